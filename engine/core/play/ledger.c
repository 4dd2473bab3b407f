// SPDX-License-Identifier: MIT
//
// What can be seen of the world: people, facts, concerns, promises, evidence.

#include <assert.h>

#include "expr.h"
#include "judge/outcome.h"
#include "judge/score.h"
#include "model/chance.h"
#include "model/concerns.h"
#include "model/people.h"
#include "model/promises.h"
#include "model/reviews.h"
#include "play/session.h"
#include "text.h"
#include "writer.h"

static_assert(PARL_UNDERSTOOD * 10 == (int)UNDERSTOOD, "front ends are told what the rules use");

parl_clock parl_session_clock(const parl_session *session) {
    assert(session);
    const parl_scenario *scenario = session->scenario;
    const State *state = &session->state;
    return (parl_clock){
        .week = state->week,
        .weeks = scenario->weeks,
        .slots = state->slots,
        .slots_each_week = scenario->slots,
        .scene = state->scene == NONE ? "" : scenario->scenes[state->scene].id,
        .ending = state->ending == NONE ? "" : scenario->scenes[state->ending].id,
    };
}

static unsigned languages(const Person *person) {
    unsigned frames = 0;
    for (int i = 0; i < PARL_FRAME_COUNT; i++) {
        if (person->hears[i] >= MATCH_OWN) frames |= 1u << i;
    }
    return frames;
}

parl_person parl_session_person(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->person_count);
    const Person *row = &session->scenario->people[index];
    const State *state = &session->state;
    uint32_t room = state->scene == NONE ? 0 : session->scenario->scenes[state->scene].with;
    return (parl_person){
        .id = row->id,
        .name = row->name,
        .title = row->title,
        .role = row->role,
        .portrait = row->portrait,
        .trust = state->trust[index] / 10,
        .ceiling = state->ceiling[index] / 10,
        .patience = state->patience[index] / 10,
        .speaks = languages(row),
        .law = row->law,
        .signs = row->signs,
        .reads = row->signs && row->packet != NONE,
        .sign_needs = row->sign_needs,
        .sign = (parl_sign)state->sign[index],
        .sign_weeks = row->signs ? reviews_lead(session->scenario, state, index) : 0,
        .sign_due = state->sign_due[index],
        .contacted = state->contact[index] != NONE,
        .contact_effort = state->contact[index] == NONE ? 0 : state->contact[index],
        .left = state->left >> index & 1,
        .present = room >> index & 1,
        .met = state->met >> index & 1,
    };
}

parl_fact parl_session_fact(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->fact_count);
    const parl_scenario *scenario = session->scenario;
    const Fact *row = &scenario->facts[index];
    parl_fact fact = {
        .id = row->id, .title = row->title, .from = row->from, .needs = row->needs};
    for (int i = 0; i < row->faithful_count; i++) {
        fact.known_frames |= 1u << row->renderings[i].frame;
    }
    for (int i = 0; i < scenario->person_count; i++) {
        fact.understood[i] = session->state.understanding[i][index] / 10;
        fact.told[i] = session->state.claim[i][index] != NONE;
        fact.distorted[i] = !people_faithful(scenario, &session->state, i, index);
    }
    return fact;
}

parl_concern parl_session_concern(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->concern_count);
    const Concern *row = &session->scenario->concerns[index];
    return (parl_concern){
        .id = row->id,
        .title = row->title,
        .person = row->of,
        .weight = row->weight,
        .exists = concerns_exist(session->scenario, &session->state, index),
        .state = (parl_concern_state)session->state.concern[index],
        .found_week = session->state.concern_week[index],
    };
}

static size_t rendered(const parl_session *session, TextRef text, char *out, size_t size) {
    int32_t values[PARL_PLACEHOLDERS_MAX];
    text_values(session->scenario, &session->state, text, values);
    return text_render(session->scenario, text, values, out, size);
}

size_t parl_session_fact_text(const parl_session *session, int index, parl_frame frame, char *out,
                              size_t size) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->fact_count);
    const Fact *row = &session->scenario->facts[index];
    int best = 0;
    if (row->faithful_count == 0) {  // Nobody can say it as it is.
        Writer nothing = writer_on(out, size);
        return writer_end(&nothing);
    }
    for (int i = 0; i < row->faithful_count; i++) {
        if (row->renderings[i].frame == frame) best = i;
    }
    return rendered(session, row->renderings[best].text, out, size);
}

size_t parl_session_concern_text(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->concern_count);
    return rendered(session, session->scenario->concerns[index].text, out, size);
}

int parl_session_commit_count(const parl_session *session) {
    assert(session);
    return session->state.commit_count;
}

parl_commit parl_session_commit(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->state.commit_count);
    const Commit *row = &session->state.commits[index];
    return (parl_commit){
        .id = session->scenario->promises[row->promise].id,
        .title = session->scenario->promises[row->promise].title,
        .to = row->to,
        .kind = (parl_promise_kind)row->kind,
        .made = row->made,
        .from = row->from,
        .till = row->till,
        .chance = row->chance == NONE ? NONE : row->chance / 10,
        .before_gate = row->before_gate,
        .disclosed = row->disclosed,
        .fits = promises_fits(row),
        .status = (parl_promise_status)row->status,
    };
}

size_t parl_session_commit_text(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(index >= 0);
    assert(index < session->state.commit_count);
    int promise = session->state.commits[index].promise;
    return rendered(session, session->scenario->promises[promise].text, out, size);
}

static int running(const State *state, int uncertain) {
    int cases = 0;
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) {
        const Experiment *row = &state->experiments[i];
        if (row->cases > 0 && row->uncertain == uncertain) cases += row->cases;
    }
    return cases;
}

parl_evidence parl_session_evidence(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->uncertain_count);
    const State *state = &session->state;
    const Uncertain *row = &session->scenario->uncertains[index];
    int chance = chance_likely(session->scenario, state, index);
    return (parl_evidence){
        .id = row->id,
        .title = row->title,
        .cases = state->cases[index],
        .hits = state->hits[index],
        .running = running(state, index),
        .needed = number_value(session->scenario, state, row->needed),
        .chance = chance / 10,
        .words = chance_words(chance),
    };
}

size_t parl_session_evidence_text(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->uncertain_count);
    return rendered(session, session->scenario->uncertains[index].text, out, size);
}

parl_outcome parl_session_outcome(const parl_session *session) {
    assert(session);
    return outcome_of(session->scenario, &session->state);
}

parl_score parl_session_score(const parl_session *session) {
    assert(session);
    return score_of(session->scenario, &session->state, session->state.phase == PHASE_OVER);
}
