// SPDX-License-Identifier: MIT
//
// A result on its way: written once, read and believed only after it was played again.
#include "class.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static parl_pack *pack;

static int begin(void **unused) {
    pack = class_pack(PARL_ATTEMPT_BEST);
    return class_begin(unused);
}

static int end(void **unused) {
    (void)unused;
    parl_pack_free(pack);
    return 0;
}

static void a_whole_class_comes_back_as_it_was_played(void **unused) {
    (void)unused;
    for (int item = 0; item < ITEMS; item++) {
        for (int name = 0; name < PSEUDONYMS; name++) {
            class_send(pack, item, name, 1, (parl_policy)(PARL_POLICY_RANDOM + name), NULL, 0);
        }
    }
    parl_class *made = class_collect(pack);
    assert_int_equal(made->refusal_count, 0);
    assert_int_equal(made->run_count, ITEMS * PSEUDONYMS);
    assert_int_equal(made->scenario_count, ITEMS);
    assert_int_equal(made->name_count, PSEUDONYMS);
    assert_string_equal(made->title, "A class");
    for (int i = 0; i < made->run_count; i++) {
        const parl_class_run *run = &made->runs[i];
        assert_int_equal(run->scenario, i / PSEUDONYMS);
        assert_string_equal(run->name, made->names[i % PSEUDONYMS]);
        assert_true(run->counts && run->attempt == 1);
        parl_session *was = class_play(pack, run->scenario, i % PSEUDONYMS,
                                       (parl_policy)(PARL_POLICY_RANDOM + i % PSEUDONYMS));
        assert_true(parl_session_fingerprint(was) == parl_session_fingerprint(run->session));
        assert_int_equal(run->score.total, parl_session_score(was).total);
        parl_session_free(was);
    }
    parl_class_free(made);
}

// Nobody reads in the file what the pack holds back; who collects knows it all the same.
static void a_result_that_is_held_makes_no_claims(void **unused) {
    (void)unused;
    char path[600];
    size_t size;
    parl_pack_info info = parl_pack_describe(pack);
    info.release = 77;
    parl_pack *held = parl_pack_new(&info, NULL, 0);
    class_send(held, LONG_ONE, HERON, 1, PARL_POLICY_EXPERT, path, sizeof path);
    char *bytes = class_read(path, &size);
    static const char *const keys[] = {"\"total\"", "\"parts\"", "\"ending\""};
    for (int i = 0; i < 3; i++) assert_null(strstr(bytes, keys[i]));
    free(bytes);
    parl_class *made = class_collect(held);
    assert_int_equal(made->run_count, 1);
    parl_session *was = class_play(held, LONG_ONE, HERON, PARL_POLICY_EXPERT);
    assert_int_equal(made->runs[0].score.total, parl_session_score(was).total);
    parl_session_free(was);
    parl_class_free(made);
    parl_pack_free(held);
}

static void own_words_come_along(void **unused) {
    (void)unused;
    parl_session *session;
    static const char words[] = "“Neun von zehn”,\tsagte sie; \"18\\\" \xf0\x9f\xa6\x89 { } é";
    assert_true(
        parl_pack_begin(pack, LONG_ONE, HERON, class_scenarios()[LONG_ONE], &session, NULL, 0));
    while (!parl_session_over(session)) {
        parl_answer answer;
        assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, session, &answer), PARL_OK);
        if (answer.words) answer.words = words;
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
    }
    const parl_result_about about = {.item = LONG_ONE, .name = HERON, .attempt = 1};
    assert_true(parl_result_write(pack, about, session, class_path(""), NULL, 0, NULL, 0));
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 1);
    int found = 0;
    for (int i = 0; i < parl_session_turn_count(session); i++) {
        parl_turn was = parl_session_turn(session, i);
        parl_turn is = parl_session_turn(made->runs[0].session, i);
        assert_int_equal(!was.answer.words, !is.answer.words);
        if (!was.answer.words) continue;
        assert_string_equal(was.answer.words, is.answer.words);
        found++;
    }
    assert_true(found > 0);
    parl_class_free(made);
    parl_session_free(session);
}

static void a_result_is_named_by_who_what_and_which(void **unused) {
    (void)unused;
    char path[600];
    class_send(pack, LONG_ONE, MAPLE, 2, PARL_POLICY_EXPERT, path, sizeof path);
    assert_string_equal(path, class_path("Maple-first-2.json"));
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
}

static void nothing_of_another_is_overwritten(void **unused) {
    (void)unused;
    char path[600];
    size_t size;
    class_write(class_path("Heron-first-1.json"), "not ours", 8);
    class_send(pack, LONG_ONE, HERON, 1, PARL_POLICY_EXPERT, path, sizeof path);
    assert_string_equal(path, class_path("Heron-first-1-copy1.json"));
    char *bytes = class_read(class_path("Heron-first-1.json"), &size);
    assert_string_equal(bytes, "not ours");
    free(bytes);
    // The same once more is there already.
    class_send(pack, LONG_ONE, HERON, 1, PARL_POLICY_EXPERT, path, sizeof path);
    assert_string_equal(path, class_path("Heron-first-1-copy1.json"));
}

static void a_file_is_named_so_that_every_disk_takes_it(void **unused) {
    (void)unused;
    static const char *const roster[] = {"O'Neil y", "é_1"};
    static const char *const files[] = {"O-Neil-y-first-1.json", "é_1-first-1.json"};
    const parl_pack_item items[] = {{
        .name = "first",
        .title = "",
        .fingerprint = parl_scenario_describe(class_scenarios()[LONG_ONE]).fingerprint,
    }};
    const parl_pack_info info = {
        .title = "A", .item_count = 1, .items = items, .name_count = 2, .names = roster};
    parl_pack *odd = parl_pack_new(&info, NULL, 0);
    assert_non_null(odd);
    for (int i = 0; i < 2; i++) {
        char path[600];
        class_send(odd, LONG_ONE, i, 1, PARL_POLICY_EXPERT, path, sizeof path);
        assert_string_equal(path, class_path(files[i]));
        assert_int_equal(access(path, R_OK), 0);
    }
    parl_pack_free(odd);
}

// A learning platform exports a folder for each player.
static void folders_are_looked_into(void **unused) {
    (void)unused;
    char path[600];
    assert_int_equal(mkdir(class_path("late"), 0700), 0);
    assert_int_equal(mkdir(class_path("late/heron"), 0700), 0);
    class_send(pack, LONG_ONE, HERON, 1, PARL_POLICY_EXPERT, path, sizeof path);
    assert_int_equal(rename(path, class_path("late/heron/mine.json")), 0);
    class_write(class_path("late/note.txt"), "hello", 5);
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 1);
    assert_string_equal(made->runs[0].file, "late/heron/mine.json");
    assert_int_equal(made->refusal_count, 1);
    assert_string_equal(made->refusals[0].file, "late/note.txt");
    parl_class_free(made);
    assert_int_equal(unlink(class_path("late/heron/mine.json")), 0);
    assert_int_equal(unlink(class_path("late/note.txt")), 0);
    assert_int_equal(rmdir(class_path("late/heron")), 0);
}

static void an_answer_that_was_taken_back_is_said(void **unused) {
    (void)unused;
    parl_session *session = class_play(pack, LONG_ONE, HERON, PARL_POLICY_EXPERT);
    parl_result_about about = {.item = LONG_ONE, .name = HERON, .attempt = 1, .taken_back = true};
    assert_false(parl_result_stands(pack, about, session, class_path("")));
    assert_true(parl_result_write(pack, about, session, class_path(""), NULL, 0, NULL, 0));
    assert_true(parl_result_stands(pack, about, session, class_path("")));
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 1);
    assert_true(made->runs[0].taken_back);
    parl_class_free(made);
    parl_session_free(session);
}

static void a_folder_that_is_not_there_is_said(void **unused) {
    (void)unused;
    char trouble[600];
    parl_session *session = class_play(pack, PAIRED_ONE, HERON, PARL_POLICY_EXPERT);
    const parl_result_about about = {.item = PAIRED_ONE, .name = HERON, .attempt = 1};
    assert_false(parl_result_write(pack, about, session, class_path("none"), NULL, 0, trouble,
                                   sizeof trouble));
    assert_non_null(strstr(trouble, "cannot be written"));
    parl_session_free(session);
    assert_null(
        parl_class_collect(pack, class_path("none"), class_scenarios(), trouble, sizeof trouble));
    assert_non_null(strstr(trouble, "none: the folder cannot be read"));
}

static void the_pack_and_its_word_are_passed_by(void **unused) {
    (void)unused;
    assert_true(parl_pack_write(pack, class_path("class.json"), NULL, 0));
    class_write(class_path("class.json.word"), "bado-feti-milo\n", 15);
    class_write(class_path(".hidden"), "x", 1);
    class_send(pack, PAIRED_ONE, HERON, 1, PARL_POLICY_EXPERT, NULL, 0);
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 1);
    assert_int_equal(made->refusal_count, 0);
    parl_class_free(made);
}

static void the_same_file_twice_counts_once(void **unused) {
    (void)unused;
    char path[600];
    size_t size;
    class_send(pack, PAIRED_ONE, HERON, 1, PARL_POLICY_EXPERT, path, sizeof path);
    char *bytes = class_read(path, &size);
    class_write(class_path("Heron-paired-1 (1).json"), bytes, size);
    free(bytes);
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 1);
    assert_int_equal(made->copy_count, 1);
    assert_int_equal(made->refusal_count, 0);
    parl_class_free(made);
}

static void a_scenario_that_is_not_at_hand_is_left_out_by_name(void **unused) {
    (void)unused;
    class_send(pack, LONG_ONE, HERON, 1, PARL_POLICY_EXPERT, NULL, 0);
    class_send(pack, PAIRED_ONE, HERON, 1, PARL_POLICY_EXPERT, NULL, 0);
    const parl_scenario *const only[ITEMS] = {NULL, class_scenarios()[PAIRED_ONE]};
    parl_class *made = parl_class_collect(pack, class_path(""), only, NULL, 0);
    assert_non_null(made);
    assert_int_equal(made->scenario_count, 1);
    assert_string_equal(made->scenario_names[0], "paired");
    assert_int_equal(made->run_count, 1);
    assert_int_equal(made->runs[0].scenario, 0);
    assert_int_equal(made->refusal_count, 1);
    assert_non_null(strstr(made->refusals[0].why, "its scenario first is not at hand"));
    parl_class_free(made);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        T(a_whole_class_comes_back_as_it_was_played),
        T(a_result_that_is_held_makes_no_claims),
        T(own_words_come_along),
        T(a_result_is_named_by_who_what_and_which),
        T(nothing_of_another_is_overwritten),
        T(a_file_is_named_so_that_every_disk_takes_it),
        T(folders_are_looked_into),
        T(an_answer_that_was_taken_back_is_said),
        T(a_folder_that_is_not_there_is_said),
        T(the_pack_and_its_word_are_passed_by),
        T(the_same_file_twice_counts_once),
        T(a_scenario_that_is_not_at_hand_is_left_out_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, class_end);
}
