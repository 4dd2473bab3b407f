// SPDX-License-Identifier: MIT
//
// Whether a file that was opened may be believed, and brought to the present form.

#ifndef STORE_CHECK_H
#define STORE_CHECK_H

#include "store.h"

// Says whose file it is, checks everything in it, and brings an older or an empty one up to the
// version of the settings: in one transaction, so whole or not at all.
void check_settle(parl_store *store);

#endif
