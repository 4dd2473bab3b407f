// SPDX-License-Identifier: MIT
//
// The card of a row of the library: what it is, with whom, what it trains, and how it went so far.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keep.h"
#include "shelf/cards.h"

enum { BRIEF_MAX = 150, SPARK_WIDE = 56, SPARK_TALL = 24, CARD_TRAINS = 2 };

// The texts of a card; what is not there is "".
typedef struct {
    const char *title;
    char facts[160], trains[200], done[160], waits[120];
    char brief[BRIEF_MAX + 8];
    char spoken[160];  // the facts, with how many people there are
    Cast cast;
} Card;

// As many whole sentences of the first paragraph as fit; of a long one, whole words.
static size_t sentences_of(const char *brief, size_t most) {
    size_t whole = strcspn(brief, "\n"), length = 0;
    for (const char *end = brief; (end = strstr(end, ". ")) != NULL; ++end) {
        size_t own = (size_t)(end + 1 - brief);
        if (own > whole || (length > 0 && own > most)) break;
        length = own;
    }
    return whole <= most || length == 0 ? whole : length;
}

static void lead_of(const char *brief, char *out, size_t most) {
    size_t length = sentences_of(brief, most - 8);
    bool whole = length <= most - 8;
    if (!whole) {
        length = most - 8;
        while (length > 0 && brief[length] != ' ') --length;
    }
    memcpy(out, brief, length);
    snprintf(out + length, 8, "%s", whole ? "" : " …");
}

static void tell_done(const App *app, int index, Card *card) {
    const Entry *entry = &app->library.entries[index];
    if (!app->library.counted || *keep_unread(app)) return;
    if (app->pack.pack)
        pack_done(app, index, card->done, sizeof card->done);
    else
        library_done(entry, card->done, sizeof card->done);
    if (entry->waiting == 0) return;
    if (!app->pack.pack && entry->attempts.counted == 0 && entry->ended < 0) card->done[0] = '\0';
    static const char *const whose[PARL_MODE_COUNT] = {
        [PARL_MODE_PRACTICE] = "A run",
        [PARL_MODE_ASSESSED] = "An assessed run",
        [PARL_MODE_ROOM] = "A room's run",
    };
    snprintf(card->waits, sizeof card->waits, "%s waits at answer %d",
             whose[app->pack.pack ? PARL_MODE_PRACTICE : entry->waiting_mode],
             entry->waiting_turns + 1);
}

static Card card_of(const App *app, const Shape *shape, int index) {
    const Entry *entry = &app->library.entries[index];
    const View *view = &app->view;
    Card card = {.title = entry->name};
    if (!entry->scenario) {
        if (entry->looked)
            snprintf(card.facts, sizeof card.facts,
                     "It does not load: %d error%s. Choose it to see them.", entry->errors,
                     entry->errors == 1 ? "" : "s");
        snprintf(card.spoken, sizeof card.spoken, "%s", card.facts);
        return card;
    }
    parl_scenario_info info = parl_scenario_describe(entry->scenario);
    card.title = info.title;
    library_facts(&info, true, card.spoken, sizeof card.spoken);
    library_facts(&info, false, card.facts, sizeof card.facts);
    library_trains(&info, CARD_TRAINS, card.trains, sizeof card.trains);
    if (shape->brief) lead_of(info.brief, card.brief, BRIEF_MAX);
    card.cast = (Cast){.session = entry->preview,
                       .mood = "calm",
                       .side = view_px(view, shape->face),
                       .ground = COLOUR_PANEL};
    tell_done(app, index, &card);
    return card;
}

// --- Its parts ----------------------------------------------------------------------------------

// The facts, and the faces at the end of their line.
static int walk_facts(View *view, const Card *card, Colour colour, SDL_Rect box, bool draws) {
    Cast cast = card->cast;
    int gap = view_px(view, SIZE_PAD);
    int words = text_width(view->text, STYLE_SMALL, card->facts, strlen(card->facts));
    cast.room = box.w - words - gap;
    if (cast.room < 2 * cast.side) cast.room = 2 * cast.side;
    int faces = cast_width(view, &cast);
    SDL_Rect text = {box.x, box.y, box.w - (faces > 0 ? faces + gap / 2 : 0), 0};
    int own = text_height(view->text, STYLE_SMALL, text.w, card->facts);
    int tall = own > cast.side ? own : cast.side;
    if (!draws) return tall;
    text.y += (tall - own) / 2;
    text_draw(view->text, STYLE_SMALL, colour, text, card->facts);
    cast_draw(view, &cast, box.x + box.w - faces, box.y + (tall - cast.side) / 2);
    return tall;
}

static const char *done_icon(const App *app, int index) {
    if (app->pack.pack) return pack_played(app, index) ? "check" : "clock";
    return app->library.entries[index].attempts.counted > 0 ? "star" : NULL;
}

// How it went: a small line where there are two totals, and words. What was never played to its
// end is said in a whisper.
static int walk_done(App *app, int index, const Card *card, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const Entry *entry = &app->library.entries[index];
    const char *icon = done_icon(app, index);
    bool line = !app->pack.pack && entry->total_count >= 2, loud = icon || entry->ended >= 0;
    Style style = loud ? STYLE_LABEL : STYLE_SMALL;
    int before = line ? SPARK_WIDE + SIZE_GAP : icon ? SIZE_ICON + SIZE_GAP : 0;
    int left = view_px(view, before), tall = line ? view_px(view, SPARK_TALL) : 0;
    if (*card->done == '\0') return 0;
    SDL_Rect text = {box.x + left, box.y, box.w - left, 0};
    int own = text_height(view->text, style, text.w, card->done);
    if (own > tall) tall = own;
    if (!draws) return tall;
    if (line)
        spark_draw(view,
                   (SDL_Rect){box.x, box.y, view_px(view, SPARK_WIDE), view_px(view, SPARK_TALL)},
                   entry->totals, entry->total_count);
    else if (icon)
        view_icon(view, icon, box.x, box.y, SIZE_ICON, COLOUR_ACCENT);
    text.y += (tall - own) / 2;
    text_draw(view->text, style, loud ? COLOUR_INK : COLOUR_MUTED, text, card->done);
    return tall;
}

static int walk_foot(App *app, int index, const Card *card, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int top = box.y;
    box.y += walk_done(app, index, card, box, draws);
    if (*card->waits == '\0') return box.y - top;
    if (draws) text_draw(view->text, STYLE_LABEL, COLOUR_ACCENT, box, card->waits);
    return box.y + text_height(view->text, STYLE_LABEL, box.w, card->waits) - top;
}

// Draws what stands above the foot if [draws]; returns its height.
static int walk_head(App *app, int index, const Card *card, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_GAP), top = box.y;
    bool broken = app->library.entries[index].problems != NULL;
    if (draws) text_draw(view->text, STYLE_HEADING, COLOUR_INK, box, card->title);
    box.y += text_height(view->text, STYLE_HEADING, box.w, card->title);
    box.y += walk_facts(view, card, broken ? COLOUR_WARN : COLOUR_MUTED, box, draws) + gap;
    if (*card->brief) {
        if (draws) text_draw(view->text, STYLE_TIGHT, COLOUR_INK, box, card->brief);
        box.y += text_height(view->text, STYLE_TIGHT, box.w, card->brief) + gap;
    }
    if (draws) text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, box, card->trains);
    return box.y + text_height(view->text, STYLE_SMALL, box.w, card->trains) + gap - top;
}

// --- All of it ----------------------------------------------------------------------------------

static int card_height(App *app, int index, const Card *card, int wide) {
    int pad = view_px(&app->view, SIZE_PAD);
    SDL_Rect inner = {0, 0, wide - 2 * pad, 0};
    return walk_head(app, index, card, inner, false) + walk_foot(app, index, card, inner, false) +
           2 * pad;
}

static void draw_card(App *app, int index, const Card *card, SDL_Rect box) {
    View *view = &app->view;
    int pad = view_px(view, SIZE_PAD);
    SDL_Rect inner = {box.x + pad, box.y + pad, box.w - 2 * pad, 0};
    Colour before = view_card(view, box, COLOUR_PANEL, COLOUR_RULE);
    walk_head(app, index, card, inner, true);
    inner.y = box.y + box.h - pad - walk_foot(app, index, card, inner, false);
    walk_foot(app, index, card, inner, true);
    view_ground(view, before);
    const char *const said[] = {card->title,  ". ", card->spoken, ". ", card->brief, " ",
                                card->trains, ". ", card->done,   ". ", card->waits};
    Sheet label = {0};
    for (size_t i = 0; i < sizeof said / sizeof *said; ++i) sheet_add(&label, said[i]);
    view_add_act(view, WIDGET_BUTTON, box, label.text, ACT_CHOOSE, index);
    free(label.text);
}

int cards_walk(App *app, const Shape *shape, const int *rows, int count, SDL_Rect box, bool draws) {
    assert(app);
    assert(shape);
    View *view = &app->view;
    int gap = view_px(view, SIZE_PAD), top = box.y, across = shape->across;
    while (across > 1 && box.w < view_px(view, across * shape->card_min)) --across;
    int wide = (box.w - (across - 1) * gap) / across;
    for (int first = 0; first < count; first += across) {
        int tall = 0;
        for (int i = first; i < first + across && i < count; ++i) {
            Card card = card_of(app, shape, rows[i]);
            int own = card_height(app, rows[i], &card, wide);
            if (own > tall) tall = own;
        }
        for (int i = first; draws && i < first + across && i < count; ++i) {
            Card card = card_of(app, shape, rows[i]);
            draw_card(app, rows[i], &card,
                      (SDL_Rect){box.x + (i - first) * (wide + gap), box.y, wide, tall});
        }
        box.y += tall + gap;
    }
    return box.y - top;
}
