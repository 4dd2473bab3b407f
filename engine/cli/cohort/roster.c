// SPDX-License-Identifier: MIT
//
// Who is in the class: names on the command line, in a file, or invented ones.

#include "cohort/roster.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parlance_cohort.h"

enum { INVENTED = 12, FILE_BYTES_MAX = 256 * 1024 };

static char *trim(char *text) {
    while (*text == ' ' || *text == '\t') text++;
    size_t size = strlen(text);
    while (size > 0 && strchr(" \t\r", text[size - 1])) text[--size] = '\0';
    return text;
}

// Takes the names of [text], which is the roster's, apart at [sign].
static void split(Roster *out, char *text, char sign) {
    size_t most = 1;
    for (const char *at = text; *at; at++) most += *at == sign;
    out->texts = text;
    out->names = calloc(most, sizeof *out->names);
    if (!out->names) abort();
    while (text) {
        char *end = strchr(text, sign);
        if (end) *end = '\0';
        char *name = trim(text);
        if (*name && *name != '#') out->names[out->count++] = name;
        text = end ? end + 1 : NULL;
    }
}

static char *copy(const char *text) {
    char *own = calloc(strlen(text) + 1, 1);
    if (!own) abort();
    return strcpy(own, text);
}

// NULL once it has been said that it cannot be read.
static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = calloc(FILE_BYTES_MAX + 1, 1);
    if (!text) abort();
    bool whole = file && fread(text, 1, FILE_BYTES_MAX, file) < FILE_BYTES_MAX && !ferror(file);
    if (!whole) {
        complain(EXIT_WRONG_USE,
                 "%s: cannot read the roster: %s; give a text file, one name a line", path,
                 file && !ferror(file) ? "it is too large" : strerror(errno));
        free(text);
        text = NULL;
    }
    if (file) fclose(file);
    return text;
}

static void invent(Roster *out, int count) {
    char **names = parl_pseudonyms(parl_cohort_chance(), count);
    out->names = calloc((size_t)count + 1, sizeof *out->names);
    if (!out->names) abort();
    for (int i = 0; i < count; i++) out->names[i] = names[i];
    out->texts = names;
    out->count = count;
}

static bool says_twice(const Options *options) {
    static const OptionKind ways[] = {OPTION_NAMES, OPTION_ROSTER, OPTION_COUNT_NAMES};
    int said = 0;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        said += options->values[ways[i]] != NULL;
    if (said < 2) return false;
    complain(EXIT_WRONG_USE, "cohort new: --names, --roster and --count all say who is in the "
                             "class; leave out all but one");
    return true;
}

// A gradebook's export is no roster: its rows have more than a name, and the names are real ones.
static bool are_names(const Roster *roster, const char *where) {
    for (int i = 0; i < roster->count; i++) {
        if (!strpbrk(roster->names[i], ";@,\t")) continue;
        complain(EXIT_WRONG_USE,
                 "%s: '%s' is no pseudonym but a row of a table or an address; write one name on "
                 "each line, made up or not, and nothing else",
                 where, roster->names[i]);
        return false;
    }
    return true;
}

bool roster_read(const Options *options, Roster *out) {
    assert(options);
    assert(out);
    *out = (Roster){0};
    if (says_twice(options)) return false;
    const char *names = options->values[OPTION_NAMES], *file = options->values[OPTION_ROSTER];
    if (names) {
        split(out, copy(names), ',');
    } else if (file) {
        char *text = read_file(file);
        if (!text) return false;
        bool marked = strncmp(text, "\xef\xbb\xbf", 3) == 0;  // a byte order mark
        if (marked) memmove(text, text + 3, strlen(text + 3) + 1);
        split(out, text, '\n');
    } else {
        int64_t count = options->counts[OPTION_COUNT_NAMES];
        invent(out, count > 0 ? (int)count : INVENTED);
    }
    return are_names(out, file ? file : "--names");
}

void roster_clear(Roster *roster) {
    assert(roster);
    free(roster->names);
    free(roster->texts);
    *roster = (Roster){0};
}
