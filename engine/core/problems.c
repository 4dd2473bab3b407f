// SPDX-License-Identifier: MIT
#include <assert.h>
#include <string.h>

#include "arena.h"
#include "nearest.h"
#include "problems.h"
#include "utf8.h"

typedef struct {
    int number;
    parl_severity severity, floor;
    const char *name, *message, *mend;
} ProblemRow;

static const ProblemRow rows[] = {
#define X(number, name, severity, floor, message, mend) \
    {number, PARL_##severity, PARL_##floor, #name, message, mend},
#include "diagnostics.inc"
#undef X
};

enum {
    // A slot longer than this is quoted by its beginning: a message is one line.
    SLOT_CHARACTERS = 90,
    // What we have put together ourselves is not cut within a sentence.
    SENTENCE_CHARACTERS = 400,
    // Room for a template and three slots, two of them short, of four bytes a character.
    MESSAGE_BYTES = 4096,
};

typedef struct {
    const char *path, *text;
    size_t size;
} ProblemSource;

typedef struct {
    parl_problem problem;
    Place place;
    ProblemKind kind;
} Entry;

// Lives in one block with its arena inside; entries are kept sorted.
struct parl_problems {
    Arena arena;
    int count, dropped, allowed, source_count, source_room;
    ProblemSource *sources;
    Entry entries[PARL_PROBLEMS_MAX];
};

parl_problems *parl_problems_new(void) {
    Arena arena = {0};
    parl_problems *problems = arena_take(&arena, sizeof *problems);
    problems->arena = arena;
    return problems;
}

void parl_problems_free(parl_problems *problems) {
    if (!problems) return;
    // The list lies in its own arena: what frees it must not.
    Arena arena = problems->arena;
    arena_clear(&arena);
}

int parl_problems_count(const parl_problems *problems) {
    assert(problems);
    return problems->count;
}

int parl_problems_errors(const parl_problems *problems) {
    assert(problems);
    int errors = 0;
    for (int i = 0; i < problems->count; i++)
        errors += problems->entries[i].problem.severity == PARL_ERROR;
    return errors;
}

int parl_problems_dropped(const parl_problems *problems) {
    assert(problems);
    return problems->dropped;
}

int parl_problems_allowed(const parl_problems *problems) {
    assert(problems);
    return problems->allowed;
}

const parl_problem *parl_problems_at(const parl_problems *problems, int index) {
    assert(problems);
    assert(index >= 0);
    assert(index < problems->count);
    return &problems->entries[index].problem;
}

// --- Sources ------------------------------------------------------------------------------

int problems_add_source(parl_problems *problems, const char *path, const char *text, size_t size) {
    if (!problems) return 0;
    assert(path);
    if (problems->source_count == problems->source_room) {
        int room = problems->source_room ? 2 * problems->source_room : 8;
        ProblemSource *more = arena_take_many(&problems->arena, (size_t)room, sizeof *more);
        if (problems->source_count)
            memcpy(more, problems->sources, (size_t)problems->source_count * sizeof *more);
        problems->sources = more;
        problems->source_room = room;
    }
    char clean[1024];
    utf8_clean(path, strlen(path), clean, sizeof clean, 0);
    problems->sources[problems->source_count] = (ProblemSource){
        .path = arena_copy(&problems->arena, clean),
        .text = arena_copy_part(&problems->arena, text ? text : "", text ? size : 0),
        .size = text ? size : 0,
    };
    return problems->source_count++;
}

// A line that is in the list already: one line may have a hundred problems.
static const char *line_known(const parl_problems *problems, Place place) {
    for (int i = 0; i < problems->count; i++) {
        const Entry *entry = &problems->entries[i];
        if (entry->place.source == place.source && entry->place.line == place.line)
            return entry->problem.source;
    }
    return NULL;
}

// The line of [place], with what a terminal must not see replaced.
static const char *line_of(parl_problems *problems, Place place) {
    const ProblemSource *source = &problems->sources[place.source];
    const char *known = line_known(problems, place);
    if (known) return known;
    const char *at = source->text, *end = source->text + source->size;
    for (int i = 1; i < place.line && at < end; i++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        at = next ? next + 1 : end;
    }
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (!stop) stop = end;
    if (stop > at && stop[-1] == '\r') stop--;
    size_t room = 3 * (size_t)(stop - at) + 1;  // U+FFFD for each byte at the worst
    char *clean = arena_take(&problems->arena, room);
    utf8_clean(at, (size_t)(stop - at), clean, room, '\t');
    return clean;
}

// --- Templates -------------------------------------------------------------------------------

typedef struct {
    char *out;
    size_t used, room;
} Writer;

static void put(Writer *writer, const char *text, size_t size) {
    for (size_t i = 0; i < size && writer->used + 1 < writer->room; i++)
        writer->out[writer->used++] = text[i];
    writer->out[writer->used] = '\0';
}

static void put_slot(Writer *writer, const char *slot, size_t most) {
    char clean[4 * SENTENCE_CHARACTERS + 8];
    bool whole = utf8_clean(slot, utf8_span(slot, most), clean, sizeof clean, 0);
    put(writer, clean, strlen(clean));
    if (!whole || strlen(slot) > utf8_span(slot, most)) put(writer, "…", strlen("…"));
}

// The slot that begins at [at], or -1: every other brace is a brace. {2*} is a sentence of ours.
static int slot_at(const char *at) {
    bool slot = at[0] == '{' && at[1] >= '1' && at[1] <= '3';
    return slot && at[2 + (at[2] == '*')] == '}' ? at[1] - '1' : -1;
}

// Whether a part of a template has a text for each slot in it.
static bool filled(const char *at, const char *end, ProblemSlots slots) {
    for (; at < end; at++)
        if (slot_at(at) >= 0 && !slots.slots[slot_at(at)]) return false;
    return true;
}

static void put_part(Writer *writer, const char *at, const char *end, ProblemSlots slots) {
    while (at < end) {
        int slot = slot_at(at);
        if (slot < 0) {
            put(writer, at++, 1);
        } else {
            bool sentence = at[2] == '*';
            put_slot(writer, slots.slots[slot] ? slots.slots[slot] : "…",
                     sentence ? SENTENCE_CHARACTERS : SLOT_CHARACTERS);
            at += sentence ? 4 : 3;
        }
    }
}

// "text [only with its slots|otherwise this]".
static void put_template(Writer *writer, const char *at, ProblemSlots slots) {
    while (*at) {
        size_t plain = strcspn(at, "[");
        put_part(writer, at, at + plain, slots);
        at += plain;
        if (!*at) return;
        const char *end = strchr(++at, ']');
        if (!end) end = at + strlen(at);
        const char *other = memchr(at, '|', (size_t)(end - at));
        if (filled(at, other ? other : end, slots))
            put_part(writer, at, other ? other : end, slots);
        else if (other)
            put_part(writer, other + 1, end, slots);
        at = *end ? end + 1 : end;
    }
}

static const char *expand(parl_problems *problems, const char *template, ProblemSlots slots) {
    char text[MESSAGE_BYTES];
    Writer writer = {text, 0, sizeof text};
    text[0] = '\0';
    put_template(&writer, template, slots);
    return arena_copy(&problems->arena, text);
}

// --- Adding ------------------------------------------------------------------------------------

static int compare_places(Place a, Place b) {
    if (a.source != b.source) return a.source < b.source ? -1 : 1;
    if (a.line != b.line) return a.line < b.line ? -1 : 1;
    if (a.column != b.column) return a.column < b.column ? -1 : 1;
    return 0;
}

// One slip often shows in two ways; the same code at the same place is said once.
static bool said(const parl_problems *problems, ProblemKind kind, Place place,
                  const char *message) {
    for (int i = 0; i < problems->count; i++) {
        const Entry *entry = &problems->entries[i];
        if (entry->kind != kind || compare_places(entry->place, place) != 0) continue;
        if (place.column > 0 || strcmp(entry->problem.message, message) == 0) return true;
    }
    return false;
}

// Makes room in a full list: an error is worth more than the last warning. False where
// nothing gives way.
static bool give_way(parl_problems *problems, parl_severity severity) {
    problems->dropped++;
    if (severity != PARL_ERROR) return false;
    for (int i = problems->count - 1; i >= 0; i--) {
        if (problems->entries[i].problem.severity == PARL_ERROR) continue;
        memmove(&problems->entries[i], &problems->entries[i + 1],
                (size_t)(problems->count - i - 1) * sizeof(Entry));
        problems->count--;
        return true;
    }
    return false;
}

static void insert(parl_problems *problems, const Entry *entry) {
    int at = problems->count;
    while (at > 0 && compare_places(problems->entries[at - 1].place, entry->place) > 0) at--;
    memmove(&problems->entries[at + 1], &problems->entries[at],
            (size_t)(problems->count - at) * sizeof(Entry));
    problems->entries[at] = *entry;
    problems->count++;
}

// The width to underline: as given, or to the end of the word; at least one character, and
// never beyond the line.
static int fit_width(const char *line, int column, int width) {
    if (column < 1) return 0;
    size_t start = utf8_span(line, (size_t)column - 1);
    int left = (int)utf8_count(line + start, strlen(line + start));
    if (width <= 0) width = (int)utf8_word(line + start);
    if (width > left) width = left;
    return width > 0 ? width : 1;
}

void problems_add(parl_problems *problems, ProblemKind kind, Place place, int width,
                  ProblemSlots slots) {
    if (!problems) return;
    assert((int)kind >= 0);
    assert(kind < PROBLEM_COUNT);
    const ProblemRow *row = &rows[kind];
    const char *message = expand(problems, row->message, slots);
    if (said(problems, kind, place, message)) return;
    if (problems->count == PARL_PROBLEMS_MAX && !give_way(problems, row->severity)) return;
    bool placed = place.source >= 0 && place.source < problems->source_count;
    const ProblemSource *source = placed ? &problems->sources[place.source] : NULL;
    const char *line = source && place.line > 0 ? line_of(problems, place) : "";
    bool shown = place.line > 0 && place.column > 0;
    Entry entry = {
        .place = place,
        .kind = kind,
        .problem = {
            .number = row->number, .severity = row->severity, .name = row->name,
            .file = source ? source->path : "", .line = place.line > 0 ? place.line : 0,
            .column = shown ? place.column : 0,
            .width = shown ? fit_width(line, place.column, width) : 0,
            .source = line, .message = message, .mend = expand(problems, row->mend, slots),
        },
    };
    insert(problems, &entry);
}

// The line, the file and the sentences of a problem move into the other list's arena.
static void copy_entry(parl_problems *to, Entry entry, int source) {
    parl_problem *problem = &entry.problem;
    if (to->count == PARL_PROBLEMS_MAX && !give_way(to, problem->severity)) return;
    entry.place.source = (int16_t)source;
    problem->file = arena_copy(&to->arena, problem->file);
    problem->source = arena_copy(&to->arena, problem->source);
    problem->message = arena_copy(&to->arena, problem->message);
    problem->mend = arena_copy(&to->arena, problem->mend);
    insert(to, &entry);
}

void problems_take(parl_problems *to, parl_problems *from) {
    assert(to);
    assert(from);
    assert(to != from);
    int first = to->source_count;
    for (int i = 0; i < from->source_count; i++)
        (void)problems_add_source(to, from->sources[i].path, from->sources[i].text,
                                  from->sources[i].size);
    for (int i = 0; i < from->count; i++) {
        Entry entry = from->entries[i];
        int source = entry.place.source;
        copy_entry(to, entry, source < 0 ? source : first + source);
    }
    to->dropped += from->dropped;
    to->allowed += from->allowed;
    from->count = from->dropped = from->allowed = from->source_count = 0;
}

// --- Kinds ---------------------------------------------------------------------------------

ProblemKind problems_kind(const char *code, const char **nearest) {
    assert(code);
    const char *names[PROBLEM_COUNT];
    int number = 0;
    for (const char *at = code; *at >= '0' && *at <= '9' && number < 1000; at++)
        number = 10 * number + (*at - '0');
    if (nearest) *nearest = NULL;
    for (int i = 0; i < PROBLEM_COUNT; i++) {
        names[i] = rows[i].name;
        bool named = nearest_distance(code, rows[i].name) == 0;
        if (named || (number >= 100 && number == rows[i].number)) return (ProblemKind)i;
    }
    if (nearest) *nearest = nearest_name(code, names, PROBLEM_COUNT);
    return PROBLEM_COUNT;
}

int problems_number(ProblemKind kind) {
    assert(kind < PROBLEM_COUNT);
    return rows[kind].number;
}

const char *problems_name(ProblemKind kind) {
    assert(kind < PROBLEM_COUNT);
    return rows[kind].name;
}

parl_severity problems_severity(ProblemKind kind) {
    assert(kind < PROBLEM_COUNT);
    return rows[kind].severity;
}

bool problems_may_allow(ProblemKind kind) {
    assert(kind < PROBLEM_COUNT);
    return rows[kind].severity != PARL_ERROR && rows[kind].floor == PARL_NOTE;
}

// Returns how many were taken out.
static int take_out(parl_problems *problems, ProblemKind kind) {
    assert(problems_may_allow(kind));
    int kept = 0, count = problems->count;
    for (int i = 0; i < count; i++)
        if (problems->entries[i].kind != kind) problems->entries[kept++] = problems->entries[i];
    problems->count = kept;
    problems->allowed += count - kept;
    return count - kept;
}

void problems_allow(parl_problems *problems, parl_scenario *scenario) {
    assert(problems);
    assert(scenario);
    for (int i = 0; i < scenario->allowed_count; i++) {
        Allowed *allowed = &scenario->allowed[i];
        if (take_out(problems, (ProblemKind)allowed->kind) > 0) allowed->met = true;
    }
}

const char *problems_nearest(const char *word, const char *const *names) {
    int count = 0;
    while (names[count]) count++;
    return nearest_name(word, names, count);
}
