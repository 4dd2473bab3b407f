// SPDX-License-Identifier: MIT
//
// The class debrief for a program. README.md of engine/report has a row for each field.

#include "json/json.h"

#include <assert.h>
#include <stdlib.h>

#include "class/class.h"

static const char *kind_id(parl_decision_kind kind) {
    static const char *const ids[] = {
        [PARL_DECISION_NONE] = "none",   [PARL_DECISION_MENU] = "menu",
        [PARL_DECISION_DESK] = "desk",   [PARL_DECISION_PICK] = "pick",
        [PARL_DECISION_RANK] = "rank",   [PARL_DECISION_GRID] = "grid",
        [PARL_DECISION_WRITE] = "write", [PARL_DECISION_ESTIMATE] = "estimate",
    };
    return ids[kind];
}

static void put_null(json_t *object, const char *key) { put_json(object, key, json_null()); }

// --- Questions and runs -------------------------------------------------------------------------

static void put_questions(const Group *group, json_t *object) {
    json_t *rows = new_array(object, "questions");
    uint32_t named = 0;
    for (int i = 0; i < PHASE_COUNT; i++) {
        Asked asked = questions_of(group, i, &named);
        for (int j = 0; j < asked.count; j++) {
            json_t *row = new_item(rows);
            put_text(row, "phase", phase_title(i));
            put_text(row, "minutes", phase_minutes(i));
            put_text(row, "text", ink_text(&asked.rows[j].text));
            put_text(row, "see", asked.rows[j].see);
        }
        asked_clear(&asked);
    }
}

static void put_left(const Group *group, int entry, json_t *row) {
    int left = entry_left(group, entry);
    if (left < 0) {
        put_null(row, "left");
        return;
    }
    json_t *object = new_object();
    put_json(row, "left", object);
    const Reply *step = &group->entries[entry].steps[left];
    put_int(object, "answer", left + 1);
    put_int(object, "decision", group->decisions[step->decision].number);
}

static void put_run(const Group *group, int entry, json_t *rows) {
    const Entry *row = &group->entries[entry];
    json_t *object = new_item(rows);
    put_int(object, "run", row->number);
    if (group->request->show_names)
        put_text(object, "name", row->run->name);
    else
        put_null(object, "name");
    put_int(object, "total", row->run->score.total);
    put_int(object, "uncapped", row->run->score.uncapped);
    put_text(object, "ending", parl_session_clock(row->run->session).ending);
    put_int(object, "answers", row->step_count);
    put_left(group, entry, object);
    json_t *parts = new_array(object, "parts");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!row->run->score.parts[i].offered) continue;
        json_t *part = new_item(parts);
        put_text(part, "signal", parl_signal_id((parl_signal)i));
        put_int(part, "value", row->run->score.parts[i].value);
    }
}

// --- Decisions ----------------------------------------------------------------------------------

static void put_decision(const Decision *decision, json_t *rows) {
    json_t *object = new_item(rows);
    put_int(object, "number", decision->number);
    put_text(object, "kind", kind_id(decision->kind));
    put_int(object, "week", decision->week);
    put_text(object, "asked", decision->title);
    put_text(object, "name", decision->name);
    put_int(object, "met", decision->met);
    put_int(object, "judged", decision->judged);
    put_int(object, "agreed", decision->agreed);
    json_t *options = new_array(object, "options");
    for (int i = 0; i < decision->count; i++) {
        json_t *option = new_item(options);
        put_text(option, "text", decision->options[i].text);
        put_int(option, "taken", decision->options[i].taken);
        put_int(option, "held", decision->options[i].held);
    }
}

static void put_decisions(const Group *group, json_t *object) {
    json_t *rows = new_array(object, "decisions");
    int *order = calloc((size_t)group->decision_count + 1, sizeof *order);
    if (!order) abort();
    group_order(group, order);
    for (int i = 0; i < group->decision_count; i++) {
        put_decision(&group->decisions[order[i]], rows);
    }
    free(order);
}

// --- Weeks and promises -------------------------------------------------------------------------

static void put_gauges(const Group *group, int entry, json_t *rows) {
    const Entry *row = &group->entries[entry];
    for (int i = 0; i < row->samples.count; i++) {
        const Sample *sample = &row->samples.samples[i];
        for (int j = 0; j < group->info.people; j++) {
            parl_person person = parl_session_person(row->run->session, j);
            if (!person.met) continue;
            json_t *object = new_item(rows);
            put_int(object, "run", row->number);
            put_text(object, "person", person.id);
            put_int(object, "at", sample->at);
            put_int(object, "trust", sample->trust[j]);
            put_int(object, "understood", sample->grasp[j]);
        }
    }
}

static void put_promises(const Group *group, int entry, json_t *rows) {
    const parl_session *session = group->entries[entry].run->session;
    for (int i = 0; i < parl_session_commit_count(session); i++) {
        parl_commit commit = parl_session_commit(session, i);
        json_t *object = new_item(rows);
        put_int(object, "run", group->entries[entry].number);
        put_text(object, "promise", commit.id);
        put_text(object, "kind", promise_kind_id(commit.kind));
        put_int(object, "week", commit.made);
        put_text(object, "to", parl_session_person(session, commit.to).id);
        put_int(object, "chance", commit.chance);
        put_bool(object, "carried", promise_fits(&commit));
        put_text(object, "status", promise_status_id(commit.status));
    }
}

// --- What nobody asked --------------------------------------------------------------------------

static void put_unasked(const Group *group, json_t *object) {
    const parl_session *any = group->entries[0].run->session;
    json_t *people = new_array(object, "people"), *worries = new_array(object, "worries");
    json_t *facts = new_array(object, "facts");
    for (int i = 0; i < group->info.people; i++) {
        json_t *row = new_item(people);
        put_text(row, "person", parl_session_person(any, i).id);
        put_int(row, "asked", asked_count(group, i));
    }
    for (int i = 0; i < group->info.concerns; i++) {
        int worlds = 0, found = found_count(group, i, &worlds);
        json_t *row = new_item(worries);
        put_text(row, "worry", parl_session_concern(any, i).id);
        put_int(row, "worlds", worlds);
        put_int(row, "found", found);
    }
    for (int i = 0; i < group->info.facts; i++) {
        for (int j = 0; j < group->info.people; j++) {
            if (!needs_fact(group, i, j)) continue;
            json_t *row = new_item(facts);
            put_text(row, "fact", parl_session_fact(any, i).id);
            put_text(row, "person", parl_session_person(any, j).id);
            put_int(row, "told", told_count(group, i, j, false));
            put_int(row, "own_language", told_count(group, i, j, true));
        }
    }
}

static void put_pair(const Group *group, json_t *object) {
    int left = 0, right = 0;
    if (!pair_choose(group, &left, &right)) {
        put_null(object, "pair");
        return;
    }
    json_t *pair = new_object();
    put_json(object, "pair", pair);
    put_int(pair, "left", group->entries[left].number);
    put_int(pair, "right", group->entries[right].number);
}

// --- Figures ------------------------------------------------------------------------------------

static void put_estimated(json_t *object, const char *key, Estimated figure) {
    if (!figure.known) {
        put_null(object, key);
        return;
    }
    json_t *row = new_object();
    put_json(object, key, row);
    put_int(row, "value", figure.value);
    put_int(row, "low", figure.low);
    put_int(row, "high", figure.high);
}

static void put_items(const Group *group, json_t *object) {
    json_t *rows = new_array(object, "items");
    ItemFigures *items = calloc((size_t)group->decision_count + 1, sizeof *items);
    if (!items) abort();
    int count = group->count < PARL_CLASS_COEFFICIENTS ? 0 : items_figure(group, items);
    for (int i = 0; i < count; i++) {
        if (items[i].n < PARL_CLASS_COEFFICIENTS) continue;
        json_t *row = new_item(rows);
        put_int(row, "decision", group->decisions[items[i].decision].number);
        put_int(row, "n", items[i].n);
        put_estimated(row, "difficulty", items[i].difficulty);
        put_estimated(row, "rest", items[i].rest);
        put_int(row, "others", items[i].wrong);
        put_int(row, "drawing", items[i].working);
        put_text(row, "repair", items[i].repair);
    }
    free(items);
    put_estimated(object, "alpha", items_alpha(group).alpha);
}

// --- All ----------------------------------------------------------------------------------------

static void put_group(const Group *group, json_t *rows) {
    json_t *object = new_item(rows);
    put_text(object, "name", group->class->scenario_names[group->scenario]);
    put_text(object, "title", group->info.title);
    put_id(object, "fingerprint", group->info.fingerprint);
    put_questions(group, object);
    json_t *runs = new_array(object, "runs");
    for (int i = 0; i < group->count; i++) put_run(group, i, runs);
    put_decisions(group, object);
    json_t *gauges = new_array(object, "gauges"), *promises = new_array(object, "promises");
    for (int i = 0; i < group->count; i++) {
        put_gauges(group, i, gauges);
        put_promises(group, i, promises);
    }
    put_unasked(group, object);
    put_pair(group, object);
    put_items(group, object);
}

void class_write_json(const parl_class *class, Group *groups, int count, Out *out) {
    assert(class);
    assert(out);
    json_t *root = new_object();
    put_text(root, "format", "parlance-class");
    put_int(root, "version", JSON_VERSION);
    put_text(root, "engine", PARL_VERSION);
    put_text(root, "title", class->title);
    put_int(root, "roster", class->name_count);
    put_int(root, "left_out_count", class->refusal_count);
    json_t *refusals = new_array(root, "left_out");
    // A file is called after whoever sent it.
    bool named = count == 0 || groups[0].request->show_names;
    for (int i = 0; i < class->refusal_count && named; i++) {
        json_t *row = new_item(refusals);
        put_text(row, "file", class->refusals[i].file);
        put_text(row, "why", class->refusals[i].why);
    }
    json_t *rows = new_array(root, "scenarios");
    for (int i = 0; i < count; i++) put_group(&groups[i], rows);
    json_finish(root, out);
}
