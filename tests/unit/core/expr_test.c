// SPDX-License-Identifier: MIT
#include "expr.h"

#include <string.h>

#include "small.h"
#include "text.h"

static int32_t run(const Instr *code, int count) {
    parl_scenario *scenario = small_scenario();
    Expr expr = {.count = (int16_t)count};
    scenario->exprs = &expr;
    scenario->expr_count = 1;
    scenario->code = (Instr *)(uintptr_t)code;
    Small small;
    small_world(&small, scenario);
    int32_t value = -1;
    assert_true(expr_value(scenario, &small.state, 0, &value));
    return value;
}

static int32_t apply(ExprOp op, int32_t left, int32_t right) {
    const Instr code[] = {{.op = EXPR_NUMBER, .value = left},
                          {.op = EXPR_NUMBER, .value = right},
                          {.op = (uint8_t)op}};
    return run(code, 3);
}

static void division_goes_toward_zero_and_by_zero_gives_zero(void **unused) {
    (void)unused;
    assert_int_equal(apply(EXPR_DIVIDE, 7, 2), 3);
    assert_int_equal(apply(EXPR_DIVIDE, -7, 2), -3);
    assert_int_equal(apply(EXPR_DIVIDE, 7, 0), 0);
    assert_int_equal(apply(EXPR_DIVIDE, INT32_MIN, -1), INT32_MIN);
}

static void comparisons_and_flags(void **unused) {
    (void)unused;
    assert_int_equal(apply(EXPR_LESS, 3, 4), 1);
    assert_int_equal(apply(EXPR_MORE_EQUAL, 3, 4), 0);
    assert_int_equal(apply(EXPR_AND, 5, 1), 1);
    assert_int_equal(apply(EXPR_OR, 0, 0), 0);
    assert_int_equal(apply(EXPR_SUBTRACT, 3, 4), -1);
}

static void gauges_read_as_the_percent_that_players_see(void **unused) {
    (void)unused;
    Small small;
    small_world(&small, small_scenario());
    small.state.trust[RUI] = 395;
    assert_int_equal(expr_property(small.world.scenario, &small.state, PROPERTY_TRUST, RUI, NONE),
                     39);
}

static int32_t reads(const Small *small, Property property, int a, int b) {
    return expr_property(small->world.scenario, &small->state, property, a, b);
}

static void what_a_condition_sees_is_what_a_player_could_know(void **unused) {
    (void)unused;
    Small small;
    small_world(&small, small_scenario());
    small.state.concern[LABELS] = PARL_CONCERN_HINTED;
    assert_int_equal(reads(&small, PROPERTY_FOUND, LABELS, NONE), 0);
    small.state.concern[LABELS] = PARL_CONCERN_RAISED;
    assert_int_equal(reads(&small, PROPERTY_FOUND, LABELS, NONE), 1);
    assert_int_equal(reads(&small, PROPERTY_ADDRESSED, LABELS, NONE), 0);
    small.state.concern[LABELS] = PARL_CONCERN_ADDRESSED;
    assert_int_equal(reads(&small, PROPERTY_FOUND, LABELS, NONE), 1);
    small.state.understanding[RUI][ROUTING] = 599;
    assert_int_equal(reads(&small, PROPERTY_KNOWS, RUI, ROUTING), 0);
    small.state.understanding[RUI][ROUTING] = 600;
    assert_int_equal(reads(&small, PROPERTY_KNOWS, RUI, ROUTING), 1);
    small.state.gate[TRIAL] = GATE_DUE_PASSED;
    assert_int_equal(reads(&small, PROPERTY_DUE, TRIAL, NONE), 1);
    assert_int_equal(reads(&small, PROPERTY_PASSED, TRIAL, NONE), 1);
    small.state.gate[TRIAL] = GATE_DUE_FAILED;
    assert_int_equal(reads(&small, PROPERTY_DUE, TRIAL, NONE), 1);
    assert_int_equal(reads(&small, PROPERTY_PASSED, TRIAL, NONE), 0);
    assert_int_equal(reads(&small, PROPERTY_LIKELY, WORKS, NONE), 43);
}

// A lie to one of them is no lie to the other, also while both have been told.
static void who_was_misled_is_asked_one_by_one(void **unused) {
    (void)unused;
    Small small;
    small_world(&small, small_scenario());
    assert_int_equal(reads(&small, PROPERTY_MISLED, RUI, ROUTING), 0);
    small.state.claim[SALOME][ROUTING] = 0;
    small.state.claim[RUI][ROUTING] = CLAIMS_88;
    assert_int_equal(reads(&small, PROPERTY_MISLED, RUI, ROUTING), 1);
    assert_int_equal(reads(&small, PROPERTY_MISLED, SALOME, ROUTING), 0);
    assert_int_equal(reads(&small, PROPERTY_DISTORTED, ROUTING, NONE), 1);
    small.state.claim[RUI][ROUTING] = 0;
    assert_int_equal(reads(&small, PROPERTY_MISLED, RUI, ROUTING), 0);
    assert_int_equal(reads(&small, PROPERTY_DISTORTED, ROUTING, NONE), 0);
}

// "sure" asks whether the router works: the truth is 0 or 100.
static void how_far_off_somebody_was_counts_from_the_truth(void **unused) {
    (void)unused;
    Small small;
    small_world(&small, small_scenario());
    small.state.memo[0] = 40;
    bool holds = reads(&small, PROPERTY_HOLDS, WORKS, NONE);
    assert_int_equal(reads(&small, PROPERTY_ANSWER, 0, NONE), 40);
    assert_int_equal(reads(&small, PROPERTY_OFF, 0, NONE), holds ? 60 : 40);
}

static bool failing(void *room, int function, const parl_scenario *scenario, const State *state,
                    int32_t *out) {
    (void)room, (void)function, (void)scenario, (void)state;
    *out = 99;
    return false;
}

static void an_authors_function_that_fails_is_told(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    Instr code = {.op = EXPR_CALL};
    Expr expr = {.count = 1};
    scenario->code = &code;
    scenario->exprs = &expr;
    scenario->script.call = failing;
    Small small;
    small_world(&small, scenario);
    int32_t value = -1;
    assert_false(expr_value(scenario, &small.state, 0, &value));
}

// --- Texts --------------------------------------------------------------------------------

static void jargon_is_counted_by_whole_words_that_the_listener_does_not_know(void **unused) {
    (void)unused;
    const Term terms[] = {{.word = "F1", .known = 1u << IMKE}, {.word = "macro-average"}};
    assert_int_equal(text_jargon(terms, 2, RUI, "The f1 is high, F1 again, not F12 or xF1."), 2);
    assert_int_equal(text_jargon(terms, 2, IMKE, "The F1 is high."), 0);
    assert_int_equal(text_jargon(terms, 2, IMKE, "A Macro-Average, of course"), 1);
    assert_int_equal(text_jargon(terms, 2, RUI, ""), 0);
    assert_int_equal(text_jargon(terms, 2, RUI, "{f1} of a hundred, by F1"), 1);
}

static void a_beginning_is_compared_without_case_and_with_folded_space(void **unused) {
    (void)unused;
    assert_true(text_begins("In week three I tell you", "in  WEEK"));
    assert_true(text_begins("In week", "in week  "));
    assert_false(text_begins("In week", "in week three"));
    assert_false(text_begins("Inweek", "in week"));
}

static void a_word_that_nobody_has_set_is_shown_as_nothing(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    static const char *words[] = {"Polish"};
    Memo memo = {.id = "language", .thing = THING_MEMORY, .type = VALUE_WORD};
    scenario->memos = &memo;
    scenario->words = words;
    scenario->word_count = 1;
    Instr code = {.op = EXPR_PROPERTY, .property = PROPERTY_MEMORY};
    Expr expr = {.count = 1, .type = VALUE_WORD};
    Piece pieces[] = {{.plain = "In ", .slot = 0}, {.plain = ".", .slot = NONE}};
    scenario->code = &code;
    scenario->exprs = &expr;
    scenario->pieces = pieces;
    scenario->texts[0].piece_count = 2;
    Small small;
    small_world(&small, scenario);
    int32_t values[PARL_PLACEHOLDERS_MAX];
    char out[20];
    text_values(scenario, &small.state, 0, values);
    text_render(scenario, 0, values, out, sizeof out);
    assert_string_equal(out, "In .");
    small.state.memo[0] = 0;
    text_values(scenario, &small.state, 0, values);
    text_render(scenario, 0, values, out, sizeof out);
    assert_string_equal(out, "In Polish.");
}

static void a_text_that_does_not_fit_is_cut_before_a_character(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->pieces[0].plain = "a\u00e9\u20ac";
    const int32_t values[PARL_PLACEHOLDERS_MAX] = {0};
    char out[8];
    assert_int_equal(text_render(scenario, 0, values, out, sizeof out), 6);
    assert_string_equal(out, "a\u00e9\u20ac");
    text_render(scenario, 0, values, out, 6);
    assert_string_equal(out, "a\u00e9");
    text_render(scenario, 0, values, out, 3);
    assert_string_equal(out, "a");
    assert_int_equal(text_render(scenario, 0, values, NULL, 0), 6);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(division_goes_toward_zero_and_by_zero_gives_zero),
        cmocka_unit_test(comparisons_and_flags),
        cmocka_unit_test(gauges_read_as_the_percent_that_players_see),
        cmocka_unit_test(what_a_condition_sees_is_what_a_player_could_know),
        cmocka_unit_test(who_was_misled_is_asked_one_by_one),
        cmocka_unit_test(how_far_off_somebody_was_counts_from_the_truth),
        cmocka_unit_test(an_authors_function_that_fails_is_told),
        cmocka_unit_test(jargon_is_counted_by_whole_words_that_the_listener_does_not_know),
        cmocka_unit_test(a_beginning_is_compared_without_case_and_with_folded_space),
        cmocka_unit_test(a_word_that_nobody_has_set_is_shown_as_nothing),
        cmocka_unit_test(a_text_that_does_not_fit_is_cut_before_a_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
