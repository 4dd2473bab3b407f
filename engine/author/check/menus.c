// SPDX-License-Identifier: MIT
//
// A menu whose choices all have conditions is fine if one of them always holds. What can
// be seen without playing: a condition and its opposite, and one choice for each value of
// a `vary`.

#include <assert.h>

#include "check.h"

typedef struct {
    const Instr *code;
    int count;
} Program;

static Program program_of(const parl_scenario *scenario, ExprRef expr) {
    const Expr *row = &scenario->exprs[expr];
    return (Program){&scenario->code[row->first], row->count};
}

static bool same_instr(const Instr *a, const Instr *b) {
    return a->op == b->op && a->property == b->property && a->a == b->a && a->b == b->b &&
           a->value == b->value;
}

static bool same_code(Program a, Program b, int count) {
    for (int i = 0; i < count; i++) {
        if (!same_instr(&a.code[i], &b.code[i])) return false;
    }
    return true;
}

bool check_same(const parl_scenario *scenario, ExprRef a, ExprRef b) {
    Program one = program_of(scenario, a), other = program_of(scenario, b);
    return one.count == other.count && same_code(one, other, one.count);
}

static ExprOp opposite(ExprOp op) {
    switch (op) {
        case EXPR_EQUAL: return EXPR_UNEQUAL;
        case EXPR_UNEQUAL: return EXPR_EQUAL;
        case EXPR_LESS: return EXPR_MORE_EQUAL;
        case EXPR_MORE_EQUAL: return EXPR_LESS;
        case EXPR_MORE: return EXPR_LESS_EQUAL;
        case EXPR_LESS_EQUAL: return EXPR_MORE;
        default: return EXPR_NUMBER;
    }
}

// One of the two always holds.
static bool are_opposites(Program a, Program b) {
    if (a.count == b.count + 1) return are_opposites(b, a);
    if (b.count == a.count + 1) return b.code[a.count].op == EXPR_NOT && same_code(a, b, a.count);
    if (a.count != b.count) return false;
    ExprOp last = (ExprOp)b.code[b.count - 1].op;
    return opposite((ExprOp)a.code[a.count - 1].op) == last && last != EXPR_NUMBER &&
           same_code(a, b, a.count - 1);
}

bool check_opposites(const parl_scenario *scenario, ExprRef a, ExprRef b) {
    return are_opposites(program_of(scenario, a), program_of(scenario, b));
}

// `segment is Polish`: the vary and its value.
static bool asks_vary(Program program, int *vary, int32_t *value) {
    if (program.count != 3) return false;
    if (program.code[0].op != EXPR_PROPERTY || program.code[0].property != PROPERTY_VARY)
        return false;
    if (program.code[1].op != EXPR_NUMBER || program.code[2].op != EXPR_EQUAL) return false;
    *vary = program.code[0].a;
    *value = program.code[1].value;
    return true;
}

static bool covers_value(const parl_scenario *scenario, const Menu *menu, int vary, int32_t value) {
    for (int i = 0; i < menu->choice_count; i++) {
        ExprRef only = scenario->choices[menu->choice_first + i].only;
        int asked;
        int32_t of;
        if (asks_vary(program_of(scenario, only), &asked, &of) && asked == vary && of == value)
            return true;
    }
    return false;
}

static bool covers_vary(const parl_scenario *scenario, const Menu *menu, int vary) {
    const Vary *row = &scenario->varies[vary];
    for (int i = 0; i < row->value_count; i++) {
        if (!covers_value(scenario, menu, vary, row->values[i])) return false;
    }
    return true;
}

static bool always_open(const parl_scenario *scenario, const Menu *menu) {
    for (int i = 0; i < menu->choice_count; i++) {
        if (scenario->choices[menu->choice_first + i].only == NONE) return true;
    }
    for (int i = 0; i < menu->choice_count; i++) {
        Program one = program_of(scenario, scenario->choices[menu->choice_first + i].only);
        int vary;
        int32_t value;
        if (asks_vary(one, &vary, &value) && covers_vary(scenario, menu, vary)) return true;
        for (int j = 0; j < i; j++) {
            ExprRef other = scenario->choices[menu->choice_first + j].only;
            if (are_opposites(one, program_of(scenario, other))) return true;
        }
    }
    return false;
}

void check_menus(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        if (!always_open(scenario, menu))
            check_add(problems, PROBLEM_MENU_EMPTY, menu->place, NULL, NULL, NULL);
    }
}
