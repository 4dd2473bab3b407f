// SPDX-License-Identifier: MIT
//
// The decisions of all runs, side by side, and how runs and decisions are called.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "class/class.h"

int group_decision(Group *group, const char *key) {
    assert(group);
    assert(key);
    for (int i = 0; i < group->decision_count; i++) {
        if (strcmp(group->decisions[i].key, key) == 0) return i;
    }
    size_t size = (size_t)(group->decision_count + 1) * sizeof *group->decisions;
    group->decisions = realloc(group->decisions, size);
    if (!group->decisions) abort();
    Decision *row = &group->decisions[group->decision_count];
    *row = (Decision){.kind = PARL_DECISION_NONE};
    snprintf(row->key, sizeof row->key, "%s", key);
    return group->decision_count++;
}

int decision_option(Decision *decision, int value, const char *text) {
    assert(decision);
    assert(text);
    for (int i = 0; i < decision->count; i++) {
        if (decision->options[i].value == value) return i;
    }
    size_t size = (size_t)(decision->count + 1) * sizeof *decision->options;
    decision->options = realloc(decision->options, size);
    if (!decision->options) abort();
    decision->options[decision->count] = (Choosable){.value = value, .text = text_clean(text)};
    return decision->count++;
}

// --- Order --------------------------------------------------------------------------------------

// By the week, then by when a run came to it, on average.
static bool stands_before(const Decision *a, const Decision *b) {
    if (a->week != b->week) return a->week < b->week;
    int64_t left = a->turns * b->met, right = b->turns * a->met;
    return left != right ? left < right : strcmp(a->key, b->key) < 0;
}

void group_order(const Group *group, int *out) {
    assert(group);
    assert(out);
    for (int i = 0; i < group->decision_count; i++) {
        int at = i;
        for (; at > 0; at--) {
            if (!stands_before(&group->decisions[i], &group->decisions[out[at - 1]])) break;
            out[at] = out[at - 1];
        }
        out[at] = i;
    }
}

// --- Names --------------------------------------------------------------------------------------

void entry_label(const Group *group, int entry, Ink *ink) {
    assert(group);
    assert(entry < group->count);
    if (group->request && group->request->show_names)
        ink_add(ink, "%s", group->entries[entry].run->name);
    else
        ink_add(ink, "run %d", group->entries[entry].number);
}

void ink_of(Ink *ink, int some, int all) { ink_add(ink, "%d of %d", some, all); }

void ink_decision(Ink *ink, const Decision *decision) {
    assert(decision);
    if (decision->week > 0) ink_add(ink, "week %d: ", decision->week);
    size_t size = strlen(decision->title);
    bool ended = size > 0 && strchr("?!.", decision->title[size - 1]) != NULL;
    ink_add(ink, "“%s”%s", decision->title, ended ? "" : ".");
}

void ink_heading(Ink *ink, const Decision *decision) {
    assert(decision);
    ink_add(ink, "%d. ", decision->number);
    if (decision->week > 0) ink_add(ink, "Week %d: ", decision->week);
    ink_add(ink, "%s", decision->name);
}

void ink_ending(Ink *ink, const parl_session *session) {
    for (const char *at = parl_session_clock(session).ending; *at; at++) {
        ink_add(ink, "%c", *at == '_' ? ' ' : *at);
    }
}

// --- Where a run left the key -------------------------------------------------------------------

int entry_left(const Group *group, int entry) {
    assert(group);
    const Entry *row = &group->entries[entry];
    for (int i = 0; i < row->step_count; i++) {
        const Reply *step = &row->steps[i];
        parl_decision_kind kind = group->decisions[step->decision].kind;
        // At the desk several orders are good; a figure is seldom the key's to the point.
        if (kind == PARL_DECISION_DESK || kind == PARL_DECISION_ESTIMATE) continue;
        if (step->credit >= 0 && step->credit < FULL) return i;
    }
    return -1;
}
