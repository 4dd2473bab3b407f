// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "kept.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// --- Files --------------------------------------------------------------------------------------

// In memory where that is possible: what is tested here is the order of things, not the disk.
static const char *folder(void) {
    static char path[200];
    if (*path) return path;
    const char *named = getenv("TMPDIR");
    bool memory = access("/dev/shm", W_OK) == 0;
    snprintf(path, sizeof path, "%s/parlance-XXXXXX", named ? named : memory ? "/dev/shm" : "/tmp");
    assert_non_null(mkdtemp(path));
    return path;
}

const char *kept_path(const char *name) {
    static char paths[4][400];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder(), name);
    return path;
}

static void remove_all(const char *path, bool itself) {
    DIR *open = opendir(path);
    if (!open) return;
    for (struct dirent *entry = readdir(open); entry; entry = readdir(open)) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        char below[1000];
        snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
        if (unlink(below) != 0) remove_all(below, true);
    }
    closedir(open);
    if (itself) (void)rmdir(path);
}

void kept_clean(void) { remove_all(folder(), false); }

unsigned char *kept_read(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    (void)fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(*size + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, *size, file), *size);
    fclose(file);
    return bytes;
}

void kept_write(const char *path, const void *bytes, size_t size) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(size > 0 ? fwrite(bytes, 1, size, file) : 0, size);
    assert_int_equal(fclose(file), 0);
}

void kept_remove(const char *path) {
    static const char *const beside[] = {"", "-journal", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        char name[500];
        snprintf(name, sizeof name, "%s%s", path, beside[i]);
        (void)unlink(name);
    }
}

// --- Runs ---------------------------------------------------------------------------------------

const char *const kept_answers[KEPT_ANSWERS] = {
    "ask",
    "9",
    "That one in ten is missed.",
    "ben_desk",
    "1 in 10 orders",
    "pass",
    "checks",
    "oldest; abroad",
};

static struct {
    char name[40];
    parl_scenario *scenario;
} shelf[4];

static parl_scenario *load(const char *name) {
    char path[500];
    snprintf(path, sizeof path, "%s/%s", PARL_STORE_FIXTURES, name);
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario;
    assert_int_equal(parl_scenario_load(&scenario, path, problems), PARL_OK);
    parl_problems_free(problems);
    return scenario;
}

const parl_scenario *kept_scenario(const char *name) {
    size_t at = 0;
    while (shelf[at].scenario && strcmp(shelf[at].name, name) != 0) at++;
    assert_true(at < sizeof shelf / sizeof *shelf);
    if (!shelf[at].scenario) {
        snprintf(shelf[at].name, sizeof shelf[at].name, "%s", name);
        shelf[at].scenario = load(name);
    }
    return shelf[at].scenario;
}

void kept_forget_scenarios(void) {
    for (size_t i = 0; i < sizeof shelf / sizeof *shelf; i++) {
        parl_scenario_free(shelf[i].scenario);
        shelf[i].scenario = NULL;
    }
    remove_all(folder(), true);
}

parl_session *kept_session(const char *scenario, uint64_t seed) {
    parl_session *session;
    assert_int_equal(parl_session_new(&session, kept_scenario(scenario), seed), PARL_OK);
    return session;
}

void kept_give(parl_session *session, const char *said) {
    parl_answer answer;
    assert_int_equal(parl_session_read(session, said, &answer), PARL_OK);
    assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
}

parl_store *kept_open(const char *name) {
    parl_store *store;
    char detail[1000];
    if (parl_store_open(&store, kept_path(name), detail, sizeof detail) != PARL_STORE_OK) {
        fail_msg("%s", detail);
    }
    return store;
}

int64_t kept_begin(parl_store *store, const char *profile, const parl_session *session) {
    int64_t run = 0;
    parl_run_start start = {.profile = profile, .scenario = "first"};
    assert_kept(parl_store_begin(store, &start, session, &run), store);
    return run;
}

void kept_say(parl_store *store, int64_t run, parl_session *session, const char *said) {
    kept_give(session, said);
    assert_kept(parl_store_keep(store, run, session), store);
}

int64_t kept_play(parl_store *store, const char *profile, uint64_t seed, int answers,
                  parl_session **out) {
    parl_session *session = kept_session("first", seed);
    int64_t run = kept_begin(store, profile, session);
    for (int i = 0; i < answers; i++) kept_say(store, run, session, kept_answers[i]);
    if (out) {
        *out = session;
    } else {
        parl_session_free(session);
    }
    return run;
}
