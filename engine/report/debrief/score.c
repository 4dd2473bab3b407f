// SPDX-License-Identifier: MIT
//
// The score: the total, its parts with the line of the player that made each, and the caps
// with their reason.

#include "debrief/debrief.h"
#include "judge/caps.h"

static bool is_shown(const parl_part *part) { return part->offered && part->weight > 0; }

// From here on, in thousandths, a part speaks for the player.
enum { GOOD = 700 };

// Thousandths as whole percent, cut as everywhere in the engine.
static int percent(int thousandths) { return thousandths / 10; }

// The event of [walk] that explains a part better than the line itself: of an estimate the
// evidence of its day, of trust the largest fall or rise. NULL: there is none.
static const parl_event *telling_event(const Walk *walk, parl_signal signal, bool high) {
    const parl_event *best = NULL;
    int most = 0;
    for (int i = 0; i < walk->count; i++) {
        const parl_event *event = &walk->events[i];
        if (event->kind == PARL_EVENT_ESTIMATE && signal == PARL_SIGNAL_CALIBRATION) return event;
        if (event->kind != PARL_EVENT_TRUST || signal != PARL_SIGNAL_RELATIONSHIP) continue;
        int change = high ? event->after - event->before : event->before - event->after;
        if (change > most) best = event, most = change;
    }
    return best;
}

// Whether a week ended before [event]: then it is the week's news and not the line's doing.
static bool after_week(const Walk *walk, const parl_event *event) {
    for (const parl_event *at = walk->events; at < event; at++) {
        if (at->kind == PARL_EVENT_WEEK) return true;
    }
    return false;
}

// The line, unless it is a bare figure, or what happened is not its doing.
static void add_quote(Page *page, Ink *ink, parl_signal signal, int turn) {
    bool high = page->debrief.score.parts[signal].value >= GOOD;
    Walk walk = walk_turn(page, turn);
    const parl_event *event = telling_event(&walk, signal, high);
    // A broken promise is not the doing of the line that happened to stand before its day.
    int maker = signal == PARL_SIGNAL_RELATIONSHIP ? walk_broken_promise(page, &walk) : -1;
    bool quiet =
        maker < 0 && event && (walk.kind == PARL_DECISION_ESTIMATE || after_week(&walk, event));
    ink_add(ink, "%s: ", high ? "What made it" : "What held it down");
    if (!quiet) {
        ink_add(ink, "“");
        ink_turn(ink, page->session, maker < 0 ? turn : maker);
        ink_add(ink, event ? "” " : "”");
    }
    if (event) ink_event(ink, page->scenario, event);
    walk_clear(&walk);
}

// --- What was left out, where no line of the player explains a low value --------------------

static bool add_ignorant(const Page *page, Ink *ink) {
    bool people[PARL_CAST_MAX] = {false};
    for (int i = 0; i < page->info.people; i++) people[i] = story_grasp(page, i) < GRASP_WHOLE;
    Ink names = {0};
    bool any = ink_people(&names, page, people);
    if (any) ink_add(ink, "Not there yet, whole and in words of theirs: %s.", ink_text(&names));
    ink_clear(&names);
    return any;
}

static bool add_unheard(const Page *page, Ink *ink) {
    bool people[PARL_CAST_MAX] = {false};
    for (int i = 0; i < page->info.concerns; i++) {
        parl_concern concern = parl_session_concern(page->session, i);
        bool unheard = concern.exists && concern.found_week == 0;
        if (unheard) people[concern.person] = true;
    }
    Ink names = {0};
    bool any = ink_people(&names, page, people);
    if (any && !parl_session_over(page->session))
        ink_add(ink, "Not every worry has come out yet.");
    else if (any)
        ink_add(ink, "You did not get to hear all that worries %s.", ink_text(&names));
    else
        ink_add(ink, "You got to hear every worry, and late.");
    ink_clear(&names);
    return true;
}

static bool add_estimate(const Page *page, Ink *ink) {
    parl_event event;
    if (!walk_worst_estimate(page, &event)) return false;
    ink_add(ink, "The farthest off: ");
    ink_event(ink, page->scenario, &event);
    return true;
}

static bool add_commits(const Page *page, Ink *ink) {
    if (parl_session_commit_count(page->session) == 0) return false;
    ink_add(ink, "A promise is missing: one while the evidence was thin, or one once it was in.");
    return true;
}

static void add_omission(const Page *page, Ink *ink, parl_signal signal) {
    bool added = false;
    if (signal == PARL_SIGNAL_TRANSLATION) added = add_ignorant(page, ink);
    if (signal == PARL_SIGNAL_DISCOVERY) added = add_unheard(page, ink);
    if (signal == PARL_SIGNAL_CALIBRATION) added = add_estimate(page, ink);
    if (signal == PARL_SIGNAL_PHASE_GATES) added = add_commits(page, ink);
    if (!added) added = outcome_omission(page, signal, ink);
    if (!added) ink_add(ink, "%s", signal_words(signal)->omission);
}

// A row of the rubric is named by what somebody does.
static void add_part(Ink *ink, parl_signal signal, const parl_part *part) {
    bool row = parl_rubric_row(signal) >= 0;
    ink_add(ink, "%d of 100, counts for %d %%%s ", percent(part->value), part->weight,
            row ? ":" : ".");
    if (row)
        ink_add(ink, "%s", parl_rubric_title(parl_rubric_row(signal)));
    else
        ink_capital(ink, parl_signal_sentence(signal));
    ink_add(ink, ".");
}

static void tell_part(Page *page, parl_signal signal) {
    const parl_part *part = &page->debrief.score.parts[signal];
    Ink ink = {0}, title = {0};
    add_part(&ink, signal, part);
    ink_signal(&title, signal);
    doc_bullet(page->doc, ink_text(&title), ink_text(&ink));
    ink_clear(&title);
    ink_clear(&ink);
    int turn = page->debrief.quote[signal];
    bool low = part->value < GOOD;
    int row = parl_rubric_row(signal);
    // The lines that a row of the rubric was read off stand with its level.
    if (row >= 0 && page->debrief.rubric[row].judged > 0) return;
    // A good outcome is the work of many lines, and is told below.
    if (signal == PARL_SIGNAL_VALUE && !low) turn = -1;
    // Of several estimates the one that lay farthest off is the lesson.
    if (signal == PARL_SIGNAL_CALIBRATION && low && turn >= 0)
        add_omission(page, &ink, signal);
    else if (turn >= 0)
        add_quote(page, &ink, signal, turn);
    else if (low)
        add_omission(page, &ink, signal);
    if (ink.size > 0) doc_note(page->doc, "", ink_text(&ink));
    ink_clear(&ink);
}

// Whether the cap of [score] is for this part.
static bool is_capping(const parl_score *score, parl_signal signal) {
    const parl_part *part = &score->parts[signal];
    return part->capped && caps_most(signal, part->value) == score->cap;
}

// The parts that the cap of [score] is for. Returns how many; [last] is one of them.
static int add_capping(const parl_score *score, Ink *ink, parl_signal *last) {
    int count = 0, n = 0;
    bool capping[PARL_SIGNAL_COUNT];
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        capping[i] = is_capping(score, (parl_signal)i);
        count += capping[i];
    }
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!capping[i]) continue;
        Ink name = {0};
        ink_add(&name, "“%s”", signal_words((parl_signal)i)->name);
        ink_item(ink, n++, count, ink_text(&name));
        ink_clear(&name);
        *last = (parl_signal)i;
    }
    return count;
}

// A cap that holds nothing down this time would hold down a better run.
static void tell_idle_cap(Page *page) {
    const parl_score *score = &page->debrief.score;
    Ink ink = {0}, names = {0};
    parl_signal last = PARL_SIGNAL_COUNT;
    int count = add_capping(score, &names, &last);
    ink_add(&ink, "While %s ", ink_text(&names));
    if (count == 1)
        ink_add(&ink, "stands at %d", percent(score->parts[last].value));
    else
        ink_add(&ink, "stand as they do");
    ink_add(&ink, ", the total cannot pass %d.", score->cap);
    if (count > 0) doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&names);
    ink_clear(&ink);
}

static void tell_caps(Page *page) {
    const parl_score *score = &page->debrief.score;
    if (!score->complete || score->cap == 100) return;
    if (score->uncapped <= score->total) {
        tell_idle_cap(page);
        return;
    }
    Ink ink = {0};
    ink_add(&ink, "The total is held at %d, because ", score->cap);
    for (int i = 0, n = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!score->parts[i].capped) continue;
        const SignalWords *words = signal_words((parl_signal)i);
        ink_add(&ink, "%s“%s” stands at %d: %s", n++ ? "; and because " : "", words->name,
                percent(score->parts[i].value), words->cap);
    }
    ink_add(&ink, ".");
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- The head -----------------------------------------------------------------------------------

// "The parts add up to 78; translation holds the total down to 59."
static void add_held(const parl_score *score, Ink *ink) {
    if (score->uncapped <= score->total) return;
    parl_signal last = PARL_SIGNAL_COUNT;
    ink_add(ink, " The parts add up to %d; ", score->uncapped);
    int count = add_capping(score, ink, &last);
    ink_add(ink, " %s the total down to %d.", count == 1 ? "holds" : "hold", score->total);
}

static void tell_verdict(Page *page) {
    const parl_score *score = &page->debrief.score;
    Ink ink = {0};
    int missing = PASS - score->total;
    if (missing <= 0)
        ink_add(&ink, "Passed: the pass mark is %d.", PASS);
    else
        ink_add(&ink, "Not passed: %d point%s below the pass mark of %d.", missing,
                missing == 1 ? "" : "s", PASS);
    add_held(score, &ink);
    doc_verdict(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

void debrief_head(Page *page) {
    const parl_score *score = &page->debrief.score;
    if (score->complete) {
        Ink total = {0};
        ink_add(&total, "%d", score->total);
        doc_badge(page->doc, "Score", ink_text(&total), "of 100");
        ink_clear(&total);
        tell_verdict(page);
    } else {
        doc_verdict(page->doc, "The run is not finished, so there is no total yet.");
    }
    figures_score(page);
}

// --- Part by part -------------------------------------------------------------------------------

void debrief_score(Page *page) {
    doc_heading(page->doc, page->debrief.score.complete ? "What made the score" : "Signals so far");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (is_shown(&page->debrief.score.parts[i])) tell_part(page, (parl_signal)i);
    }
    tell_caps(page);
}
