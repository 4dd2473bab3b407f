// SPDX-License-Identifier: MIT
#include "compile.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "parser.h"

// All but the room for its code, of which nothing is read that was not written.
static void begin(Parser *parser, Reader *reader, const Item *text, size_t till, Want want) {
    memset(parser, 0, offsetof(Parser, code));
    parser->reader = reader;
    parser->item = text;
    parser->text = text->text;
    parser->till = till;
    parser->want = want;
}

// Instructions of a program, with those of the figures that it asks for.
static int steps_of(const Reader *reader, const Instr *code, int count) {
    int steps = count;
    for (int i = 0; i < count; i++) {
        bool figure = code[i].op == EXPR_PROPERTY && code[i].property == PROPERTY_FIGURE;
        if (figure) steps += reader->figure_steps[code[i].a];
    }
    return steps;
}

// A figure that is too long is no figure: what asks for it is not blamed as well.
static bool is_short(Reader *reader, const Instr *code, int count, const Item *item) {
    if (steps_of(reader, code, count) <= PARL_EXPR_WHOLE_MAX) return true;
    reader_complain_at(reader, PROBLEM_TOO_MANY, item, reader_number(reader, PARL_EXPR_WHOLE_MAX),
                       "steps in one expression with the figures inside it",
                       "each figure counts as often as it is asked for");
    return false;
}

// Puts a program into the scenario.
static ExprRef keep(Reader *reader, const Instr *code, int count, ValueType type,
                    const Item *item) {
    parl_scenario *scenario = reader->scenario;
    if (reader->quiet || !reader_fits(reader, scenario->expr_count, TABLE_MAX, "conditions", item))
        return NONE;
    if (!is_short(reader, code, count, item)) return NONE;
    int first = scenario->code_count;
    for (int i = 0; i < count; i++) {
        scenario->code = reader_room(scenario->code, scenario->code_count, &reader->rooms.code,
                                     sizeof *scenario->code);
        scenario->code[scenario->code_count++] = code[i];
    }
    scenario->exprs = reader_room(scenario->exprs, scenario->expr_count, &reader->rooms.exprs,
                                  sizeof *scenario->exprs);
    scenario->exprs[scenario->expr_count] = (Expr){first, (int16_t)count, (uint8_t)type};
    return (ExprRef)scenario->expr_count++;
}

ExprRef compile_part(Reader *reader, const Item *text, size_t from, size_t till, Want want) {
    assert(reader);
    assert(text->text);
    assert(from <= till);
    Parser parser;
    begin(&parser, reader, text, till, want);
    ValueType type;
    if (!parser_run(&parser, from, &type)) return NONE;
    return keep(reader, parser.code, parser.count, type, text);
}

ExprRef compile_number(Reader *reader, int32_t number) {
    Instr instr = {.op = EXPR_NUMBER, .a = NONE, .b = NONE, .value = number};
    return keep(reader, &instr, 1, VALUE_NUMBER, NULL);
}

// The first word of a `set`, or whatever word stands where a value is wanted.
static ExprRef constant(Reader *reader, const Item *item, int32_t value, ValueType type) {
    Instr instr = {.op = EXPR_NUMBER, .a = NONE, .b = NONE, .value = value};
    return keep(reader, &instr, 1, type, item);
}

ExprRef compile_word(Reader *reader, const Item *item) {
    int word = reader_word(reader, item->text, strlen(item->text));
    return constant(reader, item, word, VALUE_WORD);
}

ExprRef compile_item(Reader *reader, const Item *item, Want want) {
    if (!item) return NONE;
    Instr call = {.op = EXPR_CALL, .a = (int16_t)item->number, .b = NONE};
    switch (item->kind) {
        case ITEM_TEXT:
        case ITEM_NAME: return compile_part(reader, item, 0, strlen(item->text), want);
        case ITEM_NUMBER:
            if (want == WANT_FLAG || item->number != (int32_t)item->number) return NONE;
            return constant(reader, item, (int32_t)item->number, VALUE_NUMBER);
        case ITEM_FLAG:
            if (want == WANT_NUMBER) return NONE;
            return constant(reader, item, item->number != 0, VALUE_FLAG);
        case ITEM_FUNCTION:
            return keep(reader, &call, 1, want == WANT_FLAG ? VALUE_FLAG : VALUE_NUMBER, item);
        default: return NONE;  // The table of words has reported it.
    }
}

Number compile_quantity(Reader *reader, const Item *item, int otherwise) {
    if (!item) return (Number){otherwise, NONE};
    if (item->kind != ITEM_NUMBER)
        return (Number){otherwise, compile_item(reader, item, WANT_NUMBER)};
    bool fits = item->number == (int32_t)item->number;
    return (Number){fits ? (int32_t)item->number : otherwise, NONE};
}

ExprRef compile_worth(Reader *reader, const Item *item) {
    if (!item || item->kind == ITEM_NAME) return NONE;  // The table of words has reported it.
    if (item->kind != ITEM_TEXT) return compile_item(reader, item, WANT_VALUE);
    Parser parser;
    begin(&parser, reader, item, strlen(item->text), WANT_VALUE);
    ValueType type;
    if (!parser_run(&parser, 0, &type)) return NONE;
    if (type == VALUE_FLAG) {
        parser_emit_number(&parser, 100);
        parser_emit_op(&parser, EXPR_MULTIPLY);
        if (parser.stopped) return NONE;
    } else if (type != VALUE_NUMBER) {
        parser_complain(&parser, PROBLEM_VALUE_KIND, 0, strlen(item->text), parser_type(type),
                        parser_type(VALUE_NUMBER), NULL);
        return NONE;
    }
    return keep(reader, parser.code, parser.count, VALUE_NUMBER, item);
}

// --- Types of what is read when it is first needed --------------------------------------

static void note_steps(Reader *reader, int figure) {
    const parl_scenario *scenario = reader->scenario;
    ExprRef expr = scenario->figures[figure].expr;
    if (expr == NONE) return;
    const Expr *row = &scenario->exprs[expr];
    reader->figure_steps[figure] = steps_of(reader, &scenario->code[row->first], row->count);
}

ValueType compile_figure(Reader *reader, int figure) {
    Figure *row = &reader->scenario->figures[figure];
    const Item *item = reader->figure_items[figure];
    if (reader->figures[figure] == READ_NOT) {
        reader->figures[figure] = READ_NOW;
        bool hidden = reader->hidden, quiet = reader->quiet;
        reader->hidden = reader->quiet = false;
        row->expr = compile_item(reader, item, WANT_VALUE);
        reader->hidden = hidden;
        reader->quiet = quiet;
        // The circle ends here: whoever follows figures into each other comes to an end.
        if (reader->figures[figure] == READ_CIRCLE) row->expr = NONE;
        reader->figures[figure] = READ_DONE;
        note_steps(reader, figure);
    } else if (reader->figures[figure] == READ_NOW) {
        reader->figures[figure] = READ_CIRCLE;
        reader_complain_at(reader, PROBLEM_FIGURE_CIRCLE, item, row->id, NULL, NULL);
    }
    return row->expr == NONE ? VALUE_NUMBER : (ValueType)reader->scenario->exprs[row->expr].type;
}

// Looks at a text without reporting what is wrong with it.
static bool try_text(Reader *reader, const Item *item, ValueType *type) {
    bool quiet = reader->quiet;
    reader->quiet = true;
    Parser parser;
    begin(&parser, reader, item, strlen(item->text), WANT_VALUE);
    bool fine = parser_run(&parser, 0, type);
    reader->quiet = quiet;
    return fine;
}

// Whether somebody tried to write an expression here: a sign between spaces, or a property
// of something that has a name.
static bool looks_like_expression(Reader *reader, const char *text) {
    size_t till = strlen(text);
    Symbol before = {.kind = SYMBOL_END};
    for (Symbol symbol = symbol_next(text, 0, till); symbol.kind != SYMBOL_END;
         symbol = symbol_next(text, symbol.till + (symbol.kind == SYMBOL_QUOTED), till)) {
        bool spaced = symbol.from > 0 && text[symbol.from - 1] == ' ' && text[symbol.till] == ' ';
        if (spaced && symbol.kind >= SYMBOL_EQUAL && symbol.kind <= SYMBOL_OVER) return true;
        bool dot = symbol.kind == SYMBOL_DOT && before.kind == SYMBOL_NAME &&
                   before.till == symbol.from && text[symbol.till] != ' ' && text[symbol.till];
        if (dot && names_find_part(&reader->names, text + before.from, before.till - before.from))
            return true;
        before = symbol;
    }
    return false;
}

// `set("mood", "cold")` remembers a word, `set("debt", "debt + 1")` works something out.
bool compile_is_word(Reader *reader, const Item *item) {
    if (item->kind == ITEM_NAME) {
        const Name *name = names_find(&reader->names, item->text);
        return !name || name->thing == THING_PERSON;
    }
    if (item->kind != ITEM_TEXT) return false;
    ValueType type;
    return !looks_like_expression(reader, item->text) && !try_text(reader, item, &type);
}

static ValueType type_of(Reader *reader, const Item *item) {
    if (item->kind == ITEM_FLAG) return VALUE_FLAG;
    if (item->kind != ITEM_TEXT && item->kind != ITEM_NAME) return VALUE_NUMBER;
    ValueType type;
    if (compile_is_word(reader, item)) return VALUE_WORD;
    return try_text(reader, item, &type) ? type : VALUE_NUMBER;
}

ValueType compile_memory(Reader *reader, int memo) {
    Memo *row = &reader->scenario->memos[memo];
    if (reader->memories[memo] == READ_NOT) {
        reader->memories[memo] = READ_DONE;  // While it is looked at, it counts as a number.
        ValueType type = type_of(reader, reader->memory_items[memo]);
        reader->scenario->memos[memo].type = (uint8_t)type;
        return type;
    }
    return (ValueType)row->type;
}

int compile_uncertain(const Reader *reader, ExprRef expr, bool *alone) {
    *alone = false;
    if (expr == NONE) return NONE;
    const Expr *row = &reader->scenario->exprs[expr];
    int found = NONE;
    for (int i = 0; i < row->count; i++) {
        const Instr *instr = &reader->scenario->code[row->first + i];
        if (instr->op != EXPR_PROPERTY || instr->property != PROPERTY_HOLDS) continue;
        if (found == NONE) found = instr->a;
    }
    *alone = found != NONE && row->count == 1;
    return found;
}
