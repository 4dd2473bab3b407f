// SPDX-License-Identifier: MIT
#include "model/matters.h"

#include "expr.h"
#include "firm.h"

enum { PRICE = 10 };  // any text

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    small_world(&firm, scenario);
    return 0;
}

static int worth(void) { return matters_worth(&firm.state, LATENCY); }

static void talking_it_over_and_then_deciding_with_owner_and_price_is_worth_all(void **unused) {
    (void)unused;
    assert_int_equal(worth(), 0);
    firm_propose(&firm);
    firm_decide(&firm, FAST, RUI, PRICE, 0);
    assert_int_equal(worth(), 1000);
}

static void talking_it_over_alone_is_worth_half(void **unused) {
    (void)unused;
    firm_propose(&firm);
    assert_int_equal(worth(), 500);
}

static void deciding_with_owner_and_price_alone_is_worth_half(void **unused) {
    (void)unused;
    firm_decide(&firm, FAST, RUI, PRICE, 0);
    assert_int_equal(worth(), 500);
}

static int decided(int owner, TextRef price) {
    fresh(NULL);
    firm_decide(&firm, FAST, owner, price, 0);
    return worth();
}

static void a_decision_counts_only_with_both_owner_and_price(void **unused) {
    (void)unused;
    assert_int_equal(decided(NONE, NONE), 0);
    assert_int_equal(decided(RUI, NONE), 0);
    assert_int_equal(decided(NONE, PRICE), 0);
    assert_int_equal(decided(RUI, PRICE), 500);
    assert_int_equal(decided(ME, PRICE), 500);     // The player may own it,
    assert_int_equal(decided(IMKE, PRICE), 500);   // as may the first of the cast,
    assert_int_equal(decided(RUI, 0), 500);        // and the first text is a price as well.
}

static void talking_it_over_does_not_mend_a_decision_without_a_price(void **unused) {
    (void)unused;
    firm_propose(&firm);
    firm_decide(&firm, FAST, RUI, NONE, 0);
    assert_int_equal(worth(), 500);
}

static void talking_it_over_after_the_decision_is_worth_nothing(void **unused) {
    (void)unused;
    firm_decide(&firm, FAST, RUI, PRICE, 0);
    firm_propose(&firm);
    assert_int_equal(worth(), 500);
    firm_decide(&firm, MOST_ACCURATE, RUI, PRICE, 0);
    assert_int_equal(worth(), 500);
    assert_int_equal(small_count(&firm, PARL_EVENT_MATTER, REASON_TALKED_OVER), 0);
    fresh(NULL);
    firm_decide(&firm, FAST, NONE, NONE, 0);
    firm_propose(&firm);
    assert_int_equal(worth(), 0);
}

static void a_joint_session_takes_the_time_of_all_whom_it_touches(void **unused) {
    (void)unused;
    firm_propose(&firm);
    for (int i = IMKE; i < FIRM_PEOPLE; i++) {
        bool touched = i == IMKE || i == SCIENTIST;
        assert_int_equal(firm.state.patience[i], touched ? 1000 - 60 : 1000);
    }
    firm_propose(&firm);
    assert_int_equal(firm.state.patience[IMKE], 1000 - 2 * 60);
    assert_int_equal(small_count(&firm, PARL_EVENT_PATIENCE, REASON_MOVE), 4);
    assert_int_equal(small_count(&firm, PARL_EVENT_MATTER, REASON_TALKED_OVER), 1);
}

static void the_last_decision_holds_in_all_its_parts(void **unused) {
    (void)unused;
    firm_propose(&firm);
    firm_decide(&firm, FAST, RUI, PRICE, 8);
    firm_decide(&firm, MOST_ACCURATE, NONE, NONE, 0);
    assert_int_equal(worth(), 500);
    assert_int_equal(firm.state.decided[LATENCY], MOST_ACCURATE);
    assert_int_equal(firm.state.decider[LATENCY], NONE);
    assert_int_equal(firm.state.matter_review[LATENCY], 0);
    assert_int_equal(firm.state.priced, 0);
    firm_decide(&firm, FAST, ME, PRICE, 9);
    assert_int_equal(worth(), 1000);
    assert_int_equal(firm.state.matter_review[LATENCY], 9);
}

static void a_review_in_a_wild_week_stays_in_the_calendar(void **unused) {
    (void)unused;
    firm_decide(&firm, FAST, RUI, PRICE, INT32_MAX);
    assert_int_equal(firm.state.matter_review[LATENCY], WEEK_LAST);
    firm_decide(&firm, FAST, RUI, PRICE, INT32_MIN);
    assert_int_equal(firm.state.matter_review[LATENCY], 0);
}

static void each_matter_stands_for_itself(void **unused) {
    (void)unused;
    Matter matters[] = {scenario->matters[0], scenario->matters[0]};
    scenario->matters = matters;
    scenario->matter_count = 2;
    small_world(&firm, scenario);
    firm_propose(&firm);
    firm_decide(&firm, FAST, RUI, PRICE, 0);
    assert_int_equal(matters_worth(&firm.state, 0), 1000);
    assert_int_equal(matters_worth(&firm.state, 1), 0);
    matters_propose(&firm.world, 1);
    assert_int_equal(matters_worth(&firm.state, 0), 1000);
    assert_int_equal(matters_worth(&firm.state, 1), 500);
}

static void told(const char *expected) {
    char text[240];
    parl_event_text(scenario, firm_last(&firm, PARL_EVENT_MATTER), text, sizeof text);
    assert_string_equal(text, expected);
}

static void the_sentence_says_what_who_and_at_what_price(void **unused) {
    (void)unused;
    firm_propose(&firm);
    told("“latency” was talked over: everybody it touches was asked to the table.");
    firm_decide(&firm, MOST_ACCURATE, RUI, PRICE, 8);
    told("“latency” is decided: most accurate; it is owned by Rui Tavares, and its price was "
         "named; to be looked at again in week 8.");
    firm_decide(&firm, FAST, ME, NONE, 0);
    told("“latency” is decided: fast; it is owned by you, and its price was not named.");
    firm_decide(&firm, FAST, NONE, NONE, 0);
    told("“latency” is decided: fast; nobody owns it, and its price was not named.");
}

static const char *word(Property property) {
    int32_t index = expr_property(scenario, &firm.state, property, LATENCY, NONE);
    return index == NONE ? "" : scenario->words[index];
}

static void the_conditions_read_what_was_decided(void **unused) {
    (void)unused;
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_JOINT, LATENCY, NONE), 0);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_DECIDED, LATENCY, NONE), 0);
    firm_propose(&firm);
    firm_decide(&firm, MOST_ACCURATE, RUI, PRICE, 0);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_JOINT, LATENCY, NONE), 1);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_DECIDED, LATENCY, NONE), 1);
    assert_string_equal(word(PROPERTY_OPTION), "most_accurate");
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(talking_it_over_and_then_deciding_with_owner_and_price_is_worth_all),
        T(talking_it_over_alone_is_worth_half),
        T(deciding_with_owner_and_price_alone_is_worth_half),
        T(a_decision_counts_only_with_both_owner_and_price),
        T(talking_it_over_does_not_mend_a_decision_without_a_price),
        T(talking_it_over_after_the_decision_is_worth_nothing),
        T(a_joint_session_takes_the_time_of_all_whom_it_touches),
        T(the_last_decision_holds_in_all_its_parts),
        T(a_review_in_a_wild_week_stays_in_the_calendar),
        T(each_matter_stands_for_itself),
        T(the_sentence_says_what_who_and_at_what_price),
        T(the_conditions_read_what_was_decided),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
