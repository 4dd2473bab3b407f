// SPDX-License-Identifier: MIT
//
// How the window looks, in one place: colours, type and sizes. Everything is in points;
// view_px() and the fonts turn points into pixels of the screen the window is on.
// Colours carry no meaning alone: each is beside a word, a figure or a shape.
// assets/README.md says the same for those who draw.

#ifndef DESKTOP_THEME_H
#define DESKTOP_THEME_H

#include <stdbool.h>
#include <stdint.h>

// Rows: name, id in the settings, as a player reads it.
#define THEMES(X)              \
    X(LIGHT, "light", "Light") \
    X(DARK, "dark", "Dark")    \
    X(CONTRAST, "contrast", "High contrast")

typedef enum {
#define X(name, id, spoken) THEME_##name,
    THEMES(X)
#undef X
        THEME_COUNT
} Theme;

// Rows: name, in the light, the dark and the high-contrast theme.
#define THEME_COLOURS(X)                                                           \
    X(PAPER, 0xF5F3EE, 0x14171C, 0x000000)  /* the window */                       \
    X(PANEL, 0xFFFFFF, 0x1D2128, 0x000000)  /* what lies on it: cards, overlays */ \
    X(SUNK, 0xECE8DF, 0x272C35, 0x1A1A1A)   /* wells: tracks, tabs, keycaps */     \
    X(RULE, 0xD6D1C4, 0x3A404B, 0xFFFFFF)   /* hairlines */                        \
    X(INK, 0x1D2128, 0xECEAE4, 0xFFFFFF)    /* text */                             \
    X(MUTED, 0x5A616C, 0xA5ADBA, 0xE6E6E6)  /* text beside the text */             \
    X(ACCENT, 0x2B4FA3, 0x8FB3FF, 0xFFE14D) /* the player, what can be done */     \
    X(ON_ACCENT, 0xFFFFFF, 0x10141B, 0x000000)                                     \
    X(WASH, 0xE5EBF8, 0x25314A, 0x2E2A00) /* the player's lines, the selected */   \
    X(WARN, 0x9C2B1B, 0xFF9C8A, 0xFF9A8C) /* refused, lost */                      \
    X(WARN_WASH, 0xF9E7E2, 0x3D2522, 0x330E0A)                                     \
    X(GOOD, 0x1B6A45, 0x7FD6A4, 0x7CFFB2) /* gained */                             \
    X(GOOD_WASH, 0xE1F1E8, 0x1E3529, 0x03301A)                                     \
    X(CAUTION, 0x7A5200, 0xF1C15F, 0xFFE14D) /* waits, in between */               \
    X(CAUTION_WASH, 0xFAEFD6, 0x3A2F17, 0x2E2A00)                                  \
    X(SHADE, 0x14171C, 0x000000, 0x000000) /* over the screen, below an overlay */

typedef enum {
#define X(name, light, dark, contrast) COLOUR_##name,
    THEME_COLOURS(X)
#undef X
        COLOUR_COUNT
} Colour;

// What may stand on what, and the contrast that WCAG 2.2 asks of it, in tenths: 45 of text, 30 of
// a shape that has to be seen (1.4.11). Drawing anything else is an assertion that fails.
#define THEME_PAIRS(X)       \
    X(INK, PAPER, 45)        \
    X(INK, PANEL, 45)        \
    X(INK, SUNK, 45)         \
    X(INK, WASH, 45)         \
    X(INK, WARN_WASH, 45)    \
    X(INK, GOOD_WASH, 45)    \
    X(INK, CAUTION_WASH, 45) \
    X(MUTED, PAPER, 45)      \
    X(MUTED, PANEL, 45)      \
    X(MUTED, SUNK, 45)       \
    X(MUTED, WASH, 45)       \
    X(ACCENT, PAPER, 45)     \
    X(ACCENT, PANEL, 45)     \
    X(ACCENT, SUNK, 45)      \
    X(ACCENT, WASH, 45)      \
    X(ON_ACCENT, ACCENT, 45) \
    X(WARN, PAPER, 45)       \
    X(WARN, PANEL, 45)       \
    X(WARN, WASH, 45)        \
    X(WARN, SUNK, 30)        \
    X(WARN, WARN_WASH, 45)   \
    X(GOOD, PAPER, 45)       \
    X(GOOD, PANEL, 45)       \
    X(GOOD, WASH, 45)        \
    X(GOOD, SUNK, 30)        \
    X(GOOD, GOOD_WASH, 45)   \
    X(CAUTION, PAPER, 45)    \
    X(CAUTION, PANEL, 45)    \
    X(CAUTION, WASH, 45)     \
    X(CAUTION, SUNK, 30)     \
    X(CAUTION, CAUTION_WASH, 45)

// The colour as 0xRRGGBB.
uint32_t theme_colour(Theme theme, Colour colour);

// Whether the pair is in the table above.
bool theme_pair(Colour front, Colour ground);

// The contrast of two colours as WCAG defines it (relative luminance), in hundredths: 100 to 2100.
int theme_contrast(uint32_t front, uint32_t ground);

// Bold is the SemiBold face and not a smeared Regular.
typedef enum { FACE_REGULAR, FACE_SEMIBOLD, FACE_MONO, FACE_COUNT } Face;

// Rows: name, face, size in points.
#define THEME_STYLES(X)      \
    X(SMALL, REGULAR, 13)    \
    X(LABEL, SEMIBOLD, 13)   \
    X(TIGHT, REGULAR, 14)    \
    X(CODE, MONO, 13)        \
    X(BODY, REGULAR, 16)     \
    X(STRONG, SEMIBOLD, 16)  \
    X(HEADING, SEMIBOLD, 20) \
    X(LARGE, REGULAR, 22)    \
    X(TITLE, SEMIBOLD, 30)   \
    X(FIGURE, SEMIBOLD, 44)

typedef enum {
#define X(name, face, points) STYLE_##name,
    THEME_STYLES(X)
#undef X
        STYLE_COUNT
} Style;

enum {
    // A line of text is this much higher than its letters, in hundredths.
    THEME_LEADING = 145,

    // Text from this to that percent, in such steps.
    ZOOM_MIN = 80,
    ZOOM_MAX = 200,
    ZOOM_STEP = 10,

    SIZE_WINDOW_WIDTH_MIN = 1024,
    SIZE_WINDOW_HEIGHT_MIN = 640,
    SIZE_WINDOW_WIDTH = 1280,
    SIZE_WINDOW_HEIGHT = 800,

    SIZE_HAIR = 1,
    SIZE_TINY = 4,
    SIZE_GAP = 8,
    SIZE_PAD = 16,
    SIZE_MARGIN = 24,

    RADIUS_SMALL = 6,  // keycaps, chips
    RADIUS = 10,       // cards, bubbles

    SIZE_TOP = 56,      // the bar with the week
    SIZE_FOOT = 30,     // the keys
    SIZE_PEOPLE = 244,  // the cast
    SIZE_LEDGER = 264,  // facts, promises, sign-offs …
    SIZE_BAR = 6,       // a gauge
    SIZE_KEYCAP = 26,   // the key before a choice
    SIZE_ICON = 20,
    SIZE_BUTTON = 36,     // its height
    SIZE_PORTRAIT = 48,   // in the cast
    SIZE_FACE = 32,       // beside a line
    SIZE_TALK_MIN = 104,  // what choices leave of the conversation

    // Beyond about 75 letters a line is hard to read.
    SIZE_MEASURE = 680,
    SIZE_MEASURE_CHOICE = 860,
    SIZE_PAGE = 960,  // cards beside each other

    SIZE_SCROLL = 64,  // one press of an arrow

    // How long something that changes takes to get there, in milliseconds.
    MOTION_GAUGE = 240,
    MOTION_SCROLL = 160,
};

#endif
