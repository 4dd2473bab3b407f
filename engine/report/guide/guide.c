// SPDX-License-Identifier: MIT
//
// The guide to a scenario: what the author tells a facilitator, and what the page itself shows.

#include "guide/guide.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "guide/asks.h"

// --- Notes --------------------------------------------------------------------------------------

static const char *note_title(int note) {
    static const char *const titles[] = {
#define X(name, id, title, sentence) title,
        PARL_NOTES(X)
#undef X
    };
    return titles[note];
}

// Bytes of the catalogue id that [text] begins with: S0-K1; 0: it begins with none.
static size_t id_size(const char *text) {
    bool head = text[0] == 'S' && isdigit((unsigned char)text[1]) && text[2] == '-' &&
                isupper((unsigned char)text[3]) && isdigit((unsigned char)text[4]);
    if (!head) return 0;
    size_t size = 5;
    while (isdigit((unsigned char)text[size])) size++;
    return size;
}

// Bytes of the ids that a line begins with: "S0-K1, S2-K1".
static size_t ids_size(const char *line) {
    size_t size = id_size(line);
    while (size > 0 && line[size] == ',') {
        size_t space = size + 1 + strspn(line + size + 1, " ");
        size_t more = id_size(line + space);
        if (more == 0) break;
        size = space + more;
    }
    return size;
}

// A paragraph or an item of a note: its lines as one text.
typedef struct {
    Ink ids, text;
} Passage;

static void add_line(Passage *passage, const char *line, size_t size) {
    size_t blank = strspn(line, " ");
    if (blank > size) blank = size;
    ink_add(&passage->text, "%s%.*s", passage->text.size ? " " : "", (int)(size - blank),
            line + blank);
}

static void finish(Doc *doc, Passage *passage) {
    if (passage->text.size > 0 && passage->ids.size > 0)
        doc_bullet(doc, ink_text(&passage->ids), ink_text(&passage->text));
    else if (passage->text.size > 0)
        doc_paragraph(doc, ink_text(&passage->text));
    ink_clear(&passage->ids);
    ink_clear(&passage->text);
}

// A line that begins with ids begins an item. An empty line ends one.
static void tell_note(Doc *doc, const char *note) {
    Passage passage = {{0}, {0}};
    for (const char *at = note; *at;) {
        size_t size = strcspn(at, "\n"), ids = ids_size(at);
        if (size == strspn(at, " ") || ids > 0) finish(doc, &passage);
        if (ids > 0) ink_add(&passage.ids, "%.*s", (int)ids, at);
        if (size > ids) add_line(&passage, at + ids, size - ids);
        at += size + (at[size] == '\n');
    }
    finish(doc, &passage);
}

static void tell_questions(Doc *doc, const char *note) {
    Ink question = {0};
    while (asks_next(&note, &question)) {
        doc_bullet(doc, "", ink_text(&question));
        ink_clear(&question);
    }
}

static void tell_notes(const Guide *guide) {
    if (*guide->info.notes) {
        doc_heading(guide->doc, "What the author says");
        tell_note(guide->doc, guide->info.notes);
    }
    for (int i = 0; i < PARL_NOTE_COUNT; i++) {
        if (!*guide->info.note[i]) continue;
        doc_heading(guide->doc, note_title(i));
        if (i == PARL_NOTE_QUESTIONS)
            tell_questions(guide->doc, guide->info.note[i]);
        else
            tell_note(guide->doc, guide->info.note[i]);
    }
}

// --- What it covers -----------------------------------------------------------------------------

// Whether the ids at the head of a line name [id].
static bool names(const char *line, size_t ids, const char *id) {
    size_t size = strlen(id);
    for (size_t i = 0; i + size <= ids; i++) {
        bool begins = i == 0 || line[i - 1] == ' ' || line[i - 1] == ',';
        bool ends = i + size == ids || line[i + size] == ',';
        if (begins && ends && strncmp(line + i, id, size) == 0) return true;
    }
    return false;
}

// Whether [note] has a line for [id]; or, where no line begins with it, speaks of it [within].
static bool speaks_of(const char *note, const char *id, bool within) {
    if (within) return strstr(note, id) != NULL;
    for (const char *at = note; *at;) {
        if (names(at, ids_size(at), id)) return true;
        size_t size = strcspn(at, "\n");
        at += size + (at[size] == '\n');
    }
    return false;
}

// The part of the notes that does; NULL: none.
static const char *place_of(const Guide *guide, const char *id, bool within) {
    for (int i = -1; i < PARL_NOTE_COUNT; i++) {
        const char *note = i < 0 ? guide->info.notes : guide->info.note[i];
        if (speaks_of(note, id, within)) return i < 0 ? "What the author says" : note_title(i);
    }
    return NULL;
}

// "S0-K1, S0-K2": the rows that stand at [place]; false where there are none. NULL: those that the
// notes tell nothing of.
static bool add_rows_at(const Guide *guide, const char *place, Ink *ink) {
    int shown = 0;
    for (int i = 0; i < guide->info.covers_count; i++) {
        const char *id = guide->info.covers[i], *mine = place_of(guide, id, false);
        if (!mine) mine = place_of(guide, id, true);
        if (mine != place && (!mine || !place || strcmp(mine, place) != 0)) continue;
        ink_add(ink, "%s%s", shown++ ? ", " : "", id);
    }
    return shown > 0;
}

// The notes stand above and are not told again.
static void tell_covers(const Guide *guide) {
    if (guide->info.covers_count == 0) return;
    doc_heading(guide->doc, "What it covers");
    doc_paragraph(guide->doc,
                  "Rows of the catalogue, by the part of this guide that tells of them.");
    for (int i = -1; i <= PARL_NOTE_COUNT; i++) {
        bool silent = i == PARL_NOTE_COUNT;
        const char *place = silent ? NULL : i < 0 ? "What the author says" : note_title(i);
        Ink rows = {0};
        if (add_rows_at(guide, place, &rows))
            doc_bullet(guide->doc, silent ? "Nothing of its own" : place, ink_text(&rows));
        ink_clear(&rows);
    }
}

// --- The head -----------------------------------------------------------------------------------

static void tell_head(const Guide *guide, const char *name) {
    Ink ink = {0};
    doc_title(guide->doc, "Facilitator's guide", guide->info.title, guide->info.level);
    ink_add(&ink, "About %d minutes for one person alone", guide->info.minutes);
    if (guide->info.weeks > 0)
        ink_add(&ink, "; %d weeks, %d meetings a week", guide->info.weeks, guide->info.slots);
    // A room hears each answer before it votes: half as long again, up to the next five minutes.
    // Where the author has a timing of their own, it alone stands here.
    int room = (guide->info.minutes * 3 / 2 + 4) / 5 * 5;
    if (*guide->info.note[PARL_NOTE_TIMING])
        ink_add(&ink,
                ". How long it takes with a room stands under “%s”; thirty more to talk it over.",
                note_title(PARL_NOTE_TIMING));
    else
        ink_add(&ink, ". In a room with votes about %d, and thirty to talk it over.", room);
    if (name) ink_add(&ink, " It is played with: parlance play %s", name);
    doc_lead(guide->doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_brief(const Guide *guide) {
    doc_heading(guide->doc, "What players read first");
    tell_note(guide->doc, guide->info.brief);
}

void parl_report_guide(const parl_scenario *scenario, const parl_guide_request *request,
                       parl_sink sink, void *data) {
    assert(scenario);
    assert(request);
    assert(request->format != PARL_FORMAT_JSON);
    assert(request->format != PARL_FORMAT_TEXT || request->columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Doc doc = {.source = "the author's page alone"};
    Guide guide = {.scenario = scenario, .info = parl_scenario_describe(scenario), .doc = &doc};
    if (parl_session_new(&guide.session, scenario, 1) != PARL_OK) guide.session = NULL;
    tell_head(&guide, request->name);
    tell_brief(&guide);
    tell_notes(&guide);
    guide_people(&guide);
    guide_seeds(&guide);
    guide_endings(&guide);
    tell_covers(&guide);
    Out out = {
        .sink = sink, .data = data, .going = true, .columns = request->columns, .grid = true};
    doc_write(&doc, request->format, &out);
    doc_clear(&doc);
    parl_session_free(guide.session);
}
