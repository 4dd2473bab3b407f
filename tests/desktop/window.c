// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "window.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "table/marks.h"

// --- The place ----------------------------------------------------------------------------------

static char folder[] = "/tmp/parl-window-XXXXXX";

int window_start(void **unused) {
    (void)unused;
    char error[256];
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_setenv("SDL_RENDER_DRIVER", "software", 1);
    if (!mkdtemp(folder)) return -1;
    setenv("PARLANCE_SETTINGS", window_path("desktop.conf"), 1);
    setenv("PARLANCE_STORE", window_path("runs.db"), 1);
    setenv("PARLANCE_EXPORTS", folder, 1);
    return view_start(error, sizeof error) == VIEW_OK ? 0 : -1;
}

int window_stop(void **unused) {
    (void)unused;
    char command[64];
    view_stop();
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command);
}

const char *window_path(const char *name) {
    static char paths[4][256];
    static int turn;
    char *path = paths[turn = (turn + 1) % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

char *window_read(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("%s is not there", path);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    size_t size = (size_t)ftell(file);
    char *text = calloc(size + 1, 1);
    assert_non_null(text);
    rewind(file);
    assert_int_equal(fread(text, 1, size, file), size);
    fclose(file);
    return text;
}

void window_write(const char *path, const char *text) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

Driver window_kept(const char *path, const char *file) {
    parl_store *store = NULL;
    char detail[600];
    if (parl_store_open(&store, window_path(file), detail, sizeof detail) != PARL_STORE_OK)
        fail_msg("%s", detail);
    const AppOptions options = {
        .seeded = true, .seed = 7, .store = store, .width = 1280, .height = 800, .scale = 1};
    return driver_open_with(path, &options);
}

void window_answer(Driver *driver, int count) {
    for (int i = 0; i < count && driver_decision(driver)->kind != PARL_DECISION_NONE; ++i)
        driver_answer(driver);
}

void window_tab(Driver *driver, int count) {
    for (int i = 0; i < count; ++i) driver_press(driver, SDLK_TAB);
}

int window_acts(const Driver *driver) {
    const View *view = &driver->app->view;
    int count = 0;
    for (int i = 0; i < view->widget_count; ++i) count += view->widgets[i].act != ACT_NONE;
    return count;
}

// --- The hand -----------------------------------------------------------------------------------

// 1 where the widget stands below what is seen of its pane, -1 above, 0 where it can be hit.
static int off(const View *view, const Widget *widget) {
    if (widget->pane == NO_PANE) return 0;
    SDL_Rect pane = view->panes[widget->pane].box;
    int middle = widget->box.y + widget->box.h / 2;
    return middle >= pane.y + pane.h ? 1 : middle < pane.y ? -1 : 0;
}

static void scroll(Driver *driver, Hand hand, SDL_Rect pane, int way) {
    // At the edge: a finger that is drawn over a range would move the figure.
    int x = pane.x + 4, y = pane.y + pane.h / 2;
    if (hand == HAND_MOUSE)
        driver_wheel(driver, x, y, -way);
    else
        driver_touch(driver, x, y, -way * 48);
}

void hand_choose(Driver *driver, Hand hand, Act act, int arg) {
    const View *view = &driver->app->view;
    const Widget *widget = driver_act(driver, act, arg);
    for (int tries = 0; widget && off(view, widget) != 0; ++tries) {
        if (tries == 300) fail_msg("act %d, %d cannot be scrolled to", (int)act, arg);
        scroll(driver, hand, view->panes[widget->pane].box, off(view, widget));
        widget = driver_act(driver, act, arg);
    }
    SDL_Rect box = driver_box(driver, act, arg);
    int x = box.x + box.w / 2, y = box.y + box.h / 2;
    if (hand == HAND_MOUSE)
        driver_click(driver, x, y);
    else
        driver_touch(driver, x, y, 0);
}

static void choose_open(Driver *driver, Hand hand, int count) {
    for (int i = 0; count > 0 && i < driver_decision(driver)->option_count; ++i) {
        if (!driver_decision(driver)->options[i].open) continue;
        hand_choose(driver, hand, ACT_OPTION, i);
        if (--count == 0) return;
    }
}

// Each row gets its last column.
static void choose_cells(Driver *driver, Hand hand) {
    const parl_decision *decision = driver_decision(driver);
    for (int row = 0; row < decision->row_count; ++row)
        hand_choose(driver, hand, ACT_CELL, cell_pack(row, decision->option_count - 1));
}

void hand_answer(Driver *driver, Hand hand) {
    int turns = parl_session_turn_count(driver->app->table.session);
    parl_decision_kind kind = driver_decision(driver)->kind;
    switch (kind) {
        case PARL_DECISION_NONE: fail_msg("the run is over"); break;
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK: choose_open(driver, hand, 1); break;
        case PARL_DECISION_PICK: choose_open(driver, hand, driver_decision(driver)->take); break;
        case PARL_DECISION_ESTIMATE:
            hand_choose(driver, hand, ACT_TRACK, 0);
            hand_choose(driver, hand, ACT_STEP, -1);
            break;
        case PARL_DECISION_WRITE: driver_write(driver, "Eighteen in a hundred."); break;
        case PARL_DECISION_RANK:
            choose_open(driver, hand, driver_decision(driver)->option_count);
            break;
        case PARL_DECISION_GRID: choose_cells(driver, hand); break;
    }
    if (kind != PARL_DECISION_MENU && kind != PARL_DECISION_DESK) {
        assert_int_equal(parl_session_turn_count(driver->app->table.session), turns);
        hand_choose(driver, hand, ACT_GIVE, 0);
    }
    assert_int_equal(parl_session_turn_count(driver->app->table.session), turns + 1);
}

void hand_play(Driver *driver, Hand hand) {
    if (driver->app->screen == SCREEN_BRIEF) hand_choose(driver, hand, ACT_BEGIN, 0);
    while (driver_decision(driver)->kind != PARL_DECISION_NONE) hand_answer(driver, hand);
}
