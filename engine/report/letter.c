// SPDX-License-Identifier: MIT
//
// What reaches a player in writing, and who is there to say it.

#include <assert.h>

#include "model/tuning.h"
#include "parlance_report.h"

unsigned parl_report_present(const parl_session *session) {
    assert(session);
    int people = parl_scenario_describe(parl_session_scenario(session)).people;
    unsigned here = 0;
    for (int i = 0; i < people; i++) {
        if (parl_session_person(session, i).present) here |= 1U << i;
    }
    return here;
}

// Whether a scene began among the events before [index].
static bool scene_before(const parl_event *events, int index) {
    for (int i = 0; i < index; i++) {
        if (events[i].kind == PARL_EVENT_SCENE) return true;
    }
    return false;
}

bool parl_report_is_letter(const parl_event *events, int index, unsigned before, unsigned after) {
    assert(events);
    const parl_event *said = &events[index];
    if (index == 0 || said->kind != PARL_EVENT_SAID || said->person < 0) return false;
    const parl_event *found = said - 1;
    if (found->kind != PARL_EVENT_CONCERN || found->person != said->person) return false;
    // A review is read at its reader's own desk; a packet is handed over to somebody who may
    // sit across the table.
    if (found->reason == REASON_REVIEW) return true;
    unsigned here = scene_before(events, index) ? after : before;
    return found->reason == REASON_PACKET && !(here >> said->person & 1U);
}
