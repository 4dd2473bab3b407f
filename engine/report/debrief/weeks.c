// SPDX-License-Identifier: MIT
//
// Week by week: what became of trust, and of what people understood.

#include <stdlib.h>

#include "chart/chart.h"
#include "debrief/debrief.h"

// What is shown of a sample.
typedef int Gauge(const Sample *sample, int person);

static int trust_of(const Sample *sample, int person) { return sample->trust[person]; }

static int grasp_of(const Sample *sample, int person) { return sample->grasp[person]; }

typedef struct {
    const char *title, *reading;
    Gauge *gauge;
    const ChartLimit *limit;
} Kind;

static bool is_shown(const Page *page, const Samples *samples, const Kind *kind, int person) {
    bool met = parl_session_person(page->session, person).met;
    return met && kind->gauge(&samples->samples[0], person) >= 0;
}

// "week 2: 53, week 5: 61": the moments at which it changed.
static void add_changes(const Page *page, const Samples *samples, const Kind *kind, int person,
                        Ink *ink) {
    for (int i = 1; i < samples->count; i++) {
        int before = kind->gauge(&samples->samples[i - 1], person);
        int now = kind->gauge(&samples->samples[i], person);
        if (now == before) continue;
        ink_add(ink, "%s", ink->size ? ", " : "");
        samples_name(page, samples->samples[i].at, ink);
        ink_add(ink, ": %d", now);
    }
    if (ink->size == 0) ink_add(ink, "none");
}

static void add_row(const Page *page, const Samples *samples, const Kind *kind, int person,
                    Table *table) {
    Ink changes = {0};
    add_changes(page, samples, kind, person, &changes);
    table_cell(table, "%s", parl_session_person(page->session, person).name);
    table_cell(table, "%d", kind->gauge(&samples->samples[0], person));
    table_cell(table, "%d", kind->gauge(&samples->samples[samples->count - 1], person));
    table_cell(table, "%s", ink_text(&changes));
    ink_clear(&changes);
}

// One value for each moment from the beginning to the last one; a week without an answer of its
// own is as the one before.
static void fill(const Samples *samples, const Kind *kind, int person, int *values, int moments) {
    for (int at = 0, i = 0; at < moments; at++) {
        while (i + 1 < samples->count && samples->samples[i + 1].at <= at) i++;
        values[at] = kind->gauge(&samples->samples[i], person) * CHART_FULL / 100;
    }
}

typedef struct {
    ChartSeries rows[PARL_CAST_MAX];
    Ink texts[PARL_CAST_MAX];
    int *values;
    int count, moments;
} Picture;

static void draw_person(const Page *page, const Samples *samples, const Kind *kind, int person,
                        Picture *picture) {
    int *values = picture->values + picture->count * picture->moments;
    fill(samples, kind, person, values, picture->moments);
    Ink *text = &picture->texts[picture->count];
    int first = kind->gauge(&samples->samples[0], person);
    int last = kind->gauge(&samples->samples[samples->count - 1], person);
    ink_add(text, first == last ? "%d" : "%d → %d", first, last);
    picture->rows[picture->count++] = (ChartSeries){
        .label = parl_session_person(page->session, person).name,
        .value = ink_text(text),
        .values = values,
    };
}

static Chart *draw(const Page *page, Picture *picture, const Kind *kind) {
    Ink first = {0}, last = {0};
    samples_name(page, 0, &first);
    samples_name(page, picture->moments - 1, &last);
    Chart *chart = chart_series(picture->rows, picture->count, picture->moments, true, kind->limit,
                                ink_text(&first), ink_text(&last));
    ink_clear(&first);
    ink_clear(&last);
    return chart;
}

static void tell_kind(Page *page, const Samples *samples, const Kind *kind) {
    const char *const heads[] = {"Person", "At the beginning", "At the end", "Changes"};
    Table *table = table_new(4, heads, 6);
    Picture picture = {.moments = samples->samples[samples->count - 1].at + 1};
    picture.values = calloc((size_t)picture.moments * PARL_CAST_MAX, sizeof *picture.values);
    if (!picture.values) abort();
    for (int i = 0; i < page->info.people; i++) {
        if (!is_shown(page, samples, kind, i)) continue;
        add_row(page, samples, kind, i, table);
        draw_person(page, samples, kind, i, &picture);
    }
    if (picture.count > 0) {
        Chart *chart = draw(page, &picture, kind);
        doc_chart(page->doc, kind->title, kind->reading, chart, table, true);
    } else {
        table_free(table);
    }
    for (int i = 0; i < picture.count; i++) ink_clear(&picture.texts[i]);
    free(picture.values);
}

void debrief_weeks(Page *page) {
    static const ChartLimit understood = {600, "understood from 60"};
    static const Kind kinds[] = {
        {"Trust in you", "From 0 to 100 for each person you met. It falls faster than it grows.",
         trust_of, NULL},
        {"What they understand",
         "Of the facts that a person needs, the one that they hold least, from 0 to 100.", grasp_of,
         &understood},
    };
    // A round in which nobody's trust counts, and nothing is to be understood, has no such story.
    bool trust = !page_is_short(page) || page->info.weights[PARL_SIGNAL_RELATIONSHIP] > 0;
    if (!trust && page->info.facts == 0) return;
    Samples samples = samples_of(page);
    if (samples.count > 1) {
        doc_heading(page->doc, page->info.weeks > 0 ? "Week by week" : "Answer by answer");
        for (size_t i = trust ? 0 : 1; i < sizeof kinds / sizeof *kinds; i++) {
            tell_kind(page, &samples, &kinds[i]);
        }
    }
    samples_clear(&samples);
}
