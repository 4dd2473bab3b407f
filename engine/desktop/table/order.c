// SPDX-License-Identifier: MIT
//
// An order of options: each number gives its line the next place.

#include <assert.h>
#include <stdio.h>

#include "table/marks.h"

static const parl_decision *decision_of(const App *app) {
    return parl_session_decision(app->table.session);
}

static int placed(const App *app) {
    int count = 0;
    for (int i = 0; i < decision_of(app)->option_count; ++i)
        count += app->table.draft.place[i] > 0;
    return count;
}

bool order_mark(App *app, int index) {
    assert(app);
    Draft *draft = &app->table.draft;
    int place = draft->place[index], count = decision_of(app)->option_count;
    if (place == 0) {
        draft->place[index] = (int8_t)(placed(app) + 1);
    } else {
        draft->place[index] = 0;
        for (int i = 0; i < count; ++i)
            if (draft->place[i] > place) --draft->place[i];
    }
    for (int i = 0; i < count; ++i) draft->picked[i] = draft->place[i] > 0;
    app->notice[0] = '\0';
    app->dirty = true;
    return true;
}

bool order_answer(App *app, parl_answer *out) {
    assert(app);
    assert(out);
    const parl_decision *decision = decision_of(app);
    const Draft *draft = &app->table.draft;
    int count = decision->option_count;
    *out = (parl_answer){.count = count};
    if (placed(app) < count - 1) {
        char sentence[96];
        snprintf(sentence, sizeof sentence,
                 "Give each line its place with its number, then Enter; %d of %d so far.",
                 placed(app), count);
        app_notice(app, true, sentence);
        return false;
    }
    for (int i = 0; i < count; ++i) {
        int place = draft->place[i] > 0 ? draft->place[i] : count;
        out->values[place - 1] = (int16_t)decision->options[i].value;
    }
    return true;
}

void order_aside(const App *app, int index, char *out, size_t size) {
    assert(app);
    int place = app->table.draft.place[index];
    out[0] = '\0';
    if (place > 0) snprintf(out, size, "Place %d of %d", place, decision_of(app)->option_count);
}
