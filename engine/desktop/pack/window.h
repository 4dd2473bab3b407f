// SPDX-License-Identifier: MIT
//
// What the other parts of the window ask of a session pack; app/app.h brings it along.

#ifndef DESKTOP_PACK_WINDOW_H
#define DESKTOP_PACK_WINDOW_H

#include "app/app.h"

// Takes the pack of [options], and for a shelf what it asks for. False with a sentence in [error]
// where a scenario is not there, or not the version that is meant.
bool pack_take(App *app, const AppOptions *options, char *error, size_t size);
void pack_close(App *app);

const char *pack_player(const App *app);
void pack_count(App *app);  // what waits, after the runs were read

// What the library, a card and the brief say of it; where the result is, or "".
void pack_lead(const App *app, char *out, size_t size);
void pack_done(const App *app, int item, char *out, size_t size);
bool pack_played(const App *app, int item);
void pack_rule(const App *app, char *out, size_t size);
void pack_result(const App *app, char *out, size_t size);

// Another attempt is asked about first: OVERLAY_ATTEMPT. pack_ask: what it says.
void pack_begin(App *app, int item, bool go_on);
void pack_ask(const App *app, char *out, size_t size);
void pack_begin_again(App *app);          // it is meant
void pack_look_back(App *app, int item);  // at the last run that is over
void pack_end(App *app);                  // of a run: its result is written
void pack_write_all(App *app);            // each result once more, where it is not there

bool pack_held(const App *app);  // the results of what is played are held back
void pack_draw_held(App *app);
void pack_give_word(App *app);
bool pack_text(App *app, const char *text);
bool pack_key(App *app, const SDL_KeyboardEvent *key);

#endif
