// SPDX-License-Identifier: MIT
//
// A class of twelve from end to end: a pack, twelve players of different habits through the real
// program, three files that went wrong on the way, what is collected, and grades under each rule
// against a count of one's own.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_author.h"
#include "parlance_cohort.h"
#include "parlance_players.h"
#include "program.h"
#include "table.h"

enum { CLASS = 12, ATTEMPTS = 3, DAMAGED = 3, FORGED = 7, OLDER = 10 };

static const char *const roster[CLASS] = {"Heron", "Maple", "Otter", "Raven", "Linden", "Quartz",
                                          "Fjord", "Iris",  "Lynx",  "Opal",  "Teal",   "Wren"};

static const parl_policy habits[CLASS] = {
    PARL_POLICY_EXPERT, PARL_POLICY_RANDOM,  PARL_POLICY_PLEASER,   PARL_POLICY_MYOPIC,
    PARL_POLICY_JARGON, PARL_POLICY_ASKER,   PARL_POLICY_FLATTERER, PARL_POLICY_IDLE,
    PARL_POLICY_FIRST,  PARL_POLICY_LONGEST, PARL_POLICY_HEDGE,     PARL_POLICY_WORST,
};

// --- What was played, counted here ---------------------------------------------------------------

static parl_pack *pack;
static parl_scenario *scenario;
static int totals[CLASS][ATTEMPTS + 1];  // by attempt, from 1; -1: none

static int attempts_of(int name) { return name % ATTEMPTS + 1; }

// The later attempts are those of others, so that the best is neither always first nor last.
static parl_policy habit(int name, int attempt) {
    return habits[(name + 5 * (attempt - 1)) % CLASS];
}

// --- Playing -------------------------------------------------------------------------------------

static int play_file(const char *file, int name, int attempt) {
    return table_answers(file, habit(name, attempt), scenario, parl_pack_seed(pack, 0, name));
}

// One attempt through the program. Each player has a machine of their own, and so a store.
static void play_attempt(int name, int attempt) {
    char words[900], sent[200];
    totals[name][attempt] = play_file(table_place("answers"), name, attempt);
    snprintf(words, sizeof words, "play --pack %s --as %s small%s --answers %s --quick --out %s",
             table_place("class.json"), roster[name], attempt > 1 ? " --again" : "",
             table_place("answers"), table_place("in"));
    snprintf(sent, sizeof sent, "%s-small-%d.json to your facilitator", roster[name], attempt);
    table_expect(words, table_machine(roster[name]), 0, sent);
}

static int make_class(void **unused) {
    (void)unused;
    char words[900], trouble[500];
    snprintf(words, sizeof words,
             "cohort new %s small --title Twelve --seed 11 --rule first --mode assessed --names "
             "Heron,Maple,Otter,Raven,Linden,Quartz,Fjord,Iris,Lynx,Opal,Teal,Wren",
             table_place("class.json"));
    table_expect(words, NULL, 0,
                 "1 scenario for 12 pseudonyms, assessed; the first attempt counts");
    pack = parl_pack_read(table_place("class.json"), trouble, sizeof trouble);
    assert_non_null(pack);
    assert_int_equal(parl_scenario_load(&scenario, PARL_TEST_SCENARIOS "/small", NULL), PARL_OK);
    assert_int_equal(mkdir(table_place("in"), 0700), 0);
    for (int name = 0; name < CLASS; name++) {
        for (int i = 0; i <= ATTEMPTS; i++) totals[name][i] = -1;
        for (int attempt = 1; attempt <= attempts_of(name); attempt++) play_attempt(name, attempt);
    }
    return 0;
}

static int leave(void **unused) {
    (void)unused;
    table_clear();
    parl_pack_free(pack);
    parl_scenario_free(scenario);
    return 0;
}

// --- What can go wrong on the way ----------------------------------------------------------------

static const char *result_of(int name, int attempt) {
    char file[100];
    snprintf(file, sizeof file, "in/%s-small-%d.json", roster[name], attempt);
    return table_place(file);
}

// Every attempt of [name] with another digit behind [mark]; NULL: cut in the middle.
static void spoil(int name, const char *mark) {
    for (int attempt = 1; attempt <= attempts_of(name); attempt++) {
        size_t size;
        char *bytes = table_read(result_of(name, attempt), &size);
        char *at = mark ? strstr(bytes, mark) : NULL;
        if (mark) {
            assert_non_null(at);
            at += strlen(mark);
            *at = *at == '9' ? '1' : '9';
        }
        table_write(result_of(name, attempt), bytes, mark ? size : size / 2);
        free(bytes);
    }
}

// The small scenario a month ago: its page had another line.
static void make_older(void) {
    size_t size;
    char *page = table_read(PARL_TEST_SCENARIOS "/small/scenario.lua", &size);
    assert_true(size + 20 < 1 << 20);
    strcpy(page + size, "-- older\n");
    assert_int_equal(mkdir(table_place("older"), 0700), 0);
    assert_int_equal(mkdir(table_place("older/small"), 0700), 0);
    table_write(table_place("older/small/scenario.lua"), page, strlen(page));
    free(page);
}

// A pack for that version, under the same id; who has it plays, and nothing is said.
static void send_older(int name) {
    char words[900], environment[900];
    parl_scenario *older;
    make_older();
    assert_int_equal(parl_scenario_load(&older, table_place("older/small"), NULL), PARL_OK);
    parl_pack_info info = parl_pack_describe(pack);
    parl_pack_item item = info.items[0];
    item.fingerprint = parl_scenario_describe(older).fingerprint;
    info.items = &item;
    parl_pack *other = parl_pack_new(&info, NULL, 0);
    assert_true(parl_pack_write(other, table_place("older.json"), NULL, 0));
    parl_pack_free(other);
    parl_scenario_free(older);
    for (int i = 1; i <= attempts_of(name); i++) assert_int_equal(unlink(result_of(name, i)), 0);
    (void)play_file(table_place("answers"), name, 1);
    snprintf(words, sizeof words, "play --pack %s --as %s --answers %s --quick --out %s",
             table_place("older.json"), roster[name], table_place("answers"), table_place("in"));
    snprintf(environment, sizeof environment, "PARLANCE_SCENARIOS=%s", table_place("older"));
    table_expect(words, environment, 0, "to your facilitator");
}

static void nine_of_twelve_are_kept_and_three_are_named(void **unused) {
    (void)unused;
    char words[900], part[200];
    snprintf(words, sizeof words, "cohort collect %s %s", table_place("class.json"),
             table_place("in"));
    table_expect(words, NULL, 0, "small: 12 of 12\n");
    spoil(DAMAGED, NULL);
    spoil(FORGED, "\"total\": ");
    send_older(OLDER);
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, 1);
    assert_out(&run, "small: 9 of 12\n");
    assert_out(&run, "Raven-small-1.json: it is cut off or damaged");
    assert_out(&run, "Iris-small-1.json: it is not as it was written: its seal does not fit");
    assert_out(&run, "Teal-small-1.json: small was played in another version than the pack's");
    snprintf(part, sizeof part, "Heron   attempt 1; counts: attempt 1, %d of 100\n", totals[0][1]);
    assert_out(&run, part);
    assert_out(&run, "Raven   nothing yet\n");
    run_clear(&run);
}

// --- Grades, against a count of one's own --------------------------------------------------------

// The attempt that counts under [rule], worked out from what was played.
static int recount(int name, parl_attempt_rule rule) {
    int best = 1;
    if (name == DAMAGED || name == FORGED || name == OLDER) return 0;
    if (rule == PARL_ATTEMPT_FIRST) return 1;
    if (rule == PARL_ATTEMPT_LAST) return attempts_of(name);
    for (int i = 2; i <= attempts_of(name); i++) {
        if (totals[name][i] > totals[name][best]) best = i;
    }
    return best;
}

// The row of [name] begins with attempts, the one that counts, and its total.
static void check_row(const char *grades, int name, parl_attempt_rule rule) {
    char row[100];
    int attempt = recount(name, rule);
    if (attempt == 0) {
        snprintf(row, sizeof row, "\r\n\"%s\",0,,", roster[name]);
    } else {
        snprintf(row, sizeof row, "\r\n\"%s\",%d,%d,%d,", roster[name], attempts_of(name), attempt,
                 totals[name][attempt]);
    }
    if (!strstr(grades, row)) fail_msg("no row %s\nin %s", row + 2, grades);
}

static void grades_are_a_recount_under_each_rule(void **unused) {
    (void)unused;
    int moved = 0;
    for (int rule = 0; rule < PARL_ATTEMPT_COUNT; rule++) {
        char words[900], file[40];
        snprintf(file, sizeof file, "rule-%d.json", rule);
        parl_pack_info info = parl_pack_describe(pack);
        info.rule = (parl_attempt_rule)rule;
        parl_pack *other = parl_pack_new(&info, NULL, 0);
        assert_true(parl_pack_write(other, table_place(file), NULL, 0));
        parl_pack_free(other);
        snprintf(words, sizeof words, "cohort grades %s %s", table_place(file), table_place("in"));
        Run run = run_parlance(words, NULL, "", 0);
        assert_code(&run, 1);
        assert_err(&run, "left out; `parlance cohort collect` says which, and why");
        for (int name = 0; name < CLASS; name++) {
            check_row(run.out, name, (parl_attempt_rule)rule);
            moved += recount(name, PARL_ATTEMPT_BEST) != recount(name, (parl_attempt_rule)rule);
        }
        run_clear(&run);
    }
    assert_true(moved > 4);  // The rules would tell nobody apart in a class that is too good.
}

static void the_class_has_a_debrief(void **unused) {
    (void)unused;
    char words[900];
    size_t size;
    snprintf(words, sizeof words, "cohort report %s %s --html %s", table_place("class.json"),
             table_place("in"), table_place("class.html"));
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, 1);
    assert_out(&run, "The debrief of the class is in ");
    run_clear(&run);
    char *page = table_read(table_place("class.html"), &size);
    assert_non_null(strstr(page, "Twelve"));
    free(page);
}

// --- At the player's table -----------------------------------------------------------------------

static void assessed_means_no_way_back(void **unused) {
    (void)unused;
    Run run = table_play("class.json", "--as Heron small --quick", "new-heron", "1\nback\nquit\n");
    assert_code(&run, 0);
    assert_out(&run, "You are Heron; the first attempt counts.");
    assert_out(&run, "This run is assessed: what is said is said.");
    run_clear(&run);
    run = table_play("class.json", "--as Heron --quick", "new-heron", "quit\n");
    assert_code(&run, 0);
    assert_out(&run, "small: stopped after 1 answer");
    run_clear(&run);
}

static void what_is_wrong_is_said_before_play(void **unused) {
    (void)unused;
    static const struct {
        const char *more, *says;
        int code;
    } rows[] = {
        {"", "add --as NAME", 2},
        {"--as Herons", "did you mean 'Heron'?", 2},
        {"--as Heron smal", "did you mean 'small'?", 2},
        {"--as Heron --seed 4", "leave out --seed", 2},
        {"--as Heron --mode practice", "leave out --mode", 2},
        {"--as Heron --set a=b", "leave out --set", 2},
        {"--as Heron --no-save", "leave out --no-save", 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Run run = table_play("class.json", rows[i].more, "wrong", "");
        assert_code(&run, rows[i].code);
        assert_err(&run, rows[i].says);
        assert_one_line(&run);
        run_clear(&run);
    }
    Run run = table_play("older.json", "--as Heron", "wrong", "");
    assert_code(&run, 1);
    assert_err(&run, "small: the scenario here is another version than the pack's");
    run_clear(&run);
}

// The fixtures have a scenario with two pairs.
static Run at_new(const char *more) {
    static const char fixtures[] =
        "PARLANCE_SCENARIOS=" PARL_TEST_SCENARIOS "/../../fixtures/store";
    size_t size = strlen(table_place("never.json")) + strlen(more) + 40;
    char *words = malloc(size);
    assert_non_null(words);
    snprintf(words, size, "cohort new %s paired %s", table_place("never.json"), more);
    Run run = run_parlance(words, fixtures, "", 0);
    free(words);
    return run;
}

static void what_cannot_be_in_a_pack_is_said(void **unused) {
    (void)unused;
    static const struct {
        const char *more, *says;
    } rows[] = {
        {"--rule middle", "--rule cannot be 'middle'; write first, best or last"},
        {"--rule frist", "--rule cannot be 'frist'; write first\n"},
        {"--mode exam", "--mode takes assessed or practice, not 'exam'"},
        {"--mode room", "--mode takes assessed or practice, not 'room'"},
        {"--names Heron;heron@example.org", "write one name on each line"},
        {"--results maybe", "--results cannot be 'maybe'; write now or released"},
        {"--set mood=grey", "none of these scenarios has 'mood' to set"},
        {"--set power=middling", "'power' cannot be 'middling'; choose high or low"},
        {"--set power", "--set takes PAIR=VALUE, as power=high; not 'power'"},
        {"--set ,", "--set takes PAIR=VALUE, as power=high; not ''"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Run run = at_new(rows[i].more);
        assert_code(&run, 2);
        assert_err(&run, rows[i].says);
        assert_one_line(&run);
        run_clear(&run);
    }
}

// More settings than all scenarios of a pack could have.
static void any_number_of_settings_is_read(void **unused) {
    (void)unused;
    enum { MANY = 3000, BYTES = sizeof "power=high," - 1 };
    char *more = malloc(sizeof "--set " + (size_t)MANY * BYTES);
    assert_non_null(more);
    char *at = more + sprintf(more, "--set ");
    for (int i = 0; i < MANY; i++) at += sprintf(at, "%spower=high", i > 0 ? "," : "");
    Run run = at_new(more);
    assert_code(&run, 2);
    assert_err(&run, "'power' is set twice; leave one out");
    run_clear(&run);
    free(more);
}

// --- Results that wait for a word ----------------------------------------------------------------

static char *word_of(const char *file) {
    char words[400];
    snprintf(words, sizeof words, "cohort release %s", table_place(file));
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, 0);
    char *word = calloc(1, PARL_WORD_BYTES);
    assert_non_null(word);
    snprintf(word, PARL_WORD_BYTES, "%.*s", (int)strcspn(run.out, "\n"), run.out);
    run_clear(&run);
    return word;
}

static void refuse_as(const char *words, const char *says) {
    Run run = run_parlance(words, table_machine("held"), "", 0);
    assert_code(&run, 2);
    assert_err(&run, says);
    assert_string_equal(run.out, "");
    run_clear(&run);
}

static void no_score_shows_before_its_word(void **unused) {
    (void)unused;
    char words[900], more[600];
    const char *environment = table_machine("held");
    snprintf(words, sizeof words, "cohort new %s small --results released --names Heron",
             table_place("held.json"));
    table_expect(words, NULL, 0, "which is yours alone");
    char *word = word_of("held.json");
    (void)play_file(table_place("answers"), 0, 1);
    snprintf(more, sizeof more, "--as Heron --answers %s", table_place("answers"));
    Run run = table_play("held.json", more, "held", "");
    assert_code(&run, 0);
    assert_out(&run, "Its results come when they are released.");
    assert_not_out(&run, "of 100");
    assert_not_out(&run, "seed");
    run_clear(&run);
    refuse_as("debrief 1", "its results are not released yet");
    refuse_as("whatif 1 1 ask", "its results are not released yet");
    refuse_as("debrief 1 --word bado-bado-bado", "is not the word of this pack");
    run = run_parlance("runs --as Heron", environment, "", 0);
    assert_code(&run, 0);
    assert_not_out(&run, "of 100");
    assert_not_out(&run, "seed");
    run_clear(&run);
    snprintf(words, sizeof words, "debrief 1 --word %s", word);
    table_expect(words, environment, 0, "of 100");
    table_expect("debrief 1", environment, 0, "of 100");  // Once said it stays said.
    refuse_as("debrief 1 --word bado-bado-bado", "is not the word of this pack");
    free(word);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nine_of_twelve_are_kept_and_three_are_named),
        cmocka_unit_test(grades_are_a_recount_under_each_rule),
        cmocka_unit_test(the_class_has_a_debrief),
        cmocka_unit_test(assessed_means_no_way_back),
        cmocka_unit_test(what_is_wrong_is_said_before_play),
        cmocka_unit_test(what_cannot_be_in_a_pack_is_said),
        cmocka_unit_test(any_number_of_settings_is_read),
        cmocka_unit_test(no_score_shows_before_its_word),
    };
    return cmocka_run_group_tests(tests, make_class, leave);
}
