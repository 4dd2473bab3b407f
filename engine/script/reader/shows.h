// SPDX-License-Identifier: MIT
//
// What choices and menus show of the rubric.

#ifndef READER_SHOWS_H
#define READER_SHOWS_H

#include "reader.h"

// The levels that [item], a choice in a menu of [kind], shows.
void shows_choice(Reader *reader, const Item *item, MenuKind kind, Choice *choice);

// The rows that are judged by what is right of [item], a pick: bits.
uint8_t shows_rows(Reader *reader, const Item *item);

// Where choices say what they show, and not what they are worth, that follows.
void shows_worth(Reader *reader, const Menu *menu);

#endif
