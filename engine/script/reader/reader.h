// SPDX-License-Identifier: MIT
//
// From the tree of items to the tables of a scenario. Names first, then what they mean,
// so that the order in the file does not matter. What an author got wrong is reported and
// read as something harmless, so that one pass finds everything.
//
//   read_names, read_values -> read_cast, read_plan, read_packets -> read_flow

#ifndef READER_READER_H
#define READER_READER_H

#include "item.h"
#include "names.h"
#include "problems.h"
#include "scenario.h"
#include "words.h"

// Tables that are indexed by an int16_t end here; a scenario within its limits of file
// size gets nowhere near, unless a script makes it with a loop.
enum { TABLE_MAX = 30000, STEPS_MAX = 120000, DEPTH_MAX = 24, VISITS_MAX = 400000 };

// How far a figure or a memory has been read: each may need another one first.
typedef enum { READ_NOT, READ_NOW, READ_CIRCLE, READ_DONE } ReadState;

// The tables of a scenario that grow row by row, and the counts of their rows.
#define GROWING_TABLES(X)        \
    X(words, word_count)         \
    X(exprs, expr_count)         \
    X(code, code_count)          \
    X(pieces, piece_count)       \
    X(texts, text_count)         \
    X(moves, move_count)         \
    X(steps, step_count)         \
    X(menus, menu_count)         \
    X(rows, row_count)           \
    X(choices, choice_count)     \
    X(estimates, estimate_count) \
    X(writes, write_count)       \
    X(memos, memo_count)         \
    X(waiting, waiting_count)    \
    X(tests, test_count)         \
    X(lessons, lesson_count)     \
    X(bots, bot_count)

// How many rows each of them has room for.
typedef struct {
#define X(table, count) int table;
    GROWING_TABLES(X)
#undef X
} Rooms;

// A text that some `set` remembers: a word, or what is worked out. The texts of one memory hang
// in a ring, so that the last leads to the first.
typedef struct Said {
    const Item *item;
    struct Said *next;
} Said;

// The same slip in many places is shown a few times, where it stands first, and then counted.
enum { FOLD_SHOWN = 3, FOLDS_MAX = 64 };

typedef struct {
    Place place;
    int width;
    const char *slots[3];
} Waiting;

typedef struct {
    ProblemKind kind;
    const char *key;  // what the message is about; NULL
    uint32_t kinds;   // the kinds of things that were wanted; 0: any
    int count, waiting_count;
    Waiting waiting[FOLD_SHOWN + 1];  // the first ones of the page, in its order
} Fold;

typedef struct {
    parl_scenario *scenario;
    parl_problems *problems;
    const ItemTree *tree;
    Arena scratch;
    Names names;
    Names ids;  // of choices that got theirs from the text
    Rooms rooms;
    uint8_t *figures;  // ReadState of each
    int *figure_steps; // instructions of each, with the figures inside it
    const Item **figure_items;
    uint8_t memories[PARL_MEMOS_MAX];  // ReadState
    const Item *memory_items[PARL_MEMOS_MAX];
    Said *said[PARL_MEMOS_MAX];    // the last of each memory
    int8_t mixed[PARL_MEMOS_MAX];  // words and figures are set: 1, -1: no, 0: not looked at
    bool hidden;       // what is hidden may be read here: `kept`, `truth`, endings
    unsigned crowded;  // bit n: that there are too many of kind n was said
    uint8_t loose[PARL_PACKETS_MAX];  // bit n: item n could not be read, which was said
    uint16_t loose_matters;           // bit n: nor the options of matter n
    bool full;         // a limit was met that ends the reading
    bool whole;        // the tree is: what is not there is missing
    bool leftward;     // letters from right to left were met, and told of
    bool quiet;        // looking at an expression without reporting
    int visits;        // items walked: one may stand in several places
    Fold folds[FOLDS_MAX];
    int fold_count;
    uint32_t wanted;   // the kinds of things that the next complaint is about; 0: any
    int scene;         // being read; NONE
    bool ordered;      // menus of this scene keep their order
} Reader;

// Reads the tree into [scenario], whose arena owns everything afterwards. Reports into
// [problems]; what was reported decides whether the scenario may be used. [whole]: every
// file ran to its end; where one did not, nothing is said to be missing.
void reader_read(parl_scenario *scenario, const ItemTree *tree, parl_problems *problems,
                 bool whole);

// --- For the parts of the reader --------------------------------------------------------

// Room for one more row behind [count] rows of [size] of a growing table: [rows], or a larger place
// to which they have moved.
void *reader_room(void *rows, int count, int *room, size_t size);

void reader_complain(Reader *reader, ProblemKind kind, Place place, int width, const char *first,
                     const char *second, const char *third);

// At [item].
void reader_complain_at(Reader *reader, ProblemKind kind, const Item *item, const char *first,
                        const char *second, const char *third);

// Reports that there are more than [max] of [what]; true where [count] is still below.
bool reader_fits(Reader *reader, int count, int max, const char *what, const Item *item);

// As reader_complain_at of a name that nothing has where one of [kinds] (bits) is wanted.
void reader_complain_name(Reader *reader, ProblemKind kind, const Item *item, uint32_t kinds,
                          const char *nearest, const char *example);

// Whether it is one of those that are said at the end, and then kept for it (folds.c).
bool reader_waits(Reader *reader, ProblemKind kind, const Waiting *one);

// Whether an error was reported or waits (folds.c).
bool reader_wrong(const Reader *reader);

// Says what waits, and how often there was more of the same; at the end (folds.c).
void reader_fold(Reader *reader);

// Writes a number into the scratch.
const char *reader_number(Reader *reader, int number);

// The nearest of [known], or a hint that says there is none: for the third slot.
const char *reader_nearest(Reader *reader, const char *word, const char *const *known);

// How the one kind of [kinds] (bits) is declared as [name]: person "petra" { … }. NULL where it
// may be of several kinds.
const char *reader_example(Reader *reader, uint32_t kinds, const char *name);

// The words one behind the other, in the scratch: "rank, shortlist".
const char *reader_listed(Reader *reader, const char *const *words);

// Reports that [item] is none of [words].
void reader_none_of(Reader *reader, const Item *item, const char *const *words);

// The person who is called [text] by players, or has that role alone; NULL.
const char *reader_nearest_person(Reader *reader, const char *text);

// The thing of one of [kinds] that [item] (a bare or quoted name) names. NONE and a report
// where there is none; NONE in silence where [item] is NULL or no name at all.
int reader_thing(Reader *reader, const Item *item, uint32_t kinds, ThingKind *kind);
int reader_person(Reader *reader, const Item *item);
uint32_t reader_people(Reader *reader, const Item *item);  // one name or a list: bits

// As reader_people, for things of one kind.
uint64_t reader_things(Reader *reader, const Item *item, ThingKind kind);

// A person, or ME; NONE where there is nobody.
int reader_owner(Reader *reader, const Item *item);

// The word's place in the table of words; added where it is new.
int reader_word(Reader *reader, const char *word, size_t length);

// The memo of a named thing; made when first asked for. NONE where there is no room.
int reader_memo(Reader *reader, Name *name, const Item *item);

static inline uint32_t kind_bit(ThingKind kind) { return UINT32_C(1) << kind; }

// What a `vary` or a person looks like in a message: "a person", "a scene".
const char *reader_kind_name(ThingKind kind);

// The value of field [name] of the body of [item]; NULL where it is not there.
const Item *reader_field(const Item *item, const char *name);

// The text among the entries of the body of [item]; NULL where there is none.
const Item *reader_sentence(const Item *item);

// False where the text holds what no screen can show; that is reported.
bool reader_shown(Reader *reader, const Item *text);

// Fields of the types of the table of words. Where the field is missing or of another
// type (which has been reported already) they give the default.
const char *reader_plain(Reader *reader, const Item *item, const char *field,
                         const char *otherwise);
int reader_whole(const Item *item, const char *field, int otherwise);
bool reader_flag(const Item *item, const char *field);

// [item] is a word; of the details of a word, or of a record, [fields] are the rows.
Number reader_number_field(Reader *reader, const Item *item, const char *field, int otherwise);
Number reader_number_row(Reader *reader, const Item *list, const FieldRow *fields,
                         const char *field, int otherwise);

// What sentences call the thing: its title, or its name with spaces.
const char *reader_title(Reader *reader, const Item *item, const char *name);

// The catalogue ids of a field: one text or a list of them (read_lessons.c).
Lessons reader_lessons(Reader *reader, const Item *item, const char *field);

// --- The parts, in the order in which they run ------------------------------------------

void read_names(Reader *reader);   // read_names.c
void read_values(Reader *reader);  // read_packets.c: the names of what may be said and decided
void read_head(Reader *reader);    // read_head.c: scenario, tests
void read_varies(Reader *reader);  // read_head.c
void read_figures(Reader *reader);
void read_cast(Reader *reader);   // read_cast.c
void read_plan(Reader *reader);   // read_plan.c
void read_packets(Reader *reader);  // read_packets.c: packets and matters
void read_flow(Reader *reader);   // read_scene.c
void read_tests(Reader *reader);   // read_head.c
void read_bots(Reader *reader);    // read_bots.c
void read_covers(Reader *reader);  // read_lessons.c: when all lessons are known

#endif
