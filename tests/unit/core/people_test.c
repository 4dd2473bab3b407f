// SPDX-License-Identifier: MIT
#include "model/people.h"

#include "small.h"

static Small small;

static int fresh(void **unused) {
    (void)unused;
    small_world(&small, small_scenario());
    return 0;
}

static int trust(int person) { return small.state.trust[person]; }

// --- Trust ---------------------------------------------------------------------------------

static void five_good_acts_one_broken_promise_and_ten_to_repair_it(void **unused) {
    (void)unused;
    for (int i = 0; i < 5; i++) people_trust(&small.world, RUI, REASON_UNDERSTOOD, 0, false);
    assert_int_equal(trust(RUI), 631);
    people_trust(&small.world, RUI, REASON_FIRM_BROKEN, 0, false);
    assert_int_equal(trust(RUI), 329);
    for (int i = 0; i < 10; i++) people_trust(&small.world, RUI, REASON_UNDERSTOOD, 0, false);
    assert_in_range(trust(RUI), 631 - 10, 1000);
}

static void what_others_can_see_reaches_those_they_talk_to_a_week_later(void **unused) {
    (void)unused;
    people_trust(&small.world, RUI, REASON_FIRM_BROKEN, 0, true);
    assert_int_equal(trust(IMKE), 500);
    small_weeks(&small, 1);
    assert_int_equal(trust(IMKE), 500 - 240 * 200 / 1000);
    assert_int_equal(trust(SALOME), 500);
    small_weeks(&small, 1);
    assert_int_equal(trust(IMKE), 500 - 240 * 200 / 1000);
}

static void a_word_between_two_people_reaches_nobody_else(void **unused) {
    (void)unused;
    people_trust(&small.world, RUI, REASON_FIRM_BROKEN, 0, false);
    small_weeks(&small, 1);
    assert_int_equal(trust(IMKE), 500);
}

// --- Understanding ---------------------------------------------------------------------------

// Lines until [person], whose affinity to the model's language is [affinity], understands.
static int lines_needed(int affinity) {
    parl_scenario *scenario = small_scenario();
    for (int i = 0; i < 5; i++) scenario->facts[ROUTING].renderings[i].frame = PARL_FRAME_MODEL;
    scenario->people[RUI].hears[PARL_FRAME_MODEL] = (int16_t)affinity;
    small_world(&small, scenario);
    for (int line = 0; line < 5; line++) {
        small_explain(&small, RUI, line);
        if (small.state.understanding[RUI][ROUTING] >= UNDERSTOOD) return line + 1;
    }
    return 0;
}

static void the_own_language_needs_one_line_a_foreign_one_never_arrives(void **unused) {
    (void)unused;
    assert_int_equal(lines_needed(1000), 1);
    assert_int_equal(lines_needed(700), 2);
    assert_int_equal(lines_needed(400), 4);
    assert_int_equal(lines_needed(200), 0);
}

static void the_same_line_again_adds_nothing_but_costs_patience(void **unused) {
    (void)unused;
    small_explain(&small, RUI, IN_OPERATIONS);
    int understood = small.state.understanding[RUI][ROUTING];
    int patience = small.state.patience[RUI];
    small_explain(&small, RUI, IN_OPERATIONS);
    assert_int_equal(small.state.understanding[RUI][ROUTING], understood);
    assert_int_equal(small.state.patience[RUI], patience - PATIENCE_MOVE);
}

static void being_understood_in_ones_own_language_earns_trust_once(void **unused) {
    (void)unused;
    small_explain(&small, RUI, IN_BUSINESS);
    assert_int_equal(trust(RUI), 530);
    small_explain(&small, RUI, IN_OPERATIONS);
    assert_int_equal(trust(RUI), 530);
}

static void the_wrong_language_costs_trust_and_patience(void **unused) {
    (void)unused;
    small_explain(&small, RUI, IN_MODEL);
    assert_int_equal(trust(RUI), 500 - 2 * 20 * 500 / 1000);
    assert_int_equal(small.state.patience[RUI], 1000 - PATIENCE_MOVE - PATIENCE_MISFRAMED);
}

static void each_unknown_word_takes_its_share_of_the_line(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->facts[ROUTING].renderings[IN_BUSINESS].jargon[RUI] = 2;
    small_world(&small, scenario);
    small_explain(&small, RUI, IN_BUSINESS);
    assert_int_equal(small.state.understanding[RUI][ROUTING], 600 * 700 / 1000);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_JARGON), 1);
}

// --- Patience -----------------------------------------------------------------------------------

static void below_a_fifth_of_their_patience_people_leave_until_next_week(void **unused) {
    (void)unused;
    for (int i = 0; i < 6; i++) small_explain(&small, RUI, IN_MODEL);
    assert_true(small.state.patience[RUI] < PATIENCE_LEAVES);
    assert_true(small.state.left >> RUI & 1);
    small_weeks(&small, 1);
    assert_false(small.state.left >> RUI & 1);
    assert_in_range(small.state.patience[RUI], PATIENCE_WEEK, PATIENCE_WEEK + PATIENCE_LEAVES);
}

// --- Faithfulness -----------------------------------------------------------------------------------

static void another_value_is_found_out_a_week_later_and_caps_trust_for_good(void **unused) {
    (void)unused;
    small_explain(&small, RUI, CLAIMS_88);  // Rui talks with Imke, who knows.
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 0);
    int before = trust(RUI);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 1);
    assert_int_equal(trust(RUI), before - 2 * 400 * before / 1000);
    assert_int_equal(small.state.ceiling[RUI], TRUST_CEILING_AFTER_DECEPTION);
    small_weeks(&small, 2);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 1);
}

static void nobody_finds_out_who_talks_to_nobody(void **unused) {
    (void)unused;
    small_explain(&small, SALOME, CLAIMS_88);
    small_weeks(&small, 3);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 0);
    assert_false(people_faithful(small.world.scenario, &small.state, SALOME, ROUTING));
}

static void what_was_left_out_is_found_out_too_and_costs_less(void **unused) {
    (void)unused;
    small_explain(&small, RUI, DROPS_WRONG);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_OMITTED), 1);
    assert_int_equal(small.state.ceiling[RUI], 1000);
}

static void putting_it_right_within_the_week_prevents_the_deception(void **unused) {
    (void)unused;
    small_explain(&small, RUI, CLAIMS_88);
    people_put_right(&small.world, RUI, ROUTING);
    small_weeks(&small, 2);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 0);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_BAD_NEWS_EARLY), 1);
}

static void the_same_value_in_another_language_is_no_deception(void **unused) {
    (void)unused;
    small_explain(&small, RUI, IN_BUSINESS);
    small_explain(&small, IMKE, IN_MODEL);
    small_weeks(&small, 3);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 0);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_OMITTED), 0);
}

// --- Worries -------------------------------------------------------------------------------------------

static void an_open_question_brings_out_what_worries_somebody(void **unused) {
    (void)unused;
    people_ask(&small.world, IMKE, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
    assert_int_equal(small.state.concern_week[LABELS], 1);
    assert_int_equal(trust(IMKE), 525);
    people_ask(&small.world, IMKE, NONE);  // There is nothing more.
    assert_int_equal(trust(IMKE), 525);
}

static void with_little_trust_only_a_question_by_name_is_answered(void **unused) {
    (void)unused;
    small.state.trust[IMKE] = TRUST_TO_TELL - 1;
    people_ask(&small.world, IMKE, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_HIDDEN);
    people_ask(&small.world, IMKE, LABELS);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
}

static void only_the_right_remedy_answers_a_worry(void **unused) {
    (void)unused;
    people_ask(&small.world, IMKE, LABELS);
    people_address(&small.world, IMKE, LABELS, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
    int before = trust(IMKE);
    people_address(&small.world, IMKE, LABELS, 0);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_ADDRESSED);
    assert_int_equal(trust(IMKE), before + (40 + 10 * 4) * (1000 - before) / 1000);
}

static void a_heavy_worry_shows_once(void **unused) {
    (void)unused;
    people_hint(&small.world, IMKE);
    people_hint(&small.world, IMKE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_HINTED);
    assert_int_equal(small_count(&small, PARL_EVENT_CONCERN, REASON_HINT), 1);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(five_good_acts_one_broken_promise_and_ten_to_repair_it),
        T(what_others_can_see_reaches_those_they_talk_to_a_week_later),
        T(a_word_between_two_people_reaches_nobody_else),
        T(the_own_language_needs_one_line_a_foreign_one_never_arrives),
        T(the_same_line_again_adds_nothing_but_costs_patience),
        T(being_understood_in_ones_own_language_earns_trust_once),
        T(the_wrong_language_costs_trust_and_patience),
        T(each_unknown_word_takes_its_share_of_the_line),
        T(below_a_fifth_of_their_patience_people_leave_until_next_week),
        T(another_value_is_found_out_a_week_later_and_caps_trust_for_good),
        T(nobody_finds_out_who_talks_to_nobody),
        T(what_was_left_out_is_found_out_too_and_costs_less),
        T(putting_it_right_within_the_week_prevents_the_deception),
        T(the_same_value_in_another_language_is_no_deception),
        T(an_open_question_brings_out_what_worries_somebody),
        T(with_little_trust_only_a_question_by_name_is_answered),
        T(only_the_right_remedy_answers_a_worry),
        T(a_heavy_worry_shows_once),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
