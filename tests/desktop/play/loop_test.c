// SPDX-License-Identifier: MIT
//
// The loop: it sleeps, and draws only when something has changed.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <cmocka.h>

#include "window.h"

static void nothing_is_drawn_while_nothing_happens(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    long frames = driver.app->frames;
    for (int i = 0; i < 50; ++i) assert_true(app_step(driver.app));
    SDL_Event motion = {.motion = {.type = SDL_MOUSEMOTION,
                                   .windowID = SDL_GetWindowID(driver.app->view.window),
                                   .x = 2,
                                   .y = 300}};
    SDL_PushEvent(&motion);
    assert_true(app_step(driver.app));
    driver_press(&driver, SDLK_F9);
    assert_int_equal(driver.app->frames, frames);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->frames, frames + 1);
    driver_close(&driver);
}

// Presses Enter once, and closes the window the second time.
static Uint32 poke(Uint32 interval, void *data) {
    int *pokes = data;
    SDL_Event event = {0};
    if ((*pokes)++ == 0)
        event.key = (SDL_KeyboardEvent){.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_RETURN}};
    else
        event.type = SDL_QUIT;
    SDL_PushEvent(&event);
    return *pokes < 2 ? interval : 0;
}

static void the_loop_sleeps_until_an_event_wakes_it(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    int pokes = 0;
    long frames = driver.app->frames;
    clock_t work = clock();
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_TIMER), 0);
    assert_true(SDL_AddTimer(300, poke, &pokes) != 0);
    app_run(driver.app);
    work = clock() - work;
    SDL_QuitSubSystem(SDL_INIT_TIMER);
    assert_int_equal(pokes, 2);
    assert_true(driver.app->ended);
    // Enter led to the table: one picture in 600 ms, and the processor free in between.
    assert_int_equal(driver.app->frames, frames + 1);
    assert_true((double)work / CLOCKS_PER_SEC < 0.5);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_drawn_while_nothing_happens),
        cmocka_unit_test(the_loop_sleeps_until_an_event_wakes_it),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
