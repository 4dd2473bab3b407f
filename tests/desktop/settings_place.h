// SPDX-License-Identifier: MIT
//
// A folder for settings, and what tests of them ask.

#ifndef TESTS_SETTINGS_PLACE_H
#define TESTS_SETTINGS_PLACE_H

#include <stddef.h>

#include "outside/settings.h"

extern char folder[];  // Made for the group, and empty between the tests,
extern char file[64];  // where this is the settings file.
extern char trouble[SETTINGS_TROUBLE_MAX];

// For cmocka: around the group, and around each test.
int make_folder(void **unused);
int remove_folder(void **unused);
int fresh(void **unused);
int gone(void **unused);

#define FILED(test) cmocka_unit_test_setup_teardown(test, fresh, gone)

// A path in the folder; four live at a time.
const char *in(const char *name);

void put_bytes(const char *path, const char *bytes, size_t size);
void put(const char *text);
const char *content(const char *path);
int files_in_folder(void);

// The settings that are read, without trouble or with all the trouble [expected], in which each
// @ stands for the file.
Settings loaded(void);
Settings loaded_with(const char *expected);

void save(const Settings *settings);
void save_fails(const Settings *settings, const char *expected);

void assert_default(const Settings *settings);

#endif
