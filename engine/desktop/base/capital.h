// SPDX-License-Identifier: MIT
//
// Headings and rows begin with a capital, however their author wrote the name of a thing.

#ifndef DESKTOP_CAPITAL_H
#define DESKTOP_CAPITAL_H

// Makes the first letter of [text], which is UTF-8, a capital where it has one as long. A word that
// goes on with a capital is a name of its own ("iOS") and stays.
void capital_first(char *text);

#endif
