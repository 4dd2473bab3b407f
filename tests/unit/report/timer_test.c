// SPDX-License-Identifier: MIT
//
// The soft timer: minutes that can be stopped, and that nobody is scored by.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parlance_practice.h"

enum { SECOND = 1000, MINUTE = 60 * SECOND };

static void minutes_are_rounded_up(void **state) {
    (void)state;
    parl_timer timer = parl_timer_begin(8, 5000);
    assert_int_equal(parl_timer_left(&timer, 5000), 8);
    assert_int_equal(parl_timer_left(&timer, 5000 + 59 * SECOND), 8);
    assert_int_equal(parl_timer_left(&timer, 5000 + 60 * SECOND), 7);
    assert_int_equal(parl_timer_left(&timer, 5000 + 8 * MINUTE - 1), 1);
    assert_int_equal(parl_timer_left(&timer, 5000 + 8 * MINUTE), 0);
    // A clock that goes back after all takes nothing.
    assert_int_equal(parl_timer_left(&timer, 0), 8);
}

static void what_passes_while_it_is_stopped_does_not_count(void **state) {
    (void)state;
    parl_timer timer = parl_timer_begin(2, 0);
    parl_timer_pause(&timer, 30 * SECOND);
    parl_timer_pause(&timer, 60 * SECOND);
    assert_int_equal(parl_timer_left(&timer, 90 * MINUTE), 2);
    parl_timer_go_on(&timer, 90 * MINUTE);
    parl_timer_go_on(&timer, 90 * MINUTE + 10 * SECOND);
    assert_int_equal(parl_timer_left(&timer, 90 * MINUTE + 31 * SECOND), 1);
}

static void it_rings_once(void **state) {
    (void)state;
    parl_timer timer = parl_timer_begin(1, 0);
    assert_false(parl_timer_rings(&timer, 59 * SECOND));
    assert_true(parl_timer_rings(&timer, 60 * SECOND));
    assert_false(parl_timer_rings(&timer, 61 * SECOND));
}

static void off_it_neither_runs_nor_rings(void **state) {
    (void)state;
    parl_timer timer = parl_timer_begin(1, 0);
    parl_timer_off(&timer, 10 * SECOND);
    parl_timer_go_on(&timer, 20 * SECOND);
    assert_false(timer.running);
    assert_false(parl_timer_rings(&timer, 5 * MINUTE));
    parl_timer_on(&timer, 5 * MINUTE);
    assert_int_equal(parl_timer_left(&timer, 5 * MINUTE), 1);
    assert_true(parl_timer_rings(&timer, 6 * MINUTE));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(minutes_are_rounded_up),
        cmocka_unit_test(what_passes_while_it_is_stopped_does_not_count),
        cmocka_unit_test(it_rings_once),
        cmocka_unit_test(off_it_neither_runs_nor_rings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
