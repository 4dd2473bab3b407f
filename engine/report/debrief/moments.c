// SPDX-License-Identifier: MIT
//
// The moments that moved the score most: what was said, what it did, why, and what to do
// next time.

#include <string.h>

#include "debrief/debrief.h"

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

// Where a line holds a part down, what the listener took away from it comes first.
static void tell_effects(Page *page, const Told *told, const Walk *walk) {
    Ink ink = {0};
    effects_add(page, walk, told->holds || walk->bent, &ink);
    const char *did = ink_text(&ink);
    if (ink.size > 0) doc_note(page->doc, "What it did", did + strspn(did, " "));
    ink_clear(&ink);
}

// --- One moment -------------------------------------------------------------------------------

static void add_points(const Page *page, const Told *told, const Walk *walk, Ink *ink) {
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
        bool more = !told->down && walk_falls_short(walk, told->signal);
        ink_add(ink, "It %s about %d %s, most of all in %s%s.", told->down ? "cost" : "brought",
                told->points, unit, name, more ? ", where there was more to be had" : "");
    }
}

static void tell_points(Page *page, const Told *told, const Walk *walk) {
    Ink ink = {0};
    add_points(page, told, walk, &ink);
    doc_note(page->doc, "", ink_text(&ink));
    ink_clear(&ink);
}

static void tell_reason(Page *page, const Told *told, const Walk *walk) {
    Ink ink = {0};
    reason_add(page, walk, told->signal, &ink);
    doc_note(page->doc, "Why", ink_text(&ink));
    ink_clear(&ink);
}

// A rise is worth repeating; where the part did not come out well it was not enough. Any
// estimate is a rise, so that one is judged by what came out alone.
static void tell_next_time(Page *page, const Told *told, const Walk *walk) {
    bool well = page->debrief.score.parts[told->signal].value >= GOOD;
    bool calibration = told->signal == PARL_SIGNAL_CALIBRATION;
    bool rose = !told->down && !walk_falls_short(walk, told->signal);
    Ink ink = {0};
    // What can still be said in this run is not given away.
    bool shown = !rose && parl_session_over(page->session);
    if (rose && well) {
        ink_add(&ink, "%s", signal_words(told->signal)->keep);
    } else if (rose && !calibration && !walk->bent) {
        ink_add(&ink, "do this again, and do not stop there.");
    } else if (!shown || !reason_better_line(page, walk, &ink)) {
        ink_add(&ink, "%s", reason_advice(walk, told->signal));
    }
    doc_note(page->doc, "Next time", ink_text(&ink));
    ink_clear(&ink);
}

static void tell_answer(Page *page, const Told *told, const Walk *walk) {
    Ink ink = {0};
    if (walk->week > 0) ink_add(&ink, "Week %d. ", walk->week);
    ink_add(&ink, "%s: “", effects_opening(walk->kind));
    ink_turn(&ink, page->session, told->turn);
    ink_add(&ink, "”");
    doc_number_turn(page->doc, told->turn, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_moment(Page *page, const Told *told) {
    Walk walk = walk_turn(page, told->turn);
    tell_answer(page, told, &walk);
    tell_effects(page, told, &walk);
    tell_points(page, told, &walk);
    tell_reason(page, told, &walk);
    tell_next_time(page, told, &walk);
    walk_clear(&walk);
}

// --- Where nothing was missing -------------------------------------------------------------------

static bool is_perfect(const Page *page) {
    return page_is_short(page) && page->debrief.score.complete && page->debrief.score.total == 100;
}

// What the author says of an answer is worth reading all the same; what anybody would say is not.
static bool tell_right(Page *page, int turn, bool first) {
    Ink why = {0};
    ink_turn_why(&why, page->session, turn);
    bool tells = why.size > 0;
    if (tells && first) doc_heading(page->doc, "What made it right");
    if (tells) {
        Walk walk = walk_turn(page, turn);
        tell_answer(page, &(Told){.turn = turn}, &walk);
        doc_note(page->doc, "Why", ink_text(&why));
        walk_clear(&walk);
    }
    ink_clear(&why);
    return tells;
}

static void tell_perfect(Page *page, const Told *list, int count) {
    bool any = false;
    for (int i = 0; i < count; i++) any = tell_right(page, list[i].turn, !any) || any;
}

void debrief_moments(Page *page) {
    Told list[TOLD_MAX];
    int count = choose_told(page, list);
    if (is_perfect(page)) {
        tell_perfect(page, list, count);
        return;
    }
    doc_heading(page->doc, "The moments that moved it most");
    for (int i = 0; i < count; i++) tell_moment(page, &list[i]);
    if (count == 0) doc_paragraph(page->doc, "No single answer stands out.");
}
