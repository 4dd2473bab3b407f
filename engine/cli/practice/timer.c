// SPDX-License-Identifier: MIT

#define _XOPEN_SOURCE 700

#include "practice/timer.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static int64_t now(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// Answers from a file take no time.
static bool is_timed(const Game *game) { return game->info.timed && game->answers.count == 0; }

void timer_begin(Game *game) {
    assert(game);
    if (!is_timed(game)) return;
    game->timer = parl_timer_begin(game->info.minutes, now());
    terminal_space();
    terminal_line(&game->terminal, 0,
                  "%s: %d minute%s. Nothing is scored for it. `pause` stops it, `clock off` takes "
                  "it away.",
                  game->continued ? "The clock begins anew, for practice"
                                  : "There is a clock, for practice",
                  game->info.minutes, plural(game->info.minutes));
}

static void tell_end(Game *game) {
    terminal_space();
    terminal_line(&game->terminal, 0,
                  "(The %d minute%s are over. Nothing is scored for that: finish your thought and "
                  "go on. `clock off` takes the clock away.)",
                  game->info.minutes, plural(game->info.minutes));
}

void timer_prompt(Game *game, char *out, size_t size) {
    assert(game);
    int64_t time = now();
    bool shown = is_timed(game) && !game->timer.off;
    int left = shown ? parl_timer_left(&game->timer, time) : 0;
    if (shown && parl_timer_rings(&game->timer, time)) tell_end(game);
    if (!shown)
        snprintf(out, size, "> ");
    else if (left == 0)
        snprintf(out, size, "[time is over] > ");
    else
        snprintf(out, size, "[%d min left%s] > ", left, game->timer.running ? "" : ", stopped");
}

// --- Words at the prompt ------------------------------------------------------------------------

static void pause_timer(Game *game) {
    parl_timer_pause(&game->timer, now());
    terminal_line(&game->terminal, 0,
                  "The clock stands still. Your next answer starts it again, or write: go on");
}

static void go_on(Game *game) {
    parl_timer_go_on(&game->timer, now());
    terminal_line(&game->terminal, 0,
                  game->timer.off ? "The clock is off. `clock on` shows it." : "The clock runs.");
}

static void switch_off(Game *game) {
    parl_timer_off(&game->timer, now());
    terminal_line(&game->terminal, 0,
                  "The clock is off. Take the time you need; `clock on` brings it back.");
}

static void switch_on(Game *game) {
    parl_timer_on(&game->timer, now());
    terminal_line(&game->terminal, 0, "The clock runs.");
}

static const struct {
    const char *word, *meaning;
    void (*act)(Game *game);
} WORDS[] = {
    {"pause", "stop the clock", pause_timer},
    {"go on", "let it run on; so does an answer", go_on},
    {"clock off", "take the clock away", switch_off},
    {"clock on", "bring it back", switch_on},
};

bool timer_command(Game *game, const char *line) {
    assert(game);
    assert(line);
    for (size_t i = 0; is_timed(game) && i < sizeof WORDS / sizeof *WORDS; i++) {
        if (strcmp(line, WORDS[i].word) != 0) continue;
        WORDS[i].act(game);
        return true;
    }
    return false;
}

void timer_answered(Game *game) {
    assert(game);
    if (is_timed(game)) parl_timer_go_on(&game->timer, now());
}

void timer_help(Game *game, void (*row)(Game *game, const char *word, const char *meaning)) {
    assert(game);
    assert(row);
    for (size_t i = 0; is_timed(game) && i < sizeof WORDS / sizeof *WORDS; i++)
        row(game, WORDS[i].word, WORDS[i].meaning);
}
