// SPDX-License-Identifier: MIT
//
// The debrief: which answers moved the score, and whose language was used.
#include "build.h"
#include "play/session.h"

static parl_session *session;
static int weekly;  // days of work in a week, where there is work

static int nothing(void **unused) {
    (void)unused;
    session = NULL;
    weekly = 10;
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

// What was taken back holds nothing down at the end.
static void a_line_that_was_put_right_is_not_quoted(void **unused) {
    (void)unused;
    Move right = build_blank(MOVE_DISCLOSE, RUI);
    right.fact = ROUTING;
    const Move moves[] = {tell(RUI, CLAIMS_88), right, tell(SALOME, CLAIMS_88)};
    parl_debrief debrief = after(moves, 3);
    assert_int_equal(debrief.quote[PARL_SIGNAL_TRANSLATION], 2);
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

// --- A plan ----------------------------------------------------------------------------------

// Imke belongs to the legal family here, and the training rests on what worries her.
static void add_plan(parl_scenario *scenario) {
    static Work works[1];
    static Matter matters[1];
    static Live lives[1];
    works[0] = (Work){.id = "training", .plan = {60, NONE}, .weekly = {weekly, NONE},
                      .rests_on = 1u << LABELS};
    matters[0] = (Matter){.id = "speed", .option_count = 1};
    lives[0] = (Live){.id = "router", .starts = {90, NONE}, .tenth_lost = {90, NONE}};
    scenario->works = works;
    scenario->matters = matters;
    scenario->lives = lives;
    scenario->work_count = scenario->matter_count = scenario->live_count = 1;
    scenario->people[IMKE].law = scenario->people[IMKE].signs = true;
    scenario->people[IMKE].lead = (Number){1, NONE};
    scenario->people[IMKE].packet = NONE;
    scenario->concerns[LABELS].breaks = BREAKS_PURPOSE;
    scenario->weights[PARL_SIGNAL_EARLY_LEGAL] = scenario->weights[PARL_SIGNAL_TRADE_OFFS] = 20;
    scenario->weights[PARL_SIGNAL_OWNERSHIP] = scenario->weights[PARL_SIGNAL_VALUE] = 20;
}

static void one_choice(Move move) {
    int menu = build_menu(MENU_CHOICES, 1, 0);
    build_choice(menu, "go");
    build_move(move);
    build_done(menu);
    build_after(menu);
}

// Answer 0 is [first], in week 1; answer 1 is [second], in [week].
static parl_debrief planned(Move first, Move second, int week) {
    build_begin();
    build_scene("monday", 0);
    one_choice(first);
    Scene *later = build_scene("later", 0);
    build_waits(later, WAITS_AT, false);
    later->week_from = later->week_till = (int16_t)week;
    one_choice(second);
    build_ending("after", 0);
    parl_scenario *scenario = build_end();
    add_plan(scenario);
    assert_int_equal(parl_session_new(&session, scenario, 7), PARL_OK);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(parl_session_answer(session, &(parl_answer){.count = 1}), PARL_OK);
    }
    parl_debrief debrief;
    assert_int_equal(parl_session_debrief(session, &debrief), PARL_OK);
    return debrief;
}

static Move start(void) {
    Move move = build_blank(MOVE_START, NONE);
    move.work = 0;
    return move;
}

static Move ask_imke(void) { return build_blank(MOVE_ASK, IMKE); }

static void a_late_first_contact_is_what_is_quoted_for_legal(void **unused) {
    (void)unused;
    parl_debrief debrief = planned(start(), ask_imke(), 4);  // 30 of 60 days are spent by then.
    assert_int_equal(debrief.quote[PARL_SIGNAL_EARLY_LEGAL], 1);
    end(NULL);
    debrief = planned(start(), ask_imke(), 3);  // 20 of 60: late, and not too late.
    assert_int_equal(debrief.quote[PARL_SIGNAL_EARLY_LEGAL], NONE);
}

static void an_early_first_contact_is_what_is_quoted_for_legal(void **unused) {
    (void)unused;
    parl_debrief debrief = planned(ask_imke(), start(), 2);
    assert_int_equal(debrief.score.parts[PARL_SIGNAL_EARLY_LEGAL].value, 1000);
    assert_int_equal(debrief.quote[PARL_SIGNAL_EARLY_LEGAL], 0);
}

static void a_request_to_bless_finished_work_is_what_is_quoted_for_legal(void **unused) {
    (void)unused;
    Move request = build_blank(MOVE_REQUEST, NONE);
    request.people = 1u << IMKE;
    weekly = 20;  // 60 days are done in week 4.
    assert_int_equal(planned(start(), request, 5).quote[PARL_SIGNAL_EARLY_LEGAL], 1);
}

static Move decide(int owner, TextRef price) {
    Move move = build_blank(MOVE_DECIDE, NONE);
    move.matter = move.value = 0;
    move.owner = (int8_t)owner;
    move.price = price;
    return move;
}

static Move propose(void) {
    Move move = build_blank(MOVE_PROPOSE, NONE);
    move.matter = 0;
    return move;
}

static void a_decision_that_lacks_something_is_what_is_quoted_for_trade_offs(void **unused) {
    (void)unused;
    assert_int_equal(planned(ask_imke(), decide(IMKE, 1), 2).quote[PARL_SIGNAL_TRADE_OFFS], 1);
    end(NULL);
    assert_int_equal(planned(propose(), decide(IMKE, NONE), 2).quote[PARL_SIGNAL_TRADE_OFFS], 1);
    end(NULL);
    assert_int_equal(planned(propose(), decide(NONE, 1), 2).quote[PARL_SIGNAL_TRADE_OFFS], 1);
    end(NULL);
    parl_debrief whole = planned(propose(), decide(IMKE, 1), 2);
    assert_int_equal(whole.score.parts[PARL_SIGNAL_TRADE_OFFS].value, 1000);
}

static Move rollout(void) {
    Move move = build_blank(MOVE_ROLLOUT, NONE);
    move.live = 0;
    move.percent.value = 10;
    return move;
}

static Move watch(void) {
    Move move = build_blank(MOVE_ASSIGN, IMKE);
    move.live = 0;
    move.task = PARL_TASK_MONITORING;
    move.alert.value = 5;
    return move;
}

static void a_launch_without_owner_is_what_is_quoted_for_ownership(void **unused) {
    (void)unused;
    assert_int_equal(planned(ask_imke(), rollout(), 2).quote[PARL_SIGNAL_OWNERSHIP], 1);
    end(NULL);
    // Watched, with an alert, and without a way back.
    parl_debrief debrief = planned(watch(), rollout(), 2);
    assert_int_equal(debrief.score.parts[PARL_SIGNAL_OWNERSHIP].value, 666);
    assert_int_equal(debrief.quote[PARL_SIGNAL_OWNERSHIP], 1);
}

// The outcome moves with luck and time: no answer's size is measured by it.
static void the_outcome_makes_no_moment(void **unused) {
    (void)unused;
    parl_debrief debrief = planned(start(), rollout(), 2);
    for (int i = 0; i < debrief.moment_count; i++) {
        assert_int_not_equal(debrief.moments[i].signal, PARL_SIGNAL_VALUE);
    }
}

static void work_done_again_is_what_is_quoted_for_the_outcome(void **unused) {
    (void)unused;
    parl_debrief debrief = planned(start(), ask_imke(), 3);
    parl_outcome outcome = parl_session_outcome(session);
    assert_int_equal(outcome.rework, 14);  // .7 of 20 days.
    assert_true(outcome.holds);
    assert_int_equal(debrief.quote[PARL_SIGNAL_VALUE], 1);
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, nothing, end)
    const struct CMUnitTest tests[] = {
        T(the_three_largest_moments_are_kept_in_their_order),
        T(whose_language_was_used_is_counted_from_what_was_told),
        T(the_first_line_that_was_not_so_is_what_is_quoted),
        T(a_line_that_was_put_right_is_not_quoted),
        T(putting_it_right_is_not_speaking_their_language),
        T(a_late_first_contact_is_what_is_quoted_for_legal),
        T(an_early_first_contact_is_what_is_quoted_for_legal),
        T(a_request_to_bless_finished_work_is_what_is_quoted_for_legal),
        T(a_decision_that_lacks_something_is_what_is_quoted_for_trade_offs),
        T(a_launch_without_owner_is_what_is_quoted_for_ownership),
        T(the_outcome_makes_no_moment),
        T(work_done_again_is_what_is_quoted_for_the_outcome),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
