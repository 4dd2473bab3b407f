// SPDX-License-Identifier: MIT
//
// What to try next: one thing in any scenario, and then which scenarios.

#include "debrief/debrief.h"

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

static void tell_plays(Page *page) {
    if (page->request->next_count == 0) return;
    doc_heading(page->doc, "What to play next");
    for (int i = 0; i < page->request->next_count; i++) {
        const char *const *names = page->request->next_names;
        doc_number_play(page->doc, names ? names[i] : "", page->request->next[i]);
    }
}

void debrief_next(Page *page) {
    doc_heading(page->doc, "One thing to try next");
    int signal = weakest(page);
    Ink ink = {0};
    if (signal < 0) {
        ink_add(&ink, "Play it with another seed: other figures, the same craft.");
    } else {
        const SignalWords *words = signal_words((parl_signal)signal);
        bool bent = signal == PARL_SIGNAL_TRANSLATION && somebody_misled(page);
        ink_add(&ink, "For %s: %s", words->name, bent ? ADVICE_BENT : words->advice);
    }
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
    tell_plays(page);
}
