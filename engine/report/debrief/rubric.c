// SPDX-License-Identifier: MIT
//
// The rubric: for each row that was judged the level, what it is read off, what would be
// better, and the lines that made it.

#include "debrief/debrief.h"

static void tell_level(Page *page, int row, const parl_rubric_mark *mark) {
    Ink ink = {0}, title = {0};
    ink_capital(&title, parl_rubric_title(row));
    ink_add(&ink, "level %d of %d. %s", mark->level, PARL_LEVEL_COUNT,
            parl_rubric_anchor(row, mark->level));
    doc_bullet(page->doc, ink_text(&title), ink_text(&ink));
    ink_clear(&title);
    ink_clear(&ink);
}

// What would have been better, as the row describes it.
static void tell_aim(Page *page, int row, int level) {
    if (level == PARL_LEVEL_COUNT) return;
    Ink label = {0};
    ink_add(&label, "Level %d would be", parl_rubric_aim(level));
    doc_note(page->doc, ink_text(&label), parl_rubric_anchor(row, parl_rubric_aim(level)));
    ink_clear(&label);
}

static void tell_line(Page *page, const char *which, int turn, int value) {
    Ink label = {0}, line = {0};
    ink_add(&label, "%s, level %d", which, parl_rubric_level(value));
    ink_turn(&line, page->session, turn);
    doc_quote(page->doc, ink_text(&label), ink_text(&line));
    ink_clear(&line);
    ink_clear(&label);
}

static void tell_lines(Page *page, const parl_rubric_mark *mark) {
    if (mark->best_turn == mark->weakest_turn) {
        const char *which = mark->judged == 1 ? "Your answer" : "As in all your answers";
        tell_line(page, which, mark->best_turn, mark->best);
        return;
    }
    tell_line(page, "Your best answer", mark->best_turn, mark->best);
    tell_line(page, "Your weakest", mark->weakest_turn, mark->weakest);
}

void debrief_rubric(Page *page) {
    const parl_rubric_mark *marks = page->debrief.rubric;
    bool any = false;
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        if (marks[row].judged == 0) continue;
        if (!any) doc_heading(page->doc, "The rubric");
        any = true;
        tell_level(page, row, &marks[row]);
        tell_aim(page, row, marks[row].level);
        tell_lines(page, &marks[row]);
    }
}
