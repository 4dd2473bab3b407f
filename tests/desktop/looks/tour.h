// SPDX-License-Identifier: MIT
//
// A walk through every screen and overlay of the window. It is the same each time: fixed worlds, a
// store of its own in the folder of window_start(), and neither a clock nor a path of the machine
// in a picture.

#ifndef TEST_TOUR_H
#define TEST_TOUR_H

#include "driver.h"

typedef struct {
    int width, height;  // pixels
    float scale;        // pixels a point
    int zoom;           // percent
    Theme theme;
} TourLook;

// Shows the window of [driver] so: as if its size, screen and settings had been changed. Nothing is
// written to the settings' file.
void tour_look(Driver *driver, const TourLook *look);

// At a stop. [name] is lower case with dashes, and no two are the same. What the window shows may
// be scrolled, resized and shown in another look, but nothing may be chosen.
typedef void TourVisit(Driver *driver, const char *name, void *data);

// Shows [visit] every stop in that look. With [only], a list of names ended by NULL, those alone;
// what no such stop needs is not played.
void tour(const TourLook *look, const char *const *only, TourVisit *visit, void *data);

#endif
