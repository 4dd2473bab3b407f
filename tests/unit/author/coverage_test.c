// SPDX-License-Identifier: MIT
//
// Everything that a scenario says it teaches can be seen done well and done badly: for each
// catalogue id that it covers, somebody's run shows the one and somebody's the other.
//
//   author_coverage_test [PATH]     the scenarios that come with Parlance where nothing is said

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"

// Worlds in which the players are tried, as long as something has not been seen.
enum { SEEDS = 200, COVERS_MAX = 64 };

// Besides every policy: the author's key with slips, which wander a little off the good path.
static const int slips[] = {10, 30, 50, 70};

// The first run that showed something; seed 0: none has.
typedef struct {
    parl_player player;
    int seed;
} Sight;

typedef struct {
    parl_scenario_info info;
    Sight well[COVERS_MAX], badly[COVERS_MAX];
    parl_player player;  // who is looked at
    int seed;
} Seen;

// --- What is enough ------------------------------------------------------------------------

// Practices, mistakes, frameworks, checks and interviews are done well and done badly;
// conditions of the work, cases, roles, exercises and tensions are met.
static bool met_is_enough(const char *id) {
    const char *letter = strchr(id, '-');
    return letter && letter[1] && strchr("KXRET", letter[1]);
}

static bool covered(const Seen *seen, int index) {
    bool well = seen->well[index].seed > 0, badly = seen->badly[index].seed > 0;
    return met_is_enough(seen->info.covers[index]) ? well || badly : well && badly;
}

static bool all_covered(const Seen *seen) {
    for (int i = 0; i < seen->info.covers_count; i++) {
        if (!covered(seen, i)) return false;
    }
    return true;
}

// --- Looking -------------------------------------------------------------------------------

static void note_lesson(Seen *seen, const char *id, bool well) {
    Sight *sights = well ? seen->well : seen->badly;
    for (int i = 0; i < seen->info.covers_count; i++) {
        if (strcmp(seen->info.covers[i], id) != 0 || sights[i].seed > 0) continue;
        sights[i] = (Sight){.player = seen->player, .seed = seen->seed};
    }
}

static void look(void *room, parl_session *run) {
    int count;
    const parl_event *events = parl_session_events(run, &count);
    for (int i = 0; i < count; i++) {
        bool well;
        const char *id = parl_event_lesson(parl_session_scenario(run), &events[i], &well);
        if (id) note_lesson(room, id, well);
    }
}

static void play(Seen *seen, const parl_scenario *scenario, parl_player player, int seed) {
    parl_session *run;
    assert_int_equal(parl_player_play(player, scenario, (uint64_t)seed, &run), PARL_OK);
    seen->player = player;
    seen->seed = seed;
    battery_walk(run, look, seen);
    parl_session_free(run);
}

static void play_everybody(Seen *seen, const parl_scenario *scenario, int seed) {
    for (int i = 0; i < PARL_POLICY_COUNT; i++) {
        play(seen, scenario, (parl_player){.policy = (parl_policy)i}, seed);
    }
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        parl_player player = {.policy = PARL_POLICY_EXPERT, .errors = slips[i]};
        play(seen, scenario, player, seed);
    }
}

// --- Telling -------------------------------------------------------------------------------

static void print_sight(const char *how, const Sight *sight) {
    char who[40] = "nobody";
    if (sight->seed > 0) {
        (void)snprintf(who, sizeof who, "%s-%d, seed %d", parl_policy_id(sight->player.policy),
                       sight->player.errors, sight->seed);
    }
    printf("  %s: %-22s", how, who);
}

static int print_seen(const Seen *seen) {
    int missing = 0;
    printf("\n%s (policy-errors in 100)\n", seen->info.title);
    for (int i = 0; i < seen->info.covers_count; i++) {
        printf("%-7s", seen->info.covers[i]);
        print_sight("well", &seen->well[i]);
        print_sight("badly", &seen->badly[i]);
        printf("%s\n", covered(seen, i) ? "" : "  <- NOT COVERED");
        missing += !covered(seen, i);
    }
    return missing;
}

static void everything_is_seen(const char *path) {
    static Seen seen;
    parl_scenario *scenario = battery_load(path);
    seen = (Seen){.info = parl_scenario_describe(scenario)};
    assert_in_range(seen.info.covers_count, 1, COVERS_MAX);
    for (int seed = 1; seed <= SEEDS && !all_covered(&seen); seed++) {
        play_everybody(&seen, scenario, seed);
    }
    int missing = print_seen(&seen);
    parl_scenario_free(scenario);
    assert_int_equal(missing, 0);
}

static void eighteen_in_a_hundred(void **unused) {
    (void)unused;
    everything_is_seen(BATTERY_FIRST);
}

static void the_date(void **unused) {
    (void)unused;
    everything_is_seen(BATTERY_DATE);
}

static void the_uninvited_counsel(void **unused) {
    (void)unused;
    everything_is_seen(BATTERY_COUNSEL);
}

static void the_one_that_was_named(void **path) { everything_is_seen(*path); }

int main(int count, char **words) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eighteen_in_a_hundred),
        cmocka_unit_test(the_date),
        cmocka_unit_test(the_uninvited_counsel),
    };
    const struct CMUnitTest named[] = {
        cmocka_unit_test_prestate(the_one_that_was_named, count > 1 ? words[1] : NULL),
    };
    if (count > 1) return cmocka_run_group_tests(named, NULL, NULL) != 0;
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
