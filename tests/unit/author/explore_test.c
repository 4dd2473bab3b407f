// SPDX-License-Identifier: MIT
//
// What is found by play: everything in a small world, what is wrong with a spoiled one and the way
// there, an honest limit in a large one; and the same whoever counts.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"

#define WHOLE PARL_FIXTURES "/explore/whole.lua"
#define SPOILED PARL_FIXTURES "/explore/spoiled.lua"
#define SAMPLED PARL_FIXTURES "/explore/sampled.lua"
#define FUNCTIONS PARL_FIXTURES "/good/functions.lua"

typedef struct {
    parl_scenario *scenario;
    parl_exploration *found;
} Explored;

static Explored explored(const char *path, parl_explore_request request) {
    Explored explored = {.scenario = battery_load(path)};
    request.path = path;
    explored.found = parl_explore(explored.scenario, &request);
    return explored;
}

static void clear(Explored *explored) {
    parl_exploration_free(explored->found);
    parl_scenario_free(explored->scenario);
}

static const parl_explored *row_of(const parl_explored *rows, int count, const char *id) {
    for (int i = 0; i < count; i++) {
        if (strcmp(rows[i].id, id) == 0) return &rows[i];
    }
    fail_msg("no row %s", id);
    return NULL;
}

static const parl_explored *scene_of(const Explored *explored, const char *id) {
    return row_of(explored->found->scenes, explored->found->scene_count, id);
}

static const parl_explored *choice_of(const Explored *explored, const char *id) {
    return row_of(explored->found->choices, explored->found->choice_count, id);
}

// The find of [kind]; -1.
static int find_of(const parl_exploration *found, parl_find_kind kind) {
    for (int i = 0; i < found->find_count; i++) {
        if (found->finds[i].kind == kind) return i;
    }
    return -1;
}

static int count_of(const parl_exploration *found, parl_find_kind kind) {
    int count = 0;
    for (int i = 0; i < found->find_count; i++) count += found->finds[i].kind == kind;
    return count;
}

// --- Everything in a small world -----------------------------------------------------------------

static void a_small_scenario_is_seen_whole(void **state) {
    (void)state;
    Explored whole = explored(WHOLE, (parl_explore_request){.threads = 1});
    assert_true(parl_exploration_complete(whole.found));
    assert_false(parl_exploration_wrong(whole.found));
    // In each of two worlds: the opening, two answers, four figures after each.
    assert_int_equal(whole.found->world_count, 2);
    assert_int_equal(whole.found->states, 2 * (1 + 2 + 8));
    assert_int_equal(whole.found->steps, 2 * (2 + 8));
    assert_int_equal(whole.found->ended, 2 * 8);
    assert_int_equal(whole.found->waiting, 0);
    assert_int_equal(whole.found->unvaried_count, 0);
    assert_int_equal(whole.found->sampled_count, 0);
    assert_int_equal(scene_of(&whole, "all")->seen, 2 * 2);
    assert_true(scene_of(&whole, "all")->ending);
    assert_int_equal(scene_of(&whole, "some")->seen, 2 * 6);
    assert_int_equal(choice_of(&whole, "nod")->seen, 2);
    assert_int_equal(choice_of(&whole, "nod")->taken, 2);
    assert_string_equal(choice_of(&whole, "nod")->scene, "start");
    assert_int_equal(whole.found->branch_count, 1);
    assert_true(whole.found->branches[0].seen && whole.found->branches[0].taken);
    clear(&whole);
}

static void a_limit_is_kept_and_told(void **state) {
    (void)state;
    for (int limit = 2; limit < 22; limit++) {
        Explored part = explored(WHOLE, (parl_explore_request){.states = limit, .threads = 1});
        assert_int_equal(part.found->states, limit);
        assert_true(part.found->waiting > 0);
        assert_false(parl_exploration_complete(part.found));
        assert_false(parl_exploration_wrong(part.found));
        clear(&part);
    }
}

// --- What is wrong -------------------------------------------------------------------------------

static bool ends_with(const char *text, const char *end) {
    size_t size = strlen(text), tail = strlen(end);
    return size >= tail && strcmp(text + size - tail, end) == 0;
}

static void an_empty_menu_is_found_with_the_way_there(void **state) {
    (void)state;
    Explored spoiled = explored(SPOILED, (parl_explore_request){0});
    assert_int_equal(count_of(spoiled.found, PARL_FIND_EMPTY), 1);
    const parl_find *find = &spoiled.found->finds[find_of(spoiled.found, PARL_FIND_EMPTY)];
    assert_string_equal(find->scene, "talk");
    assert_true(ends_with(find->file, "spoiled.lua"));
    assert_int_equal(find->line, 16);
    assert_int_equal(find->times, 3);
    assert_string_equal(find->way, "# Spoiled, seed 1\nask\ntalk\n");
    assert_int_equal(find->answer_count, 2);
    assert_true(parl_exploration_wrong(spoiled.found));
    clear(&spoiled);
}

static void a_failing_answer_is_found_and_is_the_last_of_its_way(void **state) {
    (void)state;
    Explored spoiled = explored(SPOILED, (parl_explore_request){0});
    int index = find_of(spoiled.found, PARL_FIND_FAILS);
    assert_int_equal(count_of(spoiled.found, PARL_FIND_FAILS), 1);
    const parl_find *find = &spoiled.found->finds[index];
    assert_int_equal(find->status, PARL_ERR_CIRCLE);
    assert_int_equal(find->line, 20);
    assert_true(ends_with(find->way, "\nround\nonce_more\n"));
    parl_session *run = parl_find_play(spoiled.found, index);
    assert_int_equal(parl_session_turn_count(run), find->answer_count - 1);
    assert_int_equal(parl_session_answer(run, &find->answers[find->answer_count - 1]),
                     PARL_ERR_CIRCLE);
    parl_session_free(run);
    clear(&spoiled);
}

static void a_story_without_an_ending_is_a_dead_end(void **state) {
    (void)state;
    Explored spoiled = explored(SPOILED, (parl_explore_request){0});
    int index = find_of(spoiled.found, PARL_FIND_DEAD_END);
    assert_int_equal(count_of(spoiled.found, PARL_FIND_DEAD_END), 1);
    parl_session *run = parl_find_play(spoiled.found, index);
    assert_true(parl_session_over(run));
    assert_string_equal(parl_session_clock(run).ending, "");
    parl_session_free(run);
    clear(&spoiled);
}

static void what_nobody_reaches_is_told(void **state) {
    (void)state;
    Explored spoiled = explored(SPOILED, (parl_explore_request){0});
    assert_true(parl_exploration_complete(spoiled.found));
    assert_int_equal(scene_of(&spoiled, "attic")->seen, 0);
    assert_true(scene_of(&spoiled, "talk")->seen > 0);
    assert_int_equal(choice_of(&spoiled, "fly")->seen, 0);
    assert_true(choice_of(&spoiled, "once_more")->seen > 0);
    assert_int_equal(choice_of(&spoiled, "once_more")->taken, 0);
    assert_true(choice_of(&spoiled, "about_ben")->taken > 0);
    clear(&spoiled);
}

// --- What is tried of many answers ---------------------------------------------------------------

static void figures_on_both_sides_of_a_condition_are_tried(void **state) {
    (void)state;
    Explored sampled = explored(SAMPLED, (parl_explore_request){0});
    assert_true(parl_exploration_complete(sampled.found));
    assert_false(parl_exploration_wrong(sampled.found));  // Also what only 37 leads to.
    assert_int_equal(scene_of(&sampled, "exactly")->seen > 0, 1);
    assert_int_equal(sampled.found->sampled_count, 2);
    const parl_sampled *figure = &sampled.found->sampled[0];
    assert_string_equal(figure->id, "sure");
    assert_int_equal(figure->answers, 101);
    assert_in_range(figure->tried, 7, 24);
    const parl_sampled *pick = &sampled.found->sampled[1];
    assert_string_equal(pick->id, "boxes");
    assert_int_equal(pick->answers, 924 * 6);
    assert_int_equal(pick->tried, 12);
    assert_int_equal(sampled.found->write_count, 1);
    clear(&sampled);
}

// --- A large scenario ----------------------------------------------------------------------------

static bool same_answers(const parl_find *a, const parl_find *b) {
    return a->kind == b->kind && a->status == b->status && a->times == b->times &&
           a->value == b->value && a->seed == b->seed && a->line == b->line &&
           strcmp(a->way, b->way) == 0;
}

static void assert_same_rows(const parl_explored *a, const parl_explored *b, int count) {
    for (int i = 0; i < count; i++) {
        assert_int_equal(a[i].seen, b[i].seen);
        assert_int_equal(a[i].taken, b[i].taken);
    }
}

static void assert_same(const parl_exploration *a, const parl_exploration *b) {
    assert_int_equal(a->states, b->states);
    assert_int_equal(a->steps, b->steps);
    assert_int_equal(a->waiting, b->waiting);
    assert_int_equal(a->ended, b->ended);
    assert_memory_equal(a->totals, b->totals, sizeof a->totals);
    assert_memory_equal(a->worlds, b->worlds, sizeof a->worlds);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        assert_int_equal(a->signals[i].least, b->signals[i].least);
        assert_memory_equal(a->signals[i].steps, b->signals[i].steps, sizeof a->signals[i].steps);
    }
    assert_same_rows(a->scenes, b->scenes, a->scene_count);
    assert_same_rows(a->choices, b->choices, a->choice_count);
    assert_same_rows(a->branches, b->branches, a->branch_count);
    assert_int_equal(a->find_count, b->find_count);
    for (int i = 0; i < a->find_count; i++) assert_true(same_answers(&a->finds[i], &b->finds[i]));
}

static void is_the_same_with_any_threads(const char *path, parl_explore_request request) {
    request.threads = 1;
    Explored one = explored(path, request);
    for (int threads = 2; threads <= 3; threads++) {
        request.threads = threads;
        Explored more = explored(path, request);
        assert_same(one.found, more.found);
        clear(&more);
    }
    clear(&one);
}

static void threads_change_nothing(void **state) {
    (void)state;
    is_the_same_with_any_threads(BATTERY_FIRST, (parl_explore_request){.states = 4000});
    is_the_same_with_any_threads(BATTERY_DATE, (parl_explore_request){.runs = 60, .seed = 7});
    is_the_same_with_any_threads(SPOILED, (parl_explore_request){0});
    is_the_same_with_any_threads(FUNCTIONS, (parl_explore_request){0});
}

static bool at_once(void *calls, int done, int of) {
    ++*(int *)calls;
    assert_in_range(done, 1, of);
    return false;
}

static void it_ends_where_nobody_wants_to_know(void **state) {
    (void)state;
    const parl_explore_request requests[] = {{.states = 8000}, {.runs = 5000, .seed = 1}};
    for (int i = 0; i < 2; i++) {
        int calls = 0;
        parl_explore_request request = requests[i];
        request.threads = 2;
        request.progress = at_once;
        request.data = &calls;
        Explored none = explored(BATTERY_FIRST, request);
        assert_null(none.found);
        assert_int_equal(calls, 1);
        clear(&none);
    }
}

static void every_find_can_be_played(const parl_exploration *found) {
    for (int i = 0; i < found->find_count; i++) {
        const parl_find *find = &found->finds[i];
        parl_session *run = parl_find_play(found, i);
        assert_int_equal(parl_session_seed(run), find->seed);
        int total = parl_session_score(run).total, turns = parl_session_turn_count(run);
        bool score = find->kind == PARL_FIND_LOWEST || find->kind == PARL_FIND_HIGHEST;
        bool length = find->kind == PARL_FIND_SHORTEST || find->kind == PARL_FIND_LONGEST;
        if (score) assert_int_equal(total, find->value);
        if (length) assert_int_equal(turns, find->value);
        if (score || length) assert_true(parl_session_over(run));
        parl_session_free(run);
    }
}

static void scores_and_lengths_are_those_of_runs(void **state) {
    (void)state;
    Explored crawl = explored(BATTERY_FIRST, (parl_explore_request){.states = 8000});
    every_find_can_be_played(crawl.found);
    assert_true(find_of(crawl.found, PARL_FIND_LOWEST) >= 0);
    assert_true(crawl.found->ended > 0);
    clear(&crawl);
    Explored runs = explored(BATTERY_FIRST, (parl_explore_request){.runs = 50, .seed = 100});
    every_find_can_be_played(runs.found);
    assert_true(runs.found->random);
    assert_int_equal(runs.found->ended, 50);
    assert_int_equal(runs.found->seed_last, 149);
    clear(&runs);
}

static void runs_find_what_is_wrong_by_their_seed(void **state) {
    (void)state;
    Explored runs = explored(SPOILED, (parl_explore_request){.runs = 40, .seed = 11});
    int index = find_of(runs.found, PARL_FIND_EMPTY);
    assert_true(index >= 0);
    assert_in_range(runs.found->finds[index].seed, 11, 50);
    assert_true(ends_with(runs.found->finds[index].way, "\ntalk\n"));
    assert_true(find_of(runs.found, PARL_FIND_FAILS) >= 0);
    assert_true(parl_exploration_wrong(runs.found));
    assert_false(parl_exploration_complete(runs.found));
    clear(&runs);
}

// Every value of each `vary`, and the expert's end too, though the limit is far from all.
static void a_limit_leaves_no_world_out(void **state) {
    (void)state;
    Explored counsel = explored(BATTERY_COUNSEL, (parl_explore_request){.states = 6000});
    assert_int_equal(counsel.found->unvaried_count, 0);
    assert_true(counsel.found->world_count >= 2);
    assert_true(scene_of(&counsel, "on_time")->seen > 0);
    clear(&counsel);
}

// 24 orders, and of them each with 27 grids.
static void every_order_and_every_grid_is_tried_where_they_are_few(void **unused) {
    (void)unused;
    Explored page = explored(PARL_SOURCE_DIR "/tests/unit/author/placed.lua",
                             (parl_explore_request){.threads = 1});
    assert_int_equal(choice_of(&page, "one")->taken, 24);
    assert_int_equal(choice_of(&page, "ten")->taken, 24);
    clear(&page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_order_and_every_grid_is_tried_where_they_are_few),
        cmocka_unit_test(a_small_scenario_is_seen_whole),
        cmocka_unit_test(a_limit_is_kept_and_told),
        cmocka_unit_test(an_empty_menu_is_found_with_the_way_there),
        cmocka_unit_test(a_failing_answer_is_found_and_is_the_last_of_its_way),
        cmocka_unit_test(a_story_without_an_ending_is_a_dead_end),
        cmocka_unit_test(what_nobody_reaches_is_told),
        cmocka_unit_test(figures_on_both_sides_of_a_condition_are_tried),
        cmocka_unit_test(threads_change_nothing),
        cmocka_unit_test(it_ends_where_nobody_wants_to_know),
        cmocka_unit_test(scores_and_lengths_are_those_of_runs),
        cmocka_unit_test(runs_find_what_is_wrong_by_their_seed),
        cmocka_unit_test(a_limit_leaves_no_world_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
