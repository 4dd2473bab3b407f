// SPDX-License-Identifier: MIT
//
// `parlance check` and `parlance test`: what an author asks of a scenario.

#include <stdio.h>
#include <stdlib.h>

#include "cli.h"
#include "parlance_author.h"

static const char *plural(int count) { return count == 1 ? "" : "s"; }

static void print_problem(const parl_problem *problem) {
    size_t size = parl_problem_text(problem, NULL, 0);
    char *text = malloc(size + 1);
    if (!text) abort();
    parl_problem_text(problem, text, size + 1);
    fputs(text, stdout);  // It ends its own line.
    free(text);
}

static void print_problems(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        print_problem(parl_problems_at(problems, i));
        putchar('\n');
    }
    int dropped = parl_problems_dropped(problems);
    if (dropped > 0) printf("And %d more; mend these first.\n\n", dropped);
}

static void print_verdict(const char *path, const parl_problems *problems) {
    int count = parl_problems_count(problems), errors = parl_problems_errors(problems);
    int allowed = parl_problems_allowed(problems);
    if (count == 0)
        printf("%s: nothing is wrong", path);
    else if (errors == 0)
        printf("%s: plays; %d remark%s", path, count, plural(count));
    else if (errors == count)
        printf("%s: %d error%s", path, errors, plural(errors));
    else
        printf("%s: %d error%s, %d remark%s", path, errors, plural(errors), count - errors,
               plural(count - errors));
    if (allowed > 0) printf("; %d allowed", allowed);
    putchar('\n');
}

bool check_print(const char *path, parl_scenario **out) {
    parl_problems *problems = parl_problems_new();
    bool fine = parl_check(path, problems, out);
    print_problems(problems);
    print_verdict(path, problems);
    parl_problems_free(problems);
    return fine;
}

static bool check_path(const char *path) { return check_print(path, NULL); }

// Checks or tests each of the named scenarios with [one].
static int each(const Options *options, bool (*one)(const char *path)) {
    int code = EXIT_FINE;
    parl_shelf *shelf = places_shelf();
    for (int i = 0; i < options->name_count; i++) {
        const char *path = places_resolve(shelf, options->names[i]);
        if (!path)
            code = EXIT_WRONG_USE;
        else if (!one(path) && code == EXIT_FINE)
            code = EXIT_FOUND;
    }
    parl_shelf_free(shelf);
    return code;
}

// --- The same for editors and programs -----------------------------------------------------

static void print_json(const parl_checked *checked, int count) {
    char *text = parl_check_json(checked, count);
    puts(text);
    free(text);
}

static int check_json(const Options *options) {
    int code = EXIT_FINE, count = options->name_count;
    parl_shelf *shelf = places_shelf();
    parl_checked *checked = calloc((size_t)count, sizeof *checked);
    parl_problems **lists = calloc((size_t)count, sizeof(parl_problems *));
    if (!checked || !lists) abort();
    for (int i = 0; i < count; i++) {
        // What is not there is checked as well: the problem says so to who reads the JSON alone.
        const char *name = options->names[i], *path = places_resolve(shelf, name);
        if (!path) code = EXIT_WRONG_USE;
        lists[i] = parl_problems_new();
        bool plays = parl_check(path ? path : name, lists[i], NULL);
        checked[i] = (parl_checked){name, plays, lists[i]};
        if (!plays && code == EXIT_FINE) code = EXIT_FOUND;
    }
    print_json(checked, count);
    for (int i = 0; i < count; i++) parl_problems_free(lists[i]);
    free(lists);
    free(checked);
    parl_shelf_free(shelf);
    return code;
}

int check_run(const Options *options) {
    return options->values[OPTION_JSON_HERE] ? check_json(options) : each(options, check_path);
}

// --- The tests inside a scenario -----------------------------------------------------------

static bool run_test(const parl_scenario *scenario, int index) {
    parl_scenario_test test = parl_scenario_test_at(scenario, index);
    parl_test_result result = parl_test_run(scenario, index);
    if (result.passed)
        printf("passed  %s\n", test.name);
    else
        printf("FAILED  %s (%s:%d)\n        %s\n", test.name, test.file, test.line, result.message);
    return result.passed;
}

static bool run_tests(const char *path, const parl_scenario *scenario) {
    int count = parl_scenario_test_count(scenario), passed = 0;
    for (int i = 0; i < count; i++) passed += run_test(scenario, i);
    if (count == 0)
        printf("%s: has no tests; a `test` in the script would be played here\n", path);
    else
        printf("%s: %d of %d tests passed\n", path, passed, count);
    return passed == count;
}

static bool test_path(const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    bool fine = false;
    if (parl_scenario_load(&scenario, path, problems) == PARL_OK) {
        fine = run_tests(path, scenario);
    } else {
        print_problems(problems);
        print_verdict(path, problems);
    }
    parl_scenario_free(scenario);
    parl_problems_free(problems);
    return fine;
}

int test_run(const Options *options) { return each(options, test_path); }
