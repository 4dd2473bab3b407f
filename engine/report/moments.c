// SPDX-License-Identifier: MIT
//
// The moments that moved the score most: what was said, what it did, why, and what to do
// next time.

#include "page.h"

// --- Which moments ------------------------------------------------------------------------------

// From here on, in thousandths, a part speaks for the player.
enum { GOOD = 700 };

// A moment worth telling. A rise or fall is one; so is the line that holds a part down, even
// where the part stood at nothing before it and could not fall.
typedef struct {
    int turn, size;    // size: hundredths of the total
    bool holds, down;  // holds a part down; cost something
    parl_signal signal;
    int points;  // of the total; of the signal, in a run that is not finished
} Told;

enum { TOLD_MAX = PARL_MOMENTS_MAX + PARL_SIGNAL_COUNT };

static int size_of(int change) { return change < 0 ? -change : change; }

static Told told_change(const Page *page, const parl_moment *moment) {
    bool complete = page->debrief.score.complete;
    int change = complete ? moment->total_change : moment->signal_change;
    return (Told){
        .turn = moment->turn,
        .size = size_of(moment->total_change),
        .down = change < 0,
        .signal = moment->signal,
        .points = size_of(change) / (complete ? 100 : 10),
    };
}

// The answer behind [turn]: where a promise broke then, the one that made it.
static int promise_behind(const Page *page, int turn) {
    Walk walk = walk_turn(page, turn);
    int maker = walk_broken_promise(page, &walk);
    walk_clear(&walk);
    return maker < 0 ? turn : maker;
}

// What the part lacks to be good, as the size of the moment.
static Told told_hold(const Page *page, parl_signal signal) {
    const parl_part *part = &page->debrief.score.parts[signal];
    parl_event worst;
    int turn = page->debrief.quote[signal];
    if (signal == PARL_SIGNAL_CALIBRATION && walk_worst_estimate(page, &worst)) turn = worst.turn;
    if (signal == PARL_SIGNAL_RELATIONSHIP) turn = promise_behind(page, turn);
    return (Told){
        .turn = turn,
        .size = part->weight * (GOOD - part->value) / 10,
        .holds = true,
        .down = true,
        .signal = signal,
    };
}

// Of two about one answer the one that holds a part down is told: it is the lesson. One that
// holds two parts down is told by the first of them, and weighs as much as both.
static void merge(Told *old, const Told *new) {
    if (old->holds && new->holds)
        old->size += new->size;
    else if (new->holds || (!old->holds && new->size > old->size))
        *old = *new;
}

// Adds [told] to the [count] so far, one for each answer. Returns how many there are then.
static int add_told(Told *list, int count, Told told) {
    for (int i = 0; i < count; i++) {
        if (list[i].turn != told.turn) continue;
        merge(&list[i], &told);
        return count;
    }
    list[count] = told;
    return count + 1;
}

// By size; of equals the earlier answer.
static void sort_told(Told *list, int count) {
    for (int i = 1; i < count; i++) {
        Told told = list[i];
        int at = i;
        for (; at > 0 && list[at - 1].size < told.size; at--) list[at] = list[at - 1];
        list[at] = told;
    }
}

// Hundredths of the total from which on something that went badly is a lesson.
enum { LESSON = 200 };

// Keeps the three largest. What went well leaves two places to what went badly, where there
// are such lessons: they must not hide behind it.
static int keep_largest(Told *list, int count) {
    int badly = 0, kept = 0, well = 0;
    for (int i = 0; i < count; i++) badly += list[i].down && list[i].size >= LESSON;
    int room = PARL_MOMENTS_MAX - (badly > 2 ? 2 : badly);
    for (int i = 0; i < count && kept < PARL_MOMENTS_MAX; i++) {
        if (!list[i].down && well++ >= room) continue;
        list[kept++] = list[i];
    }
    return kept;
}

// In an unfinished run a move of less than a point is no news.
static bool is_news(const Page *page, const Told *told) {
    return page->debrief.score.complete || told->holds || told->points > 0;
}

static int choose_told(const Page *page, Told *list) {
    const parl_debrief *debrief = &page->debrief;
    int count = 0;
    for (int i = 0; i < debrief->moment_count; i++) {
        Told told = told_change(page, &debrief->moments[i]);
        if (is_news(page, &told)) count = add_told(list, count, told);
    }
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &debrief->score.parts[i];
        bool held = part->offered && part->value < GOOD && debrief->quote[i] >= 0;
        if (held) count = add_told(list, count, told_hold(page, (parl_signal)i));
    }
    sort_told(list, count);
    return keep_largest(list, count);
}

// --- What it did ----------------------------------------------------------------------------

// Kinds of change in the order in which a reader wants to hear of them. That evidence was
// ordered is the answer itself.
static const parl_event_kind TELLING[] = {
    PARL_EVENT_DECEPTION, PARL_EVENT_PROMISE, PARL_EVENT_REWORK,        PARL_EVENT_SIGN,
    PARL_EVENT_NOTICED,   PARL_EVENT_CONTACT, PARL_EVENT_UNDERSTANDING, PARL_EVENT_TRUST,
    PARL_EVENT_ESTIMATE,  PARL_EVENT_CONCERN, PARL_EVENT_MATTER,        PARL_EVENT_EVIDENCE,
    PARL_EVENT_CREDIT,    PARL_EVENT_LEFT,
};

enum { EFFECTS_MAX = 2 };

// A promise that has just been made is the answer itself, and no effect of it, and so is that
// it takes the place of another; a worry that comes out is what the person says. Nor is it an
// effect that somebody who was asked to sign begins to read.
static bool tells(const Page *page, const parl_event *event, parl_event_kind kind) {
    if (event->kind != kind || !parl_report_is_news(event)) return false;
    bool made = kind == PARL_EVENT_PROMISE && event->subject >= 0 &&
                (event->before < 0 || event->after == PARL_PROMISE_RENEGOTIATED);
    bool said = kind == PARL_EVENT_CONCERN && event->after <= PARL_CONCERN_RAISED;
    bool asked = kind == PARL_EVENT_SIGN && event->after == PARL_SIGN_ASKED &&
                 (event->before == PARL_SIGN_NONE || event->before == PARL_SIGN_BLOCKED);
    return !made && !said && !asked && parl_event_text(page->scenario, event, NULL, 0) > 0;
}

// How many of the events are the answer's own doing: what the next week brings is not, unless
// the answer was to let it come.
static int own_count(const Walk *walk) {
    if (walk->kind == PARL_DECISION_DESK) return walk->count;
    int count = 0;
    while (count < walk->count && walk->events[count].kind != PARL_EVENT_WEEK) count++;
    return count;
}

static int add_effects_of(const Page *page, const Walk *walk, parl_event_kind kind, int left,
                          Ink *ink) {
    for (int i = 0, count = own_count(walk); i < count && left > 0; i++) {
        if (!tells(page, &walk->events[i], kind)) continue;
        ink_add(ink, " ");
        ink_event(ink, page->scenario, &walk->events[i]);
        left--;
    }
    return left;
}

// The first answer of a person: what a player remembers of the moment.
static void add_reply(const Page *page, const Walk *walk, Ink *ink) {
    for (int i = 0, count = own_count(walk); i < count; i++) {
        const parl_event *event = &walk->events[i];
        if (event->kind != PARL_EVENT_SAID || event->person < 0) continue;
        bool letter = parl_report_is_letter(walk->events, i, walk->before, walk->after);
        ink_add(ink, " %s%s: “", parl_session_person(page->session, event->person).name,
                letter ? " wrote" : "");
        ink_event(ink, page->scenario, event);
        ink_add(ink, "”");
        return;
    }
}

// What the answer led to in a later week.
static void add_aftermath(const Page *page, const Walk *walk, Ink *ink) {
    parl_event event;
    if (!walk_aftermath(page, walk, &event)) return;
    if (page->info.weeks > 0)
        ink_add(ink, " Later, in week %d: ", event.week);
    else
        ink_add(ink, " Later: ");
    ink_event(ink, page->scenario, &event);
}

// Where a line holds a part down, what the listener took away from it comes first.
static void tell_effects(Page *page, const Told *told, const Walk *walk) {
    Ink ink = {0};
    int left = EFFECTS_MAX;
    add_reply(page, walk, &ink);
    if (told->holds || walk->bent) left = add_effects_of(page, walk, PARL_EVENT_CLAIM, left, &ink);
    for (size_t i = 0; i < sizeof TELLING / sizeof *TELLING; i++) {
        left = add_effects_of(page, walk, TELLING[i], left, &ink);
    }
    add_aftermath(page, walk, &ink);
    if (ink.size > 0) page_label(page, 5, "What it did: ", ink_text(&ink));
    ink_clear(&ink);
}

// --- One moment -------------------------------------------------------------------------------

static void add_points(const Page *page, const Told *told, Ink *ink) {
    const char *name = signal_words(told->signal)->name;
    const parl_part *part = &page->debrief.score.parts[told->signal];
    const char *unit = told->points == 1 ? "point" : "points";
    if (told->holds) {
        ink_add(ink, "It is what held %s down: %d of 100, and that counts for %d %%.", name,
                part->value / 10, part->weight);
    } else if (!page->debrief.score.complete) {
        ink_add(ink, "It moved %s %s by %d %s.", name, told->down ? "down" : "up", told->points,
                unit);
    } else if (told->points == 0) {
        ink_add(ink, "It %s less than a point, in %s.", told->down ? "cost" : "brought", name);
    } else {
        ink_add(ink, "It %s about %d %s, most of all in %s.", told->down ? "cost" : "brought",
                told->points, unit, name);
    }
}

static void tell_points(Page *page, const Told *told) {
    Ink ink = {0};
    add_points(page, told, &ink);
    page_line(page, 5, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_reason(Page *page, const Told *told, const Walk *walk) {
    Ink ink = {0};
    reason_add(page, walk, told->signal, &ink);
    page_label(page, 5, "Why: ", ink_text(&ink));
    ink_clear(&ink);
}

// What to do next time about the part that moved. Where work was lost it is to ask
// those who judge it before it begins.
static const char *advice_of(const Told *told, const Walk *walk) {
    bool rework = false;
    for (int i = 0; i < walk->count; i++) {
        rework = rework || walk->events[i].kind == PARL_EVENT_REWORK;
    }
    bool late = rework && told->signal == PARL_SIGNAL_VALUE;
    if (walk->bent) return ADVICE_BENT;
    return signal_words(late ? PARL_SIGNAL_EARLY_LEGAL : told->signal)->advice;
}

// A rise is worth repeating; where the part did not come out well it was not enough. Any
// estimate is a rise, so that one is judged by what came out alone.
static void tell_next_time(Page *page, const Told *told, const Walk *walk) {
    bool well = page->debrief.score.parts[told->signal].value >= GOOD;
    bool calibration = told->signal == PARL_SIGNAL_CALIBRATION;
    Ink ink = {0};
    // What can still be said in this run is not given away.
    bool shown = told->down && parl_session_over(page->session);
    if (!told->down && well) {
        ink_add(&ink, "%s", signal_words(told->signal)->keep);
    } else if (!told->down && !calibration && !walk->bent) {
        ink_add(&ink, "do this again, and do not stop there.");
    } else if (!shown || !reason_better_line(page, walk, &ink)) {
        ink_add(&ink, "%s", advice_of(told, walk));
    }
    page_label(page, 5, "Next time: ", ink_text(&ink));
    ink_clear(&ink);
}

static const char *opening(parl_decision_kind kind) {
    switch (kind) {
        case PARL_DECISION_DESK: return "At your desk you chose";
        case PARL_DECISION_ESTIMATE: return "Your estimate";
        case PARL_DECISION_PICK: return "You picked";
        case PARL_DECISION_WRITE: return "In your own words";
        default: return "You said";
    }
}

static void tell_answer(Page *page, const Told *told, int number, const Walk *walk) {
    Ink lead = {0}, ink = {0};
    ink_add(&lead, "%d. ", number);
    if (page->info.weeks > 0 && walk->count > 0) ink_add(&ink, "Week %d. ", walk->events[0].week);
    ink_add(&ink, "%s: “", opening(walk->kind));
    ink_turn(&ink, page->session, told->turn);
    ink_add(&ink, "”");
    page_item(page, 2, ink_text(&lead), ink_text(&ink));
    ink_clear(&ink);
    ink_clear(&lead);
}

static void tell_moment(Page *page, const Told *told, int number) {
    Walk walk = walk_turn(page, told->turn);
    tell_answer(page, told, number, &walk);
    tell_effects(page, told, &walk);
    tell_points(page, told);
    tell_reason(page, told, &walk);
    tell_next_time(page, told, &walk);
    walk_clear(&walk);
}

void debrief_moments(Page *page) {
    Told list[TOLD_MAX];
    int count = choose_told(page, list);
    page_heading(page, "The moments that moved it most");
    for (int i = 0; i < count; i++) tell_moment(page, &list[i], i + 1);
    if (count == 0) page_line(page, 2, "No single answer stands out.");
}
