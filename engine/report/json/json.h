// SPDX-License-Identifier: MIT
//
// Reports as JSON: README.md of engine/report has a row for each field, and a test holds the two
// against each other. Keys stand in the order of that table; all figures are whole numbers, so
// that no locale writes them.

#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include <jansson.h>

#include "debrief/debrief.h"
#include "page/render.h"

enum { JSON_VERSION = 1 };

void json_write_debrief(const Page *page, Out *out);
void json_write_progress(const parl_progress_request *request, Out *out);

// --- Inside ------------------------------------------------------------------------------------

// Each adds the next key to [object]. Running out of memory ends the program.
void put_json(json_t *object, const char *key, json_t *value);  // takes [value]
void put_int(json_t *object, const char *key, int64_t value);
void put_bool(json_t *object, const char *key, bool value);
void put_text(json_t *object, const char *key, const char *text);  // NULL: ""
void put_id(json_t *object, const char *key, uint64_t id);         // as text: beyond 53 bits
void put_maybe(json_t *object, const char *key, bool known, int value);  // else null
json_t *new_object(void);
json_t *new_array(json_t *object, const char *key);
json_t *new_item(json_t *array);  // an object at its end
void push_text(json_t *array, const char *text);

// Orders and grids, and the jargon of own words (answers_json.c).
void json_put_placed(const Page *page, json_t *root);
void json_put_words(const Page *page, json_t *root);

// What a room said (room_json.c).
void json_put_room(const Page *page, json_t *root);

// Writes [object] with a line break at its end, and frees it.
void json_finish(json_t *object, Out *out);

#endif
