// SPDX-License-Identifier: MIT
#include "scenario.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "play/layout.h"
#include "text.h"

static_assert(PARL_SIGNAL_COUNT <= 16, "a signal is a bit of [credits]");
static_assert(PARL_RUBRIC_COUNT <= 8, "a row is a bit of what a menu [shows]");

// --- What follows from the tables ------------------------------------------------------------

static int16_t word_of(const parl_scenario *scenario, const char *word) {
    for (int i = 0; i < scenario->word_count; i++) {
        if (strcmp(scenario->words[i], word) == 0) return (int16_t)i;
    }
    return NONE;
}

// A menu of choices judges the rows that one of them names.
static void finish_shows(parl_scenario *scenario) {
    scenario->shows = 0;
    for (int i = 0; i < scenario->menu_count; i++) {
        Menu *menu = &scenario->menus[i];
        for (int j = 0; menu->kind == MENU_CHOICES && j < menu->choice_count; j++)
            menu->shows |= choice_rows(&scenario->choices[menu->choice_first + j]);
        scenario->shows |= menu->shows;
    }
}

void scenario_finish(parl_scenario *scenario) {
    assert(scenario);
    static const char *const own[] = {
#define X(id, word) word,
        OWN_WORDS(X)
#undef X
    };
    for (int i = 0; i < OWN_WORD_COUNT; i++) scenario->own_words[i] = word_of(scenario, own[i]);
    for (int i = 0; i < scenario->person_count; i++) {
        scenario->people[i].word = word_of(scenario, scenario->people[i].id);
    }
    scenario->credits = 0;
    for (int i = 0; i < scenario->step_count; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_CREDIT) scenario->credits |= (uint16_t)(1u << step->a);
    }
    finish_shows(scenario);
    scenario->layout = layout_new(scenario);
}

// --- Tables of the language ----------------------------------------------------------

static const PropertyRow properties[] = {
#define X(id, name, thing, type, words, sentence) \
    {name, THING_##thing, VALUE_##type, words, sentence},
    PROPERTIES(X)
#undef X
};

static const RoleRow roles[] = {
#define X(id, name, model, statistics, user, regulation, business, operations, builder, veto, law, \
          users)                                                                             \
    {name, {model, statistics, user, regulation, business, operations}, builder, veto, law, users},
    ROLES(X)
#undef X
};

static const MoveRow moves[] = {
#define X(id, name, arguments, sentence) {name, arguments, sentence},
    MOVES(X)
#undef X
};

const PropertyRow *property_row(Property property) {
    assert(property >= 0);
    assert(property < PROPERTY_COUNT);
    return &properties[property];
}

const RoleRow *role_at(int index) {
    assert(index >= 0);
    return index < (int)(sizeof roles / sizeof *roles) ? &roles[index] : NULL;
}

const RoleRow *role_find(const char *id) {
    assert(id);
    for (int i = 0; role_at(i); i++) {
        if (strcmp(roles[i].id, id) == 0) return &roles[i];
    }
    return NULL;
}

const MoveRow *move_row(MoveKind kind) {
    assert(kind >= 0);
    assert(kind < MOVE_COUNT);
    return &moves[kind];
}

// --- Names -----------------------------------------------------------------------------

// Every table of named things: where its first name lies, and how far the next one is.
typedef struct {
    ThingKind thing;
    const void *first;
    size_t stride;
    int count;
} Names;

static const char *name_at(const Names *names, int index) {
    // In each table the name is the first field of the row.
    const char *const *name =
        (const void *)((const char *)names->first + (size_t)index * names->stride);
    return *name;
}

static int name_index(const Names *names, const char *name) {
    for (int i = 0; i < names->count; i++) {
        if (strcmp(name_at(names, i), name) == 0) return i;
    }
    return NONE;
}

static bool memo_find(const parl_scenario *scenario, const char *name, ThingKind *thing,
                      int *index) {
    for (int i = 0; i < scenario->memo_count; i++) {
        if (strcmp(scenario->memos[i].id, name) != 0) continue;
        *thing = (ThingKind)scenario->memos[i].thing;
        *index = i;
        return true;
    }
    return false;
}

bool scenario_find(const parl_scenario *scenario, const char *name, ThingKind *thing,
                   int *index) {
    assert(scenario);
    assert(name);
    const Names tables[] = {
#define TABLE(kind, array, count) {kind, scenario->array, sizeof *scenario->array, scenario->count}
        TABLE(THING_VARY, varies, vary_count),
        TABLE(THING_FIGURE, figures, figure_count),
        TABLE(THING_PERSON, people, person_count),
        TABLE(THING_FACT, facts, fact_count),
        TABLE(THING_CONCERN, concerns, concern_count),
        TABLE(THING_UNCERTAIN, uncertains, uncertain_count),
        TABLE(THING_GATE, gates, gate_count),
        TABLE(THING_PROMISE, promises, promise_count),
        TABLE(THING_PACKET, packets, packet_count),
        TABLE(THING_WORK, works, work_count),
        TABLE(THING_MATTER, matters, matter_count),
        TABLE(THING_LIVE, lives, live_count),
#undef TABLE
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        int found = name_index(&tables[i], name);
        if (found == NONE) continue;
        *thing = tables[i].thing;
        *index = found;
        return true;
    }
    return memo_find(scenario, name, thing, index);
}

uint8_t choice_rows(const Choice *choice) {
    assert(choice);
    unsigned rows = 0;
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++)
        if (choice->shows[row] > 0) rows |= 1u << row;
    return (uint8_t)rows;
}

int vary_lead(const parl_scenario *scenario, int vary) {
    assert(scenario);
    assert(vary >= 0);
    assert(vary < scenario->vary_count);
    int lead = scenario->varies[vary].with;
    return lead == NONE ? vary : lead;
}

int scenario_signers(const parl_scenario *scenario) {
    assert(scenario);
    int count = 0;
    for (int i = 0; i < scenario->person_count; i++) count += scenario->people[i].signs;
    return count;
}

// --- The public side -----------------------------------------------------------------------

void parl_scenario_free(parl_scenario *scenario) {
    if (!scenario) return;
    if (scenario->script.close) scenario->script.close(scenario->script.room);
    arena_clear(&scenario->arena);
    free(scenario);
}

parl_scenario_info parl_scenario_describe(const parl_scenario *scenario) {
    assert(scenario);
    parl_scenario_info info = {
        .title = scenario->title,
        .level = scenario->level,
        .brief = scenario->brief,
        .folder = scenario->folder ? scenario->folder : "",
        .minutes = scenario->minutes,
        .weeks = scenario->weeks,
        .slots = scenario->slots,
        .people = scenario->person_count,
        .facts = scenario->fact_count,
        .promises = scenario->promise_count,
        .concerns = scenario->concern_count,
        .uncertains = scenario->uncertain_count,
        .scenes = scenario->scene_count,
        .packets = scenario->packet_count,
        .works = scenario->work_count,
        .matters = scenario->matter_count,
        .lives = scenario->live_count,
        .gates = scenario->gate_count,
        .signers = scenario_signers(scenario),
        .kind = scenario->kind,
        .timed = scenario->timed,
        .number = scenario->number,
        .choices = scenario->choice_count,
        .fingerprint = scenario->fingerprint,
        .notes = scenario->notes ? scenario->notes : "",
        .pure = scenario->function_count == 0,
        .covers_count = scenario->covers_count,
        .covers = scenario->covers,
    };
    memcpy(info.weights, scenario->weights, sizeof info.weights);
    for (int i = 0; i < PARL_NOTE_COUNT; i++) {
        info.note[i] = scenario->note[i] ? scenario->note[i] : "";
    }
    return info;
}

int parl_scenario_term_count(const parl_scenario *scenario) {
    assert(scenario);
    return scenario->term_count;
}

parl_term parl_scenario_term_at(const parl_scenario *scenario, int index) {
    assert(scenario);
    assert(index >= 0);
    assert(index < scenario->term_count);
    return (parl_term){scenario->terms[index].word, scenario->terms[index].plain};
}

int parl_scenario_term_said(const parl_scenario *scenario, int index, const char *text) {
    assert(scenario);
    assert(index >= 0);
    assert(index < scenario->term_count);
    assert(text);
    Term unknown = scenario->terms[index];
    unknown.known = 0;
    return text_jargon(&unknown, 1, 0, text);
}

int parl_scenario_test_count(const parl_scenario *scenario) {
    assert(scenario);
    return scenario->test_count;
}

parl_scenario_test parl_scenario_test_at(const parl_scenario *scenario, int index) {
    assert(scenario);
    assert(index >= 0);
    assert(index < scenario->test_count);
    return scenario->tests[index];
}

const char *parl_status_text(parl_status status) {
    static const char *const sentences[] = {
#define X(name, sentence) sentence,
        PARL_STATUSES(X)
#undef X
    };
    assert(status >= 0);
    assert((size_t)status < sizeof sentences / sizeof *sentences);
    return sentences[status];
}

// Both words of a row, side by side: what authors write and what players read.
static const char *const frames[][2] = {
#define X(name, id, spoken) {id, spoken},
    PARL_FRAMES(X)
#undef X
};

const char *parl_frame_id(parl_frame frame) {
    assert(frame >= 0);
    assert(frame < PARL_FRAME_COUNT);
    return frames[frame][0];
}

const char *parl_frame_spoken(parl_frame frame) {
    assert(frame >= 0);
    assert(frame < PARL_FRAME_COUNT);
    return frames[frame][1];
}

static const char *const kinds[][2] = {
#define X(name, id, spoken) {id, spoken},
    PARL_KINDS(X)
#undef X
};

const char *parl_kind_id(parl_kind kind) {
    assert(kind >= 0);
    assert(kind < PARL_KIND_COUNT);
    return kinds[kind][0];
}

const char *parl_kind_spoken(parl_kind kind) {
    assert(kind >= 0);
    assert(kind < PARL_KIND_COUNT);
    return kinds[kind][1];
}

static const char *const items[][2] = {
#define X(name, id, spoken) {id, spoken},
    PARL_ITEMS(X)
#undef X
};

const char *parl_item_id(parl_item item) {
    assert(item >= 0);
    assert(item < PARL_ITEM_COUNT);
    return items[item][0];
}

const char *parl_item_spoken(parl_item item) {
    assert(item >= 0);
    assert(item < PARL_ITEM_COUNT);
    return items[item][1];
}

static const char *const tasks[][2] = {
#define X(name, id, spoken) {id, spoken},
    PARL_TASKS(X)
#undef X
};

const char *parl_task_id(parl_task task) {
    assert(task >= 0);
    assert(task < PARL_TASK_COUNT);
    return tasks[task][0];
}

const char *parl_task_spoken(parl_task task) {
    assert(task >= 0);
    assert(task < PARL_TASK_COUNT);
    return tasks[task][1];
}

static const char *const signals[][2] = {
#define X(name, id, weight, core, sentence) {id, sentence},
    PARL_SIGNALS(X)
#undef X
};

const char *parl_signal_id(parl_signal signal) {
    assert(signal >= 0);
    assert(signal < PARL_SIGNAL_COUNT);
    return signals[signal][0];
}

const char *parl_signal_sentence(parl_signal signal) {
    assert(signal >= 0);
    assert(signal < PARL_SIGNAL_COUNT);
    return signals[signal][1];
}
