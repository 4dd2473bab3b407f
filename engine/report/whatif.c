// SPDX-License-Identifier: MIT
//
// What became of a run with one answer changed, in words.

#include <assert.h>

#include "page/ink.h"

static void add_lost(Ink *ink, const parl_what_if *whatif, int later) {
    if (later == 1)
        ink_add(ink, "The one later answer could not be kept: ");
    else
        ink_add(ink, "Of %d later answers %d could be kept; the first that could not is ", later,
                whatif->kept);
    ink_add(ink, "answer %d, “", whatif->first_lost + 1);
}

static void add_kept(Ink *ink, const parl_session *session, const parl_what_if *whatif, int later) {
    if (later == 0) return;
    if (whatif->lost == 0) {
        ink_add(ink,
                later == 1 ? "The one later answer was kept." : "All %d later answers were kept.",
                later);
        return;
    }
    add_lost(ink, whatif, later);
    ink_turn(ink, session, whatif->first_lost);
    ink_add(ink, "”.");
}

static void add_new(Ink *ink, const parl_session *other, const parl_what_if *whatif) {
    if (whatif->added == 0) return;
    ink_add(ink,
            "%s%d question%s came up that you had not answered; a good player answered for you, "
            "%swith “",
            ink->size > 0 ? " " : "", whatif->added, whatif->added == 1 ? "" : "s",
            whatif->added == 1 ? "" : "first ");
    ink_turn(ink, other, whatif->first_added);
    ink_add(ink, "”.");
}

size_t parl_report_what_if(const parl_session *session, const parl_session *other,
                           const parl_what_if *whatif, int turn, char *out, size_t size) {
    assert(session);
    assert(other);
    assert(whatif);
    assert(out || size == 0);
    Ink ink = {0};
    add_kept(&ink, session, whatif, parl_session_turn_count(session) - turn - 1);
    add_new(&ink, other, whatif);
    return ink_hand_out(&ink, out, size);
}

size_t parl_report_what_if_score(const parl_session *session, const parl_session *other, char *out,
                                 size_t size) {
    assert(session);
    assert(other);
    assert(out || size == 0);
    parl_score was = parl_session_score(session), is = parl_session_score(other);
    Ink ink = {0};
    if (was.complete)
        ink_add(&ink, "Score: %d of 100; it was %d.", is.total, was.total);
    else
        ink_add(&ink,
                "Score: %d of 100, played to its end by the author's key; the run itself was not "
                "finished.",
                is.total);
    if (is.uncapped > is.total)
        ink_add(&ink,
                "\nIts parts add up to %d; the total is held at %d while one of them is so low.",
                is.uncapped, is.cap);
    return ink_hand_out(&ink, out, size);
}

size_t parl_report_what_if_part(const parl_session *session, const parl_session *other,
                                parl_signal signal, char *out, size_t size) {
    assert(session);
    assert(other);
    assert(signal < PARL_SIGNAL_COUNT);
    assert(out || size == 0);
    parl_score old = parl_session_score(session);
    parl_part was = old.parts[signal], is = parl_session_score(other).parts[signal];
    Ink ink = {0};
    bool both = old.complete && was.offered && is.offered;
    if (both && is.value / 10 != was.value / 10)
        ink_add(&ink, "%s: %d, it was %d", parl_signal_sentence(signal), is.value / 10,
                was.value / 10);
    return ink_hand_out(&ink, out, size);
}
