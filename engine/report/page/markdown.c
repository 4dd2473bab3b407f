// SPDX-License-Identifier: MIT
//
// A document as Markdown: CommonMark, and tables as every reader of it knows them. One line for
// each block, so that nothing depends on where a line breaks.

#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "page/render.h"

typedef struct {
    Out *out;
    const Doc *doc;
    int number;
    int under;  // columns at which what stands under the last item begins; 0: no item
} Sheet;

// Characters that mean something anywhere in a line.
static bool is_marked(char c) { return strchr("\\`*_[]<>|#~&$!", c) != NULL; }

// How many characters at the start of [text] would make a list or a rule of it: "-", "12.".
static size_t opening(const char *text) {
    if (*text && strchr("-+=", *text)) return 1;
    size_t digits = 0;
    while (isdigit((unsigned char)text[digits])) digits++;
    return digits > 0 && (text[digits] == '.' || text[digits] == ')') ? digits + 1 : 0;
}

// [text] as one line that says what it says and marks nothing up. [starts]: as a block, whose
// first characters could make a list of it.
static void put_marked(Sheet *sheet, const char *text, bool starts) {
    Ink ink = {0};
    size_t first = starts ? opening(text) : 0;
    for (const char *at = text; *at; at++) {
        bool mark = (size_t)(at - text) + 1 == first || is_marked(*at);
        ink_add(&ink, "%s%c", mark ? "\\" : "", *at == '\n' ? ' ' : *at);
    }
    out_put(sheet->out, ink_text(&ink));
    ink_clear(&ink);
}

static void put_words(Sheet *sheet, const char *text) { put_marked(sheet, text, true); }

static void put_margin(Sheet *sheet) {
    for (int i = 0; i < sheet->under; i++) out_put(sheet->out, " ");
}

static void put_line(Sheet *sheet, const char *before, const char *text) {
    put_margin(sheet);
    out_put(sheet->out, before);
    put_words(sheet, text);
    out_put(sheet->out, "\n\n");
}

static void put_title(Sheet *sheet, const parl_block *block) {
    Ink ink = {0};
    ink_add(&ink, "%s: %s", block->label, block->text);
    if (*block->more) ink_add(&ink, " (%s)", block->more);
    put_line(sheet, "# ", ink_text(&ink));
    ink_clear(&ink);
}

// As in a text, with the figure in bold.
static void put_verdict(Sheet *sheet, const parl_block *block) {
    Ink badge = {0};
    ink_badge(sheet->doc, block, &badge);
    if (badge.size > 0) {
        out_put(sheet->out, "**");
        put_words(sheet, ink_text(&badge));
        out_put(sheet->out, "** ");
    }
    ink_clear(&badge);
    put_words(sheet, block->text);
    out_put(sheet->out, "\n\n");
}

static void put_number(Sheet *sheet, const parl_block *block) {
    sheet->under = 0;
    out_add(sheet->out, "%d. ", ++sheet->number);
    put_line(sheet, "", block->text);
    sheet->under = sheet->number > 9 ? 4 : 3;
}

static void put_label(Sheet *sheet, const char *label) {
    out_put(sheet->out, "**");
    put_words(sheet, label);
    out_put(sheet->out, ":**");
}

static void put_note(Sheet *sheet, const parl_block *block) {
    put_margin(sheet);
    if (*block->label) {
        put_label(sheet, block->label);
        out_put(sheet->out, " ");
    }
    put_words(sheet, block->text);
    out_put(sheet->out, "\n\n");
}

static void put_fold(Sheet *sheet, const parl_block *block) {
    sheet->under = 0;
    put_line(sheet, "### ", block->label);
    put_line(sheet, "", block->text);
}

static void put_see(Sheet *sheet, const parl_block *block) {
    put_margin(sheet);
    put_label(sheet, "Show");
    out_put(sheet->out, " ");
    put_words(sheet, block->text);
    if (*block->more) out_put(sheet->out, ", ");
    put_words(sheet, block->more);
    out_put(sheet->out, "\n\n");
}

static void put_bullet(Sheet *sheet, const parl_block *block) {
    out_put(sheet->out, "- ");
    sheet->under = 0;
    put_note(sheet, block);
    sheet->under = 2;
}

static void put_quote(Sheet *sheet, const parl_block *block) {
    put_margin(sheet);
    put_label(sheet, block->label);
    out_put(sheet->out, "\n\n");
    put_line(sheet, "> ", block->text);
}

static void put_row(Sheet *sheet, const parl_table *table, int row) {
    for (int i = 0; i < table->columns; i++) {
        out_put(sheet->out, "| ");
        put_marked(sheet, table_at(table, row, i), false);
        out_put(sheet->out, " ");
    }
    out_put(sheet->out, "|\n");
}

static void put_table(Sheet *sheet, const parl_block *block) {
    const parl_table *table = block->table;
    sheet->under = 0;
    out_put(sheet->out, "**");
    put_words(sheet, block->label);
    out_put(sheet->out, "**\n\n");
    if (*block->text) put_line(sheet, "", block->text);
    put_row(sheet, table, 0);
    for (int i = 0; i < table->columns; i++) {
        out_put(sheet->out, table->figures >> i & 1U ? "| ---: " : "| --- ");
    }
    out_put(sheet->out, "|\n");
    for (int i = 1; i <= table_rows(table); i++) put_row(sheet, table, i);
    out_put(sheet->out, "\n");
}

// Whatever is no item and stands under none ends the list.
static void put(Sheet *sheet, const parl_block *block) {
    assert(block->kind < PARL_BLOCK_COUNT);
    switch (block->kind) {
        case PARL_BLOCK_TITLE: put_title(sheet, block); return;
        case PARL_BLOCK_BADGE: return;
        case PARL_BLOCK_VERDICT: put_verdict(sheet, block); return;
        case PARL_BLOCK_NUMBER: put_number(sheet, block); return;
        case PARL_BLOCK_BULLET: put_bullet(sheet, block); return;
        case PARL_BLOCK_QUOTE: put_quote(sheet, block); return;
        case PARL_BLOCK_NOTE: put_note(sheet, block); return;
        case PARL_BLOCK_FOLD: put_fold(sheet, block); return;
        case PARL_BLOCK_SEE: put_see(sheet, block); return;
        case PARL_BLOCK_TABLE:
        case PARL_BLOCK_CHART: put_table(sheet, block); return;
        case PARL_BLOCK_HEADING:
            sheet->number = sheet->under = 0;
            put_line(sheet, "## ", block->text);
            return;
        case PARL_BLOCK_LEAD:
        case PARL_BLOCK_PARAGRAPH:
            sheet->under = 0;
            put_line(sheet, "", block->text);
            return;
        case PARL_BLOCK_COUNT: return;
    }
}

void markdown_write(const Doc *doc, Out *out) {
    assert(doc);
    assert(out);
    Sheet sheet = {.out = out, .doc = doc};
    for (int i = 0; i < doc->count && out->going; i++) put(&sheet, &doc->blocks[i]);
}
