// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdlib.h>

#include "check/check.h"
#include "graph/graph.h"

// --- Edges ---------------------------------------------------------------------------------

Edge *graph_edge(const Graph *graph, int from, int to, EdgeKind kind) {
    assert(graph);
    for (int i = 0; i < graph->edge_count; i++) {
        Edge *edge = &graph->edges[i];
        if (edge->from == from && edge->to == to && edge->kind == kind) return edge;
    }
    return NULL;
}

static Edge *add_edge(Graph *graph, int from, int to, EdgeKind kind) {
    Edge *known = graph_edge(graph, from, to, kind);
    if (known) return known;
    if (graph->edge_count == graph->edge_room) {
        graph->edge_room = 2 * graph->edge_room + 64;
        graph->edges = realloc(graph->edges, (size_t)graph->edge_room * sizeof *graph->edges);
        if (!graph->edges) abort();
    }
    graph->edges[graph->edge_count] = (Edge){.from = from, .to = to, .kind = kind};
    return &graph->edges[graph->edge_count++];
}

static void add_label(Edge *edge, TextRef text) {
    if (text == NONE) return;
    if (edge->label_count < EDGE_LABELS_MAX) edge->labels[edge->label_count] = text;
    edge->label_count++;
}

// --- Where the steps of a scene lead ---------------------------------------------------------

// Menus inside of menus; the reader takes fewer.
enum { DEPTH_MAX = 32 };

// The choice that step [at] is said with: the innermost one whose body holds it. Menus seen so
// far are kept as a stack, as bodies lie inside of each other.
typedef struct {
    int menu[DEPTH_MAX];
    int depth;
} Menus;

static void leave_menus(const parl_scenario *scenario, Menus *menus, int32_t at) {
    while (menus->depth > 0 && scenario->menus[menus->menu[menus->depth - 1]].after <= at)
        menus->depth--;
}

static TextRef text_at(const parl_scenario *scenario, const Menus *menus, int32_t at) {
    if (menus->depth == 0) return NONE;
    const Menu *menu = &scenario->menus[menus->menu[menus->depth - 1]];
    TextRef text = NONE;
    for (int i = 0; i < menu->choice_count; i++) {
        const Choice *choice = &scenario->choices[menu->choice_first + i];
        if (choice->body <= at) text = choice->text;
    }
    return text;
}

static void add_step(Graph *graph, int scene, const Step *step, TextRef said) {
    if (step->op == STEP_JUMP) add_label(add_edge(graph, scene, step->a, EDGE_JUMP), said);
    if (step->op != STEP_LATER) return;
    Edge *edge = add_edge(graph, scene, step->a, EDGE_LATER);
    if (edge->weeks_least == 0 || step->b < edge->weeks_least) edge->weeks_least = step->b;
    if (step->b > edge->weeks_most) edge->weeks_most = step->b;
    add_label(edge, said);
}

static void add_steps(Graph *graph, int scene, const bool *seen) {
    const parl_scenario *scenario = graph->scenario;
    Menus menus = {.depth = 0};
    int32_t at = scenario->scenes[scene].body;
    for (; scenario->steps[at].op != STEP_END; at++) {
        const Step *step = &scenario->steps[at];
        leave_menus(scenario, &menus, at);
        if (seen[at]) add_step(graph, scene, step, text_at(scenario, &menus, at));
        if (step->op == STEP_MENU && menus.depth < DEPTH_MAX) menus.menu[menus.depth++] = step->a;
    }
    graph->runs_out[scene] = seen[at] && scenario->weeks > 0 && !scenario->scenes[scene].ending;
}

// What begins a scene that nobody jumps to.
static void add_waiting(Graph *graph, int scene) {
    const Scene *row = &graph->scenario->scenes[scene];
    if (row->ending) {
        if (graph->scenario->weeks > 0) add_edge(graph, NODE_OVER, scene, EDGE_OVER);
    } else if (row->waits == WAITS_DESK) {
        add_edge(graph, NODE_DESK, scene, EDGE_DESK);
    } else if (row->waits != WAITS_NEVER) {
        add_edge(graph, NODE_TIME, scene, EDGE_TIME);
    }
}

static void *counters(int count, size_t size) {
    void *list = calloc((size_t)count + 1, size);
    if (!list) abort();
    return list;
}

void graph_init(Graph *graph, const parl_scenario *scenario) {
    assert(graph);
    assert(scenario);
    int count = scenario->scene_count;
    *graph = (Graph){.scenario = scenario,
                     .reachable = check_reachable(scenario),
                     .runs_out = counters(count, sizeof(bool)),
                     .runs = {counters(count, sizeof(int)), counters(count, sizeof(int))}};
    bool *seen = check_steps_seen(scenario);
    for (int i = 0; i < count; i++) {
        add_steps(graph, i, seen);
        add_waiting(graph, i);
    }
    free(seen);
}

void graph_clear(Graph *graph) {
    assert(graph);
    free(graph->edges);
    free(graph->reachable);
    free(graph->runs_out);
    free(graph->runs[0]);
    free(graph->runs[1]);
    *graph = (Graph){0};
}
