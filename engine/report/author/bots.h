// SPDX-License-Identifier: MIT
//
// The report on a battery of players, in the order in which it is read.

#ifndef REPORT_AUTHOR_BOTS_H
#define REPORT_AUTHOR_BOTS_H

#include "page/doc.h"
#include "page/render.h"
#include "parlance_report_author.h"

enum { BOTS_JSON_VERSION = 1 };

void bots_tell_gates(const parl_bots *bots, Doc *doc);
void bots_tell_better(const parl_bots *bots, Doc *doc);
void bots_tell_players(const parl_bots *bots, Doc *doc);
void bots_tell_items(const parl_bots *bots, Doc *doc);
void bots_tell_unseen(const parl_bots *bots, Doc *doc);
void bots_tell_words(Doc *doc);
void bots_write_json(const parl_bots *bots, Out *out);

// --- Inside --------------------------------------------------------------------------------------

// ".69" as "0.69", "-0.02"; hundredths of a point as "96.6".
void bots_ink_share(Ink *ink, int thousandths);
void bots_ink_points(Ink *ink, int hundredths);

// "weeks.lua:107, in rui_talk", "the desk of week 3".
void bots_ink_place(Ink *ink, const parl_bot_item *item);

// At least so many worlds make a whole battery.
bool bots_is_quick(const parl_bots *bots);

const char *bots_state_id(const parl_bot_gate *gate);  // "met", "not met", "remark", "not asked"

#endif
