// SPDX-License-Identifier: MIT
//
// Figures of the decisions, with the rules for small numbers: below PARL_CLASS_COEFFICIENTS runs
// there are none; below PARL_CLASS_PLAIN they stand in grey, with their intervals; and below
// PARL_CLASS_REPAIR nothing is said to be in need of repair.

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "class/class.h"

// The desk has no right order, and an estimate is judged by calibration.
static bool is_item(const Decision *decision) {
    bool asked = decision->kind != PARL_DECISION_DESK && decision->kind != PARL_DECISION_ESTIMATE;
    return asked && decision->judged >= 2 && decision->count > 1;
}

// --- What a run made of a decision --------------------------------------------------------------

// In thousandths; -1: it did not face it, or the key has no view.
static int credit_of(const Entry *entry, int decision) {
    for (int i = 0; i < entry->step_count; i++) {
        const Reply *step = &entry->steps[i];
        if (step->decision == decision && step->first) return step->credit;
    }
    return -1;
}

// The mean over all other decisions that the run faced. False where there is none.
static bool rest_of(const Group *group, const Entry *entry, int without, double *out) {
    int sum = 0, count = 0;
    for (int i = 0; i < group->decision_count; i++) {
        if (i == without || !is_item(&group->decisions[i])) continue;
        int credit = credit_of(entry, i);
        if (credit < 0) continue;
        sum += credit;
        count++;
    }
    if (count == 0) return false;
    *out = (double)sum / count / FULL;
    return true;
}

// --- One decision -------------------------------------------------------------------------------

static const char *repair_of(const ItemFigures *item) {
    if (item->n < PARL_CLASS_REPAIR) return NULL;
    if (item->rest.known && item->rest.high < 200)
        return "it does not tell better from worse runs: look whether the key is right, and "
               "whether "
               "the best answer is the most careful one and not the wisest";
    if (item->difficulty.low > 950)
        return "nearly everybody finds the best answer: give the others a reason of their own";
    if (item->difficulty.high < 200)
        return "hardly anybody finds the best answer: see whether it can be known at that moment";
    if (item->wrong > 1 && item->working == 0)
        return "none of its other answers draws anybody: write them from what people really said";
    return NULL;
}

// An answer that the key never held best is working where one run in twenty takes it.
static void count_distractors(const Decision *decision, ItemFigures *out) {
    for (int i = 0; i < decision->count; i++) {
        if (decision->options[i].held > 0) continue;
        out->wrong++;
        out->working +=
            decision->options[i].taken * 20 >= decision->met && decision->options[i].taken > 0;
    }
}

static ItemFigures figure(const Group *group, int decision) {
    ItemFigures out = {.decision = decision};
    double *credits = calloc((size_t)group->count + 1, sizeof *credits);
    double *rests = calloc((size_t)group->count + 1, sizeof *rests);
    if (!credits || !rests) abort();
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < group->count; i++) {
        int credit = credit_of(&group->entries[i], decision);
        if (credit < 0) continue;
        sum += (double)credit / FULL;
        out.n++;
        credits[pairs] = (double)credit / FULL;
        pairs += rest_of(group, &group->entries[i], decision, &rests[pairs]);
    }
    count_distractors(&group->decisions[decision], &out);
    if (out.n >= PARL_CLASS_COEFFICIENTS) {
        out.difficulty = wilson(sum / out.n, out.n);
        out.rest = correlated(credits, rests, pairs);
    }
    out.repair = repair_of(&out);
    free(credits);
    free(rests);
    return out;
}

int items_figure(const Group *group, ItemFigures *out) {
    assert(group);
    assert(out);
    int count = 0;
    for (int n = 1; n <= group->decision_count; n++) {
        for (int i = 0; i < group->decision_count; i++) {
            const Decision *decision = &group->decisions[i];
            if (decision->number == n && is_item(decision)) out[count++] = figure(group, i);
        }
    }
    return count;
}

// --- All of them together -----------------------------------------------------------------------

// What everybody faced.
static bool is_common(const Group *group, int decision) {
    if (!is_item(&group->decisions[decision])) return false;
    for (int i = 0; i < group->count; i++) {
        if (credit_of(&group->entries[i], decision) < 0) return false;
    }
    return true;
}

// Decisions of one week hang together: each week is a stratum.
static int strata_of(const Group *group, const int *items, int count, int *out) {
    int strata = 0;
    for (int i = 0; i < count; i++) {
        int week = group->decisions[items[i]].week, found = -1;
        for (int j = 0; j < i && found < 0; j++) {
            if (group->decisions[items[j]].week == week) found = out[j];
        }
        out[i] = found < 0 ? strata++ : found;
    }
    return strata;
}

static void fill_scores(const Group *group, const int *items, int count, double *out) {
    for (int i = 0; i < group->count; i++) {
        for (int j = 0; j < count; j++) {
            out[i * count + j] = (double)credit_of(&group->entries[i], items[j]) / FULL;
        }
    }
}

Alpha items_alpha(const Group *group) {
    assert(group);
    Alpha alpha = {.n = group->count};
    int *items = calloc(2 * (size_t)group->decision_count + 1, sizeof *items);
    if (!items) abort();
    for (int i = 0; i < group->decision_count; i++) {
        if (is_common(group, i)) items[alpha.items++] = i;
    }
    int *strata = items + group->decision_count;
    alpha.strata = strata_of(group, items, alpha.items, strata);
    double *scores = calloc((size_t)group->count * (size_t)alpha.items + 1, sizeof *scores);
    if (!scores) abort();
    fill_scores(group, items, alpha.items, scores);
    if (alpha.n >= PARL_CLASS_COEFFICIENTS)
        alpha.alpha = stratified_alpha(scores, group->count, alpha.items, strata);
    free(scores);
    free(items);
    return alpha;
}

// --- What is told -------------------------------------------------------------------------------

// "0.42", in any locale.
static void ink_decimal(Ink *ink, int thousandths) {
    int hundredths = (abs(thousandths) + 5) / 10;
    ink_add(ink, "%s%d.%02d", thousandths < 0 && hundredths > 0 ? "−" : "", hundredths / 100,
            hundredths % 100);
}

static void ink_estimated(Ink *ink, Estimated figure) {
    ink_decimal(ink, figure.value);
    ink_add(ink, " (");
    ink_decimal(ink, figure.low);
    ink_add(ink, " to ");
    ink_decimal(ink, figure.high);
    ink_add(ink, ")");
}

static void add_estimated(Table *table, Estimated figure) {
    Ink ink = {0};
    if (figure.known)
        ink_estimated(&ink, figure);
    else
        ink_add(&ink, "–");
    table_cell(table, "%s", ink_text(&ink));
    ink_clear(&ink);
}

static void add_item(const Group *group, const ItemFigures *item, Table *table) {
    const Decision *decision = &group->decisions[item->decision];
    Ink name = {0};
    ink_heading(&name, decision);
    table_cell(table, "%s", ink_text(&name));
    ink_clear(&name);
    table_cell(table, "%d", item->n);
    add_estimated(table, item->difficulty);
    add_estimated(table, item->rest);
    table_cell(table, "%d of %d", item->working, item->wrong);
}

static void tell_repairs(Group *group, const ItemFigures *items, int count) {
    for (int i = 0; i < count; i++) {
        if (!items[i].repair) continue;
        const Decision *decision = &group->decisions[items[i].decision];
        Ink ink = {0}, text = {0};
        ink_add(&ink, "Repair this decision: %d", decision->number);
        ink_add(&text, "“%s”: %s.", decision->title, items[i].repair);
        doc_bullet(group->doc, ink_text(&ink), ink_text(&text));
        ink_clear(&ink);
        ink_clear(&text);
    }
}

static void tell_alpha(Group *group) {
    Alpha alpha = items_alpha(group);
    Ink ink = {0};
    if (alpha.alpha.known) {
        ink_add(&ink, "Stratified alpha, each week a stratum: ");
        ink_estimated(&ink, alpha.alpha);
        ink_add(&ink, ", over the %d decisions that all %d runs faced, in %d strata.", alpha.items,
                alpha.n, alpha.strata);
    } else {
        ink_add(&ink,
                "Stratified alpha does not apply: of the decisions %d were faced by all, and "
                "they do not differ enough from run to run.",
                alpha.items);
    }
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_rule(Group *group) {
    Ink ink = {0};
    ink_add(&ink, "n = %d runs of one version of the scenario. ", group->count);
    if (group->count < PARL_CLASS_PLAIN)
        ink_add(
            &ink,
            "From %d to %d runs coefficients stand here with their intervals, in grey: they can "
            "still be anything within them.",
            PARL_CLASS_COEFFICIENTS, PARL_CLASS_PLAIN - 1);
    if (group->count < PARL_CLASS_REPAIR)
        ink_add(&ink, "%sThat a decision should be repaired is said from %d runs on.",
                group->count < PARL_CLASS_PLAIN ? " " : "", PARL_CLASS_REPAIR);
    if (group->count >= PARL_CLASS_REPAIR)
        ink_add(&ink, "That is enough to say which decision should be looked at again.");
    doc_paragraph(group->doc, ink_text(&ink));
    ink_clear(&ink);
}

// The decisions that from [low] to less than [high] runs faced.
static void tell_items(Group *group, const ItemFigures *items, int count, int low, int high) {
    const char *const heads[] = {"Decision", "n", "Share of the key's answers",
                                 "With the rest of the run", "Other answers that draw"};
    Table *table = table_new(5, heads, 30);
    for (int i = 0; i < count; i++) {
        if (items[i].n >= low && items[i].n < high) add_item(group, &items[i], table);
    }
    bool grey = low<PARL_CLASS_PLAIN, any = table_rows(&table->seen)> 0;
    doc_table(group->doc,
              grey ? "In grey: of 12 to 29 runs, with intervals of 95 in 100"
                   : "Of 30 runs or more, with intervals of 95 in 100",
              table, true);
    if (grey && any) doc_faint(group->doc);
}

// Of fewer runs a coefficient is noise, and a heading with nothing under it helps nobody.
void class_items(Group *group) {
    if (group->count < PARL_CLASS_COEFFICIENTS) return;
    doc_heading(group->doc, "Figures of the decisions");
    tell_rule(group);
    ItemFigures *items = calloc((size_t)group->decision_count + 1, sizeof *items);
    if (!items) abort();
    int count = items_figure(group, items);
    tell_items(group, items, count, PARL_CLASS_PLAIN, group->count + 1);
    tell_items(group, items, count, PARL_CLASS_COEFFICIENTS, PARL_CLASS_PLAIN);
    tell_repairs(group, items, count);
    tell_alpha(group);
    free(items);
}
