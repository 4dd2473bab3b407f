// SPDX-License-Identifier: MIT
#include "html_check.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { DEPTH_MAX = 64, IDS_MAX = 256, NAME_MAX = 32 };

typedef struct {
    char open[DEPTH_MAX][NAME_MAX];
    int depth;
    char ids[IDS_MAX][NAME_MAX], asked[IDS_MAX][NAME_MAX];
    int id_count, asked_count;
    int heading;  // level of the last one
    int h1, mains;
    bool captioned;  // the open table has a caption
    char fault[256];
} Check;

static void blame(Check *check, const char *what, const char *where) {
    if (!*check->fault) snprintf(check->fault, sizeof check->fault, "%s: %.120s", what, where);
}

// The value of [name] in a tag of [size] bytes; false where it has none.
static bool attribute(const char *tag, size_t size, const char *name, char *out) {
    char key[NAME_MAX];
    snprintf(key, sizeof key, " %s=\"", name);
    const char *at = strstr(tag, key);
    if (!at || at >= tag + size) return false;
    at += strlen(key);
    size_t length = strcspn(at, "\"");
    if (length >= NAME_MAX) length = NAME_MAX - 1;
    memcpy(out, at, length);
    out[length] = '\0';
    return true;
}

static void keep(char list[][NAME_MAX], int *count, const char *word) {
    if (*count < IDS_MAX) snprintf(list[(*count)++], NAME_MAX, "%s", word);
}

static bool holds(char list[][NAME_MAX], int count, const char *word) {
    for (int i = 0; i < count; i++) {
        if (strcmp(list[i], word) == 0) return true;
    }
    return false;
}

static void check_ids(Check *check, const char *tag, size_t size) {
    char value[NAME_MAX];
    if (attribute(tag, size, "id", value)) {
        if (holds(check->ids, check->id_count, value)) blame(check, "an id stands twice", tag);
        keep(check->ids, &check->id_count, value);
    }
    if (attribute(tag, size, "href", value)) {
        if (value[0] != '#') blame(check, "a link leads out", tag);
        keep(check->asked, &check->asked_count, value + 1);
    }
    if (attribute(tag, size, "src", value)) blame(check, "something is fetched", tag);
    if (attribute(tag, size, "aria-labelledby", value)) {
        for (char *word = strtok(value, " "); word; word = strtok(NULL, " "))
            keep(check->asked, &check->asked_count, word);
    }
}

static void check_heading(Check *check, const char *name, const char *tag) {
    if (name[0] != 'h' || !isdigit((unsigned char)name[1]) || name[2]) return;
    int level = name[1] - '0';
    if (level > check->heading + 1) blame(check, "a heading is skipped", tag);
    check->heading = level;
    check->h1 += level == 1;
}

static void check_meaning(Check *check, const char *name, const char *tag, size_t size) {
    char value[NAME_MAX];
    check_heading(check, name, tag);
    if (strcmp(name, "main") == 0) check->mains++;
    if (strcmp(name, "table") == 0) check->captioned = false;
    if (strcmp(name, "caption") == 0) check->captioned = true;
    if (strcmp(name, "thead") == 0 && !check->captioned) blame(check, "no caption", tag);
    if (strcmp(name, "th") == 0 && !attribute(tag, size, "scope", value))
        blame(check, "a head without scope", tag);
    if (strcmp(name, "svg") == 0 && !attribute(tag, size, "aria-labelledby", value))
        blame(check, "a picture without a name", tag);
    if (strcmp(name, "script") == 0) blame(check, "a script", tag);
}

static void open_tag(Check *check, const char *name, const char *tag, size_t size) {
    static const char *const empty[] = {"meta", "br", "hr", "!DOCTYPE"};
    check_ids(check, tag, size);
    check_meaning(check, name, tag, size);
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        if (strcmp(name, empty[i]) == 0) return;
    }
    if (tag[size - 1] == '/') return;
    if (check->depth == DEPTH_MAX) {
        blame(check, "too deep", tag);
        return;
    }
    snprintf(check->open[check->depth++], NAME_MAX, "%s", name);
}

static void close_tag(Check *check, const char *name, const char *tag) {
    if (check->depth == 0 || strcmp(check->open[check->depth - 1], name) != 0)
        blame(check, "closes what is not open", tag);
    else
        check->depth--;
}

// Reads the tag at [at], which begins with "<". Returns what follows it.
static const char *read_tag(Check *check, const char *at) {
    const char *end = strchr(at, '>');
    if (!end) {
        blame(check, "a tag without an end", at);
        return at + strlen(at);
    }
    char name[NAME_MAX];
    bool closing = at[1] == '/';
    const char *from = at + 1 + closing;
    snprintf(name, sizeof name, "%.*s", (int)strcspn(from, " />\n"), from);
    if (closing)
        close_tag(check, name, at);
    else
        open_tag(check, name, at, (size_t)(end - at));
    // A style sheet is no markup.
    if (strcmp(name, "style") == 0 && !closing) {
        const char *style = strstr(end, "</style>");
        return style ? style : end + 1;
    }
    return end + 1;
}

static void check_text(Check *check, const char *at) {
    static const char *const known[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#160;"};
    if (*at == '>') blame(check, "a bare >", at);
    if (*at != '&') return;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strncmp(at, known[i], strlen(known[i])) == 0) return;
    }
    blame(check, "a bare &", at);
}

static void check_whole(Check *check, const char *page) {
    if (check->depth > 0) blame(check, "is never closed", check->open[check->depth - 1]);
    if (check->h1 != 1) blame(check, "not one h1", page);
    if (check->mains != 1) blame(check, "not one main", page);
    for (int i = 0; i < check->asked_count; i++) {
        if (!holds(check->ids, check->id_count, check->asked[i]))
            blame(check, "points nowhere", check->asked[i]);
    }
    static const char *const outside[] = {"http:", "https:", "//", "@import", "url("};
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
        if (strstr(page, outside[i])) blame(check, "names something outside", outside[i]);
    }
    if (!strstr(page, "<html lang=\"en\">")) blame(check, "no language", page);
    if (!strstr(page, "default-src 'none'")) blame(check, "no security policy", page);
}

const char *html_fault(const char *page) {
    static Check check;
    check = (Check){.depth = 0};
    for (const char *at = page; *at;) {
        if (*at == '<') {
            at = read_tag(&check, at);
        } else {
            check_text(&check, at);
            at++;
        }
    }
    check_whole(&check, page);
    return *check.fault ? check.fault : NULL;
}
