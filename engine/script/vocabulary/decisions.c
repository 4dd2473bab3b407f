// SPDX-License-Identifier: MIT
//
// The fields of what waits for an answer.
#include <stddef.h>

#include "vocabulary/fields.h"

static const FieldRow shows_fields[] = {
#define X(id, row, title, one, two, three, four) \
    {row, TYPE_WHOLE, false, 1, PARL_LEVEL_COUNT, NULL, NULL, title},
    PARL_RUBRIC(X)
#undef X
    {.name = NULL},
};

const FieldRow choice_fields[] = {
    {"id", TYPE_NAME, false, 0, 0, NULL, NULL, "a name for conditions and answer files"},
    {"only", TYPE_CONDITION, false, 0, 0, NULL, NULL, "when it is open"},
    {"why", TYPE_TEXT, false, 1, PARL_TEXT_MAX, NULL, NULL, "the debrief's line about it"},
    GOOD_ROW("catalogue ids that it shows"),
    BAD_ROW("catalogue ids that it misses"),
    {"worth", TYPE_CONDITION, false, 0, 100, NULL, NULL, "what an expert thinks of it"},
    {"shows", TYPE_RECORD, false, 0, 0, NULL, shows_fields,
     "in rounds and drills: its level on each row of the rubric, 1 to 4"},
    {.name = NULL},
};

const FieldRow pick_fields[] = {
    {"shows", TYPE_NAMES, false, 0, 0, NULL, NULL,
     "in rounds and drills: the rows of the rubric on which what is right counts"},
    {"id", TYPE_NAME, false, 0, 0, NULL, NULL, "a name for conditions"},
    {"take", TYPE_WHOLE, true, 1, PARL_CHOICES_MAX, NULL, NULL, "how many are taken"},
    {"one_by_one", TYPE_FLAG, false, 0, 0, NULL, NULL, "each is answered before the next"},
    {"ordered", TYPE_FLAG, false, 0, 0, NULL, NULL, "they keep the order of the script"},
    {.name = NULL},
};

// What is said of an answer as a whole, however many choices it has.
#define WHOLE_ROWS                                                                          \
    {"why", TYPE_TEXT, false, 1, PARL_TEXT_MAX, NULL, NULL, "the debrief's line about it"}, \
        GOOD_ROW("catalogue ids that it shows where three quarters of it are right"),       \
        BAD_ROW("catalogue ids that it misses where less than half of it is"),              \
    {"shows", TYPE_NAMES, false, 0, 0, NULL, NULL,                                          \
     "in rounds and drills: the rows of the rubric on which what is right counts"}

const FieldRow rank_fields[] = {
    {"id", TYPE_NAME, false, 0, 0, NULL, NULL, "a name for conditions"},
    WHOLE_ROWS,
    {"ordered", TYPE_FLAG, false, 0, 0, NULL, NULL, "they keep the order of the script"},
    {.name = NULL},
};

const FieldRow grid_fields[] = {
    {"id", TYPE_NAME, false, 0, 0, NULL, NULL, "a name for conditions"},
    {"rows", TYPE_LABELS, true, 1, PARL_ANSWER_MAX, "rows of one grid", NULL,
     "what is asked about"},
    {"columns", TYPE_LABELS, true, 2, PARL_CHOICES_MAX, "columns of one grid", NULL,
     "what may be said of each row: people, me, or names of your own"},
    {"best", TYPE_CELLS, false, 0, 0, NULL, NULL, "the column that is right in each row"},
    {"scale", TYPE_FLAG, false, 0, 0, NULL, NULL,
     "the columns are in an order, the least first: nearly right counts, and whoever is stricter "
     "in every row is as right"},
    {"of", TYPE_NAME, false, 0, 0, NULL, NULL,
     "a packet, whose items the rows are, or a live model, whose tasks they are: the answer "
     "declares them, or gives them to the people in the columns"},
    WHOLE_ROWS,
    {.name = NULL},
};

const FieldRow estimate_fields[] = {
    {"id", TYPE_NAME, false, 0, 0, NULL, NULL, "a name for conditions"},
    {"truth", TYPE_CONDITION, false, 0, 0, NULL, NULL,
     "the right figure, or the condition of which to say how sure"},
    {"from", TYPE_NUMBER, false, ANY_MIN, ANY_MAX, NULL, NULL, "the least that can be said"},
    {"till", TYPE_NUMBER, false, ANY_MIN, ANY_MAX, NULL, NULL, "the most that can be said"},
    {.name = NULL},
};

const FieldRow write_fields[] = {
    {"id", TYPE_NAME, false, 0, 0, NULL, NULL, "a name for answer files"},
    {.name = NULL},
};
