// SPDX-License-Identifier: MIT

#include "json/json.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

void put_json(json_t *object, const char *key, json_t *value) {
    if (!value || json_object_set_new(object, key, value) != 0) abort();
}

void put_int(json_t *object, const char *key, int64_t value) {
    put_json(object, key, json_integer(value));
}

void put_bool(json_t *object, const char *key, bool value) {
    put_json(object, key, json_boolean(value));
}

// JSON is UTF-8 and nothing else.
static json_t *text_of(const char *text) {
    char *clean = text_clean(text ? text : "");
    json_t *value = json_string(clean);
    free(clean);
    return value;
}

void put_text(json_t *object, const char *key, const char *text) {
    put_json(object, key, text_of(text));
}

void put_id(json_t *object, const char *key, uint64_t id) {
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRIu64, id);
    put_text(object, key, digits);
}

json_t *new_object(void) {
    json_t *object = json_object();
    if (!object) abort();
    return object;
}

json_t *new_array(json_t *object, const char *key) {
    json_t *array = json_array();
    put_json(object, key, array);
    return array;
}

json_t *new_item(json_t *array) {
    json_t *object = new_object();
    if (json_array_append_new(array, object) != 0) abort();
    return object;
}

void push_text(json_t *array, const char *text) {
    if (json_array_append_new(array, text_of(text)) != 0) abort();
}

static int write_part(const char *text, size_t size, void *data) {
    Out *out = data;
    out_bytes(out, text, size);
    return out->going ? 0 : -1;
}

void json_finish(json_t *object, Out *out) {
    assert(object);
    assert(out);
    // A reader who stops ends it early; that is no failure.
    json_dump_callback(object, write_part, out, JSON_INDENT(2));
    out_put(out, "\n");
    json_decref(object);
}
