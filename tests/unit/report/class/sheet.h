// SPDX-License-Identifier: MIT
//
// Reports of a class as one text.

#ifndef TEST_CLASS_SHEET_H
#define TEST_CLASS_SHEET_H

#include "class_of.h"
#include "parlance_report_class.h"

// So wide that no sentence is broken.
enum { SHEET_COLUMNS = 10000 };

#define SCENARIO(name) PARL_SOURCE_DIR "/scenarios/" name

// The caller's: free().
char *class_text(const parl_class *class, const parl_class_request *request);
char *class_in(const parl_class *class, parl_format format);  // anonymous
char *grades_text(const parl_class *class);
char *guide_text(const parl_scenario *scenario, parl_format format);

// Twelve people with different habits at one scenario.
ClassOf *twelve_at(const char *path);

int times(const char *text, const char *part);

#endif
