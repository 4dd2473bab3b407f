// SPDX-License-Identifier: MIT
//
// The program `parlance-desktop`: its command line, and what it does where there is nothing
// to open a window on.

#define _XOPEN_SOURCE 700

#include <SDL.h>
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "memory.h"

enum { EXIT_FINE = 0, EXIT_FOUND = 1, EXIT_WRONG_USE = 2 };

typedef struct {
    const char *name;
    const char *seed_word;  // as given; NULL
    uint64_t seed;
    const char *pack, *as, *out;  // a session pack, who plays it, where results go; NULL
    bool anew, watch, mode, room, assessed, help, version;
} Command;

static const char usage[] =
    "usage: parlance-desktop [NAME] [--seed N] [--new] [--mode practice|assessed|room]\n"
    "       parlance-desktop [NAME] --pack FILE --as PSEUDONYM [--out FOLDER]\n"
    "       parlance-desktop --watch PATH [--seed N]\n"
    "\n"
    "Opens a window on the library, or on the scenario NAME: one that `parlance list` shows, or "
    "the\n"
    "path of one. Keyboard, mouse or touch alone will do; in the window F1 shows the keys.\n"
    "\n"
    "  --seed N      the world to play in; the same number is the same world\n"
    "  --new         begin anew, also where a run waits to go on\n"
    "  --mode MODE   practice; assessed: no hints, no reasons, and nothing is taken back before\n"
    "                the end; or room: vote, discuss, reveal\n"
    "  --pack FILE   what a session pack gives you, and nothing else; --as says who you are in "
    "it,\n"
    "                --out where your results go (beside the pack, unless you say so)\n"
    "  --watch PATH  for authors: load it again whenever it is saved, and go on where you were\n"
    "  --help        this\n"
    "  --version     which version this is\n"
    "\n"
    "Every answer is kept as it is given; a run that was left goes on where it stopped.\n"
    "Without a display the game goes on in the terminal.\n";

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

static bool read_mode(const char *word, Command *command) {
    command->mode = true;
    command->assessed = word && strcmp(word, "assessed") == 0;
    command->room = word && strcmp(word, "room") == 0;
    return command->assessed || command->room || (word && strcmp(word, "practice") == 0);
}

// --pack, --as and --out, each with the word behind it.
static bool read_pack(const char *word, const char *value, Command *command) {
    const char **place = strcmp(word, "--pack") == 0  ? &command->pack
                         : strcmp(word, "--as") == 0  ? &command->as
                         : strcmp(word, "--out") == 0 ? &command->out
                                                      : NULL;
    if (place) *place = value ? value : "";
    return place != NULL;
}

static int read_command(int argc, char **argv, Command *command) {
    for (int i = 1; i < argc; ++i) {
        const char *word = argv[i];
        if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
            command->help = true;
        } else if (strcmp(word, "--new") == 0) {
            command->anew = true;
        } else if (strcmp(word, "--version") == 0) {
            command->version = true;
        } else if (strcmp(word, "--mode") == 0) {
            if (!read_mode(argv[++i < argc ? i : argc], command))
                return complain("--mode takes practice, assessed or room", "", "");
        } else if (read_pack(word, i + 1 < argc ? argv[i + 1] : NULL, command)) {
            ++i;
        } else if (strcmp(word, "--watch") == 0) {
            command->watch = true;
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

enum { WORDS_MAX = 16 };

// A call of `parlance`, of which the first word is not read; it ends with NULL.
typedef struct {
    const char *words[WORDS_MAX];
    int count;
} Call;

static void say(Call *call, const char *word) {
    assert(call->count < WORDS_MAX - 1);
    call->words[call->count++] = word;
}

static void say_with(Call *call, const char *option, const char *value) {
    if (!value) return;
    say(call, option);
    say(call, value);
}

// What it is in the terminal, word for word.
static Call call_of(const Command *command) {
    Call call = {.count = 0};
    say(&call, "parlance");
    say(&call, command->watch ? "watch" : command->name || command->pack ? "play" : "list");
    if (command->name) say(&call, command->name);
    say_with(&call, "--pack", command->pack);
    say_with(&call, "--as", command->as);
    if (command->name || command->pack) say(&call, "--terminal");
    say_with(&call, "--out", command->out);
    if (!command->name) return call;
    say_with(&call, "--seed", command->seed_word);
    if (command->anew && !command->watch) say(&call, "--new");
    if (command->mode && !command->watch)
        say_with(&call, "--mode", command->assessed ? "assessed" : "practice");
    return call;
}

// Becomes the program [base][beside]; returns only where there is none.
static void become(const char *base, const char *beside, const Call *call) {
    size_t room = strlen(base) + strlen(beside) + 1;
    char *program = memory_grow(NULL, room, 1);
    snprintf(program, room, "%s%s", base, beside);
    // execv takes words that it does not change as if it did.
    execv(program, (char *const *)(void *)call->words);
    free(program);
}

// Goes on as `parlance` does it: the one beside this program, or the one of the build tree. Returns
// only where there is neither. A room votes on what it sees on a wall.
static int go_on_in_terminal(const Command *command, const char *error) {
    if (command->room) {
        view_stop();
        return complain(error, "",
                        ", and a room needs the window; leave out --mode room to play in the "
                        "terminal");
    }
    Call call = call_of(command);
    fprintf(stderr, "parlance-desktop: %s; in the terminal it is:", error);
    for (int i = 0; i < call.count; ++i) fprintf(stderr, " %s", call.words[i]);
    fputc('\n', stderr);
    char *base = SDL_GetBasePath();
    view_stop();
    if (base) {
        become(base, "parlance", &call);
        become(base, "../cli/parlance", &call);
    }
    SDL_free(base);
    return EXIT_WRONG_USE;
}

// --- With one ----------------------------------------------------------------------------

static int run(App *app) {
    app_run(app);
    app_free(app);
    return EXIT_FINE;
}

// --- A session pack ------------------------------------------------------------------------

enum { ROSTER_TOLD = 12 };

// What a pack says itself, or what only a pack has.
static int check_pack(const Command *command) {
    bool part = command->as || command->out;
    const char *clash = command->seed_word ? "--seed"
                        : command->anew    ? "--new"
                        : command->watch   ? "--watch"
                        : command->mode    ? "--mode"
                                           : NULL;
    if (!command->pack) {
        return part ? complain("--as and --out belong to a pack", "", "; add --pack FILE")
                    : EXIT_FINE;
    }
    if (*command->pack == '\0') return complain("--pack takes the file of a pack", "", "");
    if (command->out && *command->out == '\0')
        return complain("--out takes the folder for your results", "", "");
    if (clash) return complain("a pack says itself how it is played; leave out ", clash, "");
    if (command->as && *command->as != '\0') return EXIT_FINE;
    return complain("--pack needs the pseudonym that you were given", "", "; add --as NAME");
}

// "it has ANNA, BORIS and 10 more".
static int unknown_name(const char *name, const parl_pack_info *info) {
    const char *near = parl_word_nearest(name, info->names, info->name_count);
    fprintf(stderr, "parlance-desktop: '%s' is not on the roster of this pack; ", name);
    if (near) fprintf(stderr, "did you mean '%s'? ", near);
    fputs("It has ", stderr);
    for (int i = 0; i < info->name_count && i < ROSTER_TOLD; ++i)
        fprintf(stderr, "%s%s", i > 0 ? ", " : "", info->names[i]);
    if (info->name_count > ROSTER_TOLD)
        fprintf(stderr, " and %d more", info->name_count - ROSTER_TOLD);
    fputc('\n', stderr);
    return EXIT_WRONG_USE;
}

// The folder of the pack, with its slash; "" where it is the current one.
static void folder_of(const Command *command, char *out, size_t size) {
    snprintf(out, size, "%s", command->out ? command->out : command->pack);
    char *slash = strrchr(out, '/');
    if (command->out) return;
    if (slash)
        slash[1] = '\0';
    else
        out[0] = '\0';
}

static int read_pack_file(const Command *command, AppOptions *options) {
    static char folder[PACK_PATH_MAX];
    char trouble[1200];
    if (!command->pack) return EXIT_FINE;
    options->pack = parl_pack_read(command->pack, trouble, sizeof trouble);
    if (!options->pack) {
        complain(trouble, "", "");
        return EXIT_FOUND;
    }
    parl_pack_info info = parl_pack_describe(options->pack);
    options->pack_name = parl_pack_find_name(options->pack, command->as);
    if (options->pack_name < 0) return unknown_name(command->as, &info);
    if (command->name && parl_pack_find_item(options->pack, command->name) < 0)
        return complain("the pack has no scenario ", command->name,
                        "; leave the name out to see those it has");
    folder_of(command, folder, sizeof folder);
    options->pack_folder = folder;
    return EXIT_FINE;
}

// --- The window -------------------------------------------------------------------------------

// In the library each run is begun in the mode that its brief offers; a preview is practice.
static int check_mode(const Command *command) {
    if (command->watch && (command->room || command->assessed))
        return complain("a preview is played as practice; leave out --mode", "", "");
    if (!command->name && (command->room || command->assessed))
        return complain("--mode needs the scenario that it is for", "",
                        "; without one, choose it in the library and then how to play it");
    return EXIT_FINE;
}

// A machine without fonts can still play in the terminal.
static int open_app(const Command *command) {
    char error[1200] = "", trouble[1024] = "", settings[SETTINGS_TROUBLE_MAX] = "";
    App *app = NULL;
    AppOptions options = {.scenario = command->name,
                          .seeded = command->seed_word != NULL,
                          .seed = command->seed,
                          .anew = command->anew || command->seed_word,
                          .watch = command->watch,
                          .room = command->room,
                          .assessed = command->assessed};
    int wrong = read_pack_file(command, &options);
    if (wrong) {
        parl_pack_free(options.pack);
        return wrong;
    }
    char *base = SDL_GetBasePath();
    options.shelf = parl_shelf_new(PARL_SCENARIOS_DIR, base);
    SDL_free(base);
    if (!settings_load(&options.settings, settings, sizeof settings))
        options.settings_trouble = settings;
    if (parl_store_open(&options.store, NULL, trouble, sizeof trouble) != PARL_STORE_OK)
        options.trouble = trouble;
    if (options.pack && !options.store) {
        parl_pack_free(options.pack);
        parl_shelf_free(options.shelf);
        complain("the runs of a pack are kept, and there is no place for that: ", trouble, "");
        return EXIT_FOUND;
    }
    bool there = !command->name || parl_shelf_find(options.shelf, command->name, NULL);
    if (app_new(&app, &options, error, sizeof error)) return run(app);
    if (strncmp(error, "no font", 7) == 0) return go_on_in_terminal(command, error);
    complain(error, "", "");
    return there ? EXIT_FOUND : EXIT_WRONG_USE;
}

static int open_window(const Command *command) {
    char error[256] = "";
    ViewStatus status = view_start(error, sizeof error);
    if (status == VIEW_NO_DISPLAY) return go_on_in_terminal(command, error);
    int result = status == VIEW_FAILED ? complain(error, "", "") : open_app(command);
    view_stop();
    return result;
}

int main(int argc, char **argv) {
    Command command = {0};
    int wrong = read_command(argc, argv, &command);
    if (wrong) return wrong;
    if (command.help) fputs(usage, stdout);
    if (command.version) puts("parlance-desktop " PARL_VERSION);
    if (command.help || command.version) return EXIT_FINE;
    wrong = check_pack(&command);
    if (wrong) return wrong;
    if (command.watch && !command.name)
        return complain("--watch needs the path of a scenario", "", "");
    wrong = check_mode(&command);
    if (wrong) return wrong;
    return open_window(&command);
}
