// SPDX-License-Identifier: MIT
//
// What figures can be: comparisons that come out the same in every run, and figures that
// leave the range of their field.

#ifndef READER_RANGES_H
#define READER_RANGES_H

#include "parser.h"

// Warns where the comparison [op] always or never holds. The code of its left side begins at
// [first], that of its right side at [middle]; the comparison itself is not emitted yet.
void ranges_check(Parser *parser, ExprOp op, int first, int middle, const Operand *left,
                  const Operand *right);

// Warns where [expr], which [item] gives for the field of [row], leaves its range: in some
// world, or, where it changes in play, always.
void ranges_number(Reader *reader, const Item *item, ExprRef expr, const FieldRow *row);

#endif
