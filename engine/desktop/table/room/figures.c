// SPDX-License-Identifier: MIT
//
// An estimate in a room: each says a figure; they are shown as dots, and the middle one is taken.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/room.h"
#include "table/room/room.h"

static int by_size(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

int room_figures_middle(const Room *room) {
    int sorted[ROOM_FIGURES_MAX];
    assert(room);
    if (room->figure_count == 0) return 0;
    memcpy(sorted, room->figures, (size_t)room->figure_count * sizeof *sorted);
    qsort(sorted, (size_t)room->figure_count, sizeof *sorted, by_size);
    return sorted[room->figure_count / 2];
}

// --- Keys ---------------------------------------------------------------------------------------

// Refuses what is not in the range. The next digit begins another figure.
static bool refuse_figure(App *app) {
    char sentence[80];
    Draft *draft = &app->table.draft;
    const parl_decision *decision = room_decision(app);
    if (draft->figure >= decision->from && draft->figure <= decision->till) return false;
    snprintf(sentence, sizeof sentence, "From %d to %d: %d is outside.", decision->from,
             decision->till, draft->figure);
    app_notice(app, true, sentence);
    draft->typing = false;
    return true;
}

// What is too much stands there, so that Enter does not take the half of it.
static bool type_too_much(App *app, const SDL_KeyboardEvent *key) {
    Draft *draft = &app->table.draft;
    int digit = key_digit(key), figure = draft->typing ? draft->figure * 10 + digit : digit;
    if (digit < 0 || figure <= room_decision(app)->till) return false;
    app->view.focus_shown = false;
    draft->figured = true;
    draft->figure = figure;
    return refuse_figure(app);
}

bool room_figures_add(App *app) {
    assert(app);
    Room *room = &app->room;
    Draft *draft = &app->table.draft;
    if (!draft->figured) return room_phase(app);
    app->dirty = true;
    if (refuse_figure(app)) return true;
    if (room->figure_count == ROOM_FIGURES_MAX) {
        app_notice(app, true, "That is as many figures as can be shown.");
    } else {
        room->figures[room->figure_count++] = draft->figure;
    }
    draft->figured = draft->typing = false;
    draft->figure = 0;
    return true;
}

// Where nothing is typed, the last figure; where there is none, it goes no further: that would take
// the last answer back.
static bool take_out(App *app) {
    Room *room = &app->room;
    if (room->figure_count == 0) return true;
    char sentence[80];
    snprintf(sentence, sizeof sentence, "%d is taken out again.",
             room->figures[--room->figure_count]);
    app_notice(app, false, sentence);
    return true;
}

bool room_figures_count_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app);
    if (key_enter(key)) return room_figures_add(app);
    if (key->keysym.sym == SDLK_BACKSPACE && !app->table.draft.figured) return take_out(app);
    if (type_too_much(app, key)) return true;
    return table_figure_key(app, key);
}

bool room_figures_reveal_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app);
    if (key_enter(key)) return table_give(app);
    if (key->keysym.sym == SDLK_BACKSPACE && !app->table.draft.typing) return room_again(app);
    if (type_too_much(app, key)) return true;
    return table_figure_key(app, key);
}

// --- Drawing ------------------------------------------------------------------------------------

enum { TALL = 116, DOT = 16 };  // points: the words, the dots on their line, its ends

int room_figures_height(View *view) { return view_px(view, TALL); }

// How many, from the lowest to the highest, and the middle one.
static void figures_of(const Room *room, const char *taken, char *out, size_t size) {
    int low = room->figures[0], high = low;
    for (int i = 1; i < room->figure_count; ++i) {
        low = room->figures[i] < low ? room->figures[i] : low;
        high = room->figures[i] > high ? room->figures[i] : high;
    }
    snprintf(out, size, "%d figure%s, %d to %d, middle %d. To go on with: %s", room->figure_count,
             room->figure_count == 1 ? "" : "s", low, high, room_figures_middle(room), taken);
}

static void words_of(const App *app, char *out, size_t size) {
    const Room *room = &app->room;
    const Draft *draft = &app->table.draft;
    char figure[16] = "…";
    if (draft->figured) snprintf(figure, sizeof figure, "%d", draft->figure);
    if (room->phase == ROOM_REVEAL)
        figures_of(room, figure, out, size);
    else if (room->phase == ROOM_VOTE)
        snprintf(out, size, "The next one: %s", figure);
    else
        snprintf(out, size, "%d figure%s", room->figure_count, room->figure_count == 1 ? "" : "s");
}

static int x_of(const App *app, SDL_Rect track, int figure) {
    const parl_decision *decision = room_decision(app);
    int span = decision->till - decision->from;
    return track.x + (span > 0 ? track.w * (figure - decision->from) / span : 0);
}

// Those that are alike stand upon each other, as long as there is room.
static void draw_dots(App *app, SDL_Rect track, int dot, int most) {
    View *view = &app->view;
    const Room *room = &app->room;
    int highest = 0, pitch = dot;
    for (int i = 0; i < room->figure_count; ++i) {
        int stack = 0;
        for (int k = 0; k < room->figure_count; ++k) stack += room->figures[k] == room->figures[i];
        highest = stack > highest ? stack : highest;
    }
    if (highest * pitch > most) pitch = most / highest > 0 ? most / highest : 1;
    for (int i = 0; i < room->figure_count; ++i) {
        int stack = 0;
        for (int k = 0; k < i; ++k) stack += room->figures[k] == room->figures[i];
        view_round(view,
                   (SDL_Rect){x_of(app, track, room->figures[i]) - dot / 2,
                              track.y - dot - stack * pitch, dot, dot},
                   DOT, COLOUR_ACCENT);
    }
}

static void draw_end(View *view, int x, int y, int figure, bool right) {
    char text[16];
    snprintf(text, sizeof text, "%d", figure);
    int wide = text_width(view->text, STYLE_SMALL, text, strlen(text));
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, right ? x - wide : x, y, wide, text);
}

void room_figures_draw(App *app, SDL_Rect box) {
    View *view = &app->view;
    const parl_decision *decision = room_decision(app);
    char words[120];
    int dot = view_px(view, DOT), tiny = view_px(view, SIZE_TINY);
    words_of(app, words, sizeof words);
    int tall = view_text(view, WIDGET_FIELD, STYLE_HEADING, COLOUR_INK, box, words);
    int ends = text_leading(view->text, STYLE_SMALL);
    SDL_Rect track = {box.x, box.y + box.h - ends - 2 * tiny, box.w, view_px(view, 2)};
    view_fill(view, track, COLOUR_MUTED);
    draw_end(view, track.x, track.y + tiny, decision->from, false);
    draw_end(view, track.x + track.w, track.y + tiny, decision->till, true);
    if (app->room.phase != ROOM_REVEAL) return;
    // The dots at its ends lie upon it, too.
    int most = track.y - box.y - tall;
    track.x += dot / 2;
    track.w -= dot;
    draw_dots(app, track, dot, most);
}
