// SPDX-License-Identifier: MIT
#include <assert.h>
#include <string.h>

#include "expr.h"
#include "grid.h"
#include "parser.h"

// --- What a property can be -------------------------------------------------------------

static const char **words_of_row(Reader *reader, const char *words) {
    const char **list = arena_take_many(&reader->scratch, strlen(words) + 1, sizeof *list);
    int count = 0;
    for (const char *at = words; *at;) {
        size_t length = strcspn(at, " ");
        if (length > 0) list[count++] = arena_copy_part(&reader->scratch, at, length);
        at += length + (at[length] == ' ');
    }
    return list;
}

static const char **words_of_vary(Reader *reader, const Vary *vary) {
    const char **list = arena_take_many(&reader->scratch, PARL_VALUES_MAX + 1, sizeof *list);
    for (int i = 0; i < vary->value_count; i++) list[i] = reader->scenario->words[vary->values[i]];
    return list;
}

// Whatever some `set` puts there, and "none" before that.
static const char **words_of_memory(Reader *reader, int memo) {
    const Said *last = reader->said[memo], *said = last;
    size_t count = 1;
    while (said && (count++, said = said->next) != last) continue;
    const char **list = arena_take_many(&reader->scratch, count + 1, sizeof *list);
    list[0] = reader->scenario->words[0];
    for (size_t i = 1; i < count; i++) {
        said = said->next;
        list[i] = said->item->text;
    }
    return list;
}

// What may be said of an item of a packet.
static const char **words_of_item(Reader *reader, const Packet *packet, int item) {
    const char **list = arena_take_many(&reader->scratch, PARL_PACKET_VALUES_MAX + 2, sizeof *list);
    int count = packet->count[item];
    for (int i = 0; i < count; i++)
        list[i] = reader->scenario->words[packet->values[item][i].word];
    list[count] = "blank";
    return list;
}

static const char **words_of_matter(Reader *reader, const Matter *matter) {
    const char **list =
        arena_take_many(&reader->scratch, PARL_MATTER_OPTIONS_MAX + 2, sizeof *list);
    for (int i = 0; i < matter->option_count; i++)
        list[i] = reader->scenario->words[matter->options[i].word];
    list[matter->option_count] = "none";
    return list;
}

static const char **words_of_owner(Reader *reader) {
    const char *const *people = names_list(&reader->names, kind_bit(THING_PERSON));
    const char **list = arena_take_many(&reader->scratch, PARL_CAST_MAX + 3, sizeof *list);
    int count = 0;
    for (; *people && count < PARL_CAST_MAX; people++) list[count++] = *people;
    list[count++] = "me";
    list[count] = "none";
    return list;
}

// The item of a packet that the property reads; NONE.
static int item_of(Property property) {
    switch (property) {
        case PROPERTY_USE: return PARL_ITEM_USE;
        case PROPERTY_DATA: return PARL_ITEM_DATA;
        case PROPERTY_ROLE: return PARL_ITEM_ROLE;
        case PROPERTY_PEOPLE: return PARL_ITEM_PEOPLE;
        default: return NONE;
    }
}

// The words of the author's own that a property of thing [a] can be; NULL where it has none.
static const char **words_of_thing(Reader *reader, Property property, int a) {
    const parl_scenario *scenario = reader->scenario;
    switch (property) {
        case PROPERTY_VARY: return words_of_vary(reader, &scenario->varies[a]);
        case PROPERTY_MEMORY: return words_of_memory(reader, a);
        case PROPERTY_USE:
        case PROPERTY_DATA:
        case PROPERTY_ROLE:
        case PROPERTY_PEOPLE:
            return words_of_item(reader, &scenario->packets[a], item_of(property));
        case PROPERTY_ROW: return grid_words(reader, a);
        case PROPERTY_OPTION: return words_of_matter(reader, &scenario->matters[a]);
        case PROPERTY_MATTER_OWNER:
        case PROPERTY_LIVE_OWNER: return words_of_owner(reader);
        default: return NULL;
    }
}

bool parser_is_loose(const Reader *reader, int property, int a) {
    if (property == NONE) return false;
    int item = item_of((Property)property);
    if (property == PROPERTY_OPTION) return reader->loose_matters >> a & 1;
    return item != NONE && (reader->loose[a] >> item & 1);
}

const char *const *parser_words(Reader *reader, int property, int a) {
    static const char *const none[] = {NULL};
    const parl_scenario *scenario = reader->scenario;
    if (property == PROPERTY_FIGURE) {
        ExprRef expr = scenario->figures[a].expr;
        if (expr == NONE || scenario->exprs[expr].count != 1) return none;
        const Instr *instr = &scenario->code[scenario->exprs[expr].first];
        return instr->op == EXPR_PROPERTY ? parser_words(reader, instr->property, instr->a) : none;
    }
    if (property == NONE) return none;
    const char **words = words_of_thing(reader, (Property)property, a);
    if (!words) words = words_of_row(reader, property_row((Property)property)->words);
    return (const char *const *)words;
}

// --- Which property ---------------------------------------------------------------------

static const char *capital(Reader *reader, const char *text) {
    char *copy = arena_copy(&reader->scratch, text);
    if (copy[0] >= 'a' && copy[0] <= 'z') copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

static int find_property(ThingKind thing, const char *name) {
    const PropertyRow *rows = property_row((Property)0);  // They lie behind each other.
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        if (rows[i].thing == thing && strcmp(rows[i].name, name) == 0) return i;
    }
    return NONE;
}

// The kind of thing that has a property called [name]; THING_KIND_COUNT: none has.
static ThingKind owner_of(const char *name) {
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        const PropertyRow *row = property_row((Property)i);
        if (*row->name && row->thing != THING_CLOCK && strcmp(row->name, name) == 0)
            return row->thing;
    }
    return THING_KIND_COUNT;
}

static const char *nearest_property(Reader *reader, ThingKind thing, const char *name) {
    const char *known[PROPERTY_COUNT + 1] = {NULL};
    int count = 0;
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        const PropertyRow *row = property_row((Property)i);
        if (row->thing == thing && *row->name) known[count++] = row->name;
    }
    return reader_nearest(reader, name, known);
}

// The properties of a kind of thing, as a message lists them; NULL where it has none.
static const char *list_properties(Reader *reader, ThingKind thing) {
    char *text = arena_take(&reader->scratch, (size_t)PROPERTY_COUNT * 16);
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        const PropertyRow *row = property_row((Property)i);
        if (row->thing != thing || !*row->name) continue;
        strcat(text, *text ? ", ." : ".");
        strcat(text, row->name);
    }
    return *text ? text : NULL;
}

// What one would most likely ask of a thing of this kind: the first that is there to be seen.
static const char *likely_property(const Parser *parser, ThingKind thing) {
    const char *first = "…";
    for (int i = PROPERTY_COUNT - 1; i >= 0; i--) {
        const PropertyRow *row = property_row((Property)i);
        bool hidden = i == PROPERTY_HOLDS;
        if (row->thing != thing || !*row->name) continue;
        if (hidden && parser->reader->hidden && parser->want == WANT_FLAG) return row->name;
        if (!hidden) first = row->name;
    }
    return first;
}

// A thing without its property: `imke > 40`.
static void complain_bare(Parser *parser, Symbol symbol, const Name *name) {
    Reader *reader = parser->reader;
    const char *property = likely_property(parser, name->thing);
    int row = find_property(name->thing, property);
    bool number = row != NONE && property_row((Property)row)->type == VALUE_NUMBER;
    bool whole = parser->symbol.kind == SYMBOL_END && parser->want == WANT_FLAG;
    const char *why = parser_joined(reader, name->name, " is ", reader_kind_name(name->thing));
    parser_complain(parser, PROBLEM_CONDITION_UNREADABLE, symbol.from, symbol.till,
                    parser_joined(reader, why, ", and this does not say what about it", ""),
                    parser_joined(reader, parser_joined(reader, name->name, ".", property),
                           number && whole ? " > 50" : "", ""),
                    NULL);
}

static void complain_property(Parser *parser, Symbol symbol, const Name *name) {
    Reader *reader = parser->reader;
    const char *said = parser_quote(parser, symbol.from, symbol.till);
    ThingKind owner = owner_of(said);
    if (name->thing == THING_PERSON && strcmp(said, "name") == 0) {
        parser_complain(parser, PROBLEM_CONDITION_UNREADABLE, symbol.from, symbol.till,
                        "people are shown by their name as they stand", name->name, NULL);
        return;
    }
    if (owner != THING_KIND_COUNT) {
        parser_complain(parser, PROBLEM_PROPERTY_FOREIGN, symbol.from, symbol.till, said,
                        reader_kind_name(owner), name->name);
        return;
    }
    const char *nearest = name->thing == THING_GRID
                              ? reader_nearest(reader, said, grid_rows(reader, name->item))
                              : nearest_property(reader, name->thing, said);
    parser_complain(parser, nearest ? PROBLEM_UNKNOWN_PROPERTY : PROBLEM_PROPERTY_NONE, symbol.from,
                    symbol.till, said, capital(reader, reader_kind_name(name->thing)),
                    nearest ? nearest : list_properties(reader, name->thing));
}

// A property of nothing: `trust < 40`. True where it is one; that is reported.
static bool complain_owner(Parser *parser, Symbol symbol, const char *said) {
    Reader *reader = parser->reader;
    ThingKind owner = owner_of(said);
    if (owner == THING_KIND_COUNT || parser->symbol.kind == SYMBOL_DOT) return false;
    const char *const *known = names_list(&reader->names, kind_bit(owner));
    if (!*known) return false;
    const char *kind = strchr(reader_kind_name(owner), ' ');  // Without its article.
    parser_complain(parser, PROBLEM_CONDITION_UNREADABLE, symbol.from, symbol.till,
                    parser_joined(reader, "it does not say of which", kind, ""),
                    parser_joined(reader, *known, ".", said), NULL);
    return true;
}

// "if labels.found": the words around a condition do not belong into it.
static bool complain_word(Parser *parser, Symbol symbol, const char *said) {
    static const char *const words[] = {"if", "when", "only", "unless", "then"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i], said) != 0) continue;
        const char *why = parser_joined(parser->reader, "a condition stands without ", said, "");
        parser_complain(parser, PROBLEM_CONDITION_UNREADABLE, symbol.from, symbol.till, why, NULL,
                        NULL);
        return true;
    }
    return false;
}

// The kinds of things that have the property behind the dot that is being looked at; 0: any.
static uint32_t kinds_asked(const Parser *parser) {
    uint32_t kinds = 0;
    if (parser->symbol.kind != SYMBOL_DOT) return 0;
    Symbol symbol = symbol_next(parser->text, parser->symbol.till, parser->till);
    const char *said = parser_quote(parser, symbol.from, symbol.till);
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        const PropertyRow *row = property_row((Property)i);
        if (*row->name && strcmp(row->name, said) == 0) kinds |= kind_bit(row->thing);
    }
    return kinds;
}

// Among what has the property that is asked for, where there is such a thing.
static const char *nearest_name_of(Reader *reader, const char *said, uint32_t kinds) {
    uint32_t all = kind_bit(THING_KIND_COUNT) - 1;
    if (reader->quiet) return NULL;
    return reader_nearest(reader, said, names_list(&reader->names, kinds ? kinds : all));
}

static void complain_name(Parser *parser, Symbol symbol) {
    Reader *reader = parser->reader;
    const char *said = parser_quote(parser, symbol.from, symbol.till);
    // What a file that was not found declares is no property of something else.
    if (reader->whole && complain_owner(parser, symbol, said)) return;
    if (complain_word(parser, symbol, said)) return;
    uint32_t kinds = kinds_asked(parser);
    const char *nearest = nearest_name_of(reader, said, kinds);
    bool alone = symbol.from == 0 && parser->symbol.kind == SYMBOL_END;
    ProblemKind kind = PROBLEM_UNKNOWN_NAME;
    if (parser->want == WANT_SHOWN)
        kind = PROBLEM_PLACEHOLDER_UNKNOWN;
    else if (parser->want == WANT_NUMBER && alone && !nearest)
        kind = PROBLEM_NUMBER_WANTED;
    reader->wanted = kinds;
    parser_complain(parser, kind, symbol.from, symbol.till, said, nearest, NULL);
    reader->wanted = 0;
}

// --- A name -----------------------------------------------------------------------------

// The fact after `rui.knows.` or `rui.misled.`; NONE where it is wrong.
static int known_fact(Parser *parser, int property) {
    if (parser->symbol.kind == SYMBOL_DOT) parser_step(parser);
    Symbol symbol = parser->symbol;
    if (symbol.kind != SYMBOL_NAME) {
        bool knows = property == PROPERTY_KNOWS;
        parser_stop(parser, PROBLEM_CONDITION_UNREADABLE,
                    knows ? "knows needs a fact" : "misled needs a fact",
                    knows ? ".knows.fact with the name of a fact"
                          : ".misled.fact with the name of a fact");
        return NONE;
    }
    Reader *reader = parser->reader;
    const char *said = parser_quote(parser, symbol.from, symbol.till);
    const Name *name = names_find(&reader->names, said);
    parser_step(parser);
    if (name && name->thing == THING_FACT) return name->index;
    if (name) {
        parser_complain(parser, PROBLEM_WRONG_KIND, symbol.from, symbol.till, said,
                        reader_kind_name(name->thing), "a fact");
        return NONE;
    }
    const char *const *known = names_list(&reader->names, kind_bit(THING_FACT));
    reader->wanted = kind_bit(THING_FACT);
    parser_complain(parser, PROBLEM_UNKNOWN_NAME, symbol.from, symbol.till, said,
                    reader_nearest(reader, said, known), NULL);
    reader->wanted = 0;
    return NONE;
}

static void check_hidden(Parser *parser, Property property, size_t from, size_t till) {
    if (property != PROPERTY_HOLDS || parser->reader->hidden) return;
    size_t dot = from;
    while (dot < till && parser->text[dot] != '.') dot++;
    char *seen = arena_take(&parser->reader->scratch, dot - from + sizeof ".likely");
    memcpy(seen, parser->text + from, dot - from);
    strcpy(seen + (dot - from), ".likely");
    parser_complain(parser, PROBLEM_PROPERTY_HIDDEN, from, till, parser_quote(parser, from, till),
                    seen, NULL);
}

static ValueType type_of(Reader *reader, Property property, int a) {
    if (property == PROPERTY_FIGURE) return compile_figure(reader, a);
    if (property == PROPERTY_MEMORY) return compile_memory(reader, a);
    return expr_property_type(reader->scenario, property, a);
}

static bool sets_a_word(Reader *reader, int memo) {
    const Said *last = reader->said[memo], *said = last;
    do {
        if (said && compile_is_word(reader, said->item)) return true;
    } while (said && (said = said->next) != last);
    return false;
}

// A memory that is set to words and to figures: that was reported where it is set.
// Looking at what is set may come back here; then nothing is asked again.
static bool is_mixed(Reader *reader, int memo) {
    if (reader->quiet) return false;
    if (compile_memory(reader, memo) != VALUE_NUMBER) return false;
    if (reader->mixed[memo] == 0) reader->mixed[memo] = sets_a_word(reader, memo) ? 1 : -1;
    return reader->mixed[memo] > 0;
}

static bool remembered(ThingKind thing) {
    return thing == THING_CHOICE || thing == THING_PICK || thing == THING_RANK ||
           thing == THING_GRID || thing == THING_ESTIMATE || thing == THING_SCENE;
}

// The instruction for [property] of the thing called [name].
static Operand emit(Parser *parser, Name *name, int property, size_t from) {
    Reader *reader = parser->reader;
    Operand operand = {.property = property, .from = from};
    int b = NONE;
    if (property_of_fact((Property)property)) {
        b = known_fact(parser, property);
        operand.broken = b == NONE;
    }
    operand.a = name->index;
    if (property == PROPERTY_ROW)
        operand.a = grid_memo(reader, name, parser->item);
    else if (remembered(name->thing))
        operand.a = reader_memo(reader, name, parser->item);
    operand.till = parser->symbol.from;
    while (operand.till > from && parser->text[operand.till - 1] == ' ') operand.till--;
    check_hidden(parser, (Property)property, from, operand.till);
    operand.type = type_of(reader, (Property)property, operand.a);
    if (property == PROPERTY_MEMORY && is_mixed(reader, operand.a)) operand.broken = true;
    // A figure that could not be read is of no type; that was reported.
    if (property == PROPERTY_FIGURE && reader->scenario->figures[operand.a].expr == NONE)
        operand.broken = true;
    parser_emit(parser,
                (Instr){.op = EXPR_PROPERTY,
                        .property = (uint8_t)property,
                        .a = (int16_t)operand.a,
                        .b = (int16_t)b},
                1);
    return operand;
}

// After a name that was reported: its properties are stepped over.
static Operand skip(Parser *parser, size_t from) {
    while (parser->symbol.kind == SYMBOL_DOT) {
        parser_step(parser);
        if (parser->symbol.kind == SYMBOL_NAME) parser_step(parser);
    }
    parser_emit_number(parser, 0);
    return (Operand){.broken = true, .property = NONE, .from = from, .till = parser->symbol.from};
}

Operand parser_name(Parser *parser) {
    assert(parser->symbol.kind == SYMBOL_NAME);
    Reader *reader = parser->reader;
    Symbol first = parser->symbol;
    Name *name =
        names_find_part(&reader->names, parser->text + first.from, first.till - first.from);
    int property = NONE;
    // `week` and `slots` belong to no thing.
    if (!name) property = find_property(THING_CLOCK, parser_quote(parser, first.from, first.till));
    parser_step(parser);
    if (property != NONE) {
        parser_emit(
            parser,
            (Instr){.op = EXPR_PROPERTY, .property = (uint8_t)property, .a = NONE, .b = NONE}, 1);
        return (Operand){.type = VALUE_NUMBER,
                         .property = property,
                         .a = NONE,
                         .from = first.from,
                         .till = first.till};
    }
    if (!name) {
        complain_name(parser, first);
        return skip(parser, first.from);
    }
    Symbol asked = first;
    const char *said = "";
    if (parser->symbol.kind == SYMBOL_DOT) {
        parser_step(parser);
        asked = parser->symbol;
        if (asked.kind != SYMBOL_NAME && asked.kind != SYMBOL_NOT) {
            parser_stop(parser, PROBLEM_CONDITION_UNREADABLE, "a property is missing here", NULL);
            return skip(parser, first.from);
        }
        said = parser_quote(parser, asked.from, asked.till);
        parser_step(parser);
    }
    if (!*said && parser->symbol.kind == SYMBOL_NAME) {
        const char *next = parser_quote(parser, parser->symbol.from, parser->symbol.till);
        if (find_property(name->thing, next) != NONE) {
            bool asks = property_of_fact((Property)find_property(name->thing, next));
            parser_stop(parser, PROBLEM_CONDITION_UNREADABLE, "a dot is missing before this",
                        parser_joined(reader, parser_joined(reader, name->name, ".", next),
                               asks ? ".…" : "", ""));
            return skip(parser, first.from);
        }
    }
    property = find_property(name->thing, said);
    if (name->thing == THING_GRID && *said) name = grid_asked(reader, name, said, &property);
    if (property != NONE) return emit(parser, name, property, first.from);
    if (*said)
        complain_property(parser, asked, name);
    else
        complain_bare(parser, first, name);
    return skip(parser, first.from);
}
