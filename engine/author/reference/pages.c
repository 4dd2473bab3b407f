// SPDX-License-Identifier: MIT
//
// The pages of the diagnostics, as the build has copied them out.
#include <assert.h>
#include <stddef.h>

#include "parlance_author.h"
#include "problems.h"

static const parl_diagnostic pages[] = {
#define X(number, name, severity, floor, message, mend, slots, about, wrong, right) \
    {number, #name, PARL_##severity, PARL_##floor, message, mend, slots, about, wrong, right},
#include "pages.inc"
#undef X
};

static_assert(sizeof pages / sizeof *pages == PROBLEM_COUNT, "one page for each kind");

int parl_diagnostic_count(void) { return PROBLEM_COUNT; }

parl_diagnostic parl_diagnostic_at(int index) {
    assert(index >= 0);
    assert(index < PROBLEM_COUNT);
    return pages[index];
}

int parl_diagnostic_find(const char *code, const char **nearest) {
    ProblemKind kind = problems_kind(code, nearest);
    return kind == PROBLEM_COUNT ? -1 : (int)kind;
}

const char *parl_diagnostic_range(int number) {
    static const char *const ranges[] = {"",
                                         "files and syntax",
                                         "names and fields",
                                         "expressions and texts",
                                         "flow and meaning",
                                         "how choices are written"};
    int hundreds = number / 100;
    assert(hundreds >= 1);
    assert(hundreds < (int)(sizeof ranges / sizeof *ranges));
    return ranges[hundreds];
}
