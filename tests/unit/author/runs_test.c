// SPDX-License-Identifier: MIT
//
// The scenario that comes with Parlance, played at random: whatever is offered is taken,
// and what a player sees stays within its bounds to the last line.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parlance.h"

enum { RUNS = 300 };

static parl_scenario *scenario;
static parl_scenario_info info;

static int load(void **unused) {
    (void)unused;
    parl_problems *problems = parl_problems_new();
    parl_status status = parl_scenario_load(
        &scenario, PARL_SOURCE_DIR "/scenarios/eighteen-in-a-hundred", problems);
    parl_problems_free(problems);
    if (status == PARL_OK) info = parl_scenario_describe(scenario);
    return status != PARL_OK;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(scenario);
    return 0;
}

// xorshift: the answers of one run, the same on every machine.
static int any_of(uint64_t *die, int count) {
    *die ^= *die << 13;
    *die ^= *die >> 7;
    *die ^= *die << 17;
    return (int)(*die % (uint64_t)count);
}

static parl_answer any_options(uint64_t *die, const parl_decision *decision) {
    int16_t open[PARL_OPTIONS_MAX];
    int count = 0, take = decision->kind == PARL_DECISION_PICK ? decision->take : 1;
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].open) open[count++] = (int16_t)decision->options[i].value;
    }
    assert_in_range(count, take, PARL_OPTIONS_MAX);
    parl_answer answer = {0};
    for (; answer.count < take; answer.count++) {
        int at = any_of(die, count);
        answer.values[answer.count] = open[at];
        open[at] = open[--count];
    }
    return answer;
}

static parl_answer any_answer(uint64_t *die, parl_session *session) {
    const parl_decision *decision = parl_session_decision(session);
    if (decision->kind == PARL_DECISION_WRITE) return (parl_answer){.words = "Well."};
    if (decision->kind != PARL_DECISION_ESTIMATE) return any_options(die, decision);
    int said = decision->from + any_of(die, decision->till - decision->from + 1);
    return (parl_answer){.count = 1, .values = {(int16_t)said}};
}

// Ceilings never rise, understanding never falls.
typedef struct {
    int ceilings[PARL_CAST_MAX];
    int understood[PARL_FACTS_MAX][PARL_CAST_MAX];
} Seen;

static void look(const parl_session *session, Seen *seen) {
    for (int i = 0; i < info.people; i++) {
        parl_person person = parl_session_person(session, i);
        assert_in_range(person.trust, 0, person.ceiling);
        assert_in_range(person.patience, 0, 100);
        assert_true(person.ceiling <= seen->ceilings[i]);
        seen->ceilings[i] = person.ceiling;
    }
    for (int f = 0; f < info.facts; f++) {
        parl_fact fact = parl_session_fact(session, f);
        for (int i = 0; i < info.people; i++) {
            assert_in_range(fact.understood[i], seen->understood[f][i], 100);
            seen->understood[f][i] = fact.understood[i];
        }
    }
}

static void every_line_can_be_said(const parl_session *session) {
    int count;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        char text[4 * PARL_TEXT_MAX];
        size_t needed = parl_event_text(scenario, &events[i], text, sizeof text);
        assert_in_range(needed, parl_event_is_change(&events[i]) ? 1 : 0, sizeof text - 1);
    }
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
    assert_int_equal(
        parl_session_replay(&again, scenario, parl_session_seed(session), turns, count), PARL_OK);
    assert_int_equal(parl_session_fingerprint(again), parl_session_fingerprint(session));
    parl_session_free(again);
}

static void play(uint64_t seed) {
    uint64_t die = seed * 7919 + 1;
    Seen seen = {0};
    for (int i = 0; i < PARL_CAST_MAX; i++) seen.ceilings[i] = 100;
    parl_session *session;
    assert_int_equal(parl_session_new(&session, scenario, seed), PARL_OK);
    while (!parl_session_over(session)) {
        parl_answer answer = any_answer(&die, session);
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
        look(session, &seen);
        every_line_can_be_said(session);
    }
    it_ends_well(session);
    it_replays(session);
    parl_session_free(session);
}

static void any_run_of_it_ends_within_its_bounds_and_replays(void **unused) {
    (void)unused;
    for (uint64_t seed = 1; seed <= RUNS; seed++) play(seed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_run_of_it_ends_within_its_bounds_and_replays),
    };
    return cmocka_run_group_tests(tests, load, unload) != 0;
}
