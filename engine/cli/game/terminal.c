// SPDX-License-Identifier: MIT

#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE

#include "game/terminal.h"

#include <assert.h>
#include <editline/readline.h>
#include <limits.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "parlance_report.h"

// Longer lines than a hundred columns tire the eye; narrower than forty nothing fits.
enum { COLUMNS_DEFAULT = 80, COLUMNS_MIN = PARL_REPORT_COLUMNS_MIN, COLUMNS_MAX = 100 };

// Wide enough that text_tidy never breaks a line.
enum { COLUMNS_ALL = INT_MAX / 2 };

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && *value;
}

// A terminal that can do more than print: TERM is neither empty nor "dumb".
static bool is_clever(void) { return is_set("TERM") && strcmp(getenv("TERM"), "dumb") != 0; }

static int measure(void) {
    struct winsize size;
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) {
        return COLUMNS_DEFAULT;
    }
    if (size.ws_col == 0) return COLUMNS_DEFAULT;
    if (size.ws_col < COLUMNS_MIN) return COLUMNS_MIN;
    return size.ws_col > COLUMNS_MAX ? COLUMNS_MAX : size.ws_col;
}

// libedit must know how wide characters are. Only the characters' locale is set, so that
// no figure is ever written in a local way; a machine without one still gets UTF-8.
static void prepare_editing(void) {
    const char *locale = setlocale(LC_CTYPE, "");
    if (!locale || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0) {
        setlocale(LC_CTYPE, "C.UTF-8");
    }
    using_history();
}

void terminal_open(Terminal *terminal) {
    assert(terminal);
    bool shown = isatty(STDOUT_FILENO);
    *terminal = (Terminal){.columns = measure(), .typed = isatty(STDIN_FILENO)};
    terminal->bold = shown && is_clever() && !is_set("NO_COLOR");
    terminal->editing = terminal->typed && shown && is_clever();
    if (terminal->editing) prepare_editing();
}

void terminal_close(Terminal *terminal) {
    assert(terminal);
    free(terminal->line);
    terminal->line = NULL;
    if (terminal->editing) clear_history();
}

// --- In -----------------------------------------------------------

typedef struct {
    char *text;
    size_t size;
} Copy;

static bool copy_sink(void *data, const char *text, size_t size) {
    Copy *copy = data;
    char *longer = realloc(copy->text, copy->size + size + 1);
    if (!longer) abort();
    memcpy(longer + copy->size, text, size);
    copy->text = longer;
    copy->size += size;
    longer[copy->size] = '\0';
    return true;
}

char *text_tidy(const char *text) {
    assert(text);
    Copy copy = {0};
    parl_report_wrap(text, COLUMNS_ALL, 0, 0, copy_sink, &copy);
    // The wrapping ends with a line break, always.
    copy.text[copy.size - 1] = '\0';
    return copy.text;
}

// A line of standard input, without a bound on what is sent: what is beyond INPUT_MAX is
// read and dropped. A zero byte would end the text early, so it becomes another control
// byte. NULL at the end.
static char *read_plain(Terminal *terminal) {
    char *line = malloc(INPUT_MAX + 1);
    if (!line) abort();
    size_t size = 0;
    int c;
    while ((c = getchar()) != EOF && c != '\n') {
        if (size < INPUT_MAX)
            line[size++] = (char)(c ? c : 1);
        else
            terminal->cut = true;
    }
    line[size] = '\0';
    if (c != EOF || size > 0) return line;
    free(line);
    return NULL;
}

static char *read_edited(Terminal *terminal, const char *prompt) {
    char *line = readline(prompt);
    if (!line) return NULL;
    terminal->cut = strlen(line) > INPUT_MAX;
    if (*line && !terminal->cut) add_history(line);
    return line;
}

const char *terminal_ask(Terminal *terminal, const char *prompt) {
    assert(terminal);
    assert(prompt);
    terminal->cut = false;
    terminal->columns = measure();
    if (!terminal->editing) fputs(prompt, stdout);
    fflush(stdout);
    terminal->called = terminal->wait && !terminal->wait(terminal->data);
    char *line = terminal->called    ? NULL
                 : terminal->editing ? read_edited(terminal, prompt)
                                     : read_plain(terminal);
    free(terminal->line);
    terminal->line = line ? text_tidy(line) : NULL;
    free(line);
    // A pipe does not show what came through it; a transcript should.
    if (!terminal->typed)
        printf("%s\n", terminal->line ? terminal->line : "");
    else if (!terminal->line)
        putchar('\n');
    return terminal->line;
}

bool terminal_agrees(Terminal *terminal, const char *prompt) {
    assert(terminal);
    while (terminal->typed) {
        const char *line = terminal_ask(terminal, prompt);
        if (!line || strcmp(line, "no") == 0 || strcmp(line, "n") == 0) return false;
        if (strcmp(line, "yes") == 0 || strcmp(line, "y") == 0) return true;
    }
    return false;
}

void terminal_echo(Terminal *terminal, const char *prompt, const char *line) {
    terminal_text(terminal, 0, prompt, 2, line);
}

// --- Out -----------------------------------------------------------

bool terminal_sink(void *data, const char *text, size_t size) {
    (void)data;
    return fwrite(text, 1, size, stdout) == size;
}

static void put_wrapped(const Terminal *terminal, int first, int indent, const char *text) {
    parl_report_wrap(text, terminal->columns, first, indent, terminal_sink, NULL);
}

void terminal_text(Terminal *terminal, int margin, const char *lead, int indent, const char *text) {
    assert(terminal);
    printf("%*s%s", margin, "", lead);
    put_wrapped(terminal, margin + parl_report_columns(lead), indent, text);
}

void terminal_speech(Terminal *terminal, const char *name, const char *text) {
    assert(terminal);
    printf(terminal->bold ? "\033[1m%s:\033[0m " : "%s: ", name);
    put_wrapped(terminal, parl_report_columns(name) + 2, 2, text);
}

void terminal_heading(Terminal *terminal, const char *text) {
    assert(terminal);
    if (terminal->bold) fputs("\033[1m", stdout);
    put_wrapped(terminal, 0, 2, text);
    if (terminal->bold) fputs("\033[0m", stdout);
}

#if defined(__GNUC__)
__attribute__((format(printf, 1, 0)))
#endif
static char *
format_list(const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(size >= 0);
    char *text = malloc((size_t)size + 1);
    if (!text) abort();
    vsnprintf(text, (size_t)size + 1, format, arguments);
    return text;
}

char *text_format(const char *format, ...) {
    assert(format);
    va_list arguments;
    va_start(arguments, format);
    char *text = format_list(format, arguments);
    va_end(arguments);
    return text;
}

void terminal_line(Terminal *terminal, int indent, const char *format, ...) {
    assert(terminal);
    assert(format);
    va_list arguments;
    va_start(arguments, format);
    char *text = format_list(format, arguments);
    va_end(arguments);
    put_wrapped(terminal, 0, indent, text);
    free(text);
}

void terminal_space(void) { putchar('\n'); }
