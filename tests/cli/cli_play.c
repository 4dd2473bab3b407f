// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "program.h"

#define SMALL "play small --terminal --seed 7"

// A whole run: answers by the beginnings of their texts.
#define WHOLE_RUN "What worries\n9\nOne in ten.\nSee Ben\n1 in 10\npass\npass\n"

// --- Files --------------------------------------------------------------------------------------

typedef struct {
    char *text;
    size_t size;
} Bytes;

static Bytes read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("%s is missing; tests/golden/README.md says how to make it", path);
    Bytes bytes = {malloc(1 << 20), 0};
    assert_non_null(bytes.text);
    bytes.size = fread(bytes.text, 1, (1 << 20) - 1, file);
    bytes.text[bytes.size] = '\0';
    fclose(file);
    return bytes;
}

static void write_file(const char *path, const char *text, size_t size) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static char answers_path[] = "/tmp/parlance-answers-XXXXXX";

static int make_answers_file(void **state) {
    (void)state;
    int file = mkstemp(answers_path);
    return file < 0 || close(file) != 0;
}

static int remove_answers_file(void **state) {
    (void)state;
    return unlink(answers_path);
}

// Plays the small scenario with a file that holds [text].
static Run run_answers(const char *text, size_t size, const char *input) {
    char arguments[128];
    write_file(answers_path, text, size);
    snprintf(arguments, sizeof arguments, SMALL " --answers %s", answers_path);
    return run_with(arguments, input);
}

// --- Golden transcripts -------------------------------------------------------------------

static void golden_path(char *out, size_t size, const char *name, const char *end) {
    snprintf(out, size, "%s/%s.%s", PARL_GOLDEN, name, end);
}

static void compare(const char *name, const Run *run) {
    char path[512];
    golden_path(path, sizeof path, name, "txt");
    if (getenv("PARL_GOLDEN_RENEW")) write_file(path, run->out, strlen(run->out));
    Bytes expected = read_file(path);
    if (strcmp(expected.text, run->out) != 0) {
        fail_msg("the transcript differs from %s:\n%s\n%s", path, run->out, run->err);
    }
    free(expected.text);
}

static void play_golden(const char *name, const char *environment) {
    char path[512];
    golden_path(path, sizeof path, name, "args");
    Bytes arguments = read_file(path);
    arguments.text[strcspn(arguments.text, "\n")] = '\0';
    golden_path(path, sizeof path, name, "in");
    Bytes input = read_file(path);
    Run run = run_parlance(arguments.text, environment, input.text, input.size);
    assert_code(&run, 0);
    assert_string_equal(run.err, "");
    compare(name, &run);
    run_clear(&run);
    free(arguments.text);
    free(input.text);
}

static void a_run_over_a_pipe_reads_like_its_transcript(void **state) {
    (void)state;
    play_golden("small", NULL);
}

static void the_first_scenario_reads_like_its_transcript(void **state) {
    (void)state;
    play_golden("eighteen-in-a-hundred", NULL);
}

static void a_run_with_sign_offs_reads_like_its_transcript(void **state) {
    (void)state;
    play_golden("signing", NULL);
}

static void the_date_reads_like_its_transcript(void **state) {
    (void)state;
    play_golden("the-date", NULL);
}

static void the_uninvited_counsel_reads_like_its_transcript(void **state) {
    (void)state;
    play_golden("the-uninvited-counsel", NULL);
}

static void no_terminal_and_no_locale_changes_a_byte(void **state) {
    (void)state;
    play_golden("small", "TERM=dumb");
    play_golden("small", "TERM=xterm-256color COLUMNS=40");
    play_golden("small", "NO_COLOR=1 LC_ALL=C TZ=Pacific/Chatham");
    play_golden("small", "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8");
}

// --- The end of the input ------------------------------------------------------------------------

static void the_input_may_end_anywhere(void **state) {
    (void)state;
    const char *input = WHOLE_RUN;
    for (size_t size = 0; size < strlen(input); size++) {
        Run run = run_parlance(SMALL, NULL, input, size);
        assert_code(&run, 0);
        assert_out(&run, "Debrief: The small one (seed 7)");
        // Half of the last answer may be enough to be understood, so the run may be over.
        bool over = strstr(run.out, "Score: ") != NULL;
        assert_out(&run, over ? "You played it to its end" : "(The input ends here.)");
        if (!over) assert_out(&run, "there is no total yet");
        run_clear(&run);
    }
}

static void quit_ends_with_a_debrief_of_what_was_played(void **state) {
    (void)state;
    Run run = run_with(SMALL, "What worries\nquit\n9\n");
    assert_code(&run, 0);
    assert_out(&run, "You stopped on the way, after 1 answer");
    assert_out(&run, "there is no total yet");
    assert_not_out(&run, "The input ends here");
    run_clear(&run);
}

// --- Answers -------------------------------------------------------------------

static void a_finished_run_has_a_score(void **state) {
    (void)state;
    Run run = run_with(SMALL, WHOLE_RUN);
    assert_code(&run, 0);
    assert_out(&run, "Ada Lund: It finds most of them.");
    assert_out(&run, "You: What worries you about it?");
    assert_out(&run, "> One in ten.\n");
    assert_out(&run, "Ben Osei: Then let us begin.");
    assert_out(&run, "Score: ");
    run_clear(&run);
}

static void a_wrong_answer_says_what_can_be_written(void **state) {
    (void)state;
    Run run = run_with(SMALL, "0\n4\n17\n-1\nbanana\n1 2\n \nWhat\n11\nten\n-3\n10 %\n\nWords.\n");
    assert_code(&run, 0);
    assert_out(&run, "There is no 0 here. Write a number from 1 to 3.");
    assert_out(&run, "There is no 4 here.");
    assert_out(&run, "There is no such answer here. Write a number from 1 to 3; ? explains more.");
    assert_out(&run, "Choose one: write a number from 1 to 3.");
    assert_out(&run, "Write a whole number from 0 to 10.");
    assert_out(&run, "> Words.\n");
    run_clear(&run);
}

static void a_number_that_begins_a_text_is_the_text(void **state) {
    (void)state;
    Run run = run_with(SMALL, "18\n");
    assert_code(&run, 0);
    assert_out(&run, "You: 18 of them are enough.");
    run_clear(&run);
}

static void a_pick_of_one_asks_for_one(void **state) {
    (void)state;
    Run run = run_with("play one-note --terminal --seed 7", "The first\n");
    assert_code(&run, 0);
    assert_out(&run, "Which do you keep? Choose one.");
    assert_out(&run, "Imke: That one.");
    run_clear(&run);
}

static void a_pick_takes_numbers_with_spaces(void **state) {
    (void)state;
    Run run = run_with(SMALL, "ask_figure\n9\nx\nchecks\n1\n1 1\n1 2 3\n1 9\nthe\n3, 1\n");
    assert_code(&run, 0);
    assert_out(&run,
               "Which two do you look at? Choose 2: write their numbers with a space between.");
    assert_out(&run, "Choose 2 different ones of the 3.");
    assert_out(&run, "There is no 9 here. Write a number from 1 to 3.");
    assert_out(&run, "Ada Lund: Those.");
    run_clear(&run);
}

static void an_option_that_is_closed_says_why(void **state) {
    (void)state;
    Run run = run_with(SMALL, "ask_figure\n9\nx\nSee Ben\n1 in 10\nchecks\n");
    assert_code(&run, 0);
    assert_out(&run, "(not now: ");
    run_clear(&run);
}

// Which number is which choice hangs on the seed; what is asked and refused does not.
static void an_order_and_a_grid_are_answered_by_numbers(void **state) {
    (void)state;
    Run run = run_with("play " PARL_TEST_SCENARIOS
                       "/../../unit/author/placed.lua --terminal --no-save --seed 7",
                       "1\n1 2 3 3\none; two; six; ten\n1 2\n3 2 4\n3 2 1\n");
    assert_code(&run, 0);
    assert_out(&run, "Put all 4 in an order, the first one first");
    assert_out(&run, "Write each of the numbers from 1 to 4 once: the first one first.");
    assert_out(&run, "You: One cause to check.; Two causes to see.; Six more of these.; Ten of");
    assert_out(&run, "   - Who watches it?\n   - Who trains it?\n   - Who stops it?\n");
    assert_out(&run, "   1. You\n   2. Ada\n   3. Eda\n");
    assert_out(&run, "Write 3 numbers, one for each row.");
    assert_out(&run, "There is no 4 here.");
    assert_out(&run, "You: Who watches it? Eda; Who trains it? Ada; Who stops it? You");
    assert_out(&run, "By the author's key: 100 of 100 right.");
    run_clear(&run);
}

static void a_seed_that_nobody_chose_is_said(void **state) {
    (void)state;
    Run run = run_with("play small --terminal", "");
    assert_code(&run, 0);
    assert_out(&run, "2 minutes, seed ");
    assert_out(&run, "The same world again: parlance play small --seed ");
    run_clear(&run);
}

static void a_scenario_can_be_given_by_its_path(void **state) {
    (void)state;
    Run run = run_with("play " PARL_TEST_SCENARIOS "/small/scenario.lua --seed 7", "");
    assert_code(&run, 0);
    assert_out(&run, "The small one (aspiring");
    run_clear(&run);
}

// --- Commands ------------------------------------------------------------------------------------

static void every_word_at_the_prompt_explains_itself(void **state) {
    (void)state;
    Run run = run_with(SMALL, "?\nhelp\n? trust\n? ada\n? Osei\n? recall\n? nothing\n?patience\n"
                              "people\nfacts\npromises\nwhy\n\n");
    assert_code(&run, 0);
    assert_out(&run, "take the last answer back");
    assert_out(&run, "Trust: How far a person believes you");
    assert_out(&run, "Patience: How long a person goes on talking");
    assert_out(&run, "Ada Lund (ML lead) decides in terms of");
    assert_out(&run, "Ben Osei (Head of sales) decides");
    assert_out(&run, "recall: The share of the real ones that were found.");
    assert_out(&run, "Nothing here is called “nothing”.");
    assert_out(&run, "Ben Osei needs it and has not been told.");
    assert_out(&run, "You have promised nothing yet.");
    run_clear(&run);
}

static void a_change_is_noted_and_why_has_its_reason(void **state) {
    (void)state;
    Run run = run_with(SMALL, "What worries\nwhy\n");
    assert_code(&run, 0);
    assert_out(&run, "(Ada's trust rose.");
    assert_out(&run, "After your “What worries you about it?”:");
    assert_out(&run, "- Ada Lund's trust rose from ");
    run_clear(&run);
}

// The debrief, without the line that says how often was gone back.
static char *debrief_of(const Run *run) {
    char *debrief = strstr(run->out, "Debrief: ");
    assert_non_null(debrief);
    char *end = strstr(debrief, "You took back");
    if (!end) end = strstr(debrief, "The same world again");
    assert_non_null(end);
    *end = '\0';
    return debrief;
}

static void back_takes_the_last_answer_back(void **state) {
    (void)state;
    Run plain = run_with(SMALL " --no-save", WHOLE_RUN);
    Run back = run_with(SMALL " --no-save",
                        "back\nask_figure\nback\nWhat worries\n9\nback\n9\nOne in ten.\nSee Ben\n"
                        "Hardly\nback\nback\nSee Ben\n1 in 10\npass\npass\n");
    assert_code(&back, 0);
    assert_out(&back, "This is where the run began; there is nothing to take back.");
    assert_out(&back, "Taken back. You stand here again:");
    assert_out(&back, "You took back 4 answers on the way.");
    assert_string_equal(debrief_of(&plain), debrief_of(&back));
    run_clear(&plain);
    run_clear(&back);
}

static void an_assessed_run_has_no_back_and_no_why(void **state) {
    (void)state;
    Run run = run_with(SMALL " --mode assessed", "What worries\nback\nwhy\n?\n");
    assert_code(&run, 0);
    assert_out(&run, "This run is assessed: what is said is said.");
    assert_out(&run, "This run is assessed: the reasons come with the debrief.");
    assert_not_out(&run, "trust rose.");
    assert_not_out(&run, "take the last answer back");
    assert_out(&run, "This run is assessed: the debrief comes at its end.");
    run_clear(&run);
}

// No terminal on its input is no reason to say that there is no display: the window opens, or says
// itself what it lacks.
static void a_room_is_for_the_window_whoever_asks(void **state) {
    (void)state;
    // No bus: SDL would start one of its own, and leak what it took for that.
    static const char display[] =
        "DISPLAY=:none SDL_VIDEODRIVER=offscreen DBUS_SESSION_BUS_ADDRESS=unix:path=/none";
    Run run = run_parlance("play small --mode room", display, "", 0);
    assert_true(run.code == 1 || run.code == 2);
    assert_err(&run, "a room needs the window");
    assert_one_line(&run);
    assert_null(strstr(run.err, "play: a room needs the window, and there is no display"));
    run_clear(&run);
}

// --- Input of any kind -------------------------------------------------------------------

static void assert_printable(const Run *run) {
    for (const char *at = run->out; *at; at++) {
        unsigned char c = (unsigned char)*at;
        if (c < 0x20 && c != '\n') fail_msg("control byte %d in:\n%s", c, run->out);
        if (c == 0x7f) fail_msg("a DEL in:\n%s", run->out);
    }
}

static void control_bytes_never_come_back(void **state) {
    (void)state;
    static const char input[] = "\033[2J\n\0\0\n\xff\xfe\nask_figure\n5\na\033]0;x\007b\tc\xff\n";
    Run run = run_parlance(SMALL, NULL, input, sizeof input - 1);
    assert_code(&run, 0);
    assert_printable(&run);
    assert_out(&run, "> a\xef\xbf\xbd]0;x\xef\xbf\xbd"
                     "b c\xef\xbf\xbd");
    run_clear(&run);
}

static void a_line_without_end_is_refused_and_play_goes_on(void **state) {
    (void)state;
    static const char next[] = "\nask_figure\n";
    size_t size = 300000;
    char *input = malloc(size + sizeof next);
    assert_non_null(input);
    memset(input, 'x', size);
    memcpy(input + size, next, sizeof next);
    Run run = run_parlance(SMALL, NULL, input, size + sizeof next - 1);
    assert_code(&run, 0);
    assert_out(&run, "That line is too long");
    assert_out(&run, "You: Can I have a figure?");
    run_clear(&run);
    free(input);
}

static void own_words_have_a_length(void **state) {
    (void)state;
    char input[800] = "ask_figure\n5\n";
    memset(input + strlen(input), 'y', 700);
    Run run = run_with(SMALL, input);
    assert_code(&run, 0);
    assert_out(&run, "That is too long to keep: 700 bytes");
    run_clear(&run);
}

static void rubbish_does_no_harm(void **state) {
    (void)state;
    uint32_t dice = 12345;
    char input[20000];
    for (size_t i = 0; i < sizeof input; i++) {
        dice = dice * 1664525u + 1013904223u;
        char c = (char)(dice >> 24);
        input[i] = dice >> 16 & 7 ? (dice >> 20 & 1 ? c : (char)('0' + (dice >> 12) % 10)) : '\n';
    }
    Run run = run_parlance(SMALL, NULL, input, sizeof input);
    assert_code(&run, 0);
    assert_printable(&run);
    assert_out(&run, "Debrief: ");
    run_clear(&run);
}

// --- Files of answers ----------------------------------------------------------------------------

static void a_file_of_answers_is_played(void **state) {
    (void)state;
    static const char text[] =
        "\xef\xbb\xbf# by the beginning, by id, by figure\r\n\r\nask_ada\r\n 9\r\n"
        "One in ten.\r\nsee ben\r\n1 in 10\r\npass\r\npass";
    Run file = run_answers(text, sizeof text - 1, "");
    assert_code(&file, 0);
    assert_out(&file, "> ask_ada\n");
    Run typed = run_with(SMALL " --no-save", WHOLE_RUN);
    assert_string_equal(debrief_of(&file), debrief_of(&typed));
    run_clear(&file);
    run_clear(&typed);
}

static void a_wrong_answer_in_a_file_says_where(void **state) {
    (void)state;
    static const char text[] = "# one\nask_ada\n\n99\n";
    char place[128];
    Run run = run_answers(text, sizeof text - 1, "9\n");
    snprintf(place, sizeof place,
             "%s:4: \"99\" is no answer that can be given here; offered: a figure "
             "from 0 to 10",
             answers_path);
    assert_code(&run, 1);
    assert_one_line(&run);
    assert_err(&run, place);
    run_clear(&run);
    run = run_answers("Perhaps\n", 8, "");
    assert_code(&run, 1);
    assert_err(&run, "offered: \"");
    assert_err(&run, "\"Can I have a figure?\"");
    run_clear(&run);
}

static void positions_mean_nothing_in_a_file(void **state) {
    (void)state;
    Run run = run_answers("1\n", 2, "");
    // "1" is the beginning of "18 of them are enough."
    assert_code(&run, 0);
    assert_out(&run, "You: 18 of them are enough.");
    run_clear(&run);
    run = run_answers("2\n", 2, "");
    assert_code(&run, 1);
    run_clear(&run);
}

static void a_file_that_ends_early_ends_cleanly(void **state) {
    (void)state;
    Run run = run_answers("ask_ada\n", 8, "9\n");
    assert_code(&run, 0);
    assert_out(&run, "(The answers end here.)");
    assert_out(&run, "You stopped on the way, after 1 answer");
    run_clear(&run);
}

static void a_file_with_too_many_answers_says_so(void **state) {
    (void)state;
    Run run = run_answers(WHOLE_RUN "pass\n", sizeof WHOLE_RUN + 4, "");
    assert_code(&run, 1);
    assert_one_line(&run);
    assert_err(&run, ":8: the run is over before this answer");
    run_clear(&run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_over_a_pipe_reads_like_its_transcript),
        cmocka_unit_test(the_first_scenario_reads_like_its_transcript),
        cmocka_unit_test(a_run_with_sign_offs_reads_like_its_transcript),
        cmocka_unit_test(the_date_reads_like_its_transcript),
        cmocka_unit_test(the_uninvited_counsel_reads_like_its_transcript),
        cmocka_unit_test(no_terminal_and_no_locale_changes_a_byte),
        cmocka_unit_test(the_input_may_end_anywhere),
        cmocka_unit_test(quit_ends_with_a_debrief_of_what_was_played),
        cmocka_unit_test(a_finished_run_has_a_score),
        cmocka_unit_test(a_wrong_answer_says_what_can_be_written),
        cmocka_unit_test(a_number_that_begins_a_text_is_the_text),
        cmocka_unit_test(a_pick_of_one_asks_for_one),
        cmocka_unit_test(a_pick_takes_numbers_with_spaces),
        cmocka_unit_test(an_option_that_is_closed_says_why),
        cmocka_unit_test(an_order_and_a_grid_are_answered_by_numbers),
        cmocka_unit_test(a_seed_that_nobody_chose_is_said),
        cmocka_unit_test(a_scenario_can_be_given_by_its_path),
        cmocka_unit_test(every_word_at_the_prompt_explains_itself),
        cmocka_unit_test(a_change_is_noted_and_why_has_its_reason),
        cmocka_unit_test(back_takes_the_last_answer_back),
        cmocka_unit_test(an_assessed_run_has_no_back_and_no_why),
        cmocka_unit_test(a_room_is_for_the_window_whoever_asks),
        cmocka_unit_test(control_bytes_never_come_back),
        cmocka_unit_test(a_line_without_end_is_refused_and_play_goes_on),
        cmocka_unit_test(own_words_have_a_length),
        cmocka_unit_test(rubbish_does_no_harm),
        cmocka_unit_test(a_file_of_answers_is_played),
        cmocka_unit_test(a_wrong_answer_in_a_file_says_where),
        cmocka_unit_test(positions_mean_nothing_in_a_file),
        cmocka_unit_test(a_file_that_ends_early_ends_cleanly),
        cmocka_unit_test(a_file_with_too_many_answers_says_so),
    };
    return cmocka_run_group_tests(tests, make_answers_file, remove_answers_file) != 0;
}
