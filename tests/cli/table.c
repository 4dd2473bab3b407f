// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "table.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_author.h"

const char *table_place(const char *name) {
    static char paths[8][400];
    static int next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", program_folder(), name);
    return path;
}

void table_expect(const char *arguments, const char *environment, int code, const char *part) {
    Run run = run_parlance(arguments, environment, "", 0);
    assert_code(&run, code);
    assert_out(&run, part);
    run_clear(&run);
}

// Where the players' runs are kept: in memory where that is possible, since a class keeps two
// hundred answers and a disk is asked for each of them.
static char machines[] = "/dev/shm/parlance-class-XXXXXX";

const char *table_machine(const char *name) {
    static char environment[300];
    static const char *folder;
    if (!folder) folder = mkdtemp(machines) ? machines : program_folder();
    snprintf(environment, sizeof environment, "PARLANCE_STORE=%s/%s.db", folder, name);
    return environment;
}

void table_clear(void) {
    DIR *open = opendir(machines);
    if (!open) return;
    for (struct dirent *entry = readdir(open); entry; entry = readdir(open)) {
        char path[400];
        snprintf(path, sizeof path, "%s/%s", machines, entry->d_name);
        (void)unlink(path);
    }
    closedir(open);
    (void)rmdir(machines);
}

char *table_read(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = calloc(1, 1 << 20);
    assert_non_null(bytes);
    *size = fread(bytes, 1, (1 << 20) - 1, file);
    fclose(file);
    return bytes;
}

void table_write(const char *path, const char *bytes, size_t size) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static bool to_file(void *file, const char *text, size_t size) {
    return fwrite(text, 1, size, file) == size;
}

int table_answers(const char *file, parl_policy policy, const parl_scenario *scenario,
                  uint64_t seed) {
    parl_session *session;
    FILE *answers = fopen(file, "wb");
    assert_non_null(answers);
    assert_int_equal(parl_policy_play(policy, scenario, seed, &session), PARL_OK);
    assert_true(parl_answers_write(session, to_file, answers));
    assert_int_equal(fclose(answers), 0);
    int total = parl_session_score(session).total;
    parl_session_free(session);
    return total;
}

Run table_play(const char *pack_file, const char *more, const char *store, const char *input) {
    char words[900];
    snprintf(words, sizeof words, "play --pack %s %s", table_place(pack_file), more);
    return run_parlance(words, table_machine(store), input, strlen(input));
}
