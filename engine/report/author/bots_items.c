// SPDX-License-Identifier: MIT
//
// Decision by decision: how much each matters, whether better players do better in it, and what
// its answers are worth.

#include <stdlib.h>
#include <string.h>

#include "author/bots.h"

enum {
    STRONGEST = 12,   // decisions in the picture
    LISTED = 8,       // findings of a kind in plain text; a page has them all
    CHART_MOST = 400  // thousandths of the range that fill a bar
};

// --- The strongest -------------------------------------------------------------------------------

static int by_leverage(const void *one, const void *other) {
    const parl_bot_item *a = one, *b = other;
    if (a->leverage != b->leverage) return a->leverage < b->leverage ? 1 : -1;
    int files = strcmp(a->file, b->file);
    if (files != 0) return files;
    return a->line != b->line ? (a->line < b->line ? -1 : 1) : a->week - b->week;
}

static parl_bot_item *sorted(const parl_bots *bots) {
    int count = parl_bots_item_count(bots);
    parl_bot_item *items = calloc((size_t)count + 1, sizeof *items);
    if (!items) abort();
    for (int i = 0; i < count; i++) items[i] = parl_bots_item(bots, i);
    qsort(items, (size_t)count, sizeof *items, by_leverage);
    return items;
}

static void add_strong(const parl_bot_item *item, Ink *label, Ink *value, ChartRow *row,
                       Table *table) {
    Ink place = {0};
    bots_ink_place(&place, item);
    if (item->kind == PARL_DECISION_DESK)
        ink_add(label, "desk, week %d", item->week);
    else
        ink_add(label, "%.*s", (int)strcspn(ink_text(&place), ","), ink_text(&place));
    ink_add(value, "%d.%d %%", item->leverage / 10, item->leverage % 10);
    int bar = item->leverage * CHART_FULL / CHART_MOST;
    *row = (ChartRow){.label = ink_text(label),
                      .value = ink_text(value),
                      .bar = bar < CHART_FULL ? bar : CHART_FULL};
    table_cell(table, "%s", ink_text(&place));
    ink_clear(&place);
    table_cell(table, "%s", ink_text(value));
    table_cell(table, "%d", item->met);
    if (item->discriminates) {
        Ink ink = {0};
        bots_ink_share(&ink, item->discrimination);
        table_cell(table, "%s", ink_text(&ink));
        ink_clear(&ink);
    } else {
        table_cell(table, "–");
    }
}

static void tell_strongest(const parl_bots *bots, Doc *doc) {
    const char *const heads[] = {"Decision", "Leverage", "Met", "Discrimination"};
    Table *table = table_new(4, heads, 0xe);
    ChartRow rows[STRONGEST];
    Ink labels[STRONGEST] = {0}, values[STRONGEST] = {0};
    parl_bot_item *items = sorted(bots);
    int count = parl_bots_item_count(bots) < STRONGEST ? parl_bots_item_count(bots) : STRONGEST;
    for (int i = 0; i < count; i++) {
        add_strong(&items[i], &labels[i], &values[i], &rows[i], table);
    }
    const ChartLimit limit = {.at = 20 * CHART_FULL / CHART_MOST, .word = "2 %"};
    Chart *chart = chart_rows(rows, count, &limit, 1);
    doc_chart(doc, "The decisions that matter most",
              "Best less worst answer, played on, of the range from best to worst play. The bar is "
              "full at 40 %.",
              chart, table, true);
    for (int i = 0; i < count; i++) {
        ink_clear(&labels[i]);
        ink_clear(&values[i]);
    }
    free(items);
}

// --- Findings ------------------------------------------------------------------------------------

typedef bool Finding(const parl_bot_item *item, const parl_bot_answer *answer);

static bool is_lunch(const parl_bot_item *item, const parl_bot_answer *answer) {
    (void)item;
    return answer->lunch;
}

// Where nothing hangs on it nobody needs a reason to take it.
static bool is_implausible(const parl_bot_item *item, const parl_bot_answer *answer) {
    return answer->implausible && !item->flat;
}

// The key says that it is best, and it is worth less than another one by far.
static bool is_mistaken(const parl_bot_item *item, const parl_bot_answer *answer) {
    return answer->best && answer->dominated && !item->flat;
}

static void tell_finding(const parl_bots *bots, const char *what, Finding *finding, Doc *doc) {
    int count = 0;
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        for (int j = 0; j < item.option_count; j++) {
            parl_bot_answer answer = parl_bots_answer(bots, i, j);
            if (!finding(&item, &answer) || ++count > LISTED) continue;
            if (count == 1) doc_paragraph(doc, what);
            Ink ink = {0};
            ink_add(&ink, "“%s” (", answer.text);
            bots_ink_place(&ink, &item);
            ink_add(&ink, ")");
            doc_bullet(doc, "", ink_text(&ink));
            ink_clear(&ink);
        }
    }
    if (count <= LISTED) return;
    Ink ink = {0};
    ink_add(&ink, "and %d more; --html has every answer", count - LISTED);
    doc_bullet(doc, "", ink_text(&ink));
    ink_clear(&ink);
}

static void tell_flat(const parl_bots *bots, Doc *doc) {
    Ink ink = {0};
    int count = 0;
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        if (!item.flat || ++count > LISTED) continue;
        ink_add(&ink, "%s", count > 1 ? "; " : "Cosmetic, below 2 % of the range: ");
        bots_ink_place(&ink, &item);
    }
    if (count > LISTED) ink_add(&ink, "; and %d more, which --html has", count - LISTED);
    ink_add(&ink, ".");
    if (count > 0) doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- Every answer --------------------------------------------------------------------------------

static void ink_marks(Ink *ink, const parl_bot_answer *answer, bool flat) {
    static const char *const words[] = {"best", "never near the best", "no habit takes it",
                                        "a free lunch", "cosmetic"};
    const bool marks[] = {answer->best, answer->dominated, answer->implausible, answer->lunch,
                          flat};
    for (int i = 0; i < 5; i++) {
        if (marks[i]) ink_add(ink, "%s%s", ink->size ? "; " : "", words[i]);
    }
}

static void add_answer(const parl_bot_answer *answer, bool flat, const char *place, Table *table) {
    Ink worth = {0}, marks = {0};
    if (answer->states > 0)
        bots_ink_points(&worth, answer->worth);
    else
        ink_add(&worth, "–");
    ink_marks(&marks, answer, flat);
    table_cell(table, "%s", answer->text);
    table_cell(table, "%s", place);
    table_cell(table, "%s", ink_text(&worth));
    table_cell(table, "%d %%", (answer->close + 5) / 10);
    table_cell(table, "%d %%", (answer->taken + 5) / 10);
    table_cell(table, "%d", answer->takers);
    table_cell(table, "%s", ink_text(&marks));
    ink_clear(&worth);
    ink_clear(&marks);
}

static void tell_answers(const parl_bots *bots, Doc *doc) {
    const char *const heads[] = {"Answer", "Decision", "Worth",  "Near the best",
                                 "Taken",  "Players",  "Remarks"};
    Table *table = table_new(7, heads, 0x3c);
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        Ink place = {0};
        bots_ink_place(&place, &item);
        for (int j = 0; j < item.option_count; j++) {
            parl_bot_answer answer = parl_bots_answer(bots, i, j);
            add_answer(&answer, item.flat, ink_text(&place), table);
        }
        ink_clear(&place);
    }
    doc_table(doc,
              "Every answer: its mean final score when it is played on, how often it is the "
              "best or within 2 % of it, how often the family of the key takes it, and how "
              "many players with a habit ever do",
              table, false);
}

void bots_tell_items(const parl_bots *bots, Doc *doc) {
    if (parl_bots_item_count(bots) == 0) return;
    doc_heading(doc, "Decision by decision");
    tell_strongest(bots, doc);
    tell_finding(bots,
                 "A free lunch: better than every other answer by far, whatever happened "
                 "before, and at no cost in any signal. Give it a price.",
                 is_lunch, doc);
    tell_finding(bots,
                 "The key calls these best, and another answer is worth more wherever they "
                 "are open. Read the key once more.",
                 is_mistaken, doc);
    tell_finding(
        bots,
        "Implausible: wrong, and no player with a habit ever takes these. A wrong answer should "
        "be what a capable, busy person would really say that day.",
        is_implausible, doc);
    tell_flat(bots, doc);
    tell_answers(bots, doc);
}
