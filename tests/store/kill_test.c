// SPDX-License-Identifier: MIT
//
// The program is killed at any moment. What it had told to be kept is there.
//
//   kill_test [KILLS]    so many; without it 25
#define _XOPEN_SOURCE 700

#include "kept.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "hash.h"

static int kills = 25;

// What a player was told last: this run has so many answers.
typedef struct {
    int64_t run;
    int turns;
} Word;

static void say(int pipe, int64_t run, int turns) {
    Word word = {.run = run, .turns = turns};
    if (write(pipe, &word, sizeof word) != sizeof word) _exit(1);
}

// Plays one run after the other, until it is killed. Nothing here may fail: the tests of the
// parent are not this process's.
static void play_for_ever(int pipe) {
    parl_store *store;
    if (parl_store_open(&store, kept_path("runs.db"), NULL, 0) != PARL_STORE_OK) _exit(1);
    parl_run_start start = {.profile = "Rui", .scenario = "first"};
    for (uint64_t seed = 0;; seed++) {
        parl_session *session = kept_session("first", seed);
        int64_t run;
        if (parl_store_begin(store, &start, session, &run) != PARL_STORE_OK) _exit(1);
        say(pipe, run, 0);
        for (int i = 0; i < KEPT_ANSWERS; i++) {
            if (kept_try(store, run, session, kept_answers[i]) != PARL_STORE_OK) _exit(1);
            say(pipe, run, i + 1);
        }
        parl_session_free(session);
    }
}

static void wait_some(int kill) {
    struct timespec moment = {.tv_nsec = (long)(hash_mix((uint64_t)kill) % 25000000)};
    (void)nanosleep(&moment, NULL);
}

static Word last_word(int pipe) {
    Word word = {0}, next;
    while (read(pipe, &next, sizeof next) == sizeof next) word = next;
    return word;
}

static void judge(Word word) {
    parl_store *store = kept_open("runs.db");
    parl_run *runs;
    int count;
    assert_kept(parl_store_runs(store, NULL, NULL, &runs, &count), store);
    assert_true(count >= word.run);
    for (int i = 0; i < count; i++) {
        int least = runs[i].id == word.run ? word.turns : 0;
        assert_true(runs[i].turns >= least);
        assert_int_equal(runs[i].over, runs[i].turns == KEPT_ANSWERS);
    }
    free(runs);
    parl_session *session;
    parl_gap gap;
    if (word.run > 0) {
        parl_store_status status =
            parl_store_replay(store, word.run, kept_scenario("first"), &session, &gap);
        assert_kept(status, store);
        assert_true(kept_votes_fit(store, word.run, session));
        parl_session_free(session);
    }
    parl_store_free(store);
}

static int kill_one(int number) {
    int ends[2], ended;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        (void)close(ends[0]);
        play_for_ever(ends[1]);
    }
    (void)close(ends[1]);
    wait_some(number);
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_true(WIFSIGNALED(ended));
    Word word = last_word(ends[0]);
    (void)close(ends[0]);
    judge(word);
    return word.turns;
}

static void what_was_kept_survives_a_kill(void **unused) {
    (void)unused;
    (void)kept_scenario("first");
    int answers = 0;
    for (int i = 0; i < kills; i++) {
        if (i % 10 == 0) kept_clean();
        answers += kill_one(i);
    }
    print_message("%d kills, %d answers of the runs that were cut off\n", kills, answers);
    assert_true(answers > 0);
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

int main(int count, char **words) {
    if (count > 1) kills = atoi(words[1]);
    if (kills < 1) return 2;
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_was_kept_survives_a_kill)};
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
