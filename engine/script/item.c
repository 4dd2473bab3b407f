// SPDX-License-Identifier: MIT
#include "item.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "words.h"

const Item *item_body(const Item *item) {
    assert(item);
    if (item->kind == ITEM_LIST) return item;
    if (item->arg_count == 0) return NULL;
    const Item *last = item->args[item->arg_count - 1];
    return last->kind == ITEM_LIST ? last : NULL;
}

const ItemField *item_field(const Item *item, const char *name) {
    assert(name);
    const Item *body = item_body(item);
    for (int i = 0; body && i < body->field_count; i++)
        if (strcmp(body->fields[i].name, name) == 0) return &body->fields[i];
    return NULL;
}

const char *item_text(const Item *item) {
    assert(item);
    return item->kind == ITEM_TEXT || item->kind == ITEM_NAME ? item->text : NULL;
}

const Item *item_sentence(const Item *item) {
    const Item *body = item_body(item);
    for (int i = 0; body && i < body->entry_count; i++)
        if (body->entries[i]->kind == ITEM_TEXT) return body->entries[i];
    return NULL;
}
