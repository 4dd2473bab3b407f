// SPDX-License-Identifier: MIT
//
// `parlance new`: a folder with a scenario to start from.

#define _XOPEN_SOURCE 700

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "parlance_author.h"

// NAME, which may be a path, in --folder: where, and how it is called.
typedef struct {
    char *folder, *name, *path;  // owned; path: both, as it is shown
} Wanted;

static char *format(const char *folder, const char *between, const char *name) {
    size_t size = strlen(folder) + strlen(between) + strlen(name) + 1;
    char *text = malloc(size);
    if (!text) abort();
    snprintf(text, size, "%s%s%s", folder, between, name);
    return text;
}

static Wanted read_wanted(const Options *options) {
    const char *folder = options->values[OPTION_FOLDER] ? options->values[OPTION_FOLDER] : "";
    Wanted wanted = {.path = format(folder, *folder ? "/" : "", options->names[0])};
    size_t size = strlen(wanted.path);
    while (size > 1 && wanted.path[size - 1] == '/') wanted.path[--size] = '\0';
    char *slash = strrchr(wanted.path, '/');
    wanted.name = format(slash ? slash + 1 : wanted.path, "", "");
    wanted.folder = format(wanted.path, "", "");
    // The folder of "/name" is "/".
    wanted.folder[!slash ? 0 : slash == wanted.path ? 1 : slash - wanted.path] = '\0';
    return wanted;
}

static void clear_wanted(Wanted *wanted) {
    free(wanted->folder);
    free(wanted->name);
    free(wanted->path);
}

static int refuse_name(const char *name) {
    char proposal[PARL_NEW_NAME_MAX + 1];
    bool known = parl_new_name(name, proposal);
    return complain(EXIT_WRONG_USE,
                    "new: '%s' cannot be a name: small letters, digits and single hyphens, at most "
                    "%d of them; write for example '%s'",
                    name, PARL_NEW_NAME_MAX, known ? proposal : "the-late-model");
}

static int refuse(const Wanted *wanted, parl_new_status status, int error) {
    switch (status) {
        case PARL_NEW_OK: break;
        case PARL_NEW_ERR_NAME: return refuse_name(wanted->name);
        case PARL_NEW_ERR_THERE:
            return complain(EXIT_WRONG_USE,
                            "new: %s is there already, and stays as it is; take another name",
                            wanted->path);
        case PARL_NEW_ERR_FOLDER:
            return complain(EXIT_WRONG_USE,
                            "new: cannot make a folder in %s: %s; make it first, or take another "
                            "with --folder",
                            *wanted->folder ? wanted->folder : "this folder", strerror(error));
        case PARL_NEW_ERR_WRITE:
            return complain(EXIT_FOUND,
                            "new: %s could not be written, and nothing of it is left: %s",
                            wanted->path, strerror(error));
    }
    return EXIT_FINE;
}

// A name of the shelf is found before a folder of that name in most places.
static void warn_of_namesake(const Wanted *wanted) {
    parl_shelf *shelf = places_shelf();
    for (int i = 0; i < parl_shelf_count(shelf); i++) {
        if (strcmp(parl_shelf_name(shelf, i), wanted->name) != 0) continue;
        printf("There is a scenario of this name in %s; by its name alone that one is played.\n",
               parl_shelf_path(shelf, i));
    }
    parl_shelf_free(shelf);
}

// In quotes, as a shell reads it: a quote inside ends them, stands by itself, and begins them anew.
static char *in_quotes(const char *path) {
    char *text = malloc(4 * strlen(path) + 3), *end = text;
    if (!text) abort();
    *end++ = '\'';
    for (; *path; path++) {
        if (*path == '\'') {
            memcpy(end, "'\\'", 3);
            end += 3;
        }
        *end++ = *path;
    }
    strcpy(end, "'");
    return text;
}

// What a shell would take apart stands in quotes. A bare name could be one of the shelf.
static char *quoted(const char *path) {
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
    char *named = format(strchr(path, '/') ? "" : "./", "", path);
    if (named[strspn(named, plain)] == '\0') return named;
    char *text = in_quotes(named);
    free(named);
    return text;
}

static void tell(const Wanted *wanted) {
    char *path = quoted(wanted->path);
    printf("%s/scenario.lua is yours: open it in an editor, its comments say what to change.\n\n",
           wanted->path);
    printf("  parlance play %s     play it\n", path);
    printf("  parlance check %s    what is wrong with it, and what to write instead\n", path);
    printf("  parlance watch %s    check it at every save, and play on from where you were\n",
           path);
    free(path);
}

int new_run(const Options *options) {
    int error = 0;
    Wanted wanted = read_wanted(options);
    parl_new_status status = parl_new(wanted.folder, wanted.name, &error);
    int code = refuse(&wanted, status, error);
    if (status == PARL_NEW_OK) {
        warn_of_namesake(&wanted);
        tell(&wanted);
    }
    clear_wanted(&wanted);
    return code;
}
