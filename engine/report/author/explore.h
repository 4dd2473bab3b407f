// SPDX-License-Identifier: MIT
//
// The parts of a report on an exploration, in the order of explore.c.

#ifndef REPORT_AUTHOR_EXPLORE_H
#define REPORT_AUTHOR_EXPLORE_H

#include "page/doc.h"
#include "page/render.h"
#include "parlance_report_author.h"

void explore_tell_wrong(const parl_exploration *exploration, const parl_explore_report *request,
                        Doc *doc);
void explore_tell_unseen(const parl_exploration *exploration, Doc *doc);
void explore_tell_remarks(const parl_exploration *exploration, const parl_explore_report *request,
                          Doc *doc);
void explore_tell_scores(const parl_exploration *exploration, Doc *doc);
void explore_tell_left_out(const parl_exploration *exploration, Doc *doc);
void explore_tell_counts(const parl_exploration *exploration, Doc *doc);

void explore_write_json(const parl_exploration *exploration, Out *out);

// Whether the scene in which [row] stands was seen: what stands in one that was not need not be
// told.
bool explore_scene_seen(const parl_exploration *exploration, const parl_explored *row);

// "weeks.lua:412, in “trial_over”"
void explore_place(Ink *ink, const char *file, int line, const char *scene);

#endif
