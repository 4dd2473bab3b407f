// SPDX-License-Identifier: MIT
//
// A page as a file for a browser.

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/app.h"

static bool write_out(void *file, const char *text, size_t size) {
    return fwrite(text, 1, size, file) == size;
}

// Where pages go: $PARLANCE_EXPORTS, else ~/Documents, else the home folder.
static void folder_of(char *out, size_t size) {
    const char *chosen = getenv("PARLANCE_EXPORTS"), *home = getenv("HOME");
    if (chosen && *chosen) {
        snprintf(out, size, "%s", chosen);
        return;
    }
    snprintf(out, size, "%s/Documents/.", home ? home : ".");
    FILE *probe = fopen(out, "r");  // a folder opens for reading where there is one
    if (probe) fclose(probe);
    snprintf(out, size, "%s%s", home ? home : ".", probe ? "/Documents" : "");
}

// A file that was not there before.
static FILE *create(const char *stem, uint64_t number, char *path, size_t size) {
    char folder[512];
    folder_of(folder, sizeof folder);
    for (int n = 1; n < 1000; ++n) {
        char again[8] = "";
        if (n > 1) snprintf(again, sizeof again, "-%d", n);
        int length = snprintf(path, size, "%s/parlance-%s-%llu%s.html", folder, stem,
                              (unsigned long long)number, again);
        if (length < 0 || (size_t)length >= size) return NULL;
        FILE *file = fopen(path, "wx");
        if (file) return file;
        if (errno != EEXIST) return NULL;
    }
    return NULL;
}

void export_page(App *app, const char *stem, uint64_t number, ExportWrite *write) {
    assert(app);
    assert(stem);
    assert(write);
    char path[900], notice[1000];
    FILE *file = create(stem, number, path, sizeof path);
    bool fine = file && write(app, write_out, file) == PARL_OK;
    fine = file && fclose(file) == 0 && fine;
    if (!fine && file) remove(path);
    snprintf(notice, sizeof notice,
             fine ? "The page is in %s" : "The page could not be written to %s", path);
    app_notice(app, !fine, notice);
}
