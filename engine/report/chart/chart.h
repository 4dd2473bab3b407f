// SPDX-License-Identifier: MIT
//
// Charts as shapes, in whole units of a box that scales with its page. Nothing is told by colour
// alone: each row bears its name and its value, and each limit its figure. Words stay short
// enough to be read when the box is as narrow as a telephone.

#ifndef REPORT_CHART_H
#define REPORT_CHART_H

#include "parlance_page.h"

enum {
    CHART_WIDTH = 400,
    CHART_FULL = 1000,     // values run from 0 to here, from the left to the right end
    CHART_LABEL_MAX = 26,  // columns of the name of a row
    CHART_VALUE_MAX = 24,  // columns of what stands at its end
};

// A chart while it is drawn. Owned: chart_free, or doc_chart takes it.
typedef struct {
    parl_chart seen;     // what a reader gets of it
    parl_shape *shapes;  // owned, with their texts and points
    int room;
    parl_strip *strips;  // owned
} Chart;

void chart_free(Chart *chart);

// A value at which something changes, and the word that stands over it.
typedef struct {
    int at;
    const char *word;
} ChartLimit;

// A row on a track from 0 to CHART_FULL: a bar, of which the last [lost] are shown as lost, or a
// mark. [limit] is one of the row's own, without a word.
typedef struct {
    const char *label, *value;  // borrowed
    const char *aside;          // read second, before the value; NULL: nothing
    int bar, lost;              // 0..CHART_FULL
    parl_mark mark;
    int at;     // of the mark
    int limit;  // 0: none
} ChartRow;

// Rows under each other. [limits] run through all of them.
Chart *chart_rows(const ChartRow *rows, int count, const ChartLimit *limits, int limit_count);

// The values of one thing at moments that follow each other.
typedef struct {
    const char *label, *value;
    const int *values;  // 0..CHART_FULL; -1: not there at that moment
} ChartSeries;

// A small picture for each series, all on one scale: steps, which hold until the next moment, or
// lines from point to point. [first] and [last] name the ends; [limit] as above.
Chart *chart_series(const ChartSeries *series, int count, int moments, bool steps,
                    const ChartLimit *limit, const char *first, const char *last);

// How often each value from 0 to 100 came up, in bins of five; [mine]: where this run stands
// (-1: nowhere), with [limit] of 100 beside it.
Chart *chart_histogram(const int counts[101], int mine, const ChartLimit *limit);

// --- Of many runs --------------------------------------------------------------------------------

// A row of marks on one scale: each value has one, and marks at one place stand upon each other.
typedef struct {
    const char *label, *value;  // borrowed; both "": the row has no words
    const int *at;              // 0..CHART_FULL
    int count;
    parl_mark mark;
} ChartDots;

// [first], [last]: the ends of the scale.
Chart *chart_dots(const ChartDots *rows, int count, const ChartLimit *limits, int limit_count,
                  const char *first, const char *last);

// One thing over moments in many runs: each run thin, the middle of them thick.
typedef struct {
    const char *label, *value;
    const int *values;  // [runs][moments], 0..CHART_FULL; -1: not there
    const int *middle;  // [moments]
} ChartBand;

Chart *chart_bands(const ChartBand *bands, int count, int runs, int moments,
                   const ChartLimit *limit, const char *first, const char *last);

// A bar under the whole of its words, which may take several lines.
typedef struct {
    const char *text, *value;
    int bar;      // 0..CHART_FULL
    bool marked;  // with a diamond before its words
} ChartBar;

Chart *chart_bars(const ChartBar *bars, int count);

// --- Inside ------------------------------------------------------------------------------------

Chart *chart_new(void);

// [text] in at most [columns], with an ellipsis where it was longer, and [x], [y] as of a shape.
void chart_text(Chart *chart, parl_role role, int x, int y, parl_anchor anchor, const char *text,
                int columns);
void chart_line(Chart *chart, parl_role role, int x1, int y1, int x2, int y2);
void chart_box(Chart *chart, parl_role role, int x, int y, int width, int height);
void chart_mark(Chart *chart, parl_mark mark, int x, int y);

// A bar of [width] with round ends; one that is there is seen, and so at least as wide as high.
void chart_bar(Chart *chart, parl_role role, int x, int y, int width, int height);

// What stands between [top] and [bottom] is a row.
void chart_strip(Chart *chart, int top, int bottom);

// A path without a point yet, to be given them by chart_point before anything else is drawn.
void chart_path(Chart *chart, parl_role role, bool steps);
void chart_point(Chart *chart, int x, int y);

// From 0..CHART_FULL to units from the left.
int chart_x(int value);

// The word of a limit, beside where its line stands.
void chart_limit_word(Chart *chart, const ChartLimit *limit, int y);

#endif
