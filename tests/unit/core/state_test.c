// SPDX-License-Identifier: MIT
#include "play/state.h"

#include <string.h>

#include "small.h"

// The fingerprint walks the fields that a scenario has, one by one, so padding and the rows
// beyond them never count.
static void what_the_scenario_does_not_use_does_not_count(void **unused) {
    (void)unused;
    const parl_scenario *scenario = small_scenario();
    const State clean = state_start(scenario, 3);
    State dirty;
    memset(&dirty, 0xff, sizeof dirty);
    dirty = clean;
    memset(&dirty.trust[3], 0xff, sizeof dirty.trust - 3 * sizeof *dirty.trust);
    memset(dirty.concern + 2, 0xff, sizeof dirty.concern - 2);
    memset(dirty.commits, 0xff, sizeof dirty.commits);
    assert_int_equal(state_fingerprint(scenario, &dirty), state_fingerprint(scenario, &clean));
}

#define CHANGES(field)                                                             \
    do {                                                                           \
        State other = state;                                                       \
        other.field = (__typeof__(other.field))(other.field + 1);                  \
        assert_int_not_equal(state_fingerprint(scenario, &other), before);         \
    } while (0)

static void everything_about_people_counts(void **unused) {
    (void)unused;
    const parl_scenario *scenario = small_scenario();
    State state = state_start(scenario, 3);
    uint64_t before = state_fingerprint(scenario, &state);
    CHANGES(trust[SALOME]);
    CHANGES(ceiling[RUI]);
    CHANGES(patience[RUI]);
    CHANGES(spill[IMKE]);
    CHANGES(asked);
    CHANGES(met);
    CHANGES(left);
    CHANGES(understanding[RUI][ROUTING]);
    CHANGES(told[RUI][ROUTING]);
    CHANGES(claim[RUI][ROUTING]);
    CHANGES(found_out[ROUTING]);
    CHANGES(concern[LABELS]);
    CHANGES(concern_week[DOUBLE_WORK]);
}

static void every_row_of_the_ledgers_counts(void **unused) {
    (void)unused;
    const parl_scenario *scenario = small_scenario();
    State state = state_start(scenario, 3);
    state.commit_count = 1;
    uint64_t before = state_fingerprint(scenario, &state);
    CHANGES(cases[WORKS]);
    CHANGES(hits[WORKS]);
    CHANGES(ordered[WORKS]);
    CHANGES(planned);
    CHANGES(experiments[5].uncertain);
    CHANGES(experiments[5].due);
    CHANGES(experiments[5].cases);
    CHANGES(gate[TRIAL]);
    CHANGES(gate_week[TRIAL]);
    CHANGES(gate_cases[TRIAL]);
    CHANGES(judged);
    CHANGES(commit_count);
    CHANGES(commits[0].promise);
    CHANGES(commits[0].to);
    CHANGES(commits[0].gate);
    CHANGES(commits[0].kind);
    CHANGES(commits[0].status);
    CHANGES(commits[0].made);
    CHANGES(commits[0].from);
    CHANGES(commits[0].till);
    CHANGES(commits[0].chance);
    CHANGES(commits[0].before_gate);
    CHANGES(commits[0].disclosed);
    CHANGES(commits[0].veto);
    CHANGES(asked_for);
    CHANGES(pressed[LAUNCH]);
    CHANGES(calibration_sum);
    CHANGES(calibration_count);
    CHANGES(credit[2]);
}

static void where_the_run_stands_counts(void **unused) {
    (void)unused;
    const parl_scenario *scenario = small_scenario();
    State state = state_start(scenario, 3);
    state.pick_count = 1;
    uint64_t before = state_fingerprint(scenario, &state);
    CHANGES(seed);
    CHANGES(hidden);
    CHANGES(given_cases[0]);
    CHANGES(given_hits[0]);
    CHANGES(pc);
    CHANGES(scene);
    CHANGES(next_scene);
    CHANGES(phase);
    CHANGES(week);
    CHANGES(slots);
    CHANGES(ending);
    CHANGES(pick_count);
    CHANGES(picks[0].menu);
    CHANGES(picks[0].pc);
    CHANGES(picks[0].picked);
    CHANGES(picks[0].pending);
    CHANGES(picks[0].count);
    CHANGES(taken[0]);
    CHANGES(fired[1]);
    CHANGES(queued[0]);
    CHANGES(later[3].scene);
    CHANGES(later[3].week);
    CHANGES(memo[0]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_scenario_does_not_use_does_not_count),
        cmocka_unit_test(everything_about_people_counts),
        cmocka_unit_test(every_row_of_the_ledgers_counts),
        cmocka_unit_test(where_the_run_stands_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
