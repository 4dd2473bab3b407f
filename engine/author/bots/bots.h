// SPDX-License-Identifier: MIT
//
// The battery from the inside, in the order in which it works:
//
//   cast.c      who plays: the rows
//   sites.c     where they decide: each decision and each of its answers has a number
//   runs.c      each row plays each world; what is counted on the way
//   search.c    what answers are worth; the best and the worst play
//   items.c     decisions, one by one
//   tells.c     what the best answers look like
//   coverage.c  what nobody reached
//   gates.c     what all of this has to come to

#ifndef AUTHOR_BOTS_H
#define AUTHOR_BOTS_H

#include "crew.h"
#include "parlance_bots.h"
#include "search/bundles.h"
#include "search/likely.h"
#include "search/playout.h"
#include "tells/figures.h"

// --- Who plays -----------------------------------------------------------------------------------

enum { FAMILY = PARL_BOTS_ERROR_STEPS * PARL_BOTS_DICE };

// Rows that play: the policies that apply, the author's own, then the family of the key, who err
// in 0, 10 … 100 of 100 decisions, PARL_BOTS_DICE of each.
typedef struct {
    parl_player player;
    int bot;       // of parl_bots_at; -1: of the family
    bool guesses;  // it knows nothing of the page
} Row;

// --- Where they decide ---------------------------------------------------------------------------

// The answers of an estimate that are compared: from one end of its range to the other.
enum { ESTIMATE_POINTS = 5 };

typedef struct {
    parl_decision_kind kind;
    int index;         // menu, estimate; week of the desk
    int first, count;  // its answers, into all of them
} Site;

typedef struct {
    int site_count, option_count;
    int menus, estimates;  // the desks stand behind them, by week
    Site *sites;
} Sites;

Sites *sites_new(const parl_scenario *scenario);
void sites_free(Sites *sites);

// The site of the present decision; NONE for own words, and where nothing is decided.
int sites_find(const Sites *sites, const parl_scenario *scenario, const State *state,
               const Options *options);

// Which of all answers [value] is.
int sites_option(const Sites *sites, const parl_scenario *scenario, int site, int value,
                 const Options *options);

// Which of all answers [given] is: of a pick several, of a rank what it puts first, of a grid the
// rows that are not as [key] has them, or else that all are. How many they are.
int sites_options(const Sites *sites, const parl_scenario *scenario, int site,
                  const Options *options, const parl_answer *given, const parl_answer *key,
                  int out[PARL_ANSWER_MAX]);

// --- Runs ----------------------------------------------------------------------------------------

// A decision of a run of the family; of a pick a row for each choice that was taken.
typedef struct {
    int16_t turn;
    int32_t site, option;
    int16_t credit;  // thousandths: how much of the answer the key would have taken
    bool again;      // the answer has a row before this one
} Met;

typedef enum { MOVE_FIRM, MOVE_WAIT, MOVE_STOP, MOVE_KINDS, MOVE_NONE = MOVE_KINDS } Move2;

typedef struct {
    parl_status status;
    int16_t total;                     // points
    int16_t decided;                   // without what came of it, in hundredths
    int16_t parts[PARL_SIGNAL_COUNT];  // -1: not offered
    int words, decisions, writes;  // decisions: all of them
    Move2 last_move;  // that was right when the last evidence was judged
    int met_count;
    Met *met;  // of the family; owned
} Run;

// What is counted on the way; the numbers are the same whoever counts what.
typedef struct {
    int *takers;        // [bots][answers]: how often taken
    int *taken;         // by answer: the same by everybody, and by the family
    int *scenes;        // runs that reached it
    int *well, *badly;  // by row of covers
} Counts;

// --- The battery ---------------------------------------------------------------------------------

// What an answer was worth at one moment, in hundredths: [half]: in every other world, so that what
// is best in the one half can be held against the other.
typedef struct {
    int option;  // into all answers; NONE: between them
    int half[2];
    int points[PARL_SIGNAL_COUNT];
} Worth;

// A moment of a run of the family.
typedef struct {
    int run, turn, site;
    int count;
    Worth worths[PARL_LOOK_ANSWERS_MAX];
    int best;  // in a menu by the key, else by what it is worth; NONE: several are
} Moment;

typedef struct {
    int total, decided;     // points; hundredths
    parl_session *session;  // owned
} Searched;

// A text that a gate tells.
typedef struct {
    char text[1200];
} Told;

typedef struct {
    int value, limit;
    parl_gate_state state;
    Told about;
} Judged;

// One decision, added up.
typedef struct {
    int met, states, leverage, discrimination;
    int answers;  // of the family; a run may meet it more than once
    bool discriminates;
    int best;       // answer of the site; NONE: not known
    int worthiest;  // the same, by what it is worth
} ItemSum;

typedef struct {
    int states, close, votes, taken;
    double worth;
    double effect[2];  // sums of what it is worth against the mean of its moment, by half
    double points[PARL_SIGNAL_COUNT];  // the same of each signal
    bool lunch;
} OptionSum;

struct parl_bots {
    parl_bots_options options;
    const parl_scenario *scenario;
    Crew *crew;  // owned: runs that are kept belong to its copies of the scenario
    Sites *sites;

    int bot_count;  // policies, own, oracle, nadir
    int row_count;
    Row *rows;  // owned
    Run *runs;  // [row_count][seeds], owned
    Counts counts;
    int *text_words;  // by text

    parl_bots_depth depth;
    Searched *best, *worst;  // owned
    int range;               // hundredths

    int moment_count;
    Moment *moments;  // owned
    ItemSum *items;   // by site
    OptionSum *option_sums;
    int shown_count;
    int *shown;  // sites of the item report
    int unseen_count;
    parl_unseen *unseen;

    parl_bot *bots;
    int skill[PARL_BOTS_ERROR_STEPS];
    Judged gates[PARL_BOT_GATE_COUNT];
    parl_better better;
};

// The rows; [bots]->bot_count and its bots are filled, without figures.
void cast_fill(parl_bots *bots);

// What one thread needs. Owned: worker_free.
typedef struct {
    parl_bots *bots;
    const parl_scenario *scenario;
    Playout *playout;
    Bundles *bundles;
    Counts counts;
} Worker;

Worker *worker_new(parl_bots *bots, const parl_scenario *scenario);
void worker_free(Worker *worker);

// Plays run [index] of bots->runs.
void runs_play(Worker *worker, int index);
void counts_new(const parl_bots *bots, Counts *counts);
void counts_add(const parl_bots *bots, Counts *to, const Counts *from);
void counts_clear(Counts *counts);

// The same state of the family's run again, as a session that has been answered [turns] times.
// The caller's.
parl_session *runs_again(Worker *worker, int run, int turns);

// The answers to the present decision that are compared.
typedef struct {
    int count;
    parl_answer answers[PARL_LOOK_ANSWERS_MAX];
    int option[PARL_LOOK_ANSWERS_MAX];  // into all answers; NONE: between them
    int key;                            // which of them the key gives
} Rivals;

// [follows] gives the key.
parl_status search_rivals(Worker *worker, const State *state, parl_policy follows, Rivals *out);

// Best play ([up]) or worst of the [world]-th world.
parl_status search_play(Worker *worker, int world, bool up, Searched *out);

void items_choose(parl_bots *bots);  // the moments to look at
void items_look(Worker *worker, int moment);
void items_add_up(parl_bots *bots);

void figures_fill(parl_bots *bots);  // each bot's figures
void coverage_find(parl_bots *bots);
void gates_judge(parl_bots *bots);

// What was right when the last evidence of a finished run was judged.
Move2 move_right(const State *state);

// What gives the best answer of one menu away, each as a share of its moments.
typedef struct {
    double ratio;  // best length / mean length of the others
    double longest, convergent;
    double absolute, hedged;  // wrong lines with an absolute word; the right one with a wise one
} MenuTells;

// Of the tells: of how many menus the best answer is what. Owned: tells_clear.
typedef struct {
    MenuTells *by_site;
    double menus;
    ChanceFigures longest;      // menus whose best line is the longest
    ChanceFigures convergent;   // whose best line is in the middle, of those where one line is
    double ratio;               // sum of best length / mean length of the others
    double right[2], wrong[2];  // lines; [1]: with an absolute word
    double right_hedged[2], wrong_hedged[2];
    double ordered;  // menus of fixed order
    double evenness;
} Tells;

Tells tells_of(const parl_bots *bots);
void tells_clear(Tells *tells);

// --- Figures -------------------------------------------------------------------------------------

int in_thousandths(double value);  // rounded, within ±1,000,000
double mean_of(const double *values, int count);
double variance_of(const double *values, int count);
double correlation_of(const double *a, const double *b, int count);  // 0 where one is constant
double rank_correlation(const double *a, const double *b, int count);

#endif
