// SPDX-License-Identifier: MIT
//
// A scenario of three names in place of the core, and the words of a room for tests.

#ifndef TEST_HOST_FAKE_H
#define TEST_HOST_FAKE_H

#include "host.h"

// A room, and what came out of it.
typedef struct {
    Host *host;
    HostError error;
    int refusals;
    Place place;  // of the first refusal
    char name[64];
    char message[256];  // of the run, or of the first refusal
    Script script;
    int marks;  // how often a script called mark()
} Room;

// The words: keep(function), thing(), which raises what it is given, choice(), mark(),
// include(text).
Room room_open(size_t bytes);
Room room_open_capped(size_t bytes, size_t cap);
void room_run(Room *room, const char *text, size_t size);
void room_run_text(Room *room, const char *text);

// Runs, seals and opens; true where nothing was refused.
bool room_seal(Room *room);
void room_shut(Room *room);

// Asks function 0.
bool room_ask(Room *room, int32_t *out);

const char *result_name(HostResult result);

// The state that the fake core answers from.
struct State {
    int32_t week, trust, wrong, kind;
    bool knows;
};

extern const parl_scenario fake_scenario;

#endif
