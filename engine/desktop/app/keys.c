// SPDX-License-Identifier: MIT
//
// What each key does, in one table: pressing it, and the page of keys, both come from here. Keys
// that write (a figure, own words, a name) and those that walk through what is on the screen stand
// where that is done.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/app.h"

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
    const char *name;  // as it stands in the help; NULL: another key for the row above
    const char *help;
} KeyRow;

static const KeyRow rows[] = {
    {SDLK_F1, 0, ANYWHERE, ALWAYS, ACT_HELP, 0, "F1 or ?", "these keys"},
    {SDLK_QUESTION, 0, ANYWHERE, LETTER, ACT_HELP, 0, NULL, NULL},
    {SDLK_SLASH, KMOD_SHIFT, ANYWHERE, LETTER, ACT_HELP, 0, NULL, NULL},
    {SDLK_w, 0, ON(TABLE), LETTER, ACT_WHY, 0, "w or F2",
     "why: what changed lately, and for what reason"},
    {SDLK_F2, 0, ON(TABLE), ALWAYS, ACT_WHY, 0, NULL, NULL},
    {SDLK_c, 0, ON(TABLE), LETTER, ACT_TAB, TAB_TALK, "c, p or g",
     "in a narrow window: the conversation, the people, the ledgers"},
    {SDLK_p, 0, ON(TABLE), LETTER, ACT_TAB, TAB_PEOPLE, NULL, NULL},
    {SDLK_g, 0, ON(TABLE), LETTER, ACT_TAB, TAB_LEDGER, NULL, NULL},
    {SDLK_F4, 0, ANYWHERE, ALWAYS, ACT_PROBLEMS, 0, "F4",
     "in a preview: what is wrong with the scenario"},
    {SDLK_k, KMOD_SHIFT, ON(TABLE), LETTER, ACT_CLOCK, 1, "k or Shift+K",
     "in a timed round: stop the clock or let it run; take it away or bring it back"},
    {SDLK_k, 0, ON(TABLE), LETTER, ACT_CLOCK, 0, NULL, NULL},
    {SDLK_h, 0, ON(TABLE), LETTER, ACT_HINT, 0, "h", "a hint: what hangs on this decision"},
    {SDLK_F3, KMOD_SHIFT, ON(TABLE), ALWAYS, ACT_COPY, 1, "Shift+F3",
     "copy the whole conversation so far"},
    {SDLK_F3, 0, ANYWHERE, ALWAYS, ACT_COPY, 0, "F3 or Ctrl+C",
     "copy what was said since your last answer and what is asked; elsewhere the whole page"},
    {SDLK_c, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_COPY, 0, NULL, NULL},
    {SDLK_F5, 0, ANYWHERE, ALWAYS, ACT_SAY, 0, "F5",
     "with speech on: say it again; any other key hushes"},
    {SDLK_u, 0, ON(TABLE), LETTER, ACT_TAKE_BACK, 0, "Backspace, u or Ctrl+Z",
     "take the last answer back"},
    {SDLK_BACKSPACE, 0, ON(TABLE), LETTER, ACT_TAKE_BACK, 0, NULL, NULL},
    {SDLK_z, KMOD_CTRL, ON(TABLE), ALWAYS, ACT_TAKE_BACK, 0, NULL, NULL},
    {SDLK_t, 0, ON(DEBRIEF), LETTER, ACT_TABLE, 0, "t", "from the debrief: back to what was said"},
    {SDLK_d, 0, ON(TABLE) | ON(WHAT_IF), LETTER, ACT_DEBRIEF, 0, "d",
     "to the debrief, once the run is over"},
    {SDLK_i, 0, ON(DEBRIEF), LETTER, ACT_DECISION, -1, "i", "from the debrief: what if?"},
    {SDLK_p, 0, ON(WHAT_IF), LETTER, ACT_PLAY_ON, 0, "p",
     "from what if: play on from the other answer"},
    {SDLK_e, 0, ON(DEBRIEF) | ON(COMMITTEE), LETTER, ACT_EXPORT, 0, "e",
     "from the debrief or the committee: save it as a page for a browser"},
    {SDLK_r, 0, ON(LIBRARY), LETTER, ACT_LOOP, 0, "r", "from the library: the interview's rounds"},
    {SDLK_d, 0, ON(LIBRARY), LETTER, ACT_DRILL, 0, "d", "from the library: today's drill"},
    {SDLK_l, 0, ON(BRIEF) | ON(COMMITTEE) | IN_A_RUN, LETTER, ACT_HOME, 0, "l", "to the library"},
    {SDLK_p, 0, ON(LIBRARY), LETTER, ACT_PROGRESS, 0, "p", "from the library: your progress"},
    {SDLK_F6, 0, ANYWHERE, ALWAYS, ACT_SETTINGS, 0, "F6", "settings"},
    {SDLK_EQUALS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, ZOOM_STEP, "Ctrl and +, − or 0",
     "larger, smaller, or as it was"},
    {SDLK_PLUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, ZOOM_STEP, NULL, NULL},
    {SDLK_KP_PLUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, ZOOM_STEP, NULL, NULL},
    {SDLK_MINUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, -ZOOM_STEP, NULL, NULL},
    {SDLK_KP_MINUS, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, -ZOOM_STEP, NULL, NULL},
    {SDLK_0, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_ZOOM, 0, NULL, NULL},
    {SDLK_F11, 0, ANYWHERE, ALWAYS, ACT_FULL_SCREEN, 0, "F11", "the whole screen, or a window"},
    {SDLK_ESCAPE, 0, ANYWHERE, ALWAYS, ACT_BACK, 0, "Escape", "back; from a run to the library"},
    {SDLK_q, 0, ANYWHERE, LETTER, ACT_LEAVE, 0, "q or Ctrl+Q", "leave, after a question"},
    {SDLK_q, KMOD_CTRL, ANYWHERE, ALWAYS, ACT_LEAVE, 0, NULL, NULL},
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

static const char ways[] =
    "Keys\n"
    "  - 1 to 9, then 0, - and =: choose that line, or mark it where several are asked for\n"
    "  - Up and Down, then Enter: the same with the arrows; Space marks\n"
    "  - An order: the lines one after the other, the first one first; a number once more takes "
    "its "
    "line out again; Enter gives it\n"
    "  - A grid: a number gives the lit row that column and goes on to the next row, Up and Down "
    "go "
    "to another; Enter gives it\n"
    "  - What if: Up and Down go through the answers, Right to what else could have been said and "
    "Left "
    "back\n"
    "  - On the committee: 1 to 4 rate the lit row, Enter opens the packet\n"
    "  - Tab and Shift+Tab: to everything that can be chosen; Enter does it. On a person or a "
    "gauge it explains it\n"
    "  - A figure: type it, or Left and Right by one, Up and Down by ten; Enter gives it\n"
    "  - Your own words: type, then Enter\n"
    "  - Page Up and Page Down: the conversation, or the page\n";

static const char things[] =
    "\n"
    "What this is\n"
    "  - You are the product manager of an AI product. Those you talk to are competent, and each "
    "is "
    "unsure of something else. Say the same fact in the language of whoever listens, hear legal "
    "and "
    "ethics early, and promise no more than the evidence of the day carries.\n"
    "  - The score goes to 100; from 70 on a run has done what its scenario asks. The debrief says "
    "which answers made it.\n"
    "\n"
    "What you see\n"
    "  - Trust goes from 0 to 100: lost, wary, reserved, trusting, firm. A figure with + or "
    "\u2212 is what your last answer did to it, and a face shows it too.\n"
    "  - What a person decides in: the terms in which a fact arrives with them.\n"
    "  - A week has a few meetings. It ends when they are used up, or when you let it pass. In the "
    "calendar a bar is a review, a trial or work, a barrier a day on which evidence is judged, two "
    "links a promise.\n"
    "  - Sign-offs: an empty square was not asked, half a square reads, a full one has signed, one "
    "with a dot has signed on condition, and one that is struck through does not sign.\n"
    "  - Everything that can be explained can be chosen: click it, or go there with Tab.\n"
    "  - At the end a debrief shows what each decision did.\n"
    "  - The clock of an interview round can be stopped and taken away; nothing is scored for it.\n"
    "  - The loop is six rounds without results in between; then a committee says hire or no hire, "
    "and why.\n"
    "  - A drill takes two to four minutes. Those of today are chosen by the day and by what your "
    "runs are weak in.\n";

char *keys_help(void) {
    Sheet sheet = {0};
    char line[160];
    sheet_add(&sheet, ways);
    for (int i = 0; i < ROW_COUNT; ++i) {
        if (!rows[i].name) continue;
        snprintf(line, sizeof line, "  - %s: %s\n", rows[i].name, rows[i].help);
        sheet_add(&sheet, line);
    }
    sheet_add(&sheet, things);
    return sheet.text;
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
