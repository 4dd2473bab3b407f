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
#include "parlance_report.h"
#include "table/story.h"
#include "view.h"

typedef enum { SCREEN_BRIEF, SCREEN_TABLE, SCREEN_DEBRIEF } Screen;
typedef enum { OVERLAY_NONE, OVERLAY_HELP, OVERLAY_WHY, OVERLAY_LEAVE, OVERLAY_UNSAVED } Overlay;

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

// Where the run is kept.
typedef struct {
    parl_store *store;  // owned; NULL: nowhere, the run is in memory only
    int64_t run;
    char trouble[1024];  // why something could not be kept; "" where nothing is wrong
    bool unsaved;        // an answer waits to be given again
    bool back;           // taking one back could not be kept
    parl_answer answer;
    char words[PARL_WORDS_MAX + 1];  // of the answer that waits
    bool branches;                   // the next answer begins a branch after [branch_turns] answers
    int branch_turns;
} Keep;

typedef struct {
    View view;
    const parl_scenario *scenario;  // borrowed
    Screen screen;
    Overlay overlay;
    Table table;
    Keep keep;
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
    parl_store *store;     // where runs are kept: the app's from here on; NULL: nowhere
    const char *trouble;   // why there is none; NULL where that is meant
    const char *scenario;  // its name in the store
    bool anew;             // begin a run, also where one waits to go on
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
void table_go_on(Table *table, const parl_session *run);  // where [run] was left
void table_clear(Table *table);
bool table_typing(const Table *table);  // letters are text just now

// Gives an answer that could not be saved once more.
bool table_again(App *app);

// Begins the run of [options], or brings back the one that waits, and keeps it. NULL with a
// sentence in [error].
parl_session *keep_begin(App *app, const AppOptions *options, char *error, size_t size);

// Keeps the last answer; keeps that it is about to be taken back. False where that failed: the
// player has been asked.
bool keep_answer(App *app, const parl_answer *answer);
bool keep_back(App *app);

// From here on the run is in memory only.
void keep_let_go(App *app);

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
