// SPDX-License-Identifier: MIT
//
// A player made of events: it presses keys in a window that exists only in memory, and
// looks at what the window says.

#ifndef TEST_DRIVER_H
#define TEST_DRIVER_H

#include "app/app.h"

typedef struct {
    App *app;
    const parl_scenario *scenario;  // borrowed from the app; NULL while none is played
} Driver;

#define EIGHTEEN PARL_SOURCE_DIR "/scenarios/eighteen-in-a-hundred"
#define COUNSEL PARL_SOURCE_DIR "/scenarios/the-uninvited-counsel"
#define SIGNING PARL_SOURCE_DIR "/tests/cli/scenarios/signing"
#define EVERY_DECISION PARL_FIXTURES "/good/every_decision.lua"

// Opens the scenario at [path] in a window on its brief; fails the test where that is not possible.
Driver driver_open(const char *path, int width, int height, float scale);
// The same as [options] say; [path] NULL: on the library, with all of its rows looked at.
Driver driver_open_with(const char *path, const AppOptions *options);
void driver_close(Driver *driver);

// Lets the window do what can wait, and waits for the thread that looks back.
void driver_settle(Driver *driver);

// Presses a key, and lets the window hear it. False once the window has closed.
bool driver_press(Driver *driver, SDL_Keycode key);
bool driver_press_with(Driver *driver, SDL_Keycode key, SDL_Keymod mod);
void driver_hold(Driver *driver, SDL_Keycode key);  // as a key that repeats
void driver_write(Driver *driver, const char *text);
void driver_click(Driver *driver, int x, int y);
void driver_touch(Driver *driver, int x, int y, int by);  // a finger, drawn [by] pixels up or down
void driver_wheel(Driver *driver, int x, int y, int by);
void driver_resize(Driver *driver, int width, int height);

// The first widget of that kind from [index] on, or NULL.
const Widget *driver_widget(const Driver *driver, WidgetKind kind, int index);

// The first widget with that act, or NULL; where it stands (the test fails where there is none);
// and a click on it.
const Widget *driver_act(const Driver *driver, Act act, int arg);
SDL_Rect driver_box(const Driver *driver, Act act, int arg);
void driver_click_act(Driver *driver, Act act, int arg);

// Whether some widget says [text].
bool driver_shows(const Driver *driver, const char *text);

const parl_decision *driver_decision(const Driver *driver);

// Answers the present decision by keys alone: the first line that is open, a figure, words.
void driver_answer(Driver *driver);

// Presses the key of the line that begins with [text]; fails the test where there is none.
void driver_choose(Driver *driver, const char *text);

// Presses Enter, then answers until the run is over.
void driver_play(Driver *driver);

// Saves the window as [name].png in $PARL_SHOTS, if that is set.
void driver_picture(const Driver *driver, const char *name);

// The run in the window, played again by the engine alone. The caller frees it.
parl_session *driver_replay(const Driver *driver);

#endif
