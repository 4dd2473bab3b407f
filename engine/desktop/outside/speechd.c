// SPDX-License-Identifier: MIT

#include "speechd.h"

#include <SDL.h>
#include <assert.h>
#include <stdlib.h>

// From its header. Without events to wait for, the mode that makes no thread is enough. Texts of
// this priority wait for each other; of the lower ones, the next cuts off the one before.
enum { MODE_SINGLE = 0, PRIORITY_MESSAGE = 2, AUTOSPAWN = 1 };

static void *find(void *object, const char *name, bool *whole) {
    void *found = SDL_LoadFunction(object, name);
    if (!found) *whole = false;
    return found;
}

// C has no cast from an object to a function, though every system that loads libraries has.
#define CALL(result, name, arguments)           \
    found = find(object, "spd_" #name, &whole); \
    SDL_memcpy(&out->name, &found, sizeof found);

// The library stays loaded: what it has begun, and what it needs itself, may not end well.
bool speechd_load(Speechd *out, const char *library, const char **trouble) {
    assert(out);
    assert(library);
    assert(trouble);
    void *object = SDL_LoadObject(library), *found;
    bool whole = true;
    *out = (Speechd){0};
    if (!object) {
        *trouble = "Speech needs speech-dispatcher; it is not installed.";
        return false;
    }
    SPEECHD_CALLS(CALL)
    if (!whole) *trouble = "Speech needs a newer speech-dispatcher than the one installed.";
    return whole;
}

#undef CALL

bool speechd_open(Speechd *speechd) {
    assert(speechd);
    assert(!speechd->connection);
    char *error = NULL;
    speechd->connection =
        speechd->open2("parlance", "window", NULL, MODE_SINGLE, NULL, AUTOSPAWN, &error);
    if (!speechd->connection) {
        free(error);
        return false;
    }
    // All of our texts are English, whatever else the player lets it read.
    speechd->set_language(speechd->connection, "en");
    return true;
}

static bool say(Speechd *speechd, const char *text) {
    return speechd->say(speechd->connection, PRIORITY_MESSAGE, text) >= 0;
}

// A connection that failed is left as it is: the library may have closed its file already, and
// would close it again, which by then can be a file of somebody else.
bool speechd_say(Speechd *speechd, const char *text) {
    assert(speechd);
    assert(speechd->connection);
    assert(text);
    if (say(speechd, text)) return true;
    speechd->connection = NULL;
    if (!speechd_open(speechd)) return false;
    if (say(speechd, text)) return true;
    speechd->connection = NULL;
    return false;
}

void speechd_cancel(Speechd *speechd) {
    assert(speechd);
    if (speechd->connection) speechd->cancel(speechd->connection);
}

void speechd_close(Speechd *speechd) {
    assert(speechd);
    if (speechd->connection) speechd->close(speechd->connection);
    speechd->connection = NULL;
}
