// SPDX-License-Identifier: MIT
//
// The runs of one scenario, played again: what each decided, told and lost.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "class/class.h"
#include "play/session.h"

// A run while it is played again.
typedef struct {
    Group *group;
    Entry *entry;
    parl_session *again;
    Ink who, spoken;  // the last line that somebody said
    Ink place;        // what was chosen at the desk this week
    int week;         // that it was chosen in
} Again;

// --- What makes it the same decision ------------------------------------------------------------

static void name_decision(const Again *again, const parl_decision *decision, char *key) {
    const Options *options = session_options(again->again);
    if (decision->kind == PARL_DECISION_DESK)
        snprintf(key, KEY_BYTES, "desk %d", parl_session_clock(again->again).week);
    else if (options->menu)
        snprintf(key, KEY_BYTES, "menu %d", (int)(options->menu - again->again->scenario->menus));
    else
        snprintf(key, KEY_BYTES, "%d %s", (int)decision->kind, decision->id);
}

static void add_title(const Again *again, const parl_decision *decision, Ink *ink) {
    if (decision->kind == PARL_DECISION_DESK)
        ink_add(ink, "Where to go first");
    else if (*decision->prompt)
        ink_add(ink, "%s", decision->prompt);
    else if (again->spoken.size > 0)
        ink_add(ink, "%s%s%s", ink_text(&again->who), again->who.size > 0 ? ": " : "",
                ink_text(&again->spoken));
    else
        ink_add(ink, "The first word");
}

static void add_name(const Again *again, const parl_decision *decision, Decision *row) {
    bool spoken = decision->kind != PARL_DECISION_DESK && !*decision->prompt;
    bool here = spoken && again->week == parl_session_clock(again->again).week;
    const char *who = spoken && again->spoken.size > 0 ? ink_text(&again->who) : "";
    decision_name(row, who, *who ? ink_text(&again->spoken) : row->title,
                  here ? ink_text(&again->place) : "");
}

// --- What could be answered ---------------------------------------------------------------------

enum { FIFTHS = 5 };

// The last figure of a fifth belongs to it: 20 is in "0 to 20".
static int top_of(const parl_decision *decision, int fifth) {
    return decision->from + (decision->till - decision->from) * (fifth + 1) / FIFTHS;
}

static int fifth_of(const parl_decision *decision, int figure) {
    int fifth = 0;
    while (fifth < FIFTHS - 1 && figure > top_of(decision, fifth)) fifth++;
    return fifth;
}

static void add_fifths(Decision *row, const parl_decision *decision) {
    for (int i = 0; i < FIFTHS; i++) {
        Ink text = {0};
        int low = i > 0 ? top_of(decision, i - 1) + 1 : decision->from;
        ink_add(&text, "%d to %d", low, top_of(decision, i));
        decision_option(row, i, ink_text(&text));
        ink_clear(&text);
    }
}

static bool is_placed(parl_decision_kind kind) {
    return kind == PARL_DECISION_RANK || kind == PARL_DECISION_GRID;
}

// In the author's order: where they stand on the screen comes from the seed.
static void add_options(Decision *row, const parl_decision *decision) {
    if (decision->kind == PARL_DECISION_ESTIMATE && row->count == 0) add_fifths(row, decision);
    if (decision->kind == PARL_DECISION_ESTIMATE || is_placed(decision->kind)) return;
    for (int i = 0; i < decision->option_count; i++) {
        decision_option(row, decision->options[i].value, decision->options[i].text);
    }
}

static const char *text_of(const parl_decision *decision, int value) {
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].value == value) return decision->options[i].text;
    }
    return "";
}

// The row of what stands at [place] of an answer.
static int option_of(Decision *row, const parl_decision *decision, int place, int value) {
    if (decision->kind == PARL_DECISION_ESTIMATE)
        return decision_option(row, fifth_of(decision, value), "");
    if (!is_placed(decision->kind)) return decision_option(row, value, text_of(decision, value));
    Ink text = {0};
    if (decision->kind == PARL_DECISION_GRID)
        ink_add(&text, "%s: %s", decision->rows[place].text, text_of(decision, value));
    else
        ink_add(&text, "%d. %s", place + 1, text_of(decision, value));
    int option = decision_option(row, place * PLACE + value, ink_text(&text));
    ink_clear(&text);
    return option;
}

// --- A step -------------------------------------------------------------------------------------

static bool met_before(const Entry *entry, int decision) {
    for (int i = 0; i < entry->step_count; i++) {
        if (entry->steps[i].decision == decision) return true;
    }
    return false;
}

static bool takes(const Reply *step, int option) {
    for (int i = 0; i < step->count; i++) {
        if (step->takes[i] == option) return true;
    }
    return false;
}

static void count_answer(Decision *row, const Reply *step, const parl_decision *decision,
                         const Key *key) {
    row->met++;
    row->turns += step->turn;
    row->judged += step->credit >= 0;
    row->agreed += step->credit == FULL;
    for (int i = 0; i < key->count && key->views; i++) {
        int option = option_of(row, decision, i, key->values[i]);
        row->options[option].held++;
    }
    for (int i = 0; i < step->count; i++) row->options[step->takes[i]].taken++;
    if (step->credit < 0 || step->credit == FULL) return;
    for (int i = 0; i < step->count; i++) {
        bool held = false;
        for (int j = 0; j < key->count; j++) {
            held = held || option_of(row, decision, j, key->values[j]) == step->takes[i];
        }
        row->options[step->takes[i]].astray += !held;
    }
}

// The largest fall of trust that an answer set off.
static void find_fall(const parl_session *session, Reply *step) {
    int count = 0;
    const parl_event *events = parl_session_events(session, &count);
    step->fallen = -1;
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_TRUST || events[i].person < 0) continue;
        int fall = (events[i].before - events[i].after) / 10;
        if (fall <= step->fall) continue;
        step->fall = fall;
        step->fallen = events[i].person;
    }
}

static void hear(Again *again) {
    int count = 0;
    const parl_event *events = parl_session_events(again->again, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_SAID) continue;
        Ink line = {0};
        ink_event(&line, again->again->scenario, &events[i]);
        if (line.size > 0) {
            ink_clear(&again->spoken);
            ink_clear(&again->who);
            int person = events[i].person;
            if (person >= 0)
                ink_add(&again->who, "%s", parl_session_person(again->again, person).name);
            ink_add(&again->spoken, "%s", ink_text(&line));
        }
        ink_clear(&line);
    }
}

static Decision *find_row(Again *again, const parl_decision *decision, Reply *step) {
    char key[KEY_BYTES];
    name_decision(again, decision, key);
    step->decision = group_decision(again->group, key);
    step->first = !met_before(again->entry, step->decision);
    Decision *row = &again->group->decisions[step->decision];
    if (!row->title) {
        Ink title = {0};
        add_title(again, decision, &title);
        row->title = text_clean(ink_text(&title));
        row->kind = decision->kind;
        row->week = step->week;
        add_name(again, decision, row);
        ink_clear(&title);
    }
    add_options(row, decision);
    return row;
}

static void read_step(Again *again, const parl_answer *answer, Reply *step) {
    const parl_decision *decision = parl_session_decision(again->again);
    step->week = again->group->info.weeks > 0 ? parl_session_clock(again->again).week : 0;
    Decision *row = find_row(again, decision, step);
    Key key = key_now(again->again, decision);
    step->credit = key_credit(again->again, &key, decision, answer);
    step->figure = answer->count > 0 ? answer->values[0] : 0;
    for (int i = 0; i < answer->count; i++) {
        int option = option_of(row, decision, i, answer->values[i]);
        if (!takes(step, option)) step->takes[step->count++] = option;
    }
    if (step->first) count_answer(row, step, decision, &key);
}

// What was told is asked of the words alone, where somebody was spoken to.
static Telling telling_of(const Entry *entry, int turn, parl_decision_kind kind) {
    Telling telling = {.fact = -1, .frame = PARL_FRAME_COUNT};
    if (kind != PARL_DECISION_MENU || entry->page.info.facts == 0) return telling;
    Walk walk = walk_turn(&entry->page, turn);
    telling = walk.telling;
    walk_clear(&walk);
    return telling;
}

// Where the run goes from the desk.
static void keep_place(Again *again, const parl_answer *answer) {
    const parl_decision *decision = parl_session_decision(again->again);
    if (decision->kind != PARL_DECISION_DESK || answer->count == 0) return;
    ink_clear(&again->place);
    again->week = parl_session_clock(again->again).week;
    if (answer->values[0] != OPTION_PASS)
        ink_add(&again->place, "%s", text_of(decision, answer->values[0]));
}

static bool play_step(Again *again, int turn) {
    Entry *entry = again->entry;
    parl_turn row = parl_session_turn(entry->run->session, turn);
    Reply step = {.turn = turn, .telling = {.fact = -1}};
    read_step(again, &row.answer, &step);
    keep_place(again, &row.answer);
    parl_decision_kind kind = parl_session_decision(again->again)->kind;
    if (parl_session_answer(again->again, &row.answer) != PARL_OK) return false;
    find_fall(again->again, &step);
    hear(again);
    Ink said = {0};
    ink_turn(&said, entry->run->session, turn);
    step.said = text_clean(ink_text(&said));
    ink_clear(&said);
    step.telling = telling_of(entry, turn, kind);
    entry->steps[entry->step_count++] = step;
    return true;
}

// --- A run --------------------------------------------------------------------------------------

static const parl_debrief_request PLAIN = {.format = PARL_FORMAT_HTML};

static bool begin(Entry *entry, const Group *group) {
    Page *page = &entry->page;
    *page = (Page){.session = entry->run->session,
                   .scenario = group->class->scenarios[group->scenario],
                   .request = &PLAIN};
    page->info = group->info;
    if (parl_session_debrief(page->session, &page->debrief) != PARL_OK) return false;
    page->read = walk_read(page);
    entry->samples = samples_of(page);
    int turns = parl_session_turn_count(page->session);
    entry->steps = calloc((size_t)turns + 1, sizeof *entry->steps);
    if (!entry->steps) abort();
    return true;
}

static bool play(Group *group, Entry *entry) {
    if (!begin(entry, group)) return false;
    int turns = parl_session_turn_count(entry->run->session);
    Again again = {.group = group, .entry = entry, .again = walk_to(&entry->page, 0)};
    bool played = again.again != NULL;
    if (played) hear(&again);
    for (int i = 0; i < turns && played; i++) played = play_step(&again, i);
    parl_session_free(again.again);
    ink_clear(&again.spoken);
    ink_clear(&again.who);
    ink_clear(&again.place);
    return played;
}

// --- All of them --------------------------------------------------------------------------------

static int by_total(const void *left, const void *right) {
    const Entry *a = left, *b = right;
    int x = a->run->score.total, y = b->run->score.total;
    if (x != y) return x < y ? -1 : 1;
    uint64_t p = parl_session_fingerprint(a->run->session);
    uint64_t q = parl_session_fingerprint(b->run->session);
    if (p != q) return p < q ? -1 : 1;
    return a->run < b->run ? -1 : a->run > b->run;
}

// Numbers that follow neither the roster nor the score: by the states in which runs ended.
static void number(Group *group) {
    for (int i = 0; i < group->count; i++) {
        uint64_t mine = parl_session_fingerprint(group->entries[i].run->session);
        group->entries[i].number = 1;
        for (int j = 0; j < group->count; j++) {
            uint64_t other = parl_session_fingerprint(group->entries[j].run->session);
            group->entries[i].number += other < mine || (other == mine && j < i);
        }
    }
}

static void number_decisions(Group *group) {
    int *order = calloc((size_t)group->decision_count + 1, sizeof *order);
    if (!order) abort();
    group_order(group, order);
    for (int i = 0; i < group->decision_count; i++) group->decisions[order[i]].number = i + 1;
    free(order);
}

bool group_gather(Group *group, const parl_class *class, int scenario) {
    assert(group);
    assert(class);
    group->class = class;
    group->scenario = scenario;
    group->info = parl_scenario_describe(class->scenarios[scenario]);
    group->entries = calloc((size_t) class->run_count + 1, sizeof *group->entries);
    if (!group->entries) abort();
    for (int i = 0; i < class->run_count; i++) {
        const parl_class_run *run = &class->runs[i];
        if (run->scenario == scenario && run->counts) group->entries[group->count++].run = run;
    }
    if (group->count > 0)
        qsort(group->entries, (size_t)group->count, sizeof *group->entries, by_total);
    number(group);
    for (int i = 0; i < group->count; i++) {
        if (!play(group, &group->entries[i])) return false;
    }
    number_decisions(group);
    return true;
}

static void clear_entry(Entry *entry) {
    for (int i = 0; i < entry->step_count; i++) free(entry->steps[i].said);
    free(entry->steps);
    samples_clear(&entry->samples);
}

static void clear_decision(Decision *decision) {
    for (int i = 0; i < decision->count; i++) free(decision->options[i].text);
    free(decision->options);
    free(decision->title);
    free(decision->name);
    free(decision->who);
    free(decision->line);
}

void group_clear(Group *group) {
    assert(group);
    for (int i = 0; i < group->count; i++) clear_entry(&group->entries[i]);
    for (int i = 0; i < group->decision_count; i++) clear_decision(&group->decisions[i]);
    free(group->entries);
    free(group->decisions);
    *group = (Group){0};
}
