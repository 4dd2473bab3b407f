// SPDX-License-Identifier: MIT

#include <assert.h>

#include "parlance_practice.h"

static const int64_t MINUTE = 60 * 1000;

static int64_t spent_by(const parl_timer *timer, int64_t now) {
    int64_t last = timer->running && now > timer->since ? now - timer->since : 0;
    return timer->spent + last;
}

parl_timer parl_timer_begin(int minutes, int64_t now) {
    assert(minutes > 0);
    return (parl_timer){.whole = minutes * MINUTE, .since = now, .running = true};
}

void parl_timer_pause(parl_timer *timer, int64_t now) {
    assert(timer);
    timer->spent = spent_by(timer, now);
    timer->running = false;
}

void parl_timer_go_on(parl_timer *timer, int64_t now) {
    assert(timer);
    if (timer->running || timer->off) return;
    timer->since = now;
    timer->running = true;
}

void parl_timer_off(parl_timer *timer, int64_t now) {
    parl_timer_pause(timer, now);
    timer->off = true;
}

void parl_timer_on(parl_timer *timer, int64_t now) {
    assert(timer);
    timer->off = false;
    parl_timer_go_on(timer, now);
}

int parl_timer_left(const parl_timer *timer, int64_t now) {
    assert(timer);
    int64_t left = timer->whole - spent_by(timer, now);
    return left > 0 ? (int)((left + MINUTE - 1) / MINUTE) : 0;
}

bool parl_timer_rings(parl_timer *timer, int64_t now) {
    assert(timer);
    bool rings = !timer->off && !timer->told && parl_timer_left(timer, now) == 0;
    if (rings) timer->told = true;
    return rings;
}
