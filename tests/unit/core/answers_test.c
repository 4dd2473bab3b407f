// SPDX-License-Identifier: MIT
//
// Own words, figures, and texts at their limits.
#include <string.h>

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

static void give(const char *said) { small_give(session, said); }

static void begin_with(parl_scenario *scenario) {
    parl_session_free(session);
    assert_int_equal(parl_session_new(&session, scenario, 7), PARL_OK);
}

// A desk where the player may say something, once more than there is room for.
static void begin_writing(void) {
    build_begin();
    Scene *desk = build_scene("speak", 0);
    build_waits(desk, WAITS_DESK, true);
    build_write();
    build_ending("after", 0);
    begin_with(build_end());
}

static void own_words_are_kept_and_come_back_with_undo_and_copy(void **unused) {
    (void)unused;
    begin_writing();
    give("Good morning.");
    give("speak");
    give("\x1b[31mRed\xff");
    assert_string_equal(parl_session_turn(session, 0).answer.words, "Good morning.");
    assert_string_equal(parl_session_turn(session, 2).answer.words, "\ufffd[31mRed\ufffd");
    parl_session *copy;
    assert_int_equal(parl_session_new(&copy, parl_session_scenario(session), 1), PARL_OK);
    parl_session_copy(copy, session);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    give("Something else.");
    assert_string_equal(parl_session_turn(session, 0).answer.words, "Good morning.");
    assert_string_equal(parl_session_turn(session, 2).answer.words, "Something else.");
    assert_string_equal(parl_session_turn(copy, 2).answer.words, "\ufffd[31mRed\ufffd");
    assert_int_equal(parl_session_seed(copy), 7);
    parl_session_copy(copy, session);
    parl_answer more = {.words = "More."};
    assert_int_equal(parl_session_undo(copy), PARL_OK);
    assert_int_equal(parl_session_answer(copy, &more), PARL_OK);
    assert_string_equal(parl_session_turn(copy, 0).answer.words, "Good morning.");
    assert_string_equal(parl_session_turn(copy, 2).answer.words, "More.");
    // What somebody says is nobody's state.
    assert_int_equal(parl_session_fingerprint(copy), parl_session_fingerprint(session));
    parl_session_free(copy);
}

static void more_own_words_than_there_is_room_for_stop_nobody(void **unused) {
    (void)unused;
    begin_writing();
    for (int i = 0; i < PARL_WRITES_MAX + 2; i++) {
        give("A word.");
        give("speak");
    }
    int last = parl_session_turn_count(session) - 2;
    assert_string_equal(parl_session_turn(session, last).answer.words, "");
    assert_int_equal(parl_session_undo(session), PARL_OK);
    parl_debrief debrief;
    assert_int_equal(parl_session_debrief(session, &debrief), PARL_OK);
}

static void long_words_are_cut_before_a_character(void **unused) {
    (void)unused;
    static char words[2 * PARL_WORDS_MAX];
    begin_writing();
    for (size_t i = 0; i + 2 < sizeof words; i += 2) memcpy(words + i, "\u00e9", 2);
    give(words);
    const char *kept = parl_session_turn(session, 0).answer.words;
    assert_int_equal(strlen(kept), PARL_WORDS_MAX - 2);
    assert_memory_equal(kept, words, PARL_WORDS_MAX - 2);
}

static void a_span_whose_figures_cross_leaves_one_answer_open(void **unused) {
    (void)unused;
    Estimate estimate = build_how_sure();
    estimate.from.value = 1000000;
    estimate.till.value = -1000000;
    build_begin();
    build_scene("figure", 0);
    build_estimate(estimate);
    build_ending("after", 0);
    begin_with(build_end());
    assert_int_equal(parl_session_decision(session)->from, INT16_MAX);
    assert_int_equal(parl_session_decision(session)->till, INT16_MAX);
    give("32767");
    assert_true(parl_session_over(session));
}

static int calibration_of(Estimate estimate, int32_t truth, const char *said) {
    build_begin();
    build_scene("figure", 0);
    if (!estimate.sure) estimate.truth = build_number(truth);
    build_estimate(estimate);
    build_ending("after", 0);
    begin_with(build_end());
    give(said);
    return session->state.calibration_sum;
}

static void how_far_off_a_figure_is_counts_against_all_that_could_be_said(void **unused) {
    (void)unused;
    Estimate days = build_how_sure();
    days.sure = false;
    days.uncertain = NONE;
    days.till.value = 200;
    assert_int_equal(calibration_of(days, 50, "50"), 1000);
    assert_int_equal(calibration_of(days, 50, "90"), 500);   // A fifth of the span.
    assert_int_equal(calibration_of(days, 50, "130"), 0);
    assert_int_equal(calibration_of(days, INT32_MAX, "0"), 0);
    assert_int_equal(calibration_of(days, INT32_MIN, "200"), 0);
    days.till.value = 0;
    assert_int_equal(calibration_of(days, 50, "0"), 1000);   // There was nothing else to say.
}

static void how_sure_is_held_against_the_evidence_not_the_outcome(void **unused) {
    (void)unused;
    assert_int_equal(calibration_of(build_how_sure(), 0, "43"), 1000);  // Beta(8, 4) says .43.
    assert_int_equal(calibration_of(build_how_sure(), 0, "63"), 500);
    assert_int_equal(calibration_of(build_how_sure(), 0, "23"), 500);
    assert_int_equal(calibration_of(build_how_sure(), 0, "83"), 0);
    assert_int_equal(calibration_of(build_how_sure(), 0, "3"), 0);
}

static void a_figure_is_told_as_a_figure_and_a_chance_as_a_chance(void **unused) {
    (void)unused;
    char text[200];
    Estimate days = build_how_sure();
    days.sure = false;
    days.uncertain = NONE;
    (void)calibration_of(days, 50, "90");
    parl_event_text(session->scenario, &session->events.items[1], text, sizeof text);
    assert_string_equal(text, "You said 90; it is 50.");
    (void)calibration_of(build_how_sure(), 0, "90");
    parl_event_text(session->scenario, &session->events.items[1], text, sizeof text);
    assert_string_equal(text, "You said 90; the evidence that you had seen says 43.");
}

static void every_option_of_the_fullest_menu_is_shown_whole(void **unused) {
    (void)unused;
    static char words[4 * PARL_TEXT_MAX + 1];
    for (size_t i = 0; i + 4 < sizeof words; i += 4) memcpy(words + i, "\U0001f600", 4);
    build_begin();
    build_scene("full", 1u << RUI);
    int menu = build_menu(MENU_CHOICES, PARL_CHOICES_MAX, 0);
    build_menu_at(menu)->prompt = 0;
    for (int i = 0; i < PARL_CHOICES_MAX; i++) {
        if (i > 0) build_choice(menu, "rui")->people = 1u << RUI;
        else build_choice(menu, "open");
        build_done(menu);
    }
    build_after(menu);
    build_ending("after", 0);
    parl_scenario *scenario = build_end();
    scenario->pieces[0].plain = scenario->pieces[1].plain = words;
    begin_with(scenario);
    session->state.left = 1u << RUI;
    session->state.met = 1;
    session->viewed = false;
    const parl_decision *decision = parl_session_decision(session);
    assert_int_equal(decision->option_count, PARL_CHOICES_MAX);
    assert_string_equal(decision->prompt, words);
    for (int i = 0; i < PARL_CHOICES_MAX; i++) {
        assert_string_equal(decision->options[i].text, words);
        if (decision->options[i].open) continue;
        assert_string_equal(decision->options[i].closed,
                            "Rui Tavares has no more time for you this week");
    }
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, nothing, end)
    const struct CMUnitTest tests[] = {
        T(own_words_are_kept_and_come_back_with_undo_and_copy),
        T(more_own_words_than_there_is_room_for_stop_nobody),
        T(long_words_are_cut_before_a_character),
        T(a_span_whose_figures_cross_leaves_one_answer_open),
        T(how_far_off_a_figure_is_counts_against_all_that_could_be_said),
        T(how_sure_is_held_against_the_evidence_not_the_outcome),
        T(a_figure_is_told_as_a_figure_and_a_chance_as_a_chance),
        T(every_option_of_the_fullest_menu_is_shown_whole),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
