// SPDX-License-Identifier: MIT
//
// `parlance drill`: what to practise today, by the runs and by the day.

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "practice/seat.h"

enum { DAY = 24 * 60 * 60 };

// The queue and what it is made from. Owned: clear.
typedef struct {
    Seat *seat;
    int64_t now;  // seconds since 1970
    Playables shelf;
    parl_drills *drills;
} Desk;

// Made anew after each drill, which may be on another day than the one before.
static void make_queue(Desk *desk) {
    parl_drills_free(desk->drills);
    desk->now = (int64_t)time(NULL);
    const parl_practice practice = {.runs = desk->seat->runs,
                                    .run_count = desk->seat->run_count,
                                    .shelf = desk->shelf.rows,
                                    .shelf_count = desk->shelf.count,
                                    .today = parl_practice_day(desk->now)};
    desk->drills = parl_drills_new(&practice);
}

static void clear(Desk *desk) {
    parl_drills_free(desk->drills);
    kept_playables_clear(&desk->shelf);
}

static const char *name_of(const Desk *desk, const parl_drill *drill) {
    return desk->shelf.rows[drill->playable].name;
}

static parl_scenario_info info_of(const Desk *desk, const parl_drill *drill) {
    return parl_scenario_describe(desk->shelf.rows[drill->playable].scenario);
}

// --- Saying which -------------------------------------------------------------------------------

// "today", "tomorrow", "on 3 December 2026"
static void say_day(const Desk *desk, int wait, char *out, size_t size) {
    char date[40];
    kept_date(desk->now + (int64_t)wait * DAY, date, sizeof date);
    if (wait == 0)
        snprintf(out, size, "today");
    else if (wait == 1)
        snprintf(out, size, "tomorrow");
    else
        snprintf(out, size, "on %s", date);
}

static void show_drill(Desk *desk, int row, int number) {
    const parl_drill *drill = &desk->drills->rows[row];
    parl_scenario_info info = info_of(desk, drill);
    char day[48];
    say_day(desk, drill->wait, day, sizeof day);
    char *lead = text_format("%d. ", number);
    char *line = text_format("%s: %s (%d minute%s), %s. %s", name_of(desk, drill), info.title,
                             info.minutes, plural(info.minutes), day, drill->why);
    terminal_text(&desk->seat->terminal, number < 10 ? 2 : 1, lead, 5, line);
    free(line);
    free(lead);
}

static void show_queue(Desk *desk) {
    for (int i = 0; i < desk->drills->count; i++) show_drill(desk, i, i + 1);
}

static int tell_none(Desk *desk) {
    terminal_line(&desk->seat->terminal, 0,
                  "There are no drills on the shelf; `parlance list` shows what there is.");
    return EXIT_FOUND;
}

// --- Playing ------------------------------------------------------------------------------------

// The newest run of the drill that waits to go on; NULL: none does.
static const parl_run *waiting_run(const Seat *seat, const char *name) {
    for (int i = seat->run_count - 1; i >= 0; i--) {
        const parl_run *run = &seat->runs[i];
        bool waits = !run->over && !run->branched && run->sitting.kind == PARL_SITTING_NONE;
        if (waits && strcmp(run->scenario, name) == 0) return run;
    }
    return NULL;
}

static int play(Desk *desk, const Options *options, const parl_drill *drill, bool *over) {
    Seat *seat = desk->seat;
    const char *name = name_of(desk, drill);
    bool anew = options->values[OPTION_NEW] || options->values[OPTION_SEED];
    const Play play = {.name = name,
                       .run = anew ? NULL : waiting_run(seat, name),
                       .seed = options->values[OPTION_SEED] ? options->seed : seat_seed(),
                       .mode = PARL_MODE_PRACTICE,
                       .quick = true};
    int code = seat_play(seat, &play, over);
    if (code == EXIT_FINE && (!seat->store || !seat_read_runs(seat))) code = EXIT_FOUND;
    return code;
}

// The drill that stands at [name] of the list, from 1; NULL: it is no such number.
static const parl_drill *drill_at(const Desk *desk, const char *name) {
    char *end;
    long number = strtol(name, &end, 10);
    if (end == name || *end || number < 1 || number > desk->drills->count) return NULL;
    return &desk->drills->rows[number - 1];
}

static bool is_number(const char *word) {
    return *word && word[strspn(word, "0123456789")] == '\0';
}

static int play_named(Desk *desk, const Options *options) {
    const char *name = options->names[0];
    const parl_drill *numbered = drill_at(desk, name);
    bool over;
    if (numbered) return play(desk, options, numbered, &over);
    if (is_number(name))
        return complain(EXIT_WRONG_USE,
                        "drill: there is no drill %s; `parlance drill --list` numbers them from 1 "
                        "to %d",
                        name, desk->drills->count);
    for (int i = 0; i < desk->drills->count; i++) {
        if (strcmp(name_of(desk, &desk->drills->rows[i]), name) == 0)
            return play(desk, options, &desk->drills->rows[i], &over);
    }
    const char *path = places_resolve(desk->seat->shelf, name);
    if (path)
        complain(EXIT_WRONG_USE,
                 "'%s' is no drill; `parlance drill --list` shows them, or write: parlance play %s",
                 name, name);
    return EXIT_WRONG_USE;
}

static void tell_done(Desk *desk) {
    char day[48];
    say_day(desk, desk->drills->rows[0].wait, day, sizeof day);
    terminal_line(&desk->seat->terminal, 0, "That is all for today. The next drill is due %s.",
                  day);
}

// Nothing is due: when something is, and what could be practised all the same.
static int offer_weakest(Desk *desk, const Options *options) {
    Terminal *terminal = &desk->seat->terminal;
    int weakest = parl_drills_weakest(desk->drills);
    bool over;
    tell_done(desk);
    if (weakest < 0) return EXIT_FINE;
    const parl_drill *drill = &desk->drills->rows[weakest];
    terminal_line(terminal, 0, "If you like to go on all the same, the one that helps most: %s. %s",
                  name_of(desk, drill), drill->why);
    if (!terminal->typed) return EXIT_FINE;
    return seat_agreed(desk->seat, "Enter: play it; q: leave > ")
               ? play(desk, options, drill, &over)
               : EXIT_FINE;
}

static int play_first(Desk *desk, const Options *options, bool *over) {
    terminal_line(&desk->seat->terminal, 0, "For today: %d drill%s. Now:", desk->drills->today,
                  plural(desk->drills->today));
    show_drill(desk, 0, 1);
    terminal_space();
    return play(desk, options, &desk->drills->rows[0], over);
}

// One after the other, where somebody is there to say so.
static int play_today(Desk *desk, const Options *options) {
    bool over = false;
    int code = play_first(desk, options, &over);
    while (code == EXIT_FINE && over && desk->seat->terminal.typed) {
        make_queue(desk);
        terminal_space();
        if (desk->drills->today == 0) {
            tell_done(desk);
            break;
        }
        if (!seat_agreed(desk->seat, "Another one? Enter: yes; q: not today > ")) break;
        code = play_first(desk, options, &over);
    }
    return code;
}

static int run_queue(Desk *desk, const Options *options) {
    if (options->values[OPTION_LIST]) {
        show_queue(desk);
        return EXIT_FINE;
    }
    if (options->name_count > 0) return play_named(desk, options);
    if (desk->drills->count == 0) return tell_none(desk);
    return desk->drills->today > 0 ? play_today(desk, options) : offer_weakest(desk, options);
}

int drill_run(const Options *options) {
    Seat seat;
    if (options->values[OPTION_LIST] && options->name_count > 0)
        return complain(EXIT_WRONG_USE, "drill: --list shows all of them; leave out '%s'",
                        options->names[0]);
    if (options->values[OPTION_LIST] &&
        (options->values[OPTION_NEW] || options->values[OPTION_SEED]))
        return complain(EXIT_WRONG_USE, "drill: --list plays nothing; leave out --new and --seed");
    if (!seat_take(&seat, options)) return EXIT_FOUND;
    Desk desk = {.seat = &seat, .shelf = kept_playables(seat.shelf)};
    make_queue(&desk);
    int code = run_queue(&desk, options);
    clear(&desk);
    seat_leave(&seat);
    return code;
}
