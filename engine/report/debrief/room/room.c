// SPDX-License-Identifier: MIT
//
// "What the room said": where it was most divided as pictures, everything else as a table.

#include "debrief/room/room.h"

#include <assert.h>
#include <stdlib.h>

#include "chart/chart.h"

// More pictures than these nobody talks about in one debrief; the others are rows of a table.
enum { PICTURES_MAX = 6 };

static int points(int hundredths) { return (hundredths + 50) / 100; }

static const char *unit(int hundredths) { return points(hundredths) == 1 ? "point" : "points"; }

// --- In words -----------------------------------------------------------------------------------

static void add_middle(const Split *split, Ink *ink) {
    if (split->verdict == SPLIT_WITH_MOST)
        ink_add(ink, "The one in the middle was taken.");
    else
        ink_add(ink, "Another one was taken than the one in the middle, which is %d.",
                split->middle);
}

static void add_most(const Split *split, Ink *ink) {
    static const char other[] = "Something else was taken than most were for";
    switch (split->verdict) {
        case SPLIT_WITH_MOST:
            ink_add(ink, "%s",
                    split->level ? "The room was level, and took one of those with most votes."
                                 : "What most were for was taken.");
            return;
        case SPLIT_UNKNOWN: ink_add(ink, "%s.", other); return;
        case SPLIT_NO_BETTER:
            ink_add(ink, "%s, and nothing else was worth more by what could be known then.", other);
            return;
        case SPLIT_BETTER:
            ink_add(ink, "%s, which was worth %d %s more by what could be known then.", other,
                    points(split->gain), unit(split->gain));
            return;
        case SPLIT_WORSE:
            ink_add(ink, "%s, which was worth %d %s less by what could be known then.", other,
                    points(split->gain), unit(split->gain));
            return;
    }
}

static void add_better(const Split *split, Ink *ink) {
    const Line *better = split->better;
    if (!better) return;
    ink_add(ink, " Worth %d %s more by what could be known then, with %d of %d votes: “%s”",
            points(split->lost), unit(split->lost), better->votes, split->all,
            ink_text(&better->text));
}

// "What most were for was taken." and what else can be said of it.
static void add_verdict(const Split *split, Ink *ink) {
    if (split->kind == PARL_DECISION_ESTIMATE) {
        add_middle(split, ink);
        return;
    }
    add_most(split, ink);
    add_better(split, ink);
}

static void add_place(const Split *split, Ink *ink) {
    ink_add(ink, "Answer %d", split->turn + 1);
    if (split->week > 0) ink_add(ink, ", week %d", split->week);
    ink_add(ink, ".");
    if (split->asker.size > 0) ink_add(ink, " %s:", ink_text(&split->asker));
    if (split->asked.size > 0) ink_add(ink, " “%s”", ink_text(&split->asked));
}

static void add_lead(const Split *split, Ink *ink) {
    const char *what = split->kind == PARL_DECISION_ESTIMATE ? "figure" : "vote";
    add_place(split, ink);
    ink_add(ink, " %d %s%s. ", split->all, what, split->all == 1 ? "" : "s");
    add_verdict(split, ink);
}

// --- Pictures -----------------------------------------------------------------------------------

// What nobody was for takes room and says little.
static bool is_shown(const Line *line) { return line->votes > 0 || line->taken; }

static void add_text(const Line *line, Ink *ink) {
    ink_add(ink, "%s%s", line->taken ? "Taken: " : "", ink_text(&line->text));
}

static Table *table_of(const Split *split) {
    const char *const heads[] = {"What was said", "Votes"};
    Table *table = table_new(2, heads, 2);
    for (int i = 0; i < split->line_count; i++) {
        const Line *line = &split->lines[i];
        if (!is_shown(line)) continue;
        Ink text = {0};
        add_text(line, &text);
        table_cell(table, "%s", ink_text(&text));
        table_cell(table, "%d", line->votes);
        ink_clear(&text);
    }
    return table;
}

static Chart *draw_lines(const Split *split) {
    ChartBar *bars = calloc((size_t)split->line_count, sizeof *bars);
    Ink *words = calloc(2 * (size_t)split->line_count, sizeof *words);
    if (!bars || !words) abort();
    int count = 0;
    for (int i = 0; i < split->line_count; i++) {
        const Line *line = &split->lines[i];
        if (!is_shown(line)) continue;
        Ink *text = &words[2 * i], *value = &words[2 * i + 1];
        add_text(line, text);
        ink_add(value, "%d of %d", line->votes, split->all);
        bars[count++] = (ChartBar){.text = ink_text(text),
                                   .value = ink_text(value),
                                   .bar = (int)(1LL * CHART_FULL * line->votes / split->all),
                                   .marked = line->taken};
    }
    Chart *chart = chart_bars(bars, count);
    for (int i = 0; i < 2 * split->line_count; i++) ink_clear(&words[i]);
    free(words);
    free(bars);
    return chart;
}

static int on_scale(const Split *split, int figure) {
    int span = split->till - split->from;
    return span > 0 ? CHART_FULL * (figure - split->from) / span : 0;
}

// A dot for each figure, as the room saw them.
static Chart *draw_figures(const Split *split) {
    int *at = calloc((size_t)split->all, sizeof *at), count = 0;
    if (!at) abort();
    Ink first = {0}, last = {0}, taken = {0}, middle = {0};
    ChartLimit limit = {0};
    for (int i = 0; i < split->line_count; i++) {
        const Line *line = &split->lines[i];
        for (int n = 0; n < line->votes; n++) at[count++] = on_scale(split, line->value);
        if (!line->taken) continue;
        ink_add(&taken, "taken: %d", line->value);
        limit = (ChartLimit){.at = on_scale(split, line->value), .word = ink_text(&taken)};
    }
    ink_add(&first, "%d", split->from);
    ink_add(&last, "%d", split->till);
    ink_add(&middle, "in the middle: %d", split->middle);
    const ChartDots row = {.label = "Figures",
                           .value = ink_text(&middle),
                           .at = at,
                           .count = count,
                           .mark = PARL_MARK_DOT};
    Chart *chart =
        chart_dots(&row, 1, &limit, limit.word ? 1 : 0, ink_text(&first), ink_text(&last));
    ink_clear(&first);
    ink_clear(&last);
    ink_clear(&taken);
    ink_clear(&middle);
    free(at);
    return chart;
}

static void tell_picture(Page *page, const Split *split) {
    Ink lead = {0}, title = {0};
    add_lead(split, &lead);
    ink_add(&title, "How the room split at answer %d", split->turn + 1);
    doc_number_turn(page->doc, split->turn, ink_text(&lead));
    bool figures = split->kind == PARL_DECISION_ESTIMATE;
    doc_chart(page->doc, ink_text(&title),
              figures ? "A dot for each figure; the dashed line is what was taken."
                      : "The diamond is what was taken.",
              figures ? draw_figures(split) : draw_lines(split), table_of(split), true);
    ink_clear(&lead);
    ink_clear(&title);
}

// --- The others ---------------------------------------------------------------------------------

static void add_taken(const Split *split, Ink *ink, int *votes) {
    *votes = 0;
    for (int i = 0; i < split->line_count; i++) {
        const Line *line = &split->lines[i];
        if (!line->taken) continue;
        ink_add(ink, "%s%s", ink->size > 0 ? " / " : "", ink_text(&line->text));
        *votes += line->votes;
    }
}

static void add_row(const Split *split, Table *table) {
    Ink place = {0}, taken = {0}, verdict = {0};
    int votes;
    add_place(split, &place);
    add_taken(split, &taken, &votes);
    if (split->verdict != SPLIT_WITH_MOST || split->better) add_verdict(split, &verdict);
    table_cell(table, "%s", ink_text(&place));
    table_cell(table, "%s", ink_text(&taken));
    table_cell(table, "%d of %d", votes, split->all);
    table_cell(table, "%s", ink_text(&verdict));
    ink_clear(&place);
    ink_clear(&taken);
    ink_clear(&verdict);
}

static void tell_others(Page *page, const Splits *splits, int from) {
    const char *const heads[] = {"Decision", "What was taken", "For it", "To talk about"};
    Table *table = table_new(4, heads, 4);
    for (int i = from; i < splits->count; i++) add_row(&splits->rows[i], table);
    doc_table(page->doc, from > 0 ? "Where it was less divided" : "Each decision", table, true);
}

// --- All of it ----------------------------------------------------------------------------------

static void tell_intro(Page *page, const Splits *splits, bool pictures) {
    int against = 0;
    Ink ink = {0};
    for (int i = 0; i < splits->count; i++) against += splits->rows[i].verdict != SPLIT_WITH_MOST;
    ink_add(&ink, "The room voted on %d decision%s", splits->count, splits->count == 1 ? "" : "s");
    if (against > 0)
        ink_add(&ink, "; at %d of them something else was taken than most were for", against);
    ink_add(&ink, ".%s Nobody knows any more who was for what: talk about the lines.",
            !pictures           ? " It was of one mind each time."
            : splits->count > 1 ? " Where it was most divided comes first."
                                : "");
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

void debrief_room(Page *page) {
    assert(page);
    if (page->request->vote_count == 0) return;
    Splits splits = splits_of(page);
    int pictures = 0;
    while (pictures < splits.count && pictures < PICTURES_MAX && splits.rows[pictures].divided > 0)
        pictures++;
    if (splits.count > 0) {
        doc_heading(page->doc, "What the room said");
        tell_intro(page, &splits, pictures > 0);
        for (int i = 0; i < pictures; i++) tell_picture(page, &splits.rows[i]);
        tell_others(page, &splits, pictures);
    }
    splits_free(&splits);
}
