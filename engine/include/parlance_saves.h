// SPDX-License-Identifier: MIT
//
// Whether somebody has saved a scenario that is open: its author edits it in another window and
// wants to see what became of it.

#ifndef PARLANCE_SAVES_H
#define PARLANCE_SAVES_H

#include <stdbool.h>

typedef struct parl_saves parl_saves;

// Looks at [path], a file or a folder of *.lua and *.svg, as it is now: begin to watch before
// loading, or a save in between is missed. That nothing is there is a state as good as any.
// Never NULL; the caller owns it.
parl_saves *parl_saves_new(const char *path);
void parl_saves_free(parl_saves *watch);

// Looks again, which takes a stat() for each file. True once after each change of a name, a size
// or a time. A change is told when two looks in a row have seen the same, so that neither half a
// file nor the moment between an editor's remove and rename is taken for a save. Call it every
// 300 ms or so, or, after parl_saves_file has become readable, until PARL_SAVES_LOOKS looks
// PARL_SAVES_MS apart have told nothing.
bool parl_saves_look(parl_saves *watch);

enum { PARL_SAVES_LOOKS = 3, PARL_SAVES_MS = 60 };

// What poll() can wait for, so that nobody has to look while nothing happens: it is readable once
// something has changed around [path], and no more after the next parl_saves_look. -1 where the
// system does not tell, or nothing is there just now: look at intervals, and ask again before each
// wait. It tells of what comes after the first call: look as above once more before waiting without
// an end. The watch's own.
int parl_saves_file(parl_saves *watch);

#endif
