// SPDX-License-Identifier: MIT
//
// A disk that fails: at each call, once or from then on, with an error or because it is full. It
// is said, nothing that was kept is lost, and once the disk works again everything goes on.
//
//   faults_test [ANSWERS]    fails at every call of a run of so many answers; without it, at
//                            every seventh call of a short run
#include "disk.h"
#include "kept.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int answers = 2, step = 7;
static unsigned char *older_runs;
static size_t older_size;

// What a player's program was told.
typedef struct {
    bool begun;
    int kept;      // answers that were told to be kept
    int failures;  // calls that were told to have failed
    parl_store_status first;
    char said[1000];
} Told;

static void note(Told *told, parl_store_status status, const char *said) {
    if (told->failures++ > 0) return;
    told->first = status;
    (void)snprintf(told->said, sizeof told->said, "%s", said);
}

static bool begin(parl_store *store, const parl_session *session, int64_t *run, Told *told) {
    parl_run_start start = {.profile = "Rui", .scenario = "first"};
    for (int i = 0; i < 2; i++) {
        parl_store_status status = parl_store_begin(store, &start, session, run);
        if (status == PARL_STORE_OK) return told->begun = true;
        note(told, status, parl_store_trouble(store));
    }
    return false;
}

// As a front end would: a failure is said, and tried once more when the player says so.
static bool keep(parl_store *store, int64_t run, parl_session *session, const char *said,
                 Told *told) {
    parl_vote votes[PARL_OPTIONS_MAX];
    int count = kept_votes(session, votes);
    kept_give(session, said);
    for (int i = 0; i < 2; i++) {
        parl_store_status status = parl_store_keep_voted(store, run, session, votes, count);
        if (status == PARL_STORE_OK) {
            told->kept++;
            return true;
        }
        note(told, status, parl_store_trouble(store));
    }
    return false;
}

static void play(parl_store *store, parl_session *session, int64_t *run, Told *told) {
    if (!begin(store, session, run, told)) return;
    for (int i = 0; i < answers; i++) {
        if (!keep(store, *run, session, kept_answers[i], told)) return;
    }
}

static Told live(parl_session *session, int64_t *run) {
    Told told = {0};
    parl_store *store;
    for (int i = 0; i < 2; i++) {
        char detail[1000] = "";
        parl_store_status status =
            parl_store_open(&store, kept_path("live.db"), detail, sizeof detail);
        if (status == PARL_STORE_OK) break;
        assert_null(store);
        note(&told, status, detail);
    }
    if (!store) return told;
    play(store, session, run, &told);
    parl_store_free(store);
    return told;
}

// The disk works again: what was told to be kept is there, and the run goes on to its end.
static void goes_on(int64_t run, const Told *told) {
    parl_store *store = kept_open("live.db");
    parl_run found;
    parl_session *session;
    parl_gap gap;
    if (told->begun) {
        assert_kept(parl_store_run(store, run, &found), store);
        assert_true(found.turns >= told->kept);
        assert_true(found.turns <= told->kept + 1);
        parl_store_status status =
            parl_store_replay(store, run, kept_scenario("first"), &session, &gap);
        assert_kept(status, store);
        for (int i = found.turns; i < KEPT_ANSWERS; i++) {
            kept_say(store, run, session, kept_answers[i]);
        }
        assert_true(kept_votes_fit(store, run, session));
        parl_session_free(session);
    } else {
        (void)kept_play(store, "Rui", 3, 1, NULL);
    }
    parl_store_free(store);
    parl_store_free(kept_open("live.db"));
}

static void judge_words(const Told *told, DiskFault fault) {
    bool is_disk = told->first == PARL_STORE_ERR_IO || told->first == PARL_STORE_ERR_PLACE;
    bool fits = fault == DISK_FULL ? told->first == PARL_STORE_ERR_FULL : is_disk;
    if (!fits) fail_msg("said instead: %s", told->said);
    assert_non_null(strstr(told->said, "live.db: "));
}

typedef struct {
    int calls, silent;
} Sweep;

// A file in which something is kept already: opening it reads all of it. Made once.
static void make_older_runs(void) {
    parl_store *store = kept_open("live.db");
    for (int i = 0; i < 10; i++) (void)kept_play(store, "Ines", 3, KEPT_ANSWERS, NULL);
    parl_store_free(store);
    older_runs = kept_read(kept_path("live.db"), &older_size);
}

// One life in which the [at]-th call fails. False where there is no such call any more.
static bool fail_at(int at, bool for_ever, DiskFault fault, Sweep *sweep) {
    kept_clean();
    if (older_runs) kept_write(kept_path("live.db"), older_runs, older_size);
    parl_session *session = kept_session("first", 3);
    int64_t run = 0;
    disk_mount();
    disk_fail(at, for_ever, fault);
    Told told = live(session, &run);
    bool failed = disk_failed();
    disk_unmount();
    parl_session_free(session);
    sweep->calls += failed;
    sweep->silent += failed && told.failures == 0;
    if (told.failures > 0) judge_words(&told, fault);
    if (for_ever && failed) assert_true(told.failures > 0);
    goes_on(run, &told);
    return failed;
}

static void sweep(const char *what, bool for_ever, DiskFault fault) {
    Sweep sum = {0};
    for (int at = 1; fail_at(at, for_ever, fault, &sum);) at += step;
    print_message("%s: %d calls failed, %d of them without harm\n", what, sum.calls, sum.silent);
    assert_true(sum.calls > 9);
    // What may fail unnoticed: a look at the first bytes, which is taken again when it is opened.
    assert_true(sum.silent < 10);
}

static void one_error_is_told_and_harms_nothing(void **unused) {
    (void)unused;
    sweep("an error, once", false, DISK_ERROR);
}

static void a_broken_disk_is_told_and_harms_nothing(void **unused) {
    (void)unused;
    sweep("errors for ever", true, DISK_ERROR);
}

static void a_moment_without_room_is_told_and_harms_nothing(void **unused) {
    (void)unused;
    sweep("full, once", false, DISK_FULL);
}

static void a_full_disk_is_told_and_harms_nothing(void **unused) {
    (void)unused;
    sweep("full for ever", true, DISK_FULL);
}

static void a_disk_that_fails_under_a_file_with_runs_harms_none_of_them(void **unused) {
    (void)unused;
    kept_clean();
    make_older_runs();
    sweep("an error over older runs, once", false, DISK_ERROR);
    sweep("errors over older runs, for ever", true, DISK_ERROR);
    sweep("full over older runs, for ever", true, DISK_FULL);
    free(older_runs);
    older_runs = NULL;
}

// --- One answer, call by call -------------------------------------------------------------------

typedef struct {
    bool failed;
    parl_store_status again;  // with [second]
    int turns;                // that are there in the end
    bool had_happened;        // what was told to have failed was kept all the same
} Second;

static Second say_twice(int at, const char *first, const char *second) {
    kept_clean();
    parl_session *session;
    Second result = {0};
    parl_store *store = kept_open("live.db");
    int64_t run = kept_play(store, "Rui", 3, 1, &session);
    parl_store_free(store);
    disk_mount();
    store = kept_open("live.db");
    disk_fail(at, false, DISK_ERROR);
    parl_store_status status = kept_try(store, run, session, first);
    result.failed = disk_failed();
    disk_fail(0, false, DISK_ERROR);
    assert_int_equal(status == PARL_STORE_OK, !result.failed);
    if (result.failed) {
        assert_null(store->db);  // Never again with a handle that has seen a failure.
        parl_run found;
        assert_kept(parl_store_run(store, run, &found), store);
        result.had_happened = found.turns == 2;
        assert_int_equal(parl_session_undo(session), PARL_OK);
        result.again = kept_try(store, run, session, second);
        assert_kept(parl_store_run(store, run, &found), store);
        assert_true(kept_votes_fit(store, run, session));
        result.turns = found.turns;
    }
    parl_session_free(session);
    parl_store_free(store);
    disk_unmount();
    return result;
}

static void an_answer_that_may_have_been_kept_is_kept_once(void **unused) {
    (void)unused;
    int doubts = 0, at = 1;
    for (Second result; (result = say_twice(at, "9", "9")).failed; at++) {
        assert_int_equal(result.again, PARL_STORE_OK);
        assert_int_equal(result.turns, 2);
        doubts += result.had_happened;
    }
    print_message("%d calls, %d of them left a doubt\n", at - 1, doubts);
    assert_true(doubts > 0);
}

static void another_answer_does_not_take_its_place(void **unused) {
    (void)unused;
    int at = 1;
    for (Second result; (result = say_twice(at, "9", "5")).failed; at++) {
        assert_int_equal(result.again, result.had_happened ? PARL_STORE_ERR_MOVED : PARL_STORE_OK);
        assert_int_equal(result.turns, 2);
    }
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

int main(int count, char **words) {
    if (count > 1) {
        answers = atoi(words[1]);
        step = 1;
    }
    if (answers < 1 || answers > KEPT_ANSWERS) return 2;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_error_is_told_and_harms_nothing),
        cmocka_unit_test(a_broken_disk_is_told_and_harms_nothing),
        cmocka_unit_test(a_moment_without_room_is_told_and_harms_nothing),
        cmocka_unit_test(a_full_disk_is_told_and_harms_nothing),
        cmocka_unit_test(an_answer_that_may_have_been_kept_is_kept_once),
        cmocka_unit_test(another_answer_does_not_take_its_place),
        cmocka_unit_test(a_disk_that_fails_under_a_file_with_runs_harms_none_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
