// SPDX-License-Identifier: MIT
//
// A growing text, and the texts of the engine fetched into it.

#ifndef REPORT_INK_H
#define REPORT_INK_H

#include <stddef.h>

#include "parlance_report.h"

#if defined(__GNUC__)
#define REPORT_FORMAT __attribute__((format(printf, 2, 3)))
#else
#define REPORT_FORMAT
#endif

// A text that grows. {0} is empty; the owner calls ink_clear. Running out of memory ends
// the program.
typedef struct {
    char *text;  // NULL while empty
    size_t size, room;
} Ink;

REPORT_FORMAT void ink_add(Ink *ink, const char *format, ...);
void ink_clear(Ink *ink);
const char *ink_text(const Ink *ink);  // "" while empty

// Gives [ink] to a caller as snprintf would, and clears it.
size_t ink_hand_out(Ink *ink, char *out, size_t size);

// Texts of the engine, fetched whole whatever their length.
void ink_event(Ink *ink, const parl_scenario *scenario, const parl_event *event);
void ink_turn(Ink *ink, const parl_session *session, int turn);
void ink_answer(Ink *ink, parl_session *session, const parl_answer *answer);  // parl_session_say
void ink_turn_why(Ink *ink, const parl_session *session, int turn);
void ink_concern(Ink *ink, const parl_session *session, int concern);
void ink_commit(Ink *ink, const parl_session *session, int commit);
void ink_fact(Ink *ink, const parl_session *session, int fact, parl_frame frame);
void ink_phrase(Ink *ink, const parl_session *session, int commit);  // parl_report_commit

// "the model, users and business": the languages in [frames].
void ink_frames(Ink *ink, unsigned frames);

// What a row is called, in quotes; where it has no title, its id.
void ink_title(Ink *ink, const char *title, const char *id);

// "Imke", "Imke and Rui", "Imke, Rui and Salome": adds item [index] of [count].
void ink_item(Ink *ink, int index, int count, const char *item);

// [text] without what could steer a screen or turn a line: each such character, and each byte
// that is not UTF-8, becomes U+FFFD. A line break stays. On the heap, the caller's.
char *text_clean(const char *text);

// [text] with apostrophes and single quotes in type: Ana’s ‘yes’. On the heap, the caller's.
char *text_set(const char *text);

// [text] with a large first letter.
void ink_capital(Ink *ink, const char *text);

#endif
