// SPDX-License-Identifier: MIT
#include "peers.h"

#include <stdlib.h>

#include "play/session.h"

// Marsaglia 2003, "Xorshift RNGs": both walkers choose with it.
static uint32_t dice(uint32_t *seed) {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static int any_open(const Options *options, uint32_t *seed) {
    int number = (int)(dice(seed) % (uint32_t)options->open);
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed == CLOSED_NOT && number-- == 0)
            return options->options[i].value;
    }
    return NONE;
}

static int any_shown(const parl_decision *decision, uint32_t *seed) {
    int open = 0;
    for (int i = 0; i < decision->option_count; i++) open += decision->options[i].open;
    int number = (int)(dice(seed) % (uint32_t)open);
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].open && number-- == 0) return decision->options[i].value;
    }
    return NONE;
}

// What was said since the last answer, in words. They are counted so that they are made.
static size_t read_lines(const parl_session *session) {
    char line[RENDERED_BYTES];
    size_t bytes = 0;
    int count;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_SAID) continue;
        bytes += parl_event_text(session->scenario, &events[i], line, sizeof line);
    }
    return bytes;
}

static int answer_at_random(parl_session *session, bool rendered, uint32_t *seed, size_t *bytes) {
    if (!rendered) return any_open(session_options(session), seed);
    *bytes += read_lines(session);
    return any_shown(parl_session_decision(session), seed);
}

int walk(const parl_scenario *scenario, uint64_t world, bool rendered, size_t *bytes) {
    uint32_t seed = (uint32_t)world * UINT32_C(2654435761) + 1;
    parl_session *session;
    if (parl_session_new(&session, scenario, world) != PARL_OK) abort();
    while (!parl_session_over(session)) {
        int value = answer_at_random(session, rendered, &seed, bytes);
        parl_answer answer = {.count = 1, .values = {(int16_t)value}};
        if (parl_session_answer(session, &answer) != PARL_OK) abort();
    }
    int turns = parl_session_turn_count(session);
    if (rendered) *bytes += read_lines(session);
    parl_session_free(session);
    return turns;
}
