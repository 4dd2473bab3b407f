// SPDX-License-Identifier: MIT
//
// A picture of a window in few bytes: with a palette of 256 colours it takes a third of what it
// takes in full.

#ifndef TEST_SMALL_PICTURE_H
#define TEST_SMALL_PICTURE_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

// Writes [picture], which is in SDL_PIXELFORMAT_ARGB8888, as a PNG. Its most frequent colours are
// kept as they are; of the others a channel is off by at most [off]. Where 256 are too few for
// that, it is written in full.
bool small_picture_save(SDL_Surface *picture, int off, const char *path);

// The most that a channel of two colours, 0xRRGGBB, is apart.
int colours_apart(uint32_t a, uint32_t b);

// The pixels of a row of an ARGB8888 picture.
uint32_t *picture_row(const SDL_Surface *picture, int y);

#endif
