// SPDX-License-Identifier: MIT
//
// The results of a pack on their way into a folder: as each run ends, and once more where that
// failed.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cohort/cohort.h"
#include "cohort/desk.h"
#include "kept/kept.h"

enum { TROUBLE_ROOM = 1200, PATH_ROOM = 4096 };

// --- The folder ----------------------------------------------------------------------------------

bool results_folder_fine(const Desk *desk) {
    assert(desk);
    const char *folder = *desk->folder ? desk->folder : ".";
    struct stat about;
    bool there = stat(folder, &about) == 0;
    if (there && !S_ISDIR(about.st_mode)) errno = ENOTDIR;
    if (there && S_ISDIR(about.st_mode) && access(folder, W_OK | X_OK) == 0) return true;
    complain(EXIT_FOUND,
             "%s: no result could be written there: %s; make that folder, or name another: "
             "--out FOLDER",
             folder, strerror(errno));
    return false;
}

// --- One result ----------------------------------------------------------------------------------

bool results_write(const Desk *desk, parl_result_about about, const parl_session *session) {
    assert(desk);
    char path[PATH_ROOM], trouble[TROUBLE_ROOM];
    if (parl_result_write(desk->pack, about, session, desk->folder, path, sizeof path, trouble,
                          sizeof trouble)) {
        printf("  Send %s to your facilitator.\n", path);
        return true;
    }
    complain(EXIT_FOUND,
             "%s; the run is kept, and its result is written by: parlance %s --out FOLDER", trouble,
             desk->again);
    return false;
}

static bool catch_up_run(const Desk *desk, int item, const parl_run *run,
                         const parl_scenario *scenario) {
    parl_session *session = NULL;
    parl_gap gap = {.turn = -1};
    const parl_result_about about = {.item = item,
                                     .name = desk->name,
                                     .attempt = run->sitting.attempt,
                                     .taken_back = run->taken_back};
    parl_store_status status = parl_store_replay(desk->store, run->id, scenario, &session, &gap);
    bool fine = status == PARL_STORE_OK && parl_session_over(session);
    if (status != PARL_STORE_OK) kept_complain(desk->store, status);
    if (fine && !parl_result_stands(desk->pack, about, session, desk->folder)) {
        printf("%s, attempt %d: its result was not there; it is written now.\n", run->scenario,
               about.attempt);
        fine = results_write(desk, about, session);
    }
    free(gap.said);
    parl_session_free(session);
    return fine;
}

// --- All of them ---------------------------------------------------------------------------------

static bool has_finished(const Desk *desk, int item) {
    for (int i = 0; i < desk->run_count; i++) {
        if (desk->runs[i].over && desk_is_of(desk, &desk->runs[i], item)) return true;
    }
    return false;
}

static bool catch_up_item(const Desk *desk, int item) {
    bool whole = true;
    parl_scenario *scenario = cohort_scenario(desk->pack, item);
    for (int i = 0; i < desk->run_count && scenario; i++) {
        const parl_run *run = &desk->runs[i];
        if (!run->over || !desk_is_of(desk, run, item)) continue;
        whole = catch_up_run(desk, item, run, scenario) && whole;
    }
    whole = whole && scenario;
    parl_scenario_free(scenario);
    return whole;
}

bool results_catch_up(const Desk *desk) {
    assert(desk);
    bool whole = true;
    for (int item = 0; item < desk->info.item_count; item++) {
        if (has_finished(desk, item)) whole = catch_up_item(desk, item) && whole;
    }
    return whole;
}

void results_tell_all(const Desk *desk) {
    assert(desk);
    printf("Everything of this pack is played. Its results are in %s: send them to your "
           "facilitator.\n",
           *desk->folder ? desk->folder : "this folder");
    printf("To play one once more: parlance %s %s --again\n", desk->again,
           desk->info.items[0].name);
}
