// SPDX-License-Identifier: MIT
//
// The debrief: which answers moved the score, and whose language was used.
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

static Move tell(int person, int rendering) {
    Move move = build_blank(MOVE_EXPLAIN, person);
    move.fact = ROUTING;
    move.rendering = (int8_t)rendering;
    return move;
}

// One answer for each move, in this order; then the debrief.
static parl_debrief after(const Move *moves, int count) {
    build_begin();
    build_scene("monday", 0);
    for (int i = 0; i < count; i++) {
        int menu = build_menu(MENU_CHOICES, 1, 0);
        build_choice(menu, "go");
        build_move(moves[i]);
        build_done(menu);
        build_after(menu);
    }
    build_ending("after", 0);
    assert_int_equal(parl_session_new(&session, build_end(), 7), PARL_OK);
    for (int i = 0; i < count; i++) {
        assert_int_equal(parl_session_answer(session, &(parl_answer){.count = 1}), PARL_OK);
    }
    assert_true(parl_session_over(session));
    parl_debrief debrief;
    assert_int_equal(parl_session_debrief(session, &debrief), PARL_OK);
    return debrief;
}

static void the_three_largest_moments_are_kept_in_their_order(void **unused) {
    (void)unused;
    const Move moves[] = {
        build_blank(MOVE_DEFER, IMKE),     // a little trust
        tell(SALOME, IN_OPERATIONS),       // half the translation, less than
        build_blank(MOVE_DEFER, RUI),
        build_blank(MOVE_ASK, IMKE),       // … what worries Imke
        tell(RUI, IN_BUSINESS),            // the other half, which was missing
    };
    Move ordered[5];
    for (int i = 0; i < 5; i++) ordered[i] = moves[i];
    ordered[3].concern = NONE;
    parl_debrief debrief = after(ordered, 5);
    assert_int_equal(debrief.moment_count, 3);
    assert_int_equal(debrief.moments[0].turn, 4);
    assert_int_equal(debrief.moments[0].signal, PARL_SIGNAL_TRANSLATION);
    assert_int_equal(debrief.moments[1].turn + debrief.moments[2].turn, 1 + 3);
    assert_true(debrief.moments[0].total_change > debrief.moments[1].total_change);
    assert_true(debrief.moments[1].total_change >= debrief.moments[2].total_change);
    assert_int_equal(debrief.quote[PARL_SIGNAL_TRANSLATION], 4);
}

static void whose_language_was_used_is_counted_from_what_was_told(void **unused) {
    (void)unused;
    const Move moves[] = {tell(RUI, IN_MODEL), tell(SALOME, IN_OPERATIONS), tell(SALOME, IN_MODEL)};
    parl_debrief debrief = after(moves, 3);
    assert_int_equal(debrief.frames_used, 1u << PARL_FRAME_MODEL | 1u << PARL_FRAME_OPERATIONS);
    assert_int_equal(debrief.heard[RUI], 1u << PARL_FRAME_MODEL);
    assert_int_equal(debrief.heard[SALOME],
                     1u << PARL_FRAME_MODEL | 1u << PARL_FRAME_OPERATIONS);
    assert_false(debrief.language_used[RUI]);
    assert_true(debrief.language_used[SALOME]);
    assert_int_equal(debrief.quote[PARL_SIGNAL_TRANSLATION], 0);  // Rui heard a foreign language.
}

static void the_first_line_that_was_not_so_is_what_is_quoted(void **unused) {
    (void)unused;
    const Move moves[] = {tell(SALOME, IN_OPERATIONS), tell(RUI, CLAIMS_88)};
    parl_debrief debrief = after(moves, 2);
    assert_int_equal(debrief.quote[PARL_SIGNAL_TRANSLATION], 1);
}

// Salome was told something else in her language's stead; putting it right is not a line.
static void putting_it_right_is_not_speaking_their_language(void **unused) {
    (void)unused;
    Move right = build_blank(MOVE_DISCLOSE, SALOME);
    right.fact = ROUTING;
    const Move moves[] = {tell(SALOME, CLAIMS_88), right};
    parl_debrief debrief = after(moves, 2);
    assert_int_equal(debrief.heard[SALOME], 1u << PARL_FRAME_BUSINESS);
    assert_false(debrief.language_used[SALOME]);
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, nothing, end)
    const struct CMUnitTest tests[] = {
        T(the_three_largest_moments_are_kept_in_their_order),
        T(whose_language_was_used_is_counted_from_what_was_told),
        T(the_first_line_that_was_not_so_is_what_is_quoted),
        T(putting_it_right_is_not_speaking_their_language),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
