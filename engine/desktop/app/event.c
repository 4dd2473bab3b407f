// SPDX-License-Identifier: MIT
//
// From events to acts. Keys go to the overlay, else to the screen, else to the focus, else to the
// table of keys. A click is a press and a release on the same thing; a finger that is drawn over
// a pane scrolls it and chooses nothing.

#include <assert.h>

#include "app/app.h"

// --- Keys ---------------------------------------------------------------------------------------

// A key held down scrolls, moves a figure or deletes letters, and does nothing else: it
// must not run through a conversation.
static bool may_repeat(const SDL_KeyboardEvent *key) {
    switch (key->keysym.sym) {
        case SDLK_UP:
        case SDLK_DOWN:
        case SDLK_LEFT:
        case SDLK_RIGHT:
        case SDLK_PAGEUP:
        case SDLK_PAGEDOWN:
        case SDLK_TAB:
        case SDLK_BACKSPACE:
        case SDLK_DELETE: return true;
        default: return false;
    }
}

static bool focus_key(App *app, const SDL_KeyboardEvent *key) {
    View *view = &app->view;
    SDL_Keycode sym = key->keysym.sym;
    if (sym == SDLK_TAB && !(key->keysym.mod & (KMOD_CTRL | KMOD_ALT)))
        return view_focus_step(view, key->keysym.mod & KMOD_SHIFT ? -1 : 1, ACT_NONE);
    const Widget *widget = view->focus_shown ? view_focused(view) : NULL;
    bool space = sym == SDLK_SPACE && !app_typing(app);
    // Where several are marked, Space marks and Enter gives them.
    bool enter = key_enter(key) && !(widget && widget->act == ACT_OPTION && table_marks(app));
    if (!widget || (!enter && !space)) return false;
    app_act(app, widget->act, widget->arg);
    return true;
}

static bool table_of_keys(App *app, const SDL_KeyboardEvent *key) {
    Act act;
    int arg;
    if (!keys_find(app, key, &act, &arg)) return false;
    app_act(app, act, arg);
    return true;
}

static bool meaning(App *app, const SDL_KeyboardEvent *key) {
    if (app->overlay != OVERLAY_NONE) return focus_key(app, key) || overlay_key(app, key);
    bool (*own)(App *, const SDL_KeyboardEvent *) = screen_rows[app->screen].key;
    // Writing hides the focus: where it is shown, Enter belongs to it.
    if (app_typing(app))
        return (key_enter(key) && focus_key(app, key)) || own(app, key) || focus_key(app, key) ||
               table_of_keys(app, key);
    if (key->keysym.mod & (KMOD_CTRL | KMOD_GUI)) return table_of_keys(app, key);
    return focus_key(app, key) || own(app, key) || table_of_keys(app, key);
}

// Shift or Ctrl is half a key: what it means comes with the other half.
static bool modifies(SDL_Keycode sym) {
    return (sym >= SDLK_LCTRL && sym <= SDLK_RGUI) || sym == SDLK_MODE || sym == SDLK_CAPSLOCK;
}

// Escape puts away what was said before it leaves the table.
static bool puts_away(const App *app, const SDL_KeyboardEvent *key, bool noticed) {
    return key->keysym.sym == SDLK_ESCAPE && noticed && app->asked == ACT_NONE &&
           app->overlay == OVERLAY_NONE && app->screen == SCREEN_TABLE;
}

// A notice has been read once another key is pressed, and what it asks is then answered.
static bool press(App *app, const SDL_KeyboardEvent *key) {
    if (key->repeat && !may_repeat(key)) return false;
    if (app->speech) speech_hush(app->speech);
    if (modifies(key->keysym.sym)) return false;
    bool noticed = app->notice[0] != '\0';
    app->notice[0] = '\0';
    if (puts_away(app, key, noticed)) return true;
    Act asked = app->asked;
    bool meant = meaning(app, key);
    if (app->asked == asked) app->asked = ACT_NONE;
    return meant || noticed;
}

// --- The pointer --------------------------------------------------------------------------------

// Events come in points of the window, widgets are in pixels.
static SDL_Point pixels_of(const App *app, int x, int y) {
    int wide = 0;
    SDL_GetWindowSize(app->view.window, &wide, NULL);
    float ratio = wide > 0 ? (float)app->view.width / (float)wide : 1.0f;
    return (SDL_Point){(int)((float)x * ratio), (int)((float)y * ratio)};
}

static bool slide(App *app, SDL_Point at) {
    const Widget *widget = view_act_at(&app->view, app->pressed.x, app->pressed.y);
    if (!widget || widget->act != ACT_TRACK) return false;
    int share = widget->box.w > 0 ? 1000 * (at.x - widget->box.x) / widget->box.w : 0;
    app_act(app, ACT_TRACK, share < 0 ? 0 : share > 1000 ? 1000 : share);
    return true;
}

static bool button_down(App *app, const SDL_MouseButtonEvent *event) {
    if (event->button != SDL_BUTTON_LEFT) return false;
    app->pressed = pixels_of(app, event->x, event->y);
    app->press = true;
    app->dragged = false;
    app->view.focus_shown = false;
    bool shift = SDL_GetModState() & KMOD_SHIFT;
    app->marks = table_point(app, app->pressed,
                             event->clicks == 2 ? POINT_WORD
                             : shift            ? POINT_MARK
                                                : POINT_PLACE);
    return app->marks || slide(app, app->pressed);
}

// A click beside what only tells something closes it.
static bool beside_overlay(const App *app, SDL_Point at) {
    bool tells = app->overlay == OVERLAY_HELP || app->overlay == OVERLAY_WHY ||
                 app->overlay == OVERLAY_EXPLAIN || app->overlay == OVERLAY_PROBLEMS ||
                 app->overlay == OVERLAY_SAVED;
    return tells && !SDL_PointInRect(&at, &app->overlay_box);
}

static bool button_up(App *app, const SDL_MouseButtonEvent *event) {
    if (event->button != SDL_BUTTON_LEFT || !app->press) return false;
    app->press = false;
    if (app->dragged) return false;
    SDL_Point at = pixels_of(app, event->x, event->y);
    const Widget *down = view_act_at(&app->view, app->pressed.x, app->pressed.y);
    const Widget *up = view_act_at(&app->view, at.x, at.y);
    bool noticed = app->notice[0] != '\0';
    app->notice[0] = '\0';
    if (!up && !down && beside_overlay(app, at)) {
        app_act(app, ACT_BACK, 0);
        return true;
    }
    if (!up || up != down || up->act == ACT_TRACK) return noticed;
    if (app->speech) speech_hush(app->speech);
    Act asked = app->asked;
    app_act(app, up->act, up->arg);
    if (app->asked == asked) app->asked = ACT_NONE;
    return true;
}

// A finger that moves scrolls what lies below it.
static bool motion(App *app, const SDL_MouseMotionEvent *event) {
    SDL_Point at = pixels_of(app, event->x, event->y);
    if (!app->press) return event->which != SDL_TOUCH_MOUSEID && view_hover(&app->view, at.x, at.y);
    if (slide(app, at)) return true;
    if (app->marks && event->which != SDL_TOUCH_MOUSEID) return table_point(app, at, POINT_DRAWN);
    if (event->which != SDL_TOUCH_MOUSEID) return false;
    int moved = at.y - app->pressed.y;
    if (!app->dragged && abs(moved) < view_px(&app->view, SIZE_GAP)) return false;
    Scroll *scroll = view_scroll_at(&app->view, app->pressed.x, app->pressed.y);
    app->dragged = true;
    app->motion.talks = false;
    app->pressed = at;
    if (scroll) scroll_by(scroll, -moved);
    return scroll != NULL;
}

// Whoever scrolls is not carried on by what glided before.
static bool wheel(App *app, const SDL_MouseWheelEvent *event) {
    int x = 0, y = 0;
    SDL_GetMouseState(&x, &y);
    if (event->mouseX != 0 || event->mouseY != 0) x = event->mouseX, y = event->mouseY;
    SDL_Point at = pixels_of(app, x, y);
    Scroll *scroll = view_scroll_at(&app->view, at.x, at.y);
    if (!scroll && app->overlay == OVERLAY_NONE) scroll = &app->scroll;
    if (!scroll) return false;
    int before = scroll->offset;
    app->motion.talks = false;
    int turned = event->direction == SDL_MOUSEWHEEL_FLIPPED ? event->y : -event->y;
    scroll_by(scroll, turned * view_px(&app->view, SIZE_SCROLL));
    return scroll->offset != before;
}

// --- The window ---------------------------------------------------------------------------------

static bool window(App *app, const SDL_WindowEvent *event) {
    if (event->windowID != app->view.id) return false;
    switch (event->event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
        case SDL_WINDOWEVENT_DISPLAY_CHANGED:
            if (view_measure(&app->view)) story_restyle(&app->table.story);
            return true;
        case SDL_WINDOWEVENT_LEAVE: app->view.hover = ACT_NONE; return true;
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_RESTORED: return true;
        default: return false;
    }
}

// The first time it asks, where nothing of a run is kept; the second time it obeys.
static bool close_window(App *app) {
    if (!run_would_be_lost(app) || app->overlay == OVERLAY_LEAVE) {
        app->ended = true;
        return false;
    }
    app_cover(app, OVERLAY_LEAVE);
    return true;
}

static bool text(App *app, const char *letters) {
    if (app->overlay != OVERLAY_NONE) return false;
    app->view.focus_shown = false;
    if (app->screen == SCREEN_SETTINGS) return naming_text(app, letters);
    return app->screen == SCREEN_DEBRIEF ? pack_text(app, letters) : table_text(app, letters);
}

bool event_hear(App *app, const SDL_Event *event) {
    assert(app);
    switch (event->type) {
        case SDL_QUIT: return close_window(app);
        case SDL_KEYDOWN: return press(app, &event->key);
        case SDL_TEXTINPUT: return app_typing(app) && text(app, event->text.text);
        case SDL_MOUSEWHEEL: return wheel(app, &event->wheel);
        case SDL_MOUSEBUTTONDOWN: return button_down(app, &event->button);
        case SDL_MOUSEBUTTONUP: return button_up(app, &event->button);
        case SDL_MOUSEMOTION: return motion(app, &event->motion);
        case SDL_WINDOWEVENT: return window(app, &event->window);
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET: view_lose(&app->view); return true;
        case SDL_USEREVENT:
            return event->user.code == SPEECH_NEWS ? voice_hear(app, &event->user)
                                                   : debrief_hear(app, &event->user);
        default: return false;
    }
}
