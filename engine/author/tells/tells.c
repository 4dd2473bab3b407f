// SPDX-License-Identifier: MIT
#include "tells/tells.h"

#include <assert.h>

void check_tells(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    tell_lengths(scenario, problems);
    tell_wordings(scenario, problems);
    tell_echoes(scenario, problems);
    tell_doubles(scenario, problems);
    tell_slots(scenario, problems);
    tell_load(scenario, problems);
    tell_capitals(scenario, problems);
}
