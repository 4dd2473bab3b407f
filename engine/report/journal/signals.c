// SPDX-License-Identifier: MIT

#include "debrief/debrief.h"

#include <assert.h>

// One row per signal of the score.
#define SIGNAL_WORDS(X)                                                                       \
    X(TRANSLATION, "translation",                                                             \
      "Somebody who needed a fact did not get it from you, whole and in words of theirs.",    \
      "somebody who needed a fact did not come to understand it as it is, and nothing else "  \
      "makes up for that",                                                                    \
      "before you tell a fact, think of what this listener decides with it, and say it in "   \
      "those terms: the same figure, the same limits, other words.",                          \
      "do the same for the next listener, in that listener's terms.")                         \
    X(EARLY_LEGAL, "legal and ethics early",                                                  \
      "Nobody from legal or ethics was heard before the work had begun.",                     \
      "what legal or ethics find after the work is done costs the work",                      \
      "bring them in while there is nothing to defend yet, and ask what would worry them.",   \
      "bring them in as early again.")                                                        \
    X(PHASE_GATES, "promises and evidence",                                                   \
      "Nobody got a promise from you that fits what was known on its day.",                   \
      "a promise that the evidence of its day did not carry is luck, even where it is kept",  \
      "while the evidence is thin, promise the day on which you will know; once it is in, "   \
      "say go or stop.",                                                                      \
      "again a day for the evidence first, and then a clear yes, no or not yet.")             \
    X(DISCOVERY, "discovery",                                                                 \
      "Nobody told you what worries them, because no open question reached them in time.",    \
      "what people carry comes out anyway, and later it costs more",                          \
      "ask an open question before you bring your own news, and ask early.",                  \
      "begin with a question again, and come back to what it brought out.")                   \
    X(TRADE_OFFS, "trade-offs", "No trade-off was decided with a name and a price on it.",    \
      "a trade-off that nobody decided is decided again every week",                          \
      "put the people who pay into one room, then name the choice, its owner and its price.", \
      "name the owner and the price again.")                                                  \
    X(OWNERSHIP, "ownership", "Nobody was named who watches over what can go wrong.",         \
      "a model that nobody watches fails in silence",                                         \
      "name the owner, the alarm and the way back before the launch.",                        \
      "name the owner before the launch again.")                                              \
    X(HYGIENE, "decision hygiene",                                                            \
      "There was more to do: look at each cause on its own, and own what comes of it.",       \
      "where two things change at once, nobody learns which one did it",                      \
      "change one thing at a time, and say aloud what you expect to see.",                    \
      "again one thing at a time.")                                                           \
    X(CALIBRATION, "calibration", "You never said how sure you are.",                         \
      "a certainty that the evidence does not carry misleads whoever plans with it",          \
      "say the figure that the evidence gives; hope and caution both stay out of it.",        \
      "say the figure again, and what it rests on.")                                          \
    X(VALUE, "outcome", "What came of it was decided by no single line of yours.",            \
      "the outcome stayed far below what this world allowed",                                 \
      "ask of each step what it adds to what the users get in the end.", "go on from there.") \
    X(RELATIONSHIP, "trust at the end",                                                       \
      "No single line of yours cost much trust; it grows slowly, a little for each thing "    \
      "done well.",                                                                           \
      "without trust nobody tells you the next bad news in time",                             \
      "say back what you heard, and bring bad news before it is due.",                        \
      "keep doing the small things: ask, answer, come on the day.")                           \
    X(GOAL, "the goal", "No answer of yours said what the goal is.",                          \
      "without a goal nobody can tell whether it worked",                                     \
      "begin with who is to do what differently, by how much and by when; the tool comes "    \
      "after that.",                                                                          \
      "begin the next answer with the goal again.")                                           \
    X(VARIABLE, "one variable", "No answer of yours singled out one cause to look at.",       \
      "where two things change at once, nobody learns which one did it",                      \
      "name one suspect, the check that could clear it, and what each result would lead "     \
      "to.",                                                                                  \
      "again one suspect, one check, and a decision for each result.")                        \
    X(PRICE, "the price", "No answer of yours named a price.",                                \
      "a trade-off without its price is a wish",                                              \
      "say what your choice costs, whom, and how much; then say why it is worth that.",       \
      "name the price again, with its figure.")                                               \
    X(DECISION, "the decision", "No answer of yours decided anything.",                       \
      "an answer that leaves the question open leaves it to others",                          \
      "take one option, say why, and name the finding that would open it again.",             \
      "decide as clearly again, and name what would change your mind.")                       \
    X(FOLLOW_UP, "the follow-up", "No answer of yours said what happens afterwards.",         \
      "what nobody follows up goes wrong in silence",                                         \
      "say who watches which figure, at what value they act, and when they report.",          \
      "name the owner, the figure and the day again.")                                        \
    X(LISTENER, "the listener", "No answer of yours was made for the one who listened.",      \
      "what a listener cannot use was not said",                                              \
      "think of what this listener decides, and say what your answer means for that.",        \
      "say it in the next listener's terms as well.")

const SignalWords *signal_words(parl_signal signal) {
    static const SignalWords rows[] = {
#define X(id, name, omission, cap, advice, keep) \
    [PARL_SIGNAL_##id] = {name, omission, cap, advice, keep},
        SIGNAL_WORDS(X)
#undef X
    };
    _Static_assert(sizeof rows / sizeof *rows == PARL_SIGNAL_COUNT, "a row for each signal");
    assert(signal >= 0);
    assert(signal < PARL_SIGNAL_COUNT);
    return &rows[signal];
}

void ink_signal(Ink *ink, parl_signal signal) { ink_capital(ink, signal_words(signal)->name); }
