// SPDX-License-Identifier: MIT
//
// The values of the settings. Digits are read and written here, because a locale may have others.

#include "settings.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "letters.h"

typedef enum { KIND_CHOICE, KIND_NUMBER, KIND_TEXT } Kind;

typedef struct {
    Kind kind;
    const char *key, *about;
    size_t at;          // Where in Settings,
    size_t room;        // and how much of it.
    const char *words;  // Of a CHOICE: each with its zero, and one zero more.
    int least, most, step, first;
} Row;

#define WORD(name, word) word "\0"
#define PLACE(key) offsetof(Settings, key), sizeof((Settings *)0)->key
#define CHOICE(key, words, about) {KIND_CHOICE, #key, about, PLACE(key), words(WORD), 0, 0, 1, 0},
#define NUMBER(key, least, most, step, first, about) \
    {KIND_NUMBER, #key, about, PLACE(key), NULL, least, most, step, first},
#define TEXT(key, most, about) {KIND_TEXT, #key, about, PLACE(key), NULL, 0, most, 0, 0},
static const Row rows[] = {SETTINGS_TABLE(CHOICE, NUMBER, TEXT)};
#undef WORD
#undef PLACE
#undef CHOICE
#undef NUMBER
#undef TEXT

static const Row *row_of(Setting row) {
    assert((int)row >= 0);
    assert(row < SETTING_COUNT);
    return &rows[row];
}

static int *number_in(Settings *settings, const Row *row) {
    assert(row->room == sizeof(int));
    return (void *)((char *)settings + row->at);
}

// The word of a CHOICE; NULL after the last.
static const char *word_of(const Row *row, int index) {
    const char *word = row->words;
    for (; *word && index > 0; index--) word += strlen(word) + 1;
    return *word ? word : NULL;
}

static int most_of(const Row *row) {
    int count = 0;
    if (row->kind != KIND_CHOICE) return row->most;
    while (word_of(row, count)) count++;
    return count - 1;
}

static size_t printed(int length) { return length > 0 ? (size_t)length : 0; }

// --- What there is ------------------------------------------------------------------------------

Settings settings_default(void) {
    Settings settings = {0};
    for (int i = 0; i < SETTING_COUNT; i++)
        if (rows[i].kind != KIND_TEXT) *number_in(&settings, &rows[i]) = rows[i].first;
    return settings;
}

const char *settings_key(Setting row) { return row_of(row)->key; }

const char *settings_about(Setting row) { return row_of(row)->about; }

static size_t range_of_words(const Row *row, char *out, size_t size) {
    char line[200] = "";
    size_t length = 0;
    int most = most_of(row);
    for (int i = 0; i <= most; i++)
        length += printed(snprintf(line + length, sizeof line - length, "%s%s",
                                   i == 0      ? ""
                                   : i == most ? " or "
                                               : ", ",
                                   word_of(row, i)));
    assert(length < sizeof line);
    return printed(snprintf(out, size, "%s", line));
}

size_t settings_range(Setting which, char *out, size_t size) {
    const Row *row = row_of(which);
    if (row->kind == KIND_CHOICE) return range_of_words(row, out, size);
    if (row->kind == KIND_TEXT)
        return printed(snprintf(out, size, "at most %d letters of UTF-8", row->most));
    return printed(snprintf(out, size, "a number from %d to %d in steps of %d", row->least,
                            row->most, row->step));
}

size_t settings_value(const Settings *settings, Setting which, char *out, size_t size) {
    assert(settings);
    const Row *row = row_of(which);
    if (row->kind == KIND_TEXT) {
        const char *text = (const char *)settings + row->at;
        assert(letters_count(text) >= 0);
        return printed(snprintf(out, size, "%s", text));
    }
    Settings copy = *settings;
    int number = *number_in(&copy, row);
    if (row->kind == KIND_NUMBER) return printed(snprintf(out, size, "%d", number));
    assert(number >= 0);
    assert(number <= most_of(row));
    return printed(snprintf(out, size, "%s", word_of(row, number)));
}

// --- Changing it --------------------------------------------------------------------------------

// -1 where [value] is no number of at most nine digits.
static int number_of(const char *value) {
    size_t digits = strspn(value, "0123456789");
    int number = 0;
    if (digits == 0 || digits > 9 || value[digits]) return -1;
    for (; *value; value++) number = number * 10 + (*value - '0');
    return number;
}

static int choice_of(const Row *row, const char *value) {
    int most = most_of(row);
    for (int i = 0; i <= most; i++)
        if (strcmp(word_of(row, i), value) == 0) return i;
    return -1;
}

// Spaces around a text would be lost in the file.
static bool set_text(Settings *settings, const Row *row, const char *value) {
    char text[sizeof(Settings)];
    while (*value == ' ') value++;
    size_t length = strlen(value);
    while (length > 0 && value[length - 1] == ' ') length--;
    if (length >= row->room) return false;
    memcpy(text, value, length);
    text[length] = '\0';
    int count = letters_count(text);
    if (count < 0 || count > row->most) return false;
    memcpy((char *)settings + row->at, text, length + 1);
    return true;
}

bool settings_set(Settings *settings, Setting which, const char *value) {
    assert(settings);
    assert(value);
    const Row *row = row_of(which);
    if (row->kind == KIND_TEXT) return set_text(settings, row, value);
    int number = row->kind == KIND_CHOICE ? choice_of(row, value) : number_of(value);
    if (number < row->least || number > most_of(row)) return false;
    if ((number - row->least) % row->step != 0) return false;
    *number_in(settings, row) = number;
    return true;
}

bool settings_step(Settings *settings, Setting which, int by) {
    assert(settings);
    assert(by == 1 || by == -1);
    const Row *row = row_of(which);
    if (row->kind == KIND_TEXT) return false;
    int *number = number_in(settings, row), next = *number + by * row->step;
    if (next < row->least || next > most_of(row)) return false;
    *number = next;
    return true;
}
