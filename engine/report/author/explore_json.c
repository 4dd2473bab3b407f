// SPDX-License-Identifier: MIT

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

#include "author/explore.h"
#include "json/json.h"

static void put_scope(const parl_exploration *exploration, json_t *root) {
    put_bool(root, "random", exploration->random);
    put_bool(root, "complete", parl_exploration_complete(exploration));
    put_bool(root, "wrong", parl_exploration_wrong(exploration));
    put_int(root, "states", exploration->states);
    put_int(root, "answers", exploration->steps);
    put_int(root, "waiting", exploration->waiting);
    put_int(root, "limit", exploration->limit);
    put_int(root, "long_runs", exploration->long_runs);
    put_int(root, "ends", exploration->ended);
    json_t *seeds = new_array(root, "seeds");
    for (int i = 0; i < exploration->world_count; i++) {
        Ink ink = {0};
        ink_add(&ink, "%" PRIu64, exploration->worlds[i]);
        push_text(seeds, ink_text(&ink));
        ink_clear(&ink);
    }
    put_id(root, "seed_first", exploration->seed_first);
    put_id(root, "seed_last", exploration->seed_last);
}

// The answers without the remark at their head.
static void put_way(json_t *item, const parl_find *find) {
    json_t *array = new_array(item, "way");
    Ink ink = {0};
    for (const char *at = find->way; *at; at++) {
        if (*at != '\n') ink_add(&ink, "%c", *at);
        if (*at != '\n') continue;
        if (*ink_text(&ink) != '#') push_text(array, ink_text(&ink));
        ink_clear(&ink);
    }
    ink_clear(&ink);
}

static void put_finds(const parl_exploration *exploration, json_t *root) {
    json_t *array = new_array(root, "finds");
    for (int i = 0; i < exploration->find_count; i++) {
        const parl_find *find = &exploration->finds[i];
        json_t *item = new_item(array);
        put_text(item, "kind", parl_find_id(find->kind));
        put_bool(item, "wrong", parl_find_is_wrong(find->kind));
        put_text(item, "status", find->status == PARL_OK ? "" : parl_status_text(find->status));
        put_text(item, "file", find->file);
        put_int(item, "line", find->line);
        put_text(item, "scene", find->scene);
        put_int(item, "times", find->times);
        put_int(item, "value", find->value);
        put_id(item, "seed", find->seed);
        put_way(item, find);
    }
}

static json_t *new_row(json_t *array, const parl_explored *row) {
    json_t *item = new_item(array);
    put_text(item, "file", row->file);
    put_int(item, "line", row->line);
    return item;
}

static void put_scenes(const parl_exploration *exploration, json_t *root) {
    json_t *array = new_array(root, "scenes");
    for (int i = 0; i < exploration->scene_count; i++) {
        const parl_explored *row = &exploration->scenes[i];
        json_t *item = new_row(array, row);
        put_text(item, "id", row->id);
        put_bool(item, "ending", row->ending);
        put_int(item, "began", row->seen);
    }
}

static void put_choices(const parl_exploration *exploration, json_t *root) {
    json_t *array = new_array(root, "choices");
    for (int i = 0; i < exploration->choice_count; i++) {
        const parl_explored *row = &exploration->choices[i];
        json_t *item = new_row(array, row);
        put_text(item, "id", row->id);
        put_text(item, "text", row->text);
        put_text(item, "scene", row->scene);
        put_int(item, "open", row->seen);
        put_int(item, "taken", row->taken);
    }
}

static void put_conditions(const parl_exploration *exploration, json_t *root) {
    json_t *array = new_array(root, "conditions");
    for (int i = 0; i < exploration->branch_count; i++) {
        const parl_explored *row = &exploration->branches[i];
        json_t *item = new_row(array, row);
        put_text(item, "scene", row->scene);
        put_bool(item, "held", row->seen > 0);
        put_bool(item, "failed", row->taken > 0);
    }
}

static void put_counts(json_t *object, const char *key, const int64_t *counts, int count) {
    json_t *array = new_array(object, key);
    for (int i = 0; i < count; i++) {
        if (json_array_append_new(array, json_integer(counts[i])) != 0) abort();
    }
}

static void put_scores(const parl_exploration *exploration, json_t *root) {
    put_counts(root, "totals", exploration->totals, 101);
    json_t *array = new_array(root, "signals");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_spread *row = &exploration->signals[i];
        if (!row->offered) continue;
        json_t *item = new_item(array);
        put_text(item, "signal", parl_signal_id((parl_signal)i));
        put_int(item, "least", row->least);
        put_int(item, "most", row->most);
        put_counts(item, "steps", row->steps, PARL_EXPLORE_STEPS);
    }
}

static void put_left_out(const parl_exploration *exploration, json_t *root) {
    json_t *sampled = new_array(root, "sampled");
    for (int i = 0; i < exploration->sampled_count; i++) {
        const parl_sampled *row = &exploration->sampled[i];
        json_t *item = new_item(sampled);
        put_text(item, "id", row->id);
        put_text(item, "file", row->file);
        put_int(item, "line", row->line);
        put_int(item, "tried", row->tried);
        put_int(item, "answers", row->answers);
    }
    json_t *unvaried = new_array(root, "unvaried");
    for (int i = 0; i < exploration->unvaried_count; i++) {
        json_t *item = new_item(unvaried);
        put_text(item, "vary", exploration->unvaried[i].vary);
        put_text(item, "value", exploration->unvaried[i].value);
    }
    put_int(root, "words_left_empty", exploration->write_count);
}

void explore_write_json(const parl_exploration *exploration, Out *out) {
    assert(exploration);
    parl_scenario_info info = parl_scenario_describe(exploration->scenario);
    json_t *root = new_object();
    put_text(root, "format", "parlance-exploration");
    put_int(root, "version", JSON_VERSION);
    put_text(root, "engine", PARL_VERSION);
    put_text(root, "title", info.title);
    put_id(root, "fingerprint", info.fingerprint);
    put_scope(exploration, root);
    put_finds(exploration, root);
    put_scenes(exploration, root);
    put_choices(exploration, root);
    put_conditions(exploration, root);
    put_scores(exploration, root);
    put_left_out(exploration, root);
    json_finish(root, out);
}
