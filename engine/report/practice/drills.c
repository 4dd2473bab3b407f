// SPDX-License-Identifier: MIT
//
// The queue of drills. Days are counted along the runs, in the order of their numbers: a clock may
// jump, and only a step forward is believed. What is due, how long it has been, and what comes
// first all hang on that count; what was played today hangs on the calendar.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "debrief/debrief.h"
#include "practice/practice.h"

enum {
    RANK_DAY = 100,    // a day overdue counts as much as a tenth of a skill that is missing
    NEED_MIDDLE = 500  // at this need the days of a box are as they stand
};

static const int BOX_DAYS[PARL_BOX_COUNT] = {
#define X(days, why) days,
    PARL_BOXES(X)
#undef X
};

// What is known of a drill while the queue is made.
typedef struct {
    parl_drill drill;
    int64_t played;  // the counted day of its last run
    int64_t due;     // the counted day
    int rank;
    int number;  // its place in the list, for drills that are alike
} Row;

typedef struct {
    const parl_practice *practice;
    int64_t now;    // the counted day of today
    int64_t first;  // the counted day of the first drill; of none: today
    bool set_back;  // the calendar stands before the last run
    int played;     // drills of this day so far
    int count;
    Row *rows;  // owned
} Queue;

// --- Days ---------------------------------------------------------------------------------------

static int64_t day_of(const parl_practice *practice, const parl_run *run) {
    return practice->day ? practice->day(run->began) : parl_practice_day(run->began);
}

// Back is one day on: the player slept in between, whatever the clock says.
static int64_t step(int64_t from, int64_t to) { return to >= from ? to - from : 1; }

// --- What the runs say of a drill ---------------------------------------------------------------

static int box_after(int box, int total) {
    if (total < PARL_DRILL_MISSED) return 1;
    if (box == 0) box = 1;
    if (total < PARL_DRILL_WELL) return box;
    return box < PARL_BOX_COUNT ? box + 1 : box;
}

static Row *row_of_run(Queue *queue, const parl_run *run) {
    for (int i = 0; i < queue->count; i++) {
        int playable = queue->rows[i].drill.playable;
        if (strcmp(queue->practice->shelf[playable].name, run->scenario) == 0)
            return &queue->rows[i];
    }
    return NULL;
}

// A run that goes back to an answer, or of a known world, was practice all the same; it moves no
// box.
static void take_run(Queue *queue, const parl_run *run, int64_t counted, int64_t day) {
    Row *row = run->over && run->total >= 0 ? row_of_run(queue, run) : NULL;
    if (!row) return;
    if (queue->first < 0) queue->first = counted;
    parl_drill *drill = &row->drill;
    if (parl_run_counts(run) || drill->box == 0)
        drill->box = box_after(drill->box, parl_run_counts(run) ? run->total : 0);
    drill->last = run->total;
    row->played = counted;
    if (day == queue->practice->today) drill->done = true;
}

// How many drills were played since this day began, by the newest runs.
static int played_today(Queue *queue) {
    const parl_practice *practice = queue->practice;
    int played = 0;
    for (int i = practice->run_count - 1; i >= 0; i--) {
        const parl_run *run = &practice->runs[i];
        if (day_of(practice, run) != practice->today) break;
        played += run->over && row_of_run(queue, run) != NULL;
    }
    return played;
}

static void take_runs(Queue *queue) {
    const parl_practice *practice = queue->practice;
    int64_t counted = 0, before = practice->today;
    queue->first = -1;
    for (int i = 0; i < practice->run_count; i++) {
        int64_t day = day_of(practice, &practice->runs[i]);
        if (i > 0) counted += step(before, day);
        take_run(queue, &practice->runs[i], counted, day);
        before = day;
    }
    queue->now = counted + step(before, practice->today);
    if (queue->first < 0) queue->first = queue->now;
    queue->set_back = practice->today < before;
    queue->played = played_today(queue);
}

// --- Needs, and when it is due ------------------------------------------------------------------

static void weigh(const parl_practice *practice, parl_drill *drill) {
    parl_scenario_info info = parl_scenario_describe(practice->shelf[drill->playable].scenario);
    int sum = 0, weights = 0, most = -1;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        int share = info.weights[i] * skill_need(skill_of(practice, (parl_signal)i));
        if (info.weights[i] > 0 && share > most) most = share, drill->signal = (parl_signal)i;
        sum += share;
        weights += info.weights[i];
    }
    drill->need = weights > 0 ? sum / weights : 0;
}

// The days of its box: half as many where everything is missing, half as many again where nothing
// is.
static int64_t interval_of(const parl_drill *drill) {
    int days = BOX_DAYS[drill->box - 1];
    int scaled = (days * (1000 + NEED_MIDDLE - drill->need) + 500) / 1000;
    return scaled > 0 ? scaled : 1;
}

static void find_due(Queue *queue, Row *row) {
    parl_drill *drill = &row->drill;
    row->due = drill->box > 0 ? row->played + interval_of(drill) : queue->first;
    int64_t wait = row->due - queue->now;
    row->rank = drill->need + (wait < 0 ? (int)-wait * RANK_DAY : 0);
    if (drill->done && wait < 1) wait = 1;
    drill->wait = wait > 0 ? (int)wait : 0;
}

// What comes first: what waits least, of today's the highest rank, else what needs it most.
static int compare(const void *left, const void *right) {
    const Row *one = left, *other = right;
    if (one->drill.wait != other->drill.wait) return one->drill.wait - other->drill.wait;
    if (one->drill.wait == 0 && one->rank != other->rank) return other->rank - one->rank;
    if (one->drill.need != other->drill.need) return other->drill.need - one->drill.need;
    if (one->number != other->number) return one->number - other->number;
    return one->drill.playable - other->drill.playable;
}

// Nobody knows how long it has been: the first that was not played today is due.
static void end_wait(Queue *queue) {
    for (int i = 0; i < queue->count && queue->rows[0].drill.wait > 0; i++) {
        if (queue->rows[i].drill.done) continue;
        queue->rows[i].drill.wait = 0;
        break;
    }
}

static void put_in_order(Queue *queue) {
    qsort(queue->rows, (size_t)queue->count, sizeof *queue->rows, compare);
    if (!queue->set_back) return;
    end_wait(queue);
    qsort(queue->rows, (size_t)queue->count, sizeof *queue->rows, compare);
}

// --- Why ----------------------------------------------------------------------------------------

static void add_skill(const Queue *queue, const parl_drill *drill, Ink *ink) {
    Skill skill = skill_of(queue->practice, drill->signal);
    const char *name = signal_words(drill->signal)->name;
    if (skill.runs == 0) {
        ink_add(ink, "it trains %s, which no run that counts has asked for yet.", name);
        return;
    }
    ink_add(ink, "it trains %s, which stands at %d of 100 ", name, skill.value / 10);
    skill_add_runs(skill, ink);
    ink_add(ink, ".");
}

static void add_days(int64_t days, Ink *ink) {
    if (days <= 0)
        ink_add(ink, "today");
    else if (days == 1)
        ink_add(ink, "a day ago");
    else
        ink_add(ink, "%lld days ago", (long long)days);
}

static void say_why(const Queue *queue, Row *row) {
    parl_drill *drill = &row->drill;
    Ink ink = {0};
    if (drill->box == 0) {
        ink_add(&ink, "New to you: ");
    } else {
        ink_add(&ink, "Played ");
        add_days(queue->now - row->played, &ink);
        ink_add(&ink, " with %d of 100: ", drill->last);
    }
    add_skill(queue, drill, &ink);
    snprintf(drill->why, sizeof drill->why, "%s", ink_text(&ink));
    ink_clear(&ink);
}

// --- The queue ----------------------------------------------------------------------------------

static void collect(Queue *queue) {
    const parl_practice *practice = queue->practice;
    queue->rows = calloc((size_t)practice->shelf_count + 1, sizeof *queue->rows);
    if (!queue->rows) abort();
    for (int i = 0; i < practice->shelf_count; i++) {
        parl_scenario_info info = parl_scenario_describe(practice->shelf[i].scenario);
        if (info.kind != PARL_KIND_DRILL) continue;
        queue->rows[queue->count++] =
            (Row){.drill = {.playable = i, .last = -1}, .number = info.number};
    }
}

// What is due and has no room today comes on the days after it.
static void spread(Queue *queue) {
    int room = PARL_DRILLS_A_DAY - queue->played, due = 0;
    for (int i = 0; i < queue->count; i++) {
        parl_drill *drill = &queue->rows[i].drill;
        if (drill->wait > 0) continue;
        if (due >= room) drill->wait = 1 + (due - room) / PARL_DRILLS_A_DAY;
        due++;
    }
    qsort(queue->rows, (size_t)queue->count, sizeof *queue->rows, compare);
}

static parl_drills *seen_of(const Queue *queue) {
    parl_drills *drills = calloc(1, sizeof *drills);
    if (!drills) abort();
    drills->rows = calloc((size_t)queue->count + 1, sizeof *drills->rows);
    if (!drills->rows) abort();
    for (int i = 0; i < queue->count; i++) {
        drills->rows[drills->count++] = queue->rows[i].drill;
        drills->today += queue->rows[i].drill.wait == 0;
    }
    return drills;
}

parl_drills *parl_drills_new(const parl_practice *practice) {
    assert(practice);
    assert(practice->runs || practice->run_count == 0);
    Queue queue = {.practice = practice};
    collect(&queue);
    take_runs(&queue);
    for (int i = 0; i < queue.count; i++) {
        weigh(practice, &queue.rows[i].drill);
        find_due(&queue, &queue.rows[i]);
    }
    put_in_order(&queue);
    spread(&queue);
    for (int i = 0; i < queue.count; i++) say_why(&queue, &queue.rows[i]);
    parl_drills *drills = seen_of(&queue);
    free(queue.rows);
    return drills;
}

void parl_drills_free(parl_drills *drills) {
    if (!drills) return;
    free(drills->rows);
    free(drills);
}

int parl_drills_weakest(const parl_drills *drills) {
    assert(drills);
    int best = -1;
    for (int i = 0; i < drills->count; i++) {
        if (drills->rows[i].done) continue;
        if (best < 0 || drills->rows[i].need > drills->rows[best].need) best = i;
    }
    return best;
}
