// SPDX-License-Identifier: MIT
//
// Whether a result is what its answers give. Each check says what does not hold, and what to do.

#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "play/fields.h"
#include "play/session.h"
#include "result.h"

typedef struct {
    const parl_pack *pack;
    const Result *result;
    const parl_scenario *scenario;
    int item, name;
    Trouble *trouble;
} Case;

// --- Whether it belongs here --------------------------------------------------------------------

static bool check_place(Case *with) {
    const Result *result = with->result;
    if (result->pack != with->pack->info.id) {
        return trouble_say(with->trouble,
                           "it belongs to another pack; collect it with that one, or ask %s to "
                           "play this one",
                           result->name);
    }
    if (with->name < 0) {
        return trouble_say(with->trouble,
                           "'%s' is not on the roster; ask who that is, and let them play under "
                           "a name that is",
                           result->name);
    }
    if (with->item < 0) {
        return trouble_say(with->trouble,
                           "the pack has no scenario '%s'; ask %s to play the pack's",
                           result->scenario, result->name);
    }
    return true;
}

static bool check_version(Case *with) {
    const Result *result = with->result;
    uint64_t fingerprint = with->pack->info.items[with->item].fingerprint;
    if (result->fingerprint != fingerprint) {
        return trouble_say(with->trouble,
                           "%s was played in another version than the pack's; ask %s to play it "
                           "again in the pack's",
                           result->scenario, result->name);
    }
    if (result->meaning != fields_meaning(fingerprint)) {
        return trouble_say(with->trouble,
                           "it was played with Parlance %s, whose runs do not replay in this one "
                           "(%s); ask %s to update and play again, or collect with theirs",
                           result->engine, PARL_VERSION, result->name);
    }
    if (with->scenario) return true;
    return trouble_say(with->trouble,
                       "its scenario %s is not at hand here in the pack's version; put it into a "
                       "folder of $PARLANCE_SCENARIOS, then collect again",
                       result->scenario);
}

// --- Whether it is the pack's run ---------------------------------------------------------------

static bool has_setting(const parl_pack_item *item, parl_setting setting) {
    for (int i = 0; i < item->setting_count; i++) {
        if (strcmp(item->settings[i].vary, setting.vary) == 0) {
            return strcmp(item->settings[i].value, setting.value) == 0;
        }
    }
    return false;
}

static bool has_settings(const parl_pack_item *item, const Result *result) {
    if (item->setting_count != result->setting_count) return false;
    for (int i = 0; i < result->setting_count; i++) {
        if (!has_setting(item, result->settings[i])) return false;
    }
    return true;
}

static bool check_world(Case *with) {
    const Result *result = with->result;
    const parl_pack_info *info = &with->pack->info;
    bool world = result->seed == parl_pack_seed(with->pack, with->item, with->name);
    bool set = has_settings(&info->items[with->item], result);
    if (world && set && strcmp(result->mode, parl_mode_id(info->mode)) == 0) return true;
    return trouble_say(with->trouble,
                       "it is not the run that the pack gives %s in %s: another %s; ask them to "
                       "play the pack itself",
                       result->name, result->scenario,
                       !world ? "world"
                       : !set ? "setting"
                              : "mode");
}

// --- Whether its answers can be given ------------------------------------------------------------

static bool play_answers(Case *with, parl_session *session) {
    const Result *result = with->result;
    for (int i = 0; i < result->answer_count; i++) {
        const ResultAnswer *answer = &result->answers[i];
        parl_status status = given_play(session, &answer->given, 0);
        if (status != PARL_OK) {
            return trouble_say(with->trouble,
                               "answer %d of %d cannot be given there; it did not come from "
                               "play: ask %s for the file that was written",
                               i + 1, result->answer_count, result->name);
        }
        if (parl_session_fingerprint(session) == answer->after) continue;
        return trouble_say(with->trouble,
                           "answer %d of %d leads elsewhere than it says; it did not come from "
                           "play: ask %s for the file that was written",
                           i + 1, result->answer_count, result->name);
    }
    if (parl_session_over(session)) return true;
    return trouble_say(with->trouble, "the run is not over; ask %s to play it to its end",
                       result->name);
}

// --- Whether it claims what they give ------------------------------------------------------------

static const ResultPart *part_of(const Result *result, const char *signal) {
    for (int i = 0; i < result->part_count; i++) {
        if (strcmp(result->parts[i].signal, signal) == 0) return &result->parts[i];
    }
    return NULL;
}

static bool has_parts(const Result *result, const parl_score *score) {
    int offered = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *is = &score->parts[i];
        const ResultPart *claimed = part_of(result, parl_signal_id((parl_signal)i));
        if (!is->offered) continue;
        offered++;
        if (!claimed || claimed->value != is->value || claimed->weight != is->weight) return false;
    }
    return offered == result->part_count;
}

static bool check_claims(Case *with, const parl_session *session) {
    const Result *result = with->result;
    parl_score score = parl_session_score(session);
    if (!result->claims && with->pack->info.release != 0) return true;
    if (!result->claims) {
        return trouble_say(with->trouble,
                           "it does not say what came of it; ask %s for the file that "
                           "was written",
                           result->name);
    }
    if (result->total != score.total) {
        return trouble_say(with->trouble,
                           "it claims %d of 100, and its answers give %d; ask %s for the file "
                           "that was written",
                           result->total, score.total, result->name);
    }
    if (strcmp(result->ending, parl_session_clock(session).ending) == 0 &&
        has_parts(result, &score)) {
        return true;
    }
    return trouble_say(with->trouble,
                       "it claims another ending or other parts of the score than its answers "
                       "give; ask %s for the file that was written",
                       result->name);
}

// --- All of it ----------------------------------------------------------------------------------

parl_session *result_verify(const parl_pack *pack, const Result *result,
                            const parl_scenario *scenario, Trouble *trouble) {
    assert(pack);
    assert(result);
    Case with = {.pack = pack,
                 .result = result,
                 .scenario = scenario,
                 .item = parl_pack_find_item(pack, result->scenario),
                 .name = parl_pack_find_name(pack, result->name),
                 .trouble = trouble};
    if (!check_place(&with) || !check_version(&with) || !check_world(&with)) return NULL;
    char why[800];
    parl_session *session = NULL;
    if (!parl_pack_begin(pack, with.item, with.name, scenario, &session, why, sizeof why)) {
        (void)trouble_say(trouble, "%s", why);
        return NULL;
    }
    if (play_answers(&with, session) && check_claims(&with, session)) return session;
    parl_session_free(session);
    return NULL;
}
