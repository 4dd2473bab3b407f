// SPDX-License-Identifier: MIT
//
// Own words are typed as in any other field of text.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

static Driver open_words(void) {
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != PARL_DECISION_WRITE) driver_answer(&driver);
    return driver;
}

static void control(Driver *driver, SDL_Keycode key) {
    driver_press_with(driver, key, KMOD_LCTRL);
}

#define assert_words(driver, text) assert_string_equal((driver).app->table.draft.words, text)

static void the_caret_goes_by_words(void **state) {
    (void)state;
    Driver driver = open_words();
    driver_write(&driver, "We owe you an answer");
    control(&driver, SDLK_LEFT);
    control(&driver, SDLK_LEFT);
    driver_write(&driver, "quite ");
    assert_words(driver, "We owe you quite an answer");
    control(&driver, SDLK_BACKSPACE);
    assert_words(driver, "We owe you an answer");
    driver_press(&driver, SDLK_HOME);
    control(&driver, SDLK_RIGHT);
    driver_write(&driver, "still ");
    assert_words(driver, "We still owe you an answer");
    driver_close(&driver);
}

static void what_is_marked_is_cut_copied_and_written_over(void **state) {
    (void)state;
    Driver driver = open_words();
    driver_write(&driver, "one two");
    driver_press_with(&driver, SDLK_LEFT, (SDL_Keymod)(KMOD_LCTRL | KMOD_LSHIFT));
    driver_picture(&driver, "marked");
    control(&driver, SDLK_x);
    assert_words(driver, "one ");
    driver_press(&driver, SDLK_HOME);
    control(&driver, SDLK_v);
    assert_words(driver, "twoone ");
    control(&driver, SDLK_a);
    control(&driver, SDLK_c);
    driver_write(&driver, "x");
    assert_words(driver, "x");
    control(&driver, SDLK_v);
    assert_words(driver, "xtwoone ");
    driver_press_with(&driver, SDLK_HOME, KMOD_LSHIFT);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_words(driver, "");
    driver_close(&driver);
}

static void typing_is_undone_before_an_answer_is(void **state) {
    (void)state;
    Driver driver = open_words();
    int turns = parl_session_turn_count(driver.app->table.session);
    for (const char *at = "so be it"; *at; ++at) driver_write(&driver, (char[2]){*at});
    control(&driver, SDLK_z);
    assert_true(strlen(driver.app->table.draft.words) < 8);
    for (int i = 0; i < 8 && *driver.app->table.draft.words; ++i) control(&driver, SDLK_z);
    assert_words(driver, "");
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns);
    control(&driver, SDLK_z);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns - 1);
    driver_close(&driver);
}

static void a_click_sets_the_caret_and_two_mark_the_word(void **state) {
    (void)state;
    Driver driver = open_words();
    driver_write(&driver, "first second");
    SDL_Rect inner = driver.app->table.draft.inner;
    driver_click(&driver, inner.x + 1, inner.y + 6);
    assert_int_equal(driver.app->table.draft.caret, 0);
    driver_write(&driver, "At ");
    assert_words(driver, "At first second");
    assert_true(table_point(driver.app, (SDL_Point){inner.x + 4, inner.y + 6}, POINT_WORD));
    driver_press(&driver, SDLK_DELETE);
    assert_words(driver, " first second");
    driver_close(&driver);
}

// An accent of its own is no letter of its own.
static void a_letter_is_rubbed_out_whole(void **state) {
    (void)state;
    Driver driver = open_words();
    driver_write(&driver, "e\u0301a\u00fc");
    driver_press(&driver, SDLK_BACKSPACE);
    assert_words(driver, "e\u0301a");
    driver_press(&driver, SDLK_LEFT);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_words(driver, "a");
    driver_close(&driver);
}

static void of_a_long_paste_what_fits_is_taken(void **state) {
    (void)state;
    char text[PARL_WORDS_MAX + 101];
    memset(text, 'w', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    Driver driver = open_words();
    SDL_SetClipboardText(text);
    control(&driver, SDLK_v);
    assert_int_equal(strlen(driver.app->table.draft.words), PARL_WORDS_MAX);
    char told[80];
    snprintf(told, sizeof told, "%d of its %d letters fit here", PARL_WORDS_MAX,
             PARL_WORDS_MAX + 100);
    assert_true(driver_shows(&driver, told));
    assert_true(driver_shows(&driver, "room for 0 more letters"));
    driver_picture(&driver, "pasted");
    driver_close(&driver);
}

static SDL_Rect field;
static int crossed;

static void see(void *data, SDL_Rect line, const char *letters, size_t length) {
    (void)data;
    (void)letters;
    (void)length;
    bool within = line.y >= field.y && line.y < field.y + field.h;
    if (within && line.x + line.w > field.x + field.w) ++crossed;
}

static void no_word_crosses_the_edge_of_the_field(void **state) {
    (void)state;
    Driver driver = open_words();
    for (int i = 0; i < 25; ++i) {
        driver_write(&driver, i % 3 ? "what it does, 79 % " : "AVAVAVAVAVAVAVAVAV ");
        field = driver.app->table.draft.inner;
        text_watch(driver.app->view.text, see, NULL);
        driver.app->dirty = true;
        assert_true(app_step(driver.app));
        text_watch(driver.app->view.text, NULL, NULL);
    }
    assert_int_equal(crossed, 0);
    driver_picture(&driver, "long");
    driver_close(&driver);
}

static void words_that_are_taken_back_can_be_mended(void **state) {
    (void)state;
    Driver driver = open_words();
    driver_write(&driver, "We owe you an answer");
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_u);
    assert_words(driver, "We owe you an answer");
    driver_write(&driver, "!");
    assert_words(driver, "We owe you an answer!");
    driver_close(&driver);
}

static const char pick_of_one[] =
    "scenario { title = \"One\", level = \"aspiring\", minutes = 3,\n"
    "  brief = \"A pick of one.\", weights = { calibration = 100 } }\n"
    "person \"imke\" { name = \"Imke Voss\", role = \"ml_engineer\", title = \"ML lead\" }\n"
    "scene \"start\" { with = imke, imke \"Well?\",\n"
    "  pick { take = 1, \"Which one?\", id = \"one\",\n"
    "    choice \"The first.\" { imke \"So.\" }, choice \"The other.\" { imke \"Oh.\" } } }\n"
    "ending \"done\" { narrate \"That was all.\" }\n";

static void a_pick_of_one_is_a_plain_choice(void **state) {
    (void)state;
    window_write(window_path("one.lua"), pick_of_one);
    Driver driver = driver_open(window_path("one.lua"), 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    assert_false(driver_shows(&driver, "Mark 1"));
    assert_null(driver_act(&driver, ACT_GIVE, 0));
    assert_false(driver_shows(&driver, "Numbers mark"));
    driver_picture(&driver, "one");
    driver_choose(&driver, "The other.");
    assert_int_equal(parl_session_turn_count(driver.app->table.session), 1);
    assert_true(driver_shows(&driver, "You: The other."));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_caret_goes_by_words),
        cmocka_unit_test(what_is_marked_is_cut_copied_and_written_over),
        cmocka_unit_test(typing_is_undone_before_an_answer_is),
        cmocka_unit_test(a_click_sets_the_caret_and_two_mark_the_word),
        cmocka_unit_test(a_letter_is_rubbed_out_whole),
        cmocka_unit_test(of_a_long_paste_what_fits_is_taken),
        cmocka_unit_test(no_word_crosses_the_edge_of_the_field),
        cmocka_unit_test(words_that_are_taken_back_can_be_mended),
        cmocka_unit_test(a_pick_of_one_is_a_plain_choice),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop);
}
