// SPDX-License-Identifier: MIT
//
// Keeping runs, in the terms of those who play them.
#include "kept.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"

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

static parl_run run_of(int64_t run) {
    parl_run found;
    assert_kept(parl_store_run(store, run, &found), store);
    return found;
}

static int64_t branch(int64_t run, int turns) {
    int64_t made = 0;
    assert_kept(parl_store_branch(store, run, turns, &made), store);
    return made;
}

static void assert_same_run(const parl_session *one, const parl_session *other) {
    assert_int_equal(parl_session_turn_count(one), parl_session_turn_count(other));
    assert_true(parl_session_fingerprint(one) == parl_session_fingerprint(other));
}

// --- Keeping and finding again ------------------------------------------------------------------

static void a_new_file_has_no_runs(void **unused) {
    (void)unused;
    parl_run *runs, run;
    int count = -1;
    char name[20] = "x";
    assert_kept(parl_store_runs(store, NULL, NULL, &runs, &count), store);
    assert_null(runs);
    assert_int_equal(count, 0);
    assert_int_equal(parl_store_last_profile(store, name, sizeof name), 0);
    assert_string_equal(name, "");
    assert_int_equal(parl_store_run(store, 1, &run), PARL_STORE_ERR_NO_RUN);
    assert_int_equal(parl_store_unfinished(store, "Rui", NULL, PARL_MODE_COUNT, &run),
                     PARL_STORE_ERR_NO_RUN);
    assert_int_equal(parl_store_branch(store, 1, 0, &(int64_t){0}), PARL_STORE_ERR_NO_RUN);
}

static void a_run_is_there_after_the_program_has_ended(void **unused) {
    (void)unused;
    parl_session *session;
    int64_t id = kept_play(store, "Rui", 3, 5, &session);
    reopen();
    parl_run run = run_of(id);
    assert_string_equal(run.profile, "Rui");
    assert_string_equal(run.scenario, "first");
    assert_string_equal(run.title, "The kept one");
    assert_string_equal(run.engine, PARL_VERSION);
    assert_true(run.seed == 3);
    assert_true(run.fingerprint == parl_scenario_describe(kept_scenario("first")).fingerprint);
    assert_int_equal(run.turns, 5);
    assert_false(run.over || run.branched || run.taken_back || run.seen_before);
    assert_int_equal(run.total, -1);
    assert_int_equal(run.value, -1);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) assert_int_equal(run.parts[i], -1);
    parl_session *again = kept_replayed(store, id, "first");
    assert_same_run(again, session);
    parl_session_free(again);
    parl_session_free(session);
}

static void an_unfinished_run_goes_on_where_it_stopped(void **unused) {
    (void)unused;
    (void)kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL);
    int64_t id = kept_play(store, "Rui", 4, 3, NULL);
    (void)kept_play(store, "Ines", 5, 2, NULL);
    reopen();
    parl_run run;
    assert_kept(parl_store_unfinished(store, "Rui", NULL, PARL_MODE_COUNT, &run), store);
    assert_int_equal(run.id, id);
    assert_kept(parl_store_unfinished(store, "Rui", "first", PARL_MODE_COUNT, &run), store);
    assert_int_equal(run.id, id);
    assert_int_equal(parl_store_unfinished(store, "Rui", "other", PARL_MODE_COUNT, &run),
                     PARL_STORE_ERR_NO_RUN);
    parl_session *session = kept_replayed(store, id, "first");
    for (int i = 3; i < KEPT_ANSWERS; i++) kept_say(store, id, session, kept_answers[i]);
    assert_int_equal(parl_store_unfinished(store, "Rui", NULL, PARL_MODE_COUNT, &run),
                     PARL_STORE_ERR_NO_RUN);
    parl_session_free(session);
}

static void the_end_of_a_run_keeps_how_it_was_judged(void **unused) {
    (void)unused;
    parl_session *session;
    int64_t id = kept_play(store, "Rui", 3, KEPT_ANSWERS, &session);
    assert_true(parl_session_over(session));
    reopen();
    parl_run run = run_of(id);
    parl_score score = parl_session_score(session);
    assert_true(run.over);
    assert_true(parl_run_counts(&run));
    assert_string_equal(run.ending, "told");
    assert_int_equal(run.total, score.total);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &score.parts[i];
        assert_int_equal(run.parts[i], part->offered ? part->value : -1);
        assert_int_equal(run.weights[i], part->offered ? part->weight : 0);
    }
    parl_session_free(session);
}

static void all_seeds_come_back_as_they_were(void **unused) {
    (void)unused;
    static const uint64_t seeds[] = {0, 1, INT64_MAX, (uint64_t)INT64_MAX + 1, UINT64_MAX};
    for (size_t i = 0; i < sizeof seeds / sizeof *seeds; i++) {
        int64_t id = kept_play(store, "Rui", seeds[i], 1, NULL);
        assert_true(run_of(id).seed == seeds[i]);
        parl_session_free(kept_replayed(store, id, "first"));
    }
    reopen();
}

static void runs_are_listed_by_player_and_scenario_in_the_order_they_were_begun(void **unused) {
    (void)unused;
    for (int i = 0; i < 40; i++) (void)kept_play(store, i % 2 ? "Ines" : "Rui", 9, 0, NULL);
    parl_run *runs;
    int count;
    assert_kept(parl_store_runs(store, NULL, NULL, &runs, &count), store);
    assert_int_equal(count, 40);
    for (int i = 0; i < count; i++) assert_int_equal(runs[i].id, i + 1);
    free(runs);
    assert_kept(parl_store_runs(store, "Ines", "first", &runs, &count), store);
    assert_int_equal(count, 20);
    for (int i = 0; i < count; i++) assert_string_equal(runs[i].profile, "Ines");
    free(runs);
    assert_kept(parl_store_runs(store, "Ines", "second", &runs, &count), store);
    assert_int_equal(count, 0);
    assert_null(runs);
    char name[8];
    assert_int_equal(parl_store_last_profile(store, name, sizeof name), 4);
    assert_string_equal(name, "Ines");
    assert_int_equal(parl_store_last_profile(store, name, 3), 4);
    assert_string_equal(name, "In");
}

static void own_words_come_back_letter_by_letter(void **unused) {
    (void)unused;
    static const char words[] = "18 of 100; \"half\"; ağır 本 'x'--";
    parl_session *session = kept_session("first", 3);
    int64_t id = kept_begin(store, "Rui", session);
    kept_say(store, id, session, "ask");
    kept_say(store, id, session, "9");
    kept_say(store, id, session, words);
    parl_session *again = kept_replayed(store, id, "first");
    assert_string_equal(parl_session_turn(again, 2).answer.words, words);
    parl_session_free(again);
    parl_session_free(session);
}

static void very_long_words_are_kept_as_the_run_heard_them(void **unused) {
    (void)unused;
    char words[4 * PARL_WORDS_MAX];
    memset(words, 'w', sizeof words);
    words[sizeof words - 1] = '\0';
    parl_session *session = kept_session("first", 3);
    int64_t id = kept_begin(store, "Rui", session);
    kept_say(store, id, session, "ask");
    kept_say(store, id, session, "9");
    kept_say(store, id, session, words);
    parl_session *again = kept_replayed(store, id, "first");
    assert_string_equal(parl_session_turn(again, 2).answer.words,
                        parl_session_turn(session, 2).answer.words);
    parl_session_free(again);
    parl_session_free(session);
}

static void names_that_cannot_be_shown_are_refused(void **unused) {
    (void)unused;
    char longest[4 * PARL_PROFILE_MAX + 2] = "", path[PARL_SHELF_NAME_MAX + 2];
    for (int i = 0; i < PARL_PROFILE_MAX; i++) strcat(longest, "本");
    memset(path, 'p', sizeof path);
    path[sizeof path - 2] = '\0';
    parl_session *session = kept_session("first", 3);
    int64_t id = kept_begin(store, longest, session);
    assert_string_equal(run_of(id).profile, longest);
    parl_run_start start = {.profile = "Rui", .scenario = path};
    assert_kept(parl_store_begin(store, &start, session, &id), store);
    assert_string_equal(run_of(id).scenario, path);

    strcat(longest, "x");
    const char *const bad[] = {"", longest, "a\x1b[2Jb", "\xff", "two\nlines"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        start = (parl_run_start){.profile = bad[i], .scenario = "first"};
        assert_int_equal(parl_store_begin(store, &start, session, &id), PARL_STORE_ERR_NAME);
        assert_int_equal(parl_store_rate(store, bad[i], &(parl_rating){0}), PARL_STORE_ERR_NAME);
    }
    path[sizeof path - 2] = 'p';
    path[sizeof path - 1] = '\0';
    start = (parl_run_start){.profile = "New", .scenario = path};
    assert_int_equal(parl_store_begin(store, &start, session, &id), PARL_STORE_ERR_NAME);
    char name[20];
    assert_int_equal(parl_store_last_profile(store, name, sizeof name), 3);  // Nothing of "New".
    assert_string_equal(name, "Rui");
    parl_session_free(session);
}

// --- Taking back --------------------------------------------------------------------------------

static void taking_back_begins_a_branch_and_loses_nothing(void **unused) {
    (void)unused;
    parl_session *session;
    int64_t first = kept_play(store, "Rui", 3, 3, &session);
    assert_int_equal(parl_session_undo(session), PARL_OK);
    int64_t second = branch(first, 2);
    kept_say(store, second, session, "Something else.");
    reopen();
    assert_int_equal(run_of(first).turns, 3);
    assert_true(run_of(first).branched);
    assert_false(run_of(first).taken_back);
    parl_run run = run_of(second);
    assert_int_equal(run.turns, 3);
    assert_int_equal(run.parent, first);
    assert_int_equal(run.parent_turns, 2);
    assert_true(run.taken_back);
    assert_false(run.branched || run.seen_before);
    parl_session *again = kept_replayed(store, second, "first");
    assert_same_run(again, session);
    assert_string_equal(parl_session_turn(again, 2).answer.words, "Something else.");
    parl_session_free(again);
    again = kept_replayed(store, first, "first");
    assert_string_equal(parl_session_turn(again, 2).answer.words, kept_answers[2]);
    parl_session_free(again);
    parl_session_free(session);
}

static void branches_of_branches_replay_each_their_own_way(void **unused) {
    (void)unused;
    static const char *const opening[] = {"ask", "figure", "eighteen"};
    int64_t run = kept_play(store, "Rui", 3, 4, NULL);
    for (int depth = 0; depth < 30; depth++) {
        int turns = (int)(hash_mix((uint64_t)depth) % 4);
        run = branch(run, turns);
        parl_session *session = kept_replayed(store, run, "first");
        assert_int_equal(parl_session_turn_count(session), turns);
        while (parl_session_turn_count(session) < 4) {
            int turn = parl_session_turn_count(session);
            kept_say(store, run, session, turn == 0 ? opening[depth % 3] : kept_answers[turn]);
        }
        parl_session *again = kept_replayed(store, run, "first");
        assert_same_run(again, session);
        parl_session_free(again);
        parl_session_free(session);
    }
    reopen();
    assert_int_equal(run_of(run).turns, 4);
    assert_int_equal(parl_store_branch(store, run, 5, &run), PARL_STORE_ERR_MOVED);
}

static void a_run_that_was_left_by_a_branch_is_not_gone_on_with(void **unused) {
    (void)unused;
    int64_t first = kept_play(store, "Rui", 3, 5, NULL);
    int64_t second = branch(first, 4);
    parl_run run;
    assert_kept(parl_store_unfinished(store, "Rui", NULL, PARL_MODE_COUNT, &run), store);
    assert_int_equal(run.id, second);
    parl_session *session = kept_replayed(store, second, "first");
    for (int i = 4; i < KEPT_ANSWERS; i++) kept_say(store, second, session, kept_answers[i]);
    assert_int_equal(parl_store_unfinished(store, "Rui", NULL, PARL_MODE_COUNT, &run),
                     PARL_STORE_ERR_NO_RUN);
    parl_session_free(session);
}

static void a_branch_at_the_end_takes_nothing_back(void **unused) {
    (void)unused;
    int64_t first = kept_play(store, "Rui", 3, 4, NULL);
    int64_t second = branch(first, 4);
    parl_session *session = kept_replayed(store, first, "first");
    kept_say(store, first, session, "1 in 10 orders");
    assert_false(run_of(second).taken_back);
    assert_int_equal(run_of(second).turns, 4);
    assert_true(run_of(branch(branch(second, 1), 1)).taken_back);
    parl_session_free(session);
    reopen();
}

static void what_came_after_an_undo_does_not_count(void **unused) {
    (void)unused;
    int64_t first = kept_play(store, "Rui", 3, 5, NULL);
    int64_t second = branch(first, 4);
    parl_session *session = kept_replayed(store, second, "first");
    for (int i = 4; i < KEPT_ANSWERS; i++) kept_say(store, second, session, kept_answers[i]);
    parl_run run = run_of(second);
    assert_true(run.over);
    assert_false(parl_run_counts(&run));
    parl_session_free(session);
}

// Another answer to a run that is over, and on from there: the old run stays what it was.
static void playing_on_from_another_answer_is_a_branch_that_does_not_count(void **unused) {
    (void)unused;
    int64_t other = 0, first = kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL);
    parl_run before = run_of(first);
    parl_session *whole = kept_replayed(store, first, "first"), *session = NULL;
    assert_int_equal(parl_session_upto(&session, whole, 2), PARL_OK);
    kept_give(session, "Something else.");
    assert_kept(parl_store_aside(store, first, session, &other), store);
    reopen();
    parl_run run = run_of(other), after = run_of(first);
    assert_memory_equal(&before, &after, sizeof before);
    assert_true(after.over && parl_run_counts(&after));
    assert_int_equal(run.parent, first);
    assert_int_equal(run.parent_turns, 2);
    assert_int_equal(run.turns, 3);
    assert_true(run.taken_back && !run.over);
    for (int i = 3; i < KEPT_ANSWERS; i++) kept_say(store, other, session, kept_answers[i]);
    run = run_of(other);
    assert_true(run.over);
    assert_false(parl_run_counts(&run));
    parl_session_free(session);
    parl_session_free(whole);
}

// What does not follow from the run begins nothing.
static void a_branch_with_the_answers_of_another_run_is_not_begun(void **unused) {
    (void)unused;
    int64_t other = 0, first = kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL);
    parl_session *session = kept_session("first", 4);
    kept_give(session, kept_answers[0]);
    assert_int_equal(parl_store_aside(store, first, session, &other), PARL_STORE_ERR_MOVED);
    assert_int_equal(parl_store_run(store, first + 1, &(parl_run){0}), PARL_STORE_ERR_NO_RUN);
    parl_session_free(session);
}

static void a_world_that_was_seen_does_not_count(void **unused) {
    (void)unused;
    (void)kept_play(store, "Rui", 3, 0, NULL);  // Begun, and nothing answered: nothing seen.
    parl_run run = run_of(kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL));
    assert_true(parl_run_counts(&run));
    run = run_of(kept_play(store, "Rui", 3, KEPT_ANSWERS, NULL));
    assert_true(run.seen_before);
    assert_false(parl_run_counts(&run));
    run = run_of(kept_play(store, "Rui", 4, KEPT_ANSWERS, NULL));
    assert_true(parl_run_counts(&run));
    run = run_of(kept_play(store, "Ines", 3, KEPT_ANSWERS, NULL));
    assert_true(parl_run_counts(&run));
}

// --- Two windows --------------------------------------------------------------------------------

static void a_run_that_went_on_in_another_window_is_not_mixed(void **unused) {
    (void)unused;
    parl_session *here, *there;
    int64_t id = kept_play(store, "Rui", 3, 2, &here);
    there = kept_replayed(store, id, "first");
    kept_say(store, id, there, "Words of the other window.");
    kept_give(here, "Words of this window.");
    assert_int_equal(parl_store_keep(store, id, here), PARL_STORE_ERR_MOVED);
    parl_session *again = kept_replayed(store, id, "first");
    assert_string_equal(parl_session_turn(again, 2).answer.words, "Words of the other window.");
    parl_session_free(again);
    parl_session_free(there);
    parl_session_free(here);
}

static void who_does_not_listen_cannot_go_on_either(void **unused) {
    (void)unused;
    parl_session *here, *there;
    int64_t id = kept_play(store, "Rui", 3, 3, &here);
    there = kept_replayed(store, id, "first");
    kept_say(store, id, there, "ben_desk");
    kept_give(here, "coffee");
    assert_int_equal(parl_store_keep(store, id, here), PARL_STORE_ERR_MOVED);
    kept_give(here, "pass");
    assert_int_equal(parl_store_keep(store, id, here), PARL_STORE_ERR_MOVED);
    assert_int_equal(run_of(id).turns, 4);
    parl_session_free(there);
    parl_session_free(here);
}

static void a_run_of_another_world_is_not_continued(void **unused) {
    (void)unused;
    int64_t id = kept_play(store, "Rui", 3, 0, NULL);
    parl_session *other = kept_session("first", 4);
    kept_give(other, "ask");
    assert_int_equal(parl_store_keep(store, id, other), PARL_STORE_ERR_MOVED);
    assert_int_equal(parl_store_keep(store, 77, other), PARL_STORE_ERR_NO_RUN);
    assert_non_null(strstr(parl_store_trouble(store), "runs.db: there is no such run"));
    parl_session_free(other);
}

// --- Players, copies ----------------------------------------------------------------------------

static void self_ratings_are_the_first_and_the_latest(void **unused) {
    (void)unused;
    parl_rating first, latest;
    assert_kept(parl_store_ratings(store, "Rui", &first, &latest), store);
    assert_int_equal(latest.rating[0], 0);
    parl_rating rating = {.rating = {1, 2, 3, 4, 5, 0, 1, 2}};
    for (int i = 0; i < 3; i++) {
        assert_kept(parl_store_rate(store, "Rui", &rating), store);
        (void)kept_play(store, "Rui", 3, 1, NULL);
        rating.rating[0]++;
    }
    assert_kept(parl_store_rate(store, "Ines", &rating), store);
    reopen();
    assert_kept(parl_store_ratings(store, "Rui", &first, &latest), store);
    assert_int_equal(first.rating[0], 1);
    assert_int_equal(first.rating[7], 2);
    assert_int_equal(first.after_run, 0);
    assert_int_equal(latest.rating[0], 3);
    assert_int_equal(latest.after_run, 2);
}

static void a_copy_has_the_same_runs_and_goes_nowhere_that_is_taken(void **unused) {
    (void)unused;
    int64_t id = kept_play(store, "Rui", 3, 5, NULL);
    assert_kept(parl_store_copy(store, kept_path("copies/runs.db")), store);
    assert_int_equal(parl_store_copy(store, kept_path("copies/runs.db")), PARL_STORE_ERR_PLACE);
    assert_non_null(strstr(parl_store_trouble(store), "copies/runs.db"));
    parl_store_free(store);
    store = kept_open("copies/runs.db");
    parl_session_free(kept_replayed(store, id, "first"));
    size_t size;
    assert_null(kept_read(kept_path("copies/runs.db-journal"), &size));
}

int main(void) {
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
        T(a_new_file_has_no_runs),
        T(a_run_is_there_after_the_program_has_ended),
        T(an_unfinished_run_goes_on_where_it_stopped),
        T(the_end_of_a_run_keeps_how_it_was_judged),
        T(all_seeds_come_back_as_they_were),
        T(runs_are_listed_by_player_and_scenario_in_the_order_they_were_begun),
        T(own_words_come_back_letter_by_letter),
        T(very_long_words_are_kept_as_the_run_heard_them),
        T(names_that_cannot_be_shown_are_refused),
        T(taking_back_begins_a_branch_and_loses_nothing),
        T(branches_of_branches_replay_each_their_own_way),
        T(a_run_that_was_left_by_a_branch_is_not_gone_on_with),
        T(a_branch_at_the_end_takes_nothing_back),
        T(what_came_after_an_undo_does_not_count),
        T(playing_on_from_another_answer_is_a_branch_that_does_not_count),
        T(a_branch_with_the_answers_of_another_run_is_not_begun),
        T(a_world_that_was_seen_does_not_count),
        T(a_run_that_went_on_in_another_window_is_not_mixed),
        T(who_does_not_listen_cannot_go_on_either),
        T(a_run_of_another_world_is_not_continued),
        T(self_ratings_are_the_first_and_the_latest),
        T(a_copy_has_the_same_runs_and_goes_nowhere_that_is_taken),
#undef T
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
