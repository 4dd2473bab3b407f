// SPDX-License-Identifier: MIT
//
// A run from the inside: the state, the answers that led to it, and what the last one set
// off.

#ifndef PLAY_SESSION_H
#define PLAY_SESSION_H

#include "model/world.h"

typedef struct {
    int16_t values[PARL_ANSWER_MAX];
    int8_t count;        // 0: own words
    int8_t words;        // row of parl_session.words; NONE: not kept
    uint64_t after;
} Turn;

enum {
    // A text with every placeholder filled by the longest name there is: limits count
    // characters, and one takes up to four bytes.
    RENDERED_BYTES = 4 * (PARL_TEXT_MAX + PARL_PLACEHOLDERS_MAX * 80) + 1,

    // Everything that the decision of the view says, in one place: a prompt, and for each
    // option its text and why it is closed.
    VIEW_BYTES = (PARL_OPTIONS_MAX + 1) * (RENDERED_BYTES + 512),
};

struct parl_session {
    const parl_scenario *scenario;
    uint64_t seed;
    State state;
    Events events;
    int turn_count;
    Turn turns[PARL_TURNS_MAX];
    int words_count;
    char words[PARL_WRITES_MAX][PARL_WORDS_MAX];

    // Made when it is asked for.
    bool viewed;
    parl_decision decision;
    size_t view_used;
    char view[VIEW_BYTES];
};

// The run after its first [turns] answers. Ends the program where memory is short; NULL
// never.
parl_session *session_upto(const parl_session *session, int turns);

#endif
