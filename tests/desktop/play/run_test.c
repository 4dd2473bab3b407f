// SPDX-License-Identifier: MIT
//
// The window as a player meets it: from the brief to the score by keys alone.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

// --- A whole run -----------------------------------------------------------------------

static void assert_score_shown(const Driver *driver) {
    parl_session *again = driver_replay(driver);
    parl_score score = parl_session_score(again);
    char said[64];
    snprintf(said, sizeof said, "Score: %d of 100", score.total);
    const Widget *widget = driver_widget(driver, WIDGET_SCORE, 0);
    assert_true(score.complete);
    assert_non_null(widget);
    assert_int_equal(widget->value, score.total);
    assert_string_equal(widget->label, said);
    parl_session_free(again);
}

static void a_run_is_played_by_keys_to_the_score_that_the_engine_gives(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 0, 0, 0);
    assert_true(driver_shows(&driver, "Eighteen in a hundred"));
    driver_picture(&driver, "brief");
    driver_play(&driver);
    assert_true(driver_shows(&driver, "The run is over."));
    assert_true(driver_shows(&driver, "Afterwards"));
    driver_picture(&driver, "over");
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    driver_settle(&driver);
    driver_picture(&driver, "debrief");
    assert_score_shown(&driver);
    driver_close(&driver);
}

static void every_kind_of_decision_is_answered_by_keys(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    unsigned met = 0;
    driver_press(&driver, SDLK_RETURN);
    bool heard = false;
    while (driver_decision(&driver)->kind != PARL_DECISION_NONE) {
        met |= 1u << driver_decision(&driver)->kind;
        driver_answer(&driver);
        heard |= driver_shows(&driver, "You: Eighteen in a hundred.");
    }
    assert_int_equal(met, 1u << PARL_DECISION_MENU | 1u << PARL_DECISION_DESK |
                              1u << PARL_DECISION_PICK | 1u << PARL_DECISION_ESTIMATE |
                              1u << PARL_DECISION_WRITE | 1u << PARL_DECISION_RANK |
                              1u << PARL_DECISION_GRID);
    assert_true(heard);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_score_shown(&driver);
    driver_close(&driver);
}

static void the_debrief_is_read_by_scrolling(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 0);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    driver_press(&driver, SDLK_PAGEDOWN);
    int page = driver.app->scroll.offset;
    assert_true(page > 0);
    driver_press(&driver, SDLK_UP);
    assert_true(driver.app->scroll.offset < page);
    driver_press(&driver, SDLK_END);
    driver_picture(&driver, "debrief-end");
    const Scroll *scroll = &driver.app->scroll;
    assert_int_equal(scroll->offset + scroll->pane, scroll->content);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_is_played_by_keys_to_the_score_that_the_engine_gives),
        cmocka_unit_test(every_kind_of_decision_is_answered_by_keys),
        cmocka_unit_test(the_debrief_is_read_by_scrolling),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
