// SPDX-License-Identifier: MIT
//
// What the parts of a report share: a growing text, and the page it is written on.

#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include <stdint.h>

#include "parlance_report.h"

#if defined(__GNUC__)
#define REPORT_FORMAT __attribute__((format(printf, 2, 3)))
#else
#define REPORT_FORMAT
#endif

// A text that grows. {0} is empty; the owner calls ink_clear. Running out of memory ends
// the program.
typedef struct {
    char *text;  // NULL while empty
    size_t size, room;
} Ink;

REPORT_FORMAT void ink_add(Ink *ink, const char *format, ...);
void ink_clear(Ink *ink);
const char *ink_text(const Ink *ink);  // "" while empty

// Texts of the engine, fetched whole whatever their length.
void ink_event(Ink *ink, const parl_scenario *scenario, const parl_event *event);
void ink_turn(Ink *ink, const parl_session *session, int turn);
void ink_turn_why(Ink *ink, const parl_session *session, int turn);
void ink_concern(Ink *ink, const parl_session *session, int concern);
void ink_commit(Ink *ink, const parl_session *session, int commit);
void ink_fact(Ink *ink, const parl_session *session, int fact, parl_frame frame);
void ink_phrase(Ink *ink, const parl_session *session, int commit);  // parl_report_commit

// "the model, users and business": the languages in [frames].
void ink_frames(Ink *ink, unsigned frames);

// What a row is called, in quotes; where it has no title, its id.
void ink_title(Ink *ink, const char *title, const char *id);

// "Imke", "Imke and Rui", "Imke, Rui and Salome": adds item [index] of [count].
void ink_item(Ink *ink, int index, int count, const char *item);

// The run and where its report goes. Borrows everything.
typedef struct {
    const parl_session *session;
    const parl_scenario *scenario;
    parl_scenario_info info;
    parl_debrief debrief;
    int columns;
    parl_sink sink;
    void *data;
    bool going;     // the sink still listens
    uint64_t read;  // bit n: worry n came out because its owner read a packet, unasked
} Page;

// Writes [text] behind [lead] ("1. "), its other lines under the first one. [lead] stands
// [margin] columns from the left.
void page_item(Page *page, int margin, const char *lead, const char *text);
void page_line(Page *page, int margin, const char *text);

// The same, but its other lines stand two columns from the margin.
void page_label(Page *page, int margin, const char *label, const char *text);
void page_heading(Page *page, const char *text);

// --- The parts of a debrief, in the order in which they stand ------------------------------

void debrief_story(Page *page);
void debrief_score(Page *page);
void debrief_outcome(Page *page);
void debrief_moments(Page *page);
void debrief_languages(Page *page);

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
    parl_decision_kind kind;
    bool bent;               // somebody was told less, or something else, than the fact
    unsigned before, after;  // who was present before and after it; bit n: person n
    Telling telling;
    int count;
    parl_event *events;
} Walk;

// The events of answer [turn]; none where the run does not replay.
Walk walk_turn(const Page *page, int turn);
void walk_clear(Walk *walk);

// The ESTIMATE event that lay farthest from the evidence; false where there is none.
bool walk_worst_estimate(const Page *page, parl_event *out);

// The worries that a packet or a review brought out, as bits.
uint64_t walk_read(const Page *page);

// All events of [kind] that the run has set off so far, in order.
Walk walk_all(const Page *page, parl_event_kind kind);

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

#endif
