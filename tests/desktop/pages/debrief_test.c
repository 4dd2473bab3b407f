// SPDX-License-Identifier: MIT
//
// The debrief: everything the engine says about the run stands on the page, and the file for a
// browser is the engine's, too.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "screens/lookback.h"
#include "window.h"

static Driver after_a_run(const char *path, int width, int height) {
    Driver driver = driver_open(path, width, height, 1);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    return driver;
}

// --- On the screen ------------------------------------------------------------------------------

// The page as the engine makes it, from the same look back. The caller frees.
static parl_page *page_of(const Driver *driver) {
    const parl_debrief_request request = {.lookback = lookback_points(driver->app->lookback),
                                          .worlds = lookback_worlds(driver->app->lookback)};
    parl_page *page = NULL;
    assert_int_equal(parl_page_debrief(&page, driver->app->table.session, &request), PARL_OK);
    return page;
}

// Heads of a table are not spoken; what stands below them is.
static bool shows_cells(const Driver *driver, const parl_table *table) {
    for (int i = table->columns; i < table->columns * table->rows; ++i)
        if (!driver_shows(driver, table->cells[i])) return false;
    return true;
}

// The parts of a block may be seen one after the other.
enum { TEXT_SEEN = 1, LABEL_SEEN = 2, MORE_SEEN = 4, CELLS_SEEN = 8, ALL_SEEN = 15 };

// Behind a label a sentence begins with a large letter, whatever the engine's began with.
static const char *body_of(const char *text) {
    return *text >= 'a' && *text <= 'z' ? text + 1 : text;
}

static void mark_shown(const Driver *driver, const parl_page *page, int *shown) {
    for (int i = 0; i < parl_page_count(page); ++i) {
        const parl_block *block = parl_page_at(page, i);
        if (driver_shows(driver, body_of(block->text))) shown[i] |= TEXT_SEEN;
        if (driver_shows(driver, block->label)) shown[i] |= LABEL_SEEN;
        if (driver_shows(driver, block->more)) shown[i] |= MORE_SEEN;
        if (!block->table || shows_cells(driver, block->table)) shown[i] |= CELLS_SEEN;
    }
}

// Scrolls from the top to the end, by half a page.
static void assert_all_shown(Driver *driver) {
    enum { BLOCKS_MOST = 600 };
    parl_page *page = page_of(driver);
    const Scroll *scroll = &driver->app->scroll;
    int shown[BLOCKS_MOST] = {0};
    int count = parl_page_count(page), before = -1;
    assert_in_range(count, 10, BLOCKS_MOST);
    while (scroll->offset != before) {
        before = scroll->offset;
        mark_shown(driver, page, shown);
        for (int i = 0; i < 4; ++i) driver_press(driver, SDLK_DOWN);
    }
    for (int i = 0; i < count; ++i)
        if (shown[i] != ALL_SEEN) fail_msg("not on the screen: %s", parl_page_at(page, i)->text);
    parl_page_free(page);
}

static void everything_the_engine_says_stands_on_the_page(void **state) {
    (void)state;
    Driver driver = after_a_run(EIGHTEEN, 1280, 800);
    assert_all_shown(&driver);
    driver_close(&driver);
}

static void in_a_narrow_window_as_well(void **state) {
    (void)state;
    Driver driver = after_a_run(EVERY_DECISION, 480, 760);
    assert_all_shown(&driver);
    // Where the bar has no room for them, the buttons stand on the page.
    assert_non_null(driver_act(&driver, ACT_EXPORT, 0));
    assert_non_null(driver_act(&driver, ACT_AGAIN, 0));
    driver_close(&driver);
}

static void until_it_has_looked_back_it_says_how_far_it_is(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1280, 800, 1);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Looking back at each of your answers: "));
    driver_press(&driver, SDLK_e);
    assert_true(driver_shows(&driver, "the run is still being looked at"));
    driver_press(&driver, SDLK_t);  // Nobody has to wait for it.
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    driver_press(&driver, SDLK_d);
    driver_settle(&driver);
    assert_non_null(driver_widget(&driver, WIDGET_SCORE, 0));
    driver_close(&driver);
}

static void there_is_no_debrief_before_the_end(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    driver_press(&driver, SDLK_d);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_true(driver_shows(&driver, "The debrief comes when the run is over."));
    driver_close(&driver);
}

// --- For a browser ------------------------------------------------------------------------------

static bool write_out(void *file, const char *text, size_t size) {
    return fwrite(text, 1, size, file) == size;
}

static void write_expected(const Driver *driver, const char *path) {
    const parl_debrief_request request = {.format = PARL_FORMAT_HTML,
                                          .lookback = lookback_points(driver->app->lookback),
                                          .worlds = lookback_worlds(driver->app->lookback)};
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(parl_report_debrief(driver->app->table.session, &request, write_out, file),
                     PARL_OK);
    assert_int_equal(fclose(file), 0);
}

static void the_page_for_a_browser_is_the_engines(void **state) {
    (void)state;
    Driver driver = after_a_run(EIGHTEEN, 1280, 800);
    driver_press(&driver, SDLK_e);
    assert_true(driver_shows(&driver, "Saved as a page for a browser"));
    assert_true(driver_shows(&driver, window_path("parlance-eighteen-in-a-hundred-7.html")));
    write_expected(&driver, window_path("expected.html"));
    char *written = window_read(window_path("parlance-eighteen-in-a-hundred-7.html"));
    char *expected = window_read(window_path("expected.html"));
    assert_true(strlen(expected) > 10000);
    assert_string_equal(written, expected);
    free(written);
    free(expected);
    driver_close(&driver);
}

static void no_page_is_written_over(void **state) {
    (void)state;
    const char *path = window_path("parlance-every_decision.lua-7.html");
    window_write(path, "mine");
    Driver driver = after_a_run(EVERY_DECISION, 1280, 800);
    hand_choose(&driver, HAND_MOUSE, ACT_EXPORT, 0);
    assert_true(driver_shows(&driver, window_path("parlance-every_decision.lua-7-2.html")));
    driver_press(&driver, SDLK_ESCAPE);
    driver_press(&driver, SDLK_e);
    assert_true(driver_shows(&driver, window_path("parlance-every_decision.lua-7-3.html")));
    char *mine = window_read(window_path("parlance-every_decision.lua-7.html"));
    assert_string_equal(mine, "mine");
    free(mine);
    driver_close(&driver);
}

static void a_page_that_cannot_be_written_is_told_with_its_place(void **state) {
    (void)state;
    const char *nowhere = window_path("not-there");
    setenv("PARLANCE_EXPORTS", nowhere, 1);
    Driver driver = after_a_run(EVERY_DECISION, 1280, 800);
    driver_press(&driver, SDLK_e);
    setenv("PARLANCE_EXPORTS", window_path("."), 1);
    const Widget *notice = driver_widget(&driver, WIDGET_NOTICE, 0);
    assert_non_null(notice);
    assert_true(driver.app->notice_bad);
    assert_true(
        driver_shows(&driver, "No such file or directory: the page could not be written to "));
    assert_true(driver_shows(&driver, "not-there/parlance-every_decision.lua-7.html"));
    driver_close(&driver);
}

// --- Opened -------------------------------------------------------------------------------------

static char browsed[2000];  // the last address
static int browses, browse_result;

static int browse(const char *url) {
    ++browses;
    snprintf(browsed, sizeof browsed, "%s", url);
    return browse_result;
}

// A folder whose name means something else in an address.
static void saved_page(Driver *driver) {
    const AppOptions options = {.seeded = true,
                                .seed = 7,
                                .anew = true,
                                .width = 1280,
                                .height = 800,
                                .scale = 1,
                                .browse = browse};
    const char *folder = window_path("a b#\u00e9");
    mkdir(folder, 0700);
    setenv("PARLANCE_EXPORTS", folder, 1);
    browses = 0;
    *driver = driver_open_with(EVERY_DECISION, &options);
    driver_press(driver, SDLK_RETURN);
    driver_play(driver);
    driver_press(driver, SDLK_RETURN);
    driver_settle(driver);
    driver_press(driver, SDLK_e);
    setenv("PARLANCE_EXPORTS", window_path("."), 1);
    assert_int_equal(driver->app->overlay, OVERLAY_SAVED);
}

static void a_saved_page_opens_when_it_is_asked_for(void **state) {
    (void)state;
    browse_result = 0;
    for (int key = 0; key < 2; ++key) {
        Driver driver;
        saved_page(&driver);
        assert_int_equal(browses, 0);
        if (key)
            driver_press(&driver, SDLK_o);
        else
            hand_choose(&driver, HAND_MOUSE, ACT_BROWSE, 0);
        assert_int_equal(browses, 1);
        assert_int_equal(driver.app->overlay, OVERLAY_NONE);
        assert_ptr_equal(strstr(browsed, "file:///"), browsed);
        assert_non_null(strstr(browsed, "/a%20b%23%C3%A9/parlance-every_decision.lua-7"));
        assert_null(driver_widget(&driver, WIDGET_NOTICE, 0));
        driver_close(&driver);
    }
}

static void where_nothing_opens_it_that_is_no_failure(void **state) {
    (void)state;
    Driver driver;
    saved_page(&driver);
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(browses, 0);
    driver_press(&driver, SDLK_e);
    browse_result = -1;
    driver_press(&driver, SDLK_o);
    assert_int_equal(browses, 1);
    assert_false(driver.app->notice_bad);
    assert_true(driver_shows(&driver, "Nothing here opens a page. It is in "));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_the_engine_says_stands_on_the_page),
        cmocka_unit_test(in_a_narrow_window_as_well),
        cmocka_unit_test(until_it_has_looked_back_it_says_how_far_it_is),
        cmocka_unit_test(there_is_no_debrief_before_the_end),
        cmocka_unit_test(the_page_for_a_browser_is_the_engines),
        cmocka_unit_test(no_page_is_written_over),
        cmocka_unit_test(a_saved_page_opens_when_it_is_asked_for),
        cmocka_unit_test(where_nothing_opens_it_that_is_no_failure),
        cmocka_unit_test(a_page_that_cannot_be_written_is_told_with_its_place),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
