// SPDX-License-Identifier: MIT
//
// The soft timer of a round: the minutes that are left, in the bar of the table. It can be stopped
// and taken away, stands still while the table is not seen, and is never scored.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/button.h"

#include "app/app.h"

enum { MINUTE_MS = 60 * 1000 };

static int64_t now(const App *app) { return (int64_t)app->clock(); }

void clock_begin(App *app) {
    assert(app);
    parl_scenario_info info = parl_scenario_describe(app_scenario(app));
    // A room talks as long as it needs to, and an author thinks.
    app->table.timed = info.timed && !app->room.on && !app->watch;
    if (app->table.timed) app->table.timer = parl_timer_begin(info.minutes, now(app));
}

void clock_stop(App *app) {
    assert(app);
    if (app->table.timed && app->table.timer.running) {
        parl_timer_pause(&app->table.timer, now(app));
        app->table.left = true;
    }
}

// At the end of a run it stands: there is nothing left to hurry for.
void clock_go_on(App *app) {
    assert(app);
    app->table.left = false;
    if (!app->table.timed) return;
    if (parl_session_over(app->table.session))
        parl_timer_pause(&app->table.timer, now(app));
    else
        parl_timer_go_on(&app->table.timer, now(app));
}

// Whether somebody sees it.
static bool shows(const App *app) {
    const Table *table = &app->table;
    return app->screen == SCREEN_TABLE && table->session && table->timed && !table->timer.off &&
           !parl_session_over(table->session);
}

void clock_press(App *app) {
    assert(app);
    parl_timer *timer = &app->table.timer;
    if (!shows(app)) return;
    if (timer->running)
        parl_timer_pause(timer, now(app));
    else
        parl_timer_go_on(timer, now(app));
    app_notice(app, false,
               timer->running ? "The clock runs."
                              : "The clock stands still. Your next answer starts it again.");
}

void clock_switch(App *app) {
    assert(app);
    parl_timer *timer = &app->table.timer;
    if (!app->table.timed) return;
    if (timer->off)
        parl_timer_on(timer, now(app));
    else
        parl_timer_off(timer, now(app));
    app_notice(app, false,
               timer->off ? "The clock is off: take the time you need. Shift+K brings it back."
                          : "The clock runs. Nothing is scored for it.");
}

int clock_wait(const App *app) {
    assert(app);
    const parl_timer *timer = &app->table.timer;
    if (!shows(app) || !timer->running) return -1;
    int64_t left = timer->whole - timer->spent - (now(app) - timer->since);
    return left <= 0 ? -1 : (int)((left - 1) % MINUTE_MS) + 1;
}

static void text_of(const App *app, char *out, size_t size) {
    const parl_timer *timer = &app->table.timer;
    int left = parl_timer_left(timer, now(app));
    if (left == 0)
        snprintf(out, size, "Time is over");
    else
        snprintf(out, size, "%d min%s", left, timer->running ? "" : ", stopped");
}

// Said once, and kindly: it is for practice.
void clock_ring(App *app) {
    assert(app);
    if (shows(app) && parl_timer_rings(&app->table.timer, now(app)))
        app_notice(app, false,
                   "The time is over. Nothing is scored for that: finish your thought and go on.");
}

void clock_spoken(const App *app, char *out, size_t size) {
    assert(app);
    int left = parl_timer_left(&app->table.timer, now(app));
    out[0] = '\0';
    if (!shows(app)) return;
    if (left == 0)
        snprintf(out, size, "the clock: time is over");
    else
        snprintf(out, size, "the clock: %d minute%s left%s", left, left == 1 ? "" : "s",
                 app->table.timer.running ? "" : ", stopped");
}

// Minutes make a quarter of a round too coarse, so it is taken in milliseconds.
bool clock_is_late(const App *app) {
    assert(app);
    const parl_timer *timer = &app->table.timer;
    if (!shows(app) || !timer->running) return false;
    int64_t left = timer->whole - timer->spent - (now(app) - timer->since);
    return left > 0 && left <= timer->whole / 4;
}

int clock_draw(App *app, SDL_Rect bar, int right) {
    assert(app);
    View *view = &app->view;
    char text[32], spoken[64];
    if (!shows(app)) return right;
    text_of(app, text, sizeof text);
    clock_spoken(app, spoken, sizeof spoken);
    const Button button = {.icon = "clock",
                           .text = text,
                           .spoken = spoken,
                           .tells = "Stops the clock, or lets it run (k); Shift+K takes it away. "
                                    "It is never scored",
                           .act = ACT_CLOCK,
                           .look = BUTTON_QUIET};
    int y = bar.y + (bar.h - view_px(view, SIZE_BUTTON)) / 2;
    return buttons_draw_right(view, &button, 1, right, y);
}
