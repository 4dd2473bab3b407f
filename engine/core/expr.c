// SPDX-License-Identifier: MIT
#include "expr.h"

#include <assert.h>

#include "model/chance.h"
#include "model/live.h"
#include "model/promises.h"
#include "model/reviews.h"
#include "model/tuning.h"
#include "play/state.h"

// --- Properties ------------------------------------------------------------------------

static int32_t vary_or_figure(const parl_scenario *scenario, const State *state,
                              Property property, int a) {
    if (property == PROPERTY_VARY) return scenario->varies[a].values[state->varied[a]];
    int32_t value = 0;
    (void)expr_value(scenario, state, scenario->figures[a].expr, &value);
    return value;
}

// Whether what a person last heard of a fact is not the whole of it.
static bool is_bent(const parl_scenario *scenario, const State *state, int person, int fact) {
    int claim = state->claim[person][fact];
    return claim != NONE && claim >= scenario->facts[fact].faithful_count;
}

static int32_t of_person(const parl_scenario *scenario, const State *state, Property property,
                         int a, int b) {
    static const OwnWord signs[] = {OWN_WORD_NONE, OWN_WORD_ASKED, OWN_WORD_GRANTED,
                                    OWN_WORD_CONDITIONAL, OWN_WORD_BLOCKED};
    switch (property) {
        case PROPERTY_SIGN: return scenario->own_words[signs[state->sign[a]]];
        case PROPERTY_TRUST: return state->trust[a] / 10;
        case PROPERTY_PATIENCE: return state->patience[a] / 10;
        case PROPERTY_ASKED: return state->asked >> a & 1;
        case PROPERTY_LEFT: return state->left >> a & 1;
        case PROPERTY_KNOWS: return state->understanding[a][b] >= UNDERSTOOD;
        case PROPERTY_MISLED: return is_bent(scenario, state, a, b);
        default: return a;  // The bare person: shown by name.
    }
}

static int32_t of_fact(const parl_scenario *scenario, const State *state, Property property,
                       int fact) {
    for (int i = 0; i < scenario->person_count; i++) {
        bool told = state->claim[i][fact] != NONE;
        if (property == PROPERTY_TOLD ? told : is_bent(scenario, state, i, fact)) return 1;
    }
    return 0;
}

static int32_t of_concern(const State *state, Property property, int a) {
    int concern = state->concern[a];
    if (property == PROPERTY_ADDRESSED) return concern == PARL_CONCERN_ADDRESSED;
    if (property == PROPERTY_ACCEPTED) return concern == PARL_CONCERN_ACCEPTED;
    if (property == PROPERTY_VIOLATED) return concern == PARL_CONCERN_VIOLATED;
    return concern >= PARL_CONCERN_RAISED;
}

static int32_t of_uncertain(const parl_scenario *scenario, const State *state, Property property,
                            int a) {
    switch (property) {
        case PROPERTY_LIKELY: return chance_likely(scenario, state, a) / 10;
        case PROPERTY_CASES: return state->cases[a];
        case PROPERTY_HITS: return state->hits[a];
        default: return chance_holds(scenario, state, a);
    }
}

static int32_t of_promise(const parl_scenario *scenario, const State *state, Property property,
                          int a) {
    if (property == PROPERTY_KIND) return scenario->own_words[promises_kind_word(state, a)];
    if (property == PROPERTY_BROKEN) return promises_broken(state, a);
    const Commit *last = promises_last(state, a);
    if (!last) return 0;
    return last->status == (property == PROPERTY_OPEN ? PARL_PROMISE_OPEN : PARL_PROMISE_KEPT);
}

// The properties of the four items stand in their order.
static int32_t of_packet(const parl_scenario *scenario, const State *state, Property property,
                         int a) {
    if (property == PROPERTY_MISSING) return reviews_missing(scenario, state, a);
    int item = (int)property - (int)PROPERTY_USE;
    int value = state->packet[a][item];
    if (value == NONE) return scenario->own_words[OWN_WORD_BLANK];
    return scenario->packets[a].values[item][value].word;
}

static int32_t of_work(const State *state, Property property, int a) {
    switch (property) {
        case PROPERTY_STARTED: return state->started >> a & 1;
        case PROPERTY_SPENT: return state->spent[a];
        case PROPERTY_LOST: return state->lost[a];
        default: return state->finished[a] > 0;
    }
}

static int32_t owner_word(const parl_scenario *scenario, int owner) {
    if (owner == ME) return scenario->own_words[OWN_WORD_ME];
    return owner == NONE ? scenario->own_words[OWN_WORD_NONE] : scenario->people[owner].word;
}

static int32_t of_matter(const parl_scenario *scenario, const State *state, Property property,
                         int a) {
    int option = state->decided[a];
    switch (property) {
        case PROPERTY_JOINT: return state->joint >> a & 1;
        case PROPERTY_DECIDED: return option != NONE;
        case PROPERTY_MATTER_OWNER: return owner_word(scenario, state->decider[a]);
        default:
            return option == NONE ? scenario->own_words[OWN_WORD_NONE]
                                  : scenario->matters[a].options[option].word;
    }
}

static int32_t of_live(const parl_scenario *scenario, const State *state, Property property,
                       int a) {
    switch (property) {
        case PROPERTY_ACCURACY: return state->accuracy[a] / 10;
        case PROPERTY_SHARE: return state->share[a];
        case PROPERTY_NOTICED: return state->noticed[a] > 0;
        case PROPERTY_FALLEN: return live_fallen(scenario, state, a);
        case PROPERTY_ROLLBACK_READY: return live_rollback_ready(state, a);
        default: return owner_word(scenario, state->owner[a][PARL_TASK_MONITORING]);
    }
}

static int32_t of_memo(const parl_scenario *scenario, const State *state, Property property,
                       int a) {
    assert(a >= 0);
    assert(a < scenario->memo_count);
    if (property == PROPERTY_CHOSEN) return state->memo[a] != 0;  // In a rank it is its place.
    if (property != PROPERTY_OFF) return state->memo[a];
    for (int i = 0; i < scenario->estimate_count; i++) {
        const Estimate *estimate = &scenario->estimates[i];
        int32_t truth = 0;
        if (estimate->memo != a || estimate->truth == NONE) continue;
        (void)expr_value(scenario, state, estimate->truth, &truth);
        if (estimate->sure) truth = truth ? 100 : 0;
        return truth > state->memo[a] ? truth - state->memo[a] : state->memo[a] - truth;
    }
    return 0;
}

// The column of the table that is asked for with every condition.
static const uint8_t things[PROPERTY_COUNT] = {
#define X(id, name, thing, type, words, sentence) [PROPERTY_##id] = THING_##thing,
    PROPERTIES(X)
#undef X
};

static inline int32_t property_value(const parl_scenario *scenario, const State *state,
                                     Property property, int a, int b) {
    switch ((ThingKind)things[property]) {
        case THING_CLOCK: return property == PROPERTY_WEEK ? state->week : state->slots;
        case THING_VARY:
        case THING_FIGURE: return vary_or_figure(scenario, state, property, a);
        case THING_PERSON: return of_person(scenario, state, property, a, b);
        case THING_FACT: return of_fact(scenario, state, property, a);
        case THING_CONCERN: return of_concern(state, property, a);
        case THING_UNCERTAIN: return of_uncertain(scenario, state, property, a);
        case THING_GATE:
            return property == PROPERTY_DUE ? state->gate[a] != GATE_AHEAD
                                            : state->gate[a] == GATE_DUE_PASSED;
        case THING_PROMISE: return of_promise(scenario, state, property, a);
        case THING_PACKET: return of_packet(scenario, state, property, a);
        case THING_WORK: return of_work(state, property, a);
        case THING_MATTER: return of_matter(scenario, state, property, a);
        case THING_LIVE: return of_live(scenario, state, property, a);
        default: return of_memo(scenario, state, property, a);
    }
}

int32_t expr_property(const parl_scenario *scenario, const State *state, Property property,
                      int a, int b) {
    assert(scenario);
    assert(state);
    return property_value(scenario, state, property, a, b);
}

ValueType expr_property_type(const parl_scenario *scenario, Property property, int a) {
    assert(scenario);
    if (property == PROPERTY_VARY) return scenario->varies[a].words ? VALUE_WORD : VALUE_NUMBER;
    if (property == PROPERTY_MEMORY || property == PROPERTY_ROW) {
        return (ValueType)scenario->memos[a].type;
    }
    if (property == PROPERTY_FIGURE && scenario->figures[a].expr != NONE) {
        return (ValueType)scenario->exprs[scenario->figures[a].expr].type;
    }
    return property_row(property)->type;
}

static_assert((int)PROPERTY_PEOPLE - (int)PROPERTY_USE == (int)PARL_ITEM_PEOPLE,
              "the properties of a packet stand in the order of its items");

// --- The program -------------------------------------------------------------------------

// Two's complement, without the undefined edge of C.
static int32_t wrap(int64_t value) { return (int32_t)(uint32_t)(uint64_t)value; }

static int32_t divide(int32_t left, int32_t right) {
    if (right == 0) return 0;
    return right == -1 ? wrap(-(int64_t)left) : left / right;
}

static int32_t apply(ExprOp op, int32_t left, int32_t right) {
    switch (op) {
        case EXPR_ADD: return wrap((int64_t)left + right);
        case EXPR_SUBTRACT: return wrap((int64_t)left - right);
        case EXPR_MULTIPLY: return wrap((int64_t)left * right);
        case EXPR_DIVIDE: return divide(left, right);
        case EXPR_EQUAL: return left == right;
        case EXPR_UNEQUAL: return left != right;
        case EXPR_LESS: return left < right;
        case EXPR_LESS_EQUAL: return left <= right;
        case EXPR_MORE: return left > right;
        case EXPR_MORE_EQUAL: return left >= right;
        case EXPR_AND: return left && right;
        case EXPR_OR: return left || right;
        default: assert(false); return 0;  // Not an operation of two values.
    }
}

// What an instruction that takes nothing from the stack puts there.
static inline bool push(const parl_scenario *scenario, const State *state, const Instr *instr,
                 int32_t *out) {
    switch ((ExprOp)instr->op) {
        case EXPR_NUMBER: *out = instr->value; return true;
        case EXPR_PROPERTY:
            *out = property_value(scenario, state, (Property)instr->property, instr->a, instr->b);
            return true;
        default:
            assert(instr->op == EXPR_CALL);
            assert(scenario->script.call);
            return scenario->script.call(scenario->script.room, instr->a, scenario, state, out);
    }
}

bool expr_value(const parl_scenario *scenario, const State *state, ExprRef expr, int32_t *out) {
    assert(scenario);
    assert(expr >= 0);
    assert(expr < scenario->expr_count);
    const Expr *row = &scenario->exprs[expr];
    int32_t stack[PARL_EXPR_STACK_MAX];
    int top = 0;
    *out = 0;
    for (int i = 0; i < row->count; i++) {
        const Instr *instr = &scenario->code[row->first + i];
        ExprOp op = (ExprOp)instr->op;
        if (op <= EXPR_CALL) {
            assert(top < PARL_EXPR_STACK_MAX);
            if (!push(scenario, state, instr, &stack[top++])) return false;
        } else if (op <= EXPR_NEGATE) {
            assert(top >= 1);
            stack[top - 1] = op == EXPR_NOT ? !stack[top - 1] : wrap(-(int64_t)stack[top - 1]);
        } else {
            assert(top >= 2);
            top--;
            stack[top - 1] = apply(op, stack[top - 1], stack[top]);
        }
    }
    assert(top == 1);
    *out = stack[0];
    return true;
}

int32_t number_value(const parl_scenario *scenario, const State *state, Number number) {
    if (number.expr == NONE) return number.value;
    int32_t value = 0;
    (void)expr_value(scenario, state, number.expr, &value);
    return value;
}
