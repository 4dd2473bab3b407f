// SPDX-License-Identifier: MIT
//
// Pages of real runs of the written scenarios, as a front end gets them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "page_check.h"
#include "parlance_author.h"

#define SCENARIOS PARL_SOURCE_DIR "/scenarios/"

static const char *const NAMES[] = {"eighteen-in-a-hundred", "the-date", "the-uninvited-counsel"};

enum { NAME_COUNT = 3, WORLDS = 50, SEED = 3, UNBROKEN = 100000 };

// A run by the author's key with some mistakes, and what a debrief of it is asked with. What a
// look back found is made up: it is the page that is tested, and not the search.
typedef struct {
    parl_scenario *scenario;
    parl_session *session;
    parl_lookback back;
    parl_world rows[WORLDS];
    parl_worlds worlds;
    parl_debrief_request request;
} Played;

static void look_back(Played *played) {
    parl_lookback *back = &played->back;
    back->turn_count = parl_session_turn_count(played->session);
    back->looks = calloc((size_t)back->turn_count, sizeof *back->looks);
    assert_non_null(back->looks);
    for (int i = 0; i < back->turn_count; i++) {
        back->looks[i] = (parl_look){.answers = 3,
                                     .taken = 6000,
                                     .best = 6000 + i % 2 * 900,
                                     .mean = 5000,
                                     .better = parl_session_turn(played->session, i).answer};
    }
    while (back->point_count < PARL_TURNING_POINTS_MAX) {
        back->points[back->point_count] = back->point_count + 1;
        back->point_count++;
    }
}

static void play(Played *played, const char *name) {
    char path[512];
    const parl_player player = {.policy = PARL_POLICY_EXPERT, .errors = 25, .die = 1};
    *played = (Played){.worlds = {.skill = 600, .count = WORLDS}};
    snprintf(path, sizeof path, "%s%s", SCENARIOS, name);
    assert_int_equal(parl_scenario_load(&played->scenario, path, NULL), PARL_OK);
    assert_int_equal(parl_player_play(player, played->scenario, SEED, &played->session), PARL_OK);
    look_back(played);
    for (int i = 0; i < WORLDS; i++)
        played->rows[i] = (parl_world){.total = 30 + i, .value = 500, .unfaced = i % 3 == 0};
    played->worlds.rows = played->rows;
    played->request = (parl_debrief_request){
        .columns = UNBROKEN, .lookback = &played->back, .worlds = &played->worlds};
}

static void played_clear(Played *played) {
    free(played->back.looks);
    parl_session_free(played->session);
    parl_scenario_free(played->scenario);
}

typedef struct {
    char *text;  // owned
    size_t size;
} Written;

static bool collect(void *data, const char *text, size_t size) {
    Written *written = data;
    written->text = realloc(written->text, written->size + size + 1);
    assert_non_null(written->text);
    memcpy(written->text + written->size, text, size);
    written->size += size;
    written->text[written->size] = '\0';
    return true;
}

static parl_page *page_of(const Played *played) {
    parl_page *page = NULL;
    assert_int_equal(parl_page_debrief(&page, played->session, &played->request), PARL_OK);
    return page;
}

static void a_debrief_has_the_words_of_its_text(void **state) {
    (void)state;
    for (int i = 0; i < NAME_COUNT; i++) {
        Played played;
        Written written = {0};
        play(&played, NAMES[i]);
        assert_int_equal(parl_report_debrief(played.session, &played.request, collect, &written),
                         PARL_OK);
        parl_page *page = page_of(&played);
        assert_same_words(page, written.text);
        parl_page_free(page);
        free(written.text);
        played_clear(&played);
    }
}

static void charts_can_be_drawn_and_read(void **state) {
    (void)state;
    for (int i = 0; i < NAME_COUNT; i++) {
        Played played;
        play(&played, NAMES[i]);
        parl_page *page = page_of(&played);
        assert_true(assert_charts_sound(page) >= 4);
        parl_page_free(page);
        played_clear(&played);
    }
}

// Under its head a turning point quotes the answer that it is about.
static void a_turning_point_quotes_its_answer(void **state) {
    (void)state;
    Played played;
    play(&played, NAMES[0]);
    parl_page *page = page_of(&played);
    int found = 0;
    for (int i = 0; i < parl_page_count(page); i++) {
        int turn = parl_page_at(page, i)->turn;
        if (turn < 0) continue;
        char said[1024];
        parl_session_turn_text(played.session, turn, said, sizeof said);
        assert_int_equal(parl_page_at(page, i + 1)->kind, PARL_BLOCK_QUOTE);
        assert_string_equal(parl_page_at(page, i + 1)->text, said);
        found++;
    }
    assert_int_equal(found, PARL_TURNING_POINTS_MAX);
    parl_page_free(page);
    played_clear(&played);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_debrief_has_the_words_of_its_text),
        cmocka_unit_test(charts_can_be_drawn_and_read),
        cmocka_unit_test(a_turning_point_quotes_its_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
