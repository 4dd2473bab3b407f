// SPDX-License-Identifier: MIT
//
// Conditions, figures and placeholders as data: the instructions, the things that have
// names, and the table of every property that an expression may read.

#ifndef CORE_PROGRAM_H
#define CORE_PROGRAM_H

#include <stdint.h>

// Compiled to a stack program. Every value is an int32: a number, a flag (0 or 1), or the
// index of a word in the scenario's table of words. Types are checked at load time, so
// the program carries none.

typedef enum {
    EXPR_NUMBER,    // push value
    EXPR_PROPERTY,  // push property [property] of thing [a] (and [b])
    EXPR_CALL,      // push what the author's function [a] answers
    EXPR_NOT,       // pop one, push one
    EXPR_NEGATE,
    EXPR_ADD,       // pop two, push one
    EXPR_SUBTRACT,
    EXPR_MULTIPLY,
    EXPR_DIVIDE,    // toward zero; by zero gives 0
    EXPR_EQUAL,
    EXPR_UNEQUAL,
    EXPR_LESS,
    EXPR_LESS_EQUAL,
    EXPR_MORE,
    EXPR_MORE_EQUAL,
    EXPR_AND,
    EXPR_OR,
} ExprOp;

typedef struct {
    uint8_t op;
    uint8_t property;  // Property
    int16_t a, b;
    int32_t value;
} Instr;

typedef enum {
    VALUE_NUMBER,  // whole; gauges in percent
    VALUE_FLAG,
    VALUE_WORD,    // one of a thing's own words: "Polish", firm, granted
    VALUE_NAME,    // a person, shown by name
} ValueType;

// A run of instructions in Scenario.code.
typedef struct {
    int32_t first;
    int16_t count;
    uint8_t type;    // ValueType
} Expr;

// An index into Scenario.exprs, or NONE.
typedef int16_t ExprRef;

// A whole number that may be written as a figure: [expr] if that is not NONE.
typedef struct {
    int32_t value;
    ExprRef expr;
} Number;

// The kinds of things that have names, and with them properties. One name is one thing.
typedef enum {
    THING_CLOCK,  // `week`, `slots`: no owner
    THING_VARY,
    THING_FIGURE,
    THING_PERSON,
    THING_FACT,
    THING_CONCERN,
    THING_UNCERTAIN,
    THING_GATE,
    THING_PROMISE,
    THING_PACKET,
    THING_WORK,
    THING_MATTER,
    THING_LIVE,
    THING_SCENE,
    THING_CHOICE,  // by id
    THING_PICK,
    THING_RANK,
    THING_GRID,
    THING_ESTIMATE,
    THING_WRITE,
    THING_MEMORY,  // a name that `set` remembers
    THING_KIND_COUNT,
} ThingKind;

// Every property that a condition may read: name, owner, type, and the words it can be
// (for VALUE_WORD, separated by spaces), what it says. Conditions in the guide, the
// compiler and the evaluator are this table. An empty name is the bare thing.
#define PROPERTIES(X)                                                                             \
    X(WEEK, "week", CLOCK, NUMBER, "", "the current week, from 1")                                \
    X(SLOTS, "slots", CLOCK, NUMBER, "", "meetings left this week")                               \
    X(VARY, "", VARY, NUMBER, "", "the value drawn for this seed")                                \
    X(FIGURE, "", FIGURE, NUMBER, "", "the derived figure")                                       \
    X(MEMORY, "", MEMORY, NUMBER, "", "what `set` remembered; 0 before")                          \
    X(NAME, "", PERSON, NAME, "", "the person's name, in texts")                                  \
    X(TRUST, "trust", PERSON, NUMBER, "", "trust in you, 0 to 100")                               \
    X(PATIENCE, "patience", PERSON, NUMBER, "", "patience left this week, 0 to 100")              \
    X(ASKED, "asked", PERSON, FLAG, "", "you have asked them an open question")                   \
    X(LEFT, "left", PERSON, FLAG, "", "has ended the meeting until next week")                    \
    X(SIGN, "sign", PERSON, WORD, "none asked granted conditional blocked",                       \
      "how their sign-off stands")                                                                \
    X(KNOWS, "knows", PERSON, FLAG, "",                                                           \
      "follows the fact, also where what they follow is a distortion; ask `misled` first: "       \
      "`rui.knows.routing`")                                                                      \
    X(MISLED, "misled", PERSON, FLAG, "",                                                         \
      "holds a version of the fact that is not whole: `rui.misled.routing`")                      \
    X(TOLD, "told", FACT, FLAG, "", "you have told it to somebody")                               \
    X(DISTORTED, "distorted", FACT, FLAG, "", "somebody holds a version that is not whole")       \
    X(FOUND, "found", CONCERN, FLAG, "", "it has come out")                                       \
    X(ADDRESSED, "addressed", CONCERN, FLAG, "", "it has been answered with a remedy")            \
    X(ACCEPTED, "accepted", CONCERN, FLAG, "", "they signed and live with it")                    \
    X(VIOLATED, "violated", CONCERN, FLAG, "", "what they feared has happened")                   \
    X(LIKELY, "likely", UNCERTAIN, NUMBER, "", "chance in 100, by the evidence seen")             \
    X(CASES, "cases", UNCERTAIN, NUMBER, "", "cases seen so far")                                 \
    X(HITS, "hits", UNCERTAIN, NUMBER, "", "cases that went well so far")                         \
    X(HOLDS, "holds", UNCERTAIN, FLAG, "", "it is good enough in truth (hidden)")                 \
    X(DUE, "due", GATE, FLAG, "", "its week has come")                                            \
    X(PASSED, "passed", GATE, FLAG, "", "it came due and the evidence was enough")                \
    X(KIND, "kind", PROMISE, WORD, "none firm range gated stop", "what you last promised")        \
    X(OPEN, "open", PROMISE, FLAG, "", "promised, and not settled")                               \
    X(KEPT, "kept", PROMISE, FLAG, "", "the last commitment was kept")                            \
    X(BROKEN, "broken", PROMISE, FLAG, "", "a commitment was broken")                             \
    X(USE, "use", PACKET, WORD, "", "its intended use, by the name of the value; or blank")       \
    X(DATA, "data", PACKET, WORD, "", "its data sources, likewise")                               \
    X(ROLE, "role", PACKET, WORD, "", "advisory or automated, likewise")                          \
    X(PEOPLE, "people", PACKET, WORD, "", "who is affected, likewise")                            \
    X(MISSING, "missing", PACKET, NUMBER, "", "items that are still blank, 0 to 4")               \
    X(STARTED, "started", WORK, FLAG, "", "it has been started")                                  \
    X(SPENT, "spent", WORK, NUMBER, "", "days of effort spent on it")                             \
    X(LOST, "lost", WORK, NUMBER, "", "days of these that have to be done again")                 \
    X(DONE, "done", WORK, FLAG, "", "it is finished")                                             \
    X(JOINT, "joint", MATTER, FLAG, "", "it was talked over together")                            \
    X(DECIDED, "decided", MATTER, FLAG, "", "it was decided by name")                             \
    X(OPTION, "option", MATTER, WORD, "", "what was decided, by the option's name; or none")      \
    X(MATTER_OWNER, "owner", MATTER, WORD, "", "who owns the decision: a person, me or none")     \
    X(ACCURACY, "accuracy", LIVE, NUMBER, "", "percent right now")                                \
    X(SHARE, "share", LIVE, NUMBER, "", "percent of the world that meets it")                     \
    X(NOTICED, "noticed", LIVE, FLAG, "", "somebody has noticed that it got worse")               \
    X(FALLEN, "fallen", LIVE, FLAG, "", "it has lost a twentieth since it was last trained")      \
    X(LIVE_OWNER, "owner", LIVE, WORD, "", "who watches it: a person, me or none")                \
    X(ROLLBACK_READY, "rollback_ready", LIVE, FLAG, "", "a way back was agreed before launch")    \
    X(CHOSEN, "chosen", CHOICE, FLAG, "", "the choice with this id was taken")                    \
    X(PLACE, "place", CHOICE, NUMBER, "", "its place in a rank, from 1; 0 before")                \
    X(RIGHT, "right", PICK, NUMBER, "", "how many picks an expert would have taken")              \
    X(RANK_RIGHT, "right", RANK, NUMBER, "",                                                      \
      "percent of the pairs that stand the right way round")                                      \
    X(GRID_RIGHT, "right", GRID, NUMBER, "", "percent of the rows that are right")                \
    X(CLOSE, "close", GRID, NUMBER, "",                                                           \
      "on a scale, how close its shape is to the best, in percent; else as right")                \
    X(ROW, "ROW", GRID, WORD, "none",                                                             \
      "the column that the row has, by its name, or none before: `chart.monitoring is me`; on a " \
      "scale the number of its column, from 1")                                                   \
    X(ANSWER, "answer", ESTIMATE, NUMBER, "", "the figure you gave; 0 before")                    \
    X(OFF, "off", ESTIMATE, NUMBER, "", "how far it was from the truth")                          \
    X(PLAYED, "played", SCENE, FLAG, "", "the scene has begun at least once")

typedef enum {
#define X(id, name, thing, type, words, sentence) PROPERTY_##id,
    PROPERTIES(X)
#undef X
        PROPERTY_COUNT
} Property;

// Whether a fact is named behind it: `rui.knows.routing`.
static inline bool property_of_fact(Property property) {
    return property == PROPERTY_KNOWS || property == PROPERTY_MISLED;
}

typedef struct {
    const char *name;
    ThingKind thing;
    ValueType type;
    const char *words;
    const char *sentence;
} PropertyRow;

const PropertyRow *property_row(Property property);

#endif
