// SPDX-License-Identifier: MIT
//
// What a check found, for editors and programs.
#include <assert.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "parlance_author.h"
#include "utf8.h"

// Counted up when a member changes its meaning or goes; not when one comes.
enum { VERSION = 1 };

// Out of memory ends the program, as everywhere.
static json_t *made(json_t *json) {
    if (!json) abort();
    return json;
}

static void put(json_t *object, const char *name, json_t *value) {
    if (json_object_set_new(object, name, made(value)) != 0) abort();
}

static json_t *problem_json(const parl_problem *problem) {
    json_t *object = made(json_object());
    put(object, "number", json_integer(problem->number));
    put(object, "name", json_string(problem->name));
    put(object, "severity", json_string(parl_severity_id(problem->severity)));
    put(object, "file", json_string(problem->file));
    put(object, "line", json_integer(problem->line));
    put(object, "column", json_integer(problem->column));
    put(object, "width", json_integer(problem->width));
    put(object, "message", json_string(problem->message));
    put(object, "mend", json_string(problem->mend));
    put(object, "source", json_string(problem->source));
    return object;
}

typedef struct {
    int severities[PARL_ERROR + 1];
    int allowed, dropped;
} Counts;

static void count_of(const parl_problems *problems, Counts *counts) {
    for (int i = 0; i < parl_problems_count(problems); i++)
        counts->severities[parl_problems_at(problems, i)->severity]++;
    counts->allowed += parl_problems_allowed(problems);
    counts->dropped += parl_problems_dropped(problems);
}

static void put_counts(json_t *object, bool plays, const Counts *counts) {
    put(object, "plays", json_boolean(plays));
    put(object, "errors", json_integer(counts->severities[PARL_ERROR]));
    put(object, "warnings", json_integer(counts->severities[PARL_WARNING]));
    put(object, "notes", json_integer(counts->severities[PARL_NOTE]));
    put(object, "allowed", json_integer(counts->allowed));
    put(object, "dropped", json_integer(counts->dropped));
}

// A path may hold any bytes: it is cleaned as that of a problem is.
static json_t *path_json(const char *path) {
    size_t size = strlen(path), room = 3 * size + 1;  // U+FFFD takes three bytes.
    char *clean = malloc(room);
    if (!clean) abort();
    (void)utf8_clean(path, size, clean, room, ' ');
    json_t *text = json_string(clean);
    free(clean);
    return text;
}

static json_t *checked_json(const parl_checked *checked) {
    json_t *object = made(json_object()), *list = made(json_array());
    Counts counts = {0};
    count_of(checked->problems, &counts);
    put(object, "path", path_json(checked->path));
    put_counts(object, checked->plays, &counts);
    for (int i = 0; i < parl_problems_count(checked->problems); i++)
        if (json_array_append_new(list, problem_json(parl_problems_at(checked->problems, i))) != 0)
            abort();
    put(object, "problems", list);
    return object;
}

char *parl_check_json(const parl_checked *checked, int count) {
    assert(checked || count == 0);
    json_t *object = made(json_object()), *list = made(json_array());
    Counts counts = {0};
    bool plays = true;
    for (int i = 0; i < count; i++) {
        count_of(checked[i].problems, &counts);
        plays = plays && checked[i].plays;
        if (json_array_append_new(list, checked_json(&checked[i])) != 0) abort();
    }
    put(object, "version", json_integer(VERSION));
    put_counts(object, plays, &counts);
    put(object, "scenarios", list);
    char *text = json_dumps(object, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    json_decref(object);
    if (!text) abort();
    return text;
}
