// SPDX-License-Identifier: MIT
//
// The first pass: every name that the script declares, wherever it stands.

#include <assert.h>
#include <string.h>

#include "reader.h"
#include "words.h"

// The words that declare things at the top of the page.
static const struct {
    const char *word;
    ThingKind thing;
    int max;
    const char *many, *reason;
} declarations[] = {
    {"vary", THING_VARY, PARL_VARIES_MAX, "varies", "nobody can test more worlds"},
    {"figure", THING_FIGURE, PARL_FIGURES_MAX, "figures", "nobody reads more of them"},
    {"person", THING_PERSON, PARL_CAST_MAX, "people", "players cannot keep more apart"},
    {"fact", THING_FACT, PARL_FACTS_MAX, "facts", "each is kept for each person"},
    {"concern", THING_CONCERN, PARL_CONCERNS_MAX, "concerns", "two for each of the largest cast"},
    {"uncertain", THING_UNCERTAIN, PARL_UNCERTAINS_MAX, "uncertains", "one carries a scenario"},
    {"gate", THING_GATE, PARL_GATES_MAX, "gates", "two for each uncertain"},
    {"promise", THING_PROMISE, PARL_PROMISES_MAX, "promises", "the ledger shows all of them"},
    {"packet", THING_PACKET, PARL_PACKETS_MAX, "packets", "there are two for each of two products"},
    {"work", THING_WORK, PARL_WORKS_MAX, "pieces of work", "a calendar shows them side by side"},
    {"matter", THING_MATTER, PARL_MATTERS_MAX, "matters", "each of them takes a meeting"},
    {"live", THING_LIVE, PARL_LIVES_MAX, "live models", "they are shown beside each other"},
    {"scene", THING_SCENE, PARL_SCENES_MAX, "scenes", "it is ten times the largest scenario"},
    {"ending", THING_SCENE, PARL_SCENES_MAX, "scenes", "it is ten times the largest scenario"},
};

static const Item *name_item(const Item *item) {
    if (item->arg_count == 0) return NULL;
    const Item *name = item->args[0];
    return item_text(name) && *name->text ? name : NULL;
}

static void complain_twice(Reader *reader, const Item *at, const Name *there) {
    reader_complain_at(reader, PROBLEM_NAME_TWICE, at, there->name, reader_kind_name(there->thing),
                       reader_number(reader, there->item->place.line));
}

// A name that is taken gets another one, which nobody can write, so that what it stands for
// is read all the same.
static const char *aside(Reader *reader, const char *name) {
    size_t length = strlen(name);
    char *other = arena_take(&reader->scratch, length + 16);
    for (int number = 2;; number++) {
        strcpy(other, name);
        strcat(other, " (");
        strcat(other, reader_number(reader, number));
        strcat(other, ")");
        if (!names_look(&reader->names, other)) return other;
    }
}

// Adds the name that [said] gives to [item]. One that cannot be a name, which has been
// reported, is taken as what was proposed: so the places that use it get the same advice.
static Name *declare(Reader *reader, const Item *item, const Item *said, ThingKind thing,
                     int index) {
    const char *name = said->text;
    char better[PARL_NAME_MAX + 1];
    if (!name_is_plain(name) && name_proposal(name, better))
        name = arena_copy(&reader->scratch, better);
    const Name *there = names_look(&reader->names, name);
    if (there) {
        complain_twice(reader, said, there);
        name = aside(reader, name);
    }
    names_add(&reader->names,
              (Name){.name = name, .thing = thing, .index = index, .memo = NONE, .item = item});
    return names_look(&reader->names, name);
}

// --- Things at the top of the page ------------------------------------------------------

static int *count_of(parl_scenario *scenario, ThingKind thing) {
    switch (thing) {
        case THING_VARY: return &scenario->vary_count;
        case THING_FIGURE: return &scenario->figure_count;
        case THING_PERSON: return &scenario->person_count;
        case THING_FACT: return &scenario->fact_count;
        case THING_CONCERN: return &scenario->concern_count;
        case THING_UNCERTAIN: return &scenario->uncertain_count;
        case THING_GATE: return &scenario->gate_count;
        case THING_PROMISE: return &scenario->promise_count;
        case THING_PACKET: return &scenario->packet_count;
        case THING_WORK: return &scenario->work_count;
        case THING_MATTER: return &scenario->matter_count;
        case THING_LIVE: return &scenario->live_count;
        default: assert(thing == THING_SCENE); return &scenario->scene_count;
    }
}

static void declare_thing(Reader *reader, const Item *item, size_t row) {
    const Item *name = name_item(item);
    int *count = count_of(reader->scenario, declarations[row].thing);
    if (!name || *count > declarations[row].max) return;
    if (*count < declarations[row].max) {
        (void)declare(reader, item, name, declarations[row].thing, (*count)++);
        return;
    }
    if (reader->crowded >> declarations[row].thing & 1) return;  // Said once.
    reader->crowded |= 1u << declarations[row].thing;
    reader->whole = false;  // What stands behind the limit only looks missing.
    reader_complain_at(reader, PROBLEM_TOO_MANY, item, reader_number(reader, *count),
                       declarations[row].many, declarations[row].reason);
}

// In the order of the page, so that of two equal names the second one is at fault. Endings
// come last: the first scene is the one that begins.
static void declare_all(Reader *reader, bool endings) {
    for (int i = 0; i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        if (item->placed || item->kind != ITEM_WORD) continue;
        for (size_t row = 0; row < sizeof declarations / sizeof *declarations; row++) {
            if (!item_is(item, declarations[row].word)) continue;
            bool ending = strcmp(declarations[row].word, "ending") == 0;
            if (ending == endings) declare_thing(reader, item, row);
        }
    }
}

static void take_tables(parl_scenario *scenario) {
#define TAKE(table, count) \
    scenario->table =      \
        arena_take_many(&scenario->arena, (size_t)scenario->count, sizeof *scenario->table)
    TAKE(varies, vary_count);
    TAKE(figures, figure_count);
    TAKE(people, person_count);
    TAKE(facts, fact_count);
    TAKE(concerns, concern_count);
    TAKE(uncertains, uncertain_count);
    TAKE(gates, gate_count);
    TAKE(promises, promise_count);
    TAKE(packets, packet_count);
    TAKE(works, work_count);
    TAKE(matters, matter_count);
    TAKE(lives, live_count);
    TAKE(scenes, scene_count);
#undef TAKE
}

// --- Names inside of scenes -------------------------------------------------------------

static void declare_id(Reader *reader, const Item *item, ThingKind thing) {
    const Item *id = reader_field(item, "id");
    if (id && item_text(id) && *id->text) (void)declare(reader, item, id, thing, NONE);
}

static void note_word(Reader *reader, int memo, const Item *value) {
    Said *last = reader->said[memo], *said = arena_take(&reader->scratch, sizeof *said);
    *said = (Said){value, last ? last->next : said};
    if (last) last->next = said;
    reader->said[memo] = said;
}

// set("mood", "cold"): the name comes to be by being set.
static void declare_memory(Reader *reader, const Item *item) {
    const Item *name = name_item(item);
    if (!name || item->arg_count < 2) return;
    Name *there = names_look(&reader->names, name->text);
    if (there && there->thing != THING_MEMORY) {
        complain_twice(reader, name, there);
        return;
    }
    if (!there) {
        there = declare(reader, item, name, THING_MEMORY, NONE);
        there->index = reader_memo(reader, there, item);
        reader->memory_items[there->index] = item->args[1];
    }
    if (item_text(item->args[1])) note_word(reader, there->index, item->args[1]);
}

static void declare_inner(Reader *reader) {
    for (int i = 0; i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        if (!item->placed) continue;
        if (item_is(item, "choice")) declare_id(reader, item, THING_CHOICE);
        if (item_is(item, "pick")) declare_id(reader, item, THING_PICK);
        if (item_is(item, "rank")) declare_id(reader, item, THING_RANK);
        if (item_is(item, "grid")) declare_id(reader, item, THING_GRID);
        if (item_is(item, "estimate")) declare_id(reader, item, THING_ESTIMATE);
        if (item_is(item, "write")) declare_id(reader, item, THING_WRITE);
        if (item_is(item, "set")) declare_memory(reader, item);
    }
}

// --- Names that are too alike -----------------------------------------------------------

static const char *folded(Reader *reader, const char *name) {
    char *copy = arena_copy(&reader->scratch, name);
    size_t length = 0;
    for (const char *at = name; *at; at++) {
        if (*at == '_') continue;
        copy[length++] = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
    }
    copy[length] = '\0';
    return copy;
}

static void check_similar(Reader *reader) {
    Names seen = names_in(&reader->scratch);
    for (int i = 0; i < reader->names.count; i++) {
        Name row = reader->names.rows[i];
        const char *fold = folded(reader, row.name);
        const Name *there = names_find(&seen, fold);
        if (there) {
            const Item *said = name_item(row.item);
            reader_complain_at(reader, PROBLEM_NAME_SIMILAR, said ? said : row.item, row.name,
                               reader->names.rows[there->index].name, NULL);
            continue;
        }
        names_add(&seen, (Name){.name = fold, .index = i, .item = row.item});
    }
}

void read_names(Reader *reader) {
    assert(reader);
    declare_all(reader, false);
    declare_all(reader, true);
    take_tables(reader->scenario);
    declare_inner(reader);
    check_similar(reader);
}
