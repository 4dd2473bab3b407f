// SPDX-License-Identifier: MIT
//
// The fonts of the theme, found through fontconfig: Inter, and DejaVu Sans for the letters
// that Inter lacks. Where neither is installed, whatever fontconfig has. A font is opened when
// it is first needed: most screens need five of twenty.

#ifndef DESKTOP_FONTS_H
#define DESKTOP_FONTS_H

#include <SDL_ttf.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "theme.h"

enum { FONT_OWN, FONT_SPARE, FONT_RANKS };

typedef struct {
    char *path;  // owned; NULL: not looked for yet
    int index;   // in the file
} FontFile;

typedef struct {
    float scale;
    FontFile files[FACE_COUNT][FONT_RANKS];
    TTF_Font *fonts[STYLE_COUNT][FONT_RANKS];  // NULL: not opened yet
    bool missing[STYLE_COUNT][FONT_RANKS];     // does not open
} Fonts;

// Looks for the faces of the theme, at its sizes times [scale]. SDL_ttf has been started. False,
// with a sentence in [error], where the machine has no font that opens; then nothing is held.
bool fonts_open(Fonts *fonts, float scale, char *error, size_t size);
void fonts_close(Fonts *fonts);

// The same files at another scale from here on.
void fonts_rescale(Fonts *fonts, float scale);

// NULL only where a file has gone since it was found, and for a SPARE that is nowhere. Borrowed.
TTF_Font *fonts_get(Fonts *fonts, Style style, int rank);

// Which font draws [letter]: FONT_OWN if it can, else FONT_SPARE if that can, else
// FONT_OWN, which shows a box.
int fonts_rank(Fonts *fonts, Style style, uint32_t letter);

#endif
