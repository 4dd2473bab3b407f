// SPDX-License-Identifier: MIT
//
// The file of the settings: read line by line, and saved so that what we do not know stays.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "letters.h"
#include "memory.h"
#include "replace.h"
#include "settings.h"

enum {
    // A hundred times what the table needs: a longer file is something else.
    FILE_MAX = 64 * 1024,
    // Of what the file says, as much is shown in a message.
    SHOWN_MAX = 40,
    // The longest value, a name of letters of four bytes, and more than any key.
    WORD_MAX = 256,
};

size_t settings_path(char *out, size_t size) {
    const char *named = getenv("PARLANCE_SETTINGS");
    const char *config = getenv("XDG_CONFIG_HOME");
    const char *home = getenv("HOME");
    int length = 0;
    if (size > 0) *out = '\0';
    // The standard says of a path that is not absolute: as if it were not set.
    if (named && *named)
        length = snprintf(out, size, "%s", named);
    else if (config && *config == '/')
        length = snprintf(out, size, "%s/parlance/desktop.conf", config);
    else if (home && *home)
        length = snprintf(out, size, "%s/.config/parlance/desktop.conf", home);
    return length > 0 ? (size_t)length : 0;
}

// The path on the heap; NULL where there is no place.
static char *path_of(void) {
    size_t length = settings_path(NULL, 0);
    if (length == 0) return NULL;
    char *path = memory_grow(NULL, length + 1, 1);
    settings_path(path, length + 1);
    return path;
}

// --- Telling ------------------------------------------------------------------------------------

// Lines for the player, whole ones only.
typedef struct {
    char *out;
    size_t size, used;
    const char *path;
    int count, untold;
} Trouble;

// What is kept free for "and 12 more".
enum { MORE_ROOM = 24 };

__attribute__((format(printf, 2, 3))) static void tell(Trouble *trouble, const char *format, ...) {
    char line[SETTINGS_TROUBLE_MAX];
    va_list values;
    va_start(values, format);
    int length = vsnprintf(line, sizeof line, format, values);
    va_end(values);
    size_t room = trouble->size - trouble->used;
    bool first = trouble->count++ == 0;
    if (length > 0 && (first || (size_t)length + 1 + MORE_ROOM < room)) {
        snprintf(trouble->out + trouble->used, room, "%s%s", first ? "" : "\n", line);
        trouble->used = strlen(trouble->out);
    } else
        trouble->untold++;
}

static bool told(Trouble *trouble) {
    if (trouble->untold > 0)
        snprintf(trouble->out + trouble->used, trouble->size - trouble->used, "\nand %d more",
                 trouble->untold);
    return trouble->count > 0;
}

static Trouble trouble_of(char *out, size_t size, const char *path) {
    assert(out);
    assert(size > 0);
    *out = '\0';
    return (Trouble){.out = out, .size = size, .path = path};
}

// What stands in the file may be anything: here it is letters, and few.
static const char *shown(const char *text, char *out) {
    size_t length = 0;
    for (uint32_t code; *text && length < SHOWN_MAX;) {
        size_t bytes = letters_next(text, &code);
        if (bytes == 0 || letters_control(code)) {
            out[length++] = '?';
            text++;
            continue;
        }
        memcpy(out + length, text, bytes);
        length += bytes;
        text += bytes;
    }
    strcpy(out + length, *text ? "…" : "");
    return out;
}

// --- Lines --------------------------------------------------------------------------------------

typedef enum { LINE_REMARK, LINE_SETTING, LINE_UNKNOWN, LINE_NO_VALUE, LINE_ZERO } LineKind;

typedef struct {
    LineKind kind;
    int number;
    const char *bytes;  // With its end, which may be "\n", "\r\n" or none.
    size_t length;
    Setting row;
    char key[WORD_MAX], value[WORD_MAX];
} Line;

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Copies what is between the blanks; what is longer than any value becomes one that is refused.
static void copy_word(char *out, const char *from, const char *end) {
    while (from < end && blank(*from)) from++;
    while (from < end && blank(end[-1])) end--;
    size_t length = (size_t)(end - from);
    if (length > WORD_MAX - 1) length = WORD_MAX - 1;
    memcpy(out, from, length);
    out[length] = '\0';
}

static LineKind kind_of(Line *line, const char *from, const char *end) {
    if (memchr(from, '\0', (size_t)(end - from))) return LINE_ZERO;
    const char *equals = memchr(from, '=', (size_t)(end - from));
    copy_word(line->key, from, equals ? equals : end);
    line->value[0] = '\0';
    if (line->key[0] == '#' || (line->key[0] == '\0' && !equals)) return LINE_REMARK;
    if (!equals) return LINE_NO_VALUE;
    copy_word(line->value, equals + 1, end);
    for (line->row = 0; line->row < SETTING_COUNT; line->row++)
        if (strcmp(settings_key(line->row), line->key) == 0) return LINE_SETTING;
    return LINE_UNKNOWN;
}

// Goes to the next line of [bytes], or to the first; false after the last.
static bool next_line(Line *line, const char *bytes, size_t size) {
    if (size == 0) return false;
    const char *from = line->bytes ? line->bytes + line->length : bytes, *end = bytes + size;
    if (from == end) return false;
    const char *newline = memchr(from, '\n', (size_t)(end - from));
    line->bytes = from;
    line->length = (size_t)((newline ? newline + 1 : end) - from);
    line->number++;
    end = from + line->length;
    // Some editors begin a file with a mark that it is UTF-8.
    if (line->number == 1 && line->length >= 3 && memcmp(from, "\xef\xbb\xbf", 3) == 0) from += 3;
    line->kind = kind_of(line, from, end);
    return true;
}

// --- Reading ------------------------------------------------------------------------------------

static bool read_all(int file, char *bytes, size_t *size) {
    for (*size = 0; *size <= FILE_MAX;) {
        ssize_t got = read(file, bytes + *size, FILE_MAX + 1 - *size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        if (got == 0) break;
        *size += (size_t)got;
    }
    return true;
}

// Told so that it stays the player's file: what is no settings file is neither read nor replaced.
static bool read_open(int file, char *bytes, size_t *size, Trouble *trouble) {
    struct stat is;
    if (fstat(file, &is) == 0 && !S_ISREG(is.st_mode)) {
        tell(trouble, "%s is %s; name a file in PARLANCE_SETTINGS.", trouble->path,
             S_ISDIR(is.st_mode) ? "a folder" : "not a file");
        return false;
    }
    if (!read_all(file, bytes, size)) {
        tell(trouble, "%s cannot be read: %s.", trouble->path, strerror(errno));
        return false;
    }
    if (*size <= FILE_MAX) return true;
    tell(trouble, "%s is longer than %d KB and no settings file; move it away.", trouble->path,
         FILE_MAX / 1024);
    return false;
}

// The bytes of the file on the heap, NULL where there is none. False if told why not.
static bool read_file(char **out, size_t *size, Trouble *trouble) {
    *out = NULL;
    *size = 0;
    // A pipe by that name would hold up the window for ever.
    int file = open(trouble->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0 && errno == ENOENT) return true;
    if (file < 0) {
        tell(trouble, "%s cannot be read: %s; make it yours to read, or move it away.",
             trouble->path, strerror(errno));
        return false;
    }
    char *bytes = memory_grow(NULL, FILE_MAX + 1, 1);
    bool read = read_open(file, bytes, size, trouble);
    close(file);
    if (read)
        *out = bytes;
    else
        free(bytes);
    return read;
}

static void take_value(Settings *out, const Line *line, bool again, Trouble *trouble) {
    char range[200], value[SHOWN_MAX + 8];
    const char *key = settings_key(line->row);
    if (again)
        tell(trouble, "%s:%d: %s is set a second time; remove one of the lines.", trouble->path,
             line->number, key);
    if (settings_set(out, line->row, line->value)) return;
    settings_range(line->row, range, sizeof range);
    tell(trouble, "%s:%d: %s is \"%s\"; write %s.", trouble->path, line->number, key,
         shown(line->value, value), range);
}

static void tell_line(const Line *line, Trouble *trouble) {
    char key[SHOWN_MAX + 8];
    if (line->kind == LINE_UNKNOWN)
        tell(trouble, "%s:%d: there is no setting \"%s\"; correct its name, or remove the line.",
             trouble->path, line->number, shown(line->key, key));
    if (line->kind == LINE_NO_VALUE)
        tell(trouble, "%s:%d: \"%s\" has no value; write key = value, or # before a remark.",
             trouble->path, line->number, shown(line->key, key));
    if (line->kind == LINE_ZERO)
        tell(trouble, "%s:%d: a zero byte stands in the line; write the line again.", trouble->path,
             line->number);
}

bool settings_load(Settings *out, char *trouble_out, size_t size) {
    assert(out);
    bool seen[SETTING_COUNT] = {false};
    char *path = path_of(), *bytes = NULL;
    size_t length = 0;
    Trouble trouble = trouble_of(trouble_out, size, path);
    Line line = {0};
    *out = settings_default();
    if (path && read_file(&bytes, &length, &trouble))
        while (next_line(&line, bytes, length)) {
            if (line.kind == LINE_SETTING) {
                take_value(out, &line, seen[line.row], &trouble);
                seen[line.row] = true;
            } else
                tell_line(&line, &trouble);
        }
    free(bytes);
    free(path);
    return !told(&trouble);
}

// --- Saving -------------------------------------------------------------------------------------

typedef struct {
    char *bytes;
    size_t length;
} Text;

static void add(Text *text, const char *bytes, size_t length) {
    text->bytes = memory_grow(text->bytes, text->length + length + 1, 1);
    if (length > 0) memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
}

static void add_setting(Text *text, const Settings *settings, Setting row, const char *end) {
    char value[WORD_MAX];
    const char *key = settings_key(row);
    settings_value(settings, row, value, sizeof value);
    add(text, key, strlen(key));
    add(text, value[0] ? " = " : " =", value[0] ? 3 : 2);
    add(text, value, strlen(value));
    add(text, end, strlen(end));
}

// A line that says already what it should is left as somebody has written it.
static void add_line(Text *text, const Settings *settings, const Line *line) {
    char value[WORD_MAX];
    bool returns = line->length > 1 && line->bytes[line->length - 2] == '\r';
    bool ends = line->bytes[line->length - 1] == '\n';
    if (line->kind == LINE_SETTING) settings_value(settings, line->row, value, sizeof value);
    if (line->kind == LINE_SETTING && strcmp(value, line->value) != 0) {
        add_setting(text, settings, line->row, returns && ends ? "\r\n" : "\n");
        return;
    }
    add(text, line->bytes, line->length);
    if (!ends) add(text, "\n", 1);
}

static Text text_of(const Settings *settings, const char *bytes, size_t size) {
    Text text = {0};
    bool seen[SETTING_COUNT] = {false};
    for (Line line = {0}; next_line(&line, bytes, size);) {
        bool again = line.kind == LINE_SETTING && seen[line.row];
        if (line.kind == LINE_SETTING) seen[line.row] = true;
        if (!again) add_line(&text, settings, &line);
    }
    for (Setting row = 0; row < SETTING_COUNT; row++) {
        if (seen[row]) continue;
        const char *about = settings_about(row);
        add(&text, "# ", 2);
        add(&text, about, strlen(about));
        add(&text, "\n", 1);
        add_setting(&text, settings, row, "\n");
    }
    return text;
}

static void save(const Settings *settings, const char *target, Trouble *trouble) {
    char *bytes;
    size_t size;
    if (!read_file(&bytes, &size, trouble)) return;
    Text text = text_of(settings, bytes, size);
    bool same = bytes && size == text.length && memcmp(bytes, text.bytes, size) == 0;
    if (!same && !replace_file(target, text.bytes, text.length))
        tell(trouble, "%s cannot be written: %s. The settings hold until the window closes.",
             target, strerror(errno));
    free(text.bytes);
    free(bytes);
}

bool settings_save(const Settings *settings, char *trouble_out, size_t size) {
    assert(settings);
    char *path = path_of(), *target = NULL;
    Trouble trouble = trouble_of(trouble_out, size, path);
    if (!path)
        tell(&trouble, "There is no place for settings: set HOME or PARLANCE_SETTINGS.");
    else if (!(target = replace_target(path)))
        tell(&trouble, "%s cannot be followed: %s; replace the link.", path, strerror(errno));
    else
        save(settings, target, &trouble);
    free(target);
    free(path);
    return !told(&trouble);
}
