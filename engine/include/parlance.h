// SPDX-License-Identifier: MIT
//
// Parlance: the engine as front ends and tools see it. Read it from top to bottom;
// it follows the data:
//
//   scenario.lua -> parl_scenario -> parl_session -> answers -> parl_event
//                                                            -> parl_score, parl_debrief
//
// Nothing below prints, opens a window, reads a clock or keeps a global. What changed
// comes back as values; how it looks is the caller's business.
//
// Conventions. `parl_noun_verb` is a function of the engine. `new` and `load` give an
// object that the caller owns and hands to the `free` of the same noun (which accepts
// NULL); everything else that is returned by pointer is borrowed, and the comment says
// for how long. Functions that can fail return a parl_status and leave their outputs
// untouched unless the comment says otherwise. Texts are UTF-8. Gauges are whole
// percent, 0 to 100, as players see them. An object may be used by one thread at a
// time; sessions of one scenario may run in several threads only if the scenario has
// no author's functions (parl_scenario_info.pure).

#ifndef PARLANCE_H
#define PARLANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parlance_limits.h"
#include "parlance_rubric.h"
#include "parlance_words.h"

#define PARL_VERSION "0.1.0"

// --- The scenario: immutable, shared by any number of sessions -----------------------

typedef struct parl_scenario parl_scenario;

// Loads the scenario at [path]: a scenario.lua, or the folder that holds one. The script
// runs once, in a sealed room. On success [out] is the caller's; on PARL_ERR_PROBLEMS it
// is NULL. [problems] collects errors, warnings and notes, also on success.
PARL_CHECKED parl_status parl_scenario_load(parl_scenario **out, const char *path,
                                            parl_problems *problems);

// After the last of its sessions is freed.
void parl_scenario_free(parl_scenario *scenario);

// What a facilitator is told. Rows: name, id in the page, how it is headed, what belongs there.
#define PARL_NOTES(X)                                                                         \
    X(PREMISE, "premise", "The premise", "what it is about, and what is true of it")         \
    X(DECISIONS, "decisions", "The key decisions",                                           \
      "what each moment is for; a line begins with the ids of the catalogue it is about")    \
    X(TIMING, "timing", "The timing", "how long it takes alone and in a room, and in pairs") \
    X(TRAPS, "traps", "The traps",                                                           \
      "what good people fall into; a line may begin with ids of the catalogue")              \
    X(QUESTIONS, "questions", "Questions", "what to ask at the end")

typedef enum {
#define X(name, id, title, sentence) PARL_NOTE_##name,
    PARL_NOTES(X)
#undef X
        PARL_NOTE_COUNT
} parl_note;

// Borrowed from the scenario.
typedef struct {
    const char *title, *level, *brief;
    const char *folder;       // of its scenario.lua, with a slash at the end; "": the current one
    int minutes;              // for a first reading
    int weeks, slots;         // 0 weeks: a scenario without a calendar
    int people, facts, promises, concerns, uncertains, scenes, choices;
    int packets, works, matters, lives, gates;
    int signers;              // people without whose sign-off nothing launches
    parl_kind kind;
    bool timed;               // played against a soft timer
    int number;               // its place in a list of its kind, from 1; 0: by its name
    int weights[PARL_SIGNAL_COUNT];
    const char *notes;        // for facilitators, as one text; "": none, or in parts
    const char *note[PARL_NOTE_COUNT];  // the same in parts; "" where there is none
    uint64_t fingerprint;     // of the sources and the engine's language version
    bool pure;                // no author's function is called in play
    int covers_count;
    const char *const *covers;  // catalogue ids
} parl_scenario_info;

parl_scenario_info parl_scenario_describe(const parl_scenario *scenario);

// A word of jargon and what it means. Borrowed from the scenario.
typedef struct {
    const char *word, *plain;
} parl_term;

int parl_scenario_term_count(const parl_scenario *scenario);
parl_term parl_scenario_term_at(const parl_scenario *scenario, int index);

// How often the term stands in [text], whatever its capitals, as a word of its own.
int parl_scenario_term_said(const parl_scenario *scenario, int index, const char *text);

// A `vary` with `pair`: a facilitator may set it, so that two halves of a class play two sides of
// one question. Where nobody sets it, the seed draws it like any other. Borrowed from the scenario.
typedef struct {
    const char *id;
    int value_count;
} parl_pair;

int parl_scenario_pair_count(const parl_scenario *scenario);
parl_pair parl_scenario_pair_at(const parl_scenario *scenario, int index);

// Value [value] of pair [index] as it is written: a word or a figure. As snprintf.
size_t parl_scenario_pair_value(const parl_scenario *scenario, int index, int value, char *out,
                                size_t size);

// One of them, set: the pair's id, and a value as it is written.
typedef struct {
    const char *vary, *value;
} parl_setting;

// What is wrong with [settings] in [scenario], in one sentence; "" where nothing is. As snprintf.
size_t parl_setting_trouble(const parl_scenario *scenario, const parl_setting *settings, int count,
                            char *out, size_t size);

// A test inside the script. Answers are beginnings of texts, or figures. All borrowed.
typedef struct {
    const char *name;
    uint64_t seed;
    int answer_count;
    const char *const *answers;
    int score_from, score_till;  // expected total; -1, -1 where none is asked
    const char *ending;          // NULL where none is asked
    const char *file;
    int line;
} parl_scenario_test;

int parl_scenario_test_count(const parl_scenario *scenario);
parl_scenario_test parl_scenario_test_at(const parl_scenario *scenario, int index);

// --- The shelf: the scenarios that are at hand ------------------------------------------

// Folders of scenarios by name: those in $PARLANCE_SCENARIOS (separated by ":"), then
// [shared], then `../share/parlance/scenarios` of the folder [program] (each may be NULL).
// A folder that is no scenario may hold some: it is looked into, and their names stand beside the
// others. Where two folders have a name, the first one wins. Sorted by name.
typedef struct parl_shelf parl_shelf;

parl_shelf *parl_shelf_new(const char *shared, const char *program);
void parl_shelf_free(parl_shelf *shelf);

// Borrowed from the shelf.
int parl_shelf_count(const parl_shelf *shelf);
const char *parl_shelf_name(const parl_shelf *shelf, int index);
const char *parl_shelf_path(const parl_shelf *shelf, int index);

// The path of the scenario called [name], or [name] itself where that is a path to something.
// NULL where it is neither; [near] (which may be NULL) is then the name that was probably
// meant, or NULL.
const char *parl_shelf_find(const parl_shelf *shelf, const char *name, const char **near);

// What a run is kept under when it is begun with [name]: the name on the shelf, also where [name]
// is the path of a scenario there, else the whole path. As snprintf.
size_t parl_shelf_name_of(const parl_shelf *shelf, const char *name, char *out, size_t size);

// --- The session: one run -------------------------------------------------------------

typedef struct parl_session parl_session;

// Begins the run of [seed] and plays up to its first decision. The scenario must outlive
// the session. PARL_ERR_SCRIPT or PARL_ERR_CIRCLE where the script fails at once; [out] is
// then NULL.
PARL_CHECKED parl_status parl_session_new(parl_session **out, const parl_scenario *scenario,
                                          uint64_t seed);

// The same with [settings], which are borrowed during the call. PARL_ERR_SETTING where one names no
// pair, a value that the pair has not, or a pair twice: parl_setting_trouble says which. The run
// keeps its settings: whatever begins it again, here or in the search, has them too.
PARL_CHECKED parl_status parl_session_new_given(parl_session **out, const parl_scenario *scenario,
                                                uint64_t seed, const parl_setting *settings,
                                                int count);
void parl_session_free(parl_session *session);

// The settings of the run, in the order of the scenario. Borrowed from the session.
int parl_session_setting_count(const parl_session *session);
parl_setting parl_session_setting_at(const parl_session *session, int index);

// Plays the first [turns] answers of [run] (0 to its turn count) again from its start, in its
// scenario and seed and with its settings. [out] is the caller's. What was played once plays
// again, so this fails only where a function of the scenario does.
PARL_CHECKED parl_status parl_session_upto(parl_session **out, const parl_session *run, int turns);

// Makes [to] the same run as [from], without allocating. Both must be sessions of one
// scenario.
void parl_session_copy(parl_session *to, const parl_session *from);

const parl_scenario *parl_session_scenario(const parl_session *session);
uint64_t parl_session_seed(const parl_session *session);

typedef enum {
    PARL_DECISION_NONE,      // the run is over
    PARL_DECISION_MENU,      // one of the options
    PARL_DECISION_DESK,      // one of the week's meetings, or let the week pass
    PARL_DECISION_PICK,      // [take] of the options, in any order
    PARL_DECISION_ESTIMATE,  // a figure from [from] to [till]
    PARL_DECISION_WRITE,     // own words
    PARL_DECISION_RANK,      // all of the options, in an order: the first is the most
    PARL_DECISION_GRID,      // one of the options (its columns) for each row
} parl_decision_kind;

typedef struct {
    const char *id;      // stable over edits of the menu: what journals and files name
    const char *text;    // with its figures filled in
    int value;           // what an answer carries; never the position on the screen
    int cost;            // slots of the week (desk), else 0
    bool open;
    const char *closed;  // why it is closed; NULL while open
} parl_option;

// A row of a grid.
typedef struct {
    const char *id;  // as conditions name it
    const char *text;
} parl_grid_row;

typedef struct {
    parl_decision_kind kind;
    const char *id;             // of an estimate, a write, a pick, a rank or a grid; else ""
    const char *prompt;         // "" where the conversation itself asks
    int take;                   // PICK: how many; RANK: all of them
    int from, till;             // ESTIMATE
    int option_count;
    parl_option options[PARL_OPTIONS_MAX];  // in the order to show
    int row_count;                          // GRID
    parl_grid_row rows[PARL_ANSWER_MAX];
    bool scale;  // GRID: the columns are in an order, the least first
} parl_decision;

// What the run waits for. Borrowed until the session changes.
const parl_decision *parl_session_decision(parl_session *session);

// An answer: the value of the option (one for a menu or the desk, `take` for a pick, all of them
// for a rank in the order given, for a grid one a row, which may repeat), the figure of an
// estimate, or own words ([count] 0, [words] not NULL).
typedef struct {
    int count;
    int16_t values[PARL_ANSWER_MAX];
    const char *words;
} parl_answer;

// Gives the answer and plays on to the next decision. On any error the session is as it
// was before.
PARL_CHECKED parl_status parl_session_answer(parl_session *session, const parl_answer *answer);

// Reads an answer from what a person or a file says: an option's id, or the beginning of
// its text (case does not matter), several of them separated by ";" for a pick, a rank (in their
// order) or a grid (by rows, or each behind the name of its row and a colon); a figure; own words.
// PARL_ERR_ANSWER, PARL_ERR_AMBIGUOUS, PARL_ERR_CLOSED or PARL_ERR_OVER where that fails. The words
// are borrowed from [said].
PARL_CHECKED parl_status parl_session_read(parl_session *session, const char *said,
                                           parl_answer *out);

// Takes the last answer back: the run is as if it had never been given.
PARL_CHECKED parl_status parl_session_undo(parl_session *session);

bool parl_session_over(const parl_session *session);

// Equal for two runs in the same state, whatever led there. Over fields, never padding.
uint64_t parl_session_fingerprint(const parl_session *session);

// --- The journal: a run is its decisions -----------------------------------------------

// One answer of the run. Texts are borrowed until the session changes.
typedef struct {
    parl_answer answer;
    uint64_t after;  // fingerprint of the state it led to
} parl_turn;

int parl_session_turn_count(const parl_session *session);
parl_turn parl_session_turn(const parl_session *session, int index);

// What a person said with the answer of turn [index], with its figures filled in, and the id by
// which files name it. Several are separated by "; ", those of a grid each behind its row and a
// colon. As snprintf. Replays the run up to there.
size_t parl_session_turn_text(const parl_session *session, int index, char *out, size_t size);
size_t parl_session_turn_id(const parl_session *session, int index, char *out, size_t size);

// How right the answer of turn [index] to a rank or a grid is by the author's key, in thousandths:
// of a rank the share of the pairs that stand the right way round, of a grid the share of its rows,
// on a scale how close its shape is. -1 for any other answer, and where the key is silent.
int parl_session_turn_right(const parl_session *session, int index);

// The best answer by that key to the rank or the grid that [session] waits for; of equals what
// stands first. False where it waits for something else, or the key is silent.
bool parl_session_best(parl_session *session, parl_answer *out);

// What a person says with [answer] to what [session] waits for, as parl_session_turn_text.
size_t parl_session_say(parl_session *session, const parl_answer *answer, char *out, size_t size);

// The author's line on what was chosen in turn [index], for the debrief; empty where there
// is none. As snprintf. Replays the run up to there.
size_t parl_session_turn_why(const parl_session *session, int index, char *out, size_t size);

// Plays [turns] from the start of [seed], without settings. Where an answer is not available, or
// leads to another state than its fingerprint says (0: not compared), PARL_ERR_DIVERGED; [out]
// then holds the run up to there, and parl_session_turn_count says how far that is. [out] is NULL
// only where the run does not even begin.
PARL_CHECKED parl_status parl_session_replay(parl_session **out, const parl_scenario *scenario,
                                             uint64_t seed, const parl_turn *turns, int count);

// Where a run stops to replay.
typedef struct {
    int turn;         // the answer that cannot be given; -1: all could
    char *said;       // as it was said then; owned: free()
    parl_status why;  // PARL_ERR_ANSWER: not offered any more; PARL_ERR_DIVERGED: it leads
                      // elsewhere, though the scenario is the same; PARL_ERR_SCRIPT …
    int reworded;     // parl_session_carry: answers before it that only their place has found
} parl_gap;

// Plays the answers of [run] again in [scenario], which may be another version of its own: each
// answer is found in its scene, under whatever name that has now, and in its decision, by its exact
// id, figure or own words, else by its text, as far as it still exists and is open. The position
// counts only where nothing else can be meant: of as many options all others fit, and the one that
// is left stands where it stood; [gap]->reworded says how often. [run] and its scenario must be
// alive only during the call. [out] is the caller's, and the run up to the gap; NULL only where
// [scenario] does not even begin. PARL_ERR_DIVERGED where there is a gap; [gap]->said is set only
// then.
PARL_CHECKED parl_status parl_session_carry(parl_session **out, const parl_session *run,
                                            const parl_scenario *scenario, parl_gap *gap);

// --- Events: everything that happened, each with its reason -----------------------------

typedef enum {
#define PARL_EVENTS(X)                                                                       \
    X(SCENE)         /* a scene began */                                                     \
    X(SAID)          /* a person spoke, or the screen told */                                \
    X(ANSWERED)      /* the player's answer */                                               \
    X(WEEK)          /* a week began; values[0]: meetings that nobody was left for */        \
    X(TRUST)         /* a person's trust */                                                  \
    X(CEILING)       /* the most that trust can become again */                              \
    X(PATIENCE)      /* a person's patience */                                               \
    X(UNDERSTANDING) /* a person's grasp of a fact */                                        \
    X(CLAIM)         /* what a person now holds of a fact */                                 \
    X(CONCERN)       /* a concern changed its state */                                       \
    X(LEFT)          /* a person ended the meeting, or can be met again */                   \
    X(EXPERIMENT)    /* evidence was ordered */                                              \
    X(EVIDENCE)      /* evidence came in */                                                  \
    X(GATE)          /* a gate was set, came due, or was judged */                           \
    X(PROMISE)       /* a promise was made or settled */                                     \
    X(ASKED)         /* the player put an open question to somebody */                       \
    X(PRESSED)       /* the player pressed somebody for a date */                            \
    X(HANDED)        /* a packet was handed over */                                          \
    X(PACKET)        /* an item of a packet was filled in or changed */                      \
    X(CONTACT)       /* somebody of the legal family was first told something to judge */    \
    X(SIGN)          /* how a sign-off stands */                                             \
    X(WORK)          /* work was started or halted */                                        \
    X(EFFORT)        /* a week of work was spent */                                          \
    X(REWORK)        /* work has to be done again: a worry came out late */                  \
    X(MATTER)        /* a trade-off was talked over, or decided */                           \
    X(OWNER)         /* a task around a live model has an owner */                           \
    X(LIVE)          /* how much of the world meets a model */                               \
    X(DRIFT)         /* what a live model gets right */                                      \
    X(NOTICED)       /* somebody noticed that it got worse */                                \
    X(ESTIMATE)      /* the player said how sure */                                          \
    X(DECEPTION)     /* two values of one fact met */                                        \
    X(MEMORY)        /* `set` remembered something */                                        \
    X(CREDIT)        /* an author's `credit` */                                              \
    X(LESSON)        /* what was done shows a row of the catalogue, well or badly */         \
    X(RUBRIC)        /* an answer was judged on a row of the rubric */                       \
    X(ENDING)        /* the run reached an ending */
#define X(name) PARL_EVENT_##name,
    PARL_EVENTS(X)
#undef X
        PARL_EVENT_COUNT
} parl_event_kind;

// One change. Which fields mean something depends on the kind; parl_event_text says it all
// in one sentence, and is what a front end shows as the reason.
typedef struct {
    uint8_t kind;        // parl_event_kind
    int8_t week;
    int8_t person;       // whom it is about; -1: nobody, or the screen
    int8_t actor;        // from whom they heard it; -1: the player's own doing, or time's
    int16_t reason;      // row of the engine's table of reasons
    int16_t subject;     // fact, concern, promise, gate … by index
    int16_t before, after;
    int16_t text;        // SAID, ANSWERED: the text; else -1
    int16_t turn;        // the answer that caused it; -1: the opening
    int32_t values[PARL_PLACEHOLDERS_MAX];  // of the text's placeholders, at that moment
} parl_event;

// The events of the last answer (after parl_session_new: of the opening). Borrowed until
// the session changes.
const parl_event *parl_session_events(const parl_session *session, int *count);

// The line that was spoken (SAID), the player's own line (ANSWERED), or the sentence that
// explains the change. Empty for an event that has nothing to say. As snprintf.
size_t parl_event_text(const parl_scenario *scenario, const parl_event *event, char *out,
                       size_t size);

// Where in that sentence the reason begins ("you asked for it."), in bytes, behind a colon and a
// space; 0: it gives none.
size_t parl_event_reason(const parl_scenario *scenario, const parl_event *event);

// By how many points of 100 a person's trust, patience or grasp of a fact rose; below 0: fell. 0
// for every other event.
int parl_event_by(const parl_event *event);

// LESSON: the catalogue id, and whether it was done well. NULL for other events. Borrowed
// from the scenario.
const char *parl_event_lesson(const parl_scenario *scenario, const parl_event *event, bool *well);

// True for events that belong to the "why" (a gauge, a ledger or a flag changed), false
// for those that make up the conversation.
bool parl_event_is_change(const parl_event *event);

// --- What can be seen of the world: parlance_world.h ---------------------------------------

#include "parlance_world.h"

// --- The score, a function of scenario and state ------------------------------------------

typedef struct {
    bool offered;   // the scenario gives an opportunity, and the weight is not 0
    int weight;     // as rescaled over what is offered
    int value;      // 0..1000
    bool capped;    // this signal holds the total down
} parl_part;

typedef struct {
    bool complete;     // false: the run is unfinished, and there is no total
    int total;         // 0..100
    int uncapped;      // what it would be without the caps
    int cap;           // 100: none applied
    parl_part parts[PARL_SIGNAL_COUNT];
} parl_score;

parl_score parl_session_score(const parl_session *session);

// --- The outcome: what came of it, beside the score ----------------------------------------

// In thousandths unless said otherwise; the formulas are those of core/judge/outcome.h. Before
// the end of the run it is what would come of it if it ended now.
typedef struct {
    bool offered;        // the scenario has something that can come out well or badly
    bool launched, stopped;
    bool blocked;        // a sign-off that is needed is not there
    bool holds;          // what was uncertain holds in truth
    int accuracy;        // right, in use, until it was mended
    int adoption;        // of accuracy, what people really use
    int delay;           // weeks
    int rework, planned; // days
    int gain;            // what came back, after delay and rework
    int bound;           // the best that this world allowed
    int value;           // what was done of that, 0..1000
} parl_outcome;

parl_outcome parl_session_outcome(const parl_session *session);

// --- The debrief: the journal walked again -------------------------------------------------

// What one answer did to the score, in thousandths of a signal, in hundredths of the total.
typedef struct {
    int turn;
    int total_change;
    parl_signal signal;   // the one it moved most
    int signal_change;
} parl_moment;

enum { PARL_MOMENTS_MAX = 3 };

// How a run stands on a row of the rubric. Values are thousandths.
typedef struct {
    int judged;        // answers that were; 0: none yet, and the rest is 0 and -1
    int value, level;  // the mean of them, and its level, 1 to 4
    int best, best_turn;        // the answer that showed most; of equals the first
    int weakest, weakest_turn;  // and least; where all show the same it is the same answer
} parl_rubric_mark;

typedef struct {
    parl_score score;
    int moment_count;
    parl_moment moments[PARL_MOMENTS_MAX];    // by size of what they moved, largest first
    // For each offered signal the turn that made it what it is: the largest rise where it
    // ends at 700 or more, else the first miss, else the largest fall; -1: it is an omission,
    // nothing was said.
    int quote[PARL_SIGNAL_COUNT];
    parl_rubric_mark rubric[PARL_RUBRIC_COUNT];
    unsigned frames_used;                     // bit n: the player spoke in frame n
    unsigned heard[PARL_CAST_MAX];            // by person: frames in which they were spoken to
    bool asked[PARL_CAST_MAX];                // an open question was put to them
    bool language_used[PARL_CAST_MAX];        // something was told in one of their languages
} parl_debrief;

PARL_CHECKED parl_status parl_session_debrief(const parl_session *session, parl_debrief *out);

#endif
