// SPDX-License-Identifier: MIT
//
// What the run waits for, before it is put into words: which options there are, which are
// open, and why the others are not. The rules check answers against it and the view shows
// it, so that nothing is offered that would be refused.

#ifndef PLAY_OPTIONS_H
#define PLAY_OPTIONS_H

#include "play/state.h"

// The desk's last line: let the week pass.
enum { OPTION_PASS = -1 };

typedef enum {
    CLOSED_NOT,        // open
    CLOSED_LEFT,       // somebody it needs has ended the meeting
    CLOSED_SLOTS,      // the week has too few slots left
    CLOSED_TAKEN,      // taken before, in a pick
} Closed;

typedef struct {
    int16_t value;     // what an answer carries
    TextRef text;      // NONE for OPTION_PASS
    uint8_t closed;    // Closed
    int8_t person;     // who has left; NONE
} Option;

typedef struct {
    parl_decision_kind kind;
    const Menu *menu;          // MENU, PICK, RANK, GRID
    const Estimate *estimate;  // ESTIMATE
    const Write *write;        // WRITE
    int take, from, till;      // PICK, RANK: how many are taken; ESTIMATE
    int count, open;
    Option options[PARL_OPTIONS_MAX];  // in the author's order
    bool failed;               // an author's function did
} Options;

// What a menu asks for.
parl_decision_kind options_kind(const Menu *menu);

// Whether each value of an answer has a place of its own: an order, a row. A pick is the same in
// whatever order its values stand.
bool options_placed(parl_decision_kind kind);

Options options_now(const parl_scenario *scenario, const State *state);

// Where option [index] of [options] is shown: the smallest comes first. It comes from the seed, so
// that the place of a line tells nothing and the same run always looks the same.
uint64_t options_place(const parl_scenario *scenario, const State *state, const Options *options,
                       int index);

// The line that lets the week pass, as it is shown.
#define OPTION_PASS_TEXT "Let the week pass."

// Whether desk scene [scene] stands on the desk in this week, open or not.
bool options_on_desk(const parl_scenario *scenario, const State *state, int scene, bool *failed);

// Whether anybody whom [people] names has ended the meeting; who, or NONE.
int options_left(const State *state, uint32_t people);

#endif
