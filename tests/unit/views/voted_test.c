// SPDX-License-Identifier: MIT
//
// "What the room said": how it split, where most, what was taken, and what is known of it.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "parlance_report.h"

enum { SHEET_BYTES = 600000, COLUMNS = 100, VOTES_MAX = 300 };

static parl_scenario *page;
static parl_session *run;
static parl_vote votes[VOTES_MAX];
static int vote_count;
static char sheet[SHEET_BYTES];
static size_t used;

static int load(void **unused) {
    (void)unused;
    return parl_scenario_load(&page, PARL_FIXTURES "/good/every_decision.lua", NULL) != PARL_OK;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(page);
    return 0;
}

static int begin(void **unused) {
    (void)unused;
    vote_count = 0;
    return parl_session_new(&run, page, 1) != PARL_OK;
}

static int end(void **unused) {
    (void)unused;
    parl_session_free(run);
    return 0;
}

// --- Voting and answering -----------------------------------------------------------------------

static void answer(const char *said) {
    parl_answer given;
    assert_int_equal(parl_session_read(run, said, &given), PARL_OK);
    assert_int_equal(parl_session_answer(run, &given), PARL_OK);
}

// [count] are for the choice that [said] names, or say the figure.
static void vote(const char *said, int count) {
    parl_answer given;
    assert_int_equal(parl_session_read(run, said, &given), PARL_OK);
    assert_true(vote_count < VOTES_MAX);
    votes[vote_count++] =
        (parl_vote){.turn = parl_session_turn_count(run), .value = given.values[0], .count = count};
}

// The run to its end: five votes apart at the menu, of one mind about the pick, figures.
static void play(const char *first) {
    vote("The third choice.", 9);
    vote("The fifth choice.", 6);
    vote("Open question", 5);
    answer(first);
    const parl_vote pick[] = {{1, parl_session_decision(run)->options[0].value, 10},
                              {1, parl_session_decision(run)->options[1].value, 10}};
    memcpy(votes + vote_count, pick, sizeof pick);
    vote_count += 2;
    answer("Who labelled it?; How many tickets?");
    vote("20", 2);
    vote("40", 1);
    vote("60", 2);
    answer("60");
    answer("Together.");
    answer("What it costs; What it saves; How it was; What it is");
    answer("imke; me; rui");
    while (!parl_session_over(run)) {
        parl_answer next = {.count = 1,
                            .values = {(int16_t)parl_session_decision(run)->options[0].value}};
        assert_int_equal(parl_session_answer(run, &next), PARL_OK);
    }
}

// --- Reading ------------------------------------------------------------------------------------

static bool take(void *data, const char *text, size_t size) {
    (void)data;
    assert_true(used + size < sizeof sheet);
    memcpy(sheet + used, text, size);
    used += size;
    sheet[used] = '\0';
    return true;
}

static void unwrap(void) {
    size_t to = 0;
    for (size_t i = 0; i < used; i++) {
        char c = sheet[i] == '\n' ? ' ' : sheet[i];
        if (c == ' ' && to > 0 && sheet[to - 1] == ' ') continue;
        sheet[to++] = c;
    }
    sheet[to] = '\0';
    used = to;
}

static void write_with(parl_format format, const parl_lookback *back) {
    const parl_debrief_request request = {.format = format,
                                          .columns = COLUMNS,
                                          .lookback = back,
                                          .votes = votes,
                                          .vote_count = vote_count};
    used = 0;
    assert_int_equal(parl_report_debrief(run, &request, take, NULL), PARL_OK);
    if (format != PARL_FORMAT_JSON) unwrap();
}

static const char *at(const char *part) {
    const char *room = strstr(sheet, "What the room said");
    const char *found = strstr(sheet, part);
    if (!found) fail_msg("no “%s” in: %s", part, room ? room : sheet);
    return found;
}

static void lacks(const char *part) {
    if (strstr(sheet, part)) fail_msg("“%s” in: %s", part, sheet);
}

// --- What it says -------------------------------------------------------------------------------

static void where_the_room_was_most_divided_comes_first(void **unused) {
    (void)unused;
    play("The third choice.");
    write_with(PARL_FORMAT_TEXT, NULL);
    at("What the room said");
    at("The room voted on 3 decisions; at 1 of them something else was taken than most were for.");
    assert_true(at("1. Answer 1, week 1. Imke Voss: “Twelve ways") <
                at("2. Answer 3, week 1. “How sure"));
    assert_true(at("2. Answer 3, week 1.") < at("Where it was less divided:"));
    at("- Answer 2, week 1. “Two questions.”: What was taken: ");
    at("; For it: 20 of 20");
}

static void what_was_taken_is_marked_with_a_word(void **unused) {
    (void)unused;
    play("The third choice.");
    static const parl_format formats[] = {PARL_FORMAT_TEXT, PARL_FORMAT_MARKDOWN, PARL_FORMAT_HTML};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        write_with(formats[i], NULL);
        at("Taken: The third choice.");
        at("The fifth choice.");
        lacks("Taken: The fifth choice.");
        lacks("The tenth choice.");  // Nobody was for it.
    }
    write_with(PARL_FORMAT_TEXT, NULL);
    at("Taken: The third choice. Votes 9");
    at("The fifth choice. Votes 6");
}

static void figures_have_a_middle(void **unused) {
    (void)unused;
    play("The third choice.");
    write_with(PARL_FORMAT_TEXT, NULL);
    at("Another one was taken than the one in the middle, which is 40.");
    at("- 20: Votes 2 - 40: Votes 1 - Taken: 60: Votes 2");
    for (int i = 0; i < vote_count; i++)
        if (votes[i].turn == 2 && votes[i].value == 60) votes[i].count = 4;
    write_with(PARL_FORMAT_HTML, NULL);
    at("The one in the middle was taken.");
    at("in the middle: 60");
}

static void without_votes_nothing_is_said(void **unused) {
    (void)unused;
    play("The third choice.");
    vote_count = 0;
    write_with(PARL_FORMAT_HTML, NULL);
    lacks("What the room said");
}

static void a_room_that_was_level_is_told_so(void **unused) {
    (void)unused;
    play("The fifth choice.");
    votes[1].count = 9;
    write_with(PARL_FORMAT_TEXT, NULL);
    at("The room was level, and took one of those with most votes.");
}

// --- What it was worth --------------------------------------------------------------------------

static parl_look looks[PARL_TURNS_MAX];

static parl_lookback looked_at(parl_look first) {
    memset(looks, 0, sizeof looks);
    looks[0] = first;
    return (parl_lookback){.turn_count = parl_session_turn_count(run), .looks = looks};
}

static int value_of(const char *said) {
    parl_session *early;
    parl_answer given;
    assert_int_equal(parl_session_upto(&early, run, 0), PARL_OK);
    assert_int_equal(parl_session_read(early, said, &given), PARL_OK);
    parl_session_free(early);
    return given.values[0];
}

static parl_look worth(int taken, int best, int mean, int answers, const char *better) {
    return (parl_look){.answers = answers,
                       .taken = taken,
                       .best = best,
                       .mean = mean,
                       .better = {.count = 1, .values = {(int16_t)value_of(better)}}};
}

// [most]: what the report says where 9 were for the third choice and the fifth was taken.
static void says(parl_look look, const char *most) {
    parl_lookback back = looked_at(look);
    write_with(PARL_FORMAT_TEXT, &back);
    at(most);
}

static void what_most_were_for_is_compared_only_where_that_is_known(void **unused) {
    (void)unused;
    static const char other[] = "Something else was taken than most were for";
    char most[200];
    play("The fifth choice.");
    says((parl_look){0}, "20 votes. Something else was taken than most were for. How the room");
    snprintf(most, sizeof most, "%s, which was worth 6 points more", other);
    says(worth(5000, 5600, 5100, 12, "The third choice."), most);
    snprintf(most, sizeof most, "%s, which was worth 8 points less", other);
    says(worth(5000, 5000, 4600, 2, "The fifth choice."), most);
    snprintf(most, sizeof most, "%s, and nothing else was worth more", other);
    says(worth(5000, 5100, 4600, 12, "The third choice."), most);
    snprintf(most, sizeof most, "%s. Worth 6 points more by what could be known then, with 5 of 20",
             other);
    says(worth(5000, 5600, 5100, 12, "Open question"), most);
}

static void a_line_that_few_saw_is_named(void **unused) {
    (void)unused;
    play("The third choice.");
    says(worth(5000, 5600, 5100, 12, "The fifth choice."),
         "What most were for was taken. Worth 6 points more by what could be known then, with 6 of "
         "20 votes: “The fifth choice.”");
}

// The better answer can still be given there.
static void before_the_end_of_a_run_nothing_is_told_of_worth(void **unused) {
    (void)unused;
    vote("The third choice.", 9);
    vote("The fifth choice.", 6);
    answer("The fifth choice.");
    parl_lookback back = looked_at(worth(5000, 5600, 5100, 12, "The third choice."));
    write_with(PARL_FORMAT_TEXT, &back);
    at("15 votes. Something else was taken than most were for. How the room");
}

// --- Many decisions, and figures ----------------------------------------------------------------

static int count_of(const char *part) {
    int count = 0;
    for (const char *found = sheet; (found = strstr(found, part)); found++) count++;
    return count;
}

// The first that can be given, without a thought.
static parl_answer anything(void) {
    const parl_decision *decision = parl_session_decision(run);
    if (decision->kind == PARL_DECISION_WRITE) return (parl_answer){.words = "x"};
    if (decision->kind == PARL_DECISION_ESTIMATE)
        return (parl_answer){.count = 1, .values = {(int16_t)decision->from}};
    parl_answer out = {0};
    int wanted = decision->kind == PARL_DECISION_PICK ? decision->take : 1;
    for (int i = 0; out.count < wanted; i++)
        if (decision->options[i].open)
            out.values[out.count++] = (int16_t)decision->options[i].value;
    return out;
}

static void vote_apart(int few) {
    const parl_decision *decision = parl_session_decision(run);
    for (int i = 0; i < 2; i++)
        votes[vote_count++] = (parl_vote){.turn = parl_session_turn_count(run),
                                          .value = decision->options[i].value,
                                          .count = i == 0 ? 30 : few};
}

static void of_many_decisions_six_are_pictures_and_all_are_there(void **unused) {
    (void)unused;
    parl_scenario *long_one;
    parl_session_free(run);
    assert_int_equal(
        parl_scenario_load(&long_one, PARL_SOURCE_DIR "/scenarios/eighteen-in-a-hundred", NULL),
        PARL_OK);
    assert_int_equal(parl_session_new(&run, long_one, 7), PARL_OK);
    while (vote_count < 2 * 24 && !parl_session_over(run)) {
        if (parl_session_decision(run)->option_count > 1) vote_apart(1 + vote_count / 2);
        parl_answer next = anything();
        assert_int_equal(parl_session_answer(run, &next), PARL_OK);
    }
    assert_true(vote_count > 2 * 8);
    write_with(PARL_FORMAT_HTML, NULL);
    const char *from = at(">What the room said</h2>");
    memmove(sheet, from, strlen(from) + 1);
    char *next = strstr(sheet, "<h2");
    if (next) *next = '\0';
    assert_int_equal(count_of("<svg"), 6);
    for (int i = 0; i < vote_count; i += 2) {
        char place[40];
        snprintf(place, sizeof place, "Answer %d, week", votes[i].turn + 1);
        (void)at(place);
    }
    parl_session_free(run);
    parl_scenario_free(long_one);
    assert_int_equal(parl_session_new(&run, page, 1), PARL_OK);
}

static void as_json_it_is_figures(void **unused) {
    (void)unused;
    play("The fifth choice.");
    parl_lookback back = looked_at(worth(5000, 5600, 5100, 12, "The third choice."));
    write_with(PARL_FORMAT_JSON, &back);
    json_t *root = json_loads(sheet, 0, NULL), *room = json_object_get(root, "room");
    assert_int_equal(json_array_size(room), 3);
    json_t *first = json_array_get(room, 0);
    assert_int_equal(json_integer_value(json_object_get(first, "answer")), 1);
    assert_int_equal(json_integer_value(json_object_get(first, "votes")), 20);
    assert_int_equal(json_integer_value(json_object_get(first, "divided")), 550);
    assert_int_equal(json_integer_value(json_object_get(first, "gain")), 600);
    assert_true(json_is_false(json_object_get(first, "with_most")));
    json_t *lines = json_object_get(first, "lines"), *line = json_array_get(lines, 1);
    assert_int_equal(json_array_size(lines), 12);
    assert_int_equal(json_integer_value(json_object_get(line, "votes")), 6);
    assert_true(json_is_true(json_object_get(line, "taken")));
    assert_true(json_is_null(json_object_get(json_array_get(room, 1), "gain")));
    json_decref(root);
}

// As many as a file may hold, and more: shares are worked out wide enough.
static void a_great_many_votes_divide_as_few_do(void **unused) {
    (void)unused;
    play("The fifth choice.");
    for (int i = 0; i < vote_count; i++) votes[i].count *= 1000 * 1000;
    write_with(PARL_FORMAT_JSON, NULL);
    json_t *root = json_loads(sheet, 0, NULL), *room = json_object_get(root, "room");
    json_t *first = json_array_get(room, 0), *second = json_array_get(room, 1);
    assert_int_equal(json_integer_value(json_object_get(first, "votes")), 20 * 1000 * 1000);
    assert_int_equal(json_integer_value(json_object_get(first, "divided")), 550);
    assert_int_equal(json_integer_value(json_object_get(second, "divided")), 320);
    json_decref(root);
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        T(where_the_room_was_most_divided_comes_first),
        T(what_was_taken_is_marked_with_a_word),
        T(figures_have_a_middle),
        T(without_votes_nothing_is_said),
        T(a_room_that_was_level_is_told_so),
        T(what_most_were_for_is_compared_only_where_that_is_known),
        T(a_line_that_few_saw_is_named),
        T(before_the_end_of_a_run_nothing_is_told_of_worth),
        T(of_many_decisions_six_are_pictures_and_all_are_there),
        T(as_json_it_is_figures),
        T(a_great_many_votes_divide_as_few_do),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
