// SPDX-License-Identifier: MIT

#include "looks/small_picture.h"

#include <SDL_image.h>
#include <assert.h>
#include <stdlib.h>

enum { PALETTE = 256, RGB = 0xFFFFFF };

typedef struct {
    uint32_t colour;
    int count;
    Uint8 entry;  // of the palette
} Used;

int colours_apart(uint32_t a, uint32_t b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int apart = abs((int)(a >> shift & 255) - (int)(b >> shift & 255));
        if (apart > most) most = apart;
    }
    return most;
}

uint32_t *picture_row(const SDL_Surface *picture, int y) {
    return (uint32_t *)(void *)((Uint8 *)picture->pixels + (ptrdiff_t)y * picture->pitch);
}

// --- Which colours there are --------------------------------------------------------------------

static int by_colour(const void *a, const void *b) {
    uint32_t left = ((const Used *)a)->colour, right = ((const Used *)b)->colour;
    return left < right ? -1 : left > right;
}

// The most frequent first; of equally many the darker, so that it is the same each time.
static int by_count(const void *a, const void *b) {
    int more = ((const Used *)b)->count - ((const Used *)a)->count;
    return more != 0 ? more : by_colour(a, b);
}

// Counts each colour of [picture]. The caller frees.
static Used *count_colours(const SDL_Surface *picture, int *count) {
    size_t pixels = (size_t)picture->w * (size_t)picture->h, at = 0;
    Used *used = calloc(pixels, sizeof *used);
    if (!used) abort();
    for (int y = 0; y < picture->h; ++y)
        for (int x = 0; x < picture->w; ++x)
            used[at++] = (Used){.colour = picture_row(picture, y)[x] & RGB, .count = 1};
    qsort(used, pixels, sizeof *used, by_colour);
    *count = 1;
    for (size_t i = 1; i < pixels; ++i)
        if (used[i].colour == used[*count - 1].colour)
            ++used[*count - 1].count;
        else
            used[(*count)++] = used[i];
    return used;
}

// --- Which of them are kept ---------------------------------------------------------------------

static int nearest(const SDL_Color *palette, int entries, uint32_t colour, int *apart) {
    int best = 0;
    *apart = PALETTE;
    for (int i = 0; i < entries; ++i) {
        uint32_t other =
            (uint32_t)palette[i].r << 16 | (uint32_t)palette[i].g << 8 | (uint32_t)palette[i].b;
        int own = colours_apart(other, colour);
        if (own >= *apart) continue;
        *apart = own;
        best = i;
    }
    return best;
}

// How many entries there are; -1 where 256 are too few.
static int choose_palette(Used *used, int count, int off, SDL_Color palette[PALETTE]) {
    int entries = 0;
    qsort(used, (size_t)count, sizeof *used, by_count);
    for (int i = 0; i < count; ++i) {
        uint32_t colour = used[i].colour;
        int apart, entry = nearest(palette, entries, colour, &apart);
        if (apart > off) {
            if (entries == PALETTE) return -1;
            entry = entries++;
            palette[entry] = (SDL_Color){(Uint8)(colour >> 16), (Uint8)(colour >> 8 & 255),
                                         (Uint8)(colour & 255), 255};
        }
        used[i].entry = (Uint8)entry;
    }
    qsort(used, (size_t)count, sizeof *used, by_colour);
    return entries;
}

bool small_picture_save(SDL_Surface *picture, int off, const char *path) {
    assert(picture);
    assert(picture->format->format == SDL_PIXELFORMAT_ARGB8888);
    SDL_Color palette[PALETTE] = {0};
    int count = 0;
    Used *used = count_colours(picture, &count);
    int entries = choose_palette(used, count, off, palette);
    if (entries < 0) {
        free(used);
        return IMG_SavePNG(picture, path) == 0;
    }
    SDL_Surface *small =
        SDL_CreateRGBSurfaceWithFormat(0, picture->w, picture->h, 8, SDL_PIXELFORMAT_INDEX8);
    bool saved = small && SDL_SetPaletteColors(small->format->palette, palette, 0, entries) == 0;
    for (int y = 0; saved && y < picture->h; ++y)
        for (int x = 0; x < picture->w; ++x) {
            const Used key = {.colour = picture_row(picture, y)[x] & RGB};
            const Used *own = bsearch(&key, used, (size_t)count, sizeof *used, by_colour);
            ((Uint8 *)small->pixels)[(ptrdiff_t)y * small->pitch + x] = own ? own->entry : 0;
        }
    saved = saved && IMG_SavePNG(small, path) == 0;
    SDL_FreeSurface(small);
    free(used);
    return saved;
}
