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

// Of a run carried whole, as it reads now.
static void assert_reads(int turn, const char *text) {
    char now[80];
    (void)parl_session_turn_text(carried, turn, now, sizeof now);
    assert_string_equal(now, text);
}

static void assert_whole(void) {
    assert_int_equal(gap.turn, -1);
    assert_null(gap.said);
    assert_int_equal(parl_session_turn_count(carried), parl_session_turn_count(run));
}

static void new_words_for_a_line_that_was_chosen_leave_the_run_where_it_was(void **unused) {
    (void)unused;
    assert_int_equal(carry("choice \"What would tell us?\" { id = \"evidence\",",
                           "choice \"What would show it?\" {"),
                     PARL_OK);
    assert_whole();
    assert_int_equal(gap.reworded, 1);
    assert_reads(0, "What would show it?");
}

static void another_name_for_a_line_that_was_chosen_changes_nothing(void **unused) {
    (void)unused;
    assert_int_equal(carry("id = \"two\"", "id = \"two_weeks\""), PARL_OK);
    assert_whole();
    assert_int_equal(gap.reworded, 0);
    assert_reads(2, "Twenty cases in two weeks.");
}

static void an_answer_that_is_gone_is_named_and_the_run_stands_before_it(void **unused) {
    (void)unused;
    assert_int_equal(carry("  choice \"Twenty cases in two weeks.\" { id = \"two\", "
                           "experiment(\"works\", { cases = 20, weeks = 2 }) },\n",
                           ""),
                     PARL_ERR_DIVERGED);
    assert_int_equal(gap.turn, 2);
    assert_int_equal(gap.why, PARL_ERR_ANSWER);
    assert_string_equal(gap.said, "Twenty cases in two weeks.");
    assert_int_equal(parl_session_turn_count(carried), 2);
    assert_string_equal(parl_session_clock(carried).scene, "lab");
}

// As many lines, but which of the two new ones was chosen, nobody can tell.
static void where_two_lines_have_new_words_none_is_guessed(void **unused) {
    (void)unused;
    assert_int_equal(carry("choice \"Twenty cases in two weeks.\" { id = \"two\", "
                           "experiment(\"works\", { cases = 20, weeks = 2 }) },\n"
                           "  choice \"Twenty cases in five weeks.\" { id = \"five\",",
                           "choice \"Cases in two weeks.\" { id = \"in_two\", "
                           "experiment(\"works\", { cases = 20, weeks = 2 }) },\n"
                           "  choice \"Cases in five weeks.\" { id = \"in_five\","),
                     PARL_ERR_DIVERGED);
    assert_int_equal(gap.turn, 2);
    assert_int_equal(gap.why, PARL_ERR_ANSWER);
}

// The chosen line is gone, and a new one stands at another place: that is not it.
static void a_new_line_at_another_place_is_not_the_one_that_is_gone(void **unused) {
    (void)unused;
    assert_int_equal(carry("  choice \"What would tell us?\" { id = \"evidence\", imke \"Twenty "
                           "cases.\" },\n  choice \"Of 100 tickets 18 go wrong.\" { id = \"tell\", "
                           "explain(rui, \"routing\", \"business\"), rui \"An hour each.\" },",
                           "  choice \"Of 100 tickets 18 go wrong.\" { id = \"tell\", "
                           "explain(rui, \"routing\", \"business\"), rui \"An hour each.\" },\n"
                           "  choice \"Nothing.\" { rui \"Hm.\" },"),
                     PARL_ERR_DIVERGED);
    assert_int_equal(gap.turn, 0);
    assert_string_equal(gap.said, "What would tell us?");
}

static void another_name_for_a_scene_leaves_the_run_where_it_was(void **unused) {
    (void)unused;
    assert_int_equal(carry("scene \"monday\"", "scene \"tuesday\""), PARL_OK);
    assert_whole();
}

static void another_name_for_a_meeting_leaves_the_run_where_it_was(void **unused) {
    (void)unused;
    assert_int_equal(carry("scene \"lab\"", "scene \"cellar\""), PARL_OK);
    assert_whole();
    assert_int_equal(gap.reworded, 0);
    assert_reads(1, "See Imke");
}

// A scene that both versions have is not another one under a new name.
static void an_answer_belongs_to_the_scene_in_which_it_was_given(void **unused) {
    (void)unused;
    assert_int_equal(carry("scene \"monday\" { with = { imke, rui }, ordered = true,",
                           "scene \"sunday\" { with = { imke, rui }, ordered = true,\n"
                           "  choice \"What would tell us?\" { imke \"Ask me tomorrow.\" },\n"
                           "  choice \"Nothing.\" { rui \"Hm.\" } }\n"
                           "scene \"monday\" { with = { imke, rui }, ordered = true,"),
                     PARL_ERR_DIVERGED);
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
        EACH(new_words_for_a_line_that_was_chosen_leave_the_run_where_it_was),
        EACH(another_name_for_a_line_that_was_chosen_changes_nothing),
        EACH(an_answer_that_is_gone_is_named_and_the_run_stands_before_it),
        EACH(where_two_lines_have_new_words_none_is_guessed),
        EACH(a_new_line_at_another_place_is_not_the_one_that_is_gone),
        EACH(another_name_for_a_scene_leaves_the_run_where_it_was),
        EACH(another_name_for_a_meeting_leaves_the_run_where_it_was),
        EACH(an_answer_belongs_to_the_scene_in_which_it_was_given),
        EACH(an_answer_that_is_closed_now_says_so),
        EACH(what_leads_elsewhere_in_another_page_is_no_gap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
