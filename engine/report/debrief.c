// SPDX-License-Identifier: MIT
//
// The debrief as plain text: one story, told from the run's own lines.

#include <assert.h>

#include "page.h"

// People who were told something, and never in a language of theirs.
static void tell_unused(Page *page, const parl_person *person, int index) {
    Ink ink = {0};
    ink_add(&ink, "%s decides in terms of ", person->name);
    ink_frames(&ink, person->speaks);
    unsigned heard = page->debrief.heard[index];
    if (!person->met) {
        ink_add(&ink, ". You never met.");
    } else if (heard) {
        ink_add(&ink, ". What you told was in terms of ");
        ink_frames(&ink, heard);
        ink_add(&ink, ".");
    } else {
        bool over = parl_session_over(page->session);
        ink_add(&ink, ". You %s.",
                over ? "told them no fact at all" : "have told them no fact yet");
    }
    page_item(page, 2, "- ", ink_text(&ink));
    ink_clear(&ink);
}

// A person counts here once the run has brought them, or once it is over.
static bool counts(const Page *page, const parl_person *person) {
    return person->met || parl_session_over(page->session);
}

// Whoever needed nothing and heard nothing has no language that was missing.
static bool lacks_language(const Page *page, int index) {
    bool concerned = story_grasp(page, index) != GRASP_UNNEEDED || page->debrief.heard[index];
    return concerned && !page->debrief.language_used[index];
}

static int tell_all_unused(Page *page) {
    int told = 0;
    for (int i = 0; i < page->info.people; i++) {
        parl_person person = parl_session_person(page->session, i);
        if (!counts(page, &person) || !lacks_language(page, i)) continue;
        tell_unused(page, &person, i);
        told++;
    }
    return told;
}

static int count_counting(const Page *page) {
    int count = 0;
    for (int i = 0; i < page->info.people; i++) {
        parl_person person = parl_session_person(page->session, i);
        count += counts(page, &person);
    }
    return count;
}

static void tell_unasked(Page *page) {
    Ink ink = {0};
    int count = 0;
    for (int i = 0; i < page->info.people; i++) {
        parl_person person = parl_session_person(page->session, i);
        if (!counts(page, &person) || story_asked(page, i)) continue;
        ink_add(&ink, "%s%s", count++ ? ", " : "Never asked what is on their mind: ", person.name);
    }
    if (count == 0) {
        bool over = parl_session_over(page->session);
        ink_add(&ink, "Everybody%s was asked what is on their mind", over ? "" : " you met");
    }
    ink_add(&ink, ".");
    page_line(page, 2, ink_text(&ink));
    ink_clear(&ink);
}

void debrief_languages(Page *page) {
    if (count_counting(page) == 0) return;
    page_heading(page, "Whose language was never used");
    if (tell_all_unused(page) == 0) {
        bool over = parl_session_over(page->session);
        page_line(page, 2,
                  over ? "Nobody's: everybody heard something in a language of theirs."
                       : "Nobody's so far: all that was told was in a language of its listener.");
    }
    tell_unasked(page);
}

// The offered part that leaves most on the table, by weight; -1 where all are high.
static int weakest(const Page *page) {
    int best = -1, most = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &page->debrief.score.parts[i];
        int lost = part->offered ? (1000 - part->value) * part->weight : 0;
        if (part->value < 900 && lost > most) best = i, most = lost;
    }
    return best;
}

static bool somebody_misled(const Page *page) {
    for (int i = 0; i < page->info.people; i++) {
        if (story_grasp(page, i) == GRASP_BENT) return true;
    }
    return false;
}

static void tell_next(Page *page) {
    page_heading(page, "One thing to try next");
    int signal = weakest(page);
    Ink ink = {0};
    if (signal < 0) {
        ink_add(&ink, "Play it with another seed: other figures, the same craft.");
    } else {
        const SignalWords *words = signal_words((parl_signal)signal);
        bool bent = signal == PARL_SIGNAL_TRANSLATION && somebody_misled(page);
        ink_add(&ink, "For %s: %s", words->name, bent ? ADVICE_BENT : words->advice);
    }
    page_line(page, 2, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_title(Page *page) {
    Ink ink = {0};
    ink_add(&ink, "Debrief: %s (seed %llu)", page->info.title,
            (unsigned long long)parl_session_seed(page->session));
    page_line(page, 0, ink_text(&ink));
    ink_clear(&ink);
}

parl_status parl_report_debrief(const parl_session *session, const parl_debrief_request *request,
                                parl_sink sink, void *data) {
    assert(session);
    assert(request);
    assert(request->columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Page page = {.session = session, .columns = request->columns, .sink = sink, .data = data};
    page.going = true;
    parl_status status = parl_session_debrief(session, &page.debrief);
    if (status != PARL_OK) return status;
    page.scenario = parl_session_scenario(session);
    page.info = parl_scenario_describe(page.scenario);
    page.read = walk_read(&page);
    tell_title(&page);
    debrief_story(&page);
    debrief_score(&page);
    debrief_outcome(&page);
    if (parl_session_turn_count(session) > 0) debrief_moments(&page);
    debrief_languages(&page);
    tell_next(&page);
    return PARL_OK;
}
