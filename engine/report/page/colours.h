// SPDX-License-Identifier: MIT
//
// The colours of a page, by day and by night, and which of them stand on which. The style sheet
// is made from the first table, and a test measures every row of the second.

#ifndef REPORT_COLOURS_H
#define REPORT_COLOURS_H

// Rows: id, name in the style sheet, light, dark.
#define COLOURS(X)                                                                \
    X(PAPER, "paper", 0xfcfbf8, 0x14181d) /* what everything stands on */         \
    X(PANEL, "panel", 0xf3f0e8, 0x1e242b) /* quotes, heads of tables */           \
    X(INK, "ink", 0x1d2329, 0xe9e5dc)     /* what is read */                      \
    X(SOFT, "soft", 0x525b65, 0xaab4be)   /* what is read second */               \
    X(RULE, "rule", 0xdcd7ca, 0x39424c)   /* hairlines, which carry no meaning */ \
    X(LINK, "link", 0x0b5a6b, 0x7fcbd9)   /* links, labels */                     \
    X(BAR, "bar", 0x2f7688, 0x5fb0c2)     /* what a chart shows */                \
    X(GRID, "grid", 0x827b6c, 0x808b97)   /* limits and axes of a chart */        \
    X(LOSS, "loss", 0x9c3322, 0xf09a8c)   /* what was lost, or holds down */      \
    X(MARK, "mark", 0x7d5200, 0xe4b95f)   /* this run among others */

typedef enum {
#define X(id, name, light, dark) COLOUR_##id,
    COLOURS(X)
#undef X
        COLOUR_COUNT
} ColourId;

typedef struct {
    const char *name;
    unsigned light, dark;  // 0xrrggbb
} Colour;

extern const Colour COLOUR_TABLE[COLOUR_COUNT];

// What stands on what, and the contrast that WCAG 2.2 AA asks for, in tenths: text 45, graphics
// that carry meaning 30. Rows: front, back, tenths.
#define COLOUR_PAIRS(X) \
    X(INK, PAPER, 45)   \
    X(INK, PANEL, 45)   \
    X(SOFT, PAPER, 45)  \
    X(SOFT, PANEL, 45)  \
    X(LINK, PAPER, 45)  \
    X(LINK, PANEL, 45)  \
    X(LOSS, PAPER, 45)  \
    X(MARK, PAPER, 45)  \
    X(BAR, PAPER, 30)   \
    X(GRID, PAPER, 30)

typedef struct {
    ColourId front, back;
    int tenths;
} ColourPair;

enum { COLOUR_PAIR_COUNT = 10 };

extern const ColourPair COLOUR_PAIR_TABLE[COLOUR_PAIR_COUNT];

#endif
