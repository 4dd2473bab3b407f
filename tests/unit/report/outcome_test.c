// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "made_up_run.h"
#include "model/tuning.h"

static void what_came_of_it_is_told_beside_the_score(void **state) {
    (void)state;
    parl_session *run = planned_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "What came of it It went out. It is as good as it has to be. - In use it "
                        "gets 84 % right. - All of that is used: nothing that worries its users "
                        "is open. - Without delay and without work lost, 84 % came of it. "
                        "- The best that this world allowed was 84 %; you reached 100 % of that. "
                        "No work was lost.");
    parl_session_free(run);
}

static void each_loss_takes_away_from_what_was_there(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->outcome.adoption = 670;
    run->outcome.delay = 1;
    run->outcome.rework = 16;
    run->outcome.gain = 359;
    run->outcome.value = 427;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "- 67 % is right and really used: what worries its users was not all "
                        "answered. - After 1 week of delay and 16 days of work lost, 35 % "
                        "came of it. - The best that this world allowed was 84 %; you reached "
                        "42 % of that.");
    parl_session_free(run);
}

// Where nothing is right or wrong in parts, there is no accuracy to tell.
static void a_thing_that_is_there_or_not_has_no_accuracy(void **state) {
    (void)state;
    parl_session *run = bare_run();
    run->outcome.accuracy = run->outcome.bound = 1000;
    run->outcome.adoption = 700;
    run->outcome.gain = run->outcome.value = 650;
    run->outcome.delay = 2;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "It went out. - 70 % is really used: what worries its users was not all "
                        "answered. - After 2 weeks of delay, 65 % of the best that this world "
                        "allowed came of it. No work was");
    assert_silent(&sheet, "In use it gets");
    run->outcome.launched = false;
    sheet = debrief_of(run);
    assert_says(&sheet, "It did not go out: nobody said when. No work was lost.");
    parl_session_free(run);
}

static void whether_it_was_right_to_go_is_told_apart_from_the_score(void **state) {
    (void)state;
    static const struct {
        bool launched, stopped, holds;
        int value;
        const char *told;
    } rows[] = {
        {true, false, false, 0,
         "It went out. It is not as good as it has to be: the best that "
         "this world allowed was a stop. No work"},
        {false, true, true, 0,
         "You stopped it. It would have been as good as it has to be. - The "
         "best that this world allowed was 84 %; none of it came."},
        {false, true, false, 1000,
         "You stopped it. It was not as good as it has to be, so no "
         "harm was done. No work"},
        {false, true, false, 750,
         "so no harm was done. - 25 % of the planned work was spent "
         "after the evidence had said stop."},
        {false, false, true, 0, "It did not go out: nobody said when. It would have been as good"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        parl_session *run = planned_run();
        run->outcome.launched = rows[i].launched;
        run->outcome.stopped = rows[i].stopped;
        run->outcome.holds = rows[i].holds;
        run->outcome.value = rows[i].value;
        Sheet sheet = debrief_of(run);
        assert_says(&sheet, rows[i].told);
        parl_session_free(run);
    }
}

static void what_kept_it_from_going_out_is_named(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->outcome.launched = false;
    run->outcome.blocked = true;
    run->people[MAREN].sign = PARL_SIGN_BLOCKED;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "It did not go out: Maren Quist has not signed.");
    run->people[TOMASZ].sign = PARL_SIGN_NONE;
    run->works[0].finished_week = 0;
    sheet = debrief_of(run);
    assert_says(&sheet, "It did not go out: Maren Quist and Tomasz Wilk have not signed; not "
                        "finished: “the training”.");
    run->people[MAREN].sign = PARL_SIGN_CONDITIONAL;
    run->people[TOMASZ].sign = PARL_SIGN_GRANTED;
    sheet = debrief_of(run);
    assert_says(&sheet, "It did not go out: not finished: “the training”.");
    parl_session_free(run);
}

static parl_event rework(int week) {
    return (parl_event){.kind = PARL_EVENT_REWORK,
                        .week = (int8_t)week,
                        .person = MAREN,
                        .reason = REASON_FOUND_LATE,
                        .after = 16,
                        .values = {2, 24, 700},
                        .text = 7};
}

static void rework_is_split_into_its_parts(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->outcome.rework = 17;
    run->turns[0].events[1] = rework(2);
    run->turns[1].events[0] = rework(5);
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "17 days of work were lost, with 56 planned: - Week 2: “the "
                        "old letters” came out after 24 days of work: 70 % of that, 16 days, "
                        "again. - Week 5: “the old letters” came out");
    parl_session_free(run);
}

static void how_early_the_law_was_heard_is_told_person_by_person(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->people[TOMASZ].contact_effort = 28;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Work spent before those who judge it by law first had something to judge "
                        "(56 days planned): - Maren Quist: before a day of work was spent. - "
                        "Tomasz Wilk: after 28 days of work, 50 % of what was planned.");
    assert_silent(&sheet, "- Rui Tavares: ");
    run->people[MAREN].contacted = false;
    sheet = debrief_of(run);
    assert_says(&sheet, "- Maren Quist: never had anything to judge.");
    parl_session_free(run);
}

// What somebody carried to the end without a word belongs to the reckoning, too.
static void who_was_never_contacted_is_not_forgotten(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->people[MAREN].contacted = run->people[MAREN].signs = run->people[MAREN].reads = false;
    Sheet sheet = debrief_of(run);
    assert_silent(&sheet, "- Maren Quist: ");
    run->concerns[2].exists = true;
    sheet = debrief_of(run);
    assert_says(&sheet, "- Maren Quist: never had anything to judge.");
    run->over = run->debrief.score.complete = false;
    sheet = debrief_of(run);
    assert_silent(&sheet, "- Maren Quist: ");
    parl_session_free(run);
}

static void an_unfinished_run_tells_what_was_spent_and_nothing_hidden(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->over = run->debrief.score.complete = false;
    run->people[MAREN].contacted = false;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "What it has cost so far No work was lost. Work spent");
    assert_says(&sheet, "- Maren Quist: nothing to judge yet.");
    assert_silent(&sheet, "What came of it");
    assert_silent(&sheet, "as good as it has to be");
    parl_session_free(run);
}

// Told of a promise that hangs on a chance, it would only repeat the five lines.
static void a_promise_alone_has_no_outcome_to_tell(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->outcome = (parl_outcome){.offered = true, .holds = true, .bound = 700};
    Sheet sheet = debrief_of(run);
    assert_silent(&sheet, "What came of it");
    parl_session_free(run);
}

static void an_omission_of_the_plan_names_what_is_missing(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_score *score = &run->debrief.score;
    static const parl_signal signals[] = {PARL_SIGNAL_EARLY_LEGAL, PARL_SIGNAL_TRADE_OFFS,
                                          PARL_SIGNAL_OWNERSHIP, PARL_SIGNAL_VALUE};
    for (int i = 0; i < 4; i++) score->parts[signals[i]] = (parl_part){true, 10, 0, false};
    run->people[MAREN].contacted = false;
    run->matters[0].option = NULL;
    run->lives[0].owner[PARL_TASK_MONITORING] = PARL_OWNER_NONE;
    run->outcome.launched = false;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Legal and ethics heard before the effort. Never had anything to judge: "
                        "Maren Quist.");
    assert_says(&sheet, "with their price. Never decided: “who says no”.");
    assert_says(&sheet, "it is live. Nobody was named who watches “the ranker”.");
    assert_says(&sheet, "this world allowed. It did not go out: nobody said when.");
    run->people[MAREN].contacted = true;
    run->people[TOMASZ].contact_effort = 8;
    sheet = debrief_of(run);
    assert_says(&sheet, "Work had begun before they had something to judge: Tomasz Wilk.");
    parl_session_free(run);
}

static void no_line_of_it_is_wider_than_asked(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->outcome.rework = 16;
    run->turns[0].events[1] = rework(2);
    run->people[MAREN].contacted = false;
    assert_within(run, 40);
    parl_session_free(run);
}

static void a_bad_outcome_says_what_it_was(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->debrief.score.parts[PARL_SIGNAL_VALUE] = (parl_part){true, 10, 0, false};
    run->outcome.holds = false;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "world allowed. It went out, and it is not as good as it has to be.");
    run->outcome.launched = false;
    run->outcome.stopped = run->outcome.holds = true;
    sheet = debrief_of(run);
    assert_says(&sheet, "You stopped it, and it would have been as good as it has to be.");
    parl_session_free(run);
}

// It is the work of many lines: none of them is quoted for it.
static void a_good_outcome_quotes_nobody(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->debrief.score.parts[PARL_SIGNAL_VALUE] = (parl_part){true, 10, 1000, false};
    run->debrief.quote[PARL_SIGNAL_VALUE] = 1;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "against the best this world allowed. ");
    assert_silent(&sheet, "What made it: “Week twelve");
    parl_session_free(run);
}

// --- Why ---------------------------------------------------------------------------------------

// The debrief of a run whose second answer held [signal] down with [event].
static Sheet why(parl_session *run, parl_signal signal, parl_event event) {
    run->debrief.moments[0].signal = signal;
    run->turns[1].why = NULL;
    run->turns[1].events[0] = event;
    Sheet sheet = debrief_of(run);
    return sheet;
}

static void a_late_contact_has_its_reason(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_event contact = {
        .kind = PARL_EVENT_CONTACT, .person = MAREN, .after = 40, .values = {56}, .text = -1};
    Sheet sheet = why(run, PARL_SIGNAL_EARLY_LEGAL, contact);
    assert_says(&sheet, "Why: Maren Quist had something to judge after 40 of 56 planned days. "
                        "What is found so late has been built on by then.");
    contact.after = 0;
    sheet = why(run, PARL_SIGNAL_EARLY_LEGAL, contact);
    assert_says(&sheet, "What is found so early has not been built on yet.");
    sheet = why(run, PARL_SIGNAL_EARLY_LEGAL,
                (parl_event){.kind = PARL_EVENT_TRUST,
                             .reason = REASON_BLESS,
                             .person = MAREN,
                             .before = 500,
                             .after = 100,
                             .text = -1});
    assert_says(&sheet, "Why: Maren Quist was asked to sign what was already built: by then a no "
                        "costs all of it.");
    parl_session_free(run);
}

static void work_done_again_has_its_reason(void **state) {
    (void)state;
    parl_session *run = planned_run();
    Sheet sheet = why(run, PARL_SIGNAL_VALUE, rework(5));
    assert_says(&sheet, "Why: “the old letters” could have come out before the work that rests on "
                        "it began; after 24 days it cost 16 of them.");
    parl_session_free(run);
}

static void a_trade_off_without_table_owner_or_price_has_its_reason(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_event decided = {.kind = PARL_EVENT_MATTER,
                          .person = -1,
                          .reason = REASON_DECIDED,
                          .text = -1,
                          .values = {PARL_OWNER_NONE, -1, 0}};
    run->matters[0].joint = false;
    Sheet sheet = why(run, PARL_SIGNAL_TRADE_OFFS, decided);
    assert_says(&sheet, "Why: “who says no” was decided, but those whom it touches were not asked "
                        "to the table, nobody owns it and what is given up for it was not said.");
    run->matters[0].joint = true;
    decided.values[0] = PARL_OWNER_PLAYER;
    decided.values[1] = 12;
    sheet = why(run, PARL_SIGNAL_TRADE_OFFS, decided);
    assert_says(&sheet, "Why: “who says no” was talked over first, and then decided with owner "
                        "and price.");
    parl_session_free(run);
}

static void a_launch_that_nobody_watches_has_its_reason(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_event out = {.kind = PARL_EVENT_LIVE,
                      .person = -1,
                      .reason = REASON_ROLLED_OUT,
                      .after = 5,
                      .turn = 1,
                      .text = -1};
    Sheet sheet = why(run, PARL_SIGNAL_OWNERSHIP, out);
    assert_says(&sheet, "Why: “the ranker” went out before it was agreed who watches it, what "
                        "alerts them and who takes it back.");
    run->turns[0].events[0] = (parl_event){.kind = PARL_EVENT_OWNER,
                                           .person = -1,
                                           .after = IMKE,
                                           .values = {PARL_TASK_MONITORING, 5, 1, 1},
                                           .text = -1};
    sheet = why(run, PARL_SIGNAL_OWNERSHIP, out);
    assert_says(&sheet, "went out before it was agreed who takes it back.");
    run->turns[0].events[1] = (parl_event){.kind = PARL_EVENT_OWNER,
                                           .person = -1,
                                           .after = RUI,
                                           .values = {PARL_TASK_ROLLBACK, 0, 0, 1},
                                           .text = -1};
    sheet = why(run, PARL_SIGNAL_OWNERSHIP, out);
    assert_says(&sheet, "“the ranker” went out with an owner, an alert and a way back.");
    parl_session_free(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_came_of_it_is_told_beside_the_score),
        cmocka_unit_test(each_loss_takes_away_from_what_was_there),
        cmocka_unit_test(a_thing_that_is_there_or_not_has_no_accuracy),
        cmocka_unit_test(whether_it_was_right_to_go_is_told_apart_from_the_score),
        cmocka_unit_test(what_kept_it_from_going_out_is_named),
        cmocka_unit_test(rework_is_split_into_its_parts),
        cmocka_unit_test(how_early_the_law_was_heard_is_told_person_by_person),
        cmocka_unit_test(who_was_never_contacted_is_not_forgotten),
        cmocka_unit_test(an_unfinished_run_tells_what_was_spent_and_nothing_hidden),
        cmocka_unit_test(a_promise_alone_has_no_outcome_to_tell),
        cmocka_unit_test(an_omission_of_the_plan_names_what_is_missing),
        cmocka_unit_test(a_bad_outcome_says_what_it_was),
        cmocka_unit_test(a_good_outcome_quotes_nobody),
        cmocka_unit_test(no_line_of_it_is_wider_than_asked),
        cmocka_unit_test(a_late_contact_has_its_reason),
        cmocka_unit_test(work_done_again_has_its_reason),
        cmocka_unit_test(a_trade_off_without_table_owner_or_price_has_its_reason),
        cmocka_unit_test(a_launch_that_nobody_watches_has_its_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
