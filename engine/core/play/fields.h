// SPDX-License-Identifier: MIT
//
// Every field of the state, a row each: the fingerprint, the bytes that are saved, and the
// test that no gauge, ledger or flag moves without an event are all made from this table.

#ifndef PLAY_FIELDS_H
#define PLAY_FIELDS_H

#include "play/state.h"

// What a field is, and with it who answers for it.
typedef enum {
    FIELD_TOLD,   // a gauge, a ledger or a flag: each change is an event
    FIELD_PLACE,  // position, slots, queues and sums: they follow from the answers and events
    FIELD_COUNTER // as FIELD_PLACE, and two runs that differ in it alone are in the same state
} FieldRole;

// How many rows or columns of a field are in use.
typedef enum {
    COUNT_ONE,
    COUNT_PEOPLE,
    COUNT_FACTS,
    COUNT_CONCERNS,
    COUNT_UNCERTAINS,
    COUNT_GATES,
    COUNT_PROMISES,
    COUNT_PACKETS,
    COUNT_WORKS,
    COUNT_MATTERS,
    COUNT_LIVES,
    COUNT_VARIES,
    COUNT_MEMOS,
    COUNT_COMMITS,  // of the state itself: its row stands before those that it counts
    COUNT_PICKS,
    COUNT_EXPERIMENTS,
    COUNT_LATER,
    COUNT_WAITING_WORDS,
    COUNT_ITEMS,
    COUNT_TASKS,
    COUNT_SIGNALS,
    COUNT_RUBRIC,   // none in a scenario that judges no row of it
    FIELD_COUNTS
} FieldCount;

typedef struct {
    const char *name;
    FieldRole role;
    FieldCount rows, columns;
    uint16_t offset;   // of the first element in the state
    uint16_t stride;   // from row to row
    uint16_t size;     // of one element: 1, 2, 4 or 8; columns lie side by side
} Field;

// The [index]-th field; NULL past the last.
const Field *field_at(int index);

int field_count(const parl_scenario *scenario, const State *state, FieldCount count);

// The element in [row] and [column]. What is read may be set again as it is; as a number it
// means something where the highest bit of an unsigned element is clear.
int64_t field_value(const Field *field, const State *state, int row, int column);
void field_set(const Field *field, State *state, int row, int column, int64_t value);

// What a fingerprint of the state is made of, for the scenario of [fingerprint]: two fingerprints
// can be held against each other where this is the same. An engine whose state has other fields
// gives another one.
uint64_t fields_meaning(uint64_t fingerprint);

// The state as bytes, the same on every machine. Returns how many there are; writes no
// more than [size] of them.
size_t state_save(const parl_scenario *scenario, const State *state, uint8_t *out, size_t size);

// The state that was saved, of the same scenario and engine: bytes of strangers are not for it.
// False where there are fewer or more bytes than such a state has, or a count that no state can
// have; [out] is then the start of the run.
bool state_load(const parl_scenario *scenario, const uint8_t *bytes, size_t size, State *out);

#endif
