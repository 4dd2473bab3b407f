// SPDX-License-Identifier: MIT
//
// `parlance play`: finds the scenario, chooses the world, opens the desktop or the terminal.

#define _XOPEN_SOURCE 700

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cohort/cohort.h"
#include "game/game.h"
#include "kept/kept.h"
#include "options.h"
#include "practice/seat.h"

// The option that only the terminal has; NULL: none was given.
static const char *terminal_option(const Options *options) {
    const OptionKind here[] = {OPTION_TERMINAL, OPTION_ANSWERS, OPTION_RUN,
                               OPTION_NO_SAVE,  OPTION_QUICK,   OPTION_SET, OPTION_AGAIN};
    for (size_t i = 0; i < sizeof here / sizeof *here; i++) {
        if (options->values[here[i]]) return option_row(here[i])->name;
    }
    // Whose runs they are the window's settings say, unless it is a pack.
    bool named = options->values[OPTION_AS] && !options->values[OPTION_PACK];
    return named ? option_row(OPTION_AS)->name : NULL;
}

// A room is for the window alone, whoever asked.
static bool wants_desktop(const Options *options) {
    if (terminal_option(options)) return false;
    return options->room ? window_possible() : window_offered();
}

// Comes back only where there is no desktop.
static void become_desktop(const Options *options) {
    const OptionKind handed[] = {OPTION_SEED, OPTION_MODE, OPTION_PACK, OPTION_AS, OPTION_OUT};
    const char *words[16] = {NULL};
    int count = 1;
    if (options->name_count > 0) words[count++] = options->names[0];
    for (size_t i = 0; i < sizeof handed / sizeof *handed; i++) {
        if (!options->values[handed[i]]) continue;
        words[count++] = option_row(handed[i])->name;
        words[count++] = options->values[handed[i]];
    }
    if (options->values[OPTION_NEW]) words[count++] = option_row(OPTION_NEW)->name;
    window_become(words);
}

// --- Where the run comes from, and where it is kept ---------------------------------------------

// Opens the store unless the run is not to be kept. False where it cannot be opened and nobody
// agrees to play without it.
static bool open_store(const Options *options, Game *game) {
    if (options->values[OPTION_ANSWERS] || options->values[OPTION_NO_SAVE]) return true;
    game->keep.store = kept_store();
    if (game->keep.store || keep_agreed(&game->terminal)) return true;
    if (!game->terminal.typed) complain(EXIT_FOUND, "play: add --no-save to play in memory");
    return false;
}

// A run that --run names has to be one of this scenario.
static bool find_numbered(const Options *options, Game *game, const char *name, parl_run *run,
                          int *code) {
    if (!kept_find(game->keep.store, options->values[OPTION_RUN], run, code)) return false;
    if (run->sitting.kind == PARL_SITTING_INTERVIEW && run->held) {
        *code = complain(EXIT_WRONG_USE,
                         "run %" PRId64 " is a round of an interview; write: parlance interview",
                         run->id);
        return false;
    }
    if (run->sitting.kind == PARL_SITTING_PACK && !run->over) {
        *code = complain(EXIT_WRONG_USE,
                         "run %" PRId64
                         " is one of a session pack; write: parlance play --pack FILE --as NAME",
                         run->id);
        return false;
    }
    if (strcmp(run->scenario, name) == 0) return true;
    *code = complain(EXIT_WRONG_USE,
                     "run %" PRId64 " is one of %s; write: parlance play %s --run %" PRId64,
                     run->id, run->scenario, run->scenario, run->id);
    return false;
}

// The mode that --mode asks for; of a run that waits any, where it does not stand.
static parl_mode mode_asked(const Options *options) {
    if (!options->values[OPTION_MODE]) return PARL_MODE_COUNT;
    return options->assessed ? PARL_MODE_ASSESSED : PARL_MODE_PRACTICE;
}

// The run to go on with: the one that --run names, else the newest of this scenario that waits.
// False where there is none; [code] is EXIT_FINE unless that is an error.
static bool find_run(const Options *options, Game *game, const char *name, parl_run *run,
                     int *code) {
    char profile[4 * PARL_PROFILE_MAX + 1];
    *code = EXIT_FINE;
    if (options->values[OPTION_RUN]) return find_numbered(options, game, name, run, code);
    bool anew = options->values[OPTION_NEW] || options->values[OPTION_SEED] || options->set_count;
    if (!game->keep.store || anew) return false;
    kept_profile(game->keep.store, options, profile, sizeof profile);
    parl_store_status status =
        parl_store_unfinished(game->keep.store, profile, name, mode_asked(options), run);
    if (status == PARL_STORE_OK) return true;
    if (status != PARL_STORE_ERR_NO_RUN) *code = kept_complain(game->keep.store, status);
    return false;
}

static int begin_set(const SettingList *settings, Game *game, const char *name, uint64_t seed) {
    char trouble[600];
    parl_status status = parl_session_new_given(&game->session, game->scenario, seed,
                                                settings->rows, settings->count);
    if (status == PARL_OK) return EXIT_FINE;
    if (status != PARL_ERR_SETTING) {
        return complain(EXIT_FOUND, "%s: seed %" PRIu64 " does not begin: %s", name, seed,
                        parl_status_text(status));
    }
    (void)parl_setting_trouble(game->scenario, settings->rows, settings->count, trouble,
                               sizeof trouble);
    return complain(EXIT_WRONG_USE, "%s: %s", name, trouble);
}

static int begin(const Options *options, Game *game, const char *name) {
    char profile[4 * PARL_PROFILE_MAX + 1];
    uint64_t seed = options->values[OPTION_SEED] ? options->seed : seat_seed();
    SettingList settings;
    int code = EXIT_WRONG_USE;
    if (setting_list_read(options, &settings)) code = begin_set(&settings, game, name, seed);
    setting_list_clear(&settings);
    if (code != EXIT_FINE) return code;
    game->assessed = options->assessed;
    if (!game->keep.store) return EXIT_FINE;
    kept_profile(game->keep.store, options, profile, sizeof profile);
    const parl_run_start start = {
        .profile = profile,
        .scenario = name,
        .mode = options->assessed ? PARL_MODE_ASSESSED : PARL_MODE_PRACTICE,
    };
    parl_store_status kept =
        parl_store_begin(game->keep.store, &start, game->session, &game->keep.run);
    return kept == PARL_STORE_OK ? EXIT_FINE : kept_complain(game->keep.store, kept);
}

static int play_run_of(const Options *options, Game *game, const parl_shelf *shelf) {
    char name[PARL_SHELF_NAME_MAX + 1];
    parl_run run;
    int code;
    if (parl_shelf_name_of(shelf, game->name, name, sizeof name) >= sizeof name) {
        return complain(EXIT_WRONG_USE, "%s: the path is too long to be kept; use a shorter one",
                        game->name);
    }
    if (!open_store(options, game)) return EXIT_FOUND;
    bool found = find_run(options, game, name, &run, &code);
    if (code == EXIT_FINE) code = found ? keep_go_on(game, &run) : begin(options, game, name);
    return code == EXIT_FINE ? game_play(game) : code;
}

static void clear(Game *game) {
    changes_clear(&game->changes);
    answers_clear(&game->answers);
    parl_session_free(game->session);
    parl_store_free(game->keep.store);
}

static int play_scenario(const Options *options, const parl_shelf *shelf, const char *path) {
    parl_scenario *scenario = kept_load(path);
    if (!scenario) return EXIT_FOUND;
    Game game = {
        .name = options->names[0],
        .scenario = scenario,
        .info = parl_scenario_describe(scenario),
        .quick = options->values[OPTION_QUICK] != NULL,
    };
    const char *file = options->values[OPTION_ANSWERS];
    int code = EXIT_WRONG_USE;
    if (!file || answers_read(&game.answers, file)) {
        terminal_open(&game.terminal);
        code = play_run_of(options, &game, shelf);
        terminal_close(&game.terminal);
    }
    clear(&game);
    parl_scenario_free(scenario);
    return code;
}

// A room votes on what it sees on a wall.
static bool lacks_window(const Options *options) {
    const char *option = terminal_option(options);
    if (!options->room) return false;
    if (option)
        complain(EXIT_WRONG_USE, "play: a room needs the window; leave out %s", option);
    else if (window_possible())
        complain(EXIT_FOUND,
                 "play: a room needs the window, and parlance-desktop is not beside this program");
    else
        complain(EXIT_WRONG_USE, "play: a room needs the window, and there is no display here");
    return true;
}

// --run says which run; nothing else may say so too.
static bool clashes(const Options *options) {
    const OptionKind others[] = {OPTION_NEW, OPTION_SEED, OPTION_NO_SAVE, OPTION_ANSWERS,
                                 OPTION_MODE, OPTION_SET};
    for (size_t i = 0; options->values[OPTION_RUN] && i < sizeof others / sizeof *others; i++) {
        if (!options->values[others[i]]) continue;
        complain(EXIT_WRONG_USE, "play: --run goes on with a run as it is; leave out %s",
                 option_row(others[i])->name);
        return true;
    }
    return false;
}

int play_run(const Options *options) {
    if (options->values[OPTION_PACK]) {
        return cohort_play(options, wants_desktop(options) ? become_desktop : NULL);
    }
    if (options->values[OPTION_AGAIN]) {
        return complain(EXIT_WRONG_USE,
                        "play: --again is for a pack; without one --new begins another run");
    }
    if (options->values[OPTION_OUT]) {
        return complain(EXIT_WRONG_USE, "play: --out is for the result of a pack; add --pack FILE");
    }
    if (options->name_count == 0) {
        return complain(EXIT_WRONG_USE,
                        "play: something is missing; write: parlance play NAME, or parlance play "
                        "--pack FILE --as NAME");
    }
    if (clashes(options)) return EXIT_WRONG_USE;
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, options->names[0]);
    int code = EXIT_WRONG_USE;
    if (path && wants_desktop(options)) become_desktop(options);
    if (path && !lacks_window(options)) code = play_scenario(options, shelf, path);
    parl_shelf_free(shelf);
    return code;
}
