// SPDX-License-Identifier: MIT

#include <assert.h>

#include "json/json.h"
#include "progress/progress.h"

static void put_runs(const parl_progress_request *request, json_t *root) {
    json_t *array = new_array(root, "runs");
    for (int i = 0; i < request->run_count; i++) {
        const parl_run *run = &request->runs[i];
        json_t *item = new_item(array);
        put_int(item, "number", run->id);
        put_text(item, "scenario", run->scenario);
        put_text(item, "title", run->title);
        put_id(item, "seed", run->seed);
        put_text(item, "mode", parl_mode_id(run->mode));
        put_bool(item, "over", run->over);
        put_bool(item, "taken_back", run->taken_back);
        put_bool(item, "seen_before", run->seen_before);
        put_bool(item, "counts", parl_run_counts(run));
        put_json(item, "total", run->over && !run->held ? json_integer(run->total) : json_null());
    }
}

static void put_signals(const parl_progress_request *request, json_t *root) {
    json_t *array = new_array(root, "signals");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        Trend trend = trend_of(request, (parl_signal)i);
        if (trend.count == 0) continue;
        json_t *item = new_item(array);
        put_text(item, "signal", parl_signal_id((parl_signal)i));
        put_int(item, "attempts", trend.count);
        put_int(item, "first", trend.first);
        put_int(item, "last", trend.last);
        put_int(item, "best", trend.best);
        put_int(item, "recent", trend.recent);
        put_int(item, "recent_attempts", trend.recent_count);
    }
}

static void put_readiness(const parl_progress_request *request, json_t *root) {
    json_t *array = new_array(root, "readiness");
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        Evidence evidence = evidence_of_runs(request, i);
        json_t *item = new_item(array);
        put_text(item, "item", readiness_catalogue(i));
        put_text(item, "text", parl_readiness_text(i));
        put_int(item, "own_first", request->first ? request->first->rating[i] : 0);
        put_int(item, "own_now", request->latest ? request->latest->rating[i] : 0);
        put_int(item, "runs", evidence.runs);
        put_json(item, "level",
                 evidence.runs ? json_integer(readiness_level(evidence.value)) : json_null());
    }
}

static void put_rounds(const parl_progress_request *request, json_t *root) {
    json_t *array = new_array(root, "rounds");
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        Trend trend = trend_of(request, parl_rubric_signal(i));
        if (trend.count == 0) continue;
        json_t *item = new_item(array);
        put_text(item, "row", parl_signal_id(parl_rubric_signal(i)));
        put_int(item, "attempts", trend.count);
        put_int(item, "first_level", parl_rubric_level(trend.first));
        put_int(item, "last_level", parl_rubric_level(trend.last));
        put_int(item, "recent", trend.recent);
    }
    parl_verdict verdict;
    bool decided = progress_verdict(request, &verdict);
    put_json(root, "verdict", decided ? json_string(parl_verdict_id(verdict.kind)) : json_null());
}

static void put_drills(const parl_progress_request *request, json_t *root) {
    parl_practice practice = practice_of(request);
    parl_drills *drills = parl_drills_new(&practice);
    json_t *array = new_array(root, "drills");
    for (int i = 0; i < drills->count; i++) {
        const parl_drill *drill = &drills->rows[i];
        json_t *item = new_item(array);
        put_text(item, "drill", request->shelf[drill->playable].name);
        put_int(item, "box", drill->box);
        put_json(item, "last", drill->last >= 0 ? json_integer(drill->last) : json_null());
        put_int(item, "wait", drill->wait);
        put_int(item, "need", drill->need);
        put_text(item, "why", drill->why);
    }
    parl_drills_free(drills);
}

static void put_next(const parl_progress_request *request, json_t *root) {
    parl_next next[PARL_NEXT_MAX];
    json_t *array = new_array(root, "next");
    for (int i = 0, count = parl_progress_next(request, next); i < count; i++) {
        json_t *item = new_item(array);
        put_text(item, "scenario", request->shelf[next[i].playable].name);
        put_text(item, "why", next[i].why);
    }
}

void json_write_progress(const parl_progress_request *request, Out *out) {
    assert(request);
    json_t *root = new_object();
    put_text(root, "format", "parlance-progress");
    put_int(root, "version", JSON_VERSION);
    put_text(root, "engine", PARL_VERSION);
    put_text(root, "player", request->profile);
    put_runs(request, root);
    put_signals(request, root);
    put_rounds(request, root);
    put_drills(request, root);
    put_readiness(request, root);
    put_next(request, root);
    json_finish(root, out);
}
