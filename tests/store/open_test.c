// SPDX-License-Identifier: MIT
//
// Opening a file: new, old, foreign, damaged, locked, or where nothing can be written.
#define _XOPEN_SOURCE 700

#include "kept.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "schema.h"
#include "seal.h"

static int begin(void **unused) {
    (void)unused;
    kept_clean();
    return 0;
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

static char detail[2000];

// How opening [name] fails.
static parl_store_status opens(const char *name) {
    parl_store *store = (parl_store *)detail;
    StoreSettings quick = STORE_SETTINGS;
    quick.busy = 50;
    parl_store_status status =
        store_open_with(&store, kept_path(name), &quick, detail, sizeof detail);
    if (status != PARL_STORE_OK) {
        assert_null(store);
        assert_non_null(strstr(detail, parl_store_status_text(status)));
        assert_non_null(strstr(detail, kept_path(name)));
        assert_null(strchr(detail, '\n'));
    }
    parl_store_free(store);
    return status;
}

static void sql(const char *name, const char *text) {
    sqlite3 *db;
    assert_int_equal(sqlite3_open(kept_path(name), &db), SQLITE_OK);
    char *error = NULL;
    if (sqlite3_exec(db, text, NULL, NULL, &error) != SQLITE_OK) fail_msg("%s", error);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void make(const char *name) {
    parl_store *store = kept_open(name);
    (void)kept_play(store, "Rui", 3, 5, NULL);
    parl_store_free(store);
}

static bool is_unchanged(const char *name, const unsigned char *bytes, size_t size) {
    size_t now_size;
    unsigned char *now = kept_read(kept_path(name), &now_size);
    assert_non_null(now);
    bool same = now_size == size && memcmp(now, bytes, size) == 0;
    free(now);
    return same;
}

// --- Where it stands ----------------------------------------------------------------------------

static void a_new_file_and_its_folders_are_their_owners_alone(void **unused) {
    (void)unused;
    assert_int_equal(opens("a/b/runs.db"), PARL_STORE_OK);
    struct stat status;
    assert_int_equal(stat(kept_path("a/b/runs.db"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(stat(kept_path("a/b"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
}

static void the_default_is_looked_for_where_systems_keep_such_files(void **unused) {
    (void)unused;
    char path[200];
    setenv("HOME", "/h", 1);
    unsetenv("XDG_DATA_HOME");
    unsetenv("PARLANCE_STORE");
    assert_int_equal(parl_store_default_path(path, sizeof path), 32);
    assert_string_equal(path, "/h/.local/share/parlance/runs.db");
    setenv("XDG_DATA_HOME", "relative", 1);
    (void)parl_store_default_path(path, sizeof path);
    assert_string_equal(path, "/h/.local/share/parlance/runs.db");
    setenv("XDG_DATA_HOME", "/d", 1);
    (void)parl_store_default_path(path, sizeof path);
    assert_string_equal(path, "/d/parlance/runs.db");
    setenv("PARLANCE_STORE", kept_path("named.db"), 1);
    parl_store *store;
    assert_int_equal(parl_store_open(&store, NULL, NULL, 0), PARL_STORE_OK);
    assert_string_equal(parl_store_path(store), kept_path("named.db"));
    parl_store_free(store);
    unsetenv("PARLANCE_STORE");
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME");
    assert_int_equal(parl_store_default_path(path, sizeof path), 0);
    assert_string_equal(path, "");
    assert_int_equal(parl_store_open(&store, NULL, detail, sizeof detail), PARL_STORE_ERR_PLACE);
    assert_null(store);
}

static void names_that_mean_something_to_sqlite_are_names(void **unused) {
    (void)unused;
    char here[1000];
    assert_non_null(getcwd(here, sizeof here));
    assert_int_equal(chdir(kept_path("")), 0);
    static const char *const names[] = {":memory:", "file:x.db?mode=memory", "plain.db"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        parl_store *store;
        assert_int_equal(parl_store_open(&store, names[i], NULL, 0), PARL_STORE_OK);
        parl_store_free(store);
        assert_int_equal(access(names[i], R_OK), 0);
    }
    assert_int_equal(chdir(here), 0);
}

static void a_place_where_no_file_can_be_is_named(void **unused) {
    (void)unused;
    kept_write(kept_path("text"), "x", 1);
    assert_int_equal(opens("text/runs.db"), PARL_STORE_ERR_PLACE);
    assert_int_equal(mkdir(kept_path("folder"), 0700), 0);
    assert_int_equal(opens("folder"), PARL_STORE_ERR_PLACE);
    assert_int_equal(mkfifo(kept_path("pipe"), 0600), 0);
    assert_int_equal(opens("pipe"), PARL_STORE_ERR_PLACE);
}

// In a child that is nobody: root may write everywhere.
static parl_store_status opens_as_nobody(const char *name) {
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(99);
        parl_store *store;
        parl_store_status status = parl_store_open(&store, kept_path(name), NULL, 0);
        parl_store_free(store);
        _exit((int)status);
    }
    int ended;
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_true(WIFEXITED(ended));
    return (parl_store_status)WEXITSTATUS(ended);
}

static void what_may_not_be_written_is_said_to_be_so(void **unused) {
    (void)unused;
    make("runs.db");
    mode_t folder = geteuid() == 0 ? 0755 : 0555;
    mode_t file = geteuid() == 0 ? 0644 : 0444;
    (void)chmod(kept_path(""), geteuid() == 0 ? 0755 : 0700);
    (void)chmod(kept_path("runs.db"), file);
    assert_int_equal(opens_as_nobody("runs.db"), PARL_STORE_ERR_READ_ONLY);
    (void)chmod(kept_path("runs.db"), 0666);
    (void)chmod(kept_path(""), folder);
    assert_int_equal(opens_as_nobody("runs.db"), PARL_STORE_ERR_READ_ONLY);
    assert_int_equal(opens_as_nobody("new.db"), PARL_STORE_ERR_READ_ONLY);
    assert_int_equal(opens_as_nobody("new/runs.db"), PARL_STORE_ERR_PLACE);
    (void)chmod(kept_path(""), 0700);
}

// --- What it is ---------------------------------------------------------------------------------

static void an_empty_file_is_a_new_one(void **unused) {
    (void)unused;
    kept_write(kept_path("runs.db"), "", 0);
    assert_int_equal(opens("runs.db"), PARL_STORE_OK);
    assert_int_equal(opens("runs.db"), PARL_STORE_OK);
}

static void a_file_of_somebody_else_is_left_alone(void **unused) {
    (void)unused;
    kept_write(kept_path("text.db"), "Dear diary", 10);
    kept_write(kept_path("letter.db"), "D", 1);
    sql("other.db", "CREATE TABLE runs (id INTEGER PRIMARY KEY); INSERT INTO runs VALUES (1)");
    sql("named.db", "PRAGMA application_id = 7; PRAGMA user_version = 2");
    sql("wal.db", "PRAGMA journal_mode = WAL; CREATE TABLE notes (text)");
    static const char *const names[] = {"text.db", "letter.db", "other.db", "named.db", "wal.db"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t size;
        unsigned char *bytes = kept_read(kept_path(names[i]), &size);
        assert_int_equal(opens(names[i]), PARL_STORE_ERR_FOREIGN);
        assert_true(is_unchanged(names[i], bytes, size));
        free(bytes);
    }
}

static void a_file_of_a_newer_version_is_left_alone(void **unused) {
    (void)unused;
    make("runs.db");
    sql("runs.db", "PRAGMA user_version = 5");
    size_t size;
    unsigned char *bytes = kept_read(kept_path("runs.db"), &size);
    assert_int_equal(opens("runs.db"), PARL_STORE_ERR_NEWER);
    assert_true(is_unchanged("runs.db", bytes, size));
    free(bytes);
}

static void nothing_that_is_kept_can_be_changed_by_a_statement(void **unused) {
    (void)unused;
    make("runs.db");
    static const struct {
        const char *name, *column;
    } tables[] = {
        {"profiles", "id"},      {"runs", "id"},        {"answers", "run"},  {"results", "run"},
        {"parts", "run"},        {"ratings", "id"},     {"settings", "run"}, {"sittings", "run"},
        {"releases", "release"}, {"own_levels", "run"}, {"votes", "run"},
    };
    sqlite3 *db;
    assert_int_equal(sqlite3_open(kept_path("runs.db"), &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(
            db,
            "INSERT INTO results VALUES (1, '', 1, 1); INSERT INTO parts VALUES (1, 'x', 1, 1);"
            "INSERT INTO ratings VALUES (1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1);"
            "INSERT INTO settings VALUES (1, 'power', 'low'); INSERT INTO releases VALUES (7);"
            "INSERT INTO own_levels VALUES (1, 'goal', 4);"
            "INSERT INTO sittings VALUES (1, 'pack', 9, 1, 7)",
            NULL, NULL, NULL),
        SQLITE_OK);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        char text[100];
        snprintf(text, sizeof text, "DELETE FROM %s", tables[i].name);
        assert_int_equal(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_CONSTRAINT);
        snprintf(text, sizeof text, "UPDATE %s SET %s = 1", tables[i].name, tables[i].column);
        assert_int_equal(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_CONSTRAINT);
    }
    assert_int_equal(sqlite3_exec(db, "DELETE FROM seal", NULL, NULL, NULL), SQLITE_CONSTRAINT);
    assert_int_equal(sqlite3_exec(db,
                                  "INSERT INTO answers SELECT run, 9, scene, decision, kind, id, "
                                  "said, words, fingerprint,"
                                  " after, link FROM answers WHERE turn = 0",
                                  NULL, NULL, NULL),
                     SQLITE_CONSTRAINT);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

// A change behind the back of the triggers, and how it is noticed.
static void changed_rows_are_noticed(void **unused) {
    (void)unused;
    static const struct {
        const char *change, *found;
    } cases[] = {
        {"UPDATE answers SET said = 'No.' WHERE turn = 2", "a row is not as it was kept"},
        {"UPDATE runs SET seed = 5", "a row is not as it was kept"},
        {"UPDATE profiles SET name = 'Rai'", "a row is not as it was kept"},
        {"DELETE FROM answers WHERE turn = 2", "rows were kept"},
        {"DELETE FROM answers WHERE turn = 4", "belongs to one that is not there"},
        {"UPDATE votes SET count = count + 1 WHERE turn = 4", "a row is not as it was kept"},
        {"UPDATE votes SET id = 'ben_desc' WHERE id = 'ben_desk'", "a row is not as it was kept"},
        {"DELETE FROM votes WHERE turn = 0", "rows were kept"},
        {"INSERT INTO profiles VALUES (9, 'Eve')", "rows were kept"},
        {"UPDATE seal SET sum = sum + 1", "a row is not as it was kept"},
        {"DELETE FROM seal", "the seal is gone"},
        {"DROP TRIGGER answers_never_go", "tables are not those"},
        {"CREATE TABLE more (id)", "tables are not those"},
        {"DELETE FROM profiles", "belongs to one that is not there"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kept_remove(kept_path("runs.db"));
        make("runs.db");
        sqlite3 *db;
        assert_int_equal(sqlite3_open(kept_path("runs.db"), &db), SQLITE_OK);
        assert_int_equal(sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL), SQLITE_OK);
        assert_int_equal(sqlite3_exec(db, cases[i].change, NULL, NULL, NULL), SQLITE_OK);
        assert_int_equal(sqlite3_close(db), SQLITE_OK);
        size_t size;
        unsigned char *bytes = kept_read(kept_path("runs.db"), &size);
        assert_int_equal(opens("runs.db"), PARL_STORE_ERR_DAMAGED);
        if (!strstr(detail, cases[i].found)) fail_msg("%s: %s", cases[i].change, detail);
        assert_true(is_unchanged("runs.db", bytes, size));
        free(bytes);
    }
}

// What only the chain, and the values themselves, can tell: somebody has made the seal anew.
static void changed_rows_are_noticed_under_a_seal_that_fits(void **unused) {
    (void)unused;
    static const struct {
        const char *change, *found;
    } cases[] = {
        {"UPDATE answers SET said = 'No.' WHERE turn = 2", "answer 3 of run 1 is not"},
        {"UPDATE answers SET after = after + 1 WHERE turn = 4", "answer 5 of run 1 is not"},
        {"UPDATE answers SET link = link + 1 WHERE turn = 0", "answer 1 of run 1 is not"},
        {"DELETE FROM answers WHERE turn = 2", "answer 3 of run 1 is not"},
        {"UPDATE runs SET seed = 5", "run 1 is not as it was begun"},
        {"UPDATE runs SET began = 5", "run 1 is not as it was begun"},
        {"UPDATE runs SET title = 'a' || char(27) || '[2J'", "a value of title cannot be"},
        {"UPDATE answers SET said = CAST(x'ff' AS TEXT)", "a value of said cannot be"},
        {"UPDATE answers SET scene = CAST(x'610062' AS TEXT)", "a value of scene cannot be"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kept_remove(kept_path("runs.db"));
        make("runs.db");
        parl_store *store = kept_open("runs.db");
        (void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
        assert_true(work_begin(store, WORK_WRITE));
        assert_int_equal(sqlite3_exec(store->db, cases[i].change, NULL, NULL, NULL), SQLITE_OK);
        seal_renew(store, SCHEMA_VERSION);
        assert_kept(work_end(store), store);
        parl_store_free(store);
        assert_int_equal(opens("runs.db"), PARL_STORE_ERR_DAMAGED);
        if (!strstr(detail, cases[i].found)) fail_msg("%s: %s", cases[i].change, detail);
    }
}

static int64_t pragma(parl_store *store, const char *name) {
    char text[80];
    snprintf(text, sizeof text, "PRAGMA %s", name);
    sqlite3_stmt *row;
    assert_int_equal(sqlite3_prepare_v2(store->db, text, -1, &row, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(row), SQLITE_ROW);
    bool is_mode = strcmp(name, "journal_mode") == 0;
    int64_t value = is_mode ? strcmp((const char *)sqlite3_column_text(row, 0), "truncate")
                            : sqlite3_column_int64(row, 0);
    assert_int_equal(sqlite3_finalize(row), SQLITE_OK);
    return value;
}

static void a_file_is_kept_with_the_settings_that_were_measured(void **unused) {
    (void)unused;
    parl_store *store = kept_open("runs.db");
    static const struct {
        const char *name;
        int64_t value;
    } pragmas[] = {
        {"journal_mode", 0},   {"synchronous", 3},        {"busy_timeout", 5000},
        {"foreign_keys", 1},   {"cell_size_check", 1},    {"mmap_size", 0},
        {"trusted_schema", 0}, {"recursive_triggers", 1},
    };
    for (size_t i = 0; i < sizeof pragmas / sizeof *pragmas; i++) {
        if (pragma(store, pragmas[i].name) != pragmas[i].value) fail_msg("%s", pragmas[i].name);
    }
    static const int switches[][2] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (int i = 0; i < 2; i++) {
        int value = -1;
        assert_int_equal(sqlite3_db_config(store->db, switches[i][0], -1, &value), SQLITE_OK);
        assert_int_equal(value, switches[i][1]);
    }
    parl_store_free(store);
}

// --- Two programs -------------------------------------------------------------------------------

static void a_file_that_another_program_holds_is_waited_for_and_then_named(void **unused) {
    (void)unused;
    make("runs.db");
    sqlite3 *other;
    assert_int_equal(sqlite3_open(kept_path("runs.db"), &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(opens("runs.db"), PARL_STORE_ERR_BUSY);
    assert_int_equal(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(opens("runs.db"), PARL_STORE_OK);
    assert_int_equal(sqlite3_close(other), SQLITE_OK);
}

static void nothing_is_lost_while_another_program_writes(void **unused) {
    (void)unused;
    make("runs.db");
    StoreSettings quick = STORE_SETTINGS;
    quick.busy = 20;
    parl_store *store;
    assert_int_equal(store_open_with(&store, kept_path("runs.db"), &quick, NULL, 0), PARL_STORE_OK);
    parl_session *session;
    int64_t run = kept_play(store, "Rui", 4, 1, &session);
    kept_give(session, "9");
    sqlite3 *other;
    assert_int_equal(sqlite3_open(kept_path("runs.db"), &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(parl_store_keep(store, run, session), PARL_STORE_ERR_BUSY);
    assert_int_equal(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(other), SQLITE_OK);
    assert_kept(parl_store_keep(store, run, session), store);
    parl_run found;
    assert_kept(parl_store_run(store, run, &found), store);
    assert_int_equal(found.turns, 2);
    parl_session_free(session);
    parl_store_free(store);
}

enum { PROGRAMS = 4, RUNS_EACH = 5 };

static void play_some(int program) {
    char name[20];
    snprintf(name, sizeof name, "Player %d", program);
    parl_store *store = kept_open("runs.db");
    for (int i = 0; i < RUNS_EACH; i++) (void)kept_play(store, name, 3, KEPT_ANSWERS, NULL);
    parl_store_free(store);
}

static void programs_that_write_at_once_lose_nothing(void **unused) {
    (void)unused;
    (void)kept_scenario("first");
    pid_t children[PROGRAMS];
    for (int i = 0; i < PROGRAMS; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            play_some(i);
            _exit(0);
        }
    }
    for (int i = 0; i < PROGRAMS; i++) {
        int ended;
        assert_int_equal(waitpid(children[i], &ended, 0), children[i]);
        assert_int_equal(ended, 0);
    }
    parl_store *store = kept_open("runs.db");
    parl_run *runs;
    int count;
    assert_kept(parl_store_runs(store, NULL, NULL, &runs, &count), store);
    assert_int_equal(count, PROGRAMS * RUNS_EACH);
    for (int i = 0; i < count; i++) {
        assert_int_equal(runs[i].turns, KEPT_ANSWERS);
        assert_true(runs[i].over);
    }
    free(runs);
    parl_store_free(store);
}

// The shell's limit on the size of files ends a program that does not listen to it.
static void a_limit_on_the_size_of_files_is_a_full_disk(void **unused) {
    (void)unused;
    make("runs.db");
    (void)kept_scenario("first");
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rlimit limit = {.rlim_cur = 4096, .rlim_max = 4096};
        parl_store *store;
        (void)signal(SIGXFSZ, SIG_DFL);
        if (parl_store_open(&store, kept_path("runs.db"), NULL, 0) != PARL_STORE_OK) _exit(98);
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(99);
        parl_session *session = kept_session("first", 9);
        parl_run_start start = {.profile = "Rui", .scenario = "first"};
        _exit((int)parl_store_begin(store, &start, session, &(int64_t){0}));
    }
    int ended;
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_true(WIFEXITED(ended));
    assert_int_equal(WEXITSTATUS(ended), PARL_STORE_ERR_FULL);
    assert_int_equal(opens("runs.db"), PARL_STORE_OK);
}

static void a_file_that_was_moved_away_is_not_written_on(void **unused) {
    (void)unused;
    parl_store *store = kept_open("runs.db");
    parl_session *session;
    int64_t run = kept_play(store, "Rui", 4, 1, &session);
    assert_int_equal(rename(kept_path("runs.db"), kept_path("away.db")), 0);
    kept_give(session, "9");
    assert_int_equal(parl_store_keep(store, run, session), PARL_STORE_ERR_PLACE);
    assert_int_equal(parl_store_keep(store, run, session), PARL_STORE_ERR_PLACE);
    assert_int_equal(rename(kept_path("away.db"), kept_path("runs.db")), 0);
    assert_kept(parl_store_keep(store, run, session), store);
    parl_session_free(session);
    parl_store_free(store);
}

int main(void) {
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup(name, begin)
        T(a_new_file_and_its_folders_are_their_owners_alone),
        T(the_default_is_looked_for_where_systems_keep_such_files),
        T(names_that_mean_something_to_sqlite_are_names),
        T(a_place_where_no_file_can_be_is_named),
        T(what_may_not_be_written_is_said_to_be_so),
        T(an_empty_file_is_a_new_one),
        T(a_file_of_somebody_else_is_left_alone),
        T(a_file_of_a_newer_version_is_left_alone),
        T(nothing_that_is_kept_can_be_changed_by_a_statement),
        T(changed_rows_are_noticed),
        T(changed_rows_are_noticed_under_a_seal_that_fits),
        T(a_file_is_kept_with_the_settings_that_were_measured),
        T(a_limit_on_the_size_of_files_is_a_full_disk),
        T(a_file_that_another_program_holds_is_waited_for_and_then_named),
        T(nothing_is_lost_while_another_program_writes),
        T(programs_that_write_at_once_lose_nothing),
        T(a_file_that_was_moved_away_is_not_written_on),
#undef T
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
