// SPDX-License-Identifier: MIT
//
// Words of jargon in a player's own words: those that the round explains.

#include "practice/committee.h"

int committee_jargon(const Committee *committee, int round, const char *text, Ink *ink) {
    const parl_scenario *scenario = parl_session_scenario(committee->request->rounds[round]);
    int sum = 0;
    for (int i = 0; i < parl_scenario_term_count(scenario); i++) {
        int count = parl_scenario_term_said(scenario, i, text);
        const char *term = parl_scenario_term_at(scenario, i).word;
        if (count > 0) ink_add(ink, "%s%s", sum > 0 ? ", " : "", term);
        sum += count;
    }
    return sum;
}
