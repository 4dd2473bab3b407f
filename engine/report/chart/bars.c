// SPDX-License-Identifier: MIT
//
// Bars under the whole of their words: what could be answered, and how many did.

#include <assert.h>
#include <string.h>

#include "chart/chart.h"
#include "page/ink.h"

enum {
    LINE_HEIGHT = 17,
    LINE_MAX = 42,  // columns: in the larger letters of a narrow window it still fits
    LINES_MAX = 4,  // then it ends with an ellipsis
    THICK = 8,
    GAP = 14,
    VALUE_ROOM = 110,  // units at the end of the bar for its value
    INDENT = 18,       // for the diamond
};

// Bytes of the next line of [text]: up to the last space that fits.
static size_t line_of(const char *text) {
    size_t size = 0, best = 0;
    Ink line = {0};
    while (text[size]) {
        ink_add(&line, "%c", text[size++]);
        bool ends = !text[size] || text[size] == ' ';
        if (ends && parl_report_columns(ink_text(&line)) > LINE_MAX) break;
        if (ends) best = size;
    }
    ink_clear(&line);
    return best > 0 ? best : size;
}

// The words line by line. Returns how many lines they take.
static int put_words(Chart *chart, const ChartBar *bar, int y) {
    int lines = 0;
    for (const char *at = bar->text; *at && lines < LINES_MAX; lines++) {
        while (*at == ' ') at++;
        size_t size = line_of(at);
        bool last = lines == LINES_MAX - 1 && at[size];
        Ink line = {0};
        ink_add(&line, "%.*s%s", (int)size, at, last ? " …" : "");
        chart_text(chart, PARL_ROLE_WORDS, bar->marked ? INDENT : 0, y + 13 + lines * LINE_HEIGHT,
                   PARL_ANCHOR_START, ink_text(&line), LINE_MAX + 2);
        ink_clear(&line);
        at += size;
    }
    return lines > 0 ? lines : 1;
}

static int put_bar(Chart *chart, const ChartBar *bar, int y) {
    if (bar->marked) chart_mark(chart, PARL_MARK_DIAMOND, 8, y + 9);
    int top = y + put_words(chart, bar, y) * LINE_HEIGHT + 4;
    int room = CHART_WIDTH - VALUE_ROOM;
    chart_bar(chart, PARL_ROLE_TRACK, 0, top, room, THICK);
    chart_bar(chart, PARL_ROLE_BAR, 0, top, room * bar->bar / CHART_FULL, THICK);
    chart_text(chart, PARL_ROLE_NAME, CHART_WIDTH, top + 9, PARL_ANCHOR_END, bar->value,
               CHART_VALUE_MAX);
    return top + THICK + GAP;
}

Chart *chart_bars(const ChartBar *bars, int count) {
    assert(bars || count == 0);
    Chart *chart = chart_new();
    int y = 0;
    for (int i = 0; i < count; i++) y = put_bar(chart, &bars[i], y);
    chart->seen.height = y;
    return chart;
}
