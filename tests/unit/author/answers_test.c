// SPDX-License-Identifier: MIT
//
// A run written as a file of answers plays again, line by line.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"

enum { FILE_BYTES = 64 * 1024 };

typedef struct {
    char text[FILE_BYTES];
    size_t used, stop;  // ends it once so much is written; 0: never
} File;

static bool take(void *data, const char *text, size_t size) {
    File *file = data;
    assert_true(file->used + size < FILE_BYTES);
    memcpy(file->text + file->used, text, size);
    file->used += size;
    file->text[file->used] = '\0';
    return file->stop == 0 || file->used < file->stop;
}

static File written(const parl_session *run) {
    File file = {.used = 0};
    assert_true(parl_answers_write(run, take, &file));
    return file;
}

// Plays the lines as the command does: remarks and empty lines are skipped.
static parl_session *play(const parl_scenario *scenario, uint64_t seed, char *text) {
    parl_session *session;
    assert_int_equal(parl_session_new(&session, scenario, seed), PARL_OK);
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        if (*line == '#') continue;
        parl_answer answer;
        assert_int_equal(parl_session_read(session, line, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
    }
    return session;
}

static void plays_again(const parl_scenario *scenario, const parl_session *run) {
    File file = written(run);
    parl_session *again = play(scenario, parl_session_seed(run), file.text);
    assert_int_equal(parl_session_turn_count(again), parl_session_turn_count(run));
    assert_true(parl_session_fingerprint(again) == parl_session_fingerprint(run));
    parl_session_free(again);
}

static void plays_of(const char *path) {
    parl_scenario *scenario = battery_load(path);
    for (uint64_t seed = 1; seed <= 20; seed++) {
        parl_session *run;
        assert_int_equal(parl_policy_play(PARL_POLICY_RANDOM, scenario, seed, &run), PARL_OK);
        plays_again(scenario, run);
        parl_session_free(run);
    }
    parl_scenario_free(scenario);
}

static void answers_lead_to_the_same_state(void **state) {
    (void)state;
    plays_of(BATTERY_FIRST);
    plays_of(BATTERY_DATE);
    plays_of(BATTERY_COUNSEL);
    plays_of(PARL_FIXTURES "/good/every_decision.lua");
}

static void give(parl_session *session, const char *said) {
    parl_answer answer;
    assert_int_equal(parl_session_read(session, said, &answer), PARL_OK);
    assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
}

static void words_stay_one_line_that_is_read(void **state) {
    (void)state;
    static const char *const words[] = {"", "# no remark", "two\nlines", "\n \n", "plain"};
    static const char *const lines[] = {"\n- \n", "\n- # no remark\n", "\ntwo lines\n", "\n- \n",
                                        "\nplain\n"};
    parl_scenario *scenario = battery_load(PARL_FIXTURES "/good/every_decision.lua");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        parl_session *session;
        assert_int_equal(parl_session_new(&session, scenario, 7), PARL_OK);
        give(session, "The third");
        give(session, "Who labelled; Which language");
        give(session, "70");
        parl_answer own = {.words = words[i]};
        assert_int_equal(parl_session_answer(session, &own), PARL_OK);
        File file = written(session);
        assert_non_null(strstr(file.text, lines[i]));
        assert_memory_equal(file.text, "# Every decision, seed 7\n", 25);
        plays_again(scenario, session);
        parl_session_free(session);
    }
    parl_scenario_free(scenario);
}

static void whoever_has_enough_ends_it(void **state) {
    (void)state;
    parl_scenario *scenario = battery_load(BATTERY_FIRST);
    parl_session *run;
    assert_int_equal(parl_policy_play(PARL_POLICY_RANDOM, scenario, 7, &run), PARL_OK);
    File file = {.stop = 40};
    assert_false(parl_answers_write(run, take, &file));
    assert_in_range(file.used, 40, 200);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_lead_to_the_same_state),
        cmocka_unit_test(words_stay_one_line_that_is_read),
        cmocka_unit_test(whoever_has_enough_ends_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
