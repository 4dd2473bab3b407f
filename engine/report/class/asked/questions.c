// SPDX-License-Identifier: MIT
//
// What to ask, in the order of a debrief, filled from what is striking in this log. A question is
// open, asks one thing, and can be said aloud as it stands. It blames nobody and exposes nobody:
// what one alone did is not told, and no mark is spoken of.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "class/asked/striking.h"
#include "guide/asks.h"

static const struct {
    const char *title, *minutes, *aim;
} PHASES[PHASE_COUNT] = {
    {"Reactions", "0 to 5", "Let off steam before anything is looked at"},
    {"Description", "5 to 12", "What happened, before what it means"},
    {"Analysis", "12 to 24", "What lay behind it: reasons, evidence, other ways"},
    {"Summary", "24 to 30", "What each takes along to work"},
};

const char *phase_title(int phase) {
    assert(phase >= 0);
    assert(phase < PHASE_COUNT);
    return PHASES[phase].title;
}

const char *phase_minutes(int phase) {
    assert(phase >= 0);
    assert(phase < PHASE_COUNT);
    return PHASES[phase].minutes;
}

void asked_clear(Asked *asked) {
    assert(asked);
    for (int i = 0; i < asked->count; i++) ink_clear(&asked->rows[i].text);
    asked->count = 0;
}

// --- Words --------------------------------------------------------------------------------------

// Where the next question is written; NULL where there are enough.
static Ink *next(Asked *asked, const char *see, int decision) {
    if (asked->count == ASKED_MAX) return NULL;
    asked->rows[asked->count] = (Question){.see = see, .decision = decision};
    return &asked->rows[asked->count++].text;
}

// A quotation that is read aloud.
enum { ALOUD_MAX = 56 };

static void add_short(Ink *ink, const char *text) { ink_short(ink, text, ALOUD_MAX); }

// "two", as it is said; [first]: at the beginning of a sentence.
static void add_count(Ink *ink, int count, bool first) {
    static const char *const words[] = {"none",  "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    bool known = count >= 0 && count < (int)(sizeof words / sizeof *words);
    if (!known)
        ink_add(ink, "%d", count);
    else
        ink_add(ink, "%c%s", words[count][0] - (first ? 'a' - 'A' : 0), words[count] + 1);
}

// The whole name the first time on a page, and then the one that people use.
static void add_name(const Group *group, int person, Asked *asked, Ink *ink) {
    const char *name = parl_session_person(group->entries[0].run->session, person).name;
    uint32_t bit = UINT32_C(1) << person;
    if (*asked->named & bit)
        ink_first_name(ink, name);
    else
        ink_add(ink, "%s", name);
    *asked->named |= bit;
}

static void add_first(const Group *group, int person, Ink *ink) {
    ink_first_name(ink, parl_session_person(group->entries[0].run->session, person).name);
}

// --- Reactions ----------------------------------------------------------------------------------

// Whoever hears the marks first speaks of nothing else.
static void ask_feeling(Asked *asked) {
    Ink *ink = next(asked, NULL, -1);
    if (ink)
        ink_add(ink, "Before any numbers, one sentence from each: how did it feel to play this?");
}

static void ask_hardest(const Group *group, Asked *asked) {
    Fall fall;
    if (!striking_fall(group, &fall)) return;
    Ink *ink = next(asked, HEADING_WEEKS, -1);
    if (!ink) return;
    ink_moment(ink, &group->decisions[fall.decision]);
    add_count(ink, fall.runs, false);
    ink_add(ink, " of you lost some of the trust of ");
    add_name(group, fall.person, asked, ink);
    ink_add(ink, ". What was it like to hear the answer?");
}

static void ask_stays(Asked *asked) {
    Ink *ink = next(asked, NULL, -1);
    if (ink) ink_add(ink, "Which moment of it is still with you?");
}

static void ask_reactions(const Group *group, Asked *asked) {
    ask_feeling(asked);
    if (group->info.weeks > 0) ask_hardest(group, asked);
    if (asked->count < 2) ask_stays(asked);
}

// --- Description --------------------------------------------------------------------------------

static void ask_split(const Group *group, Asked *asked) {
    int row = striking_split(group), first, second;
    if (row < 0) return;
    Ink *ink = next(asked, HEADING_CHOICES, row);
    if (!ink) return;
    const Decision *decision = &group->decisions[row];
    striking_answers(decision, &first, &second);
    const Choosable *one = &decision->options[first], *other = &decision->options[second];
    ink_moment(ink, decision);
    add_count(ink, one->taken, false);
    ink_add(ink, " of you answered ");
    add_short(ink, one->text);
    ink_add(ink, " and ");
    add_count(ink, other->taken, false);
    ink_add(ink, " ");
    add_short(ink, other->text);
    ink_add(ink, ". What did you see in front of you just then?");
}

static void ask_words(const Group *group, Asked *asked) {
    int fact, person;
    if (!striking_words(group, &fact, &person)) return;
    Ink *ink = next(asked, HEADING_UNASKED, -1);
    if (!ink) return;
    parl_fact row = parl_session_fact(group->entries[0].run->session, fact);
    ink_add(ink, "You told ");
    add_name(group, person, asked, ink);
    ink_add(ink, " about ");
    ink_title(ink, row.title, row.id);
    ink_add(ink, " in ");
    add_count(ink, striking_bits(striking_frames(group, fact, person)), false);
    ink_add(ink, " different ways. Who remembers their own sentence?");
}

// The lowest and the highest first answer to an estimate; how many there are.
static int spread_of(const Group *group, int decision, int *low, int *high) {
    int seen = 0;
    for (int i = 0; i < group->count; i++) {
        for (int j = 0; j < group->entries[i].step_count; j++) {
            const Reply *step = &group->entries[i].steps[j];
            if (step->decision != decision || !step->first) continue;
            if (seen == 0 || step->figure < *low) *low = step->figure;
            if (seen == 0 || step->figure > *high) *high = step->figure;
            seen++;
        }
    }
    return seen;
}

// The estimate on which the class lay farthest apart.
static void ask_sure(const Group *group, Asked *asked) {
    int best = -1, low = 0, high = 0;
    for (int i = 0; i < group->decision_count; i++) {
        int least = 0, most = 0;
        if (group->decisions[i].kind != PARL_DECISION_ESTIMATE) continue;
        if (spread_of(group, i, &least, &most) < 2 || most - least <= high - low) continue;
        best = i;
        low = least;
        high = most;
    }
    Ink *ink = best >= 0 ? next(asked, HEADING_CHOICES, best) : NULL;
    if (!ink) return;
    ink_moment(ink, &group->decisions[best]);
    ink_add(ink, "you gave anything from %d to %d. What did you go by?", low, high);
}

static void ask_endings(const Group *group, Asked *asked) {
    int most = 0;
    for (int i = 0; i < group->count; i++) {
        const char *mine = parl_session_clock(group->entries[i].run->session).ending;
        int same = 0;
        for (int j = 0; j < group->count; j++) {
            same += strcmp(mine, parl_session_clock(group->entries[j].run->session).ending) == 0;
        }
        if (same > most) most = same;
    }
    bool told = most > 1 && most < group->count;
    Ink *ink = told ? next(asked, HEADING_SCORES, -1) : NULL;
    if (!ink) return;
    add_count(ink, most, true);
    ink_add(ink, " of you came to the same end. What happened, in three sentences?");
}

// Where nothing tells the runs apart.
static void ask_first(Asked *asked) {
    Ink *ink = next(asked, NULL, -1);
    if (ink) ink_add(ink, "What had you read or heard before you gave your first answer?");
}

static void ask_last(Asked *asked) {
    Ink *ink = next(asked, NULL, -1);
    if (ink)
        ink_add(ink, "Tell it to somebody who was not there: what happened, in three sentences?");
}

static void ask_description(const Group *group, Asked *asked) {
    ask_split(group, asked);
    ask_words(group, asked);
    ask_sure(group, asked);
    if (asked->count < 2) ask_endings(group, asked);
    if (asked->count < 2) ask_first(asked);
    if (asked->count < 2) ask_last(asked);
}

// --- Analysis -----------------------------------------------------------------------------------

static const struct {
    const char *did, *asks;
} PROMISED[] = {
    [PARL_FIRM] = {"gave a date or a go", "give a date there"},
    [PARL_RANGE] = {"gave a range", "give a range there"},
    [PARL_GATED] = {"named another day for the answer", "wait there"},
    [PARL_STOP] = {"said stop", "stop there"},
};

static void ask_promise(const Group *group, Asked *asked) {
    Rash rash;
    if (!promises_rashest(group, &rash)) return;
    Ink *ink = next(asked, HEADING_PROMISES, -1);
    if (!ink) return;
    if (rash.week > 0) ink_add(ink, "In week %d the evidence stood at %d", rash.week, rash.least);
    if (rash.week <= 0) ink_add(ink, "The evidence stood at %d", rash.least);
    if (rash.least < rash.most) ink_add(ink, " to %d", rash.most);
    ink_add(ink, " in 100, and ");
    add_count(ink, rash.runs, false);
    ink_add(ink, " of you %s all the same. What could make a sensible person %s?",
            PROMISED[rash.kind].did, PROMISED[rash.kind].asks);
}

static void ask_commonest(const Group *group, Asked *asked) {
    int decision, option;
    if (!striking_stray(group, &decision, &option)) return;
    Ink *ink = next(asked, HEADING_CHOICES, decision);
    if (!ink) return;
    const Decision *row = &group->decisions[decision];
    ink_moment(ink, row);
    add_count(ink, row->options[option].astray, false);
    ink_add(ink, " of you answered ");
    add_short(ink, row->options[option].text);
    ink_add(ink, ". What speaks for it?");
}

static void ask_worry(const Group *group, Asked *asked) {
    int found = 0, worlds = 0, concern = striking_worry(group, &found, &worlds);
    Ink *ink = concern >= 0 ? next(asked, HEADING_UNASKED, -1) : NULL;
    if (!ink) return;
    parl_concern row = parl_session_concern(group->entries[0].run->session, concern);
    add_name(group, row.person, asked, ink);
    ink_add(ink, " was worried about ");
    ink_title(ink, row.title, row.id);
    ink_add(ink, ". ");
    if (found == 0)
        ink_add(ink, "Nobody");
    else if (found == 1)
        ink_add(ink, "Hardly anybody");
    else
        add_count(ink, found, true);
    ink_add(ink, "%s heard of it. What would have made it easy to say?",
            found > 1 ? " of you" : "");
}

static void ask_ways(Asked *asked) {
    Ink *ink = next(asked, HEADING_CHOICES, -1);
    if (ink) ink_add(ink, "Where do you hold your own answer for better than the author's?");
}

// By the part of the score in which the class stands lowest.
static const char *const HARD[PARL_SIGNAL_COUNT] = {
    [PARL_SIGNAL_TRANSLATION] = "say a fact in the words that this listener decides in",
    [PARL_SIGNAL_EARLY_LEGAL] = "bring in legal and ethics before the work began",
    [PARL_SIGNAL_PHASE_GATES] = "promise no more than was known that day",
    [PARL_SIGNAL_DISCOVERY] = "ask what is on somebody's mind",
    [PARL_SIGNAL_TRADE_OFFS] = "put a name and a price on a trade-off",
    [PARL_SIGNAL_OWNERSHIP] = "name who watches over it",
    [PARL_SIGNAL_HYGIENE] = "change one thing at a time",
    [PARL_SIGNAL_CALIBRATION] = "say how sure you are",
    [PARL_SIGNAL_VALUE] = "keep in sight what the users get in the end",
    [PARL_SIGNAL_RELATIONSHIP] = "keep the trust that you had",
    [PARL_SIGNAL_GOAL] = "say what the goal is",
    [PARL_SIGNAL_VARIABLE] = "check one cause at a time",
    [PARL_SIGNAL_PRICE] = "say what the choice costs",
    [PARL_SIGNAL_DECISION] = "decide",
    [PARL_SIGNAL_FOLLOW_UP] = "own what comes after",
    [PARL_SIGNAL_LISTENER] = "speak to this listener",
};

static void ask_part(const Group *group, Asked *asked) {
    int best = -1, least = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        int sum = 0, count = 0;
        for (int j = 0; j < group->count; j++) {
            const parl_part *part = &group->entries[j].run->score.parts[i];
            sum += part->offered ? part->value : 0;
            count += part->offered;
        }
        if (count == 0 || (best >= 0 && sum / count >= least)) continue;
        best = i;
        least = sum / count;
    }
    const char *see = group->info.weeks == 0 ? HEADING_PARTS : NULL;
    Ink *ink = best >= 0 ? next(asked, see, -1) : NULL;
    if (ink) ink_add(ink, "What made it hard to %s?", HARD[best]);
}

static void ask_analysis(const Group *group, Asked *asked) {
    ask_promise(group, asked);
    ask_commonest(group, asked);
    ask_worry(group, asked);
    if (asked->count < 2) ask_part(group, asked);
    if (asked->count < 2) ask_ways(asked);
}

// --- Summary ------------------------------------------------------------------------------------

// In rounds and drills nobody waits to be asked.
static void ask_people(const Group *group, Asked *asked) {
    if (group->info.kind != PARL_KIND_NEGOTIATION) return;
    int person = striking_unasked(group);
    Ink *ink = person >= 0 ? next(asked, HEADING_UNASKED, -1) : NULL;
    if (!ink) return;
    ink_add(ink, "%s of you asked ", asked_count(group, person) == 0 ? "None" : "Not all");
    add_name(group, person, asked, ink);
    ink_add(ink, " an open question. Who is the ");
    add_first(group, person, ink);
    ink_add(ink, " where you work?");
}

static void ask_rarest(const Group *group, Asked *asked) {
    int row = striking_rare(group);
    Ink *ink = row >= 0 ? next(asked, HEADING_CHOICES, row) : NULL;
    if (!ink) return;
    const Decision *decision = &group->decisions[row];
    ink_moment(ink, decision);
    ink_add(ink, "another way to answer was ");
    add_short(ink, striking_held(decision)->text);
    ink_add(ink, ". In which of your meetings would that work?");
}

static bool is_open(const char *text) {
    static const char *const words[] = {"hat ", "ho ", "hich ", "here ", "hom ", "ow ", "hose "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strstr(text, words[i])) return true;
    }
    return false;
}

// The author's own: what of the notes asks.
static void ask_author(const Group *group, Asked *asked) {
    const char *at = group->info.note[PARL_NOTE_QUESTIONS];
    Ink question = {0};
    while (asks_next(&at, &question)) {
        const char *text = ink_text(&question);
        bool asks = text[strlen(text) - 1] == '?' && is_open(text);
        Ink *ink = asks && asked->count < 3 ? next(asked, NULL, -1) : NULL;
        if (ink) ink_add(ink, "%s", text);
        ink_clear(&question);
    }
}

static void ask_one_thing(Asked *asked) {
    Ink *ink = next(asked, NULL, -1);
    if (ink) ink_add(ink, "What is the one sentence that you will say differently this week?");
}

static void ask_summary(const Group *group, Asked *asked) {
    ask_people(group, asked);
    ask_rarest(group, asked);
    ask_author(group, asked);
    ask_one_thing(asked);
}

// --- All ----------------------------------------------------------------------------------------

Asked questions_of(const Group *group, int phase, uint32_t *named) {
    static void (*const asks[PHASE_COUNT])(const Group *, Asked *) = {
        ask_reactions, ask_description, ask_analysis, ask_summary};
    assert(group);
    assert(phase >= 0);
    assert(phase < PHASE_COUNT);
    assert(named);
    Asked asked = {.named = named};
    asks[phase](group, &asked);
    return asked;
}

static void tell_question(const Group *group, const Question *row) {
    doc_bullet(group->doc, "", ink_text(&row->text));
    if (!row->see) return;
    Ink what = {0};
    if (row->decision >= 0) ink_heading(&what, &group->decisions[row->decision]);
    doc_see(group->doc, row->see, ink_text(&what));
    ink_clear(&what);
}

// One phase at a time: what comes later would answer what is asked now.
void class_questions(Group *group) {
    uint32_t named = 0;
    doc_heading(group->doc, "Thirty minutes");
    for (int i = 0; i < PHASE_COUNT; i++) {
        Asked asked = questions_of(group, i, &named);
        Ink label = {0}, aim = {0};
        ink_add(&label, "%s, minutes %s", PHASES[i].title, PHASES[i].minutes);
        ink_add(&aim, "%s.", PHASES[i].aim);
        doc_fold(group->doc, ink_text(&label), ink_text(&aim));
        ink_clear(&label);
        ink_clear(&aim);
        for (int j = 0; j < asked.count; j++) tell_question(group, &asked.rows[j]);
        asked_clear(&asked);
    }
}
