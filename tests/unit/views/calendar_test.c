// SPDX-License-Identifier: MIT
//
// What a window draws on a calendar.
#include <string.h>

#include "office.h"

static parl_session *run;

static int begin(void **unused) {
    (void)unused;
    run = office_open();
    office_say("evidence");
    return 0;
}

static int end(void **unused) {
    (void)unused;
    office_close();
    return 0;
}

enum { BARS = 12 };

// The bars of the run, which are [count].
static const parl_span *bars(int count) {
    static parl_span rows[BARS];
    memset(rows, 0, sizeof rows);
    assert_int_equal(parl_session_spans(run, rows, BARS), count);
    return rows;
}

static void assert_bar(const parl_span *bar, parl_span_kind kind, int from, int till, bool over) {
    assert_int_equal(bar->kind, kind);
    assert_int_equal(bar->from, from);
    assert_int_equal(bar->till, till);
    assert_int_equal(bar->over, over);
}

// --- Reviews ---------------------------------------------------------------------------------

static void a_review_asked_in_week_2_that_takes_four_weeks_is_seen_from_2_to_6(void **unused) {
    (void)unused;
    office_say("papers|fresh|pass|counsel|review");
    assert_bar(bars(1), PARL_SPAN_REVIEW, 2, 6, false);
    assert_int_equal(bars(1)->subject, ADA);
    office_wait(3);
    assert_bar(bars(1), PARL_SPAN_REVIEW, 2, 6, false);
    office_wait(1);
    assert_bar(bars(1), PARL_SPAN_REVIEW, 2, 6, true);
}

static void a_change_of_what_is_read_begins_another_bar(void **unused) {
    (void)unused;
    office_say("papers|fresh|counsel|review|pass|pass|papers|old");
    const parl_span *rows = bars(2);
    assert_bar(&rows[0], PARL_SPAN_REVIEW, 1, 3, true);
    assert_bar(&rows[1], PARL_SPAN_REVIEW, 3, 7, false);
}

static void a_change_on_the_same_day_begins_none(void **unused) {
    (void)unused;
    office_say("papers|fresh|counsel|review|papers|old");
    assert_bar(bars(1), PARL_SPAN_REVIEW, 1, 5, false);
}

// --- Evidence ------------------------------------------------------------------------------------

static void evidence_under_way_is_seen_with_its_week_the_next_first(void **unused) {
    (void)unused;
    office_say("lab|five|lab|two");
    assert_int_equal(parl_session_trial_count(run), 2);
    parl_trial first = parl_session_trial(run, 0), second = parl_session_trial(run, 1);
    assert_int_equal(first.due, 3);
    assert_int_equal(second.due, 6);
    assert_int_equal(first.cases, 20);
    assert_int_equal(first.uncertain, 0);
    office_wait(2);
    assert_int_equal(parl_session_trial_count(run), 1);
    assert_int_equal(parl_session_trial(run, 0).due, 6);
}

static void evidence_of_one_size_ends_each_in_its_own_week(void **unused) {
    (void)unused;
    office_say("lab|five|lab|two|pass|pass");
    const parl_span *rows = bars(2);
    assert_bar(&rows[0], PARL_SPAN_TRIAL, 1, 6, false);
    assert_bar(&rows[1], PARL_SPAN_TRIAL, 1, 3, true);
    assert_int_equal(rows[1].cases, 20);
}

// --- Work ----------------------------------------------------------------------------------------

static void work_is_a_bar_from_the_go_to_its_last_day(void **unused) {
    (void)unused;
    office_say("papers|fresh|lab|begin");
    assert_bar(bars(1), PARL_SPAN_WORK, 1, 0, false);
    office_wait(3);
    const parl_span *row = bars(1);
    parl_work work = parl_session_work(run, 0);
    assert_true(work.finished_week > 1);
    assert_bar(row, PARL_SPAN_WORK, 1, work.finished_week, true);
}

static void halting_ends_a_bar_and_going_on_begins_another(void **unused) {
    (void)unused;
    office_say("lab|begin|pass|lab|wait|pass|lab|begin");
    const parl_span *rows = bars(2);
    assert_bar(&rows[0], PARL_SPAN_WORK, 1, 2, true);
    assert_bar(&rows[1], PARL_SPAN_WORK, 3, 0, false);
}

static void work_that_has_to_be_done_again_is_another_bar(void **unused) {
    (void)unused;
    office_say("papers|old|lab|begin|pass|pass|pass");
    assert_true(bars(1)->over);
    office_say("counsel|worry");
    assert_true(parl_session_work(run, 0).lost > 0);
    office_say("counsel|ask|pass");
    const parl_span *rows = bars(2);
    assert_int_equal(rows[1].kind, PARL_SPAN_WORK);
    assert_false(rows[1].over);
}

// --- Gates ---------------------------------------------------------------------------------------

static void a_gate_stands_in_its_own_week_until_a_promise_moves_it(void **unused) {
    (void)unused;
    parl_gate gate = parl_session_gate(run, 0);
    assert_string_equal(gate.title, "the trial");
    assert_int_equal(gate.uncertain, 0);
    assert_int_equal(gate.pass, 80);
    assert_int_equal(gate.week, 6);
    assert_false(gate.promised || gate.due || gate.judged);
    office_say("head|gate");
    gate = parl_session_gate(run, 0);
    assert_int_equal(gate.week, 9);
    assert_true(gate.promised);
}

static void a_gate_whose_day_has_come_says_what_it_found(void **unused) {
    (void)unused;
    office_wait(5);
    parl_gate gate = parl_session_gate(run, 0);
    assert_true(gate.due && gate.judged);
    assert_false(gate.passed);
    office_say("head|gate");
    gate = parl_session_gate(run, 0);
    assert_true(gate.judged);  // Once; another day is set by now.
    assert_false(gate.due);
}

static void a_gate_says_what_it_asks(void **unused) {
    (void)unused;
    char text[80];
    (void)parl_session_gate_text(run, 0, text, sizeof text);
    assert_string_equal(text, "Two weeks of tickets.");
    assert_int_equal(parl_scenario_describe(parl_session_scenario(run)).gates, 1);
}

// --- Portraits -----------------------------------------------------------------------------------

static void a_portrait_is_named_and_the_folder_of_the_page_too(void **unused) {
    (void)unused;
    assert_string_equal(parl_session_person(run, IMKE).portrait, "alder");
    assert_string_equal(parl_session_person(run, RUI).portrait, "rui.svg");
    assert_null(parl_session_person(run, ADA).portrait);
    const char *folder = parl_scenario_describe(parl_session_scenario(run)).folder;
    assert_string_equal(folder, PARL_FIXTURES "/office/");
}

int main(void) {
#define EACH(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        EACH(a_review_asked_in_week_2_that_takes_four_weeks_is_seen_from_2_to_6),
        EACH(a_change_of_what_is_read_begins_another_bar),
        EACH(a_change_on_the_same_day_begins_none),
        EACH(evidence_under_way_is_seen_with_its_week_the_next_first),
        EACH(evidence_of_one_size_ends_each_in_its_own_week),
        EACH(work_is_a_bar_from_the_go_to_its_last_day),
        EACH(halting_ends_a_bar_and_going_on_begins_another),
        EACH(work_that_has_to_be_done_again_is_another_bar),
        EACH(a_gate_stands_in_its_own_week_until_a_promise_moves_it),
        EACH(a_gate_whose_day_has_come_says_what_it_found),
        EACH(a_gate_says_what_it_asks),
        EACH(a_portrait_is_named_and_the_folder_of_the_page_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
