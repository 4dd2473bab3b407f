// SPDX-License-Identifier: MIT
//
// From the blocks of a document to what a reader gets. One renderer for each format; a block
// that a format cannot show is shown as the nearest that it can, or left out where another
// block says the same.

#ifndef REPORT_RENDER_H
#define REPORT_RENDER_H

#include "page/doc.h"

// Where a report goes.
typedef struct {
    parl_sink sink;
    void *data;
    bool going;   // the sink still listens
    int columns;  // of plain text
    bool grid;    // plain text has its tables in columns, where they fit, and not row by row
} Out;

void out_put(Out *out, const char *text);
void out_bytes(Out *out, const char *text, size_t size);
REPORT_FORMAT void out_add(Out *out, const char *format, ...);

// [text], which is clean as all texts of a document are, with what HTML reads as its own made
// harmless; also inside of attributes and SVG.
void out_escaped(Out *out, const char *text);

// Writes the whole of [doc]. Not for JSON, which is made from figures and not from blocks.
void doc_write(const Doc *doc, parl_format format, Out *out);

// What a text says before a verdict: "Score: 96 of 100."; nothing where no badge stands there.
void ink_badge(const Doc *doc, const parl_block *verdict, Ink *ink);

// The renderers.
void text_write(const Doc *doc, Out *out);
void html_write(const Doc *doc, Out *out);
void markdown_write(const Doc *doc, Out *out);

// Writes [table] in columns, [margin] from the left. False, and nothing is written, where it has no
// room for them.
bool columns_put(const parl_table *table, int margin, Out *out);

// The shapes of a chart, without the outer element of SVG.
void svg_write(const parl_chart *chart, Out *out);

// The style sheet of a page, made from the table of colours; for a page on a [wall] in large type.
void style_write(Out *out, bool wall);

#endif
