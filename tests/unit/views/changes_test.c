// SPDX-License-Identifier: MIT
//
// What changed a gauge, the newest first, with the reasons that a player may know.
#include <string.h>

#include "office.h"
#include "parlance_report.h"

static parl_session *run;
static parl_changes *changes;

static int begin(void **unused) {
    (void)unused;
    run = office_open();
    changes = NULL;
    return 0;
}

static int end(void **unused) {
    (void)unused;
    parl_changes_free(changes);
    office_close();
    return 0;
}

// What changed [kind] of [subject]: [count] rows.
static void look(parl_gauge_kind kind, int subject, int count) {
    parl_changes_free(changes);
    changes = parl_report_changes(run, (parl_gauge){kind, subject, -1});
    for (int i = 0; changes->count != count && i < changes->count; i++)
        print_message("week %d: %s\n", changes->rows[i].week, changes->rows[i].text);
    assert_int_equal(changes->count, count);
}

static void assert_row(int row, int week, int turn, const char *text) {
    assert_int_equal(changes->rows[row].week, week);
    assert_int_equal(changes->rows[row].turn, turn);
    if (!strstr(changes->rows[row].text, text)) fail_msg("%s", changes->rows[row].text);
}

static void what_nothing_has_changed_has_no_rows(void **unused) {
    (void)unused;
    office_say("evidence");
    look(PARL_GAUGE_TRUST, ADA, 0);
    look(PARL_GAUGE_SIGN, ADA, 0);
}

static void a_review_is_told_from_the_asking_to_the_verdict_the_newest_first(void **unused) {
    (void)unused;
    office_say("evidence|papers|fresh|pass|counsel|review");
    office_wait(4);
    look(PARL_GAUGE_SIGN, ADA, 4);
    assert_row(0, 6, 9, "Ada Moreau signs");
    assert_row(1, 2, 5, "reviews it until week 6");
    assert_row(3, 2, 5, "has “the sheet” with nothing left blank");
}

static void trust_has_the_reason_of_each_step(void **unused) {
    (void)unused;
    office_say("tell|head|firm");
    look(PARL_GAUGE_TRUST, RUI, 2);
    assert_row(0, 1, 2, "a firm date is what they wanted to hear");
    assert_row(1, 1, 0, "you said it in their language");
    look(PARL_GAUGE_TRUST, IMKE, 0);
}

static void understanding_is_told_of_one_listener_or_of_all(void **unused) {
    (void)unused;
    office_say("tell");
    changes = parl_report_changes(run, (parl_gauge){PARL_GAUGE_UNDERSTANDING, 0, RUI});
    assert_int_equal(changes->count, 2);
    parl_changes_free(changes);
    changes = parl_report_changes(run, (parl_gauge){PARL_GAUGE_UNDERSTANDING, 0, IMKE});
    assert_int_equal(changes->count, 0);
    look(PARL_GAUGE_UNDERSTANDING, 0, 2);
}

static void evidence_comes_with_the_gates_that_judge_it(void **unused) {
    (void)unused;
    office_say("evidence|lab|two");
    office_wait(5);
    look(PARL_GAUGE_EVIDENCE, 0, 3);
    assert_row(0, 6, 7, "The gate “the trial” came due");
    assert_row(1, 3, 4, "came in");
    assert_row(2, 1, 2, "is under way: 20 cases");
    look(PARL_GAUGE_GATE, 0, 1);
}

static void a_promise_is_told_from_its_making_to_its_day(void **unused) {
    (void)unused;
    office_say("evidence|head|firm|pass|pass");
    look(PARL_GAUGE_PROMISE, 0, 2);
    assert_row(0, 3, 4, "was broken");
    assert_row(1, 1, 2, "You promised Rui Tavares “the launch”: firmly, in week 3");
}

static void work_tells_of_each_week_and_of_what_was_lost(void **unused) {
    (void)unused;
    office_say("evidence|papers|old|lab|begin|pass|pass|counsel|worry");
    look(PARL_GAUGE_WORK, 0, 4);
    assert_row(0, 3, 8, "have to be done again");
    assert_row(3, 1, 4, "begins");
    look(PARL_GAUGE_CONCERN, 0, 2);
    look(PARL_GAUGE_PACKET, 0, 4);
    assert_row(0, 1, 2, "who is affected: writers");
}

static void a_person_is_told_of_without_what_meetings_take(void **unused) {
    (void)unused;
    office_say("tell");
    look(PARL_GAUGE_PATIENCE, RUI, 1);
    assert_row(0, 1, 0, "patience fell from 100 to 94");
    look(PARL_GAUGE_PERSON, RUI, 3);
    office_wait(1);
    look(PARL_GAUGE_PATIENCE, RUI, 1);  // That a week brings it back needs no reason.
    look(PARL_GAUGE_PERSON, RUI, 3);
    for (int i = 0; i < 3; i++) assert_null(strstr(changes->rows[i].text, "patience"));
}

static void a_worry_that_only_shows_is_not_named(void **unused) {
    (void)unused;
    office_say("evidence|papers|old|counsel");
    assert_int_equal(parl_session_concern(run, 0).state, PARL_CONCERN_HINTED);
    look(PARL_GAUGE_CONCERN, 0, 0);
    look(PARL_GAUGE_PERSON, ADA, 0);
}

static void a_part_of_the_score_is_told_by_the_answers_that_moved_it(void **unused) {
    (void)unused;
    office_say("tell|papers|old|pass|counsel|worry");
    look(PARL_GAUGE_PART, PARL_SIGNAL_TRANSLATION, 1);
    assert_row(0, 1, 0, "“Of 100 tickets 18 go wrong.”: from 0 to 100 of 100.");
    look(PARL_GAUGE_PART, PARL_SIGNAL_DISCOVERY, 2);
    assert_row(0, 2, 5, "“What worries you?”: from 0 to 96 of 100.");
    assert_row(1, 1, 2, "to 0 of 100.");
}

int main(void) {
#define EACH(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        EACH(what_nothing_has_changed_has_no_rows),
        EACH(a_review_is_told_from_the_asking_to_the_verdict_the_newest_first),
        EACH(trust_has_the_reason_of_each_step),
        EACH(understanding_is_told_of_one_listener_or_of_all),
        EACH(evidence_comes_with_the_gates_that_judge_it),
        EACH(a_promise_is_told_from_its_making_to_its_day),
        EACH(work_tells_of_each_week_and_of_what_was_lost),
        EACH(a_person_is_told_of_without_what_meetings_take),
        EACH(a_part_of_the_score_is_told_by_the_answers_that_moved_it),
        EACH(a_worry_that_only_shows_is_not_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
