// SPDX-License-Identifier: MIT
//
// The client library of speech-dispatcher, found while the program runs: a player who needs no
// speech needs no library. Every call may take as long as the daemon likes, so only the thread
// of speech.c makes them.

#ifndef DESKTOP_SPEECHD_H
#define DESKTOP_SPEECHD_H

#include <stdbool.h>

// What we call of the library. Rows: result, name, arguments. Its enums are of the size of int.
#define SPEECHD_CALLS(X)                                                                      \
    X(void *, open2,                                                                          \
      (const char *client, const char *connection, const char *user, int mode, void *address, \
       int autospawn, char **error))                                                          \
    X(int, set_language, (void *connection, const char *language))                            \
    X(int, say, (void *connection, int priority, const char *text))                           \
    X(int, cancel, (void *connection))                                                        \
    X(void, close, (void *connection))

#define CALL(result, name, arguments) result(*name) arguments;
typedef struct {
    SPEECHD_CALLS(CALL)
    void *connection;
} Speechd;
#undef CALL

// Loads [library] into [out]. False with why not, in a sentence that lives for ever.
bool speechd_load(Speechd *out, const char *library, const char **trouble);

// Connects, which starts the daemon where none runs.
bool speechd_open(Speechd *speechd);

// Speaks after what is being spoken. Connects again, once, if the daemon has gone meanwhile.
bool speechd_say(Speechd *speechd, const char *text);

void speechd_cancel(Speechd *speechd);

// Ends the connection, where there is one.
void speechd_close(Speechd *speechd);

#endif
