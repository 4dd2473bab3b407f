// SPDX-License-Identifier: MIT
//
// An order and a grid: marked by keys, by mouse and by finger, and given once they are whole.
// Nothing moves while they are marked.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "table/marks.h"
#include "window.h"

#define COMMITTEE PARL_SOURCE_DIR "/scenarios/interview/committee"

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

// Answers until a decision of [kind] waits.
static Driver open_at(parl_decision_kind kind, int width, int height) {
    Driver driver = driver_open(EVERY_DECISION, width, height, 1);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != kind) driver_answer(&driver);
    driver_settle(&driver);
    return driver;
}

// What the last answer was: the texts of its options, by position in the decision before.
static void assert_given(const Driver *driver, const int *values, int count) {
    parl_turn turn = parl_session_turn(driver->app->table.session, turns_of(driver) - 1);
    assert_int_equal(turn.answer.count, count);
    for (int i = 0; i < count; ++i) assert_int_equal(turn.answer.values[i], values[i]);
}

// Where everything stands that can be done. The caller frees.
static SDL_Rect *boxes_of(const Driver *driver, int *count) {
    const View *view = &driver->app->view;
    SDL_Rect *boxes = calloc((size_t)view->widget_count + 1, sizeof *boxes);
    assert_non_null(boxes);
    *count = 0;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].act != ACT_NONE) boxes[(*count)++] = view->widgets[i].box;
    return boxes;
}

static void assert_still(const Driver *driver, const SDL_Rect *before, int count) {
    int now = 0;
    SDL_Rect *boxes = boxes_of(driver, &now);
    assert_int_equal(now, count);
    for (int i = 0; i < count; ++i) assert_memory_equal(&boxes[i], &before[i], sizeof *boxes);
    free(boxes);
}

// --- An order -----------------------------------------------------------------------------------

static void each_number_gives_its_line_the_next_place(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_RANK, 1280, 800);
    const parl_decision *decision = driver_decision(&driver);
    int turns = turns_of(&driver), count;
    assert_int_equal(decision->option_count, 4);
    const int order[] = {decision->options[2].value, decision->options[0].value,
                         decision->options[3].value, decision->options[1].value};
    SDL_Rect *before = boxes_of(&driver, &count);
    assert_true(driver_shows(&driver, "Choose all of them, the first one first."));
    driver_press(&driver, SDLK_3);
    driver_press(&driver, SDLK_1);
    assert_still(&driver, before, count);
    assert_non_null(strstr(driver_act(&driver, ACT_OPTION, 2)->label, "Place 1."));
    assert_non_null(strstr(driver_act(&driver, ACT_OPTION, 0)->label, "Place 2."));
    assert_null(strstr(driver_act(&driver, ACT_OPTION, 1)->label, "Place"));
    driver_press(&driver, SDLK_4);
    driver_press(&driver, SDLK_2);
    assert_still(&driver, before, count);
    assert_int_equal(turns_of(&driver), turns);
    driver_picture(&driver, "rank");
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), turns + 1);
    assert_given(&driver, order, 4);
    free(before);
    driver_close(&driver);
}

static void a_place_is_taken_away_and_those_behind_move_up(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_RANK, 1280, 800);
    const Draft *draft = &driver.app->table.draft;
    for (int i = 0; i < 3; ++i) driver_press(&driver, SDLK_1 + i);
    driver_press(&driver, SDLK_1);
    const int8_t moved[] = {0, 1, 2, 0};
    assert_memory_equal(draft->place, moved, sizeof moved);
    assert_null(strstr(driver_act(&driver, ACT_OPTION, 0)->label, "Place"));
    driver_press(&driver, SDLK_1);
    assert_int_equal(draft->place[0], 3);
    driver_close(&driver);
}

static void an_order_with_gaps_is_not_given(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_RANK, 1280, 800);
    const parl_decision *decision = driver_decision(&driver);
    int turns = turns_of(&driver);
    const int order[] = {decision->options[1].value, decision->options[3].value,
                         decision->options[0].value, decision->options[2].value};
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "then Enter; 0 of 4 so far."));
    driver_press(&driver, SDLK_2);
    driver_press(&driver, SDLK_4);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "then Enter; 2 of 4 so far."));
    assert_int_equal(turns_of(&driver), turns);
    // Where one is left, it can only be the last.
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), turns + 1);
    assert_given(&driver, order, 4);
    driver_close(&driver);
}

static void arrows_and_space_mark_places_too(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_RANK, 1280, 800);
    int turns = turns_of(&driver);
    driver_press(&driver, SDLK_DOWN);
    driver_press(&driver, SDLK_DOWN);
    driver_press(&driver, SDLK_SPACE);
    assert_int_equal(driver.app->table.draft.place[1], 1);
    for (int i = 0; i < 2; ++i) {
        driver_press(&driver, SDLK_DOWN);
        driver_press(&driver, SDLK_SPACE);
    }
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), turns + 1);
    driver_close(&driver);
}

static void order_by_hand(Hand hand) {
    Driver driver = open_at(PARL_DECISION_RANK, 1024, 640);
    const parl_decision *decision = driver_decision(&driver);
    int turns = turns_of(&driver);
    const int order[] = {decision->options[3].value, decision->options[1].value,
                         decision->options[2].value, decision->options[0].value};
    hand_choose(&driver, hand, ACT_OPTION, 0);
    hand_choose(&driver, hand, ACT_OPTION, 0);  // Away again.
    hand_choose(&driver, hand, ACT_OPTION, 3);
    hand_choose(&driver, hand, ACT_OPTION, 1);
    hand_choose(&driver, hand, ACT_GIVE, 0);
    assert_int_equal(turns_of(&driver), turns);
    assert_true(driver_shows(&driver, "2 of 4 so far."));
    hand_choose(&driver, hand, ACT_OPTION, 2);
    hand_choose(&driver, hand, ACT_OPTION, 0);
    hand_choose(&driver, hand, ACT_GIVE, 0);
    assert_int_equal(turns_of(&driver), turns + 1);
    assert_given(&driver, order, 4);
    driver_close(&driver);
}

static void a_mouse_or_a_finger_gives_an_order(void **state) {
    (void)state;
    order_by_hand(HAND_MOUSE);
    order_by_hand(HAND_FINGER);
}

// --- A line that is closed ----------------------------------------------------------------------

static int closed_of(const Driver *driver) {
    const parl_decision *decision = driver_decision(driver);
    for (int i = 0; i < decision->option_count; ++i)
        if (!decision->options[i].open) return i;
    return -1;
}

// It says so where it stands, and once more to whoever chooses it.
static void a_closed_line_says_why(void **state) {
    (void)state;
    Driver driver = driver_open(PARL_SOURCE_DIR "/scenarios/interview/execution", 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    while (closed_of(&driver) < 0) driver_answer(&driver);
    int closed = closed_of(&driver), turns = turns_of(&driver);
    const Widget *line = driver_act(&driver, ACT_OPTION, closed);
    const char *reason = driver_decision(&driver)->options[closed].closed;
    assert_non_null(line);
    assert_false(line->enabled);
    assert_non_null(strstr(line->label, "Closed: "));
    assert_non_null(strstr(line->label, reason));
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, closed);
    const Widget *notice = driver_widget(&driver, WIDGET_NOTICE, 0);
    assert_non_null(notice);
    assert_non_null(strstr(notice->label, reason + 1));  // It begins with a capital there.
    assert_int_equal(turns_of(&driver), turns);
    driver_picture(&driver, "closed");
    driver_close(&driver);
}

// --- A grid -------------------------------------------------------------------------------------

static void each_number_gives_the_lit_row_its_column(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_GRID, 1280, 800);
    const parl_decision *decision = driver_decision(&driver);
    const Draft *draft = &driver.app->table.draft;
    int turns = turns_of(&driver), count;
    const int columns[] = {decision->options[1].value, decision->options[0].value,
                           decision->options[2].value};
    SDL_Rect *before = boxes_of(&driver, &count);
    assert_int_equal(decision->row_count, 3);
    driver_press(&driver, SDLK_1);
    assert_int_equal(draft->row, 1);
    driver_press(&driver, SDLK_UP);
    driver_press(&driver, SDLK_2);  // Instead of the first.
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_3);
    assert_int_equal(draft->row, 2);  // The last row stays lit.
    assert_still(&driver, before, count);
    assert_int_equal(turns_of(&driver), turns);
    driver_picture(&driver, "grid");
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), turns + 1);
    assert_given(&driver, columns, 3);
    free(before);
    driver_close(&driver);
}

static void a_grid_with_gaps_is_not_given_and_lights_the_first(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_GRID, 1280, 800);
    int turns = turns_of(&driver);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_DOWN);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Each row wants one of the columns"));
    assert_int_equal(driver.app->table.draft.row, 1);
    assert_int_equal(turns_of(&driver), turns);
    driver_press(&driver, SDLK_9);  // There is no ninth column.
    assert_int_equal(driver.app->table.draft.cell[1], 0);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), turns + 1);
    driver_close(&driver);
}

static void a_voice_says_row_and_column(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_GRID, 1280, 800);
    const parl_decision *decision = driver_decision(&driver);
    char label[400], marked[420];
    snprintf(label, sizeof label, "%s: %s", decision->rows[1].text, decision->options[2].text);
    snprintf(marked, sizeof marked, "%s, marked", label);
    assert_string_equal(driver_act(&driver, ACT_CELL, cell_pack(1, 2))->label, label);
    hand_choose(&driver, HAND_MOUSE, ACT_CELL, cell_pack(1, 2));
    assert_string_equal(driver_act(&driver, ACT_CELL, cell_pack(1, 2))->label, marked);
    driver_close(&driver);
}

static void grid_by_hand(Hand hand) {
    Driver driver = open_at(PARL_DECISION_GRID, 1024, 640);
    const parl_decision *decision = driver_decision(&driver);
    int turns = turns_of(&driver);
    const int columns[] = {decision->options[1].value, decision->options[0].value,
                           decision->options[2].value};
    hand_choose(&driver, hand, ACT_CELL, cell_pack(0, 2));
    hand_choose(&driver, hand, ACT_CELL, cell_pack(2, 2));
    hand_choose(&driver, hand, ACT_CELL, cell_pack(0, 1));
    hand_choose(&driver, hand, ACT_GIVE, 0);
    assert_int_equal(turns_of(&driver), turns);
    hand_choose(&driver, hand, ACT_CELL, cell_pack(1, 0));
    hand_choose(&driver, hand, ACT_GIVE, 0);
    assert_int_equal(turns_of(&driver), turns + 1);
    assert_given(&driver, columns, 3);
    driver_close(&driver);
}

static void a_mouse_or_a_finger_fills_a_grid(void **state) {
    (void)state;
    grid_by_hand(HAND_MOUSE);
    grid_by_hand(HAND_FINGER);
}

static void assert_row_seen(const Driver *driver, int row) {
    const Widget *cell = driver_act(driver, ACT_CELL, cell_pack(row, 0));
    assert_int_equal(driver->app->table.draft.row, row);
    assert_non_null(cell);
    assert_int_equal(view_seen(&driver->app->view, cell), 100);
}

// How much of a row's first cell is seen: nothing says that the row is scrolled to.
static int seen_of_row(const Driver *driver, int row) {
    const Widget *cell = driver_act(driver, ACT_CELL, cell_pack(row, 0));
    return cell ? view_seen(&driver->app->view, cell) : 0;
}

// Nine rows in a window in which not all of them are seen: the lit one always is.
static void the_lit_row_is_scrolled_to(void **state) {
    (void)state;
    Driver driver = driver_open(COMMITTEE, 1024, 640, 1.7f);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != PARL_DECISION_GRID) driver_answer(&driver);
    int last = driver_decision(&driver)->row_count - 1;
    assert_int_equal(last, 8);
    assert_row_seen(&driver, 0);
    assert_int_equal(seen_of_row(&driver, last), 0);
    for (int row = 1; row <= last; ++row) {
        driver_press(&driver, SDLK_DOWN);
        assert_row_seen(&driver, row);
    }
    assert_int_equal(seen_of_row(&driver, 0), 0);
    while (driver.app->table.draft.row > 0) {
        driver_press(&driver, SDLK_UP);
        assert_row_seen(&driver, driver.app->table.draft.row);
    }
    for (int row = 0; row <= last; ++row) driver_press(&driver, SDLK_1);
    assert_row_seen(&driver, last);
    driver_close(&driver);
}

// What a row says and its buttons stand in the middle of each other, however many lines it has.
static void the_cells_of_a_long_row_stand_in_its_middle(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_GRID, 1280, 800);
    const View *view = &driver.app->view;
    int long_rows = 0;
    for (int row = 0; row < driver_decision(&driver)->row_count; ++row) {
        SDL_Rect cell = driver_box(&driver, ACT_CELL, cell_pack(row, 0));
        const char *says = driver_decision(&driver)->rows[row].text;
        for (int i = 0; i < view->widget_count; ++i) {
            const Widget *line = &view->widgets[i];
            if (line->kind != WIDGET_LINE || strncmp(line->label, says, strlen(says)) != 0)
                continue;
            long_rows += line->box.h > cell.h;
            assert_in_range(line->box.y + line->box.h / 2 + 2 - cell.y - cell.h / 2, 0, 4);
        }
    }
    assert_true(long_rows > 0);
    driver_close(&driver);
}

// --- What if ------------------------------------------------------------------------------------

// The run played to its end, and looked at where a decision of [kind] was.
static Driver look_back_at(parl_decision_kind kind, int *turn) {
    Driver driver = open_at(kind, 1280, 800);
    *turn = turns_of(&driver);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    driver_press(&driver, SDLK_i);
    hand_choose(&driver, HAND_MOUSE, ACT_DECISION, *turn);
    assert_int_equal(parl_session_decision(driver.app->what_if.there)->kind, kind);
    return driver;
}

static parl_turn tried(const Driver *driver, int turn) {
    assert_non_null(driver->app->what_if.otherwise);
    return parl_session_turn(driver->app->what_if.otherwise, turn);
}

static void another_line_is_tried_at_the_top_of_an_order(void **state) {
    (void)state;
    int turn;
    Driver driver = look_back_at(PARL_DECISION_RANK, &turn);
    const parl_decision *decision = parl_session_decision(driver.app->what_if.there);
    assert_true(driver_shows(&driver, "You said: First of all: What it costs him"));
    hand_choose(&driver, HAND_MOUSE, ACT_OTHERWISE, 2);
    parl_turn other = tried(&driver, turn);
    const int order[] = {2, 0, 1, 3};
    for (int i = 0; i < 4; ++i)
        assert_int_equal(other.answer.values[i], decision->options[order[i]].value);
    assert_true(driver_shows(&driver, "Score: "));
    driver_close(&driver);
}

static void another_column_is_tried_in_a_row(void **state) {
    (void)state;
    int turn;
    Driver driver = look_back_at(PARL_DECISION_GRID, &turn);
    const parl_decision *decision = parl_session_decision(driver.app->what_if.there);
    int columns = decision->option_count;
    assert_true(driver_shows(&driver, "Instead: Switch it off: Rui Tavares"));
    hand_choose(&driver, HAND_MOUSE, ACT_OTHERWISE, 2 * columns + 2);
    parl_turn other = tried(&driver, turn);
    assert_int_equal(other.answer.values[0], decision->options[0].value);
    assert_int_equal(other.answer.values[1], decision->options[0].value);
    assert_int_equal(other.answer.values[2], decision->options[2].value);
    assert_true(driver_shows(&driver, "Score: "));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_number_gives_its_line_the_next_place),
        cmocka_unit_test(a_place_is_taken_away_and_those_behind_move_up),
        cmocka_unit_test(an_order_with_gaps_is_not_given),
        cmocka_unit_test(arrows_and_space_mark_places_too),
        cmocka_unit_test(a_mouse_or_a_finger_gives_an_order),
        cmocka_unit_test(a_closed_line_says_why),
        cmocka_unit_test(each_number_gives_the_lit_row_its_column),
        cmocka_unit_test(a_grid_with_gaps_is_not_given_and_lights_the_first),
        cmocka_unit_test(a_voice_says_row_and_column),
        cmocka_unit_test(a_mouse_or_a_finger_fills_a_grid),
        cmocka_unit_test(the_lit_row_is_scrolled_to),
        cmocka_unit_test(the_cells_of_a_long_row_stand_in_its_middle),
        cmocka_unit_test(another_line_is_tried_at_the_top_of_an_order),
        cmocka_unit_test(another_column_is_tried_in_a_row),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
