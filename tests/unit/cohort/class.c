// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "class.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fields.h"

// --- Files ------------------------------------------------------------------------------------

static char folder[200];

const char *class_path(const char *name) {
    static char paths[4][500];
    static int next;
    char *path = paths[next++ % 4];
    if (!*folder) {
        bool memory = access("/dev/shm", W_OK) == 0;
        snprintf(folder, sizeof folder, "%s/parlance-XXXXXX", memory ? "/dev/shm" : "/tmp");
        assert_non_null(mkdtemp(folder));
    }
    snprintf(path, sizeof paths[0], "%s%s%s", folder, *name ? "/" : "", name);
    return path;
}

void class_clean(void) {
    DIR *open = opendir(class_path(""));
    assert_non_null(open);
    for (struct dirent *entry = readdir(open); entry; entry = readdir(open)) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        const char *path = class_path(entry->d_name);
        if (unlink(path) != 0) (void)rmdir(path);
    }
    closedir(open);
}

char *class_read(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = calloc(1, 1 << 20);
    assert_non_null(bytes);
    *size = fread(bytes, 1, (1 << 20) - 1, file);
    fclose(file);
    return bytes;
}

void class_write(const char *path, const void *bytes, size_t size) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

void class_write_sealed(const char *path, json_t *json) {
    jot_bits(json, "seal", fields_seal(json));
    char *text = fields_print(json);
    class_write(path, text, strlen(text));
    free(text);
}

// --- The pack ---------------------------------------------------------------------------------

static const char *const names[ITEMS] = {"first", "paired"};
static parl_scenario *scenarios[ITEMS];

const parl_scenario *const *class_scenarios(void) {
    for (int i = 0; i < ITEMS && !scenarios[i]; i++) {
        char path[500];
        snprintf(path, sizeof path, "%s/store/%s", PARL_FIXTURES, names[i]);
        assert_int_equal(parl_scenario_load(&scenarios[i], path, NULL), PARL_OK);
    }
    return (const parl_scenario *const *)scenarios;
}

parl_pack *class_pack(parl_attempt_rule rule) {
    static const char *const roster[PSEUDONYMS] = {"Heron", "Maple", "Otter"};
    static const parl_setting settings[] = {{"power", "low"}};
    parl_pack_item items[ITEMS] = {
        {.name = names[0], .title = "The kept one", .seed = 3, .own_worlds = true},
        {.name = names[1],
         .title = "The paired one",
         .seed = UINT64_MAX,
         .setting_count = 1,
         .settings = settings},
    };
    const parl_scenario *const *loaded = class_scenarios();
    for (int i = 0; i < ITEMS; i++) {
        items[i].fingerprint = parl_scenario_describe(loaded[i]).fingerprint;
    }
    const parl_pack_info info = {
        .id = 0x1234,
        .title = "A class",
        .rule = rule,
        .item_count = ITEMS,
        .items = items,
        .name_count = PSEUDONYMS,
        .names = roster,
    };
    char trouble[500];
    parl_pack *pack = parl_pack_new(&info, trouble, sizeof trouble);
    if (!pack) fail_msg("%s", trouble);
    return pack;
}

parl_session *class_play(const parl_pack *pack, int item, int name, parl_policy policy) {
    char trouble[500];
    parl_session *session;
    if (!parl_pack_begin(pack, item, name, class_scenarios()[item], &session, trouble,
                         sizeof trouble)) {
        fail_msg("%s", trouble);
    }
    while (!parl_session_over(session)) {
        parl_answer answer;
        assert_int_equal(parl_policy_answer(policy, session, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
    }
    return session;
}

void class_send(const parl_pack *pack, int item, int name, int attempt, parl_policy policy,
                char *path, size_t size) {
    char trouble[500];
    parl_session *session = class_play(pack, item, name, policy);
    const parl_result_about about = {.item = item, .name = name, .attempt = attempt};
    if (!parl_result_write(pack, about, session, class_path(""), path, size, trouble,
                           sizeof trouble)) {
        fail_msg("%s", trouble);
    }
    parl_session_free(session);
}

parl_class *class_collect(const parl_pack *pack) {
    char trouble[500];
    parl_class *made =
        parl_class_collect(pack, class_path(""), class_scenarios(), trouble, sizeof trouble);
    if (!made) fail_msg("%s", trouble);
    return made;
}

int class_begin(void **unused) {
    (void)unused;
    class_clean();
    return 0;
}

int class_end(void **unused) {
    (void)unused;
    class_clean();
    (void)rmdir(folder);
    for (int i = 0; i < ITEMS; i++) parl_scenario_free(scenarios[i]);
    return 0;
}
