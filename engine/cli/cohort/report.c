// SPDX-License-Identifier: MIT
//
// `parlance cohort report`: the debrief of a class. `parlance cohort grades`: the gradebook. Both
// verify every result again.

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "cohort/cohort.h"
#include "kept/kept.h"
#include "parlance_report_class.h"

enum { COLUMNS = 80 };

static bool is_file(const char *path) {
    struct stat about;
    return path && stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

static bool is_same_file(const char *one, const char *other) {
    struct stat a, b;
    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

// A report replaces an older one, and never the pack or what somebody has sent.
static bool is_free(const Cohort *cohort, const Options *options, const char *path) {
    char sent[4096];
    if (!is_file(path)) return true;
    bool taken = is_same_file(path, options->names[0]);
    for (int i = 0; i < cohort->made->run_count && !taken; i++) {
        (void)snprintf(sent, sizeof sent, "%s/%s", options->names[1], cohort->made->runs[i].file);
        taken = is_same_file(path, sent);
    }
    if (!taken) return true;
    complain(EXIT_WRONG_USE, "%s: that is the pack, or a result; name another file", path);
    return false;
}

// What is left out is no secret beside a report that does not show it.
static int end(const Cohort *cohort, int code, const char *what, const char *path, bool replaced) {
    if (code == EXIT_FINE && path && strcmp(path, "-") != 0) {
        printf("%s is in %s%s\n", what, path, replaced ? ", and replaces what was there" : "");
    }
    int left = cohort->made->refusal_count;
    if (code == EXIT_FINE && left == 0 && cohort->made->run_count == 0)
        return complain(EXIT_FOUND,
                        "there is no result in that folder: it is empty, or not the one");
    if (code != EXIT_FINE || left == 0) return code;
    return complain(EXIT_FOUND, "%d file%s left out; `parlance cohort collect` says which, and why",
                    left, left == 1 ? " was" : "s were");
}

static bool is_on_roster(const parl_class *made, const char *option, const char *name) {
    if (!name) return true;
    for (int i = 0; i < made->name_count; i++) {
        if (strcmp(made->names[i], name) == 0) return true;
    }
    const char *near = parl_word_nearest(name, made->names, made->name_count);
    complain(EXIT_WRONG_USE, "cohort report: %s: '%s' is not on the roster; %s%s%s", option, name,
             near ? "did you mean '" : "`parlance cohort collect` lists it", near ? near : "",
             near ? "'?" : "");
    return false;
}

static int write_report(const Cohort *cohort, const parl_class_request *request, const char *path) {
    Sheet sheet;
    bool replaces = is_file(path);
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_status status = parl_report_class(cohort->made, request, sheet_write, &sheet);
    if (status != PARL_OK) {
        complain(EXIT_FOUND, "there is no report of this class: %s", parl_status_text(status));
    }
    int code = sheet_end(&sheet, status == PARL_OK && !ferror(sheet.file));
    return end(cohort, code, "The debrief of the class", path, replaces);
}

// NULL: the machine does not know the day.
static const char *date(char *out, size_t size) {
    time_t now = time(NULL);
    const struct tm *day = localtime(&now);
    return day && strftime(out, size, "%Y-%m-%d", day) > 0 ? out : NULL;
}

int cohort_report_run(const Options *options) {
    const char *path;
    Cohort cohort;
    int code = EXIT_FOUND;
    char today[16];
    parl_class_request request = {.columns = COLUMNS,
                                  .made = date(today, sizeof today),
                                  .own_words = options->values[OPTION_OWN_WORDS] != NULL,
                                  .show_names = options->values[OPTION_SHOW_NAMES] != NULL,
                                  .left = options->values[OPTION_LEFT],
                                  .right = options->values[OPTION_RIGHT]};
    if (!kept_format(options, &request.format, &path)) return EXIT_WRONG_USE;
    if (cohort_meet(options, &cohort)) {
        bool known = is_on_roster(cohort.made, "--left", request.left) &&
                     is_on_roster(cohort.made, "--right", request.right) &&
                     is_free(&cohort, options, path);
        code = known ? write_report(&cohort, &request, path) : EXIT_WRONG_USE;
    }
    cohort_leave(&cohort);
    return code;
}

int cohort_grades_run(const Options *options) {
    const char *path = options->values[OPTION_CSV];
    Cohort cohort;
    Sheet sheet;
    int code = EXIT_FOUND;
    bool replaces = is_file(path);
    if (!cohort_meet(options, &cohort)) {
        code = EXIT_FOUND;
    } else if (!is_free(&cohort, options, path)) {
        code = EXIT_WRONG_USE;
    } else if (sheet_begin(&sheet, path)) {
        parl_report_grades(cohort.made, sheet_write, &sheet);
        code = sheet_end(&sheet, !ferror(sheet.file));
        code = end(&cohort, code, "The gradebook", path, replaces);
    }
    cohort_leave(&cohort);
    return code;
}
