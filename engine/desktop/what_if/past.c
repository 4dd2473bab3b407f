// SPDX-License-Identifier: MIT
//
// The answers of the run on a line from the first to the last, by weeks, with what each won or gave
// away.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/button.h"
#include "memory.h"
#include "screens/lookback.h"
#include "what_if/parts.h"

enum {
    RAIL = 24,    // points of the line on the left
    NUMBER = 26,  // of an answer's number
    WORTH = 40,   // of what it was worth
    DOT = 8,
    DOT_TURNS = 14,
};

// --- What was answered --------------------------------------------------------------------------

void past_clear(WhatIf *what_if) {
    assert(what_if);
    for (int i = 0; i < what_if->past_count; ++i) free(what_if->past[i].said);
    free(what_if->past);
    what_if->past = NULL;
    what_if->past_count = 0;
}

static Past past_of(parl_session *walk, const parl_answer *answer) {
    parl_clock clock = parl_session_clock(walk);
    return (Past){.said = others_say(walk, answer), .week = clock.weeks > 0 ? clock.week : 0};
}

// All of them at once: the run is played again for it.
static void gather(WhatIf *what_if, const parl_session *run) {
    int count = parl_session_turn_count(run);
    parl_session *walk = NULL;
    what_if->past = memory_grow(NULL, (size_t)count + 1, sizeof *what_if->past);
    parl_status status = parl_session_upto(&walk, run, 0);
    while (status == PARL_OK && what_if->past_count < count) {
        parl_turn turn = parl_session_turn(run, what_if->past_count);
        what_if->past[what_if->past_count++] = past_of(walk, &turn.answer);
        status = parl_session_answer(walk, &turn.answer);
    }
    // What was played once plays again, unless a function of the scenario fails.
    while (what_if->past_count < count)
        what_if->past[what_if->past_count++] = (Past){.said = memory_text("", 0)};
    parl_session_free(walk);
}

static const Past *past_at(App *app, int turn) {
    WhatIf *what_if = &app->what_if;
    if (!what_if->past) gather(what_if, app->table.session);
    assert(turn >= 0 && turn < what_if->past_count);
    return &what_if->past[turn];
}

// --- What it was worth --------------------------------------------------------------------------

static const parl_lookback *points_of(const App *app) {
    return app->lookback ? lookback_points(app->lookback) : NULL;
}

// Hundredths of a point that it won, or below 0 gave away; 0: neither, or it is not known.
static int size_of(const App *app, int turn) {
    const parl_lookback *points = points_of(app);
    return points && turn < points->turn_count ? parl_look_size(&points->looks[turn]) : 0;
}

static bool is_turning(const App *app, int turn) {
    const parl_lookback *points = points_of(app);
    for (int i = 0; points && i < points->point_count; ++i)
        if (points->points[i] == turn) return true;
    return false;
}

static int whole(int hundredths) { return (abs(hundredths) + 50) / 100; }

// "+19 points over the average line"; "" where it neither won nor gave away anything.
static void worth_of(const App *app, int turn, char *out, size_t size) {
    int worth = size_of(app, turn), points = whole(worth);
    out[0] = '\0';
    if (points == 0) return;
    const char *unit = points == 1 ? "point" : "points";
    if (worth < 0)
        snprintf(out, size, "%d %s given away", points, unit);
    else
        snprintf(out, size, "+%d %s over the average line", points, unit);
}

// The same as a mark beside the line.
static void mark_of(const App *app, int turn, char *out, size_t size) {
    int worth = size_of(app, turn);
    out[0] = '\0';
    if (whole(worth) > 0) snprintf(out, size, "%s%d", worth < 0 ? "\u2212" : "+", whole(worth));
}

static Colour colour_of(const App *app, int turn) {
    int worth = size_of(app, turn);
    return worth < 0 ? COLOUR_WARN : worth > 0 ? COLOUR_GOOD : COLOUR_MUTED;
}

// --- Weeks --------------------------------------------------------------------------------------

// Above the first answer of a week. "" elsewhere, and in a scenario without weeks.
static void week_of(App *app, int turn, char *out, size_t size) {
    int week = past_at(app, turn)->week;
    out[0] = '\0';
    if (week == 0 || (turn > 0 && past_at(app, turn - 1)->week == week)) return;
    if (week > parl_scenario_describe(app_scenario(app)).weeks)
        snprintf(out, size, "Afterwards");
    else
        snprintf(out, size, "Week %d", week);
}

static int walk_week(App *app, int turn, SDL_Rect box, bool draws) {
    View *view = &app->view;
    char week[32];
    week_of(app, turn, week, sizeof week);
    if (!*week) return 0;
    int air = view_px(view, turn > 0 ? SIZE_PAD : 0), tall = text_leading(view->text, STYLE_LABEL);
    SDL_Rect text = {box.x, box.y + air, box.w, tall};
    if (draws) view_text(view, WIDGET_HEADING, STYLE_LABEL, COLOUR_MUTED, text, week);
    return air + tall + view_px(view, SIZE_TINY);
}

// --- A row --------------------------------------------------------------------------------------

// The line stands beside what can be chosen.
static SDL_Rect card_box(const View *view, SDL_Rect row) {
    int rail = view_px(view, RAIL);
    return (SDL_Rect){row.x + rail, row.y, row.w - rail, row.h};
}

static SDL_Rect text_box(const View *view, SDL_Rect row) {
    SDL_Rect card = card_box(view, row);
    int before = view_px(view, NUMBER), gap = view_px(view, SIZE_GAP);
    return (SDL_Rect){card.x + gap + before, card.y + gap,
                      card.w - before - view_px(view, WORTH) - 2 * gap, 0};
}

static const char *note_of(const App *app, int turn) {
    return is_turning(app, turn) ? "A turning point" : "";
}

static int row_height(App *app, int turn, SDL_Rect row) {
    View *view = &app->view;
    int wide = text_box(view, row).w;
    return text_height(view->text, STYLE_TIGHT, wide, past_at(app, turn)->said) +
           text_height(view->text, STYLE_SMALL, wide, note_of(app, turn)) +
           2 * view_px(view, SIZE_GAP);
}

// A piece of the line, and a dot on it: hollow, full where it is looked at, larger and in its own
// colour at a turning point.
static void draw_rail(App *app, int turn, SDL_Rect row) {
    View *view = &app->view;
    bool first = turn == 0, last = turn == parl_session_turn_count(app->table.session) - 1;
    bool turns = is_turning(app, turn), chosen = turn == app->what_if.turn;
    int side = view_px(view, turns ? DOT_TURNS : DOT), hair = view_px(view, 2);
    int x = row.x + view_px(view, RAIL) / 2;
    int y = row.y + view_px(view, SIZE_GAP) + text_leading(view->text, STYLE_TIGHT) / 2;
    int top = first ? y : row.y, end = last ? y : row.y + row.h;
    view_fill(view, (SDL_Rect){x - hair / 2, top, hair, end - top}, COLOUR_RULE);
    SDL_Rect dot = {x - side / 2, y - side / 2, side, side};
    Colour colour = turns ? colour_of(app, turn) : chosen ? COLOUR_ACCENT : COLOUR_MUTED;
    view_round(view, dot, DOT_TURNS, colour);
    if (turns || chosen) return;
    int in = view_px(view, 2);
    view_round(view, (SDL_Rect){dot.x + in, dot.y + in, side - 2 * in, side - 2 * in}, DOT_TURNS,
               COLOUR_PAPER);
}

static void draw_row(App *app, int turn, SDL_Rect row) {
    View *view = &app->view;
    bool chosen = turn == app->what_if.turn;
    char number[12], mark[12];
    SDL_Rect text = text_box(view, row);
    Colour before = view_ground(view, COLOUR_PAPER);
    SDL_Rect card = card_box(view, row);
    if (chosen) view_card(view, card, COLOUR_WASH, COLOUR_ACCENT);
    snprintf(number, sizeof number, "%d", turn + 1);
    mark_of(app, turn, mark, sizeof mark);
    int drop = (text_leading(view->text, STYLE_TIGHT) - text_leading(view->text, STYLE_SMALL)) / 2;
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, card.x + view_px(view, SIZE_GAP),
              text.y + drop, view_px(view, NUMBER), number);
    int wide = text_width(view->text, STYLE_LABEL, mark, strlen(mark));
    text_line(view->text, STYLE_LABEL, colour_of(app, turn),
              card.x + card.w - view_px(view, SIZE_GAP) - wide, text.y + drop, wide, mark);
    text.y += text_draw(view->text, STYLE_TIGHT, COLOUR_INK, text, past_at(app, turn)->said);
    text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, note_of(app, turn));
    view_ground(view, before);
}

static void add_widget(App *app, int turn, SDL_Rect row) {
    char worth[48];
    const Past *past = past_at(app, turn);
    char *said = others_spoken(past->said);
    size_t size = strlen(said) + 160;
    char *label = memory_grow(NULL, size, 1);
    worth_of(app, turn, worth, sizeof worth);
    snprintf(label, size, "Answer %d: %s%s%s%s", turn + 1, said, *worth ? ". " : "", worth,
             is_turning(app, turn) ? ", a turning point" : "");
    SDL_Rect card = card_box(&app->view, row);
    Widget *widget = view_add_act(&app->view, WIDGET_OPTION, card, label, ACT_DECISION, turn);
    widget->selected |= turn == app->what_if.turn;
    free(label);
    free(said);
}

static int walk_row(App *app, int turn, bool rail, SDL_Rect row, SDL_Rect pane, bool draws) {
    row.h = row_height(app, turn, row);
    if (!draws) return row.h;
    if (row.y + row.h > pane.y && row.y < pane.y + pane.h) {
        if (rail) draw_rail(app, turn, row);
        draw_row(app, turn, row);
    }
    add_widget(app, turn, row);
    return row.h;
}

int past_walk(App *app, SDL_Rect box, SDL_Rect pane, bool draws) {
    int top = box.y;
    for (int turn = 0; turn < parl_session_turn_count(app->table.session); ++turn) {
        box.y += walk_week(app, turn, box, draws);
        box.y += walk_row(app, turn, true, box, pane, draws);
    }
    return box.y - top;
}

// --- One by one ---------------------------------------------------------------------------------

enum { PAGER_MAX = 2 + PARL_TURNING_POINTS_MAX };

static int buttons_of(const App *app, char names[][12], char spoken[][40], Button out[PAGER_MAX]) {
    int turn = app->what_if.turn, last = parl_session_turn_count(app->table.session) - 1, count = 0;
    const parl_lookback *points = points_of(app);
    for (int i = 0; points && i < points->point_count; ++i) {
        int point = points->points[i];
        snprintf(names[i], sizeof names[i], "%d", point + 1);
        snprintf(spoken[i], sizeof spoken[i], "turning point: answer %d", point + 1);
        out[count++] = (Button){.icon = "star",
                                .text = names[i],
                                .spoken = spoken[i],
                                .act = ACT_DECISION,
                                .arg = point,
                                .look = point == turn ? BUTTON_CHOSEN : BUTTON_PLAIN};
    }
    out[count++] = (Button){.icon = "up",
                            .text = "",
                            .spoken = "the answer before",
                            .act = ACT_DECISION,
                            .arg = turn > 0 ? turn - 1 : 0,
                            .disabled = turn == 0};
    out[count++] = (Button){.icon = "down",
                            .text = "",
                            .spoken = "the next answer",
                            .act = ACT_DECISION,
                            .arg = turn < last ? turn + 1 : last,
                            .disabled = turn == last};
    return count;
}

// Where it is, and behind it the buttons where there is room, else below.
static int walk_pager(App *app, const char *head, SDL_Rect box, bool draws) {
    View *view = &app->view;
    Button buttons[PAGER_MAX];
    char names[PARL_TURNING_POINTS_MAX][12], spoken[PARL_TURNING_POINTS_MAX][40];
    int count = buttons_of(app, names, spoken, buttons), gap = view_px(view, SIZE_GAP), wide = 0;
    int text = text_height(view->text, STYLE_LABEL, box.w, head), tall = view_px(view, SIZE_BUTTON);
    for (int i = 0; i < count; ++i) wide += button_width(view, &buttons[i]) + gap;
    int own = text_width(view->text, STYLE_LABEL, head, strlen(head));
    bool beside = own + wide <= box.w;
    SDL_Rect line = {box.x, beside ? box.y + (tall - text) / 2 : box.y, beside ? own : box.w, 0};
    SDL_Rect below = {box.x, box.y + text + gap, box.w, 0};
    if (!beside) tall = text + gap + buttons_height(view, buttons, count, box.w);
    if (!draws) return tall + gap;
    view_text(view, WIDGET_HEADING, STYLE_LABEL, COLOUR_MUTED, line, head);
    if (beside)
        buttons_draw_right(view, buttons, count, box.x + box.w, box.y);
    else
        buttons_draw(view, buttons, count, below);
    return tall + gap;
}

int past_pager(App *app, SDL_Rect box, SDL_Rect pane, bool draws) {
    char head[64], week[24] = "";
    int top = box.y, turn = app->what_if.turn;
    if (turn < 0) return 0;
    if (past_at(app, turn)->week > 0)
        snprintf(week, sizeof week, ", week %d", past_at(app, turn)->week);
    snprintf(head, sizeof head, "Answer %d of %d%s", turn + 1,
             parl_session_turn_count(app->table.session), week);
    // The answer stands first in the list of what is on the screen: the focus is on it, and not on
    // a button that leads to it.
    SDL_Rect row = box;
    row.y += walk_pager(app, head, box, false);
    row.x -= view_px(&app->view, RAIL);
    row.w += view_px(&app->view, RAIL);
    int tall = walk_row(app, turn, false, row, pane, draws);
    if (draws) walk_pager(app, head, box, true);
    return row.y + tall + view_px(&app->view, SIZE_PAD) - top;
}
