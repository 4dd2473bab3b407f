// SPDX-License-Identifier: MIT
//
// Everything that a scenario says it teaches can be seen done well and done badly: for each
// catalogue id that it covers, somebody's run shows the one and somebody's the other. It covers
// what the catalogue asks of it, and the notes for who leads a group name each of these ids. A
// scenario that is not there yet is skipped.
//
//   author_coverage_test [PATH]     the scenarios that come with Parlance where nothing is said

#define _POSIX_C_SOURCE 200809L

#include <ctype.h>
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"
#include "taught.h"

// Worlds in which the players are tried, as long as something has not been seen.
enum { SEEDS = 200, COVERS_MAX = 64, PATH_BYTES = 1000 };

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

// --- The shelf -------------------------------------------------------------------------------

static bool is_there(const char *path) {
    char file[4 * PATH_BYTES];
    int size = snprintf(file, sizeof file, "%s/scenario.lua", path);
    return size > 0 && (size_t)size < sizeof file && access(file, R_OK) == 0;
}

static void path_of(const Taught *taught, char out[PATH_BYTES]) {
    (void)snprintf(out, PATH_BYTES, PARL_SOURCE_DIR "/scenarios/%s", taught->folder);
}

static void what_a_place_teaches_is_seen(void **place) {
    char path[PATH_BYTES];
    path_of(*place, path);
    if (!is_there(path)) skip();
    everything_is_seen(path);
}

// Whether [id] stands in [text] as a whole: S1-P1 is no part of S1-P10.
static bool stands_in(const char *text, const char *id) {
    size_t length = strlen(id);
    for (const char *at = text; (at = strstr(at, id)); at += length)
        if (!isdigit((unsigned char)at[length])) return true;
    return false;
}

static bool is_noted(const parl_scenario_info *info, const char *id) {
    bool noted = stands_in(info->notes, id);
    for (int i = 0; i < PARL_NOTE_COUNT; i++) noted = noted || stands_in(info->note[i], id);
    return noted;
}

static bool covers(const parl_scenario_info *info, const char *id) {
    for (int i = 0; i < info->covers_count; i++)
        if (strcmp(info->covers[i], id) == 0) return true;
    return false;
}

// What the catalogue asks of a place, and whoever leads a group finds where to look for it.
static void a_place_teaches_what_the_catalogue_says(void **place) {
    const Taught *taught = *place;
    char path[PATH_BYTES];
    int missing = 0;
    path_of(taught, path);
    if (!is_there(path)) skip();
    parl_scenario *scenario = battery_load(path);
    parl_scenario_info info = parl_scenario_describe(scenario);
    for (int i = 0; taught->ids[i]; i++) {
        bool covered = covers(&info, taught->ids[i]), noted = is_noted(&info, taught->ids[i]);
        if (!covered) print_message("%s does not cover %s\n", taught->folder, taught->ids[i]);
        if (!noted) print_message("the notes of %s lack %s\n", taught->folder, taught->ids[i]);
        missing += !covered || !noted;
    }
    assert_int_equal(info.kind, taught->kind);
    parl_scenario_free(scenario);
    assert_int_equal(missing, 0);
}

// --- Nothing beside it -----------------------------------------------------------------------

static bool is_taught(const char *folder) {
    for (int i = 0; taught_at(i); i++)
        if (strcmp(taught_at(i)->folder, folder) == 0) return true;
    return false;
}

// The scenarios in [folder] of the shelf ("" or "drills/") that no row names.
static int count_foreign(const char *folder) {
    char path[2 * PATH_BYTES], name[PATH_BYTES];
    int count = 0;
    (void)snprintf(path, sizeof path, PARL_SOURCE_DIR "/scenarios/%s", folder);
    DIR *all = opendir(path);
    for (struct dirent *one; all && (one = readdir(all));) {
        if (one->d_name[0] == '.') continue;
        (void)snprintf(path, sizeof path, PARL_SOURCE_DIR "/scenarios/%s%s", folder, one->d_name);
        (void)snprintf(name, sizeof name, "%s%s", folder, one->d_name);
        if (!is_there(path) || is_taught(name)) continue;
        print_message("%s stands in no row of taught.c\n", name);
        count++;
    }
    if (all) (void)closedir(all);
    return count;
}

static void every_scenario_of_the_shelf_has_its_row(void **unused) {
    (void)unused;
    assert_int_equal(count_foreign("") + count_foreign("interview/") + count_foreign("drills/"), 0);
}

static void the_one_that_was_named(void **path) { everything_is_seen(*path); }

enum { TESTS_MAX = 2 * 40 + 1 };

static int run_shelf(void) {
    static struct CMUnitTest tests[TESTS_MAX];
    size_t count = 0;
    for (int i = 0; taught_at(i) && count + 2 < TESTS_MAX; i++) {
        const char *folder = taught_at(i)->folder;
        void *taught = (void *)(uintptr_t)taught_at(i);
        tests[count++] = (struct CMUnitTest){.name = folder,
                                             .test_func = what_a_place_teaches_is_seen,
                                             .initial_state = taught};
        tests[count++] = (struct CMUnitTest){.name = folder,
                                             .test_func = a_place_teaches_what_the_catalogue_says,
                                             .initial_state = taught};
    }
    tests[count++] = (struct CMUnitTest)cmocka_unit_test(every_scenario_of_the_shelf_has_its_row);
    return _cmocka_run_group_tests("shelf", tests, count, NULL, NULL);
}

int main(int count, char **words) {
    const struct CMUnitTest named[] = {
        cmocka_unit_test_prestate(the_one_that_was_named, count > 1 ? words[1] : NULL),
    };
    if (count > 1) return cmocka_run_group_tests(named, NULL, NULL) != 0;
    return run_shelf() != 0;
}
