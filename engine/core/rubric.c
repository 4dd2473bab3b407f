// SPDX-License-Identifier: MIT
#include "parlance_rubric.h"

#include <assert.h>

// Where the levels begin, in thousandths. A single answer of each level lies inside of its own.
enum { LEVEL_TWO = 250, LEVEL_THREE = 600, LEVEL_FOUR = 850, WHOLE = 1000 };

typedef struct {
    parl_signal signal;
    const char *title, *anchors[PARL_LEVEL_COUNT];
} RubricRow;

static const RubricRow rows[] = {
#define X(id, word, title, one, two, three, four) \
    {PARL_SIGNAL_##id, title, {one, two, three, four}},
    PARL_RUBRIC(X)
#undef X
};

int parl_rubric_row(parl_signal signal) {
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++)
        if (rows[i].signal == signal) return i;
    return -1;
}

parl_signal parl_rubric_signal(int row) {
    assert(row >= 0);
    assert(row < PARL_RUBRIC_COUNT);
    return rows[row].signal;
}

parl_signal parl_rubric_kin(int row) {
    static const parl_signal kin[] = {
#define X(id, other) PARL_SIGNAL_##other,
        PARL_KINSHIP(X)
#undef X
    };
    static_assert(sizeof kin / sizeof *kin == PARL_RUBRIC_COUNT, "a row for each row");
    assert(row >= 0);
    assert(row < PARL_RUBRIC_COUNT);
    return kin[row];
}

const char *parl_rubric_title(int row) {
    assert(row >= 0);
    assert(row < PARL_RUBRIC_COUNT);
    return rows[row].title;
}

const char *parl_rubric_anchor(int row, int level) {
    assert(row >= 0);
    assert(row < PARL_RUBRIC_COUNT);
    assert(level >= 1);
    assert(level <= PARL_LEVEL_COUNT);
    return rows[row].anchors[level - 1];
}

int parl_rubric_level(int value) {
    if (value < LEVEL_TWO) return 1;
    if (value < LEVEL_THREE) return 2;
    return value < LEVEL_FOUR ? 3 : PARL_LEVEL_COUNT;
}

int parl_rubric_value(int level) {
    assert(level >= 1);
    assert(level <= PARL_LEVEL_COUNT);
    return (level - 1) * WHOLE / (PARL_LEVEL_COUNT - 1);
}

int parl_rubric_aim(int level) {
    assert(level >= 1);
    assert(level <= PARL_LEVEL_COUNT);
    if (level < PARL_LEVEL_WANTED) return PARL_LEVEL_WANTED;
    return level < PARL_LEVEL_COUNT ? level + 1 : PARL_LEVEL_COUNT;
}
