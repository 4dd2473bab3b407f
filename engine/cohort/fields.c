// SPDX-License-Identifier: MIT
#include "fields.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "utf8.h"

bool fields_fine(const Fields *fields) { return !fields->trouble->said; }

// Where the text begins: some editors put a mark in front of it.
static size_t start_of(const char *text, size_t size) {
    size_t at = size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    while (at < size && strchr(" \t\r\n", text[at]) && text[at]) at++;
    return at;
}

static json_t *parse(const char *text, size_t size, Trouble *trouble) {
    json_error_t error;
    json_t *object = json_loadb(text, size, JSON_REJECT_DUPLICATES, &error);
    if (!object) {
        (void)trouble_say(trouble, "it is cut off or damaged (line %d); ask for the file once more",
                          error.line > 0 ? error.line : 1);
    }
    return object;
}

json_t *fields_parse(const char *text, size_t size, Trouble *trouble) {
    size_t start = start_of(text, size);
    if (start == size) {
        (void)trouble_say(trouble, "it is empty; ask for the file once more");
        return NULL;
    }
    if (text[start] == '{') return parse(text + start, size - start, trouble);
    (void)trouble_say(trouble, "it is no file of Parlance's; take it out of there");
    return NULL;
}

// --- Texts --------------------------------------------------------------------------------------

static const json_t *find(Fields *fields, const json_t *object, const char *key) {
    const json_t *value = fields_fine(fields) ? json_object_get(object, key) : NULL;
    if (!value)
        (void)trouble_say(fields->trouble, "it has no \"%s\"; ask for the file once more", key);
    return value;
}

static bool refuse(Fields *fields, const char *key) {
    return trouble_say(fields->trouble,
                       "its \"%s\" is nothing that Parlance writes; ask for the file once more",
                       key);
}

static const char *text_of(Fields *fields, const json_t *value, const char *key, size_t most,
                           bool lines) {
    const char *text = json_string_value(value);
    size_t size = json_string_length(value);
    bool fine = text && size <= most && utf8_is_clean(text, size, lines ? '\n' : '\0');
    if (fine) return arena_copy_part(fields->arena, text, size);
    (void)refuse(fields, key);
    return "";
}

const char *entry_text(Fields *fields, const json_t *object, const char *key, size_t most,
                       bool lines) {
    const json_t *value = find(fields, object, key);
    return value ? text_of(fields, value, key, most, lines) : "";
}

const char *entry_name(Fields *fields, const json_t *object, const char *key, size_t most) {
    const char *text = entry_text(fields, object, key, most, false);
    if (!*text && fields_fine(fields)) (void)refuse(fields, key);
    return text;
}

const char *entry_maybe(Fields *fields, const json_t *object, const char *key, size_t most,
                        bool lines) {
    const json_t *value = fields_fine(fields) ? json_object_get(object, key) : NULL;
    return value ? text_of(fields, value, key, most, lines) : NULL;
}

// --- Numbers ------------------------------------------------------------------------------------

static uint64_t number_of(Fields *fields, const json_t *object, const char *key, int base,
                          size_t digits) {
    static const char signs[] = "0123456789abcdef";
    char text[24];
    const char *given = entry_text(fields, object, key, sizeof text - 1, false);
    (void)snprintf(text, sizeof text, "%s", given);
    errno = 0;
    char *end = text;
    uint64_t number = strtoull(text, &end, base);
    size_t length = strlen(text);
    bool fine = length > 0 && strspn(text, signs) == length && *end == '\0' && errno == 0 &&
                (digits == 0 || length == digits) && (digits > 0 || length == 1 || *text != '0');
    if (fine) return number;
    if (fields_fine(fields)) (void)refuse(fields, key);
    return 0;
}

uint64_t entry_bits(Fields *fields, const json_t *object, const char *key) {
    return number_of(fields, object, key, 16, 16);
}

uint64_t entry_seed(Fields *fields, const json_t *object, const char *key) {
    return number_of(fields, object, key, 10, 0);
}

int entry_int(Fields *fields, const json_t *object, const char *key, int least, int most) {
    const json_t *value = find(fields, object, key);
    if (!value) return least;
    json_int_t number = json_integer_value(value);
    if (json_is_integer(value) && number >= least && number <= most) return (int)number;
    (void)refuse(fields, key);
    return least;
}

bool entry_flag(Fields *fields, const json_t *object, const char *key) {
    const json_t *value = fields_fine(fields) ? json_object_get(object, key) : NULL;
    if (value && !json_is_boolean(value)) (void)refuse(fields, key);
    return json_is_true(value);
}

const json_t *entry_list(Fields *fields, const json_t *object, const char *key, size_t least,
                         size_t most) {
    const json_t *value = find(fields, object, key);
    if (!value) return NULL;
    size_t count = json_array_size(value);
    if (json_is_array(value) && count >= least && count <= most) return value;
    (void)refuse(fields, key);
    return NULL;
}

int entry_settings(Fields *fields, const json_t *object, parl_setting *out) {
    json_t *given = fields_fine(fields) ? json_object_get(object, "settings") : NULL;
    int count = 0;
    if (!given) return 0;
    if (!json_is_object(given) || json_object_size(given) > PARL_VARIES_MAX) {
        (void)refuse(fields, "settings");
        return 0;
    }
    const char *key;
    json_t *value;
    json_object_foreach(given, key, value) {
        out[count++] = (parl_setting){arena_copy(fields->arena, key),
                                      entry_text(fields, given, key, 4 * PARL_WORD_MAX, false)};
    }
    return count;
}

// --- Writing ------------------------------------------------------------------------------------

static json_t *whole(json_t *value) {
    if (!value) abort();
    return value;
}

json_t *jot_object(void) { return whole(json_object()); }

void jot_json(json_t *object, const char *key, json_t *value) {
    if (json_object_set_new(object, key, whole(value)) != 0) abort();
}

// What is no UTF-8 cannot be said in JSON.
void jot_text(json_t *object, const char *key, const char *text) {
    size_t size = strlen(text);
    char *clean = malloc(3 * size + 1);
    if (!clean) abort();
    (void)utf8_clean(text, size, clean, 3 * size + 1, '\n');
    jot_json(object, key, json_string(clean));
    free(clean);
}

void jot_int(json_t *object, const char *key, int value) {
    jot_json(object, key, json_integer(value));
}

void jot_bits(json_t *object, const char *key, uint64_t bits) {
    char text[24];
    (void)snprintf(text, sizeof text, "%016" PRIx64, bits);
    jot_text(object, key, text);
}

void jot_seed(json_t *object, const char *key, uint64_t seed) {
    char text[24];
    (void)snprintf(text, sizeof text, "%" PRIu64, seed);
    jot_text(object, key, text);
}

void jot_setting(json_t *object, parl_setting setting) {
    json_t *settings = json_object_get(object, "settings");
    if (!settings) jot_json(object, "settings", settings = jot_object());
    jot_text(settings, setting.vary, setting.value);
}

void jot_item(json_t *array, json_t *value) {
    if (json_array_append_new(array, whole(value)) != 0) abort();
}

char *fields_print(const json_t *object) {
    char *text = json_dumps(object, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    if (!text) abort();
    size_t size = strlen(text);
    text = realloc(text, size + 2);
    if (!text) abort();
    memcpy(text + size, "\n", 2);
    return text;
}

uint64_t fields_seal(const json_t *object) {
    json_t *rest = whole(json_copy((json_t *)object));
    (void)json_object_del(rest, "seal");
    char *text = json_dumps(rest, JSON_COMPACT | JSON_SORT_KEYS | JSON_ENSURE_ASCII);
    if (!text) abort();
    uint64_t seal = hash_mix(hash_text(text));
    free(text);
    json_decref(rest);
    return seal;
}
