// SPDX-License-Identifier: MIT
//
// Everything fits: at each stop of the tour, in windows from the smallest to a dense large one,
// with the texts as they are and 40 % longer. Nothing is cut, lies outside its window or pane, lies
// over something else, or cannot be scrolled to. With --all in every look, else in a few.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "looks/tour.h"
#include "window.h"

// A line of text as it was drawn: what is seen of it, and where all of it is.
typedef struct {
    SDL_Rect box, whole;
    char text[64];
} Drawn;

enum { LINES_MAX = 512 };

typedef struct {
    const char *stop;
    Driver *driver;
    bool pseudo;
    int found;
    Drawn lines[LINES_MAX];
    int line_count, widgets;
} Search;

static bool everything;  // --all

// --- What is found ------------------------------------------------------------------------------

enum { TOLD_LINES_MAX = 60 };

static void found(Search *search, const Driver *driver, const char *what, const char *label) {
    const View *view = &driver->app->view;
    if (search->found++ >= TOLD_LINES_MAX) return;
    print_error("%s at %dx%d, scale %.1f, %d %%%s: %s: \"%.60s\"\n", search->stop, view->width,
                view->height, (double)view->density, view->zoom,
                search->pseudo ? ", longer texts" : "", what, label);
}

static SDL_Rect pane_of(const View *view, const Widget *widget) {
    if (widget->pane == NO_PANE) return (SDL_Rect){0, 0, view->width, view->height};
    return view->panes[widget->pane].box;
}

static bool beside(SDL_Rect box, SDL_Rect pane) {
    return box.x < pane.x || box.x + box.w > pane.x + pane.w;
}

// Whether its pane can be scrolled so that all of it is seen; what does not scroll is seen now.
static bool reached(const View *view, const Widget *widget) {
    SDL_Rect box = widget->box, pane = pane_of(view, widget);
    if (widget->pane == NO_PANE) return box.y >= 0 && box.y + box.h <= pane.h;
    const Scroll *scroll = view->panes[widget->pane].scroll;
    int top = box.y - pane.y + scroll->offset;
    int content = scroll->content > pane.h ? scroll->content : pane.h;
    return top >= 0 && top + box.h <= content;
}

static bool contains(SDL_Rect box, SDL_Rect other) {
    return other.x >= box.x && other.y >= box.y && other.x + other.w <= box.x + box.w &&
           other.y + other.h <= box.y + box.h;
}

// A widget within another is part of it. Rounding may cost a pixel of each.
static bool collide(const Widget *a, const Widget *b) {
    SDL_Rect common;
    if (a->pane != b->pane || contains(a->box, b->box) || contains(b->box, a->box)) return false;
    if (!SDL_IntersectRect(&a->box, &b->box, &common)) return false;
    return common.w > 2 && common.h > 2;
}

static void check_overlaps(Search *search, const Driver *driver, int index) {
    const View *view = &driver->app->view;
    for (int i = index + 1; i < view->widget_count; ++i) {
        if (!collide(&view->widgets[index], &view->widgets[i])) continue;
        found(search, driver, "lies over the next", view->widgets[index].label);
        found(search, driver, "lies over the one before", view->widgets[i].label);
    }
}

// Letters fill about this much of the height of a line; the rest is air.
static SDL_Rect letters_of(SDL_Rect line) {
    int air = line.h / 5;
    return (SDL_Rect){line.x, line.y + air, line.w, line.h - 2 * air};
}

// An overlay forgets the widgets of what lies below it, and the lines go with them.
static void hear_line(void *data, SDL_Rect whole, const char *letters, size_t length) {
    Search *search = data;
    const View *view = &search->driver->app->view;
    SDL_Rect clip = {0, 0, view->width, view->height};
    if (view->widget_count < search->widgets) search->line_count = 0;
    search->widgets = view->widget_count;
    assert_true(search->line_count < LINES_MAX);
    if (SDL_RenderIsClipEnabled(view->renderer)) SDL_RenderGetClipRect(view->renderer, &clip);
    Drawn *line = &search->lines[search->line_count];
    line->whole = letters_of(whole);
    if (!SDL_IntersectRect(&line->whole, &clip, &line->box)) line->box = (SDL_Rect){0};
    snprintf(line->text, sizeof line->text, "%.*s", (int)length, letters);
    ++search->line_count;
}

static void check_lines(Search *search, const Driver *driver) {
    for (int i = 0; i < search->line_count; ++i) {
        const Drawn *line = &search->lines[i];
        SDL_Rect common;
        if (line->box.h > 0 && line->box.w < line->whole.w)
            found(search, driver, "text is cut at the side", line->text);
        if (line->whole.y + line->whole.h > driver->app->view.height && line->box.h > 0)
            found(search, driver, "text ends below the window", line->text);
        for (int k = i + 1; k < search->line_count; ++k) {
            if (!SDL_IntersectRect(&line->box, &search->lines[k].box, &common)) continue;
            if (common.w <= 2 || common.h <= 2) continue;
            found(search, driver, "text lies below other text", line->text);
            found(search, driver, "text lies over other text", search->lines[k].text);
        }
    }
}

static void check_frame(Search *search, Driver *driver) {
    View *view = &driver->app->view;
    text_cuts(view->text);
    search->driver = driver;
    search->line_count = search->widgets = 0;
    text_watch(view->text, hear_line, search);
    app_compose(driver->app);
    text_watch(view->text, NULL, NULL);
    check_lines(search, driver);
    if (text_cuts(view->text) > 0) found(search, driver, "a line is cut", "");
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (beside(widget->box, pane_of(view, widget)))
            found(search, driver, "outside, to the side", widget->label);
        if (!reached(view, widget)) found(search, driver, "cannot be reached", widget->label);
        check_overlaps(search, driver, i);
    }
}

// --- Where it is looked for ---------------------------------------------------------------------

// Each pane that scrolls, to its end and back; with --all page by page.
static void check_scrolled(Search *search, Driver *driver) {
    View *view = &driver->app->view;
    check_frame(search, driver);
    for (int i = 0; i < view->pane_count; ++i) {
        Scroll *scroll = view->panes[i].scroll;
        int before = scroll->offset, most = scroll->content - scroll->pane;
        if (most <= 0) continue;
        for (int at = everything ? 0 : most; at < most; at += scroll->pane) {
            scroll->offset = at;
            check_frame(search, driver);
        }
        scroll->offset = most;
        check_frame(search, driver);
        scroll->offset = before;
    }
}

static void check_look(Search *search, Driver *driver, const TourLook *look, bool pseudo) {
    App *app = driver->app;
    search->pseudo = pseudo;
    text_pseudo(app->view.text, pseudo);
    tour_look(driver, look);
    check_scrolled(search, driver);
    text_pseudo(app->view.text, false);
    story_restyle(&app->table.story);
}

typedef struct {
    TourLook look;
    bool quick;  // not only with --all
} Row;

static const Row rows[] = {
    {{1024, 640, 1, 100, THEME_LIGHT}, true},   {{1280, 800, 1, 100, THEME_LIGHT}, false},
    {{1024, 640, 1, 200, THEME_LIGHT}, true},   {{1920, 1080, 1, 150, THEME_LIGHT}, false},
    {{3840, 2160, 2, 100, THEME_LIGHT}, false},
};

static void check_stop(Driver *driver, const char *name, void *data) {
    Search *search = data;
    search->stop = name;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        if (!rows[i].quick && !everything) continue;
        bool both = everything || rows[i].look.zoom == 100;
        if (both) check_look(search, driver, &rows[i].look, false);
        check_look(search, driver, &rows[i].look, true);
    }
}

static void check_zooms(Driver *driver, const char *name, void *data) {
    Search *search = data;
    search->stop = name;
    for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom += everything ? ZOOM_STEP : 3 * ZOOM_STEP) {
        const TourLook look = {1280, 800, 1, zoom, THEME_LIGHT};
        check_look(search, driver, &look, false);
        check_look(search, driver, &look, true);
    }
}

static void everything_fits_in_every_window(void **state) {
    (void)state;
    Search search = {0};
    tour(&rows[0].look, NULL, check_stop, &search);
    assert_int_equal(search.found, 0);
}

static void everything_fits_in_every_size_of_text(void **state) {
    (void)state;
    static const char *const stops[] = {"table-changes", "debrief", "settings", NULL};
    Search search = {0};
    tour(&rows[0].look, stops, check_zooms, &search);
    assert_int_equal(search.found, 0);
}

int main(int argc, char **argv) {
    everything = argc == 2 && strcmp(argv[1], "--all") == 0;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_fits_in_every_window),
        cmocka_unit_test(everything_fits_in_every_size_of_text),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
