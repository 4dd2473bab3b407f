// SPDX-License-Identifier: MIT
//
// What was decided, decision by decision; and where each run first left the author's key.

#include <stdlib.h>
#include <string.h>

#include "class/class.h"

// A decision that one run alone faced says nothing of a class. More pictures than these nobody
// looks at in half an hour; the others are rows of a table.
enum { FACED_MIN = 2, PICTURES_MAX = 8, FACED_SHARE = 3 };

static bool is_faced(const Decision *decision) {
    return decision->met >= FACED_MIN && decision->count > 1;
}

// --- Bars ------------------------------------------------------------------------------------------

// Most taken first; of equals the one that the key holds best, then by the author's order.
static bool stands_before(const Choosable *a, const Choosable *b) {
    if (a->taken != b->taken) return a->taken > b->taken;
    return a->held != b->held ? a->held > b->held : a->value < b->value;
}

// An estimate goes by its figures, a grid by its rows, all else by how many took it.
static void sort(const Decision *decision, int *order) {
    bool fixed = decision->kind == PARL_DECISION_ESTIMATE || decision->kind == PARL_DECISION_GRID;
    for (int i = 0; i < decision->count; i++) {
        int at = i;
        for (; at > 0; at--) {
            const Choosable *mine = &decision->options[i];
            const Choosable *before = &decision->options[order[at - 1]];
            bool first = fixed ? mine->value < before->value : stands_before(mine, before);
            if (!first) break;
            order[at] = order[at - 1];
        }
        order[at] = i;
    }
}

// What nobody took and the key never held best takes room on the wall and says little.
static bool is_shown(const Decision *decision, const Choosable *option) {
    // Of an order what was put first.
    if (decision->kind == PARL_DECISION_RANK && option->value >= PLACE) return false;
    bool whole = decision->kind == PARL_DECISION_ESTIMATE;
    return whole || option->taken > 0 || option->held > 0 || decision->count <= 4;
}

static void add_held(const Decision *decision, const Choosable *option, Ink *ink) {
    if (option->held == 0) return;
    if (option->held == decision->met)
        ink_add(ink, "held best");
    else
        ink_add(ink, "held best in %d", option->held);
}

static void add_rows(const Decision *decision, const int *order, Table *table) {
    for (int i = 0; i < decision->count; i++) {
        const Choosable *option = &decision->options[order[i]];
        if (!is_shown(decision, option)) continue;
        Ink held = {0};
        add_held(decision, option, &held);
        table_cell(table, "%s", option->text);
        table_cell(table, "%d of %d", option->taken, decision->met);
        table_cell(table, "%s", ink_text(&held));
        ink_clear(&held);
    }
}

static Chart *draw(const Decision *decision, const int *order) {
    ChartBar *bars = calloc((size_t)decision->count + 1, sizeof *bars);
    Ink *values = calloc((size_t)decision->count + 1, sizeof *values);
    if (!bars || !values) abort();
    int shown = 0;
    for (int i = 0; i < decision->count; i++) {
        const Choosable *option = &decision->options[order[i]];
        if (!is_shown(decision, option)) continue;
        ink_of(&values[i], option->taken, decision->met);
        bars[shown++] = (ChartBar){.text = option->text,
                                   .value = ink_text(&values[i]),
                                   .bar = FULL * option->taken / decision->met,
                                   .marked = option->held > 0};
    }
    Chart *chart = chart_bars(bars, shown);
    for (int i = 0; i < decision->count; i++) ink_clear(&values[i]);
    free(values);
    free(bars);
    return chart;
}

static void tell_decision(Group *group, const Decision *decision) {
    const char *const heads[] = {"Answer", "Taken by", "The author's key"};
    Table *table = table_new(3, heads, 2);
    int *order = calloc((size_t)decision->count + 1, sizeof *order);
    if (!order) abort();
    sort(decision, order);
    add_rows(decision, order, table);
    Ink title = {0}, reading = {0};
    ink_add(&title, "%d. ", decision->number);
    if (decision->week > 0) ink_add(&title, "Week %d: ", decision->week);
    // A heading has no full stop.
    size_t size = strlen(decision->title);
    bool stop = size > 0 && decision->title[size - 1] == '.';
    ink_add(&title, "%.*s", (int)(size - stop), decision->title);
    ink_add(&reading, "%d of %d runs came here.", decision->met, group->count);
    if (decision->judged > 0)
        ink_add(&reading,
                " %d gave what the author's key holds best, here and in their world: a "
                "diamond stands at it.",
                decision->agreed);
    doc_chart(group->doc, ink_text(&title), ink_text(&reading), draw(decision, order), table, true);
    ink_clear(&title);
    ink_clear(&reading);
    free(order);
}

// --- Which of them -----------------------------------------------------------------------------------

// How far the runs part there: those that did not take what most did.
static int split_of(const Decision *decision) {
    int most = 0;
    for (int i = 0; i < decision->count; i++) {
        if (decision->options[i].taken > most) most = decision->options[i].taken;
    }
    return decision->met - most;
}

// Those at which runs part most, in the order of the story.
static int choose(const Group *group, const int *order, bool *chosen) {
    int count = 0;
    for (; count < PICTURES_MAX; count++) {
        int best = -1;
        for (int i = 0; i < group->decision_count; i++) {
            const Decision *row = &group->decisions[order[i]];
            if (chosen[order[i]] || !is_faced(row) || split_of(row) == 0) continue;
            if (row->met * FACED_SHARE < group->count) continue;
            if (best < 0 || split_of(row) > split_of(&group->decisions[best])) best = order[i];
        }
        if (best < 0) break;
        chosen[best] = true;
    }
    return count;
}

static void tell_others(Group *group, const int *order, const bool *chosen) {
    const char *const heads[] = {"Decision", "Came here", "Gave the key's answer", "Most said"};
    Table *table = table_new(4, heads, 6);
    for (int i = 0; i < group->decision_count; i++) {
        const Decision *row = &group->decisions[order[i]];
        if (chosen[order[i]] || !is_faced(row)) continue;
        int most = 0;
        for (int j = 1; j < row->count; j++) {
            if (stands_before(&row->options[j], &row->options[most])) most = j;
        }
        table_cell(table, "%d. %s", row->number, row->title);
        table_cell(table, "%d", row->met);
        if (row->judged > 0)
            table_cell(table, "%d", row->agreed);
        else
            table_cell(table, "–");
        table_cell(table, "%s (%d)", row->options[most].text, row->options[most].taken);
    }
    doc_table(group->doc, "The other decisions that several faced", table, true);
}

// Own words stand for themselves; whose they are is nobody's business here.
static void tell_words(Group *group) {
    for (int i = 0; i < group->decision_count; i++) {
        const Decision *row = &group->decisions[i];
        if (row->kind != PARL_DECISION_WRITE) continue;
        Ink ink = {0};
        ink_decision(&ink, row);
        doc_bullet(group->doc, "In own words", ink_text(&ink));
        ink_clear(&ink);
        for (int j = 0; j < group->count; j++) {
            for (int k = 0; k < group->entries[j].step_count; k++) {
                const Reply *step = &group->entries[j].steps[k];
                if (step->decision != i || !step->first || !*step->said) continue;
                entry_label(group, j, &ink);
                doc_quote(group->doc, ink_text(&ink), step->said);
                ink_clear(&ink);
            }
        }
    }
}

void class_choices(Group *group) {
    int *order = calloc((size_t)group->decision_count + 1, sizeof *order);
    bool *chosen = calloc((size_t)group->decision_count + 1, sizeof *chosen);
    if (!order || !chosen) abort();
    group_order(group, order);
    doc_heading(group->doc, "What was decided");
    int count = choose(group, order, chosen);
    if (count > 0)
        doc_paragraph(group->doc,
                      "The decisions at which this class parted most. A run counts once, with its "
                      "first answer. Figures in a line are those of one world; other worlds had "
                      "their own.");
    for (int i = 0; i < group->decision_count; i++) {
        if (chosen[order[i]]) tell_decision(group, &group->decisions[order[i]]);
    }
    tell_others(group, order, chosen);
    tell_words(group);
    free(order);
    free(chosen);
}

// --- Where runs left the key -----------------------------------------------------------------------

static void add_left(const Group *group, int entry, Table *table, Ink *value) {
    const Entry *row = &group->entries[entry];
    int left = entry_left(group, entry);
    Ink label = {0};
    entry_label(group, entry, &label);
    table_cell(table, "%s", ink_text(&label));
    ink_clear(&label);
    if (left < 0) {
        table_cell(table, "–");
        table_cell(table, "never");
        ink_add(value, "never");
        return;
    }
    const Reply *step = &row->steps[left];
    table_cell(table, "%d of %d", left + 1, row->step_count);
    const Decision *decision = &group->decisions[step->decision];
    table_cell(table, "%d. %s", decision->number, decision->title);
    ink_add(value, "answer %d", left + 1);
    if (step->week > 0) ink_add(value, ", week %d", step->week);
}

// The share of its answers that a run went with the key.
static int way_of(const Group *group, int entry) {
    int left = entry_left(group, entry), all = group->entries[entry].step_count;
    return left < 0 || all == 0 ? FULL : FULL * left / all;
}

// Where most runs left it first; of equals the earlier.
static void add_commonest(const Group *group, Ink *ink) {
    int most = 0;
    const Decision *commonest = NULL;
    for (int i = 0; i < group->decision_count; i++) {
        const Decision *row = &group->decisions[i];
        int count = 0;
        for (int j = 0; j < group->count; j++) {
            int left = entry_left(group, j);
            count += left >= 0 && group->entries[j].steps[left].decision == i;
        }
        if (count < most || count == 0) continue;
        if (count == most && row->number > commonest->number) continue;
        most = count;
        commonest = row;
    }
    if (!commonest) return;
    ink_add(ink, "%d of %d first left it at ", most, group->count);
    ink_decision(ink, commonest);
    ink_add(ink, " ");
}

void class_left(Group *group) {
    const char *const heads[] = {"Run", "At its answer", "Decision"};
    Table *table = table_new(3, heads, 0);
    ChartRow *rows = calloc((size_t)group->count + 1, sizeof *rows);
    Ink *texts = calloc(2 * (size_t)group->count + 1, sizeof *texts);
    if (!rows || !texts) abort();
    for (int i = 0; i < group->count; i++) {
        Ink *label = &texts[2 * i], *value = &texts[2 * i + 1];
        entry_label(group, i, label);
        add_left(group, i, table, value);
        rows[i] = (ChartRow){.label = ink_text(label),
                             .value = ink_text(value),
                             .bar = way_of(group, i),
                             .thick = 8};
    }
    Ink reading = {0};
    add_commonest(group, &reading);
    ink_add(
        &reading,
        "A bar is the share of its answers that a run went with the key, the lowest score "
        "first. Where somebody went first, and how sure they were, is not held against it. "
        "Another answer than the key's is not always a worse one: ask what it was meant to do.");
    doc_chart(group->doc, "Where each run first left the author's key", ink_text(&reading),
              chart_rows(rows, group->count, NULL, 0), table, true);
    ink_clear(&reading);
    for (int i = 0; i < 2 * group->count; i++) ink_clear(&texts[i]);
    free(texts);
    free(rows);
}
