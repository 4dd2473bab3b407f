// SPDX-License-Identifier: MIT
//
// Arguments in any order: what has a name first, then what only its place can tell.

#include <assert.h>
#include <string.h>

#include "arguments.h"

Arguments arguments_none(void) {
    return (Arguments){.people = {NONE, NONE},
                       .fact = NONE,
                       .concern = NONE,
                       .promise = NONE,
                       .uncertain = NONE,
                       .frame = NONE,
                       .packet = NONE,
                       .work = NONE,
                       .matter = NONE,
                       .live = NONE,
                       .item = NONE,
                       .task = NONE};
}

static bool takes(const char *letters, const char *any) { return strpbrk(letters, any) != NULL; }

// The kinds of names that a move takes.
static uint32_t kinds_of(const char *letters) {
    static const struct {
        const char *letters;
        ThingKind kind;
    } rows[] = {
        {"PAQ", THING_PERSON}, {"Fd", THING_FACT},   {"Cc", THING_CONCERN},
        {"Od", THING_PROMISE}, {"U", THING_UNCERTAIN}, {"K", THING_PACKET},
        {"W", THING_WORK},     {"Xx", THING_MATTER}, {"L", THING_LIVE},
    };
    uint32_t kinds = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (takes(letters, rows[i].letters)) kinds |= kind_bit(rows[i].kind);
    return kinds;
}

// --- What has a name --------------------------------------------------------------------

// Whether the packet or the matter whose value follows has been named.
static bool has_subject(const Arguments *arguments) {
    return arguments->packet != NONE || arguments->matter != NONE;
}

// Whether an argument is told by its name. A remedy, a value, a figure may have the name of
// something else.
static bool is_known(const Reader *reader, const Arguments *arguments, const char *letters,
                     const Item *item) {
    if (takes(letters, "V") && has_subject(arguments)) return false;
    const Name *name = names_find(&reader->names, item->text);
    bool fits = name && arguments->kinds >> name->thing & 1;
    return takes(letters, "rVkn") ? fits : name != NULL;
}

static void take_person(Arguments *arguments, const char *letters, int person) {
    if (takes(letters, "Q")) arguments->group |= UINT32_C(1) << person;
    else if (arguments->person_count < 2) arguments->people[arguments->person_count] = person;
    arguments->person_count++;
}

static void take_name(Arguments *arguments, const char *letters, ThingKind kind, int index) {
    switch (kind) {
        case THING_PERSON: take_person(arguments, letters, index); return;
        case THING_FACT: arguments->fact = index; return;
        case THING_CONCERN: arguments->concern = index; return;
        case THING_PROMISE: arguments->promise = index; return;
        case THING_UNCERTAIN: arguments->uncertain = index; return;
        case THING_PACKET: arguments->packet = index; return;
        case THING_WORK: arguments->work = index; return;
        case THING_MATTER: arguments->matter = index; return;
        case THING_LIVE: arguments->live = index; return;
        default: return;
    }
}

static void take_thing(Reader *reader, Arguments *arguments, const char *letters,
                       const Item *item) {
    ThingKind kind = THING_CLOCK;
    int index = reader_thing(reader, item, arguments->kinds, &kind);
    if (index == NONE) arguments->reported = true;
    else take_name(arguments, letters, kind, index);
}

// False where it has to wait for the others.
static bool take_first(Reader *reader, Arguments *arguments, const char *letters,
                       const Item *item) {
    if (item->kind == ITEM_LIST) {
        arguments->details = item;
        return true;
    }
    if (!item_text(item)) {
        if (takes(letters, "n") && !arguments->number) arguments->number = item;
        return true;
    }
    if (takes(letters, "A") && strcmp(item->text, "me") == 0) {
        if (arguments->person_count++ == 0) arguments->people[0] = ME;
        return true;
    }
    if (!is_known(reader, arguments, letters, item)) return false;
    take_thing(reader, arguments, letters, item);
    return true;
}

// --- What its place tells ---------------------------------------------------------------

static int find_frame(const char *text) {
    size_t length = strcspn(text, ".");
    for (int i = 0; i < PARL_FRAME_COUNT; i++) {
        const char *id = parl_frame_id((parl_frame)i);
        if (strlen(id) == length && memcmp(id, text, length) == 0) return i;
    }
    return NONE;
}

// A name that nothing has.
static void take_unknown(Reader *reader, Arguments *arguments, const char *letters,
                         const Item *item) {
    // What remedies a concern has nobody knows before the concern is known.
    if (arguments->reported && takes(letters, "r")) return;
    const char *const *known = names_list(&reader->names, arguments->kinds);
    const char *nearest = reader_nearest(reader, item->text, known);
    const char *frames[PARL_FRAME_COUNT + 1] = {NULL};
    for (int i = 0; i < PARL_FRAME_COUNT; i++) frames[i] = parl_frame_id((parl_frame)i);
    bool frame = takes(letters, "f") && arguments->fact != NONE && arguments->person_count > 0;
    bool person = takes(letters, "Q") || (takes(letters, "PA") && arguments->person_count == 0);
    if (!frame && person) {
        const char *somebody = reader_nearest_person(reader, item->text);
        if (somebody) nearest = somebody;
    }
    if (frame && !nearest) nearest = reader_nearest(reader, item->text, frames);
    arguments->reported = true;
    if (arguments->malformed) return;
    if (strcmp(item->text, "me") == 0) {
        (void)reader_thing(reader, item, arguments->kinds, NULL);  // It says who that is.
        return;
    }
    uint32_t kinds = arguments->kinds;
    reader_complain_name(reader, frame ? PROBLEM_UNKNOWN_FRAME : PROBLEM_UNKNOWN_NAME, item, kinds,
                         nearest, frame ? NULL : reader_example(reader, kinds, item->text));
}

static bool asks_for(const Reader *reader, int packet, int item) {
    return reader->scenario->packets[packet].count[item] > 0 || reader->loose[packet] >> item & 1;
}

// The items that a packet asks for; all of them where nobody knows which packet is meant.
static void take_item(Reader *reader, Arguments *arguments, const Item *item) {
    const char *known[PARL_ITEM_COUNT + 1] = {NULL};
    int count = 0;
    for (int i = 0; i < PARL_ITEM_COUNT; i++) {
        const char *id = parl_item_id((parl_item)i);
        if (arguments->packet != NONE && !asks_for(reader, arguments->packet, i)) continue;
        known[count++] = id;
        if (strcmp(id, item->text) == 0) arguments->item = i;
    }
    if (arguments->item != NONE) return;
    if (!arguments->malformed) reader_none_of(reader, item, known);
    arguments->reported = true;
}

static void take_task(Reader *reader, Arguments *arguments, const Item *item) {
    const char *known[PARL_TASK_COUNT + 1] = {NULL};
    for (int i = 0; i < PARL_TASK_COUNT; i++) {
        known[i] = parl_task_id((parl_task)i);
        if (strcmp(known[i], item->text) == 0) arguments->task = i;
    }
    if (arguments->task != NONE) return;
    if (!arguments->malformed) reader_none_of(reader, item, known);
    arguments->reported = true;
}

static bool is_task(const char *text) {
    for (int i = 0; i < PARL_TASK_COUNT; i++)
        if (strcmp(parl_task_id((parl_task)i), text) == 0) return true;
    return false;
}

// What a remedy, a frame, a value stands beside comes first; before that is known, a name that
// nothing has was meant to be it.
static void take_rest(Reader *reader, Arguments *arguments, const char *letters,
                      const Item *item) {
    bool subject = has_subject(arguments) || arguments->person_count > 0 || arguments->reported;
    bool waits = takes(letters, "V") || (takes(letters, "k") && !is_task(item->text));
    int frame = takes(letters, "f") ? find_frame(item->text) : NONE;
    if (takes(letters, "r") && arguments->concern != NONE && !arguments->remedy) {
        arguments->remedy = item;
    } else if (frame != NONE) {
        arguments->frame = frame;
        arguments->frame_item = item;
    } else if (takes(letters, "n") && !arguments->number &&
               (arguments->live != NONE || arguments->reported)) {
        arguments->number = item;
    } else if (waits && !subject && names_find(&reader->names, item->text)) {
        take_thing(reader, arguments, letters, item);
    } else if (waits && !subject) {
        take_unknown(reader, arguments, letters, item);
    } else if (takes(letters, "I") && arguments->item == NONE && !arguments->value) {
        take_item(reader, arguments, item);
        if (arguments->item == NONE) arguments->value = item;  // Nobody can tell its values.
    } else if (takes(letters, "V") && !arguments->value) {
        arguments->value = item;
    } else if (takes(letters, "k") && arguments->task == NONE) {
        take_task(reader, arguments, item);
    } else if (takes(letters, "V")) {
        return;  // One too many, or behind an item that was reported.
    } else if (names_find(&reader->names, item->text)) {
        take_thing(reader, arguments, letters, item);
    } else {
        take_unknown(reader, arguments, letters, item);
    }
}

// Where there is too little or too much, which the table of words has reported, a text may be
// anything.
Arguments arguments_read(Reader *reader, const MoveRow *row, const Item *item) {
    assert(reader);
    assert(row);
    const char *letters = row->arguments;
    const Item *rest[PARL_CAST_MAX];
    int count = 0, given = 0;
    const WordRow *word = item->word;
    Arguments arguments = arguments_none();
    arguments.kinds = kinds_of(letters);
    for (int i = 0; i < item->arg_count; i++) given += item->args[i]->kind != ITEM_LIST;
    arguments.malformed = given < word_needs(word) || given > word_most(word);
    for (int i = 0; i < item->arg_count && count < PARL_CAST_MAX; i++) {
        if (!take_first(reader, &arguments, letters, item->args[i])) rest[count++] = item->args[i];
    }
    for (int i = 0; i < count; i++) take_rest(reader, &arguments, letters, rest[i]);
    return arguments;
}

// --- What is still missing --------------------------------------------------------------

static bool has(const Arguments *arguments, const char *letters, char letter) {
    switch (letter) {
        case 'A':
        case 'P': return arguments->person_count >= (strstr(letters, "PP") ? 2 : 1);
        case 'Q': return arguments->group != 0;
        case 'F': return arguments->fact != NONE;
        case 'C': return arguments->concern != NONE;
        case 'O': return arguments->promise != NONE;
        case 'U': return arguments->uncertain != NONE;
        case 'd': return arguments->promise != NONE || arguments->fact != NONE;
        case 'r': return arguments->remedy != NULL;
        case 'n': return arguments->number != NULL;
        case 'K': return arguments->packet != NONE;
        case 'I': return arguments->item != NONE;
        case 'V': return arguments->value != NULL;
        case 'X': return arguments->matter != NONE;
        case 'W': return arguments->work != NONE;
        case 'L': return arguments->live != NONE;
        case 'k': return arguments->task != NONE;
        default: return true;
    }
}

bool arguments_complete(Reader *reader, const MoveRow *row, const Item *item,
                        const Arguments *arguments) {
    assert(arguments);
    char missing = '\0';
    for (const char *at = row->arguments; *at && missing == '\0'; at++)
        if (!has(arguments, row->arguments, *at)) missing = *at;
    if (missing == '\0') return true;
    char form[WORD_FORM_BYTES];
    bool bare = strchr(row->arguments, 'D') && !arguments->details;
    if (!arguments->reported && !arguments->malformed && !bare)
        reader_complain_at(reader, PROBLEM_ARGUMENT_MISSING, item, row->name,
                           word_argument(item->word, missing), word_form(item->word, form));
    return false;
}
