// SPDX-License-Identifier: MIT
//
// Orders and grids, from the page to what conditions, the journal, players and searches make of
// them.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "judge/right.h"
#include "load_text.h"
#include "parlance_players.h"
#include "parlance_search.h"
#include "play/session.h"

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

static void begin(const char *steps) {
    page = load_fine(in_scene(steps));
    assert_int_equal(parl_session_new(&run, page, 3), PARL_OK);
}

static parl_status try(const char *said) {
    parl_answer answer;
    parl_status status = parl_session_read(run, said, &answer);
    return status == PARL_OK ? parl_session_answer(run, &answer) : status;
}

static void give(const char *said) { assert_int_equal(try(said), PARL_OK); }

// Whether somebody said [line] after the last answer.
static bool heard(const char *line) {
    int count;
    const parl_event *events = parl_session_events(run, &count);
    for (int i = 0; i < count; i++) {
        char text[256];
        if (events[i].kind != PARL_EVENT_SAID) continue;
        (void)parl_event_text(page, &events[i], text, sizeof text);
        if (strcmp(text, line) == 0) return true;
    }
    return false;
}

static void assert_turn(int index, const char *text, const char *id) {
    char out[256];
    (void)parl_session_turn_text(run, index, out, sizeof out);
    assert_string_equal(out, text);
    (void)parl_session_turn_id(run, index, out, sizeof out);
    assert_string_equal(out, id);
}

static void assert_best(int index, int right, const char *text) {
    char out[256] = "";
    parl_session *early = NULL;
    parl_answer best;
    assert_int_equal(parl_session_upto(&early, run, index), PARL_OK);
    if (parl_session_best(early, &best)) (void)parl_session_say(early, &best, out, sizeof out);
    parl_session_free(early);
    assert_string_equal(out, text);
    assert_int_equal(parl_session_turn_right(run, index), right);
}

#define RANK                                                                  \
    "rank { 'Likeliest first.', id = 'verdict', why = 'Feeds break most.',\n" \
    "  choice 'The feed' { id = 'feed', worth = 80 },\n"                      \
    "  choice 'The labels' { id = 'labels', worth = 50 },\n"                  \
    "  choice 'The moon' { id = 'moon', worth = 0, why = 'It is far away.' } },\n"

#define REST "choice 'Yes.' { jump 'after' }, choice 'No.' { jump 'after' }"

// --- Orders -----------------------------------------------------------------------------

static void an_order_is_all_of_the_choices(void **unused) {
    (void)unused;
    begin(RANK REST);
    const parl_decision *decision = parl_session_decision(run);
    assert_int_equal(decision->kind, PARL_DECISION_RANK);
    assert_string_equal(decision->id, "verdict");
    assert_int_equal(decision->take, 3);
    assert_int_equal(try("feed; labels"), PARL_ERR_ANSWER);
    assert_int_equal(try("feed; labels; feed"), PARL_ERR_ANSWER);
    assert_int_equal(try("feed; labels; moon; moon"), PARL_ERR_ANSWER);
    assert_int_equal(try("The; labels; moon"), PARL_ERR_AMBIGUOUS);
    give("the lab; moon; feed");
    assert_turn(0, "The labels; The moon; The feed", "labels; moon; feed");
    assert_int_equal(parl_session_decision(run)->kind, PARL_DECISION_MENU);
}

static void the_pairs_that_stand_the_right_way_round_are_right(void **unused) {
    (void)unused;
    begin(RANK "when 'verdict.right = 33' { imke 'A third.' },\n"
               "when 'feed.place = 3 and moon.place = 2' { imke 'Places.' },\n"
               "when 'labels.chosen' { imke 'Chosen.' }," REST);
    give("labels; moon; feed");
    assert_true(heard("A third."));
    assert_true(heard("Places."));
    assert_true(heard("Chosen."));
    assert_best(0, 333, "The feed; The labels; The moon");
}

static void what_is_worth_as_much_stands_either_way(void **unused) {
    (void)unused;
    begin(
        "rank { 'Which?', choice 'A' { id = 'a', worth = 50 }, choice 'B' { id = 'b', worth = 50 },"
        " choice 'C' { id = 'c', worth = 10 } }," REST);
    give("b; a; c");
    assert_int_equal(parl_session_turn_right(run, 0), 1000);
    assert_int_equal(parl_session_undo(run), PARL_OK);
    give("a; c; b");
    assert_int_equal(parl_session_turn_right(run, 0), 500);
}

static void a_choice_that_is_not_there_is_not_ranked(void **unused) {
    (void)unused;
    begin(
        "rank { 'Which?', choice 'A' { id = 'a', worth = 50 }, choice 'B' { id = 'b', worth = 60 },"
        " choice 'C' { id = 'c', worth = 10, only = 'week > 1' } }," REST);
    assert_int_equal(parl_session_decision(run)->take, 2);
    give("b; a");
}

static void the_debrief_has_the_line_of_the_whole_and_of_the_choices(void **unused) {
    (void)unused;
    char why[256];
    begin(RANK REST);
    give("labels; moon; feed");
    (void)parl_session_turn_why(run, 0, why, sizeof why);
    assert_string_equal(why, "Feeds break most. It is far away.");
}

// --- Grids ------------------------------------------------------------------------------

#define GRID                                                                       \
    "grid { 'Who does what?', id = 'chart',\n"                                     \
    "  rows = { watch = 'Who watches {segment}?', back = 'Who takes it back' },\n" \
    "  columns = { me, imke, rui }, best = { watch = rui, back = me } },\n"

static void a_grid_has_a_column_for_each_row(void **unused) {
    (void)unused;
    begin(GRID REST);
    const parl_decision *decision = parl_session_decision(run);
    assert_int_equal(decision->kind, PARL_DECISION_GRID);
    assert_int_equal(decision->row_count, 2);
    assert_string_equal(decision->rows[1].text, "Who takes it back");
    assert_string_equal(decision->options[0].text, "You");
    assert_string_equal(decision->options[1].text, "Imke Voss");
    assert_int_equal(try("rui"), PARL_ERR_ANSWER);
    assert_int_equal(try("rui; rui; rui"), PARL_ERR_ANSWER);
    assert_int_equal(try("back: rui; back: me"), PARL_ERR_ANSWER);
    assert_int_equal(try("rui; the cat"), PARL_ERR_ANSWER);
    give("back: Rui; imke vo");
}

static void a_row_may_be_named_and_a_column_may_repeat(void **unused) {
    (void)unused;
    begin(GRID REST);
    give("Who takes it back: rui; watch: rui");
    assert_turn(0, "Who watches Old Polish? Rui; Who takes it back: Rui", "watch: rui; back: rui");
}

static void conditions_ask_a_grid_by_its_rows(void **unused) {
    (void)unused;
    begin("when 'chart.watch is none' { imke 'Nobody yet.' },\n" GRID
          "when 'chart.watch is rui and chart.back is not me' { imke 'So.' },\n"
          "when 'chart.right = 50 and chart.close = 50' { imke 'Half of it.' }," REST);
    assert_true(heard("Nobody yet."));
    give("rui; imke");
    assert_true(heard("So."));
    assert_true(heard("Half of it."));
    assert_best(0, 500, "Who watches Old Polish? Rui; Who takes it back: You");
}

#define SCALE                                                                               \
    "grid { 'How good?', id = 'rating', scale = true, rows = { 'goal', 'price', 'speed' },\n" \
    "  columns = { 1, 2, 3, 4, 5 }, best = { 2, 4, 3 } },\n"

static int close_of(const char *said) {
    give(said);
    int close = parl_session_turn_right(run, 0);
    assert_int_equal(parl_session_undo(run), PARL_OK);
    return close;
}

static void on_a_scale_the_shape_counts_and_not_the_level(void **unused) {
    (void)unused;
    begin(SCALE "when 'rating.price = 5 and rating.right = 0' { imke 'Level.' },\n"
                "when 'rating.close = 100' { imke 'Shape.' }," REST);
    assert_true(parl_session_decision(run)->scale);
    assert_int_equal(close_of("2; 4; 3"), 1000);
    assert_int_equal(close_of("1; 3; 2"), 1000);
    assert_true(close_of("3; 3; 3") < 1000);
    assert_true(close_of("4; 2; 3") < close_of("3; 3; 3"));
    assert_true(close_of("5; 1; 3") == 0);
    give("3; 5; 4");
    assert_true(heard("Level."));
    assert_true(heard("Shape."));
}

static void a_grid_of_a_live_model_gives_its_tasks(void **unused) {
    (void)unused;
    char text[4096];
    const char *scene =
        in_scene("grid { 'Whose?', of = 'demand', rows = { 'monitoring', 'rollback' },"
                 " columns = { me, rui } },"
                 "when 'demand.owner is rui' { imke 'Rui watches.' },"
                 "choice 'Yes.' { rollout('demand', 5), jump 'after' }, choice 'No.' "
                 "{ jump 'after' }");
    assert_true(strlen(scene) + 100 < sizeof text);
    strcpy(text, scene);
    strcat(text, "live 'demand' { starts = 90, tenth_lost = 60 }\n");
    page = load_fine(text);
    assert_int_equal(parl_session_new(&run, page, 3), PARL_OK);
    assert_string_equal(parl_session_decision(run)->rows[0].text, "Watches it");
    give("rui; me");
    assert_true(heard("Rui watches."));
}

// --- The journal ------------------------------------------------------------------------

static void both_are_found_again_by_their_ids(void **unused) {
    (void)unused;
    begin(RANK GRID REST);
    give("moon; feed; labels");
    give("me; rui");
    give("Yes.");
    parl_session *again = NULL;
    parl_gap gap;
    assert_int_equal(parl_session_carry(&again, run, page, &gap), PARL_OK);
    assert_true(parl_session_fingerprint(again) == parl_session_fingerprint(run));
    parl_session_free(again);
}

// In a page whose rows have changed places each column goes with its row.
static void a_row_is_carried_by_its_name(void **unused) {
    (void)unused;
    begin(GRID REST);
    give("rui; me");
    char text[8192];
    const char *other = in_scene(
        "grid { 'Who does what?', id = 'chart', rows = { back = 'Who takes it back', watch = 'Who "
        "watches?' }, columns = { imke, rui, me } }, choice 'Yes.' { jump 'after' }, choice 'No.' "
        "{ "
        "jump 'after' }");
    strcpy(text, other);
    parl_scenario *later = load_fine(text);
    parl_session *again = NULL;
    parl_gap gap;
    assert_int_equal(parl_session_carry(&again, run, later, &gap), PARL_OK);
    char id[64];
    (void)parl_session_turn_id(again, 0, id, sizeof id);
    assert_string_equal(id, "back: me; watch: rui");
    parl_session_free(again);
    parl_scenario_free(later);
}

static void a_row_that_is_gone_cannot_be_carried(void **unused) {
    (void)unused;
    begin(GRID REST);
    give("rui; me");
    parl_scenario *later = load_fine(
        in_scene("grid { 'Who does what?', id = 'chart', rows = { watch = 'Who?', other = "
                 "'What?' }, columns = { imke, rui, me } }, choice 'Yes.' { jump 'after' }, "
                 "choice 'No.' { jump 'after' }"));
    parl_session *again = NULL;
    parl_gap gap;
    assert_int_equal(parl_session_carry(&again, run, later, &gap), PARL_ERR_DIVERGED);
    assert_string_equal(gap.said, "Who watches Old Polish? Rui; Who takes it back: You");
    free(gap.said);
    parl_session_free(again);
    parl_scenario_free(later);
}

static void each_row_and_each_place_is_a_line_of_the_player(void **unused) {
    (void)unused;
    int count, rows = 0;
    char text[128];
    begin(GRID REST);
    give("rui; me");
    const parl_event *events = parl_session_events(run, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_ANSWERED) continue;
        (void)parl_event_text(page, &events[i], text, sizeof text);
        rows++;
    }
    assert_int_equal(rows, 2);
    assert_string_equal(text, "Who takes it back: You");
}

// --- Players and searches -----------------------------------------------------------------

static void plays(parl_policy policy, const char *rank, const char *grid) {
    parl_answer answer;
    char id[128];
    for (int turn = 0; turn < 2; turn++) {
        assert_int_equal(parl_policy_answer(policy, run, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
        (void)parl_session_turn_id(run, turn, id, sizeof id);
        assert_string_equal(id, turn == 0 ? rank : grid);
    }
    assert_int_equal(parl_session_undo(run), PARL_OK);
    assert_int_equal(parl_session_undo(run), PARL_OK);
}

static void players_answer_by_the_key_or_by_their_habit(void **unused) {
    (void)unused;
    begin(RANK SCALE REST);
    plays(PARL_POLICY_EXPERT, "feed; labels; moon", "goal: 2; price: 4; speed: 3");
    plays(PARL_POLICY_WORST, "moon; labels; feed", "goal: 5; price: 1; speed: 1");
}

static void a_habit_of_looks_goes_by_the_texts_of_choices_and_columns(void **unused) {
    (void)unused;
    begin("rank { 'Which?', choice 'Short.' { id = 'a', worth = 9 }, choice 'A long one.' { id = "
          "'b', worth = 5 } }," GRID REST);
    plays(PARL_POLICY_LONGEST, "b; a", "watch: imke; back: imke");
    plays(PARL_POLICY_FIRST, "a; b", "watch: me; back: me");
}

static void chance_orders_in_many_ways(void **unused) {
    (void)unused;
    int right[4] = {0};
    page = load_fine(in_scene(RANK REST));
    for (uint64_t seed = 1; seed <= 200; seed++) {
        assert_int_equal(parl_policy_play(PARL_POLICY_RANDOM, page, seed, &run), PARL_OK);
        right[(parl_session_turn_right(run, 0) * 3 + 500) / 1000]++;
        parl_session_free(run);
        run = NULL;
    }
    for (int i = 0; i < 4; i++) assert_true(right[i] > 10);
}

static void a_search_compares_orders_and_rows(void **unused) {
    (void)unused;
    parl_look look;
    begin(RANK GRID REST);
    give("moon; labels; feed");
    give("me; imke");
    give("Yes.");
    assert_int_equal(parl_session_look(run, 0, &look), PARL_OK);
    assert_int_equal(look.answers, 4);  // as given, the key's, and two pairs of neighbours
    assert_int_equal(parl_session_look(run, 1, &look), PARL_OK);
    assert_int_equal(look.answers, 4);  // as given, the key's, and each row by itself
}

// --- The page ---------------------------------------------------------------------------

static void refuses(const char *steps, const char *problem) {
    parl_problems *problems = load_refused(in_scene(steps));
    if (!has_problem(problems, problem)) fail_msg("%s: not in %s", problem, steps);
    parl_problems_free(problems);
}

static void what_is_no_grid_is_refused(void **unused) {
    (void)unused;
    refuses("grid { 'Q', rows = { 'a', 'a' }, columns = { me, rui } }," REST, "GRID_TWICE");
    refuses("grid { 'Q', rows = { 'right', 'b' }, columns = { me, rui } }," REST, "NAME_RESERVED");
    refuses("grid { 'Q', rows = { 'a' }, columns = { me } }," REST, "ENTRY_MISSING");
    refuses("grid { 'Q', rows = { 'a' }, columns = { me, ruy } }," REST, "GRID_NOBODY");
    refuses("grid { 'Q', rows = { 'a' }, columns = { me, rui }, best = { imke } }," REST,
            "NONE_OF");
    refuses("grid { 'Q', rows = { 'a', 'b' }, columns = { me, rui }, best = { me } }," REST,
            "GRID_BEST");
    refuses("grid { 'Q', rows = { 'a' }, columns = { 1, 4294967297 } }," REST, "WRONG_TYPE");
    refuses("grid { 'Q', rows = { 'a' }, columns = { 1, 2 }, best = { 4294967297 } }," REST,
            "WRONG_TYPE");
    refuses("grid { 'Q', columns = { me, rui } }," REST, "FIELD_MISSING");
    refuses(
        "grid { 'Q', id = 'g', rows = { 'watch' }, columns = { me, rui } }, when 'g.wach is me' { "
        "imke 'B' }," REST,
        "UNKNOWN_PROPERTY");
    refuses(
        "grid { 'Q', id = 'g', rows = { 'a' }, columns = { me, rui } }, when 'g.a is imke' { imke "
        "'B' }," REST,
        "VALUE_NEVER");
    refuses("rank { 'Q', choice 'A' { imke 'B' }, choice 'C' }," REST, "RANK_STEPS");
    refuses("rank { 'Q', choice 'A' }," REST, "RANK_SHORT");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_order_is_all_of_the_choices, nothing, end),
        cmocka_unit_test_setup_teardown(the_pairs_that_stand_the_right_way_round_are_right, nothing,
                                        end),
        cmocka_unit_test_setup_teardown(what_is_worth_as_much_stands_either_way, nothing, end),
        cmocka_unit_test_setup_teardown(a_choice_that_is_not_there_is_not_ranked, nothing, end),
        cmocka_unit_test_setup_teardown(the_debrief_has_the_line_of_the_whole_and_of_the_choices,
                                        nothing, end),
        cmocka_unit_test_setup_teardown(a_grid_has_a_column_for_each_row, nothing, end),
        cmocka_unit_test_setup_teardown(a_row_may_be_named_and_a_column_may_repeat, nothing, end),
        cmocka_unit_test_setup_teardown(conditions_ask_a_grid_by_its_rows, nothing, end),
        cmocka_unit_test_setup_teardown(on_a_scale_the_shape_counts_and_not_the_level, nothing,
                                        end),
        cmocka_unit_test_setup_teardown(a_grid_of_a_live_model_gives_its_tasks, nothing, end),
        cmocka_unit_test_setup_teardown(both_are_found_again_by_their_ids, nothing, end),
        cmocka_unit_test_setup_teardown(a_row_is_carried_by_its_name, nothing, end),
        cmocka_unit_test_setup_teardown(a_row_that_is_gone_cannot_be_carried, nothing, end),
        cmocka_unit_test_setup_teardown(each_row_and_each_place_is_a_line_of_the_player, nothing,
                                        end),
        cmocka_unit_test_setup_teardown(players_answer_by_the_key_or_by_their_habit, nothing, end),
        cmocka_unit_test_setup_teardown(
            a_habit_of_looks_goes_by_the_texts_of_choices_and_columns, nothing, end),
        cmocka_unit_test_setup_teardown(chance_orders_in_many_ways, nothing, end),
        cmocka_unit_test_setup_teardown(a_search_compares_orders_and_rows, nothing, end),
        cmocka_unit_test_setup_teardown(what_is_no_grid_is_refused, nothing, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
