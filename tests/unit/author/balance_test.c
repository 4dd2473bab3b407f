// SPDX-License-Identifier: MIT
//
// What a scenario must prove before a person plays it: the author's key earns a good score,
// the mistakes that have a name do not pass, and what is left to luck is small.
//
//   author_balance_test [SEEDS [PATH]]     30 seeds of each scenario where nothing is said

#include <math.h>
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
#include "parlance_author.h"
#include "play/session.h"

// In percent unless it says otherwise.
enum {
    PASS_MARK = 70,          // points
    KEY_LEAST = 85,          // points that the author's key earns on average
    MISTAKES_PASS_MOST = 5,  // of the runs of a mistake that has a name
    LUCK_MOST = 20,
    MOVE_RIGHT_MOST = 60,  // worlds in which one and the same second move is right
    MOVES_SEEDS = 200,     // fewer worlds say nothing about that

    // Players of the key who err in 0, 10 … 100 of 100 decisions, some of each kind in the same
    // world.
    ERROR_STEP = 10,
    ERROR_STEPS = 11,
    DICE = 5,
};

static int seeds = 30;

// --- Many runs of one player ---------------------------------------------------------------

typedef struct {
    double sum, squares;  // of the totals
    int least, most, passed;
    double signals[PARL_SIGNAL_COUNT];  // sums, in percent
} Sample;

static void add_run(Sample *sample, const parl_score *score) {
    assert_true(score->complete);
    assert_in_range(score->total, 0, 100);
    sample->sum += score->total;
    sample->squares += (double)score->total * score->total;
    sample->passed += score->total >= PASS_MARK;
    if (score->total < sample->least) sample->least = score->total;
    if (score->total > sample->most) sample->most = score->total;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) sample->signals[i] += score->parts[i].value / 10.0;
}

static parl_score play(const parl_scenario *scenario, parl_player player, int seed) {
    parl_session *session;
    parl_status status = parl_player_play(player, scenario, (uint64_t)seed, &session);
    if (status != PARL_OK) {
        fail_msg("%s, seed %d: %s", parl_policy_id(player.policy), seed, parl_status_text(status));
    }
    parl_score score = parl_session_score(session);
    parl_session_free(session);
    return score;
}

static Sample play_all(const parl_scenario *scenario, parl_policy policy) {
    Sample sample = {.least = 100};
    for (int seed = 1; seed <= seeds; seed++) {
        parl_score score = play(scenario, (parl_player){.policy = policy}, seed);
        add_run(&sample, &score);
    }
    return sample;
}

static double mean_of(const Sample *sample) { return sample->sum / seeds; }

static double variance_of(const Sample *sample) {
    double mean = mean_of(sample), variance = sample->squares / seeds - mean * mean;
    return variance > 0 ? variance : 0;
}

static double passed_of(const Sample *sample) { return 100.0 * sample->passed / seeds; }

// Says so where a gate is not met; they are counted, so that one run shows all.
static int gate(bool met, const char *what) {
    if (!met) printf("  NOT MET: %s\n", what);
    return !met;
}

// --- The table of policies -------------------------------------------------------------------

// What is asked of a row: a mistake that has a name may not pass; a single rule should not get
// most of the way from random play to the key (printed, not judged).
typedef enum { ROW_PLAIN, ROW_MISTAKE, ROW_RULE, ROW_BOTH } RowKind;

static const struct {
    parl_policy policy;
    RowKind kind;
} rows[] = {
    {PARL_POLICY_EXPERT, ROW_PLAIN},      {PARL_POLICY_RANDOM, ROW_PLAIN},
    {PARL_POLICY_PLEASER, ROW_BOTH},      {PARL_POLICY_JARGON, ROW_MISTAKE},
    {PARL_POLICY_FIRM_DATE, ROW_MISTAKE}, {PARL_POLICY_LATE_LEGAL, ROW_MISTAKE},
    {PARL_POLICY_ALWAYS_GATE, ROW_RULE},  {PARL_POLICY_ASKER, ROW_RULE},
    {PARL_POLICY_IDLE, ROW_PLAIN},
};

static void print_head(const parl_scenario_info *info) {
    printf("\n%s, %d seeds\n%-11s  mean  min..max    sd  70 or more  ", info->title, seeds,
           "policy");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (info->weights[i] > 0) printf(" %.8s", parl_signal_id((parl_signal)i));
    }
    printf("\n");
}

static void print_row(const parl_scenario_info *info, parl_policy policy, const Sample *sample) {
    printf("%-11s %5.1f  %3d..%-3d  %5.1f    %5.1f %%   ", parl_policy_id(policy), mean_of(sample),
           sample->least, sample->most, sqrt(variance_of(sample)), passed_of(sample));
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        int width = (int)strlen(parl_signal_id((parl_signal)i));
        if (info->weights[i] == 0) continue;
        printf(" %*.0f", width < 8 ? width : 8, sample->signals[i] / seeds);
    }
    printf("\n");
}

static int judge(RowKind kind, parl_policy policy, const Sample *sample) {
    if (policy == PARL_POLICY_EXPERT)
        return gate(mean_of(sample) >= KEY_LEAST, "the author's key earns 85");
    if (kind != ROW_MISTAKE && kind != ROW_BOTH) return 0;
    return gate(passed_of(sample) <= MISTAKES_PASS_MOST, "a mistake that has a name passes");
}

// How far a single rule gets from random play to the key; .60 is the aim.
static void print_gaps(const Sample *samples) {
    double low = mean_of(&samples[1]), high = mean_of(&samples[0]);
    printf("single rules, 0 random to 1 key (aim: .60 at most):");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].kind != ROW_RULE && rows[i].kind != ROW_BOTH) continue;
        if (samples[i].least > samples[i].most) continue;
        printf("  %s %.2f", parl_policy_id(rows[i].policy),
               (mean_of(&samples[i]) - low) / (high - low));
    }
    printf("\n");
}

static int policies(const parl_scenario *scenario) {
    parl_scenario_info info = parl_scenario_describe(scenario);
    Sample samples[sizeof rows / sizeof *rows];
    int wrong = 0;
    print_head(&info);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        parl_policy policy = rows[i].policy;
        samples[i] = (Sample){.least = 100};
        if (!parl_policy_applies(policy, scenario)) {
            printf("%-11s does not apply\n", parl_policy_id(policy));
            continue;
        }
        samples[i] = play_all(scenario, policy);
        print_row(&info, policy, &samples[i]);
        wrong += judge(rows[i].kind, policy, &samples[i]);
    }
    print_gaps(samples);
    return wrong;
}

// --- Luck --------------------------------------------------------------------------------------

// Scores of players who are equally good: their mean, what worlds do to it, and what it does
// where each of them slips.
typedef struct {
    double mean, worlds, slips;
} Spread;

// The variance between worlds is that of their means, less what the few players of each world
// leave in a mean of their own.
static Spread spread_of(const parl_scenario *scenario, int errors) {
    double sum = 0, squares = 0, inside = 0;
    for (int seed = 1; seed <= seeds; seed++) {
        double here = 0, here_squares = 0;
        for (int die = 0; die < DICE; die++) {
            parl_player player = {.policy = PARL_POLICY_EXPERT, .errors = errors, .die = die};
            double total = play(scenario, player, seed).total;
            here += total / DICE;
            here_squares += total * total / DICE;
        }
        sum += here;
        squares += here * here;
        inside += (here_squares - here * here) * DICE / (DICE - 1);
    }
    Spread spread = {.mean = sum / seeds, .slips = inside / seeds};
    double between = squares / seeds - spread.mean * spread.mean - spread.slips / DICE;
    spread.worlds = between > 0 ? between : 0;
    return spread;
}

// Of all that tells the scores of better and worse players in different worlds apart, the share
// that the worlds make. Where somebody slips is not the world's doing; the share of both
// together is printed beside it: so much of a single run says nothing about who played it.
static int luck(const parl_scenario *scenario) {
    double worlds = 0, slips = 0, sum = 0, squares = 0;
    printf("errors in 100 of the key:");
    for (int i = 0; i < ERROR_STEPS; i++) {
        Spread spread = spread_of(scenario, i * ERROR_STEP);
        worlds += spread.worlds / ERROR_STEPS;
        slips += spread.slips / ERROR_STEPS;
        sum += spread.mean / ERROR_STEPS;
        squares += spread.mean * spread.mean / ERROR_STEPS;
        printf("  %d: %.0f", i * ERROR_STEP, spread.mean);
    }
    double skill = squares - sum * sum;
    printf("\nluck share %.3f; with the players' own slips %.3f\n", worlds / (worlds + skill),
           (worlds + slips) / (worlds + slips + skill));
    return gate(worlds * 100 <= LUCK_MOST * (worlds + skill), "luck is a fifth at most");
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
    int wrong = policies(scenario);
    wrong += luck(scenario);
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
