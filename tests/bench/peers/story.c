// SPDX-License-Identifier: MIT
#define _POSIX_C_SOURCE 200809L
#include "peers.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

// Of the parts a scenario may have, one is its head.
enum { PARTS = 15, PEOPLE = 4 };

// A scene of the story: its place in its layer, and the layer that comes next.
typedef struct {
    int index, place, next_first, next_width;
} Stop;

// What a choice does, whichever language it is said in.
typedef struct {
    int to;             // scene; -1: the end
    const char *gauge;  // that it changes,
    int change;         // by so much
    bool defers;        // it moves the trust of the person, too, and not their patience alone
    int person;
    const char *guard;  // NULL: open always
} Way;

static FILE *open_file(const char *folder, const char *name) {
    char path[4096];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (file) return file;
    fprintf(stderr, "parl_bench_peers: %s: %s\n", path, strerror(errno));
    exit(1);
}

// Layers widen threefold until they are as wide as the number of scenes asks for: so each scene
// has one before it that leads there.
static int next_width(int width, int widest, int left) {
    int next = width * 3 < widest ? width * 3 : widest;
    return next < left ? next : left;
}

// The narrowest limit with which [scenes] scenes fit into the depth.
static int widest_layer(int scenes) {
    for (int widest = 1;; widest++) {
        int width = 1, held = 0;
        for (int layer = 0; layer < STORY_DEPTH; layer++) {
            held += width;
            width = next_width(width, widest, scenes);
        }
        if (held >= scenes) return widest;
    }
}

static int way_count(const Stop *stop) { return 3 + stop->index % 2; }

static Way way_of(const Stop *stop, int number) {
    static const char *const guards[] = {"supply > 10", "nerve > 8", "trust > 45"};
    int i = stop->index;
    int to = number < 3 ? stop->place * 3 + number : stop->place * 7 + 5;
    return (Way){
        .to = stop->next_width ? stop->next_first + to % stop->next_width : -1,
        .gauge = (i + number) % 2 ? "supply" : "nerve",
        .change = 1 + (i + number) % 4,
        .defers = number > 0,
        .person = (i + number) % PEOPLE,
        .guard = number > 0 && i % 3 == 0 ? guards[(i / 3 + number) % 3] : NULL,
    };
}

// --- Ours -----------------------------------------------------------------------------------

static const char *const people[PEOPLE] = {"imke", "rui", "ada", "piet"};
static const char *const names[PEOPLE] = {"Imke", "Rui", "Ada", "Piet"};

static void our_way(FILE *file, const Stop *stop, int number) {
    Way way = way_of(stop, number);
    const char *person = people[way.person];
    fprintf(file, "  choice \"Passage %d of %d.\" { ", number + 1, stop->index);
    if (way.guard && strncmp(way.guard, "trust", 5) == 0)
        fprintf(file, "only = \"%s.%s\", ", person, way.guard);
    else if (way.guard)
        fprintf(file, "only = \"%s\", ", way.guard);
    fprintf(file, "set(\"%s\", \"%s + %d\"), ", way.gauge, way.gauge, way.change);
    fprintf(file, "%s(%s), ", way.defers ? "defer" : "acknowledge", person);
    if (way.to < 0)
        fprintf(file, "jump \"done\" },\n");
    else
        fprintf(file, "jump \"s%d\" },\n", way.to);
}

static void our_scene(FILE *file, const Stop *stop) {
    fprintf(file, "scene \"s%d\" {\n  narrate \"Room %d. Supplies {supply}, nerves {nerve}.\",\n",
            stop->index, stop->index);
    for (int i = 0; i < way_count(stop); i++) our_way(file, stop, i);
    fprintf(file, "}\n");
}

static void our_head(const char *folder, int parts) {
    FILE *file = open_file(folder, "scenario.lua");
    fprintf(file, "scenario { title = \"Rooms\", level = \"aspiring\", minutes = 5,\n"
                  "  brief = \"Find the way out.\" }\n");
    for (int i = 0; i < PEOPLE; i++)
        fprintf(file, "person \"%s\" { name = \"%s\", role = \"executive\", trust = 50 }\n",
                people[i], names[i]);
    for (int i = 0; i < parts; i++) fprintf(file, "include \"part%d\"\n", i);
    fprintf(file, "ending \"done\" { narrate \"Outside, with supplies of {supply}.\" }\n");
    (void)fclose(file);
}

// --- Theirs ---------------------------------------------------------------------------------

static void their_way(FILE *file, const Stop *stop, int number) {
    Way way = way_of(stop, number);
    const char *person = people[way.person];
    fprintf(file, "+ ");
    if (way.guard && strncmp(way.guard, "trust", 5) == 0)
        fprintf(file, "{trust_%s%s} ", person, way.guard + 5);
    else if (way.guard)
        fprintf(file, "{%s} ", way.guard);
    fprintf(file, "[Passage %d of %d.]\n", number + 1, stop->index);
    fprintf(file, "  ~ %s = %s + %d\n", way.gauge, way.gauge, way.change);
    fprintf(file, "  ~ patience_%s = patience_%s - 6\n", person, person);
    if (way.defers) fprintf(file, "  ~ trust_%s = trust_%s + 2\n", person, person);
    if (way.to < 0)
        fprintf(file, "  -> done\n");
    else
        fprintf(file, "  -> s%d\n", way.to);
}

static void their_scene(FILE *file, const Stop *stop) {
    fprintf(file, "=== s%d ===\nRoom %d. Supplies {supply}, nerves {nerve}.\n", stop->index,
            stop->index);
    for (int i = 0; i < way_count(stop); i++) their_way(file, stop, i);
}

static void their_head(FILE *file) {
    fprintf(file, "VAR supply = 0\nVAR nerve = 0\n");
    for (int i = 0; i < PEOPLE; i++)
        fprintf(file, "VAR trust_%s = 50\nVAR patience_%s = 100\n", people[i], people[i]);
    fprintf(file, "-> s0\n=== done ===\nOutside, with supplies of {supply}.\n-> END\n");
}

// --- Both -----------------------------------------------------------------------------------

static void make_folder(const char *folder) {
    if (mkdir(folder, 0777) == 0 || errno == EEXIST) return;
    fprintf(stderr, "parl_bench_peers: %s: %s\n", folder, strerror(errno));
    exit(1);
}

static FILE *next_part(const char *folder, int number) {
    char name[32];
    (void)snprintf(name, sizeof name, "part%d.lua", number);
    return open_file(folder, name);
}

// One of our scenes is the ending.
void story_write(const char *folder, int scenes_and_end) {
    int scenes = scenes_and_end - 1;
    make_folder(folder);
    FILE *theirs = open_file(folder, "story.ink"), *ours = NULL;
    their_head(theirs);
    int widest = widest_layer(scenes), width = 1, parts = 0;
    int per_part = scenes < 2 * PARTS ? scenes : (scenes + PARTS - 1) / PARTS;
    for (int first = 0; first < scenes; first += width) {
        if (first > 0) width = next_width(width, widest, scenes - first);
        int next_first = first + width;
        int next = next_width(width, widest, scenes - next_first);
        for (int i = 0; i < width; i++) {
            Stop stop = {first + i, i, next_first, next};
            if (stop.index % per_part == 0) {
                if (ours) (void)fclose(ours);
                ours = next_part(folder, parts++);
            }
            our_scene(ours, &stop);
            their_scene(theirs, &stop);
        }
    }
    if (ours) (void)fclose(ours);
    (void)fclose(theirs);
    our_head(folder, parts);
}
