// SPDX-License-Identifier: MIT
//
// `parlance graph`: the flow of a scenario, as DOT or as a picture.

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "parlance_author.h"

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
    if (strcmp(path, "-") == 0) {
        fwrite(buffer->text, 1, buffer->size, stdout);
        return EXIT_FINE;
    }
    FILE *file = fopen(path, "w");
    if (!file) return complain(EXIT_WRONG_USE, "graph: cannot write %s: %s", path, strerror(errno));
    bool whole = fwrite(buffer->text, 1, buffer->size, file) == buffer->size;
    if (fclose(file) == 0 && whole) return EXIT_FINE;
    return complain(EXIT_FOUND, "graph: %s is not whole: %s", path, strerror(errno));
}

// The picture is whole before its file is touched.
static int write_svg(const char *path, const Buffer *dot) {
    Buffer svg = {0};
    int code = EXIT_FINE;
    switch (parl_graph_svg(dot->text, dot->size, put_buffer, &svg)) {
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
                            PARL_DRAW_SECONDS);
            break;
    }
    free(svg.text);
    return code;
}

static int write_graph(const Options *options, const Buffer *dot) {
    const char *svg = options->values[OPTION_SVG], *path = options->values[OPTION_DOT];
    int code = svg ? write_svg(svg, dot) : EXIT_FINE;
    if (code == EXIT_FINE && (path || !svg)) code = write_file(path ? path : "-", dot);
    return code;
}

static int graph_scenario(const Options *options, const char *path, const parl_scenario *scenario) {
    Buffer dot = {0};
    parl_graph_run lost;
    int runs = options->values[OPTION_RUNS] ? options->runs : 100, code;
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
    parl_scenario *scenario = NULL;
    int code = EXIT_WRONG_USE;
    if (path && parl_scenario_load(&scenario, path, NULL) == PARL_OK)
        code = graph_scenario(options, path, scenario);
    else if (path)
        code =
            complain(EXIT_FOUND, "graph: %s does not load; parlance check %s says why", path, path);
    parl_scenario_free(scenario);
    parl_shelf_free(shelf);
    return code;
}
