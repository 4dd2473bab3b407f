// SPDX-License-Identifier: MIT
//
// Practice beside the negotiations: the rounds of an interview, its committee, drills, and what is
// to be practised today. The conventions of parlance.h hold here.

#ifndef PARLANCE_PRACTICE_H
#define PARLANCE_PRACTICE_H

#include "parlance_report.h"

// --- The soft timer -----------------------------------------------------------------------------

// The minutes of a scenario that is timed, counted down for who wants to see them. Nothing is kept
// of it and nothing scored. Times are milliseconds of a clock that never goes back; a value is
// plain and needs no freeing.
typedef struct {
    int64_t whole;  // what there was
    int64_t spent;  // until [since]
    int64_t since;  // when it was started last
    bool running;
    bool off;   // not shown
    bool told;  // that it is over
} parl_timer;

parl_timer parl_timer_begin(int minutes, int64_t now);

void parl_timer_pause(parl_timer *timer, int64_t now);
void parl_timer_go_on(parl_timer *timer, int64_t now);  // nothing where it is off

// Stops it and takes it from sight; and back.
void parl_timer_off(parl_timer *timer, int64_t now);
void parl_timer_on(parl_timer *timer, int64_t now);

// Whole minutes that are left, rounded up; 0: it is over.
int parl_timer_left(const parl_timer *timer, int64_t now);

// True once: when the end has passed and nobody was told yet.
bool parl_timer_rings(parl_timer *timer, int64_t now);

// --- Skills -------------------------------------------------------------------------------------

// What a row of the rubric trains that a negotiation asks for too, and back: to isolate a variable
// is the hygiene of a decision. PARL_SIGNAL_COUNT where nothing is akin.
parl_signal parl_signal_kin(parl_signal signal);

// The day of a moment, by the calendar of this machine: days since 1 January 1970. [seconds] since
// then.
int64_t parl_practice_day(int64_t seconds);

// What practice is planned from. Everything is borrowed.
typedef struct {
    const parl_run *runs;  // of one player, in the order in which they were begun
    int run_count;
    const parl_playable *shelf;
    int shelf_count;
    int64_t today;                    // as parl_practice_day has it
    int64_t (*day)(int64_t seconds);  // on which a run was begun; NULL: parl_practice_day
} parl_practice;

// --- Drills: what to practise today -------------------------------------------------------------

// Boxes. A drill that went well moves one up and comes back later. Rows: days until it does, and
// why so many.
#define PARL_BOXES(X)                                                                  \
    X(1, "it was missed: the next day, while the answer is still warm")                \
    X(3, "it went well once: before most of it is forgotten")                          \
    X(7, "twice: a week, so that another world asks for the skill and not the answer") \
    X(16, "three times: a fortnight and a little")                                     \
    X(35, "it sits: five weeks, to see that it stays")

enum {
#define X(days, why) +1
    PARL_BOX_COUNT = 0 PARL_BOXES(X)
#undef X
};

enum {
    PARL_DRILLS_A_DAY = 3,   // more is a chore, and the last one teaches little
    PARL_DRILL_WELL = 70,    // a total from which on it moves a box up
    PARL_DRILL_MISSED = 50,  // below it goes back to the first box; between it stays
};

typedef struct {
    int playable;        // row of the shelf
    int box;             // 1..PARL_BOX_COUNT; 0: never played to its end
    int last;            // its last total; -1: none
    int wait;            // days until it is to be played; 0: today
    int need;            // of what it trains, by negotiations and rounds: 0..1000
    parl_signal signal;  // for whose sake
    bool done;           // played today
    char why[320];       // a sentence
} parl_drill;

typedef struct {
    int today;  // the first so many are for today, the most useful first
    int count;
    parl_drill *rows;  // all drills of the shelf; after today's by the days they wait
} parl_drills;

// The queue, a function of what is given alone. Weak skills come sooner and oftener; no drill comes
// twice on one day of the calendar. A clock that was set back counts as one day that passed, so
// that nothing is lost, and then one drill at least is due. The caller's: parl_drills_free.
parl_drills *parl_drills_new(const parl_practice *practice);
void parl_drills_free(parl_drills *drills);

// The row that needs it most, for a day on which none is due; -1: every one was played today, or
// there is none.
int parl_drills_weakest(const parl_drills *drills);

// --- The interview loop -------------------------------------------------------------------------

// Six rounds, one after the other, whose results come once all are over. Kept as runs with a
// sitting of kind PARL_SITTING_INTERVIEW. Rows: the round's name on the shelf.
#define PARL_LOOP(X)   \
    X("screening")     \
    X("product-sense") \
    X("execution")     \
    X("leadership")    \
    X("metrics")       \
    X("two-metrics")

enum {
#define X(name) +1
    PARL_LOOP_COUNT = 0 PARL_LOOP(X)
#undef X
};

const char *parl_loop_name(int round);

// A loop as far as it was played. A value; nothing to free.
typedef struct {
    uint64_t key;                   // the seed of its first round
    int attempt;                    // from 1; more where a seed was played before
    int64_t runs[PARL_LOOP_COUNT];  // by round; 0: not begun
    bool over[PARL_LOOP_COUNT];
    int done;  // rounds that are over
    int next;  // the first that is not; PARL_LOOP_COUNT: all are
} parl_loop;

// The newest loop among the [count] runs of one player, in the order in which they were begun.
// False where none was begun.
bool parl_loop_newest(const parl_run *runs, int count, parl_loop *out);

// The same of the newest that is over.
bool parl_loop_finished(const parl_run *runs, int count, parl_loop *out);

// Those among the [count] runs of one player, whether they are over or not.
int parl_loop_count(const parl_run *runs, int count);

// The loop with [number], from 1, in the order in which they were begun. False where there is none.
bool parl_loop_at(const parl_run *runs, int count, int number, parl_loop *out);

// A new one with [key], behind those among the runs.
parl_loop parl_loop_begin(const parl_run *runs, int count, uint64_t key);

// The world in which [round] is played: the loop's seed and so many more.
uint64_t parl_loop_seed(const parl_loop *loop, int round);

// What a run of the loop is kept with; its release (parl_store_release) is to be given once the
// loop is over, or was left for a new one.
parl_sitting parl_loop_sitting(const parl_loop *loop, const char *profile);

// --- The committee ------------------------------------------------------------------------------

// Rows: id, as the committee says it.
#define PARL_VERDICTS(X)                      \
    X(NO_HIRE, "no_hire", "No hire")          \
    X(BORDERLINE, "borderline", "Borderline") \
    X(HIRE, "hire", "Hire")

typedef enum {
#define X(name, id, spoken) PARL_VERDICT_##name,
    PARL_VERDICTS(X)
#undef X
        PARL_VERDICT_COUNT
} parl_verdict_kind;

const char *parl_verdict_id(parl_verdict_kind verdict);
const char *parl_verdict_spoken(parl_verdict_kind verdict);

// What the committee goes by. A row is the mean over the rounds that weigh it; calibration as well.
// Hire: no row at level 1, all rows but HIRE_SHORT at level 3 or above, calibration at HIRE_SURE or
// above. Borderline: one step short of it: at most one row at level 1, one more row short of level
// 3, calibration at EDGE_SURE. Else no hire. With six rows: four of them, and three.
enum {
    PARL_HIRE_SHORT = 2,
    PARL_HIRE_SURE = 600,  // thousandths: off by 16 points of 100 on average
    PARL_EDGE_LOW = 1,
    PARL_EDGE_SHORT = 3,
    PARL_EDGE_SURE = 400,  // off by 24
};

typedef struct {
    parl_verdict_kind kind;
    int judged;                     // rows that a round weighs
    int values[PARL_RUBRIC_COUNT];  // 0..1000; -1: no round weighs it
    int levels[PARL_RUBRIC_COUNT];  // 1..4; 0: none
    int rounds[PARL_RUBRIC_COUNT];  // that weigh it
    int sure;                       // calibration, 0..1000; -1: nobody asked
    int low, good;                  // rows at level 1; at level 3 or above
} parl_verdict;

// By the parts of [count] scores; a part counts where it is offered and weighed.
parl_verdict parl_committee_decide(const parl_score *scores, int count);

// The same by kept runs, which have to be over: for a page about many runs.
parl_verdict parl_committee_decide_runs(const parl_run *const *runs, int count);

// What a committee packet is made from. Everything is borrowed.
typedef struct {
    parl_format format;
    int columns;
    const char *profile;
    uint64_t key;  // of the loop
    int round_count;
    const parl_session *const *rounds;  // played to their ends, in order
    int own[PARL_RUBRIC_COUNT];         // the player's own levels, 1..4; 0: not rated
    const parl_playable *shelf;         // for the drills to practise next
    int shelf_count;
    const parl_drills *drills;  // of that shelf: those not due are left out; NULL: all are due
    const char *begin_drill;    // how the front end begins a drill, before its name on the shelf
    const char *begin_loop;     // how it begins another loop; NULL: a reader need not be told
} parl_committee_request;

// The packet: the verdict and the rule behind it, the six rows with their anchors, own rating
// beside the panel's, lines of the player for and against, how sure they were, their own words
// beside the line they chose, the rounds in short, what to practise next.
PARL_CHECKED parl_status parl_report_committee(const parl_committee_request *request,
                                               parl_sink sink, void *data);

#endif
