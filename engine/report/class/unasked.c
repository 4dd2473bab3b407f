// SPDX-License-Identifier: MIT
//
// What nobody asked: people, worries, and facts in the language of those who needed them.

#include <assert.h>
#include <string.h>

#include "class/class.h"

// --- Counting -----------------------------------------------------------------------------------

int asked_count(const Group *group, int person) {
    assert(group);
    int count = 0;
    for (int i = 0; i < group->count; i++) count += story_asked(&group->entries[i].page, person);
    return count;
}

int found_count(const Group *group, int concern, int *worlds) {
    assert(group);
    assert(worlds);
    int count = 0;
    *worlds = 0;
    for (int i = 0; i < group->count; i++) {
        parl_concern row = parl_session_concern(group->entries[i].run->session, concern);
        *worlds += row.exists;
        count += row.exists && row.found_week > 0;
    }
    return count;
}

bool needs_fact(const Group *group, int fact, int person) {
    assert(group);
    return parl_session_fact(group->entries[0].run->session, fact).needs >> person & 1U;
}

static bool speaks(const Group *group, int person, parl_frame frame) {
    unsigned speaks = parl_session_person(group->entries[0].run->session, person).speaks;
    return frame < PARL_FRAME_COUNT && (speaks >> frame & 1U);
}

static bool has_told(const Group *group, int entry, int fact, int person, bool own_language) {
    const Entry *row = &group->entries[entry];
    for (int i = 0; i < row->step_count; i++) {
        const Telling *telling = &row->steps[i].telling;
        if (telling->fact != fact || telling->listener != person) continue;
        if (!own_language || speaks(group, person, telling->frame)) return true;
    }
    return false;
}

int told_count(const Group *group, int fact, int person, bool own_language) {
    assert(group);
    int count = 0;
    for (int i = 0; i < group->count; i++) {
        count += has_told(group, i, fact, person, own_language);
    }
    return count;
}

// --- People -------------------------------------------------------------------------------------

static const char *name_of(const Group *group, int person) {
    return parl_session_person(group->entries[0].run->session, person).name;
}

static void add_people(const Group *group, Table *table) {
    for (int i = 0; i < group->info.people; i++) {
        table_cell(table, "%s", name_of(group, i));
        table_cell(table, "%d of %d", asked_count(group, i), group->count);
    }
}

static void tell_people(Group *group) {
    const char *const heads[] = {"Person", "Asked what is on their mind"};
    Table *table = table_new(2, heads, 2);
    add_people(group, table);
    int nobody = 0, shown = 0;
    for (int i = 0; i < group->info.people; i++) nobody += asked_count(group, i) == 0;
    Ink ink = {0};
    if (nobody == 0) ink_add(&ink, "Everybody was asked by somebody what is on their mind.");
    if (nobody > 0) ink_add(&ink, "In no run anybody asked ");
    for (int i = 0; i < group->info.people && nobody > 0; i++) {
        if (asked_count(group, i) == 0) ink_item(&ink, shown++, nobody, name_of(group, i));
    }
    if (nobody > 0) ink_add(&ink, " what is on their mind.");
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
    doc_table(group->doc, "Who was asked", table, true);
}

// --- Worries ------------------------------------------------------------------------------------

// The first run in whose world the worry is there; -1: none.
static int world_with(const Group *group, int concern) {
    for (int i = 0; i < group->count; i++) {
        if (parl_session_concern(group->entries[i].run->session, concern).exists) return i;
    }
    return -1;
}

static void add_worry(const Group *group, int concern, Table *table) {
    int worlds = 0, found = found_count(group, concern, &worlds);
    int world = world_with(group, concern);
    if (world < 0) return;
    const parl_session *session = group->entries[world].run->session;
    parl_concern row = parl_session_concern(session, concern);
    Ink title = {0};
    ink_title(&title, row.title, row.id);
    table_cell(table, "%s", ink_text(&title));
    table_cell(table, "%s", name_of(group, row.person));
    table_cell(table, "%d of %d", found, worlds);
    ink_clear(&title);
}

static void quote_unfound(Group *group) {
    for (int i = 0; i < group->info.concerns; i++) {
        int worlds = 0, world = world_with(group, i);
        if (world < 0 || found_count(group, i, &worlds) > 0) continue;
        const parl_session *session = group->entries[world].run->session;
        parl_concern row = parl_session_concern(session, i);
        Ink title = {0}, text = {0};
        ink_title(&title, row.title, row.id);
        ink_add(&title, ", which nobody found");
        ink_concern(&text, session, i);
        doc_bullet(group->doc, name_of(group, row.person), ink_text(&title));
        doc_quote(group->doc, "What they would have said", ink_text(&text));
        ink_clear(&title);
        ink_clear(&text);
    }
}

static void tell_worries(Group *group) {
    if (group->info.concerns == 0) return;
    const char *const heads[] = {"Worry", "Whose", "Found"};
    Table *table = table_new(3, heads, 4);
    for (int i = 0; i < group->info.concerns; i++) add_worry(group, i, table);
    doc_table(group->doc, "Worries that were found, of the worlds that have them", table, true);
    quote_unfound(group);
}

// --- Facts --------------------------------------------------------------------------------------

static void add_fact(const Group *group, int fact, int person, Table *table) {
    parl_fact row = parl_session_fact(group->entries[0].run->session, fact);
    Ink title = {0}, languages = {0};
    ink_title(&title, row.title, row.id);
    ink_frames(&languages, parl_session_person(group->entries[0].run->session, person).speaks);
    int told = told_count(group, fact, person, false), own = told_count(group, fact, person, true);
    table_cell(table, "%s", ink_text(&title));
    table_cell(table, "%s", name_of(group, person));
    table_cell(table, "%s", ink_text(&languages));
    table_cell(table, "%d of %d", told, group->count);
    table_cell(table, "%d of %d", own, group->count);
    ink_clear(&title);
    ink_clear(&languages);
}

static void tell_facts(Group *group) {
    const char *const heads[] = {"Fact", "Who needs it", "Decides in terms of", "Told",
                                 "Told in these terms"};
    Table *table = table_new(5, heads, 24);
    for (int i = 0; i < group->info.facts; i++) {
        for (int j = 0; j < group->info.people; j++) {
            if (needs_fact(group, i, j)) add_fact(group, i, j, table);
        }
    }
    doc_table(group->doc, "Facts, and whether they were told in terms that the listener decides in",
              table, true);
}

// In rounds and drills nobody waits to be asked: there the facts are looked at alone.
void class_unasked(Group *group) {
    if (group->info.people == 0) return;
    bool round = group->info.kind != PARL_KIND_NEGOTIATION;
    if (round && group->info.concerns + group->info.facts == 0) return;
    doc_heading(group->doc, HEADING_UNASKED);
    if (!round) tell_people(group);
    tell_worries(group);
    tell_facts(group);
}
