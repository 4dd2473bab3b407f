// SPDX-License-Identifier: MIT
//
// What to play next: where a player needs practice, by what the runs show, by how that compares
// with the player's own rating, and by what no run has asked for yet; matched with what each
// scenario weighs and covers.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "debrief/debrief.h"
#include "practice/practice.h"
#include "progress/progress.h"

enum {
    NEED_UNSEEN = 450,  // of a signal that no run has asked for; a mean of 55 needs as much
    NEED_GAP = 150,     // more, for each level by which the own rating lies above the runs
    GAP_LEAST = 1,
    WORTH_COVERED = 40,  // of a scenario that covers an item of the check with a gap
    WORTH_NEW = 30,      // of a scenario that was not played yet
    WELL = 80,           // a total from which on a scenario need not be played at once again
    READY = 40,          // a mean total below which what is written for seniors comes too early
    MET = 2,             // a need that a scenario has been chosen for is divided by this
};

typedef struct {
    const parl_progress_request *request;
    Trend trends[PARL_SIGNAL_COUNT];
    int needs[PARL_SIGNAL_COUNT];
    int items[PARL_SIGNAL_COUNT];  // the item with the widest gap that the signal speaks to; -1
    bool *taken;                   // by row of the shelf; owned
    int counting;
    int mean;  // of the newest totals that count, drills left out; -1: there are none
} Choice;

// --- Needs --------------------------------------------------------------------------------------

// A row of the rubric that was not judged yet is needed as much as the signal that is its kin.
static int base_need(const Choice *choice, int signal) {
    const Trend *trend = &choice->trends[signal];
    int row = parl_rubric_row((parl_signal)signal);
    if (trend->count == 0 && row >= 0) trend = &choice->trends[parl_rubric_kin(row)];
    return trend->count == 0 ? NEED_UNSEEN : 1000 - trend->recent;
}

static int widest_gap(const parl_progress_request *request, int signal) {
    int widest = -1, most = GAP_LEAST - 1;
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        int gap = readiness_gap(request, i);
        if (!(readiness_signals(i) >> signal & 1U) || gap <= most) continue;
        widest = i;
        most = gap;
    }
    return widest;
}

// A signal and its kin are one skill: who names no price in a negotiation does not in a round.
static Trend skill_trend(const parl_progress_request *request, parl_signal signal) {
    parl_practice practice = practice_of(request);
    Skill skill = skill_of(&practice, signal);
    return (Trend){.count = skill.runs, .recent = skill.value, .recent_count = skill.runs};
}

static int mean_total(const parl_progress_request *request) {
    int sum = 0, count = 0;
    for (int i = request->run_count - 1; i >= 0 && count < ATTEMPTS_RECENT; i--) {
        const parl_run *run = &request->runs[i];
        if (!parl_run_counts(run) || attempt_is_drill(request, run)) continue;
        sum += run->total;
        count++;
    }
    return count > 0 ? sum / count : -1;
}

static void weigh_needs(Choice *choice) {
    choice->mean = mean_total(choice->request);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        choice->trends[i] = skill_trend(choice->request, (parl_signal)i);
        choice->needs[i] = base_need(choice, i);
        choice->items[i] = widest_gap(choice->request, i);
        if (choice->items[i] < 0) continue;
        choice->needs[i] += NEED_GAP * readiness_gap(choice->request, choice->items[i]);
    }
    for (int i = 0; i < choice->request->run_count; i++) {
        choice->counting += parl_run_counts(&choice->request->runs[i]);
    }
}

// --- Scenarios ----------------------------------------------------------------------------------

static const char *name_of(const Choice *choice, int row) {
    return choice->request->shelf[row].name;
}

static const parl_run *last_finished(const parl_progress_request *request) {
    for (int i = request->run_count - 1; i >= 0; i--) {
        if (request->runs[i].over) return &request->runs[i];
    }
    return NULL;
}

// Whether the newest run was one of this scenario, and went well.
static bool just_mastered(const Choice *choice, int row) {
    const parl_run *run = last_finished(choice->request);
    return run && run->total >= WELL && strcmp(run->scenario, name_of(choice, row)) == 0;
}

// A round that is just over is not asked again at once, however it went.
static bool just_asked(const Choice *choice, int row) {
    const parl_run *run = last_finished(choice->request);
    parl_kind kind = parl_scenario_describe(choice->request->shelf[row].scenario).kind;
    return run && kind == PARL_KIND_INTERVIEW && strcmp(run->scenario, name_of(choice, row)) == 0;
}

static bool was_played(const Choice *choice, int row) {
    for (int i = 0; i < choice->request->run_count; i++) {
        if (strcmp(choice->request->runs[i].scenario, name_of(choice, row)) == 0) return true;
    }
    return false;
}

static bool covers_gap(const Choice *choice, const parl_scenario_info *info) {
    for (int i = 0; i < info->covers_count; i++) {
        for (int item = 0; item < PARL_READINESS_COUNT; item++) {
            bool same = strcmp(info->covers[i], readiness_catalogue(item)) == 0;
            if (same && readiness_gap(choice->request, item) > 0) return true;
        }
    }
    return false;
}

static int worth_of(const Choice *choice, int row) {
    parl_scenario_info info = parl_scenario_describe(choice->request->shelf[row].scenario);
    int worth = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) worth += choice->needs[i] * info.weights[i];
    worth /= 100;
    if (covers_gap(choice, &info)) worth += WORTH_COVERED;
    if (!was_played(choice, row)) worth += WORTH_NEW;
    return worth;
}

// The signal for whose sake it is chosen.
static int signal_of(const Choice *choice, int row) {
    parl_scenario_info info = parl_scenario_describe(choice->request->shelf[row].scenario);
    int best = 0;
    for (int i = 1; i < PARL_SIGNAL_COUNT; i++) {
        if (choice->needs[i] * info.weights[i] > choice->needs[best] * info.weights[best]) best = i;
    }
    return best;
}

// Before the first run that counts the shortest one is the best: a beginning should end soon.
static int rank_of(const Choice *choice, int row) {
    if (choice->counting > 0) return worth_of(choice, row);
    return -parl_scenario_describe(choice->request->shelf[row].scenario).minutes;
}

static parl_kind kind_of(const Choice *choice, int row) {
    return parl_scenario_describe(choice->request->shelf[row].scenario).kind;
}

// Whoever has not shown yet what a beginner needs learns little from what asks for more.
static bool fits_level(const Choice *choice, int row) {
    static const char *const high[] = {"senior", "lead"};
    const char *level = parl_scenario_describe(choice->request->shelf[row].scenario).level;
    bool too_high = false;
    for (size_t i = 0; i < sizeof high / sizeof *high; i++)
        too_high = too_high || (level && strcmp(level, high[i]) == 0);
    return !too_high || choice->mean >= READY;
}

// Drills have a place of their own; and nobody begins with a panel.
static bool is_offered(const Choice *choice, int row) {
    parl_kind kind = kind_of(choice, row);
    if (kind == PARL_KIND_DRILL || (choice->counting == 0 && kind != PARL_KIND_NEGOTIATION))
        return false;
    if (just_mastered(choice, row) || just_asked(choice, row)) return false;
    return !choice->taken[row] && fits_level(choice, row);
}

static int best_row(const Choice *choice) {
    int best = -1;
    for (int i = 0; i < choice->request->shelf_count; i++) {
        if (!is_offered(choice, i)) continue;
        if (best < 0 || rank_of(choice, i) > rank_of(choice, best)) best = i;
    }
    return best;
}

// --- Why ----------------------------------------------------------------------------------------

static void add_gap(const Choice *choice, int signal, int weight, Ink *ink) {
    int item = choice->items[signal];
    Evidence evidence = evidence_of_runs(choice->request, item);
    ink_add(ink,
            "you rate yourself %d of 5 on “%s” and the runs show %d; %s counts for %d %% here.",
            choice->request->latest->rating[item], parl_readiness_text(item),
            readiness_level(evidence.value), signal_words((parl_signal)signal)->name, weight);
}

// A figure is named as the runs show it: where only the kin of [signal] was asked for, by that.
static void add_weak(const Choice *choice, int signal, int weight, Ink *ink) {
    const Trend *trend = &choice->trends[signal];
    parl_signal kin = parl_signal_kin((parl_signal)signal);
    bool own = kin == PARL_SIGNAL_COUNT || trend_of(choice->request, (parl_signal)signal).count > 0;
    const char *name = signal_words((parl_signal)signal)->name;
    ink_add(ink, "%s stands at %d of 100 over %s", own ? name : signal_words(kin)->name,
            trend->recent / 10, trend->recent_count == 1 ? "one run" : "");
    if (trend->recent_count > 1) ink_add(ink, "your last %d runs", trend->recent_count);
    if (own)
        ink_add(ink, ", and here it counts for %d %%.", weight);
    else
        ink_add(ink, "; a round asks for the same skill as %s, which counts for %d %% here.", name,
                weight);
}

static void add_reason(const Choice *choice, int row, int signal, const char *title, Ink *ink) {
    parl_scenario_info info = parl_scenario_describe(choice->request->shelf[row].scenario);
    const char *name = signal_words((parl_signal)signal)->name;
    ink_add(ink, "“%s”: ", title);
    if (choice->counting == 0)
        ink_add(ink, "%s: about %d minutes, and %s counts for %d %%.",
                last_finished(choice->request) ? "a short one to go on with"
                                               : "a good one to begin with",
                info.minutes, name, info.weights[signal]);
    else if (choice->items[signal] >= 0)
        add_gap(choice, signal, info.weights[signal], ink);
    else if (choice->trends[signal].count > 0)
        add_weak(choice, signal, info.weights[signal], ink);
    else
        ink_add(ink, "none of your runs that count has asked for %s yet; here it counts for %d %%.",
                name, info.weights[signal]);
}

// [title] without its last [excess] bytes and a sign that would be cut, and with a mark for it.
static void add_shortened(const char *title, size_t excess, Ink *ink) {
    size_t length = strlen(title), size = excess < length ? length - excess : 0;
    while (size > 0 && ((unsigned char)title[size] & 0xc0U) == 0x80) size--;
    ink_add(ink, "%.*s…", (int)size, title);
}

enum { DRILL_TITLE = 150 };  // bytes: so that its length and its reason have room

static void add_drill_title(const char *title, Ink *ink) {
    size_t length = strlen(title);
    ink_add(ink, "“");
    if (length > DRILL_TITLE)
        add_shortened(title, length - DRILL_TITLE, ink);
    else
        ink_add(ink, "%s", title);
    ink_add(ink, "”, ");
}

// A title that leaves no room for the reason is shortened: the reason is what is asked for.
static void say_why(const Choice *choice, int row, int signal, parl_next *next) {
    const char *title = parl_scenario_describe(choice->request->shelf[row].scenario).title;
    Ink why = {0}, shortened = {0};
    add_reason(choice, row, signal, title, &why);
    if (why.size >= sizeof next->why) {
        add_shortened(title, why.size - sizeof next->why + sizeof "…", &shortened);
        ink_clear(&why);
        add_reason(choice, row, signal, ink_text(&shortened), &why);
    }
    snprintf(next->why, sizeof next->why, "%s", ink_text(&why));
    next->reason =
        (int)(strlen("“”: ") + strlen(shortened.size > 0 ? ink_text(&shortened) : title));
    ink_clear(&shortened);
    ink_clear(&why);
}

static void keep(Choice *choice, int row, parl_next *next) {
    int signal = signal_of(choice, row);
    next->playable = row;
    say_why(choice, row, signal, next);
    choice->taken[row] = true;
    choice->needs[signal] /= MET;
}

// False where nothing is left.
static bool keep_best(Choice *choice, parl_next *next) {
    int row = best_row(choice);
    if (row >= 0) keep(choice, row, next);
    return row >= 0;
}

// --- A drill ------------------------------------------------------------------------------------

// The first of today's, else the one that helps most. False where there is none, or each was played
// today.
static bool choose_drill(const parl_progress_request *request, parl_next *next) {
    parl_practice practice = practice_of(request);
    parl_drills *drills = parl_drills_new(&practice);
    int row = drills->today > 0 ? 0 : parl_drills_weakest(drills);
    if (row >= 0) {
        const parl_drill *drill = &drills->rows[row];
        parl_scenario_info info = parl_scenario_describe(request->shelf[drill->playable].scenario);
        next->playable = drill->playable;
        Ink why = {0};
        add_drill_title(info.title, &why);
        next->reason = (int)why.size;
        ink_add(&why, "a drill of %d minute%s. %s", info.minutes, info.minutes == 1 ? "" : "s",
                drill->why);
        ink_hand_out(&why, next->why, sizeof next->why);
    }
    parl_drills_free(drills);
    return row >= 0;
}

int parl_progress_next(const parl_progress_request *request, parl_next out[PARL_NEXT_MAX]) {
    assert(request);
    assert(out);
    Choice choice = {.request = request,
                     .taken = calloc((size_t)request->shelf_count + 1, sizeof(bool))};
    if (!choice.taken) abort();
    weigh_needs(&choice);
    int count = 0;
    parl_next drill;
    bool drills = choice.counting > 0 && choose_drill(request, &drill);
    // A drill takes a few minutes, and so it stands among the first two.
    count += keep_best(&choice, &out[count]);
    if (drills) out[count++] = drill;
    while (count < PARL_NEXT_MAX && keep_best(&choice, &out[count])) count++;
    free(choice.taken);
    return count;
}
