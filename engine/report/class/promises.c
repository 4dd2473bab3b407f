// SPDX-License-Identifier: MIT
//
// Every promise of the class against the evidence of its moment.

#include <assert.h>
#include <stdlib.h>

#include "class/class.h"
#include "model/tuning.h"

static const struct {
    const char *label, *title;
    parl_mark mark;
} KINDS[] = {
    [PARL_FIRM] = {"a firm date or a go", "Firm dates and go", PARL_MARK_DOT},
    [PARL_RANGE] = {"a range", "Ranges", PARL_MARK_RING},
    [PARL_GATED] = {"the day of an answer", "Days of an answer", PARL_MARK_DIAMOND},
    [PARL_STOP] = {"a stop", "Stops", PARL_MARK_SQUARE},
};

enum { KIND_COUNT = sizeof KINDS / sizeof *KINDS };

// In percent.
enum { GO = CHANCE_GO / 10, STOP = CHANCE_STOP / 10 };

// How far the evidence lay from what would have carried the promise.
static int gap_of(const parl_commit *commit) {
    if (commit->chance < 0 || commit->fits) return 0;
    if (commit->kind == PARL_STOP) return commit->chance - STOP;
    if (commit->kind != PARL_GATED) return GO - commit->chance;
    return commit->chance >= GO ? commit->chance - GO : STOP - commit->chance;
}

// --- The one with the widest gap ----------------------------------------------------------------

static bool is_of(const parl_commit *commit, const Rash *rash) {
    return commit->kind == rash->kind && commit->made == rash->week && gap_of(commit) > 0;
}

static void measure(const Group *group, Rash *rash) {
    for (int i = 0; i < group->count; i++) {
        const parl_session *session = group->entries[i].run->session;
        bool counted = false;
        for (int j = 0; j < parl_session_commit_count(session); j++) {
            parl_commit commit = parl_session_commit(session, j);
            if (!is_of(&commit, rash) || counted) continue;
            bool first = rash->runs == 0;
            if (first || commit.chance < rash->least) rash->least = commit.chance;
            if (first || commit.chance > rash->most) rash->most = commit.chance;
            rash->gap += gap_of(&commit);
            rash->runs++;
            counted = true;
        }
    }
}

bool promises_rashest(const Group *group, Rash *out) {
    assert(group);
    assert(out);
    *out = (Rash){.runs = 0};
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        for (int week = 0; week <= group->info.weeks; week++) {
            Rash rash = {.kind = (parl_promise_kind)kind, .week = week};
            measure(group, &rash);
            // What one alone promised is nobody's business here.
            if (rash.runs < 2) continue;
            if (rash.gap * rash.runs > out->gap * out->runs) *out = rash;
        }
    }
    return out->runs > 0;
}

// --- The picture --------------------------------------------------------------------------------

static int count_all(const Group *group) {
    int count = 0;
    for (int i = 0; i < group->count; i++) {
        count += parl_session_commit_count(group->entries[i].run->session);
    }
    return count;
}

typedef struct {
    int count, drawn, carried;
    int *at;
} Sorted;

static Sorted sorted_of(const Group *group, int kind) {
    Sorted sorted = {.at = calloc((size_t)count_all(group) + 1, sizeof *sorted.at)};
    if (!sorted.at) abort();
    for (int i = 0; i < group->count; i++) {
        const parl_session *session = group->entries[i].run->session;
        for (int j = 0; j < parl_session_commit_count(session); j++) {
            parl_commit commit = parl_session_commit(session, j);
            if ((int)commit.kind != kind) continue;
            sorted.count++;
            if (commit.chance < 0) continue;
            sorted.at[sorted.drawn++] = commit.chance * 10;
            sorted.carried += commit.fits;
        }
    }
    return sorted;
}

static Chart *draw(const Group *group) {
    static const ChartLimit limits[] = {{CHANCE_STOP, "stop ≤ 30"}, {CHANCE_GO, "go ≥ 80"}};
    ChartDots rows[KIND_COUNT];
    Sorted kinds[KIND_COUNT];
    Ink texts[KIND_COUNT] = {{0}};
    int count = 0;
    for (int i = 0; i < KIND_COUNT; i++) {
        kinds[i] = sorted_of(group, i);
        if (kinds[i].drawn == 0) continue;
        ink_add(&texts[i], "%d of %d carried", kinds[i].carried, kinds[i].drawn);
        rows[count++] = (ChartDots){.label = KINDS[i].label,
                                    .value = ink_text(&texts[i]),
                                    .at = kinds[i].at,
                                    .count = kinds[i].drawn,
                                    .mark = KINDS[i].mark};
    }
    Chart *chart = chart_dots(rows, count, limits, 2, "a chance of 0", "of 100");
    for (int i = 0; i < KIND_COUNT; i++) {
        free(kinds[i].at);
        ink_clear(&texts[i]);
    }
    return chart;
}

static void add_row(const Group *group, int entry, int index, Table *table) {
    const parl_session *session = group->entries[entry].run->session;
    parl_commit commit = parl_session_commit(session, index);
    Ink label = {0}, phrase = {0};
    entry_label(group, entry, &label);
    ink_phrase(&phrase, session, index);
    table_cell(table, "%s", ink_text(&phrase));
    table_cell(table, "%s", ink_text(&label));
    table_cell(table, group->info.weeks > 0 ? "%d" : "–", commit.made);
    table_cell(table, "%s", parl_session_person(session, commit.to).name);
    table_cell(table, commit.chance < 0 ? "–" : "%d of 100", commit.chance);
    table_cell(table, "%s",
               commit.chance < 0 ? "not about a chance"
               : commit.fits     ? "carried it"
                                 : "did not carry it");
    table_cell(table, "%s", promise_status_spoken(commit.status));
    ink_clear(&label);
    ink_clear(&phrase);
}

static Table *fill(const Group *group) {
    const char *const heads[] = {"Promise",           "Run",      "Week", "To",
                                 "Chance on its day", "Evidence", "Fate"};
    Table *table = table_new(7, heads, 4);
    for (int i = 0; i < group->count; i++) {
        int count = parl_session_commit_count(group->entries[i].run->session);
        for (int j = 0; j < count; j++) add_row(group, i, j, table);
    }
    return table;
}

static bool any_drawn(const Group *group) {
    bool any = false;
    for (int i = 0; i < KIND_COUNT; i++) {
        Sorted sorted = sorted_of(group, i);
        any = any || sorted.drawn > 0;
        free(sorted.at);
    }
    return any;
}

// In words, where there are no pictures.
static void tell_carried(Group *group) {
    Ink ink = {0};
    for (int i = 0; i < KIND_COUNT; i++) {
        Sorted sorted = sorted_of(group, i);
        if (sorted.drawn > 0)
            ink_add(&ink, "%s%s: %d, of which the evidence of the day carried %d.",
                    ink.size ? " " : "", KINDS[i].title, sorted.drawn, sorted.carried);
        free(sorted.at);
    }
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
}

void class_promises(Group *group) {
    if (count_all(group) == 0) return;
    doc_heading(group->doc, HEADING_PROMISES);
    if (any_drawn(group)) {
        tell_carried(group);
        doc_chart(
            group->doc, "The chance, by the evidence of its day",
            "A mark is a promise. A firm date or a go is carried from 80 on, a stop up to 30. "
            "Between the lines the honest promise is the day on which you will know more. "
            "What came of it later changes nothing of where it stands.",
            draw(group), fill(group), false);
    } else {
        doc_table(group->doc, "What was promised", fill(group), false);
    }
}
