// SPDX-License-Identifier: MIT
//
// A new scenario: the template, called after its folder. It is written into a folder beside the
// place and renamed, so that what is half written never stands under its name.
#define _XOPEN_SOURCE 700

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "parlance_author.h"

// The template's own title, where the new one goes.
#define TITLE "The late model"

static const char *const LINES[] = {
#include "template.inc"
};

// For an editor with a Lua language server. People are names that nobody declares to Lua, and
// what is undefined is told by `parlance check`; the libraries of Lua are not in the room.
static const char SETTINGS[] =
    "{\n"
    "  \"runtime.version\": \"Lua 5.4\",\n"
    "  \"runtime.builtin\": {\n"
    "    \"coroutine\": \"disable\", \"debug\": \"disable\", \"ffi\": \"disable\",\n"
    "    \"io\": \"disable\", \"jit\": \"disable\", \"os\": \"disable\", \"package\": \"disable\"\n"
    "  },\n"
    "  \"workspace.library\": [\".parlance\"],\n"
    "  \"diagnostics.disable\": [\"undefined-global\", \"lowercase-global\"]\n"
    "}\n";

// --- Names ---------------------------------------------------------------------------------

static bool is_small(char c) { return c >= 'a' && c <= 'z'; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_name(const char *name) {
    size_t size = strlen(name);
    bool fine = is_small(name[0]) && size <= PARL_NEW_NAME_MAX && name[size - 1] != '-';
    for (; fine && *name; name++)
        fine = is_small(*name) || is_digit(*name) || (*name == '-' && name[1] != '-');
    return fine;
}

bool parl_new_name(const char *said, char out[PARL_NEW_NAME_MAX + 1]) {
    assert(said);
    assert(out);
    size_t used = 0;
    for (; *said && used < PARL_NEW_NAME_MAX; said++) {
        bool capital = *said >= 'A' && *said <= 'Z';
        char c = capital ? (char)(*said - 'A' + 'a') : *said;
        bool between = c != '\0' && strchr(" -_.", c) && used > 0 && out[used - 1] != '-';
        if (is_small(c) || (is_digit(c) && used > 0))
            out[used++] = c;
        else if (between)
            out[used++] = '-';
    }
    while (used > 0 && out[used - 1] == '-') used--;
    out[used] = '\0';
    return used > 1;
}

// "the-late-model" as "The late model".
static void put_title(FILE *file, const char *name) {
    putc(name[0] - 'a' + 'A', file);
    while (*++name) putc(*name == '-' ? ' ' : *name, file);
}

// --- Files ---------------------------------------------------------------------------------

static char *join(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (!path) abort();
    snprintf(path, size, "%s%s%s", folder, *folder ? "/" : "", name);
    return path;
}

typedef bool Fill(FILE *file, const char *name);

static bool fill_scenario(FILE *file, const char *name) {
    bool titled = false;
    for (size_t i = 0; i < sizeof LINES / sizeof *LINES; i++) {
        const char *title = titled ? NULL : strstr(LINES[i], TITLE);
        int before = (int)(title ? (size_t)(title - LINES[i]) : strlen(LINES[i]));
        fprintf(file, "%.*s", before, LINES[i]);
        if (!title) continue;
        put_title(file, name);
        fputs(title + strlen(TITLE), file);
        titled = true;
    }
    return titled;
}

static bool fill_settings(FILE *file, const char *name) {
    (void)name;
    return fputs(SETTINGS, file) >= 0;
}

static bool put(void *data, const char *text, size_t size) {
    return fwrite(text, 1, size, data) == size;
}

static bool fill_words(FILE *file, const char *name) {
    (void)name;
    return parl_words_luacats(put, file);
}

static const struct {
    const char *path;
    Fill *fill;  // NULL: a folder
} PARTS[] = {
    {"scenario.lua", fill_scenario},
    {".luarc.json", fill_settings},
    {".parlance", NULL},
    {".parlance/words.lua", fill_words},
};

enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

static bool write_file(const char *path, Fill *fill, const char *name) {
    FILE *file = fopen(path, "wx");
    if (!file) return false;
    bool filled = fill(file, name);
    bool whole = fflush(file) == 0 && !ferror(file) && filled;
    return fclose(file) == 0 && whole;
}

static bool write_parts(const char *folder, const char *name) {
    bool fine = true;
    for (int i = 0; i < PART_COUNT && fine; i++) {
        char *path = join(folder, PARTS[i].path);
        fine = PARTS[i].fill ? write_file(path, PARTS[i].fill, name) : mkdir(path, 0777) == 0;
        free(path);
    }
    return fine;
}

// Takes away what write_parts has made, and the folder.
static void remove_parts(const char *folder) {
    for (int i = PART_COUNT - 1; i >= 0; i--) {
        char *path = join(folder, PARTS[i].path);
        if (PARTS[i].fill)
            (void)unlink(path);
        else
            (void)rmdir(path);
        free(path);
    }
    (void)rmdir(folder);
}

// --- The folder ----------------------------------------------------------------------------

// A temporary folder is for its maker alone; the scenario is for whom the umask lets.
static bool open_up(const char *folder) {
    mode_t mask = umask(0);
    umask(mask);
    return chmod(folder, 0777 & ~mask) == 0;
}

// rename() would put a folder in the place of an empty one.
static bool is_there(const char *path) {
    struct stat status;
    return lstat(path, &status) == 0;
}

static parl_new_status make(char *half, const char *path, const char *name) {
    if (!mkdtemp(half)) return PARL_NEW_ERR_FOLDER;
    bool written = write_parts(half, name) && open_up(half);
    if (written && !is_there(path) && rename(half, path) == 0) return PARL_NEW_OK;
    int error = errno;
    remove_parts(half);
    errno = error;
    return written ? PARL_NEW_ERR_THERE : PARL_NEW_ERR_WRITE;
}

parl_new_status parl_new(const char *folder, const char *name, int *error) {
    assert(folder);
    assert(name);
    assert(error);
    *error = 0;
    if (!is_name(name)) return PARL_NEW_ERR_NAME;
    char *path = join(folder, name), *half = join(folder, ".parlance-new-XXXXXX");
    parl_new_status status = is_there(path) ? PARL_NEW_ERR_THERE : make(half, path, name);
    if (status != PARL_NEW_OK && status != PARL_NEW_ERR_THERE) *error = errno;
    free(half);
    free(path);
    return status;
}
