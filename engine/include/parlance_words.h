// SPDX-License-Identifier: MIT
//
// The words in which everything else is said: statuses, the terms of the field, and what is
// wrong with a scenario. Part of parlance.h, whose conventions hold here.

#ifndef PARLANCE_WORDS_H
#define PARLANCE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

// --- Statuses ----------------------------------------------------------------------

#define PARL_STATUSES(X)                                                                 \
    X(OK, "fine")                                                                        \
    X(ERR_PROBLEMS, "the scenario has problems; the list says which")                    \
    X(ERR_ANSWER, "no such answer here; choose one of those shown")                      \
    X(ERR_AMBIGUOUS, "several answers begin like that; write a few more letters")        \
    X(ERR_CLOSED, "that answer is closed just now")                                      \
    X(ERR_OVER, "the run is over")                                                       \
    X(ERR_START, "this is where the run began; there is nothing to take back")           \
    X(ERR_DIVERGED, "the run does not replay; scenario or engine have changed since")    \
    X(ERR_SCRIPT, "a function of the scenario failed; the answer was not taken")         \
    X(ERR_CIRCLE, "the scenario goes in circles here; the answer was not taken")         \
    X(ERR_LIMIT, "the run has reached the most answers or promises that a run may hold") \
    X(ERR_SETTING, "no such setting here; choose a pair and a value that the scenario has")

typedef enum {
#define X(name, sentence) PARL_##name,
    PARL_STATUSES(X)
#undef X
} parl_status;

// The sentence of the table above.
const char *parl_status_text(parl_status status);

#if defined(__GNUC__)
#define PARL_CHECKED __attribute__((warn_unused_result))
#else
#define PARL_CHECKED
#endif

// --- Where a long text goes ---------------------------------------------------------

// Receives [size] bytes of a report or a page, in order. Returns false to end it early.
typedef bool (*parl_sink)(void *data, const char *text, size_t size);

// --- How far something long is --------------------------------------------------------

// Called while something long goes on: [done] of [of] steps. Returns false to end it early. Which
// thread calls it, and what comes of an early end, is said where it is taken.
typedef bool (*parl_progress)(void *data, int done, int of);

// --- Words of the field ------------------------------------------------------------

// The six languages in which a fact can be told.
#define PARL_FRAMES(X)                                                                       \
    X(MODEL, "model", "the model")                                                           \
    X(STATISTICS, "statistics", "statistics")                                                \
    X(USER, "user", "users")                                                                 \
    X(REGULATION, "regulation", "regulation")                                                \
    X(BUSINESS, "business", "business")                                                      \
    X(OPERATIONS, "operations", "operations")

typedef enum {
#define X(name, id, spoken) PARL_FRAME_##name,
    PARL_FRAMES(X)
#undef X
        PARL_FRAME_COUNT
} parl_frame;

const char *parl_frame_id(parl_frame frame);      // "business", as authors write it
const char *parl_frame_spoken(parl_frame frame);  // "the model", as players read it

// What a scenario is: id, what players call one of them. A negotiation is played over weeks or in
// one long talk; a round of an interview and a drill are short, and judged by the rubric.
#define PARL_KINDS(X)                                                                        \
    X(NEGOTIATION, "negotiation", "scenario")                                                \
    X(INTERVIEW, "interview", "round")                                                       \
    X(DRILL, "drill", "drill")

typedef enum {
#define X(name, id, spoken) PARL_KIND_##name,
    PARL_KINDS(X)
#undef X
        PARL_KIND_COUNT
} parl_kind;

const char *parl_kind_id(parl_kind kind);      // "interview"
const char *parl_kind_spoken(parl_kind kind);  // "round"

// What a reviewer reads before anything is built: id, the question it answers.
#define PARL_ITEMS(X)                                                                        \
    X(USE, "use", "intended use")                                                            \
    X(DATA, "data", "data sources")                                                          \
    X(ROLE, "role", "advisory or automated")                                                 \
    X(PEOPLE, "people", "who is affected")

typedef enum {
#define X(name, id, spoken) PARL_ITEM_##name,
    PARL_ITEMS(X)
#undef X
        PARL_ITEM_COUNT
} parl_item;

const char *parl_item_id(parl_item item);      // "use"
const char *parl_item_spoken(parl_item item);  // "intended use"

// Tasks around a model in use: id, what it is.
#define PARL_TASKS(X)                                                                        \
    X(MONITORING, "monitoring", "watches it")                                                \
    X(ROLLBACK, "rollback", "takes it back when it goes wrong")                              \
    X(RETRAINING, "retraining", "trains it again")                                           \
    X(REVIEW, "review", "looks at what it decided")

typedef enum {
#define X(name, id, spoken) PARL_TASK_##name,
    PARL_TASKS(X)
#undef X
        PARL_TASK_COUNT
} parl_task;

const char *parl_task_id(parl_task task);
const char *parl_task_spoken(parl_task task);

// The signals of the score: id, default weight, whether a low value caps the total, what it says
// in a player's words. The last six are the rows of the rubric (parlance_rubric.h), which rounds
// and drills judge.
#define PARL_SIGNALS(X)                                                                      \
    X(TRANSLATION, "translation", 25, true, "the same fact, in each listener's language")    \
    X(EARLY_LEGAL, "early_legal", 20, true, "legal and ethics heard before the effort")      \
    X(PHASE_GATES, "phase_gates", 20, true, "promises that fit the evidence of their day")   \
    X(DISCOVERY, "discovery", 15, false, "what people carried, found early")                 \
    X(TRADE_OFFS, "trade_offs", 0, false, "trade-offs decided together, with their price")   \
    X(OWNERSHIP, "ownership", 0, false, "an owner for the model before it is live")          \
    X(HYGIENE, "hygiene", 0, false, "one cause at a time, and the outcome owned")            \
    X(CALIBRATION, "calibration", 0, false, "certainty that fits the evidence")              \
    X(VALUE, "value", 10, false, "what came of it, against the best this world allowed")     \
    X(RELATIONSHIP, "relationship", 10, false, "the trust that is left at the end")          \
    X(GOAL, "goal", 0, false, "a goal that can be checked")                                  \
    X(VARIABLE, "variable", 0, false, "one variable at a time")                              \
    X(PRICE, "price", 0, false, "the trade-off, with its price")                             \
    X(DECISION, "decision", 0, false, "a clear decision")                                    \
    X(FOLLOW_UP, "follow_up", 0, false, "ownership of what comes afterwards")                \
    X(LISTENER, "listener", 0, false, "the listener's own terms")

typedef enum {
#define X(name, id, weight, core, sentence) PARL_SIGNAL_##name,
    PARL_SIGNALS(X)
#undef X
        PARL_SIGNAL_COUNT
} parl_signal;

const char *parl_signal_id(parl_signal signal);
const char *parl_signal_sentence(parl_signal signal);

// The word among [count] that was probably meant by [word], which is none of them; NULL
// where none is near enough.
const char *parl_word_nearest(const char *word, const char *const *known, int count);

// --- Problems: what is wrong with a scenario, and where ------------------------------

typedef enum { PARL_NOTE, PARL_WARNING, PARL_ERROR } parl_severity;

const char *parl_severity_id(parl_severity severity);  // "note", "warning", "error"

// One thing wrong. Every text lives in the list that holds the problem.
typedef struct {
    int number;              // stable, e.g. 201; its page is engine/author/diagnostics
    parl_severity severity;
    const char *name;        // "UNKNOWN_NAME"
    const char *file;        // as the caller or an `include` named it
    int line, column, width; // from 1; 0 where a place has no meaning. Columns count
                             // characters, not bytes.
    const char *source;      // the offending line, "" where there is none
    const char *message;     // what is wrong, with the nearest known name
    const char *mend;        // what to write instead, in the author's own syntax
} parl_problem;

typedef struct parl_problems parl_problems;

parl_problems *parl_problems_new(void);
void parl_problems_free(parl_problems *problems);

// How many are held; errors alone; and how many more were dropped beyond
// PARL_PROBLEMS_MAX.
int parl_problems_count(const parl_problems *problems);
int parl_problems_errors(const parl_problems *problems);
int parl_problems_dropped(const parl_problems *problems);

// How many are not in the list because the scenario allows them.
int parl_problems_allowed(const parl_problems *problems);

// Sorted by file and place. Borrowed until the list changes.
const parl_problem *parl_problems_at(const parl_problems *problems, int index);

// Writes "file:line:column: error 201: …" with the source line, a caret and the mend.
// Returns the bytes needed without the final zero, as snprintf does.
size_t parl_problem_text(const parl_problem *problem, char *out, size_t size);

#endif
