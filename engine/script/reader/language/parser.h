// SPDX-License-Identifier: MIT
//
// Inside of the compiler: the parser of one expression, and the names it meets.

#ifndef READER_PARSER_H
#define READER_PARSER_H

#include "compile.h"
#include "symbols.h"

// Deeper brackets than this nobody reads.
enum { BRACKETS_MAX = 24 };

typedef struct {
    Reader *reader;
    const Item *item;  // the text
    const char *text;
    size_t till;
    Want want;
    Symbol symbol;  // the one being looked at
    bool stopped;   // it cannot be read any further; that was reported
    bool broken;    // something in it was reported
    int brackets;
    int stack;  // values on the stack at this point
    int count;
    Instr code[PARL_EXPR_MAX];
} Parser;

// What a part of an expression comes to.
typedef struct {
    ValueType type;
    bool broken;      // reported: its type says nothing
    int property, a;  // it is this property alone; property NONE: it is not
    size_t from, till;
} Operand;

// Parses the text from [from] on; its type comes in [type]. False where something was wrong.
bool parser_run(Parser *parser, size_t from, ValueType *type);

// Reports at the bytes [from] to [till].
void parser_complain(Parser *parser, ProblemKind kind, size_t from, size_t till, const char *first,
                     const char *second, const char *third);

// As parser_complain, and nothing after this symbol can be read.
void parser_stop(Parser *parser, ProblemKind kind, const char *first, const char *second);

// "a number", "yes or no", "a word", "a person".
const char *parser_type(ValueType type);

// The bytes from [from] to [till] as a text of its own, in the scratch.
const char *parser_quote(const Parser *parser, size_t from, size_t till);

// The three one behind the other, in the scratch.
const char *parser_joined(Reader *reader, const char *a, const char *b, const char *c);

void parser_step(Parser *parser);

// [change]: what the instruction does to the height of the stack.
void parser_emit(Parser *parser, Instr instr, int change);
void parser_emit_op(Parser *parser, ExprOp op);
void parser_emit_number(Parser *parser, int32_t number);

// Reads `name`, `name.property`, `name.knows.fact`. In parser_names.c.
Operand parser_name(Parser *parser);

// The words that a property can be, NULL-terminated, in the scratch; never NULL.
const char *const *parser_words(Reader *reader, int property, int a);

// Whether the words of the property could not all be read: what is missing was reported.
bool parser_is_loose(const Reader *reader, int property, int a);

#endif
