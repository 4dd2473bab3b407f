// SPDX-License-Identifier: MIT
#include "player.h"

#include <assert.h>

#include "hash.h"

int player_below(Player *player, int count) {
    assert(count > 0);
    uint64_t word = hash_mix(player->seed * 1000003 + (uint64_t)player->drawn++);
    return (int)(word % (uint64_t)count);
}

static parl_answer any_options(Player *player, const parl_decision *decision) {
    int16_t open[PARL_OPTIONS_MAX];
    bool several = decision->kind == PARL_DECISION_PICK || decision->kind == PARL_DECISION_RANK;
    int count = 0, take = several ? decision->take : 1;
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].open) open[count++] = (int16_t)decision->options[i].value;
    }
    assert(take <= count);
    parl_answer answer = {0};
    for (; answer.count < take; answer.count++) {
        int at = player_below(player, count);
        answer.values[answer.count] = open[at];
        open[at] = open[--count];
    }
    return answer;
}

static parl_answer any_columns(Player *player, const parl_decision *decision) {
    parl_answer answer = {.count = decision->row_count};
    for (int i = 0; i < answer.count; i++) {
        int at = player_below(player, decision->option_count);
        answer.values[i] = (int16_t)decision->options[at].value;
    }
    return answer;
}

parl_answer player_answer(Player *player, parl_session *session) {
    const parl_decision *decision = parl_session_decision(session);
    if (decision->kind == PARL_DECISION_WRITE) return (parl_answer){.words = "Well."};
    if (decision->kind == PARL_DECISION_GRID) return any_columns(player, decision);
    if (decision->kind != PARL_DECISION_ESTIMATE) return any_options(player, decision);
    int said = decision->from + player_below(player, decision->till - decision->from + 1);
    return (parl_answer){.count = 1, .values = {(int16_t)said}};
}
