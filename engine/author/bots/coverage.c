// SPDX-License-Identifier: MIT
//
// What nobody reached.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "bots/bots.h"
#include "written.h"

static void add(parl_bots *bots, parl_unseen_kind kind, const char *name, const char *where,
                const Place *place) {
    const parl_scenario *scenario = bots->scenario;
    parl_unseen unseen = {.kind = kind, .name = name, .where = where, .file = ""};
    if (place) unseen.file = written_file(scenario, *place);
    if (*unseen.file) unseen.line = place->line;
    bots->unseen[bots->unseen_count++] = unseen;
}

static void find_scenes(parl_bots *bots) {
    for (int i = 0; i < bots->scenario->scene_count; i++) {
        const Scene *scene = &bots->scenario->scenes[i];
        if (bots->counts.scenes[i] > 0) continue;
        add(bots, scene->ending ? PARL_UNSEEN_ENDING : PARL_UNSEEN_SCENE, scene->id, "",
            &scene->place);
    }
}

static void find_choices(parl_bots *bots) {
    const parl_scenario *scenario = bots->scenario;
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        // All are ranked; and a column may be in nobody's row.
        if (menu->kind == MENU_RANK || menu->kind == MENU_GRID) continue;
        for (int j = 0; j < menu->choice_count; j++) {
            const Choice *choice = &scenario->choices[menu->choice_first + j];
            if (bots->counts.taken[bots->sites->sites[i].first + j] > 0) continue;
            add(bots, PARL_UNSEEN_CHOICE, written_text(scenario, choice->text),
                written_scene_id(scenario, choice->body), &choice->place);
        }
    }
}

// Practices, mistakes, frameworks, checks and interviews are done well and done badly;
// conditions of the work, cases, roles, exercises and tensions are met.
static bool met_is_enough(const char *id) {
    const char *letter = strchr(id, '-');
    return letter && letter[1] && strchr("KXRET", letter[1]);
}

static void find_lessons(parl_bots *bots) {
    for (int i = 0; i < bots->scenario->covers_count; i++) {
        const char *id = bots->scenario->covers[i];
        bool well = bots->counts.well[i] > 0, badly = bots->counts.badly[i] > 0;
        bool enough = met_is_enough(id) && (well || badly);
        if (!well && !enough) add(bots, PARL_UNSEEN_WELL, id, "", NULL);
        if (!badly && !enough) add(bots, PARL_UNSEEN_BADLY, id, "", NULL);
    }
}

void coverage_find(parl_bots *bots) {
    assert(bots);
    const parl_scenario *scenario = bots->scenario;
    int most = scenario->scene_count + scenario->choice_count + 2 * scenario->covers_count;
    bots->unseen = calloc((size_t)most + 1, sizeof *bots->unseen);
    if (!bots->unseen) abort();
    find_scenes(bots);
    find_choices(bots);
    find_lessons(bots);
}
