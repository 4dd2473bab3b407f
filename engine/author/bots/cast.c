// SPDX-License-Identifier: MIT
//
// Who plays.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"

// What a policy is in the battery.
static const struct {
    parl_policy policy;
    bool guesses, mistake;
} kinds[] = {
    {PARL_POLICY_RANDOM, true, false},    {PARL_POLICY_FIRST, true, false},
    {PARL_POLICY_LAST, true, false},      {PARL_POLICY_LONGEST, true, false},
    {PARL_POLICY_SHORTEST, true, false},  {PARL_POLICY_HEDGE, true, false},
    {PARL_POLICY_WORST, true, false},     {PARL_POLICY_LATE_LEGAL, false, true},
    {PARL_POLICY_FIRM_DATE, false, true}, {PARL_POLICY_JARGON, false, true},
    {PARL_POLICY_PLEASER, false, true},
};

static void add_row(parl_bots *bots, parl_player player, int bot, bool guesses) {
    bots->rows[bots->row_count++] = (Row){.player = player, .bot = bot, .guesses = guesses};
}

static void add_policy(parl_bots *bots, parl_policy policy) {
    bool guesses = false, mistake = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].policy != policy) continue;
        guesses = kinds[i].guesses;
        mistake = kinds[i].mistake;
    }
    parl_bot bot = {.id = parl_policy_id(policy),
                    .sentence = parl_policy_sentence(policy),
                    .applies = parl_policy_applies(policy, bots->scenario),
                    .mistake = mistake};
    if (bot.applies) add_row(bots, (parl_player){.policy = policy}, bots->bot_count, guesses);
    bots->bots[bots->bot_count++] = bot;
}

static void add_searched(parl_bots *bots, const char *id, const char *sentence) {
    bots->bots[bots->bot_count++] =
        (parl_bot){.id = id, .sentence = sentence, .applies = true, .searched = true};
}

static void add_family(parl_bots *bots) {
    for (int i = 0; i < FAMILY; i++) {
        parl_player player = {.policy = PARL_POLICY_EXPERT,
                              .errors = i / PARL_BOTS_DICE * PARL_BOTS_ERROR_STEP,
                              .die = i % PARL_BOTS_DICE};
        add_row(bots, player, NONE, true);
    }
}

void cast_fill(parl_bots *bots) {
    assert(bots);
    bots->bots = calloc(PARL_POLICY_COUNT + 2, sizeof *bots->bots);
    bots->rows = calloc(PARL_POLICY_COUNT + FAMILY, sizeof *bots->rows);
    if (!bots->bots || !bots->rows) abort();
    for (int i = 0; i < PARL_POLICY_COUNT; i++) add_policy(bots, (parl_policy)i);
    add_searched(bots, "oracle", "looks ahead and takes what is worth most, by what can be known");
    add_searched(bots, "nadir", "looks ahead and takes what is worth least");
    add_family(bots);
}
