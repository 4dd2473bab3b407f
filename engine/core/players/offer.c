// SPDX-License-Identifier: MIT
//
// What an option would do: read from the author's page, or tried out.

#include <assert.h>

#include "play/rules.h"
#include "players/players.h"

// --- Read from the page -------------------------------------------------------------------

static uint32_t bit_of(int person) { return person >= 0 ? UINT32_C(1) << person : 0; }

static void add_explained(const parl_scenario *scenario, const Move *move, Traits *traits) {
    const Fact *fact = &scenario->facts[move->fact];
    const Rendering *rendering = &fact->renderings[move->rendering];
    traits->explains = true;
    traits->frames |= 1u << rendering->frame;
    traits->jargon += rendering->jargon[move->person];
    traits->distorts |= move->rendering >= fact->faithful_count;
    traits->claims |= rendering->claims != NULL;
}

static void add_move(const parl_scenario *scenario, const Move *move, Traits *traits) {
    switch ((MoveKind)move->kind) {
        case MOVE_EXPLAIN:
            add_explained(scenario, move, traits);
            traits->talks |= bit_of(move->person);
            break;
        case MOVE_ASK:
            traits->asks = true;
            traits->talks |= bit_of(move->person);
            break;
        case MOVE_ADDRESS:
        case MOVE_SHARE: traits->talks |= bit_of(move->person); break;
        case MOVE_REQUEST: traits->talks |= move->people; break;
        case MOVE_EXPERIMENT: traits->buys = true; break;
        case MOVE_START: traits->starts = true; break;
        case MOVE_DISCLOSE: traits->discloses |= move->fact != NONE; break;
        case MOVE_COMMIT: traits->commits |= 1u << move->commit; break;
        default: break;
    }
}

// The bodies of a menu lie one behind the other; the last ends where the menu does.
static int32_t body_end(const parl_scenario *scenario, const Menu *menu, int value) {
    if (value + 1 == menu->choice_count) return menu->after;
    return scenario->choices[menu->choice_first + value + 1].body;
}

bool offer_is_wording(const parl_scenario *scenario, const Menu *menu) {
    assert(scenario);
    assert(menu);
    const Choice *first = &scenario->choices[menu->choice_first];
    const Step *step = &scenario->steps[first->body];
    if (step->op != STEP_MOVE) return false;
    const Move *move = &scenario->moves[step->a];
    if (move->kind != MOVE_EXPLAIN) return false;
    return scenario->facts[move->fact].renderings[move->rendering].text == first->text;
}

// The body as it stands on the page, both arms of a `when`, up to the next decision. Which
// words to use is part of this one.
static Traits read_body(const parl_scenario *scenario, const Menu *menu, int value) {
    Traits traits = {0};
    int32_t till = body_end(scenario, menu, value);
    for (int32_t i = scenario->choices[menu->choice_first + value].body; i < till; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_MENU && !offer_is_wording(scenario, &scenario->menus[step->a])) break;
        if (step->op == STEP_MOVE) add_move(scenario, &scenario->moves[step->a], &traits);
        if (step->op == STEP_JUMP) traits.meets |= scenario->scenes[step->a].with;
    }
    return traits;
}

Traits offer_traits(const Offer *offer) {
    assert(offer);
    const parl_scenario *scenario = offer->scenario;
    if (offer->options->kind != PARL_DECISION_DESK) {
        return read_body(scenario, offer->options->menu, offer->value);
    }
    Traits traits = {0};
    if (offer->value != OPTION_PASS) traits.meets = scenario->scenes[offer->value].with;
    return traits;
}

// --- Tried out ------------------------------------------------------------------------------

int offer_takes(const Options *options) {
    assert(options);
    switch (options->kind) {
        case PARL_DECISION_PICK:
        case PARL_DECISION_RANK: return options->take;
        case PARL_DECISION_GRID: return options->menu->row_count;
        default: return 1;
    }
}

static parl_answer in_each_row(int rows, int value) {
    parl_answer answer = {.count = rows};
    for (int i = 0; i < rows; i++) answer.values[i] = (int16_t)value;
    return answer;
}

parl_answer offer_answer(const Options *options, int value) {
    assert(options);
    int take = offer_takes(options);
    if (options->kind == PARL_DECISION_GRID) return in_each_row(take, value);
    parl_answer answer = {.count = 1, .values = {(int16_t)value}};
    for (int i = 0; i < options->count && answer.count < take; i++) {
        const Option *option = &options->options[i];
        if (option->closed != CLOSED_NOT || option->value == value) continue;
        answer.values[answer.count++] = option->value;
    }
    return answer;
}

bool offer_try(const Offer *offer) {
    assert(offer);
    assert(offer->ahead);
    parl_answer answer = offer_answer(offer->options, offer->value);
    if (offer->draft) {
        answer = *offer->draft;
        answer.values[offer->row] = (int16_t)offer->value;
    }
    return rules_step(offer->scenario, offer->state, &answer, &offer->ahead->after,
                      &offer->ahead->events) == PARL_OK;
}
