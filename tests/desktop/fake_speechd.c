// SPDX-License-Identifier: MIT
//
// A libspeechd that speaks into the file $FAKE_SPEECHD_LOG, a line for each call. $FAKE_SPEECHD
// holds the words for what is wrong with it:
//
//   refuses    no connection
//   slow       connects when the file $FAKE_SPEECHD_LOG.go is there
//   busy       does not come back from speaking before that file is there
//   dies       the first text on each connection fails
//   lost       every text fails
//   pipe       the daemon is gone, and writing to it raises SIGPIPE

#define _XOPEN_SOURCE 700

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "outside/speechd.h"

#define CALL(result, name, arguments) result spd_##name arguments;
SPEECHD_CALLS(CALL)
#undef CALL

static int opened;

static bool is(const char *trouble) {
    const char *troubles = getenv("FAKE_SPEECHD");
    return troubles && strstr(troubles, trouble);
}

static void note(const char *what, const char *text) {
    FILE *log = fopen(getenv("FAKE_SPEECHD_LOG"), "a");
    if (!log) abort();
    fprintf(log, "%s%s\n", what, text);
    fclose(log);
}

static void wait_for_go(void) {
    char go[200];
    snprintf(go, sizeof go, "%s.go", getenv("FAKE_SPEECHD_LOG"));
    while (access(go, F_OK) != 0) nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
}

void *spd_open2(const char *client, const char *connection, const char *user, int mode,
                void *address, int autospawn, char **error) {
    note("open ", client);
    if (!connection || user || mode != 0 || address || autospawn != 1) note("badly", "");
    if (is("slow")) wait_for_go();
    if (!is("refuses")) return &opened;
    *error = malloc(8);
    if (*error) strcpy(*error, "refused");
    return NULL;
}

int spd_set_language(void *connection, const char *language) {
    if (connection != &opened || strcmp(language, "en") != 0) note("badly", "");
    return 0;
}

int spd_say(void *connection, int priority, const char *text) {
    static int said;
    if (connection != &opened || priority != 2) note("badly", "");
    note("say ", text);
    if (is("busy")) wait_for_go();
    if (is("pipe")) raise(SIGPIPE);
    if (is("lost") || (is("dies") && said++ % 2 == 0)) return -1;
    return 1;
}

int spd_cancel(void *connection) {
    note(connection == &opened ? "cancel" : "badly", "");
    return 0;
}

void spd_close(void *connection) { note(connection == &opened ? "close" : "badly", ""); }
