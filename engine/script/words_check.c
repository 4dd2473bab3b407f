// SPDX-License-Identifier: MIT
//
// The tree against the table of words: is everything written as its word is written, and
// does it stand where it belongs?
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "utf8.h"

enum {
    // A step inside a step inside a step … and how many are looked at altogether, as one
    // item that stands in several places is looked at in each.
    NESTING_MAX = 24,
    VISITS_MAX = 400000,
};

void check_report(const Check *check, ProblemKind kind, const Item *item, const char *a,
                  const char *b, const char *c) {
    problems_add(check->problems, kind, item->place, item->width, (ProblemSlots){{a, b, c}});
}

// --- Shapes ----------------------------------------------------------------------------------

static const char *where(unsigned stands) {
    if (stands & STANDS_TOP) return "at the top of the page, outside of every { }";
    if (stands & STANDS_FACT) return "in a fact";
    return "in a scene";
}

static void report_form(const Check *check, ProblemKind kind, const Item *at, const WordRow *word,
                        const char *missing) {
    char text[WORD_FORM_BYTES];
    word_form(word, text);
    if (missing)
        check_report(check, kind, at, word->name, missing, text);
    else
        check_report(check, kind, at, word->name, text, NULL);
}

static void check_extra(const Check *check, const Item *item, const WordRow *word, int most) {
    for (int i = most; i < item->arg_count; i++)
        report_form(check, PROBLEM_ARGUMENT_EXTRA, item->args[i], word, NULL);
}

static const Item *argument(const Item *item, int index) {
    return index < item->arg_count ? item->args[index] : NULL;
}

// True where the body can be looked at.
static bool check_body_follows(const Check *check, const Item *item, const WordRow *word,
                               bool required) {
    const Item *body = argument(item, 1);
    if (!body && required) report_form(check, PROBLEM_BODY_MISSING, item, word, NULL);
    if (body && body->kind != ITEM_LIST)
        report_form(check, PROBLEM_ARGUMENT_EXTRA, body, word, NULL);
    check_extra(check, item, word, 2);
    return body && body->kind == ITEM_LIST;
}

static bool check_named(const Check *check, const Item *item, const WordRow *word) {
    const Item *name = argument(item, 0);
    if (!name || !item_text(name)) {
        report_form(check, PROBLEM_NAME_MISSING, item, word, NULL);
        return name && name->kind == ITEM_LIST;
    }
    // Jargon is written as people say it, and a test is called by a sentence.
    if (strcmp(word->name, "term") != 0 && strcmp(word->name, "test") != 0)
        check_name(check, name, strcmp(word->name, "person") == 0);
    if (word->shape == SHAPE_NAME_BODY) return check_body_follows(check, item, word, true);
    const Item *value = argument(item, 1);
    bool fits = value && (value->kind == ITEM_TEXT || value->kind == ITEM_NUMBER ||
                          value->kind == ITEM_FUNCTION);
    if (!fits) report_form(check, PROBLEM_ARGUMENT_MISSING, item, word, "an expression in quotes");
    check_extra(check, item, word, 2);
    return false;
}

static bool check_said(const Check *check, const Item *item, const WordRow *word) {
    const Item *first = argument(item, 0);
    bool condition = word->shape == SHAPE_CONDITION_BODY;
    bool bare = first && first->kind == ITEM_NAME && word->shape == SHAPE_TEXT &&
                strcmp(word->name, "narrate") != 0;
    bool fits = first && (check_is_said(first) || bare ||
                          (condition && first->kind == ITEM_FUNCTION));
    if (!fits && !(condition && check_bare(check, item))) {
        report_form(check, PROBLEM_ARGUMENT_MISSING, item, word,
                    condition ? "a condition in quotes" : "a text in quotes");
        bool inside = first && first->kind == ITEM_LIST && item_sentence(first);
        return first && first->kind == ITEM_LIST && !inside;
    }
    if (word->shape == SHAPE_TEXT) {
        check_extra(check, item, word, 1);
        return false;
    }
    return check_body_follows(check, item, word, condition);
}

// Who and what a call is about is looked up by its reader; here only its form. What is left
// over is not said beside what is missing: it was meant to be that.
static bool check_call(const Check *check, const Item *item, const WordRow *word) {
    const Item *details = NULL, *extra = NULL;
    int most = word_most(word), given = 0;
    for (int i = 0; i < item->arg_count; i++) {
        const Item *at = item->args[i];
        bool list = at->kind == ITEM_LIST;
        if (list && word->fields && !details) details = at;
        else if (list || at->kind == ITEM_WORD || at->kind == ITEM_SPEECH || ++given > most)
            extra = extra ? extra : at;
    }
    char all[WORD_FORM_BYTES];
    if (given < word_needs(word))
        report_form(check, PROBLEM_ARGUMENT_MISSING, item, word, word_needed(word, all));
    else if (strchr(word->arguments, 'D') && !details)
        report_form(check, PROBLEM_ARGUMENT_MISSING, item, word, "its details in { }");
    else if (extra)
        report_form(check, PROBLEM_ARGUMENT_EXTRA, extra, word, NULL);
    return details != NULL;
}

static bool check_shape(const Check *check, const Item *item, const WordRow *word) {
    switch (word->shape) {
    case SHAPE_NAME_BODY:
    case SHAPE_NAME_TEXT: return check_named(check, item, word);
    case SHAPE_CONDITION_BODY:
    case SHAPE_TEXT_OPEN:
    case SHAPE_TEXT: return check_said(check, item, word);
    case SHAPE_CALL: return check_call(check, item, word);
    case SHAPE_BODY: break;
    }
    const Item *first = argument(item, 0), *body = argument(item, 1);
    if (first && first->kind == ITEM_LIST) {
        check_extra(check, item, word, 1);
        return true;
    }
    if (body && body->kind == ITEM_LIST) {
        report_form(check, PROBLEM_ARGUMENT_EXTRA, first, word, NULL);
        return true;
    }
    report_form(check, PROBLEM_BODY_MISSING, item, word, NULL);
    return false;
}

// --- Bodies ----------------------------------------------------------------------------------

static void check_item(Check *check, const Item *item, unsigned stands, int depth);

void check_stray(const Check *check, const Item *item) {
    switch (item->kind) {
    case ITEM_TEXT: check_report(check, PROBLEM_STRAY_VALUE, item, "This text", NULL, NULL); break;
    case ITEM_NUMBER:
    case ITEM_FRACTION:
        check_report(check, PROBLEM_STRAY_VALUE, item, "This number", NULL, NULL);
        break;
    case ITEM_FUNCTION:
        check_report(check, PROBLEM_FUNCTION_MISPLACED, item, NULL, NULL, NULL);
        break;
    case ITEM_NAME: check_report(check, PROBLEM_STRAY_VALUE, item, item->text, NULL, NULL); break;
    case ITEM_LIST: check_report(check, PROBLEM_STRAY_VALUE, item, "This { }", NULL, NULL); break;
    default:
        if (!check_bare(check, item))
            check_report(check, PROBLEM_STRAY_VALUE, item, "This", NULL, NULL);
    }
}

// A word that was named and not called, such as `otherwise` without its body.
static bool check_unfinished(const Check *check, const Item *item) {
    const WordRow *word = item->kind == ITEM_OTHER ? word_find(item->text) : NULL;
    if (word) report_form(check, PROBLEM_BODY_MISSING, item, word, NULL);
    return word != NULL;
}

// A vary that is drawn together with another says what goes with each of its values, and the same
// may go with two of them.
static bool is_drawn_along(const Item *list) {
    for (int i = 0; i < list->field_count; i++)
        if (strcmp(list->fields[i].name, "with") == 0) return true;
    return false;
}

// Words may stand without quotes, too.
static void check_value(Check *check, const char *vary, const Item *list, int index) {
    const Item *item = list->entries[index], *first = list->entries[0];
    if (item->kind == ITEM_FRACTION)
        check_report(check, PROBLEM_NOT_WHOLE, item, vary, item->text, "a whole number");
    else if (item->kind != ITEM_NUMBER && !item_text(item))
        check_stray(check, item);
    else if (!item_text(item) != !item_text(first))
        check_report(check, PROBLEM_VALUES_MIXED, item, vary, NULL, NULL);
    if (is_drawn_along(list)) return;
    char digits[32];
    snprintf(digits, sizeof digits, "%lld", (long long)item->number);
    for (int i = 0; i < index; i++) {
        const Item *other = list->entries[i];
        if (other->kind != item->kind || other->number != item->number ||
            strcmp(other->text, item->text) != 0)
            continue;
        check_report(check, PROBLEM_VALUE_TWICE, item, item->text[0] ? item->text : digits, NULL,
                     NULL);
        return;
    }
}

static void check_values(Check *check, const Item *item, const WordRow *word, const Item *list) {
    if (list->entry_count == 0)
        check_report(check, PROBLEM_ENTRY_MISSING, item, word->name, "its values", NULL);
    if (list->entry_count > PARL_VALUES_MAX) {
        char most[16];
        snprintf(most, sizeof most, "%d", PARL_VALUES_MAX);
        check_report(check, PROBLEM_TOO_MANY, list->entries[PARL_VALUES_MAX], most,
                     "values to draw from", "each must be a world worth playing");
        return;
    }
    const char *name = item_text(item->args[0]);
    for (int i = 0; i < list->entry_count; i++)
        check_value(check, name ? name : word->name, list, i);
}

// Where entries of this kind may stand.
unsigned check_stands(WordEntries entries) {
    switch (entries) {
    case ENTRIES_STEPS: return STANDS_SCENE;
    case ENTRIES_CHOICES: return STANDS_PICK;
    case ENTRIES_DISTORTIONS: return STANDS_FACT;
    default: return 0;
    }
}

// A text among things that are none.
static void check_loose_text(const Check *check, const Item *entry, WordEntries kind) {
    enum { SHOWN = 60 };
    char quoted[4 * SHOWN + 4];
    if (kind == ENTRIES_STEPS) {
        check_report(check, PROBLEM_STRAY_TEXT, entry, NULL, NULL, NULL);
    } else if (kind == ENTRIES_CHOICES) {
        int bytes = (int)utf8_span(entry->text, SHOWN);
        snprintf(quoted, sizeof quoted, "\"%.*s\"", bytes, entry->text);
        check_report(check, PROBLEM_CHOICE_WORD, entry, quoted, NULL, NULL);
    } else {
        check_stray(check, entry);
    }
}

// One entry of a body in which [texts] texts have a place; counts those it meets.
static void check_entry(Check *check, const Item *entry, WordEntries kind, int *texts, int depth) {
    if (entry->kind == ITEM_WORD || entry->kind == ITEM_SPEECH) {
        check_item(check, entry, check_stands(kind), depth);
    } else if (entry->kind == ITEM_TEXT && *texts > 0) {
        (*texts)--;
    } else if (entry->kind == ITEM_TEXT) {
        check_loose_text(check, entry, kind);
    } else if (!check_unfinished(check, entry)) {
        check_stray(check, entry);
    }
}

// imke, "What now?": the comma parts somebody from what they say.
static bool is_parted(const Check *check, const Item *list, int index) {
    const Item *name = list->entries[index];
    if (name->kind != ITEM_NAME || index + 1 == list->entry_count) return false;
    return list->entries[index + 1]->kind == ITEM_TEXT && check_is_person(check, name->text);
}

static void check_entries(Check *check, const Item *item, const WordRow *word, const Item *list,
                          int depth) {
    WordEntries kind = word->entries;
    if (kind == ENTRIES_VALUES) {
        check_values(check, item, word, list);
        return;
    }
    int texts = word_takes_text(word) ? 1 : 0, choices = 0;
    for (int i = 0; i < list->entry_count; i++) {
        choices += item_is(list->entries[i], "choice");
        if (kind == ENTRIES_STEPS && is_parted(check, list, i)) {
            const Item *name = list->entries[i++];
            check_report(check, PROBLEM_SPEECH_COMMA, name, name->text, NULL, NULL);
        } else {
            check_entry(check, list->entries[i], kind, &texts, depth);
        }
    }
    bool elsewhere = item->args[0]->kind == ITEM_TEXT && word->shape == SHAPE_BODY;
    if (texts > 0 && !elsewhere && !check_named_text(word, list))
        check_report(check, PROBLEM_ENTRY_MISSING, item, word->name, "its text", NULL);
    if (kind == ENTRIES_CHOICES && choices == 0)
        check_report(check, PROBLEM_ENTRY_MISSING, item, word->name, "its choices", NULL);
}

// --- Items -----------------------------------------------------------------------------------

static void find_people(Check *check) {
    for (int i = 0; i < check->tree->count && check->people_count < PARL_CAST_MAX; i++) {
        const Item *item = check->tree->items[i];
        if (!item_is(item, "person") || item->arg_count == 0) continue;
        const char *name = item_text(item->args[0]);
        if (name) check->people[check->people_count++] = name;
    }
}

bool check_is_person(const Check *check, const char *name) {
    for (int i = 0; i < check->people_count; i++)
        if (strcmp(check->people[i], name) == 0) return true;
    return false;
}

// Somebody speaks, or a word was misspelt: a line of speech is one text.
static void check_speech(const Check *check, const Item *item, unsigned stands) {
    bool text = item->arg_count == 1 && item->args[0]->kind == ITEM_TEXT;
    bool line = text && check_is_said(item->args[0]);
    char form_text[WORD_FORM_BYTES];
    if (check_is_person(check, item->text)) {
        if (line && (stands & STANDS_SCENE)) return;
        snprintf(form_text, sizeof form_text, "%.40s \"…\"", item->text);
        if (!line)
            check_report(check, PROBLEM_ARGUMENT_MISSING, item, item->text, "one text to say",
                         form_text);
        else
            check_report(check, PROBLEM_MISPLACED, item, item->text, "in a scene", NULL);
    } else if (!text || !(stands & STANDS_SCENE)) {
        const char *nearest = word_meant(item->text);
        check_report(check, PROBLEM_UNKNOWN_WORD, item, item->text, nearest, NULL);
    }
}

static void check_item(Check *check, const Item *item, unsigned stands, int depth) {
    if (depth > NESTING_MAX || check->visits++ > VISITS_MAX) return;
    if (item->kind == ITEM_SPEECH) {
        check_speech(check, item, stands);
        return;
    }
    const WordRow *word = item->word;
    assert(word);
    if (!(word->stands & stands))
        check_report(check, PROBLEM_MISPLACED, item, word->name, where(word->stands), NULL);
    if (!check_shape(check, item, word)) return;
    const Item *body = item_body(item);
    if (!body) return;
    check_fields(check, item, word->name, body, word->fields);
    check_entries(check, item, word, body, depth + 1);
}

bool words_check(const ItemTree *tree, parl_problems *problems) {
    assert(tree);
    Check check = {.tree = tree, .problems = problems};
    find_people(&check);
    int before = problems ? parl_problems_errors(problems) : 0;
    for (int i = 0; i < tree->count; i++)
        if (!tree->items[i]->placed) check_item(&check, tree->items[i], STANDS_TOP, 0);
    return !problems || parl_problems_errors(problems) == before;
}
