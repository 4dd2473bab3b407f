// SPDX-License-Identifier: MIT
//
// Runs beside each other: which count, what they show, what to play next.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "html_check.h"
#include "made_up_run.h"
#include "parlance_practice.h"
#include "progress/progress.h"
#include "runs_of.h"

static Sheet progress_of(Runs *runs, parl_format format) {
    Sheet sheet = {.size = 0};
    runs->request.format = format;
    assert_int_equal(parl_report_progress(&runs->request, write_sheet, &sheet), PARL_OK);
    if (format == PARL_FORMAT_TEXT) squeeze(&sheet);
    return sheet;
}

static void without_a_run_the_page_says_what_to_do_first(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 0);
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "Progress: Ana 0 runs kept, 0 of them count.");
    assert_says(&sheet, "Where to begin Nothing was played yet. Play one scenario to its end");
    assert_says(&sheet, "What to play next 1. “Five minutes”: a good one to begin with: about 5 "
                        "minutes, and discovery counts for 100 %.");
    assert_says(&sheet, "The runs: no evidence yet");
    assert_silent(&sheet, "Signal by signal");
    assert_silent(&sheet, "All runs");
}

static void a_run_that_does_not_count_is_listed_and_marked(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 3);
    runs.runs[0].over = false;
    runs.runs[0].turns = 2;  // It was begun and left.
    runs.runs[1].taken_back = true;
    runs.runs[2].seen_before = true;
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "Where to begin No run counts yet:");
    assert_says(&sheet,
                "- 3. The small one: Total 42; Mode practice; Counts no: this world was known");
    assert_says(
        &sheet,
        "- 2. The small one: Total 41; Mode practice; Counts no: it goes back to an earlier");
    assert_says(&sheet,
                "- 1. The small one: Total –; Mode practice; Counts no: it is not finished");
    runs.runs[0].over = true;
    sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "- Translation: Attempts 1; First 40; Last 40; Best 40;");
    assert_says(&sheet, "- The small one: Attempts 1; Best 40; Last 40");
}

static void one_run_is_feedback_and_no_measure(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 1);
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "1 run kept, 1 of them counts. One run is feedback and no measure.");
    runs_init(&runs, 7);
    sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "So few are feedback and no measure: from about 8 on");
    runs_init(&runs, 8);
    sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "Mean of the last five: 90");
    assert_says(&sheet, "Mode practice; Counts yes");
    assert_silent(&sheet, "no measure");
    assert_says(&sheet, "What stands here is what happened in these runs, and not what somebody "
                        "is like.");
}

static void a_trend_runs_over_the_attempts_that_count(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 7);
    runs.runs[6].taken_back = true;
    Trend trend = trend_of(&runs.request, PARL_SIGNAL_TRANSLATION);
    assert_int_equal(trend.count, 6);
    assert_int_equal(trend.first, 400);
    assert_int_equal(trend.last, 900);
    assert_int_equal(trend.best, 900);
    assert_int_equal(trend.recent_count, 5);
    assert_int_equal(trend.recent, 700);
    assert_int_equal(trend_of(&runs.request, PARL_SIGNAL_DISCOVERY).count, 0);
}

static void attempts_at_a_scenario_are_those_that_count(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 6);
    runs.runs[0].seen_before = true;
    runs.runs[1].total = 70;
    runs.runs[4].over = false;
    strcpy(runs.runs[5].scenario, "date");
    parl_attempts attempts = parl_runs_attempts(runs.runs, 6, "small");
    assert_int_equal(attempts.counted, 3);
    assert_int_equal(attempts.best, 70);
    assert_int_equal(attempts.first, 70);
    assert_int_equal(attempts.latest, 43);
    assert_int_equal(attempts.change, -27);
    attempts = parl_runs_attempts(runs.runs, 6, "date");
    assert_int_equal(attempts.counted, 1);
    assert_int_equal(attempts.best, 45);
    assert_int_equal(attempts.change, 0);
    attempts = parl_runs_attempts(NULL, 0, "small");
    assert_int_equal(attempts.counted, 0);
    assert_int_equal(attempts.best, -1);
    assert_int_equal(attempts.latest, -1);
    assert_int_equal(attempts.change, 0);
}

static void ratings_are_held_against_the_runs(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 3);
    runs.latest = (parl_rating){.rating = {3, 3, 3, 3, 3, 3, 3, 5}};
    // Of the last item the runs show the promises alone: 300, which is 2 of 5.
    assert_int_equal(evidence_of_runs(&runs.request, 7).value, 300);
    assert_int_equal(readiness_gap(&runs.request, 7), 3);
    assert_int_equal(readiness_gap(&runs.request, 0), 0);
    assert_int_equal(readiness_gap(&runs.request, 5), 0);
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "bring. You, at first: 2; You, now: 5; The runs: 2\u00a0(3\u00a0runs)");
    assert_says(&sheet, "You, at first: 2; You, now: 3; The runs: no evidence yet");
    assert_says(&sheet, "The widest gap between your own rating and the runs: “I can present");
}

static void levels_run_from_one_to_five(void **state) {
    (void)state;
    static const int rows[][2] = {{0, 1},   {124, 1}, {125, 2}, {500, 3},
                                  {874, 4}, {875, 5}, {1000, 5}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(readiness_level(rows[i][0]), rows[i][1]);
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        assert_true(strncmp(parl_readiness_text(i), "I can ", 6) == 0);
        assert_true(readiness_signals(i) != 0);
    }
}

static void the_weakest_signal_comes_first(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 3);
    parl_next next[PARL_NEXT_MAX];
    assert_int_equal(parl_progress_next(&runs.request, next), 3);
    assert_string_equal(runs.shelf[next[0].playable].name, "date");
    assert_string_equal(next[0].why, "“The date”: promises and evidence stands at 30 of 100 over "
                                     "your last 3 runs, and here it counts for 100 %.");
    assert_string_equal(runs.shelf[next[1].playable].name, "matter");
    assert_string_equal(next[1].why, "“Two good figures”: none of your runs that count has asked "
                                     "for trade-offs yet; here it counts for 100 %.");
}

static void a_gap_goes_before_a_weakness(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 3);
    runs.latest.rating[0] = 5;  // translation alone: the runs show 3
    runs.scenarios[3].info.weights[PARL_SIGNAL_DISCOVERY] = 0;
    runs.scenarios[3].info.weights[PARL_SIGNAL_TRANSLATION] = 100;
    parl_next next[PARL_NEXT_MAX];
    parl_progress_next(&runs.request, next);
    assert_string_equal(runs.shelf[next[0].playable].name, "short");
    assert_non_null(strstr(next[0].why, "you rate yourself 5 of 5 on “I can explain precision"));
    assert_non_null(strstr(next[0].why, "and the runs show 3; translation counts for 100 %"));
}

static void what_covers_the_item_goes_before_its_equal(void **state) {
    (void)state;
    static const char *const covers[] = {"S0-C8"};
    Runs runs;
    runs_init(&runs, 3);
    runs.latest.rating[7] = 5;
    runs.scenarios[3].info = runs.scenarios[1].info;
    runs.scenarios[3].info.covers = covers;
    runs.scenarios[3].info.covers_count = 1;
    parl_next next[PARL_NEXT_MAX];
    parl_progress_next(&runs.request, next);
    assert_string_equal(runs.shelf[next[0].playable].name, "short");
}

static void what_was_just_played_well_is_not_proposed(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 1);
    runs.request.shelf_count = 1;
    parl_next next[PARL_NEXT_MAX];
    assert_int_equal(parl_progress_next(&runs.request, next), 1);
    runs.runs[0].total = 80;
    assert_int_equal(parl_progress_next(&runs.request, next), 0);
}

enum { LONG_SHELF = 80 };

static void a_long_shelf_is_looked_at_to_its_end(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 3);
    parl_playable shelf[LONG_SHELF];
    for (int i = 0; i < LONG_SHELF; i++) shelf[i] = runs.shelf[0];
    shelf[LONG_SHELF - 1] = runs.shelf[1];
    runs.request.shelf = shelf;
    runs.request.shelf_count = LONG_SHELF;
    parl_next next[PARL_NEXT_MAX];
    assert_int_equal(parl_progress_next(&runs.request, next), 3);
    assert_int_equal(next[0].playable, LONG_SHELF - 1);
}

// The reason is whole, and so is each sign of what is left of the title.
static void a_long_title_leaves_room_for_the_reason(void **state) {
    (void)state;
    for (int ahead = 0; ahead < 3; ahead++) {
        Runs runs;
        runs_init(&runs, 3);
        char title[481] = "ab";
        title[ahead] = '\0';
        while (strlen(title) + 3 < sizeof title) strcat(title, "€");
        runs.scenarios[1].info.title = title;
        parl_next next[PARL_NEXT_MAX];
        parl_progress_next(&runs.request, next);
        const char *cut = strstr(next[0].why, "…”: promises and evidence stands at 30");
        assert_non_null(cut);
        assert_int_equal((cut - next[0].why - (int)strlen("“") - ahead) % 3, 0);
        assert_non_null(strstr(next[0].why, "counts for 100 %."));
        assert_true(strlen(next[0].why) >= sizeof next->why - 3);
    }
}

static void the_page_is_whole_in_each_format(void **state) {
    (void)state;
    static const int counts[] = {0, 1, 12};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        Runs runs;
        runs_init(&runs, counts[i]);
        runs.request.profile = "<Ana> & \"co\"";
        Sheet sheet = progress_of(&runs, PARL_FORMAT_HTML);
        const char *fault = html_fault(sheet.text);
        if (fault) fail_msg("%s", fault);
        sheet = progress_of(&runs, PARL_FORMAT_MARKDOWN);
        assert_says(&sheet, "# Progress: \\<Ana\\> \\& \"co\"\n");
        assert_says(&sheet, "| Item | You, at first | You, now | The runs |\n");
    }
}

// --- Rounds and drills ------------------------------------------------------------------------

enum { DRILL_ROW = 1, ROUND_ROW = 2 };

// "date" is a drill about promises, "matter" a round that prices.
static void practise(Runs *runs, int count) {
    runs_init(runs, count);
    runs->scenarios[DRILL_ROW].info.kind = PARL_KIND_DRILL;
    runs->scenarios[ROUND_ROW].info.kind = PARL_KIND_INTERVIEW;
    for (int i = 0; i < count; i++) runs->runs[i].began = 86400 * 100;
}

static void make_round(parl_run *run, int value) {
    snprintf(run->scenario, sizeof run->scenario, "matter");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) run->parts[i] = -1, run->weights[i] = 0;
    run->parts[PARL_SIGNAL_PRICE] = value;
    run->weights[PARL_SIGNAL_PRICE] = 100;
}

static void advice_names_a_figure_that_the_page_shows(void **state) {
    (void)state;
    Runs runs;
    practise(&runs, 1);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) runs.runs[0].weights[i] = 0;
    runs.runs[0].parts[PARL_SIGNAL_TRADE_OFFS] = 0;
    runs.runs[0].weights[PARL_SIGNAL_TRADE_OFFS] = 100;
    parl_scenario_info *info = &runs.scenarios[ROUND_ROW].info;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) info->weights[i] = 0;
    info->weights[PARL_SIGNAL_PRICE] = 100;
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "trade-offs stands at 0 of 100 over one run; a round asks for the same "
                        "skill as the price, which counts for 100 % here.");
    assert_silent(&sheet, "the price stands at");
}

static void a_round_that_is_just_over_is_not_the_advice(void **state) {
    (void)state;
    Runs runs;
    practise(&runs, 3);
    make_round(&runs.runs[2], 0);
    parl_next next[PARL_NEXT_MAX];
    int count = parl_progress_next(&runs.request, next);
    for (int i = 0; i < count; i++)
        assert_string_not_equal(runs.shelf[next[i].playable].name, "matter");
}

static void rounds_have_their_rows_with_a_trend(void **state) {
    (void)state;
    Runs runs;
    practise(&runs, 3);
    make_round(&runs.runs[0], 200);
    make_round(&runs.runs[2], 900);
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "Rounds What the rounds that count show, levels from 1 to 4:");
    assert_says(&sheet,
                "- States the trade-off with its price: Rounds 2; First level: 1; Last level: "
                "4; Mean of the last five: 55");
    assert_silent(&sheet, "committee");
    runs.runs[2].held = true;
    sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "Rounds 1; First level: 1; Last level: 1");
    assert_says(&sheet, "Counts no: what came of it is told later");
}

static void the_last_committee_is_named(void **state) {
    (void)state;
    Runs runs;
    practise(&runs, PARL_LOOP_COUNT);
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        make_round(&runs.runs[i], 900);
        snprintf(runs.runs[i].scenario, sizeof runs.runs[i].scenario, "%s", parl_loop_name(i));
        runs.runs[i].sitting =
            (parl_sitting){.kind = PARL_SITTING_INTERVIEW, .key = 7, .attempt = 1};
    }
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "What the last committee decided: Hire; 1 of 1 rows at level 3 or above");
    runs.runs[3].held = true;
    sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_silent(&sheet, "committee");
}

static void drills_have_a_box_and_a_date_and_no_trend(void **state) {
    (void)state;
    Runs runs;
    practise(&runs, 2);
    snprintf(runs.runs[1].scenario, sizeof runs.runs[1].scenario, "date");
    runs.runs[1].total = 80;
    runs.request.now = 86400 * 100;
    Sheet sheet = progress_of(&runs, PARL_FORMAT_TEXT);
    assert_says(&sheet, "Drills A drill that went well moves up a box and comes back later:");
    assert_says(&sheet, "- The date: Box 2 of 5; Last score: 80; Next in 2 days");
    assert_says(&sheet, "Promises and evidence: Attempts 1;");
    assert_silent(&sheet, "- The date: Attempts");
    sheet = progress_of(&runs, PARL_FORMAT_HTML);
    assert_says(&sheet, "13 April 1970");
}

static void the_second_thing_to_play_is_a_drill(void **state) {
    (void)state;
    Runs runs;
    parl_next next[PARL_NEXT_MAX];
    practise(&runs, 1);
    runs.request.now = 86400 * 100;
    assert_int_equal(parl_progress_next(&runs.request, next), 3);
    assert_int_equal(next[1].playable, DRILL_ROW);
    assert_non_null(strstr(next[1].why, "“The date”, a drill of 30 minutes. New to you:"));
    assert_int_not_equal(next[0].playable, DRILL_ROW);
    assert_int_not_equal(next[2].playable, DRILL_ROW);
    // Nobody begins with a drill or with a panel.
    practise(&runs, 0);
    assert_int_equal(parl_progress_next(&runs.request, next), 2);
    for (int i = 0; i < 2; i++)
        assert_true(next[i].playable != DRILL_ROW && next[i].playable != ROUND_ROW);
}

// "matter" helps most; as something for leads it comes once a player stands at 40 of 100.
static void what_asks_for_more_than_a_player_has_shown_waits(void **state) {
    (void)state;
    Runs runs;
    parl_next next[PARL_NEXT_MAX];
    static const char *const levels[] = {"lead", "senior"};
    for (size_t i = 0; i < 2; i++) {
        for (int total = 39; total <= 40; total++) {
            practise(&runs, 1);
            runs.runs[0].total = total;
            runs.scenarios[ROUND_ROW].info.level = levels[i];
            int count = parl_progress_next(&runs.request, next);
            bool named = false;
            for (int j = 0; j < count; j++) named = named || next[j].playable == ROUND_ROW;
            assert_int_equal(named, total >= 40);
        }
    }
}

static parl_run drill_run(const char *name, parl_signal signal, int value) {
    parl_run run = {.id = 1, .over = true, .total = 100};
    snprintf(run.scenario, sizeof run.scenario, "%s", name);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) run.parts[i] = -1;
    run.parts[signal] = value;
    run.weights[signal] = 50;
    run.parts[PARL_SIGNAL_CALIBRATION] = 1000;
    run.weights[PARL_SIGNAL_CALIBRATION] = 50;
    return run;
}

static void rounds_and_drills_speak_to_the_readiness_check(void **state) {
    (void)state;
    static const struct {
        const char *name;
        parl_signal signal;
        int item;
    } places[] = {
        {"ux-spec", PARL_SIGNAL_PRICE, 5},        {"two-metrics", PARL_SIGNAL_VARIABLE, 6},
        {"execution", PARL_SIGNAL_VARIABLE, 6},   {"analytical-brief", PARL_SIGNAL_VARIABLE, 6},
        {"one-page-brief", PARL_SIGNAL_PRICE, 1}, {"retell-the-decision", PARL_SIGNAL_LISTENER, 4},
    };
    Runs runs;
    runs_init(&runs, 1);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        runs.runs[0] = drill_run(places[i].name, places[i].signal, 1000);
        assert_int_equal(evidence_of_runs(&runs.request, places[i].item).runs, 1);
        runs.runs[0] = drill_run("elsewhere", places[i].signal, 1000);
        assert_int_equal(evidence_of_runs(&runs.request, places[i].item).runs, 0);
    }
}

// To be as sure as the evidence is no plan.
static void who_shows_no_plan_has_shown_no_plan_with_gates(void **state) {
    (void)state;
    enum { PLAN = 7 };
    Runs runs;
    runs_init(&runs, 1);
    runs.runs[0] = drill_run("screening", PARL_SIGNAL_GOAL, 1000);
    assert_int_equal(evidence_of_runs(&runs.request, PLAN).runs, 0);
    runs.runs[0] = drill_run("the-date", PARL_SIGNAL_PHASE_GATES, 0);
    assert_int_equal(evidence_of_runs(&runs.request, PLAN).runs, 1);
    assert_int_equal(evidence_of_runs(&runs.request, PLAN).value, 500);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_asks_for_more_than_a_player_has_shown_waits),
        cmocka_unit_test(rounds_and_drills_speak_to_the_readiness_check),
        cmocka_unit_test(who_shows_no_plan_has_shown_no_plan_with_gates),
        cmocka_unit_test(without_a_run_the_page_says_what_to_do_first),
        cmocka_unit_test(a_run_that_does_not_count_is_listed_and_marked),
        cmocka_unit_test(one_run_is_feedback_and_no_measure),
        cmocka_unit_test(a_trend_runs_over_the_attempts_that_count),
        cmocka_unit_test(attempts_at_a_scenario_are_those_that_count),
        cmocka_unit_test(ratings_are_held_against_the_runs),
        cmocka_unit_test(levels_run_from_one_to_five),
        cmocka_unit_test(the_weakest_signal_comes_first),
        cmocka_unit_test(a_gap_goes_before_a_weakness),
        cmocka_unit_test(what_covers_the_item_goes_before_its_equal),
        cmocka_unit_test(what_was_just_played_well_is_not_proposed),
        cmocka_unit_test(a_long_shelf_is_looked_at_to_its_end),
        cmocka_unit_test(a_long_title_leaves_room_for_the_reason),
        cmocka_unit_test(the_page_is_whole_in_each_format),
        cmocka_unit_test(advice_names_a_figure_that_the_page_shows),
        cmocka_unit_test(a_round_that_is_just_over_is_not_the_advice),
        cmocka_unit_test(rounds_have_their_rows_with_a_trend),
        cmocka_unit_test(the_last_committee_is_named),
        cmocka_unit_test(drills_have_a_box_and_a_date_and_no_trend),
        cmocka_unit_test(the_second_thing_to_play_is_a_drill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
