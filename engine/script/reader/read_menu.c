// SPDX-License-Identifier: MIT
//
// Choices, picks, ranks, and the choice of words that `explain` leaves to the player.

#include <assert.h>
#include <string.h>

#include "compile.h"
#include "flow.h"
#include "grid.h"
#include "hash.h"
#include "shows.h"
#include "texts.h"
#include "words.h"

enum { SLUG_LETTERS = 24, SLUG_HASH = 4 };

// --- Ids --------------------------------------------------------------------------------

static const char *scene_id(const Reader *reader) {
    return reader->scenario->scenes[reader->scene].id;
}

// "What would tell us, and when" becomes "what-would-tell-us".
static size_t slug(const char *text, char *out) {
    size_t length = 0;
    for (; *text && length < SLUG_LETTERS; text++) {
        char c = *text >= 'A' && *text <= 'Z' ? (char)(*text - 'A' + 'a') : *text;
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            out[length++] = c;
        else if (length > 0 && out[length - 1] != '-' && (c == ' ' || c == '-'))
            out[length++] = '-';
    }
    while (length > 0 && out[length - 1] == '-') length--;
    if (*text == '\0') return length;
    // Not in the middle of a word, unless it is the first.
    size_t whole = length;
    while (whole > 0 && out[whole - 1] != '-') whole--;
    return whole > 1 ? whole - 1 : length;
}

static void write_hash(char *out, uint64_t hash) {
    static const char digits[] = "0123456789abcdef";
    for (int i = 0; i < SLUG_HASH; i++) out[i] = digits[hash >> (4 * i) & 15];
    out[SLUG_HASH] = '\0';
}

// The first words of the text, and a hash of scene and text that keeps it apart and stays
// when other choices come and go.
static const char *made_id(Reader *reader, const char *text) {
    char id[SLUG_LETTERS + SLUG_HASH + 2];
    size_t length = slug(text, id);
    if (length > 0) id[length++] = '-';
    uint64_t hash = hash_text(scene_id(reader));
    hash = hash_bytes(hash, text, strlen(text));
    do {
        hash = hash_mix(hash + 1);
        write_hash(id + length, hash);
    } while (names_find(&reader->ids, id));
    const char *kept = arena_copy(&reader->scenario->arena, id);
    names_add(&reader->ids, (Name){.name = kept, .thing = THING_CHOICE, .memo = NONE});
    return kept;
}

// The id that the author wrote, or one made from the text.
static const char *id_of(Reader *reader, const Item *item, const char *text, bool *named) {
    const Item *id = reader_field(item, "id");
    *named = id && item_text(id) && *id->text;
    if (*named) return arena_copy(&reader->scenario->arena, id->text);
    return made_id(reader, text);
}

// --- Rows -------------------------------------------------------------------------------

static uint64_t shuffle_of(const Reader *reader, const char *id) {
    uint64_t hash = hash_text(scene_id(reader));
    return hash_mix(hash_bytes(hash, id, strlen(id)));
}

static void add_choice(Reader *reader, Choice choice, const char *id) {
    parl_scenario *scenario = reader->scenario;
    scenario->choices = reader_room(scenario->choices, scenario->choice_count,
                                    &reader->rooms.choices, sizeof *scenario->choices);
    choice.id = id;
    choice.commits = NONE;
    choice.memo = NONE;
    choice.shuffle = shuffle_of(reader, id);
    scenario->choices[scenario->choice_count++] = choice;
}

static void read_choice(Reader *reader, const Item *item, MenuKind kind) {
    const Item *text = item->arg_count > 0 ? item->args[0] : NULL;
    bool named;
    const char *id = id_of(reader, item, text && item_text(text) ? text->text : "", &named);
    add_choice(reader,
               (Choice){.named = named,
                        .text = text_read(reader, text),
                        .only = compile_item(reader, reader_field(item, "only"), WANT_FLAG),
                        .worth = compile_worth(reader, reader_field(item, "worth")),
                        .why = text_read(reader, reader_field(item, "why")),
                        .good = reader_lessons(reader, item, "good"),
                        .bad = reader_lessons(reader, item, "bad"),
                        .place = item->place},
               id);
    Choice *choice = &reader->scenario->choices[reader->scenario->choice_count - 1];
    shows_choice(reader, item, kind, choice);
}

static int32_t add_menu(Reader *reader, Menu menu, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    if (!reader_fits(reader, scenario->menu_count, TABLE_MAX, "menus", item)) return 0;
    scenario->menus = reader_room(scenario->menus, scenario->menu_count, &reader->rooms.menus,
                                  sizeof *scenario->menus);
    menu.ordered = menu.ordered || reader->ordered;
    menu.memo = menu.close = NONE;
    menu.place = item->place;
    scenario->menus[scenario->menu_count] = menu;
    (void)flow_step(reader, STEP_MENU, item, scenario->menu_count, NONE, NONE);
    return scenario->menu_count++;
}

// --- Bodies -----------------------------------------------------------------------------

// Whom the body of a choice concerns, and what it commits to: by the moves it makes before
// it asks anything else.
static void note_moves(Reader *reader, Choice *choice, int32_t from, int32_t till) {
    parl_scenario *scenario = reader->scenario;
    for (int32_t i = from; i < till; i++) {
        if (scenario->steps[i].op == STEP_MENU) return;
        if (scenario->steps[i].op != STEP_MOVE) continue;
        const Move *move = &scenario->moves[scenario->steps[i].a];
        if (move->person >= 0) choice->people |= UINT32_C(1) << move->person;
        choice->people |= move->people;
        if (move->kind == MOVE_PROPOSE) choice->people |= scenario->matters[move->matter].among;
        if (move->kind == MOVE_COMMIT && choice->commits == NONE) choice->commits = move->promise;
    }
}

static void read_body(Reader *reader, int32_t choice, const Item *item, int depth) {
    int32_t from = flow_here(reader);
    const Item *body = item_body(item);
    reader->scenario->choices[choice].body = from;
    if (body) flow_body(reader, body, 0, depth + 1);
    note_moves(reader, &reader->scenario->choices[choice], from, flow_here(reader));
    flow_goto(reader, 0, item);
}

// The bodies of a menu end by going to what comes after it.
static void end_menu(Reader *reader, int32_t menu, const int32_t *ends, int count) {
    int32_t after = flow_here(reader);
    reader->scenario->menus[menu].after = after;
    for (int i = 0; i < count; i++) reader->scenario->steps[ends[i]].to = after;
}

// A second choice with the same words cannot be told apart.
static void check_twice(Reader *reader, const Item *const *items, int count) {
    for (int i = 1; i < count; i++) {
        const char *text = items[i]->arg_count > 0 ? item_text(items[i]->args[0]) : NULL;
        for (int j = 0; text && j < i; j++) {
            const char *other = items[j]->arg_count > 0 ? item_text(items[j]->args[0]) : NULL;
            if (!other || strcmp(text, other) != 0) continue;
            reader_complain_at(reader, PROBLEM_CHOICE_TWICE, items[i],
                               reader_number(reader, items[j]->place.line), NULL, NULL);
            break;
        }
    }
}

static void read_menu(Reader *reader, Menu menu, const Item *const *items, int count,
                      const Item *place, int depth) {
    int32_t ends[PARL_CHOICES_MAX];
    check_twice(reader, items, count);
    menu.choice_first = reader->scenario->choice_count;
    menu.choice_count = (int8_t)count;
    if (!reader_fits(reader, menu.choice_first, TABLE_MAX - PARL_CHOICES_MAX, "choices", place))
        return;
    for (int i = 0; i < count; i++) read_choice(reader, items[i], (MenuKind)menu.kind);
    shows_worth(reader, &menu);
    int32_t index = add_menu(reader, menu, place);
    for (int i = 0; i < count && !reader->full; i++) {
        read_body(reader, menu.choice_first + i, items[i], depth);
        ends[i] = flow_here(reader) - 1;
    }
    if (!reader->full) end_menu(reader, index, ends, count);
}

// Collects neighbouring choices; the rest beyond the limit is reported and passed over.
static int collect(Reader *reader, const Item *body, int first, const Item **items, int *count) {
    int at = first;
    for (; at < body->entry_count && item_is(body->entries[at], "choice"); at++) {
        if (*count < PARL_CHOICES_MAX) {
            items[(*count)++] = body->entries[at];
        } else if (at - first == PARL_CHOICES_MAX) {
            reader_complain_at(reader, PROBLEM_TOO_MANY, body->entries[at],
                               reader_number(reader, PARL_CHOICES_MAX), "choices in one menu",
                               "more do not fit into the smallest window");
        }
    }
    return at;
}

int menu_read(Reader *reader, const Item *body, int first, int depth) {
    assert(reader);
    const Item *items[PARL_CHOICES_MAX];
    int count = 0;
    int after = collect(reader, body, first, items, &count);
    Menu menu = {.kind = MENU_CHOICES, .id = "", .prompt = NONE};
    read_menu(reader, menu, items, count, items[0], depth);
    return after;
}

// Texts behind the first: choices whose word is missing, which has been reported.
static int bare_texts(const Item *body) {
    int texts = 0;
    for (int i = 0; i < body->entry_count; i++) texts += body->entries[i]->kind == ITEM_TEXT;
    return texts > 1 ? texts - 1 : 0;
}

// The choices of a pick or a rank, wherever they stand in its body. How many they are.
static int collect_all(Reader *reader, const Item *body, const Item **items) {
    int count = 0;
    for (int at = 0; body && at < body->entry_count; at++) {
        if (item_is(body->entries[at], "choice")) at = collect(reader, body, at, items, &count) - 1;
    }
    return count;
}

void menu_pick(Reader *reader, const Item *pick, int depth) {
    assert(reader);
    const Item *items[PARL_CHOICES_MAX];
    const Item *body = item_body(pick);
    int count = collect_all(reader, body, items);
    if (count == 0) return;  // The table of words has reported it.
    int take = reader_whole(pick, "take", 1);
    if (take >= count + bare_texts(body)) {
        reader_complain_at(reader, PROBLEM_PICK_TAKES, pick, reader_number(reader, take),
                           reader_number(reader, count), NULL);
    }
    const Item *prompt = reader_sentence(pick);
    bool named;
    Menu menu = {.kind = MENU_PICK,
                 .prompt = text_read(reader, prompt),
                 .take = (int8_t)take,
                 .id = id_of(reader, pick, prompt ? prompt->text : "pick", &named),
                 .shows = shows_rows(reader, pick),
                 .one_by_one = reader_flag(pick, "one_by_one"),
                 .ordered = reader_flag(pick, "ordered")};
    read_menu(reader, menu, items, count, pick, depth);
}

// --- Ranks and grids ----------------------------------------------------------------------

void menu_column(Reader *reader, const char *id, TextRef text, const Item *item) {
    assert(reader);
    add_choice(reader,
               (Choice){.text = text,
                        .only = NONE,
                        .worth = NONE,
                        .why = NONE,
                        .word = (int16_t)reader_word(reader, id, strlen(id)),
                        .place = item->place},
               id);
}

void menu_whole(Reader *reader, Menu menu, const Item *item) {
    assert(reader);
    const Item *prompt = reader_sentence(item);
    const char *kind = menu.kind == MENU_RANK ? "rank" : "grid";
    bool named;
    menu.prompt = text_read(reader, prompt);
    menu.id = id_of(reader, item, prompt ? prompt->text : kind, &named);
    menu.why = text_read(reader, reader_field(item, "why"));
    menu.good = reader_lessons(reader, item, "good");
    menu.bad = reader_lessons(reader, item, "bad");
    menu.shows = shows_rows(reader, item);
    int32_t index = add_menu(reader, menu, item);
    if (reader->full) return;
    int32_t after = flow_here(reader);
    reader->scenario->menus[index].after = after;
    for (int i = 0; i < menu.choice_count; i++)
        reader->scenario->choices[menu.choice_first + i].body = after;
}

// All of them are taken: what one does or shows says nothing of how they were ranked.
static void check_ranked(Reader *reader, const Item *choice) {
    static const char *const fields[] = {"good", "bad"};
    const Item *body = item_body(choice);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const Item *field = reader_field(choice, fields[i]);
        if (field) reader_complain_at(reader, PROBLEM_RANK_STEPS, field, fields[i], NULL, NULL);
    }
    if (body && body->entry_count > 0)
        reader_complain_at(reader, PROBLEM_RANK_STEPS, body->entries[0], "what happens", NULL,
                           NULL);
}

void menu_rank(Reader *reader, const Item *rank) {
    assert(reader);
    const Item *items[PARL_CHOICES_MAX];
    const Item *body = item_body(rank);
    int count = collect_all(reader, body, items);
    if (count == 0) return;  // The table of words has reported it.
    if (count + bare_texts(body) < 2)
        reader_complain_at(reader, PROBLEM_RANK_SHORT, rank, NULL, NULL, NULL);
    check_twice(reader, items, count);
    Menu menu = {.kind = MENU_RANK,
                 .ordered = reader_flag(rank, "ordered"),
                 .choice_first = reader->scenario->choice_count,
                 .choice_count = (int8_t)count};
    if (!reader_fits(reader, menu.choice_first, TABLE_MAX - PARL_CHOICES_MAX, "choices", rank))
        return;
    for (int i = 0; i < count; i++) {
        read_choice(reader, items[i], MENU_RANK);
        check_ranked(reader, items[i]);
    }
    menu_whole(reader, menu, rank);
}

// --- explain without a frame ------------------------------------------------------------

// routing.business, and routing.business.2 for the second line in that frame.
static const char *rendering_id(Reader *reader, const Fact *fact, int rendering) {
    const char *frame = parl_frame_id((parl_frame)fact->renderings[rendering].frame);
    int number = 1;
    for (int i = 0; i < rendering; i++)
        number += fact->renderings[i].frame == fact->renderings[rendering].frame;
    char *id = arena_take(&reader->scenario->arena, strlen(fact->id) + strlen(frame) + 8);
    strcpy(id, fact->id);
    strcat(id, ".");
    strcat(id, frame);
    if (number == 1) return id;
    strcat(id, ".");
    strcat(id, reader_number(reader, number));
    return id;
}

void menu_explain(Reader *reader, const Item *item, int person, int fact) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    const Fact *row = &scenario->facts[fact];
    int32_t ends[PARL_RENDERINGS_MAX];
    Menu menu = {.kind = MENU_CHOICES,
                 .id = "",
                 .prompt = NONE,
                 .choice_first = scenario->choice_count,
                 .choice_count = row->rendering_count};
    if (row->rendering_count == 0) return;
    if (!reader_fits(reader, menu.choice_first, TABLE_MAX - PARL_RENDERINGS_MAX, "choices", item))
        return;
    for (int i = 0; i < row->rendering_count; i++) {
        add_choice(reader,
                   (Choice){.text = row->renderings[i].text,
                            .only = NONE,
                            .worth = NONE,
                            .why = NONE,
                            .people = UINT32_C(1) << person,
                            .place = item->place},
                   rendering_id(reader, row, i));
    }
    int32_t index = add_menu(reader, menu, item);
    for (int i = 0; i < row->rendering_count && !reader->full; i++) {
        scenario->choices[menu.choice_first + i].body = flow_here(reader);
        move_explain(reader, item, person, fact, i);
        ends[i] = flow_here(reader);
        flow_goto(reader, 0, item);
    }
    if (!reader->full) end_menu(reader, index, ends, row->rendering_count);
}

// --- What is remembered -----------------------------------------------------------------

static int memo_of(const Reader *reader, const char *id, ThingKind thing) {
    const Name *name = names_look(&reader->names, id);
    return name && name->thing == thing ? name->memo : NONE;
}

static ThingKind thing_of(const Menu *menu) {
    if (menu->kind == MENU_RANK) return THING_RANK;
    return menu->kind == MENU_GRID ? THING_GRID : THING_PICK;
}

void menu_link(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < scenario->choice_count; i++) {
        Choice *choice = &scenario->choices[i];
        if (choice->named) choice->memo = (int16_t)memo_of(reader, choice->id, THING_CHOICE);
    }
    for (int i = 0; i < scenario->menu_count; i++) {
        Menu *menu = &scenario->menus[i];
        if (*menu->id) menu->memo = (int16_t)memo_of(reader, menu->id, thing_of(menu));
    }
    grid_link(reader);
    for (int i = 0; i < scenario->estimate_count; i++) {
        Estimate *estimate = &scenario->estimates[i];
        estimate->memo = (int16_t)memo_of(reader, estimate->id, THING_ESTIMATE);
    }
    for (int i = 0; i < scenario->scene_count; i++) {
        scenario->scenes[i].memo = (int16_t)memo_of(reader, scenario->scenes[i].id, THING_SCENE);
    }
}
