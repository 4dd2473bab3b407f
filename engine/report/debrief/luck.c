// SPDX-License-Identifier: MIT
//
// A thousand worlds: what the same decisions come to elsewhere, and so how much was luck.

#include <assert.h>

#include "chart/chart.h"
#include "debrief/debrief.h"
#include "model/tuning.h"

// The total below which [share] thousandths of the worlds lie.
static int quantile(const Luck *luck, int share) {
    int rank = (luck->count - 1) * share / 1000, seen = 0;
    for (int i = 0; i <= 100; i++) {
        seen += luck->counts[i];
        if (seen > rank) return i;
    }
    return 100;
}

static int share_of(const Luck *luck, int from, int till) {
    int worlds = 0;
    for (int i = from; i <= till; i++) worlds += luck->counts[i];
    return (worlds * 1000 + luck->count / 2) / luck->count;
}

static void count_worlds(Luck *luck, const parl_worlds *worlds) {
    int totals = 0, values = 0, valued = 0;
    for (int i = 0; i < worlds->count; i++) {
        const parl_world *world = &worlds->rows[i];
        assert(world->total >= 0);
        assert(world->total <= 100);
        luck->counts[world->total]++;
        totals += world->total;
        luck->unfaced += world->unfaced > 0;
        if (world->value >= 0) values += world->value, valued++;
    }
    luck->mean = (totals + worlds->count / 2) / worlds->count;
    luck->value = valued > 0 ? values / valued : -1;
}

Luck luck_of(const parl_worlds *worlds, const parl_score *score) {
    assert(worlds);
    assert(score);
    Luck luck = {.count = worlds->count, .value = -1};
    if (worlds->count == 0) return luck;
    count_worlds(&luck, worlds);
    luck.low = quantile(&luck, 250);
    luck.middle = quantile(&luck, 500);
    luck.high = quantile(&luck, 750);
    luck.passed = share_of(&luck, PASS, 100);
    if (!score->complete) return luck;
    luck.below = share_of(&luck, 0, score->total - 1);
    luck.same = share_of(&luck, score->total, score->total);
    luck.above = share_of(&luck, score->total + 1, 100);
    return luck;
}

// --- In words -----------------------------------------------------------------------------------

// Thousandths as so many of a hundred, to the nearest.
static int percent(int thousandths) { return (thousandths + 5) / 10; }

static void add_some(Ink *ink, int count) {
    if (count == 0)
        ink_add(ink, "none");
    else
        ink_add(ink, "%d", count);
}

// All of them and none of them is said of no rounded figure.
static void add_passed(const Luck *luck, Ink *ink) {
    int share = percent(luck->passed);
    if (luck->passed == 0)
        ink_add(ink, " None of them reaches");
    else if (luck->passed == 1000)
        ink_add(ink, " All of them reach");
    else if (share < 2)
        ink_add(ink, " Of 100 of them 1 reaches");
    else
        ink_add(ink, " Of 100 of them %d reach", share < 99 ? share : 99);
}

static void tell_spread(Page *page, const Luck *luck) {
    Ink ink = {0};
    ink_add(&ink, "The same decisions in %d other worlds end at %d on average", luck->count,
            luck->mean);
    if (luck->low == luck->high)
        ink_add(&ink, ", and the middle half of them at %d.", luck->low);
    else
        ink_add(&ink, ", and the middle half of them between %d and %d.", luck->low, luck->high);
    add_passed(luck, &ink);
    ink_add(&ink, " the pass mark of %d.", PASS);
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

enum { FELT = 3 };  // points: so little more or less is neither luck nor its lack

// Two thirds of the worlds have to say so, and by more than a little.
static const char *judgement(const Luck *luck, int total) {
    if (luck->below * 3 >= 2000 && total - luck->middle >= FELT)
        return " The world was kind to you.";
    if (luck->above * 3 >= 2000 && luck->middle - total >= FELT)
        return " The world was hard on you.";
    return "";
}

// Whether a firm promise that the evidence carried was broken by this world.
static bool was_unlucky(const Page *page) {
    for (int i = 0; i < parl_session_commit_count(page->session); i++) {
        parl_commit commit = parl_session_commit(page->session, i);
        bool sure = commit.chance * 10 >= CHANCE_GO;
        if (commit.kind == PARL_FIRM && commit.status == PARL_PROMISE_BROKEN && sure) return true;
    }
    return false;
}

static void tell_place(Page *page, const Luck *luck) {
    if (!page->debrief.score.complete) return;
    Ink ink = {0};
    // The three come to a hundred, however each of them is rounded.
    int same = percent(luck->same), below = percent(luck->below), above = 100 - same - below;
    ink_add(&ink, "Of 100 worlds ");
    add_some(&ink, same);
    ink_add(&ink, " end%s where this run did, ", same == 1 ? "s" : "");
    add_some(&ink, below);
    ink_add(&ink, " lower and ");
    add_some(&ink, above);
    ink_add(&ink, " higher.%s", judgement(luck, page->debrief.score.total));
    if (was_unlucky(page))
        ink_add(&ink, " That counts every world, also those in which the evidence says no; the "
                      "chances of your promise are those of its day alone.");
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_unfaced(Page *page, const Luck *luck, int skill) {
    Ink ink = {0};
    if (luck->unfaced == 0) {
        ink_add(&ink, "No world brought a question that you never saw.");
    } else {
        ink_add(&ink,
                "In %d of them a question came up that you never saw; it was answered about as "
                "well as you answered yours",
                luck->unfaced);
        bool mixed = percent(skill) < 100;
        if (mixed) ink_add(&ink, ": in %d of 100 cases as the author would", percent(skill));
        ink_add(&ink, mixed ? ", else at random." : ".");
    }
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_chart(Page *page, const Luck *luck) {
    static const ChartLimit pass = {PASS * 10, "pass mark 70"};
    const char *const heads[] = {"Total", "Worlds"};
    Table *table = table_new(2, heads, 2);
    for (int i = 0; i < 20; i++) {
        int worlds = 0, till = i == 19 ? 100 : i * 5 + 4;
        for (int j = i * 5; j <= till; j++) worlds += luck->counts[j];
        if (worlds == 0) continue;
        table_cell(table, "%d to %d", i * 5, till);
        table_cell(table, "%d", worlds);
    }
    const parl_score *score = &page->debrief.score;
    Chart *chart = chart_histogram(luck->counts, score->complete ? score->total : -1, &pass);
    doc_chart(page->doc, "Where the same decisions end",
              "How many of the worlds end where, from 0 to 100 in steps of five. The bar of this "
              "run stands under its pin.",
              chart, table, false);
}

void debrief_luck(Page *page) {
    const parl_worlds *worlds = page->request->worlds;
    if (!worlds || worlds->count == 0) return;
    Luck luck = luck_of(worlds, &page->debrief.score);
    doc_heading(page->doc, "A thousand worlds");
    tell_spread(page, &luck);
    tell_place(page, &luck);
    tell_unfaced(page, &luck, worlds->skill);
    tell_chart(page, &luck);
}
