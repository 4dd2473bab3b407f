// SPDX-License-Identifier: MIT
//
// How a player is getting on, over all runs: what happened in them, and no verdict on a person.

#include <assert.h>
#include <stdlib.h>

#include "chart/chart.h"
#include "debrief/debrief.h"
#include "json/json.h"
#include "page/render.h"
#include "progress/progress.h"

static int count_counting(const parl_progress_request *request) {
    int count = 0;
    for (int i = 0; i < request->run_count; i++) count += parl_run_counts(&request->runs[i]);
    return count;
}

// Drills count, too, but stand apart.
static bool is_attempt(const parl_progress_request *request, const parl_run *run) {
    return parl_run_counts(run) && !attempt_is_drill(request, run);
}

static int count_attempts(const parl_progress_request *request) {
    int count = 0;
    for (int i = 0; i < request->run_count; i++) count += is_attempt(request, &request->runs[i]);
    return count;
}

// --- The head -----------------------------------------------------------------------------------

static void tell_title(const parl_progress_request *request, Doc *doc) {
    bool named = request->profile && *request->profile;
    doc_title(doc, "Progress", named ? request->profile : "all runs", "");
}

static void tell_lead(const parl_progress_request *request, int counting, Doc *doc) {
    Ink ink = {0};
    ink_add(&ink, "%d run%s kept, %d of them count%s.", request->run_count,
            request->run_count == 1 ? "" : "s", counting, counting == 1 ? "s" : "");
    if (counting == 1)
        ink_add(&ink, " One run is feedback and no measure.");
    else if (counting > 1 && counting < ATTEMPTS_TRUSTED)
        ink_add(&ink,
                " So few are feedback and no measure: from about %d on the figures begin to "
                "carry.",
                ATTEMPTS_TRUSTED);
    ink_add(&ink, " What stands here is what happened in these runs, and not what somebody is "
                  "like.");
    doc_lead(doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_beginning(const parl_progress_request *request, Doc *doc) {
    doc_heading(doc, "Where to begin");
    doc_paragraph(doc, request->run_count == 0
                           ? "Nothing was played yet. Play one scenario to its end without taking "
                             "an answer back; then this page has something to show."
                           : "No run counts yet: one counts when it was played to its end, in a "
                             "world that was new, and does not go back to an earlier answer.");
}

// --- Trends ---------------------------------------------------------------------------------

static void add_trend(const parl_progress_request *request, parl_signal signal, Table *table) {
    Trend trend = trend_of(request, signal);
    if (trend.count == 0) return;
    Ink title = {0};
    ink_signal(&title, signal);
    table_cell(table, "%s", ink_text(&title));
    ink_clear(&title);
    table_cell(table, "%d", trend.count);
    table_cell(table, "%d", trend.first / 10);
    table_cell(table, "%d", trend.last / 10);
    table_cell(table, "%d", trend.best / 10);
    table_cell(table, "%d", trend.recent / 10);
    table_about(table, signal);
}

typedef struct {
    ChartSeries rows[PARL_SIGNAL_COUNT];
    Ink titles[PARL_SIGNAL_COUNT], texts[PARL_SIGNAL_COUNT];
    int *values;
    int count;
} Picture;

static void draw_signal(const parl_progress_request *request, parl_signal signal, int counting,
                        Picture *picture) {
    Trend trend = trend_of(request, signal);
    if (trend.count == 0) return;
    int *values = picture->values + picture->count * counting;
    for (int i = 0, n = 0; i < request->run_count; i++) {
        const parl_run *run = &request->runs[i];
        if (!is_attempt(request, run)) continue;
        values[n++] = run->weights[signal] > 0 ? run->parts[signal] : -1;
    }
    Ink *text = &picture->texts[picture->count], *title = &picture->titles[picture->count];
    ink_signal(title, signal);
    ink_add(text, trend.count == 1 ? "%d" : "%d → %d", trend.first / 10, trend.last / 10);
    picture->rows[picture->count++] = (ChartSeries){
        .label = ink_text(title),
        .value = ink_text(text),
        .values = values,
    };
}

static void tell_trends(const parl_progress_request *request, int counting, Doc *doc) {
    const char *const heads[] = {"Signal", "Attempts", "First",
                                 "Last",   "Best",     "Mean of the last five"};
    Table *table = table_new(6, heads, 0x3e);
    Picture picture = {.values = calloc((size_t)counting * PARL_SIGNAL_COUNT, sizeof(int))};
    if (!picture.values) abort();
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        // The rows of the rubric have a part of their own.
        if (parl_rubric_row((parl_signal)i) >= 0) continue;
        add_trend(request, (parl_signal)i, table);
        draw_signal(request, (parl_signal)i, counting, &picture);
    }
    Chart *chart = chart_series(picture.rows, picture.count, counting, false, NULL, "first attempt",
                                counting > 1 ? "latest" : "");
    doc_heading(doc, "Signal by signal");
    doc_chart(doc, "Each signal over the attempts that count",
              "From 0 to 100. A point is an attempt at a scenario that asked for it.", chart, table,
              true);
    for (int i = 0; i < picture.count; i++) {
        ink_clear(&picture.titles[i]);
        ink_clear(&picture.texts[i]);
    }
    free(picture.values);
}

// --- Scenarios ----------------------------------------------------------------------------------

// Whether [index] is the first counting run of its scenario.
static bool is_first(const parl_progress_request *request, int index) {
    const parl_run *run = &request->runs[index];
    return is_attempt(request, run) &&
           parl_runs_attempts(request->runs, index, run->scenario).counted == 0;
}

static void add_scenario(const parl_progress_request *request, int index, Table *table) {
    const parl_run *run = &request->runs[index];
    parl_attempts attempts = parl_runs_attempts(request->runs, request->run_count, run->scenario);
    table_cell(table, "%s", run->title);
    table_cell(table, "%d", attempts.counted);
    table_cell(table, "%d", attempts.best);
    table_cell(table, "%d", attempts.latest);
}

static void tell_scenarios(const parl_progress_request *request, Doc *doc) {
    const char *const heads[] = {"Scenario", "Attempts", "Best", "Last"};
    Table *table = table_new(4, heads, 0xe);
    for (int i = 0; i < request->run_count; i++) {
        if (is_first(request, i)) add_scenario(request, i, table);
    }
    doc_heading(doc, "Scenario by scenario");
    doc_table(doc, "Totals of the attempts that count, of 100", table, true);
}

// --- Readiness ----------------------------------------------------------------------------------

static void add_rating(const parl_rating *rating, int item, Table *table) {
    if (rating && rating->rating[item] > 0)
        table_cell(table, "%d", rating->rating[item]);
    else
        table_cell(table, "–");
}

static void add_item(const parl_progress_request *request, int item, Table *table) {
    Evidence evidence = evidence_of_runs(request, item);
    table_cell(table, "%s", parl_readiness_text(item));
    add_rating(request->first, item, table);
    add_rating(request->latest, item, table);
    if (evidence.runs > 0)
        table_cell(table, "%d\u00a0(%d\u00a0run%s)", readiness_level(evidence.value), evidence.runs,
                   evidence.runs == 1 ? "" : "s");
    else
        table_cell(table, "no evidence yet");
}

static void tell_gap(const parl_progress_request *request, Doc *doc) {
    int widest = -1;
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        int gap = readiness_gap(request, i);
        if (gap > 0 && (widest < 0 || gap > readiness_gap(request, widest))) widest = i;
    }
    if (widest < 0) return;
    Ink ink = {0};
    ink_add(&ink,
            "The widest gap between your own rating and the runs: “%s” It is the next thing "
            "to practise.",
            parl_readiness_text(widest));
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_readiness(const parl_progress_request *request, Doc *doc) {
    const char *const heads[] = {"Item", "You, at first", "You, now", "The runs"};
    Table *table = table_new(4, heads, 0xe);
    for (int i = 0; i < PARL_READINESS_COUNT; i++) add_item(request, i, table);
    doc_heading(doc, "The readiness check");
    doc_table(doc, "Your own rating and what the last runs show, from 1 to 5", table, true);
    tell_gap(request, doc);
}

// --- Next, and the runs themselves ----------------------------------------------------------

static void tell_next(const parl_progress_request *request, Doc *doc) {
    parl_next next[PARL_NEXT_MAX];
    int count = parl_progress_next(request, next);
    if (count == 0) return;
    doc_heading(doc, "What to play next");
    for (int i = 0; i < count; i++)
        doc_number_play(doc, request->shelf[next[i].playable].name, next[i].why);
}

static void add_run(const parl_run *run, Table *table) {
    Ink marks = {0};
    attempt_marks(run, &marks);
    table_cell(table, "%lld. %s", (long long)run->id, run->title);
    if (run->over && !run->held)
        table_cell(table, "%d", run->total);
    else
        table_cell(table, "–");
    table_cell(table, "%s", parl_mode_id(run->mode));
    table_cell(table, "%s%s", marks.size ? "no: " : "yes", ink_text(&marks));
    ink_clear(&marks);
    table_run(table, run->over && !run->held ? run->id : 0);
}

static void tell_runs(const parl_progress_request *request, Doc *doc) {
    const char *const heads[] = {"Run", "Total", "Mode", "Counts"};
    Table *table = table_new(4, heads, 2);
    for (int i = request->run_count - 1; i >= 0; i--) {
        if (parl_run_listed(&request->runs[i])) add_run(&request->runs[i], table);
    }
    if (table_rows(&table->seen) > 0) doc_heading(doc, "All runs");
    doc_table(doc, "Newest first", table, true);
}

static void tell(const parl_progress_request *request, Doc *doc) {
    int counting = count_counting(request), attempts = count_attempts(request);
    tell_title(request, doc);
    tell_lead(request, counting, doc);
    if (counting == 0) tell_beginning(request, doc);
    tell_next(request, doc);
    if (attempts > 0) tell_trends(request, attempts, doc);
    if (attempts > 0) tell_scenarios(request, doc);
    progress_rounds(request, doc);
    progress_drills(request, doc);
    tell_readiness(request, doc);
    tell_runs(request, doc);
}

parl_status parl_report_progress(const parl_progress_request *request, parl_sink sink, void *data) {
    assert(request);
    assert(request->format != PARL_FORMAT_TEXT || request->columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Out out = {.sink = sink, .data = data, .going = true, .columns = request->columns};
    if (request->format == PARL_FORMAT_JSON) {
        json_write_progress(request, &out);
        return PARL_OK;
    }
    Doc doc = {0};
    tell(request, &doc);
    if (request->format == PARL_FORMAT_HTML) doc_set(&doc);
    doc_write(&doc, request->format, &out);
    doc_clear(&doc);
    return PARL_OK;
}

parl_status parl_page_progress(parl_page **out, const parl_progress_request *request) {
    assert(out);
    assert(request);
    // A window is read now, as a terminal is.
    parl_progress_request shown = *request;
    shown.format = PARL_FORMAT_TEXT;
    *out = doc_new();
    tell(&shown, *out);
    doc_set(*out);
    return PARL_OK;
}
