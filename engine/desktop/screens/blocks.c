// SPDX-License-Identifier: MIT

#include "screens/blocks.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/button.h"
#include "memory.h"
#include "screens/sheet.h"
#include "table/gauges.h"

// Where the walk through a page is.
typedef struct {
    View *view;
    SDL_Rect box;
    bool draws, run;
    int number;  // of the last item in this section
    int block;   // which one this is
} Walk;

// Of a table whose rows are explained: there are no more parts of a score than that.
enum { ROWS_MAX = PARL_SIGNAL_COUNT + 1 };

static const Button ask = {.icon = "whatif", .text = "What if?", .act = ACT_DECISION};
static const Button open_brief = {.icon = "play", .text = "Read the brief", .act = ACT_PROPOSED};

// Whether something of [tall] pixels at the walk's place is seen.
static bool seen(const Walk *walk, int tall) {
    const View *view = walk->view;
    if (!walk->draws) return false;
    if (view->pane == NO_PANE) return true;
    SDL_Rect pane = view->panes[view->pane].box;
    return walk->box.y + tall > pane.y && walk->box.y < pane.y + pane.h;
}

// Text in [style] below what was there, [indent] from the left, with [air] above it.
static void put(Walk *walk, WidgetKind kind, Style style, Colour colour, int indent, int air,
                const char *text) {
    View *view = walk->view;
    if (!*text) return;
    walk->box.y += view_px(view, air);
    SDL_Rect box = {walk->box.x + view_px(view, indent), walk->box.y,
                    walk->box.w - view_px(view, indent), 0};
    int tall = text_height(view->text, style, box.w, text);
    if (seen(walk, tall)) view_text(view, kind, style, colour, box, text);
    walk->box.y += tall;
}

// A sentence that the report made to stand behind its label begins on a line of its own here.
static void put_sentence(Walk *walk, int indent, int air, const char *text) {
    text += strspn(text, " ");
    char *sentence = memory_text(text, strlen(text));
    if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = (char)(sentence[0] - 'a' + 'A');
    put(walk, WIDGET_LINE, STYLE_BODY, COLOUR_INK, indent, air, sentence);
    free(sentence);
}

// A label on a line of its own, and what is said of it.
static void put_labelled(Walk *walk, const parl_block *block, int indent) {
    put(walk, WIDGET_LINE, STYLE_LABEL, COLOUR_MUTED, indent, SIZE_TINY, block->label);
    put_sentence(walk, indent, *block->label ? 0 : SIZE_TINY, block->text);
}

static void put_badge(Walk *walk, const parl_block *block) {
    View *view = walk->view;
    int tall = text_leading(view->text, STYLE_FIGURE), gap = view_px(view, SIZE_GAP);
    if (seen(walk, tall)) {
        char label[400];
        int used = text_line(view->text, STYLE_FIGURE, COLOUR_ACCENT, walk->box.x, walk->box.y,
                             walk->box.w, block->text);
        text_line(view->text, STYLE_HEADING, COLOUR_MUTED, walk->box.x + used + gap,
                  walk->box.y + tall / 2 - gap, walk->box.w - used - gap, block->more);
        snprintf(label, sizeof label, "%s: %s %s", block->label, block->text, block->more);
        view_add(view, WIDGET_SCORE, (SDL_Rect){walk->box.x, walk->box.y, walk->box.w, tall}, label)
            ->value = atoi(block->text);
    }
    walk->box.y += tall;
}

static void put_title(Walk *walk, const parl_block *block) {
    put(walk, WIDGET_HEADING, STYLE_TITLE, COLOUR_INK, 0, 0, block->text);
    put(walk, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, 0, 0, block->more);
}

enum { HANG = 28 };

// The item's number or dot hangs before it; an item about an answer can be asked.
static void put_item(Walk *walk, const parl_block *block, const char *mark) {
    View *view = walk->view;
    bool plays = *block->play != '\0', asks = plays || (walk->run && block->turn >= 0);
    Button button = plays ? open_brief : ask;
    button.arg = plays ? walk->block : block->turn;
    int right = asks ? button_width(view, &button) + view_px(view, SIZE_GAP) : 0;
    // An item of one line needs no more air than a line.
    bool whole_item = block->kind == PARL_BLOCK_NUMBER || *block->label;
    walk->box.y += view_px(view, whole_item ? SIZE_PAD : SIZE_TINY);
    SDL_Rect whole = walk->box;
    if (seen(walk, text_leading(view->text, STYLE_BODY)))
        text_line(view->text, STYLE_STRONG, COLOUR_MUTED, whole.x, whole.y, view_px(view, HANG),
                  mark);
    if (walk->draws && asks)
        button_draw(view, &button, whole.x + whole.w - right + view_px(view, SIZE_GAP), whole.y);
    walk->box.w -= right;
    if (*block->label) put(walk, WIDGET_LINE, STYLE_STRONG, COLOUR_INK, HANG, 0, block->label);
    put(walk, WIDGET_LINE, STYLE_BODY, COLOUR_INK, HANG, 0, block->text);
    walk->box.w = whole.w;
    int least = whole.y + (asks ? view_px(view, SIZE_BUTTON) : 0);
    if (walk->box.y < least) walk->box.y = least;
}

// What somebody said, in a card.
static void put_quote(Walk *walk, const parl_block *block) {
    View *view = walk->view;
    int pad = view_px(view, SIZE_GAP), indent = view_px(view, HANG);
    SDL_Rect card = {walk->box.x + indent, walk->box.y + view_px(view, SIZE_TINY),
                     walk->box.w - indent, 0};
    int inner = card.w - 2 * pad;
    int label = text_height(view->text, STYLE_LABEL, inner, block->label);
    int text = text_height(view->text, STYLE_BODY, inner, block->text);
    card.h = label + text + 2 * pad;
    if (seen(walk, card.h + pad)) {
        Colour before = view_card(view, card, COLOUR_PANEL, COLOUR_RULE);
        SDL_Rect box = {card.x + pad, card.y + pad, inner, 0};
        if (label > 0)
            box.y += view_text(view, WIDGET_LINE, STYLE_LABEL, COLOUR_MUTED, box, block->label);
        view_text(view, WIDGET_LINE, STYLE_BODY, COLOUR_INK, box, block->text);
        view_ground(view, before);
    }
    walk->box.y += card.h + 2 * view_px(view, SIZE_TINY);
}

// --- Tables and charts ------------------------------------------------------------------------

// A row of a table as it is heard: each value behind its head.
static void add_row(Sheet *sheet, const parl_table *table, int row) {
    for (int column = 0; column < table->columns; ++column) {
        if (column > 0 && !*table->cells[row * table->columns + column]) continue;
        sheet_add(sheet, column == 0 ? "" : column == 1 ? ": " : ", ");
        if (column > 0) sheet_add(sheet, table->cells[column]);
        if (column > 0) sheet_add(sheet, " ");
        sheet_add(sheet, table->cells[row * table->columns + column]);
    }
    sheet_add(sheet, ".");
}

static void add_words(View *view, const parl_block *block, SDL_Rect box) {
    Sheet sheet = {0};
    sheet_add(&sheet, block->label);
    sheet_add(&sheet, ".");
    for (int row = 1; row < block->table->rows; ++row) {
        sheet_add(&sheet, " ");
        add_row(&sheet, block->table, row);
    }
    view_add(view, WIDGET_LINE, box, sheet.text);
    free(sheet.text);
}

static int gauge_of(bool run, parl_signal signal) {
    if (run) return gauge_pack(PARL_GAUGE_PART, (int)signal);
    return gauge_topic(topic_index(parl_report_topic_of_signal(signal)->id));
}

// Also where they are out of sight: Tab has to reach them.
static void add_parts(const Walk *walk, const parl_table *table, const parl_strip *strips) {
    View *view = walk->view;
    for (int row = 1; row < table->rows; ++row) {
        const parl_strip *strip = &strips[row - 1];
        SDL_Rect box = {walk->box.x, walk->box.y + strip->top, walk->box.w,
                        strip->bottom - strip->top};
        Sheet sheet = {0};
        add_row(&sheet, table, row);
        int gauge = gauge_of(walk->run, table->about[row - 1]);
        view_add_act(view, WIDGET_GAUGE, box, sheet.text, ACT_EXPLAIN, gauge);
        view_tell(view, ACT_EXPLAIN, gauge,
                  walk->run ? "What this is, and which of your answers moved it"
                            : "What this is, and what moves it");
        free(sheet.text);
    }
}

// A run that can be looked back at is a row to be chosen; the others are read.
static void add_runs(const Walk *walk, const parl_table *table, const parl_strip *strips) {
    View *view = walk->view;
    for (int row = 1; row < table->rows; ++row) {
        int64_t run = table->runs[row - 1];
        SDL_Rect box = {walk->box.x, walk->box.y + strips[row - 1].top, walk->box.w,
                        strips[row - 1].bottom - strips[row - 1].top};
        Sheet sheet = {0};
        add_row(&sheet, table, row);
        if (run > 0 && run <= INT32_MAX) {
            view_add_act(view, WIDGET_BUTTON, box, sheet.text, ACT_LOOK_BACK, (int)run);
            view_tell(view, ACT_LOOK_BACK, (int)run, "Opens its debrief");
        } else {
            view_add(view, WIDGET_LINE, box, sheet.text);
        }
        free(sheet.text);
    }
}

static int walk_picture(View *view, const parl_block *block, SDL_Rect box, bool draws,
                        parl_strip *strips) {
    return block->chart ? chart_walk(view, block->chart, box, draws, strips)
                        : table_walk(view, block->table, box, draws, strips);
}

// Whether each row can be explained or opened, and it is known where it stands.
static bool has_parts(const parl_block *block) {
    const parl_table *table = block->table;
    if (table->runs) return !block->chart;
    if (!table->about || table->rows > ROWS_MAX) return false;
    return !block->chart || block->chart->strip_count == table->rows - 1;
}

static void put_picture(Walk *walk, const parl_block *block) {
    View *view = walk->view;
    put(walk, WIDGET_HEADING, STYLE_STRONG, COLOUR_INK, 0, SIZE_PAD, block->label);
    put(walk, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, 0, 0, block->text);
    walk->box.y += view_px(view, SIZE_GAP);
    bool parts = has_parts(block);
    parl_strip *strips = memory_grow(NULL, (size_t)block->table->rows, sizeof *strips);
    int tall = walk_picture(view, block, walk->box, false, parts ? strips : NULL);
    SDL_Rect box = {walk->box.x, walk->box.y, walk->box.w, tall};
    bool shown = seen(walk, tall);
    if (shown) walk_picture(view, block, walk->box, true, NULL);
    if (walk->draws && parts && block->table->runs)
        add_runs(walk, block->table, strips);
    else if (walk->draws && parts)
        add_parts(walk, block->table, strips);
    else if (shown)
        add_words(view, block, box);
    free(strips);
    walk->box.y += tall + view_px(view, SIZE_GAP);
}

static void put_number(Walk *walk, const parl_block *block) {
    char mark[16];
    snprintf(mark, sizeof mark, "%d.", ++walk->number);
    put_item(walk, block, mark);
}

static void put_block(Walk *walk, const parl_block *block) {
    switch (block->kind) {
        case PARL_BLOCK_TITLE: put_title(walk, block); break;
        case PARL_BLOCK_BADGE: put_badge(walk, block); break;
        case PARL_BLOCK_VERDICT:
            put(walk, WIDGET_LINE, STYLE_STRONG, COLOUR_INK, 0, 0, block->text);
            break;
        case PARL_BLOCK_LEAD:
            put(walk, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, 0, SIZE_TINY, block->text);
            break;
        case PARL_BLOCK_HEADING:
            walk->number = 0;
            put(walk, WIDGET_HEADING, STYLE_HEADING, COLOUR_INK, 0, 2 * SIZE_PAD, block->text);
            break;
        case PARL_BLOCK_PARAGRAPH:
            put(walk, WIDGET_LINE, STYLE_BODY, COLOUR_INK, 0, SIZE_GAP, block->text);
            break;
        case PARL_BLOCK_NUMBER: put_number(walk, block); break;
        case PARL_BLOCK_BULLET: put_item(walk, block, "\u2022"); break;
        case PARL_BLOCK_QUOTE: put_quote(walk, block); break;
        case PARL_BLOCK_FOLD:
        case PARL_BLOCK_SEE:
        case PARL_BLOCK_NOTE: put_labelled(walk, block, HANG); break;
        case PARL_BLOCK_TABLE:
        case PARL_BLOCK_CHART: put_picture(walk, block); break;
        case PARL_BLOCK_COUNT: break;
    }
}

static int walk_page(Walk walk, const parl_page *page) {
    int top = walk.box.y;
    for (walk.block = 0; walk.block < parl_page_count(page); ++walk.block)
        put_block(&walk, parl_page_at(page, walk.block));
    return walk.box.y - top;
}

int blocks_height(View *view, const parl_page *page, int wide) {
    assert(page);
    // Buttons beside items make them narrower, so they are counted in any case.
    return walk_page((Walk){view, {0, 0, wide, 0}, false, true, 0, 0}, page);
}

void blocks_draw(View *view, const parl_page *page, SDL_Rect box, bool run) {
    assert(page);
    walk_page((Walk){view, box, true, run, 0, 0}, page);
}
