// SPDX-License-Identifier: MIT
//
// What if: an answer of the run on the left, what else could have been said there on the right, and
// what would have become of it.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "screens/frame.h"
#include "screens/lookback.h"

enum { FIGURES = 9, SIDE_MIN = 820 };

// --- The run up to an answer --------------------------------------------------------------------

static void forget_otherwise(WhatIf *what_if) {
    parl_session_free(what_if->otherwise);
    what_if->otherwise = NULL;
    for (size_t i = 0; i < sizeof what_if->became / sizeof *what_if->became; ++i) {
        free(what_if->became[i]);
        what_if->became[i] = NULL;
    }
}

static void forget_answer(WhatIf *what_if) {
    parl_session_free(what_if->there);
    what_if->there = NULL;
    forget_otherwise(what_if);
    what_if->options = (Scroll){0};
}

void what_if_clear(App *app) {
    assert(app);
    WhatIf *what_if = &app->what_if;
    forget_answer(what_if);
    for (int i = 0; i < what_if->said_count; ++i) free(what_if->said[i]);
    free(what_if->said);
    *what_if = (WhatIf){.turn = -1};
}

static parl_session *run_to(const parl_session *session, int turn) {
    parl_session *there = NULL;
    return parl_session_upto(&there, session, turn) == PARL_OK ? there : NULL;
}

// The first turning point, else the first answer.
static int where_to_begin(const App *app) {
    const parl_lookback *points = app->lookback ? lookback_points(app->lookback) : NULL;
    return points && points->point_count > 0 ? points->points[0] : 0;
}

void what_if_open(App *app, int turn) {
    assert(app);
    WhatIf *what_if = &app->what_if;
    if (turn < 0) turn = what_if->turn >= 0 ? what_if->turn : where_to_begin(app);
    if (turn == what_if->turn || turn >= parl_session_turn_count(app->table.session)) return;
    forget_answer(what_if);
    what_if->turn = turn;
    what_if->option = -1;
    what_if->there = run_to(app->table.session, turn);
    if (!what_if->there) app_notice(app, true, parl_status_text(PARL_ERR_DIVERGED));
    view_focus(&app->view, ACT_DECISION, turn);
    app->dirty = true;
}

// --- What else could have been said -------------------------------------------------------------

// How many there are: options, or figures over the range.
static int option_count(const parl_decision *decision) {
    if (decision->kind == PARL_DECISION_ESTIMATE) return FIGURES;
    if (decision->kind == PARL_DECISION_GRID) return decision->row_count * decision->option_count;
    return decision->kind == PARL_DECISION_WRITE ? 0 : decision->option_count;
}

// Of a grid each row with each of its columns.
static int row_of(const parl_decision *decision, int index) {
    return index / decision->option_count;
}

static const parl_option *option_of(const parl_decision *decision, int index) {
    return &decision->options[index % decision->option_count];
}

static int figure_of(const parl_decision *decision, int index) {
    return decision->from + (decision->till - decision->from) * index / (FIGURES - 1);
}

static void option_text(const parl_decision *decision, int index, char *out, size_t size) {
    if (decision->kind == PARL_DECISION_ESTIMATE)
        snprintf(out, size, "%d", figure_of(decision, index));
    else if (decision->kind == PARL_DECISION_GRID)
        snprintf(out, size, "%s: %s", decision->rows[row_of(decision, index)].text,
                 option_of(decision, index)->text);
    else if (decision->kind == PARL_DECISION_RANK)
        snprintf(out, size, "First of all: %s", decision->options[index].text);
    else
        snprintf(out, size, "%s", decision->options[index].text);
}

static bool option_open(const parl_decision *decision, int index) {
    return decision->kind == PARL_DECISION_ESTIMATE || option_of(decision, index)->open;
}

static bool has_value(const parl_answer *answer, int value) {
    for (int i = 0; i < answer->count; ++i)
        if (answer->values[i] == value) return true;
    return false;
}

static bool was_given(const App *app, const parl_decision *decision, int index) {
    parl_turn turn = parl_session_turn(app->table.session, app->what_if.turn);
    int value = decision->kind == PARL_DECISION_ESTIMATE ? figure_of(decision, index)
                                                         : option_of(decision, index)->value;
    if (decision->kind == PARL_DECISION_RANK) return turn.answer.values[0] == value;
    if (decision->kind == PARL_DECISION_GRID)
        return turn.answer.values[row_of(decision, index)] == value;
    return has_value(&turn.answer, value);
}

// What was put in order, with [value] moved to the top.
static parl_answer with_first(parl_answer answer, int value) {
    int at = 0;
    while (at < answer.count - 1 && answer.values[at] != value) ++at;
    memmove(answer.values + 1, answer.values, (size_t)at * sizeof *answer.values);
    answer.values[0] = (int16_t)value;
    return answer;
}

// The answer with one option changed: of several that were taken together, the last gives way.
static parl_answer answer_with(const App *app, const parl_decision *decision, int index) {
    parl_answer answer = {.count = 1};
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        answer.values[0] = (int16_t)figure_of(decision, index);
        return answer;
    }
    parl_turn turn = parl_session_turn(app->table.session, app->what_if.turn);
    int value = option_of(decision, index)->value;
    if (decision->kind == PARL_DECISION_RANK) return with_first(turn.answer, value);
    if (decision->kind == PARL_DECISION_GRID) {
        answer = turn.answer;
        answer.values[row_of(decision, index)] = (int16_t)value;
        return answer;
    }
    if (decision->kind == PARL_DECISION_PICK) answer = turn.answer;
    if (answer.count > 0) answer.values[answer.count - 1] = (int16_t)value;
    return answer;
}

void what_if_try(App *app, int index) {
    assert(app);
    WhatIf *what_if = &app->what_if;
    if (!what_if->there) return;
    const parl_decision *decision = parl_session_decision(what_if->there);
    if (index >= option_count(decision)) return;
    if (!option_open(decision, index)) {
        app_notice(app, true, parl_status_text(PARL_ERR_CLOSED));
        return;
    }
    parl_answer answer = answer_with(app, decision, index);
    forget_otherwise(what_if);
    what_if->option = index;
    what_if->shows = true;
    parl_status status = parl_session_what_if(app->table.session, what_if->turn, &answer,
                                              &what_if->otherwise, &what_if->result);
    if (status != PARL_OK) app_notice(app, true, parl_status_text(status));
    app->dirty = true;
}

// --- The answers of the run ---------------------------------------------------------------------

static char *text_of_turn(const parl_session *session, int turn) {
    size_t length = parl_session_turn_text(session, turn, NULL, 0);
    char *text = memory_grow(NULL, length + 1, 1);
    parl_session_turn_text(session, turn, text, length + 1);
    text[length] = '\0';
    return text;
}

// Each text is the run played up to there again, so they are asked for once.
static const char *said_at(App *app, int turn) {
    WhatIf *what_if = &app->what_if;
    const parl_session *run = app->table.session;
    if (!what_if->said) {
        int count = parl_session_turn_count(run);
        what_if->said = memory_grow(NULL, (size_t)count + 1, sizeof *what_if->said);
        what_if->said_count = count;
        for (int i = 0; i < count; ++i) what_if->said[i] = text_of_turn(run, i);
    }
    return what_if->said[turn];
}

// "8 points given away", "5 points won".
static void size_of(const App *app, int turn, char *out, size_t size) {
    const parl_lookback *points = app->lookback ? lookback_points(app->lookback) : NULL;
    int worth = points && turn < points->turn_count ? parl_look_size(&points->looks[turn]) : 0;
    out[0] = '\0';
    if (worth < 0) snprintf(out, size, "%d points given away", (50 - worth) / 100);
    if (worth > 0) snprintf(out, size, "%d points won", (worth + 50) / 100);
}

// A row of a list: what it is, what is said of it below, and whether it is the one. Returns its
// height.
typedef struct {
    const char *head, *text, *below;
    bool chosen, closed;
    Act act;
    int arg;
} ListRow;

static int list_row(View *view, const ListRow *row, SDL_Rect box, bool draws) {
    int pad = view_px(view, SIZE_GAP), inner = box.w - 2 * pad;
    box.h = text_height(view->text, STYLE_SMALL, inner, row->head) +
            text_height(view->text, STYLE_TIGHT, inner, row->text) +
            text_height(view->text, STYLE_LABEL, inner, row->below) + 2 * pad;
    if (!draws) return box.h + pad / 2;
    Colour ground = row->chosen ? COLOUR_WASH : COLOUR_PANEL;
    Colour before = view_card(view, box, ground, row->chosen ? COLOUR_ACCENT : COLOUR_RULE);
    SDL_Rect text = {box.x + pad, box.y + pad, inner, 0};
    text.y += text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, row->head);
    text.y += text_draw(view->text, STYLE_TIGHT, row->closed ? COLOUR_MUTED : COLOUR_INK, text,
                        row->text);
    text_draw(view->text, STYLE_LABEL, COLOUR_ACCENT, text, row->below);
    view_ground(view, before);
    size_t size = strlen(row->head) + strlen(row->text) + strlen(row->below) + 20;
    char *label = memory_grow(NULL, size, 1);
    snprintf(label, size, "%s: %s. %s", row->head, row->text, row->below);
    Widget *widget = view_add_act(view, WIDGET_OPTION, box, label, row->act, row->arg);
    widget->enabled = !row->closed;
    widget->selected |= row->chosen;
    free(label);
    return box.h + pad / 2;
}

static int walk_turns(App *app, SDL_Rect box, bool draws) {
    int top = box.y;
    for (int turn = 0; turn < parl_session_turn_count(app->table.session); ++turn) {
        char head[32], below[48];
        snprintf(head, sizeof head, "Answer %d", turn + 1);
        size_of(app, turn, below, sizeof below);
        const ListRow row = {.head = head,
                             .text = said_at(app, turn),
                             .below = below,
                             .chosen = turn == app->what_if.turn,
                             .act = ACT_DECISION,
                             .arg = turn};
        box.y += list_row(&app->view, &row, box, draws);
    }
    return box.y - top;
}

// --- The other side -----------------------------------------------------------------------------

typedef size_t Phrase(const App *app, int part, char *out, size_t size);

static size_t say_score(const App *app, int part, char *out, size_t size) {
    (void)part;
    return parl_report_what_if_score(app->table.session, app->what_if.otherwise, out, size);
}

static size_t say_kept(const App *app, int part, char *out, size_t size) {
    (void)part;
    return parl_report_what_if(app->table.session, app->what_if.otherwise, &app->what_if.result,
                               app->what_if.turn, out, size);
}

static size_t say_part(const App *app, int part, char *out, size_t size) {
    return parl_report_what_if_part(app->table.session, app->what_if.otherwise, (parl_signal)part,
                                    out, size);
}

// The phrases in the order of the screen: the score, the parts of it, what was kept.
static const char *phrase(App *app, int index) {
    char **kept = &app->what_if.became[index];
    if (*kept) return *kept;
    Phrase *say = index == 0 ? say_score : index > PARL_SIGNAL_COUNT ? say_kept : say_part;
    size_t length = say(app, index - 1, NULL, 0);
    *kept = memory_grow(NULL, length + 1, 1);
    (*kept)[0] = '\0';
    if (length > 0) say(app, index - 1, *kept, length + 1);
    return *kept;
}

// One phrase as a line; returns its height.
static int put(App *app, int index, SDL_Rect box, bool draws) {
    const char *text = phrase(app, index);
    Style style = index == 0 ? STYLE_HEADING : STYLE_TIGHT;
    if (!*text) return 0;
    int tall = text_height(app->view.text, style, box.w, text);
    if (draws) view_text(&app->view, WIDGET_LINE, style, COLOUR_INK, box, text);
    return tall + view_px(&app->view, SIZE_TINY);
}

static int walk_result(App *app, SDL_Rect box, bool draws) {
    int top = box.y;
    if (!app->what_if.otherwise) return 0;
    box.y += view_px(&app->view, SIZE_GAP);
    for (int i = 0; i < PARL_SIGNAL_COUNT + 2; ++i) box.y += put(app, i, box, draws);
    return box.y + view_px(&app->view, SIZE_GAP) - top;
}

static int walk_options(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int top = box.y;
    if (!app->what_if.there) return 0;
    const parl_decision *decision = parl_session_decision(app->what_if.there);
    int count = option_count(decision);
    const char *lead = count == 0 ? "Own words are kept as they are: nothing hangs on them."
                       : *decision->prompt ? decision->prompt
                                           : "Choose what you could have said instead.";
    int tall = text_height(view->text, STYLE_STRONG, box.w, lead);
    if (draws) view_text(view, WIDGET_PROMPT, STYLE_STRONG, COLOUR_INK, box, lead);
    box.y += tall + view_px(view, SIZE_GAP);
    for (int i = 0; i < count; ++i) {
        char text[4 * PARL_TEXT_MAX + 1], head[48];
        option_text(decision, i, text, sizeof text);
        bool given = was_given(app, decision, i), open = option_open(decision, i);
        snprintf(head, sizeof head, "%d  ·  %s", i + 1,
                 given  ? "You said"
                 : open ? "Instead"
                        : "It was closed");
        const ListRow row = {.head = head,
                             .text = text,
                             .below = "",
                             .chosen = i == app->what_if.option,
                             .closed = !open,
                             .act = ACT_OTHERWISE,
                             .arg = i};
        box.y += list_row(view, &row, box, draws);
    }
    // Below the lines, so that none of them moves away from under the pointer.
    return box.y + walk_result(app, box, draws) - top;
}

// --- All of it ----------------------------------------------------------------------------------

static void draw_list(App *app, SDL_Rect pane, Scroll *scroll, int (*walk)(App *, SDL_Rect, bool)) {
    View *view = &app->view;
    int margin = view_px(view, SIZE_PAD);
    SDL_Rect box = {pane.x + margin, 0, pane.w - 2 * margin, 0};
    scroll_fit(scroll, walk(app, box, false) + 2 * margin, pane.h);
    if (scroll == &app->what_if.options && app->what_if.shows) scroll_by(scroll, scroll->content);
    if (scroll == &app->what_if.options) app->what_if.shows = false;
    view_pane(view, pane, scroll, scroll->content);
    box.y = pane.y + margin - scroll->offset;
    walk(app, box, true);
    view_unpane(view);
}

void what_if_draw(App *app) {
    assert(app);
    View *view = &app->view;
    int top = frame_top(app, "What if", NULL, 0), foot = foot_height(app);
    SDL_Rect all = {0, top, view->width, view->height - top - foot};
    bool beside = view_points_wide(view) >= SIDE_MIN;
    int left = beside ? all.w * 2 / 5 : all.w, upper = beside ? all.h : all.h * 2 / 5;
    SDL_Rect right = beside ? (SDL_Rect){left, top, all.w - left, all.h}
                            : (SDL_Rect){0, top + upper, all.w, all.h - upper};
    draw_list(app, (SDL_Rect){0, top, left, upper}, &app->what_if.turns, walk_turns);
    draw_list(app, right, &app->what_if.options, walk_options);
    view_fill(view,
              beside ? (SDL_Rect){left, top, view_px(view, SIZE_HAIR), all.h}
                     : (SDL_Rect){0, top + upper, all.w, view_px(view, SIZE_HAIR)},
              COLOUR_RULE);
    foot_draw(app);
}

const char *what_if_keys(const App *app) {
    (void)app;
    return "Up and Down: the answer  ·  numbers: what else could have been said  ·  Escape back";
}

bool what_if_key(App *app, const SDL_KeyboardEvent *key) {
    int step = key->keysym.sym == SDLK_UP ? -1 : key->keysym.sym == SDLK_DOWN ? 1 : 0;
    int turn = app->what_if.turn + step, option = key_option(key);
    if (step != 0) {
        if (turn < 0 || turn >= parl_session_turn_count(app->table.session)) return false;
        what_if_open(app, turn);
        return true;
    }
    if (option >= 0) {
        what_if_try(app, option);
        return true;
    }
    return scroll_key(&app->what_if.options, &app->view, key->keysym.sym);
}
