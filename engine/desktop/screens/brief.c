// SPDX-License-Identifier: MIT
//
// What a scenario is about, who is in it, and how to begin.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "screens/frame.h"
#include "table/face.h"

enum { BUTTONS_MAX = 5, FACE_ACROSS = 150 };

typedef struct {
    parl_scenario_info info;
    char facts[160], trains[200], seed[600], done[160];
    Button buttons[BUTTONS_MAX];
    int button_count;
    char go_on[60];
} Brief;

static void add_buttons(const App *app, Brief *brief) {
    const Entry *entry = &app->library.entries[app->entry];
    bool waits = entry->waiting != 0;
    Button *out = brief->buttons;
    int count = 0;
    snprintf(brief->go_on, sizeof brief->go_on, "Go on at answer %d", entry->waiting_turns + 1);
    if (waits)
        out[count++] = (Button){
            .icon = "forward", .text = brief->go_on, .act = ACT_GO_ON, .look = BUTTON_PRIMARY};
    out[count++] = (Button){.icon = "play",
                            .text = waits ? "Begin anew" : "Begin",
                            .act = ACT_BEGIN,
                            .look = waits ? BUTTON_PLAIN : BUTTON_PRIMARY};
    if (app->pack.pack && pack_played(app, app->entry))
        out[count++] = (Button){.icon = "sign", .text = "Your result", .act = ACT_RESULT};
    brief->button_count = count;
    if (app->pack.pack) return;  // It says the rest itself.
    out[count++] = (Button){.icon = "sign",
                            .text = "Assessed",
                            .tells = "No hints, no reasons, and nothing is taken back before the "
                                     "end",
                            .act = ACT_BEGIN,
                            .arg = 1};
    out[count++] = (Button){.icon = "projector",
                            .text = "With a room",
                            .tells = "On a projector: vote, discuss, see the split, go on",
                            .act = ACT_ROOM};
    out[count++] = (Button){.icon = "again",
                            .text = "Another world",
                            .tells = "Other figures, other worries, other evidence",
                            .act = ACT_WORLD};
    brief->button_count = count;
}

static void brief_of(const App *app, Brief *brief) {
    const Entry *entry = &app->library.entries[app->entry];
    *brief = (Brief){.info = parl_scenario_describe(entry->scenario)};
    library_facts(&brief->info, brief->facts, sizeof brief->facts);
    library_trains(&brief->info, brief->trains, sizeof brief->trains);
    if (app->pack.pack) {
        pack_done(app, app->entry, brief->done, sizeof brief->done);
        pack_rule(app, brief->seed, sizeof brief->seed);
    } else {
        library_done(entry, brief->done, sizeof brief->done);
        snprintf(brief->seed, sizeof brief->seed,
                 "World %llu (the seed): figures, worries and what the evidence will say are drawn "
                 "from it.",
                 (unsigned long long)app->seed);
    }
    add_buttons(app, brief);
}

// --- The cast -----------------------------------------------------------------------------------

// Who is in it, as a run that has just begun shows them.
static int cast_height(View *view, const parl_session *preview, SDL_Rect box, bool draws) {
    if (!preview) return 0;
    int people = parl_scenario_describe(parl_session_scenario(preview)).people;
    int side = view_px(view, SIZE_PORTRAIT), cell = view_px(view, FACE_ACROSS);
    int gap = view_px(view, SIZE_GAP), top = box.y;
    int across = box.w / cell > 0 ? box.w / cell : 1, row = 0;
    for (int i = 0; i < people; ++i) {
        parl_person person = parl_session_person(preview, i);
        SDL_Rect at = {box.x + i % across * cell, box.y, cell - 2 * gap, 0};
        int tall = side + text_height(view->text, STYLE_LABEL, at.w, person.name) +
                   text_height(view->text, STYLE_SMALL, at.w, person.title) + gap;
        if (draws) {
            char label[300];
            face_draw(view, preview, i, at.x, at.y, side);
            snprintf(label, sizeof label, "%s, %s", person.name, person.title);
            view_add(view, WIDGET_PERSON, (SDL_Rect){at.x, at.y, at.w, tall}, label);
            at.y += side;
            at.y += text_draw(view->text, STYLE_LABEL, COLOUR_INK, at, person.name);
            text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, at, person.title);
        }
        row = tall > row ? tall : row;
        if (i % across == across - 1 || i == people - 1) {
            box.y += row + gap;
            row = 0;
        }
    }
    return box.y - top;
}

// --- All of it ----------------------------------------------------------------------------------

enum { PARTS = 5 };

typedef struct {
    WidgetKind kind;
    Style style;
    Colour colour;
    const char *text;
} Part;

static int walk(App *app, const Brief *brief, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const Part parts[PARTS] = {
        {WIDGET_HEADING, STYLE_TITLE, COLOUR_INK, brief->info.title},
        {WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, brief->facts},
        {WIDGET_LINE, STYLE_BODY, COLOUR_INK, brief->info.brief},
        {WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, brief->trains},
        {WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, brief->done},
    };
    int gap = view_px(view, SIZE_PAD), top = box.y;
    for (int i = 0; i < PARTS; ++i) {
        int tall = text_height(view->text, parts[i].style, box.w, parts[i].text);
        if (draws)
            view_text(view, parts[i].kind, parts[i].style, parts[i].colour, box, parts[i].text);
        box.y += tall + (i == 0 || i == 3 ? gap / 4 : gap);
    }
    if (draws) buttons_draw(view, brief->buttons, brief->button_count, box);
    box.y += buttons_height(view, brief->buttons, brief->button_count, box.w) + gap / 2;
    if (draws) view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, box, brief->seed);
    box.y += text_height(view->text, STYLE_SMALL, box.w, brief->seed) + gap;
    return box.y + cast_height(view, app->library.entries[app->entry].preview, box, draws) - top;
}

void brief_draw(App *app) {
    assert(app);
    Brief brief;
    brief_of(app, &brief);
    const Button buttons[] = {
        {.icon = "settings", .text = "Settings", .act = ACT_SETTINGS, .look = BUTTON_QUIET},
        {.icon = "help", .text = "", .spoken = "keys", .act = ACT_HELP, .look = BUTTON_QUIET},
    };
    int top = frame_top(app, "Library", buttons, 2), wide = frame_wide(app, SIZE_MEASURE);
    int content = walk(app, &brief, (SDL_Rect){0, 0, wide, 0}, false);
    walk(app, &brief, frame_page(app, top, SIZE_MEASURE, content), true);
    frame_end(app);
}

const char *brief_keys(const App *app) {
    (void)app;
    return "Enter begins  ·  Up and Down scroll  ·  Escape back to the library  ·  F1 all keys";
}

bool brief_key(App *app, const SDL_KeyboardEvent *key) {
    if (key_enter(key)) {
        bool waits = app->library.entries[app->entry].waiting != 0;
        app_act(app, waits ? ACT_GO_ON : ACT_BEGIN, 0);
        return true;
    }
    return page_key(app, key);
}
