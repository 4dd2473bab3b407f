// SPDX-License-Identifier: MIT
//
// What is looked for in a source before Lua reads it.

#ifndef SCRIPT_VET_H
#define SCRIPT_VET_H

#include "host.h"

// Refuses what Lua itself would let pass: a file that is not text, a text of endless
// length, functions nested so deeply that finding a name in them takes for ever, and the
// power sign, whose results differ between processors. HOST_FINE where there is none.
HostError vet_source(const char *text, size_t size);

#endif
