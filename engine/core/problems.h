// SPDX-License-Identifier: MIT
//
// The list of problems from the inside: what the script side and the checker add to.
//
// Each kind of problem has a page in engine/author/diagnostics from which the build makes
// diagnostics.inc: X(number, NAME, severity, floor, "message template", "mend template").
// Templates name their slots {1} {2} {3}.

#ifndef CORE_PROBLEMS_H
#define CORE_PROBLEMS_H

#include "parlance.h"
#include "scenario.h"

typedef enum {
#define X(number, name, severity, floor, message, mend) PROBLEM_##name,
#include "diagnostics.inc"
#undef X
    PROBLEM_COUNT
} ProblemKind;

// Up to three texts for the slots; NULL where a slot is unused.
typedef struct {
    const char *slots[3];
} ProblemSlots;

// The source that later places point into. Copied.
int problems_add_source(parl_problems *problems, const char *path, const char *text, size_t size);

// Adds one. [width] is the characters to underline (0: to the end of the word there). The
// texts are copied. [problems] may be NULL: then nothing happens.
void problems_add(parl_problems *problems, ProblemKind kind, Place place, int width,
                  ProblemSlots slots);

// Moves everything that [from] holds behind what [to] holds; [from] is empty afterwards and
// has no sources.
void problems_take(parl_problems *to, parl_problems *from);

// The kind that [code] writes, "201" or "UNKNOWN_NAME" whatever its capitals, or PROBLEM_COUNT.
// Else [nearest] is the name that was meant, or NULL.
ProblemKind problems_kind(const char *code, const char **nearest);

int problems_number(ProblemKind kind);
const char *problems_name(ProblemKind kind);
parl_severity problems_severity(ProblemKind kind);

// Whether a scenario may allow it: no error, and its floor is a note.
bool problems_may_allow(ProblemKind kind);

// Takes what [scenario] allows out of the list and counts it as allowed.
void problems_allow(parl_problems *problems, parl_scenario *scenario);

// The member of [known] (NULL-terminated) that is nearest to [word] by edit distance, or
// NULL where none is near enough to have been meant.
const char *problems_nearest(const char *word, const char *const *known);

#endif
