// SPDX-License-Identifier: MIT
#include "holds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "judge/score.h"
#include "model/concerns.h"
#include "model/people.h"
#include "hash.h"
#include "play/fields.h"
#include "play/session.h"
#include "player.h"
#include "told.h"

enum { SAVE_BYTES = 2 * sizeof(State) };

typedef struct {
    Player player;
    parl_session *session;
    parl_session *heavy;  // is given back its state from bytes before each answer
    parl_session *scratch;
} Run;

// --- Gauges -------------------------------------------------------------------------------

static void people_hold(const parl_scenario *scenario, const State *before, const State *now) {
    for (int i = 0; i < scenario->person_count; i++) {
        assert_in_range(now->trust[i], 0, GAUGE_MAX);
        assert_in_range(now->patience[i], 0, GAUGE_MAX);
        assert_in_range(now->spill[i] + GAUGE_MAX, 0, 2 * GAUGE_MAX);
        assert_true(now->trust[i] <= now->ceiling[i]);
        assert_true(now->ceiling[i] <= before->ceiling[i]);
        for (int f = 0; f < scenario->fact_count; f++) {
            assert_in_range(now->understanding[i][f], 0, GAUGE_MAX);
            assert_true(now->understanding[i][f] >= before->understanding[i][f]);
        }
    }
}

static void plan_holds(const parl_scenario *scenario, const State *before, const State *now) {
    for (int i = 0; i < scenario->uncertain_count; i++) {
        assert_in_range(now->hits[i], 0, now->cases[i]);
        assert_in_range(now->cases[i], before->cases[i], now->ordered[i]);
    }
    for (int i = 0; i < scenario->work_count; i++) {
        assert_true(now->spent[i] >= before->spent[i]);
        assert_in_range(now->lost[i], before->lost[i], now->spent[i]);
    }
    for (int i = 0; i < scenario->live_count; i++) {
        assert_in_range(now->accuracy[i], 0, GAUGE_MAX);
        assert_in_range(now->share[i], 0, 100);
    }
    assert_in_range(now->week, before->week, WEEK_LAST);
}

// Nobody has signed who carries an open worry of more than a signature may live with.
static void signatures_hold(const parl_scenario *scenario, const State *now) {
    for (int i = 0; i < scenario->concern_count; i++) {
        const Concern *row = &scenario->concerns[i];
        if (!concerns_open(scenario, now, i)) continue;
        if (row->weight > WEIGHT_CONDITIONAL) {
            assert_int_not_equal(now->sign[row->of], PARL_SIGN_CONDITIONAL);
        }
        assert_int_not_equal(now->sign[row->of], PARL_SIGN_GRANTED);
    }
}

// --- Promises ------------------------------------------------------------------------------

// Of each promise one commitment is open at a time, and in the end none is.
static void promises_hold(const parl_scenario *scenario, const State *now, bool over) {
    int open[PARL_PROMISES_MAX] = {0};
    for (int i = 0; i < now->commit_count; i++) {
        assert_in_range(now->commits[i].status, PARL_PROMISE_OPEN, PARL_PROMISE_VOID);
        open[now->commits[i].promise] += now->commits[i].status == PARL_PROMISE_OPEN;
    }
    for (int i = 0; i < scenario->promise_count; i++) assert_in_range(open[i], 0, over ? 0 : 1);
}

// --- Events --------------------------------------------------------------------------------

static void events_hold(const parl_session *session) {
    for (int i = 0; i < session->events.count; i++) {
        const parl_event *event = &session->events.items[i];
        assert_int_equal(event->turn, session->turn_count - 1);
        assert_in_range(event->week, 1, session->state.week);
        // The same value in another frame deceives nobody.
        if (event->kind == PARL_EVENT_DECEPTION && event->reason == REASON_DECEIVED) {
            assert_int_not_equal(event->after, 0);
        }
    }
}

// --- Telling -------------------------------------------------------------------------------

typedef struct {
    int person, fact, line;
} Line;

// Any faithful line for anybody; false where the scenario has none for this draw.
static bool any_line(Run *run, const parl_scenario *scenario, Line *line) {
    if (scenario->fact_count == 0) return false;
    line->person = player_below(&run->player, scenario->person_count);
    line->fact = player_below(&run->player, scenario->fact_count);
    int count = scenario->facts[line->fact].faithful_count;
    if (count == 0) return false;
    line->line = player_below(&run->player, count);
    return true;
}

static void tell(const parl_scenario *scenario, State *state, Events *events, const Line *line) {
    events->count = 0;
    World world = {.scenario = scenario, .state = state, .events = events};
    people_explain(&world, line->person, line->fact, line->line);
}

static int translation(const parl_scenario *scenario, const State *state) {
    return score_of(scenario, state, true).parts[PARL_SIGNAL_TRANSLATION].value;
}

// A truthful explanation more never lowers translation; and two of them to people who do not
// talk with each other may be given in either order.
static void telling_holds(Run *run, Events *events) {
    const parl_scenario *scenario = run->session->scenario;
    const State *now = &run->session->state;
    Line one, other;
    if (!any_line(run, scenario, &one) || !any_line(run, scenario, &other)) return;
    State first = *now, second = *now;
    tell(scenario, &first, events, &one);
    assert_true(translation(scenario, &first) >= translation(scenario, now));
    bool linked = scenario->people[one.person].links >> other.person & 1;
    if (linked || one.person == other.person) return;
    tell(scenario, &first, events, &other);
    tell(scenario, &second, events, &other);
    tell(scenario, &second, events, &one);
    assert_int_equal(state_fingerprint(scenario, &first), state_fingerprint(scenario, &second));
}

// --- Copies, bytes and replays ---------------------------------------------------------------

static void copies_hold(Run *run) {
    uint64_t before = parl_session_fingerprint(run->session);
    int turns = parl_session_turn_count(run->session);
    Player player = run->player;
    parl_session_copy(run->scratch, run->session);
    assert_int_equal(parl_session_fingerprint(run->scratch), before);
    for (int i = 0; i < 3 && !parl_session_over(run->scratch); i++) {
        parl_answer answer = player_answer(&player, run->scratch);
        if (parl_session_answer(run->scratch, &answer) != PARL_OK) break;
    }
    assert_int_equal(parl_session_fingerprint(run->session), before);
    assert_int_equal(parl_session_turn_count(run->session), turns);
}

// By its meaning: over the table of fields, and each number byte by byte.
static uint64_t spelled_out(const parl_scenario *scenario, const State *state) {
    uint64_t hash = scenario->fingerprint;
    const Field *field;
    for (int i = 0; (field = field_at(i)); i++) {
        int rows = field_count(scenario, state, field->rows);
        int columns = field_count(scenario, state, field->columns);
        for (int at = 0; at < rows * columns && field->role != FIELD_COUNTER; at++) {
            uint64_t value = (uint64_t)field_value(field, state, at / columns, at % columns);
            for (int bit = 0; bit < 64; bit += 8)
                hash = (hash ^ (value >> bit & 0xff)) * HASH_PRIME;
        }
    }
    return hash_mix(hash);
}

// What is saved and loaded is the same state, and the same bytes again.
static void put_through_bytes(parl_session *heavy, const State *state) {
    static uint8_t bytes[SAVE_BYTES], again[SAVE_BYTES];
    const parl_scenario *scenario = heavy->scenario;
    size_t size = state_save(scenario, state, bytes, sizeof bytes);
    assert_in_range(size, 1, sizeof bytes);
    assert_int_equal(state_fingerprint(scenario, state), spelled_out(scenario, state));
    assert_true(state_load(scenario, bytes, size, &heavy->state));
    assert_int_equal(state_fingerprint(scenario, &heavy->state),
                     state_fingerprint(scenario, state));
    assert_int_equal(state_save(scenario, &heavy->state, again, sizeof again), size);
    assert_memory_equal(bytes, again, size);
}

static void goes_on_alike(const Run *run) {
    const Events *one = &run->session->events, *other = &run->heavy->events;
    assert_int_equal(one->count, other->count);
    assert_memory_equal(one->items, other->items, sizeof *one->items * (size_t)one->count);
    assert_int_equal(parl_session_fingerprint(run->session),
                     parl_session_fingerprint(run->heavy));
    parl_outcome came = parl_session_outcome(run->session);
    parl_outcome comes = parl_session_outcome(run->heavy);
    assert_int_equal(came.accuracy, comes.accuracy);
    assert_int_equal(came.value, comes.value);
}

static void it_replays(const parl_session *session) {
    static parl_turn turns[PARL_TURNS_MAX];
    int count = parl_session_turn_count(session);
    for (int i = 0; i < count; i++) turns[i] = parl_session_turn(session, i);
    parl_session *again;
    assert_int_equal(parl_session_replay(&again, session->scenario, session->seed, turns, count),
                     PARL_OK);
    parl_score one = parl_session_score(session), other = parl_session_score(again);
    assert_int_equal(one.total, other.total);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++)
        assert_int_equal(one.parts[i].value, other.parts[i].value);
    assert_int_equal(session->events.count, again->events.count);
    parl_session_free(again);
}

// --- A run ----------------------------------------------------------------------------------

static void the_end_holds(const parl_session *session) {
    parl_score score = parl_session_score(session);
    parl_outcome outcome = parl_session_outcome(session);
    assert_true(score.complete);
    assert_in_range(score.total, 0, 100);
    assert_in_range(score.uncapped, 0, 100);
    assert_true(score.total <= score.cap);
    assert_true(score.total <= score.uncapped);
    int weights = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        assert_in_range(score.parts[i].value, 0, GAUGE_MAX);
        weights += score.parts[i].weight;
    }
    assert_true(weights == 100 || weights == 0);
    assert_in_range(outcome.value, 0, GAUGE_MAX);
    assert_true(outcome.gain <= outcome.bound);
    assert_false(outcome.launched && outcome.blocked);
    promises_hold(session->scenario, &session->state, true);
    for (int i = 0; i < session->scenario->person_count; i++)
        assert_int_equal(session->state.spill[i], 0);
}

static bool step(Run *run, Events *events) {
    const parl_scenario *scenario = run->session->scenario;
    State before = run->session->state;
    parl_answer answer = player_answer(&run->player, run->session);
    if (run->player.drawn % 7 == 0) copies_hold(run);
    if (run->player.drawn % 5 == 0) telling_holds(run, events);
    put_through_bytes(run->heavy, &before);
    parl_status status = parl_session_answer(run->session, &answer);
    if (status == PARL_ERR_LIMIT) return false;  // The ledger of this run is full.
    assert_int_equal(status, PARL_OK);
    assert_int_equal(parl_session_answer(run->heavy, &answer), PARL_OK);
    goes_on_alike(run);
    told_check(run->session, &before);
    people_hold(scenario, &before, &run->session->state);
    plan_holds(scenario, &before, &run->session->state);
    signatures_hold(scenario, &run->session->state);
    events_hold(run->session);
    promises_hold(scenario, &run->session->state, false);
    return true;
}

int holds_in_run(const parl_scenario *scenario, uint64_t seed) {
    Run run = {.player = {.seed = seed}};
    Events *events = malloc(sizeof *events);
    assert_non_null(events);
    assert_int_equal(parl_session_new(&run.session, scenario, seed), PARL_OK);
    assert_int_equal(parl_session_new(&run.heavy, scenario, seed), PARL_OK);
    assert_int_equal(parl_session_new(&run.scratch, scenario, seed), PARL_OK);
    State start = state_start(scenario, seed);
    told_check(run.session, &start);
    while (!parl_session_over(run.session) && step(&run, events)) continue;
    if (parl_session_over(run.session)) the_end_holds(run.session);
    it_replays(run.session);
    int turns = parl_session_turn_count(run.session);
    parl_session_free(run.session);
    parl_session_free(run.heavy);
    parl_session_free(run.scratch);
    free(events);
    return turns;
}
