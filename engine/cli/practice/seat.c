// SPDX-License-Identifier: MIT

#define _XOPEN_SOURCE 700

#include "practice/seat.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

bool seat_read_runs(Seat *seat) {
    assert(seat);
    free(seat->runs);
    seat->runs = NULL;
    parl_store_status status =
        parl_store_runs(seat->store, seat->profile, NULL, &seat->runs, &seat->run_count);
    if (status == PARL_STORE_OK) return true;
    seat->run_count = 0;
    kept_complain(seat->store, status);
    return false;
}

bool seat_take(Seat *seat, const Options *options) {
    assert(seat);
    assert(options);
    *seat = (Seat){.store = kept_store()};
    if (!seat->store) return false;
    kept_profile(seat->store, options, seat->profile, sizeof seat->profile);
    seat->shelf = places_shelf();
    terminal_open(&seat->terminal);
    if (seat_read_runs(seat)) return true;
    seat_leave(seat);
    return false;
}

void seat_leave(Seat *seat) {
    assert(seat);
    terminal_close(&seat->terminal);
    free(seat->runs);
    parl_shelf_free(seat->shelf);
    parl_store_free(seat->store);
    *seat = (Seat){.store = NULL};
}

// --- One of them --------------------------------------------------------------------------------

static int begin(Seat *seat, const Play *play, Game *game) {
    parl_status status = parl_session_new(&game->session, game->scenario, play->seed);
    if (status != PARL_OK) {
        return complain(EXIT_FOUND, "%s: seed %" PRIu64 " does not begin: %s", play->name,
                        play->seed, parl_status_text(status));
    }
    const parl_run_start start = {.profile = seat->profile,
                                  .scenario = play->name,
                                  .mode = play->mode,
                                  .sitting = play->sitting};
    parl_store_status kept =
        parl_store_begin(game->keep.store, &start, game->session, &game->keep.run);
    return kept == PARL_STORE_OK ? EXIT_FINE : kept_complain(game->keep.store, kept);
}

// Where the player agreed to go on without it, the store is gone.
static int play_game(Seat *seat, const Play *play, Game *game, bool *over) {
    game->terminal = seat->terminal;
    game->keep.store = seat->store;
    int code = play->run ? keep_go_on(game, play->run) : begin(seat, play, game);
    if (code == EXIT_FINE) code = game_play(game);
    *over = game->session && parl_session_over(game->session);
    seat->terminal = game->terminal;
    seat->store = game->keep.store;
    return code;
}

int seat_play(Seat *seat, const Play *play, bool *over) {
    assert(seat);
    assert(play);
    assert(over);
    *over = false;
    const char *path = places_resolve(seat->shelf, play->name);
    parl_scenario *scenario = path ? kept_load(path) : NULL;
    if (!scenario) return EXIT_FOUND;
    Game game = {.name = play->name,
                 .scenario = scenario,
                 .info = parl_scenario_describe(scenario),
                 .assessed = play->mode == PARL_MODE_ASSESSED,
                 .part = play->part,
                 .quick = play->quick};
    int code = play_game(seat, play, &game, over);
    changes_clear(&game.changes);
    parl_session_free(game.session);
    parl_scenario_free(scenario);
    return code;
}

// --- Between them -------------------------------------------------------------------------------

bool seat_agreed(Seat *seat, const char *prompt) {
    assert(seat);
    assert(prompt);
    static const char *const no[] = {"q", "quit", "no", "n", "leave"};
    for (;;) {
        const char *line = terminal_ask(&seat->terminal, prompt);
        if (!line) return false;
        if (!*line || strcmp(line, "go on") == 0) return true;
        if (strcmp(line, "yes") == 0 || strcmp(line, "y") == 0) return true;
        for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
            if (strcmp(line, no[i]) == 0) return false;
        }
        terminal_line(&seat->terminal, 0, "Press Enter to go on, or write q to leave.");
    }
}

// A world that nobody chose. Five digits can be read out to a neighbour.
uint64_t seat_seed(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    return ((uint64_t)now.tv_nsec / 1000 + (uint64_t)now.tv_sec * 7919) % 99999 + 1;
}
