// SPDX-License-Identifier: MIT
//
// SQLite gets no memory: at each of its requests, once or from then on. It is said, and what was
// kept stays.
//
//   memory_test [STEP]    every so many requests; without it every 97th
#include "kept.h"

#include <stdlib.h>
#include <string.h>

static sqlite3_mem_methods system_memory;
static int at, requests;
static bool for_ever, failed;

static bool refuses(void) {
    requests++;
    bool now = at > 0 && (requests == at || (for_ever && requests > at));
    failed = failed || now;
    return now;
}

static void *take(int size) { return refuses() ? NULL : system_memory.xMalloc(size); }

static void *grow(void *old, int size) {
    return refuses() ? NULL : system_memory.xRealloc(old, size);
}

// Before SQLite's first call.
static int install(void **unused) {
    (void)unused;
    assert_int_equal(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &system_memory), SQLITE_OK);
    sqlite3_mem_methods ours = system_memory;
    ours.xMalloc = take;
    ours.xRealloc = grow;
    assert_int_equal(sqlite3_config(SQLITE_CONFIG_MALLOC, &ours), SQLITE_OK);
    return 0;
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

typedef struct {
    int kept, failures;
} Told;

static bool told(Told *sum, parl_store_status status, const char *said) {
    if (status == PARL_STORE_OK) return true;
    if (status != PARL_STORE_ERR_MEMORY) fail_msg("said instead: %s", said);
    sum->failures++;
    return false;
}

// Answers and looks, as far as it goes.
static void play(parl_store *store, Told *sum) {
    parl_session *session = kept_session("first", 3), *again;
    parl_run_start start = {.profile = "Rui", .scenario = "first"};
    int64_t run;
    bool fine =
        told(sum, parl_store_begin(store, &start, session, &run), parl_store_trouble(store));
    for (int i = 0; fine && i < 2; i++) {
        fine = told(sum, kept_try(store, run, session, kept_answers[i]), parl_store_trouble(store));
        sum->kept += fine;
    }
    parl_run found;
    parl_gap gap;
    if (fine) fine = told(sum, parl_store_run(store, run, &found), parl_store_trouble(store));
    if (fine) {
        parl_store_status status =
            parl_store_replay(store, run, kept_scenario("first"), &again, &gap);
        if (told(sum, status, parl_store_trouble(store))) {
            assert_int_equal(parl_session_turn_count(again), 2);
        }
        parl_session_free(again);
    }
    parl_session_free(session);
}

static Told live(void) {
    Told sum = {0};
    parl_store *store;
    char detail[1000] = "";
    parl_store_status status = parl_store_open(&store, kept_path("runs.db"), detail, sizeof detail);
    if (told(&sum, status, detail)) play(store, &sum);
    parl_store_free(store);
    return sum;
}

static bool fails_at(int request) {
    kept_remove(kept_path("runs.db"));
    at = request;
    requests = 0;
    failed = false;
    Told sum = live();
    at = 0;
    if (for_ever && failed) assert_true(sum.failures > 0);
    const char *wrong = kept_wrong(kept_path("runs.db"), sum.kept > 0 ? sum.kept : -1);
    if (wrong) fail_msg("request %d: %s", request, wrong);
    return failed;
}

static int step = 97;

static void sweep(void) {
    int request = 1;
    while (fails_at(request)) request += step;
    print_message("%d requests, %s\n", request - step, for_ever ? "for ever" : "once");
    assert_true(request > 100);
}

static void a_refused_request_is_told_or_does_no_harm(void **unused) {
    (void)unused;
    for_ever = false;
    sweep();
}

static void no_more_memory_is_told(void **unused) {
    (void)unused;
    for_ever = true;
    sweep();
}

int main(int count, char **words) {
    if (count > 1) step = atoi(words[1]);
    if (step < 1) return 2;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_refused_request_is_told_or_does_no_harm),
        cmocka_unit_test(no_more_memory_is_told),
    };
    return cmocka_run_group_tests(tests, install, leave) != 0;
}
