// SPDX-License-Identifier: MIT
//
// The program itself: its command line, and what it does without a display.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "parlance_cohort.h"

// What a command wrote on both of its channels, and how it ended.
typedef struct {
    char said[8192];
    int code;
} Run;

static Run run(const char *command) {
    Run result = {.code = -1};
    char line[1024];
    snprintf(line, sizeof line, "(%s) 2>&1 </dev/null", command);
    FILE *pipe = popen(line, "r");
    assert_non_null(pipe);
    size_t length = fread(result.said, 1, sizeof result.said - 1, pipe);
    result.said[length] = '\0';
    int status = pclose(pipe);
    assert_true(WIFEXITED(status));
    result.code = WEXITSTATUS(status);
    return result;
}

static Run run_program(const char *arguments) {
    char command[512];
    snprintf(command, sizeof command, "'%s' %s", PARL_DESKTOP_PROGRAM, arguments);
    return run(command);
}

static void help_and_version_need_no_display(void **state) {
    (void)state;
    Run help = run_program("--help"), version = run_program("--version");
    assert_int_equal(help.code, 0);
    assert_non_null(strstr(help.said, "usage: parlance-desktop [NAME]"));
    assert_int_equal(version.code, 0);
    assert_non_null(strstr(version.said, "parlance-desktop 0."));
}

static void wrong_use_is_said_in_one_line(void **state) {
    (void)state;
    static const char *const wrong[] = {"--pack",
                                        "--pack seminar.pack",
                                        "--as heron",
                                        "--out results",
                                        "--pack seminar.pack --as heron --seed 7",
                                        "--pack seminar.pack --as heron --mode room",
                                        "--pack seminar.pack --as heron --new",
                                        "--pack seminar.pack --as heron --watch x.lua",
                                        "--sed 7",
                                        "--watch",
                                        "--seed",
                                        "--seed=x",
                                        "a --seed -1",
                                        "one two",
                                        "no-such-scenario",
                                        "--mode room",
                                        "--mode assessed",
                                        "--watch " PARL_SOURCE_DIR
                                        "/scenarios/the-date --mode room",
                                        "--watch the-date --mode assessed",
                                        "--seed 99999999999999999999 a"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; ++i) {
        Run said = run_program(wrong[i]);
        assert_int_equal(said.code, 2);
        assert_int_equal(strncmp(said.said, "parlance-desktop: ", 18), 0);
        assert_true(strchr(said.said, '\n') == said.said + strlen(said.said) - 1);
    }
}

// --- Without a display -----------------------------------------------------------------

// A copy of the program in a folder of its own; the path is written to [folder].
static void copy_program(char *folder, size_t size) {
    char command[512];
    snprintf(folder, size, "/tmp/parl-desktop-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(command, sizeof command, "mkdir '%s/bin' && cp '%s' '%s/bin/parlance-desktop'", folder,
             PARL_DESKTOP_PROGRAM, folder);
    assert_int_equal(run(command).code, 0);
}

// Runs it with [environment], and with no trace of a display server.
static Run run_copy(const char *environment, const char *folder, const char *arguments) {
    char command[512];
    snprintf(command, sizeof command,
             "env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_RUNTIME_DIR -u SDL_VIDEODRIVER "
             "PARLANCE_STORE='%s/runs.db' %s '%s/bin/parlance-desktop' %s",
             folder, environment, folder, arguments);
    return run(command);
}

static void remove_folder(const char *folder) {
    char command[128];
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    assert_int_equal(run(command).code, 0);
}

static void assert_points_to_the_terminal(const Run *said) {
    assert_int_equal(said->code, 2);
    assert_non_null(strstr(said->said, "there is no display"));
    assert_non_null(strstr(said->said, "parlance play eighteen-in-a-hundred --terminal"));
    assert_true(strchr(said->said, '\n') == said->said + strlen(said->said) - 1);
}

static void without_a_display_it_points_to_the_terminal(void **state) {
    (void)state;
    char folder[64];
    copy_program(folder, sizeof folder);
    Run offscreen = run_copy("SDL_VIDEODRIVER=offscreen", folder, "eighteen-in-a-hundred");
    // A machine with a console of its own would open a real window here.
    FILE *console = fopen("/dev/dri/card0", "rb");
    Run bare = offscreen;
    if (console)
        fclose(console);
    else
        bare = run_copy("", folder, "eighteen-in-a-hundred");
    remove_folder(folder);
    assert_points_to_the_terminal(&offscreen);
    assert_points_to_the_terminal(&bare);
}

// A `parlance` beside it that tells how it was called.
static void put_terminal(const char *folder) {
    char path[128];
    snprintf(path, sizeof path, "%s/bin/parlance", folder);
    FILE *script = fopen(path, "w");
    assert_non_null(script);
    fputs("#!/bin/sh\necho \"terminal: $*.\"\nexit 7\n", script);
    assert_int_equal(fclose(script), 0);
    assert_int_equal(chmod(path, 0755), 0);
}

static void without_a_display_and_a_name_it_lists_what_there_is(void **state) {
    (void)state;
    char folder[64];
    copy_program(folder, sizeof folder);
    put_terminal(folder);
    Run said = run_copy("SDL_VIDEODRIVER=offscreen", folder, "");
    remove_folder(folder);
    assert_int_equal(said.code, 7);
    assert_non_null(strstr(said.said, "terminal: list."));
}

static void without_a_display_it_goes_on_in_the_terminal_beside_it(void **state) {
    (void)state;
    char folder[64];
    copy_program(folder, sizeof folder);
    put_terminal(folder);
    Run said = run_copy("SDL_VIDEODRIVER=offscreen", folder, "eighteen-in-a-hundred --seed 12");
    remove_folder(folder);
    assert_int_equal(said.code, 7);
    assert_non_null(
        strstr(said.said, "terminal: play eighteen-in-a-hundred --terminal --seed 12."));
}

// What was asked for holds there too, or is refused.
static void without_a_display_the_terminal_hears_all_of_it(void **state) {
    (void)state;
    static const struct {
        const char *asked, *heard;
    } calls[] = {
        {"the-date --mode assessed", "terminal: play the-date --terminal --mode assessed."},
        {"the-date --mode practice", "terminal: play the-date --terminal --mode practice."},
        {"--new the-date --seed 12 --mode assessed",
         "terminal: play the-date --terminal --seed 12 --new --mode assessed."},
        {"--watch draft.lua --seed 3", "terminal: watch draft.lua --terminal --seed 3."},
        {"--watch draft.lua --new", "terminal: watch draft.lua --terminal."},
    };
    char folder[64];
    Run said[sizeof calls / sizeof *calls], room;
    copy_program(folder, sizeof folder);
    put_terminal(folder);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; ++i)
        said[i] = run_copy("SDL_VIDEODRIVER=offscreen", folder, calls[i].asked);
    room = run_copy("SDL_VIDEODRIVER=offscreen", folder, "the-date --mode room");
    remove_folder(folder);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; ++i) {
        assert_int_equal(said[i].code, 7);
        if (!strstr(said[i].said, calls[i].heard)) fail_msg("%s", said[i].said);
    }
    assert_int_equal(room.code, 2);
    assert_non_null(strstr(room.said, "a room needs the window"));
    assert_null(strstr(room.said, "terminal: "));
}

// --- With one -----------------------------------------------------------------------------------

// On a display in memory it waits for somebody until it is told to end.
static void without_a_name_it_opens_the_library(void **state) {
    (void)state;
    char folder[64], command[512];
    snprintf(folder, sizeof folder, "/tmp/parl-desktop-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(command, sizeof command,
             "PARLANCE_STORE='%s/runs.db' PARLANCE_SETTINGS='%s/desktop.conf' "
             "SDL_VIDEODRIVER=dummy timeout -s TERM 3 '%s'",
             folder, folder, PARL_DESKTOP_PROGRAM);
    Run said = run(command);
    remove_folder(folder);
    // SDL makes the signal a request to close the window, and the program obeys.
    assert_int_equal(said.code, 124);
    assert_string_equal(said.said, "");
}

// --- A scenario that is wrong ------------------------------------------------------------

static void a_broken_scenario_is_reported_with_its_place(void **state) {
    (void)state;
    char path[] = "/tmp/parl-broken-XXXXXX", arguments[64];
    int file = mkstemp(path);
    assert_true(file >= 0);
    FILE *out = fdopen(file, "w");
    assert_non_null(out);
    fputs("scenario { title = 7, }\nscenne \"one\" { }\n", out);
    assert_int_equal(fclose(out), 0);
    snprintf(arguments, sizeof arguments, "%s", path);
    Run said = run_program(arguments);
    assert_int_equal(remove(path), 0);
    assert_int_equal(said.code, 1);
    assert_non_null(strstr(said.said, "scenne"));
    assert_non_null(strstr(said.said, "the scenario does not load"));
}

// --- A session pack ---------------------------------------------------------------------------

#define OWNS PARL_SOURCE_DIR "/scenarios/drills/who-owns-it"

// A folder with a pack in it, of the version on the shelf plus [off].
static void put_pack(char *folder, size_t size, uint64_t off) {
    char path[128], trouble[600] = "";
    static const char *const roster[] = {"otter", "heron", "lynx"};
    parl_scenario *scenario = NULL;
    snprintf(folder, size, "/tmp/parl-desktop-XXXXXX");
    assert_non_null(mkdtemp(folder));
    assert_int_equal(parl_scenario_load(&scenario, OWNS, NULL), PARL_OK);
    const parl_pack_item item = {.name = "who-owns-it",
                                 .title = "Who owns it",
                                 .fingerprint = parl_scenario_describe(scenario).fingerprint + off,
                                 .seed = 7};
    parl_scenario_free(scenario);
    const parl_pack_info info = {.id = 77,
                                 .title = "Monday",
                                 .mode = PARL_MODE_ASSESSED,
                                 .item_count = 1,
                                 .items = &item,
                                 .name_count = 3,
                                 .names = roster};
    parl_pack *pack = parl_pack_new(&info, trouble, sizeof trouble);
    if (!pack) fail_msg("%s", trouble);
    snprintf(path, sizeof path, "%s/seminar.pack", folder);
    if (!parl_pack_write(pack, path, trouble, sizeof trouble)) fail_msg("%s", trouble);
    parl_pack_free(pack);
}

// With the pack of [folder], or [file] in it; it is ended after three seconds.
static Run run_pack(const char *folder, const char *file, const char *arguments) {
    char command[900];
    snprintf(command, sizeof command,
             "PARLANCE_STORE='%s/runs.db' PARLANCE_SETTINGS='%s/desktop.conf' "
             "PARLANCE_SCENARIOS='" PARL_SOURCE_DIR "/scenarios' SDL_VIDEODRIVER=dummy "
             "timeout -s TERM 3 '%s' --pack '%s/%s' %s",
             folder, folder, PARL_DESKTOP_PROGRAM, folder, file, arguments);
    return run(command);
}

static void a_pack_opens_a_window(void **state) {
    (void)state;
    char folder[64];
    put_pack(folder, sizeof folder, 0);
    Run said = run_pack(folder, "seminar.pack", "--as heron");
    remove_folder(folder);
    assert_int_equal(said.code, 124);
    assert_string_equal(said.said, "");
}

static void what_is_wrong_with_a_pack_is_said_before_anything_opens(void **state) {
    (void)state;
    char folder[64];
    put_pack(folder, sizeof folder, 0);
    Run none = run_pack(folder, "no.pack", "--as heron");
    Run name = run_pack(folder, "seminar.pack", "--as Heorn");
    Run item = run_pack(folder, "seminar.pack", "--as heron the-date");
    remove_folder(folder);
    put_pack(folder, sizeof folder, 1);
    Run other = run_pack(folder, "seminar.pack", "--as heron");
    remove_folder(folder);
    assert_int_equal(none.code, 1);
    assert_non_null(strstr(none.said, "no.pack"));
    assert_int_equal(name.code, 2);
    assert_non_null(strstr(name.said, "'Heorn' is not on the roster of this pack"));
    assert_non_null(strstr(name.said, "It has otter, heron, lynx"));
    assert_int_equal(item.code, 2);
    assert_non_null(strstr(item.said, "the pack has no scenario the-date"));
    assert_int_equal(other.code, 1);
    assert_non_null(strstr(other.said, "who-owns-it"));
    assert_non_null(strstr(other.said, "version"));
}

static void without_a_display_a_pack_is_played_in_the_terminal(void **state) {
    (void)state;
    char folder[64];
    copy_program(folder, sizeof folder);
    put_terminal(folder);
    Run said = run_copy("SDL_VIDEODRIVER=offscreen", folder,
                        "--pack monday.pack --as heron --out results");
    Run plain = run_copy("SDL_VIDEODRIVER=offscreen", folder, "--pack monday.pack --as heron");
    remove_folder(folder);
    assert_int_equal(said.code, 7);
    assert_non_null(strstr(
        said.said, "terminal: play --pack monday.pack --as heron --terminal --out results."));
    assert_non_null(strstr(plain.said, "terminal: play --pack monday.pack --as heron --terminal."));
}

int main(void) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_and_version_need_no_display),
        cmocka_unit_test(wrong_use_is_said_in_one_line),
        cmocka_unit_test(without_a_display_it_points_to_the_terminal),
        cmocka_unit_test(without_a_display_and_a_name_it_lists_what_there_is),
        cmocka_unit_test(without_a_display_it_goes_on_in_the_terminal_beside_it),
        cmocka_unit_test(without_a_display_the_terminal_hears_all_of_it),
        cmocka_unit_test(without_a_name_it_opens_the_library),
        cmocka_unit_test(a_broken_scenario_is_reported_with_its_place),
        cmocka_unit_test(a_pack_opens_a_window),
        cmocka_unit_test(what_is_wrong_with_a_pack_is_said_before_anything_opens),
        cmocka_unit_test(without_a_display_a_pack_is_played_in_the_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
