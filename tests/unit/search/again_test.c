// SPDX-License-Identifier: MIT
//
// The same decisions with one of them changed, and in other worlds.

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

static parl_scenario *scenario;

static int load(void **unused) {
    (void)unused;
    scenario = battery_load(BATTERY_FIRST);
    return 0;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(scenario);
    return 0;
}

static parl_session *play(parl_policy policy, uint64_t seed) {
    parl_session *run;
    assert_int_equal(parl_policy_play(policy, scenario, seed, &run), PARL_OK);
    return run;
}

// The run up to answer [turn].
static parl_session *upto(const parl_session *run, int turn) {
    parl_session *early;
    assert_int_equal(parl_session_new(&early, scenario, parl_session_seed(run)), PARL_OK);
    for (int i = 0; i < turn; i++) {
        parl_turn row = parl_session_turn(run, i);
        assert_int_equal(parl_session_answer(early, &row.answer), PARL_OK);
    }
    return early;
}

// The answer of [run] whose words begin with [words].
static int turn_of(const parl_session *run, const char *words) {
    for (int i = 0; i < parl_session_turn_count(run); i++) {
        char text[2000];
        parl_session_turn_text(run, i, text, sizeof text);
        if (strncmp(text, words, strlen(words)) == 0) return i;
    }
    fail_msg("nobody said “%s”", words);
    return -1;
}

// --- What if -------------------------------------------------------------------------------------

static void the_same_answer_leads_to_the_same_run(void **unused) {
    (void)unused;
    parl_session *run = play(PARL_POLICY_RANDOM, 11), *other;
    for (int turn = 0; turn < parl_session_turn_count(run); turn += 7) {
        parl_turn row = parl_session_turn(run, turn);
        parl_what_if whatif;
        assert_int_equal(parl_session_what_if(run, turn, &row.answer, &other, &whatif), PARL_OK);
        assert_int_equal(parl_session_fingerprint(other), parl_session_fingerprint(run));
        assert_int_equal(whatif.kept, parl_session_turn_count(run) - turn - 1);
        assert_int_equal(whatif.lost, 0);
        assert_int_equal(whatif.first_lost, -1);
        assert_int_equal(whatif.added, 0);
        parl_session_free(other);
    }
    parl_session_free(run);
}

static void a_better_promise_saves_the_run_and_keeps_the_rest(void **unused) {
    (void)unused;
    parl_session *run = play(PARL_POLICY_FIRM_DATE, 3), *other;
    int turn = turn_of(run, "Say week 12.");
    uint64_t before = parl_session_fingerprint(run);
    parl_session *early = upto(run, turn);
    parl_answer better;
    parl_what_if whatif;
    assert_int_equal(parl_session_read(early, "Say that week 4", &better), PARL_OK);
    assert_int_equal(parl_session_what_if(run, turn, &better, &other, &whatif), PARL_OK);
    assert_true(parl_session_over(other));
    assert_true(parl_session_score(other).total > parl_session_score(run).total + 10);
    // What is said once the date is out has no place where none was given.
    assert_int_equal(whatif.lost, 1);
    assert_in_range(whatif.first_lost, turn + 1, parl_session_turn_count(run) - 1);
    assert_int_equal(whatif.kept + whatif.lost, parl_session_turn_count(run) - turn - 1);
    assert_int_equal(whatif.kept + whatif.added, parl_session_turn_count(other) - turn - 1);
    assert_int_equal(parl_session_fingerprint(run), before);
    parl_session_free(other);
    parl_session_free(early);
    parl_session_free(run);
}

// A worse line brings up a question that was never asked: the key answers it, and that is told.
static void what_was_never_asked_is_told(void **unused) {
    (void)unused;
    parl_session *run = play(PARL_POLICY_EXPERT, 7), *other;
    int turn = turn_of(run, "It saves the 160 hours");
    parl_session *early = upto(run, turn);
    parl_answer worse;
    parl_what_if whatif;
    assert_int_equal(parl_session_read(early, "In plain words", &worse), PARL_OK);
    assert_int_equal(parl_session_what_if(run, turn, &worse, &other, &whatif), PARL_OK);
    assert_true(whatif.added > 0);
    assert_in_range(whatif.first_added, turn + 1, parl_session_turn_count(other) - 1);
    assert_int_equal(whatif.kept + whatif.added, parl_session_turn_count(other) - turn - 1);
    parl_session_free(other);
    parl_session_free(early);
    parl_session_free(run);
}

static void what_cannot_be_answered_there_is_refused(void **unused) {
    (void)unused;
    parl_session *run = play(PARL_POLICY_EXPERT, 3), *other;
    const parl_answer nonsense = {.count = 1, .values = {77}};
    parl_what_if whatif;
    assert_int_equal(parl_session_what_if(run, 2, &nonsense, &other, &whatif), PARL_ERR_ANSWER);
    assert_null(other);
    parl_session_free(run);
}

// --- Other worlds --------------------------------------------------------------------------------

static double mean_total(const parl_session *run, int skill, int worlds) {
    double sum = 0;
    for (int i = 0; i < worlds; i++) {
        parl_world world;
        assert_int_equal(parl_session_world(run, skill, i, &world), PARL_OK);
        assert_in_range(world.total, 0, 100);
        assert_in_range(world.without, 0, 100);
        sum += world.total;
    }
    return sum / worlds;
}

static void good_decisions_are_good_in_other_worlds_too(void **unused) {
    (void)unused;
    parl_session *good = play(PARL_POLICY_EXPERT, 5), *bad = play(PARL_POLICY_FIRM_DATE, 5);
    assert_true(mean_total(good, 1000, 100) > 90);
    assert_true(mean_total(bad, 1000, 100) < 70);
    parl_session_free(good);
    parl_session_free(bad);
}

// A run that met no evidence has to improvise where another world brings some: the worse the
// player, the worse that goes.
static void what_was_never_faced_goes_as_well_as_the_player_is(void **unused) {
    (void)unused;
    parl_session *run = play(PARL_POLICY_EXPERT, 5);
    int unfaced = 0;
    for (int i = 0; i < 100; i++) {
        parl_world world;
        assert_int_equal(parl_session_world(run, 1000, i, &world), PARL_OK);
        unfaced += world.unfaced;
        assert_true(world.faced > world.unfaced);
    }
    assert_true(unfaced > 0);
    assert_true(mean_total(run, 1000, 100) > mean_total(run, 0, 100));
    parl_session_free(run);
}

static void a_world_is_always_the_same(void **unused) {
    (void)unused;
    parl_session *run = play(PARL_POLICY_RANDOM, 5);
    for (int i = 0; i < 20; i++) {
        parl_world once, again;
        assert_int_equal(parl_session_world(run, 400, i, &once), PARL_OK);
        assert_int_equal(parl_session_world(run, 400, i, &again), PARL_OK);
        assert_memory_equal(&once, &again, sizeof once);
    }
    parl_session_free(run);
}

// Somebody who says ten points too much does so whatever the evidence is.
static void an_estimate_keeps_its_distance_from_the_evidence(void **unused) {
    (void)unused;
    parl_session *run = play(PARL_POLICY_EXPERT, 5);
    int value = parl_session_score(run).parts[PARL_SIGNAL_CALIBRATION].value;
    assert_in_range(value, 980, 1000);  // Whole percent against thousandths.
    double sum = 0;
    for (int i = 0; i < 100; i++) {
        parl_world world;
        assert_int_equal(parl_session_world(run, 1000, i, &world), PARL_OK);
        sum += world.without;
    }
    // Had the figures been repeated as they were, every other world would lose points.
    assert_true(sum / 100 > 94);
    parl_session_free(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_answer_leads_to_the_same_run),
        cmocka_unit_test(a_better_promise_saves_the_run_and_keeps_the_rest),
        cmocka_unit_test(what_was_never_asked_is_told),
        cmocka_unit_test(what_cannot_be_answered_there_is_refused),
        cmocka_unit_test(good_decisions_are_good_in_other_worlds_too),
        cmocka_unit_test(what_was_never_faced_goes_as_well_as_the_player_is),
        cmocka_unit_test(a_world_is_always_the_same),
        cmocka_unit_test(an_estimate_keeps_its_distance_from_the_evidence),
    };
    return cmocka_run_group_tests(tests, load, unload) != 0;
}
