// SPDX-License-Identifier: MIT
//
// A room decides together. Votes are counted choice by choice with the number keys and stay
// covered; then the room discusses; then the split is shown, and one choice is taken: the one with
// most votes, unless the facilitator takes another. An estimate collects the figures that people
// say, and takes the middle one; orders, grids and own words are made together at once.

#include <assert.h>
#include <stdio.h>

#include "app/room.h"
#include "table/room/room.h"

const parl_decision *room_decision(const App *app) {
    return parl_session_decision(app->table.session);
}

bool room_on_figures(const App *app) { return room_decision(app)->kind == PARL_DECISION_ESTIMATE; }

// The panel of a single player serves where there is nothing to vote on.
bool room_votes(const App *app) {
    parl_decision_kind kind = room_decision(app)->kind;
    if (kind == PARL_DECISION_RANK || kind == PARL_DECISION_GRID) return false;
    return app->room.on && kind != PARL_DECISION_NONE && kind != PARL_DECISION_WRITE;
}

// The row that votes are typed for, or that was taken, is scrolled to where there are many.
static void to_row(App *app, int row) {
    app->room.row = row;
    app->room.follow = true;
    app->view.focus = ACT_OPTION;
    app->view.focus_arg = row;
}

static void begin(App *app) {
    app->room = (Room){.on = app->room.on, .turn = parl_session_turn_count(app->table.session)};
    if (!room_votes(app)) return;
    const parl_decision *decision = room_decision(app);
    while (app->room.row + 1 < decision->option_count && !decision->options[app->room.row].open)
        ++app->room.row;
    to_row(app, app->room.row);
}

void room_begin(App *app) {
    assert(app);
    app->room_before = (Room){0};
    begin(app);
}

static int sum_of(const App *app) {
    int sum = 0;
    for (int i = 0; i < room_decision(app)->option_count; ++i) sum += app->room.votes[i];
    return sum;
}

int room_share(const App *app, int row) {
    int all = sum_of(app);
    return all > 0 ? (100 * app->room.votes[row] + all / 2) / all : 0;
}

// What came of the last answer may be looked at until the first votes for the next are counted.
const char *room_refusal(const App *app, Act act) {
    assert(app);
    const Room *room = &app->room;
    if (!room_votes(app) || room->phase == ROOM_REVEAL) return NULL;
    bool begun = room->phase == ROOM_DISCUSS || room->figure_count > 0 || sum_of(app) > 0;
    if (act == ACT_HINT) return "A hint waits until the split is shown: it would vote along.";
    if (act == ACT_WHY && begun) return "Reasons wait until the split is shown.";
    return NULL;
}

int room_said(const App *app, parl_vote out[ROOM_FIGURES_MAX]) {
    static_assert((int)ROOM_FIGURES_MAX >= (int)PARL_OPTIONS_MAX, "each line has its votes");
    static_assert((int)VOTES_MAX <= (int)PARL_VOTE_MAX, "what is typed can be kept");
    assert(app);
    assert(out);
    const Room *room = &app->room;
    if (!room_votes(app)) return 0;
    if (room_on_figures(app)) {
        for (int i = 0; i < room->figure_count; ++i)
            out[i] = (parl_vote){.value = room->figures[i], .count = 1};
        return room->figure_count;
    }
    const parl_decision *decision = room_decision(app);
    for (int i = 0; i < decision->option_count; ++i)
        out[i] = (parl_vote){.value = decision->options[i].value, .count = room->votes[i]};
    return decision->option_count;
}

// --- From phase to phase ------------------------------------------------------------------------

// The open choice with most votes; the first of those with equally many.
static int leading(const App *app, const bool taken[PARL_OPTIONS_MAX]) {
    const parl_decision *decision = room_decision(app);
    int best = -1;
    for (int i = 0; i < decision->option_count; ++i)
        if (decision->options[i].open && !taken[i] &&
            (best < 0 || app->room.votes[i] > app->room.votes[best]))
            best = i;
    return best;
}

// What the room said is marked, so that Enter takes it.
static void mark_leading(App *app) {
    const parl_decision *decision = room_decision(app);
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

static void reveal(App *app) {
    app->table.draft.figured = room_on_figures(app);
    app->table.draft.figure = room_figures_middle(&app->room);
    if (!room_on_figures(app)) mark_leading(app);
}

// Of the decision that was taken back the split was seen already: it is seen again.
void room_follow(App *app) {
    assert(app);
    int turn = parl_session_turn_count(app->table.session);
    const Room was = app->room, before = app->room_before;
    begin(app);
    app->room_before = was;
    if (turn > was.turn || !before.on || before.turn != turn) return;
    int row = before.row;
    app->room = before;
    app->room.asked = false;
    app->room_before = (Room){0};
    if (!room_votes(app)) return;
    reveal(app);
    if (!room_on_figures(app) && room_decision(app)->kind != PARL_DECISION_PICK) to_row(app, row);
}

bool room_phase(App *app) {
    assert(app);
    Room *room = &app->room;
    if (!room_votes(app)) return false;
    bool figures = room_on_figures(app);
    if (room->phase == ROOM_VOTE && (figures ? room->figure_count : sum_of(app)) == 0) {
        app_notice(app, true,
                   figures ? "Nobody has said a figure yet: type one, then Enter."
                           : "Nobody has voted yet: type how many are for this line, then Enter.");
        return true;
    }
    if (room->phase == ROOM_REVEAL) return false;
    ++room->phase;
    if (room->phase == ROOM_REVEAL) reveal(app);
    app->notice[0] = '\0';
    app->dirty = true;
    return true;
}

// Back to the count, which is covered again.
bool room_again(App *app) {
    assert(app);
    if (!room_votes(app) || app->room.phase == ROOM_VOTE) return false;
    app->room.phase = ROOM_VOTE;
    app->table.draft = (Draft){0};
    app->room.follow = true;
    app->dirty = true;
    return true;
}

// --- Counting -----------------------------------------------------------------------------------

// The next choice whose votes are to be counted; after the last the room discusses.
static bool next_row(App *app, int step) {
    const parl_decision *decision = room_decision(app);
    Room *room = &app->room;
    if (step > 0) room->counted[room->row] = true;
    for (int row = room->row + step; row >= 0 && row < decision->option_count; row += step)
        if (decision->options[row].open) {
            to_row(app, row);
            return true;
        }
    return step < 0 || room_phase(app);
}

static bool type_vote(App *app, int digit) {
    int *votes = &app->room.votes[app->room.row];
    if (app->room.counted[app->room.row]) *votes = 0;
    app->room.counted[app->room.row] = false;
    app->view.focus_shown = false;  // Enter counts again, wherever Tab has been.
    to_row(app, app->room.row);
    if (*votes * 10 + digit <= VOTES_MAX) *votes = *votes * 10 + digit;
    return true;
}

// Where nothing is left to rub out it goes no further: that would take the last answer back.
static bool rub_vote(App *app) {
    app->room.votes[app->room.row] /= 10;
    return true;
}

// By hand, one after the other; what is typed behind it is another count.
static bool add_votes(App *app, int step) {
    Room *room = &app->room;
    int votes = room->votes[room->row] + step;
    if (votes < 0 || votes > VOTES_MAX) return true;
    room->votes[room->row] = votes;
    room->counted[room->row] = true;
    app->dirty = true;
    return true;
}

bool room_step(App *app, int step) {
    assert(app);
    if (room_on_figures(app)) return app->room.phase != ROOM_DISCUSS && table_step(app, step);
    return app->room.phase == ROOM_VOTE && add_votes(app, step);
}

static bool votes_key(App *app, const SDL_KeyboardEvent *key) {
    int digit = key_digit(key);
    if (digit >= 0) return type_vote(app, digit);
    switch (key->keysym.sym) {
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
        case SDLK_DOWN: return next_row(app, 1);
        case SDLK_UP: return next_row(app, -1);
        case SDLK_BACKSPACE: return rub_vote(app);
        default: return false;
    }
}

// --- Taking one ---------------------------------------------------------------------------------

// The first line that would be taken though nobody was for it; -1: none.
static int unwanted(const App *app) {
    const parl_decision *decision = room_decision(app);
    bool picks = decision->kind == PARL_DECISION_PICK;
    if (room_on_figures(app)) return -1;
    for (int i = 0; i < decision->option_count; ++i)
        if ((picks ? app->table.draft.picked[i] : i == app->room.row) && app->room.votes[i] == 0)
            return i;
    return -1;
}

static bool ask_once(App *app) {
    char sentence[80];
    int row = unwanted(app);
    if (row < 0 || app->room.asked) return false;
    app->room.asked = true;
    snprintf(sentence, sizeof sentence, "Nobody was for line %d. Enter again goes on with it.",
             row + 1);
    app_notice(app, true, sentence);
    return true;
}

bool room_give(App *app) {
    assert(app);
    bool figures = room_on_figures(app), menu = room_decision(app)->kind != PARL_DECISION_PICK;
    if (figures && app->room.phase == ROOM_VOTE) return room_figures_add(app);
    if (app->room.phase != ROOM_REVEAL) return room_phase(app);
    if (ask_once(app)) return true;
    menu = menu && !figures;
    return menu ? table_choose(app, app->room.row) : table_give(app);
}

bool room_choose(App *app, int row) {
    assert(app);
    const parl_decision *decision = room_decision(app);
    if (row < 0 || row >= decision->option_count) return false;
    bool reveals = app->room.phase == ROOM_REVEAL;
    app->room.asked = false;
    // The line is marked; Enter, or the button, goes on with it.
    if (reveals && (decision->kind == PARL_DECISION_PICK || !decision->options[row].open))
        return table_choose(app, row);
    if (app->room.phase == ROOM_VOTE && decision->options[row].open) {
        if (row == app->room.row) return add_votes(app, 1);
        if (app->room.votes[app->room.row] > 0) app->room.counted[app->room.row] = true;
    }
    if (app->room.phase != ROOM_DISCUSS && decision->options[row].open) to_row(app, row);
    app->dirty = true;
    return true;
}

// Of a menu, to the next open line.
static bool step_marked(App *app, int step) {
    const parl_decision *decision = room_decision(app);
    if (decision->kind == PARL_DECISION_PICK) return false;
    for (int row = app->room.row + step; row >= 0 && row < decision->option_count; row += step)
        if (decision->options[row].open) return room_choose(app, row);
    return true;
}

// The one that the facilitator goes on with.
static bool reveal_key(App *app, const SDL_KeyboardEvent *key) {
    SDL_Keycode sym = key->keysym.sym;
    if (sym == SDLK_BACKSPACE) return room_again(app);
    if (sym == SDLK_UP || sym == SDLK_DOWN) return step_marked(app, sym == SDLK_UP ? -1 : 1);
    int option = key_option(key);
    if (option >= 0 && option < room_decision(app)->option_count) return room_choose(app, option);
    return key_enter(key) && room_give(app);
}

static bool discuss_key(App *app, const SDL_KeyboardEvent *key) {
    if (key->keysym.sym == SDLK_BACKSPACE) return room_again(app);
    return key_enter(key) && room_phase(app);
}

// Where the lines scroll; in a low window they do so with what was said.
static Scroll *lines_scroll(App *app) {
    Scroll *menu = &app->table.menu;
    return menu->content > menu->pane ? menu : &app->table.talk;
}

static bool walks(const App *app, SDL_Keycode key) {
    bool menu = room_decision(app)->kind != PARL_DECISION_PICK;
    return (key == SDLK_UP || key == SDLK_DOWN) &&
           (app->room.phase == ROOM_VOTE || (app->room.phase == ROOM_REVEAL && menu));
}

// Page by page through the lines, and beyond their end through what was said.
bool room_scroll(App *app, SDL_Keycode key) {
    assert(app);
    bool page = key == SDLK_PAGEUP || key == SDLK_PAGEDOWN;
    if (!page && key != SDLK_UP && key != SDLK_DOWN && key != SDLK_HOME && key != SDLK_END)
        return false;
    if ((!page && room_on_figures(app)) || walks(app, key)) return false;
    Scroll *scroll = lines_scroll(app);
    int before = scroll->offset;
    app->motion.talks = false;
    scroll_key(scroll, &app->view, key);
    app->dirty = true;
    return !page || scroll->offset != before;
}

const char *room_outside(const App *app) {
    const Scroll *menu = &app->table.menu;
    if (menu->content <= menu->pane || menu->offset >= menu->content - menu->pane) return "";
    return "\u25be More lines below: Page Down  \u00b7  ";
}

bool room_press(App *app, const SDL_KeyboardEvent *key) {
    assert(app);
    bool figures = room_on_figures(app);
    if (!key_enter(key)) app->room.asked = false;
    switch (app->room.phase) {
        case ROOM_VOTE: return figures ? room_figures_count_key(app, key) : votes_key(app, key);
        case ROOM_DISCUSS: return discuss_key(app, key);
        case ROOM_REVEAL: return figures ? room_figures_reveal_key(app, key) : reveal_key(app, key);
    }
    return false;
}

const char *room_keys(const App *app) {
    bool figures = room_on_figures(app), picks = room_decision(app)->kind == PARL_DECISION_PICK;
    switch (app->room.phase) {
        case ROOM_VOTE:
            return figures ? "Type a figure, Enter adds it  ·  Enter alone: all have said one  ·  "
                             "Backspace takes the last one out"
                           : "Type the votes of the lit line, Enter: the next line  ·  Up: the one "
                             "before";
        case ROOM_DISCUSS: return "Enter shows the split  ·  Backspace goes back to the count";
        case ROOM_REVEAL:
            if (figures)
                return "Enter goes on with this figure  ·  type another, or Left and Right  ·  "
                       "Backspace counts again";
            return picks ? "Numbers mark and unmark  ·  Enter goes on with the marked ones  ·  "
                           "Backspace counts again"
                         : "Enter goes on with the lit line  ·  Up, Down or a number light another "
                           " ·  Backspace counts again";
    }
    return "";
}
