// SPDX-License-Identifier: MIT
#include "parser.h"

#include <assert.h>
#include <string.h>

#include "ranges.h"

void parser_complain(Parser *parser, ProblemKind kind, size_t from, size_t till, const char *first,
                     const char *second, const char *third) {
    parser->broken = true;
    int width = 0;
    for (size_t i = from; i < till; i++) width += (parser->text[i] & 0xc0) != 0x80;
    Place place = compile_place(parser->reader, parser->item, from);
    reader_complain(parser->reader, kind, place, width > 0 ? width : 1, first, second, third);
}

const char *parser_quote(const Parser *parser, size_t from, size_t till) {
    return arena_copy_part(&parser->reader->scratch, parser->text + from, till - from);
}

const char *parser_joined(Reader *reader, const char *a, const char *b, const char *c) {
    char *text = arena_take(&reader->scratch, strlen(a) + strlen(b) + strlen(c) + 1);
    strcpy(text, a);
    strcat(text, b);
    return strcat(text, c);
}

static const char *quote_symbol(const Parser *parser) {
    return parser_quote(parser, parser->symbol.from, parser->symbol.till);
}

// A sign of other languages is reported and read as ours.
void parser_step(Parser *parser) {
    size_t at = parser->symbol.till + (parser->symbol.kind == SYMBOL_QUOTED);
    parser->symbol = symbol_next(parser->text, at, parser->till);
    if (parser->symbol.kind != SYMBOL_FOREIGN) return;
    parser_complain(parser, PROBLEM_SIGN_FOREIGN, parser->symbol.from, parser->symbol.till,
                    quote_symbol(parser), parser->symbol.instead, NULL);
    parser->symbol.kind = parser->symbol.meant;
}

void parser_stop(Parser *parser, ProblemKind kind, const char *first, const char *second) {
    if (parser->stopped) return;
    parser->stopped = true;
    parser_complain(parser, kind, parser->symbol.from, parser->symbol.till, first, second, NULL);
}

static void unreadable(Parser *parser, const char *why, const char *instead) {
    parser_stop(parser, PROBLEM_CONDITION_UNREADABLE, why, instead);
}

static void too_long(Parser *parser) {
    parser_stop(parser, PROBLEM_EXPRESSION_TOO_LONG, NULL, NULL);
}

void parser_emit(Parser *parser, Instr instr, int change) {
    if (parser->stopped) return;
    parser->stack += change;
    if (parser->count == PARL_EXPR_MAX || parser->stack > PARL_EXPR_STACK_MAX) {
        too_long(parser);
        return;
    }
    parser->code[parser->count++] = instr;
}

void parser_emit_op(Parser *parser, ExprOp op) {
    int change = op == EXPR_NOT || op == EXPR_NEGATE ? 0 : -1;
    parser_emit(parser, (Instr){.op = (uint8_t)op, .a = NONE, .b = NONE}, change);
}

void parser_emit_number(Parser *parser, int32_t number) {
    parser_emit(parser, (Instr){.op = EXPR_NUMBER, .a = NONE, .b = NONE, .value = number}, 1);
}

const char *parser_type(ValueType type) {
    static const char *const names[] = {"a number", "yes or no", "a word", "a person"};
    return names[type];
}

// --- Types ------------------------------------------------------------------------------

static void need(Parser *parser, Operand *operand, ValueType type) {
    if (operand->broken || operand->type == type || parser->stopped) return;
    operand->broken = true;
    bool compare = type == VALUE_FLAG && operand->type == VALUE_NUMBER;
    parser_complain(parser, PROBLEM_VALUE_KIND, operand->from, operand->till,
                    parser_type(operand->type), parser_type(type),
                    compare ? parser_quote(parser, operand->from, operand->till) : NULL);
}

// Both sides of a comparison must be numbers.
static void need_numbers(Parser *parser, Operand *left, Operand *right) {
    static const char *const names[] = {"A number", "Yes or no", "A word", "A person"};
    if (left->broken || right->broken || parser->stopped) return;
    if (left->type == right->type) {
        need(parser, left, VALUE_NUMBER);
        return;
    }
    left->broken = true;
    parser_complain(parser, PROBLEM_KINDS_DIFFER, left->from, right->till, names[left->type],
                    parser_type(right->type), NULL);
}

static Operand result(ValueType type, const Operand *left, const Operand *right) {
    return (Operand){.type = type,
                     .broken = left->broken || right->broken,
                     .property = NONE,
                     .a = NONE,
                     .from = left->from,
                     .till = right->till};
}

// --- The grammar, from the inside out ---------------------------------------------------

static Operand either(Parser *parser);

static Operand bracket(Parser *parser) {
    size_t from = parser->symbol.from;
    if (++parser->brackets > BRACKETS_MAX) too_long(parser);
    parser_step(parser);
    Operand inside = {.broken = true, .property = NONE};
    if (!parser->stopped) inside = either(parser);
    if (parser->symbol.kind != SYMBOL_CLOSE) unreadable(parser, "a ) is missing", ")");
    inside.from = from;
    inside.till = parser->symbol.till;
    parser->brackets--;
    parser_step(parser);
    return inside;
}

static Operand number(Parser *parser) {
    Symbol symbol = parser->symbol;
    Operand operand = {.type = VALUE_NUMBER,
                       .property = NONE,
                       .a = NONE,
                       .from = symbol.from,
                       .till = symbol.till};
    if (symbol.number < 0) unreadable(parser, "this number is too large", "a smaller one");
    parser_emit_number(parser, symbol.number);
    parser_step(parser);
    size_t behind = parser->symbol.from;
    if (behind < parser->till && parser->text[behind] == '%') {
        parser_complain(parser, PROBLEM_PERCENT_SIGN, symbol.from, behind + 1,
                        parser_quote(parser, symbol.from, symbol.till), NULL, NULL);
        operand.broken = true;
        parser_step(parser);
    }
    bool fraction = parser->symbol.kind == SYMBOL_DOT && parser->symbol.from == symbol.till;
    if (fraction) unreadable(parser, "figures are whole", "a whole number; shares are percent");
    return operand;
}

static Operand primary(Parser *parser) {
    switch (parser->symbol.kind) {
        case SYMBOL_NUMBER: return number(parser);
        case SYMBOL_NAME: return parser_name(parser);
        case SYMBOL_OPEN: return bracket(parser);
        case SYMBOL_QUOTED:
            unreadable(parser, "a word in quotes stands only after is", "name is 'the word'");
            break;
        case SYMBOL_END: unreadable(parser, "it ends where something is missing", NULL); break;
        case SYMBOL_BROKEN: unreadable(parser, "this sign means nothing here", NULL); break;
        default: unreadable(parser, "a name or a number is missing here", NULL); break;
    }
    return (Operand){
        .broken = true, .property = NONE, .from = parser->symbol.from, .till = parser->symbol.till};
}

static Operand unary(Parser *parser) {
    if (parser->symbol.kind != SYMBOL_MINUS) return primary(parser);
    size_t from = parser->symbol.from;
    int signs = 0;
    for (; parser->symbol.kind == SYMBOL_MINUS; signs++) parser_step(parser);
    Operand operand = primary(parser);
    need(parser, &operand, VALUE_NUMBER);
    if (signs % 2 == 1) parser_emit_op(parser, EXPR_NEGATE);
    operand.from = from;
    operand.property = NONE;
    return operand;
}

// Only a constant can be seen to be zero here; a figure that is zero gives 0.
static void check_divisor(Parser *parser, const Operand *divisor) {
    if (parser->stopped || parser->count == 0) return;
    const Instr *last = &parser->code[parser->count - 1];
    if (last->op != EXPR_NUMBER || last->value != 0) return;
    parser_complain(parser, PROBLEM_DIVISION_BY_ZERO, divisor->from, divisor->till, NULL, NULL,
                    NULL);
}

// Operations of one rank go from the left: a - b - c is (a - b) - c.
static Operand product(Parser *parser) {
    Operand left = unary(parser);
    while (!parser->stopped &&
           (parser->symbol.kind == SYMBOL_TIMES || parser->symbol.kind == SYMBOL_OVER)) {
        ExprOp op = parser->symbol.kind == SYMBOL_TIMES ? EXPR_MULTIPLY : EXPR_DIVIDE;
        parser_step(parser);
        Operand right = unary(parser);
        need(parser, &left, VALUE_NUMBER);
        need(parser, &right, VALUE_NUMBER);
        if (op == EXPR_DIVIDE) check_divisor(parser, &right);
        parser_emit_op(parser, op);
        left = result(VALUE_NUMBER, &left, &right);
    }
    return left;
}

static Operand sum(Parser *parser) {
    Operand left = product(parser);
    while (!parser->stopped &&
           (parser->symbol.kind == SYMBOL_PLUS || parser->symbol.kind == SYMBOL_MINUS)) {
        ExprOp op = parser->symbol.kind == SYMBOL_PLUS ? EXPR_ADD : EXPR_SUBTRACT;
        parser_step(parser);
        Operand right = product(parser);
        need(parser, &left, VALUE_NUMBER);
        need(parser, &right, VALUE_NUMBER);
        parser_emit_op(parser, op);
        left = result(VALUE_NUMBER, &left, &right);
    }
    return left;
}

// --- Comparisons ------------------------------------------------------------------------

// The words of a list, one after the other.
static const char *joined(Parser *parser, const char *const *words) {
    size_t size = 1;
    for (int i = 0; words[i]; i++) size += strlen(words[i]) + 2;
    char *text = arena_take(&parser->reader->scratch, size);
    for (int i = 0; words[i]; i++) {
        if (i > 0) strcat(text, ", ");
        strcat(text, words[i]);
    }
    return text;
}

static bool among(const char *const *words, const char *word) {
    for (int i = 0; words[i]; i++) {
        if (strcmp(words[i], word) == 0) return true;
    }
    return false;
}

// The word after `is`: checked against what the thing can be.
static Operand word(Parser *parser, const Operand *left) {
    Symbol symbol = parser->symbol;
    Operand operand = {
        .type = VALUE_WORD, .property = NONE, .a = NONE, .from = symbol.from, .till = symbol.till};
    const char *const *known = parser_words(parser->reader, left->property, left->a);
    if (symbol.kind != SYMBOL_NAME && symbol.kind != SYMBOL_QUOTED) {
        unreadable(parser, "one of its words is missing here", joined(parser, known));
        operand.broken = true;
        return operand;
    }
    const char *text = quote_symbol(parser);
    if (!among(known, text) && !parser_is_loose(parser->reader, left->property, left->a)) {
        parser_complain(parser, PROBLEM_VALUE_NEVER, symbol.from, symbol.till,
                        parser_quote(parser, left->from, left->till), text, joined(parser, known));
        operand.broken = true;
    }
    parser_emit_number(parser, reader_word(parser->reader, text, strlen(text)));
    parser_step(parser);
    return operand;
}

// A number that a `vary` never has makes a condition that is never true.
static void check_number(Parser *parser, const Operand *left, Symbol number, const Operand *right) {
    if (left->property != PROPERTY_VARY || number.kind != SYMBOL_NUMBER) return;
    if (left->broken || parser->stopped || right->till != number.till) return;
    Reader *reader = parser->reader;
    const Vary *vary = &reader->scenario->varies[left->a];
    const char *known[PARL_VALUES_MAX + 1] = {NULL};
    for (int i = 0; i < vary->value_count; i++) {
        if (vary->values[i] == number.number) return;
        known[i] = reader_number(reader, vary->values[i]);
    }
    parser_complain(parser, PROBLEM_VALUE_NEVER, number.from, number.till, vary->id,
                    parser_quote(parser, number.from, number.till), joined(parser, known));
}

// `trial.due = true`: it is yes or no by itself.
static bool read_yes(Parser *parser, Operand *left, ExprOp op) {
    static const char *const words[] = {"true", "yes", "false", "no", NULL};
    if (left->broken || left->type != VALUE_FLAG || parser->symbol.kind != SYMBOL_NAME)
        return false;
    const char *said = quote_symbol(parser);
    if (!among(words, said)) return false;
    bool no = (strcmp(said, "false") == 0 || strcmp(said, "no") == 0) != (op == EXPR_UNEQUAL);
    const char *name = parser_quote(parser, left->from, left->till);
    parser_complain(parser, PROBLEM_CONDITION_UNREADABLE, left->from, parser->symbol.till,
                    "it is yes or no by itself",
                    parser_joined(parser->reader, no ? "not " : "", name, ""), NULL);
    parser_step(parser);
    return true;
}

// `imke.trust is low`: a word that nothing has, where a number is wanted.
static bool read_no_number(Parser *parser, Operand *left) {
    if (left->broken || left->type != VALUE_NUMBER || parser->symbol.kind != SYMBOL_NAME)
        return false;
    const char *said = quote_symbol(parser);
    bool clock = strcmp(said, "week") == 0 || strcmp(said, "slots") == 0;
    if (clock || names_find(&parser->reader->names, said)) return false;
    const char *name = parser_quote(parser, left->from, left->till);
    parser_complain(parser, PROBLEM_CONDITION_UNREADABLE, parser->symbol.from, parser->symbol.till,
                    parser_joined(parser->reader, name, " is a number", ""), "a number", NULL);
    parser_step(parser);
    return true;
}

static Operand broken_result(const Operand *left) {
    Operand operand = *left;
    operand.type = VALUE_FLAG;
    operand.broken = true;
    operand.property = NONE;
    return operand;
}

// Whether the name here may be a word of something that was reported: `launch.kind is range`,
// where nobody knows what launch is.
static bool is_lost_word(Parser *parser, const Operand *left, ExprOp op) {
    if (!left->broken || parser->symbol.kind != SYMBOL_NAME) return false;
    const Name *name = names_find(&parser->reader->names, quote_symbol(parser));
    return !name || (op <= EXPR_UNEQUAL && name->thing == THING_CHOICE);
}

static Operand compared(Parser *parser, Operand *left, ExprOp op, int first) {
    if (is_lost_word(parser, left, op)) {
        parser_step(parser);  // A word of something that was reported.
        return broken_result(left);
    }
    if (read_no_number(parser, left)) return broken_result(left);
    Symbol symbol = parser->symbol;
    int middle = parser->count;
    Operand right = sum(parser);
    need_numbers(parser, left, &right);
    if (op <= EXPR_UNEQUAL) check_number(parser, left, symbol, &right);
    if (!parser->broken) ranges_check(parser, op, first, middle, left, &right);
    parser_emit_op(parser, op);
    return result(VALUE_FLAG, left, &right);
}

static Operand equality(Parser *parser, Operand *left, ExprOp op, int first) {
    if (read_yes(parser, left, op)) return broken_result(left);
    if (left->broken || left->type != VALUE_WORD) return compared(parser, left, op, first);
    Operand right = word(parser, left);
    parser_emit_op(parser, op);
    return result(VALUE_FLAG, left, &right);
}

// True where a comparison stands here; it is stepped over.
static bool comparing(Parser *parser, ExprOp *op) {
    switch (parser->symbol.kind) {
        case SYMBOL_IS:
        case SYMBOL_EQUAL: *op = EXPR_EQUAL; break;
        case SYMBOL_UNEQUAL: *op = EXPR_UNEQUAL; break;
        case SYMBOL_LESS: *op = EXPR_LESS; break;
        case SYMBOL_LESS_EQUAL: *op = EXPR_LESS_EQUAL; break;
        case SYMBOL_MORE: *op = EXPR_MORE; break;
        case SYMBOL_MORE_EQUAL: *op = EXPR_MORE_EQUAL; break;
        default: return false;
    }
    bool is = parser->symbol.kind == SYMBOL_IS;
    parser_step(parser);
    if (!is || parser->symbol.kind != SYMBOL_NOT) return true;
    *op = EXPR_UNEQUAL;
    parser_step(parser);
    return true;
}

static Operand comparison(Parser *parser) {
    int first = parser->count;
    Operand left = sum(parser);
    ExprOp op;
    if (parser->stopped || !comparing(parser, &op)) return left;
    left = op <= EXPR_UNEQUAL ? equality(parser, &left, op, first)
                              : compared(parser, &left, op, first);
    SymbolKind next = parser->symbol.kind;
    if (next >= SYMBOL_IS && next <= SYMBOL_MORE_EQUAL)
        unreadable(parser, "two comparisons in a row", "and between them: a < b and b < c");
    return left;
}

// --- and, or, not -----------------------------------------------------------------------

static Operand negation(Parser *parser) {
    if (parser->symbol.kind != SYMBOL_NOT) return comparison(parser);
    size_t from = parser->symbol.from;
    int signs = 0;
    for (; parser->symbol.kind == SYMBOL_NOT; signs++) parser_step(parser);
    Operand operand = comparison(parser);
    need(parser, &operand, VALUE_FLAG);
    if (signs % 2 == 1) parser_emit_op(parser, EXPR_NOT);
    operand.from = from;
    operand.property = NONE;
    return operand;
}

static Operand both(Parser *parser) {
    Operand left = negation(parser);
    while (!parser->stopped && parser->symbol.kind == SYMBOL_AND) {
        parser_step(parser);
        Operand right = negation(parser);
        need(parser, &left, VALUE_FLAG);
        need(parser, &right, VALUE_FLAG);
        parser_emit_op(parser, EXPR_AND);
        left = result(VALUE_FLAG, &left, &right);
    }
    return left;
}

static Operand either(Parser *parser) {
    Operand left = both(parser);
    while (!parser->stopped && parser->symbol.kind == SYMBOL_OR) {
        parser_step(parser);
        Operand right = both(parser);
        need(parser, &left, VALUE_FLAG);
        need(parser, &right, VALUE_FLAG);
        parser_emit_op(parser, EXPR_OR);
        left = result(VALUE_FLAG, &left, &right);
    }
    return left;
}

// --- The whole --------------------------------------------------------------------------

static void check_want(Parser *parser, Operand *whole) {
    if (parser->stopped || whole->broken) return;
    if (parser->want == WANT_FLAG) need(parser, whole, VALUE_FLAG);
    if (parser->want == WANT_NUMBER) need(parser, whole, VALUE_NUMBER);
    bool person = whole->type == VALUE_NAME && parser->want != WANT_SHOWN;
    if (person) need(parser, whole, VALUE_NUMBER);
}

// What was reported may have thrown the rest out of step.
static void check_end(Parser *parser) {
    if (parser->broken) return;
    switch (parser->symbol.kind) {
        case SYMBOL_END: return;
        case SYMBOL_CLOSE: unreadable(parser, "a ( is missing for this", NULL); return;
        case SYMBOL_BROKEN: unreadable(parser, "this sign means nothing here", NULL); return;
        default: unreadable(parser, "something is missing before this", "and, or, a sign"); return;
    }
}

bool parser_run(Parser *parser, size_t from, ValueType *type) {
    assert(parser);
    assert(type);
    parser->symbol = (Symbol){.from = from, .till = from};
    parser_step(parser);
    if (parser->symbol.kind == SYMBOL_END) unreadable(parser, "nothing stands here", NULL);
    Operand whole = {.broken = true, .property = NONE};
    if (!parser->stopped) whole = either(parser);
    check_end(parser);
    check_want(parser, &whole);
    *type = whole.type;
    return !parser->stopped && !parser->broken && !whole.broken;
}
