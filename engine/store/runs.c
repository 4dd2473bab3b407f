// SPDX-License-Identifier: MIT
#include "runs.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "answers.h"
#include "results.h"
#include "seal.h"
#include "utf8.h"

static_assert(sizeof PARL_VERSION <= sizeof((parl_run *)0)->engine, "the version has its room");

// --- Heads --------------------------------------------------------------------------------------

Head head_of_row(parl_store *store, sqlite3_stmt *row, Arena *arena) {
    return (Head){
        .id = row_number(store, row, 0, 1, INT64_MAX),
        .profile = row_number(store, row, 1, 1, INT64_MAX),
        .scenario = row_copy(store, row, 2, arena),
        .title = row_copy(store, row, 3, arena),
        .engine = row_copy(store, row, 4, arena),
        .fingerprint = row_bits(store, row, 5),
        .seed = row_bits(store, row, 6),
        .mode = row_copy(store, row, 7, arena),
        .parent = row_number(store, row, 8, 0, INT64_MAX),
        .parent_turns = (int)row_number(store, row, 9, 0, PARL_TURNS_MAX),
        .taken_back = row_flag(store, row, 10),
        .seen_before = row_flag(store, row, 11),
        .began = row_number(store, row, 12, INT64_MIN, INT64_MAX),
        .link = row_bits(store, row, 13),
    };
}

static void fail_no_run(parl_store *store, int64_t run) {
    store_fail(store, PARL_STORE_ERR_NO_RUN, "run %lld", (long long)run);
}

Head head_of_run(parl_store *store, int64_t run, Arena *arena) {
    sqlite3_stmt *row = query_start(store, QUERY_RUN_HEAD, "i", run);
    if (query_next(store, row)) return head_of_row(store, row, arena);
    fail_no_run(store, run);
    return (Head){0};
}

Reach reach_of_run(parl_store *store, int64_t run) {
    sqlite3_stmt *row = query_start(store, QUERY_RUN_TURNS, "i", run);
    if (query_next(store, row)) {
        return (Reach){
            .turns = (int)row_number(store, row, 0, 0, PARL_TURNS_MAX),
            .over = row_flag(store, row, 1),
        };
    }
    fail_no_run(store, run);
    return (Reach){0};
}

static void add_head(parl_store *store, const Head *head) {
    sqlite3_stmt *row =
        query_start(store, QUERY_RUN_ADD, "iitttuutriiiiu", head->id, head->profile, head->scenario,
                    head->title, head->engine, head->fingerprint, head->seed, head->mode,
                    head->parent, (int64_t)head->parent_turns, (int64_t)head->taken_back,
                    (int64_t)head->seen_before, head->began, head->link);
    (void)seal_row(store, "runs", row);
}

static int64_t next_run(parl_store *store) {
    sqlite3_stmt *row = query_start(store, QUERY_RUN_NEXT, "");
    return query_next(store, row) ? row_number(store, row, 0, 1, INT64_MAX) : 0;
}

// --- Beginning ----------------------------------------------------------------------------------

// A name that can be kept, and shown again: some text, without control characters.
static bool is_plain(const char *name, size_t bytes_most) {
    size_t size = strlen(name);
    return size > 0 && size <= bytes_most && utf8_is_clean(name, size, '\0');
}

int64_t profile_row(parl_store *store, const char *name) {
    size_t most = (size_t)4 * PARL_PROFILE_MAX;
    if (!is_plain(name, most) || utf8_count(name, strlen(name)) > PARL_PROFILE_MAX) {
        store_fail(store, PARL_STORE_ERR_NAME, "of a player, at most %d characters",
                   PARL_PROFILE_MAX);
        return 0;
    }
    sqlite3_stmt *row = query_start(store, QUERY_PROFILE, "t", name);
    if (query_next(store, row)) return row_number(store, row, 0, 1, INT64_MAX);
    return seal_row(store, "profiles", query_start(store, QUERY_PROFILE_ADD, "t", name));
}

static bool was_seen(parl_store *store, const Head *head) {
    sqlite3_stmt *row = query_start(store, QUERY_RUN_SEEN, "iutu", head->profile, head->seed,
                                    head->scenario, head->fingerprint);
    return query_next(store, row) && row_flag(store, row, 0);
}

// No longer than the file has room for, and without anything that it would refuse.
static const char *short_title(Arena *arena, const char *title) {
    size_t size = utf8_span(title, PARL_KEPT_TITLE_MAX);
    char *clean = arena_take(arena, 3 * size + 1);
    (void)utf8_clean(title, size, clean, 3 * size + 1, '\0');
    return clean;
}

static void add_settings(parl_store *store, int64_t run, const parl_session *session) {
    for (int i = 0; i < parl_session_setting_count(session); i++) {
        parl_setting setting = parl_session_setting_at(session, i);
        (void)seal_row(
            store, "settings",
            query_start(store, QUERY_SETTING_ADD, "itt", run, setting.vary, setting.value));
    }
}

static void add_sitting(parl_store *store, int64_t run, const parl_sitting *sitting) {
    if (sitting->kind == PARL_SITTING_NONE) return;
    sqlite3_stmt *row =
        query_start(store, QUERY_SITTING_ADD, "ituiu", run, parl_sitting_id(sitting->kind),
                    sitting->key, (int64_t)sitting->attempt, sitting->release);
    (void)seal_row(store, "sittings", row);
}

static int64_t begin(parl_store *store, const parl_run_start *start, const parl_session *session,
                     Arena *arena) {
    if (!is_plain(start->scenario, PARL_SHELF_NAME_MAX)) {
        store_fail(store, PARL_STORE_ERR_NAME, "of a scenario, at most %d bytes",
                   PARL_SHELF_NAME_MAX);
    }
    parl_scenario_info info = parl_scenario_describe(parl_session_scenario(session));
    Head head = {
        .id = next_run(store),
        .profile = profile_row(store, start->profile),
        .scenario = start->scenario,
        .title = short_title(arena, info.title),
        .engine = PARL_VERSION,
        .mode = parl_mode_id(start->mode),
        .fingerprint = info.fingerprint,
        .seed = parl_session_seed(session),
        .began = (int64_t)time(NULL),
    };
    head.seen_before = was_seen(store, &head);
    head.link = seal_head_link(0, &head);
    add_head(store, &head);
    add_settings(store, head.id, session);
    add_sitting(store, head.id, &start->sitting);
    return head.id;
}

parl_store_status parl_store_begin(parl_store *store, const parl_run_start *start,
                                   const parl_session *session, int64_t *out) {
    assert(start);
    assert(session);
    assert(out);
    assert(parl_session_turn_count(session) == 0);
    assert(start->sitting.kind == PARL_SITTING_NONE || start->sitting.attempt > 0);
    Arena arena = {0};
    int64_t run = 0;
    if (work_begin(store, WORK_WRITE)) run = begin(store, start, session, &arena);
    parl_store_status status = work_end(store);
    if (status == PARL_STORE_OK) *out = run;
    arena_clear(&arena);
    return status;
}

parl_store_status parl_store_release(parl_store *store, uint64_t release) {
    assert(release != 0);
    if (work_begin(store, WORK_WRITE)) {
        (void)seal_row(store, "releases", query_start(store, QUERY_RELEASE_ADD, "u", release));
    }
    return work_end(store);
}

// --- Branches -----------------------------------------------------------------------------------

int64_t branch_add(parl_store *store, int64_t run, int turns, bool aside, Arena *arena) {
    Head head = head_of_run(store, run, arena);
    Reach reach = reach_of_run(store, run);
    Answer last = {0};
    (void)answer_before(store, run, turns, arena, &last);
    if (turns > reach.turns) {
        store_fail(store, PARL_STORE_ERR_MOVED, "run %lld has %d answers", (long long)run,
                   reach.turns);
    }
    head.id = next_run(store);
    head.engine = PARL_VERSION;
    head.parent = run;
    head.parent_turns = turns;
    head.taken_back = head.taken_back || aside || turns < reach.turns;
    if (aside && head.mode && strcmp(head.mode, parl_mode_id(PARL_MODE_ASSESSED)) == 0)
        head.mode = parl_mode_id(PARL_MODE_PRACTICE);
    head.began = (int64_t)time(NULL);
    head.link = seal_head_link(last.link, &head);
    add_head(store, &head);
    (void)seal_row(store, "settings", query_start(store, QUERY_SETTINGS_COPY, "ii", head.id, run));
    if (!aside)
        (void)seal_row(store, "sittings",
                       query_start(store, QUERY_SITTING_COPY, "ii", head.id, run));
    return head.id;
}

parl_store_status parl_store_branch(parl_store *store, int64_t run, int turns, int64_t *out) {
    assert(turns >= 0);
    assert(out);
    Arena arena = {0};
    int64_t made = 0;
    if (work_begin(store, WORK_WRITE)) made = branch_add(store, run, turns, false, &arena);
    parl_store_status status = work_end(store);
    if (status == PARL_STORE_OK) *out = made;
    arena_clear(&arena);
    return status;
}
