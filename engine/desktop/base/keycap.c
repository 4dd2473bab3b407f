// SPDX-License-Identifier: MIT

#include "keycap.h"

#include <assert.h>
#include <string.h>

int keycap_height(const View *view) { return view_px(view, SIZE_KEYCAP - SIZE_TINY); }

int keycap_width(View *view, const char *text) {
    assert(text);
    int own = text_width(view->text, STYLE_LABEL, text, strlen(text)) + view_px(view, 12);
    int least = keycap_height(view);
    return own > least ? own : least;
}

void keycap_draw(View *view, const char *text, KeycapLook look, int x, int y) {
    assert(text);
    SDL_Rect box = {x, y, keycap_width(view, text), keycap_height(view)};
    bool marked = look == KEYCAP_MARKED, closed = look == KEYCAP_CLOSED;
    Colour before = view_ground(view, COLOUR_PAPER);
    Colour ground = marked ? COLOUR_ACCENT : closed ? before : COLOUR_SUNK;
    view_round(view, box, RADIUS_SMALL, ground);
    view_outline(view, box, RADIUS_SMALL, SIZE_HAIR, marked ? COLOUR_ACCENT : COLOUR_RULE);
    view_ground(view, ground);
    int wide = text_width(view->text, STYLE_LABEL, text, strlen(text));
    text_line(view->text, STYLE_LABEL,
              marked   ? COLOUR_ON_ACCENT
              : closed ? COLOUR_MUTED
                       : COLOUR_INK,
              box.x + (box.w - wide) / 2,
              box.y + (box.h - text_leading(view->text, STYLE_LABEL)) / 2, wide, text);
    view_ground(view, before);
}
