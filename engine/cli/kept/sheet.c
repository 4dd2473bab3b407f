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

bool sheet_begin(Sheet *sheet, const char *path) {
    assert(sheet);
    *sheet = (Sheet){.file = stdout, .path = path};
    if (!path || strcmp(path, "-") == 0) return true;
    struct stat about;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) return open_as_it_is(sheet, path);
    size_t size = strlen(path) + 8;
    sheet->draft = malloc(size);
    if (!sheet->draft) abort();
    snprintf(sheet->draft, size, "%s.XXXXXX", path);
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
    return false;
}

bool sheet_write(void *sheet, const char *text, size_t size) {
    return fwrite(text, 1, size, ((Sheet *)sheet)->file) == size;
}

int sheet_end(Sheet *sheet, bool whole) {
    assert(sheet);
    if (!sheet->draft) {
        bool flushed = fflush(sheet->file) == 0;
        if (sheet->file != stdout) flushed = fclose(sheet->file) == 0 && flushed;
        return whole && flushed ? EXIT_FINE : EXIT_FOUND;
    }
    bool written = fflush(sheet->file) == 0 && fsync(fileno(sheet->file)) == 0;
    written = fclose(sheet->file) == 0 && written;
    int code = EXIT_FINE;
    if (whole && written) written = rename(sheet->draft, sheet->path) == 0;
    if (!whole || !written) {
        if (!written) refuse(sheet->path);
        unlink(sheet->draft);
        code = EXIT_FOUND;
    }
    free(sheet->draft);
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
