// SPDX-License-Identifier: MIT
//
// The commands of an author, and what they share.

#ifndef CLI_AUTHOR_H
#define CLI_AUTHOR_H

#include "cli.h"

int explore_run(const Options *options);

#endif
