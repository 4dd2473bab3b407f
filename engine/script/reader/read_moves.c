// SPDX-License-Identifier: MIT
//
// Moves: arguments in any order, told apart by what they name.

#include <assert.h>
#include <string.h>

#include "compile.h"
#include "flow.h"
#include "texts.h"
#include "words.h"

// What the arguments of one call came to. NONE: not given.
typedef struct {
    int people[2], person_count;
    int fact, concern, promise, uncertain, frame;
    const Item *remedy, *details, *frame_item;
    bool reported;  // a name was not understood: nothing else is missing for it
    bool malformed;  // there are fewer or more than the move takes
} Arguments;

static const Arguments nothing = {.people = {NONE, NONE},
                                  .fact = NONE,
                                  .concern = NONE,
                                  .promise = NONE,
                                  .uncertain = NONE,
                                  .frame = NONE};

static bool takes(const char *letters, const char *any) { return strpbrk(letters, any) != NULL; }

// The kinds of names that a move takes.
static uint32_t kinds_of(const char *letters) {
    uint32_t kinds = 0;
    if (takes(letters, "P")) kinds |= kind_bit(THING_PERSON);
    if (takes(letters, "Fd")) kinds |= kind_bit(THING_FACT);
    if (takes(letters, "Cc")) kinds |= kind_bit(THING_CONCERN);
    if (takes(letters, "Od")) kinds |= kind_bit(THING_PROMISE);
    if (takes(letters, "U")) kinds |= kind_bit(THING_UNCERTAIN);
    return kinds;
}

// Whether an argument is told by its name. A remedy may have the name of something else.
static bool is_known(const Reader *reader, const char *letters, const Item *item) {
    if (item->kind == ITEM_LIST) return true;
    const Name *name = item_text(item) ? names_find(&reader->names, item->text) : NULL;
    return name && (!takes(letters, "r") || kinds_of(letters) >> name->thing & 1);
}

static int find_frame(const char *text) {
    size_t length = strcspn(text, ".");
    for (int i = 0; i < PARL_FRAME_COUNT; i++) {
        const char *id = parl_frame_id((parl_frame)i);
        if (strlen(id) == length && memcmp(id, text, length) == 0) return i;
    }
    return NONE;
}

static void take_name(Arguments *arguments, ThingKind kind, int index) {
    switch (kind) {
        case THING_PERSON:
            if (arguments->person_count < 2) arguments->people[arguments->person_count++] = index;
            return;
        case THING_FACT: arguments->fact = index; return;
        case THING_CONCERN: arguments->concern = index; return;
        case THING_PROMISE: arguments->promise = index; return;
        case THING_UNCERTAIN: arguments->uncertain = index; return;
        default: return;
    }
}

// A name that nothing has.
static void take_unknown(Reader *reader, Arguments *arguments, const char *letters,
                         const Item *item) {
    const char *const *known = names_list(&reader->names, kinds_of(letters));
    const char *nearest = reader_nearest(reader, item->text, known);
    const char *frames[PARL_FRAME_COUNT + 1] = {NULL};
    for (int i = 0; i < PARL_FRAME_COUNT; i++) frames[i] = parl_frame_id((parl_frame)i);
    bool frame = takes(letters, "f") && arguments->fact != NONE && arguments->person_count > 0;
    if (!frame && takes(letters, "P") && arguments->person_count == 0) {
        const char *person = reader_nearest_person(reader, item->text);
        if (person) nearest = person;
    }
    if (frame && !nearest) nearest = reader_nearest(reader, item->text, frames);
    arguments->reported = true;
    if (arguments->malformed) return;
    if (strcmp(item->text, "me") == 0) {
        (void)reader_thing(reader, item, kinds_of(letters), NULL);  // It says who that is.
        return;
    }
    reader_complain_at(reader, frame ? PROBLEM_UNKNOWN_FRAME : PROBLEM_UNKNOWN_NAME, item,
                       item->text, nearest, NULL);
}

static void take(Reader *reader, Arguments *arguments, const char *letters, const Item *item) {
    if (item->kind == ITEM_LIST) {
        arguments->details = item;
        return;
    }
    if (!item_text(item)) return;
    if (takes(letters, "r") && arguments->concern != NONE && !arguments->remedy &&
        !is_known(reader, letters, item)) {
        arguments->remedy = item;
        return;
    }
    int frame = takes(letters, "f") ? find_frame(item->text) : NONE;
    const Name *name = names_find(&reader->names, item->text);
    if (frame != NONE && !name) {
        arguments->frame = frame;
        arguments->frame_item = item;
    } else if (!name) {
        take_unknown(reader, arguments, letters, item);
    } else {
        ThingKind kind = name->thing;
        int index = reader_thing(reader, item, kinds_of(letters), &kind);
        if (index != NONE)
            take_name(arguments, kind, index);
        else
            arguments->reported = true;
    }
}

// What has a name first, so that a remedy or a frame may stand before it. Where there is too
// little or too much, which the table of words has reported, a text may be anything.
static Arguments take_all(Reader *reader, const char *letters, const Item *item) {
    Arguments arguments = nothing;
    int least = (int)strcspn(letters, "fcD"), most = (int)strlen(letters);
    arguments.malformed = item->arg_count < least || item->arg_count > most;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < item->arg_count; i++) {
            if (is_known(reader, letters, item->args[i]) == (pass == 0))
                take(reader, &arguments, letters, item->args[i]);
        }
    }
    return arguments;
}

// --- What is still missing --------------------------------------------------------------

static bool has(const Arguments *arguments, const char *letters, char letter) {
    switch (letter) {
        case 'P': return arguments->person_count >= (strstr(letters, "PP") ? 2 : 1);
        case 'F': return arguments->fact != NONE;
        case 'C': return arguments->concern != NONE;
        case 'O': return arguments->promise != NONE;
        case 'U': return arguments->uncertain != NONE;
        case 'd': return arguments->promise != NONE || arguments->fact != NONE;
        case 'r': return arguments->remedy != NULL;
        default: return true;
    }
}

// False where an argument is missing. It is said once: a name that was reported is not
// missing as well, and how many arguments a move takes is known to the table of words.
static bool complete(Reader *reader, const MoveRow *row, const Item *item,
                     const Arguments *arguments) {
    size_t needed = 0;
    char missing = '\0';
    for (const char *at = row->arguments; *at; at++) {
        needed += *at != 'f' && *at != 'c';
        if (missing == '\0' && !has(arguments, row->arguments, *at)) missing = *at;
    }
    if (missing == '\0') return true;
    char form[WORD_FORM_BYTES];
    if (!arguments->reported && (size_t)item->arg_count >= needed)
        reader_complain_at(reader, PROBLEM_ARGUMENT_MISSING, item, row->name,
                           word_argument(missing), word_form(word_find(row->name), form));
    return false;
}

// --- The details of the larger moves ----------------------------------------------------

static Number detail(Reader *reader, const Arguments *arguments, const char *field) {
    if (!arguments->details) return (Number){0, NONE};
    return reader_number_field(reader, arguments->details, field, 0);
}

static void read_commit(Reader *reader, const Arguments *arguments, Move *move) {
    const Item *details = arguments->details;
    if (!details) return;  // The table of words has reported it.
    const Item *firm = reader_field(details, "firm"), *gate = reader_field(details, "gate");
    const Item *stop = reader_field(details, "stop"), *due = reader_field(details, "due");
    const Item *from = reader_field(details, "from"), *till = reader_field(details, "till");
    bool said = firm || gate || stop || from || till;
    if (!said && details->field_count + details->entry_count > 0) return;  // Reported as well.
    if (!!firm + !!gate + !!stop + (from || till) != 1 || !from != !till) {
        reader_complain_at(reader, PROBLEM_COMMIT_UNCLEAR, details,
                           "{ firm = 12 }, { from = 10, till = 16 }, { gate = \"…\" } or "
                           "{ stop = \"…\" }",
                           NULL, NULL);
        return;
    }
    if (due && !gate)
        reader_complain_at(reader, PROBLEM_FIELD_IDLE, due, "due", "gate", NULL);
    if (firm) {
        move->commit = PARL_FIRM;
        move->from = move->till = detail(reader, arguments, "firm");
    } else if (gate) {
        move->commit = PARL_GATED;
        move->gate = (int8_t)reader_thing(reader, gate, kind_bit(THING_GATE), NULL);
        move->till = detail(reader, arguments, "due");
    } else if (stop) {
        move->commit = PARL_STOP;
        move->reason = text_read(reader, stop);
    } else {
        move->commit = PARL_RANGE;
        move->from = detail(reader, arguments, "from");
        move->till = detail(reader, arguments, "till");
    }
    bool backwards = move->commit == PARL_RANGE && move->from.expr == NONE &&
                     move->till.expr == NONE && move->from.value > move->till.value;
    if (backwards)
        reader_complain_at(reader, PROBLEM_SPAN_REVERSED, from, "from",
                           reader_number(reader, move->from.value),
                           reader_number(reader, move->till.value));
}

static void read_remedy(Reader *reader, const Arguments *arguments, Move *move) {
    const Concern *concern = &reader->scenario->concerns[move->concern];
    const char *known[REMEDIES_MAX + 1] = {NULL};
    for (int i = 0; i < concern->remedy_count; i++) {
        known[i] = concern->remedies[i];
        if (strcmp(known[i], arguments->remedy->text) == 0) move->remedy = (int8_t)i;
    }
    if (move->remedy != NONE || concern->remedy_count == 0) return;
    size_t size = 1;
    for (int i = 0; known[i]; i++) size += strlen(known[i]) + 2;
    char *list = arena_take(&reader->scratch, size);
    for (int i = 0; known[i]; i++) {
        if (i > 0) strcat(list, ", ");
        strcat(list, known[i]);
    }
    reader_complain_at(reader, PROBLEM_NONE_OF, arguments->remedy, arguments->remedy->text, list,
                       reader_nearest(reader, arguments->remedy->text, known));
}

// Whether [field] of the thing called [name] names somebody; else that has been reported.
static bool has_owner(const Reader *reader, const char *name, const char *field) {
    const Name *row = names_find(&reader->names, name);
    const Item *owner = row ? reader_field(row->item, field) : NULL;
    const Name *person = owner && item_text(owner) ? names_find(&reader->names, owner->text) : NULL;
    return person && person->thing == THING_PERSON;
}

// A concern is asked of, and answered to, the one who carries it.
static void check_owner(Reader *reader, const Item *item, const Move *move) {
    const Concern *concern = &reader->scenario->concerns[move->concern];
    if (move->person == NONE || concern->of == move->person) return;
    if (!has_owner(reader, concern->id, "of")) return;
    reader_complain_at(reader, PROBLEM_CONCERN_FOREIGN, item, concern->id,
                       reader->scenario->people[concern->of].id,
                       reader->scenario->people[move->person].id);
}

// A commitment counts for the one to whom its promise is made.
static void check_promised(Reader *reader, const Item *item, const Move *move) {
    const parl_scenario *scenario = reader->scenario;
    const Promise *promise = &scenario->promises[move->promise];
    if (move->person == promise->to || !has_owner(reader, promise->id, "to")) return;
    reader_complain_at(reader, PROBLEM_PROMISE_FOREIGN, item, promise->id,
                       scenario->people[promise->to].id, scenario->people[move->person].id);
}

// --- One move ---------------------------------------------------------------------------

static Move start(const Item *item, MoveKind kind, const Arguments *arguments) {
    return (Move){.kind = (uint8_t)kind,
                  .person = (int8_t)arguments->people[0],
                  .other = (int8_t)arguments->people[1],
                  .fact = (int8_t)arguments->fact,
                  .rendering = NONE,
                  .concern = (int8_t)arguments->concern,
                  .remedy = NONE,
                  .promise = (int8_t)arguments->promise,
                  .uncertain = (int8_t)arguments->uncertain,
                  .gate = NONE,
                  .reason = NONE,
                  .from = {0, NONE},
                  .till = {0, NONE},
                  .cases = {0, NONE},
                  .weeks = {0, NONE},
                  .place = item->place};
}

static void keep(Reader *reader, const Item *item, Move move) {
    parl_scenario *scenario = reader->scenario;
    if (!reader_fits(reader, scenario->move_count, TABLE_MAX, "moves", item)) return;
    scenario->moves = reader_room(reader, scenario->moves, scenario->move_count,
                                  &reader->rooms.moves, sizeof *scenario->moves);
    scenario->moves[scenario->move_count] = move;
    (void)flow_step(reader, STEP_MOVE, item, scenario->move_count++, NONE, NONE);
}

void move_explain(Reader *reader, const Item *item, int person, int fact, int rendering) {
    Arguments arguments = nothing;
    arguments.people[0] = person;
    arguments.fact = fact;
    Move move = start(item, MOVE_EXPLAIN, &arguments);
    move.rendering = (int8_t)rendering;
    keep(reader, item, move);
}

// `business` is the first line in that frame, `business.2` the second, which is where the
// distortions stand.
static void read_explain(Reader *reader, const Item *item, const Arguments *arguments) {
    if (arguments->frame == NONE) {
        if (!arguments->frame_item)
            menu_explain(reader, item, arguments->people[0], arguments->fact);
        return;
    }
    const Fact *fact = &reader->scenario->facts[arguments->fact];
    const char *text = arguments->frame_item->text;
    const char *dot = strchr(text, '.');
    int number = dot ? dot[1] - '0' : 1;
    for (int i = 0, seen = 0; i < fact->rendering_count; i++) {
        if (fact->renderings[i].frame != arguments->frame || ++seen != number) continue;
        move_explain(reader, item, arguments->people[0], arguments->fact, i);
        return;
    }
    reader_complain_at(reader, PROBLEM_FRAME_ABSENT, arguments->frame_item, fact->id, text, NULL);
}

static void read_kind(Reader *reader, const Item *item, MoveKind kind, Arguments *arguments) {
    if (kind == MOVE_EXPLAIN) {
        read_explain(reader, item, arguments);
        return;
    }
    Move move = start(item, kind, arguments);
    if (kind == MOVE_COMMIT) read_commit(reader, arguments, &move);
    if (kind == MOVE_EXPERIMENT) {
        move.cases = detail(reader, arguments, "cases");
        move.weeks = detail(reader, arguments, "weeks");
    }
    if (kind == MOVE_COMMIT) check_promised(reader, item, &move);
    if (kind == MOVE_BLAME && move.person == move.other)
        reader_complain_at(reader, PROBLEM_BLAME_SELF, item,
                           reader->scenario->people[move.person].id, NULL, NULL);
    if (kind == MOVE_ADDRESS) read_remedy(reader, arguments, &move);
    if ((kind == MOVE_ASK || kind == MOVE_ADDRESS) && move.concern != NONE)
        check_owner(reader, item, &move);
    bool weeks = kind == MOVE_COMMIT || kind == MOVE_EXPERIMENT;
    if (weeks && reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, item, move_row(kind)->name, NULL,
                           NULL);
    keep(reader, item, move);
}

bool move_read(Reader *reader, const Item *item) {
    assert(reader);
    assert(item);
    if (item->kind != ITEM_WORD) return false;
    for (int i = 0; i < MOVE_COUNT; i++) {
        const MoveRow *row = move_row((MoveKind)i);
        if (strcmp(row->name, item->text) != 0) continue;
        Arguments arguments = take_all(reader, row->arguments, item);
        if (complete(reader, row, item, &arguments))
            read_kind(reader, item, (MoveKind)i, &arguments);
        return true;
    }
    return false;
}
