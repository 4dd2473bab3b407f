// SPDX-License-Identifier: MIT
#include "shows.h"

#include <assert.h>

#include "compile.h"
#include "words.h"

// In rounds and drills alone; elsewhere a run is judged by what it comes to.
static const Item *shows_of(Reader *reader, const Item *item) {
    const Item *shows = reader_field(item, "shows");
    if (!shows || reader->scenario->kind != PARL_KIND_NEGOTIATION) return shows;
    reader_complain_at(reader, PROBLEM_SHOWS_FOREIGN, shows, NULL, NULL, NULL);
    return NULL;
}

void shows_choice(Reader *reader, const Item *item, MenuKind kind, Choice *choice) {
    assert(reader);
    assert(choice);
    const Item *shows = shows_of(reader, item);
    if (!shows || shows->kind != ITEM_LIST) return;
    if (kind != MENU_CHOICES) {
        reader_complain_at(reader, PROBLEM_SHOWS_INSIDE, shows, NULL, NULL, NULL);
        return;
    }
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        int level = reader_whole(shows, parl_signal_id(parl_rubric_signal(row)), 0);
        if (level >= 0 && level <= PARL_LEVEL_COUNT) choice->shows[row] = (int8_t)level;
    }
}

static int row_of(Reader *reader, const Item *item) {
    const char *known[PARL_RUBRIC_COUNT + 1] = {NULL};
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        known[row] = parl_signal_id(parl_rubric_signal(row));
        if (strcmp(known[row], item->text) == 0) return row;
    }
    reader_none_of(reader, item, known);
    return NONE;
}

uint8_t shows_rows(Reader *reader, const Item *item) {
    assert(reader);
    const Item *shows = shows_of(reader, item);
    unsigned rows = 0;
    if (!shows) return 0;
    int count = shows->kind == ITEM_LIST ? shows->entry_count : 1;
    for (int i = 0; i < count; i++) {
        const Item *one = shows->kind == ITEM_LIST ? shows->entries[i] : shows;
        int row = item_text(one) ? row_of(reader, one) : NONE;
        if (row != NONE) rows |= 1u << row;
    }
    return (uint8_t)rows;
}

static int worth_of(const Choice *choice, unsigned rows) {
    int steps = 0, count = 0;
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        if (!(rows >> row & 1)) continue;
        steps += choice->shows[row] > 0 ? choice->shows[row] - 1 : 0;
        count++;
    }
    return steps * 100 / (count * (PARL_LEVEL_COUNT - 1));
}

void shows_worth(Reader *reader, const Menu *menu) {
    assert(reader);
    assert(menu);
    unsigned rows = 0;
    if (menu->kind != MENU_CHOICES) return;
    for (int i = 0; i < menu->choice_count; i++)
        rows |= choice_rows(&reader->scenario->choices[menu->choice_first + i]);
    for (int i = 0; rows && i < menu->choice_count; i++) {
        Choice *choice = &reader->scenario->choices[menu->choice_first + i];
        if (choice->worth == NONE) choice->worth = compile_number(reader, worth_of(choice, rows));
    }
}
