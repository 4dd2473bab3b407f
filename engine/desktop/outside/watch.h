// SPDX-License-Identifier: MIT
//
// Whether somebody has saved a scenario that is open: its author edits it in another window and
// wants to see what became of it.

#ifndef DESKTOP_WATCH_H
#define DESKTOP_WATCH_H

#include <stdbool.h>

typedef struct Watch Watch;

// Looks at [path], a file or a folder of *.lua and *.svg, as it is now: begin to watch before
// loading, or a save in between is missed. That nothing is there is a state as good as any.
// Never NULL; the caller owns it.
Watch *watch_new(const char *path);
void watch_free(Watch *watch);

// Looks again, which takes a stat() for each file: call it every 300 ms or so. True once after
// each change of a name, a size or a time. A change is told when two looks in a row have seen
// the same, so that neither half a file nor the moment between an editor's remove and rename
// is taken for a save.
bool watch_changed(Watch *watch);

#endif
