// SPDX-License-Identifier: MIT
//
// What the commands of `parlance` share: their table, their options, where scenarios are
// found, and how a wrong use is said.

#ifndef CLI_H
#define CLI_H

#include <stdbool.h>
#include <stdint.h>

#include "parlance.h"

enum { EXIT_FINE = 0, EXIT_FOUND = 1, EXIT_WRONG_USE = 2 };

// --- Options -----------------------------------------------------------

// Rows: id, as written, the word for its value ("" where it takes none), what it does. A command
// takes one of those that are written the same.
#define CLI_OPTIONS(X)                                                                         \
    X(TERMINAL, "--terminal", "", "play here, in plain lines, also where there is a display")  \
    X(SEED, "--seed", "N", "the world to play in; the same number is the same world")          \
    X(NEW, "--new", "", "begin anew, also where a run of this scenario waits to go on")        \
    X(AGAIN, "--again", "", "of a pack: begin another attempt of the scenario that is named")  \
    X(GO_ON, "--go-on", "", "play on from there, as a run of its own")                         \
    X(RUN, "--run", "N", "go on with this run; `parlance runs` has the numbers")               \
    X(AS, "--as", "NAME", "who plays; without it, who played last")                            \
    X(NO_SAVE, "--no-save", "", "play in memory: the run is not kept")                         \
    X(QUICK, "--quick", "", "a debrief without turning points, which take a moment")           \
    X(HTML, "--html", "FILE", "write it as a page for a browser; - is standard output")        \
    X(MARKDOWN, "--markdown", "FILE", "write it as Markdown")                                  \
    X(JSON, "--json", "FILE", "write it as JSON, for programs")                                \
    X(SEEDS, "--seeds", "N", "how many worlds are played; fewer are a quick look")             \
    X(THREADS, "--threads", "T", "use so many cores; the report is the same with any")         \
    X(FOLDER, "--folder", "FOLDER", "where the new folder goes, if not into this one")         \
    X(RUNS, "--runs", "N", "how many worlds are played; 0: none")                              \
    X(SVG, "--svg", "FILE", "draw it as a picture for a browser, with Graphviz")               \
    X(DOT, "--dot", "FILE", "write it in the language of Graphviz; - is standard output")      \
    X(LUACATS, "--luacats", "FILE", "write it for a Lua language server")                      \
    X(JSON_HERE, "--json", "", "print it as JSON, for editors and programs")                   \
    X(MODE, "--mode", "MODE", "practice; assessed: no back and no why until the end; or room") \
    X(PACK_MODE, "--mode", "MODE", "assessed, if not said: no back, no why; or practice")      \
    X(ANSWERS, "--answers", "FILE", "take the answers from a file, one on a line")             \
    X(RANDOM, "--runs", "N", "play so many runs at random")                                    \
    X(STATES, "--states", "N", "look at no more than so many states")                          \
    X(WAYS, "--answers", "FOLDER", "write the way to each find there, as files of answers")    \
    X(PACKET, "--packet", "", "show what the committee held, last or in loop NUMBER")          \
    X(LIST, "--list", "", "list what there is, and play nothing")                              \
    X(SET, "--set", "PAIR=VALUE", "set what a facilitator may set; more of them with a comma") \
    X(PACK, "--pack", "FILE", "play what a session pack gives you")                            \
    X(OUT, "--out", "FOLDER", "where the result goes, if not beside the pack")                 \
    X(WORD, "--word", "WORD", "the word that releases the results of a pack")                  \
    X(TITLE, "--title", "TITLE", "what stands above the pack and its report")                  \
    X(NAMES, "--names", "A,B,C", "the pseudonyms, separated by commas")                        \
    X(ROSTER, "--roster", "FILE", "the pseudonyms, one on a line of a file")                   \
    X(COUNT_NAMES, "--count", "N", "so many pseudonyms are invented; 12, if nothing is said")  \
    X(RULE, "--rule", "RULE", "which attempt counts: first, best or last; best, if not said")  \
    X(RESULTS, "--results", "WHEN", "now: at the end of each run; released: with a word")      \
    X(SHOW_NAMES, "--show-names", "", "call the runs by their pseudonyms; else by numbers")    \
    X(OWN_WORDS, "--own-words", "", "quote what players wrote themselves; ask them first")     \
    X(LEFT, "--left", "NAME", "whose run stands on the left where two are compared")           \
    X(RIGHT, "--right", "NAME", "and whose on the right")                                      \
    X(CSV, "--csv", "FILE", "write it as a table for a spreadsheet; - is standard output")     \
    X(OWN_WORLDS, "--own-worlds", "", "each pseudonym plays in a world of its own")            \
    X(HELP, "--help", "", "say how the command is used")

typedef enum {
#define X(id, name, value, help) OPTION_##id,
    CLI_OPTIONS(X)
#undef X
        OPTION_COUNT
} OptionKind;

// What stood on the command line. Texts are borrowed from argv.
typedef struct {
    const char *values[OPTION_COUNT];  // NULL where not given; "" for one without a value
    const char **names;                // what is no option, in order
    int name_count;
    uint64_t seed;                 // of --seed
    int64_t counts[OPTION_COUNT];  // of those that count something; from 1, 0 where not given
    bool assessed, room;  // of --mode
    const char **sets;    // of --set, each time it was given
    int set_count;
} Options;

// --- Commands -----------------------------------------------------------

typedef struct {
    const char *name;
    int (*run)(const Options *options);
    const char *help;   // one line
    const char *usage;  // what stands behind the name
    uint64_t options;   // bit n: takes option n
    int names_min, names_max;
    const char *tells;  // a paragraph more for `--help`
} Command;

int list_run(const Options *options);
int play_run(const Options *options);
int runs_run(const Options *options);
int debrief_run(const Options *options);
int replay_run(const Options *options);
int whatif_run(const Options *options);
int progress_run(const Options *options);
int rate_run(const Options *options);
int interview_run(const Options *options);
int drill_run(const Options *options);
int check_run(const Options *options);
int test_run(const Options *options);
int bots_run(const Options *options);
int new_run(const Options *options);
int guide_run(const Options *options);
int graph_run(const Options *options);
int watch_run(const Options *options);
int explore_run(const Options *options);
int reference_run(const Options *options);
int explain_run(const Options *options);
int cohort_new_run(const Options *options);
int cohort_release_run(const Options *options);
int cohort_collect_run(const Options *options);
int cohort_report_run(const Options *options);
int cohort_grades_run(const Options *options);

// Prints everything that is wrong with the scenario at [path], and the verdict. True where nothing
// is an error; [out], which may be NULL, is then the scenario and the caller's.
bool check_print(const char *path, parl_scenario **out);

// Says on stderr, in one line, what is wrong, where, and what to do. Returns [code].
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
int complain(int code, const char *format, ...);

// --- The window -----------------------------------------------------------

// Whether there is a display; and whether somebody at the terminal asked, too.
bool window_possible(void);
bool window_offered(void);

// Becomes the desktop with [words], of which the first is filled in and the last is NULL. Comes
// back only where there is none.
void window_become(const char **words);

// --- Where scenarios are -----------------------------------------------------------

// The scenarios at hand; the caller frees it.
parl_shelf *places_shelf(void);

// The path of the scenario called [name], which may be a path itself; borrowed from the shelf
// or from [name]. NULL where there is none, and that has then been said.
const char *places_resolve(const parl_shelf *shelf, const char *name);

// The path of the scenario called [name] on the shelf; in [kept] the name that it is kept under.
// NULL once it has been said that there is none, or that it stands in no folder of the shelf.
const char *places_on_shelf(const parl_shelf *shelf, const char *name, char *kept, size_t size);

// How a scenario of [kind] is begun: "parlance drill", behind which its name stands.
const char *places_command(parl_kind kind);

// The path of the program [name] beside this one; the caller frees it. NULL where that is
// not known or nothing is there.
char *places_beside(const char *name);

#endif
