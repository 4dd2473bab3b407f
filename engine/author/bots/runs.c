// SPDX-License-Identifier: MIT
//
// A run of the battery, without a session: what it comes to, and what is counted on the way.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "bots/bots.h"
#include "judge/score.h"
#include "play/rules.h"
#include "play/session.h"

// --- What is counted -----------------------------------------------------------------------------

static int *counters(size_t count) {
    int *counts = calloc(count ? count : 1, sizeof *counts);
    if (!counts) abort();
    return counts;
}

static size_t takers_count(const parl_bots *bots) {
    return (size_t)bots->bot_count * (size_t)bots->sites->option_count;
}

void counts_new(const parl_bots *bots, Counts *counts) {
    assert(bots);
    assert(counts);
    counts->takers = counters(takers_count(bots));
    counts->taken = counters((size_t)bots->sites->option_count);
    counts->scenes = counters((size_t)bots->scenario->scene_count);
    counts->well = counters((size_t)bots->scenario->covers_count);
    counts->badly = counters((size_t)bots->scenario->covers_count);
}

static void add_up(int *to, const int *from, size_t count) {
    for (size_t i = 0; i < count; i++) to[i] += from[i];
}

void counts_add(const parl_bots *bots, Counts *to, const Counts *from) {
    assert(to);
    assert(from);
    add_up(to->takers, from->takers, takers_count(bots));
    add_up(to->taken, from->taken, (size_t)bots->sites->option_count);
    add_up(to->scenes, from->scenes, (size_t)bots->scenario->scene_count);
    add_up(to->well, from->well, (size_t)bots->scenario->covers_count);
    add_up(to->badly, from->badly, (size_t)bots->scenario->covers_count);
}

void counts_clear(Counts *counts) {
    assert(counts);
    free(counts->takers);
    free(counts->taken);
    free(counts->scenes);
    free(counts->well);
    free(counts->badly);
}

// --- The tools of a thread --------------------------------------------------------------------

Worker *worker_new(parl_bots *bots, const parl_scenario *scenario) {
    Worker *worker = calloc(1, sizeof *worker);
    if (!worker) abort();
    worker->bots = bots;
    worker->scenario = scenario;
    worker->playout = playout_new(scenario);
    worker->bundles = bundles_new(scenario);
    counts_new(bots, &worker->counts);
    return worker;
}

void worker_free(Worker *worker) {
    if (!worker) return;
    free(worker->playout);
    free(worker->bundles);
    counts_clear(&worker->counts);
    free(worker);
}

// --- A run -----------------------------------------------------------------------------------

typedef struct {
    Worker *worker;
    const Row *row;
    Run *run;
    int room;    // of run->met
    bool reads;  // words are counted
} Playing;

static void note_lesson(Worker *worker, const parl_event *event) {
    bool well;
    const char *id = parl_event_lesson(worker->scenario, event, &well);
    for (int i = 0; id && i < worker->scenario->covers_count; i++) {
        if (strcmp(worker->scenario->covers[i], id) != 0) continue;
        (well ? worker->counts.well : worker->counts.badly)[i]++;
    }
}

static void note_events(Playing *playing) {
    Worker *worker = playing->worker;
    const Events *events = &worker->playout->events;
    for (int i = 0; i < events->count; i++) {
        const parl_event *event = &events->items[i];
        if (event->kind == PARL_EVENT_SCENE) worker->counts.scenes[event->subject]++;
        if (event->kind == PARL_EVENT_ENDING) worker->counts.scenes[event->subject]++;
        if (event->kind == PARL_EVENT_LESSON) note_lesson(worker, event);
        if (playing->reads && event->kind == PARL_EVENT_SAID && event->text != NONE) {
            playing->run->words += worker->bots->text_words[event->text];
        }
    }
}

static int words_at(const parl_bots *bots, TextRef text) {
    return text == NONE ? 0 : bots->text_words[text];
}

static void read_decision(Playing *playing, const Options *options) {
    const parl_bots *bots = playing->worker->bots;
    Run *run = playing->run;
    for (int i = 0; i < options->count; i++) run->words += words_at(bots, options->options[i].text);
    if (options->menu) run->words += words_at(bots, options->menu->prompt);
    if (options->estimate) run->words += words_at(bots, options->estimate->prompt);
    if (options->write) run->words += words_at(bots, options->write->prompt);
}

static bool takes(const parl_answer *answer, int value) {
    for (int i = 0; i < answer->count; i++) {
        if (answer->values[i] == value) return true;
    }
    return false;
}

// The share of the values that stand where the key has them.
static int share_in_place(const parl_answer *given, const parl_answer *key) {
    int same = 0;
    for (int i = 0; i < given->count; i++) same += given->values[i] == key->values[i];
    return given->count > 0 ? 1000 * same / given->count : 1000;
}

// How much of [given] the key would have said: of a pick the share that it takes, of a rank and a
// grid the share that it puts there, of an estimate how near it is.
static int credit_of(const Options *options, const parl_answer *given, const parl_answer *key) {
    int same = 0, span = options->till - options->from;
    if (options->kind == PARL_DECISION_ESTIMATE) {
        int off = abs(given->values[0] - key->values[0]);
        return span > 0 ? 1000 - 1000 * off / span : 1000;
    }
    if (options_placed(options->kind)) return share_in_place(given, key);
    for (int i = 0; i < given->count; i++) same += takes(key, given->values[i]);
    return given->count > 0 ? 1000 * same / given->count : 1000;
}

// [again]: one more option of the same answer.
static void add_met(Playing *playing, int site, int option, int credit, bool again) {
    Run *run = playing->run;
    if (run->met_count == playing->room) {
        playing->room = playing->room ? 2 * playing->room : 32;
        run->met = realloc(run->met, (size_t)playing->room * sizeof *run->met);
        if (!run->met) abort();
    }
    run->met[run->met_count++] = (Met){
        .turn = (int16_t)run->decisions,
        .site = site,
        .option = option,
        .credit = (int16_t)credit,
        .again = again,
    };
}

static void note_answer(Playing *playing, const Options *options, const parl_answer *given,
                        const parl_answer *key) {
    Worker *worker = playing->worker;
    const parl_bots *bots = worker->bots;
    const Sites *sites = bots->sites;
    const State *state = playout_state(worker->playout);
    int site = sites_find(sites, worker->scenario, state, options);
    if (site == NONE) return;
    int bot = playing->row->bot;
    int met[PARL_ANSWER_MAX];
    int count = sites_options(sites, worker->scenario, site, options, given, key, met);
    for (int i = 0; i < count; i++) {
        int option = met[i];
        worker->counts.taken[option]++;
        if (bot >= 0) worker->counts.takers[bot * sites->option_count + option]++;
        if (bot < 0) add_met(playing, site, option, credit_of(options, given, key), i > 0);
    }
}

// What the player gives, and what the key would have given.
static parl_status decide(Playing *playing, parl_answer *given, parl_answer *key) {
    const parl_player *player = &playing->row->player;
    const parl_player slipping = {.policy = PARL_POLICY_RANDOM, .die = player->die};
    Playout *playout = playing->worker->playout;
    const State *state = playout_state(playout);
    const parl_scenario *scenario = playing->worker->scenario;
    parl_status status = player_answer(player, scenario, state, &playout->ahead, key);
    *given = *key;
    if (status != PARL_OK || !player_slips(player, state)) return status;
    return player_answer(&slipping, scenario, state, &playout->ahead, given);
}

static parl_status step(Playing *playing) {
    Playout *playout = playing->worker->playout;
    Options options = options_now(playing->worker->scenario, playout_state(playout));
    parl_answer given, key;
    parl_status status = decide(playing, &given, &key);
    if (status != PARL_OK) return status;
    if (playing->reads) read_decision(playing, &options);
    note_answer(playing, &options, &given, &key);
    playing->run->decisions++;
    playing->run->writes += options.kind == PARL_DECISION_WRITE;
    if (playing->run->decisions > PARL_TURNS_MAX) return PARL_ERR_LIMIT;
    status = playout_answer(playout, &given);
    if (status == PARL_OK) note_events(playing);
    return status;
}

static void finish(const Worker *worker, Run *run) {
    const State *state = playout_state(worker->playout);
    parl_score score = score_of(worker->scenario, state, true);
    run->total = (int16_t)score.total;
    run->decided = (int16_t)score_decisions(worker->scenario, state).score;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        run->parts[i] = (int16_t)(score.parts[i].offered ? score.parts[i].value : -1);
    }
    run->last_move = move_right(state);
}

static void play(Playing *playing, uint64_t seed) {
    Worker *worker = playing->worker;
    State start = state_start(worker->scenario, seed);
    playout_set(worker->playout, &start);
    Run *run = playing->run;
    run->status = playout_open(worker->playout);
    if (run->status == PARL_OK) note_events(playing);
    while (run->status == PARL_OK && playout_state(worker->playout)->phase != PHASE_OVER) {
        run->status = step(playing);
    }
    finish(worker, run);
}

static uint64_t seed_of(const parl_bots *bots, int index) {
    return bots->options.first + (uint64_t)(index % bots->options.seeds);
}

void runs_play(Worker *worker, int index) {
    assert(worker);
    const parl_bots *bots = worker->bots;
    const Row *row = &bots->rows[index / bots->options.seeds];
    Playing playing = {.worker = worker, .row = row, .run = &bots->runs[index]};
    playing.reads = row->bot == PARL_POLICY_EXPERT;
    play(&playing, seed_of(bots, index));
}

parl_session *runs_again(Worker *worker, int run, int turns) {
    assert(worker);
    const parl_bots *bots = worker->bots;
    Playing playing = {.worker = worker, .row = &bots->rows[run / bots->options.seeds]};
    parl_session *session;
    parl_status status = parl_session_new(&session, worker->scenario, seed_of(bots, run));
    for (int i = 0; i < turns && status == PARL_OK; i++) {
        parl_answer given, key;
        playout_set(worker->playout, &session->state);
        status = decide(&playing, &given, &key);
        if (status == PARL_OK) status = parl_session_answer(session, &given);
    }
    assert(status == PARL_OK);  // What was played once plays again.
    return session;
}

// --- The evidence ------------------------------------------------------------------------------

Move2 move_right(const State *state) {
    assert(state);
    Move2 right = MOVE_NONE;
    for (int i = 0; i < state->commit_count; i++) {
        const Commit *commit = &state->commits[i];
        if (commit->before_gate || commit->chance == NONE) continue;
        right = commit->chance >= CHANCE_GO     ? MOVE_FIRM
                : commit->chance <= CHANCE_STOP ? MOVE_STOP
                                                : MOVE_WAIT;
    }
    return right;
}
