// SPDX-License-Identifier: MIT
#include "written.h"

#include <assert.h>

const char *written_text(const parl_scenario *scenario, TextRef text) {
    assert(scenario);
    return text == NONE ? "" : scenario->texts[text].raw;
}

const char *written_file(const parl_scenario *scenario, Place place) {
    assert(scenario);
    if (place.line == 0 || place.source < 0 || place.source >= scenario->source_count) return "";
    return scenario->sources[place.source].path;
}

int written_scene(const parl_scenario *scenario, int32_t step) {
    assert(scenario);
    int best = NONE;
    for (int i = 0; i < scenario->scene_count; i++) {
        if (scenario->scenes[i].body > step) continue;
        if (best == NONE || scenario->scenes[i].body > scenario->scenes[best].body) best = i;
    }
    return best;
}

const char *written_scene_id(const parl_scenario *scenario, int32_t step) {
    int scene = written_scene(scenario, step);
    return scene == NONE ? "" : scenario->scenes[scene].id;
}
