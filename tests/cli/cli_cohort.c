// SPDX-License-Identifier: MIT
//
// A class of twelve from end to end: a pack, twelve players of different habits through the real
// program, three files that went wrong on the way, what is collected, and grades under each rule
// against a count of one's own.

#define _XOPEN_SOURCE 700

#include <dirent.h>
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

static bool to_file(void *file, const char *text, size_t size) {
    return fwrite(text, 1, size, file) == size;
}

static const char *place(const char *name) {
    static char paths[8][400];
    static int next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", program_folder(), name);
    return path;
}

// --- Playing -------------------------------------------------------------------------------------

static void expect(const char *arguments, const char *environment, int code, const char *part) {
    Run run = run_parlance(arguments, environment, "", 0);
    assert_code(&run, code);
    assert_out(&run, part);
    run_clear(&run);
}

static int play_file(const char *file, int name, int attempt) {
    parl_session *session;
    FILE *answers = fopen(file, "wb");
    assert_non_null(answers);
    assert_int_equal(
        parl_policy_play(habit(name, attempt), scenario, parl_pack_seed(pack, 0, name), &session),
        PARL_OK);
    assert_true(parl_answers_write(session, to_file, answers));
    assert_int_equal(fclose(answers), 0);
    int total = parl_session_score(session).total;
    parl_session_free(session);
    return total;
}

// Where the players' runs are kept: in memory where that is possible, since a class keeps two
// hundred answers and a disk is asked for each of them.
static char machines[] = "/dev/shm/parlance-class-XXXXXX";

static const char *machine_of(const char *name) {
    static char environment[300];
    static const char *folder;
    if (!folder) folder = mkdtemp(machines) ? machines : program_folder();
    snprintf(environment, sizeof environment, "PARLANCE_STORE=%s/%s.db", folder, name);
    return environment;
}

// One attempt through the program. Each player has a machine of their own, and so a store.
static void play_attempt(int name, int attempt) {
    char words[900], sent[200];
    totals[name][attempt] = play_file(place("answers"), name, attempt);
    snprintf(words, sizeof words, "play --pack %s --as %s small%s --answers %s --quick --out %s",
             place("class.json"), roster[name], attempt > 1 ? " --again" : "", place("answers"),
             place("in"));
    snprintf(sent, sizeof sent, "%s-small-%d.json to your facilitator", roster[name], attempt);
    expect(words, machine_of(roster[name]), 0, sent);
}

static int make_class(void **unused) {
    (void)unused;
    char words[900], trouble[500];
    snprintf(words, sizeof words,
             "cohort new %s small --title Twelve --seed 11 --rule first --mode assessed --names "
             "Heron,Maple,Otter,Raven,Linden,Quartz,Fjord,Iris,Lynx,Opal,Teal,Wren",
             place("class.json"));
    expect(words, NULL, 0, "1 scenario for 12 pseudonyms, assessed; the first attempt counts");
    pack = parl_pack_read(place("class.json"), trouble, sizeof trouble);
    assert_non_null(pack);
    assert_int_equal(parl_scenario_load(&scenario, PARL_TEST_SCENARIOS "/small", NULL), PARL_OK);
    assert_int_equal(mkdir(place("in"), 0700), 0);
    for (int name = 0; name < CLASS; name++) {
        for (int i = 0; i <= ATTEMPTS; i++) totals[name][i] = -1;
        for (int attempt = 1; attempt <= attempts_of(name); attempt++) play_attempt(name, attempt);
    }
    return 0;
}

static void remove_machines(void) {
    DIR *open = opendir(machines);
    if (!open) return;
    for (struct dirent *entry = readdir(open); entry; entry = readdir(open)) {
        char path[400];
        snprintf(path, sizeof path, "%s/%s", machines, entry->d_name);
        (void)unlink(path);
    }
    closedir(open);
    (void)rmdir(machines);
}

static int leave(void **unused) {
    (void)unused;
    remove_machines();
    parl_pack_free(pack);
    parl_scenario_free(scenario);
    return 0;
}

// --- What can go wrong on the way ----------------------------------------------------------------

static const char *result_of(int name, int attempt) {
    char file[100];
    snprintf(file, sizeof file, "in/%s-small-%d.json", roster[name], attempt);
    return place(file);
}

static char *read_all(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = calloc(1, 1 << 20);
    assert_non_null(bytes);
    *size = fread(bytes, 1, (1 << 20) - 1, file);
    fclose(file);
    return bytes;
}

static void write_all(const char *path, const char *bytes, size_t size) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

// Every attempt of [name] with another digit behind [mark]; NULL: cut in the middle.
static void spoil(int name, const char *mark) {
    for (int attempt = 1; attempt <= attempts_of(name); attempt++) {
        size_t size;
        char *bytes = read_all(result_of(name, attempt), &size);
        char *at = mark ? strstr(bytes, mark) : NULL;
        if (mark) {
            assert_non_null(at);
            at += strlen(mark);
            *at = *at == '9' ? '1' : '9';
        }
        write_all(result_of(name, attempt), bytes, mark ? size : size / 2);
        free(bytes);
    }
}

// The small scenario a month ago: its page had another line.
static void make_older(void) {
    size_t size;
    char *page = read_all(PARL_TEST_SCENARIOS "/small/scenario.lua", &size);
    assert_true(size + 20 < 1 << 20);
    strcpy(page + size, "-- older\n");
    assert_int_equal(mkdir(place("older"), 0700), 0);
    assert_int_equal(mkdir(place("older/small"), 0700), 0);
    write_all(place("older/small/scenario.lua"), page, strlen(page));
    free(page);
}

// A pack for that version, under the same id; who has it plays, and nothing is said.
static void send_older(int name) {
    char words[900], environment[900];
    parl_scenario *older;
    make_older();
    assert_int_equal(parl_scenario_load(&older, place("older/small"), NULL), PARL_OK);
    parl_pack_info info = parl_pack_describe(pack);
    parl_pack_item item = info.items[0];
    item.fingerprint = parl_scenario_describe(older).fingerprint;
    info.items = &item;
    parl_pack *other = parl_pack_new(&info, NULL, 0);
    assert_true(parl_pack_write(other, place("older.json"), NULL, 0));
    parl_pack_free(other);
    parl_scenario_free(older);
    for (int i = 1; i <= attempts_of(name); i++) assert_int_equal(unlink(result_of(name, i)), 0);
    (void)play_file(place("answers"), name, 1);
    snprintf(words, sizeof words, "play --pack %s --as %s --answers %s --quick --out %s",
             place("older.json"), roster[name], place("answers"), place("in"));
    snprintf(environment, sizeof environment, "PARLANCE_SCENARIOS=%s", place("older"));
    expect(words, environment, 0, "to your facilitator");
}

static void nine_of_twelve_are_kept_and_three_are_named(void **unused) {
    (void)unused;
    char words[900], part[200];
    snprintf(words, sizeof words, "cohort collect %s %s", place("class.json"), place("in"));
    expect(words, NULL, 0, "small: 12 of 12\n");
    spoil(DAMAGED, NULL);
    spoil(FORGED, "\"total\": ");
    send_older(OLDER);
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, 1);
    assert_out(&run, "small: 9 of 12\n");
    assert_out(&run, "Raven-small-1.json: it is cut off or damaged");
    assert_out(&run, "Iris-small-1.json: it is not as it was written: its seal does not fit");
    assert_out(&run, "Teal-small-1.json: small was played in another version than the pack's");
    snprintf(part, sizeof part, "Heron   attempt 1; 1 counts: %d of 100\n", totals[0][1]);
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
        assert_true(parl_pack_write(other, place(file), NULL, 0));
        parl_pack_free(other);
        snprintf(words, sizeof words, "cohort grades %s %s", place(file), place("in"));
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
    snprintf(words, sizeof words, "cohort report %s %s --html %s", place("class.json"), place("in"),
             place("class.html"));
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, 1);
    assert_out(&run, "The debrief of the class is in ");
    run_clear(&run);
    char *page = read_all(place("class.html"), &size);
    assert_non_null(strstr(page, "Twelve"));
    free(page);
}

// --- At the player's table -----------------------------------------------------------------------

static Run at_pack(const char *pack_file, const char *more, const char *store, const char *input) {
    char words[900];
    snprintf(words, sizeof words, "play --pack %s %s", place(pack_file), more);
    return run_parlance(words, machine_of(store), input, strlen(input));
}

static void assessed_means_no_way_back(void **unused) {
    (void)unused;
    Run run = at_pack("class.json", "--as Heron small --quick", "new-heron", "1\nback\nquit\n");
    assert_code(&run, 0);
    assert_out(&run, "You are Heron; the first attempt counts.");
    assert_out(&run, "This run is assessed: what is said is said.");
    run_clear(&run);
    run = at_pack("class.json", "--as Heron --quick", "new-heron", "quit\n");
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
        Run run = at_pack("class.json", rows[i].more, "wrong", "");
        assert_code(&run, rows[i].code);
        assert_err(&run, rows[i].says);
        assert_one_line(&run);
        run_clear(&run);
    }
    Run run = at_pack("older.json", "--as Heron", "wrong", "");
    assert_code(&run, 1);
    assert_err(&run, "small: the scenario here is another version than the pack's");
    run_clear(&run);
}

// The fixtures have a scenario with two pairs.
static Run at_new(const char *more) {
    static const char fixtures[] =
        "PARLANCE_SCENARIOS=" PARL_TEST_SCENARIOS "/../../fixtures/store";
    size_t size = strlen(place("never.json")) + strlen(more) + 40;
    char *words = malloc(size);
    assert_non_null(words);
    snprintf(words, size, "cohort new %s paired %s", place("never.json"), more);
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

// A result that got lost is written once more.
static void a_lost_result_is_written_again(void **unused) {
    (void)unused;
    char more[300];
    assert_int_equal(unlink(result_of(0, 1)), 0);
    snprintf(more, sizeof more, "--as Heron --out %s", place("in"));
    Run run = at_pack("class.json", more, "Heron", "");
    assert_code(&run, 0);
    assert_out(&run, "Everything of this pack is played.");
    assert_out(&run, "Heron-small-1.json to your facilitator");
    run_clear(&run);
    assert_int_equal(access(result_of(0, 1), R_OK), 0);
    run = at_pack("class.json", more, "Heron", "");
    assert_code(&run, 0);
    assert_not_out(&run, "its result was not there");
    run_clear(&run);
}

// --- What goes wrong at a player's table ---------------------------------------------------------

// Nobody plays for a quarter of an hour to hear that there is no such folder.
static void a_folder_that_is_not_there_is_said_before_play(void **unused) {
    (void)unused;
    char more[400];
    snprintf(more, sizeof more, "--as Maple small --out %s", place("nowhere"));
    Run run = at_pack("class.json", more, "new-maple", "1\n");
    assert_code(&run, 1);
    assert_err(&run, "nowhere: no result could be written there");
    assert_err(&run, "--out FOLDER");
    assert_string_equal(run.out, "");
    run_clear(&run);
}

// A disk that was full, a folder that went away: what is finished is written before more is played.
static void a_result_that_is_missing_is_written_before_play_goes_on(void **unused) {
    (void)unused;
    char words[900], more[400];
    snprintf(words, sizeof words, "cohort new %s small the-date --seed 11 --names Heron",
             place("two.json"));
    expect(words, NULL, 0, "2 scenarios for 1 pseudonym");
    assert_int_equal(mkdir(place("out"), 0700), 0);
    (void)play_file(place("answers"), 0, 1);
    snprintf(more, sizeof more, "--as Heron --quick --answers %s --out %s", place("answers"),
             place("out"));
    Run run = at_pack("two.json", more, "two", "");
    assert_code(&run, 0);
    run_clear(&run);
    assert_int_equal(unlink(place("out/Heron-small-1.json")), 0);
    snprintf(more, sizeof more, "--as Heron --out %s", place("out"));
    run = at_pack("two.json", more, "two", "quit\n");
    assert_code(&run, 0);
    assert_out(&run, "small, attempt 1: its result was not there; it is written now.");
    assert_int_equal(access(place("out/Heron-small-1.json"), R_OK), 0);
    run_clear(&run);
}

static void no_second_attempt_begins_unasked(void **unused) {
    (void)unused;
    char more[400];
    snprintf(more, sizeof more, "--as Heron small --out %s", place("in"));
    Run run = at_pack("class.json", more, "Heron", "1\n");
    assert_code(&run, 2);
    assert_err(&run, "you have played small already, and the first attempt counts");
    assert_err(&run, "as attempt 2");
    assert_err(&run, "--again");
    run_clear(&run);
    run = at_pack("class.json", "--as Heron --new", "Heron", "");
    assert_code(&run, 2);
    assert_err(&run, "or write --again for another attempt");
    run_clear(&run);
    run = at_pack("class.json", "--as Heron --again", "Heron", "");
    assert_code(&run, 2);
    assert_err(&run, "add the scenario's name");
    run_clear(&run);
}

// A file with a wrong line, mended: what it had given before is kept, and that is said.
static void a_file_of_answers_says_what_it_takes(void **unused) {
    (void)unused;
    char more[400];
    write_all(place("spoilt"), "3\n", 2);
    snprintf(more, sizeof more, "--as Maple small --answers %s --out %s", place("spoilt"),
             place("in"));
    Run run = at_pack("class.json", more, "new-maple", "");
    assert_code(&run, 1);
    assert_err(&run, "a file takes texts or ids");
    run_clear(&run);
    snprintf(more, sizeof more, "--as Maple small --quick --out %s", place("in"));
    run = at_pack("class.json", more, "new-maple", "1\nquit\n");
    assert_code(&run, 0);
    run_clear(&run);
    snprintf(more, sizeof more, "--as Maple small --answers %s --out %s", place("spoilt"),
             place("in"));
    run = at_pack("class.json", more, "new-maple", "");
    assert_code(&run, 1);
    assert_out(&run, "--again begins another attempt");
    assert_out(&run, "The 1 answer before it is kept.");
    run_clear(&run);
}

// --- Results that wait for a word ----------------------------------------------------------------

static char *word_of(const char *file) {
    char words[400];
    snprintf(words, sizeof words, "cohort release %s", place(file));
    Run run = run_parlance(words, NULL, "", 0);
    assert_code(&run, 0);
    char *word = calloc(1, PARL_WORD_BYTES);
    assert_non_null(word);
    snprintf(word, PARL_WORD_BYTES, "%.*s", (int)strcspn(run.out, "\n"), run.out);
    run_clear(&run);
    return word;
}

static void refuse_as(const char *words, const char *says) {
    Run run = run_parlance(words, machine_of("held"), "", 0);
    assert_code(&run, 2);
    assert_err(&run, says);
    assert_string_equal(run.out, "");
    run_clear(&run);
}

static void no_score_shows_before_its_word(void **unused) {
    (void)unused;
    char words[900], more[600];
    const char *environment = machine_of("held");
    snprintf(words, sizeof words, "cohort new %s small --results released --names Heron",
             place("held.json"));
    expect(words, NULL, 0, "which is yours alone");
    char *word = word_of("held.json");
    (void)play_file(place("answers"), 0, 1);
    snprintf(more, sizeof more, "--as Heron --answers %s", place("answers"));
    Run run = at_pack("held.json", more, "held", "");
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
    expect(words, environment, 0, "of 100");
    expect("debrief 1", environment, 0, "of 100");  // Once said it stays said.
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
        cmocka_unit_test(a_lost_result_is_written_again),
        cmocka_unit_test(a_folder_that_is_not_there_is_said_before_play),
        cmocka_unit_test(a_result_that_is_missing_is_written_before_play_goes_on),
        cmocka_unit_test(no_second_attempt_begins_unasked),
        cmocka_unit_test(a_file_of_answers_says_what_it_takes),
        cmocka_unit_test(no_score_shows_before_its_word),
    };
    return cmocka_run_group_tests(tests, make_class, leave);
}
