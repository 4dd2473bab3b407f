// SPDX-License-Identifier: MIT
//
// Events as sentences: what the two halves share. sentences.c has people, evidence and promises,
// sentences_plan.c packets, sign-offs, work, trade-offs and models in use.

#ifndef PLAY_SENTENCES_H
#define PLAY_SENTENCES_H

#include "scenario.h"
#include "writer.h"

typedef void Sentence(Writer *writer, const parl_scenario *scenario, const parl_event *event);

// A person's name; "you" for the player, "nobody" for NONE.
void write_name(Writer *writer, const parl_scenario *scenario, int person);

// In quotes. Where the author gives no title it is the id, with spaces for underscores.
void write_title(Writer *writer, const char *title, const char *id);

#define write_titled(writer, table, index) \
    write_title((writer), (table)[index].title, (table)[index].id)

// ": reason (from whom)."
void write_reason(Writer *writer, const parl_scenario *scenario, const parl_event *event);

Sentence sentence_handed, sentence_packet, sentence_contact, sentence_sign, sentence_work,
    sentence_effort, sentence_rework, sentence_matter, sentence_owner, sentence_live,
    sentence_drift, sentence_noticed;

#endif
