// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "made_up_run.h"
#include "parlance_report.h"

static void a_moment_reads_event_effect_reason_next_time(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "1. Week 5. You said: “Week twelve, for sure.” What it did: Rui Tavares: "
                        "“It runs.” It cost about 22 points, most of all in promises and "
                        "evidence. Why: What counts here: promises that fit the evidence of their "
                        "day. Next time: while the evidence is thin, promise the day");
    assert_says(
        &sheet,
        "2. Week 1. You said: “What would tell us?” What it did: Rui Tavares "
        "understands the fact now. Imke Voss trusts you more: you asked for "
        "evidence. It brought about 11 points, most of all in translation. Why: "
        "You asked for evidence before you named a date. Next time: do the same for the next "
        "listener, in that listener's terms.");
    run->debrief.score.parts[PARL_SIGNAL_TRANSLATION].value = 500;
    run->debrief.quote[PARL_SIGNAL_TRANSLATION] = -1;
    sheet = debrief_of(run);
    assert_says(&sheet, "Next time: do this again, and do not stop there.");
    parl_session_free(run);
}

// Where a part stands at nothing, a mistake cannot make it fall; it is the lesson all the same.
static void a_line_that_holds_a_part_down_is_a_moment(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->debrief.moments[0] = (parl_moment){1, 100, PARL_SIGNAL_RELATIONSHIP, 40};
    run->debrief.score.parts[PARL_SIGNAL_PHASE_GATES].value = 0;
    run->debrief.quote[PARL_SIGNAL_PHASE_GATES] = 1;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "1. Week 5. You said: “Week twelve, for sure.” What it did: Rui Tavares: "
                        "“It runs.” It is what held promises and evidence down: 0 of 100, and "
                        "that counts for 40 %. Why: ");
    assert_says(&sheet, "Next time: while the evidence is thin, promise the day");
    assert_says(&sheet, "2. Week 1. You said: “What would tell us?”");
    assert_silent(&sheet, "3. Week");
    parl_session_free(run);
}

static void a_line_that_bends_a_fact_is_told_as_such(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->turns[0].why = NULL;
    run->turns[0].bends = true;
    run->turns[0].grasp = 60;
    run->turns[0].events[1] = (parl_event){.kind = PARL_EVENT_CLAIM, .person = RUI, .text = 5};
    run->debrief.score.parts[PARL_SIGNAL_TRANSLATION].value = 0;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet,
                "What it did: Rui Tavares holds it without a part. Rui Tavares understands");
    assert_says(&sheet,
                "Why: It was easy to hear because it was no longer the same fact. Next time: "
                "in terms of business, for instance: “Eighteen in a hundred cost twice.”");
    assert_silent(&sheet, "Later, in week");
    run->turns[0].grasp = 30;
    run->over = run->debrief.score.complete = false;
    sheet = debrief_of(run);
    assert_says(&sheet,
                "Why: It was not the whole fact, nor was it easier to hear. Rui Tavares decides "
                "in terms of users and business. Next time: keep the figure and its limits");
    parl_session_free(run);
}

// Rui is told the fact with [line]; what he takes away is [grasp].
static parl_session *run_that_tells(const char *line, int grasp) {
    parl_session *run = finished_run();
    run->turns[0].why = NULL;
    run->turns[0].said = line;
    run->turns[0].grasp = grasp;
    run->turns[0].events[1] = (parl_event){.kind = PARL_EVENT_CLAIM, .person = RUI, .text = 5};
    run->debrief.score.parts[PARL_SIGNAL_TRANSLATION].value = 300;
    return run;
}

static void a_telling_is_held_against_the_languages_of_its_listener(void **state) {
    (void)state;
    parl_session *run = run_that_tells(FAKE_LINES[PARL_FRAME_MODEL], 4);
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Why: Rui Tavares decides in terms of users and business. You said it in "
                        "terms of the model: true, and nothing to decide with. Next time: in "
                        "terms of business, for instance: “Eighteen in a hundred cost twice.”");
    parl_session_free(run);
    run = run_that_tells(FAKE_LINES[PARL_FRAME_BUSINESS], 60);
    sheet = debrief_of(run);
    assert_says(&sheet, "You said it in terms of business, with its figure and its limits in.");
    parl_session_free(run);
    run = run_that_tells(FAKE_LINES[PARL_FRAME_BUSINESS], 48);
    sheet = debrief_of(run);
    assert_says(&sheet, "Terms of business are near to that, and one such line was not enough.");
    parl_session_free(run);
}

static void what_came_of_a_promise_is_told_with_the_line_that_made_it(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->debrief.score.parts[PARL_SIGNAL_RELATIONSHIP] = (parl_part){true, 10, 300, false};
    run->debrief.quote[PARL_SIGNAL_RELATIONSHIP] = 2;
    run->turns[1].event_count = 2;
    run->turns[1].events[1] = (parl_event){
        .kind = PARL_EVENT_PROMISE, .week = 5, .person = RUI, .before = -1, .text = -1};
    run->turn_count = 3;
    run->turns[2] = (FakeTurn){
        .said = "Let the week pass.",
        .event_count = 2,
        .events = {{.kind = PARL_EVENT_PROMISE,
                    .week = 12,
                    .person = RUI,
                    .after = PARL_PROMISE_BROKEN,
                    .text = -1},
                   {.kind = PARL_EVENT_TRUST,
                    .week = 12,
                    .person = RUI,
                    .before = 630,
                    .after = 330,
                    .text = 6}},
    };
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "What held it down: “Week twelve, for sure.” Rui Tavares trusts you less");
    assert_says(&sheet,
                "Later, in week 12: Rui Tavares trusts you less: a firm promise was broken.");
    assert_silent(&sheet, "“Let the week pass.”");
    parl_session_free(run);
}

// Two things to learn are not crowded out by what went well.
static void what_went_badly_keeps_its_place_among_the_moments(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_score *score = &run->debrief.score;
    for (int i = 2; i < 5; i++) run->turns[i] = (FakeTurn){.said = i == 2 ? "Well." : "Badly."};
    run->turn_count = 5;
    run->debrief.moment_count = 3;
    run->debrief.moments[0] = (parl_moment){0, 1800, PARL_SIGNAL_TRANSLATION, 300};
    run->debrief.moments[1] = (parl_moment){2, 1700, PARL_SIGNAL_TRANSLATION, 300};
    run->debrief.moments[2] = (parl_moment){1, 1600, PARL_SIGNAL_TRANSLATION, 300};
    score->parts[PARL_SIGNAL_PHASE_GATES].value = 400;
    run->debrief.quote[PARL_SIGNAL_PHASE_GATES] = 3;
    score->parts[PARL_SIGNAL_DISCOVERY] = (parl_part){true, 10, 400, false};
    run->debrief.quote[PARL_SIGNAL_DISCOVERY] = 4;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "1. Week 1. You said: “What would tell us?”");
    assert_says(&sheet, "2. You said: “Badly.” It is what held promises and evidence down");
    assert_says(&sheet, "3. You said: “Badly.” It is what held discovery down");
    assert_silent(&sheet, "“Well.”");
    parl_session_free(run);
}

static void the_news_of_the_next_week_is_not_the_doing_of_the_answer(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Imke Voss trusts you more");
    run->turns[0].events[0].kind = PARL_EVENT_WEEK;
    sheet = debrief_of(run);
    assert_silent(&sheet, "Imke Voss trusts you more");
    parl_session_free(run);
}

static void an_estimate_says_which_way_it_was_off(void **state) {
    (void)state;
    static const struct {
        int16_t said;
        const char *why;
    } rows[] = {
        {95, "Why: 25 more than the evidence gave."},
        {40, "Why: 30 less than the evidence gave."},
        {72, "Why: You were as sure as the evidence, no more and no less."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        parl_session *run = finished_run();
        run->turns[1].events[0] = (parl_event){
            .kind = PARL_EVENT_ESTIMATE, .before = rows[i].said, .text = 3, .values = {700}};
        Sheet sheet = debrief_of(run);
        assert_says(&sheet, rows[i].why);
        parl_session_free(run);
    }
}

static void a_run_that_does_not_replay_still_has_its_moments(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->turns[1].refused = true;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "1. Week 5. You said: “Week twelve, for sure.” It cost about 22 points");
    parl_session_free(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_moment_reads_event_effect_reason_next_time),
        cmocka_unit_test(a_line_that_holds_a_part_down_is_a_moment),
        cmocka_unit_test(a_line_that_bends_a_fact_is_told_as_such),
        cmocka_unit_test(a_telling_is_held_against_the_languages_of_its_listener),
        cmocka_unit_test(what_came_of_a_promise_is_told_with_the_line_that_made_it),
        cmocka_unit_test(what_went_badly_keeps_its_place_among_the_moments),
        cmocka_unit_test(the_news_of_the_next_week_is_not_the_doing_of_the_answer),
        cmocka_unit_test(an_estimate_says_which_way_it_was_off),
        cmocka_unit_test(a_run_that_does_not_replay_still_has_its_moments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
