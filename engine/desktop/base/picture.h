// SPDX-License-Identifier: MIT
//
// Pictures: the project's SVG files, drawn at the exact size in pixels and kept as textures. A
// file that is missing or broken is told once on stderr and then not looked at again; whoever
// draws has something to put in its place.

#ifndef DESKTOP_PICTURE_H
#define DESKTOP_PICTURE_H

#include <SDL.h>
#include <stddef.h>

typedef struct Pictures Pictures;

// [folder] holds the files; NULL: as installed, or as built. The caller frees it before [renderer].
Pictures *pictures_new(SDL_Renderer *renderer, const char *folder);
void pictures_free(Pictures *pictures);

// The renderer has lost its textures, or is another one.
void pictures_forget(Pictures *pictures, SDL_Renderer *renderer);

// The renderer has gone, and all textures with it.
void pictures_abandon(Pictures *pictures);

// Ends a frame: what has not been used for long is dropped.
void pictures_tidy(Pictures *pictures);

// The picture at [path], below the folder of pictures or absolute, [width] by [height] pixels.
// Of its groups "mood-…" only the one of [mood] is drawn (NULL: all). NULL where it cannot be
// drawn. Borrowed until pictures_tidy().
SDL_Texture *picture_get(Pictures *pictures, const char *path, const char *mood, int width,
                         int height);

// Gives the window the project's mark.
void pictures_icon(Pictures *pictures, SDL_Window *window);

#endif
