// SPDX-License-Identifier: MIT
//
// What else could have been said: each line of a menu; of several that are taken together, each one
// in the place of another; of an order, each line at the top and each two neighbours changed over;
// of a grid, each row with each of its columns; figures over their range. And the best answer,
// where it is known and is none of these.

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/keycap.h"
#include "memory.h"
#include "screens/lookback.h"
#include "table/parts.h"
#include "what_if/parts.h"

enum { FIGURES = 9 };

// --- One of them --------------------------------------------------------------------------------

#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
static char *
text_of(const char *format, ...) {
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(NULL, 0, format, list);
    char *text = memory_grow(NULL, (size_t)size + 1, 1);
    vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    va_end(list);
    return text;
}

static bool has(const parl_answer *answer, int value) {
    for (int i = 0; i < answer->count; ++i)
        if (answer->values[i] == value) return true;
    return false;
}

// In whatever order, where several are picked.
static bool same(parl_decision_kind kind, const parl_answer *one, const parl_answer *other) {
    if (one->count != other->count) return false;
    for (int i = 0; i < one->count; ++i)
        if (kind == PARL_DECISION_PICK ? !has(other, one->values[i])
                                       : one->values[i] != other->values[i])
            return false;
    return true;
}

static parl_answer given_of(const App *app) {
    return parl_session_turn(app->table.session, app->what_if.turn).answer;
}

// Takes [text] and [below].
static void add(App *app, parl_answer answer, char *text, char *below, bool open) {
    WhatIf *what_if = &app->what_if;
    parl_answer given = given_of(app);
    parl_decision_kind kind = parl_session_decision(what_if->there)->kind;
    what_if->others =
        memory_grow(what_if->others, (size_t)what_if->other_count + 1, sizeof *what_if->others);
    what_if->others[what_if->other_count++] = (Other){.answer = answer,
                                                      .text = text,
                                                      .below = below,
                                                      .open = open,
                                                      .given = same(kind, &answer, &given)};
}

static const char *text_at(const parl_decision *decision, int value) {
    for (int i = 0; i < decision->option_count; ++i)
        if (decision->options[i].value == value) return decision->options[i].text;
    return "";
}

// One of several that were given together, behind the row of a grid or its place in an order.
static char *with_line(char *lines, const parl_decision *decision, int at, int value) {
    bool grid = decision->kind == PARL_DECISION_GRID, rank = decision->kind == PARL_DECISION_RANK;
    char place[16] = "";
    if (rank) snprintf(place, sizeof place, "%d. ", at + 1);
    char *longer =
        text_of("%s%s%s%s%s%s", lines, at > 0 ? "\n" : "", place,
                grid ? decision->rows[at].text : "", grid ? ": " : "", text_at(decision, value));
    free(lines);
    return longer;
}

char *others_say(parl_session *there, const parl_answer *answer) {
    assert(there);
    assert(answer);
    const parl_decision *decision = parl_session_decision(there);
    if (decision->kind == PARL_DECISION_PICK || decision->kind == PARL_DECISION_RANK ||
        decision->kind == PARL_DECISION_GRID) {
        char *lines = memory_text("", 0);
        for (int i = 0; i < answer->count; ++i)
            lines = with_line(lines, decision, i, answer->values[i]);
        return lines;
    }
    size_t size = parl_session_say(there, answer, NULL, 0) + 1;
    char *text = memory_grow(NULL, size, 1);
    text[0] = '\0';
    parl_session_say(there, answer, text, size);
    return text;
}

char *others_spoken(const char *text) {
    char *spoken = memory_text("", 0);
    for (const char *at = text; *at;) {
        size_t length = strcspn(at, "\n");
        char *longer = text_of("%s%s%.*s", spoken, at == text ? "" : "; ", (int)length, at);
        free(spoken);
        spoken = longer;
        at += length + (at[length] == '\n');
    }
    return spoken;
}

// The best answer there, where it makes a difference; false where it does not, or is not known.
static bool best_of(const App *app, parl_answer *out) {
    const parl_lookback *points = app->lookback ? lookback_points(app->lookback) : NULL;
    int turn = app->what_if.turn;
    if (!points || turn >= points->turn_count) return false;
    const parl_look *look = &points->looks[turn];
    int size = parl_look_size(look);
    parl_answer given = given_of(app);
    parl_decision_kind kind = parl_session_decision(app->what_if.there)->kind;
    if (size == 0 || kind == PARL_DECISION_WRITE) return false;
    // Something was won: nothing else was better than what was said.
    *out = size > 0 ? given : look->better;
    // Where a cap hides what was given away, there may be nothing better to show.
    return size > 0 || !same(kind, out, &given);
}

static char *nothing(void) { return memory_text("", 0); }

// --- By kind -------------------------------------------------------------------------------------

static void add_lines(App *app, const parl_decision *decision) {
    for (int i = 0; i < decision->option_count; ++i) {
        const parl_option *option = &decision->options[i];
        char *below = option->open || !option->closed ? nothing() : text_of("%s", option->closed);
        add(app, (parl_answer){.count = 1, .values = {(int16_t)option->value}},
            text_of("%s", option->text), below, option->open);
    }
}

static void add_figure(App *app, int figure) {
    add(app, (parl_answer){.count = 1, .values = {(int16_t)figure}}, text_of("%d", figure),
        nothing(), true);
}

// Keeps [figures] in order, and each once.
static void put_figure(int figures[], int *count, int figure) {
    int at = *count;
    while (at > 0 && figures[at - 1] > figure) --at;
    if (at > 0 && figures[at - 1] == figure) return;
    memmove(figures + at + 1, figures + at, (size_t)(*count - at) * sizeof *figures);
    figures[at] = figure;
    ++*count;
}

// Over the range, with the one that was given and the best one among them.
static void add_figures(App *app, const parl_decision *decision) {
    int figures[FIGURES + 2], count = 0;
    parl_answer best;
    for (int i = 0; i < FIGURES; ++i)
        put_figure(figures, &count,
                   decision->from + (decision->till - decision->from) * i / (FIGURES - 1));
    put_figure(figures, &count, given_of(app).values[0]);
    if (best_of(app, &best)) put_figure(figures, &count, best.values[0]);
    for (int i = 0; i < count; ++i) add_figure(app, figures[i]);
}

static void add_swapped(App *app, const parl_decision *decision, int at) {
    parl_answer given = given_of(app), answer = given;
    for (int i = 0; i < decision->option_count; ++i) {
        const parl_option *option = &decision->options[i];
        if (!option->open || has(&given, option->value)) continue;
        answer.values[at] = (int16_t)option->value;
        add(app, answer, text_of("%s", option->text),
            text_of("in the place of “%s”", text_at(decision, given.values[at])), true);
    }
}

static void add_picks(App *app, const parl_decision *decision) {
    parl_answer given = given_of(app);
    add(app, given, others_say(app->what_if.there, &given), nothing(), true);
    for (int i = 0; i < given.count; ++i) add_swapped(app, decision, i);
}

// What was put in order, with [value] moved to the top.
static parl_answer with_first(parl_answer answer, int value) {
    int at = 0;
    while (at < answer.count - 1 && answer.values[at] != value) ++at;
    memmove(answer.values + 1, answer.values, (size_t)at * sizeof *answer.values);
    answer.values[0] = (int16_t)value;
    return answer;
}

// The second before the first is the second at the top.
static void add_orders(App *app, const parl_decision *decision) {
    parl_answer given = given_of(app);
    for (int i = 0; i < decision->option_count; ++i)
        add(app, with_first(given, decision->options[i].value),
            text_of("First of all: %s", decision->options[i].text), nothing(), true);
    for (int i = 1; i + 1 < given.count; ++i) {
        parl_answer answer = given;
        answer.values[i] = given.values[i + 1];
        answer.values[i + 1] = given.values[i];
        add(app, answer, text_of("%s", text_at(decision, answer.values[i])),
            text_of("before “%s”", text_at(decision, given.values[i])), true);
    }
}

static void add_cells(App *app, const parl_decision *decision) {
    for (int row = 0; row < decision->row_count; ++row)
        for (int i = 0; i < decision->option_count; ++i) {
            parl_answer answer = given_of(app);
            answer.values[row] = (int16_t)decision->options[i].value;
            add(app, answer, text_of("%s: %s", decision->rows[row].text, decision->options[i].text),
                nothing(), decision->options[i].open);
        }
}

// --- The best of them ----------------------------------------------------------------------------

// Whether it is the best there, as far as that is known and matters.
static bool is_best(const App *app, int index) {
    parl_answer best;
    parl_decision_kind kind = parl_session_decision(app->what_if.there)->kind;
    return best_of(app, &best) && same(kind, &best, &app->what_if.others[index].answer);
}

static void add_best(App *app) {
    parl_answer best;
    if (!best_of(app, &best)) return;
    for (int i = 0; i < app->what_if.other_count; ++i)
        if (is_best(app, i)) return;
    add(app, best, others_say(app->what_if.there, &best), nothing(), true);
}

// --- All of them ---------------------------------------------------------------------------------

void others_clear(WhatIf *what_if) {
    assert(what_if);
    for (int i = 0; i < what_if->other_count; ++i) {
        free(what_if->others[i].text);
        free(what_if->others[i].below);
    }
    free(what_if->others);
    what_if->others = NULL;
    what_if->other_count = 0;
    what_if->judged = false;
}

void others_gather(App *app) {
    assert(app);
    WhatIf *what_if = &app->what_if;
    const parl_decision *decision = parl_session_decision(what_if->there);
    if (what_if->other_count == 0) {
        switch (decision->kind) {
            case PARL_DECISION_ESTIMATE: add_figures(app, decision); break;
            case PARL_DECISION_PICK: add_picks(app, decision); break;
            case PARL_DECISION_RANK: add_orders(app, decision); break;
            case PARL_DECISION_GRID: add_cells(app, decision); break;
            case PARL_DECISION_MENU:
            case PARL_DECISION_DESK: add_lines(app, decision); break;
            default: break;
        }
    }
    // The best one stands behind the others, so that each keeps its number.
    what_if->judged = app->lookback && lookback_points(app->lookback);
    if (what_if->judged) add_best(app);
}

// --- On the screen ------------------------------------------------------------------------------

static const char *lead_of(const parl_decision *decision) {
    if (decision->kind == PARL_DECISION_WRITE)
        return "Own words are kept as they are: nothing hangs on them.";
    if (*decision->prompt) return decision->prompt;
    if (decision->kind == PARL_DECISION_DESK) return "What could you have done with the week?";
    return "What could you have said instead?";
}

static const char *cap_of(int index) {
    static const char *const caps[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-", "="};
    return index < (int)(sizeof caps / sizeof *caps) ? caps[index] : "·";
}

static const char *best_words(parl_decision_kind kind) {
    return kind == PARL_DECISION_MENU ? "The best line there" : "The best there";
}

// What it was, or is worth, in words.
static const char *mark_of(const App *app, int index) {
    parl_decision_kind kind = parl_session_decision(app->what_if.there)->kind;
    bool line = kind == PARL_DECISION_MENU, desk = kind == PARL_DECISION_DESK;
    bool given = app->what_if.others[index].given, best = is_best(app, index);
    if (given && best)
        return line   ? "You said  ·  the best line there"
               : desk ? "You did  ·  the best there"
                      : "You said  ·  the best there";
    if (best) return best_words(kind);
    if (given) return desk ? "You did" : "You said";
    return app->what_if.others[index].open ? "" : "It was closed";
}

static void add_widget(App *app, int index, SDL_Rect box) {
    const Other *other = &app->what_if.others[index];
    parl_decision_kind kind = parl_session_decision(app->what_if.there)->kind;
    bool best = is_best(app, index);
    char *text = others_spoken(other->text);
    char *label = text_of("%s: %s%s%s%s%s",
                          other->given  ? kind == PARL_DECISION_DESK ? "You did" : "You said"
                          : other->open ? "Instead"
                                        : "It was closed",
                          text, *other->below ? ", " : "", other->below, best ? ". " : "",
                          best ? best_words(kind) : "");
    Widget *widget = view_add_act(&app->view, WIDGET_OPTION, box, label, ACT_OTHERWISE, index);
    widget->enabled = other->open;
    widget->value = index;
    widget->selected |= index == app->what_if.option;
    free(label);
    free(text);
}

// Above the text what it is, below it what it stands for; each where there is something to say.
static void draw_texts(App *app, int index, const char *mark, SDL_Rect text) {
    View *view = &app->view;
    const Other *other = &app->what_if.others[index];
    Colour colour = is_best(app, index) ? COLOUR_GOOD : other->given ? COLOUR_ACCENT : COLOUR_MUTED;
    text.y += text_draw(view->text, STYLE_LABEL, colour, text, mark);
    text.y += text_draw(view->text, STYLE_BODY, other->open ? COLOUR_INK : COLOUR_MUTED, text,
                        other->text);
    text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, text, other->below);
}

static int walk_other(App *app, int index, SDL_Rect box, SDL_Rect pane, bool draws) {
    View *view = &app->view;
    const Other *other = &app->what_if.others[index];
    const char *mark = mark_of(app, index);
    int gap = view_px(view, SIZE_GAP), tiny = view_px(view, SIZE_TINY);
    int cap = view_px(view, SIZE_KEYCAP) + gap;
    SDL_Rect text = {box.x + gap + cap, box.y + gap, box.w - 3 * gap - cap, 0};
    box.h = text_height(view->text, STYLE_LABEL, text.w, mark) +
            text_height(view->text, STYLE_BODY, text.w, other->text) +
            text_height(view->text, STYLE_SMALL, text.w, other->below) + 2 * gap;
    if (!draws) return box.h + tiny;
    bool chosen = index == app->what_if.option;
    if (box.y + box.h > pane.y && box.y < pane.y + pane.h) {
        Colour before = view_card(view, box, chosen ? COLOUR_WASH : COLOUR_PANEL,
                                  chosen ? COLOUR_ACCENT : COLOUR_RULE);
        KeycapLook look = !other->open ? KEYCAP_CLOSED : chosen ? KEYCAP_MARKED : KEYCAP_PLAIN;
        keycap_draw(view, cap_of(index), look, box.x + gap, box.y + gap);
        draw_texts(app, index, mark, text);
        view_ground(view, before);
    }
    add_widget(app, index, box);
    return box.h + tiny;
}

int others_walk(App *app, SDL_Rect box, SDL_Rect pane, bool draws) {
    View *view = &app->view;
    WhatIf *what_if = &app->what_if;
    int top = box.y, gap = view_px(view, SIZE_GAP);
    if (!what_if->there) return 0;
    if (what_if->asked.count > 0) {
        if (draws) talk_story(app, what_if->there, &what_if->asked, box, pane);
        box.y += talk_story_height(app, &what_if->asked, box.w) + gap;
    }
    const char *lead = lead_of(parl_session_decision(what_if->there));
    if (draws) view_text(view, WIDGET_PROMPT, STYLE_STRONG, COLOUR_INK, box, lead);
    box.y += text_height(view->text, STYLE_STRONG, box.w, lead) + gap;
    for (int i = 0; i < what_if->other_count; ++i) box.y += walk_other(app, i, box, pane, draws);
    return box.y - top;
}
