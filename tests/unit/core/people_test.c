// SPDX-License-Identifier: MIT
#include "model/people.h"

#include "play/moves.h"
#include "small.h"

static Small small;

static int fresh(void **unused) {
    (void)unused;
    small_world(&small, small_scenario());
    return 0;
}

static int trust(int person) { return small.state.trust[person]; }

// --- Trust --------------------------------------------------------------------------------

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

static void news_is_never_larger_than_the_gauge(void **unused) {
    (void)unused;
    for (int i = 0; i < 400; i++) {
        people_trust(&small.world, RUI, REASON_FIRM_KEPT, 0, true);
        people_trust(&small.world, RUI, REASON_FIRM_BROKEN, 0, false);
        small.events.count = 0;
    }
    assert_int_equal(small.state.spill[RUI], GAUGE_MAX);
    small_weeks(&small, 1);
    assert_int_equal(trust(IMKE), 700);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_SPILLED), 1);
}

static void the_reason_says_from_whom_they_heard_it(void **unused) {
    (void)unused;
    people_trust(&small.world, RUI, REASON_FIRM_BROKEN, 0, true);
    small.events.count = 0;
    small_weeks(&small, 1);
    char text[200];
    parl_event_text(small.world.scenario, &small.events.items[1], text, sizeof text);
    assert_string_equal(text, "Imke Voss's trust fell from 50 to 45: word reached them of how "
                              "you got on with somebody they talk to (Rui Tavares).");
}

static void what_the_source_has_seen_pulls_nobody_above_a_lowered_ceiling(void **unused) {
    (void)unused;
    small.state.ceiling[IMKE] = 700;
    small.state.trust[IMKE] = 690;
    small.state.spill[RUI] = 1000;
    small_weeks(&small, 1);
    assert_int_equal(trust(IMKE), 700);
}

static void a_start_that_is_written_as_a_wild_figure_is_held_to_its_range(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->people[RUI].trust.value = INT32_MAX;
    scenario->people[IMKE].trust.value = INT32_MIN;
    small_world(&small, scenario);
    assert_int_equal(trust(RUI), TRUST_START_MAX);
    assert_int_equal(trust(IMKE), TRUST_START_MIN);
}

static int after_one(MoveKind kind, int person, int other) {
    fresh(NULL);
    Move move = {.kind = (uint8_t)kind, .person = (int8_t)person, .other = (int8_t)other};
    moves_do(&small.world, &move);
    return trust(person);
}

// From 500: gains are halved by what is there already, losses count double and are halved.
static void the_named_mistakes_cost_what_they_cost(void **unused) {
    (void)unused;
    assert_int_equal(after_one(MOVE_BLAME, IMKE, RUI), 350);
    assert_int_equal(small.state.patience[RUI], 940);   // Who listens pays with time,
    assert_int_equal(small.state.patience[IMKE], 1000);
    assert_int_equal(after_one(MOVE_OVERRIDE, IMKE, NONE), 380);
    assert_int_equal(small.state.patience[IMKE], 940);
    assert_int_equal(after_one(MOVE_DEFER, IMKE, NONE), 510);
    assert_int_equal(after_one(MOVE_ACKNOWLEDGE, IMKE, NONE), 500);
    assert_int_equal(small.state.patience[IMKE], 940);
}

static void whoever_was_deceived_gains_only_up_to_their_ceiling(void **unused) {
    (void)unused;
    small.state.ceiling[RUI] = 700;
    small.state.trust[RUI] = 600;
    people_trust(&small.world, RUI, REASON_UNDERSTOOD, 0, false);
    assert_int_equal(trust(RUI), 606);
}

static void a_ceiling_never_rises(void **unused) {
    (void)unused;
    small.state.ceiling[RUI] = 550;
    small_explain(&small, RUI, CLAIMS_88);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 1);
    assert_int_equal(small.state.ceiling[RUI], 550);
}

// --- Understanding ------------------------------------------------------------------------

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

// It arrives in the end, but nobody spoke their language.
static void understood_in_a_language_that_is_not_their_own_earns_nothing(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->people[RUI].hears[PARL_FRAME_BUSINESS] = MATCH_OWN - 1;
    scenario->people[RUI].hears[PARL_FRAME_OPERATIONS] = MATCH_OWN - 1;
    small_world(&small, scenario);
    small_explain(&small, RUI, IN_BUSINESS);
    small_explain(&small, RUI, IN_OPERATIONS);
    assert_true(small.state.understanding[RUI][ROUTING] >= UNDERSTOOD);
    assert_int_equal(trust(RUI), 500);
}

static void a_language_that_they_half_follow_is_not_the_wrong_one(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->people[RUI].hears[PARL_FRAME_BUSINESS] = 400;
    small_world(&small, scenario);
    small_explain(&small, RUI, IN_BUSINESS);
    assert_int_equal(trust(RUI), 500);
    assert_int_equal(small.state.patience[RUI], 940);
    scenario->people[RUI].hears[PARL_FRAME_BUSINESS] = 399;
    small_world(&small, scenario);
    small_explain(&small, RUI, IN_BUSINESS);
    assert_int_equal(trust(RUI), 480);
    assert_int_equal(small.state.patience[RUI], 850);
}

static void saying_again_what_is_understood_tries_their_patience(void **unused) {
    (void)unused;
    small_explain(&small, RUI, IN_BUSINESS);
    int patience = small.state.patience[RUI];
    small_explain(&small, RUI, IN_OPERATIONS);
    assert_int_equal(small.state.patience[RUI], patience - PATIENCE_MOVE - PATIENCE_REPEATED);
}

static void a_line_full_of_unknown_words_says_nothing(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->facts[ROUTING].renderings[IN_BUSINESS].jargon[RUI] = 255;
    small_world(&small, scenario);
    small_explain(&small, RUI, IN_BUSINESS);
    assert_int_equal(small.state.understanding[RUI][ROUTING], 0);
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

// --- Patience -----------------------------------------------------------------------------

static void below_a_fifth_of_their_patience_people_leave_until_next_week(void **unused) {
    (void)unused;
    for (int i = 0; i < 6; i++) small_explain(&small, RUI, IN_MODEL);
    assert_true(small.state.patience[RUI] < PATIENCE_LEAVES);
    assert_true(small.state.left >> RUI & 1);
    small_weeks(&small, 1);
    assert_false(small.state.left >> RUI & 1);
    assert_in_range(small.state.patience[RUI], PATIENCE_WEEK, PATIENCE_WEEK + PATIENCE_LEAVES);
}

static void a_week_gives_back_a_third_of_their_patience(void **unused) {
    (void)unused;
    small.state.patience[RUI] = 199;
    small.state.patience[IMKE] = 800;
    small_weeks(&small, 1);
    assert_int_equal(small.state.patience[RUI], 549);
    assert_int_equal(small.state.patience[IMKE], 1000);
}

static void at_a_fifth_of_their_patience_they_still_stay(void **unused) {
    (void)unused;
    small.state.patience[RUI] = 260;
    people_patience(&small.world, RUI, PATIENCE_MOVE, REASON_MOVE);
    assert_int_equal(small.state.left, 0);
    people_patience(&small.world, RUI, 1, REASON_MOVE);
    assert_int_equal(small.state.left, 1u << RUI);
}

// --- Faithfulness -------------------------------------------------------------------------

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
    int before = trust(RUI);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_OMITTED), 1);
    assert_int_equal(trust(RUI), before - 2 * 80 * before / 1000);
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

static void whoever_is_deceived_again_finds_out_again(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->facts[ROUTING].renderings[DROPS_WRONG].value = 2;  // A second lie.
    small_world(&small, scenario);
    small_explain(&small, RUI, CLAIMS_88);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 1);
    small_explain(&small, RUI, DROPS_WRONG);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 2);
    assert_int_equal(small_count(&small, PARL_EVENT_CEILING, REASON_DECEIVED), 1);
}

static void putting_it_right_after_they_found_out_is_no_early_news(void **unused) {
    (void)unused;
    small_explain(&small, RUI, CLAIMS_88);
    small_weeks(&small, 1);
    people_put_right(&small.world, RUI, ROUTING);
    assert_true(people_faithful(small.world.scenario, &small.state, RUI, ROUTING));
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_BAD_NEWS_EARLY), 0);
}

// Imke, who knows, does not talk with Salome; Rui does, and was told the truth.
static void two_listeners_who_talk_find_the_difference_without_the_source(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->people[SALOME].links = 1u << RUI;
    small_world(&small, scenario);
    small_explain(&small, SALOME, CLAIMS_88);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 0);
    small_explain(&small, RUI, IN_BUSINESS);
    small_weeks(&small, 1);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 1);
    assert_int_equal(small.state.ceiling[RUI], 1000);
    assert_int_equal(small.state.ceiling[SALOME], TRUST_CEILING_AFTER_DECEPTION);
}

static void the_same_value_in_another_language_is_no_deception(void **unused) {
    (void)unused;
    small_explain(&small, RUI, IN_BUSINESS);
    small_explain(&small, IMKE, IN_MODEL);
    small_weeks(&small, 3);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_DECEIVED), 0);
    assert_int_equal(small_count(&small, PARL_EVENT_DECEPTION, REASON_OMITTED), 0);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(five_good_acts_one_broken_promise_and_ten_to_repair_it),
        T(what_others_can_see_reaches_those_they_talk_to_a_week_later),
        T(a_word_between_two_people_reaches_nobody_else),
        T(the_named_mistakes_cost_what_they_cost),
        T(whoever_was_deceived_gains_only_up_to_their_ceiling),
        T(a_ceiling_never_rises),
        T(news_is_never_larger_than_the_gauge),
        T(the_reason_says_from_whom_they_heard_it),
        T(what_the_source_has_seen_pulls_nobody_above_a_lowered_ceiling),
        T(a_start_that_is_written_as_a_wild_figure_is_held_to_its_range),
        T(the_own_language_needs_one_line_a_foreign_one_never_arrives),
        T(the_same_line_again_adds_nothing_but_costs_patience),
        T(being_understood_in_ones_own_language_earns_trust_once),
        T(understood_in_a_language_that_is_not_their_own_earns_nothing),
        T(saying_again_what_is_understood_tries_their_patience),
        T(a_line_full_of_unknown_words_says_nothing),
        T(the_wrong_language_costs_trust_and_patience),
        T(a_language_that_they_half_follow_is_not_the_wrong_one),
        T(each_unknown_word_takes_its_share_of_the_line),
        T(below_a_fifth_of_their_patience_people_leave_until_next_week),
        T(a_week_gives_back_a_third_of_their_patience),
        T(at_a_fifth_of_their_patience_they_still_stay),
        T(another_value_is_found_out_a_week_later_and_caps_trust_for_good),
        T(nobody_finds_out_who_talks_to_nobody),
        T(what_was_left_out_is_found_out_too_and_costs_less),
        T(putting_it_right_within_the_week_prevents_the_deception),
        T(whoever_is_deceived_again_finds_out_again),
        T(putting_it_right_after_they_found_out_is_no_early_news),
        T(two_listeners_who_talk_find_the_difference_without_the_source),
        T(the_same_value_in_another_language_is_no_deception),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
