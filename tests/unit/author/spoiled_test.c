// SPDX-License-Identifier: MIT
//
// Scenarios that were made worse on purpose fail at the gate that is there for it, or with the find
// that names it; the scenarios as they are meet every gate.
//
//   author_spoiled_test [SEEDS]     a few worlds where nothing is said

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"
#include "parlance_bots.h"
#include "spoil.h"

static int seeds = 10;

static parl_bots *play(const parl_scenario *scenario) {
    const parl_bots_request request = {.threads = 2, .worlds = {.seeds = seeds, .first = 1}};
    parl_bots *bots;
    assert_int_equal(parl_bots_new(&bots, scenario, &request), PARL_OK);
    return bots;
}

static void print_gates(const parl_bots *bots) {
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        if (gate.judged && gate.state == PARL_GATE_NOT_MET)
            printf("  not met: %s, %d: %s\n", gate.id, gate.value, gate.about);
    }
}

// The copy fails at each of [kinds], and at whatever else.
static void fails(const Spoil *spoil, const parl_bot_gate_kind *kinds, int count) {
    parl_scenario *scenario = battery_load(spoil->folder);
    parl_bots *bots = play(scenario);
    printf("%s\n", parl_scenario_describe(scenario).title);
    print_gates(bots);
    for (int i = 0; i < count; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, kinds[i]);
        assert_int_equal(gate.state, PARL_GATE_NOT_MET);
        assert_true(gate.judged);
    }
    assert_true(parl_bots_failed(bots) >= count);
    parl_bots_free(bots);
    parl_scenario_free(scenario);
}

static void fails_at(const Spoil *spoil, parl_bot_gate_kind kind) { fails(spoil, &kind, 1); }

// --- As they are ------------------------------------------------------------------------------

// In a few worlds not everything is reached: that is asked of a whole battery.
static void meets(const char *path) {
    parl_scenario *scenario = battery_load(path);
    parl_bots *bots = play(scenario);
    parl_bot_gate coverage = parl_bots_gate(bots, PARL_BOT_GATE_COVERAGE);
    int allowed = seeds < PARL_BOTS_SEEDS && coverage.state == PARL_GATE_NOT_MET;
    print_gates(bots);
    assert_true(coverage.value >= 980);
    assert_int_equal(parl_bots_failed(bots), allowed);
    parl_bots_free(bots);
    parl_scenario_free(scenario);
}

static void eighteen_in_a_hundred_meets_every_gate(void **unused) {
    (void)unused;
    meets(BATTERY_FIRST);
}

static void the_date_meets_every_gate(void **unused) {
    (void)unused;
    meets(BATTERY_DATE);
}

static void the_uninvited_counsel_meets_every_gate(void **unused) {
    (void)unused;
    meets(BATTERY_COUNSEL);
}

// --- The best line is the longest -------------------------------------------------------------

static void lengthened(const char *path) {
    Spoil spoil = spoil_copy(path);
    spoil_lengthen(&spoil);
    static const parl_bot_gate_kind kinds[] = {PARL_BOT_GATE_LONGEST_BEST,
                                               PARL_BOT_GATE_LENGTH_RATIO};
    fails(&spoil, kinds, 2);
    spoil_clear(&spoil);
}

static void the_first_with_its_best_lines_longest(void **unused) {
    (void)unused;
    lengthened(BATTERY_FIRST);
}

static void the_date_with_its_best_lines_longest(void **unused) {
    (void)unused;
    lengthened(BATTERY_DATE);
}

static void the_counsel_with_its_best_lines_longest(void **unused) {
    (void)unused;
    lengthened(BATTERY_COUNSEL);
}

// --- A date that always works -----------------------------------------------------------------

static void the_first_with_a_date_that_always_works(void **unused) {
    (void)unused;
    Spoil spoil = spoil_copy(BATTERY_FIRST);
    spoil_replace(&spoil, "cast.lua", "needed = 60", "needed = 1");
    fails_at(&spoil, PARL_BOT_GATE_ONE_ANSWER);
    spoil_clear(&spoil);
}

static void the_date_with_a_date_that_always_works(void **unused) {
    (void)unused;
    Spoil spoil = spoil_copy(BATTERY_DATE);
    spoil_replace(&spoil, "cast.lua", "needed = 65", "needed = 1");
    static const parl_bot_gate_kind kinds[] = {PARL_BOT_GATE_ONE_ANSWER, PARL_BOT_GATE_MISTAKES};
    fails(&spoil, kinds, 2);
    spoil_clear(&spoil);
}

// --- Legal at the end, for free ---------------------------------------------------------------

static void the_counsel_with_legal_at_the_end_for_free(void **unused) {
    (void)unused;
    Spoil spoil = spoil_copy(BATTERY_COUNSEL);
    spoil_replace(&spoil, "cast.lua", "plan = 56, weekly = 8", "plan = 560, weekly = 1");
    spoil_replace(&spoil, "cast.lua", "plan = 14, weekly = 2", "plan = 140, weekly = 1");
    fails_at(&spoil, PARL_BOT_GATE_MISTAKES);
    spoil_clear(&spoil);
}

// --- A scene that nobody reaches --------------------------------------------------------------

static void a_scene_that_nobody_reaches(void **unused) {
    (void)unused;
    Spoil spoil = spoil_copy(BATTERY_FIRST);
    spoil_add(&spoil, "weeks.lua",
              "\nscene \"holiday\" { on = \"week > 20\", narrate \"It snows.\" }\n");
    fails_at(&spoil, PARL_BOT_GATE_COVERAGE);
    spoil_clear(&spoil);
}

static const char *const all_of_them[] = {BATTERY_FIRST, BATTERY_DATE, BATTERY_COUNSEL};

enum { ALL_OF_THEM = sizeof all_of_them / sizeof *all_of_them };

static int count_of(const parl_problems *problems, int code) {
    int count = 0;
    for (int i = 0; i < parl_problems_count(problems); i++)
        count += parl_problems_at(problems, i)->number == code;
    return count;
}

// The checker finds [code] in the copy, once, and in the scenario itself not.
static void is_found(const char *path, const char *added, int code) {
    Spoil spoil = spoil_copy(path);
    parl_problems *before = parl_problems_new(), *after = parl_problems_new();
    parl_check(spoil.folder, before, NULL);
    spoil_add(&spoil, "endings.lua", added);
    parl_check(spoil.folder, after, NULL);
    assert_int_equal(count_of(before, code), 0);
    assert_int_equal(count_of(after, code), 1);
    parl_problems_free(before);
    parl_problems_free(after);
    spoil_clear(&spoil);
}

static void a_scene_to_which_nothing_leads_is_found_in_each(void **unused) {
    (void)unused;
    for (int i = 0; i < ALL_OF_THEM; i++)
        is_found(all_of_them[i], "\nscene \"attic\" { narrate \"Dust.\" }\n", 405);
}

// --- A menu that can come up empty ------------------------------------------------------------

static const char empty_menu[] = "\nscene \"silence\" { at = 2,\n"
                                 "  choice \"Say something.\" { only = \"slots > 5\" },\n"
                                 "  choice \"Say something else.\" { only = \"slots > 6\" },\n"
                                 "}\n";

static void an_empty_menu_is_found_in_each(void **unused) {
    (void)unused;
    for (int i = 0; i < ALL_OF_THEM; i++) is_found(all_of_them[i], empty_menu, 406);
}

// The find of [kind] in [found]; all empty where there is none.
static parl_find find_of(const parl_exploration *found, parl_find_kind kind) {
    for (int i = 0; i < found->find_count; i++)
        if (found->finds[i].kind == kind) return found->finds[i];
    return (parl_find){.scene = ""};
}

// The checker cannot see it before somebody has played; then it has a seed and answers.
static void an_empty_menu_is_met_in_play_in_each(void **unused) {
    (void)unused;
    for (int i = 0; i < ALL_OF_THEM; i++) {
        Spoil spoil = spoil_copy(all_of_them[i]);
        spoil_add(&spoil, "endings.lua", empty_menu);
        parl_scenario *scenario = battery_load(spoil.folder);
        parl_explore_request request = {.path = spoil.folder, .threads = 1, .states = 20000};
        parl_exploration *found = parl_explore(scenario, &request);
        parl_find find = find_of(found, PARL_FIND_EMPTY);
        assert_true(parl_exploration_wrong(found));
        assert_string_equal(find.scene, "silence");
        assert_true(find.seed > 0);
        assert_true(find.answer_count > 0);
        parl_exploration_free(found);
        parl_scenario_free(scenario);
        spoil_clear(&spoil);
    }
}

int main(int count, char **words) {
    if (count > 1) seeds = atoi(words[1]);
    if (seeds < 1) return 2;
    const struct CMUnitTest few[] = {
        cmocka_unit_test(eighteen_in_a_hundred_meets_every_gate),
        cmocka_unit_test(the_first_with_its_best_lines_longest),
        cmocka_unit_test(the_first_with_a_date_that_always_works),
        cmocka_unit_test(a_scene_that_nobody_reaches),
        cmocka_unit_test(a_scene_to_which_nothing_leads_is_found_in_each),
        cmocka_unit_test(an_empty_menu_is_found_in_each),
        cmocka_unit_test(an_empty_menu_is_met_in_play_in_each),
    };
    const struct CMUnitTest all[] = {
        cmocka_unit_test(eighteen_in_a_hundred_meets_every_gate),
        cmocka_unit_test(the_date_meets_every_gate),
        cmocka_unit_test(the_uninvited_counsel_meets_every_gate),
        cmocka_unit_test(the_first_with_its_best_lines_longest),
        cmocka_unit_test(the_date_with_its_best_lines_longest),
        cmocka_unit_test(the_counsel_with_its_best_lines_longest),
        cmocka_unit_test(the_first_with_a_date_that_always_works),
        cmocka_unit_test(the_date_with_a_date_that_always_works),
        cmocka_unit_test(the_counsel_with_legal_at_the_end_for_free),
        cmocka_unit_test(a_scene_that_nobody_reaches),
        cmocka_unit_test(a_scene_to_which_nothing_leads_is_found_in_each),
        cmocka_unit_test(an_empty_menu_is_found_in_each),
        cmocka_unit_test(an_empty_menu_is_met_in_play_in_each),
    };
    if (count > 1) return cmocka_run_group_tests(all, NULL, NULL) != 0;
    return cmocka_run_group_tests(few, NULL, NULL) != 0;
}
