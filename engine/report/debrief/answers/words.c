// SPDX-License-Identifier: MIT
//
// The jargon of the player's own words: counted and told, never scored.

#include <assert.h>

#include "debrief/answers/answers.h"

int words_jargon(const Page *page, int counts[PARL_TERMS_MAX]) {
    assert(page);
    assert(counts);
    int all = 0;
    for (int i = 0; i < PARL_TERMS_MAX; i++) counts[i] = 0;
    for (int i = 0; i < parl_session_turn_count(page->session); i++) {
        parl_turn turn = parl_session_turn(page->session, i);
        for (int j = 0; turn.answer.words && j < parl_scenario_term_count(page->scenario); j++) {
            int said = parl_scenario_term_said(page->scenario, j, turn.answer.words);
            counts[j] += said;
            all += said;
        }
    }
    return all;
}

void debrief_words(Page *page) {
    int counts[PARL_TERMS_MAX], told = 0;
    int all = words_jargon(page, counts);
    if (all == 0) return;
    Ink ink = {0};
    ink_add(&ink, "Your own words used %d word%s of jargon: ", all, all == 1 ? "" : "s");
    for (int i = 0; i < parl_scenario_term_count(page->scenario); i++) {
        parl_term term = parl_scenario_term_at(page->scenario, i);
        if (counts[i] == 0) continue;
        ink_add(&ink, "%s%s (%s)", told++ > 0 ? ", " : "", term.word, term.plain);
    }
    ink_add(&ink, ". They are kept as you wrote them, and are not scored.");
    doc_heading(page->doc, "Your own words");
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
}
