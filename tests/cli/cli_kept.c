// SPDX-License-Identifier: MIT
//
// Runs that are kept: going on, looking back, asking what if, and what happens where a run
// cannot be kept.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "program.h"

// --- One player's file ---------------------------------------------------------------------------

static char store[200];
static char environment[256];

static int fresh_store(void **unused) {
    (void)unused;
    static int count;
    snprintf(store, sizeof store, "%s/player-%d.db", program_folder(), ++count);
    snprintf(environment, sizeof environment, "PARLANCE_STORE=%s", store);
    return 0;
}

static Run with(const char *arguments, const char *input) {
    return run_parlance(arguments, environment, input, strlen(input));
}

static void expect(const char *arguments, const char *input, int code, const char *part) {
    Run run = with(arguments, input);
    assert_code(&run, code);
    assert_out(&run, part);
    run_clear(&run);
}

static void refuse(const char *arguments, int code, const char *part) {
    Run run = with(arguments, "");
    assert_code(&run, code);
    assert_err(&run, part);
    assert_one_line(&run);
    run_clear(&run);
}

// The whole of the small scenario.
static const char whole[] = "What worries\n9\nIt is one in ten\nSee Ben\n1 in 10 orders\n"
                            "Have a coffee\n"
                            "checks\noldest; abroad\n";

static void play_whole(const char *options) {
    char words[200];
    snprintf(words, sizeof words, "play small --terminal --quick %s", options);
    expect(words, whole, 0, "Score: ");
}

// --- Going on ------------------------------------------------------------------------------------

static void a_run_goes_on_where_it_was_left(void **unused) {
    (void)unused;
    expect("play small --terminal --seed 7", "What worries\n", 0, "Kept as run 1.");
    Run run = with("play small --terminal", "9\nquit\n");
    assert_code(&run, 0);
    assert_out(&run, "You go on with run 1: week 1 of 2, after 1 answer.");
    assert_not_out(&run, "Kept as run 2");
    run_clear(&run);
    expect("runs", "", 0, "stopped after 2 answers");
    expect(
        "play small --terminal --run 1 --quick",
        "It is one in ten\nSee Ben\n1 in 10 orders\nHave a coffee\nchecks\noldest; abroad\npass\n",
        0, "Score: ");
    expect("runs", "", 0, " of 100");
    refuse("play small --terminal --run 1", 2, "run 1 is over");
}

static void new_begins_another_run(void **unused) {
    (void)unused;
    expect("play small --terminal --seed 7", "What worries\n", 0, "Kept as run 1.");
    expect("play small --terminal --new", "quit\n", 0, "Kept as run 2.");
    expect("play small --terminal --seed 7", "quit\n", 0, "Kept as run 3.");
}

static void a_run_goes_on_in_its_own_scenario_only(void **unused) {
    (void)unused;
    expect("play small --terminal --seed 7", "What worries\n", 0, "Kept as run 1.");
    refuse("play signing --terminal --run 1", 2,
           "run 1 is one of small; write: parlance play small");
    refuse("play small --terminal --run 1 --seed 3", 2, "leave out --seed");
    refuse("play small --terminal --run 1 --no-save", 2, "leave out --no-save");
}

static void each_player_has_runs_of_their_own(void **unused) {
    (void)unused;
    expect("play small --terminal --as Ada", "What worries\n", 0, "Kept as run 1.");
    expect("play small --terminal --as Ben", "quit\n", 0, "Kept as run 2.");
    // Who played last goes on, unless somebody else says who they are.
    expect("play small --terminal", "quit\n", 0, "You go on with run 2");
    expect("play small --terminal --as Ada", "quit\n", 0, "You go on with run 1");
    expect("runs --as Ada", "", 0, "   1  ");
    expect("runs --as Eve", "", 0, "No runs of Eve are kept yet.");
}

static void taking_back_begins_a_branch_and_is_marked(void **unused) {
    (void)unused;
    char answers[300];
    snprintf(answers, sizeof answers, "What worries\nback\n%s", whole);
    expect("play small --terminal --quick", answers, 0, "Kept as run 2.");
    Run run = with("runs", "");
    assert_out(&run, "(it goes back to answer 0 of run 1: no best, no trend)");
    assert_not_out(&run, "   1  ");
    run_clear(&run);
    expect("replay 1", "", 0, "You: ");
}

static void a_known_world_is_marked(void **unused) {
    (void)unused;
    play_whole("--seed 7");
    play_whole("--seed 7");
    expect("runs", "", 0, "a known world: no best, no trend");
}

static void an_assessed_run_goes_on_assessed(void **unused) {
    (void)unused;
    expect("play small --terminal --mode assessed", "What worries\n", 0, "Kept as run 1.");
    Run run = with("play small --terminal", "back\nwhy\nquit\n");
    assert_out(&run, "This run is assessed: what is said is said.");
    assert_out(&run, "This run is assessed: the reasons come with the debrief.");
    run_clear(&run);
}

// --- Practice and assessed -----------------------------------------------------------------------

static void nobody_looks_back_at_an_assessed_run_before_its_end(void **unused) {
    (void)unused;
    expect("play small --terminal --mode assessed", "What worries\nquit\n", 0,
           "This run is assessed: the debrief comes at its end.");
    refuse("debrief 1", 2, "run 1 is assessed: its debrief comes at its end");
    refuse("whatif 1 1 2", 2, "run 1 is assessed");
    // Somebody who asks for the other way of playing begins anew.
    expect("play small --terminal --mode practice", "quit\n", 0, "Kept as run 2.");
    // And whoever asks for the first one again goes on with it.
    expect("play small --terminal --mode assessed", "quit\n", 0, "You go on with run 1");
}

static void a_hint_says_what_hangs_on_it_and_not_the_answer(void **unused) {
    (void)unused;
    Run run = with("play small --terminal --seed 7", "hint\nWhat worries\nhint\n9\nhint\n");
    assert_code(&run, 0);
    assert_out(&run, "Something hangs on this one, above all: what people carried, found early.");
    assert_out(&run, "Say what the evidence gives, no more and no less");
    run_clear(&run);
    run = with("play small --terminal --new --mode assessed", "hint\n?\n");
    assert_out(&run, "This run is assessed: there are no hints.");
    assert_out(&run, "stop here; the debrief comes at the end of the run");
    run_clear(&run);
}

// --- Looking back --------------------------------------------------------------------------------

static void a_replay_says_what_was_said(void **unused) {
    (void)unused;
    play_whole("--seed 7");
    Run run = with("replay 1", "");
    assert_code(&run, 0);
    assert_out(&run, "1 in 10 orders");
    assert_not_out(&run, "Debrief");
    run_clear(&run);
}

static void what_if_changes_one_answer(void **unused) {
    (void)unused;
    play_whole("--seed 7");
    Run run = with("whatif 1 2 1", "");
    assert_code(&run, 0);
    assert_out(&run, "Answer 2 was “9”");
    assert_out(&run, "What if it had been “1”?");
    assert_out(&run, "This is one world, seed 7.");
    run_clear(&run);
    run = with("whatif 1 1 nonsense", "");
    assert_code(&run, 2);
    assert_err(&run, "answer 1 had no 'nonsense' that could be given; it had:");
    assert_err(&run, "What worries you");
    run_clear(&run);
    refuse("whatif 1 99 1", 2, "'99' is no answer of run 1; it has 1 to 8");
    refuse("whatif 7 1 1", 2, "there is no run 7");
    refuse("whatif seven 1 1", 2, "'seven' is no number of a run");
}

static void what_if_says_what_is_said_at_once(void **unused) {
    (void)unused;
    play_whole("--seed 7");
    Run run = with("whatif 1 1 ask_figure", "");
    assert_code(&run, 0);
    assert_out(&run, "  Ada Lund: “Ninety.”");
    run_clear(&run);
    run = with("whatif 1 1 ask_ada", "");
    assert_out(&run, "  Ada Lund: “Nobody has asked that.”");
    assert_out(&run, "  - Ada Lund's trust rose");
    assert_not_out(&run, "To play on from there");
    run_clear(&run);
}

// From another answer on it is a run of its own, and the old one stays what it was.
static void what_if_is_played_on(void **unused) {
    (void)unused;
    play_whole("--seed 7");
    Run run = with("whatif 1 1 ask_figure --go-on", "9\nquit\n");
    assert_code(&run, 0);
    assert_out(&run, "This is run 2, from answer 1 of run 1 on. It counts for no best");
    assert_out(&run, "You go on with run 2: week 1 of 2, after 1 answer.");
    run_clear(&run);
    run = with("runs", "");
    assert_out(&run, "(it goes back to answer 0 of run 1: no best, no trend)");
    assert_out(&run, "   1  ");
    assert_out(&run, " of 100\n");
    run_clear(&run);
    refuse("whatif 1 1 ask_ada --go-on", 2, "that leads where the run has gone");
    expect("replay 1", "", 0, "What worries you about it?");
}

static void put(const char *path, const char *text) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

// The bytes of a file; 0 where there is none.
static long size_of(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 ? (long)about.st_size : 0;
}

// What stands in the line of [name], of the list.
static void expect_listed(const char *name, const char *rest, bool has) {
    Run run = with("list", "");
    assert_code(&run, 0);
    const char *line = strstr(run.out, name);
    assert_non_null(line);
    const char *found = strstr(line, rest);
    assert_int_equal(found && found < strchr(line, '\n'), has);
    run_clear(&run);
}

static void the_list_has_the_best_of_whoever_played_last(void **unused) {
    (void)unused;
    expect_listed("small: ", "your best", false);
    struct stat about;
    assert_int_not_equal(stat(store, &about), 0);
    Run run = with("play small --terminal --quick --seed 7 --as Ada", whole);
    const char *score = strstr(run.out, "Score: ");
    assert_non_null(score);
    char best[40];
    snprintf(best, sizeof best, "), your best %ld\n", strtol(score + strlen("Score: "), NULL, 10));
    run_clear(&run);
    expect_listed("small: ", best, true);
    expect_listed("signing: ", "your best", false);
    expect("play small --terminal --as Ben", "quit\n", 0, "Kept as run 2.");
    expect_listed("small: ", "your best", false);
}

static void the_list_stands_also_beside_a_file_that_is_none(void **unused) {
    (void)unused;
    put(store, "");
    expect_listed("small: ", "your best", false);
    assert_int_equal(size_of(store), 0);
    put(store, "This is a letter, and not a file of runs.\n");
    expect_listed("small: ", "your best", false);
    assert_int_equal(size_of(store), 42);
}

static void a_debrief_is_written_as_a_whole_or_not_at_all(void **unused) {
    (void)unused;
    char words[700], path[260];
    play_whole("--seed 7");
    expect("debrief 1", "", 0, "Score: ");
    snprintf(path, sizeof path, "%s/debrief.html", program_folder());
    snprintf(words, sizeof words, "debrief 1 --html %s", path);
    expect(words, "", 0, "The debrief of run 1 is in ");
    assert_true(size_of(path) > 500);
    snprintf(words, sizeof words, "debrief 1 --html %s/nowhere/debrief.html", program_folder());
    refuse(words, 1, "nothing was changed there");
    expect("debrief 1 --markdown -", "", 0, "Score");
    expect("debrief 1 --json -", "", 0, "\"seed\"");
    snprintf(words, sizeof words, "debrief 1 --html %s --json %s", path, path);
    refuse(words, 2, "one format at a time");
}

static void progress_begins_before_the_first_run(void **unused) {
    (void)unused;
    expect("rate", "3\n3\n\n4\n5\n1\n2\n2\n", 0, "Kept for you.");
    expect("progress", "", 0, "small");
    play_whole("--seed 7");
    expect("progress", "", 0, " of 100");
    expect("rate", "6\n3\n", 1, "Write a number from 1 to 5");
}

// --- Where it cannot be kept ---------------------------------------------------------------------

static void a_file_of_somebody_else_is_left_alone(void **unused) {
    (void)unused;
    put(store, "This is a letter, and not a file of runs.\n");
    Run run = with("play small --terminal", "What worries\n");
    assert_code(&run, 1);
    assert_err(&run, store);
    assert_err(&run, "add --no-save to play in memory");
    run_clear(&run);
    assert_int_equal(size_of(store), 42);
    expect("play small --terminal --no-save", "What worries\n", 0, "You stopped on the way");
    refuse("runs", 1, store);
}

static void a_folder_that_cannot_be_made_is_named(void **unused) {
    (void)unused;
    char nowhere[300];
    put(store, "");
    snprintf(nowhere, sizeof nowhere, "PARLANCE_STORE=%s/inside/runs.db", store);
    Run run = run_parlance("runs", nowhere, "", 0);
    assert_code(&run, 1);
    assert_err(&run, "inside/runs.db");
    assert_one_line(&run);
    run_clear(&run);
}

static void answers_from_a_file_are_not_kept(void **unused) {
    (void)unused;
    char path[260], words[700];
    snprintf(path, sizeof path, "%s/whole.answers", program_folder());
    put(path, whole);
    snprintf(words, sizeof words, "play small --terminal --quick --seed 7 --answers %s", path);
    Run run = with(words, "");
    assert_code(&run, 0);
    assert_not_out(&run, "Kept as run");
    run_clear(&run);
    expect("runs", "", 0, "No runs of you are kept yet.");
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh_store)
    const struct CMUnitTest tests[] = {
        T(a_run_goes_on_where_it_was_left),
        T(new_begins_another_run),
        T(a_run_goes_on_in_its_own_scenario_only),
        T(each_player_has_runs_of_their_own),
        T(taking_back_begins_a_branch_and_is_marked),
        T(a_known_world_is_marked),
        T(an_assessed_run_goes_on_assessed),
        T(nobody_looks_back_at_an_assessed_run_before_its_end),
        T(a_hint_says_what_hangs_on_it_and_not_the_answer),
        T(a_replay_says_what_was_said),
        T(what_if_changes_one_answer),
        T(what_if_says_what_is_said_at_once),
        T(what_if_is_played_on),
        T(the_list_has_the_best_of_whoever_played_last),
        T(the_list_stands_also_beside_a_file_that_is_none),
        T(a_debrief_is_written_as_a_whole_or_not_at_all),
        T(progress_begins_before_the_first_run),
        T(a_file_of_somebody_else_is_left_alone),
        T(a_folder_that_cannot_be_made_is_named),
        T(answers_from_a_file_are_not_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
