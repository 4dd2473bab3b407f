// SPDX-License-Identifier: MIT
//
// The queue of drills, over days that are made up: ninety of them, with a clock that is right, one
// that is set back, and one that is a year ahead for a day.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_session.h"
#include "parlance_practice.h"

enum { DAYS = 90, DRILLS = 10, SHELF = DRILLS + 1, RUNS = 400, START = 20000 };

static const parl_signal TRAINS[DRILLS] = {
    PARL_SIGNAL_TRANSLATION, PARL_SIGNAL_PRICE,    PARL_SIGNAL_HYGIENE,   PARL_SIGNAL_LISTENER,
    PARL_SIGNAL_GOAL,        PARL_SIGNAL_VARIABLE, PARL_SIGNAL_OWNERSHIP, PARL_SIGNAL_DECISION,
    PARL_SIGNAL_FOLLOW_UP,   PARL_SIGNAL_PRICE,
};

// The player speaks to nobody in their words and prices nothing; the rest goes well.
static bool is_weak(int drill) {
    parl_signal signal = TRAINS[drill];
    return signal == PARL_SIGNAL_TRANSLATION || signal == PARL_SIGNAL_LISTENER ||
           signal == PARL_SIGNAL_PRICE;
}

typedef struct {
    parl_scenario scenarios[SHELF];
    parl_playable shelf[SHELF];
    char names[SHELF][24];
    parl_run runs[RUNS];
    parl_practice practice;
    int asked[DRILLS];
    int last_day[DRILLS];  // of the simulation, from 0; -1
    int idle, longest_idle;
} Life;

// One day a second: the runs' own clock.
static int64_t day_itself(int64_t seconds) { return seconds; }

static void add_run(Life *life, int row, int64_t day, int total) {
    parl_run *run = &life->runs[life->practice.run_count++];
    assert_true(life->practice.run_count < RUNS);
    *run = (parl_run){.id = life->practice.run_count, .began = day, .over = true, .total = total};
    snprintf(run->scenario, sizeof run->scenario, "%s", life->shelf[row].name);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        run->weights[i] = life->scenarios[row].info.weights[i];
        run->parts[i] = run->weights[i] > 0 ? total * 10 : -1;
    }
}

// A negotiation that shows what is weak and what is not.
static void negotiate(Life *life, int64_t day) {
    add_run(life, DRILLS, day, 60);
    parl_run *run = &life->runs[life->practice.run_count - 1];
    for (int i = 0; i < DRILLS; i++) {
        run->weights[TRAINS[i]] = 10;
        run->parts[TRAINS[i]] = is_weak(i) ? 250 : 900;
    }
}

static void begin(Life *life) {
    *life = (Life){.idle = 0};
    for (int i = 0; i < SHELF; i++) {
        parl_scenario_info *info = &life->scenarios[i].info;
        snprintf(life->names[i], sizeof life->names[i], "%s %d", i < DRILLS ? "drill" : "talk", i);
        info->title = life->names[i];
        info->kind = i < DRILLS ? PARL_KIND_DRILL : PARL_KIND_NEGOTIATION;
        if (i < DRILLS) info->weights[TRAINS[i]] = 100;
        if (i < DRILLS) life->last_day[i] = -1;
        life->shelf[i] = (parl_playable){life->names[i], &life->scenarios[i]};
    }
    life->practice = (parl_practice){
        .runs = life->runs, .shelf = life->shelf, .shelf_count = SHELF, .day = day_itself};
    negotiate(life, START);
}

// A figure from 0 to 999 that hangs on the day and the drill alone.
static int draw(int day, int drill) {
    uint32_t mix = (uint32_t)(day * 131 + drill * 31 + 7) * 2654435761U;
    return (int)(mix >> 16) % 1000;
}

static int total_of(int day, int drill) {
    return is_weak(drill) ? 35 + draw(day, drill) % 45 : 72 + draw(day, drill) % 26;
}

// Plays what is asked for today, one after the other, as a person does.
static void live(Life *life, int day, int64_t calendar) {
    int played = 0;
    for (;;) {
        life->practice.today = calendar;
        parl_drills *drills = parl_drills_new(&life->practice);
        assert_int_equal(drills->count, DRILLS);
        int drill = drills->today > 0 ? drills->rows[0].playable : -1;
        parl_drills_free(drills);
        if (drill < 0) break;
        assert_int_not_equal(life->last_day[drill], day);
        life->last_day[drill] = day;
        life->asked[drill]++;
        add_run(life, drill, calendar, total_of(day, drill));
        assert_true(++played <= PARL_DRILLS_A_DAY);
    }
    life->idle = played > 0 ? 0 : life->idle + 1;
    if (life->idle > life->longest_idle) life->longest_idle = life->idle;
}

static void assert_fair(const Life *life) {
    int weak = 0, weaks = 0, strong = 0, strongs = 0;
    for (int i = 0; i < DRILLS; i++) {
        assert_true(life->asked[i] >= 1);
        if (is_weak(i))
            weak += life->asked[i], weaks++;
        else
            strong += life->asked[i], strongs++;
    }
    print_message("weak %d over %d drills, strong %d over %d, idle %d days at most\n", weak, weaks,
                  strong, strongs, life->longest_idle);
    // At least twice as often, drill for drill.
    assert_true(weak * strongs >= 2 * strong * weaks);
}

static void ninety_days_ask_weak_skills_more_often(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    for (int day = 0; day < DAYS; day++) live(&life, day, START + day);
    assert_fair(&life);
}

static void a_clock_that_is_set_back_loses_nothing(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    for (int day = 0; day < DAYS; day++) live(&life, day, START + (day < 30 ? day : day - 40));
    assert_fair(&life);
    assert_true(life.longest_idle <= 3);
}

static void a_clock_that_was_a_year_ahead_for_a_day_stops_nothing(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    for (int day = 0; day < DAYS; day++) live(&life, day, START + day + (day == 30 ? 365 : 0));
    assert_fair(&life);
    assert_true(life.longest_idle <= 3);
}

// --- One by one -------------------------------------------------------------------------------

static parl_drill drill_at(Life *life, int64_t today, int playable) {
    life->practice.today = today;
    parl_drills *drills = parl_drills_new(&life->practice);
    parl_drill found = {.playable = -1};
    for (int i = 0; i < drills->count; i++) {
        if (drills->rows[i].playable == playable) found = drills->rows[i];
    }
    parl_drills_free(drills);
    return found;
}

static void a_drill_moves_up_with_good_totals_and_back_with_a_poor_one(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    const struct {
        int total, box;
    } steps[] = {{80, 2}, {60, 2}, {75, 3}, {90, 4}, {49, 1}, {50, 1}, {70, 2}};
    assert_int_equal(drill_at(&life, START, 4).box, 0);
    for (int i = 0; i < (int)(sizeof steps / sizeof *steps); i++) {
        add_run(&life, 4, START + i, steps[i].total);
        assert_int_equal(drill_at(&life, START + i, 4).box, steps[i].box);
        assert_int_equal(drill_at(&life, START + i, 4).last, steps[i].total);
    }
}

static void a_weak_skill_comes_back_sooner(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    for (int i = 0; i < 3; i++) {
        add_run(&life, 1, START + i, 80);  // priced: weak
        add_run(&life, 4, START + i, 80);  // goals: strong
    }
    parl_drill weak = drill_at(&life, START + 2, 1), strong = drill_at(&life, START + 2, 4);
    assert_int_equal(weak.box, 4);
    assert_int_equal(strong.box, 4);
    assert_int_equal(weak.wait, 12);    // 16 days, with 750 of 1000 missing
    assert_int_equal(strong.wait, 22);  // with 100 missing
    assert_true(weak.done);
    assert_non_null(strstr(weak.why, "Played today with 80 of 100: it trains"));
    assert_non_null(strstr(weak.why, "stands at 25 of 100 in one run."));
}

static void a_skill_has_its_kin_in_negotiations(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    life.practice.run_count = 0;
    assert_int_equal(drill_at(&life, START, 5).need, 450);
    add_run(&life, DRILLS, START, 60);
    life.runs[0].weights[PARL_SIGNAL_HYGIENE] = 100;
    life.runs[0].parts[PARL_SIGNAL_HYGIENE] = 200;
    assert_int_equal(drill_at(&life, START, 5).need, 800);
    life.runs[0].taken_back = true;
    assert_int_equal(drill_at(&life, START, 5).need, 450);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        parl_signal kin = parl_signal_kin((parl_signal)i);
        if (kin != PARL_SIGNAL_COUNT) assert_int_equal(parl_signal_kin(kin), i);
    }
}

static void when_none_is_due_the_weakest_is_known(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    for (int i = 0; i < 3; i++) add_run(&life, 4 + i, START, 80);
    life.practice.today = START;
    parl_drills *drills = parl_drills_new(&life.practice);
    assert_int_equal(drills->today, 0);
    assert_true(is_weak(drills->rows[parl_drills_weakest(drills)].playable));
    parl_drills_free(drills);
}

// Whether [playable] is the first of today's.
static bool comes_first(Life *life, int64_t today, int playable) {
    life->practice.today = today;
    parl_drills *drills = parl_drills_new(&life->practice);
    bool first = drills->today > 0 && drills->rows[0].playable == playable;
    parl_drills_free(drills);
    return first;
}

static void what_has_waited_long_comes_before_what_is_weak(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    add_run(&life, 4, START, 80);  // goals: strong
    for (int i = 0; i < DRILLS; i++) {
        if (i != 4) add_run(&life, i, START + 39, i == 1 ? 20 : 90);
    }
    assert_int_equal(drill_at(&life, START + 40, 1).wait, 0);  // priced: weak, since yesterday
    assert_true(comes_first(&life, START + 40, 4));
}

static void where_the_clock_was_set_back_one_is_due_at_once(void **state) {
    (void)state;
    static Life life;
    begin(&life);
    for (int i = 0; i < DRILLS; i++) add_run(&life, i, START + 100, 90);
    life.practice.today = START + 63;
    parl_drills *drills = parl_drills_new(&life.practice);
    assert_int_equal(drills->today, 1);
    int asked = drills->rows[0].playable;
    parl_drills_free(drills);
    // And not once more on that day.
    add_run(&life, asked, START + 63, 90);
    parl_drill drill = drill_at(&life, START + 63, asked);
    assert_true(drill.done);
    assert_true(drill.wait > 0);
    assert_int_equal(drill.box, 3);
}

static void days_are_those_of_the_calendar(void **state) {
    (void)state;
    const int64_t noon = 12 * 3600, day = 24 * 3600;
    assert_int_equal(parl_practice_day(noon), 0);
    assert_int_equal(parl_practice_day(20000 * day + noon), 20000);
    assert_int_equal(parl_practice_day(11016 * day + noon), 11016);  // 29 February 2000
    assert_int_equal(parl_practice_day(noon - day), -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ninety_days_ask_weak_skills_more_often),
        cmocka_unit_test(a_clock_that_is_set_back_loses_nothing),
        cmocka_unit_test(a_clock_that_was_a_year_ahead_for_a_day_stops_nothing),
        cmocka_unit_test(a_drill_moves_up_with_good_totals_and_back_with_a_poor_one),
        cmocka_unit_test(a_weak_skill_comes_back_sooner),
        cmocka_unit_test(a_skill_has_its_kin_in_negotiations),
        cmocka_unit_test(when_none_is_due_the_weakest_is_known),
        cmocka_unit_test(what_has_waited_long_comes_before_what_is_weak),
        cmocka_unit_test(where_the_clock_was_set_back_one_is_due_at_once),
        cmocka_unit_test(days_are_those_of_the_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
