// SPDX-License-Identifier: MIT
#include "build.h"

#include <string.h>

static struct {
    parl_scenario *scenario;
    Step steps[600];
    Move moves[200];
    Choice choices[200];
    Menu menus[60];
    Scene scenes[40];
    Estimate estimates[8];
    Write writes[8];
    Memo memos[8];
    Instr code[40];
    Expr exprs[40];
    int16_t waiting[40];
    int taken[60];  // choices of a menu that have a body
} made;

void build_begin(void) { build_on(small_scenario()); }

void build_on(parl_scenario *scenario) {
    memset(&made, 0, sizeof made);
    made.scenario = scenario;
    // Its own conditions stay what they are: the first keeps the promise.
    memcpy(made.code, scenario->code, sizeof *made.code * (size_t)scenario->code_count);
    memcpy(made.exprs, scenario->exprs, sizeof *made.exprs * (size_t)scenario->expr_count);
    scenario->step_count = scenario->move_count = scenario->choice_count = 0;
    scenario->menu_count = scenario->scene_count = scenario->estimate_count = 0;
    scenario->memo_count = scenario->waiting_count = 0;
    scenario->steps = made.steps;
    scenario->moves = made.moves;
    scenario->choices = made.choices;
    scenario->menus = made.menus;
    scenario->scenes = made.scenes;
    scenario->estimates = made.estimates;
    scenario->writes = made.writes;
    scenario->memos = made.memos;
    scenario->code = made.code;
    scenario->exprs = made.exprs;
    scenario->waiting = made.waiting;
}

static Step *step(StepOp op) {
    assert_in_range(made.scenario->step_count, 0, 599);
    Step *step = &made.steps[made.scenario->step_count++];
    *step = (Step){.op = (uint8_t)op, .a = NONE, .b = NONE, .c = NONE};
    return step;
}

static void end_scene(void) {
    if (made.scenario->scene_count > 0) step(STEP_END);
}

Scene *build_scene(const char *id, uint32_t with) {
    end_scene();
    Scene *scene = &made.scenes[made.scenario->scene_count++];
    *scene = (Scene){.id = id, .with = with, .waiting = NONE, .desk = NONE, .on = NONE,
                     .only = NONE, .worth = NONE, .when = NONE, .after = {0, NONE},
                     .memo = NONE, .week_from = 1, .week_till = 6,
                     .body = made.scenario->step_count};
    return scene;
}

Scene *build_ending(const char *id, int after) {
    Scene *scene = build_scene(id, 0);
    scene->ending = true;
    scene->after.value = after;
    return scene;
}

void build_waits(Scene *scene, WaitKind waits, bool again) {
    scene->waits = (uint8_t)waits;
    scene->again = again;
    scene->desk = 4;
    scene->waiting = (int16_t)made.scenario->waiting_count;
    made.waiting[made.scenario->waiting_count++] = (int16_t)(scene - made.scenes);
}

void build_say(int person) {
    Step *say = step(STEP_SAY);
    say->a = (int16_t)person;
    say->b = 0;
}

void build_jump(int scene) { step(STEP_JUMP)->a = (int16_t)scene; }

void build_later(int scene, int weeks) {
    Step *later = step(STEP_LATER);
    later->a = (int16_t)scene;
    later->b = (int16_t)weeks;
}

void build_move(Move move) {
    step(STEP_MOVE)->a = (int16_t)made.scenario->move_count;
    made.moves[made.scenario->move_count++] = move;
}

void build_write(void) {
    step(STEP_WRITE)->a = (int16_t)made.scenario->write_count;
    made.writes[made.scenario->write_count++] = (Write){.id = "words", .prompt = 1};
}

void build_set(int memo, ExprRef value) {
    Step *set = step(STEP_SET);
    set->a = (int16_t)memo;
    set->b = value;
}

void build_credit(parl_signal signal, int amount, TextRef why) {
    Step *credit = step(STEP_CREDIT);
    credit->a = (int16_t)signal;
    credit->b = (int16_t)amount;
    credit->c = why;
}

int build_when(ExprRef condition) {
    step(STEP_UNLESS)->a = condition;
    return made.scenario->step_count - 1;
}

void build_otherwise(int when) { made.steps[when].to = made.scenario->step_count; }

void build_estimate(Estimate estimate) {
    step(STEP_ESTIMATE)->a = (int16_t)made.scenario->estimate_count;
    made.estimates[made.scenario->estimate_count++] = estimate;
}

Move build_blank(MoveKind kind, int person) {
    const Number none = {0, NONE};
    return (Move){.kind = (uint8_t)kind, .person = (int8_t)person, .other = NONE, .fact = NONE,
                  .rendering = NONE, .concern = NONE, .remedy = NONE, .promise = NONE,
                  .uncertain = NONE, .gate = NONE, .packet = NONE, .item = NONE, .value = NONE,
                  .work = NONE, .matter = NONE, .owner = NONE, .live = NONE, .task = NONE,
                  .from = none, .till = none, .cases = none, .weeks = none, .percent = none,
                  .alert = none, .every = none, .review = none, .price = NONE, .reason = NONE};
}

Estimate build_how_sure(void) {
    return (Estimate){.id = "sure", .prompt = 9, .truth = 0, .sure = true, .uncertain = WORKS,
                      .from = {0, NONE}, .till = {100, NONE}, .memo = NONE};
}

static ExprRef expr(Instr instr) {
    parl_scenario *scenario = made.scenario;
    made.code[scenario->code_count] = instr;
    made.exprs[scenario->expr_count] =
        (Expr){.first = scenario->code_count++, .count = 1, .type = VALUE_NUMBER};
    return (ExprRef)scenario->expr_count++;
}

ExprRef build_property(Property property, int a) {
    return expr((Instr){.op = EXPR_PROPERTY, .property = (uint8_t)property, .a = (int16_t)a});
}

ExprRef build_number(int32_t value) { return expr((Instr){.op = EXPR_NUMBER, .value = value}); }

int build_menu(MenuKind kind, int count, int take) {
    parl_scenario *scenario = made.scenario;
    step(STEP_MENU)->a = (int16_t)scenario->menu_count;
    made.menus[scenario->menu_count] =
        (Menu){.kind = (uint8_t)kind, .id = "", .choice_first = scenario->choice_count,
               .choice_count = (int8_t)count, .take = (int8_t)take, .prompt = NONE, .memo = NONE};
    scenario->choice_count += count;
    return scenario->menu_count++;
}

Menu *build_menu_at(int menu) { return &made.menus[menu]; }

Choice *build_choice(int menu, const char *id) {
    int index = made.menus[menu].choice_first + made.taken[menu]++;
    made.choices[index] = (Choice){.id = id, .text = 1, .only = NONE, .worth = NONE, .why = NONE,
                                   .commits = NONE, .memo = NONE, .shuffle = (uint64_t)index,
                                   .body = made.scenario->step_count};
    return &made.choices[index];
}

// Where a menu ends is known later.
void build_done(int menu) { step(STEP_GOTO)->to = -1 - menu; }

void build_after(int menu) {
    made.menus[menu].after = made.scenario->step_count;
    for (int i = 0; i < made.scenario->step_count; i++) {
        if (made.steps[i].op != STEP_GOTO || made.steps[i].to != -1 - menu) continue;
        made.steps[i].to = made.scenario->step_count;
    }
}

int build_memo(ThingKind thing, ValueType type) {
    made.memos[made.scenario->memo_count] =
        (Memo){.id = "memo", .thing = (uint8_t)thing, .type = (uint8_t)type};
    return made.scenario->memo_count++;
}

parl_scenario *build_end(void) {
    end_scene();
    scenario_finish(made.scenario);
    return made.scenario;
}
