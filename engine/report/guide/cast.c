// SPDX-License-Identifier: MIT
//
// What the page itself shows a facilitator: people and what they carry, what the seeds change, and
// how it can end.

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>

#include "guide/guide.h"

// --- People -------------------------------------------------------------------------------------

static void tell_person(const Guide *guide, int index) {
    parl_person person = parl_session_person(guide->session, index);
    Ink ink = {0};
    ink_add(&ink, "%s. Decides in terms of ",
            person.title && *person.title ? person.title : person.role);
    ink_frames(&ink, person.speaks);
    ink_add(&ink, "; begins with a trust of %d.", person.trust);
    if (person.signs) ink_add(&ink, " Has to sign.");
    if (person.law) ink_add(&ink, " To be heard early.");
    doc_bullet(guide->doc, person.name, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_worry(const Guide *guide, int index) {
    const Concern *row = &guide->scenario->concerns[index];
    Ink label = {0}, text = {0};
    ink_add(&label, "Worried about ");
    ink_title(&label, row->title, row->id);
    if (row->when != NONE) ink_add(&label, ", in some worlds");
    ink_concern(&text, guide->session, index);
    doc_quote(guide->doc, ink_text(&label), ink_text(&text));
    ink_clear(&label);
    ink_clear(&text);
}

void guide_people(const Guide *guide) {
    assert(guide);
    if (!guide->session || guide->info.people == 0) return;
    doc_heading(guide->doc, "People, and what worries them");
    if (guide->info.concerns > 0)
        doc_paragraph(guide->doc,
                      "What stands in quotes is hidden from players until somebody asks, "
                      "or until it comes out by itself. Figures in it are those of one "
                      "world.");
    for (int i = 0; i < guide->info.people; i++) {
        tell_person(guide, i);
        for (int j = 0; j < guide->info.concerns; j++) {
            if (guide->scenario->concerns[j].of == i) tell_worry(guide, j);
        }
    }
}

// --- Seeds --------------------------------------------------------------------------------------

// Each once: what comes up more often is drawn more often.
static void add_values(const Guide *guide, const Vary *vary, Ink *ink) {
    int shown = 0, all = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < vary->value_count; i++) {
            bool before = false;
            for (int j = 0; j < i; j++) before = before || vary->values[j] == vary->values[i];
            if (before) continue;
            if (pass == 0) {
                all++;
                continue;
            }
            ink_add(ink, "%s", shown == 0 ? "" : shown == all - 1 ? " or " : ", ");
            shown++;
            if (vary->words)
                ink_add(ink, "%s", guide->scenario->words[vary->values[i]]);
            else
                ink_add(ink, "%d", (int)vary->values[i]);
        }
    }
}

static void add_row(const Guide *guide, const Vary *vary, Table *table) {
    Ink values = {0}, name = {0};
    add_values(guide, vary, &values);
    for (const char *at = vary->id; *at; at++) ink_add(&name, "%c", *at == '_' ? ' ' : *at);
    table_cell(table, "%s", ink_text(&name));
    table_cell(table, "%s", ink_text(&values));
    table_cell(table, "%s", vary->pair ? "you, for each half of the class" : "the seed");
    ink_clear(&values);
    ink_clear(&name);
}

// Figures have names that only a program reads; that they differ is what a facilitator needs.
void guide_seeds(const Guide *guide) {
    assert(guide);
    const char *const heads[] = {"What", "One of", "Set by"};
    if (guide->scenario->vary_count == 0) return;
    Table *table = table_new(3, heads, 0);
    int figures = 0;
    bool pair = false;
    for (int i = 0; i < guide->scenario->vary_count; i++) {
        const Vary *vary = &guide->scenario->varies[i];
        figures += !vary->words && !vary->pair;
        pair = pair || vary->pair;
        // What goes with another one says nothing new.
        if (vary->with == NONE && (vary->words || vary->pair)) add_row(guide, vary, table);
    }
    Ink ink = {0};
    ink_add(&ink,
            "A seed is the number of a world: the same seed is the same world. In a pack everybody "
            "plays one, unless it is made with --own-worlds.");
    if (figures > 0)
        ink_add(&ink, " %d figure%s from world to world, so that answers do not travel.", figures,
                figures == 1 ? " differs" : "s differ");
    if (pair)
        ink_add(&ink,
                " What is set by you holds for a whole pack: two halves of a class are two packs.");
    doc_heading(guide->doc, "What the seeds change");
    doc_paragraph(guide->doc, ink_text(&ink));
    ink_clear(&ink);
    doc_table(guide->doc, "Drawn for each world", table, true);
}

// --- Endings ------------------------------------------------------------------------------------

// What is said first; NULL where nothing is.
static const char *first_line(const parl_scenario *scenario, const Scene *scene) {
    for (int i = scene->body; i < scenario->step_count; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_SAY) return scenario->texts[step->b].raw;
        if (step->op == STEP_END || step->op == STEP_JUMP) return NULL;
    }
    return NULL;
}

void guide_endings(const Guide *guide) {
    assert(guide);
    const parl_scenario *scenario = guide->scenario;
    int count = 0;
    for (int i = 0; i < scenario->scene_count; i++) count += scenario->scenes[i].ending;
    if (count == 0) return;
    doc_heading(guide->doc, "How it can end");
    doc_paragraph(guide->doc,
                  "With a line that each may begin with: which one is said hangs on the run, and "
                  "what stands in braces is the run's own.");
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        if (!scene->ending) continue;
        const char *line = first_line(scenario, scene);
        Ink name = {0};
        for (const char *at = scene->id; *at; at++) ink_add(&name, "%c", *at == '_' ? ' ' : *at);
        name.text[0] = (char)toupper((unsigned char)name.text[0]);
        doc_bullet(guide->doc, ink_text(&name), line ? line : "without a word");
        ink_clear(&name);
    }
}
