// SPDX-License-Identifier: MIT
//
// A scenario that is reloaded whenever it is saved.

#ifndef DESKTOP_APP_PREVIEW_H
#define DESKTOP_APP_PREVIEW_H

#include "app/app.h"

void preview_begin(App *app);   // checks what has been loaded
void preview_look(App *app);    // reloads what has been saved
void preview_count(App *app);   // its run waits as others do, though it is not kept
void preview_forget(App *app);  // the author goes on from here

#endif
