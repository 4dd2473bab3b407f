// SPDX-License-Identifier: MIT
#include <assert.h>
#include <string.h>

#include "problems.h"
#include "utf8.h"
#include "writer.h"

enum { LINE_CHARACTERS = 96, LEAD_CHARACTERS = 48 };

static void put_part(Writer *writer, const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) write_char(writer, text[i]);
}

const char *parl_severity_id(parl_severity severity) {
    return severity == PARL_ERROR ? "error" : severity == PARL_WARNING ? "warning" : "note";
}

static void put_place(Writer *writer, const parl_problem *problem) {
    if (problem->file[0]) write_text(writer, problem->file);
    if (problem->line > 0) {
        write_text(writer, ":");
        write_number(writer, problem->line);
    }
    if (problem->column > 0) {
        write_text(writer, ":");
        write_number(writer, problem->column);
    }
    if (problem->file[0]) write_text(writer, ": ");
}

// What is shown of a line: without its indentation, and of a very long one a part around
// the mark.
typedef struct {
    const char *text;
    size_t size;
    int before;  // characters between the start of [text] and the mark
    int width;
    bool cut_before, cut_after;
} Window;

static Window window_of(const parl_problem *problem) {
    size_t blank = strspn(problem->source, " \t");
    int lead = problem->column - 1;
    if (problem->column > 0 && (size_t)lead < blank) blank = (size_t)lead;
    Window window = {.text = problem->source + blank, .before = lead - (int)blank,
                     .width = problem->width};
    if (window.before > LEAD_CHARACTERS + LEAD_CHARACTERS / 2) {
        int skipped = window.before - LEAD_CHARACTERS;
        window.text += utf8_span(window.text, (size_t)skipped);
        window.before = LEAD_CHARACTERS;
        window.cut_before = true;
    }
    window.size = utf8_span(window.text, LINE_CHARACTERS);
    window.cut_after = window.text[window.size] != '\0';
    int left = (int)utf8_count(window.text, window.size) - window.before;
    if (window.width > left) window.width = left > 0 ? left : 1;
    return window;
}

// A tab of the line is a tab above the mark, so that the mark stands under its word
// whatever a tab is on this screen.
static void put_mark(Writer *writer, const Window *window) {
    write_text(writer, "    ");
    if (window->cut_before) write_text(writer, " ");
    size_t at = 0;
    for (int i = 0; i < window->before; i++) {
        bool tab = at < window->size && window->text[at] == '\t';
        write_text(writer, tab ? "\t" : " ");
        if (at < window->size) at += utf8_next(window->text + at, window->size - at, NULL);
    }
    for (int i = 0; i < window->width; i++) write_text(writer, "^");
    write_text(writer, "\n");
}

static void put_source(Writer *writer, const parl_problem *problem) {
    if (!problem->source[0]) return;
    Window window = window_of(problem);
    write_text(writer, "    ");
    if (window.cut_before) write_text(writer, "…");
    put_part(writer, window.text, window.size);
    if (window.cut_after) write_text(writer, "…");
    write_text(writer, "\n");
    if (problem->column > 0) put_mark(writer, &window);
}

size_t parl_problem_text(const parl_problem *problem, char *out, size_t size) {
    assert(problem);
    assert(out || size == 0);
    Writer writer = writer_on(out, size);
    put_place(&writer, problem);
    write_text(&writer, parl_severity_id(problem->severity));
    write_text(&writer, " ");
    write_number(&writer, problem->number);
    write_text(&writer, ": ");
    write_text(&writer, problem->message);
    write_text(&writer, "\n");
    put_source(&writer, problem);
    if (problem->mend[0]) {
        write_text(&writer, "    ");
        write_text(&writer, problem->mend);
        write_text(&writer, "\n");
    }
    return writer_end(&writer);
}
