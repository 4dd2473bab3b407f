// SPDX-License-Identifier: MIT
//
// Writes a picture of every stop of the tour, in every look that is shown to others, into a folder,
// and a page that lists them; with names behind the folder, of those stops alone.
// scripts/screenshots runs it.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "looks/tour.h"
#include "window.h"

static const struct {
    const char *name;
    TourLook look;
} looks[] = {
    {"1280x800", {1280, 800, 1, 100, THEME_LIGHT}},
    {"1280x800-dark", {1280, 800, 1, 100, THEME_DARK}},
    {"1280x800-contrast", {1280, 800, 1, 100, THEME_CONTRAST}},
    {"1024x640", {1024, 640, 1, 100, THEME_LIGHT}},
    {"1024x640-200", {1024, 640, 1, 200, THEME_LIGHT}},
    {"1920x1080", {1920, 1080, 1, 100, THEME_LIGHT}},
    {"2560x1600-dense", {2560, 1600, 2, 100, THEME_LIGHT}},
};

enum { LOOK_COUNT = sizeof looks / sizeof *looks };

typedef struct {
    const char *folder;
    FILE *page;
    const char *const *only;  // NULL: every stop
    int pictures;
} Shots;

static const char head[] =
    "<!doctype html>\n"
    "<meta charset=\"utf-8\">\n"
    "<title>Parlance: every screen</title>\n"
    "<style>\n"
    "  body { font: 16px sans-serif; margin: 24px; background: #f5f3ee; color: #1d2128 }\n"
    "  div { display: flex; flex-wrap: wrap; gap: 16px }\n"
    "  figure { margin: 0 } img { width: 400px; border: 1px solid #d6d1c4 }\n"
    "</style>\n"
    "<h1>Parlance: every screen</h1>\n";

static void shoot(Driver *driver, const char *name, void *data) {
    Shots *shots = data;
    fprintf(shots->page, "<h2>%s</h2>\n<div>\n", name);
    for (int i = 0; i < LOOK_COUNT; ++i) {
        char path[600];
        snprintf(path, sizeof path, "%s/%s-%s.png", shots->folder, name, looks[i].name);
        tour_look(driver, &looks[i].look);
        assert_true(app_picture(driver->app, path));
        fprintf(shots->page,
                "<figure><a href=\"%s-%s.png\"><img loading=\"lazy\" src=\"%s-%s.png\" "
                "alt=\"%s at %s\"></a><figcaption>%s</figcaption></figure>\n",
                name, looks[i].name, name, looks[i].name, name, looks[i].name, looks[i].name);
        ++shots->pictures;
    }
    fputs("</div>\n", shots->page);
}

static void every_screen_is_written_down(void **state) {
    Shots *shots = *state;
    fputs(head, shots->page);
    tour(&looks[0].look, shots->only, shoot, shots);
}

int main(int argc, char **argv) {
    char path[600];
    if (argc < 2) {
        fputs("usage: desktop_screenshots FOLDER [STOP...]\n", stderr);
        return 2;
    }
    snprintf(path, sizeof path, "%s/index.html", argv[1]);
    Shots shots = {.folder = argv[1], .page = fopen(path, "w")};
    if (argc > 2) shots.only = (const char *const *)argv + 2;
    if (!shots.page) {
        fprintf(stderr, "desktop_screenshots: %s cannot be written\n", path);
        return 2;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(every_screen_is_written_down, &shots)};
    int failed = cmocka_run_group_tests(tests, window_start, window_stop);
    if (fclose(shots.page) != 0 || failed != 0) return 1;
    printf("%d pictures, listed in %s\n", shots.pictures, path);
    return 0;
}
