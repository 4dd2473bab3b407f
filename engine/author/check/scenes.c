// SPDX-License-Identifier: MIT
//
// Scenes from the inside: steps that nothing leads to, people who speak and are not there,
// endings that lead on.
#include <assert.h>
#include <stdlib.h>

#include "check.h"

// --- Where the steps lead ---------------------------------------------------------------

// Steps to look at: each is pushed once, when it is first seen.
typedef struct {
    const parl_scenario *scenario;
    bool passes;  // a menu whose choices may all be closed is passed by
    bool *seen;
    int32_t *waiting;
    int32_t count;
} Walk;

static void push(Walk *walk, int32_t step) {
    if (walk->seen[step]) return;
    walk->seen[step] = true;
    walk->waiting[walk->count++] = step;
}

static void push_menu(Walk *walk, const Menu *menu) {
    bool open = false;
    for (int i = 0; i < menu->choice_count; i++) {
        const Choice *choice = &walk->scenario->choices[menu->choice_first + i];
        push(walk, choice->body);
        open = open || (choice->people == 0 && choice->only == NONE);
    }
    if (walk->passes && !open) push(walk, menu->after);
}

static void push_next(Walk *walk, int32_t at) {
    const Step *step = &walk->scenario->steps[at];
    if (step->op == STEP_END || step->op == STEP_JUMP) return;
    if (step->op == STEP_MENU) {
        push_menu(walk, &walk->scenario->menus[step->a]);
        return;
    }
    if (step->op == STEP_UNLESS) push(walk, step->to);
    push(walk, step->op == STEP_GOTO ? step->to : at + 1);
}

// --- Steps that nothing leads to --------------------------------------------------------

// The author wrote it; a goto or the end of a scene comes with what is around it.
static bool is_written(const Step *step) { return step->op != STEP_GOTO && step->op != STEP_END; }

// Of several in a row the first is reported.
static void check_unreached(const Walk *walk, int scene, parl_problems *problems) {
    const parl_scenario *scenario = walk->scenario;
    bool reported = false;
    for (int32_t i = scenario->scenes[scene].body; scenario->steps[i].op != STEP_END; i++) {
        const Step *step = &scenario->steps[i];
        if (walk->seen[i]) reported = false;
        if (walk->seen[i] || reported || !is_written(step)) continue;
        reported = true;
        check_add(problems, PROBLEM_STEPS_UNREACHED, step->place, NULL, NULL, NULL);
    }
}

// Without a calendar there is no desk to come back to.
static void check_runs_out(const Walk *walk, int scene, parl_problems *problems) {
    const parl_scenario *scenario = walk->scenario;
    const Scene *row = &scenario->scenes[scene];
    int32_t last = row->body;
    while (scenario->steps[last].op != STEP_END) last++;
    if (scenario->weeks == 0 && !row->ending && walk->seen[last])
        check_add(problems, PROBLEM_SCENE_RUNS_OUT, row->place, row->id, NULL, NULL);
}

static Walk walk_scenes(const parl_scenario *scenario, bool passes) {
    size_t count = (size_t)scenario->step_count + 1;
    Walk walk = {.scenario = scenario,
                 .passes = passes,
                 .seen = calloc(count, sizeof *walk.seen),
                 .waiting = calloc(count, sizeof *walk.waiting)};
    if (!walk.seen || !walk.waiting) abort();
    for (int i = 0; i < scenario->scene_count; i++) {
        push(&walk, scenario->scenes[i].body);
        while (walk.count > 0) push_next(&walk, walk.waiting[--walk.count]);
    }
    return walk;
}

static void end_walk(Walk *walk) {
    free(walk->seen);
    free(walk->waiting);
}

bool *check_steps_seen(const parl_scenario *scenario) {
    assert(scenario);
    Walk walk = walk_scenes(scenario, true);
    bool *seen = walk.seen;
    walk.seen = NULL;
    end_walk(&walk);
    return seen;
}

static void check_steps(const parl_scenario *scenario, parl_problems *problems) {
    Walk usual = walk_scenes(scenario, false), widest = walk_scenes(scenario, true);
    for (int i = 0; i < scenario->scene_count; i++) {
        check_runs_out(&usual, i, problems);
        check_unreached(&widest, i, problems);
    }
    end_walk(&usual);
    end_walk(&widest);
}

// --- One scene by itself ----------------------------------------------------------------

static void check_speakers(const parl_scenario *scenario, const Scene *scene,
                           parl_problems *problems) {
    uint32_t there = scene->with;
    for (int32_t i = scene->body; scenario->steps[i].op != STEP_END; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op != STEP_SAY || step->a == NONE || (there >> step->a & 1)) continue;
        there |= UINT32_C(1) << step->a;  // Said once.
        check_add(problems, PROBLEM_SPEAKER_ABSENT, step->place, scenario->people[step->a].id, NULL,
                  NULL);
    }
}

// A scene, or a `when`, in which there is nothing.
static void check_empty(const parl_scenario *scenario, const Scene *scene,
                        parl_problems *problems) {
    const Step *steps = scenario->steps;
    if (steps[scene->body].op == STEP_END)
        check_add(problems, PROBLEM_BODY_EMPTY, scene->place, scene->ending ? "ending" : "scene",
                  NULL, NULL);
    for (int32_t i = scene->body; steps[i].op != STEP_END; i++) {
        // In a row of whens each ends by leaving it.
        bool leaves = steps[i + 1].op == STEP_GOTO && steps[i].to == i + 2;
        if (steps[i].op == STEP_UNLESS && (steps[i].to == i + 1 || leaves))
            check_add(problems, PROBLEM_BODY_EMPTY, steps[i].place, "when", NULL, NULL);
    }
}

static void check_ending(const parl_scenario *scenario, const Scene *scene,
                         parl_problems *problems) {
    for (int32_t i = scene->body; scenario->steps[i].op != STEP_END; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_JUMP || step->op == STEP_LATER)
            check_add(problems, PROBLEM_ENDING_LEADS_ON, step->place, NULL, NULL, NULL);
    }
}

// The first scene begins by itself; with `again` it may come a second time.
static void check_first(const Scene *scene, parl_problems *problems) {
    static const char *const fields[] = {
        [WAITS_DESK] = "desk", [WAITS_AT] = "at", [WAITS_ON] = "on"};
    if (scene->waits == WAITS_NEVER || scene->again) return;
    check_add(problems, PROBLEM_SCENE_FIRST_WAITS, scene->place, scene->id, fields[scene->waits],
              NULL);
}

void check_scenes(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    check_steps(scenario, problems);
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        check_speakers(scenario, scene, problems);
        check_empty(scenario, scene, problems);
        if (scene->ending) check_ending(scenario, scene, problems);
    }
    if (!scenario->scenes[0].ending) check_first(&scenario->scenes[0], problems);
}
