// SPDX-License-Identifier: MIT
//
// The words as definitions that a Lua language server reads, so that an editor completes and
// explains them. A word is a function; a body is a class with its fields, of which entries by
// order are any.
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "words/words.h"

enum { CLASS_BYTES = 64 };

static const char *const TYPES[] = {
#define X(name, sentence, luacats) [PARL_FIELD_##name] = luacats,
    PARL_FIELD_TYPES(X)
#undef X
};

// --- Types ---------------------------------------------------------------------------------

// "---@alias parl.frame" and each word with what it means.
static void put_alias(Page *page, const char *name, const char *sentence) {
    page_line(page, "\n--- %s", sentence);
    page_line(page, "---@alias %s", name);
}

static void put_aliases(Page *page) {
    page_line(page, "\n--- The name of a thing, bare or in quotes.\n---@alias parl.name any");
    page_line(page, "\n--- A condition in quotes, such as \"rui.trust >= 50\", or a function.");
    page_line(page, "---@alias parl.condition string|integer|boolean|fun(view: table): any");
    put_alias(page, "parl.frame", "The languages in which a fact can be told.");
#define X(name, id, spoken) page_line(page, "---| \"" id "\" # the language of " spoken);
    PARL_FRAMES(X)
#undef X
    put_alias(page, "parl.item", "What a reviewer reads in a packet.");
#define X(name, id, spoken) page_line(page, "---| \"" id "\" # " spoken);
    PARL_ITEMS(X)
#undef X
    put_alias(page, "parl.task", "Tasks around a model in use.");
#define X(name, id, spoken) page_line(page, "---| \"" id "\" # " spoken);
    PARL_TASKS(X)
#undef X
    put_alias(page, "parl.signal", "The signals of the score.");
#define X(name, id, weight, core, sentence) page_line(page, "---| \"" id "\" # " sentence);
    PARL_SIGNALS(X)
#undef X
    put_alias(page, "parl.role", "What somebody does, and with it which languages they hear.");
    for (int i = 0; role_at(i); i++) page_line(page, "---| \"%s\"", role_at(i)->id);
}

// --- Fields --------------------------------------------------------------------------------

// One of these words, each as a text: "a"|"b".
static void put_one_of(Page *page, const char *words) {
    for (const char *between = ""; *words; between = "|") {
        int size = (int)strcspn(words, " ");
        char word[CLASS_BYTES];
        snprintf(word, sizeof word, "%s\"%.*s\"", between, size, words);
        page_text(page, word);
        words += size + (words[size] == ' ');
    }
}

static void put_field(Page *page, const char *class, const parl_field *field) {
    char range[RANGE_BYTES];
    page_text(page, "---@field ");
    page_text(page, field->name);
    page_text(page, field->required ? " " : "? ");
    if (field->type == PARL_FIELD_ONE_OF) {
        put_one_of(page, field->words);
    } else if (strcmp(field->name, "role") == 0 && strcmp(class, "person") == 0) {
        page_text(page, "parl.role");
    } else if (field->record) {
        page_text(page, field->type == PARL_FIELD_PARTS ? "string|parl." : "parl.");
        page_text(page, class);
        page_text(page, ".");
        page_text(page, field->name);
    } else {
        page_text(page, TYPES[field->type]);
    }
    bool bound = *range_text(field, range) && field->type != PARL_FIELD_ONE_OF;
    page_line(page, " %s%s%s%s", field->sentence, bound ? " (" : "", bound ? range : "",
              bound ? ")" : "");
}

// The class of a body: "parl.person", behind those of the records in it.
static void put_class(Page *page, const char *class, const parl_fields *fields, bool entries) {
    parl_field field;
    for (int i = 0; (field = parl_field_at(fields, i)).name; i++) {
        char inner[CLASS_BYTES];
        snprintf(inner, sizeof inner, "%s.%s", class, field.name);
        if (field.record) put_class(page, inner, field.record, false);
    }
    page_line(page, "\n---@class parl.%s", class);
    for (int i = 0; (field = parl_field_at(fields, i)).name; i++) put_field(page, class, &field);
    if (entries) page_line(page, "---@field [integer] any what stands in it, in order");
}

// --- Words ---------------------------------------------------------------------------------

static void put_sentence(Page *page, int index, const parl_word *word) {
    char form[PARL_FORM_BYTES];
    page_line(page, "\n--- %s", word->sentence);
    page_line(page, "---\n--- `%s`", parl_word_form(index, form));
}

static void put_call(Page *page, int index, const parl_word *word) {
    parl_argument argument;
    for (int i = 0; (argument = parl_word_argument(index, i)).name; i++)
        page_line(page, "---@param %s%s %s %s", argument.several ? "..." : argument.name,
                  argument.optional ? "?" : "", argument.luacats, argument.sentence);
    if (word->fields)
        page_line(page, "---@param details%s parl.%s", word->details_optional ? "?" : "",
                  word->name);
    page_line(page, "---@return parl.step");
    page_text(page, "function ");
    page_text(page, word->name);
    page_text(page, "(");
    const char *between = "";
    for (int i = 0; (argument = parl_word_argument(index, i)).name; i++, between = ", ") {
        page_text(page, between);
        page_text(page, argument.several ? "..." : argument.name);
    }
    page_line(page, "%s%s) end", word->fields ? between : "", word->fields ? "details" : "");
}

// word "name" { … }: a function that returns a function.
static void put_two(Page *page, const parl_word *word, const char *first, const char *type,
                    const char *second) {
    page_line(page, "---@param %s %s", first, type);
    page_line(page, "---@return fun(%s): parl.step", second);
    page_line(page, "function %s(%s) end", word->name, first);
}

// A function of one argument; [open], where it is not NULL, begins the class of what it returns.
static void put_one(Page *page, const parl_word *word, const char *name, const char *type,
                    const char *open) {
    page_line(page, "---@param %s %s", name, type);
    page_line(page, "---@return %s%s", open ? open : "parl.step", open ? word->name : "");
    page_line(page, "function %s(%s) end", word->name, name);
}

// What choice "text" is: a step already, and something that may be given its body.
static void put_open(Page *page, const parl_word *word) {
    page_line(page, "\n---@class parl.open.%s: parl.step", word->name);
    page_line(page, "---@overload fun(body: parl.%s): parl.step", word->name);
}

static void put_word(Page *page, int index, const parl_word *word) {
    char body[CLASS_BYTES + 16];
    bool has_class = word->fields || word->entries != PARL_ENTRIES_NONE;
    if (has_class) put_class(page, word->name, word->fields, word->entries != PARL_ENTRIES_NONE);
    if (word->shape == PARL_WORD_SHAPE_TEXT_OPEN) put_open(page, word);
    snprintf(body, sizeof body, "body: parl.%s", word->name);
    put_sentence(page, index, word);
    switch (word->shape) {
        case PARL_WORD_SHAPE_NAME_BODY: put_two(page, word, "name", "string", body); break;
        case PARL_WORD_SHAPE_NAME_TEXT:
            put_two(page, word, "name", "string", "expression: string");
            break;
        case PARL_WORD_SHAPE_CONDITION_BODY:
            put_two(page, word, "condition", "parl.condition", body);
            break;
        case PARL_WORD_SHAPE_TEXT_OPEN: put_one(page, word, "text", "string", "parl.open."); break;
        case PARL_WORD_SHAPE_TEXT: put_one(page, word, "text", "string", NULL); break;
        case PARL_WORD_SHAPE_BODY:
            put_one(page, word, "body", body + strlen("body: "), NULL);
            break;
        case PARL_WORD_SHAPE_CALL: put_call(page, index, word); break;
    }
}

bool parl_words_luacats(parl_sink sink, void *data) {
    assert(sink);
    Page page = {sink, data, true};
    page_line(&page, "---@meta");
    page_line(&page, "-- SPDX-License-Identifier: MIT");
    page_line(&page, "--\n-- The words of Parlance " PARL_VERSION ", for a Lua language server: an "
                     "editor that has one completes and");
    page_line(&page,
              "-- explains them. Made by `parlance words --luacats`; nothing here is played.");
    put_aliases(&page);
    page_line(&page, "\n---@class parl.step");
    page_line(&page,
              "\n--- You, the player, where a person may stand.\n---@type parl.name\nme = nil");
    parl_word word;
    for (int i = 0; (word = parl_word_at(i)).name; i++) put_word(&page, i, &word);
    return page.open;
}
