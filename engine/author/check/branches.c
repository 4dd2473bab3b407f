// SPDX-License-Identifier: MIT
//
// A row of `when`s that ends in `otherwise` is one question: the first that holds is played.
// A later one that asks the same is never reached; one that asks the opposite always holds, and
// what follows it is never reached.
#include <assert.h>

#include "check.h"

enum { ROW_MAX = 64 };

// The step at which the next `when` of the row is asked, where the one at [at] belongs to a row
// and is not its last; else NONE. A branch of a row leaves it; [leaves] is where it goes.
static int32_t next_in_row(const parl_scenario *scenario, int32_t at, int32_t *leaves) {
    int32_t next = scenario->steps[at].to;
    const Step *last = &scenario->steps[next - 1];
    bool row = last->op == STEP_GOTO && last->to > next;
    *leaves = row ? last->to : NONE;
    return row && scenario->steps[next].op == STEP_UNLESS ? next : NONE;
}

static bool compare(const parl_scenario *scenario, const Step *before, const Step *step,
                    parl_problems *problems) {
    char line[CHECK_NUMBER_MAX];
    (void)check_number(before->place.line, line);
    bool same = check_same(scenario, before->a, step->a);
    if (!same && !check_opposites(scenario, before->a, step->a)) return false;
    check_add(problems, same ? PROBLEM_WHEN_AGAIN : PROBLEM_WHEN_ALWAYS, step->place, line, NULL,
              NULL);
    return true;
}

// The person and the fact of a condition that asks for nothing but `rosa.knows.fact`.
static const Instr *knows_alone(const parl_scenario *scenario, ExprRef condition) {
    const Expr *row = &scenario->exprs[condition];
    const Instr *instr = &scenario->code[row->first];
    bool alone = row->count == 1 && instr->op == EXPR_PROPERTY;
    return alone && instr->property == PROPERTY_KNOWS ? instr : NULL;
}

// Whether [condition] wants somebody misled in what [knows] asks for.
static bool asks_misled(const parl_scenario *scenario, ExprRef condition, const Instr *knows) {
    const Expr *row = &scenario->exprs[condition];
    for (int i = 0; i < row->count; i++) {
        const Instr *instr = &scenario->code[row->first + i];
        if (instr->op != EXPR_PROPERTY || instr->property != PROPERTY_MISLED) continue;
        bool denied = i + 1 < row->count && instr[1].op == EXPR_NOT;
        if (!denied && instr->a == knows->a && instr->b == knows->b) return true;
    }
    return false;
}

// Who follows a distortion knows, too: so the misled are asked for too late.
static bool compare_knows(const parl_scenario *scenario, const Step *before, const Step *step,
                          parl_problems *problems) {
    const Instr *knows = knows_alone(scenario, before->a);
    char line[CHECK_NUMBER_MAX];
    if (!knows || !asks_misled(scenario, step->a, knows)) return false;
    check_add(problems, PROBLEM_MISLED_LATE, step->place, check_number(before->place.line, line),
              scenario->people[knows->a].id, scenario->facts[knows->b].id);
    return true;
}

static void check_row(const parl_scenario *scenario, int32_t first, bool *seen,
                      parl_problems *problems) {
    int32_t row[ROW_MAX], leaves;
    int count = 0;
    for (int32_t at = first; at != NONE && count < ROW_MAX;
         at = next_in_row(scenario, at, &leaves)) {
        (void)next_in_row(scenario, at, &leaves);
        if (leaves == NONE) return;
        seen[at] = true;
        for (int i = 0; i < count; i++)
            if (compare(scenario, &scenario->steps[row[i]], &scenario->steps[at], problems) ||
                compare_knows(scenario, &scenario->steps[row[i]], &scenario->steps[at], problems))
                break;
        row[count++] = at;
    }
}

void check_branches(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    Arena scratch = {0};
    bool *seen = arena_take_many(&scratch, (size_t)scenario->step_count + 1, sizeof *seen);
    for (int32_t i = 0; i < scenario->step_count; i++)
        if (scenario->steps[i].op == STEP_UNLESS && !seen[i])
            check_row(scenario, i, seen, problems);
    arena_clear(&scratch);
}
