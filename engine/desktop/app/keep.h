// SPDX-License-Identifier: MIT
//
// Keeping the run that is played.

#ifndef DESKTOP_APP_KEEP_H
#define DESKTOP_APP_KEEP_H

#include "app/app.h"

// Begins the run of the entry, or with [go_on] brings back the one that waits, and keeps it. NULL
// with a sentence in [error].
parl_session *keep_begin(App *app, bool go_on, char *error, size_t size);

// Keeps the last answer; keeps that it is about to be taken back. False where that failed: the
// player has been asked.
bool keep_answer(App *app, const parl_answer *answer);
bool keep_back(App *app);

// Keeps [session], which is the run but for its last answer, as a branch; returns its number, 0
// where the run is not kept, or that failed: then the player is asked.
int64_t keep_aside(App *app, const parl_session *session);

// From here on the run is in memory only.
void keep_let_go(App *app);

// Why what was played cannot be read; "" where it can.
const char *keep_unread(const App *app);

parl_mode keep_mode(const App *app);  // of the run that is played, or about to be

// Whose runs these are: as the settings say, else the player of the newest one, else "you".
void keep_profile(const App *app, char *out, size_t size);

#endif
