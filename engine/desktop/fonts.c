// SPDX-License-Identifier: MIT

#include "fonts.h"

#include <assert.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <stdio.h>

typedef struct {
    const char *family;
    int weight;
} Wish;

static const Wish wishes[FACE_COUNT][FONT_RANKS] = {
    [FACE_REGULAR] = {{"Inter", FC_WEIGHT_REGULAR}, {"DejaVu Sans", FC_WEIGHT_REGULAR}},
    [FACE_SEMIBOLD] = {{"Inter", FC_WEIGHT_DEMIBOLD}, {"DejaVu Sans", FC_WEIGHT_BOLD}},
};

static const struct {
    Face face;
    int points;
} styles[STYLE_COUNT] = {
#define X(name, face, points) {FACE_##face, points},
    THEME_STYLES(X)
#undef X
};

static int pixels(Style style, float scale) {
    return (int)lroundf((float)styles[style].points * scale);
}

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

static TTF_Font *open_file(FcPattern *found, int size) {
    FcChar8 *file = NULL;
    int index = 0;
    if (FcPatternGetString(found, FC_FILE, 0, &file) != FcResultMatch) return NULL;
    FcPatternGetInteger(found, FC_INDEX, 0, &index);
    TTF_Font *font = TTF_OpenFontIndex((const char *)file, size, index);
    if (font) TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

// The best match that opens: a listed font may be broken, gone, or of a kind that
// FreeType was built without.
static TTF_Font *open_best(FcConfig *config, Wish wish, int size) {
    FcPattern *pattern = pattern_of(config, wish);
    if (!pattern) return NULL;
    FcResult result;
    FcPattern *match = FcFontMatch(config, pattern, &result);
    TTF_Font *font = match ? open_file(match, size) : NULL;
    if (match) FcPatternDestroy(match);
    FcFontSet *all = font ? NULL : FcFontSort(config, pattern, FcTrue, NULL, &result);
    for (int i = 0; all && !font && i < all->nfont; ++i) font = open_file(all->fonts[i], size);
    if (all) FcFontSetDestroy(all);
    FcPatternDestroy(pattern);
    return font;
}

static bool open_all(Fonts *fonts, FcConfig *config, float scale) {
    for (int s = 0; s < STYLE_COUNT; ++s)
        for (int rank = 0; rank < FONT_RANKS; ++rank) {
            TTF_Font *font =
                open_best(config, wishes[styles[s].face][rank], pixels((Style)s, scale));
            if (!font) return false;
            fonts->fonts[s][rank] = font;
        }
    return true;
}

bool fonts_open(Fonts *fonts, float scale, char *error, size_t size) {
    assert(fonts);
    assert(error);
    *fonts = (Fonts){0};
    FcConfig *config = FcInitLoadConfigAndFonts();
    bool opened = config && open_all(fonts, config, scale);
    if (config) FcConfigDestroy(config);
    if (opened) return true;
    fonts_close(fonts);
    snprintf(error, size,
             "no font was found; install one that fontconfig knows, for instance "
             "the package fonts-inter or fonts-dejavu-core");
    return false;
}

void fonts_close(Fonts *fonts) {
    assert(fonts);
    for (int s = 0; s < STYLE_COUNT; ++s)
        for (int rank = 0; rank < FONT_RANKS; ++rank)
            if (fonts->fonts[s][rank]) TTF_CloseFont(fonts->fonts[s][rank]);
    *fonts = (Fonts){0};
}

bool fonts_rescale(Fonts *fonts, float scale) {
    assert(fonts);
    bool fine = true;
    for (int s = 0; s < STYLE_COUNT; ++s)
        for (int rank = 0; rank < FONT_RANKS; ++rank)
            fine &= TTF_SetFontSize(fonts->fonts[s][rank], pixels((Style)s, scale)) == 0;
    return fine;
}

int fonts_rank(const Fonts *fonts, Style style, uint32_t letter) {
    TTF_Font *const *ranks = fonts->fonts[style];
    if (TTF_GlyphIsProvided32(ranks[FONT_OWN], letter)) return FONT_OWN;
    if (ranks[FONT_SPARE] && TTF_GlyphIsProvided32(ranks[FONT_SPARE], letter)) return FONT_SPARE;
    return FONT_OWN;
}
