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
    {THING_PICK, "ID", "a pick, by its id"}, {THING_RANK, "ID", "a rank, by its id"},
    {THING_GRID, "ID", "a grid, by its id"}, {THING_ESTIMATE, "ID", "an estimate, by its id"},
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
    // A word that is drawn or remembered is as good as a number.
    bool either_way = row->thing == THING_VARY || row->thing == THING_MEMORY;
    char words[RANGE_BYTES];
    const parl_field either = {.type = PARL_FIELD_ONE_OF, .words = row->words};
    snprintf(out, VALUE_BYTES, "%s%s%s", either_way ? "a number or a word" : kinds[row->type],
             *row->words ? ": " : "", range_text(&either, words));
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
