// SPDX-License-Identifier: MIT
//
// The ledgers on the right of the table. What the last answer has changed is marked.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "table/parts.h"
#include "table/rows.h"

enum { MARK_SIDE = 12 };

bool ledger_any(const App *app) {
    parl_scenario_info info = parl_scenario_describe(app_scenario(app));
    return info.facts + info.promises + info.uncertains + info.packets + info.works + info.signers +
                   info.matters + info.lives + info.concerns >
               0 ||
           calendar_aside(app);
}

// --- What has changed ---------------------------------------------------------------------------

// Rows of one packet share their gauge, so its place among them belongs to the key.
static int key_of(const Row *row, int index, const Rows *rows) {
    int place = 0;
    while (index > place && rows->rows[index - place - 1].gauge == row->gauge &&
           !rows->rows[index - place - 1].heading)
        ++place;
    return row->gauge | place << 22;
}

void ledger_remember(App *app) {
    Rows rows;
    Table *table = &app->table;
    rows_gather(app, &rows);
    table->was_count = 0;
    for (int i = 0; i < rows.count && table->was_count < WAS_MAX; ++i)
        if (!rows.rows[i].heading)
            table->was[table->was_count++] =
                (Was){key_of(&rows.rows[i], i, &rows), row_hash(&rows.rows[i])};
    rows_clear(&rows);
}

static bool changed(const Table *table, const Rows *rows, int index) {
    const Row *row = &rows->rows[index];
    if (!table->compared || row->heading) return false;
    int key = key_of(row, index, rows);
    for (int i = 0; i < table->was_count; ++i)
        if (table->was[i].key == key) return table->was[i].hash != row_hash(row);
    return table->was_count < WAS_MAX;
}

int ledger_changed(const App *app) {
    Rows rows;
    int count = 0;
    rows_gather(app, &rows);
    for (int i = 0; i < rows.count; ++i) count += changed(&app->table, &rows, i);
    rows_clear(&rows);
    return count;
}

// --- Drawing ------------------------------------------------------------------------------------

static Colour colour_of(Mark mark) {
    if (mark == MARK_STRUCK) return COLOUR_WARN;
    if (mark == MARK_FULL || mark == MARK_DOT) return COLOUR_GOOD;
    return COLOUR_ACCENT;
}

// A square on its corner.
static void fill_diamond(View *view, int x, int y, int half, Colour colour) {
    for (int i = -half; i <= half; ++i) {
        int reach = half - (i < 0 ? -i : i);
        view_fill(view, (SDL_Rect){x - reach, y + i, 2 * reach + 1, 1}, colour);
    }
}

static void draw_diamond(View *view, SDL_Rect box, Mark mark, Colour colour, Colour ground) {
    int half = box.w / 2, x = box.x + half, y = box.y + half;
    fill_diamond(view, x, y, half, colour);
    if (mark != MARK_FULL) fill_diamond(view, x, y, half - view_px(view, 2), ground);
}

// An empty shape, half of one, a full one, one with a dot, one that is struck through.
static void draw_mark(View *view, const Row *row, int x, int y, int tall, Colour ground) {
    int side = view_px(view, MARK_SIDE), inset = view_px(view, 4), bar = view_px(view, 2);
    SDL_Rect box = {x, y + (tall - side) / 2, side, side};
    SDL_Rect half = {box.x + bar, box.y + bar, side / 2 - bar, side - 2 * bar};
    SDL_Rect dot = {box.x + inset, box.y + inset, side - 2 * inset, side - 2 * inset};
    SDL_Rect strike = {box.x - bar, box.y + (side - bar) / 2, side + 2 * bar, bar};
    Colour colour = colour_of(row->mark);
    int radius = row->shape == SHAPE_ROUND ? MARK_SIDE : 2;
    if (row->shape == SHAPE_DIAMOND)
        draw_diamond(view, box, row->mark, colour, ground);
    else if (row->mark == MARK_FULL)
        view_round(view, box, radius, colour);
    else
        view_outline(view, box, radius, 2, colour);
    if (row->mark == MARK_HALF) view_fill(view, half, colour);
    if (row->mark == MARK_DOT) view_round(view, dot, radius, colour);
    if (row->mark == MARK_STRUCK) view_fill(view, strike, colour);
}

static int indent_of(const View *view, const Row *row) {
    return row->mark == MARK_NONE ? 0 : view_px(view, MARK_SIDE + SIZE_GAP);
}

static int row_height(View *view, const Row *row, int wide) {
    if (row->heading)
        return text_height(view->text, STYLE_LABEL, wide - view_px(view, SIZE_ICON + SIZE_TINY),
                           row->title) +
               view_px(view, SIZE_PAD);
    int inner = wide - indent_of(view, row);
    return text_height(view->text, STYLE_SMALL, inner, row->title) +
           text_height(view->text, STYLE_SMALL, inner, row->state) +
           (row->share >= 0 ? view_px(view, SIZE_BAR + SIZE_TINY) : 0) + view_px(view, SIZE_TINY);
}

static void draw_heading(View *view, const Row *row, SDL_Rect box) {
    int icon = view_px(view, SIZE_ICON), top = box.y + view_px(view, SIZE_GAP) + view_px(view, 2);
    int tall = text_leading(view->text, STYLE_LABEL);
    view_icon(view, row->icon, box.x, top + (tall - icon) / 2, SIZE_ICON, COLOUR_MUTED);
    text_draw(view->text, STYLE_LABEL, COLOUR_INK,
              (SDL_Rect){box.x + icon + view_px(view, SIZE_TINY), top,
                         box.w - icon - view_px(view, SIZE_TINY), 0},
              row->title);
    view_add(view, WIDGET_HEADING, box, row->title);
}

static const char changed_now[] = ". Changed just now";

static void add_row(View *view, const Row *row, SDL_Rect box, bool is_new) {
    size_t size = strlen(row->title) + strlen(row->state) + strlen(row->spoken) + 40;
    char *label = memory_grow(NULL, size, 1);
    snprintf(label, size, "%s%s%s%s", *row->spoken ? row->spoken : row->title,
             *row->spoken || !*row->state ? "" : ": ", *row->spoken ? "" : row->state,
             is_new ? changed_now : "");
    Widget *widget = view_add_act(view, WIDGET_GAUGE, box, label, ACT_EXPLAIN, row->gauge);
    widget->value = row->share;
    if (is_new) label[strlen(label) - strlen(changed_now)] = '\0';
    if (is_new) view_news(widget, label);
    free(label);
}

static void draw_row(View *view, const Row *row, SDL_Rect box, bool is_new) {
    int gap = view_px(view, SIZE_GAP), indent = indent_of(view, row);
    Colour before = view_ground(view, is_new ? COLOUR_WASH : COLOUR_PAPER);
    if (is_new) {
        SDL_Rect mark = {box.x - gap, box.y - gap / 4, box.w + 2 * gap, box.h};
        view_round(view, mark, RADIUS_SMALL, COLOUR_WASH);
        view_round(view, (SDL_Rect){mark.x, mark.y, view_px(view, 3), mark.h}, 2, COLOUR_ACCENT);
    }
    if (row->mark != MARK_NONE)
        draw_mark(view, row, box.x, box.y, text_leading(view->text, STYLE_SMALL),
                  is_new ? COLOUR_WASH : COLOUR_PAPER);
    SDL_Rect text = {box.x + indent, box.y, box.w - indent, 0};
    box = (SDL_Rect){box.x - gap, box.y, box.w + 2 * gap, box.h};
    text.y += text_draw(view->text, STYLE_SMALL, COLOUR_INK, text, row->title);
    text.y += text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, row->state);
    if (row->share >= 0)
        view_gauge(view,
                   (SDL_Rect){text.x, text.y + view_px(view, 2), text.w, view_px(view, SIZE_BAR)},
                   row->share, COLOUR_ACCENT);
    view_ground(view, before);
    add_row(view, row, box, is_new);
}

// Scrolls as little as shows the first row that has changed.
static void follow(App *app, const Rows *rows, int top, int wide) {
    Scroll *scroll = &app->table.ledger;
    int y = top, air = view_px(&app->view, SIZE_PAD);
    for (int i = 0; i < rows->count; ++i) {
        int tall = row_height(&app->view, &rows->rows[i], wide);
        if (!changed(&app->table, rows, i)) {
            y += tall;
            continue;
        }
        if (y - air < scroll->offset) scroll_by(scroll, y - air - scroll->offset);
        int below = y + tall + air - scroll->offset - scroll->pane;
        if (below > 0) scroll_by(scroll, below);
        return;
    }
}

void ledger_draw(App *app, SDL_Rect column) {
    View *view = &app->view;
    Rows rows;
    rows_gather(app, &rows);
    int pad = view_px(view, SIZE_PAD), wide = column.w - 2 * pad;
    int calendar = calendar_aside(app) ? calendar_height(app) : 0, height = calendar + 2 * pad;
    for (int i = 0; i < rows.count; ++i) height += row_height(view, &rows.rows[i], wide);
    scroll_fit(&app->table.ledger, height, column.h);
    if (app->table.follow) follow(app, &rows, calendar, wide);
    app->table.follow = false;
    view_pane(view, column, &app->table.ledger, height);
    int y = column.y - app->table.ledger.offset;
    if (calendar > 0) calendar_draw(app, (SDL_Rect){column.x, y, column.w, calendar});
    SDL_Rect box = {column.x + pad, y + calendar, wide, 0};
    for (int i = 0; i < rows.count; ++i) {
        const Row *row = &rows.rows[i];
        box.h = row_height(view, row, wide);
        if (row->heading)
            draw_heading(view, row, box);
        else
            draw_row(view, row, box, changed(&app->table, &rows, i));
        box.y += box.h;
    }
    view_unpane(view);
    rows_clear(&rows);
}
