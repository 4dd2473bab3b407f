// SPDX-License-Identifier: MIT
//
// The library: what can be played, for whom, how long it takes, what it trains, and what the player
// has made of it so far.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/keep.h"
#include "screens/frame.h"
#include "shelf/cards.h"

// What stands under one heading. A scenario is told of; rounds and drills are many and short.
typedef struct {
    const char *head, *about;
    Shape shape;
} Group;

static const Group groups[PARL_KIND_COUNT] = {
    [PARL_KIND_NEGOTIATION] = {"Scenarios",
                               "Weeks of meetings, with a debrief at the end.",
                               {400, 2, 40, true}},
    [PARL_KIND_INTERVIEW] = {"Interview rounds",
                             "One question, your own words first, and a panel that judges by six "
                             "rows.",
                             {290, 3, 28, false}},
    [PARL_KIND_DRILL] = {"Drills", "Two to four minutes for one skill.", {290, 3, 28, false}},
};

// The signals that count most.
void library_trains(const parl_scenario_info *info, int most, char *out, size_t size) {
    bool told[PARL_SIGNAL_COUNT] = {false};
    size_t used = 0;
    out[0] = '\0';
    for (int n = 0; n < most; ++n) {
        int best = -1;
        for (int i = 0; i < PARL_SIGNAL_COUNT; ++i)
            if (!told[i] && i != PARL_SIGNAL_VALUE && i != PARL_SIGNAL_RELATIONSHIP &&
                (best < 0 || info->weights[i] > info->weights[best]))
                best = i;
        if (best < 0 || info->weights[best] == 0 || used >= size) return;
        told[best] = true;
        used +=
            (size_t)snprintf(out + used, size - used, "%s%s",
                             n > 0 ? "; " : "Trains: ", parl_signal_sentence((parl_signal)best));
    }
}

void library_facts(const parl_scenario_info *info, bool whole, char *out, size_t size) {
    size_t used = (size_t)snprintf(out, size, "%s", info->level);
    if (info->minutes > 0 && used < size)
        used += (size_t)snprintf(out + used, size - used, "  ·  %s%d minutes",
                                 whole ? "about " : "", info->minutes);
    if (info->weeks > 0 && used < size)
        used += (size_t)snprintf(out + used, size - used, "  ·  %d weeks", info->weeks);
    if (whole && used < size)
        snprintf(out + used, size - used, "  ·  %d %s", info->people,
                 info->people == 1 ? "person" : "people");
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = (char)(out[0] - 'a' + 'A');
}

// "Your best: 82. Latest: 74, 6 more than the first."
void library_done(const Entry *entry, char *out, size_t size) {
    const parl_attempts *attempts = &entry->attempts;
    if (attempts->counted == 0 && entry->ended >= 0)
        snprintf(out, size, "Played to its end: %d. It does not count: %s", entry->ended,
                 entry->ended_back ? "an answer was taken back" : "this world was known");
    else if (attempts->counted == 0 && entry->held)
        snprintf(out, size, "Played; what came of it is told later");
    else if (attempts->counted == 0)
        snprintf(out, size, entry->opened ? "Not played to its end yet" : "Not played yet");
    else if (attempts->counted == 1)
        snprintf(out, size, "Your score: %d", attempts->best);
    else
        snprintf(out, size, "Your best: %d  ·  latest: %d, %d %s than the first of %d",
                 attempts->best, attempts->latest,
                 attempts->change < 0 ? -attempts->change : attempts->change,
                 attempts->change < 0 ? "less" : "more", attempts->counted);
}

// What stands under the heading of a group beside its cards. What is next stands above them all,
// and so none of these is what most want.
static int buttons_of(App *app, parl_kind kind, Button out[2]) {
    const Practice *practice = &app->practice;
    bool over = practice->begun && practice->loop.next == PARL_LOOP_COUNT;
    int count = 0;
    if (!practice->known || kind == PARL_KIND_NEGOTIATION) return 0;
    if (kind == PARL_KIND_DRILL) {
        if (practice->drill >= 0)
            out[count++] = (Button){.icon = "play",
                                    .text = "Today's drill",
                                    .tells = "The first of today's, by the day and by what your "
                                             "runs are weak in (d)",
                                    .act = ACT_DRILL};
        return count;
    }
    out[count++] = (Button){.icon = over              ? "again"
                                    : practice->begun ? "forward"
                                                      : "play",
                            .text = over              ? "Another loop"
                                    : practice->begun ? "Go on with the loop"
                                                      : "Begin the loop",
                            .tells = "Six rounds, and then the committee (r)",
                            .act = ACT_LOOP};
    if (over)
        out[count++] = (Button){.icon = "sign", .text = "The committee", .act = ACT_COMMITTEE};
    return count;
}

static const char *stands_of(const App *app, parl_kind kind) {
    if (!app->practice.known || kind == PARL_KIND_NEGOTIATION) return "";
    return kind == PARL_KIND_DRILL ? app->practice.today : app->practice.stands;
}

// The heading of a group, where there are several. Draws if [draws]; returns its height.
static int walk_head(App *app, parl_kind kind, SDL_Rect box, bool draws) {
    View *view = &app->view;
    Button buttons[2];
    const Group *group = &groups[kind];
    const char *stands = stands_of(app, kind);
    int count = buttons_of(app, kind, buttons), gap = view_px(view, SIZE_GAP);
    int rows = buttons_height(view, buttons, count, box.w) + (count > 0 ? gap : 0);
    int above = text_height(view->text, STYLE_BODY, box.w, stands) + (*stands ? gap / 2 : 0);
    int tall = text_height(view->text, STYLE_HEADING, box.w, group->head) +
               text_height(view->text, STYLE_SMALL, box.w, group->about) + above + rows + gap;
    if (!draws) return tall;
    box.y += view_text(view, WIDGET_HEADING, STYLE_HEADING, COLOUR_INK, box, group->head);
    box.y += view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, box, group->about);
    if (*stands) {
        box.y += gap / 2;
        box.y += view_text(view, WIDGET_LINE, STYLE_BODY, COLOUR_INK, box, stands);
    }
    box.y += gap / 2;
    buttons_draw(view, buttons, count, box);
    return tall;
}

// Every group that has something. Draws if [draws]; returns the height of all.
static int walk(App *app, SDL_Rect box, bool draws) {
    const Library *library = &app->library;
    const int *order = library_order(&app->library);
    int top = box.y, count = library->count;
    bool several = count > 0 && library_kind(library, order[count - 1]) !=
                                    library_kind(library, order[0]);
    for (int first = 0, last; first < count; first = last) {
        parl_kind kind = library_kind(library, order[first]);
        last = first + 1;
        while (last < count && library_kind(library, order[last]) == kind) ++last;
        if (several) box.y += walk_head(app, kind, box, draws);
        box.y += cards_walk(app, &groups[kind].shape, order + first, last - first, box, draws);
        if (last < count) box.y += view_px(&app->view, SIZE_MARGIN);
    }
    return box.y - top;
}

static const char welcome[] =
    "You are the product manager of an AI product. Choose what to say to whom, in whose language, "
    "and "
    "what to promise. Afterwards the debrief shows what each decision did.";
static const char empty[] =
    "There are no scenarios here. Set PARLANCE_SCENARIOS to the folder that has them.";

static int walk_line(View *view, WidgetKind kind, Style style, const char *text, SDL_Rect box,
                     bool draws) {
    if (*text == '\0') return 0;
    Colour colour = kind == WIDGET_HEADING ? COLOUR_INK : COLOUR_MUTED;
    if (draws) view_text(view, kind, style, colour, box, text);
    return text_height(view->text, style, box.w, text) +
           view_px(view, kind == WIDGET_HEADING ? 0 : SIZE_PAD);
}

// A pack says first what it is. The next thing comes before what a newcomer hears about the others.
static int walk_page(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const Library *library = &app->library;
    char own[900] = "";
    bool packed = app->pack.pack,
         greets = !packed && !*keep_unread(app) && (library->count == 0 || next_is_newcomer(app));
    int top = box.y, next;
    const char *greeting = !greets ? "" : library->count > 0 ? welcome : empty;
    if (packed) pack_lead(app, own, sizeof own);
    box.y += frame_unread(app, box, draws);
    box.y += walk_line(view, WIDGET_HEADING, STYLE_TITLE, packed ? app->pack.info.title : "", box,
                       draws);
    box.y += walk_line(view, WIDGET_LINE, STYLE_BODY, own, box, draws);
    next = library->count > 0 ? next_walk(app, box, draws) : 0;
    box.y += next + (next > 0 ? view_px(view, SIZE_MARGIN) : 0);
    box.y += walk_line(view, WIDGET_LINE, STYLE_BODY, greeting, box, draws);
    return box.y + walk(app, box, draws) - top;
}

void library_draw(App *app) {
    assert(app);
    const Button buttons[] = {
        {.icon = "progress", .text = "Progress", .act = ACT_PROGRESS, .look = BUTTON_QUIET},
        {.icon = "settings", .text = "Settings", .act = ACT_SETTINGS, .look = BUTTON_QUIET},
        {.icon = "help", .text = "", .spoken = "keys", .act = ACT_HELP, .look = BUTTON_QUIET},
    };
    next_look(app);  // It may count the runs, and the others tell of them.
    int top = frame_top(app, "Parlance", buttons, 3), wide = frame_wide(app, SIZE_PAGE);
    int tall = walk_page(app, (SDL_Rect){0, 0, wide, 0}, false);
    walk_page(app, frame_page(app, top, SIZE_PAGE, tall), true);
    frame_end(app);
}

const char *library_keys(const App *app) {
    if (app->pack.pack)
        return "Enter does what stands first  ·  Tab or arrows choose  ·  p progress  ·  "
               "F6 settings  ·  F1 all keys  ·  q leaves";
    return "Enter does what stands first  ·  Tab or arrows choose  ·  r interview  ·  "
           "d today's drill  ·  p progress  ·  F6 settings  ·  F1 all keys  ·  q leaves";
}

// Arrows go from card to card.
bool library_key(App *app, const SDL_KeyboardEvent *key) {
    switch (key->keysym.sym) {
        case SDLK_UP:
        case SDLK_LEFT: return view_focus_step(&app->view, -1, ACT_CHOOSE);
        case SDLK_DOWN:
        case SDLK_RIGHT: return view_focus_step(&app->view, 1, ACT_CHOOSE);
        default: break;
    }
    if (key_enter(key)) {
        app_act(app, ACT_NEXT, 0);
        return true;
    }
    int option = key_option(key);
    if (option >= 0 && option < app->library.count) {
        app_act(app, ACT_CHOOSE, library_order(&app->library)[option]);
        return true;
    }
    return page_key(app, key);
}
