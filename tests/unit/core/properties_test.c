// SPDX-License-Identifier: MIT
//
// What holds in every run, whatever is answered: 500 runs at random through a scenario in
// which every move can be made, most of them at a bad moment.
#include "build.h"
#include "holds.h"

enum { RUNS = 500, LINES = 5 };

// --- The scenario -------------------------------------------------------------------------

static void choice_of(int menu, const char *id, Move move) {
    Choice *choice = build_choice(menu, id);
    if (move.person != NONE) choice->people = 1u << move.person;
    if (move.kind == MOVE_COMMIT) choice->commits = move.promise;
    build_move(move);
    build_done(menu);
}

static void tell_menu(int person) {
    static const char *const names[LINES] = {"model", "business", "operations", "claims", "drops"};
    int menu = build_menu(MENU_CHOICES, LINES, 0);
    for (int i = 0; i < LINES; i++) {
        Move move = build_blank(MOVE_EXPLAIN, person);
        move.fact = ROUTING;
        move.rendering = (int8_t)i;
        choice_of(menu, names[i], move);
    }
    build_after(menu);
}

static Move commit(parl_promise_kind kind, int from, int till) {
    Move move = build_blank(MOVE_COMMIT, RUI);
    move.promise = LAUNCH;
    move.commit = (uint8_t)kind;
    move.gate = TRIAL;
    move.from.value = from;
    move.till.value = till;
    return move;
}

static void promise_menu(void) {
    int menu = build_menu(MENU_CHOICES, 6, 0);
    choice_of(menu, "firm", commit(PARL_FIRM, 4, 4));
    choice_of(menu, "later", commit(PARL_FIRM, 30, 30));
    choice_of(menu, "range", commit(PARL_RANGE, 3, 9));
    choice_of(menu, "gate", commit(PARL_GATED, 0, 0));
    choice_of(menu, "stop", commit(PARL_STOP, 0, 0));
    choice_of(menu, "nothing", build_blank(MOVE_ACKNOWLEDGE, RUI));
    build_after(menu);
}

static Move about(MoveKind kind, int person, int concern) {
    Move move = build_blank(kind, person);
    move.concern = (int8_t)concern;
    return move;
}

static void worry_menu(int person, int concern) {
    Move remedy = about(MOVE_ADDRESS, person, concern);
    remedy.remedy = 0;
    int menu = build_menu(MENU_CHOICES, 4, 0);
    choice_of(menu, "ask", about(MOVE_ASK, person, NONE));
    choice_of(menu, "topic", about(MOVE_ASK, person, concern));
    choice_of(menu, "answer", remedy);
    choice_of(menu, "wave", about(MOVE_ADDRESS, person, concern));
    build_after(menu);
}

static void rough_menu(int person) {
    Move press = build_blank(MOVE_PRESS, person), blame = build_blank(MOVE_BLAME, person);
    Move slip = build_blank(MOVE_DISCLOSE, RUI), right = build_blank(MOVE_DISCLOSE, person);
    Move order = build_blank(MOVE_EXPERIMENT, NONE);
    press.promise = slip.promise = LAUNCH;
    blame.other = RUI;
    right.fact = ROUTING;
    order.uncertain = WORKS;
    order.cases.value = 20;
    order.weeks.value = 2;
    int menu = build_menu(MENU_CHOICES, 7, 0);
    choice_of(menu, "press", press);
    choice_of(menu, "blame", blame);
    choice_of(menu, "slip", slip);
    choice_of(menu, "right", right);
    choice_of(menu, "order", order);
    choice_of(menu, "overrule", build_blank(MOVE_OVERRIDE, person));
    choice_of(menu, "defer", build_blank(MOVE_DEFER, person));
    build_after(menu);
}

static void pick_of(int person) {
    int pick = build_menu(MENU_PICK, 3, 2);
    build_choice(pick, "deeper");
    tell_menu(person);
    build_done(pick);
    build_choice(pick, "call");
    build_later(3, 1);
    build_done(pick);
    build_choice(pick, "jump");
    build_jump(3);
    build_done(pick);
    build_after(pick);
}

static parl_scenario *everything(void) {
    static const int worry[] = {[IMKE] = LABELS, [RUI] = DOUBLE_WORK, [SALOME] = DOUBLE_WORK};
    static const char *const names[] = {"imke", "rui", "salome"};
    build_begin();
    for (int person = IMKE; person <= SALOME; person++) {
        Scene *scene = build_scene(names[person], 1u << person);
        build_waits(scene, WAITS_DESK, true);
        scene->cost = 1;
        build_say(person);
        tell_menu(person);
        worry_menu(person, worry[person]);
        rough_menu(person);
        if (person == RUI) promise_menu();
        if (person == SALOME) pick_of(person);
        build_estimate(build_how_sure());
    }
    Scene *due = build_scene("due", 1u << RUI | 1u << IMKE);
    build_waits(due, WAITS_ON, true);
    due->on = build_property(PROPERTY_DUE, TRIAL);
    build_say(RUI);
    promise_menu();
    build_write();
    build_ending("after", 12);
    promise_menu();
    parl_scenario *scenario = build_end();
    scenario->concerns[DOUBLE_WORK].remedy_count = 1;
    scenario->people[SALOME].links = 1u << RUI;
    scenario->people[RUI].links |= 1u << SALOME;
    return scenario;
}

// --- The runs ---------------------------------------------------------------------------

static void what_holds_in_every_run(void **unused) {
    (void)unused;
    parl_scenario *scenario = everything();
    for (uint64_t seed = 1; seed <= RUNS; seed++) (void)holds_in_run(scenario, seed);
}

// Two people who do not talk may be told in either order within a week.
static void the_order_in_which_strangers_are_told_does_not_matter(void **unused) {
    (void)unused;
    const parl_scenario *scenario = small_scenario();
    for (int a = 0; a < LINES; a++) {
        for (int b = 0; b < LINES; b++) {
            Small one, other;
            small_world(&one, scenario);
            small_world(&other, scenario);
            small_explain(&one, IMKE, a);
            small_explain(&one, SALOME, b);
            small_explain(&other, SALOME, b);
            small_explain(&other, IMKE, a);
            small_weeks(&one, 2);
            small_weeks(&other, 2);
            assert_int_equal(state_fingerprint(scenario, &one.state),
                             state_fingerprint(scenario, &other.state));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_holds_in_every_run),
        cmocka_unit_test(the_order_in_which_strangers_are_told_does_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
