// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "settings_place.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

char folder[] = "/tmp/parl-settings-XXXXXX";
char file[64];
char trouble[SETTINGS_TROUBLE_MAX];

// --- The disk -----------------------------------------------------------------------------------

const char *in(const char *name) {
    static char paths[4][128];
    static int turn;
    char *path = paths[turn = (turn + 1) % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

void put_bytes(const char *path, const char *bytes, size_t size) {
    FILE *open = fopen(path, "wb");
    assert_non_null(open);
    assert_int_equal(fwrite(bytes, 1, size, open), size);
    fclose(open);
}

void put(const char *text) { put_bytes(file, text, strlen(text)); }

const char *content(const char *path) {
    static char text[8192];
    FILE *open = fopen(path, "rb");
    assert_non_null(open);
    text[fread(text, 1, sizeof text - 1, open)] = '\0';
    fclose(open);
    return text;
}

int files_in_folder(void) {
    DIR *open = opendir(folder);
    int count = 0;
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) count++;
    closedir(open);
    return count;
}

int make_folder(void **unused) {
    (void)unused;
    if (!mkdtemp(folder)) return -1;
    snprintf(file, sizeof file, "%s/desktop.conf", folder);
    return 0;
}

int remove_folder(void **unused) {
    (void)unused;
    return rmdir(folder);
}

int fresh(void **unused) {
    (void)unused;
    return setenv("PARLANCE_SETTINGS", file, 1);
}

int gone(void **unused) {
    static const char *const names[] = {"desktop.conf",
                                        "other.conf",
                                        "link.conf",
                                        "config/parlance/desktop.conf",
                                        "config/parlance",
                                        "config",
                                        ".config/parlance/desktop.conf",
                                        ".config/parlance",
                                        ".config",
                                        "closed"};
    (void)unused;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) remove(in(names[i]));
    return 0;
}

// --- What is asked of it ------------------------------------------------------------------------

Settings loaded(void) {
    Settings settings;
    bool whole = settings_load(&settings, trouble, sizeof trouble);
    assert_string_equal(trouble, "");
    assert_true(whole);
    return settings;
}

Settings loaded_with(const char *expected) {
    Settings settings;
    char wanted[SETTINGS_TROUBLE_MAX] = "";
    assert_false(settings_load(&settings, trouble, sizeof trouble));
    // Each @ stands for the file.
    for (const char *at = expected; *at; at++) {
        size_t length = strlen(wanted);
        if (*at == '@')
            snprintf(wanted + length, sizeof wanted - length, "%s", file);
        else
            snprintf(wanted + length, sizeof wanted - length, "%c", *at);
    }
    assert_string_equal(trouble, wanted);
    return settings;
}

void save(const Settings *settings) {
    bool saved = settings_save(settings, trouble, sizeof trouble);
    assert_string_equal(trouble, "");
    assert_true(saved);
}

void save_fails(const Settings *settings, const char *expected) {
    assert_false(settings_save(settings, trouble, sizeof trouble));
    if (!strstr(trouble, expected)) fail_msg("\"%s\" does not say \"%s\"", trouble, expected);
}

void assert_default(const Settings *settings) {
    assert_int_equal(settings->theme, SETTINGS_LIGHT);
    assert_int_equal(settings->zoom, 100);
    assert_int_equal(settings->motion, SETTINGS_FULL);
    assert_false(settings->speech);
    assert_string_equal(settings->name, "");
    assert_false(settings->full_screen);
}
