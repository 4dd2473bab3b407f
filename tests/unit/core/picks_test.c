// SPDX-License-Identifier: MIT
//
// Picks: all at once, one by one, inside each other.
#include "build.h"
#include "play/session.h"

static parl_session *session;

static int nothing(void **unused) {
    (void)unused;
    session = NULL;
    return 0;
}

static int end(void **unused) {
    (void)unused;
    parl_session_free(session);
    return 0;
}

static void start(void) {
    assert_int_equal(parl_session_new(&session, build_end(), 7), PARL_OK);
}

static void give(const char *said) { small_give(session, said); }

static int lines_of(int person) { return small_lines_of(session, person); }

static void leaves(int person) {
    session->state.left |= 1u << person;
    session->viewed = false;
}

static const char *scene(void) { return parl_session_clock(session).scene; }

// --- Picks --------------------------------------------------------------------------------

// Two of three: the first asks one of two more, the second lets Rui speak.
static void pick_in_a_pick(void) {
    build_begin();
    build_scene("monday", 1u << RUI | 1u << SALOME);
    int outer = build_menu(MENU_PICK, 3, 2);
    build_choice(outer, "deeper");
    int inner = build_menu(MENU_PICK, 2, 1);
    build_choice(inner, "this");
    build_say(IMKE);
    build_done(inner);
    build_choice(inner, "that");
    build_done(inner);
    build_after(inner);
    build_done(outer);
    build_choice(outer, "speak");
    build_say(RUI);
    build_done(outer);
    build_choice(outer, "other");
    build_done(outer);
    build_after(outer);
    build_say(SALOME);
    build_ending("after", 0);
}

static void a_pick_inside_a_pick_asks_and_then_plays_what_is_left_of_the_first(void **unused) {
    (void)unused;
    pick_in_a_pick();
    start();
    give("deeper; speak");
    assert_int_equal(parl_session_decision(session)->kind, PARL_DECISION_PICK);
    assert_int_equal(parl_session_decision(session)->option_count, 2);
    assert_int_equal(parl_session_decision(session)->take, 1);
    give("this");
    assert_int_equal(lines_of(IMKE), 1);
    assert_int_equal(lines_of(RUI), 1);
    assert_int_equal(lines_of(SALOME), 1);
    assert_true(parl_session_over(session));
}

static void a_pick_takes_as_many_as_it_says_and_none_twice(void **unused) {
    (void)unused;
    pick_in_a_pick();
    start();
    uint64_t before = parl_session_fingerprint(session);
    parl_answer answer;
    assert_int_equal(parl_session_read(session, "deeper", &answer), PARL_OK);
    assert_int_equal(parl_session_answer(session, &answer), PARL_ERR_ANSWER);
    assert_int_equal(parl_session_read(session, "deeper; deeper", &answer), PARL_OK);
    assert_int_equal(parl_session_answer(session, &answer), PARL_ERR_ANSWER);
    assert_int_equal(parl_session_fingerprint(session), before);
    assert_int_equal(parl_session_read(session, " deeper ;speak; ", &answer), PARL_OK);
    assert_int_equal(answer.count, 2);
}

// In the first body a question that nobody can answer any more: Rui has gone.
static void a_question_that_nobody_is_left_for_does_not_swallow_the_rest_of_a_pick(void **unused) {
    (void)unused;
    build_begin();
    build_scene("monday", 1u << RUI | 1u << IMKE);
    int pick = build_menu(MENU_PICK, 2, 2);
    build_choice(pick, "first");
    int menu = build_menu(MENU_CHOICES, 1, 0);
    build_choice(menu, "rui")->people = 1u << RUI;
    build_done(menu);
    build_after(menu);
    build_done(pick);
    build_choice(pick, "second");
    build_say(IMKE);
    build_done(pick);
    build_after(pick);
    build_say(SALOME);
    build_ending("after", 0);
    start();
    leaves(RUI);
    give("first; second");
    assert_int_equal(lines_of(IMKE), 1);
    assert_int_equal(lines_of(SALOME), 1);
}

static void a_jump_out_of_a_pick_leaves_the_rest_of_it_behind(void **unused) {
    (void)unused;
    build_begin();
    build_scene("monday", 1u << RUI);
    int pick = build_menu(MENU_PICK, 2, 2);
    build_choice(pick, "away");
    build_jump(1);
    build_done(pick);
    build_choice(pick, "stay");
    build_say(RUI);
    build_done(pick);
    build_after(pick);
    build_scene("elsewhere", 1u << SALOME);
    int again = build_menu(MENU_PICK, 2, 1);
    build_choice(again, "one");
    build_done(again);
    build_choice(again, "two");
    build_done(again);
    build_after(again);
    build_ending("after", 0);
    start();
    give("away; stay");
    assert_string_equal(scene(), "elsewhere");
    assert_int_equal(lines_of(RUI), 0);
    assert_int_equal(parl_session_decision(session)->options[0].closed, NULL);
    give("one");
    assert_true(parl_session_over(session));
}

// Two of three, one at a time, on a desk that offers it again: the expert takes the first
// two.
static int one_at_a_time(void) {
    build_begin();
    Scene *desk = build_scene("checks", 1u << IMKE);
    build_waits(desk, WAITS_DESK, true);
    int pick = build_menu(MENU_PICK, 3, 2);
    int memo = build_memo(THING_PICK, VALUE_NUMBER);
    build_menu_at(pick)->one_by_one = true;
    build_menu_at(pick)->memo = (int16_t)memo;
    static const char *const names[] = {"logs", "labels", "guess"};
    for (int i = 0; i < 3; i++) {
        build_choice(pick, names[i])->worth = build_number(90 - 30 * i);
        build_say(IMKE);
        build_done(pick);
    }
    build_after(pick);
    build_ending("after", 0);
    return memo;
}

static void a_pick_one_by_one_answers_each_before_the_next(void **unused) {
    (void)unused;
    one_at_a_time();
    start();
    assert_int_equal(parl_session_decision(session)->kind, PARL_DECISION_MENU);
    give("guess");
    assert_int_equal(lines_of(IMKE), 1);
    assert_string_equal(scene(), "checks");
    parl_answer answer;
    assert_int_equal(parl_session_read(session, "guess", &answer), PARL_ERR_CLOSED);
    give("logs");
    assert_string_equal(scene(), "");
}

static void what_an_expert_would_have_picked_is_counted_anew_each_time(void **unused) {
    (void)unused;
    int memo = one_at_a_time();
    start();
    give("logs");
    give("labels");
    assert_int_equal(session->state.memo[memo], 2);
    give("checks");
    give("logs");
    give("guess");
    assert_int_equal(session->state.memo[memo], 1);
}

static void an_expert_takes_the_best_of_what_was_offered(void **unused) {
    (void)unused;
    int memo = one_at_a_time();
    parl_scenario *scenario = build_end();
    scenario->choices[0].only = build_number(0);  // The logs are not to be had,
    scenario->choices[1].only = build_number(1);
    start();
    give("guess");                                // and the guess is all that is left.
    give("labels");
    assert_int_equal(session->state.memo[memo], 2);
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, nothing, end)
    const struct CMUnitTest tests[] = {
        T(a_pick_inside_a_pick_asks_and_then_plays_what_is_left_of_the_first),
        T(a_pick_takes_as_many_as_it_says_and_none_twice),
        T(a_question_that_nobody_is_left_for_does_not_swallow_the_rest_of_a_pick),
        T(a_jump_out_of_a_pick_leaves_the_rest_of_it_behind),
        T(a_pick_one_by_one_answers_each_before_the_next),
        T(what_an_expert_would_have_picked_is_counted_anew_each_time),
        T(an_expert_takes_the_best_of_what_was_offered),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
