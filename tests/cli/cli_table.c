// SPDX-License-Identifier: MIT
//
// What goes wrong with a pack at a facilitator's desk and at a player's table, and what is said.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "table.h"

// Two pseudonyms; Heron has played.
static int make_class(void **unused) {
    (void)unused;
    char words[900];
    parl_scenario *scenario;
    snprintf(words, sizeof words, "cohort new %s small --seed 11 --rule first --names Heron,Maple",
             table_place("class.json"));
    table_expect(words, NULL, 0, "1 scenario for 2 pseudonyms, assessed");
    assert_int_equal(parl_scenario_load(&scenario, PARL_TEST_SCENARIOS "/small", NULL), PARL_OK);
    (void)table_answers(table_place("answers"), PARL_POLICY_EXPERT, scenario, 11);
    parl_scenario_free(scenario);
    assert_int_equal(mkdir(table_place("in"), 0700), 0);
    snprintf(words, sizeof words, "play --pack %s --as Heron --answers %s --quick --out %s",
             table_place("class.json"), table_place("answers"), table_place("in"));
    table_expect(words, table_machine("Heron"), 0, "Heron-small-1.json to your facilitator");
    return 0;
}

static int leave(void **unused) {
    (void)unused;
    table_clear();
    return 0;
}

// A result that got lost is written once more.
static void a_lost_result_is_written_again(void **unused) {
    (void)unused;
    char more[300];
    assert_int_equal(unlink(table_place("in/Heron-small-1.json")), 0);
    snprintf(more, sizeof more, "--as Heron --out %s", table_place("in"));
    Run run = table_play("class.json", more, "Heron", "");
    assert_code(&run, 0);
    assert_out(&run, "Everything of this pack is played.");
    assert_out(&run, "Heron-small-1.json to your facilitator");
    run_clear(&run);
    assert_int_equal(access(table_place("in/Heron-small-1.json"), R_OK), 0);
    run = table_play("class.json", more, "Heron", "");
    assert_code(&run, 0);
    assert_not_out(&run, "its result was not there");
    run_clear(&run);
}

// --- What goes wrong at a facilitator's desk -----------------------------------------------------

static void refuse_at_desk(const char *words, int code, const char *says) {
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, code);
    assert_err(&run, says);
    assert_one_line(&run);
    run_clear(&run);
}

static void what_is_no_class_is_said_in_a_line(void **unused) {
    (void)unused;
    char words[900];
    assert_int_equal(mkdir(table_place("empty"), 0700), 0);
    snprintf(words, sizeof words, "cohort collect %s %s", table_place("class.json"),
             table_place("empty"));
    refuse_at_desk(words, 1, "empty: there is no result in it");
    snprintf(words, sizeof words, "cohort report %s %s", table_place("class.json"),
             table_place("empty"));
    refuse_at_desk(words, 1, "empty: there is no result in it");
    snprintf(words, sizeof words, "cohort collect %s %s", table_place("in"),
             table_place("class.json"));
    refuse_at_desk(words, 1, "did you mean the other order?");
    snprintf(words, sizeof words, "play --pack %s --as Heron",
             PARL_TEST_SCENARIOS "/small/scenario.lua");
    refuse_at_desk(words, 1, "it is no session pack");
}

// An older report is replaced, and that is said; what somebody has sent is not.
static void a_report_replaces_reports_alone(void **unused) {
    (void)unused;
    char words[900];
    snprintf(words, sizeof words, "cohort grades %s %s --csv %s", table_place("class.json"),
             table_place("in"), table_place("grades.csv"));
    for (int i = 0; i < 2; i++) {
        Run run = run_parlance(words, NULL, "", 0);
        assert_code(&run, 0);
        assert_out(&run, "The gradebook is in ");
        assert_true(!strstr(run.out, "replaces what was there") == (i == 0));
        run_clear(&run);
    }
    snprintf(words, sizeof words, "cohort grades %s %s --csv %s", table_place("class.json"),
             table_place("in"), table_place("in/Heron-small-1.json"));
    refuse_at_desk(words, 2, "that is the pack, or a result; name another file");
}

static void a_printed_command_can_be_typed(void **unused) {
    (void)unused;
    char words[900];
    snprintf(words, sizeof words, "cohort new %s small --mode practice --names O'Neil",
             table_place("my(class).json"));
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, 0);
    assert_out(&run, "my(class).json\" --as \"O'Neil\"");
    assert_out(&run, "answers can be taken back");
    run_clear(&run);
}

// --- What goes wrong at a player's table ---------------------------------------------------------

// Nobody plays for a quarter of an hour to hear that there is no such folder.
static void a_folder_that_is_not_there_is_said_before_play(void **unused) {
    (void)unused;
    char more[400];
    snprintf(more, sizeof more, "--as Maple small --out %s", table_place("nowhere"));
    Run run = table_play("class.json", more, "new-maple", "1\n");
    assert_code(&run, 1);
    assert_err(&run, "nowhere: no result could be written there");
    assert_err(&run, "--out FOLDER");
    assert_string_equal(run.out, "");
    run_clear(&run);
}

// A disk that was full, a folder that went away: what is finished is written before more is played.
static void a_result_that_is_missing_is_written_before_play_goes_on(void **unused) {
    (void)unused;
    char words[900], more[400];
    snprintf(words, sizeof words, "cohort new %s small the-date --seed 11 --names Heron",
             table_place("two.json"));
    table_expect(words, NULL, 0, "2 scenarios for 1 pseudonym");
    assert_int_equal(mkdir(table_place("out"), 0700), 0);

    snprintf(more, sizeof more, "--as Heron --quick --answers %s --out %s", table_place("answers"),
             table_place("out"));
    Run run = table_play("two.json", more, "two", "");
    assert_code(&run, 0);
    run_clear(&run);
    assert_int_equal(unlink(table_place("out/Heron-small-1.json")), 0);
    snprintf(more, sizeof more, "--as Heron --out %s", table_place("out"));
    run = table_play("two.json", more, "two", "quit\n");
    assert_code(&run, 0);
    assert_out(&run, "small, attempt 1: its result was not there; it is written now.");
    assert_int_equal(access(table_place("out/Heron-small-1.json"), R_OK), 0);
    run_clear(&run);
}

static void no_second_attempt_begins_unasked(void **unused) {
    (void)unused;
    char more[400];
    snprintf(more, sizeof more, "--as Heron small --out %s", table_place("in"));
    Run run = table_play("class.json", more, "Heron", "1\n");
    assert_code(&run, 2);
    assert_err(&run, "you have played small already, and the first attempt counts");
    assert_err(&run, "as attempt 2");
    assert_err(&run, "--again");
    run_clear(&run);
    run = table_play("class.json", "--as Heron --new", "Heron", "");
    assert_code(&run, 2);
    assert_err(&run, "or write --again for another attempt");
    run_clear(&run);
    run = table_play("class.json", "--as Heron --again", "Heron", "");
    assert_code(&run, 2);
    assert_err(&run, "add the scenario's name");
    run_clear(&run);
}

// A file with a wrong line, mended: what it had given before is kept, and that is said.
static void a_file_of_answers_says_what_it_takes(void **unused) {
    (void)unused;
    char more[400];
    table_write(table_place("spoilt"), "3\n", 2);
    snprintf(more, sizeof more, "--as Maple small --answers %s --out %s", table_place("spoilt"),
             table_place("in"));
    Run run = table_play("class.json", more, "new-maple", "");
    assert_code(&run, 1);
    assert_err(&run, "a file takes texts or ids");
    run_clear(&run);
    snprintf(more, sizeof more, "--as Maple small --quick --out %s", table_place("in"));
    run = table_play("class.json", more, "new-maple", "1\nquit\n");
    assert_code(&run, 0);
    run_clear(&run);
    table_write(table_place("spoilt"), "eleven\n", 7);
    snprintf(more, sizeof more, "--as Maple small --answers %s --out %s", table_place("spoilt"),
             table_place("in"));
    run = table_play("class.json", more, "new-maple", "");
    assert_code(&run, 1);
    assert_out(&run, "The 1 answer before it is kept.");
    run_clear(&run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_class_is_said_in_a_line),
        cmocka_unit_test(a_report_replaces_reports_alone),
        cmocka_unit_test(a_printed_command_can_be_typed),
        cmocka_unit_test(a_folder_that_is_not_there_is_said_before_play),
        cmocka_unit_test(a_result_that_is_missing_is_written_before_play_goes_on),
        cmocka_unit_test(no_second_attempt_begins_unasked),
        cmocka_unit_test(a_file_of_answers_says_what_it_takes),
        cmocka_unit_test(a_lost_result_is_written_again),
    };
    return cmocka_run_group_tests(tests, make_class, leave);
}
