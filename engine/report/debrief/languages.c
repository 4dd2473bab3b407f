// SPDX-License-Identifier: MIT
//
// Whose language was never used, and who was never asked.

#include <assert.h>

#include "debrief/debrief.h"

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
    doc_bullet(page->doc, "", ink_text(&ink));
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
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

void debrief_languages(Page *page) {
    if (count_counting(page) == 0 || (page_is_short(page) && page->info.facts == 0)) return;
    doc_heading(page->doc, "Whose language was never used");
    if (tell_all_unused(page) == 0) {
        bool over = parl_session_over(page->session);
        doc_paragraph(
            page->doc,
            over ? "Nobody's: everybody heard something in a language of theirs."
                 : "Nobody's so far: all that was told was in a language of its listener.");
    }
    if (!page_is_short(page) || page->info.concerns > 0) tell_unasked(page);
}
