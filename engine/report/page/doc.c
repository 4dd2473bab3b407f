// SPDX-License-Identifier: MIT

#include "page/doc.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *copy(const char *text) {
    size_t size = strlen(text) + 1;
    char *own = malloc(size);
    if (!own) abort();
    memcpy(own, text, size);
    return own;
}

static Block *add(Doc *doc, BlockKind kind, const char *label, const char *text) {
    assert(doc);
    if (doc->count == doc->room) {
        doc->room = doc->room * 2 + 16;
        doc->blocks = realloc(doc->blocks, (size_t)doc->room * sizeof *doc->blocks);
        if (!doc->blocks) abort();
    }
    Block *block = &doc->blocks[doc->count++];
    *block = (Block){.kind = kind, .label = copy(label), .text = copy(text), .more = copy("")};
    return block;
}

static void set_more(Block *block, const char *more) {
    free(block->more);
    block->more = copy(more);
}

static void clear(Block *block) {
    free(block->label);
    free(block->text);
    free(block->more);
    table_free(block->table);
    ink_clear(&block->chart.svg);
}

void doc_clear(Doc *doc) {
    assert(doc);
    for (int i = 0; i < doc->count; i++) clear(&doc->blocks[i]);
    free(doc->blocks);
    *doc = (Doc){0};
}

void doc_title(Doc *doc, const char *label, const char *text, const char *more) {
    set_more(add(doc, BLOCK_TITLE, label, text), more);
}

void doc_badge(Doc *doc, const char *label, const char *text, const char *more) {
    set_more(add(doc, BLOCK_BADGE, label, text), more);
}

void doc_lead(Doc *doc, const char *text) { add(doc, BLOCK_LEAD, "", text); }

void doc_heading(Doc *doc, const char *text) { add(doc, BLOCK_HEADING, "", text); }

void doc_paragraph(Doc *doc, const char *text) { add(doc, BLOCK_PARAGRAPH, "", text); }

void doc_number(Doc *doc, const char *text) { add(doc, BLOCK_NUMBER, "", text); }

void doc_bullet(Doc *doc, const char *label, const char *text) {
    add(doc, BLOCK_BULLET, label, text);
}

void doc_quote(Doc *doc, const char *label, const char *text) {
    add(doc, BLOCK_QUOTE, label, text);
}

void doc_note(Doc *doc, const char *label, const char *text) { add(doc, BLOCK_NOTE, label, text); }

void doc_table(Doc *doc, const char *caption, Table *table, bool plain) {
    assert(table);
    if (table_rows(table) == 0) {
        table_free(table);
        return;
    }
    Block *block = add(doc, BLOCK_TABLE, caption, "");
    block->table = table;
    block->plain = plain;
}

void doc_chart(Doc *doc, const char *title, const char *reading, Chart *chart, Table *table,
               bool plain) {
    assert(chart);
    assert(table);
    Block *block = add(doc, BLOCK_CHART, title, reading);
    block->table = table;
    block->chart = *chart;
    block->plain = plain;
    *chart = (Chart){.height = 0};
}

// --- Tables --------------------------------------------------------------------------------

static void push(Table *table, char *cell) {
    if (table->count == table->room) {
        table->room = table->room * 2 + 16;
        table->cells = realloc(table->cells, (size_t)table->room * sizeof *table->cells);
        if (!table->cells) abort();
    }
    table->cells[table->count++] = cell;
}

Table *table_new(int columns, const char *const *heads, unsigned figures) {
    assert(columns > 0);
    assert(heads);
    Table *table = calloc(1, sizeof *table);
    if (!table) abort();
    table->columns = columns;
    table->figures = figures;
    for (int i = 0; i < columns; i++) push(table, copy(heads[i]));
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
}

void table_free(Table *table) {
    if (!table) return;
    for (int i = 0; i < table->count; i++) free(table->cells[i]);
    free(table->cells);
    free(table);
}

int table_rows(const Table *table) {
    assert(table);
    assert(table->count % table->columns == 0);
    return table->count / table->columns - 1;
}

const char *table_at(const Table *table, int row, int column) {
    assert(table);
    assert(row <= table_rows(table));
    assert(column < table->columns);
    return table->cells[row * table->columns + column];
}
