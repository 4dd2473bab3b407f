// SPDX-License-Identifier: MIT
//
// What things are said to mean, and whether the rules agree.
#include <stdio.h>
#include <string.h>

#include "model/tuning.h"
#include "office.h"
#include "parlance_report.h"

static parl_session *run;

static int begin(void **unused) {
    (void)unused;
    run = office_open();
    office_say("evidence");
    return 0;
}

static int end(void **unused) {
    (void)unused;
    office_close();
    return 0;
}

static const char *explained(const char *word) {
    static char text[2000];
    assert_true(parl_report_explain(run, word, text, sizeof text) < sizeof text);
    return text;
}

static void assert_begins(const char *word, const char *beginning) {
    const char *text = explained(word);
    if (strncmp(text, beginning, strlen(beginning)) != 0) fail_msg("? %s: %s", word, text);
}

// --- Words -------------------------------------------------------------------------------------

static void a_beginning_is_enough_and_hyphens_do_not_count(void **unused) {
    (void)unused;
    assert_begins("pat", "Patience: How long a person goes on talking");
    assert_begins("Signoffs", "Sign-offs: Nothing goes out before");
    assert_begins("sign-off", "Sign-offs: ");
    assert_begins("recall", "recall: The share of the right ones that is found.");
}

static void a_later_word_is_enough_where_it_is_no_small_one(void **unused) {
    (void)unused;
    assert_begins("early", "Legal and ethics early: ");
    assert_string_equal(explained("and"), "");
    assert_string_equal(explained("ear"), "");
}

static void an_empty_word_means_nothing(void **unused) {
    (void)unused;
    assert_string_equal(explained(""), "");
    assert_null(parl_report_topic(""));
    assert_int_equal(parl_report_meaning(run, "").kind, PARL_MEANS_NOTHING);
}

static void a_person_goes_by_either_name(void **unused) {
    (void)unused;
    parl_meaning meaning = parl_report_meaning(run, "tav");
    assert_int_equal(meaning.kind, PARL_MEANS_PERSON);
    assert_int_equal(meaning.index, RUI);
    assert_begins("Ada", "Ada Moreau (counsel) decides in terms of regulation. Trust in you: 50 of "
                         "100; patience: 100 of 100. Ada has not been asked to sign.");
}

// --- What a scenario has -------------------------------------------------------------------------

static bool is_offered(const char *word) {
    return parl_report_topic_offered(parl_report_topic(word), parl_session_scenario(run));
}

static void what_a_scenario_does_not_have_is_not_explained(void **unused) {
    (void)unused;
    assert_true(is_offered("sign-offs"));
    assert_true(is_offered("gates"));
    assert_true(is_offered("discovery"));
    assert_false(is_offered("models"));
    assert_false(is_offered("decision hygiene"));
    assert_string_equal(explained("models"), "");
}

static void each_part_of_the_score_has_its_topic(void **unused) {
    (void)unused;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_topic *topic = parl_report_topic_of_signal((parl_signal)i);
        assert_ptr_equal(parl_report_topic(topic->id), topic);
    }
    const parl_topic *legal = parl_report_topic_of_signal(PARL_SIGNAL_EARLY_LEGAL);
    assert_string_equal(legal->title, "Legal and ethics early");
}

static void each_gauge_but_a_person_has_its_topic(void **unused) {
    (void)unused;
    assert_null(parl_report_topic_of_gauge(PARL_GAUGE_PERSON));
    for (int i = PARL_GAUGE_PERSON + 1; i < PARL_GAUGE_PART; i++)
        assert_non_null(parl_report_topic_of_gauge((parl_gauge_kind)i));
    assert_string_equal(parl_report_topic_of_gauge(PARL_GAUGE_LIVE)->title, "Models in use");
}

static void each_topic_says_what_moves_it_and_how_it_counts(void **unused) {
    (void)unused;
    for (int i = 0; i < parl_report_topic_count(); i++) {
        const parl_topic *topic = parl_report_topic_at(i);
        const char *texts[] = {topic->title, topic->what, topic->moves, topic->counts};
        for (int j = 0; j < 4; j++) {
            size_t length = strlen(texts[j]);
            assert_true(length > 0);
            assert_int_equal(texts[j][length - 1] == '.', j > 0);
        }
    }
}

// --- Figures -------------------------------------------------------------------------------------

// Some text of the topic has [format] with [figure] in it.
static void assert_says(const char *id, const char *format, int figure) {
    const parl_topic *topic = parl_report_topic(id);
    char part[80];
    const char *at = strchr(format, '#');
    (void)snprintf(part, sizeof part, "%.*s%d%s", (int)(at - format), format, figure, at + 1);
    bool found =
        strstr(topic->what, part) || strstr(topic->moves, part) || strstr(topic->counts, part);
    if (!found) fail_msg("%s does not say “%s”", id, part);
}

static void the_figures_are_those_of_the_rules(void **unused) {
    (void)unused;
    assert_says("trust", "never passes # again", TRUST_CEILING_AFTER_DECEPTION / 10);
    assert_says("patience", "Below # they end", PATIENCE_LEAVES / 10);
    assert_says("patience", "takes # of it", PATIENCE_MOVE / 10);
    assert_says("patience", "takes # more", PATIENCE_MISFRAMED / 10);
    assert_says("patience", "already # more", PATIENCE_REPEATED / 10);
    assert_says("patience", "brings # back", PATIENCE_WEEK / 10);
    assert_says("understanding", "At # it is understood", UNDERSTOOD / 10);
    assert_says("worries", "trust you with # or more", TRUST_TO_TELL / 10);
    assert_says("worries", "needs #.", TRUST_TO_TELL_TOPIC / 10);
    assert_says("evidence", "chance of # in 100", CHANCE_GO / 10);
    assert_says("evidence", "stop up to #.", CHANCE_STOP / 10);
    assert_says("evidence", "right below #", CHANCE_SURE / 10);
    assert_says("evidence", "only between #", CHANCE_STOP / 10);
    assert_says("evidence", "and # once it is in", CHANCE_GO / 10);
    assert_says("score", "below #, it is at most", CAP_FAIL_BELOW / 10);
    assert_says("score", "at most #;", CAP_FAIL);
    assert_says("score", "below #, at most", CAP_LIMIT_BELOW / 10);
    assert_says("score", "at most # more than they are", CAP_FAIL - CAP_FAIL_BELOW / 10);
    assert_says("score", "Discovery below #", CAP_DISCOVERY_BELOW / 10);
    assert_says("score", "holds it at #.", CAP_DISCOVERY);
    assert_says("translation", "understanding of #,", UNDERSTOOD / 10);
    assert_says("promises and evidence", "counts # in 100", PHASE_STAGE_ONE / 10);
    assert_says("calibration", "; # beside the evidence", CALIBRATION_REACH / 10);
    assert_int_equal(TRUST_LOSS_FACTOR, 2);
    assert_int_equal(EARLY_SHARE, 500);
}

int main(void) {
#define EACH(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        EACH(a_beginning_is_enough_and_hyphens_do_not_count),
        EACH(a_later_word_is_enough_where_it_is_no_small_one),
        EACH(an_empty_word_means_nothing),
        EACH(a_person_goes_by_either_name),
        EACH(what_a_scenario_does_not_have_is_not_explained),
        EACH(each_part_of_the_score_has_its_topic),
        EACH(each_gauge_but_a_person_has_its_topic),
        EACH(each_topic_says_what_moves_it_and_how_it_counts),
        EACH(the_figures_are_those_of_the_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
