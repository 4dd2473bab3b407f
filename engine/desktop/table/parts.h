// SPDX-License-Identifier: MIT
//
// The parts of the table, which table.c sets beside and below each other.

#ifndef DESKTOP_PARTS_H
#define DESKTOP_PARTS_H

#include "app/app.h"

// Points that three columns, and two of them, need.
enum { THREE_COLUMNS = 1120, TWO_COLUMNS = 760 };

// Points of a window below which a decision would leave no room for what it is about.
enum { TABLE_LOW = 460 };

// The cast.
void people_draw(App *app, SDL_Rect column);
int people_changed(const App *app);  // how many trust more or less since the last answer
void people_moved(const Table *table, int index, int trust, char *out, size_t size);

// The conversation: its height at [wide] pixels, where [start] is set to where the lines of the
// last answer begin; and those of its lines that are seen, in the pane that is open.
int talk_height(App *app, int wide, int *start);
int talk_last(App *app, int wide);   // of what was said last, and what follows it
int talk_fresh(App *app, int wide);  // the height of those since the last answer
void talk_lines(App *app, SDL_Rect box, SDL_Rect pane);

// What is said in a story of the run [session]: its height; and its lines, of which the first that
// came with the last answer begins where talk_story() returns, or nowhere: INT_MIN.
int talk_story_height(App *app, Story *story, int wide);
int talk_story(App *app, const parl_session *session, Story *story, SDL_Rect box, SDL_Rect pane);

// Who says it: a name, "You", "At your desk"; "" where the screen tells it.
void talk_speaker(const App *app, const Line *line, char *out, size_t size);

// What scrolls, in pixels from its upper edge.
typedef struct {
    int wide, content, pane;
    int start,
        end;  // what came with the last answer, and as much of what is asked as is to be seen
} TalkPlace;

// Scrolls to what is new, where an answer has been given since: to its end, so that it is seen
// with what is asked, or to its beginning where it is higher than the pane. In another window it
// stays where the player had scrolled to.
void talk_settle(App *app, const TalkPlace *place);

// The decision: its height at [width] where it may be [most] high, and the decision itself. Where
// it does not fit it scrolls, unless a pane is open already.
int panel_height(App *app, int width, int most);
void panel_draw(App *app, SDL_Rect box);

// The calendar: nothing is drawn, and it is 0 high, in a scenario without weeks.
int calendar_height(const App *app);
bool calendar_aside(const App *app);  // a low window has it above the ledgers
void calendar_draw(App *app, SDL_Rect box);

// Facts, promises, worries, evidence, sign-offs, packets, work, trade-offs, models in use.
void ledger_draw(App *app, SDL_Rect column);
bool ledger_any(const App *app);
int ledger_changed(const App *app);  // rows that are marked

// How the ledgers stand, so that the next picture can mark what has changed.
void ledger_remember(App *app);

#endif
