// SPDX-License-Identifier: MIT
//
// A room decides together. Votes are counted choice by choice with the number keys and stay
// covered; then the room discusses; then the split is shown, and one choice is taken: the one with
// most votes, unless the facilitator takes another. An estimate collects the figures that people
// say, and takes the middle one; own words are written together at once.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/button.h"
#include "table/parts.h"

enum { VOTES_MAX = 999, BUTTONS_MAX = 2 };

static const parl_decision *decision_of(const App *app) {
    return parl_session_decision(app->table.session);
}

static bool votes_on_figures(const App *app) {
    return decision_of(app)->kind == PARL_DECISION_ESTIMATE;
}

// The panel of a single player serves where there is nothing to vote on.
bool room_votes(const App *app) {
    parl_decision_kind kind = decision_of(app)->kind;
    if (kind == PARL_DECISION_RANK || kind == PARL_DECISION_GRID) return false;
    return app->room.on && kind != PARL_DECISION_NONE && kind != PARL_DECISION_WRITE;
}

// The row that votes are typed for, or that was taken, is scrolled to where there are many.
static void to_row(App *app, int row) {
    app->room.row = row;
    app->view.focus = ACT_OPTION;
    app->view.focus_arg = row;
    app->view.reveal = true;
}

void room_begin(App *app) {
    assert(app);
    app->room = (Room){.on = app->room.on};
    if (!room_votes(app)) return;
    const parl_decision *decision = decision_of(app);
    while (app->room.row + 1 < decision->option_count && !decision->options[app->room.row].open)
        ++app->room.row;
    to_row(app, app->room.row);
}

static int all_votes(const App *app) {
    int sum = 0;
    for (int i = 0; i < decision_of(app)->option_count; ++i) sum += app->room.votes[i];
    return sum;
}

static int by_size(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static int middle_figure(const Room *room) {
    int sorted[ROOM_FIGURES_MAX];
    if (room->figure_count == 0) return 0;
    memcpy(sorted, room->figures, (size_t)room->figure_count * sizeof *sorted);
    qsort(sorted, (size_t)room->figure_count, sizeof *sorted, by_size);
    return sorted[room->figure_count / 2];
}

// --- What keys do -------------------------------------------------------------------------------

// The open choice with most votes; the first of those with equally many.
static int leading(const App *app, const bool taken[PARL_OPTIONS_MAX]) {
    const parl_decision *decision = decision_of(app);
    int best = -1;
    for (int i = 0; i < decision->option_count; ++i)
        if (decision->options[i].open && !taken[i] &&
            (best < 0 || app->room.votes[i] > app->room.votes[best]))
            best = i;
    return best;
}

// What the room said is marked, so that Enter takes it.
static void mark_leading(App *app) {
    const parl_decision *decision = decision_of(app);
    Draft *draft = &app->table.draft;
    bool taken[PARL_OPTIONS_MAX] = {false};
    int wanted = decision->kind == PARL_DECISION_PICK ? decision->take : 1;
    for (int n = 0; n < wanted; ++n) {
        int best = leading(app, taken);
        if (best < 0) break;
        taken[best] = true;
        if (decision->kind == PARL_DECISION_PICK) draft->picked[best] = true;
        if (n == 0) to_row(app, best);
    }
}

bool room_phase(App *app) {
    assert(app);
    Room *room = &app->room;
    if (!room_votes(app)) return false;
    bool figures = votes_on_figures(app);
    if (room->phase == ROOM_VOTE && (figures ? room->figure_count : all_votes(app)) == 0) {
        app_notice(app, true,
                   figures ? "Type a figure that somebody says, then Enter."
                           : "Nobody has voted yet: type how many are for this line, then Enter.");
        return true;
    }
    if (room->phase == ROOM_REVEAL) return false;
    ++room->phase;
    if (room->phase == ROOM_REVEAL && figures) {
        app->table.draft.figured = true;
        app->table.draft.figure = middle_figure(room);
    } else if (room->phase == ROOM_REVEAL) {
        mark_leading(app);
    }
    app->dirty = true;
    return true;
}

// The next choice whose votes are to be counted; after the last the room discusses.
static bool next_row(App *app, int step) {
    const parl_decision *decision = decision_of(app);
    Room *room = &app->room;
    if (step > 0) room->counted[room->row] = true;
    for (int row = room->row + step; row >= 0 && row < decision->option_count; row += step)
        if (decision->options[row].open) {
            to_row(app, row);
            return true;
        }
    return step > 0 && room_phase(app);
}

static bool type_vote(App *app, int digit) {
    int *votes = &app->room.votes[app->room.row];
    if (app->room.counted[app->room.row]) *votes = 0;
    app->room.counted[app->room.row] = false;
    if (*votes * 10 + digit > VOTES_MAX) return false;
    *votes = *votes * 10 + digit;
    to_row(app, app->room.row);
    return true;
}

static bool votes_key(App *app, const SDL_KeyboardEvent *key) {
    int digit = key_digit(key);
    if (digit >= 0) return type_vote(app, digit);
    switch (key->keysym.sym) {
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
        case SDLK_DOWN: return next_row(app, 1);
        case SDLK_UP: return next_row(app, -1);
        case SDLK_BACKSPACE: {
            int *votes = &app->room.votes[app->room.row];
            if (*votes == 0) return false;
            *votes /= 10;
            return true;
        }
        default: return false;
    }
}

static bool add_figure(App *app) {
    Room *room = &app->room;
    Draft *draft = &app->table.draft;
    const parl_decision *decision = decision_of(app);
    if (!draft->figured) return room_phase(app);
    if (draft->figure < decision->from || draft->figure > decision->till) {
        char sentence[80];
        snprintf(sentence, sizeof sentence, "A figure from %d to %d, please.", decision->from,
                 decision->till);
        app_notice(app, true, sentence);
    } else if (room->figure_count == ROOM_FIGURES_MAX) {
        app_notice(app, true, "That is as many figures as can be shown.");
    } else {
        room->figures[room->figure_count++] = draft->figure;
    }
    draft->figured = draft->typing = false;
    draft->figure = 0;
    return true;
}

static bool figures_key(App *app, const SDL_KeyboardEvent *key) {
    if (key_enter(key)) return add_figure(app);
    if (key->keysym.sym == SDLK_BACKSPACE && !app->table.draft.figured &&
        app->room.figure_count > 0) {
        --app->room.figure_count;
        return true;
    }
    return table_figure_key(app, key);
}

bool room_give(App *app) {
    assert(app);
    if (app->room.phase != ROOM_REVEAL) return room_phase(app);
    bool menu = !votes_on_figures(app) && decision_of(app)->kind != PARL_DECISION_PICK;
    return menu ? table_choose(app, app->room.row) : table_give(app);
}

// Up or Backspace go back to the count, which is covered again.
static bool count_again(App *app, const SDL_KeyboardEvent *key) {
    SDL_Keycode sym = key->keysym.sym;
    if (sym != SDLK_UP && sym != SDLK_BACKSPACE) return false;
    app->room.phase = ROOM_VOTE;
    app->table.draft = (Draft){0};
    return true;
}

// The one that the facilitator goes on with.
static bool reveal_key(App *app, const SDL_KeyboardEvent *key) {
    const parl_decision *decision = decision_of(app);
    if (votes_on_figures(app)) return key_enter(key) ? table_give(app) : table_figure_key(app, key);
    if (count_again(app, key)) return true;
    int option = key_option(key);
    if (option >= 0 && option < decision->option_count) return room_choose(app, option);
    return key_enter(key) && room_give(app);
}

bool room_choose(App *app, int row) {
    assert(app);
    const parl_decision *decision = decision_of(app);
    if (row < 0 || row >= decision->option_count) return false;
    bool reveals = app->room.phase == ROOM_REVEAL;
    // The line is marked; Enter, or the button, goes on with it.
    if (reveals && (decision->kind == PARL_DECISION_PICK || !decision->options[row].open))
        return table_choose(app, row);
    if (app->room.phase != ROOM_DISCUSS && decision->options[row].open) to_row(app, row);
    app->dirty = true;
    return true;
}

bool room_press(App *app, const SDL_KeyboardEvent *key) {
    assert(app);
    switch (app->room.phase) {
        case ROOM_VOTE: return votes_on_figures(app) ? figures_key(app, key) : votes_key(app, key);
        case ROOM_DISCUSS: return key_enter(key) ? room_phase(app) : count_again(app, key);
        case ROOM_REVEAL: return reveal_key(app, key);
    }
    return false;
}

const char *room_keys(const App *app) {
    if (!room_votes(app)) return "Enter goes on  ·  F1 all keys";
    switch (app->room.phase) {
        case ROOM_VOTE:
            return votes_on_figures(app)
                       ? "Type a figure that somebody says, Enter adds it  ·  Enter alone: all "
                         "have said one"
                       : "Type how many are for the line, Enter: the next line  ·  Up goes back";
        case ROOM_DISCUSS: return "Enter shows the split  ·  Up goes back to the count";
        case ROOM_REVEAL:
            if (votes_on_figures(app))
                return "Enter goes on with this figure  ·  type another, or Left and Right";
            return decision_of(app)->kind == PARL_DECISION_PICK
                       ? "Numbers mark and unmark  ·  Enter goes on with the marked ones"
                       : "Enter goes on with the marked one  ·  a number marks another  ·  Up goes "
                         "back to the count";
    }
    return "";
}

// --- Drawing ------------------------------------------------------------------------------------

// Whether another line has as many votes as the one that leads.
static bool is_level(const App *app) {
    const parl_decision *decision = decision_of(app);
    int most = 0, with = 0;
    if (votes_on_figures(app) || decision->kind == PARL_DECISION_PICK) return false;
    for (int i = 0; i < decision->option_count; ++i) {
        int votes = app->room.votes[i];
        with = votes > most ? 1 : with + (votes == most && votes > 0);
        most = votes > most ? votes : most;
    }
    return with > 1;
}

// What is asked of the room, and how many have said something so far.
static void vote_lead(const App *app, char *out, size_t size) {
    const parl_decision *decision = decision_of(app);
    int counted = 0;
    for (int i = 0; i < decision->option_count; ++i)
        if (app->room.counted[i]) counted += app->room.votes[i];
    if (votes_on_figures(app))
        snprintf(out, size, "Say a figure each. %d so far", app->room.figure_count);
    else if (decision->kind == PARL_DECISION_PICK)
        snprintf(out, size, "Vote: up to %d lines each. Who is for this one?", decision->take);
    else
        snprintf(out, size, "Vote: who is for %s? %d counted",
                 decision->kind == PARL_DECISION_DESK ? "this meeting" : "this line", counted);
}

static const char *lead_of(const App *app, char *out, size_t size) {
    const Room *room = &app->room;
    switch (room->phase) {
        case ROOM_VOTE: vote_lead(app, out, size); return out;
        case ROOM_DISCUSS: return "Discuss: why would you say that? Who sees it differently?";
        case ROOM_REVEAL:
            return is_level(app) ? "The room is level: talk on, and take one"
                                 : "What the room said";
    }
    return "";
}

static int share_of(const App *app, int row) {
    int all = all_votes(app);
    return all > 0 ? (100 * app->room.votes[row] + all / 2) / all : 0;
}

// Of lines of which each may have several, a share of all votes would say nothing.
static void reveal_count(const App *app, int row, char *out, size_t size) {
    int votes = app->room.votes[row];
    if (decision_of(app)->kind == PARL_DECISION_PICK)
        snprintf(out, size, "%d", votes);
    else
        snprintf(out, size, "%d  ·  %d %%", votes, share_of(app, row));
}

// What stands behind a choice: the figure while it is typed, that it was counted, or the split.
static void count_of(const App *app, int row, char *out, size_t size) {
    const Room *room = &app->room;
    out[0] = '\0';
    if (room->phase == ROOM_REVEAL)
        reveal_count(app, row, out, size);
    else if (room->phase == ROOM_VOTE && row == room->row)
        snprintf(out, size, "%d", room->votes[row]);
    else if (room->counted[row])
        snprintf(out, size, "counted");
}

static int row_height(View *view, const parl_option *option, int wide) {
    return text_height(view->text, STYLE_BODY, wide, option->text) + view_px(view, 2 * SIZE_GAP);
}

static int count_wide(View *view) {
    return text_width(view->text, STYLE_STRONG, "000  ·  100 %", 14) + view_px(view, SIZE_GAP);
}

static void draw_bar(const App *app, View *view, int row, SDL_Rect box) {
    if (app->room.phase != ROOM_REVEAL) return;
    int bar = view_px(view, SIZE_TINY);
    view_gauge(view, (SDL_Rect){box.x, box.y + box.h - bar, box.w, bar}, share_of(app, row),
               COLOUR_ACCENT);
}

static void draw_row(App *app, int row, SDL_Rect box) {
    View *view = &app->view;
    const Room *room = &app->room;
    const parl_option *option = &decision_of(app)->options[row];
    int gap = view_px(view, SIZE_GAP), right = count_wide(view), left = view_px(view, 28);
    bool lit = (row == room->row && room->phase != ROOM_DISCUSS) || app->table.draft.picked[row];
    char count[48], number[16], label[4 * PARL_TEXT_MAX + 80];
    Colour before = view_ground(view, lit ? COLOUR_WASH : COLOUR_PANEL);
    if (lit) view_round(view, box, RADIUS_SMALL, COLOUR_WASH);
    snprintf(number, sizeof number, "%d.", row + 1);
    count_of(app, row, count, sizeof count);
    text_line(view->text, STYLE_STRONG, COLOUR_MUTED, box.x + gap, box.y + gap, left, number);
    text_draw(view->text, STYLE_BODY, option->open ? COLOUR_INK : COLOUR_MUTED,
              (SDL_Rect){box.x + gap + left, box.y + gap, box.w - left - right - 2 * gap, 0},
              option->text);
    int own = text_width(view->text, STYLE_STRONG, count, strlen(count));
    text_line(view->text, STYLE_STRONG, COLOUR_ACCENT, box.x + box.w - own - gap, box.y + gap, own,
              count);
    view_ground(view, before);
    draw_bar(app, view, row,
             (SDL_Rect){box.x + gap + left, box.y, box.w - left - right - 2 * gap, box.h});
    snprintf(label, sizeof label, "%d: %s %s", row + 1, option->text, count);
    Widget *widget = view_add_act(view, WIDGET_OPTION, box, label, ACT_OPTION, row);
    widget->value = row;
    widget->enabled = option->open;
}

// Every figure that was said, as a dot over the range; the middle one is marked.
static int figures_height(View *view) { return view_px(view, 72); }

static void draw_figures(App *app, SDL_Rect box) {
    View *view = &app->view;
    const Room *room = &app->room;
    const parl_decision *decision = decision_of(app);
    char words[120], figure[16] = "";
    int span = decision->till - decision->from, dot = view_px(view, 10);
    if (app->table.draft.figured) snprintf(figure, sizeof figure, "%d", app->table.draft.figure);
    if (room->phase == ROOM_REVEAL)
        snprintf(words, sizeof words, "The middle one is %d. To go on with: %s",
                 middle_figure(room), figure);
    else
        snprintf(words, sizeof words, "From %d to %d: %s", decision->from, decision->till, figure);
    int tall = view_text(view, WIDGET_FIELD, STYLE_HEADING, COLOUR_INK, box, words);
    SDL_Rect track = {box.x, box.y + tall + 2 * dot, box.w - dot, view_px(view, 2)};
    view_fill(view, track, COLOUR_MUTED);
    for (int i = 0; room->phase == ROOM_REVEAL && i < room->figure_count; ++i) {
        int x = track.x + (span > 0 ? track.w * (room->figures[i] - decision->from) / span : 0),
            stack = 0;
        for (int k = 0; k < i; ++k) stack += room->figures[k] == room->figures[i];
        view_round(view, (SDL_Rect){x, track.y - dot - stack * dot / 2, dot, dot}, 10,
                   COLOUR_ACCENT);
    }
}

static int inner_width(const View *view, int width) {
    return width - 2 * view_px(view, SIZE_MARGIN);
}

static int text_wide(View *view, int wide) {
    return wide - view_px(view, 28 + 2 * SIZE_GAP) - count_wide(view);
}

static const char *prompt_of(const App *app) {
    const parl_decision *decision = decision_of(app);
    return *decision->prompt ? decision->prompt : "";
}

int room_height(App *app, int width, int most) {
    assert(app);
    View *view = &app->view;
    char own[120];
    int wide = inner_width(view, width), gap = view_px(view, SIZE_GAP);
    int height = text_height(view->text, STYLE_STRONG, wide, prompt_of(app)) +
                 text_height(view->text, STYLE_HEADING, wide, lead_of(app, own, sizeof own)) +
                 view_px(view, SIZE_BUTTON) + 4 * gap;
    if (votes_on_figures(app))
        return height + figures_height(view) < most ? height + figures_height(view) : most;
    const parl_decision *decision = decision_of(app);
    for (int i = 0; i < decision->option_count; ++i)
        height += row_height(view, &decision->options[i], text_wide(view, wide));
    return height < most ? height : most;
}

static int rows_height(App *app, int wide) {
    const parl_decision *decision = decision_of(app);
    int height = 0;
    for (int i = 0; i < decision->option_count; ++i)
        height += row_height(&app->view, &decision->options[i], text_wide(&app->view, wide));
    return height;
}

static void draw_rows(App *app, SDL_Rect box) {
    View *view = &app->view;
    const parl_decision *decision = decision_of(app);
    int content = rows_height(app, box.w), offset = 0;
    bool pane = view->pane == NO_PANE && content > box.h;
    if (pane) {
        view_pane(view, box, &app->table.menu, content);
        offset = app->table.menu.offset;
    }
    SDL_Rect at = {box.x, box.y - offset, box.w, 0};
    for (int i = 0; i < decision->option_count; ++i) {
        at.h = row_height(view, &decision->options[i], text_wide(view, box.w));
        draw_row(app, i, at);
        at.y += at.h;
    }
    if (pane) view_unpane(view);
}

static Button next_button(const App *app) {
    static const Button buttons[] = {
        [ROOM_VOTE] = {.icon = "discuss",
                       .text = "All have said it: discuss",
                       .act = ACT_PHASE,
                       .look = BUTTON_PRIMARY},
        [ROOM_DISCUSS] = {.icon = "reveal",
                          .text = "Show the split",
                          .act = ACT_PHASE,
                          .look = BUTTON_PRIMARY},
        [ROOM_REVEAL] = {.icon = "check",
                         .text = "Go on with it",
                         .act = ACT_GIVE,
                         .look = BUTTON_PRIMARY},
    };
    return buttons[app->room.phase];
}

void room_draw(App *app, SDL_Rect box) {
    assert(app);
    View *view = &app->view;
    char own[120];
    int gap = view_px(view, SIZE_GAP), margin = view_px(view, SIZE_MARGIN);
    view_fill(view, box, COLOUR_PANEL);
    view_fill(view, (SDL_Rect){box.x, box.y, box.w, view_px(view, SIZE_HAIR)}, COLOUR_RULE);
    Colour before = view_ground(view, COLOUR_PANEL);
    SDL_Rect at = {box.x + margin, box.y + gap, inner_width(view, box.w), 0};
    if (*prompt_of(app))
        at.y += view_text(view, WIDGET_PROMPT, STYLE_STRONG, COLOUR_INK, at, prompt_of(app));
    at.y += view_text(view, WIDGET_PROMPT, STYLE_HEADING, COLOUR_ACCENT, at,
                      lead_of(app, own, sizeof own)) +
            gap;
    Button button = next_button(app);
    int foot = view_px(view, SIZE_BUTTON) + 2 * gap;
    at.h = box.y + box.h - foot - at.y;
    if (votes_on_figures(app))
        draw_figures(app, at);
    else
        draw_rows(app, at);
    button_draw(view, &button, at.x, box.y + box.h - foot + gap);
    view_ground(view, before);
}
