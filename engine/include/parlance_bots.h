// SPDX-License-Identifier: MIT
//
// What a scenario must prove before a person plays it: that it tells better from worse play, and
// that cheap tricks fail. A battery of players (parlance_players.h) plays many worlds; from their
// runs come figures, gates that are met or not, and an item report, decision by decision. It does
// not prove that people learn. The conventions of parlance.h hold here.
//
//   scenario, request  -> parl_bots -> parl_bot (who played how), parl_bot_gate (what is asked),
//                                      parl_bot_item (each decision), parl_unseen (what nobody
//                                      reached)
//
// Everything is a function of the scenario, the worlds and the players: no clock, no dice of its
// own, and the same with any number of threads. Scores are in hundredths of a point unless said
// otherwise, shares and other figures in thousandths.

#ifndef PARLANCE_BOTS_H
#define PARLANCE_BOTS_H

#include "parlance.h"
#include "parlance_players.h"

enum {
    PARL_BOTS_SEEDS = 200,  // worlds of a whole battery; fewer are a quick look
    PARL_BOTS_SEEDS_MAX = 5000,
    PARL_BOTS_PASS_MARK = 70,  // points

    // Searching costs far more than playing. So much of it belongs to PARL_BOTS_SEEDS worlds; a
    // quick look takes its share of each.
    PARL_BOTS_SEARCHED = 16,  // runs of best and of worst play
    PARL_BOTS_WORLDS = 32,    // in which an answer is played on
    PARL_BOTS_STATES = 12,    // moments of a decision from which its answers are played on

    // Players of the author's key who err in 0, 10 … 100 of 100 decisions, some of each kind in
    // the same world.
    PARL_BOTS_ERROR_STEP = 10,
    PARL_BOTS_ERROR_STEPS = 11,
    PARL_BOTS_DICE = 5,
};

typedef struct parl_bots parl_bots;

typedef struct {
    int seeds;       // 1..PARL_BOTS_SEEDS_MAX
    uint64_t first;  // the first of them; they follow each other
} parl_bots_options;

typedef struct {
    const char *path;  // where the scenario was loaded from: with author's functions each thread
                       // loads a copy of its own; NULL: then there is one thread
    int threads;       // 0..PARL_THREADS_MAX; 0: as many as there are cores
    parl_bots_options worlds;
    parl_progress progress;  // thousandths of the whole; often, by the thread that asked; NULL:
                             // nobody waits
    void *data;
} parl_bots_request;

// Plays the battery on [scenario], which must live as long as [out]. [out] is the caller's:
// parl_bots_free; NULL on failure. PARL_ERR_OVER where the progress has ended it early;
// PARL_ERR_SCRIPT where a run does not even begin.
PARL_CHECKED parl_status parl_bots_new(parl_bots **out, const parl_scenario *scenario,
                                       const parl_bots_request *request);
void parl_bots_free(parl_bots *bots);

parl_bots_options parl_bots_asked(const parl_bots *bots);

// How much was searched: of the three figures above.
typedef struct {
    int runs, worlds, states;
} parl_bots_depth;

parl_bots_depth parl_bots_searched(const parl_bots *bots);
const parl_scenario *parl_bots_scenario(const parl_bots *bots);

// --- Who played --------------------------------------------------------------------------------

// One row of the battery. Borrowed.
typedef struct {
    const char *id, *sentence;
    bool applies;   // false: the scenario does not weigh what the habit is about; no figures then
    bool own;       // the author's own bot
    bool mistake;   // it is a mistake that has a name: it may not pass
    bool searched;  // it looks ahead, and played fewer worlds
    int runs;
    int mean, sd;                    // of the total
    int least, most;                 // points
    int passed;                      // share of the runs at or above PARL_BOTS_PASS_MARK
    int counts[101];                 // runs by their total
    int signals[PARL_SIGNAL_COUNT];  // mean value; -1: not weighed
} parl_bot;

// The policies in their order, then the author's own, then `oracle` and `nadir`, who search for
// the best and the worst play.
int parl_bots_count(const parl_bots *bots);
parl_bot parl_bots_at(const parl_bots *bots, int index);

// Those who err in [step] * PARL_BOTS_ERROR_STEP of 100 decisions: their mean total.
int parl_bots_skill(const parl_bots *bots, int step);

// --- What is asked of a scenario ----------------------------------------------------------------

// Rows: id, what it is called, the figure, the limit in thousandths, whether the figure must reach
// it (else it may not pass it), whether it is judged (else it is a remark), what it means where it
// is not met and what to do.
//
// A limit that hangs on the number of decisions is filled in by the battery.
#define PARL_BOT_GATES(X)                                                                          \
    X(ENDS, "ends", "every run ends", "share of runs that could not be played to an end", 0,       \
      false, true,                                                                                 \
      "A run stops before its end. Play it with the seed and look for a function that fails, for " \
      "scenes that call each other, or for more promises and `later` than a run can hold.")        \
    X(SPREAD, "spread", "the key beats chance", "(expert - random) / (best - worst play)", 350,    \
      true, true,                                                                                  \
      "Who knows what is taught hardly does better than who answers at random. Look in the item "  \
      "report for decisions without leverage, and at caps that stop everybody at one score.")      \
    X(KEY, "key", "the key is the best play", "expert / best play that was found", 950, true,      \
      true,                                                                                        \
      "Somebody plays better than your key says. Either the key (`worth`) is wrong there, or "     \
      "the rules reward something that you did not mean. The better path stands below.")           \
    X(SKILL, "skill", "more slips, fewer points", "rank correlation of slips and score", -950,     \
      false, true,                                                                                 \
      "More mistakes do not lead to fewer points. Look for decisions whose best answer is not "    \
      "the one of the key.")                                                                       \
    X(TEST_WISE, "test_wise", "the looks of a line give nothing away",                             \
      "(player - random) / (expert - random), of longest, shortest, hedge", 250, false, true,      \
      "Somebody who only looks at how the lines look gets far. Make the wrong lines as long, as "  \
      "careful and as reasonable as the right ones.")                                              \
    X(SINGLE_RULE, "single_rule", "no single rule carries far",                                    \
      "(player - random) / (expert - random), of pleaser, asker, always_gate", 600, false, true,   \
      "One rule, followed blindly, gets most of the way. Add decisions in which it is wrong, or "  \
      "give it a price that shows in the score.")                                                  \
    X(MISTAKES, "mistakes", "a mistake that has a name does not pass",                             \
      "share of runs at 70 or more, of late_legal, firm_date, jargon, pleaser", 50, false, true,   \
      "A bad habit passes. What it costs has to show: in time, in trust, in work done again, and " \
      "in the weights of the score.")                                                              \
    X(HABITS, "habits", "no habit passes without a reason",                                        \
      "share of runs at 70 or more, of every habit but expert and myopic that has an occasion",    \
      500, false, false,                                                                           \
      "In this scenario that is no mistake. That is fine where you do not mean to teach "          \
      "otherwise; else it has to cost something: time, trust, or a signal that `weights` weighs "  \
      "more.")                                                                                     \
    X(ONE_ANSWER, "one_answer", "no answer to the evidence is always right",                       \
      "share of worlds in which one of firm, wait, stop is right", 800, false, true,               \
      "When the evidence is in, one and the same answer is right in nearly every world, so "       \
      "nobody has to read it. Look at `worked`, `failed` and `needed` of the `uncertain`, and at " \
      "how many `cases` are tried.")                                                               \
    X(LUCK, "luck", "little is left to luck",                                                      \
      "variance between worlds / (that + variance between skills)", 200, false, true,              \
      "Which world is drawn says as much about the score as how well it is played. Weigh what "    \
      "came of it less, or make the worlds more alike.")                                           \
    X(COVERAGE, "coverage", "everything can be met",                                               \
      "share of scenes, choices, endings and lessons that somebody reached", 1000, true, true,     \
      "Something was never reached by anybody. Either a condition never holds, or nothing leads "  \
      "there. The list stands below; `parlance explore` looks further.")                           \
    X(LONGEST_BEST, "longest_best", "the longest line is not the best one",                        \
      "share of menus whose best line is the longest", 0, false, true,                             \
      "The best line is the longest one more often than chance would have it. Cut it, or let the " \
      "others give their reasons as well.")                                                        \
    X(LENGTH_RATIO, "length_ratio", "the best line is as long as the others",                      \
      "length of the best line / mean of the others", 1250, false, true,                           \
      "The best lines are clearly longer than the others. Cut them, or let the others give their " \
      "reasons as well.")                                                                          \
    X(ABSOLUTE, "absolute", "absolute words do not tell",                                          \
      "odds of always, never, all, only, must … in wrong lines against right ones", 3000, false,   \
      true,                                                                                        \
      "Wrong lines are the ones that say always, never, all. Let some right ones be as definite, " \
      "and take the word out of the wrong ones.")                                                  \
    X(HEDGES, "hedges", "wise words do not tell",                                                  \
      "odds of depends, first ask, phase, together, pilot, gate … in right lines against wrong " \
      "ones",                                                                                      \
      3000, false, true,                                                                           \
      "The right lines are the ones that sound wise. Let wrong lines use the same words, as busy " \
      "people do, and let right ones be blunt.")                                                   \
    X(POSITION, "position", "the place of a line does not tell",                                   \
      "entropy of the best line's place, in menus of fixed order", 900, true, true,                \
      "In menus with a fixed order the best line tends to stand in one place. Reorder them, or "   \
      "leave out `ordered`.")                                                                      \
    X(CONVERGENCE, "convergence", "the line in the middle is not the best one",                    \
      "of menus in which one line shares most words with the others: the share where it is best",  \
      0, false, false,                                                                             \
      "The best line often shares most words with the others, as if they had been made from it. "  \
      "Write the wrong ones from what a person would say, not from the right one.")                \
    X(LENGTH, "length", "it takes as long as it says",                                             \
      "minutes of the expert's path away from `minutes`, as a share of it", 400, false, true,      \
      "Reading at 200 words a minute, 12 seconds a decision and a minute for own words come to "   \
      "another time than `minutes` says. Change `minutes`, or cut.")                               \
    X(LEVERAGE, "leverage", "every decision matters",                                              \
      "share of decisions whose answers differ by 2 % of the range or more", 1000, true, false,    \
      "Some decisions are cosmetic: whatever is answered, the score hardly moves. That is fine "   \
      "for a breath in between; else give the answers consequences. What moves the score is what " \
      "an answer does, at once or in a later scene: explain, ask, address, commit, experiment, "   \
      "disclose, request, share, decide, start and the like; in a round or a drill what it "       \
      "`shows`. `worth` alone moves nothing: it only says which answer is best.")                  \
    X(DISCRIMINATION, "discrimination", "good players answer every decision better",               \
      "share of decisions whose credit goes with the rest of the score by .20 or more", 1000,      \
      true, false,                                                                                 \
      "In some decisions better players do not do better: who plays the rest of the run well "     \
      "takes the best answer there hardly more often than who plays it badly. Look whether the "   \
      "key (`worth`) is right there, and whether a player can know which answer is best.")

typedef enum {
#define X(id, name, title, figure, limit, least, judged, mend) PARL_BOT_GATE_##id,
    PARL_BOT_GATES(X)
#undef X
        PARL_BOT_GATE_COUNT
} parl_bot_gate_kind;

typedef enum { PARL_GATE_MET, PARL_GATE_NOT_MET, PARL_GATE_NOT_ASKED } parl_gate_state;

// Borrowed.
typedef struct {
    const char *id, *title, *figure, *mend;
    bool judged;  // not met: the battery fails. Else it is a remark
    bool least;   // the value must reach the limit; else it may not pass it
    parl_gate_state state;
    int value, limit;
    const char *about;  // the figures behind it, or why it is not asked here
} parl_bot_gate;

parl_bot_gate parl_bots_gate(const parl_bots *bots, parl_bot_gate_kind kind);

// How many judged gates are not met.
int parl_bots_failed(const parl_bots *bots);

// --- A better path than the key -----------------------------------------------------------------

// Where best play differs from the key in the world in which that won most.
typedef struct {
    bool found;
    uint64_t seed;
    int gain, mean_gain;         // in that world; over all worlds that were searched
    const parl_session *run;     // borrowed; NULL where nothing better was found
    const parl_session *expert;  // the key's run of the same world
} parl_better;

parl_better parl_bots_better(const parl_bots *bots);

// --- The item report -----------------------------------------------------------------------------

// One answer of a decision. Of a rank: what is put first. Of a grid: one row in another column than
// the key has it, and (id "all") every row as the key has it. Texts are borrowed.
typedef struct {
    const char *id, *text;  // as the author wrote them
    int states;             // moments in which it was open and played on
    int worth;              // mean final score without what came of it, over these
    int close;              // share of them in which it is the best or within 2 % of the range
    int takers;        // players (rows of the battery, without those who guess) that ever took it
    int taken;         // share of the family of the key (with slips) that took it, when met
    bool best;         // of a menu by the key, else by what it is worth
    bool dominated;    // never the best and never near it
    bool implausible;  // never the best, and nobody takes it but `worst`, `nadir`, those who guess
    bool lunch;        // better than every other one by far, in every signal and every moment
} parl_bot_answer;

// One decision: a menu, a pick, an estimate, or the desk of one week.
typedef struct {
    parl_decision_kind kind;
    const char *scene;   // "" at the desk
    const char *prompt;  // as the author wrote it; ""
    const char *file;    // and the line; "" at the desk
    int line;
    int week;            // of the desk; else 0
    int met;             // runs of the family of the key that met it
    int states;          // moments from which its answers were played on
    int leverage;        // mean over them of best less worst answer, of the range
    bool flat;           // below 2 % of the range
    bool discriminates;  // whether there is a figure
    int discrimination;
    bool weak;  // it matters, and better players hardly answer it better: below .20
    int option_count;
} parl_bot_item;

int parl_bots_item_count(const parl_bots *bots);
parl_bot_item parl_bots_item(const parl_bots *bots, int index);
parl_bot_answer parl_bots_answer(const parl_bots *bots, int item, int index);

// Best less worst play, without what came of it: what leverage is measured in.
int parl_bots_range(const parl_bots *bots);

// --- What nobody reached -----------------------------------------------------------------------

typedef enum {
    PARL_UNSEEN_SCENE,
    PARL_UNSEEN_ENDING,
    PARL_UNSEEN_CHOICE,
    PARL_UNSEEN_WELL,
    PARL_UNSEEN_BADLY
} parl_unseen_kind;

// A scene or an ending by its id, a choice by its text, a catalogue id that nobody shows done well,
// or badly. [where]: the scene of a choice; else "". Borrowed.
typedef struct {
    parl_unseen_kind kind;
    const char *name, *where;
    const char *file;
    int line;
} parl_unseen;

int parl_bots_unseen_count(const parl_bots *bots);
parl_unseen parl_bots_unseen(const parl_bots *bots, int index);

#endif
