// SPDX-License-Identifier: MIT
//
// The battery on a small page: what its figures are made of, and that they hang on nothing but
// the page and the worlds.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_report_author.h"

enum { SEEDS = 24, THREADS = 3 };

static parl_scenario *page, *lazy;  // lazy: a page on which asking nobody is no mistake
static parl_bots *bots, *of_lazy;

static parl_bots *play(const parl_scenario *scenario, int threads) {
    parl_bots_request request = {.threads = threads, .worlds = {.seeds = SEEDS, .first = 5}};
    parl_bots *played;
    assert_int_equal(parl_bots_new(&played, scenario, &request), PARL_OK);
    return played;
}

static int load(void **unused) {
    (void)unused;
    page = battery_load(PARL_SOURCE_DIR "/tests/unit/author/policies.lua");
    bots = play(page, 1);
    lazy = battery_load(PARL_SOURCE_DIR "/tests/unit/author/idle.lua");
    of_lazy = play(lazy, 1);
    return 0;
}

static int unload(void **unused) {
    (void)unused;
    parl_bots_free(bots);
    parl_scenario_free(page);
    parl_bots_free(of_lazy);
    parl_scenario_free(lazy);
    return 0;
}

// --- Rows -------------------------------------------------------------------------------------

static parl_bot row_of(const char *id) {
    for (int i = 0; i < parl_bots_count(bots); i++) {
        parl_bot bot = parl_bots_at(bots, i);
        if (strcmp(bot.id, id) == 0) return bot;
    }
    fail_msg("there is no %s", id);
    return (parl_bot){0};
}

static int total_of(parl_policy policy, uint64_t seed) {
    parl_session *session;
    assert_int_equal(parl_policy_play(policy, page, seed, &session), PARL_OK);
    int total = parl_session_score(session).total;
    parl_session_free(session);
    return total;
}

static void a_row_is_made_of_the_runs_of_its_player(void **unused) {
    (void)unused;
    for (int i = 0; i < PARL_POLICY_COUNT; i++) {
        parl_bot bot = parl_bots_at(bots, i);
        int sum = 0, passed = 0, counted = 0;
        if (!bot.applies) continue;
        for (uint64_t seed = 5; seed < 5 + SEEDS; seed++) {
            int total = total_of((parl_policy)i, seed);
            assert_in_range(total, bot.least, bot.most);
            sum += total;
            passed += total >= PARL_BOTS_PASS_MARK;
        }
        for (int j = 0; j <= 100; j++) counted += bot.counts[j];
        assert_int_equal(counted, SEEDS);
        assert_int_equal(bot.mean, (100 * sum + SEEDS / 2) / SEEDS);
        assert_int_equal(bot.passed, (1000 * passed + SEEDS / 2) / SEEDS);
    }
}

static void nobody_beats_best_play_and_nobody_is_below_the_worst(void **unused) {
    (void)unused;
    assert_true(row_of("oracle").mean >= row_of("expert").mean - 100);
    assert_true(row_of("nadir").mean <= row_of("random").mean);
    assert_true(row_of("worst").mean <= row_of("random").mean);
}

static void slips_cost_points(void **unused) {
    (void)unused;
    assert_int_equal(parl_bots_skill(bots, 0), row_of("expert").mean);
    assert_true(parl_bots_skill(bots, PARL_BOTS_ERROR_STEPS - 1) < parl_bots_skill(bots, 0));
}

// --- Gates ------------------------------------------------------------------------------------

static void a_gate_is_met_where_its_figure_says_so(void **unused) {
    (void)unused;
    int failed = 0;
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        bool met = gate.least ? gate.value >= gate.limit : gate.value <= gate.limit;
        assert_true(*gate.about != '\0');
        if (gate.state == PARL_GATE_NOT_ASKED) continue;
        assert_int_equal(gate.state, met ? PARL_GATE_MET : PARL_GATE_NOT_MET);
        failed += gate.judged && !met;
    }
    assert_int_equal(failed, parl_bots_failed(bots));
}

static void the_gap_of_a_single_rule_is_its_way_from_chance_to_the_key(void **unused) {
    (void)unused;
    double random = row_of("random").mean, way = row_of("expert").mean - random, most = -10;
    static const char *const rules[] = {"pleaser", "asker", "always_gate"};
    for (size_t i = 0; i < 3; i++) {
        parl_bot bot = row_of(rules[i]);
        if (bot.applies && (bot.mean - random) / way > most) most = (bot.mean - random) / way;
    }
    int value = parl_bots_gate(bots, PARL_BOT_GATE_SINGLE_RULE).value;
    assert_true(value - 1000 * most < 1 && value - 1000 * most > -1);
}

static void tells(const parl_bots *of, parl_bot_gate_kind kind, const char *part) {
    const char *about = parl_bots_gate(of, kind).about;
    if (!strstr(about, part)) fail_msg("\"%s\" is not in \"%s\"", part, about);
}

static void a_habit_that_passes_is_a_remark_and_named(void **unused) {
    (void)unused;
    parl_bot_gate gate = parl_bots_gate(of_lazy, PARL_BOT_GATE_HABITS);
    assert_false(gate.judged);
    assert_int_equal(gate.state, PARL_GATE_NOT_MET);
    assert_int_equal(gate.value, 1000);
    tells(of_lazy, PARL_BOT_GATE_HABITS,
          "idle (“asks nobody anything”) passes in 100.0 % of the worlds");
}

static void who_plays_well_or_had_no_occasion_is_no_habit_that_passes(void **unused) {
    (void)unused;
    static const char *const others[] = {"expert", "myopic", "oracle", "jargon (", "parrot"};
    const char *about = parl_bots_gate(of_lazy, PARL_BOT_GATE_HABITS).about;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_null(strstr(about, others[i]));
    }
    int passed = row_of("always_gate").passed;
    assert_int_equal(passed, 1000);  // It does as the key does.
    assert_int_equal(parl_bots_gate(bots, PARL_BOT_GATE_HABITS).state, PARL_GATE_MET);
}

static void what_a_line_looks_like_is_told_with_the_worst_menus(void **unused) {
    (void)unused;
    tells(bots, PARL_BOT_GATE_LENGTH_RATIO,
          "; most so in the menus at policies.lua:28 (2.07 times), policies.lua:35 (");
    tells(bots, PARL_BOT_GATE_LONGEST_BEST, "3.0 of 4 menus; chance comes to 1.4; so few may be");
    assert_int_equal(parl_bots_gate(bots, PARL_BOT_GATE_LONGEST_BEST).state, PARL_GATE_MET);
    assert_null(strstr(parl_bots_gate(bots, PARL_BOT_GATE_HEDGES).about, "most so"));  // met
}

static void a_cosmetic_decision_is_told_how_to_mend_it(void **unused) {
    (void)unused;
    const char *mend = parl_bots_gate(of_lazy, PARL_BOT_GATE_LEVERAGE).mend;
    static const char *const moves[] = {"explain",    "ask",     "address", "commit",
                                        "experiment", "request", "decide"};
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        assert_non_null(strstr(mend, moves[i]));
    assert_non_null(strstr(mend, "`worth` alone moves nothing"));
}

// --- Decisions --------------------------------------------------------------------------------

static void every_answer_of_a_decision_has_its_worth(void **unused) {
    (void)unused;
    assert_true(parl_bots_item_count(bots) > 0);
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        assert_true(item.states > 0);
        assert_int_equal(item.flat, item.leverage < 20);
        int best = 0;
        for (int j = 0; j < item.option_count; j++) {
            parl_bot_answer answer = parl_bots_answer(bots, i, j);
            assert_true(*answer.text != '\0');
            assert_in_range(answer.worth, 0, 10000);
            assert_in_range(answer.close, 0, 1000);
            best += answer.best;
        }
        assert_in_range(best, 0, 1);
    }
}

// The answer of the lazy page that is called [id], and its decision.
static parl_bot_answer lazy_answer(const char *id, parl_bot_item *item) {
    for (int i = 0; i < parl_bots_item_count(of_lazy); i++) {
        *item = parl_bots_item(of_lazy, i);
        for (int j = 0; j < item->option_count; j++) {
            parl_bot_answer answer = parl_bots_answer(of_lazy, i, j);
            if (strcmp(answer.id, id) == 0) return answer;
        }
    }
    fail_msg("there is no answer %s", id);
    return (parl_bot_answer){0};
}

static void the_best_answer_need_not_tempt_anybody(void **unused) {
    (void)unused;
    parl_bot_item item;
    parl_bot_answer best = lazy_answer("wrong", &item), other = lazy_answer("you", &item);
    assert_int_equal(best.takers, 0);
    assert_true(best.best);
    assert_false(best.implausible);
    assert_int_equal(other.takers, 0);
    assert_false(other.best);
    assert_true(other.implausible);
}

static void a_decision_is_weak_where_it_matters_and_tells_nobody_apart(void **unused) {
    (void)unused;
    int weak = 0, strong = 0;
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        bool asked = item.discriminates && !item.flat;
        assert_int_equal(item.weak, asked && item.discrimination < 200);
        weak += item.weak;
        strong += asked && !item.weak;
    }
    assert_true(weak > 0);
    assert_true(strong > 0);
    assert_int_equal(parl_bots_gate(bots, PARL_BOT_GATE_DISCRIMINATION).value,
                     1000 * strong / (strong + weak));
}

// --- The same with any number of threads --------------------------------------------------------

typedef struct {
    char *text;
    size_t size;
} Text;

static bool keep(void *data, const char *text, size_t size) {
    Text *kept = data;
    kept->text = realloc(kept->text, kept->size + size + 1);
    assert_non_null(kept->text);
    memcpy(kept->text + kept->size, text, size);
    kept->size += size;
    kept->text[kept->size] = '\0';
    return true;
}

static Text report(const parl_bots *of, parl_format format) {
    Text text = {0};
    parl_report_bots(of, format, 80, keep, &text);
    assert_non_null(text.text);
    return text;
}

static void assert_same_reports(const parl_bots *of_one, const parl_bots *of_three) {
    for (int i = PARL_FORMAT_TEXT; i <= PARL_FORMAT_JSON; i++) {
        Text one = report(of_one, (parl_format)i);
        Text three = report(of_three, (parl_format)i);
        assert_string_equal(one.text, three.text);
        free(one.text);
        free(three.text);
    }
}

static void one_thread_and_three_give_the_same_reports_to_the_byte(void **unused) {
    (void)unused;
    parl_bots *other = play(page, THREADS);
    assert_same_reports(bots, other);
    parl_bots_free(other);
}

// Its functions play in a room of their own in each thread.
static void copies_of_a_page_with_functions_give_the_same_reports(void **unused) {
    (void)unused;
    const char *path = PARL_FIXTURES "/good/functions.lua";
    parl_scenario *functions = battery_load(path);
    parl_bots *played[2];
    for (int i = 0; i < 2; i++) {
        const parl_bots_request request = {
            .path = path,
            .threads = i ? THREADS : 1,
            .worlds = {.seeds = SEEDS, .first = 1},
        };
        assert_int_equal(parl_bots_new(&played[i], functions, &request), PARL_OK);
    }
    assert_same_reports(played[0], played[1]);
    for (int i = 0; i < 2; i++) parl_bots_free(played[i]);
    parl_scenario_free(functions);
}

static void no_line_is_wider_than_it_was_asked_to_be(void **unused) {
    (void)unused;
    Text text = report(bots, PARL_FORMAT_TEXT);
    for (char *line = strtok(text.text, "\n"); line; line = strtok(NULL, "\n")) {
        assert_true(parl_report_columns(line) <= 80);
    }
    free(text.text);
}

static void reads(const Text *text, const char *part) {
    if (!strstr(text->text, part)) fail_msg("\"%s\" is not in\n%s", part, text->text);
}

static void a_remark_names_the_decisions_it_is_about(void **unused) {
    (void)unused;
    Text text = report(bots, PARL_FORMAT_TEXT);
    int named = 0;
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        char part[120];
        if (!item.weak || item.kind == PARL_DECISION_DESK) continue;
        snprintf(part, sizeof part, "    Here: policies.lua:%d, in %s: leverage %d.%d %%",
                 item.line, item.scene, item.leverage / 10, item.leverage % 10);
        reads(&text, part);
        named++;
    }
    assert_true(named > 0);
    free(text.text);
}

static void a_report_says_how_to_read_it(void **unused) {
    (void)unused;
    static const char *const words[] = {"Key",    "Leverage", "Discrimination", "Spread", "nadir",
                                        "Oracle", "cosmetic", "hedge",          "myopic", "Slip"};
    for (int i = PARL_FORMAT_TEXT; i < PARL_FORMAT_JSON; i++) {
        Text text = report(bots, (parl_format)i);
        const char *key = strstr(text.text, "How to read this");
        assert_non_null(key);
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            assert_non_null(strstr(key, words[j]));
        free(text.text);
    }
}

static void a_report_ends_with_what_it_does_not_prove(void **unused) {
    (void)unused;
    Text text = report(bots, PARL_FORMAT_TEXT);
    assert_non_null(strstr(text.text, "people can show."));
    free(text.text);
}

// --- Ending early -----------------------------------------------------------------------------

// Who guesses takes the line that fails: of the runs that do, a share is told, and who knows the
// page is played on.
static void runs_that_stop_are_told_as_a_share(void **unused) {
    (void)unused;
    parl_scenario *fails = battery_load(PARL_SOURCE_DIR "/tests/unit/author/fails.lua");
    parl_bots_request request = {.threads = 1, .worlds = {.seeds = 4, .first = 1}};
    parl_bots *played;
    assert_int_equal(parl_bots_new(&played, fails, &request), PARL_OK);
    parl_bot_gate gate = parl_bots_gate(played, PARL_BOT_GATE_ENDS);
    assert_int_equal(gate.state, PARL_GATE_NOT_MET);
    assert_in_range(gate.value, 1, 999);
    assert_int_equal(parl_bots_at(played, PARL_POLICY_WORST).runs, 4);
    parl_bots_free(played);
    parl_scenario_free(fails);
}

// Two of four are taken: the shares add up to two, and the second best is taken as often as the
// best by who slips seldom.
static void a_pick_counts_each_of_its_choices(void **unused) {
    (void)unused;
    parl_scenario *picks = battery_load(PARL_SOURCE_DIR "/tests/unit/author/picks.lua");
    parl_bots_request request = {.threads = 1, .worlds = {.seeds = 4, .first = 1}};
    parl_bots *played;
    int taken[4], sum = 0;
    assert_int_equal(parl_bots_new(&played, picks, &request), PARL_OK);
    assert_int_equal(parl_bots_item_count(played), 1);
    assert_int_equal(parl_bots_item(played, 0).option_count, 4);
    for (int i = 0; i < 4; i++) sum += taken[i] = parl_bots_answer(played, 0, i).taken;
    assert_in_range(sum, 1996, 2000);
    assert_true(taken[1] > taken[2]);
    assert_true(taken[1] > taken[3]);
    parl_bots_free(played);
    parl_scenario_free(picks);
}

static parl_bot_answer answer_of(const parl_bots *played, int item, const char *id) {
    for (int i = 0; i < parl_bots_item(played, item).option_count; i++) {
        parl_bot_answer answer = parl_bots_answer(played, item, i);
        if (strcmp(answer.id, id) == 0) return answer;
    }
    fail_msg("no answer %s", id);
    return (parl_bot_answer){0};
}

// An order by what stands first in it, a grid row by row.
static void orders_and_grids_are_looked_at(void **unused) {
    (void)unused;
    parl_scenario *placed = battery_load(PARL_SOURCE_DIR "/tests/unit/author/placed.lua");
    parl_bots_request request = {.threads = 1, .worlds = {.seeds = 40, .first = 1}};
    parl_bots *played;
    assert_int_equal(parl_bots_new(&played, placed, &request), PARL_OK);
    assert_int_equal(parl_bots_item_count(played), 2);
    int rank = parl_bots_item(played, 0).kind == PARL_DECISION_RANK ? 0 : 1;
    assert_int_equal(parl_bots_item(played, rank).kind, PARL_DECISION_RANK);
    assert_int_equal(parl_bots_item(played, 1 - rank).kind, PARL_DECISION_GRID);
    assert_int_equal(parl_bots_item(played, rank).option_count, 4);
    assert_int_equal(parl_bots_item(played, 1 - rank).option_count, 4);
    assert_true(answer_of(played, rank, "one").best);
    assert_true(answer_of(played, rank, "one").worth > answer_of(played, rank, "two").worth);
    assert_true(answer_of(played, rank, "two").worth > answer_of(played, rank, "ten").worth);
    assert_true(answer_of(played, 1 - rank, "all").best);
    assert_true(answer_of(played, 1 - rank, "all").worth >
                answer_of(played, 1 - rank, "train").worth);
    assert_true(answer_of(played, 1 - rank, "all").taken >
                answer_of(played, 1 - rank, "train").taken);
    for (int i = 0; i < 2; i++) assert_true(parl_bots_item(played, i).discrimination > 500);
    assert_int_equal(parl_bots_unseen_count(played), 0);
    parl_bots_free(played);
    parl_scenario_free(placed);
}

static bool never(void *unused, int done, int of) {
    (void)unused;
    assert_in_range(done, 0, of);
    return false;
}

static void it_ends_where_nobody_wants_to_know(void **unused) {
    (void)unused;
    const parl_bots_request request = {
        .threads = 2,
        .worlds = {.seeds = SEEDS, .first = 1},
        .progress = never,
    };
    parl_bots *none;
    assert_int_equal(parl_bots_new(&none, page, &request), PARL_ERR_OVER);
    assert_null(none);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_made_of_the_runs_of_its_player),
        cmocka_unit_test(nobody_beats_best_play_and_nobody_is_below_the_worst),
        cmocka_unit_test(slips_cost_points),
        cmocka_unit_test(a_gate_is_met_where_its_figure_says_so),
        cmocka_unit_test(the_gap_of_a_single_rule_is_its_way_from_chance_to_the_key),
        cmocka_unit_test(a_habit_that_passes_is_a_remark_and_named),
        cmocka_unit_test(who_plays_well_or_had_no_occasion_is_no_habit_that_passes),
        cmocka_unit_test(what_a_line_looks_like_is_told_with_the_worst_menus),
        cmocka_unit_test(a_cosmetic_decision_is_told_how_to_mend_it),
        cmocka_unit_test(every_answer_of_a_decision_has_its_worth),
        cmocka_unit_test(the_best_answer_need_not_tempt_anybody),
        cmocka_unit_test(a_decision_is_weak_where_it_matters_and_tells_nobody_apart),
        cmocka_unit_test(one_thread_and_three_give_the_same_reports_to_the_byte),
        cmocka_unit_test(copies_of_a_page_with_functions_give_the_same_reports),
        cmocka_unit_test(no_line_is_wider_than_it_was_asked_to_be),
        cmocka_unit_test(a_remark_names_the_decisions_it_is_about),
        cmocka_unit_test(a_report_says_how_to_read_it),
        cmocka_unit_test(a_report_ends_with_what_it_does_not_prove),
        cmocka_unit_test(runs_that_stop_are_told_as_a_share),
        cmocka_unit_test(a_pick_counts_each_of_its_choices),
        cmocka_unit_test(orders_and_grids_are_looked_at),
        cmocka_unit_test(it_ends_where_nobody_wants_to_know),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
