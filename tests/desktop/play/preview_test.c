// SPDX-License-Identifier: MIT
//
// The preview of an author: what is saved is loaded again, and the run goes on where it was.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/preview.h"
#include "window.h"

static char *original;

static int start(void **state) {
    if (window_start(state) != 0) return -1;
    original = window_read(EVERY_DECISION);
    return 0;
}

static int stop(void **state) {
    free(original);
    return window_stop(state);
}

// The scenario with [from] changed into [to], once. The caller frees.
static char *changed(const char *text, const char *from, const char *to) {
    const char *at = strstr(text, from);
    if (!at) fail_msg("there is no “%s” in it", from);
    size_t size = strlen(text) + strlen(to) + 1;
    char *out = calloc(size, 1);
    assert_non_null(out);
    if (!at || !out) return out;
    snprintf(out, size, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
    return out;
}

static const char *path(void) { return window_path("watched.lua"); }

static Driver watch_it(void) {
    window_write(path(), original);
    const AppOptions options = {
        .seeded = true, .seed = 7, .watch = true, .width = 1280, .height = 800, .scale = 1};
    Driver driver = driver_open_with(path(), &options);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);  // An author has read the brief.
    return driver;
}

// As its loop does it: what two looks in a row have seen the same has been saved.
static void look(Driver *driver) {
    for (int i = 0; i < 3; ++i) {
        preview_look(driver->app);
        assert_true(app_step(driver->app));
    }
}

static void save(Driver *driver, const char *text) {
    window_write(path(), text);
    look(driver);
}

static void save_changed(Driver *driver, const char *from, const char *to) {
    char *text = changed(original, from, to);
    save(driver, text);
    free(text);
}

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

// --- What is fine -------------------------------------------------------------------------------

static void the_run_is_where_it_was_with_the_new_text(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "Open question");
    driver_choose(&driver, "Who labelled it?");
    assert_int_equal(turns_of(&driver), 1);
    save_changed(&driver, "Since you ask.", "Since you really want to know.");
    assert_int_equal(turns_of(&driver), 1);
    assert_true(driver_shows(&driver, "Imke Voss: Since you really want to know."));
    assert_false(driver_shows(&driver, "Since you ask."));
    assert_true(driver_shows(&driver, "You: Open question"));
    assert_int_equal(driver_decision(&driver)->kind, PARL_DECISION_PICK);
    assert_true(driver_shows(&driver, "You are where you were."));
    driver_answer(&driver);
    assert_int_equal(turns_of(&driver), 2);
    driver_close(&driver);
}

// The commonest edit of all: better words for the line that was just tried.
static void new_words_for_the_line_that_was_chosen_leave_the_run_there(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "The third choice.");
    driver_answer(&driver);
    save_changed(&driver, "\"The third choice.\"", "\"The third choice, in better words.\"");
    assert_int_equal(turns_of(&driver), 2);
    assert_true(driver_shows(&driver, "You: The third choice, in better words."));
    assert_true(driver_shows(&driver, "You are where you were. 1 of your answers has new words."));
    assert_false(driver.app->notice_bad);
    driver_close(&driver);
}

static void another_name_for_the_scene_leaves_the_run_there(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "The third choice.");
    driver_answer(&driver);
    save_changed(&driver, "scene \"full_menu\"", "scene \"monday\"");
    assert_int_equal(turns_of(&driver), 2);
    assert_true(driver_shows(&driver, "You are where you were."));
    driver_close(&driver);
}

// Nothing uses this fact: it plays, and a check says so.
static const char FACT[] =
    "fact \"idle\" { from = imke, needs = rui, business = \"It sorts.\" }\n\nscene \"see_rui\"";

static void what_the_check_remarks_is_said_and_shown(void **state) {
    (void)state;
    Driver driver = watch_it();
    int before = driver.app->remark_count;
    save_changed(&driver, "scene \"see_rui\"", FACT);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(driver.app->remark_count > before);
    assert_true(driver_shows(&driver, "Loaded again. You are where you were."));
    assert_true(driver_shows(&driver, "F4 shows"));
    driver_press(&driver, SDLK_F4);
    assert_int_equal(driver.app->overlay, OVERLAY_PROBLEMS);
    assert_true(driver_shows(&driver, "It plays."));
    assert_true(driver_shows(&driver, "idle"));
    assert_false(driver_shows(&driver, "does not load"));
    driver_picture(&driver, "preview-remarks");
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    driver_close(&driver);
}

// Escape is how an author looks at the card and the brief; it costs no answers.
static void the_run_waits_for_an_author_who_looks_at_the_brief(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "The third choice.");
    driver_answer(&driver);
    app_act(driver.app, ACT_HOME, 0);
    driver_settle(&driver);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    assert_true(driver_shows(&driver, "Go on with what you are writing"));
    app_act(driver.app, ACT_CHOOSE, driver.app->watched);
    driver_settle(&driver);
    assert_true(driver_shows(&driver, "Go on at answer 3"));
    save_changed(&driver, "\"The third choice.\"", "\"The third choice, in better words.\"");
    assert_true(driver_shows(&driver, "Go on at answer 3"));
    assert_false(driver_shows(&driver, "You are where you were."));  // They are not there now.
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_int_equal(turns_of(&driver), 2);
    assert_true(driver_shows(&driver, "You: The third choice, in better words."));
    app_act(driver.app, ACT_HOME, 0);
    driver_settle(&driver);
    app_act(driver.app, ACT_NEXT, 0);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_int_equal(turns_of(&driver), 2);
    driver_close(&driver);
}

static void what_was_said_of_the_version_before_does_not_lie_under_a_mistake(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_answer(&driver);
    save_changed(&driver, "Since you ask.", "Since you really want to know.");
    assert_true(driver_shows(&driver, "Loaded again."));
    save(&driver, "scenario {");
    assert_int_equal(driver.app->overlay, OVERLAY_PROBLEMS);
    assert_string_equal(driver.app->notice, "");
    driver_close(&driver);
}

static void nothing_is_loaded_while_nothing_is_saved(void **state) {
    (void)state;
    Driver driver = watch_it();
    const parl_scenario *before = app_scenario(driver.app);
    long frames = driver.app->frames;
    look(&driver);
    assert_ptr_equal(app_scenario(driver.app), before);
    assert_int_equal(driver.app->frames, frames);
    driver_close(&driver);
}

static void an_answer_that_is_gone_is_named(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "The third choice.");
    driver_answer(&driver);
    assert_int_equal(turns_of(&driver), 2);
    save_changed(&driver, "  choice \"The third choice.\" { imke \"Three.\" },\n", "");
    assert_int_equal(turns_of(&driver), 0);
    assert_true(driver.app->notice_bad);
    assert_true(
        driver_shows(&driver, "up to answer 1: “The third choice.” is not there any more."));
    driver_picture(&driver, "preview-gap");
    driver_answer(&driver);
    assert_int_equal(turns_of(&driver), 1);
    driver_close(&driver);
}

// Cutting and pasting is two saves; the first one must not cost the run.
static void what_is_put_back_brings_the_answers_back(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "The third choice.");
    driver_answer(&driver);
    save_changed(&driver, "  choice \"The third choice.\" { imke \"Three.\" },\n", "");
    assert_int_equal(turns_of(&driver), 0);
    save(&driver, "scenario {");
    assert_int_equal(driver.app->overlay, OVERLAY_PROBLEMS);
    save(&driver, original);
    assert_int_equal(turns_of(&driver), 2);
    save_changed(&driver, "  choice \"The third choice.\" { imke \"Three.\" },\n", "");
    driver_answer(&driver);  // The author goes on from here: that is the run now.
    save(&driver, original);
    assert_int_equal(turns_of(&driver), 1);
    driver_close(&driver);
}

static void after_the_run_its_debrief_is_made_anew(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    driver_press(&driver, SDLK_i);
    save_changed(&driver, "\"Every decision\"", "\"Every decision there is\"");
    driver_press(&driver, SDLK_d);
    driver_settle(&driver);
    assert_true(driver_shows(&driver, "Every decision there is"));
    driver_close(&driver);
}

static void nothing_of_a_preview_is_kept(void **state) {
    (void)state;
    parl_store *store = NULL;
    parl_run *runs = NULL;
    int count = 0;
    window_write(path(), original);
    assert_int_equal(parl_store_open(&store, window_path("watch.db"), NULL, 0), PARL_STORE_OK);
    const AppOptions options = {.watch = true, .store = store, .width = 1280, .height = 800};
    Driver driver = driver_open_with(path(), &options);
    driver_answer(&driver);
    driver_close(&driver);
    assert_int_equal(parl_store_open(&store, window_path("watch.db"), NULL, 0), PARL_STORE_OK);
    assert_int_equal(parl_store_runs(store, NULL, NULL, &runs, &count), PARL_STORE_OK);
    assert_int_equal(count, 0);
    parl_store_free(store);
}

// --- What is wrong ------------------------------------------------------------------------------

// The place, and below the line that is meant a caret: in letters that are all as wide.
static void assert_problems_shown(const Driver *driver) {
    const View *view = &driver->app->view;
    assert_int_equal(driver->app->overlay, OVERLAY_PROBLEMS);
    assert_true(driver_shows(driver, "watched.lua:"));
    const Widget *text = driver_widget(driver, WIDGET_NOTICE, 0);
    assert_non_null(text);
    if (!text) return;
    assert_non_null(strstr(text->label, "^"));
    assert_int_equal(text->box.h, text_height(view->text, STYLE_CODE, text->box.w, text->label));
    assert_int_equal(text_width(view->text, STYLE_CODE, "iiii^", 5),
                     text_width(view->text, STYLE_CODE, "mmmm^", 5));
}

static void a_mistake_lies_over_the_window_until_it_is_mended(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "The third choice.");
    uint64_t print = parl_session_fingerprint(driver.app->table.session);
    save_changed(&driver, "imke \"Four.\" }", "imke \"Four.\" ");
    assert_problems_shown(&driver);
    driver_picture(&driver, "preview-problems");
    save(&driver, original);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(turns_of(&driver), 1);
    assert_true(parl_session_fingerprint(driver.app->table.session) == print);
    driver_close(&driver);
}

static void the_version_before_goes_on_below_a_mistake(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_choose(&driver, "The third choice.");
    save_changed(&driver, "concern \"labels\"", "concern 7");
    assert_problems_shown(&driver);
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(driver_shows(&driver, "Imke Voss: Three."));
    driver_answer(&driver);
    assert_int_equal(turns_of(&driver), 2);
    save(&driver, original);
    assert_int_equal(turns_of(&driver), 2);
    driver_close(&driver);
}

static void a_scenario_that_is_wrong_from_the_start_is_shown_once_it_is_mended(void **state) {
    (void)state;
    window_write(path(), "scenario { title = 7, }\n");
    const AppOptions options = {.watch = true, .width = 1280, .height = 800, .scale = 1};
    Driver driver = driver_open_with(path(), &options);
    assert_problems_shown(&driver);
    save(&driver, original);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_true(driver_shows(&driver, "Twelve ways to begin."));
    driver_answer(&driver);
    driver_close(&driver);
}

// A look at the library, and at a scenario there that does not load, leaves the run alone.
static void what_is_watched_is_reloaded_wherever_its_author_is(void **state) {
    (void)state;
    mkdir(window_path("shelf"), 0700);
    mkdir(window_path("shelf/bad"), 0700);
    window_write(window_path("shelf/bad/scenario.lua"), "scenario { title = 7, }\n");
    window_write(path(), original);
    const AppOptions options = {.seeded = true,
                                .seed = 7,
                                .watch = true,
                                .shelf = parl_shelf_new(window_path("shelf"), NULL),
                                .width = 1280,
                                .height = 800,
                                .scale = 1};
    Driver driver = driver_open_with(path(), &options);
    driver_answer(&driver);
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    save_changed(&driver, "Since you ask.", "Since you really want to know.");
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    app_act(driver.app, ACT_CHOOSE, 0);
    assert_int_equal(driver.app->overlay, OVERLAY_PROBLEMS);
    assert_true(app_step(driver.app));
    assert_true(driver_shows(&driver, "shelf/bad"));
    save(&driver, original);
    app_act(driver.app, ACT_TABLE, 0);
    assert_true(app_step(driver.app));
    assert_int_equal(turns_of(&driver), 1);
    driver_answer(&driver);
    driver_close(&driver);
    remove(window_path("shelf/bad/scenario.lua"));
    rmdir(window_path("shelf/bad"));
    rmdir(window_path("shelf"));
}

// It loads, and fails with its first scene: its brief is what there is to see.
static void a_version_that_does_not_begin_leads_to_the_brief(void **state) {
    (void)state;
    Driver driver = watch_it();
    driver_answer(&driver);
    save_changed(
        &driver, "choice \"The third choice.\" {",
        "choice \"The third choice.\" { only = function(view) return view.nobody.trust > 1 end,");
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_true(driver.app->notice_bad);
    save(&driver, original);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_int_equal(turns_of(&driver), 1);  // and what was answered is there again
    driver_answer(&driver);
    driver_close(&driver);
}

// Full screen is for a room or a reader; an author has an editor beside the preview.
static void it_begins_in_a_window(void **state) {
    (void)state;
    window_write(path(), original);
    AppOptions options = {.watch = true, .width = 1280, .height = 800, .scale = 1};
    options.settings = settings_default();
    options.settings.full_screen = true;
    Driver driver = driver_open_with(path(), &options);
    Uint32 full = SDL_WINDOW_FULLSCREEN_DESKTOP;
    assert_int_equal(SDL_GetWindowFlags(driver.app->view.window) & full, 0);
    driver_press_with(&driver, SDLK_EQUALS, KMOD_CTRL);  // Settings are saved with it.
    assert_true(driver.app->settings.full_screen);
    assert_int_equal(SDL_GetWindowFlags(driver.app->view.window) & full, 0);
    driver_press(&driver, SDLK_F11);
    assert_int_equal(SDL_GetWindowFlags(driver.app->view.window) & full, full);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_run_is_where_it_was_with_the_new_text),
        cmocka_unit_test(new_words_for_the_line_that_was_chosen_leave_the_run_there),
        cmocka_unit_test(another_name_for_the_scene_leaves_the_run_there),
        cmocka_unit_test(what_the_check_remarks_is_said_and_shown),
        cmocka_unit_test(the_run_waits_for_an_author_who_looks_at_the_brief),
        cmocka_unit_test(what_was_said_of_the_version_before_does_not_lie_under_a_mistake),
        cmocka_unit_test(nothing_is_loaded_while_nothing_is_saved),
        cmocka_unit_test(an_answer_that_is_gone_is_named),
        cmocka_unit_test(what_is_put_back_brings_the_answers_back),
        cmocka_unit_test(after_the_run_its_debrief_is_made_anew),
        cmocka_unit_test(nothing_of_a_preview_is_kept),
        cmocka_unit_test(a_mistake_lies_over_the_window_until_it_is_mended),
        cmocka_unit_test(the_version_before_goes_on_below_a_mistake),
        cmocka_unit_test(a_scenario_that_is_wrong_from_the_start_is_shown_once_it_is_mended),
        cmocka_unit_test(what_is_watched_is_reloaded_wherever_its_author_is),
        cmocka_unit_test(a_version_that_does_not_begin_leads_to_the_brief),
        cmocka_unit_test(it_begins_in_a_window),
    };
    return cmocka_run_group_tests(tests, start, stop) != 0;
}
