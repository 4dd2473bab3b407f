// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words/words.h"

void page_text(Page *page, const char *text) {
    assert(page);
    assert(text);
    page->open = page->open && page->sink(page->data, text, strlen(text));
}

void page_line(Page *page, const char *format, ...) {
    assert(page);
    assert(format);
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(size >= 0);
    char *text = malloc((size_t)size + 2);
    if (!text) abort();
    vsnprintf(text, (size_t)size + 1, format, arguments);
    va_end(arguments);
    strcpy(text + size, "\n");
    page_text(page, text);
    free(text);
}

// "a b c" as "a, b or c".
static void list_words(const char *words, char out[RANGE_BYTES]) {
    size_t used = 0;
    out[0] = '\0';
    while (*words) {
        int size = (int)strcspn(words, " ");
        bool last = words[size] == '\0';
        const char *between = used == 0 ? "" : last ? " or " : ", ";
        int wrote = snprintf(out + used, RANGE_BYTES - used, "%s%.*s", between, size, words);
        used += (size_t)wrote;
        assert(used < RANGE_BYTES);
        words += size + !last;
    }
}

const char *range_text(const parl_field *field, char out[RANGE_BYTES]) {
    assert(field);
    bool bound = field->low != 0 || field->high != 0;
    out[0] = '\0';
    switch (field->type) {
        case PARL_FIELD_ONE_OF: list_words(field->words, out); break;
        case PARL_FIELD_TEXT:
        case PARL_FIELD_PLAIN:
        case PARL_FIELD_PARTS:
            if (bound) snprintf(out, RANGE_BYTES, "at most %d characters", field->high);
            break;
        case PARL_FIELD_NAMED:
        case PARL_FIELD_LABELS:
            snprintf(out, RANGE_BYTES, "%d to %d of them", field->low, field->high);
            break;
        default:
            if (bound) snprintf(out, RANGE_BYTES, "%d to %d", field->low, field->high);
            break;
    }
    return out;
}

enum { BOUNDS_BYTES = RANGE_BYTES + 32 };

// The bounds as they stand in the words of a type.
static void put_bounds(const parl_field *field, char out[BOUNDS_BYTES]) {
    static const char *const before[] = {
        [PARL_FIELD_TEXT] = " of ",    [PARL_FIELD_PLAIN] = " of ",
        [PARL_FIELD_PARTS] = " of ",
        [PARL_FIELD_WHOLE] = " from ", [PARL_FIELD_NUMBER] = " from ",
        [PARL_FIELD_SPAN] = " from ",  [PARL_FIELD_CONDITION] = "a whole number from ",
        [PARL_FIELD_ONE_OF] = "",      [PARL_FIELD_NAMED] = "; ",
        [PARL_FIELD_LABELS] = "; ",
    };
    char range[RANGE_BYTES];
    const char *behind = field->type == PARL_FIELD_CONDITION ? ", " : "";
    bool bound = *range_text(field, range) != '\0';
    snprintf(out, BOUNDS_BYTES, "%s%s%s", bound ? before[field->type] : "", range,
             bound ? behind : "");
}

const char *field_text(const parl_field *field, char out[FIELD_BYTES]) {
    static const char *const texts[] = {
#define X(name, sentence, luacats) [PARL_FIELD_##name] = sentence,
        PARL_FIELD_TYPES(X)
#undef X
    };
    assert(field);
    const char *text = texts[field->type];
    int size = (int)strcspn(text, "#");
    bool bound = text[size] != '\0';
    char bounds[BOUNDS_BYTES];
    put_bounds(field, bounds);
    snprintf(out, FIELD_BYTES, "%.*s%s%s", size, text, bound ? bounds : "", text + size + bound);
    return out;
}
