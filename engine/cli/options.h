// SPDX-License-Identifier: MIT

#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli.h"

// Paths on one command line: more than a shell's glob over a folder of scenarios gives.
enum { PARL_PATHS_MAX = 1000 };

typedef struct {
    const char *name, *value, *help;
} OptionRow;

const OptionRow *option_row(OptionKind kind);

bool command_takes(const Command *command, int kind);

// Reads what stands behind the command. EXIT_FINE, or EXIT_WRONG_USE once that has been
// said. [options] is filled either way; give it to options_clear.
int options_read(Options *options, const Command *command, int argc, char **argv);
void options_clear(Options *options);

#endif
