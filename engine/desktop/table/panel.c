// SPDX-License-Identifier: MIT
//
// The panel below the conversation: what is asked, and the choices, the figure or the
// words that may be answered. It is as high as it has to be; where that would leave no
// conversation the lines stand closer, and only then does the menu scroll.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app.h"

typedef struct {
    Style style;
    int pad;  // points above and below a choice
} Density;

static const Density roomy = {STYLE_BODY, 5};
static const Density close = {STYLE_TIGHT, 1};

enum { ESTIMATE_HEIGHT = 64, WORDS_LINES_MIN = 2 };

static const parl_decision *decision_of(const App *app) {
    return parl_session_decision(app->table.session);
}

static int inner_width(const View *view, int width) {
    int wide = width - 2 * view_px(view, SIZE_MARGIN);
    int measure = view_px(view, SIZE_MEASURE_CHOICE);
    return wide < measure ? wide : measure;
}

// --- What is asked -----------------------------------------------------------------------

static const char *prompt_of(const parl_decision *decision, char *own, size_t size) {
    if (decision->kind == PARL_DECISION_NONE) return "The run is over.";
    if (decision->kind == PARL_DECISION_DESK && !*decision->prompt) return "Your week:";
    if (decision->kind != PARL_DECISION_PICK) return decision->prompt;
    const char *asked = *decision->prompt ? decision->prompt : "Choose.";
    snprintf(own, size, "%s Mark %d.", asked, decision->take);
    return own;
}

static int prompt_height(App *app, int wide) {
    char own[PARL_TEXT_MAX + 32];
    const char *prompt = prompt_of(decision_of(app), own, sizeof own);
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

static int option_height(App *app, Density density, const parl_option *option, int wide) {
    View *view = &app->view;
    char aside[256];
    aside_of(option, aside, sizeof aside);
    int room = wide - cap_width(view) - view_px(view, SIZE_GAP);
    int height = text_height(view->text, density.style, room, option->text);
    height += text_height(view->text, STYLE_SMALL, room, aside);
    return height + 2 * view_px(view, density.pad);
}

static void draw_cap(App *app, const char *cap, bool marked, int x, int y, int tall) {
    View *view = &app->view;
    int side = view_px(view, SIZE_KEYCAP) - view_px(view, SIZE_TINY);
    SDL_Rect box = {x, y + (tall - side) / 2, side, side};
    view_fill(view, box, marked ? COLOUR_ACCENT : COLOUR_PANEL);
    view_frame(view, box, marked ? COLOUR_ACCENT : COLOUR_MUTED);
    int wide = text_width(view->text, STYLE_LABEL, cap, strlen(cap));
    text_line(view->text, STYLE_LABEL, marked ? COLOUR_PANEL : COLOUR_MUTED,
              box.x + (side - wide) / 2, box.y + (side - text_leading(view->text, STYLE_LABEL)) / 2,
              side, cap);
}

static void add_option(App *app, int index, const parl_option *option, const char *aside,
                       SDL_Rect box) {
    const Draft *draft = &app->table.draft;
    char label[PARL_TEXT_MAX + 300];
    snprintf(label, sizeof label, "%s: %s%s%s%s", keycap_of(decision_of(app), index), option->text,
             *aside ? " " : "", aside, draft->picked[index] ? " Marked." : "");
    Widget *widget = view_add(&app->view, WIDGET_OPTION, box, label);
    widget->value = index;
    widget->selected = draft->selected == index;
    widget->enabled = option->open;
}

static void draw_option(App *app, Density density, int index, const parl_option *option,
                        SDL_Rect box) {
    View *view = &app->view;
    const Draft *draft = &app->table.draft;
    char aside[256];
    aside_of(option, aside, sizeof aside);
    if (draft->selected == index) {
        view_fill(view, box, COLOUR_WASH);
        view_fill(view, (SDL_Rect){box.x, box.y, view_px(view, 3), box.h}, COLOUR_ACCENT);
    }
    int gap = view_px(view, SIZE_GAP), pad = view_px(view, density.pad);
    int tall = text_leading(view->text, density.style);
    draw_cap(app, keycap_of(decision_of(app), index), draft->picked[index], box.x + gap,
             box.y + pad, tall);
    SDL_Rect inner = {box.x + cap_width(view) + gap, box.y + pad, box.w - cap_width(view) - gap, 0};
    Colour colour = option->open ? COLOUR_INK : COLOUR_MUTED;
    inner.y += text_draw(view->text, density.style, colour, inner, option->text);
    text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, inner, aside);
    add_option(app, index, option, aside, box);
}

// --- A menu --------------------------------------------------------------------------------

// At the end of a run one line stands where the choices were.
static const parl_option to_debrief = {.id = "", .text = "Go on to the debrief", .open = true};

static int option_count(const parl_decision *decision) {
    return decision->kind == PARL_DECISION_NONE ? 1 : decision->option_count;
}

static const parl_option *option_at(const parl_decision *decision, int index) {
    return decision->kind == PARL_DECISION_NONE ? &to_debrief : &decision->options[index];
}

static int menu_height(App *app, Density density, int wide) {
    const parl_decision *decision = decision_of(app);
    int height = 0;
    for (int i = 0; i < option_count(decision); ++i)
        height += option_height(app, density, option_at(decision, i), wide);
    return height;
}

// Scrolls so that the choice between [top] and [bottom] is seen whole.
static void reveal(Scroll *menu, int top, int bottom) {
    if (top < menu->offset) scroll_by(menu, top - menu->offset);
    if (bottom > menu->offset + menu->pane) scroll_by(menu, bottom - menu->offset - menu->pane);
}

static void follow_selected(App *app, Density density, int wide) {
    const parl_decision *decision = decision_of(app);
    Table *table = &app->table;
    int selected = table->draft.selected, top = 0;
    if (!table->follow || selected < 0) return;
    for (int i = 0; i < selected; ++i)
        top += option_height(app, density, option_at(decision, i), wide);
    reveal(&table->menu, top,
           top + option_height(app, density, option_at(decision, selected), wide));
    table->follow = false;
}

static void draw_menu(App *app, SDL_Rect pane) {
    const parl_decision *decision = decision_of(app);
    Scroll *menu = &app->table.menu;
    int content = menu_height(app, roomy, pane.w);
    Density density = content <= pane.h ? roomy : close;
    if (content > pane.h) content = menu_height(app, close, pane.w);
    scroll_fit(menu, content, pane.h);
    follow_selected(app, density, pane.w);
    view_clip(&app->view, pane);
    int y = pane.y - menu->offset;
    for (int i = 0; i < option_count(decision); ++i) {
        const parl_option *option = option_at(decision, i);
        SDL_Rect box = {pane.x, y, pane.w, option_height(app, density, option, pane.w)};
        draw_option(app, density, i, option, box);
        y += box.h;
    }
    view_unclip(&app->view);
    SDL_Rect bar = pane;
    bar.w += view_px(&app->view, SIZE_GAP);
    scroll_draw(menu, &app->view, bar);
}

// --- A figure ------------------------------------------------------------------------------

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
    view_gauge(view, track, share < 0 ? 0 : share > 100 ? 100 : share, COLOUR_ACCENT);
    int y = track.y + bar;
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x, y, box.w, from);
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x + box.w - end, y, end, till);
}

static void draw_estimate(App *app, SDL_Rect box) {
    View *view = &app->view;
    const parl_decision *decision = decision_of(app);
    const Draft *draft = &app->table.draft;
    char figure[16] = "", label[96];
    if (draft->figured) snprintf(figure, sizeof figure, "%d", draft->figure);
    int gap = view_px(view, SIZE_PAD), pad = view_px(view, SIZE_TINY);
    SDL_Rect field = {box.x, box.y + pad, view_px(view, 96), view_px(view, 48)};
    view_frame(view, field, COLOUR_ACCENT);
    int wide = text_width(view->text, STYLE_HEADING, figure, strlen(figure));
    int y = field.y + (field.h - text_leading(view->text, STYLE_HEADING)) / 2;
    int x = field.x + (field.w - wide) / 2;
    text_line(view->text, STYLE_HEADING, COLOUR_INK, x, y, field.w, figure);
    view_fill(view,
              (SDL_Rect){x + wide + pad / 2, field.y + field.h / 4, view_px(view, 2), field.h / 2},
              COLOUR_ACCENT);
    draw_track(app, decision,
               (SDL_Rect){field.x + field.w + gap, field.y, view_px(view, 360), field.h});
    snprintf(label, sizeof label, "A figure from %d to %d: %s", decision->from, decision->till,
             draft->figured ? figure : "none yet");
    Widget *widget = view_add(view, WIDGET_FIELD, field, label);
    widget->value = draft->figure;
    widget->selected = true;
}

// --- Own words -----------------------------------------------------------------------------

static int words_height(App *app, int wide) {
    View *view = &app->view;
    int leading = text_leading(view->text, STYLE_BODY), gap = view_px(view, SIZE_GAP);
    int least = WORDS_LINES_MIN * leading;
    int height = text_height(view->text, STYLE_BODY, wide - 2 * gap, app->table.draft.words);
    return (height > least ? height : least) + 2 * gap;
}

// Where the caret stands: its line is found by cutting the words as they are drawn.
static SDL_Rect caret_box(App *app, SDL_Rect inner) {
    View *view = &app->view;
    const Draft *draft = &app->table.draft;
    const char *caret = draft->words + draft->caret, *line = draft->words, *next = line;
    int leading = text_leading(view->text, STYLE_BODY), y = inner.y - leading;
    do {
        line = next;
        if (*line) text_cut(view->text, STYLE_BODY, inner.w, line, &next);
        y += leading;
    } while (*next && next <= caret);
    int x = inner.x + text_width(view->text, STYLE_BODY, line, (size_t)(caret - line));
    if (x > inner.x + inner.w) x = inner.x + inner.w;
    return (SDL_Rect){x, y + leading / 6, view_px(view, 2), leading * 2 / 3};
}

static void draw_words(App *app, SDL_Rect box) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_GAP);
    SDL_Rect inner = {box.x + gap, box.y + gap, box.w - 2 * gap, box.h - 2 * gap};
    view_frame(view, box, COLOUR_ACCENT);
    text_draw(view->text, STYLE_BODY, COLOUR_INK, inner, app->table.draft.words);
    SDL_Rect caret = caret_box(app, inner);
    view_fill(view, caret, COLOUR_ACCENT);
    SDL_SetTextInputRect(&caret);
    view_add(view, WIDGET_FIELD, box, app->table.draft.words)->selected = true;
}

// --- All of it -------------------------------------------------------------------------------

int panel_height(App *app, int width, int most) {
    View *view = &app->view;
    int wide = inner_width(view, width), gap = view_px(view, SIZE_GAP);
    int height = prompt_height(app, wide - gap) + 2 * gap;
    switch (decision_of(app)->kind) {
        case PARL_DECISION_ESTIMATE: return height + view_px(view, ESTIMATE_HEIGHT);
        case PARL_DECISION_WRITE: return height + words_height(app, wide - gap);
        default: break;
    }
    int menu = menu_height(app, roomy, wide);
    if (height + menu > most) menu = menu_height(app, close, wide);
    return height + menu < most ? height + menu : most;
}

void panel_draw(App *app, SDL_Rect box) {
    View *view = &app->view;
    char own[PARL_TEXT_MAX + 32];
    const parl_decision *decision = decision_of(app);
    const char *prompt = prompt_of(decision, own, sizeof own);
    view_fill(view, box, COLOUR_PANEL);
    view_fill(view, (SDL_Rect){box.x, box.y, box.w, view_px(view, SIZE_HAIR)}, COLOUR_RULE);
    int gap = view_px(view, SIZE_GAP), margin = view_px(view, SIZE_MARGIN);
    SDL_Rect inner = {box.x + margin, box.y + gap, inner_width(view, box.w), 0};
    // What is read stands in one line with the conversation above; a selected choice
    // reaches a little over that line.
    SDL_Rect text = {inner.x + gap, inner.y, inner.w - gap, 0};
    if (*prompt) {
        view_text(view, WIDGET_PROMPT, STYLE_STRONG, COLOUR_INK, text, prompt);
        text.y += prompt_height(app, text.w);
    }
    inner.h = text.h = box.y + box.h - gap - text.y;
    inner.y = text.y;
    if (decision->kind == PARL_DECISION_ESTIMATE)
        draw_estimate(app, text);
    else if (decision->kind == PARL_DECISION_WRITE)
        draw_words(app, text);
    else
        draw_menu(app, inner);
}
