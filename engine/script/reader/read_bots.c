// SPDX-License-Identifier: MIT
//
// The author's own bots.

#include <assert.h>

#include "compile.h"
#include "reader.h"

// The texts of a field: one, or a list of them.
static const char **read_texts(Reader *reader, const Item *field, int *count) {
    Arena *arena = &reader->scenario->arena;
    bool list = field && field->kind == ITEM_LIST;
    int room = list ? field->entry_count : field ? 1 : 0;
    const char **texts = arena_take_many(arena, (size_t)room + 1, sizeof *texts);
    *count = 0;
    for (int i = 0; i < room; i++) {
        const Item *text = list ? field->entries[i] : field;
        if (item_text(text)) texts[(*count)++] = arena_copy(arena, text->text);
    }
    return texts;
}

static void read_bot(Reader *reader, const Item *item) {
    parl_scenario *scenario = reader->scenario;
    const char *name = item->arg_count > 0 ? item_text(item->args[0]) : NULL;
    const Item *sentence = reader_sentence(item);
    if (!reader_fits(reader, scenario->bot_count, PARL_BOTS_MAX, "bots", item)) return;
    OwnBot bot = {.id = arena_copy(&scenario->arena, name ? name : ""),
                  .sentence = arena_copy(&scenario->arena, sentence ? sentence->text : ""),
                  .only = compile_item(reader, reader_field(item, "only"), WANT_FLAG),
                  .mistake = reader_flag(item, "mistake"),
                  .place = item->place};
    bot.takes = read_texts(reader, reader_field(item, "takes"), &bot.takes_count);
    bot.avoids = read_texts(reader, reader_field(item, "avoids"), &bot.avoids_count);
    scenario->bots = reader_room(scenario->bots, scenario->bot_count, &reader->rooms.bots,
                                 sizeof *scenario->bots);
    scenario->bots[scenario->bot_count++] = bot;
}

void read_bots(Reader *reader) {
    assert(reader);
    for (int i = 0; i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        if (!item->placed && item_is(item, "bot")) read_bot(reader, item);
    }
}
