// SPDX-License-Identifier: MIT
//
// Threads that share batches: each job is done once, by one who has a scenario for itself where
// the author's functions play.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "crew.h"
#include "parlance_author.h"

#define PURE PARL_SOURCE_DIR "/tests/unit/author/policies.lua"
#define FUNCTIONS PARL_FIXTURES "/good/functions.lua"

enum { THREADS = 3, JOBS = 1000 };

static int done[JOBS];

static void count(void *data, void *tools, int64_t index) {
    ++*(int *)tools;
    ((int *)data)[index]++;
}

static bool watch(void *last, int now, int of) {
    assert_in_range(now, *(int *)last, of);
    *(int *)last = now;
    return true;
}

static bool at_once(void *calls, int now, int of) {
    (void)now;
    (void)of;
    ++*(int *)calls;
    return false;
}

static void each_job_of_each_batch_is_done_once(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(PURE);
    Crew *crew = crew_new(scenario, NULL, THREADS);
    for (int grasp = 1; grasp <= 13; grasp += 4) {
        int sums[THREADS] = {0}, last = 0;
        void *tools[THREADS] = {&sums[0], &sums[1], &sums[2]};
        CrewBatch batch = {.job = count,
                           .data = done,
                           .tools = tools,
                           .count = JOBS,
                           .grasp = grasp,
                           .progress = watch,
                           .told = &last};
        memset(done, 0, sizeof done);
        assert_true(crew_run(crew, &batch));
        for (int i = 0; i < JOBS; i++) assert_int_equal(done[i], 1);
        assert_int_equal(sums[0] + sums[1] + sums[2], JOBS);
    }
    crew_free(crew);
    parl_scenario_free(scenario);
}

static void who_waits_can_end_a_batch_and_begin_another(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(PURE);
    Crew *crew = crew_new(scenario, NULL, 1);
    int sum = 0, calls = 0;
    void *tools[] = {&sum};
    CrewBatch batch = {.job = count,
                       .data = done,
                       .tools = tools,
                       .count = JOBS,
                       .grasp = 4,
                       .progress = at_once,
                       .told = &calls};
    assert_false(crew_run(crew, &batch));
    assert_int_equal(calls, 1);
    assert_int_equal(sum, 4);
    batch.progress = NULL;
    assert_true(crew_run(crew, &batch));
    assert_int_equal(sum, 4 + JOBS);
    crew_free(crew);
    parl_scenario_free(scenario);
}

static void functions_play_in_a_copy_for_each_thread(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(FUNCTIONS);
    Crew *crew = crew_new(scenario, FUNCTIONS, THREADS);
    assert_int_equal(crew_count(crew), THREADS);
    assert_ptr_equal(crew_scenario(crew, 0), scenario);
    for (int i = 1; i < THREADS; i++) {
        for (int k = 0; k < i; k++)
            assert_ptr_not_equal(crew_scenario(crew, i), crew_scenario(crew, k));
    }
    crew_free(crew);
    parl_scenario_free(scenario);
}

static void crew_is(const parl_scenario *scenario, const char *path, int threads, int expected) {
    Crew *crew = crew_new(scenario, path, threads);
    assert_int_equal(crew_count(crew), expected);
    crew_free(crew);
}

static void there_are_as_many_threads_as_there_can_be(void **unused) {
    (void)unused;
    parl_scenario *pure = battery_load(PURE), *functions = battery_load(FUNCTIONS);
    assert_in_range(parl_cores(), 1, PARL_THREADS_MAX);
    crew_is(pure, NULL, 0, parl_cores());
    crew_is(pure, NULL, PARL_THREADS_MAX, PARL_THREADS_MAX);
    crew_is(functions, NULL, THREADS, 1);
    crew_is(functions, PURE, THREADS, 1);  // The file says something else by now.
    crew_is(functions, PARL_FIXTURES "/good/no_such_file.lua", THREADS, 1);
    parl_scenario_free(functions);
    parl_scenario_free(pure);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_job_of_each_batch_is_done_once),
        cmocka_unit_test(who_waits_can_end_a_batch_and_begin_another),
        cmocka_unit_test(functions_play_in_a_copy_for_each_thread),
        cmocka_unit_test(there_are_as_many_threads_as_there_can_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
