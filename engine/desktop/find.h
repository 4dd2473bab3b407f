// SPDX-License-Identifier: MIT
//
// Where a scenario is, by its name or its path.

#ifndef DESKTOP_FIND_H
#define DESKTOP_FIND_H

// The path of scenario [name], which the caller frees; NULL where there is none. Looked for
// in the folders of $PARLANCE_SCENARIOS (separated by colons), in the one of the source, and
// in ../share/parlance/scenarios from [base], the folder of the program (ending in a slash;
// may be NULL); then as a path.
char *find_scenario(const char *name, const char *base);

#endif
