// SPDX-License-Identifier: MIT
#include "debrief/room/room.h"
#include "json/json.h"

static const char *kind_id(parl_decision_kind kind) {
    switch (kind) {
        case PARL_DECISION_DESK: return "desk";
        case PARL_DECISION_PICK: return "pick";
        case PARL_DECISION_ESTIMATE: return "estimate";
        default: return "menu";
    }
}

static void put_lines(const Split *split, json_t *item) {
    json_t *array = new_array(item, "lines");
    for (int i = 0; i < split->line_count; i++) {
        const Line *line = &split->lines[i];
        json_t *row = new_item(array);
        put_text(row, "text", ink_text(&line->text));
        put_int(row, "votes", line->votes);
        put_bool(row, "taken", line->taken);
    }
}

static void put_split(const Split *split, json_t *array) {
    json_t *item = new_item(array);
    bool known = split->verdict == SPLIT_BETTER || split->verdict == SPLIT_WORSE;
    put_int(item, "answer", split->turn + 1);
    put_int(item, "week", split->week);
    put_text(item, "kind", kind_id(split->kind));
    put_text(item, "asked", ink_text(&split->asked));
    put_int(item, "votes", split->all);
    put_int(item, "divided", split->divided);
    put_bool(item, "level", split->level);
    put_bool(item, "with_most", split->verdict == SPLIT_WITH_MOST);
    put_maybe(item, "gain", known, split->verdict == SPLIT_BETTER ? split->gain : -split->gain);
    put_lines(split, item);
}

void json_put_room(const Page *page, json_t *root) {
    json_t *array = new_array(root, "room");
    Splits splits = splits_of(page);
    for (int i = 0; i < splits.count; i++) put_split(&splits.rows[i], array);
    splits_free(&splits);
}
