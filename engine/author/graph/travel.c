// SPDX-License-Identifier: MIT
//
// How the bots travel: each run is walked again answer by answer, and its scenes are counted.
#include <assert.h>
#include <stdlib.h>

#include "graph/graph.h"

static const parl_policy TRAVELLERS[] = {PARL_POLICY_EXPERT, PARL_POLICY_RANDOM};

// A run on its way. What it has passed already counts once.
typedef struct {
    Graph *graph;
    int bot;
    int scene;     // where it is; NONE before the first
    bool *edges;   // by edge
    bool *scenes;  // by scene
} Trip;

static void pass_edge(Trip *trip, const Edge *edge) {
    int index = (int)(edge - trip->graph->edges);
    if (trip->edges[index]) return;
    trip->edges[index] = true;
    trip->graph->edges[index].runs[trip->bot]++;
}

// A scene that was announced for later comes from where it was announced.
static const Edge *later_edge(const Trip *trip, int to) {
    for (int i = 0; i < trip->graph->edge_count; i++) {
        const Edge *edge = &trip->graph->edges[i];
        if (edge->to == to && edge->kind == EDGE_LATER && trip->scenes[edge->from]) return edge;
    }
    return NULL;
}

// How the run came from where it is to [to]. NULL for the first scene.
static const Edge *edge_taken(const Trip *trip, int to, bool chosen) {
    const Edge *edge = chosen ? graph_edge(trip->graph, NODE_DESK, to, EDGE_DESK) : NULL;
    if (!edge && trip->scene != NONE) edge = graph_edge(trip->graph, trip->scene, to, EDGE_JUMP);
    if (!edge) edge = later_edge(trip, to);
    if (!edge) edge = graph_edge(trip->graph, NODE_TIME, to, EDGE_TIME);
    if (!edge) edge = graph_edge(trip->graph, NODE_OVER, to, EDGE_OVER);
    return edge;
}

static void enter(Trip *trip, int scene, bool chosen) {
    const Edge *edge = edge_taken(trip, scene, chosen);
    if (edge) pass_edge(trip, edge);
    if (!trip->scenes[scene]) trip->graph->runs[trip->bot][scene]++;
    trip->scenes[scene] = true;
    trip->scene = scene;
}

// [chosen]: the answer before was one of the desk, and leads to the first scene of its events.
static void look(Trip *trip, const parl_session *session, bool chosen) {
    int count = 0;
    const parl_event *events = parl_session_events(session, &count);
    if (chosen) trip->scene = NONE;  // The scene before has run out.
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_SCENE) continue;
        enter(trip, events[i].subject, chosen);
        chosen = false;
    }
}

static parl_status walk(Trip *trip, const parl_session *run) {
    parl_session *again = NULL;
    parl_status status = parl_session_upto(&again, run, 0);
    if (status == PARL_OK) look(trip, again, false);
    for (int i = 0; status == PARL_OK && i < parl_session_turn_count(run); i++) {
        parl_turn turn = parl_session_turn(run, i);
        bool desk = parl_session_decision(again)->kind == PARL_DECISION_DESK;
        status = parl_session_answer(again, &turn.answer);
        if (status == PARL_OK) look(trip, again, desk);
    }
    parl_session_free(again);
    return status;
}

static parl_status travel(Graph *graph, int bot, uint64_t seed) {
    parl_session *run = NULL;
    parl_status status = parl_policy_play(TRAVELLERS[bot], graph->scenario, seed, &run);
    if (status == PARL_OK) {
        Trip trip = {.graph = graph, .bot = bot, .scene = NONE};
        trip.edges = calloc((size_t)graph->edge_count + 1, sizeof *trip.edges);
        trip.scenes = calloc((size_t)graph->scenario->scene_count + 1, sizeof *trip.scenes);
        if (!trip.edges || !trip.scenes) abort();
        status = walk(&trip, run);
        free(trip.edges);
        free(trip.scenes);
    }
    parl_session_free(run);
    return status;
}

parl_status graph_travel(Graph *graph, int runs, parl_graph_run *lost) {
    assert(graph);
    assert(lost);
    graph->run_count = runs;
    for (int bot = 0; bot < 2; bot++) {
        for (int seed = 1; seed <= runs; seed++) {
            parl_status status = travel(graph, bot, (uint64_t)seed);
            if (status == PARL_OK) continue;
            *lost = (parl_graph_run){TRAVELLERS[bot], (uint64_t)seed};
            return status;
        }
    }
    return PARL_OK;
}
