// SPDX-License-Identifier: MIT
//
// parl_scenario_load: the files of a scenario, run in their room, read into tables.
#define _POSIX_C_SOURCE 200809L

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "hash.h"
#include "problems.h"
#include "reader/reader.h"
#include "utf8.h"
#include "words.h"

// Part of a scenario's fingerprint: counted up when the same words mean something else.
enum { LANGUAGE_VERSION = 1 };

enum { BYTES_MAX = PARL_SOURCE_KIB_MAX * 1024 };

// One load, from the path to the tables.
typedef struct {
    parl_scenario *scenario;  // its arena keeps the sources
    parl_problems *problems;
    char *folder;  // of scenario.lua, with a slash at its end
    char *file;
    char *bytes;  // of the file being read: one more than a script may have
    bool whole;   // every file ran to its end
} Load;

// --- Files ------------------------------------------------------------------------------

static const char *number_text(Load *load, long number) {
    char text[24];
    (void)snprintf(text, sizeof text, "%ld", number);
    return arena_copy(&load->scenario->arena, text);
}

static char *joined(Load *load, const char *first, const char *second, const char *third) {
    size_t size = strlen(first) + strlen(second) + strlen(third) + 1;
    char *text = arena_take(&load->scenario->arena, size);
    strcpy(text, first);
    strcat(text, second);
    return strcat(text, third);
}

// A file that cannot become a source has no text to point into, only a name.
static void complain(Load *load, ProblemKind kind, const char *path, const char *first,
                     const char *second) {
    Place place = {(int16_t)problems_add_source(load->problems, path, "", 0), 0, 0};
    problems_add(load->problems, kind, place, 0, (ProblemSlots){{first, second, NULL}});
}

// The same where it has one: at its byte [at], where the line that is shown ends.
static void complain_byte(Load *load, ProblemKind kind, const char *path, size_t at) {
    const char *text = load->bytes, *line = text;
    Place place = {(int16_t)problems_add_source(load->problems, path, text, at + 1), 1, 1};
    for (const char *next; (next = memchr(line, '\n', at - (size_t)(line - text))); place.line++)
        line = next + 1;
    place.column = 1 + (int32_t)utf8_count(line, at - (size_t)(line - text));
    problems_add(load->problems, kind, place, 1, (ProblemSlots){{NULL}});
}

// Nothing but white space and comments.
static bool is_empty(const char *text, const char *end) {
    while (text < end) {
        if (strchr(" \t\r\n\f\v", *text)) {
            text++;
        } else if (end - text >= 4 && memcmp(text, "--[[", 4) == 0) {
            while (text < end && (end - text < 2 || memcmp(text, "]]", 2) != 0)) text++;
            text += text < end ? 2 : 0;
        } else if (end - text >= 2 && memcmp(text, "--", 2) == 0) {
            while (text < end && *text != '\n') text++;
        } else {
            return false;
        }
    }
    return true;
}

// Text has no control bytes but those that part words and lines, and is UTF-8: up to the byte at
// which that ends, [size] where it is one.
static size_t text_until(const char *text, size_t size) {
    size_t at = 0;
    while (at < size) {
        unsigned char c = (unsigned char)text[at];
        if (c >= 0x20 && c < 0x7f) {
            at++;
            continue;
        }
        bool valid = true;
        size_t step = utf8_next(text + at, size - at, &valid);
        bool space = c == '\n' || c == '\t' || c == '\r' || c == '\f';
        bool control = (c < 0x20 && !space) || c == 0x7f;
        if (!valid || control || step == 0) return at;
        at += step;
    }
    return at;
}

// The bytes of an open file, of which one more than may be is read. -1: it cannot be read.
static long read_bytes(FILE *file, char *out) {
    size_t size = fread(out, 1, BYTES_MAX + 1, file);
    return ferror(file) ? -1 : (long)size;
}

// Reads the file at [path] and keeps it as the next source. False where that is refused;
// the reason is in the list.
static bool read_source(Load *load, const char *path, struct stat *about) {
    if (!S_ISREG(about->st_mode)) {
        complain(load, PROBLEM_FILE_UNREADABLE, path, "it is no file", NULL);
        return false;
    }
    FILE *file = fopen(path, "rb");
    if (!file) {
        complain(load, PROBLEM_FILE_UNREADABLE, path, strerror(errno), NULL);
        return false;
    }
    const char *text = load->bytes;
    long size = read_bytes(file, load->bytes);
    int failed = errno;
    (void)fclose(file);
    if (size < 0) {
        complain(load, PROBLEM_FILE_UNREADABLE, path, strerror(failed), NULL);
    } else if (size > BYTES_MAX) {
        long kib = ((long)about->st_size + 1023) / 1024;
        complain(load, PROBLEM_FILE_TOO_LARGE, path, number_text(load, kib),
                 number_text(load, PARL_SOURCE_KIB_MAX));
    } else if (text_until(text, (size_t)size) < (size_t)size) {
        complain_byte(load, PROBLEM_FILE_BINARY, path, text_until(text, (size_t)size));
    } else if (is_empty(text, text + size)) {
        complain(load, PROBLEM_FILE_EMPTY, path, NULL, NULL);
    } else {
        size_t mark = size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
        parl_scenario *scenario = load->scenario;
        char *copy = arena_copy_part(&scenario->arena, text + mark, (size_t)size - mark);
        scenario->sources[scenario->source_count++] = (Source){path, copy, (size_t)size - mark};
        return true;
    }
    return false;
}

// --- The folder -------------------------------------------------------------------------

// Finds scenario.lua: [path] itself, or in the folder [path].
static bool find_file(Load *load, const char *path) {
    struct stat about;
    load->file = arena_copy(&load->scenario->arena, path);
    load->folder = joined(load, path, "", "");
    if (stat(path, &about) != 0) {
        complain(load, PROBLEM_FILE_UNREADABLE, path, strerror(errno), NULL);
        return false;
    }
    if (S_ISDIR(about.st_mode)) {
        size_t length = strlen(path);
        load->folder = joined(load, path, length > 0 && path[length - 1] == '/' ? "" : "/", "");
        load->file = joined(load, load->folder, "scenario.lua", "");
        if (stat(load->file, &about) != 0 && errno == ENOENT) {
            complain(load, PROBLEM_FOLDER_WITHOUT_SCRIPT, path, NULL, NULL);
            return false;
        }
        if (stat(load->file, &about) != 0) {
            complain(load, PROBLEM_FILE_UNREADABLE, load->file, strerror(errno), NULL);
            return false;
        }
    } else {
        char *slash = strrchr(load->folder, '/');
        if (slash)
            slash[1] = '\0';
        else
            load->folder[0] = '\0';
    }
    return read_source(load, load->file, &about);
}

// The script in the folder whose name is nearest to [name].
static const char *nearest_file(Load *load, const char *name) {
    enum { FILES_MAX = 200 };
    const char *known[FILES_MAX + 1] = {NULL};
    int count = 0;
    DIR *folder = opendir(*load->folder ? load->folder : ".");
    if (!folder) return NULL;
    for (struct dirent *entry; count < FILES_MAX && (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        if (length < 5 || strcmp(entry->d_name + length - 4, ".lua") != 0) continue;
        known[count++] = arena_copy_part(&load->scenario->arena, entry->d_name, length - 4);
    }
    (void)closedir(folder);
    return problems_nearest(name, known);
}

// Runs the newest source.
static void run_source(Load *load, Words *words) {
    const Source *source = &load->scenario->sources[load->scenario->source_count - 1];
    if (!words_run(words, source->path, source->text, source->size)) load->whole = false;
}

static void include(void *data, Words *words, const char *name, Place place, int width) {
    Load *load = data;
    struct stat about;
    char *path = joined(load, load->folder, name, ".lua");
    if (load->scenario->source_count == PARL_SOURCES_MAX) return;  // Reported by the word.
    if (stat(path, &about) != 0 && errno == ENOENT) {
        problems_add(load->problems, PROBLEM_INCLUDE_MISSING, place, width,
                     (ProblemSlots){{name, nearest_file(load, name), NULL}});
        load->whole = false;
    } else if (read_source(load, path, &about)) {
        run_source(load, words);
    } else {
        load->whole = false;
    }
}

// --- The load ---------------------------------------------------------------------------

// Room for what the first file may include.
static size_t bytes_altogether(const Source *first) {
    for (const char *at = first->text; (at = strstr(at, "include")); at++) {
        if (at < first->text + first->size) return first->size + BYTES_MAX;
    }
    return first->size;
}

static void read_functions(parl_scenario *scenario, const Words *words) {
    scenario->function_count = words_function_count(words);
    scenario->functions = arena_take_many(&scenario->arena, (size_t)scenario->function_count,
                                          sizeof *scenario->functions);
    for (int i = 0; i < scenario->function_count; i++)
        scenario->functions[i].place = words_function_place(words, i);
}

static uint64_t fingerprint(const parl_scenario *scenario) {
    uint64_t hash = hash_number(HASH_START, LANGUAGE_VERSION);
    for (int i = 0; i < scenario->source_count; i++) {
        hash = hash_number(hash, (int64_t)scenario->sources[i].size);
        hash = hash_bytes(hash, scenario->sources[i].text, scenario->sources[i].size);
    }
    return hash;
}

// What stands behind a text or a bracket that is never closed was perhaps not written yet: nothing
// is missing before that is mended.
static bool is_half_saved(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        int number = parl_problems_at(problems, i)->number;
        if (number == problems_number(PROBLEM_STRING_UNCLOSED)) return true;
        if (number == problems_number(PROBLEM_BRACKET_UNCLOSED)) return true;
    }
    return false;
}

static void load_words(Load *load) {
    parl_scenario *scenario = load->scenario;
    size_t bytes = bytes_altogether(&scenario->sources[0]);
    Words *words = words_new(bytes, load->problems, include, load);
    if (!words) abort();  // Out of memory ends the program, except inside of scripts.
    run_source(load, words);
    load->whole = load->whole && words_whole(words);
    (void)words_check(words_tree(words), load->problems);
    read_functions(scenario, words);
    bool half = is_half_saved(load->problems);
    reader_read(scenario, words_tree(words), load->problems, load->whole && !half);
    if (load->whole) (void)words_seal(words, &scenario->script);
    scenario_finish(scenario);
    scenario->folder = load->folder;
    scenario->fingerprint = fingerprint(scenario);
    words_free(words);
}

parl_status parl_scenario_load(parl_scenario **out, const char *path, parl_problems *problems) {
    assert(out);
    assert(path);
    *out = NULL;
    parl_scenario *scenario = calloc(1, sizeof *scenario);
    if (!scenario) abort();
    // A list of its own: places count sources from the first one of this load.
    Load load = {.scenario = scenario, .problems = parl_problems_new(), .whole = true};
    load.bytes = malloc(BYTES_MAX + 1);
    if (!load.bytes) abort();
    scenario->sources =
        arena_take_many(&scenario->arena, PARL_SOURCES_MAX, sizeof *scenario->sources);
    if (find_file(&load, path)) load_words(&load);
    bool fine = parl_problems_errors(load.problems) == 0;
    problems_allow(load.problems, scenario);
    if (problems) problems_take(problems, load.problems);
    parl_problems_free(load.problems);
    free(load.bytes);
    if (!fine) {
        parl_scenario_free(scenario);
        return PARL_ERR_PROBLEMS;
    }
    *out = scenario;
    return PARL_OK;
}
