// SPDX-License-Identifier: MIT
//
// The invariants of the model over runs at random through the firm, in which everything can be
// done to its packet, its work, its trade-off and its model in use, most of it at a bad moment.
#include "build.h"
#include "firm.h"
#include "holds.h"

enum { RUNS = 150, WEEKS = 12 };

static void option(int menu, const char *id, Move move) {
    Choice *choice = build_choice(menu, id);
    if (move.person >= 0) choice->people = 1u << move.person;
    if (move.kind == MOVE_COMMIT) choice->commits = move.promise;
    build_move(move);
    build_done(menu);
}

// --- Packet and reviewers -----------------------------------------------------------------------

static Move declare(parl_item item, int value) {
    Move move = build_blank(MOVE_DECLARE, NONE);
    move.packet = RANKER;
    move.item = (int8_t)item;
    move.value = (int8_t)value;
    return move;
}

static Move request(uint32_t people) {
    Move move = build_blank(MOVE_REQUEST, NONE);
    move.people = people;
    return move;
}

static void packet_menus(void) {
    Move share = build_blank(MOVE_SHARE, LEGAL);
    share.packet = RANKER;
    int menu = build_menu(MENU_CHOICES, 9, 0);
    option(menu, "rank", declare(PARL_ITEM_USE, RANK));
    option(menu, "shortlist", declare(PARL_ITEM_USE, SHORTLIST));
    option(menu, "old", declare(PARL_ITEM_DATA, OLD));
    option(menu, "consented", declare(PARL_ITEM_DATA, CONSENTED));
    option(menu, "role", declare(PARL_ITEM_ROLE, ADVISORY));
    option(menu, "people", declare(PARL_ITEM_PEOPLE, STAFF));
    option(menu, "share", share);
    option(menu, "all", request(firm_signers));
    option(menu, "legal", request(1u << LEGAL | 1u << RUI));
    build_after(menu);
}

static Move about(MoveKind kind, int person, int concern) {
    Move move = build_blank(kind, person);
    move.concern = (int8_t)concern;
    return move;
}

static void worry_menu(void) {
    int menu = build_menu(MENU_CHOICES, 8, 0);
    option(menu, "ask_legal", about(MOVE_ASK, LEGAL, NONE));
    option(menu, "ask_compliance", about(MOVE_ASK, COMPLIANCE, NOTICE));
    option(menu, "ask_ethics", about(MOVE_ASK, ETHICS, NONE));
    option(menu, "ask_salome", about(MOVE_ASK, SALOME, FALLBACK));
    option(menu, "purpose", about(MOVE_ADDRESS, LEGAL, PURPOSE));
    option(menu, "notice", about(MOVE_ADDRESS, COMPLIANCE, NOTICE));
    option(menu, "promise", about(MOVE_ADDRESS, ETHICS, PROMISE));
    option(menu, "fallback", about(MOVE_ADDRESS, SALOME, FALLBACK));
    build_after(menu);
}

// --- Work and trade-off -------------------------------------------------------------------------

static Move work(MoveKind kind, int index) {
    Move move = build_blank(kind, NONE);
    move.work = (int8_t)index;
    return move;
}

static Move decide(int option, int owner, TextRef price, int review) {
    Move move = build_blank(MOVE_DECIDE, NONE);
    move.matter = LATENCY;
    move.value = (int8_t)option;
    move.owner = (int8_t)owner;
    move.price = price;
    move.review.value = review;
    return move;
}

static void work_menu(void) {
    Move propose = build_blank(MOVE_PROPOSE, NONE);
    propose.matter = LATENCY;
    int menu = build_menu(MENU_CHOICES, 7, 0);
    option(menu, "train", work(MOVE_START, TRAINING));
    option(menu, "draw", work(MOVE_START, SCREENS));
    option(menu, "halt", work(MOVE_HALT, TRAINING));
    option(menu, "propose", propose);
    option(menu, "fast", decide(FAST, ME, NONE, 0));
    option(menu, "accurate", decide(MOST_ACCURATE, RUI, 10, 9));
    option(menu, "unowned", decide(FAST, NONE, 10, 0));
    build_after(menu);
}

// --- The model in use ---------------------------------------------------------------------------

static Move live(MoveKind kind, int person) {
    Move move = build_blank(kind, person);
    move.live = DEMAND;
    return move;
}

static Move assign(int person, parl_task task, int alert, int every) {
    Move move = live(MOVE_ASSIGN, person);
    move.task = (int8_t)task;
    move.alert.value = alert;
    move.every.value = every;
    return move;
}

static Move rollout(int percent) {
    Move move = live(MOVE_ROLLOUT, NONE);
    move.percent.value = percent;
    return move;
}

static Move retrain(int every) {
    Move move = live(MOVE_RETRAIN, NONE);
    move.every.value = every;
    return move;
}

static void live_menu(void) {
    int menu = build_menu(MENU_CHOICES, 12, 0);
    option(menu, "watch", assign(ENGINEER, PARL_TASK_MONITORING, 5, 1));
    option(menu, "glance", assign(ME, PARL_TASK_MONITORING, 0, 4));
    option(menu, "way_back", assign(RUI, PARL_TASK_ROLLBACK, 0, 0));
    option(menu, "mend", assign(SCIENTIST, PARL_TASK_RETRAINING, 0, 3));
    option(menu, "review", assign(SALOME, PARL_TASK_REVIEW, 0, 2));
    option(menu, "some", rollout(5));
    option(menu, "all", rollout(100));
    option(menu, "none", rollout(0));
    option(menu, "back", live(MOVE_ROLLBACK, NONE));
    option(menu, "again", retrain(0));
    option(menu, "each_month", retrain(4));
    option(menu, "nothing", build_blank(MOVE_ACKNOWLEDGE, RUI));
    build_after(menu);
}

static void promise_menu(void) {
    Move firm = build_blank(MOVE_COMMIT, RUI), stop;
    firm.promise = LAUNCH;
    firm.commit = PARL_FIRM;
    firm.from.value = firm.till.value = 9;
    stop = firm;
    stop.commit = PARL_STOP;
    Move order = build_blank(MOVE_EXPERIMENT, NONE);
    order.uncertain = WORKS;
    order.cases.value = 20;
    order.weeks.value = 2;
    int menu = build_menu(MENU_CHOICES, 3, 0);
    option(menu, "firm", firm);
    option(menu, "stop", stop);
    option(menu, "order", order);
    build_after(menu);
}

// --- The scenario -------------------------------------------------------------------------------

static void desk(const char *id, void (*menus)(void)) {
    Scene *scene = build_scene(id, 0);
    build_waits(scene, WAITS_DESK, true);
    scene->week_till = WEEKS;
    scene->cost = 1;
    menus();
}

static parl_scenario *everything(void) {
    parl_scenario *scenario = firm_scenario();
    scenario->weeks = WEEKS;
    scenario->slots = 4;
    scenario->lives[DEMAND].shocked = true;
    scenario->lives[DEMAND].shock_when = firm_strike();
    scenario->concerns[PROMISE].when = firm_late();
    scenario->people[GOVERNANCE].sign_needs = 1u << ROUTING;
    scenario->weights[PARL_SIGNAL_EARLY_LEGAL] = scenario->weights[PARL_SIGNAL_TRADE_OFFS] = 10;
    scenario->weights[PARL_SIGNAL_OWNERSHIP] = scenario->weights[PARL_SIGNAL_VALUE] = 10;
    build_on(scenario);
    desk("packet", packet_menus);
    desk("worries", worry_menu);
    desk("work", work_menu);
    desk("live", live_menu);
    desk("dates", promise_menu);
    build_ending("after", 20);
    live_menu();
    return build_end();
}

static void every_run_holds(void **unused) {
    (void)unused;
    parl_scenario *scenario = everything();
    int turns = 0;
    for (uint64_t seed = 1; seed <= RUNS; seed++) turns += holds_in_run(scenario, seed);
    assert_true(turns > RUNS * WEEKS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_run_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
