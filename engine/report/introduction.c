// SPDX-License-Identifier: MIT
//
// What is said around an interview round: before it begins, and between own words and the line.

#include <assert.h>

#include "page/ink.h"
#include "parlance_practice.h"
#include "play/session.h"

// By its place in the list of its kind: those behind the loop are played from another chair.
static bool is_round(const parl_scenario_info *info) {
    return info->kind == PARL_KIND_INTERVIEW && info->number >= 1 &&
           info->number <= PARL_LOOP_COUNT;
}

size_t parl_report_round(const parl_scenario_info *info, char *out, size_t size) {
    assert(info);
    assert(out || size == 0);
    Ink ink = {0};
    if (is_round(info)) ink_add(&ink, "Round %d of %d", info->number, PARL_LOOP_COUNT);
    return ink_hand_out(&ink, out, size);
}

static void add_introduction(Ink *ink, const parl_scenario_info *info) {
    ink_add(ink,
            "Round %d of %d. You are the candidate. Where you are asked for your own words, write "
            "what you would say aloud: it is kept and not scored, and shows you which line you "
            "would stand by.",
            info->number, PARL_LOOP_COUNT);
    if (info->timed)
        ink_add(ink,
                " There is a clock of %d minutes. It can be stopped, and nothing is scored for it.",
                info->minutes);
}

size_t parl_report_introduction(const parl_scenario_info *info, char *out, size_t size) {
    assert(info);
    assert(out || size == 0);
    Ink ink = {0};
    if (is_round(info)) add_introduction(&ink, info);
    return ink_hand_out(&ink, out, size);
}

bool parl_report_stands_by(const parl_session *session) {
    assert(session);
    int turns = parl_session_turn_count(session);
    if (turns == 0 || !parl_session_turn(session, turns - 1).answer.words) return false;
    Options now = options_now(session->scenario, &session->state);
    return now.kind == PARL_DECISION_MENU;
}
