// SPDX-License-Identifier: MIT
//
// People, their jargon, what they know and what they carry.

#include <assert.h>
#include <string.h>

#include "compile.h"
#include "reader.h"
#include "text.h"
#include "texts.h"
#include "words.h"

enum { SPILL_USUAL = 200, TRUST_USUAL = 50 };

// --- person -----------------------------------------------------------------------------

// A face by its name, or a picture in the scenario's folder. Nothing leads out of there, and a
// front end draws one kind of picture.
static bool is_portrait(const char *name) {
    const char *dot = strrchr(name, '.');
    if (*name == '.' || strpbrk(name, "/\\:")) return false;
    return !dot || strcmp(dot, ".svg") == 0;
}

static const char *read_portrait(Reader *reader, const Item *item) {
    const char *name = reader_plain(reader, item, "portrait", NULL);
    if (!name || is_portrait(name)) return name;
    reader_complain_at(reader, PROBLEM_PORTRAIT_PLACE, reader_field(item, "portrait"), name, NULL,
                       NULL);
    return NULL;
}

static const char *nearest_role(Reader *reader, const char *role) {
    const char *known[32] = {NULL};
    for (int i = 0; role_at(i) && i < 31; i++) known[i] = role_at(i)->id;
    return reader_nearest(reader, role, known);
}

static void read_hears(Reader *reader, Person *person, const Item *item) {
    const Item *role = reader_field(item, "role");
    const Item *hears = reader_field(item, "hears");
    const RoleRow *row = role_find(person->role);
    if (row) {
        memcpy(person->hears, row->hears, sizeof person->hears);
        person->builder = row->builder;
        person->veto = row->veto;
        person->law = row->law;
        person->users = row->users;
    }
    for (int i = 0; hears && i < PARL_FRAME_COUNT; i++) {
        int heard = reader_whole(hears, parl_frame_id((parl_frame)i), NONE);
        if (heard != NONE) person->hears[i] = (int16_t)(heard * 10);
    }
    if (row || hears || !role || !item_text(role)) return;
    const char *nearest = nearest_role(reader, person->role);
    if (nearest)
        reader_complain_at(reader, PROBLEM_UNKNOWN_ROLE, role, person->role, nearest, NULL);
    else
        reader_complain_at(reader, PROBLEM_HEARS_MISSING, role, person->role, person->id, NULL);
}

static void read_signs(Reader *reader, Person *person, const Item *signs) {
    const FieldRow *fields = field_find(word_find("person")->fields, "signs")->fields;
    person->signs = true;
    person->lead = reader_number_row(reader, signs, fields, "weeks", 1);
    person->packet = (int8_t)reader_thing(reader, reader_field(signs, "packet"),
                                          kind_bit(THING_PACKET), NULL);
    person->sign_needs =
        (uint16_t)reader_things(reader, reader_field(signs, "needs"), THING_FACT);
    if (reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, signs, "signs", NULL, NULL);
}

static void read_person(Reader *reader, Person *person, const Name *name) {
    const Item *item = name->item;
    const Item *portrait = reader_field(item, "portrait");
    *person = (Person){.id = arena_copy(&reader->scenario->arena, name->name),
                       .name = reader_plain(reader, item, "name", name->name),
                       .title = reader_plain(reader, item, "title", ""),
                       .role = reader_plain(reader, item, "role", ""),
                       .portrait = read_portrait(reader, item),
                       .trust = reader_number_field(reader, item, "trust", TRUST_USUAL),
                       .kappa = SPILL_USUAL,
                       .packet = NONE,
                       .place = item->place,
                       .portrait_place = portrait ? portrait->place : item->place};
    read_hears(reader, person, item);
    const Item *signs = reader_field(item, "signs");
    if (signs) read_signs(reader, person, signs);
}

// Talking is mutual. Where nobody says with whom, everybody talks with everybody.
static void read_talks(Reader *reader) {
    parl_scenario *scenario = reader->scenario;
    bool said = false;
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        const Item *talks = reader_field(name->item, "talks_to");
        if (name->thing != THING_PERSON || !talks) continue;
        said = true;
        scenario->people[name->index].links |= reader_people(reader, talks);
    }
    uint32_t all = (uint32_t)((UINT64_C(1) << scenario->person_count) - 1);
    for (int i = 0; i < scenario->person_count; i++) {
        Person *person = &scenario->people[i];
        if (!said) person->links = all;
        person->links &= ~(UINT32_C(1) << i);
    }
    for (int i = 0; i < scenario->person_count; i++) {
        for (int j = 0; j < scenario->person_count; j++) {
            if (scenario->people[i].links >> j & 1) scenario->people[j].links |= UINT32_C(1) << i;
        }
    }
}

// --- term -------------------------------------------------------------------------------

static void read_term(Reader *reader, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    const char *word = item->arg_count > 0 ? item_text(item->args[0]) : NULL;
    if (!word || !*word) return;
    if (scenario->term_count == PARL_TERMS_MAX) {
        reader_complain_at(reader, PROBLEM_TOO_MANY, item, reader_number(reader, PARL_TERMS_MAX),
                           "terms", "a longer glossary is not read");
        return;
    }
    const Item *plain = reader_sentence(item);
    if (plain) text_check_plain(reader, plain);
    scenario->terms[scenario->term_count++] = (Term){
        .word = arena_copy(&scenario->arena, word),
        .plain = arena_copy(&scenario->arena, plain ? plain->text : ""),
        .known = reader_people(reader, reader_field(item, "known")),
        .place = item->place};
}

static void read_terms(Reader *reader) {
    parl_scenario *scenario = reader->scenario;
    scenario->terms = arena_take_many(&scenario->arena, PARL_TERMS_MAX, sizeof *scenario->terms);
    for (int i = 0; i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        if (!item->placed && item_is(item, "term")) read_term(reader, item);
    }
}

// --- fact and distortion ----------------------------------------------------------------

// Without its placeholders: the name of a figure is nothing that anybody hears.
static const char *spoken(Reader *reader, const char *raw) {
    char *text = arena_copy(&reader->scratch, raw);
    int depth = 0;
    for (char *at = text; *at; at++) {
        depth += (*at == '{') - (*at == '}' && depth > 0);
        if (depth > 0) *at = ' ';
    }
    return text;
}

static void count_jargon(const parl_scenario *scenario, Rendering *rendering, const char *text) {
    for (int i = 0; i < scenario->person_count; i++) {
        int count = text_jargon(scenario->terms, scenario->term_count, i, text);
        rendering->jargon[i] = (uint8_t)count;
    }
}

// The lines of a fact are shown as one menu.
static void check_same_line(Reader *reader, const Fact *fact, const Item *line) {
    const parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < fact->rendering_count; i++) {
        TextRef text = fact->renderings[i].text;
        if (text == NONE || strcmp(scenario->texts[text].raw, line->text) != 0) continue;
        const char *first = reader_number(reader, fact->renderings[i].place.line);
        reader_complain_at(reader, PROBLEM_CHOICE_TWICE, line, first, NULL, NULL);
        return;
    }
}

static void add_rendering(Reader *reader, Fact *fact, const Item *line, Rendering rendering) {
    if (!line || line->kind != ITEM_TEXT) return;
    if (fact->rendering_count == PARL_RENDERINGS_MAX) {
        reader_complain_at(reader, PROBLEM_TOO_MANY, line,
                           reader_number(reader, PARL_RENDERINGS_MAX), "lines of one fact",
                           "more cannot be shown as one menu");
        return;
    }
    check_same_line(reader, fact, line);
    rendering.text = text_read(reader, line);
    rendering.place = line->place;
    count_jargon(reader->scenario, &rendering, spoken(reader, line->text));
    fact->renderings[fact->rendering_count++] = rendering;
}

static void read_lines(Reader *reader, Fact *fact, const Item *item, Rendering rendering) {
    for (int i = 0; i < PARL_FRAME_COUNT; i++) {
        rendering.frame = (uint8_t)i;
        add_rendering(reader, fact, reader_field(item, parl_frame_id((parl_frame)i)), rendering);
    }
}

// The same claim is the same value, whoever reads it: identities, not figures.
static int16_t claimed_value(const Fact *fact, const char *claims) {
    int16_t most = 0;
    for (int i = 0; i < fact->rendering_count; i++) {
        const Rendering *there = &fact->renderings[i];
        if (there->claims && strcmp(there->claims, claims) == 0) return there->value;
        if (there->value > most) most = there->value;
    }
    return (int16_t)(most + 1);
}

// Whether a field of a distortion is none, which has been reported: it was meant to be the line.
static bool has_unknown(const Item *item) {
    const Item *body = item_body(item);
    const FieldRow *fields = word_find("distortion")->fields;
    for (int i = 0; body && i < body->field_count; i++)
        if (!field_find(fields, body->fields[i].name)) return true;
    return false;
}

static void read_distortion(Reader *reader, Fact *fact, const Item *item) {
    Rendering rendering = {.drops = reader_plain(reader, item, "drops", NULL),
                           .claims = reader_plain(reader, item, "claims", NULL)};
    rendering.bad = reader_lessons(reader, item, "bad");
    if (rendering.claims) rendering.value = claimed_value(fact, rendering.claims);
    if (!reader_field(item, "claims") && !reader_field(item, "drops"))
        reader_complain_at(reader, PROBLEM_DISTORTION_EMPTY, item, NULL, NULL, NULL);
    int before = fact->rendering_count;
    read_lines(reader, fact, item, rendering);
    if (fact->rendering_count == before && before < PARL_RENDERINGS_MAX && !has_unknown(item))
        reader_complain_at(reader, PROBLEM_ENTRY_MISSING, item, "distortion",
                           "a line, such as business = \"…\"", NULL);
}

static void read_fact(Reader *reader, Fact *fact, const Name *name) {
    const Item *item = name->item, *body = item_body(item);
    int from = reader_person(reader, reader_field(item, "from"));
    *fact = (Fact){.id = arena_copy(&reader->scenario->arena, name->name),
                   .title = reader_title(reader, item, name->name),
                   .from = (int8_t)from,
                   .needs = reader_people(reader, reader_field(item, "needs")),
                   .weight = (int16_t)reader_whole(item, "weight", 1),
                   .place = item->place};
    fact->good = reader_lessons(reader, item, "good");
    fact->bad = reader_lessons(reader, item, "bad");
    read_lines(reader, fact, item, (Rendering){0});
    fact->faithful_count = fact->rendering_count;
    if (fact->rendering_count == 0)
        reader_complain_at(reader, PROBLEM_FACT_SILENT, item, fact->id, NULL, NULL);
    for (int i = 0; body && i < body->entry_count; i++) {
        if (item_is(body->entries[i], "distortion"))
            read_distortion(reader, fact, body->entries[i]);
    }
}

// --- concern ----------------------------------------------------------------------------

static uint8_t read_breaks(const Item *item) {
    static const char *const kinds[] = {
#define X(name, id, phi) id,
        BREAKS(X)
#undef X
    };
    const Item *breaks = reader_field(item, "breaks");
    const char *said = breaks ? item_text(breaks) : NULL;
    for (size_t i = 0; said && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i], said) == 0) return (uint8_t)i;
    }
    return BREAKS_NOTHING;
}

static void add_remedy(Reader *reader, Concern *concern, const Item *remedy) {
    if (!item_text(remedy)) return;
    if (concern->remedy_count == REMEDIES_MAX) {
        reader_complain_at(reader, PROBLEM_TOO_MANY, remedy, reader_number(reader, REMEDIES_MAX),
                           "remedies", "more do not fit on the screen");
        return;
    }
    concern->remedies[concern->remedy_count++] = arena_copy(&reader->scenario->arena, remedy->text);
}

static void read_remedies(Reader *reader, Concern *concern, const Item *item) {
    const Item *remedies = reader_field(item, "remedies");
    if (!remedies) return;
    if (remedies->kind != ITEM_LIST) {
        add_remedy(reader, concern, remedies);
        return;
    }
    for (int i = 0; i < remedies->entry_count; i++)
        add_remedy(reader, concern, remedies->entries[i]);
}

static void read_concern(Reader *reader, Concern *concern, const Name *name) {
    const Item *item = name->item;
    int of = reader_person(reader, reader_field(item, "of"));
    *concern = (Concern){.id = arena_copy(&reader->scenario->arena, name->name),
                         .title = reader_title(reader, item, name->name),
                         .of = (int8_t)(of == NONE ? 0 : of),
                         .weight = (int8_t)reader_whole(item, "weight", 1),
                         .breaks = read_breaks(item),
                         .when = compile_item(reader, reader_field(item, "when"), WANT_FLAG),
                         .hint = text_read(reader, reader_field(item, "hint")),
                         .text = text_read(reader, reader_sentence(item)),
                         .good = reader_lessons(reader, item, "good"),
                         .place = item->place};
    read_remedies(reader, concern, item);
}

void read_cast(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (name->thing == THING_PERSON) read_person(reader, &scenario->people[name->index], name);
    }
    read_talks(reader);
    read_terms(reader);
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (name->thing == THING_FACT) read_fact(reader, &scenario->facts[name->index], name);
        if (name->thing == THING_CONCERN)
            read_concern(reader, &scenario->concerns[name->index], name);
    }
}
