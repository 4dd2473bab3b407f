// SPDX-License-Identifier: MIT
//
// What a changed answer came to, in the words of every front end.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "made_up_run.h"
#include "parlance_report.h"

// The run as it was, and the same with another answer.
typedef struct {
    parl_session *was, *is;
} Pair;

static Pair pair(void) { return (Pair){finished_run(), finished_run()}; }

static void pair_clear(Pair *two) {
    parl_session_free(two->was);
    parl_session_free(two->is);
}

static void assert_told(const Pair *two, const parl_what_if *found, int turn, const char *said) {
    char text[512];
    size_t size = parl_report_what_if(two->was, two->is, found, turn, text, sizeof text);
    assert_string_equal(text, said);
    assert_int_equal(size, strlen(said));
    assert_int_equal(parl_report_what_if(two->was, two->is, found, turn, NULL, 0), size);
}

static void what_came_after_is_told(void **state) {
    (void)state;
    Pair two = pair();
    parl_what_if found = {.kept = 1, .first_lost = -1, .first_added = -1};
    assert_told(&two, &found, 1, "");
    assert_told(&two, &found, 0, "The one later answer was kept.");
    two.was->turn_count = 3;
    assert_told(&two, &found, 0, "All 2 later answers were kept.");
    found = (parl_what_if){.kept = 1, .lost = 1, .first_lost = 1, .first_added = -1};
    assert_told(&two, &found, 0,
                "Of 2 later answers 1 could be kept; the first that could not is answer 2, “Week "
                "twelve, for sure.”.");
    pair_clear(&two);
}

// Lost is what the old run said, added what the new one is asked.
static void what_is_new_is_told_of_the_other_run(void **state) {
    (void)state;
    Pair two = pair();
    two.is->turns[1].said = "In week three.";
    parl_what_if found = {.lost = 1, .first_lost = 1, .added = 1, .first_added = 1};
    assert_told(&two, &found, 0,
                "The one later answer could not be kept: answer 2, “Week twelve, for sure.”. 1 "
                "question came up that you had not answered; a good player answered for you, with "
                "“In week three.”.");
    found = (parl_what_if){.added = 2, .first_lost = -1, .first_added = 1};
    assert_told(&two, &found, 1,
                "2 questions came up that you had not answered; a good player answered for you, "
                "first with “In week three.”.");
    pair_clear(&two);
}

static void assert_score(const Pair *two, const char *said) {
    char text[512];
    assert_int_equal(parl_report_what_if_score(two->was, two->is, text, sizeof text), strlen(said));
    assert_string_equal(text, said);
}

static void the_score_says_what_holds_it_down(void **state) {
    (void)state;
    Pair two = pair();
    parl_score *score = &two.is->debrief.score;
    assert_score(&two, "Score: 59 of 100; it was 59.\nIts parts add up to 74; the total is held at "
                       "59 while one of them is so low.");
    score->total = 74;
    assert_score(&two, "Score: 74 of 100; it was 59.");
    two.was->debrief.score.complete = false;
    assert_score(&two,
                 "Score: 74 of 100, played to its end by the author's key; the run itself was "
                 "not finished.");
    pair_clear(&two);
}

static void a_part_is_told_where_it_changed(void **state) {
    (void)state;
    Pair two = pair();
    char text[256];
    parl_part *part = &two.is->debrief.score.parts[PARL_SIGNAL_TRANSLATION];
    part->value = 919;
    assert_int_equal(
        parl_report_what_if_part(two.was, two.is, PARL_SIGNAL_TRANSLATION, text, sizeof text), 0);
    part->value = 700;
    assert_true(
        parl_report_what_if_part(two.was, two.is, PARL_SIGNAL_TRANSLATION, text, sizeof text) > 0);
    assert_non_null(strstr(text, ": 70, it was 91"));
    two.was->debrief.score.complete = false;
    assert_int_equal(parl_report_what_if_part(two.was, two.is, PARL_SIGNAL_TRANSLATION, NULL, 0),
                     0);
    pair_clear(&two);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_came_after_is_told),
        cmocka_unit_test(what_is_new_is_told_of_the_other_run),
        cmocka_unit_test(the_score_says_what_holds_it_down),
        cmocka_unit_test(a_part_is_told_where_it_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
