// SPDX-License-Identifier: MIT
//
// The power is cut at every call that reaches the disk, and whatever may have survived has
// survived. What a player was told to be kept is there, and the file is whole.
//
//   power_test [ANSWERS]    cuts at every call of a run of so many answers, in all patterns;
//                           without it, a short run and some of the patterns
#include "disk.h"
#include "kept.h"
#include "power.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int answers = 2, pattern_step = 4, cut_step = 4;

// What a run of cuts has found.
typedef struct {
    int calls, cuts, files;
    int lost;     // files in which an answer is missing that was told to be kept
    int refused;  // files that do not open any more, or do not replay
    char first[2000];
} Harvest;

static void judge(const Power *power, int pattern, Harvest *harvest) {
    const char *live = kept_path("live.db"), *after = kept_path("after.db");
    power_cut(power, pattern, live, after);
    // Marks count from 1: the run is begun, with one answer, …
    const char *wrong = kept_wrong(after, (int)power_mark(power) - 1);
    harvest->files++;
    if (!wrong) return;
    if (harvest->lost + harvest->refused == 0) {
        snprintf(harvest->first, sizeof harvest->first, "%s", wrong);
    }
    bool lost = strstr(wrong, "were kept") || strstr(wrong, "no such run");
    harvest->lost += lost;
    harvest->refused += !lost;
}

static Harvest cut_everywhere(void) {
    disk_unmount();
    Harvest harvest = {0};
    Power *power = power_new(disk_log());
    while (power_step(power)) {
        harvest.calls++;
        bool nothing_yet = harvest.calls == 1 && disk_log()->entries[0].act == DISK_MARK;
        if (nothing_yet) continue;
        if (harvest.calls % cut_step != 0 && harvest.calls < disk_log()->count) continue;
        harvest.cuts++;
        int patterns = power_loose(power) == 0 ? 1 : POWER_PATTERNS;
        for (int i = 0; i < patterns; i += i < 2 ? 1 : pattern_step) judge(power, i, &harvest);
    }
    power_free(power);
    return harvest;
}

static void tell(const char *what, const Harvest *harvest) {
    print_message("%s: %d calls, %d cuts, %d files, %d lost an answer, %d refused; %s\n", what,
                  harvest->calls, harvest->cuts, harvest->files, harvest->lost, harvest->refused,
                  harvest->first);
}

// Opens, begins, answers, and marks what it was told to be kept.
static void live(const StoreSettings *settings) {
    parl_store *store;
    char detail[1000];
    if (store_open_with(&store, kept_path("live.db"), settings, detail, sizeof detail)) {
        fail_msg("%s", detail);
    }
    parl_session *session = kept_session("first", 3);
    int64_t run = kept_begin(store, "Rui", session);
    disk_mark(1);
    for (int i = 0; i < answers; i++) {
        kept_say(store, run, session, kept_answers[i]);
        disk_mark(i + 2);
    }
    parl_session_free(session);
    parl_store_free(store);
}

static Harvest life(const char *journal, const char *synchronous) {
    kept_clean();
    StoreSettings settings = STORE_SETTINGS;
    settings.journal = journal;
    settings.synchronous = synchronous;
    disk_mount();
    disk_record();
    live(&settings);
    return cut_everywhere();
}

static void what_was_kept_survives_a_power_cut(void **unused) {
    (void)unused;
    Harvest harvest = life(STORE_SETTINGS.journal, STORE_SETTINGS.synchronous);
    tell("TRUNCATE + EXTRA", &harvest);
    assert_true(harvest.cuts > 20);
    assert_int_equal(harvest.lost, 0);
    assert_int_equal(harvest.refused, 0);
}

// The same cuts have to find what is wrong with other settings: else they prove nothing.
static void sqlites_own_settings_would_lose_answers(void **unused) {
    (void)unused;
    Harvest harvest = life("delete", "full");
    tell("DELETE + FULL", &harvest);
    assert_true(harvest.lost > 0);
}

static void a_write_ahead_log_that_is_not_synced_would_lose_answers(void **unused) {
    (void)unused;
    Harvest harvest = life("wal", "normal");
    tell("WAL + NORMAL", &harvest);
    assert_true(harvest.lost > 0);
}

static void an_upgrade_that_is_cut_off_leaves_every_run(void **unused) {
    (void)unused;
    kept_clean();
    StoreSettings old = STORE_SETTINGS;
    old.version = 1;
    parl_store *store;
    assert_int_equal(store_open_with(&store, kept_path("live.db"), &old, NULL, 0), PARL_STORE_OK);
    (void)kept_play(store, "Rui", 3, answers, NULL);
    parl_store_free(store);
    disk_mount();
    disk_record();
    disk_mark(answers + 1);
    store = kept_open("live.db");
    parl_rating rating = {.rating = {1, 2, 3, 4, 5, 5, 5, 5}};
    assert_kept(parl_store_rate(store, "Rui", &rating), store);
    parl_store_free(store);
    Harvest harvest = cut_everywhere();
    tell("upgrade", &harvest);
    assert_true(harvest.cuts > 8);
    assert_int_equal(harvest.lost, 0);
    assert_int_equal(harvest.refused, 0);
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

int main(int count, char **words) {
    if (count > 1) {
        answers = atoi(words[1]);
        pattern_step = 1;
        cut_step = 1;
    }
    assert_true(answers > 0);
    if (answers > KEPT_ANSWERS) answers = KEPT_ANSWERS;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_kept_survives_a_power_cut),
        cmocka_unit_test(sqlites_own_settings_would_lose_answers),
        cmocka_unit_test(a_write_ahead_log_that_is_not_synced_would_lose_answers),
        cmocka_unit_test(an_upgrade_that_is_cut_off_leaves_every_run),
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
