// SPDX-License-Identifier: MIT
//
// The pages of the diagnostics are tests: the wrong script of a page yields exactly its
// code, the right one neither that nor an error. A page may hold more than one file:
//
//   --- wrong            the text of scenario.lua up to the next of these lines
//   --- file cast.lua    another file of the folder
//   --- folder cast.lua  a folder where a file is expected
//   --- bytes 1b 4c      bytes that no page could hold
//   --- fill 100000      a comment that makes scenario.lua so large
//   --- right
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_author.h"

enum { PAGES_MAX = 400, PAGE_BYTES = 64 * 1024, PATH_BYTES = 512 };

#define PAGES PARL_SOURCE_DIR "/engine/author/diagnostics"

static char folder[PATH_BYTES];

// --- Folders made of pages ---------------------------------------------------------------------

static const char *inside(const char *name) {
    static char path[2 * PATH_BYTES];
    snprintf(path, sizeof path, "%s/%.200s", folder, name);
    return path;
}

static void clear_folder(void) {
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open));) {
        if (entry->d_name[0] == '.') continue;
        if (remove(inside(entry->d_name)) != 0) fail_msg("cannot remove %s", entry->d_name);
    }
    closedir(open);
}

static void append(const char *name, const char *bytes, size_t size) {
    FILE *file = fopen(inside(name), "ab");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void append_bytes(const char *at) {
    for (unsigned byte; sscanf(at, " %2x", &byte) == 1; at += 3) {
        char one = (char)byte;
        append("scenario.lua", &one, 1);
        if (at[2] != ' ') return;
    }
}

static void append_fill(long size) {
    char line[] = "-- one more line of this very long remark\n";
    for (long done = 0; done < size; done += (long)strlen(line))
        append("scenario.lua", line, strlen(line));
}

// Follows a `--- ` line; [file] is the one that later lines go to. False at the section's
// end.
static bool follow(const char *line, char file[64]) {
    char name[64];
    long size;
    if (sscanf(line, "--- file %63s", name) == 1)
        strcpy(file, name);
    else if (sscanf(line, "--- folder %63s", name) == 1)
        assert_int_equal(mkdir(inside(name), 0700), 0);
    else if (strncmp(line, "--- bytes ", 10) == 0)
        append_bytes(line + 10);
    else if (sscanf(line, "--- fill %ld", &size) == 1)
        append_fill(size);
    else
        return false;
    return true;
}

// Lays out the section of [page] that begins with [title] as a folder.
static void lay_out(const char *page, const char *title) {
    clear_folder();
    char file[64] = "scenario.lua";
    const char *at = strstr(page, title);
    if (!at) fail_msg("the page has no section '%s'", title + 1);
    at = strchr(at + 1, '\n');
    while (at && *++at) {
        const char *end = strchr(at, '\n');
        size_t size = end ? (size_t)(end - at) + 1 : strlen(at);
        if (strncmp(at, "--- ", 4) == 0) {
            if (!follow(at, file)) return;
        } else {
            append(file, at, size);
        }
        at = end;
    }
}

// --- Pages ---------------------------------------------------------------------------------------

typedef struct {
    char title[128];  // "201_UNKNOWN_NAME"
    char text[PAGE_BYTES];
} Page;

static void header(const Page *page, const char *key, char out[PATH_BYTES]) {
    char begin[32];
    snprintf(begin, sizeof begin, "\n%s: ", key);
    const char *at = strstr(page->text, begin);
    out[0] = '\0';
    if (at) sscanf(at + strlen(begin), "%511[^\n]", out);
}

static parl_severity severity(const char *text) {
    if (strcmp(text, "error") == 0) return PARL_ERROR;
    if (strcmp(text, "warning") == 0) return PARL_WARNING;
    assert_string_equal(text, "note");
    return PARL_NOTE;
}

// Prints the list for whoever has to mend a page.
static void show(const parl_problems *problems) {
    char text[4096];
    for (int i = 0; i < parl_problems_count(problems); i++) {
        parl_problem_text(parl_problems_at(problems, i), text, sizeof text);
        print_message("%s", text);
    }
}

static void wrong_yields_its_code(const Page *page) {
    char name[PATH_BYTES], with[PATH_BYTES];
    header(page, "name", name);
    header(page, "with", with);
    lay_out(page->text, "\n--- wrong");
    parl_problems *problems = parl_problems_new();
    bool fine = parl_check(folder, problems, NULL);
    bool found = false, others = false, error = false;
    for (int i = 0; i < parl_problems_count(problems); i++) {
        const parl_problem *problem = parl_problems_at(problems, i);
        bool same = strcmp(problem->name, name) == 0;
        found = found || same;
        error = error || problem->severity == PARL_ERROR;
        others = others || (!same && strcmp(problem->name, with) != 0);
    }
    if (!found || others) show(problems);
    parl_problems_free(problems);
    if (!found) fail_msg("the wrong script does not yield %s", name);
    if (others) fail_msg("the wrong script yields more than %s", name);
    assert_int_equal(fine, !error);
}

static void right_is_fine(const Page *page) {
    char name[PATH_BYTES];
    header(page, "name", name);
    lay_out(page->text, "\n--- right");
    parl_problems *problems = parl_problems_new();
    bool fine = parl_check(folder, problems, NULL), found = false;
    int errors = parl_problems_errors(problems);
    for (int i = 0; i < parl_problems_count(problems); i++)
        found = found || strcmp(parl_problems_at(problems, i)->name, name) == 0;
    if (!fine || found) show(problems);
    parl_problems_free(problems);
    if (found) fail_msg("the right script yields %s as well", name);
    assert_int_equal(errors, 0);
    assert_true(fine);
}

static void test_page(void **state) {
    const Page *page = *state;
    char floor_text[PATH_BYTES], severity_text[PATH_BYTES], about[PATH_BYTES];
    header(page, "severity", severity_text);
    header(page, "floor", floor_text);
    header(page, "about", about);
    assert_true(severity(floor_text) <= severity(severity_text));
    assert_true(strlen(about) > 0);
    wrong_yields_its_code(page);
    right_is_fine(page);
}

static int by_title(const void *a, const void *b) {
    return strcmp(((const Page *)a)->title, ((const Page *)b)->title);
}

static int read_pages(Page *pages) {
    DIR *open = opendir(PAGES);
    int count = 0;
    for (struct dirent *entry; open && count < PAGES_MAX && (entry = readdir(open));) {
        char path[2 * PATH_BYTES];
        char *dot = strstr(entry->d_name, ".txt");
        if (!dot) continue;
        snprintf(path, sizeof path, "%s/%.200s", PAGES, entry->d_name);
        snprintf(pages[count].title, sizeof pages[count].title, "%.*s",
                 (int)(dot - entry->d_name), entry->d_name);
        FILE *file = fopen(path, "rb");
        if (!file) continue;
        size_t size = fread(pages[count].text, 1, PAGE_BYTES - 1, file);
        pages[count++].text[size] = '\0';
        fclose(file);
    }
    if (open) closedir(open);
    qsort(pages, (size_t)count, sizeof *pages, by_title);
    return count;
}

static int make_folder(void **state) {
    (void)state;
    const char *temporary = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%.400s/parlance-pages-XXXXXX", temporary ? temporary : "/tmp");
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state) {
    (void)state;
    clear_folder();
    return rmdir(folder);
}

int main(int count, char **arguments) {
    Page *pages = calloc(PAGES_MAX, sizeof *pages);
    struct CMUnitTest *tests = calloc(PAGES_MAX, sizeof *tests);
    if (!pages || !tests) return 2;
    int found = read_pages(pages), used = 0;
    for (int i = 0; i < found; i++) {
        // Somebody who mends one page names it.
        if (count > 1 && !strstr(pages[i].title, arguments[1])) continue;
        tests[used++] = (struct CMUnitTest){.name = pages[i].title, .test_func = test_page,
                                            .initial_state = &pages[i]};
    }
    int failed = _cmocka_run_group_tests("diagnostics", tests, (size_t)used, make_folder,
                                         remove_folder);
    free(tests);
    free(pages);
    return failed != 0 || used == 0;
}
