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

// --- Bars ---------------------------------------------------------------------------------------

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
        ink_add(ink, "for all");
    else
        ink_add(ink, "for %d of %d", option->held, decision->met);
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
    Ink *values = calloc(2 * (size_t)decision->count + 1, sizeof *values);
    if (!bars || !values) abort();
    int shown = 0;
    for (int i = 0; i < decision->count; i++) {
        const Choosable *option = &decision->options[order[i]];
        if (!is_shown(decision, option)) continue;
        Ink *value = &values[2 * i], *text = &values[2 * i + 1];
        ink_of(value, option->taken, decision->met);
        // What is best only for some, where they stood, says so first, so that diamonds and bars
        // add up also where a line is too long for its picture.
        if (option->held > 0 && option->held < decision->met)
            ink_add(text, "(for %d of %d) ", option->held, decision->met);
        ink_add(text, "%s", option->text);
        bars[shown++] = (ChartBar){.text = ink_text(text),
                                   .value = ink_text(value),
                                   .bar = FULL * option->taken / decision->met,
                                   .marked = option->held > 0};
    }
    Chart *chart = chart_bars(bars, shown);
    for (int i = 0; i < 2 * decision->count; i++) ink_clear(&values[i]);
    free(values);
    free(bars);
    return chart;
}

static void add_reading(const Group *group, const Decision *decision, Ink *ink) {
    // The whole line, where the heading has less of it.
    bool more = decision->kind != PARL_DECISION_DESK &&
                strncmp(decision->title, decision->name, strlen(decision->name)) != 0;
    if (more) ink_add(ink, "“%s” ", decision->title);
    ink_add(ink, "%d of %d came here.", decision->met, group->count);
    if (decision->judged > 0)
        ink_add(ink,
                " The diamond is the author's key; %d gave the answer that it holds best where "
                "they stood.",
                decision->agreed);
}

static void tell_decision(Group *group, const Decision *decision) {
    const char *const heads[] = {"Answer", "Taken by", "The author's key"};
    Table *table = table_new(3, heads, 2);
    int *order = calloc((size_t)decision->count + 1, sizeof *order);
    if (!order) abort();
    sort(decision, order);
    add_rows(decision, order, table);
    Ink title = {0}, reading = {0};
    ink_heading(&title, decision);
    add_reading(group, decision, &reading);
    doc_chart(group->doc, ink_text(&title), ink_text(&reading), draw(decision, order), table, true);
    ink_clear(&title);
    ink_clear(&reading);
    free(order);
}

// --- Which of them ------------------------------------------------------------------------------

// How far the runs part there: those that did not take what most did.
static int split_of(const Decision *decision) {
    int most = 0;
    for (int i = 0; i < decision->count; i++) {
        if (decision->options[i].taken > most) most = decision->options[i].taken;
    }
    return decision->met - most;
}

// What fewest got right has to be looked at, also where all said the same: a row of a table would
// hide it.
static int most_missed(const Group *group) {
    int best = -1;
    for (int i = 0; i < group->decision_count; i++) {
        const Decision *row = &group->decisions[i];
        bool asked =
            row->kind != PARL_DECISION_DESK && row->kind != PARL_DECISION_ESTIMATE && is_faced(row);
        if (!asked || 2 * row->judged < group->count || row->agreed == row->judged) continue;
        const Decision *other = best >= 0 ? &group->decisions[best] : NULL;
        int mine = other ? (row->judged - row->agreed) * other->judged : 1;
        int theirs = other ? (other->judged - other->agreed) * row->judged : 0;
        bool wider = mine == theirs && row->judged > other->judged;
        bool earlier =
            mine == theirs && row->judged == other->judged && row->number < other->number;
        if (mine > theirs || wider || earlier) best = i;
    }
    return best;
}

// The one that most missed, and those at which runs part most, in the order of the story.
static int choose(const Group *group, const int *order, bool *chosen) {
    int missed = most_missed(group), count = 0;
    if (missed >= 0) {
        chosen[missed] = true;
        count++;
    }
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

// What it would have said; of several the one that it holds best most often, or all of an order.
static void add_key(const Decision *decision, Ink *ink) {
    int shown = 0;
    for (int i = 0; i < decision->count; i++) {
        const Choosable *option = &decision->options[i];
        if (option->held == 0) continue;
        ink_add(ink, "%s%s", shown++ ? "; " : "", option->text);
        if (option->held < decision->met)
            ink_add(ink, " (for %d of %d)", option->held, decision->met);
    }
    if (shown == 0) ink_add(ink, "–");
}

static void tell_others(Group *group, const int *order, const bool *chosen) {
    const char *const heads[] = {"Decision", "Came here", "The author's key", "Gave it",
                                 "Most said"};
    Table *table = table_new(5, heads, 10);
    for (int i = 0; i < group->decision_count; i++) {
        const Decision *row = &group->decisions[order[i]];
        if (chosen[order[i]] || !is_faced(row)) continue;
        int most = 0;
        for (int j = 1; j < row->count; j++) {
            if (stands_before(&row->options[j], &row->options[most])) most = j;
        }
        Ink name = {0}, key = {0};
        ink_heading(&name, row);
        add_key(row, &key);
        table_cell(table, "%s", ink_text(&name));
        table_cell(table, "%d", row->met);
        table_cell(table, "%s", ink_text(&key));
        ink_clear(&name);
        ink_clear(&key);
        if (row->judged > 0)
            table_cell(table, "%d", row->agreed);
        else
            table_cell(table, "–");
        table_cell(table, "%s (%d)", row->options[most].text, row->options[most].taken);
    }
    doc_table(group->doc, "The other decisions that several faced", table, true);
}

// Own words stand for themselves; whose they are is nobody's business here.
static void quote_words(Group *group, int decision) {
    bool begun = false;
    for (int i = 0; i < group->count; i++) {
        for (int j = 0; j < group->entries[i].step_count; j++) {
            const Reply *step = &group->entries[i].steps[j];
            if (step->decision != decision || !step->first || !*step->said) continue;
            Ink ink = {0};
            ink_decision(&ink, &group->decisions[decision]);
            if (!begun) doc_bullet(group->doc, "In own words", ink_text(&ink));
            begun = true;
            ink_clear(&ink);
            entry_label(group, i, &ink);
            doc_quote(group->doc, ink_text(&ink), step->said);
            ink_clear(&ink);
        }
    }
}

// Whoever wrote them was told that they are kept, not that they are shown to a room.
static void tell_words(Group *group) {
    if (!group->request->own_words) return;
    for (int i = 0; i < group->decision_count; i++) {
        if (group->decisions[i].kind == PARL_DECISION_WRITE) quote_words(group, i);
    }
}

static void tell_intro(Group *group) {
    Ink ink = {0};
    ink_add(&ink,
            "The decisions at which this class parted most, and the one that most missed. A run "
            "counts once, with its first answer. The author's key is what the author of the "
            "scenario would do at that moment; where the author says nothing, it is what the rules "
            "hold best there and then. A debrief plays on from each answer instead, and may prefer "
            "another one.");
    if (!group_one_world(group))
        ink_add(&ink, " Figures in a line are those of one world; other worlds had their own.");
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
}

void class_choices(Group *group) {
    int *order = calloc((size_t)group->decision_count + 1, sizeof *order);
    bool *chosen = calloc((size_t)group->decision_count + 1, sizeof *chosen);
    if (!order || !chosen) abort();
    group_order(group, order);
    doc_heading(group->doc, HEADING_CHOICES);
    int count = choose(group, order, chosen);
    if (count > 0) tell_intro(group);
    for (int i = 0; i < group->decision_count; i++) {
        if (chosen[order[i]]) tell_decision(group, &group->decisions[order[i]]);
    }
    tell_others(group, order, chosen);
    tell_words(group);
    free(order);
    free(chosen);
}

// --- Where runs left the key --------------------------------------------------------------------

// How many runs first left the key at each decision.
static int *count_left(const Group *group) {
    int *left = calloc((size_t)group->decision_count + 1, sizeof *left);
    if (!left) abort();
    for (int i = 0; i < group->count; i++) {
        int step = entry_left(group, i);
        if (step >= 0) left[group->entries[i].steps[step].decision]++;
    }
    return left;
}

static void draw_left(Group *group, const int *order, const int *left, const char *reading) {
    const char *const heads[] = {"Decision", "First left it here"};
    Table *table = table_new(2, heads, 2);
    ChartBar *bars = calloc((size_t)group->decision_count + 1, sizeof *bars);
    Ink *texts = calloc(2 * (size_t)group->decision_count + 1, sizeof *texts);
    if (!bars || !texts) abort();
    int count = 0;
    for (int i = 0; i < group->decision_count; i++) {
        int row = order[i];
        if (left[row] == 0) continue;
        Ink *name = &texts[2 * i], *value = &texts[2 * i + 1];
        ink_heading(name, &group->decisions[row]);
        ink_of(value, left[row], group->count);
        table_cell(table, "%s", ink_text(name));
        table_cell(table, "%s", ink_text(value));
        bars[count++] = (ChartBar){.text = ink_text(name),
                                   .value = ink_text(value),
                                   .bar = FULL * left[row] / group->count};
    }
    doc_chart(group->doc, "Where runs first left the author's key", reading,
              chart_bars(bars, count), table, true);
    for (int i = 0; i < 2 * group->decision_count; i++) ink_clear(&texts[i]);
    free(texts);
    free(bars);
}

void class_left(Group *group) {
    int *order = calloc((size_t)group->decision_count + 1, sizeof *order);
    if (!order) abort();
    int *left = count_left(group), whole = group->count;
    for (int i = 0; i < group->decision_count; i++) whole -= left[i];
    group_order(group, order);
    Ink reading = {0};
    ink_add(&reading,
            "How many first gave another answer than the key's there%s. Where somebody went first, "
            "and how sure they were, is not held against it. Another answer is not always a worse "
            "one: ask what it was meant to do.",
            whole > 0 ? ", of those who did at all" : "");
    if (whole < group->count) draw_left(group, order, left, ink_text(&reading));
    ink_clear(&reading);
    free(left);
    free(order);
}
