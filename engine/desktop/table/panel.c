// SPDX-License-Identifier: MIT
//
// The panel below the conversation: what is asked, and the choices, the figure or the
// words that may be answered. It is as high as it has to be; where that would leave no
// conversation the lines stand closer, and only then does the menu scroll.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/practice.h"
#include "app/room.h"
#include "base/button.h"
#include "base/keycap.h"
#include "table/marks.h"
#include "table/parts.h"
#include "table/words.h"

typedef struct {
    Style style;
    int pad;  // points above and below a choice
} Density;

static const Density roomy = {STYLE_BODY, 5};
static const Density close = {STYLE_TIGHT, 1};

static const parl_decision *decision_of(const App *app) {
    return parl_session_decision(app->table.session);
}

// Of a row that can be lit. What is read in it stands in one line with the conversation above, on
// both sides; the light reaches a little over that line.
static int inner_width(const View *view, int width) {
    int wide = width - 2 * view_px(view, SIZE_MARGIN);
    int measure = view_px(view, SIZE_MEASURE_CHOICE);
    return (wide < measure ? wide : measure) + 2 * view_px(view, SIZE_GAP);
}

// --- What is asked -----------------------------------------------------------------------

// A room does not vote on an order, a grid or own words: it makes them at once.
static const char *together(const App *app) {
    if (!app->room.on) return "";
    switch (decision_of(app)->kind) {
        case PARL_DECISION_RANK:
        case PARL_DECISION_GRID: return " Agree aloud; one of you marks it.";
        case PARL_DECISION_WRITE: return " Agree aloud; one of you types it.";
        default: return "";
    }
}

static const char *prompt_of(const App *app, char *own, size_t size) {
    const parl_decision *decision = decision_of(app);
    if (decision->kind == PARL_DECISION_NONE) {
        size_t used = (size_t)snprintf(own, size, "The run is over. ");
        pack_result(app, own + used, size - used);
        return own;
    }
    if (decision->kind == PARL_DECISION_DESK && !*decision->prompt) return "Your week:";
    const char *asked = *decision->prompt ? decision->prompt : "Choose.";
    if (decision->kind == PARL_DECISION_PICK && decision->take > 1)
        snprintf(own, size, "%s Mark %d.", asked, decision->take);
    else if (decision->kind == PARL_DECISION_RANK)
        snprintf(own, size, "%s Choose all of them, the first one first.%s", asked, together(app));
    else
        snprintf(own, size, "%s%s", decision->prompt, together(app));
    return own;
}

static int prompt_height(App *app, int wide) {
    char own[4 * PARL_TEXT_MAX + PACK_PATH_MAX];
    const char *prompt = prompt_of(app, own, sizeof own);
    if (!*prompt) return 0;
    return text_height(app->view.text, STYLE_STRONG, wide, prompt) + view_px(&app->view, SIZE_TINY);
}

// --- A choice ------------------------------------------------------------------------------

static const char *keycap_of(const parl_decision *decision, int option) {
    static const char *const caps[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-", "="};
    if (decision->kind == PARL_DECISION_NONE) return "\u21b5";
    return option < (int)(sizeof caps / sizeof *caps) ? caps[option] : "\u2193";
}

// What stands below a choice in small letters: that it is dear, or why it is closed. One
// meeting is what a line of the week takes, and is not said.
static void aside_of(const parl_option *option, char *out, size_t size) {
    out[0] = '\0';
    if (!option->open)
        snprintf(out, size, "Closed: %s", option->closed ? option->closed : "not just now");
    else if (option->cost > 1)
        snprintf(out, size, "Takes %d meetings of this week", option->cost);
}

static int cap_width(const View *view) {
    return view_px(view, SIZE_KEYCAP) + view_px(view, SIZE_GAP);
}

// Of an order, room at the end of a line for its place: so that no line moves when it gets one.
static int place_width(App *app) {
    if (decision_of(app)->kind != PARL_DECISION_RANK) return 0;
    const char widest[] = "Place 10 of 12";
    return text_width(app->view.text, STYLE_LABEL, widest, strlen(widest)) +
           view_px(&app->view, SIZE_PAD);
}

static void draw_place(App *app, int index, SDL_Rect box, int y) {
    View *view = &app->view;
    char place[32];
    if (decision_of(app)->kind != PARL_DECISION_RANK) return;
    order_aside(app, index, place, sizeof place);
    int wide = place_width(app);
    text_line(view->text, STYLE_LABEL, COLOUR_ACCENT, box.x + box.w - wide, y, wide, place);
}

static int option_height(App *app, Density density, const parl_option *option, int wide) {
    View *view = &app->view;
    char aside[256];
    aside_of(option, aside, sizeof aside);
    int room = wide - cap_width(view) - 2 * view_px(view, SIZE_GAP) - place_width(app);
    int height = text_height(view->text, density.style, room, option->text);
    height += text_height(view->text, STYLE_SMALL, room, aside);
    return height + 2 * view_px(view, density.pad);
}

// Its number and the mark are enough, once the line itself has been heard.
static void say_mark(App *app, int index, Widget *widget) {
    char news[64], place[32];
    const char *cap = keycap_of(decision_of(app), index);
    parl_decision_kind kind = decision_of(app)->kind;
    order_aside(app, index, place, sizeof place);
    if (kind == PARL_DECISION_RANK)
        snprintf(news, sizeof news, "%s: %s.", cap, *place ? place : "no place");
    else if (kind == PARL_DECISION_PICK && decision_of(app)->take > 1)
        snprintf(news, sizeof news, "%s: %s.", cap,
                 app->table.draft.picked[index] ? "marked" : "not marked");
    else
        return;
    view_news(widget, news);
}

static void add_option(App *app, int index, const parl_option *option, const char *aside,
                       SDL_Rect box) {
    const Draft *draft = &app->table.draft;
    char label[4 * PARL_TEXT_MAX + 300], mark[48] = " Marked.";
    if (decision_of(app)->kind == PARL_DECISION_RANK)
        snprintf(mark, sizeof mark, " Place %d.", draft->place[index]);
    snprintf(label, sizeof label, "%s: %s%s%s%s", keycap_of(decision_of(app), index), option->text,
             *aside ? " " : "", aside, draft->picked[index] ? mark : "");
    bool over = decision_of(app)->kind == PARL_DECISION_NONE;
    Widget *widget = view_add_act(&app->view, WIDGET_OPTION, box, label,
                                  over ? practice_end(app) : ACT_OPTION, over ? 0 : index);
    widget->value = index;
    widget->enabled = option->open;
    say_mark(app, index, widget);
}

static void draw_option(App *app, Density density, int index, const parl_option *option,
                        SDL_Rect box) {
    View *view = &app->view;
    const Draft *draft = &app->table.draft;
    char aside[256];
    aside_of(option, aside, sizeof aside);
    bool lit =
        draft->picked[index] || (view->focus_shown && view_has_focus(view, ACT_OPTION, index));
    Colour before = view_ground(view, lit ? COLOUR_WASH : COLOUR_PANEL);
    if (lit) view_round(view, box, RADIUS_SMALL, COLOUR_WASH);
    int gap = view_px(view, SIZE_GAP), pad = view_px(view, density.pad);
    int tall = text_leading(view->text, density.style);
    KeycapLook look = draft->picked[index] ? KEYCAP_MARKED
                      : option->open       ? KEYCAP_PLAIN
                                           : KEYCAP_CLOSED;
    keycap_draw(view, keycap_of(decision_of(app), index), look, box.x + gap,
                box.y + pad + (tall - keycap_height(view)) / 2);
    SDL_Rect inner = {box.x + cap_width(view) + gap, box.y + pad,
                      box.w - cap_width(view) - 2 * gap - place_width(app), 0};
    draw_place(app, index, box, inner.y + (tall - text_leading(view->text, STYLE_LABEL)) / 2);
    Colour colour = option->open ? COLOUR_INK : COLOUR_MUTED;
    inner.y += text_draw(view->text, density.style, colour, inner, option->text);
    text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, inner, aside);
    view_ground(view, before);
    add_option(app, index, option, aside, box);
}

// --- A menu --------------------------------------------------------------------------------

// At the end of a run one line stands where the choices were.
static int option_count(const parl_decision *decision) {
    return decision->kind == PARL_DECISION_NONE ? 1 : decision->option_count;
}

static parl_option option_at(App *app, const parl_decision *decision, int index) {
    if (decision->kind != PARL_DECISION_NONE) return decision->options[index];
    return (parl_option){.id = "", .text = practice_end_text(app), .open = true};
}

static int menu_height(App *app, Density density, int wide) {
    const parl_decision *decision = decision_of(app);
    int height = 0;
    for (int i = 0; i < option_count(decision); ++i) {
        parl_option option = option_at(app, decision, i);
        height += option_height(app, density, &option, wide);
    }
    return height;
}

static void draw_options(App *app, Density density, SDL_Rect box) {
    const parl_decision *decision = decision_of(app);
    for (int i = 0; i < option_count(decision); ++i) {
        parl_option option = option_at(app, decision, i);
        box.h = option_height(app, density, &option, box.w);
        draw_option(app, density, i, &option, box);
        box.y += box.h;
    }
}

// A menu that is too high stands closer, and only then scrolls; in a pane that scrolls as a whole
// it has all the room it wants.
static void draw_menu(App *app, SDL_Rect box) {
    View *view = &app->view;
    Scroll *menu = &app->table.menu;
    int content = menu_height(app, roomy, box.w);
    Density density = content <= box.h ? roomy : close;
    if (content > box.h) content = menu_height(app, close, box.w);
    if (view->pane != NO_PANE || content <= box.h) {
        draw_options(app, density, box);
        return;
    }
    int bar = view_px(view, SIZE_GAP);
    view_pane(view, (SDL_Rect){box.x, box.y, box.w + bar, box.h}, menu, content);
    draw_options(app, density, (SDL_Rect){box.x, box.y - menu->offset, box.w, 0});
    view_unpane(view);
}

// --- Buttons --------------------------------------------------------------------------------

enum { BUTTONS_MAX = 5 };

// Whether an answer is put together first, and then given.
static bool gives(const parl_decision *decision) {
    parl_decision_kind kind = decision->kind;
    if (kind == PARL_DECISION_PICK) return decision->take > 1;
    return kind == PARL_DECISION_ESTIMATE || kind == PARL_DECISION_WRITE ||
           kind == PARL_DECISION_RANK || kind == PARL_DECISION_GRID;
}

// What a mouse needs where a keyboard has Enter.
static int buttons_of(const App *app, Button out[BUTTONS_MAX]) {
    const parl_decision *decision = decision_of(app);
    int count = 0;
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        bool far = figure_stride(decision) > 1;
        if (far)
            out[count++] = (Button){
                .icon = "minus", .text = "10", .spoken = "ten less", .act = ACT_STEP, .arg = -10};
        out[count++] = (Button){
            .icon = "minus", .text = "1", .spoken = "one less", .act = ACT_STEP, .arg = -1};
        out[count++] =
            (Button){.icon = "plus", .text = "1", .spoken = "one more", .act = ACT_STEP, .arg = 1};
        if (far)
            out[count++] = (Button){
                .icon = "plus", .text = "10", .spoken = "ten more", .act = ACT_STEP, .arg = 10};
    }
    if (gives(decision))
        out[count++] = (Button){
            .icon = "check", .text = "Give this answer", .act = ACT_GIVE, .look = BUTTON_PRIMARY};
    return count;
}

static int give_height(App *app, int wide) {
    Button buttons[BUTTONS_MAX];
    int count = buttons_of(app, buttons);
    return count > 0
               ? buttons_height(&app->view, buttons, count, wide) + view_px(&app->view, SIZE_GAP)
               : 0;
}

static void draw_give(App *app, SDL_Rect box) {
    Button buttons[BUTTONS_MAX];
    int count = buttons_of(app, buttons);
    box.y += view_px(&app->view, SIZE_GAP);
    buttons_draw(&app->view, buttons, count, box);
}

// --- A figure ------------------------------------------------------------------------------

enum { FIELD_WIDE = 96, FIELD_TALL = 48 };

// From the least to the most that may be said; it can be drawn along.
static void draw_track(App *app, const parl_decision *decision, SDL_Rect box) {
    View *view = &app->view;
    const Draft *draft = &app->table.draft;
    char from[16], till[16];
    snprintf(from, sizeof from, "%d", decision->from);
    snprintf(till, sizeof till, "%d", decision->till);
    int end = text_width(view->text, STYLE_SMALL, till, strlen(till));
    int bar = view_px(view, SIZE_BAR), leading = text_leading(view->text, STYLE_SMALL);
    SDL_Rect track = {box.x, box.y + (box.h - leading - bar) / 2, box.w, bar};
    int span = decision->till - decision->from;
    int share = draft->figured && span > 0 ? 100 * (draft->figure - decision->from) / span : 0;
    share = share < 0 ? 0 : share > 100 ? 100 : share;
    view_gauge(view, track, share, COLOUR_ACCENT);
    int knob = 3 * bar;
    if (draft->figured)
        view_round(view,
                   (SDL_Rect){track.x + (track.w - knob) * share / 100, track.y - bar, knob, knob},
                   knob, COLOUR_ACCENT);
    int y = track.y + 2 * bar;
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x, y, box.w, from);
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x + box.w - end, y, end, till);
    view_add_act(view, WIDGET_FIELD, box, "the range, to be drawn along", ACT_TRACK, 0);
}

static void draw_field(App *app, SDL_Rect field) {
    View *view = &app->view;
    const parl_decision *decision = decision_of(app);
    const Draft *draft = &app->table.draft;
    char figure[16] = "", label[96];
    if (draft->figured) snprintf(figure, sizeof figure, "%d", draft->figure);
    view_outline(view, field, RADIUS_SMALL, 2, COLOUR_ACCENT);
    int wide = text_width(view->text, STYLE_HEADING, figure, strlen(figure));
    int y = field.y + (field.h - text_leading(view->text, STYLE_HEADING)) / 2;
    int x = field.x + (field.w - wide) / 2;
    text_line(view->text, STYLE_HEADING, COLOUR_INK, x, y, field.w, figure);
    SDL_Rect caret = {x + wide + view_px(view, 2), field.y + field.h / 4, view_px(view, 2),
                      field.h / 2};
    view_fill(view, caret, COLOUR_ACCENT);
    snprintf(label, sizeof label, "A figure from %d to %d: %s", decision->from, decision->till,
             draft->figured ? figure : "none yet");
    Widget *widget = view_add(view, WIDGET_FIELD, field, label);
    widget->value = draft->figure;
    widget->selected = true;
    view_news(widget, draft->figured ? figure : "none yet");
}

static void draw_estimate(App *app, SDL_Rect box) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_PAD), pad = view_px(view, SIZE_TINY);
    SDL_Rect field = {box.x, box.y + pad, view_px(view, FIELD_WIDE), view_px(view, FIELD_TALL)};
    int room = box.w - field.w - gap, most = view_px(view, 360);
    draw_field(app, field);
    draw_track(app, decision_of(app),
               (SDL_Rect){field.x + field.w + gap, field.y, room < most ? room : most, field.h});
    draw_give(app, (SDL_Rect){box.x, field.y + field.h, box.w, 0});
}

// --- All of it -------------------------------------------------------------------------------

// What is asked in the panel, without the prompt.
static int body_height(App *app, int wide, int most) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_GAP), give = give_height(app, wide - 2 * gap);
    switch (decision_of(app)->kind) {
        case PARL_DECISION_ESTIMATE: return view_px(view, FIELD_TALL + SIZE_TINY) + give;
        case PARL_DECISION_WRITE: return words_height(app, wide - 2 * gap) + give;
        case PARL_DECISION_GRID: return cells_height(app, wide) + give;
        default: break;
    }
    int menu = menu_height(app, roomy, wide);
    if (menu + give > most) menu = menu_height(app, close, wide);
    return menu + give;
}

int panel_height(App *app, int width, int most) {
    View *view = &app->view;
    if (room_votes(app)) return room_height(app, width, most);
    int wide = inner_width(view, width), gap = view_px(view, SIZE_GAP);
    int head = prompt_height(app, wide - 2 * gap) + 2 * gap;
    int height = head + body_height(app, wide, most - head);
    return height < most ? height : most;
}

static void draw_body(App *app, SDL_Rect text, SDL_Rect inner) {
    int give = give_height(app, text.w);
    SDL_Rect foot = {text.x, text.y + text.h - give, text.w, 0};
    switch (decision_of(app)->kind) {
        case PARL_DECISION_ESTIMATE: draw_estimate(app, text); return;
        case PARL_DECISION_WRITE:
            text.h = words_height(app, text.w);
            words_draw(app, text);
            foot.y = text.y + text.h;
            break;
        case PARL_DECISION_GRID:
            inner.h -= give;
            cells_draw(app, inner);
            break;
        default: inner.h -= give; draw_menu(app, inner);
    }
    if (give > 0) draw_give(app, foot);
}

void panel_draw(App *app, SDL_Rect box) {
    View *view = &app->view;
    if (room_votes(app)) {
        room_draw(app, box);
        return;
    }
    char own[4 * PARL_TEXT_MAX + PACK_PATH_MAX];
    const char *prompt = prompt_of(app, own, sizeof own);
    view_fill(view, box, COLOUR_PANEL);
    view_fill(view, (SDL_Rect){box.x, box.y, box.w, view_px(view, SIZE_HAIR)}, COLOUR_RULE);
    Colour before = view_ground(view, COLOUR_PANEL);
    int gap = view_px(view, SIZE_GAP), margin = view_px(view, SIZE_MARGIN);
    SDL_Rect inner = {box.x + margin - gap, box.y + gap, inner_width(view, box.w), 0};
    SDL_Rect text = {inner.x + gap, inner.y, inner.w - 2 * gap, 0};
    if (*prompt) {
        view_text(view, WIDGET_PROMPT, STYLE_STRONG, COLOUR_INK, text, prompt);
        text.y += prompt_height(app, text.w);
    }
    inner.h = text.h = box.y + box.h - gap - text.y;
    inner.y = text.y;
    draw_body(app, text, inner);
    view_ground(view, before);
}
