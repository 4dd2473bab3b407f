// SPDX-License-Identifier: MIT
//
// A report before it is written: what is said, in blocks that know what they are and not how
// they look. page/render.h turns the blocks into text, HTML or Markdown.

#ifndef REPORT_DOC_H
#define REPORT_DOC_H

#include <stdbool.h>

#include "page/ink.h"

typedef enum {
    BLOCK_TITLE,    // label: what kind of page; text: its name; more: what stands behind it
    BLOCK_BADGE,    // the one figure that a reader looks for first; not in plain text
    BLOCK_LEAD,     // who, when, under which conditions
    BLOCK_HEADING,  // begins a section
    BLOCK_PARAGRAPH,
    BLOCK_NUMBER,  // an item; counted from 1 in each section
    BLOCK_BULLET,  // an item
    BLOCK_QUOTE,   // under an item: what somebody said
    BLOCK_NOTE,    // under an item: what is to be said about it, behind its label
    BLOCK_TABLE,
    BLOCK_CHART,
    BLOCK_COUNT
} BlockKind;

// Cells row by row; the first row are the heads, the first cell of a row says what it is about.
typedef struct {
    int columns, count, room;
    unsigned figures;  // bit n: column n holds figures
    char **cells;      // [count], owned
} Table;

// What is drawn: SVG inside a box of [height] by CHART_WIDTH, without the outer element.
typedef struct {
    Ink svg;
    int height;
} Chart;

typedef struct {
    BlockKind kind;
    char *label, *text, *more;  // owned; "" where there is none
    Table *table;               // TABLE, CHART: the same figures; owned
    Chart chart;
    bool plain;  // TABLE, CHART: the table stands in plain text, too
} Block;

typedef struct {
    Block *blocks;
    int count, room;
} Doc;

void doc_clear(Doc *doc);

void doc_title(Doc *doc, const char *label, const char *text, const char *more);
void doc_badge(Doc *doc, const char *label, const char *text, const char *more);
void doc_lead(Doc *doc, const char *text);
void doc_heading(Doc *doc, const char *text);
void doc_paragraph(Doc *doc, const char *text);
void doc_number(Doc *doc, const char *text);
void doc_bullet(Doc *doc, const char *label, const char *text);  // [label] "": without one
void doc_quote(Doc *doc, const char *label, const char *text);
void doc_note(Doc *doc, const char *label, const char *text);

// Takes [table], and of a chart what is drawn. A table without rows is not shown.
void doc_table(Doc *doc, const char *caption, Table *table, bool plain);
void doc_chart(Doc *doc, const char *title, const char *reading, Chart *chart, Table *table,
               bool plain);

// A table with its heads. table_cell adds the next cell, row by row.
Table *table_new(int columns, const char *const *heads, unsigned figures);
REPORT_FORMAT void table_cell(Table *table, const char *format, ...);
void table_free(Table *table);
int table_rows(const Table *table);                             // without the heads
const char *table_at(const Table *table, int row, int column);  // row 0: the heads

#endif
