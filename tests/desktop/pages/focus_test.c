// SPDX-License-Identifier: MIT
//
// The focus: Tab reaches everything that can be done, on every screen, once round; and Enter there
// does what a click does. Everything that is seen says what it is.

#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pages/ways.h"

enum { ACTS_MOST = 200 };

// --- Once round ---------------------------------------------------------------------------------

// Which of the widgets with an act has the focus; -1: none.
static int where(const Driver *driver) {
    const View *view = &driver->app->view;
    const Widget *focused = view_focused(view);
    int index = 0;
    for (int i = 0; i < view->widget_count; ++i) {
        if (&view->widgets[i] == focused) return index;
        index += view->widgets[i].act != ACT_NONE;
    }
    return -1;
}

// What is higher than its pane cannot be seen whole.
static void assert_seen(const Driver *driver) {
    const View *view = &driver->app->view;
    const Widget *widget = view_focused(view);
    assert_non_null(widget);
    assert_true(view->focus_shown);
    if (!widget) return;
    SDL_Rect seen = {0, 0, view->width, view->height};
    if (widget->pane != NO_PANE) seen = view->panes[widget->pane].box;
    if (widget->box.h <= seen.h) assert_false(widget->clipped);
    assert_true(SDL_HasIntersection(&widget->box, &seen));
}

static void go_round(const Way *way, SDL_Keymod mod) {
    Driver driver = way_go(way);
    bool met[ACTS_MOST] = {false};
    // A screen may open with the focus somewhere; where it begins does not matter.
    view_focus(&driver.app->view, ACT_NONE, 0);
    int count = window_acts(&driver), first = -1;
    assert_in_range(count, 1, ACTS_MOST);
    for (int i = 0; i < count; ++i) {
        driver_press_with(&driver, SDLK_TAB, mod);
        assert_int_equal(window_acts(&driver), count);
        assert_seen(&driver);
        int at = where(&driver);
        assert_in_range(at, 0, count - 1);
        assert_false(met[at]);
        met[at] = true;
        if (i == 0) first = at;
    }
    driver_press_with(&driver, SDLK_TAB, mod);
    assert_int_equal(where(&driver), first);
    driver_close(&driver);
}

static void tab_reaches_everything_once_round(void **state) {
    (void)state;
    for (int i = 0; i < WAY_COUNT; ++i) go_round(ways[i], KMOD_NONE);
}

static void shift_and_tab_go_round_the_other_way(void **state) {
    (void)state;
    go_round(&way_packet, KMOD_LSHIFT);
    go_round(&way_settings, KMOD_LSHIFT);
    go_round(&way_debrief, KMOD_LSHIFT);
}

// --- Enter and a click --------------------------------------------------------------------------

// A world that the window draws is another each time: of it counts what is played, from its
// beginning, as it stands in the world of this test.
static uint64_t print_of(const Driver *driver) {
    const parl_session *session = driver->app->table.session;
    parl_session *begun = NULL;
    if (parl_session_seed(session) == WAY_SEED) return parl_session_fingerprint(session);
    assert_int_equal(parl_session_turn_count(session), 0);
    assert_int_equal(parl_session_new(&begun, app_scenario(driver->app), WAY_SEED), PARL_OK);
    uint64_t print = parl_session_fingerprint(begun);
    parl_session_free(begun);
    return print;
}

// What an act may change.
typedef struct {
    Screen screen, from;
    Overlay overlay;
    int gauge, entry, turns, tab, figured, figure, turn, option, naming, zoom, theme, motion;
    int speech, full, bad, picked;
    int row, clock;
    int8_t place[PARL_OPTIONS_MAX], cell[PARL_ANSWER_MAX];
    RoomPhase phase;
    int room_row, votes[PARL_OPTIONS_MAX], figures;
    int rated, own[PARL_RUBRIC_COUNT];
    bool opened, ended;
    uint64_t print;
    char notice[240];
} State;

static State state_of(const Driver *driver) {
    const App *app = driver->app;
    State state = {.screen = app->screen,
                   .from = app->from,
                   .overlay = app->overlay,
                   .gauge = app->gauge,
                   .entry = app->entry,
                   .tab = (int)app->table.tab,
                   .figured = app->table.draft.figured,
                   .figure = app->table.draft.figure,
                   .turn = app->what_if.turn,
                   .option = app->what_if.option,
                   .naming = app->naming,
                   .zoom = app->settings.zoom,
                   .theme = app->settings.theme,
                   .motion = app->settings.motion,
                   .speech = app->settings.speech,
                   .full = app->settings.full_screen,
                   .bad = app->notice_bad,
                   .row = app->table.draft.row,
                   .clock = app->table.timer.running + 2 * app->table.timer.off,
                   .phase = app->room.phase,
                   .room_row = app->room.row,
                   .figures = app->room.figure_count,
                   .rated = app->committee.row,
                   .opened = app->committee.opened,
                   .ended = app->ended};
    if (app->table.session) {
        state.turns = parl_session_turn_count(app->table.session);
        state.print = print_of(driver);
    }
    for (int i = 0; i < PARL_OPTIONS_MAX; ++i) state.picked |= app->table.draft.picked[i] << i;
#define COPY(to, from)                                           \
    static_assert(sizeof state.to == sizeof(from), "all of it"); \
    memcpy(state.to, from, sizeof state.to)
    COPY(place, app->table.draft.place);
    COPY(cell, app->table.draft.cell);
    COPY(votes, app->room.votes);
    COPY(own, app->committee.own);
#undef COPY
    memcpy(state.notice, app->notice, sizeof state.notice);
    return state;
}

static void assert_same(const State *one, const State *other) {
#define SAME(field) assert_int_equal(one->field, other->field)
    SAME(screen);
    SAME(from);
    SAME(overlay);
    SAME(gauge);
    SAME(entry);
    SAME(turns);
    SAME(tab);
    SAME(figured);
    SAME(figure);
    SAME(turn);
    SAME(option);
    SAME(naming);
    SAME(zoom);
    SAME(theme);
    SAME(motion);
    SAME(speech);
    SAME(full);
    SAME(bad);
    SAME(picked);
    SAME(ended);
    SAME(print);
    SAME(row);
    SAME(clock);
    SAME(phase);
    SAME(room_row);
    SAME(figures);
    SAME(rated);
    SAME(opened);
#undef SAME
#define SAME(field) assert_memory_equal(one->field, other->field, sizeof one->field)
    SAME(place);
    SAME(cell);
    SAME(votes);
    SAME(own);
#undef SAME
    assert_string_equal(one->notice, other->notice);
}

// The widget [index] of those with an act.
static const Widget *act_at(const Driver *driver, int index) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].act != ACT_NONE && index-- == 0) return &view->widgets[i];
    return NULL;
}

static State by_key(const Way *way, int index) {
    Driver driver = way_go(way);
    view_focus(&driver.app->view, ACT_NONE, 0);
    window_tab(&driver, index + 1);
    // Where several are marked, Space marks and Enter gives them.
    bool marks = driver.app->view.focus == ACT_OPTION && table_marks(driver.app);
    driver_press(&driver, marks ? SDLK_SPACE : SDLK_RETURN);
    State state = state_of(&driver);
    driver_close(&driver);
    return state;
}

// On what Tab has brought into sight, at its left edge: a range begins there.
static State by_click(const Way *way, int index) {
    Driver driver = way_go(way);
    view_focus(&driver.app->view, ACT_NONE, 0);
    window_tab(&driver, index + 1);
    const Widget *widget = act_at(&driver, index);
    assert_non_null(widget);
    if (widget) {
        int x = widget->box.x, y = widget->box.y + widget->box.h / 2;
        SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                                      .windowID = driver.app->view.id,
                                      .button = SDL_BUTTON_LEFT,
                                      .x = x,
                                      .y = y}};
        SDL_PushEvent(&event);
        event.button.type = SDL_MOUSEBUTTONUP;
        SDL_PushEvent(&event);
        app_step(driver.app);
    }
    State state = state_of(&driver);
    driver_close(&driver);
    return state;
}

// Settings go, and pages: one that is written twice has another name the second time.
static void forget_files(void) {
    char command[300];
    snprintf(command, sizeof command, "rm -f %s %s/*.html", window_path("desktop.conf"),
             window_path("."));
    assert_int_equal(system(command), 0);
}

// Each widget opens two windows. With --all every one is tried, else every fourth.
static int each = 4;

static void compare_all(const Way *way) {
    Driver driver = way_go(way);
    int count = window_acts(&driver);
    driver_close(&driver);
    for (int i = 0; i < count; i += each) {
        forget_files();
        State key = by_key(way, i);
        forget_files();
        State click = by_click(way, i);
        assert_same(&key, &click);
    }
}

static void enter_on_the_focus_is_a_click_between_the_screens(void **state) {
    (void)state;
    compare_all(&way_library);
    compare_all(&way_brief);
    compare_all(&way_settings);
    compare_all(&way_keys);
    compare_all(&way_leave);
}

static void enter_on_the_focus_is_a_click_at_the_table(void **state) {
    (void)state;
    compare_all(&way_pick);
    compare_all(&way_figure);
    compare_all(&way_words);
    compare_all(&way_narrow);
    compare_all(&way_rank);
    compare_all(&way_grid);
    compare_all(&way_timed);
}

static void enter_on_the_focus_is_a_click_in_a_room(void **state) {
    (void)state;
    compare_all(&way_revealed);
    if (each == 1) compare_all(&way_room);
}

static void enter_on_the_focus_is_a_click_in_a_pack_and_on_the_committee(void **state) {
    (void)state;
    compare_all(&way_pack);
    if (each > 1) return;
    compare_all(&way_committee);
    compare_all(&way_packet_of_a_loop);
}

static void enter_on_the_focus_is_a_click_after_the_run(void **state) {
    (void)state;
    compare_all(&way_smallest);
    compare_all(&way_smaller);
}

// --- Writing ------------------------------------------------------------------------------------

static void whoever_writes_gives_with_enter_wherever_tab_has_been(void **state) {
    (void)state;
    Driver driver = way_go(&way_words);
    int turns = parl_session_turn_count(driver.app->table.session);
    window_tab(&driver, 2);
    driver_write(&driver, "Good.");
    assert_false(driver.app->view.focus_shown);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns + 1);
    driver_close(&driver);
    driver = way_go(&way_figure);
    turns = parl_session_turn_count(driver.app->table.session);
    window_tab(&driver, 2);
    driver_press(&driver, SDLK_6);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns + 1);
    driver_close(&driver);
}

// --- Labels -------------------------------------------------------------------------------------

static void everything_says_what_it_is(void **state) {
    (void)state;
    for (int way = 0; way < WAY_COUNT; ++way) {
        Driver driver = way_go(ways[way]);
        const View *view = &driver.app->view;
        for (int i = 0; i < view->widget_count; ++i)
            assert_true(view->widgets[i].label[strspn(view->widgets[i].label, " ")] != '\0');
        driver_close(&driver);
    }
}

int main(int argc, char **argv) {
    if (argc > 1 && strcmp(argv[1], "--all") == 0) each = 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tab_reaches_everything_once_round),
        cmocka_unit_test(shift_and_tab_go_round_the_other_way),
        cmocka_unit_test(enter_on_the_focus_is_a_click_between_the_screens),
        cmocka_unit_test(enter_on_the_focus_is_a_click_at_the_table),
        cmocka_unit_test(enter_on_the_focus_is_a_click_in_a_room),
        cmocka_unit_test(enter_on_the_focus_is_a_click_in_a_pack_and_on_the_committee),
        cmocka_unit_test(enter_on_the_focus_is_a_click_after_the_run),
        cmocka_unit_test(whoever_writes_gives_with_enter_wherever_tab_has_been),
        cmocka_unit_test(everything_says_what_it_is),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
