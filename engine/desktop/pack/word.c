// SPDX-License-Identifier: MIT
//
// What stands where the debrief will be while the results of a pack are held: where the result is,
// and a field for the word that releases it.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "screens/frame.h"

static const char lead[] =
    "The run is over. Its results come when they are released: with the word that whoever gave you "
    "the pack hands on when all have played.";

bool pack_held(const App *app) {
    assert(app);
    return app->pack.pack && app->pack.held;
}

void pack_give_word(App *app) {
    assert(app);
    Pack *pack = &app->pack;
    if (!pack_held(app) || pack->typed[strspn(pack->typed, " ")] == '\0') {
        app_notice(app, true, "Type the word, then Enter.");
        return;
    }
    if (parl_release_hash(pack->typed) != pack->info.release) {
        app_notice(app, true,
                   "That is not the word of this pack. Look at how it is written, or ask for it.");
        return;
    }
    if (app->keep.store &&
        parl_store_release(app->keep.store, pack->info.release) != PARL_STORE_OK) {
        app_notice(app, true, parl_store_trouble(app->keep.store));
        return;
    }
    pack->held = false;
    app->library.counted = false;
    app_show(app, SCREEN_DEBRIEF);
}

bool pack_text(App *app, const char *text) {
    assert(app);
    char *typed = app->pack.typed;
    size_t length = strlen(typed), more = strlen(text);
    if (more == 0 || length + more > PACK_TYPED_MAX) return false;
    memcpy(typed + length, text, more + 1);
    return true;
}

static bool rub_out(char *typed) {
    size_t length = strlen(typed);
    if (length == 0) return false;
    do --length;
    while (length > 0 && ((unsigned char)typed[length] & 0xC0) == 0x80);
    typed[length] = '\0';
    return true;
}

bool pack_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app);
    if (key_enter(key)) {
        pack_give_word(app);
        return true;
    }
    return key->keysym.sym == SDLK_BACKSPACE ? rub_out(app->pack.typed) : page_key(app, key);
}

// --- Drawing ------------------------------------------------------------------------------------

enum { FIELD_WIDE = 360 };  // points

static void draw_field(App *app, SDL_Rect field) {
    View *view = &app->view;
    const char *typed = app->pack.typed;
    char label[PACK_TYPED_MAX + 64];
    int gap = view_px(view, SIZE_GAP), leading = text_leading(view->text, STYLE_BODY);
    int wide = text_width(view->text, STYLE_BODY, typed, strlen(typed));
    int room = field.w - 3 * gap, y = field.y + (field.h - leading) / 2;
    Colour before = view_card(view, field, COLOUR_PANEL, COLOUR_ACCENT);
    // Of a long one the end is seen.
    while (wide > room && *typed) {
        do ++typed;
        while (((unsigned char)*typed & 0xC0) == 0x80);
        wide = text_width(view->text, STYLE_BODY, typed, strlen(typed));
    }
    text_line(view->text, STYLE_BODY, COLOUR_INK, field.x + gap, y, room + gap, typed);
    view_fill(view,
              (SDL_Rect){field.x + gap + wide + view_px(view, 1), field.y + field.h / 4,
                         view_px(view, 2), field.h / 2},
              COLOUR_ACCENT);
    view_ground(view, before);
    snprintf(label, sizeof label, "The word: %s", *app->pack.typed ? app->pack.typed : "none yet");
    view_add(view, WIDGET_FIELD, field, label)->selected = true;
}

static int walk(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    char result[PACK_PATH_MAX + 200];
    const Button give = {
        .icon = "check", .text = "Release", .act = ACT_WORD, .look = BUTTON_PRIMARY};
    int gap = view_px(view, SIZE_PAD), top = box.y, most = view_px(view, FIELD_WIDE);
    pack_result(app, result, sizeof result);
    const char *const lines[] = {lead, result};
    for (int i = 0; i < 2; ++i) {
        if (*lines[i] == '\0') continue;
        int tall = text_height(view->text, STYLE_BODY, box.w, lines[i]);
        if (draws) view_text(view, WIDGET_LINE, STYLE_BODY, COLOUR_INK, box, lines[i]);
        box.y += tall + gap;
    }
    SDL_Rect field = {box.x, box.y, box.w < most ? box.w : most, view_px(view, SIZE_BUTTON)};
    if (draws) draw_field(app, field);
    box.y += field.h + gap;
    if (draws) buttons_draw(view, &give, 1, box);
    return box.y + buttons_height(view, &give, 1, box.w) - top;
}

void pack_draw_held(App *app) {
    assert(app);
    const Button buttons[] = {
        {.icon = "library", .text = "Library", .act = ACT_HOME, .look = BUTTON_QUIET}};
    int top = frame_top(app, "Held back", buttons, 1), wide = frame_wide(app, SIZE_MEASURE);
    SDL_Rect box = frame_page(app, top, SIZE_MEASURE, walk(app, (SDL_Rect){0, 0, wide, 0}, false));
    walk(app, box, true);
    frame_end(app);
}
