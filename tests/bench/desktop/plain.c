// SPDX-License-Identifier: MIT
//
// What the window is measured beside: SDL2 and SDL_ttf with a page of text and nothing else.
//
//   parl_bench_plain FONT frame    the first frame, then the end
//   parl_bench_plain FONT idle     waits for events
//   parl_bench_plain FONT redraw   full redraws

#define _XOPEN_SOURCE 700

#include <SDL.h>
#include <SDL_ttf.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"

enum { LINES = 24, WIDTH = 1280, HEIGHT = 800, TOP = 40, STEP = 30, POINTS = 16 };

typedef struct {
    SDL_Window *window;
    SDL_Renderer *renderer;
    TTF_Font *font;
    SDL_Texture *lines[LINES];
} Plain;

static void stop(const char *what) {
    fprintf(stderr, "parl_bench_plain: %s: %s\n", what, SDL_GetError());
    exit(1);
}

static void set_line(Plain *plain, int index) {
    char text[96];
    snprintf(text, sizeof text, "Line %d of a page of text, about as long as a line in a talk.",
             index + 1);
    SDL_Surface *surface =
        TTF_RenderUTF8_Blended(plain->font, text, (SDL_Color){29, 33, 40, SDL_ALPHA_OPAQUE});
    if (!surface) stop("a line of text");
    plain->lines[index] = SDL_CreateTextureFromSurface(plain->renderer, surface);
    SDL_FreeSurface(surface);
}

static void open_plain(Plain *plain, const char *font) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) stop("the start");
    plain->window = SDL_CreateWindow("plain", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, WIDTH,
                                     HEIGHT, SDL_WINDOW_RESIZABLE);
    if (plain->window)
        plain->renderer = SDL_CreateRenderer(plain->window, -1, SDL_RENDERER_SOFTWARE);
    if (!plain->renderer) stop("the window");
    plain->font = TTF_OpenFont(font, POINTS);
    if (!plain->font) stop(font);
    for (int i = 0; i < LINES; ++i) set_line(plain, i);
}

static void draw(Plain *plain) {
    SDL_SetRenderDrawColor(plain->renderer, 245, 243, 238, SDL_ALPHA_OPAQUE);
    SDL_RenderClear(plain->renderer);
    for (int i = 0; i < LINES; ++i) {
        SDL_Rect box = {TOP, TOP + i * STEP, 0, 0};
        SDL_QueryTexture(plain->lines[i], NULL, NULL, &box.w, &box.h);
        SDL_RenderCopy(plain->renderer, plain->lines[i], NULL, &box);
    }
    SDL_RenderPresent(plain->renderer);
}

static void redraw(Plain *plain) {
    double start = measure_cpu_ms();
    for (int i = 0; i < MEASURE_FRAMES; ++i) {
        SDL_PumpEvents();
        draw(plain);
    }
    measure_say("redraw", (measure_cpu_ms() - start) / MEASURE_FRAMES);
}

int main(int argc, char **argv) {
    Plain plain = {0};
    SDL_Event event;
    if (argc != 3) return 2;
    open_plain(&plain, argv[1]);
    while (SDL_PollEvent(&event)) continue;
    draw(&plain);
    measure_frame();
    if (strcmp(argv[2], "redraw") == 0) redraw(&plain);
    if (strcmp(argv[2], "idle") == 0) {
        measure_say("ready", 1);
        while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) draw(&plain);
    }
    SDL_DestroyWindow(plain.window);
    TTF_CloseFont(plain.font);
    TTF_Quit();
    SDL_Quit();
    return 0;
}
