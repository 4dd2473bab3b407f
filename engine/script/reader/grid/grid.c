// SPDX-License-Identifier: MIT
#include "grid.h"

#include <assert.h>
#include <string.h>

#include "flow.h"
#include "labels.h"
#include "texts.h"
#include "words.h"

// One grid, while it is read.
typedef struct {
    const Item *item;
    Label rows[LABELS_MAX], columns[PARL_CHOICES_MAX];
    int row_count, column_count;
    bool scale;
    int packet, live;  // what it fills, or whose tasks it gives; NONE
} Grid;

static_assert((int)PARL_CHOICES_MAX <= (int)LABELS_MAX, "columns are labels as well");

static Grid begin(Reader *reader, const Item *item) {
    Grid grid = {.item = item, .packet = NONE, .live = NONE};
    grid.row_count = labels_read(reader, reader_field(item, "rows"), PARL_ANSWER_MAX, grid.rows);
    grid.column_count =
        labels_read(reader, reader_field(item, "columns"), PARL_CHOICES_MAX, grid.columns);
    grid.scale = grid_is_scale(item);
    return grid;
}

// --- For who asks about it before it is read ----------------------------------------------

bool grid_is_scale(const Item *item) { return reader_flag(item, "scale"); }

const char *const *grid_rows(Reader *reader, const Item *item) {
    Grid grid = begin(reader, item);
    return labels_ids(reader, grid.rows, grid.row_count);
}

const char *const *grid_columns(Reader *reader, const Item *item) {
    Grid grid = begin(reader, item);
    return labels_ids(reader, grid.columns, grid.column_count);
}

// --- What it is of ------------------------------------------------------------------------

static void find_subject(Reader *reader, Grid *grid) {
    ThingKind kind = THING_PACKET;
    uint32_t kinds = kind_bit(THING_PACKET) | kind_bit(THING_LIVE);
    int thing = reader_thing(reader, reader_field(grid->item, "of"), kinds, &kind);
    if (thing == NONE) return;
    if (kind == THING_PACKET)
        grid->packet = thing;
    else
        grid->live = thing;
}

// The tasks around a model, or the items that the packet asks for, by their number; "" where it
// does not.
static const char *part_id(const Reader *reader, const Grid *grid, int part) {
    if (grid->live != NONE) return part < PARL_TASK_COUNT ? parl_task_id((parl_task)part) : NULL;
    if (part == PARL_ITEM_COUNT) return NULL;
    bool asked = reader->scenario->packets[grid->packet].count[part] > 0;
    return asked ? parl_item_id((parl_item)part) : "";
}

static const char *part_spoken(const Grid *grid, int part) {
    if (part == NONE) return NULL;
    return grid->live != NONE ? parl_task_spoken((parl_task)part)
                              : parl_item_spoken((parl_item)part);
}

// What a row stands for; NONE where that is reported, or where the grid is of nothing.
static int find_part(Reader *reader, const Grid *grid, const Label *row) {
    const char *known[PARL_ITEM_COUNT + PARL_TASK_COUNT + 1] = {NULL};
    int count = 0;
    if (grid->packet == NONE && grid->live == NONE) return NONE;
    for (int i = 0; part_id(reader, grid, i); i++) {
        const char *id = part_id(reader, grid, i);
        if (strcmp(id, row->id) == 0) return i;
        if (*id) known[count++] = id;
    }
    reader_complain_at(reader, PROBLEM_NONE_OF, row->item, row->id, reader_listed(reader, known),
                       reader_nearest(reader, row->id, known));
    return NONE;
}

// The value of an item that is called as the column; NONE, and a report, where there is none.
static int find_value(Reader *reader, const Grid *grid, int item, const Label *column) {
    const Packet *packet = &reader->scenario->packets[grid->packet];
    for (int i = 0; i < packet->count[item]; i++) {
        const char *value = reader->scenario->words[packet->values[item][i].word];
        if (strcmp(value, column->id) == 0) return i;
    }
    if (strcmp(column->id, "blank") != 0 && !(reader->loose[grid->packet] >> item & 1))
        reader_complain_at(reader, PROBLEM_GRID_VALUE, column->item, column->id,
                           parl_item_id((parl_item)item), NULL);
    return NONE;
}

// What the cell does: it declares, or assigns; NONE: it is remembered and that is all.
static int read_cell(Reader *reader, const Grid *grid, int part, const Label *column) {
    if (part == NONE) return NONE;
    if (grid->live != NONE) {
        int person = label_person(reader, column);
        return person == NONE ? NONE : move_assign(reader, grid->item, person, grid->live, part);
    }
    int value = find_value(reader, grid, part, column);
    return value == NONE ? NONE : move_declare(reader, grid->item, grid->packet, part, value);
}

// --- What is best -------------------------------------------------------------------------

// The column that [said] names; on a scale its number will do.
static int find_column(Reader *reader, const Grid *grid, const Item *said) {
    const char *id = item_text(said);
    if (said->kind == ITEM_NUMBER) id = reader_number(reader, (int)said->number);
    if (!id) return NONE;  // The table of words has reported it.
    int column = labels_find(grid->columns, grid->column_count, id);
    if (column != NONE) return column;
    bool number = said->kind == ITEM_NUMBER && grid->scale;
    if (number && said->number >= 1 && said->number <= grid->column_count)
        return (int)said->number - 1;
    const char *const *known = labels_ids(reader, grid->columns, grid->column_count);
    reader_complain_at(reader, PROBLEM_NONE_OF, said, id, reader_listed(reader, known),
                       reader_nearest(reader, id, known));
    return NONE;
}

// What is said of a row: by its name, or in the order of the rows; NULL.
static const Item *best_of(const Grid *grid, const Item *best, int row) {
    for (int i = 0; i < best->field_count; i++)
        if (strcmp(best->fields[i].name, grid->rows[row].id) == 0) return best->fields[i].value;
    return row < best->entry_count ? best->entries[row] : NULL;
}

static void check_best(Reader *reader, const Grid *grid, const Item *best) {
    const char *const *known = labels_ids(reader, grid->rows, grid->row_count);
    for (int i = 0; i < best->field_count; i++) {
        const char *name = best->fields[i].name;
        if (labels_find(grid->rows, grid->row_count, name) != NONE) continue;
        reader_complain_at(reader, PROBLEM_NONE_OF, best->fields[i].value, name,
                           reader_listed(reader, known), reader_nearest(reader, name, known));
    }
    for (int i = grid->row_count; i < best->entry_count; i++)
        reader_complain_at(reader, PROBLEM_GRID_BEST, best->entries[i], "There are",
                           reader_number(reader, grid->row_count), "rows, and this is one more");
}

static int read_best(Reader *reader, const Grid *grid, const Item *best, int row) {
    if (!best) return NONE;
    const Item *said = best_of(grid, best, row);
    if (said) return find_column(reader, grid, said);
    reader_complain_at(reader, PROBLEM_GRID_BEST, best, "Of the row", grid->rows[row].id,
                       "it is not said what is best");
    return NONE;
}

// --- The rows and columns -----------------------------------------------------------------

static GridRow row_read(Reader *reader, const Grid *grid, int index) {
    const Label *label = &grid->rows[index];
    const Item *best = reader_field(grid->item, "best");
    int part = find_part(reader, grid, label);
    GridRow row = {.id = arena_copy(&reader->scenario->arena, label->id),
                   .text = label_text(reader, label, part_spoken(grid, part)),
                   .best = (int8_t)read_best(reader, grid, best, index),
                   .memo = NONE,
                   .place = label->item->place};
    for (int i = 0; i < PARL_CHOICES_MAX; i++) row.moves[i] = NONE;
    for (int i = 0; i < grid->column_count; i++)
        row.moves[i] = (int16_t)read_cell(reader, grid, part, &grid->columns[i]);
    return row;
}

static void read_rows(Reader *reader, const Grid *grid) {
    parl_scenario *scenario = reader->scenario;
    const Item *best = reader_field(grid->item, "best");
    if (best) check_best(reader, grid, best);
    for (int i = 0; i < grid->row_count; i++) {
        GridRow row = row_read(reader, grid, i);
        scenario->rows = reader_room(scenario->rows, scenario->row_count, &reader->rooms.rows,
                                     sizeof *scenario->rows);
        scenario->rows[scenario->row_count++] = row;
    }
}

static void read_columns(Reader *reader, const Grid *grid) {
    for (int i = 0; i < grid->column_count; i++) {
        const Label *label = &grid->columns[i];
        if (label->text) text_check_plain(reader, label->text);
        const char *id = arena_copy(&reader->scenario->arena, label->id);
        menu_column(reader, id, label_text(reader, label, NULL), label->item);
    }
}

static Menu menu_of(Reader *reader, const Grid *grid) {
    const parl_scenario *scenario = reader->scenario;
    return (Menu){.kind = MENU_GRID,
                  .scale = grid->scale,
                  .ordered = true,
                  .choice_first = scenario->choice_count,
                  .choice_count = (int8_t)grid->column_count,
                  .row_first = scenario->row_count,
                  .row_count = (int8_t)grid->row_count};
}

static bool fits(Reader *reader, const Grid *grid) {
    const parl_scenario *scenario = reader->scenario;
    return reader_fits(reader, scenario->row_count, TABLE_MAX - PARL_ANSWER_MAX, "rows",
                       grid->item) &&
           reader_fits(reader, scenario->choice_count, TABLE_MAX - PARL_CHOICES_MAX, "choices",
                       grid->item);
}

void grid_read(Reader *reader, const Item *item) {
    assert(reader);
    assert(item);
    Grid grid = begin(reader, item);
    // The table of words has reported what is not there.
    if (grid.row_count == 0 || grid.column_count == 0 || !fits(reader, &grid)) return;
    find_subject(reader, &grid);
    labels_check_people(reader, grid.columns, grid.column_count, grid.live != NONE);
    Menu menu = menu_of(reader, &grid);
    read_columns(reader, &grid);
    read_rows(reader, &grid);
    menu_whole(reader, menu, item);
}

// --- What is remembered -------------------------------------------------------------------

static int16_t memo_of(Reader *reader, const Menu *menu, const char *row) {
    const Name *name = names_look(&reader->names, grid_memo_name(reader, menu->id, row));
    return (int16_t)(name && name->thing == THING_GRID ? name->memo : NONE);
}

void grid_link(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < scenario->menu_count; i++) {
        Menu *menu = &scenario->menus[i];
        if (menu->kind != MENU_GRID || !*menu->id) continue;
        menu->close = memo_of(reader, menu, "close");
        for (int j = 0; j < menu->row_count; j++) {
            GridRow *row = &scenario->rows[menu->row_first + j];
            row->memo = memo_of(reader, menu, row->id);
        }
    }
}
