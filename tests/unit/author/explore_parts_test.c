// SPDX-License-Identifier: MIT
//
// The parts of an exploration: states in few bytes, the least tried answer first, answers as
// numbers.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "explore/frontier.h"
#include "explore/states.h"
#include "explore/worlds.h"
#include "parlance_author.h"
#include "play/session.h"

// --- States in few bytes -------------------------------------------------------------------------

typedef struct {
    const State *opening;
    size_t most;
} Packed;

static void comes_back(void *room, parl_session *run) {
    Packed *packed = room;
    uint8_t bytes[PACK_BYTES_MAX];
    State back;
    size_t size = state_pack(packed->opening, &run->state, bytes);
    if (size > packed->most) packed->most = size;
    state_unpack(packed->opening, bytes, size, &back);
    assert_true(state_fingerprint(run->scenario, &back) == parl_session_fingerprint(run));
    assert_memory_equal(&back, &run->state, sizeof back);
}

static void a_state_comes_back_from_its_bytes(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_COUNSEL);
    Packed packed = {0};
    for (uint64_t seed = 1; seed <= 10; seed++) {
        parl_session *run;
        State opening = state_start(scenario, seed);
        packed.opening = &opening;
        assert_int_equal(parl_policy_play(PARL_POLICY_RANDOM, scenario, seed, &run), PARL_OK);
        battery_walk(run, comes_back, &packed);
        parl_session_free(run);
    }
    assert_in_range(packed.most, 1, 1000);
    parl_scenario_free(scenario);
}

static void states_at_both_ends_come_back(void **unused) {
    (void)unused;
    State *from = calloc(1, sizeof *from), *other = calloc(1, sizeof *other);
    State *back = calloc(1, sizeof *back);
    uint8_t bytes[PACK_BYTES_MAX];
    assert_int_equal(state_pack(from, from, bytes), 0);
    memset(other, 0xff, sizeof *other);
    size_t size = state_pack(from, other, bytes);
    assert_in_range(size, sizeof *other, PACK_BYTES_MAX);
    state_unpack(from, bytes, size, back);
    assert_memory_equal(back, other, sizeof *other);
    memset(other, 0, sizeof *other);
    ((char *)other)[sizeof *other - 1] = 1;  // Behind the widest gap.
    state_unpack(from, bytes, state_pack(from, other, bytes), back);
    assert_memory_equal(back, other, sizeof *other);
    free(from);
    free(other);
    free(back);
}

// --- States by their fingerprint -----------------------------------------------------------------

static void a_state_is_found_and_knows_its_way(void **unused) {
    (void)unused;
    static const State opening;
    States *states = states_new();
    uint32_t last = states_add_world(states, 1, &opening);
    assert_int_equal(last, 0);
    for (uint64_t i = 2; i <= 20000; i++) {
        uint32_t parent = i % 100 ? last : 0;
        assert_int_equal(states_find(states, i << 40), STATE_NONE);
        last = states_add(states, i << 40, parent, (Code)(i % 7), i == 9000, NULL, 0);
    }
    assert_int_equal(states_count(states), 20000);
    for (uint64_t i = 2; i <= 20000; i++) assert_int_equal(states_find(states, i << 40), i - 1);
    uint32_t led = states_find(states, UINT64_C(9050) << 40);
    assert_int_equal(states_depth(states, led), 51);
    assert_true(states_led(states, led));
    assert_false(states_led(states, states_find(states, UINT64_C(9150) << 40)));
    parl_answer way[51];
    states_way(states, led, way);
    for (int i = 0; i < 51; i++) assert_int_equal(way[i].values[0], (9000 + i) % 7);
    states_free(states);
}

// --- The least tried first -----------------------------------------------------------------------

static void the_least_tried_option_is_next(void **unused) {
    (void)unused;
    enum { MENU, ROWS = 300 };
    parl_scenario *scenario = battery_load(BATTERY_FIRST);
    Frontier *frontier = frontier_new(scenario);
    const Where where = {.menu = MENU, .estimate = NONE, .write = NONE};
    Waits waits;
    int tried[3] = {0};
    assert_false(frontier_pop(frontier, &waits));
    for (int i = 0; i < ROWS; i++) {
        int option = i < 250 ? 0 : i < 290 ? 1 : 2;
        frontier_push(frontier, where, 1, (Waits){.state = (uint32_t)i, .code = option});
    }
    for (int i = 0; i < 30; i++) {
        assert_true(frontier_pop(frontier, &waits));
        tried[waits.code]++;
    }
    for (int i = 0; i < 3; i++) assert_int_equal(tried[i], 10);
    assert_int_equal(frontier_waiting(frontier), ROWS - 30);
    int count = 0;
    while (frontier_pop(frontier, &waits)) count++;
    assert_int_equal(count, ROWS - 30);
    frontier_free(frontier);
    parl_scenario_free(scenario);
}

// --- Answers as numbers --------------------------------------------------------------------------

static void answers_go_into_a_number_and_back(void **unused) {
    (void)unused;
    const parl_answer figure = {.count = 1, .values = {-300}};
    assert_int_equal(offers_answer(offers_code(PARL_DECISION_ESTIMATE, &figure)).values[0], -300);
    const parl_answer pass = {.count = 1, .values = {OPTION_PASS}};
    assert_int_equal(offers_option(offers_code(PARL_DECISION_DESK, &pass)), OPTION_PASS);
    const parl_answer pick = {.count = 3, .values = {5, 0, 11}};
    Code code = offers_code(PARL_DECISION_PICK, &pick);
    assert_memory_equal(offers_answer(code).values, pick.values, 3 * sizeof *pick.values);
    assert_int_equal(offers_answer(code).count, 3);
    assert_int_equal(offers_choices(code), 1 << 5 | 1 << 0 | 1 << 11);
    const parl_answer words = {.words = "anything"};
    assert_string_equal(offers_answer(offers_code(PARL_DECISION_WRITE, &words)).words, "");
}

static void assert_comes_back(parl_decision_kind kind, const parl_answer *answer) {
    parl_answer back = offers_answer(offers_code(kind, answer));
    assert_int_equal(back.count, answer->count);
    for (int i = 0; i < answer->count; i++) assert_int_equal(back.values[i], answer->values[i]);
}

static void orders_and_grids_go_into_a_number_and_back(void **unused) {
    (void)unused;
    parl_answer order = {.count = PARL_CHOICES_MAX}, most = {.count = PARL_ANSWER_MAX};
    for (int i = 0; i < order.count; i++) order.values[i] = (int16_t)(order.count - 1 - i);
    for (int i = 0; i < most.count; i++) most.values[i] = PARL_CHOICES_MAX - 1;
    assert_comes_back(PARL_DECISION_RANK, &order);
    assert_comes_back(PARL_DECISION_GRID, &most);
    assert_comes_back(PARL_DECISION_GRID, &(parl_answer){.count = 1, .values = {0}});
    assert_int_equal(offers_option(offers_code(PARL_DECISION_RANK, &order)), 11);
    assert_int_equal(offers_choices(offers_code(PARL_DECISION_GRID, &most)), 1 << 11);
}

// --- Worlds ------------------------------------------------------------------------------------

static void every_value_of_a_vary_has_a_world(void **unused) {
    (void)unused;
    static const char *const paths[] = {BATTERY_FIRST, BATTERY_DATE, BATTERY_COUNSEL};
    for (size_t i = 0; i < 3; i++) {
        parl_scenario *scenario = battery_load(paths[i]);
        Worlds worlds = worlds_choose(scenario);
        Unvaried out[UNVARIED_MAX];
        assert_int_equal(worlds_unvaried(scenario, &worlds, out), 0);
        assert_in_range(worlds.count, 2, PARL_EXPLORE_WORLDS_MAX);
        worlds.count = 1;
        assert_true(worlds_unvaried(scenario, &worlds, out) > 0);
        parl_scenario_free(scenario);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_state_comes_back_from_its_bytes),
        cmocka_unit_test(states_at_both_ends_come_back),
        cmocka_unit_test(a_state_is_found_and_knows_its_way),
        cmocka_unit_test(the_least_tried_option_is_next),
        cmocka_unit_test(answers_go_into_a_number_and_back),
        cmocka_unit_test(orders_and_grids_go_into_a_number_and_back),
        cmocka_unit_test(every_value_of_a_vary_has_a_world),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
