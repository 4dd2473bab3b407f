// SPDX-License-Identifier: MIT
//
// Charts beside what the score and the outcome say.

#include <stdio.h>

#include "chart/chart.h"
#include "debrief/debrief.h"
#include "judge/caps.h"

// --- The parts of the score ---------------------------------------------------------------------

static bool is_shown(const parl_part *part) { return part->offered && part->weight > 0; }

static void add_row(const Page *page, parl_signal signal, Table *table) {
    const parl_part *part = &page->debrief.score.parts[signal];
    Ink title = {0};
    ink_signal(&title, signal);
    table_cell(table, "%s", ink_text(&title));
    ink_clear(&title);
    table_cell(table, "%d", part->value / 10);
    table_cell(table, "%d %%", part->weight);
    table_cell(table, "%s", part->capped ? "yes" : "no");
    table_about(table, signal);
}

// The words of a row.
typedef struct {
    Ink title;
    char value[16], aside[48];
} Words;

static ChartRow row_of(const Page *page, parl_signal signal, Words *words) {
    const parl_part *part = &page->debrief.score.parts[signal];
    ink_signal(&words->title, signal);
    snprintf(words->value, sizeof words->value, "%d", part->value / 10);
    snprintf(words->aside, sizeof words->aside, "%scounts %d %%", part->capped ? "caps · " : "",
             part->weight);
    return (ChartRow){
        .label = ink_text(&words->title),
        .value = words->value,
        .aside = words->aside,
        .bar = part->value,
        .lost = part->capped ? part->value : 0,
        .limit = caps_below(signal),
    };
}

// How the chart is read: of ticks and caps only where there are some.
static void add_reading(const Page *page, Ink *ink) {
    bool ticks = false, caps = false;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &page->debrief.score.parts[i];
        ticks = ticks || (is_shown(part) && caps_below((parl_signal)i) > 0);
        caps = caps || (is_shown(part) && part->capped);
    }
    ink_add(ink, "Each bar runs to 100; “counts” is its share of the total.");
    if (ticks) ink_add(ink, " Below its tick a part caps the total");
    if (caps) ink_add(ink, "; those marked “caps” do so here");
    if (ticks) ink_add(ink, ".");
}

void figures_score(Page *page) {
    const char *const heads[] = {"Part", "Of 100", "Counts for", "Holds the total down"};
    Table *table = table_new(4, heads, 6);
    ChartRow rows[PARL_SIGNAL_COUNT];
    Words words[PARL_SIGNAL_COUNT] = {{.title = {0}}};
    Ink reading = {0};
    int count = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!is_shown(&page->debrief.score.parts[i])) continue;
        add_row(page, (parl_signal)i, table);
        rows[count] = row_of(page, (parl_signal)i, &words[count]);
        count++;
    }
    add_reading(page, &reading);
    bool complete = page->debrief.score.complete;
    doc_chart(page->doc, complete ? "The parts of the score" : "The parts so far",
              ink_text(&reading), chart_rows(rows, count, NULL, 0), table, false);
    for (int i = 0; i < count; i++) ink_clear(&words[i].title);
    ink_clear(&reading);
}

// --- Work and the first contact -----------------------------------------------------------------

enum { EFFORT_ROWS = PARL_CAST_MAX + 24 };

typedef struct {
    ChartRow rows[EFFORT_ROWS];
    Ink labels[EFFORT_ROWS], values[EFFORT_ROWS];
    int count;
    Table *table;
} Effort;

static int share(int days, int planned) {
    return days >= planned ? CHART_FULL : days * CHART_FULL / planned;
}

static void keep(Effort *effort, int bar, int lost) {
    int at = effort->count++;
    effort->rows[at] = (ChartRow){.label = ink_text(&effort->labels[at]),
                                  .value = ink_text(&effort->values[at]),
                                  .bar = bar,
                                  .lost = lost};
    table_cell(effort->table, "%s", ink_text(&effort->labels[at]));
    table_cell(effort->table, "%s", ink_text(&effort->values[at]));
}

static void add_contact(const Page *page, Effort *effort, int person, int planned) {
    parl_person row = parl_session_person(page->session, person);
    Ink *value = &effort->values[effort->count];
    ink_add(&effort->labels[effort->count], "%s", row.name);
    if (!row.contacted)
        ink_add(value, "never");
    else
        ink_add(value, "after %d of %d days", row.contact_effort, planned);
    keep(effort, row.contacted ? share(row.contact_effort, planned) : CHART_FULL, 0);
    table_cell(effort->table, "first contact");
}

static void add_rework(const Page *page, Effort *effort, const parl_event *event, int planned) {
    parl_concern concern = parl_session_concern(page->session, event->values[0]);
    int lost = event->after - event->before, worth = event->values[1];
    ink_add(&effort->labels[effort->count], "%s", concern.title ? concern.title : concern.id);
    ink_add(&effort->values[effort->count], "%d %% of %d: %d days", event->values[2] / 10, worth,
            lost);
    keep(effort, share(worth, planned), share(lost, planned));
    table_cell(effort->table, "work lost");
}

static void add_reviews(Effort *effort, int weeks) {
    if (weeks == 0) return;
    ink_add(&effort->labels[effort->count], "reviews begun anew");
    ink_add(&effort->values[effort->count], "%d week%s", weeks, weeks == 1 ? "" : "s");
    keep(effort, 0, 0);
    table_cell(effort->table, "fresh lead time");
}

static void clear(Effort *effort) {
    for (int i = 0; i < effort->count; i++) {
        ink_clear(&effort->labels[i]);
        ink_clear(&effort->values[i]);
    }
}

static void fill(const Page *page, Effort *effort, int planned) {
    for (int i = 0; i < page->info.people; i++) {
        if (outcome_has_a_say(page, i)) add_contact(page, effort, i, planned);
    }
    Walk walk = walk_all(page, PARL_EVENT_REWORK);
    for (int i = 0; i < walk.count && effort->count < EFFORT_ROWS - 1; i++) {
        add_rework(page, effort, &walk.events[i], planned);
    }
    walk_clear(&walk);
    add_reviews(effort, outcome_fresh_reviews(page));
}

void figures_effort(Page *page, int planned) {
    static const ChartLimit limits[] = {{EARLY_SHARE, "too late to count"}};
    const char *const heads[] = {"Who or what", "Work", "Kind"};
    Effort effort = {.table = table_new(3, heads, 0)};
    fill(page, &effort, planned);
    if (effort.count == 0) {
        table_free(effort.table);
        return;
    }
    Chart *chart = chart_rows(effort.rows, effort.count, limits, 1);
    doc_chart(page->doc, "Work spent before law and ethics were heard",
              "A bar runs to all planned days. For a person it is the work that lay there when "
              "they first had something to judge; for a worry that came out late, the work that "
              "rested on it, with what was lost of it at its end. A review that is begun anew "
              "costs its weeks once more.",
              chart, effort.table, false);
    clear(&effort);
}
