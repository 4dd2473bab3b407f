// SPDX-License-Identifier: MIT
//
// A run carried over into another version of its page, as a live preview does.
#include <stdlib.h>
#include <string.h>

#include "office.h"

static parl_session *run, *carried;
static parl_scenario *edited;
static parl_gap gap;

static int begin(void **unused) {
    (void)unused;
    run = office_open();
    office_say("evidence|lab|two|counsel|worry|pass|pass|head|gate");
    return 0;
}

static int end(void **unused) {
    (void)unused;
    free(gap.said);
    parl_session_free(carried);
    parl_scenario_free(edited);
    office_close();
    return 0;
}

static parl_status carry(const char *what, const char *with) {
    edited = office_edited(what, with);
    return parl_session_carry(&carried, run, edited, &gap);
}

static void a_new_word_in_a_line_leaves_the_run_where_it_was(void **unused) {
    (void)unused;
    assert_int_equal(carry("rui \"Well?\"", "rui \"Well, then?\""), PARL_OK);
    assert_int_equal(gap.turn, -1);
    assert_int_equal(parl_session_turn_count(carried), parl_session_turn_count(run));
    assert_int_equal(parl_session_clock(carried).week, 3);
    assert_int_equal(parl_session_gate(carried, 0).week, 9);
    assert_ptr_equal(parl_session_scenario(carried), edited);
}

static void an_option_written_before_it_does_not_take_its_place(void **unused) {
    (void)unused;
    assert_int_equal(
        carry("  choice \"What would tell us?\"",
              "  choice \"Nothing.\" { rui \"Hm.\" },\n  choice \"What would tell us?\""),
        PARL_OK);
    char text[80];
    (void)parl_session_turn_text(carried, 0, text, sizeof text);
    assert_string_equal(text, "What would tell us?");
}

static void an_answer_that_is_gone_is_named_and_the_run_stands_before_it(void **unused) {
    (void)unused;
    assert_int_equal(carry("id = \"two\"", "id = \"two_weeks\""), PARL_ERR_DIVERGED);
    assert_int_equal(gap.turn, 2);
    assert_int_equal(gap.why, PARL_ERR_ANSWER);
    assert_string_equal(gap.said, "Twenty cases in two weeks.");
    assert_int_equal(parl_session_turn_count(carried), 2);
    assert_string_equal(parl_session_clock(carried).scene, "lab");
}

static void an_answer_belongs_to_the_scene_in_which_it_was_given(void **unused) {
    (void)unused;
    assert_int_equal(carry("scene \"monday\"", "scene \"tuesday\""), PARL_ERR_DIVERGED);
    assert_int_equal(gap.turn, 0);
    assert_int_equal(parl_session_turn_count(carried), 0);
}

static void an_answer_that_is_closed_now_says_so(void **unused) {
    (void)unused;
    assert_int_equal(carry("scene \"counsel\" {", "scene \"counsel\" { cost = 3,"),
                     PARL_ERR_DIVERGED);
    assert_int_equal(gap.turn, 3);
    assert_int_equal(gap.why, PARL_ERR_CLOSED);
    assert_string_equal(gap.said, "See Ada");
}

static void what_leads_elsewhere_in_another_page_is_no_gap(void **unused) {
    (void)unused;
    assert_int_equal(carry("cases = 20, weeks = 2", "cases = 40, weeks = 2"), PARL_OK);
    assert_int_equal(parl_session_evidence(carried, 0).cases, 40);
}

int main(void) {
#define EACH(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        EACH(a_new_word_in_a_line_leaves_the_run_where_it_was),
        EACH(an_option_written_before_it_does_not_take_its_place),
        EACH(an_answer_that_is_gone_is_named_and_the_run_stands_before_it),
        EACH(an_answer_belongs_to_the_scene_in_which_it_was_given),
        EACH(an_answer_that_is_closed_now_says_so),
        EACH(what_leads_elsewhere_in_another_page_is_no_gap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
