// SPDX-License-Identifier: MIT

#include "page/ink.h"

#include <assert.h>
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

// Makes room for [more] bytes and the final zero behind what is there.
static char *reserve(Ink *ink, size_t more) {
    if (ink->size + more + 1 > ink->room) {
        size_t room = (ink->size + more + 1) * 2;
        char *text = realloc(ink->text, room);
        if (!text) abort();
        if (!ink->text) text[0] = '\0';
        ink->text = text;
        ink->room = room;
    }
    return ink->text + ink->size;
}

void ink_add(Ink *ink, const char *format, ...) {
    assert(ink);
    assert(format);
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(size >= 0);
    char *end = reserve(ink, (size_t)size);
    va_start(arguments, format);
    vsnprintf(end, (size_t)size + 1, format, arguments);
    va_end(arguments);
    ink->size += (size_t)size;
}

void ink_clear(Ink *ink) {
    assert(ink);
    free(ink->text);
    *ink = (Ink){0};
}

const char *ink_text(const Ink *ink) {
    assert(ink);
    return ink->text ? ink->text : "";
}

size_t ink_hand_out(Ink *ink, char *out, size_t size) {
    int needed = snprintf(out, size, "%s", ink_text(ink));
    ink_clear(ink);
    assert(needed >= 0);
    return (size_t)needed;
}

void ink_event(Ink *ink, const parl_scenario *scenario, const parl_event *event) {
    size_t size = parl_event_text(scenario, event, NULL, 0);
    ink->size += parl_event_text(scenario, event, reserve(ink, size), size + 1);
}

void ink_turn(Ink *ink, const parl_session *session, int turn) {
    size_t size = parl_session_turn_text(session, turn, NULL, 0);
    ink->size += parl_session_turn_text(session, turn, reserve(ink, size), size + 1);
}

void ink_answer(Ink *ink, parl_session *session, const parl_answer *answer) {
    size_t size = parl_session_say(session, answer, NULL, 0);
    ink->size += parl_session_say(session, answer, reserve(ink, size), size + 1);
}

void ink_turn_why(Ink *ink, const parl_session *session, int turn) {
    size_t size = parl_session_turn_why(session, turn, NULL, 0);
    ink->size += parl_session_turn_why(session, turn, reserve(ink, size), size + 1);
}

void ink_concern(Ink *ink, const parl_session *session, int concern) {
    size_t size = parl_session_concern_text(session, concern, NULL, 0);
    ink->size += parl_session_concern_text(session, concern, reserve(ink, size), size + 1);
}

void ink_commit(Ink *ink, const parl_session *session, int commit) {
    size_t size = parl_session_commit_text(session, commit, NULL, 0);
    ink->size += parl_session_commit_text(session, commit, reserve(ink, size), size + 1);
}

void ink_fact(Ink *ink, const parl_session *session, int fact, parl_frame frame) {
    size_t size = parl_session_fact_text(session, fact, frame, NULL, 0);
    ink->size += parl_session_fact_text(session, fact, frame, reserve(ink, size), size + 1);
}

void ink_phrase(Ink *ink, const parl_session *session, int commit) {
    size_t size = parl_report_commit(session, commit, NULL, 0);
    ink->size += parl_report_commit(session, commit, reserve(ink, size), size + 1);
}

void ink_item(Ink *ink, int index, int count, const char *item) {
    ink_add(ink, "%s%s", index == 0 ? "" : index == count - 1 ? " and " : ", ", item);
}

void ink_frames(Ink *ink, unsigned frames) {
    int count = 0;
    for (int i = 0; i < PARL_FRAME_COUNT; i++) count += (int)(frames >> i & 1U);
    for (int i = 0, n = 0; i < PARL_FRAME_COUNT; i++) {
        if (frames >> i & 1U) ink_item(ink, n++, count, parl_frame_spoken((parl_frame)i));
    }
}

void ink_capital(Ink *ink, const char *text) {
    if (!*text) return;
    ink_add(ink, "%c%s", toupper((unsigned char)*text), text + 1);
}

static bool is_letter(char c) { return isalpha((unsigned char)c) || (unsigned char)c >= 0x80; }

// Where the quote that opens at [open] closes: behind anything, before no letter. NULL: nowhere.
static const char *closing(const char *open) {
    for (const char *at = open + 2; open[1] && *at; at++) {
        if (*at == '\'' && at[-1] != ' ' && !is_letter(at[1])) return at;
    }
    return NULL;
}

char *text_set(const char *text) {
    assert(text);
    Ink set = {0};
    const char *till = NULL;  // of the quote that is open
    ink_add(&set, "%s", "");
    for (const char *at = text; *at; at++) {
        bool quote = *at == '\'', behind = at > text && is_letter(at[-1]);
        bool opens = quote && !till && !behind && is_letter(at[1]);
        if (opens) till = closing(at);
        if (opens && till)
            ink_add(&set, "‘");
        else if (opens || (quote && (behind || at == till)))
            ink_add(&set, "’");
        else
            ink_add(&set, "%c", *at);
        if (at == till) till = NULL;
    }
    return set.text;
}

char *text_clean(const char *text) {
    assert(text);
    size_t size = strlen(text), room = size * 3 + 1;
    char *clean = malloc(room);
    if (!clean) abort();
    utf8_clean(text, size, clean, room, '\n');
    return clean;
}
