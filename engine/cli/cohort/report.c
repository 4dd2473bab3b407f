// SPDX-License-Identifier: MIT
//
// `parlance cohort report`: the debrief of a class. `parlance cohort grades`: the gradebook. Both
// verify every result again.

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "cohort/cohort.h"
#include "kept/kept.h"
#include "parlance_report_class.h"

enum { COLUMNS = 80 };

// What is left out is no secret beside a report that does not show it.
static int end(const Cohort *cohort, int code, const char *what, const char *path) {
    if (code == EXIT_FINE && path && strcmp(path, "-") != 0) printf("%s is in %s\n", what, path);
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
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_status status = parl_report_class(cohort->made, request, sheet_write, &sheet);
    if (status != PARL_OK) {
        complain(EXIT_FOUND, "there is no report of this class: %s", parl_status_text(status));
    }
    int code = sheet_end(&sheet, status == PARL_OK && !ferror(sheet.file));
    return end(cohort, code, "The debrief of the class", path);
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
                     is_on_roster(cohort.made, "--right", request.right);
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
    if (cohort_meet(options, &cohort) && sheet_begin(&sheet, path)) {
        parl_report_grades(cohort.made, sheet_write, &sheet);
        code = sheet_end(&sheet, !ferror(sheet.file));
        code = end(&cohort, code, "The gradebook", path);
    }
    cohort_leave(&cohort);
    return code;
}
