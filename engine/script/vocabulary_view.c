// SPDX-License-Identifier: MIT
//
// The table of words as parlance_vocabulary.h shows it: for editors and for the guide.
#include <assert.h>
#include <string.h>

#include "words.h"

// What a letter of a call's arguments is called, how LuaCATS says what it may be, and the
// sentence where forms.c has none because it may be left out.
typedef struct {
    char letter;
    const char *name, *luacats, *sentence;
} LetterView;

static const LetterView views[] = {
    {'P', "person", "parl.name", NULL},
    {'A', "person", "parl.name", NULL},
    {'Q', "person", "parl.name", NULL},
    {'F', "fact", "parl.name", NULL},
    {'f', "frame", "parl.frame", "the language it is told in; without it the player chooses"},
    {'C', "concern", "parl.name", NULL},
    {'c', "concern", "parl.name", "the concern that it is about"},
    {'r', "remedy", "string", NULL},
    {'O', "promise", "parl.name", NULL},
    {'d', "promise_or_fact", "parl.name", NULL},
    {'U', "uncertain", "parl.name", NULL},
    {'K', "packet", "parl.name", NULL},
    {'I', "item", "parl.item", NULL},
    {'V', "value", "parl.name", NULL},
    {'X', "matter", "parl.name", NULL},
    {'x', "matter", "parl.name", "the trade-off that it is about"},
    {'W', "work", "parl.name", NULL},
    {'L', "live", "parl.name", NULL},
    {'k', "task", "parl.task", NULL},
    {'n', "number", "integer|string", NULL},
    {'v', "value", "any", NULL},
    {'t', "reason", "string", NULL},
    {'S', "scene", "parl.name", NULL},
    {'M', "name", "parl.name", NULL},
    {'G', "signal", "parl.signal", NULL},
};

static const LetterView *find_view(char letter) {
    for (size_t i = 0; i < sizeof views / sizeof *views; i++)
        if (views[i].letter == letter) return &views[i];
    return NULL;  // details
}

parl_field parl_field_at(const parl_fields *fields, int index) {
    assert(index >= 0);
    // A table of fields is handed out under another name, so that nobody outside depends on it.
    const FieldRow *row = (const FieldRow *)fields;
    while (row && row->name && index > 0) {
        row++;
        index--;
    }
    if (!row || !row->name) return (parl_field){0};
    return (parl_field){
        .name = row->name,
        .sentence = row->sentence,
        .type = (parl_field_type)row->type,
        .required = row->required,
        .low = row->low,
        .high = row->high,
        .words = row->type == TYPE_ONE_OF ? row->words : NULL,
        .record = (const parl_fields *)row->fields,
    };
}

parl_word parl_word_at(int index) {
    const WordRow *row = word_at(index);
    if (!row) return (parl_word){0};
    return (parl_word){
        .name = row->name,
        .sentence = row->sentence,
        .shape = (parl_word_shape)row->shape,
        .entries = (parl_word_entries)row->entries,
        .stands = row->stands,
        .fields = (const parl_fields *)row->fields,
        .details_optional = row->arguments && strchr(row->arguments, 'E'),
    };
}

parl_argument parl_word_argument(int word, int index) {
    assert(index >= 0);
    const WordRow *row = word_at(word);
    assert(row);
    for (const char *at = row->arguments; at && *at; at++) {
        const LetterView *view = find_view(*at);
        assert(view || *at == 'D' || *at == 'E');  // Else a letter has no row above.
        if (!view || index-- > 0) continue;
        bool second = at > row->arguments && at[-1] == *at;
        return (parl_argument){
            .name = second ? "other" : view->name,
            .sentence = view->sentence ? view->sentence : word_argument(row, *at),
            .optional = view->sentence != NULL,
            .several = *at == 'Q',
            .luacats = view->luacats,
        };
    }
    return (parl_argument){0};
}

const char *parl_word_form(int word, char out[PARL_FORM_BYTES]) {
    const WordRow *row = word_at(word);
    assert(row);
    return word_form(row, out);
}
