// SPDX-License-Identifier: MIT
//
// The list of what is on the screen, and the focus that walks through it.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "view.h"

void view_forget(View *view) {
    for (int i = 0; i < view->widget_count; ++i) {
        free(view->widgets[i].label);
        free(view->widgets[i].news);
    }
    view->widget_count = 0;
    view->pane_count = 0;
}

static bool inside(SDL_Rect box, SDL_Rect pane) {
    return box.x >= pane.x && box.y >= pane.y && box.x + box.w <= pane.x + pane.w &&
           box.y + box.h <= pane.y + pane.h;
}

Widget *view_add(View *view, WidgetKind kind, SDL_Rect box, const char *label) {
    assert(label);
    if (view->widget_count == view->widget_room) {
        view->widget_room = view->widget_room * 2 + 32;
        view->widgets =
            memory_grow(view->widgets, (size_t)view->widget_room, sizeof *view->widgets);
    }
    SDL_Rect pane = {0, 0, view->width, view->height};
    bool clipped =
        !inside(box, pane) || (view->pane != NO_PANE && !inside(box, view->panes[view->pane].box));
    Widget *widget = &view->widgets[view->widget_count++];
    *widget = (Widget){.kind = kind,
                       .box = box,
                       .label = memory_text(label, strlen(label)),
                       .enabled = true,
                       .clipped = clipped,
                       .pane = view->pane};
    return widget;
}

void view_news(Widget *widget, const char *news) {
    assert(widget);
    assert(news);
    free(widget->news);
    widget->news = memory_text(news, strlen(news));
}

// How many widgets before [at] do the same.
static int place_of(const View *view, int at) {
    int place = 0;
    for (int i = 0; i < at; ++i)
        place += view->widgets[i].act == view->widgets[at].act &&
                 view->widgets[i].arg == view->widgets[at].arg;
    return place;
}

Widget *view_add_act(View *view, WidgetKind kind, SDL_Rect box, const char *label, Act act,
                     int arg) {
    Widget *widget = view_add(view, kind, box, label);
    widget->act = act;
    widget->arg = arg;
    widget->selected = view->focus_shown && view_has_focus(view, act, arg) &&
                       place_of(view, view->widget_count - 1) == view->focus_place;
    return widget;
}

const Widget *view_act_at(const View *view, int x, int y) {
    SDL_Point point = {x, y};
    for (int i = view->widget_count - 1; i >= 0; --i) {
        const Widget *widget = &view->widgets[i];
        if (widget->act == ACT_NONE || !SDL_PointInRect(&point, &widget->box)) continue;
        if (widget->pane != NO_PANE && !SDL_PointInRect(&point, &view->panes[widget->pane].box))
            continue;
        return widget;
    }
    return NULL;
}

void view_tell(View *view, Act act, int arg, const char *text) {
    assert(text);
    if (view->told_count < TOLD_MAX) view->told[view->told_count++] = (Told){act, arg, text};
}

int view_seen(const View *view, const Widget *widget) {
    SDL_Rect pane = {0, 0, view->width, view->height}, seen;
    if (widget->pane != NO_PANE) pane = view->panes[widget->pane].box;
    if (!SDL_IntersectRect(&pane, &widget->box, &seen)) return 0;
    int percent = 100 * seen.h / widget->box.h;
    return percent > 0 ? percent : 1;
}

bool view_hover(View *view, int x, int y) {
    const Widget *widget = view_act_at(view, x, y);
    Act act = widget ? widget->act : ACT_NONE;
    int arg = widget ? widget->arg : 0;
    bool other = act != view->hover || arg != view->hover_arg;
    view->hover = act;
    view->hover_arg = arg;
    return other;
}

int view_text(View *view, WidgetKind kind, Style style, Colour colour, SDL_Rect box,
              const char *string) {
    int height = text_draw(view->text, style, colour, box, string);
    view_add(view, kind, (SDL_Rect){box.x, box.y, box.w, height}, string);
    return height;
}

// --- The focus ------------------------------------------------------------------------------

bool view_has_focus(const View *view, Act act, int arg) {
    return act != ACT_NONE && view->focus == act && view->focus_arg == arg;
}

// The last of those that do the same, where there are fewer of them now.
static int focused_at(const View *view) {
    int found = -1, left = view->focus_place;
    for (int i = 0; i < view->widget_count && left >= 0; ++i)
        if (view_has_focus(view, view->widgets[i].act, view->widgets[i].arg)) {
            found = i;
            --left;
        }
    return found;
}

const Widget *view_focused(const View *view) {
    int at = focused_at(view);
    return at >= 0 ? &view->widgets[at] : NULL;
}

void view_focus(View *view, Act act, int arg) {
    view->focus = act;
    view->focus_arg = arg;
    view->focus_place = 0;
    view->focus_shown = act != ACT_NONE;
    view->reveal = view->focus_shown;
}

bool view_focus_step(View *view, int step, Act act) {
    int count = view->widget_count, at = focused_at(view);
    if (at >= 0 && act != ACT_NONE && view->widgets[at].act != act) at = -1;
    if (at < 0 && step < 0) at = count;
    for (int tried = 0; tried < count; ++tried) {
        at = ((at + step) % count + count) % count;
        const Widget *widget = &view->widgets[at];
        if (widget->act == ACT_NONE || (act != ACT_NONE && widget->act != act)) continue;
        view_focus(view, widget->act, widget->arg);
        view->focus_place = place_of(view, at);
        return true;
    }
    return false;
}

void view_seek(View *view, SDL_Rect box) {
    view->seeks = view->pane != NO_PANE;
    view->seek = box;
    view->seek_pane = view->pane;
}

static bool bring(const View *view, const Pane *pane, SDL_Rect box) {
    int before = pane->scroll->offset, air = view_px(view, SIZE_GAP);
    int above = pane->box.y + air - box.y;
    int below = box.y + box.h + air - pane->box.y - pane->box.h;
    if (below > 0) scroll_by(pane->scroll, below);
    if (above > 0) scroll_by(pane->scroll, -above);
    return pane->scroll->offset != before;
}

bool view_reveal(View *view) {
    bool sought = view->seeks && bring(view, &view->panes[view->seek_pane], view->seek);
    bool reveal = view->reveal;
    view->seeks = view->reveal = false;
    const Widget *widget = reveal ? view_focused(view) : NULL;
    if (!widget || widget->pane == NO_PANE) return sought;
    return bring(view, &view->panes[widget->pane], widget->box) || sought;
}

// A frame around a widget, with air between: it is seen also around what is filled.
static void frame(View *view, const Widget *widget, int points, int line) {
    int air = view_px(view, points);
    SDL_Rect ring = {widget->box.x - air, widget->box.y - air, widget->box.w + 2 * air,
                     widget->box.h + 2 * air};
    if (ring.x < 0) ring.w += ring.x, ring.x = 0;
    if (ring.y < 0) ring.h += ring.y, ring.y = 0;
    if (ring.x + ring.w > view->width) ring.w = view->width - ring.x;
    if (widget->pane != NO_PANE)
        SDL_RenderSetClipRect(view->renderer, &view->panes[widget->pane].box);
    view_outline(view, ring, RADIUS, line, COLOUR_ACCENT);
    SDL_RenderSetClipRect(view->renderer, NULL);
}

void view_finish(View *view) {
    const Widget *widget = view->focus_shown ? view_focused(view) : NULL;
    if (widget) frame(view, widget, 4, 2);
    if (widget || view->hover == ACT_NONE) return;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].act == view->hover && view->widgets[i].arg == view->hover_arg &&
            view->widgets[i].enabled)
            frame(view, &view->widgets[i], 4, SIZE_HAIR);
}
