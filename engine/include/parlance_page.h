// SPDX-License-Identifier: MIT
//
// A report as a page: what is said, in blocks that know what they are and not how they look, for
// a front end that draws them in its own type. The conventions of parlance.h hold here.
//
//   session, request -> parl_page -> parl_block -> parl_table, parl_chart -> parl_shape
//
// All texts are UTF-8 without anything that could steer a screen; only a line break may stand in
// them. No text is NULL: "" where there is none. Everything but the page itself is borrowed from
// it, and lives as long as it does.

#ifndef PARLANCE_PAGE_H
#define PARLANCE_PAGE_H

#include "parlance_practice.h"
#include "parlance_report.h"

// --- What a chart is drawn from -----------------------------------------------------------------

// What a shape shows. How that looks is the painter's; nothing may hang on its colour alone, and
// nothing does: each chart has its words, and its table beside it. Rows: id, name in the style
// sheet of the HTML page.
#define PARL_ROLES(X)                                                                  \
    X(WORDS, "")       /* of a row: its value */                                       \
    X(ASIDE, "s")      /* read second: an end of a scale, what a limit means */        \
    X(NAME, "b")       /* of a row: what it is about */                                \
    X(MINE_WORDS, "m") /* about this run among others */                               \
    X(TRACK, "track")  /* all that a bar could fill */                                 \
    X(BAR, "bar")      /* what there is */                                             \
    X(LOST, "lost")    /* what was lost, or holds down */                              \
    X(LINE, "line")    /* how a value changed */                                       \
    X(THIN, "thin")    /* the same in one run among many */                            \
    X(DOT, "dot")      /* a value, filled */                                           \
    X(RING, "ring")    /* a value, hollow */                                           \
    X(RULE, "rule")    /* a hairline, which carries no meaning */                      \
    X(TICK, "tick")    /* where something changes, across one bar */                   \
    X(LIMIT, "limit")  /* where something changes, across the whole picture; dashed */ \
    X(MINE, "mine")    /* this run among others */                                     \
    X(PIN, "pin")      /* where this run stands */

typedef enum {
#define X(id, name) PARL_ROLE_##id,
    PARL_ROLES(X)
#undef X
        PARL_ROLE_COUNT
} parl_role;

const char *parl_role_name(parl_role role);  // in the style sheet

// Rows: id, units from the middle to the edge.
#define PARL_MARKS(X)                                          \
    X(NONE, 0)                                                 \
    X(POINT, 4) /* a small dot: a value of a series */         \
    X(DOT, 6)                                                  \
    X(RING, 6)                                                 \
    X(DIAMOND, 8) /* from its middle to each of its corners */ \
    X(SQUARE, 6)

typedef enum {
#define X(id, reach) PARL_MARK_##id,
    PARL_MARKS(X)
#undef X
        PARL_MARK_COUNT
} parl_mark;

int parl_mark_reach(parl_mark mark);

typedef enum {
    PARL_SHAPE_TEXT,  // one line, short enough to be shown whole; x, y: on its base line
    PARL_SHAPE_LINE,  // from x, y to x2, y2
    PARL_SHAPE_BOX,   // filled; x, y: its upper left corner, x2, y2: its lower right one
    PARL_SHAPE_MARK,  // x, y: its middle
    PARL_SHAPE_PATH,  // from point to point
    PARL_SHAPE_COUNT
} parl_shape_kind;

// Where x stands in the line of a text.
typedef enum { PARL_ANCHOR_START, PARL_ANCHOR_MIDDLE, PARL_ANCHOR_END } parl_anchor;

typedef struct {
    int x, y;
} parl_point;

// What belongs to another kind is 0, "" or NULL.
typedef struct {
    parl_shape_kind kind;
    parl_role role;
    int x, y, x2, y2;          // y grows downwards
    bool round;                // BOX: its ends are, by half of its height
    const char *text;          // TEXT
    parl_anchor anchor;        // TEXT
    parl_mark mark;            // MARK; never NONE
    const parl_point *points;  // PATH; NULL else
    int point_count;
    bool steps;  // PATH: each value holds until the next point: across, then up or
                 // down; else straight
} parl_shape;

// Where a row stands, across the whole picture; y grows downwards.
typedef struct {
    int top, bottom;
} parl_strip;

// Shapes in the order in which they are drawn, later ones over earlier ones, in whole units of a
// box that scales with its page. Letters are 13 units high; so their words stay apart. All lies
// in the box, but a mark at an end of the scale reaches over its edge by half.
typedef struct {
    int width, height;
    int shape_count;
    const parl_shape *shapes;
    int strip_count;  // rows that can be told apart, from the top
    const parl_strip *strips;
} parl_chart;

// --- Blocks -------------------------------------------------------------------------------------

// The first row are the heads; the first cell of each row says what it is about.
typedef struct {
    int columns, rows;         // the heads are a row, too
    unsigned figures;          // bit n: column n holds figures
    const char *const *cells;  // [rows * columns], row by row
    // [rows - 1], without the heads: the part of the score that a row is about, with which it can
    // be explained; NULL: the rows are about something else. Beside a chart, its strips are these
    // rows.
    const parl_signal *about;
    // The same: the number of the run that a row is about, where it can be looked back at; 0: it
    // cannot. NULL: the rows are about something else.
    const int64_t *runs;
} parl_table;

typedef enum {
    PARL_BLOCK_TITLE,    // label: what kind of page; text: its name; more: what stands behind it
    PARL_BLOCK_LEAD,     // who, when, under which conditions
    PARL_BLOCK_BADGE,    // the one figure that a reader looks for first; more: of how much
    PARL_BLOCK_VERDICT,  // what that figure means, in a line
    PARL_BLOCK_HEADING,  // begins a section
    PARL_BLOCK_PARAGRAPH,
    PARL_BLOCK_NUMBER,  // an item; counted from 1 in each section
    PARL_BLOCK_BULLET,  // an item; label: what it is about, or ""
    PARL_BLOCK_QUOTE,   // under an item: what somebody said, without its quotes; label: who, or how
    PARL_BLOCK_NOTE,    // under an item: what is to be said about it, behind its label
    PARL_BLOCK_FOLD,    // begins what is shown at a time of its own, up to the next one or the end
                        // of the section; label: what it is; text: what it is for
    PARL_BLOCK_SEE,  // under an item: text: the heading of the section that belongs to it, further
                     // down; more: what to look for there
    PARL_BLOCK_TABLE,  // label: its caption
    PARL_BLOCK_CHART,  // label: its title; text: how it is read
    PARL_BLOCK_COUNT
} parl_block_kind;

typedef struct {
    parl_block_kind kind;
    const char *label, *text, *more;
    int turn;                 // NUMBER: the answer that it is about; -1: none, and of other kinds
    const char *play;         // NUMBER: the name of the scenario that it proposes; "": none
    const parl_table *table;  // TABLE; CHART: the same figures; NULL else
    const parl_chart *chart;  // CHART; NULL else
    bool faint;               // to be read with caution: figures of few runs
    bool plain;               // TABLE, CHART: the table is worth its room also where it is all that
                              // can be shown; false: other blocks say the same
} parl_block;

// --- Pages --------------------------------------------------------------------------------------

typedef struct parl_page parl_page;

// The page that parl_report_debrief writes as HTML; [format] and [columns] of the request are not
// used. [out] is the caller's: parl_page_free; NULL on failure. It borrows nothing afterwards.
PARL_CHECKED parl_status parl_page_debrief(parl_page **out, const parl_session *session,
                                           const parl_debrief_request *request);

// The same of parl_report_progress.
PARL_CHECKED parl_status parl_page_progress(parl_page **out, const parl_progress_request *request);

// The same of parl_report_committee.
PARL_CHECKED parl_status parl_page_committee(parl_page **out,
                                             const parl_committee_request *request);

int parl_page_count(const parl_page *page);
const parl_block *parl_page_at(const parl_page *page, int index);  // 0 .. count-1
void parl_page_free(parl_page *page);

#endif
