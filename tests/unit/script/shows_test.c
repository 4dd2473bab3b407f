// SPDX-License-Identifier: MIT
//
// What an answer shows of the rubric, from the page to the score; and values that are drawn
// together.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "expr.h"
#include "load_text.h"
#include "model/rubric.h"
#include "play/session.h"
#include "play/state.h"
#include "search/likely.h"

// --- Helpers ----------------------------------------------------------------------------

static parl_session *run;
static parl_scenario *page;

static int nothing(void **state) {
    (void)state;
    run = NULL;
    page = NULL;
    return 0;
}

static int end(void **state) {
    (void)state;
    parl_session_free(run);
    parl_scenario_free(page);
    return 0;
}

// A round with [weights], and in it [steps].
static const char *round_of(const char *weights, const char *steps) {
    static char text[20000];
    int size = snprintf(text, sizeof text,
                        "scenario { title = 'T', level = 'aspiring', minutes = 5, brief = 'B.',\n"
                        "  kind = 'interview', weights = { %s } }\n"
                        "person 'rui' { name = 'Rui', role = 'executive' }\n"
                        "scene 'round' { with = rui,\n rui 'Well?',\n%s\n jump 'after' }\n"
                        "ending 'after' { rui 'Thank you.' }\n",
                        weights, steps);
    assert_true(size > 0 && (size_t)size < sizeof text);
    return text;
}

static void begin(const char *weights, const char *steps) {
    page = load_fine(round_of(weights, steps));
    assert_int_equal(parl_session_new(&run, page, 3), PARL_OK);
}

static void give(const char *said) {
    parl_answer answer;
    assert_int_equal(parl_session_read(run, said, &answer), PARL_OK);
    assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
}

static int value(parl_signal signal) { return parl_session_score(run).parts[signal].value; }

static int level(parl_signal signal) { return parl_rubric_level(value(signal)); }

#define BIG "'Half of them wait a day longer, 200 a week; from 300 on I would not.'"

// One menu: an answer with a price, one that has only advantages, one that hands it on.
static const char *const PRICED =
    "choice " BIG " { id = 'priced', shows = { price = 4, decision = 3 } },\n"
    "choice 'It is better for all of them.' { id = 'rosy', shows = { decision = 3 } },\n"
    "choice 'That is for the board.' { id = 'none', shows = { price = 2 } },\n";

// --- Levels -----------------------------------------------------------------------------

static void an_answer_that_names_no_price_is_level_one_on_price(void **state) {
    (void)state;
    begin("price = 60, decision = 40", PRICED);
    give("rosy");
    assert_int_equal(level(PARL_SIGNAL_PRICE), 1);
    assert_int_equal(value(PARL_SIGNAL_PRICE), 0);
    assert_int_equal(level(PARL_SIGNAL_DECISION), 3);
    assert_int_equal(value(PARL_SIGNAL_DECISION), 666);
}

static void an_answer_with_a_figure_and_a_limit_is_level_four_on_price(void **state) {
    (void)state;
    begin("price = 60, decision = 40", PRICED);
    give("priced");
    assert_int_equal(level(PARL_SIGNAL_PRICE), 4);
    assert_int_equal(parl_session_score(run).total, (60 * 1000 + 40 * 666 + 500) / 1000);
}

static void an_answer_that_decides_nothing_is_level_one_on_decision(void **state) {
    (void)state;
    begin("price = 60, decision = 40", PRICED);
    give("none");
    assert_int_equal(level(PARL_SIGNAL_DECISION), 1);
    assert_int_equal(level(PARL_SIGNAL_PRICE), 2);
}

static void a_row_that_no_answer_of_a_menu_shows_is_not_judged_there(void **state) {
    (void)state;
    begin("price = 60, goal = 40",
          "choice 'It costs 200.' { shows = { price = 4 } }, choice 'It is fine.' { },\n"
          "rui 'What for?',\n"
          "choice 'By May ten of them answer in a day.' { shows = { goal = 4 } },\n"
          "choice 'We use the big model.' { shows = { goal = 1 } },\n");
    give("It costs");
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_GOAL)], 0);
    give("By May");
    assert_int_equal(value(PARL_SIGNAL_PRICE), 1000);
    assert_int_equal(value(PARL_SIGNAL_GOAL), 1000);
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_LISTENER)], 0);
}

// A line that is not open is no measure of the others.
static void a_row_that_only_a_closed_answer_shows_is_not_judged(void **state) {
    (void)state;
    begin("price = 100", "choice 'A.' { only = 'rui.trust > 99', shows = { price = 4 } },\n"
                         "choice 'B.' { }, choice 'C.' { },\n");
    give("B.");
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_PRICE)], 0);
}

static void the_level_of_a_round_is_the_mean_of_its_decisions(void **state) {
    (void)state;
    begin("price = 100", "choice 'A.' { shows = { price = 4 } }, choice 'B.' { },\n rui 'And?',\n"
                         "choice 'C.' { shows = { price = 2 } }, choice 'D.' { },\n rui 'So?',\n"
                         "choice 'E.' { }, choice 'F.' { },\n");
    give("A.");
    give("C.");
    assert_int_equal(value(PARL_SIGNAL_PRICE), (1000 + 333) / 2);
    give("E.");
    assert_int_equal(value(PARL_SIGNAL_PRICE), (1000 + 333) / 2);
    assert_true(parl_session_over(run));
}

static void what_was_never_judged_counts_nothing_at_the_end(void **state) {
    (void)state;
    begin("price = 50, goal = 50",
          "choice 'A.' { shows = { price = 4 }, jump 'after' },\n choice 'B.' { },\n rui 'And?',\n"
          "choice 'C.' { shows = { goal = 4 } }, choice 'D.' { },\n");
    give("A.");
    assert_true(parl_session_over(run));
    assert_true(parl_session_score(run).parts[PARL_SIGNAL_GOAL].offered);
    assert_int_equal(value(PARL_SIGNAL_GOAL), 0);
    assert_int_equal(parl_session_score(run).total, 50);
}

static void of_a_pick_counts_how_much_of_it_is_right(void **state) {
    (void)state;
    begin("variable = 100", "pick { 'Two?', take = 2, shows = { variable },\n"
                            "choice 'A.' { worth = 100 }, choice 'B.' { worth = 100 },\n"
                            "choice 'C.', choice 'D.' },\n");
    give("A.; C.");
    assert_int_equal(value(PARL_SIGNAL_VARIABLE), 500);
}

static void a_pick_one_by_one_is_judged_once(void **state) {
    (void)state;
    begin("variable = 100", "pick { 'Two?', take = 2, one_by_one = true, shows = variable,\n"
                            "choice 'A.' { worth = 100 }, choice 'B.' { worth = 100 },\n"
                            "choice 'C.', choice 'D.' },\n");
    give("A.");
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_VARIABLE)], 0);
    give("B.");
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_VARIABLE)], 1);
    assert_int_equal(value(PARL_SIGNAL_VARIABLE), 1000);
}

static void what_an_expert_would_leave_is_not_held_against_a_pick(void **state) {
    (void)state;
    begin("variable = 100", "pick { 'Three?', take = 3, shows = variable,\n"
                            "choice 'A.' { worth = 100 }, choice 'B.' { worth = 100 },\n"
                            "choice 'C.', choice 'D.' },\n");
    give("A.; B.; D.");
    assert_int_equal(value(PARL_SIGNAL_VARIABLE), 1000);
}

static void a_pick_that_runs_out_is_judged_by_what_there_was(void **state) {
    (void)state;
    begin("variable = 100",
          "pick { 'Two?', take = 2, one_by_one = true, shows = variable,\n"
          "choice 'A.' { worth = 100 }, choice 'H.' { only = 'rui.trust > 99' },\n"
          "choice 'B.' { only = 'rui.trust > 99', worth = 100 } },\n"
          "pick { 'Two?', take = 2, shows = variable,\n"
          "choice 'C.', choice 'D.' { only = 'rui.trust > 99' },\n"
          "choice 'E.' { only = 'rui.trust > 99', worth = 100 } },\n"
          "pick { 'Two?', take = 2, shows = variable, choice 'F.' { worth = 9 },\n"
          "choice 'I.' { only = 'rui.trust > 99' },\n"
          "choice 'G.' { only = 'rui.trust > 99', worth = 100 } },\n");
    give("A.");
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_VARIABLE)], 1);
    give("C.");  // Nothing of it is worth anything: the key is silent.
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_VARIABLE)], 1);
    give("F.");
    assert_int_equal(run->state.rubric_count[parl_rubric_row(PARL_SIGNAL_VARIABLE)], 2);
    assert_int_equal(value(PARL_SIGNAL_VARIABLE), 1000);
}

static void the_rubric_holds_no_total_down(void **state) {
    (void)state;
    begin("price = 10, decision = 90",
          "choice 'A.' { shows = { decision = 4 } }, choice 'B.' { shows = { price = 4 } },\n");
    give("A.");
    assert_int_equal(value(PARL_SIGNAL_PRICE), 0);
    assert_int_equal(parl_session_score(run).cap, 100);
    assert_int_equal(parl_session_score(run).total, 90);
}

static void levels_are_where_a_panel_would_draw_them(void **state) {
    (void)state;
    static const struct {
        int value, level;
    } rows[] = {{0, 1}, {249, 1}, {250, 2}, {333, 2}, {599, 2}, {600, 3}, {666, 3},
                {849, 3}, {850, 4}, {1000, 4}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(parl_rubric_level(rows[i].value), rows[i].level);
    for (int i = 1; i <= PARL_LEVEL_COUNT; i++)
        assert_int_equal(parl_rubric_level(parl_rubric_value(i)), i);
}

static void each_row_of_the_rubric_is_a_signal_in_their_order(void **state) {
    (void)state;
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        parl_signal signal = parl_rubric_signal(row);
        assert_int_equal(signal, PARL_SIGNAL_GOAL + row);
        assert_int_equal(parl_rubric_row(signal), row);
        // What somebody does, and what it comes to: the one with a level, the other in a list.
        assert_string_not_equal(parl_rubric_title(row), parl_signal_sentence(signal));
        assert_int_equal(parl_rubric_row(parl_rubric_kin(row)), -1);
    }
    assert_int_equal(parl_rubric_row(PARL_SIGNAL_TRANSLATION), -1);
}

// --- Worth ------------------------------------------------------------------------------

static int32_t worth(const char *id) {
    for (int i = 0; i < page->choice_count; i++) {
        int32_t out = 0;
        if (strcmp(page->choices[i].id, id) != 0) continue;
        assert_true(expr_value(page, &run->state, page->choices[i].worth, &out));
        return out;
    }
    fail();
    return -1;
}

static void worth_follows_from_the_levels_over_what_the_menu_judges(void **state) {
    (void)state;
    begin("price = 60, decision = 40", PRICED);
    assert_int_equal(worth("priced"), (3 + 2) * 100 / 6);
    assert_int_equal(worth("rosy"), 2 * 100 / 6);
    assert_int_equal(worth("none"), 100 / 6);
}

static void a_worth_of_the_authors_own_stays(void **state) {
    (void)state;
    begin("price = 100", "choice 'A.' { id = 'a', worth = 70, shows = { price = 4 } },\n"
                         "choice 'B.' { id = 'b', shows = { price = 2 } },\n"
                         "choice 'C.' { id = 'c' },\n");
    assert_int_equal(worth("a"), 70);
    assert_int_equal(worth("b"), 33);
    assert_int_equal(worth("c"), 0);
}

// --- The kind ---------------------------------------------------------------------------

static void a_scenario_says_what_kind_it_is(void **state) {
    (void)state;
    begin("price = 60, decision = 40", PRICED);
    assert_int_equal(parl_scenario_describe(page).kind, PARL_KIND_INTERVIEW);
    parl_scenario *talk = load_fine(in_scene("rui 'Hm.'"));
    assert_int_equal(parl_scenario_describe(talk).kind, PARL_KIND_NEGOTIATION);
    parl_scenario_free(talk);
}

// --- Drawn together ---------------------------------------------------------------------

static const char *const TWO =
    "scenario { title = 'T', level = 'aspiring', minutes = 5, brief = 'B.' }\n"
    "vary 'story' { 'mail', 'tickets', 'chat' }\n"
    "vary 'product' { 'the inbox', 'the help desk', 'the line', with = 'story' }\n"
    "vary 'other' { 1, 2, 3, 4, 5, 6, 7 }\n"
    "vary 'price' { 10, 20, 30, with = 'product' }\n"
    "person 'rui' { name = 'Rui', role = 'executive' }\n"
    "scene 'talk' { with = rui, rui 'Well?', choice 'A.', choice 'B.',\n"
    "  rui 'On {product}, {other}.', choice 'C.', choice 'D.', jump 'after' }\n"
    "ending 'after' { rui 'For {price} and {story}.' }\n";

static void what_is_drawn_together_stands_at_the_same_place(void **state) {
    (void)state;
    page = load_fine(TWO);
    unsigned seen = 0;
    for (uint64_t seed = 0; seed < 200; seed++) {
        State start = state_start(page, seed);
        assert_int_equal(start.varied[1], start.varied[0]);
        assert_int_equal(start.varied[3], start.varied[0]);
        seen |= 1u << start.varied[0];
    }
    assert_int_equal(seen, 7);
}

static void one_that_is_set_takes_the_others_along(void **state) {
    (void)state;
    page = load_fine(TWO);
    State start = state_start(page, 5);
    for (int vary = 0; vary < 4; vary++) {
        State other = state_start_varied(page, &start, vary, 2);
        assert_int_equal(other.varied[vary], 2);
        assert_int_equal(other.varied[1], other.varied[0]);
        assert_int_equal(other.varied[3], other.varied[0]);
    }
}

// Which stories the worlds of the run after [turns] answers have, as bits.
static unsigned drawn(int turns) {
    Likely likely;
    unsigned seen = 0;
    assert_int_equal(likely_find(run, turns, &likely), PARL_OK);
    for (int i = 0; i < 64; i++) {
        State world;
        likely_world(page, &likely, i, &world);
        assert_int_equal(world.varied[1], world.varied[0]);
        assert_int_equal(world.varied[3], world.varied[0]);
        seen |= 1u << world.varied[0];
    }
    return seen;
}

static void other_worlds_keep_together_what_is_drawn_together(void **state) {
    (void)state;
    page = load_fine(TWO);
    assert_int_equal(parl_session_new(&run, page, 5), PARL_OK);
    assert_int_equal(drawn(0), 7);
    give("A.");
    assert_int_equal(drawn(1), 1 << run->state.varied[0]);  // Rui has said on what.
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, nothing, end)
    const struct CMUnitTest tests[] = {
        T(an_answer_that_names_no_price_is_level_one_on_price),
        T(an_answer_with_a_figure_and_a_limit_is_level_four_on_price),
        T(an_answer_that_decides_nothing_is_level_one_on_decision),
        T(a_row_that_no_answer_of_a_menu_shows_is_not_judged_there),
        T(a_row_that_only_a_closed_answer_shows_is_not_judged),
        T(the_level_of_a_round_is_the_mean_of_its_decisions),
        T(what_was_never_judged_counts_nothing_at_the_end),
        T(of_a_pick_counts_how_much_of_it_is_right),
        T(a_pick_one_by_one_is_judged_once),
        T(what_an_expert_would_leave_is_not_held_against_a_pick),
        T(a_pick_that_runs_out_is_judged_by_what_there_was),
        T(the_rubric_holds_no_total_down),
        T(levels_are_where_a_panel_would_draw_them),
        T(each_row_of_the_rubric_is_a_signal_in_their_order),
        T(worth_follows_from_the_levels_over_what_the_menu_judges),
        T(a_worth_of_the_authors_own_stays),
        T(a_scenario_says_what_kind_it_is),
        T(what_is_drawn_together_stands_at_the_same_place),
        T(one_that_is_set_takes_the_others_along),
        T(other_worlds_keep_together_what_is_drawn_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
