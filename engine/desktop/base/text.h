// SPDX-License-Identifier: MIT
//
// Text on the screen: each letter from the first font that has it, lines broken at 1.45,
// and what was drawn once is kept, because a screen of text costs 9 ms to shape and
// nothing to copy. Lengths are bytes, distances are pixels.

#ifndef DESKTOP_TEXT_H
#define DESKTOP_TEXT_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>

#include "theme.h"

typedef struct Text Text;

// The caller owns [out] and frees it before [renderer]. False with a sentence in [error].
bool text_new(Text **out, SDL_Renderer *renderer, float scale, char *error, size_t size);
void text_free(Text *text);

// The window moved to a screen of another density.
void text_rescale(Text *text, float scale);

// Drops what has been drawn: the renderer has lost its textures.
void text_forget(Text *text);

// Another renderer from here on. What was drawn for the one before is gone with it where [renderer]
// is NULL; else call text_forget() first.
void text_renderer(Text *text, SDL_Renderer *renderer);

// Ends a frame: what it did not use is dropped once too much is kept.
void text_tidy(Text *text);
int text_kept(const Text *text);

// The theme that colours are of, from here on.
void text_theme(Text *text, Theme theme);
SDL_Color text_colour(const Text *text, Colour colour);

// On what text is drawn from here on: only pairs of theme.h may be. Returns what it was before.
Colour text_ground(Text *text, Colour ground);

// Text as in a language that needs 40 % more room and other letters, to see that it fits.
void text_pseudo(Text *text, bool on);

// How often text_line() had to cut since the last call.
int text_cuts(Text *text);

// [seen] hears where each line of text is drawn, to see that none lies over another. NULL: nobody.
typedef void TextSeen(void *data, SDL_Rect line, const char *letters, size_t length);
void text_watch(Text *text, TextSeen *seen, void *data);

// The distance from one line to the next.
int text_leading(const Text *text, Style style);

int text_width(Text *text, Style style, const char *string, size_t length);

// The bytes of the first line of [string] where lines may be [width] wide; [next] is set
// to where the following line begins. Breaks at spaces and line ends, inside a word only
// if it is wider than a whole line.
size_t text_cut(Text *text, Style style, int width, const char *string, const char **next);

// The width of the widest line of [string] broken at [width].
int text_widest(Text *text, Style style, int width, const char *string);

// The height of [string] broken at [width]; the empty string has none.
int text_height(Text *text, Style style, int width, const char *string);

// Draws broken text from its upper left corner, and returns its height. Lines outside
// the clip rectangle are not drawn.
int text_draw(Text *text, Style style, Colour colour, SDL_Rect box, const char *string);

// Draws [string] on one line, cut with an ellipsis if it is wider than [width]; returns
// the width it took.
int text_line(Text *text, Style style, Colour colour, int x, int y, int width, const char *string);

#endif
