// SPDX-License-Identifier: MIT
//
// The moves that a choice may carry: a closed set in one table.

#ifndef CORE_MOVE_H
#define CORE_MOVE_H

#include <stdint.h>

#include "page.h"

// Id, arguments, what it does in a sentence. Arguments, in any order in the script unless
// they are said to follow something:
//   P a person            A a person or `me`       Q one or more people
//   F a fact              f a frame (optional)     d a promise or a fact
//   C a concern           c a concern (optional)   r a remedy, after its concern
//   O a promise           U an uncertain thing     n a whole number or a figure
//   K a packet            I one of its items       V a value of that item, or an option of
//   X a matter            x a matter (optional)      that matter; after it
//   W work                L a live model           k a task: monitoring, rollback …
//   D details in braces   E details (optional)
#define MOVES(X)                                                                             \
    X(EXPLAIN, "explain", "PFf", "tell a fact in one of the six frames")                     \
    X(ASK, "ask", "Pc", "an open question, or a question about a topic")                     \
    X(ACKNOWLEDGE, "acknowledge", "P", "say back what was said")                             \
    X(ADDRESS, "address", "PCr", "answer a raised concern with a remedy")                    \
    X(SHARE, "share", "PK", "hand over a packet")                                            \
    X(DECLARE, "declare", "KIV", "fill in an item of a packet")                              \
    X(REQUEST, "request", "Q", "ask for sign-offs, side by side")                            \
    X(PROPOSE, "propose", "X", "open a joint session about a trade-off")                     \
    X(DECIDE, "decide", "XVE", "decide a trade-off by name, with its price")                 \
    X(COMMIT, "commit", "POD", "promise; a second time renegotiates")                        \
    X(DISCLOSE, "disclose", "Pd", "bad news early: a promise or a fact put right")           \
    X(EXPERIMENT, "experiment", "UD", "buy evidence about feasibility")                      \
    X(ASSIGN, "assign", "AkD", "give a task around a live model to somebody")                \
    X(START, "start", "W", "work begins")                                                    \
    X(HALT, "halt", "W", "work stops")                                                       \
    X(ROLLOUT, "rollout", "Ln", "let the model meet so many percent of the world")           \
    X(ROLLBACK, "rollback", "L", "take the model back")                                      \
    X(RETRAIN, "retrain", "LE", "train the model again, now or now and every so many weeks") \
    X(PRESS, "press", "PO", "press a builder for a date")                                    \
    X(OVERRIDE, "override", "Px", "overrule somebody's own craft")                           \
    X(DEFER, "defer", "Px", "leave your own decision to somebody else")                      \
    X(BLAME, "blame", "PP", "blame somebody in front of another")

typedef enum {
#define X(id, name, arguments, sentence) MOVE_##id,
    MOVES(X)
#undef X
        MOVE_COUNT
} MoveKind;

typedef struct {
    const char *name, *arguments, *sentence;
} MoveRow;

const MoveRow *move_row(MoveKind kind);

// The player, where a person may stand.
enum { ME = -2 };

// Which fields count depends on the kind; the rest is NONE or zero.
typedef struct {
    uint8_t kind;                 // MoveKind
    int8_t person, other;         // EXPLAIN …; ASSIGN: may be ME; BLAME: blamed, before
    uint32_t people;              // REQUEST: bit n: person n
    int8_t fact;                  // EXPLAIN, DISCLOSE
    int8_t rendering;             // EXPLAIN
    int8_t concern;               // ASK, ADDRESS
    int8_t remedy;                // ADDRESS: into the concern's remedies; NONE: free text
    int8_t promise;               // COMMIT, DISCLOSE, PRESS
    int8_t uncertain;             // EXPERIMENT
    int8_t gate;                  // COMMIT gated
    int8_t packet, item;          // SHARE, DECLARE (parl_item)
    int8_t value;                 // DECLARE: into the item's values; DECIDE: into the options
    int8_t work;                  // START, HALT
    int8_t matter;                // PROPOSE, DECIDE; OVERRIDE, DEFER: NONE where none is named
    int8_t owner;                 // DECIDE: person, ME, or NONE where nobody is named
    int8_t live, task;            // ASSIGN (parl_task), ROLLOUT, ROLLBACK, RETRAIN
    uint8_t commit;               // parl_promise_kind
    Number from, till;            // COMMIT: firm: both the week; range; gated: till = due,
                                  // value 0 where the gate's own week counts
    Number cases, weeks;          // EXPERIMENT
    Number percent;               // ROLLOUT
    Number alert;                 // ASSIGN: percent of loss that wakes the owner; 0: none
    Number every;                 // ASSIGN, RETRAIN: weeks between two; 0: each week, just once
    Number review;                // DECIDE: the week in which it is looked at again; 0: none
    TextRef price;                // DECIDE: what is given up for it; NONE
    TextRef reason;               // COMMIT stop
    Place place;
} Move;

#endif
