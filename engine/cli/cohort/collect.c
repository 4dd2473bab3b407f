// SPDX-License-Identifier: MIT
//
// `parlance cohort collect`: who has sent what, which attempt counts, and what was left out.
// `parlance cohort release`: the word.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cohort/cohort.h"

// --- The table ----------------------------------------------------------------------------------

// Columns count characters, and printf bytes.
static int columns_of(const char *text) {
    int columns = 0;
    for (; *text; text++) columns += ((unsigned char)*text & 0xc0) != 0x80;
    return columns;
}

static bool is_theirs(const parl_class_run *run, const parl_class *made, int scenario, int name) {
    return run->scenario == scenario && strcmp(run->name, made->names[name]) == 0;
}

static int print_attempts(const parl_class *made, int scenario, int name) {
    int count = 0;
    for (int i = 0; i < made->run_count; i++) {
        const parl_class_run *run = &made->runs[i];
        if (!is_theirs(run, made, scenario, name)) continue;
        printf("%s%d%s", count++ == 0 ? "attempt " : ", ", run->attempt,
               run->taken_back ? " (answers taken back)" : "");
    }
    return count;
}

static void print_row(const parl_class *made, int scenario, int name, int width) {
    const char *who = made->names[name];
    printf("  %s%*s  ", who, width - columns_of(who), "");
    const parl_class_run *counts = parl_class_counting(made, scenario, name);
    int count = print_attempts(made, scenario, name);
    if (count == 0)
        puts("nothing yet");
    else if (counts)
        printf("; counts: attempt %d, %d of 100\n", counts->attempt, counts->score.total);
    else
        puts("; the first is missing, so none counts");
}

static int width_of(const parl_class *made) {
    int width = 0;
    for (int i = 0; i < made->name_count; i++) {
        int columns = columns_of(made->names[i]);
        if (columns > width) width = columns;
    }
    return width;
}

static int sent(const parl_class *made, int scenario) {
    int count = 0;
    for (int name = 0; name < made->name_count; name++) {
        bool any = false;
        for (int i = 0; i < made->run_count; i++) {
            any = any || is_theirs(&made->runs[i], made, scenario, name);
        }
        count += any;
    }
    return count;
}

static void print_class(const parl_class *made) {
    int width = width_of(made);
    printf("%s: %d on the roster; %s.\n", made->title, made->name_count,
           parl_attempt_rule_sentence(made->rule));
    for (int scenario = 0; scenario < made->scenario_count; scenario++) {
        printf("\n%s: %d of %d\n", made->scenario_names[scenario], sent(made, scenario),
               made->name_count);
        for (int name = 0; name < made->name_count; name++) print_row(made, scenario, name, width);
    }
    if (made->copy_count > 0) {
        printf("\n%d file%s a copy of another, and count%s once.\n", made->copy_count,
               made->copy_count == 1 ? " is" : "s are", made->copy_count == 1 ? "s" : "");
    }
    if (made->refusal_count == 0) return;
    printf("\nLeft out: %d file%s\n", made->refusal_count, made->refusal_count == 1 ? "" : "s");
    for (int i = 0; i < made->refusal_count; i++) {
        printf("  %s: %s\n", made->refusals[i].file, made->refusals[i].why);
    }
}

// --- The commands -------------------------------------------------------------------------------

int cohort_collect_run(const Options *options) {
    Cohort cohort;
    int code = EXIT_FOUND;
    if (cohort_meet(options, &cohort)) {
        print_class(cohort.made);
        code = cohort.made->refusal_count > 0 ? EXIT_FOUND : EXIT_FINE;
    }
    cohort_leave(&cohort);
    return code;
}

int cohort_release_run(const Options *options) {
    char trouble[1200], word[PARL_WORD_BYTES];
    parl_pack *pack = cohort_pack(options->names[0]);
    if (!pack) return EXIT_FOUND;
    bool found = parl_release_find(pack, options->names[0], word, trouble, sizeof trouble);
    if (found) {
        printf("%s\n\nWith it everybody sees their results: parlance debrief RUN --word %s\n", word,
               word);
    }
    parl_pack_free(pack);
    return found ? EXIT_FINE : complain(EXIT_FOUND, "%s", trouble);
}
