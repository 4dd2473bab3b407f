// SPDX-License-Identifier: MIT
//
// What each mode of play gives, in one table: the bar of the table, its foot, the page of keys and
// the acts themselves ask here. What is refused says why.

#include <assert.h>

#include "app/app.h"
#include "app/keep.h"
#include "app/modes.h"

#define IN(mode) (1u << PARL_MODE_##mode)
#define ANY_MODE (IN(PRACTICE) | IN(ASSESSED) | IN(ROOM))
#define UNASSESSED (IN(PRACTICE) | IN(ROOM))

static const struct {
    Act act;
    unsigned during, after;  // modes that give it while the run goes on, and once it is over
    const char *refusal;
} rows[] = {
    {ACT_HINT, UNASSESSED, 0, "This run is assessed: there are no hints."},
    {ACT_WHY, UNASSESSED, ANY_MODE, "This run is assessed: the reasons come with the debrief."},
    // Not after its end either: it would begin anew from there.
    {ACT_TAKE_BACK, UNASSESSED, UNASSESSED, "This run is assessed: what is said is said."},
};

static bool over(const App *app) {
    return app->table.session && parl_session_over(app->table.session);
}

bool mode_held(const App *app) {
    assert(app);
    if (!over(app)) return false;
    bool loops = app->in_loop && app->practice.known && app->practice.loop.next < PARL_LOOP_COUNT;
    return loops || pack_held(app);
}

// A result that is held back is not over yet for who waits for it.
const char *mode_refusal(const App *app, Act act) {
    assert(app);
    bool ended = over(app) && !(app->assessed && mode_held(app));
    if (act == ACT_TAKE_BACK && app->pack.pack && over(app) && !app->assessed)
        return "The run is over, and its result is written.";
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        if (rows[i].act != act) continue;
        bool gives = (ended ? rows[i].after : rows[i].during) >> keep_mode(app) & 1;
        return gives ? NULL : rows[i].refusal;
    }
    return NULL;
}

bool mode_chip(const App *app, ModeChip *out) {
    static const ModeChip
        assessed = {"Assessed", "Assessed",
                    "This run is assessed: no hints, nothing taken back, reasons at the end",
                    false},
        room = {"Room", "Room", "A room decides together", false},
        back = {"Practice: taken back, does not count", "Does not count",
                "Practice: an answer was taken back, so this run counts for no best and no trend",
                true},
        seen = {
            "Practice: a world seen before, does not count", "Does not count",
            "Practice: you have played this world before, so this run counts for no best and no "
            "trend",
            true};
    assert(app);
    assert(out);
    const Keep *keep = &app->keep;
    parl_mode mode = keep_mode(app);
    bool is_void = (keep->taken_back || keep->seen_before) && !app->watch;
    if (keep->let_go) {
        *out = (ModeChip){keep->lost, "Not kept", keep->lost_spoken, true};
        return true;
    }
    if (mode == PARL_MODE_PRACTICE && !is_void) return false;
    *out = mode == PARL_MODE_ASSESSED ? assessed
           : mode == PARL_MODE_ROOM   ? room
           : keep->taken_back         ? back
                                      : seen;
    return true;
}
