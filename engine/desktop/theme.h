// SPDX-License-Identifier: MIT
//
// How the window looks, in one place: colours, type and sizes. Everything is in points;
// view_px() and the fonts turn points into pixels of the screen the window is on.
// Colours carry no meaning alone: each is beside a word, a figure or a shape.

#ifndef DESKTOP_THEME_H
#define DESKTOP_THEME_H

// Ink on PAPER and on PANEL is at least 4.5 : 1, the contrast that WCAG asks of text.
#define THEME_COLOURS(X)                                                        \
    X(PAPER, 0xF6F4EF)  /* the window */                                        \
    X(PANEL, 0xFFFFFF)  /* what lies on it: choices, overlays */                \
    X(RULE, 0xD8D4CA)   /* hairlines and empty bars */                          \
    X(INK, 0x1E2227)    /* text */                                              \
    X(MUTED, 0x5A6270)  /* text beside the text */                              \
    X(ACCENT, 0x1F4FA8) /* the player: their lines, what is selected */         \
    X(WASH, 0xE6ECF7)   /* behind the player's lines and the selected choice */ \
    X(WARN, 0x9A2A1B)   /* refused, lost */                                     \
    X(GOOD, 0x1B6B45)   /* gained */                                            \
    X(SHADE, 0x1E2227)  /* over the screen, half transparent, while an overlay is open */

typedef enum {
#define X(name, rgb) COLOUR_##name,
    THEME_COLOURS(X)
#undef X
        COLOUR_COUNT
} Colour;

// Bold is the SemiBold face and not a smeared Regular.
typedef enum { FACE_REGULAR, FACE_SEMIBOLD, FACE_COUNT } Face;

// Rows: name, face, size in points.
#define THEME_STYLES(X)      \
    X(SMALL, REGULAR, 13)    \
    X(LABEL, SEMIBOLD, 13)   \
    X(TIGHT, REGULAR, 14)    \
    X(BODY, REGULAR, 16)     \
    X(STRONG, SEMIBOLD, 16)  \
    X(HEADING, SEMIBOLD, 20) \
    X(TITLE, SEMIBOLD, 30)   \
    X(FIGURE, SEMIBOLD, 44)

typedef enum {
#define X(name, face, points) STYLE_##name,
    THEME_STYLES(X)
#undef X
        STYLE_COUNT
} Style;

// A line of text is this much higher than its letters, in hundredths.
enum { THEME_LEADING = 145 };

enum {
    // The smallest window in which a menu of twelve lines and a conversation fit.
    SIZE_WINDOW_WIDTH_MIN = 1024,
    SIZE_WINDOW_HEIGHT_MIN = 640,
    SIZE_WINDOW_WIDTH = 1180,
    SIZE_WINDOW_HEIGHT = 760,

    SIZE_HAIR = 1,
    SIZE_TINY = 4,
    SIZE_GAP = 8,
    SIZE_PAD = 16,
    SIZE_MARGIN = 24,

    SIZE_TOP = 52,       // the week
    SIZE_FOOT = 30,      // the keys
    SIZE_PEOPLE = 232,   // the cast
    SIZE_LEDGER = 208,   // sign-offs, packets, work
    SIZE_BAR = 5,        // a gauge
    SIZE_KEYCAP = 26,    // the key before a choice
    SIZE_TALK_MIN = 96,  // what choices leave of the conversation

    // Beyond about 75 letters a line is hard to read.
    SIZE_MEASURE = 680,
    SIZE_MEASURE_CHOICE = 820,

    SIZE_SCROLL = 64,  // one press of an arrow
};

#endif
