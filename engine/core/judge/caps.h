// SPDX-License-Identifier: MIT
//
// The caps: what a low signal leaves of the total, for the score and for whoever tells of it.

#ifndef JUDGE_CAPS_H
#define JUDGE_CAPS_H

#include "model/tuning.h"
#include "parlance.h"

static inline bool caps_core(parl_signal signal) {
    static const bool core[] = {
#define X(name, id, weight, caps, sentence) caps,
        PARL_SIGNALS(X)
#undef X
    };
    return core[signal];
}

// In thousandths: below this [signal] holds the total down; 0: it never does.
static inline int caps_below(parl_signal signal) {
    if (signal == PARL_SIGNAL_DISCOVERY) return CAP_DISCOVERY_BELOW;
    return caps_core(signal) ? CAP_LIMIT_BELOW : 0;
}

// The most that a total may be where [signal] stands at [value], in thousandths; 100: no cap.
static inline int caps_most(parl_signal signal, int value) {
    if (value >= caps_below(signal)) return 100;
    if (signal == PARL_SIGNAL_DISCOVERY) return CAP_DISCOVERY;
    return value < CAP_FAIL_BELOW ? CAP_FAIL : CAP_FAIL + (value - CAP_FAIL_BELOW) / 10;
}

#endif
