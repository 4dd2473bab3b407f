// SPDX-License-Identifier: MIT
//
// Conditions, figures and the placeholders of texts: parsed, checked name by name, and
// compiled to the instructions that the rules run.

#ifndef READER_COMPILE_H
#define READER_COMPILE_H

#include "reader.h"

// What the place of an expression asks for.
typedef enum {
    WANT_FLAG,  // a condition
    WANT_NUMBER,
    WANT_VALUE,  // a number, a flag or a word
    WANT_SHOWN,  // anything that can stand in a text
} Want;

// The place of the byte at [offset] of a text, in the author's file. Column 0 where the
// text was not found there (it was put together by the script).
Place compile_place(const Reader *reader, const Item *text, size_t offset);

// The bytes [from] to [till] of a text item. NONE where it is wrong; that was reported.
ExprRef compile_part(Reader *reader, const Item *text, size_t from, size_t till, Want want);

// A whole item: a text, a bare name, a number, a flag, an author's function. NONE for NULL.
ExprRef compile_item(Reader *reader, const Item *item, Want want);

// A constant.
ExprRef compile_number(Reader *reader, int32_t number);

// A number, or a figure in quotes.
Number compile_quantity(Reader *reader, const Item *item, int otherwise);

// 0..100: a number, a figure, or a condition (100 where it holds).
ExprRef compile_worth(Reader *reader, const Item *item);

// Whether a `set` remembers this as a word, rather than work it out; and that word.
bool compile_is_word(Reader *reader, const Item *item);
ExprRef compile_word(Reader *reader, const Item *item);

// What a figure or a memory holds. Reads it first where that has not happened.
ValueType compile_figure(Reader *reader, int figure);
ValueType compile_memory(Reader *reader, int memo);

// The only uncertain whose `holds` occurs in [expr]; NONE. [alone]: it is nothing else.
int compile_uncertain(const Reader *reader, ExprRef expr, bool *alone);

#endif
