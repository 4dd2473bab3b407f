// SPDX-License-Identifier: MIT
//
// What an answer changed. While playing, a short line says only that something moved, and
// in which direction: a player should read the people, not a dashboard. `why` has the rest.

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

// --- The note ---------------------------------------------------------------------------------

// A run of changes: those that one note is about.
typedef struct {
    const parl_event *first, *end;
} Span;

// The parts of a note, joined by semicolons: "Imke's trust rose; Rui followed you". Takes over
// [part].
static void add_part(char **note, char *part) {
    char *longer = *note ? text_format("%s; %s", *note, part) : text_format("%s", part);
    free(*note);
    free(part);
    *note = longer;
}

// By how much the gauge of [kind] of [person] moved, in thousandths.
static int moved(Span span, parl_event_kind kind, int person) {
    int sum = 0;
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind == kind && event->person == person) sum += event->after - event->before;
    }
    return sum;
}

// Whether the ledger of [kind] changed: an event without a row tells of what is missing.
static bool has(Span span, parl_event_kind kind) {
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind == kind && event->subject >= 0) return true;
    }
    return false;
}

enum { TAKEN_IN = 200, UNDERSTOOD = 600 };  // thousandths

// What [person] has of a fact after the last line about one; 0 where none was told.
static int grasp_after(Span span, int person) {
    int grasp = 0;
    for (const parl_event *event = span.first; event < span.end; event++) {
        bool told = event->kind == PARL_EVENT_UNDERSTANDING && event->person == person;
        if (told) grasp = event->after;
    }
    return grasp;
}

static bool got_it(Span span, int person) {
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind != PARL_EVENT_UNDERSTANDING || event->person != person) continue;
        if (event->before < UNDERSTOOD && event->after >= UNDERSTOOD) return true;
    }
    return false;
}

static bool found_out(Span span, int person) {
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind == PARL_EVENT_DECEPTION && event->person == person) return true;
    }
    return false;
}

static bool has_left(Span span, int person) {
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind == PARL_EVENT_LEFT && event->person == person && event->after) return true;
    }
    return false;
}

// A change below this many thousandths is not felt.
enum { FELT = 10 };

static void note_trust(Span span, int person, const char *name, char **note) {
    int trust = moved(span, PARL_EVENT_TRUST, person);
    bool understood = got_it(span, person);
    if (understood && trust >= FELT) {
        add_part(note, text_format("%s followed you, and trusts you more", name));
    } else if (understood) {
        add_part(note, text_format("%s followed you", name));
    } else if (trust >= FELT) {
        add_part(note, text_format("%s's trust rose", name));
    }
    if (trust <= -FELT) add_part(note, text_format("%s's trust fell", name));
}

static void note_person(const Game *game, Span span, int person, char **note) {
    char *name = text_first_name(parl_session_person(game->session, person).name);
    note_trust(span, person, name, note);
    if (moved(span, PARL_EVENT_UNDERSTANDING, person) > 0 && !got_it(span, person)) {
        const char *how =
            grasp_after(span, person) >= TAKEN_IN ? "took in a part of it" : "did not take it in";
        add_part(note, text_format("%s %s", name, how));
    }
    if (found_out(span, person)) {
        add_part(note, text_format("%s has compared notes with somebody", name));
    }
    if (has_left(span, person)) {
        add_part(note, text_format("%s has no more time for you this week", name));
    }
    free(name);
}

static char *note_text(const Game *game, Span span) {
    char *note = NULL;
    for (int i = 0; i < game->info.people; i++) note_person(game, span, i, &note);
    if (has(span, PARL_EVENT_PROMISE)) add_part(&note, text_format("your promises changed"));
    if (has(span, PARL_EVENT_EVIDENCE)) add_part(&note, text_format("evidence came in"));
    return note;
}

// The way to `why` is pointed out twice; after that a player knows it.
enum { HINTS_MAX = 2 };

void show_note(Game *game, int first, int end) {
    assert(first <= end);
    assert(end <= game->changes.count);
    const parl_event *events = game->changes.events;
    if (game->assessed || first == end || events[first].turn < 0) return;
    char *note = note_text(game, (Span){events + first, events + end});
    if (!note) return;
    if (*note >= 'a' && *note <= 'z') *note = (char)(*note - 'a' + 'A');
    bool hint = game->changes.hints++ < HINTS_MAX;
    terminal_space();
    terminal_line(&game->terminal, 1, "(%s.%s)", note, hint ? " Write why for the reasons." : "");
    free(note);
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
    if (turn >= 0) {
        char *said = text_turn(game, turn);
        terminal_line(terminal, 2, "After your “%s”:", said);
        free(said);
    } else {
        terminal_line(terminal, 0, "At the beginning:");
    }
    for (int i = first; i < changes->count; i++) show_change(game, &changes->events[i]);
}
