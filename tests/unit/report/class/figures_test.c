// SPDX-License-Identifier: MIT
//
// Coefficients, by hand; and that a class too small for them never shows one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "class/class.h"
#include "sheet.h"

static void a_share_has_wilsons_interval(void **state) {
    (void)state;
    Estimated share = wilson(.8, 10);  // 8 of 10: .4902 to .9433
    assert_true(share.known);
    assert_int_equal(share.value, 800);
    assert_int_equal(share.low, 490);
    assert_int_equal(share.high, 943);
    share = wilson(0, 12);  // 0 of 12: 0 to .2425
    assert_int_equal(share.low, 0);
    assert_int_equal(share.high, 242);
}

static void a_correlation_has_fishers_interval(void **state) {
    (void)state;
    // r = 6 / sqrt(10 * 10); atanh(.6) = .6931, and 1.96 / sqrt(2) on both sides.
    const double a[] = {1, 2, 3, 4, 5}, b[] = {3, 1, 2, 4, 5}, flat[] = {1, 1, 1, 1, 1};
    Estimated r = correlated(a, b, 5);
    assert_true(r.known);
    assert_int_equal(r.value, 700);
    // atanh(.7) = .8673; less and more 1.3859: -.5186, 2.2532.
    assert_int_equal(r.low, -477);
    assert_int_equal(r.high, 978);
    assert_false(correlated(a, flat, 5).known);
    assert_false(correlated(a, b, 3).known);
}

static void alpha_of_one_stratum_is_cronbachs(void **state) {
    (void)state;
    // Variances 1/3 each, of the sum 5/3: 3/2 * (1 - 1 / (5/3)) = .6
    const double scores[] = {1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0};
    const int one[] = {0, 0, 0};
    Estimated alpha = stratified_alpha(scores, 4, 3, one);
    assert_true(alpha.known);
    assert_int_equal(alpha.value, 600);
    assert_true(alpha.low < 600);
    assert_true(alpha.high > 600);
}

static void alpha_counts_the_error_of_each_stratum(void **state) {
    (void)state;
    // Two strata of two items that are the same: no error in either, whatever lies between them.
    const double scores[] = {1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0};
    const int two[] = {0, 0, 1, 1}, one[] = {0, 0, 0, 0};
    Estimated strata = stratified_alpha(scores, 4, 4, two);
    Estimated whole = stratified_alpha(scores, 4, 4, one);
    assert_int_equal(strata.value, 1000);
    // Cronbach's would hold the difference between the strata for error: 4/3 * (1 - 1/2) = 2/3.
    assert_int_equal(whole.value, 667);
}

// --- Small numbers ------------------------------------------------------------------------------

static char *page_of(int count, parl_format format) {
    const char *path = SCENARIO("eighteen-in-a-hundred");
    ClassOf *made = class_of(&path, 1, count);
    char *text = class_in(&made->class, format);
    class_free(made);
    return text;
}

static void below_twelve_there_is_no_coefficient(void **state) {
    (void)state;
    for (int count = 2; count < PARL_CLASS_COEFFICIENTS; count += 3) {
        char *text = page_of(count, PARL_FORMAT_MARKDOWN);
        assert_null(strstr(text, "Figures of the decisions"));
        assert_null(strstr(text, "alpha"));
        free(text);
        char *json = page_of(count, PARL_FORMAT_JSON);
        assert_non_null(strstr(json, "\"items\": []"));
        assert_non_null(strstr(json, "\"alpha\": null"));
        free(json);
    }
}

static void from_twelve_they_stand_in_grey_with_an_interval(void **state) {
    (void)state;
    char *text = page_of(12, PARL_FORMAT_HTML);
    assert_non_null(strstr(text, "In grey"));
    assert_non_null(strstr(text, "class=\"wide stack faint\""));
    assert_non_null(strstr(text, "(0."));
    assert_null(strstr(text, "Repair this decision"));
    free(text);
    text = page_of(11, PARL_FORMAT_HTML);
    assert_null(strstr(text, "In grey"));
    free(text);
}

static char *page_at_random(int count) {
    ClassOf *made = class_of_player(SCENARIO("eighteen-in-a-hundred"),
                                    (parl_player){.policy = PARL_POLICY_RANDOM}, count, 1);
    char *text = class_in(&made->class, PARL_FORMAT_TEXT);
    class_free(made);
    return text;
}

// Where all answer at random, no decision tells better from worse.
static void repair_is_asked_for_from_fifty_on(void **state) {
    (void)state;
    char *few = page_at_random(PARL_CLASS_REPAIR - 1), *many = page_at_random(PARL_CLASS_REPAIR);
    assert_null(strstr(few, "Repair this decision"));
    assert_non_null(strstr(few, "is said from 50 runs on"));
    assert_true(times(many, "Repair this decision") > 0);
    free(few);
    free(many);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_has_wilsons_interval),
        cmocka_unit_test(a_correlation_has_fishers_interval),
        cmocka_unit_test(alpha_of_one_stratum_is_cronbachs),
        cmocka_unit_test(alpha_counts_the_error_of_each_stratum),
        cmocka_unit_test(below_twelve_there_is_no_coefficient),
        cmocka_unit_test(from_twelve_they_stand_in_grey_with_an_interval),
        cmocka_unit_test(repair_is_asked_for_from_fifty_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
