// SPDX-License-Identifier: MIT
//
// What is striking in the log of a class.

#include "class/asked/striking.h"

#include <assert.h>

enum { FALL_MIN = 5 };

static void measure_fall(const Group *group, Fall *fall) {
    for (int i = 0; i < group->count; i++) {
        bool counted = false;
        for (int j = 0; j < group->entries[i].step_count; j++) {
            const Reply *step = &group->entries[i].steps[j];
            bool same = step->decision == fall->decision && step->fallen == fall->person;
            if (!same || step->fall < FALL_MIN) continue;
            fall->sum += step->fall;
            fall->runs += !counted;
            counted = true;
        }
    }
}

bool striking_fall(const Group *group, Fall *out) {
    *out = (Fall){.runs = 0};
    for (int i = 0; i < group->decision_count; i++) {
        if (group->decisions[i].kind == PARL_DECISION_DESK) continue;
        for (int person = 0; person < group->info.people; person++) {
            Fall fall = {.decision = i, .person = person};
            measure_fall(group, &fall);
            if (fall.runs > 1 && fall.sum > out->sum) *out = fall;
        }
    }
    return out->runs > 0;
}

// The two answers that most took; -1: there is no second.
void striking_answers(const Decision *decision, int *first, int *second) {
    *first = *second = -1;
    for (int i = 0; i < decision->count; i++) {
        int taken = decision->options[i].taken;
        if (*first < 0 || taken > decision->options[*first].taken) {
            *second = *first;
            *first = i;
        } else if (*second < 0 || taken > decision->options[*second].taken) {
            *second = i;
        }
    }
    if (*second >= 0 && decision->options[*second].taken == 0) *second = -1;
}

// Where two answers have most runs behind them, evenly: the smaller of the two counts. No side is
// one person.
int striking_split(const Group *group) {
    int best = -1, most = 1;
    for (int n = 1; n <= group->decision_count; n++) {
        for (int i = 0; i < group->decision_count; i++) {
            const Decision *decision = &group->decisions[i];
            int first, second;
            if (decision->number != n || decision->kind != PARL_DECISION_MENU) continue;
            striking_answers(decision, &first, &second);
            if (second < 0 || decision->options[second].taken <= most) continue;
            best = i;
            most = decision->options[second].taken;
        }
    }
    return best;
}

// In how many languages the class told [fact] to [person], as bits.
unsigned striking_frames(const Group *group, int fact, int person) {
    unsigned frames = 0;
    for (int i = 0; i < group->count; i++) {
        for (int j = 0; j < group->entries[i].step_count; j++) {
            const Telling *telling = &group->entries[i].steps[j].telling;
            if (telling->fact != fact || telling->listener != person) continue;
            if (telling->frame < PARL_FRAME_COUNT) frames |= 1U << telling->frame;
        }
    }
    return frames;
}

int striking_bits(unsigned bits) {
    int count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
}

// The fact that one listener heard in most languages. False where all chose the same.
bool striking_words(const Group *group, int *fact, int *person) {
    int most = 1;
    for (int i = 0; i < group->info.facts; i++) {
        for (int j = 0; j < group->info.people; j++) {
            int count = striking_bits(striking_frames(group, i, j));
            if (count <= most) continue;
            most = count;
            *fact = i;
            *person = j;
        }
    }
    return most > 1;
}

// The answer that most runs gave where the key held another best.
bool striking_stray(const Group *group, int *decision, int *option) {
    int most = 1;
    for (int n = 1; n <= group->decision_count; n++) {
        for (int i = 0; i < group->decision_count; i++) {
            const Decision *row = &group->decisions[i];
            bool said = row->kind != PARL_DECISION_DESK && row->kind != PARL_DECISION_ESTIMATE;
            if (row->number != n || !said) continue;
            for (int j = 0; j < row->count; j++) {
                if (row->options[j].astray <= most) continue;
                most = row->options[j].astray;
                *decision = i;
                *option = j;
            }
        }
    }
    return most > 1;
}

// The heaviest worry that nobody found, or else the one that fewest did; -1: none.
int striking_worry(const Group *group, int *found, int *worlds) {
    int best = -1, best_rank = 0;
    for (int i = 0; i < group->info.concerns; i++) {
        int there = 0, count = found_count(group, i, &there);
        if (there < 2 || count == there) continue;
        int weight = parl_session_concern(group->entries[0].run->session, i).weight;
        int rank = (count == 0 ? 10000 : 0) + 1000 * (there - count) / there + weight;
        if (best >= 0 && rank <= best_rank) continue;
        best = i;
        best_rank = rank;
        *found = count;
        *worlds = there;
    }
    return best;
}

int striking_unasked(const Group *group) {
    int best = -1;
    for (int i = 0; i < group->info.people; i++) {
        if (asked_count(group, i) == group->count) continue;
        if (best < 0 || asked_count(group, i) < asked_count(group, best)) best = i;
    }
    return best;
}

// The decision at which fewest gave the key's answer, of those that most of the class faced.
int striking_rare(const Group *group) {
    int best = -1;
    for (int i = 0; i < group->decision_count; i++) {
        const Decision *row = &group->decisions[i];
        if (row->kind != PARL_DECISION_MENU || 2 * row->judged < group->count) continue;
        if (row->agreed == 0 || row->agreed == row->judged) continue;
        const Decision *other = best >= 0 ? &group->decisions[best] : NULL;
        bool rarer = !other || row->agreed * other->judged < other->agreed * row->judged;
        bool equal = other && row->agreed * other->judged == other->agreed * row->judged;
        if (rarer || (equal && row->number < other->number)) best = i;
    }
    return best;
}

const Choosable *striking_held(const Decision *decision) {
    const Choosable *best = &decision->options[0];
    for (int i = 1; i < decision->count; i++) {
        const Choosable *option = &decision->options[i];
        if (option->held > best->held) best = option;
    }
    return best;
}
