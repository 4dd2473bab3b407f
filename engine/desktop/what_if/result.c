// SPDX-License-Identifier: MIT
//
// What came of another answer: what was said at once and what that changed; then the score, with
// the other answers kept; and the way on from there.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/button.h"
#include "memory.h"
#include "overlay/paper.h"
#include "table/parts.h"
#include "what_if/parts.h"

// The phrases in the order of the screen: the score, the parts of it, what was kept.
enum { PHRASE_SCORE, PHRASE_PARTS, PHRASE_KEPT = PHRASE_PARTS + PARL_SIGNAL_COUNT };

void result_clear(WhatIf *what_if) {
    assert(what_if);
    for (size_t i = 0; i < sizeof what_if->became / sizeof *what_if->became; ++i) {
        free(what_if->became[i]);
        what_if->became[i] = NULL;
    }
}

// --- Phrases ------------------------------------------------------------------------------------

static size_t say(const App *app, int index, char *out, size_t size) {
    const WhatIf *what_if = &app->what_if;
    const parl_session *was = app->table.session, *is = what_if->otherwise;
    if (index == PHRASE_SCORE) return parl_report_what_if_score(was, is, out, size);
    if (index == PHRASE_KEPT)
        return parl_report_what_if(was, is, &what_if->result, what_if->turn, out, size);
    return parl_report_what_if_part(was, is, (parl_signal)(index - PHRASE_PARTS), out, size);
}

static const char *phrase(App *app, int index) {
    char **kept = &app->what_if.became[index];
    if (*kept) return *kept;
    size_t length = say(app, index, NULL, 0);
    *kept = memory_grow(NULL, length + 1, 1);
    (*kept)[0] = '\0';
    if (length > 0) say(app, index, *kept, length + 1);
    return *kept;
}

// --- At once ------------------------------------------------------------------------------------

static int walk_head(App *app, const char *head, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int air = view_px(view, SIZE_MARGIN), tall = text_height(view->text, STYLE_LABEL, box.w, head);
    box.y += air;
    if (draws) view_text(view, WIDGET_HEADING, STYLE_LABEL, COLOUR_MUTED, box, head);
    return air + tall + view_px(view, SIZE_GAP);
}

static SDL_Rect inside(const View *view, SDL_Rect card) {
    int pad = view_px(view, SIZE_PAD), gap = view_px(view, SIZE_GAP);
    return (SDL_Rect){card.x + pad, card.y + gap, card.w - 2 * pad, 0};
}

// As the page of the reasons has them.
static int walk_changes(App *app, SDL_Rect box, bool draws) {
    const Story *story = &app->what_if.at_once;
    Paper paper = {.app = app, .box = box, .draws = draws};
    int before = -2;
    for (int i = 0; i < story->count; ++i) {
        const Line *line = &story->lines[i];
        if (line->kind != LINE_CHANGE) continue;
        paper_change(&paper, &(ChangeRow){.text = line->text,
                                          .reason = line->reason,
                                          .person = line->person,
                                          .face = line->person != before,
                                          .by = line->by});
        before = line->person;
    }
    return paper.box.y - box.y;
}

static int walk_at_once(App *app, SDL_Rect box, SDL_Rect pane, bool draws) {
    WhatIf *what_if = &app->what_if;
    int top = box.y, gap = view_px(&app->view, SIZE_GAP);
    if (!what_if->then) return 0;
    box.y += walk_head(app, "What it brings at once", box, draws);
    if (draws) talk_story(app, what_if->then, &what_if->at_once, box, pane);
    box.y += talk_story_height(app, &what_if->at_once, box.w);
    int changes = walk_changes(app, inside(&app->view, box), false);
    if (changes == 0) return box.y - top;
    box.y += gap;
    box.h = changes + 2 * gap;
    if (draws) {
        Colour before = view_card(&app->view, box, COLOUR_PANEL, COLOUR_RULE);
        walk_changes(app, inside(&app->view, box), true);
        view_ground(&app->view, before);
    }
    return box.y + box.h - top;
}

// --- The score ----------------------------------------------------------------------------------

// "+4" or "−37", by its sign.
static void difference_of(int by, char *out, size_t size) {
    snprintf(out, size, by < 0 ? "\u2212%d" : "+%d", abs(by));
}

static Colour colour_of(int by) {
    return by < 0 ? COLOUR_WARN : by > 0 ? COLOUR_GOOD : COLOUR_MUTED;
}

// A part that is another now: what it was and is on the right of what it is about.
static int walk_part(App *app, int signal, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const char *spoken = phrase(app, PHRASE_PARTS + signal);
    if (!*spoken) return 0;
    char values[32], by[16];
    int was = parl_session_score(app->table.session).parts[signal].value / 10;
    int is = parl_session_score(app->what_if.otherwise).parts[signal].value / 10;
    snprintf(values, sizeof values, "%d \u2192 %d", was, is);
    difference_of(is - was, by, sizeof by);
    int figures = text_width(view->text, STYLE_TIGHT, "100 \u2192 100", strlen("100 \u2192 100"));
    int last = text_width(view->text, STYLE_LABEL, "\u2212100", strlen("\u2212100"));
    int gap = view_px(view, SIZE_PAD), room = box.w - figures - last - 2 * gap;
    const char *name = parl_signal_sentence((parl_signal)signal);
    int tall = text_height(view->text, STYLE_TIGHT, room, name) + view_px(view, SIZE_TINY);
    if (!draws) return tall;
    text_draw(view->text, STYLE_TIGHT, COLOUR_INK, (SDL_Rect){box.x, box.y, room, 0}, name);
    text_line(view->text, STYLE_TIGHT, COLOUR_MUTED, box.x + room + gap, box.y, figures, values);
    int wide = text_width(view->text, STYLE_LABEL, by, strlen(by));
    text_line(view->text, STYLE_LABEL, colour_of(is - was), box.x + box.w - wide, box.y, wide, by);
    view_add(view, WIDGET_LINE, (SDL_Rect){box.x, box.y, box.w, tall}, spoken);
    return tall;
}

static int walk_parts(App *app, SDL_Rect box, bool draws) {
    int top = box.y;
    for (int i = 0; i < PARL_SIGNAL_COUNT; ++i) box.y += walk_part(app, i, box, draws);
    return box.y - top;
}

// What was, and what would be; and what holds it down, which stands in the second line of the
// phrase.
static int walk_total(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const char *spoken = phrase(app, PHRASE_SCORE), *cap = strchr(spoken, '\n');
    char total[48], by[16];
    int was = parl_session_score(app->table.session).total;
    int is = parl_session_score(app->what_if.otherwise).total;
    if (is == was) {
        snprintf(total, sizeof total, "%d", is);
        snprintf(by, sizeof by, "as it was");
    } else {
        snprintf(total, sizeof total, "%d \u2192 %d", was, is);
        difference_of(is - was, by, sizeof by);
    }
    int tall = text_leading(view->text, STYLE_TITLE);
    int capped = cap ? text_height(view->text, STYLE_TIGHT, box.w, cap + 1) : 0;
    if (!draws) return tall + capped + view_px(view, SIZE_GAP);
    int wide = text_line(view->text, STYLE_TITLE, COLOUR_INK, box.x, box.y, box.w, total);
    int drop = (tall - text_leading(view->text, STYLE_HEADING)) / 2;
    text_line(view->text, STYLE_HEADING, colour_of(is - was),
              box.x + wide + view_px(view, SIZE_PAD), box.y + drop, box.w, by);
    if (cap)
        text_draw(view->text, STYLE_TIGHT, COLOUR_INK, (SDL_Rect){box.x, box.y + tall, box.w, 0},
                  cap + 1);
    Widget *widget =
        view_add(view, WIDGET_SCORE, (SDL_Rect){box.x, box.y, box.w, tall + capped}, spoken);
    widget->value = is;
    return tall + capped + view_px(view, SIZE_GAP);
}

static int walk_score(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const char *kept = phrase(app, PHRASE_KEPT);
    int top = box.y, gap = view_px(view, SIZE_GAP);
    box.y += walk_total(app, box, draws);
    int parts = walk_parts(app, box, draws);
    box.y += parts + (parts > 0 ? gap : 0);
    if (draws && *kept) view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, box, kept);
    return box.y + text_height(view->text, STYLE_SMALL, box.w, kept) - top;
}

static int walk_card(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int pad = view_px(view, SIZE_PAD), top = box.y;
    box.y += walk_head(app, "What it comes to, with the rest of your answers", box, draws);
    SDL_Rect inner = {box.x + pad, box.y + pad, box.w - 2 * pad, 0};
    box.h = walk_score(app, inner, false) + 2 * pad;
    if (draws) {
        Colour before = view_card(view, box, COLOUR_PANEL, COLOUR_RULE);
        walk_score(app, inner, true);
        view_ground(view, before);
    }
    return box.y + box.h - top;
}

// --- The way on ---------------------------------------------------------------------------------

static int walk_on(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int pad = view_px(view, SIZE_PAD), gap = view_px(view, SIZE_GAP), top = box.y;
    const char *stays = what_if_stays(app);
    const char *tells = "A run of its own, with your answers up to here and this one. The old run "
                        "stays as it is; the new one counts for no best and no trend.";
    const Button on = {.icon = "play",
                       .text = "Play on from here (p)",
                       .act = ACT_PLAY_ON,
                       .look = BUTTON_PRIMARY};
    box.y += pad;
    if (!stays)
        box.y +=
            (draws ? buttons_draw(view, &on, 1, box) : buttons_height(view, &on, 1, box.w)) + gap;
    const char *note = stays ? stays : tells;
    if (draws) view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, box, note);
    return box.y + text_height(view->text, STYLE_SMALL, box.w, note) - top;
}

int result_walk(App *app, SDL_Rect box, SDL_Rect pane, bool draws) {
    int top = box.y;
    if (!app->what_if.otherwise) return 0;
    box.y += walk_at_once(app, box, pane, draws);
    box.y += walk_card(app, box, draws);
    box.y += walk_on(app, box, draws);
    return box.y - top;
}
