// SPDX-License-Identifier: MIT
//
// What was explored: the whole of the report, and how far it went.

#include "author/explore.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

void explore_place(Ink *ink, const char *file, int line, const char *scene) {
    if (*file) ink_add(ink, "%s:%d", file, line);
    if (*scene) ink_add(ink, "%sin “%s”", *file ? ", " : "", scene);
}

bool explore_scene_seen(const parl_exploration *exploration, const parl_explored *row) {
    // A line of the desk bears the name of its scene.
    const char *scene = *row->scene ? row->scene : row->id;
    for (int i = 0; i < exploration->scene_count; i++) {
        if (strcmp(exploration->scenes[i].id, scene) == 0) return exploration->scenes[i].seen > 0;
    }
    return true;
}

static void add_worlds(const parl_exploration *exploration, Ink *ink) {
    ink_add(ink, "%d world%s (seed%s ", exploration->world_count,
            exploration->world_count == 1 ? "" : "s", exploration->world_count == 1 ? "" : "s");
    for (int i = 0; i < exploration->world_count; i++)
        ink_add(ink, "%s%" PRIu64, i ? ", " : "", exploration->worlds[i]);
    ink_add(ink, ")");
}

// A scenario of so many scenes is seldom seen whole.
enum { MANY_SCENES = 10 };

static void add_limit(const parl_exploration *exploration, Ink *ink) {
    if (exploration->scene_count < MANY_SCENES) {
        ink_add(ink, " What was not seen may still be there; --states raises the limit.");
        return;
    }
    ink_add(ink,
            " That is normal and no failure: a scenario of %d scenes most often has more states "
            "than can be looked at. What had been tried least was always tried next, so that "
            "everything that was met had its turn. You need do nothing. What was not seen may "
            "still be there: "
            "to look further, --runs 10000 plays so many runs at random to their end, and "
            "--states raises the limit.",
            exploration->scene_count);
}

static void add_states(const parl_exploration *exploration, Ink *ink) {
    if (parl_exploration_complete(exploration)) {
        ink_add(ink, "Every state was looked at: %" PRId64 " of them in ", exploration->states);
        add_worlds(exploration, ink);
        ink_add(ink, ", by %" PRId64 " answers.", exploration->steps);
        return;
    }
    if (exploration->waiting > 0) ink_add(ink, "Limit reached: ");
    ink_add(ink, "%" PRId64 " states were looked at in ", exploration->states);
    add_worlds(exploration, ink);
    ink_add(ink, ", and %" PRId64 " answers still wait to be tried.", exploration->waiting);
    if (exploration->waiting > 0) add_limit(exploration, ink);
}

static void add_runs(const parl_exploration *exploration, Ink *ink) {
    ink_add(ink,
            "%" PRId64 " runs at random, seeds %" PRIu64 " to %" PRIu64 ": %" PRId64
            " answers. What was not seen may still be there.",
            exploration->limit, exploration->seed_first, exploration->seed_last,
            exploration->steps);
}

static void tell_head(const parl_exploration *exploration, Doc *doc) {
    Ink ink = {0};
    doc_title(doc, "Exploration", parl_scenario_describe(exploration->scenario).title, "");
    if (exploration->random)
        add_runs(exploration, &ink);
    else
        add_states(exploration, &ink);
    doc_lead(doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell(const parl_exploration *exploration, const parl_explore_report *request,
                 Doc *doc) {
    tell_head(exploration, doc);
    explore_tell_wrong(exploration, request, doc);
    explore_tell_unseen(exploration, doc);
    explore_tell_remarks(exploration, request, doc);
    explore_tell_scores(exploration, doc);
    explore_tell_counts(exploration, doc);
    explore_tell_left_out(exploration, doc);
}

parl_status parl_report_explore(const parl_exploration *exploration,
                                const parl_explore_report *request, parl_sink sink, void *data) {
    assert(exploration);
    assert(request);
    assert(request->format != PARL_FORMAT_TEXT || request->columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Out out = {.sink = sink,
               .data = data,
               .going = true,
               .columns = request->columns,
               .grid = true};
    if (request->format == PARL_FORMAT_JSON) {
        explore_write_json(exploration, &out);
        return PARL_OK;
    }
    Doc doc = {0};
    tell(exploration, request, &doc);
    doc_write(&doc, request->format, &out);
    doc_clear(&doc);
    return PARL_OK;
}

size_t parl_report_find_file(const parl_exploration *exploration, int find, char *out,
                             size_t size) {
    assert(exploration);
    assert(find >= 0);
    assert(find < exploration->find_count);
    const parl_find *row = &exploration->finds[find];
    Ink ink = {0};
    ink_add(&ink, "%02d-%s-seed-%" PRIu64 ".answers", find + 1, parl_find_id(row->kind), row->seed);
    return ink_hand_out(&ink, out, size);
}
