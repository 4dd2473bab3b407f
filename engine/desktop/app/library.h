// SPDX-License-Identifier: MIT
//
// The shelf as the window shows it: each scenario once it has been looked at, and what the player
// has made of it so far.

#ifndef DESKTOP_LIBRARY_H
#define DESKTOP_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>

#include "parlance.h"
#include "parlance_report.h"
#include "parlance_store.h"

enum { TOTALS_MAX = 12 };

// A run that goes on.
typedef struct {
    int64_t run;  // 0: none
    int turns;
} Waiting;

typedef struct {
    char *name, *path;        // owned
    parl_scenario *scenario;  // owned; NULL: not looked at yet, or it does not load
    parl_session *preview;    // owned: its beginning, for the faces; NULL: none
    bool looked;
    char *problems;  // owned; NULL: none
    int errors;
    parl_attempts attempts;  // of this player
    int totals[TOTALS_MAX];  // of the newest runs that count, the oldest first
    int total_count;
    int ended;               // total of the newest run that ended; -1: none
    bool opened;             // a run of it was begun, and answered at least once
    bool ended_back;         // an answer was taken back on the way there
    bool held;               // what came of the newest that ended is told later
    int64_t waiting;         // the newest run that goes on; 0: none
    int waiting_turns;
    parl_mode waiting_mode;
    Waiting waits[PARL_MODE_COUNT];  // the newest of each mode, outside of packs
} Entry;

typedef struct {
    parl_shelf *shelf;  // owned; NULL: none
    Entry *entries;     // owned
    int *order;         // owned: rows as they are shown, by kind and number
    int count, room;
    bool counted;    // attempts are known
    char trouble[1024];  // why they could not be read; "": they were
    parl_run *runs;  // owned: of this player, oldest first
    int run_count;
} Library;

// Takes [shelf]; nothing is read yet.
void library_take(Library *library, parl_shelf *shelf);
void library_close(Library *library);

// The row of [name], a name on the shelf or a path; a path gets a row of its own. -1, and a
// sentence in [error], where it is neither.
int library_find(Library *library, const char *name, char *error, size_t size);

// Reads the scenario of a row, once. False where it does not load; [problems] says why.
bool library_look(Library *library, int index);

// Reads it again: the one before is the caller's from now on. False, and nothing has changed but
// [problems], where the new one does not load.
bool library_reload(Library *library, int index, parl_scenario **before);

// A row is read anew when it is looked at the next time. Nothing of it is being played.
void library_forget(Library *library, int index);

// The rows as they are shown: scenarios, rounds of an interview, drills, each by its number. What
// has not been looked at stands with its kind, by its folder, behind the others. Borrowed until the
// next call.
const int *library_order(Library *library);

// What row [index] is, as far as it is known.
parl_kind library_kind(const Library *library, int index);

// The first row that has not been looked at; -1: all have.
int library_next(const Library *library);

// The scenarios that load; those that have not been looked at are. An array of [count] rows, the
// caller's for free(); what stands in it is borrowed.
parl_playable *library_playables(Library *library, int *count);

// Reads what [profile] has played. NULL store: nothing.
void library_count(Library *library, parl_store *store, const char *profile);

// The world that a new run of row [index] is offered: [seed], where the player has given no answer
// in it; 0: another one is to be drawn. A world that was begun and left without an answer is as new
// as before, and comes first.
uint64_t library_world(const Library *library, int index, uint64_t seed);

// Where run [run] has gone on, which may be itself.
int64_t library_heir(const Library *library, int64_t run);

#endif
