// SPDX-License-Identifier: MIT
//
// Where the file stands, and what it is before SQLite looks at it.

#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include "store.h"

// Makes the folders and an empty file where nothing is there, for their owner alone. Fails where
// what is there can be no file of ours, or cannot be written.
void place_make(parl_store *store);

// Makes an empty file where nothing may be yet. False where that fails.
bool place_make_new(parl_store *store);

// Removes a file that was made here and has come to nothing.
void place_remove(const parl_store *store);

// Fails as foreign where the file was certainly not written by us. SQLite would otherwise bring
// somebody else's interrupted work to an end, and that is a change.
void place_look(parl_store *store);

#endif
