// SPDX-License-Identifier: MIT
#include "model/reviews.h"

#include "firm.h"
#include "model/concerns.h"

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

// --- Handing a packet over ----------------------------------------------------------------------

static void a_complete_packet_brings_out_everything_of_that_reviewer(void **unused) {
    (void)unused;
    scenario->concerns[NOTICE].of = LEGAL;
    firm_fill(&firm, OLD);
    firm_share(&firm, LEGAL);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_RAISED);
    assert_int_equal(found(NOTICE), PARL_CONCERN_RAISED);
    assert_int_equal(found(PROMISE), PARL_CONCERN_HIDDEN);
    assert_int_equal(firm.state.concern_week[PURPOSE], 1);
    assert_int_equal(small_count(&firm, PARL_EVENT_CONCERN, REASON_PACKET), 2);
    assert_int_equal(firm.state.patience[LEGAL], 1000 - 60);
    assert_int_equal(firm.state.trust[LEGAL], 500);  // Nobody asked: it was in the packet.
}

static void a_complete_packet_counts_as_contact_with_the_effort_of_its_day(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_work(&firm, MOVE_START, TRAINING);
    firm_work(&firm, MOVE_START, SCREENS);
    firm_share(&firm, ETHICS);
    small_weeks(&firm, 1);
    firm_share(&firm, LEGAL);
    small_weeks(&firm, 1);
    firm_share(&firm, LEGAL);
    assert_int_equal(firm.state.contact[ETHICS], 0);
    assert_int_equal(firm.state.contact[LEGAL], 8 + 5);
    assert_int_equal(firm.state.contact[GOVERNANCE], NONE);
    assert_int_equal(small_count(&firm, PARL_EVENT_CONTACT, REASON_HANDED), 2);
    assert_int_equal(firm_last(&firm, PARL_EVENT_CONTACT)->after, 13);
    assert_int_equal(firm_last(&firm, PARL_EVENT_CONTACT)->values[0], 60 + 10);
}

static void only_the_legal_family_has_a_first_contact(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    for (int i = IMKE; i < FIRM_PEOPLE; i++) firm_share(&firm, i);
    for (int i = IMKE; i < FIRM_PEOPLE; i++) {
        bool law = i == LEGAL || i == COMPLIANCE || i == ETHICS || i == GOVERNANCE;
        assert_int_equal(firm.state.contact[i], law ? 0 : NONE);
    }
}

static void an_empty_packet_costs_patience_and_brings_out_nothing(void **unused) {
    (void)unused;
    firm_share(&firm, ETHICS);
    assert_int_equal(firm.state.patience[ETHICS], 1000 - 60 - 4 * 60);
    assert_int_equal(found(PROMISE), PARL_CONCERN_HIDDEN);
    assert_int_equal(firm.state.contact[ETHICS], NONE);
    assert_int_equal(firm_last(&firm, PARL_EVENT_HANDED)->after, 4);
    assert_int_equal(firm_last(&firm, PARL_EVENT_PATIENCE)->reason, REASON_HANDED);
}

static void one_blank_item_is_enough_to_judge_nothing(void **unused) {
    (void)unused;
    firm_declare(&firm, PARL_ITEM_USE, RANK);
    firm_declare(&firm, PARL_ITEM_DATA, OLD);
    firm_declare(&firm, PARL_ITEM_ROLE, ADVISORY);
    firm_share(&firm, LEGAL);
    assert_int_equal(firm.state.patience[LEGAL], 1000 - 60 - 60);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_HIDDEN);
    firm_declare(&firm, PARL_ITEM_PEOPLE, STAFF);
    firm_share(&firm, LEGAL);
    assert_int_equal(found(PURPOSE), PARL_CONCERN_RAISED);
}

static void an_item_that_the_packet_does_not_ask_for_is_never_blank(void **unused) {
    (void)unused;
    scenario->packets[RANKER].count[PARL_ITEM_PEOPLE] = 0;
    scenario->packets[RANKER].count[PARL_ITEM_ROLE] = 0;
    scenario->packets[RANKER].count[PARL_ITEM_USE] = 1;  // One value to choose is a question, too.
    assert_int_equal(reviews_missing(scenario, &firm.state, RANKER), 2);
    firm_declare(&firm, PARL_ITEM_DATA, OLD);
    assert_int_equal(reviews_missing(scenario, &firm.state, RANKER), 1);
}

static void a_worry_that_comes_out_is_a_contact_too(void **unused) {
    (void)unused;
    firm_work(&firm, MOVE_START, TRAINING);
    small_weeks(&firm, 2);
    concerns_ask(&firm.world, ETHICS, NONE);
    concerns_ask(&firm.world, GOVERNANCE, NONE);  // Has nothing to tell.
    assert_int_equal(firm.state.contact[ETHICS], 16);
    assert_int_equal(firm.state.contact[GOVERNANCE], NONE);
}

static void what_comes_out_when_asked_is_between_the_two_of_you(void **unused) {
    (void)unused;
    concerns_ask(&firm.world, ETHICS, PROMISE);
    assert_int_equal(firm.state.trust[ETHICS], 525);
    assert_int_equal(firm.state.spill[ETHICS], 0);
    firm_address(&firm, PROMISE);  // That others hear of.
    assert_int_equal(firm.state.trust[ETHICS], 525 + 70 * 475 / 1000);
    assert_int_equal(firm.state.spill[ETHICS], 70 * 475 / 1000);
    firm.state.trust[COMPLIANCE] = 250;
    concerns_ask(&firm.world, COMPLIANCE, NOTICE);
    assert_int_equal(firm.state.trust[COMPLIANCE], 250 + 50 * 750 / 1000);
}

static void an_open_question_is_remembered_once(void **unused) {
    (void)unused;
    concerns_ask(&firm.world, ETHICS, PROMISE);
    assert_int_equal(firm.state.asked, 0);  // A question about a topic is not open.
    concerns_ask(&firm.world, ETHICS, NONE);
    concerns_ask(&firm.world, ETHICS, NONE);
    assert_int_equal(firm.state.asked, 1u << ETHICS);
    assert_int_equal(small_count(&firm, PARL_EVENT_ASKED, REASON_OPENLY), 1);
    assert_int_equal(firm_last(&firm, PARL_EVENT_ASKED)->before, 0);
    assert_int_equal(firm_last(&firm, PARL_EVENT_ASKED)->after, 1);
}

static void somebody_who_does_not_trust_enough_to_tell_was_not_reached(void **unused) {
    (void)unused;
    firm.state.trust[ETHICS] = 249;
    concerns_ask(&firm.world, ETHICS, NONE);
    concerns_ask(&firm.world, ETHICS, PROMISE);
    assert_int_equal(firm.state.contact[ETHICS], NONE);
    firm_fill(&firm, OLD);
    firm_share(&firm, ETHICS);  // What is on paper needs no trust.
    assert_int_equal(found(PROMISE), PARL_CONCERN_RAISED);
}

// --- Lead times --------------------------------------------------------------------------------

static int lead(int weeks, int blanks) {
    scenario->people[LEGAL].lead.value = weeks;
    again();
    for (int item = 0; item < PARL_ITEM_COUNT - blanks; item++)
        firm_declare(&firm, (parl_item)item, 0);
    return reviews_lead(scenario, &firm.state, LEGAL);
}

static void each_blank_item_makes_a_review_an_eighth_longer_rounded_up(void **unused) {
    (void)unused;
    static const int weeks[] = {1, 2, 3, 4, 8, 26};
    for (int i = 0; i < 6; i++) {
        for (int blanks = 0; blanks <= 4; blanks++) {
            int longer = (weeks[i] * blanks + 7) / 8;
            assert_int_equal(lead(weeks[i], blanks), weeks[i] + longer);
        }
    }
    assert_int_equal(lead(4, 1), 5);
    assert_int_equal(lead(4, 4), 6);
    assert_int_equal(lead(8, 1), 9);
    assert_int_equal(lead(8, 4), 12);
}

static void from_a_trust_of_sixty_the_first_blank_costs_no_time(void **unused) {
    (void)unused;
    assert_int_equal(lead(8, 1), 9);
    firm.state.trust[LEGAL] = 599;
    assert_int_equal(reviews_lead(scenario, &firm.state, LEGAL), 9);
    firm.state.trust[LEGAL] = 600;
    assert_int_equal(reviews_lead(scenario, &firm.state, LEGAL), 8);
    assert_int_equal(lead(8, 3), 11);
    firm.state.trust[LEGAL] = 600;
    assert_int_equal(reviews_lead(scenario, &firm.state, LEGAL), 10);
    assert_int_equal(lead(26, 0), 26);
    firm.state.trust[LEGAL] = 1000;
    assert_int_equal(reviews_lead(scenario, &firm.state, LEGAL), 26);
}

static void a_lead_time_that_is_written_as_a_wild_figure_is_held_to_half_a_year(void **unused) {
    (void)unused;
    assert_int_equal(lead(INT32_MAX, 0), 26);
    assert_int_equal(lead(INT32_MIN, 0), 1);
}

static void who_reads_nothing_in_writing_is_never_kept_waiting_by_blanks(void **unused) {
    (void)unused;
    scenario->people[LEGAL].packet = NONE;
    assert_int_equal(reviews_lead(scenario, &firm.state, LEGAL), 4);
    ask_for(LEGAL);
    assert_int_equal(firm.state.patience[LEGAL], 1000 - 60);
    assert_int_equal(small_count(&firm, PARL_EVENT_HANDED, REASON_HANDED), 0);
    assert_int_equal(small_count(&firm, PARL_EVENT_PATIENCE, REASON_REQUESTED), 1);
    assert_int_equal(firm.state.sign_due[LEGAL], 5);
}

// --- Asked to bless what is finished ------------------------------------------------------------

static void finish(void) {
    firm_fill(&firm, CONSENTED);
    firm_work(&firm, MOVE_START, TRAINING);
    firm_work(&firm, MOVE_START, SCREENS);
    small_weeks(&firm, 8);
    assert_int_equal(firm.state.finished[TRAINING], 9);
}

static void asking_legal_when_all_is_finished_costs_trust_asking_ml_nothing(void **unused) {
    (void)unused;
    finish();
    firm_request(&firm, firm_signers);
    for (int i = LEGAL; i <= GOVERNANCE; i++)
        assert_int_equal(firm.state.trust[i], 500 - 2 * 200 * 500 / 1000);
    for (int i = ENGINEER; i <= SPONSOR; i++) assert_int_equal(firm.state.trust[i], 500);
    assert_int_equal(small_count(&firm, PARL_EVENT_TRUST, REASON_BLESS), 4);
    assert_int_equal(firm.state.spill[LEGAL], -200);  // Others could see it.
}

// The packet brings up what undoes the work, in the moment in which they are asked.
static void a_worry_that_comes_up_then_does_not_spare_the_insult(void **unused) {
    (void)unused;
    finish();
    firm_declare(&firm, PARL_ITEM_DATA, OLD);
    ask_for(LEGAL);
    assert_int_equal(firm.state.finished[TRAINING], 0);
    assert_int_equal(small_count(&firm, PARL_EVENT_TRUST, REASON_BLESS), 1);
}

static void who_was_told_in_time_is_not_asked_to_bless(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_share(&firm, LEGAL);
    finish();
    ask_for(LEGAL);
    assert_int_equal(small_count(&firm, PARL_EVENT_TRUST, REASON_BLESS), 0);
}

static void only_the_first_request_is_a_blessing(void **unused) {
    (void)unused;
    scenario->people[LEGAL].sign_needs = 1u << ROUTING;
    again();
    firm_fill(&firm, CONSENTED);
    ask_for(LEGAL);
    finish();
    assert_int_equal(sign(LEGAL), PARL_SIGN_BLOCKED);
    ask_for(LEGAL);
    assert_int_equal(firm.state.trust[LEGAL], 500);
    assert_int_equal(sign(LEGAL), PARL_SIGN_ASKED);
}

static void while_one_piece_of_work_goes_on_there_is_something_to_judge(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_work(&firm, MOVE_START, SCREENS);
    small_weeks(&firm, 2);
    ask_for(LEGAL);
    assert_int_equal(firm.state.trust[LEGAL], 500);
    scenario->work_count = 0;
    ask_for(ETHICS);  // Nothing is built here, so nothing is finished.
    assert_int_equal(firm.state.trust[ETHICS], 500);
    scenario->works[0] = scenario->works[SCREENS];
    firm.state.finished[0] = firm.state.finished[SCREENS];
    scenario->work_count = 1;
    ask_for(COMPLIANCE);  // One piece is all there is.
    assert_int_equal(firm.state.trust[COMPLIANCE], 300);
}

// --- Requests that lead nowhere -----------------------------------------------------------------

static void asking_who_has_signed_does_nothing(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, 1u << COMPLIANCE | 1u << GOVERNANCE);
    small_weeks(&firm, 4);
    int before = firm.state.patience[GOVERNANCE];
    firm_request(&firm, 1u << COMPLIANCE | 1u << GOVERNANCE);
    assert_int_equal(sign(GOVERNANCE), PARL_SIGN_GRANTED);
    assert_int_equal(sign(COMPLIANCE), PARL_SIGN_CONDITIONAL);
    assert_int_equal(firm.state.signed_week[GOVERNANCE], 3);
    assert_int_equal(firm.state.patience[GOVERNANCE], before);
    assert_int_equal(firm.state.trust[GOVERNANCE], 500);
}

static void asking_again_does_not_begin_a_running_review_anew(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    ask_for(LEGAL);
    small_weeks(&firm, 2);
    ask_for(LEGAL);
    assert_int_equal(firm.state.sign_due[LEGAL], 5);
    assert_int_equal(small_count(&firm, PARL_EVENT_SIGN, REASON_REQUESTED), 1);
}

static void who_does_not_sign_cannot_be_asked_to(void **unused) {
    (void)unused;
    firm_request(&firm, 1u << RUI);
    assert_int_equal(sign(RUI), PARL_SIGN_NONE);
    assert_int_equal(firm.state.patience[RUI], 1000 - 60);
}

static void a_review_that_begins_in_the_last_week_still_fits_the_calendar(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm.state.week = WEEK_LAST;
    ask_for(LEGAL);
    assert_int_equal(firm.state.sign_due[LEGAL], WEEK_LAST);
}

static void a_review_under_way_comes_back_when_the_story_has_run_on(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    ask_for(LEGAL);
    firm_end(&firm, 0);
    assert_int_equal(sign(LEGAL), PARL_SIGN_GRANTED);
}

static void the_sentence_says_until_when_and_what_makes_it_longer(void **unused) {
    (void)unused;
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    ask_for(LEGAL);
    char text[200];
    parl_event_text(scenario, firm_last(&firm, PARL_EVENT_SIGN), text, sizeof text);
    assert_string_equal(text, "Ada Lindqvist reviews it until week 7; 3 blank items make it "
                              "longer: you asked for it.");
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(a_complete_packet_brings_out_everything_of_that_reviewer),
        T(a_complete_packet_counts_as_contact_with_the_effort_of_its_day),
        T(only_the_legal_family_has_a_first_contact),
        T(an_empty_packet_costs_patience_and_brings_out_nothing),
        T(one_blank_item_is_enough_to_judge_nothing),
        T(an_item_that_the_packet_does_not_ask_for_is_never_blank),
        T(a_worry_that_comes_out_is_a_contact_too),
        T(what_comes_out_when_asked_is_between_the_two_of_you),
        T(an_open_question_is_remembered_once),
        T(somebody_who_does_not_trust_enough_to_tell_was_not_reached),
        T(each_blank_item_makes_a_review_an_eighth_longer_rounded_up),
        T(from_a_trust_of_sixty_the_first_blank_costs_no_time),
        T(a_lead_time_that_is_written_as_a_wild_figure_is_held_to_half_a_year),
        T(who_reads_nothing_in_writing_is_never_kept_waiting_by_blanks),
        T(asking_legal_when_all_is_finished_costs_trust_asking_ml_nothing),
        T(a_worry_that_comes_up_then_does_not_spare_the_insult),
        T(who_was_told_in_time_is_not_asked_to_bless),
        T(only_the_first_request_is_a_blessing),
        T(while_one_piece_of_work_goes_on_there_is_something_to_judge),
        T(asking_who_has_signed_does_nothing),
        T(asking_again_does_not_begin_a_running_review_anew),
        T(who_does_not_sign_cannot_be_asked_to),
        T(a_review_that_begins_in_the_last_week_still_fits_the_calendar),
        T(a_review_under_way_comes_back_when_the_story_has_run_on),
        T(the_sentence_says_until_when_and_what_makes_it_longer),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
