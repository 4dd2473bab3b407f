// SPDX-License-Identifier: MIT
//
// What a scenario must prove before a person plays it: the author's key earns a good score,
// the mistakes that have a name do not pass, and what is left to luck is small.
//
//   author_balance_test [SEEDS [PATH]]     15 seeds of each scenario where nothing is said

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "model/tuning.h"
#include "parlance_bots.h"
#include "parlance_players.h"
#include "play/session.h"

// In percent unless it says otherwise.
enum {
    KEY_LEAST = 85,        // points that the author's key earns on average
    MOVE_RIGHT_MOST = 60,  // worlds in which one and the same second move is right
    MOVES_SEEDS = 200,     // fewer worlds say nothing about that
};

static int seeds = 15;

// Says so where something is not met; they are counted, so that one run shows all.
static int gate(bool met, const char *what) {
    if (!met) printf("  NOT MET: %s\n", what);
    return !met;
}

// --- The battery ------------------------------------------------------------------------------

// Gates that a few worlds can judge.
static const parl_bot_gate_kind kinds[] = {
    PARL_BOT_GATE_ENDS,        PARL_BOT_GATE_SPREAD,   PARL_BOT_GATE_KEY,  PARL_BOT_GATE_SKILL,
    PARL_BOT_GATE_SINGLE_RULE, PARL_BOT_GATE_MISTAKES, PARL_BOT_GATE_LUCK,
};

static int battery(const parl_scenario *scenario) {
    const parl_bots_request request = {.threads = 1, .worlds = {.seeds = seeds, .first = 1}};
    parl_bots *bots;
    int wrong = 0;
    assert_int_equal(parl_bots_new(&bots, scenario, &request), PARL_OK);
    printf("\n%s, %d seeds\n", parl_scenario_describe(scenario).title, seeds);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        parl_bot_gate row = parl_bots_gate(bots, kinds[i]);
        printf("%s: %.3f; %s\n", row.id, row.value / 1000.0, row.about);
        wrong += gate(row.state != PARL_GATE_NOT_MET, row.title);
    }
    int mean = parl_bots_at(bots, PARL_POLICY_EXPERT).mean;
    wrong += gate(mean >= 100 * KEY_LEAST, "the author's key earns 85");
    parl_bots_free(bots);
    return wrong;
}

// --- The second move ---------------------------------------------------------------------------

typedef enum { MOVE_FIRM, MOVE_EXTEND, MOVE_STOP, MOVE_KINDS } SecondMove;

typedef struct {
    int runs, right[MOVE_KINDS];
} Moves;

static void add_move(Moves *moves, const Commit *commit) {
    SecondMove right = commit->chance >= CHANCE_GO     ? MOVE_FIRM
                       : commit->chance <= CHANCE_STOP ? MOVE_STOP
                                                       : MOVE_EXTEND;
    moves->runs++;
    moves->right[right]++;
}

// What would have been right when the evidence that the key had bought was judged: at the
// first promise after it, and at the last (where it was extended there are more).
static void find_moves(const parl_scenario *scenario, Moves *first, Moves *last) {
    for (int seed = 1; seed <= seeds; seed++) {
        parl_session *session;
        assert_int_equal(parl_policy_play(PARL_POLICY_EXPERT, scenario, (uint64_t)seed, &session),
                         PARL_OK);
        const State *state = &session->state;
        const Commit *one = NULL, *other = NULL;
        for (int i = 0; i < state->commit_count; i++) {
            const Commit *commit = &state->commits[i];
            if (commit->before_gate || commit->chance == NONE) continue;
            if (!one) one = commit;
            other = commit;
        }
        if (one) add_move(first, one);
        if (other) add_move(last, other);
        parl_session_free(session);
    }
}

// No slogan survives: neither "always say yes" nor "always stop" nor "always wait".
static int print_moves(const char *when, const Moves *moves, bool judged) {
    int most = 0;
    for (int i = 0; i < MOVE_KINDS; i++) {
        if (moves->right[i] > most) most = moves->right[i];
    }
    double percent = moves->runs > 0 ? 100.0 / moves->runs : 0;
    printf("%s, in %d runs, right is: firm %.0f %%, extend %.0f %%, stop %.0f %%\n", when,
           moves->runs, moves->right[MOVE_FIRM] * percent, moves->right[MOVE_EXTEND] * percent,
           moves->right[MOVE_STOP] * percent);
    if (!judged) return 0;
    return gate(most * percent <= MOVE_RIGHT_MOST && 2 * moves->runs > seeds,
                "no single move after the gate is right in more than 60 of 100 worlds");
}

static int second_moves(const parl_scenario *scenario, bool judged) {
    parl_scenario_info info = parl_scenario_describe(scenario);
    if (info.weights[PARL_SIGNAL_PHASE_GATES] == 0) return 0;
    Moves first = {0}, last = {0};
    find_moves(scenario, &first, &last);
    int wrong = print_moves("first promise after the gate", &first, judged);
    return wrong + print_moves("last one", &last, judged);
}

// --- Scenarios -----------------------------------------------------------------------------------

// [two_stages]: it is about the second promise, which is then judged where there are worlds
// enough.
static void balance(const char *path, bool two_stages) {
    parl_scenario *scenario = battery_load(path);
    int wrong = battery(scenario);
    wrong += second_moves(scenario, two_stages && seeds >= MOVES_SEEDS);
    parl_scenario_free(scenario);
    assert_int_equal(wrong, 0);
}

static void eighteen_in_a_hundred(void **unused) {
    (void)unused;
    balance(BATTERY_FIRST, false);
}

static void the_date(void **unused) {
    (void)unused;
    balance(BATTERY_DATE, true);
}

static void the_uninvited_counsel(void **unused) {
    (void)unused;
    balance(BATTERY_COUNSEL, false);
}

static void the_one_that_was_named(void **path) {
    balance(*path, strstr(*path, "the-date") != NULL);
}

int main(int count, char **words) {
    if (count > 1) seeds = atoi(words[1]);
    if (seeds < 1) return 2;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eighteen_in_a_hundred),
        cmocka_unit_test(the_date),
        cmocka_unit_test(the_uninvited_counsel),
    };
    const struct CMUnitTest named[] = {
        cmocka_unit_test_prestate(the_one_that_was_named, count > 2 ? words[2] : NULL),
    };
    if (count > 2) return cmocka_run_group_tests(named, NULL, NULL) != 0;
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
