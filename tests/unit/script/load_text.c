// SPDX-License-Identifier: MIT
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unistd.h>

#include "load_text.h"

parl_status load_bytes(const char *text, size_t size, parl_scenario **out,
                       parl_problems *problems) {
    char path[] = "parl_load_text_XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    FILE *stream = fdopen(file, "wb");
    assert_non_null(stream);
    assert_int_equal(fwrite(text, 1, size, stream), size);
    assert_int_equal(fclose(stream), 0);
    parl_status status = parl_scenario_load(out, path, problems);
    (void)unlink(path);
    return status;
}

static void print_problems(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        char text[2000];
        (void)parl_problem_text(parl_problems_at(problems, i), text, sizeof text);
        print_message("%s\n", text);
    }
}

parl_scenario *load_fine(const char *text) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    parl_status status = load_bytes(text, strlen(text), &scenario, problems);
    if (parl_problems_count(problems) > 0) print_problems(problems);
    assert_int_equal(status, PARL_OK);
    assert_int_equal(parl_problems_count(problems), 0);
    parl_problems_free(problems);
    return scenario;
}

parl_problems *load_refused(const char *text) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(load_bytes(text, strlen(text), &scenario, problems), PARL_ERR_PROBLEMS);
    assert_null(scenario);
    assert_true(parl_problems_errors(problems) > 0);
    return problems;
}

bool has_problem(const parl_problems *problems, const char *name) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        if (strcmp(parl_problems_at(problems, i)->name, name) == 0) return true;
    }
    return false;
}

const char *in_scene(const char *steps) {
    static char text[200000];
    int size = snprintf(
        text, sizeof text,
        "scenario { title = 'T', level = 'aspiring', minutes = 5, weeks = 4, brief = 'B.' }\n"
        "vary 'wrong' { 16, 16 + 2 }\n"
        "vary 'segment' { 'Polish', 'Old Polish' }\n"
        "figure 'right' '100 - wrong'\n"
        "person 'imke' { name = 'Imke Voss', role = 'ml_engineer', trust = 40 }\n"
        "person 'rui' { name = 'Rui', role = 'executive' }\n"
        "fact 'routing' { from = imke, needs = { rui }, business = 'It works.', user = 'It "
        "helps.',\n"
        "  distortion { business = 'It never fails.', claims = 'never' },\n"
        "  distortion { user = 'No one waits.', claims = 'never' },\n"
        "  distortion { user = 'Few wait.', drops = 'how many' } }\n"
        "uncertain 'works' { worked = 8, failed = 4, needed = 60, 'It works.' }\n"
        "promise 'launch' { to = rui, kept = 'works.holds and imke.trust > 0', 'It runs.' }\n"
        "scene 'monday' { with = imke,\n%s\n}\n"
        "ending 'after' { rui 'Done.' }\n",
        steps);
    assert_true(size > 0 && (size_t)size < sizeof text);
    return text;
}
