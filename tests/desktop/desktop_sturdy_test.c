// SPDX-License-Identifier: MIT
//
// What a window has to bear: a renderer that loses everything, a window that is gone, pictures and
// fonts that are missing or wrong, sizes that nobody would choose, and two thousand events of all
// kinds at random.

#define _XOPEN_SOURCE 700

#include <fontconfig/fontconfig.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "hand.h"
#include "memory.h"
#include "table/face.h"

enum { EVENTS = 2000 };

static int events = EVENTS;
static char folder[] = "/tmp/parl-sturdy-XXXXXX";

static const char *in(const char *name) {
    static char paths[4][256];
    static int turn;
    char *path = paths[turn = (turn + 1) % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static void run(const char *command) { assert_int_equal(system(command), 0); }

// --- Pictures of the window ---------------------------------------------------------------------

static Uint32 *pixels_of(const Driver *driver) {
    const View *view = &driver->app->view;
    Uint32 *pixels = memory_grow(NULL, (size_t)(view->width * view->height), sizeof *pixels);
    app_compose(driver->app);
    assert_int_equal(SDL_RenderReadPixels(view->renderer, NULL, SDL_PIXELFORMAT_RGB888, pixels,
                                          view->width * (int)sizeof *pixels),
                     0);
    return pixels;
}

// The same but for a letter or two: SDL_ttf sets one by less than a pixel from where it set it
// first when it is drawn after others.
static void assert_picture(const Driver *driver, const Uint32 *before) {
    const View *view = &driver->app->view;
    Uint32 *now = pixels_of(driver);
    int others = 0, all = view->width * view->height;
    for (int i = 0; i < all; ++i) others += (now[i] & 0xFFFFFF) != (before[i] & 0xFFFFFF);
    assert_in_range(others, 0, all / 2000);
    free(now);
}

// How many colours a square of the window has.
static int colours_in(const Driver *driver, SDL_Rect box) {
    const View *view = &driver->app->view;
    Uint32 seen[64];
    int count = 0;
    Uint32 *pixels = memory_grow(NULL, (size_t)(box.w * box.h), sizeof *pixels);
    assert_int_equal(SDL_RenderReadPixels(view->renderer, &box, SDL_PIXELFORMAT_RGB888, pixels,
                                          box.w * (int)sizeof *pixels),
                     0);
    for (int i = 0; i < box.w * box.h; ++i) {
        int at = 0;
        while (at < count && seen[at] != (pixels[i] & 0xFFFFFF)) ++at;
        if (at == count && count < 64) seen[count++] = pixels[i] & 0xFFFFFF;
    }
    free(pixels);
    return count;
}

static Driver open_playing(const char *path, int answers) {
    Driver driver = driver_open(path, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    for (int i = 0; i < answers; ++i) driver_answer(&driver);
    return driver;
}

// --- A renderer that loses everything -----------------------------------------------------------

static SDL_Texture *icon_of(const Driver *driver) {
    return picture_get(driver->app->view.pictures, "icons/help.svg", NULL, 20, 20);
}

static void lose_renderer(Uint32 type) {
    int mark = 0;
    Driver driver = open_playing(COUNSEL, 6);
    Uint32 *before = pixels_of(&driver);
    int kept = text_kept(driver.app->view.text);
    assert_int_equal(SDL_SetTextureUserData(icon_of(&driver), &mark), 0);
    assert_int_equal(SDL_SetTextureUserData(driver.app->view.corners[0].texture, &mark), 0);
    SDL_Event event = {.type = type};
    assert_int_equal(SDL_PushEvent(&event), 1);
    assert_true(app_step(driver.app));
    assert_null(SDL_GetTextureUserData(icon_of(&driver)));
    assert_null(SDL_GetTextureUserData(driver.app->view.corners[0].texture));
    assert_in_range(text_kept(driver.app->view.text), 1, kept - 1);
    assert_picture(&driver, before);
    free(before);
    driver_close(&driver);
}

static void a_renderer_that_is_reset_shows_the_same_picture(void **state) {
    (void)state;
    lose_renderer(SDL_RENDER_DEVICE_RESET);
    lose_renderer(SDL_RENDER_TARGETS_RESET);
}

// --- A window that is gone ----------------------------------------------------------------------

// Before 2.28 SDL leaves the renderer of such a window behind. Held here, it counts as no leak.
static SDL_Renderer *left[2];

static void destroy_window(const Driver *driver, int index) {
    left[index] = driver->app->view.renderer;
    SDL_DestroyWindow(driver->app->view.window);
}

static void a_window_that_is_destroyed_opens_anew_on_the_same_run(void **state) {
    (void)state;
    Driver driver = open_playing(EIGHTEEN, 3);
    Uint32 *before = pixels_of(&driver);
    uint64_t run = parl_session_fingerprint(driver.app->table.session);
    Uint32 id = driver.app->view.id;
    destroy_window(&driver, 0);
    assert_true(app_step(driver.app));
    assert_true(view_alive(&driver.app->view));
    assert_int_not_equal(driver.app->view.id, id);
    assert_true(parl_session_fingerprint(driver.app->table.session) == run);
    assert_string_equal(SDL_GetWindowTitle(driver.app->view.window),
                        "Eighteen in a hundred - Parlance");
    assert_picture(&driver, before);
    free(before);
    driver_play(&driver);
    assert_true(parl_session_over(driver.app->table.session));
    driver_close(&driver);
}

static void a_window_may_be_gone_when_the_program_ends(void **state) {
    (void)state;
    Driver driver = open_playing(EIGHTEEN, 1);
    destroy_window(&driver, 1);
    driver_close(&driver);
}

// --- Pictures -----------------------------------------------------------------------------------

static void put(const char *path, const char *bytes, size_t times) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    for (size_t i = 0; i < times; ++i) fputs(bytes, file);
    assert_int_equal(fclose(file), 0);
}

// A folder of pictures that are all [times] times [bytes].
static const char *make_pictures(const char *name, const char *bytes, size_t times) {
    static const char *const icons[] = {"help", "why", "undo", "settings", "library"};
    char path[256], command[400];
    snprintf(command, sizeof command, "mkdir -p '%s/icons' '%s/portraits'", in(name), in(name));
    run(command);
    for (size_t i = 0; i < sizeof icons / sizeof *icons; ++i) {
        snprintf(path, sizeof path, "%s/icons/%s.svg", in(name), icons[i]);
        put(path, bytes, times);
    }
    for (int i = 0; i < face_count; ++i) {
        snprintf(path, sizeof path, "%s/portraits/%s.svg", in(name), face_names[i]);
        put(path, bytes, times);
    }
    return in(name);
}

static void use_pictures(Driver *driver, const char *from) {
    View *view = &driver->app->view;
    pictures_free(view->pictures);
    view->pictures = pictures_new(view->renderer, from);
    driver->app->dirty = true;
    assert_true(app_step(driver->app));
}

// Letters on a round ground where there is no face: more colours than paper.
static void assert_faces_stand_in(Driver *driver) {
    View *view = &driver->app->view;
    view_clear(view);
    face_draw(view, driver->app->table.session, 0, 40, 40, 48);
    assert_null(picture_get(view->pictures, "portraits/oak.svg", "calm", 48, 48));
    assert_true(colours_in(driver, (SDL_Rect){40, 40, 48, 48}) > 4);
}

// A button without its sign has a letter in its place.
static void assert_signs_stand_in(Driver *driver) {
    app_compose(driver->app);
    SDL_Rect box = driver_box(driver, ACT_HELP, 0);
    assert_true(colours_in(driver, box) > 1);
}

static void pictures_that_are_missing_or_wrong_have_something_in_their_place(void **state) {
    (void)state;
    static const char shapeless[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\"></svg>";
    static const char cut[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\"><path d=\"M0 0";
    Driver driver = open_playing(COUNSEL, 2);
    const struct {
        const char *name, *bytes;
        size_t times;
    } rows[] = {{"empty", "", 1},
                {"huge", "<svg>                                    ", 20000},
                {"noise", "\x89PNG\r\n\x1a\nnot a picture", 1},
                {"cut", cut, 1},
                {"shapeless", shapeless, 1}};
    use_pictures(&driver, in("nowhere"));
    assert_faces_stand_in(&driver);
    assert_signs_stand_in(&driver);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        use_pictures(&driver, make_pictures(rows[i].name, rows[i].bytes, rows[i].times));
        assert_faces_stand_in(&driver);
        assert_signs_stand_in(&driver);
    }
    driver_answer(&driver);
    driver_close(&driver);
}

// --- Fonts --------------------------------------------------------------------------------------

// Copies the file of the font [name] to [to].
static void copy_font(const char *name, const char *to) {
    FcChar8 *path = NULL;
    FcResult result;
    char command[1200];
    FcPattern *pattern = FcNameParse((const FcChar8 *)name);
    FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcPattern *match = FcFontMatch(NULL, pattern, &result);
    assert_non_null(match);
    assert_int_equal(FcPatternGetString(match, FC_FILE, 0, &path), FcResultMatch);
    snprintf(command, sizeof command, "cp '%s' '%s'", (const char *)path, to);
    FcPatternDestroy(match);
    FcPatternDestroy(pattern);
    FcFini();
    run(command);
}

// A machine that has two fonts.
static void make_fonts(void) {
    char text[1200];
    snprintf(text, sizeof text, "mkdir '%s'", in("fonts"));
    run(text);
    copy_font("DejaVu Sans", in("fonts/regular.ttf"));
    copy_font("DejaVu Sans:bold", in("fonts/bold.ttf"));
    snprintf(text, sizeof text,
             "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n"
             "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n",
             in("fonts"), in("cache"));
    put(in("fonts.conf"), text, 1);
}

static void zoom_in(Driver *driver) {
    assert_true(driver_press_with(driver, SDLK_EQUALS, KMOD_LCTRL));
}

static bool writes(const Driver *driver) {
    return text_width(driver->app->view.text, STYLE_BODY, "words", 5) > 0;
}

static void fonts_that_go_are_replaced_and_without_any_the_run_goes_on(void **state) {
    (void)state;
    make_fonts();
    setenv("FONTCONFIG_FILE", in("fonts.conf"), 1);
    Driver driver = open_playing(EIGHTEEN, 1);
    assert_int_equal(remove(in("fonts/regular.ttf")), 0);
    zoom_in(&driver);
    assert_true(writes(&driver));
    assert_int_equal(remove(in("fonts/bold.ttf")), 0);
    zoom_in(&driver);
    assert_false(writes(&driver));
    driver_answer(&driver);
    assert_true(driver_shows(&driver, "You: "));
    driver_close(&driver);
    unsetenv("FONTCONFIG_FILE");
}

// --- The program --------------------------------------------------------------------------------

// What the program says with [environment]; nobody types into it.
static void say(const char *environment, char *out, size_t size) {
    char command[1024];
    snprintf(command, sizeof command,
             "env -u DISPLAY -u WAYLAND_DISPLAY PARLANCE_STORE='%s' %s '%s' eighteen-in-a-hundred "
             "--seed 7 2>&1 </dev/null",
             in("program.db"), environment, PARL_DESKTOP_PROGRAM);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    out[fread(out, 1, size - 1, pipe)] = '\0';
    while (getc(pipe) != EOF) continue;
    assert_true(WIFEXITED(pclose(pipe)));
}

// One sentence, and then the game in the terminal.
static void assert_goes_on_in_terminal(const char *said, const char *why) {
    assert_non_null(strstr(said, why));
    assert_non_null(strstr(said, "parlance play eighteen-in-a-hundred --terminal"));
    const char *line = strchr(said, '\n');
    assert_non_null(line);
    assert_true(strncmp(said, "parlance-desktop: ", 18) == 0);
    assert_non_null(strstr(line, "Eighteen in a hundred"));
}

static void without_fonts_or_a_display_the_game_goes_on_in_the_terminal(void **state) {
    (void)state;
    static char said[16384];
    char environment[512];
    put(in("none.conf"), "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n", 1);
    snprintf(environment, sizeof environment, "FONTCONFIG_FILE='%s' SDL_VIDEODRIVER=dummy",
             in("none.conf"));
    say(environment, said, sizeof said);
    assert_goes_on_in_terminal(said, "no font was found");
    say("SDL_VIDEODRIVER=offscreen", said, sizeof said);
    assert_goes_on_in_terminal(said, "there is no display");
}

// --- Sizes --------------------------------------------------------------------------------------

static void send_window(Driver *driver, SDL_WindowEventID what) {
    SDL_Event event = {0};
    event.window = (SDL_WindowEvent){
        .type = SDL_WINDOWEVENT, .windowID = driver->app->view.id, .event = (Uint8)what};
    assert_int_equal(SDL_PushEvent(&event), 1);
    assert_true(app_step(driver->app));
}

static void a_window_that_is_minimised_comes_back_as_it_was(void **state) {
    (void)state;
    Driver driver = open_playing(COUNSEL, 4);
    Uint32 *before = pixels_of(&driver);
    static const SDL_WindowEventID rows[] = {
        SDL_WINDOWEVENT_MINIMIZED, SDL_WINDOWEVENT_HIDDEN,  SDL_WINDOWEVENT_FOCUS_LOST,
        SDL_WINDOWEVENT_SHOWN,     SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_RESTORED};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) send_window(&driver, rows[i]);
    long frames = driver.app->frames;
    send_window(&driver, SDL_WINDOWEVENT_EXPOSED);
    assert_int_equal(driver.app->frames, frames + 1);
    assert_picture(&driver, before);
    free(before);
    driver_close(&driver);
}

static void any_size_is_borne_on_every_screen(void **state) {
    (void)state;
    static const SDL_Point sizes[] = {{1, 1},      {320, 200}, {3840, 2160}, {40, 2000},
                                      {3000, 200}, {200, 120}, {1280, 800}};
    Driver driver = open_playing(EIGHTEEN, 5);
    SDL_SetWindowMinimumSize(driver.app->view.window, 1, 1);
    for (int screen = SCREEN_LIBRARY; screen <= SCREEN_SETTINGS; ++screen) {
        if (screen == SCREEN_DEBRIEF || screen == SCREEN_WHAT_IF) continue;
        app_show(driver.app, (Screen)screen);
        for (int cover = OVERLAY_NONE; cover <= OVERLAY_UNSAVED; ++cover) {
            app_cover(driver.app, (Overlay)cover);
            driver.app->gauge = 0;
            for (size_t i = 0; i < sizeof sizes / sizeof *sizes; ++i)
                driver_resize(&driver, sizes[i].x, sizes[i].y);
        }
    }
    driver_close(&driver);
}

// --- At random ----------------------------------------------------------------------------------

static void swallow(void *data, const char *text, bool interrupt) {
    (void)data;
    (void)text;
    (void)interrupt;
}

static App *open_app(const char *path) {
    char error[512];
    App *app = NULL;
    const AppOptions options = {.scenario = path,
                                .shelf = parl_shelf_new(PARL_SOURCE_DIR "/scenarios", NULL),
                                .seeded = true,
                                .seed = 7,
                                .anew = true,
                                .sink = swallow,
                                .settings = settings_default()};
    if (!app_new(&app, &options, error, sizeof error)) fail_msg("%s", error);
    SDL_SetWindowMinimumSize(app->view.window, 1, 1);
    return app;
}

// A window that was closed is opened again.
static void fumble(const char *path, uint64_t seed) {
    Hand hand = hand_new(seed);
    App *app = NULL;
    while (hand.count < events) {
        if (!app) app = open_app(path);
        if (hand_fumble(&hand, app)) {
            app_idle(app);
            continue;
        }
        app_free(app);
        app = NULL;
    }
    app_free(app);
    hand_free(&hand);
}

static void random_events_do_no_harm(void **state) {
    (void)state;
    static const char *const paths[] = {NULL, EIGHTEEN, COUNSEL,
                                        PARL_SOURCE_DIR "/scenarios/the-date", EVERY_DECISION};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; ++i) fumble(paths[i], 11 + i);
}

// --- All of them --------------------------------------------------------------------------------

static int set_up(void **state) {
    char error[256];
    (void)state;
    if (!mkdtemp(folder)) return -1;
    setenv("PARLANCE_SETTINGS", in("settings"), 1);
    setenv("PARLANCE_EXPORTS", folder, 1);
    return view_start(error, sizeof error) == VIEW_OK ? 0 : -1;
}

static int tear_down(void **state) {
    char command[64];
    (void)state;
    view_stop();
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command);
}

int main(int argc, char **argv) {
    if (argc > 1) events = atoi(argv[1]);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_renderer_that_is_reset_shows_the_same_picture),
        cmocka_unit_test(a_window_that_is_destroyed_opens_anew_on_the_same_run),
        cmocka_unit_test(a_window_may_be_gone_when_the_program_ends),
        cmocka_unit_test(pictures_that_are_missing_or_wrong_have_something_in_their_place),
        cmocka_unit_test(fonts_that_go_are_replaced_and_without_any_the_run_goes_on),
        cmocka_unit_test(without_fonts_or_a_display_the_game_goes_on_in_the_terminal),
        cmocka_unit_test(a_window_that_is_minimised_comes_back_as_it_was),
        cmocka_unit_test(any_size_is_borne_on_every_screen),
        cmocka_unit_test(random_events_do_no_harm),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down) != 0;
}
