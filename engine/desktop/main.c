// SPDX-License-Identifier: MIT
//
// The program `parlance-desktop`: its command line, and what it does where there is nothing
// to open a window on.

#define _XOPEN_SOURCE 700

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app.h"
#include "memory.h"

enum { EXIT_FINE = 0, EXIT_FOUND = 1, EXIT_WRONG_USE = 2 };

typedef struct {
    const char *name;
    const char *seed_word;  // as given; NULL
    uint64_t seed;
    bool anew, help, version;
} Command;

static const char usage[] =
    "usage: parlance-desktop NAME [--seed N] [--new]\n"
    "\n"
    "Opens a window and plays a scenario in it, with the keyboard alone if you like.\n"
    "NAME is a scenario (`parlance list` shows them) or the path of one.\n"
    "\n"
    "  --seed N    the world to play in; the same number is the same world\n"
    "  --new       begin anew, also where a run waits to go on\n"
    "  --help      this\n"
    "  --version   which version this is\n"
    "\n"
    "Every answer is kept as it is given; a run that was left goes on where it stopped.\n"
    "In the window F1 shows the keys. Without a display the game goes on in the terminal.\n";

static int complain(const char *what, const char *detail, const char *mend) {
    fprintf(stderr, "parlance-desktop: %s%s%s\n", what, detail, mend);
    return EXIT_WRONG_USE;
}

// --- The command line --------------------------------------------------------------------

static bool read_seed(const char *word, uint64_t *seed) {
    if (!word || word[0] == '\0' || word[strspn(word, "0123456789")] != '\0') return false;
    if (strlen(word) > 19) return false;  // 64 bits hold any 19 digits
    *seed = strtoull(word, NULL, 10);
    return true;
}

// A number short enough to be told to a neighbour.
static uint64_t chosen_seed(void) { return (uint64_t)time(NULL) % 10000 + 1; }

static int read_command(int argc, char **argv, Command *command) {
    for (int i = 1; i < argc; ++i) {
        const char *word = argv[i];
        if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
            command->help = true;
        } else if (strcmp(word, "--new") == 0) {
            command->anew = true;
        } else if (strcmp(word, "--version") == 0) {
            command->version = true;
        } else if (strncmp(word, "--seed", 6) == 0 && (word[6] == '\0' || word[6] == '=')) {
            command->seed_word = word[6] ? word + 7 : argv[++i < argc ? i : argc];
            if (!read_seed(command->seed_word, &command->seed))
                return complain("--seed takes a whole number", "", ", for instance --seed 7");
        } else if (word[0] == '-') {
            return complain("there is no option ", word, "; --help shows those there are");
        } else if (command->name) {
            return complain("one scenario at a time, and this is a second one: ", word, "");
        } else {
            command->name = word;
        }
    }
    return EXIT_FINE;
}

// --- Without a display -------------------------------------------------------------------

// Becomes the program [base][beside]; returns only where there is none.
static void become(const char *base, const char *beside, const Command *command) {
    size_t room = strlen(base) + strlen(beside) + 1;
    char *program = memory_grow(NULL, room, 1);
    snprintf(program, room, "%s%s", base, beside);
    if (command->seed_word)
        execl(program, "parlance", "play", command->name, "--terminal", "--seed",
              command->seed_word, (char *)NULL);
    else
        execl(program, "parlance", "play", command->name, "--terminal", (char *)NULL);
    free(program);
}

// Becomes `parlance play NAME --terminal`: the one beside this program, or the one of the
// build tree. Returns only where there is neither.
static int go_on_in_terminal(const Command *command, const char *error) {
    fprintf(stderr, "parlance-desktop: %s; in the terminal it is: parlance play %s --terminal\n",
            error, command->name);
    char *base = SDL_GetBasePath();
    view_stop();
    if (base) {
        become(base, "parlance", command);
        become(base, "../cli/parlance", command);
    }
    SDL_free(base);
    return EXIT_WRONG_USE;
}

// --- With one ----------------------------------------------------------------------------

static void print_problems(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); ++i) {
        const parl_problem *problem = parl_problems_at(problems, i);
        if (problem->severity != PARL_ERROR) continue;
        size_t length = parl_problem_text(problem, NULL, 0);
        char *text = memory_grow(NULL, length + 1, 1);
        parl_problem_text(problem, text, length + 1);
        fprintf(stderr, "%s\n", text);
        free(text);
    }
    fprintf(stderr, "parlance-desktop: the scenario does not load; mend what stands above, "
                    "or see `parlance check`\n");
}

static int play(const Command *command, const parl_shelf *shelf, const parl_scenario *scenario) {
    char error[256] = "", trouble[1024] = "", name[PARL_SHELF_NAME_MAX + 1];
    App *app = NULL;
    AppOptions options = {
        .seed = command->seed, .scenario = name, .anew = command->anew || command->seed_word};
    if (parl_shelf_name_of(shelf, command->name, name, sizeof name) >= sizeof name)
        return complain("the path is too long to be kept: ", command->name, "");
    parl_store_status status = parl_store_open(&options.store, NULL, trouble, sizeof trouble);
    if (status != PARL_STORE_OK) options.trouble = trouble;
    if (!app_new(&app, scenario, &options, error, sizeof error)) {
        complain(error, "", "");
        return EXIT_FOUND;
    }
    app_run(app);
    app_free(app);
    return EXIT_FINE;
}

static int load_and_play(const Command *command, const parl_shelf *shelf, const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    int result = EXIT_FOUND;
    if (parl_scenario_load(&scenario, path, problems) == PARL_OK)
        result = play(command, shelf, scenario);
    else
        print_problems(problems);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
    return result;
}

static int open_window(const Command *command) {
    char error[256] = "";
    ViewStatus status = view_start(error, sizeof error);
    if (status == VIEW_NO_DISPLAY) return go_on_in_terminal(command, error);
    int result = EXIT_FOUND;
    if (status == VIEW_FAILED) {
        complain(error, "", "");
    } else {
        char *base = SDL_GetBasePath();
        parl_shelf *shelf = parl_shelf_new(PARL_SCENARIOS_DIR, base);
        const char *path = parl_shelf_find(shelf, command->name, NULL);
        result = path ? load_and_play(command, shelf, path)
                      : complain("there is no scenario ", command->name,
                                 "; `parlance list` shows them, or give a path");
        parl_shelf_free(shelf);
        SDL_free(base);
    }
    view_stop();
    return result;
}

int main(int argc, char **argv) {
    Command command = {.seed = chosen_seed()};
    int wrong = read_command(argc, argv, &command);
    if (wrong) return wrong;
    if (command.help) fputs(usage, stdout);
    if (command.version) puts("parlance-desktop " PARL_VERSION);
    if (command.help || command.version) return EXIT_FINE;
    if (!command.name)
        return complain("which scenario? For instance: parlance-desktop eighteen-in-a-hundred", "",
                        "");
    return open_window(&command);
}
