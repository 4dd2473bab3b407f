// SPDX-License-Identifier: MIT
//
// Words of jargon in a player's own words: those that the round explains.

#include "practice/committee.h"
#include "wording.h"

// Whether [text] goes on at [at] with the words of [term], which is one or several.
static bool begins(const char *at, const char *term) {
    Word said, wanted;
    while (wording_next(&term, &wanted)) {
        if (!wording_next(&at, &said) || !wording_same(said, wanted)) return false;
    }
    return true;
}

static int count_of(const char *text, const char *term) {
    int count = 0;
    Word word;
    for (const char *at = text; wording_next(&at, &word);) count += begins(word.text, term);
    return count;
}

int committee_jargon(const Committee *committee, int round, const char *text, Ink *ink) {
    const parl_scenario *scenario = parl_session_scenario(committee->request->rounds[round]);
    int sum = 0;
    for (int i = 0; i < parl_scenario_term_count(scenario); i++) {
        const char *term = parl_scenario_term_at(scenario, i).word;
        int count = count_of(text, term);
        if (count > 0) ink_add(ink, "%s%s", sum > 0 ? ", " : "", term);
        sum += count;
    }
    return sum;
}
