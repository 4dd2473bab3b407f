// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "speech.h"

#include <SDL.h>
#include <assert.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "speechd.h"
#include "spoken.h"

// How long a window that closes waits for the daemon to be told so.
enum { FREE_MS = 500 };

static const char no_answer[] =
    "speech-dispatcher does not answer. Once it runs, switch speech off and on again.";

// The window and the worker hold this block both; whoever lets go last frees it. So a worker that
// comes out of the library long after the window is gone finds what it needs.
struct Speech {
    SpeechSink sink;
    void *data;
    char *library;
    SDL_Thread *thread;

    SDL_mutex *mutex;  // Guards all that follows, and is held only for moments.
    SDL_cond *news;
    int holders;
    bool quit, ended;
    bool waits;          // The worker is not inside the library,
    Uint64 inside_from;  // or has been there from then.
    bool cancel;
    char *waiting[SPEECH_WAITING_MAX];
    int waiting_count;
    SpeechAvailable available;
    const char *trouble;
};

static void drop_waiting(Speech *speech) {
    for (int i = 0; i < speech->waiting_count; i++) free(speech->waiting[i]);
    speech->waiting_count = 0;
}

static char *take_first(Speech *speech) {
    if (speech->waiting_count == 0) return NULL;
    char *first = speech->waiting[0];
    speech->waiting_count--;
    memmove(speech->waiting, speech->waiting + 1,
            (size_t)speech->waiting_count * sizeof *speech->waiting);
    return first;
}

static void let_go(Speech *speech) {
    SDL_LockMutex(speech->mutex);
    bool last = --speech->holders == 0;
    if (last) drop_waiting(speech);
    SDL_UnlockMutex(speech->mutex);
    if (!last) return;
    SDL_DestroyCond(speech->news);
    SDL_DestroyMutex(speech->mutex);
    free(speech->library);
    free(speech);
}

// --- The worker ---------------------------------------------------------------------------------

// A daemon that ends breaks the pipe we write to, which would end the program: as an error of
// the call it is enough.
static void survive_broken_pipes(void) {
    sigset_t pipes;
    sigemptyset(&pipes);
    sigaddset(&pipes, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipes, NULL);
}

static void tell(Speech *speech, SpeechAvailable available, const char *trouble) {
    SDL_LockMutex(speech->mutex);
    speech->available = available;
    speech->trouble = trouble;
    bool heard = !speech->quit;  // Else the window is gone, and another may be there.
    SDL_UnlockMutex(speech->mutex);
    if (!heard) return;
    SDL_Event event = {.user = {.type = SDL_USEREVENT, .code = SPEECH_NEWS}};
    SDL_PushEvent(&event);
}

static bool reach(Speech *speech, Speechd *speechd) {
    const char *trouble = no_answer;
    if (speechd_load(speechd, speech->library, &trouble) && speechd_open(speechd)) {
        tell(speech, SPEECH_YES, "");
        return true;
    }
    tell(speech, SPEECH_NO, trouble);
    return false;
}

typedef struct {
    bool quit, cancel;
    char *text;
} Job;

static Job next_job(Speech *speech) {
    SDL_LockMutex(speech->mutex);
    speech->waits = true;
    while (!speech->quit && !speech->cancel && speech->waiting_count == 0)
        SDL_CondWait(speech->news, speech->mutex);
    Job job = {.quit = speech->quit, .cancel = speech->cancel};
    if (!job.quit) job.text = take_first(speech);
    speech->cancel = false;
    speech->waits = false;
    speech->inside_from = SDL_GetTicks64();
    SDL_UnlockMutex(speech->mutex);
    return job;
}

static void serve(Speech *speech, Speechd *speechd) {
    for (;;) {
        Job job = next_job(speech);
        if (job.cancel || job.quit) speechd_cancel(speechd);
        if (job.quit) return;
        bool said = !job.text || speechd_say(speechd, job.text);
        free(job.text);
        if (said) continue;
        tell(speech, SPEECH_NO, no_answer);
        return;
    }
}

static int work(void *data) {
    Speech *speech = data;
    Speechd speechd = {0};
    survive_broken_pipes();
    if (reach(speech, &speechd)) serve(speech, &speechd);
    speechd_close(&speechd);
    SDL_LockMutex(speech->mutex);
    speech->ended = true;
    SDL_CondSignal(speech->news);
    SDL_UnlockMutex(speech->mutex);
    let_go(speech);
    return 0;
}

// --- The window ---------------------------------------------------------------------------------

static void begin(Speech *speech) {
    speech->news = SDL_CreateCond();
    speech->inside_from = SDL_GetTicks64();
    speech->holders++;
    if (speech->mutex && speech->news) speech->thread = SDL_CreateThread(work, "speech", speech);
    if (speech->thread) return;
    speech->holders--;
    speech->ended = true;
    speech->available = SPEECH_NO;
    speech->trouble = "Speech cannot begin: the system gives the program no thread.";
}

Speech *speech_new(SpeechSink sink, void *data, const char *library) {
    Speech *speech = memory_grow(NULL, 1, sizeof *speech);
    if (!library) library = "libspeechd.so.2";
    *speech = (Speech){.sink = sink, .data = data, .holders = 1, .trouble = ""};
    speech->library = memory_text(library, strlen(library));
    speech->mutex = SDL_CreateMutex();
    if (!sink)
        begin(speech);
    else
        speech->available = SPEECH_YES;
    return speech;
}

// Whether the worker has come to its end in time.
static bool wait_for_end(Speech *speech) {
    Uint64 until = SDL_GetTicks64() + FREE_MS;
    SDL_LockMutex(speech->mutex);
    speech->quit = true;
    SDL_CondSignal(speech->news);
    for (Uint64 now; !speech->ended && (now = SDL_GetTicks64()) < until;)
        SDL_CondWaitTimeout(speech->news, speech->mutex, (Uint32)(until - now));
    bool ended = speech->ended;
    SDL_UnlockMutex(speech->mutex);
    return ended;
}

void speech_free(Speech *speech) {
    if (!speech) return;
    if (speech->thread && wait_for_end(speech))
        SDL_WaitThread(speech->thread, NULL);
    else
        SDL_DetachThread(speech->thread);
    let_go(speech);
}

// Takes [text] over, NULL for none.
static void put(Speech *speech, char *text, bool interrupt) {
    SDL_LockMutex(speech->mutex);
    if (interrupt) drop_waiting(speech);
    if (interrupt) speech->cancel = true;
    if (speech->waiting_count == SPEECH_WAITING_MAX) free(take_first(speech));
    if (text && !speech->ended)
        speech->waiting[speech->waiting_count++] = text;
    else
        free(text);
    SDL_CondSignal(speech->news);
    SDL_UnlockMutex(speech->mutex);
}

void speech_say(Speech *speech, const char *text, bool interrupt) {
    assert(speech);
    assert(text);
    char *spoken = spoken_text(text);
    bool silent = !*spoken;
    if (silent && !interrupt) {
        free(spoken);
        return;
    }
    if (!speech->sink) {
        if (silent) free(spoken);
        put(speech, silent ? NULL : spoken, interrupt);
        return;
    }
    speech->sink(speech->data, spoken, interrupt);
    free(spoken);
}

void speech_hush(Speech *speech) { speech_say(speech, "", true); }

// Whether the daemon has kept the worker for longer than anybody would wait.
static bool hangs(const Speech *speech) {
    if (speech->sink || speech->ended || speech->waits) return false;
    return SDL_GetTicks64() - speech->inside_from >= SPEECH_PATIENCE_MS;
}

SpeechAvailable speech_available(Speech *speech) {
    assert(speech);
    SDL_LockMutex(speech->mutex);
    SpeechAvailable available = hangs(speech) ? SPEECH_NO : speech->available;
    SDL_UnlockMutex(speech->mutex);
    return available;
}

const char *speech_trouble(Speech *speech) {
    assert(speech);
    SDL_LockMutex(speech->mutex);
    const char *trouble = hangs(speech) ? no_answer : speech->trouble;
    SDL_UnlockMutex(speech->mutex);
    return trouble;
}

int speech_patience(Speech *speech) {
    assert(speech);
    SDL_LockMutex(speech->mutex);
    bool waits = !speech->sink && !speech->ended && speech->available == SPEECH_UNKNOWN;
    Uint64 gone = SDL_GetTicks64() - speech->inside_from;
    SDL_UnlockMutex(speech->mutex);
    return waits && gone < SPEECH_PATIENCE_MS ? (int)(SPEECH_PATIENCE_MS - gone) : -1;
}
