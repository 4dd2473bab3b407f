// SPDX-License-Identifier: MIT
#include "told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/tuning.h"
#include "play/fields.h"

// Most events are one element that goes from `before` to `after`.
#define MOVES_TO(element, type)                     \
    do {                                            \
        assert_int_equal((element), event->before); \
        (element) = (type)event->after;             \
    } while (0)

static void claim(State *told, const parl_event *event) {
    int8_t *held = &told->claim[event->person][event->subject];
    MOVES_TO(*held, int8_t);
    told->found_out[event->subject] &= ~(UINT32_C(1) << event->person);
    if (event->reason != REASON_TOLD) return;
    told->told[event->person][event->subject] |= (uint16_t)(1u << event->after);
}

static void concern(State *told, const parl_event *event) {
    bool comes_out = event->before < PARL_CONCERN_RAISED && event->after == PARL_CONCERN_RAISED;
    MOVES_TO(told->concern[event->subject], uint8_t);
    if (comes_out) told->concern_week[event->subject] = event->week;
}

static void gate(State *told, const parl_event *event) {
    if (event->reason != REASON_PROMISED) {
        MOVES_TO(told->gate[event->subject], uint8_t);
        return;
    }
    MOVES_TO(told->gate_week[event->subject], int8_t);
    told->gate[event->subject] = GATE_AHEAD;
}

static void promise(State *told, const parl_event *event, const State *now) {
    if (event->reason == REASON_NOT_SAID) {
        told->asked_for |= UINT32_C(1) << event->values[0];
    } else if (event->reason == REASON_PROMISED) {
        assert_int_equal(event->subject, told->commit_count);
        told->commits[event->subject] = now->commits[event->subject];
        told->commits[event->subject].status = (uint8_t)event->after;
        told->commits[event->subject].disclosed = false;
        told->commit_count++;
    } else {
        told->commits[event->subject].status = (uint8_t)event->after;
        told->commits[event->subject].disclosed |= event->reason == REASON_BAD_NEWS_EARLY;
    }
}

static void sign(State *told, const parl_event *event) {
    MOVES_TO(told->sign[event->person], uint8_t);
    told->sign_due[event->person] = (int8_t)event->values[0];
    told->signed_week[event->person] = (int8_t)event->values[2];
}

static void work(State *told, const parl_event *event) {
    uint16_t bit = (uint16_t)(1u << event->subject);
    assert_int_equal((told->running & bit) != 0, event->before);
    told->running ^= bit;
    if (event->after) told->started |= bit;
}

static void matter(State *told, const parl_event *event) {
    uint16_t bit = (uint16_t)(1u << event->subject);
    if (event->reason == REASON_TALKED_OVER) {
        told->joint |= bit;
        return;
    }
    MOVES_TO(told->decided[event->subject], int8_t);
    told->decider[event->subject] = (int8_t)event->values[0];
    told->priced = (uint16_t)((told->priced & ~bit) | (event->values[1] == NONE ? 0 : bit));
    told->matter_review[event->subject] = (int8_t)event->values[2];
}

static void owner(State *told, const parl_event *event) {
    int live = event->subject, task = event->values[0];
    MOVES_TO(told->owner[live][task], int8_t);
    if (event->values[3]) told->agreed[live] |= (uint8_t)(1u << task);
    if (task == PARL_TASK_RETRAINING) told->retrain_every[live] = (int8_t)event->values[2];
    if (task != PARL_TASK_MONITORING) return;
    told->alert[live] = (uint8_t)event->values[1];
    told->check_every[live] = (int8_t)event->values[2];
    if (event->values[3]) told->alert_agreed[live] = event->values[1] > 0;
}

static void live(State *told, const parl_event *event) {
    MOVES_TO(told->share[event->subject], uint8_t);
    if (told->launched[event->subject] > 0 || event->after == 0) return;
    told->launched[event->subject] = told->trained[event->subject] = event->week;
}

static void drift(State *told, const parl_event *event) {
    MOVES_TO(told->accuracy[event->subject], int16_t);
    if (event->reason == REASON_SHOCK) told->shocked[event->subject] = true;
    if (event->reason != REASON_RETRAINED) return;
    told->trained[event->subject] = event->week;
    told->shocked[event->subject] = false;
    told->noticed[event->subject] = 0;
}

static void evidence(State *told, const parl_event *event) {
    MOVES_TO(told->cases[event->subject], int16_t);
    told->hits[event->subject] = (int16_t)(told->hits[event->subject] + event->values[0]);
}

static void effort(State *told, const parl_event *event) {
    MOVES_TO(told->spent[event->subject], int16_t);
    told->finished[event->subject] = (int8_t)event->values[0];
}

static void rework(State *told, const parl_event *event) {
    MOVES_TO(told->lost[event->subject], int16_t);
    if (event->reason == REASON_FOUND_LATE) told->finished[event->subject] = 0;
}

static void estimate(State *told, const parl_event *event) {
    told->calibration_sum += event->after;
    told->calibration_count++;
}

static void rubric(State *told, const parl_event *event) {
    int row = parl_rubric_row((parl_signal)event->subject);
    told->rubric_sum[row] += event->after;
    told->rubric_count[row]++;
}

static void apply(const parl_scenario *scenario, State *told, const parl_event *event,
                  const State *now) {
    int person = event->person, subject = event->subject;
    switch ((parl_event_kind)event->kind) {
        case PARL_EVENT_TRUST: MOVES_TO(told->trust[person], int16_t); break;
        case PARL_EVENT_CEILING: MOVES_TO(told->ceiling[person], int16_t); break;
        case PARL_EVENT_PATIENCE: MOVES_TO(told->patience[person], int16_t); break;
        case PARL_EVENT_UNDERSTANDING:
            MOVES_TO(told->understanding[person][subject], int16_t);
            break;
        case PARL_EVENT_CLAIM: claim(told, event); break;
        case PARL_EVENT_CONCERN: concern(told, event); break;
        case PARL_EVENT_LEFT: told->left ^= UINT32_C(1) << person; break;
        case PARL_EVENT_SCENE: told->met |= scenario->scenes[subject].with; break;
        case PARL_EVENT_ASKED: told->asked |= UINT32_C(1) << person; break;
        case PARL_EVENT_PRESSED: told->pressed[subject] |= UINT32_C(1) << person; break;
        case PARL_EVENT_EXPERIMENT: MOVES_TO(told->ordered[subject], int16_t); break;
        case PARL_EVENT_EVIDENCE: evidence(told, event); break;
        case PARL_EVENT_GATE: gate(told, event); break;
        case PARL_EVENT_PROMISE: promise(told, event, now); break;
        case PARL_EVENT_ESTIMATE: estimate(told, event); break;
        case PARL_EVENT_DECEPTION: told->found_out[subject] |= UINT32_C(1) << person; break;
        case PARL_EVENT_RUBRIC: rubric(told, event); break;
        case PARL_EVENT_CREDIT: MOVES_TO(told->credit[subject], int32_t); break;
        case PARL_EVENT_PACKET: MOVES_TO(told->packet[subject][event->values[0]], int8_t); break;
        case PARL_EVENT_CONTACT: MOVES_TO(told->contact[person], int16_t); break;
        case PARL_EVENT_SIGN: sign(told, event); break;
        case PARL_EVENT_WORK: work(told, event); break;
        case PARL_EVENT_EFFORT: effort(told, event); break;
        case PARL_EVENT_REWORK: rework(told, event); break;
        case PARL_EVENT_MATTER: matter(told, event); break;
        case PARL_EVENT_OWNER: owner(told, event); break;
        case PARL_EVENT_LIVE: live(told, event); break;
        case PARL_EVENT_DRIFT: drift(told, event); break;
        case PARL_EVENT_NOTICED: MOVES_TO(told->noticed[subject], int8_t); break;
        default: break;  // It changes no gauge, ledger or flag.
    }
}

static void same(const parl_scenario *scenario, const Field *field, const State *told,
                 const State *now) {
    int rows = field_count(scenario, now, field->rows);
    int columns = field_count(scenario, now, field->columns);
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            int64_t said = field_value(field, told, row, column);
            int64_t is = field_value(field, now, row, column);
            if (said == is) continue;
            fail_msg("%s[%d][%d] is %lld, and the events say %lld", field->name, row, column,
                     (long long)is, (long long)said);
        }
    }
}

void told_check(const parl_session *session, const State *before) {
    State told = *before;
    for (int i = 0; i < session->events.count; i++)
        apply(session->scenario, &told, &session->events.items[i], &session->state);
    for (int i = 0; field_at(i); i++) {
        if (field_at(i)->role == FIELD_TOLD)
            same(session->scenario, field_at(i), &told, &session->state);
    }
}
