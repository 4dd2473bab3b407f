// SPDX-License-Identifier: MIT
//
// The focus: Tab reaches everything that can be done, on every screen, once round; and Enter there
// does what a click does. Everything that is seen says what it is.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

// --- Ways to each screen ------------------------------------------------------------------------

typedef struct {
    const char *path;  // NULL: the library
    int answers;       // of a run that has begun; -1: the brief
    parl_decision_kind until;
    bool debrief;
    SDL_Keycode then;  // 0: nothing
    int width, height;
    float scale;
} Way;

enum { SEED = 7 };

static Driver go(const Way *way) {
    const AppOptions options = {.seeded = true,
                                .seed = SEED,
                                .anew = true,
                                .width = way->width,
                                .height = way->height,
                                .scale = way->scale};
    Driver driver = driver_open_with(way->path, &options);
    if (way->answers >= 0) driver_press(&driver, SDLK_RETURN);
    if (way->answers > 0) window_answer(&driver, way->answers);
    if (way->until != PARL_DECISION_NONE)
        while (driver_decision(&driver)->kind != way->until) driver_answer(&driver);
    if (way->debrief) {
        driver_play(&driver);
        driver_press(&driver, SDLK_RETURN);
        driver_settle(&driver);
    }
    if (way->then) driver_press(&driver, way->then);
    return driver;
}

#define AT(width, height, scale) width, height, scale
static const Way library = {NULL, -1, PARL_DECISION_NONE, false, 0, AT(1280, 800, 1)};
static const Way brief = {EIGHTEEN, -1, PARL_DECISION_NONE, false, 0, AT(1280, 800, 1)};
static const Way menu = {EVERY_DECISION, 0, PARL_DECISION_NONE, false, 0, AT(1280, 800, 1)};
static const Way counsel = {COUNSEL, 12, PARL_DECISION_NONE, false, 0, AT(1280, 800, 1)};
static const Way packet = {SIGNING, 4, PARL_DECISION_NONE, false, 0, AT(1280, 640, 1)};
static const Way narrow = {EVERY_DECISION, 0, PARL_DECISION_NONE, false, 0, AT(640, 480, 1)};
static const Way dense = {EVERY_DECISION, 0, PARL_DECISION_NONE, false, 0, AT(1024, 640, 1.6f)};
static const Way pick = {EVERY_DECISION, 0, PARL_DECISION_PICK, false, 0, AT(1280, 800, 1)};
static const Way figure = {EVERY_DECISION, 0, PARL_DECISION_ESTIMATE, false, 0, AT(1280, 800, 1)};
static const Way words = {EVERY_DECISION, 0, PARL_DECISION_WRITE, false, 0, AT(1280, 800, 1)};
static const Way settings = {NULL, -1, PARL_DECISION_NONE, false, SDLK_F6, AT(1024, 640, 1)};
static const Way progress = {NULL, -1, PARL_DECISION_NONE, false, SDLK_p, AT(1280, 800, 1)};
static const Way debrief = {EVERY_DECISION, 0, PARL_DECISION_NONE, true, 0, AT(1280, 800, 1)};
static const Way what_if = {EVERY_DECISION, 0, PARL_DECISION_NONE, true, SDLK_i, AT(1280, 800, 1)};
// Looking back at a single answer takes no time.
static const Way smallest = {
    PARL_FIXTURES "/good/smallest.lua", 0, PARL_DECISION_NONE, true, 0, AT(1280, 800, 1)};
static const Way smaller = {
    PARL_FIXTURES "/good/smallest.lua", 0, PARL_DECISION_NONE, true, SDLK_i, AT(1280, 800, 1)};
static const Way keys = {EVERY_DECISION, 0, PARL_DECISION_NONE, false, SDLK_F1, AT(1280, 800, 1)};
static const Way leave = {EVERY_DECISION, 0, PARL_DECISION_NONE, false, SDLK_q, AT(1280, 800, 1)};

static const Way *const ways[] = {&library, &brief,   &menu,   &counsel, &packet,   &narrow,
                                  &dense,   &pick,    &figure, &words,   &settings, &progress,
                                  &debrief, &what_if, &keys,   &leave};

enum { WAYS = sizeof ways / sizeof *ways, ACTS_MOST = 200 };

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
    Driver driver = go(way);
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
    for (int i = 0; i < WAYS; ++i) go_round(ways[i], KMOD_NONE);
}

static void shift_and_tab_go_round_the_other_way(void **state) {
    (void)state;
    go_round(&packet, KMOD_LSHIFT);
    go_round(&settings, KMOD_LSHIFT);
    go_round(&debrief, KMOD_LSHIFT);
}

// --- Enter and a click --------------------------------------------------------------------------

// What an act may change.
typedef struct {
    Screen screen, from;
    Overlay overlay;
    int gauge, entry, turns, tab, figured, figure, turn, option, naming, zoom, theme, motion;
    int speech, full, bad, picked;
    bool ended;
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
                   .ended = app->ended};
    if (app->table.session) {
        state.turns = parl_session_turn_count(app->table.session);
        // A world that nobody chose is another one each time.
        bool chosen = parl_session_seed(app->table.session) == SEED;
        state.print = chosen ? parl_session_fingerprint(app->table.session) : 0;
    }
    for (int i = 0; i < PARL_OPTIONS_MAX; ++i) state.picked |= app->table.draft.picked[i] << i;
    // A page that is written twice has another name the second time.
    if (strncmp(app->notice, "The page is in ", 15) != 0)
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
    Driver driver = go(way);
    view_focus(&driver.app->view, ACT_NONE, 0);
    window_tab(&driver, index + 1);
    // Where several are marked, Space marks and Enter gives them.
    bool marks = driver.app->view.focus == ACT_OPTION && way == &pick;
    driver_press(&driver, marks ? SDLK_SPACE : SDLK_RETURN);
    State state = state_of(&driver);
    driver_close(&driver);
    return state;
}

// On what Tab has brought into sight, at its left edge: a range begins there.
static State by_click(const Way *way, int index) {
    Driver driver = go(way);
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

// Each widget opens two windows. With --all every one is tried, else every fourth.
static int each = 4;

static void compare_all(const Way *way) {
    Driver driver = go(way);
    int count = window_acts(&driver);
    driver_close(&driver);
    for (int i = 0; i < count; i += each) {
        remove(window_path("desktop.conf"));
        State key = by_key(way, i);
        remove(window_path("desktop.conf"));
        State click = by_click(way, i);
        assert_same(&key, &click);
    }
}

static void enter_on_the_focus_is_a_click_between_the_screens(void **state) {
    (void)state;
    compare_all(&library);
    compare_all(&brief);
    compare_all(&settings);
    compare_all(&keys);
    compare_all(&leave);
}

static void enter_on_the_focus_is_a_click_at_the_table(void **state) {
    (void)state;
    compare_all(&pick);
    compare_all(&figure);
    compare_all(&words);
    compare_all(&narrow);
}

static void enter_on_the_focus_is_a_click_after_the_run(void **state) {
    (void)state;
    compare_all(&smallest);
    compare_all(&smaller);
}

// --- Writing ------------------------------------------------------------------------------------

static void whoever_writes_gives_with_enter_wherever_tab_has_been(void **state) {
    (void)state;
    Driver driver = go(&words);
    int turns = parl_session_turn_count(driver.app->table.session);
    window_tab(&driver, 2);
    driver_write(&driver, "Good.");
    assert_false(driver.app->view.focus_shown);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns + 1);
    driver_close(&driver);
    driver = go(&figure);
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
    for (int way = 0; way < WAYS; ++way) {
        Driver driver = go(ways[way]);
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
        cmocka_unit_test(enter_on_the_focus_is_a_click_after_the_run),
        cmocka_unit_test(whoever_writes_gives_with_enter_wherever_tab_has_been),
        cmocka_unit_test(everything_says_what_it_is),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
