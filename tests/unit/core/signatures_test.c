// SPDX-License-Identifier: MIT
//
// The verdicts of those who sign, and what becomes of them.
#include "firm.h"
#include "model/concerns.h"
#include "model/reviews.h"

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    small_world(&firm, scenario);
    return 0;
}

// After a change of the tables.
static void again(void) { small_world(&firm, scenario); }

static int sign(int person) { return firm.state.sign[person]; }

static int found(int concern) { return firm.state.concern[concern]; }

static void ask_for(int person) { firm_request(&firm, 1u << person); }

static Reason why_last(int person) {
    const parl_event *event = firm_last(&firm, PARL_EVENT_SIGN);
    assert_int_equal(event->person, person);
    return (Reason)event->reason;
}

// --- The verdict -------------------------------------------------------------------------------

static void a_signature_comes_after_its_weeks_and_not_before(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    ask_for(LEGAL);
    assert_int_equal(sign(LEGAL), PARL_SIGN_ASKED);
    assert_int_equal(firm.state.sign_due[LEGAL], 1 + 4);
    small_weeks(&firm, 3);
    assert_int_equal(sign(LEGAL), PARL_SIGN_ASKED);
    small_weeks(&firm, 1);
    assert_int_equal(sign(LEGAL), PARL_SIGN_GRANTED);
    assert_int_equal(why_last(LEGAL), REASON_SIGNED);
    assert_int_equal(firm.state.signed_week[LEGAL], 5);
    assert_int_equal(firm.state.sign_due[LEGAL], 0);
}

static void reviews_run_side_by_side_each_with_its_own_packet(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, firm_signers);
    static const int due[] = {5, 4, 4, 3, 2, 2, 2};
    for (int i = LEGAL; i < FIRM_PEOPLE; i++) {
        assert_int_equal(firm.state.sign_due[i], due[i - LEGAL]);
        assert_int_equal(firm.state.patience[i], 1000 - 60);
    }
    assert_int_equal(firm.state.patience[IMKE], 1000);
    assert_int_equal(small_count(&firm, PARL_EVENT_HANDED, REASON_HANDED), 7);
}

static void nothing_launches_while_one_signature_is_missing(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, firm_signers & ~(1u << GOVERNANCE));
    small_weeks(&firm, 4);
    assert_true(reviews_block(scenario, &firm.state, GOVERNANCE));
    assert_false(reviews_block(scenario, &firm.state, COMPLIANCE));  // On condition.
    assert_false(reviews_block(scenario, &firm.state, LEGAL));
    assert_false(reviews_block(scenario, &firm.state, RUI));         // Does not sign.
    assert_true(reviews_block_any(scenario, &firm.state));
    ask_for(GOVERNANCE);
    assert_true(reviews_block_any(scenario, &firm.state));           // Only asked.
    small_weeks(&firm, 2);
    assert_false(reviews_block_any(scenario, &firm.state));
}

static void a_light_worry_makes_it_conditional_until_it_is_answered(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    ask_for(COMPLIANCE);
    small_weeks(&firm, 3);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_CONDITIONAL);
    assert_int_equal(why_last(COMPLIANCE), REASON_ON_CONDITION);
    assert_int_equal(firm.state.signed_week[COMPLIANCE], 4);
    small_weeks(&firm, 1);
    firm_address(&firm, NOTICE);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_GRANTED);
    assert_int_equal(why_last(COMPLIANCE), REASON_CONDITION_MET);
    assert_int_equal(firm.state.signed_week[COMPLIANCE], 4);  // It stood since then.
}

static void a_condition_is_met_when_all_of_it_is_answered(void **unused) {
    (void)unused;
    scenario->concerns[PROMISE].of = COMPLIANCE;
    scenario->concerns[PROMISE].weight = 1;
    firm_fill(&firm, CONSENTED);
    ask_for(COMPLIANCE);
    small_weeks(&firm, 3);
    assert_int_equal(firm.state.sign_due[COMPLIANCE], 0);
    firm_address(&firm, NOTICE);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_CONDITIONAL);
    firm_address(&firm, PROMISE);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_GRANTED);
}

static void a_worry_answered_in_time_is_no_condition(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    ask_for(COMPLIANCE);
    firm_address(&firm, NOTICE);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_ASKED);  // The review still takes its time.
    small_weeks(&firm, 3);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_GRANTED);
}

static void the_worry_of_somebody_else_is_not_theirs(void **unused) {
    (void)unused;
    concerns_reveal(&firm.world, LABELS, REASON_NAMED);  // Imke's, weight 4
    firm_fill(&firm, CONSENTED);
    ask_for(ENGINEER);
    small_weeks(&firm, 1);
    assert_int_equal(sign(ENGINEER), PARL_SIGN_GRANTED);
}

static int verdict_at_weight(int weight) {
    scenario->concerns[NOTICE].weight = (int8_t)weight;
    again();
    firm_fill(&firm, CONSENTED);
    ask_for(COMPLIANCE);
    small_weeks(&firm, 3);
    return sign(COMPLIANCE);
}

static void a_worry_heavier_than_three_blocks(void **unused) {
    (void)unused;
    for (int weight = 1; weight <= 3; weight++)
        assert_int_equal(verdict_at_weight(weight), PARL_SIGN_CONDITIONAL);
    for (int weight = 4; weight <= 5; weight++) {
        assert_int_equal(verdict_at_weight(weight), PARL_SIGN_BLOCKED);
        assert_int_equal(why_last(COMPLIANCE), REASON_WORRY_OPEN);
    }
}

static void of_two_worries_the_heavier_counts(void **unused) {
    (void)unused;
    scenario->concerns[PROMISE].of = COMPLIANCE;
    scenario->concerns[PROMISE].weight = 1;
    assert_int_equal(verdict_at_weight(4), PARL_SIGN_BLOCKED);
    scenario->concerns[PROMISE].weight = 4;
    assert_int_equal(verdict_at_weight(1), PARL_SIGN_BLOCKED);
}

static void the_review_itself_brings_out_what_was_still_hidden(void **unused) {
    (void)unused;
    firm_declare(&firm, PARL_ITEM_DATA, OLD);
    ask_for(LEGAL);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_HIDDEN);
    small_weeks(&firm, 6);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_RAISED);
    assert_int_equal(small_count(&firm, PARL_EVENT_CONCERN, REASON_REVIEW), 1);
    assert_int_equal(sign(LEGAL), PARL_SIGN_BLOCKED);
    assert_int_equal(why_last(LEGAL), REASON_WORRY_OPEN);
    assert_int_equal(firm.state.contact[LEGAL], 0);
}

static int verdict_with_grasp(int understood, int weight) {
    scenario->people[GOVERNANCE].sign_needs = 1u << ROUTING;
    scenario->concerns[PROMISE].of = GOVERNANCE;
    scenario->concerns[PROMISE].weight = (int8_t)weight;
    again();
    firm.state.understanding[GOVERNANCE][ROUTING] = (int16_t)understood;
    if (weight == 0) firm.state.concern[PROMISE] = PARL_CONCERN_ADDRESSED;
    firm_fill(&firm, CONSENTED);
    ask_for(GOVERNANCE);
    small_weeks(&firm, 2);
    return sign(GOVERNANCE);
}

static void nobody_signs_what_they_do_not_follow(void **unused) {
    (void)unused;
    assert_int_equal(verdict_with_grasp(599, 0), PARL_SIGN_BLOCKED);
    assert_int_equal(why_last(GOVERNANCE), REASON_NOT_FOLLOWED);
    assert_int_equal(verdict_with_grasp(600, 0), PARL_SIGN_GRANTED);
    assert_int_equal(verdict_with_grasp(599, 3), PARL_SIGN_BLOCKED);
    assert_int_equal(why_last(GOVERNANCE), REASON_NOT_FOLLOWED);
    assert_int_equal(verdict_with_grasp(600, 3), PARL_SIGN_CONDITIONAL);
    assert_int_equal(verdict_with_grasp(599, 4), PARL_SIGN_BLOCKED);
    assert_int_equal(why_last(GOVERNANCE), REASON_WORRY_OPEN);  // The heavier reason is told.
}

// --- Asking again, changing, finding out late ---------------------------------------------------

static void who_is_blocked_can_be_asked_again_with_a_fresh_lead_time(void **unused) {
    (void)unused;
    firm_fill(&firm, OLD);
    ask_for(LEGAL);
    small_weeks(&firm, 4);
    assert_int_equal(sign(LEGAL), PARL_SIGN_BLOCKED);
    assert_int_equal(firm.state.sign_due[LEGAL], 0);
    assert_int_equal(firm.state.signed_week[LEGAL], 0);
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    small_weeks(&firm, 1);
    assert_int_equal(sign(LEGAL), PARL_SIGN_BLOCKED);  // Mended, but nobody has asked.
    ask_for(LEGAL);
    assert_int_equal(firm.state.sign_due[LEGAL], 6 + 4);
    small_weeks(&firm, 4);
    assert_int_equal(sign(LEGAL), PARL_SIGN_GRANTED);
}

static void a_change_of_the_packet_reopens_what_hangs_on_it(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, 1u << COMPLIANCE | 1u << GOVERNANCE);
    small_weeks(&firm, 3);
    ask_for(LEGAL);
    small_weeks(&firm, 1);
    firm.events.count = 0;
    firm_declare(&firm, PARL_ITEM_ROLE, AUTOMATED);
    assert_int_equal(sign(GOVERNANCE), PARL_SIGN_ASKED);   // was granted
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_ASKED);   // was conditional
    assert_int_equal(sign(LEGAL), PARL_SIGN_ASKED);        // was being read
    assert_int_equal(sign(ETHICS), PARL_SIGN_NONE);        // was never asked
    assert_int_equal(firm.state.sign_due[GOVERNANCE], 5 + 2);
    assert_int_equal(firm.state.sign_due[COMPLIANCE], 5 + 3);
    assert_int_equal(firm.state.sign_due[LEGAL], 5 + 4);
    assert_int_equal(firm.state.signed_week[GOVERNANCE], 0);
    assert_int_equal(small_count(&firm, PARL_EVENT_SIGN, REASON_REOPENED), 3);
    small_weeks(&firm, 2);
    assert_int_equal(firm.state.signed_week[GOVERNANCE], 7);
}

static void saying_the_same_again_changes_nothing(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    ask_for(GOVERNANCE);
    small_weeks(&firm, 2);
    firm.events.count = 0;
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    assert_int_equal(firm.events.count, 0);
    assert_int_equal(sign(GOVERNANCE), PARL_SIGN_GRANTED);
}

static void a_change_reaches_only_those_who_read_it(void **unused) {
    (void)unused;
    scenario->people[GOVERNANCE].packet = NONE;
    firm_fill(&firm, CONSENTED);
    ask_for(GOVERNANCE);
    small_weeks(&firm, 2);
    firm_declare(&firm, PARL_ITEM_ROLE, AUTOMATED);
    assert_int_equal(sign(GOVERNANCE), PARL_SIGN_GRANTED);
}

static void who_was_blocked_is_not_asked_by_a_change(void **unused) {
    (void)unused;
    firm_fill(&firm, OLD);
    ask_for(LEGAL);
    small_weeks(&firm, 4);
    firm_declare(&firm, PARL_ITEM_ROLE, AUTOMATED);
    assert_int_equal(sign(LEGAL), PARL_SIGN_BLOCKED);
}

static void declaring_what_settles_a_raised_worry_answers_it(void **unused) {
    (void)unused;
    firm_fill(&firm, OLD);
    firm_share(&firm, LEGAL);
    assert_true(concerns_open(scenario, &firm.state, PURPOSE));
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_ADDRESSED);
    assert_int_equal(firm_last(&firm, PARL_EVENT_CONCERN)->reason, REASON_SETTLED);
    assert_int_equal(firm.state.trust[LEGAL], 500 + (40 + 10 * 5) * 500 / 1000);
}

static void the_first_worry_of_all_is_settled_like_any_other(void **unused) {
    (void)unused;
    scenario->concerns[LABELS].when = scenario->concerns[PURPOSE].when;
    firm_fill(&firm, OLD);
    concerns_reveal(&firm.world, LABELS, REASON_NAMED);
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    assert_int_equal(found(LABELS), PARL_CONCERN_ADDRESSED);
}

static void what_was_never_raised_is_not_answered_by_declaring(void **unused) {
    (void)unused;
    firm_fill(&firm, OLD);
    concerns_reveal(&firm.world, NOTICE, REASON_NAMED);
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_HIDDEN);
    assert_int_equal(found(NOTICE), PARL_CONCERN_RAISED);  // Its reason is another one.
    assert_int_equal(firm.state.trust[LEGAL], 500);
}

// A worry that begins in week 8, after everybody has signed.
static int signed_and_then_told(int weight) {
    scenario->concerns[PROMISE].when = firm_late();
    scenario->concerns[PROMISE].weight = (int8_t)weight;
    again();
    firm_fill(&firm, CONSENTED);
    ask_for(ETHICS);
    small_weeks(&firm, 3);
    assert_int_equal(sign(ETHICS), PARL_SIGN_GRANTED);
    small_weeks(&firm, 4);
    concerns_ask(&firm.world, ETHICS, NONE);
    assert_int_equal(found(PROMISE), PARL_CONCERN_RAISED);
    return sign(ETHICS);
}

static void a_worry_that_comes_out_after_the_signature_takes_it_back(void **unused) {
    (void)unused;
    assert_int_equal(signed_and_then_told(4), PARL_SIGN_BLOCKED);
    assert_int_equal(why_last(ETHICS), REASON_WORRY_OPEN);
    assert_int_equal(firm.state.signed_week[ETHICS], 0);
    assert_int_equal(signed_and_then_told(3), PARL_SIGN_CONDITIONAL);
    assert_int_equal(why_last(ETHICS), REASON_ON_CONDITION);
    assert_int_equal(firm.state.signed_week[ETHICS], 4);
}

static void a_condition_more_changes_nothing_a_heavy_worry_does(void **unused) {
    (void)unused;
    scenario->concerns[PROMISE].of = COMPLIANCE;
    scenario->concerns[PROMISE].when = firm_late();
    again();
    firm_fill(&firm, CONSENTED);
    ask_for(COMPLIANCE);
    small_weeks(&firm, 7);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_CONDITIONAL);
    firm.events.count = 0;
    concerns_ask(&firm.world, COMPLIANCE, NONE);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_CONDITIONAL);
    assert_int_equal(small_count(&firm, PARL_EVENT_SIGN, REASON_ON_CONDITION), 0);
    firm.state.concern[PROMISE] = PARL_CONCERN_HIDDEN;
    scenario->concerns[PROMISE].weight = 5;
    concerns_ask(&firm.world, COMPLIANCE, NONE);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_BLOCKED);
}

static void who_has_not_signed_has_nothing_to_take_back(void **unused) {
    (void)unused;
    scenario->concerns[PROMISE].weight = 5;
    firm_declare(&firm, PARL_ITEM_DATA, OLD);
    ask_for(LEGAL);
    concerns_ask(&firm.world, LEGAL, NONE);
    concerns_ask(&firm.world, ETHICS, NONE);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_RAISED);
    assert_int_equal(found(PROMISE), PARL_CONCERN_RAISED);
    assert_int_equal(sign(LEGAL), PARL_SIGN_ASKED);  // The review goes on.
    assert_int_equal(sign(ETHICS), PARL_SIGN_NONE);
}

static void the_first_of_the_cast_and_the_first_worry_count_like_any_other(void **unused) {
    (void)unused;
    for (int i = LEGAL; i < FIRM_PEOPLE; i++) scenario->people[i].signs = false;
    scenario->people[IMKE].signs = true;
    scenario->people[IMKE].packet = RANKER;
    firm_fill(&firm, CONSENTED);
    assert_true(reviews_block_any(scenario, &firm.state));
    ask_for(IMKE);
    assert_int_equal(found(LABELS), PARL_CONCERN_RAISED);
    small_weeks(&firm, 1);
    assert_int_equal(sign(IMKE), PARL_SIGN_BLOCKED);
    firm_address(&firm, LABELS);
    ask_for(IMKE);
    small_weeks(&firm, 1);
    assert_int_equal(sign(IMKE), PARL_SIGN_GRANTED);
    firm_declare(&firm, PARL_ITEM_USE, SHORTLIST);
    assert_int_equal(sign(IMKE), PARL_SIGN_ASKED);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(a_signature_comes_after_its_weeks_and_not_before),
        T(reviews_run_side_by_side_each_with_its_own_packet),
        T(nothing_launches_while_one_signature_is_missing),
        T(a_light_worry_makes_it_conditional_until_it_is_answered),
        T(a_condition_is_met_when_all_of_it_is_answered),
        T(a_worry_answered_in_time_is_no_condition),
        T(the_worry_of_somebody_else_is_not_theirs),
        T(a_worry_heavier_than_three_blocks),
        T(of_two_worries_the_heavier_counts),
        T(the_review_itself_brings_out_what_was_still_hidden),
        T(nobody_signs_what_they_do_not_follow),
        T(who_is_blocked_can_be_asked_again_with_a_fresh_lead_time),
        T(a_change_of_the_packet_reopens_what_hangs_on_it),
        T(saying_the_same_again_changes_nothing),
        T(a_change_reaches_only_those_who_read_it),
        T(who_was_blocked_is_not_asked_by_a_change),
        T(declaring_what_settles_a_raised_worry_answers_it),
        T(the_first_worry_of_all_is_settled_like_any_other),
        T(what_was_never_raised_is_not_answered_by_declaring),
        T(a_worry_that_comes_out_after_the_signature_takes_it_back),
        T(a_condition_more_changes_nothing_a_heavy_worry_does),
        T(who_has_not_signed_has_nothing_to_take_back),
        T(the_first_of_the_cast_and_the_first_worry_count_like_any_other),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
