// SPDX-License-Identifier: MIT
//
// The author's words. From this table the room is furnished, the tree is checked and the
// guide's reference is printed: a new word or field is a row here, and a reader.
#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "vocabulary/fields.h"

enum { TITLE_MAX = 80 };

// The rules keep these as well (model/tuning.h says why).
enum { REVIEW_MAX = 26, WEEKLY_MAX = 100, TENTH_MAX = 5000, ALERT_MAX = 50 };

static const FieldRow weight_fields[] = {
#define X(id, signal, weight, core, text) \
    {signal, TYPE_WHOLE, false, 0, 100, NULL, NULL, text},
    PARL_SIGNALS(X)
#undef X
    {.name = NULL},
};

static const FieldRow notes_fields[] = {
#define X(name, id, title, sentence) \
    {id, TYPE_PLAIN, false, 0, PARL_BRIEF_MAX, NULL, NULL, sentence},
    PARL_NOTES(X)
#undef X
    {.name = NULL},
};

static const FieldRow scenario_fields[] = {
    {"title", TYPE_PLAIN, true, 1, TITLE_MAX, NULL, NULL, "what players call it"},
    {"level", TYPE_ONE_OF, true, 0, 0, "aspiring mid senior lead", NULL, "for whom it is"},
    {"kind", TYPE_ONE_OF, false, 0, 0, "negotiation interview drill", NULL, "how it is played"},
    {"minutes", TYPE_WHOLE, true, 1, 240, NULL, NULL, "how long a first reading takes"},
    {"weeks", TYPE_WHOLE, false, 1, PARL_WEEKS_MAX, NULL, NULL,
     "how many weeks it runs; without them there is no desk"},
    {"slots", TYPE_WHOLE, false, PARL_SLOTS_MIN, PARL_SLOTS_MAX, NULL, NULL,
     "how many meetings fit into a week"},
    {"clock", TYPE_FLAG, false, 0, 0, NULL, NULL, "it is played against a soft timer"},
    {"number", TYPE_WHOLE, false, 1, 99, NULL, NULL,
     "its place in a list of its kind; without it the list goes by names"},
    {"brief", TYPE_PLAIN, true, 1, PARL_BRIEF_MAX, NULL, NULL, "what players read first"},
    {"covers", TYPE_TEXTS, false, 0, 0, NULL, NULL, "catalogue ids of what it trains"},
    {"weights", TYPE_RECORD, false, 0, 0, NULL, weight_fields,
     "percent of each signal in the score; they add up to 100"},
    {"notes", TYPE_PARTS, false, 0, PARL_BRIEF_MAX, NULL, notes_fields,
     "for facilitators; `parlance guide` prints them"},
    {"allow", TYPE_ANSWERS, false, 0, 0, NULL, NULL,
     "warnings and notes of `parlance check` that are meant, by number or name"},
    {.name = NULL},
};

// Things that sentences speak of.
#define TITLE_ROW                                            \
    {"title", TYPE_PLAIN, false, 1, TITLE_MAX, NULL, NULL,   \
     "what sentences call it, if not by its name"}

static const FieldRow vary_fields[] = {
    {"with", TYPE_NAME, false, 0, 0, NULL, NULL,
     "another vary: it takes the value at the same place as that one"},
    {"pair", TYPE_FLAG, false, 0, 0, NULL, NULL, "set by the facilitator, not drawn"},
    {.name = NULL},
};

static const FieldRow hears_fields[] = {
#define X(id, frame, text) \
    {frame, TYPE_WHOLE, false, 0, 100, NULL, NULL, "how well they understand " text},
    PARL_FRAMES(X)
#undef X
    {.name = NULL},
};

static const FieldRow signs_fields[] = {
    {"weeks", TYPE_NUMBER, true, 1, REVIEW_MAX, NULL, NULL, "how long their review takes"},
    {"packet", TYPE_NAME, false, 0, 0, NULL, NULL, "what they want to read"},
    {"needs", TYPE_NAMES, false, 0, 0, NULL, NULL, "the facts that they must understand"},
    {.name = NULL},
};

static const FieldRow person_fields[] = {
    {"name", TYPE_PLAIN, true, 1, TITLE_MAX, NULL, NULL, "what players call them"},
    {"role", TYPE_NAME, true, 0, 0, NULL, NULL, "what they do, and with it which frames they hear"},
    {"title", TYPE_PLAIN, false, 1, TITLE_MAX, NULL, NULL, "their title, for players"},
    {"trust", TYPE_NUMBER, false, 30, 70, NULL, NULL, "how much they trust you at the start"},
    {"portrait", TYPE_PLAIN, false, 1, TITLE_MAX, NULL, NULL,
     "a face, or a picture in this folder"},
    {"hears", TYPE_RECORD, false, 0, 0, NULL, hears_fields,
     "how well they understand each frame, if not as their role does"},
    {"talks_to", TYPE_NAMES, false, 0, 0, NULL, NULL,
     "with whom they compare notes, in both directions. Without any talks_to all talk with all; as "
     "soon as one person has it, only those who are named talk"},
    {"signs", TYPE_RECORD, false, 0, 0, NULL, signs_fields,
     "nothing launches without their sign-off"},
    {.name = NULL},
};

static const FieldRow term_fields[] = {
    {"known", TYPE_NAMES, true, 0, 0, NULL, NULL, "who knows the word"},
    {.name = NULL},
};

#define FRAME_ROW(id, frame, text)                                \
    {frame, TYPE_TEXT, false, 1, PARL_TEXT_MAX, NULL, NULL,       \
     "the line that tells it in the language of " text},

static const FieldRow fact_fields[] = {
    TITLE_ROW,
    {"from", TYPE_NAME, false, 0, 0, NULL, NULL, "who knows it already"},
    {"needs", TYPE_NAMES, false, 0, 0, NULL, NULL, "who must understand it"},
    {"weight", TYPE_WHOLE, false, 1, 10, NULL, NULL, "how much it counts beside other facts"},
    GOOD_ROW("catalogue ids shown when a line arrives"),
    BAD_ROW("catalogue ids missed when a line is in the wrong language"),
    PARL_FRAMES(FRAME_ROW)
    {.name = NULL},
};

static const FieldRow distortion_fields[] = {
    {"drops", TYPE_PLAIN, false, 1, PARL_TEXT_MAX, NULL, NULL, "the qualifier that it leaves out"},
    {"claims", TYPE_PLAIN, false, 1, PARL_TEXT_MAX, NULL, NULL, "the other value that it names"},
    BAD_ROW("catalogue ids missed when it is told"),
    PARL_FRAMES(FRAME_ROW)
    {.name = NULL},
};

static const FieldRow concern_fields[] = {
    TITLE_ROW,
    {"of", TYPE_NAME, true, 0, 0, NULL, NULL, "who carries it"},
    {"weight", TYPE_WHOLE, true, 1, 5, NULL, NULL, "how heavy it is"},
    {"hint", TYPE_TEXT, false, 1, PARL_TEXT_MAX, NULL, NULL, "what a careful reader could notice"},
    {"remedies", TYPE_TEXTS, false, 0, 0, NULL, NULL, "what answers it"},
    {"breaks", TYPE_ONE_OF, false, 0, 0, "purpose notice fallback data_right", NULL,
     "what it undoes when it comes out late"},
    {"when", TYPE_CONDITION, false, 0, 0, NULL, NULL, "the worlds in which it exists"},
    GOOD_ROW("catalogue ids shown when it comes out"),
    {.name = NULL},
};

static const FieldRow uncertain_fields[] = {
    TITLE_ROW,
    {"of", TYPE_NAME, false, 0, 0, NULL, NULL, "the builder who owns the question"},
    {"worked", TYPE_NUMBER, true, 1, PARL_PRIOR_MAX, NULL, NULL, "as if so many had worked"},
    {"failed", TYPE_NUMBER, true, 1, PARL_PRIOR_MAX, NULL, NULL, "as if so many had failed"},
    {"needed", TYPE_NUMBER, true, 1, 99, NULL, NULL, "percent right that is good enough"},
    {.name = NULL},
};

static const FieldRow gate_fields[] = {
    TITLE_ROW,
    {"about", TYPE_NAME, true, 0, 0, NULL, NULL, "the uncertain thing it judges"},
    {"week", TYPE_NUMBER, true, 1, PARL_WEEKS_MAX, NULL, NULL, "when the evidence is judged"},
    {"pass", TYPE_NUMBER, true, 1, 99, NULL, NULL, "chance in 100 that is enough"},
    {.name = NULL},
};

static const FieldRow promise_fields[] = {
    TITLE_ROW,
    {"to", TYPE_NAME, true, 0, 0, NULL, NULL, "who is promised something"},
    {"kept", TYPE_CONDITION, true, 0, 0, NULL, NULL, "what keeps it, judged on its date"},
    {.name = NULL},
};

// An item of a packet: what it may say.
#define ITEM_ROW(id, item, text)                                                        \
    {item, TYPE_NAMED, false, 1, PARL_PACKET_VALUES_MAX, "values of one item", NULL,    \
     "what may be said of it: " text},

static const FieldRow packet_fields[] = {
    TITLE_ROW,
    PARL_ITEMS(ITEM_ROW)
    {.name = NULL},
};

static const FieldRow work_fields[] = {
    TITLE_ROW,
    {"plan", TYPE_NUMBER, true, 1, PARL_DAYS_MAX, NULL, NULL, "days that it takes"},
    {"weekly", TYPE_NUMBER, true, 1, WEEKLY_MAX, NULL, NULL, "days that are done in a week"},
    {"rests_on", TYPE_NAMES, false, 0, 0, NULL, NULL, "concerns that can undo it"},
    {.name = NULL},
};

static const FieldRow matter_fields[] = {
    TITLE_ROW,
    {"among", TYPE_NAMES, true, 0, 0, NULL, NULL, "who must be there when it is talked over"},
    {"options", TYPE_NAMED, true, 2, PARL_MATTER_OPTIONS_MAX, "options of one matter", NULL,
     "what may be decided"},
    {.name = NULL},
};

static const FieldRow shock_fields[] = {
    {"week", TYPE_NUMBER, true, 1, PARL_WEEKS_MAX, NULL, NULL, "when it comes"},
    {"when", TYPE_CONDITION, false, 0, 0, NULL, NULL, "the worlds in which it comes"},
    {"loses", TYPE_NUMBER, true, 1, 100, NULL, NULL, "points that it costs"},
    {.name = NULL},
};

static const FieldRow live_fields[] = {
    TITLE_ROW,
    {"starts", TYPE_NUMBER, true, 1, 100, NULL, NULL, "percent right at launch"},
    {"tenth_lost", TYPE_NUMBER, true, 1, TENTH_MAX, NULL, NULL,
     "days in which it loses a tenth of that"},
    {"complaints", TYPE_NUMBER, false, 0, 100, NULL, NULL,
     "percent right below which people complain; 0: they never do"},
    {"shock", TYPE_RECORD, false, 0, 0, NULL, shock_fields, "what hits it all at once"},
    {.name = NULL},
};

static const FieldRow scene_fields[] = {
    {"with", TYPE_NAMES, false, 0, 0, NULL, NULL, "who is there"},
    {"desk", TYPE_TEXT, false, 1, PARL_TEXT_MAX, NULL, NULL, "its line on the week's desk"},
    {"weeks", TYPE_SPAN, false, 1, PARL_WEEKS_MAX, NULL, NULL, "when the desk offers it"},
    {"cost", TYPE_WHOLE, false, 0, PARL_SLOTS_MAX, NULL, NULL, "the meetings it takes"},
    {"only", TYPE_CONDITION, false, 0, 0, NULL, NULL, "when the desk offers it at all"},
    {"at", TYPE_WHOLE, false, 1, PARL_WEEKS_MAX, NULL, NULL, "the week in which it begins"},
    {"on", TYPE_CONDITION, false, 0, 0, NULL, NULL, "what makes it begin"},
    {"again", TYPE_FLAG, false, 0, 0, NULL, NULL, "it may begin more than once"},
    {"worth", TYPE_CONDITION, false, 0, 100, NULL, NULL, "what an expert thinks of going there"},
    {"ordered", TYPE_FLAG, false, 0, 0, NULL, NULL, "its menus keep the order of the script"},
    {.name = NULL},
};

static const FieldRow ending_fields[] = {
    {"with", TYPE_NAMES, false, 0, 0, NULL, NULL, "who is there"},
    {"when", TYPE_CONDITION, false, 0, 0, NULL, NULL,
     "what chooses it once the weeks are over; one ending has none"},
    {"after", TYPE_NUMBER, false, 0, PARL_AFTER_MAX, NULL, NULL,
     "weeks that the world runs on first"},
    {"ordered", TYPE_FLAG, false, 0, 0, NULL, NULL, "its menus keep the order of the script"},
    {.name = NULL},
};

static const FieldRow expect_fields[] = {
    {"score", TYPE_SPAN, false, 0, 100, NULL, NULL, "the total, or from and till"},
    {"ending", TYPE_NAME, false, 0, 0, NULL, NULL, "the ending"},
    {.name = NULL},
};

static const FieldRow test_fields[] = {
    {"seed", TYPE_WHOLE, false, 0, ANY_MAX, NULL, NULL, "the world it is played in"},
    {"answers", TYPE_ANSWERS, true, 0, 0, NULL, NULL,
     "one for each answer: the beginning of its text, or its figure"},
    {"expect", TYPE_RECORD, true, 0, 0, NULL, expect_fields, "what is to come of it"},
    {.name = NULL},
};

static const FieldRow bot_fields[] = {
    {"takes", TYPE_TEXTS, false, 0, 0, NULL, NULL,
     "ids of choices and scenes, or words of their lines: what it takes, the earlier rather"},
    {"avoids", TYPE_TEXTS, false, 0, 0, NULL, NULL, "the same: what it keeps away from"},
    {"only", TYPE_CONDITION, false, 0, 0, NULL, NULL,
     "when it has this habit; otherwise it plays by the key"},
    {"mistake", TYPE_FLAG, false, 0, 0, NULL, NULL, "a bad habit: it may not pass"},
    {.name = NULL},
};

static const FieldRow commit_fields[] = {
    {"firm", TYPE_NUMBER, false, 1, PARL_AFTER_MAX, NULL, NULL, "the week, for certain"},
    {"from", TYPE_NUMBER, false, 1, PARL_AFTER_MAX, NULL, NULL, "the first week of a span"},
    {"till", TYPE_NUMBER, false, 1, PARL_AFTER_MAX, NULL, NULL, "the last week of a span"},
    {"gate", TYPE_NAME, false, 0, 0, NULL, NULL, "the gate after which you say more"},
    {"due", TYPE_NUMBER, false, 1, PARL_WEEKS_MAX, NULL, NULL, "another week for that gate"},
    {"stop", TYPE_TEXT, false, 1, PARL_TEXT_MAX, NULL, NULL, "it will not be, and why"},
    {.name = NULL},
};

static const FieldRow experiment_fields[] = {
    {"cases", TYPE_NUMBER, true, 1, PARL_CASES_MAX, NULL, NULL, "how many are tried"},
    {"weeks", TYPE_NUMBER, true, 0, PARL_WEEKS_MAX, NULL, NULL, "how long that takes"},
    {.name = NULL},
};

static const FieldRow decide_fields[] = {
    {"owner", TYPE_NAME, false, 0, 0, NULL, NULL, "who answers for it: a person, or me"},
    {"price", TYPE_TEXT, false, 1, PARL_TEXT_MAX, NULL, NULL, "what is given up for it"},
    {"review", TYPE_NUMBER, false, 1, PARL_WEEKS_MAX, NULL, NULL,
     "the week in which it is looked at again"},
    {.name = NULL},
};

static const FieldRow assign_fields[] = {
    {"of", TYPE_NAME, true, 0, 0, NULL, NULL, "the live model"},
    {"alert", TYPE_NUMBER, false, 1, ALERT_MAX, NULL, NULL, "percent lost that calls them"},
    {"every", TYPE_NUMBER, false, 1, PARL_WEEKS_MAX, NULL, NULL, "weeks between two times"},
    {.name = NULL},
};

static const FieldRow retrain_fields[] = {
    {"every", TYPE_NUMBER, false, 1, PARL_WEEKS_MAX, NULL, NULL,
     "and again after so many weeks, each time"},
    {.name = NULL},
};

static const WordRow rows[] = {
    {"scenario", SHAPE_BODY, ENTRIES_NONE, STANDS_TOP, scenario_fields, NULL,
     "what the scenario is"},
    {"include", SHAPE_TEXT, ENTRIES_NONE, STANDS_TOP, NULL, NULL, "another file of this folder"},
    {"vary", SHAPE_NAME_BODY, ENTRIES_VALUES, STANDS_TOP, vary_fields, NULL,
     "one of these values, drawn for each seed"},
    {"figure", SHAPE_NAME_TEXT, ENTRIES_NONE, STANDS_TOP, NULL, NULL,
     "a derived figure for texts and conditions"},
    {"person", SHAPE_NAME_BODY, ENTRIES_NONE, STANDS_TOP, person_fields, NULL,
     "somebody you talk with"},
    {"term", SHAPE_NAME_BODY, ENTRIES_TEXT, STANDS_TOP, term_fields, NULL,
     "jargon: who knows it, and what it means in plain words"},
    {"fact", SHAPE_NAME_BODY, ENTRIES_DISTORTIONS, STANDS_TOP, fact_fields, NULL,
     "something that is so, with a line for each language it can be told in"},
    {"distortion", SHAPE_BODY, ENTRIES_NONE, STANDS_FACT, distortion_fields, NULL,
     "a way of telling a fact that is not the whole truth"},
    {"concern", SHAPE_NAME_BODY, ENTRIES_TEXT, STANDS_TOP, concern_fields, NULL,
     "what somebody carries and does not say"},
    {"uncertain", SHAPE_NAME_BODY, ENTRIES_TEXT, STANDS_TOP, uncertain_fields, NULL,
     "what nobody knows yet"},
    {"gate", SHAPE_NAME_BODY, ENTRIES_TEXT, STANDS_TOP, gate_fields, NULL,
     "the date on which evidence is judged"},
    {"promise", SHAPE_NAME_BODY, ENTRIES_TEXT, STANDS_TOP, promise_fields, NULL,
     "what can be promised, and what keeps it"},
    {"packet", SHAPE_NAME_BODY, ENTRIES_NONE, STANDS_TOP, packet_fields, NULL,
     "what a reviewer reads: four items, blank at first"},
    {"work", SHAPE_NAME_BODY, ENTRIES_NONE, STANDS_TOP, work_fields, NULL,
     "effort that goes on each week, and what can undo it"},
    {"matter", SHAPE_NAME_BODY, ENTRIES_NONE, STANDS_TOP, matter_fields, NULL,
     "a trade-off: among whom, and what may be decided"},
    {"live", SHAPE_NAME_BODY, ENTRIES_NONE, STANDS_TOP, live_fields, NULL,
     "a model in use, which gets worse with time"},
    {"scene", SHAPE_NAME_BODY, ENTRIES_STEPS, STANDS_TOP, scene_fields, NULL,
     "people meet and talk"},
    {"ending", SHAPE_NAME_BODY, ENTRIES_STEPS, STANDS_TOP, ending_fields, NULL, "a last scene"},
    {"test", SHAPE_NAME_BODY, ENTRIES_NONE, STANDS_TOP, test_fields, NULL,
     "a run that is played by `parlance test`"},
    {"bot", SHAPE_NAME_BODY, ENTRIES_TEXT, STANDS_TOP, bot_fields, NULL,
     "somebody with a habit who plays in `parlance bots`; the text says which"},
    {"narrate", SHAPE_TEXT, ENTRIES_NONE, STANDS_SCENE, NULL, NULL, "the screen tells"},
    {"choice", SHAPE_TEXT_OPEN, ENTRIES_STEPS, STANDS_SCENE | STANDS_PICK, choice_fields, NULL,
     "something you can say; neighbours make one menu"},
    {"when", SHAPE_CONDITION_BODY, ENTRIES_STEPS, STANDS_SCENE, NULL, NULL,
     "happens if the condition holds at this moment"},
    {"otherwise", SHAPE_BODY, ENTRIES_STEPS, STANDS_SCENE, NULL, NULL,
     "happens if the `when` before it did not"},
    {"pick", SHAPE_BODY, ENTRIES_CHOICES, STANDS_SCENE, pick_fields, NULL,
     "take some of the choices"},
    {"rank", SHAPE_BODY, ENTRIES_CHOICES, STANDS_SCENE, rank_fields, NULL,
     "put all of the choices in an order; that of their worth is right"},
    {"grid", SHAPE_BODY, ENTRIES_TEXT, STANDS_SCENE, grid_fields, NULL,
     "one of the columns for each row"},
    {"estimate", SHAPE_BODY, ENTRIES_TEXT, STANDS_SCENE, estimate_fields, NULL,
     "give a figure, or say how sure"},
    {"write", SHAPE_TEXT_OPEN, ENTRIES_NONE, STANDS_SCENE, write_fields, NULL,
     "own words; kept, never scored"},
    {"jump", SHAPE_TEXT, ENTRIES_NONE, STANDS_SCENE, NULL, NULL, "go on in another scene, now"},
    {"later", SHAPE_CALL, ENTRIES_NONE, STANDS_SCENE, NULL, "nS", "a scene, in so many weeks"},
    {"set", SHAPE_CALL, ENTRIES_NONE, STANDS_SCENE, NULL, "Mv", "remember a word or a figure"},
    {"credit", SHAPE_CALL, ENTRIES_NONE, STANDS_SCENE, NULL, "Gnt",
     "adds points of 100 (or takes them: -100 to 100) to trade_offs, ownership or hygiene, and "
     "says "
     "why; the other signals take none"},
#define FIELDS_COMMIT commit_fields
#define FIELDS_EXPERIMENT experiment_fields
#define FIELDS_EXPLAIN NULL
#define FIELDS_ASK NULL
#define FIELDS_ACKNOWLEDGE NULL
#define FIELDS_ADDRESS NULL
#define FIELDS_DISCLOSE NULL
#define FIELDS_PRESS NULL
#define FIELDS_OVERRIDE NULL
#define FIELDS_DEFER NULL
#define FIELDS_BLAME NULL
#define FIELDS_SHARE NULL
#define FIELDS_DECLARE NULL
#define FIELDS_REQUEST NULL
#define FIELDS_PROPOSE NULL
#define FIELDS_DECIDE decide_fields
#define FIELDS_ASSIGN assign_fields
#define FIELDS_START NULL
#define FIELDS_HALT NULL
#define FIELDS_ROLLOUT NULL
#define FIELDS_ROLLBACK NULL
#define FIELDS_RETRAIN retrain_fields
#define X(id, name, arguments, sentence) \
    {name, SHAPE_CALL, ENTRIES_NONE, STANDS_SCENE, FIELDS_##id, arguments, sentence},
    MOVES(X)
#undef X
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

const WordRow *word_at(int index) {
    assert(index >= 0);
    return index < ROW_COUNT ? &rows[index] : NULL;
}

static_assert((int)ROW_COUNT <= (int)WORDS_MAX, "the index has room for every word");

// The moves stand last, in their own order.
int word_move(const WordRow *word) {
    assert(word);
    int move = (int)(word - rows) - (ROW_COUNT - MOVE_COUNT);
    return move >= 0 ? move : NONE;
}

WordIndex word_index(void) {
    WordIndex index = {0};
    for (int i = 0; i < ROW_COUNT; i++) {
        uint8_t *first = &index.first[rows[i].name[0] - 'a'];
        index.next[i + 1] = *first;
        *first = (uint8_t)(i + 1);
    }
    return index;
}

int word_number(const WordIndex *index, const char *name, int size) {
    assert(index);
    assert(name);
    if (size < 1 || *name < 'a' || *name > 'z') return 0;
    int row = index->first[*name - 'a'];
    for (; row > 0; row = index->next[row]) {
        const char *word = rows[row - 1].name;
        if (strncmp(word, name, (size_t)size) == 0 && word[size] == '\0') return row;
    }
    return 0;
}

const WordRow *word_find(const char *name) {
    assert(name);
    for (int i = 0; i < ROW_COUNT; i++)
        if (*rows[i].name == *name && strcmp(rows[i].name, name) == 0) return &rows[i];
    return NULL;
}

const FieldRow *field_find(const FieldRow *fields, const char *name) {
    assert(name);
    for (; fields && fields->name; fields++)
        if (strcmp(fields->name, name) == 0) return fields;
    return NULL;
}

static bool has_field(const FieldRow *fields, const char *name, int type) {
    for (; fields && fields->name; fields++) {
        bool fits = type < 0 || (int)fields->type == type;
        if ((fits && fields->name[0] == name[0] && strcmp(fields->name, name) == 0) ||
            has_field(fields->fields, name, type))
            return true;
    }
    return false;
}

static bool any_has(const char *name, int type) {
    for (int i = 0; i < ROW_COUNT; i++)
        if (has_field(rows[i].fields, name, type)) return true;
    return false;
}

bool field_exists(const char *name) {
    assert(name);
    return any_has(name, -1);
}

bool field_takes(const char *name, FieldType type) {
    assert(name);
    return any_has(name, (int)type);
}
