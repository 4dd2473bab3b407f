// SPDX-License-Identifier: MIT
//
// The fonts of the theme, found through fontconfig: Inter, and DejaVu Sans for the letters
// that Inter lacks. Where neither is installed, whatever fontconfig has.

#ifndef DESKTOP_FONTS_H
#define DESKTOP_FONTS_H

#include <SDL_ttf.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "theme.h"

enum { FONT_OWN, FONT_SPARE, FONT_RANKS };

typedef struct {
    TTF_Font *fonts[STYLE_COUNT][FONT_RANKS];  // SPARE may be NULL
} Fonts;

// Opens every style at its size times [scale]. SDL_ttf has been started. False, with a
// sentence in [error], where the machine has no font that opens; then nothing is held.
bool fonts_open(Fonts *fonts, float scale, char *error, size_t size);
void fonts_close(Fonts *fonts);

// Opens the same files at another scale. False where a size is refused.
bool fonts_rescale(Fonts *fonts, float scale);

// Which font draws [letter]: FONT_OWN if it can, else FONT_SPARE if that can, else
// FONT_OWN, which shows a box.
int fonts_rank(const Fonts *fonts, Style style, uint32_t letter);

#endif
