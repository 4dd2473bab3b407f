// SPDX-License-Identifier: MIT
//
// What the parts of a debrief share: the run, the document it is written into, and the walk
// through the journal.

#ifndef REPORT_DEBRIEF_H
#define REPORT_DEBRIEF_H

#include <stdint.h>

#include "page/doc.h"
#include "page/ink.h"
#include "parlance_report.h"

// A run and the document that its debrief becomes. Borrows everything.
typedef struct {
    const parl_session *session;
    const parl_scenario *scenario;
    parl_scenario_info info;
    parl_debrief debrief;
    const parl_debrief_request *request;
    Doc *doc;
    uint64_t read;  // bit n: worry n came out because its owner read a packet, unasked
} Page;

// --- The parts of a debrief, in the order in which they stand ------------------------------

void debrief_head(Page *page);  // the total, what it means, and its parts as bars
void debrief_story(Page *page);
void debrief_score(Page *page);
void debrief_rubric(Page *page);
void debrief_outcome(Page *page);
void debrief_moments(Page *page);
void debrief_placed(Page *page);
void debrief_words(Page *page);
void debrief_languages(Page *page);
void debrief_next(Page *page);

// Those that need more than the run alone: each is silent where the request has nothing for it.
void debrief_lead(Page *page);
void debrief_turning_points(Page *page);
void debrief_room(Page *page);
void debrief_promises(Page *page);
void debrief_weeks(Page *page);
void debrief_luck(Page *page);
void debrief_readiness(Page *page);

// Charts beside what a part says.
void figures_score(Page *page);
void figures_effort(Page *page, int planned);

// Whether parts are written that a reader of the terminal, right after a run, is spared.
bool page_is_full(const Page *page);

// A round or a drill: nothing is said of what it does not have.
bool page_is_short(const Page *page);

// A fact that an answer told.
typedef struct {
    int fact, listener;  // fact -1: none was told
    parl_frame frame;    // in which the whole of it was told; PARL_FRAME_COUNT: it was bent
    bool arrived;        // the listener understands it now
} Telling;

// What one answer was an answer to, and what it set off, found by playing the run again.
// Owned: walk_clear.
typedef struct {
    int turn;
    int week;  // in which it was asked; 0: the scenario has no weeks
    parl_decision_kind kind;
    bool passes;             // DESK: a week was let pass
    bool bent;               // somebody was told less, or something else, than the fact
    unsigned before, after;  // who was present before and after it; bit n: person n
    Telling telling;
    parl_signal moved;  // what it moved most, by weight; PARL_SIGNAL_COUNT: nothing
    int count;
    parl_event *events;  // owned
} Walk;

// A session that stands where answer [turn] is to be given; NULL where the run does not replay.
// The caller's.
parl_session *walk_to(const Page *page, int turn);

// The events of answer [turn]; none where the run does not replay.
Walk walk_turn(const Page *page, int turn);
void walk_clear(Walk *walk);

// The ESTIMATE event that lay farthest from the evidence; false where there is none.
bool walk_worst_estimate(const Page *page, parl_event *out);

// The worries that a packet or a review brought out, as bits.
uint64_t walk_read(const Page *page);

// All events of [kind] that the run has set off so far, in order.
Walk walk_all(const Page *page, parl_event_kind kind);

// Whether the answer shows little of [signal]: it is judged at level 2 or below, or the fact that
// it told did not arrive. Such a one is not to be done again, whatever it brought.
bool walk_falls_short(const Walk *walk, parl_signal signal);

// The largest fall of a person's trust in [walk]; NULL where there is none.
const parl_event *walk_fall(const Walk *walk);

// What came of an answer in a later week: the fall of trust where a bent fact was found out,
// or where a promise that the answer made was broken. False where nothing did.
bool walk_aftermath(const Page *page, const Walk *walk, parl_event *out);

// The answer that made the promise whose breaking cost trust in [walk]; -1 where none did.
int walk_broken_promise(const Page *page, const Walk *walk);

// Why an answer did what it did: in the author's words, else by what the rules know of it.
void reason_add(const Page *page, const Walk *walk, parl_signal signal, Ink *ink);

// A line of the fact that [walk] told, in a language of its listener. False where it has none.
bool reason_better_line(const Page *page, const Walk *walk, Ink *ink);

// What to do next time about the part that moved. Where work was lost it is to ask those who
// judge it before it begins.
const char *reason_advice(const Walk *walk, parl_signal signal);

// What an answer did: what was said to it, up to two changes, and what came of it later. With
// [claims], what the listeners took away from it comes first.
void effects_add(const Page *page, const Walk *walk, bool claims, Ink *ink);

// "You said", "At your desk you chose".
const char *effects_opening(parl_decision_kind kind);

// What [person] holds of the facts they need, the worst first.
typedef enum { GRASP_BENT, GRASP_NOTHING, GRASP_POOR, GRASP_WHOLE, GRASP_UNNEEDED } Grasp;

Grasp story_grasp(const Page *page, int person);
bool story_asked(const Page *page, int person);

// Adds the names of the people who are [wanted]. False, and nothing added, where none is.
bool ink_people(Ink *ink, const Page *page, const bool wanted[PARL_CAST_MAX]);

// What is missing for a good outcome, sign-off by sign-off, where no line of the player says it.
// False, and nothing added, where nothing is.
bool outcome_omission(const Page *page, parl_signal signal, Ink *ink);

// Whether [person] judges for law or ethics and is to be heard early.
bool outcome_has_a_say(const Page *page, int person);

// Days of all work as planned.
int outcome_planned(const Page *page);

// --- The run in figures, for charts and for JSON ------------------------------------------------

// How people stood at the end of a week, or in a scenario without weeks after an answer. A change
// stands in the week in which it happened, also where the last answer of that week made it.
typedef struct {
    int at;  // 0: the beginning; from 1: the week or the answer; weeks + 1: what comes after them
    int trust[PARL_CAST_MAX];  // 0..100
    int grasp[PARL_CAST_MAX];  // of the fact that they need and hold least, 0..100; -1: of none
} Sample;

typedef struct {
    int count;
    Sample *samples;  // owned
} Samples;

Samples samples_of(const Page *page);
void samples_clear(Samples *samples);
void samples_name(const Page *page, int at, Ink *ink);  // "the beginning", "week 3"

// An answer looked back at, as far as the lookback of the request knows it.
typedef struct {
    parl_look look;
    int size;                   // hundredths: below 0 given away, above 0 won; 0: neither
    int week;                   // 0: none
    parl_signal signal;         // the part that it is about
    Ink said, better, lessons;  // better: "" where none is worth telling, or the run goes on
    Ink reply;    // the first line that somebody speaks after the better answer; or ""
    int speaker;  // of the reply; -1
    int promised;  // parl_promise_kind of what the better answer promises; -1: nothing
} Point;

Point point_of(const Page *page, const Walk *walk);
void point_clear(Point *point);

// What a thousand worlds come to. Shares in thousandths.
typedef struct {
    int count;
    int counts[101];              // worlds by total
    int mean, low, middle, high;  // of the totals: mean, and quartiles
    int passed;                   // at PASS or above
    int below, same, above;       // against this run; 0 where it has no total
    int unfaced;                  // worlds with a decision that this run never faced
    int value;                    // mean of the outcome, 0..1000; -1: the scenario has none
} Luck;

// From here on a run has done what its scenario asks.
enum { PASS = 70 };

Luck luck_of(const parl_worlds *worlds, const parl_score *score);

// Whether the evidence of its day carried a promise; true for one that is not about a chance.
bool promise_fits(const parl_commit *commit);
const char *promise_kind_id(parl_promise_kind kind);
const char *promise_status_id(parl_promise_status status);
const char *promise_status_spoken(parl_promise_status status);

// Weeks of reviews that were begun anew because something was in the way.
int outcome_fresh_reviews(const Page *page);

// The row of words that a signal has in a debrief.
typedef struct {
    const char *name;      // "promises and evidence"
    const char *omission;  // what was not done, where no line of the player made the value
    const char *cap;       // why a low value holds the total down
    const char *advice;    // what to do next time
    const char *keep;      // the same where it went well
} SignalWords;

// Where the languages were right and the fact was not.
#define ADVICE_BENT "keep the figure and its limits, and change only the words."

const SignalWords *signal_words(parl_signal signal);
void ink_signal(Ink *ink, parl_signal signal);  // its name with a large first letter

#endif
