// SPDX-License-Identifier: MIT
//
// Conditions, figures and placeholders at play time.

#ifndef CORE_EXPR_H
#define CORE_EXPR_H

#include "scenario.h"

// The value of [expr] in [state], which must not be NONE. False where an author's function
// failed; [out] is then 0.
bool expr_value(const parl_scenario *scenario, const State *state, ExprRef expr, int32_t *out);

// The value of a property of thing [a] (for KNOWS and MISLED: person [a], fact [b]).
int32_t expr_property(const parl_scenario *scenario, const State *state, Property property,
                      int a, int b);

// The type of [property] of thing [a]: that of its row, but a vary may hold words, a
// memory too, and a figure has the type of its expression.
ValueType expr_property_type(const parl_scenario *scenario, Property property, int a);

// A number that may be a figure. A figure that fails counts as 0.
int32_t number_value(const parl_scenario *scenario, const State *state, Number number);

#endif
