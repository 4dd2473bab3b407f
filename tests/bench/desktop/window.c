// SPDX-License-Identifier: MIT
//
// The window as it is measured: opened as parlance-desktop opens it.
//
//   parl_bench_window frame            the first frame, then the end
//   parl_bench_window whole            a run to its debrief
//   parl_bench_window idle SCREEN      waits for events on library, table, debrief or what-if
//   parl_bench_window redraw SCREEN    full redraws at 1280 by 800
//   parl_bench_window dense SCREEN     the same at 3840 by 2160 and 150 %

#define _XOPEN_SOURCE 700

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "measure.h"

// Half of the longest run: the ledgers are full and the talk is long.
enum { HALF = 30 };

static void stop(const char *what) {
    fprintf(stderr, "parl_bench_window: %s\n", what);
    exit(1);
}

// --- Play ------------------------------------------------------------------------------------

static void pick(App *app, const parl_decision *decision) {
    int left = decision->take;
    for (int i = 0; i < decision->option_count && left > 0; ++i)
        if (decision->options[i].open) {
            app_act(app, ACT_OPTION, i);
            --left;
        }
    app_act(app, ACT_GIVE, 0);
}

static void choose(App *app, const parl_decision *decision, int turn) {
    int i = turn % decision->option_count;
    while (!decision->options[i].open) i = (i + 1) % decision->option_count;
    app_act(app, ACT_OPTION, i);
}

static void answer(App *app, int turn) {
    const parl_decision *decision = parl_session_decision(app->table.session);
    switch (decision->kind) {
        case PARL_DECISION_NONE: return;
        case PARL_DECISION_PICK: pick(app, decision); return;
        case PARL_DECISION_RANK:
        case PARL_DECISION_GRID: stop("the longest page asks for no order"); return;
        case PARL_DECISION_ESTIMATE:
            app_act(app, ACT_TRACK, 500);
            app_act(app, ACT_GIVE, 0);
            return;
        case PARL_DECISION_WRITE:
            table_text(app, "Eighteen in a hundred.");
            app_act(app, ACT_GIVE, 0);
            return;
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK: choose(app, decision, turn); return;
    }
}

static void play(App *app, int most) {
    if (app->screen == SCREEN_BRIEF) app_act(app, ACT_BEGIN, 0);
    for (int turn = 0; turn < most && !parl_session_over(app->table.session); ++turn) {
        answer(app, turn);
        if (parl_session_turn_count(app->table.session) <= turn) stop("an answer was refused");
        app_step(app);
    }
}

static void play_to_debrief(App *app) {
    play(app, 10000);
    app_act(app, ACT_DEBRIEF, 0);
    // The page is there before the worlds beside the run are: what is measured is the window.
    while (!app->page || debrief_share(app) < 100) {
        if (!app_step(app)) stop("the window closed");
        SDL_Delay(2);
    }
    app_step(app);
}

// --- As parlance-desktop does it ----------------------------------------------------------------

static App *open_app(const char *scenario, int width, int height) {
    char error[512] = "", trouble[1024] = "", settings[SETTINGS_TROUBLE_MAX] = "";
    App *app = NULL;
    if (view_start(error, sizeof error) != VIEW_OK) stop(error);
    char *base = SDL_GetBasePath();
    AppOptions options = {.scenario = scenario,
                          .shelf = parl_shelf_new(PARL_SCENARIOS_DIR, base),
                          .anew = scenario != NULL,
                          .seeded = true,
                          .seed = 7,
                          .width = width,
                          .height = height};
    SDL_free(base);
    settings_load(&options.settings, settings, sizeof settings);
    if (width > 0) options.settings.zoom = 150;
    if (parl_store_open(&options.store, NULL, trouble, sizeof trouble) != PARL_STORE_OK)
        options.trouble = trouble;
    if (!app_new(&app, &options, error, sizeof error)) stop(error);
    if (!app_step(app)) stop("the window closed");
    return app;
}

static void settle(App *app) {
    while (app_idle(app)) app_step(app);
    app->dirty = true;
    app_step(app);
}

static App *open_screen(const char *screen, int width, int height) {
    bool library = strcmp(screen, "library") == 0;
    App *app = open_app(library ? NULL : PARL_BENCH_LONGEST, width, height);
    if (library) settle(app);
    if (strcmp(screen, "table") == 0) play(app, HALF);
    if (strcmp(screen, "debrief") == 0 || strcmp(screen, "what-if") == 0) play_to_debrief(app);
    if (strcmp(screen, "what-if") == 0) {
        app_act(app, ACT_DECISION, -1);
        app_act(app, ACT_OTHERWISE, 0);
        app_step(app);
    }
    return app;
}

static void redraw(App *app) {
    double start = measure_cpu_ms();
    for (int i = 0; i < MEASURE_FRAMES; ++i) {
        app->dirty = true;
        app_step(app);
    }
    measure_say("redraw", (measure_cpu_ms() - start) / MEASURE_FRAMES);
}

static void first_frame(void) {
    App *app = open_app(NULL, 0, 0);
    measure_frame();
    app_free(app);
}

static void whole_run(void) {
    App *app = open_app(PARL_BENCH_LONGEST, 0, 0);
    play_to_debrief(app);
    measure_say("whole", measure_resident());
    app_free(app);
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "", *screen = argc > 2 ? argv[2] : "library";
    if (strcmp(what, "frame") == 0) {
        first_frame();
    } else if (strcmp(what, "whole") == 0) {
        whole_run();
    } else if (strcmp(what, "idle") == 0) {
        App *app = open_screen(screen, 0, 0);
        measure_say("ready", 1);
        app_run(app);
        app_free(app);
    } else {
        bool dense = strcmp(what, "dense") == 0;
        App *app = open_screen(screen, dense ? 3840 : 0, dense ? 2160 : 0);
        redraw(app);
        app_free(app);
    }
    view_stop();
    return 0;
}
