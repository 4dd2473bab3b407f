// SPDX-License-Identifier: MIT
//
// What a pack gives one pseudonym: its scenarios, one run at a time, and a result for each that was
// played to its end. The runs are kept as parts of the pack.

#include "pack/pack.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/app.h"

// --- Opening ------------------------------------------------------------------------------------

static bool take_item(App *app, int item, char *error, size_t size) {
    const char *name = app->pack.info.items[item].name;
    const parl_shelf *shelf = app->library.shelf;
    int entry = shelf && parl_shelf_find(shelf, name, NULL)
                    ? library_find(&app->library, name, error, size)
                    : -1;
    if (entry < 0 || !library_look(&app->library, entry)) {
        snprintf(error, size,
                 "%s: the scenario is not on the shelf here, or does not load; put its folder into "
                 "one of $PARLANCE_SCENARIOS",
                 name);
        return false;
    }
    assert(entry == item);  // The library had none before.
    return parl_pack_fits(app->pack.pack, item, app->library.entries[entry].scenario, error, size);
}

bool pack_take(App *app, const AppOptions *options, char *error, size_t size) {
    assert(app);
    assert(options->pack);
    Pack *pack = &app->pack;
    *pack = (Pack){.pack = options->pack, .info = parl_pack_describe(options->pack)};
    pack->name = options->pack_name;
    snprintf(pack->folder, sizeof pack->folder, "%s",
             options->pack_folder ? options->pack_folder : "");
    app->library = (Library){.shelf = options->shelf};
    for (int i = 0; i < pack->info.item_count; ++i)
        if (!take_item(app, i, error, size)) return false;
    return true;
}

void pack_close(App *app) {
    assert(app);
    parl_pack_free(app->pack.pack);
    app->pack = (Pack){.pack = NULL};
}

const char *pack_player(const App *app) { return app->pack.info.names[app->pack.name]; }

// --- What was played ----------------------------------------------------------------------------

static bool is_of(const App *app, const parl_run *run, int item) {
    const parl_pack_info *info = &app->pack.info;
    return run->sitting.kind == PARL_SITTING_PACK && run->sitting.key == info->id &&
           strcmp(run->scenario, info->items[item].name) == 0;
}

// The newest that is neither over nor gone on elsewhere.
static const parl_run *waiting(const App *app, int item) {
    const Library *library = &app->library;
    for (int i = library->run_count - 1; i >= 0; --i) {
        const parl_run *run = &library->runs[i];
        if (is_of(app, run, item) && !run->over && !run->branched) return run;
    }
    return NULL;
}

static int done(const App *app, int item) {
    int count = 0;
    for (int i = 0; i < app->library.run_count; ++i) {
        const parl_run *run = &app->library.runs[i];
        count += is_of(app, run, item) && run->over && !run->branched;
    }
    return count;
}

static int next_attempt(const App *app, int item) {
    int most = 0;
    for (int i = 0; i < app->library.run_count; ++i) {
        const parl_run *run = &app->library.runs[i];
        if (is_of(app, run, item) && run->sitting.attempt > most) most = run->sitting.attempt;
    }
    return most + 1;
}

void pack_count(App *app) {
    assert(app);
    for (int i = 0; i < app->pack.info.item_count; ++i) {
        const parl_run *run = waiting(app, i);
        Entry *entry = &app->library.entries[i];
        entry->waiting = run ? run->id : 0;
        entry->waiting_turns = run ? run->turns : 0;
        entry->waiting_mode = app->pack.info.mode;
    }
}

// --- What is said of it -------------------------------------------------------------------------

bool pack_played(const App *app, int item) { return done(app, item) > 0; }

void pack_done(const App *app, int item, char *out, size_t size) {
    assert(app);
    int count = done(app, item);
    if (count > 1)
        snprintf(out, size, "Played %d times", count);
    else
        snprintf(out, size, "%s", count == 1 ? "Played" : "To play");
}

void pack_lead(const App *app, char *out, size_t size) {
    assert(app);
    const parl_pack_info *info = &app->pack.info;
    int over = 0;
    for (int i = 0; i < info->item_count; ++i) over += done(app, i) > 0;
    snprintf(
        out, size,
        "You are %s. %d of %d %s played, in %s mode; %s. Each leaves a file to send to whoever "
        "gave you the pack.",
        pack_player(app), over, info->item_count, info->item_count == 1 ? "is" : "are",
        parl_mode_id(info->mode), parl_attempt_rule_sentence(info->rule));
}

void pack_rule(const App *app, char *out, size_t size) {
    assert(app);
    const parl_pack_info *info = &app->pack.info;
    snprintf(out, size, "%s: the world and how it is played are the pack's (%s mode); %s.%s",
             info->title, parl_mode_id(info->mode), parl_attempt_rule_sentence(info->rule),
             info->release != 0 ? " The results come when they are released." : "");
}

void pack_result(const App *app, char *out, size_t size) {
    assert(app);
    const Pack *pack = &app->pack;
    if (pack->path[0] != '\0')
        snprintf(out, size, "Your result is in %s. Send it to whoever gave you the pack.",
                 pack->path);
    else if (pack->trouble[0] != '\0')
        snprintf(out, size,
                 "There is no result yet: %s. The run is kept; open the pack again "
                 "to write it.",
                 pack->trouble);
    else
        out[0] = '\0';
}

// --- A run --------------------------------------------------------------------------------------

// Attempt [attempt]: the run [id], or a new one where that is 0.
static void sit_down(App *app, int item, int attempt, int64_t id) {
    Pack *pack = &app->pack;
    parl_run run;
    const parl_sitting sitting = {.kind = PARL_SITTING_PACK,
                                  .key = pack->info.id,
                                  .attempt = attempt,
                                  .release = pack->info.release};
    app->room = (Room){0};
    app->assessed = pack->info.mode == PARL_MODE_ASSESSED;
    pack->path[0] = pack->trouble[0] = pack->typed[0] = '\0';
    app_begin_part(app, item, &sitting, id);
    pack->held = pack->info.release != 0;
    if (app->keep.run != 0 && parl_store_run(app->keep.store, app->keep.run, &run) == PARL_STORE_OK)
        pack->held = run.held;
}

void pack_begin(App *app, int item, bool go_on) {
    assert(app);
    app_count(app);
    const parl_run *open = go_on ? waiting(app, item) : NULL;
    if (open)
        sit_down(app, item, open->sitting.attempt, open->id);
    else if (next_attempt(app, item) > 1)
        app_cover(app, OVERLAY_ATTEMPT);
    else
        sit_down(app, item, 1, 0);
}

void pack_ask(const App *app, char *out, size_t size) {
    assert(app);
    const parl_pack_info *info = &app->pack.info;
    const char *title = parl_scenario_describe(app_scenario(app)).title;
    char quoted[4 * PARL_KEPT_TITLE_MAX + 8];
    snprintf(quoted, sizeof quoted, "“%s”", title);
    parl_attempt_again(quoted, info->rule, next_attempt(app, app->entry), out, size);
}

void pack_begin_again(App *app) {
    assert(app);
    if (!app->pack.pack || app->entry < 0) return;
    app_cover(app, OVERLAY_NONE);
    app_count(app);
    sit_down(app, app->entry, next_attempt(app, app->entry), 0);
}

void pack_look_back(App *app, int item) {
    assert(app);
    app_count(app);
    for (int i = app->library.run_count - 1; i >= 0; --i) {
        const parl_run *run = &app->library.runs[i];
        if (!is_of(app, run, item) || !run->over || run->branched) continue;
        sit_down(app, item, run->sitting.attempt, run->id);
        if (!app->table.session || !parl_session_over(app->table.session)) return;
        pack_end(app);  // Its result is written again where it is gone.
        app_show(app, SCREEN_DEBRIEF);
        return;
    }
}

void pack_end(App *app) {
    assert(app);
    Pack *pack = &app->pack;
    parl_run run = {0};
    bool kept = parl_store_run(app->keep.store, app->keep.run, &run) == PARL_STORE_OK;
    const parl_result_about about = {.item = app->entry,
                                     .name = pack->name,
                                     .attempt = app->keep.sitting.attempt,
                                     .taken_back = kept && run.taken_back};
    const char *folder = pack->folder[0] != '\0' ? pack->folder : NULL;
    pack->path[0] = pack->trouble[0] = '\0';
    if (!parl_result_write(pack->pack, about, app->table.session, folder, pack->path,
                           sizeof pack->path, pack->trouble, sizeof pack->trouble))
        pack->path[0] = '\0';
    app->dirty = true;
}

// Each result that is not there any more, or could not be written, once again.
static void write_again(App *app, const parl_run *run, int item) {
    char path[PACK_PATH_MAX], trouble[1200];
    parl_session *session = NULL;
    parl_gap gap = {.turn = -1};
    const char *folder = app->pack.folder[0] != '\0' ? app->pack.folder : NULL;
    const parl_result_about about = {.item = item,
                                     .name = app->pack.name,
                                     .attempt = run->sitting.attempt,
                                     .taken_back = run->taken_back};
    parl_store_status status = parl_store_replay(
        app->keep.store, run->id, app->library.entries[item].scenario, &session, &gap);
    bool over = status == PARL_STORE_OK && parl_session_over(session);
    if (over && !parl_result_write(app->pack.pack, about, session, folder, path, sizeof path,
                                   trouble, sizeof trouble))
        app_notice(app, true, trouble);
    free(gap.said);
    parl_session_free(session);
}

void pack_write_all(App *app) {
    assert(app);
    app_count(app);
    for (int i = 0; i < app->library.run_count; ++i) {
        const parl_run *run = &app->library.runs[i];
        for (int item = 0; item < app->pack.info.item_count; ++item)
            if (run->over && !run->branched && is_of(app, run, item)) write_again(app, run, item);
    }
}
