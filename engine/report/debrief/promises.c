// SPDX-License-Identifier: MIT
//
// Each promise beside the evidence of its day.

#include <assert.h>

#include "chart/chart.h"
#include "debrief/debrief.h"
#include "model/tuning.h"

// How a promise is named in files, how it reads beside a mark, and the mark.
static const struct {
    const char *id, *spoken;
    parl_mark mark;
} KINDS[] = {
    [PARL_FIRM] = {"firm", "firm", PARL_MARK_DOT},
    [PARL_RANGE] = {"range", "a range", PARL_MARK_RING},
    [PARL_GATED] = {"gated", "a gate", PARL_MARK_DIAMOND},
    [PARL_STOP] = {"stop", "a stop", PARL_MARK_SQUARE},
};

static const struct {
    const char *id, *spoken;
} STATUSES[] = {
    [PARL_PROMISE_OPEN] = {"open", "open"},
    [PARL_PROMISE_KEPT] = {"kept", "kept"},
    [PARL_PROMISE_BROKEN] = {"broken", "broken"},
    [PARL_PROMISE_RENEGOTIATED] = {"renegotiated", "replaced"},
    [PARL_PROMISE_VOID] = {"void", "no longer due"},
};

const char *promise_kind_id(parl_promise_kind kind) { return KINDS[kind].id; }

const char *promise_status_id(parl_promise_status status) { return STATUSES[status].id; }

const char *promise_status_spoken(parl_promise_status status) { return STATUSES[status].spoken; }

// One that is not about a chance needs no evidence.
bool promise_fits(const parl_commit *commit) {
    assert(commit);
    return commit->chance < 0 || commit->fits;
}

static bool is_drawn(const parl_commit *commit) { return commit->chance >= 0; }

static const char *verdict(const parl_commit *commit) {
    if (!is_drawn(commit)) return "not about a chance";
    return promise_fits(commit) ? "carried it" : "did not carry it";
}

static void add_row(const Page *page, int index, Table *table) {
    parl_commit commit = parl_session_commit(page->session, index);
    Ink phrase = {0};
    ink_phrase(&phrase, page->session, index);
    table_cell(table, "%d. %s", index + 1, ink_text(&phrase));
    ink_clear(&phrase);
    if (page->info.weeks > 0)
        table_cell(table, "%d", commit.made);
    else
        table_cell(table, "–");
    table_cell(table, "%s", parl_session_person(page->session, commit.to).name);
    table_cell(table, is_drawn(&commit) ? "%d of 100" : "–", commit.chance);
    table_cell(table, "%s", verdict(&commit));
    table_cell(table, "%s", promise_status_spoken(commit.status));
}

static Chart *draw(const Page *page, int count) {
    static const ChartLimit limits[] = {{CHANCE_STOP, "stop ≤ 30"}, {CHANCE_GO, "go ≥ 80"}};
    ChartRow rows[PARL_COMMITS_MAX] = {{.label = NULL}};
    Ink labels[PARL_COMMITS_MAX] = {{0}}, values[PARL_COMMITS_MAX] = {{0}};
    int drawn = 0;
    for (int i = 0; i < count; i++) {
        parl_commit commit = parl_session_commit(page->session, i);
        if (!is_drawn(&commit)) continue;
        ink_add(&labels[i], "%d. ", i + 1);
        if (page->info.weeks > 0) ink_add(&labels[i], "week %d, ", commit.made);
        ink_add(&labels[i], "%s", KINDS[commit.kind].spoken);
        ink_add(&values[i], "%d; %s", commit.chance, promise_status_spoken(commit.status));
        rows[drawn++] = (ChartRow){.label = ink_text(&labels[i]),
                                   .value = ink_text(&values[i]),
                                   .mark = KINDS[commit.kind].mark,
                                   .at = commit.chance * 10};
    }
    Chart *chart = chart_rows(rows, drawn, limits, 2);
    for (int i = 0; i < count; i++) {
        ink_clear(&labels[i]);
        ink_clear(&values[i]);
    }
    return chart;
}

static bool any_drawn(const Page *page, int count) {
    for (int i = 0; i < count; i++) {
        parl_commit commit = parl_session_commit(page->session, i);
        if (is_drawn(&commit)) return true;
    }
    return false;
}

void debrief_promises(Page *page) {
    int count = parl_session_commit_count(page->session);
    if (count == 0) return;
    const char *const heads[] = {"Promise", "Week", "To", "Chance on its day", "Evidence", "Fate"};
    Table *table = table_new(6, heads, 2);
    for (int i = 0; i < count; i++) add_row(page, i, table);
    doc_heading(page->doc, "Promises and their evidence");
    if (!any_drawn(page, count)) {
        doc_table(page->doc, "What was promised", table, true);
        return;
    }
    Chart *chart = draw(page, count);
    doc_chart(page->doc, "The chance, by the evidence of its day",
              "A firm date or a go is carried from 80 on, a stop up to 30. Between them the honest "
              "promise is a day on which you will know more. A dot is firm, a ring a range, a "
              "diamond a gate, a square a stop.",
              chart, table, true);
}
