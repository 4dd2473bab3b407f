// SPDX-License-Identifier: MIT
#include "catalogue.h"

#include <assert.h>
#include <string.h>

#include "writer.h"

// The rows of one source and one letter are numbered from 1 without a gap.
typedef struct {
    int source;
    char letter;
    int count;
} CatalogueRow;

static const CatalogueRow rows[] = {
    {0, 'C', 8}, {0, 'E', 5}, {0, 'K', 5},  {0, 'M', 11}, {0, 'P', 24}, {0, 'R', 5},  {1, 'C', 6},
    {1, 'F', 3}, {1, 'I', 9}, {1, 'K', 2},  {1, 'M', 5},  {1, 'P', 30}, {1, 'X', 12}, {2, 'F', 1},
    {2, 'K', 4}, {2, 'M', 9}, {2, 'P', 19}, {2, 'R', 3},  {2, 'T', 3},  {3, 'C', 4},  {3, 'E', 2},
    {3, 'F', 3}, {3, 'K', 2}, {3, 'L', 6},  {3, 'M', 6},  {3, 'P', 27}, {3, 'R', 4},  {3, 'T', 7},
    {3, 'X', 4}, {4, 'F', 1}, {4, 'K', 1},  {4, 'M', 3},  {4, 'P', 16}, {4, 'R', 4},  {4, 'X', 9},
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

// Reads digits up to the end of [text]; 0 where it is not a number written plainly.
static int read_number(const char *text) {
    int number = 0;
    if (*text == '0') return 0;
    for (; *text; text++) {
        if (*text < '0' || *text > '9' || number > 999) return 0;
        number = number * 10 + (*text - '0');
    }
    return number;
}

static const CatalogueRow *find(int source, char letter) {
    for (int i = 0; i < ROW_COUNT; i++) {
        if (rows[i].source == source && rows[i].letter == letter) return &rows[i];
    }
    return NULL;
}

bool catalogue_has(const char *id) {
    assert(id);
    if (strlen(id) < 5 || id[0] != 'S' || id[1] < '0' || id[1] > '9' || id[2] != '-') return false;
    const CatalogueRow *row = find(id[1] - '0', id[3]);
    int number = read_number(id + 4);
    return row && number >= 1 && number <= row->count;
}

int catalogue_count(void) {
    int count = 0;
    for (int i = 0; i < ROW_COUNT; i++) count += rows[i].count;
    return count;
}

bool catalogue_id(int index, char out[CATALOGUE_ID_MAX]) {
    assert(index >= 0);
    for (int i = 0; i < ROW_COUNT; index -= rows[i++].count) {
        if (index >= rows[i].count) continue;
        const char letter[2] = {rows[i].letter, '\0'};
        Writer writer = writer_on(out, CATALOGUE_ID_MAX);
        write_text(&writer, "S");
        write_number(&writer, rows[i].source);
        write_text(&writer, "-");
        write_text(&writer, letter);
        write_number(&writer, index + 1);
        (void)writer_end(&writer);
        return true;
    }
    return false;
}
