// SPDX-License-Identifier: MIT
//
// Players who look at nothing but the screen, the one who turns the key upside down, and bots of
// the author's own, on the page in looks.lua.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"

enum { SEEDS = 20 };

static parl_scenario *page;

static int load(void **unused) {
    (void)unused;
    page = battery_load(PARL_SOURCE_DIR "/tests/unit/author/looks.lua");
    return 0;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(page);
    return 0;
}

// The answer to question [turn].
static void chooses(parl_player player, uint64_t seed, int turn, const char *id) {
    char said[100];
    parl_session *session;
    assert_int_equal(parl_player_play(player, page, seed, &session), PARL_OK);
    (void)parl_session_turn_id(session, turn, said, sizeof said);
    assert_string_equal(said, id);
    parl_session_free(session);
}

static void always(parl_policy policy, int turn, const char *id) {
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        chooses((parl_player){.policy = policy}, seed, turn, id);
    }
}

static void who_goes_by_length_takes_the_longest_or_the_shortest_line(void **unused) {
    (void)unused;
    always(PARL_POLICY_LONGEST, 0, "long");
    always(PARL_POLICY_SHORTEST, 0, "short");
}

static void who_hedges_takes_the_words_that_sound_wise(void **unused) {
    (void)unused;
    always(PARL_POLICY_HEDGE, 0, "wise");
}

static void who_goes_by_place_takes_the_first_or_the_last_where_the_order_is_fixed(void **unused) {
    (void)unused;
    always(PARL_POLICY_FIRST, 1, "one");
    always(PARL_POLICY_LAST, 1, "three");
}

// Elsewhere the engine shuffles: the place tells nothing.
static void who_goes_by_place_takes_what_is_shown_there(void **unused) {
    (void)unused;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        parl_session *session;
        assert_int_equal(parl_session_new(&session, page, seed), PARL_OK);
        const parl_decision *decision = parl_session_decision(session);
        chooses((parl_player){.policy = PARL_POLICY_FIRST}, seed, 0, decision->options[0].id);
        chooses((parl_player){.policy = PARL_POLICY_LAST}, seed, 0,
                decision->options[decision->option_count - 1].id);
        parl_session_free(session);
    }
}

static void the_worst_player_turns_the_key_upside_down(void **unused) {
    (void)unused;
    always(PARL_POLICY_EXPERT, 0, "key");
    always(PARL_POLICY_WORST, 0, "wise");
}

// --- The author's own -------------------------------------------------------------------------

static parl_player own(const char *id) {
    for (int i = 0; i < parl_scenario_bot_count(page); i++) {
        if (strcmp(parl_scenario_bot_at(page, i).id, id) == 0)
            return (parl_player){.policy = PARL_POLICY_EXPERT, .own = i + 1};
    }
    fail_msg("there is no bot %s", id);
    return (parl_player){0};
}

static void a_bot_takes_by_id_and_by_words_the_earlier_rather(void **unused) {
    (void)unused;
    chooses(own("by_id"), 1, 0, "short");
    chooses(own("by_words"), 1, 0, "long");
}

static void a_bot_avoids_what_the_key_would_take(void **unused) {
    (void)unused;
    chooses(own("avoids"), 1, 0, "short");
}

static void a_bot_plays_by_the_key_where_its_habit_is_silent_or_sleeps(void **unused) {
    (void)unused;
    chooses(own("by_id"), 1, 1, "two");
    chooses(own("sleeps"), 1, 0, "key");
    chooses(own("wakes"), 1, 0, "wise");
}

static void a_bot_says_whether_it_is_a_mistake(void **unused) {
    (void)unused;
    assert_true(parl_scenario_bot_at(page, 0).mistake);
    assert_false(parl_scenario_bot_at(page, 1).mistake);
    assert_string_equal(parl_scenario_bot_at(page, 0).sentence, "goes by an id");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_goes_by_length_takes_the_longest_or_the_shortest_line),
        cmocka_unit_test(who_hedges_takes_the_words_that_sound_wise),
        cmocka_unit_test(who_goes_by_place_takes_the_first_or_the_last_where_the_order_is_fixed),
        cmocka_unit_test(who_goes_by_place_takes_what_is_shown_there),
        cmocka_unit_test(the_worst_player_turns_the_key_upside_down),
        cmocka_unit_test(a_bot_takes_by_id_and_by_words_the_earlier_rather),
        cmocka_unit_test(a_bot_avoids_what_the_key_would_take),
        cmocka_unit_test(a_bot_plays_by_the_key_where_its_habit_is_silent_or_sleeps),
        cmocka_unit_test(a_bot_says_whether_it_is_a_mistake),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
