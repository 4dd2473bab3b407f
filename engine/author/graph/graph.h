// SPDX-License-Identifier: MIT
//
// The flow of a scenario, from its tables to a picture: edges.c finds who leads to whom,
// travel.c how often the bots go there, dot.c writes it, svg.c has it drawn.

#ifndef AUTHOR_GRAPH_H
#define AUTHOR_GRAPH_H

#include "parlance_author.h"
#include "scenario.h"

// Nodes that are no scene. The desk offers meetings, what time brings begins by itself, and an
// ending is chosen once the weeks are over.
enum { NODE_DESK = -1, NODE_TIME = -2, NODE_OVER = -3 };

typedef enum {
    EDGE_JUMP,   // by an answer, or at once
    EDGE_LATER,  // in so many weeks
    EDGE_DESK,   // chosen on the week's desk
    EDGE_TIME,   // a week or a condition, whatever was played before
    EDGE_OVER,   // the ending that fits
} EdgeKind;

enum { EDGE_LABELS_MAX = 3 };

// All ways from one node to another of one kind.
typedef struct {
    int from, to;
    EdgeKind kind;
    int weeks_least, weeks_most;  // LATER
    int label_count;  // how many choices lead here; the first ones are held
    TextRef labels[EDGE_LABELS_MAX];
    int runs[2];  // of the expert, at random: how many took it
} Edge;

typedef struct {
    const parl_scenario *scenario;
    int edge_count, edge_room;
    Edge *edges;
    bool *reachable;  // by scene: something leads there
    bool *runs_out;   // by scene: it may lead back to the desk
    int *runs[2];     // by scene: how many came there
    int run_count;    // of each of the two
} Graph;

// Fills in everything but the runs. Owned: graph_clear.
void graph_init(Graph *graph, const parl_scenario *scenario);
void graph_clear(Graph *graph);

// The edge from [from] to [to] of this kind; NULL where there is none.
Edge *graph_edge(const Graph *graph, int from, int to, EdgeKind kind);

// Plays [runs] worlds with an expert and as many at random, and counts. Where a run fails, the
// status, and which run in [lost].
parl_status graph_travel(Graph *graph, int runs, parl_graph_run *lost);

// Writes it in the language of Graphviz. False where the sink has ended it.
bool graph_write(const Graph *graph, parl_sink sink, void *data);

enum { SOURCE_BYTES = 400 };

// What the author wrote in quotes behind field [field] of the word at [place], in [out]. False
// where it does not stand there, or is no text, or is too long.
bool source_text(const parl_scenario *scenario, Place place, const char *field,
                 char out[SOURCE_BYTES]);

#endif
