// SPDX-License-Identifier: MIT
//
// `parlance play --pack FILE --as NAME`: what the pack gives this pseudonym, one run at a time. The
// runs are kept, and each leaves a result to send.

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cohort/cohort.h"
#include "cohort/desk.h"
#include "game/game.h"
#include "kept/kept.h"
#include "options.h"

enum { TROUBLE_ROOM = 1200 };

// --- What there is to play -----------------------------------------------------------------------

bool desk_is_of(const Desk *desk, const parl_run *run, int item) {
    assert(desk);
    assert(run);
    return !run->branched && strcmp(run->scenario, desk->info.items[item].name) == 0;
}

// The run that waits to go on; NULL where there is none.
static const parl_run *waiting(const Desk *desk, int item) {
    for (int i = desk->run_count - 1; i >= 0; i--) {
        if (desk_is_of(desk, &desk->runs[i], item) && !desk->runs[i].over) return &desk->runs[i];
    }
    return NULL;
}

static int done(const Desk *desk, int item) {
    int count = 0;
    for (int i = 0; i < desk->run_count; i++) {
        count += desk_is_of(desk, &desk->runs[i], item) && desk->runs[i].over;
    }
    return count;
}

static int next_attempt(const Desk *desk, int item) {
    int most = 0;
    for (int i = 0; i < desk->run_count; i++) {
        const parl_run *run = &desk->runs[i];
        if (strcmp(run->scenario, desk->info.items[item].name) != 0) continue;
        if (run->sitting.attempt > most) most = run->sitting.attempt;
    }
    return most + 1;
}

static void print_item(const Desk *desk, int item) {
    const parl_run *open = waiting(desk, item);
    int count = done(desk, item);
    printf("  %s: ", desk->info.items[item].name);
    if (count > 0) printf("done%s", open ? ", and " : "");
    if (count > 1) printf(" %d times", count);
    if (open)
        printf("stopped after %d answer%s", open->turns, open->turns == 1 ? "" : "s");
    else if (count == 0)
        printf("to play");
    putchar('\n');
}

static void print_pack(const Desk *desk) {
    printf("%s. You are %s; %s.\n", desk->info.title, desk->info.names[desk->name],
           parl_attempt_rule_sentence(desk->info.rule));
    for (int i = 0; i < desk->info.item_count; i++) print_item(desk, i);
    putchar('\n');
}

// The one that was stopped, else the first that was never played to its end; -1: all were.
static int choose(const Desk *desk) {
    for (int i = 0; i < desk->info.item_count; i++) {
        if (waiting(desk, i)) return i;
    }
    for (int i = 0; i < desk->info.item_count; i++) {
        if (done(desk, i) == 0) return i;
    }
    return -1;
}

static int item_named(const Desk *desk, const char *name) {
    const char *names[PARL_PACK_ITEMS_MAX];
    int item = parl_pack_find_item(desk->pack, name);
    if (item >= 0) return item;
    for (int i = 0; i < desk->info.item_count; i++) names[i] = desk->info.items[i].name;
    const char *near = parl_word_nearest(name, names, desk->info.item_count);
    complain(EXIT_WRONG_USE, "play: the pack has no scenario '%s'; %s%s%s", name,
             near ? "did you mean '" : "it has ", near ? near : names[0],
             near                        ? "'?"
             : desk->info.item_count > 1 ? " and others; leave the name out to see them"
                                         : "");
    return -1;
}

// --- One run -------------------------------------------------------------------------------------

// Whether another attempt is meant. Nobody begins one by naming a scenario once more.
static bool is_meant(const Desk *desk, int item, Game *game, int attempt) {
    const char *name = desk->info.items[item].name;
    if (attempt == 1 || desk->options->values[OPTION_AGAIN]) return true;
    if (!game->terminal.typed) {
        complain(EXIT_WRONG_USE,
                 "play: you have played %s already, and %s; to play it once more, as attempt %d: "
                 "parlance %s %s --again",
                 name, parl_attempt_rule_sentence(desk->info.rule), attempt, desk->again, name);
        return false;
    }
    char again[PARL_SHELF_NAME_MAX + 200], question[80];
    parl_attempt_again(name, desk->info.rule, attempt, again, sizeof again);
    snprintf(question, sizeof question, "%s yes or no > ", parl_attempt_question());
    printf("%s\n", again);
    return terminal_agrees(&game->terminal, question);
}

static int begin(const Desk *desk, int item, Game *game, int *attempt) {
    char trouble[TROUBLE_ROOM];
    *attempt = next_attempt(desk, item);
    if (!is_meant(desk, item, game, *attempt)) {
        return game->terminal.typed ? EXIT_FINE : EXIT_WRONG_USE;
    }
    if (!parl_pack_begin(desk->pack, item, desk->name, game->scenario, &game->session, trouble,
                         sizeof trouble)) {
        return complain(EXIT_FOUND, "%s", trouble);
    }
    game->assessed = desk->info.mode == PARL_MODE_ASSESSED;
    const parl_run_start start = {
        .profile = desk->info.names[desk->name],
        .scenario = desk->info.items[item].name,
        .mode = desk->info.mode,
        .sitting = {.kind = PARL_SITTING_PACK,
                    .key = desk->info.id,
                    .attempt = *attempt,
                    .release = desk->info.release},
    };
    parl_store_status kept =
        parl_store_begin(game->keep.store, &start, game->session, &game->keep.run);
    return kept == PARL_STORE_OK ? EXIT_FINE : kept_complain(game->keep.store, kept);
}

static int take_up(const Desk *desk, int item, Game *game, int *attempt) {
    const parl_run *run = waiting(desk, item);
    if (!run || desk->options->values[OPTION_AGAIN]) return begin(desk, item, game, attempt);
    *attempt = run->sitting.attempt;
    return keep_go_on(game, run);
}

// As it is kept; nothing of it is known where the player has gone on without the store.
static parl_run kept_run(const Game *game) {
    parl_run run;
    bool known =
        game->keep.store && parl_store_run(game->keep.store, game->keep.run, &run) == PARL_STORE_OK;
    return known ? run : (parl_run){.id = 0};
}

// What is told at the end of a run whose results wait.
static void tell_held(const Game *game) {
    bool over = parl_session_over(game->session);
    printf("\n%s\n", over ? "The run is over. Its results come when they are released."
                          : "The run is kept; it can go on later.");
    if (over) {
        printf("  With the word of your facilitator: parlance debrief %" PRId64 " --word WORD\n",
               game->keep.run);
    } else {
        printf("  To go on: parlance %s %s\n", game->again, game->name);
    }
}

// What a file of answers gave before its line that is none is kept as any other run.
static void tell_of_file(const Game *game) {
    int turns = parl_session_turn_count(game->session);
    if (parl_session_over(game->session) || turns == 0) return;
    printf("The %d answer%s before it %s kept. A mended file goes on from there: leave them out of "
           "it, or begin another attempt with --again.\n",
           turns, turns == 1 ? "" : "s", turns == 1 ? "is" : "are");
}

static int play_game(const Desk *desk, int item, Game *game) {
    int attempt = 0;
    int code = take_up(desk, item, game, &attempt);
    if (code != EXIT_FINE || !game->session) return code;
    game->part = game->held = kept_run(game).held;
    code = game_play(game);
    if (game->part) tell_held(game);
    if (code != EXIT_FINE && game->answers.path) tell_of_file(game);
    if (!parl_session_over(game->session) || game->keep.lost) return code;
    const parl_result_about about = {
        .item = item,
        .name = desk->name,
        .attempt = attempt,
        .taken_back = kept_run(game).taken_back,
    };
    return results_write(desk, about, game->session) ? code : EXIT_FOUND;
}

static int play_item(Desk *desk, int item) {
    const char *name = desk->info.items[item].name, *file = desk->options->values[OPTION_ANSWERS];
    char trouble[TROUBLE_ROOM];
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, name);
    parl_scenario *scenario = path ? kept_load(path) : NULL;
    parl_shelf_free(shelf);
    if (!scenario) return EXIT_FOUND;
    Game game = {
        .name = name,
        .again = desk->again,
        .scenario = scenario,
        .info = parl_scenario_describe(scenario),
        .quick = desk->options->values[OPTION_QUICK] != NULL,
        .keep = {.store = desk->store},
    };
    int code = EXIT_WRONG_USE;
    if (!parl_pack_fits(desk->pack, item, scenario, trouble, sizeof trouble)) {
        code = complain(EXIT_FOUND, "%s", trouble);
    } else if (!file || answers_read(&game.answers, file)) {
        terminal_open(&game.terminal);
        code = play_game(desk, item, &game);
        terminal_close(&game.terminal);
    }
    desk->store = game.keep.store;  // NULL where the player has gone on without it.
    changes_clear(&game.changes);
    answers_clear(&game.answers);
    parl_session_free(game.session);
    parl_scenario_free(scenario);
    return code;
}

// --- The command ---------------------------------------------------------------------------------

// What the pack says already.
static bool clashes(const Options *options) {
    static const OptionKind others[] = {OPTION_SEED, OPTION_NEW, OPTION_RUN,
                                        OPTION_MODE, OPTION_SET, OPTION_NO_SAVE};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (!options->values[others[i]]) continue;
        complain(EXIT_WRONG_USE, "play: a pack says itself how it is played; leave out %s%s",
                 option_row(others[i])->name,
                 others[i] == OPTION_NEW ? ", or write --again for another attempt" : "");
        return true;
    }
    if (options->values[OPTION_AGAIN] && options->name_count == 0) {
        complain(EXIT_WRONG_USE, "play: --again needs to know of what; add the scenario's name");
        return true;
    }
    if (options->values[OPTION_AS]) return false;
    complain(EXIT_WRONG_USE, "play: --pack needs the pseudonym that you were given; add --as NAME");
    return true;
}

static bool find_name(Desk *desk) {
    const char *name = desk->options->values[OPTION_AS];
    desk->name = parl_pack_find_name(desk->pack, name);
    if (desk->name >= 0) return true;
    const char *near = parl_word_nearest(name, desk->info.names, desk->info.name_count);
    complain(EXIT_WRONG_USE, "play: '%s' is not on the roster of this pack; %s%s%s", name,
             near ? "did you mean '" : "write the pseudonym that you were given", near ? near : "",
             near ? "'?" : "");
    return false;
}

// The words that begin this once more, as a shell takes them.
static char *again_of(const Options *options) {
    char *file = cohort_word(options->values[OPTION_PACK]);
    char *name = cohort_word(options->values[OPTION_AS]);
    char *again = text_format("play --pack %s --as %s", file, name);
    free(file);
    free(name);
    return again;
}

// Beside the pack, where nobody says otherwise. An empty text is the current folder.
static char *folder_of(const Options *options) {
    const char *out = options->values[OPTION_OUT], *path = options->values[OPTION_PACK];
    char *folder = text_format("%s", out ? out : path);
    char *slash = strrchr(folder, '/');
    if (!out && slash) slash[1] = '\0';
    if (!out && !slash) *folder = '\0';
    return folder;
}

static bool sit_down(Desk *desk) {
    if (!find_name(desk)) return false;
    desk->store = kept_store();
    if (!desk->store) return false;
    parl_store_status status =
        parl_store_sitting_runs(desk->store, desk->info.names[desk->name], PARL_SITTING_PACK,
                                desk->info.id, &desk->runs, &desk->run_count);
    if (status != PARL_STORE_OK) kept_complain(desk->store, status);
    return status == PARL_STORE_OK;
}

// The window keeps its own runs.
static bool try_window(Desk *desk, void (*become)(const Options *options)) {
    if (!become) return true;
    parl_store_free(desk->store);
    become(desk->options);
    desk->store = kept_store();
    return desk->store != NULL;
}

static int play(Desk *desk, void (*become)(const Options *options)) {
    if (!sit_down(desk)) return desk->store ? EXIT_FOUND : EXIT_WRONG_USE;
    bool named = desk->options->name_count > 0;
    int item = named ? item_named(desk, desk->options->names[0]) : choose(desk);
    if (named && item < 0) return EXIT_WRONG_USE;
    if (!results_folder_fine(desk)) return EXIT_FOUND;
    print_pack(desk);
    if (!results_catch_up(desk) || !try_window(desk, become)) return EXIT_FOUND;
    if (item >= 0) return play_item(desk, item);
    results_tell_all(desk);
    return EXIT_FINE;
}

int cohort_play(const Options *options, void (*become)(const Options *options)) {
    assert(options);
    if (clashes(options)) return EXIT_WRONG_USE;
    Desk desk = {.options = options, .path = options->values[OPTION_PACK]};
    desk.pack = cohort_pack(desk.path);
    if (!desk.pack) return EXIT_FOUND;
    desk.info = parl_pack_describe(desk.pack);
    desk.folder = folder_of(options);
    desk.again = again_of(options);
    int code = play(&desk, become);
    free(desk.runs);
    free(desk.again);
    free(desk.folder);
    parl_store_free(desk.store);
    parl_pack_free(desk.pack);
    return code;
}
