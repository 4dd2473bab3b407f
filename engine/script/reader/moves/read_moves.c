// SPDX-License-Identifier: MIT
//
// Moves: what is said of them together, and the step of each.

#include <assert.h>
#include <string.h>

#include "arguments.h"
#include "compile.h"
#include "flow.h"

// --- Whose it is ------------------------------------------------------------------------

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

// Only those who sign can be asked to.
static void check_signers(Reader *reader, const Item *item, const Move *move) {
    const parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < item->arg_count; i++) {
        const Item *at = item->args[i];
        const Name *name = item_text(at) ? names_find(&reader->names, at->text) : NULL;
        if (!name || name->thing != THING_PERSON || !(move->people >> name->index & 1)) continue;
        const Person *person = &scenario->people[name->index];
        if (!person->signs)
            reader_complain_at(reader, PROBLEM_SIGNER_FOREIGN, at, person->id, NULL, NULL);
    }
}

// --- One move ---------------------------------------------------------------------------

static Move begin(const Item *item, MoveKind kind, const Arguments *arguments) {
    return (Move){.kind = (uint8_t)kind,
                  .person = (int8_t)arguments->people[0],
                  .other = (int8_t)arguments->people[1],
                  .people = arguments->group,
                  .fact = (int8_t)arguments->fact,
                  .rendering = NONE,
                  .concern = (int8_t)arguments->concern,
                  .remedy = NONE,
                  .promise = (int8_t)arguments->promise,
                  .uncertain = (int8_t)arguments->uncertain,
                  .gate = NONE,
                  .packet = (int8_t)arguments->packet,
                  .item = (int8_t)arguments->item,
                  .value = NONE,
                  .work = (int8_t)arguments->work,
                  .matter = (int8_t)arguments->matter,
                  .owner = NONE,
                  .live = (int8_t)arguments->live,
                  .task = (int8_t)arguments->task,
                  .from = {0, NONE},
                  .till = {0, NONE},
                  .cases = {0, NONE},
                  .weeks = {0, NONE},
                  .percent = {0, NONE},
                  .alert = {0, NONE},
                  .every = {0, NONE},
                  .review = {0, NONE},
                  .price = NONE,
                  .reason = NONE,
                  .place = item->place};
}

// Its row; NONE where there is no room.
static int add(Reader *reader, const Item *item, Move move) {
    parl_scenario *scenario = reader->scenario;
    if (!reader_fits(reader, scenario->move_count, TABLE_MAX, "moves", item)) return NONE;
    scenario->moves = reader_room(scenario->moves, scenario->move_count, &reader->rooms.moves,
                                  sizeof *scenario->moves);
    scenario->moves[scenario->move_count] = move;
    return scenario->move_count++;
}

static void keep(Reader *reader, const Item *item, Move move) {
    int row = add(reader, item, move);
    if (row != NONE) (void)flow_step(reader, STEP_MOVE, item, row, NONE, NONE);
}

int move_declare(Reader *reader, const Item *item, int packet, int part, int value) {
    assert(reader);
    Arguments arguments = arguments_none();
    arguments.packet = packet;
    arguments.item = part;
    Move move = begin(item, MOVE_DECLARE, &arguments);
    move.value = (int8_t)value;
    return add(reader, item, move);
}

int move_assign(Reader *reader, const Item *item, int person, int live, int task) {
    assert(reader);
    Arguments arguments = arguments_none();
    arguments.people[0] = person;
    arguments.live = live;
    arguments.task = task;
    return add(reader, item, begin(item, MOVE_ASSIGN, &arguments));
}

void move_explain(Reader *reader, const Item *item, int person, int fact, int rendering) {
    Arguments arguments = arguments_none();
    arguments.people[0] = person;
    arguments.fact = fact;
    Move move = begin(item, MOVE_EXPLAIN, &arguments);
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

static void read_details(Reader *reader, const Arguments *arguments, Move *move) {
    switch ((MoveKind)move->kind) {
        case MOVE_COMMIT: details_commit(reader, arguments, move); return;
        case MOVE_EXPERIMENT: details_experiment(reader, arguments, move); return;
        case MOVE_ADDRESS: details_remedy(reader, arguments, move); return;
        case MOVE_DECLARE: details_declare(reader, arguments, move); return;
        case MOVE_DECIDE: details_decide(reader, arguments, move); return;
        case MOVE_ASSIGN: details_assign(reader, arguments, move); return;
        case MOVE_ROLLOUT: details_rollout(reader, arguments, move); return;
        case MOVE_RETRAIN: details_retrain(reader, arguments, move); return;
        default: return;
    }
}

static void check_move(Reader *reader, const Item *item, const Move *move) {
    MoveKind kind = (MoveKind)move->kind;
    if (kind == MOVE_COMMIT) check_promised(reader, item, move);
    if (kind == MOVE_REQUEST) check_signers(reader, item, move);
    if (kind == MOVE_BLAME && move->person == move->other)
        reader_complain_at(reader, PROBLEM_BLAME_SELF, item,
                           reader->scenario->people[move->person].id, NULL, NULL);
    if ((kind == MOVE_ASK || kind == MOVE_ADDRESS) && move->concern != NONE)
        check_owner(reader, item, move);
    bool weeks = kind == MOVE_COMMIT || kind == MOVE_EXPERIMENT || kind == MOVE_REQUEST;
    if (weeks && reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, item, move_row(kind)->name, NULL,
                           NULL);
}

bool move_read(Reader *reader, const Item *item) {
    assert(reader);
    assert(item);
    int kind = item->word ? word_move(item->word) : NONE;
    if (kind == NONE) return false;
    const MoveRow *row = move_row((MoveKind)kind);
    Arguments arguments = arguments_read(reader, row, item);
    if (!arguments_complete(reader, row, item, &arguments)) return true;
    if (kind == MOVE_EXPLAIN) {
        read_explain(reader, item, &arguments);
        return true;
    }
    Move move = begin(item, (MoveKind)kind, &arguments);
    read_details(reader, &arguments, &move);
    check_move(reader, item, &move);
    keep(reader, item, move);
    return true;
}
