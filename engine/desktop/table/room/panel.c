// SPDX-License-Identifier: MIT
//
// The panel of a room: what is asked, what the facilitator does now, and the lines or figures.

#include <assert.h>
#include <stdio.h>

#include "app/room.h"
#include "base/button.h"
#include "table/room/room.h"

enum {
    BUTTONS_MAX = 7,
    BESIDE = 330,  // points that the words need beside the buttons; else these stand below
};

// --- In words -----------------------------------------------------------------------------------

// Whether another line has as many votes as the one that leads.
static bool is_level(const App *app) {
    const parl_decision *decision = room_decision(app);
    int most = 0, with = 0;
    if (room_on_figures(app) || decision->kind == PARL_DECISION_PICK) return false;
    for (int i = 0; i < decision->option_count; ++i) {
        int votes = app->room.votes[i];
        with = votes > most ? 1 : with + (votes == most && votes > 0);
        most = votes > most ? votes : most;
    }
    return with > 1;
}

static void ask(const App *app, char *out, size_t size) {
    const parl_decision *decision = room_decision(app);
    if (room_on_figures(app))
        snprintf(out, size, "Say a figure each, from %d to %d", decision->from, decision->till);
    else
        snprintf(out, size, "%s %d of %d: who is for it?",
                 decision->kind == PARL_DECISION_DESK ? "Meeting" : "Line", app->room.row + 1,
                 decision->option_count);
}

static void lead_of(const App *app, char *out, size_t size) {
    switch (app->room.phase) {
        case ROOM_VOTE: ask(app, out, size); return;
        case ROOM_DISCUSS:
            snprintf(out, size, "Discuss: why this one? Who sees it differently?");
            return;
        case ROOM_REVEAL:
            snprintf(out, size, "%s",
                     is_level(app) ? "The room is level: talk on, and take one"
                                   : "What the room said");
            return;
    }
}

// What is counted already; of the lit line only once it is.
static void counting(const App *app, char *out, size_t size) {
    const parl_decision *decision = room_decision(app);
    int counted = 0;
    for (int i = 0; i < decision->option_count; ++i)
        if (app->room.counted[i]) counted += app->room.votes[i];
    if (room_on_figures(app))
        snprintf(out, size, "Type it, then Enter. %d so far; Enter alone when all have said one.",
                 app->room.figure_count);
    else if (decision->kind == PARL_DECISION_PICK)
        snprintf(out, size,
                 "Each may vote for %d lines. Type how many are for this one, then Enter. %d so "
                 "far.",
                 decision->take, counted);
    else
        snprintf(out, size, "Type how many are for it, then Enter. %d vote%s so far.", counted,
                 counted == 1 ? "" : "s");
}

// What the facilitator does now.
static void help_of(const App *app, char *out, size_t size) {
    const parl_decision *decision = room_decision(app);
    switch (app->room.phase) {
        case ROOM_VOTE: counting(app, out, size); return;
        case ROOM_DISCUSS:
            snprintf(out, size, "What was counted stays covered until you have talked.");
            return;
        case ROOM_REVEAL:
            if (room_on_figures(app))
                snprintf(out, size, "Enter goes on with the middle one, or with another: type it.");
            else if (decision->kind == PARL_DECISION_PICK)
                snprintf(out, size, "%d are taken: Enter goes on with those that are marked.",
                         decision->take);
            else
                snprintf(out, size, "One is taken: Enter goes on with the line that is lit.");
            return;
    }
}

// A figure by mouse or touch.
static int steps_of(const App *app, Button out[BUTTONS_MAX]) {
    static const Button steps[] = {
        {.icon = "minus", .text = "10", .spoken = "ten less", .act = ACT_STEP, .arg = -10},
        {.icon = "minus", .text = "1", .spoken = "one less", .act = ACT_STEP, .arg = -1},
        {.icon = "plus", .text = "1", .spoken = "one more", .act = ACT_STEP, .arg = 1},
        {.icon = "plus", .text = "10", .spoken = "ten more", .act = ACT_STEP, .arg = 10},
    };
    int count = 0;
    if (app->room.phase == ROOM_DISCUSS) return 0;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; ++i) out[count++] = steps[i];
    if (app->room.phase == ROOM_VOTE)
        out[count++] = (Button){.icon = "check", .text = "Add it", .act = ACT_GIVE};
    return count;
}

static int buttons_of(const App *app, Button out[BUTTONS_MAX]) {
    static const Button next[] = {
        [ROOM_VOTE] = {.icon = "discuss",
                       .text = "All counted: discuss",
                       .act = ACT_PHASE,
                       .look = BUTTON_PRIMARY},
        [ROOM_DISCUSS] = {.icon = "reveal",
                          .text = "Show the split",
                          .act = ACT_PHASE,
                          .look = BUTTON_PRIMARY},
        [ROOM_REVEAL] = {.icon = "check",
                         .text = "Go on with it",
                         .act = ACT_GIVE,
                         .look = BUTTON_PRIMARY},
    };
    int count = room_on_figures(app) ? steps_of(app, out) : 0;
    if (app->room.phase != ROOM_VOTE)
        out[count++] = (Button){.icon = "undo",
                                .text = "Count again",
                                .act = ACT_PHASE,
                                .arg = -1,
                                .look = BUTTON_QUIET};
    out[count++] = next[app->room.phase];
    if (room_on_figures(app) && app->room.phase == ROOM_VOTE)
        out[count - 1].text = "All said one: discuss";
    return count;
}

// --- Where it stands ----------------------------------------------------------------------------

// Words above, buttons beside them or at the foot.
typedef struct {
    char lead[120], help[160];
    Button buttons[BUTTONS_MAX];
    int button_count;
    int wide;   // of the panel's inside
    int words;  // of the words
    int head, foot;
} Panel;

static int beside_width(View *view, const Panel *panel) {
    int wide = 0;
    for (int i = 0; i < panel->button_count; ++i)
        wide += button_width(view, &panel->buttons[i]) + view_px(view, SIZE_GAP);
    return wide;
}

static Panel panel_of(App *app, int width) {
    View *view = &app->view;
    Panel panel = {.wide = width - 2 * view_px(view, SIZE_MARGIN)};
    int gap = view_px(view, SIZE_GAP), least = view_px(view, SIZE_BUTTON);
    lead_of(app, panel.lead, sizeof panel.lead);
    help_of(app, panel.help, sizeof panel.help);
    panel.button_count = buttons_of(app, panel.buttons);
    int beside = beside_width(view, &panel);
    bool below = panel.wide - beside < view_px(view, BESIDE);
    panel.words = below ? panel.wide : panel.wide - beside;
    panel.head = text_height(view->text, STYLE_HEADING, panel.words, panel.lead) +
                 text_height(view->text, STYLE_SMALL, panel.words, panel.help);
    if (!below && panel.head < least) panel.head = least;
    panel.head += 2 * gap;
    if (*room_decision(app)->prompt)
        panel.head += text_height(view->text, STYLE_STRONG, panel.wide, room_decision(app)->prompt);
    panel.foot =
        below ? buttons_height(view, panel.buttons, panel.button_count, panel.wide) + 2 * gap : gap;
    return panel;
}

int room_height(App *app, int width, int most) {
    assert(app);
    Panel panel = panel_of(app, width);
    int height = panel.head + panel.foot;
    height += room_on_figures(app) ? room_figures_height(&app->view)
                                   : lines_height(app, panel.wide, most - height);
    return height < most ? height : most;
}

bool room_fits(App *app, int width, int most) {
    assert(app);
    const RoomPhase now = app->room.phase;
    bool fits = true;
    for (int phase = ROOM_VOTE; phase <= ROOM_REVEAL; ++phase) {
        app->room.phase = (RoomPhase)phase;
        Panel panel = panel_of(app, width);
        int height = panel.head + panel.foot;
        height += room_on_figures(app) ? room_figures_height(&app->view)
                                       : lines_height(app, panel.wide, most - height);
        fits = fits && height <= most;
    }
    app->room.phase = now;
    return fits;
}

static void draw_head(App *app, const Panel *panel, SDL_Rect at) {
    View *view = &app->view;
    const char *prompt = room_decision(app)->prompt;
    if (*prompt) at.y += view_text(view, WIDGET_PROMPT, STYLE_STRONG, COLOUR_INK, at, prompt);
    int top = at.y, right = at.x + at.w;
    at.w = panel->words;
    at.y += view_text(view, WIDGET_PROMPT, STYLE_HEADING, COLOUR_ACCENT, at, panel->lead);
    view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, at, panel->help);
    if (panel->words < panel->wide)
        buttons_draw_right(view, panel->buttons, panel->button_count, right, top);
}

void room_draw(App *app, SDL_Rect box) {
    assert(app);
    View *view = &app->view;
    Panel panel = panel_of(app, box.w);
    int gap = view_px(view, SIZE_GAP);
    view_fill(view, box, COLOUR_PANEL);
    view_fill(view, (SDL_Rect){box.x, box.y, box.w, view_px(view, SIZE_HAIR)}, COLOUR_RULE);
    Colour before = view_ground(view, COLOUR_PANEL);
    SDL_Rect at = {box.x + view_px(view, SIZE_MARGIN), box.y + gap, panel.wide, 0};
    draw_head(app, &panel, at);
    at.y = box.y + panel.head;
    at.h = box.h - panel.head - panel.foot;
    if (room_on_figures(app))
        room_figures_draw(app, at);
    else
        lines_draw(app, at);
    at.y += at.h + gap;
    if (panel.words == panel.wide) buttons_draw(view, panel.buttons, panel.button_count, at);
    view_ground(view, before);
}
