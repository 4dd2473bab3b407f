// SPDX-License-Identifier: MIT
//
// What words_check.c, fields_check.c and labels_check.c share.

#ifndef SCRIPT_CHECK_H
#define SCRIPT_CHECK_H

#include "words.h"

typedef struct {
    const ItemTree *tree;
    parl_problems *problems;
    int people_count;
    const char *people[PARL_CAST_MAX];
    int visits;  // one item may stand in several places
} Check;

// Reports at [item].
void check_report(const Check *check, ProblemKind kind, const Item *item, const char *a,
                  const char *b, const char *c);

// What an item is, with its article, for messages: "a number".
const char *check_kind(const Item *item);

// A text with something to be seen in it.
bool check_is_said(const Item *item);

// Whether the script declares a person of this name.
bool check_is_person(const Check *check, const char *name);

// Where entries of this kind may stand.
unsigned check_stands(WordEntries entries);

// The field of [list] that was given a name although it is the text of [word], which has
// none; NULL.
const ItemField *check_named_text(const WordRow *word, const Item *list);

// Whether the condition here was already reported as one without quotes.
bool check_bare(const Check *check, const Item *item);

// The fields of [list] against [fields]; [word] is whose they are.
void check_fields(Check *check, const Item *owner, const char *word, const Item *list,
                  const FieldRow *fields);

// Whether [item] can be the name of something: letters, length, and no word that means
// something already. [spoken]: it is called to say something, as none of our words can be.
void check_name(const Check *check, const Item *item, bool spoken);

// The same with the reason [why] it is taken; NULL: only its letters count.
void check_name_as(const Check *check, const char *name, const char *why, Place place, int width);

bool check_of_lua(const char *name);
bool check_among(const char *name, const char *const *words);

// That [item] is none of what [row] says, and a text within its bounds.
void check_wrong_type(const Check *check, const FieldRow *row, const Item *item);
void check_text(const Check *check, const FieldRow *row, const Item *item);

// The rows and columns of a grid, and what is best in it (labels_check.c).
void check_labels(const Check *check, const FieldRow *row, const Item *item);
void check_cells(const Check *check, const FieldRow *row, const Item *item);

// A value in a body that means nothing on its own.
void check_stray(const Check *check, const Item *item);

#endif
