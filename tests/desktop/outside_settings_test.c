// SPDX-License-Identifier: MIT
//
// What the player has written into the settings is read, with all that can be mistaken in it.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "settings_place.h"

// --- Reading ------------------------------------------------------------------------------------

static void without_a_file_there_are_the_defaults(void **unused) {
    (void)unused;
    Settings settings = loaded();
    assert_default(&settings);
}

static void each_key_is_read(void **unused) {
    (void)unused;
    put("# mine\n\n theme=dark\nzoom =120\n\tmotion = reduced \nspeech = on\n"
        "name = Zoë # van 'Oz'\nfull_screen = yes");
    Settings settings = loaded();
    assert_int_equal(settings.theme, SETTINGS_DARK);
    assert_int_equal(settings.zoom, 120);
    assert_int_equal(settings.motion, SETTINGS_REDUCED);
    assert_true(settings.speech);
    assert_string_equal(settings.name, "Zoë # van 'Oz'");
    assert_true(settings.full_screen);
}

static void lines_of_another_system_are_read(void **unused) {
    (void)unused;
    put("\xef\xbb\xbftheme = contrast\r\nname =\r\nzoom = 90\r\n\r\n# all\r\n");
    Settings settings = loaded();
    assert_int_equal(settings.theme, SETTINGS_CONTRAST);
    assert_string_equal(settings.name, "");
    assert_int_equal(settings.zoom, 90);
}

static void both_ends_of_a_number_are_read(void **unused) {
    (void)unused;
    put("zoom = 80\n");
    assert_int_equal(loaded().zoom, 80);
    put("zoom = 0200\n");
    assert_int_equal(loaded().zoom, 200);
}

static void each_mistake_is_told_and_the_rest_is_read(void **unused) {
    (void)unused;
    put("theme = drak\nzom = 120\nspeech\nzoom = 70\nmotion = reduced\nmotion = full\n");
    Settings settings =
        loaded_with("@:1: theme is \"drak\"; write light, dark or contrast.\n"
                    "@:2: there is no setting \"zom\"; correct its name, or remove the line.\n"
                    "@:3: \"speech\" has no value; write key = value, or # before a remark.\n"
                    "@:4: zoom is \"70\"; write a number from 80 to 200 in steps of 10.\n"
                    "@:6: motion is set a second time; remove one of the lines.");
    assert_default(&settings);
}

static void what_is_no_number_is_told(void **unused) {
    static const char *const bad[] = {"",    "210",  "85",   "-100",       "+100", "100%",
                                      "1e2", "100.", "0x64", "4294967396", "1 00", "١٠٠"};
    (void)unused;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char text[200];
        snprintf(text, sizeof text, "zoom = %s\n", bad[i]);
        put(text);
        snprintf(text, sizeof text,
                 "@:1: zoom is \"%s\"; write a number from 80 to 200 in steps "
                 "of 10.",
                 bad[i]);
        assert_int_equal(loaded_with(text).zoom, 100);
    }
}

static void a_name_has_at_most_sixty_letters(void **unused) {
    (void)unused;
    char text[400] = "name = ";
    for (int i = 0; i < 60; i++) strcat(text, "😀");
    put(text);
    assert_string_equal(loaded().name, text + 7);
    strcat(text, "!");
    put(text);
    assert_string_equal(loaded_with("@:1: name is \"😀😀😀😀😀😀😀😀😀😀…\"; "
                                    "write at most 60 letters of UTF-8.")
                            .name,
                        "");
    put("name = Gr\xfc\xdf\x1b[2J");
    loaded_with("@:1: name is \"Gr???[2J\"; write at most 60 letters of UTF-8.");
}

static void a_zero_byte_spoils_its_line_only(void **unused) {
    static const char bytes[] = "zoom = 1\0"
                                "20\ntheme = dark\n";
    (void)unused;
    put_bytes(file, bytes, sizeof bytes - 1);
    Settings settings = loaded_with("@:1: a zero byte stands in the line; write the line again.");
    assert_int_equal(settings.zoom, 100);
    assert_int_equal(settings.theme, SETTINGS_DARK);
}

static void put_garbage(size_t size) {
    char *bytes = malloc(size);
    uint32_t dice = 7;
    assert_non_null(bytes);
    for (size_t i = 0; i < size; i++) bytes[i] = (char)((dice = dice * 1664525 + 1013904223) >> 24);
    put_bytes(file, bytes, size);
    free(bytes);
}

static void a_file_that_is_too_long_is_left_alone(void **unused) {
    (void)unused;
    struct stat is;
    put_garbage(1 << 20);
    Settings settings = loaded_with("@ is longer than 64 KB and no settings file; move it away.");
    assert_default(&settings);
    save_fails(&settings, "is longer than 64 KB and no settings file; move it away.");
    assert_int_equal(stat(file, &is), 0);
    assert_int_equal(is.st_size, 1 << 20);
}

static void garbage_is_told_as_far_as_it_fits(void **unused) {
    (void)unused;
    Settings settings;
    put_garbage(64 * 1024);
    assert_false(settings_load(&settings, trouble, sizeof trouble));
    assert_default(&settings);
    const char *more = strstr(trouble, "\nand ");
    assert_non_null(more);
    assert_non_null(strstr(more, " more"));
    assert_true(strlen(trouble) < sizeof trouble - 1);
    for (size_t size = 1; size < 100; size++) {
        assert_false(settings_load(&settings, trouble, size));
        assert_true(strlen(trouble) < size);
    }
}

static void what_is_no_file_is_told(void **unused) {
    (void)unused;
    Settings settings;
    assert_int_equal(mkdir(file, 0700), 0);
    settings = loaded_with("@ is a folder; name a file in PARLANCE_SETTINGS.");
    save_fails(&settings, "is a folder; name a file in PARLANCE_SETTINGS.");
    rmdir(file);
    assert_int_equal(mkfifo(file, 0600), 0);
    settings = loaded_with("@ is not a file; name a file in PARLANCE_SETTINGS.");
    save_fails(&settings, "is not a file; name a file in PARLANCE_SETTINGS.");
}

// --- Values -------------------------------------------------------------------------------------

static void assert_value(const Settings *settings, Setting row, const char *expected) {
    char value[300];
    assert_int_equal(settings_value(settings, row, value, sizeof value), strlen(expected));
    assert_string_equal(value, expected);
}

static void a_row_steps_through_its_values(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    for (int zoom = 110; zoom <= 200; zoom += 10) {
        assert_true(settings_step(&settings, SETTING_zoom, 1));
        assert_int_equal(settings.zoom, zoom);
    }
    assert_false(settings_step(&settings, SETTING_zoom, 1));
    assert_value(&settings, SETTING_zoom, "200");
    settings.zoom = 80;
    assert_false(settings_step(&settings, SETTING_zoom, -1));
    assert_false(settings_step(&settings, SETTING_theme, -1));
    assert_true(settings_step(&settings, SETTING_theme, 1));
    assert_value(&settings, SETTING_theme, "dark");
    assert_true(settings_step(&settings, SETTING_theme, 1));
    assert_false(settings_step(&settings, SETTING_theme, 1));
    assert_value(&settings, SETTING_theme, "contrast");
    assert_false(settings_step(&settings, SETTING_name, 1));
}

static void a_name_is_set_if_it_is_one(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    assert_true(settings_set(&settings, SETTING_name, "  Ann of  Ham "));
    assert_value(&settings, SETTING_name, "Ann of  Ham");
    assert_false(settings_set(&settings, SETTING_name, "Ann\ntheme = dark"));
    assert_false(settings_set(&settings, SETTING_name, "\xff"));
    assert_value(&settings, SETTING_name, "Ann of  Ham");
    assert_true(settings_set(&settings, SETTING_name, ""));
    assert_value(&settings, SETTING_name, "");
    assert_string_equal(settings_key(SETTING_full_screen), "full_screen");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FILED(without_a_file_there_are_the_defaults),
        FILED(each_key_is_read),
        FILED(lines_of_another_system_are_read),
        FILED(both_ends_of_a_number_are_read),
        FILED(each_mistake_is_told_and_the_rest_is_read),
        FILED(what_is_no_number_is_told),
        FILED(a_name_has_at_most_sixty_letters),
        FILED(a_zero_byte_spoils_its_line_only),
        FILED(a_file_that_is_too_long_is_left_alone),
        FILED(garbage_is_told_as_far_as_it_fits),
        FILED(what_is_no_file_is_told),
        FILED(a_row_steps_through_its_values),
        FILED(a_name_is_set_if_it_is_one),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
