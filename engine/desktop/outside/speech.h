// SPDX-License-Identifier: MIT
//
// Speaks text aloud through speech-dispatcher, whose library is looked for when speech is first
// wanted. Nothing here waits for it but speech_free(), for half a second at most: connecting can
// start a daemon, and a daemon can hang, so a thread of its own does the talking. What is known of
// the daemon changes there; an event then wakes the window.

#ifndef DESKTOP_SPEECH_H
#define DESKTOP_SPEECH_H

#include <stdbool.h>

enum {
    // Two minutes of speech: nobody listens to more at one go. Longer text ends with a sentence.
    SPEECH_BYTES_MAX = 2000,
    // What waits to be spoken: more than the fullest screen says at once. A player who is that far
    // ahead no longer wants the oldest.
    SPEECH_WAITING_MAX = 256,
    // A daemon that has said nothing for so long is told as one that does not answer.
    SPEECH_PATIENCE_MS = 3000,
    // The code of the SDL_USEREVENT which says that speech_available() has another answer.
    SPEECH_NEWS = 1,
};

typedef struct Speech Speech;

// Takes what would be spoken, with [text] borrowed for the call. "" with [interrupt] is a hush.
typedef void (*SpeechSink)(void *data, const char *text, bool interrupt);

typedef enum { SPEECH_UNKNOWN, SPEECH_NO, SPEECH_YES } SpeechAvailable;

// With a [sink], which is for tests, each text goes there at once. Without one, text is spoken
// through [library], or where that is NULL through the libspeechd of the system. Never NULL; the
// caller owns it.
Speech *speech_new(SpeechSink sink, void *data, const char *library);

// Stops speaking. A thread that hangs in the daemon's library is left behind with all it needs.
void speech_free(Speech *speech);

// Speaks a copy of [text] after what already waits, or with [interrupt] in place of that and of
// what is being spoken. Control characters and bytes that are no UTF-8 are not spoken.
void speech_say(Speech *speech, const char *text, bool interrupt);

// Drops what waits and stops in the middle of the word.
void speech_hush(Speech *speech);

// Whether text is heard. UNKNOWN while connecting. NO may still become YES, if a slow daemon
// answers at last; after a NO for another reason only a new Speech tries again.
SpeechAvailable speech_available(Speech *speech);

// Why there is no speech, in a sentence for the settings page that lives for ever; else "".
const char *speech_trouble(Speech *speech);

// Milliseconds until a daemon that says nothing is told as one that does not answer; -1: nothing
// is waited for.
int speech_patience(Speech *speech);

#endif
