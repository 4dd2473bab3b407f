// SPDX-License-Identifier: MIT
//
// Everything that players see, explained, in one table for every front end. Its figures are those
// of core/model/tuning.h, which tests/unit/views compares.

#ifndef REPORT_TOPICS_H
#define REPORT_TOPICS_H

// The thing without which a topic means nothing in a scenario.
typedef enum {
    NEEDS_NOTHING,
    NEEDS_FACTS,
    NEEDS_CONCERNS,
    NEEDS_UNCERTAINS,
    NEEDS_GATES,
    NEEDS_WEEKS,
    NEEDS_SIGNERS,
    NEEDS_PACKETS,
    NEEDS_WORKS,
    NEEDS_MATTERS,
    NEEDS_LIVES,
    NEEDS_WEIGHT,  // of its signal
} TopicNeed;

// Rows: id, title, what it needs, the part of the score that it is (COUNT: none); what it is, what
// moves it, how it counts.
// How each row of the rubric enters the score.
#define BY_LEVEL                                                                                  \
    "Each answer shows one of four levels, and one that leaves it out the first; the mean counts."

#define TOPICS(X)                                                                                 \
    X("trust", "Trust", NOTHING, COUNT,                                                           \
      "How far a person believes you and tells you things, 0 to 100.",                            \
      "It rises when a fact arrives in their language, when you ask and something comes "         \
      "out, when you answer what worries them, and when a promise is kept. It falls when "        \
      "you press, overrule or blame, and most when your word does not hold. Losses weigh "        \
      "double, and gains get smaller as trust grows. After a deception it never passes 70 "       \
      "again.",                                                                                   \
      "What is left of it at the end, of everybody, is the part “trust at the end”.")             \
    X("patience", "Patience", NOTHING, COUNT,                                                     \
      "How long a person goes on talking this week, 0 to 100. Below 20 they end the "             \
      "meeting until next week.",                                                                 \
      "Every move takes 6 of it; a language that is not theirs takes 9 more, and what they "      \
      "understand already 6 more. Each week brings 35 back.",                                     \
      "It is no part of the score: it limits what you can say in a week.")                        \
    X("understanding", "Understanding", FACTS, COUNT,                                             \
      "How much of a fact has arrived with a person, 0 to 100. At 60 it is understood.",          \
      "In the language that a person thinks in one line is enough, in a second one it takes "     \
      "two; in a foreign one repeating does not help. Words of jargon that they do not know "     \
      "take away from it. It never falls.",                                                       \
      "It makes the part “translation”.")                                                         \
    X("languages", "Languages", FACTS, COUNT,                                                     \
      "The model, statistics, users, regulation, business, operations: the terms in which "       \
      "people decide. The same fact, with its figure and its limits, can be said in each.",       \
      "In what terms somebody decides comes from what they do, and stays as it is.",              \
      "Whether each listener was told in theirs is the part “translation”.")                      \
    X("facts", "Facts", FACTS, COUNT, "What there is to tell, and who needs it.",                 \
      "With its limits left out, or with another figure, it is easier to hear, and no "           \
      "longer the same fact. People who talk with each other compare notes a week later.",        \
      "What arrives whole counts for “translation”; a bent fact counts as nothing told.")         \
    X("worries", "Worries", CONCERNS, COUNT,                                                      \
      "What people carry and do not say by themselves. Each weighs 1 to 5.",                      \
      "An open question brings out the heaviest, if they trust you with 35 or more; one "         \
      "that names the topic needs 25. Answer it with what helps; the earlier, the cheaper.",      \
      "What you find is the part “discovery”. An open worry of somebody who signs holds up "  \
      "their sign-off.")                                                                          \
    X("promises", "Promises", NOTHING, COUNT,                                                     \
      "A firm week, a range, a gate (the day on which the evidence is judged), or that it "       \
      "will not be.",                                                                             \
      "It is open until its day comes, and then kept or broken. A new promise takes the "         \
      "place of the one before. To own up to a slip before it is due costs far less trust "       \
      "than a broken word.",                                                                      \
      "A promise is judged by what was known on its day, not by luck: that is the part "          \
      "“promises and evidence”.")                                                                 \
    X("evidence", "Evidence", UNCERTAINS, COUNT,                                                  \
      "Cases that were tried, and how many went well. Nobody can see whether it is good "         \
      "enough; the cases give a chance that it is.",                                              \
      "Only new cases move it. Ordering them costs weeks, and more of them make it clearer.",     \
      "Promises are held against it: a firm yes is right from a chance of 80 in 100 on, a "       \
      "stop up to 30. A range or a gate is right below 90 while the evidence is to come, and "    \
      "only between 30 and 80 once it is in.")                                                    \
    X("gates", "Gates", GATES, COUNT,                                                             \
      "A day on which the evidence is judged, against a chance that was named before.",           \
      "A promise can set its day. On that day the gate passes where the chance is high "          \
      "enough.",                                                                                  \
      "Whoever was promised the day is owed new evidence on it, whatever that says.")             \
    X("week", "The week", WEEKS, COUNT, "Time, counted in weeks from 1.",                         \
      "It goes on when you let the week pass. Then evidence comes in, work goes on, reviews "     \
      "end, patience comes back, and people hear from each other what you did.",                  \
      "By itself it is no part of the score; but a worry that is found late counts for less, "    \
      "and a late launch brings less.")                                                           \
    X("meetings", "Meetings", WEEKS, COUNT, "Each week has room for so many.",                    \
      "A meeting takes one of them, or as many as it says. What is left over when you let "       \
      "the week pass is gone.",                                                                   \
      "They are no part of the score: they limit whom you can see in a week.")                    \
    X("sign-offs", "Sign-offs", SIGNERS, COUNT,                                                   \
      "Nothing goes out before everybody who signs has signed. A review takes weeks, longer "     \
      "with each blank in the packet; reviews run side by side.",                                 \
      "At its end they sign, where nothing that worries them is open and they follow what "       \
      "they sign; on condition, where something lighter is open; or not at all, and are "         \
      "asked again once it is mended.",                                                           \
      "Where one is missing, a launch brings nothing: that is the part “outcome”.")               \
    X("packet", "The packet", PACKETS, COUNT,                                                     \
      "What a reviewer has to know before anything is built: intended use, data sources, "        \
      "advisory or automated, who is affected.",                                                  \
      "With nothing left blank it brings out all that worries its reader. A change begins "       \
      "their review anew.",                                                                       \
      "A whole packet is something to judge: it counts for “legal and ethics early”.")            \
    X("work", "Work", WORKS, COUNT, "Days, spent week by week while it is started.",              \
      "It waits while a worry that it rests on is open. Where such a worry comes out late, "      \
      "a part of what was done by then is lost, and has to be done again.",                       \
      "Days spent before legal and ethics are heard lower “legal and ethics early”; lost "    \
      "days lower the outcome.")                                                                  \
    X("trade-offs", "Trade-offs", MATTERS, TRADE_OFFS, "A choice between two good things.",       \
      "It is settled when those whom it touches were at the table first, and it is then "         \
      "decided by name, with an owner and a price.",                                              \
      "The part “trade-offs” is the mean of them: talked over first and decided in full, "    \
      "each counts whole.")                                                                       \
    X("models", "Models in use", LIVES, COUNT,                                                    \
      "A model in use wears as the world moves on. Only who watches it sees how much it "         \
      "gets right; where nobody does, complaints come first.",                                    \
      "Training it again makes it new. Who watches, what alerts them and the way back are "       \
      "agreed on before it goes out, or they are not there.",                                     \
      "What was agreed before it went out is the part “ownership”; what it gets right in "    \
      "use goes into the outcome.")                                                               \
    X("score", "The score", NOTHING, COUNT,                                                       \
      "A total of 0 to 100 for the decisions of a run, by what could be known when they "         \
      "were made. 70 is what a scenario asks.",                                                   \
      "It is the mean of its parts by their weights. A part for which a scenario gives no "       \
      "opportunity drops out, and an opportunity that is not taken counts 0.",                    \
      "Where translation, legal and ethics early, or promises and evidence are below 50, it "     \
      "is at most 59; below 70, at most 9 more than they are. Discovery below 30 holds it at "    \
      "69.")                                                                                      \
    X("translation", "Translation", WEIGHT, TRANSLATION,                                          \
      "The same fact, in each listener's language, 0 to 100.",                                    \
      "A listener counts whole at an understanding of 60, and not at all while they hold a "      \
      "bent version.",                                                                            \
      "Each fact counts half by the mean of those who need it, and half by the one who was "      \
      "served worst.")                                                                            \
    X("legal and ethics early", "Legal and ethics early", WEIGHT, EARLY_LEGAL,                    \
      "Whether legal and ethics were heard before the effort, 0 to 100.",                         \
      "They are heard when a worry of theirs comes out, or when they get a whole packet. "        \
      "Small talk does not count.",                                                               \
      "It is whole before the first day of work, and nothing once half of what is planned "       \
      "is spent; the mean over all whom it concerns.")                                            \
    X("promises and evidence", "Promises and evidence", WEIGHT, PHASE_GATES,                      \
      "Whether promises fit the evidence of their day, 0 to 100.",                                \
      "While the evidence is thin a range or a gate fits; once it is in, a firm yes, a stop "     \
      "or a new day, by what it says. No answer at all counts 0.",                                \
      "What was said before the evidence counts 60 in 100, what was said after it the rest.")     \
    X("discovery", "Discovery", WEIGHT, DISCOVERY, "What people carried, found early, 0 to 100.", \
      "Open questions find it, and so does a whole packet.",                                      \
      "A worry counts by its weight: whole in the first week, half at the end.")                  \
    X("ownership", "Ownership", WEIGHT, OWNERSHIP,                                                \
      "Whether somebody watches the model before it is live, 0 to 100.",                          \
      "Who watches it, what alerts them, and who takes it back are agreed on before it goes "     \
      "out.",                                                                                     \
      "Of several models it is the one that is looked after worst.")                              \
    X("decision hygiene", "Decision hygiene", WEIGHT, HYGIENE,                                    \
      "One cause at a time, and the outcome owned, 0 to 100.",                                    \
      "Change one thing at a time, say what you expect, and stand by what comes of it.",          \
      "Each scenario says with which answers it counts.")                                         \
    X("calibration", "Calibration", WEIGHT, CALIBRATION,                                          \
      "As sure as the evidence, no more, no less, 0 to 100.",                                     \
      "Where you say how sure you are, it is held against the evidence that you had seen.",       \
      "The mean over all you said; 40 beside the evidence counts nothing.")                       \
    X("outcome", "The outcome", WEIGHT, VALUE,                                                    \
      "What came of it, against the best that this world allowed, 0 to 100.",                     \
      "Answered worries of users, few weeks of delay, little work done twice, and a model "       \
      "that is looked after raise it. Where it is not good enough, the best is to stop.",         \
      "It is known at the end only. A bad draw does not lower it: the best of this world is "     \
      "what it is held against.")                                                                 \
    X("trust at the end", "Trust at the end", WEIGHT, RELATIONSHIP,                               \
      "The trust that is left at the end, 0 to 100.",                                             \
      "Whatever moves trust: what arrives, what is answered and what is kept raise it; to "       \
      "press somebody, or to break a word, costs it.",                                            \
      "It is the mean over everybody.")                                                           \
    X("the goal", "The goal", WEIGHT, GOAL,                                                       \
      "Whether the answers of a round or a drill frame the goal, 0 to 100.",                      \
      "Who is to do what differently, by how much and by when raises it; a tool, a model or "     \
      "a feature at the beginning lowers it.",                                                    \
      BY_LEVEL)                                                                                   \
    X("one variable", "One variable", WEIGHT, VARIABLE,                                           \
      "Whether the answers of a round or a drill isolate a variable, 0 to 100.",                  \
      "One suspect, one check that holds the rest still, and a decision for each result "         \
      "raise it; two changes at once, and more data without a question, lower it.",               \
      BY_LEVEL)                                                                                   \
    X("the price", "The price", WEIGHT, PRICE,                                                    \
      "Whether the answers of a round or a drill state the trade-off with its price, 0 to "       \
      "100.",                                                                                     \
      "Both sides, and what the chosen one costs whom, raise it; an answer with nothing but "     \
      "advantages lowers it.",                                                                    \
      BY_LEVEL)                                                                                   \
    X("the decision", "The decision", WEIGHT, DECISION,                                           \
      "Whether the answers of a round or a drill decide, 0 to 100.",                              \
      "One option, with its reason and with what would open it again, raises it; to wait, "       \
      "to list and to split the difference lower it.",                                            \
      BY_LEVEL)                                                                                   \
    X("the follow-up", "The follow-up", WEIGHT, FOLLOW_UP,                                        \
      "Whether the answers of a round or a drill own the outcome and the follow-up, 0 to "        \
      "100.",                                                                                     \
      "Who watches which figure, when they act and when they report raise it; an answer "         \
      "that ends with the launch lowers it.",                                                     \
      BY_LEVEL)                                                                                   \
    X("the listener", "The listener", WEIGHT, LISTENER,                                           \
      "Whether the answers of a round or a drill speak to the listener, 0 to 100.",               \
      "What it means for what this listener decides, in the listener's terms, raises it; "        \
      "words of your own craft lower it.",                                                        \
      BY_LEVEL)

#endif
