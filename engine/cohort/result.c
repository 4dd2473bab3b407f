// SPDX-License-Identifier: MIT
#include "result.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"

// --- The answers --------------------------------------------------------------------------------

static ResultAnswer read_answer(Fields *fields, const json_t *row) {
    size_t name = (size_t)4 * PARL_NAME_MAX;
    ResultAnswer answer = {
        .given = {.scene = entry_text(fields, row, "scene", name, false),
                  .decision = entry_text(fields, row, "decision", name, false),
                  .kind = entry_name(fields, row, "kind", 20),
                  .id = entry_maybe(fields, row, "id", RESULT_IDS_BYTES, false),
                  .said = "",
                  .words = entry_maybe(fields, row, "words", PARL_WORDS_MAX, true)},
        .after = entry_bits(fields, row, "after"),
    };
    if (!answer.given.id) answer.given.id = "";
    return answer;
}

static void read_answers(Fields *fields, const json_t *root, Result *out) {
    const json_t *list = entry_list(fields, root, "answers", 0, PARL_TURNS_MAX);
    size_t count = json_array_size(list);
    out->answers = arena_take_many(fields->arena, count, sizeof *out->answers);
    for (size_t i = 0; i < count && fields_fine(fields); i++) {
        out->answers[i] = read_answer(fields, json_array_get(list, i));
    }
    out->answer_count = (int)count;
}

// --- What is claimed ----------------------------------------------------------------------------

static void read_parts(Fields *fields, const json_t *root, Result *out) {
    const json_t *list = entry_list(fields, root, "parts", 0, PARL_SIGNAL_COUNT);
    out->part_count = (int)json_array_size(list);
    for (int i = 0; i < out->part_count && fields_fine(fields); i++) {
        const json_t *row = json_array_get(list, (size_t)i);
        out->parts[i] = (ResultPart){
            .signal = entry_name(fields, row, "signal", 4 * PARL_NAME_MAX),
            .value = entry_int(fields, row, "value", 0, 1000),
            .weight = entry_int(fields, row, "weight", 0, 1000),
        };
    }
}

// One of them is all of them.
static bool has_claims(const json_t *root) {
    return json_object_get(root, "ending") || json_object_get(root, "total") ||
           json_object_get(root, "parts");
}

static void read_claims(Fields *fields, const json_t *root, Result *out) {
    out->ending = entry_text(fields, root, "ending", 4 * PARL_NAME_MAX, false);
    out->total = entry_int(fields, root, "total", 0, 100);
    read_parts(fields, root, out);
}

static void read_result(Fields *fields, const json_t *root, Result *out) {
    *out = (Result){
        .pack = entry_bits(fields, root, "pack"),
        .name = entry_name(fields, root, "name", PACK_NAME_BYTES),
        .scenario = entry_name(fields, root, "scenario", PARL_SHELF_NAME_MAX),
        .engine = entry_name(fields, root, "engine", 15),
        .fingerprint = entry_bits(fields, root, "fingerprint"),
        .meaning = entry_bits(fields, root, "meaning"),
        .seed = entry_seed(fields, root, "seed"),
        .mode = entry_name(fields, root, "mode", 20),
        .attempt = entry_int(fields, root, "attempt", 1, RESULT_ATTEMPTS_MOST),
        .taken_back = entry_flag(fields, root, "taken_back"),
        .claims = has_claims(root),
    };
    out->setting_count = entry_settings(fields, root, out->settings);
    if (out->claims) read_claims(fields, root, out);
    read_answers(fields, root, out);
}

// --- The file -----------------------------------------------------------------------------------

static bool is_whole(Fields *fields, const json_t *root) {
    if (entry_int(fields, root, "version", 1, 1000000) > RESULT_VERSION) {
        return trouble_say(fields->trouble,
                           "a newer Parlance has written it; update this one, then collect again");
    }
    uint64_t seal = entry_bits(fields, root, "seal");
    if (!fields_fine(fields)) return false;
    if (seal == fields_seal(root)) return true;
    return trouble_say(fields->trouble,
                       "it is not as it was written: its seal does not fit; ask for the file once "
                       "more");
}

static FileKind read_kind(Fields *fields, const json_t *root, Result *out) {
    const char *kind = json_string_value(json_object_get(root, "parlance"));
    if (kind && strcmp(kind, "pack") == 0) {
        *out = (Result){.pack = entry_bits(fields, root, "id")};
        return fields_fine(fields) ? FILE_PACK : FILE_REFUSED;
    }
    if (!kind || strcmp(kind, "result") != 0) {
        (void)trouble_say(fields->trouble,
                          "it is no result of Parlance's; take it out of the folder");
    } else if (is_whole(fields, root)) {
        read_result(fields, root, out);
    }
    return fields_fine(fields) ? FILE_RESULT : FILE_REFUSED;
}

FileKind result_read(const char *path, Arena *arena, Result *out, Trouble *trouble) {
    size_t size = 0;
    Fields fields = {.arena = arena, .trouble = trouble};
    char *text = file_read(path, (size_t)PARL_RESULT_KIB_MAX * 1024, &size, trouble);
    json_t *root = text ? fields_parse(text, size, trouble) : NULL;
    FileKind kind = root ? read_kind(&fields, root, out) : FILE_REFUSED;
    json_decref(root);
    free(text);
    return kind;
}
