// SPDX-License-Identifier: MIT
//
// --set power=high, and --set power=high,urgency=calm.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "cohort/cohort.h"

// Cuts [text] at its first comma; what follows, or NULL.
static char *cut(char *text) {
    char *comma = strchr(text, ',');
    if (comma) *comma = '\0';
    return comma ? comma + 1 : NULL;
}

static char *trim(char *text) {
    while (*text == ' ') text++;
    size_t size = strlen(text);
    while (size > 0 && text[size - 1] == ' ') text[--size] = '\0';
    return text;
}

static bool add(SettingList *out, char *text) {
    char *sign = strchr(text, '=');
    if (!sign || sign == text || !sign[1]) {
        complain(EXIT_WRONG_USE, "--set takes PAIR=VALUE, as power=high; not '%s'", text);
        return false;
    }
    *sign = '\0';
    out->rows[out->count++] = (parl_setting){trim(text), trim(sign + 1)};
    return true;
}

bool setting_list_read(const Options *options, SettingList *out) {
    assert(options);
    assert(out);
    size_t size = 1, most = (size_t)options->set_count + 1;
    for (int i = 0; i < options->set_count; i++) {
        size += strlen(options->sets[i]) + 1;
        for (const char *at = options->sets[i]; *at; at++) most += *at == ',';
    }
    *out = (SettingList){.rows = calloc(most, sizeof *out->rows), .texts = calloc(size, 1)};
    if (!out->rows || !out->texts) abort();
    char *at = out->texts;
    for (int i = 0; i < options->set_count; i++) {
        char *text = at;
        strcpy(at, options->sets[i]);
        at += strlen(at) + 1;
        while (text) {
            char *next = cut(text);
            if (!add(out, text)) return false;
            text = next;
        }
    }
    return true;
}

void setting_list_clear(SettingList *settings) {
    assert(settings);
    free(settings->rows);
    free(settings->texts);
    *settings = (SettingList){0};
}
