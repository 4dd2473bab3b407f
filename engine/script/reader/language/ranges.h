// SPDX-License-Identifier: MIT
//
// Comparisons that come out the same in every run.

#ifndef READER_RANGES_H
#define READER_RANGES_H

#include "parser.h"

// Warns where the comparison [op] always or never holds. The code of its left side begins at
// [first], that of its right side at [middle]; the comparison itself is not emitted yet.
void ranges_check(Parser *parser, ExprOp op, int first, int middle, const Operand *left,
                  const Operand *right);

#endif
