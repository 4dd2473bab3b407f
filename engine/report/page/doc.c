// SPDX-License-Identifier: MIT

#include "page/doc.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static parl_block *add(Doc *doc, parl_block_kind kind, const char *label, const char *text) {
    assert(doc);
    if (doc->count == doc->room) {
        doc->room = doc->room * 2 + 16;
        doc->blocks = realloc(doc->blocks, (size_t)doc->room * sizeof *doc->blocks);
        if (!doc->blocks) abort();
    }
    parl_block *block = &doc->blocks[doc->count++];
    *block = (parl_block){.kind = kind,
                          .label = text_clean(label),
                          .text = text_clean(text),
                          .more = text_clean(""),
                          .play = text_clean(""),
                          .turn = -1};
    return block;
}

static void set_more(parl_block *block, const char *more) {
    free((char *)block->more);
    block->more = text_clean(more);
}

// All of it is ours; a reader borrows it.
static void clear(parl_block *block) {
    free((char *)block->label);
    free((char *)block->text);
    free((char *)block->more);
    free((char *)block->play);
    table_free((Table *)block->table);
    chart_free((Chart *)block->chart);
}

Doc *doc_new(void) {
    Doc *doc = calloc(1, sizeof *doc);
    if (!doc) abort();
    return doc;
}

void doc_clear(Doc *doc) {
    assert(doc);
    for (int i = 0; i < doc->count; i++) clear(&doc->blocks[i]);
    free(doc->blocks);
    *doc = (Doc){0};
}

void parl_page_free(parl_page *page) {
    if (!page) return;
    doc_clear(page);
    free(page);
}

int parl_page_count(const parl_page *page) {
    assert(page);
    return page->count;
}

const parl_block *parl_page_at(const parl_page *page, int index) {
    assert(page);
    assert(index >= 0);
    assert(index < page->count);
    return &page->blocks[index];
}

// --- Blocks -------------------------------------------------------------------------------------

void doc_title(Doc *doc, const char *label, const char *text, const char *more) {
    set_more(add(doc, PARL_BLOCK_TITLE, label, text), more);
}

void doc_badge(Doc *doc, const char *label, const char *text, const char *more) {
    set_more(add(doc, PARL_BLOCK_BADGE, label, text), more);
}

void doc_verdict(Doc *doc, const char *text) { add(doc, PARL_BLOCK_VERDICT, "", text); }

void doc_lead(Doc *doc, const char *text) { add(doc, PARL_BLOCK_LEAD, "", text); }

void doc_heading(Doc *doc, const char *text) { add(doc, PARL_BLOCK_HEADING, "", text); }

void doc_paragraph(Doc *doc, const char *text) { add(doc, PARL_BLOCK_PARAGRAPH, "", text); }

void doc_number(Doc *doc, const char *text) { add(doc, PARL_BLOCK_NUMBER, "", text); }

void doc_number_turn(Doc *doc, int turn, const char *text) {
    assert(turn >= 0);
    add(doc, PARL_BLOCK_NUMBER, "", text)->turn = turn;
}

void doc_number_play(Doc *doc, const char *name, const char *text) {
    assert(name);
    parl_block *block = add(doc, PARL_BLOCK_NUMBER, "", text);
    free((char *)block->play);
    block->play = text_clean(name);
}

void doc_bullet(Doc *doc, const char *label, const char *text) {
    add(doc, PARL_BLOCK_BULLET, label, text);
}

void doc_quote(Doc *doc, const char *label, const char *text) {
    add(doc, PARL_BLOCK_QUOTE, label, text);
}

void doc_note(Doc *doc, const char *label, const char *text) {
    add(doc, PARL_BLOCK_NOTE, label, text);
}

void doc_fold(Doc *doc, const char *label, const char *text) {
    add(doc, PARL_BLOCK_FOLD, label, text);
}

void doc_see(Doc *doc, const char *heading, const char *what) {
    set_more(add(doc, PARL_BLOCK_SEE, "", heading), what);
}

void doc_table(Doc *doc, const char *caption, Table *table, bool plain) {
    assert(table);
    assert(table->count % table->seen.columns == 0);
    if (table_rows(&table->seen) == 0) {
        table_free(table);
        return;
    }
    parl_block *block = add(doc, PARL_BLOCK_TABLE, caption, "");
    block->table = &table->seen;
    block->plain = plain;
}

void doc_chart(Doc *doc, const char *title, const char *reading, Chart *chart, Table *table,
               bool plain) {
    assert(chart);
    assert(table);
    assert(table->count % table->seen.columns == 0);
    parl_block *block = add(doc, PARL_BLOCK_CHART, title, reading);
    block->table = &table->seen;
    block->chart = &chart->seen;
    block->plain = plain;
}

// --- Type -----------------------------------------------------------------------------------

// [slot] is ours.
static void set_text(const char **slot) {
    if (!strchr(*slot, '\'')) return;
    char *set = text_set(*slot);
    free((char *)*slot);
    *slot = set;
}

static void set_block(parl_block *block) {
    Table *table = (Table *)block->table;
    Chart *chart = (Chart *)block->chart;
    set_text(&block->label);
    set_text(&block->text);
    set_text(&block->more);
    for (int i = 0; table && i < table->count; i++) set_text(&table->cells[i]);
    for (int i = 0; chart && i < chart->seen.shape_count; i++) {
        if (chart->shapes[i].kind == PARL_SHAPE_TEXT) set_text(&chart->shapes[i].text);
    }
}

void doc_set(Doc *doc) {
    assert(doc);
    for (int i = 0; i < doc->count; i++) set_block(&doc->blocks[i]);
}

void doc_faint(Doc *doc) {
    assert(doc);
    if (doc->count > 0) doc->blocks[doc->count - 1].faint = true;
}

// --- Tables --------------------------------------------------------------------------------

static void push(Table *table, const char *text) {
    if (table->count == table->room) {
        table->room = table->room * 2 + 16;
        table->cells = realloc(table->cells, (size_t)table->room * sizeof *table->cells);
        if (!table->cells) abort();
        table->seen.cells = table->cells;
    }
    table->cells[table->count++] = text_clean(text);
    table->seen.rows = table->count / table->seen.columns;
}

Table *table_new(int columns, const char *const *heads, unsigned figures) {
    assert(columns > 0);
    assert(heads);
    Table *table = calloc(1, sizeof *table);
    if (!table) abort();
    table->seen.columns = columns;
    table->seen.figures = figures;
    for (int i = 0; i < columns; i++) push(table, heads[i]);
    return table;
}

void table_cell(Table *table, const char *format, ...) {
    assert(table);
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(size >= 0);
    char *cell = malloc((size_t)size + 1);
    if (!cell) abort();
    va_start(arguments, format);
    vsnprintf(cell, (size_t)size + 1, format, arguments);
    va_end(arguments);
    push(table, cell);
    free(cell);
}

void table_about(Table *table, parl_signal signal) {
    assert(table);
    assert(table->count % table->seen.columns == 0);
    int rows = table_rows(&table->seen);
    assert(rows > 0);
    table->about = realloc(table->about, (size_t)rows * sizeof *table->about);
    if (!table->about) abort();
    table->about[rows - 1] = signal;
    table->seen.about = table->about;
}

void table_run(Table *table, int64_t run) {
    assert(table);
    assert(table->count % table->seen.columns == 0);
    int rows = table_rows(&table->seen);
    assert(rows > 0);
    table->runs = realloc(table->runs, (size_t)rows * sizeof *table->runs);
    if (!table->runs) abort();
    table->runs[rows - 1] = run;
    table->seen.runs = table->runs;
}

void table_free(Table *table) {
    if (!table) return;
    for (int i = 0; i < table->count; i++) free((char *)table->cells[i]);
    free(table->cells);
    free(table->about);
    free(table->runs);
    free(table);
}

int table_rows(const parl_table *table) {
    assert(table);
    return table->rows - 1;
}

const char *table_at(const parl_table *table, int row, int column) {
    assert(table);
    assert(row < table->rows);
    assert(column < table->columns);
    return table->cells[row * table->columns + column];
}
