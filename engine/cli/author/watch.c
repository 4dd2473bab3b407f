// SPDX-License-Identifier: MIT
//
// `parlance watch`: the scenario is checked at every save, and a run of it goes on.

#define _XOPEN_SOURCE 700

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/saves.h"
#include "game/game.h"

typedef struct {
    const char *path;
    Saves *saves;
    Game game;                // its session: the run that is played, or NULL
    parl_scenario *scenario;  // the last version that loads; NULL: none so far
    uint64_t seed;
    bool older;  // what is saved now does not load: [scenario] is the version before
    int saved;
    bool stopped;  // by Ctrl-C
} Preview;

// --- A save --------------------------------------------------------------------------------

static void tell_gap(Preview *preview, const parl_gap *gap) {
    terminal_line(&preview->game.terminal, 0, "Your answer %d, “%s”, %s. You go on from before it.",
                  gap->turn + 1, gap->said ? gap->said : "",
                  gap->why == PARL_ERR_ANSWER ? "is not there any more"
                                              : "cannot be given any more");
}

static void tell_reworded(Preview *preview, int count) {
    if (count > 0)
        terminal_line(&preview->game.terminal, 0,
                      "You go on where you were; %d of your answers %s new words.", count,
                      count == 1 ? "has" : "have");
}

// The run in the new version, as far as its answers are still there.
static void carry(Preview *preview, const parl_scenario *scenario) {
    parl_session *next = NULL;
    parl_gap gap = {.turn = -1};
    parl_status status = parl_session_carry(&next, preview->game.session, scenario, &gap);
    if (next && status != PARL_OK) tell_gap(preview, &gap);
    if (next && status == PARL_OK) tell_reworded(preview, gap.reworded);
    if (!next)
        terminal_line(&preview->game.terminal, 0, "It does not begin any more: %s.",
                      parl_status_text(status));
    free(gap.said);
    parl_session_free(preview->game.session);
    preview->game.session = next;
}

// The version of this moment; NULL where it does not load. What is wrong has been printed. With
// errors that loading alone does not find, such as endings that all have a condition, it can be
// played.
static parl_scenario *load(Preview *preview) {
    parl_scenario *scenario = NULL;
    if (preview->saved > 0) printf("Save %d. ", preview->saved);
    if (check_print(preview->path, &scenario)) return scenario;
    return parl_scenario_load(&scenario, preview->path, NULL) == PARL_OK ? scenario : NULL;
}

// Where it does not load, what loaded last stays.
static void check(Preview *preview) {
    parl_scenario *scenario = load(preview);
    preview->older = !scenario;
    if (scenario) {
        if (preview->game.session) carry(preview, scenario);
        parl_scenario_free(preview->scenario);
        preview->scenario = scenario;
    } else if (preview->game.session) {
        terminal_line(&preview->game.terminal, 0, "You go on in the version before.");
    }
    fflush(stdout);
}

// What terminal_ask waits with.
static bool wait_for_line(void *data) {
    Preview *preview = data;
    Came came = saves_wait(preview->saves);
    preview->stopped = came == CAME_STOP;
    return came == CAME_LINE;
}

// --- Playing -------------------------------------------------------------------------------

static bool begin(Preview *preview) {
    Game *game = &preview->game;
    game->continued = game->session != NULL;
    if (game->session) return true;
    parl_status status = parl_session_new(&game->session, preview->scenario, preview->seed);
    if (status == PARL_OK) return true;
    terminal_line(&game->terminal, 0, "Seed %" PRIu64 " does not begin: %s.", preview->seed,
                  parl_status_text(status));
    return false;
}

static void play_once(Preview *preview) {
    Game *game = &preview->game;
    changes_clear(&game->changes);
    game->changes = (Changes){0};
    game->backs = 0;
    game->scenario = preview->scenario;
    game->info = parl_scenario_describe(preview->scenario);
    (void)game_play(game);
}

// Plays until the run is over or the author leaves it; saves come in between. A run that is over
// is done with, one that was left goes on at the next Enter.
static void play(Preview *preview) {
    Game *game = &preview->game;
    if (!preview->scenario) {
        terminal_line(&game->terminal, 0,
                      "It does not load yet; mend what stands above, and save.");
        return;
    }
    if (preview->older) terminal_line(&game->terminal, 0, "Playing the version before the error.");
    while (begin(preview)) {
        play_once(preview);
        if (!game->terminal.called || preview->stopped) break;
        preview->saved++;
        check(preview);
    }
    if (!game->session || !parl_session_over(game->session)) return;
    parl_session_free(game->session);
    game->session = NULL;
}

// --- Watching ------------------------------------------------------------------------------

static void tell_keys(Preview *preview) {
    terminal_line(&preview->game.terminal, 0, "Every save is checked. Enter: %s; q: leave.",
                  preview->game.session ? "go on playing" : "play it");
}

static bool is_farewell(const char *line) {
    return strcmp(line, "q") == 0 || strcmp(line, "quit") == 0;
}

static void watch(Preview *preview) {
    Terminal *terminal = &preview->game.terminal;
    check(preview);
    tell_keys(preview);
    while (!preview->stopped) {
        const char *line = terminal_ask(terminal, "");
        if (line && is_farewell(line)) break;
        if (line) {
            play(preview);
            if (!preview->stopped && !feof(stdin)) tell_keys(preview);
        } else if (terminal->called && !preview->stopped) {
            preview->saved++;
            check(preview);
        } else {
            break;
        }
    }
}

static int watch_here(const Options *options, const char *path) {
    Preview preview = {.path = path,
                       .saves = saves_new(path),  // before the first load
                       .seed = options->values[OPTION_SEED] ? options->seed : 1,
                       .game = {.name = options->names[0], .quick = true, .preview = true}};
    Terminal *terminal = &preview.game.terminal;
    terminal_open(terminal);
    // A line editor would read ahead, and see no save while it waits.
    terminal->editing = false;
    terminal->wait = wait_for_line;
    terminal->data = &preview;
    watch(&preview);
    changes_clear(&preview.game.changes);
    parl_session_free(preview.game.session);
    parl_scenario_free(preview.scenario);
    terminal_close(terminal);
    saves_free(preview.saves);
    return EXIT_FINE;
}

// Comes back only where there is no desktop.
static void become_desktop(const Options *options, const char *path) {
    const char *seed = options->values[OPTION_SEED];
    const char *words[] = {NULL, "--watch", path, seed ? "--seed" : NULL, seed, NULL};
    window_become(words);
}

int watch_run(const Options *options) {
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, options->names[0]);
    if (path && !options->values[OPTION_TERMINAL] && window_offered())
        become_desktop(options, path);
    int code = path ? watch_here(options, path) : EXIT_WRONG_USE;
    parl_shelf_free(shelf);
    return code;
}
