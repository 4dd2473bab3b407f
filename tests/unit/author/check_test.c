// SPDX-License-Identifier: MIT
//
// The checker against the fixtures: what is good passes without a word, what is bad says
// exactly what its last lines expect, each with place, caret and mend.
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <dirent.h>

#include "parlance_author.h"

#define FIXTURES PARL_SOURCE_DIR "/tests/fixtures"

enum { EXPECTED_MAX = 64, FILES_MAX = 100 };

typedef struct {
    char name[48];
    int line, column;
} Expected;

// --- Helpers ----------------------------------------------------------------------------

// The lines `-- expect: NAME line column` of a file, in its order.
static int read_expected(const char *path, Expected *out) {
    FILE *file = fopen(path, "r");
    char line[400];
    int count = 0;
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        if (strncmp(line, "-- expect: ", 11) != 0) continue;
        assert_true(count < EXPECTED_MAX);
        Expected *row = &out[count++];
        int read = sscanf(line + 11, "%47s %d %d", row->name, &row->line, &row->column);
        assert_int_equal(read, 3);
    }
    (void)fclose(file);
    return count;
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

// The fixtures of a folder, sorted; the caller frees them.
static int list_files(const char *folder, char **out) {
    DIR *dir = opendir(folder);
    int count = 0;
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (!strstr(entry->d_name, ".lua")) continue;
        char path[600];
        (void)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        assert_true(count < FILES_MAX);
        out[count++] = strdup(path);
    }
    (void)closedir(dir);
    qsort(out, (size_t)count, sizeof *out, compare_names);
    return count;
}

static void print_problems(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        char text[2000];
        (void)parl_problem_text(parl_problems_at(problems, i), text, sizeof text);
        print_message("%s\n", text);
    }
}

static bool is_expected(const parl_problem *problem, const Expected *expected) {
    return strcmp(problem->name, expected->name) == 0 && problem->line == expected->line &&
           problem->column == expected->column;
}

// A problem with a place shows its line, marks what is meant, and says what to write.
static void assert_helpful(const parl_problem *problem) {
    assert_true(problem->message[0] != '\0');
    assert_true(problem->mend[0] != '\0');
    assert_true(problem->line > 0);
    assert_true(problem->column > 0);
    assert_true(problem->width > 0);
    assert_true(problem->source[0] != '\0');
    char text[4000];
    size_t size = parl_problem_text(problem, text, sizeof text);
    assert_true(size < sizeof text);
    assert_non_null(strstr(text, "^"));
    assert_non_null(strstr(text, problem->mend));
}

static bool says_what_it_should(const char *path, const parl_problems *problems) {
    Expected expected[EXPECTED_MAX];
    int count = read_expected(path, expected);
    bool fine = count > 0 && count == parl_problems_count(problems);
    for (int i = 0; fine && i < count; i++)
        fine = is_expected(parl_problems_at(problems, i), &expected[i]);
    if (!fine) {
        print_message("%s expects %d problems in this order, and got %d:\n", path, count,
                      parl_problems_count(problems));
        print_problems(problems);
    }
    return fine;
}

// --- Tests ------------------------------------------------------------------------------

static void every_bad_fixture_says_what_is_wrong_and_where(void **state) {
    (void)state;
    char *files[FILES_MAX];
    int count = list_files(FIXTURES "/bad", files), failed = 0;
    assert_true(count >= 15);
    for (int i = 0; i < count; i++) {
        parl_problems *problems = parl_problems_new();
        (void)parl_check(files[i], problems, NULL);
        failed += !says_what_it_should(files[i], problems);
        for (int j = 0; j < parl_problems_count(problems); j++)
            assert_helpful(parl_problems_at(problems, j));
        parl_problems_free(problems);
        free(files[i]);
    }
    assert_int_equal(failed, 0);
}

static void every_good_fixture_passes_without_a_word(void **state) {
    (void)state;
    char *files[FILES_MAX];
    int count = list_files(FIXTURES "/good", files);
    assert_true(count >= 3);
    for (int i = 0; i < count; i++) {
        parl_problems *problems = parl_problems_new();
        parl_scenario *scenario = NULL;
        bool fine = parl_check(files[i], problems, &scenario);
        if (parl_problems_count(problems) > 0) print_problems(problems);
        assert_true(fine);
        assert_int_equal(parl_problems_count(problems), 0);
        assert_non_null(scenario);
        parl_scenario_free(scenario);
        parl_problems_free(problems);
        free(files[i]);
    }
}

static void twelve_mistakes_are_found_in_one_pass(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(parl_scenario_load(&scenario, FIXTURES "/bad/twelve_mistakes.lua", problems),
                     PARL_ERR_PROBLEMS);
    assert_null(scenario);
    assert_int_equal(parl_problems_errors(problems), 12);
    int syntax = 0;
    for (int i = 0; i < 12; i++) {
        const parl_problem *problem = parl_problems_at(problems, i);
        syntax += problem->number < 200;
        for (int j = 0; j < i; j++)
            assert_string_not_equal(problem->name, parl_problems_at(problems, j)->name);
    }
    assert_int_equal(syntax, 3);
    parl_problems_free(problems);
}

static void several_scenarios_share_one_list(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    (void)parl_check(FIXTURES "/bad/nothing.lua", problems, NULL);
    int before = parl_problems_count(problems);
    (void)parl_check(FIXTURES "/bad/two_resorts.lua", problems, NULL);
    assert_true(before > 0);
    assert_int_equal(parl_problems_count(problems), before + 1);
    const parl_problem *last = parl_problems_at(problems, before);
    assert_non_null(strstr(last->file, "two_resorts.lua"));
    assert_non_null(strstr(last->source, "second"));
    parl_problems_free(problems);
}

// --- Play -------------------------------------------------------------------------------

static uint32_t draw(uint32_t *dice) {
    *dice = *dice * 1664525u + 1013904223u;
    return *dice >> 16;
}

// Any answer that is open now.
static parl_answer any_columns(const parl_decision *decision, uint32_t *dice) {
    parl_answer answer = {.count = decision->row_count};
    for (int i = 0; i < answer.count; i++) {
        uint32_t at = draw(dice) % (uint32_t)decision->option_count;
        answer.values[i] = (int16_t)decision->options[at].value;
    }
    return answer;
}

static parl_answer any_answer(const parl_decision *decision, uint32_t *dice) {
    parl_answer answer = {.count = 1};
    if (decision->kind == PARL_DECISION_WRITE) return (parl_answer){.words = "Good morning."};
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        uint32_t span = (uint32_t)(decision->till - decision->from + 1);
        answer.values[0] = (int16_t)(decision->from + (int)(draw(dice) % span));
        return answer;
    }
    bool several = decision->kind == PARL_DECISION_PICK || decision->kind == PARL_DECISION_RANK;
    if (decision->kind == PARL_DECISION_GRID) return any_columns(decision, dice);
    answer.count = several ? decision->take : 1;
    int first = (int)(draw(dice) % (uint32_t)decision->option_count);
    for (int i = 0, taken = 0; taken < answer.count && i < decision->option_count; i++) {
        const parl_option *option = &decision->options[(first + i) % decision->option_count];
        if (option->open) answer.values[taken++] = (int16_t)option->value;
    }
    return answer;
}

static void play_once(const parl_scenario *scenario, uint64_t seed) {
    parl_session *session = NULL;
    uint32_t dice = (uint32_t)seed * 7919u;
    assert_int_equal(parl_session_new(&session, scenario, seed), PARL_OK);
    for (int turn = 0; !parl_session_over(session); turn++) {
        assert_true(turn < PARL_TURNS_MAX);
        const parl_decision *decision = parl_session_decision(session);
        parl_answer answer = any_answer(decision, &dice);
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
    }
    assert_true(parl_session_clock(session).ending[0] != '\0');
    parl_session_free(session);
}

static void every_good_fixture_can_be_played_to_an_ending(void **state) {
    (void)state;
    char *files[FILES_MAX];
    int count = list_files(FIXTURES "/good", files);
    for (int i = 0; i < count; i++) {
        parl_scenario *scenario = NULL;
        assert_int_equal(parl_scenario_load(&scenario, files[i], NULL), PARL_OK);
        for (uint64_t seed = 1; seed <= 50; seed++) play_once(scenario, seed);
        parl_scenario_free(scenario);
        free(files[i]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_bad_fixture_says_what_is_wrong_and_where),
        cmocka_unit_test(every_good_fixture_passes_without_a_word),
        cmocka_unit_test(every_good_fixture_can_be_played_to_an_ending),
        cmocka_unit_test(twelve_mistakes_are_found_in_one_pass),
        cmocka_unit_test(several_scenarios_share_one_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
