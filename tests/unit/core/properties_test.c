// SPDX-License-Identifier: MIT
//
// What holds in every run, whatever is answered: 2,000 runs at random through a scenario in
// which every move can be made, most of them at a bad moment.
#include <string.h>

#include "build.h"
#include "hash.h"
#include "play/session.h"

enum { RUNS = 2000, LINES = 5 };

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

// --- One run ------------------------------------------------------------------------------

typedef struct {
    uint64_t seed;
    int drawn;
} Player;

static int any_of(Player *player, int count) {
    uint64_t word = hash_mix(player->seed * 1000 + (uint64_t)player->drawn++);
    return (int)(word % (uint64_t)count);
}

static parl_answer any_options(Player *player, const parl_decision *decision) {
    int16_t open[PARL_OPTIONS_MAX];
    int count = 0, take = decision->kind == PARL_DECISION_PICK ? decision->take : 1;
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].open) open[count++] = (int16_t)decision->options[i].value;
    }
    assert_in_range(count, take, PARL_OPTIONS_MAX);
    parl_answer answer = {0};
    for (; answer.count < take; answer.count++) {
        int at = any_of(player, count);
        answer.values[answer.count] = open[at];
        open[at] = open[--count];
    }
    return answer;
}

static parl_answer any_answer(Player *player, parl_session *session) {
    const parl_decision *decision = parl_session_decision(session);
    switch (decision->kind) {
        case PARL_DECISION_WRITE: return (parl_answer){.words = "Well."};
        case PARL_DECISION_ESTIMATE: {
            int span = decision->till - decision->from + 1;
            int said = decision->from + any_of(player, span);
            return (parl_answer){.count = 1, .values = {(int16_t)said}};
        }
        default: return any_options(player, decision);
    }
}

// --- What holds ---------------------------------------------------------------------------

static void gauges_hold(const State *before, const State *now) {
    for (int i = IMKE; i <= SALOME; i++) {
        assert_in_range(now->trust[i], 0, GAUGE_MAX);
        assert_in_range(now->patience[i], 0, GAUGE_MAX);
        assert_in_range(now->understanding[i][ROUTING], 0, GAUGE_MAX);
        assert_true(now->trust[i] <= now->ceiling[i]);
        assert_true(now->ceiling[i] <= before->ceiling[i]);
        assert_true(now->understanding[i][ROUTING] >= before->understanding[i][ROUTING]);
        assert_in_range(now->spill[i] + GAUGE_MAX, 0, 2 * GAUGE_MAX);
        assert_true(now->concern_week[LABELS] == 0 || now->concern[LABELS] >= PARL_CONCERN_RAISED);
    }
    assert_in_range(now->hits[WORKS], 0, now->cases[WORKS]);
    assert_in_range(now->cases[WORKS], before->cases[WORKS], now->ordered[WORKS]);
    assert_in_range(now->week, before->week, WEEK_LAST);
}

// The gauge that an event is about, as it stood; NULL for other events.
static int16_t *gauge_of(State *state, const parl_event *event) {
    switch ((parl_event_kind)event->kind) {
        case PARL_EVENT_TRUST: return &state->trust[event->person];
        case PARL_EVENT_CEILING: return &state->ceiling[event->person];
        case PARL_EVENT_PATIENCE: return &state->patience[event->person];
        case PARL_EVENT_UNDERSTANDING: return &state->understanding[event->person][event->subject];
        default: return NULL;
    }
}

// The ledgers are written one by one into [told], the state as the events tell it.
static void tell_ledger(State *told, const parl_event *event) {
    switch ((parl_event_kind)event->kind) {
        case PARL_EVENT_CLAIM:
            assert_int_equal(told->claim[event->person][event->subject], event->before);
            told->claim[event->person][event->subject] = (int8_t)event->after;
            return;
        case PARL_EVENT_CONCERN:
            assert_int_equal(told->concern[event->subject], event->before);
            told->concern[event->subject] = (uint8_t)event->after;
            return;
        case PARL_EVENT_LEFT: told->left ^= UINT32_C(1) << event->person; return;
        case PARL_EVENT_EVIDENCE:
            assert_int_equal(told->cases[event->subject], event->before);
            told->cases[event->subject] = event->after;
            told->hits[event->subject] = (int16_t)(told->hits[event->subject] + event->values[0]);
            return;
        case PARL_EVENT_PROMISE:
            if (event->subject == NONE) return;
            told->commits[event->subject].status = (uint8_t)event->after;
            return;
        default: return;
    }
}

// Every change of a gauge or a ledger is an event, and nothing else changes it.
static void events_tell(const parl_session *session, const State *before, const State *now) {
    State told = *before;
    for (int i = 0; i < session->events.count; i++) {
        const parl_event *event = &session->events.items[i];
        int16_t *gauge = gauge_of(&told, event);
        if (!gauge) {
            tell_ledger(&told, event);
            continue;
        }
        assert_int_equal(*gauge, event->before);
        assert_int_not_equal(event->before, event->after);
        *gauge = event->after;
    }
    for (int i = IMKE; i <= SALOME; i++) {
        assert_int_equal(told.trust[i], now->trust[i]);
        assert_int_equal(told.ceiling[i], now->ceiling[i]);
        assert_int_equal(told.patience[i], now->patience[i]);
        assert_int_equal(told.understanding[i][ROUTING], now->understanding[i][ROUTING]);
        assert_int_equal(told.claim[i][ROUTING], now->claim[i][ROUTING]);
    }
    assert_memory_equal(told.concern, now->concern, sizeof told.concern);
    assert_int_equal(told.left, now->left);
    assert_int_equal(told.cases[WORKS], now->cases[WORKS]);
    assert_int_equal(told.hits[WORKS], now->hits[WORKS]);
    for (int i = 0; i < now->commit_count; i++) {
        assert_int_equal(told.commits[i].status, now->commits[i].status);
    }
}

static void every_event_has_its_turn(const parl_session *session) {
    for (int i = 0; i < session->events.count; i++) {
        assert_int_equal(session->events.items[i].turn, session->turn_count - 1);
        assert_in_range(session->events.items[i].week, 1, session->state.week);
    }
}

// One promise is open at a time, and in the end none is.
static void promises_hold(const State *now, bool over) {
    int open = 0;
    for (int i = 0; i < now->commit_count; i++) {
        assert_in_range(now->commits[i].status, PARL_PROMISE_OPEN, PARL_PROMISE_VOID);
        open += now->commits[i].status == PARL_PROMISE_OPEN;
    }
    assert_in_range(open, 0, over ? 0 : 1);
}

static void the_end_holds(const parl_session *session) {
    parl_score score = parl_session_score(session);
    assert_true(score.complete);
    assert_in_range(score.total, 0, 100);
    assert_true(score.total <= score.cap);
    assert_true(score.total <= score.uncapped);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) assert_in_range(score.parts[i].value, 0, 1000);
    promises_hold(&session->state, true);
    for (int i = IMKE; i <= SALOME; i++) assert_int_equal(session->state.spill[i], 0);
}

static void a_copy_played_on_changes_nothing(Player player, parl_session *session,
                                             parl_session *copy) {
    uint64_t before = parl_session_fingerprint(session);
    int turns = parl_session_turn_count(session);
    parl_session_copy(copy, session);
    for (int i = 0; i < 3 && !parl_session_over(copy); i++) {
        parl_answer answer = any_answer(&player, copy);
        assert_int_equal(parl_session_answer(copy, &answer), PARL_OK);
    }
    assert_int_equal(parl_session_fingerprint(session), before);
    assert_int_equal(parl_session_turn_count(session), turns);
}

static void it_replays(const parl_session *session) {
    static parl_turn turns[PARL_TURNS_MAX];
    int count = parl_session_turn_count(session);
    for (int i = 0; i < count; i++) turns[i] = parl_session_turn(session, i);
    parl_session *again;
    assert_int_equal(parl_session_replay(&again, parl_session_scenario(session),
                                         parl_session_seed(session), turns, count),
                     PARL_OK);
    parl_score one = parl_session_score(session), other = parl_session_score(again);
    assert_int_equal(one.total, other.total);
    assert_int_equal(session->events.count, again->events.count);
    parl_session_free(again);
}

static void play_one(const parl_scenario *scenario, uint64_t seed, parl_session *copy) {
    Player player = {.seed = seed};
    parl_session *session;
    assert_int_equal(parl_session_new(&session, scenario, seed), PARL_OK);
    while (!parl_session_over(session)) {
        State before = session->state;
        parl_answer answer = any_answer(&player, session);
        if (player.drawn % 7 == 0) a_copy_played_on_changes_nothing(player, session, copy);
        parl_status status = parl_session_answer(session, &answer);
        if (status == PARL_ERR_LIMIT) break;  // The ledger of this run is full.
        assert_int_equal(status, PARL_OK);
        gauges_hold(&before, &session->state);
        events_tell(session, &before, &session->state);
        every_event_has_its_turn(session);
        promises_hold(&session->state, false);
    }
    if (parl_session_over(session)) the_end_holds(session);
    it_replays(session);
    parl_session_free(session);
}

static void what_holds_in_every_run(void **unused) {
    (void)unused;
    parl_scenario *scenario = everything();
    parl_session *copy;
    assert_int_equal(parl_session_new(&copy, scenario, 0), PARL_OK);
    for (uint64_t seed = 1; seed <= RUNS; seed++) play_one(scenario, seed, copy);
    parl_session_free(copy);
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
