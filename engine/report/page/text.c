// SPDX-License-Identifier: MIT
//
// A document as plain lines. A table becomes one item for each row, with the heads beside the
// values: that reads aloud, and it wraps. Who asks for a grid gets columns where they fit.

#include <assert.h>
#include <string.h>

#include "page/render.h"

// Columns that sections stand from the left.
enum { MARGIN = 2 };

typedef struct {
    Out *out;
    const Doc *doc;
    int number;  // of the last item
    int under;   // columns at which what stands under the last item begins
} Sheet;

static void put_block(Sheet *sheet, int margin, const char *lead, int indent, const char *text) {
    Out *out = sheet->out;
    for (int i = 0; i < margin; i++) out_put(out, " ");
    out_put(out, lead);
    if (!out->going) return;
    int first = margin + parl_report_columns(lead);
    out->going = parl_report_wrap(text, out->columns, first, indent, out->sink, out->data);
}

static void put_line(Sheet *sheet, int margin, const char *text) {
    put_block(sheet, margin, "", margin, text);
}

static void put_item(Sheet *sheet, const char *lead, const char *text) {
    sheet->under = MARGIN + parl_report_columns(lead);
    put_block(sheet, MARGIN, lead, sheet->under, text);
}

static void put_title(Sheet *sheet, const parl_block *block) {
    Ink ink = {0};
    ink_add(&ink, "%s: %s", block->label, block->text);
    if (*block->more) ink_add(&ink, " (%s)", block->more);
    put_line(sheet, 0, ink_text(&ink));
    ink_clear(&ink);
}

// A figure and what it means, in a line: "Score: 96 of 100. Passed: the pass mark is 70." A figure
// without that line is told by the text itself.
static void put_verdict(Sheet *sheet, const parl_block *block) {
    Ink ink = {0};
    ink_badge(sheet->doc, block, &ink);
    ink_add(&ink, "%s%s", ink.size ? " " : "", block->text);
    put_line(sheet, 0, ink_text(&ink));
    ink_clear(&ink);
}

static void put_heading(Sheet *sheet, const parl_block *block) {
    sheet->number = 0;
    sheet->under = MARGIN;
    out_put(sheet->out, "\n");
    put_line(sheet, 0, block->text);
}

static void put_number(Sheet *sheet, const parl_block *block) {
    Ink lead = {0};
    ink_add(&lead, "%d. ", ++sheet->number);
    put_item(sheet, ink_text(&lead), block->text);
    ink_clear(&lead);
}

static void put_bullet(Sheet *sheet, const parl_block *block) {
    Ink ink = {0};
    if (*block->label) ink_add(&ink, "%s: ", block->label);
    ink_add(&ink, "%s", block->text);
    put_item(sheet, "- ", ink_text(&ink));
    ink_clear(&ink);
}

// The lines after the first stand two columns in, so that the labels can be found.
static void put_labelled(Sheet *sheet, const char *label, const char *text) {
    Ink ink = {0};
    ink_add(&ink, "%s: ", label);
    put_block(sheet, sheet->under, ink_text(&ink), sheet->under + 2, text);
    ink_clear(&ink);
}

static void put_note(Sheet *sheet, const parl_block *block) {
    if (*block->label)
        put_labelled(sheet, block->label, block->text);
    else
        put_line(sheet, sheet->under, block->text);
}

static void put_fold(Sheet *sheet, const parl_block *block) {
    Ink ink = {0};
    ink_add(&ink, "%s: %s", block->label, block->text);
    put_line(sheet, MARGIN, ink_text(&ink));
    ink_clear(&ink);
}

static void put_see(Sheet *sheet, const parl_block *block) {
    Ink ink = {0};
    ink_add(&ink, "%s%s%s", block->text, *block->more ? ", " : "", block->more);
    put_labelled(sheet, "Show", ink_text(&ink));
    ink_clear(&ink);
}

static void put_quote(Sheet *sheet, const parl_block *block) {
    Ink ink = {0};
    ink_add(&ink, "“%s”", block->text);
    put_labelled(sheet, block->label, ink_text(&ink));
    ink_clear(&ink);
}

// "Total 59", "At the beginning: 50": behind several words the value needs its colon.
static void add_cell(Ink *ink, const char *head, const char *cell) {
    ink_add(ink, "%s%s %s", head, strchr(head, ' ') ? ":" : "", cell);
}

static void put_row(Sheet *sheet, const parl_table *table, int row) {
    Ink ink = {0};
    ink_add(&ink, "%s", table_at(table, row, 0));
    // A sentence ends with its own full stop.
    bool ended = ink.size > 0 && ink.text[ink.size - 1] == '.';
    for (int i = 1, n = 0; i < table->columns; i++) {
        const char *cell = table_at(table, row, i);
        if (!*cell) continue;
        ink_add(&ink, "%s", n++ ? "; " : ended ? " " : ": ");
        add_cell(&ink, table_at(table, 0, i), cell);
    }
    put_item(sheet, "- ", ink_text(&ink));
    ink_clear(&ink);
}

static void put_table(Sheet *sheet, const parl_block *block) {
    if (!block->plain) return;
    Ink ink = {0};
    ink_add(&ink, "%s:", block->label);
    put_line(sheet, MARGIN, ink_text(&ink));
    ink_clear(&ink);
    if (sheet->out->grid && columns_put(block->table, MARGIN, sheet->out)) return;
    for (int i = 1; i <= table_rows(block->table); i++) put_row(sheet, block->table, i);
}

static void put(Sheet *sheet, const parl_block *block) {
    assert(block->kind < PARL_BLOCK_COUNT);
    switch (block->kind) {
        case PARL_BLOCK_TITLE: put_title(sheet, block); return;
        case PARL_BLOCK_BADGE: return;
        case PARL_BLOCK_VERDICT: put_verdict(sheet, block); return;
        case PARL_BLOCK_LEAD: put_line(sheet, 0, block->text); return;
        case PARL_BLOCK_HEADING: put_heading(sheet, block); return;
        case PARL_BLOCK_PARAGRAPH: put_line(sheet, MARGIN, block->text); return;
        case PARL_BLOCK_NUMBER: put_number(sheet, block); return;
        case PARL_BLOCK_BULLET: put_bullet(sheet, block); return;
        case PARL_BLOCK_QUOTE: put_quote(sheet, block); return;
        case PARL_BLOCK_NOTE: put_note(sheet, block); return;
        case PARL_BLOCK_FOLD: put_fold(sheet, block); return;
        case PARL_BLOCK_SEE: put_see(sheet, block); return;
        case PARL_BLOCK_TABLE:
        case PARL_BLOCK_CHART: put_table(sheet, block); return;
        case PARL_BLOCK_COUNT: return;
    }
}

void text_write(const Doc *doc, Out *out) {
    assert(doc);
    assert(out);
    Sheet sheet = {.out = out, .doc = doc, .under = MARGIN};
    for (int i = 0; i < doc->count && out->going; i++) put(&sheet, &doc->blocks[i]);
}
