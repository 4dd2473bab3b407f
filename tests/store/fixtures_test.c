// SPDX-License-Identifier: MIT
//
// Files of each version there has been open for ever, and have the same runs.
//
//   fixtures_test                  brings copies of tests/fixtures/store/schema-N.db up to now
//   fixtures_test make N PATH      makes the file of version N; once, before N is released
#include "disk.h"
#include "kept.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema.h"

enum { FINISHED = 1, BRANCH = 2, UNFINISHED = 3, RUNS = 3, SITTING = 4 };

static const parl_setting settings_kept[] = {{"days", "20"}, {"power", "low"}};
enum { SETTINGS_KEPT = 2 };
static const int own_kept[PARL_RUBRIC_COUNT] = {1, 2, 3, 4, 0, 1};

// --- Making one ---------------------------------------------------------------------------------

// A run with settings, in a pack whose results are held back.
static void make_sitting(parl_store *store) {
    parl_session *session;
    assert_int_equal(
        parl_session_new_given(&session, kept_scenario("paired"), 5, settings_kept, SETTINGS_KEPT),
        PARL_OK);
    const parl_run_start start = {
        .profile = "Heron",
        .scenario = "paired",
        .mode = PARL_MODE_ASSESSED,
        .sitting = {.kind = PARL_SITTING_PACK, .key = UINT64_MAX, .attempt = 2, .release = 77},
    };
    int64_t run;
    assert_kept(parl_store_begin(store, &start, session, &run), store);
    assert_int_equal(run, SITTING);
    kept_say(store, run, session, "half");
    parl_session_free(session);
    assert_kept(parl_store_own_levels_keep(store, run, own_kept), store);
}

static void make_runs(parl_store *store, int version) {
    int64_t run = kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL), branch;
    assert_int_equal(run, FINISHED);
    assert_kept(parl_store_branch(store, run, 3, &branch), store);
    assert_int_equal(branch, BRANCH);
    parl_session *session;
    parl_gap gap;
    assert_kept(parl_store_replay(store, branch, kept_scenario("first"), &session, &gap), store);
    kept_say(store, branch, session, "coffee");
    parl_session_free(session);
    assert_int_equal(kept_play(store, "Ines", UINT64_MAX, 2, NULL), UNFINISHED);
    parl_rating rating = {.rating = {1, 2, 3, 4, 5, 0, 1, 2}};
    if (version >= 2) assert_kept(parl_store_rate(store, "Rui", &rating), store);
    if (version >= 3) make_sitting(store);
}

static int make(int version, const char *path) {
    StoreSettings settings = STORE_SETTINGS;
    settings.version = version;
    parl_store *store;
    char detail[1000];
    if (store_open_with(&store, path, &settings, detail, sizeof detail) != PARL_STORE_OK) {
        fprintf(stderr, "%s\n", detail);
        return 1;
    }
    make_runs(store, version);
    parl_store_free(store);
    kept_forget_scenarios();
    return 0;
}

// --- Opening it ---------------------------------------------------------------------------------

static parl_run run_of(parl_store *store, int64_t id) {
    parl_run run;
    assert_kept(parl_store_run(store, id, &run), store);
    return run;
}

static void replays_whole(parl_store *store, int64_t id) {
    parl_session *session;
    parl_gap gap;
    assert_kept(parl_store_replay(store, id, kept_scenario("first"), &session, &gap), store);
    assert_int_equal(parl_session_turn_count(session), run_of(store, id).turns);
    parl_session_free(session);
}

static void has_the_sitting(parl_store *store) {
    parl_run run = run_of(store, SITTING);
    assert_int_equal(run.sitting.kind, PARL_SITTING_PACK);
    assert_true(run.sitting.key == UINT64_MAX && run.sitting.release == 77);
    assert_int_equal(run.sitting.attempt, 2);
    assert_true(run.over && run.held && run.total == -1);
    parl_session *session;
    parl_gap gap;
    assert_kept(parl_store_replay(store, SITTING, kept_scenario("paired"), &session, &gap), store);
    assert_int_equal(parl_session_setting_count(session), SETTINGS_KEPT);
    for (int i = 0; i < SETTINGS_KEPT; i++) {
        parl_setting setting = parl_session_setting_at(session, 1 - i);
        assert_string_equal(setting.vary, settings_kept[i].vary);
        assert_string_equal(setting.value, settings_kept[i].value);
    }
    parl_session_free(session);
    int own[PARL_RUBRIC_COUNT];
    assert_kept(parl_store_own_levels(store, SITTING, own), store);
    assert_memory_equal(own, own_kept, sizeof own);
}

// Those of the branch are its parent's, as far as it has its answers, and its own.
static void has_the_votes(parl_store *store, int version) {
    parl_session *session = kept_replayed(store, BRANCH, "first");
    parl_vote *votes;
    int count;
    assert_kept(parl_store_votes(store, BRANCH, session, &votes, &count), store);
    assert_true(version < 4 ? count == 0 && !votes : kept_votes_fit(store, BRANCH, session));
    free(votes);
    parl_session_free(session);
}

static void has_the_runs(parl_store *store, int version) {
    parl_run *runs;
    int count;
    assert_kept(parl_store_runs(store, NULL, NULL, &runs, &count), store);
    free(runs);
    assert_int_equal(count, version < 3 ? RUNS : RUNS + 1);
    if (version >= 3) has_the_sitting(store);
    parl_run run = run_of(store, FINISHED);
    assert_string_equal(run.profile, "Rui");
    assert_string_equal(run.title, "The kept one");
    assert_string_equal(run.ending, "told");
    assert_int_equal(run.turns, KEPT_ANSWERS);
    assert_true(run.over && !run.branched && run.seed == 3 && run.total >= 0);
    assert_true(run.parts[PARL_SIGNAL_TRANSLATION] >= 0);
    run = run_of(store, BRANCH);
    assert_int_equal(run.parent, FINISHED);
    assert_int_equal(run.turns, 4);
    assert_true(run.taken_back && !run.over);
    run = run_of(store, UNFINISHED);
    assert_string_equal(run.profile, "Ines");
    assert_true(run.seed == UINT64_MAX);
    for (int64_t id = 1; id <= RUNS; id++) replays_whole(store, id);
    has_the_votes(store, version);
}

static void lay_out(int version) {
    char from[600];
    snprintf(from, sizeof from, "%s/store/schema-%d.db", PARL_FIXTURES, version);
    size_t size;
    unsigned char *bytes = kept_read(from, &size);
    if (!bytes) fail_msg("%s is missing", from);
    kept_clean();
    kept_write(kept_path("old.db"), bytes, size);
    free(bytes);
}

static void every_version_opens_and_has_its_runs(void **unused) {
    (void)unused;
    for (int version = 1; version <= SCHEMA_VERSION; version++) {
        lay_out(version);
        for (int i = 0; i < 2; i++) {  // Older, and then as it was brought up.
            parl_store *store = kept_open("old.db");
            has_the_runs(store, version);
            parl_rating first, latest;
            assert_kept(parl_store_ratings(store, "Rui", &first, &latest), store);
            assert_int_equal(first.rating[4], version < 2 ? 0 : 5);
            parl_store_free(store);
        }
    }
}

static void an_old_run_goes_on(void **unused) {
    (void)unused;
    for (int version = 1; version <= SCHEMA_VERSION; version++) {
        lay_out(version);
        parl_store *store = kept_open("old.db");
        parl_session *session;
        parl_gap gap;
        assert_kept(parl_store_replay(store, UNFINISHED, kept_scenario("first"), &session, &gap),
                    store);
        for (int i = 2; i < KEPT_ANSWERS; i++) {
            kept_say(store, UNFINISHED, session, kept_answers[i]);
        }
        assert_true(run_of(store, UNFINISHED).over);
        parl_session_free(session);
        parl_store_free(store);
    }
}

static void change_behind_the_triggers(const char *change) {
    sqlite3 *db;
    assert_int_equal(sqlite3_open(kept_path("old.db"), &db), SQLITE_OK);
    assert_int_equal(sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, change, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

// The second and the third are changes that the seal alone knows of, and a step makes it anew.
static void a_damaged_old_file_is_not_brought_up(void **unused) {
    (void)unused;
    static const char *const changes[] = {
        "UPDATE answers SET said = ''",
        "UPDATE profiles SET name = 'Rai' WHERE id = 1",
        "DELETE FROM answers WHERE run = 3; DELETE FROM runs WHERE id = 3",
    };
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        lay_out(1);
        change_behind_the_triggers(changes[i]);
        size_t size, now_size;
        unsigned char *bytes = kept_read(kept_path("old.db"), &size);
        parl_store *store;
        assert_int_equal(parl_store_open(&store, kept_path("old.db"), NULL, 0),
                         PARL_STORE_ERR_DAMAGED);
        unsigned char *now = kept_read(kept_path("old.db"), &now_size);
        assert_int_equal(now_size, size);
        assert_memory_equal(now, bytes, size);
        free(bytes);
        free(now);
    }
}

static int version_there(void) {
    size_t size;
    unsigned char *bytes = kept_read(kept_path("old.db"), &size);
    int version = bytes[63];
    free(bytes);
    return version;
}

// False where the whole way has fewer calls.
static bool fails_at(int at, DiskFault fault) {
    lay_out(1);
    disk_mount();
    disk_fail(at, true, fault);
    parl_store *store;
    parl_store_status status = parl_store_open(&store, kept_path("old.db"), NULL, 0);
    bool failed = disk_failed();
    disk_unmount();
    parl_store_free(store);
    assert_int_equal(status != PARL_STORE_OK, failed);
    assert_true(version_there() == 1 || version_there() == SCHEMA_VERSION);
    store = kept_open("old.db");
    has_the_runs(store, 1);
    parl_store_free(store);
    return failed;
}

static void an_upgrade_on_a_failing_disk_is_told_and_can_be_had_later(void **unused) {
    (void)unused;
    static const DiskFault faults[] = {DISK_ERROR, DISK_FULL};
    for (int i = 0; i < 2; i++) {
        int at = 1;
        while (fails_at(at, faults[i])) at++;
        assert_true(at > 10);
    }
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

int main(int count, char **words) {
    if (count == 4 && strcmp(words[1], "make") == 0) return make(atoi(words[2]), words[3]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_version_opens_and_has_its_runs),
        cmocka_unit_test(an_old_run_goes_on),
        cmocka_unit_test(a_damaged_old_file_is_not_brought_up),
        cmocka_unit_test(an_upgrade_on_a_failing_disk_is_told_and_can_be_had_later),
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
