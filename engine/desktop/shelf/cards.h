// SPDX-License-Identifier: MIT
//
// What the library and the brief draw of a scenario: its faces, its trend, its card, and the wide
// card of the next thing.

#ifndef DESKTOP_CARDS_H
#define DESKTOP_CARDS_H

#include "app/app.h"

// Faces in a row, each a little over the one before. [side] and [room] are pixels: a face, and what
// there is for all; who does not fit is counted. [ground]: what they stand on. Only what is in
// sight is drawn. [mood]: of all; NULL: theirs.
typedef struct {
    const parl_session *session;  // NULL: nobody
    const char *mood;
    int side, room;
    Colour ground;
} Cast;

int cast_width(View *view, const Cast *cast);
void cast_draw(View *view, const Cast *cast, int x, int y);

// Who they are, for those who do not see them: "With Ada, Ben and Cleo"; "": nobody. The caller
// frees.
char *cast_names(const Cast *cast);

// Totals as a small line, the latest with a dot.
void spark_draw(View *view, SDL_Rect box, const int *totals, int count);

// The cards of some rows of the library, [across] beside each other where each has [card_min]
// points. Draws if [draws]; returns the height of all.
typedef struct {
    int card_min, across;
    int face;    // points of a face
    bool brief;  // a card says what it is about
} Shape;

int cards_walk(App *app, const Shape *shape, const int *rows, int count, SDL_Rect box, bool draws);

// The card of the next thing; the same.
int next_walk(App *app, SDL_Rect box, bool draws);

#endif
