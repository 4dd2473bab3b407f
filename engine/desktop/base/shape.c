// SPDX-License-Identifier: MIT
//
// Shapes. Corners are computed once, on the processor, from the distance to a circle, and then
// only copied and tinted: perfect edges, and the same on every renderer.

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "view.h"

// What covers is written and not blended: that is ten times quicker, and most of what is drawn.
static void ink(View *view, Colour colour, Uint8 alpha) {
    SDL_Color rgb = text_colour(view->text, colour);
    SDL_SetRenderDrawBlendMode(view->renderer,
                               alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(view->renderer, rgb.r, rgb.g, rgb.b, alpha);
}

void view_fill(View *view, SDL_Rect box, Colour colour) {
    if (box.w <= 0 || box.h <= 0) return;  // SDL draws a line where there is no width
    ink(view, colour, 255);
    SDL_RenderFillRect(view->renderer, &box);
}

void view_shade(View *view, Colour colour, Uint8 alpha) {
    ink(view, colour, alpha);
    SDL_RenderFillRect(view->renderer, NULL);
}

// --- Corners ----------------------------------------------------------------------------------

// How much of a pixel lies inside a circle of [radius] around the middle of the texture.
static float cover(float x, float y, float radius) {
    float distance = radius - sqrtf(x * x + y * y) + 0.5f;
    return distance < 0 ? 0 : distance > 1 ? 1 : distance;
}

static SDL_Texture *corner_texture(SDL_Renderer *renderer, int radius, int line) {
    int side = 2 * radius;
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, side, side, 32, SDL_PIXELFORMAT_ARGB8888);
    if (!surface) return NULL;
    for (int y = 0; y < side; ++y) {
        Uint32 *row = (Uint32 *)(void *)((Uint8 *)surface->pixels + y * surface->pitch);
        for (int x = 0; x < side; ++x) {
            float dx = (float)(x - radius) + 0.5f, dy = (float)(y - radius) + 0.5f;
            float alpha = cover(dx, dy, (float)radius);
            if (line > 0) alpha -= cover(dx, dy, (float)(radius - line));
            row[x] = (Uint32)lroundf(alpha * 255) << 24 | 0xFFFFFF;
        }
    }
    SDL_Texture *texture = SDL_CreateTextureFromSurface(renderer, surface);
    SDL_FreeSurface(surface);
    if (texture) SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
    return texture;
}

static SDL_Texture *corner_of(View *view, int radius, int line) {
    for (int i = 0; i < view->corner_count; ++i)
        if (view->corners[i].radius == radius && view->corners[i].line == line)
            return view->corners[i].texture;
    if (view->corner_count == CORNERS_MAX)
        SDL_DestroyTexture(view->corners[--view->corner_count].texture);
    SDL_Texture *texture = corner_texture(view->renderer, radius, line);
    if (texture) view->corners[view->corner_count++] = (Corner){radius, line, texture};
    return texture;
}

static void draw_corners(View *view, SDL_Rect box, int r, int line, Colour colour) {
    SDL_Texture *texture = corner_of(view, r, line);
    if (!texture) return;
    SDL_Color rgb = text_colour(view->text, colour);
    SDL_SetTextureColorMod(texture, rgb.r, rgb.g, rgb.b);
    for (int i = 0; i < 4; ++i) {
        int right = i & 1, low = i >> 1;
        SDL_Rect from = {right * r, low * r, r, r};
        SDL_Rect to = {right ? box.x + box.w - r : box.x, low ? box.y + box.h - r : box.y, r, r};
        SDL_RenderCopy(view->renderer, texture, &from, &to);
    }
}

// A radius that fits the box.
static int fit(const View *view, SDL_Rect box, int radius) {
    int r = view_px(view, radius), most = (box.w < box.h ? box.w : box.h) / 2;
    return r < most ? r : most;
}

void view_round(View *view, SDL_Rect box, int radius, Colour colour) {
    if (box.w <= 0 || box.h <= 0) return;
    int r = fit(view, box, radius);
    if (r > 0) draw_corners(view, box, r, 0, colour);
    view_fill(view, (SDL_Rect){box.x + r, box.y, box.w - 2 * r, box.h}, colour);
    view_fill(view, (SDL_Rect){box.x, box.y + r, r, box.h - 2 * r}, colour);
    view_fill(view, (SDL_Rect){box.x + box.w - r, box.y + r, r, box.h - 2 * r}, colour);
}

void view_outline(View *view, SDL_Rect box, int radius, int line, Colour colour) {
    int r = fit(view, box, radius), t = view_px(view, line);
    if (t < 1) t = 1;
    if (r > 0) draw_corners(view, box, r, t, colour);
    view_fill(view, (SDL_Rect){box.x + r, box.y, box.w - 2 * r, t}, colour);
    view_fill(view, (SDL_Rect){box.x + r, box.y + box.h - t, box.w - 2 * r, t}, colour);
    view_fill(view, (SDL_Rect){box.x, box.y + r, t, box.h - 2 * r}, colour);
    view_fill(view, (SDL_Rect){box.x + box.w - t, box.y + r, t, box.h - 2 * r}, colour);
}

Colour view_ground(View *view, Colour colour) { return text_ground(view->text, colour); }

Colour view_card(View *view, SDL_Rect box, Colour colour, Colour line) {
    view_round(view, box, RADIUS, colour);
    view_outline(view, box, RADIUS, SIZE_HAIR, line);
    return view_ground(view, colour);
}

// --- Lines and gauges ----------------------------------------------------------------------------

// One pixel of a slanted line: both pixels beside it share what it covers.
static void dot(View *view, bool steep, int along, float across, int thick) {
    int whole = (int)floorf(across);
    float rest = across - (float)whole;
    for (int i = 0; i <= thick; ++i) {
        float share = i == 0 ? 1 - rest : i == thick ? rest : 1;
        Uint8 alpha = (Uint8)lroundf(share * 255);
        SDL_SetRenderDrawBlendMode(view->renderer, SDL_BLENDMODE_BLEND);
        Uint8 r, g, b, old;
        SDL_GetRenderDrawColor(view->renderer, &r, &g, &b, &old);
        SDL_SetRenderDrawColor(view->renderer, r, g, b, alpha);
        SDL_Rect pixel =
            steep ? (SDL_Rect){whole + i, along, 1, 1} : (SDL_Rect){along, whole + i, 1, 1};
        SDL_RenderFillRect(view->renderer, &pixel);
    }
}

void view_line(View *view, int x1, int y1, int x2, int y2, Colour colour) {
    int thick = view_px(view, 2);
    if (x1 == x2 || y1 == y2) {
        SDL_Rect box = {x1 < x2 ? x1 : x2, y1 < y2 ? y1 : y2, abs(x2 - x1) + 1, abs(y2 - y1) + 1};
        if (box.w < thick) box.w = thick;
        if (box.h < thick) box.h = thick;
        view_fill(view, box, colour);
        return;
    }
    ink(view, colour, 255);
    bool steep = abs(y2 - y1) > abs(x2 - x1);
    int from = steep ? y1 : x1, till = steep ? y2 : x2;
    float start = (float)(steep ? x1 : y1), end = (float)(steep ? x2 : y2);
    if (from > till) {
        int swap = from;
        float other = start;
        from = till, till = swap;
        start = end, end = other;
    }
    float slope = till > from ? (end - start) / (float)(till - from) : 0;
    for (int at = from; at <= till; ++at)
        dot(view, steep, at, start + slope * (float)(at - from) - (float)thick / 2, thick);
}

void view_gauge(View *view, SDL_Rect box, int value, Colour colour) {
    view_round(view, box, SIZE_BAR, COLOUR_SUNK);
    SDL_Rect full = {box.x, box.y, box.w * value / 100, box.h};
    if (full.w > 0 && full.w < box.h) full.w = box.h;
    view_round(view, full, SIZE_BAR, colour);
}

bool view_icon(View *view, const char *name, int x, int y, int points, Colour colour) {
    char path[64];
    int side = view_px(view, points);
    snprintf(path, sizeof path, "icons/%s.svg", name);
    SDL_Texture *texture = picture_get(view->pictures, path, NULL, side, side);
    if (!texture) return false;
    SDL_Color rgb = text_colour(view->text, colour);
    SDL_SetTextureColorMod(texture, rgb.r, rgb.g, rgb.b);
    SDL_RenderCopy(view->renderer, texture, NULL, &(SDL_Rect){x, y, side, side});
    return true;
}

bool view_wordmark(View *view, int x, int y, int height, Colour colour) {
    int tall = view_px(view, height), wide = 5 * tall;
    SDL_Texture *texture = picture_get(view->pictures, "wordmark.svg", NULL, wide, tall);
    if (!texture) return false;
    SDL_Color rgb = text_colour(view->text, colour);
    SDL_SetTextureColorMod(texture, rgb.r, rgb.g, rgb.b);
    SDL_RenderCopy(view->renderer, texture, NULL, &(SDL_Rect){x, y, wide, tall});
    return true;
}
