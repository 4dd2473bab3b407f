// SPDX-License-Identifier: MIT
//
// What a page over the screen is written on: from top to bottom, once to see how high it is and
// once to draw it.

#ifndef DESKTOP_PAPER_H
#define DESKTOP_PAPER_H

#include "app/app.h"

typedef struct {
    App *app;
    SDL_Rect box;  // its upper edge is where the next thing stands; no lower one
    bool draws;    // false: it is only measured
} Paper;

// So many points of air.
void paper_skip(Paper *paper, int points);

// A paragraph, and a widget that says it.
void paper_text(Paper *paper, WidgetKind kind, Style style, Colour colour, const char *text);

// A heading behind an icon; NULL: none.
void paper_heading(Paper *paper, const char *icon, const char *text);

// A line in small letters above what it is about.
void paper_label(Paper *paper, const char *text);

// One change: whose face or what icon, what has changed, why, and by how much.
typedef struct {
    const char *text;  // the sentence
    size_t reason;     // where its reason begins; 0: it has none
    int person;        // whom it is about; -1: nobody
    bool face;         // they are shown
    int week;          // 0: it is not said
    int by;            // points; 0: none
} ChangeRow;

void paper_change(Paper *paper, const ChangeRow *row);

// --- The pages ----------------------------------------------------------------------------------

void why_page(Paper *paper);
void explain_page(Paper *paper, const parl_changes *changes);
void keys_page(Paper *paper);

// What has changed the gauge that is explained; NULL where that is not told. The caller frees.
parl_changes *explain_changes(const App *app);

#endif
