// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "kept.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hash.h"

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

static parl_scenario *load(const char *path) {
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
        char path[500];
        snprintf(path, sizeof path, "%s/%s", PARL_STORE_FIXTURES, name);
        snprintf(shelf[at].name, sizeof shelf[at].name, "%s", name);
        shelf[at].scenario = load(path);
    }
    return shelf[at].scenario;
}

parl_scenario *kept_edited(const char *what, const char *with) {
    size_t size;
    char *page = (char *)kept_read(PARL_STORE_FIXTURES "/first/scenario.lua", &size);
    assert_non_null(page);
    page[size] = '\0';
    char *at = strstr(page, what);
    assert_non_null(at);
    FILE *file = fopen(kept_path("scenario.lua"), "wb");
    assert_non_null(file);
    fprintf(file, "%.*s%s%s", (int)(at - page), page, with, at + strlen(what));
    fclose(file);
    free(page);
    return load(kept_path("scenario.lua"));
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

int kept_votes(parl_session *session, parl_vote out[PARL_OPTIONS_MAX]) {
    const parl_decision *decision = parl_session_decision(session);
    int turn = parl_session_turn_count(session), count = decision->option_count;
    if (decision->kind == PARL_DECISION_WRITE) return 0;
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        out[0] = (parl_vote){.turn = turn, .value = decision->from, .count = 3};
        out[1] = (parl_vote){.turn = turn, .value = decision->till, .count = 1};
        return 2;
    }
    for (int i = 0; i < count; i++)
        out[i] =
            (parl_vote){.turn = turn, .value = decision->options[i].value, .count = (turn + i) % 4};
    return count;
}

static bool voteless;  // the file that was played in is too old for votes

parl_store_status kept_try(parl_store *store, int64_t run, parl_session *session,
                           const char *said) {
    parl_vote votes[PARL_OPTIONS_MAX];
    voteless = store->settings.version < 4;
    int count = voteless ? 0 : kept_votes(session, votes);
    kept_give(session, said);
    return parl_store_keep_voted(store, run, session, votes, count);
}

void kept_say(parl_store *store, int64_t run, parl_session *session, const char *said) {
    assert_kept(kept_try(store, run, session, said), store);
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

parl_session *kept_replayed(parl_store *store, int64_t run, const char *scenario) {
    parl_session *session;
    parl_gap gap;
    assert_kept(parl_store_replay(store, run, kept_scenario(scenario), &session, &gap), store);
    assert_int_equal(gap.turn, -1);
    assert_null(gap.said);
    return session;
}

// --- Judging a file -----------------------------------------------------------------------------

static uint64_t sum_of_vote(parl_vote vote) {
    if (vote.count == 0) return 0;  // Not kept.
    return hash_mix(
        hash_number(hash_number(hash_number(HASH_START, vote.turn), vote.value), vote.count));
}

static uint64_t sum_of_votes(const parl_vote *votes, int count) {
    uint64_t sum = 0;  // They come in no order that means anything.
    for (int i = 0; i < count; i++) sum += sum_of_vote(votes[i]);
    return sum;
}

bool kept_votes_fit(parl_store *store, int64_t run, const parl_session *session) {
    parl_vote *found = NULL, made[PARL_OPTIONS_MAX];
    int count = 0;
    uint64_t sum = 0;
    if (parl_store_votes(store, run, session, &found, &count) != PARL_STORE_OK) return false;
    for (int turn = 0; !voteless && turn < parl_session_turn_count(session); turn++) {
        parl_session *early = NULL;
        if (parl_session_upto(&early, session, turn) != PARL_OK) break;
        sum += sum_of_votes(made, kept_votes(early, made));
        parl_session_free(early);
    }
    bool fit = sum == sum_of_votes(found, count);
    free(found);
    return fit;
}

static char wrong[2000];

static const char *wrong_run(parl_store *store, int acked) {
    parl_run run;
    parl_store_status status = parl_store_run(store, 1, &run);
    if (status == PARL_STORE_ERR_NO_RUN && acked < 0) return NULL;
    if (status != PARL_STORE_OK) return parl_store_trouble(store);
    parl_session *session;
    parl_gap gap;
    status = parl_store_replay(store, 1, kept_scenario("first"), &session, &gap);
    int turns = session ? parl_session_turn_count(session) : -1;
    bool over = session && parl_session_over(session);
    bool fit = status != PARL_STORE_OK || kept_votes_fit(store, 1, session);
    parl_session_free(session);
    free(gap.said);
    if (!fit) return "what the room said is not what was kept";
    if (status != PARL_STORE_OK) return parl_store_trouble(store);
    if (run.turns == turns && turns >= acked && turns <= acked + 1 && run.over == over) return NULL;
    snprintf(wrong, sizeof wrong, "%d answers were kept, %d are there, %d replay", acked, run.turns,
             turns);
    return wrong;
}

const char *kept_wrong(const char *path, int acked) {
    parl_store *store;
    if (parl_store_open(&store, path, wrong, sizeof wrong) != PARL_STORE_OK) return wrong;
    const char *found = wrong_run(store, acked);
    if (found && found != wrong) snprintf(wrong, sizeof wrong, "%s", found);
    parl_store_free(store);
    return found ? wrong : NULL;
}

// Field by field: what lies between them is nobody's.
static uint64_t sum_of_run(const parl_run *run) {
    uint64_t sum = hash_number(HASH_START, run->id);
    const char *const texts[] = {run->profile, run->scenario, run->title, run->engine, run->ending};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        sum = hash_bytes(sum, texts[i], strlen(texts[i]) + 1);
    }
    const int64_t numbers[] = {(int64_t)run->fingerprint,
                               (int64_t)run->seed,
                               run->mode,
                               run->parent,
                               run->parent_turns,
                               run->began,
                               run->turns,
                               run->branched,
                               run->taken_back,
                               run->seen_before,
                               run->over,
                               run->total,
                               run->value};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        sum = hash_number(sum, numbers[i]);
    }
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        sum = hash_number(hash_number(sum, run->parts[i]), run->weights[i]);
    }
    return sum;
}

static uint64_t sum_of_answers(parl_store *store, int64_t run) {
    parl_session *session;
    parl_gap gap;
    uint64_t sum = (uint64_t)parl_store_replay(store, run, kept_scenario("first"), &session, &gap);
    for (int i = 0; session && i < parl_session_turn_count(session); i++) {
        parl_turn turn = parl_session_turn(session, i);
        sum = hash_number(sum, (int64_t)turn.after);
        if (turn.answer.words) sum = hash_bytes(sum, turn.answer.words, strlen(turn.answer.words));
    }
    parl_vote *votes = NULL;
    int count = 0;
    if (session) sum += (uint64_t)parl_store_votes(store, run, session, &votes, &count);
    sum = hash_number(sum, (int64_t)sum_of_votes(votes, count));
    free(votes);
    free(gap.said);
    parl_session_free(session);
    return sum;
}

uint64_t kept_sum(parl_store *store) {
    parl_run *runs = NULL;
    int count = 0;
    uint64_t sum = (uint64_t)parl_store_runs(store, NULL, NULL, &runs, &count);
    for (int i = 0; i < count; i++) {
        sum = hash_number(sum, (int64_t)sum_of_run(&runs[i]));
        sum = hash_number(sum, (int64_t)sum_of_answers(store, runs[i].id));
        parl_rating first = {0}, latest = {0};
        (void)!parl_store_ratings(store, runs[i].profile, &first, &latest);
        for (int k = 0; k < PARL_READINESS_COUNT; k++) {
            sum = hash_number(hash_number(sum, first.rating[k]), latest.rating[k]);
        }
    }
    free(runs);
    return sum;
}
