// SPDX-License-Identifier: MIT
//
// Text: where lines break, which font a letter comes from, what is kept, and what happens
// on a machine without fonts. And where a scenario is found.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "driver.h"
#include "fonts.h"

static SDL_Surface *canvas;
static SDL_Renderer *renderer;

static Text *open_text(float scale) {
    Text *text = NULL;
    char error[256];
    assert_true(text_new(&text, renderer, scale, error, sizeof error));
    return text;
}

// --- Lines -----------------------------------------------------------------------------

static void lines_break_at_spaces_and_fit(void **state) {
    (void)state;
    static const char words[] = "There is maybe a chance that we get there. Anything firmer, "
                                "I would be making up, and so would you.";
    Text *text = open_text(1);
    const char *rest = words;
    size_t seen = 0;
    int lines = 0;
    while (*rest) {
        const char *line = rest;
        size_t length = text_cut(text, STYLE_BODY, 240, line, &rest);
        assert_true(text_width(text, STYLE_BODY, line, length) <= 240);
        assert_true(line == words || line[-1] == ' ');
        assert_true(line[length] == ' ' || line[length] == '\0');
        seen += length + (line[length] == ' ');
        ++lines;
    }
    assert_int_equal(seen, strlen(words));
    assert_true(lines > 2);
    assert_int_equal(text_height(text, STYLE_BODY, 240, words),
                     lines * text_leading(text, STYLE_BODY));
    text_free(text);
}

static void a_word_wider_than_the_line_is_broken_between_letters(void **state) {
    (void)state;
    Text *text = open_text(1);
    const char *rest = "Rückversicherungsgesellschaftsvertragsänderungsantragsformular";
    size_t length = strlen(rest), seen = 0;
    while (*rest) {
        const char *line = rest;
        size_t cut = text_cut(text, STYLE_BODY, 120, line, &rest);
        assert_true(cut > 0);
        assert_true(text_width(text, STYLE_BODY, line, cut) <= 120);
        assert_true(((unsigned char)*rest & 0xC0) != 0x80);
        seen += cut;
    }
    assert_int_equal(seen, length);
    text_free(text);
}

static void line_ends_are_kept_and_even_nothing_fits_somewhere(void **state) {
    (void)state;
    Text *text = open_text(1);
    int leading = text_leading(text, STYLE_BODY);
    assert_int_equal(leading, 23);  // 16 points at 1.45
    assert_int_equal(text_height(text, STYLE_BODY, 400, ""), 0);
    assert_int_equal(text_height(text, STYLE_BODY, 400, "one\n\nthree"), 3 * leading);
    assert_int_equal(text_height(text, STYLE_BODY, 400, "one\n"), leading);
    assert_int_equal(text_height(text, STYLE_BODY, 1, "ab c"), 3 * leading);
    text_free(text);
}

static void a_percent_sign_stays_with_its_figure(void **state) {
    (void)state;
    static const char words[] = "right: 79 %.";
    Text *text = open_text(1);
    int width = text_width(text, STYLE_BODY, "right: 79", 9) + 2;
    const char *rest = words;
    assert_int_equal(text_cut(text, STYLE_BODY, width, words, &rest), 6);
    assert_string_equal(rest, "79 %.");
    text_free(text);
}

static void broken_letters_and_control_bytes_do_no_harm(void **state) {
    (void)state;
    Text *text = open_text(1);
    static const char *const odd[] = {"\xff\xfe",    "a\x80\x80",    "\xe2\x82", "tab\there",
                                      "\x1b[31mred", "\xf0\x9f\x98", "\xc3"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; ++i) {
        SDL_Rect box = {0, 0, 200, 0};
        assert_true(text_draw(text, STYLE_BODY, COLOUR_INK, box, odd[i]) > 0);
        assert_true(text_line(text, STYLE_BODY, COLOUR_INK, 0, 0, 20, odd[i]) >= 0);
    }
    text_free(text);
}

// "00" in one style and "70" in another must not be taken for each other once they are known.
static void each_style_has_its_own_widths(void **state) {
    (void)state;
    Text *text = open_text(1), *fresh = NULL;
    for (int pass = 0; pass < 2; ++pass)
        for (int figure = 0; figure < 100; ++figure)
            for (int style = 0; style < STYLE_COUNT; ++style) {
                char word[16];
                snprintf(word, sizeof word, "%02d", figure);
                int wide = text_width(text, (Style)style, word, 2);
                if (pass == 0) continue;
                if (style == 0) fresh = open_text(1);
                assert_int_equal(wide, text_width(fresh, (Style)style, word, 2));
                if (style == STYLE_COUNT - 1) text_free(fresh);
            }
    text_free(text);
}

static void a_line_that_is_too_long_ends_in_an_ellipsis(void **state) {
    (void)state;
    Text *text = open_text(1);
    static const char title[] = "Chief operating officer and chairwoman of the works council";
    int whole = text_width(text, STYLE_SMALL, title, strlen(title));
    assert_int_equal(text_line(text, STYLE_SMALL, COLOUR_INK, 0, 0, whole, title), whole);
    int cut = text_line(text, STYLE_SMALL, COLOUR_INK, 0, 0, 200, title);
    assert_true(cut <= 200);
    assert_true(cut > 150);
    text_free(text);
}

static void what_was_drawn_is_kept_and_not_for_ever(void **state) {
    (void)state;
    Text *text = open_text(1);
    SDL_Rect box = {0, 0, 300, 0};
    text_draw(text, STYLE_BODY, COLOUR_INK, box, "the same line");
    int kept = text_kept(text);
    text_tidy(text);
    text_draw(text, STYLE_BODY, COLOUR_INK, box, "the same line");
    assert_int_equal(text_kept(text), kept);
    for (int i = 0; i < 20000; ++i) {
        char line[32];
        snprintf(line, sizeof line, "line %d", i);
        text_draw(text, STYLE_BODY, COLOUR_INK, box, line);
        text_tidy(text);
    }
    // By how much room they take: these would be 30 megabytes and more.
    assert_in_range(text_kept(text), 1, 5000);
    text_forget(text);
    assert_int_equal(text_kept(text), 0);
    text_free(text);
}

// --- Fonts -----------------------------------------------------------------------------

static void a_letter_comes_from_the_first_font_that_has_it(void **state) {
    (void)state;
    Fonts fonts;
    char error[256];
    assert_true(fonts_open(&fonts, 1, error, sizeof error));
    assert_int_equal(fonts_rank(&fonts, STYLE_BODY, 'a'), FONT_OWN);
    const char *own = TTF_FontFaceFamilyName(fonts_get(&fonts, STYLE_BODY, FONT_OWN));
    if (strncmp(own, "Inter", 5) == 0) {
        // Braille is in DejaVu Sans and not in Inter; Chinese is in neither: a box.
        assert_int_equal(fonts_rank(&fonts, STYLE_BODY, 0x2801), FONT_SPARE);
        assert_int_equal(fonts_rank(&fonts, STYLE_BODY, 0x6F22), FONT_OWN);
    }
    fonts_close(&fonts);
}

// Writes a configuration of fontconfig that knows the fonts of [folder], and uses it.
static void use_fonts_of(const char *folder, char *path, size_t size) {
    snprintf(path, size, "/tmp/parl-fonts-XXXXXX");
    assert_non_null(mkdtemp(path));
    char file[128];
    snprintf(file, sizeof file, "%s/fonts.conf", path);
    FILE *out = fopen(file, "w");
    assert_non_null(out);
    fprintf(out,
            "<?xml version=\"1.0\"?>\n<fontconfig>%s%s%s<cachedir>%s</cachedir></fontconfig>\n",
            *folder ? "<dir>" : "", folder, *folder ? "</dir>" : "", path);
    assert_int_equal(fclose(out), 0);
    assert_int_equal(setenv("FONTCONFIG_FILE", file, 1), 0);
}

static void forget_fonts(const char *path) {
    char command[128];
    assert_int_equal(unsetenv("FONTCONFIG_FILE"), 0);
    snprintf(command, sizeof command, "rm -r '%s'", path);
    assert_int_equal(system(command), 0);
}

static void without_any_font_it_says_what_to_install(void **state) {
    (void)state;
    char path[64], error[256] = "";
    Fonts fonts;
    use_fonts_of("", path, sizeof path);
    bool opened = fonts_open(&fonts, 1, error, sizeof error);
    forget_fonts(path);
    assert_false(opened);
    assert_non_null(strstr(error, "no font was found"));
    assert_non_null(strstr(error, "fonts-inter"));
}

static void without_inter_any_other_font_does(void **state) {
    (void)state;
    static const char folder[] = "/usr/share/fonts/truetype/dejavu";
    char path[64], error[256] = "", family[64] = "";
    FILE *there = fopen("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "rb");
    if (!there) skip();
    fclose(there);
    Fonts fonts;
    use_fonts_of(folder, path, sizeof path);
    bool opened = fonts_open(&fonts, 1, error, sizeof error);
    forget_fonts(path);
    assert_true(opened);
    snprintf(family, sizeof family, "%s",
             TTF_FontFaceFamilyName(fonts_get(&fonts, STYLE_BODY, FONT_OWN)));
    fonts_close(&fonts);
    assert_non_null(strstr(family, "DejaVu"));
}

static void text_grows_with_the_scale_of_the_screen(void **state) {
    (void)state;
    Text *text = open_text(1);
    int once = text_width(text, STYLE_BODY, "how sure", 8);
    text_rescale(text, 2);
    assert_in_range(text_width(text, STYLE_BODY, "how sure", 8), 2 * once - 4, 2 * once + 4);
    assert_int_equal(text_leading(text, STYLE_BODY), 46);
    text_free(text);
}

static int start(void **state) {
    (void)state;
    char error[256];
    if (view_start(error, sizeof error) != VIEW_OK) return -1;
    canvas = SDL_CreateRGBSurfaceWithFormat(0, 400, 200, 32, SDL_PIXELFORMAT_ARGB8888);
    renderer = canvas ? SDL_CreateSoftwareRenderer(canvas) : NULL;
    return renderer ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    SDL_DestroyRenderer(renderer);
    SDL_FreeSurface(canvas);
    view_stop();
    return 0;
}

int main(void) {
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    unsetenv("PARLANCE_SCENARIOS");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_break_at_spaces_and_fit),
        cmocka_unit_test(a_word_wider_than_the_line_is_broken_between_letters),
        cmocka_unit_test(line_ends_are_kept_and_even_nothing_fits_somewhere),
        cmocka_unit_test(a_percent_sign_stays_with_its_figure),
        cmocka_unit_test(broken_letters_and_control_bytes_do_no_harm),
        cmocka_unit_test(each_style_has_its_own_widths),
        cmocka_unit_test(a_line_that_is_too_long_ends_in_an_ellipsis),
        cmocka_unit_test(what_was_drawn_is_kept_and_not_for_ever),
        cmocka_unit_test(a_letter_comes_from_the_first_font_that_has_it),
        cmocka_unit_test(without_any_font_it_says_what_to_install),
        cmocka_unit_test(without_inter_any_other_font_does),
        cmocka_unit_test(text_grows_with_the_scale_of_the_screen),
    };
    return cmocka_run_group_tests(tests, start, stop) != 0;
}
