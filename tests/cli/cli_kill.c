// SPDX-License-Identifier: MIT
//
// The program is killed at any moment: every answer whose effect was shown is there afterwards,
// and the run goes on.
//
//   cli_kill [KILLS]     20 where nothing is said

#define _XOPEN_SOURCE 700

#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_store.h"
#include "program.h"

// A whole run: none of these is refused, so that a prompt is the end of an answer.
static const char *const answers[] = {
    "What worries",  "9",      "It is one in ten", "See Ben", "1 in 10 orders",
    "Have a coffee", "checks", "oldest; abroad"};

enum {
    ANSWERS = sizeof answers / sizeof *answers,
    BEHIND_PROMPT = 3000000,  // nanoseconds
};

static int kills = 20;
static uint64_t longest_life;  // nanoseconds before the blow: what a whole run takes here
static uint64_t dice = 20261127;

static uint64_t roll(uint64_t below) {
    dice = dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (dice >> 33) % below;
}

typedef struct {
    pid_t process;
    int input, output;
} Victim;

// What is to be said from answer [first] on, as lines.
static void lines_from(int first, char *out, size_t size) {
    *out = '\0';
    for (int i = first; i < ANSWERS; i++) {
        size_t used = strlen(out);
        snprintf(out + used, size - used, "%s\n", answers[i]);
    }
}

static Victim begin(const char *store) {
    int input[2], output[2];
    char environment[256];
    assert_int_equal(pipe(input), 0);
    assert_int_equal(pipe(output), 0);
    snprintf(environment, sizeof environment, "PARLANCE_STORE=%s", store);
    char **words = program_arguments("play small --terminal --quick");
    char **settings = program_environment(environment);
    pid_t process = fork();
    assert_true(process >= 0);
    if (process == 0) {
        dup2(input[0], STDIN_FILENO);
        dup2(output[1], STDOUT_FILENO);
        close(input[1]);
        close(output[0]);
        execve(words[0], words, settings);
        _exit(127);
    }
    close(input[0]);
    close(output[1]);
    program_free(words);
    program_free(settings);
    return (Victim){process, input[1], output[0]};
}

// What it has said so far. Owned: [text].
typedef struct {
    char *text;
    size_t size, room;
} Said;

// A prompt is shown once the effect of the answer before it has been.
static int prompts_in(const char *text) {
    int count = 0;
    for (const char *at = text; (at = strstr(at, "\n> ")); at += 3) count++;
    return count;
}

// Listens until it has shown so many prompts; INT_MAX: to its end.
static void listen(int output, int prompts, Said *said) {
    while (!said->text || prompts_in(said->text) < prompts) {
        if (said->size + 4096 > said->room) {
            said->room = said->room * 2 + 65536;
            said->text = realloc(said->text, said->room);
            assert_non_null(said->text);
        }
        ssize_t got = read(output, said->text + said->size, 4000);
        if (got > 0) said->size += (size_t)got;
        said->text[said->size] = '\0';
        if (got <= 0) break;
    }
}

// The moment of the blow. Half of them fall at any time of the whole run. A sanitizer that looks
// for leaks may take most of that time at the end, so the others fall soon after a prompt, while
// the answer behind it is being kept and shown.
static void await_blow(const Victim *victim, Said *said) {
    bool anywhere = roll(2) == 0;
    if (!anywhere) listen(victim->output, 1 + (int)roll(ANSWERS - 1), said);
    uint64_t wait = roll(anywhere ? longest_life : BEHIND_PROMPT);
    const struct timespec life = {(time_t)(wait / 1000000000), (long)(wait % 1000000000)};
    nanosleep(&life, NULL);
}

// The number of answers whose effect was shown before the blow fell.
static int play_and_kill(const char *store, int first) {
    Victim victim = begin(store);
    char lines[400];
    Said said = {.text = NULL};
    lines_from(first, lines, sizeof lines);
    assert_int_equal(write(victim.input, lines, strlen(lines)), (ssize_t)strlen(lines));
    await_blow(&victim, &said);
    kill(victim.process, SIGKILL);
    listen(victim.output, INT_MAX, &said);
    int shown = prompts_in(said.text) - 1;
    free(said.text);
    close(victim.input);
    close(victim.output);
    assert_int_equal(waitpid(victim.process, NULL, 0), victim.process);
    return shown < 0 ? 0 : shown;
}

// How many answers the newest run has; 0 where none had begun. The file is whole.
static int kept_answers(const char *store, bool *over) {
    parl_store *file;
    parl_run *runs;
    char detail[600];
    int count = 0;
    parl_store_status status = parl_store_open(&file, store, detail, sizeof detail);
    if (status != PARL_STORE_OK) fail_msg("%s", detail);
    assert_int_equal(parl_store_runs(file, NULL, NULL, &runs, &count), PARL_STORE_OK);
    int turns = count > 0 ? runs[count - 1].turns : 0;
    *over = count > 0 && runs[count - 1].over;
    free(runs);
    parl_store_free(file);
    return turns;
}

static void goes_on_to_its_end(const char *store, int first) {
    char environment[256], lines[400];
    lines_from(first, lines, sizeof lines);
    snprintf(environment, sizeof environment, "PARLANCE_STORE=%s", store);
    Run run = run_parlance("play small --terminal --quick", environment, lines, strlen(lines));
    assert_code(&run, 0);
    assert_out(&run, "Score: ");
    run_clear(&run);
}

static uint64_t now(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

// A sanitizer makes a run ten times longer, and so does a busy machine.
static void measure_life(void) {
    char store[200];
    snprintf(store, sizeof store, "%s/whole.db", program_folder());
    uint64_t start = now();
    goes_on_to_its_end(store, 0);
    longest_life = now() - start;
    unlink(store);
}

static void an_answer_whose_effect_was_shown_survives_a_kill(void **unused) {
    (void)unused;
    measure_life();
    int in_the_middle = 0, twice = 0;
    char store[200];
    for (int i = 0; i < kills; i++) {
        bool over = false;
        snprintf(store, sizeof store, "%s/kill-%d.db", program_folder(), i);
        int shown = play_and_kill(store, 0);
        int kept = kept_answers(store, &over);
        assert_in_range(kept, shown, ANSWERS);
        in_the_middle += kept > 0 && !over;
        // A run that was brought back is killed as well.
        if (kept > 0 && !over) {
            shown = play_and_kill(store, kept);
            twice++;
            int more = kept_answers(store, &over) - kept;
            assert_in_range(more, shown, ANSWERS - kept);
            kept += more;
        }
        goes_on_to_its_end(store, over ? 0 : kept);
        unlink(store);
    }
    printf("%d of %d runs were killed in the middle, %d of them twice\n", in_the_middle, kills,
           twice);
    assert_true(in_the_middle > 0);
}

int main(int count, char **words) {
    if (count > 1) kills = atoi(words[1]);
    if (kills < 1) return 2;
    signal(SIGPIPE, SIG_IGN);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_whose_effect_was_shown_survives_a_kill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
