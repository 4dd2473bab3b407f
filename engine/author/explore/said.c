// SPDX-License-Identifier: MIT
//
// What an exploration says by itself. Whoever has one may ask, with or without what made it.

#include <assert.h>

#include "parlance_explore.h"

static const struct {
    const char *id, *sentence;
    bool wrong;
} kinds[] = {
#define X(name, id, wrong, sentence) {id, sentence, wrong},
    PARL_FINDS(X)
#undef X
};

const char *parl_find_id(parl_find_kind kind) {
    assert(kind < PARL_FIND_COUNT);
    return kinds[kind].id;
}

const char *parl_find_sentence(parl_find_kind kind) {
    assert(kind < PARL_FIND_COUNT);
    return kinds[kind].sentence;
}

bool parl_find_is_wrong(parl_find_kind kind) {
    assert(kind < PARL_FIND_COUNT);
    return kinds[kind].wrong;
}

bool parl_exploration_complete(const parl_exploration *exploration) {
    assert(exploration);
    return !exploration->random && exploration->waiting == 0 && exploration->long_runs == 0;
}

static bool all_met(const parl_exploration *exploration) {
    for (int i = 0; i < exploration->scene_count; i++) {
        if (exploration->scenes[i].seen == 0) return false;
    }
    for (int i = 0; i < exploration->choice_count; i++) {
        if (exploration->choices[i].taken == 0) return false;
    }
    return true;
}

bool parl_exploration_wrong(const parl_exploration *exploration) {
    assert(exploration);
    for (int i = 0; i < exploration->find_count; i++) {
        if (parl_find_is_wrong(exploration->finds[i].kind)) return true;
    }
    return parl_exploration_complete(exploration) && !all_met(exploration);
}
