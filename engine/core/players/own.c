// SPDX-License-Identifier: MIT
//
// The author's own bots: what they take to and keep away from, by ids and by words.

#include <assert.h>
#include <string.h>

#include "expr.h"
#include "players/players.h"

int parl_scenario_bot_count(const parl_scenario *scenario) {
    assert(scenario);
    return scenario->bot_count;
}

parl_own_bot parl_scenario_bot_at(const parl_scenario *scenario, int index) {
    assert(scenario);
    assert(index >= 0);
    assert(index < scenario->bot_count);
    const OwnBot *bot = &scenario->bots[index];
    return (parl_own_bot){.id = bot->id, .sentence = bot->sentence, .mistake = bot->mistake};
}

static int fold(char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; }

static bool begins(const char *text, const char *words) {
    while (*words) {
        if (fold(*text++) != fold(*words++)) return false;
    }
    return true;
}

bool own_names(const char *said, const char *id, const char *text) {
    assert(said);
    assert(id);
    assert(text);
    if (strcmp(said, id) == 0) return true;
    for (const char *at = text; *said && *at; at++) {
        if (begins(at, said)) return true;
    }
    return false;
}

// The place in [said] of the first that names the option, from 1; 0: none does.
static int place_in(const char **said, int count, const char *id, const char *text) {
    for (int i = 0; i < count; i++) {
        if (own_names(said[i], id, text)) return i + 1;
    }
    return 0;
}

// The id and the line of an option, as the author wrote them.
static void words_of(const Offer *offer, const char **id, const char **text) {
    const parl_scenario *scenario = offer->scenario;
    TextRef line = NONE;
    *id = "pass";
    if (offer->options->kind != PARL_DECISION_DESK) {
        const Choice *choice =
            &scenario->choices[offer->options->menu->choice_first + offer->value];
        *id = choice->id;
        line = choice->text;
    } else if (offer->value != OPTION_PASS) {
        *id = scenario->scenes[offer->value].id;
        line = scenario->scenes[offer->value].desk;
    }
    *text = line == NONE ? OPTION_PASS_TEXT : scenario->texts[line].raw;
}

int own_taste(const OwnBot *bot, const Offer *offer) {
    assert(bot);
    assert(offer);
    const char *id, *text;
    int32_t holds = 1;
    if (bot->only != NONE && !expr_value(offer->scenario, offer->state, bot->only, &holds))
        return 0;
    if (!holds) return 0;
    words_of(offer, &id, &text);
    if (place_in(bot->avoids, bot->avoids_count, id, text)) return -1;
    int place = place_in(bot->takes, bot->takes_count, id, text);
    return place ? bot->takes_count + 1 - place : 0;
}
