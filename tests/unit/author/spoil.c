// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "spoil.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include <unistd.h>

#include <cmocka.h>

enum { SOURCE_MAX = 200000, PATH_MAX_ = 400 };

// --- Files ------------------------------------------------------------------------------------

typedef struct {
    char text[SOURCE_MAX];
    size_t size;
} Page;

static void path_of(char *out, const char *folder, const char *file) {
    int size = snprintf(out, PATH_MAX_, "%s/%s", folder, file);
    assert_in_range(size, 1, PATH_MAX_ - 1);
}

static Page *read_page(const char *folder, const char *file) {
    char path[PATH_MAX_];
    Page *page = calloc(1, sizeof *page);
    assert_non_null(page);
    path_of(path, folder, file);
    FILE *stream = fopen(path, "rb");
    if (!stream) fail_msg("%s is not there", path);
    page->size = fread(page->text, 1, SOURCE_MAX - 1, stream);
    fclose(stream);
    return page;
}

static void write_page(const char *folder, const char *file, const Page *page) {
    char path[PATH_MAX_];
    path_of(path, folder, file);
    FILE *stream = fopen(path, "wb");
    assert_non_null(stream);
    assert_int_equal(fwrite(page->text, 1, page->size, stream), page->size);
    assert_int_equal(fclose(stream), 0);
}

static bool is_source(const struct dirent *entry) {
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".lua") == 0;
}

// Calls [each] for every source of [folder].
static void walk(const char *folder, void (*each)(const char *, const char *, void *), void *data) {
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (is_source(entry)) each(folder, entry->d_name, data);
    }
    closedir(dir);
}

static void copy_one(const char *folder, const char *file, void *spoil) {
    Page *page = read_page(folder, file);
    write_page(((Spoil *)spoil)->folder, file, page);
    free(page);
}

static void remove_one(const char *folder, const char *file, void *unused) {
    char path[PATH_MAX_];
    (void)unused;
    path_of(path, folder, file);
    assert_int_equal(unlink(path), 0);
}

Spoil spoil_copy(const char *from) {
    Spoil spoil = {"/tmp/parlance-spoil-XXXXXX"};
    assert_non_null(mkdtemp(spoil.folder));
    walk(from, copy_one, &spoil);
    return spoil;
}

void spoil_clear(const Spoil *spoil) {
    walk(spoil->folder, remove_one, NULL);
    assert_int_equal(rmdir(spoil->folder), 0);
}

// --- Spoiling ---------------------------------------------------------------------------------

// Puts [text] in place of the [size] bytes at [at].
static void put(Page *page, char *at, size_t size, const char *text) {
    size_t length = strlen(text), behind = page->size - (size_t)(at - page->text) - size;
    assert_true(page->size + length - size < SOURCE_MAX - 1);
    memmove(at + length, at + size, behind + 1);
    memcpy(at, text, length);
    page->size += length - size;
}

void spoil_replace(const Spoil *spoil, const char *file, const char *old, const char *new) {
    Page *page = read_page(spoil->folder, file);
    char *at = strstr(page->text, old);
    if (!at) fail_msg("%s does not say '%s' any more", file, old);
    for (; at; at = strstr(at + strlen(new), old)) put(page, at, strlen(old), new);
    write_page(spoil->folder, file, page);
    free(page);
}

void spoil_add(const Spoil *spoil, const char *file, const char *line) {
    Page *page = read_page(spoil->folder, file);
    put(page, page->text + page->size, 0, line);
    write_page(spoil->folder, file, page);
    free(page);
}

static void lengthen(const char *folder, const char *file, void *unused) {
    static const char more[] =
        " And I would like to hear what you make of that, before either of us "
        "goes on to what comes next, whoever else is waiting for it outside.";
    static const char choice[] = "choice \"";
    Page *page = read_page(folder, file);
    (void)unused;
    for (char *at = page->text; (at = strstr(at, choice)); at++) {
        char *end = strchr(at + strlen(choice), '"'), *line = strchr(at, '\n');
        char *worth = strstr(at, "worth = 100,");
        if (end && line && worth && end < line && worth < line) put(page, end, 0, more);
    }
    write_page(folder, file, page);
    free(page);
}

void spoil_lengthen(const Spoil *spoil) { walk(spoil->folder, lengthen, NULL); }
