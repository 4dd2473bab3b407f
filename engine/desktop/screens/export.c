// SPDX-License-Identifier: MIT
//
// A page as a file for a browser, and the browser with it.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "app/export.h"
#include "memory.h"

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
    char path[sizeof app->saved], notice[1200];
    errno = 0;
    FILE *file = create(stem, number, path, sizeof path);
    bool fine = file && write(app, write_out, file) == PARL_OK;
    int why = errno;
    if (file && fclose(file) != 0) {
        if (fine) why = errno;
        fine = false;
    }
    if (!fine && file) remove(path);
    if (fine) {
        snprintf(app->saved, sizeof app->saved, "%s", path);
        app_cover(app, OVERLAY_SAVED);
        return;
    }
    snprintf(notice, sizeof notice, "%s: the page could not be written to %s",
             why != 0 ? strerror(why) : "Its path is too long", path);
    app_notice(app, true, notice);
}

// --- For a look at it ---------------------------------------------------------------------------

static bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && strchr("/-._~", c));
}

// The address of a file: its whole path, with whatever means something else there as its bytes.
static char *address_of(const char *path) {
    static const char digits[] = "0123456789ABCDEF", scheme[] = "file://";
    char *whole = realpath(path, NULL), *url = NULL;
    if (!whole) return NULL;
    size_t used = sizeof scheme - 1;
    url = memory_grow(NULL, used + 3 * strlen(whole) + 1, 1);
    memcpy(url, scheme, used);
    for (const char *at = whole; *at; ++at) {
        if (is_plain(*at)) {
            url[used++] = *at;
            continue;
        }
        url[used++] = '%';
        url[used++] = digits[(unsigned char)*at >> 4];
        url[used++] = digits[*at & 15];
    }
    url[used] = '\0';
    free(whole);
    return url;
}

// A machine without a browser leaves the page where it is; then it says that again.
void export_open(App *app) {
    assert(app);
    char notice[1000], *url = address_of(app->saved);
    bool fine = url && app->browse(url) == 0;
    free(url);
    app_cover(app, OVERLAY_NONE);
    if (fine) return;
    snprintf(notice, sizeof notice, "Nothing here opens a page. It is in %s", app->saved);
    app_notice(app, false, notice);
}
