// SPDX-License-Identifier: MIT
//
// Colours that can be read: every pair of theme.h has the contrast that its row asks for, in each
// theme, and nothing is drawn in a pair that has no row.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "looks/tour.h"
#include "window.h"

static void contrast_is_measured_as_wcag_defines_it(void **state) {
    (void)state;
    assert_int_equal(theme_contrast(0x000000, 0xFFFFFF), 2100);
    assert_int_equal(theme_contrast(0xFFFFFF, 0x000000), 2100);
    assert_int_equal(theme_contrast(0x5A616C, 0x5A616C), 100);
    assert_in_range(theme_contrast(0x767676, 0xFFFFFF), 453, 455);  // the lightest grey for text
    assert_in_range(theme_contrast(0xFF0000, 0xFFFFFF), 398, 400);
    assert_in_range(theme_contrast(0x0000FF, 0xFFFFFF), 858, 860);
}

static void every_pair_of_the_table_can_be_read(void **state) {
    (void)state;
    static const struct {
        Colour front, ground;
        int tenths;
        const char *name;
    } pairs[] = {
#define X(front, ground, tenths) {COLOUR_##front, COLOUR_##ground, tenths, #front " on " #ground},
        THEME_PAIRS(X)
#undef X
    };
    int low = 0;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; ++i)
        for (int theme = 0; theme < THEME_COUNT; ++theme) {
            int found = theme_contrast(theme_colour((Theme)theme, pairs[i].front),
                                       theme_colour((Theme)theme, pairs[i].ground));
            if (found >= pairs[i].tenths * 10) continue;
            print_error("%s in theme %d: %d.%02d, and should be %d.%d\n", pairs[i].name, theme,
                        found / 100, found % 100, pairs[i].tenths / 10, pairs[i].tenths % 10);
            ++low;
        }
    assert_int_equal(low, 0);
}

// The assertion is text.c's; that it was asked at all is ours.
static void look_in_all_themes(Driver *driver, const char *name, void *data) {
    int *stops = data;
    (void)name;
    for (int theme = 0; theme < THEME_COUNT; ++theme) {
        const TourLook look = {1280, 800, 1, 100, (Theme)theme};
        tour_look(driver, &look);
        assert_int_equal(driver->app->view.theme, theme);
        assert_true(driver->app->view.widget_count > 0);
    }
    ++*stops;
}

static void nothing_is_drawn_in_a_pair_that_has_no_row(void **state) {
    (void)state;
    const TourLook look = {1280, 800, 1, 100, THEME_LIGHT};
    int stops = 0;
    tour(&look, NULL, look_in_all_themes, &stops);
    assert_true(stops > 30);
    assert_false(theme_pair(COLOUR_RULE, COLOUR_PANEL));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_measured_as_wcag_defines_it),
        cmocka_unit_test(every_pair_of_the_table_can_be_read),
        cmocka_unit_test(nothing_is_drawn_in_a_pair_that_has_no_row),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
