// SPDX-License-Identifier: MIT

#include <assert.h>

#include "shelf/cards.h"

enum { FULL = 100, DOT = 3 };  // a total at the upper edge; points

void spark_draw(View *view, SDL_Rect box, const int *totals, int count) {
    assert(count >= 2);
    int dot = view_px(view, DOT), wide = box.w - 2 * dot, tall = box.h - 2 * dot;
    int x = box.x + dot, y = 0;
    view_fill(view,
              (SDL_Rect){box.x, box.y + box.h - view_px(view, SIZE_HAIR), box.w,
                         view_px(view, SIZE_HAIR)},
              COLOUR_RULE);
    for (int i = 0; i < count; ++i) {
        int to_x = box.x + dot + wide * i / (count - 1);
        int to_y = box.y + dot + tall - tall * totals[i] / FULL;
        if (i > 0) view_line(view, x, y, to_x, to_y, COLOUR_ACCENT);
        x = to_x;
        y = to_y;
    }
    view_round(view, (SDL_Rect){x - dot, y - dot, 2 * dot, 2 * dot}, 2 * DOT, COLOUR_ACCENT);
}
