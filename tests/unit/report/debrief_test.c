// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "made_up_run.h"
#include "parlance_report.h"

static void five_lines_say_what_happened(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Debrief: Two desks (seed 7)");
    assert_says(&sheet, "1. You played it to its end, after 2 answers, in week 6 of 6. The last "
                        "word was Rui Tavares's: “It runs.”");
    assert_says(&sheet, "2. You asked Imke Voss what is on their mind. In week 2 Imke Voss said: "
                        "“One intern labelled half of it.” What Rui Tavares never told you: "
                        "“My desks do double work already.”");
    assert_says(&sheet, "3. Rui Tavares needed to know more than you told.");
    assert_says(&sheet,
                "4. In week 5 you promised Rui Tavares “It runs”, firmly in week 12. The evidence "
                "of that day gave it 43 chances in 100. It was broken.");
    assert_says(&sheet, "5. Trust in you, of 100: Imke Voss 61 (from 50), Rui Tavares 50.");
    parl_session_free(run);
}

static void a_promise_is_told_with_how_firm_it_was(void **state) {
    (void)state;
    static const struct {
        parl_promise_kind kind;
        parl_promise_status status;
        const char *told;
    } rows[] = {
        {PARL_FIRM, PARL_PROMISE_KEPT, "promised Rui Tavares “It runs”, firmly in week 12."},
        {PARL_FIRM, PARL_PROMISE_VOID, "It fell away."},
        {PARL_RANGE, PARL_PROMISE_OPEN, "“It runs”, between week 10 and week 12. It is still"},
        {PARL_GATED, PARL_PROMISE_KEPT, "an answer in week 12 on “It runs”. You came on that day"},
        {PARL_GATED, PARL_PROMISE_BROKEN, "on “It runs”. That day came without evidence."},
        {PARL_GATED, PARL_PROMISE_RENEGOTIATED, "You replaced it by another one later."},
        {PARL_STOP, PARL_PROMISE_VOID, "told Rui Tavares: no more work on “It runs”."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        parl_session *run = finished_run();
        run->commits[0].kind = rows[i].kind;
        run->commits[0].status = rows[i].status;
        run->commits[0].from = 10;
        Sheet sheet = debrief_of(run);
        assert_says(&sheet, rows[i].told);
        parl_session_free(run);
    }
}

static void a_date_that_is_given_again_is_no_other_promise(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->commits[0].kind = PARL_GATED;
    run->commits[1] = run->commits[0];
    run->commits[1].made = 8;
    run->commits[0].status = PARL_PROMISE_RENEGOTIATED;
    run->commit_texts[1] = run->commit_texts[0];
    run->commit_count = 2;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "You gave the same date again later. In week 8 you promised Rui");
    run->commits[1].till = 13;
    sheet = debrief_of(run);
    assert_says(&sheet, "You replaced it by another one later. In week 8 you promised Rui");
    parl_session_free(run);
}

static void the_score_has_parts_with_the_line_that_made_them(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Score: 59 of 100");
    assert_says(&sheet,
                "- Translation: 91 of 100, counts for 60 %. The same fact, in each listener");
    assert_says(&sheet, "What made it: “What would tell us?”");
    assert_says(&sheet, "- Promises and evidence: 40 of 100, counts for 40 %. Promises that fit");
    assert_says(&sheet, "A promise is missing: one while the evidence was thin");
    assert_silent(&sheet, "- Discovery:");
    parl_session_free(run);
}

static void a_low_part_quotes_the_line_that_held_it_down(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->debrief.quote[PARL_SIGNAL_PHASE_GATES] = 1;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "What held it down: “Week twelve, for sure.”");
    parl_session_free(run);
}

// It holds nothing down this time, and would hold down a better run.
static void a_cap_above_the_total_is_told_in_one_line(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_score *score = &run->debrief.score;
    score->total = score->uncapped = 48;
    score->parts[PARL_SIGNAL_DISCOVERY] = (parl_part){true, 0, 200, true};
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "While “promises and evidence” stands at 40, the total cannot pass 59.");
    score->parts[PARL_SIGNAL_PHASE_GATES] = (parl_part){true, 40, 900, false};
    score->cap = 69;
    sheet = debrief_of(run);
    assert_says(&sheet, "While “discovery” stands at 20, the total cannot pass 69.");
    score->parts[PARL_SIGNAL_DISCOVERY].capped = false;
    score->parts[PARL_SIGNAL_PHASE_GATES] = (parl_part){true, 40, 600, true};
    score->parts[PARL_SIGNAL_TRANSLATION] = (parl_part){true, 60, 600, true};
    score->cap = 69;
    sheet = debrief_of(run);
    assert_says(&sheet, "While “translation” and “promises and evidence” stand as they do, the "
                        "total cannot pass 69.");
    score->cap = 100;
    sheet = debrief_of(run);
    assert_silent(&sheet, "the total cannot pass");
    parl_session_free(run);
}

// At the very mark it is passed, and a cap that holds a passing run down is named, too.
static void the_verdict_says_passed_and_what_held_it(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_score *score = &run->debrief.score;
    score->total = 70;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Score: 70 of 100. Passed: the pass mark is 70. The parts add up to 74; "
                        "“promises and evidence” holds the total down to 70. What happened");
    score->total = 69;
    score->uncapped = 69;
    sheet = debrief_of(run);
    assert_says(&sheet, "Score: 69 of 100. Not passed: 1 point below the pass mark of 70. What");
    parl_session_free(run);
}

static void a_cap_is_explained_in_plain_words(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Not passed: 11 points below the pass mark of 70. The parts add up to 74; "
                        "“promises and evidence” holds the total down to 59.");
    assert_says(&sheet, "The total is held at 59, because “promises and evidence” stands at 40: a "
                        "promise that the evidence of its day did not "
                        "carry is luck, even where it is kept.");
    run->debrief.score.uncapped = 59;
    sheet = debrief_of(run);
    assert_silent(&sheet, "is held at");
    parl_session_free(run);
}

static void what_says_nothing_to_a_person_is_no_news(void **state) {
    (void)state;
    static const struct {
        parl_event event;
        bool news;
    } rows[] = {
        {{.kind = PARL_EVENT_SAID}, false},
        {{.kind = PARL_EVENT_MEMORY}, false},
        {{.kind = PARL_EVENT_CONCERN, .after = PARL_CONCERN_HINTED}, false},
        {{.kind = PARL_EVENT_CONCERN, .after = PARL_CONCERN_RAISED}, true},
        {{.kind = PARL_EVENT_TRUST, .before = 631, .after = 638}, false},
        {{.kind = PARL_EVENT_TRUST, .before = 638, .after = 641}, true},
        {{.kind = PARL_EVENT_PATIENCE, .before = 400, .after = 1000}, false},
        {{.kind = PARL_EVENT_PATIENCE, .before = 1000, .after = 940}, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(parl_report_is_news(&rows[i].event), rows[i].news);
    }
}

static void an_estimate_is_held_against_the_evidence(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_score *score = &run->debrief.score;
    score->parts[PARL_SIGNAL_CALIBRATION] = (parl_part){true, 10, 325, false};
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "You never said how sure you are.");
    run->turns[0].events[1] =
        (parl_event){.kind = PARL_EVENT_ESTIMATE, .before = 50, .text = 4, .values = {430}};
    run->turns[1].events[0] =
        (parl_event){.kind = PARL_EVENT_ESTIMATE, .before = 70, .text = 3, .values = {430}};
    sheet = debrief_of(run);
    assert_says(&sheet, "The farthest off: You said 70; the evidence said 43.");
    score->parts[PARL_SIGNAL_CALIBRATION].value = 900;
    run->debrief.quote[PARL_SIGNAL_CALIBRATION] = 0;
    sheet = debrief_of(run);
    assert_says(&sheet, "What made it: “What would tell us?” You said 50; the evidence said 43.");
    parl_session_free(run);
}

static void a_fall_of_trust_is_told_with_its_reason(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->debrief.score.parts[PARL_SIGNAL_RELATIONSHIP] = (parl_part){true, 10, 300, false};
    run->debrief.quote[PARL_SIGNAL_RELATIONSHIP] = 0;
    parl_event *trust = &run->turns[0].events[1];
    trust->before = 500;
    trust->after = 380;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "What held it down: “What would tell us?” Imke Voss trusts you more");
    // What a week brings to light is not the doing of the line before it.
    run->turns[0].events[0].kind = PARL_EVENT_WEEK;
    sheet = debrief_of(run);
    assert_says(&sheet, "What held it down: Imke Voss trusts you more");
    parl_session_free(run);
}

static void an_omission_names_the_people_it_left_out(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_score *score = &run->debrief.score;
    score->parts[PARL_SIGNAL_TRANSLATION].value = 200;
    score->parts[PARL_SIGNAL_DISCOVERY] = (parl_part){true, 10, 500, false};
    run->debrief.quote[PARL_SIGNAL_TRANSLATION] = -1;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Not there yet, whole and in words of theirs: Rui Tavares.");
    assert_says(&sheet, "You did not get to hear all that worries Rui Tavares.");
    run->concerns[1].state = PARL_CONCERN_RAISED;
    run->concerns[1].found_week = 6;
    sheet = debrief_of(run);
    assert_says(&sheet, "You got to hear every worry, and late.");
    parl_session_free(run);
}

static void what_each_listener_holds_is_told(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->facts[0].told[RUI] = true;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "3. Rui Tavares heard it, in words that did not carry it over.");
    run->facts[0].understood[RUI] = 60;
    sheet = debrief_of(run);
    assert_says(&sheet, "3. Rui Tavares understood what you had to tell.");
    run->facts[0].distorted[RUI] = true;
    sheet = debrief_of(run);
    assert_says(&sheet, "3. Rui Tavares went away with a version that is not the whole truth.");
    parl_session_free(run);
}

static void the_language_that_was_never_used_is_named(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet,
                "- Rui Tavares decides in terms of users and business. What you told was in "
                "terms of the model.");
    assert_says(&sheet, "Never asked what is on their mind: Rui Tavares.");
    run->debrief.language_used[RUI] = run->debrief.asked[RUI] = true;
    sheet = debrief_of(run);
    assert_says(&sheet, "Nobody's: everybody heard something in a language of theirs.");
    assert_says(&sheet, "Everybody was asked what is on their mind.");
    run->over = false;
    sheet = debrief_of(run);
    assert_says(&sheet, "Nobody's so far: all that was told was in a language of its listener.");
    assert_says(&sheet, "Everybody you met was asked what is on their mind.");
    parl_session_free(run);
}

static void an_unfinished_run_has_signals_and_no_total(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->over = run->debrief.score.complete = false;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet,
                "(seed 7) The run is not finished, so there is no total yet. What happened");
    assert_says(&sheet, "1. You stopped on the way, after 2 answers");
    assert_says(&sheet, "It moved promises and evidence down by 60 points.");
    assert_silent(&sheet, "Score:");
    assert_silent(&sheet, "is held at");
    parl_session_free(run);
}

static void what_can_still_be_found_is_not_given_away(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->over = run->debrief.score.complete = false;
    Sheet sheet = debrief_of(run);
    assert_silent(&sheet, "double work");
    assert_says(&sheet, "Somebody still carries something that you have not heard.");
    parl_session_free(run);
}

static void a_run_without_answers_has_a_debrief_too(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->over = run->debrief.score.complete = false;
    run->turn_count = run->commit_count = run->debrief.moment_count = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) run->debrief.quote[i] = -1;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "You stopped on the way, before the first answer");
    assert_says(&sheet, "You promised nobody anything.");
    assert_silent(&sheet, "The moments");
    run->people[IMKE].met = run->people[RUI].met = false;
    sheet = debrief_of(run);
    assert_silent(&sheet, "Whose language");
    parl_session_free(run);
}

static void an_order_is_told_with_the_best_one_once_the_run_is_over(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_scenario scenario = *run->scenario;
    scenario.ranks = true;
    run->scenario = &scenario;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "What you put in order, and what you filled in");
    assert_says(&sheet, "50 of 100 right. Best: " FAKE_BETTER);
    run->over = run->debrief.score.complete = false;
    sheet = debrief_of(run);
    assert_silent(&sheet, "50 of 100 right");
    scenario.ranks = false;
    sheet = debrief_of(run);
    assert_silent(&sheet, "What you put in order");
    parl_session_free(run);
}

static void the_jargon_of_own_words_is_counted(void **state) {
    (void)state;
    parl_session *run = finished_run();
    parl_scenario scenario = *run->scenario;
    scenario.ranks = true;
    run->scenario = &scenario;
    char line[128];
    int count = run->turn_count;
    Sheet sheet = debrief_of(run);
    snprintf(line, sizeof line, "used %d words of jargon: recall (how much is found).", count);
    assert_says(&sheet, line);
    scenario.ranks = false;
    sheet = debrief_of(run);
    assert_silent(&sheet, "Your own words");
    parl_session_free(run);
}

static void no_line_is_wider_than_asked(void **state) {
    (void)state;
    parl_session *run = finished_run();
    assert_within(run, 40);
    parl_session_free(run);
}

static void a_reader_who_stops_gets_no_more(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = {.most = 100};
    parl_status status =
        parl_report_debrief(run, &(parl_debrief_request){.columns = 80}, write_sheet, &sheet);
    assert_int_equal(status, PARL_OK);
    assert_true(sheet.size < 200);
    parl_session_free(run);
}

static void an_engine_that_cannot_debrief_says_so(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->debrief_status = PARL_ERR_DIVERGED;
    Sheet sheet = {.size = 0};
    assert_int_equal(
        parl_report_debrief(run, &(parl_debrief_request){.columns = 80}, write_sheet, &sheet),
        PARL_ERR_DIVERGED);
    assert_int_equal(sheet.size, 0);
    parl_session_free(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_lines_say_what_happened),
        cmocka_unit_test(a_promise_is_told_with_how_firm_it_was),
        cmocka_unit_test(a_date_that_is_given_again_is_no_other_promise),
        cmocka_unit_test(the_score_has_parts_with_the_line_that_made_them),
        cmocka_unit_test(a_low_part_quotes_the_line_that_held_it_down),
        cmocka_unit_test(a_cap_above_the_total_is_told_in_one_line),
        cmocka_unit_test(the_verdict_says_passed_and_what_held_it),
        cmocka_unit_test(a_cap_is_explained_in_plain_words),
        cmocka_unit_test(what_says_nothing_to_a_person_is_no_news),
        cmocka_unit_test(an_estimate_is_held_against_the_evidence),
        cmocka_unit_test(a_fall_of_trust_is_told_with_its_reason),
        cmocka_unit_test(an_omission_names_the_people_it_left_out),
        cmocka_unit_test(what_each_listener_holds_is_told),
        cmocka_unit_test(the_language_that_was_never_used_is_named),
        cmocka_unit_test(an_unfinished_run_has_signals_and_no_total),
        cmocka_unit_test(what_can_still_be_found_is_not_given_away),
        cmocka_unit_test(a_run_without_answers_has_a_debrief_too),
        cmocka_unit_test(an_order_is_told_with_the_best_one_once_the_run_is_over),
        cmocka_unit_test(the_jargon_of_own_words_is_counted),
        cmocka_unit_test(no_line_is_wider_than_asked),
        cmocka_unit_test(a_reader_who_stops_gets_no_more),
        cmocka_unit_test(an_engine_that_cannot_debrief_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
