// SPDX-License-Identifier: MIT
//
// What has changed since the run began, and `why`.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"
#include "parlance_report.h"

static void add_change(Changes *changes, const parl_event *event) {
    if (changes->count == changes->room) {
        changes->room = changes->room * 2 + 64;
        changes->events = realloc(changes->events, (size_t)changes->room * sizeof *event);
        if (!changes->events) abort();
    }
    changes->events[changes->count++] = *event;
}

void changes_take(Changes *changes, const parl_session *session) {
    assert(changes);
    int count = 0;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        if (parl_report_is_news(&events[i])) add_change(changes, &events[i]);
    }
}

void changes_drop_from(Changes *changes, int turn) {
    assert(changes);
    while (changes->count > 0 && changes->events[changes->count - 1].turn >= turn) changes->count--;
}

void changes_clear(Changes *changes) {
    assert(changes);
    free(changes->events);
    *changes = (Changes){0};
}

// --- Why -----------------------------------------------------------

static void show_change(Game *game, const parl_event *event) {
    char *text = text_event(game, event);
    if (*text) terminal_text(&game->terminal, 2, "- ", 4, text);
    free(text);
}

// The first change of the last answer that changed anything.
static int first_of_last(const Changes *changes) {
    int first = changes->count - 1;
    while (first > 0 && changes->events[first - 1].turn == changes->events[first].turn) first--;
    return first;
}

void show_why(Game *game) {
    Terminal *terminal = &game->terminal;
    const Changes *changes = &game->changes;
    if (changes->count == 0) {
        terminal_line(terminal, 0, "Nothing has changed yet.");
        return;
    }
    int first = first_of_last(changes), turn = changes->events[first].turn;
    if (turn < parl_session_turn_count(game->session) - 1)
        terminal_line(terminal, 0, "Your last answer changed nothing. Before that:");
    if (turn >= 0) {
        char *said = text_turn(game, turn);
        terminal_line(terminal, 2, "After your “%s”:", said);
        free(said);
    } else {
        terminal_line(terminal, 0, "At the beginning:");
    }
    for (int i = first; i < changes->count; i++) show_change(game, &changes->events[i]);
}
