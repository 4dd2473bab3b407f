// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

// A line below this gets nowhere within a meeting's patience.
enum { MATCH_USEFUL = 400 };

// Room for a mend that names the whole cast.
enum { CHECK_MEND_MAX = 400 };

// People to whom some choice explains [fact], by any of its lines or by [rendering] alone.
static uint32_t told(const parl_scenario *scenario, int fact, int rendering) {
    uint32_t people = 0;
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_EXPLAIN || move->fact != fact || move->person == NONE) continue;
        if (rendering == NONE || move->rendering == rendering)
            people |= UINT32_C(1) << move->person;
    }
    return people;
}

static const char *id_of(const parl_scenario *scenario, uint32_t people) {
    for (int i = 0; i < scenario->person_count; i++) {
        if (people >> i & 1) return scenario->people[i].id;
    }
    return NULL;
}

// --- Facts ------------------------------------------------------------------------------

// How well a line arrives, out of 1000.
static int arrives(const parl_scenario *scenario, const Rendering *rendering, int person) {
    int clear = 1000 - 150 * rendering->jargon[person];
    if (clear < 0) clear = 0;
    return scenario->people[person].hears[rendering->frame] * clear / 1000;
}

static int best_frame(const Person *person) {
    int best = 0;
    for (int i = 1; i < PARL_FRAME_COUNT; i++) {
        if (person->hears[i] > person->hears[best]) best = i;
    }
    return best;
}

static void check_listener(const parl_scenario *scenario, int fact, int person,
                           parl_problems *problems) {
    const Fact *row = &scenario->facts[fact];
    const Person *listener = &scenario->people[person];
    bool understands = row->from == person;
    for (int i = 0; i < row->faithful_count; i++)
        understands = understands || arrives(scenario, &row->renderings[i], person) >= MATCH_USEFUL;
    if (!understands) {
        check_add(problems, PROBLEM_FACT_UNTELLABLE, row->place, row->id, listener->id,
                  parl_frame_id((parl_frame)best_frame(listener)));
    } else if (row->from != person && !(told(scenario, fact, NONE) >> person & 1)) {
        check_add(problems, PROBLEM_FACT_UNTOLD, row->place, row->id, listener->id, NULL);
    }
}

// What lets somebody who heard it meet somebody who holds the fact; NULL where nothing would.
static const char *uncaught_mend(const parl_scenario *scenario, const Fact *fact, uint32_t hear,
                                 uint32_t hold, char out[CHECK_MEND_MAX]) {
    const char *hearer = id_of(scenario, hear);
    if (!hearer) return "Let a scene explain the fact to somebody: explain(…), or take it out.";
    if (fact->from == NONE) return "Say first who knows the fact already: from = ….";
    int person = 0;
    while (!(hear >> person & 1)) person++;
    uint32_t links = scenario->people[person].links, others = hold & ~(UINT32_C(1) << person);
    if (!others) return "Let somebody else know the fact, or need it.";
    links |= others & (~others + 1);  // One of them is enough.
    int used =
        snprintf(out, CHECK_MEND_MAX, "Let %s talk to somebody who knows it: talks_to = {", hearer);
    const char *between = " ";
    for (int i = 0; i < scenario->person_count && used < CHECK_MEND_MAX; i++) {
        if (!(links >> i & 1)) continue;
        used += snprintf(out + used, (size_t)(CHECK_MEND_MAX - used), "%s%s", between,
                         scenario->people[i].id);
        between = ", ";
    }
    if (used < CHECK_MEND_MAX) (void)snprintf(out + used, (size_t)(CHECK_MEND_MAX - used), " }.");
    return out;
}

// A distortion comes out where somebody who heard it talks with somebody who holds the
// fact: because it comes from them, or because they may be told it as well.
static void check_distortion(const parl_scenario *scenario, int fact, int rendering,
                             parl_problems *problems) {
    const Fact *row = &scenario->facts[fact];
    uint32_t hear = told(scenario, fact, rendering), hold = told(scenario, fact, NONE);
    char mend[CHECK_MEND_MAX];
    if (row->from != NONE) hold |= UINT32_C(1) << row->from;
    for (int i = 0; i < scenario->person_count; i++) {
        if (!(hear >> i & 1)) continue;
        if (scenario->people[i].links & hold) return;
    }
    const char *why = "nobody they talk with knows the fact or is told it";
    if (row->from == NONE) why = "the fact has no from, so nobody knows it from the start";
    if (hear == 0) why = "nobody is ever told it";
    check_add(problems, PROBLEM_DISTORTION_UNCAUGHT, row->renderings[rendering].place, why,
              uncaught_mend(scenario, row, hear, hold, mend), NULL);
}

// People whom the fact itself asks for, and people who sign only where they understand it.
static uint32_t needed_by(const parl_scenario *scenario, int fact) {
    uint32_t people = scenario->facts[fact].needs;
    for (int i = 0; i < scenario->person_count; i++) {
        if (scenario->people[i].sign_needs >> fact & 1) people |= UINT32_C(1) << i;
    }
    return people;
}

static void check_facts(const parl_scenario *scenario, parl_problems *problems) {
    for (int f = 0; f < scenario->fact_count; f++) {
        const Fact *fact = &scenario->facts[f];
        uint32_t needs = needed_by(scenario, f);
        if (fact->from != NONE && (needs >> fact->from & 1))
            check_add(problems, PROBLEM_NEEDS_SOURCE, fact->place, fact->id,
                      scenario->people[fact->from].id, NULL);
        if (needs == 0)
            check_add(problems, PROBLEM_FACT_UNNEEDED, fact->place, fact->id, NULL, NULL);
        for (int i = 0; i < scenario->person_count; i++) {
            if (needs >> i & 1) check_listener(scenario, f, i, problems);
        }
        for (int i = fact->faithful_count; i < fact->rendering_count; i++)
            check_distortion(scenario, f, i, problems);
    }
}

// --- Concerns ---------------------------------------------------------------------------

static bool is_asked(const parl_scenario *scenario, int concern) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_ASK || move->person != scenario->concerns[concern].of) continue;
        if (move->concern == NONE || move->concern == concern) return true;
    }
    return false;
}

// Asked, read out of a packet, or brought up in a review.
static bool comes_out(const parl_scenario *scenario, int concern) {
    int person = scenario->concerns[concern].of;
    return is_asked(scenario, concern) || check_shares(scenario, person, NONE) ||
           check_requests(scenario, person);
}

static bool has_move(const parl_scenario *scenario, MoveKind kind, int promise, int concern) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind == kind && move->promise == promise && move->concern == concern) return true;
    }
    return false;
}

// A concern that hangs on a packet is answered as well by what the packet says.
static bool is_declared_away(const parl_scenario *scenario, int concern) {
    ExprRef when = scenario->concerns[concern].when;
    if (when == NONE) return false;
    const Expr *row = &scenario->exprs[when];
    for (int i = 0; i < row->count; i++) {
        const Instr *instr = &scenario->code[row->first + i];
        if (instr->op == EXPR_CALL) return true;
        bool packet = instr->op == EXPR_PROPERTY &&
                      property_row((Property)instr->property)->thing == THING_PACKET;
        for (int j = 0; packet && j < scenario->move_count; j++) {
            const Move *move = &scenario->moves[j];
            if (move->kind == MOVE_DECLARE && move->packet == instr->a) return true;
        }
    }
    return false;
}

static void check_concerns(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->concern_count; i++) {
        const Concern *concern = &scenario->concerns[i];
        char weight[CHECK_NUMBER_MAX];
        if (!comes_out(scenario, i))
            check_add(problems, PROBLEM_CONCERN_UNREACHABLE, concern->place, concern->id,
                      scenario->people[concern->of].id, NULL);
        if (concern->remedy_count > 0 && !has_move(scenario, MOVE_ADDRESS, NONE, i))
            check_add(problems, PROBLEM_REMEDY_UNUSED, concern->place, concern->id,
                      scenario->people[concern->of].id, NULL);
        if (concern->weight >= 4 && concern->hint == NONE)
            check_add(problems, PROBLEM_HINT_MISSING, concern->place, concern->id,
                      check_number(concern->weight, weight), NULL);
    }
}

// --- Promises ---------------------------------------------------------------------------

static bool starts(const parl_scenario *scenario, int work) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind == MOVE_START && move->work == work) return true;
    }
    return false;
}

static bool decides(const parl_scenario *scenario, int matter) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind == MOVE_DECIDE && move->matter == matter) return true;
    }
    return false;
}

// Why one thing that must hold never can; NULL where it may.
static const char *never(const parl_scenario *scenario, int promise, const Instr *instr) {
    if (instr->op == EXPR_NUMBER && instr->value == 0) return "its condition is never true";
    if (instr->op != EXPR_PROPERTY) return NULL;
    if (instr->property == PROPERTY_KEPT && instr->a == promise) return "it waits for itself";
    if (instr->property == PROPERTY_ADDRESSED &&
        !has_move(scenario, MOVE_ADDRESS, NONE, instr->a) && !is_declared_away(scenario, instr->a))
        return "nothing addresses a concern that it needs";
    if (instr->property == PROPERTY_FOUND && !comes_out(scenario, instr->a))
        return "nothing asks for a concern that it needs";
    if ((instr->property == PROPERTY_STARTED || instr->property == PROPERTY_DONE) &&
        !starts(scenario, instr->a))
        return "nothing starts the work that it needs";
    if (instr->property == PROPERTY_DECIDED && !decides(scenario, instr->a))
        return "nothing decides a matter that it needs";
    bool told_it = !property_of_fact((Property)instr->property) ||
                   scenario->facts[instr->b].from == instr->a ||
                   told(scenario, instr->b, NONE) >> instr->a & 1;
    return told_it ? NULL : "nothing explains a fact that it needs";
}

// Only a condition made of `and` says of each of its parts that it must hold.
static const char *why_unkept(const parl_scenario *scenario, int promise) {
    if (scenario->promises[promise].kept == NONE) return NULL;
    const Expr *row = &scenario->exprs[scenario->promises[promise].kept];
    const Instr *code = &scenario->code[row->first];
    for (int i = 0; i < row->count; i++) {
        if (code[i].op > EXPR_CALL && code[i].op != EXPR_AND) return NULL;
    }
    for (int i = 0; i < row->count; i++) {
        const char *why = never(scenario, promise, &code[i]);
        if (why) return why;
    }
    return NULL;
}

static void check_promises(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->promise_count; i++) {
        const Promise *promise = &scenario->promises[i];
        const char *why = why_unkept(scenario, i);
        if (!has_move(scenario, MOVE_COMMIT, i, NONE)) why = "nothing commits to it";
        if (why)
            check_add(problems, PROBLEM_PROMISE_UNKEPT, promise->place, promise->id, why, NULL);
    }
}

// --- Moves and picks --------------------------------------------------------------------

static void check_presses(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_PRESS || scenario->people[move->person].builder) continue;
        const char *id = scenario->people[move->person].id;
        check_add(problems, PROBLEM_PRESS_IDLE, move->place, id, NULL, NULL);
    }
}

static bool has_worth(const parl_scenario *scenario, const Menu *menu) {
    for (int i = 0; i < menu->choice_count; i++)
        if (scenario->choices[menu->choice_first + i].worth != NONE) return true;
    return false;
}

// A pick is remembered where a condition asks how much of it was right.
static void check_picks(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        if (menu->kind != MENU_PICK || menu->memo == NONE || has_worth(scenario, menu)) continue;
        check_add(problems, PROBLEM_WORTH_MISSING, menu->place, menu->id, NULL, NULL);
    }
}

// --- Ranks and grids --------------------------------------------------------------------

static bool has_best(const parl_scenario *scenario, const Menu *menu) {
    for (int i = 0; i < menu->row_count; i++)
        if (scenario->rows[menu->row_first + i].best != NONE) return true;
    return false;
}

// What fills a packet or gives tasks is judged by what comes of it.
static bool does_something(const parl_scenario *scenario, const Menu *menu) {
    for (int i = 0; i < menu->row_count; i++)
        for (int j = 0; j < menu->choice_count; j++)
            if (scenario->rows[menu->row_first + i].moves[j] != NONE) return true;
    return false;
}

enum { WORTH_FLAG = 100 };

bool check_constant(const parl_scenario *scenario, ExprRef worth, int *out) {
    *out = 0;
    if (worth == NONE) return true;
    const Expr *expr = &scenario->exprs[worth];
    const Instr *instr = &scenario->code[expr->first];
    if (expr->count != 1 || instr->op != EXPR_NUMBER) return false;
    *out = expr->type == VALUE_FLAG ? (instr->value ? WORTH_FLAG : 0) : instr->value;
    return true;
}

static bool same_worth(const parl_scenario *scenario, const Menu *menu) {
    const Choice *choices = &scenario->choices[menu->choice_first];
    for (int i = 0; i < menu->choice_count; i++) {
        int worth = 0, first = 0;
        if (!check_constant(scenario, choices[0].worth, &first)) return false;
        if (!check_constant(scenario, choices[i].worth, &worth) || worth != first) return false;
    }
    return true;
}

static void check_placed(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        if (menu->kind == MENU_RANK && same_worth(scenario, menu))
            check_add(problems, PROBLEM_RANK_WORTHLESS, menu->place, NULL, NULL, NULL);
        if (menu->kind != MENU_GRID) continue;
        if (has_best(scenario, menu) || does_something(scenario, menu)) continue;
        check_add(problems, PROBLEM_GRID_BESTLESS, menu->place,
                  scenario->choices[menu->choice_first].id, NULL, NULL);
    }
}

static bool is_ranked(const parl_scenario *scenario, int choice) {
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        if (menu->kind != MENU_RANK || choice < menu->choice_first) continue;
        if (choice < menu->choice_first + menu->choice_count) return true;
    }
    return false;
}

static bool asks_place(const parl_scenario *scenario, int memo) {
    for (int i = 0; i < scenario->code_count; i++) {
        const Instr *instr = &scenario->code[i];
        if (instr->op != EXPR_PROPERTY || instr->property != PROPERTY_PLACE) continue;
        if (instr->a == memo) return true;
    }
    return false;
}

static void check_places(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->choice_count; i++) {
        const Choice *choice = &scenario->choices[i];
        if (choice->memo == NONE || is_ranked(scenario, i)) continue;
        if (!asks_place(scenario, choice->memo)) continue;
        check_add(problems, PROBLEM_PLACE_UNRANKED, choice->place, choice->id, NULL, NULL);
    }
}

void check_meaning(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    check_facts(scenario, problems);
    check_concerns(scenario, problems);
    check_promises(scenario, problems);
    check_presses(scenario, problems);
    check_picks(scenario, problems);
    check_placed(scenario, problems);
    check_places(scenario, problems);
}
