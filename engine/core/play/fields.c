// SPDX-License-Identifier: MIT
#include "play/fields.h"

#include <assert.h>
#include <string.h>

#include "hash.h"

// How a field repeats: not at all, by one count, by two, or as a part of a row of structs.
#define ONE(role, member)                                                                    \
    {#member, FIELD_##role, COUNT_ONE, COUNT_ONE, offsetof(State, member),                   \
     sizeof(((State *)0)->member), sizeof(((State *)0)->member)},
#define LIST(role, member, count)                                                            \
    {#member, FIELD_##role, COUNT_##count, COUNT_ONE, offsetof(State, member),               \
     sizeof(((State *)0)->member[0]), sizeof(((State *)0)->member[0])},
#define GRID(role, member, count, columns)                                                   \
    {#member, FIELD_##role, COUNT_##count, COUNT_##columns, offsetof(State, member),         \
     sizeof(((State *)0)->member[0]), sizeof(((State *)0)->member[0][0])},
#define PART(role, member, part, count)                                                      \
    {#member "." #part, FIELD_##role, COUNT_##count, COUNT_ONE,                              \
     offsetof(State, member) + offsetof(State, member[0].part) - offsetof(State, member[0]), \
     sizeof(((State *)0)->member[0]), sizeof(((State *)0)->member[0].part)},

static const Field fields[] = {
    ONE(PLACE, seed)
    ONE(PLACE, hidden)
    LIST(PLACE, given_cases, UNCERTAINS)
    LIST(PLACE, given_hits, UNCERTAINS)
    LIST(PLACE, varied, VARIES)
    ONE(PLACE, pc)
    ONE(PLACE, scene)
    ONE(PLACE, next_scene)
    ONE(PLACE, phase)
    ONE(PLACE, week)
    ONE(PLACE, slots)
    ONE(PLACE, ending)
    ONE(PLACE, pick_count)
    PART(PLACE, picks, menu, PICKS)
    PART(PLACE, picks, pc, PICKS)
    PART(PLACE, picks, picked, PICKS)
    PART(PLACE, picks, pending, PICKS)
    PART(PLACE, picks, count, PICKS)

    LIST(TOLD, trust, PEOPLE)
    LIST(TOLD, ceiling, PEOPLE)
    LIST(TOLD, patience, PEOPLE)
    LIST(PLACE, spill, PEOPLE)
    ONE(TOLD, asked)
    ONE(TOLD, met)
    ONE(TOLD, left)
    GRID(TOLD, understanding, PEOPLE, FACTS)
    GRID(TOLD, told, PEOPLE, FACTS)
    GRID(TOLD, claim, PEOPLE, FACTS)
    LIST(TOLD, found_out, FACTS)
    LIST(TOLD, concern, CONCERNS)
    LIST(TOLD, concern_week, CONCERNS)

    LIST(TOLD, sign, PEOPLE)
    LIST(TOLD, sign_due, PEOPLE)
    LIST(TOLD, signed_week, PEOPLE)
    LIST(TOLD, contact, PEOPLE)
    GRID(TOLD, packet, PACKETS, ITEMS)
    LIST(TOLD, spent, WORKS)
    LIST(TOLD, lost, WORKS)
    LIST(TOLD, finished, WORKS)
    ONE(TOLD, started)
    ONE(TOLD, running)
    ONE(PLACE, stop_week)
    ONE(PLACE, stop_effort)
    ONE(TOLD, joint)
    ONE(TOLD, priced)
    LIST(TOLD, decided, MATTERS)
    LIST(TOLD, decider, MATTERS)
    LIST(TOLD, matter_review, MATTERS)
    GRID(TOLD, owner, LIVES, TASKS)
    LIST(TOLD, agreed, LIVES)
    LIST(TOLD, alert, LIVES)
    LIST(TOLD, alert_agreed, LIVES)
    LIST(TOLD, check_every, LIVES)
    LIST(TOLD, retrain_every, LIVES)
    LIST(TOLD, share, LIVES)
    LIST(TOLD, launched, LIVES)
    LIST(TOLD, trained, LIVES)
    LIST(TOLD, accuracy, LIVES)
    LIST(TOLD, shocked, LIVES)
    LIST(TOLD, noticed, LIVES)
    LIST(PLACE, drift_sum, LIVES)
    LIST(PLACE, live_weeks, LIVES)

    LIST(TOLD, cases, UNCERTAINS)
    LIST(TOLD, hits, UNCERTAINS)
    LIST(TOLD, ordered, UNCERTAINS)
    ONE(PLACE, planned)
    ONE(PLACE, judged)
    PART(PLACE, experiments, uncertain, EXPERIMENTS)
    PART(PLACE, experiments, due, EXPERIMENTS)
    PART(PLACE, experiments, cases, EXPERIMENTS)
    LIST(TOLD, gate, GATES)
    LIST(TOLD, gate_week, GATES)
    LIST(PLACE, gate_cases, GATES)
    ONE(TOLD, commit_count)
    PART(PLACE, commits, promise, COMMITS)
    PART(PLACE, commits, to, COMMITS)
    PART(PLACE, commits, gate, COMMITS)
    PART(PLACE, commits, kind, COMMITS)
    PART(TOLD, commits, status, COMMITS)
    PART(PLACE, commits, made, COMMITS)
    PART(PLACE, commits, from, COMMITS)
    PART(PLACE, commits, till, COMMITS)
    PART(PLACE, commits, chance, COMMITS)
    PART(PLACE, commits, before_gate, COMMITS)
    PART(TOLD, commits, disclosed, COMMITS)
    PART(PLACE, commits, veto, COMMITS)
    ONE(TOLD, asked_for)
    LIST(TOLD, pressed, PROMISES)

    LIST(PLACE, taken, WAITING_WORDS)
    LIST(PLACE, fired, WAITING_WORDS)
    LIST(PLACE, queued, WAITING_WORDS)
    PART(PLACE, later, scene, LATER)
    PART(PLACE, later, week, LATER)
    LIST(PLACE, memo, MEMOS)
    ONE(TOLD, calibration_sum)
    ONE(TOLD, calibration_count)
    LIST(TOLD, credit, SIGNALS)
    LIST(TOLD, rubric_sum, RUBRIC)
    LIST(TOLD, rubric_count, RUBRIC)
    ONE(COUNTER, turn)
};

enum { FIELD_TOTAL = sizeof fields / sizeof *fields };

const Field *field_at(int index) {
    assert(index >= 0);
    return index < FIELD_TOTAL ? &fields[index] : NULL;
}

// All counts at once: a walk over the state asks for them again and again.
typedef struct {
    int of[FIELD_COUNTS];
} Counts;

static Counts counts_of(const parl_scenario *scenario, const State *state) {
    return (Counts){{
        [COUNT_ONE] = 1,
        [COUNT_PEOPLE] = scenario->person_count,
        [COUNT_FACTS] = scenario->fact_count,
        [COUNT_CONCERNS] = scenario->concern_count,
        [COUNT_UNCERTAINS] = scenario->uncertain_count,
        [COUNT_GATES] = scenario->gate_count,
        [COUNT_PROMISES] = scenario->promise_count,
        [COUNT_PACKETS] = scenario->packet_count,
        [COUNT_WORKS] = scenario->work_count,
        [COUNT_MATTERS] = scenario->matter_count,
        [COUNT_LIVES] = scenario->live_count,
        [COUNT_VARIES] = scenario->vary_count,
        [COUNT_MEMOS] = scenario->memo_count,
        [COUNT_COMMITS] = state->commit_count,
        [COUNT_PICKS] = state->pick_count,
        [COUNT_EXPERIMENTS] = PARL_EXPERIMENTS_MAX,
        [COUNT_LATER] = PARL_LATER_MAX,
        [COUNT_WAITING_WORDS] = WAITING_WORDS,
        [COUNT_ITEMS] = PARL_ITEM_COUNT,
        [COUNT_TASKS] = PARL_TASK_COUNT,
        [COUNT_SIGNALS] = PARL_SIGNAL_COUNT,
        [COUNT_RUBRIC] = scenario->shows ? PARL_RUBRIC_COUNT : 0,
    }};
}

int field_count(const parl_scenario *scenario, const State *state, FieldCount count) {
    return counts_of(scenario, state).of[count];
}

// --- Elements -----------------------------------------------------------------------------

static const void *element(const Field *field, const State *state, int row, int column) {
    size_t at = (size_t)field->offset + (size_t)row * field->stride + (size_t)column * field->size;
    assert(at + field->size <= sizeof *state);
    return (const char *)state + at;
}

// Sign does not matter here: what is read is written back with the same size.
int64_t field_value(const Field *field, const State *state, int row, int column) {
    const void *at = element(field, state, row, column);
    int8_t one;
    int16_t two;
    int32_t four;
    int64_t eight;
    switch (field->size) {
        case sizeof one: memcpy(&one, at, sizeof one); return one;
        case sizeof two: memcpy(&two, at, sizeof two); return two;
        case sizeof four: memcpy(&four, at, sizeof four); return four;
        default: memcpy(&eight, at, sizeof eight); return eight;
    }
}

void field_set(const Field *field, State *state, int row, int column, int64_t value) {
    // The element lies in a state that may be written.
    char *at = (char *)state + ((const char *)element(field, state, row, column) -
                                (const char *)state);
    int8_t one = (int8_t)value;
    int16_t two = (int16_t)value;
    int32_t four = (int32_t)value;
    switch (field->size) {
        case sizeof one: memcpy(at, &one, sizeof one); return;
        case sizeof two: memcpy(at, &two, sizeof two); return;
        case sizeof four: memcpy(at, &four, sizeof four); return;
        default: memcpy(at, &value, sizeof value); return;
    }
}

// --- All of them ---------------------------------------------------------------------------

uint64_t fields_meaning(uint64_t fingerprint) {
    uint64_t hash = fingerprint;
    for (const Field *field = fields; field < fields + FIELD_TOTAL; field++) {
        hash = hash_number(hash, (int64_t)hash_text(field->name));
        hash = hash_number(hash, field->role);
        hash = hash_number(hash, field->rows);
        hash = hash_number(hash, field->columns);
    }
    return hash_mix(hash);
}

// Least byte first.
static size_t put(int64_t value, size_t bytes, uint8_t *out, size_t used, size_t size) {
    for (size_t i = 0; i < bytes; i++, used++) {
        if (used < size) out[used] = (uint8_t)((uint64_t)value >> (8 * i));
    }
    return used;
}

size_t state_save(const parl_scenario *scenario, const State *state, uint8_t *out, size_t size) {
    assert(scenario);
    assert(state);
    const Counts counts = counts_of(scenario, state);
    size_t used = 0;
    for (const Field *field = fields; field < fields + FIELD_TOTAL; field++) {
        for (int row = 0; row < counts.of[field->rows]; row++) {
            for (int column = 0; column < counts.of[field->columns]; column++) {
                int64_t value = field_value(field, state, row, column);
                used = put(value, field->size, out, used, size);
            }
        }
    }
    return used;
}

static int64_t pick_up(const uint8_t *bytes, size_t count) {
    uint64_t value = 0;
    for (size_t i = 0; i < count; i++) value |= (uint64_t)bytes[i] << (8 * i);
    return (int64_t)value;
}

static bool countable(const State *state) {
    return state->commit_count <= PARL_COMMITS_MAX && state->pick_count <= PICKS_OPEN_MAX;
}

// Reads one field; false where the bytes end before it does.
static bool load_field(const parl_scenario *scenario, const Field *field, const uint8_t *bytes,
                       size_t size, size_t *used, State *out) {
    int rows = field_count(scenario, out, field->rows);
    int columns = field_count(scenario, out, field->columns);
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            if (size - *used < field->size) return false;
            field_set(field, out, row, column, pick_up(bytes + *used, field->size));
            *used += field->size;
        }
    }
    return countable(out);
}

bool state_load(const parl_scenario *scenario, const uint8_t *bytes, size_t size, State *out) {
    assert(scenario);
    assert(bytes || size == 0);
    assert(out);
    *out = state_start(scenario, 0);
    size_t used = 0;
    for (const Field *field = fields; field < fields + FIELD_TOTAL; field++) {
        if (load_field(scenario, field, bytes, size, &used, out)) continue;
        *out = state_start(scenario, 0);
        return false;
    }
    if (used == size) return true;
    *out = state_start(scenario, 0);
    return false;
}
