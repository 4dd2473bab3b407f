// SPDX-License-Identifier: MIT
//
// What happened, in five lines: the run, what was asked, what was understood, what was
// promised, and the trust that is left.

#include <string.h>

#include "debrief/debrief.h"

static const char *name_of(const Page *page, int person) {
    return person < 0 ? "nobody" : parl_session_person(page->session, person).name;
}

// --- 1. The run -----------------------------------------------------------------------------

// The last line that a person spoke in the run's last answer, or NULL.
static const parl_event *last_said(const Walk *walk) {
    for (int i = walk->count - 1; i >= 0; i--) {
        const parl_event *event = &walk->events[i];
        if (event->kind == PARL_EVENT_SAID && event->person >= 0) return event;
    }
    return NULL;
}

static void add_last_word(const Page *page, Ink *ink) {
    Walk walk = walk_turn(page, parl_session_turn_count(page->session) - 1);
    const parl_event *event = last_said(&walk);
    if (event) {
        ink_add(ink, " The last word was %s's: “", name_of(page, event->person));
        ink_event(ink, page->scenario, event);
        ink_add(ink, "”");
    }
    walk_clear(&walk);
}

static void tell_run(Page *page) {
    Ink ink = {0};
    int turns = parl_session_turn_count(page->session);
    parl_clock clock = parl_session_clock(page->session);
    bool over = parl_session_over(page->session);
    ink_add(&ink, over ? "You played it to its end" : "You stopped on the way");
    if (turns == 0)
        ink_add(&ink, ", before the first answer");
    else
        ink_add(&ink, ", after %d %s", turns, turns == 1 ? "answer" : "answers");
    if (clock.weeks > 0 && clock.week > 0 && clock.week <= clock.weeks) {
        ink_add(&ink, ", in week %d of %d", clock.week, clock.weeks);
    }
    ink_add(&ink, ".");
    if (over && turns > 0) add_last_word(page, &ink);
    doc_number(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- 2. What was asked ------------------------------------------------------------------------

static bool is_found(const parl_concern *concern) { return concern->found_week > 0; }

// It came out because its owner read something, and not because somebody asked.
static bool is_read(const Page *page, int concern) { return page->read >> concern & 1U; }

bool ink_people(Ink *ink, const Page *page, const bool wanted[PARL_CAST_MAX]) {
    int count = 0;
    for (int i = 0; i < page->info.people; i++) count += wanted[i];
    for (int i = 0, n = 0; i < page->info.people; i++) {
        if (wanted[i]) ink_item(ink, n++, count, name_of(page, i));
    }
    return count > 0;
}

// An open question was put to them, or one that brought out a worry.
bool story_asked(const Page *page, int person) {
    bool asked = page->debrief.asked[person];
    for (int i = 0; i < page->info.concerns; i++) {
        parl_concern concern = parl_session_concern(page->session, i);
        bool answered = is_found(&concern) && !is_read(page, i);
        asked = asked || (concern.person == person && answered);
    }
    return asked;
}

static void add_asked(const Page *page, Ink *ink) {
    bool people[PARL_CAST_MAX] = {false};
    for (int i = 0; i < page->info.people; i++) people[i] = story_asked(page, i);
    Ink names = {0};
    if (ink_people(&names, page, people)) {
        ink_add(ink, "You asked %s what is on their mind.", ink_text(&names));
    } else {
        ink_add(ink, "You asked nobody what is on their mind.");
    }
    ink_clear(&names);
}

// The concern that was found first, or the heaviest that was not; -1: none. One that was found
// counts even where a later declaration has settled it.
static int chosen_concern(const Page *page, bool found) {
    int best = -1, best_rank = 0;
    for (int i = 0; i < page->info.concerns; i++) {
        parl_concern concern = parl_session_concern(page->session, i);
        if (is_found(&concern) != found || !(found || concern.exists)) continue;
        int rank = found ? 1000 - concern.found_week : concern.weight;
        if (best < 0 || rank > best_rank) best = i, best_rank = rank;
    }
    return best;
}

static void add_found(const Page *page, Ink *ink, int index) {
    parl_concern concern = parl_session_concern(page->session, index);
    if (page->info.weeks > 0) ink_add(ink, " In week %d", concern.found_week);
    ink_add(ink, " %s %s: “", name_of(page, concern.person),
            is_read(page, index) ? "wrote" : "said");
    ink_concern(ink, page->session, index);
    ink_add(ink, "”");
}

// What stayed unsaid is told only once the run is over: before that it can still be found.
static void add_unsaid(const Page *page, Ink *ink, int index) {
    parl_concern concern = parl_session_concern(page->session, index);
    if (!parl_session_over(page->session)) {
        ink_add(ink, " Somebody still carries something that you have not heard.");
        return;
    }
    ink_add(ink, " What %s never told you: “", name_of(page, concern.person));
    ink_concern(ink, page->session, index);
    ink_add(ink, "”");
}

static void tell_asked(Page *page) {
    Ink ink = {0};
    add_asked(page, &ink);
    int found = chosen_concern(page, true), unsaid = chosen_concern(page, false);
    if (found >= 0) add_found(page, &ink, found);
    if (unsaid >= 0) add_unsaid(page, &ink, unsaid);
    if (found < 0 && unsaid < 0 && page->info.concerns > 0) {
        ink_add(&ink, " Nobody had anything to hide this time.");
    }
    doc_number(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- 3. What was understood -------------------------------------------------------------------

static Grasp grasp_of(const parl_fact *fact, int person) {
    if (!(fact->needs >> person & 1U)) return GRASP_UNNEEDED;
    if (fact->distorted[person]) return GRASP_BENT;
    if (fact->understood[person] >= PARL_UNDERSTOOD) return GRASP_WHOLE;
    return fact->told[person] ? GRASP_POOR : GRASP_NOTHING;
}

Grasp story_grasp(const Page *page, int person) {
    Grasp worst = GRASP_UNNEEDED;
    for (int i = 0; i < page->info.facts; i++) {
        parl_fact fact = parl_session_fact(page->session, i);
        Grasp grasp = grasp_of(&fact, person);
        if (grasp < worst) worst = grasp;
    }
    return worst;
}

static void add_grasp(const Page *page, Ink *ink, Grasp grasp, const char *sentence) {
    bool people[PARL_CAST_MAX] = {false};
    for (int i = 0; i < page->info.people; i++) people[i] = story_grasp(page, i) == grasp;
    Ink names = {0};
    if (ink_people(&names, page, people)) {
        ink_add(ink, "%s%s %s", ink->size ? " " : "", ink_text(&names), sentence);
    }
    ink_clear(&names);
}

static void tell_understood(Page *page) {
    Ink ink = {0};
    add_grasp(page, &ink, GRASP_WHOLE, "understood what you had to tell.");
    add_grasp(page, &ink, GRASP_POOR, "heard it, in words that did not carry it over.");
    add_grasp(page, &ink, GRASP_BENT, "went away with a version that is not the whole truth.");
    bool over = parl_session_over(page->session);
    add_grasp(page, &ink, GRASP_NOTHING,
              over ? "needed to know more than you told." : "had more to hear from you.");
    if (ink.size == 0) ink_add(&ink, "There was nothing that somebody had to be told.");
    doc_number(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- 4. What was promised -----------------------------------------------------------------------

// Whether what took the place of promise [index], whoever was told, names the same weeks.
static bool is_repeated(const Page *page, int index) {
    parl_commit old = parl_session_commit(page->session, index);
    for (int i = index + 1; i < parl_session_commit_count(page->session); i++) {
        parl_commit new = parl_session_commit(page->session, i);
        if (strcmp(new.id, old.id) != 0) continue;
        bool dated = new.kind != PARL_STOP &&new.kind == old.kind;
        return dated && new.from == old.from &&new.till == old.till;
    }
    return false;
}

static const char *fate(const Page *page, int index, const parl_commit *commit) {
    bool gated = commit->kind == PARL_GATED;
    switch (commit->status) {
        case PARL_PROMISE_OPEN: return "It is still open.";
        case PARL_PROMISE_KEPT:
            return gated ? "You came on that day, with evidence." : "It was kept.";
        case PARL_PROMISE_BROKEN:
            return gated ? "That day came without evidence." : "It was broken.";
        case PARL_PROMISE_RENEGOTIATED:
            return is_repeated(page, index) ? "You gave the same date again later."
                                            : "You replaced it by another one later.";
        case PARL_PROMISE_VOID: return commit->kind == PARL_STOP ? "" : "It fell away.";
    }
    return "";
}

static void add_commit(const Page *page, Ink *ink, int index) {
    parl_commit commit = parl_session_commit(page->session, index);
    ink_add(ink, "%s", ink->size ? " " : "");
    if (page->info.weeks > 0)
        ink_add(ink, "In week %d you", commit.made);
    else
        ink_add(ink, "You");
    bool stops = commit.kind == PARL_STOP;
    ink_add(ink, stops ? " told %s: " : " promised %s ", name_of(page, commit.to));
    ink_phrase(ink, page->session, index);
    ink_add(ink, ".");
    if (commit.chance >= 0 && commit.kind == PARL_FIRM) {
        ink_add(ink, " The evidence of that day gave it %d chances in 100.", commit.chance);
    }
    ink_add(ink, " %s", fate(page, index, &commit));
}

// The first and the last promise tell the story; those between are in the ledger.
static void tell_promised(Page *page) {
    Ink ink = {0};
    int count = parl_session_commit_count(page->session);
    if (count == 0) {
        ink_add(&ink, page->info.promises > 0 ? "You promised nobody anything."
                                              : "There was nothing to promise.");
    }
    if (count > 0) add_commit(page, &ink, 0);
    if (count > 1) add_commit(page, &ink, count - 1);
    doc_number(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- 5. The trust that is left -------------------------------------------------------------------

// A second session of the same seed that stands where the run began, or NULL.
static parl_session *beginning(const Page *page) {
    parl_session *start = NULL;
    if (parl_session_upto(&start, page->session, 0) != PARL_OK) return NULL;
    return start;
}

static void add_trust(const parl_session *start, const parl_person *now, int person, Ink *ink) {
    ink_add(ink, "%s %d", now->name, now->trust);
    if (!start) return;
    int before = parl_session_person(start, person).trust;
    if (before != now->trust) ink_add(ink, " (from %d)", before);
}

// What was written before the answers were shown.
static void tell_words(Page *page) {
    for (int i = 0; i < parl_session_turn_count(page->session); i++) {
        const char *words = parl_session_turn(page->session, i).answer.words;
        if (!words || !*words) continue;
        Ink ink = {0};
        ink_add(&ink, "In your own words you wrote: “%s”", words);
        doc_number(page->doc, ink_text(&ink));
        ink_clear(&ink);
    }
}

static bool has_needs(const Page *page) {
    for (int i = 0; i < page->info.facts; i++)
        if (parl_session_fact(page->session, i).needs) return true;
    return false;
}

static void tell_trust(Page *page) {
    Ink ink = {0};
    parl_session *start = beginning(page);
    ink_add(&ink, "Trust in you, of 100: ");
    int count = 0;
    for (int i = 0; i < page->info.people; i++) {
        parl_person person = parl_session_person(page->session, i);
        if (!person.met) continue;
        if (count++ > 0) ink_add(&ink, ", ");
        add_trust(start, &person, i, &ink);
    }
    ink_add(&ink, count > 0 ? "." : "you met nobody.");
    doc_number(page->doc, ink_text(&ink));
    ink_clear(&ink);
    parl_session_free(start);
}

void debrief_story(Page *page) {
    doc_heading(page->doc, "What happened");
    bool all = !page_is_short(page);
    tell_run(page);
    if (!all) tell_words(page);
    if (all || page->info.concerns > 0) tell_asked(page);
    if (all || has_needs(page)) tell_understood(page);
    if (all || page->info.promises > 0) tell_promised(page);
    if (all || page->info.weights[PARL_SIGNAL_RELATIONSHIP] > 0) tell_trust(page);
}
