// SPDX-License-Identifier: MIT
//
// The lines that a room votes on, one under the other, with what is known of their votes.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "table/room/room.h"

enum { NUMBER_WIDE = 28, TICK = 16, PAD_ROOMY = 8, PAD_CLOSE = 4 };  // points
enum { FINGER = 44 };  // points of the screen, however large its letters are

// Of lines of which each may have several, a share of all votes would say nothing.
static void reveal_count(const App *app, int row, char *out, size_t size) {
    int votes = app->room.votes[row];
    if (room_decision(app)->kind == PARL_DECISION_PICK)
        snprintf(out, size, "%d", votes);
    else
        snprintf(out, size, "%d  ·  %d %%", votes, room_share(app, row));
}

static bool is_typed(const App *app, int row) {
    return app->room.phase == ROOM_VOTE && row == app->room.row;
}

// What stands behind a choice: the votes while they are typed, that they were counted, or the
// split.
static void count_of(const App *app, int row, char *out, size_t size) {
    const Room *room = &app->room;
    out[0] = '\0';
    if (!room_decision(app)->options[row].open)
        snprintf(out, size, "closed");
    else if (room->phase == ROOM_REVEAL)
        reveal_count(app, row, out, size);
    else if (is_typed(app, row))
        snprintf(out, size, "%d vote%s", room->votes[row], room->votes[row] == 1 ? "" : "s");
    else if (room->counted[row])
        snprintf(out, size, "counted");
}

// --- How high -----------------------------------------------------------------------------------

// Of what a finger adds and takes away with.
static int finger(const View *view) { return (int)((float)FINGER * view->density + 0.5f); }

static int count_wide(View *view) {
    return text_width(view->text, STYLE_STRONG, "000  ·  100 %", 14) + view_px(view, SIZE_PAD);
}

// Of a pick each line has room for its mark.
static int mark_wide(const App *app) {
    bool picks = room_decision(app)->kind == PARL_DECISION_PICK;
    return picks ? view_px(&app->view, TICK + SIZE_GAP) : 0;
}

static int text_wide(App *app, int wide) {
    View *view = &app->view;
    return wide - view_px(view, NUMBER_WIDE + 3 * SIZE_GAP) - mark_wide(app) - count_wide(view) -
           2 * finger(view);
}

static int line_height(App *app, const parl_option *option, int wide, int pad) {
    View *view = &app->view;
    int own = text_height(view->text, STYLE_BODY, text_wide(app, wide), option->text) +
              2 * view_px(view, pad);
    return own > finger(view) ? own : finger(view);
}

static int all_height(App *app, int wide, int pad) {
    const parl_decision *decision = room_decision(app);
    int height = 0;
    for (int i = 0; i < decision->option_count; ++i)
        height += line_height(app, &decision->options[i], wide, pad);
    return height;
}

static int pad_of(App *app, int wide, int most) {
    return all_height(app, wide, PAD_ROOMY) <= most ? PAD_ROOMY : PAD_CLOSE;
}

int lines_height(App *app, int wide, int most) {
    assert(app);
    return all_height(app, wide, pad_of(app, wide, most));
}

// --- One line -----------------------------------------------------------------------------------

static void draw_bar(App *app, int row, SDL_Rect box) {
    View *view = &app->view;
    if (app->room.phase != ROOM_REVEAL) return;
    int bar = view_px(view, SIZE_TINY);
    view_gauge(view, (SDL_Rect){box.x, box.y + box.h - bar, box.w, bar}, room_share(app, row),
               COLOUR_ACCENT);
}

// While they are typed, in a field: so that everybody sees where the next figure goes. Clear of the
// bar of a pane.
static void draw_count(App *app, int row, SDL_Rect box, int pad, const char *count) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_GAP), air = view_px(view, 2),
        end = box.x + box.w - gap - finger(view);
    int wide = count_wide(view), own = text_width(view->text, STYLE_STRONG, count, strlen(count));
    int tall = text_leading(view->text, STYLE_BODY) + 2 * view_px(view, pad);
    bool known = room_decision(app)->options[row].open && app->room.phase == ROOM_REVEAL;
    if (is_typed(app, row))
        view_outline(view, (SDL_Rect){end - wide, box.y + air, wide, tall - 2 * air}, RADIUS_SMALL,
                     2, COLOUR_ACCENT);
    text_line(view->text, STYLE_STRONG, known || is_typed(app, row) ? COLOUR_ACCENT : COLOUR_MUTED,
              end - gap - own, box.y + view_px(view, pad), own, count);
}

// Of a pick those that are marked, and no row besides: it would look like one that is taken.
static bool is_lit(const App *app, int row) {
    RoomPhase phase = app->room.phase;
    if (phase == ROOM_REVEAL && room_decision(app)->kind == PARL_DECISION_PICK)
        return app->table.draft.picked[row];
    return row == app->room.row && phase != ROOM_DISCUSS;
}

static void draw_tick(App *app, int row, int x, int y) {
    View *view = &app->view;
    int side = view_px(view, TICK);
    SDL_Rect box = {x, y + (text_leading(view->text, STYLE_BODY) - side) / 2, side, side};
    view_outline(view, box, RADIUS_SMALL, 2, COLOUR_ACCENT);
    if (app->table.draft.picked[row]) view_icon(view, "check", box.x, box.y, TICK, COLOUR_ACCENT);
}

static void draw_step(View *view, SDL_Rect box, const char *icon, const char *label, int step) {
    view_icon(view, icon, box.x + (box.w - view_px(view, TICK)) / 2,
              box.y + (box.h - view_px(view, TICK)) / 2, TICK, COLOUR_ACCENT);
    view_add_act(view, WIDGET_BUTTON, box, label, ACT_STEP, step);
}

// On both sides of the figure.
static void draw_steps(App *app, SDL_Rect box) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_GAP), side = finger(view), end = box.x + box.w - gap;
    draw_step(view, (SDL_Rect){end - 2 * side - count_wide(view), box.y, side, side}, "minus",
              "one vote less", -1);
    draw_step(view, (SDL_Rect){end - side, box.y, side, side}, "plus", "one vote more", 1);
}

static void draw_line(App *app, int row, SDL_Rect box, int pad) {
    View *view = &app->view;
    const parl_option *option = &room_decision(app)->options[row];
    int gap = view_px(view, SIZE_GAP), left = view_px(view, NUMBER_WIDE);
    int y = box.y + view_px(view, pad), wide = text_wide(app, box.w), mark = mark_wide(app);
    bool lit = is_lit(app, row);
    char count[48], number[16], label[4 * PARL_TEXT_MAX + 80];
    Colour before = view_ground(view, lit ? COLOUR_WASH : COLOUR_PANEL);
    if (lit) view_round(view, box, RADIUS_SMALL, COLOUR_WASH);
    snprintf(number, sizeof number, "%d.", row + 1);
    count_of(app, row, count, sizeof count);
    if (mark > 0 && app->room.phase == ROOM_REVEAL) draw_tick(app, row, box.x + gap, y);
    int x = box.x + gap + mark;
    text_line(view->text, STYLE_STRONG, COLOUR_MUTED, x, y, left, number);
    text_draw(view->text, STYLE_BODY, option->open ? COLOUR_INK : COLOUR_MUTED,
              (SDL_Rect){x + left, y, wide, 0}, option->text);
    draw_count(app, row, box, pad, count);
    view_ground(view, before);
    draw_bar(app, row, (SDL_Rect){x + left, box.y, wide, box.h});
    snprintf(label, sizeof label, "%d: %s %s%s", row + 1, option->text, count,
             app->table.draft.picked[row] ? ", marked" : "");
    Widget *widget = view_add_act(view, WIDGET_OPTION, box, label, ACT_OPTION, row);
    widget->value = row;
    widget->enabled = option->open;
    widget->selected = lit;
    if (is_typed(app, row)) draw_steps(app, box);
}

// --- All of them --------------------------------------------------------------------------------

// The lit one is kept in sight.
static void draw_all(App *app, SDL_Rect at, int pad) {
    View *view = &app->view;
    const parl_decision *decision = room_decision(app);
    int laid = all_height(app, at.w, pad) + at.w + view->height;
    app->room.follow = app->room.follow || laid != app->room.laid;
    app->room.laid = laid;
    for (int i = 0; i < decision->option_count; ++i) {
        at.h = line_height(app, &decision->options[i], at.w, pad);
        if (i == app->room.row && app->room.follow) view_seek(view, at);
        draw_line(app, i, at, pad);
        at.y += at.h;
    }
    app->room.follow = false;
}

void lines_draw(App *app, SDL_Rect box) {
    assert(app);
    View *view = &app->view;
    int pad = pad_of(app, box.w, box.h), content = all_height(app, box.w, pad);
    if (view->pane != NO_PANE || content <= box.h) {
        app->table.menu = (Scroll){0};
        draw_all(app, box, pad);
        return;
    }
    view_pane(view, box, &app->table.menu, content);
    box.y -= app->table.menu.offset;
    draw_all(app, box, pad);
    view_unpane(view);
}
