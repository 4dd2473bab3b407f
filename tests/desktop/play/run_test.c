// SPDX-License-Identifier: MIT
//
// The window as a player meets it: from the brief to the score by keys alone.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "driver.h"

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
    driver_picture(&driver, "debrief");
    assert_score_shown(&driver);
    driver_close(&driver);
}

static void every_kind_of_decision_is_answered_by_keys(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    unsigned met = 0;
    driver_press(&driver, SDLK_RETURN);
    for (; driver_decision(&driver)->kind != PARL_DECISION_NONE; driver_answer(&driver))
        met |= 1u << driver_decision(&driver)->kind;
    assert_int_equal(met, 1u << PARL_DECISION_MENU | 1u << PARL_DECISION_DESK |
                              1u << PARL_DECISION_PICK | 1u << PARL_DECISION_ESTIMATE |
                              1u << PARL_DECISION_WRITE);
    assert_true(driver_shows(&driver, "You: Eighteen in a hundred."));
    driver_press(&driver, SDLK_RETURN);
    assert_score_shown(&driver);
    driver_close(&driver);
}

static void the_debrief_is_read_by_scrolling(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1024, 640, 0);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_PAGEDOWN);
    int page = driver.app->page.offset;
    assert_true(page > 0);
    driver_press(&driver, SDLK_UP);
    assert_true(driver.app->page.offset < page);
    driver_press(&driver, SDLK_END);
    driver_picture(&driver, "debrief-end");
    const Scroll *scroll = &driver.app->page;
    assert_int_equal(scroll->offset + scroll->pane, scroll->content);
    driver_close(&driver);
}

// --- The loop --------------------------------------------------------------------------

static void nothing_is_drawn_while_nothing_happens(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    long frames = driver.app->frames;
    for (int i = 0; i < 50; ++i) assert_true(app_step(driver.app));
    SDL_Event motion = {.motion = {.type = SDL_MOUSEMOTION,
                                   .windowID = SDL_GetWindowID(driver.app->view.window),
                                   .x = 40,
                                   .y = 40}};
    SDL_PushEvent(&motion);
    assert_true(app_step(driver.app));
    driver_press(&driver, SDLK_F9);
    assert_int_equal(driver.app->frames, frames);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->frames, frames + 1);
    driver_close(&driver);
}

// Presses Enter once, and closes the window the second time.
static Uint32 poke(Uint32 interval, void *data) {
    int *pokes = data;
    SDL_Event event = {0};
    if ((*pokes)++ == 0)
        event.key = (SDL_KeyboardEvent){.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_RETURN}};
    else
        event.type = SDL_QUIT;
    SDL_PushEvent(&event);
    return *pokes < 2 ? interval : 0;
}

static void the_loop_sleeps_until_an_event_wakes_it(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    int pokes = 0;
    long frames = driver.app->frames;
    clock_t work = clock();
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_TIMER), 0);
    assert_true(SDL_AddTimer(300, poke, &pokes) != 0);
    app_run(driver.app);
    work = clock() - work;
    SDL_QuitSubSystem(SDL_INIT_TIMER);
    assert_int_equal(pokes, 2);
    assert_true(driver.app->ended);
    // Enter led to the table: one picture in 600 ms, and the processor free in between.
    assert_int_equal(driver.app->frames, frames + 1);
    assert_true((double)work / CLOCKS_PER_SEC < 0.5);
    driver_close(&driver);
}

// --- The layout ------------------------------------------------------------------------

static void assert_choices_whole(const Driver *driver) {
    const parl_decision *decision = driver_decision(driver);
    int foot = driver->app->view.height - view_px(&driver->app->view, SIZE_FOOT);
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
        const Widget *widget = &view->widgets[i];
        if (widget->kind != WIDGET_FIELD) assert_true(widget->label[0] != '\0');
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

// --- Answers ---------------------------------------------------------------------------

static uint64_t print_of(const Driver *driver) {
    return parl_session_fingerprint(driver->app->table.session);
}

static void the_last_answer_is_taken_back(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    uint64_t before = print_of(&driver);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_non_null(driver_widget(&driver, WIDGET_NOTICE, 0));
    driver_press(&driver, SDLK_1);
    assert_true(print_of(&driver) != before);
    assert_true(driver_shows(&driver, "You: "));
    driver_press(&driver, SDLK_BACKSPACE);
    assert_true(print_of(&driver) == before);
    assert_false(driver_shows(&driver, "You: "));
    driver_press(&driver, SDLK_2);
    driver_press(&driver, SDLK_u);
    assert_true(print_of(&driver) == before);
    driver_close(&driver);
}

static void a_key_that_is_held_down_answers_nothing(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    uint64_t before = print_of(&driver);
    driver_hold(&driver, SDLK_1);
    driver_hold(&driver, SDLK_RETURN);
    assert_true(print_of(&driver) == before);
    driver_close(&driver);
}

static void arrows_and_enter_choose_like_the_numbers(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    uint64_t start = print_of(&driver);
    driver_press(&driver, SDLK_RETURN);
    assert_true(print_of(&driver) == start);  // Nothing is selected yet.
    driver_press(&driver, SDLK_3);
    uint64_t third = print_of(&driver);
    driver_press(&driver, SDLK_u);
    for (int i = 0; i < 3; ++i) driver_press(&driver, SDLK_DOWN);
    driver_press(&driver, SDLK_RETURN);
    assert_true(print_of(&driver) == third);
    driver_close(&driver);
}

static void the_mouse_chooses_too(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1200, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    SDL_Rect box = driver_widget(&driver, WIDGET_OPTION, 1)->box;
    driver_click(&driver, box.x + box.w / 2, box.y + box.h / 2);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), 1);
    driver_close(&driver);
}

// Answers until a decision of [kind] waits.
static Driver open_at(parl_decision_kind kind) {
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != kind) driver_answer(&driver);
    return driver;
}

static void a_pick_takes_exactly_as_many_as_are_asked_for(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_PICK);
    int turns = parl_session_turn_count(driver.app->table.session);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Mark 2 with the numbers, then Enter; 1 so far."));
    driver_press(&driver, SDLK_2);
    driver_press(&driver, SDLK_3);
    assert_true(driver_shows(&driver, "That is as many as you may mark"));
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_3);
    driver_picture(&driver, "pick");
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns + 1);
    driver_close(&driver);
}

static void a_figure_is_typed_or_moved_and_kept_in_its_range(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_ESTIMATE);
    const Draft *draft = &driver.app->table.draft;
    int turns = parl_session_turn_count(driver.app->table.session);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Type a figure from 0 to 100"));
    driver_press(&driver, SDLK_RIGHT);
    assert_int_equal(draft->figure, 50);
    driver_press(&driver, SDLK_LEFT);
    driver_press(&driver, SDLK_UP);
    assert_int_equal(draft->figure, 59);
    for (int i = 0; i < 9; ++i) driver_hold(&driver, SDLK_UP);
    assert_int_equal(draft->figure, 100);
    driver_press(&driver, SDLK_7);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_1);  // 751 is out of the range, so it stays 75
    assert_int_equal(draft->figure, 75);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(draft->figure, 7);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn(driver.app->table.session, turns).answer.values[0], 7);
    driver_close(&driver);
}

static void own_words_are_edited_letter_by_letter(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_WRITE);
    const Draft *draft = &driver.app->table.draft;
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Type a few words"));
    driver_write(&driver, "q w? Zürich");
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    for (int i = 0; i < 4; ++i) driver_press(&driver, SDLK_LEFT);
    driver_press(&driver, SDLK_BACKSPACE);  // ü is two bytes and one letter
    assert_string_equal(draft->words, "q w? Zrich");
    driver_write(&driver, "u");
    driver_press(&driver, SDLK_HOME);
    driver_press(&driver, SDLK_DELETE);
    driver_press(&driver, SDLK_END);
    driver_write(&driver, "!");
    assert_string_equal(draft->words, " w? Zurich!");
    for (int i = 0; i < 40; ++i) driver_write(&driver, "and twenty letters more");
    assert_true(strlen(draft->words) <= PARL_WORDS_MAX);
    assert_true(driver_shows(&driver, "That is as much as may be written here."));
    driver_picture(&driver, "write");
    driver_press_with(&driver, SDLK_z, KMOD_LCTRL);
    assert_int_equal(driver_decision(&driver)->kind, PARL_DECISION_ESTIMATE);
    driver_close(&driver);
}

// --- Overlays --------------------------------------------------------------------------

static void the_why_tells_what_the_last_answer_changed(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_WHY);
    driver_press(&driver, SDLK_ESCAPE);
    const parl_decision *decision = driver_decision(&driver);
    for (int i = 0; i < decision->option_count; ++i)
        if (strstr(decision->options[i].text, "Open question")) {
            for (int k = 0; k <= i; ++k) driver_press(&driver, SDLK_DOWN);
            driver_press(&driver, SDLK_RETURN);
            break;
        }
    int count = 0, changes = 0;
    const parl_event *events = parl_session_events(driver.app->table.session, &count);
    driver_press(&driver, SDLK_w);
    driver_picture(&driver, "why");
    for (int i = 0; i < count; ++i) {
        char sentence[PARL_TEXT_MAX + 1];
        size_t length = parl_event_text(driver.scenario, &events[i], sentence, sizeof sentence);
        if (!parl_event_is_change(&events[i]) || length == 0) continue;
        assert_true(driver_shows(&driver, sentence));
        ++changes;
    }
    assert_true(changes > 0);
    driver_close(&driver);
}

static void help_opens_and_any_key_closes_it(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 1);
    driver_press(&driver, SDLK_RETURN);
    uint64_t before = print_of(&driver);
    driver_press(&driver, SDLK_F1);
    assert_true(driver_shows(&driver, "take the last answer back"));
    driver_picture(&driver, "help");
    driver_press(&driver, SDLK_1);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(print_of(&driver) == before);
    driver_press_with(&driver, SDLK_SLASH, KMOD_LSHIFT);
    assert_int_equal(driver.app->overlay, OVERLAY_HELP);
    driver_close(&driver);
}

static void leaving_asks_first(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_ESCAPE);
    assert_true(driver_shows(&driver, "Leave Parlance?"));
    assert_true(driver_press(&driver, SDLK_n));
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(driver_press(&driver, SDLK_q));
    driver_picture(&driver, "leave");
    assert_false(driver_press(&driver, SDLK_y));
    driver_close(&driver);
}

static void closing_the_window_of_a_run_asks_once(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    SDL_Event quit = {.type = SDL_QUIT};
    SDL_PushEvent(&quit);
    assert_true(app_step(driver.app));
    assert_int_equal(driver.app->overlay, OVERLAY_LEAVE);
    SDL_PushEvent(&quit);
    assert_false(app_step(driver.app));
    driver_close(&driver);
}

static int start(void **state) {
    (void)state;
    char error[256];
    return view_start(error, sizeof error) == VIEW_OK ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    view_stop();
    return 0;
}

int main(void) {
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_setenv("SDL_RENDER_DRIVER", "software", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_is_played_by_keys_to_the_score_that_the_engine_gives),
        cmocka_unit_test(every_kind_of_decision_is_answered_by_keys),
        cmocka_unit_test(the_debrief_is_read_by_scrolling),
        cmocka_unit_test(nothing_is_drawn_while_nothing_happens),
        cmocka_unit_test(the_loop_sleeps_until_an_event_wakes_it),
        cmocka_unit_test(choices_are_whole_in_the_smallest_window),
        cmocka_unit_test(choices_are_whole_in_a_large_window),
        cmocka_unit_test(choices_are_whole_on_a_dense_screen),
        cmocka_unit_test(the_selected_choice_is_seen_even_where_the_menu_scrolls),
        cmocka_unit_test(a_window_that_is_resized_is_laid_out_again),
        cmocka_unit_test(the_last_answer_is_taken_back),
        cmocka_unit_test(a_key_that_is_held_down_answers_nothing),
        cmocka_unit_test(arrows_and_enter_choose_like_the_numbers),
        cmocka_unit_test(the_mouse_chooses_too),
        cmocka_unit_test(a_pick_takes_exactly_as_many_as_are_asked_for),
        cmocka_unit_test(a_figure_is_typed_or_moved_and_kept_in_its_range),
        cmocka_unit_test(own_words_are_edited_letter_by_letter),
        cmocka_unit_test(the_why_tells_what_the_last_answer_changed),
        cmocka_unit_test(help_opens_and_any_key_closes_it),
        cmocka_unit_test(leaving_asks_first),
        cmocka_unit_test(closing_the_window_of_a_run_asks_once),
    };
    return cmocka_run_group_tests(tests, start, stop) != 0;
}
