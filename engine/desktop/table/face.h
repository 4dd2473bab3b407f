// SPDX-License-Identifier: MIT
//
// Portraits. An author names one; else each of the cast gets another face of assets/portraits.

#ifndef DESKTOP_FACE_H
#define DESKTOP_FACE_H

#include "app/app.h"

// The faces of assets/portraits.
extern const char *const face_names[];
extern const int face_count;

// How much somebody trusts the player, as a face shows it: lost, wary, calm, warm.
const char *face_mood(int trust);

// In words: lost, wary, reserved, trusting, firm.
const char *face_word(int trust);

// Draws the portrait of a person, [side] pixels wide; where there is none, their initials.
void face_draw(View *view, const parl_session *session, int person, int x, int y, int side);

// The same in a mood of its own; NULL: theirs.
void face_draw_in(View *view, const parl_session *session, int person, const char *mood, int x,
                  int y, int side);

#endif
