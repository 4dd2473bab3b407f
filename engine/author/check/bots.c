// SPDX-License-Identifier: MIT
//
// The author's own bots: what they look for is there, and each has a name of its own.
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "parlance_players.h"
#include "players/players.h"

static bool in_choices(const parl_scenario *scenario, const char *said) {
    for (int i = 0; i < scenario->choice_count; i++) {
        const Choice *choice = &scenario->choices[i];
        if (own_names(said, choice->id, scenario->texts[choice->text].raw)) return true;
    }
    return false;
}

static bool on_desk(const parl_scenario *scenario, const char *said) {
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        if (scene->waits != WAITS_DESK) continue;
        if (own_names(said, scene->id, scenario->texts[scene->desk].raw)) return true;
    }
    return own_names(said, "pass", OPTION_PASS_TEXT);
}

static const char *nearest_id(const parl_scenario *scenario, const char *said) {
    int room = scenario->choice_count + scenario->scene_count, count = 0;
    const char **ids = calloc((size_t)room + 1, sizeof *ids);
    if (!ids) abort();
    for (int i = 0; i < scenario->choice_count; i++) {
        if (scenario->choices[i].named) ids[count++] = scenario->choices[i].id;
    }
    for (int i = 0; i < scenario->scene_count; i++) {
        if (scenario->scenes[i].waits == WAITS_DESK) ids[count++] = scenario->scenes[i].id;
    }
    const char *near = parl_word_nearest(said, ids, count);
    free(ids);
    return near;
}

static void check_said(const parl_scenario *scenario, const OwnBot *bot, const char *said,
                       parl_problems *problems) {
    if (*said && (in_choices(scenario, said) || on_desk(scenario, said))) return;
    check_add(problems, PROBLEM_BOT_NAMES_NOTHING, bot->place, bot->id, said,
              nearest_id(scenario, said));
}

static const char *own_sentence(const char *id) {
    for (int i = 0; i < PARL_POLICY_COUNT; i++) {
        if (strcmp(parl_policy_id((parl_policy)i), id) == 0)
            return parl_policy_sentence((parl_policy)i);
    }
    return NULL;
}

static void check_name(const parl_scenario *scenario, int index, parl_problems *problems) {
    const OwnBot *bot = &scenario->bots[index];
    const char *sentence = own_sentence(bot->id);
    bool twice = sentence != NULL;
    for (int i = 0; i < index; i++) twice |= strcmp(scenario->bots[i].id, bot->id) == 0;
    if (twice) check_add(problems, PROBLEM_BOT_TWICE, bot->place, bot->id, sentence, NULL);
}

void check_bots(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    for (int i = 0; i < scenario->bot_count; i++) {
        const OwnBot *bot = &scenario->bots[i];
        check_name(scenario, i, problems);
        for (int j = 0; j < bot->takes_count; j++) {
            check_said(scenario, bot, bot->takes[j], problems);
        }
        for (int j = 0; j < bot->avoids_count; j++) {
            check_said(scenario, bot, bot->avoids[j], problems);
        }
    }
}
