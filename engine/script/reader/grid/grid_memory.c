// SPDX-License-Identifier: MIT
//
// What a condition asks of a grid. A row, and how close the whole is, are remembered beside how
// much of it is right: under names of their own, which nobody can write.

#include <assert.h>
#include <string.h>

#include "grid.h"

const char *grid_memo_name(Reader *reader, const char *grid, const char *row) {
    assert(grid);
    assert(row);
    char *name = arena_take(&reader->scratch, strlen(grid) + strlen(row) + 2);
    strcpy(name, grid);
    strcat(name, ".");
    return strcat(name, row);
}

static Name *name_beside(Reader *reader, const Name *grid, const char *said) {
    const char *name = grid_memo_name(reader, grid->name, said);
    const Item *item = grid->item;
    if (!names_look(&reader->names, name))
        names_add(&reader->names,
                  (Name){.name = name, .thing = THING_GRID, .memo = NONE, .item = item});
    return names_look(&reader->names, name);
}

static bool is_among(const char *said, const char *const *words) {
    for (; *words; words++)
        if (strcmp(*words, said) == 0) return true;
    return false;
}

Name *grid_asked(Reader *reader, Name *grid, const char *said, int *property) {
    assert(grid);
    assert(property);
    if (*property == PROPERTY_GRID_RIGHT) return grid;
    bool close = *property == PROPERTY_CLOSE;
    *property = close ? PROPERTY_CLOSE : NONE;
    if (is_among(said, grid_rows(reader, grid->item))) *property = PROPERTY_ROW;
    return *property == NONE ? grid : name_beside(reader, grid, said);
}

int grid_memo(Reader *reader, Name *row, const Item *asked) {
    assert(row);
    parl_scenario *scenario = reader->scenario;
    bool fresh = row->memo == NONE;
    int memo = reader_memo(reader, row, asked);
    if (fresh && row->memo != NONE)
        scenario->memos[memo].type = grid_is_scale(row->item) ? VALUE_NUMBER : VALUE_WORD;
    return memo;
}

static const Item *grid_of(const Reader *reader, int memo) {
    for (int i = 0; i < reader->names.count; i++) {
        const Name *row = &reader->names.rows[i];
        if (row->thing == THING_GRID && row->memo == memo) return row->item;
    }
    return NULL;
}

const char **grid_words(Reader *reader, int memo) {
    static const char *const nothing[] = {NULL};
    const char **list = arena_take_many(&reader->scratch, PARL_CHOICES_MAX + 2, sizeof *list);
    const Item *grid = grid_of(reader, memo);
    const char *const *columns = grid ? grid_columns(reader, grid) : nothing;
    int count = 0;
    for (; columns[count]; count++) list[count] = columns[count];
    list[count] = "none";
    return list;
}
