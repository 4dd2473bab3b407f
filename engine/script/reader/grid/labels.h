// SPDX-License-Identifier: MIT
//
// The rows and columns of a grid as they are written: names as they stand, or each with a text.

#ifndef GRID_LABELS_H
#define GRID_LABELS_H

#include "reader.h"

typedef struct {
    const char *id;
    const Item *item;  // where it stands: the name itself, or its text
    const Item *text;  // NULL: as it stands
    bool bare;         // a name without quotes
} Label;

enum { LABELS_MAX = PARL_ANSWER_MAX };

// The labels of [list], up to [max]; those without a text of their own stand first. NULL: none.
int labels_read(Reader *reader, const Item *list, int max, Label *out);

// The label that is called [id]; NONE.
int labels_find(const Label *labels, int count, const char *id);

// Their ids, NULL-terminated, in the scratch.
const char *const *labels_ids(Reader *reader, const Label *labels, int count);

// What players read: its text; of a person the name; else [spoken], or where that is NULL its id,
// as a line.
TextRef label_text(Reader *reader, const Label *label, const char *spoken);

// Whom a column stands for: a person or ME; NONE where it is nobody.
int label_person(const Reader *reader, const Label *label);

// Reports the labels that are no people where others of the list are, or where [all] must be.
void labels_check_people(Reader *reader, const Label *labels, int count, bool all);

#endif
