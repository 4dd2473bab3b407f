// SPDX-License-Identifier: MIT
//
// A run that is made up: whatever a test puts in here is what the report sees.

#ifndef TEST_FAKE_SESSION_H
#define TEST_FAKE_SESSION_H

#include "parlance.h"

enum { FAKE_TURNS_MAX = 8, FAKE_EVENTS_MAX = 8 };

typedef struct {
    const char *said, *why;
    int asked;     // week; 0: that of the first event
    bool passes;   // at a desk: it let the week pass
    bool bends;    // whoever is told holds less than the fact
    int grasp;     // of the fact, after the line
    bool refused;  // when the run is played again
    int event_count;
    parl_event events[FAKE_EVENTS_MAX];  // .text: into parl_session.texts
} FakeTurn;

struct parl_scenario {
    parl_scenario_info info;
    bool desk;   // every decision is one at the desk
    bool ranks;  // every decision is an order, half right, and every line has a word of jargon
};

struct parl_session {
    const parl_scenario *scenario;
    uint64_t seed;
    bool over;
    int start_trust;  // of everybody, where the run begins
    int turn_count;
    int shown;  // turns of a replay
    FakeTurn turns[FAKE_TURNS_MAX + 1];
    parl_clock clock;
    parl_person people[4];
    parl_fact facts[2];
    parl_concern concerns[3];
    const char *concern_texts[3];
    int commit_count;
    parl_commit commits[3];
    const char *commit_texts[3];
    parl_packet packets[1];
    parl_work works[2];
    parl_matter matters[1];
    parl_live lives[1];
    parl_outcome outcome;
    parl_debrief debrief;
    parl_status debrief_status;
};

// The first fact in the languages that it has.
enum { FAKE_FRAMES = 1 << PARL_FRAME_MODEL | 1 << PARL_FRAME_BUSINESS };
extern const char *const FAKE_LINES[PARL_FRAME_COUNT];

// What could have been said at every decision.
#define FAKE_BETTER "In week three I can tell you."

// The words of event texts, by parl_event.text.
extern const char *const FAKE_TEXTS[];

#endif
