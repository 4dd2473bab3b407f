// SPDX-License-Identifier: MIT
//
// A run in the terminal, and what its screens share.

#ifndef CLI_GAME_H
#define CLI_GAME_H

#include "cli.h"
#include "game/terminal.h"
#include "parlance_practice.h"
#include "parlance_store.h"

// --- Changes: the "why" -----------------------------------------------------------

// Every change of the run so far, oldest first. Events are plain values, so that a list of
// them is a copy. Owned: changes_clear.
typedef struct {
    int count, room;
    parl_event *events;
    int hints;  // how often a note has pointed to `why`
} Changes;

void changes_take(Changes *changes, const parl_session *session);
void changes_drop_from(Changes *changes, int turn);
void changes_clear(Changes *changes);

// --- Answers from a file -----------------------------------------------------------

typedef struct {
    const char *path;  // borrowed
    int count, at;
    char **lines;
    int *numbers;  // of the line in the file
} Answers;

// False once it has been said that the file cannot be read. Owned: answers_clear.
bool answers_read(Answers *answers, const char *path);
void answers_clear(Answers *answers);

// --- Where the run is kept ----------------------------------------------------------

typedef struct {
    parl_store *store;  // NULL: nowhere, the run is in memory only
    int64_t run;
    bool branches;      // its next answer begins a branch after [branch_turns] answers
    int branch_turns;
    bool lost;  // something could not be kept, and the player did not want to go on
} Keep;

// --- The run -----------------------------------------------------------

typedef struct {
    Terminal terminal;
    const char *name;  // as the player called the scenario
    const char *again; // words that begin the run once more, without the name; NULL: "play"
    const parl_scenario *scenario;
    parl_scenario_info info;
    parl_session *session;
    Answers answers;  // none: count 0
    Changes changes;
    Keep keep;
    parl_timer timer;  // of a scenario that is timed; practice/timer.h
    bool assessed;
    bool continued;            // it began earlier
    bool preview;              // of an author, who wants no debrief of what is not over
    bool part;                 // of something longer, which tells itself what came of it
    bool held;                 // what came of it waits for a word; so does the seed of its world
    bool quick;                // no turning points at the end
    int backs;                 // answers that were taken back
    parl_decision_kind asked;  // what the last answer was an answer to
    unsigned here;             // who was present when it was given; bit n: person n
} Game;

// Plays to the end of the run, of the input, or to `quit`, or until the terminal is called away.
// The command's exit code.
int game_play(Game *game);

// Tells the run of [kept] again, in game->session, which has just begun. The command's exit code.
int game_replay(Game *game, const parl_session *kept);

// Fills game->changes with those of a run that goes on.
void game_catch_up(Game *game);

// Keeps the last answer; keeps that it is about to be taken back. False where that failed and the
// player does not go on without.
bool keep_answer(Game *game);
bool keep_back(Game *game);

// Brings back [run] of game->scenario to go on with. The command's exit code.
int keep_go_on(Game *game, const parl_run *run);

// Where the run is kept, at its end.
void keep_tell(Game *game);

// Whether the player agrees to play without keeping the run.
bool keep_agreed(Terminal *terminal);

// --- Ledgers: what a player may look up at any prompt -----------------------------------

typedef struct {
    const char *word, *also;  // "sign-offs"; another way to write it, or NULL
    const char *meaning;
    bool (*offered)(const Game *game);  // NULL: always
    void (*show)(Game *game);
} Ledger;

// NULL past the last.
const Ledger *ledger_at(int index);

// Whether this scenario has what [ledger] shows.
bool ledger_offered(const Game *game, const Ledger *ledger);

void show_people(Game *game);
void show_facts(Game *game);
void show_promises(Game *game);
void show_signoffs(Game *game);
void show_packets(Game *game);
void show_works(Game *game);
void show_matters(Game *game);
void show_lives(Game *game);

// --- Screens -----------------------------------------------------------

void show_opening(Game *game);
void show_return(Game *game);  // where a run goes on that began earlier

// The conversation that the last answer set off, and a note of what it changed. Its changes
// stand in Game.changes from [first] on.
void show_events(Game *game, int first);

// The same once more, where `back` has led.
void show_again(Game *game);
void show_decision(Game *game);

// The decision once more, with the line that it answers, where that is all its question.
void show_question(Game *game);

// In a line, that the changes from [first] up to [end] moved something.
void show_note(Game *game, int first, int end);
void show_why(Game *game);
void show_hint(Game *game);
void show_help(Game *game, const char *about);
void show_debrief(Game *game);

// Reads [said] as an answer to the present decision: a position on the screen where
// [positions], the beginning of a text, an id, a figure, own words. NULL, or what is wrong
// with it, which the caller frees.
char *reply_read(Game *game, const char *said, bool positions, parl_answer *out);

// Whether [said] is nothing but numbers, as a player writes those of the present menu.
bool reply_is_numbers(const Game *game, const char *said);

// What is wrong after the engine refused: a sentence that the caller frees.
char *reply_refused(Game *game, parl_status status);

// The answers that are open, in one line: "A", "B" or "C". The caller frees it.
char *reply_offered(Game *game);

const char *plural(int count);  // "s", or "" for one

// --- Texts of the engine, whole whatever their length; the caller frees them ---------------

char *text_event(const Game *game, const parl_event *event);
char *text_turn(const Game *game, int turn);
char *text_concern(const Game *game, int index);
char *text_commit(const Game *game, int index);
char *text_evidence(const Game *game, int index);
char *text_item(const Game *game, int packet, parl_item item);

// A row of a ledger, as one of the functions of parlance_report.h words it.
typedef size_t Phrase(const parl_session *session, int index, char *out, size_t size);
char *text_phrase(const Game *game, Phrase *phrase, int index);
char *text_explained(const Game *game, const char *word);

// "the model and statistics"; the caller frees it.
char *text_frames(unsigned frames);

// The name up to its first space; the caller frees it.
char *text_first_name(const char *name);

#endif
