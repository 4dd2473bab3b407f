// SPDX-License-Identifier: MIT
//
// What the window says, to be heard and to be copied. It is a part of app/app.h.

#ifndef DESKTOP_VOICE_H
#define DESKTOP_VOICE_H

#include "app/app.h"

// Begins to speak, or ends it, as the settings say.
void voice_apply(App *app);

// Speaks what is new on the screen since it was last called.
void voice_frame(App *app);

// Speaks once more what the screen says: of a run, since the last answer.
void voice_again(App *app);

// Whether what is known of the daemon has changed the screen.
bool voice_hear(App *app, const SDL_UserEvent *event);
int voice_wait(const App *app);  // milliseconds until the screen may know more of it; -1: never
void voice_free(App *app);

// Copies what the screen says, from top to bottom and with what is scrolled out: of a run what was
// said since the last answer, or with [whole] since it began, and what is asked.
void reading_copy(App *app, bool whole);

// Whether it says what is asked, or what may be answered.
bool reading_asks(const App *app, const Widget *widget);

// The first line of the story that the last answer brought, with the answer itself.
int reading_newest(const Table *table);

#endif
