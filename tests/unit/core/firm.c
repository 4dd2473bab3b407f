// SPDX-License-Identifier: MIT
#include "firm.h"

#include <string.h>

#include "play/flow.h"
#include "play/moves.h"

#define PLAIN(n) {.value = (n), .expr = NONE}
#define BIT(n) (UINT32_C(1) << (n))

const uint32_t firm_signers = BIT(LEGAL) | BIT(COMPLIANCE) | BIT(ETHICS) | BIT(GOVERNANCE) |
                              BIT(ENGINEER) | BIT(SCIENTIST) | BIT(SPONSOR);

enum { AFTER = 2 };  // the ending of the small scenario

enum {
    WORD_RANK, WORD_SHORTLIST, WORD_OLD, WORD_CONSENTED, WORD_ADVISORY, WORD_AUTOMATED,
    WORD_STAFF, WORD_APPLICANTS, WORD_FAST, WORD_MOST_ACCURATE, WORD_CALM, WORD_STRIKE,
};

static const char *words[] = {
    "rank", "shortlist", "old_applications", "consented", "advisory", "automated",
    "staff", "applicants", "fast", "most_accurate", "calm", "strike",
};

enum { IS_KEPT, IS_OLD, IS_STRIKE, IS_LATE, FIRM_EXPRS };

// Each table has a row more than the scenario says: whoever reads too far meets somebody who
// has not signed, a worry that nobody answers, and work that is never done.
static struct {
    Person people[FIRM_PEOPLE + 1];
    Concern concerns[FIRM_CONCERNS + 1];
    Packet packets[1];
    Work works[2 + 1];
    Matter matters[1 + 1];
    Live lives[1 + 1];
    Vary varies[1];
    Instr code[10];
    Expr exprs[FIRM_EXPRS];
} tables;

// --- The tables -------------------------------------------------------------------------------

static Person signer(const char *id, const char *name, const char *role, int weeks) {
    const RoleRow *row = role_find(role);
    Person person = {.id = id, .name = name, .title = role, .role = role, .trust = PLAIN(50),
                     .kappa = 200, .builder = row->builder, .veto = row->veto, .law = row->law,
                     .users = row->users, .signs = true, .lead = PLAIN(weeks), .packet = RANKER};
    memcpy(person.hears, row->hears, sizeof person.hears);
    return person;
}

static void fill_people(const parl_scenario *scenario) {
    memcpy(tables.people, scenario->people, sizeof *tables.people * LEGAL);
    tables.people[LEGAL] = signer("ada", "Ada Lindqvist", "legal", 4);
    tables.people[COMPLIANCE] = signer("bram", "Bram Peeters", "compliance", 3);
    tables.people[ETHICS] = signer("celia", "Celia Moreau", "ethics", 3);
    tables.people[GOVERNANCE] = signer("diya", "Diya Rao", "data_governance", 2);
    tables.people[ENGINEER] = signer("emil", "Emil Brandt", "ml_engineer", 1);
    tables.people[SCIENTIST] = signer("fen", "Fen Li", "data_scientist", 1);
    tables.people[SPONSOR] = signer("greta", "Greta Halvorsen", "sponsor", 1);
}

static Concern worry(const char *id, int of, int weight, Breaks breaks) {
    return (Concern){.id = id, .of = (int8_t)of, .weight = (int8_t)weight,
                     .breaks = (uint8_t)breaks, .when = NONE, .hint = NONE, .text = 6};
}

static void fill_concerns(const parl_scenario *scenario) {
    memcpy(tables.concerns, scenario->concerns, sizeof *tables.concerns * PURPOSE);
    tables.concerns[PURPOSE] = worry("purpose", LEGAL, 5, BREAKS_PURPOSE);
    tables.concerns[PURPOSE].when = IS_OLD;
    tables.concerns[NOTICE] = worry("notice", COMPLIANCE, 3, BREAKS_NOTICE);
    tables.concerns[FALLBACK] = worry("fallback", SALOME, 2, BREAKS_FALLBACK);
    tables.concerns[PROMISE] = worry("the_promise", ETHICS, 3, BREAKS_NOTHING);
}

static PacketValue value(int word) { return (PacketValue){.word = (int16_t)word, .text = 10}; }

static void fill_plan(void) {
    Packet *packet = &tables.packets[RANKER];
    *packet = (Packet){.id = "ranker", .title = "the ranker"};
    for (int item = 0; item < PARL_ITEM_COUNT; item++) {
        packet->count[item] = 2;
        packet->values[item][0] = value(WORD_RANK + 2 * item);
        packet->values[item][1] = value(WORD_RANK + 2 * item + 1);
    }
    tables.works[TRAINING] = (Work){.id = "training", .plan = PLAIN(60), .weekly = PLAIN(8),
                                    .rests_on = UINT64_C(1) << PURPOSE};
    tables.works[SCREENS] = (Work){.id = "screens", .plan = PLAIN(10), .weekly = PLAIN(5),
                                   .rests_on = UINT64_C(1) << FALLBACK};
    tables.matters[LATENCY] =
        (Matter){.id = "latency", .among = BIT(IMKE) | BIT(SCIENTIST), .option_count = 2,
                 .options = {{.word = WORD_FAST, .text = 10},
                             {.word = WORD_MOST_ACCURATE, .text = 10}}};
    tables.lives[DEMAND] =
        (Live){.id = "demand", .starts = PLAIN(92), .tenth_lost = PLAIN(14),
               .complaints = PLAIN(80), .shock_week = PLAIN(6), .shock_when = NONE,
               .shock_loses = PLAIN(12)};
}

// What keeps the promise, `ranker.data is old`, `shock is strike`, `week >= 8`.
static void fill_conditions(const parl_scenario *scenario) {
    const Instr code[] = {
        scenario->code[0],
        {.op = EXPR_PROPERTY, .property = PROPERTY_DATA, .a = RANKER},
        {.op = EXPR_NUMBER, .value = WORD_OLD},
        {.op = EXPR_EQUAL},
        {.op = EXPR_PROPERTY, .property = PROPERTY_VARY, .a = SHOCK},
        {.op = EXPR_NUMBER, .value = WORD_STRIKE},
        {.op = EXPR_EQUAL},
        {.op = EXPR_PROPERTY, .property = PROPERTY_WEEK},
        {.op = EXPR_NUMBER, .value = 8},
        {.op = EXPR_MORE_EQUAL},
    };
    memcpy(tables.code, code, sizeof code);
    tables.exprs[IS_KEPT] = scenario->exprs[0];
    tables.exprs[IS_OLD] = (Expr){.first = 1, .count = 3, .type = VALUE_FLAG};
    tables.exprs[IS_STRIKE] = (Expr){.first = 4, .count = 3, .type = VALUE_FLAG};
    tables.exprs[IS_LATE] = (Expr){.first = 7, .count = 3, .type = VALUE_FLAG};
    tables.varies[SHOCK] = (Vary){.id = "shock", .value_count = 2, .words = true, .with = NONE,
                                  .values = {WORD_CALM, WORD_STRIKE}, .stream = 1913};
}

static void fill_beyond(void) {
    tables.people[FIRM_PEOPLE] = signer("nobody", "Nobody", "legal", 26);
    tables.concerns[FIRM_CONCERNS] = worry("nothing", LEGAL, 5, BREAKS_FALLBACK);
    tables.works[2] = (Work){.id = "never", .plan = PLAIN(2000), .weekly = PLAIN(1),
                             .rests_on = ~UINT64_C(0)};
    tables.matters[1] = (Matter){.id = "whatever", .among = ~UINT32_C(0)};
    tables.lives[1] = (Live){.id = "elsewhere", .tenth_lost = PLAIN(1), .shock_when = NONE};
}

parl_scenario *firm_scenario(void) {
    parl_scenario *scenario = small_scenario();
    memset(&tables, 0, sizeof tables);
    fill_people(scenario);
    fill_concerns(scenario);
    fill_conditions(scenario);
    fill_plan();
    fill_beyond();
    scenario->title = "Firm";
    scenario->weeks = 26;
    scenario->words = words;
    scenario->word_count = (int)(sizeof words / sizeof *words);
    scenario->people = tables.people;
    scenario->person_count = FIRM_PEOPLE;
    scenario->concerns = tables.concerns;
    scenario->concern_count = FIRM_CONCERNS;
    scenario->code = tables.code;
    scenario->code_count = 10;
    scenario->exprs = tables.exprs;
    scenario->expr_count = FIRM_EXPRS;
    scenario->varies = tables.varies;
    scenario->packets = tables.packets;
    scenario->works = tables.works;
    scenario->matters = tables.matters;
    scenario->lives = tables.lives;
    scenario->vary_count = scenario->packet_count = scenario->matter_count = 1;
    scenario->live_count = 1;
    scenario->work_count = 2;
    scenario_finish(scenario);
    return scenario;
}

ExprRef firm_strike(void) { return IS_STRIKE; }

ExprRef firm_late(void) { return IS_LATE; }

// --- The moves --------------------------------------------------------------------------------

static void act(Small *small, Move move) { moves_do(&small->world, &move); }

void firm_declare(Small *small, parl_item item, int value) {
    Move move = build_blank(MOVE_DECLARE, NONE);
    move.packet = RANKER;
    move.item = (int8_t)item;
    move.value = (int8_t)value;
    act(small, move);
}

void firm_fill(Small *small, int data) {
    firm_declare(small, PARL_ITEM_USE, RANK);
    firm_declare(small, PARL_ITEM_DATA, data);
    firm_declare(small, PARL_ITEM_ROLE, ADVISORY);
    firm_declare(small, PARL_ITEM_PEOPLE, STAFF);
}

void firm_share(Small *small, int person) {
    Move move = build_blank(MOVE_SHARE, person);
    move.packet = RANKER;
    act(small, move);
}

void firm_request(Small *small, uint32_t people) {
    Move move = build_blank(MOVE_REQUEST, NONE);
    move.people = people;
    act(small, move);
}

void firm_work(Small *small, MoveKind kind, int work) {
    Move move = build_blank(kind, NONE);
    move.work = (int8_t)work;
    act(small, move);
}

void firm_propose(Small *small) {
    Move move = build_blank(MOVE_PROPOSE, NONE);
    move.matter = LATENCY;
    act(small, move);
}

void firm_decide(Small *small, int option, int owner, TextRef price, int review) {
    Move move = build_blank(MOVE_DECIDE, NONE);
    move.matter = LATENCY;
    move.value = (int8_t)option;
    move.owner = (int8_t)owner;
    move.price = price;
    move.review.value = review;
    act(small, move);
}

static Move about_demand(MoveKind kind, int person) {
    Move move = build_blank(kind, person);
    move.live = DEMAND;
    return move;
}

void firm_assign(Small *small, int person, parl_task task, int alert, int every) {
    Move move = about_demand(MOVE_ASSIGN, person);
    move.task = (int8_t)task;
    move.alert.value = alert;
    move.every.value = every;
    act(small, move);
}

void firm_rollout(Small *small, int percent) {
    Move move = about_demand(MOVE_ROLLOUT, NONE);
    move.percent.value = percent;
    act(small, move);
}

void firm_rollback(Small *small) { act(small, about_demand(MOVE_ROLLBACK, NONE)); }

void firm_retrain(Small *small, int every) {
    Move move = about_demand(MOVE_RETRAIN, NONE);
    move.every.value = every;
    act(small, move);
}

void firm_address(Small *small, int concern) {
    Move move = build_blank(MOVE_ADDRESS, small->world.scenario->concerns[concern].of);
    move.concern = (int8_t)concern;
    move.remedy = small->world.scenario->concerns[concern].remedy_count > 0 ? 0 : NONE;
    act(small, move);
}

void firm_end(Small *small, int weeks) {
    small->world.scenario->scenes[AFTER].after.value = weeks;
    small->state.next_scene = AFTER;
    flow_run(&small->world);
    assert_int_equal(small->world.status, PARL_OK);
    assert_int_equal(small->state.phase, PHASE_OVER);
}

const parl_event *firm_last(const Small *small, parl_event_kind kind) {
    for (int i = small->events.count - 1; i >= 0; i--) {
        if (small->events.items[i].kind == kind) return &small->events.items[i];
    }
    fail_msg("no event of kind %d happened", (int)kind);
    return NULL;
}

parl_scenario *firm_done(Small *firm) {
    parl_scenario *scenario = firm_scenario();
    scenario->promises[LAUNCH].uncertain = NONE;
    small_world(firm, scenario);
    State *state = &firm->state;
    for (int i = LEGAL; i < FIRM_PEOPLE; i++) {
        state->sign[i] = PARL_SIGN_GRANTED;
        state->signed_week[i] = 5;
    }
    state->finished[TRAINING] = FIRM_DONE;
    state->finished[SCREENS] = 3;
    state->spent[TRAINING] = 60;
    state->spent[SCREENS] = 10;
    state->launched[DEMAND] = FIRM_DONE;
    state->concern[DOUBLE_WORK] = state->concern[FALLBACK] = PARL_CONCERN_ADDRESSED;
    return scenario;
}
