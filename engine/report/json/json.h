// SPDX-License-Identifier: MIT
//
// Reports as JSON: README.md of engine/report has a row for each field.

#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include "debrief/debrief.h"
#include "page/render.h"

void json_write_debrief(const Page *page, Out *out);
void json_write_progress(const parl_progress_request *request, Out *out);

#endif
