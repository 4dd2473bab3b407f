// SPDX-License-Identifier: MIT
//
// What every test of the window begins with, and a hand that finds things by where they stand: a
// mouse, or a finger. It presses no key.

#ifndef TEST_WINDOW_H
#define TEST_WINDOW_H

#include "driver.h"

// For cmocka, around a group: SDL on a display in memory, and a folder of the test's own in which
// settings, runs and pages are kept.
int window_start(void **unused);
int window_stop(void **unused);

// A path in that folder; four live at a time.
const char *window_path(const char *name);

// The bytes of a file, for free(), and a file with these bytes.
char *window_read(const char *path);
void window_write(const char *path, const char *text);

// The scenario at [path] in a window that keeps its runs in [file] of the folder.
Driver window_kept(const char *path, const char *file);

// Plays [count] answers by keys, or to the end.
void window_answer(Driver *driver, int count);

// Tab, [count] times.
void window_tab(Driver *driver, int count);

// The widgets with an act.
int window_acts(const Driver *driver);

typedef enum { HAND_MOUSE, HAND_FINGER } Hand;

// Scrolls to the first widget with that act, by wheel or by drawing, and clicks or touches it.
void hand_choose(Driver *driver, Hand hand, Act act, int arg);

// The same with the present decision, and with all that follow.
void hand_answer(Driver *driver, Hand hand);
void hand_play(Driver *driver, Hand hand);

#endif
