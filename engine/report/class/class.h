// SPDX-License-Identifier: MIT
//
// The class debrief from the inside, in the order in which it works:
//
//   gather.c     the runs of one scenario played again: what was decided, told, promised, lost
//   key.c        what the author's key would have answered
//   names.c      what a decision is called
//   table.c      the decisions of all of them, side by side
//   questions.c  what is striking, as questions; who.c … pair.c: the parts of the page
//   items.c      figures of the decisions, where the number of runs carries them
//   json.c       the same for a program

#ifndef REPORT_CLASS_H
#define REPORT_CLASS_H

#include "debrief/debrief.h"
#include "page/render.h"
#include "parlance_report_class.h"

// FULL: in thousandths. PLACE: an option of a rank or a grid is its place times this and its value.
enum { KEY_BYTES = 96, FULL = 1000, PLACE = 1000 };

// --- Decisions of a class -----------------------------------------------------------------------

// An answer that somebody could give. A run counts once, with its first answer to the decision.
typedef struct {
    int value;   // as in an answer; of a positional answer also its place; of an estimate a fifth
    char *text;  // owned
    int taken;   // runs that took it
    int held;    // runs for which the key held it best when they stood there
    int astray;  // runs that took it where the key held another best
} Choosable;

typedef struct {
    char key[KEY_BYTES];  // what makes it the same decision in another run
    parl_decision_kind kind;
    int week;            // in which it was first met; 0: none
    char *title;         // what was asked, without its week; owned
    char *name;          // the same for a heading; owned
    char *who, *line;    // who asked, by first name, and the question or the place; owned
    bool asks, placed;   // [line] is a question; the place
    int met;             // runs that faced it
    int judged, agreed;  // runs whose answer can be held against the key; that gave the key's
    int64_t turns;       // sum over runs of when: for the order
    int number;          // from 1, in the order of the story
    int count;
    Choosable *options;  // owned
} Decision;

// --- Runs ---------------------------------------------------------------------------------------

// One answer of a run.
typedef struct {
    int decision;  // row of Group.decisions
    int turn, week;
    bool first;  // the first time that the run faced the decision
    int credit;  // thousandths of what the key would have said; -1: the key has no view
    int count;
    int takes[PARL_ANSWER_MAX];  // rows of the decision's options
    int figure;                  // of an estimate
    char *said;                  // owned
    int fallen, fall;            // the person whose trust fell most with it, by how much; -1, 0
    Telling telling;
} Reply;

typedef struct {
    const parl_class_run *run;
    int number;  // from 1, which tells nothing of who it is
    Page page;   // of its own debrief, without a document
    Samples samples;
    int step_count;
    Reply *steps;  // owned
} Entry;

// The runs of one scenario that count.
typedef struct {
    const parl_class *class;
    const parl_class_request *request;
    int scenario;
    parl_scenario_info info;
    Doc *doc;
    int count;
    Entry *entries;  // owned; by total, the lowest first
    int decision_count;
    Decision *decisions;  // owned
} Group;

// Plays the runs of [scenario] again. False where one does not play.
bool group_gather(Group *group, const parl_class *class, int scenario);
void group_clear(Group *group);

// How a run is called: "run 3", or by its pseudonym.
void entry_label(const Group *group, int entry, Ink *ink);

// "7 of 12"
void ink_of(Ink *ink, int some, int all);

// "week 3: ", or nothing; and what was asked, in quotes, with a full stop.
void ink_decision(Ink *ink, const Decision *decision);

// [text] in quotes, in about so many columns.
void ink_short(Ink *ink, const char *text, int columns);
void ink_first_name(Ink *ink, const char *name);  // of "Imke Voss"

// "In week 2, when Rui asked “What do I say?”, ": how a question begins.
void ink_moment(Ink *ink, const Decision *decision);

// Names what [who] (empty: nobody) asked with [said]; [place] is where, or empty.
void decision_name(Decision *decision, const char *who, const char *said, const char *place);

// "18. Week 2: Rui: “What do I say?”"
void ink_heading(Ink *ink, const Decision *decision);

// How the run ended, as words: "it rolls".
void ink_ending(Ink *ink, const parl_session *session);

// The decisions by their numbers: [out] has room for all of them.
void group_order(const Group *group, int *out);

bool group_one_world(const Group *group);  // all were played with one seed

// The row of the decision with [key]; a new one where there is none.
int group_decision(Group *group, const char *key);
int decision_option(Decision *decision, int value, const char *text);

// --- The key ------------------------------------------------------------------------------------

// The best answers to the present decision, as a list of values; of a menu and of the desk all that
// are equally good, else those that belong together, in their order.
typedef struct {
    bool views;  // it does not hold all open answers for the same
    int count;
    int values[PARL_OPTIONS_MAX];
} Key;

Key key_now(parl_session *session, const parl_decision *decision);

// How much of [answer] it would have said, in thousandths; -1: it has no view.
int key_credit(parl_session *session, const Key *key, const parl_decision *decision,
               const parl_answer *answer);

// --- What is striking ---------------------------------------------------------------------------

// Promises of one kind in one week.
typedef struct {
    parl_promise_kind kind;
    int week, runs;
    int least, most;  // the evidence of their day
    int gap;          // sum over them of how far it lay from what would have carried them
} Rash;

// The largest gap times its runs among those that their evidence did not carry. False: there is
// none.
bool promises_rashest(const Group *group, Rash *out);

// People, worries and facts by what a class did about them. Worry [concern] exists in [*worlds] of
// the runs, and was found in so many.
int asked_count(const Group *group, int person);
int found_count(const Group *group, int concern, int *worlds);
bool needs_fact(const Group *group, int fact, int person);
int told_count(const Group *group, int fact, int person, bool own_language);

// First step at which a run left the key in what was said; -1: never.
int entry_left(const Group *group, int entry);

// --- Parts --------------------------------------------------------------------------------------

void ink_left_out(Ink *ink, const parl_class *class);  // begins with a space; nothing, or how many
void class_questions(Group *group);
void class_who(Group *group);
void class_scores(Group *group);
void class_choices(Group *group);
void class_left(Group *group);
void class_weeks(Group *group);
void class_promises(Group *group);
void class_unasked(Group *group);
void class_pair(Group *group);
void class_items(Group *group);

// The two runs that stand side by side, as rows of entries. False where there are not two.
bool pair_choose(const Group *group, int *left, int *right);

// The questions of a phase, from 0: reactions, description, analysis, summary.
enum { PHASE_COUNT = 4, ASKED_MAX = 4 };

// A question, and the section of the page that belongs to it: its heading (NULL: none), and the
// decision to look for there (a row; -1: none).
typedef struct {
    Ink text;
    const char *see;
    int decision;
} Question;

typedef struct {
    int count;
    Question rows[ASKED_MAX];
    uint32_t *named;  // bit n: person n has been called by the whole name before
} Asked;

// The headings that questions point at.
#define HEADING_CHOICES "What was decided"
#define HEADING_PROMISES "Promises and their evidence"
#define HEADING_UNASKED "What nobody asked"
#define HEADING_PARTS "What it was judged by"
#define HEADING_WEEKS "Week by week"
#define HEADING_SCORES "How the runs ended"

const char *phase_title(int phase);
const char *phase_minutes(int phase);
Asked questions_of(const Group *group, int phase, uint32_t *named);
void asked_clear(Asked *asked);

// --- Figures of the decisions -------------------------------------------------------------------

// An estimate with the ends of its interval, in thousandths. [known] false: it cannot be computed.
typedef struct {
    bool known;
    int value, low, high;
} Estimated;

typedef struct {
    int decision, n;
    Estimated difficulty;  // share of the key's answers, Wilson, 95 in 100
    Estimated rest;        // item-rest correlation, Fisher, 95 in 100
    int wrong, working;    // other answers there are; taken by at least one run in twenty
    const char *repair;    // why it should be mended; NULL: nothing is known against it
} ItemFigures;

typedef struct {
    int n, items, strata;
    Estimated alpha;  // 95 in 100, by leaving out each run in turn
} Alpha;

// [out] has room for all decisions. Returns how many were judged by two runs or more.
int items_figure(const Group *group, ItemFigures *out);
Alpha items_alpha(const Group *group);

// Inside: figures alone. [count] values each.
Estimated wilson(double share, int count);
Estimated correlated(const double *a, const double *b, int count);
// [scores]: [runs][items]; [strata]: of each item, from 0.
Estimated stratified_alpha(const double *scores, int runs, int items, const int *strata);

// --- JSON ---------------------------------------------------------------------------------------

void class_write_json(const parl_class *class, Group *groups, int count, Out *out);

#endif
