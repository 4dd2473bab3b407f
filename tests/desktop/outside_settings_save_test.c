// SPDX-License-Identifier: MIT
//
// What the player has chosen is on the disk: whole or not at all, and nothing else is lost.

#define _DEFAULT_SOURCE

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "settings_place.h"

// --- Where -----------------------------------------------------------------------------------

static void assert_path(const char *expected) {
    char path[200];
    assert_int_equal(settings_path(path, sizeof path), strlen(expected));
    assert_string_equal(path, expected);
}

static void the_place_is_named_or_known(void **unused) {
    (void)unused;
    setenv("XDG_CONFIG_HOME", "/xdg", 1);
    setenv("HOME", "/me", 1);
    assert_path(file);
    setenv("PARLANCE_SETTINGS", "", 1);
    assert_path("/xdg/parlance/desktop.conf");
    setenv("XDG_CONFIG_HOME", "not/absolute", 1);
    assert_path("/me/.config/parlance/desktop.conf");
    unsetenv("XDG_CONFIG_HOME");
    assert_path("/me/.config/parlance/desktop.conf");
    unsetenv("HOME");
    assert_path("");
    Settings settings = loaded();
    assert_default(&settings);
    save_fails(&settings, "There is no place for settings: set HOME or PARLANCE_SETTINGS.");
}

static void missing_folders_are_made(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    settings.zoom = 150;
    unsetenv("PARLANCE_SETTINGS");
    setenv("XDG_CONFIG_HOME", in("config"), 1);
    save(&settings);
    assert_int_equal(loaded().zoom, 150);
    unsetenv("XDG_CONFIG_HOME");
    setenv("HOME", folder, 1);
    assert_int_equal(loaded().zoom, 100);
    save(&settings);
    assert_non_null(strstr(content(in(".config/parlance/desktop.conf")), "zoom = 150\n"));
}

// --- Saving -------------------------------------------------------------------------------------

static void what_is_saved_is_read_again(void **unused) {
    (void)unused;
    Settings settings = {.theme = SETTINGS_CONTRAST,
                         .zoom = 200,
                         .motion = SETTINGS_REDUCED,
                         .speech = true,
                         .name = "Zoë",
                         .full_screen = true};
    save(&settings);
    Settings again = loaded();
    assert_int_equal(again.theme, SETTINGS_CONTRAST);
    assert_int_equal(again.zoom, 200);
    assert_int_equal(again.motion, SETTINGS_REDUCED);
    assert_true(again.speech);
    assert_string_equal(again.name, "Zoë");
    assert_true(again.full_screen);
}

static void a_new_file_explains_itself(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    save(&settings);
    assert_string_equal(content(file),
                        "# Colours: light, dark or contrast.\n"
                        "theme = light\n"
                        "# Size of everything, in percent: 80 to 200, in steps of 10.\n"
                        "zoom = 100\n"
                        "# Movement on the screen: full or reduced.\n"
                        "motion = full\n"
                        "# Speaks what is on the screen: off or on.\n"
                        "speech = off\n"
                        "# Whose runs are kept. Empty: whoever played last.\n"
                        "name =\n"
                        "# Whether the window fills the screen: no or yes.\n"
                        "full_screen = no\n");
}

static void what_somebody_has_written_stays(void **unused) {
    (void)unused;
    put("# mine\r\n\r\ncolour_of_bikeshed = green\r\nzoom=120\r\n  theme=dark # not this\r\n"
        "speech = on\nzoom = 130\nmotion = full\nfull_screen = no\nname=Ann");
    Settings settings = settings_default();
    settings.zoom = 140;
    settings.speech = true;
    snprintf(settings.name, sizeof settings.name, "Ann");
    save(&settings);
    assert_string_equal(
        content(file), "# mine\r\n\r\ncolour_of_bikeshed = green\r\nzoom = 140\r\n"
                       "theme = light\r\nspeech = on\nmotion = full\nfull_screen = no\nname=Ann\n");
}

static void a_missing_key_is_added_at_the_end(void **unused) {
    (void)unused;
    put("theme = dark\nmotion = full\nspeech = off\nname =\nfull_screen = no");
    Settings settings = loaded();
    settings.zoom = 80;
    save(&settings);
    assert_string_equal(
        content(file), "theme = dark\nmotion = full\nspeech = off\nname =\nfull_screen = no\n"
                       "# Size of everything, in percent: 80 to 200, in steps of 10.\nzoom = 80\n");
}

static void a_link_stays_a_link(void **unused) {
    (void)unused;
    struct stat is;
    Settings settings = settings_default();
    settings.zoom = 110;
    assert_int_equal(symlink("other.conf", file), 0);
    save(&settings);
    assert_int_equal(lstat(file, &is), 0);
    assert_true(S_ISLNK(is.st_mode));
    assert_int_equal(lstat(in("other.conf"), &is), 0);
    assert_true(S_ISREG(is.st_mode));
    settings.zoom = 120;
    assert_int_equal(symlink(file, in("link.conf")), 0);
    setenv("PARLANCE_SETTINGS", in("link.conf"), 1);
    save(&settings);
    assert_int_equal(lstat(file, &is), 0);
    assert_true(S_ISLNK(is.st_mode));
    assert_non_null(strstr(content(in("other.conf")), "zoom = 120\n"));
}

static void a_circle_of_links_is_told(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    assert_int_equal(symlink("other.conf", file), 0);
    assert_int_equal(symlink("desktop.conf", in("other.conf")), 0);
    save_fails(&settings, "cannot be followed: Too many levels of symbolic links");
    assert_false(settings_load(&settings, trouble, sizeof trouble));
    assert_non_null(strstr(trouble, "cannot be read: "));
}

static void a_file_keeps_its_permissions(void **unused) {
    (void)unused;
    struct stat is;
    Settings settings = settings_default();
    save(&settings);
    assert_int_equal(stat(file, &is), 0);
    assert_int_equal(is.st_mode & 0777, 0600);
    assert_int_equal(chmod(file, 0644), 0);
    settings.zoom = 110;
    save(&settings);
    assert_int_equal(stat(file, &is), 0);
    assert_int_equal(is.st_mode & 0777, 0644);
}

// Permissions hold for everybody but root, who therefore becomes nobody for a while.
static void as_nobody(void) {
    if (geteuid() == 0) assert_int_equal(seteuid(65534), 0);
}

static int gone_as_before(void **unused) {
    if (getuid() == 0 && seteuid(0) != 0) return -1;
    chmod(folder, 0700);
    return gone(unused);
}

static void a_read_only_folder_is_told(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    save(&settings);
    chmod(file, 0666);
    chmod(folder, 0555);
    as_nobody();
    settings.zoom = 110;
    save_fails(&settings, "cannot be written: Permission denied. The settings hold until the "
                          "window closes.");
    assert_int_equal(loaded().zoom, 100);
    setenv("PARLANCE_SETTINGS", in("closed/desktop.conf"), 1);
    save_fails(&settings, "closed/desktop.conf cannot be written: Permission denied.");
}

static void a_read_only_file_is_left_alone(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    save(&settings);
    chmod(file, 0444);
    chmod(folder, 0777);
    as_nobody();
    settings.zoom = 110;
    save_fails(&settings, "cannot be written: Permission denied.");
    assert_int_equal(loaded().zoom, 100);
}

static void a_file_that_may_not_be_read_is_told(void **unused) {
    (void)unused;
    put("zoom = 110\n");
    chmod(file, 0);
    chmod(folder, 0777);
    as_nobody();
    Settings settings = loaded_with("@ cannot be read: Permission denied; make it yours to read, "
                                    "or move it away.");
    save_fails(&settings, "cannot be read: Permission denied");
}

static void a_folder_that_is_a_file_is_told(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    put_bytes(in("closed"), "", 0);
    setenv("PARLANCE_SETTINGS", in("closed/desktop.conf"), 1);
    save_fails(&settings, "closed/desktop.conf cannot be read: Not a directory");
}

static void limit_files_to(rlim_t bytes) {
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_full_disk_leaves_the_old_file(void **unused) {
    (void)unused;
    Settings settings = settings_default();
    save(&settings);
    settings.zoom = 110;
    signal(SIGXFSZ, SIG_IGN);
    limit_files_to(100);
    bool saved = settings_save(&settings, trouble, sizeof trouble);
    limit_files_to(RLIM_INFINITY);
    assert_false(saved);
    assert_non_null(strstr(trouble, "cannot be written: File too large."));
    assert_int_equal(files_in_folder(), 1);
    assert_int_equal(loaded().zoom, 100);
}

static void what_is_the_same_is_not_written(void **unused) {
    (void)unused;
    struct stat before, after;
    Settings settings = settings_default();
    save(&settings);
    assert_int_equal(stat(file, &before), 0);
    save(&settings);
    assert_int_equal(stat(file, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
}

#define GUARDED(test) cmocka_unit_test_setup_teardown(test, fresh, gone_as_before)

int main(void) {
    const struct CMUnitTest tests[] = {
        FILED(the_place_is_named_or_known),
        FILED(missing_folders_are_made),
        FILED(what_is_saved_is_read_again),
        FILED(a_new_file_explains_itself),
        FILED(what_somebody_has_written_stays),
        FILED(a_missing_key_is_added_at_the_end),
        FILED(a_link_stays_a_link),
        FILED(a_circle_of_links_is_told),
        FILED(a_file_keeps_its_permissions),
        GUARDED(a_read_only_folder_is_told),
        GUARDED(a_read_only_file_is_left_alone),
        GUARDED(a_file_that_may_not_be_read_is_told),
        FILED(a_folder_that_is_a_file_is_told),
        FILED(a_full_disk_leaves_the_old_file),
        FILED(what_is_the_same_is_not_written),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
