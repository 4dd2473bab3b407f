// SPDX-License-Identifier: MIT
//
// A run from the inside: the state, the answers that led to it, and what the last one set
// off.

#ifndef PLAY_SESSION_H
#define PLAY_SESSION_H

#include "model/settings.h"
#include "model/world.h"
#include "play/options.h"

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

    // Everything that the decision of the view says, in one place: a prompt, for each option its
    // text and why it is closed, and the rows of a grid.
    VIEW_BYTES = (PARL_OPTIONS_MAX + 1 + PARL_ANSWER_MAX) * (RENDERED_BYTES + 512),
};

struct parl_session {
    const parl_scenario *scenario;
    uint64_t seed;
    Settings settings;
    char figures[PARL_VARIES_MAX][12];  // those of the settings that are figures, as written
    State state;
    Events events, heard;  // of the last answer; of one that is being tried
    int turn_count;
    Turn turns[PARL_TURNS_MAX];
    int words_count;
    char words[PARL_WRITES_MAX][PARL_WORDS_MAX];

    // Made when they are asked for.
    bool asked;
    Options options;
    bool viewed;
    parl_decision decision;
    size_t view_used;
    char view[VIEW_BYTES];
};

// What the run waits for. Borrowed until the session changes.
const Options *session_options(parl_session *session);

// Begins a run with [settings].
parl_status session_begin(parl_session **out, const parl_scenario *scenario, uint64_t seed,
                          const Settings *settings);

// The run after its first [turns] answers. Ends the program where memory is short; NULL
// never.
parl_session *session_upto(const parl_session *session, int turns);

// What is told of an answer: the text that was said, the ids by which files name it, and the
// author's line on it for the debrief.
typedef enum { ABOUT_TEXT, ABOUT_ID, ABOUT_WHY } About;

// The same of [answer] to what [early] waits for. As snprintf.
size_t session_answer_text(parl_session *early, const parl_answer *answer, About about, char *out,
                           size_t size);

// Gives [again], which is [run] before its answer [index], that answer.
void session_repeat(parl_session *again, const parl_session *run, int index);

#endif
