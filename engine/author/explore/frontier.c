// SPDX-License-Identifier: MIT
#include "explore/frontier.h"

#include <assert.h>
#include <stdlib.h>

#include "explore/room.h"
#include "hash.h"

enum { HEAP_FIRST = 16 };

// The answers to one option.
typedef struct {
    Waits *rows;
    uint32_t count, room;
    int64_t tried;
} Heap;

struct Frontier {
    const parl_scenario *scenario;
    Heap *heaps;
    uint32_t heap_count;
    uint32_t *order;  // heaps with something in them: a binary heap by tried, then by number
    uint32_t live;
    int64_t waiting;
    uint64_t popped;
};

// The desk is another one each week: the way to the last week leads through all of them.
static uint32_t desk_rows(const parl_scenario *scenario) {
    return (uint32_t)(scenario->waiting_count + 1);
}

Frontier *frontier_new(const parl_scenario *scenario) {
    assert(scenario);
    Frontier *frontier = room_many(1, sizeof *frontier);
    frontier->scenario = scenario;
    frontier->heap_count =
        (uint32_t)(scenario->choice_count + scenario->estimate_count + scenario->write_count) +
        desk_rows(scenario) * (uint32_t)(scenario->weeks + 1);
    frontier->heaps = room_many(frontier->heap_count, sizeof *frontier->heaps);
    frontier->order = room_many(frontier->heap_count, sizeof *frontier->order);
    return frontier;
}

void frontier_free(Frontier *frontier) {
    if (!frontier) return;
    for (uint32_t i = 0; i < frontier->heap_count; i++) free(frontier->heaps[i].rows);
    free(frontier->heaps);
    free(frontier->order);
    free(frontier);
}

int64_t frontier_waiting(const Frontier *frontier) { return frontier->waiting; }

// --- Which option ------------------------------------------------------------------------------

static int desk_heap(const parl_scenario *scenario, int week, int option) {
    int row = option == OPTION_PASS ? scenario->waiting_count : scenario->scenes[option].waiting;
    return week * (int)desk_rows(scenario) + row;
}

static uint32_t heap_of(const parl_scenario *scenario, Where where, int week, Code code) {
    int first = scenario->choice_count;
    if (where.menu != NONE)
        return (uint32_t)(scenario->menus[where.menu].choice_first + offers_option(code));
    if (where.estimate != NONE) return (uint32_t)(first + where.estimate);
    first += scenario->estimate_count;
    if (where.write != NONE) return (uint32_t)(first + where.write);
    first += scenario->write_count;
    return (uint32_t)(first + desk_heap(scenario, week, offers_option(code)));
}

// --- Least tried first -------------------------------------------------------------------------

static bool before(const Frontier *frontier, uint32_t a, uint32_t b) {
    int64_t one = frontier->heaps[a].tried, other = frontier->heaps[b].tried;
    return one < other || (one == other && a < b);
}

static void swap(uint32_t *a, uint32_t *b) {
    uint32_t kept = *a;
    *a = *b;
    *b = kept;
}

static void sink(Frontier *frontier) {
    uint32_t *order = frontier->order;
    for (uint32_t at = 0;;) {
        uint32_t least = at, left = 2 * at + 1, right = left + 1;
        if (left < frontier->live && before(frontier, order[left], order[least])) least = left;
        if (right < frontier->live && before(frontier, order[right], order[least])) least = right;
        if (least == at) return;
        swap(&order[at], &order[least]);
        at = least;
    }
}

static void enter(Frontier *frontier, uint32_t heap) {
    uint32_t *order = frontier->order;
    uint32_t at = frontier->live++;
    order[at] = heap;
    for (; at > 0 && before(frontier, order[at], order[(at - 1) / 2]); at = (at - 1) / 2) {
        swap(&order[at], &order[(at - 1) / 2]);
    }
}

void frontier_push(Frontier *frontier, Where where, int week, Waits waits) {
    uint32_t index = heap_of(frontier->scenario, where, week, waits.code);
    assert(index < frontier->heap_count);
    Heap *heap = &frontier->heaps[index];
    if (heap->count == heap->room) {
        if (heap->room == 0) heap->room = HEAP_FIRST / 2;
        heap->rows = room_double(heap->rows, &heap->room, sizeof *heap->rows);
    }
    heap->rows[heap->count++] = waits;
    frontier->waiting++;
    if (heap->count == 1) enter(frontier, index);
}

// Any of them, so that neither the newest nor the oldest states are preferred: drawn from the
// number of the pop, and so always the same.
bool frontier_pop(Frontier *frontier, Waits *out) {
    if (frontier->live == 0) return false;
    Heap *heap = &frontier->heaps[frontier->order[0]];
    uint32_t at = (uint32_t)(hash_mix(++frontier->popped) % heap->count);
    *out = heap->rows[at];
    heap->rows[at] = heap->rows[--heap->count];
    heap->tried++;
    frontier->waiting--;
    if (heap->count == 0) frontier->order[0] = frontier->order[--frontier->live];
    sink(frontier);
    return true;
}
