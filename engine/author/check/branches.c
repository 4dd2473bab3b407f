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
            if (compare(scenario, &scenario->steps[row[i]], &scenario->steps[at], problems)) break;
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
