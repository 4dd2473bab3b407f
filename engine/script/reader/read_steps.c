// SPDX-License-Identifier: MIT
//
// What stands in the body of a scene, of a choice, of a `when`, step by step.

#include <assert.h>
#include <string.h>

#include "compile.h"
#include "flow.h"
#include "grid.h"
#include "judge/score.h"
#include "texts.h"
#include "words.h"

// --- Steps ------------------------------------------------------------------------------

int32_t flow_here(const Reader *reader) { return reader->scenario->step_count; }

int32_t flow_step(Reader *reader, StepOp op, const Item *item, int a, int b, int c) {
    parl_scenario *scenario = reader->scenario;
    if (!reader_fits(reader, scenario->step_count, STEPS_MAX, "steps", item))
        return scenario->step_count - 1;
    scenario->steps = reader_room(scenario->steps, scenario->step_count, &reader->rooms.steps,
                                  sizeof *scenario->steps);
    scenario->steps[scenario->step_count] = (Step){
        .op = (uint8_t)op, .a = (int16_t)a, .b = (int16_t)b, .c = (int16_t)c, .place = item->place};
    return scenario->step_count++;
}

void flow_goto(Reader *reader, int32_t to, const Item *item) {
    int32_t step = flow_step(reader, STEP_GOTO, item, NONE, NONE, NONE);
    if (!reader->full) reader->scenario->steps[step].to = to;
}

static const Item *argument(const Item *item, int index) {
    return index < item->arg_count ? item->args[index] : NULL;
}

// --- Speech -----------------------------------------------------------------------------

// A word that nobody declared: a person, or one of the author's words misspelt.
static void complain_speaker(Reader *reader, const Item *item) {
    const char *const *people = names_list(&reader->names, kind_bit(THING_PERSON));
    const char *person = reader_nearest_person(reader, item->text);
    if (!person) person = reader_nearest(reader, item->text, people);
    const char *word = reader->quiet ? NULL : word_meant(item->text);
    if (!person && word) {
        reader_complain_at(reader, PROBLEM_UNKNOWN_WORD, item, item->text, word, NULL);
    } else {
        uint32_t kind = kind_bit(THING_PERSON);
        reader_complain_name(reader, PROBLEM_UNKNOWN_NAME, item, kind, person,
                             reader_example(reader, kind, item->text));
    }
}

static void read_speech(Reader *reader, const Item *item) {
    const Name *name = names_find(&reader->names, item->text);
    const Item *said = argument(item, 0);
    bool line = item->arg_count == 1 && said->kind == ITEM_TEXT;
    if (!line) return;  // The table of words has reported it.
    if (!name) {
        complain_speaker(reader, item);
        return;
    }
    if (name->thing != THING_PERSON) {
        reader_complain_at(reader, PROBLEM_WRONG_KIND, item, item->text,
                           reader_kind_name(name->thing), "a person");
        return;
    }
    TextRef text = text_read(reader, said);
    if (text != NONE) (void)flow_step(reader, STEP_SAY, item, name->index, text, NONE);
}

static void read_narrate(Reader *reader, const Item *item) {
    TextRef text = text_read(reader, argument(item, 0));
    if (text != NONE) (void)flow_step(reader, STEP_SAY, item, NONE, text, NONE);
}

// --- Questions --------------------------------------------------------------------------

// How sure somebody is goes from 0 to 100.
static void check_span(Reader *reader, const Item *item, const Estimate *estimate) {
    bool fixed = estimate->from.expr == NONE && estimate->till.expr == NONE;
    int from = estimate->from.value, till = estimate->till.value;
    if (fixed && from >= till)
        reader_complain_at(reader, PROBLEM_SPAN_REVERSED, item, "from", reader_number(reader, from),
                           reader_number(reader, till));
    else if (estimate->sure && (!fixed || from != 0 || till != 100))
        reader_complain_at(reader, PROBLEM_SURE_SPAN, item, NULL, NULL, NULL);
}

static void read_estimate(Reader *reader, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    if (!reader_fits(reader, scenario->estimate_count, TABLE_MAX, "estimates", item)) return;
    const Item *id = reader_field(item, "id");
    reader->hidden = true;  // The question is how well they can tell what is hidden.
    ExprRef truth = compile_item(reader, reader_field(item, "truth"), WANT_VALUE);
    reader->hidden = scenario->scenes[reader->scene].ending;
    bool sure = truth != NONE && scenario->exprs[truth].type == VALUE_FLAG, alone;
    int uncertain = compile_uncertain(reader, truth, &alone);
    Estimate estimate = {.id = arena_copy(&scenario->arena, id && item_text(id) ? id->text : ""),
                         .prompt = text_read(reader, reader_sentence(item)),
                         .truth = truth,
                         .sure = sure,
                         .uncertain = (int8_t)(alone ? uncertain : NONE),
                         .from = reader_number_field(reader, item, "from", 0),
                         .till = reader_number_field(reader, item, "till", 100),
                         .memo = NONE,
                         .place = item->place};
    check_span(reader, item, &estimate);
    scenario->estimates = reader_room(scenario->estimates, scenario->estimate_count,
                                      &reader->rooms.estimates, sizeof *scenario->estimates);
    scenario->estimates[scenario->estimate_count] = estimate;
    (void)flow_step(reader, STEP_ESTIMATE, item, scenario->estimate_count++, NONE, NONE);
}

static void read_write(Reader *reader, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    if (scenario->write_count == PARL_WRITES_MAX) {
        reader_complain_at(reader, PROBLEM_TOO_MANY, item, reader_number(reader, PARL_WRITES_MAX),
                           "writes", "people came to talk");
        return;
    }
    const Item *id = reader_field(item, "id");
    scenario->writes = reader_room(scenario->writes, scenario->write_count, &reader->rooms.writes,
                                   sizeof *scenario->writes);
    scenario->writes[scenario->write_count] =
        (Write){.id = arena_copy(&scenario->arena, id && item_text(id) ? id->text : ""),
                .prompt = text_read(reader, argument(item, 0)),
                .place = item->place};
    (void)flow_step(reader, STEP_WRITE, item, scenario->write_count++, NONE, NONE);
}

// --- Where it goes on, and what is kept -------------------------------------------------

static void read_jump(Reader *reader, const Item *item) {
    int scene = reader_thing(reader, argument(item, 0), kind_bit(THING_SCENE), NULL);
    if (scene != NONE) (void)flow_step(reader, STEP_JUMP, item, scene, NONE, NONE);
}

static void read_later(Reader *reader, const Item *item) {
    const Item *weeks = NULL, *name = NULL;
    for (int i = 0; i < item->arg_count; i++) {
        if (item->args[i]->kind == ITEM_NUMBER)
            weeks = item->args[i];
        else if (item_text(item->args[i]))
            name = item->args[i];
    }
    int scene = reader_thing(reader, name, kind_bit(THING_SCENE), NULL);
    if (reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, item, "later", NULL, NULL);
    if (scene == NONE || !weeks) return;
    if (weeks->number < 0 || weeks->number > PARL_WEEKS_MAX) {
        reader_complain_at(reader, PROBLEM_OUT_OF_RANGE, weeks, "later", "0",
                           reader_number(reader, PARL_WEEKS_MAX));
        return;
    }
    (void)flow_step(reader, STEP_LATER, item, scene, (int)weeks->number, NONE);
}

static void read_set(Reader *reader, const Item *item) {
    const Item *name = argument(item, 0), *value = argument(item, 1);
    if (!name || !value || !item_text(name)) return;
    const Name *there = names_look(&reader->names, name->text);
    if (!there || there->thing != THING_MEMORY) return;  // Reported with the names.
    ValueType type = compile_memory(reader, there->index);
    bool word = compile_is_word(reader, value);
    if (word && strlen(value->text) > PARL_WORD_MAX) {
        reader_complain_at(reader, PROBLEM_TEXT_TOO_LONG, value,
                           reader_number(reader, (int)strlen(value->text)),
                           reader_number(reader, PARL_WORD_MAX), "shorter");
        return;
    }
    ExprRef expr = word ? compile_word(reader, value) : compile_item(reader, value, WANT_VALUE);
    if (expr == NONE) return;
    ValueType given = (ValueType)reader->scenario->exprs[expr].type;
    if (given != type) {
        static const char *const types[] = {"a number", "yes or no", "a word", "a person"};
        reader_complain_at(reader, PROBLEM_VALUE_KIND, value, types[given], types[type], NULL);
        return;
    }
    (void)flow_step(reader, STEP_SET, item, there->index, expr, NONE);
}

static int find_signal(const Item *item) {
    for (int i = 0; item_text(item) && i < PARL_SIGNAL_COUNT; i++) {
        if (strcmp(parl_signal_id((parl_signal)i), item->text) == 0) return i;
    }
    return NONE;
}

static void complain_signal(Reader *reader, const Item *said) {
    const char *known[PARL_SIGNAL_COUNT + 1] = {NULL};
    char *list = arena_take(&reader->scratch, PARL_SIGNAL_COUNT * 16);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        known[i] = parl_signal_id((parl_signal)i);
        if (i > 0) strcat(list, " ");
        strcat(list, known[i]);
    }
    reader_complain_at(reader, PROBLEM_NONE_OF, said, said->text, list,
                       reader_nearest(reader, said->text, known));
}

// Of the others the rules see enough by themselves.
static void complain_credit(Reader *reader, const Item *item, int signal) {
    char *list = arena_take(&reader->scratch, PARL_SIGNAL_COUNT * 16);
    int left = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) left += score_takes_credit((parl_signal)i);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!score_takes_credit((parl_signal)i)) continue;
        strcat(list, parl_signal_id((parl_signal)i));
        if (--left > 0) strcat(list, left > 1 ? ", " : " or ");
    }
    reader_complain_at(reader, PROBLEM_CREDIT_FOREIGN, item, parl_signal_id((parl_signal)signal),
                       list, NULL);
}

static void read_credit(Reader *reader, const Item *item) {
    const Item *amount = NULL, *why = NULL, *other = NULL;
    int signal = NONE;
    for (int i = 0; i < item->arg_count; i++) {
        const Item *given = item->args[i];
        if (given->kind == ITEM_NUMBER)
            amount = given;
        else if (signal == NONE && find_signal(given) != NONE)
            signal = find_signal(given);
        else if (given->kind == ITEM_TEXT && !why && (signal != NONE || i > 0))
            why = given;
        else
            other = given;
    }
    if (signal == NONE) {
        const Item *said = other ? other : why;
        if (said && item_text(said)) complain_signal(reader, said);
        return;
    }
    TextRef text = text_read(reader, why);
    if (!amount || text == NONE) return;
    if (amount->number < -100 || amount->number > 100) {
        reader_complain_at(reader, PROBLEM_OUT_OF_RANGE, amount, "credit", "-100", "100");
        return;
    }
    if (!score_takes_credit((parl_signal)signal)) {
        complain_credit(reader, item, signal);
        return;
    }
    if (reader->scenario->weights[signal] == 0)
        reader_complain_at(reader, PROBLEM_SIGNAL_WEIGHTLESS, item,
                           parl_signal_id((parl_signal)signal), NULL, NULL);
    (void)flow_step(reader, STEP_CREDIT, item, signal, (int)amount->number * 10, text);
}

// --- when and otherwise -----------------------------------------------------------------

// A row of `when`s that ends in `otherwise` is one question: the first that holds is
// played, or else what otherwise says. Without it each `when` is judged by itself.
static bool has_otherwise(const Item *body, int at) {
    while (at < body->entry_count && item_is(body->entries[at], "when")) at++;
    return at < body->entry_count && item_is(body->entries[at], "otherwise");
}

static ExprRef read_condition(Reader *reader, const Item *when) {
    const Item *condition = argument(when, 0);
    bool missing = condition && condition->kind == ITEM_TEXT && !*condition->text;
    return missing ? NONE : compile_item(reader, condition, WANT_FLAG);
}

static void read_branch(Reader *reader, const Item *item, int depth) {
    const Item *inner = item_body(item);
    if (inner) flow_body(reader, inner, 0, depth + 1);
}

// One `when` of a row; the step that leaves the row, or NONE where it does not.
static int32_t read_when(Reader *reader, const Item *when, bool row, int depth) {
    ExprRef condition = read_condition(reader, when);
    int32_t unless = NONE, leave = NONE;
    if (condition != NONE) unless = flow_step(reader, STEP_UNLESS, when, condition, NONE, NONE);
    read_branch(reader, when, depth);
    if (row) {
        leave = flow_here(reader);
        flow_goto(reader, 0, when);
    }
    if (unless != NONE && !reader->full) reader->scenario->steps[unless].to = flow_here(reader);
    return leave;
}

static int read_whens(Reader *reader, const Item *body, int at, int depth) {
    bool row = has_otherwise(body, at);
    int first = at, leaves = 0;
    int32_t *leave =
        arena_take_many(&reader->scratch, (size_t)(body->entry_count - at + 1), sizeof *leave);
    for (; at < body->entry_count && item_is(body->entries[at], "when"); at++) {
        if (!row && at > first) return at;
        int32_t step = read_when(reader, body->entries[at], row, depth);
        if (step != NONE) leave[leaves++] = step;
        if (reader->full) return body->entry_count;
    }
    if (!row) return at;
    read_branch(reader, body->entries[at], depth);
    for (int i = 0; i < leaves && !reader->full; i++)
        reader->scenario->steps[leave[i]].to = flow_here(reader);
    return at + 1;
}

// --- Bodies -----------------------------------------------------------------------------

static void read_word(Reader *reader, const Item *item, int depth) {
    if (move_read(reader, item)) return;
    if (item_is(item, "narrate")) read_narrate(reader, item);
    if (item_is(item, "pick")) menu_pick(reader, item, depth);
    if (item_is(item, "rank")) menu_rank(reader, item);
    if (item_is(item, "grid")) grid_read(reader, item);
    if (item_is(item, "estimate")) read_estimate(reader, item);
    if (item_is(item, "write")) read_write(reader, item);
    if (item_is(item, "jump")) read_jump(reader, item);
    if (item_is(item, "later")) read_later(reader, item);
    if (item_is(item, "set")) read_set(reader, item);
    if (item_is(item, "credit")) read_credit(reader, item);
    if (item_is(item, "otherwise"))
        reader_complain_at(reader, PROBLEM_OTHERWISE_ALONE, item, NULL, NULL, NULL);
}

// A script may put one item into many places and so write much with little.
static bool may_go_on(Reader *reader, const Item *body, int depth) {
    reader->visits += body->entry_count + 1;
    if (depth < DEPTH_MAX && reader->visits < VISITS_MAX) return !reader->full;
    if (!reader->full) {
        bool deep = depth >= DEPTH_MAX;
        reader_complain_at(reader, PROBLEM_TOO_MANY, body,
                           reader_number(reader, deep ? DEPTH_MAX : VISITS_MAX),
                           deep ? "bodies inside each other" : "steps", "nobody could play it");
    }
    reader->full = true;
    return false;
}

void flow_body(Reader *reader, const Item *body, int first, int depth) {
    assert(reader);
    assert(body);
    if (!may_go_on(reader, body, depth)) return;
    for (int at = first; at < body->entry_count && !reader->full;) {
        const Item *item = body->entries[at];
        if (item_is(item, "choice")) {
            at = menu_read(reader, body, at, depth);
        } else if (item_is(item, "when")) {
            at = read_whens(reader, body, at, depth);
        } else {
            if (item->kind == ITEM_SPEECH) read_speech(reader, item);
            if (item->kind == ITEM_WORD) read_word(reader, item, depth);
            at++;
        }
    }
}
