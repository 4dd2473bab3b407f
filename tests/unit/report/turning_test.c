// SPDX-License-Identifier: MIT
//
// What a request adds to a debrief: turning points, a thousand worlds, the run, the ratings.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "debrief/debrief.h"
#include "full_request.h"

static void what_was_given_away_is_told_with_the_better_line(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet,
                "Turning points 1. Answer 2, week 5. This gave away 25 points. You said: “Week "
                "twelve, for sure.” What it did: Rui Tavares: “It runs.” Why: ");
    assert_says(&sheet, "The best line there: “" FAKE_BETTER "” Where it leads: From there a good "
                        "player ends at 84 on average, from your line at 59. In this world Rui "
                        "Tavares answers it: “Then I can plan.” In the very world of this run it "
                        "would have made 31 points, 6 of them by luck. Next time: ");
    assert_silent(&sheet, "The moments that moved it most");
    parl_session_free(run);
}

static void a_meeting_is_no_line_and_its_advice_is_whom_to_see(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_scenario desk = *run->scenario;
    desk.desk = true;
    run->scenario = &desk;
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    full.looks[1].signal = PARL_SIGNAL_TRANSLATION;
    full.lookback.point_count = 1;
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "Why: It decides most about this: the same fact, in each listener's "
                        "language. Better there: “" FAKE_BETTER "” Where it leads: From there a "
                        "good player ends at 84");
    assert_says(&sheet, "Next time: see first whoever can still change something this week.");
    assert_silent(&sheet, "The best line there");
    assert_silent(&sheet, "The principle:");
    run->turns[1].passes = true;
    sheet = read_aloud(run, &full.request);
    assert_says(&sheet,
                "Next time: before you let a week pass, ask who still waits for something.");
    parl_session_free(run);
}

static void the_better_line_of_a_run_that_goes_on_is_not_given_away(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    full.request.vote_count = 0;  // Of a room: what others were for is no secret.
    run->over = run->debrief.score.complete = false;
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "1. Answer 2, week 5. This gave away 25 points.");
    assert_silent(&sheet, FAKE_BETTER);
    assert_silent(&sheet, "Then I can plan.");
    full.request.format = PARL_FORMAT_JSON;
    sheet = read_aloud(run, &full.request);
    assert_silent(&sheet, FAKE_BETTER);
    assert_silent(&sheet, "Then I can plan.");
    parl_session_free(run);
}

static void what_was_won_is_praise(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet,
                "2. Answer 1, week 1. Well done: this won 12 points over the average of what could "
                "be answered. You said: “What would tell us?”");
    assert_says(&sheet, "Why: You asked for evidence before you named a date. The principle: ");
    parl_session_free(run);
}

static void the_lesson_of_the_catalogue_is_named(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->turns[1].events[1] = (parl_event){.kind = PARL_EVENT_LESSON, .text = -1};
    run->turns[1].events[2] = run->turns[1].events[1];
    run->turns[1].event_count = 3;
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    Sheet sheet = read_aloud(run, &full.request);
    assert_silent(&sheet, "(S0-P3)");  // It stands behind what a player reads.
    assert_says(&sheet, " does not count. In the catalogue: answer 2, S0-P3.");
    parl_session_free(run);
}

static void how_an_answer_is_weighed_is_said_in_plain_words(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    full.lookback.point_count = 0;
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "Turning points No single answer gave away or won more than two points. "
                        "How an answer is weighed: by where a good player ends up from there, on "
                        "average over 64 worlds");
    assert_silent(&sheet, "author's key");
    parl_session_free(run);
}

static void decisions_that_moved_something_stand_in_one_table(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_MARKDOWN);
    full.looks[0].answers = 1;
    Sheet sheet = written(run, &full.request);
    assert_says(&sheet, "| Your answer | Week | Given away | Over the average | Luck |\n");
    assert_silent(&sheet, "| 1. What would tell us? |");
    assert_says(&sheet, "| 2. Week twelve, for sure. | 5 | 25 | -13 | +6 |\n");
    parl_session_free(run);
}

static void a_thousand_worlds_say_what_was_luck(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "A thousand worlds The same decisions in 100 other worlds end at 51 on "
                        "average, and the middle half of them between 25 and 75. Of 100 of them 31 "
                        "reach the pass mark of 70. Of 100 worlds 1 ends where this run did, 58 "
                        "lower and 41 higher. In 30 of them a question came up that you never "
                        "saw; it was answered about as well as you answered yours: in 64 of 100 "
                        "cases as the author would, else at random.");
    full.worlds.skill = 1000;
    sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "it was answered about as well as you answered yours. ");
    assert_silent(&sheet, "at random");
    run->debrief.score.complete = false;
    for (int i = 0; i < 100; i++) full.rows[i].unfaced = 0;
    sheet = read_aloud(run, &full.request);
    assert_silent(&sheet, "where this run did");
    assert_says(&sheet, "No world brought a question that you never saw.");
    parl_session_free(run);
}

static void the_world_was_kind_or_hard_where_two_thirds_say_so(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    static const struct {
        int total;
        bool kind, hard;
    } rows[] = {{33, false, true}, {34, false, false}, {67, false, false}, {68, true, false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        run->debrief.score.total = rows[i].total;
        Sheet sheet = read_aloud(run, &full.request);
        assert_int_equal(strstr(sheet.text, "The world was kind to you.") != NULL, rows[i].kind);
        assert_int_equal(strstr(sheet.text, "The world was hard on you.") != NULL, rows[i].hard);
    }
    parl_session_free(run);
}

// Most worlds end higher, by too little to be felt.
static void a_point_or_two_are_no_hardship(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    for (int more = 1; more <= 4; more++) {
        for (int i = 0; i < 100; i++) full.rows[i].total = run->debrief.score.total + more;
        Sheet sheet = read_aloud(run, &full.request);
        assert_int_equal(strstr(sheet.text, "The world was hard on you.") != NULL, more >= 3);
        assert_says(&sheet, "None of them reaches the pass mark of 70. Of 100 worlds none end "
                            "where this run did, none lower and 100 higher.");
    }
    parl_session_free(run);
}

static void quartiles_of_a_few_worlds(void **state) {
    (void)state;
    parl_world rows[] = {{.total = 40, .value = -1},
                         {.total = 100, .value = -1},
                         {.total = 70, .value = -1},
                         {.total = 70, .value = -1}};
    parl_worlds worlds = {.count = 4, .rows = rows};
    parl_score score = {.complete = true, .total = 70};
    Luck luck = luck_of(&worlds, &score);
    assert_int_equal(luck.mean, 70);
    assert_int_equal(luck.low, 40);
    assert_int_equal(luck.middle, 70);
    assert_int_equal(luck.high, 70);
    assert_int_equal(luck.passed, 750);
    assert_int_equal(luck.below, 250);
    assert_int_equal(luck.same, 500);
    assert_int_equal(luck.above, 250);
    assert_int_equal(luck.value, -1);
}

static void whether_a_promise_fits_is_for_the_engine_to_say(void **state) {
    (void)state;
    // 30.5 of 100 is no stop, and an open veto has no part in the figure: the engine judges.
    assert_false(promise_fits(&(parl_commit){.kind = PARL_STOP, .chance = 30}));
    assert_true(promise_fits(&(parl_commit){.kind = PARL_STOP, .chance = 31, .fits = true}));
    assert_true(promise_fits(&(parl_commit){.kind = PARL_FIRM, .chance = -1}));
}

static void promises_stand_beside_their_evidence(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "- 1. “It runs”, firmly in week 12: Week 5; To Rui Tavares; Chance on its "
                        "day: 43 of 100; Evidence did not carry it; Fate broken");
    parl_session_free(run);
}

static void the_run_and_its_marks_are_told(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "(seed 7) Run 12, played by Ana Lima, in practice mode. Score: 59");
    full.run.taken_back = full.run.seen_before = true;
    sheet = read_aloud(run, &full.request);
    assert_says(&sheet,
                "It counts for no best and no trend: it goes back to an earlier answer, and this "
                "world was known.");
    parl_session_free(run);
}

static void ratings_stand_beside_what_the_run_shows(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "in a decision of theirs. Your own rating: 4 of 5; This run: 5 of 5");
    assert_says(&sheet, "what they bring. Your own rating: 4 of 5; This run: 3 of 5");
    assert_says(&sheet, "after which somebody decides. Your own rating: not rated");
    assert_silent(&sheet, "three rules");
    assert_says(&sheet, "What to play next 1. “The date”: trade-offs stand at 31. 2. “Small”");
    parl_session_free(run);
}

static void weeks_are_told_by_what_changed(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    run->turns[1].grasp = 60;
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "Week by week Trust in you: - Imke Voss: At the beginning: 50");
    assert_says(&sheet, "- Rui Tavares: At the beginning: 0; At the end: 60; Changes week");
    parl_session_free(run);
}

// A week ends with its last answer; what that did is no news of the week after it.
static void what_the_last_answer_of_a_week_did_stands_in_that_week(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    run->turns[1].asked = 6;
    run->turns[1].event_count = 3;
    run->turns[1].events[0] = (parl_event){.kind = PARL_EVENT_TRUST,
                                           .week = 6,
                                           .person = RUI,
                                           .before = 500,
                                           .after = 550,
                                           .text = -1};
    run->turns[1].events[1] = (parl_event){.kind = PARL_EVENT_WEEK, .week = 7, .text = -1};
    run->turns[1].events[2] = (parl_event){.kind = PARL_EVENT_TRUST,
                                           .week = 7,
                                           .person = IMKE,
                                           .before = 530,
                                           .after = 400,
                                           .text = -1};
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "- Rui Tavares: At the beginning: 50; At the end: 55; Changes week 6: 55");
    assert_says(&sheet, "- Imke Voss: At the beginning: 50; At the end: 40; Changes week 1: 53, "
                        "afterwards: 40");
    parl_session_free(run);
}

static void the_week_of_an_answer_is_that_of_its_question(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    run->turns[1].asked = 5;
    run->turns[1].events[0].week = 6;
    Sheet sheet = read_aloud(run, &full.request);
    assert_says(&sheet, "1. Answer 2, week 5. This gave away");
    assert_silent(&sheet, "Answer 2, week 6");
    parl_session_free(run);
}

static void right_after_a_run_the_terminal_is_spared(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_silent(&sheet, "Promises and their evidence");
    assert_silent(&sheet, "Week by week");
    assert_says(&sheet, "The moments that moved it most");
    parl_session_free(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_given_away_is_told_with_the_better_line),
        cmocka_unit_test(a_meeting_is_no_line_and_its_advice_is_whom_to_see),
        cmocka_unit_test(the_better_line_of_a_run_that_goes_on_is_not_given_away),
        cmocka_unit_test(what_was_won_is_praise),
        cmocka_unit_test(the_lesson_of_the_catalogue_is_named),
        cmocka_unit_test(how_an_answer_is_weighed_is_said_in_plain_words),
        cmocka_unit_test(decisions_that_moved_something_stand_in_one_table),
        cmocka_unit_test(a_thousand_worlds_say_what_was_luck),
        cmocka_unit_test(the_world_was_kind_or_hard_where_two_thirds_say_so),
        cmocka_unit_test(a_point_or_two_are_no_hardship),
        cmocka_unit_test(quartiles_of_a_few_worlds),
        cmocka_unit_test(whether_a_promise_fits_is_for_the_engine_to_say),
        cmocka_unit_test(promises_stand_beside_their_evidence),
        cmocka_unit_test(the_run_and_its_marks_are_told),
        cmocka_unit_test(ratings_stand_beside_what_the_run_shows),
        cmocka_unit_test(weeks_are_told_by_what_changed),
        cmocka_unit_test(what_the_last_answer_of_a_week_did_stands_in_that_week),
        cmocka_unit_test(the_week_of_an_answer_is_that_of_its_question),
        cmocka_unit_test(right_after_a_run_the_terminal_is_spared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
