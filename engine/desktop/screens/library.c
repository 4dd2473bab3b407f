// SPDX-License-Identifier: MIT
//
// The library: what can be played, for whom, how long it takes, what it trains, and what the player
// has made of it so far.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "screens/frame.h"

enum { BRIEF_MAX = 320 };

// What stands under one heading. A scenario is told of; rounds and drills are many and short.
typedef struct {
    const char *head, *about;
    int card_min, across;  // points of a card, and how many stand beside each other
    bool brief;            // a card says what it is about
} Group;

static const Group groups[PARL_KIND_COUNT] = {
    [PARL_KIND_NEGOTIATION] = {"Scenarios", "Weeks of meetings, with a debrief at the end.", 400, 2,
                               true},
    [PARL_KIND_INTERVIEW] = {"Interview rounds",
                             "One question, your own words first, and a panel that judges by six "
                             "rows.",
                             290, 3, false},
    [PARL_KIND_DRILL] = {"Drills", "Two to four minutes for one skill.", 290, 3, false},
};

// The texts of a card; what is not there is "".
typedef struct {
    const char *title;
    char facts[160], trains[200], done[160], waits[120];
    char brief[BRIEF_MAX + 8];
} Card;

// The first paragraph, or as many whole words of it as fit.
static void lead_of(const char *brief, char *out, size_t most) {
    size_t length = strcspn(brief, "\n");
    bool whole = length <= most - 8;
    if (!whole) {
        length = most - 8;
        while (length > 0 && brief[length] != ' ') --length;
    }
    memcpy(out, brief, length);
    snprintf(out + length, 8, "%s", whole ? "" : " …");
}

// The three signals that count most.
void library_trains(const parl_scenario_info *info, char *out, size_t size) {
    bool told[PARL_SIGNAL_COUNT] = {false};
    size_t used = (size_t)snprintf(out, size, "Trains: ");
    for (int n = 0; n < 3; ++n) {
        int best = -1;
        for (int i = 0; i < PARL_SIGNAL_COUNT; ++i)
            if (!told[i] && i != PARL_SIGNAL_VALUE && i != PARL_SIGNAL_RELATIONSHIP &&
                (best < 0 || info->weights[i] > info->weights[best]))
                best = i;
        if (best < 0 || info->weights[best] == 0 || used >= size) return;
        told[best] = true;
        used += (size_t)snprintf(out + used, size - used, "%s%s", n > 0 ? "; " : "",
                                 parl_signal_sentence((parl_signal)best));
    }
}

void library_facts(const parl_scenario_info *info, char *out, size_t size) {
    size_t used = (size_t)snprintf(out, size, "%s", info->level);
    if (info->minutes > 0 && used < size)
        used += (size_t)snprintf(out + used, size - used, "  ·  about %d minutes", info->minutes);
    if (info->weeks > 0 && used < size)
        used += (size_t)snprintf(out + used, size - used, "  ·  %d weeks", info->weeks);
    if (used < size)
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
    else if (attempts->counted == 0)
        snprintf(out, size, "Not played to its end yet");
    else if (attempts->counted == 1)
        snprintf(out, size, "Your score: %d", attempts->best);
    else
        snprintf(out, size, "Your best: %d  ·  latest: %d, %d %s than the first of %d",
                 attempts->best, attempts->latest,
                 attempts->change < 0 ? -attempts->change : attempts->change,
                 attempts->change < 0 ? "less" : "more", attempts->counted);
}

static Card card_of(const App *app, int index) {
    const Library *library = &app->library;
    const Entry *entry = &library->entries[index];
    Card card = {.title = entry->name};
    if (!entry->scenario) {
        if (entry->looked)
            snprintf(card.facts, sizeof card.facts,
                     "It does not load: %d error%s. Choose it to see them.", entry->errors,
                     entry->errors == 1 ? "" : "s");
        return card;
    }
    parl_scenario_info info = parl_scenario_describe(entry->scenario);
    card.title = info.title;
    library_facts(&info, card.facts, sizeof card.facts);
    library_trains(&info, card.trains, sizeof card.trains);
    if (groups[info.kind].brief) lead_of(info.brief, card.brief, BRIEF_MAX);
    if (library->counted && app->pack.pack)
        pack_done(app, index, card.done, sizeof card.done);
    else if (library->counted)
        library_done(entry, card.done, sizeof card.done);
    if (library->counted && entry->waiting != 0)
        snprintf(card.waits, sizeof card.waits, "A run waits at answer %d",
                 entry->waiting_turns + 1);
    return card;
}

static int card_height(View *view, const Card *card, int wide) {
    int inner = wide - 2 * view_px(view, SIZE_PAD), gap = view_px(view, SIZE_GAP);
    int own = inner - view_px(view, SIZE_ICON + SIZE_GAP);
    return text_height(view->text, STYLE_HEADING, inner, card->title) +
           text_height(view->text, STYLE_SMALL, inner, card->facts) + gap +
           (*card->brief ? text_height(view->text, STYLE_TIGHT, inner, card->brief) + gap : 0) +
           text_height(view->text, STYLE_SMALL, inner, card->trains) + gap +
           (*card->done ? text_height(view->text, STYLE_LABEL, own, card->done) : 0) +
           (*card->waits ? text_height(view->text, STYLE_LABEL, inner, card->waits) : 0) +
           view_px(view, 2 * SIZE_PAD);
}

static const char *trend_icon(const App *app, int index) {
    const parl_attempts *attempts = &app->library.entries[index].attempts;
    if (app->pack.pack) return pack_played(app, index) ? "check" : "clock";
    if (attempts->counted == 0) return "clock";
    if (attempts->counted == 1) return "star";
    return attempts->change > 0 ? "trend-up" : attempts->change < 0 ? "trend-down" : "trend-flat";
}

static void draw_card(App *app, int index, const Card *card, SDL_Rect box) {
    View *view = &app->view;
    const Entry *entry = &app->library.entries[index];
    int pad = view_px(view, SIZE_PAD), gap = view_px(view, SIZE_GAP);
    int icon = view_px(view, SIZE_ICON + SIZE_GAP);
    Colour before = view_card(view, box, COLOUR_PANEL, COLOUR_RULE);
    SDL_Rect text = {box.x + pad, box.y + pad, box.w - 2 * pad, 0};
    text.y += text_draw(view->text, STYLE_HEADING, COLOUR_INK, text, card->title);
    text.y += text_draw(view->text, STYLE_SMALL, entry->problems ? COLOUR_WARN : COLOUR_MUTED, text,
                        card->facts) +
              gap;
    if (*card->brief)
        text.y += text_draw(view->text, STYLE_TIGHT, COLOUR_INK, text, card->brief) + gap;
    text.y += text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, card->trains) + gap;
    if (*card->done) {
        view_icon(view, trend_icon(app, index), text.x, text.y, SIZE_ICON, COLOUR_ACCENT);
        text.y += text_draw(view->text, STYLE_LABEL, COLOUR_INK,
                            (SDL_Rect){text.x + icon, text.y, text.w - icon, 0}, card->done);
    }
    if (*card->waits) text_draw(view->text, STYLE_LABEL, COLOUR_ACCENT, text, card->waits);
    view_ground(view, before);
    char label[1024];
    snprintf(label, sizeof label, "%s. %s. %s %s. %s. %s", card->title, card->facts, card->brief,
             card->trains, card->done, card->waits);
    view_add_act(view, WIDGET_BUTTON, box, label, ACT_CHOOSE, index);
}

// Rows [first] to [last] of the order as cards; those of one line are equally high. Draws if
// [draws]; returns the height of all.
static int walk_cards(App *app, const Group *group, const int *rows, int count, SDL_Rect box,
                      bool draws) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_PAD), top = box.y, across = group->across;
    while (across > 1 && box.w < view_px(view, across * group->card_min)) --across;
    int wide = (box.w - (across - 1) * gap) / across;
    for (int first = 0; first < count; first += across) {
        int tall = 0;
        for (int i = first; i < first + across && i < count; ++i) {
            Card card = card_of(app, rows[i]);
            int own = card_height(view, &card, wide);
            if (own > tall) tall = own;
        }
        for (int i = first; draws && i < first + across && i < count; ++i) {
            Card card = card_of(app, rows[i]);
            draw_card(app, rows[i], &card,
                      (SDL_Rect){box.x + (i - first) * (wide + gap), box.y, wide, tall});
        }
        box.y += tall + gap;
    }
    return box.y - top;
}

// What stands under the heading of a group beside its cards: what to do next.
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
                                    .act = ACT_DRILL,
                                    .look = BUTTON_PRIMARY};
        return count;
    }
    out[count++] = (Button){.icon = over              ? "again"
                                    : practice->begun ? "forward"
                                                      : "play",
                            .text = over              ? "Another loop"
                                    : practice->begun ? "Go on with the loop"
                                                      : "Begin the loop",
                            .tells = "Six rounds, and then the committee (r)",
                            .act = ACT_LOOP,
                            .look = over ? BUTTON_PLAIN : BUTTON_PRIMARY};
    if (over)
        out[count++] = (Button){
            .icon = "sign", .text = "The committee", .act = ACT_COMMITTEE, .look = BUTTON_PRIMARY};
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
        box.y += walk_cards(app, &groups[kind], order + first, last - first, box, draws);
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

void library_draw(App *app) {
    assert(app);
    View *view = &app->view;
    const Button buttons[] = {
        {.icon = "progress", .text = "Progress", .act = ACT_PROGRESS, .look = BUTTON_QUIET},
        {.icon = "settings", .text = "Settings", .act = ACT_SETTINGS, .look = BUTTON_QUIET},
        {.icon = "help", .text = "", .spoken = "keys", .act = ACT_HELP, .look = BUTTON_QUIET},
    };
    char own[900];
    const char *lead = app->library.count > 0 ? welcome : empty;
    const char *title = app->pack.pack ? app->pack.info.title : "";
    if (app->pack.pack) {
        pack_lead(app, own, sizeof own);
        lead = own;
    }
    int top = frame_top(app, "Parlance", buttons, 3), wide = frame_wide(app, SIZE_PAGE);
    int head = text_height(view->text, STYLE_BODY, wide, lead) + view_px(view, SIZE_MARGIN);
    int named = text_height(view->text, STYLE_TITLE, wide, title);
    SDL_Rect box =
        frame_page(app, top, SIZE_PAGE, named + head + walk(app, (SDL_Rect){0, 0, wide, 0}, false));
    if (*title) view_text(view, WIDGET_HEADING, STYLE_TITLE, COLOUR_INK, box, title);
    box.y += named;
    view_text(view, WIDGET_LINE, STYLE_BODY, COLOUR_MUTED, box, lead);
    box.y += head;
    walk(app, box, true);
    frame_end(app);
}

const char *library_keys(const App *app) {
    if (app->pack.pack)
        return "Tab or arrows and Enter choose  ·  p progress  ·  F6 settings  ·  F1 all keys  ·  "
               "q leaves";
    return "Tab or arrows and Enter choose  ·  r interview  ·  d today's drill  ·  p progress  ·  "
           "F6 settings  ·  F1 all keys  ·  q leaves";
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
    int option = key_option(key);
    if (option >= 0 && option < app->library.count) {
        app_act(app, ACT_CHOOSE, library_order(&app->library)[option]);
        return true;
    }
    return page_key(app, key);
}
