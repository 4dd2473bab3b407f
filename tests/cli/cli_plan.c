// SPDX-License-Identifier: MIT
//
// Sign-offs, packets, work, trade-offs and models in use, as a player meets them in the
// terminal.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "program.h"

#define SIGNING "play signing --terminal --seed 7"

// Each test takes what it needs of these, in this order.
#define BEGIN "Begin\n"
#define WAIT "Not before\n"
#define OLD_LETTERS "Write\nThe old\n"
#define NEW_LETTERS "Write\nLetters\n"
#define BOTH_ASKED "Hand\nBoth\n"
#define PASS "pass\n"

static Run play(const char *input) {
    Run run = run_with(SIGNING, input);
    assert_code(&run, 0);
    assert_string_equal(run.err, "");
    return run;
}

static void only_what_exists_can_be_looked_up(void **state) {
    (void)state;
    Run run = play("?\n? sign\n? signoffs\n? model\n");
    assert_out(&run, "  sign-offs  who has to sign, how that stands");
    assert_out(&run, "  packet     what those who sign read");
    assert_out(&run, "  trade-offs what was talked over");
    assert_out(&run, "Sign-offs: Nothing goes out before everybody who signs has signed.");
    assert_out(&run, "Models in use: A model in use wears");
    run_clear(&run);
    run = run_with("play small --terminal --seed 7", "?\n? packet\nwork\nsign-offs\n");
    assert_not_out(&run, "  sign-offs  ");
    assert_not_out(&run, "  work       ");
    assert_not_out(&run, "meetings, sign-offs");
    assert_out(&run, "Nothing here is called “packet”.");
    assert_out(&run, "There is no such answer here.");
    run_clear(&run);
}

static void who_signs_and_how_long_it_takes_can_be_looked_up(void **state) {
    (void)state;
    Run run = play(WAIT "sign-offs\n" NEW_LETTERS "signoffs\n" BOTH_ASKED "sign-offs\n");
    assert_out(&run, "Maren Quist (counsel) has not been asked to sign. A review takes 3 weeks");
    assert_out(&run, "has 3 of 3 items blank: intended use, data sources and");
    assert_out(&run, "has not been asked to sign. A review takes 2 weeks\n    now.");
    assert_out(&run, "The packet “the sheet” has nothing blank.\n");
    assert_out(&run, "Maren Quist (counsel) is reviewing it until week 3.");
    run_clear(&run);
}

static void an_item_of_the_packet_is_read_in_full(void **state) {
    (void)state;
    Run run = play(WAIT "Write\nThe use\npacket\n");
    assert_out(&run, "“the sheet” has 2 of 3 items blank: data sources and advisory or automated.");
    assert_out(&run, "  - intended use: “Puts letters in an order.”\n  - data sources: blank\n");
    run_clear(&run);
}

static void whoever_is_not_in_the_room_writes(void **state) {
    (void)state;
    Run run = play(WAIT OLD_LETTERS "Hand\nMaren gets\n");
    assert_out(&run, "\nMaren Quist writes: They wrote to drive a van.");
    run_clear(&run);
    run = play(WAIT OLD_LETTERS "See Maren\nHere is\n");
    assert_out(&run, "\nMaren Quist: They wrote to drive a van.");
    run_clear(&run);
    // A review is read elsewhere, whoever sits there when it comes back.
    run = play(WAIT "Write\nThe use\n" BOTH_ASKED PASS PASS PASS);
    assert_out(&run, "\nMaren Quist writes: They wrote to drive a van.");
    run_clear(&run);
}

static void the_note_says_who_signs_and_who_does_not(void **state) {
    (void)state;
    Run run = play(BEGIN OLD_LETTERS BOTH_ASKED PASS PASS "people\nsign-offs\n? maren\n");
    assert_out(&run, "(Maren reviews it until week 3; Tomasz reviews it until week 2.");
    assert_out(&run, "(Tomasz has signed on condition: “that nobody is told” is open.");
    assert_out(&run, "(Maren does not sign: “the old letters” is open.)");
    assert_out(&run, "Sign-off: does not sign.");
    assert_out(&run, "Asked again,\n    the review takes 2 weeks now.");
    assert_out(&run, " Maren does not sign: “the old letters” is open.");
    run_clear(&run);
}

static void a_change_of_the_packet_begins_the_review_anew(void **state) {
    (void)state;
    Run run = play(WAIT NEW_LETTERS BOTH_ASKED PASS OLD_LETTERS);
    assert_out(&run, "Maren begins to read anew, and reviews it until week 4");
    run_clear(&run);
}

static void a_packet_with_blanks_cannot_be_judged(void **state) {
    (void)state;
    Run run = play(WAIT "Hand\nMaren gets\n");
    assert_out(&run, "(Maren cannot judge it yet: 3 items are blank.");
    run_clear(&run);
}

static void late_worries_cost_work_and_stop_it(void **state) {
    (void)state;
    Run run = play(BEGIN "work\n" OLD_LETTERS PASS "Hand\nMaren gets\nwork\nwhy\n");
    assert_out(&run, "“the training”: 0 of 30 days spent, 10 a week; it goes on.");
    assert_out(&run, "(7 days of work are lost.");
    assert_out(&run,
               "“the training”: 10 of 37 days spent (30 planned, and 7 days lost), 10 a week; "
               "it\n  waits for an answer to “the old letters”.");
    assert_out(&run, "70 % of that, 7 days, have to be done again.");
    run_clear(&run);
}

// Days of work go on week by week: they are told where somebody asks, and not in the note.
static void a_week_of_work_is_told_under_why_alone(void **state) {
    (void)state;
    Run run = play(BEGIN PASS "why\n");
    assert_not_out(&run, "(10 days");
    assert_out(&run, "- 10 days of work on “the training”; 10 of 30 days are spent.");
    run_clear(&run);
}

static void a_trade_off_says_what_it_lacks(void **state) {
    (void)state;
    Run run = play(WAIT "trade-offs\nBring\nHow fast\ntradeoffs\nBring\nAt once; Kofi\n"
                        "trade-offs\n");
    assert_out(&run, "“how fast it answers”, among Tomasz Wilk and Kofi Mensah: not talked over,");
    assert_out(&run, "talked over, but");
    assert_out(&run, "decided: at once. Kofi Mensah owns it; its price was named; to be looked at");
    run_clear(&run);
}

static void a_model_that_nobody_watches_is_noticed_by_complaints(void **state) {
    (void)state;
    Run run =
        play(WAIT "Let it out\nA tenth\nmodels\n" PASS PASS PASS PASS "Let it out\nTake it back\n");
    assert_out(&run, "“the sorter” meets 10 % of the world, and has been in use since week 1.");
    assert_out(&run, "nobody looks at what it");
    assert_out(&run, "(“the sorter” got worse, and it is noticed.");
    assert_out(&run, "(“the sorter” cannot be taken back.)");
    run_clear(&run);
}

static void a_model_that_is_watched_shows_what_it_gets_right(void **state) {
    (void)state;
    Run run = play(WAIT "Let it out\nYou watch\nmodels\nLet it out\nA tenth\n" PASS
                        "models\nLet it out\nTake it back\nmodels\n");
    assert_out(&run, "Kofi Mensah watches it, with an");
    assert_out(&run, "today 85 %.");
    assert_out(&run, "A way back is agreed on: Kofi Mensah takes it back when it goes wrong.");
    assert_out(&run, "was in use from week 1 on, and is taken back.");
    run_clear(&run);
}

static void the_debrief_tells_what_came_of_it(void **state) {
    (void)state;
    Run run = play(BEGIN OLD_LETTERS PASS BOTH_ASKED "quit\n");
    assert_out(&run, "\nWhat it has cost so far\n  7 days of work were lost");
    assert_out(&run, "- Maren Quist: after 10 days of work, 33 % of what was planned.");
    assert_not_out(&run, "What came of it");
    run_clear(&run);
    run = play(BEGIN PASS PASS PASS PASS PASS PASS PASS PASS);
    assert_out(&run, "\nWhat came of it\n  It did not go out: Maren Quist and Tomasz Wilk have");
    assert_out(&run, "- Tomasz Wilk: never had anything to judge.");
    run_clear(&run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_exists_can_be_looked_up),
        cmocka_unit_test(who_signs_and_how_long_it_takes_can_be_looked_up),
        cmocka_unit_test(an_item_of_the_packet_is_read_in_full),
        cmocka_unit_test(whoever_is_not_in_the_room_writes),
        cmocka_unit_test(the_note_says_who_signs_and_who_does_not),
        cmocka_unit_test(a_change_of_the_packet_begins_the_review_anew),
        cmocka_unit_test(a_packet_with_blanks_cannot_be_judged),
        cmocka_unit_test(late_worries_cost_work_and_stop_it),
        cmocka_unit_test(a_week_of_work_is_told_under_why_alone),
        cmocka_unit_test(a_trade_off_says_what_it_lacks),
        cmocka_unit_test(a_model_that_nobody_watches_is_noticed_by_complaints),
        cmocka_unit_test(a_model_that_is_watched_shows_what_it_gets_right),
        cmocka_unit_test(the_debrief_tells_what_came_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
