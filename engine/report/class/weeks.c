// SPDX-License-Identifier: MIT
//
// Trust and understanding over the weeks, in every run; where there are no weeks, the parts of the
// score.

#include <stdlib.h>

#include "class/class.h"

typedef int Gauge(const Sample *sample, int person);

static int trust_of(const Sample *sample, int person) { return sample->trust[person]; }

static int grasp_of(const Sample *sample, int person) { return sample->grasp[person]; }

typedef struct {
    const char *title, *reading;
    Gauge *gauge;
    const ChartLimit *limit;
} Kind;

// Of [count] values, which it sorts; -1: of none.
static int middle_of(int *values, int count) {
    if (count == 0) return -1;
    for (int i = 1; i < count; i++) {
        int value = values[i], at = i;
        for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1];
        values[at] = value;
    }
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

// --- Bands --------------------------------------------------------------------------------------

typedef struct {
    const Group *group;
    const Kind *kind;
    int moments;
    int *values;  // [people][runs][moments]; owned
    int *middle;  // [people][moments]; owned
} Field;

static int *value_at(const Field *field, int person, int entry, int moment) {
    int row = person * field->group->count + entry;
    return &field->values[row * field->moments + moment];
}

static bool was_met(const Group *group, int entry, int person) {
    return parl_session_person(group->entries[entry].run->session, person).met;
}

// Weeks without an answer of their own are as the one before. Nobody is drawn whom a run never met.
static void fill_run(const Field *field, int person, int entry) {
    const Samples *samples = &field->group->entries[entry].samples;
    bool shown = samples->count > 0 && was_met(field->group, entry, person);
    for (int at = 0, i = 0; at < field->moments; at++) {
        while (i + 1 < samples->count && samples->samples[i + 1].at <= at) i++;
        int value = shown ? field->kind->gauge(&samples->samples[i], person) : -1;
        *value_at(field, person, entry, at) = value < 0 ? -1 : value * CHART_FULL / 100;
    }
}

static void find_middle(const Field *field, int person, int *scratch) {
    for (int at = 0; at < field->moments; at++) {
        int count = 0;
        for (int i = 0; i < field->group->count; i++) {
            int value = *value_at(field, person, i, at);
            if (value >= 0) scratch[count++] = value;
        }
        field->middle[person * field->moments + at] = middle_of(scratch, count);
    }
}

static Field field_new(const Group *group, const Kind *kind) {
    // From the beginning to what comes after the last week.
    Field field = {.group = group, .kind = kind, .moments = group->info.weeks + 2};
    size_t moments = (size_t)field.moments, people = (size_t)group->info.people + 1;
    field.values = calloc(people * (size_t)group->count * moments, sizeof *field.values);
    field.middle = calloc(people * moments, sizeof *field.middle);
    int *scratch = calloc((size_t)group->count + 1, sizeof *scratch);
    if (!field.values || !field.middle || !scratch) abort();
    for (int person = 0; person < group->info.people; person++) {
        for (int i = 0; i < group->count; i++) fill_run(&field, person, i);
        find_middle(&field, person, scratch);
    }
    free(scratch);
    return field;
}

static void field_free(Field *field) {
    free(field->values);
    free(field->middle);
}

// The lowest and the highest of a moment, in percent. False where nobody is there.
static bool ends_at(const Field *field, int person, int moment, int *low, int *high) {
    bool found = false;
    for (int i = 0; i < field->group->count; i++) {
        int value = *value_at(field, person, i, moment);
        if (value < 0) continue;
        if (!found || value < *low) *low = value;
        if (!found || value > *high) *high = value;
        found = true;
    }
    *low /= CHART_FULL / 100;
    *high /= CHART_FULL / 100;
    return found;
}

static void add_row(const Field *field, int person, Table *table, Ink *value) {
    int last = field->moments - 1, low = 0, high = 0;
    const int *middle = field->middle + person * field->moments;
    const parl_session *any = field->group->entries[0].run->session;
    (void)ends_at(field, person, last, &low, &high);
    int first = middle[0] / (CHART_FULL / 100), end = middle[last] / (CHART_FULL / 100);
    table_cell(table, "%s", parl_session_person(any, person).name);
    table_cell(table, "%d", first);
    table_cell(table, "%d", end);
    table_cell(table, "%d to %d", low, high);
    ink_add(value, "%d, at the end %d", first, end);
}

static Chart *draw(const Field *field, const ChartBand *bands, int count) {
    return chart_bands(bands, count, field->group->count, field->moments, field->kind->limit,
                       "the beginning", "the end");
}

static void tell_kind(Group *group, const Kind *kind) {
    const char *const heads[] = {"Person", "Middle at the beginning", "Middle at the end",
                                 "Runs at the end"};
    Table *table = table_new(4, heads, 6);
    Field field = field_new(group, kind);
    ChartBand bands[PARL_CAST_MAX] = {{.label = NULL}};
    Ink texts[PARL_CAST_MAX] = {{0}};
    int count = 0;
    for (int i = 0; i < group->info.people; i++) {
        if (field.middle[i * field.moments] < 0) continue;
        add_row(&field, i, table, &texts[count]);
        bands[count] =
            (ChartBand){.label = parl_session_person(group->entries[0].run->session, i).name,
                        .value = ink_text(&texts[count]),
                        .values = field.values + i * group->count * field.moments,
                        .middle = field.middle + i * field.moments};
        count++;
    }
    if (count > 0)
        doc_chart(group->doc, kind->title, kind->reading, draw(&field, bands, count), table, true);
    else
        table_free(table);
    for (int i = 0; i < count; i++) ink_clear(&texts[i]);
    field_free(&field);
}

// --- Parts --------------------------------------------------------------------------------------

static bool is_offered(const Group *group, int signal) {
    for (int i = 0; i < group->count; i++) {
        if (group->entries[i].run->score.parts[signal].offered) return true;
    }
    return false;
}

// Returns how many there are.
static int fill_part(const Group *group, int signal, int *at) {
    int count = 0;
    for (int i = 0; i < group->count; i++) {
        const parl_part *part = &group->entries[i].run->score.parts[signal];
        if (part->offered) at[count++] = part->value;
    }
    return count;
}

static void add_part(int signal, int *at, int count, Table *table, Ink *value) {
    int low = at[0], high = at[0];
    for (int i = 1; i < count; i++) {
        if (at[i] < low) low = at[i];
        if (at[i] > high) high = at[i];
    }
    int middle = middle_of(at, count);
    int row = parl_rubric_row((parl_signal)signal), level = parl_rubric_level(middle);
    table_cell(table, "%s", signal_words((parl_signal)signal)->name);
    table_cell(table, "%d", middle / 10);
    table_cell(table, "%d to %d", low / 10, high / 10);
    if (row >= 0)
        table_cell(table, "Level %d of %d: %s", level, PARL_LEVEL_COUNT,
                   parl_rubric_anchor(row, level));
    else
        table_cell(table, "–");
    ink_add(value, "middle %d", middle / 10);
}

static void tell_parts(Group *group) {
    const char *const heads[] = {"Part", "Middle", "Runs", "What the middle of the class did"};
    Table *table = table_new(4, heads, 6);
    ChartDots rows[PARL_SIGNAL_COUNT] = {{.label = NULL}};
    Ink texts[PARL_SIGNAL_COUNT] = {{0}};
    int *at = calloc((size_t)group->count * PARL_SIGNAL_COUNT + 1, sizeof *at), count = 0;
    if (!at) abort();
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!is_offered(group, i)) continue;
        int *values = at + count * group->count;
        int runs = fill_part(group, i, values);
        add_part(i, values, runs, table, &texts[count]);
        rows[count] = (ChartDots){.label = signal_words((parl_signal)i)->name,
                                  .value = ink_text(&texts[count]),
                                  .at = values,
                                  .count = runs,
                                  .mark = PARL_MARK_DOT};
        count++;
    }
    doc_heading(group->doc, HEADING_PARTS);
    doc_chart(group->doc, "The parts of the score",
              "From 0 to 100, a dot for each run. A part in which all stand high needs no time "
              "today; one in which the class is torn apart does.",
              chart_dots(rows, count, NULL, 0, "0", "100"), table, true);
    for (int i = 0; i < count; i++) ink_clear(&texts[i]);
    free(at);
}

void class_weeks(Group *group) {
    static const ChartLimit understood = {600, "understood from 60"};
    static const Kind kinds[] = {
        {"Trust",
         "From 0 to 100 for each person, week by week. A thin line is a run, the thick one "
         "the middle of the class: half of the runs lie above it, half below.",
         trust_of, NULL},
        {"What they understand",
         "Of the facts that a person needs, the one that they hold least, from 0 to 100.", grasp_of,
         &understood},
    };
    if (group->info.weeks == 0) {
        tell_parts(group);
        return;
    }
    doc_heading(group->doc, HEADING_WEEKS);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) tell_kind(group, &kinds[i]);
}
