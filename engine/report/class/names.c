// SPDX-License-Identifier: MIT
//
// What a decision is called where there is no room for a whole line, and where it is said aloud:
// by the question that was asked, else by the place, else by its first words.

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "class/class.h"

// In columns: what a room can read at a glance, and what remains of a line that is longer.
enum { QUESTION_MAX = 60, REST_MAX = 44 };

static bool is_end(const char *at) {
    return strchr(".?!", *at) != NULL && (at[1] == ' ' || at[1] == '\0');
}

// Up to the end of a word; whether that is less than all.
static bool cut(const char *text, int columns, Ink *ink) {
    Ink line = {0};
    size_t best = 0, size = strlen(text);
    for (size_t i = 1; i <= size; i++) {
        ink_add(&line, "%c", text[i - 1]);
        if (i < size && text[i] != ' ') continue;
        if (parl_report_columns(ink_text(&line)) > columns) break;
        best = i;
    }
    ink_clear(&line);
    ink_add(ink, "%.*s", (int)best, text);
    return best < size;
}

void ink_short(Ink *ink, const char *text, int columns) {
    assert(ink);
    assert(text);
    Ink line = {0};
    bool less = cut(text, columns, &line);
    size_t size = line.size;
    // The sentence around it goes on.
    bool stop = !less && size > 0 && line.text[size - 1] == '.';
    ink_add(ink, "“%.*s%s”", (int)(size - stop), ink_text(&line), less ? " …" : "");
    ink_clear(&line);
}

void ink_first_name(Ink *ink, const char *name) {
    assert(ink);
    assert(name);
    size_t size = strcspn(name, " ");
    // Behind a title stands the name that somebody is called by.
    if (size > 0 && name[size - 1] == '.') size = strlen(name);
    ink_add(ink, "%.*s", (int)size, name);
}

// A sentence that is too long may end with a question behind its colon.
static void add_question(const char *from, const char *end, Ink *out) {
    Ink whole = {0};
    ink_add(&whole, "%.*s", (int)(end - from) + 1, from);
    const char *text = ink_text(&whole);
    if (parl_report_columns(text) > QUESTION_MAX) {
        const char *colon = strstr(text, ": ");
        text = colon ? colon + 2 : "";
    }
    if (*text && parl_report_columns(text) <= QUESTION_MAX)
        ink_add(out, "%c%s", toupper((unsigned char)*text), text + 1);
    ink_clear(&whole);
}

// The last question of [text] that is short enough.
static void find_question(const char *text, Ink *out) {
    const char *from = text;
    for (const char *at = text; *at; at++) {
        if (!is_end(at)) continue;
        Ink found = {0};
        if (*at == '?') add_question(from, at, &found);
        if (found.size > 0) {
            ink_clear(out);
            ink_add(out, "%s", ink_text(&found));
        }
        ink_clear(&found);
        from = at + 1 + strspn(at + 1, " ");
    }
}

static void set(char **slot, const Ink *ink) { *slot = text_clean(ink_text(ink)); }

static void put_name(Decision *decision, const char *place) {
    Ink name = {0};
    bool placed = *place && !decision->asks;
    decision->placed = placed;
    if (placed)
        ink_add(&name, "%s", place);
    else if (*decision->who)
        ink_add(&name, "%s: “%s”", decision->who, decision->line);
    else
        ink_add(&name, "%s", decision->line);
    // A heading has no full stop.
    if (name.size > 0 && name.text[name.size - 1] == '.') name.text[name.size - 1] = '\0';
    set(&decision->name, &name);
    ink_clear(&name);
    ink_add(&name, "%s", placed ? place : decision->line);
    free(decision->line);
    set(&decision->line, &name);
    ink_clear(&name);
}

void decision_name(Decision *decision, const char *who, const char *said, const char *place) {
    assert(decision);
    assert(!decision->name);
    Ink line = {0}, name = {0};
    find_question(said, &line);
    decision->asks = line.size > 0;
    if (!decision->asks) {
        bool less = cut(said, REST_MAX, &line);
        if (less) ink_add(&line, " …");
    }
    ink_first_name(&name, who);
    set(&decision->line, &line);
    set(&decision->who, &name);
    put_name(decision, place);
    ink_clear(&line);
    ink_clear(&name);
}

// "In week 2, when Rui asked “What do I say?”, "
void ink_moment(Ink *ink, const Decision *decision) {
    assert(ink);
    assert(decision);
    if (decision->week > 0) ink_add(ink, "In week %d, ", decision->week);
    const char *line = decision->line;
    size_t size = strlen(line);
    bool stop = size > 0 && line[size - 1] == '.';
    if (*decision->who && !decision->placed)
        ink_add(ink, "%s %s %s ", decision->week > 0 ? "when" : "When", decision->who,
                decision->asks ? "asked" : "said");
    else
        ink_add(ink, "%s ", decision->week > 0 ? "at" : "At");
    ink_add(ink, "“%.*s”, ", (int)(size - stop), line);
}
