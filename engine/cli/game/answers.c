// SPDX-License-Identifier: MIT
//
// A file of answers, one on a line; empty lines and comments are skipped.

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"

// The longest run is 500 answers of 600 bytes; a larger file is no list of answers.
enum { FILE_BYTES_MAX = 1024 * 1024 };

static void add_line(Answers *answers, char *line, int number) {
    size_t count = (size_t)answers->count + 1;
    answers->lines = realloc(answers->lines, count * sizeof *answers->lines);
    answers->numbers = realloc(answers->numbers, count * sizeof *answers->numbers);
    if (!answers->lines || !answers->numbers) abort();
    answers->lines[answers->count] = line;
    answers->numbers[answers->count++] = number;
}

// Cuts [text] into lines, in place.
static void add_lines(Answers *answers, char *text) {
    for (int number = 1; text; number++) {
        char *end = strchr(text, '\n');
        if (end) *end = '\0';
        char *line = text_tidy(text);
        if (*line && *line != '#')
            add_line(answers, line, number);
        else
            free(line);
        text = end ? end + 1 : NULL;
    }
}

// The file's text, or NULL with errno set. A zero byte becomes another control byte.
static char *read_whole(FILE *file) {
    char *text = malloc(FILE_BYTES_MAX + 1);
    if (!text) abort();
    size_t size = fread(text, 1, FILE_BYTES_MAX, file);
    if (!ferror(file) && getc(file) == EOF) {
        for (size_t i = 0; i < size; i++) text[i] = (char)(text[i] ? text[i] : 1);
        text[size] = '\0';
        return text;
    }
    if (!ferror(file)) errno = EFBIG;
    free(text);
    return NULL;
}

bool answers_read(Answers *answers, const char *path) {
    assert(answers);
    assert(path);
    *answers = (Answers){.path = path};
    FILE *file = fopen(path, "rb");
    char *text = file ? read_whole(file) : NULL;
    if (!text) {
        complain(EXIT_WRONG_USE,
                 "%s: cannot read the answers: %s; give a text file, one answer a line", path,
                 strerror(errno));
    } else {
        bool marked = strncmp(text, "\xef\xbb\xbf", 3) == 0;  // a byte order mark
        add_lines(answers, marked ? text + 3 : text);
    }
    if (file) fclose(file);
    bool read = text != NULL;
    free(text);
    return read;
}

void answers_clear(Answers *answers) {
    assert(answers);
    for (int i = 0; i < answers->count; i++) free(answers->lines[i]);
    free(answers->lines);
    free(answers->numbers);
    *answers = (Answers){0};
}
