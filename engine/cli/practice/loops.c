// SPDX-License-Identifier: MIT
//
// The loops that somebody has played, and the packet of each.

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "practice/interview.h"

static const parl_run *first_run(const Seat *seat, const parl_loop *loop) {
    for (int i = 0; i < seat->run_count; i++) {
        if (seat->runs[i].id == loop->runs[0]) return &seat->runs[i];
    }
    return NULL;
}

// A packet that was never opened tells nothing here.
static bool decide(const Seat *seat, const parl_loop *loop, parl_verdict *out) {
    const parl_run *runs[PARL_LOOP_COUNT] = {NULL};
    for (int i = 0; i < seat->run_count; i++) {
        for (int j = 0; j < PARL_LOOP_COUNT; j++) {
            if (seat->runs[i].id == loop->runs[j]) runs[j] = &seat->runs[i];
        }
    }
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        if (!runs[i] || !runs[i]->over || runs[i]->held) return false;
    }
    *out = parl_committee_decide_runs(runs, PARL_LOOP_COUNT);
    return true;
}

static void show_loop(Seat *seat, int number, const parl_loop *loop) {
    const parl_run *first = first_run(seat, loop);
    parl_verdict verdict;
    char date[40] = "";
    if (first) kept_date(first->began, date, sizeof date);
    printf("%4d  world %" PRIu64 "%s%s: ", number, loop->key, first ? ", " : "", date);
    if (loop->next < PARL_LOOP_COUNT)
        printf("stands at round %d of %d\n", loop->next + 1, PARL_LOOP_COUNT);
    else if (decide(seat, loop, &verdict))
        printf("%s\n", parl_verdict_spoken(verdict.kind));
    else
        printf("over; the committee waits for you\n");
}

int loops_show(Seat *seat) {
    int count = parl_loop_count(seat->runs, seat->run_count);
    parl_loop loop;
    if (count == 0)
        printf("%s has not begun an interview yet. Begin with: parlance interview\n",
               seat->profile);
    for (int i = 1; i <= count; i++) {
        if (parl_loop_at(seat->runs, seat->run_count, i, &loop)) show_loop(seat, i, &loop);
    }
    if (count > 0) puts("\nThe packet of one that is over: parlance interview --packet NUMBER");
    return EXIT_FINE;
}

// --- The packet of one ---------------------------------------------------------------------------

static int tell_missing(const char *word) {
    return complain(EXIT_WRONG_USE,
                    "interview: there is no loop '%s'; `parlance interview --list` numbers them",
                    word);
}

// The loop that [word] numbers; NULL: the newest that is over, the one before where another one is
// under way. The command's exit code.
static int find_loop(const Seat *seat, const char *word, parl_loop *out) {
    if (word) {
        char *end;
        long number = strtol(word, &end, 10);
        bool fits = end != word && *end == '\0' && number > 0 && number <= seat->run_count;
        if (!fits || !parl_loop_at(seat->runs, seat->run_count, (int)number, out))
            return tell_missing(word);
        if (out->next == PARL_LOOP_COUNT) return EXIT_FINE;
        return complain(EXIT_WRONG_USE,
                        "interview: loop %s stands at round %d of %d; the committee meets once all "
                        "are over",
                        word, out->next + 1, PARL_LOOP_COUNT);
    }
    if (parl_loop_finished(seat->runs, seat->run_count, out)) return EXIT_FINE;
    return complain(EXIT_WRONG_USE,
                    "interview: the committee has met about nobody yet; it does once all %d rounds "
                    "of `parlance interview` are over",
                    PARL_LOOP_COUNT);
}

int loops_packet(Seat *seat, const Options *options) {
    parl_format format;
    const char *path;
    parl_loop loop;
    if (!kept_format(options, &format, &path)) return EXIT_WRONG_USE;
    int code = find_loop(seat, options->name_count > 0 ? options->names[0] : NULL, &loop);
    if (code != EXIT_FINE) return code;
    return interview_release(seat, &loop) ? packet_write(seat, &loop, format, path) : EXIT_FOUND;
}
