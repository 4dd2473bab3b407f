// SPDX-License-Identifier: MIT
//
// The page of keys: groups in two columns, what matters on this screen first.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/key_page.h"
#include "base/keycap.h"
#include "overlay/paper.h"

enum {
    CAPS = 172,        // of a column, for the keys
    ICONS = 20,        // the same for a sign
    COLUMN_MIN = 300,  // points; where there is less they stand below each other
    TOKEN_MAX = 24,
    HERE = 3,  // beside the keys of the decision that waits
};

static bool is_key(KeyGroup group) { return group != KEYS_SEEN && group != KEYS_ABOUT; }

// --- The caps of one line ----------------------------------------------------------------------

// Words between the keys.
static bool is_between(const char *token) {
    static const char *const words[] = {"or", "and", "to", "then"};
    for (size_t i = 0; i < sizeof words / sizeof *words; ++i)
        if (strcmp(words[i], token) == 0) return true;
    return false;
}

// The next of "Backspace, u or Ctrl+Z": up to a space, without the comma behind it. A plus that
// joins two keys ends the first.
static const char *token_of(const char *at, char out[TOKEN_MAX]) {
    int count = 0;
    at += strspn(at, " ");
    while (*at && *at != ' ' && count < TOKEN_MAX - 1) {
        if (*at == '+' && count > 0) break;
        out[count++] = *at++;
        if (out[0] == '+' && *at != ' ' && *at != ',' && *at) break;
    }
    if (count > 1 && out[count - 1] == ',') --count;
    out[count] = '\0';
    return at;
}

// As it stands on the key.
static const char *cap_of(const char *token) {
    return strcmp(token, "Up") == 0 ? "\u2191" : strcmp(token, "Down") == 0 ? "\u2193" : token;
}

static bool joins(const char *token, const char *at) {
    return strcmp(token, "+") == 0 && *at && *at != ' ' && *at != ',';
}

static int token_wide(View *view, const char *token, bool plain) {
    if (plain) return text_width(view->text, STYLE_SMALL, token, strlen(token));
    return keycap_width(view, cap_of(token));
}

// Of keys that are pressed together all of them.
static int chord_wide(View *view, const char *token, const char *at) {
    char next[TOKEN_MAX];
    int wide = token_wide(view, token, is_between(token) || joins(token, at));
    while (*at == '+' || joins(token, at)) {
        at = token_of(at, next);
        wide += view_px(view, SIZE_TINY) + token_wide(view, next, joins(next, at));
        token = next;
    }
    return wide;
}

static void draw_token(View *view, const char *token, bool plain, int x, int y) {
    if (!plain) {
        keycap_draw(view, cap_of(token), KEYCAP_PLAIN, x, y);
        return;
    }
    int wide = text_width(view->text, STYLE_SMALL, token, strlen(token));
    int lead = (keycap_height(view) - text_leading(view->text, STYLE_SMALL)) / 2;
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, x, y + lead, wide, token);
}

// Sets the keys of [name] in lines of [box]; returns their height.
static int set_caps(View *view, const char *name, SDL_Rect box, bool draws) {
    int tiny = view_px(view, SIZE_TINY), tall = keycap_height(view), x = box.x, y = box.y;
    bool joined = false;
    char token[TOKEN_MAX];
    for (const char *at = token_of(name, token); *token; at = token_of(at, token)) {
        bool plain = is_between(token) || joins(token, at);
        if (!joined && x > box.x && x + chord_wide(view, token, at) > box.x + box.w) {
            x = box.x;
            y += tall + tiny;
        }
        if (draws) draw_token(view, token, plain, x, y);
        x += token_wide(view, token, plain) + tiny;
        joined = *at == '+' || joins(token, at);
    }
    return y + tall - box.y;
}

// --- Groups ------------------------------------------------------------------------------------

static void add_line(Paper *paper, KeyGroup group, const KeyHelp *line) {
    View *view = &paper->app->view;
    bool key = is_key(group);
    int gap = view_px(view, SIZE_GAP), side = view_px(view, key ? CAPS : ICONS);
    SDL_Rect box = paper->box, text = {box.x + side + gap, box.y, box.w - side - gap, 0};
    int own = key ? set_caps(view, line->name, (SDL_Rect){0, 0, side, 0}, false) : side;
    int tall = text_height(view->text, STYLE_TIGHT, text.w, line->help);
    int lead = (keycap_height(view) - text_leading(view->text, STYLE_TIGHT)) / 2;
    if (key && lead > 0) text.y += lead;
    int end = text.y + tall > box.y + own ? text.y + tall : box.y + own;
    if (paper->draws) {
        char label[600];
        snprintf(label, sizeof label, "%s%s%s", key ? line->name : "", key ? ": " : "", line->help);
        if (key)
            set_caps(view, line->name, (SDL_Rect){box.x, box.y, side, 0}, true);
        else
            view_icon(view, line->name, box.x, box.y, ICONS, COLOUR_MUTED);
        text_draw(view->text, STYLE_TIGHT, COLOUR_INK, text, line->help);
        if (line->here)
            view_round(view, (SDL_Rect){box.x - gap, box.y, view_px(view, HERE), end - box.y}, 2,
                       COLOUR_ACCENT);
        view_add(view, WIDGET_LINE, (SDL_Rect){box.x, box.y, box.w, end - box.y}, label);
    }
    paper->box.y = end;
    paper_skip(paper, 6);
}

// The lines of the decision that waits come first.
static void add_lines(Paper *paper, KeyGroup group) {
    KeyHelp line;
    for (int here = 1; here >= 0; --here)
        for (int i = 0; keys_help(paper->app, group, i, &line); ++i)
            if (line.name && line.here == (here == 1)) add_line(paper, group, &line);
}

static bool has_lines(const App *app, KeyGroup group) {
    KeyHelp line;
    for (int i = 0; keys_help(app, group, i, &line); ++i)
        if (line.name) return true;
    return false;
}

static void add_group(Paper *paper, KeyGroup group) {
    paper_label(paper, keys_group_title(group));
    paper_skip(paper, SIZE_TINY);
    add_lines(paper, group);
    paper_skip(paper, SIZE_PAD);
}

// --- Columns -----------------------------------------------------------------------------------

typedef struct {
    KeyGroup groups[KEYS_GROUP_COUNT];
    int count;
} Groups;

// What matters here, then the others in their order.
static Groups groups_of(const App *app, bool keys) {
    Groups groups = {.count = 0};
    KeyGroup first = keys_group_here(app);
    if (keys) groups.groups[groups.count++] = first;
    for (int i = 0; i < KEYS_GROUP_COUNT; ++i) {
        KeyGroup group = (KeyGroup)i;
        if (is_key(group) != keys || (keys && group == first) || !has_lines(app, group)) continue;
        groups.groups[groups.count++] = group;
    }
    return groups;
}

static int height_of(const Paper *paper, const Groups *groups, int from, int till) {
    Paper own = {paper->app, {0, 0, paper->box.w, 0}, false};
    for (int i = from; i < till; ++i) add_group(&own, groups->groups[i]);
    return own.box.y;
}

// After how many groups the first column ends: so that the higher one is as low as it can be.
static int turn_of(const Paper *paper, const Groups *groups) {
    int best = groups->count, least = height_of(paper, groups, 0, groups->count);
    for (int i = 1; i < groups->count; ++i) {
        int left = height_of(paper, groups, 0, i);
        int right = height_of(paper, groups, i, groups->count);
        int higher = left > right ? left : right;
        if (higher < least) {
            least = higher;
            best = i;
        }
    }
    return best;
}

static void add_columns(Paper *paper, const Groups *groups) {
    View *view = &paper->app->view;
    int gap = 2 * view_px(view, SIZE_MARGIN), top = paper->box.y, wide = paper->box.w;
    int column = (wide - gap) / 2, x = paper->box.x;
    bool two = column >= view_px(view, COLUMN_MIN);
    if (two) paper->box.w = column;
    int turn = two ? turn_of(paper, groups) : groups->count;
    for (int i = 0; i < turn; ++i) add_group(paper, groups->groups[i]);
    int end = paper->box.y;
    if (turn < groups->count) {
        paper->box.x += column + gap;
        paper->box.y = top;
    }
    for (int i = turn; i < groups->count; ++i) add_group(paper, groups->groups[i]);
    paper->box.x = x;
    paper->box.w = wide;
    if (paper->box.y < end) paper->box.y = end;
}

void keys_page(Paper *paper) {
    assert(paper);
    const Groups keys = groups_of(paper->app, true), more = groups_of(paper->app, false);
    paper_heading(paper, "help", "Keys");
    paper_skip(paper, SIZE_GAP);
    add_columns(paper, &keys);
    View *view = &paper->app->view;
    if (paper->draws)
        view_fill(view,
                  (SDL_Rect){paper->box.x, paper->box.y, paper->box.w, view_px(view, SIZE_HAIR)},
                  COLOUR_RULE);
    paper_skip(paper, SIZE_PAD);
    add_columns(paper, &more);
}
