// SPDX-License-Identifier: MIT
//
// The terminal: plain lines out, one line in. No cursor is ever moved, so that a screen
// reader, a pipe and a recorded transcript get the same page.

#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    int columns;
    bool bold;     // names stand out
    bool typed;    // somebody sits there: standard input is a terminal
    bool editing;  // the line is edited with libedit
    bool cut;      // the last line was longer than INPUT_MAX, and its rest was skipped
    char *line;    // the last line that was read
    // Asked before a line is read, where it is not NULL: waits for one, and is false where
    // something else has come up meanwhile. The line is then NULL, and [called] is true.
    bool (*wait)(void *data);
    void *data;
    bool called;
} Terminal;

// A line of more bytes is no answer of a person.
enum { INPUT_MAX = 4096 };

// Looks at standard input and output. [terminal] is given to terminal_close.
void terminal_open(Terminal *terminal);
void terminal_close(Terminal *terminal);

// Asks for a line: valid UTF-8, without control characters, white space at its ends or
// more than one space in a row. NULL at the end of input. Borrowed until the next call.
const char *terminal_ask(Terminal *terminal, const char *prompt);

// Whether yes is said to [prompt]. Where nobody can be asked, nobody agrees.
bool terminal_agrees(Terminal *terminal, const char *prompt);

// Shows [line] as if it had been typed at the prompt.
void terminal_echo(Terminal *terminal, const char *prompt, const char *line);

// Writes [text] behind [lead], both indented by [margin]; further lines by [indent].
void terminal_text(Terminal *terminal, int margin, const char *lead, int indent, const char *text);

// The same with a bold [name] and a colon.
void terminal_speech(Terminal *terminal, const char *name, const char *text);

// A line that stands over what follows; bold where that can be seen.
void terminal_heading(Terminal *terminal, const char *text);

// A formatted paragraph at the left edge, its further lines indented by [indent].
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void terminal_line(Terminal *terminal, int indent, const char *format, ...);

void terminal_space(void);  // an empty line

// [text] as terminal_ask would give it; the caller frees it.
char *text_tidy(const char *text);

// The formatted text, which the caller frees.
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
char *
text_format(const char *format, ...);

// A sink for reports: standard output.
bool terminal_sink(void *data, const char *text, size_t size);

#endif
