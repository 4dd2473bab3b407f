// SPDX-License-Identifier: MIT
//
// Copies of scenarios, made worse on purpose.

#ifndef TESTS_SPOIL_H
#define TESTS_SPOIL_H

// A copy of the folder [from] in a new folder of its own; spoil_clear takes it away again.
typedef struct {
    char folder[64];
} Spoil;

Spoil spoil_copy(const char *from);
void spoil_clear(const Spoil *spoil);

// Puts [new] where [old] stands in [file] of the copy, everywhere. Fails the test where it does not
// stand there.
void spoil_replace(const Spoil *spoil, const char *file, const char *old, const char *new);

// Adds [line] at the end of [file].
void spoil_add(const Spoil *spoil, const char *file, const char *line);

// Makes each choice that is worth 100 the longest of its menu, in all files.
void spoil_lengthen(const Spoil *spoil);

#endif
