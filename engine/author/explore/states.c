// SPDX-License-Identifier: MIT
#include "explore/states.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "explore/room.h"

enum { BLOCK_BYTES = 1 << 20, BLOCKS_FIRST = 64, ROWS_FIRST = 1 << 12 };

typedef struct {
    uint64_t print;
    uint32_t parent;  // STATE_NONE: the opening of a world
    Code code;
    uint32_t block, at;  // where its bytes lie
    uint16_t size, depth;
    uint8_t world;
    bool led;
} Row;

struct States {
    Row *rows;
    uint32_t count, room;
    uint32_t *table;  // rows by fingerprint, each one more than its index; 0: free
    uint32_t mask;
    uint8_t **blocks;
    uint32_t block_count, block_room, used;
    int world_count;
    const State *openings[PARL_EXPLORE_WORLDS_MAX];
};

States *states_new(void) {
    States *states = room_many(1, sizeof *states);
    states->room = ROWS_FIRST;
    states->rows = room_many(states->room, sizeof *states->rows);
    states->mask = 2 * ROWS_FIRST - 1;
    states->table = room_many((size_t)states->mask + 1, sizeof *states->table);
    return states;
}

void states_free(States *states) {
    if (!states) return;
    for (uint32_t i = 0; i < states->block_count; i++) free(states->blocks[i]);
    free(states->blocks);
    free(states->table);
    free(states->rows);
    free(states);
}

uint32_t states_count(const States *states) { return states->count; }

// --- By fingerprint ----------------------------------------------------------------------------

// Its place in the table, or the free one where it belongs. A fingerprint is mixed already.
static uint32_t place_of(const States *states, uint64_t print) {
    uint32_t at = (uint32_t)print & states->mask;
    while (states->table[at] && states->rows[states->table[at] - 1].print != print) {
        at = (at + 1) & states->mask;
    }
    return at;
}

uint32_t states_find(const States *states, uint64_t print) {
    return states->table[place_of(states, print)] - 1;  // Of a free place: STATE_NONE.
}

// Never more than half full.
static void grow(States *states) {
    states->rows = room_double(states->rows, &states->room, sizeof *states->rows);
    free(states->table);
    states->mask = 2 * states->room - 1;
    states->table = room_many((size_t)states->mask + 1, sizeof *states->table);
    for (uint32_t i = 0; i < states->count; i++) {
        states->table[place_of(states, states->rows[i].print)] = i + 1;
    }
}

static uint32_t add(States *states, Row row) {
    if (states->count == states->room) grow(states);
    uint32_t place = place_of(states, row.print);
    assert(states->table[place] == 0);  // Nobody has added it.
    states->rows[states->count] = row;
    states->table[place] = states->count + 1;
    return states->count++;
}

// --- Bytes --------------------------------------------------------------------------------------

static void add_block(States *states) {
    if (states->block_count == states->block_room) {
        if (states->block_room == 0) states->block_room = BLOCKS_FIRST / 2;
        states->blocks = room_double(states->blocks, &states->block_room, sizeof *states->blocks);
    }
    states->blocks[states->block_count++] = room_bytes(BLOCK_BYTES);
    states->used = 0;
}

static void keep(States *states, Row *row, const uint8_t *bytes, size_t size) {
    if (size == 0) return;
    if (states->block_count == 0 || states->used + size > BLOCK_BYTES) add_block(states);
    row->block = states->block_count - 1;
    row->at = states->used;
    row->size = (uint16_t)size;
    memcpy(states->blocks[row->block] + row->at, bytes, size);
    states->used += (uint32_t)size;
}

// --- Rows ---------------------------------------------------------------------------------------

uint32_t states_add_world(States *states, uint64_t print, const State *opening) {
    assert(states->world_count < PARL_EXPLORE_WORLDS_MAX);
    states->openings[states->world_count] = opening;
    Row row = {.print = print, .parent = STATE_NONE, .world = (uint8_t)states->world_count++};
    return add(states, row);
}

uint32_t states_add(States *states, uint64_t print, uint32_t parent, Code code, bool led,
                    const uint8_t *bytes, size_t size) {
    assert(parent < states->count);
    Row row = {
        .print = print,
        .parent = parent,
        .code = code,
        .depth = (uint16_t)(states->rows[parent].depth + 1),
        .world = states->rows[parent].world,
        .led = led || states->rows[parent].led,
    };
    keep(states, &row, bytes, size);
    return add(states, row);
}

bool states_led(const States *states, uint32_t index) { return states->rows[index].led; }

const State *states_opening(const States *states, uint32_t index) {
    return states->openings[states->rows[index].world];
}

void states_load(const States *states, uint32_t index, State *out) {
    const Row *row = &states->rows[index];
    const uint8_t *bytes = row->size ? states->blocks[row->block] + row->at : NULL;
    state_unpack(states->openings[row->world], bytes, row->size, out);
}

int states_depth(const States *states, uint32_t index) { return states->rows[index].depth; }

void states_way(const States *states, uint32_t index, parl_answer *out) {
    for (; states->rows[index].parent != STATE_NONE; index = states->rows[index].parent) {
        out[states->rows[index].depth - 1] = offers_answer(states->rows[index].code);
    }
}
