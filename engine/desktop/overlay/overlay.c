// SPDX-License-Identifier: MIT
//
// What lies over a screen: the keys, the why, an explanation, a question before something is lost.

#include <assert.h>
#include <stdio.h>

#include "base/button.h"
#include "overlay/paper.h"

enum { OVERLAY_WIDTH = 720, LOW = 460 };

// --- Questions ----------------------------------------------------------------------------------

// What could not be kept, and why.
static void unsaved_page(Paper *paper) {
    const Keep *keep = &paper->app->keep;
    paper_heading(paper, "warning",
                  keep->unsaved ? "That answer was not saved, so it was not taken"
                  : keep->back  ? "The answer could not be taken back"
                                : "This run is not kept");
    paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, keep->trouble);
}

static void leave_page(Paper *paper) {
    const App *app = paper->app;
    bool playing = app->table.session && !parl_session_over(app->table.session);
    paper_heading(paper, NULL, "Leave Parlance?");
    if (playing) {
        const Keep *keep = &app->keep;
        char text[160] = "Nothing of this run is kept when the window closes.";
        if (keep->run != 0)
            snprintf(text, sizeof text, "The run is kept. Next time it goes on from here.");
        else if (keep->let_go && keep->kept_turns > 0)
            snprintf(text, sizeof text,
                     "%d answer%s of this run %s kept. Next time it goes on from there; what came "
                     "after is not kept.",
                     keep->kept_turns, keep->kept_turns == 1 ? "" : "s",
                     keep->kept_turns == 1 ? "is" : "are");
        paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, text);
    }
}

static void saved_page(Paper *paper) {
    char text[sizeof paper->app->saved + 16];
    snprintf(text, sizeof text, "It is in %s", paper->app->saved);
    paper_heading(paper, "export", "Saved as a page for a browser");
    paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, text);
}

// Problems have carets below what they are about: every letter must be as wide.
static void problems_page(Paper *paper) {
    const App *app = paper->app;
    bool watched = app->problems && app->broken == app->watched;
    const char *text = watched ? app->problems : app->library.entries[app->broken].problems;
    paper_heading(paper, "file-error", "The scenario does not load");
    paper_skip(paper, SIZE_TINY);
    paper_text(paper, WIDGET_NOTICE, STYLE_CODE, COLOUR_INK, text ? text : "");
}

static void attempt_page(Paper *paper) {
    char text[900];
    pack_ask(paper->app, text, sizeof text);
    paper_heading(paper, NULL, parl_attempt_question());
    paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, text);
}

static void write_page(Paper *paper, const parl_changes *changes) {
    switch (paper->app->overlay) {
        case OVERLAY_HELP: keys_page(paper); break;
        case OVERLAY_WHY: why_page(paper); break;
        case OVERLAY_EXPLAIN: explain_page(paper, changes); break;
        case OVERLAY_UNSAVED: unsaved_page(paper); break;
        case OVERLAY_PROBLEMS: problems_page(paper); break;
        case OVERLAY_ATTEMPT: attempt_page(paper); break;
        case OVERLAY_SAVED: saved_page(paper); break;
        default: leave_page(paper); break;
    }
}

enum { BUTTONS_MAX = 3 };

static int buttons_of(const App *app, Button out[BUTTONS_MAX]) {
    const Keep *keep = &app->keep;
    int count = 0;
    switch (app->overlay) {
        case OVERLAY_LEAVE:
            out[count++] =
                (Button){.text = "Leave (y)", .act = ACT_LEAVE, .arg = 1, .look = BUTTON_PRIMARY};
            out[count++] = (Button){.text = "Stay (n)", .act = ACT_BACK};
            break;
        case OVERLAY_ATTEMPT:
            out[count++] = (Button){.text = "Yes, play it (y)", .act = ACT_ATTEMPT};
            out[count++] = (Button){.text = "No (n)", .act = ACT_BACK, .look = BUTTON_PRIMARY};
            break;
        case OVERLAY_UNSAVED:
            if (keep->moved)
                out[count++] = (Button){.text = "Go on from there (Enter)",
                                        .act = ACT_UNSAVED,
                                        .arg = UNSAVED_THERE,
                                        .look = BUTTON_PRIMARY};
            else if (keep->unsaved || keep->back)
                out[count++] = (Button){.text = keep->unsaved ? "Try again (Enter)"
                                                              : "Stay where you are (Enter)",
                                        .act = ACT_UNSAVED,
                                        .arg = UNSAVED_AGAIN,
                                        .look = BUTTON_PRIMARY};
            out[count++] =
                (Button){.text = keep->unsaved || keep->back ? "Go on, and keep nothing more (g)"
                                                             : "Play, and keep nothing (g)",
                         .act = ACT_UNSAVED,
                         .arg = UNSAVED_GO_ON};
            out[count++] =
                (Button){.text = "Leave; what was saved is safe (q)", .act = ACT_LEAVE, .arg = 1};
            break;
        case OVERLAY_SAVED:
            out[count++] =
                (Button){.text = "Open it (o)", .act = ACT_BROWSE, .look = BUTTON_PRIMARY};
            // fall through
        default: out[count++] = (Button){.text = "Close", .act = ACT_BACK}; break;
    }
    return count;
}

// --- Drawing -----------------------------------------------------------------------------

static int points_of(const App *app) {
    bool wide = app->overlay == OVERLAY_PROBLEMS || app->overlay == OVERLAY_HELP;
    return wide ? SIZE_PAGE : OVERLAY_WIDTH;
}

// The height of the page where it is [wide].
static int measure(App *app, const parl_changes *changes, int wide) {
    Paper paper = {app, {0, 0, wide, 0}, false};
    write_page(&paper, changes);
    return paper.box.y;
}

// Points around the card, and within it: a low window leaves more of them to the page.
typedef struct {
    int outer, inner;  // pixels
} Air;

static Air air_of(const View *view) {
    bool low = view_points_high(view) < LOW;
    return (Air){view_px(view, low ? SIZE_GAP : SIZE_MARGIN),
                 view_px(view, low ? SIZE_PAD : SIZE_MARGIN)};
}

// Where the card lies, and in it the pane of the page above [foot]. The pane has room on both sides
// for marks beside the page, and for its bar.
static SDL_Rect place(App *app, int wide, int content, int foot, SDL_Rect *pane) {
    View *view = &app->view;
    Air air = air_of(view);
    int most = view->height - 2 * (air.outer + air.inner) - foot, side = view_px(view, SIZE_GAP);
    int tall = content < most ? content : most;
    SDL_Rect box = {(view->width - wide) / 2, (view->height - tall - foot - 2 * air.inner) / 2,
                    wide, tall + foot + 2 * air.inner};
    *pane = (SDL_Rect){box.x + air.inner - side, box.y + air.inner,
                       wide - 2 * air.inner + 2 * side + view_px(view, SIZE_TINY), tall};
    app->overlay_box = box;
    return box;
}

void overlay_draw(App *app) {
    View *view = &app->view;
    Button buttons[BUTTONS_MAX];
    parl_changes *changes = app->overlay == OVERLAY_EXPLAIN ? explain_changes(app) : NULL;
    Air air = air_of(view);
    int wide = view_px(view, points_of(app)), gap = view_px(view, SIZE_PAD);
    if (wide > view->width - 2 * air.outer) wide = view->width - 2 * air.outer;
    int inner = wide - 2 * air.inner, content = measure(app, changes, inner);
    int count = buttons_of(app, buttons), foot = buttons_height(view, buttons, count, inner) + gap;
    SDL_Rect clip, box = place(app, wide, content, foot, &clip);
    int x = box.x + air.inner;
    // What lies below cannot be reached, so it is not spoken of either.
    view_shade(view, COLOUR_SHADE, 140);
    view_forget(view);
    Colour before = view_card(view, box, COLOUR_PANEL, COLOUR_MUTED);
    view_pane(view, clip, &app->over, content);
    Paper paper = {app, {x, clip.y - app->over.offset, inner, 0}, true};
    write_page(&paper, changes);
    view_unpane(view);
    buttons_draw(view, buttons, count, (SDL_Rect){x, clip.y + clip.h + gap, inner, 0});
    view_ground(view, before);
    parl_changes_free(changes);
}

// --- Keys -----------------------------------------------------------------------------------

// A question whose yes is [act]; Enter is what its first look is at.
static bool asked_key(App *app, SDL_Keycode sym, bool enter, Act act) {
    bool leaves = act == ACT_LEAVE, yes = sym == SDLK_y || (enter && leaves);
    bool no = sym == SDLK_n || sym == SDLK_ESCAPE || (enter && !leaves);
    if (yes) app_act(app, act, 1);
    if (no) app_act(app, ACT_BACK, 0);
    return yes || no;
}

static bool unsaved_key(App *app, SDL_Keycode sym, bool enter) {
    if (sym == SDLK_q) app_act(app, ACT_LEAVE, 1);
    if (sym == SDLK_g) app_act(app, ACT_UNSAVED, UNSAVED_GO_ON);
    bool asked = app->keep.unsaved || app->keep.back;
    if (enter && app->keep.moved)
        app_act(app, ACT_UNSAVED, UNSAVED_THERE);
    else if (enter)
        app_act(app, ACT_UNSAVED, asked ? UNSAVED_AGAIN : UNSAVED_GO_ON);
    return sym == SDLK_q || sym == SDLK_g || enter;
}

bool overlay_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app->overlay != OVERLAY_NONE);
    SDL_Keycode sym = key->keysym.sym;
    Act act;
    int arg;
    if (app->overlay == OVERLAY_LEAVE) return asked_key(app, sym, key_enter(key), ACT_LEAVE);
    if (app->overlay == OVERLAY_ATTEMPT) return asked_key(app, sym, key_enter(key), ACT_ATTEMPT);
    if (app->overlay == OVERLAY_UNSAVED) return unsaved_key(app, sym, key_enter(key));
    if (scroll_key(&app->over, &app->view, sym)) return true;
    if (app->overlay == OVERLAY_SAVED && sym == SDLK_o) {
        app_act(app, ACT_BROWSE, 0);
        return true;
    }
    // The text of the window and its size can be asked for here as well.
    if (keys_find(app, key, &act, &arg) &&
        (act == ACT_COPY || act == ACT_SAY || act == ACT_ZOOM || act == ACT_FULL_SCREEN)) {
        app_act(app, act, arg);
        return true;
    }
    switch (sym) {
        case SDLK_LSHIFT:
        case SDLK_RSHIFT:
        case SDLK_LCTRL:
        case SDLK_RCTRL:
        case SDLK_LALT:
        case SDLK_RALT: return false;
        // Any other key closes it, and means nothing else.
        default: app_act(app, ACT_BACK, 0); return true;
    }
}
