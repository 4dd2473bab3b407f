// SPDX-License-Identifier: MIT
//
// Who played how: a bar for each player, where runs ended, and what slips cost.

#include <stdlib.h>

#include "author/bots.h"

static const ChartLimit pass_mark = {.at = 10 * PARL_BOTS_PASS_MARK, .word = "pass mark 70"};

// --- The bars ------------------------------------------------------------------------------------

static void add_row(const parl_bot *bot, Ink *value, ChartRow *row) {
    bots_ink_points(value, bot->mean);
    ink_add(value, ", %d %% pass", (bot->passed + 5) / 10);
    *row = (ChartRow){.label = bot->id,
                      .value = ink_text(value),
                      .bar = bot->mean / 10,
                      .lost = bot->mistake ? bot->mean / 10 : 0};
}

static void add_cells(const parl_bot *bot, Table *table) {
    Ink mean = {0}, sd = {0};
    bots_ink_points(&mean, bot->mean);
    bots_ink_points(&sd, bot->sd);
    table_cell(table, "%s", bot->id);
    table_cell(table, "%s", ink_text(&mean));
    table_cell(table, "%d to %d", bot->least, bot->most);
    table_cell(table, "%s", ink_text(&sd));
    table_cell(table, "%d.%d %%", bot->passed / 10, bot->passed % 10);
    table_cell(table, "%s%s%s", bot->sentence, bot->mistake ? " (a mistake that has a name)" : "",
               bot->own ? " (the author's own)" : "");
    ink_clear(&mean);
    ink_clear(&sd);
}

static void tell_bars(const parl_bots *bots, Doc *doc) {
    const char *const heads[] = {"Player", "Mean", "Range", "Spread", "Pass", "Habit"};
    int count = parl_bots_count(bots), shown = 0;
    Table *table = table_new(6, heads, 0x1e);
    ChartRow *rows = calloc((size_t)count, sizeof *rows);
    Ink *values = calloc((size_t)count, sizeof *values);
    if (!rows || !values) abort();
    for (int i = 0; i < count; i++) {
        parl_bot bot = parl_bots_at(bots, i);
        if (bot.runs == 0) continue;
        add_row(&bot, &values[shown], &rows[shown]);
        add_cells(&bot, table);
        shown++;
    }
    Chart *chart = chart_rows(rows, shown, &pass_mark, 1);
    doc_chart(doc, "Mean totals of the players",
              "Of 100. Mistakes that have a name are drawn as lost: none of them may pass.", chart,
              table, true);
    for (int i = 0; i < shown; i++) ink_clear(&values[i]);
    free(values);
    free(rows);
}

static void tell_left_out(const parl_bots *bots, Doc *doc) {
    Ink ink = {0};
    for (int i = 0; i < parl_bots_count(bots); i++) {
        parl_bot bot = parl_bots_at(bots, i);
        if (!bot.applies) ink_add(&ink, "%s%s", ink.size ? ", " : "", bot.id);
    }
    if (ink.size > 0) {
        ink_add(&ink, ": the score does not weigh what these are about, so they did not play.");
        doc_paragraph(doc, ink_text(&ink));
    }
    ink_clear(&ink);
}

// --- Signals -------------------------------------------------------------------------------------

static void add_signals(const parl_bot *bot, const int *weights, Table *table) {
    table_cell(table, "%s", bot->id);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (weights[i] <= 0) continue;
        if (bot->signals[i] < 0)
            table_cell(table, "–");
        else
            table_cell(table, "%d", (bot->signals[i] + 5) / 10);
    }
}

static void tell_signals(const parl_bots *bots, Doc *doc) {
    parl_scenario_info info = parl_scenario_describe(parl_bots_scenario(bots));
    const char *heads[PARL_SIGNAL_COUNT + 1] = {"Player"};
    int columns = 1;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (info.weights[i] > 0) heads[columns++] = parl_signal_id((parl_signal)i);
    }
    Table *table = table_new(columns, heads, ~1u);
    for (int i = 0; i < parl_bots_count(bots); i++) {
        parl_bot bot = parl_bots_at(bots, i);
        if (bot.runs > 0) add_signals(&bot, info.weights, table);
    }
    doc_table(doc, "Signals, mean value of 100", table, false);
}

// --- Where runs ended, and slips -----------------------------------------------------------------

static void tell_histogram(const parl_bots *bots, parl_policy policy, const char *title, Doc *doc) {
    const char *const heads[] = {"Totals from", "Runs"};
    parl_bot bot = parl_bots_at(bots, (int)policy);
    Table *table = table_new(2, heads, 3);
    for (int i = 0; i <= 100; i += 5) {
        int sum = 0;
        for (int j = i; j < i + 5 && j <= 100; j++) sum += bot.counts[j];
        if (sum == 0) continue;
        table_cell(table, "%d", i);
        table_cell(table, "%d", sum);
    }
    doc_chart(doc, title, "Runs by their total, of 100.",
              chart_histogram(bot.counts, -1, &pass_mark), table, false);
}

static void tell_skill(const parl_bots *bots, Doc *doc) {
    const char *const heads[] = {"Slips in 100 decisions", "Mean"};
    Table *table = table_new(2, heads, 3);
    ChartRow rows[PARL_BOTS_ERROR_STEPS];
    Ink labels[PARL_BOTS_ERROR_STEPS] = {0}, values[PARL_BOTS_ERROR_STEPS] = {0};
    for (int i = 0; i < PARL_BOTS_ERROR_STEPS; i++) {
        int mean = parl_bots_skill(bots, i);
        ink_add(&labels[i], "%d slips in 100", i * PARL_BOTS_ERROR_STEP);
        bots_ink_points(&values[i], mean);
        table_cell(table, "%d", i * PARL_BOTS_ERROR_STEP);
        table_cell(table, "%s", ink_text(&values[i]));
        rows[i] = (ChartRow){
            .label = ink_text(&labels[i]), .value = ink_text(&values[i]), .bar = mean / 10};
    }
    Chart *chart = chart_rows(rows, PARL_BOTS_ERROR_STEPS, &pass_mark, 1);
    doc_chart(doc, "What slips cost", "Players of the key who err more and more often.", chart,
              table, false);
    for (int i = 0; i < PARL_BOTS_ERROR_STEPS; i++) {
        ink_clear(&labels[i]);
        ink_clear(&values[i]);
    }
}

void bots_tell_players(const parl_bots *bots, Doc *doc) {
    doc_heading(doc, "Who played");
    tell_left_out(bots, doc);
    tell_bars(bots, doc);
    tell_signals(bots, doc);
    tell_skill(bots, doc);
    tell_histogram(bots, PARL_POLICY_RANDOM, "Where random play ended", doc);
    tell_histogram(bots, PARL_POLICY_EXPERT, "Where the key ended", doc);
}
