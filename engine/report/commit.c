// SPDX-License-Identifier: MIT

#include <assert.h>

#include "model/tuning.h"
#include "page/ink.h"

static void add_phrase(Ink *ink, const parl_commit *commit, const char *what) {
    switch (commit->kind) {
        case PARL_FIRM: ink_add(ink, "“%s”, firmly in week %d", what, commit->till); return;
        case PARL_RANGE:
            ink_add(ink, "“%s”, between week %d and week %d", what, commit->from, commit->till);
            return;
        case PARL_GATED: ink_add(ink, "an answer in week %d on “%s”", commit->till, what); return;
        case PARL_STOP: ink_add(ink, "no more work on “%s”", what); return;
    }
}

static bool is_gauge(const parl_event *event) {
    return event->kind == PARL_EVENT_TRUST || event->kind == PARL_EVENT_PATIENCE;
}

bool parl_report_is_news(const parl_event *event) {
    assert(event);
    if (!parl_event_is_change(event) || event->kind == PARL_EVENT_MEMORY) return false;
    if (event->kind == PARL_EVENT_CONCERN) return event->after != PARL_CONCERN_HINTED;
    // That everybody has new patience in a new week needs no reason.
    if (event->kind == PARL_EVENT_PATIENCE && event->after > event->before) return false;
    // Nor that a meeting takes some of it: every line does.
    if (event->kind == PARL_EVENT_PATIENCE && event->reason == REASON_MOVE) return false;
    return !is_gauge(event) || event->before / 10 != event->after / 10;
}

size_t parl_report_commit(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    parl_commit commit = parl_session_commit(session, index);
    Ink what = {0}, phrase = {0};
    ink_commit(&what, session, index);
    add_phrase(&phrase, &commit, ink_text(&what));
    ink_clear(&what);
    return ink_hand_out(&phrase, out, size);
}
