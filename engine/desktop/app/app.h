// SPDX-License-Identifier: MIT
//
// The window's program: a screen with perhaps an overlay over it, the shelf of what can be played,
// one run, and a loop that sleeps until something happens and draws only when something changed.

#ifndef DESKTOP_APP_H
#define DESKTOP_APP_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

#include "app/library.h"
#include "outside/settings.h"
#include "outside/speech.h"
#include "pack/pack.h"
#include "parlance_saves.h"
#include "parlance.h"
#include "parlance_page.h"
#include "parlance_practice.h"
#include "parlance_report.h"
#include "screens/lookback.h"
#include "screens/sheet.h"
#include "shelf/next.h"
#include "table/draft.h"
#include "table/story.h"
#include "view.h"
#include "what_if/what_if.h"

typedef enum {
    SCREEN_LIBRARY,
    SCREEN_BRIEF,
    SCREEN_TABLE,
    SCREEN_DEBRIEF,
    SCREEN_WHAT_IF,
    SCREEN_PROGRESS,
    SCREEN_COMMITTEE,
    SCREEN_SETTINGS,
    SCREEN_COUNT
} Screen;

typedef enum {
    OVERLAY_NONE,
    OVERLAY_HELP,
    OVERLAY_WHY,
    OVERLAY_EXPLAIN,
    OVERLAY_LEAVE,
    OVERLAY_UNSAVED,
    OVERLAY_PROBLEMS,  // of a scenario that does not load
    OVERLAY_ATTEMPT,   // of a pack: whether to play it once more
    OVERLAY_SAVED,     // a page for a browser, which can be opened
} Overlay;

// What a narrow table shows.
typedef enum { TAB_TALK, TAB_PEOPLE, TAB_LEDGER, TAB_COUNT } Tab;

enum {
    READ_ON = -2,  // no answer's lines: the player reads on where they are

    // Rows of the ledgers that are compared with how they stood before an answer.
    WAS_MAX = 160,

    // Everybody of a large class may say a figure.
    ROOM_FIGURES_MAX = 64,
};

// How a row of the ledgers stood before the last answer.
typedef struct {
    int key;
    uint32_t hash;
} Was;

// Where the conversation stood in the last picture, and in what window.
typedef struct {
    int offset;            // where it was set; another one: the player has scrolled
    int wide, high, inch;  // pixels of the window, and of so many points
    int line, part;  // on top: a line of the story, and how much of it is above, in thousandths
} Placed;

typedef struct {
    parl_session *session;  // owned; NULL: no run has begun
    Story story;
    Draft draft;
    int before[PARL_CAST_MAX];  // everybody's trust before the last answer
    Was was[WAS_MAX];
    int was_count;
    bool compared;  // [before] and [was] mean something
    Scroll talk, people, ledger, menu;
    int read_from;  // the answer whose lines are new; READ_ON: none
    Placed placed;
    int unread;         // the first line that has not been on the screen
    bool unread_begun;  // but its beginning has
    bool unread_above;  // it stands above the pane
    int lines_below;    // how many are not seen whole below it
    int words_seen;     // bytes of the own words, in the last picture
    bool follow;    // the ledgers scroll to what has changed
    int people_turn;  // after so many answers and one the people did; 0: never
    Tab tab;
    int voiced, voiced_from;     // lines of the story that were spoken; the first of the last time
    int voiced_turns;            // after so many answers and one the decision was spoken; 0: never
    int voiced_below;            // pixels of the conversation below the pane, then
    bool voiced_late;            // that time is short was spoken
    bool timed;                  // it is played against a soft timer,
    bool left;                   // which stands because the table is not seen
    parl_timer timer;
    parl_span *spans;            // owned: the bars of the calendar
    int span_count, spans_turn;  // after so many answers and one; 0: not gathered
} Table;

// A room decides together: votes, discuss, reveal.
typedef enum { ROOM_VOTE, ROOM_DISCUSS, ROOM_REVEAL } RoomPhase;

typedef struct {
    bool on;
    RoomPhase phase;
    int row;                      // whose votes are typed
    int votes[PARL_OPTIONS_MAX];  // of a menu: by position
    bool counted[PARL_OPTIONS_MAX];
    bool follow;  // the row is scrolled to,
    int laid;     // also where the lines were laid out otherwise in the last picture
    int figures[ROOM_FIGURES_MAX];  // of an estimate: what each said
    int figure_count;
    bool asked;  // whether to go on with what nobody was for
    int turn;    // it is of the decision after so many answers
} Room;

// How small a room's letters have become, and for what.
typedef struct {
    int step;                       // 0: as large as they can be
    int turn, width, height, zoom;  // [turn]: answers and one; 0: not found yet
    float density;
} RoomFit;

// What a player may do about an answer that could not be kept.
enum { UNSAVED_AGAIN, UNSAVED_GO_ON, UNSAVED_THERE };

// Where the run is kept.
typedef struct {
    parl_store *store;   // owned; NULL: nowhere, runs are in memory only
    int64_t run;         // 0: this run is not kept
    char trouble[1024];  // why something could not be kept; "" where nothing is wrong
    bool unsaved;        // an answer waits to be given again
    bool back;           // taking one back could not be kept
    bool moved;          // because the run has gone on in another window
    bool let_go;         // the player goes on without; of the run so far
    int kept_turns;      // so many answers are kept
    char lost[80], lost_spoken[200];  // what the bar says of that
    parl_answer answer;
    char words[PARL_WORDS_MAX + 1];  // of the answer that waits
    parl_vote votes[ROOM_FIGURES_MAX];  // what the room said before the answer that is given
    int vote_count;
    parl_sitting sitting;            // what the run is a part of
    int64_t wanted;                  // the run to go on with; 0: the one that waits of its row
    bool branches;                   // the next answer begins a branch after [branch_turns] answers
    int branch_turns;
    bool taken_back, seen_before;  // why this run counts for no best and no trend
} Keep;

// Beside the scenarios: where the interview loop stands, and what to practise today.
typedef struct {
    bool known;  // the rest is as the kept runs are
    bool begun;  // there is a loop
    parl_loop loop;
    char stands[240];  // of the loop, in a sentence
    int drill;         // entry of the library; -1: none is due
    char today[800];   // the drills of today, and for whose sake
} Practice;

// The committee at the end of a loop.
typedef struct {
    int own[PARL_RUBRIC_COUNT];  // the player's own levels, 1..4; 0: not rated
    int row;                     // the one that a number rates
    bool follow;                 // it is scrolled to
    bool opened;                 // the packet, and not the own rating
    parl_page *page;             // owned; NULL until it is asked for
} Committee;

// What was on the screen, or on what covers it, when it was spoken last: hashes of its labels.
typedef struct {
    uint64_t *hashes;  // owned
    int count, room;
} HeardLabels;

typedef struct {
    HeardLabels heard[2];  // of the screen; of the overlay
    Screen screen;
    uint64_t focus;  // label of the widget with the focus,
    Act focus_act;   // and which it is
    int focus_arg, focus_place;
    bool again;  // all of it is to be spoken once more
} Voice;

// Something that glides from where it was to where it is, since [began]; 0: it stands.
typedef struct {
    uint64_t began;  // milliseconds
    int talk;        // offset of the conversation before
    bool talks;      // it glides
    bool drawn;      // it was on its way in the last frame: another one has to follow
} Motion;

struct App {
    View view;
    Settings settings;
    Speech *speech;  // owned; NULL: off
    SpeechSink sink;
    void *sink_data;
    const char *speech_library;
    Voice voice;
    Motion motion;
    uint64_t (*clock)(void);  // milliseconds
    int (*browse)(const char *url);  // opens it in what the player reads such things with
    Library library;
    int watched;   // entry that is watched
    int broken;    // entry whose problems OVERLAY_PROBLEMS tells; what is played may be another
    parl_saves *watch;         // owned; NULL: this is no preview
    parl_session *longer;      // owned: what was answered before a save lost some of it; NULL
    parl_scenario *longer_in;  // owned: the version of it
    char *problems;            // owned: of the scenario that is watched; NULL: it loads
    char *remarks;             // owned: what the check says of it; NULL: nothing
    int remark_count;          // and how much that is, with
    int remark_errors;         // what loading alone does not find
    int entry;                 // of the library: what is played; -1: nothing yet
    uint64_t seed;             // of the next run,
    bool seeded;               // which was asked for
    bool windowed;             // a preview begins in a window, whatever the settings say
    Screen screen, from;       // [from]: where SETTINGS and PROGRESS lead back to
    Overlay overlay;
    int gauge;  // OVERLAY_EXPLAIN: which
    Table table;
    bool assessed;  // no reasons, hints or taking back before the end
    Room room;
    Room room_before;  // as it stood when the last decision was answered; not [on]: none
    RoomFit room_fit;
    Keep keep;
    Lookback *lookback;   // owned; NULL until it is asked for
    parl_page *page;      // owned: the debrief; NULL until it is asked for
    parl_page *progress;  // owned; the same
    WhatIf what_if;
    Practice practice;
    Next next;
    Committee committee;
    bool in_loop;           // what is played is a round of the loop
    Pack pack;
    Scroll scroll;          // of the page
    Scroll debrief_scroll;  // where the debrief was left for a look at what if
    SDL_Rect overlay_box;
    Act focus_below;  // where the focus was before the overlay
    int focus_below_arg;
    Scroll over;  // of the overlay
    char notice[PARL_HINT_MAX];
    Act asked;        // what the notice asks about: the same once more does it; ACT_NONE: nothing
    char saved[900];  // OVERLAY_SAVED: where the page is
    char foot[PARL_HINT_MAX];  // what the foot says
    int foot_tall;
    bool notice_bad;
    bool naming;  // SETTINGS: the name is being typed
    bool dirty, ended;
    bool answered;      // since the last picture
    SDL_Point pressed;  // where the button went down
    bool press, dragged;
    bool marks;   // it went down in own words: what it is drawn over is marked
    long frames;  // drawn so far
};

typedef struct {
    const char *scenario;  // name or path; NULL: the library
    parl_shelf *shelf;     // the app's from here on; NULL: none
    bool seeded;           // [seed] was asked for
    uint64_t seed;         // of the first run
    bool anew;             // begin a run, also where one waits to go on
    bool watch;            // reload [scenario] whenever it is saved; nothing is kept
    bool room;             // play it with a room, at once
    bool assessed;         // or assessed
    parl_pack *pack;       // the app's from here on: nothing but this; NULL: none
    int pack_name;         // row of its roster
    const char *pack_folder;  // where results go; NULL: the current one
    parl_store *store;     // where runs are kept: the app's from here on; NULL: nowhere
    const char *trouble;   // why there is none; NULL where that is meant
    Settings settings;
    const char *settings_trouble;  // NULL: none
    uint64_t (*clock)(void);       // for tests; NULL: the machine's own
    int (*browse)(const char *url);  // the same
    SpeechSink sink;               // for tests; NULL: the machine's own speech
    void *sink_data;
    const char *speech_library;  // for tests; NULL: the machine's own
    int width, height;  // points; 0: as the theme says
    float scale;        // pixels a point; 0: as the screen says
} AppOptions;

// Opens a window on the library, or on the brief or the run of a scenario. view_start() has been
// called. The caller owns [out]. False with a sentence in [error].
bool app_new(App **out, const AppOptions *options, char *error, size_t size);
void app_free(App *app);

// Runs until the player leaves.
void app_run(App *app);

// Hears every event that waits, and draws if something changed. False once it has ended.
bool app_step(App *app);

// Does one of the things that can wait until the first picture is seen. False: there are none.
bool app_idle(App *app);

// Saves what the window shows as a PNG.
bool app_picture(App *app, const char *path);

// --- For the screens -------------------------------------------------------------------

const parl_scenario *app_scenario(const App *app);  // of what is played

// Takes entry [entry], which has been looked at, as what is played; a run of another one is left.
void app_choose(App *app, int entry);

// The same, and goes on where a run waits, unless [anew]. A preview, a room and an assessed run
// begin at once.
void app_open(App *app, int entry, bool anew);
uint64_t app_draw_seed(void);  // of a world that nobody chose
void app_title(App *app);
void app_zoom(App *app);   // as settings and screen ask for
void app_count(App *app);  // what the player has made of the scenarios so far

void app_act(App *app, Act act, int arg);
void app_show(App *app, Screen screen);
void app_cover(App *app, Overlay overlay);

// A line for the player: something was refused, or done.
void app_notice(App *app, bool bad, const char *sentence);

// Whether [act] waits to be asked for once more, which [sentence] then says. What else is pressed
// or clicked takes the question back.
bool app_asks(App *app, Act act, const char *sentence);

// Applies the settings to the window.
void app_apply(App *app);

// Draws the screen into the window without presenting it.
void app_compose(App *app);

// Whether letters are text just now.
bool app_typing(const App *app);

// Whether leaving the run would lose it: it has answers, is not over, and is kept nowhere.
bool run_would_be_lost(const App *app);

// Begins a run of entry [entry] with the app's seed, or with [go_on] the one that waits.
void app_begin(App *app, int entry, bool go_on);

// Goes on with the one of that mode that waits; no pack is played.
void app_go_on(App *app, int entry, parl_mode mode);

// The debrief of run [run], which is over and not held. The run on the table is left.
void app_look_back(App *app, int64_t run);

// Goes on with the present run where another window has left it.
void app_rejoin(App *app);

// The same as a part of [sitting]; [run] is to be gone on with, 0: a new one.
void app_begin_part(App *app, int entry, const parl_sitting *sitting, int64_t run);

// Begins the run that what if has tried, behind its other answer.
void app_play_on(App *app);

// --- Screens: each draws itself and hears keys; true where the key meant something ------------

typedef struct {
    const char *name;  // in file names of pictures
    void (*draw)(App *app);
    bool (*key)(App *app, const SDL_KeyboardEvent *key);
    const char *(*keys)(const App *app);  // what the foot says
} ScreenRow;

extern const ScreenRow screen_rows[SCREEN_COUNT];

// The foot of every screen: the notice, or else the keys.
int foot_height(App *app);
void foot_draw(App *app);

const char *table_keys(const App *app);
void table_outside(const App *app, char *out, size_t size);
const char *room_keys(const App *app);

// The row of one of the report's topics.
int topic_index(const char *id);

const char *library_keys(const App *app);
const char *brief_keys(const App *app);
const char *debrief_keys(const App *app);
const char *what_if_keys(const App *app);
const char *progress_keys(const App *app);
const char *committee_keys(const App *app);
const char *settings_keys(const App *app);

// Phrases of the library that the brief has, too. Facts that are not [whole] are for a card, whose
// faces say how many people there are.
void library_facts(const parl_scenario_info *info, bool whole, char *out, size_t size);
void library_trains(const parl_scenario_info *info, int most, char *out, size_t size);
void library_done(const Entry *entry, char *out, size_t size);

void library_draw(App *app);
void brief_draw(App *app);
void table_draw(App *app);
void debrief_draw(App *app);
void what_if_draw(App *app);
void progress_draw(App *app);
void committee_draw(App *app);
void settings_draw(App *app);

bool debrief_key(App *app, const SDL_KeyboardEvent *key);
bool page_key(App *app, const SDL_KeyboardEvent *key);  // scrolls
bool library_key(App *app, const SDL_KeyboardEvent *key);
bool brief_key(App *app, const SDL_KeyboardEvent *key);
bool table_key(App *app, const SDL_KeyboardEvent *key);
bool what_if_key(App *app, const SDL_KeyboardEvent *key);
bool committee_key(App *app, const SDL_KeyboardEvent *key);
bool naming_key(App *app, const SDL_KeyboardEvent *key);
bool naming_text(App *app, const char *text);
void naming_end(App *app);  // the name is as it was typed, and is kept

void overlay_draw(App *app);
bool overlay_key(App *app, const SDL_KeyboardEvent *key);

// --- The keys: one table, from which the help is written too -----------------------------------

// The act of a key on the present screen; false where it has none.
bool keys_find(const App *app, const SDL_KeyboardEvent *key, Act *act, int *arg);

int key_digit(const SDL_KeyboardEvent *key);   // on the row above the letters or on the pad; -1
int key_option(const SDL_KeyboardEvent *key);  // 1 to 9, then 0, - and =: a position; -1
bool key_enter(const SDL_KeyboardEvent *key);

// --- Events -------------------------------------------------------------------------------------

// True where the window has to be drawn again.
bool event_hear(App *app, const SDL_Event *event);

// What has just changed glides, unless motion is reduced: motion_begin() with each answer, and then
// how far it is, in thousandths. While it runs, the window is drawn again and again.
void motion_begin(App *app);
int motion_share(const App *app, int lasts);
bool motion_runs(const App *app);

// --- The table --------------------------------------------------------------------------------

void table_begin(Table *table, parl_session *session);
void table_go_on(Table *table, const parl_session *run);  // where [run] was left
void table_clear(Table *table);
bool table_typing(const Table *table);  // letters are text just now
bool table_marks(const App *app);       // several options are marked and then given
bool table_text(App *app, const char *text);
bool table_choose(App *app, int option);  // as if its key had been pressed
bool table_give(App *app);                // what was marked, typed or written
bool table_figure_key(App *app, const SDL_KeyboardEvent *key);
// In own words: sets the caret; marks up to there; the word; as far as the pointer is drawn. False
// where it is not over them.
typedef enum { POINT_PLACE, POINT_MARK, POINT_WORD, POINT_DRAWN } Point;
bool table_point(App *app, SDL_Point at, Point how);

bool table_step(App *app, int step);    // a figure
bool table_track(App *app, int share);  // a figure, in thousandths of its range
bool table_mark(App *app, int cell);    // a row's column; see table/marks.h
bool table_back(App *app);              // takes the last answer back
bool table_again(App *app);             // gives an answer that could not be saved once more

// --- The clock of a round ----------------------------------------------------------------------

void clock_begin(App *app);         // with each run
void clock_stop(App *app);          // while the table is not seen
void clock_go_on(App *app);         // and when it is seen again, or an answer was given
void clock_ring(App *app);          // tells, once, that the time is over
void clock_press(App *app);         // stops it, or lets it go on
void clock_switch(App *app);        // takes it away, or brings it back
int clock_wait(const App *app);     // milliseconds until what it shows has changed; -1: it stands
void clock_spoken(const App *app, char *out, size_t size);  // what is left; "": nobody sees it
bool clock_is_late(const App *app);                 // it runs, and a quarter or less is left
int clock_draw(App *app, SDL_Rect bar, int right);  // ends at [right]; returns where it begins

// --- The debrief --------------------------------------------------------------------------------

// Looks back at the run of the table, and makes the page when that is done. Shows how far it is.
void debrief_ask(App *app);
void debrief_forget(App *app);
bool debrief_hear(App *app, const SDL_UserEvent *event);  // of the thread
int debrief_share(const App *app);                        // percent; 100: done
void debrief_export(App *app);

void what_if_open(App *app, int turn);
void what_if_try(App *app, int option);
void what_if_clear(App *app);

// The run with the other answer, where it is to be gone on with: the caller's from here on. NULL
// with a sentence in [why] where there is none.
parl_session *what_if_take(App *app, const char **why);

#include "app/voice.h"
#include "pack/window.h"

#endif
