// SPDX-License-Identifier: MIT
//
// What holds in every run of the scenarios that are written, and of a page that uses every
// word: each is played at random.
//
//   author_invariants_test [RUNS]        of each scenario; 40 where nothing is said

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "battery.h"
#include "holds.h"

static int runs = 40;

static void holds_in(const char *path, int times) {
    parl_scenario *scenario = battery_load(path);
    long answers = 0;
    for (int seed = 1; seed <= times; seed++) answers += holds_in_run(scenario, (uint64_t)seed);
    printf("%s: %d runs, %ld answers\n", parl_scenario_describe(scenario).title, times, answers);
    parl_scenario_free(scenario);
}

static void eighteen_in_a_hundred(void **unused) {
    (void)unused;
    holds_in(BATTERY_FIRST, runs);
}

static void the_date(void **unused) {
    (void)unused;
    holds_in(BATTERY_DATE, runs);
}

static void the_uninvited_counsel(void **unused) {
    (void)unused;
    holds_in(BATTERY_COUNSEL, runs);
}

static void every_word(void **unused) {
    (void)unused;
    holds_in(PARL_FIXTURES "/good/every_word.lua", runs);
    holds_in(PARL_FIXTURES "/good/round.lua", runs);
    holds_in(PARL_FIXTURES "/good/every_plan.lua", 5 * runs);  // The rarest meetings are here.
}

int main(int count, char **words) {
    if (count > 1) runs = atoi(words[1]);
    if (runs < 1) return 2;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eighteen_in_a_hundred),
        cmocka_unit_test(the_date),
        cmocka_unit_test(the_uninvited_counsel),
        cmocka_unit_test(every_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
