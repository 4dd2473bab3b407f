// SPDX-License-Identifier: MIT

#include "theme.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>

uint32_t theme_colour(Theme theme, Colour colour) {
    static const uint32_t values[COLOUR_COUNT][THEME_COUNT] = {
#define X(name, light, dark, contrast) {light, dark, contrast},
        THEME_COLOURS(X)
#undef X
    };
    assert(theme < THEME_COUNT);
    assert(colour < COLOUR_COUNT);
    return values[colour][theme];
}

bool theme_pair(Colour front, Colour ground) {
    static const bool pairs[COLOUR_COUNT][COLOUR_COUNT] = {
#define X(front, ground, tenths) [COLOUR_##front][COLOUR_##ground] = true,
        THEME_PAIRS(X)
#undef X
    };
    return pairs[front][ground];
}

// One channel as light, 0 to 1 (WCAG 2.2, relative luminance).
static double channel(uint32_t rgb, int shift) {
    double value = (double)(rgb >> shift & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t rgb) {
    return 0.2126 * channel(rgb, 16) + 0.7152 * channel(rgb, 8) + 0.0722 * channel(rgb, 0);
}

int theme_contrast(uint32_t front, uint32_t ground) {
    double a = luminance(front), b = luminance(ground);
    double high = a > b ? a : b, low = a > b ? b : a;
    return (int)((high + 0.05) / (low + 0.05) * 100.0);
}
