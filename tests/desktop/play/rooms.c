// SPDX-License-Identifier: MIT

#include "app/room.h"
#include "play/rooms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

Driver rooms_open(const char *path) {
    Driver driver = driver_open(path, 1600, 1000, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_ROOM, 0);
    assert_true(driver.app->room.on);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    return driver;
}

int rooms_turns(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

parl_answer rooms_answer(const Driver *driver, int turn) {
    return parl_session_turn(driver->app->table.session, turn).answer;
}

// Types the votes of each open choice, a line after the other.
void rooms_vote(Driver *driver, const int *votes) {
    const parl_decision *decision = driver_decision(driver);
    for (int i = 0; i < decision->option_count; ++i) {
        if (!decision->options[i].open) continue;
        char figure[12];
        snprintf(figure, sizeof figure, "%d", votes[i]);
        for (const char *digit = figure; *digit; ++digit) driver_press(driver, (SDL_Keycode)*digit);
        driver_press(driver, SDLK_RETURN);
    }
}

// What stands behind the text of a choice.
const char *rooms_behind(const Driver *driver, int option) {
    const Widget *widget = driver_act(driver, ACT_OPTION, option);
    const char *text = driver_decision(driver)->options[option].text;
    const char *at = widget ? strstr(widget->label, text) : NULL;
    assert_non_null(at);
    return at ? at + strlen(text) : "";
}

const int rooms_twelve[PARL_OPTIONS_MAX] = {1, 2, 14, 0, 3, 0, 0, 0, 0, 0, 0, 5};

// Goes on with the first open choice until a decision of [kind] waits.
void rooms_go_to(Driver *driver, parl_decision_kind kind) {
    while (driver_decision(driver)->kind != kind) {
        int turns = rooms_turns(driver);
        static const int one[PARL_OPTIONS_MAX] = {1, 1};
        if (!room_votes(driver->app)) {
            driver_answer(driver);
            continue;
        }
        if (driver_decision(driver)->kind == PARL_DECISION_ESTIMATE) {
            driver_press(driver, SDLK_5);
            driver_press(driver, SDLK_RETURN);
            driver_press(driver, SDLK_RETURN);
        } else {
            rooms_vote(driver, one);
        }
        driver_press(driver, SDLK_RETURN);
        driver_press(driver, SDLK_RETURN);
        assert_int_equal(rooms_turns(driver), turns + 1);
    }
}
