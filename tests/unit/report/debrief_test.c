// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fake_session.h"
#include "parlance_report.h"

enum { IMKE, RUI };

typedef struct {
    char text[32768];
    size_t size, most;
} Sheet;

static bool write_sheet(void *data, const char *text, size_t size) {
    Sheet *sheet = data;
    assert(sheet->size + size < sizeof sheet->text);
    memcpy(sheet->text + sheet->size, text, size);
    sheet->size += size;
    sheet->text[sheet->size] = '\0';
    return sheet->most == 0 || sheet->size < sheet->most;
}

// Line breaks would make every expectation hang on the width: they count as spaces here.
static Sheet debrief_of(const parl_session *session) {
    Sheet sheet = {.size = 0};
    parl_status status = parl_report_debrief(session, 80, write_sheet, &sheet);
    assert_int_equal(status, PARL_OK);
    char *to = sheet.text;
    for (const char *from = sheet.text; *from; from++) {
        char c = *from == '\n' ? ' ' : *from;
        if (c != ' ' || to == sheet.text || to[-1] != ' ') *to++ = c;
    }
    *to = '\0';
    return sheet;
}

static void assert_says(const Sheet *sheet, const char *part) {
    if (!strstr(sheet->text, part)) fail_msg("\"%s\" is missing in:\n%s", part, sheet->text);
}

static void assert_silent(const Sheet *sheet, const char *part) {
    if (strstr(sheet->text, part)) fail_msg("\"%s\" should not stand in:\n%s", part, sheet->text);
}

static const parl_scenario scenario = {
    .info =
        {.title = "Two desks", .weeks = 6, .people = 2, .facts = 1, .concerns = 2, .promises = 1},
};

static void fill_people(parl_session *session) {
    session->people[IMKE] = (parl_person){
        .name = "Imke Voss", .trust = 61, .met = true, .speaks = 1U << PARL_FRAME_MODEL};
    session->people[RUI] =
        (parl_person){.name = "Rui Tavares",
                      .trust = 50,
                      .met = true,
                      .speaks = 1U << PARL_FRAME_BUSINESS | 1U << PARL_FRAME_USER};
    session->concerns[0] = (parl_concern){
        .person = IMKE, .weight = 4, .exists = true, .state = PARL_CONCERN_RAISED, .found_week = 2};
    session->concern_texts[0] = "One intern labelled half of it.";
    session->concerns[1] = (parl_concern){.person = RUI, .weight = 3, .exists = true};
    session->concern_texts[1] = "My desks do double work already.";
    session->facts[0] = (parl_fact){.from = IMKE, .needs = 1U << RUI};
}

static void fill_turns(parl_session *session) {
    session->turn_count = 2;
    session->turns[0] = (FakeTurn){
        .said = "What would tell us?",
        .why = "You asked for evidence before you named a date.",
        .event_count = 3,
        .events = {{.kind = PARL_EVENT_ANSWERED, .week = 1, .person = -1, .text = -1},
                   {.kind = PARL_EVENT_TRUST, .week = 1, .person = IMKE, .text = 1},
                   {.kind = PARL_EVENT_UNDERSTANDING, .week = 1, .person = RUI, .text = 2}},
    };
    session->turns[1] = (FakeTurn){
        .said = "Week twelve, for sure.",
        .event_count = 1,
        .events = {{.kind = PARL_EVENT_SAID, .week = 5, .person = RUI, .text = 0}},
    };
    session->commit_count = 1;
    session->commits[0] = (parl_commit){.to = RUI,
                                        .kind = PARL_FIRM,
                                        .made = 5,
                                        .from = 12,
                                        .till = 12,
                                        .chance = 43,
                                        .status = PARL_PROMISE_BROKEN};
    session->commit_texts[0] = "It runs";
}

static void fill_debrief(parl_debrief *debrief) {
    parl_score *score = &debrief->score;
    score->complete = true;
    score->total = score->cap = 59;
    score->uncapped = 74;
    score->parts[PARL_SIGNAL_TRANSLATION] = (parl_part){true, 60, 910, false};
    score->parts[PARL_SIGNAL_PHASE_GATES] = (parl_part){true, 40, 400, true};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) debrief->quote[i] = -1;
    debrief->quote[PARL_SIGNAL_TRANSLATION] = 0;
    debrief->moment_count = 2;
    debrief->moments[0] = (parl_moment){1, -2250, PARL_SIGNAL_PHASE_GATES, -600};
    debrief->moments[1] = (parl_moment){0, 1130, PARL_SIGNAL_TRANSLATION, 300};
    debrief->asked[IMKE] = true;
    debrief->language_used[IMKE] = true;
    debrief->heard[RUI] = 1U << PARL_FRAME_MODEL;
}

static parl_session *finished_run(void) {
    parl_session *session = calloc(1, sizeof *session);
    assert_non_null(session);
    session->scenario = &scenario;
    session->seed = 7;
    session->over = true;
    session->clock = (parl_clock){.week = 6, .weeks = 6, .scene = "", .ending = "after"};
    fill_people(session);
    fill_turns(session);
    fill_debrief(&session->debrief);
    return session;
}

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
                "of that day gave it 43 in 100. It was broken.");
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

static void the_score_has_parts_with_the_line_that_made_them(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Score: 59 of 100");
    assert_says(&sheet,
                "- translation: 91 of 100, counts for 60 %: the same fact, in each listener");
    assert_says(&sheet, "What made it: “What would tell us?”");
    assert_says(&sheet, "- promises and evidence: 40 of 100, counts for 40 %: promises that fit");
    assert_says(&sheet, "A promise is missing: one while the evidence was thin");
    assert_silent(&sheet, "- discovery:");
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

static void a_cap_is_explained_in_plain_words(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "The parts add up to 74. The total is held at 59, because promises and "
                        "evidence stands at 40: a promise that the evidence of its day did not "
                        "carry is luck, even where it is kept.");
    run->debrief.score.uncapped = 59;
    sheet = debrief_of(run);
    assert_silent(&sheet, "is held at");
    parl_session_free(run);
}

static void a_moment_reads_event_effect_reason_next_time(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "1. Week 5. You said: “Week twelve, for sure.” What it did: Rui Tavares: "
                        "“It runs.” It cost about 22 points, most of all in promises and "
                        "evidence. Why: What counts here: promises that fit the evidence of their "
                        "day. Next time: while the evidence is thin, promise the day");
    assert_says(&sheet,
                "2. Week 1. You said: “What would tell us?” What it did: Rui Tavares "
                "understands the fact now. Imke Voss trusts you more: you asked for "
                "evidence. It brought about 11 points, most of all in translation. Why: "
                "You asked for evidence before you named a date. Next time: do this again.");
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
    run->turns[0].events[1] = (parl_event){.kind = PARL_EVENT_CLAIM, .person = RUI, .text = 5};
    run->debrief.score.parts[PARL_SIGNAL_TRANSLATION].value = 0;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet,
                "What it did: Rui Tavares holds it without a part. Rui Tavares understands");
    assert_says(&sheet,
                "Why: It was easy to hear because it was no longer the same fact. Next time: "
                "keep the figure and its limits, and change only the words.");
    parl_session_free(run);
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
    assert_says(&sheet, "A worry that you did not get to hear: Rui Tavares.");
    run->concerns[1].state = PARL_CONCERN_RAISED;
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
    parl_session_free(run);
}

static void an_unfinished_run_has_signals_and_no_total(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->over = run->debrief.score.complete = false;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "Signals so far The run is not finished, so there is no total yet.");
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
    assert_says(&sheet, "You stopped on the way, after 0 answers");
    assert_says(&sheet, "You promised nobody anything.");
    assert_silent(&sheet, "The moments");
    parl_session_free(run);
}

static void a_run_that_does_not_replay_still_has_its_moments(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->turns[1].refused = true;
    Sheet sheet = debrief_of(run);
    assert_says(&sheet, "1. You said: “Week twelve, for sure.” It cost about 22 points");
    parl_session_free(run);
}

static void no_line_is_wider_than_asked(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = {.size = 0};
    parl_status status = parl_report_debrief(run, 40, write_sheet, &sheet);
    assert_int_equal(status, PARL_OK);
    for (char *line = strtok(sheet.text, "\n"); line; line = strtok(NULL, "\n")) {
        assert_true(parl_report_columns(line) <= 40);
    }
    parl_session_free(run);
}

static void a_reader_who_stops_gets_no_more(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = {.most = 100};
    parl_status status = parl_report_debrief(run, 80, write_sheet, &sheet);
    assert_int_equal(status, PARL_OK);
    assert_true(sheet.size < 200);
    parl_session_free(run);
}

static void an_engine_that_cannot_debrief_says_so(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->debrief_status = PARL_ERR_DIVERGED;
    Sheet sheet = {.size = 0};
    assert_int_equal(parl_report_debrief(run, 80, write_sheet, &sheet), PARL_ERR_DIVERGED);
    assert_int_equal(sheet.size, 0);
    parl_session_free(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_lines_say_what_happened),
        cmocka_unit_test(a_promise_is_told_with_how_firm_it_was),
        cmocka_unit_test(the_score_has_parts_with_the_line_that_made_them),
        cmocka_unit_test(a_low_part_quotes_the_line_that_held_it_down),
        cmocka_unit_test(a_cap_is_explained_in_plain_words),
        cmocka_unit_test(a_moment_reads_event_effect_reason_next_time),
        cmocka_unit_test(a_line_that_holds_a_part_down_is_a_moment),
        cmocka_unit_test(a_line_that_bends_a_fact_is_told_as_such),
        cmocka_unit_test(an_estimate_is_held_against_the_evidence),
        cmocka_unit_test(a_fall_of_trust_is_told_with_its_reason),
        cmocka_unit_test(an_omission_names_the_people_it_left_out),
        cmocka_unit_test(what_each_listener_holds_is_told),
        cmocka_unit_test(the_language_that_was_never_used_is_named),
        cmocka_unit_test(an_unfinished_run_has_signals_and_no_total),
        cmocka_unit_test(what_can_still_be_found_is_not_given_away),
        cmocka_unit_test(a_run_without_answers_has_a_debrief_too),
        cmocka_unit_test(a_run_that_does_not_replay_still_has_its_moments),
        cmocka_unit_test(no_line_is_wider_than_asked),
        cmocka_unit_test(a_reader_who_stops_gets_no_more),
        cmocka_unit_test(an_engine_that_cannot_debrief_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
