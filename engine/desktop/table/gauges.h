// SPDX-License-Identifier: MIT
//
// Which gauge an act is about: packed into the number that an act carries.

#ifndef DESKTOP_GAUGES_H
#define DESKTOP_GAUGES_H

#include "parlance_report.h"

static inline int gauge_pack_of(parl_gauge_kind kind, int subject, int person) {
    return (int)kind | subject << 5 | (person + 1) << 13;
}

static inline int gauge_pack(parl_gauge_kind kind, int subject) {
    return gauge_pack_of(kind, subject, -1);
}

static inline parl_gauge gauge_unpack(int packed) {
    return (parl_gauge){.kind = (parl_gauge_kind)(packed & 31),
                        .subject = packed >> 5 & 255,
                        .person = (packed >> 13) - 1};
}

// What no list of changes belongs to: an act of these explains one of the report's topics.
enum { GAUGE_TOPICS = 31 };

static inline int gauge_topic(int topic) { return GAUGE_TOPICS | topic << 5; }

// The topic of what gauge_topic has packed; -1: a gauge is packed.
static inline int gauge_topic_of(int packed) {
    return (packed & 31) == GAUGE_TOPICS ? packed >> 5 : -1;
}

#endif
