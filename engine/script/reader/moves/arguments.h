// SPDX-License-Identifier: MIT
//
// The arguments of one move, told apart by what they name.

#ifndef MOVES_ARGUMENTS_H
#define MOVES_ARGUMENTS_H

#include "reader.h"

// What the arguments came to. NONE or NULL: not given.
typedef struct {
    int people[2], person_count;  // ME for the player, where they may stand
    uint32_t group;               // of any number of people: their bits
    uint32_t kinds;               // of the things that it may name: bits
    int fact, concern, promise, uncertain, frame, packet, work, matter, live;
    int item, task;               // parl_item, parl_task
    const Item *value;            // what an item says, or the option of a matter
    const Item *number, *remedy, *details, *frame_item;
    bool reported;   // a name was not understood: nothing else is missing for it
    bool malformed;  // there are fewer or more than the move takes
} Arguments;

Arguments arguments_none(void);

Arguments arguments_read(Reader *reader, const MoveRow *row, const Item *item);

// False where an argument is missing. It is said once: a name that was reported is not
// missing as well, and how many arguments a move takes is known to the table of words.
bool arguments_complete(Reader *reader, const MoveRow *row, const Item *item,
                        const Arguments *arguments);

// --- What else a move carries (read_details.c) ------------------------------------------

// The fields of [move] that its details, its remedy or its value fill.
void details_commit(Reader *reader, const Arguments *arguments, Move *move);
void details_experiment(Reader *reader, const Arguments *arguments, Move *move);
void details_remedy(Reader *reader, const Arguments *arguments, Move *move);
void details_declare(Reader *reader, const Arguments *arguments, Move *move);
void details_decide(Reader *reader, const Arguments *arguments, Move *move);
void details_assign(Reader *reader, const Arguments *arguments, Move *move);
void details_rollout(Reader *reader, const Arguments *arguments, Move *move);
void details_retrain(Reader *reader, const Arguments *arguments, Move *move);

#endif
