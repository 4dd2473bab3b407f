// SPDX-License-Identifier: MIT
//
// What the tests of a class share: a folder, a pack of two scenarios for three pseudonyms, and
// their runs.

#ifndef TESTS_COHORT_CLASS_H
#define TESTS_COHORT_CLASS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parlance_cohort.h"
#include "parlance_players.h"

enum { LONG_ONE, PAIRED_ONE, ITEMS };  // of the pack: "first", eight answers; "paired", one
enum { HERON, MAPLE, OTTER, PSEUDONYMS };

// --- Files ----------------------------------------------------------------------------------

// A path in a folder of this test alone, which class_clean empties. Borrowed until the next but
// three. "" is the folder.
const char *class_path(const char *name);
void class_clean(void);

char *class_read(const char *path, size_t *size);  // the caller's
void class_write(const char *path, const void *bytes, size_t size);

// Writes [json] with a seal that fits.
struct json_t;
void class_write_sealed(const char *path, struct json_t *json);

// --- The pack -------------------------------------------------------------------------------

// Loaded once, and freed by class_end.
const parl_scenario *const *class_scenarios(void);

parl_pack *class_pack(parl_attempt_rule rule);

// The run of [name] at [item], played by [policy]; the caller's.
parl_session *class_play(const parl_pack *pack, int item, int name, parl_policy policy);

// The same written into the folder. [path] may be NULL.
void class_send(const parl_pack *pack, int item, int name, int attempt, parl_policy policy,
                char *path, size_t size);

parl_class *class_collect(const parl_pack *pack);

// Setup and teardown of a test group: an empty folder; everything gone.
int class_begin(void **unused);
int class_end(void **unused);

#endif
