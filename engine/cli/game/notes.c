// SPDX-License-Identifier: MIT
//
// The note after an answer: a short line says only that something moved, and in which
// direction. A player should read the people, not a dashboard; `why` has the rest.

#include <assert.h>
#include <stdlib.h>

#include "game/game.h"
#include "parlance_report.h"

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

// Whether somebody has understood is what a drill asks, so nobody's face tells it there.
static bool shows_faces(const Game *game) { return game->info.kind != PARL_KIND_DRILL; }

static void note_person(const Game *game, Span span, int person, char **note) {
    if (!shows_faces(game)) return;
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

// --- Sign-offs --------------------------------------------------------------------------------

// The last change of how [person]'s sign-off stands; NULL where there is none.
static const parl_event *last_sign(Span span, int person) {
    const parl_event *last = NULL;
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind == PARL_EVENT_SIGN && event->person == person) last = event;
    }
    return last;
}

static char *first_name_of(const Game *game, int person) {
    return text_first_name(parl_session_person(game->session, person).name);
}

// How many sign-offs came to stand at [sign], and the last week in which one is due.
static int count_signs(const Game *game, Span span, parl_sign sign, int *due) {
    int count = 0;
    *due = 0;
    for (int i = 0; i < game->info.people; i++) {
        const parl_event *event = last_sign(span, i);
        if (!event || event->after != (int)sign) continue;
        if (event->values[0] > *due) *due = event->values[0];
        count++;
    }
    return count;
}

// More reviews than these are not named one by one.
enum { REVIEWS_NAMED = 2 };

static void note_asked(const Game *game, Span span, char **note) {
    int due, count = count_signs(game, span, PARL_SIGN_ASKED, &due);
    if (count > REVIEWS_NAMED) {
        add_part(note, text_format("%d reviews are under way, the last until week %d", count, due));
        return;
    }
    for (int i = 0; i < game->info.people; i++) {
        const parl_event *event = last_sign(span, i);
        if (!event || event->after != PARL_SIGN_ASKED) continue;
        bool new = event->before == PARL_SIGN_NONE || event->before == PARL_SIGN_BLOCKED;
        char *name = first_name_of(game, i);
        add_part(note, text_format("%s %s until week %d", name,
                                   new ? "reviews it" : "begins to read anew, and reviews it",
                                   event->values[0]));
        free(name);
    }
}

// "Aino signs", "Aino, Kofi and Yuki sign".
static void note_granted(const Game *game, Span span, char **note) {
    int due, count = count_signs(game, span, PARL_SIGN_GRANTED, &due);
    char *names = text_format("%s", "");
    for (int i = 0, n = 0; i < game->info.people; i++) {
        const parl_event *event = last_sign(span, i);
        if (!event || event->after != PARL_SIGN_GRANTED) continue;
        const char *between = n == 0 ? "" : n == count - 1 ? " and " : ", ";
        char *name = first_name_of(game, i);
        char *longer = text_format("%s%s%s", names, between, name);
        free(names);
        free(name);
        names = longer;
        n++;
    }
    if (count > 0) add_part(note, text_format("%s sign%s", names, count == 1 ? "s" : ""));
    free(names);
}

// Who does not sign, or only on condition, and what is in the way. Once something has changed
// that again, the later note tells it.
static void note_held(const Game *game, Span span, char **note) {
    for (int i = 0; i < game->info.people; i++) {
        const parl_event *event = last_sign(span, i);
        bool now = event && event->after == (int)parl_session_person(game->session, i).sign;
        bool held =
            now && (event->after == PARL_SIGN_CONDITIONAL || event->after == PARL_SIGN_BLOCKED);
        if (!held) continue;
        char *name = first_name_of(game, i);
        char *how = text_phrase(game, parl_report_sign, i);
        add_part(note, text_format("%s %s", name, how));
        free(how);
        free(name);
    }
}

// A packet with blanks that somebody was handed and is not asked to sign.
static void note_blanks(const Game *game, Span span, char **note) {
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind != PARL_EVENT_HANDED || event->after == 0) continue;
        if (last_sign(span, event->person)) continue;
        char *name = first_name_of(game, event->person);
        add_part(note, text_format("%s cannot judge it yet: %d item%s %s blank", name, event->after,
                                   plural(event->after), event->after == 1 ? "is" : "are"));
        free(name);
    }
}

// --- Work, and the model in use -----------------------------------------------------------------

static void note_rework(Span span, char **note) {
    int days = 0;
    for (const parl_event *event = span.first; event < span.end; event++) {
        if (event->kind == PARL_EVENT_REWORK) days += event->after - event->before;
    }
    if (days == 0) return;
    add_part(note,
             text_format("%d day%s of work %s lost", days, plural(days), days == 1 ? "is" : "are"));
}

static void note_come_true(const Game *game, Span span, char **note) {
    for (int i = 0; i < game->info.people; i++) {
        bool true_now = false;
        for (const parl_event *event = span.first; event < span.end; event++) {
            if (event->kind != PARL_EVENT_CONCERN || event->person != i) continue;
            true_now = true_now || event->after == PARL_CONCERN_VIOLATED;
        }
        if (!true_now) continue;
        char *name = first_name_of(game, i);
        add_part(note, text_format("what worried %s has come true", name));
        free(name);
    }
}

static void note_lives(const Game *game, Span span, char **note) {
    for (const parl_event *event = span.first; event < span.end; event++) {
        bool noticed = event->kind == PARL_EVENT_NOTICED;
        bool stuck = event->kind == PARL_EVENT_LIVE && event->before == event->after;
        if (!noticed && !stuck) continue;
        parl_live live = parl_session_live(game->session, event->subject);
        add_part(note,
                 text_format("“%s” %s", live.title,
                             noticed ? "got worse, and it is noticed" : "cannot be taken back"));
    }
}

static void note_plan(const Game *game, Span span, char **note) {
    note_asked(game, span, note);
    note_granted(game, span, note);
    note_held(game, span, note);
    note_blanks(game, span, note);
    note_rework(span, note);
    note_come_true(game, span, note);
    note_lives(game, span, note);
}

// --- The note -----------------------------------------------------------------------------------

static char *note_text(const Game *game, Span span) {
    char *note = NULL;
    for (int i = 0; i < game->info.people; i++) note_person(game, span, i, &note);
    if (has(span, PARL_EVENT_PROMISE)) add_part(&note, text_format("your promises changed"));
    if (has(span, PARL_EVENT_EVIDENCE)) add_part(&note, text_format("evidence came in"));
    note_plan(game, span, &note);
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
