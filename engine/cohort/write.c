// SPDX-License-Identifier: MIT
//
// A run on its way into a result.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "files.h"
#include "play/fields.h"
#include "play/session.h"
#include "result.h"
#include "utf8.h"

// --- The answers --------------------------------------------------------------------------------

static char *ids_of(parl_session *early, const parl_answer *answer) {
    size_t size = session_answer_text(early, answer, ABOUT_ID, NULL, 0) + 1;
    char *ids = malloc(size);
    if (!ids) abort();
    (void)session_answer_text(early, answer, ABOUT_ID, ids, size);
    return ids;
}

static json_t *answer_json(parl_session *early, const parl_turn *turn) {
    const parl_decision *decision = parl_session_decision(early);
    json_t *row = jot_object();
    jot_text(row, "scene", parl_session_clock(early).scene);
    jot_text(row, "decision", decision->id);
    jot_text(row, "kind", given_kind(decision->kind));
    if (turn->answer.words) {
        jot_text(row, "words", turn->answer.words);
    } else {
        char *ids = ids_of(early, &turn->answer);
        jot_text(row, "id", ids);
        free(ids);
    }
    jot_bits(row, "after", turn->after);
    return row;
}

static json_t *answers_json(const parl_session *session) {
    json_t *list = json_array();
    parl_session *early = session_upto(session, 0);
    for (int i = 0; i < parl_session_turn_count(session); i++) {
        parl_turn turn = parl_session_turn(session, i);
        jot_item(list, answer_json(early, &turn));
        session_repeat(early, session, i);
    }
    parl_session_free(early);
    return list;
}

// --- The whole ----------------------------------------------------------------------------------

static json_t *parts_json(const parl_score *score) {
    json_t *list = json_array();
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!score->parts[i].offered) continue;
        json_t *row = jot_object();
        jot_text(row, "signal", parl_signal_id((parl_signal)i));
        jot_int(row, "value", score->parts[i].value);
        jot_int(row, "weight", score->parts[i].weight);
        jot_item(list, row);
    }
    return list;
}

// What is held back is not in the file either: it is worked out again by whoever collects.
static void jot_claims(json_t *root, const parl_session *session) {
    parl_score score = parl_session_score(session);
    jot_text(root, "ending", parl_session_clock(session).ending);
    jot_int(root, "total", score.total);
    jot_json(root, "parts", parts_json(&score));
}

static json_t *result_json(const parl_pack *pack, parl_result_about about,
                           const parl_session *session) {
    uint64_t fingerprint = parl_scenario_describe(parl_session_scenario(session)).fingerprint;
    json_t *root = jot_object();
    jot_text(root, "parlance", "result");
    jot_int(root, "version", RESULT_VERSION);
    jot_bits(root, "pack", pack->info.id);
    jot_text(root, "name", pack->info.names[about.name]);
    jot_text(root, "scenario", pack->info.items[about.item].name);
    jot_int(root, "attempt", about.attempt);
    jot_text(root, "engine", PARL_VERSION);
    jot_bits(root, "fingerprint", fingerprint);
    jot_bits(root, "meaning", fields_meaning(fingerprint));
    jot_seed(root, "seed", parl_session_seed(session));
    jot_text(root, "mode", parl_mode_id(pack->info.mode));
    if (about.taken_back) jot_json(root, "taken_back", json_true());
    for (int i = 0; i < parl_session_setting_count(session); i++) {
        jot_setting(root, parl_session_setting_at(session, i));
    }
    jot_json(root, "answers", answers_json(session));
    if (pack->info.release == 0) jot_claims(root, session);
    jot_bits(root, "seal", fields_seal(root));
    return root;
}

// --- Where it goes ------------------------------------------------------------------------------

// Bytes of a name in the name of a file: most disks take 255 for all of it.
enum { PIECE_BYTES = 90 };

// What a disk of whatever system takes, and a shell without quotes.
static void write_piece(const char *text, char out[PIECE_BYTES + 1]) {
    size_t at = 0;
    for (size_t left = strlen(text); left > 0;) {
        size_t size = utf8_next(text, left, NULL);
        if (at + size > PIECE_BYTES) break;
        bool plain = size > 1 || !strchr("/\\:*?\"<>|'`$&;()[]{}!#~ ", *text);
        if (plain && !(at == 0 && (*text == '.' || *text == '-'))) {
            memcpy(out + at, text, size);
            at += size;
        } else {
            out[at] = at == 0 ? '_' : '-';
            at++;
        }
        text += size;
        left -= size;
    }
    out[at] = '\0';
}

static void name_file(const parl_pack *pack, parl_result_about about, const char *folder, int again,
                      char *out, size_t size) {
    char who[PIECE_BYTES + 1], what[PIECE_BYTES + 1], more[20] = "";
    write_piece(pack->info.names[about.name], who);
    write_piece(pack->info.items[about.item].name, what);
    if (again > 0) (void)snprintf(more, sizeof more, "-copy%d", again);
    const char *slash = folder && *folder && folder[strlen(folder) - 1] != '/' ? "/" : "";
    (void)snprintf(out, size, "%s%s%s-%s-%d%s.json", folder ? folder : "", slash, who, what,
                   about.attempt, more);
}

// Whether the very same is there already.
static bool is_there(const char *path, const char *text, size_t size) {
    size_t length = 0;
    Trouble unheard = trouble_in(NULL, 0);
    char *found = file_read(path, (size_t)PARL_RESULT_KIB_MAX * 1024, &length, &unheard);
    bool same = found && length == size && memcmp(found, text, size) == 0;
    free(found);
    return same;
}

enum { COPIES_MOST = 1000 };

static bool write_somewhere(const parl_pack *pack, parl_result_about about, const char *folder,
                            const char *text, char *path, size_t size, Trouble *trouble) {
    char place[4096];
    for (int again = 0; again < COPIES_MOST; again++) {
        bool taken = false;
        name_file(pack, about, folder, again, place, sizeof place);
        if (path && size > 0) (void)snprintf(path, size, "%s", place);
        if (file_write_new(place, text, strlen(text), false, &taken, trouble)) return true;
        if (!taken) return false;
        if (is_there(place, text, strlen(text))) return true;
    }
    return trouble_say(trouble, "%s: so many files have that name already; name another folder",
                       place);
}

static char *result_text(const parl_pack *pack, parl_result_about about,
                         const parl_session *session) {
    assert(pack);
    assert(session);
    assert(parl_session_over(session));
    assert(about.item >= 0 && about.item < pack->info.item_count);
    assert(about.name >= 0 && about.name < pack->info.name_count);
    assert(about.attempt >= 1);
    json_t *root = result_json(pack, about, session);
    char *text = fields_print(root);
    json_decref(root);
    return text;
}

bool parl_result_write(const parl_pack *pack, parl_result_about about, const parl_session *session,
                       const char *folder, char *path, size_t path_size, char *out, size_t size) {
    Trouble trouble = trouble_in(out, size);
    char *text = result_text(pack, about, session);
    bool written = write_somewhere(pack, about, folder, text, path, path_size, &trouble);
    free(text);
    return written;
}

bool parl_result_stands(const parl_pack *pack, parl_result_about about, const parl_session *session,
                        const char *folder) {
    char place[4096];
    struct stat unread;
    char *text = result_text(pack, about, session);
    bool stands = false;
    for (int again = 0; again < COPIES_MOST && !stands; again++) {
        name_file(pack, about, folder, again, place, sizeof place);
        if (stat(place, &unread) != 0) break;
        stands = is_there(place, text, strlen(text));
    }
    free(text);
    return stands;
}
