// SPDX-License-Identifier: MIT
//
// What a facilitator has set: how it is read, and that whatever begins a run again has it too.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../author/battery.h"
#include "parlance_players.h"
#include "parlance_search.h"
#include "play/session.h"
#include "search/likely.h"

static parl_scenario *scenario;  // has the pair "power": high, low
static int vary;                 // its row

static int open_scenario(void **unused) {
    (void)unused;
    scenario = battery_load(BATTERY_COUNSEL);
    while (strcmp(scenario->varies[vary].id, "power") != 0) vary++;
    return 0;
}

static int close_scenario(void **unused) {
    (void)unused;
    parl_scenario_free(scenario);
    return 0;
}

static parl_session *set_to(const char *value, uint64_t seed) {
    const parl_setting settings[] = {{"power", value}};
    parl_session *session;
    assert_int_equal(parl_session_new_given(&session, scenario, seed, settings, 1), PARL_OK);
    return session;
}

static const char *drawn(uint64_t seed) {
    State state = state_start(scenario, seed);
    return scenario->words[scenario->varies[vary].values[state.varied[vary]]];
}

// Where chance says the other thing.
static uint64_t seed_of_other(const char *value) {
    uint64_t seed = 1;
    while (strcmp(drawn(seed), value) == 0) seed++;
    return seed;
}

static bool has(const parl_session *session, const char *value) {
    int row = session->state.varied[vary];
    return strcmp(scenario->words[scenario->varies[vary].values[row]], value) == 0 &&
           parl_session_setting_count(session) == 1 &&
           strcmp(parl_session_setting_at(session, 0).vary, "power") == 0 &&
           strcmp(parl_session_setting_at(session, 0).value, value) == 0;
}

static void the_pairs_of_a_scenario_are_told(void **unused) {
    (void)unused;
    char value[20];
    assert_int_equal(parl_scenario_pair_count(scenario), 1);
    assert_string_equal(parl_scenario_pair_at(scenario, 0).id, "power");
    assert_int_equal(parl_scenario_pair_at(scenario, 0).value_count, 2);
    assert_int_equal(parl_scenario_pair_value(scenario, 0, 1, value, sizeof value), 3);
    assert_string_equal(value, "low");
}

static void what_is_set_is_not_drawn(void **unused) {
    (void)unused;
    static const char *const values[] = {"high", "low"};
    for (int i = 0; i < 2; i++) {
        for (uint64_t seed = 1; seed <= 20; seed++) {
            parl_session *session = set_to(values[i], seed);
            assert_true(has(session, values[i]));
            parl_session_free(session);
        }
    }
}

static void wrong_settings_are_refused_in_words(void **unused) {
    (void)unused;
    static const struct {
        parl_setting settings[2];
        int count;
        const char *says;
    } rows[] = {
        {{{"power", "middling"}}, 1, "'power' cannot be 'middling'; choose high or low"},
        {{{"strength", "low"}},
         1,
         "'strength' is nothing that can be set here; this scenario has: "
         "power"},
        {{{"power", "low"}, {"power", "high"}}, 2, "'power' is set twice; leave one out"},
        {{{"power", "low"}}, 1, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char says[300];
        parl_session *session = NULL;
        (void)parl_setting_trouble(scenario, rows[i].settings, rows[i].count, says, sizeof says);
        assert_string_equal(says, rows[i].says);
        assert_int_equal(
            parl_session_new_given(&session, scenario, 1, rows[i].settings, rows[i].count),
            *rows[i].says ? PARL_ERR_SETTING : PARL_OK);
        parl_session_free(session);
    }
}

// The expert's first answers, given to [session].
static void answer_some(parl_session *session, int count) {
    for (int i = 0; i < count && !parl_session_over(session); i++) {
        parl_answer answer;
        assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, session, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
    }
}

static void undo_copy_and_again_keep_it(void **unused) {
    (void)unused;
    parl_session *session = set_to("low", seed_of_other("low")), *again = set_to("high", 1);
    answer_some(session, 6);
    uint64_t there = parl_session_fingerprint(session);
    answer_some(session, 1);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    assert_true(has(session, "low"));
    assert_int_equal(parl_session_fingerprint(session), there);
    parl_session_copy(again, session);
    assert_true(has(again, "low"));
    parl_session_free(again);
    assert_int_equal(parl_session_upto(&again, session, 6), PARL_OK);
    assert_true(has(again, "low"));
    assert_int_equal(parl_session_fingerprint(again), there);
    parl_session_free(again);
    parl_session_free(session);
}

static void carrying_a_run_keeps_it(void **unused) {
    (void)unused;
    parl_session *session = set_to("low", seed_of_other("low")), *later;
    answer_some(session, 200);
    parl_gap gap;
    assert_int_equal(parl_session_carry(&later, session, scenario, &gap), PARL_OK);
    assert_true(has(later, "low"));
    assert_int_equal(parl_session_fingerprint(later), parl_session_fingerprint(session));
    parl_session_free(later);
    parl_session_free(session);
}

static void the_search_keeps_it(void **unused) {
    (void)unused;
    parl_session *session = set_to("low", seed_of_other("low")), *other;
    answer_some(session, 200);
    assert_true(parl_session_over(session));
    parl_look look;
    assert_int_equal(parl_session_look(session, 2, &look), PARL_OK);
    parl_what_if whatif;
    parl_turn turn = parl_session_turn(session, 2);
    assert_int_equal(parl_session_what_if(session, 2, &turn.answer, &other, &whatif), PARL_OK);
    assert_true(has(other, "low"));
    assert_int_equal(parl_session_fingerprint(other), parl_session_fingerprint(session));
    parl_session_free(other);
    parl_session_free(session);
}

// What has been set is known, not guessed: none of the worlds of a look has another value.
static void no_likely_world_draws_it_again(void **unused) {
    (void)unused;
    parl_session *session = set_to("low", seed_of_other("low"));
    Likely *likely = malloc(sizeof *likely);
    assert_non_null(likely);
    assert_int_equal(likely_find(session, 0, likely), PARL_OK);
    for (int i = 0; i < PARL_LOOK_WORLDS; i++) {
        State world;
        likely_world(scenario, likely, i, &world);
        assert_int_equal(world.varied[vary], session->state.varied[vary]);
    }
    free(likely);
    parl_session_free(session);
}

// A line that only one half of the class is offered can be said in every world of that half.
static void the_thousand_worlds_keep_it(void **unused) {
    (void)unused;
    const parl_setting settings[] = {{"power", "low"}, {"days", "20"}};
    parl_scenario *paired = battery_load(PARL_FIXTURES "/store/paired");
    parl_session *low;
    parl_answer answer;
    assert_int_equal(parl_session_new_given(&low, paired, 3, settings, 2), PARL_OK);
    assert_int_equal(parl_session_read(low, "half", &answer), PARL_OK);
    assert_int_equal(parl_session_answer(low, &answer), PARL_OK);
    for (int i = 0; i < 40; i++) {
        parl_world world;
        assert_int_equal(parl_session_world(low, 1000, i, &world), PARL_OK);
        assert_int_equal(world.faced, 1);
        assert_int_equal(world.unfaced, 0);
    }
    parl_session_free(low);
    parl_scenario_free(paired);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pairs_of_a_scenario_are_told),
        cmocka_unit_test(what_is_set_is_not_drawn),
        cmocka_unit_test(wrong_settings_are_refused_in_words),
        cmocka_unit_test(undo_copy_and_again_keep_it),
        cmocka_unit_test(carrying_a_run_keeps_it),
        cmocka_unit_test(the_search_keeps_it),
        cmocka_unit_test(no_likely_world_draws_it_again),
        cmocka_unit_test(the_thousand_worlds_keep_it),
    };
    return cmocka_run_group_tests(tests, open_scenario, close_scenario);
}
