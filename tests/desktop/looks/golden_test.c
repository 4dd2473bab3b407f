// SPDX-License-Identifier: MIT
//
// Pictures of the window as it should look. A pixel differs where a channel is off by more than 12,
// and a picture where more than 200 pixels in a million differ; then a third picture shows them in
// red. Letters are shaped by the machine's libraries and fonts, so pictures are compared only where
// these are the ones of VERSIONS.txt.
//
//   PARL_GOLDEN_RENEW=1 desktop_golden_test    writes all of them anew

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <SDL_image.h>
#include <SDL_ttf.h>
#include <cmocka.h>
#include <fontconfig/fontconfig.h>

#include "looks/small_picture.h"
#include "looks/tour.h"
#include "window.h"

#define GOLDEN PARL_SOURCE_DIR "/tests/golden/desktop"

enum {
    CHANNEL_OFF = 12,
    MILLION_OFF = 200,
    KEPT_OFF = 10,  // of rare colours, so that a picture is small; two renderers differ by up to 3
    SKIPPED = 77,
};

static bool skipped;

static bool renews(void) {
    const char *asked = getenv("PARL_GOLDEN_RENEW");
    return asked && strcmp(asked, "1") == 0;
}

// --- What they were made with -------------------------------------------------------------------

// FNV-1a over the bytes of a file; 0 where it does not open.
static uint64_t hash_of(const char *path) {
    FILE *file = fopen(path, "rb");
    uint64_t hash = 14695981039346656037u;
    if (!file) return 0;
    for (int byte = fgetc(file); byte != EOF; byte = fgetc(file))
        hash = (hash ^ (uint64_t)byte) * 1099511628211u;
    fclose(file);
    return hash;
}

// "Inter-Regular.otf 0123456789abcdef" of the file that fontconfig has for [name].
static void write_font(char *out, size_t size, const char *name) {
    FcResult result;
    FcChar8 *file = NULL;
    FcPattern *wanted = FcNameParse((const FcChar8 *)name);
    FcConfigSubstitute(NULL, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcPattern *found = FcFontMatch(NULL, wanted, &result);
    if (found && FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch) {
        const char *path = (const char *)file, *base = strrchr(path, '/');
        snprintf(out, size, "%s %016llx\n", base ? base + 1 : path,
                 (unsigned long long)hash_of(path));
    } else {
        snprintf(out, size, "%s: none\n", name);
    }
    if (found) FcPatternDestroy(found);
    FcPatternDestroy(wanted);
}

static void write_version(char *out, size_t size, const char *name, const SDL_version *version) {
    snprintf(out, size, "%s %d.%d.%d\n", name, version->major, version->minor, version->patch);
}

static void write_versions(char *out, size_t size) {
    static const char *const fonts[] = {"Inter", "Inter:semibold", "DejaVu Sans",
                                        "DejaVu Sans Mono"};
    SDL_version sdl, free_type = {0};
    int major, minor, patch;
    size_t used = 0;
    for (size_t i = 0; i < sizeof fonts / sizeof *fonts; ++i, used = strlen(out))
        write_font(out + used, size - used, fonts[i]);
    FcFini();
    TTF_GetFreeTypeVersion(&major, &minor, &patch);
    free_type = (SDL_version){(Uint8)major, (Uint8)minor, (Uint8)patch};
    write_version(out + used, size - used, "FreeType", &free_type);
    TTF_GetHarfBuzzVersion(&major, &minor, &patch);
    free_type = (SDL_version){(Uint8)major, (Uint8)minor, (Uint8)patch};
    used = strlen(out);
    write_version(out + used, size - used, "HarfBuzz", &free_type);
    SDL_GetVersion(&sdl);
    used = strlen(out);
    write_version(out + used, size - used, "SDL", &sdl);
    used = strlen(out);
    write_version(out + used, size - used, "SDL_ttf", TTF_Linked_Version());
    used = strlen(out);
    write_version(out + used, size - used, "SDL_image", IMG_Linked_Version());
}

// Whether this machine draws letters as the one that made the pictures; else says what differs.
static bool same_versions(void) {
    char own[1024] = "", kept[1024] = "";
    write_versions(own, sizeof own);
    FILE *file = fopen(GOLDEN "/VERSIONS.txt", renews() ? "w" : "r");
    assert_non_null(file);
    if (renews()) {
        fputs(own, file);
    } else {
        kept[fread(kept, 1, sizeof kept - 1, file)] = '\0';
    }
    fclose(file);
    if (renews() || strcmp(own, kept) == 0) return true;
    print_message("Pictures are not compared: they were made with\n%sand this machine has\n%s",
                  kept, own);
    return false;
}

// --- One picture --------------------------------------------------------------------------------

static SDL_Surface *plain(SDL_Surface *surface) {
    assert_non_null(surface);
    SDL_Surface *copy = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(surface);
    assert_non_null(copy);
    return copy;
}

// Counts the pixels that differ, and paints them red in [a]; all the rest of it pale.
static long mark_differences(SDL_Surface *a, const SDL_Surface *b) {
    long count = 0;
    for (int y = 0; y < a->h; ++y) {
        uint32_t *mine = picture_row(a, y);
        const uint32_t *kept = picture_row(b, y);
        for (int x = 0; x < a->w; ++x) {
            bool off = colours_apart(mine[x], kept[x]) > CHANNEL_OFF;
            count += off;
            mine[x] = off ? 0xFFFF0000u : 0xFFC0C0C0u | (mine[x] >> 2 & 0x3F3F3Fu);
        }
    }
    return count;
}

// Compares the picture at [path] with the one that is kept. True where they are alike.
static bool alike(const char *path, const char *kept_path, const char *marked_path) {
    SDL_Surface *mine = plain(IMG_Load(path)), *kept = IMG_Load(kept_path);
    if (!kept) {
        print_error("%s is not there; see PARL_GOLDEN_RENEW\n", kept_path);
        SDL_FreeSurface(mine);
        return false;
    }
    kept = plain(kept);
    bool fine = mine->w == kept->w && mine->h == kept->h;
    if (fine) {
        long off = mark_differences(mine, kept), all = (long)mine->w * mine->h;
        fine = off * 1000000 <= MILLION_OFF * all;
        if (!fine) {
            IMG_SavePNG(mine, marked_path);
            print_error("%ld of a million pixels differ:\n  now       %s\n  should be %s\n"
                        "  in red    %s\n",
                        off * 1000000 / all, path, kept_path, marked_path);
        }
    } else {
        print_error("%s is %dx%d and should be %dx%d\n", path, mine->w, mine->h, kept->w, kept->h);
    }
    SDL_FreeSurface(mine);
    SDL_FreeSurface(kept);
    return fine;
}

static void renew(const char *path, const char *kept_path) {
    SDL_Surface *mine = plain(IMG_Load(path));
    assert_true(small_picture_save(mine, KEPT_OFF, kept_path));
    SDL_FreeSurface(mine);
}

// --- All of them --------------------------------------------------------------------------------

typedef struct {
    const char *suffix;
    int pictures, failed;
} Gallery;

static void compare(Driver *driver, const char *name, void *data) {
    Gallery *gallery = data;
    char kept[600], mine[600], marked[600];
    snprintf(kept, sizeof kept, "%s/%s%s.png", GOLDEN, name, gallery->suffix);
    snprintf(mine, sizeof mine, "%s/golden-%s%s.png", PARL_BUILD_DIR, name, gallery->suffix);
    snprintf(marked, sizeof marked, "%s/golden-%s%s-red.png", PARL_BUILD_DIR, name,
             gallery->suffix);
    remove(marked);
    ++gallery->pictures;
    assert_true(app_picture(driver->app, mine));
    if (renews()) renew(mine, kept);
    if (!alike(mine, kept, marked)) ++gallery->failed;
}

static void look_like_their_pictures(const TourLook *look, const char *suffix,
                                     const char *const *stops) {
    Gallery gallery = {.suffix = suffix};
    int wanted = 0;
    while (stops[wanted]) ++wanted;
    if (!same_versions()) {
        skipped = true;
        skip();
    }
    tour(look, stops, compare, &gallery);
    assert_int_equal(gallery.pictures, wanted);
    assert_int_equal(gallery.failed, 0);
}

static void screens_look_like_their_pictures(void **state) {
    (void)state;
    static const TourLook look = {1280, 800, 1, 100, THEME_LIGHT};
    static const char *const stops[] = {
        "library",        "brief",       "table-changes",   "table-desk",
        "table-estimate", "table-pick",  "explain",         "why",
        "help",           "debrief",     "what-if-after",   "progress",
        "settings",       "room-reveal", "library-rounds",  "table-rank",
        "table-grid",     "table-timed", "committee-rated", "drill-debrief",
        "pack-held",      NULL};
    look_like_their_pictures(&look, "", stops);
}

static void the_dark_theme_looks_like_its_pictures(void **state) {
    (void)state;
    static const TourLook look = {1280, 800, 1, 100, THEME_DARK};
    static const char *const stops[] = {"library",    "table-changes",   "debrief-40",
                                        "table-grid", "committee-rated", NULL};
    look_like_their_pictures(&look, "-dark", stops);
}

static void high_contrast_looks_like_its_pictures(void **state) {
    (void)state;
    static const TourLook look = {1280, 800, 1, 100, THEME_CONTRAST};
    static const char *const stops[] = {"library",    "table-changes",   "debrief-40",
                                        "table-grid", "committee-rated", NULL};
    look_like_their_pictures(&look, "-contrast", stops);
}

static void large_text_in_a_small_window_looks_like_its_pictures(void **state) {
    (void)state;
    static const TourLook look = {1024, 640, 1, 150, THEME_LIGHT};
    static const char *const stops[] = {"table-changes", "debrief", NULL};
    look_like_their_pictures(&look, "-150", stops);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_look_like_their_pictures),
        cmocka_unit_test(the_dark_theme_looks_like_its_pictures),
        cmocka_unit_test(high_contrast_looks_like_its_pictures),
        cmocka_unit_test(large_text_in_a_small_window_looks_like_its_pictures),
    };
    int failed = cmocka_run_group_tests(tests, window_start, window_stop);
    return failed != 0 ? 1 : skipped ? SKIPPED : 0;
}
