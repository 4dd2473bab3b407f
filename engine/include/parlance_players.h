// SPDX-License-Identifier: MIT
//
// How different people play: an expert who follows the author's key, and the habits that a
// scenario has to tell from good play. The conventions of parlance.h hold here.

#ifndef PARLANCE_PLAYERS_H
#define PARLANCE_PLAYERS_H

#include "parlance.h"

// A policy is most often one habit of an otherwise good player: it takes some options against
// better knowledge and keeps away from others, and plays by the author's key where the habit says
// nothing. The key is the `worth` of the page; where that is silent, what the rules make of
// the next step. Each is a function of the run so far and its seed: the same run is always
// answered in the same way.
//
// Rows: id, the signal without whose weight the habit means nothing (PARL_SIGNAL_COUNT: it
// always means something), what it does.
//
//   pleaser      takes what wins most trust at once with those in the room and those whom the
//                option concerns
//   myopic       takes what scores most if the run ended with it, whatever the key says
//   late_legal   starts work wherever it can, shares with, requests of, asks, answers and tells
//                nobody of the legal family (legal, compliance, ethics, data_governance), and
//                goes to no scene with one, while something else is open; when the planned
//                effort is spent, or the last third of the weeks has come, plays by the key
//   always_gate  names a gate wherever one can be named, and neither a firm date nor a stop
//                while something else is open
//   asker        asks and orders evidence wherever it can, lets no week pass while there is
//                somebody to see, and promises what is left when nothing else is
//   first, last  by the place on the screen, which the engine shuffles where the page does not
//                say `ordered`
//   longest, shortest   by the characters of the text as it is shown
//   hedge        takes the words that sound wise (WORDINGS in core/wording.h); these five look at
//                nothing but the screen, know nothing, and answer at random where it tells nothing
//   worst        takes what the key rates lowest
#define PARL_POLICIES(X)                                                                         \
    X(EXPERT, "expert", PARL_SIGNAL_COUNT,                                                       \
      "follows the author's key, and the rules where it is silent")                              \
    X(RANDOM, "random", PARL_SIGNAL_COUNT, "answers at random")                                  \
    X(PLEASER, "pleaser", PARL_SIGNAL_COUNT, "says what pleases those who hear it")              \
    X(MYOPIC, "myopic", PARL_SIGNAL_COUNT, "does what shows at once")                            \
    X(JARGON, "jargon", PARL_SIGNAL_TRANSLATION,                                                 \
      "tells everybody the model's figures in the model's words")                                \
    X(FIRM_DATE, "firm_date", PARL_SIGNAL_PHASE_GATES,                                           \
      "gives a firm date as soon as somebody asks")                                              \
    X(LATE_LEGAL, "late_legal", PARL_SIGNAL_EARLY_LEGAL, "leaves legal and ethics for the end")  \
    X(ALWAYS_GATE, "always_gate", PARL_SIGNAL_PHASE_GATES,                                       \
      "names a gate again and again, and never says yes or no")                                  \
    X(ASKER, "asker", PARL_SIGNAL_COUNT, "asks everybody everything, and promises nothing")      \
    X(FLATTERER, "flatterer", PARL_SIGNAL_TRANSLATION, "tells everybody the flattering version") \
    X(IDLE, "idle", PARL_SIGNAL_DISCOVERY, "asks nobody anything")                               \
    X(PARROT, "parrot", PARL_SIGNAL_TRANSLATION,                                                 \
      "repeats the figure to everybody in simpler words")                                        \
    X(F1_READER, "f1_reader", PARL_SIGNAL_TRANSLATION, "reads F1 as the share of right answers") \
    X(FIRST, "first", PARL_SIGNAL_COUNT, "takes what stands first")                              \
    X(LAST, "last", PARL_SIGNAL_COUNT, "takes what stands last")                                 \
    X(LONGEST, "longest", PARL_SIGNAL_COUNT, "takes the longest line")                           \
    X(SHORTEST, "shortest", PARL_SIGNAL_COUNT, "takes the shortest line")                        \
    X(HEDGE, "hedge", PARL_SIGNAL_COUNT, "takes the words that sound wise")                      \
    X(WORST, "worst", PARL_SIGNAL_COUNT, "turns the author's key upside down")

typedef enum {
#define X(name, id, weighs, sentence) PARL_POLICY_##name,
    PARL_POLICIES(X)
#undef X
        PARL_POLICY_COUNT
} parl_policy;

const char *parl_policy_id(parl_policy policy);
const char *parl_policy_sentence(parl_policy policy);

// Whether [scenario] weighs what the habit of [policy] is about. Where it does not, a figure
// of the policy means nothing, and a report says so in its place.
bool parl_policy_applies(parl_policy policy, const parl_scenario *scenario);

// What [policy] answers to the run's present decision. PARL_ERR_OVER where there is none any
// more; PARL_ERR_SCRIPT where a function of the scenario fails.
PARL_CHECKED parl_status parl_policy_answer(parl_policy policy, const parl_session *session,
                                            parl_answer *out);

// Plays the run of [seed] to its end. [out] is the caller's; NULL where a step fails, with the
// status of parl_policy_answer or parl_session_answer.
PARL_CHECKED parl_status parl_policy_play(parl_policy policy, const parl_scenario *scenario,
                                          uint64_t seed, parl_session **out);

// Somebody who plays by a policy and slips: now and then any open answer is given in place of
// the policy's. Which decisions these are, and what is answered then, is drawn from the seed
// and [die]; the world of the seed is the same for all. Of two players with one die the one who
// errs more often slips at each decision, by its number, at which the other does.
typedef struct {
    parl_policy policy;
    int errors;  // slips in 100 decisions, 0..100; at 100, with die 0, it plays as `random`
    int die;     // from 0: players who are equally good and slip elsewhere
    int own;     // n: it has the habit of the author's bot n (1: the first); 0: none of these
} parl_player;

// Bots of the author's own: the `bot` of the page. They play by the key, with the habit on top.
// Borrowed from the scenario.
typedef struct {
    const char *id, *sentence;
    bool mistake;  // it may not pass
} parl_own_bot;

int parl_scenario_bot_count(const parl_scenario *scenario);
parl_own_bot parl_scenario_bot_at(const parl_scenario *scenario, int index);  // from 0

// The same as parl_policy_play, for [player].
PARL_CHECKED parl_status parl_player_play(parl_player player, const parl_scenario *scenario,
                                          uint64_t seed, parl_session **out);

#endif
