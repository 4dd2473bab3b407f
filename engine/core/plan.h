// SPDX-License-Identifier: MIT
//
// What a scenario plans with: questions, gates and promises; packets for those who sign;
// work, trade-offs and the model in use. Rows point at each other by index.
//
// [title] is what sentences call a row. Where the author gives none it is the id, with
// spaces for underscores.

#ifndef CORE_PLAN_H
#define CORE_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "page.h"
#include "parlance_limits.h"
#include "parlance_words.h"

// --- Evidence and promises ------------------------------------------------------------------

// A hidden chance, drawn once per seed from Beta(worked, failed).
typedef struct {
    const char *id, *title;
    int8_t of;               // builder who owns the question; NONE: whoever is in the room
    Number worked, failed;   // as if so many had worked and failed
    Number needed;           // percent right that is good enough
    TextRef text;
    uint64_t stream;         // hash of the id, for draws
    Place place;
} Uncertain;

typedef struct {
    const char *id, *title;
    int8_t about;            // uncertain
    Number week;             // when the evidence is judged, unless a promise says otherwise
    Number pass;             // chance in 100 that is enough
    TextRef text;
    Place place;
} Gate;

typedef struct {
    const char *id, *title;
    int8_t to;               // person
    ExprRef kept;            // what keeps it, judged on its date
    int8_t uncertain;        // the question that `kept` hangs on; NONE: about no chance
    TextRef text;
    Place place;
} Promise;

// --- Packets ------------------------------------------------------------------------------

// What a reviewer wants to read. The items are parl_item, in the order of PARL_ITEMS.
typedef struct {
    int16_t word;            // its name, into Scenario.words
    TextRef text;            // what it says
} PacketValue;

typedef struct {
    const char *id, *title;
    int8_t count[PARL_ITEM_COUNT];  // values that an item may have; 0: the item is not asked for
    PacketValue values[PARL_ITEM_COUNT][PARL_PACKET_VALUES_MAX];
    Place place;
} Packet;

// --- Work -------------------------------------------------------------------------------

typedef struct {
    const char *id, *title;
    Number plan;             // days that it takes
    Number weekly;           // days done in a week
    uint64_t rests_on;       // bit n: its worth hangs on concern n
    Place place;
} Work;

// --- Trade-offs --------------------------------------------------------------------------

typedef struct {
    int16_t word;            // its name, into Scenario.words
    TextRef text;
} MatterOption;

typedef struct {
    const char *id, *title;
    uint32_t among;          // bit n: person n must be there when it is talked over
    int8_t option_count;
    MatterOption options[PARL_MATTER_OPTIONS_MAX];
    Place place;
} Matter;

// --- The model in use ----------------------------------------------------------------------

typedef struct {
    const char *id, *title;
    Number starts;           // percent right at launch
    Number tenth_lost;       // days in which it loses a tenth of that
    Number complaints;       // below this percent right people complain; 0: they never do
    bool shocked;            // a shock may hit it:
    Number shock_week;       //   in this week of the story,
    ExprRef shock_when;      //   in worlds where this holds (NONE: in all),
    Number shock_loses;      //   at the cost of so many points
    Place place;
} Live;

#endif
