// SPDX-License-Identifier: MIT
//
// One key copies what the screen says, in reading order and with what is scrolled out.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

// Presses the key, and returns what it has copied, for SDL_free().
static char *copied(Driver *driver, SDL_Keycode key, SDL_Keymod mod, const char *notice) {
    SDL_SetClipboardText("");
    driver_press_with(driver, key, mod);
    if (!driver_shows(driver, notice)) fail_msg("it says: %s", driver->app->notice);
    return SDL_GetClipboardText();
}

// Behind [text] in [at]; the test fails where it does not stand there.
static const char *after(const char *at, const char *text) {
    const char *found = strstr(at, text);
    if (!found) fail_msg("not copied, or out of order: %s", text);
    return found + strlen(text);
}

static const char newest[] = "What was said since your last answer is copied.";

// --- At the table -------------------------------------------------------------------------------

static const char *after_lines(const Driver *driver, const char *at, int from) {
    const Story *story = &driver->app->table.story;
    for (int i = from; i < story->count; ++i)
        if (story->lines[i].kind != LINE_CHANGE) at = after(at, story->lines[i].text);
    return at;
}

static const char *after_options(const Driver *driver, const char *at) {
    const parl_decision *decision = driver_decision(driver);
    char label[700];
    for (int i = 0; i < decision->option_count; ++i) {
        snprintf(label, sizeof label, "\n%d: %s", i + 1, decision->options[i].text);
        at = after(at, label);
    }
    return at;
}

// In a window that shows neither all that was said nor all that may be answered.
static void what_was_said_since_the_last_answer_is_copied_with_what_is_asked(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 640, 480, 1);
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 4);
    const Story *story = &driver.app->table.story;
    int from = story->count;
    while (from > 0 && story->lines[from - 1].turn == 3) --from;
    char *text = copied(&driver, SDLK_F3, KMOD_NONE, newest);
    after_options(&driver, after_lines(&driver, after(text, "Week 1 of 6"), from));
    assert_null(strstr(text, story->lines[0].text));
    assert_null(strstr(text, "Numbers choose"));
    char *same = copied(&driver, SDLK_c, KMOD_LCTRL, newest);
    assert_string_equal(text, same);
    SDL_free(same);
    SDL_free(text);
    driver_close(&driver);
}

static void the_whole_conversation_is_copied_with_shift(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 640, 480, 1);
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 5);
    char *text = copied(&driver, SDLK_F3, KMOD_LSHIFT, "The whole conversation is copied.");
    const char *at = after_lines(&driver, text, 0);
    after(at, driver_decision(&driver)->prompt);
    after(text, "\nYou: ");
    after(text, "\nImke Voss: ");
    SDL_free(text);
    driver_close(&driver);
}

// --- Pages --------------------------------------------------------------------------------------

static const char page[] = "The whole text of this page is copied.";

static const char *line_at(const Driver *driver, int index) {
    const Widget *widget = driver_widget(driver, WIDGET_LINE, index);
    assert_non_null(widget);
    return widget ? widget->label : "";
}

// Its first lines, which are scrolled out, and its last.
static void what_covers_the_screen_is_copied_alone_and_to_its_end(void **state) {
    (void)state;
    char first[300], last[300] = "";
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 1.5f);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_F1);
    snprintf(first, sizeof first, "%s", line_at(&driver, 0));
    driver_press(&driver, SDLK_END);
    for (int i = 0; i < driver.app->view.widget_count; ++i)
        if (driver.app->view.widgets[i].kind == WIDGET_LINE)
            snprintf(last, sizeof last, "%s", driver.app->view.widgets[i].label);
    driver_press(&driver, SDLK_PAGEUP);
    int offset = driver.app->over.offset;
    assert_true(offset > 0);
    char *text = copied(&driver, SDLK_F3, KMOD_NONE, "");
    after(after(text, first), last);
    assert_null(strstr(text, driver_decision(&driver)->options[0].text));
    assert_int_equal(driver.app->over.offset, offset);
    assert_int_equal(driver.app->overlay, OVERLAY_HELP);
    SDL_free(text);
    driver_close(&driver);
}

// Every block that has a text, from the first to the last, and each once.
static void a_debrief_is_copied_to_its_end(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1024, 640, 1);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    char *text = copied(&driver, SDLK_F3, KMOD_NONE, page);
    const parl_page *blocks = driver.app->page;
    const char *at = text;
    int headings = 0;
    for (int i = 0; i < parl_page_count(blocks); ++i) {
        const parl_block *block = parl_page_at(blocks, i);
        if (block->kind == PARL_BLOCK_HEADING) at = after(at, block->text);
        headings += block->kind == PARL_BLOCK_HEADING;
        if (block->kind == PARL_BLOCK_PARAGRAPH) at = after(at, block->text);
    }
    assert_true(headings > 3);
    const char *first = after(text, "What happened\n");
    assert_null(strstr(first, "\nWhat happened\n"));
    assert_int_equal(driver.app->scroll.offset, 0);
    SDL_free(text);
    driver_close(&driver);
}

static void the_library_is_copied_with_every_row(void **state) {
    (void)state;
    const AppOptions options = {.width = 1024, .height = 640, .scale = 1};
    Driver driver = driver_open_with(NULL, &options);
    char *text = copied(&driver, SDLK_F3, KMOD_NONE, page);
    for (int i = 0; i < driver.app->library.count; ++i)
        after(text, parl_scenario_describe(driver.app->library.entries[i].scenario).title);
    SDL_free(text);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_said_since_the_last_answer_is_copied_with_what_is_asked),
        cmocka_unit_test(the_whole_conversation_is_copied_with_shift),
        cmocka_unit_test(what_covers_the_screen_is_copied_alone_and_to_its_end),
        cmocka_unit_test(a_debrief_is_copied_to_its_end),
        cmocka_unit_test(the_library_is_copied_with_every_row),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
