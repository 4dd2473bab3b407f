// SPDX-License-Identifier: MIT
//
// What the rules work on during one step, and the list in which they say what they did.

#ifndef MODEL_WORLD_H
#define MODEL_WORLD_H

#include "model/tuning.h"
#include "play/state.h"

typedef struct {
    int count;
    parl_event items[PARL_EVENTS_MAX];
} Events;

// What is noted of the way, for whoever looks on (play/trace.h).
typedef struct Trace Trace;

typedef struct {
    const parl_scenario *scenario;
    State *state;
    Events *events;
    parl_status status;  // the first thing that failed; PARL_OK
    Trace *trace;        // NULL: nobody looks on
} World;

// An event of [kind] about [person] (NONE), with week and turn filled in and everything
// else empty. The rest is the caller's to set, until the next event is added.
parl_event *events_add(World *world, parl_event_kind kind, int person, Reason reason);

// A spoken line: [text] with its placeholders as they stand. The rest is the caller's to set, as
// above.
parl_event *events_say(World *world, parl_event_kind kind, int person, TextRef text);

// [before] of an ANSWERED that is a row of a grid: [after] is its column, by its row of the
// scenario's choices. Of any other ANSWERED it is 0.
enum { ANSWERED_ROW = 1 };

// A change of a flag or ledger; the rest likewise.
parl_event *events_change(World *world, parl_event_kind kind, int person, Reason reason,
                          int subject, int before, int after);

// What was done shows these rows of the catalogue, [well] or badly.
void events_lessons(World *world, Lessons lessons, int person, bool well);

// The first failure of a step is the one that is told.
static inline void world_fail(World *world, parl_status status) {
    if (world->status == PARL_OK) world->status = status;
}

#endif
