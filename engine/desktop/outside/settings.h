// SPDX-License-Identifier: MIT
//
// What the player has chosen for the window, kept as text that can be read and edited:
//
//   # Size of everything, in percent.
//   zoom = 120
//
// in the file $PARLANCE_SETTINGS, else parlance/desktop.conf under $XDG_CONFIG_HOME, else under
// ~/.config. Comments and keys of another version stay when it is saved.

#ifndef DESKTOP_SETTINGS_H
#define DESKTOP_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

// The words of each choice. Rows: constant, word in the file.
#define SETTINGS_THEMES(X)     \
    X(SETTINGS_LIGHT, "light") \
    X(SETTINGS_DARK, "dark")   \
    X(SETTINGS_CONTRAST, "contrast")

#define SETTINGS_MOTIONS(X)  \
    X(SETTINGS_FULL, "full") \
    X(SETTINGS_REDUCED, "reduced")

#define SETTINGS_SWITCH(X)        \
    X(SETTINGS_SPEECH_OFF, "off") \
    X(SETTINGS_SPEECH_ON, "on")

#define SETTINGS_YES(X)         \
    X(SETTINGS_IN_WINDOW, "no") \
    X(SETTINGS_FULL_SCREEN, "yes")

// The table of settings. A CHOICE is an int, one of its constants; of two words the second is
// true. A NUMBER is an int with its least, most, step and first value. A TEXT has at most so
// many characters and begins empty. The sentence is the comment in the file.
#define SETTINGS_TABLE(CHOICE, NUMBER, TEXT)                                                     \
    CHOICE(theme, SETTINGS_THEMES, "Colours: light, dark or contrast.")                          \
    NUMBER(zoom, 80, 200, 10, 100, "Size of everything, in percent: 80 to 200, in steps of 10.") \
    CHOICE(motion, SETTINGS_MOTIONS, "Movement on the screen: full or reduced.")                 \
    CHOICE(speech, SETTINGS_SWITCH, "Speaks what is on the screen: off or on.")                  \
    TEXT(name, 60, "Whose runs are kept. Empty: whoever played last.")                           \
    CHOICE(full_screen, SETTINGS_YES, "Whether the window fills the screen: no or yes.")

// SETTING_theme, SETTING_zoom, …: the row of each.
typedef enum {
#define ROW(key, ...) SETTING_##key,
    SETTINGS_TABLE(ROW, ROW, ROW)
#undef ROW
        SETTING_COUNT
} Setting;

#define WORD(name, word) name,
typedef enum { SETTINGS_THEMES(WORD) } SettingsTheme;
typedef enum { SETTINGS_MOTIONS(WORD) } SettingsMotion;
typedef enum { SETTINGS_SWITCH(WORD) } SettingsSpeech;
typedef enum { SETTINGS_YES(WORD) } SettingsScreen;
#undef WORD

#define CHOICE(key, words, about) int key;
#define NUMBER(key, least, most, step, first, about) int key;
#define TEXT(key, most, about) char key[4 * (most) + 1];
typedef struct {
    SETTINGS_TABLE(CHOICE, NUMBER, TEXT)
} Settings;
#undef CHOICE
#undef NUMBER
#undef TEXT

// Two lines of a long path fit.
enum { SETTINGS_TROUBLE_MAX = 1200 };

Settings settings_default(void);

// The file. As snprintf; 0 where there is no place for one.
size_t settings_path(char *out, size_t size);

// Reads the file over the defaults; that there is none is fine. False with a line in [trouble]
// for each thing that could not be read, which says where, what, and how to mend it, as far as
// they fit; all the rest has been read.
bool settings_load(Settings *out, char *trouble, size_t size);

// Writes the file, all of it or nothing, with the folders it needs. Where the file is a link,
// what the link leads to is written. False with a sentence in [trouble]; the old file is as it was.
bool settings_save(const Settings *settings, char *trouble, size_t size);

// What a row is called in the file, and the sentence about it. Both live for ever.
const char *settings_key(Setting row);
const char *settings_about(Setting row);

// The values a row takes, for "write %s": "light, dark or contrast". As snprintf.
size_t settings_range(Setting row, char *out, size_t size);

// The value of a row as in the file. As snprintf.
size_t settings_value(const Settings *settings, Setting row, char *out, size_t size);

// Sets a row from the text of a value, a TEXT without the spaces around it: the one way to set a
// name. False where the row has no such value, and nothing has changed.
bool settings_set(Settings *settings, Setting row, const char *value);

// Goes to the next value of a row, or with [by] of -1 to the one before, and stays at the ends.
// False where it stayed, as a TEXT always does.
bool settings_step(Settings *settings, Setting row, int by);

#endif
