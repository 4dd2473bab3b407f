// SPDX-License-Identifier: MIT

#include "app/library.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "screens/sheet.h"

static Entry *add(Library *library, const char *name, const char *path) {
    if (library->count == library->room) {
        library->room = library->room * 2 + 16;
        library->entries =
            memory_grow(library->entries, (size_t)library->room, sizeof *library->entries);
    }
    Entry *entry = &library->entries[library->count++];
    *entry = (Entry){.name = memory_text(name, strlen(name)),
                     .path = memory_text(path, strlen(path)),
                     .attempts = {.best = -1},
                     .ended = -1};
    return entry;
}

void library_take(Library *library, parl_shelf *shelf) {
    assert(library);
    *library = (Library){.shelf = shelf};
    for (int i = 0; shelf && i < parl_shelf_count(shelf); ++i)
        add(library, parl_shelf_name(shelf, i), parl_shelf_path(shelf, i));
}

void library_close(Library *library) {
    assert(library);
    for (int i = 0; i < library->count; ++i) {
        Entry *entry = &library->entries[i];
        parl_session_free(entry->preview);
        parl_scenario_free(entry->scenario);
        free(entry->problems);
        free(entry->name);
        free(entry->path);
    }
    free(library->entries);
    free(library->order);
    free(library->runs);
    parl_shelf_free(library->shelf);
    *library = (Library){0};
}

int library_find(Library *library, const char *name, char *error, size_t size) {
    assert(library);
    assert(name);
    const char *near = NULL;
    char kept[PARL_SHELF_NAME_MAX + 1];
    const char *path = library->shelf ? parl_shelf_find(library->shelf, name, &near) : name;
    if (!path) {
        snprintf(error, size,
                 "there is no scenario %s%s%s; `parlance list` shows them, or give a path", name,
                 near ? ": did you mean " : "", near ? near : "");
        return -1;
    }
    size_t length = library->shelf ? parl_shelf_name_of(library->shelf, name, kept, sizeof kept)
                                   : (size_t)snprintf(kept, sizeof kept, "%s", name);
    if (length >= sizeof kept) {
        snprintf(error, size, "the path is too long to be kept: %s", name);
        return -1;
    }
    for (int i = 0; i < library->count; ++i)
        if (strcmp(library->entries[i].name, kept) == 0) return i;
    add(library, kept, path);
    return library->count - 1;
}

// --- Reading ------------------------------------------------------------------------------------

static void write_problems(Entry *entry, const parl_problems *problems) {
    Sheet sheet = {0};
    for (int i = 0; i < parl_problems_count(problems); ++i) {
        const parl_problem *problem = parl_problems_at(problems, i);
        if (problem->severity != PARL_ERROR) continue;
        if (sheet.text) sheet_add(&sheet, "\n");
        size_t length = parl_problem_text(problem, NULL, 0);
        char *text = memory_grow(NULL, length + 1, 1);
        parl_problem_text(problem, text, length + 1);
        sheet_add(&sheet, text);
        free(text);
    }
    free(entry->problems);
    entry->problems = sheet.text ? sheet.text : memory_text("It does not load.\n", 18);
    entry->errors = parl_problems_errors(problems) + parl_problems_dropped(problems);
}

static parl_scenario *load(Entry *entry) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    if (parl_scenario_load(&scenario, entry->path, problems) != PARL_OK) {
        write_problems(entry, problems);
    } else {
        free(entry->problems);
        entry->problems = NULL;
        entry->errors = 0;
    }
    parl_problems_free(problems);
    entry->looked = true;
    return scenario;
}

static void begin_preview(Entry *entry) {
    parl_session_free(entry->preview);
    entry->preview = NULL;
    if (entry->scenario && parl_session_new(&entry->preview, entry->scenario, 1) != PARL_OK)
        entry->preview = NULL;
}

bool library_look(Library *library, int index) {
    assert(index >= 0 && index < library->count);
    Entry *entry = &library->entries[index];
    if (!entry->looked) {
        entry->scenario = load(entry);
        begin_preview(entry);
    }
    return entry->scenario != NULL;
}

bool library_reload(Library *library, int index, parl_scenario **before) {
    assert(index >= 0 && index < library->count);
    Entry *entry = &library->entries[index];
    parl_scenario *scenario = load(entry);
    if (!scenario) return false;
    *before = entry->scenario;
    entry->scenario = scenario;
    begin_preview(entry);
    return true;
}

void library_forget(Library *library, int index) {
    assert(index >= 0 && index < library->count);
    Entry *entry = &library->entries[index];
    parl_session_free(entry->preview);
    parl_scenario_free(entry->scenario);
    entry->preview = NULL;
    entry->scenario = NULL;
    entry->looked = false;
}

// --- The order ----------------------------------------------------------------------------------

// The folders in which rounds and drills stand. What stands elsewhere is a scenario, until it has
// been looked at.
static parl_kind kind_by_folder(const char *path) {
    if (strstr(path, "/interview/")) return PARL_KIND_INTERVIEW;
    return strstr(path, "/drills/") ? PARL_KIND_DRILL : PARL_KIND_NEGOTIATION;
}

parl_kind library_kind(const Library *library, int index) {
    assert(index >= 0 && index < library->count);
    const Entry *entry = &library->entries[index];
    if (!entry->scenario) return kind_by_folder(entry->path);
    return parl_scenario_describe(entry->scenario).kind;
}

// Kind, then number; who has none stands behind. Names are in order already.
static int place_of(const Library *library, int index) {
    const Entry *entry = &library->entries[index];
    int number = entry->scenario ? parl_scenario_describe(entry->scenario).number : 0;
    int last = INT16_MAX;
    return (int)library_kind(library, index) * (last + 1) + (number > 0 ? number : last);
}

const int *library_order(Library *library) {
    assert(library);
    library->order =
        memory_grow(library->order, (size_t)library->count + 1, sizeof *library->order);
    for (int i = 0; i < library->count; ++i) {
        int at = i;
        for (; at > 0 && place_of(library, library->order[at - 1]) > place_of(library, i); --at)
            library->order[at] = library->order[at - 1];
        library->order[at] = i;
    }
    return library->order;
}

int library_next(const Library *library) {
    for (int i = 0; i < library->count; ++i)
        if (!library->entries[i].looked) return i;
    return -1;
}

parl_playable *library_playables(Library *library, int *count) {
    assert(library);
    assert(count);
    parl_playable *rows = memory_grow(NULL, (size_t)library->count + 1, sizeof *rows);
    *count = 0;
    for (int i = 0; i < library->count; ++i)
        if (library_look(library, i))
            rows[(*count)++] =
                (parl_playable){library->entries[i].name, library->entries[i].scenario};
    return rows;
}

// --- What was played ----------------------------------------------------------------------------

static void find_ended(const Library *library, Entry *entry) {
    entry->ended = -1;
    entry->held = false;
    for (int i = library->run_count - 1; i >= 0 && entry->ended < 0; --i) {
        const parl_run *run = &library->runs[i];
        if (!run->over || strcmp(run->scenario, entry->name) != 0) continue;
        entry->held |= run->held;
        if (run->held) continue;
        entry->ended = run->total;
        entry->ended_back = run->taken_back;
    }
}

static void find_totals(const Library *library, Entry *entry) {
    int count = 0;
    for (int i = library->run_count - 1; i >= 0 && count < TOTALS_MAX; --i) {
        const parl_run *run = &library->runs[i];
        if (parl_run_counts(run) && strcmp(run->scenario, entry->name) == 0)
            entry->totals[count++] = run->total;
    }
    entry->total_count = count;
    for (int i = 0; i < count / 2; ++i) {
        int total = entry->totals[i];
        entry->totals[i] = entry->totals[count - 1 - i];
        entry->totals[count - 1 - i] = total;
    }
}

static bool was_opened(const Library *library, const Entry *entry) {
    for (int i = 0; i < library->run_count; ++i)
        if (library->runs[i].turns > 0 && strcmp(library->runs[i].scenario, entry->name) == 0)
            return true;
    return false;
}

// Of that row, neither over nor gone on elsewhere, and part of no sitting: then it goes on there.
static bool is_open(const parl_run *run, const Entry *entry) {
    return !run->over && !run->branched && run->sitting.kind == PARL_SITTING_NONE &&
           strcmp(run->scenario, entry->name) == 0;
}

// The newest runs of a row that are open, and not merely begun.
static void find_waiting(const Library *library, Entry *entry) {
    entry->waiting = 0;
    memset(entry->waits, 0, sizeof entry->waits);
    for (int i = library->run_count - 1; i >= 0; --i) {
        const parl_run *run = &library->runs[i];
        if (!is_open(run, entry) || run->turns == 0) continue;
        Waiting *own = &entry->waits[run->mode];
        if (own->run == 0) *own = (Waiting){run->id, run->turns};
        if (entry->waiting != 0) continue;
        entry->waiting = run->id;
        entry->waiting_turns = run->turns;
        entry->waiting_mode = run->mode;
    }
}

static void read_runs(Library *library, parl_store *store, const char *profile) {
    parl_store_status status =
        parl_store_runs(store, profile, NULL, &library->runs, &library->run_count);
    library->trouble[0] = '\0';
    if (status == PARL_STORE_OK) return;
    const char *trouble = parl_store_trouble(store);
    snprintf(library->trouble, sizeof library->trouble, "%s",
             *trouble ? trouble : parl_store_status_text(status));
    library->run_count = 0;
}

void library_count(Library *library, parl_store *store, const char *profile) {
    assert(library);
    free(library->runs);
    library->runs = NULL;
    library->run_count = 0;
    if (store) read_runs(library, store, profile);
    for (int i = 0; i < library->count; ++i) {
        Entry *entry = &library->entries[i];
        entry->attempts = parl_runs_attempts(library->runs, library->run_count, entry->name);
        find_totals(library, entry);
        find_ended(library, entry);
        entry->opened = was_opened(library, entry);
        find_waiting(library, entry);
    }
    library->counted = true;
}

// --- Worlds and branches ------------------------------------------------------------------------

uint64_t library_world(const Library *library, int index, uint64_t seed) {
    assert(library);
    assert(index >= 0 && index < library->count);
    const Entry *entry = &library->entries[index];
    bool known = false, newest = true;
    for (int i = library->run_count - 1; i >= 0; --i) {
        const parl_run *run = &library->runs[i];
        if (strcmp(run->scenario, entry->name) != 0) continue;
        if (newest && is_open(run, entry) && run->turns == 0) return run->seed;
        newest = false;
        known |= run->seed == seed && run->turns > 0;
    }
    return known ? 0 : seed;
}

static const parl_run *run_of(const Library *library, int64_t id) {
    for (int i = 0; i < library->run_count; ++i)
        if (library->runs[i].id == id) return &library->runs[i];
    return NULL;
}

int64_t library_heir(const Library *library, int64_t run) {
    assert(library);
    const parl_run *own = run_of(library, run);
    if (!own || !own->branched) return run;
    for (int i = library->run_count - 1; i >= 0; --i) {
        const parl_run *heir = &library->runs[i];
        for (const parl_run *at = heir; at; at = run_of(library, at->parent))
            if (at->parent == run) return heir->id;
    }
    return run;
}
