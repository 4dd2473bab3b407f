// SPDX-License-Identifier: MIT
//
// `parlance cohort new`: a session pack. Nothing is asked that has a good answer already.

#define _XOPEN_SOURCE 700

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cohort/cohort.h"
#include "cohort/roster.h"
#include "kept/kept.h"

// A pack in the making, with what its texts stand on.
typedef struct {
    const Options *options;
    const char *path;
    SettingList settings;
    Roster roster;
    int count;
    parl_pack_item items[PARL_PACK_ITEMS_MAX];
    char names[PARL_PACK_ITEMS_MAX][PARL_SHELF_NAME_MAX + 1];
    char titles[PARL_PACK_ITEMS_MAX][4 * PARL_KEPT_TITLE_MAX + 1];
    parl_setting own[PARL_PACK_ITEMS_MAX][PARL_VARIES_MAX];
    bool *used;  // by setting: a scenario has it
    char title[4 * PARL_KEPT_TITLE_MAX + 64];
    char word[PARL_WORD_BYTES];
} Making;

// --- The scenarios ----------------------------------------------------------------------------

static bool has_pair(const parl_scenario *scenario, const char *name) {
    for (int i = 0; i < parl_scenario_pair_count(scenario); i++) {
        if (strcmp(parl_scenario_pair_at(scenario, i).id, name) == 0) return true;
    }
    return false;
}

// Those of --set that this scenario has. False once it has been said that a value is none.
static bool take_settings(Making *making, const parl_scenario *scenario, parl_pack_item *item) {
    char trouble[600];
    parl_setting *own = making->own[making->count];
    for (int i = 0; i < making->settings.count; i++) {
        if (!has_pair(scenario, making->settings.rows[i].vary)) continue;
        making->used[i] = true;
        if (item->setting_count < PARL_VARIES_MAX) {
            own[item->setting_count++] = making->settings.rows[i];
        }
    }
    item->settings = own;
    (void)parl_setting_trouble(scenario, own, item->setting_count, trouble, sizeof trouble);
    if (*trouble) complain(EXIT_WRONG_USE, "%s: %s", item->name, trouble);
    return *trouble == '\0';
}

static bool take_scenario(Making *making, const parl_shelf *shelf, const char *name) {
    char *kept = making->names[making->count];
    const char *path = places_on_shelf(shelf, name, kept, PARL_SHELF_NAME_MAX + 1);
    parl_scenario *scenario = path ? kept_load(path) : NULL;
    if (!scenario) return false;
    parl_scenario_info info = parl_scenario_describe(scenario);
    char *title = making->titles[making->count];
    (void)snprintf(title, sizeof making->titles[0], "%s", info.title);
    parl_pack_item *item = &making->items[making->count];
    *item = (parl_pack_item){
        .name = kept,
        .title = title,
        .fingerprint = info.fingerprint,
        .seed = making->options->values[OPTION_SEED] ? making->options->seed
                                                     : parl_cohort_chance() % 99999 + 1,
        .own_worlds = making->options->values[OPTION_OWN_WORLDS] != NULL,
    };
    bool fine = take_settings(making, scenario, item);
    parl_scenario_free(scenario);
    making->count++;
    return fine;
}

static bool all_settings_used(const Making *making) {
    for (int i = 0; i < making->settings.count; i++) {
        if (making->used[i]) continue;
        complain(EXIT_WRONG_USE,
                 "cohort new: none of these scenarios has '%s' to set; leave it out, or name one "
                 "that has",
                 making->settings.rows[i].vary);
        return false;
    }
    return true;
}

static bool take_scenarios(Making *making) {
    const Options *options = making->options;
    parl_shelf *shelf = places_shelf();
    bool fine = true;
    for (int i = 1; i < options->name_count && fine; i++) {
        fine = take_scenario(making, shelf, options->names[i]);
    }
    parl_shelf_free(shelf);
    return fine && all_settings_used(making);
}

// --- Words of the command line ------------------------------------------------------------------

enum { LIST_ROOM = 200 };

// "first, best or last".
static void list(const char *const *ids, int count, char out[LIST_ROOM]) {
    size_t used = 0;
    for (int i = 0; i < count; i++) {
        const char *before = i == 0 ? "" : i + 1 < count ? ", " : " or ";
        int wrote = snprintf(out + used, LIST_ROOM - used, "%s%s", before, ids[i]);
        if (wrote > 0) used += (size_t)wrote;
    }
}

// The row of [ids] that [option] names, [otherwise] where it is not there; -1 once it has been said
// that it is none.
static int row_of(const Options *options, OptionKind option, const char *name,
                  const char *const *ids, int count, int otherwise) {
    const char *said = options->values[option];
    char all[LIST_ROOM];
    if (!said) return otherwise;
    for (int i = 0; i < count; i++) {
        if (strcmp(ids[i], said) == 0) return i;
    }
    const char *near = parl_word_nearest(said, ids, count);
    list(ids, count, all);
    complain(EXIT_WRONG_USE, "cohort new: %s cannot be '%s'; write %s", name, said,
             near ? near : all);
    return -1;
}

static int rule_of(const Options *options) {
    static const char *const ids[] = {
#define X(name, id, sentence) id,
        PARL_ATTEMPT_RULES(X)
#undef X
    };
    return row_of(options, OPTION_RULE, "--rule", ids, PARL_ATTEMPT_COUNT, PARL_ATTEMPT_BEST);
}

static int released_of(const Options *options) {
    static const char *const ids[] = {"now", "released"};
    return row_of(options, OPTION_RESULTS, "--results", ids, 2, 0);
}

static const char *title_of(Making *making) {
    const char *said = making->options->values[OPTION_TITLE];
    if (said) return said;
    if (making->count == 1) return making->titles[0];
    (void)snprintf(making->title, sizeof making->title, "%d scenarios for a class", making->count);
    return making->title;
}

// --- The file -----------------------------------------------------------------------------------

static void tell(const Making *making, const parl_pack *pack) {
    parl_pack_info info = parl_pack_describe(pack);
    printf("%s: %d scenario%s for %d pseudonym%s, %s; %s.\n\n", making->path, info.item_count,
           info.item_count == 1 ? "" : "s", info.name_count, info.name_count == 1 ? "" : "s",
           parl_mode_id(info.mode), parl_attempt_rule_sentence(info.rule));
    for (int i = 0; i < info.name_count; i++) printf("  %s\n", info.names[i]);
    char *file = cohort_word(making->path), *name = cohort_word(info.names[0]);
    printf("\nGive everybody the file and one of these names. They play with:\n"
           "  parlance play --pack %s --as %s\n"
           "Put what they send back into a folder, and then:\n"
           "  parlance cohort collect %s FOLDER\n",
           file, name, file);
    if (info.mode == PARL_MODE_PRACTICE) {
        puts("\nIt is for practice: answers can be taken back, and reasons and hints looked up.");
    }
    if (info.release != 0) {
        printf("\nNo score shows until you tell them the word. It stands in %s%s, which is yours "
               "alone:\n  parlance cohort release %s\n",
               making->path, PARL_WORD_ENDING, file);
    }
    free(file);
    free(name);
}

// The word is kept first: a pack without it could never be released.
static bool write_pack(Making *making, parl_pack_info *info, bool released) {
    char trouble[1200];
    char beside[4096];
    if (access(making->path, F_OK) == 0) {
        complain(EXIT_FOUND,
                 "%s: there is something already, and nothing is ever overwritten; name "
                 "another file",
                 making->path);
        return false;
    }
    parl_pack *pack = parl_pack_new(info, trouble, sizeof trouble);
    bool kept = pack && (!released ||
                         parl_release_keep(making->path, making->word, trouble, sizeof trouble));
    if (kept && released) {
        info->release = parl_release_hash(making->word);
        parl_pack_free(pack);
        pack = parl_pack_new(info, trouble, sizeof trouble);
    }
    bool written = kept && pack && parl_pack_write(pack, making->path, trouble, sizeof trouble);
    if (kept && released && !written) {
        (void)snprintf(beside, sizeof beside, "%s%s", making->path, PARL_WORD_ENDING);
        (void)unlink(beside);
    }
    if (written) tell(making, pack);
    if (!written) complain(EXIT_FOUND, "cohort new: %s", trouble);
    parl_pack_free(pack);
    return written;
}

static int make(Making *making) {
    const Options *options = making->options;
    int rule = rule_of(options), released = released_of(options);
    if (rule < 0 || released < 0) return EXIT_WRONG_USE;
    if (!setting_list_read(options, &making->settings)) return EXIT_WRONG_USE;
    making->used = calloc((size_t)making->settings.count + 1, sizeof *making->used);
    if (!making->used) abort();
    if (!roster_read(options, &making->roster)) return EXIT_WRONG_USE;
    if (!take_scenarios(making)) return EXIT_WRONG_USE;
    bool practice = options->values[OPTION_PACK_MODE] && !options->assessed;
    parl_pack_info info = {
        .title = title_of(making),
        .mode = practice ? PARL_MODE_PRACTICE : PARL_MODE_ASSESSED,
        .rule = (parl_attempt_rule)rule,
        .item_count = making->count,
        .items = making->items,
        .name_count = making->roster.count,
        .names = making->roster.names,
    };
    return write_pack(making, &info, released > 0) ? EXIT_FINE : EXIT_FOUND;
}

int cohort_new_run(const Options *options) {
    Making *making = calloc(1, sizeof *making);
    if (!making) abort();
    making->options = options;
    making->path = options->names[0];
    int code = make(making);
    setting_list_clear(&making->settings);
    roster_clear(&making->roster);
    free(making->used);
    free(making);
    return code;
}
