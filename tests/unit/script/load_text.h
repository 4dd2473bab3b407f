// SPDX-License-Identifier: MIT
//
// Scenarios that a test writes itself.

#ifndef LOAD_TEXT_H
#define LOAD_TEXT_H

#include "parlance.h"

// Writes [text] of [size] bytes to a file of its own, loads it, and removes it.
parl_status load_bytes(const char *text, size_t size, parl_scenario **out, parl_problems *problems);

// Loads [text]; prints the problems where there are any and fails then.
parl_scenario *load_fine(const char *text);

// Loads [text], which must be refused; the caller frees the problems.
parl_problems *load_refused(const char *text);

// True where a problem is called [name].
bool has_problem(const parl_problems *problems, const char *name);

// A header, two people and a fact, a scene and an ending, and in the scene [steps].
const char *in_scene(const char *steps);

#endif
