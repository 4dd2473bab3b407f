// SPDX-License-Identifier: MIT
#include <assert.h>

#include "model/world.h"
#include "text.h"

static const ReasonRow reasons[] = {
#define X(id, trust, clause) {trust, clause},
    REASONS(X)
#undef X
};

const ReasonRow *reason_row(Reason reason) {
    assert(reason >= 0);
    assert(reason < REASON_COUNT);
    return &reasons[reason];
}

parl_event *events_add(World *world, parl_event_kind kind, int person, Reason reason) {
    Events *events = world->events;
    if (events->count == PARL_EVENTS_MAX) {
        world_fail(world, PARL_ERR_CIRCLE);
        events->count--;  // The step is refused; its last event may be lost.
    }
    parl_event *event = &events->items[events->count++];
    *event = (parl_event){
        .kind = (uint8_t)kind,
        .week = world->state->week,
        .person = (int8_t)person,
        .actor = NONE,
        .reason = (int16_t)reason,
        .subject = NONE,
        .text = NONE,
        .turn = (int16_t)((int)world->state->turn - 1),
    };
    return event;
}

parl_event *events_say(World *world, parl_event_kind kind, int person, TextRef text) {
    parl_event *event = events_add(world, kind, person, REASON_NONE);
    event->text = text;
    text_values(world->scenario, world->state, text, event->values);
    return event;
}

parl_event *events_change(World *world, parl_event_kind kind, int person, Reason reason,
                          int subject, int before, int after) {
    parl_event *event = events_add(world, kind, person, reason);
    event->subject = (int16_t)subject;
    event->before = (int16_t)before;
    event->after = (int16_t)after;
    return event;
}

void events_lessons(World *world, Lessons lessons, int person, bool well) {
    for (int i = 0; i < lessons.count; i++) {
        int lesson = lessons.first + i;
        events_change(world, PARL_EVENT_LESSON, person, REASON_NONE, lesson, !well, well);
    }
}

const char *parl_event_lesson(const parl_scenario *scenario, const parl_event *event, bool *well) {
    assert(scenario);
    assert(event);
    if (event->kind != PARL_EVENT_LESSON) return NULL;
    if (well) *well = event->after != 0;
    return scenario->lessons[event->subject];
}

bool parl_event_is_change(const parl_event *event) {
    assert(event);
    switch ((parl_event_kind)event->kind) {
        case PARL_EVENT_SCENE:
        case PARL_EVENT_SAID:
        case PARL_EVENT_ANSWERED:
        case PARL_EVENT_WEEK:
        case PARL_EVENT_LESSON:
        case PARL_EVENT_RUBRIC:
        case PARL_EVENT_ENDING: return false;
        default: return true;
    }
}
