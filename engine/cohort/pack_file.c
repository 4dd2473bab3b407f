// SPDX-License-Identifier: MIT
//
// A pack as a file: JSON that a person can read, and mend with a text editor.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "fields.h"
#include "files.h"
#include "pack.h"

// --- Writing ------------------------------------------------------------------------------------

static json_t *item_json(const parl_pack_item *item) {
    json_t *row = jot_object();
    jot_text(row, "name", item->name);
    jot_text(row, "title", item->title);
    jot_bits(row, "fingerprint", item->fingerprint);
    jot_seed(row, "seed", item->seed);
    if (item->own_worlds) jot_json(row, "own_worlds", json_true());
    for (int i = 0; i < item->setting_count; i++) jot_setting(row, item->settings[i]);
    return row;
}

static json_t *pack_json(const parl_pack_info *info) {
    json_t *root = jot_object(), *items = json_array(), *names = json_array();
    jot_text(root, "parlance", "pack");
    jot_int(root, "version", PACK_VERSION);
    jot_bits(root, "id", info->id);
    jot_text(root, "title", info->title);
    jot_text(root, "engine", info->engine);
    jot_text(root, "mode", parl_mode_id(info->mode));
    jot_text(root, "attempts", parl_attempt_rule_id(info->rule));
    if (info->release != 0) jot_bits(root, "release", info->release);
    for (int i = 0; i < info->item_count; i++) jot_item(items, item_json(&info->items[i]));
    for (int i = 0; i < info->name_count; i++) jot_item(names, json_string(info->names[i]));
    jot_json(root, "scenarios", items);
    jot_json(root, "roster", names);
    return root;
}

bool parl_pack_write(const parl_pack *pack, const char *path, char *out, size_t size) {
    assert(pack);
    assert(path);
    Trouble trouble = trouble_in(out, size);
    json_t *root = pack_json(&pack->info);
    char *text = fields_print(root);
    bool taken = false;
    bool written = file_write_new(path, text, strlen(text), false, &taken, &trouble);
    if (taken) {
        (void)trouble_say(&trouble,
                          "%s: there is something already, and nothing is ever overwritten; "
                          "name another file",
                          path);
    }
    free(text);
    json_decref(root);
    return written;
}

// --- Reading ------------------------------------------------------------------------------------

static int row_of(Fields *fields, const json_t *root, const char *key, const char *const *ids,
                  int count) {
    const char *id = entry_name(fields, root, key, 20);
    for (int i = 0; i < count; i++) {
        if (strcmp(ids[i], id) == 0) return i;
    }
    (void)trouble_say(fields->trouble, "its \"%s\" cannot be '%s'; ask for the file once more", key,
                      id);
    return 0;
}

static parl_mode read_mode(Fields *fields, const json_t *root) {
    const char *ids[PARL_MODE_COUNT];
    for (int i = 0; i < PARL_MODE_COUNT; i++) ids[i] = parl_mode_id((parl_mode)i);
    return (parl_mode)row_of(fields, root, "mode", ids, PARL_MODE_COUNT);
}

static parl_attempt_rule read_rule(Fields *fields, const json_t *root) {
    static const char *const ids[] = {
#define X(name, id, sentence) id,
        PARL_ATTEMPT_RULES(X)
#undef X
    };
    return (parl_attempt_rule)row_of(fields, root, "attempts", ids, PARL_ATTEMPT_COUNT);
}

static parl_pack_item read_item(Fields *fields, const json_t *row) {
    parl_pack_item item = {
        .name = entry_name(fields, row, "name", PARL_SHELF_NAME_MAX),
        .title = entry_text(fields, row, "title", PACK_TITLE_BYTES, false),
        .fingerprint = entry_bits(fields, row, "fingerprint"),
        .seed = entry_seed(fields, row, "seed"),
        .own_worlds = entry_flag(fields, row, "own_worlds"),
    };
    parl_setting *settings = arena_take_many(fields->arena, PARL_VARIES_MAX, sizeof *settings);
    item.setting_count = entry_settings(fields, row, settings);
    item.settings = settings;
    return item;
}

static void read_items(Fields *fields, const json_t *root, parl_pack_info *out) {
    const json_t *list = entry_list(fields, root, "scenarios", 1, PARL_PACK_ITEMS_MAX);
    size_t count = json_array_size(list);
    parl_pack_item *items = arena_take_many(fields->arena, count, sizeof *items);
    for (size_t i = 0; i < count; i++) items[i] = read_item(fields, json_array_get(list, i));
    out->items = items;
    out->item_count = (int)count;
}

static void read_names(Fields *fields, const json_t *root, parl_pack_info *out) {
    const json_t *list = entry_list(fields, root, "roster", 1, PARL_ROSTER_MAX);
    size_t count = json_array_size(list);
    const char **names = arena_take_many(fields->arena, count, sizeof *names);
    for (size_t i = 0; i < count; i++) {
        const char *name = json_string_value(json_array_get(list, i));
        if (!name)
            (void)trouble_say(fields->trouble,
                              "name %zu of its roster is no text; write it in quotes", i + 1);
        names[i] = name ? arena_copy(fields->arena, name) : "";
    }
    out->names = names;
    out->name_count = (int)count;
}

static bool is_pack(Fields *fields, const json_t *root) {
    const char *kind = json_string_value(json_object_get(root, "parlance"));
    if (!kind || strcmp(kind, "pack") != 0) {
        return trouble_say(fields->trouble,
                           "it is no session pack; name the file that `parlance cohort new` made");
    }
    int version = entry_int(fields, root, "version", 1, 1000000);
    if (version > PACK_VERSION) {
        (void)trouble_say(fields->trouble, "a newer Parlance has written it; update this one");
    }
    return fields_fine(fields);
}

static parl_pack *read_pack(Fields *fields, const json_t *root) {
    if (!is_pack(fields, root)) return NULL;
    parl_pack_info info = {
        .id = entry_bits(fields, root, "id"),
        .title = entry_name(fields, root, "title", PACK_TITLE_BYTES),
        .engine = entry_name(fields, root, "engine", 15),
        .mode = read_mode(fields, root),
        .rule = read_rule(fields, root),
    };
    if (json_object_get(root, "release")) info.release = entry_bits(fields, root, "release");
    read_items(fields, root, &info);
    read_names(fields, root, &info);
    if (fields_fine(fields) && info.id == 0)
        (void)trouble_say(fields->trouble, "it has no id; ask for the file once more");
    if (!fields_fine(fields) || !pack_check(&info, fields->trouble)) return NULL;
    return parl_pack_new(&info, NULL, 0);
}

parl_pack *parl_pack_read(const char *path, char *out, size_t size) {
    assert(path);
    char why[800];
    size_t length = 0;
    Arena arena = {0};
    Trouble inner = trouble_in(why, sizeof why), trouble = trouble_in(out, size);
    Fields fields = {.arena = &arena, .trouble = &inner};
    char *text = file_read(path, (size_t)PARL_RESULT_KIB_MAX * 1024, &length, &inner);
    json_t *root = text ? fields_parse(text, length, &inner) : NULL;
    parl_pack *pack = root ? read_pack(&fields, root) : NULL;
    if (!pack) (void)trouble_say(&trouble, "%s: %s", path, why);
    json_decref(root);
    free(text);
    arena_clear(&arena);
    return pack;
}
