// SPDX-License-Identifier: MIT
//
// Orders and grids: what was said, how much of it was right, and the best by the author's key.

#include <assert.h>

#include "debrief/answers/answers.h"

bool placed_of(const Page *page, int turn, Placed *out) {
    assert(page);
    assert(out);
    *out = (Placed){.right = -1};
    parl_session *again = walk_to(page, turn);
    if (!again) return false;
    const parl_decision *decision = parl_session_decision(again);
    bool placed =
        decision->kind == PARL_DECISION_RANK || decision->kind == PARL_DECISION_GRID;
    parl_answer best;
    if (placed) {
        out->kind = decision->kind;
        out->right = parl_session_turn_right(page->session, turn);
        ink_add(&out->prompt, "%s", decision->prompt);
        ink_turn(&out->said, page->session, turn);
        if (parl_session_best(again, &best)) ink_answer(&out->best, again, &best);
        ink_turn_why(&out->why, page->session, turn);
    }
    parl_session_free(again);
    return placed;
}

void placed_clear(Placed *placed) {
    assert(placed);
    ink_clear(&placed->prompt);
    ink_clear(&placed->said);
    ink_clear(&placed->best);
    ink_clear(&placed->why);
}

static void add_best(const Ink *best, Ink *ink) {
    char last = best->text[best->size - 1];
    ink_add(ink, "Best: %s%s", ink_text(best), last == '.' || last == '?' ? " " : ". ");
}

static void tell_right(Page *page, const Placed *placed) {
    Ink ink = {0};
    bool whole = placed->right == 1000;
    if (placed->right >= 0) ink_add(&ink, "%d of 100 right. ", placed->right / 10);
    if (placed->best.size > 0 && !whole) add_best(&placed->best, &ink);
    ink_add(&ink, "%s", ink_text(&placed->why));
    doc_note(page->doc, "By the author's key", ink_text(&ink));
    ink_clear(&ink);
}

static void tell(Page *page, const Placed *placed) {
    if (placed->prompt.size > 0) doc_paragraph(page->doc, ink_text(&placed->prompt));
    doc_quote(page->doc, "You", ink_text(&placed->said));
    // While the run goes on, the same may be asked again.
    bool tells = placed->right >= 0 || placed->why.size > 0;
    if (tells && parl_session_over(page->session)) tell_right(page, placed);
}

void debrief_placed(Page *page) {
    bool any = false;
    for (int i = 0; i < parl_session_turn_count(page->session); i++) {
        Placed placed;
        if (!placed_of(page, i, &placed)) continue;
        if (!any) doc_heading(page->doc, "What you put in order, and what you filled in");
        any = true;
        tell(page, &placed);
        placed_clear(&placed);
    }
}
