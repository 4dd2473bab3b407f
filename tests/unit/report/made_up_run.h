// SPDX-License-Identifier: MIT
//
// A made-up run of two people, and its debrief on one line. Tests change what they are about.

#ifndef TEST_MADE_UP_RUN_H
#define TEST_MADE_UP_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "fake_session.h"

enum { IMKE, RUI, MAREN, TOMASZ };

typedef struct {
    char text[262144];
    size_t size, most;  // most: after so many bytes the reader stops; 0: never
} Sheet;

bool write_sheet(void *data, const char *text, size_t size);

// Each row of white space as one space.
void squeeze(Sheet *sheet);

// Line breaks would make every expectation hang on the width: they count as spaces here.
Sheet debrief_of(const parl_session *session);

void assert_says(const Sheet *sheet, const char *part);
void assert_silent(const Sheet *sheet, const char *part);

// That no line of the debrief is wider than [columns] that it was asked for.
void assert_within(const parl_session *session, int columns);

// A finished run with a promise to Rui in week 5; parl_session_free.
parl_session *finished_run(void);

// The same in a scenario with a packet, work, a trade-off and a model in use, where Maren and
// Tomasz sign. Everything is as it should be: a test changes what it is about.
parl_session *planned_run(void);

// The same without a question and without a model in use.
parl_session *bare_run(void);

#endif
