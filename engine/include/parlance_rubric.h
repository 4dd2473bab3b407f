// SPDX-License-Identifier: MIT
//
// What a panel reads off an answer, in rounds and drills: six rows of four levels, each a sentence
// of behaviour that somebody who listens can see. Part of parlance.h, whose conventions hold here.

#ifndef PARLANCE_RUBRIC_H
#define PARLANCE_RUBRIC_H

#include "parlance_words.h"

enum {
    PARL_LEVEL_COUNT = 4,
    PARL_LEVEL_WANTED = 3,  // from there on an answer, or a row, speaks for somebody
};

// Rows: the signal, its id, its title, the anchors of the levels 1 to 4. The signals stand side by
// side in PARL_SIGNALS, in this order.
#define PARL_RUBRIC(X)                                                                       \
    X(GOAL, "goal", "frames the goal",                                                       \
      "Begins with a tool, a model or a feature; nobody in the answer does anything "        \
      "differently afterwards.",                                                             \
      "Names a goal in words that would fit any product: better, faster, more accurate.",    \
      "Says who is to do what differently, and what would show it.",                         \
      "Says who is to do what differently, by how much and by when, and what is no part "    \
      "of it.")                                                                              \
    X(VARIABLE, "variable", "isolates a variable",                                           \
      "Changes or blames several things at once, or asks for more data without saying "      \
      "what it would decide.",                                                               \
      "Names one suspect, and no check that could clear it.",                                \
      "Names one suspect, and one check that holds everything else still.",                  \
      "Names one suspect and one check that holds everything else still, and says "          \
      "beforehand what each result would lead to.")                                          \
    X(PRICE, "price", "states the trade-off with its price",                                 \
      "Names no price: the answer has only advantages, or promises everybody everything.",   \
      "Says that there is a trade-off, but not what it costs, or whom.",                     \
      "Names both sides, and what the chosen one costs whom.",                               \
      "Names both sides, puts a figure on what the chosen one costs and who pays it, and "   \
      "says from which figure on the choice would be another.")                              \
    X(DECISION, "decision", "decides",                                                       \
      "Decides nothing: lists both sides, waits for more, or hands the question on.",        \
      "Leans to one side under conditions that nobody could check, or splits the "           \
      "difference, so that neither side gets what it needs.",                                \
      "Takes one option, says why this one, and says what is not done for its sake.",        \
      "Takes one option and says why, who owns the decision, and the date or the finding "   \
      "that opens it again.")                                                                \
    X(FOLLOW_UP, "follow_up", "owns the outcome and the follow-up",                          \
      "Ends with the decision or the launch; what went wrong was the work of others.",       \
      "Says that somebody will keep an eye on it, but not who, on what or until when.",      \
      "Names who watches which figure, and says what part of the result was their own.",     \
      "Names who watches which figure, the value at which they act, what they then do "      \
      "first, and when they report on it.")                                                  \
    X(LISTENER, "listener", "speaks to the listener",                                        \
      "Speaks in the terms of their own craft, with words that the listener does not know.", \
      "Leaves the jargon out, but leaves it to the listener to find out what follows.",      \
      "Says in the listener's own terms what it means for what this listener decides.",      \
      "Says in the listener's own terms what it means for what they decide, with the "       \
      "figure and its limit, and ends with the one thing that is asked of them.")

// Rows of kinship: the row, the signal of a negotiation.
#define PARL_KINSHIP(X)                                                                      \
    X(GOAL, DISCOVERY)                                                                       \
    X(VARIABLE, HYGIENE)                                                                     \
    X(PRICE, TRADE_OFFS)                                                                     \
    X(DECISION, PHASE_GATES)                                                                 \
    X(FOLLOW_UP, OWNERSHIP)                                                                  \
    X(LISTENER, TRANSLATION)

enum {
#define X(...) +1
    PARL_RUBRIC_COUNT = 0 PARL_RUBRIC(X)
#undef X
};

// The row of a signal, from 0; -1 for a signal that is no row of the rubric. And back.
int parl_rubric_row(parl_signal signal);
parl_signal parl_rubric_signal(int row);

// The signal of a negotiation that shows the same skill: whoever is weak there is helped by drills
// that judge the row.
parl_signal parl_rubric_kin(int row);

const char *parl_rubric_title(int row);              // "frames the goal"
const char *parl_rubric_anchor(int row, int level);  // of level 1 to 4

// The level, 1 to 4, of a value in thousandths: below 250 it is the first, below 600 the second,
// below 850 the third. And what a level counts: 0, 333, 666, 1000.
int parl_rubric_level(int value);
int parl_rubric_value(int level);

// What to aim for next from [level]: the one above it, but the wanted one at least, since what the
// second looks like is a weakness still. 4 at 4.
int parl_rubric_aim(int level);

#endif
