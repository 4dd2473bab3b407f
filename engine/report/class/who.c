// SPDX-License-Identifier: MIT
//
// Who is in it, what was left out and why; and how the runs ended.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "class/class.h"

// --- Who is in it -------------------------------------------------------------------------------

static bool has_played(const Group *group, const char *name) {
    for (int i = 0; i < group->count; i++) {
        if (strcmp(group->entries[i].run->name, name) == 0) return true;
    }
    return false;
}

static int attempts(const Group *group) {
    int count = 0;
    for (int i = 0; i < group->class->run_count; i++) {
        count += group->class->runs[i].scenario == group->scenario;
    }
    return count;
}

// Who is missing is named only where everybody is.
static void add_missing(const Group *group, Ink *ink) {
    int missing = 0, shown = 0;
    for (int i = 0; i < group->class->name_count; i++) {
        missing += !has_played(group, group->class->names[i]);
    }
    if (missing == 0 || !group->request->show_names) return;
    ink_add(ink, " No run of ");
    for (int i = 0; i < group->class->name_count; i++) {
        const char *name = group->class->names[i];
        if (!has_played(group, name)) ink_item(ink, shown++, missing, name);
    }
    ink_add(ink, ".");
}

// The names of files have the names of people in them: sorting them out is for a desk, and no wall.
void ink_left_out(Ink *ink, const parl_class *class) {
    assert(class);
    int count = class->refusal_count;
    if (count > 0)
        ink_add(ink, " %d file%s left out; `parlance cohort collect` says which, and why.", count,
                count == 1 ? " was" : "s were");
}

bool group_one_world(const Group *group) {
    assert(group);
    uint64_t seed = parl_session_seed(group->entries[0].run->session);
    for (int i = 1; i < group->count; i++) {
        if (parl_session_seed(group->entries[i].run->session) != seed) return false;
    }
    return true;
}

static void add_world(const Group *group, Ink *ink) {
    const parl_session *any = group->entries[0].run->session;
    if (group_one_world(group))
        ink_add(ink, "%s in world %llu: its figures, its worries, its results.",
                group->count > 1 ? "All played" : "It was played",
                (unsigned long long)parl_session_seed(any));
    else
        ink_add(ink, "Each played in a world of their own: figures, worries and results differ.");
    ink_add(ink, " %s",
            group->class->mode == PARL_MODE_ASSESSED
                ? "Assessed: nobody could go back, or ask why, before the end."
                : "For practice: answers could be taken back, and hints asked for.");
    if (group->request->made) ink_add(ink, " Made on %s.", group->request->made);
}

void class_who(Group *group) {
    Ink ink = {0};
    doc_heading(group->doc, "Who is in it");
    const parl_class *class = group->class;
    ink_add(&ink, "%d of %d played “%s”, in %d run%s; %s.", group->count, class->name_count,
            group->info.title, attempts(group), attempts(group) == 1 ? "" : "s",
            parl_attempt_rule_sentence(class->rule));
    if (class->copy_count > 0)
        ink_add(&ink, " %d file%s the same result once more.", class->copy_count,
                class->copy_count == 1 ? " was" : "s were");
    add_missing(group, &ink);
    ink_left_out(&ink, class);
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
    add_world(group, &ink);
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- The scores ---------------------------------------------------------------------------------

// Of runs in the order of their totals; between two in the middle, their mean.
static int middle_of(const Group *group) {
    int a = group->entries[(group->count - 1) / 2].run->score.total;
    int b = group->entries[group->count / 2].run->score.total;
    return (a + b) / 2;
}

static void add_totals(const Group *group, Table *table) {
    for (int i = 0; i < group->count; i++) {
        const parl_score *score = &group->entries[i].run->score;
        Ink label = {0};
        entry_label(group, i, &label);
        table_cell(table, "%s", ink_text(&label));
        table_cell(table, "%d", score->total);
        table_cell(table, "%d", score->uncapped);
        Ink ending = {0};
        ink_ending(&ending, group->entries[i].run->session);
        table_cell(table, "%s", ink_text(&ending));
        ink_clear(&ending);
        ink_clear(&label);
    }
}

// Without names the dots alone: nobody can be found in them.
static Chart *draw_strip(const Group *group) {
    int *at = calloc((size_t)group->count + 1, sizeof *at);
    if (!at) abort();
    for (int i = 0; i < group->count; i++) at[i] = group->entries[i].run->score.total * 10;
    Ink word = {0};
    ink_add(&word, "middle %d", middle_of(group));
    const ChartLimit middle = {middle_of(group) * 10, ink_text(&word)};
    const ChartDots row = {
        .label = "", .value = "", .at = at, .count = group->count, .mark = PARL_MARK_DOT};
    Chart *chart = chart_dots(&row, 1, &middle, 1, "0", "100 of 100");
    ink_clear(&word);
    free(at);
    return chart;
}

static Chart *draw_named(const Group *group) {
    ChartRow *rows = calloc((size_t)group->count + 1, sizeof *rows);
    Ink *values = calloc((size_t)group->count + 1, sizeof *values);
    if (!rows || !values) abort();
    for (int i = 0; i < group->count; i++) {
        int total = group->entries[i].run->score.total;
        ink_add(&values[i], "%d", total);
        rows[i] = (ChartRow){.label = group->entries[i].run->name,
                             .value = ink_text(&values[i]),
                             .mark = PARL_MARK_DOT,
                             .at = total * 10};
    }
    Chart *chart = chart_rows(rows, group->count, NULL, 0);
    for (int i = 0; i < group->count; i++) ink_clear(&values[i]);
    free(values);
    free(rows);
    return chart;
}

// --- Halves of a class --------------------------------------------------------------------------

// The run's value of [vary]; NULL where it was drawn.
static const char *setting_of(const Entry *entry, const char *vary) {
    const parl_session *session = entry->run->session;
    for (int i = 0; i < parl_session_setting_count(session); i++) {
        parl_setting setting = parl_session_setting_at(session, i);
        if (strcmp(setting.vary, vary) == 0) return setting.value;
    }
    return NULL;
}

static bool is_same(const Entry *entry, parl_setting setting) {
    const char *value = setting_of(entry, setting.vary);
    return value && strcmp(value, setting.value) == 0;
}

static bool was_before(const Group *group, int entry, parl_setting setting) {
    for (int i = 0; i < entry; i++) {
        if (is_same(&group->entries[i], setting)) return true;
    }
    return false;
}

// Entries stand by their totals, so that the middle one of some of them is found by counting.
static void add_half(const Group *group, parl_setting setting, Table *table) {
    int count = 0, seen = 0, low = 0, high = 0;
    for (int i = 0; i < group->count; i++) count += is_same(&group->entries[i], setting);
    for (int i = 0; i < group->count; i++) {
        if (!is_same(&group->entries[i], setting)) continue;
        int total = group->entries[i].run->score.total;
        if (seen == (count - 1) / 2) low = total;
        if (seen == count / 2) high = total;
        seen++;
    }
    table_cell(table, "%s: %s", setting.vary, setting.value);
    table_cell(table, "%d", count);
    table_cell(table, "%d", (low + high) / 2);
}

static void tell_halves(Group *group) {
    const char *const heads[] = {"Set by you", "Runs", "Middle score"};
    Table *table = table_new(3, heads, 6);
    for (int i = 0; i < group->count; i++) {
        const parl_session *session = group->entries[i].run->session;
        for (int j = 0; j < parl_session_setting_count(session); j++) {
            parl_setting setting = parl_session_setting_at(session, j);
            if (!was_before(group, i, setting)) add_half(group, setting, table);
        }
    }
    doc_table(group->doc, "Halves of the class", table, true);
}

static bool any_capped(const Group *group) {
    for (int i = 0; i < group->count; i++) {
        const parl_score *score = &group->entries[i].run->score;
        if (score->uncapped != score->total) return true;
    }
    return false;
}

void class_scores(Group *group) {
    const char *const heads[] = {"Run", "Score", "Without caps", "Ending"};
    Table *table = table_new(4, heads, 6);
    Ink ink = {0};
    add_totals(group, table);
    doc_heading(group->doc, HEADING_SCORES);
    ink_add(&ink,
            "From %d to %d of 100; the middle is %d: half of the runs lie above it, half below. ",
            group->entries[0].run->score.total, group->entries[group->count - 1].run->score.total,
            middle_of(group));
    if (any_capped(group))
        ink_add(&ink, "Without caps is what a run would have without the limits that one very weak "
                      "part sets to the whole. ");
    bool named = group->request->show_names;
    ink_add(&ink, "%s",
            named ? "A dot is a run."
                  : "A dot is a run, and nobody's name stands at it. The numbers of "
                    "runs on this page follow neither the roster nor the score.");
    doc_chart(group->doc, "Scores", ink_text(&ink), named ? draw_named(group) : draw_strip(group),
              table, true);
    tell_halves(group);
    ink_clear(&ink);
}
