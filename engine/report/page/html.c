// SPDX-License-Identifier: MIT
//
// A document as one HTML file that asks for nothing else: landmarks, one h1, a section for each
// heading, lists that hold what belongs to their items, and each chart beside its figures.

#include <assert.h>
#include <string.h>

#include "page/render.h"

typedef struct {
    Out *out;
    const Doc *doc;
    int section, chart;  // how many there have been
    bool main;           // the header is over
    int folds;           // of this section; the last of them is open markup
    const char *list;    // "ol", "ul"; NULL: none is open. An open list has an open item
} Sheet;

static void put(Sheet *sheet, const char *markup) { out_put(sheet->out, markup); }

// <tag class="name">text</tag>; [name] may be NULL.
static void put_element(Sheet *sheet, const char *tag, const char *name, const char *text) {
    if (name)
        out_add(sheet->out, "<%s class=\"%s\">", tag, name);
    else
        out_add(sheet->out, "<%s>", tag);
    out_escaped(sheet->out, text);
    out_add(sheet->out, "</%s>\n", tag);
}

static void close_list(Sheet *sheet) {
    if (sheet->list) out_add(sheet->out, "</li>\n</%s>\n", sheet->list);
    sheet->list = NULL;
}

// --- The frame --------------------------------------------------------------------------------

static const parl_block *find(const Doc *doc, parl_block_kind kind) {
    for (int i = 0; i < doc->count; i++) {
        if (doc->blocks[i].kind == kind) return &doc->blocks[i];
    }
    return NULL;
}

static void put_head(Sheet *sheet) {
    const parl_block *title = find(sheet->doc, PARL_BLOCK_TITLE);
    put(sheet, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'; img-src data:\">\n<title>");
    if (title) out_escaped(sheet->out, title->label);
    put(sheet, ": ");
    if (title) out_escaped(sheet->out, title->text);
    put(sheet, "</title>\n<style>\n");
    style_write(sheet->out, sheet->doc->wall);
    put(sheet, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the "
               "text</a>\n<header>\n");
}

// The header ends where the first section begins.
static void begin_main(Sheet *sheet) {
    if (sheet->main) return;
    sheet->main = true;
    put(sheet, "</header>\n<nav aria-label=\"On this page\">\n<ul>\n");
    for (int i = 0, n = 0; i < sheet->doc->count; i++) {
        if (sheet->doc->blocks[i].kind != PARL_BLOCK_HEADING) continue;
        out_add(sheet->out, "<li><a href=\"#s%d\">", ++n);
        out_escaped(sheet->out, sheet->doc->blocks[i].text);
        put(sheet, "</a></li>\n");
    }
    put(sheet, "</ul>\n</nav>\n<main id=\"main\">\n");
}

static void close_fold(Sheet *sheet) {
    close_list(sheet);
    if (sheet->folds > 0) put(sheet, "</details>\n");
}

static void close_section(Sheet *sheet) {
    close_fold(sheet);
    sheet->folds = 0;
    if (sheet->section > 0) put(sheet, "</section>\n");
}

static void put_foot(Sheet *sheet) {
    begin_main(sheet);
    close_section(sheet);
    const char *source = sheet->doc->source;
    put(sheet, "</main>\n<footer>\n<p>Parlance " PARL_VERSION ". Made from ");
    put(sheet, source ? source : "the answers of the runs alone");
    put(sheet, "; this file asks for nothing else.</p>\n</footer>\n</body>\n</html>\n");
}

static void put_title(Sheet *sheet, const parl_block *block) {
    put(sheet, "<p class=\"kicker\">");
    out_escaped(sheet->out, block->label);
    if (*block->more) put(sheet, " · ");
    out_escaped(sheet->out, block->more);
    put(sheet, "</p>\n");
    put_element(sheet, "h1", NULL, block->text);
}

static void put_badge(Sheet *sheet, const parl_block *block) {
    put(sheet, "<p class=\"badge\"><span>");
    out_escaped(sheet->out, block->label);
    put(sheet, "</span> <strong>");
    out_escaped(sheet->out, block->text);
    put(sheet, "</strong> <span>");
    out_escaped(sheet->out, block->more);
    put(sheet, "</span></p>\n");
}

static void put_heading(Sheet *sheet, const parl_block *block) {
    begin_main(sheet);
    close_section(sheet);
    sheet->section++;
    out_add(sheet->out, "<section aria-labelledby=\"s%d\">\n<h2 id=\"s%d\">", sheet->section,
            sheet->section);
    out_escaped(sheet->out, block->text);
    put(sheet, "</h2>\n");
}

// One at a time: the first lies open, the others wait until somebody asks for them.
static void put_fold(Sheet *sheet, const parl_block *block) {
    close_fold(sheet);
    put(sheet, sheet->folds++ ? "<details class=\"phase\">\n" : "<details class=\"phase\" open>\n");
    put_element(sheet, "summary", NULL, block->label);
    put_element(sheet, "p", "note", block->text);
}

// The section with that heading, behind [block]; 0: there is none.
static int section_of(const Sheet *sheet, const parl_block *block) {
    const parl_block *end = sheet->doc->blocks + sheet->doc->count;
    int section = sheet->section;
    for (const parl_block *at = block; at < end; at++) {
        if (at->kind != PARL_BLOCK_HEADING) continue;
        section++;
        if (strcmp(at->text, block->text) == 0) return section;
    }
    return 0;
}

// --- Items ------------------------------------------------------------------------------------

// An item of several paragraphs is set apart from its neighbours.
static bool is_long(const parl_block *block) {
    const parl_block *next = block + 1;
    return next->kind == PARL_BLOCK_QUOTE ||
           (next->kind == PARL_BLOCK_NOTE && next[1].kind == PARL_BLOCK_NOTE);
}

static void put_strong(Sheet *sheet, const char *label) {
    if (!*label) return;
    put(sheet, "<strong>");
    out_escaped(sheet->out, label);
    put(sheet, "</strong>: ");
}

static void put_item(Sheet *sheet, const parl_block *block, const char *list) {
    const parl_block *last = &sheet->doc->blocks[sheet->doc->count - 1];
    bool wide = last - block >= 2 && is_long(block);
    if (sheet->list && strcmp(sheet->list, list) == 0) {
        put(sheet, "</li>\n");
    } else {
        close_list(sheet);
        out_add(sheet->out, "<%s>\n", list);
        sheet->list = list;
    }
    put(sheet, wide ? "<li class=\"long\">" : "<li>");
    put(sheet, wide ? "<p class=\"head\">" : "<p>");
    put_strong(sheet, block->label);
    out_escaped(sheet->out, block->text);
    put(sheet, "</p>\n");
}

static void put_label(Sheet *sheet, const char *label, const char *colon) {
    if (!*label) return;
    put(sheet, "<span class=\"label\">");
    out_escaped(sheet->out, label);
    out_add(sheet->out, "%s</span> ", colon);
}

static void put_note(Sheet *sheet, const parl_block *block) {
    put(sheet, "<p class=\"note\">");
    put_label(sheet, block->label, ":");
    out_escaped(sheet->out, block->text);
    put(sheet, "</p>\n");
}

static void put_see(Sheet *sheet, const parl_block *block) {
    int section = section_of(sheet, block);
    put(sheet, "<p class=\"note\">");
    put_label(sheet, "Show", ":");
    if (section > 0) out_add(sheet->out, "<a href=\"#s%d\">", section);
    out_escaped(sheet->out, block->text);
    if (*block->more) put(sheet, ", ");
    out_escaped(sheet->out, block->more);
    put(sheet, section > 0 ? "</a></p>\n" : "</p>\n");
}

static void put_quote(Sheet *sheet, const parl_block *block) {
    put(sheet, "<blockquote><p>");
    put_label(sheet, block->label, "");
    put(sheet, "“");
    out_escaped(sheet->out, block->text);
    put(sheet, "”</p></blockquote>\n");
}

// --- Tables and charts ------------------------------------------------------------------------

// Tables of so many columns become lists in a narrow window. What is laid out as a list loses
// its meaning as a table in some browsers, so that they say it aloud.
static bool is_stack(const parl_table *table) { return table->columns > 3; }

static void put_heads(Sheet *sheet, const parl_table *table) {
    bool stack = is_stack(table);
    put(sheet, stack ? "<thead role=\"rowgroup\"><tr role=\"row\">" : "<thead><tr>");
    for (int i = 0; i < table->columns; i++) {
        bool figure = table->figures >> i & 1U;
        out_add(sheet->out, "<th scope=\"col\"%s%s>", stack ? " role=\"columnheader\"" : "",
                figure ? " class=\"figure\"" : "");
        out_escaped(sheet->out, table_at(table, 0, i));
        put(sheet, "</th>");
    }
    put(sheet, "</tr></thead>\n");
}

// The head stands beside each cell, too: in a narrow window a row becomes a list.
static void put_cell(Sheet *sheet, const parl_table *table, int row, int column) {
    bool stack = is_stack(table);
    if (column == 0) {
        put(sheet, stack ? "<th scope=\"row\" role=\"rowheader\">" : "<th scope=\"row\">");
    } else {
        put(sheet, stack ? "<td role=\"cell\" data-head=\"" : "<td data-head=\"");
        out_escaped(sheet->out, table_at(table, 0, column));
        put(sheet, table->figures >> column & 1U ? "\" class=\"figure\">" : "\">");
    }
    out_escaped(sheet->out, table_at(table, row, column));
    put(sheet, column == 0 ? "</th>" : "</td>");
}

static void put_rows(Sheet *sheet, const parl_table *table, const char *caption, bool faint) {
    bool stack = is_stack(table);
    out_add(sheet->out, "<div class=\"wide%s%s\">\n<table%s>\n", stack ? " stack" : "",
            faint ? " faint" : "", stack ? " role=\"table\"" : "");
    put_element(sheet, "caption", NULL, caption);
    put_heads(sheet, table);
    put(sheet, stack ? "<tbody role=\"rowgroup\">\n" : "<tbody>\n");
    for (int row = 1; row <= table_rows(table); row++) {
        put(sheet, stack ? "<tr role=\"row\">" : "<tr>");
        for (int i = 0; i < table->columns; i++) put_cell(sheet, table, row, i);
        put(sheet, "</tr>\n");
    }
    put(sheet, "</tbody>\n</table>\n</div>\n");
}

// More rows than these are folded away until somebody asks for them.
enum { ROWS_SHOWN = 20 };

static void put_table(Sheet *sheet, const parl_block *block) {
    close_list(sheet);
    bool folded = table_rows(block->table) > ROWS_SHOWN;
    if (folded) {
        put(sheet, "<details class=\"folded\">");
        put_element(sheet, "summary", NULL, block->label);
    }
    put_rows(sheet, block->table, block->label, block->faint);
    if (folded) put(sheet, "</details>\n");
}

static void put_drawing(Sheet *sheet, const parl_block *block) {
    int number = ++sheet->chart;
    out_add(sheet->out,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"c%dt c%dd\">\n"
            "<title id=\"c%dt\">",
            block->chart->width, block->chart->height, number, number, number);
    out_escaped(sheet->out, block->label);
    out_add(sheet->out, "</title>\n<desc id=\"c%dd\">", number);
    out_escaped(sheet->out, block->text);
    put(sheet, "</desc>\n");
    svg_write(block->chart, sheet->out);
    put(sheet, "</svg>\n");
}

static void put_chart(Sheet *sheet, const parl_block *block) {
    close_list(sheet);
    put(sheet, "<figure>\n<figcaption>");
    put_element(sheet, "strong", NULL, block->label);
    put_element(sheet, "p", NULL, block->text);
    put(sheet, "</figcaption>\n");
    put_drawing(sheet, block);
    put(sheet, "<details class=\"folded\"><summary>The figures</summary>\n");
    put_rows(sheet, block->table, block->label, block->faint);
    put(sheet, "</details>\n</figure>\n");
}

static void put_paragraph(Sheet *sheet, const parl_block *block, const char *name) {
    close_list(sheet);
    put_element(sheet, "p", name, block->text);
}

static void put_block(Sheet *sheet, const parl_block *block) {
    assert(block->kind < PARL_BLOCK_COUNT);
    switch (block->kind) {
        case PARL_BLOCK_TITLE: put_title(sheet, block); return;
        case PARL_BLOCK_BADGE: put_badge(sheet, block); return;
        case PARL_BLOCK_HEADING: put_heading(sheet, block); return;
        case PARL_BLOCK_LEAD: put_paragraph(sheet, block, "lead"); return;
        case PARL_BLOCK_VERDICT: put_paragraph(sheet, block, "verdict"); return;
        case PARL_BLOCK_PARAGRAPH: put_paragraph(sheet, block, NULL); return;
        case PARL_BLOCK_NUMBER: put_item(sheet, block, "ol"); return;
        case PARL_BLOCK_BULLET: put_item(sheet, block, "ul"); return;
        case PARL_BLOCK_QUOTE: put_quote(sheet, block); return;
        case PARL_BLOCK_NOTE: put_note(sheet, block); return;
        case PARL_BLOCK_FOLD: put_fold(sheet, block); return;
        case PARL_BLOCK_SEE: put_see(sheet, block); return;
        case PARL_BLOCK_TABLE: put_table(sheet, block); return;
        case PARL_BLOCK_CHART: put_chart(sheet, block); return;
        case PARL_BLOCK_COUNT: return;
    }
}

void html_write(const Doc *doc, Out *out) {
    assert(doc);
    assert(out);
    Sheet sheet = {.out = out, .doc = doc};
    put_head(&sheet);
    for (int i = 0; i < doc->count && out->going; i++) put_block(&sheet, &doc->blocks[i]);
    if (out->going) put_foot(&sheet);
}
