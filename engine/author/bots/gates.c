// SPDX-License-Identifier: MIT
//
// What all of it has to come to. One function for each row of PARL_BOT_GATES.

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bots/gates.h"
#include "wording.h"

static const struct {
    const char *id, *title, *figure, *mend;
    int limit;
    bool least, judged;
} rows[] = {
#define X(name, id, title, figure, limit, least, judged, mend) \
    {id, title, figure, mend, limit, least, judged},
    PARL_BOT_GATES(X)
#undef X
};

void gate_tell(Judged *gate, const char *format, ...) {
    size_t used = strlen(gate->about.text), room = sizeof gate->about.text - used;
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(gate->about.text + used, room, format, arguments);
    va_end(arguments);
}

void gate_skip(Judged *gate, const char *why) {
    gate->state = PARL_GATE_NOT_ASKED;
    gate_tell(gate, "%s", why);
}

static double mean_score(const parl_bots *bots, parl_policy policy) {
    return bots->bots[policy].mean / 100.0;
}

// --- The rows of the battery ------------------------------------------------------------------

static void ends(const parl_bots *bots, Judged *gate) {
    int count = 0, first = NONE, runs = bots->row_count * bots->options.seeds;
    for (int i = 0; i < runs; i++) {
        if (bots->runs[i].status == PARL_OK) continue;
        if (first == NONE) first = i;
        count++;
    }
    gate->value = (1000 * count + runs - 1) / runs;  // One run of a million is not none.
    gate_tell(gate, "%d of %d runs stop", count, runs);
    if (first == NONE) return;
    const Row *row = &bots->rows[first / bots->options.seeds];
    const parl_player *player = &row->player;
    gate_tell(gate, "; the first: %s with %d slips in 100 (die %d), seed %llu: %s",
              row->bot < 0 ? parl_policy_id(player->policy) : bots->bots[row->bot].id,
              player->errors, player->die,
              (unsigned long long)bots->options.first + (unsigned)(first % bots->options.seeds),
              parl_status_text(bots->runs[first].status));
}

static double best_mean(const parl_bots *bots) {
    double sum = 0;
    for (int i = 0; i < bots->depth.runs; i++) sum += bots->best[i].total;
    return sum / bots->depth.runs;
}

static double expert_mean(const parl_bots *bots) {
    const Run *runs = &bots->runs[(size_t)PARL_POLICY_EXPERT * (size_t)bots->options.seeds];
    double sum = 0;
    for (int i = 0; i < bots->depth.runs; i++) sum += runs[i].total;
    return sum / bots->depth.runs;
}

// The best and the worst mean of everybody.
static void ends_of_range(const parl_bots *bots, const parl_bot **least, const parl_bot **most) {
    *least = *most = &bots->bots[0];
    for (int i = 0; i < bots->bot_count; i++) {
        const parl_bot *bot = &bots->bots[i];
        if (bot->runs == 0) continue;
        if (bot->mean < (*least)->mean) *least = bot;
        if (bot->mean > (*most)->mean) *most = bot;
    }
}

static void spread(const parl_bots *bots, Judged *gate) {
    const parl_bot *least, *most;
    ends_of_range(bots, &least, &most);
    double expert = mean_score(bots, PARL_POLICY_EXPERT),
           random = mean_score(bots, PARL_POLICY_RANDOM);
    double range = (most->mean - least->mean) / 100.0;
    gate->value = in_thousandths(range > 0 ? (expert - random) / range : 0);
    gate_tell(gate, "expert %.1f, random %.1f, best %.1f (%s), worst %.1f (%s)", expert, random,
              most->mean / 100.0, most->id, least->mean / 100.0, least->id);
}

// In the worlds that were searched, against the best that was found; and against every other
// player in all of them.
static void key(const parl_bots *bots, Judged *gate) {
    double expert = expert_mean(bots), best = best_mean(bots);
    double ratio = best > 0 ? expert / best : 1;
    gate_tell(gate, "in %d world%s: expert %.1f, best play found %.1f", bots->depth.runs,
              bots->depth.runs == 1 ? "" : "s", expert, best);
    const parl_bot *least, *most;
    ends_of_range(bots, &least, &most);
    double all = most->mean > 0 ? (double)bots->bots[PARL_POLICY_EXPERT].mean / most->mean : 1;
    if (!most->searched && all < ratio) {
        ratio = all;
        gate_tell(gate, "; %s earns %.1f", most->id, most->mean / 100.0);
    }
    gate->value = in_thousandths(ratio);
}

static void skill(const parl_bots *bots, Judged *gate) {
    double errors[PARL_BOTS_ERROR_STEPS], means[PARL_BOTS_ERROR_STEPS];
    gate_tell(gate, "slips in 100 decisions:");
    for (int i = 0; i < PARL_BOTS_ERROR_STEPS; i++) {
        errors[i] = i;
        means[i] = bots->skill[i];
        gate_tell(gate, " %d: %.0f%s", i * PARL_BOTS_ERROR_STEP, bots->skill[i] / 100.0,
                  i + 1 < PARL_BOTS_ERROR_STEPS ? "," : "");
    }
    gate->value = in_thousandths(rank_correlation(errors, means, PARL_BOTS_ERROR_STEPS));
}

// --- Cheap tricks --------------------------------------------------------------------------------

// How far [policy] gets from chance to the key.
static double gap_of(const parl_bots *bots, parl_policy policy) {
    double random = mean_score(bots, PARL_POLICY_RANDOM);
    double way = mean_score(bots, PARL_POLICY_EXPERT) - random;
    return way > 0 ? (mean_score(bots, policy) - random) / way : 1;
}

static void add_gap(const parl_bots *bots, parl_policy policy, Judged *gate, int *count) {
    if (!bots->bots[policy].applies) {
        gate_tell(gate, "%s%s does not apply", *gate->about.text ? ", " : "",
                  parl_policy_id(policy));
        return;
    }
    double gap = gap_of(bots, policy);
    int value = in_thousandths(gap);
    if (*count == 0 || value > gate->value) gate->value = value;
    ++*count;
    gate_tell(gate, "%s%s %.2f", *gate->about.text ? ", " : "", parl_policy_id(policy), gap);
}

static bool has_fixed_order(const parl_scenario *scenario) {
    for (int i = 0; i < scenario->menu_count; i++) {
        if (scenario->menus[i].ordered && scenario->menus[i].choice_count > 1) return true;
    }
    return false;
}

static void test_wise(const parl_bots *bots, Judged *gate) {
    int count = 0;
    add_gap(bots, PARL_POLICY_LONGEST, gate, &count);
    add_gap(bots, PARL_POLICY_SHORTEST, gate, &count);
    add_gap(bots, PARL_POLICY_HEDGE, gate, &count);
    if (has_fixed_order(bots->scenario)) {
        add_gap(bots, PARL_POLICY_FIRST, gate, &count);
        add_gap(bots, PARL_POLICY_LAST, gate, &count);
    } else {
        gate_tell(gate, "; first and last are not asked: no menu has a fixed order");
    }
}

// Whether [index] ever did anything but what the key does: else the habit had no occasion.
static bool differs(const parl_bots *bots, int index) {
    size_t count = (size_t)bots->sites->option_count;
    const int *takers = bots->counts.takers;
    const int *key = takers + (size_t)PARL_POLICY_EXPERT * count;
    return memcmp(takers + (size_t)index * count, key, count * sizeof *key) != 0;
}

// In a round or a drill there may be nobody to please and nothing to ask. Whoever then plays by
// the key is no warning; over weeks it would be one.
static bool has_no_occasion(const parl_bots *bots, int index) {
    bool short_one = bots->scenario->kind != PARL_KIND_NEGOTIATION;
    return short_one && !bots->bots[index].own && !differs(bots, index);
}

static void tell_no_occasion(const parl_bots *bots, int index, Judged *gate) {
    gate_tell(gate, "%s%s has no occasion", *gate->about.text ? ", " : "", bots->bots[index].id);
}

static void add_rule(const parl_bots *bots, parl_policy policy, Judged *gate, int *count) {
    if (bots->bots[policy].applies && has_no_occasion(bots, (int)policy))
        tell_no_occasion(bots, (int)policy, gate);
    else
        add_gap(bots, policy, gate, count);
}

static void single_rule(const parl_bots *bots, Judged *gate) {
    int count = 0;
    add_rule(bots, PARL_POLICY_PLEASER, gate, &count);
    add_rule(bots, PARL_POLICY_ASKER, gate, &count);
    add_rule(bots, PARL_POLICY_ALWAYS_GATE, gate, &count);
    if (count == 0) gate->state = PARL_GATE_NOT_ASKED;
}

static void mistakes(const parl_bots *bots, Judged *gate) {
    int count = 0;
    for (int i = 0; i < bots->bot_count; i++) {
        const parl_bot *bot = &bots->bots[i];
        const char *comma = *gate->about.text ? ", " : "";
        if (!bot->mistake) continue;
        if (!bot->applies) {
            gate_tell(gate, "%s%s does not apply", comma, bot->id);
            continue;
        }
        if (has_no_occasion(bots, i)) {
            tell_no_occasion(bots, i, gate);
            continue;
        }
        count++;
        if (bot->passed > gate->value) gate->value = bot->passed;
        gate_tell(gate, "%s%s %.1f %%", comma, bot->id, bot->passed / 10.0);
    }
    if (count == 0) gate->state = PARL_GATE_NOT_ASKED;
}

// Of whom it says nothing that they pass: good players, and an author's own who is no mistake.
static bool may_pass(const parl_bots *bots, int index) {
    const parl_bot *bot = &bots->bots[index];
    bool good = index == PARL_POLICY_EXPERT || index == PARL_POLICY_MYOPIC;
    return good || bot->searched || (bot->own && !bot->mistake);
}

enum { HABITS_TOLD = 6 };

static void habits(const parl_bots *bots, Judged *gate) {
    int count = 0;
    for (int i = 0; i < bots->bot_count; i++) {
        const parl_bot *bot = &bots->bots[i];
        if (!bot->applies || may_pass(bots, i) || !differs(bots, i)) continue;
        if (bot->passed > gate->value) gate->value = bot->passed;
        if (bot->passed <= gate->limit || ++count > HABITS_TOLD) continue;
        gate_tell(gate, "%s%s (“%s”) passes in %.1f %% of the worlds", count > 1 ? ", " : "",
                  bot->id, bot->sentence, bot->passed / 10.0);
    }
    if (count > HABITS_TOLD) gate_tell(gate, ", and %d more", count - HABITS_TOLD);
    if (count == 0) gate_tell(gate, "nobody passes in more than half of the worlds");
}

// --- Worlds --------------------------------------------------------------------------------------

static void one_answer(const parl_bots *bots, Judged *gate) {
    static const char *const names[MOVE_KINDS] = {"firm", "wait", "stop"};
    const Run *runs = &bots->runs[(size_t)PARL_POLICY_EXPERT * (size_t)bots->options.seeds];
    int counts[MOVE_KINDS + 1] = {0}, most = 0;
    for (int i = 0; i < bots->options.seeds; i++) counts[runs[i].last_move]++;
    int judged = bots->options.seeds - counts[MOVE_NONE];
    if (2 * judged < bots->options.seeds) {
        gate_skip(gate, "no promise of the expert hangs on evidence in most worlds");
        return;
    }
    for (int i = 0; i < MOVE_KINDS; i++) {
        if (counts[i] > most) most = counts[i];
        gate_tell(gate, "%s%s right in %.0f %%", i ? ", " : "", names[i],
                  100.0 * counts[i] / judged);
    }
    gate_tell(gate, " of %d worlds", judged);
    gate->value = in_thousandths((double)most / judged);
}

// Scores of players who are equally good: what worlds do to them, and what it does where each of
// them slips.
typedef struct {
    double mean, worlds, slips;
} Spread;

// The variance between worlds is that of their means, less what the few players of each world
// leave in a mean of their own.
static Spread spread_of(const parl_bots *bots, int step) {
    int seeds = bots->options.seeds, row = bots->row_count - FAMILY + step * PARL_BOTS_DICE;
    double sum = 0, squares = 0, inside = 0;
    for (int seed = 0; seed < seeds; seed++) {
        double here = 0, here_squares = 0;
        for (int die = 0; die < PARL_BOTS_DICE; die++) {
            double total = bots->runs[(row + die) * seeds + seed].total;
            here += total / PARL_BOTS_DICE;
            here_squares += total * total / PARL_BOTS_DICE;
        }
        sum += here;
        squares += here * here;
        inside += (here_squares - here * here) * PARL_BOTS_DICE / (PARL_BOTS_DICE - 1);
    }
    Spread spread = {.mean = sum / seeds, .slips = inside / seeds};
    double between = squares / seeds - spread.mean * spread.mean - spread.slips / PARL_BOTS_DICE;
    spread.worlds = between > 0 ? between : 0;
    return spread;
}

// Where somebody slips is not the world's doing; the share of both together is told beside it.
static void luck(const parl_bots *bots, Judged *gate) {
    double worlds = 0, slips = 0, means[PARL_BOTS_ERROR_STEPS];
    for (int i = 0; i < PARL_BOTS_ERROR_STEPS; i++) {
        Spread spread = spread_of(bots, i);
        worlds += spread.worlds / PARL_BOTS_ERROR_STEPS;
        slips += spread.slips / PARL_BOTS_ERROR_STEPS;
        means[i] = spread.mean;
    }
    double skills = variance_of(means, PARL_BOTS_ERROR_STEPS);
    double all = worlds + skills, both = worlds + slips + skills;
    gate->value = in_thousandths(all > 0 ? worlds / all : 0);
    gate_tell(gate, "%.3f; with where somebody slips %.3f", all > 0 ? worlds / all : 0,
              both > 0 ? (worlds + slips) / both : 0);
}

// --- What can be met, and how long it takes ------------------------------------------------------

static void coverage(const parl_bots *bots, Judged *gate) {
    static const char *const names[] = {"scenes", "endings", "choices", "lessons well",
                                        "lessons badly"};
    const parl_scenario *scenario = bots->scenario;
    int all = scenario->scene_count + scenario->choice_count + 2 * scenario->covers_count;
    int counts[5] = {0};
    for (int i = 0; i < bots->unseen_count; i++) counts[bots->unseen[i].kind]++;
    gate->value = all > 0 ? (int)((int64_t)1000 * (all - bots->unseen_count) / all) : 1000;
    gate_tell(gate, "%d of %d things were met", all - bots->unseen_count, all);
    for (int i = 0; i < 5; i++) {
        if (counts[i] > 0) gate_tell(gate, "; %s missing: %d", names[i], counts[i]);
    }
}

// Own words are a few sentences: they take a minute more than a decision.
enum { WORDS_A_MINUTE = 200, DECISIONS_A_MINUTE = 5 };

static void length(const parl_bots *bots, Judged *gate) {
    const Run *runs = &bots->runs[(size_t)PARL_POLICY_EXPERT * (size_t)bots->options.seeds];
    int said = bots->scenario->minutes;
    double words = 0, decisions = 0, writes = 0;
    for (int i = 0; i < bots->options.seeds; i++) {
        words += runs[i].words;
        decisions += runs[i].decisions;
        writes += runs[i].writes;
    }
    writes /= bots->options.seeds;
    words = words / bots->options.seeds + wording_count(bots->scenario->brief);
    decisions /= bots->options.seeds;
    double minutes = words / WORDS_A_MINUTE + decisions / DECISIONS_A_MINUTE + writes;
    if (said <= 0) {
        gate_skip(gate, "the scenario does not say how long it takes");
        return;
    }
    gate->value = in_thousandths(fabs(minutes / said - 1));
    gate_tell(gate, "%.0f words and %.0f decisions: %.0f minutes; the scenario says %d", words,
              decisions, minutes, said);
    if (writes > 0) gate_tell(gate, "; of them a minute for own words, %.0f time%s", writes,
                  writes > 1 ? "s" : "");
}

// --- Single decisions ----------------------------------------------------------------------------

static void leverage(const parl_bots *bots, Judged *gate) {
    int flat = 0;
    for (int i = 0; i < bots->shown_count; i++) flat += parl_bots_item(bots, i).flat;
    int all = bots->shown_count;
    if (all == 0) {
        gate_skip(gate, "no decision was met");
        return;
    }
    gate->value = 1000 * (all - flat) / all;
    gate_tell(gate, "%d of %d decisions are cosmetic", flat, all);
}

static void discrimination(const parl_bots *bots, Judged *gate) {
    int all = 0, good = 0;
    for (int i = 0; i < bots->shown_count; i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        if (!item.discriminates || item.flat) continue;
        all++;
        good += !item.weak;
    }
    if (all == 0) {
        gate_skip(gate, "no decision that matters was met often enough");
        return;
    }
    gate->value = 1000 * good / all;
    gate_tell(gate, "%d of the %d decisions that matter and were met often enough", good, all);
}

// --- All -----------------------------------------------------------------------------------------

typedef void Judge(const parl_bots *bots, Judged *gate);

static Judge *const judges[PARL_BOT_GATE_COUNT] = {
    [PARL_BOT_GATE_ENDS] = ends,
    [PARL_BOT_GATE_SPREAD] = spread,
    [PARL_BOT_GATE_KEY] = key,
    [PARL_BOT_GATE_SKILL] = skill,
    [PARL_BOT_GATE_TEST_WISE] = test_wise,
    [PARL_BOT_GATE_SINGLE_RULE] = single_rule,
    [PARL_BOT_GATE_MISTAKES] = mistakes,
    [PARL_BOT_GATE_HABITS] = habits,
    [PARL_BOT_GATE_ONE_ANSWER] = one_answer,
    [PARL_BOT_GATE_LUCK] = luck,
    [PARL_BOT_GATE_COVERAGE] = coverage,
    [PARL_BOT_GATE_LENGTH] = length,
    [PARL_BOT_GATE_LEVERAGE] = leverage,
    [PARL_BOT_GATE_DISCRIMINATION] = discrimination,
};

static bool met(parl_bot_gate_kind kind, const Judged *gate) {
    return rows[kind].least ? gate->value >= gate->limit : gate->value <= gate->limit;
}

void gates_judge(parl_bots *bots) {
    assert(bots);
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        bots->gates[i] = (Judged){.limit = rows[i].limit, .state = PARL_GATE_MET};
        if (judges[i]) judges[i](bots, &bots->gates[i]);
    }
    gates_tells(bots);
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        Judged *gate = &bots->gates[i];
        if (gate->state == PARL_GATE_MET && !met((parl_bot_gate_kind)i, gate))
            gate->state = PARL_GATE_NOT_MET;
    }
}

parl_bot_gate parl_bots_gate(const parl_bots *bots, parl_bot_gate_kind kind) {
    assert(bots);
    assert(kind >= 0);
    assert(kind < PARL_BOT_GATE_COUNT);
    const Judged *gate = &bots->gates[kind];
    return (parl_bot_gate){
        .id = rows[kind].id,
        .title = rows[kind].title,
        .figure = rows[kind].figure,
        .mend = rows[kind].mend,
        .judged = rows[kind].judged,
        .least = rows[kind].least,
        .state = gate->state,
        .value = gate->value,
        .limit = gate->limit,
        .about = gate->about.text,
    };
}

int parl_bots_failed(const parl_bots *bots) {
    assert(bots);
    int count = 0;
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        count += rows[i].judged && bots->gates[i].state == PARL_GATE_NOT_MET;
    }
    return count;
}
