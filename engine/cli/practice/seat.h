// SPDX-License-Identifier: MIT
//
// What the loop of an interview and the drills share: one terminal, one store, one player, and
// scenarios that are played on them one after the other.

#ifndef CLI_PRACTICE_SEAT_H
#define CLI_PRACTICE_SEAT_H

#include "game/game.h"
#include "kept/kept.h"

// Owned: seat_leave.
typedef struct {
    Terminal terminal;
    parl_store *store;
    parl_shelf *shelf;
    char profile[4 * PARL_PROFILE_MAX + 1];
    parl_run *runs;  // of this player, in the order in which they were begun
    int run_count;
} Seat;

// False once it has been said why the store cannot be read.
bool seat_take(Seat *seat, const Options *options);
void seat_leave(Seat *seat);

// Reads the player's runs anew. False once it has been said why not.
bool seat_read_runs(Seat *seat);

// What is played.
typedef struct {
    const char *name;     // on the shelf
    const parl_run *run;  // to go on with; NULL: a new one
    uint64_t seed;        // of a new one
    parl_mode mode;
    parl_sitting sitting;
    bool part;   // what comes at its end is told by the caller
    bool quick;  // no turning points at the end
} Play;

// Plays it. [over]: it came to its end. Returns the command's exit code.
int seat_play(Seat *seat, const Play *play, bool *over);

// Asks whether to go on: an empty line or `go on` is yes; `q`, `quit`, `no` and the end of the
// input are no.
bool seat_agreed(Seat *seat, const char *prompt);

// A world that nobody chose.
uint64_t seat_seed(void);

#endif
