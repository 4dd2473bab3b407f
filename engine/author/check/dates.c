// SPDX-License-Identifier: MIT
//
// Dates: what comes too late to be seen, and what is judged before anything can be known.
// Only figures that are written out are looked at; others differ from run to run.
#include <assert.h>

#include "check.h"

static bool is_fixed(Number number) { return number.expr == NONE; }

// --- What comes too late ----------------------------------------------------------------

static void too_late(Place place, const char *what, int week, int last, parl_problems *problems) {
    char comes[CHECK_NUMBER_MAX], over[CHECK_NUMBER_MAX];
    check_add(problems, PROBLEM_EVIDENCE_LATE, place, what, check_number(week, comes),
              check_number(last, over));
}

static void late(const parl_scenario *scenario, Place place, const char *what, int week,
                 parl_problems *problems) {
    too_late(place, what, week, scenario->weeks, problems);
}

// What is ordered in the first week could not come earlier.
static void check_moves(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        bool ordered = move->kind == MOVE_EXPERIMENT && is_fixed(move->weeks);
        bool gated = move->kind == MOVE_COMMIT && move->gate != NONE && is_fixed(move->till);
        if (ordered && 1 + move->weeks.value > scenario->weeks)
            late(scenario, move->place, "experiment", 1 + move->weeks.value, problems);
        if (gated && move->till.value > scenario->weeks)
            late(scenario, move->place, scenario->gates[move->gate].id, move->till.value, problems);
    }
}

static void check_gates(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->gate_count; i++) {
        const Gate *gate = &scenario->gates[i];
        if (is_fixed(gate->week) && gate->week.value > scenario->weeks)
            late(scenario, gate->place, gate->id, gate->week.value, problems);
    }
}

// How far an ending may run on behind the last week.
static int last_week(const parl_scenario *scenario) {
    int after = 0;
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        if (!scene->ending) continue;
        int runs = is_fixed(scene->after) ? scene->after.value : PARL_AFTER_MAX;
        if (runs > after) after = runs;
    }
    return scenario->weeks + after;
}

// Reviews and shocks go on while an ending runs on.
static void check_reviews_over(const parl_scenario *scenario, parl_problems *problems) {
    int last = last_week(scenario);
    for (int i = 0; i < scenario->person_count; i++) {
        const Person *person = &scenario->people[i];
        if (person->signs && is_fixed(person->lead) && 1 + person->lead.value > last)
            too_late(person->place, "signs", 1 + person->lead.value, last, problems);
    }
    for (int i = 0; i < scenario->live_count; i++) {
        const Live *live = &scenario->lives[i];
        if (live->shocked && is_fixed(live->shock_week) && live->shock_week.value > last)
            too_late(live->place, "shock", live->shock_week.value, last, problems);
    }
}

// The scenes of the week after the last are still played; the desk is closed then.
static void check_waiting(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        int last = scenario->weeks + (scene->waits == WAITS_AT);
        bool dated = scene->waits == WAITS_AT || scene->waits == WAITS_DESK;
        if (dated && scene->week_from > last)
            late(scenario, scene->place, scene->id, scene->week_from, problems);
    }
    for (int i = 0; i < scenario->step_count; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_LATER && step->b > scenario->weeks)
            late(scenario, step->place, scenario->scenes[step->a].id, 1 + step->b, problems);
    }
}

// --- What is judged too early -----------------------------------------------------------

enum { NEVER = 1000 };

// The first week in which an experiment about [uncertain] can be over. NEVER where there is
// none, 0 where a figure says how long one takes.
static int first_evidence(const parl_scenario *scenario, int uncertain) {
    int first = NEVER;
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_EXPERIMENT || move->uncertain != uncertain) continue;
        if (!is_fixed(move->weeks)) return 0;
        if (1 + move->weeks.value < first) first = 1 + move->weeks.value;
    }
    return first;
}

static void check_blind(const parl_scenario *scenario, const Gate *gate, Place place, Number week,
                        parl_problems *problems) {
    char number[CHECK_NUMBER_MAX];
    if (!is_fixed(week) || week.value > scenario->weeks) return;
    if (first_evidence(scenario, gate->about) <= week.value) return;
    check_add(problems, PROBLEM_GATE_BLIND, place, gate->id, check_number(week.value, number),
              NULL);
}

static void check_evidence(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->gate_count; i++) {
        const Gate *gate = &scenario->gates[i];
        check_blind(scenario, gate, gate->place, gate->week, problems);
    }
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        bool dated = move->kind == MOVE_COMMIT && move->gate != NONE && move->till.value > 0;
        if (dated)
            check_blind(scenario, &scenario->gates[move->gate], move->place, move->till, problems);
    }
}

void check_dates(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    if (scenario->weeks == 0) return;
    check_gates(scenario, problems);
    check_moves(scenario, problems);
    check_reviews_over(scenario, problems);
    check_waiting(scenario, problems);
    check_evidence(scenario, problems);
}
