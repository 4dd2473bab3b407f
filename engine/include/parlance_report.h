// SPDX-License-Identifier: MIT
//
// What a run comes to, written for a person to read.

#ifndef PARLANCE_REPORT_H
#define PARLANCE_REPORT_H

#include "parlance.h"
#include "parlance_search.h"
#include "parlance_store.h"

// No report is written narrower than this.
enum { PARL_REPORT_COLUMNS_MIN = 40 };

// Columns that [text] takes on a terminal: wide characters count two, combining ones none.
// A byte that is not UTF-8 counts one.
int parl_report_columns(const char *text);

// Writes [text] in lines of at most [columns] columns, broken at spaces, and ends the last
// line. The first line goes on where [first] columns are already written; every other line
// is indented by [indent]. An empty line in the text is kept, a single line break is a
// space. Bytes that are not UTF-8, and control characters, become U+FFFD. False where the
// sink has ended the report.
bool parl_report_wrap(const char *text, int columns, int first, int indent, parl_sink sink,
                      void *data);

// Whether a change is worth a line where a player asks why. Some say nothing to a person: a
// story's own memory, a gauge that moved by less than is shown, the patience that every line takes,
// and a worry that only shows, which must not be named before it is told.
bool parl_report_is_news(const parl_event *event);

enum { PARL_INTRODUCTION_MAX = 400 };  // bytes of the longest one, with its end

// What somebody is told before an interview round: who they are, how many rounds there are, that
// their own words come first, and what the clock is for. As snprintf; 0 where [info] is not of one
// of the rounds of the loop.
size_t parl_report_introduction(const parl_scenario_info *info, char *out, size_t size);

// "Round 3 of 6". As snprintf; 0 where [info] is not of one of them.
size_t parl_report_round(const parl_scenario_info *info, char *out, size_t size);

// Said behind own words, where lines are chosen from next.
#define PARL_STAND_BY "Now choose the line that you would stand by."

// Whether [session] stands there: its last answer was own words, and it now waits for a line.
bool parl_report_stands_by(const parl_session *session);

enum { PARL_QUIET_MAX = 64 };  // bytes of the longest sentence below, with its end

// Why a week ended by itself, where [event] begins another one before all its meetings were held:
// nobody was left to see. As snprintf; 0 where the player ended it, and of every other event.
size_t parl_report_quiet_week(const parl_event *event, char *out, size_t size);

// Commitment [index] of the run as one phrase: what, how firmly, for when. As snprintf.
size_t parl_report_commit(const parl_session *session, int index, char *out, size_t size);

// Who is in the running scene: bit n: person n.
unsigned parl_report_present(const parl_session *session);

// Whether the line of [events][index] reaches the player in writing: a worry that a review
// brought out, or a packet handed over to somebody who is not there. [before], [after]: who was
// present before and after the answer that set off the events.
bool parl_report_is_letter(const parl_event *events, int index, unsigned before, unsigned after);

// --- Rows of the ledgers, each as one phrase, without a full stop unless it is several
// sentences. As snprintf.

// How the sign-off of a person stands, with what stands in its way, after their name: "does not
// sign: “the old letters” is open". Empty for somebody who does not sign. The short one has a
// few words: "reviews until week 6".
size_t parl_report_sign(const parl_session *session, int person, char *out, size_t size);
size_t parl_report_sign_short(const parl_session *session, int person, char *out, size_t size);

// The worries of a person (-1: of everybody) that have come out and are not answered: "“the old
// letters” and “the copy”". Empty where there is none.
size_t parl_report_open(const parl_session *session, int person, char *out, size_t size);

// "“the sheet” has 1 of 4 items blank: data sources"
size_t parl_report_packet(const parl_session *session, int packet, char *out, size_t size);

// "“the training”: 24 of 56 days spent, 8 a week; it goes on"
size_t parl_report_work(const parl_session *session, int work, char *out, size_t size);

// "“latency”, among Ada Lund and Ben Osei: talked over, but not decided yet"
size_t parl_report_matter(const parl_session *session, int matter, char *out, size_t size);

// What it gets right, who watches it, and whether there is a way back, in sentences.
size_t parl_report_live(const parl_session *session, int live, char *out, size_t size);

// --- What things mean --------------------------------------------------------------------------

// A thing that players see, explained: a gauge, a ledger, a part of the score. Texts are whole
// sentences and constant.
typedef struct {
    const char *id;      // "trust", as players write it after "?"
    const char *title;   // "Trust"
    const char *what;    // what it is, with its range
    const char *moves;   // what moves it, up and down
    const char *counts;  // how it enters the score
} parl_topic;

// All of them, in the order in which a reader meets them.
int parl_report_topic_count(void);
const parl_topic *parl_report_topic_at(int index);

// The topic that begins with [word]; case and hyphens do not count. NULL where there is none.
const parl_topic *parl_report_topic(const char *word);

// The topic of a part of the score.
const parl_topic *parl_report_topic_of_signal(parl_signal signal);

// Whether the thing occurs in [scenario]: nobody has to sign in a scenario without signers.
bool parl_report_topic_offered(const parl_topic *topic, const parl_scenario *scenario);

// Who somebody is, in what terms they decide, how far they trust, and how their sign-off stands.
// As snprintf.
size_t parl_report_person(const parl_session *session, int person, char *out, size_t size);

// What a word is taken for: a word of jargon, a person by a first or last name that begins so, or a
// topic; in this order.
typedef enum {
    PARL_MEANS_NOTHING,
    PARL_MEANS_TERM,
    PARL_MEANS_PERSON,
    PARL_MEANS_TOPIC,
} parl_means;

typedef struct {
    parl_means kind;
    int index;  // of parl_scenario_term_at, of the person, of parl_report_topic_at
} parl_meaning;

parl_meaning parl_report_meaning(const parl_session *session, const char *word);

// The same in words. As snprintf; 0 where it means nothing here.
size_t parl_report_explain(const parl_session *session, const char *word, char *out, size_t size);

enum { PARL_HINT_MAX = 512 };  // bytes of the longest hint, with its end

// What hangs on the present decision and what to think of, never which answer it is. As snprintf;
// 0 where the run is over. That answers come to the same is said only where they lie within
// PARL_REGRET_MIN of each other, and never of lines to say: one may be untrue, or in a language
// that its listener does not decide in. Looks at every answer (parlance_search.h): a tenth of a
// second, or a few.
size_t parl_report_hint(const parl_session *session, char *out, size_t size);

// --- What changed a gauge, and why ---------------------------------------------------------------

// Rows: name, id of its topic (NULL: none), what [subject] is.
#define PARL_GAUGES(X)                                              \
    X(PERSON, NULL, "person: all about them")                       \
    X(TRUST, "trust", "person")                                     \
    X(PATIENCE, "patience", "person")                               \
    X(SIGN, "sign-offs", "person")                                  \
    X(UNDERSTANDING, "understanding", "fact, as [person] holds it") \
    X(CONCERN, "worries", "concern")                                \
    X(EVIDENCE, "evidence", "uncertain, with its gates")            \
    X(GATE, "gates", "gate")                                        \
    X(PROMISE, "promises", "commitment")                            \
    X(PACKET, "packet", "packet")                                   \
    X(WORK, "work", "work")                                         \
    X(MATTER, "trade-offs", "matter")                               \
    X(LIVE, "models", "live model")                                 \
    X(PART, NULL, "signal: a part of the score")

typedef enum {
#define X(name, topic, subject) PARL_GAUGE_##name,
    PARL_GAUGES(X)
#undef X
        PARL_GAUGE_COUNT
} parl_gauge_kind;

// NULL for a person, who is explained by parl_report_person, and for a part of the score, which is
// by parl_report_topic_of_signal.
const parl_topic *parl_report_topic_of_gauge(parl_gauge_kind gauge);

typedef struct {
    parl_gauge_kind kind;
    int subject;  // its index
    int person;   // UNDERSTANDING: whose; -1: anybody's
} parl_gauge;

// One change, as a sentence with its reason.
typedef struct {
    int turn;          // the answer that caused it; -1: the opening
    int week;          // 0: the scenario has no weeks
    int person;        // whom it is about; -1: nobody
    int by;            // points of 100 that a gauge rose, below 0: fell; 0: it is no such change
    size_t reason;     // byte of [text] where the reason begins; 0: it gives none
    const char *text;  // lives in the list
} parl_change;

typedef struct {
    int count;
    parl_change *rows;  // owned
} parl_changes;

// What has changed [gauge] in this run, as far as a player may know, the newest first. A part of
// the score is told by the answers that moved it. The caller's: parl_changes_free. Plays the run
// again.
parl_changes *parl_report_changes(const parl_session *session, parl_gauge gauge);
void parl_changes_free(parl_changes *changes);

// --- Looking back ----------------------------------------------------------------------------

// Looks at every answer of [session] (parlance_search.h) with up to [threads] threads; the
// result is the same for any number of them. [out] is the caller's: parl_lookback_free. [progress]
// may be NULL; it is called from any of the threads, by one at a time, and the others wait. Where
// it ends the work, [out] is NULL and the status PARL_OK.
PARL_CHECKED parl_status parl_lookback_new(parl_lookback **out, const parl_session *session,
                                           int threads, parl_progress progress, void *data);
void parl_lookback_free(parl_lookback *lookback);

// The thousand worlds of a run, in the order of their numbers.
typedef struct {
    int skill;         // of parl_lookback_skill
    int count;         // PARL_WORLDS
    parl_world *rows;  // owned
} parl_worlds;

// As parl_lookback_new.
PARL_CHECKED parl_status parl_worlds_new(parl_worlds **out, const parl_session *session,
                                         const parl_lookback *lookback, int threads,
                                         parl_progress progress, void *data);
void parl_worlds_free(parl_worlds *worlds);

// --- What if ---------------------------------------------------------------------------------

// What parl_session_what_if found, in words; [session]: the run as it was, [other]: with answer
// [turn] changed. As snprintf.

// Which later answers were kept, where the first of them could not be given any more, and what
// came up that nobody had answered, in sentences. Empty where nothing came after that answer.
size_t parl_report_what_if(const parl_session *session, const parl_session *other,
                           const parl_what_if *whatif, int turn, char *out, size_t size);

// "Score: 62 of 100; it was 55."; on a second line, where there is something to say, what holds
// it down.
size_t parl_report_what_if_score(const parl_session *session, const parl_session *other, char *out,
                                 size_t size);

// What became of one part of the score, without a full stop; empty where it stayed as it was, or
// cannot be compared.
size_t parl_report_what_if_part(const parl_session *session, const parl_session *other,
                                parl_signal signal, char *out, size_t size);

// --- The debrief -------------------------------------------------------------------------------

// Rows: id, as written.
#define PARL_FORMATS(X)      \
    X(TEXT, "text")          \
    X(HTML, "html")          \
    X(MARKDOWN, "markdown")  \
    X(JSON, "json")

typedef enum {
#define X(name, id) PARL_FORMAT_##name,
    PARL_FORMATS(X)
#undef X
        PARL_FORMAT_COUNT
} parl_format;

// What a debrief is made from beside the run. Zero where a thing is not there: its part is
// then left out. Everything is borrowed.
typedef struct {
    parl_format format;
    int columns;                    // TEXT: lines of at most so many; else not used
    const parl_lookback *lookback;  // turning points
    const parl_worlds *worlds;      // a thousand worlds
    const parl_run *run;            // what the store knows of it: number, player, marks
    const parl_rating *rating;      // the player's own, before
    const parl_vote *votes;         // [vote_count] of a room, before its answers
    int vote_count;
    const char *const *next;        // [next_count] sentences: what to play next, and why
    const char *const *next_names;  // [next_count] names of these scenarios; NULL: not told
    int next_count;
} parl_debrief_request;

// The debrief: what happened, the score with its parts and caps, each with a quoted line, the
// turning points with the best line there, what came of it and how much of that was luck, the
// promises against their evidence, whose language was never used. HTML is one file that asks
// for nothing else, with its charts inside; JSON is described in engine/report/README.md.
// Works on an unfinished run too.
PARL_CHECKED parl_status parl_report_debrief(const parl_session *session,
                                             const parl_debrief_request *request,
                                             parl_sink sink, void *data);

// --- Progress ---------------------------------------------------------------------------------

// The attempts at one scenario that count (parl_run_counts). Totals from 0 to 100.
typedef struct {
    int counted;  // how many there are; 0: the totals are -1
    int best, first, latest;
    int change;  // latest less first; 0 where there are not two
} parl_attempts;

// Those at [scenario], its name on the shelf or its path, among [count] runs of one player, in the
// order in which they were begun.
parl_attempts parl_runs_attempts(const parl_run *runs, int count, const char *scenario);

// A scenario that can be played. Borrowed.
typedef struct {
    const char *name;               // on the shelf
    const parl_scenario *scenario;
} parl_playable;

// What a progress page is made from. Everything is borrowed.
typedef struct {
    parl_format format;
    int columns;
    const char *profile;
    const parl_run *runs;           // of this player, in the order in which they were begun
    int run_count;
    const parl_playable *shelf;
    int shelf_count;
    const parl_rating *first, *latest;  // the player's own; NULL or all 0: none
    int64_t now;  // seconds since 1970, for what drills are due; 0: the day of the last run
} parl_progress_request;

// How a player is getting on: the trend of each signal over the attempts that count, the
// readiness check (own rating against what the runs show), and what to play next, with the
// reason.
PARL_CHECKED parl_status parl_report_progress(const parl_progress_request *request, parl_sink sink,
                                              void *data);

// Item [index] of the readiness check, as a sentence that a player can say yes or no to: "I can
// explain precision and recall …".
const char *parl_readiness_text(int index);

enum { PARL_NEXT_MAX = 3 };

// One thing to play next.
typedef struct {
    int playable;   // row of the shelf
    int reason;     // of [why]: the bytes before the reason, which say the title
    char why[512];
} parl_next;

// Up to PARL_NEXT_MAX things to play, the most useful first. Returns how many.
int parl_progress_next(const parl_progress_request *request, parl_next out[PARL_NEXT_MAX]);

#endif
