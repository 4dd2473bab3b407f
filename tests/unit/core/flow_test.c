// SPDX-License-Identifier: MIT
//
// The flow of a run, at its edges: people who have left, the last week, endings that ask,
// scenarios without weeks.
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

static int events_of(parl_event_kind kind) {
    int count, found = 0;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) found += events[i].kind == kind;
    return found;
}

static void leaves(int person) {
    session->state.left |= 1u << person;
    session->viewed = false;
}

static const char *scene(void) { return parl_session_clock(session).scene; }

// --- People who have left -----------------------------------------------------------------

// Monday jumps to Rui, or calls him for next week.
static void on_to_rui(int weeks) {
    build_begin();
    build_scene("monday", 1u << IMKE);
    int menu = build_menu(MENU_CHOICES, 2, 0);
    build_choice(menu, "now");
    build_jump(1);
    build_done(menu);
    build_choice(menu, "next_week");
    build_later(1, 1);
    build_done(menu);
    build_after(menu);
    build_scene("rui", 1u << RUI);
    build_say(RUI);
    int answer = build_menu(MENU_CHOICES, 1, 0);
    build_choice(answer, "well");
    build_done(answer);
    build_after(answer);
    build_ending("after", 0);
    build_end()->weeks = weeks;
}

static void a_scene_whose_person_has_left_waits_until_next_week(void **unused) {
    (void)unused;
    on_to_rui(6);
    start();
    leaves(RUI);
    give("now");
    assert_string_equal(scene(), "rui");
    assert_int_equal(parl_session_clock(session).week, 2);
    give("well");
    assert_true(parl_session_over(session));
}

static void a_scene_called_for_next_week_comes_next_week(void **unused) {
    (void)unused;
    on_to_rui(6);
    start();
    give("next_week");
    assert_string_equal(scene(), "rui");
    assert_int_equal(parl_session_clock(session).week, 2);
}

static void without_weeks_nobody_is_waited_for_and_no_story_is_lost(void **unused) {
    (void)unused;
    on_to_rui(0);
    start();
    leaves(RUI);
    give("now");
    assert_int_equal(lines_of(RUI), 1);
    assert_true(parl_session_over(session));
    assert_string_equal(parl_session_clock(session).ending, "after");
}

static void after_the_last_week_nobody_is_waited_for_either(void **unused) {
    (void)unused;
    on_to_rui(1);
    start();
    give("next_week");
    assert_int_equal(parl_session_clock(session).week, 2);
    assert_string_equal(scene(), "rui");  // Called in the last week, told after it.
    give("well");
    assert_true(parl_session_over(session));
}

// A scene that begins when somebody has been asked; Salome asks for it at her desk.
static void on_asking(bool again) {
    build_begin();
    Scene *desk = build_scene("ask", 1u << SALOME);
    build_waits(desk, WAITS_DESK, true);
    int menu = build_menu(MENU_CHOICES, 3, 0);
    build_choice(menu, "ask_imke");
    Move ask = build_blank(MOVE_ASK, IMKE);
    build_move(ask);
    build_done(menu);
    build_choice(menu, "to_rui");
    build_jump(1);
    build_done(menu);
    build_choice(menu, "nothing");
    build_done(menu);
    build_after(menu);
    Scene *heard = build_scene("heard", 1u << RUI);
    build_waits(heard, WAITS_ON, again);
    heard->on = build_property(PROPERTY_ASKED, IMKE);
    build_say(RUI);
    build_ending("after", 0);
}

static void a_scene_begins_when_its_condition_becomes_true_and_not_while_it_stays(void **unused) {
    (void)unused;
    on_asking(true);
    start();
    give("nothing");
    assert_int_equal(lines_of(RUI), 0);
    give("ask");
    give("ask_imke");
    assert_int_equal(lines_of(RUI), 1);
    give("ask");
    give("ask_imke");
    assert_int_equal(lines_of(RUI), 0);
}

static void a_scene_that_waited_for_somebody_is_not_told_twice(void **unused) {
    (void)unused;
    on_asking(false);
    parl_scenario *scenario = build_end();
    start();
    leaves(RUI);
    give("ask_imke");
    assert_int_equal(lines_of(RUI), 0);
    assert_true(state_bit(session->state.queued, scenario->scenes[1].waiting));
    session->state.left = 0;
    session->viewed = false;
    give("ask");
    give("to_rui");
    assert_int_equal(lines_of(RUI), 1);
    give("pass");
    assert_int_equal(lines_of(RUI), 0);
}

static int times_rui_hears_that_imke_has_left(bool again) {
    on_asking(again);
    build_end()->scenes[1].on = build_property(PROPERTY_LEFT, IMKE);
    start();
    int times = 0;
    for (int i = 0; i < 3; i++) {
        give("nothing");
        leaves(IMKE);
        give("ask");
        give("nothing");
        times += lines_of(RUI);
        give("pass");
        give("ask");
    }
    parl_session_free(session);
    session = NULL;
    return times;
}

static void what_comes_true_again_is_told_again_only_where_the_author_says_so(void **unused) {
    (void)unused;
    assert_int_equal(times_rui_hears_that_imke_has_left(false), 1);
    assert_int_equal(times_rui_hears_that_imke_has_left(true), 3);
}

static void of_two_scenes_that_are_due_the_earlier_comes_first(void **unused) {
    (void)unused;
    on_asking(true);
    parl_scenario *scenario = build_end();
    scenario->scenes[1].waits = WAITS_NEVER;
    build_scene("earlier", 1u << IMKE);
    build_say(IMKE);
    start();
    session->state.week = 4;
    session->state.later[0].scene = 1;
    session->state.later[0].week = 3;
    session->state.later[1].scene = (int16_t)(scenario->scene_count - 1);
    session->state.later[1].week = 2;
    give("nothing");
    int count;
    const parl_event *events = parl_session_events(session, &count);
    int first = 0;
    while (events[first].kind != PARL_EVENT_SAID) first++;
    assert_int_equal(events[first].person, IMKE);
    assert_int_equal(lines_of(RUI), 1);
}

// --- Weeks --------------------------------------------------------------------------------

static void every_week_is_told_once_and_the_last_one_ends_the_story(void **unused) {
    (void)unused;
    on_asking(true);
    start();
    give("nothing");
    for (int week = 1; week <= 6; week++) {
        assert_int_equal(parl_session_clock(session).week, week);
        assert_int_equal(parl_session_clock(session).slots, 3);
        give("pass");
        assert_int_equal(events_of(PARL_EVENT_WEEK), week < 6);
    }
    assert_true(parl_session_over(session));
}

static void meetings_cost_their_slots_and_close_when_the_week_is_full(void **unused) {
    (void)unused;
    on_asking(true);
    build_end()->scenes[0].cost = 2;
    start();
    give("nothing");
    assert_int_equal(parl_session_person(session, SALOME).present, false);
    give("ask");
    assert_int_equal(parl_session_person(session, SALOME).present, true);
    assert_int_equal(parl_session_person(session, SALOME).met, true);
    assert_int_equal(parl_session_person(session, RUI).met, false);
    assert_int_equal(parl_session_clock(session).slots, 1);
    give("nothing");
    // One slot is not enough: the week has passed by itself.
    assert_int_equal(parl_session_clock(session).week, 2);
    assert_int_equal(parl_session_clock(session).slots, 3);
}

static void a_meeting_may_take_the_whole_week(void **unused) {
    (void)unused;
    on_asking(true);
    build_end()->scenes[0].cost = 3;
    start();
    give("nothing");
    give("ask");
    assert_int_equal(parl_session_clock(session).slots, 0);
}

// Everybody talks with everybody, and all of them have news.
static void a_week_full_of_news_passes_in_the_largest_cast(void **unused) {
    (void)unused;
    static Person people[PARL_CAST_MAX];
    on_asking(true);
    parl_scenario *scenario = build_end();
    for (int i = 0; i < PARL_CAST_MAX; i++) {
        people[i] = scenario->people[RUI];
        people[i].links = (UINT32_C(1) << PARL_CAST_MAX) - 1;
        people[i].kappa = 250;
    }
    scenario->people = people;
    scenario->person_count = PARL_CAST_MAX;
    start();
    give("nothing");
    for (int i = 0; i < PARL_CAST_MAX; i++) {
        session->state.spill[i] = i % 2 ? 100 : -100;
        session->state.patience[i] = 100;
        session->state.left |= 1u << i;
    }
    session->viewed = false;
    give("pass");
    assert_int_equal(events_of(PARL_EVENT_TRUST), PARL_CAST_MAX * (PARL_CAST_MAX - 1));
}

// --- Endings ------------------------------------------------------------------------------

// Monday tells Rui a figure that is not so, promises a gate and goes to the ending at once.
static void straight_to_the_end(int after) {
    build_begin();
    build_scene("monday", 1u << RUI);
    int menu = build_menu(MENU_CHOICES, 1, 0);
    build_choice(menu, "go");
    Move tell = build_blank(MOVE_EXPLAIN, RUI);
    tell.fact = ROUTING;
    tell.rendering = CLAIMS_88;
    build_move(tell);
    Move order = build_blank(MOVE_EXPERIMENT, NONE);
    order.uncertain = WORKS;
    order.cases.value = 20;
    order.weeks.value = 2;
    build_move(order);
    Move promise = build_blank(MOVE_COMMIT, RUI);
    promise.promise = LAUNCH;
    promise.commit = PARL_GATED;
    promise.gate = TRIAL;
    build_move(promise);
    build_jump(1);
    build_done(menu);
    build_after(menu);
    build_ending("after", after);
    build_say(RUI);
}

static void in_the_end_a_lie_comes_out_and_evidence_on_its_way_arrives(void **unused) {
    (void)unused;
    straight_to_the_end(0);
    start();
    give("go");
    assert_true(parl_session_over(session));
    assert_int_equal(events_of(PARL_EVENT_DECEPTION), 1);
    assert_int_equal(parl_session_person(session, RUI).ceiling, 70);
    assert_int_equal(parl_session_evidence(session, WORKS).cases, 20);
    assert_int_equal(parl_session_commit(session, 0).status, PARL_PROMISE_KEPT);
    // Imke has heard what Rui thinks of it.
    assert_in_range(parl_session_person(session, IMKE).trust, 0, 49);
}

static void evidence_that_comes_after_the_gate_does_not_honour_it(void **unused) {
    (void)unused;
    straight_to_the_end(0);
    build_end()->moves[1].weeks.value = 3;
    start();
    give("go");
    assert_int_equal(parl_session_commit(session, 0).status, PARL_PROMISE_BROKEN);
}

static void an_ending_may_ask_and_what_it_promises_is_settled(void **unused) {
    (void)unused;
    straight_to_the_end(12);
    int menu = build_menu(MENU_CHOICES, 2, 0);
    build_choice(menu, "promise")->people = 1u << RUI;
    Move promise = build_blank(MOVE_COMMIT, RUI);
    promise.promise = LAUNCH;
    promise.commit = PARL_GATED;
    promise.gate = TRIAL;
    promise.till.value = 1000;  // Never, in fact.
    build_move(promise);
    build_done(menu);
    build_choice(menu, "no");
    build_done(menu);
    build_after(menu);
    start();
    give("go");
    assert_int_equal(parl_session_clock(session).week, 13);
    leaves(RUI);  // An ending is told whatever patience is left.
    give("promise");
    assert_true(parl_session_over(session));
    assert_int_equal(parl_session_commit_count(session), 2);
    assert_int_equal(parl_session_commit(session, 1).status, PARL_PROMISE_BROKEN);
}

static void the_world_runs_on_to_its_last_week_and_no_further(void **unused) {
    (void)unused;
    straight_to_the_end(0);
    parl_scenario *scenario = build_end();
    scenario->scenes[1].after = (Number){.expr = build_number(INT32_MAX)};
    start();
    give("go");
    assert_true(parl_session_over(session));
    assert_int_equal(parl_session_clock(session).week, 1 + PARL_AFTER_MAX);
}

// One ending for those who asked Imke; two without a condition.
static void endings_by_asking(void) {
    on_asking(true);
    build_end()->scenes[2].when = build_property(PROPERTY_ASKED, IMKE);
    build_ending("silence", 3);
    build_ending("never", 12);
    start();
}

static void the_first_ending_whose_condition_holds_is_told(void **unused) {
    (void)unused;
    endings_by_asking();
    give("ask_imke");
    while (!parl_session_over(session)) give("pass");
    assert_string_equal(parl_session_clock(session).ending, "after");
}

static void else_the_first_one_without_a_condition_after_the_longest_wait(void **unused) {
    (void)unused;
    endings_by_asking();
    give("nothing");
    while (!parl_session_over(session)) give("pass");
    assert_string_equal(parl_session_clock(session).ending, "silence");
    assert_int_equal(parl_session_clock(session).week, 7 + 12);
}

static void a_story_without_any_ending_ends(void **unused) {
    (void)unused;
    build_begin();
    build_scene("monday", 0);
    build_say(NONE);
    start();
    assert_true(parl_session_over(session));
    assert_string_equal(parl_session_clock(session).ending, "");
}

static void a_scene_with_nobody_in_it_asks_all_the_same(void **unused) {
    (void)unused;
    build_begin();
    build_scene("alone", 0);
    int menu = build_menu(MENU_CHOICES, 1, 0);
    build_choice(menu, "well");
    build_done(menu);
    build_after(menu);
    build_ending("after", 0);
    start();
    leaves(RUI);
    assert_string_equal(scene(), "alone");
    give("well");
    assert_true(parl_session_over(session));
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, nothing, end)
    const struct CMUnitTest tests[] = {
        T(what_comes_true_again_is_told_again_only_where_the_author_says_so),
        T(of_two_scenes_that_are_due_the_earlier_comes_first),
        T(the_first_ending_whose_condition_holds_is_told),
        T(else_the_first_one_without_a_condition_after_the_longest_wait),
        T(a_meeting_may_take_the_whole_week),
        T(a_scene_whose_person_has_left_waits_until_next_week),
        T(a_scene_called_for_next_week_comes_next_week),
        T(without_weeks_nobody_is_waited_for_and_no_story_is_lost),
        T(after_the_last_week_nobody_is_waited_for_either),
        T(a_scene_begins_when_its_condition_becomes_true_and_not_while_it_stays),
        T(a_scene_that_waited_for_somebody_is_not_told_twice),
        T(every_week_is_told_once_and_the_last_one_ends_the_story),
        T(meetings_cost_their_slots_and_close_when_the_week_is_full),
        T(a_week_full_of_news_passes_in_the_largest_cast),
        T(in_the_end_a_lie_comes_out_and_evidence_on_its_way_arrives),
        T(evidence_that_comes_after_the_gate_does_not_honour_it),
        T(an_ending_may_ask_and_what_it_promises_is_settled),
        T(the_world_runs_on_to_its_last_week_and_no_further),
        T(a_story_without_any_ending_ends),
        T(a_scene_with_nobody_in_it_asks_all_the_same),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
