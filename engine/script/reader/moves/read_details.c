// SPDX-License-Identifier: MIT
//
// What a move carries beside whom and what it is about.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "arguments.h"
#include "compile.h"
#include "ranges.h"
#include "texts.h"

static Number detail(Reader *reader, const Arguments *arguments, const Move *move,
                     const char *field) {
    const char *word = move_row((MoveKind)move->kind)->name;
    if (!arguments->details) return (Number){0, NONE};
    return reader_number_row(reader, arguments->details, word_find(word)->fields, field, 0);
}

static const Item *detail_item(const Arguments *arguments, const char *field) {
    return arguments->details ? reader_field(arguments->details, field) : NULL;
}

void details_commit(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
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
        move->from = move->till = detail(reader, arguments, move, "firm");
    } else if (gate) {
        move->commit = PARL_GATED;
        move->gate = (int8_t)reader_thing(reader, gate, kind_bit(THING_GATE), NULL);
        move->till = detail(reader, arguments, move, "due");
    } else if (stop) {
        move->commit = PARL_STOP;
        move->reason = text_read(reader, stop);
    } else {
        move->commit = PARL_RANGE;
        move->from = detail(reader, arguments, move, "from");
        move->till = detail(reader, arguments, move, "till");
    }
    bool backwards = move->commit == PARL_RANGE && move->from.expr == NONE &&
                     move->till.expr == NONE && move->from.value > move->till.value;
    if (backwards)
        reader_complain_at(reader, PROBLEM_SPAN_REVERSED, from, "from",
                           reader_number(reader, move->from.value),
                           reader_number(reader, move->till.value));
}

void details_experiment(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
    move->cases = detail(reader, arguments, move, "cases");
    move->weeks = detail(reader, arguments, move, "weeks");
}

// --- Words of the author's own ----------------------------------------------------------

// The place of [said] among [known]; NONE where it is none of them, which is reported unless
// they are [loose]: more of them were meant, or none are asked for.
static int8_t find_word(Reader *reader, const Item *said, const char *const *known, bool loose) {
    for (int i = 0; known[i]; i++)
        if (strcmp(known[i], said->text) == 0) return (int8_t)i;
    if (!loose) reader_none_of(reader, said, known);
    return NONE;
}

// A concern without remedies takes any.
void details_remedy(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
    const Concern *concern = &reader->scenario->concerns[move->concern];
    const char *known[REMEDIES_MAX + 1] = {NULL};
    for (int i = 0; i < concern->remedy_count; i++) known[i] = concern->remedies[i];
    move->remedy = find_word(reader, arguments->remedy, known, concern->remedy_count == 0);
}

void details_declare(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
    const Packet *packet = &reader->scenario->packets[move->packet];
    const char *known[PARL_PACKET_VALUES_MAX + 1] = {NULL};
    for (int i = 0; i < packet->count[move->item]; i++)
        known[i] = reader->scenario->words[packet->values[move->item][i].word];
    bool loose = reader->loose[move->packet] >> move->item & 1;
    move->value = find_word(reader, arguments->value, known, loose);
}

void details_decide(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
    const Matter *matter = &reader->scenario->matters[move->matter];
    const char *known[PARL_MATTER_OPTIONS_MAX + 1] = {NULL};
    for (int i = 0; i < matter->option_count; i++)
        known[i] = reader->scenario->words[matter->options[i].word];
    bool loose = reader->loose_matters >> move->matter & 1;
    move->value = find_word(reader, arguments->value, known, loose);
    move->owner = (int8_t)reader_owner(reader, detail_item(arguments, "owner"));
    move->price = text_read(reader, detail_item(arguments, "price"));
    move->review = detail(reader, arguments, move, "review");
    const Item *review = detail_item(arguments, "review");
    if (review && reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, review, "review", NULL, NULL);
}

// --- A model in use ---------------------------------------------------------------------

void details_assign(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
    const Item *of = detail_item(arguments, "of");
    move->live = (int8_t)reader_thing(reader, of, kind_bit(THING_LIVE), NULL);
    move->alert = detail(reader, arguments, move, "alert");
    move->every = detail(reader, arguments, move, "every");
}

void details_retrain(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
    move->every = detail(reader, arguments, move, "every");
}

// Percent of the world: a model that nobody meets is rolled back.
void details_rollout(Reader *reader, const Arguments *arguments, Move *move) {
    assert(reader);
    static const FieldRow row = {.name = "rollout", .type = TYPE_NUMBER, .low = 1, .high = 100};
    const Item *number = arguments->number;
    move->percent = compile_quantity(reader, number, row.low);
    ranges_number(reader, number, move->percent.expr, &row);
    if (number->kind == ITEM_FRACTION) {
        double share = strtod(number->text, NULL);
        bool part = share > 0 && share < 1;  // Shares are percent here: .05 was meant as 5.
        const char *nearest = reader_number(reader, part ? (int)(share * 100 + 0.5) : row.low);
        reader_complain_at(reader, PROBLEM_NOT_WHOLE, number, row.name, number->text, nearest);
    } else if (number->kind == ITEM_NUMBER &&
               (number->number < row.low || number->number > row.high)) {
        reader_complain_at(reader, PROBLEM_OUT_OF_RANGE, number, row.name, "1", "100");
    } else if (number->kind == ITEM_FLAG || number->kind == ITEM_OTHER) {
        reader_complain_at(reader, PROBLEM_WRONG_TYPE, number, row.name,
                           "a whole number, or a figure in quotes", "something else");
    }
}
