// SPDX-License-Identifier: MIT
//
// What each key does, in one table: pressing it, and the page of keys, both come from here. Keys
// that write (a figure, own words, a name) and those that walk through what is on the screen stand
// where that is done.

#include <assert.h>

#include "app/app.h"
#include "app/modes.h"
#include "app/key_page.h"
#include "app/room.h"
#include "table/parts.h"

// Where a key means something: bits of screens.
#define ON(screen) (1u << SCREEN_##screen)
#define ANYWHERE (~0u)
#define IN_A_RUN (ON(TABLE) | ON(DEBRIEF) | ON(WHAT_IF))

// Whether it still does while letters are text.
typedef enum { LETTER, ALWAYS } Typing;

typedef struct {
    SDL_Keycode key;
    Uint16 mod;  // KMOD_CTRL, or 0: no modifier but Shift
    unsigned where;
    Typing typing;
    Act act;
    int arg;
    KeyGroup group;
    const char *name;  // as it stands in the help; NULL: another key for the row above
    const char *help;
} KeyRow;

// Another key for the row above.
#define TOO KEYS_GROUP_COUNT, NULL, NULL

static const KeyRow rows[] = {
    {SDLK_w, 0, ON(TABLE), LETTER, ACT_WHY, 0, KEYS_TABLE, "w or F2",
     "why: what changed lately, and for what reason"},
    {SDLK_F2, 0, ON(TABLE), ALWAYS, ACT_WHY, 0, TOO},
    {SDLK_h, 0, ON(TABLE), LETTER, ACT_HINT, 0, KEYS_TABLE, "h",
     "a hint: what hangs on this decision"},
    {SDLK_u, 0, ON(TABLE), LETTER, ACT_TAKE_BACK, 0, KEYS_TABLE, "Backspace, u or Ctrl+Z",
     "take the last answer back, once you have pressed it twice"},
    {SDLK_BACKSPACE, 0, ON(TABLE), LETTER, ACT_TAKE_BACK, 0, TOO},
    {SDLK_z, KMOD_CTRL, ON(TABLE), ALWAYS, ACT_TAKE_BACK, 0, TOO},
    {SDLK_c, 0, ON(TABLE), LETTER, ACT_TAB, TAB_TALK, KEYS_TABLE, "c, p or g",
     "in a narrow window: the conversation, the people, the ledgers"},
    {SDLK_p, 0, ON(TABLE), LETTER, ACT_TAB, TAB_PEOPLE, TOO},
    {SDLK_g, 0, ON(TABLE), LETTER, ACT_TAB, TAB_LEDGER, TOO},
    {SDLK_d, 0, ON(TABLE) | ON(WHAT_IF), LETTER, ACT_DEBRIEF, 0, KEYS_TABLE, "d",
     "to the debrief, once the run is over"},
    {SDLK_l, 0, ON(BRIEF) | ON(COMMITTEE) | IN_A_RUN, LETTER, ACT_HOME, 0, KEYS_TABLE, "l",
     "to the library"},
    {SDLK_k, KMOD_SHIFT, ON(TABLE), LETTER, ACT_CLOCK, 1, KEYS_ROUND, "Shift+K",
     "take the clock away, or bring it back"},
    {SDLK_k, 0, ON(TABLE), LETTER, ACT_CLOCK, 0, KEYS_ROUND, "k", "stop the clock, or let it run"},
    {SDLK_t, 0, ON(DEBRIEF), LETTER, ACT_TABLE, 0, KEYS_DEBRIEF, "t", "back to what was said"},
    {SDLK_i, 0, ON(DEBRIEF), LETTER, ACT_DECISION, -1, KEYS_DEBRIEF, "i", "what if?"},
    {SDLK_p, 0, ON(WHAT_IF), LETTER, ACT_PLAY_ON, 0, KEYS_DEBRIEF, "p",
     "in what if: play on from the other answer"},
    {SDLK_e, 0, ON(DEBRIEF) | ON(COMMITTEE), LETTER, ACT_EXPORT, 0, KEYS_DEBRIEF, "e",
     "save it as a page for a browser; the committee too"},
    {SDLK_r, 0, ON(LIBRARY), LETTER, ACT_LOOP, 0, KEYS_LIBRARY, "r", "the interview's rounds"},
    {SDLK_d, 0, ON(LIBRARY), LETTER, ACT_DRILL, 0, KEYS_LIBRARY, "d", "today's drill"},
    {SDLK_p, 0, ON(LIBRARY), LETTER, ACT_PROGRESS, 0, KEYS_LIBRARY, "p", "your progress"},
    {SDLK_F1, 0, ANYWHERE, ALWAYS, ACT_HELP, 0, KEYS_EVERYWHERE, "F1 or ?", "these keys"},
    {SDLK_QUESTION, 0, ANYWHERE, LETTER, ACT_HELP, 0, TOO},
    {SDLK_SLASH, KMOD_SHIFT, ANYWHERE, LETTER, ACT_HELP, 0, TOO},
    {SDLK_F3, KMOD_SHIFT, ON(TABLE), ALWAYS, ACT_COPY, 1, KEYS_TABLE, "Shift+F3",
     "copy the whole conversation so far"},
    {SDLK_F3, 0, ANYWHERE, ALWAYS, ACT_COPY, 0, KEYS_EVERYWHERE, "F3 or Ctrl+C",
     "copy the whole page; in a run what was said since your last answer, and what is asked"},
    {SDLK_c, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_COPY, 0, TOO},
    {SDLK_F5, 0, ANYWHERE, ALWAYS, ACT_SAY, 0, KEYS_EVERYWHERE, "F5",
     "with speech on: say it again; any other key hushes"},
    {SDLK_F4, 0, ANYWHERE, ALWAYS, ACT_PROBLEMS, 0, KEYS_EVERYWHERE, "F4",
     "in a preview: what is wrong with the scenario"},
    {SDLK_F6, 0, ANYWHERE, ALWAYS, ACT_SETTINGS, 0, KEYS_EVERYWHERE, "F6", "settings"},
    {SDLK_EQUALS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, ZOOM_STEP, KEYS_EVERYWHERE,
     "Ctrl and +, − or 0", "larger, smaller, or as it was"},
    {SDLK_PLUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, ZOOM_STEP, TOO},
    {SDLK_KP_PLUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, ZOOM_STEP, TOO},
    {SDLK_MINUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, -ZOOM_STEP, TOO},
    {SDLK_KP_MINUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, -ZOOM_STEP, TOO},
    {SDLK_0, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, 0, TOO},
    {SDLK_F11, 0, ANYWHERE, ALWAYS, ACT_FULL_SCREEN, 0, KEYS_EVERYWHERE, "F11",
     "the whole screen, or a window"},
    {SDLK_ESCAPE, 0, ANYWHERE, ALWAYS, ACT_BACK, 0, KEYS_EVERYWHERE, "Escape",
     "back; from a run to the library, pressed twice"},
    {SDLK_q, 0, ANYWHERE, LETTER, ACT_LEAVE, 0, KEYS_EVERYWHERE, "q or Ctrl+Q",
     "leave, after a question"},
    {SDLK_q, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_LEAVE, 0, TOO},
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

static bool fits(const KeyRow *row, const SDL_KeyboardEvent *key, bool typing) {
    Uint16 held = key->keysym.mod;
    bool control = held & (KMOD_CTRL | KMOD_GUI), shift = held & KMOD_SHIFT;
    if (row->key != key->keysym.sym) return false;
    if ((row->mod == KMOD_CTRL) != control) return false;
    if (row->mod == KMOD_SHIFT && !shift) return false;
    return row->typing == ALWAYS || !typing;
}

bool keys_find(const App *app, const SDL_KeyboardEvent *key, Act *act, int *arg) {
    assert(act);
    assert(arg);
    if (key->keysym.mod & KMOD_ALT) return false;
    for (int i = 0; i < ROW_COUNT; ++i) {
        if (!(rows[i].where >> app->screen & 1)) continue;
        if (!fits(&rows[i], key, app_typing(app))) continue;
        // Held down, Backspace rubs out a figure; it must not rub out the run behind it.
        if (key->repeat && rows[i].act == ACT_TAKE_BACK) continue;
        *act = rows[i].act;
        *arg = rows[i].arg;
        return true;
    }
    return false;
}

// --- The page of keys ---------------------------------------------------------------------------

#define KIND(name) (1u << PARL_DECISION_##name)
#define MENUS (KIND(MENU) | KIND(DESK) | KIND(PICK))
#define NO_KIND 0u
#define VOTED (MENUS | KIND(ESTIMATE))

// What is no row above: the keys that answer, and what is on the screen.
static const struct {
    KeyGroup group;
    unsigned kinds;  // the decisions that are answered so
    const char *name, *help;
} ways[] = {
    {KEYS_ANSWER, MENUS,
     "1 to 9, 0, - and =", "choose that line, or mark it where several are asked for"},
    {KEYS_ANSWER, MENUS | KIND(RANK), "Up Down then Enter",
     "the same with the arrows; Space marks a line"},
    {KEYS_ANSWER, KIND(RANK), "1 to 9 then Enter",
     "an order: the lines one after the other, the first one first; a number once more takes its "
     "line out again"},
    {KEYS_ANSWER, KIND(GRID), "1 to 9, Up and Down",
     "a grid: a number gives the lit row that column and goes on to the next row; the arrows go to "
     "another; Enter gives it"},
    {KEYS_ANSWER, KIND(ESTIMATE), "0 to 9 then Enter",
     "a figure: type it, or Left and Right by one, Up and Down by ten where the scale is long"},
    {KEYS_ANSWER, KIND(WRITE), "Enter",
     "your own words: type them, then give them; Shift with the arrows marks, Ctrl+A all of it; "
     "Ctrl+X, C and V; Ctrl+Z takes back what was typed"},
    {KEYS_ANSWER, NO_KIND, "Tab or Shift+Tab",
     "to everything that can be chosen; Enter does it. On a person or a gauge it explains it"},
    {KEYS_ROOM, MENUS, "0 to 9 then Enter",
     "how many are for the lit line, and on to the next; Down does the same, Up goes back"},
    {KEYS_ROOM, KIND(ESTIMATE), "0 to 9 then Enter",
     "a figure that somebody says; Backspace takes the last one out"},
    {KEYS_ROOM, VOTED, "Enter",
     "after the last line, or alone when all have said a figure: to the discussion, to the split, "
     "and on with what is taken"},
    {KEYS_ROOM, MENUS, "1 to 9, Up and Down",
     "once the split is shown: another line than most were for, or other marks"},
    {KEYS_ROOM, VOTED, "Backspace", "in a discussion, and once the split is shown: count again"},
    {KEYS_ROOM, MENUS, "PageUp PageDown", "the lines where they do not fit, then what was said"},
    {KEYS_ROOM, VOTED, "u", "take the answer back; its votes are there again"},
    {KEYS_EVERYWHERE, NO_KIND, "PageUp PageDown", "the conversation, or the page"},
    {KEYS_LIBRARY, NO_KIND, "Enter", "what stands first"},
    {KEYS_DEBRIEF, NO_KIND, "Up Down",
     "in what if: through the answers; Right to what else could have been said, and Left back"},
    {KEYS_COMMITTEE, NO_KIND, "1 to 4", "rate the lit row"},
    {KEYS_COMMITTEE, NO_KIND, "Enter", "open the packet"},
    {KEYS_SEEN, NO_KIND, "person",
     "Trust goes from 0 to 100: lost, wary, reserved, trusting, firm. A figure with + or \u2212 is "
     "what your last answer did to it, and a face shows it too."},
    {KEYS_SEEN, NO_KIND, "language",
     "What a person decides in: the terms in which a fact arrives with them."},
    {KEYS_SEEN, NO_KIND, "meeting",
     "A week has a few meetings. It ends when they are used up, or when you let it pass."},
    {KEYS_SEEN, NO_KIND, "calendar",
     "In the calendar a bar is a review, a trial or work, a barrier a day on which evidence is "
     "judged, two links a promise."},
    {KEYS_SEEN, NO_KIND, "sign",
     "Sign-offs: an empty square was not asked, half a square reads, a full one has signed, one "
     "with a dot has signed on condition, and one that is struck through does not sign."},
    {KEYS_SEEN, NO_KIND, "why",
     "A line beside what is said, and beside a ledger, marks what came with your last answer."},
    {KEYS_SEEN, NO_KIND, "help",
     "Everything that can be explained can be chosen: click it, or go there with Tab."},
    {KEYS_ABOUT, NO_KIND, "speak",
     "You are the product manager of an AI product. Those you talk to are competent, and each is "
     "unsure of something else. Say the same fact in the language of whoever listens, hear legal "
     "and ethics early, and promise no more than the evidence of the day carries."},
    {KEYS_ABOUT, NO_KIND, "progress",
     "The score goes to 100; from 70 on a run has done what its scenario asks. At the end a "
     "debrief shows what each decision did."},
    {KEYS_ABOUT, NO_KIND, "clock",
     "The clock of an interview round can be stopped and taken away; nothing is scored for it."},
    {KEYS_ABOUT, NO_KIND, "vote",
     "The loop is six rounds without results in between; then a committee says hire or no hire, "
     "and why."},
    {KEYS_ABOUT, NO_KIND, "again",
     "A drill takes two to four minutes. Those of today are chosen by the day and by what your "
     "runs are weak in."},
};

enum { WAY_COUNT = sizeof ways / sizeof *ways };

const char *keys_group_title(KeyGroup group) {
    static const char *const titles[KEYS_GROUP_COUNT] = {
#define X(name, title) title,
        KEY_GROUPS(X)
#undef X
    };
    assert(group < KEYS_GROUP_COUNT);
    return titles[group];
}

// Whether a room counts votes now: then no line is answered at once.
static bool votes(const App *app) {
    return app->room.on && app->screen == SCREEN_TABLE && app->table.session && room_votes(app);
}

KeyGroup keys_group_here(const App *app) {
    switch (app->screen) {
        case SCREEN_TABLE: return votes(app) ? KEYS_ROOM : KEYS_ANSWER;
        case SCREEN_DEBRIEF:
        case SCREEN_WHAT_IF: return KEYS_DEBRIEF;
        case SCREEN_COMMITTEE: return KEYS_COMMITTEE;
        case SCREEN_LIBRARY:
        case SCREEN_BRIEF: return KEYS_LIBRARY;
        default: return KEYS_EVERYWHERE;
    }
}

// Whether the program has it as it runs now: what the mode does not give, a clock that does not
// run, and tabs of a window that is not narrow are not there.
static bool applies(const App *app, const KeyRow *row) {
    bool at_table = app->screen == SCREEN_TABLE;
    if (at_table && mode_refusal(app, row->act)) return false;
    if (row->act == ACT_PROBLEMS) return app->watch != NULL;
    if (row->act == ACT_CLOCK) return !at_table || app->table.timed;
    if (row->act == ACT_TAB) return !at_table || view_points_wide(&app->view) < THREE_COLUMNS;
    return true;
}

bool keys_help(const App *app, KeyGroup group, int index, KeyHelp *out) {
    assert(app);
    assert(out);
    *out = (KeyHelp){.name = NULL};
    if (index >= WAY_COUNT + ROW_COUNT) return false;
    if (index >= WAY_COUNT) {
        const KeyRow *row = &rows[index - WAY_COUNT];
        if (row->name && row->group == group && applies(app, row))
            *out = (KeyHelp){.name = row->name, .help = row->help};
        return true;
    }
    bool asked = app->screen == SCREEN_TABLE && app->table.session;
    unsigned kind = asked ? 1u << parl_session_decision(app->table.session)->kind : 0;
    if (group == KEYS_ROOM && !app->room.on) return true;
    if (group == KEYS_ANSWER && votes(app) && (ways[index].kinds & VOTED)) return true;
    if (ways[index].group == group)
        *out = (KeyHelp){ways[index].name, ways[index].help, (ways[index].kinds & kind) != 0};
    return true;
}

// --- Digits -------------------------------------------------------------------------------------

int key_digit(const SDL_KeyboardEvent *key) {
    SDL_Keycode sym = key->keysym.sym;
    if (sym >= SDLK_0 && sym <= SDLK_9) return (int)(sym - SDLK_0);
    if (sym >= SDLK_KP_1 && sym <= SDLK_KP_9) return (int)(sym - SDLK_KP_1) + 1;
    if (sym == SDLK_KP_0) return 0;
    // Keyboards on which digits need Shift (French): by their place.
    SDL_Scancode place = key->keysym.scancode;
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9)
        return (int)place - (int)SDL_SCANCODE_1 + 1;
    return place == SDL_SCANCODE_0 ? 0 : -1;
}

int key_option(const SDL_KeyboardEvent *key) {
    int digit = key_digit(key);
    SDL_Keycode sym = key->keysym.sym;
    if (digit >= 0) return digit > 0 ? digit - 1 : 9;
    if (sym == SDLK_MINUS || sym == SDLK_KP_MINUS) return 10;
    if (sym == SDLK_EQUALS) return 11;
    if (key->keysym.scancode == SDL_SCANCODE_MINUS) return 10;
    return key->keysym.scancode == SDL_SCANCODE_EQUALS ? 11 : -1;
}

bool key_enter(const SDL_KeyboardEvent *key) {
    return key->keysym.sym == SDLK_RETURN || key->keysym.sym == SDLK_KP_ENTER;
}
