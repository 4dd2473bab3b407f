// SPDX-License-Identifier: MIT
//
// The gradebook, as RFC 4180 has a CSV.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "class/class.h"

// --- Cells --------------------------------------------------------------------------------------

typedef struct {
    Out *out;
    bool begun;  // the line has a cell
} Line;

static void put_comma(Line *line) {
    if (line->begun) out_put(line->out, ",");
    line->begun = true;
}

// A spreadsheet runs what begins so; the apostrophe makes it a text.
static bool is_formula(const char *text) { return *text && strchr("=+-@\t\r", *text) != NULL; }

static void put_text(Line *line, const char *text) {
    put_comma(line);
    char *clean = text_clean(text);
    out_put(line->out, "\"");
    // Also behind spaces, which some programs skip.
    if (is_formula(text) || is_formula(clean + strspn(clean, " "))) out_put(line->out, "'");
    for (const char *at = clean; *at; at++) {
        if (*at == '"') out_put(line->out, "\"");
        out_bytes(line->out, at, 1);
    }
    out_put(line->out, "\"");
    free(clean);
}

static void put_figure(Line *line, int figure) {
    put_comma(line);
    out_add(line->out, "%d", figure);
}

static void put_empty(Line *line) { put_comma(line); }

static void end(Line *line) {
    out_put(line->out, "\r\n");
    line->begun = false;
}

// --- What is known of a name --------------------------------------------------------------------

typedef struct {
    int attempts;
    const parl_class_run *counting;  // NULL: nothing was played
} Played;

static Played played_of(const parl_class *class, int scenario, const char *name) {
    Played played = {0};
    for (int i = 0; i < class->run_count; i++) {
        const parl_class_run *run = &class->runs[i];
        if (run->scenario != scenario || strcmp(run->name, name) != 0) continue;
        played.attempts++;
        if (run->counts) played.counting = run;
    }
    return played;
}

// --- Lines --------------------------------------------------------------------------------------

static void put_head(Line *line, const char *scenario, const char *what) {
    Ink ink = {0};
    ink_add(&ink, "%s: %s", scenario, what);
    put_text(line, ink_text(&ink));
    ink_clear(&ink);
}

// The parts that a scenario weighs, whatever a run offered.
static bool is_weighed(const parl_class *class, int scenario, int signal) {
    return parl_scenario_describe(class->scenarios[scenario]).weights[signal] > 0;
}

// In the debrief's words, with the id behind for programs: "promises and evidence (phase_gates),
// counts 20 %".
static void put_part_head(const parl_class *class, int scenario, int signal, Line *line) {
    Ink ink = {0};
    int weight = parl_scenario_describe(class->scenarios[scenario]).weights[signal];
    ink_add(&ink, "%s (%s), counts %d %%", signal_words((parl_signal)signal)->name,
            parl_signal_id((parl_signal)signal), weight);
    put_head(line, class->scenario_names[scenario], ink_text(&ink));
    ink_clear(&ink);
}

static void put_heads(const parl_class *class, Line *line) {
    put_text(line, "name");
    for (int i = 0; i < class->scenario_count; i++) {
        const char *name = class->scenario_names[i];
        put_head(line, name, "attempts");
        put_head(line, name, "counting attempt");
        put_head(line, name, "total");
        put_head(line, name, "without caps");
        put_head(line, name, "cap");
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
            if (is_weighed(class, i, j)) put_part_head(class, i, j, line);
        }
    }
    put_text(line, "scenarios in the mean");
    put_text(line, "mean");
    end(line);
}

static void put_parts(const parl_class *class, int scenario, const parl_class_run *run,
                      Line *line) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!is_weighed(class, scenario, i)) continue;
        const parl_part *part = run ? &run->score.parts[i] : NULL;
        if (part && part->offered)
            put_figure(line, part->value / 10);  // as the debrief has it
        else
            put_empty(line);
    }
}

// Where nothing holds the total down there is no cap to tell of.
static void put_total(const parl_score *score, Line *line) {
    put_figure(line, score->total);
    put_figure(line, score->uncapped);
    if (score->cap < 100)
        put_figure(line, score->cap);
    else
        put_empty(line);
}

static void put_scenario(const parl_class *class, int scenario, const Played *played, Line *line) {
    put_figure(line, played->attempts);
    if (played->counting) {
        put_figure(line, played->counting->attempt);
        put_total(&played->counting->score, line);
    } else {
        for (int i = 0; i < 4; i++) put_empty(line);
    }
    put_parts(class, scenario, played->counting, line);
}

// A mean over what happens to be there would make a missing result, or a forged one that was left
// out, a better mark: it waits until all is in.
static void put_mean(int sum, int count, int all, Line *line) {
    put_figure(line, count);
    if (count == 0 || count < all) {
        put_empty(line);
        return;
    }
    int tenths = (20 * sum + count) / (2 * count);
    put_comma(line);
    out_add(line->out, "%d.%d", tenths / 10, tenths % 10);
}

static void put_line(const parl_class *class, const char *name, Line *line) {
    int sum = 0, count = 0;
    put_text(line, name);
    for (int i = 0; i < class->scenario_count; i++) {
        Played played = played_of(class, i, name);
        put_scenario(class, i, &played, line);
        if (!played.counting) continue;
        sum += played.counting->score.total;
        count++;
    }
    put_mean(sum, count, class->scenario_count, line);
    end(line);
}

void parl_report_grades(const parl_class *class, parl_sink sink, void *data) {
    assert(class);
    assert(sink);
    Out out = {.sink = sink, .data = data, .going = true};
    Line line = {.out = &out};
    put_heads(class, &line);
    for (int i = 0; i < class->name_count; i++) put_line(class, class->names[i], &line);
}
