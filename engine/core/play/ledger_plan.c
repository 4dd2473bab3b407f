// SPDX-License-Identifier: MIT
//
// What can be seen of packets, work, trade-offs and models in use.

#include <assert.h>

#include "expr.h"
#include "model/effort.h"
#include "model/live.h"
#include "model/reviews.h"
#include "play/session.h"
#include "text.h"
#include "writer.h"

static_assert((int)PARL_OWNER_NONE == (int)NONE, "owners are told as they are kept");
static_assert((int)PARL_OWNER_PLAYER == (int)ME, "owners are told as they are kept");

parl_packet parl_session_packet(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->packet_count);
    const Packet *row = &session->scenario->packets[index];
    parl_packet packet = {.id = row->id, .title = row->title};
    for (int item = 0; item < PARL_ITEM_COUNT; item++) {
        int value = session->state.packet[index][item];
        packet.asked[item] = row->count[item] > 0;
        if (value != NONE) {
            packet.value[item] = session->scenario->words[row->values[item][value].word];
        }
    }
    packet.missing = reviews_missing(session->scenario, &session->state, index);
    return packet;
}

size_t parl_session_packet_text(const parl_session *session, int index, parl_item item, char *out,
                                size_t size) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->packet_count);
    int value = session->state.packet[index][item];
    if (value == NONE) {
        Writer nothing = writer_on(out, size);
        return writer_end(&nothing);
    }
    TextRef text = session->scenario->packets[index].values[item][value].text;
    int32_t values[PARL_PLACEHOLDERS_MAX];
    text_values(session->scenario, &session->state, text, values);
    return text_render(session->scenario, text, values, out, size);
}

parl_work parl_session_work(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->work_count);
    const parl_scenario *scenario = session->scenario;
    const State *state = &session->state;
    bool running = state->running >> index & 1 && state->finished[index] == 0;
    return (parl_work){
        .id = scenario->works[index].id,
        .title = scenario->works[index].title,
        .plan = effort_plan(scenario, state, index),
        .weekly = effort_weekly(scenario, state, index),
        .spent = state->spent[index],
        .lost = state->lost[index],
        .started = state->started >> index & 1,
        .running = running,
        .waits_for = running ? effort_waits_for(scenario, state, index) : 0,
        .finished_week = state->finished[index],
    };
}

parl_matter parl_session_matter(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->matter_count);
    const Matter *row = &session->scenario->matters[index];
    const State *state = &session->state;
    int option = state->decided[index];
    return (parl_matter){
        .id = row->id,
        .title = row->title,
        .among = row->among,
        .joint = state->joint >> index & 1,
        .option = option == NONE ? NULL : session->scenario->words[row->options[option].word],
        .owner = state->decider[index],
        .priced = state->priced >> index & 1,
        .review_week = state->matter_review[index],
    };
}

parl_live parl_session_live(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->live_count);
    const Live *row = &session->scenario->lives[index];
    const State *state = &session->state;
    bool seen = state->launched[index] > 0 && live_seen(state, index);
    parl_live live = {
        .id = row->id,
        .title = row->title,
        .share = state->share[index],
        .starts = live_starts(session->scenario, state, index) / 10,
        .accuracy = seen ? state->accuracy[index] / 10 : NONE,
        .alert = state->alert[index],
        .noticed = state->noticed[index] > 0,
        .rollback_ready = live_rollback_ready(state, index),
        .launched_week = state->launched[index],
    };
    for (int task = 0; task < PARL_TASK_COUNT; task++) live.owner[task] = state->owner[index][task];
    return live;
}
