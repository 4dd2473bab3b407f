// SPDX-License-Identifier: MIT
//
// What the commands on kept runs share: the store, and a run brought back from it.

#ifndef CLI_KEPT_H
#define CLI_KEPT_H

#include <stdio.h>

#include "cli.h"

#include "parlance_report.h"

// Opens the player's own file. NULL once it has been said why not.
parl_store *kept_store(void);

// The same for a command that asks in passing: NULL, and nothing said and nothing made, where there
// is no file yet or it cannot be read.
parl_store *kept_store_if_there(void);

// Who plays: --as, else the player of the newest run, else a name for nobody in particular. As
// snprintf.
size_t kept_profile(parl_store *store, const Options *options, char *out, size_t size);

// Says what went wrong with the store, in one line. Returns EXIT_FOUND.
int kept_complain(parl_store *store, parl_store_status status);

// A run with everything it needs. Owned: kept_close.
typedef struct {
    parl_store *store;
    parl_shelf *shelf;
    parl_run run;
    parl_scenario *scenario;
    parl_session *session;  // as far as its answers still exist
    parl_gap gap;           // gap.turn -1: all of them do
} Kept;

// The run that [word] numbers. False once it has been said that there is none, or why it cannot be
// read; [code] is then the command's, else EXIT_FINE.
bool kept_find(parl_store *store, const char *word, parl_run *out, int *code);

// Brings back the run that [word] numbers. False once it has been said why not; [code] is then
// the command's.
bool kept_open(Kept *kept, const char *word, int *code);
void kept_close(Kept *kept);

// Whether the run is assessed and not over: nobody looks back at it yet. Says so.
bool kept_is_closed(const Kept *kept);

// Whether the results of the run are open: they were not held back, or [word] (NULL: none) is the
// one that releases them, and then they are from here on. False once it has been said why not.
bool kept_release(Kept *kept, const char *word);

// Says which answer of the run cannot be given any more, where there is one.
void kept_tell_gap(const Kept *kept);

// Loads the scenario at [path]; NULL once it has been said why it does not load.
parl_scenario *kept_load(const char *path);

// Every scenario of the shelf that loads. Owned: kept_playables_clear.
typedef struct {
    int count;
    parl_playable *rows;
} Playables;

Playables kept_playables(const parl_shelf *shelf);
void kept_playables_clear(Playables *playables);

// Looks back at [session], with a line of how far it is on a terminal. False once it has been
// said that it fails. Owned: parl_lookback_free, parl_worlds_free; [worlds] may be NULL.
bool kept_look_back(const parl_session *session, parl_lookback **lookback, parl_worlds **worlds);

// A file that a report is written to: "-" or NULL is standard output. Written beside its place
// first, so that a report that fails leaves nothing half and nothing overwritten. Owned: sheet_end.
typedef struct {
    FILE *file;
    const char *path;  // as it was asked for
    char *place;       // where that is, behind all links
    char *draft;       // NULL, as [place]: standard output, a device or a pipe
} Sheet;

bool sheet_begin(Sheet *sheet, const char *path);
bool sheet_write(void *sheet, const char *text, size_t size);  // a parl_sink
// EXIT_FINE, or EXIT_FOUND once it has been said that the file could not be written.
int sheet_end(Sheet *sheet, bool whole);

// The format that an option asks for, and its file; text to standard output where none does.
// False once it has been said that two are asked for.
bool kept_format(const Options *options, parl_format *format, const char **path);

// "27 November 2026", by the calendar of this machine.
void kept_date(int64_t seconds, char *out, size_t size);

#endif
