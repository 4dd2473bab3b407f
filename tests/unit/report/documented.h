// SPDX-License-Identifier: MIT
//
// Each field of a report in JSON has a row in engine/report/README.md, and the other way round.

#ifndef TESTS_DOCUMENTED_H
#define TESTS_DOCUMENTED_H

#include <jansson.h>

// Fails the running test where [root] has a field without a row under [heading], or the table a row
// that [root] has not.
void assert_documented(const json_t *root, const char *heading);

#endif
