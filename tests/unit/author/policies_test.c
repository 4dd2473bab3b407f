// SPDX-License-Identifier: MIT
//
// The policies, as somebody would tell who watches them play the page in policies.lua, or the
// first scenario.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"

enum { ADA, BOSS, EM };  // the people of the page
enum { WEEKS = 9, SEEDS = 20 };

static parl_scenario *page, *first;

static int load(void **unused) {
    (void)unused;
    page = battery_load(PARL_SOURCE_DIR "/tests/unit/author/policies.lua");
    first = battery_load(BATTERY_FIRST);
    return 0;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(page);
    parl_scenario_free(first);
    return 0;
}

static parl_session *played(parl_policy policy, uint64_t seed) {
    parl_session *session;
    assert_int_equal(parl_policy_play(policy, page, seed, &session), PARL_OK);
    return session;
}

static bool chose(const parl_session *session, const char *id) {
    for (int i = 0; i < parl_session_turn_count(session); i++) {
        char said[200];
        (void)parl_session_turn_id(session, i, said, sizeof said);
        if (strcmp(said, id) == 0) return true;
    }
    return false;
}

// --- Who is met when ----------------------------------------------------------------------

typedef struct {
    int met_ada;  // week; 0: never
} Watch;

static void watch(void *room, parl_session *run) {
    Watch *seen = room;
    if (seen->met_ada || !parl_session_person(run, ADA).met) return;
    seen->met_ada = parl_session_clock(run).week;
}

static int week_of_counsel(parl_policy policy, uint64_t seed) {
    Watch seen = {0};
    parl_session *session = played(policy, seed);
    battery_walk(session, watch, &seen);
    parl_session_free(session);
    return seen.met_ada;
}

static void an_expert_meets_counsel_in_the_first_week(void **unused) {
    (void)unused;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        assert_int_equal(week_of_counsel(PARL_POLICY_EXPERT, seed), 1);
    }
}

// The effort is spent after five weeks, and only then counsel is met.
static void who_meets_counsel_only_at_the_end_is_late_legal(void **unused) {
    (void)unused;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        assert_in_range(week_of_counsel(PARL_POLICY_LATE_LEGAL, seed), 6, WEEKS);
        parl_session *session = played(PARL_POLICY_LATE_LEGAL, seed);
        assert_int_equal(parl_session_person(session, ADA).contact_effort, 40);
        assert_int_equal(parl_session_score(session).parts[PARL_SIGNAL_EARLY_LEGAL].value, 0);
        parl_session_free(session);
    }
}

static void late_legal_starts_the_work_at_once(void **unused) {
    (void)unused;
    parl_session *session = played(PARL_POLICY_LATE_LEGAL, 1);
    assert_true(parl_session_work(session, 0).started);
    assert_false(chose(session, "to_ada"));
    parl_session_free(session);
}

// --- What is promised ---------------------------------------------------------------------

static void firm_date_says_a_week_as_soon_as_somebody_asks(void **unused) {
    (void)unused;
    parl_session *session = played(PARL_POLICY_FIRM_DATE, 1);
    assert_int_equal(parl_session_commit(session, 0).kind, PARL_FIRM);
    assert_int_equal(parl_session_commit(session, 0).made, 1);
    parl_session_free(session);
}

static void always_gate_says_neither_yes_nor_no_in_any_world(void **unused) {
    (void)unused;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        parl_session *session = played(PARL_POLICY_ALWAYS_GATE, seed);
        assert_int_equal(parl_session_commit_count(session), 2);
        for (int i = 0; i < 2; i++) {
            assert_int_equal(parl_session_commit(session, i).kind, PARL_GATED);
        }
        parl_session_free(session);
    }
}

static void a_pleaser_gives_the_date_that_wins_the_room(void **unused) {
    (void)unused;
    parl_session *session = played(PARL_POLICY_PLEASER, 1);
    assert_true(chose(session, "firm"));
    parl_session_free(session);
}

// --- Who is asked -------------------------------------------------------------------------

static void an_asker_asks_everybody_and_promises_what_is_left(void **unused) {
    (void)unused;
    parl_session *session = played(PARL_POLICY_ASKER, 1);
    assert_true(chose(session, "silent"));
    assert_true(chose(session, "ask_ml"));
    assert_true(chose(session, "ask_ada"));
    // Of the two promises of the page one could be declined.
    assert_int_equal(parl_session_commit_count(session), 1);
    for (int i = 0; i < 2; i++) assert_true(parl_session_concern(session, i).found_week > 0);
    parl_session_free(session);
}

static void an_asker_lets_no_week_pass_with_somebody_to_see(void **unused) {
    (void)unused;
    parl_session *session = played(PARL_POLICY_ASKER, 1);
    assert_true(parl_session_person(session, ADA).met);
    assert_true(chose(session, "boss_waits"));
    parl_session_free(session);
}

static void who_is_idle_learns_of_no_worry(void **unused) {
    (void)unused;
    parl_session *session = played(PARL_POLICY_IDLE, 1);
    for (int i = 0; i < 2; i++) assert_int_equal(parl_session_concern(session, i).found_week, 0);
    parl_session_free(session);
}

// --- What shows at once -------------------------------------------------------------------

// Nothing is paid for a look ahead: the run itself stays where it is.
static void to_look_ahead_changes_nothing(void **unused) {
    (void)unused;
    parl_session *session;
    assert_int_equal(parl_session_new(&session, page, 1), PARL_OK);
    uint64_t before = parl_session_fingerprint(session);
    for (int i = 0; i < PARL_POLICY_COUNT; i++) {
        parl_answer one, other;
        assert_int_equal(parl_policy_answer((parl_policy)i, session, &one), PARL_OK);
        assert_int_equal(parl_policy_answer((parl_policy)i, session, &other), PARL_OK);
        assert_int_equal(one.values[0], other.values[0]);
    }
    assert_int_equal(parl_session_fingerprint(session), before);
    parl_session_free(session);
}

static void a_habit_applies_where_it_is_weighed(void **unused) {
    (void)unused;
    assert_true(parl_policy_applies(PARL_POLICY_LATE_LEGAL, page));
    assert_false(parl_policy_applies(PARL_POLICY_LATE_LEGAL, first));
    assert_false(parl_policy_applies(PARL_POLICY_JARGON, page));
    assert_true(parl_policy_applies(PARL_POLICY_JARGON, first));
    assert_true(parl_policy_applies(PARL_POLICY_FIRM_DATE, page));
    assert_true(parl_policy_applies(PARL_POLICY_EXPERT, page));
}

// --- Slips ----------------------------------------------------------------------------------

typedef struct {
    uint64_t fingerprint;
    int total;
} Run;

static Run run_of(parl_player player, uint64_t seed) {
    parl_session *session;
    assert_int_equal(parl_player_play(player, first, seed, &session), PARL_OK);
    Run run = {parl_session_fingerprint(session), parl_session_score(session).total};
    parl_session_free(session);
    return run;
}

static parl_player expert(int errors, int die) {
    return (parl_player){.policy = PARL_POLICY_EXPERT, .errors = errors, .die = die};
}

static void an_expert_who_always_errs_plays_at_random(void **unused) {
    (void)unused;
    const parl_player random = {.policy = PARL_POLICY_RANDOM};
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        Run erring = run_of(expert(100, 0), seed);
        assert_int_equal(erring.fingerprint, run_of(random, seed).fingerprint);
    }
}

static void an_expert_who_never_errs_is_the_same_whatever_the_dice(void **unused) {
    (void)unused;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        assert_int_equal(run_of(expert(0, 0), seed).fingerprint,
                         run_of(expert(0, 3), seed).fingerprint);
    }
}

static void a_player_with_slips_plays_the_same_run_again(void **unused) {
    (void)unused;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        assert_int_equal(run_of(expert(30, 2), seed).fingerprint,
                         run_of(expert(30, 2), seed).fingerprint);
    }
}

static void two_who_are_equally_good_slip_elsewhere(void **unused) {
    (void)unused;
    int apart = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        apart += run_of(expert(50, 0), seed).fingerprint != run_of(expert(50, 1), seed).fingerprint;
    }
    assert_in_range(apart, SEEDS / 2, SEEDS);
}

static int mean_of(int errors) {
    int sum = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        for (int die = 0; die < 5; die++) sum += run_of(expert(errors, die), seed).total;
    }
    return sum / (5 * SEEDS);
}

static void who_errs_more_plays_worse(void **unused) {
    (void)unused;
    int before = 101;
    for (int errors = 0; errors <= 100; errors += 20) {
        int mean = mean_of(errors);
        assert_true(mean < before);
        before = mean;
    }
}

// --- What cannot be given ----------------------------------------------------------------

static void nobody_who_knows_the_page_takes_what_fails(void **unused) {
    (void)unused;
    static const parl_policy knowing[] = {PARL_POLICY_EXPERT, PARL_POLICY_MYOPIC,
                                          PARL_POLICY_WORST};
    parl_scenario *fails = battery_load(PARL_SOURCE_DIR "/tests/unit/author/fails.lua");
    for (size_t i = 0; i < sizeof knowing / sizeof *knowing; i++) {
        parl_session *session = NULL;
        assert_int_equal(parl_policy_play(knowing[i], fails, 1, &session), PARL_OK);
        assert_true(chose(session, "fine"));
        parl_session_free(session);
    }
    parl_scenario_free(fails);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_expert_meets_counsel_in_the_first_week),
        cmocka_unit_test(who_meets_counsel_only_at_the_end_is_late_legal),
        cmocka_unit_test(late_legal_starts_the_work_at_once),
        cmocka_unit_test(firm_date_says_a_week_as_soon_as_somebody_asks),
        cmocka_unit_test(always_gate_says_neither_yes_nor_no_in_any_world),
        cmocka_unit_test(a_pleaser_gives_the_date_that_wins_the_room),
        cmocka_unit_test(an_asker_asks_everybody_and_promises_what_is_left),
        cmocka_unit_test(an_asker_lets_no_week_pass_with_somebody_to_see),
        cmocka_unit_test(who_is_idle_learns_of_no_worry),
        cmocka_unit_test(to_look_ahead_changes_nothing),
        cmocka_unit_test(a_habit_applies_where_it_is_weighed),
        cmocka_unit_test(an_expert_who_always_errs_plays_at_random),
        cmocka_unit_test(an_expert_who_never_errs_is_the_same_whatever_the_dice),
        cmocka_unit_test(a_player_with_slips_plays_the_same_run_again),
        cmocka_unit_test(two_who_are_equally_good_slip_elsewhere),
        cmocka_unit_test(who_errs_more_plays_worse),
        cmocka_unit_test(nobody_who_knows_the_page_takes_what_fails),
    };
    return cmocka_run_group_tests(tests, load, unload) != 0;
}
