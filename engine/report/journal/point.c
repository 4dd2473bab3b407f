// SPDX-License-Identifier: MIT
//
// One answer looked back at: what it was worth, what would have been better, and what that
// would have led to in this world.

#include <assert.h>
#include <string.h>

#include "debrief/debrief.h"

static bool is_same(const parl_answer *one, const parl_answer *other) {
    if (one->count != other->count) return false;
    return memcmp(one->values, other->values, (size_t)one->count * sizeof *one->values) == 0;
}

// Plays the better answer: what it promises, and what is said to it first.
static void add_reply(const Page *page, parl_session *again, Point *point) {
    int before = parl_session_commit_count(again), count = 0;
    if (parl_session_answer(again, &point->look.better) != PARL_OK) return;
    const parl_event *events = parl_session_events(again, &count);
    if (parl_session_commit_count(again) > before)
        point->promised = (int)parl_session_commit(again, before).kind;
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_SAID || events[i].person < 0) continue;
        ink_event(&point->reply, page->scenario, &events[i]);
        point->speaker = events[i].person;
        return;
    }
}

// Below PARL_REGRET_MIN it is chance which answer comes out first, and while the run goes on the
// better one can still be given.
static bool tells_better(const Page *page, const parl_look *look) {
    return parl_session_over(page->session) && look->best - look->taken >= PARL_REGRET_MIN;
}

static void add_better(const Page *page, int turn, Point *point) {
    if (!tells_better(page, &point->look)) return;
    parl_turn given = parl_session_turn(page->session, turn);
    if (is_same(&given.answer, &point->look.better)) return;
    parl_session *again = walk_to(page, turn);
    if (!again) return;
    ink_answer(&point->better, again, &point->look.better);
    if (point->better.size > 0) add_reply(page, again, point);
    parl_session_free(again);
}

static void add_lessons(const Page *page, const Walk *walk, Ink *ink) {
    for (int i = 0; i < walk->count; i++) {
        bool well;
        const char *id = parl_event_lesson(page->scenario, &walk->events[i], &well);
        if (!id || (ink->size && strstr(ink_text(ink), id))) continue;
        ink_add(ink, "%s%s", ink->size ? ", " : "", id);
    }
}

Point point_of(const Page *page, const Walk *walk) {
    assert(page);
    assert(walk);
    const parl_lookback *back = page->request->lookback;
    assert(back);
    assert(walk->turn < back->turn_count);
    Point point = {.look = back->looks[walk->turn], .speaker = -1, .promised = -1};
    point.size = parl_look_size(&point.look);
    point.signal = point.look.signal;
    point.week = walk->week;
    ink_turn(&point.said, page->session, walk->turn);
    add_lessons(page, walk, &point.lessons);
    add_better(page, walk->turn, &point);
    return point;
}

void point_clear(Point *point) {
    assert(point);
    ink_clear(&point->said);
    ink_clear(&point->better);
    ink_clear(&point->lessons);
    ink_clear(&point->reply);
    *point = (Point){.speaker = -1, .promised = -1};
}
