// SPDX-License-Identifier: MIT
//
// Waiting, without a look at anything, for whichever comes first: a save, a line, Ctrl-C.

#ifndef CLI_SAVES_H
#define CLI_SAVES_H

typedef struct Saves Saves;

typedef enum {
    CAME_LINE,  // standard input can be read, or has ended
    CAME_SAVE,
    CAME_STOP,  // Ctrl-C
} Came;

// Watches the folder of the scenario at [path]. From here on Ctrl-C is heard by saves_wait alone,
// and standard input is read without a buffer, so that nothing waits there unseen. There can be
// one at a time; the caller owns it.
Saves *saves_new(const char *path);
void saves_free(Saves *saves);

Came saves_wait(Saves *saves);

#endif
