// SPDX-License-Identifier: MIT
//
// What if: the answers of the run on the left; on the right what was asked at one of them, what
// else could have been said, and what would have become of it. In a narrow window the answers are
// turned over one by one.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "screens/frame.h"
#include "screens/lookback.h"
#include "what_if/parts.h"

enum { SIDE_MIN = 820, SIDE_MOST = 460 };

// --- The run up to an answer --------------------------------------------------------------------

static void forget_otherwise(WhatIf *what_if) {
    parl_session_free(what_if->otherwise);
    parl_session_free(what_if->then);
    what_if->otherwise = what_if->then = NULL;
    story_clear(&what_if->at_once);
    result_clear(what_if);
}

static void forget_answer(WhatIf *what_if) {
    parl_session_free(what_if->there);
    what_if->there = NULL;
    forget_otherwise(what_if);
    story_clear(&what_if->asked);
    others_clear(what_if);
    what_if->options = (Scroll){0};
}

void what_if_clear(App *app) {
    assert(app);
    WhatIf *what_if = &app->what_if;
    forget_answer(what_if);
    past_clear(what_if);
    *what_if = (WhatIf){.turn = -1};
}

// Gives [answer], and hears what it sets off. False where the scenario fails.
static bool hear(parl_session *session, const parl_answer *answer, Story *story) {
    parl_decision_kind kind = parl_session_decision(session)->kind;
    unsigned before = parl_report_present(session);
    if (parl_session_answer(session, answer) != PARL_OK) return false;
    story_hear(story, session, kind, before);
    return true;
}

// The line that somebody spoke last, where that is what is answered.
static void keep_last(Story *story) {
    int last = story->count - 1;
    while (last >= 0 && story->lines[last].kind == LINE_CHANGE) --last;
    if (last < 0 || story->lines[last].kind != LINE_SAID) {
        story_clear(story);
        return;
    }
    Line line = story->lines[last];
    story->lines[last] = story->lines[0];
    story->lines[0] = line;
    while (story->count > 1) free(story->lines[--story->count].text);
    story->lines[0].named = true;
    story->lines[0].opens = false;
    story->lines[0].height = 0;
}

// The run before answer [turn], and what was said last there; NULL where it fails.
static parl_session *run_to(const parl_session *run, int turn, Story *asked) {
    parl_session *there = NULL;
    if (parl_session_upto(&there, run, turn > 0 ? turn - 1 : 0) != PARL_OK) return NULL;
    if (turn == 0) {
        story_hear(asked, there, PARL_DECISION_NONE, 0);
    } else {
        parl_turn before = parl_session_turn(run, turn - 1);
        if (!hear(there, &before.answer, asked)) {
            parl_session_free(there);
            return NULL;
        }
    }
    keep_last(asked);
    return there;
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
    what_if->there = run_to(app->table.session, turn, &what_if->asked);
    if (what_if->there)
        others_gather(app);
    else
        app_notice(app, true, parl_status_text(PARL_ERR_DIVERGED));
    view_focus(&app->view, ACT_DECISION, turn);
    app->dirty = true;
}

// --- Another answer -----------------------------------------------------------------------------

// What it brings at once.
static void begin_then(WhatIf *what_if, const parl_answer *answer) {
    parl_session *then = NULL;
    int turn = parl_session_turn_count(what_if->there);
    if (parl_session_upto(&then, what_if->there, turn) != PARL_OK) return;
    if (hear(then, answer, &what_if->at_once))
        what_if->then = then;
    else
        parl_session_free(then);
}

void what_if_try(App *app, int index) {
    assert(app);
    WhatIf *what_if = &app->what_if;
    if (!what_if->there || index >= what_if->other_count) return;
    const Other *other = &what_if->others[index];
    if (!other->open) {
        app_notice(app, true, parl_status_text(PARL_ERR_CLOSED));
        return;
    }
    forget_otherwise(what_if);
    what_if->option = index;
    what_if->shows = true;
    parl_status status = parl_session_what_if(app->table.session, what_if->turn, &other->answer,
                                              &what_if->otherwise, &what_if->result);
    if (status == PARL_OK)
        begin_then(what_if, &other->answer);
    else
        app_notice(app, true, parl_status_text(status));
    app->dirty = true;
}

const char *what_if_stays(const App *app) {
    const WhatIf *what_if = &app->what_if;
    if (!what_if->then) return "Choose another answer first; then you can play on from it.";
    if (what_if->others[what_if->option].given)
        return "That is what you said. Choose another answer to play on from it.";
    if (app->pack.pack) return "A run of a session pack is not played on from here.";
    if (parl_session_over(what_if->then)) return "The run ends with this answer.";
    return NULL;
}

parl_session *what_if_take(App *app, const char **why) {
    assert(app);
    assert(why);
    WhatIf *what_if = &app->what_if;
    *why = what_if_stays(app);
    if (*why) return NULL;
    parl_session *then = what_if->then;
    what_if->then = NULL;
    return then;
}

// --- All of it ----------------------------------------------------------------------------------

typedef int Walk(App *app, SDL_Rect box, SDL_Rect pane, bool draws);

static int walk_right(App *app, SDL_Rect box, SDL_Rect pane, bool draws) {
    int top = box.y;
    box.y += others_walk(app, box, pane, draws);
    if (!draws) app->what_if.result_top = box.y - top;
    box.y += result_walk(app, box, pane, draws);
    return box.y - top;
}

static int walk_all(App *app, SDL_Rect box, SDL_Rect pane, bool draws) {
    int top = box.y;
    box.y += past_pager(app, box, pane, draws);
    int pager = box.y - top, rest = walk_right(app, box, pane, draws);
    if (!draws) app->what_if.result_top += pager;
    return pager + rest;
}

// What came of an answer is seen, with the end of the list above it. Another answer that is tried
// does not move the list any more.
static void show_result(App *app, Scroll *scroll, int margin) {
    if (!app->what_if.shows) return;
    app->what_if.shows = false;
    scroll->offset = margin + app->what_if.result_top - scroll->pane / 4;
    scroll_by(scroll, 0);
}

static void draw_list(App *app, SDL_Rect pane, Scroll *scroll, int most, Walk *walk) {
    View *view = &app->view;
    int margin = view_px(view, SIZE_PAD), wide = pane.w - 2 * margin;
    SDL_Rect box = {pane.x + margin, 0, wide < most ? wide : most, 0};
    scroll_fit(scroll, walk(app, box, pane, false) + 2 * margin, pane.h);
    if (scroll == &app->what_if.options) show_result(app, scroll, margin);
    view_pane(view, pane, scroll, scroll->content);
    box.y = pane.y + margin - scroll->offset;
    walk(app, box, pane, true);
    view_unpane(view);
}

// What was looked back at meanwhile, and texts of another size.
static void refresh(App *app) {
    WhatIf *what_if = &app->what_if;
    if (what_if->there && !what_if->judged) others_gather(app);
    if (what_if->scale == app->view.scale) return;
    what_if->scale = app->view.scale;
    story_restyle(&what_if->asked);
    story_restyle(&what_if->at_once);
}

void what_if_draw(App *app) {
    assert(app);
    View *view = &app->view;
    WhatIf *what_if = &app->what_if;
    int top = frame_top(app, "What if", NULL, 0), foot = foot_height(app);
    SDL_Rect all = {0, top, view->width, view->height - top - foot};
    int most = view_px(view, SIZE_MEASURE_CHOICE);
    refresh(app);
    if (view_points_wide(view) < SIDE_MIN) {
        draw_list(app, all, &what_if->options, most, walk_all);
    } else {
        int left = all.w * 2 / 5, side = view_px(view, SIDE_MOST);
        if (left > side) left = side;
        SDL_Rect right = {left, top, all.w - left, all.h};
        draw_list(app, (SDL_Rect){0, top, left, all.h}, &what_if->turns, left, past_walk);
        draw_list(app, right, &what_if->options, most, walk_right);
        view_fill(view, (SDL_Rect){left, top, view_px(view, SIZE_HAIR), all.h}, COLOUR_RULE);
    }
    foot_draw(app);
}

// --- Keys ---------------------------------------------------------------------------------------

const char *what_if_keys(const App *app) {
    if (app->what_if.then && !what_if_stays(app))
        return "Up and Down: the answer  ·  Right, or numbers: another one  ·  p plays on from it  "
               "·  Escape back";
    return "Up and Down: the answer  ·  Right, or numbers: what else could have been said  ·  "
           "Escape back";
}

// The focus is on what could have been said, or on what came of it.
static bool among_others(const App *app) {
    const View *view = &app->view;
    return view->focus_shown && (view->focus == ACT_OTHERWISE || view->focus == ACT_PLAY_ON);
}

static bool to_others(App *app) {
    const WhatIf *what_if = &app->what_if;
    if (what_if->other_count == 0) return false;
    view_focus(&app->view, ACT_OTHERWISE, what_if->option > 0 ? what_if->option : 0);
    return true;
}

static bool to_answers(App *app) {
    view_focus(&app->view, ACT_DECISION, app->what_if.turn);
    return true;
}

// Below the last of them one plays on.
static bool step_others(App *app, int step) {
    View *view = &app->view;
    const WhatIf *what_if = &app->what_if;
    bool last = view->focus == ACT_OTHERWISE && view->focus_arg == what_if->other_count - 1;
    if (view->focus == ACT_PLAY_ON)
        view_focus(view, ACT_OTHERWISE, step < 0 ? what_if->other_count - 1 : 0);
    else if (step > 0 && last && what_if->then && !what_if_stays(app))
        view_focus(view, ACT_PLAY_ON, 0);
    else
        view_focus_step(view, step, ACT_OTHERWISE);
    return true;
}

static bool step_answers(App *app, int step) {
    int turn = app->what_if.turn + step;
    if (turn < 0 || turn >= parl_session_turn_count(app->table.session)) return false;
    what_if_open(app, turn);
    return true;
}

bool what_if_key(App *app, const SDL_KeyboardEvent *key) {
    int option = key_option(key);
    switch (key->keysym.sym) {
        case SDLK_UP: return among_others(app) ? step_others(app, -1) : step_answers(app, -1);
        case SDLK_DOWN: return among_others(app) ? step_others(app, 1) : step_answers(app, 1);
        case SDLK_RIGHT: return to_others(app);
        case SDLK_LEFT: return to_answers(app);
        default: break;
    }
    if (option >= 0) {
        what_if_try(app, option);
        return true;
    }
    return scroll_key(&app->what_if.options, &app->view, key->keysym.sym);
}
