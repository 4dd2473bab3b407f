// SPDX-License-Identifier: MIT
#include "pack.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "utf8.h"

// --- Whether it can be --------------------------------------------------------------------------

static bool is_plain(const char *text, size_t bytes, size_t characters) {
    size_t size = strlen(text);
    if (size == 0 || size > bytes || utf8_count(text, size) > characters) return false;
    return utf8_is_clean(text, size, '\0');
}

// Letters beyond ASCII are all letters here.
static bool is_pseudonym(const char *name) {
    for (const char *at = name; *at; at++) {
        unsigned char sign = (unsigned char)*at;
        bool letter = (sign | 0x20) >= 'a' && (sign | 0x20) <= 'z';
        bool digit = sign >= '0' && sign <= '9';
        if (sign < 0x80 && !letter && !digit && !strchr(" -_'", *at)) return false;
    }
    return *name != ' ' && *name != '-';
}

static char small_of(char sign) { return sign >= 'A' && sign <= 'Z' ? (char)(sign | 0x20) : sign; }

static bool is_same_name(const char *a, const char *b) {
    while (*a && small_of(*a) == small_of(*b)) a++, b++;
    return *a == *b;
}

static bool check_name(const char *name, int row, Trouble *trouble) {
    if (!is_plain(name, PACK_NAME_BYTES, PARL_PROFILE_MAX)) {
        return trouble_say(trouble,
                           "name %d of the roster is empty, longer than %d characters, or "
                           "cannot be shown; use another",
                           row + 1, PARL_PROFILE_MAX);
    }
    if (is_pseudonym(name)) return true;
    return trouble_say(trouble,
                       "'%s' can be no pseudonym: it takes letters, digits, spaces, - _ and ', and "
                       "begins with no space and no -; write another",
                       name);
}

static bool check_roster(const parl_pack_info *info, Trouble *trouble) {
    if (info->name_count < 1 || info->name_count > PARL_ROSTER_MAX) {
        return trouble_say(trouble, "the roster has %d names; it takes 1 to %d", info->name_count,
                           PARL_ROSTER_MAX);
    }
    for (int i = 0; i < info->name_count; i++) {
        const char *name = info->names[i];
        if (!check_name(name, i, trouble)) return false;
        for (int j = 0; j < i; j++) {
            if (!is_same_name(info->names[j], name)) continue;
            bool same = strcmp(info->names[j], name) == 0;
            return trouble_say(trouble, "'%s' stands twice on the roster%s; give one another name",
                               name, same ? "" : ", once in other letters");
        }
    }
    return true;
}

static bool check_item(const parl_pack_info *info, int item, Trouble *trouble) {
    const parl_pack_item *row = &info->items[item];
    if (!is_plain(row->name, PARL_SHELF_NAME_MAX, PARL_SHELF_NAME_MAX)) {
        return trouble_say(trouble,
                           "the name of scenario %d is empty, longer than %d bytes, or cannot be "
                           "shown; use another",
                           item + 1, PARL_SHELF_NAME_MAX);
    }
    if (row->setting_count < 0 || row->setting_count > PARL_VARIES_MAX) {
        return trouble_say(trouble, "%s has %d settings; it takes up to %d", row->name,
                           row->setting_count, PARL_VARIES_MAX);
    }
    for (int j = 0; j < item; j++) {
        if (strcmp(info->items[j].name, row->name) != 0) continue;
        return trouble_say(trouble, "the scenario '%s' stands twice; leave one out", row->name);
    }
    return true;
}

bool pack_check(const parl_pack_info *info, Trouble *trouble) {
    if (!is_plain(info->title, PACK_TITLE_BYTES, PARL_KEPT_TITLE_MAX)) {
        return trouble_say(trouble,
                           "the title is empty, longer than %d characters, or cannot be shown; "
                           "use another",
                           PARL_KEPT_TITLE_MAX);
    }
    if (info->mode != PARL_MODE_PRACTICE && info->mode != PARL_MODE_ASSESSED) {
        return trouble_say(trouble, "a pack is for practice or assessed; choose one of them");
    }
    if (info->item_count < 1 || info->item_count > PARL_PACK_ITEMS_MAX) {
        return trouble_say(trouble, "the pack has %d scenarios; it takes 1 to %d", info->item_count,
                           PARL_PACK_ITEMS_MAX);
    }
    for (int i = 0; i < info->item_count; i++) {
        if (!check_item(info, i, trouble)) return false;
    }
    return check_roster(info, trouble);
}

// --- Making one ---------------------------------------------------------------------------------

static const parl_setting *copy_settings(Arena *arena, const parl_pack_item *item) {
    size_t count = (size_t)item->setting_count;
    parl_setting *copy = arena_take_many(arena, count, sizeof *copy);
    for (size_t i = 0; i < count; i++) {
        copy[i] = (parl_setting){arena_copy(arena, item->settings[i].vary),
                                 arena_copy(arena, item->settings[i].value)};
    }
    return copy;
}

static const parl_pack_item *copy_items(Arena *arena, const parl_pack_info *info) {
    size_t count = (size_t)info->item_count;
    parl_pack_item *copy = arena_take_many(arena, count, sizeof *copy);
    for (size_t i = 0; i < count; i++) {
        copy[i] = info->items[i];
        copy[i].name = arena_copy(arena, info->items[i].name);
        copy[i].title = arena_copy(arena, info->items[i].title);
        copy[i].settings = copy_settings(arena, &info->items[i]);
    }
    return copy;
}

static const char *const *copy_names(Arena *arena, const parl_pack_info *info) {
    size_t count = (size_t)info->name_count;
    const char **copy = arena_take_many(arena, count, sizeof *copy);
    for (size_t i = 0; i < count; i++) copy[i] = arena_copy(arena, info->names[i]);
    return copy;
}

parl_pack *parl_pack_new(const parl_pack_info *info, char *out, size_t size) {
    assert(info);
    Trouble trouble = trouble_in(out, size);
    if (!pack_check(info, &trouble)) return NULL;
    parl_pack *pack = calloc(1, sizeof *pack);
    if (!pack) abort();
    Arena *arena = &pack->arena;
    pack->info = *info;
    while (pack->info.id == 0) pack->info.id = parl_cohort_chance();
    pack->info.title = arena_copy(arena, info->title);
    pack->info.engine = arena_copy(arena, info->engine ? info->engine : PARL_VERSION);
    pack->info.items = copy_items(arena, info);
    pack->info.names = copy_names(arena, info);
    return pack;
}

void parl_pack_free(parl_pack *pack) {
    if (!pack) return;
    arena_clear(&pack->arena);
    free(pack);
}

// --- Asking it ----------------------------------------------------------------------------------

parl_pack_info parl_pack_describe(const parl_pack *pack) {
    assert(pack);
    return pack->info;
}

int parl_pack_find_name(const parl_pack *pack, const char *name) {
    assert(pack);
    assert(name);
    for (int i = 0; i < pack->info.name_count; i++) {
        if (strcmp(pack->info.names[i], name) == 0) return i;
    }
    return -1;
}

int parl_pack_find_item(const parl_pack *pack, const char *name) {
    assert(pack);
    assert(name);
    for (int i = 0; i < pack->info.item_count; i++) {
        if (strcmp(pack->info.items[i].name, name) == 0) return i;
    }
    return -1;
}

static const parl_pack_item *item_of(const parl_pack *pack, int item) {
    assert(pack);
    assert(item >= 0);
    assert(item < pack->info.item_count);
    return &pack->info.items[item];
}

uint64_t parl_pack_seed(const parl_pack *pack, int item, int name) {
    const parl_pack_item *row = item_of(pack, item);
    assert(name >= 0);
    assert(name < pack->info.name_count);
    if (!row->own_worlds) return row->seed;
    uint64_t hash = hash_number(hash_text(pack->info.names[name]), (int64_t)row->seed);
    return hash_mix(hash) % 99999 + 1;  // Five digits can be read out.
}

bool parl_pack_fits(const parl_pack *pack, int item, const parl_scenario *scenario, char *out,
                    size_t size) {
    assert(scenario);
    const parl_pack_item *row = item_of(pack, item);
    Trouble trouble = trouble_in(out, size);
    if (parl_scenario_describe(scenario).fingerprint == row->fingerprint) return true;
    return trouble_say(&trouble,
                       "%s: the scenario here is another version than the pack's, so the runs "
                       "could not be compared; ask for the version that the pack was made with "
                       "(Parlance %s), or for a new pack",
                       row->name, pack->info.engine);
}

bool parl_pack_begin(const parl_pack *pack, int item, int name, const parl_scenario *scenario,
                     parl_session **session, char *out, size_t size) {
    assert(session);
    *session = NULL;
    if (!parl_pack_fits(pack, item, scenario, out, size)) return false;
    const parl_pack_item *row = item_of(pack, item);
    Trouble trouble = trouble_in(out, size);
    uint64_t seed = parl_pack_seed(pack, item, name);
    parl_status status =
        parl_session_new_given(session, scenario, seed, row->settings, row->setting_count);
    if (status == PARL_OK) return true;
    char why[600] = "";
    (void)parl_setting_trouble(scenario, row->settings, row->setting_count, why, sizeof why);
    return trouble_say(&trouble, "%s: the run does not begin: %s; ask for a new pack", row->name,
                       *why ? why : parl_status_text(status));
}
