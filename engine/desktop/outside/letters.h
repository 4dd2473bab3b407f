// SPDX-License-Identifier: MIT
//
// Text from outside, letter by letter: what is UTF-8 in it and what is not.

#ifndef DESKTOP_LETTERS_H
#define DESKTOP_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The bytes of the letter that [text] begins with, and which it is; 0 at bytes that are no
// UTF-8. The final zero counts as a letter of one byte.
size_t letters_next(const char *text, uint32_t *code);

// What steers a terminal or a speaker and is no letter: tabs and line ends, too.
bool letters_control(uint32_t code);

// How many letters [text] has; -1 where it is no UTF-8 or holds controls.
int letters_count(const char *text);

#endif
