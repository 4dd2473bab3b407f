// SPDX-License-Identifier: MIT
//
// The scenarios that come with Parlance, played at random and looked at as a front end looks at
// them: what a player sees stays within its bounds to the last line.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"

enum { RUNS = 100 };

// Ceilings never rise, understanding never falls.
typedef struct {
    parl_scenario_info info;
    int ceilings[PARL_CAST_MAX];
    int understood[PARL_FACTS_MAX][PARL_CAST_MAX];
} Seen;

static void people_are_within_bounds(Seen *seen, const parl_session *session) {
    for (int i = 0; i < seen->info.people; i++) {
        parl_person person = parl_session_person(session, i);
        assert_in_range(person.trust, 0, person.ceiling);
        assert_in_range(person.patience, 0, 100);
        assert_true(person.ceiling <= seen->ceilings[i]);
        seen->ceilings[i] = person.ceiling;
    }
    for (int f = 0; f < seen->info.facts; f++) {
        parl_fact fact = parl_session_fact(session, f);
        for (int i = 0; i < seen->info.people; i++) {
            assert_in_range(fact.understood[i], seen->understood[f][i], 100);
            seen->understood[f][i] = fact.understood[i];
        }
    }
}

static void the_plan_is_within_bounds(const Seen *seen, const parl_session *session) {
    for (int i = 0; i < seen->info.packets; i++) {
        parl_packet packet = parl_session_packet(session, i);
        int blank = 0;
        for (int item = 0; item < PARL_ITEM_COUNT; item++) {
            blank += packet.asked[item] && !packet.value[item];
        }
        assert_int_equal(packet.missing, blank);
    }
    for (int i = 0; i < seen->info.works; i++) {
        parl_work work = parl_session_work(session, i);
        assert_in_range(work.lost, 0, work.spent);
        assert_false(work.running && !work.started);
    }
    for (int i = 0; i < seen->info.matters; i++) {
        parl_matter matter = parl_session_matter(session, i);
        assert_false(matter.priced && !matter.option);
    }
    for (int i = 0; i < seen->info.lives; i++) {
        parl_live live = parl_session_live(session, i);
        assert_in_range(live.share, 0, 100);
        assert_in_range(live.accuracy + 1, 0, 101);
    }
}

static void every_line_can_be_said(const parl_session *session) {
    const parl_scenario *scenario = parl_session_scenario(session);
    int count;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        char text[4 * PARL_TEXT_MAX];
        size_t needed = parl_event_text(scenario, &events[i], text, sizeof text);
        assert_in_range(needed, parl_event_is_change(&events[i]) ? 1 : 0, sizeof text - 1);
    }
}

static void something_can_be_answered(parl_session *session) {
    const parl_decision *decision = parl_session_decision(session);
    int open = 0;
    for (int i = 0; i < decision->option_count; i++) {
        const parl_option *option = &decision->options[i];
        assert_true(option->text[0] != '\0');
        assert_true(option->open == (option->closed == NULL));
        open += option->open;
    }
    if (decision->option_count > 0) assert_true(open >= 1);
    if (decision->kind == PARL_DECISION_PICK) assert_true(open >= decision->take);
    if (decision->kind == PARL_DECISION_ESTIMATE) assert_true(decision->from <= decision->till);
    assert_int_equal(decision->kind == PARL_DECISION_NONE, parl_session_over(session));
}

static void look(void *room, parl_session *session) {
    people_are_within_bounds(room, session);
    the_plan_is_within_bounds(room, session);
    every_line_can_be_said(session);
    something_can_be_answered(session);
}

static void it_ends_well(const parl_session *session) {
    parl_score score = parl_session_score(session);
    assert_true(score.complete);
    assert_in_range(score.total, 0, score.cap);
    for (int i = 0; i < parl_session_commit_count(session); i++) {
        assert_int_not_equal(parl_session_commit(session, i).status, PARL_PROMISE_OPEN);
    }
    assert_true(parl_session_clock(session).ending[0] != '\0');
}

static void it_replays(const parl_session *session) {
    static parl_turn turns[PARL_TURNS_MAX];
    int count = parl_session_turn_count(session);
    for (int i = 0; i < count; i++) turns[i] = parl_session_turn(session, i);
    parl_session *again;
    assert_int_equal(parl_session_replay(&again, parl_session_scenario(session),
                                         parl_session_seed(session), turns, count),
                     PARL_OK);
    assert_int_equal(parl_session_fingerprint(again), parl_session_fingerprint(session));
    parl_session_free(again);
}

static void play(const parl_scenario *scenario, uint64_t seed) {
    Seen seen = {.info = parl_scenario_describe(scenario)};
    for (int i = 0; i < PARL_CAST_MAX; i++) seen.ceilings[i] = 100;
    parl_session *session;
    assert_int_equal(parl_policy_play(PARL_POLICY_RANDOM, scenario, seed, &session), PARL_OK);
    battery_walk(session, look, &seen);
    it_ends_well(session);
    it_replays(session);
    parl_session_free(session);
}

static void any_run_ends_within_its_bounds_and_replays(const char *path) {
    parl_scenario *scenario = battery_load(path);
    for (uint64_t seed = 1; seed <= RUNS; seed++) play(scenario, seed);
    parl_scenario_free(scenario);
}

static void any_run_of_eighteen_in_a_hundred(void **unused) {
    (void)unused;
    any_run_ends_within_its_bounds_and_replays(BATTERY_FIRST);
}

static void any_run_of_the_date(void **unused) {
    (void)unused;
    any_run_ends_within_its_bounds_and_replays(BATTERY_DATE);
}

static void any_run_of_the_uninvited_counsel(void **unused) {
    (void)unused;
    any_run_ends_within_its_bounds_and_replays(BATTERY_COUNSEL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_run_of_eighteen_in_a_hundred),
        cmocka_unit_test(any_run_of_the_date),
        cmocka_unit_test(any_run_of_the_uninvited_counsel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
