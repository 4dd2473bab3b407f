// SPDX-License-Identifier: MIT

#include <assert.h>
#include <string.h>

#include "progress/progress.h"

const char *attempt_mode(parl_mode mode) {
    static const char *const spoken[] = {
#define X(name, id) [PARL_MODE_##name] = "in " id " mode",
        PARL_MODES(X)
#undef X
    };
    assert(mode < PARL_MODE_COUNT);
    return spoken[mode];
}

static void add_mark(bool marked, const char *mark, Ink *ink) {
    if (marked) ink_add(ink, "%s%s", ink->size ? ", and " : "", mark);
}

void attempt_marks(const parl_run *run, Ink *ink) {
    assert(run);
    assert(ink);
    add_mark(!run->over, "it is not finished", ink);
    add_mark(run->held, "what came of it is told later", ink);
    add_mark(run->taken_back, "it goes back to an earlier answer", ink);
    add_mark(run->seen_before, "this world was known", ink);
}

// --- At one scenario ----------------------------------------------------------------------------

parl_attempts parl_runs_attempts(const parl_run *runs, int count, const char *scenario) {
    assert(runs || count == 0);
    assert(scenario);
    parl_attempts attempts = {.best = -1, .first = -1, .latest = -1};
    for (int i = 0; i < count; i++) {
        const parl_run *run = &runs[i];
        if (!parl_run_counts(run) || strcmp(run->scenario, scenario) != 0) continue;
        attempts.latest = run->total;
        if (attempts.counted++ == 0) attempts.first = run->total;
        if (run->total > attempts.best) attempts.best = run->total;
    }
    attempts.change = attempts.latest - attempts.first;
    return attempts;
}

// --- Trends ---------------------------------------------------------------------------------

static bool offers(const parl_progress_request *request, const parl_run *run, parl_signal signal) {
    return parl_run_counts(run) && run->parts[signal] >= 0 && run->weights[signal] > 0 &&
           !attempt_is_drill(request, run);
}

// The mean of the newest ATTEMPTS_RECENT runs that offer the signal.
static void add_recent(const parl_progress_request *request, parl_signal signal, Trend *trend) {
    int sum = 0;
    for (int i = request->run_count - 1; i >= 0; i--) {
        if (!offers(request, &request->runs[i], signal)) continue;
        sum += request->runs[i].parts[signal];
        if (++trend->recent_count == ATTEMPTS_RECENT) break;
    }
    if (trend->recent_count > 0) trend->recent = sum / trend->recent_count;
}

Trend trend_of(const parl_progress_request *request, parl_signal signal) {
    assert(request);
    Trend trend = {0};
    for (int i = 0; i < request->run_count; i++) {
        const parl_run *run = &request->runs[i];
        if (!offers(request, run, signal)) continue;
        trend.last = run->parts[signal];
        if (trend.count++ == 0) trend.first = trend.last;
        if (trend.last > trend.best) trend.best = trend.last;
    }
    add_recent(request, signal, &trend);
    return trend;
}
