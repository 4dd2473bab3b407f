// SPDX-License-Identifier: MIT
//
// A file on a bad road: every byte flipped, every end cut. What is believed afterwards is the run
// that was played, or nothing; and nothing crashes.
#include "class.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static parl_pack *pack;
static char *bytes;
static size_t size;
static uint64_t played;

static int begin(void **unused) {
    char path[600];
    pack = class_pack(PARL_ATTEMPT_BEST);
    (void)class_begin(unused);
    class_send(pack, LONG_ONE, HERON, 1, PARL_POLICY_EXPERT, path, sizeof path);
    parl_session *session = class_play(pack, LONG_ONE, HERON, PARL_POLICY_EXPERT);
    played = parl_session_fingerprint(session);
    parl_session_free(session);
    bytes = class_read(path, &size);
    class_clean();
    return 0;
}

static int end(void **unused) {
    free(bytes);
    parl_pack_free(pack);
    return class_end(unused);
}

// Whether what stands in the folder is believed, and then is what was played.
static bool believed(void) {
    parl_class *made = class_collect(pack);
    assert_int_equal(made->run_count + made->refusal_count, 1);
    bool taken = made->run_count == 1;
    if (taken) {
        const parl_class_run *run = &made->runs[0];
        assert_true(parl_session_fingerprint(run->session) == played);
        assert_string_equal(run->name, "Heron");
        assert_int_equal(run->attempt, 1);
        assert_int_equal(run->score.total, parl_session_score(run->session).total);
    } else {
        assert_true(strlen(made->refusals[0].why) > 10);
        assert_null(strchr(made->refusals[0].why, '\n'));
    }
    parl_class_free(made);
    return taken;
}

static void every_flipped_byte_is_refused_or_changes_nothing(void **unused) {
    (void)unused;
    static const unsigned char masks[] = {0x01, 0x20, 0x80};
    int taken = 0;
    for (size_t at = 0; at < size; at++) {
        for (size_t i = 0; i < sizeof masks; i++) {
            bytes[at] = (char)(bytes[at] ^ masks[i]);
            class_write(class_path("Heron.json"), bytes, size);
            taken += believed();
            bytes[at] = (char)(bytes[at] ^ masks[i]);
        }
    }
    // White space between two fields may become other white space; hardly anything else.
    assert_true(taken < (int)size / 2);
    class_write(class_path("Heron.json"), bytes, size);
    assert_true(believed());
}

static void every_cut_is_refused(void **unused) {
    (void)unused;
    for (size_t cut = 0; cut + 2 < size; cut++) {
        class_write(class_path("Heron.json"), bytes, cut);
        assert_false(believed());
    }
}

// Deeper than any stack, longer than any file of ours, and no text at all.
static void hostile_bytes_are_refused(void **unused) {
    (void)unused;
    size_t most = (size_t)3 << 20;
    char *much = malloc(most);
    assert_non_null(much);
    memset(much, '[', most);
    class_write(class_path("Heron.json"), much, most);
    assert_false(believed());
    class_write(class_path("Heron.json"), much, 500000);
    assert_false(believed());
    for (size_t i = 0; i < 500000; i++) much[i] = (char)(i * 2654435761U >> 11);
    class_write(class_path("Heron.json"), much, 500000);
    assert_false(believed());
    memset(much, 0, 500000);
    class_write(class_path("Heron.json"), much, 500000);
    assert_false(believed());
    free(much);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_flipped_byte_is_refused_or_changes_nothing),
        cmocka_unit_test(every_cut_is_refused),
        cmocka_unit_test(hostile_bytes_are_refused),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
