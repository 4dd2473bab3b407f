// SPDX-License-Identifier: MIT
//
// What a room said before an answer, kept with it.
#include "kept.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static parl_store *store;

static int begin(void **unused) {
    (void)unused;
    kept_clean();
    store = kept_open("runs.db");
    return 0;
}

static int end(void **unused) {
    (void)unused;
    parl_store_free(store);
    return 0;
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

static void reopen(void) {
    parl_store_free(store);
    store = kept_open("runs.db");
}

static int value_of(parl_session *session, const char *id) {
    const parl_decision *decision = parl_session_decision(session);
    for (int i = 0; i < decision->option_count; i++) {
        if (strcmp(decision->options[i].id, id) == 0) return decision->options[i].value;
    }
    fail_msg("%s is not there", id);
    return -1;
}

// How many were for [value] before answer [turn]; -1: no row says so.
static int votes_for(int64_t run, const parl_session *session, int turn, int value) {
    parl_vote *votes;
    int count, found = -1;
    assert_kept(parl_store_votes(store, run, session, &votes, &count), store);
    for (int i = 0; i < count; i++) {
        if (votes[i].turn != turn || votes[i].value != value) continue;
        assert_int_equal(found, -1);
        found = votes[i].count;
    }
    free(votes);
    return found;
}

static int votes_on(int64_t run, const parl_session *session) {
    parl_vote *votes;
    int count;
    assert_kept(parl_store_votes(store, run, session, &votes, &count), store);
    assert_true((votes != NULL) == (count > 0));
    free(votes);
    return count;
}

static void give(int64_t run, parl_session *session, const char *said, const parl_vote *votes,
                 int count) {
    kept_give(session, said);
    assert_kept(parl_store_keep_voted(store, run, session, votes, count), store);
}

// --- Keeping ------------------------------------------------------------------------------------

static void what_a_room_said_is_there_after_the_program_has_ended(void **unused) {
    (void)unused;
    parl_session *session = kept_session("first", 3);
    int64_t run = kept_begin(store, "Rui", session);
    int ask = value_of(session, "ask"), figure = value_of(session, "figure");
    const parl_vote votes[] = {{0, ask, 4}, {0, figure, 17}, {0, value_of(session, "eighteen"), 0}};
    give(run, session, "ask", votes, 3);
    reopen();
    parl_session *again = kept_replayed(store, run, "first");
    assert_int_equal(votes_for(run, again, 0, ask), 4);
    assert_int_equal(votes_for(run, again, 0, figure), 17);
    assert_int_equal(votes_on(run, again), 2);  // Nobody was for the third.
    parl_session_free(again);
    parl_session_free(session);
}

// One by one, as they are said.
static void figures_that_are_the_same_are_one_row(void **unused) {
    (void)unused;
    parl_session *session;
    int64_t run = kept_play(store, "Rui", 3, 1, &session);
    const parl_vote figures[] = {{0, 9, 1}, {0, 0, 1}, {0, 9, 1}, {0, 10, 1}, {0, 9, 1}};
    give(run, session, "9", figures, 5);
    assert_int_equal(votes_for(run, session, 1, 9), 3);
    assert_int_equal(votes_for(run, session, 1, 0), 1);
    assert_int_equal(votes_for(run, session, 1, 10), 1);
    parl_session_free(session);
}

static void a_run_without_a_room_has_no_votes(void **unused) {
    (void)unused;
    parl_session *session = kept_session("first", 3);
    int64_t run = kept_begin(store, "Rui", session);
    for (int i = 0; i < KEPT_ANSWERS; i++) {
        kept_give(session, kept_answers[i]);
        assert_kept(parl_store_keep(store, run, session), store);
    }
    assert_int_equal(votes_on(run, session), 0);
    assert_int_equal(votes_on(run + 1, session), 0);
    parl_session_free(session);
}

static void an_answer_that_is_refused_keeps_no_votes(void **unused) {
    (void)unused;
    parl_session *here, *there = kept_session("first", 3);
    int64_t run = kept_play(store, "Rui", 3, 1, &here);
    const parl_vote vote = {0, value_of(there, "figure"), 9};
    kept_give(there, "figure");  // Another window, in which nothing was answered yet.
    assert_int_equal(parl_store_keep_voted(store, run, there, &vote, 1), PARL_STORE_ERR_MOVED);
    reopen();
    assert_true(kept_votes_fit(store, run, here));
    parl_session_free(here);
    parl_session_free(there);
}

// --- Branches, and other pages ------------------------------------------------------------------

static void a_branch_has_those_of_its_answers_and_counts_again_from_there(void **unused) {
    (void)unused;
    parl_session *session;
    int64_t run = kept_play(store, "Rui", 3, 3, &session), branch;
    assert_kept(parl_store_branch(store, run, 1, &branch), store);
    parl_session *back = kept_replayed(store, branch, "first");
    assert_true(kept_votes_fit(store, branch, back));
    const parl_vote figure = {0, 5, 2};
    give(branch, back, "5", &figure, 1);
    assert_int_equal(votes_for(branch, back, 1, 5), 2);
    assert_int_equal(votes_for(branch, back, 1, 0), -1);  // What was said before it was taken back.
    assert_true(kept_votes_fit(store, run, session));     // And the run it left has all of its own.
    parl_session_free(back);
    parl_session_free(session);
}

static void a_choice_that_is_gone_from_the_page_has_no_votes_any_more(void **unused) {
    (void)unused;
    parl_scenario *edited = kept_edited("id = \"figure\"", "id = \"number\"");
    parl_session *session = kept_session("first", 3), *again;
    int64_t run = kept_begin(store, "Rui", session);
    const parl_vote votes[] = {{0, value_of(session, "ask"), 4},
                               {0, value_of(session, "figure"), 17}};
    give(run, session, "ask", votes, 2);
    parl_gap gap;
    assert_kept(parl_store_replay(store, run, edited, &again, &gap), store);
    assert_int_equal(votes_on(run, again), 1);
    parl_session_free(again);
    parl_session_free(session);
    parl_scenario_free(edited);
}

// The file may know of answers that the page cannot give any more.
static void of_answers_beyond_a_gap_nothing_is_told(void **unused) {
    (void)unused;
    parl_session *session;
    int64_t run = kept_play(store, "Rui", 3, 5, &session);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    assert_true(kept_votes_fit(store, run, session));
    parl_session_free(session);
}

int main(void) {
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
        T(what_a_room_said_is_there_after_the_program_has_ended),
        T(figures_that_are_the_same_are_one_row),
        T(a_run_without_a_room_has_no_votes),
        T(an_answer_that_is_refused_keeps_no_votes),
        T(a_branch_has_those_of_its_answers_and_counts_again_from_there),
        T(a_choice_that_is_gone_from_the_page_has_no_votes_any_more),
        T(of_answers_beyond_a_gap_nothing_is_told),
#undef T
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
