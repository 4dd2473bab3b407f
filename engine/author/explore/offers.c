// SPDX-License-Identifier: MIT
#include "explore/offers.h"

#include <assert.h>
#include <stdlib.h>

#include "expr.h"
#include "judge/right.h"
#include "model/chance.h"
#include "players/players.h"
#include "within.h"

// The low 16 bits hold a value, or which choices of a pick are taken.
enum { CODE_PICK = 1 << 30, CODE_WORDS = 1 << 29, CODE_FIRST = 16 };

// A rank or a grid: its values one behind the other as digits, and above them how many there are.
#define CODE_PLACED ((Code)1 << 62)
enum { CODE_COUNT = 58, CODE_BASE = PARL_CHOICES_MAX };
static_assert(PARL_ANSWER_MAX == 16 && CODE_BASE == 12, "16 digits of 12 have room in 58 bits");

// --- Answers as numbers ---------------------------------------------------------------------

static parl_answer picked(Code code) {
    int first = (int)(code >> CODE_FIRST & 15);
    parl_answer answer = {.count = 1, .values = {(int16_t)first}};
    for (int i = 0; i < PARL_CHOICES_MAX; i++) {
        if (i != first && code >> i & 1) answer.values[answer.count++] = (int16_t)i;
    }
    return answer;
}

static parl_answer placed(Code code) {
    parl_answer answer = {.count = (int)(code >> CODE_COUNT & 15) + 1};
    Code digits = code & (((Code)1 << CODE_COUNT) - 1);
    for (int i = 0; i < answer.count; i++, digits /= CODE_BASE)
        answer.values[i] = (int16_t)(digits % CODE_BASE);
    return answer;
}

static Code code_placed(const parl_answer *answer) {
    Code digits = 0;
    for (int i = answer->count; i-- > 0;) digits = digits * CODE_BASE + answer->values[i];
    return CODE_PLACED | (Code)(answer->count - 1) << CODE_COUNT | digits;
}

parl_answer offers_answer(Code code) {
    if (code & CODE_PLACED) return placed(code);
    if (code & CODE_WORDS) return (parl_answer){.words = ""};
    if (code & CODE_PICK) return picked(code);
    return (parl_answer){.count = 1, .values = {(int16_t)(code & 0xffff)}};
}

Code offers_code(parl_decision_kind kind, const parl_answer *answer) {
    assert(answer);
    if (kind == PARL_DECISION_WRITE) return CODE_WORDS;
    if (options_placed(kind)) return code_placed(answer);
    if (kind != PARL_DECISION_PICK) return (uint16_t)answer->values[0];
    Code code = CODE_PICK | (Code)answer->values[0] << CODE_FIRST;
    for (int i = 0; i < answer->count; i++) code |= (Code)1 << answer->values[i];
    return code;
}

int offers_option(Code code) {
    if (code & CODE_PLACED) return placed(code).values[0];
    if (code & CODE_WORDS) return NONE;
    return code & CODE_PICK ? (int)(code >> CODE_FIRST & 15) : (int16_t)(code & 0xffff);
}

static unsigned all_of(parl_answer answer) {
    unsigned choices = 0;
    for (int i = 0; i < answer.count; i++) choices |= 1u << answer.values[i];
    return choices;
}

unsigned offers_choices(Code code) {
    if (code & CODE_PLACED) return all_of(placed(code));
    if (code & CODE_PICK) return (unsigned)code & 0xffff;
    return offers_option(code) < 0 ? 0 : 1u << offers_option(code);
}

Where offers_where(const parl_scenario *scenario, const State *state) {
    Where where = {NONE, NONE, NONE};
    if (state->phase == PHASE_DESK || state->phase == PHASE_OVER) return where;
    const Step *step = &scenario->steps[state->pc];
    if (step->op == STEP_MENU) where.menu = step->a;
    if (step->op == STEP_ESTIMATE) where.estimate = step->a;
    if (step->op == STEP_WRITE) where.write = step->a;
    return where;
}

// --- Estimates --------------------------------------------------------------------------------

static void add_threshold(Thresholds *row, bool distance, int32_t value) {
    for (int i = 0; i < row->count; i++) {
        if (row->of_distance[i] == distance && row->values[i] == value) return;
    }
    if (row->count == OFFERS_FIGURES_MAX) return;
    row->of_distance[row->count] = distance;
    row->values[row->count++] = value;
}

// A figure and a number side by side, whatever is done with them.
static void read_pair(const parl_scenario *scenario, const Instr *instr, const Instr *other,
                      Thresholds *rows) {
    bool answer = instr->property == PROPERTY_ANSWER, off = instr->property == PROPERTY_OFF;
    if (instr->op != EXPR_PROPERTY || other->op != EXPR_NUMBER || (!answer && !off)) return;
    for (int i = 0; i < scenario->estimate_count; i++) {
        if (scenario->estimates[i].memo == instr->a) add_threshold(&rows[i], off, other->value);
    }
}

Thresholds *offers_thresholds(const parl_scenario *scenario) {
    assert(scenario);
    Thresholds *rows = calloc((size_t)scenario->estimate_count + 1, sizeof *rows);
    if (!rows) abort();
    for (int i = 0; i + 1 < scenario->code_count; i++) {
        read_pair(scenario, &scenario->code[i], &scenario->code[i + 1], rows);
        read_pair(scenario, &scenario->code[i + 1], &scenario->code[i], rows);
    }
    return rows;
}

static void add_figure(const Options *options, int64_t value, Offers *out) {
    if (value < options->from || value > options->till || out->count == OFFERS_FIGURES_MAX) return;
    Code code = (uint16_t)(int16_t)value;
    for (int i = 0; i < out->count; i++) {
        if (out->codes[i] == code) return;
    }
    out->codes[out->count++] = code;
}

// What the evidence says, or the figure itself; false where nothing is held against it.
static bool truth_of(const parl_scenario *scenario, const State *state, const Estimate *estimate,
                     int32_t *out) {
    if (estimate->uncertain != NONE) {
        *out = chance_likely(scenario, state, estimate->uncertain) / 10;
        return true;
    }
    if (estimate->truth == NONE || !expr_value(scenario, state, estimate->truth, out)) return false;
    if (estimate->sure) *out = *out ? 100 : 0;
    return true;
}

static void add_around(const Options *options, int64_t middle, int64_t distance, Offers *out) {
    for (int i = -1; i <= 1; i++) {
        add_figure(options, middle - distance + i, out);
        add_figure(options, middle + distance + i, out);
    }
}

// So far from the truth; of how sure somebody is, it is no or yes.
static void add_far(const Options *options, int32_t truth, int32_t distance, Offers *out) {
    bool sure = options->estimate->sure;
    add_around(options, sure ? 0 : truth, distance, out);
    if (sure) add_around(options, 100, distance, out);
}

static void add_estimates(const parl_scenario *scenario, const Thresholds *thresholds,
                          const State *state, const Options *options, Offers *out) {
    int64_t from = options->from, span = options->till - options->from;
    int32_t truth = 0;
    bool judged = truth_of(scenario, state, options->estimate, &truth);
    const Thresholds *row = &thresholds[options->estimate - scenario->estimates];
    out->all = span + 1;
    for (int i = 0; i <= 4; i++) add_figure(options, from + span * i / 4, out);
    if (judged) add_figure(options, truth, out);
    for (int i = 0; i < row->count; i++) {
        if (!row->of_distance[i]) add_around(options, row->values[i], 0, out);
        if (row->of_distance[i]) add_far(options, truth, row->values[i], out);
    }
    for (int i = 0; span < OFFERS_FIGURES_MAX && i <= span; i++) add_figure(options, from + i, out);
}

// --- Picks ------------------------------------------------------------------------------------

typedef struct {
    int count, take;
    int values[PARL_OPTIONS_MAX];  // that are open
} Open;

static int64_t combinations(int of, int take) {
    int64_t count = 1;
    for (int i = 1; i <= take; i++) count = count * (of - take + i) / i;
    return count;
}

// [places]: bit n: the n-th of those that are open; [first]: the n-th of these is played first.
static void add_pick(const Open *open, unsigned places, int first, Offers *out) {
    Code code = CODE_PICK;
    for (int i = 0, nth = 0; i < open->count; i++) {
        if (!(places >> i & 1)) continue;
        code |= 1 << open->values[i];
        if (nth++ == first) code |= open->values[i] << CODE_FIRST;
    }
    if (out->count < OFFERS_PICKS_MAX) out->codes[out->count++] = code;
}

static int bits_of(unsigned set) {
    int bits = 0;
    for (; set; set &= set - 1) bits++;
    return bits;
}

static void add_combinations(const Open *open, bool each_first, Offers *out) {
    int nth = 0;
    for (unsigned places = 0; places < 1u << open->count; places++) {
        if (bits_of(places) != open->take) continue;
        if (!each_first) add_pick(open, places, nth++ % open->take, out);
        for (int i = 0; each_first && i < open->take; i++) add_pick(open, places, i, out);
    }
}

// Neighbours, so that each choice is taken at least once.
static void add_neighbours(const Open *open, Offers *out) {
    for (int i = 0; i < open->count; i++) {
        unsigned places = 0;
        for (int n = 0; n < open->take; n++) places |= 1u << (i + n) % open->count;
        add_pick(open, places, i % open->take, out);
    }
}

static void add_picks(const Options *options, Offers *out) {
    Open open = {.take = options->take};
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed != CLOSED_NOT) continue;
        open.values[open.count++] = options->options[i].value;
    }
    int64_t sets = combinations(open.count, open.take);
    out->all = sets * open.take;
    if (sets <= OFFERS_PICKS_MAX)
        add_combinations(&open, out->all <= OFFERS_PICKS_MAX, out);
    else
        add_neighbours(&open, out);
}

// --- Ranks and grids ---------------------------------------------------------------------------

static void add_placed(const parl_answer *answer, Offers *out) {
    Code code = code_placed(answer);
    for (int i = 0; i < out->count; i++) {
        if (out->codes[i] == code) return;
    }
    if (out->count < OFFERS_PLACED_MAX) out->codes[out->count++] = code;
}

static parl_answer swapped(parl_answer answer, int one, int other) {
    int16_t kept = answer.values[one];
    answer.values[one] = answer.values[other];
    answer.values[other] = kept;
    return answer;
}

static parl_answer reversed(parl_answer answer) {
    for (int i = 0; i < answer.count / 2; i++) answer = swapped(answer, i, answer.count - 1 - i);
    return answer;
}

// The order of the key, or that of the page where it says nothing.
static parl_answer first_order(const parl_scenario *scenario, const State *state,
                               const Options *options) {
    parl_answer order;
    if (right_best(scenario, state, options, &order)) return order;
    return offer_answer(options, options->options[0].value);
}

// All orders of what stands from [from] on.
static void add_orders(parl_answer order, int from, Offers *out) {
    if (from + 1 >= order.count) add_placed(&order, out);
    for (int i = from; from + 1 < order.count && i < order.count; i++)
        add_orders(swapped(order, from, i), from + 1, out);
}

static void add_ranks(const parl_scenario *scenario, const State *state, const Options *options,
                      Offers *out) {
    parl_answer key = first_order(scenario, state, options), back = reversed(key);
    out->all = 1;
    for (int i = 2; i <= key.count; i++) out->all *= i;
    add_placed(&key, out);
    add_placed(&back, out);
    if (out->all <= OFFERS_PLACED_MAX) add_orders(key, 0, out);
    for (int i = 0; i + 1 < key.count; i++) {
        parl_answer near = swapped(key, i, i + 1);
        add_placed(&near, out);
    }
    for (int i = 0; i < key.count; i++)
        for (int j = 0; j < i; j++) {
            parl_answer other = swapped(key, i, j);
            add_placed(&other, out);
        }
}

// What is best, or else each row in its first column.
static parl_answer first_cells(const parl_scenario *scenario, const Options *options) {
    parl_answer answer = offer_answer(options, options->options[0].value);
    for (int i = 0; i < answer.count; i++) {
        int best = scenario->rows[options->menu->row_first + i].best;
        if (best != NONE) answer.values[i] = (int16_t)best;
    }
    return answer;
}

static void add_all_cells(parl_answer cells, int row, int columns, Offers *out) {
    if (row == cells.count) add_placed(&cells, out);
    for (int i = 0; row < cells.count && i < columns; i++) {
        cells.values[row] = (int16_t)i;
        add_all_cells(cells, row + 1, columns, out);
    }
}

// Each row in each other column by itself, as far as there is room.
static void add_single_cells(const parl_answer *key, int columns, Offers *out) {
    for (int step = 1; step < columns; step++)
        for (int i = 0; i < key->count; i++) {
            parl_answer answer = *key;
            answer.values[i] = (int16_t)((answer.values[i] + step) % columns);
            add_placed(&answer, out);
        }
}

static void add_grids(const parl_scenario *scenario, const Options *options, Offers *out) {
    parl_answer key = first_cells(scenario, options);
    int columns = options->count;
    out->all = 1;
    for (int i = 0; i < key.count; i++) out->all *= columns;
    add_placed(&key, out);
    if (out->all <= OFFERS_PLACED_MAX) add_all_cells(key, 0, columns, out);
    for (int i = 0; i < columns; i++) {
        parl_answer whole = offer_answer(options, options->options[i].value);
        add_placed(&whole, out);
    }
    add_single_cells(&key, columns, out);
}

// --- All kinds ---------------------------------------------------------------------------------

static void add_options(const Options *options, Offers *out) {
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        if (option->closed == CLOSED_NOT) out->codes[out->count++] = (uint16_t)option->value;
    }
    out->all = out->count;
}

void offers_of(const parl_scenario *scenario, const Thresholds *thresholds, const State *state,
               const Options *options, Offers *out) {
    assert(options);
    assert(out);
    out->count = 0;
    out->all = 0;
    switch (options->kind) {
        case PARL_DECISION_NONE: return;
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK: add_options(options, out); return;
        case PARL_DECISION_PICK: add_picks(options, out); return;
        case PARL_DECISION_RANK: add_ranks(scenario, state, options, out); return;
        case PARL_DECISION_GRID: add_grids(scenario, options, out); return;
        case PARL_DECISION_ESTIMATE:
            add_estimates(scenario, thresholds, state, options, out);
            return;
        case PARL_DECISION_WRITE:
            out->codes[out->count++] = CODE_WORDS;
            out->all = 1;
            return;
    }
}
