// SPDX-License-Identifier: MIT
//
// Words of a text as a reader counts them, and how near two texts are to each other.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tells/alike.h"

static void words_are_counted_as_a_reader_does(void **unused) {
    (void)unused;
    assert_int_equal(wording_count(""), 0);
    assert_int_equal(wording_count("Don't sign-off yet, Imke."), 4);
    assert_int_equal(wording_count("“Yes” – it isn’t… over"), 4);
    assert_int_equal(wording_count("In {cases of 100} letters"), 3);
    assert_int_equal(wording_count("Zoë hört zu"), 3);
    assert_int_equal(wording_count("it's {open"), 2);
}

static void lists_find_words_and_phrases_and_no_parts_of_words(void **unused) {
    (void)unused;
    assert_int_equal(wording_listed("We ALWAYS guarantee it", WORDING_ABSOLUTE), 2);
    assert_int_equal(wording_listed("Overall, a wall of mustard", WORDING_ABSOLUTE), 0);
    assert_int_equal(wording_listed("It depends. Step by step,", WORDING_HEDGE), 2);
    assert_int_equal(wording_listed("step by foot", WORDING_HEDGE), 0);
    assert_int_equal(wording_listed("Let us first ask", WORDING_HEDGE), 1);
}

static void shared_words_are_counted_once_and_common_ones_are_not(void **unused) {
    (void)unused;
    assert_int_equal(alike_shared("the letters and the Letters", "Letters of the firm"), 1);
    assert_int_equal(alike_shared("with them would come", "with them would go"), 0);
    assert_int_equal(alike_shared("copies of letters", "letters, copies"), 2);
}

static void distance_is_of_the_longer_text(void **unused) {
    (void)unused;
    assert_int_equal(alike_distance("", ""), 0);
    assert_int_equal(alike_distance("Gate", "gate"), 0);
    assert_int_equal(alike_distance("", "gate"), 1000);
    assert_int_equal(alike_distance("kitten", "sitting"), 3 * 1000 / 7);
    assert_int_equal(alike_distance("sitting", "kitten"), 3 * 1000 / 7);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_counted_as_a_reader_does),
        cmocka_unit_test(lists_find_words_and_phrases_and_no_parts_of_words),
        cmocka_unit_test(shared_words_are_counted_once_and_common_ones_are_not),
        cmocka_unit_test(distance_is_of_the_longer_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
