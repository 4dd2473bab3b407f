// SPDX-License-Identifier: MIT
//
// The command `parlance`: a table of commands, and what they share.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "options.h"
#include "parlance_cohort.h"
#include "parlance_report.h"

#define TAKES(option) (UINT64_C(1) << OPTION_##option)

static const Command COMMANDS[] = {
    {"list", list_run, "the scenarios that can be played", "", TAKES(HELP), 0, 0,
     "Scenarios are looked for in the folders of $PARLANCE_SCENARIOS (separated by colons), in "
     "the source's own folder `scenarios`, and where the program is installed. One that does "
     "not load is a line in the list. Behind a row stands the best of whoever played last, of the "
     "runs that count."},
    {"play", play_run, "play a scenario",
     "NAME [--terminal] [--seed N] [--set PAIR=VALUE] [--new] [--run N] [--as NAME] "
     "[--mode practice|assessed|room] [--answers FILE] [--quick] [--no-save], or: parlance play "
     "--pack FILE --as NAME [SCENARIO [--again]] [--out FOLDER] [--answers FILE] [--quick]",
     TAKES(TERMINAL) | TAKES(SEED) | TAKES(MODE) | TAKES(ANSWERS) | TAKES(NEW) | TAKES(RUN) |
         TAKES(AS) | TAKES(NO_SAVE) | TAKES(QUICK) | TAKES(SET) | TAKES(PACK) | TAKES(OUT) |
         TAKES(AGAIN) | TAKES(HELP),
     0, 1,
     "NAME is a name from `parlance list`, or the path of a scenario. With a display the desktop "
     "opens; --terminal, --answers, or no display: the terminal. In a file of answers each line "
     "is the beginning of an answer's text, its id, or a figure; several for one pick are "
     "separated by semicolons. Empty lines and lines that begin with # are skipped. "
     "Every answer is kept as it is given, in the file that $PARLANCE_STORE names, else in "
     "parlance/runs.db under $XDG_DATA_HOME: a run that was left goes on where it stopped. A run "
     "from a file of answers is not kept, but of a pack: the file has it. --set power=high sets a "
     "pair of the "
     "scenario, as a facilitator may. --pack plays the next scenario of a session pack, or the one "
     "named, under the pseudonym of --as: the run is kept, and at its end its result is written, "
     "to be sent to the facilitator; one that could not be written is written when the pack is "
     "played next. A file of answers goes on where the run was left."},
    {"interview", interview_run, "six rounds before a panel, and what its committee decides",
     "[ROUND] [--new] [--seed N] [--as NAME] | --list | --packet [NUMBER] [--html FILE | "
     "--markdown FILE | --json FILE]",
     TAKES(NEW) | TAKES(SEED) | TAKES(AS) | TAKES(PACKET) | TAKES(LIST) | TAKES(HTML) |
         TAKES(MARKDOWN) | TAKES(JSON) | TAKES(HELP),
     0, 1,
     "Without a name: the loop of six rounds, from where it stands. It can be left after any "
     "round; "
     "what came of the rounds is told once all are over, in the packet of the committee. ROUND is "
     "one of them, or of the other rounds in `parlance list`, on its own, with its debrief at the "
     "end. A clock runs for practice; nothing is scored for it."},
    {"drill", drill_run, "what to practise today, in two to four minutes",
     "[NAME | NUMBER] [--new] [--seed N] [--as NAME] | --list [--as NAME]",
     TAKES(LIST) | TAKES(SEED) | TAKES(NEW) | TAKES(AS) | TAKES(HELP), 0, 1,
     "Without a name the first of today's, up to three a day. What went well comes back after "
     "days, then weeks; what your runs are weak in comes back sooner. NAME, or its NUMBER in the "
     "list, plays that drill whether it is due or not."},
    {"runs", runs_run, "the runs that are kept", "[NAME] [--as NAME]", TAKES(AS) | TAKES(HELP), 0,
     1,
     "Their numbers, results and marks; only those of scenario NAME where one is given. A run "
     "that goes back to an earlier answer, or of a world that was known, counts for no best and "
     "no trend."},
    {"debrief", debrief_run, "look back at a run: turning points, luck, what to play next",
     "RUN [--word WORD] [--html FILE | --markdown FILE | --json FILE]",
     TAKES(WORD) | TAKES(HTML) | TAKES(MARKDOWN) | TAKES(JSON) | TAKES(HELP), 1, 1,
     "The page for a browser is one file with its charts inside; it can be mailed and printed. "
     "--word opens the results of a session pack that were held back."},
    {"replay", replay_run, "a run once more, line by line", "RUN", TAKES(HELP), 1, 1,
     "Ends with 1 where an answer of the run does not exist any more, and says which."},
    {"whatif", whatif_run, "a run with one answer changed and the rest kept",
     "RUN ANSWER-NUMBER ANSWER [--go-on]", TAKES(GO_ON) | TAKES(HELP), 3, 3,
     "ANSWER is what could have been said: the beginning of its text, its id, its number in the "
     "menu, or a figure. The debrief numbers the answers. --go-on begins a run that has the "
     "answers "
     "up to there and this one, and plays it in the terminal: it counts for no best and no trend, "
     "and RUN stays as it is."},
    {"progress", progress_run, "how you are getting on, and what to play next",
     "[--as NAME] [--html FILE | --markdown FILE | --json FILE]",
     TAKES(AS) | TAKES(HTML) | TAKES(MARKDOWN) | TAKES(JSON) | TAKES(HELP), 0, 0,
     "The trend of each signal over the runs that count, your own rating against what the runs "
     "show, and three things to play next, with the reason."},
    {"rate", rate_run, "rate yourself, for the runs to be held against", "[--as NAME]",
     TAKES(AS) | TAKES(HELP), 0, 0,
     "Eight sentences, each from 1 to 5. Best before the first run."},
    {"guide", guide_run, "what to know before a class plays a scenario",
     "NAME [--html FILE | --markdown FILE]", TAKES(HTML) | TAKES(MARKDOWN) | TAKES(HELP), 1, 1,
     "For facilitators: the premise, the key decisions, timing, traps and questions as the author "
     "notes them; who is in it and what they carry; what the seeds change, how it can end. It "
     "gives the scenario away: players read it afterwards, if at all."},
    {"cohort", NULL, "a class by files: a pack to play, and what comes back", "WORD ...", 0, 0, 0,
     "A facilitator makes a session pack and hands it out; everybody plays it and sends a result "
     "back; collecting verifies every one of them. There is no server and no account. "
     "`parlance cohort WORD --help` says more of each."},
    {"new", new_run, "begin a scenario of your own", "NAME [--folder FOLDER]",
     TAKES(FOLDER) | TAKES(HELP), 1, 1,
     "Makes the folder NAME with a small scenario that plays, to be changed bit by bit; its "
     "comments say how. Nothing that is there is ever overwritten. For editors with a Lua language "
     "server there are .luarc.json and .parlance in it: they complete and explain the words. "
     "After an update of Parlance: parlance words --luacats NAME/.parlance/words.lua"},
    {"check", check_run, "everything that is wrong with a scenario", "PATH... [--json]",
     TAKES(JSON_HERE) | TAKES(HELP), 1, PARL_PATHS_MAX,
     "Each problem with its place, the line, and what to write instead. Ends with 1 where "
     "something is an error; warnings and notes alone end with 0. `parlance explain NUMBER` says "
     "more of one. Warnings and notes that are meant are listed in the script: "
     "scenario { allow = { 506 }, … }."},
    {"explain", explain_run, "what a problem of `parlance check` means, and how to mend it",
     "[NUMBER...] [--markdown FILE]", TAKES(MARKDOWN) | TAKES(HELP), 0, PARL_PATHS_MAX,
     "NUMBER is what `parlance check` prints, or a name. Without one: a list of all of them. With "
     "--markdown the whole reference, for a handbook; - is standard output."},
    {"test", test_run, "play the tests inside a scenario", "PATH...", TAKES(HELP), 1,
     PARL_PATHS_MAX,
     "Each `test` of the script is played with its seed and answers. Ends with 1 where one "
     "fails."},
    {"watch", watch_run, "check a scenario at every save, and play on from where you were",
     "PATH [--terminal] [--seed N]", TAKES(TERMINAL) | TAKES(SEED) | TAKES(HELP), 1, 1,
     "With a display it plays in a window. In the terminal each save is checked, and Enter plays: "
     "after a save the same answers are given again as far as they are still there, and you go on. "
     "q, Ctrl-C or the end of the input ends it. Nothing is kept; the seed is 1 unless --seed says "
     "otherwise."},
    {"explore", explore_run, "play all of a scenario: what goes wrong, what nobody reaches",
     "PATH [--states N | --runs N [--seed N]] [--threads T] [--answers FOLDER] "
     "[--html FILE | --markdown FILE | --json FILE]",
     TAKES(STATES) | TAKES(RANDOM) | TAKES(SEED) | TAKES(THREADS) | TAKES(WAYS) | TAKES(HTML) |
         TAKES(MARKDOWN) | TAKES(JSON) | TAKES(HELP),
     1, 1,
     "Every state that can be reached is looked at, or as many as the limit allows, and the report "
     "says which; with --runs so many runs are played at random, from the world of --seed on. "
     "Each find comes with its seed and the answers that lead there: `parlance play --answers` "
     "walks them. Ends with 1 where a menu comes up empty, an answer fails, or the story stops "
     "without an ending; and where everything was looked at and something is never reached."},
    {"bots", bots_run, "see whether good play wins and cheap tricks fail",
     "PATH [--seeds N] [--threads T] [--html FILE] [--json FILE]",
     TAKES(SEEDS) | TAKES(THREADS) | TAKES(HTML) | TAKES(JSON) | TAKES(HELP), 1, 1,
     "Some twenty players with one habit each play 200 worlds, and a report says which gates the "
     "scenario meets, what every answer is worth, and what nobody reached. --html has charts and "
     "every answer. Ends with 1 where a gate is not met. The same scenario gives the same report."},
    {"graph", graph_run, "the flow of a scenario as a picture",
     "PATH [--svg FILE | --dot FILE] [--runs N]",
     TAKES(SVG) | TAKES(DOT) | TAKES(RUNS) | TAKES(HELP), 1, 1,
     "Scenes are boxes, arrows what leads from one to another, as wide as the share of runs that "
     "go there: 100 worlds are played by an expert and at random, unless --runs says otherwise. "
     "Without an option the graph goes to standard output, in the language of Graphviz. The "
     "pointer on an arrow of the picture shows its share."},
    {"words", reference_run, "the words of a scenario, for a guide or for an editor",
     "[WORD | --markdown FILE | --luacats FILE]", TAKES(MARKDOWN) | TAKES(LUACATS) | TAKES(HELP), 0,
     1,
     "WORD explains one of them. Without it: every word with its fields and their ranges, moves, "
     "conditions, roles and signals. Without "
     "an option the Markdown page goes to standard output; so does a FILE that is -. An editor "
     "with a Lua language server completes and explains the words where it finds the page of "
     "--luacats; `parlance new` puts it into the folder of a new scenario."},
};

enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

// The words behind `cohort`.
static const Command COHORT[] = {
    {"cohort new", cohort_new_run, "make a session pack for a class",
     "FILE SCENARIO... [--title T] [--names A,B,C | --roster FILE | --count N] [--seed N] "
     "[--own-worlds] [--set PAIR=VALUE] [--mode assessed|practice] [--rule first|best|last] "
     "[--results now|released]",
     TAKES(TITLE) | TAKES(NAMES) | TAKES(ROSTER) | TAKES(COUNT_NAMES) | TAKES(SEED) |
         TAKES(OWN_WORLDS) | TAKES(SET) | TAKES(PACK_MODE) | TAKES(RULE) | TAKES(RESULTS) |
         TAKES(HELP),
     2, PARL_PACK_ITEMS_MAX + 1,
     "Writes FILE, which everybody of the class gets, and lists the pseudonyms to give out. "
     "Everybody plays the same world, unless --own-worlds says otherwise, and so does every "
     "further "
     "attempt: for marks take --rule first, or know that the second attempt has seen the first. "
     "Runs are assessed; with --mode practice answers can be taken back and reasons looked up, and "
     "collect says of a run where they were taken back. A pseudonym has letters, digits, spaces, "
     "- _ and '. A name may be added to the roster in FILE by hand; nothing else. With --results "
     "released "
     "no score shows until `parlance cohort release` has told the word, which is kept beside FILE "
     "and only there: do not hand that file out. It keeps scores from being seen, not from being "
     "worked out: whoever has the run and the program has all that a score is made of. Nothing is "
     "ever overwritten."},
    {"cohort release", cohort_release_run, "the word that releases the results of a pack", "FILE",
     TAKES(HELP), 1, 1,
     "Prints the word that stands beside the pack. With it `parlance debrief RUN --word WORD` "
     "shows the results of a run of the pack, on whatever machine it was played."},
    {"cohort collect", cohort_collect_run, "verify what the class has sent in", "FILE FOLDER",
     TAKES(HELP), 2, 2,
     "FILE is the pack, FOLDER has the results, however they are called, also in folders of their "
     "own. Each is played again "
     "from its answers, and what does not hold is named and left out: damaged, forged, of another "
     "pack, of an older version. A seal that does not fit shows that a file has changed since it "
     "was written, by accident or by hand; where results are held there is no score in it to "
     "change. Then a table of who has sent what, and which attempt counts. Ends "
     "with 1 where something was left out."},
    {"cohort report", cohort_report_run, "the debrief of the class, to show on a wall",
     "FILE FOLDER [--html FILE | --markdown FILE | --json FILE] [--show-names] "
     "[--own-words] [--left NAME] [--right NAME]",
     TAKES(HTML) | TAKES(MARKDOWN) | TAKES(JSON) | TAKES(SHOW_NAMES) | TAKES(OWN_WORDS) |
         TAKES(LEFT) | TAKES(RIGHT) | TAKES(HELP),
     2, 2,
     "Verifies every result again, then tells what the class did, from the runs that count: "
     "questions in the order of a debrief, scores, what was decided, and two runs side by side. "
     "Nobody is named unless --show-names says so, and nobody's own words are shown unless "
     "--own-words does. Ends with 1 where a result was left out, or where there is none."},
    {"cohort grades", cohort_grades_run, "the gradebook of the class", "FILE FOLDER [--csv FILE]",
     TAKES(CSV) | TAKES(HELP), 2, 2,
     "Verifies every result again, then writes a line for each pseudonym: attempts, which counts, "
     "its total and its parts, and the mean. The attempt rule is the pack's. Without --csv it goes "
     "to standard output. Ends with 1 where a result was left out, and says so."},
};

enum { COHORT_COUNT = sizeof COHORT / sizeof *COHORT };

int complain(int code, const char *format, ...) {
    assert(format);
    fflush(stdout);
    fputs("parlance: ", stderr);
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return code;
}

// --- Help -----------------------------------------------------------

static bool print(void *data, const char *text, size_t size) {
    (void)data;
    return fwrite(text, 1, size, stdout) == size;
}

// The commands stand by who uses them; each head before the first of its own.
static const char *head_before(const char *name) {
    static const struct {
        const char *first, *head;
    } HEADS[] = {
        {"list", "To play and to practise"},
        {"guide", "With a class"},
        {"new", "To write scenarios"},
    };
    for (size_t i = 0; i < sizeof HEADS / sizeof *HEADS; i++) {
        if (strcmp(HEADS[i].first, name) == 0) return HEADS[i].head;
    }
    return NULL;
}

static void print_help(void) {
    puts("Parlance: negotiate as the product manager of an AI product.\n");
    puts("  parlance            the library in a window, where there is a display");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *head = head_before(COMMANDS[i].name);
        if (head) printf("\n%s\n", head);
        printf("  parlance %-10s %s\n", COMMANDS[i].name, COMMANDS[i].help);
    }
    puts("\n  parlance help COMMAND       how a command is used");
    puts("  parlance --version          the version\n");
    puts("Begin with: parlance play eighteen-in-a-hundred");
}

static void print_usage(const Command *command) {
    printf("parlance %s%s%s\n", command->name, *command->usage ? " " : "", command->usage);
    printf("  %s\n\n", command->help);
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!command_takes(command, i)) continue;
        const OptionRow *row = option_row((OptionKind)i);
        char shown[48];
        snprintf(shown, sizeof shown, "%s%s%s", row->name, *row->value ? " " : "", row->value);
        printf("  %-26s %s\n", shown, row->help);
    }
    putchar('\n');
    parl_report_wrap(command->tells, 80, 0, 0, print, NULL);
}

static void print_words(const Command *command) {
    printf("parlance %s %s\n  %s\n\n", command->name, command->usage, command->help);
    for (int i = 0; i < COHORT_COUNT; i++) {
        printf("  parlance %-16s %s\n", COHORT[i].name, COHORT[i].help);
    }
    putchar('\n');
    parl_report_wrap(command->tells, 80, 0, 0, print, NULL);
}

// --- Finding the command -----------------------------------------------------------

// The word that stands for [command]: of "cohort new" the last one.
static const char *word_of(const Command *command) {
    const char *space = strchr(command->name, ' ');
    return space ? space + 1 : command->name;
}

static const Command *find_command(const Command *rows, int count, const char *name) {
    for (int i = 0; i < count; i++) {
        if (strcmp(word_of(&rows[i]), name) == 0) return &rows[i];
    }
    return NULL;
}

static int unknown_command(const Command *rows, int count, const char *name) {
    const char *names[COMMAND_COUNT];
    assert(count <= COMMAND_COUNT);
    for (int i = 0; i < count; i++) names[i] = word_of(&rows[i]);
    const char *near = parl_word_nearest(name, names, count);
    const char *kind = name[0] == '-' ? "option" : "command";
    if (near) {
        return complain(EXIT_WRONG_USE, "there is no %s '%s'; did you mean '%s'?", kind, name,
                        near);
    }
    return complain(EXIT_WRONG_USE, "there is no %s '%s'; `parlance --help` lists what there is",
                    kind, name);
}

static int check_names(const Command *command, const Options *options) {
    if (options->name_count < command->names_min) {
        return complain(EXIT_WRONG_USE, "%s: something is missing; write: parlance %s %s",
                        command->name, command->name, command->usage);
    }
    if (options->name_count > command->names_max) {
        return complain(EXIT_WRONG_USE, "%s: '%s' is one too many; write: parlance %s %s",
                        command->name, options->names[command->names_max], command->name,
                        command->usage);
    }
    return EXIT_FINE;
}

static int run_command(const Command *command, int argc, char **argv) {
    Options options;
    int code = options_read(&options, command, argc, argv);
    if (code == EXIT_FINE && options.values[OPTION_HELP]) {
        print_usage(command);
    } else if (code == EXIT_FINE && (code = check_names(command, &options)) == EXIT_FINE) {
        code = command->run(&options);
    }
    options_clear(&options);
    return code;
}

// A command of several words, of which the second is in argv[0].
static int run_word(const Command *command, int argc, char **argv) {
    if (argc == 0) {
        return complain(EXIT_WRONG_USE, "%s: something is missing; `parlance %s --help` lists what "
                                        "there is",
                        command->name, command->name);
    }
    if (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "-h") == 0) {
        print_words(command);
        return EXIT_FINE;
    }
    const Command *word = find_command(COHORT, COHORT_COUNT, argv[0]);
    if (!word) return unknown_command(COHORT, COHORT_COUNT, argv[0]);
    return run_command(word, argc - 1, argv + 1);
}

// A command with what stands behind it.
static int run_line(int argc, char **argv) {
    const Command *command = find_command(COMMANDS, COMMAND_COUNT, argv[0]);
    if (!command) return unknown_command(COMMANDS, COMMAND_COUNT, argv[0]);
    return command->run ? run_command(command, argc - 1, argv + 1)
                        : run_word(command, argc - 1, argv + 1);
}

// `help`, and `help COMMAND`, which is the command's --help.
static int run_help(int argc, char **argv) {
    enum { WORDS = 2 };
    char option[] = "--help", *line[WORDS + 1];
    if (argc == 0) {
        print_help();
        return EXIT_FINE;
    }
    int count = argc < WORDS ? argc : WORDS;
    for (int i = 0; i < count; i++) line[i] = argv[i];
    line[count] = option;
    return run_line(count + 1, line);
}

// Without a command: the window, or what can be done and what can be played.
static int run_nothing(void) {
    if (window_offered()) window_become((const char *[]){NULL, NULL});
    print_help();
    putchar('\n');
    return list_run(&(Options){0});
}

// Where one of the three standard files is closed, what is opened next would take its place, and a
// message would go into it.
static void open_standard_files(void) {
    int handle;
    do handle = open("/dev/null", O_RDWR);
    while (handle >= 0 && handle <= STDERR_FILENO);
    if (handle >= 0) close(handle);
}

int main(int argc, char **argv) {
    open_standard_files();
    if (argc < 2) return run_nothing();
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        print_help();
        return EXIT_FINE;
    }
    if (strcmp(argv[1], "--version") == 0) {
        puts("parlance " PARL_VERSION);
        return EXIT_FINE;
    }
    int code =
        strcmp(argv[1], "help") == 0 ? run_help(argc - 2, argv + 2) : run_line(argc - 1, argv + 1);
    // A report that could not be written is no success.
    if (fflush(stdout) == 0 && !ferror(stdout)) return code;
    return complain(EXIT_FOUND, "standard output could not be written whole; is the disk full?");
}
