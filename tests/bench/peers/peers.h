// SPDX-License-Identifier: MIT
//
// One abstract story in two languages: scenes in layers, about twenty decisions deep, three or
// four choices in each, three gauges changed by a choice, a guard in every third scene.

#ifndef BENCH_PEERS_H
#define BENCH_PEERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parlance.h"

enum { STORY_DEPTH = 20 };

// Writes the story of [scenes] scenes into the folder [folder], which it makes: scenario.lua and
// its parts for us, story.ink for inkjs. Ends the program where a file cannot be written.
void story_write(const char *folder, int scenes);

// One run by a player who takes any open option. [rendered]: every line and every option is put
// into words, whose bytes are added to [bytes]. Returns how many decisions it had.
int walk(const parl_scenario *scenario, uint64_t world, bool rendered, size_t *bytes);

// A search that looks at [limit] transitions with each of [threads] threads; all share what was
// seen. Returns the transitions in a second of the processor, those of all threads together.
double crawl_rate(const parl_scenario *scenario, int threads, int limit);

#endif
