// SPDX-License-Identifier: MIT
//
// Rounds and drills: the clock, the loop of six rounds with its committee, the queue of the day.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "program.h"

#define SHELF "PARLANCE_SCENARIOS=" PARL_PRACTICE

static Run practise(const char *line, const char *input) {
    return run_parlance(line, SHELF, input, strlen(input));
}

// --- The clock --------------------------------------------------------------------------------

static void a_timed_scenario_shows_the_minutes_at_each_prompt(void **state) {
    (void)state;
    Run run = practise("play screening --terminal --no-save --seed 3 --quick", "mine\n1\n");
    assert_code(&run, 0);
    assert_out(&run, "There is a clock, for practice: 8 minutes. Nothing is scored for it.");
    assert_out(&run, "[8 min left] > mine");
    assert_out(&run, "[8 min left] > 1");
    run_clear(&run);
}

static void the_clock_can_be_stopped_and_taken_away(void **state) {
    (void)state;
    Run run = practise("play screening --terminal --no-save --seed 3 --quick",
                       "pause\n\ngo on\npause\nmine\nclock off\nclock on\n1\n");
    assert_code(&run, 0);
    assert_out(&run, "[8 min left, stopped] > \n");
    assert_out(&run, "[8 min left, stopped] > go on");
    assert_out(&run, "[8 min left, stopped] > mine");
    assert_out(&run, "[8 min left] > clock off");
    assert_out(&run, "\n> clock on");
    assert_out(&run, "[8 min left] > 1");
    run_clear(&run);
}

static void a_scenario_without_a_clock_has_none(void **state) {
    (void)state;
    Run run = practise("play who-owns-it --terminal --no-save --seed 3 --quick", "pause\n1\n");
    assert_not_out(&run, "min left");
    assert_not_out(&run, "The clock stands still");
    assert_out(&run, "\n> 1");
    run_clear(&run);
}

static void an_empty_line_says_the_question_once_more(void **state) {
    (void)state;
    Run run = practise("play who-owns-it --terminal --no-save --seed 3 --quick", "\n1\n");
    const char *first = strstr(run.out, "Vera Holm: Which one?");
    assert_non_null(first);
    assert_non_null(strstr(first + 1, "Vera Holm: Which one?"));
    run_clear(&run);
}

// --- Why --------------------------------------------------------------------------------------

static void why_says_what_an_answer_showed_and_by_which_anchor(void **state) {
    (void)state;
    Run run =
        practise("play screening --terminal --no-save --seed 3 --quick", "mine\n60\nWe put\nwhy\n");
    assert_out(&run, "After your “We put a language model into it.”:");
    assert_out(&run, "- Nothing follows from it.");
    assert_out(&run, "- frames the goal: level 1 of 4. Begins with a tool, a model or a feature");
    assert_not_out(&run, "Nothing has changed yet");
    run_clear(&run);
}

static void nobody_asks_why_before_a_panel(void **state) {
    (void)state;
    Run run = practise("play screening --terminal --no-save --seed 3 --quick --mode assessed",
                       "mine\n60\nWe put\nwhy\n");
    assert_out(&run, "This run is assessed: the reasons come with the debrief.");
    assert_not_out(&run, "level 1 of 4");
    run_clear(&run);
}

// --- The list, and help -----------------------------------------------------------------------

static void the_six_rounds_of_the_loop_stand_together(void **state) {
    (void)state;
    Run run = run_parlance("list", "PARLANCE_SCENARIOS=" PARL_SOURCE_DIR "/scenarios", "", 0);
    const char *loop = strstr(run.out, "Rounds of an interview");
    const char *more = strstr(run.out, "More rounds, each on its own");
    assert_non_null(loop);
    assert_non_null(more);
    for (int i = 0; i < 6; i++) {
        static const char *const names[] = {
            "  screening: ",  "  product-sense: ", "  execution: ",
            "  leadership: ", "  metrics: ",       "  two-metrics: "};
        const char *at = strstr(loop, names[i]);
        assert_true(at && at < more);
    }
    assert_non_null(strstr(more, "  autopsy: "));
    assert_non_null(strstr(more, "  committee: "));
    run_clear(&run);
}

static void help_is_a_word_too(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"help", "--help"},
        {"help drill", "drill --help"},
        {"help cohort new", "cohort new --help"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        Run word = practise(pairs[i][0], ""), option = practise(pairs[i][1], "");
        assert_code(&word, 0);
        assert_string_equal(word.out, option.out);
        run_clear(&word);
        run_clear(&option);
    }
}

// --- The loop ---------------------------------------------------------------------------------

// A store of its own for several calls; a new one for each [name].
static const char *stored(const char *name) {
    static char environment[512];
    snprintf(environment, sizeof environment, SHELF " PARLANCE_STORE=%s/%s.db", program_folder(),
             name);
    return environment;
}

static Run call(const char *store, const char *line, const char *input) {
    return run_parlance(line, stored(store), input, strlen(input));
}

// What is said in each round, by the beginnings of the lines.
static const char *const LINES[][2] = {
    {"Agents close", "I read the"}, {"Agents close", "It costs"}, {"I hold", "We wait"},
    {"We wait", "It costs"},        {"Agents close", "For your"}, {"I hold", "For your"},
};

enum { ROUNDS = sizeof LINES / sizeof *LINES };

// What is typed in rounds [from] to [till], counted from 0, each begun with Enter.
static const char *typed(int from, int till) {
    static char input[2048];
    int size = 0;
    for (int i = from; i < till; i++)
        size += snprintf(input + size, sizeof input - (size_t)size,
                         "\nIn words of mine\n60\n%s\n%s\n70\n", LINES[i][0], LINES[i][1]);
    return input;
}

static void the_loop_is_left_after_a_round_and_gone_on_with(void **state) {
    (void)state;
    Run run = call("left", "interview --seed 7 --as Ana", typed(0, 2));
    assert_code(&run, 0);
    assert_out(&run, "The interview of Ana: 6 rounds");
    assert_out(&run, "1. Screening, in short (8 minutes): next");
    assert_out(&run, "Round 2 of 6 is over. What came of it is told after the last one.");
    assert_out(&run, "with round 3 of 6.");
    assert_not_out(&run, "Debrief");
    run_clear(&run);
    run = call("left", "interview", "\nIn words\nquit\n");
    assert_out(&run, "2. Product sense, in short (8 minutes): played");
    assert_out(&run, "What is left takes about 32 minutes");
    assert_out(&run, "seed 9)");
    assert_out(&run, "Every answer is kept; what came of them is told after the last round.");
    assert_out(&run, "with round 3 of 6, where you stopped.");
    assert_not_out(&run, "Debrief");
    run_clear(&run);
    run = call("left", "interview", "\n");
    assert_out(&run, "3. Execution, in short (8 minutes): begun");
    assert_out(&run, "The rounds after the one that you have begun take about 24 minutes");
    assert_out(&run, "The clock begins anew, for practice: 8 minutes.");
    run_clear(&run);
}

static void what_came_of_a_round_is_held_until_the_last(void **state) {
    (void)state;
    Run run = call("held", "interview --seed 7 --as Ana", typed(0, 1));
    run_clear(&run);
    run = call("held", "runs", "");
    assert_out(&run, "played to its end; what came of it is told later");
    assert_not_out(&run, "of 100");
    run_clear(&run);
    run = call("held", "list", "");
    assert_not_out(&run, "your best");
    run_clear(&run);
    run = call("held", "debrief 1", "");
    assert_code(&run, 2);
    assert_err(&run, "run 1 is a round of an interview");
    assert_one_line(&run);
    run_clear(&run);
    run = call("held", "interview --packet", "");
    assert_code(&run, 2);
    assert_err(&run, "the committee has met about nobody yet");
    run_clear(&run);
}

static void after_the_last_round_the_committee_has_its_packet(void **state) {
    (void)state;
    char input[4096];
    snprintf(input, sizeof input, "%s\n3\n5\n4\n\n\n\n2\n", typed(0, ROUNDS));
    Run run = call("whole", "interview --seed 7 --as Ana", input);
    assert_code(&run, 0);
    assert_out(&run, "Enter: the committee; q: leave > ");
    assert_out(&run, "Before the committee's packet is opened");
    assert_out(&run, "Write a number from 1 to 4. An empty line leaves this one out");
    assert_out(&run, "The decision: Hire");
    assert_out(&run, "You saw less: you rated yourself 3, the panel held 4.");
    run_clear(&run);
    run = call("whole", "interview", "");
    assert_code(&run, 0);
    assert_out(&run, "Your last loop is over.");
    run_clear(&run);
    run = call("whole", "interview --packet", "");
    assert_code(&run, 0);
    assert_out(&run, "Committee packet: Ana (world 7)");
    assert_out(&run, "You saw less: you rated yourself 3, the panel held 4.");
    run_clear(&run);
    run = call("whole", "debrief 1", "");
    assert_code(&run, 0);
    assert_out(&run, "Debrief: Screening, in short");
    run_clear(&run);
    run = call("whole", "interview --packet --json -", "");
    assert_out(&run, "\"verdict\": \"hire\"");
    assert_out(&run, "\"own\": 3");
    run_clear(&run);
}

static void an_enter_too_many_rates_nothing_and_back_goes_a_row_back(void **state) {
    (void)state;
    char input[4096];
    // Enter for the committee, one from habit, then the first row twice and the last three not.
    snprintf(input, sizeof input, "%s\n\n1\nback\n4\n2\n4\n\n\n\n", typed(0, ROUNDS));
    Run run = call("habit", "interview --seed 7 --as Ana", input);
    assert_code(&run, 0);
    assert_out(&run, "You saw less: you rated yourself 2, the panel held 4.");
    assert_not_out(&run, "you rated yourself 1");
    run_clear(&run);
}

static void the_committee_waits_for_who_leaves_before_it(void **state) {
    (void)state;
    char input[4096];
    snprintf(input, sizeof input, "%sq\n", typed(0, ROUNDS));
    Run run = call("waits", "interview --seed 7 --as Ana", input);
    assert_out(&run, "The committee waits for you.");
    assert_not_out(&run, "The decision");
    run_clear(&run);
    run = call("waits", "interview --list", "");
    assert_out(&run, "over; the committee waits for you");
    run_clear(&run);
    run = call("waits", "interview", "\n2\n");
    assert_out(&run, "1 of 6. You as somebody who");
    assert_out(&run, "The decision: Hire");
    run_clear(&run);
}

static void an_earlier_packet_can_be_read_after_the_next_loop(void **state) {
    (void)state;
    char input[4096];
    snprintf(input, sizeof input, "%s\n2\n", typed(0, ROUNDS));
    Run run = call("two", "interview --seed 7 --as Ana", input);
    run_clear(&run);
    snprintf(input, sizeof input, "%s\n3\n", typed(0, ROUNDS));
    run = call("two", "interview --new --seed 90", input);
    run_clear(&run);
    run = call("two", "interview --packet", "");
    assert_out(&run, "Committee packet: Ana (world 90)");
    run_clear(&run);
    run = call("two", "interview --packet 1", "");
    assert_code(&run, 0);
    assert_out(&run, "Committee packet: Ana (world 7)");
    assert_out(&run, "you rated yourself 2, the panel held 4");
    run_clear(&run);
    run = call("two", "interview --new --seed 300", typed(0, 1));
    run_clear(&run);
    run = call("two", "interview --list", "");
    assert_out(&run, "   1  world 7, ");
    assert_out(&run, ": Hire\n");
    assert_out(&run, "   3  world 300, ");
    assert_out(&run, ": stands at round 2 of 6\n");
    run_clear(&run);
    run = call("two", "interview --packet 3", "");
    assert_code(&run, 2);
    assert_err(&run, "loop 3 stands at round 2 of 6");
    run_clear(&run);
    run = call("two", "interview --packet 4", "");
    assert_code(&run, 2);
    assert_err(&run, "there is no loop '4'");
    run_clear(&run);
    run = call("two", "runs", "");
    assert_out(&run, "To go on with the interview, at round 2 of 6: parlance interview");
    run_clear(&run);
}

static void another_loop_releases_the_one_that_was_left(void **state) {
    (void)state;
    Run run = call("anew", "interview --seed 7", typed(0, 1));
    run_clear(&run);
    run = call("anew", "interview --new --seed 90", "q\n");
    assert_code(&run, 0);
    assert_out(&run, "You leave the loop that waits at round 2 of 6");
    run_clear(&run);
    run = call("anew", "runs", "");
    assert_out(&run, "of 100");
    run_clear(&run);
}

static void one_round_on_its_own_has_its_debrief_at_its_end(void **state) {
    (void)state;
    Run run = call("alone", "interview screening --seed 3", "Mine\nback\n60\nAgents\nI read\n70\n");
    assert_code(&run, 0);
    assert_out(&run, "This run is assessed: what is said is said.");
    assert_out(&run, "Debrief: Screening, in short");
    run_clear(&run);
}

// --- Drills -----------------------------------------------------------------------------------

static void three_drills_a_day_are_asked_and_none_twice(void **state) {
    (void)state;
    Run run = call("day", "drill --seed 1", "1\n");
    assert_code(&run, 0);
    assert_out(&run, "For today: 3 drills. Now:");
    assert_out(&run,
               "one-fact-five-listeners: Listeners, in short (2 minutes), today.");
    assert_out(&run, "Debrief: Listeners, in short");
    run_clear(&run);
    run = call("day", "drill --seed 1", "1\n");
    assert_out(&run, "For today: 2 drills. Now:");
    assert_not_out(&run, "Debrief: Listeners, in short");
    run_clear(&run);
    run = call("day", "drill --seed 1", "1\n");
    assert_out(&run, "For today: 1 drill. Now:");
    run_clear(&run);
    run = call("day", "drill", "");
    assert_code(&run, 0);
    assert_out(&run, "That is all for today. The next drill is due tomorrow.");
    assert_out(&run, "If you like to go on all the same");
    run_clear(&run);
    run = call("day", "drill --list", "");
    assert_out(&run, "Played");
    assert_not_out(&run, ", today. ");
    run_clear(&run);
}

static void after_a_perfect_drill_nothing_is_told_that_fits_anybody(void **state) {
    (void)state;
    Run run = practise("drill who-owns-it --seed 3", "I read\n");
    assert_out(&run, "Score: 100 of 100");
    assert_out(&run, "What made it right");
    assert_out(&run, "Why: It says what would show it.");
    assert_not_out(&run, "Next time:");
    assert_not_out(&run, "The moments that moved it most");
    run_clear(&run);
}

static void a_drill_is_played_by_name_on_any_day(void **state) {
    (void)state;
    for (int i = 0; i < 2; i++) {
        Run run = call("named", "drill who-owns-it", "The team\n");
        assert_code(&run, 0);
        assert_out(&run, "Debrief: Owners, in short");
        run_clear(&run);
    }
}

static void a_drill_is_played_by_its_number_in_the_list(void **state) {
    (void)state;
    char title[80], line[] = "drill 3";
    Run run = call("number", "drill --list", "");
    const char *third = strstr(run.out, "3. ");
    assert_non_null(third);
    const char *colon = strchr(third, ':');
    snprintf(title, sizeof title, "%.*s", (int)strcspn(colon + 2, "("), colon + 2);
    run_clear(&run);
    run = call("number", line, "");
    assert_code(&run, 0);
    assert_out(&run, title);
    run_clear(&run);
    run = call("number", "drill 99", "");
    assert_code(&run, 2);
    assert_err(&run, "there is no drill 99; `parlance drill --list` numbers them");
    run_clear(&run);
}

static const WrongUse WRONG[] = {
    {"drill screening", "'screening' is no drill"},
    {"drill nothing-like-it", "there is no scenario 'nothing-like-it'"},
    {"drill who-owns-it --list", "leave out 'who-owns-it'"},
    {"drill --list --new", "leave out --new and --seed"},
    {"interview who-owns-it", "'who-owns-it' is no round of an interview"},
    {"interview --html -", "add --packet"},
    {"interview --new --packet", "leave out what would begin something"},
    {"interview --packet --list", "--list shows the loops"},
};

static void wrong_use_is_one_line_that_helps(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        Run run = practise(WRONG[i].arguments, "");
        assert_code(&run, 2);
        assert_err(&run, WRONG[i].says);
        assert_one_line(&run);
        assert_string_equal(run.out, "");
        run_clear(&run);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_timed_scenario_shows_the_minutes_at_each_prompt),
        cmocka_unit_test(the_clock_can_be_stopped_and_taken_away),
        cmocka_unit_test(a_scenario_without_a_clock_has_none),
        cmocka_unit_test(an_empty_line_says_the_question_once_more),
        cmocka_unit_test(why_says_what_an_answer_showed_and_by_which_anchor),
        cmocka_unit_test(nobody_asks_why_before_a_panel),
        cmocka_unit_test(the_six_rounds_of_the_loop_stand_together),
        cmocka_unit_test(help_is_a_word_too),
        cmocka_unit_test(a_drill_is_played_by_its_number_in_the_list),
        cmocka_unit_test(the_loop_is_left_after_a_round_and_gone_on_with),
        cmocka_unit_test(what_came_of_a_round_is_held_until_the_last),
        cmocka_unit_test(after_the_last_round_the_committee_has_its_packet),
        cmocka_unit_test(an_enter_too_many_rates_nothing_and_back_goes_a_row_back),
        cmocka_unit_test(the_committee_waits_for_who_leaves_before_it),
        cmocka_unit_test(an_earlier_packet_can_be_read_after_the_next_loop),
        cmocka_unit_test(another_loop_releases_the_one_that_was_left),
        cmocka_unit_test(one_round_on_its_own_has_its_debrief_at_its_end),
        cmocka_unit_test(three_drills_a_day_are_asked_and_none_twice),
        cmocka_unit_test(after_a_perfect_drill_nothing_is_told_that_fits_anybody),
        cmocka_unit_test(a_drill_is_played_by_name_on_any_day),
        cmocka_unit_test(wrong_use_is_one_line_that_helps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
