// SPDX-License-Identifier: MIT
//
// `parlance graph`: the flow of a scenario, as DOT or as a picture.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kept/kept.h"
#include "parlance_author.h"

// A graph of the most scenes takes Graphviz some ten seconds.
enum { SECONDS_MAX = 60 };

typedef struct {
    char *text;
    size_t size, room;
} Buffer;

static bool put_buffer(void *data, const char *text, size_t size) {
    Buffer *buffer = data;
    if (buffer->size + size + 1 > buffer->room) {
        buffer->room = 2 * (buffer->size + size) + 1;
        buffer->text = realloc(buffer->text, buffer->room);
        if (!buffer->text) abort();
    }
    memcpy(buffer->text + buffer->size, text, size);
    buffer->size += size;
    buffer->text[buffer->size] = '\0';
    return true;
}

static int write_file(const char *path, const Buffer *buffer) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    return sheet_end(&sheet, sheet_write(&sheet, buffer->text, buffer->size));
}

// The picture is whole before its file is touched.
static int write_svg(const char *path, const Buffer *dot) {
    Buffer svg = {0};
    int code = EXIT_FINE;
    switch (parl_graph_svg(dot->text, dot->size, SECONDS_MAX, put_buffer, &svg)) {
        case PARL_DRAW_OK: code = write_file(path, &svg); break;
        case PARL_DRAW_ERR_MISSING:
            code = complain(EXIT_WRONG_USE,
                            "graph: a picture needs Graphviz, and its program `dot` is not here; "
                            "install the package graphviz, or take --dot FILE");
            break;
        case PARL_DRAW_ERR_FAILED:
        case PARL_DRAW_ERR_SINK:
            code = complain(EXIT_FOUND,
                            "graph: Graphviz did not draw it within %d seconds; take --dot FILE, "
                            "and draw it by hand: dot -Tsvg FILE",
                            SECONDS_MAX);
            break;
    }
    free(svg.text);
    return code;
}

static int write_graph(const Options *options, const Buffer *dot) {
    const char *svg = options->values[OPTION_SVG], *path = options->values[OPTION_DOT];
    int code = svg ? write_svg(svg, dot) : EXIT_FINE;
    if (code == EXIT_FINE && (path || !svg)) code = write_file(path, dot);
    return code;
}

static int graph_scenario(const Options *options, const char *path, const parl_scenario *scenario) {
    Buffer dot = {0};
    parl_graph_run lost;
    int runs = options->values[OPTION_RUNS] ? (int)options->counts[OPTION_RUNS] : 100, code;
    if (parl_graph_dot(scenario, runs, put_buffer, &dot, &lost))
        code = write_graph(options, &dot);
    else
        code = complain(EXIT_FOUND,
                        "graph: %s fails in seed %" PRIu64 ", played by `%s`; --runs 0 "
                        "draws it without",
                        path, lost.seed, parl_policy_id(lost.policy));
    free(dot.text);
    return code;
}

int graph_run(const Options *options) {
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, options->names[0]);
    parl_scenario *scenario = path ? kept_load(path) : NULL;
    int code = path ? EXIT_FOUND : EXIT_WRONG_USE;
    if (scenario) code = graph_scenario(options, path, scenario);
    parl_scenario_free(scenario);
    parl_shelf_free(shelf);
    return code;
}
