// SPDX-License-Identifier: MIT
//
// What is spoken, in which order, and that a daemon that hangs, refuses or dies is never the
// window's trouble.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "outside/speech.h"

static const char not_installed[] = "Speech needs speech-dispatcher; it is not installed.";
static const char no_answer[] =
    "speech-dispatcher does not answer. Once it runs, switch speech off and on again.";

// --- Into a sink --------------------------------------------------------------------------------

static char heard[4 * SPEECH_BYTES_MAX];

static void hear(void *data, const char *text, bool interrupt) {
    size_t length = strlen(heard);
    assert_ptr_equal(data, heard);
    snprintf(heard + length, sizeof heard - length, "%s%s|", interrupt ? "!" : "", text);
}

static Speech *hearing(void) {
    heard[0] = '\0';
    return speech_new(hear, heard, NULL);
}

static void assert_spoken(const char *text, const char *spoken) {
    Speech *speech = hearing();
    speech_say(speech, text, false);
    speech_free(speech);
    size_t length = strlen(heard);
    if (length > 0) heard[length - 1] = '\0';
    assert_string_equal(heard, spoken);
}

static void a_sink_hears_all_in_order(void **unused) {
    (void)unused;
    Speech *speech = hearing();
    assert_int_equal(speech_available(speech), SPEECH_YES);
    assert_string_equal(speech_trouble(speech), "");
    speech_say(speech, "one", false);
    speech_say(speech, "two", true);
    speech_say(speech, "", false);
    speech_say(speech, " \n", false);
    speech_hush(speech);
    speech_say(speech, "three", false);
    assert_string_equal(heard, "one|!two|!|three|");
    speech_free(speech);
    speech_free(NULL);
}

static void controls_are_not_spoken(void **unused) {
    (void)unused;
    assert_spoken("  A line.\r\n\tAnother\x1b[31m one.\x7f \n", "A line. Another [31m one.");
    assert_spoken("next\xc2\x85line\xc2\xa0here", "next line here");
}

static void signs_are_spoken_as_what_they_mean(void **unused) {
    (void)unused;
    assert_spoken("Trust 58, +4 · at the table", "Trust 58, plus 4, at the table");
    assert_spoken("Trust 48, −6", "Trust 48, minus 6");
    assert_spoken("↵: Go on", "Enter: Go on");
    assert_spoken("2–4 minutes – or more", "2 to 4 minutes, or more");
    assert_spoken("▴ • one → two", "one to two");
    assert_spoken("Ctrl and +, a+1", "Ctrl and +, a+1");
    assert_spoken("-: one -: two", "Minus: one -: two");
    assert_spoken("=: three", "Equals: three");
    assert_spoken("· ≥ 5", "at least 5");
}

static void what_is_no_utf8_is_not_spoken(void **unused) {
    (void)unused;
    assert_spoken("Gr\xfc\xdf dich", "Gr dich");
    assert_spoken("Zoë … 日本 😀", "Zoë … 日本 😀");
    assert_spoken("a\xc0\xaf"
                  "b\xed\xa0\x80"
                  "c\xf4\x90\x80\x80"
                  "d\xe0\x80\xaf"
                  "e",
                  "a b c d e");
    assert_spoken("cut\xe6\x97", "cut");
}

// [before] letters, then [middle], then so many letters that it is too long.
static char *long_text(size_t before, const char *middle) {
    size_t length = strlen(middle);
    char *text = malloc(4 * SPEECH_BYTES_MAX);
    assert_non_null(text);
    memset(text, 'x', 3 * SPEECH_BYTES_MAX);
    memcpy(text + before, middle, length);
    text[3 * SPEECH_BYTES_MAX] = '\0';
    return text;
}

static void assert_cut(size_t before, const char *middle, size_t length) {
    char *text = long_text(before, middle);
    Speech *speech = hearing();
    speech_say(speech, text, false);
    speech_free(speech);
    assert_int_equal(strlen(heard) - 1, length);
    assert_memory_equal(heard, text, length);
    free(text);
}

static void long_text_ends_with_a_sentence(void **unused) {
    (void)unused;
    assert_cut(1500, "end. And one more word then", 1504);
    assert_cut(1500, "end?” And one more word then", 1507);
    assert_cut(1500, "2.5 and then", 1507);
    assert_cut(20, "end. Then", 24);
    assert_cut(20, "end. Then a word", 31);
    assert_cut(0, "", SPEECH_BYTES_MAX);
    assert_cut(SPEECH_BYTES_MAX - 1, "ü", SPEECH_BYTES_MAX - 1);
    assert_cut(SPEECH_BYTES_MAX - 1, ". Then", SPEECH_BYTES_MAX);
}

static void text_of_the_longest_length_is_whole(void **unused) {
    (void)unused;
    char text[SPEECH_BYTES_MAX + 2];
    memset(text, 'x', sizeof text);
    memcpy(text + 1500, "y. ", 3);
    text[SPEECH_BYTES_MAX] = '\0';
    assert_spoken(text, text);
    text[SPEECH_BYTES_MAX] = 'x';
    text[SPEECH_BYTES_MAX + 1] = '\0';
    Speech *speech = hearing();
    speech_say(speech, text, false);
    speech_free(speech);
    assert_int_equal(strlen(heard) - 1, 1502);
}

// --- Through a library --------------------------------------------------------------------------

static char folder[] = "/tmp/parl-speech-XXXXXX";
static char said[64], go[72];

static int make_folder(void **unused) {
    (void)unused;
    if (!mkdtemp(folder)) return -1;
    snprintf(said, sizeof said, "%s/said", folder);
    snprintf(go, sizeof go, "%s.go", said);
    return setenv("FAKE_SPEECHD_LOG", said, 1);
}

static int remove_folder(void **unused) {
    (void)unused;
    return rmdir(folder);
}

static int gone(void **unused) {
    (void)unused;
    unlink(go);
    unlink(said);
    return 0;
}

static long now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void rest(void) { nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL); }

static void let_it_go(void) {
    FILE *file = fopen(go, "w");
    assert_non_null(file);
    fclose(file);
}

static Speech *with(const char *trouble) {
    setenv("FAKE_SPEECHD", trouble, 1);
    return speech_new(NULL, NULL, FAKE_SPEECHD_LIBRARY);
}

// The window must never wait; a slow test machine may take a moment to run it.
static void free_quickly(Speech *speech) {
    long from = now_ms();
    speech_free(speech);
    assert_true(now_ms() - from < 1000);
}

static void await(Speech *speech, SpeechAvailable available, long limit_ms) {
    long from = now_ms();
    while (speech_available(speech) != available && now_ms() - from < limit_ms) rest();
    assert_int_equal(speech_available(speech), available);
}

static const char *log_of_calls(void) {
    static char text[4096];
    FILE *file = fopen(said, "r");
    text[0] = '\0';
    if (!file) return text;
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    for (char *end = text; (end = strchr(end, '\n'));) *end = '|';
    return text;
}

static void await_calls(const char *calls) {
    long from = now_ms();
    while (strcmp(log_of_calls(), calls) != 0 && now_ms() - from < 5000) rest();
    assert_string_equal(log_of_calls(), calls);
}

static void it_speaks_in_order_and_is_interrupted(void **unused) {
    (void)unused;
    Speech *speech = with("");
    speech_say(speech, "one", false);
    speech_say(speech, "two\n", false);
    await_calls("open parlance|say one|say two|");
    assert_int_equal(speech_available(speech), SPEECH_YES);
    assert_string_equal(speech_trouble(speech), "");
    speech_say(speech, "three", true);
    await_calls("open parlance|say one|say two|cancel|say three|");
    speech_hush(speech);
    await_calls("open parlance|say one|say two|cancel|say three|cancel|");
    free_quickly(speech);
    await_calls("open parlance|say one|say two|cancel|say three|cancel|cancel|close|");
}

static void an_interruption_drops_what_waits(void **unused) {
    (void)unused;
    Speech *speech = with("busy");
    speech_say(speech, "one", false);
    await_calls("open parlance|say one|");
    speech_say(speech, "two", false);
    speech_say(speech, "three", false);
    speech_say(speech, "four", true);
    speech_say(speech, "five", false);
    let_it_go();
    await_calls("open parlance|say one|cancel|say four|say five|");
    free_quickly(speech);
}

static void of_too_much_the_oldest_is_dropped(void **unused) {
    (void)unused;
    static char calls[4096] = "open parlance|say 0|";
    char number[16];
    Speech *speech = with("busy");
    speech_say(speech, "0", false);
    await_calls(calls);
    for (int i = 1; i <= SPEECH_WAITING_MAX + 2; i++) {
        snprintf(number, sizeof number, "%d", i);
        speech_say(speech, number, false);
        if (i > 2) snprintf(calls + strlen(calls), sizeof calls - strlen(calls), "say %d|", i);
    }
    let_it_go();
    await_calls(calls);
    free_quickly(speech);
}

static void a_missing_library_is_told(void **unused) {
    (void)unused;
    Speech *speech = speech_new(NULL, NULL, "libthat-nobody-has.so.2");
    await(speech, SPEECH_NO, 2000);
    assert_string_equal(speech_trouble(speech), not_installed);
    for (int i = 0; i < 100; i++) speech_say(speech, "nobody hears this", i % 2);
    speech_hush(speech);
    free_quickly(speech);
}

static void another_library_is_told(void **unused) {
    (void)unused;
    Speech *speech = speech_new(NULL, NULL, "libm.so.6");
    await(speech, SPEECH_NO, 2000);
    assert_string_equal(speech_trouble(speech),
                        "Speech needs a newer speech-dispatcher than the one installed.");
    free_quickly(speech);
}

static void a_daemon_that_refuses_is_told(void **unused) {
    (void)unused;
    Speech *speech = with("refuses");
    speech_say(speech, "one", false);
    await(speech, SPEECH_NO, 2000);
    assert_string_equal(speech_trouble(speech), no_answer);
    free_quickly(speech);
    await_calls("open parlance|");
}

// What the worker finds when it comes back at last must still be there.
static void a_daemon_that_hangs_is_left_behind(void **unused) {
    (void)unused;
    Speech *speech = with("slow");
    long from = now_ms();
    for (int i = 0; i < 1000; i++) speech_say(speech, "one", i % 10 == 0);
    assert_int_equal(speech_available(speech), SPEECH_UNKNOWN);
    assert_string_equal(speech_trouble(speech), "");
    assert_true(now_ms() - from < 1000);
    await_calls("open parlance|");
    free_quickly(speech);
    let_it_go();
    await_calls("open parlance|cancel|close|");
}

static void a_daemon_that_hangs_in_speaking_is_left_behind(void **unused) {
    (void)unused;
    Speech *speech = with("busy");
    speech_say(speech, "one", false);
    speech_say(speech, "two", false);
    await_calls("open parlance|say one|");
    free_quickly(speech);
    let_it_go();
    await_calls("open parlance|say one|cancel|close|");
}

static void a_slow_daemon_is_told_and_heard_after_all(void **unused) {
    (void)unused;
    Speech *speech = with("slow");
    speech_say(speech, "one", false);
    await(speech, SPEECH_NO, SPEECH_PATIENCE_MS + 2000);
    assert_string_equal(speech_trouble(speech), no_answer);
    let_it_go();
    await(speech, SPEECH_YES, 2000);
    assert_string_equal(speech_trouble(speech), "");
    await_calls("open parlance|say one|");
    free_quickly(speech);
}

static void a_daemon_that_died_is_sought_again(void **unused) {
    (void)unused;
    Speech *speech = with("dies");
    speech_say(speech, "one", false);
    await_calls("open parlance|say one|open parlance|say one|");
    assert_int_equal(speech_available(speech), SPEECH_YES);
    free_quickly(speech);
    await_calls("open parlance|say one|open parlance|say one|cancel|close|");
}

static void a_daemon_that_is_lost_is_told(void **unused) {
    (void)unused;
    Speech *speech = with("lost pipe");
    speech_say(speech, "one", false);
    speech_say(speech, "two", false);
    await(speech, SPEECH_NO, 2000);
    assert_string_equal(speech_trouble(speech), no_answer);
    speech_say(speech, "three", true);
    free_quickly(speech);
    await_calls("open parlance|say one|open parlance|say one|");
}

#define LOGGED(test) cmocka_unit_test_teardown(test, gone)

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sink_hears_all_in_order),
        cmocka_unit_test(controls_are_not_spoken),
        cmocka_unit_test(signs_are_spoken_as_what_they_mean),
        cmocka_unit_test(what_is_no_utf8_is_not_spoken),
        cmocka_unit_test(long_text_ends_with_a_sentence),
        cmocka_unit_test(text_of_the_longest_length_is_whole),
        LOGGED(it_speaks_in_order_and_is_interrupted),
        LOGGED(an_interruption_drops_what_waits),
        LOGGED(of_too_much_the_oldest_is_dropped),
        LOGGED(a_missing_library_is_told),
        LOGGED(another_library_is_told),
        LOGGED(a_daemon_that_refuses_is_told),
        LOGGED(a_daemon_that_hangs_is_left_behind),
        LOGGED(a_daemon_that_hangs_in_speaking_is_left_behind),
        LOGGED(a_slow_daemon_is_told_and_heard_after_all),
        LOGGED(a_daemon_that_died_is_sought_again),
        LOGGED(a_daemon_that_is_lost_is_told),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
