// SPDX-License-Identifier: MIT
//
// Runs that are kept: one SQLite file that holds who played what, every answer, and what came
// of it. Each answer is on the disk before its effect is shown. The conventions of parlance.h
// hold here.
//
// A run is kept as its answers, by the ids that journals and answer files use, and never as
// positions; everything else is computed from them again. Nothing is ever changed or deleted:
// taking an answer back begins a branch. What the file says is believed only after it has been
// checked (see parl_store_open).

#ifndef PARLANCE_STORE_H
#define PARLANCE_STORE_H

#include "parlance.h"
#include "parlance_rubric.h"

// --- What can go wrong -----------------------------------------------------------------

// Each sentence says what is wrong and what to do; parl_store_trouble adds where.
#define PARL_STORE_STATUSES(X)                                                               \
    X(OK, "kept")                                                                            \
    X(ERR_FULL, "there is no room left on the disk; make some and try again")                \
    X(ERR_READ_ONLY, "it cannot be written; make the folder and the file writable")          \
    X(ERR_PLACE, "it cannot be opened or made; look at the folder that it stands in")        \
    X(ERR_DAMAGED, "it is damaged; nothing was changed in it: put it aside, or bring back a copy") \
    X(ERR_NEWER, "a newer Parlance has written it; use that one, or another file")           \
    X(ERR_FOREIGN, "it is not a file of Parlance's; name another file")                      \
    X(ERR_BUSY, "another program holds it; end that one, or wait a moment and try again")    \
    X(ERR_IO, "reading or writing failed; look at the disk")                                 \
    X(ERR_MEMORY, "there is too little memory; end other programs and try again")            \
    X(ERR_NAME, "the name is empty, too long, or holds signs that cannot be shown; use another") \
    X(ERR_NO_RUN, "there is no such run; `parlance runs` lists them")                        \
    X(ERR_MOVED, "the run has gone on in another window; open it again to go on from there") \
    X(ERR_OVER, "the run is over")                                                           \
    X(ERR_DIVERGED, "an answer of the run cannot be given any more; the scenario has changed")

typedef enum {
#define X(name, sentence) PARL_STORE_##name,
    PARL_STORE_STATUSES(X)
#undef X
} parl_store_status;

// The sentence of the table above.
const char *parl_store_status_text(parl_store_status status);

// --- The file -----------------------------------------------------------------------------

typedef struct parl_store parl_store;

// The file that is used where nobody names one: $PARLANCE_STORE, else parlance/runs.db under
// $XDG_DATA_HOME, else under ~/.local/share. As snprintf. 0 where there is no home either.
size_t parl_store_default_path(char *out, size_t size);

// Opens the file at [path] (NULL: the default) and makes it and its folders where nothing is
// there. An older file is brought to the present form in one step that happens whole or not at
// all. A file is checked before it is used: its kind, version and tables, SQLite's own check,
// and the sums and chains over every row. On failure [out] is NULL, nothing has been changed (an
// empty file may have been made), and [detail] (which may be NULL), as snprintf into [size] bytes,
// has the path and what was found in one line. [out] is the caller's.
//
// Where the program has not said what becomes of SIGXFSZ, it is ignored from here on: a limit on
// the size of files is then a full disk, and not the end of the program.
PARL_CHECKED parl_store_status parl_store_open(parl_store **out, const char *path, char *detail,
                                               size_t size);
void parl_store_free(parl_store *store);

const char *parl_store_path(const parl_store *store);  // borrowed

// What the last call's failure was in detail, in one line; "" where there was none. Borrowed until
// the next call. After a failure of the file or the disk the next call opens the file anew and
// checks it, so that trying again is safe.
const char *parl_store_trouble(const parl_store *store);

// A copy of the whole file at [path], where nothing may be yet.
PARL_CHECKED parl_store_status parl_store_copy(parl_store *store, const char *path);

// --- Runs -----------------------------------------------------------------------------------

// Undo and why, or results at the end. Rows: id, as written.
#define PARL_MODES(X)       \
    X(PRACTICE, "practice") \
    X(ASSESSED, "assessed") \
    X(ROOM, "room")

typedef enum {
#define X(name, id) PARL_MODE_##name,
    PARL_MODES(X)
#undef X
        PARL_MODE_COUNT
} parl_mode;

const char *parl_mode_id(parl_mode mode);

enum {
    PARL_PROFILE_MAX = 60,   // characters of a player's name
    PARL_SHELF_NAME_MAX = 500,  // bytes of a scenario's name or path
    PARL_KEPT_TITLE_MAX = 80,   // characters of a scenario's title
};

// What a run is a part of: a loop of interview rounds, or the session pack of a class. Rows: id, as
// written.
#define PARL_SITTINGS(X)      \
    X(NONE, "")               \
    X(INTERVIEW, "interview") \
    X(PACK, "pack")

typedef enum {
#define X(name, id) PARL_SITTING_##name,
    PARL_SITTINGS(X)
#undef X
        PARL_SITTING_COUNT
} parl_sitting_kind;

const char *parl_sitting_id(parl_sitting_kind kind);

typedef struct {
    parl_sitting_kind kind;
    uint64_t key;      // interview: the loop's seed; pack: the pack's id
    int attempt;       // from 1, up to a million
    uint64_t release;  // hash of the word that releases the results; 0: they show at once
} parl_sitting;

// What a run is begun with. Texts are borrowed during the call. The settings are those of the
// session.
typedef struct {
    const char *profile;   // who plays; a name is enough. Made where it is new
    const char *scenario;  // its name on the shelf, or its path: what `play` is given
    parl_mode mode;
    parl_sitting sitting;
} parl_run_start;

// A run as it is kept.
typedef struct {
    int64_t id;                             // from 1
    char profile[4 * PARL_PROFILE_MAX + 1];
    char scenario[PARL_SHELF_NAME_MAX + 1];
    char title[4 * PARL_KEPT_TITLE_MAX + 1];  // of the scenario, as it was then
    char engine[16];                        // version that began it
    uint64_t fingerprint;                   // of the scenario
    uint64_t seed;
    parl_mode mode;
    int64_t parent;       // 0, or the run that it branched from
    int parent_turns;     // answers that it has from there
    int64_t began;        // seconds since 1970 by the machine's clock; may jump: never sort by it
    int turns;            // answers, those of the parent included
    bool branched;        // it is not over, and another has branched from it: it went on there
    bool taken_back;      // an answer was taken back on the way here
    bool seen_before;     // the player had given answers in this scenario and seed before
    bool over;
    parl_sitting sitting;
    bool held;  // its results wait for the word of its sitting (parl_store_release)
    // Once it is over and not held, as it was judged then:
    char ending[4 * PARL_NAME_MAX + 1];
    int total;                      // 0..100; -1: not over, or held
    int parts[PARL_SIGNAL_COUNT];   // 0..1000; -1: not offered
    int weights[PARL_SIGNAL_COUNT]; // as rescaled
    int value;                      // of the outcome, 0..1000; -1: none
} parl_run;

// Whether a run counts for the best and for a trend: it is over and not held, nothing was taken
// back, and the world was new.
bool parl_run_counts(const parl_run *run);

// Whether a run stands in a list for a reader: it has an answer, and did not go on as another one.
bool parl_run_listed(const parl_run *run);

// Begins a run of the scenario and seed of [session], which has no answers yet. [out] is its id.
// PARL_STORE_ERR_NAME where a name is empty, longer than the limits above, no UTF-8, or holds
// control characters. A sitting has an attempt of 1 at least.
PARL_CHECKED parl_store_status parl_store_begin(parl_store *store, const parl_run_start *start,
                                                const parl_session *session, int64_t *out);

// Keeps the last answer of [session] as the next one of [run]; where it ended the run, its
// results as well, in the same step. On return it is on the disk, or nothing has changed.
// PARL_STORE_ERR_MOVED where the run has as many answers already, or fewer than before it, or
// stands elsewhere; PARL_STORE_ERR_DIVERGED where the answer would not replay, which is a mistake
// of the scenario's or ours. After any other failure the same answer can be given again; it is
// kept once. A run may go on in an edited scenario: each answer knows the one it was given in.
PARL_CHECKED parl_store_status parl_store_keep(parl_store *store, int64_t run,
                                               const parl_session *session);

// What a room said before an answer: how many were for one thing. Nobody's name.
enum { PARL_VOTE_MAX = 999 };

typedef struct {
    int turn;   // the answer, from 0
    int value;  // of a choice, as in parl_option; of an estimate a figure that was said
    int count;  // how many were for it: 1 .. ; PARL_VOTE_MAX at most in one row that is handed over
} parl_vote;

// The same as parl_store_keep, with what the room said before that answer to a menu, a desk, a pick
// or an estimate: in the same step, so that both are on the disk or none. [votes] are [count] rows,
// each about something that could be answered there; their [turn] is not read, rows about one thing
// are added up, and those that count 0 are left out. An answer that is given again after a failure
// and was on the disk already keeps the votes that went there with it.
PARL_CHECKED parl_store_status parl_store_keep_voted(parl_store *store, int64_t run,
                                                     const parl_session *session,
                                                     const parl_vote *votes, int count);

// All that a room said on the way of [run], of which [session] is what parl_store_replay gave or
// went on from; by answers, and within one in no order that means anything. A branch has those of
// its parent's answers that it has. What the scenario does not offer any more at that place is left
// out. [out] is an array of [count] rows and the caller's, for free(); NULL where there are none.
PARL_CHECKED parl_store_status parl_store_votes(parl_store *store, int64_t run,
                                                const parl_session *session, parl_vote **out,
                                                int *count);

// Begins a branch of [run] after its first [turns] answers: what taking an answer back does.
// PARL_STORE_ERR_MOVED where it has fewer.
PARL_CHECKED parl_store_status parl_store_branch(parl_store *store, int64_t run, int turns,
                                                 int64_t *out);

// Begins a branch of [run] with another answer than it has: those of [session] but the last are
// its first ones, and the last is kept in the same step. Such a branch counts for no best and no
// trend; it is part of no sitting, and practice where [run] was assessed. For the rest as
// parl_store_keep; what failed may be tried again, and begins a branch of its own then.
PARL_CHECKED parl_store_status parl_store_aside(parl_store *store, int64_t run,
                                                const parl_session *session, int64_t *out);

PARL_CHECKED parl_store_status parl_store_run(parl_store *store, int64_t run, parl_run *out);

// All runs in the order in which they were begun; of [profile] and [scenario] where these are
// not NULL. [out] is an array of [count] rows and the caller's, for free(); NULL where there
// are none.
PARL_CHECKED parl_store_status parl_store_runs(parl_store *store, const char *profile,
                                               const char *scenario, parl_run **out, int *count);

// The runs of the sitting [kind] with that [key], in the order in which they were begun; of
// [profile] where that is not NULL. As parl_store_runs. [kind] is not PARL_SITTING_NONE.
PARL_CHECKED parl_store_status parl_store_sitting_runs(parl_store *store, const char *profile,
                                                       parl_sitting_kind kind, uint64_t key,
                                                       parl_run **out, int *count);

// The word of [release] (not 0) was given: the runs that wait for it are held no longer, now and
// from here on. That the word is the right one is for the caller to know.
PARL_CHECKED parl_store_status parl_store_release(parl_store *store, uint64_t release);

// The newest run that is neither over nor branched, of [profile] and, unless NULL, [scenario];
// PARL_MODE_COUNT: of any mode. The runs of a sitting go on there, and are left out here.
// PARL_STORE_ERR_NO_RUN where there is none.
PARL_CHECKED parl_store_status parl_store_unfinished(parl_store *store, const char *profile,
                                                     const char *scenario, parl_mode mode,
                                                     parl_run *out);

// Plays the answers of [run] again in [scenario], with the run's settings. It may be another
// version than the one it was begun in: each answer is found by its scene and its exact id, figure
// or words, never by its text or position. [out] is the caller's, and the run up to the gap; NULL
// only where the scenario does not even begin, or the file fails.
// PARL_STORE_ERR_DIVERGED where there is a gap. [gap]->said is set only then.
PARL_CHECKED parl_store_status parl_store_replay(parl_store *store, int64_t run,
                                                 const parl_scenario *scenario,
                                                 parl_session **out, parl_gap *gap);

// --- Players ---------------------------------------------------------------------------------

// The player of the newest run; "" where there is none yet. As snprintf.
size_t parl_store_last_profile(parl_store *store, char *out, size_t size);

// The eight items of the readiness check, as players rate themselves: 1..5, 0: not rated.
enum { PARL_READINESS_COUNT = 8 };

typedef struct {
    int rating[PARL_READINESS_COUNT];
    int64_t after_run;  // the player's newest run when it was made; 0: before the first
} parl_rating;

// Keeps a self-rating; [rating]->after_run is filled in by the store.
PARL_CHECKED parl_store_status parl_store_rate(parl_store *store, const char *profile,
                                               const parl_rating *rating);

// The first and the latest self-rating of [profile]; all 0 where there is none.
PARL_CHECKED parl_store_status parl_store_ratings(parl_store *store, const char *profile,
                                                  parl_rating *first, parl_rating *latest);

// How players rate what they said in the loop of an interview, by the rows of the rubric: 1..4; 0:
// not rated. Kept with [run], the loop's last round, before they know what the panel held: what
// was kept once for a row stays.
PARL_CHECKED parl_store_status parl_store_own_levels_keep(parl_store *store, int64_t run,
                                                          const int own[PARL_RUBRIC_COUNT]);

// All 0 where nothing was kept with [run], or it fails.
PARL_CHECKED parl_store_status parl_store_own_levels(parl_store *store, int64_t run,
                                                     int own[PARL_RUBRIC_COUNT]);

#endif
