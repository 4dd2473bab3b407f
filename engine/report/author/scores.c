// SPDX-License-Identifier: MIT
//
// How the score is spread over the ends that were met, and how often everything came up.

#include <assert.h>
#include <inttypes.h>

#include "author/explore.h"
#include "chart/chart.h"
#include "debrief/debrief.h"

enum { BIN = 5, BINS = 20 };

// 100 belongs to the last bin.
static int last_of(int bin) { return bin == BINS - 1 ? 100 : bin * BIN + BIN - 1; }

// The total that a share of the ends, in hundredths, is not above.
static int total_at(const parl_exploration *exploration, int hundredths) {
    int64_t below = 0;
    for (int i = 0; i <= 100; i++) {
        below += exploration->totals[i];
        if (below * 100 >= exploration->ended * hundredths) return i;
    }
    return 100;
}

static Table *totals_table(const parl_exploration *exploration) {
    static const char *const heads[] = {"Total", "Ends"};
    Table *table = table_new(2, heads, 2);
    for (int bin = 0; bin < BINS; bin++) {
        int64_t ends = 0;
        for (int i = bin * BIN; i <= last_of(bin); i++) ends += exploration->totals[i];
        if (ends == 0) continue;
        table_cell(table, "%d to %d", bin * BIN, last_of(bin));
        table_cell(table, "%" PRId64, ends);
    }
    return table;
}

static void tell_totals(const parl_exploration *exploration, Doc *doc) {
    // A picture needs no more than shares.
    int counts[101];
    int64_t scale = exploration->ended / 1000000 + 1;
    for (int i = 0; i <= 100; i++) counts[i] = (int)(exploration->totals[i] / scale);
    doc_chart(doc, "Where the story ends",
              "How many ends have which total, from 0 to 100 in steps of five.",
              chart_histogram(counts, -1, &(ChartLimit){.at = 700, .word = "70"}),
              totals_table(exploration), true);
}

static void tell_signals(const parl_exploration *exploration, Doc *doc) {
    static const char *const heads[] = {"Signal", "Least", "Most",  "0-9",   "10-19",
                                        "20-29",  "30-39", "40-49", "50-59", "60-69",
                                        "70-79",  "80-89", "90-99", "100"};
    Table *table = table_new(14, heads, 0x3ffe);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_spread *row = &exploration->signals[i];
        if (!row->offered) continue;
        table_cell(table, "%s", signal_words((parl_signal)i)->name);
        table_cell(table, "%d", row->least / 10);
        table_cell(table, "%d", row->most / 10);
        for (int n = 0; n < PARL_EXPLORE_STEPS; n++) table_cell(table, "%" PRId64, row->steps[n]);
    }
    doc_table(doc, "Signal by signal: the least and the most of 100, and how many ends have which",
              table, true);
}

void explore_tell_scores(const parl_exploration *exploration, Doc *doc) {
    assert(doc);
    Ink ink = {0};
    doc_heading(doc, "The score");
    if (exploration->ended == 0) {
        doc_paragraph(doc, "The story was never played to its end.");
        return;
    }
    ink_add(&ink, "%" PRId64 " end%s met. ", exploration->ended,
            exploration->ended == 1 ? " was" : "s were");
    ink_add(&ink,
            "A quarter of them have at most %d of 100, half at most %d, three quarters at "
            "most %d. ",
            total_at(exploration, 25), total_at(exploration, 50), total_at(exploration, 75));
    ink_add(&ink, exploration->random
                      ? "Who plays at random thinks of nothing; people do better."
                      : "Ends are counted and not runs of people: this is what can come out, and "
                        "not how likely it is.");
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
    tell_totals(exploration, doc);
    tell_signals(exploration, doc);
}

// --- How often ----------------------------------------------------------------------------------

static void tell_scenes(const parl_exploration *exploration, Doc *doc) {
    static const char *const heads[] = {"Scene", "began"};
    Table *table = table_new(2, heads, 2);
    for (int i = 0; i < exploration->scene_count; i++) {
        const parl_explored *row = &exploration->scenes[i];
        table_cell(table, "%s%s", row->id, row->ending ? " (an ending)" : "");
        table_cell(table, "%" PRId64, row->seen);
    }
    doc_table(doc, "Scenes", table, true);
}

static void tell_choices(const parl_exploration *exploration, Doc *doc) {
    static const char *const heads[] = {"Choice", "open", "taken"};
    Table *table = table_new(3, heads, 6);
    for (int i = 0; i < exploration->choice_count; i++) {
        const parl_explored *row = &exploration->choices[i];
        table_cell(table, "%s, %s", *row->scene ? row->scene : "desk", row->id);
        table_cell(table, "%" PRId64, row->seen);
        table_cell(table, "%" PRId64, row->taken);
    }
    doc_table(doc, "Choices: the states in which each was open, and the answers that took it",
              table, true);
}

void explore_tell_counts(const parl_exploration *exploration, Doc *doc) {
    assert(doc);
    doc_heading(doc, "How often");
    tell_scenes(exploration, doc);
    tell_choices(exploration, doc);
}
