// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdio.h>

#include "words/words.h"

// Kinds of things, as an author thinks of them; the names before the dot are the author's own.
static const ThingRow THINGS[] = {
    {THING_CLOCK, "", "the calendar"},       {THING_VARY, "NAME", "a `vary`"},
    {THING_FIGURE, "NAME", "a `figure`"},    {THING_MEMORY, "NAME", "a name that `set` remembers"},
    {THING_PERSON, "PERSON", "a person"},    {THING_FACT, "FACT", "a fact"},
    {THING_CONCERN, "CONCERN", "a concern"}, {THING_UNCERTAIN, "UNCERTAIN", "an uncertain"},
    {THING_GATE, "GATE", "a gate"},          {THING_PROMISE, "PROMISE", "a promise"},
    {THING_PACKET, "PACKET", "a packet"},    {THING_WORK, "WORK", "a piece of work"},
    {THING_MATTER, "MATTER", "a matter"},    {THING_LIVE, "LIVE", "a live model"},
    {THING_SCENE, "SCENE", "a scene"},       {THING_CHOICE, "ID", "a choice, by its id"},
    {THING_PICK, "ID", "a pick, by its id"}, {THING_ESTIMATE, "ID", "an estimate, by its id"},
};

const ThingRow *thing_at(int index) {
    assert(index >= 0);
    return index < (int)(sizeof THINGS / sizeof *THINGS) ? &THINGS[index] : NULL;
}

const char *property_value(const PropertyRow *row, char out[VALUE_BYTES]) {
    static const char *const kinds[] = {[VALUE_NUMBER] = "a number",
                                        [VALUE_FLAG] = "true or false",
                                        [VALUE_WORD] = "a word",
                                        [VALUE_NAME] = "a name, for texts"};
    char words[RANGE_BYTES];
    const parl_field either = {.type = PARL_FIELD_ONE_OF, .words = row->words};
    snprintf(out, VALUE_BYTES, "%s%s%s", kinds[row->type], *row->words ? ": " : "",
             range_text(&either, words));
    return out;
}

const char *value_text(const parl_field *field, char out[VALUE_BYTES]) {
    static const char *const texts[] = {
#define X(name, sentence, luacats) [PARL_FIELD_##name] = sentence,
        PARL_FIELD_TYPES(X)
#undef X
    };
    char range[RANGE_BYTES];
    assert(field);
    range_text(field, range);
    // A figure may stand where a condition does if there is a range for it.
    if (field->type == PARL_FIELD_CONDITION && *range) {
        snprintf(out, VALUE_BYTES, "%s, or %s", range, texts[field->type]);
        return out;
    }
    const char *between = !*range ? "" : field->type == PARL_FIELD_ONE_OF ? " " : ", ";
    snprintf(out, VALUE_BYTES, "%s%s%s", texts[field->type], between, range);
    return out;
}

const char *entries_text(parl_word_entries entries) {
    static const char *const texts[] = {
#define X(name, sentence) [PARL_ENTRIES_##name] = sentence,
        PARL_WORD_ENTRIES(X)
#undef X
    };
    return texts[entries];
}
