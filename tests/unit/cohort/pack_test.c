// SPDX-License-Identifier: MIT
//
// A pack: what it keeps, what it refuses, and its file.
#include "class.h"

#include <stdlib.h>
#include <string.h>

static void same_item(const parl_pack_item *one, const parl_pack_item *other) {
    assert_string_equal(one->name, other->name);
    assert_string_equal(one->title, other->title);
    assert_true(one->fingerprint == other->fingerprint && one->seed == other->seed);
    assert_int_equal(one->own_worlds, other->own_worlds);
    assert_int_equal(one->setting_count, other->setting_count);
    for (int i = 0; i < one->setting_count; i++) {
        assert_string_equal(one->settings[i].vary, other->settings[i].vary);
        assert_string_equal(one->settings[i].value, other->settings[i].value);
    }
}

static void a_pack_comes_back_from_its_file(void **unused) {
    (void)unused;
    char trouble[500] = "x";
    parl_pack *pack = class_pack(PARL_ATTEMPT_LAST);
    assert_true(parl_pack_write(pack, class_path("class.json"), trouble, sizeof trouble));
    assert_string_equal(trouble, "");
    parl_pack *again = parl_pack_read(class_path("class.json"), trouble, sizeof trouble);
    assert_non_null(again);
    parl_pack_info one = parl_pack_describe(pack), other = parl_pack_describe(again);
    assert_true(one.id == other.id && one.release == other.release);
    assert_string_equal(one.title, other.title);
    assert_string_equal(one.engine, other.engine);
    assert_int_equal(one.mode, other.mode);
    assert_int_equal(other.rule, PARL_ATTEMPT_LAST);
    assert_int_equal(other.item_count, ITEMS);
    for (int i = 0; i < ITEMS; i++) same_item(&one.items[i], &other.items[i]);
    assert_int_equal(other.name_count, PSEUDONYMS);
    for (int i = 0; i < PSEUDONYMS; i++) assert_string_equal(one.names[i], other.names[i]);
    parl_pack_free(again);
    parl_pack_free(pack);
}

static void nothing_is_overwritten(void **unused) {
    (void)unused;
    char trouble[500];
    size_t size;
    parl_pack *pack = class_pack(PARL_ATTEMPT_BEST);
    class_write(class_path("class.json"), "mine", 4);
    assert_false(parl_pack_write(pack, class_path("class.json"), trouble, sizeof trouble));
    assert_non_null(strstr(trouble, "class.json: there is something already"));
    char *bytes = class_read(class_path("class.json"), &size);
    assert_string_equal(bytes, "mine");
    free(bytes);
    assert_false(parl_pack_write(pack, class_path("none/class.json"), trouble, sizeof trouble));
    assert_non_null(strstr(trouble, "cannot be written"));
    parl_pack_free(pack);
}

// What is wrong with a pack of [info], as a sentence.
static void refused(parl_pack_info info, const char *says) {
    char trouble[500];
    assert_null(parl_pack_new(&info, trouble, sizeof trouble));
    if (!strstr(trouble, says)) fail_msg("%s\n  does not say: %s", trouble, says);
}

static void what_can_be_no_pack_is_refused(void **unused) {
    (void)unused;
    static const char *const twice[] = {"Heron", "Heron"}, *const alike[] = {"Anna", "anna"};
    static const char *const mail[] = {"Name;Mail"}, *const out[] = {"../x"};
    static const char *const empty[] = {""}, *const steers[] = {"He\033[2Jron"};
    static const char *const fine[] = {"Heron"};
    parl_pack_item items[] = {{.name = "first", .title = ""}, {.name = "first", .title = ""}};
    const parl_pack_info good = {
        .title = "A", .item_count = 1, .items = items, .name_count = 1, .names = fine};
    parl_pack_info info = good;
    info.names = twice, info.name_count = 2;
    refused(info, "'Heron' stands twice on the roster");
    info.names = alike;
    refused(info, "'anna' stands twice on the roster, once in other letters");
    info = good, info.names = mail;
    refused(info, "'Name;Mail' can be no pseudonym");
    info.names = out;
    refused(info, "'../x' can be no pseudonym");
    info = good, info.names = empty;
    refused(info, "name 1 of the roster");
    info.names = steers;
    refused(info, "name 1 of the roster");
    info = good, info.name_count = 0;
    refused(info, "the roster has 0 names");
    info = good, info.item_count = 2;
    refused(info, "'first' stands twice");
    info = good, info.item_count = 0;
    refused(info, "the pack has 0 scenarios");
    info = good, info.title = "";
    refused(info, "the title is empty");
    info = good, info.mode = PARL_MODE_ROOM;
    refused(info, "practice or assessed");
    parl_pack *pack = parl_pack_new(&good, NULL, 0);
    assert_non_null(pack);
    assert_true(parl_pack_describe(pack).id != 0);
    parl_pack_free(pack);
}

static void a_file_that_is_no_pack_is_named(void **unused) {
    (void)unused;
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"", "it is empty"},
        {"{", "cut off or damaged"},
        {"[]", "no session pack"},
        {"# Parlance", "it is no session pack; name the file that"},
        {"{}", "no session pack"},
        {"{\"parlance\": \"result\"}", "no session pack"},
        {"{\"parlance\": \"pack\", \"version\": 2}", "a newer Parlance"},
        {"{\"parlance\": \"pack\", \"version\": 1}", "has no \"id\""},
        {"{\"parlance\": \"pack\", \"version\": 1, \"id\": 7}", "\"id\" is nothing"},
        {"{\"parlance\": \"pack\", \"parlance\": \"pack\"}", "cut off or damaged"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char trouble[500];
        class_write(class_path("bad.json"), rows[i].text, strlen(rows[i].text));
        assert_null(parl_pack_read(class_path("bad.json"), trouble, sizeof trouble));
        if (!strstr(trouble, rows[i].says)) fail_msg("%s: %s", rows[i].says, trouble);
        assert_non_null(strstr(trouble, "bad.json: "));
        assert_null(strchr(trouble, '\n'));
    }
    char trouble[500];
    assert_null(parl_pack_read(class_path("none.json"), trouble, sizeof trouble));
    assert_non_null(strstr(trouble, "cannot be read"));
    assert_null(parl_pack_read(class_path(""), trouble, sizeof trouble));
    assert_non_null(strstr(trouble, "no file"));
}

// The text of class.json with [old] as [new], as somebody mends it in an editor; whether it is
// still a pack.
static parl_pack *mended(const char *old, const char *new, char *trouble, size_t room) {
    size_t size;
    char *bytes = class_read(class_path("class.json"), &size);
    char *text = calloc(1, size + strlen(new) + 1), *at = strstr(bytes, old);
    assert_non_null(text);
    assert_non_null(at);
    memcpy(text, bytes, (size_t)(at - bytes));
    strcat(text, new);
    strcat(text, at + strlen(old));
    class_write(class_path("mended.json"), text, strlen(text));
    free(text);
    free(bytes);
    return parl_pack_read(class_path("mended.json"), trouble, room);
}

static void the_roster_alone_can_be_mended_by_hand(void **unused) {
    (void)unused;
    char trouble[600] = "";
    parl_pack *pack = class_pack(PARL_ATTEMPT_BEST);
    assert_true(parl_pack_write(pack, class_path("class.json"), NULL, 0));
    parl_pack_free(pack);
    parl_pack *longer = mended("\"Otter\"", "\"Otter\", \"Raven\"", trouble, sizeof trouble);
    assert_non_null(longer);
    assert_int_equal(parl_pack_find_name(longer, "Raven"), PSEUDONYMS);
    parl_pack_free(longer);
    assert_null(mended("\"seed\": \"3\"", "\"seed\": \"4\"", trouble, sizeof trouble));
    assert_non_null(strstr(trouble, "something else than its roster has been changed"));
    assert_null(mended("\"best\"", "\"last\"", trouble, sizeof trouble));
    assert_null(mended("\"seal\"", "\"sale\"", trouble, sizeof trouble));
}

static void a_pack_that_is_cut_anywhere_is_refused(void **unused) {
    (void)unused;
    size_t size;
    parl_pack *pack = class_pack(PARL_ATTEMPT_BEST);
    assert_true(parl_pack_write(pack, class_path("class.json"), NULL, 0));
    char *bytes = class_read(class_path("class.json"), &size);
    for (size_t cut = 0; cut + 2 < size; cut++) {
        class_write(class_path("cut.json"), bytes, cut);
        assert_null(parl_pack_read(class_path("cut.json"), NULL, 0));
    }
    free(bytes);
    parl_pack_free(pack);
}

static void worlds_are_one_for_all_or_one_each(void **unused) {
    (void)unused;
    parl_pack *pack = class_pack(PARL_ATTEMPT_BEST);
    assert_true(parl_pack_seed(pack, PAIRED_ONE, HERON) == UINT64_MAX);
    assert_true(parl_pack_seed(pack, PAIRED_ONE, MAPLE) == UINT64_MAX);
    uint64_t heron = parl_pack_seed(pack, LONG_ONE, HERON);
    assert_in_range(heron, 1, 99999);
    assert_true(heron != parl_pack_seed(pack, LONG_ONE, MAPLE));
    assert_true(heron == parl_pack_seed(pack, LONG_ONE, HERON));
    parl_pack_free(pack);
}

static void another_version_does_not_begin(void **unused) {
    (void)unused;
    char trouble[600];
    parl_session *session = (parl_session *)trouble;
    parl_pack *pack = class_pack(PARL_ATTEMPT_BEST);
    assert_true(parl_pack_begin(pack, PAIRED_ONE, HERON, class_scenarios()[PAIRED_ONE], &session,
                                trouble, sizeof trouble));
    assert_int_equal(parl_session_setting_count(session), 1);
    parl_session_free(session);
    assert_false(parl_pack_begin(pack, PAIRED_ONE, HERON, class_scenarios()[LONG_ONE], &session,
                                 trouble, sizeof trouble));
    assert_null(session);
    assert_non_null(strstr(trouble, "paired: the scenario here is another version"));
    parl_pack_free(pack);
}

static void pseudonyms_are_each_there_once(void **unused) {
    (void)unused;
    static const int counts[] = {0, 1, 12, 64, 65, PARL_ROSTER_MAX};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        char **names = parl_pseudonyms(7, counts[i]), **again = parl_pseudonyms(7, counts[i]);
        for (int j = 0; j < counts[i]; j++) {
            assert_string_equal(names[j], again[j]);
            assert_in_range(strlen(names[j]), 3, 15);
            for (int k = 0; k < j; k++) assert_string_not_equal(names[j], names[k]);
        }
        free(names);
        free(again);
    }
    char **one = parl_pseudonyms(1, 12), **other = parl_pseudonyms(2, 12);
    int same = 0;
    for (int i = 0; i < 12; i++) same += strcmp(one[i], other[i]) == 0;
    assert_true(same < 12);
    free(one);
    free(other);
}

static void a_release_word_is_told_by_its_hash(void **unused) {
    (void)unused;
    char word[PARL_WORD_BYTES], other[PARL_WORD_BYTES];
    parl_release_word(1, word);
    parl_release_word(2, other);
    assert_string_not_equal(word, other);
    assert_true(parl_release_hash(word) != parl_release_hash(other));
    assert_true(parl_release_hash("bado-feti-milo") == parl_release_hash("  Bado-FETI-milo\n"));
    assert_true(parl_release_hash("") != 0);
}

int main(void) {
#define T(name) cmocka_unit_test_setup(name, class_begin)
    const struct CMUnitTest tests[] = {
        T(a_pack_comes_back_from_its_file),        T(nothing_is_overwritten),
        T(what_can_be_no_pack_is_refused),         T(a_file_that_is_no_pack_is_named),
        T(a_pack_that_is_cut_anywhere_is_refused), T(worlds_are_one_for_all_or_one_each),
        T(the_roster_alone_can_be_mended_by_hand), T(another_version_does_not_begin),
        T(pseudonyms_are_each_there_once),         T(a_release_word_is_told_by_its_hash),
    };
    return cmocka_run_group_tests(tests, NULL, class_end);
}
