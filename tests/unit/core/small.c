// SPDX-License-Identifier: MIT
#include "small.h"

#include <string.h>

#include "model/evidence.h"
#include "model/people.h"
#include "model/promises.h"
#include "play/flow.h"
#include "play/moves.h"

#define PLAIN(n) {.value = (n), .expr = NONE}
#define TEXT(words) {.raw = (words), .piece_count = 1}

static const char *const texts[] = {
    "There is maybe a 70 % chance.",         // 0: said
    "What would tell us?",                   // 1: choices
    "Week twelve.",                          // 2
    "Let me come back to you.",              // 3
    "Catch Rui",                             // 4: desk
    "It runs.",                              // 5: ending
    "One intern labelled half of them.",     // 6: concerns
    "My people will do it twice.",           // 7
    "She looks away.",                       // 8
    "How sure are you?",                     // 9
    "The router is good enough.",            // 10
};
enum { TEXTS = sizeof texts / sizeof *texts };

static struct {
    parl_scenario scenario;
    Piece pieces[TEXTS];
    Text texts[TEXTS];
    Person people[3];
    Fact facts[1];
    Concern concerns[2];
    Uncertain uncertains[1];
    Gate gates[1];
    Promise promises[1];
    Instr code[4];
    Expr exprs[2];
    Move moves[4];
    Choice choices[3];
    Menu menus[1];
    Estimate estimates[1];
    Step steps[16];
    Scene scenes[3];
    int16_t waiting[2];
    Memo memos[1];
} tables;

static void fill_texts(void) {
    for (int i = 0; i < TEXTS; i++) {
        tables.pieces[i] = (Piece){.plain = texts[i], .slot = NONE};
        tables.texts[i] = (Text)TEXT(texts[i]);
        tables.texts[i].piece_first = i;
    }
}

static Person person(const char *id, const char *name, const char *role, uint32_t links) {
    const RoleRow *row = role_find(role);
    Person person = {.id = id, .name = name, .title = role, .role = role, .trust = PLAIN(50),
                     .links = links, .kappa = 200, .builder = row->builder, .veto = row->veto,
                     .law = row->law, .users = row->users, .lead = PLAIN(1), .packet = NONE};
    memcpy(person.hears, row->hears, sizeof person.hears);
    return person;
}

static void fill_people(void) {
    tables.people[IMKE] = person("imke", "Imke Voss", "ml_engineer", 1u << RUI);
    tables.people[RUI] = person("rui", "Rui Tavares", "executive", 1u << IMKE);
    tables.people[SALOME] = person("salome", "Salome Okoro", "support", 0);
    tables.facts[0] = (Fact){
        .id = "routing", .from = IMKE, .needs = 1u << RUI | 1u << SALOME, .weight = 1,
        .rendering_count = 5, .faithful_count = 3,
        .renderings = {
            [IN_MODEL] = {.frame = PARL_FRAME_MODEL, .text = 0},
            [IN_BUSINESS] = {.frame = PARL_FRAME_BUSINESS, .text = 0},
            [IN_OPERATIONS] = {.frame = PARL_FRAME_OPERATIONS, .text = 0},
            [CLAIMS_88] = {.frame = PARL_FRAME_BUSINESS, .text = 0, .value = 1,
                           .claims = "88 of 100 land right"},
            [DROPS_WRONG] = {.frame = PARL_FRAME_BUSINESS, .text = 0,
                             .drops = "how many land wrong"},
        },
    };
    tables.concerns[LABELS] = (Concern){.id = "labels", .of = IMKE, .weight = 4, .when = NONE,
                                        .hint = 8, .text = 6, .remedy_count = 1,
                                        .remedies = {"recheck"}};
    tables.concerns[DOUBLE_WORK] = (Concern){.id = "double_work", .of = SALOME, .weight = 2,
                                             .when = NONE, .hint = NONE, .text = 7};
}

static void fill_plan(void) {
    tables.uncertains[0] = (Uncertain){.id = "works", .of = IMKE, .worked = PLAIN(8),
                                       .failed = PLAIN(4), .needed = PLAIN(70), .text = 10,
                                       .stream = 4711};
    tables.gates[0] = (Gate){.id = "trial", .about = WORKS, .week = PLAIN(3), .pass = PLAIN(80),
                             .text = 10};
    tables.code[0] = (Instr){.op = EXPR_PROPERTY, .property = PROPERTY_HOLDS, .a = WORKS};
    tables.exprs[0] = (Expr){.first = 0, .count = 1, .type = VALUE_FLAG};
    tables.promises[0] = (Promise){.id = "launch", .to = RUI, .kept = 0, .uncertain = WORKS,
                                   .text = 10};
    Move blank = {.person = NONE, .other = NONE, .fact = NONE, .rendering = NONE, .concern = NONE,
                  .remedy = NONE, .promise = NONE, .uncertain = NONE, .gate = NONE,
                  .from = PLAIN(0), .till = PLAIN(0), .cases = PLAIN(0), .weeks = PLAIN(0),
                  .reason = NONE};
    tables.moves[0] = tables.moves[1] = blank;
    tables.moves[0].kind = MOVE_ASK;
    tables.moves[0].person = IMKE;
    tables.moves[1].kind = MOVE_COMMIT;
    tables.moves[1].person = RUI;
    tables.moves[1].promise = LAUNCH;
    tables.moves[1].commit = PARL_FIRM;
    tables.moves[1].from = tables.moves[1].till = (Number)PLAIN(12);
}

static Choice choice(const char *id, TextRef text, int body, uint32_t people, int commits) {
    return (Choice){.id = id, .text = text, .only = NONE, .worth = NONE, .why = NONE,
                    .people = people, .commits = (int8_t)commits, .memo = NONE, .body = body,
                    .shuffle = (uint64_t)body};
}

// Monday with Imke and Rui: a line, then three choices, then a question how sure. On the
// desk, Rui can be caught once a run. One ending.
static void fill_flow(void) {
    const Step steps[] = {
        {.op = STEP_SAY, .a = IMKE, .b = 0},  {.op = STEP_MENU, .a = 0},
        {.op = STEP_MOVE, .a = 0},            {.op = STEP_GOTO, .to = 7},
        {.op = STEP_MOVE, .a = 1},            {.op = STEP_GOTO, .to = 7},
        {.op = STEP_GOTO, .to = 7},           {.op = STEP_ESTIMATE, .a = 0},
        {.op = STEP_END},                     {.op = STEP_SAY, .a = RUI, .b = 0},
        {.op = STEP_END},                     {.op = STEP_SAY, .a = RUI, .b = 5},
        {.op = STEP_END},
    };
    memcpy(tables.steps, steps, sizeof steps);
    tables.choices[0] = choice("what_tells", 1, 2, 1u << IMKE, NONE);
    tables.choices[1] = choice("week_twelve", 2, 4, 1u << RUI, LAUNCH);
    tables.choices[2] = choice("come_back", 3, 6, 0, NONE);
    tables.menus[0] = (Menu){.kind = MENU_CHOICES, .id = "", .choice_count = 3, .prompt = NONE,
                             .memo = NONE, .after = 7};
    tables.estimates[0] = (Estimate){.id = "sure", .prompt = 9, .truth = 0, .sure = true,
                                     .uncertain = WORKS, .from = PLAIN(0), .till = PLAIN(100),
                                     .memo = 0};
    tables.memos[0] = (Memo){.id = "sure", .thing = THING_ESTIMATE};
    Scene blank = {.waiting = NONE, .desk = NONE, .on = NONE, .only = NONE, .worth = NONE,
                   .when = NONE, .after = PLAIN(0), .memo = NONE};
    for (int i = 0; i < 3; i++) tables.scenes[i] = blank;
    tables.scenes[0].id = "monday";
    tables.scenes[0].with = 1u << IMKE | 1u << RUI;
    tables.scenes[1].id = "catch_rui";
    tables.scenes[1].with = 1u << RUI;
    tables.scenes[1].waits = WAITS_DESK;
    tables.scenes[1].waiting = 0;
    tables.scenes[1].desk = 4;
    tables.scenes[1].week_from = 1;
    tables.scenes[1].week_till = 6;
    tables.scenes[1].cost = 1;
    tables.scenes[1].body = 9;
    tables.scenes[2].id = "after";
    tables.scenes[2].ending = true;
    tables.scenes[2].after = (Number)PLAIN(12);
    tables.scenes[2].body = 11;
    tables.waiting[0] = 1;
}

parl_scenario *small_scenario(void) {
    arena_clear(&tables.scenario.arena);
    memset(&tables, 0, sizeof tables);
    fill_texts();
    fill_people();
    fill_plan();
    fill_flow();
    parl_scenario *scenario = &tables.scenario;
    *scenario = (parl_scenario){
        .title = "Small", .level = "", .brief = "", .weeks = 6, .slots = 3, .fingerprint = 1,
        .texts = tables.texts, .text_count = TEXTS,
        .pieces = tables.pieces, .piece_count = TEXTS,
        .people = tables.people, .person_count = 3,
        .facts = tables.facts, .fact_count = 1,
        .concerns = tables.concerns, .concern_count = 2,
        .uncertains = tables.uncertains, .uncertain_count = 1,
        .gates = tables.gates, .gate_count = 1,
        .promises = tables.promises, .promise_count = 1,
        .code = tables.code, .code_count = 1,
        .exprs = tables.exprs, .expr_count = 1,
        .moves = tables.moves, .move_count = 2,
        .choices = tables.choices, .choice_count = 3,
        .menus = tables.menus, .menu_count = 1,
        .estimates = tables.estimates, .estimate_count = 1,
        .steps = tables.steps, .step_count = 13,
        .scenes = tables.scenes, .scene_count = 3,
        .waiting = tables.waiting, .waiting_count = 1,
        .memos = tables.memos, .memo_count = 1,
    };
    scenario->weights[PARL_SIGNAL_TRANSLATION] = 40;
    scenario->weights[PARL_SIGNAL_PHASE_GATES] = 20;
    scenario->weights[PARL_SIGNAL_DISCOVERY] = 15;
    scenario->weights[PARL_SIGNAL_CALIBRATION] = 15;
    scenario->weights[PARL_SIGNAL_RELATIONSHIP] = 10;
    scenario_finish(scenario);
    return scenario;
}

void small_world(Small *small, const parl_scenario *scenario) {
    *small = (Small){0};
    small->state = state_start(scenario, 7);
    small->world = (World){.scenario = scenario, .state = &small->state, .events = &small->events};
}

void small_explain(Small *small, int person, int rendering) {
    people_explain(&small->world, person, ROUTING, rendering);
}

void small_commit(Small *small, parl_promise_kind kind, int from, int till) {
    Move move = {.kind = MOVE_COMMIT, .person = RUI, .promise = LAUNCH, .commit = (uint8_t)kind,
                 .gate = TRIAL, .from = PLAIN(from), .till = PLAIN(till), .reason = NONE};
    moves_do(&small->world, &move);
}

void small_experiment(Small *small, int cases, int weeks) {
    Move move = {.kind = MOVE_EXPERIMENT, .uncertain = WORKS, .cases = PLAIN(cases),
                 .weeks = PLAIN(weeks)};
    moves_do(&small->world, &move);
}

void small_weeks(Small *small, int weeks) {
    for (int i = 0; i < weeks; i++) flow_pass(&small->world);
}

int small_count(const Small *small, parl_event_kind kind, Reason reason) {
    int count = 0;
    for (int i = 0; i < small->events.count; i++) {
        const parl_event *event = &small->events.items[i];
        count += event->kind == kind && event->reason == (int)reason;
    }
    return count;
}

void small_give(parl_session *session, const char *said) {
    parl_answer answer;
    assert_int_equal(parl_session_read(session, said, &answer), PARL_OK);
    assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
}

int small_lines_of(const parl_session *session, int person) {
    int count, lines = 0;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        lines += events[i].kind == PARL_EVENT_SAID && events[i].person == person;
    }
    return lines;
}
