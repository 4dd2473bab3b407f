// SPDX-License-Identifier: MIT
//
// A run from the inside: the state, the answers that led to it, and what the last one set
// off.

#ifndef PLAY_SESSION_H
#define PLAY_SESSION_H

#include "model/world.h"

typedef struct {
    int16_t values[PARL_ANSWER_MAX];
    int8_t count;
    int8_t words;        // row of parl_session.words; NONE
    uint64_t after;
} Turn;

// Everything that the decision of the view says, in one place.
enum { VIEW_BYTES = (PARL_OPTIONS_MAX + 1) * (PARL_TEXT_MAX + 512) };

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
