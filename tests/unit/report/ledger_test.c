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
#include "model/tuning.h"
#include "parlance_report.h"

typedef size_t Phrase(const parl_session *session, int index, char *out, size_t size);

static void assert_phrase(const parl_session *run, Phrase *phrase, int index, const char *said) {
    char text[512];
    assert_true(phrase(run, index, text, sizeof text) < sizeof text);
    assert_string_equal(text, said);
}

static void a_sign_off_says_how_it_stands(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_person *maren = &run->people[MAREN];
    assert_phrase(run, parl_report_sign, MAREN, "has signed");
    assert_phrase(run, parl_report_sign, RUI, "");
    maren->sign = PARL_SIGN_NONE;
    assert_phrase(run, parl_report_sign, MAREN, "has not been asked to sign");
    assert_phrase(run, parl_report_sign_short, MAREN, "not asked");
    maren->sign = PARL_SIGN_ASKED;
    maren->sign_due = 6;
    assert_phrase(run, parl_report_sign, MAREN, "is reviewing it until week 6");
    assert_phrase(run, parl_report_sign_short, MAREN, "reviews until week 6");
    assert_phrase(run, parl_report_sign_short, RUI, "");
    parl_session_free(run);
}

static void what_is_in_the_way_of_a_sign_off_is_named(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->people[MAREN].sign = PARL_SIGN_BLOCKED;
    run->concerns[2].exists = true;
    run->concerns[2].state = PARL_CONCERN_RAISED;
    assert_phrase(run, parl_report_sign, MAREN, "does not sign: “the old letters” is open");
    run->people[MAREN].sign = PARL_SIGN_CONDITIONAL;
    assert_phrase(run, parl_report_sign, MAREN,
                  "has signed on condition: “the old letters” is open");
    run->people[MAREN].sign = PARL_SIGN_BLOCKED;
    run->concerns[2].state = PARL_CONCERN_ADDRESSED;
    assert_phrase(run, parl_report_sign, MAREN,
                  "does not sign; what was in the way is mended, so ask again");
    run->facts[0].title = "what it does";
    run->people[MAREN].sign_needs = 1U << 0;
    assert_phrase(run, parl_report_sign, MAREN,
                  "does not sign, and does not follow “what it does” yet");
    parl_session_free(run);
}

static void open_worries_are_named_one_after_the_other(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->concerns[0].title = "the labels";
    run->concerns[2].exists = true;
    run->concerns[2].state = PARL_CONCERN_RAISED;
    assert_phrase(run, parl_report_open, -1, "“the labels” and “the old letters”");
    assert_phrase(run, parl_report_open, IMKE, "“the labels”");
    assert_phrase(run, parl_report_open, RUI, "");
    parl_session_free(run);
}

static void a_packet_says_what_is_blank(void **state) {
    (void)state;
    parl_session *run = planned_run();
    assert_phrase(run, parl_report_packet, 0, "“the sheet” has nothing blank");
    run->packets[0].value[PARL_ITEM_DATA] = run->packets[0].value[PARL_ITEM_PEOPLE] = NULL;
    run->packets[0].missing = 2;
    assert_phrase(run, parl_report_packet, 0,
                  "“the sheet” has 2 of 3 items blank: data sources and who is affected");
    parl_session_free(run);
}

static void work_says_how_far_it_is_and_what_it_waits_for(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_work *work = &run->works[0];
    assert_phrase(run, parl_report_work, 0,
                  "“the training”: 56 of 56 days spent, 8 a week; finished in week 5");
    work->finished_week = 0;
    work->spent = 24;
    assert_phrase(run, parl_report_work, 0,
                  "“the training”: 24 of 56 days spent, 8 a week; it stands still");
    work->running = true;
    work->lost = 16;
    assert_phrase(run, parl_report_work, 0,
                  "“the training”: 24 of 72 days spent (56 planned, and 16 days lost), "
                  "8 a week; it goes on");
    work->waits_for = UINT64_C(1) << 2;  // The labels are open, too, and it does not rest on them.
    work->lost = 0;
    assert_phrase(run, parl_report_work, 0,
                  "“the training”: 24 of 56 days spent, 8 a week; it waits for an answer to "
                  "“the old letters”");
    run->concerns[0].title = "the labels";
    work->waits_for |= UINT64_C(1) << 0;
    assert_phrase(run, parl_report_work, 0,
                  "“the training”: 24 of 56 days spent, 8 a week; it waits for an answer to "
                  "“the labels” and “the old letters”");
    *work = (parl_work){.id = "w", .plan = 1, .weekly = 8};
    assert_phrase(run, parl_report_work, 0, "“w”: 1 day planned, 8 a week; it has not begun");
    parl_session_free(run);
}

static void a_trade_off_says_what_it_lacks(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_matter *matter = &run->matters[0];
    matter->review_week = 8;
    assert_phrase(run, parl_report_matter, 0,
                  "“who says no”, among Imke Voss and Rui Tavares: talked over, and decided: a "
                  "person. Imke Voss owns it; its price was named; to be looked at again in week "
                  "8");
    *matter = (parl_matter){.title = "speed", .option = "fast", .owner = PARL_OWNER_NONE};
    assert_phrase(run, parl_report_matter, 0,
                  "“speed”: not talked over, but decided: fast. Nobody owns it; its price was "
                  "not named");
    matter->option = NULL;
    assert_phrase(run, parl_report_matter, 0, "“speed”: not talked over, and not decided yet");
    matter->joint = true;
    assert_phrase(run, parl_report_matter, 0, "“speed”: talked over, but not decided yet");
    parl_session_free(run);
}

static void a_model_in_use_says_who_watches_it(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_live *live = &run->lives[0];
    assert_phrase(
        run, parl_report_live, 0,
        "“the ranker” meets 5 % of the world, and has been in use since week 3. At launch it "
        "got 92 % right, today 90 %. Imke Voss watches it, with an alert at a "
        "loss of 5 %. A way back is agreed on: Rui Tavares takes it back when it goes "
        "wrong.");
    live->noticed = true;
    live->alert = 0;
    live->owner[PARL_TASK_MONITORING] = live->owner[PARL_TASK_ROLLBACK] = PARL_OWNER_PLAYER;
    live->owner[PARL_TASK_RETRAINING] = IMKE;
    assert_phrase(
        run, parl_report_live, 0,
        "“the ranker” meets 5 % of the world, and has been in use since week 3. At launch it "
        "got 92 % right, today 90 %. That it got worse is noticed. You watch it, "
        "without an alert. A way back is agreed on: you take it back when it goes "
        "wrong. Imke Voss trains it again.");
    parl_session_free(run);
}

// What it gets right is not told where nobody looks.
static void a_model_that_nobody_watches_says_so(void **state) {
    (void)state;
    parl_session *run = planned_run();
    parl_live *live = &run->lives[0];
    *live = (parl_live){.title = "the ranker",
                        .share = 5,
                        .starts = 92,
                        .accuracy = -1,
                        .owner = {-1, -1, -1, -1},
                        .launched_week = 3};
    assert_phrase(
        run, parl_report_live, 0,
        "“the ranker” meets 5 % of the world, and has been in use since week 3. At launch it "
        "got 92 % right; nobody looks at what it does today. No way back was "
        "agreed on before launch.");
    live->share = 0;
    live->launched_week = 0;
    assert_phrase(run, parl_report_live, 0,
                  "“the ranker” is not in use yet. Nobody watches it. No way back is agreed on "
                  "yet.");
    parl_session_free(run);
}

// --- In writing --------------------------------------------------------------------------------

enum { FOUND = 1, SAID = 2, LINES = 3 };

static void assert_letter(Reason reason, bool scene, unsigned before, unsigned after, bool letter) {
    const parl_event events[LINES] = {
        {.kind = scene ? PARL_EVENT_SCENE : PARL_EVENT_WEEK, .person = -1},
        {.kind = PARL_EVENT_CONCERN, .person = MAREN, .reason = (int16_t)reason},
        {.kind = PARL_EVENT_SAID, .person = MAREN},
    };
    assert_int_equal(parl_report_is_letter(events, SAID, before, after), letter);
    assert_false(parl_report_is_letter(events, FOUND, before, after));
}

static void whoever_is_not_there_writes(void **state) {
    (void)state;
    const unsigned maren = 1U << MAREN;
    assert_letter(REASON_REVIEW, false, 0, 0, true);
    assert_letter(REASON_REVIEW, false, maren, maren, true);
    assert_letter(REASON_PACKET, false, 0, 0, true);
    assert_letter(REASON_PACKET, false, 0, maren, true);
    assert_letter(REASON_PACKET, false, maren, 0, false);
    assert_letter(REASON_PACKET, true, 0, maren, false);
    assert_letter(REASON_OPENLY, false, 0, 0, false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sign_off_says_how_it_stands),
        cmocka_unit_test(what_is_in_the_way_of_a_sign_off_is_named),
        cmocka_unit_test(open_worries_are_named_one_after_the_other),
        cmocka_unit_test(a_packet_says_what_is_blank),
        cmocka_unit_test(work_says_how_far_it_is_and_what_it_waits_for),
        cmocka_unit_test(a_trade_off_says_what_it_lacks),
        cmocka_unit_test(a_model_in_use_says_who_watches_it),
        cmocka_unit_test(a_model_that_nobody_watches_says_so),
        cmocka_unit_test(whoever_is_not_there_writes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
