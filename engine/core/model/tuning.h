// SPDX-License-Identifier: MIT
//
// The numbers of the model, in one place: each with its unit and its reason. Gauges run
// from 0 to 1000, shown to players as 0 to 100. Where nothing else is said a number was
// set so that the worked examples come out: five good acts take a trust of 500 to 631, one
// broken promise takes that to 329, and ten more good acts repair it.

#ifndef MODEL_TUNING_H
#define MODEL_TUNING_H

enum {
    GAUGE_MAX = 1000,

    // --- Trust -------------------------------------------------------------------------

    // Where an author may start a person. Lower or higher, and the first acts of a run
    // could not be felt.
    TRUST_START_MIN = 300,
    TRUST_START_MAX = 700,

    // A loss weighs as much as two gains of its size (Tversky & Kahneman 1992 measured
    // 2.25 for money).
    TRUST_LOSS_FACTOR = 2,

    // After a deception trust never fully recovers (Schweitzer, Hershey & Bradlow 2006).
    TRUST_CEILING_AFTER_DECEPTION = 700,

    // A concern comes out when somebody is asked openly, or, with less trust, when the
    // question names the topic.
    TRUST_TO_TELL = 350,
    TRUST_TO_TELL_TOPIC = 250,

    // Addressing a concern earns this much more for each step of its weight (1 to 5).
    TRUST_PER_WEIGHT = 10,

    // --- Patience, a move --------------------------------------------------------------

    PATIENCE_MOVE = 60,
    PATIENCE_MISFRAMED = 90,     // more, when the line is not in the listener's language
    PATIENCE_REPEATED = 60,      // more, when they understand it already
    PATIENCE_PRESSED_AGAIN = 120,// more, for the same date again
    PATIENCE_WEEK = 350,         // comes back every week
    PATIENCE_LEAVES = 200,       // below it the person ends the meeting

    // --- Understanding -------------------------------------------------------------------

    // What one line at full match adds of what is missing: understood in one line at a
    // match of 1000, in two at 700, in four at 400, never at 200.
    UNDERSTANDING_SHARE = 600,
    UNDERSTOOD = 600,
    MATCH_POOR = 400,            // below it the line is in the wrong language
    MATCH_OWN = 700,             // from here on it is one of the listener's languages
    JARGON_COST = 150,           // of 1000, for each unknown word

    // --- Spill-over ---------------------------------------------------------------------

    SPILL_MAX = 250,             // the most of a change that another person takes over
    SPILL_DEFAULT = 200,

    // --- Promises and evidence -----------------------------------------------------------

    // Chances in thousandths. Ours: whoever plans with a firm date bears one break in five, and
    // a fair chance is not given up above three in ten.
    CHANCE_GO = 800,             // a firm date is right from here
    CHANCE_STOP = 300,           // a stop is right up to here
    CHANCE_SURE = 900,           // a gate or a range is right below
    PHASE_STAGE_ONE = 600,       // of 1000: the promise before the gate; the rest is after
    CALIBRATION_REACH = 400,     // an estimate this far off is worth nothing

    // --- Reviews -------------------------------------------------------------------------

    PATIENCE_BLANK = 60,         // more, for each blank item of a packet that is handed over
    LEAD_MAX = 26,               // weeks of one review: half a year

    // A lead time grows by an eighth of itself, rounded up, for each blank item: a review of four
    // weeks takes six without any of the four.
    LEAD_SHARE = 8,

    // From here on a reviewer lets one blank item pass without asking: goodwill on form. What
    // the law asks yields to no trust.
    TRUST_GOODWILL = 600,

    // The heaviest worry with which somebody still signs on condition.
    WEIGHT_CONDITIONAL = 3,

    // --- Work ----------------------------------------------------------------------------

    WEEKLY_MAX = 100,            // days of work in a week: a team of twenty

    // The first contact is worth nothing once this share (of 1000) of the planned effort is spent:
    // what can still be shaped is then no longer the most of it.
    EARLY_SHARE = 500,

    // --- The model in use ------------------------------------------------------------------

    DAYS_A_WEEK = 7,
    TENTH_LOST_MAX = 5000,       // days: fourteen years is never
    FALLEN_BELOW = 950,          // of what it had when it was trained
    ALERT_MAX = 50,              // percent of loss that wakes an owner

    // --- Outcome ---------------------------------------------------------------------------

    // Weeks over which a launch pays: half a year, after which another version is due.
    HORIZON_WEEKS = 26,
    ADOPTION_BASE = 400,         // of those who could, use it whatever was done for them
    ADOPTION_ANSWERED = 600,     // more, when all that worries its users is answered

    // --- Score ---------------------------------------------------------------------------

    // Signals in thousandths, totals of 100. In a simulation without caps every named mistake
    // passed: late legal with 76, a date in week one with 81, jargon to everybody with 71; with
    // these none reached 70. From CAP_FAIL_BELOW to CAP_LIMIT_BELOW the most that a total may be
    // rises with the signal, a point for each of its points: with one step to 79 there, whoever
    // named a gate for ever, and never said yes or no, got the first half of the signal and a
    // total that passed.
    CAP_FAIL_BELOW = 500,        // a core signal below: at most CAP_FAIL
    CAP_FAIL = 59,
    CAP_LIMIT_BELOW = 700,       // from here on it holds nothing down
    CAP_DISCOVERY_BELOW = 300,
    CAP_DISCOVERY = 69,
};

// Why a gauge, a ledger or a flag changed: id, change of trust in thousandths (0: another
// gauge, or none), and the clause that ends the sentence.
#define REASONS(X)                                                                           \
    X(NONE, 0, "")                                                                           \
    /* --- trust: gains --- */                                                               \
    X(UNDERSTOOD, 60, "you said it in their language, and it arrived")                       \
    X(CAME_OUT, 50, "you asked, and there was something to tell")                            \
    X(ADDRESSED, 40, "you answered what worried them")                                       \
    X(GATE_PROPOSED, 60, "you asked for evidence before a date")                             \
    X(GATE_HONOURED, 90, "you came on the day you had named, with the evidence")             \
    X(FIRM_KEPT, 120, "a firm promise was kept")                                             \
    X(RANGE_KEPT, 120, "it came true within the weeks that you had named")                   \
    X(BAD_NEWS_EARLY, 30, "you brought bad news early")                                      \
    X(FIRM_GIVEN, 80, "a firm date is what they wanted to hear")                             \
    X(RANGE_GIVEN, 30, "a range is something to plan with")                                  \
    X(GATE_GIVEN, 20, "they know the day on which they will know")                           \
    X(DEFERRED, 20, "it is flattering to be handed the decision")                            \
    /* --- trust: losses --- */                                                              \
    X(WRONG_FRAME, -20, "it was not in their language")                                      \
    X(JARGON, -20, "it used words they do not know")                                         \
    X(NO_ANSWER, -40, "they asked for a date and got neither a date nor a plan")             \
    X(SLIP_DISCLOSED, -40, "a date slips, and you said so before it was due")                \
    X(OMITTED, -80, "they learnt what you had left out")                                     \
    X(PRESSED, -120, "you pressed for a date before there was evidence")                     \
    X(OVERRULED, -120, "you overruled their craft")                                          \
    X(GATE_MISSED, -120, "the day you had named came without the evidence")                  \
    X(BLAMED, -150, "you blamed them in front of somebody else")                             \
    X(BLESS, -200, "they were asked to bless what was finished")                             \
    X(FIRM_BROKEN, -240, "a firm promise was broken")                                        \
    X(RANGE_BROKEN, -240, "the weeks that you had named are over, and it did not come true") \
    X(DECEIVED, -400, "they compared notes, and the figures were not the same")              \
    X(SPILLED, 0, "word reached them of how you got on with somebody they talk to")          \
    /* --- the other gauges and ledgers --- */                                               \
    X(MOVE, 0, "a meeting takes patience")                                                   \
    X(MISFRAMED, 0, "the line was not in their language")                                    \
    X(REPEATED, 0, "they had understood it before")                                          \
    X(PRESSED_AGAIN, 0, "you asked for the same date again")                                 \
    X(NEW_WEEK, 0, "a new week")                                                             \
    X(TOLD, 0, "what you told them")                                                         \
    X(PUT_RIGHT, 0, "you put it right")                                                      \
    X(HINT, 0, "something showed")                                                           \
    X(NAMED, 0, "it came up when you asked")                                                 \
    X(OPENLY, 0, "you asked openly")                                                         \
    X(REMEDY, 0, "you offered a remedy")                                                     \
    X(PATIENCE_GONE, 0, "their patience is used up for this week")                           \
    X(ORDERED, 0, "you asked for evidence")                                                  \
    X(CAME_IN, 0, "the evidence came in")                                                    \
    X(PROMISED, 0, "you promised")                                                           \
    X(RENEGOTIATED, 0, "you made a new promise in its place")                                \
    X(DATE_CAME, 0, "its day came")                                                          \
    X(EPILOGUE, 0, "the story ran on and settled it")                                        \
    X(NOT_SAID, 0, "they asked for a date")                                                  \
    X(STATED, 0, "you said how sure you were")                                               \
    X(HANDED, 0, "you handed the packet over")                                               \
    X(PACKET, 0, "the packet brought it up")                                                 \
    X(REVIEW, 0, "the review brought it up")                                                 \
    X(DECLARED, 0, "you declared it")                                                        \
    X(SETTLED, 0, "there is no reason for it any more")                                      \
    X(REQUESTED, 0, "you asked for it")                                                      \
    X(REOPENED, 0, "what they had read was changed")                                         \
    X(SIGNED, 0, "nothing of theirs is open, and they follow what they sign")                \
    X(ON_CONDITION, 0, "a lighter worry is still open")                                      \
    X(CONDITION_MET, 0, "what they waited for is answered")                                  \
    X(WORRY_OPEN, 0, "a worry of theirs is open")                                            \
    X(NOT_FOLLOWED, 0, "they do not follow what they are to sign")                           \
    X(LIVE_WITH, 0, "they signed and live with it")                                          \
    X(WENT_OUT, 0, "it went out unanswered")                                                 \
    X(STARTED, 0, "the go was given")                                                        \
    X(HALTED, 0, "you halted it")                                                            \
    X(WORKED, 0, "a week of work")                                                           \
    X(FOUND_LATE, 0, "it came out after the work had begun")                                 \
    X(TALKED_OVER, 0, "everybody it touches was asked to the table")                         \
    X(DECIDED, 0, "you decided")                                                             \
    X(ASSIGNED, 0, "you agreed on it")                                                       \
    X(ROLLED_OUT, 0, "you let it out")                                                       \
    X(ROLLED_BACK, 0, "you took it back")                                                    \
    X(NO_WAY_BACK, 0, "nobody had agreed on a way back before launch")                       \
    X(WEAR, 0, "the world has moved on since it was trained")                                \
    X(SHOCK, 0, "the world changed from one day to the next")                                \
    X(RETRAINED, 0, "it was trained again")                                                  \
    X(ALERT, 0, "its owner was alerted")                                                     \
    X(COMPLAINTS, 0, "people complained before anybody was alerted")                         \
    X(AUTHOR, 0, "")

typedef enum {
#define X(id, trust, clause) REASON_##id,
    REASONS(X)
#undef X
        REASON_COUNT
} Reason;

typedef struct {
    int trust;           // thousandths
    const char *clause;
} ReasonRow;

const ReasonRow *reason_row(Reason reason);

#endif
