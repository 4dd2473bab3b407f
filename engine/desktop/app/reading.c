// SPDX-License-Identifier: MIT
//
// What the screen says, as text to copy: the list of widgets from top to bottom, with what is
// scrolled out. Of a run it is the conversation, which is longer than what the window shows of it.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "table/parts.h"

static void add_line(Sheet *sheet, const char *text) {
    sheet_add(sheet, text);
    sheet_add(sheet, "\n");
}

// Keys and buttons are no text; a row of the library is.
static bool is_text(const Widget *widget) {
    return widget->kind != WIDGET_HINT && widget->label[0] != '\0' &&
           (widget->kind != WIDGET_BUTTON || widget->act == ACT_CHOOSE) && widget->act != ACT_TRACK;
}

// --- A run --------------------------------------------------------------------------------------

int reading_newest(const Table *table) {
    assert(table);
    assert(table->session);
    int last = parl_session_turn_count(table->session) - 1, at = table->story.count;
    while (at > 0 && table->story.lines[at - 1].turn >= last) --at;
    return at;
}

static void add_talk(const App *app, Sheet *sheet, int from) {
    const Story *story = &app->table.story;
    char speaker[PARL_KEPT_TITLE_MAX * 4 + 8];
    for (int i = from; i < story->count; ++i) {
        const Line *line = &story->lines[i];
        if (line->kind == LINE_CHANGE) continue;
        talk_speaker(app, line, speaker, sizeof speaker);
        sheet_add(sheet, speaker);
        if (*speaker) sheet_add(sheet, ": ");
        add_line(sheet, line->text);
    }
}

// The rows of a grid, and what a room is told, are lines too.
bool reading_asks(const App *app, const Widget *widget) {
    assert(app);
    assert(widget);
    parl_decision_kind kind = parl_session_decision(app->table.session)->kind;
    bool rows = (kind == PARL_DECISION_GRID || app->room.on) && widget->kind == WIDGET_LINE &&
                widget->value == 0 && widget->act == ACT_NONE;
    return is_text(widget) && (rows || widget->kind == WIDGET_PROMPT ||
                               widget->kind == WIDGET_OPTION || widget->kind == WIDGET_FIELD);
}

// The title and the week, what was said, and what is asked.
static void add_run(const App *app, Sheet *sheet, bool whole) {
    const View *view = &app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].kind == WIDGET_HEADING && view->widgets[i].pane == NO_PANE)
            add_line(sheet, view->widgets[i].label);
    sheet_add(sheet, "\n");
    add_talk(app, sheet, whole ? 0 : reading_newest(&app->table));
    sheet_add(sheet, "\n");
    for (int i = 0; i < view->widget_count; ++i)
        if (reading_asks(app, &view->widgets[i])) add_line(sheet, view->widgets[i].label);
}

// Whether the conversation is what is seen, and not a list that a narrow window has in its place.
static bool shows_talk(const App *app) {
    if (app->screen != SCREEN_TABLE || app->overlay != OVERLAY_NONE) return false;
    return app->room.on || app->table.tab == TAB_TALK ||
           view_points_wide(&app->view) >= TWO_COLUMNS;
}

// --- Any screen ---------------------------------------------------------------------------------

// What was read so far.
typedef struct {
    char *text;   // owned
    int pane, y;  // from the top of all that the pane scrolls
} Read;

typedef struct {
    Read *lines;
    int count, room;
} Reading;

static bool has(const Reading *reading, int pane, int y, const char *text) {
    for (int i = reading->count - 1; i >= 0; --i) {
        const Read *line = &reading->lines[i];
        if (line->pane == pane && line->y == y && strcmp(line->text, text) == 0) return true;
    }
    return false;
}

static void take(Reading *reading, const View *view) {
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        int scrolled = widget->pane == NO_PANE ? 0 : view->panes[widget->pane].scroll->offset;
        int y = widget->box.y + scrolled;
        if (!is_text(widget) || has(reading, widget->pane, y, widget->label)) continue;
        if (reading->count == reading->room) {
            reading->room = 2 * reading->room + 64;
            reading->lines =
                memory_grow(reading->lines, (size_t)reading->room, sizeof *reading->lines);
        }
        reading->lines[reading->count++] =
            (Read){memory_text(widget->label, strlen(widget->label)), widget->pane, y};
    }
}

// Scrolls every pane on by less than it shows. False where all have come to their end.
static bool step(const View *view) {
    bool moved = false;
    for (int i = 0; i < view->pane_count; ++i) {
        Scroll *scroll = view->panes[i].scroll;
        int before = scroll->offset;
        scroll_by(scroll, view->panes[i].box.h * 3 / 4);
        moved |= scroll->offset != before;
    }
    return moved;
}

// More than any page has: reading ends, too, where a pane would not keep still.
enum { READ_PAGES_MAX = 1000 };

// Page by page, and then back to where the player was.
static void read_on(App *app, Reading *reading) {
    View *view = &app->view;
    int offsets[PANES_MAX], panes = view->pane_count;
    for (int i = 0; i < panes; ++i) {
        offsets[i] = view->panes[i].scroll->offset;
        scroll_by(view->panes[i].scroll, -offsets[i]);
    }
    bool more = true;
    for (int page = 0; more && page < READ_PAGES_MAX; ++page) {
        app_compose(app);
        take(reading, view);
        more = step(view);
    }
    for (int i = 0; i < panes; ++i) view->panes[i].scroll->offset = offsets[i];
    app_compose(app);
}

static void add_pane(Sheet *sheet, const Reading *reading, int pane) {
    for (int i = 0; i < reading->count; ++i)
        if (reading->lines[i].pane == pane) add_line(sheet, reading->lines[i].text);
}

static void add_screen(App *app, Sheet *sheet) {
    Reading reading = {0};
    read_on(app, &reading);
    for (int pane = NO_PANE; pane < PANES_MAX; ++pane) add_pane(sheet, &reading, pane);
    for (int i = 0; i < reading.count; ++i) free(reading.lines[i].text);
    free(reading.lines);
}

// --- The clipboard ------------------------------------------------------------------------------

void reading_copy(App *app, bool whole) {
    assert(app);
    Sheet sheet = {0};
    bool talk = shows_talk(app);
    app_compose(app);  // What is noticed only until a key is pressed is gone.
    if (talk)
        add_run(app, &sheet, whole);
    else
        add_screen(app, &sheet);
    bool copied = sheet.text && SDL_SetClipboardText(sheet.text) == 0;
    free(sheet.text);
    app_notice(app, !copied,
               !copied ? "The clipboard does not take the text."
               : !talk ? "The whole text of this page is copied."
               : whole ? "The whole conversation is copied."
                       : "What was said since your last answer is copied. Shift+F3: all of it.");
}
