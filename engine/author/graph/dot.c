// SPDX-License-Identifier: MIT
//
// The graph in the language of Graphviz. Nodes are numbered, so that no name of an author's has
// to be one of theirs; every text goes through put_quoted.
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "graph/graph.h"
#include "utf8.h"

typedef struct {
    const Graph *graph;
    parl_sink sink;
    void *data;
    bool open;
} Dot;

enum { LABEL_BYTES = 512, LABEL_CHARACTERS = 34, CONDITION_CHARACTERS = 46 };

// --- Texts ---------------------------------------------------------------------------------

static void put(Dot *dot, const char *text) {
    dot->open = dot->open && dot->sink(dot->data, text, strlen(text));
}

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static void
put_format(Dot *dot, const char *format, ...) {
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    assert(size >= 0);
    assert((size_t)size < sizeof text);
    put(dot, text);
}

// A text in quotes. Its line breaks become [line], those of a label: "\\n", or "\\l" for lines
// that begin at the left. Nothing else of it is a command.
static void put_quoted(Dot *dot, const char *text, const char *line) {
    put(dot, "\"");
    for (; *text; text++) {
        char one[2] = {*text, '\0'};
        if (*text == '\n')
            put(dot, line);
        else if (*text == '"')
            put(dot, "\\\"");
        else if (*text == '\\')
            put(dot, "\\\\");
        else if (*text == '&')  // Else "&lt;" would be drawn as "<".
            put(dot, "&amp;");
        else
            put(dot, one);
    }
    put(dot, "\"");
}

static void append(char label[LABEL_BYTES], const char *text) {
    size_t used = strlen(label), size = strlen(text);
    if (used + size >= LABEL_BYTES) return;
    memcpy(label + used, text, size + 1);
}

// Adds so many characters of [text] in one line, cut behind a word.
static void append_short(char label[LABEL_BYTES], const char *text, size_t characters) {
    char clean[LABEL_BYTES];
    size_t size = strlen(text), kept = utf8_span(text, characters);
    bool cut = kept < size;
    while (cut && kept > 0 && text[kept] != ' ') kept--;
    if (cut && kept == 0) kept = utf8_span(text, characters);
    (void)utf8_clean(text, kept, clean, sizeof clean, '\n');
    for (char *at = clean; (at = strchr(at, '\n'));) *at = ' ';
    append(label, clean);
    if (cut) append(label, "…");
}

// --- Scenes --------------------------------------------------------------------------------

static void tell_weeks(const Scene *scene, char label[LABEL_BYTES]) {
    char text[64];
    if (scene->week_from == scene->week_till)
        snprintf(text, sizeof text, "week %d", scene->week_from);
    else
        snprintf(text, sizeof text, "weeks %d to %d", scene->week_from, scene->week_till);
    append(label, text);
}

// "on trial.due", as far as the author wrote it as a text.
static void tell_condition(const Graph *graph, const Scene *scene, const char *field,
                           char label[LABEL_BYTES]) {
    char source[SOURCE_BYTES];
    append(label, field);
    append(label, " ");
    if (source_text(graph->scenario, scene->place, field, source))
        append_short(label, source, CONDITION_CHARACTERS);
    else
        append(label, "a condition");
}

static void tell_wait(const Graph *graph, const Scene *scene, char label[LABEL_BYTES]) {
    if (scene->ending && scene->when == NONE) return;
    if (!scene->ending && scene->waits == WAITS_NEVER) return;
    append(label, "\n");
    if (scene->ending)
        tell_condition(graph, scene, "when", label);
    else if (scene->waits == WAITS_ON)
        tell_condition(graph, scene, "on", label);
    else
        tell_weeks(scene, label);
    if (scene->again) append(label, ", again");
}

static int percent(int part, int whole) { return whole > 0 ? (200 * part / whole + 1) / 2 : 0; }

static void tell_runs(const Graph *graph, int scene, char label[LABEL_BYTES]) {
    char text[64];
    if (!graph->reachable[scene]) append(label, "\nNOBODY REACHES IT");
    if (!graph->reachable[scene] || graph->run_count == 0) return;
    snprintf(text, sizeof text, "\n%d %% · %d %%", percent(graph->runs[0][scene], graph->run_count),
             percent(graph->runs[1][scene], graph->run_count));
    append(label, text);
}

// Whether some run came here, or none was played.
static bool is_travelled(const Graph *graph, int scene) {
    return graph->run_count == 0 || graph->runs[0][scene] + graph->runs[1][scene] > 0;
}

static const char *fill_of(const Graph *graph, int scene) {
    const Scene *row = &graph->scenario->scenes[scene];
    if (!graph->reachable[scene]) return "#f9c6c0";
    if (row->ending) return "#e3dcf4";
    if (scene == 0) return "#cfe8d4";
    if (row->waits == WAITS_DESK) return "#dbe9f7";
    return row->waits == WAITS_NEVER ? "#ffffff" : "#fbeecb";
}

static void put_scene(Dot *dot, int scene) {
    const Graph *graph = dot->graph;
    const Scene *row = &graph->scenario->scenes[scene];
    char label[LABEL_BYTES] = "";
    append(label, row->id);
    if (graph->runs_out[scene]) append(label, " ↩");
    if (row->waits == WAITS_DESK && !row->ending) {
        append(label, "\n“");
        append_short(label, graph->scenario->texts[row->desk].raw, LABEL_CHARACTERS);
        append(label, "”");
    }
    tell_wait(graph, row, label);
    tell_runs(graph, scene, label);
    put_format(dot, "  s%d [label=", scene);
    put_quoted(dot, label, "\\n");
    put_format(dot, ", fillcolor=\"%s\"", fill_of(graph, scene));
    if (row->ending) put(dot, ", peripheries=2");
    if (!is_travelled(graph, scene)) put(dot, ", style=\"filled,dashed\", color=\"#999999\"");
    put(dot, "];\n");
}

// --- Edges ---------------------------------------------------------------------------------

static void put_node(Dot *dot, int node) {
    static const char *const hubs[] = {"desk", "time", "over"};
    if (node >= 0)
        put_format(dot, "s%d", node);
    else
        put(dot, hubs[NODE_DESK - node]);
}

static void tell_later(const Edge *edge, char label[LABEL_BYTES]) {
    char text[64];
    if (edge->weeks_least < edge->weeks_most)
        snprintf(text, sizeof text, "+%d to %d weeks", edge->weeks_least, edge->weeks_most);
    else
        snprintf(text, sizeof text, "+%d week%s", edge->weeks_most,
                 edge->weeks_most == 1 ? "" : "s");
    append(label, text);
}

static void tell_edge(const Dot *dot, const Edge *edge, char label[LABEL_BYTES]) {
    char text[64];
    if (edge->kind == EDGE_LATER) tell_later(edge, label);
    int shown = edge->label_count < EDGE_LABELS_MAX ? edge->label_count : EDGE_LABELS_MAX;
    for (int i = 0; i < shown; i++) {
        if (*label) append(label, "\n");
        append_short(label, dot->graph->scenario->texts[edge->labels[i]].raw, LABEL_CHARACTERS);
    }
    if (edge->label_count == shown) return;
    snprintf(text, sizeof text, "\nand %d more", edge->label_count - shown);
    append(label, text);
}

static const char *style_of(EdgeKind kind) {
    static const char *const styles[] = {[EDGE_JUMP] = "solid",
                                         [EDGE_LATER] = "dashed",
                                         [EDGE_DESK] = "solid",
                                         [EDGE_TIME] = "dotted",
                                         [EDGE_OVER] = "dotted"};
    return styles[kind];
}

// From 1 for nobody to 6 for everybody, in tenths.
static void put_width(Dot *dot, const Edge *edge) {
    int runs = 2 * dot->graph->run_count, took = edge->runs[0] + edge->runs[1];
    if (runs == 0) return;
    int tenths = 10 + (50 * took + runs / 2) / runs;
    put_format(dot, ", penwidth=%d.%d, tooltip=\"%d %% of experts, %d %% at random\"", tenths / 10,
               tenths % 10, percent(edge->runs[0], runs / 2), percent(edge->runs[1], runs / 2));
    if (took == 0) put(dot, ", color=\"#bbbbbb\"");
}

static void put_edge(Dot *dot, const Edge *edge) {
    char label[LABEL_BYTES] = "";
    tell_edge(dot, edge, label);
    put(dot, "  ");
    put_node(dot, edge->from);
    put(dot, " -> ");
    put_node(dot, edge->to);
    put_format(dot, " [style=%s, label=", style_of(edge->kind));
    put_quoted(dot, label, "\\n");
    put_width(dot, edge);
    put(dot, "];\n");
}

// --- The page ------------------------------------------------------------------------------

static bool has_edge(const Graph *graph, EdgeKind kind) {
    for (int i = 0; i < graph->edge_count; i++)
        if (graph->edges[i].kind == kind) return true;
    return false;
}

static void put_legend(Dot *dot) {
    const Graph *graph = dot->graph;
    char text[LABEL_BYTES] = "";
    append(text, graph->scenario->title);
    append(text, "\n");
    if (has_edge(graph, EDGE_DESK)) append(text, "↩ leads back to the week's desk.  ");
    if (has_edge(graph, EDGE_TIME))
        append(text, "Dotted: begins by itself, whatever was played before.  ");
    if (has_edge(graph, EDGE_LATER)) append(text, "Dashed: weeks later.  ");
    append(text, "Double frame: an ending.\n");
    if (graph->run_count > 0) {
        char runs[160];
        snprintf(runs, sizeof runs,
                 "Percent of %d runs of the expert · of %d at random; arrows as wide as both "
                 "together, grey where none went.\n",
                 graph->run_count, graph->run_count);
        append(text, runs);
    }
    put(dot, "  label=");
    put_quoted(dot, text, "\\l");
    put(dot, ";\n");
}

static void put_hubs(Dot *dot) {
    static const char form[] =
        "  %s [label=\"%s\", shape=ellipse, style=filled, fillcolor=\"%s\"];\n";
    if (has_edge(dot->graph, EDGE_DESK))
        put_format(dot, form, "desk", "the week's desk", "#dbe9f7");
    if (has_edge(dot->graph, EDGE_TIME))
        put_format(dot, form, "time", "what time brings", "#fbeecb");
    if (has_edge(dot->graph, EDGE_OVER))
        put_format(dot, form, "over", "the weeks are over", "#e3dcf4");
}

bool graph_write(const Graph *graph, parl_sink sink, void *data) {
    assert(graph);
    assert(sink);
    Dot dot = {graph, sink, data, true};
    put(&dot, "digraph scenario {\n"
              "  rankdir=LR; nodesep=0.12; ranksep=0.9; labelloc=t; labeljust=l;\n"
              "  fontname=\"Helvetica\"; fontsize=14;\n"
              "  node [shape=box, style=filled, fontname=\"Helvetica\", fontsize=11, "
              "color=\"#555555\", margin=\"0.12,0.06\"];\n"
              "  edge [fontname=\"Helvetica\", fontsize=9, color=\"#5a6b7b\", arrowsize=0.6];\n");
    put_legend(&dot);
    put_hubs(&dot);
    for (int i = 0; i < graph->scenario->scene_count; i++) put_scene(&dot, i);
    for (int i = 0; i < graph->edge_count; i++) put_edge(&dot, &graph->edges[i]);
    put(&dot, "}\n");
    return dot.open;
}

bool parl_graph_dot(const parl_scenario *scenario, int runs, parl_sink sink, void *data,
                    parl_graph_run *lost) {
    assert(scenario);
    assert(sink);
    assert(runs >= 0);
    Graph graph;
    parl_graph_run failed = {0};
    graph_init(&graph, scenario);
    bool fine = graph_travel(&graph, runs, &failed) == PARL_OK;
    if (fine) fine = graph_write(&graph, sink, data);
    graph_clear(&graph);
    if (lost) *lost = failed;
    return fine;
}
