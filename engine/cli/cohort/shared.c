// SPDX-License-Identifier: MIT

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cohort/cohort.h"

enum { TROUBLE_ROOM = 1200 };

parl_pack *cohort_pack(const char *path) {
    char trouble[TROUBLE_ROOM];
    parl_pack *pack = parl_pack_read(path, trouble, sizeof trouble);
    if (!pack) complain(EXIT_FOUND, "%s", trouble);
    return pack;
}

static parl_scenario *scenario_at_hand(const parl_pack *pack, int item, const parl_shelf *shelf) {
    const char *name = parl_pack_describe(pack).items[item].name;
    const char *path = parl_shelf_find(shelf, name, NULL);
    char trouble[TROUBLE_ROOM];
    parl_scenario *scenario = NULL;
    if (!path || parl_scenario_load(&scenario, path, NULL) != PARL_OK) {
        complain(EXIT_FOUND,
                 "%s: the scenario is not on the shelf here, or does not load; put its folder "
                 "into one of $PARLANCE_SCENARIOS",
                 name);
        return NULL;
    }
    if (parl_pack_fits(pack, item, scenario, trouble, sizeof trouble)) return scenario;
    complain(EXIT_FOUND, "%s", trouble);
    parl_scenario_free(scenario);
    return NULL;
}

parl_scenario *cohort_scenario(const parl_pack *pack, int item) {
    parl_shelf *shelf = places_shelf();
    parl_scenario *scenario = scenario_at_hand(pack, item, shelf);
    parl_shelf_free(shelf);
    return scenario;
}

// By item, those that are at hand in the pack's version; what is not has been said. Owned:
// free_scenarios.
static parl_scenario **load_scenarios(const parl_pack *pack) {
    int count = parl_pack_describe(pack).item_count;
    parl_shelf *shelf = places_shelf();
    parl_scenario **scenarios = calloc((size_t)count, sizeof *scenarios);
    if (!scenarios) abort();
    for (int i = 0; i < count; i++) scenarios[i] = scenario_at_hand(pack, i, shelf);
    parl_shelf_free(shelf);
    return scenarios;
}

static void free_scenarios(const parl_pack *pack, parl_scenario **scenarios) {
    int count = parl_pack_describe(pack).item_count;
    for (int i = 0; i < count; i++) parl_scenario_free(scenarios[i]);
    free(scenarios);
}

static bool is_folder(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

// Whether the pack stands first, and then the folder.
static bool in_order(const Options *options) {
    const char *file = options->names[0], *folder = options->names[1];
    if (!is_folder(file) || is_folder(folder)) return true;
    complain(EXIT_WRONG_USE,
             "%s is a folder; did you mean the other order? The pack comes first, then the folder "
             "with the results",
             file);
    return false;
}

static bool has_come(const parl_class *made, const char *folder) {
    if (made->run_count + made->refusal_count > 0) return true;
    complain(EXIT_FOUND, "%s: there is no result in it; put what the class has sent there", folder);
    return false;
}

bool cohort_meet(const Options *options, Cohort *out) {
    assert(options);
    assert(out);
    char trouble[TROUBLE_ROOM];
    *out = (Cohort){.pack = in_order(options) ? cohort_pack(options->names[0]) : NULL};
    if (!out->pack) return false;
    out->scenarios = load_scenarios(out->pack);
    const parl_scenario *const *scenarios = (const parl_scenario *const *)out->scenarios;
    out->made =
        parl_class_collect(out->pack, options->names[1], scenarios, trouble, sizeof trouble);
    if (!out->made) complain(EXIT_FOUND, "%s", trouble);
    return out->made && has_come(out->made, options->names[1]);
}

void cohort_leave(Cohort *cohort) {
    assert(cohort);
    parl_class_free(cohort->made);
    if (cohort->scenarios) free_scenarios(cohort->pack, cohort->scenarios);
    parl_pack_free(cohort->pack);
    *cohort = (Cohort){0};
}

// Letters beyond ASCII are no signs of a shell's.
static bool is_bare(const char *text) {
    static const char bare[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+,:@%=";
    for (const char *at = text; *at; at++) {
        if ((unsigned char)*at < 0x80 && !strchr(bare, *at)) return false;
    }
    return *text != '\0';
}

char *cohort_word(const char *text) {
    assert(text);
    bool bare = is_bare(text), doubled = !strpbrk(text, "\"$`\\!");
    char *word = malloc(4 * strlen(text) + 3), *out = word;
    if (!word) abort();
    if (bare) return strcpy(word, text);
    *out++ = doubled ? '"' : '\'';
    for (const char *at = text; *at; at++) {
        if (doubled || *at != '\'')
            *out++ = *at;
        else
            out = stpcpy(out, "'\\''");
    }
    *out++ = doubled ? '"' : '\'';
    *out = '\0';
    return word;
}
