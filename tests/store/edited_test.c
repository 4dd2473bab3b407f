// SPDX-License-Identifier: MIT
//
// Runs that are replayed in a page that was edited meanwhile, and answers that lead elsewhere.
#include "kept.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "schema.h"
#include "seal.h"

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

static void an_edited_menu_never_gives_another_answer(void **unused) {
    (void)unused;
    parl_session *session = kept_session("first", 3), *again;
    int64_t id = kept_begin(store, "Rui", session);
    kept_say(store, id, session, "figure");
    kept_say(store, id, session, "9");
    parl_gap gap;
    assert_int_equal(parl_store_replay(store, id, kept_scenario("edited"), &again, &gap),
                     PARL_STORE_ERR_DIVERGED);
    // "Figure it out alone." begins like the id, and is another answer.
    assert_int_equal(gap.turn, 0);
    assert_int_equal(gap.why, PARL_ERR_ANSWER);
    assert_string_equal(gap.said, "Ask for a figure.");
    assert_int_equal(parl_session_turn_count(again), 0);
    free(gap.said);
    parl_session_free(again);
    parl_session_free(session);
}

static void an_edited_scenario_replays_as_far_as_its_answers_are_there(void **unused) {
    (void)unused;
    int64_t id = kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL);
    parl_session *again;
    parl_gap gap;
    assert_int_equal(parl_store_replay(store, id, kept_scenario("edited"), &again, &gap),
                     PARL_STORE_ERR_DIVERGED);
    assert_int_equal(gap.turn, 7);
    assert_int_equal(gap.why, PARL_ERR_ANSWER);
    assert_non_null(strstr(gap.said, "The oldest orders."));
    assert_int_equal(parl_session_turn_count(again), 7);
    assert_non_null(strstr(parl_store_trouble(store), "answer 8"));
    free(gap.said);
    parl_session_free(again);
}

// Where [run] stops to replay in the page with [what] replaced by [with].
static parl_gap gap_after_edit(int64_t run, const char *what, const char *with) {
    parl_scenario *edited = kept_edited(what, with);
    parl_session *session;
    parl_gap gap;
    assert_int_equal(parl_store_replay(store, run, edited, &session, &gap),
                     PARL_STORE_ERR_DIVERGED);
    assert_int_equal(parl_session_turn_count(session), gap.turn);
    assert_non_null(gap.said);
    free(gap.said);
    gap.said = NULL;
    parl_session_free(session);
    parl_scenario_free(edited);
    return gap;
}

static void an_answer_counts_only_where_it_was_given(void **unused) {
    (void)unused;
    int64_t id = kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL);
    parl_gap gap = gap_after_edit(id, "scene \"start\"", "scene \"opening\"");
    assert_int_equal(gap.turn, 0);
    assert_int_equal(gap.why, PARL_ERR_ANSWER);
    gap = gap_after_edit(id, "id = \"guess\"", "id = \"wish\"");
    assert_int_equal(gap.turn, 1);
    assert_int_equal(gap.why, PARL_ERR_ANSWER);
    gap = gap_after_edit(id, "from = 0, till = 10", "from = 0, till = 8");
    assert_int_equal(gap.turn, 1);
    gap = gap_after_edit(id, "  write \"What will you tell Ben first?\",\n", "");
    assert_int_equal(gap.turn, 2);
    gap = gap_after_edit(id, "take = 2", "take = 1");
    assert_int_equal(gap.turn, 7);
}

static void an_answer_that_is_closed_in_an_edited_page_is_not_given(void **unused) {
    (void)unused;
    parl_session *session;
    int64_t id = kept_play(store, "Rui", 3, 3, &session);
    kept_say(store, id, session, "coffee");
    kept_say(store, id, session, "ben_desk");
    parl_gap gap = gap_after_edit(id, "scene \"ben_desk\" {", "scene \"ben_desk\" { cost = 2,");
    assert_int_equal(gap.turn, 4);
    assert_int_equal(gap.why, PARL_ERR_CLOSED);
    parl_session_free(session);
}

// The file says that the last answer led elsewhere, and everything else in it fits.
static void an_answer_that_leads_elsewhere_is_not_believed(void **unused) {
    (void)unused;
    int64_t id = kept_play(store, "Rui", 3, 3, NULL);
    Arena arena = {0};
    Answer before, last;
    assert_true(work_begin(store, WORK_WRITE));
    assert_true(answer_before(store, id, 2, &arena, &before));
    assert_true(answer_before(store, id, 3, &arena, &last));
    last.after++;
    char text[200];
    snprintf(text, sizeof text, "UPDATE answers SET after = %lld, link = %lld WHERE turn = 2",
             (long long)last.after, (long long)seal_answer_link(before.link, id, &last));
    (void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    assert_int_equal(sqlite3_exec(store->db, text, NULL, NULL, NULL), SQLITE_OK);
    seal_renew(store, SCHEMA_VERSION);
    assert_kept(work_end(store), store);
    arena_clear(&arena);
    reopen();
    parl_session *session;
    parl_gap gap;
    assert_int_equal(parl_store_replay(store, id, kept_scenario("first"), &session, &gap),
                     PARL_STORE_ERR_DIVERGED);
    assert_int_equal(gap.turn, 2);
    assert_int_equal(gap.why, PARL_ERR_DIVERGED);
    assert_string_equal(gap.said, kept_answers[2]);
    assert_int_equal(parl_session_turn_count(session), 2);
    free(gap.said);
    parl_session_free(session);
}

static void a_run_goes_on_in_an_edited_scenario_and_replays_in_it(void **unused) {
    (void)unused;
    int64_t id = kept_play(store, "Rui", 3, 6, NULL);
    parl_session *session = kept_replayed(store, id, "edited");
    kept_say(store, id, session, "checks");
    kept_say(store, id, session, "oldest_first; abroad");
    reopen();
    parl_session *again = kept_replayed(store, id, "edited");
    assert_int_equal(parl_session_turn_count(again), parl_session_turn_count(session));
    assert_true(parl_session_fingerprint(again) == parl_session_fingerprint(session));
    parl_session_free(again);
    parl_session_free(session);
}

int main(void) {
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
        T(an_edited_menu_never_gives_another_answer),
        T(an_edited_scenario_replays_as_far_as_its_answers_are_there),
        T(an_answer_counts_only_where_it_was_given),
        T(an_answer_that_is_closed_in_an_edited_page_is_not_given),
        T(an_answer_that_leads_elsewhere_is_not_believed),
        T(a_run_goes_on_in_an_edited_scenario_and_replays_in_it),
#undef T
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
