// SPDX-License-Identifier: MIT
#include "play/layout.h"

#include <assert.h>
#include <string.h>

#include "hash.h"

// --- Made ---------------------------------------------------------------------------------

enum { WORD = sizeof(int64_t) };

static bool least_byte_first(void) {
    const uint16_t one = 1;
    uint8_t first;
    memcpy(&first, &one, 1);
    return first == 1;
}

static_assert(sizeof(State) <= UINT16_MAX, "an element names its place in 16 bits");
static_assert(sizeof(Commit) <= UINT8_MAX && sizeof(Pick) <= UINT8_MAX,
              "and the way to its next row in 8");

// The first bytes of the state have none before them, the last none behind.
static Element element_at(size_t offset, size_t size) {
    size_t from = offset + size < WORD ? 0 : offset + size - WORD;
    size_t before = offset - from, behind = WORD - size - before;
    return (Element){.offset = (uint16_t)from,
                     .left = (uint8_t)(8 * (least_byte_first() ? behind : before)),
                     .right = (uint8_t)(8 * (WORD - size)),
                     .rows = COUNT_ONE};
}

// Rows that the state counts are one element of the layout, however many they are.
static bool is_counted(const Field *field) {
    return field->rows == COUNT_COMMITS || field->rows == COUNT_PICKS;
}

// Adds the elements of [field]; where [layout] is NULL they are counted alone.
static int add_field(const parl_scenario *scenario, const Field *field, Layout *layout, int count) {
    static const State empty;
    int rows = is_counted(field) ? 1 : field_count(scenario, &empty, field->rows);
    int columns = field_count(scenario, &empty, field->columns);
    for (int i = 0; i < rows * columns; i++, count++) {
        size_t row = (size_t)(i / columns), column = (size_t)(i % columns);
        if (!layout) continue;
        Element *element = &layout->elements[count];
        *element =
            element_at(field->offset + row * field->stride + column * field->size, field->size);
        if (!is_counted(field)) continue;
        element->rows = (uint8_t)field->rows;
        element->stride = (uint8_t)field->stride;
    }
    return count;
}

static int add_fields(const parl_scenario *scenario, Layout *layout) {
    int count = 0;
    const Field *field;
    for (int i = 0; (field = field_at(i)); i++) {
        if (field->role != FIELD_COUNTER) count = add_field(scenario, field, layout, count);
    }
    return count;
}

const Layout *layout_new(parl_scenario *scenario) {
    assert(scenario);
    int count = add_fields(scenario, NULL);
    Layout *layout =
        arena_take(&scenario->arena, sizeof *layout + (size_t)count * sizeof *layout->elements);
    layout->count = count;
    (void)add_fields(scenario, layout);
    return layout;
}

// --- Read ---------------------------------------------------------------------------------

static inline int64_t value_of(const Element *element, const State *state, int row) {
    uint64_t word;
    memcpy(&word, (const char *)state + element->offset + row * element->stride, sizeof word);
    return (int64_t)(word << element->left) >> element->right;
}

// NONE is -1: eight bytes of 0xff. A step of FNV changes the lowest byte of the hash alone before
// it multiplies, so eight such steps come to one product and a number that hangs on that byte.
#define ONES(hash) (((hash) ^ 0xff) * HASH_PRIME)
#define FOUR(hash) ONES(ONES(ONES(ONES(hash))))
#define NONE_AT(low) FOUR(FOUR((uint64_t)(low))) - (uint64_t)(low)*HASH_EIGHT,
#define NONE_4(low) NONE_AT(low) NONE_AT(low + 1) NONE_AT(low + 2) NONE_AT(low + 3)
#define NONE_16(low) NONE_4(low) NONE_4(low + 4) NONE_4(low + 8) NONE_4(low + 12)
#define NONE_64(low) NONE_16(low) NONE_16(low + 16) NONE_16(low + 32) NONE_16(low + 48)
static const uint64_t none_at[256] = {NONE_64(0) NONE_64(64) NONE_64(128) NONE_64(192)};

// As hash_number; most numbers are 0 or NONE.
static inline uint64_t hash_element(uint64_t hash, int64_t number) {
    if (number == 0) return hash * HASH_EIGHT;
    if (number == NONE) return hash * HASH_EIGHT + none_at[hash & 0xff];
    return hash_number(hash, number);
}

static uint64_t hash_rows(uint64_t hash, const Element *element, const State *state) {
    int rows = element->rows == COUNT_PICKS ? state->pick_count : state->commit_count;
    for (int row = 0; row < rows; row++) hash = hash_element(hash, value_of(element, state, row));
    return hash;
}

uint64_t state_fingerprint(const parl_scenario *scenario, const State *state) {
    assert(scenario);
    assert(state);
    assert(scenario->layout);  // Made by scenario_finish.
    const Layout *layout = scenario->layout;
    uint64_t hash = scenario->fingerprint;
    for (int i = 0; i < layout->count; i++) {
        const Element *element = &layout->elements[i];
        if (element->rows == COUNT_ONE)
            hash = hash_element(hash, value_of(element, state, 0));
        else
            hash = hash_rows(hash, element, state);
    }
    return hash_mix(hash);
}
