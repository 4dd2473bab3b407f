// SPDX-License-Identifier: MIT

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "shelf/cards.h"
#include "table/face.h"

static int people_of(const Cast *cast) {
    if (!cast->session) return 0;
    return parl_scenario_describe(parl_session_scenario(cast->session)).people;
}

// Where there are many they stand closer, till each half hides the next.
static int step_of(const Cast *cast) {
    int people = people_of(cast), most = cast->side * 3 / 4, least = cast->side / 2;
    if (people < 2) return most;
    int fits = (cast->room - cast->side) / (people - 1);
    return fits < least ? least : fits > most ? most : fits;
}

static void rest_of(int people, int shown, char out[16]) {
    snprintf(out, 16, "+%d", people - shown);
}

// How many are shown; the others are a figure behind them, [rest] wide.
static int shown_of(View *view, const Cast *cast, int *rest) {
    char text[16];
    int people = people_of(cast), step = step_of(cast);
    *rest = 0;
    if (people == 0 || cast->side + (people - 1) * step <= cast->room) return people;
    rest_of(people, 0, text);
    *rest = text_width(view->text, STYLE_LABEL, text, strlen(text)) + view_px(view, SIZE_TINY);
    int left = cast->room - *rest - cast->side;
    return left < 0 ? 0 : 1 + left / step;
}

int cast_width(View *view, const Cast *cast) {
    assert(cast);
    int rest, shown = shown_of(view, cast, &rest);
    return rest + (shown > 0 ? cast->side + (shown - 1) * step_of(cast) : 0);
}

static bool in_sight(const View *view, SDL_Rect box) {
    return view->pane == NO_PANE || SDL_HasIntersection(&box, &view->panes[view->pane].box);
}

// The first lies on top: whom one meets first.
void cast_draw(View *view, const Cast *cast, int x, int y) {
    assert(cast);
    int rest, shown = shown_of(view, cast, &rest), step = step_of(cast), side = cast->side;
    int line = view_px(view, 2), people = people_of(cast);
    if (people == 0 || !in_sight(view, (SDL_Rect){x, y, cast->room, side})) return;
    for (int i = shown - 1; i >= 0; --i) {
        int left = x + i * step;
        view_round(view, (SDL_Rect){left - line, y - line, side + 2 * line, side + 2 * line}, side,
                   cast->ground);
        face_draw_in(view, cast->session, i, cast->mood, left, y, side);
    }
    if (shown == people) return;
    char text[16];
    rest_of(people, shown, text);
    int left = x + cast_width(view, cast) - rest + view_px(view, SIZE_TINY);
    text_line(view->text, STYLE_LABEL, COLOUR_MUTED, left,
              y + (side - text_leading(view->text, STYLE_LABEL)) / 2, rest, text);
}

char *cast_names(const Cast *cast) {
    assert(cast);
    int people = people_of(cast);
    Sheet names = {0};
    sheet_add(&names, "");
    for (int i = 0; i < people; ++i) {
        sheet_add(&names, i == 0 ? "With " : i < people - 1 ? ", " : " and ");
        sheet_add(&names, parl_session_person(cast->session, i).name);
    }
    return names.text;
}
