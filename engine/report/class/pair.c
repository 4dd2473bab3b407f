// SPDX-License-Identifier: MIT
//
// Two runs side by side: decision by decision, where they part.

#include <assert.h>
#include <string.h>

#include "class/class.h"

// --- Which two ----------------------------------------------------------------------------------

static int entry_of(const Group *group, const char *name) {
    for (int i = 0; name && i < group->count; i++) {
        if (strcmp(group->entries[i].run->name, name) == 0) return i;
    }
    return -1;
}

// Entries stand by their totals: in the middle of each half is the run nearest to its middle.
bool pair_choose(const Group *group, int *left, int *right) {
    assert(group);
    assert(left);
    assert(right);
    if (group->count < 2) return false;
    int half = group->count / 2;
    *left = entry_of(group, group->request->left);
    *right = entry_of(group, group->request->right);
    if (*left < 0) *left = (half - 1) / 2;
    if (*right < 0) *right = group->count - 1 - (half - 1) / 2;
    return *left != *right;
}

// --- Side by side -------------------------------------------------------------------------------

static const Reply *step_at(const Entry *entry, int decision) {
    for (int i = 0; i < entry->step_count; i++) {
        if (entry->steps[i].decision == decision && entry->steps[i].first) return &entry->steps[i];
    }
    return NULL;
}

static bool are_same(const Reply *a, const Reply *b) {
    if (a->count != b->count) return false;
    return memcmp(a->takes, b->takes, (size_t)a->count * sizeof *a->takes) == 0;
}

static void add_row(const Decision *decision, const Reply *left, const Reply *right, Table *table) {
    Ink where = {0};
    ink_heading(&where, decision);
    table_cell(table, "%s", ink_text(&where));
    table_cell(table, "%s%s", left->said, left->credit == FULL ? " ◆" : "");
    table_cell(table, "%s%s", right->said, right->credit == FULL ? " ◆" : "");
    ink_clear(&where);
}

typedef struct {
    int shared, parted, alone_left, alone_right;
} Parting;

// Decisions by their numbers, so that the rows follow the story.
static const Decision *decision_numbered(const Group *group, int number) {
    for (int i = 0; i < group->decision_count; i++) {
        if (group->decisions[i].number == number) return &group->decisions[i];
    }
    return NULL;
}

static Parting compare(const Group *group, const Entry *left, const Entry *right, Table *table) {
    Parting parting = {0};
    for (int n = 1; n <= group->decision_count; n++) {
        const Decision *decision = decision_numbered(group, n);
        int row = (int)(decision - group->decisions);
        const Reply *a = step_at(left, row), *b = step_at(right, row);
        parting.alone_left += a && !b;
        parting.alone_right += b && !a;
        if (!a || !b) continue;
        parting.shared++;
        if (are_same(a, b)) continue;
        parting.parted++;
        add_row(decision, a, b, table);
    }
    return parting;
}

// Nobody is picked for what they did.
static void add_why(const Group *group, const Entry *left, const Entry *right, Ink *ink) {
    const parl_class_request *request = group->request;
    bool asked = request->left && strcmp(request->left, left->run->name) == 0;
    bool too = request->right && strcmp(request->right, right->run->name) == 0;
    if (asked || too)
        ink_add(ink, "%s chosen for this page. ",
                asked && too ? "These two were" : "One of them was");
    else
        ink_add(ink,
                "These two by their scores alone: the middle run of the lower half, and that of "
                "the upper half. ");
}

static void add_alone(Ink *ink, int count, const char *name) {
    if (count > 0) ink_add(ink, " To %d other%s only %s came.", count, count == 1 ? "" : "s", name);
}

static void tell(Group *group, const Entry *left, const Entry *right, const char *const names[2]) {
    const char *const heads[] = {"Decision", names[0], names[1]};
    Table *table = table_new(3, heads, 0);
    Parting parting = compare(group, left, right, table);
    Ink ink = {0};
    add_why(group, left, right, &ink);
    ink_add(&ink, "%s ended at %d of 100, %s at %d. Of the %d decisions to which both came, they ",
            names[0], left->run->score.total, names[1], right->run->score.total, parting.shared);
    ink_add(&ink, "answered %d differently; they stand below.", parting.parted);
    add_alone(&ink, parting.alone_left, names[0]);
    add_alone(&ink, parting.alone_right, names[1]);
    ink_add(&ink, " A ◆ stands at the author's key.");
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
    doc_table(group->doc, "Where they part", table, true);
}

void class_pair(Group *group) {
    int left = 0, right = 0;
    if (!pair_choose(group, &left, &right)) return;
    Ink names[2] = {{0}};
    entry_label(group, left, &names[0]);
    entry_label(group, right, &names[1]);
    for (int i = 0; i < 2; i++) {
        // "run 3" begins a sentence here.
        if (!group->request->show_names) names[i].text[0] = 'R';
    }
    const char *const texts[] = {ink_text(&names[0]), ink_text(&names[1])};
    doc_heading(group->doc, "Two runs side by side");
    tell(group, &group->entries[left], &group->entries[right], texts);
    ink_clear(&names[0]);
    ink_clear(&names[1]);
}
