// SPDX-License-Identifier: MIT
#include "page_check.h"

#include <setjmp.h>
#include <ctype.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// --- Words --------------------------------------------------------------------------------------

// How many bytes of a single quote that is set in type [text] begins with.
static size_t quote_of(const char *text) {
    bool quote = strncmp(text, "‘", 3) == 0 || strncmp(text, "’", 3) == 0;
    return quote ? 3 : 0;
}

// [text] with each row of white space as one space, and single quotes as a terminal has them; the
// caller's.
static char *squeezed(const char *text) {
    char *out = malloc(strlen(text) + 1), *to = out;
    assert_non_null(out);
    for (; *text; text++) {
        size_t quote = quote_of(text);
        char c = quote ? '\'' : *text == '\n' ? ' ' : *text;
        if (quote) text += quote - 1;
        if (c != ' ' || (to > out && to[-1] != ' ')) *to++ = c;
    }
    *to = '\0';
    return out;
}

// Between the pieces of a page a text has signs and figures of its own, and no words.
static void assert_wordless(const char *from, const char *till) {
    for (const char *at = from; at < till; at++) {
        if (isalpha((unsigned char)*at)) fail_msg("not on the page: %.80s", at);
    }
}

static const char *read_piece(const char *at, const char *piece) {
    char *words = squeezed(piece);
    const char *found = strstr(at, words);
    if (!found) fail_msg("not in the text: \"%s\", behind: %.80s", words, at);
    assert_wordless(at, found);
    found += strlen(words);
    free(words);
    return found;
}

static const char *read_table(const char *at, const parl_table *table) {
    for (int row = 1; row < table->rows; row++) {
        const char *const *cells = &table->cells[row * table->columns];
        at = read_piece(at, cells[0]);
        for (int i = 1; i < table->columns; i++) {
            if (!*cells[i]) continue;
            at = read_piece(at, table->cells[i]);
            at = read_piece(at, cells[i]);
        }
    }
    return at;
}

static const char *read_block(const char *at, const parl_block *block) {
    bool table = block->kind == PARL_BLOCK_TABLE || block->kind == PARL_BLOCK_CHART;
    if (table && !block->plain) return at;
    at = read_piece(at, block->label);
    if (table) return read_table(at, block->table);
    return read_piece(read_piece(at, block->text), block->more);
}

// How a table is read is said where the table is.
static bool explains(const parl_page *page, int index) {
    const parl_block *before = index > 0 ? parl_page_at(page, index - 1) : NULL;
    return before && before->kind == PARL_BLOCK_TABLE && !before->plain &&
           parl_page_at(page, index)->kind == PARL_BLOCK_PARAGRAPH;
}

// A figure is said with what it means, or by the text itself.
static bool is_bare(const parl_page *page, int index) {
    return parl_page_at(page, index)->kind == PARL_BLOCK_BADGE &&
           (index + 1 == parl_page_count(page) ||
            parl_page_at(page, index + 1)->kind != PARL_BLOCK_VERDICT);
}

void assert_same_words(const parl_page *page, const char *text) {
    char *words = squeezed(text);
    const char *at = words;
    for (int i = 0; i < parl_page_count(page); i++) {
        if (!explains(page, i) && !is_bare(page, i)) at = read_block(at, parl_page_at(page, i));
    }
    assert_wordless(at, at + strlen(at));
    free(words);
}

// --- Charts -------------------------------------------------------------------------------------

// What a letter of the page takes of a chart's width, at most, on average.
enum { LETTER = 7, ASCENT = 10 };

static void assert_in(const parl_chart *chart, int x, int y) {
    assert_in_range(x, 0, chart->width);
    assert_in_range(y, 0, chart->height);
}

static void assert_text_in(const parl_chart *chart, const parl_shape *shape) {
    int wide = parl_report_columns(shape->text) * LETTER;
    int left = shape->x;
    if (shape->anchor == PARL_ANCHOR_END) left -= wide;
    if (shape->anchor == PARL_ANCHOR_MIDDLE) left -= wide / 2;
    assert_in(chart, left, shape->y - ASCENT);
    assert_in(chart, left + wide, shape->y);
}

static void assert_path_in(const parl_chart *chart, const parl_shape *shape) {
    assert_true(shape->point_count > 0);
    for (int i = 0; i < shape->point_count; i++) {
        assert_in(chart, shape->points[i].x, shape->points[i].y);
        if (i > 0) assert_true(shape->points[i].x > shape->points[i - 1].x);
    }
}

static void assert_mark_in(const parl_chart *chart, const parl_shape *shape) {
    int reach = parl_mark_reach(shape->mark);
    assert_true(reach > 0);
    assert_in(chart, shape->x, shape->y - reach);
    assert_in(chart, shape->x, shape->y + reach);
}

static void assert_shape_in(const parl_chart *chart, const parl_shape *shape) {
    assert_in_range(shape->role, 0, PARL_ROLE_COUNT - 1);
    assert_non_null(shape->text);
    switch (shape->kind) {
        case PARL_SHAPE_TEXT: assert_text_in(chart, shape); return;
        case PARL_SHAPE_MARK: assert_mark_in(chart, shape); return;
        case PARL_SHAPE_PATH: assert_path_in(chart, shape); return;
        case PARL_SHAPE_BOX:
            assert_true(shape->x2 > shape->x && shape->y2 > shape->y);
            // fall through
        case PARL_SHAPE_LINE:
            assert_in(chart, shape->x, shape->y);
            assert_in(chart, shape->x2, shape->y2);
            return;
        case PARL_SHAPE_COUNT: fail_msg("a shape of no kind");
    }
}

// The words that say what a shape of a role says; WORDS: those of a row, its name and its value.
static const parl_role SAID_BY[PARL_ROLE_COUNT] = {
    [PARL_ROLE_TRACK] = PARL_ROLE_NAME,     [PARL_ROLE_BAR] = PARL_ROLE_NAME,
    [PARL_ROLE_LOST] = PARL_ROLE_NAME,      [PARL_ROLE_LINE] = PARL_ROLE_NAME,
    [PARL_ROLE_DOT] = PARL_ROLE_NAME,       [PARL_ROLE_RING] = PARL_ROLE_NAME,
    [PARL_ROLE_LIMIT] = PARL_ROLE_ASIDE,    [PARL_ROLE_MINE] = PARL_ROLE_MINE_WORDS,
    [PARL_ROLE_PIN] = PARL_ROLE_MINE_WORDS, [PARL_ROLE_NAME] = PARL_ROLE_WORDS,
};

static void count_roles(const parl_chart *chart, int counts[PARL_ROLE_COUNT]) {
    for (int i = 0; i < chart->shape_count; i++) {
        const parl_shape *shape = &chart->shapes[i];
        bool empty = shape->kind == PARL_SHAPE_TEXT && !*shape->text;
        counts[shape->role] += empty ? 0 : 1;
    }
}

// A row has both: its name and its value. Where bars have no rows, their scale is written.
static void assert_said(const parl_block *block) {
    int counts[PARL_ROLE_COUNT] = {0};
    count_roles(block->chart, counts);
    assert_int_equal(counts[PARL_ROLE_NAME], counts[PARL_ROLE_WORDS]);
    bool tick = counts[PARL_ROLE_TICK] > 0;
    assert_true(!tick || counts[PARL_ROLE_ASIDE] > 0 || strstr(block->text, "tick"));
    for (int i = 0; i < PARL_ROLE_COUNT; i++) {
        parl_role words = SAID_BY[i];
        if (counts[i] == 0 || words == PARL_ROLE_WORDS) continue;
        bool scale = i == PARL_ROLE_BAR && counts[PARL_ROLE_NAME] == 0;
        if (counts[scale ? PARL_ROLE_ASIDE : words] == 0)
            fail_msg("%s: nothing says what \"%s\" shows", block->label,
                     parl_role_name((parl_role)i));
    }
}

// Rows that can be explained are found in the picture, one under the other.
static void assert_strips(const parl_block *block) {
    const parl_chart *chart = block->chart;
    if (block->table->about) assert_int_equal(chart->strip_count, block->table->rows - 1);
    for (int i = 0; i < chart->strip_count; i++) {
        const parl_strip *strip = &chart->strips[i];
        assert_true(strip->top >= (i > 0 ? strip[-1].bottom : 0));
        assert_true(strip->bottom > strip->top && strip->bottom <= chart->height);
    }
}

int assert_charts_sound(const parl_page *page) {
    int count = 0;
    for (int i = 0; i < parl_page_count(page); i++) {
        const parl_block *block = parl_page_at(page, i);
        if (block->kind != PARL_BLOCK_CHART) continue;
        count++;
        assert_true(*block->label && *block->text);
        assert_true(block->table->rows > 1 && block->table->columns > 1);
        assert_int_equal(block->chart->width, 400);
        assert_true(block->chart->shape_count > 0);
        for (int j = 0; j < block->chart->shape_count; j++)
            assert_shape_in(block->chart, &block->chart->shapes[j]);
        assert_said(block);
        assert_strips(block);
    }
    return count;
}

const parl_block *block_of(const parl_page *page, parl_block_kind kind, int number) {
    for (int i = 0; i < parl_page_count(page); i++) {
        const parl_block *block = parl_page_at(page, i);
        if (block->kind == kind && number-- == 0) return block;
    }
    return NULL;
}
