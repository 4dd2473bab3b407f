// SPDX-License-Identifier: MIT
//
// The window's program: a screen with perhaps an overlay over it, one session, and a loop
// that sleeps until something happens and draws only when something changed.

#ifndef DESKTOP_APP_H
#define DESKTOP_APP_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

#include "parlance.h"
#include "story.h"
#include "view.h"

typedef enum { SCREEN_BRIEF, SCREEN_TABLE, SCREEN_DEBRIEF } Screen;
typedef enum { OVERLAY_NONE, OVERLAY_HELP, OVERLAY_WHY, OVERLAY_LEAVE } Overlay;

// What the player has prepared of the present answer. Reset with each decision.
typedef struct {
    int selected;                   // position of an option; -1: none
    bool picked[PARL_OPTIONS_MAX];  // PICK: by position
    bool figured, typing;           // ESTIMATE: there is a figure; digits go on with it
    int figure;
    char words[PARL_WORDS_MAX + 1];  // WRITE
    int caret;                       // WRITE: bytes before it
} Draft;

// No answer's lines: the player reads on where they are.
enum { READ_ON = -2 };

typedef struct {
    parl_session *session;  // owned
    Story story;
    Draft draft;
    int before[PARL_CAST_MAX];  // everybody's trust before the last answer
    bool compared;              // [before] means something
    Scroll talk;
    int read_from;  // the answer whose lines are to be shown from their start
    Scroll menu;
    bool follow;  // the menu is to show what is selected
} Table;

typedef struct {
    View view;
    const parl_scenario *scenario;  // borrowed
    Screen screen;
    Overlay overlay;
    Table table;
    Scroll page;    // the brief, the debrief
    Scroll over;    // the overlay
    char *debrief;  // owned; NULL until it is asked for
    char notice[240];
    bool notice_bad;
    bool dirty, ended;
    long frames;  // drawn so far
} App;

typedef struct {
    uint64_t seed;
    int width, height;  // points; 0: as the theme says
    float scale;        // pixels a point; 0: as the screen says
} AppOptions;

// Opens a window and begins the run. view_start() has been called; the scenario outlives
// the app. The caller owns [out]. False with a sentence in [error].
bool app_new(App **out, const parl_scenario *scenario, const AppOptions *options, char *error,
             size_t size);
void app_free(App *app);

// Runs until the player leaves.
void app_run(App *app);

// Hears every event that waits, and draws if something changed. False once it has ended.
bool app_step(App *app);

// Saves what the window shows as a PNG.
bool app_picture(App *app, const char *path);

// --- For the screens -------------------------------------------------------------------

void app_show(App *app, Screen screen);
void app_cover(App *app, Overlay overlay);

// A line for the player: something was refused, or done.
void app_notice(App *app, bool bad, const char *sentence);

// Each screen draws itself and hears keys; true where the key meant something.
void brief_draw(App *app);
bool brief_key(App *app, const SDL_KeyboardEvent *key);

void table_draw(App *app);
bool table_key(App *app, const SDL_KeyboardEvent *key);
bool table_text(App *app, const char *text);
bool table_choose(App *app, int option);  // as if its key had been pressed
void table_begin(Table *table, parl_session *session);
void table_clear(Table *table);
bool table_typing(const Table *table);  // letters are text just now

// The column on the right, where the scenario has sign-offs, packets or work: 0 wide otherwise.
int ledger_width(const App *app);
void ledger_draw(App *app, SDL_Rect column);

// The panel below the conversation: its height, and the decision in it.
int panel_height(App *app, int width, int most);
void panel_draw(App *app, SDL_Rect box);

void debrief_draw(App *app);
bool debrief_key(App *app, const SDL_KeyboardEvent *key);
void debrief_forget(App *app);

void overlay_draw(App *app);
bool overlay_key(App *app, const SDL_KeyboardEvent *key);

// The bar at the foot of every screen: the notice, or else the keys.
void foot_draw(App *app, const char *keys);

// The digit of a key, on the row above the letters or on the pad; -1: none.
int key_digit(const SDL_KeyboardEvent *key);
bool key_enter(const SDL_KeyboardEvent *key);

#endif
