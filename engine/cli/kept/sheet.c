// SPDX-License-Identifier: MIT
//
// A report on its way into a file.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kept/kept.h"

static int refuse(const char *path) {
    return complain(EXIT_FOUND, "%s: cannot be written: %s; nothing was changed there", path,
                    strerror(errno));
}

// A draft is its owner's alone; the report is as any other new file.
static void give_rights(int handle) {
    mode_t mask = umask(0);
    umask(mask);
    (void)fchmod(handle, 0666 & ~mask);
}

// A device or a pipe is written to, never replaced.
static bool open_as_it_is(Sheet *sheet, const char *path) {
    sheet->file = fopen(path, "wb");
    if (!sheet->file) refuse(path);
    return sheet->file != NULL;
}

// A link stays one: what it points at is written. The caller's.
static char *place_of(const char *path) {
    char *place = realpath(path, NULL);
    if (!place) place = strdup(path);
    if (!place) abort();
    return place;
}

static char *draft_of(const char *place) {
    size_t size = strlen(place) + sizeof ".XXXXXX";
    char *draft = malloc(size);
    if (!draft) abort();
    snprintf(draft, size, "%s.XXXXXX", place);
    return draft;
}

bool sheet_begin(Sheet *sheet, const char *path) {
    assert(sheet);
    *sheet = (Sheet){.file = stdout, .path = path};
    if (!path || strcmp(path, "-") == 0) return true;
    struct stat about;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) return open_as_it_is(sheet, path);
    sheet->place = place_of(path);
    sheet->draft = draft_of(sheet->place);
    int handle = mkstemp(sheet->draft);
    if (handle >= 0) give_rights(handle);
    sheet->file = handle >= 0 ? fdopen(handle, "wb") : NULL;
    if (sheet->file) return true;
    refuse(path);
    if (handle >= 0) {
        close(handle);
        unlink(sheet->draft);
    }
    free(sheet->draft);
    free(sheet->place);
    return false;
}

bool sheet_write(void *sheet, const char *text, size_t size) {
    return fwrite(text, 1, size, ((Sheet *)sheet)->file) == size;
}

// Of a device or a pipe. That standard output was not written whole is said in the end, by main.
static int end_as_it_is(Sheet *sheet, bool whole) {
    bool written = !ferror(sheet->file) && fflush(sheet->file) == 0;
    if (sheet->file != stdout) {
        written = fclose(sheet->file) == 0 && written;
        if (!written) complain(EXIT_FOUND, "%s: could not be written whole", sheet->path);
    }
    return whole && written ? EXIT_FINE : EXIT_FOUND;
}

int sheet_end(Sheet *sheet, bool whole) {
    assert(sheet);
    if (!sheet->draft) return end_as_it_is(sheet, whole);
    bool written =
        !ferror(sheet->file) && fflush(sheet->file) == 0 && fsync(fileno(sheet->file)) == 0;
    written = fclose(sheet->file) == 0 && written;
    int code = EXIT_FINE;
    if (whole && written) written = rename(sheet->draft, sheet->place) == 0;
    if (!whole || !written) {
        if (!written) refuse(sheet->path);
        unlink(sheet->draft);
        code = EXIT_FOUND;
    }
    free(sheet->draft);
    free(sheet->place);
    return code;
}

bool kept_format(const Options *options, parl_format *format, const char **path) {
    assert(options);
    static const struct {
        OptionKind option;
        parl_format format;
    } rows[] = {{OPTION_HTML, PARL_FORMAT_HTML},
                {OPTION_MARKDOWN, PARL_FORMAT_MARKDOWN},
                {OPTION_JSON, PARL_FORMAT_JSON}};
    *format = PARL_FORMAT_TEXT;
    *path = NULL;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *file = options->values[rows[i].option];
        if (!file) continue;
        if (*path) {
            complain(EXIT_WRONG_USE, "one format at a time; leave out all but one of --html, "
                                     "--markdown and --json");
            return false;
        }
        *format = rows[i].format;
        *path = file;
    }
    return true;
}
