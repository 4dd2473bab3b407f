// SPDX-License-Identifier: MIT
//
// A folder of files becomes a class.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "result.h"
#include "rules.h"
#include "utf8.h"

// A run with the row of its name, which says where it stands.
typedef struct {
    parl_class_run run;
    int name;
} Taken;

// A class with what it stands on. The class comes first: a pointer to one is one to the other.
typedef struct {
    parl_class made;
    Arena arena;
    const parl_pack *pack;
    int *rows;  // by item of the pack: row of the class's scenarios; -1: not at hand
    const parl_scenario *const *scenarios;
    const char *folder;
    Taken *taken;
    int taken_count;
} Room;

// --- What the class has of its pack --------------------------------------------------------------

static void take_scenarios(Room *room) {
    const parl_pack_info *info = &room->pack->info;
    size_t count = (size_t)info->item_count;
    const parl_scenario **scenarios = arena_take_many(&room->arena, count, sizeof *scenarios);
    const char **names = arena_take_many(&room->arena, count, sizeof *names);
    room->rows = arena_take_many(&room->arena, count, sizeof *room->rows);
    for (int i = 0; i < info->item_count; i++) {
        bool here =
            room->scenarios[i] && parl_pack_fits(room->pack, i, room->scenarios[i], NULL, 0);
        room->rows[i] = here ? room->made.scenario_count : -1;
        if (!here) continue;
        scenarios[room->made.scenario_count] = room->scenarios[i];
        names[room->made.scenario_count++] = arena_copy(&room->arena, info->items[i].name);
    }
    room->made.scenarios = scenarios;
    room->made.scenario_names = names;
}

static void take_names(Room *room) {
    const parl_pack_info *info = &room->pack->info;
    const char **names = arena_take_many(&room->arena, (size_t)info->name_count, sizeof *names);
    for (int i = 0; i < info->name_count; i++) names[i] = arena_copy(&room->arena, info->names[i]);
    room->made.names = names;
    room->made.name_count = info->name_count;
    room->made.title = arena_copy(&room->arena, info->title);
    room->made.rule = info->rule;
}

// --- One file ------------------------------------------------------------------------------------

static void refuse(Room *room, const char *file, const char *why) {
    room->made.refusals[room->made.refusal_count++] =
        (parl_class_refusal){file, arena_copy(&room->arena, why)};
}

static void take_run(Room *room, const char *file, const Result *result, parl_session *session) {
    int item = parl_pack_find_item(room->pack, result->scenario);
    int name = parl_pack_find_name(room->pack, result->name);
    room->taken[room->taken_count++] = (Taken){
        .run = {.name = room->made.names[name],
                .file = file,
                .scenario = room->rows[item],
                .attempt = result->attempt,
                .taken_back = result->taken_back,
                .session = session,
                .score = parl_session_score(session)},
        .name = name,
    };
}

static const parl_scenario *scenario_of(const Room *room, const Result *result) {
    int item = parl_pack_find_item(room->pack, result->scenario);
    return item >= 0 && room->rows[item] >= 0 ? room->made.scenarios[room->rows[item]] : NULL;
}

static void take_file(Room *room, const char *name) {
    char why[1000], path[4096];
    Trouble trouble = trouble_in(why, sizeof why);
    Arena arena = {0};
    Result result;
    // As it can be shown.
    size_t room_for = 3 * strlen(name) + 1;
    char *file = arena_take(&room->arena, room_for);
    (void)utf8_clean(name, strlen(name), file, room_for, '\0');
    (void)snprintf(path, sizeof path, "%s/%s", room->folder, name);
    FileKind kind = result_read(path, &arena, &result, &trouble);
    parl_session *session = NULL;
    if (kind == FILE_RESULT) {
        session = result_verify(room->pack, &result, scenario_of(room, &result), &trouble);
    }
    bool own = kind == FILE_PACK && result.pack == room->pack->info.id;
    if (kind == FILE_PACK && !own) {
        (void)trouble_say(&trouble, "it is another pack, and no result; take it out of the folder");
    }
    if (session) take_run(room, file, &result, session);
    if (!session && !own) refuse(room, file, why);
    arena_clear(&arena);
}

// --- The folder ----------------------------------------------------------------------------------

static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// The word that releases the results may lie beside the pack.
static bool is_other(const char *name) {
    size_t size = strlen(name), end = strlen(PARL_WORD_ENDING);
    return *name == '.' || (size > end && strcmp(name + size - end, PARL_WORD_ENDING) == 0);
}

static char **names_in(Room *room, DIR *folder, int *count) {
    char **names = calloc(PARL_CLASS_FILES_MAX, sizeof *names);
    if (!names) abort();
    *count = 0;
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        if (is_other(entry->d_name)) continue;
        if (*count == PARL_CLASS_FILES_MAX) break;
        names[(*count)++] = arena_copy(&room->arena, entry->d_name);
    }
    qsort(names, (size_t)*count, sizeof *names, by_text);
    return names;
}

static bool read_folder(Room *room, Trouble *trouble) {
    DIR *folder = opendir(room->folder);
    if (!folder) {
        return trouble_say(trouble,
                           "%s: the folder cannot be read: %s; name the one with the "
                           "results",
                           room->folder, strerror(errno));
    }
    int count = 0;
    char **names = names_in(room, folder, &count);
    closedir(folder);
    if (count == PARL_CLASS_FILES_MAX) {
        free(names);
        return trouble_say(trouble,
                           "%s: there are more than %d files; name a folder that has the "
                           "results alone",
                           room->folder, PARL_CLASS_FILES_MAX);
    }
    size_t most = (size_t)count + 1;
    room->taken = arena_take_many(&room->arena, most, sizeof *room->taken);
    room->made.runs = arena_take_many(&room->arena, most, sizeof *room->made.runs);
    room->made.refusals = arena_take_many(&room->arena, most, sizeof *room->made.refusals);
    for (int i = 0; i < count; i++) take_file(room, names[i]);
    free(names);
    return true;
}

// --- The same attempt twice ----------------------------------------------------------------------

// By scenario, name as on the roster, attempt, file.
static int by_place(const void *one, const void *other) {
    const Taken *a = one, *b = other;
    if (a->run.scenario != b->run.scenario) return a->run.scenario < b->run.scenario ? -1 : 1;
    if (a->name != b->name) return a->name < b->name ? -1 : 1;
    if (a->run.attempt != b->run.attempt) return a->run.attempt < b->run.attempt ? -1 : 1;
    return strcmp(a->run.file, b->run.file);
}

static bool is_same_attempt(const Taken *a, const Taken *b) {
    return a->run.scenario == b->run.scenario && a->name == b->name &&
           a->run.attempt == b->run.attempt;
}

static bool is_same_run(const parl_session *a, const parl_session *b) {
    int count = parl_session_turn_count(a);
    if (count != parl_session_turn_count(b)) return false;
    for (int i = 0; i < count; i++) {
        parl_turn one = parl_session_turn(a, i), other = parl_session_turn(b, i);
        const char *said = one.answer.words, *too = other.answer.words;
        if (one.after != other.after || !said != !too) return false;
        if (said && strcmp(said, too) != 0) return false;
    }
    return true;
}

static void refuse_twice(Room *room, const parl_class_run *run, const parl_class_run *other) {
    char why[1000];
    Trouble trouble = trouble_in(why, sizeof why);
    (void)trouble_say(
        &trouble,
        "it is attempt %d of %s at %s, and so is %s, with other answers; ask %s which "
        "of them holds, and take the other out",
        run->attempt, run->name, room->made.scenario_names[run->scenario], other->file, run->name);
    refuse(room, run->file, why);
}

// [count] runs of one attempt from [first] on: one, the same one several times, or a riddle.
static void settle_attempt(Room *room, const Taken *first, int count) {
    bool differ = false;
    for (int i = 1; i < count; i++)
        differ |= !is_same_run(first->run.session, first[i].run.session);
    for (int i = 0; differ && i < count; i++) refuse_twice(room, &first[i].run, &first[i == 0].run);
    for (int i = differ ? 0 : 1; i < count; i++) parl_session_free(first[i].run.session);
    if (differ) return;
    room->made.copy_count += count - 1;
    room->made.runs[room->made.run_count++] = first->run;
}

static void settle_attempts(Room *room) {
    for (int first = 0, next; first < room->taken_count; first = next) {
        for (next = first + 1; next < room->taken_count; next++) {
            if (!is_same_attempt(&room->taken[first], &room->taken[next])) break;
        }
        settle_attempt(room, &room->taken[first], next - first);
    }
}

static int by_file(const void *one, const void *other) {
    const parl_class_refusal *a = one, *b = other;
    return strcmp(a->file, b->file);
}

// --- The class -----------------------------------------------------------------------------------

static void finish(Room *room) {
    parl_class *made = &room->made;
    qsort(room->taken, (size_t)room->taken_count, sizeof *room->taken, by_place);
    settle_attempts(room);
    qsort(made->refusals, (size_t)made->refusal_count, sizeof *made->refusals, by_file);
    rules_mark(made);
}

parl_class *parl_class_collect(const parl_pack *pack, const char *folder,
                               const parl_scenario *const *scenarios, char *out, size_t size) {
    assert(pack);
    assert(folder);
    assert(scenarios);
    Trouble trouble = trouble_in(out, size);
    Room *room = calloc(1, sizeof *room);
    if (!room) abort();
    room->pack = pack;
    room->folder = folder;
    room->scenarios = scenarios;
    take_scenarios(room);
    take_names(room);
    if (read_folder(room, &trouble)) {
        finish(room);
        return &room->made;
    }
    parl_class_free(&room->made);
    return NULL;
}

void parl_class_free(parl_class *made) {
    if (!made) return;
    Room *room = (Room *)made;
    for (int i = 0; i < made->run_count; i++) parl_session_free(made->runs[i].session);
    arena_clear(&room->arena);
    free(room);
}
