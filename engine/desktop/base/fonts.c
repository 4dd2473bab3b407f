// SPDX-License-Identifier: MIT

#include "fonts.h"

#include <assert.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

typedef struct {
    const char *family;
    int weight;
} Wish;

static const Wish wishes[FACE_COUNT][FONT_RANKS] = {
    [FACE_REGULAR] = {{"Inter", FC_WEIGHT_REGULAR}, {"DejaVu Sans", FC_WEIGHT_REGULAR}},
    [FACE_SEMIBOLD] = {{"Inter", FC_WEIGHT_DEMIBOLD}, {"DejaVu Sans", FC_WEIGHT_BOLD}},
    [FACE_MONO] = {{"DejaVu Sans Mono", FC_WEIGHT_REGULAR}, {"monospace", FC_WEIGHT_REGULAR}},
};

static const struct {
    Face face;
    int points;
} styles[STYLE_COUNT] = {
#define X(name, face, points) {FACE_##face, points},
    THEME_STYLES(X)
#undef X
};

// --- Files -------------------------------------------------------------------------------

static FcPattern *pattern_of(FcConfig *config, Wish wish) {
    FcPattern *pattern = FcPatternCreate();
    if (!pattern) return NULL;
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)wish.family);
    FcPatternAddInteger(pattern, FC_WEIGHT, wish.weight);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    return pattern;
}

static bool opens(const char *path, int index) {
    TTF_Font *font = TTF_OpenFontIndex(path, 16, index);
    if (font) TTF_CloseFont(font);
    return font != NULL;
}

// Takes the file of [found] if it opens: a listed font may be broken, gone, or of a kind that
// FreeType was built without.
static bool take_file(FontFile *out, FcPattern *found) {
    FcChar8 *path = NULL;
    int index = 0;
    if (FcPatternGetString(found, FC_FILE, 0, &path) != FcResultMatch) return false;
    FcPatternGetInteger(found, FC_INDEX, 0, &index);
    if (!opens((const char *)path, index)) return false;
    *out = (FontFile){memory_text((const char *)path, strlen((const char *)path)), index};
    return true;
}

static bool find_file(FcConfig *config, Wish wish, FontFile *out) {
    FcPattern *pattern = pattern_of(config, wish);
    if (!pattern) return false;
    FcResult result;
    FcPattern *match = FcFontMatch(config, pattern, &result);
    bool found = match && take_file(out, match);
    if (match) FcPatternDestroy(match);
    FcFontSet *all = found ? NULL : FcFontSort(config, pattern, FcTrue, NULL, &result);
    for (int i = 0; all && !found && i < all->nfont; ++i) found = take_file(out, all->fonts[i]);
    if (all) FcFontSetDestroy(all);
    FcPatternDestroy(pattern);
    return found;
}

// The list of fonts is read anew for the few faces that are needed later: kept, it would be the
// largest thing in memory.
static void find_late(FontFile *out, Wish wish) {
    FcConfig *config = FcInitLoadConfigAndFonts();
    if (!config) return;
    find_file(config, wish, out);
    FcConfigDestroy(config);
}

bool fonts_open(Fonts *fonts, float scale, char *error, size_t size) {
    assert(fonts);
    assert(error);
    *fonts = (Fonts){.scale = scale};
    FcConfig *config = FcInitLoadConfigAndFonts();
    bool found = config != NULL;
    for (int face = 0; face < FACE_MONO && found; ++face)
        found = find_file(config, wishes[face][FONT_OWN], &fonts->files[face][FONT_OWN]);
    if (config) FcConfigDestroy(config);
    if (found) return true;
    fonts_close(fonts);
    snprintf(error, size,
             "no font was found; install one that fontconfig knows, for instance "
             "the package fonts-inter or fonts-dejavu-core");
    return false;
}

// --- Fonts -------------------------------------------------------------------------------

static void close_all(Fonts *fonts) {
    for (int s = 0; s < STYLE_COUNT; ++s)
        for (int rank = 0; rank < FONT_RANKS; ++rank) {
            if (fonts->fonts[s][rank]) TTF_CloseFont(fonts->fonts[s][rank]);
            fonts->fonts[s][rank] = NULL;
            fonts->missing[s][rank] = false;
        }
}

void fonts_close(Fonts *fonts) {
    assert(fonts);
    close_all(fonts);
    for (int face = 0; face < FACE_COUNT; ++face)
        for (int rank = 0; rank < FONT_RANKS; ++rank) free(fonts->files[face][rank].path);
    *fonts = (Fonts){0};
}

void fonts_rescale(Fonts *fonts, float scale) {
    assert(fonts);
    close_all(fonts);
    fonts->scale = scale;
}

static TTF_Font *open_file(FontFile *file, Wish wish, int pixels) {
    if (!file->path) find_late(file, wish);
    return file->path ? TTF_OpenFontIndex(file->path, pixels > 0 ? pixels : 1, file->index) : NULL;
}

// A file that has gone since it was found, as when fonts are updated, is looked for once more.
static TTF_Font *open_font(Fonts *fonts, Style style, int rank) {
    Face face = styles[style].face;
    FontFile *file = &fonts->files[face][rank];
    int pixels = (int)lroundf((float)styles[style].points * fonts->scale);
    bool had = file->path != NULL;
    TTF_Font *font = open_file(file, wishes[face][rank], pixels);
    if (!font && had) {
        free(file->path);
        *file = (FontFile){0};
        font = open_file(file, wishes[face][rank], pixels);
    }
    if (font) TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

TTF_Font *fonts_get(Fonts *fonts, Style style, int rank) {
    assert(fonts);
    assert(style < STYLE_COUNT);
    TTF_Font **font = &fonts->fonts[style][rank];
    if (!*font && !fonts->missing[style][rank]) {
        *font = open_font(fonts, style, rank);
        fonts->missing[style][rank] = !*font;
    }
    return *font;
}

int fonts_rank(Fonts *fonts, Style style, uint32_t letter) {
    if (letter < 0x250) return FONT_OWN;  // Latin: every face has it
    TTF_Font *own = fonts_get(fonts, style, FONT_OWN);
    if (own && TTF_GlyphIsProvided32(own, letter)) return FONT_OWN;
    TTF_Font *spare = fonts_get(fonts, style, FONT_SPARE);
    return spare && TTF_GlyphIsProvided32(spare, letter) ? FONT_SPARE : FONT_OWN;
}
