// SPDX-License-Identifier: MIT
#include "battery.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static void print_errors(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        const parl_problem *problem = parl_problems_at(problems, i);
        char text[2048];
        if (problem->severity != PARL_ERROR) continue;
        (void)parl_problem_text(problem, text, sizeof text);
        printf("%s\n", text);
    }
}

parl_scenario *battery_load(const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario;
    parl_status status = parl_scenario_load(&scenario, path, problems);
    if (status != PARL_OK) print_errors(problems);
    parl_problems_free(problems);
    if (status != PARL_OK) fail_msg("%s: %s", path, parl_status_text(status));
    return scenario;
}

void battery_walk(const parl_session *run, BatteryLook *look, void *room) {
    parl_session *again;
    parl_status status =
        parl_session_new(&again, parl_session_scenario(run), parl_session_seed(run));
    assert_int_equal(status, PARL_OK);
    look(room, again);
    for (int i = 0; i < parl_session_turn_count(run); i++) {
        parl_turn turn = parl_session_turn(run, i);
        assert_int_equal(parl_session_answer(again, &turn.answer), PARL_OK);
        look(room, again);
    }
    assert_int_equal(parl_session_fingerprint(again), parl_session_fingerprint(run));
    parl_session_free(again);
}
