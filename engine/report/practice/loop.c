// SPDX-License-Identifier: MIT
//
// The loop of rounds, as the kept runs have it.

#include <assert.h>
#include <string.h>

#include "parlance_practice.h"

static const char *const NAMES[PARL_LOOP_COUNT] = {
#define X(name) name,
    PARL_LOOP(X)
#undef X
};

const char *parl_loop_name(int round) {
    assert(round >= 0);
    assert(round < PARL_LOOP_COUNT);
    return NAMES[round];
}

static int round_of(const parl_run *run) {
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        if (strcmp(NAMES[i], run->scenario) == 0) return i;
    }
    return -1;
}

static bool belongs(const parl_run *run, const parl_loop *loop) {
    const parl_sitting *sitting = &run->sitting;
    return sitting->kind == PARL_SITTING_INTERVIEW && sitting->key == loop->key &&
           sitting->attempt == loop->attempt;
}

// Of a round that went on as a branch the newest run is it.
static void take_run(parl_loop *loop, const parl_run *run) {
    int round = round_of(run);
    if (round < 0 || run->branched) return;
    loop->runs[round] = run->id;
    loop->over[round] = run->over;
}

static void count_done(parl_loop *loop) {
    loop->next = PARL_LOOP_COUNT;
    for (int i = PARL_LOOP_COUNT - 1; i >= 0; i--) {
        if (loop->over[i])
            loop->done++;
        else
            loop->next = i;
    }
}

// The loop that [run] belongs to.
static parl_loop loop_of(const parl_run *runs, int count, const parl_run *run) {
    parl_loop loop = {.key = run->sitting.key, .attempt = run->sitting.attempt};
    for (int i = 0; i < count; i++) {
        if (belongs(&runs[i], &loop)) take_run(&loop, &runs[i]);
    }
    count_done(&loop);
    return loop;
}

static bool find_loop(const parl_run *runs, int count, bool finished, parl_loop *out) {
    for (int i = count - 1; i >= 0; i--) {
        if (runs[i].sitting.kind != PARL_SITTING_INTERVIEW) continue;
        parl_loop loop = loop_of(runs, count, &runs[i]);
        if (finished && loop.next < PARL_LOOP_COUNT) continue;
        *out = loop;
        return true;
    }
    return false;
}

bool parl_loop_newest(const parl_run *runs, int count, parl_loop *out) {
    assert(runs || count == 0);
    assert(out);
    return find_loop(runs, count, false, out);
}

bool parl_loop_finished(const parl_run *runs, int count, parl_loop *out) {
    assert(runs || count == 0);
    assert(out);
    return find_loop(runs, count, true, out);
}

// Whether no run before [index] is of its loop.
static bool begins_loop(const parl_run *runs, int index) {
    const parl_sitting *sitting = &runs[index].sitting;
    if (sitting->kind != PARL_SITTING_INTERVIEW) return false;
    const parl_loop loop = {.key = sitting->key, .attempt = sitting->attempt};
    for (int i = 0; i < index; i++) {
        if (belongs(&runs[i], &loop)) return false;
    }
    return true;
}

int parl_loop_count(const parl_run *runs, int count) {
    assert(runs || count == 0);
    int loops = 0;
    for (int i = 0; i < count; i++) loops += begins_loop(runs, i);
    return loops;
}

bool parl_loop_at(const parl_run *runs, int count, int number, parl_loop *out) {
    assert(runs || count == 0);
    assert(out);
    for (int i = 0; i < count && number > 0; i++) {
        if (!begins_loop(runs, i) || --number > 0) continue;
        *out = loop_of(runs, count, &runs[i]);
        return true;
    }
    return false;
}

parl_loop parl_loop_begin(const parl_run *runs, int count, uint64_t key) {
    assert(runs || count == 0);
    parl_loop loop = {.key = key, .attempt = 1};
    for (int i = 0; i < count; i++) {
        const parl_sitting *sitting = &runs[i].sitting;
        bool same = sitting->kind == PARL_SITTING_INTERVIEW && sitting->key == key;
        if (same && sitting->attempt >= loop.attempt) loop.attempt = sitting->attempt + 1;
    }
    return loop;
}

uint64_t parl_loop_seed(const parl_loop *loop, int round) {
    assert(loop);
    assert(round >= 0);
    assert(round < PARL_LOOP_COUNT);
    return loop->key + (uint64_t)round;
}

// FNV-1a: no secret, only a name that no other loop has.
static uint64_t mix(uint64_t hash, const void *bytes, size_t size) {
    const unsigned char *at = bytes;
    for (size_t i = 0; i < size; i++) hash = (hash ^ at[i]) * 1099511628211U;
    return hash;
}

parl_sitting parl_loop_sitting(const parl_loop *loop, const char *profile) {
    assert(loop);
    assert(profile);
    uint64_t hash = mix(14695981039346656037U, profile, strlen(profile) + 1);
    unsigned char figures[12];
    for (int i = 0; i < 8; i++) figures[i] = (unsigned char)(loop->key >> 8 * i);
    for (int i = 0; i < 4; i++) figures[8 + i] = (unsigned char)((unsigned)loop->attempt >> 8 * i);
    hash = mix(hash, figures, sizeof figures);
    return (parl_sitting){.kind = PARL_SITTING_INTERVIEW,
                          .key = loop->key,
                          .attempt = loop->attempt,
                          .release = hash ? hash : 1};
}
