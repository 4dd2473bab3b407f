// SPDX-License-Identifier: MIT
//
// A run of tests/fixtures/office: Imke builds, Rui wants a date, Ada reviews for four weeks.

#ifndef TESTS_OFFICE_H
#define TESTS_OFFICE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parlance.h"

enum { IMKE, RUI, ADA };

// The run of a fresh morning. office_close frees it and its scenario.
parl_session *office_open(void);

// The same page with [what] replaced by [with]. The caller's.
parl_scenario *office_edited(const char *what, const char *with);
void office_close(void);

// Gives the answers [said], separated by "|": "counsel|review|pass".
void office_say(const char *said);

// Lets [weeks] weeks pass.
void office_wait(int weeks);

#endif
