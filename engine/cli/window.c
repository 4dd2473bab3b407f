// SPDX-License-Identifier: MIT
//
// Where there is a display, `parlance` and `parlance play` become the program with the window.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli.h"

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && *value;
}

bool window_possible(void) { return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY"); }

bool window_offered(void) { return window_possible() && isatty(STDIN_FILENO); }

void window_become(const char **words) {
    assert(words);
    char *program = places_beside("parlance-desktop");
    if (!program) program = places_beside("../desktop/parlance-desktop");
    if (!program) return;
    fflush(stdout);
    words[0] = program;
    // execv takes words that it does not change as if it did.
    execv(program, (char *const *)(void *)words);
    free(program);
}
