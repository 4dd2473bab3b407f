// SPDX-License-Identifier: MIT
//
// Why: the last answers that changed something, the newest first; what was said, and below it what
// that did to whom.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "overlay/paper.h"

enum { WHY_ANSWERS = 12 };

static bool is_own(const Line *line) { return line->kind == LINE_YOU || line->kind == LINE_DESK; }

static void add_said(Paper *paper, const Line *line) {
    View *view = &paper->app->view;
    const char *who = line->kind == LINE_DESK ? "At your desk" : "You";
    int pad = view_px(view, SIZE_GAP), inner = paper->box.w - 2 * pad;
    int leading = text_leading(view->text, STYLE_LABEL);
    SDL_Rect box = paper->box;
    box.h = leading + text_height(view->text, STYLE_BODY, inner, line->text) + 2 * pad;
    if (paper->draws) {
        Sheet label = {0};
        Colour before = view_card(view, box, COLOUR_WASH, COLOUR_WASH);
        SDL_Rect text = {box.x + pad, box.y + pad, inner, 0};
        text_line(view->text, STYLE_LABEL, COLOUR_ACCENT, text.x, text.y, inner, who);
        text.y += leading;
        text_draw(view->text, STYLE_BODY, COLOUR_INK, text, line->text);
        view_ground(view, before);
        sheet_add(&label, who);
        sheet_add(&label, ": ");
        sheet_add(&label, line->text);
        view_add(view, WIDGET_LINE, box, label.text);
        free(label.text);
    }
    paper->box.y += box.h;
    paper_skip(paper, SIZE_TINY);
}

static bool changes(const Story *story, int first, int turn) {
    for (int i = first; i < story->count && story->lines[i].turn == turn; ++i)
        if (story->lines[i].kind == LINE_CHANGE) return true;
    return false;
}

// Lines of one answer stand together, from [first] on; a face stands before the first of a person's
// changes in a row.
static void add_answer(Paper *paper, const Story *story, int first, int turn) {
    int before = -2;
    if (turn < 0) paper_label(paper, "At the beginning");
    for (int i = first; i < story->count && story->lines[i].turn == turn; ++i) {
        const Line *line = &story->lines[i];
        if (is_own(line)) add_said(paper, line);
        if (line->kind != LINE_CHANGE) continue;
        paper_change(paper, &(ChangeRow){.text = line->text,
                                         .reason = line->reason,
                                         .person = line->person,
                                         .face = line->person != before,
                                         .by = line->by});
        before = line->person;
    }
    paper_skip(paper, SIZE_PAD);
}

void why_page(Paper *paper) {
    assert(paper);
    const Story *story = &paper->app->table.story;
    int shown = 0;
    paper_heading(paper, "why", "Why");
    paper_text(paper, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED,
               "What your last answers changed, the newest first.");
    paper_skip(paper, SIZE_PAD);
    for (int i = story->count; i > 0 && shown < WHY_ANSWERS;) {
        int turn = story->lines[i - 1].turn;
        while (i > 0 && story->lines[i - 1].turn == turn) --i;
        if (!changes(story, i, turn)) continue;
        add_answer(paper, story, i, turn);
        ++shown;
    }
    if (shown == 0)
        paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, "Nothing has changed so far.");
}
