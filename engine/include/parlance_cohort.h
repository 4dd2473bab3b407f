// SPDX-License-Identifier: MIT
//
// A class by files: the session pack that a facilitator hands out, the result that each player
// hands back, and the class that is made of those results that hold. There is no server and no
// account: files are mailed, or dropped into a folder. The conventions of parlance.h hold here.
//
// Nothing that a file claims is believed. A result is its answers; they are played again, and what
// they give is compared with what the file says came of them. What does not hold is named and left
// out. The seal of a file shows damage, and is no signature: who knows how it is made can make one.
// It does not matter, because the score is never taken from the file; that somebody has let another
// person answer, no file can show.
//
// Functions that can fail take [trouble] of [size] bytes (it may be NULL, and [size] 0): what is
// wrong, where, and what to do, in one line without an end; as snprintf cuts.

#ifndef PARLANCE_COHORT_H
#define PARLANCE_COHORT_H

#include "parlance.h"
#include "parlance_store.h"

enum {
    PARL_PACK_ITEMS_MAX = 32,      // scenarios: more than two days of a class
    PARL_ROSTER_MAX = 400,         // pseudonyms: a lecture hall
    PARL_RESULT_KIB_MAX = 1024,    // of a file: 500 answers of the longest kind
    PARL_CLASS_FILES_MAX = 20000,  // in one folder and those inside of it
    PARL_CLASS_DEPTH = 3,  // folders inside of folders: a platform exports one for each player
    PARL_WORD_BYTES = 40,  // a release word with its final zero
};

// --- The pack -----------------------------------------------------------------------------

// Which attempt at a scenario counts. Rows: id, as written, what it means.
#define PARL_ATTEMPT_RULES(X)                     \
    X(FIRST, "first", "the first attempt counts") \
    X(BEST, "best", "the best attempt counts")    \
    X(LAST, "last", "the last attempt counts")

typedef enum {
#define X(name, id, sentence) PARL_ATTEMPT_##name,
    PARL_ATTEMPT_RULES(X)
#undef X
        PARL_ATTEMPT_COUNT
} parl_attempt_rule;

const char *parl_attempt_rule_id(parl_attempt_rule rule);
const char *parl_attempt_rule_sentence(parl_attempt_rule rule);

// What a player is told before an attempt beyond the first: "You have played the-date already, and
// the first attempt counts. This would be attempt 2." As snprintf; and the question behind it.
size_t parl_attempt_again(const char *scenario, parl_attempt_rule rule, int attempt, char *out,
                          size_t size);
const char *parl_attempt_question(void);

// A scenario of a pack. Texts are borrowed from the pack, or during the call that is given them.
typedef struct {
    const char *name;      // on the shelf
    const char *title;     // as it was when the pack was made
    uint64_t fingerprint;  // of parl_scenario_info
    uint64_t seed;         // of the world in which everybody plays it
    bool own_worlds;       // each pseudonym has a world of its own, drawn from [seed] and the name
    int setting_count;
    const parl_setting *settings;
} parl_pack_item;

// Everything of a pack. Borrowed from it, or during parl_pack_new.
typedef struct {
    uint64_t id;  // never 0; 0 in parl_pack_new: one is drawn
    const char *title;
    const char *engine;  // version that made it; not read by parl_pack_new
    parl_mode mode;      // practice or assessed
    parl_attempt_rule rule;
    uint64_t release;  // parl_release_hash of the word that releases the results; 0: at once
    int item_count;
    const parl_pack_item *items;
    int name_count;
    const char *const *names;  // the roster: pseudonyms, each once
} parl_pack_info;

typedef struct parl_pack parl_pack;

// Makes a pack of [info], copying everything. NULL where that is no pack: a name stands twice, a
// text is empty, too long or cannot be shown, a scenario stands twice, or there are too many. A
// pseudonym has letters, digits, spaces, - _ and ' alone, and none differs from another by case
// alone: names stand in the names of files and in commands.
parl_pack *parl_pack_new(const parl_pack_info *info, char *trouble, size_t size);

// Reads a pack from the file at [path]. NULL where it is none, damaged, of a later version, or
// where something else than its roster has been changed since it was written.
parl_pack *parl_pack_read(const char *path, char *trouble, size_t size);

// Writes it to [path], where nothing may be yet. Whole, or not at all.
bool parl_pack_write(const parl_pack *pack, const char *path, char *trouble, size_t size);

void parl_pack_free(parl_pack *pack);

parl_pack_info parl_pack_describe(const parl_pack *pack);

// The row of pseudonym [name], or of the scenario called [name]; -1 where there is none.
int parl_pack_find_name(const parl_pack *pack, const char *name);
int parl_pack_find_item(const parl_pack *pack, const char *name);

// The seed in which pseudonym [name] (a row) plays scenario [item].
uint64_t parl_pack_seed(const parl_pack *pack, int item, int name);

// Whether [scenario] is the version that the pack means by [item].
bool parl_pack_fits(const parl_pack *pack, int item, const parl_scenario *scenario, char *trouble,
                    size_t size);

// Begins the run of pseudonym [name] at [item]: its seed, its settings. False where the scenario is
// another version, or does not begin; [out] is then NULL.
bool parl_pack_begin(const parl_pack *pack, int item, int name, const parl_scenario *scenario,
                     parl_session **out, char *trouble, size_t size);

// Pseudonyms that nobody has to think of: pleasant, short, each once; the same for the same [seed].
// [count] is at most PARL_ROSTER_MAX. The array and its texts are one piece, for free().
char **parl_pseudonyms(uint64_t seed, int count);

// What the name of the file with the release word ends with. It stands beside the pack, and only
// its owner hands it on; collecting passes it by.
#define PARL_WORD_ENDING ".word"

// A number nobody can guess, from the machine's own source; and a word made of one.
uint64_t parl_cohort_chance(void);
void parl_release_word(uint64_t chance, char out[PARL_WORD_BYTES]);

// What a pack holds of a release word; never 0. Case and white space around it do not matter. It
// hides the word from who looks into the file, not from who tries words by the million.
uint64_t parl_release_hash(const char *word);

// Draws the word for the pack that will stand at [path], and writes it into the file beside it
// (PARL_WORD_ENDING), where nothing may be yet.
bool parl_release_keep(const char *path, char word[PARL_WORD_BYTES], char *trouble, size_t size);

// Reads the word of [pack], which stands at [path], from the file beside it. False where there is
// none, or not the one that the pack means.
bool parl_release_find(const parl_pack *pack, const char *path, char word[PARL_WORD_BYTES],
                       char *trouble, size_t size);

// --- A result -------------------------------------------------------------------------------

// Whose run it is.
typedef struct {
    int item, name;  // rows of the pack
    int attempt;     // from 1
    bool taken_back; // an answer was taken back on the way
} parl_result_about;

// Writes the result of [session], which is over and was begun by parl_pack_begin, into [folder]
// (NULL: the current one). The file is named by pseudonym, scenario and attempt; one that is there
// already stays as it is, and another name is found unless it is the very same. [path], as snprintf
// into [path_size] bytes, is where it stands. Whole, or not at all.
bool parl_result_write(const parl_pack *pack, parl_result_about about, const parl_session *session,
                       const char *folder, char *path, size_t path_size, char *trouble,
                       size_t size);

// Whether that result stands in [folder] already, under whatever of its names.
bool parl_result_stands(const parl_pack *pack, parl_result_about about, const parl_session *session,
                        const char *folder);

// --- The class --------------------------------------------------------------------------------

// One verified run of the class.
typedef struct {
    const char *name;       // pseudonym, as on the roster
    const char *file;       // where it came from
    int scenario;           // row of parl_class.scenarios
    int attempt;            // from 1
    bool counts;            // by the attempt rule
    bool taken_back;        // an answer was taken back on the way; as the file says it
    parl_session *session;  // replayed to its end; owned by the class
    parl_score score;
} parl_class_run;

// A file that was left out.
typedef struct {
    const char *file;
    const char *why;  // one sentence: what is wrong, and what to do
} parl_class_refusal;

typedef struct {
    const char *title;  // of the pack
    parl_attempt_rule rule;
    parl_mode mode;      // of the pack
    int scenario_count;  // those of the pack that are at hand
    const parl_scenario *const *scenarios;
    const char *const *scenario_names;
    int name_count;
    const char *const *names;  // the roster
    int run_count;
    parl_class_run *runs;  // by scenario, then name as on the roster, then attempt
    int refusal_count;
    parl_class_refusal *refusals;  // by file
    int copy_count;                // files that are the same result once more, and count once
} parl_class;

// Reads every file of [folder], and of the folders in it, PARL_CLASS_DEPTH deep, that does not
// begin with a dot, but the pack's own, and plays each result again. [scenarios] has one for each
// item of [pack], NULL where it is not at hand (its results are then refused); they must outlive
// the class, the pack need not. The class is the caller's. NULL where the folder cannot be read;
// whatever its files hold is a refusal. Of two different results of one attempt neither is taken.
parl_class *parl_class_collect(const parl_pack *pack, const char *folder,
                               const parl_scenario *const *scenarios, char *trouble, size_t size);
void parl_class_free(parl_class *made);

// The run of [name] (a row) at [scenario] that counts; NULL where there is none.
const parl_class_run *parl_class_counting(const parl_class *made, int scenario, int name);

#endif
