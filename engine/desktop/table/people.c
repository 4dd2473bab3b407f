// SPDX-License-Identifier: MIT
//
// The cast: who they are, what they decide in, how far they trust, and what the last answer did
// to that. A click on one of them explains it.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "table/face.h"
#include "table/gauges.h"
#include "table/parts.h"

void people_moved(const Table *table, int index, int trust, char *out, size_t size) {
    int moved = table->compared ? trust - table->before[index] : 0;
    out[0] = '\0';
    if (moved > 0) snprintf(out, size, "+%d", moved);
    if (moved < 0) snprintf(out, size, "\u2212%d", -moved);
}

int people_changed(const App *app) {
    int changed = 0;
    for (int i = 0; i < parl_scenario_describe(app_scenario(app)).people; ++i) {
        int trust = parl_session_person(app->table.session, i).trust;
        changed += app->table.compared && trust != app->table.before[i];
    }
    return changed;
}

// Who has spoken last, where that is to be answered; -1: nobody.
static int asking(const App *app) {
    const Story *story = &app->table.story;
    parl_decision_kind kind = parl_session_decision(app->table.session)->kind;
    if (kind == PARL_DECISION_NONE || kind == PARL_DECISION_DESK) return -1;
    for (int i = story->count - 1; i >= 0; --i) {
        const Line *line = &story->lines[i];
        if (line->kind == LINE_SAID) return line->letter ? -1 : line->person;
        if (line->kind == LINE_WEEK || line->kind == LINE_DESK) return -1;
    }
    return -1;
}

// Where a person is, if that is worth a word.
static const char *whereabouts(const App *app, int index, const parl_person *person) {
    if (person->present && index == asking(app)) return "at the table, asks you";
    if (person->left) return "has left";
    if (person->present) return "at the table";
    return person->met ? "" : "not met yet";
}

// "in terms of users, operations".
static void terms_of(const parl_person *person, char *out, size_t size) {
    const char *between = "in terms of ";
    size_t used = 0;
    out[0] = '\0';
    for (int i = 0; i < PARL_FRAME_COUNT && used < size; i++) {
        if (!(person->speaks >> i & 1U)) continue;
        const char *term = parl_frame_spoken((parl_frame)i);
        if (strncmp(term, "the ", 4) == 0) term += 4;
        used += (size_t)snprintf(out + used, size - used, "%s%s", between, term);
        between = ", ";
    }
}

typedef struct {
    parl_person person;
    int shown;  // of the gauge, on its way from how it stood before
    char moved[16], terms[128], trust[64], label[480];
    const char *where;
    bool placed;  // where they are has a line
    bool asks;
    int side;  // of the portrait
} Card;

// How much of everybody is shown: as much as there is room for.
typedef enum { CARD_SHORT, CARD_ROLE, CARD_TERMS, CARD_WHOLE } Detail;

static Card card_of(const App *app, int index, Detail detail) {
    Card card = {.person = parl_session_person(app->table.session, index)};
    const parl_person *person = &card.person;
    const char *where = card.where = whereabouts(app, index, person);
    people_moved(&app->table, index, person->trust, card.moved, sizeof card.moved);
    terms_of(person, card.terms, sizeof card.terms);
    snprintf(card.trust, sizeof card.trust, "Trust %d, %s", person->trust,
             face_word(person->trust));
    snprintf(card.label, sizeof card.label, "%s, %s.%s%s%s %s%s%s%s%s", person->name, person->title,
             *card.terms ? " Decides " : "", card.terms, *card.terms ? "." : "", card.trust,
             *card.moved ? ", " : "", card.moved, *where ? ". " : "", where);
    card.asks = person->present && index == asking(app);
    card.side = view_px(&app->view, detail == CARD_WHOLE ? SIZE_PORTRAIT : SIZE_FACE);
    card.placed = detail == CARD_WHOLE;
    if (detail < CARD_TERMS) card.terms[0] = '\0';
    int before = app->table.compared ? app->table.before[index] : person->trust;
    card.shown = before + (person->trust - before) * motion_share(app, MOTION_GAUGE) / 1000;
    return card;
}

static int text_wide(const View *view, const Card *card, int wide) {
    return wide - card->side - view_px(view, 2 * SIZE_PAD) - view_px(view, SIZE_GAP);
}

// The chip with the change, its gap before it included; 0: there is none.
static int chip_wide(View *view, const char *moved) {
    if (!*moved) return 0;
    return text_width(view->text, STYLE_LABEL, moved, strlen(moved)) + 5 * view_px(view, SIZE_TINY);
}

// Whether the chip stands behind the words, and not on a line of its own; it may reach into the air
// at the card's edge. This hangs on the widest of each: then no card is higher for what has just
// happened.
static bool chip_fits(View *view, int wide) {
    static const char widest[] = "Trust 88, reserved";
    return text_width(view->text, STYLE_SMALL, widest, strlen(widest)) +
               chip_wide(view, "\u221288") <=
           wide + view_px(view, SIZE_GAP);
}

static int trust_height(View *view, const Card *card, int wide) {
    return text_height(view->text, STYLE_SMALL, wide, card->trust) +
           (chip_fits(view, wide) ? 0 : text_leading(view->text, STYLE_SMALL)) +
           view_px(view, SIZE_BAR) + view_px(view, SIZE_TINY);
}

static int card_height(View *view, const Card *card, int wide) {
    int inner = text_wide(view, card, wide);
    const parl_person *person = &card->person;
    // Where somebody is has its line also while it says nothing, so that nobody jumps.
    int height = text_height(view->text, STYLE_LABEL, inner, person->name) +
                 text_height(view->text, STYLE_SMALL, inner, person->title) +
                 text_height(view->text, STYLE_SMALL, inner, card->terms) +
                 (card->placed ? text_leading(view->text, STYLE_SMALL) : 0) +
                 trust_height(view, card, inner);
    int least = card->side + view_px(view, SIZE_GAP);
    return (height > least ? height : least) + view_px(view, SIZE_PAD);
}

static void draw_chip(View *view, const Card *card, int x, int y) {
    bool up = *card->moved == '+';
    int tiny = view_px(view, SIZE_TINY), wide = chip_wide(view, card->moved) - 3 * tiny / 2;
    Colour ground = up ? COLOUR_GOOD_WASH : COLOUR_WARN_WASH;
    view_round(view, (SDL_Rect){x, y, wide, text_leading(view->text, STYLE_SMALL)}, RADIUS_SMALL,
               ground);
    Colour before = view_ground(view, ground);
    text_line(view->text, STYLE_LABEL, up ? COLOUR_GOOD : COLOUR_WARN, x + tiny, y, wide,
              card->moved);
    view_ground(view, before);
}

// "Trust 52, reserved", the change in a chip behind it or below, and the gauge.
static int draw_trust(View *view, const Card *card, SDL_Rect box) {
    int tiny = view_px(view, SIZE_TINY), bar = view_px(view, SIZE_BAR);
    int tall = trust_height(view, card, box.w), y = box.y;
    bool beside = chip_fits(view, box.w);
    int used = text_width(view->text, STYLE_SMALL, card->trust, strlen(card->trust));
    y += text_draw(view->text, STYLE_SMALL, COLOUR_INK, box, card->trust);
    if (*card->moved)
        draw_chip(view, card, beside ? box.x + used + 3 * tiny / 2 : box.x, beside ? box.y : y);
    view_gauge(view, (SDL_Rect){box.x, box.y + tall - bar - tiny / 2, box.w, bar}, card->shown,
               COLOUR_ACCENT);
    return tall;
}

// What lies below somebody who is there, apart from the next one; a line beside whoever asks.
static Colour draw_ground(View *view, const Card *card, SDL_Rect box) {
    int tiny = view_px(view, SIZE_TINY), bar = view_px(view, 3);
    if (!card->person.present) return view_ground(view, COLOUR_PAPER);
    SDL_Rect inner = {box.x + tiny, box.y + tiny / 2, box.w - 2 * tiny, box.h - tiny};
    view_round(view, inner, RADIUS, COLOUR_WASH);
    if (card->asks)
        view_round(view, (SDL_Rect){inner.x, inner.y + 2 * tiny, bar, inner.h - 4 * tiny}, 2,
                   COLOUR_ACCENT);
    return view_ground(view, COLOUR_WASH);
}

static void draw_card(App *app, int index, Detail detail, SDL_Rect box) {
    View *view = &app->view;
    Card card = card_of(app, index, detail);
    const parl_person *person = &card.person;
    int pad = view_px(view, SIZE_PAD), gap = view_px(view, SIZE_GAP);
    Colour before = draw_ground(view, &card, box);
    face_draw(view, app->table.session, index, box.x + pad, box.y + gap, card.side);
    SDL_Rect text = {box.x + pad + card.side + gap, box.y + gap / 2, text_wide(view, &card, box.w),
                     0};
    text.y += text_draw(view->text, STYLE_LABEL, COLOUR_INK, text, person->name);
    text.y += text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, person->title);
    text.y += text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, card.terms);
    text.y += draw_trust(view, &card, text);
    if (card.placed) text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, card.where);
    view_ground(view, before);
    Widget *widget = view_add_act(view, WIDGET_PERSON, box, card.label, ACT_EXPLAIN,
                                  gauge_pack(PARL_GAUGE_PERSON, index));
    widget->value = person->trust;
}

// A large cast in a low window: portrait, name and trust.
static void draw_short(App *app, int index, SDL_Rect box) {
    View *view = &app->view;
    Card card = card_of(app, index, CARD_SHORT);
    int pad = view_px(view, SIZE_PAD), gap = view_px(view, SIZE_GAP),
        tiny = view_px(view, SIZE_TINY);
    int side = view_px(view, SIZE_FACE), small = text_leading(view->text, STYLE_SMALL);
    Colour before = draw_ground(view, &card, box);
    face_draw(view, app->table.session, index, box.x + pad, box.y + (box.h - side) / 2, side);
    SDL_Rect text = {box.x + pad + side + gap, box.y + (box.h - 2 * small - 2 * tiny) / 2,
                     box.w - 2 * pad - side - gap, 0};
    text_draw(view->text, STYLE_LABEL, COLOUR_INK, text, card.person.name);
    text.y += small;
    draw_trust(view, &card, text);
    view_ground(view, before);
    Widget *widget = view_add_act(view, WIDGET_PERSON, box, card.label, ACT_EXPLAIN,
                                  gauge_pack(PARL_GAUGE_PERSON, index));
    widget->value = card.person.trust;
}

// Whether name and trust take one line each there.
static bool fits_short(View *view, const Card *card, int wide) {
    int inner = wide - view_px(view, 2 * SIZE_PAD + SIZE_FACE + SIZE_GAP);
    return text_height(view->text, STYLE_LABEL, inner, card->person.name) <=
               text_leading(view->text, STYLE_LABEL) &&
           chip_fits(view, inner);
}

static int short_height(const View *view) {
    return 2 * text_leading(view->text, STYLE_SMALL) + view_px(view, SIZE_BAR + 2 * SIZE_GAP);
}

static bool all_fit_short(App *app, int count, int wide) {
    for (int i = 0; i < count; ++i) {
        Card card = card_of(app, i, CARD_SHORT);
        if (!fits_short(&app->view, &card, wide)) return false;
    }
    return true;
}

static int height_of(App *app, int index, int wide, Detail detail) {
    if (detail == CARD_SHORT) return short_height(&app->view);
    Card card = card_of(app, index, detail);
    return card_height(&app->view, &card, wide);
}

static int all_height(App *app, int count, int wide, Detail detail) {
    int height = view_px(&app->view, 2 * SIZE_GAP);
    for (int i = 0; i < count; ++i) height += height_of(app, i, wide, detail);
    return height;
}

// As much of everybody as stands in the column at once; where not even the least does, all of it,
// and it scrolls.
static Detail detail_of(App *app, int count, SDL_Rect column) {
    for (int detail = CARD_WHOLE; detail > CARD_SHORT; --detail)
        if (all_height(app, count, column.w, (Detail)detail) <= column.h) return (Detail)detail;
    bool fits = all_height(app, count, column.w, CARD_SHORT) <= column.h;
    return fits && all_fit_short(app, count, column.w) ? CARD_SHORT : CARD_WHOLE;
}

// After an answer, as little as shows the first of them who trusts more or less.
static void follow(App *app, int count, int wide, Detail detail) {
    Table *table = &app->table;
    Scroll *scroll = &table->people;
    int turns = parl_session_turn_count(table->session) + 1, y = 0;
    if (table->people_turn == turns) return;
    table->people_turn = turns;
    for (int i = 0; i < count; ++i) {
        int tall = height_of(app, i, wide, detail), air = view_px(&app->view, 2 * SIZE_GAP);
        int below = y + tall + air - scroll->offset - scroll->pane;
        bool moved = parl_session_person(table->session, i).trust != table->before[i];
        if (table->compared && moved) {
            scroll_by(scroll, y < scroll->offset ? y - scroll->offset : below > 0 ? below : 0);
            return;
        }
        y += tall;
    }
}

void people_draw(App *app, SDL_Rect column) {
    View *view = &app->view;
    int count = parl_scenario_describe(app_scenario(app)).people;
    Detail detail = detail_of(app, count, column);
    int height = all_height(app, count, column.w, detail);
    scroll_fit(&app->table.people, height, column.h);
    follow(app, count, column.w, detail);
    view_pane(view, column, &app->table.people, height);
    int y = column.y + view_px(view, SIZE_GAP) - app->table.people.offset;
    for (int i = 0; i < count; ++i) {
        SDL_Rect box = {column.x, y, column.w, height_of(app, i, column.w, detail)};
        if (detail == CARD_SHORT)
            draw_short(app, i, box);
        else
            draw_card(app, i, detail, box);
        y += box.h;
    }
    view_unpane(view);
}
