// SPDX-License-Identifier: MIT
#define _POSIX_C_SOURCE 200809L

#include "office.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static parl_scenario *scenario;
static parl_session *run;

static parl_scenario *load(const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *loaded = NULL;
    parl_status status = parl_scenario_load(&loaded, path, problems);
    for (int i = 0; status != PARL_OK && i < parl_problems_count(problems); i++) {
        char text[2000];
        (void)parl_problem_text(parl_problems_at(problems, i), text, sizeof text);
        print_message("%s\n", text);
    }
    parl_problems_free(problems);
    assert_int_equal(status, PARL_OK);
    return loaded;
}

parl_session *office_open(void) {
    scenario = load(PARL_FIXTURES "/office");
    assert_int_equal(parl_session_new(&run, scenario, 3), PARL_OK);
    return run;
}

void office_close(void) {
    parl_session_free(run);
    parl_scenario_free(scenario);
}

static char *page(void) {
    enum { PAGE_MAX = 8000 };
    FILE *file = fopen(PARL_FIXTURES "/office/scenario.lua", "rb");
    assert_non_null(file);
    char *text = calloc(1, PAGE_MAX);
    assert_non_null(text);
    size_t size = fread(text, 1, PAGE_MAX - 1, file);
    assert_in_range(size, 1, PAGE_MAX - 2);
    assert_int_equal(fclose(file), 0);
    return text;
}

parl_scenario *office_edited(const char *what, const char *with) {
    char path[] = "parl_office_XXXXXX", *text = page();
    char *at = strstr(text, what);
    assert_non_null(at);
    int handle = mkstemp(path);
    assert_true(handle >= 0);
    FILE *file = fdopen(handle, "wb");
    assert_non_null(file);
    assert_true(fprintf(file, "%.*s%s%s", (int)(at - text), text, with, at + strlen(what)) > 0);
    assert_int_equal(fclose(file), 0);
    free(text);
    parl_scenario *edited = load(path);
    assert_int_equal(unlink(path), 0);
    return edited;
}

static void give(const char *said) {
    parl_answer answer;
    if (parl_session_read(run, said, &answer) != PARL_OK) fail_msg("nobody can say %s here", said);
    assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
}

void office_say(const char *said) {
    char one[40];
    while (*said) {
        size_t length = strcspn(said, "|");
        assert_in_range(length, 1, sizeof one - 1);
        memcpy(one, said, length);
        one[length] = '\0';
        give(one);
        said += length + (said[length] == '|');
    }
}

void office_wait(int weeks) {
    for (int i = 0; i < weeks; i++) office_say("pass");
}
