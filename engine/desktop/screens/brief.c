// SPDX-License-Identifier: MIT
//
// What a scenario is about, who is in it, and how to begin.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "screens/frame.h"
#include "shelf/cards.h"
#include "table/face.h"

enum { BUTTONS_MAX = 4 + PARL_MODE_COUNT, FACE_ACROSS = 150 };

typedef struct {
    parl_scenario_info info;
    char facts[160], trains[200], seed[600], done[160];
    Button buttons[BUTTONS_MAX];
    int button_count;
    char go_on[PARL_MODE_COUNT][60];
} Brief;

static bool does_wait(const App *app) { return app->library.entries[app->entry].waiting != 0; }

// Of a pack, to its end; and nothing waits. Once more is another attempt then, and asked about.
static bool is_played(const App *app) {
    return app->pack.pack && pack_played(app, app->entry) && !does_wait(app);
}

static const char *const going_on[PARL_MODE_COUNT] = {
    [PARL_MODE_PRACTICE] = "Go on at",
    [PARL_MODE_ASSESSED] = "Go on assessed, at",
    [PARL_MODE_ROOM] = "Go on with the room, at",
};

// The newest run that waits, which is most wanted, and those of the other modes.
static int add_waiting(const App *app, Brief *brief) {
    const Entry *entry = &app->library.entries[app->entry];
    int count = 1;
    for (int mode = 0; mode < PARL_MODE_COUNT; ++mode) {
        bool newest = mode == (int)entry->waiting_mode;
        if (!newest && (app->pack.pack || entry->waits[mode].run == 0)) continue;
        char *text = brief->go_on[mode];
        snprintf(text, sizeof brief->go_on[mode], "%s answer %d",
                 going_on[app->pack.pack ? 0 : mode],
                 (newest ? entry->waiting_turns : entry->waits[mode].turns) + 1);
        brief->buttons[newest ? 0 : count++] =
            (Button){.icon = "forward",
                     .text = text,
                     .act = ACT_GO_ON,
                     .arg = newest ? 0 : mode + 1,
                     .look = newest ? BUTTON_PRIMARY : BUTTON_PLAIN};
    }
    return count;
}

static void add_buttons(const App *app, Brief *brief) {
    bool waits = does_wait(app);
    Button *out = brief->buttons;
    int count = waits ? add_waiting(app, brief) : 0;
    bool played = is_played(app);
    if (played)
        out[count++] = (Button){
            .icon = "sign", .text = "Your result", .act = ACT_RESULT, .look = BUTTON_PRIMARY};
    out[count++] = (Button){.icon = played ? "again" : "play",
                            .text = waits    ? "Begin anew"
                                    : played ? "Play it once more"
                                             : "Begin",
                            .act = ACT_BEGIN,
                            .look = waits || played ? BUTTON_PLAIN : BUTTON_PRIMARY};
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
    library_facts(&brief->info, true, brief->facts, sizeof brief->facts);
    library_trains(&brief->info, 3, brief->trains, sizeof brief->trains);
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

// One of them, as a run that has just begun shows them: the face above the name, or [beside] it.
// Draws if [draws]; returns the height.
static int walk_person(View *view, const parl_session *preview, int index, bool beside,
                       SDL_Rect box, bool draws) {
    parl_person person = parl_session_person(preview, index);
    int side = view_px(view, SIZE_PORTRAIT), gap = view_px(view, SIZE_GAP);
    SDL_Rect text = box;
    text.x += beside ? side + gap : 0;
    text.w -= beside ? side + gap : 0;
    int name = text_height(view->text, STYLE_LABEL, text.w, person.name);
    int words = name + text_height(view->text, STYLE_SMALL, text.w, person.title);
    int tall = !beside ? side + words : words > side ? words : side;
    if (!draws) return tall;
    Sheet label = {0};
    text.y += beside ? (tall - words) / 2 : side;
    face_draw(view, preview, index, box.x, box.y + (beside ? (tall - side) / 2 : 0), side);
    text_draw(view->text, STYLE_LABEL, COLOUR_INK, text, person.name);
    text.y += name;
    text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, person.title);
    sheet_add(&label, person.name);
    sheet_add(&label, ", ");
    sheet_add(&label, person.title);
    view_add(view, WIDGET_PERSON, (SDL_Rect){box.x, box.y, box.w, tall}, label.text);
    free(label.text);
    return tall;
}

// All of them, in lines as wide as [box]; beside their faces stands who they are where one fills a
// line.
static int walk_cast(View *view, const parl_session *preview, bool list, SDL_Rect box, bool draws) {
    if (!preview) return 0;
    int people = parl_scenario_describe(parl_session_scenario(preview)).people;
    int cell = list ? box.w : view_px(view, FACE_ACROSS), gap = view_px(view, SIZE_PAD);
    int across = box.w / cell > 0 ? box.w / cell : 1, row = 0, top = box.y;
    for (int i = 0; i < people; ++i) {
        SDL_Rect at = {box.x + i % across * cell, box.y, cell - (list ? 0 : gap), 0};
        int tall = walk_person(view, preview, i, list, at, draws);
        row = tall > row ? tall : row;
        if (i % across == across - 1 || i == people - 1) {
            box.y += row + (list ? gap * 3 / 4 : gap);
            row = 0;
        }
    }
    return box.y - top;
}

// --- What each way to play means -----------------------------------------------------------------

static int widest_name(View *view, const Brief *brief) {
    int widest = 0;
    for (int i = 0; i < brief->button_count; ++i) {
        const Button *button = &brief->buttons[i];
        int wide = text_width(view->text, STYLE_LABEL, button->text, strlen(button->text));
        if (button->tells && wide > widest) widest = wide;
    }
    return widest;
}

static int walk_ways(View *view, const Brief *brief, SDL_Rect box, bool draws) {
    int top = box.y, name = widest_name(view, brief) + view_px(view, SIZE_PAD);
    for (int i = 0; i < brief->button_count; ++i) {
        const Button *button = &brief->buttons[i];
        if (!button->tells) continue;
        SDL_Rect text = {box.x + name, box.y, box.w - name, 0};
        int tall = text_height(view->text, STYLE_SMALL, text.w, button->tells);
        if (draws) {
            char label[300];
            snprintf(label, sizeof label, "%s: %s", button->text, button->tells);
            text_draw(view->text, STYLE_LABEL, COLOUR_MUTED, box, button->text);
            text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, button->tells);
            view_add(view, WIDGET_LINE, (SDL_Rect){box.x, box.y, box.w, tall}, label);
        }
        box.y += tall;
    }
    return box.y - top;
}

// --- All of it ----------------------------------------------------------------------------------

enum { TWO_COLUMNS_MIN = 900, CAST_WIDE = 280, LOW = 460 };  // points

// Where the parts stand. [wide]: the cast in a column of its own. [low]: the buttons come first, so
// that they are seen without scrolling.
typedef struct {
    bool wide, low;
} Layout;

static Layout layout_of(const View *view) {
    return (Layout){.wide = view_points_wide(view) >= TWO_COLUMNS_MIN,
                    .low = view_points_high(view) < LOW};
}

static int walk_text(View *view, WidgetKind kind, Style style, Colour colour, const char *text,
                     SDL_Rect box, bool draws) {
    if (*text == '\0') return 0;
    if (draws) view_text(view, kind, style, colour, box, text);
    return text_height(view->text, style, box.w, text);
}

static int walk_buttons(View *view, const Brief *brief, SDL_Rect box, bool draws) {
    if (draws) buttons_draw(view, brief->buttons, brief->button_count, box);
    return buttons_height(view, brief->buttons, brief->button_count, box.w);
}

// Faces alone, where the column with their names stands below the buttons.
static int walk_faces(View *view, const parl_session *preview, SDL_Rect box, bool draws) {
    const Cast cast = {.session = preview,
                       .mood = "calm",
                       .side = view_px(view, SIZE_PORTRAIT),
                       .room = box.w,
                       .ground = COLOUR_PAPER};
    if (!preview) return 0;
    if (draws) cast_draw(view, &cast, box.x, box.y);
    return cast.side + view_px(view, SIZE_PAD);
}

// What it is about, and the buttons.
static int walk_story(App *app, const Brief *brief, Layout layout, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_PAD), top = box.y;
    Style title = layout.wide ? STYLE_TITLE : STYLE_HEADING;
    box.y += walk_text(view, WIDGET_HEADING, title, COLOUR_INK, brief->info.title, box, draws);
    box.y +=
        walk_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, brief->facts, box, draws) + gap;
    if (!layout.wide)
        box.y += walk_faces(view, app->library.entries[app->entry].preview, box, draws);
    if (layout.low) box.y += walk_buttons(view, brief, box, draws) + gap;
    box.y +=
        walk_text(view, WIDGET_LINE, STYLE_BODY, COLOUR_INK, brief->info.brief, box, draws) + gap;
    box.y += walk_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, brief->trains, box, draws);
    box.y += walk_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, brief->done, box, draws) + gap;
    if (!layout.low) box.y += walk_buttons(view, brief, box, draws) + gap;
    box.y += walk_ways(view, brief, box, draws) + gap / 2;
    box.y += walk_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, brief->seed, box, draws) + gap;
    return box.y - top;
}

static int walk(App *app, const Brief *brief, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const parl_session *preview = app->library.entries[app->entry].preview;
    Layout layout = layout_of(view);
    if (!layout.wide) {
        int tall = walk_story(app, brief, layout, box, draws);
        box.y += tall;
        return tall + walk_cast(view, preview, false, box, draws);
    }
    int cast = view_px(view, CAST_WIDE), margin = view_px(view, 2 * SIZE_MARGIN);
    SDL_Rect left = {box.x, box.y, box.w - cast - margin, 0};
    SDL_Rect right = {box.x + box.w - cast, box.y + view_px(view, SIZE_GAP), cast, 0};
    int story = walk_story(app, brief, layout, left, draws);
    int people = walk_cast(view, preview, true, right, draws) + view_px(view, SIZE_GAP);
    return story > people ? story : people;
}

void brief_draw(App *app) {
    assert(app);
    Brief brief;
    brief_of(app, &brief);
    const Button buttons[] = {
        {.icon = "settings", .text = "Settings", .act = ACT_SETTINGS, .look = BUTTON_QUIET},
        {.icon = "help", .text = "", .spoken = "keys", .act = ACT_HELP, .look = BUTTON_QUIET},
    };
    int points = layout_of(&app->view).wide ? SIZE_PAGE : SIZE_MEASURE;
    int top = frame_top(app, "Library", buttons, 2), wide = frame_wide(app, points);
    int content = walk(app, &brief, (SDL_Rect){0, 0, wide, 0}, false);
    walk(app, &brief, frame_page(app, top, points, content), true);
    frame_end(app);
}

const char *brief_keys(const App *app) {
    if (does_wait(app))
        return "Enter goes on  ·  Up and Down scroll  ·  Escape back to the library  ·  F1 all "
               "keys";
    if (is_played(app))
        return "Enter shows your result  ·  Up and Down scroll  ·  Escape back to the library  ·  "
               "F1 all keys";
    return "Enter begins  ·  Up and Down scroll  ·  Escape back to the library  ·  F1 all keys";
}

bool brief_key(App *app, const SDL_KeyboardEvent *key) {
    if (!key_enter(key)) return page_key(app, key);
    app_act(app, does_wait(app) ? ACT_GO_ON : is_played(app) ? ACT_RESULT : ACT_BEGIN, 0);
    return true;
}
