// SPDX-License-Identifier: MIT
//
// Choices: which are offered, how they are named, what is remembered of them.
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

static void start(void) {
    build_ending("after", 0);
    assert_int_equal(parl_session_new(&session, build_end(), 7), PARL_OK);
}

static void give(const char *said) { small_give(session, said); }

static const parl_event *find(parl_event_kind kind) {
    int count;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind == kind) return &events[i];
    }
    return NULL;
}

static int spoken_by(int person) {
    int count, lines = 0;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        lines += events[i].kind == PARL_EVENT_SAID && events[i].person == person;
    }
    return lines;
}

static int begin_menu(MenuKind kind, int count, int take) {
    build_begin();
    build_scene("monday", 0);
    return build_menu(kind, count, take);
}

static Choice *plain(int menu, const char *id, TextRef text) {
    Choice *choice = build_choice(menu, id);
    choice->text = text;
    build_done(menu);
    return choice;
}

// --- Names --------------------------------------------------------------------------------

static void a_whole_text_is_meant_even_where_another_begins_like_it(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_CHOICES, 2, 0);
    plain(menu, "short", 0);
    plain(menu, "long", 1);
    build_after(menu);
    parl_scenario *scenario = build_end();
    scenario->pieces[0].plain = "Wait.";
    scenario->texts[0].raw = "Wait.";
    scenario->pieces[1].plain = "Wait. And see.";
    scenario->texts[1].raw = "Wait. And see.";
    start();
    parl_answer answer;
    assert_int_equal(parl_session_read(session, "Wait.", &answer), PARL_OK);
    assert_int_equal(answer.values[0], 0);
    assert_int_equal(parl_session_read(session, "wait", &answer), PARL_ERR_AMBIGUOUS);
    assert_int_equal(parl_session_read(session, "wait. and", &answer), PARL_OK);
    assert_int_equal(answer.values[0], 1);
    // As the author wrote it, before its figures were filled in.
    scenario->texts[0].raw = "{who} waits.";
    scenario->texts[1].raw = "{who} waits. And sees.";
    assert_int_equal(parl_session_read(session, "{who} waits.", &answer), PARL_OK);
    assert_int_equal(answer.values[0], 0);
}

static void the_authors_order_is_kept_where_the_author_wants_it(void **unused) {
    (void)unused;
    static const char *const names[] = {"a", "b", "c", "d", "e", "f"};
    int menu = begin_menu(MENU_CHOICES, 6, 0);
    build_menu_at(menu)->ordered = true;
    for (int i = 0; i < 6; i++) plain(menu, names[i], 1);
    build_after(menu);
    start();
    for (int i = 0; i < 6; i++) {
        assert_string_equal(parl_session_decision(session)->options[i].id, names[i]);
    }
}

// --- What is offered ----------------------------------------------------------------------

static void what_its_condition_forbids_is_not_offered(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_PICK, 3, 2);
    plain(menu, "one", 1);
    plain(menu, "two", 2)->only = build_number(0);
    plain(menu, "three", 3)->only = build_number(0);
    build_after(menu);
    start();
    assert_int_equal(parl_session_decision(session)->option_count, 1);
    assert_int_equal(parl_session_decision(session)->take, 1);  // There is no second one.
    give("one");
    assert_true(parl_session_over(session));
}

static void a_menu_inside_a_pick_goes_on_below_itself(void **unused) {
    (void)unused;
    int pick = begin_menu(MENU_PICK, 3, 2);
    build_choice(pick, "talk");
    int menu = build_menu(MENU_CHOICES, 1, 0);
    plain(menu, "well", 1);
    build_after(menu);
    build_say(IMKE);
    build_done(pick);
    build_choice(pick, "then");
    build_say(RUI);
    build_done(pick);
    plain(pick, "else", 1);
    build_after(pick);
    start();
    give("talk; then");
    assert_int_equal(spoken_by(RUI), 0);
    give("well");
    assert_int_equal(spoken_by(IMKE), 1);
    assert_int_equal(spoken_by(RUI), 1);
}

// --- A date that is asked for -------------------------------------------------------------

static void date_menu(void) {
    int menu = begin_menu(MENU_CHOICES, 2, 0);
    Choice *firm = build_choice(menu, "firm");
    firm->people = 1u << RUI;
    firm->commits = LAUNCH;
    Move move = build_blank(MOVE_COMMIT, RUI);
    move.promise = LAUNCH;
    move.commit = PARL_FIRM;
    build_move(move);
    build_done(menu);
    plain(menu, "nothing", 1);
    build_after(menu);
    start();
}

static void whoever_gets_a_date_is_not_left_without_one(void **unused) {
    (void)unused;
    date_menu();
    give("firm");
    assert_int_equal(session->state.asked_for, 0);
}

static void whoever_has_left_does_not_wait_for_a_date(void **unused) {
    (void)unused;
    date_menu();
    session->state.left = 1u << RUI;
    session->viewed = false;
    give("nothing");
    assert_int_equal(session->state.asked_for, 0);
}

static void whoever_asked_and_heard_nothing_remembers_it(void **unused) {
    (void)unused;
    date_menu();
    give("nothing");
    assert_int_equal(session->state.asked_for, 1u << LAUNCH);
}

// --- What is remembered -------------------------------------------------------------------

static void a_choice_an_estimate_and_a_scene_are_remembered(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_CHOICES, 2, 0);
    int chosen = build_memo(THING_CHOICE, VALUE_FLAG);
    int sure = build_memo(THING_ESTIMATE, VALUE_NUMBER);
    int played = build_memo(THING_SCENE, VALUE_FLAG);
    build_end()->scenes[0].memo = (int16_t)played;
    plain(menu, "this", 1)->memo = (int16_t)chosen;
    plain(menu, "that", 2);
    build_after(menu);
    Estimate estimate = build_how_sure();
    estimate.memo = (int16_t)sure;
    build_estimate(estimate);
    start();
    assert_int_equal(session->state.memo[played], 1);
    assert_int_equal(session->state.memo[chosen], 0);
    give("this");
    assert_int_equal(session->state.memo[chosen], 1);
    give("65");
    assert_int_equal(session->state.memo[sure], 65);
}

static void a_thing_of_no_worth_is_never_what_an_expert_takes(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_PICK, 3, 2);
    int memo = build_memo(THING_PICK, VALUE_NUMBER);
    build_menu_at(menu)->memo = (int16_t)memo;
    plain(menu, "some", 1)->worth = build_number(50);
    plain(menu, "none", 2)->worth = build_number(0);
    plain(menu, "unsaid", 3);
    build_after(menu);
    start();
    give("some; none");
    assert_int_equal(session->state.memo[memo], 1);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    give("none; unsaid");
    assert_int_equal(session->state.memo[memo], 0);
}

static void a_worth_that_is_a_condition_is_all_or_nothing(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_PICK, 2, 1);
    int memo = build_memo(THING_PICK, VALUE_NUMBER);
    build_menu_at(menu)->memo = (int16_t)memo;
    parl_scenario *scenario = build_end();
    plain(menu, "half", 1)->worth = build_number(50);
    ExprRef yes = build_number(1);
    scenario->exprs[yes].type = VALUE_FLAG;
    plain(menu, "whole", 2)->worth = yes;
    build_after(menu);
    start();
    give("half");
    assert_int_equal(session->state.memo[memo], 0);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    give("whole");
    assert_int_equal(session->state.memo[memo], 1);
}

// Of two equals for one place either is right.
static void of_equals_any_is_what_an_expert_takes(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_PICK, 3, 1);
    int memo = build_memo(THING_PICK, VALUE_NUMBER);
    build_menu_at(menu)->memo = (int16_t)memo;
    plain(menu, "one", 1)->worth = build_number(60);
    plain(menu, "other", 2)->worth = build_number(60);
    plain(menu, "worse", 3)->worth = build_number(40);
    build_after(menu);
    start();
    give("other");
    assert_int_equal(session->state.memo[memo], 1);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    give("worse");
    assert_int_equal(session->state.memo[memo], 0);
}

static void a_condition_plays_what_it_holds_for(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_CHOICES, 1, 0);
    int memo = build_memo(THING_MEMORY, VALUE_NUMBER);
    plain(menu, "go", 1);
    build_after(menu);
    build_set(memo, build_number(2));
    int yes = build_when(build_property(PROPERTY_MEMORY, memo));
    build_say(IMKE);
    build_otherwise(yes);
    build_set(memo, build_number(0));
    int no = build_when(build_property(PROPERTY_MEMORY, memo));
    build_say(RUI);
    build_otherwise(no);
    start();
    give("go");
    assert_int_equal(spoken_by(IMKE), 1);
    assert_int_equal(spoken_by(RUI), 0);
}

static void remembering_the_same_again_is_no_change(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_CHOICES, 1, 0);
    int memo = build_memo(THING_MEMORY, VALUE_NUMBER);
    plain(menu, "go", 1);
    build_after(menu);
    build_set(memo, build_number(0));
    start();
    give("go");
    assert_null(find(PARL_EVENT_MEMORY));
}

// The reason of a credit shows its figures as they stand.
static void credit_adds_up_and_says_why(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_CHOICES, 1, 0);
    parl_scenario *scenario = build_end();
    Piece pieces[] = {{.plain = "Week ", .slot = build_property(PROPERTY_WEEK, NONE)},
                      {.plain = ".", .slot = NONE}};
    plain(menu, "go", 1);
    build_after(menu);
    build_credit(PARL_SIGNAL_HYGIENE, 300, 2);
    build_credit(PARL_SIGNAL_HYGIENE, 400, 2);
    build_credit(PARL_SIGNAL_HYGIENE, -100, NONE);
    build_credit(PARL_SIGNAL_OWNERSHIP, 900, NONE);
    build_credit(PARL_SIGNAL_OWNERSHIP, 900, NONE);
    start();
    Piece *before = scenario->pieces;
    scenario->pieces = pieces;
    scenario->texts[2].piece_first = 0;
    scenario->texts[2].piece_count = 2;
    parl_answer answer = {.count = 1};
    scenario->texts[1].piece_count = 0;
    assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
    char text[80];
    parl_event_text(scenario, find(PARL_EVENT_CREDIT), text, sizeof text);
    assert_string_equal(text, "It counts for hygiene: Week 1.");
    assert_int_equal(session->state.credit[PARL_SIGNAL_HYGIENE], 600);
    assert_int_equal(session->state.credit[PARL_SIGNAL_OWNERSHIP], 1000);
    scenario->pieces = before;
}

static void a_run_has_so_many_answers_and_no_more(void **unused) {
    (void)unused;
    build_begin();
    build_waits(build_scene("again", 0), WAITS_DESK, true);
    start();
    for (int i = 0; i < PARL_TURNS_MAX; i++) give("again");
    parl_answer answer = {.count = 1, .values = {0}};
    uint64_t before = parl_session_fingerprint(session);
    assert_int_equal(parl_session_answer(session, &answer), PARL_ERR_LIMIT);
    assert_int_equal(parl_session_fingerprint(session), before);
    assert_int_equal(parl_session_turn_count(session), PARL_TURNS_MAX);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    give("again");
}

// --- What can be seen ---------------------------------------------------------------------

static void what_somebody_speaks_begins_at_seven_tenths(void **unused) {
    (void)unused;
    build_begin();
    parl_scenario *scenario = build_end();
    build_scene("monday", 0);
    int menu = build_menu(MENU_CHOICES, 1, 0);
    plain(menu, "go", 1);
    build_after(menu);
    memset(scenario->people[RUI].hears, 0, sizeof scenario->people[RUI].hears);
    scenario->people[RUI].hears[PARL_FRAME_USER] = 700;
    scenario->people[RUI].hears[PARL_FRAME_MODEL] = 699;
    start();
    assert_int_equal(parl_session_person(session, RUI).speaks, 1u << PARL_FRAME_USER);
}

static void evidence_on_its_way_can_be_seen(void **unused) {
    (void)unused;
    int menu = begin_menu(MENU_CHOICES, 1, 0);
    Move order = build_blank(MOVE_EXPERIMENT, NONE);
    order.uncertain = WORKS;
    order.cases.value = 20;
    order.weeks.value = 2;
    build_choice(menu, "order");
    build_move(order);
    build_move(order);
    build_done(menu);
    build_after(menu);
    build_write();
    start();
    give("order");
    assert_int_equal(parl_session_evidence(session, WORKS).running, 40);
    assert_int_equal(parl_session_evidence(session, WORKS).cases, 0);
    assert_int_equal(parl_session_evidence(session, WORKS).chance, 43);
}

static void a_fact_that_nobody_can_say_as_it_is_has_no_text(void **unused) {
    (void)unused;
    char text[40] = "before";
    int menu = begin_menu(MENU_CHOICES, 1, 0);
    parl_scenario *scenario = build_end();
    plain(menu, "go", 1);
    build_after(menu);
    start();
    assert_true(parl_session_fact_text(session, ROUTING, PARL_FRAME_USER, text, sizeof text) > 0);
    scenario->facts[ROUTING].faithful_count = 0;
    assert_int_equal(parl_session_fact_text(session, ROUTING, PARL_FRAME_USER, text, sizeof text),
                     0);
    assert_string_equal(text, "");
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, nothing, end)
    const struct CMUnitTest tests[] = {
        T(a_whole_text_is_meant_even_where_another_begins_like_it),
        T(the_authors_order_is_kept_where_the_author_wants_it),
        T(what_its_condition_forbids_is_not_offered),
        T(a_menu_inside_a_pick_goes_on_below_itself),
        T(whoever_gets_a_date_is_not_left_without_one),
        T(whoever_has_left_does_not_wait_for_a_date),
        T(whoever_asked_and_heard_nothing_remembers_it),
        T(a_choice_an_estimate_and_a_scene_are_remembered),
        T(a_thing_of_no_worth_is_never_what_an_expert_takes),
        T(a_worth_that_is_a_condition_is_all_or_nothing),
        T(of_equals_any_is_what_an_expert_takes),
        T(a_condition_plays_what_it_holds_for),
        T(remembering_the_same_again_is_no_change),
        T(credit_adds_up_and_says_why),
        T(a_run_has_so_many_answers_and_no_more),
        T(what_somebody_speaks_begins_at_seven_tenths),
        T(evidence_on_its_way_can_be_seen),
        T(a_fact_that_nobody_can_say_as_it_is_has_no_text),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
