// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "author/saves.h"

#include <assert.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

#include "parlance_saves.h"

// Where the system does not tell of changes, they are looked for at this interval.
enum { LOOK_MS = 400 };

struct Saves {
    parl_saves *watch;
    int looks;         // that are still to be taken after a notice
    sigset_t outside;  // signals that were blocked before
    struct sigaction before;
};

static volatile sig_atomic_t stopped;

static void stop(int number) {
    (void)number;
    stopped = 1;
}

// Only while we wait is Ctrl-C let in: between a look at the flag and the wait none can slip.
static void hear_stop(Saves *saves) {
    struct sigaction hear = {.sa_handler = stop};
    sigset_t block;
    stopped = 0;
    sigemptyset(&block);
    sigaddset(&block, SIGINT);
    sigprocmask(SIG_BLOCK, &block, &saves->outside);
    sigdelset(&saves->outside, SIGINT);
    sigaction(SIGINT, &hear, &saves->before);
}

// What is included stands beside scenario.lua.
static char *folder_of(const char *path) {
    struct stat status;
    bool folder = stat(path, &status) == 0 && S_ISDIR(status.st_mode);
    const char *slash = strrchr(path, '/');
    size_t size = folder ? strlen(path) : slash ? (size_t)(slash - path) + 1 : 0;
    char *text = malloc(size + 2);
    if (!text) abort();
    memcpy(text, path, size);
    strcpy(text + size, size > 0 ? "" : ".");
    return text;
}

Saves *saves_new(const char *path) {
    assert(path);
    Saves *saves = calloc(1, sizeof *saves);
    if (!saves) abort();
    char *folder = folder_of(path);
    saves->watch = parl_saves_new(folder);
    // A save may come before the system is asked to tell.
    saves->looks = PARL_SAVES_LOOKS;
    free(folder);
    setvbuf(stdin, NULL, _IONBF, 0);
    hear_stop(saves);
    return saves;
}

void saves_free(Saves *saves) {
    if (!saves) return;
    sigaction(SIGINT, &saves->before, NULL);
    sigprocmask(SIG_SETMASK, &saves->outside, NULL);
    parl_saves_free(saves->watch);
    free(saves);
}

// Waits once. [notice]: the system tells of changes there; -1: it does not.
static int wait_once(const Saves *saves, int notice, fd_set *files) {
    int ms = saves->looks > 0 ? PARL_SAVES_MS : LOOK_MS;
    struct timespec time = {.tv_nsec = ms * 1000000L};
    FD_ZERO(files);
    FD_SET(STDIN_FILENO, files);
    if (notice >= 0) FD_SET(notice, files);
    bool for_ever = notice >= 0 && saves->looks == 0;
    int highest = notice > STDIN_FILENO ? notice : STDIN_FILENO;
    return pselect(highest + 1, files, NULL, NULL, for_ever ? NULL : &time, &saves->outside);
}

Came saves_wait(Saves *saves) {
    assert(saves);
    for (;;) {
        fd_set files;
        int notice = parl_saves_file(saves->watch);
        int found = wait_once(saves, notice, &files);
        if (stopped) return CAME_STOP;
        if (found < 0 && errno != EINTR) return CAME_STOP;
        if (found < 0) continue;
        if (found > 0 && FD_ISSET(STDIN_FILENO, &files)) return CAME_LINE;
        bool noticed = found > 0 && notice >= 0 && FD_ISSET(notice, &files);
        if (noticed)
            saves->looks = PARL_SAVES_LOOKS;
        else if (saves->looks > 0)
            saves->looks--;
        if (parl_saves_look(saves->watch)) return CAME_SAVE;
    }
}
