// SPDX-License-Identifier: MIT

#include "picture.h"

#include <SDL_image.h>
#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

// A table has seven faces in two sizes and some twenty icons. A file beyond 256 KiB is no icon.
enum { KEPT_MAX = 96, FILE_MAX = 256 * 1024, IDLE_FRAMES = 200 };

typedef struct {
    char *key;             // owned: path, mood, size
    SDL_Texture *texture;  // NULL: it cannot be drawn
    unsigned used;
} Kept;

struct Pictures {
    SDL_Renderer *renderer;
    char *folder;  // owned
    Kept kept[KEPT_MAX];
    int count;
    unsigned frame;
};

#ifndef PARL_ASSETS_DIR
#define PARL_ASSETS_DIR "assets"
#endif

// Where a file stands that every set of pictures has.
static bool holds(const char *folder) {
    char path[1024];
    int length = snprintf(path, sizeof path, "%s/wordmark.svg", folder);
    if (length < 0 || (size_t)length >= sizeof path) return false;
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    if (file) SDL_RWclose(file);
    return file != NULL;
}

static char *find_folder(void) {
    char path[1024] = "";
    char *base = SDL_GetBasePath();
    if (base) snprintf(path, sizeof path, "%s../share/parlance/assets", base);
    SDL_free(base);
    const char *found = *path && holds(path) ? path : PARL_ASSETS_DIR;
    return memory_text(found, strlen(found));
}

Pictures *pictures_new(SDL_Renderer *renderer, const char *folder) {
    assert(renderer);
    Pictures *pictures = memory_grow(NULL, 1, sizeof *pictures);
    *pictures = (Pictures){.renderer = renderer,
                           .folder = folder ? memory_text(folder, strlen(folder)) : find_folder()};
    return pictures;
}

static void drop(Pictures *pictures, int index) {
    Kept *kept = &pictures->kept[index];
    free(kept->key);
    if (kept->texture && pictures->renderer) SDL_DestroyTexture(kept->texture);
    *kept = pictures->kept[--pictures->count];
}

void pictures_forget(Pictures *pictures, SDL_Renderer *renderer) {
    assert(pictures);
    while (pictures->count > 0) drop(pictures, pictures->count - 1);
    pictures->renderer = renderer;
}

void pictures_abandon(Pictures *pictures) {
    assert(pictures);
    pictures->renderer = NULL;
    pictures_forget(pictures, NULL);
}

void pictures_free(Pictures *pictures) {
    if (!pictures) return;
    pictures_forget(pictures, NULL);
    free(pictures->folder);
    free(pictures);
}

void pictures_tidy(Pictures *pictures) {
    ++pictures->frame;
    for (int i = pictures->count - 1; i >= 0; --i)
        if (pictures->frame - pictures->kept[i].used > IDLE_FRAMES) drop(pictures, i);
}

// --- Reading --------------------------------------------------------------------------------

static char *read_file(const char *path, size_t *size) {
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    if (!file) return NULL;
    char *bytes = memory_grow(NULL, FILE_MAX + 1, 1);
    *size = SDL_RWread(file, bytes, 1, FILE_MAX + 1);
    SDL_RWclose(file);
    if (*size > 0 && *size <= FILE_MAX) {
        bytes[*size] = '\0';
        return bytes;
    }
    free(bytes);
    return NULL;
}

// Blanks the groups of other moods: each begins with <g id="mood-…"> and ends with the next </g>.
static void keep_mood(char *svg, const char *mood) {
    static const char opening[] = "<g id=\"mood-";
    size_t length = strlen(mood);
    for (char *at = svg; (at = strstr(at, opening));) {
        const char *name = at + sizeof opening - 1;
        char *end = strstr(at, "</g>");
        if (!end) return;
        bool wanted = strncmp(name, mood, length) == 0 && name[length] == '"';
        if (!wanted) memset(at, ' ', (size_t)(end + 4 - at));
        at = end + 4;
    }
}

// Half a file would be half a picture, and what SDL_image reads of one without size it never frees.
static bool whole(const char *svg) { return strstr(svg, "<svg") && strstr(svg, "</svg>"); }

// A file without shapes, or with broken ones only, is read without complaint and shows nothing.
static bool shows(const SDL_Surface *surface) {
    if (surface->format->format != SDL_PIXELFORMAT_ABGR8888 &&
        surface->format->format != SDL_PIXELFORMAT_ARGB8888)
        return true;
    for (int y = 0; y < surface->h; ++y) {
        const Uint8 *row = (const Uint8 *)surface->pixels + y * surface->pitch;
        for (int x = 0; x < surface->w; ++x)
            if (row[4 * x + 3] != 0) return true;
    }
    return false;
}

static SDL_Surface *paint(const char *path, const char *mood, int width, int height) {
    size_t size = 0;
    char *svg = read_file(path, &size);
    if (!svg || !whole(svg)) {
        free(svg);
        return NULL;
    }
    if (mood) keep_mood(svg, mood);
    SDL_RWops *memory = SDL_RWFromConstMem(svg, (int)size);
    SDL_Surface *surface = memory ? IMG_LoadSizedSVG_RW(memory, width, height) : NULL;
    if (memory) SDL_RWclose(memory);
    free(svg);
    return surface;
}

static SDL_Texture *draw(Pictures *pictures, const char *path, const char *mood, int width,
                         int height) {
    SDL_Surface *surface = paint(path, mood, width, height);
    if (!surface) return NULL;
    SDL_Texture *texture =
        shows(surface) ? SDL_CreateTextureFromSurface(pictures->renderer, surface) : NULL;
    SDL_FreeSurface(surface);
    return texture;
}

enum { ICON = 64 };

void pictures_icon(Pictures *pictures, SDL_Window *window) {
    assert(pictures);
    char path[1100];
    snprintf(path, sizeof path, "%s/mark.svg", pictures->folder);
    SDL_Surface *icon = paint(path, NULL, ICON, ICON);
    if (icon) SDL_SetWindowIcon(window, icon);
    SDL_FreeSurface(icon);
}

// --- Keeping --------------------------------------------------------------------------------

static Kept *find(Pictures *pictures, const char *key) {
    for (int i = 0; i < pictures->count; ++i)
        if (strcmp(pictures->kept[i].key, key) == 0) return &pictures->kept[i];
    return NULL;
}

// Room for one more: the one that was used longest ago goes.
static Kept *room(Pictures *pictures) {
    if (pictures->count == KEPT_MAX) {
        int oldest = 0;
        for (int i = 1; i < pictures->count; ++i)
            if (pictures->kept[i].used < pictures->kept[oldest].used) oldest = i;
        drop(pictures, oldest);
    }
    return &pictures->kept[pictures->count++];
}

SDL_Texture *picture_get(Pictures *pictures, const char *path, const char *mood, int width,
                         int height) {
    assert(pictures);
    assert(path);
    char key[1200], file[1100];
    snprintf(key, sizeof key, "%s\n%s %dx%d", path, mood ? mood : "", width, height);
    Kept *kept = find(pictures, key);
    if (!kept) {
        if (*path == '/')
            snprintf(file, sizeof file, "%s", path);
        else
            snprintf(file, sizeof file, "%s/%s", pictures->folder, path);
        kept = room(pictures);
        *kept = (Kept){.key = memory_text(key, strlen(key)),
                       .texture = draw(pictures, file, mood, width, height)};
        if (!kept->texture) fprintf(stderr, "parlance-desktop: %s cannot be drawn\n", file);
    }
    kept->used = pictures->frame;
    return kept->texture;
}
