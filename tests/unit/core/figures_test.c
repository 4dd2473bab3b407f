// SPDX-License-Identifier: MIT
//
// The worked figures of the model's description, as tables: whoever changes a number in
// model/tuning.h sees here which of them no longer comes out. Chances are computed a second
// time, in long double, by another road than the rules take.
#include <math.h>

#include "firm.h"
#include "model/chance.h"
#include "model/concerns.h"
#include "model/live.h"
#include "model/people.h"
#include "model/reviews.h"

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    small_world(&firm, scenario);
    return 0;
}

#define ROWS(table) (sizeof(table) / sizeof *(table))

// --- Trust and understanding --------------------------------------------------------------------

static int trust_after(int times, Reason reason) {
    for (int i = 0; i < times; i++) people_trust(&firm.world, RUI, reason, 0, false);
    return firm.state.trust[RUI];
}

static void five_good_acts_a_broken_promise_and_ten_more(void **unused) {
    (void)unused;
    assert_int_equal(trust_after(5, REASON_UNDERSTOOD), 631);
    assert_int_equal(trust_after(1, REASON_FIRM_BROKEN), 329);
    assert_true(trust_after(9, REASON_UNDERSTOOD) < 631);
    assert_in_range(trust_after(1, REASON_UNDERSTOOD), 621, 641);
}

// From 500: gains count half of what they are, losses all of it.
static void what_each_event_is_worth(void **unused) {
    (void)unused;
    static const struct {
        Reason reason;
        int after;
    } rows[] = {
        {REASON_UNDERSTOOD, 530},   {REASON_CAME_OUT, 525},       {REASON_ADDRESSED, 520},
        {REASON_GATE_PROPOSED, 530}, {REASON_GATE_HONOURED, 545}, {REASON_FIRM_KEPT, 560},
        {REASON_BAD_NEWS_EARLY, 515}, {REASON_FIRM_GIVEN, 540},   {REASON_RANGE_GIVEN, 515},
        {REASON_GATE_GIVEN, 510},   {REASON_WRONG_FRAME, 480},    {REASON_JARGON, 480},
        {REASON_NO_ANSWER, 460},    {REASON_SLIP_DISCLOSED, 460}, {REASON_PRESSED, 380},
        {REASON_BLAMED, 350},       {REASON_BLESS, 300},          {REASON_FIRM_BROKEN, 260},
        {REASON_DECEIVED, 100},
    };
    for (size_t i = 0; i < ROWS(rows); i++) {
        fresh(NULL);
        assert_int_equal(trust_after(1, rows[i].reason), rows[i].after);
    }
}

// Lines of [match] until it is understood; 0: their patience is used up before.
static int lines_at(int match) {
    fresh(NULL);
    Fact *fact = &scenario->facts[ROUTING];
    fact->rendering_count = fact->faithful_count = PARL_RENDERINGS_MAX;
    for (int i = 0; i < PARL_RENDERINGS_MAX; i++)
        fact->renderings[i] = (Rendering){.frame = PARL_FRAME_MODEL};
    scenario->people[RUI].hears[PARL_FRAME_MODEL] = (int16_t)match;
    for (int line = 0; !(firm.state.left >> RUI & 1); line++) {
        small_explain(&firm, RUI, line);
        if (firm.state.understanding[RUI][ROUTING] >= 600) return line + 1;
    }
    return 0;
}

static void the_ladder_of_understanding(void **unused) {
    (void)unused;
    assert_int_equal(lines_at(1000), 1);
    assert_int_equal(lines_at(700), 2);
    assert_int_equal(lines_at(400), 4);
    assert_int_equal(lines_at(200), 0);
    assert_true(firm.state.understanding[RUI][ROUTING] > 0);  // It was tried.
}

// --- Reviews ------------------------------------------------------------------------------------

static void lead_times_by_blank_items(void **unused) {
    (void)unused;
    static const struct {
        int weeks[5];  // by blank items
    } rows[] = {
        {{1, 2, 2, 2, 2}}, {{2, 3, 3, 3, 3}}, {{3, 4, 4, 5, 5}}, {{4, 5, 5, 6, 6}},
        {{6, 7, 8, 9, 9}}, {{8, 9, 10, 11, 12}},
    };
    for (size_t i = 0; i < ROWS(rows); i++) {
        scenario->people[LEGAL].lead.value = rows[i].weeks[0];
        small_world(&firm, scenario);
        for (int blanks = 4; blanks >= 0; blanks--) {
            assert_int_equal(reviews_lead(scenario, &firm.state, LEGAL), rows[i].weeks[blanks]);
            if (blanks > 0) firm_declare(&firm, (parl_item)(blanks - 1), CONSENTED);
        }
    }
}

static void await(int person) {
    while (firm.state.sign[person] == PARL_SIGN_ASKED) small_weeks(&firm, 1);
    assert_false(reviews_block(scenario, &firm.state, person));
}

static void seven_reviews_take_four_weeks_side_by_side_and_fifteen_in_turn(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, firm_signers);
    for (int i = LEGAL; i <= SPONSOR; i++) await(i);
    assert_int_equal(firm.state.week, 1 + 4);
    fresh(NULL);
    firm_fill(&firm, CONSENTED);
    for (int i = LEGAL; i <= SPONSOR; i++) {
        firm_request(&firm, 1u << i);
        await(i);
    }
    assert_int_equal(firm.state.week, 1 + 15);
}

// --- Chances ------------------------------------------------------------------------------------

// P(theta >= needed) under Beta(a, b): the density integrated, by Simpson's rule.
static long double tail(int a, int b, long double needed) {
    enum { STEPS = 1000 };
    long double scale = lgammal(a + b) - lgammal(a) - lgammal(b);
    long double width = (1 - needed) / STEPS, sum = 0;
    for (int i = 0; i <= STEPS; i++) {
        long double x = needed + width * i;
        int weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
        sum += weight * expl(scale) * powl(x, a - 1) * powl(1 - x, b - 1);
    }
    return sum * width / 3;
}

static void the_chances_of_the_prior_and_of_three_pilots(void **unused) {
    (void)unused;
    static const struct {
        int hits, cases, hundredths;
    } rows[] = {{0, 0, 43}, {16, 20, 76}, {39, 50, 86}, {33, 50, 27}};
    for (size_t i = 0; i < ROWS(rows); i++) {
        int a = 8 + rows[i].hits, b = 4 + rows[i].cases - rows[i].hits;
        long double exact = tail(a, b, .7L);
        firm.state.hits[WORKS] = (int16_t)rows[i].hits;
        firm.state.cases[WORKS] = (int16_t)rows[i].cases;
        int likely = chance_likely(scenario, &firm.state, WORKS);
        assert_int_equal(likely, lroundl(exact * 1000));
        assert_int_equal((likely + 5) / 10, rows[i].hundredths);
    }
}

static void every_tail_is_exact_to_three_decimals(void **unused) {
    (void)unused;
    static const int counts[] = {1, 2, 3, 5, 8, 13, 30, 60};
    for (size_t a = 0; a < ROWS(counts); a++) {
        for (size_t b = 0; b < ROWS(counts); b++) {
            for (int needed = 5; needed < 100; needed += 5) {
                long double exact = 1000 * tail(counts[a], counts[b], needed / 100.0L);
                long double off = fabsl(chance_tail(counts[a], counts[b], needed) - exact);
                if (off > .5001L) fail_msg("Beta(%d, %d) at %d", counts[a], counts[b], needed);
            }
        }
    }
}

// P(hits of cases) where the share is drawn from Beta(a, b).
static long double pilot(int hits, int cases, int a, int b) {
    long double ways = lgammal(cases + 1) - lgammal(hits + 1) - lgammal(cases - hits + 1);
    long double up = lgammal(a + hits) + lgammal(b + cases - hits) - lgammal(a + b + cases);
    long double down = lgammal(a) + lgammal(b) - lgammal(a + b);
    return expl(ways + up - down);
}

typedef struct {
    int firm, extend, stop;  // in 1000 worlds
} Shares;

// What is right after a pilot of 50 cases, over all that it can bring.
static Shares shares_at(int needed) {
    long double firm_now = 0, stop = 0;
    for (int hits = 0; hits <= 50; hits++) {
        int likely = chance_tail(8 + hits, 4 + 50 - hits, needed);
        if (likely >= CHANCE_GO) firm_now += pilot(hits, 50, 8, 4);
        if (likely <= CHANCE_STOP) stop += pilot(hits, 50, 8, 4);
    }
    return (Shares){(int)lroundl(1000 * firm_now), (int)lroundl(1000 * (1 - firm_now - stop)),
                    (int)lroundl(1000 * stop)};
}

static void no_slogan_survives_a_pilot_of_fifty(void **unused) {
    (void)unused;
    Shares shares = shares_at(65);
    assert_int_equal(shares.firm, 414);
    assert_int_equal(shares.extend, 251);
    assert_int_equal(shares.stop, 335);
    shares = shares_at(60);
    assert_int_equal(shares.firm, 570);
    assert_int_equal(shares.extend, 216);
    assert_int_equal(shares.stop, 214);
    assert_int_equal((chance_tail(8, 4, 60) + 5) / 10, 70);  // "about 70 %" beforehand
}

// The worlds that seeds give are those of the sums.
static void seeds_fall_as_the_sums_say(void **unused) {
    (void)unused;
    enum { SEEDS = 4000 };
    int firm_now = 0, stop = 0;
    scenario->uncertains[WORKS].needed.value = 65;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        uint32_t share = chance_share(seed, 4711, 8, 4);
        int hits = 0;
        for (int i = 0; i < 50; i++) hits += chance_case(seed, 4711, i, share);
        int likely = chance_tail(8 + hits, 4 + 50 - hits, 65);
        firm_now += likely >= CHANCE_GO;
        stop += likely <= CHANCE_STOP;
    }
    assert_in_range(100 * firm_now / SEEDS, 38, 44);
    assert_in_range(100 * stop / SEEDS, 31, 37);
}

// --- Drift --------------------------------------------------------------------------------------

static void what_is_left_of_a_model_after_thirty_days(void **unused) {
    (void)unused;
    static const struct {
        int tenth_lost, days, left;
    } rows[] = {{14, 30, 798}, {90, 30, 965}, {14, 14, 900}, {14, 7, 949}, {90, 49, 944}};
    for (size_t i = 0; i < ROWS(rows); i++) {
        assert_int_equal(live_left(rows[i].days, rows[i].tenth_lost), rows[i].left);
        long double exact = 1000 * powl(.9L, (long double)rows[i].days / rows[i].tenth_lost);
        assert_int_equal(lroundl(exact), rows[i].left);
    }
    assert_int_equal((live_left(30, 14) + 5) / 10, 80);
    assert_int_equal((live_left(30, 90) + 5) / 10, 97);
}

// --- Effort -------------------------------------------------------------------------------------

static void what_a_late_discovery_costs_of_a_hundred_days(void **unused) {
    (void)unused;
    static const struct {
        Breaks breaks;
        int lost;
    } rows[] = {{BREAKS_PURPOSE, 70}, {BREAKS_NOTICE, 30}, {BREAKS_FALLBACK, 20},
                {BREAKS_DATA_RIGHT, 90}, {BREAKS_NOTHING, 0}};
    for (size_t i = 0; i < ROWS(rows); i++) {
        fresh(NULL);
        scenario->concerns[NOTICE].breaks = (uint8_t)rows[i].breaks;
        scenario->works[TRAINING].rests_on = UINT64_C(1) << NOTICE;
        firm.state.spent[TRAINING] = 100;
        concerns_reveal(&firm.world, NOTICE, REASON_NAMED);
        assert_int_equal(firm.state.lost[TRAINING], rows[i].lost);
    }
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(five_good_acts_a_broken_promise_and_ten_more),
        T(what_each_event_is_worth),
        T(the_ladder_of_understanding),
        T(lead_times_by_blank_items),
        T(seven_reviews_take_four_weeks_side_by_side_and_fifteen_in_turn),
        T(the_chances_of_the_prior_and_of_three_pilots),
        T(every_tail_is_exact_to_three_decimals),
        T(no_slogan_survives_a_pilot_of_fifty),
        T(seeds_fall_as_the_sums_say),
        T(what_is_left_of_a_model_after_thirty_days),
        T(what_a_late_discovery_costs_of_a_hundred_days),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
