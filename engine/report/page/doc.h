// SPDX-License-Identifier: MIT
//
// A page while it is written: what is said, in blocks that know what they are and not how they
// look (parlance_page.h). page/render.h turns the blocks into text, HTML or Markdown. Whatever
// comes in is cleaned here, once, of what could steer a screen.

#ifndef REPORT_DOC_H
#define REPORT_DOC_H

#include <stdbool.h>

#include "chart/chart.h"
#include "page/ink.h"
#include "parlance_page.h"

// A table while it grows: cells row by row. Owned: table_free, or doc_table takes it.
typedef struct {
    parl_table seen;     // what a reader gets of it
    const char **cells;  // owned, each of them
    int count, room;
    parl_signal *about;  // owned
    int64_t *runs;       // owned
} Table;

struct parl_page {
    parl_block *blocks;  // owned, with their texts, tables and charts
    int count, room;
    const char *source;  // what it is made from, in HTML; NULL: the answers of the runs alone
    bool wall;  // it is shown to a room: HTML in large type, charts as wide as the page
};

typedef parl_page Doc;

Doc *doc_new(void);  // the caller's: parl_page_free
void doc_clear(Doc *doc);

void doc_title(Doc *doc, const char *label, const char *text, const char *more);
void doc_badge(Doc *doc, const char *label, const char *text, const char *more);
void doc_verdict(Doc *doc, const char *text);
void doc_lead(Doc *doc, const char *text);
void doc_heading(Doc *doc, const char *text);
void doc_paragraph(Doc *doc, const char *text);
void doc_number(Doc *doc, const char *text);
void doc_number_turn(Doc *doc, int turn, const char *text);      // about that answer
void doc_number_play(Doc *doc, const char *name, const char *text);  // proposes that scenario
void doc_bullet(Doc *doc, const char *label, const char *text);  // [label] "": without one
void doc_quote(Doc *doc, const char *label, const char *text);
void doc_fold(Doc *doc, const char *label, const char *text);
void doc_see(Doc *doc, const char *heading, const char *what);
void doc_note(Doc *doc, const char *label, const char *text);

// Takes [table] and [chart]. A table without rows is not shown.
void doc_table(Doc *doc, const char *caption, Table *table, bool plain);
void doc_chart(Doc *doc, const char *title, const char *reading, Chart *chart, Table *table,
               bool plain);

// Sets all that was written in type: apostrophes and single quotes as they belong to the quotes “”.
// A terminal has them as a keyboard does, so that what is typed is found.
void doc_set(Doc *doc);

// What was written last is to be read with caution, and looks it.
void doc_faint(Doc *doc);

// A table with its heads. table_cell adds the next cell, row by row.
Table *table_new(int columns, const char *const *heads, unsigned figures);
REPORT_FORMAT void table_cell(Table *table, const char *format, ...);

// The row that was finished last is about [signal]. Said of one row, it is said of each.
void table_about(Table *table, parl_signal signal);
// The same of the run that can be looked back at; 0: it cannot.
void table_run(Table *table, int64_t run);
void table_free(Table *table);
int table_rows(const parl_table *table);                             // without the heads
const char *table_at(const parl_table *table, int row, int column);  // row 0: the heads

#endif
