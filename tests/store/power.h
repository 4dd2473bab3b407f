// SPDX-License-Identifier: MIT
//
// A power cut, played over what a disk has written down. What was synced is there. Of the rest,
// each sector of each write, each cut and each change of a name may have survived or not, and a
// sector may be half old and half new.

#ifndef TESTS_STORE_POWER_H
#define TESTS_STORE_POWER_H

#include "disk.h"

typedef struct Power Power;

Power *power_new(const DiskLog *log);
void power_free(Power *power);

// Lets one more entry of the log happen. False at its end.
bool power_step(Power *power);

// The value of the last mark.
int64_t power_mark(const Power *power);

// Things that may or may not have survived a cut at this moment.
int power_loose(const Power *power);

enum { POWER_PATTERNS = 40 };

// Writes the files as they are after a cut: those called [from]… as [to]…. Pattern 0: nothing
// loose survived; 1: all of it; the others are in between.
void power_cut(const Power *power, int pattern, const char *from, const char *to);

#endif
