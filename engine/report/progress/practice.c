// SPDX-License-Identifier: MIT
//
// Rounds and drills on the progress page: the rubric over the rounds that count, what the last
// committee decided, and when which drill comes again.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <time.h>

#include "practice/practice.h"
#include "progress/progress.h"

enum { DAY = 24 * 60 * 60 };

// Where nobody says what time it is, it is the day of the last run.
parl_practice practice_of(const parl_progress_request *request) {
    assert(request);
    const parl_run *last = request->run_count > 0 ? &request->runs[request->run_count - 1] : NULL;
    int64_t now = request->now ? request->now : last ? last->began : 0;
    return (parl_practice){.runs = request->runs,
                           .run_count = request->run_count,
                           .shelf = request->shelf,
                           .shelf_count = request->shelf_count,
                           .today = parl_practice_day(now)};
}

bool attempt_is_drill(const parl_progress_request *request, const parl_run *run) {
    parl_practice practice = {.shelf = request->shelf, .shelf_count = request->shelf_count};
    return kind_of_run(&practice, run) == PARL_KIND_DRILL;
}

// --- Rounds -------------------------------------------------------------------------------------

static void add_row(const parl_progress_request *request, int row, Table *table) {
    Trend trend = trend_of(request, parl_rubric_signal(row));
    if (trend.count == 0) return;
    Ink title = {0};
    ink_capital(&title, parl_rubric_title(row));
    table_cell(table, "%s", ink_text(&title));
    ink_clear(&title);
    table_cell(table, "%d", trend.count);
    table_cell(table, "%d", parl_rubric_level(trend.first));
    table_cell(table, "%d", parl_rubric_level(trend.last));
    table_cell(table, "%d", trend.recent / 10);
    table_about(table, parl_rubric_signal(row));
}

static const parl_run *run_with(const parl_progress_request *request, int64_t id) {
    for (int i = 0; i < request->run_count; i++) {
        if (request->runs[i].id == id) return &request->runs[i];
    }
    return NULL;
}

bool progress_verdict(const parl_progress_request *request, parl_verdict *out) {
    assert(request);
    assert(out);
    parl_loop loop;
    const parl_run *runs[PARL_LOOP_COUNT];
    if (!parl_loop_finished(request->runs, request->run_count, &loop)) return false;
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        runs[i] = run_with(request, loop.runs[i]);
        if (!runs[i] || runs[i]->held) return false;
    }
    *out = parl_committee_decide_runs(runs, PARL_LOOP_COUNT);
    return true;
}

static void tell_verdict(const parl_progress_request *request, Doc *doc) {
    parl_verdict verdict;
    if (!progress_verdict(request, &verdict)) return;
    Ink ink = {0};
    ink_add(&ink,
            "What the last committee decided: %s; %d of %d rows at level 3 or above, %d at "
            "level 1.",
            parl_verdict_spoken(verdict.kind), verdict.good, verdict.judged, verdict.low);
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
}

void progress_rounds(const parl_progress_request *request, Doc *doc) {
    assert(request);
    const char *const heads[] = {"Row", "Rounds", "First level", "Last level",
                                 "Mean of the last five"};
    Table *table = table_new(5, heads, 0x1e);
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) add_row(request, i, table);
    if (table_rows(&table->seen) > 0) doc_heading(doc, "Rounds");
    doc_table(doc, "What the rounds that count show, levels from 1 to 4", table, true);
    tell_verdict(request, doc);
}

// --- Drills -------------------------------------------------------------------------------------

// A day has no hours, and so no zone.
static void add_date(int64_t day, Ink *ink) {
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    time_t noon = (time_t)(day * DAY + DAY / 2);
    struct tm date;
    if (gmtime_r(&noon, &date))
        ink_add(ink, "%d %s %d", date.tm_mday, months[date.tm_mon], date.tm_year + 1900);
}

// On a screen, which is read now, the days to go; in a file, which lies about, the date.
static void add_next(const parl_progress_request *request, int64_t today, int wait, Ink *ink) {
    bool file = request->format == PARL_FORMAT_HTML || request->format == PARL_FORMAT_MARKDOWN;
    if (wait > 0 && file)
        add_date(today + wait, ink);
    else if (wait > 1)
        ink_add(ink, "in %d days", wait);
    else
        ink_add(ink, wait == 1 ? "tomorrow" : "today");
}

static void add_drill(const parl_progress_request *request, const parl_practice *practice,
                      const parl_drill *drill, Table *table) {
    Ink next = {0};
    const parl_scenario *scenario = practice->shelf[drill->playable].scenario;
    add_next(request, practice->today, drill->wait, &next);
    table_cell(table, "%s", parl_scenario_describe(scenario).title);
    table_cell(table, drill->box ? "%d of %d" : "new", drill->box, PARL_BOX_COUNT);
    table_cell(table, drill->last >= 0 ? "%d" : "–", drill->last);
    table_cell(table, "%s", ink_text(&next));
    ink_clear(&next);
}

void progress_drills(const parl_progress_request *request, Doc *doc) {
    assert(request);
    const char *const heads[] = {"Drill", "Box", "Last score", "Next"};
    parl_practice practice = practice_of(request);
    parl_drills *drills = parl_drills_new(&practice);
    Table *table = table_new(4, heads, 0x6);
    for (int i = 0; i < drills->count; i++) add_drill(request, &practice, &drills->rows[i], table);
    if (drills->count > 0) doc_heading(doc, "Drills");
    doc_table(doc, "A drill that went well moves up a box and comes back later", table, true);
    parl_drills_free(drills);
}
