// SPDX-License-Identifier: MIT
//
// `parlance interview`: six rounds one after the other, whose results come at the end; or one round
// on its own.

#include "practice/interview.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

// --- Where the loop stands ----------------------------------------------------------------------

typedef struct {
    char *title;  // owned
    int minutes;
} Round;

// What the rounds are called, and how long they are. False once it has been said which is missing.
static bool read_rounds(Seat *seat, Round rounds[PARL_LOOP_COUNT]) {
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        const char *path = places_resolve(seat->shelf, parl_loop_name(i));
        parl_scenario *scenario = path ? kept_load(path) : NULL;
        if (!scenario) return false;
        parl_scenario_info info = parl_scenario_describe(scenario);
        rounds[i] = (Round){text_format("%s", info.title), info.minutes};
        parl_scenario_free(scenario);
    }
    return true;
}

static void clear_rounds(Round rounds[PARL_LOOP_COUNT]) {
    for (int i = 0; i < PARL_LOOP_COUNT; i++) free(rounds[i].title);
}

static const char *state_of(const parl_loop *loop, int round) {
    if (loop->over[round]) return "played";
    if (loop->runs[round] > 0) return "begun";
    return round == loop->next ? "next" : "to come";
}

static void show_loop(Seat *seat, const parl_loop *loop, const Round rounds[PARL_LOOP_COUNT]) {
    Terminal *terminal = &seat->terminal;
    int minutes = 0;
    bool begun = loop->next < PARL_LOOP_COUNT && loop->runs[loop->next] > 0;
    for (int i = loop->next + begun; i < PARL_LOOP_COUNT; i++) minutes += rounds[i].minutes;
    terminal_line(terminal, 0, "The interview of %s: %d rounds, world %" PRIu64 ".", seat->profile,
                  PARL_LOOP_COUNT, loop->key);
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        char *row = text_format("%s (%d minutes): %s", rounds[i].title, rounds[i].minutes,
                                state_of(loop, i));
        char *lead = text_format("%d. ", i + 1);
        terminal_text(terminal, 2, lead, 5, row);
        free(lead);
        free(row);
    }
    terminal_line(terminal, 0,
                  "As before a panel: no back, no why, and no result before the last round is "
                  "over. %s about %d minutes; after any round you can stop, and go on another day.",
                  begun ? "The rounds after the one that you have begun take"
                        : "What is left takes",
                  minutes);
}

// --- Playing it ---------------------------------------------------------------------------------

static const parl_run *run_with(const Seat *seat, int64_t id) {
    for (int i = 0; i < seat->run_count; i++) {
        if (seat->runs[i].id == id) return &seat->runs[i];
    }
    return NULL;
}

static int play_round(Seat *seat, const parl_loop *loop, bool *over) {
    int64_t id = loop->runs[loop->next];
    const Play play = {.name = parl_loop_name(loop->next),
                       .run = id > 0 ? run_with(seat, id) : NULL,
                       .seed = parl_loop_seed(loop, loop->next),
                       .mode = PARL_MODE_ASSESSED,
                       .sitting = parl_loop_sitting(loop, seat->profile),
                       .part = true};
    int code = seat_play(seat, &play, over);
    // Without a store the rounds that follow would hang in the air.
    if (code == EXIT_FINE && !seat->store) return EXIT_FOUND;
    return code;
}

static void tell_left(Seat *seat, const parl_loop *loop) {
    bool begun = loop->runs[loop->next] > 0;
    terminal_line(&seat->terminal, 0,
                  "Every answer is kept; what came of them is told after the last round. `parlance "
                  "interview` goes on with round %d of %d%s.",
                  loop->next + 1, PARL_LOOP_COUNT, begun ? ", where you stopped" : "");
}

// False where the loop stops here; [code] is then the command's.
static bool play_next(Seat *seat, parl_loop *loop, int *code) {
    bool over;
    char prompt[64];
    snprintf(prompt, sizeof prompt, "Enter: round %d of %d; q: leave > ", loop->next + 1,
             PARL_LOOP_COUNT);
    terminal_space();
    if (!seat_agreed(seat, prompt)) {
        tell_left(seat, loop);
        return false;
    }
    terminal_space();
    *code = play_round(seat, loop, &over);
    if (*code != EXIT_FINE || !seat_read_runs(seat)) return false;
    int round = loop->next + 1;
    if (!parl_loop_newest(seat->runs, seat->run_count, loop)) return false;
    if (!over) tell_left(seat, loop);
    if (!over) return false;
    terminal_space();
    terminal_line(&seat->terminal, 0,
                  "Round %d of %d is over. What came of it is told after the last one.", round,
                  PARL_LOOP_COUNT);
    return true;
}

bool interview_release(Seat *seat, const parl_loop *loop) {
    parl_sitting sitting = parl_loop_sitting(loop, seat->profile);
    parl_store_status status = parl_store_release(seat->store, sitting.release);
    if (status == PARL_STORE_OK) return true;
    kept_complain(seat->store, status);
    return false;
}

static bool keep_own(Seat *seat, const parl_loop *loop, const int own[PARL_RUBRIC_COUNT]) {
    parl_store_status status =
        parl_store_own_levels_keep(seat->store, loop->runs[PARL_LOOP_COUNT - 1], own);
    if (status == PARL_STORE_OK) return true;
    kept_complain(seat->store, status);
    return false;
}

// The committee sits once the player says so: an Enter too many would rate a row.
static int finish(Seat *seat, const parl_loop *loop) {
    int own[PARL_RUBRIC_COUNT] = {0};
    terminal_space();
    terminal_line(&seat->terminal, 0, "All %d rounds are over.", PARL_LOOP_COUNT);
    if (!seat_agreed(seat, "Enter: the committee; q: leave > ")) {
        terminal_line(&seat->terminal, 0,
                      "The committee waits for you. `parlance interview` opens it.");
        return EXIT_FINE;
    }
    packet_rate(seat, own);
    if (!keep_own(seat, loop, own) || !interview_release(seat, loop)) return EXIT_FOUND;
    terminal_space();
    int code = packet_write(seat, loop, PARL_FORMAT_TEXT, NULL);
    terminal_space();
    terminal_line(&seat->terminal, 2,
                  "The packet once more, or as a page: parlance interview --packet --html FILE");
    return code;
}

static int play_loop(Seat *seat, parl_loop *loop) {
    Round rounds[PARL_LOOP_COUNT] = {{NULL, 0}};
    int code = EXIT_FOUND;
    if (read_rounds(seat, rounds)) {
        code = EXIT_FINE;
        show_loop(seat, loop, rounds);
        while (loop->next < PARL_LOOP_COUNT && play_next(seat, loop, &code)) continue;
    }
    clear_rounds(rounds);
    if (code != EXIT_FINE || loop->next < PARL_LOOP_COUNT) return code;
    return finish(seat, loop);
}

// --- Which loop ---------------------------------------------------------------------------------

// One that is left for a new one has no secrets any more either.
static bool leave_old(Seat *seat, const parl_loop *old) {
    if (old->next == PARL_LOOP_COUNT) return true;
    terminal_line(&seat->terminal, 0,
                  "You leave the loop that waits at round %d of %d; what came of its rounds is in "
                  "`parlance runs` now.",
                  old->next + 1, PARL_LOOP_COUNT);
    terminal_space();
    return interview_release(seat, old);
}

// Whether its rounds are over and its packet was never opened.
static bool is_held(const Seat *seat, const parl_loop *loop) {
    const parl_run *last = run_with(seat, loop->runs[PARL_LOOP_COUNT - 1]);
    return last && last->held;
}

static int tell_over(Seat *seat) {
    terminal_line(
        &seat->terminal, 0,
        "Your last loop is over. Its packet: parlance interview --packet. Those before it: "
        "parlance interview --list. Another loop, in another world: parlance interview "
        "--new");
    return EXIT_FINE;
}

static int run_loop(Seat *seat, const Options *options) {
    parl_loop loop;
    bool found = parl_loop_newest(seat->runs, seat->run_count, &loop);
    bool anew = options->values[OPTION_NEW] || options->values[OPTION_SEED];
    if (found && !anew) {
        if (loop.next < PARL_LOOP_COUNT) return play_loop(seat, &loop);
        return is_held(seat, &loop) ? finish(seat, &loop) : tell_over(seat);
    }
    if (found && !leave_old(seat, &loop)) return EXIT_FOUND;
    uint64_t key = options->values[OPTION_SEED] ? options->seed : seat_seed();
    loop = parl_loop_begin(seat->runs, seat->run_count, key);
    return play_loop(seat, &loop);
}

// --- One round on its own -----------------------------------------------------------------------

static bool is_round(const char *name) {
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, name);
    parl_scenario *scenario = path ? kept_load(path) : NULL;
    bool round = scenario && parl_scenario_describe(scenario).kind == PARL_KIND_INTERVIEW;
    if (scenario && !round)
        complain(EXIT_WRONG_USE,
                 "'%s' is no round of an interview; `parlance list` shows them, or write: parlance "
                 "play %s",
                 name, name);
    parl_scenario_free(scenario);
    parl_shelf_free(shelf);
    return round;
}

static int run_round(const Options *options) {
    if (!is_round(options->names[0])) return EXIT_WRONG_USE;
    Options alone = *options;
    alone.assessed = true;
    alone.values[OPTION_MODE] = parl_mode_id(PARL_MODE_ASSESSED);
    alone.values[OPTION_TERMINAL] = "";
    return play_run(&alone);
}

static int check_use(const Options *options) {
    bool packet = options->values[OPTION_PACKET] != NULL, list = options->values[OPTION_LIST];
    bool page = options->values[OPTION_HTML] || options->values[OPTION_MARKDOWN] ||
                options->values[OPTION_JSON];
    bool begins = options->values[OPTION_NEW] || options->values[OPTION_SEED];
    if (page && !packet)
        return complain(EXIT_WRONG_USE, "interview: a page is made of the packet; add --packet");
    if (list && (packet || options->name_count > 0 || begins))
        return complain(EXIT_WRONG_USE, "interview: --list shows the loops; leave out the rest");
    if (packet && begins)
        return complain(EXIT_WRONG_USE,
                        "interview: --packet shows a packet; leave out what would begin something");
    return EXIT_FINE;
}

static int run_seated(Seat *seat, const Options *options) {
    if (options->values[OPTION_LIST]) return loops_show(seat);
    if (options->values[OPTION_PACKET]) return loops_packet(seat, options);
    return run_loop(seat, options);
}

int interview_run(const Options *options) {
    int code = check_use(options);
    Seat seat;
    if (code != EXIT_FINE) return code;
    if (options->name_count > 0 && !options->values[OPTION_PACKET]) return run_round(options);
    if (!seat_take(&seat, options)) return EXIT_FOUND;
    code = run_seated(&seat, options);
    seat_leave(&seat);
    return code;
}
