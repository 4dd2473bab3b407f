// SPDX-License-Identifier: MIT
//
// Work, trade-offs and models in use: whether anything ever comes of them.

#include <assert.h>

#include "check.h"

// Bit n of each: some choice does that to thing n.
typedef struct {
    uint32_t started, touched, rolled_out, way_back;
} Done;

static_assert(PARL_WORKS_MAX <= 32 && PARL_MATTERS_MAX <= 32 && PARL_LIVES_MAX <= 32,
              "each has its bit");

static Done note_moves(const parl_scenario *scenario) {
    Done done = {0};
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        switch ((MoveKind)move->kind) {
            case MOVE_START: done.started |= UINT32_C(1) << move->work; break;
            case MOVE_PROPOSE:
            case MOVE_DECIDE: done.touched |= UINT32_C(1) << move->matter; break;
            case MOVE_ROLLOUT: done.rolled_out |= UINT32_C(1) << move->live; break;
            case MOVE_ASSIGN:
                if (move->task == PARL_TASK_ROLLBACK) done.way_back |= UINT32_C(1) << move->live;
                break;
            default: break;
        }
    }
    return done;
}

// --- Work -------------------------------------------------------------------------------

static void check_work(const parl_scenario *scenario, Done done, parl_problems *problems) {
    uint64_t rests_on = 0;
    for (int i = 0; i < scenario->work_count; i++) {
        const Work *work = &scenario->works[i];
        rests_on |= work->rests_on;
        if (!(done.started >> i & 1))
            check_add(problems, PROBLEM_WORK_UNSTARTED, work->place, work->id, NULL, NULL);
    }
    for (int i = 0; i < scenario->concern_count; i++) {
        const Concern *concern = &scenario->concerns[i];
        if (concern->breaks == BREAKS_NOTHING || (rests_on >> i & 1)) continue;
        check_add(problems, PROBLEM_BREAKS_IDLE, concern->place, concern->id, NULL, NULL);
    }
}

// --- Trade-offs -------------------------------------------------------------------------

static void check_matters(const parl_scenario *scenario, Done done, parl_problems *problems) {
    for (int i = 0; i < scenario->matter_count; i++) {
        const Matter *matter = &scenario->matters[i];
        if (done.touched >> i & 1) continue;
        check_add(problems, PROBLEM_MATTER_UNTOUCHED, matter->place, matter->id,
                  scenario->words[matter->options[0].word], NULL);
    }
}

// Of several who are not there the first is named.
static void check_among(const parl_scenario *scenario, const Scene *scene, const Move *move,
                        parl_problems *problems) {
    const Matter *matter = &scenario->matters[move->matter];
    for (int i = 0; i < scenario->person_count; i++) {
        if (!(matter->among >> i & 1) || (scene->with >> i & 1)) continue;
        check_add(problems, PROBLEM_MATTER_ABSENT, move->place, scenario->people[i].id, matter->id,
                  NULL);
        return;
    }
}

static void check_sessions(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        for (int32_t at = scene->body; scenario->steps[at].op != STEP_END; at++) {
            const Step *step = &scenario->steps[at];
            if (step->op != STEP_MOVE || scenario->moves[step->a].kind != MOVE_PROPOSE) continue;
            check_among(scenario, scene, &scenario->moves[step->a], problems);
        }
    }
}

// --- Models in use ----------------------------------------------------------------------

static void check_lives(const parl_scenario *scenario, Done done, parl_problems *problems) {
    for (int i = 0; i < scenario->live_count; i++) {
        const Live *live = &scenario->lives[i];
        if (!(done.rolled_out >> i & 1))
            check_add(problems, PROBLEM_LIVE_UNUSED, live->place, live->id, NULL, NULL);
    }
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_ROLLBACK || (done.way_back >> move->live & 1)) continue;
        check_add(problems, PROBLEM_ROLLBACK_UNREADY, move->place, scenario->lives[move->live].id,
                  NULL, NULL);
    }
}

void check_plan(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    Done done = note_moves(scenario);
    check_work(scenario, done, problems);
    check_matters(scenario, done, problems);
    check_sessions(scenario, problems);
    check_lives(scenario, done, problems);
}
