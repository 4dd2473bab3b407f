// SPDX-License-Identifier: MIT
//
// What a decision was worth: worlds that agree with what had been seen, and what an answer comes
// to in them.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../author/battery.h"
#include "judge/score.h"
#include "model/chance.h"
#include "parlance_players.h"
#include "parlance_report.h"
#include "play/rules.h"
#include "search/bundles.h"
#include "search/likely.h"

static parl_session *play(const parl_scenario *scenario, parl_policy policy, uint64_t seed) {
    parl_session *run;
    assert_int_equal(parl_policy_play(policy, scenario, seed, &run), PARL_OK);
    return run;
}

// The first answer of [run] before which evidence had come in; -1: none.
static int turn_after_evidence(const parl_session *run) {
    for (int turn = 0; turn < run->turn_count; turn++) {
        Likely likely;
        assert_int_equal(likely_find(run, turn, &likely), PARL_OK);
        if (likely.at.cases[0] > 0) return turn;
    }
    return -1;
}

// --- Worlds that agree ---------------------------------------------------------------------------

static void what_has_been_seen_is_the_same_in_every_world(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_DATE);
    parl_session *run = play(scenario, PARL_POLICY_EXPERT, 4);
    int turn = turn_after_evidence(run);
    Likely likely;
    assert_in_range(turn, 1, run->turn_count - 1);
    assert_int_equal(likely_find(run, turn, &likely), PARL_OK);
    for (int i = 0; i < PARL_LOOK_WORLDS; i++) {
        State world;
        likely_world(scenario, &likely, i, &world);
        assert_int_equal(world.cases[0], likely.at.cases[0]);
        assert_int_equal(world.hits[0], likely.at.hits[0]);
        assert_int_equal(world.given_cases[0], likely.at.cases[0]);
        assert_int_equal(world.given_hits[0], likely.at.hits[0]);
        world.hidden = likely.at.hidden;
        memset(world.given_cases, 0, sizeof world.given_cases);
        memset(world.given_hits, 0, sizeof world.given_hits);
        memcpy(world.varied, likely.at.varied, sizeof world.varied);
        assert_int_equal(state_fingerprint(scenario, &world),
                         state_fingerprint(scenario, &likely.at));
    }
    parl_session_free(run);
    parl_scenario_free(scenario);
}

// Of worlds that agree with the evidence as many hold as the evidence says: chances in a
// thousand, over four thousand worlds.
static void as_many_worlds_hold_as_the_evidence_says(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_DATE);
    for (uint64_t seed = 1; seed <= 5; seed++) {
        parl_session *run = play(scenario, PARL_POLICY_EXPERT, seed);
        Likely likely;
        int turn = turn_after_evidence(run), holding = 0;
        assert_int_equal(likely_find(run, turn, &likely), PARL_OK);
        for (int i = 0; i < 4000; i++) {
            State world;
            likely_world(scenario, &likely, i, &world);
            holding += chance_holds(scenario, &world, 0);
        }
        int likely_to_hold = chance_likely(scenario, &likely.at, 0);
        assert_in_range(holding / 4, likely_to_hold > 30 ? likely_to_hold - 30 : 0,
                        likely_to_hold + 30);
        parl_session_free(run);
    }
    parl_scenario_free(scenario);
}

// A firm date has come and was kept, or broken: everybody knows then.
static void what_a_promise_has_shown_is_so_in_every_world(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_DATE);
    for (uint64_t seed = 1; seed <= 4; seed++) {
        parl_session *run = play(scenario, PARL_POLICY_FIRM_DATE, seed);
        Likely likely;
        assert_int_equal(likely_find(run, run->turn_count - 1, &likely), PARL_OK);
        State *at = &likely.at;
        at->commit_count = 1;
        at->commits[0] = (Commit){.kind = PARL_FIRM, .status = PARL_PROMISE_KEPT};
        bool holds = chance_holds(scenario, at, 0);
        for (int i = 0; i < PARL_LOOK_WORLDS; i++) {
            State world;
            likely_world(scenario, &likely, i, &world);
            assert_int_equal(chance_holds(scenario, &world, 0), holds);
        }
        parl_session_free(run);
    }
    parl_scenario_free(scenario);
}

static int values_of(uint16_t possible) {
    int count = 0;
    for (int i = 0; i < PARL_VALUES_MAX; i++) count += possible >> i & 1;
    return count;
}

// What is varied is open until something shows it, and never open again.
static void a_value_is_open_until_it_shows(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_COUNSEL);
    parl_session *run = play(scenario, PARL_POLICY_EXPERT, 3);
    int open_at_first = 0, open_at_last = 0;
    uint16_t before[PARL_VARIES_MAX];
    memset(before, 0xff, sizeof before);
    for (int turn = 0; turn < run->turn_count; turn += run->turn_count - 1) {
        Likely likely;
        assert_int_equal(likely_find(run, turn, &likely), PARL_OK);
        for (int i = 0; i < scenario->vary_count; i++) {
            assert_true(likely.possible[i] >> likely.at.varied[i] & 1);
            assert_int_equal(likely.possible[i] & ~before[i], 0);
            bool open = values_of(likely.possible[i]) > 1;
            if (turn == 0)
                open_at_first += open;
            else
                open_at_last += open;
            before[i] = likely.possible[i];
        }
    }
    assert_true(open_at_first > open_at_last);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

// --- What an answer comes to ---------------------------------------------------------------------

// One world by itself: the answer, and then the key, which tries options out in nobody's world.
static Decided play_alone(const parl_scenario *scenario, const State *world,
                          const parl_answer *answer) {
    const parl_player expert = {.policy = PARL_POLICY_EXPERT};
    static Ahead ahead;
    static Events events;
    State now = *world, next;
    assert_int_equal(rules_step(scenario, &now, answer, &next, &events), PARL_OK);
    while (next.phase != PHASE_OVER) {
        parl_answer given;
        State blind = next;
        blind.hidden = 0;
        assert_int_equal(player_answer(&expert, scenario, &blind, &ahead, &given), PARL_OK);
        now = next;
        assert_int_equal(rules_step(scenario, &now, &given, &next, &events), PARL_OK);
    }
    return score_decisions(scenario, &next);
}

// A cap makes scores equal that were not: what it hides is compared as well.
static void compare_turn(const parl_session *run, int turn, Bundles *bundles) {
    parl_turn given = parl_session_turn(run, turn);
    Likely likely;
    Sums alone = {0}, together;
    assert_int_equal(likely_find(run, turn, &likely), PARL_OK);
    for (int i = 0; i < PARL_LOOK_WORLDS; i++) {
        State world;
        likely_world(run->scenario, &likely, i, &world);
        bundles_add(bundles, &world);
        Decided decided = play_alone(run->scenario, &world, &given.answer);
        alone.score += decided.score;
        alone.uncapped += decided.uncapped;
    }
    assert_int_equal(bundles_play(bundles, &given.answer, &together), PARL_OK);
    assert_int_equal(together.score, alone.score);
    assert_int_equal(together.uncapped, alone.uncapped);
}

static void compare_one_by_one(const char *path, parl_policy policy, uint64_t seed) {
    parl_scenario *scenario = battery_load(path);
    parl_session *run = play(scenario, policy, seed);
    Bundles *bundles = bundles_new(scenario);
    for (int turn = 0; turn < run->turn_count; turn += 5) compare_turn(run, turn, bundles);
    free(bundles);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

static void worlds_played_together_come_to_the_same_as_one_by_one(void **unused) {
    (void)unused;
    compare_one_by_one(BATTERY_FIRST, PARL_POLICY_EXPERT, 7);
    compare_one_by_one(BATTERY_DATE, PARL_POLICY_FIRM_DATE, 2);
    compare_one_by_one(BATTERY_DATE, PARL_POLICY_RANDOM, 5);
    compare_one_by_one(BATTERY_COUNSEL, PARL_POLICY_RANDOM, 5);
}

static void the_run_itself_is_left_alone(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_FIRST);
    parl_session *run = play(scenario, PARL_POLICY_RANDOM, 9);
    uint64_t before = parl_session_fingerprint(run);
    int turns = parl_session_turn_count(run);
    for (int turn = 0; turn < turns; turn++) {
        parl_look look;
        assert_int_equal(parl_session_look(run, turn, &look), PARL_OK);
        assert_true(look.taken <= look.best);
        assert_true(look.mean <= look.best);
        assert_in_range(look.best, 0, 10000);
    }
    assert_int_equal(parl_session_fingerprint(run), before);
    assert_int_equal(parl_session_turn_count(run), turns);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

// Somebody who tells Rui the model's figures again and again, until a cap holds the total down
// whatever else is said.
static const char *const fog[] = {"inside",
                                  "press_imke",
                                  "no_trial",
                                  "rui_first",
                                  "how_good_it_is.model",
                                  "go_on_rui",
                                  "1",
                                  "stretch",
                                  "range",
                                  "floor",
                                  "ask_salome",
                                  "ask_capacity",
                                  "how_good_it_is.model",
                                  "restate_salome",
                                  "how_good_it_is.model",
                                  "imke_q3",
                                  "what_Q3_means.business",
                                  "go_on_imke",
                                  "thirty",
                                  "table",
                                  "queue",
                                  "the_strays.business",
                                  "the_strays.business",
                                  "rui_again",
                                  "again_routing",
                                  "how_good_it_is.model",
                                  "rui_again",
                                  "again_routing",
                                  "how_good_it_is.model",
                                  "fig_gap; fig_precision",
                                  "ask_hour",
                                  "how_good_it_is.model",
                                  "what_Q3_means.statistics",
                                  "the_strays.model",
                                  "rui_again",
                                  "again_routing",
                                  "how_good_it_is.model",
                                  "rui_again",
                                  "again_routing",
                                  "how_good_it_is.model",
                                  "rui_again",
                                  "again_routing",
                                  "how_good_it_is.model",
                                  "50",
                                  "go",
                                  "rui_again",
                                  "again_routing"};

static void say(parl_session *run, const char *said) {
    parl_answer answer;
    if (parl_session_read(run, said, &answer) != PARL_OK) fail_msg("'%s' is not open", said);
    assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
}

// Under a cap all lines come to the same: what is held up then is one that is true.
static void a_line_that_is_not_true_is_never_the_best_one(void **unused) {
    (void)unused;
    enum { FOGS = sizeof fog / sizeof *fog };
    parl_scenario *scenario = battery_load(BATTERY_FIRST);
    parl_session *run;
    parl_answer untrue;
    parl_look look;
    assert_int_equal(parl_session_new(&run, scenario, 78440), PARL_OK);
    for (int i = 0; i < FOGS; i++) say(run, fog[i]);
    assert_int_equal(parl_session_read(run, "Hardly a ticket goes astray", &untrue), PARL_OK);
    say(run, "how_good_it_is.model");
    parl_turn given = parl_session_turn(run, FOGS);
    assert_int_equal(parl_session_look(run, FOGS, &look), PARL_OK);
    assert_true(look.best > look.taken || look.capped > 0);
    assert_int_not_equal(look.better.values[0], given.answer.values[0]);
    assert_int_not_equal(look.better.values[0], untrue.values[0]);
    assert_int_equal(parl_session_undo(run), PARL_OK);
    assert_int_equal(parl_session_answer(run, &look.better), PARL_OK);
    for (int i = 0; i < run->events.count; i++) {
        const parl_event *event = &run->events.items[i];
        if (event->kind != PARL_EVENT_CLAIM) continue;
        assert_true(event->after < scenario->facts[event->subject].faithful_count);
    }
    parl_session_free(run);
    parl_scenario_free(scenario);
}

static bool same_look(const parl_look *a, const parl_look *b) {
    return a->answers == b->answers && a->taken == b->taken && a->best == b->best &&
           a->mean == b->mean && a->luck == b->luck && a->signal == b->signal &&
           a->better.values[0] == b->better.values[0];
}

static void two_threads_give_the_same_as_one(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_DATE);
    parl_session *run = play(scenario, PARL_POLICY_RANDOM, 3);
    parl_lookback *one, *two;
    parl_worlds *alone, *both;
    assert_int_equal(parl_lookback_new(&one, run, 1, NULL, NULL), PARL_OK);
    assert_int_equal(parl_lookback_new(&two, run, 2, NULL, NULL), PARL_OK);
    assert_int_equal(one->turn_count, two->turn_count);
    for (int i = 0; i < one->turn_count; i++)
        assert_true(same_look(&one->looks[i], &two->looks[i]));
    assert_int_equal(one->point_count, two->point_count);
    assert_memory_equal(one->points, two->points, sizeof one->points);
    assert_int_equal(parl_worlds_new(&alone, run, one, 1, NULL, NULL), PARL_OK);
    assert_int_equal(parl_worlds_new(&both, run, two, 2, NULL, NULL), PARL_OK);
    assert_int_equal(alone->count, PARL_WORLDS);
    assert_memory_equal(alone->rows, both->rows, sizeof *alone->rows * PARL_WORLDS);
    parl_worlds_free(alone);
    parl_worlds_free(both);
    parl_lookback_free(one);
    parl_lookback_free(two);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

static bool stop_at_once(void *data, int done, int of) {
    (void)of;
    *(int *)data = done;
    return false;
}

static void looking_back_can_be_stopped(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_FIRST);
    parl_session *run = play(scenario, PARL_POLICY_RANDOM, 3);
    parl_lookback *lookback;
    int done = 0;
    assert_int_equal(parl_lookback_new(&lookback, run, 1, stop_at_once, &done), PARL_OK);
    assert_null(lookback);
    assert_int_equal(done, 1);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

// --- Turning points ------------------------------------------------------------------------------

static parl_look regret(int size) {
    return (parl_look){.answers = 3, .taken = 5000, .best = 5000 + size, .mean = 5000};
}

static parl_look gain(int size) {
    return (parl_look){.answers = 3, .taken = 5000, .best = 5000, .mean = 5000 - size};
}

static void chosen(parl_look *looks, int count, parl_lookback *out) {
    *out = (parl_lookback){.turn_count = count, .looks = looks};
    parl_lookback_choose(out);
}

static void regrets_come_before_gains_and_the_larger_before_the_smaller(void **unused) {
    (void)unused;
    parl_look looks[] = {gain(3000), regret(400), regret(1500), gain(900), regret(100)};
    parl_lookback lookback;
    chosen(looks, 5, &lookback);
    assert_int_equal(lookback.point_count, 3);
    assert_int_equal(lookback.points[0], 2);
    assert_int_equal(lookback.points[1], 1);
    assert_int_equal(lookback.points[2], 0);
}

static void what_a_cap_hides_comes_after_what_was_lost(void **unused) {
    (void)unused;
    parl_look hidden = {.answers = 3, .taken = 5900, .best = 5900, .mean = 5900, .capped = 2500};
    parl_look looks[] = {gain(3000), hidden, regret(400)};
    parl_lookback lookback;
    chosen(looks, 3, &lookback);
    assert_int_equal(parl_look_size(&hidden), -2500);
    assert_int_equal(lookback.points[0], 2);
    assert_int_equal(lookback.points[1], 1);
    assert_int_equal(lookback.points[2], 0);
}

static void of_two_that_are_close_the_earlier_one_comes_first(void **unused) {
    (void)unused;
    parl_look looks[] = {regret(1801), regret(2000), regret(1799)};
    parl_lookback lookback;
    chosen(looks, 3, &lookback);
    assert_int_equal(lookback.points[0], 0);
    assert_int_equal(lookback.points[1], 1);
    assert_int_equal(lookback.points[2], 2);
}

static void two_points_are_what_counts(void **unused) {
    (void)unused;
    parl_look looks[] = {regret(199), regret(200), gain(199), gain(200), {.answers = 1}};
    parl_lookback lookback;
    assert_int_equal(parl_look_size(&looks[0]), 0);
    assert_int_equal(parl_look_size(&looks[1]), -200);
    assert_int_equal(parl_look_size(&looks[2]), 0);
    assert_int_equal(parl_look_size(&looks[3]), 200);
    chosen(looks, 5, &lookback);
    assert_int_equal(lookback.point_count, 2);
    // One of four was two points from the best; the fifth was no decision.
    assert_int_equal(parl_lookback_skill(&lookback), 750);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_has_been_seen_is_the_same_in_every_world),
        cmocka_unit_test(as_many_worlds_hold_as_the_evidence_says),
        cmocka_unit_test(what_a_promise_has_shown_is_so_in_every_world),
        cmocka_unit_test(a_value_is_open_until_it_shows),
        cmocka_unit_test(worlds_played_together_come_to_the_same_as_one_by_one),
        cmocka_unit_test(the_run_itself_is_left_alone),
        cmocka_unit_test(a_line_that_is_not_true_is_never_the_best_one),
        cmocka_unit_test(two_threads_give_the_same_as_one),
        cmocka_unit_test(looking_back_can_be_stopped),
        cmocka_unit_test(regrets_come_before_gains_and_the_larger_before_the_smaller),
        cmocka_unit_test(what_a_cap_hides_comes_after_what_was_lost),
        cmocka_unit_test(of_two_that_are_close_the_earlier_one_comes_first),
        cmocka_unit_test(two_points_are_what_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
