// SPDX-License-Identifier: MIT
//
// Files that come from somebody else, and files that are written for them.

#ifndef COHORT_FILES_H
#define COHORT_FILES_H

#include "trouble.h"

// The whole file at [path] with a zero behind it, on the heap; NULL where it is no plain file,
// cannot be read, or has more than [most] bytes. What is said begins without a path.
char *file_read(const char *path, size_t most, size_t *size, Trouble *trouble);

// Writes [text] to [path] whole or not at all. Where something is there already it stays, [taken]
// is true, and nothing is said. [secret]: for its owner's eyes alone.
bool file_write_new(const char *path, const char *text, size_t size, bool secret, bool *taken,
                    Trouble *trouble);

#endif
