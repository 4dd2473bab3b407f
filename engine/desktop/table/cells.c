// SPDX-License-Identifier: MIT
//
// A grid: a line for each row, and in it one button for each column. A number gives the row that is
// lit its column, and goes on to the next.

#include <assert.h>
#include <stdio.h>

#include "base/button.h"
#include "table/marks.h"

enum {
    SHARE_MOST = 38,  // percent of the line for what the row says, where columns stand beside it
    LEAST = 210,      // points that it needs; where they leave it less, they stand below
};

static const parl_decision *decision_of(const App *app) {
    return parl_session_decision(app->table.session);
}

// --- What keys and buttons do -------------------------------------------------------------------

bool cells_mark(App *app, int row, int column) {
    assert(app);
    const parl_decision *decision = decision_of(app);
    Draft *draft = &app->table.draft;
    if (decision->kind != PARL_DECISION_GRID || row >= decision->row_count) return false;
    if (column < 0 || column >= decision->option_count) return false;
    draft->cell[row] = (int8_t)(column + 1);
    draft->row = row + 1 < decision->row_count ? row + 1 : row;
    draft->follow = true;
    app->notice[0] = '\0';
    app->dirty = true;
    return true;
}

static bool step(App *app, int by) {
    int row = app->table.draft.row + by;
    if (row < 0 || row >= decision_of(app)->row_count) return false;
    app->table.draft.row = row;
    app->table.draft.follow = true;
    app->dirty = true;
    return true;
}

bool cells_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app);
    if (key_enter(key)) return table_give(app);
    if (key->keysym.sym == SDLK_UP) return step(app, -1);
    if (key->keysym.sym == SDLK_DOWN) return step(app, 1);
    int column = key_option(key);
    if (column < 0) return false;
    return cells_mark(app, app->table.draft.row, column) ||
           count_tell(app, "column", decision_of(app));
}

bool cells_answer(App *app, parl_answer *out) {
    assert(app);
    assert(out);
    const parl_decision *decision = decision_of(app);
    *out = (parl_answer){.count = decision->row_count};
    for (int i = 0; i < decision->row_count; ++i) {
        int column = app->table.draft.cell[i];
        if (column == 0) {
            app->table.draft.row = i;
            app->table.draft.follow = true;
            app_notice(app, true, "Each row wants one of the columns: the lit one has none yet.");
            return false;
        }
        out->values[i] = (int16_t)decision->options[column - 1].value;
    }
    return true;
}

// --- Drawing ------------------------------------------------------------------------------------

// The buttons of a row. [spoken] has a text for each, so that a voice says which row it is.
typedef struct {
    Button buttons[PARL_OPTIONS_MAX];
    char text[PARL_OPTIONS_MAX][104], spoken[PARL_OPTIONS_MAX][320];
} Cells;

static void cells_of(const App *app, int row, Cells *cells) {
    const parl_decision *decision = decision_of(app);
    for (int i = 0; i < decision->option_count; ++i) {
        bool chosen = app->table.draft.cell[row] == i + 1;
        snprintf(cells->text[i], sizeof cells->text[i], "%d  %s", i + 1, decision->options[i].text);
        snprintf(cells->spoken[i], sizeof cells->spoken[i], "%s: %s%s", decision->rows[row].text,
                 decision->options[i].text, chosen ? ", marked" : "");
        cells->buttons[i] = (Button){.text = cells->text[i],
                                    .spoken = cells->spoken[i],
                                    .act = ACT_CELL,
                                    .arg = cell_pack(row, i),
                                    .look = chosen ? BUTTON_CHOSEN : BUTTON_PLAIN};
    }
}

// Where a row stands: what it says, and its buttons, beside it or below.
typedef struct {
    SDL_Rect text, buttons;
    int tall;
} Place;

// Where the columns begin if they stand beside the row; 0 where they do not.
static int columns_at(View *view, const Cells *cells, int count, int wide) {
    int gap = view_px(view, SIZE_GAP), need = gap;
    for (int i = 0; i < count; ++i) need += button_width(view, &cells->buttons[i]) + gap;
    int most = wide * SHARE_MOST / 100, left = wide - need;
    if (left < view_px(view, LEAST)) return 0;
    return left < most ? left : most;
}

static Place place_of(App *app, int row, const Cells *cells, SDL_Rect box) {
    View *view = &app->view;
    const parl_decision *decision = decision_of(app);
    int gap = view_px(view, SIZE_GAP), tiny = view_px(view, SIZE_TINY);
    int columns = columns_at(view, cells, decision->option_count, box.w);
    bool beside = columns > 0;
    Place place = {.text = {box.x + gap, box.y + tiny, 0, 0}};
    place.text.w = (beside ? columns : box.w) - 2 * gap;
    place.text.h = text_height(view->text, STYLE_BODY, place.text.w, decision->rows[row].text);
    int x = beside ? box.x + columns : place.text.x;
    int y = beside ? place.text.y : place.text.y + place.text.h + tiny;
    place.buttons = (SDL_Rect){x, y, box.x + box.w - x - gap, 0};
    place.buttons.h =
        buttons_height(view, cells->buttons, decision->option_count, place.buttons.w);
    // Beside each other, the lower of the two stands in the middle of the other.
    int air = (place.buttons.h - place.text.h) / 2;
    if (beside && air > 0) place.text.y += air;
    if (beside && air < 0) place.buttons.y -= air;
    int end = place.buttons.y + place.buttons.h, under = place.text.y + place.text.h;
    place.tall = (end > under ? end : under) + tiny - box.y;
    return place;
}

// For a voice: a row with its column, and what can be said of the row that is lit.
static void add_row(App *app, int row, SDL_Rect text) {
    const parl_decision *decision = decision_of(app);
    char label[4 * PARL_TEXT_MAX + 1200];
    int column = app->table.draft.cell[row];
    snprintf(label, sizeof label, "%s%s%s", decision->rows[row].text, column > 0 ? ": " : "",
             column > 0 ? decision->options[column - 1].text : "");
    Widget *line = view_add(&app->view, WIDGET_LINE, text, label);
    if (column > 0) view_news(line, decision->options[column - 1].text);
    if (row != app->table.draft.row) return;
    char news[sizeof label + 20];
    snprintf(news, sizeof news, "Row %d: %s", row + 1, label);
    size_t used = (size_t)snprintf(label, sizeof label, "Row %d of %d, %s.", row + 1,
                                   decision->row_count, decision->rows[row].text);
    for (int i = 0; i < decision->option_count && used < sizeof label; ++i)
        used += (size_t)snprintf(label + used, sizeof label - used, " %d: %s.", i + 1,
                                 decision->options[i].text);
    view_news(view_add(&app->view, WIDGET_FIELD, text, label), news);
}

static void draw_row(App *app, int row, const Cells *cells, const Place *place, SDL_Rect box) {
    View *view = &app->view;
    const parl_decision *decision = decision_of(app);
    Draft *draft = &app->table.draft;
    bool lit = row == draft->row;
    Colour before = view_ground(view, lit ? COLOUR_WASH : COLOUR_PANEL);
    if (lit) view_round(view, box, RADIUS_SMALL, COLOUR_WASH);
    if (lit && draft->follow) view_seek(view, box);
    if (lit) draft->follow = false;
    text_draw(view->text, STYLE_BODY, COLOUR_INK, place->text, decision->rows[row].text);
    add_row(app, row, place->text);
    buttons_draw(view, cells->buttons, decision->option_count, place->buttons);
    view_ground(view, before);
}

static int walk(App *app, SDL_Rect box, bool draws) {
    int top = box.y;
    for (int i = 0; i < decision_of(app)->row_count; ++i) {
        Cells cells;
        cells_of(app, i, &cells);
        Place place = place_of(app, i, &cells, box);
        box.h = place.tall;
        if (draws) draw_row(app, i, &cells, &place, box);
        box.y += place.tall;
    }
    return box.y - top;
}

int cells_height(App *app, int wide) {
    assert(app);
    return walk(app, (SDL_Rect){0, 0, wide, 0}, false);
}

// Where it is too high for the panel it scrolls, unless a pane scrolls already.
void cells_draw(App *app, SDL_Rect box) {
    assert(app);
    View *view = &app->view;
    int content = cells_height(app, box.w);
    if (view->pane != NO_PANE || content <= box.h) {
        walk(app, box, true);
        return;
    }
    view_pane(view, (SDL_Rect){box.x, box.y, box.w + view_px(view, SIZE_GAP), box.h},
              &app->table.menu, content);
    walk(app, (SDL_Rect){box.x, box.y - app->table.menu.offset, box.w, 0}, true);
    view_unpane(view);
}
