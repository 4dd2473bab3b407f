// SPDX-License-Identifier: MIT
//
// Settings: how the window looks, moves and speaks, and whose runs are kept.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/keep.h"
#include "screens/frame.h"

typedef struct {
    Setting row;
    const char *icon, *title, *about;
} Item;

static const Item items[] = {
    {SETTING_theme, "contrast", "Theme", "Light, dark, or high contrast"},
    {SETTING_zoom, "text-size", "Text size", "Text and everything around it, from 80 to 200 %"},
    {SETTING_motion, "motion", "Motion", "Reduced: nothing glides"},
    {SETTING_speech, "speak", "Speech", "What is on the screen, read aloud by speech-dispatcher"},
    {SETTING_full_screen, "projector", "Full screen", "For a projector, or to see nothing else"},
    {SETTING_name, "person", "Your name", "Runs are kept under it. Empty: whoever played last"},
};

enum { ITEM_COUNT = sizeof items / sizeof *items };

static const char *spoken(Setting row, const char *value) {
    if (row == SETTING_theme && strcmp(value, "contrast") == 0) return "high contrast";
    if (row == SETTING_full_screen) return strcmp(value, "yes") == 0 ? "on" : "off";
    return value;
}

static void value_of(const App *app, Setting row, char *out, size_t size) {
    char value[4 * PARL_PROFILE_MAX + 8];
    settings_value(&app->settings, row, value, sizeof value);
    if (row == SETTING_zoom)
        snprintf(out, size, "%d %%", app->settings.zoom);
    else if (row == SETTING_name && !*value && !app->naming)
        keep_profile(app, out, size);
    else
        snprintf(out, size, "%s", spoken(row, value));
}

// What is wrong with a setting, if something is.
static const char *trouble_of(const App *app, Setting row) {
    return row == SETTING_speech && app->settings.speech && app->speech
               ? speech_trouble(app->speech)
               : "";
}

static int line_height(App *app, const Item *line, int wide) {
    View *view = &app->view;
    int inner = wide - view_px(view, SIZE_ICON + 3 * SIZE_PAD);
    const char *trouble = trouble_of(app, line->row);
    return text_height(view->text, STYLE_STRONG, inner, line->title) +
           text_height(view->text, STYLE_SMALL, inner, line->about) +
           text_height(view->text, STYLE_SMALL, inner, trouble) + view_px(view, SIZE_BUTTON) +
           view_px(view, 2 * SIZE_PAD + SIZE_GAP + SIZE_TINY);
}

// − value +, or the name and a button to write it.
static void draw_value(App *app, const Item *line, int x, int y, int wide) {
    View *view = &app->view;
    char value[4 * PARL_PROFILE_MAX + 8], less[80], more[80];
    bool name = line->row == SETTING_name;
    value_of(app, line->row, value, sizeof value);
    snprintf(less, sizeof less, "%s: the one before", line->title);
    snprintf(more, sizeof more, "%s: the next", line->title);
    const Button before = {
        .icon = "back", .text = "", .spoken = less, .act = ACT_SET, .arg = 2 * (int)line->row};
    const Button next = {.icon = "forward",
                         .text = "",
                         .spoken = more,
                         .act = ACT_SET,
                         .arg = 2 * (int)line->row + 1};
    const Button write = {.icon = "check",
                          .text = app->naming ? "Done" : "Change",
                          .act = ACT_NAME,
                          .look = app->naming ? BUTTON_PRIMARY : BUTTON_PLAIN};
    int own = text_width(view->text, STYLE_STRONG, value, strlen(value)),
        gap = view_px(view, SIZE_PAD);
    int top = y + (view_px(view, SIZE_BUTTON) - text_leading(view->text, STYLE_STRONG)) / 2;
    int least = view_px(view, 120);
    if (!name) {
        button_draw(view, &before, x, y);
        x += button_width(view, &before) + gap;
    }
    text_line(view->text, STYLE_STRONG, COLOUR_ACCENT, x, top, wide, value);
    char label[4 * PARL_PROFILE_MAX + 80];
    snprintf(label, sizeof label, "%s: %s", line->title, value);
    Widget *widget =
        view_add(view, WIDGET_FIELD, (SDL_Rect){x, y, own, view_px(view, SIZE_BUTTON)}, label);
    widget->selected = name && app->naming;
    if (widget->selected)
        view_fill(view,
                  (SDL_Rect){x + own + view_px(view, 2), y + view_px(view, 8), view_px(view, 2),
                             view_px(view, SIZE_BUTTON - 16)},
                  COLOUR_ACCENT);
    x += (own < least ? least : own) + gap;
    button_draw(view, name ? &write : &next, x, y);
}

static void draw_line(App *app, const Item *line, SDL_Rect box) {
    View *view = &app->view;
    int pad = view_px(view, SIZE_PAD), icon = view_px(view, SIZE_ICON);
    Colour before =
        view_card(view, (SDL_Rect){box.x, box.y, box.w, box.h - view_px(view, SIZE_GAP)},
                  COLOUR_PANEL, COLOUR_RULE);
    view_icon(view, line->icon, box.x + pad, box.y + pad, SIZE_ICON, COLOUR_MUTED);
    SDL_Rect text = {box.x + 2 * pad + icon, box.y + pad, box.w - 3 * pad - icon, 0};
    text.y += view_text(view, WIDGET_LINE, STYLE_STRONG, COLOUR_INK, text, line->title);
    text.y += view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, text, line->about);
    const char *trouble = trouble_of(app, line->row);
    if (*trouble) text.y += view_text(view, WIDGET_NOTICE, STYLE_SMALL, COLOUR_WARN, text, trouble);
    // The frame of the focus stands clear of the text.
    draw_value(app, line, text.x, text.y + view_px(view, SIZE_TINY), text.w);
    view_ground(view, before);
}

void settings_draw(App *app) {
    assert(app);
    char path[1024], where[1100];
    View *view = &app->view;
    int top = frame_top(app, "Settings", NULL, 0), wide = frame_wide(app, SIZE_MEASURE),
        content = 0;
    bool kept = settings_path(path, sizeof path) > 0;
    snprintf(where, sizeof where, kept ? "Kept in %s" : "There is no place to keep these.", path);
    for (int i = 0; i < ITEM_COUNT; ++i) content += line_height(app, &items[i], wide);
    content += text_height(view->text, STYLE_SMALL, wide, where);
    SDL_Rect box = frame_page(app, top, SIZE_MEASURE, content);
    for (int i = 0; i < ITEM_COUNT; ++i) {
        box.h = line_height(app, &items[i], box.w);
        draw_line(app, &items[i], box);
        box.y += box.h;
    }
    view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, box, where);
    frame_end(app);
}

const char *settings_keys(const App *app) {
    if (app->naming) return "Type your name  ·  Enter: done";
    return "Tab and Enter change  ·  Ctrl and + or − for the text size  ·  Escape back";
}

// --- The name -----------------------------------------------------------------------------------

bool naming_text(App *app, const char *text) {
    char name[sizeof app->settings.name + 64];
    if (!*text) return false;
    snprintf(name, sizeof name, "%s%s", app->settings.name, text);
    if (!settings_set(&app->settings, SETTING_name, name))
        app_notice(app, true, "A name has at most 60 characters.");
    // A name ends in no space, but while it is typed one stands between its words.
    else if (*app->settings.name && text[strlen(text) - 1] == ' ')
        strncat(app->settings.name, " ",
                sizeof app->settings.name - strlen(app->settings.name) - 1);
    return true;
}

void naming_end(App *app) {
    assert(app);
    char name[sizeof app->settings.name];
    memcpy(name, app->settings.name, sizeof name);
    app->naming = false;
    settings_set(&app->settings, SETTING_name, name);
    app->library.counted = false;
}

// Takes the last letter off, however many bytes it has.
static bool rub_out(App *app) {
    char *name = app->settings.name;
    size_t length = strlen(name);
    if (length == 0) return false;
    do --length;
    while (length > 0 && ((unsigned char)name[length] & 0xC0) == 0x80);
    name[length] = '\0';
    return true;
}

// On a setting, Left and Right change it; Up and Down go to the one before and the next.
static bool step_key(App *app, SDL_Keycode sym) {
    View *view = &app->view;
    if (!view->focus_shown || view->focus != ACT_SET) return false;
    int row = view->focus_arg / 2;
    switch (sym) {
        case SDLK_LEFT: app_act(app, ACT_SET, 2 * row); return true;
        case SDLK_RIGHT: app_act(app, ACT_SET, 2 * row + 1); return true;
        case SDLK_UP:
            return view_focus_step(view, -1, ACT_SET) && view_focus_step(view, -1, ACT_SET);
        case SDLK_DOWN:
            return view_focus_step(view, 1, ACT_SET) && view_focus_step(view, 1, ACT_SET);
        default: return false;
    }
}

bool naming_key(App *app, const SDL_KeyboardEvent *key) {
    if (!app->naming) return step_key(app, key->keysym.sym) || page_key(app, key);
    if (key->keysym.sym == SDLK_BACKSPACE) return rub_out(app);
    if (!key_enter(key) && key->keysym.sym != SDLK_ESCAPE) return false;
    app_act(app, ACT_NAME, 0);
    return true;
}
