// SPDX-License-Identifier: MIT

#include "button.h"

#include <assert.h>
#include <string.h>

static int icon_width(const View *view, const Button *button) {
    if (!button->icon) return 0;
    return view_px(view, SIZE_ICON) + (*button->text ? view_px(view, SIZE_GAP) : 0);
}

int button_width(View *view, const Button *button) {
    assert(button);
    int pad = view_px(view, *button->text ? SIZE_PAD - 2 : SIZE_GAP);
    return icon_width(view, button) + 2 * pad +
           text_width(view->text, STYLE_LABEL, button->text, strlen(button->text));
}

static Colour ink_of(const Button *button) {
    if (button->disabled) return COLOUR_MUTED;
    if (button->look == BUTTON_PRIMARY) return COLOUR_ON_ACCENT;
    return button->look == BUTTON_QUIET ? COLOUR_MUTED : COLOUR_ACCENT;
}

// What lies below the text; returns what text stands on.
static Colour draw_ground(View *view, const Button *button, SDL_Rect box, Colour before) {
    if (button->look == BUTTON_QUIET) return before;
    if (button->look == BUTTON_PRIMARY && !button->disabled) {
        view_round(view, box, RADIUS_SMALL, COLOUR_ACCENT);
        return COLOUR_ACCENT;
    }
    bool chosen = button->look == BUTTON_CHOSEN;
    view_round(view, box, RADIUS_SMALL, chosen ? COLOUR_WASH : COLOUR_PANEL);
    view_outline(view, box, RADIUS_SMALL, chosen ? 2 : SIZE_HAIR,
                 chosen ? COLOUR_ACCENT : COLOUR_RULE);
    return chosen ? COLOUR_WASH : COLOUR_PANEL;
}

// Its sign; where the picture is missing and there is no text, the first letter of what it says.
static void draw_icon(View *view, const Button *button, int x, int y, Colour ink) {
    int icon = view_px(view, SIZE_ICON), tall = view_px(view, SIZE_BUTTON);
    if (!button->icon || view_icon(view, button->icon, x, y + (tall - icon) / 2, SIZE_ICON, ink))
        return;
    if (*button->text || !button->spoken || !*button->spoken) return;
    char letter[2] = {button->spoken[0], '\0'};
    if (letter[0] >= 'a' && letter[0] <= 'z') letter[0] = (char)(letter[0] - 'a' + 'A');
    text_line(view->text, STYLE_LABEL, ink, x,
              y + (tall - text_leading(view->text, STYLE_LABEL)) / 2, icon, letter);
}

void button_draw(View *view, const Button *button, int x, int y) {
    assert(button);
    int pad = view_px(view, *button->text ? SIZE_PAD - 2 : SIZE_GAP);
    int tall = view_px(view, SIZE_BUTTON);
    SDL_Rect box = {x, y, button_width(view, button), tall};
    Colour before = view_ground(view, COLOUR_PAPER);
    view_ground(view, draw_ground(view, button, box, before));
    Colour ink = ink_of(button);
    draw_icon(view, button, x + pad, y, ink);
    int left = x + pad + icon_width(view, button);
    int top = y + (tall - text_leading(view->text, STYLE_LABEL)) / 2;
    text_line(view->text, STYLE_LABEL, ink, left, top, box.w, button->text);
    view_ground(view, before);
    Widget *widget =
        view_add_act(view, WIDGET_BUTTON, box, button->spoken ? button->spoken : button->text,
                     button->act, button->arg);
    widget->enabled = !button->disabled;
    if (button->tells) view_tell(view, button->act, button->arg, button->tells);
    if (button->disabled) widget->act = ACT_NONE;
}

// Walks through the lines; draws if [draws]. Returns their height.
static int walk(View *view, const Button *buttons, int count, SDL_Rect box, bool draws) {
    int gap = view_px(view, SIZE_GAP), tall = view_px(view, SIZE_BUTTON);
    int x = box.x, y = box.y;
    for (int i = 0; i < count; ++i) {
        int wide = button_width(view, &buttons[i]);
        if (x > box.x && x + wide > box.x + box.w) {
            x = box.x;
            y += tall + gap;
        }
        if (draws) button_draw(view, &buttons[i], x, y);
        x += wide + gap;
    }
    return count > 0 ? y + tall - box.y : 0;
}

int buttons_height(View *view, const Button *buttons, int count, int wide) {
    return walk(view, buttons, count, (SDL_Rect){0, 0, wide, 0}, false);
}

int buttons_draw(View *view, const Button *buttons, int count, SDL_Rect box) {
    return walk(view, buttons, count, box, true);
}

int buttons_draw_right(View *view, const Button *buttons, int count, int right, int y) {
    int gap = view_px(view, SIZE_TINY), x = right;
    for (int i = 0; i < count; ++i) x -= button_width(view, &buttons[i]) + gap;
    int left = x + gap;
    for (int i = 0, at = left; i < count; ++i) {
        button_draw(view, &buttons[i], at, y);
        at += button_width(view, &buttons[i]) + gap;
    }
    return left;
}
