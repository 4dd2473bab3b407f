// SPDX-License-Identifier: MIT
//
// The words as the reference that stands behind the author's guide.
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "words/words.h"

enum { CELL_BYTES = 96 };

// --- Words ---------------------------------------------------------------------------------

static void put_fields(Page *page, const char *owner, const parl_fields *fields) {
    parl_field field;
    for (int i = 0; (field = parl_field_at(fields, i)).name; i++) {
        char value[FIELD_BYTES], name[CELL_BYTES];
        snprintf(name, sizeof name, "%s%s%s", owner, *owner ? "." : "", field.name);
        page_line(page, "| `%s`%s | %s | %s |", name, field.required ? " (required)" : "",
                  field.sentence, field_text(&field, value));
        if (field.record) put_fields(page, name, field.record);
    }
}

static void put_word(Page *page, int index, const parl_word *word) {
    char form[PARL_FORM_BYTES];
    page_line(page, "\n### `%s`\n", word->name);
    page_line(page, "`%s`: %s.", parl_word_form(index, form), word->sentence);
    if (word->entries != PARL_ENTRIES_NONE)
        page_line(page, "\nIn its braces, by order: %s.", entries_text(word->entries));
    if (!word->fields) return;
    page_line(page, "\n| field | meaning | value |\n| --- | --- | --- |");
    put_fields(page, "", word->fields);
}

static bool is_move(const char *name) {
    for (int i = 0; i < MOVE_COUNT; i++)
        if (strcmp(move_row((MoveKind)i)->name, name) == 0) return true;
    return false;
}

// The words that stand at [place], and are moves or not.
static void put_words(Page *page, const char *heading, unsigned place, bool moves) {
    parl_word word;
    page_line(page, "\n## %s", heading);
    for (int i = 0; (word = parl_word_at(i)).name; i++)
        if ((word.stands & place) != 0 && is_move(word.name) == moves) put_word(page, i, &word);
}

// --- Conditions ----------------------------------------------------------------------------

static void put_property(Page *page, const char *owner, const char *heading, Property property) {
    const PropertyRow *row = property_row(property);
    char value[VALUE_BYTES];
    page_line(page, "| `%s%s%s%s` | %s | %s | %s |", owner, *owner && *row->name ? "." : "",
              row->name, property_of_fact(property) ? ".FACT" : "", heading, row->sentence,
              property_value(row, value));
}

static void put_properties(Page *page) {
    page_line(page, "\n## Conditions\n");
    page_line(page, "`and` `or` `not` `( )` `is` `is not` `=` `<` `<=` `>` `>=` `+` `-` `*` `/`, "
                    "numbers, and what can be asked of things:\n");
    page_line(page, "| written | asks of | what it says | value |\n| --- | --- | --- | --- |");
    for (int i = 0; thing_at(i); i++)
        for (int p = 0; p < PROPERTY_COUNT; p++)
            if (property_row((Property)p)->thing == thing_at(i)->thing)
                put_property(page, thing_at(i)->owner, thing_at(i)->heading, (Property)p);
}

// --- Words of the field --------------------------------------------------------------------

static void put_frames(Page *page) {
    page_line(page, "\n## Frames\n\nThe languages in which a fact can be told.\n");
#define X(name, id, spoken) page_line(page, "* `" id "`: the language of " spoken);
    PARL_FRAMES(X)
#undef X
}

static void put_role(Page *page, const RoleRow *role) {
    page_text(page, "| `");
    page_text(page, role->id);
    page_text(page, "` |");
    for (int i = 0; i < PARL_FRAME_COUNT; i++) {
        char cell[CELL_BYTES];
        snprintf(cell, sizeof cell, " %d |", role->hears[i] / 10);
        page_text(page, cell);
    }
    const char *kind = role->builder ? "builds"
                       : role->law   ? "legal and ethics"
                       : role->users ? "speaks for users"
                                     : "";
    page_line(page, " %s%s%s |", kind, role->veto && *kind ? ", " : "",
              role->veto ? "may say no" : "");
}

static void put_roles(Page *page) {
    page_line(page, "\n## Roles\n\nHow well each hears a frame, in percent, and what they do.\n");
    page_line(page, "| role |"
#define X(name, id, spoken) " " id " |"
              PARL_FRAMES(X)
#undef X
                  " besides |");
    page_line(page, "| --- |"
#define X(name, id, spoken) " --- |"
              PARL_FRAMES(X)
#undef X
                  " --- |");
    for (int i = 0; role_at(i); i++) put_role(page, role_at(i));
}

static void put_signals(Page *page) {
    page_line(page, "\n## Signals\n\nThe parts of the score, with their weights where a scenario "
                    "names none. A low value of a signal that caps holds the total down.\n");
    page_line(page, "| signal | weight | caps | what it says |\n| --- | --- | --- | --- |");
#define X(name, id, weight, core, sentence) \
    page_line(page, "| `" id "` | %d | %s | " sentence " |", weight, (core) ? "yes" : "no");
    PARL_SIGNALS(X)
#undef X
}

static void put_rubric(Page *page) {
    page_line(page, "\n## The rubric\n\nWhat rounds and drills are judged by. `shows` in a choice "
                    "says which level an answer is of each row that it is about.");
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        page_line(page, "\n### `%s`: %s\n", parl_signal_id(parl_rubric_signal(row)),
                  parl_rubric_title(row));
        for (int level = 1; level <= PARL_LEVEL_COUNT; level++)
            page_line(page, "%d. %s", level, parl_rubric_anchor(row, level));
    }
}

static void put_breaks(Page *page) {
    page_line(page, "\n## What a concern breaks\n\nOf 100 days that rest on it, so many have to be "
                    "done again when it comes out late.\n");
#define X(name, id, phi) \
    if (*id) page_line(page, "* `" id "`: %d", (phi) / 10);
    BREAKS(X)
#undef X
}

static void put_items(Page *page) {
    page_line(page, "\n## Packets and live models\n\nThe items of a packet:\n");
#define X(name, id, spoken) page_line(page, "* `" id "`: " spoken);
    PARL_ITEMS(X)
#undef X
    page_line(page, "\nThe tasks around a live model:\n");
#define X(name, id, spoken) page_line(page, "* `" id "`: somebody " spoken);
    PARL_TASKS(X)
#undef X
}

bool parl_words_markdown(parl_sink sink, void *data) {
    assert(sink);
    Page page = {sink, data, true};
    page_line(&page, "<!-- Made by `parlance words --markdown`. -->");
    put_words(&page, "Words of the page", PARL_STANDS_TOP | PARL_STANDS_FACT, false);
    put_words(&page, "Words of a scene", PARL_STANDS_SCENE, false);
    put_words(&page, "Moves", PARL_STANDS_SCENE, true);
    put_properties(&page);
    put_frames(&page);
    put_roles(&page);
    put_signals(&page);
    put_rubric(&page);
    put_breaks(&page);
    put_items(&page);
    return page.open;
}
