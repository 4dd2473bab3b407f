// SPDX-License-Identifier: MIT
//
// Skills: what negotiations and rounds have shown, in which a signal and its kin are one.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <string.h>
#include <time.h>

#include "practice/practice.h"
#include "progress/progress.h"

enum {
    NEED_UNSEEN = 450,  // as for what to play next: a mean of 55 needs as much
};

parl_signal parl_signal_kin(parl_signal signal) {
    int row = parl_rubric_row(signal);
    if (row >= 0) return parl_rubric_kin(row);
    for (row = 0; row < PARL_RUBRIC_COUNT; row++) {
        if (parl_rubric_kin(row) == signal) return parl_rubric_signal(row);
    }
    return PARL_SIGNAL_COUNT;
}

// --- Days ---------------------------------------------------------------------------------------

// Days from 1 January 1970 to that of the civil calendar: whole eras of 400 years, then the years
// that begin in March, so that the day that is now and then missing stands at their end.
static int64_t days_to(int64_t year, int month, int day) {
    enum { ERA_YEARS = 400, ERA_DAYS = 146097, EPOCH = 719468 };
    if (month <= 2) year--;
    int64_t era = (year >= 0 ? year : year - ERA_YEARS + 1) / ERA_YEARS;
    int64_t of_era = year - era * ERA_YEARS;
    int64_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH;
}

int64_t parl_practice_day(int64_t seconds) {
    time_t when = (time_t)seconds;
    struct tm day;
    if (!localtime_r(&when, &day)) return 0;
    return days_to((int64_t)day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

// --- Runs ---------------------------------------------------------------------------------------

int shelf_row(const parl_playable *shelf, int count, const char *name) {
    for (int i = 0; i < count; i++) {
        if (strcmp(shelf[i].name, name) == 0) return i;
    }
    return -1;
}

parl_kind kind_of_run(const parl_practice *practice, const parl_run *run) {
    int row = shelf_row(practice->shelf, practice->shelf_count, run->scenario);
    if (row < 0) return PARL_KIND_NEGOTIATION;
    return parl_scenario_describe(practice->shelf[row].scenario).kind;
}

static bool offers(const parl_run *run, parl_signal signal) {
    return signal != PARL_SIGNAL_COUNT && run->parts[signal] >= 0 && run->weights[signal] > 0;
}

// What the run shows of it; -1: nothing.
static int shown_by(const parl_run *run, parl_signal signal) {
    parl_signal kin = parl_signal_kin(signal);
    int count = offers(run, signal) + offers(run, kin), sum = 0;
    if (offers(run, signal)) sum += run->parts[signal];
    if (offers(run, kin)) sum += run->parts[kin];
    return count > 0 ? sum / count : -1;
}

Skill skill_of(const parl_practice *practice, parl_signal signal) {
    assert(practice);
    Skill skill = {0};
    int sum = 0;
    for (int i = practice->run_count - 1; i >= 0 && skill.runs < ATTEMPTS_RECENT; i--) {
        const parl_run *run = &practice->runs[i];
        int shown = parl_run_counts(run) ? shown_by(run, signal) : -1;
        if (shown < 0 || kind_of_run(practice, run) == PARL_KIND_DRILL) continue;
        sum += shown;
        skill.runs++;
    }
    if (skill.runs > 0) skill.value = sum / skill.runs;
    return skill;
}

int skill_need(Skill skill) { return skill.runs > 0 ? 1000 - skill.value : NEED_UNSEEN; }

void skill_add_runs(Skill skill, Ink *ink) {
    assert(ink);
    if (skill.runs == 1)
        ink_add(ink, "in one run");
    else
        ink_add(ink, "in your last %d runs", skill.runs);
}
