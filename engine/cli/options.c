// SPDX-License-Identifier: MIT

#include "options.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "parlance_bots.h"
#include "parlance_cohort.h"
#include "parlance_explore.h"
#include "parlance_store.h"

static const OptionRow ROWS[] = {
#define X(id, name, value, help) [OPTION_##id] = {name, value, help},
    CLI_OPTIONS(X)
#undef X
};

const OptionRow *option_row(OptionKind kind) {
    assert(kind >= 0);
    assert(kind < OPTION_COUNT);
    return &ROWS[kind];
}

bool command_takes(const Command *command, int kind) {
    assert(command);
    return (command->options >> kind & 1U) != 0;
}

// The option of [command] that [word] writes: "--seed" or "--seed=7"; -1 where there is none.
// [value] is what stands behind the sign, or NULL.
static int find_option(const Command *command, const char *word, const char **value) {
    const char *sign = strchr(word, '=');
    size_t size = sign ? (size_t)(sign - word) : strlen(word);
    *value = sign ? sign + 1 : NULL;
    if (strcmp(word, "-h") == 0) return OPTION_HELP;
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!command_takes(command, i)) continue;
        if (strlen(ROWS[i].name) == size && memcmp(ROWS[i].name, word, size) == 0) return i;
    }
    return -1;
}

static int unknown_option(const Command *command, const char *word) {
    const char *names[OPTION_COUNT];
    int count = 0;
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (command_takes(command, i)) names[count++] = ROWS[i].name;
    }
    const char *near = parl_word_nearest(word, names, count);
    if (near) {
        return complain(EXIT_WRONG_USE, "%s: there is no option '%s'; did you mean '%s'?",
                        command->name, word, near);
    }
    return complain(EXIT_WRONG_USE, "%s: there is no option '%s'; `parlance %s --help` lists them",
                    command->name, word, command->name);
}

static int read_seed(Options *options, const Command *command, const char *value) {
    char *end = NULL;
    errno = 0;
    options->seed = strtoull(value, &end, 10);
    if (value[0] < '0' || value[0] > '9' || *end || errno) {
        return complain(EXIT_WRONG_USE, "%s: --seed takes a whole number, not '%s'", command->name,
                        value);
    }
    return EXIT_FINE;
}

// More worlds than anybody waits for.
enum { RUNS_MAX = 1000000 };

// The options that count something: from how many, and up to how many.
static const struct {
    OptionKind kind;
    int least;
    int64_t most;
} COUNTS[] = {
    {OPTION_RUNS, 0, RUNS_MAX},
    {OPTION_RANDOM, 1, PARL_EXPLORE_RUNS_MAX},
    {OPTION_STATES, 1, PARL_EXPLORE_STATES_MAX},
    {OPTION_THREADS, 1, PARL_THREADS_MAX},
    {OPTION_SEEDS, 1, PARL_BOTS_SEEDS_MAX},
    {OPTION_COUNT_NAMES, 1, PARL_ROSTER_MAX},
};

// The row of [kind]; -1 where it counts nothing.
static int count_row(int kind) {
    for (int i = 0; i < (int)(sizeof COUNTS / sizeof *COUNTS); i++)
        if ((int)COUNTS[i].kind == kind) return i;
    return -1;
}

static int read_count(Options *options, const Command *command, int row, const char *value) {
    OptionKind kind = COUNTS[row].kind;
    long long least = COUNTS[row].least, most = COUNTS[row].most;
    char *end = NULL;
    errno = 0;
    long long count = strtoll(value, &end, 10);
    if (value[0] < '0' || value[0] > '9' || *end || errno || count < least || count > most) {
        return complain(EXIT_WRONG_USE, "%s: %s takes a whole number from %lld to %lld, not '%s'",
                        command->name, ROWS[kind].name, least, most, value);
    }
    options->counts[kind] = count;
    return EXIT_FINE;
}

static int check_profile(const Command *command, const char *value) {
    int characters = 0;
    for (const char *at = value; *at; at++) characters += ((unsigned char)*at & 0xc0) != 0x80;
    if (characters <= PARL_PROFILE_MAX) return EXIT_FINE;
    return complain(EXIT_WRONG_USE, "%s: a name has at most %d characters; take a shorter one",
                    command->name, PARL_PROFILE_MAX);
}

// A pack is played alone.
static int read_pack_mode(Options *options, const Command *command, const char *value) {
    options->assessed = strcmp(value, "assessed") == 0;
    if (options->assessed || strcmp(value, "practice") == 0) return EXIT_FINE;
    return complain(EXIT_WRONG_USE, "%s: --mode takes assessed or practice, not '%s'",
                    command->name, value);
}

static int read_mode(Options *options, const Command *command, const char *value) {
    static const char *const modes[] = {"practice", "assessed", "room"};
    options->assessed = strcmp(value, "assessed") == 0;
    options->room = strcmp(value, "room") == 0;
    if (options->assessed || options->room || strcmp(value, "practice") == 0) return EXIT_FINE;
    const char *near = parl_word_nearest(value, modes, 3);
    return complain(EXIT_WRONG_USE, "%s: --mode takes practice, assessed or room, not '%s'%s%s%s",
                    command->name, value, near ? "; did you mean '" : "", near ? near : "",
                    near ? "'?" : "");
}

// Takes option [kind] with its [value], where it has one.
static int take_option(Options *options, const Command *command, int kind, const char *value) {
    const char *name = ROWS[kind].name;
    if (kind == OPTION_SET) options->sets[options->set_count++] = value;
    if (options->values[kind] && kind != OPTION_SET) {
        return complain(EXIT_WRONG_USE, "%s: %s stands twice; leave one out", command->name, name);
    }
    options->values[kind] = value ? value : "";
    if (kind == OPTION_SEED) return read_seed(options, command, value);
    if (count_row(kind) >= 0) return read_count(options, command, count_row(kind), value);
    if (kind == OPTION_AS) return check_profile(command, value);
    if (kind == OPTION_MODE) return read_mode(options, command, value);
    if (kind == OPTION_PACK_MODE) return read_pack_mode(options, command, value);
    return EXIT_FINE;
}

// Reads the option at argv[*at] and moves [at] on to its last word.
static int read_option(Options *options, const Command *command, int argc, char **argv, int *at) {
    const char *word = argv[*at], *value;
    int kind = find_option(command, word, &value);
    if (kind < 0) return unknown_option(command, word);
    bool wants = *ROWS[kind].value != '\0';
    if (!wants && value) {
        return complain(EXIT_WRONG_USE, "%s: %s takes no value; leave out '=%s'", command->name,
                        ROWS[kind].name, value);
    }
    if (wants && !value && *at + 1 < argc) value = argv[++*at];
    if (wants && (!value || !*value)) {
        return complain(EXIT_WRONG_USE, "%s: %s needs a value; write %s %s", command->name,
                        ROWS[kind].name, ROWS[kind].name, ROWS[kind].value);
    }
    return take_option(options, command, kind, value);
}

int options_read(Options *options, const Command *command, int argc, char **argv) {
    assert(options);
    assert(command);
    *options = (Options){.names = calloc((size_t)argc + 1, sizeof(char *))};
    options->sets = calloc((size_t)argc + 1, sizeof(char *));
    if (!options->names || !options->sets) abort();
    bool names_only = false;
    for (int i = 0; i < argc; i++) {
        if (!names_only && strcmp(argv[i], "--") == 0) {
            names_only = true;
        } else if (!names_only && argv[i][0] == '-' && argv[i][1]) {
            int code = read_option(options, command, argc, argv, &i);
            if (code != EXIT_FINE) return code;
        } else {
            options->names[options->name_count++] = argv[i];
        }
    }
    return EXIT_FINE;
}

void options_clear(Options *options) {
    assert(options);
    free(options->names);
    free(options->sets);
    *options = (Options){0};
}
