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

// --- Why, in a round or a drill ------------------------------------------------------------------

// The author's line on an answer. Behind an order that is not right it is about the right one.
static void show_reason(Game *game, int turn) {
    size_t size = parl_session_turn_why(game->session, turn, NULL, 0);
    int right = parl_session_turn_right(game->session, turn);
    if (size == 0 && right < 0) return;
    char *why = calloc(1, size + 1);
    if (!why) abort();
    parl_session_turn_why(game->session, turn, why, size + 1);
    const char *lead = size == 0 ? "" : right < 1000 ? " By the author's key: " : " ";
    char *line = right < 0 ? text_format("%s", why)
                           : text_format("%d of 100 right.%s%s", right / 10, lead, why);
    terminal_text(&game->terminal, 2, "- ", 4, line);
    free(line);
    free(why);
}

// "isolates a variable: level 1 of 4. Changes or blames several things at once …"
static void show_levels(Game *game) {
    int count = 0;
    const parl_event *events = parl_session_events(game->session, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_RUBRIC) continue;
        int row = parl_rubric_row((parl_signal)events[i].subject);
        int level = parl_rubric_level(events[i].after);
        char *line = text_format("%s: level %d of %d. %s", parl_rubric_title(row), level,
                                 PARL_LEVEL_COUNT, parl_rubric_anchor(row, level));
        terminal_text(&game->terminal, 2, "- ", 4, line);
        free(line);
    }
}

static bool is_judged(const Game *game, int turn) {
    int count = 0;
    const parl_event *events = parl_session_events(game->session, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind == PARL_EVENT_RUBRIC) return true;
    }
    return parl_session_turn_why(game->session, turn, NULL, 0) > 0 ||
           parl_session_turn_right(game->session, turn) >= 0;
}

// What the last answer showed. False where there is nothing to say of it.
static bool show_shown(Game *game) {
    int turn = parl_session_turn_count(game->session) - 1;
    if (game->info.kind == PARL_KIND_NEGOTIATION || turn < 0 || !is_judged(game, turn))
        return false;
    char *said = text_turn(game, turn);
    terminal_line(&game->terminal, 2, "After your “%s”:", said);
    free(said);
    show_reason(game, turn);
    show_levels(game);
    for (int i = 0; i < game->changes.count; i++) {
        if (game->changes.events[i].turn == turn) show_change(game, &game->changes.events[i]);
    }
    return true;
}

void show_why(Game *game) {
    Terminal *terminal = &game->terminal;
    const Changes *changes = &game->changes;
    if (show_shown(game)) return;
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
