// SPDX-License-Identifier: MIT
//
// Texts with their placeholders.

#ifndef READER_TEXTS_H
#define READER_TEXTS_H

#include "reader.h"

// Reads a text item with its placeholders: {name}, {name.property}, {100 - wrong}; {{ and
// }} are braces. NONE for NULL, for what is no text, and where it is wrong (reported).
TextRef text_read(Reader *reader, const Item *item);

// A text that is shown as it is, such as somebody's name.
TextRef text_as_it_is(Reader *reader, const char *text, const Item *item);

// Warns of a placeholder in a text in which nothing is filled in.
void text_check_plain(Reader *reader, const Item *item);

#endif
