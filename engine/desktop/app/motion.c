// SPDX-License-Identifier: MIT
//
// Motion, only where something has changed: a gauge glides to its new value, the conversation to
// its new lines. Fast at first and then slower: it has all but arrived when it is noticed.

#include <assert.h>

#include "app/app.h"

void motion_begin(App *app) {
    assert(app);
    if (app->settings.motion == SETTINGS_REDUCED) return;
    app->motion =
        (Motion){.began = app->clock() + 1, .talk = app->table.talk.offset, .talks = true};
}

int motion_share(const App *app, int lasts) {
    assert(app);
    if (app->motion.began == 0) return 1000;
    uint64_t gone = app->clock() + 1 - app->motion.began;
    if (gone >= (uint64_t)lasts) return 1000;
    int left = 1000 - (int)(gone * 1000 / (uint64_t)lasts);
    return 1000 - left * left / 1000 * left / 1000;
}

bool motion_runs(const App *app) {
    return motion_share(app, MOTION_GAUGE) < 1000 || motion_share(app, MOTION_SCROLL) < 1000;
}
