// SPDX-License-Identifier: MIT
//
// The pages as people read them: one as plain text, all of them as Markdown.
#include <assert.h>
#include <string.h>

#include "parlance_author.h"
#include "utf8.h"
#include "writer.h"

static void put_part(Writer *writer, const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) write_char(writer, text[i]);
}

// A template with … for what is found, and with the parts that may be left out.
static void put_template(Writer *writer, const char *at) {
    bool optional = false;
    for (; *at; at++) {
        bool slot = at[0] == '{' && at[1] >= '1' && at[1] <= '3' && at[2] == '}';
        if (optional && *at == '|')
            at += strcspn(at, "]") - 1;
        else if (*at == '[')
            optional = true;
        else if (*at == ']')
            optional = false;
        else if (slot)
            write_text(writer, "…");
        else
            write_char(writer, *at);
        if (slot) at += 2;
    }
}

static void put_may(Writer *writer, const parl_diagnostic *page) {
    bool may = page->severity != PARL_ERROR && page->floor == PARL_NOTE;
    if (!may) return;
    write_text(writer, " A scenario that means it may say so: scenario { allow = { ");
    write_number(writer, page->number);
    write_text(writer, " }, … }");
}

// --- Lines of 80 columns ---------------------------------------------------------------------

enum { COLUMNS = 80, PARAGRAPH_BYTES = 4096 };

// Broken at spaces; every line begins with [indent] spaces.
static void put_wrapped(Writer *writer, const char *at, int indent) {
    int column = 0;
    while (*at) {
        size_t size = strcspn(at, " ");
        int wide = (int)utf8_count(at, size);
        bool breaks = column > 0 && column + 1 + wide > COLUMNS - indent;
        if (breaks) write_char(writer, '\n');
        if (column == 0 || breaks) {
            for (int i = 0; i < indent; i++) write_char(writer, ' ');
            column = 0;
        } else {
            write_char(writer, ' ');
            column++;
        }
        put_part(writer, at, size);
        column += wide;
        at += size + strspn(at + size, " ");
    }
    write_char(writer, '\n');
}

// What [put] writes, wrapped.
static void put_paragraph(Writer *writer, const parl_diagnostic *page, int indent,
                          void (*put)(Writer *writer, const parl_diagnostic *page)) {
    char text[PARAGRAPH_BYTES];
    Writer paragraph = writer_on(text, sizeof text);
    put(&paragraph, page);
    (void)writer_end(&paragraph);
    put_wrapped(writer, text, indent);
}

static void put_message(Writer *writer, const parl_diagnostic *page) {
    put_template(writer, page->message);
}

static void put_mend(Writer *writer, const parl_diagnostic *page) {
    put_template(writer, page->mend);
}

static void put_about(Writer *writer, const parl_diagnostic *page) {
    write_text(writer, page->about);
    put_may(writer, page);
}

// --- Scripts ---------------------------------------------------------------------------------

// What a line of a page that begins with "--- " says instead of itself.
static void put_heading(Writer *writer, const char *line, size_t size) {
    const char *name = memchr(line + 4, ' ', size - 4);
    size_t left = name ? size - (size_t)(name + 1 - line) : 0;
    write_text(writer, "-- ");
    if (strncmp(line, "--- file ", 9) == 0)
        write_text(writer, "and the file ");
    else if (strncmp(line, "--- folder ", 11) == 0)
        write_text(writer, "and a folder called ");
    else if (strncmp(line, "--- bytes ", 10) == 0)
        write_text(writer, "and the bytes ");
    else
        write_text(writer, "and more of the same, bytes: ");
    if (name) put_part(writer, name + 1, left);
    write_char(writer, '\n');
}

static void put_script(Writer *writer, const char *at, const char *indent) {
    while (*at) {
        size_t size = strcspn(at, "\n");
        if (size > 0) write_text(writer, indent);
        if (size > 4 && strncmp(at, "--- ", 4) == 0) {
            put_heading(writer, at, size);
        } else {
            put_part(writer, at, size);
            write_char(writer, '\n');
        }
        at += size + (at[size] == '\n');
    }
}

// --- One page ----------------------------------------------------------------------------------

size_t parl_diagnostic_text(int index, char *out, size_t size) {
    parl_diagnostic page = parl_diagnostic_at(index);
    Writer writer = writer_on(out, size);
    write_text(&writer, parl_severity_id(page.severity));
    write_char(&writer, ' ');
    write_number(&writer, page.number);
    write_char(&writer, ' ');
    write_text(&writer, page.name);
    write_text(&writer, " (");
    write_text(&writer, parl_diagnostic_range(page.number));
    write_text(&writer, ")\n\n");
    put_paragraph(&writer, &page, 2, put_message);
    put_paragraph(&writer, &page, 2, put_mend);
    write_char(&writer, '\n');
    put_paragraph(&writer, &page, 0, put_about);
    write_text(&writer, "\nWrong:\n\n");
    put_script(&writer, page.wrong, "    ");
    write_text(&writer, "\nRight:\n\n");
    put_script(&writer, page.right, "    ");
    return writer_end(&writer);
}

// --- All of them -------------------------------------------------------------------------------

// A heading of its own for each range, so that a reader finds a number.
static void put_range(Writer *writer, int number) {
    const char *range = parl_diagnostic_range(number);
    write_text(writer, "## ");
    write_number(writer, number / 100 * 100);
    write_text(writer, " to ");
    write_number(writer, number / 100 * 100 + 99);
    write_text(writer, ": ");
    write_text(writer, range);
    write_text(writer, "\n\n");
}

// A sentence of a template may hold what Markdown would take for a mark of its own.
static void put_quoted(Writer *writer, const char *template) {
    const char *fence = strchr(template, '`') ? "``" : "`";
    write_text(writer, fence);
    if (fence[1]) write_char(writer, ' ');
    put_template(writer, template);
    if (fence[1]) write_char(writer, ' ');
    write_text(writer, fence);
}

static void put_block(Writer *writer, const char *title, const char *script) {
    write_text(writer, title);
    write_text(writer, "\n\n```lua\n");
    put_script(writer, script, "");
    write_text(writer, "```\n\n");
}

static void put_section(Writer *writer, const parl_diagnostic *page) {
    write_text(writer, "### ");
    write_number(writer, page->number);
    write_char(writer, ' ');
    write_text(writer, page->name);
    write_text(writer, " (");
    write_text(writer, parl_severity_id(page->severity));
    write_text(writer, ")\n\n");
    put_quoted(writer, page->message);
    write_text(writer, "  \n");
    put_quoted(writer, page->mend);
    write_text(writer, "\n\n");
    put_about(writer, page);
    write_text(writer, "\n\n");
    put_block(writer, "Wrong:", page->wrong);
    put_block(writer, "Right:", page->right);
}

size_t parl_diagnostics_markdown(char *out, size_t size) {
    Writer writer = writer_on(out, size);
    int hundreds = 0;
    for (int i = 0; i < parl_diagnostic_count(); i++) {
        parl_diagnostic page = parl_diagnostic_at(i);
        if (page.number / 100 != hundreds) put_range(&writer, page.number);
        hundreds = page.number / 100;
        put_section(&writer, &page);
    }
    return writer_end(&writer);
}
