// SPDX-License-Identifier: MIT
//
// Each way in which a file can be wrong, made on purpose and sealed again: what is said of it.
#define _XOPEN_SOURCE 700

#include "class.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fields.h"

static parl_pack *pack;
static json_t *root;

static int begin(void **unused) {
    char path[600];
    size_t size;
    pack = class_pack(PARL_ATTEMPT_BEST);
    (void)class_begin(unused);
    class_send(pack, LONG_ONE, HERON, 1, PARL_POLICY_EXPERT, path, sizeof path);
    char *bytes = class_read(path, &size);
    root = json_loadb(bytes, size, 0, NULL);
    assert_non_null(root);
    free(bytes);
    class_clean();
    return 0;
}

static int end(void **unused) {
    (void)unused;
    json_decref(root);
    parl_pack_free(pack);
    return 0;
}

static void refused_as(const char *says) {
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 0);
    assert_int_equal(made->refusal_count, 1);
    if (!strstr(made->refusals[0].why, says)) {
        fail_msg("said: %s\n  expected: %s", made->refusals[0].why, says);
    }
    parl_class_free(made);
}

static void sealed_is_refused_as(const char *says) {
    class_write_sealed(class_path("Heron.json"), root);
    refused_as(says);
}

static json_t *answer(size_t index) {
    return json_array_get(json_object_get(root, "answers"), index);
}

// The good one is good: else the tests below would say nothing.
static void as_it_was_written_it_is_taken(void **unused) {
    (void)unused;
    class_write_sealed(class_path("Heron.json"), root);
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 1);
    assert_int_equal(made->refusal_count, 0);
    parl_class_free(made);
}

static void a_claim_that_was_edited_breaks_the_seal(void **unused) {
    (void)unused;
    jot_int(root, "total", 99);
    char *text = fields_print(root);
    class_write(class_path("Heron.json"), text, strlen(text));
    free(text);
    refused_as("it is not as it was written: its seal does not fit");
}

static void a_forged_total_is_found_by_replay(void **unused) {
    (void)unused;
    int total = (int)json_integer_value(json_object_get(root, "total"));
    jot_int(root, "total", total == 100 ? 99 : 100);
    sealed_is_refused_as("and its answers give");
}

static void forged_parts_and_endings_are_found_by_replay(void **unused) {
    (void)unused;
    json_t *part = json_array_get(json_object_get(root, "parts"), 0);
    int value = (int)json_integer_value(json_object_get(part, "value"));
    jot_int(part, "value", value == 1000 ? 999 : 1000);
    sealed_is_refused_as("other parts of the score");
    jot_int(part, "value", value);
    jot_text(root, "ending", "silent");
    sealed_is_refused_as("another ending");
}

static void a_part_that_is_left_out_is_found(void **unused) {
    (void)unused;
    assert_int_equal(json_array_remove(json_object_get(root, "parts"), 0), 0);
    sealed_is_refused_as("other parts of the score");
}

static void a_part_that_the_scenario_does_not_offer_is_found(void **unused) {
    (void)unused;
    json_t *part = jot_object();
    jot_text(part, "signal", "ownership");
    jot_int(part, "value", 1000);
    jot_int(part, "weight", 10);
    jot_item(json_object_get(root, "parts"), part);
    sealed_is_refused_as("other parts of the score");
}

static void what_claims_nothing_is_no_result_of_this_pack(void **unused) {
    (void)unused;
    static const char *const keys[] = {"ending", "total", "parts"};
    for (int i = 0; i < 3; i++) assert_int_equal(json_object_del(root, keys[i]), 0);
    sealed_is_refused_as("it does not say what came of it");
}

static void an_answer_that_is_not_offered_is_found(void **unused) {
    (void)unused;
    jot_text(answer(0), "id", "bribe");
    sealed_is_refused_as("answer 1 of 8 cannot be given there");
}

static void an_answer_that_leads_elsewhere_is_found(void **unused) {
    (void)unused;
    jot_bits(answer(3), "after", 7);
    sealed_is_refused_as("answer 4 of 8 leads elsewhere");
}

static void an_answer_of_another_kind_is_found(void **unused) {
    (void)unused;
    jot_text(answer(0), "kind", "estimate");
    sealed_is_refused_as("answer 1 of 8 cannot be given there");
}

static void a_run_that_is_not_over_is_left_out(void **unused) {
    (void)unused;
    json_t *answers = json_object_get(root, "answers");
    assert_int_equal(json_array_remove(answers, json_array_size(answers) - 1), 0);
    sealed_is_refused_as("the run is not over");
}

static void answers_behind_the_end_are_found(void **unused) {
    (void)unused;
    json_t *answers = json_object_get(root, "answers");
    assert_int_equal(json_array_append(answers, answer(0)), 0);
    sealed_is_refused_as("answer 9 of 9 cannot be given there");
}

static void a_stranger_is_left_out(void **unused) {
    (void)unused;
    jot_text(root, "name", "Raven");
    sealed_is_refused_as("'Raven' is not on the roster");
}

static void another_pack_is_left_out(void **unused) {
    (void)unused;
    jot_bits(root, "pack", 0x4321);
    sealed_is_refused_as("it belongs to another pack");
}

static void another_scenario_is_left_out(void **unused) {
    (void)unused;
    jot_text(root, "scenario", "chess");
    sealed_is_refused_as("the pack has no scenario 'chess'");
}

static void an_older_scenario_is_left_out(void **unused) {
    (void)unused;
    jot_bits(root, "fingerprint", 5);
    sealed_is_refused_as("first was played in another version than the pack's");
}

static void an_older_engine_is_left_out(void **unused) {
    (void)unused;
    jot_bits(root, "meaning", 5);
    jot_text(root, "engine", "0.0.9");
    sealed_is_refused_as("it was played with Parlance 0.0.9, whose runs do not replay");
}

static void another_world_setting_or_mode_is_left_out(void **unused) {
    (void)unused;
    json_t *settings = jot_object();
    jot_text(settings, "power", "high");
    jot_json(root, "settings", settings);
    sealed_is_refused_as("another setting");
    assert_int_equal(json_object_del(root, "settings"), 0);
    jot_text(root, "mode", "assessed");
    sealed_is_refused_as("another mode");
    jot_text(root, "mode", "practice");
    jot_text(root, "name", "Maple");  // Who has another world.
    sealed_is_refused_as("another world");
}

static void a_newer_form_is_left_out(void **unused) {
    (void)unused;
    jot_int(root, "version", 2);
    sealed_is_refused_as("a newer Parlance has written it");
}

static void what_is_no_result_is_left_out(void **unused) {
    (void)unused;
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"{}", "it is no result of Parlance's"},
        {"[1, 2]", "it is no file of Parlance's"},
        {"hello", "it is no file of Parlance's"},
        {"<!doctype html><html></html>", "it is no file of Parlance's"},
        {"\xef\xbb\xbf {\"parlance\": 1", "it is cut off or damaged"},
        {"", "it is empty"},
        {" \r\n", "it is empty"},
        {"{\"parlance\": \"pack\", \"id\": \"0000000000000001\"}", "it is another pack"},
        {"{\"parlance\": \"pack\"}", "it has no \"id\""},
        {"{\"parlance\": \"result\"}", "it has no \"version\""},
        {"{\"parlance\": \"result\", \"version\": 1}", "it has no \"seal\""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        class_write(class_path("Heron.json"), rows[i].text, strlen(rows[i].text));
        refused_as(rows[i].says);
    }
}

// Each field of the file: not there, and of every wrong kind.
static void a_field_that_is_missing_or_odd_is_named(void **unused) {
    (void)unused;
    static const char *const keys[] = {"pack",  "name",    "scenario", "engine", "fingerprint",
                                       "seed",  "attempt", "meaning",  "mode",   "answers",
                                       "total", "parts",   "ending"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        char says[80];
        json_t *was = json_incref(json_object_get(root, keys[i]));
        assert_int_equal(json_object_del(root, keys[i]), 0);
        snprintf(says, sizeof says, "it has no \"%s\"", keys[i]);
        sealed_is_refused_as(says);
        json_t *odd[] = {json_null(),      json_real(1.5), json_true(),
                         json_integer(-1), json_object(),  json_string("\033[2J")};
        snprintf(says, sizeof says, "its \"%s\" is nothing that Parlance writes", keys[i]);
        for (size_t k = 0; k < sizeof odd / sizeof *odd; k++) {
            jot_json(root, keys[i], odd[k]);
            sealed_is_refused_as(says);
        }
        jot_json(root, keys[i], was);
    }
}

static void the_same_attempt_twice_is_a_question(void **unused) {
    (void)unused;
    class_send(pack, LONG_ONE, OTTER, 1, PARL_POLICY_EXPERT, NULL, 0);
    char path[600];
    size_t size;
    class_send(pack, LONG_ONE, OTTER, 2, PARL_POLICY_IDLE, path, sizeof path);
    char *bytes = class_read(path, &size);
    json_t *other = json_loadb(bytes, size, 0, NULL);
    jot_int(other, "attempt", 1);
    class_write_sealed(path, other);
    json_decref(other);
    free(bytes);
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count, 0);
    assert_int_equal(made->refusal_count, 2);
    assert_non_null(strstr(made->refusals[0].why, "so is Otter-first-2.json, with other answers"));
    assert_non_null(strstr(made->refusals[1].why, "so is Otter-first-1.json, with other answers"));
    parl_class_free(made);
}

static void a_folder_and_a_pipe_are_no_files(void **unused) {
    (void)unused;
    // A folder is looked into; a link to one could lead round in circles.
    assert_int_equal(symlink(".", class_path("Heron.json")), 0);
    refused_as("it is no file");
    assert_int_equal(unlink(class_path("Heron.json")), 0);
    assert_int_equal(mkfifo(class_path("Heron.json"), 0600), 0);
    refused_as("it is no file");
    assert_int_equal(unlink(class_path("Heron.json")), 0);
    assert_int_equal(symlink("nowhere", class_path("Heron.json")), 0);
    refused_as("it cannot be read");
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        T(as_it_was_written_it_is_taken),
        T(a_claim_that_was_edited_breaks_the_seal),
        T(a_forged_total_is_found_by_replay),
        T(forged_parts_and_endings_are_found_by_replay),
        T(a_part_that_is_left_out_is_found),
        T(a_part_that_the_scenario_does_not_offer_is_found),
        T(what_claims_nothing_is_no_result_of_this_pack),
        T(an_answer_that_is_not_offered_is_found),
        T(an_answer_that_leads_elsewhere_is_found),
        T(an_answer_of_another_kind_is_found),
        T(a_run_that_is_not_over_is_left_out),
        T(answers_behind_the_end_are_found),
        T(a_stranger_is_left_out),
        T(another_pack_is_left_out),
        T(another_scenario_is_left_out),
        T(an_older_scenario_is_left_out),
        T(an_older_engine_is_left_out),
        T(another_world_setting_or_mode_is_left_out),
        T(a_newer_form_is_left_out),
        T(what_is_no_result_is_left_out),
        T(a_field_that_is_missing_or_odd_is_named),
        T(the_same_attempt_twice_is_a_question),
        T(a_folder_and_a_pipe_are_no_files),
    };
    return cmocka_run_group_tests(tests, NULL, class_end);
}
