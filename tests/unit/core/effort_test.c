// SPDX-License-Identifier: MIT
#include "model/effort.h"

#include "expr.h"
#include "firm.h"
#include "model/concerns.h"

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    small_world(&firm, scenario);
    firm_fill(&firm, OLD);
    return 0;
}

static void again(void) { small_world(&firm, scenario); }

static int spent(int work) { return firm.state.spent[work]; }

static int lost(int work) { return firm.state.lost[work]; }

static void start(int work) { firm_work(&firm, MOVE_START, work); }

static void halt(int work) { firm_work(&firm, MOVE_HALT, work); }

static int works_told(Reason reason) { return small_count(&firm, PARL_EVENT_WORK, reason); }

// --- Weeks of work ------------------------------------------------------------------------------

static void work_goes_on_by_its_days_a_week_once_it_is_started(void **unused) {
    (void)unused;
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 0);
    start(TRAINING);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 8);
    small_weeks(&firm, 2);
    assert_int_equal(spent(TRAINING), 24);
    assert_int_equal(spent(SCREENS), 0);
    assert_int_equal(small_count(&firm, PARL_EVENT_EFFORT, REASON_WORKED), 3);
}

static void it_is_finished_in_the_week_in_which_the_last_day_is_spent(void **unused) {
    (void)unused;
    start(TRAINING);
    start(SCREENS);
    small_weeks(&firm, 2);
    assert_int_equal(firm.state.finished[SCREENS], 3);  // 10 days at 5: exactly two weeks.
    small_weeks(&firm, 5);
    assert_int_equal(spent(TRAINING), 56);
    assert_int_equal(firm.state.finished[TRAINING], 0);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 60);              // Not a day more than it takes.
    assert_int_equal(firm.state.finished[TRAINING], 9);
    small_weeks(&firm, 3);
    assert_int_equal(spent(TRAINING), 60);
    assert_int_equal(firm.state.finished[TRAINING], 9);
    assert_int_equal(effort_spent(scenario, &firm.state), 70);
    assert_int_equal(effort_planned(scenario, &firm.state), 70);
}

static void each_week_of_work_says_how_far_it_is(void **unused) {
    (void)unused;
    start(SCREENS);
    small_weeks(&firm, 1);
    const parl_event *first = firm_last(&firm, PARL_EVENT_EFFORT);
    assert_int_equal(first->subject, SCREENS);
    assert_int_equal(first->before, 0);
    assert_int_equal(first->after, 5);
    assert_int_equal(first->values[0], 0);
    assert_int_equal(first->values[1], 10);
    small_weeks(&firm, 1);
    const parl_event *last = firm_last(&firm, PARL_EVENT_EFFORT);
    assert_int_equal(last->after, 10);
    assert_int_equal(last->values[0], 3);
    char text[200];
    parl_event_text(scenario, last, text, sizeof text);
    assert_string_equal(text, "5 days of work on “screens”; it is finished after 10 days.");
}

static void what_is_halted_stands_still_until_it_is_started_again(void **unused) {
    (void)unused;
    start(TRAINING);
    small_weeks(&firm, 2);
    halt(TRAINING);
    small_weeks(&firm, 3);
    assert_int_equal(spent(TRAINING), 16);
    start(TRAINING);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 24);
    assert_int_equal(works_told(REASON_STARTED), 2);
    assert_int_equal(works_told(REASON_HALTED), 1);
    assert_int_equal(firm.state.started, 1u << TRAINING);
}

static void starting_or_halting_twice_is_no_news(void **unused) {
    (void)unused;
    halt(TRAINING);
    assert_int_equal(works_told(REASON_HALTED), 0);
    assert_int_equal(firm.state.started, 0);
    start(TRAINING);
    start(TRAINING);
    halt(TRAINING);
    halt(TRAINING);
    assert_int_equal(works_told(REASON_STARTED), 1);
    assert_int_equal(works_told(REASON_HALTED), 1);
}

static void halting_one_piece_leaves_the_other_alone(void **unused) {
    (void)unused;
    start(TRAINING);
    start(SCREENS);
    halt(TRAINING);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 0);
    assert_int_equal(spent(SCREENS), 5);
}

static void what_is_finished_cannot_be_started(void **unused) {
    (void)unused;
    start(SCREENS);
    small_weeks(&firm, 2);
    halt(SCREENS);
    firm.events.count = 0;
    start(SCREENS);
    assert_int_equal(works_told(REASON_STARTED), 0);
    assert_int_equal(firm.state.running >> SCREENS & 1, 0);
}

static void plans_that_are_written_as_wild_figures_are_held_to_their_range(void **unused) {
    (void)unused;
    scenario->works[TRAINING].plan.value = INT32_MAX;
    scenario->works[TRAINING].weekly.value = INT32_MAX;
    assert_int_equal(effort_plan(scenario, &firm.state, TRAINING), 2000);
    assert_int_equal(effort_weekly(scenario, &firm.state, TRAINING), 100);
    scenario->works[TRAINING].plan.value = INT32_MIN;
    scenario->works[TRAINING].weekly.value = INT32_MIN;
    assert_int_equal(effort_plan(scenario, &firm.state, TRAINING), 1);
    assert_int_equal(effort_weekly(scenario, &firm.state, TRAINING), 1);
}

// --- Waiting ------------------------------------------------------------------------------------

static void work_waits_while_a_worry_that_it_rests_on_is_open(void **unused) {
    (void)unused;
    start(TRAINING);
    small_weeks(&firm, 1);
    assert_true(effort_waits_for(scenario, &firm.state, TRAINING) == 0);  // Nobody knows of it yet.
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    assert_true(effort_waits_for(scenario, &firm.state, TRAINING) == UINT64_C(1) << PURPOSE);
    small_weeks(&firm, 3);
    assert_int_equal(spent(TRAINING), 8);
    firm_address(&firm, PURPOSE);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 16);
}

static void declaring_what_settles_the_worry_lets_the_work_go_on(void **unused) {
    (void)unused;
    start(TRAINING);
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 8);
}

static void the_first_worry_of_all_holds_work_up_like_any_other(void **unused) {
    (void)unused;
    scenario->works[SCREENS].rests_on = 1u << LABELS;
    start(SCREENS);
    concerns_reveal(&firm.world, LABELS, REASON_NAMED);
    small_weeks(&firm, 1);
    assert_int_equal(spent(SCREENS), 0);
}

static void work_does_not_wait_for_what_it_does_not_rest_on(void **unused) {
    (void)unused;
    start(TRAINING);
    start(SCREENS);
    concerns_reveal(&firm.world, NOTICE, REASON_NAMED);
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 0);
    assert_int_equal(spent(SCREENS), 5);
}

static void a_worry_that_they_live_with_holds_nobody_up(void **unused) {
    (void)unused;
    start(TRAINING);
    firm.state.concern[PURPOSE] = PARL_CONCERN_ACCEPTED;
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 8);
}

// --- Found late ---------------------------------------------------------------------------------

// Days lost when PURPOSE, of this kind, comes out after so many weeks of training.
static int lost_after(int weeks, Breaks breaks) {
    fresh(NULL);
    scenario->concerns[PURPOSE].breaks = (uint8_t)breaks;
    start(TRAINING);
    small_weeks(&firm, weeks);
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    return lost(TRAINING);
}

static void each_kind_of_worry_costs_its_own_share_of_what_was_spent(void **unused) {
    (void)unused;
    assert_int_equal(lost_after(3, BREAKS_PURPOSE), 16);     // .7 of 24
    assert_int_equal(lost_after(3, BREAKS_NOTICE), 7);       // .3
    assert_int_equal(lost_after(3, BREAKS_FALLBACK), 4);     // .2
    assert_int_equal(lost_after(3, BREAKS_DATA_RIGHT), 21);  // .9
    assert_int_equal(lost_after(3, BREAKS_NOTHING), 0);
    assert_int_equal(small_count(&firm, PARL_EVENT_REWORK, REASON_FOUND_LATE), 0);
}

static void the_loss_grows_with_the_work_and_by_nothing_else(void **unused) {
    (void)unused;
    assert_int_equal(lost_after(0, BREAKS_PURPOSE), 0);
    assert_int_equal(small_count(&firm, PARL_EVENT_REWORK, REASON_FOUND_LATE), 0);
    assert_int_equal(lost_after(1, BREAKS_PURPOSE), 5);
    assert_int_equal(lost_after(5, BREAKS_PURPOSE), 28);
    assert_int_equal(lost_after(8, BREAKS_PURPOSE), 42);
    assert_int_equal(effort_lost(scenario, &firm.state), 42);
}

static void the_loss_is_told_with_its_decomposition(void **unused) {
    (void)unused;
    assert_int_equal(lost_after(5, BREAKS_PURPOSE), 28);
    const parl_event *event = firm_last(&firm, PARL_EVENT_REWORK);
    assert_int_equal(event->person, LEGAL);
    assert_int_equal(event->subject, TRAINING);
    assert_int_equal(event->before, 0);
    assert_int_equal(event->after, 28);
    assert_int_equal(event->values[0], PURPOSE);
    assert_int_equal(event->values[1], 40);
    assert_int_equal(event->values[2], 700);
    char text[240];
    parl_event_text(scenario, event, text, sizeof text);
    assert_string_equal(text, "“purpose” came out after 40 days of work on “training” that rest on "
                              "it: 70 % of that, 28 days, have to be done again.");
}

static void only_work_that_rests_on_it_is_lost(void **unused) {
    (void)unused;
    start(TRAINING);
    start(SCREENS);
    small_weeks(&firm, 2);
    concerns_reveal(&firm.world, FALLBACK, REASON_NAMED);
    assert_int_equal(lost(TRAINING), 0);
    assert_int_equal(lost(SCREENS), 2);
    concerns_reveal(&firm.world, NOTICE, REASON_NAMED);
    assert_int_equal(effort_lost(scenario, &firm.state), 2);
}

static void one_worry_can_undo_two_pieces_of_work(void **unused) {
    (void)unused;
    scenario->works[SCREENS].rests_on = UINT64_C(1) << PURPOSE;
    start(TRAINING);
    start(SCREENS);
    small_weeks(&firm, 2);
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    assert_int_equal(lost(TRAINING), 11);  // .7 of 16
    assert_int_equal(lost(SCREENS), 7);    // .7 of 10
    assert_int_equal(effort_lost(scenario, &firm.state), 18);
}

static void a_day_is_lost_once(void **unused) {
    (void)unused;
    scenario->works[TRAINING].rests_on |= UINT64_C(1) << NOTICE;
    start(TRAINING);
    small_weeks(&firm, 3);
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    concerns_reveal(&firm.world, NOTICE, REASON_NAMED);
    assert_int_equal(lost(TRAINING), 16 + 2);  // .3 of the 8 days that were left
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    assert_int_equal(lost(TRAINING), 18);      // It is out already.
}

static void what_is_lost_is_done_again(void **unused) {
    (void)unused;
    assert_int_equal(lost_after(3, BREAKS_PURPOSE), 16);
    firm_address(&firm, PURPOSE);
    small_weeks(&firm, 6);
    assert_int_equal(spent(TRAINING), 24 + 48);
    assert_int_equal(firm_last(&firm, PARL_EVENT_EFFORT)->values[1], 60 + 16);
    assert_int_equal(firm.state.finished[TRAINING], 0);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 60 + 16);
    assert_int_equal(firm.state.finished[TRAINING], 11);
}

static void finished_work_that_is_undone_goes_on(void **unused) {
    (void)unused;
    assert_int_equal(lost_after(8, BREAKS_PURPOSE), 42);
    assert_int_equal(firm.state.finished[TRAINING], 0);
    firm_address(&firm, PURPOSE);
    small_weeks(&firm, 5);
    assert_int_equal(spent(TRAINING), 100);
    assert_int_equal(firm.state.finished[TRAINING], 0);
    small_weeks(&firm, 1);
    assert_int_equal(spent(TRAINING), 102);
    assert_int_equal(firm.state.finished[TRAINING], 15);
}

static void a_worry_that_undoes_nothing_leaves_finished_work_finished(void **unused) {
    (void)unused;
    assert_int_equal(lost_after(8, BREAKS_NOTHING), 0);
    assert_int_equal(firm.state.finished[TRAINING], 9);
}

static void a_worry_that_was_hinted_at_comes_out_like_any_other(void **unused) {
    (void)unused;
    start(TRAINING);
    small_weeks(&firm, 1);
    firm.state.concern[PURPOSE] = PARL_CONCERN_HINTED;
    concerns_ask(&firm.world, LEGAL, NONE);
    assert_int_equal(lost(TRAINING), 5);
    assert_int_equal(firm.state.contact[LEGAL], 8);
}

static void work_under_way_is_finished_when_the_story_has_run_on(void **unused) {
    (void)unused;
    start(TRAINING);
    small_weeks(&firm, 2);
    firm_end(&firm, 0);
    assert_int_equal(spent(TRAINING), 60);
    assert_true(firm.state.finished[TRAINING] > 0);
    assert_int_equal(spent(SCREENS), 0);  // Nobody has started it.
}

static void the_conditions_read_what_the_work_has_come_to(void **unused) {
    (void)unused;
    assert_int_equal(lost_after(3, BREAKS_PURPOSE), 16);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_STARTED, TRAINING, NONE), 1);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_STARTED, SCREENS, NONE), 0);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_SPENT, TRAINING, NONE), 24);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_LOST, TRAINING, NONE), 16);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_DONE, TRAINING, NONE), 0);
    again();
    start(SCREENS);
    small_weeks(&firm, 2);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_DONE, SCREENS, NONE), 1);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(work_goes_on_by_its_days_a_week_once_it_is_started),
        T(it_is_finished_in_the_week_in_which_the_last_day_is_spent),
        T(each_week_of_work_says_how_far_it_is),
        T(what_is_halted_stands_still_until_it_is_started_again),
        T(starting_or_halting_twice_is_no_news),
        T(halting_one_piece_leaves_the_other_alone),
        T(what_is_finished_cannot_be_started),
        T(plans_that_are_written_as_wild_figures_are_held_to_their_range),
        T(work_waits_while_a_worry_that_it_rests_on_is_open),
        T(declaring_what_settles_the_worry_lets_the_work_go_on),
        T(the_first_worry_of_all_holds_work_up_like_any_other),
        T(work_does_not_wait_for_what_it_does_not_rest_on),
        T(a_worry_that_they_live_with_holds_nobody_up),
        T(each_kind_of_worry_costs_its_own_share_of_what_was_spent),
        T(the_loss_grows_with_the_work_and_by_nothing_else),
        T(the_loss_is_told_with_its_decomposition),
        T(only_work_that_rests_on_it_is_lost),
        T(one_worry_can_undo_two_pieces_of_work),
        T(a_day_is_lost_once),
        T(what_is_lost_is_done_again),
        T(finished_work_that_is_undone_goes_on),
        T(a_worry_that_undoes_nothing_leaves_finished_work_finished),
        T(a_worry_that_was_hinted_at_comes_out_like_any_other),
        T(work_under_way_is_finished_when_the_story_has_run_on),
        T(the_conditions_read_what_the_work_has_come_to),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
