// SPDX-License-Identifier: MIT
//
// The layout: choices are whole at every size, and everything says what it is.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "table/marks.h"
#include "window.h"

static void assert_cells_whole(const Driver *driver, int foot) {
    const parl_decision *decision = driver_decision(driver);
    for (int i = 0; i < decision->row_count * decision->option_count; ++i) {
        int row = i / decision->option_count, column = i % decision->option_count;
        const Widget *widget = driver_act(driver, ACT_CELL, cell_pack(row, column));
        assert_non_null(widget);
        assert_non_null(strstr(widget->label, decision->rows[row].text));
        assert_false(widget->clipped);
        assert_true(widget->box.y + widget->box.h <= foot);
    }
}

static void assert_choices_whole(const Driver *driver) {
    const parl_decision *decision = driver_decision(driver);
    int foot = driver->app->view.height - view_px(&driver->app->view, SIZE_FOOT);
    if (decision->kind == PARL_DECISION_GRID) {
        assert_cells_whole(driver, foot);
        return;
    }
    for (int i = 0; i < decision->option_count; ++i) {
        const Widget *widget = driver_widget(driver, WIDGET_OPTION, i);
        assert_non_null(widget);
        assert_int_equal(widget->value, i);
        assert_non_null(strstr(widget->label, decision->options[i].text));
        assert_false(widget->clipped);
        assert_true(widget->box.y + widget->box.h <= foot);
    }
}

static void assert_labelled(const Driver *driver) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i) {
        assert_true(view->widgets[i].label[0] != '\0');
    }
}

// What a line is meant to teach is told in the debrief, and not while it is asked.
static int count_lessons_unsaid(const Driver *driver) {
    int count = 0, lessons = 0;
    bool well;
    const parl_event *events = parl_session_events(driver->app->table.session, &count);
    for (int i = 0; i < count; ++i) {
        const char *lesson = parl_event_lesson(driver->scenario, &events[i], &well);
        if (!lesson) continue;
        assert_false(driver_shows(driver, lesson));
        ++lessons;
    }
    return lessons;
}

static void play_looking(const char *path, int width, int height, float scale) {
    Driver driver = driver_open(path, width, height, scale);
    char name[64];
    int lessons = 0;
    driver_press(&driver, SDLK_RETURN);
    for (int turn = 0; driver_decision(&driver)->kind != PARL_DECISION_NONE; ++turn) {
        assert_choices_whole(&driver);
        assert_labelled(&driver);
        snprintf(name, sizeof name, "%s-%dx%d-%02d",
                 strcmp(path, EIGHTEEN) == 0 ? "eighteen" : "every", width, height, turn);
        driver_picture(&driver, name);
        driver_answer(&driver);
        lessons += count_lessons_unsaid(&driver);
    }
    assert_true(lessons > 0 || strcmp(path, EIGHTEEN) != 0);
    driver_close(&driver);
}

static void choices_are_whole_in_the_smallest_window(void **state) {
    (void)state;
    play_looking(EIGHTEEN, 1024, 640, 1);
    play_looking(EVERY_DECISION, 1024, 640, 1);
}

static void choices_are_whole_in_a_large_window(void **state) {
    (void)state;
    play_looking(EIGHTEEN, 1920, 1080, 1);
    play_looking(EVERY_DECISION, 1920, 1080, 1);
}

static void choices_are_whole_on_a_dense_screen(void **state) {
    (void)state;
    play_looking(EVERY_DECISION, 2048, 1280, 2);
}

// A window manager may make it smaller than it asks for: then the menu scrolls.
static void the_selected_choice_is_seen_even_where_the_menu_scrolls(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 1.6f);
    driver_press(&driver, SDLK_RETURN);
    int seen = 0;
    for (int i = 0; i < driver_decision(&driver)->option_count; ++i) {
        driver_press(&driver, SDLK_DOWN);
        const Widget *widget = driver_widget(&driver, WIDGET_OPTION, i);
        assert_true(widget->selected);
        assert_false(widget->clipped);
        seen += !driver_widget(&driver, WIDGET_OPTION, 0)->clipped;
    }
    assert_true(seen < driver_decision(&driver)->option_count);
    driver_picture(&driver, "scrolled-menu");
    driver_close(&driver);
}

static void a_window_that_is_resized_is_laid_out_again(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1920, 1080, 1);
    driver_press(&driver, SDLK_RETURN);
    long frames = driver.app->frames;
    driver_resize(&driver, 1024, 640);
    assert_true(driver.app->frames > frames);
    assert_int_equal(driver.app->view.width, 1024);
    assert_choices_whole(&driver);
    driver_close(&driver);
}

// --- Nothing jumps ------------------------------------------------------------------------------

enum { CARDS_MAX = 16, MARKS_MAX = 12 };

// Where the parts of the table stand: columns, cards, the bar.
typedef struct {
    SDL_Rect people, ledger, talk;  // of the conversation without its lower edge
    SDL_Rect cards[CARDS_MAX];      // as if nothing were scrolled
    SDL_Rect bar[MARKS_MAX];
    int card_count, bar_count;
} Stand;

static SDL_Rect pane_of(const View *view, const Scroll *scroll) {
    for (int i = 0; i < view->pane_count; ++i)
        if (view->panes[i].scroll == scroll) return view->panes[i].box;
    fail_msg("there is no such pane");
    return (SDL_Rect){0, 0, 0, 0};
}

static Stand stand_of(const Driver *driver) {
    static const Act bar[] = {ACT_HOME, ACT_HINT, ACT_WHY, ACT_TAKE_BACK, ACT_HELP, ACT_SETTINGS};
    const Table *table = &driver->app->table;
    const View *view = &driver->app->view;
    Stand stand = {.people = pane_of(view, &table->people), .talk = pane_of(view, &table->talk)};
    if (view_points_wide(view) >= 1120) stand.ledger = pane_of(view, &table->ledger);
    stand.talk.h = 0;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (widget->kind != WIDGET_PERSON) continue;
        assert_true(stand.card_count < CARDS_MAX);
        stand.cards[stand.card_count] = widget->box;
        stand.cards[stand.card_count++].y += table->people.offset;
    }
    for (size_t i = 0; i < sizeof bar / sizeof *bar; ++i)
        stand.bar[stand.bar_count++] = driver_box(driver, bar[i], 0);
    return stand;
}

static void walk_still(const char *path, int width, int height, float scale, int answers) {
    Driver driver = driver_open(path, width, height, scale);
    driver_press(&driver, SDLK_RETURN);
    const Stand before = stand_of(&driver);
    assert_true(before.card_count > 1);
    for (int i = 0; i < answers && driver_decision(&driver)->kind != PARL_DECISION_NONE; ++i) {
        window_answer(&driver, 1);
        if (driver_decision(&driver)->kind == PARL_DECISION_NONE) break;
        const Stand now = stand_of(&driver);
        if (memcmp(&now, &before, sizeof now) != 0)
            fail_msg("%s at %dx%d: something has moved after answer %d", path, width, height,
                     i + 1);
    }
    driver_close(&driver);
}

// The calendar may fill up and trust may move: bar, columns and cards stay where they are.
static void nothing_moves_when_an_answer_is_given(void **state) {
    (void)state;
    walk_still(EIGHTEEN, 1280, 800, 1, 24);
    walk_still(EIGHTEEN, 1024, 640, 1, 24);
    walk_still(EIGHTEEN, 1920, 1080, 1, 24);
    walk_still(COUNSEL, 1280, 800, 1, 24);
    walk_still(PARL_SOURCE_DIR "/scenarios/the-date", 1280, 800, 1.12f, 24);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(choices_are_whole_in_the_smallest_window),
        cmocka_unit_test(choices_are_whole_in_a_large_window),
        cmocka_unit_test(choices_are_whole_on_a_dense_screen),
        cmocka_unit_test(the_selected_choice_is_seen_even_where_the_menu_scrolls),
        cmocka_unit_test(a_window_that_is_resized_is_laid_out_again),
        cmocka_unit_test(nothing_moves_when_an_answer_is_given),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
