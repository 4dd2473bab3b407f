// SPDX-License-Identifier: MIT
//
// `parlance play`: finds the scenario, chooses the world, opens the desktop or the terminal.

#define _XOPEN_SOURCE 700

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "game/game.h"

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && *value;
}

static bool wants_desktop(const Options *options) {
    if (options->values[OPTION_TERMINAL] || options->values[OPTION_ANSWERS]) return false;
    if (options->values[OPTION_MODE]) return false;
    return (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")) && isatty(STDIN_FILENO);
}

// Becomes the desktop. Comes back only where there is none.
static void become_desktop(const char *path, const char *seed) {
    char *program = places_beside("parlance-desktop");
    if (!program) program = places_beside("../desktop/parlance-desktop");
    if (!program) return;
    fflush(stdout);
    if (seed)
        execl(program, program, path, "--seed", seed, (char *)NULL);
    else
        execl(program, program, path, (char *)NULL);
    free(program);
}

// A world that nobody chose. Five digits can be read out to a neighbour.
static uint64_t choose_seed(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    return ((uint64_t)now.tv_nsec / 1000 + (uint64_t)now.tv_sec * 7919) % 99999 + 1;
}

static void print_problems(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        const parl_problem *problem = parl_problems_at(problems, i);
        if (problem->severity < PARL_ERROR) continue;
        size_t size = parl_problem_text(problem, NULL, 0);
        char *text = malloc(size + 1);
        if (!text) abort();
        parl_problem_text(problem, text, size + 1);
        fputs(text, stderr);
        free(text);
    }
}

// Loads the scenario, or says why it does not load.
static parl_scenario *load(const char *path) {
    parl_scenario *scenario = NULL;
    parl_problems *problems = parl_problems_new();
    if (parl_scenario_load(&scenario, path, problems) != PARL_OK) {
        print_problems(problems);
        complain(EXIT_FOUND, "%s: the scenario does not load; `parlance check %s` says everything",
                 path, path);
    }
    parl_problems_free(problems);
    return scenario;
}

static int play_session(const Options *options, parl_scenario *scenario, parl_session *session) {
    Game game = {
        .name = options->names[0],
        .scenario = scenario,
        .info = parl_scenario_describe(scenario),
        .session = session,
        .assessed = options->assessed,
    };
    const char *file = options->values[OPTION_ANSWERS];
    if (file && !answers_read(&game.answers, file)) return EXIT_WRONG_USE;
    terminal_open(&game.terminal);
    int code = game_play(&game);
    terminal_close(&game.terminal);
    changes_clear(&game.changes);
    answers_clear(&game.answers);
    return code;
}

static int play_scenario(const Options *options, const char *path) {
    uint64_t seed = options->values[OPTION_SEED] ? options->seed : choose_seed();
    parl_scenario *scenario = load(path);
    if (!scenario) return EXIT_FOUND;
    parl_session *session = NULL;
    parl_status status = parl_session_new(&session, scenario, seed);
    int code = EXIT_FOUND;
    if (status == PARL_OK) {
        code = play_session(options, scenario, session);
    } else {
        complain(EXIT_FOUND, "%s: seed %" PRIu64 " does not begin: %s", path, seed,
                 parl_status_text(status));
    }
    parl_session_free(session);
    parl_scenario_free(scenario);
    return code;
}

int play_run(const Options *options) {
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, options->names[0]);
    int code = EXIT_WRONG_USE;
    if (path && wants_desktop(options)) become_desktop(path, options->values[OPTION_SEED]);
    if (path) code = play_scenario(options, path);
    parl_shelf_free(shelf);
    return code;
}
