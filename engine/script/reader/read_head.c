// SPDX-License-Identifier: MIT
//
// The header, what is drawn and derived, and the tests.

#include <assert.h>
#include <string.h>

#include "compile.h"
#include "hash.h"
#include "reader.h"
#include "words.h"

// --- scenario { … } ---------------------------------------------------------------------

static void default_weights(parl_scenario *scenario) {
    static const int weights[] = {
#define X(name, id, weight, core, sentence) weight,
        PARL_SIGNALS(X)
#undef X
    };
    memcpy(scenario->weights, weights, sizeof weights);
}

static bool is_signal(const char *id) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++)
        if (strcmp(parl_signal_id((parl_signal)i), id) == 0) return true;
    return false;
}

// Whether each of the weights could be read; else their sum says nothing.
static bool are_readable(const Item *weights) {
    for (int i = 0; i < weights->field_count; i++) {
        const ItemField *field = &weights->fields[i];
        if (field->value->kind != ITEM_NUMBER || !is_signal(field->name)) return false;
    }
    return weights->field_count > 0;
}

static void read_weights(Reader *reader, const Item *item) {
    const Item *weights = reader_field(item, "weights");
    if (!weights || weights->kind != ITEM_LIST || !are_readable(weights)) return;
    int sum = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        reader->scenario->weights[i] = reader_whole(weights, parl_signal_id((parl_signal)i), 0);
        sum += reader->scenario->weights[i];
    }
    if (sum == 100) return;
    reader_complain_at(reader, PROBLEM_WEIGHTS_SUM, weights, reader_number(reader, sum), NULL,
                       NULL);
}

// --- allow = { 405 } ----------------------------------------------------------------------

static bool is_allowed(const parl_scenario *scenario, ProblemKind kind) {
    for (int i = 0; i < scenario->allowed_count; i++)
        if (scenario->allowed[i].kind == (int16_t)kind) return true;
    return false;
}

static void read_allowed(Reader *reader, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    if (item->kind != ITEM_NUMBER && !item_text(item)) return;
    bool number = item->kind == ITEM_NUMBER && item->number == (int16_t)item->number;
    const char *code = number ? reader_number(reader, (int)item->number) : item->text;
    const char *nearest = NULL;
    ProblemKind kind = problems_kind(code, &nearest);
    if (kind == PROBLEM_COUNT) {
        reader_complain_at(reader, PROBLEM_ALLOW_UNKNOWN, item, code, nearest, NULL);
    } else if (!problems_may_allow(kind)) {
        reader_complain_at(reader, PROBLEM_ALLOW_NEVER, item,
                           reader_number(reader, problems_number(kind)), problems_name(kind), NULL);
    } else if (!is_allowed(scenario, kind)) {
        scenario->allowed[scenario->allowed_count++] =
            (Allowed){.kind = (int16_t)kind, .place = item->place};
    }
}

static void read_allow(Reader *reader, const Item *item) {
    const Item *allow = reader_field(item, "allow");
    if (!allow || allow->kind != ITEM_LIST) return;
    parl_scenario *scenario = reader->scenario;
    scenario->allowed =
        arena_take_many(&scenario->arena, (size_t)allow->entry_count, sizeof *scenario->allowed);
    for (int i = 0; i < allow->entry_count; i++) read_allowed(reader, allow->entries[i]);
}

static parl_kind read_kind(Reader *reader, const Item *item) {
    const char *id = reader_plain(reader, item, "kind", "");
    for (int i = 0; i < PARL_KIND_COUNT; i++)
        if (strcmp(parl_kind_id((parl_kind)i), id) == 0) return (parl_kind)i;
    return PARL_KIND_NEGOTIATION;
}

// --- notes = [[…]], notes = { premise = [[…]] } ---------------------------------------------

static void read_notes(Reader *reader, const Item *item) {
    static const char *const ids[] = {
#define X(name, id, title, sentence) id,
        PARL_NOTES(X)
#undef X
    };
    parl_scenario *scenario = reader->scenario;
    const Item *notes = reader_field(item, "notes");
    if (!notes || notes->kind != ITEM_LIST) {
        scenario->notes = reader_plain(reader, item, "notes", "");
        return;
    }
    for (int i = 0; i < PARL_NOTE_COUNT; i++) {
        scenario->note[i] = reader_plain(reader, notes, ids[i], "");
    }
}

static void read_scenario(Reader *reader, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    scenario->title = reader_plain(reader, item, "title", "");
    scenario->level = reader_plain(reader, item, "level", "");
    scenario->brief = reader_plain(reader, item, "brief", "");
    scenario->kind = read_kind(reader, item);
    scenario->minutes = reader_whole(item, "minutes", 15);
    scenario->timed = reader_flag(item, "clock");
    scenario->number = reader_whole(item, "number", 0);
    // A calendar that is out of range is a calendar all the same: that was reported.
    const Item *weeks = reader_field(item, "weeks");
    scenario->weeks = reader_whole(item, "weeks", weeks ? PARL_WEEKS_MAX : 0);
    if (weeks && (scenario->weeks < 1 || scenario->weeks > PARL_WEEKS_MAX))
        scenario->weeks = PARL_WEEKS_MAX;
    scenario->slots = reader_whole(item, "slots", 3);
    read_notes(reader, item);
    read_weights(reader, item);
    read_allow(reader, item);
}

void read_head(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    scenario->title = scenario->level = scenario->brief = scenario->notes = "";
    for (int i = 0; i < PARL_NOTE_COUNT; i++) scenario->note[i] = "";
    scenario->slots = 3;
    default_weights(scenario);
    const Item *first = NULL;
    for (int i = 0; i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        if (item->placed || !item_is(item, "scenario")) continue;
        if (first) {
            reader_complain_at(reader, PROBLEM_SCENARIO_TWICE, item,
                               reader_number(reader, first->place.line), NULL, NULL);
        } else {
            read_scenario(reader, item);
            first = item;
        }
    }
    if (!first)
        reader_complain(reader, PROBLEM_SCENARIO_MISSING, (Place){0, 1, 1}, 1, NULL, NULL, NULL);
}

// --- vary and figure --------------------------------------------------------------------

static void read_value(Reader *reader, Vary *vary, const Item *value) {
    if (vary->value_count == PARL_VALUES_MAX) return;
    if (value->kind == ITEM_NUMBER && !vary->words)
        vary->values[vary->value_count++] = (int32_t)value->number;
    if (item_text(value) && vary->words && reader_shown(reader, value))
        vary->values[vary->value_count++] = reader_word(reader, value->text, strlen(value->text));
}

// The vary that this one is drawn with. Of several in a row the first leads them all.
static void read_with(Reader *reader, Vary *vary, const Name *name) {
    const Item *item = reader_field(name->item, "with");
    int lead = reader_thing(reader, item, kind_bit(THING_VARY), NULL);
    if (lead == NONE) return;
    const Vary *other = &reader->scenario->varies[lead];
    if (lead >= name->index) {
        reader_complain_at(reader, PROBLEM_VARY_WITH_LATER, item, item->text, NULL, NULL);
    } else if (other->value_count != vary->value_count) {
        reader_complain_at(reader, PROBLEM_VARY_WITH_COUNT, item, item->text,
                           reader_number(reader, other->value_count),
                           reader_number(reader, vary->value_count));
    } else if (vary->pair) {
        reader_complain_at(reader, PROBLEM_VARY_WITH_PAIR, item, item->text, NULL, NULL);
    } else {
        vary->with = (int8_t)vary_lead(reader->scenario, lead);
    }
}

static void read_vary(Reader *reader, Vary *vary, const Name *name) {
    const Item *body = item_body(name->item);
    *vary = (Vary){.id = arena_copy(&reader->scenario->arena, name->name),
                   .pair = reader_flag(name->item, "pair"),
                   .with = NONE,
                   .stream = hash_text(name->name),
                   .place = name->item->place};
    int count = body ? body->entry_count : 0;
    vary->words = count > 0 && item_text(body->entries[0]);
    for (int i = 0; i < count; i++) read_value(reader, vary, body->entries[i]);
    if (vary->value_count == 0) vary->values[vary->value_count++] = 0;
    read_with(reader, vary, name);
}

void read_varies(Reader *reader) {
    assert(reader);
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (name->thing == THING_VARY)
            read_vary(reader, &reader->scenario->varies[name->index], name);
    }
}

void read_figures(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    size_t count = (size_t)scenario->figure_count;
    reader->figures = arena_take_many(&reader->scratch, count, sizeof *reader->figures);
    reader->figure_steps = arena_take_many(&reader->scratch, count, sizeof *reader->figure_steps);
    reader->figure_items = arena_take_many(&reader->scratch, count, sizeof *reader->figure_items);
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (name->thing != THING_FIGURE) continue;
        scenario->figures[name->index] = (Figure){.id = arena_copy(&scenario->arena, name->name),
                                                  .expr = NONE,
                                                  .place = name->item->place};
        if (name->item->arg_count > 1) reader->figure_items[name->index] = name->item->args[1];
    }
    for (int i = 0; i < scenario->figure_count; i++) (void)compile_figure(reader, i);
}

// --- test "…" { … } ---------------------------------------------------------------------

static const char *answer_text(Reader *reader, const Item *answer) {
    Arena *arena = &reader->scenario->arena;
    if (item_text(answer)) return arena_copy(arena, answer->text);
    if (answer->kind != ITEM_NUMBER) return NULL;
    return arena_copy(arena, reader_number(reader, (int)answer->number));
}

static void read_answers(Reader *reader, const Item *item, parl_scenario_test *test) {
    const Item *answers = reader_field(item, "answers");
    if (!answers || answers->kind != ITEM_LIST) return;
    const char **texts =
        arena_take_many(&reader->scenario->arena, (size_t)answers->entry_count, sizeof *texts);
    for (int i = 0; i < answers->entry_count; i++) {
        const char *text = answer_text(reader, answers->entries[i]);
        if (text) texts[test->answer_count++] = text;
    }
    test->answers = texts;
}

static void read_expected(Reader *reader, const Item *item, parl_scenario_test *test) {
    const Item *expect = reader_field(item, "expect");
    const Item *score = expect ? reader_field(expect, "score") : NULL;
    if (score && score->kind == ITEM_NUMBER)
        test->score_from = test->score_till = (int)score->number;
    if (score && score->kind == ITEM_LIST && score->entry_count == 2) {
        test->score_from = (int)score->entries[0]->number;
        test->score_till = (int)score->entries[1]->number;
    }
    const Item *ending = expect ? reader_field(expect, "ending") : NULL;
    int scene = reader_thing(reader, ending, kind_bit(THING_SCENE), NULL);
    if (scene == NONE) return;
    if (!reader->scenario->scenes[scene].ending) {
        reader_complain_at(reader, PROBLEM_WRONG_KIND, ending, ending->text, "a scene",
                           "an ending");
        return;
    }
    test->ending = arena_copy(&reader->scenario->arena, ending->text);
}

static void read_test(Reader *reader, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    const char *name = item->arg_count > 0 ? item_text(item->args[0]) : NULL;
    if (!reader_fits(reader, scenario->test_count, TABLE_MAX, "tests", item)) return;
    const Item *seed = reader_field(item, "seed");
    bool known = item->place.source >= 0 && item->place.source < scenario->source_count;
    parl_scenario_test test = {.name = arena_copy(&scenario->arena, name ? name : ""),
                               .seed =
                                   seed && seed->kind == ITEM_NUMBER ? (uint64_t)seed->number : 1,
                               .score_from = -1,
                               .score_till = -1,
                               .file = known ? scenario->sources[item->place.source].path : "",
                               .line = item->place.line};
    read_answers(reader, item, &test);
    read_expected(reader, item, &test);
    scenario->tests = reader_room(scenario->tests, scenario->test_count, &reader->rooms.tests,
                                  sizeof *scenario->tests);
    scenario->tests[scenario->test_count++] = test;
}

void read_tests(Reader *reader) {
    assert(reader);
    for (int i = 0; i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        if (!item->placed && item_is(item, "test")) read_test(reader, item);
    }
}
