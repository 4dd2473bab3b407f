// SPDX-License-Identifier: MIT
//
// What of a text is spoken.

#ifndef DESKTOP_SPOKEN_H
#define DESKTOP_SPOKEN_H

// A copy of [text] on one line, without controls and without bytes that are no UTF-8, and no
// longer than SPEECH_BYTES_MAX: cut at the end of a sentence, else of a word. The caller frees.
char *spoken_text(const char *text);

#endif
