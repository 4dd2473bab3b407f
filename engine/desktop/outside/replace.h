// SPDX-License-Identifier: MIT
//
// A file that is never half written: the new one is made beside it and takes its name at the end.

#ifndef DESKTOP_REPLACE_H
#define DESKTOP_REPLACE_H

#include <stdbool.h>
#include <stddef.h>

// Where the links that [path] may be lead to: the file itself need not be there. NULL with errno
// if they lead in a circle or cannot be followed. The caller frees.
char *replace_target(const char *path);

// Puts [size] bytes in the place of the file [path], which is no link, with the folders it needs.
// It keeps its permissions; a new one is for its owner alone. False with errno.
bool replace_file(const char *path, const char *bytes, size_t size);

#endif
