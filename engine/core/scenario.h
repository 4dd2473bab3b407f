// SPDX-License-Identifier: MIT
//
// What a scenario is once it is loaded: tables that point at each other by index, in one
// arena, never written again. The reader (engine/script) fills it; the rules read it.
//
// Read it from top to bottom; it follows the author's page: people and what they know, then
// scenes and choices. Places and texts are in page.h, conditions in program.h, what is planned
// with (evidence, promises, packets, work, trade-offs, the live model) in plan.h, moves in
// move.h.

#ifndef CORE_SCENARIO_H
#define CORE_SCENARIO_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "move.h"
#include "page.h"
#include "parlance.h"
#include "plan.h"

// --- People and what they know ------------------------------------------------------------

// Role by role the default affinities; `person.hears` overrides.
// builder: makes the thing; veto: may say no to a launch; law: of the legal and ethics
// family, whose early voice is scored; users: speaks for those who live with the model.
#define ROLES(X) /*               model stat user reg bus ops   builder veto   law    users */   \
    X(EXECUTIVE, "executive", 100, 200, 500, 500, 1000, 600, false, false, false, false)     \
    X(SPONSOR, "sponsor", 100, 200, 500, 500, 1000, 600, false, true, false, false)          \
    X(SALES, "sales", 100, 200, 700, 300, 1000, 500, false, false, false, false)             \
    X(FINANCE, "finance", 150, 500, 300, 500, 1000, 700, false, false, false, false)         \
    X(ML_ENGINEER, "ml_engineer", 1000, 700, 400, 300, 250, 500, true, true, false, false)   \
    X(DATA_SCIENTIST, "data_scientist", 600, 1000, 400, 300, 450, 300, true, true, false, false) \
    X(DATA_ENGINEER, "data_engineer", 700, 500, 300, 400, 250, 1000, true, false, false, false) \
    X(DESIGNER, "designer", 200, 300, 1000, 400, 500, 400, false, false, false, true)        \
    X(LEGAL, "legal", 150, 250, 450, 1000, 500, 400, false, true, true, false)               \
    X(COMPLIANCE, "compliance", 150, 250, 450, 1000, 500, 400, false, true, true, false)     \
    X(ETHICS, "ethics", 200, 400, 800, 1000, 300, 300, false, true, true, false)             \
    X(DATA_GOVERNANCE, "data_governance", 400, 400, 300, 1000, 300, 700, false, true, true, false) \
    X(SUPPORT, "support", 150, 250, 900, 300, 500, 1000, false, false, false, true)          \
    X(OPERATIONS, "operations", 150, 250, 900, 300, 500, 1000, false, false, false, true)

typedef struct {
    const char *id;
    int16_t hears[PARL_FRAME_COUNT];
    bool builder, veto, law, users;
} RoleRow;

const RoleRow *role_find(const char *id);  // NULL where there is none
const RoleRow *role_at(int index);         // NULL past the last

typedef struct {
    const char *id, *name, *title, *role;
    const char *portrait;              // name of a face, or of a file beside the scenario; NULL
    Number trust;                      // percent
    int16_t hears[PARL_FRAME_COUNT];   // affinity, 0..1000
    uint32_t links;                    // bit n: talks with person n (made symmetric)
    int16_t kappa;                     // share of a change that spills over, 0..250
    bool builder, veto, law, users;    // as their role; see ROLES
    int16_t word;                      // of their id; see scenario_finish
    bool signs;                        // nothing launches without their sign-off:
    Number lead;                       //   weeks that a review takes
    int8_t packet;                     //   what they read; NONE: nothing in writing
    uint16_t sign_needs;               //   bit n: they must understand fact n
    Place place, portrait_place;
} Person;

typedef struct {
    const char *word;      // "F1", matched as a whole word, case-folded (ASCII)
    const char *plain;
    uint32_t known;        // bit n: person n knows it
    Place place;
} Term;

// One way of telling a fact.
typedef struct {
    uint8_t frame;           // parl_frame
    int16_t value;           // 0: the fact's own; else a claimed value, by identity
    const char *drops;       // the qualifier that it leaves out; NULL: none
    const char *claims;      // the other value it names; NULL: none
    TextRef text;
    Lessons bad;             // shown when a distortion is told
    uint8_t jargon[PARL_CAST_MAX];  // per listener: words of jargon they do not know
    Place place;
} Rendering;

typedef struct {
    const char *id, *title;
    int8_t from;             // person or NONE
    uint32_t needs;          // bit n: person n must understand it
    int16_t weight;          // share in `translation`; 1 by default
    int8_t rendering_count;  // the faithful ones stand first
    int8_t faithful_count;
    Rendering renderings[PARL_RENDERINGS_MAX];
    Lessons good, bad;       // shown when a line arrives, and when it misses its listener
    Place place;
} Fact;

// Kinds of constraint that a concern may break, and phi: of 1000 days that rest on it, how many
// are lost when it comes out. Ours, by what survives: without the data right hardly anything; for
// another purpose the tools, not what was learnt; a notice or a fallback is built beside the rest.
#define BREAKS(X)                                                                            \
    X(NOTHING, "", 0)                                                                        \
    X(PURPOSE, "purpose", 700)                                                               \
    X(NOTICE, "notice", 300)                                                                 \
    X(FALLBACK, "fallback", 200)                                                             \
    X(DATA_RIGHT, "data_right", 900)

typedef enum {
#define X(name, id, phi) BREAKS_##name,
    BREAKS(X)
#undef X
} Breaks;

enum { REMEDIES_MAX = 6 };

typedef struct {
    const char *id, *title;
    int8_t of;               // person
    int8_t weight;           // 1..5
    uint8_t breaks;          // Breaks
    ExprRef when;            // it exists in this world; NONE: always
    TextRef hint;            // shown once in prose; NONE
    TextRef text;            // what they say when it comes out
    int8_t remedy_count;
    const char *remedies[REMEDIES_MAX];
    Lessons good;            // shown when it comes out
    Place place;
} Concern;

// --- Scenes: the flow ------------------------------------------------------------------------

// A scene is a run of steps in Scenario.steps. Bodies of choices and of `when` lie in the
// same table; STEP_GOTO leads back. Arguments [a] [b] as said.
typedef enum {
    STEP_SAY,       // a: person (NONE: the screen), b: text
    STEP_MOVE,      // a: move
    STEP_UNLESS,    // a: expr; goes to [to] where it is false
    STEP_GOTO,      // goes to [to]
    STEP_MENU,      // a: menu; waits for an answer
    STEP_ESTIMATE,  // a: estimate; waits
    STEP_WRITE,     // a: write; waits
    STEP_JUMP,      // a: scene
    STEP_LATER,     // a: scene, b: weeks
    STEP_SET,       // a: memo, b: expr
    STEP_CREDIT,    // a: signal, b: amount -1000..1000, c: text of the reason
    STEP_END,       // the scene has run out
} StepOp;

typedef struct {
    uint8_t op;
    int16_t a, b, c;
    int32_t to;
    Place place;
} Step;

// One option of a menu. Its value in an answer is its number within the menu, from 0, in
// the author's order.
typedef struct {
    const char *id;      // as written, else made from the text
    bool named;          // the author wrote the id
    TextRef text;
    ExprRef only;        // NONE: always
    ExprRef worth;       // 0..100; NONE: the rules judge
    TextRef why;         // the debrief's line; NONE
    Lessons good, bad;   // shown when it is taken
    int8_t shows[PARL_RUBRIC_COUNT];  // levels 1..4; 0: it does not name the row
    uint32_t people;     // bit n: a move of its body concerns person n
    int8_t commits;      // the promise that its body commits to; NONE
    int16_t memo;        // remembers that it was chosen, in a rank its place; NONE: nobody asks
    int16_t word;        // column of a grid: its id, into Scenario.words; else NONE
    int32_t body;        // first step; of what is ranked or is a column: behind the menu
    uint64_t shuffle;    // hash of scene and id: the stream of its place on the screen
    Place place;
} Choice;

// RANK: all of the choices, in an order. GRID: the choices are its columns, and each row takes one.
typedef enum { MENU_CHOICES, MENU_PICK, MENU_RANK, MENU_GRID } MenuKind;

typedef struct {
    uint8_t kind;
    const char *id;       // of a pick, a rank, a grid; else ""
    int32_t choice_first; // into Scenario.choices
    int8_t choice_count;
    int8_t take;          // MENU_PICK
    bool one_by_one, ordered;
    uint8_t shows;        // bit n: it judges row n of the rubric: what is right, else by choices
    TextRef prompt;       // NONE
    TextRef why;          // RANK, GRID: the debrief's line; NONE
    Lessons good, bad;    // RANK, GRID: shown where it is nearly right, and where it is not
    int16_t memo;         // pick: remembers how many were right; rank, grid: percent; NONE
    int16_t close;        // GRID: remembers how close, in percent; NONE
    bool scale;           // GRID: its columns are in an order, the least first
    int32_t row_first;    // GRID: into Scenario.rows
    int8_t row_count;
    int32_t after;        // step to go on at
    Place place;
} Menu;

// One row of a grid.
typedef struct {
    const char *id;
    TextRef text;
    int8_t best;                      // column that is right; NONE: none is
    int16_t moves[PARL_CHOICES_MAX];  // what each column does beside being remembered; NONE
    int16_t memo;  // remembers its column: the word, on a scale its number from 1; NONE
    Place place;
} GridRow;

typedef struct {
    const char *id;
    TextRef prompt;
    ExprRef truth;        // a condition (how sure) or a figure; NONE: not judged
    bool sure;            // truth is a condition: from 0 to 100
    int8_t uncertain;     // truth is exactly its `holds`; NONE
    Number from, till;
    int16_t memo;         // the answer
    Place place;
} Estimate;

typedef struct {
    const char *id;
    TextRef prompt;
    Place place;
} Write;

typedef enum {
    WAITS_NEVER,   // reached by jump, later, or as the first scene
    WAITS_DESK,
    WAITS_AT,
    WAITS_ON,
} WaitKind;

typedef struct {
    const char *id;
    uint32_t with;        // bit n: person n is there
    uint8_t waits;        // WaitKind
    int16_t waiting;      // its bit in the state; NONE for WAITS_NEVER
    TextRef desk;         // line on the desk
    int16_t week_from, week_till;  // desk: open in these weeks; at: both the week
    int8_t cost;          // desk: slots
    ExprRef on;           // WAITS_ON; NONE
    ExprRef only;         // desk: open only where this holds; NONE
    ExprRef worth;        // desk: the author's key; NONE
    bool again;
    bool ending;
    ExprRef when;         // ending: chosen where it holds; NONE: the last resort
    Number after;         // ending: weeks that the world runs on
    int16_t memo;         // remembers that it was played; NONE where nobody asks
    int32_t body;         // first step
    Place place;
} Scene;

// --- The scenario -----------------------------------------------------------------------------

typedef struct {
    const char *id;
    int8_t value_count;
    bool words;                            // values are words, else numbers
    bool pair;                             // set by a facilitator
    int8_t with;                           // has the value at the same place as this one; NONE
    int32_t values[PARL_VALUES_MAX];       // numbers, or indices into Scenario.words
    uint64_t stream;
    Place place;
} Vary;

typedef struct {
    const char *id;
    ExprRef expr;
    Place place;
} Figure;

// What the state remembers by name or id. The type says how a condition reads it.
typedef struct {
    const char *id;
    uint8_t thing;  // ThingKind: MEMORY, CHOICE, PICK, RANK, GRID, ESTIMATE, SCENE
    uint8_t type;   // ValueType of a MEMORY, of a row of a GRID
    Place place;
} Memo;

// An author's own function, kept by the script side.
typedef struct {
    Place place;
} Function;

// A habit of the author's own, for `parlance bots`. What it takes and avoids are ids of choices and
// scenes, or words of their lines.
typedef struct {
    const char *id, *sentence;
    int takes_count, avoids_count;
    const char **takes, **avoids;
    ExprRef only;   // when it has the habit; NONE: always
    bool mistake;   // it may not pass
    Place place;
} OwnBot;

// The door to the author's functions: the rules are tested with a C function in its place.
typedef struct State State;
typedef struct Layout Layout;
typedef struct {
    void *room;  // NULL: no function is ever called
    // False: the function failed; the answer is refused.
    bool (*call)(void *room, int function, const parl_scenario *scenario, const State *state,
                 int32_t *out);
    void (*close)(void *room);  // called by parl_scenario_free
} Script;

typedef struct {
    const char *path;       // as shown in messages
    const char *text;       // kept for messages and for rooms of other threads
    size_t size;
} Source;

// Words that the engine itself gives as the value of a property.
#define OWN_WORDS(X)              \
    X(NONE, "none")               \
    X(ASKED, "asked")             \
    X(GRANTED, "granted")         \
    X(CONDITIONAL, "conditional") \
    X(BLOCKED, "blocked")         \
    X(FIRM, "firm")               \
    X(RANGE, "range")             \
    X(GATED, "gated")             \
    X(STOP, "stop")               \
    X(BLANK, "blank")             \
    X(ME, "me")

typedef enum {
#define X(id, word) OWN_WORD_##id,
    OWN_WORDS(X)
#undef X
        OWN_WORD_COUNT
} OwnWord;

// A kind of problem that the author means.
typedef struct {
    int16_t kind;  // ProblemKind
    bool met;      // some was found
    Place place;
} Allowed;

// Tables are arrays in the arena; [x]_count says how many.
struct parl_scenario {
    Arena arena;
    uint64_t fingerprint;
    const char *title, *level, *brief, *notes;
    const char *note[PARL_NOTE_COUNT];  // [notes] in parts; one of the two is empty
    parl_kind kind;
    const char *folder;  // of scenario.lua, with a slash at its end; NULL: made without a file
    int minutes, weeks, slots;
    bool timed;             // `clock`: played against a soft timer
    int number;             // its place in a list of its kind; 0: none
    int weights[PARL_SIGNAL_COUNT];
    int covers_count;
    const char **covers;
    int allowed_count;
    Allowed *allowed;

    int source_count, word_count, expr_count, code_count, piece_count, text_count;
    int vary_count, figure_count, person_count, term_count, fact_count, concern_count;
    int uncertain_count, gate_count, promise_count, packet_count, work_count, matter_count;
    int live_count, move_count, scene_count, step_count;
    int menu_count, row_count, choice_count, estimate_count, write_count, memo_count, waiting_count;
    int function_count, test_count, lesson_count, bot_count;

    Source *sources;
    const char **words;
    Expr *exprs;
    Instr *code;
    Piece *pieces;
    Text *texts;
    Vary *varies;
    Figure *figures;
    Person *people;
    Term *terms;
    Fact *facts;
    Concern *concerns;
    Uncertain *uncertains;
    Gate *gates;
    Promise *promises;
    Packet *packets;
    Work *works;
    Matter *matters;
    Live *lives;
    Move *moves;
    Scene *scenes;         // the first one begins
    Step *steps;
    Menu *menus;
    GridRow *rows;
    Choice *choices;
    Estimate *estimates;
    Write *writes;
    Memo *memos;
    int16_t *waiting;      // scene of each waiting bit
    Function *functions;
    const char **lessons;  // ids of the catalogue
    parl_scenario_test *tests;
    OwnBot *bots;
    Script script;

    // Found once by scenario_finish: conditions and the score ask for them all the time.
    int16_t own_words[OWN_WORD_COUNT];  // row of [words]; NONE: no condition names it
    uint16_t credits;                   // bit n: a choice credits signal n
    uint8_t shows;                      // bit n: a menu judges row n of the rubric
    const Layout *layout;               // of the state (play/layout.h)
};

// Fills in what follows from the tables, once they are complete.
void scenario_finish(parl_scenario *scenario);

// The vary whose draw [vary] has: itself, or the one that it stands with.
int vary_lead(const parl_scenario *scenario, int vary);

// Bit n: the choice names row n of the rubric.
uint8_t choice_rows(const Choice *choice);

// How many people sign.
int scenario_signers(const parl_scenario *scenario);

// Finds the thing that is called [name]. False where there is none. People, facts,
// concerns … share one space of names; so do memos, by their kind of thing.
bool scenario_find(const parl_scenario *scenario, const char *name, ThingKind *thing,
                   int *index);

#endif
