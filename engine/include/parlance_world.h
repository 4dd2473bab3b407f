// SPDX-License-Identifier: MIT
//
// What a player can see of the world at this moment: people, facts, worries, promises, evidence,
// the calendar, sign-offs, work, trade-offs and models in use. Part of parlance.h, whose
// conventions hold here.

#ifndef PARLANCE_WORLD_H
#define PARLANCE_WORLD_H

#include <stdbool.h>
#include <stddef.h>

#include "parlance_limits.h"
#include "parlance_words.h"

// A run; see parlance.h.
typedef struct parl_session parl_session;

// --- What can be seen of the world --------------------------------------------------------

typedef struct {
    int week, weeks;
    int slots, slots_each_week;  // left this week; given every week
    const char *scene;           // name of the running scene, "" at the desk
    const char *ending;          // name of the ending once reached, else ""
} parl_clock;

parl_clock parl_session_clock(const parl_session *session);

typedef enum {
    PARL_SIGN_NONE,
    PARL_SIGN_ASKED,
    PARL_SIGN_GRANTED,
    PARL_SIGN_CONDITIONAL,  // with a lighter worry open; granted once that is answered
    PARL_SIGN_BLOCKED,      // to be asked again when it is mended
} parl_sign;

// Names and titles are borrowed from the scenario.
typedef struct {
    const char *id, *name, *title, *role;
    const char *portrait;          // what the author named (see below); NULL: nothing
    int trust, ceiling, patience;  // 0..100
    unsigned speaks;               // bit n: frame n is one of their languages
    bool law;                      // of the legal and ethics family, heard early or late
    bool signs;                    // nothing launches without their sign-off
    bool reads;                    // they sign what a packet says
    unsigned sign_needs;           // bit n: they sign only once they understand fact n
    parl_sign sign;
    int sign_weeks;                // a review of theirs takes, with the packet as it is now
    int sign_due;                  // week in which a running review is over; else 0. Since when it
                                   // runs: parl_session_spans
    bool contacted;                // of the legal family: was told something to judge
    int contact_effort;            // days of work that had been spent by then
    bool left;                     // has ended the meeting until next week
    bool present;                  // is in the running scene
    bool met;                      // has been in a scene of this run
} parl_person;

// The faces that come with the program: assets/portraits/alder.svg …
#define PARL_FACES(X)                                                                        \
    X("alder") X("ash") X("aspen") X("beech") X("birch") X("cedar") X("cypress") X("elm")    \
    X("fir") X("hornbeam") X("juniper") X("larch") X("linden") X("maple") X("oak") X("pine") \
    X("plane") X("poplar") X("spruce") X("yew")

// A portrait is the plain name of a face, "alder" (assets/portraits/alder.svg), or the name of a
// file in the scenario's folder (parl_scenario_info.folder) that ends in ".svg". It never leads
// out of there: the loader refuses slashes, backslashes and a dot at the beginning.
parl_person parl_session_person(const parl_session *session, int index);

// From here on a fact has arrived with somebody.
enum { PARL_UNDERSTOOD = 60 };

typedef struct {
    const char *id, *title;  // as sentences call it
    int from;                // person who knows it already; -1: nobody
    unsigned known_frames;   // bit n: it can be told in frame n
    unsigned needs;          // bit n: person n must understand it
    int understood[PARL_CAST_MAX];  // 0..100 by person
    bool told[PARL_CAST_MAX];
    bool distorted[PARL_CAST_MAX];  // what they last heard is not the whole truth
} parl_fact;

parl_fact parl_session_fact(const parl_session *session, int index);

// The whole fact as it is told in [frame], or in the first frame it has where it has none in
// that one. As snprintf.
size_t parl_session_fact_text(const parl_session *session, int index, parl_frame frame, char *out,
                              size_t size);

typedef enum {
    PARL_CONCERN_HIDDEN,
    PARL_CONCERN_HINTED,
    PARL_CONCERN_RAISED,
    PARL_CONCERN_ADDRESSED,
    PARL_CONCERN_ACCEPTED,
    PARL_CONCERN_VIOLATED,
} parl_concern_state;

typedef struct {
    const char *id, *title;
    int person, weight;
    bool exists;              // in this seed
    parl_concern_state state; // HIDDEN and HINTED: do not show its text
    int found_week;           // 0: not found
} parl_concern;

parl_concern parl_session_concern(const parl_session *session, int index);

// The concern in its owner's words. As snprintf.
size_t parl_session_concern_text(const parl_session *session, int index, char *out, size_t size);

typedef enum { PARL_FIRM, PARL_RANGE, PARL_GATED, PARL_STOP } parl_promise_kind;
typedef enum {
    PARL_PROMISE_OPEN,
    PARL_PROMISE_KEPT,
    PARL_PROMISE_BROKEN,
    PARL_PROMISE_RENEGOTIATED,
    PARL_PROMISE_VOID,
} parl_promise_status;

// A row of the ledger: every commitment of this run, oldest first.
typedef struct {
    const char *id, *title;  // of the promise
    int to;                  // person
    parl_promise_kind kind;
    int made, from, till;    // weeks; firm: from == till; gated: the week of the gate
    int chance;              // the evidence at that moment, 0..100; -1: not about chance
    bool before_gate;        // the evidence was not in yet
    bool disclosed;          // a slip was owned up to before it was due
    bool fits;               // it is what the evidence of its day carried, as the score judges it
    parl_promise_status status;
} parl_commit;

int parl_session_commit_count(const parl_session *session);
parl_commit parl_session_commit(const parl_session *session, int index);

// What is promised, in words. As snprintf.
size_t parl_session_commit_text(const parl_session *session, int index, char *out, size_t size);

typedef struct {
    const char *id, *title;
    int cases, hits;      // evidence seen so far
    int running;          // cases ordered that have not come in
    int needed;           // percent right that would be enough
    int chance;           // 0..100, that it is good enough, by the evidence seen
    const char *words;    // the same in words: "rather likely"
} parl_evidence;

parl_evidence parl_session_evidence(const parl_session *session, int index);

// The question in the author's words. As snprintf.
size_t parl_session_evidence_text(const parl_session *session, int index, char *out, size_t size);

// --- The calendar --------------------------------------------------------------------------

// A day on which evidence is judged. It is judged whether or not somebody was promised it.
typedef struct {
    const char *id, *title;
    int uncertain;  // the question
    int pass;       // percent; a chance that high is enough
    int week;       // in which it is judged, or was: from 1. A promise may have moved it
    bool promised;  // somebody was promised an answer on that day
    bool due;       // that day has come
    bool passed;    // and the evidence was enough
    bool judged;    // a day of this gate has come before, though another may be set by now
} parl_gate;

parl_gate parl_session_gate(const parl_session *session, int index);

// What the gate asks, in the author's words; "" where they have none. As snprintf.
size_t parl_session_gate_text(const parl_session *session, int index, char *out, size_t size);

// Evidence that was ordered and has not come in. Rows go by the week in which they do, the next
// first.
typedef struct {
    int uncertain;
    int cases;
    int due;  // week
} parl_trial;

int parl_session_trial_count(const parl_session *session);
parl_trial parl_session_trial(const parl_session *session, int index);

// Something that takes weeks: one bar of a calendar, also when it is over.
typedef enum {
    PARL_SPAN_REVIEW,  // subject: the person who reviews
    PARL_SPAN_TRIAL,   // subject: the question
    PARL_SPAN_WORK,    // subject: the work; halting ends a bar, going on begins another
} parl_span_kind;

typedef struct {
    parl_span_kind kind;
    int subject;
    int from;   // week in which it was asked for, ordered, or the go was given
    int till;   // week in which it is over, or was; 0: work that goes on, nobody knows till when
    int cases;  // TRIAL
    bool over;
} parl_span;

// Every bar of the run so far, in the order in which they began. A review begins anew, as another
// bar, where what it reads is changed. Writes up to [size] of them and returns how many there are.
// The state of a run does not hold when something began: this plays the run again.
int parl_session_spans(const parl_session *session, parl_span *out, int size);

// --- Packets, work, trade-offs and models in use --------------------------------------------

// What reviewers read. Borrowed from the scenario.
typedef struct {
    const char *id, *title;
    bool asked[PARL_ITEM_COUNT];        // the item belongs to this packet
    const char *value[PARL_ITEM_COUNT]; // the name of what it says; NULL: blank
    int missing;
} parl_packet;

parl_packet parl_session_packet(const parl_session *session, int index);

// What [item] of the packet says in full; empty while it is blank. As snprintf.
size_t parl_session_packet_text(const parl_session *session, int index, parl_item item, char *out,
                                size_t size);

// Work, in days.
typedef struct {
    const char *id, *title;
    int plan, weekly;
    int spent;           // so far
    int lost;            // of these, what has to be done again, or came to nothing
    bool started, running;
    uint64_t waits_for;  // bit n: for an answer to concern n, which it rests on
    int finished_week;   // 0: it is not finished
} parl_work;

parl_work parl_session_work(const parl_session *session, int index);

enum { PARL_OWNER_NONE = -1, PARL_OWNER_PLAYER = -2 };

// A trade-off.
typedef struct {
    const char *id, *title;
    unsigned among;      // bit n: person n belongs to the table
    bool joint;          // it was talked over before it was decided
    const char *option;  // the name of what was decided; NULL: nothing yet
    int owner;           // person, PARL_OWNER_PLAYER or PARL_OWNER_NONE
    bool priced;         // the decision says what is given up for it
    int review_week;     // 0: none was said
} parl_matter;

parl_matter parl_session_matter(const parl_session *session, int index);

// A model in use, as far as it can be seen: what it gets right is known where somebody watches
// it, or has noticed.
typedef struct {
    const char *id, *title;
    int share;                   // percent of the world that meets it
    int starts;                  // percent right at launch
    int accuracy;                // percent right now; -1: nobody looks
    int owner[PARL_TASK_COUNT];  // person, PARL_OWNER_PLAYER or PARL_OWNER_NONE
    int alert;                   // percent of loss that wakes its owner; 0: none
    bool noticed, rollback_ready;
    int launched_week;           // 0: not yet
} parl_live;

parl_live parl_session_live(const parl_session *session, int index);

#endif
