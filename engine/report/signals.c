// SPDX-License-Identifier: MIT

#include "page.h"

#include <assert.h>

// One row per signal of the score.
#define SIGNAL_WORDS(X)                                                                       \
    X(TRANSLATION, "translation",                                                             \
      "Somebody who needed a fact did not get it from you, whole and in words of theirs.",    \
      "somebody who needed a fact did not come to understand it as it is, and nothing else "  \
      "makes up for that",                                                                    \
      "before you tell a fact, think of what this listener decides with it, and say it in "   \
      "those terms: the same figure, the same limits, other words.")                          \
    X(EARLY_LEGAL, "legal and ethics early",                                                  \
      "Nobody from legal or ethics was heard before the work had begun.",                     \
      "what legal or ethics find after the work is done costs the work",                      \
      "bring them in while there is nothing to defend yet, and ask what would worry them.")   \
    X(PHASE_GATES, "promises and evidence",                                                   \
      "Nobody got a promise from you that fits what was known on its day.",                   \
      "a promise that the evidence of its day did not carry is luck, even where it is kept",  \
      "while the evidence is thin, promise the day on which you will know; once it is in, "   \
      "say go or stop.")                                                                      \
    X(DISCOVERY, "discovery",                                                                 \
      "Nobody told you what worries them, because no open question reached them in time.",    \
      "what people carry comes out anyway, and later it costs more",                          \
      "ask an open question before you bring your own news, and ask early.")                  \
    X(TRADE_OFFS, "trade-offs", "No trade-off was decided with a name and a price on it.",    \
      "a trade-off that nobody decided is decided again every week",                          \
      "put the people who pay into one room, then name the choice, its owner and its price.") \
    X(OWNERSHIP, "ownership", "Nobody was named who watches the model once it is live.",      \
      "a model that nobody watches fails in silence",                                         \
      "name the owner, the alarm and the way back before the launch.")                        \
    X(HYGIENE, "diagnosis", "No cause was looked at on its own.",                             \
      "where two things change at once, nobody learns which one did it",                      \
      "change one thing at a time, and say aloud what you expect to see.")                    \
    X(CALIBRATION, "calibration", "You never said how sure you are.",                         \
      "a certainty that the evidence does not carry misleads whoever plans with it",          \
      "say the figure that the evidence gives; hope and caution both stay out of it.")        \
    X(VALUE, "outcome", "What came of it was decided by no single line of yours.",            \
      "the outcome stayed far below what this world allowed",                                 \
      "ask of each step what it adds to what the users get in the end.")                      \
    X(RELATIONSHIP, "trust at the end", "No single line made the trust that is left.",        \
      "without trust nobody tells you the next bad news in time",                             \
      "say back what you heard, and bring bad news before it is due.")

const SignalWords *signal_words(parl_signal signal) {
    static const SignalWords rows[] = {
#define X(id, name, omission, cap, advice) [PARL_SIGNAL_##id] = {name, omission, cap, advice},
        SIGNAL_WORDS(X)
#undef X
    };
    _Static_assert(sizeof rows / sizeof *rows == PARL_SIGNAL_COUNT, "a row for each signal");
    assert(signal >= 0);
    assert(signal < PARL_SIGNAL_COUNT);
    return &rows[signal];
}
