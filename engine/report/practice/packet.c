// SPDX-License-Identifier: MIT
//
// The packet behind its evidence: how sure, in what words, round by round, and what to practise.

#include "practice/packet.h"

#include <stdlib.h>

// --- How sure -----------------------------------------------------------------------------------

// Points of 100 that nobody would hold against anybody.
enum { NEAR = 15 };

static int percent(int thousandths) { return (thousandths + 5) / 10; }

// The first or the last estimate of [round]; NULL: it asked for none.
static const Sure *sure_of(const Committee *committee, int round, bool last) {
    const Sure *found = NULL;
    for (int i = 0; i < committee->sure_count; i++) {
        const Sure *sure = &committee->sures[i];
        if (sure->round == round && (last || !found)) found = sure;
    }
    return found;
}

static void add_round(const Committee *committee, int round, Table *table) {
    const Sure *first = sure_of(committee, round, false), *last = sure_of(committee, round, true);
    if (!first) return;
    table_cell(table, "“%s”", committee_title(committee, round));
    table_cell(table, "%d %%", first->said);
    table_cell(table, "%d %%", percent(first->held));
    table_cell(table, first == last ? "–" : "%d %%", last->said);
    table_cell(table, first == last ? "–" : "%d %%", percent(last->held));
}

// Points of 100 by which the first, or the last, lay off on average; -1: nobody asked.
static int mean_off(const Committee *committee, bool last) {
    int sum = 0, count = 0;
    for (int i = 0; i < committee->request->round_count; i++) {
        const Sure *sure = sure_of(committee, i, last);
        if (!sure) continue;
        int off = sure->said - percent(sure->held);
        sum += off < 0 ? -off : off;
        count++;
    }
    return count > 0 ? (sum + count / 2) / count : -1;
}

void packet_sure(const Committee *committee, Doc *doc) {
    const char *const heads[] = {"Round", "Said first", "Held then", "Said last",
                                 "Held in the end"};
    if (committee->sure_count == 0) return;
    Table *table = table_new(5, heads, 0x1e);
    for (int i = 0; i < committee->request->round_count; i++) add_round(committee, i, table);
    doc_heading(doc, "How sure you were");
    doc_table(doc, "What you said, and what the panel held by the evidence of that moment", table,
              true);
    int first = mean_off(committee, false), last = mean_off(committee, true);
    Ink ink = {0};
    ink_add(&ink, "Off by %d point%s on average at first, by %d at last. ", first,
            first == 1 ? "" : "s", last);
    if (last <= NEAR)
        ink_add(&ink, "You moved with the evidence.");
    else if (last < first)
        ink_add(&ink, "What came in between brought you nearer, and not near enough.");
    else
        ink_add(&ink, "What came in between brought you no nearer.");
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- Own words ----------------------------------------------------------------------------------

static void tell_jargon(const Committee *committee, const char *text, Doc *doc) {
    Ink words = {0}, ink = {0};
    int count = committee_jargon(committee, text, &words);
    if (count == 0)
        ink_add(&ink, "no word of it.");
    else
        ink_add(&ink, "%d word%s: %s.", count, count == 1 ? "" : "s", ink_text(&words));
    doc_note(doc, "Jargon", ink_text(&ink));
    ink_clear(&ink);
    ink_clear(&words);
}

static void tell_own(const Committee *committee, const Own *own, Doc *doc) {
    Ink wrote = {0}, chose = {0};
    committee_said(committee, own->round, own->turn, &wrote);
    Ink title = {0};
    ink_title(&title, committee_title(committee, own->round), "");
    doc_bullet(doc, "", ink_text(&title));
    ink_clear(&title);
    doc_quote(doc, "You wrote", wrote.size > 0 ? ink_text(&wrote) : "–");
    if (own->chosen >= 0) {
        committee_said(committee, own->round, own->chosen, &chose);
        doc_quote(doc, "You chose", ink_text(&chose));
    }
    tell_jargon(committee, ink_text(&wrote), doc);
    ink_clear(&chose);
    ink_clear(&wrote);
}

void packet_words(const Committee *committee, Doc *doc) {
    if (committee->own_count == 0) return;
    doc_heading(doc, "In your own words");
    doc_paragraph(doc,
                  "Nobody scores own words. Read each beside the line you chose after it: what "
                  "did the line say that yours did not?");
    for (int i = 0; i < committee->own_count; i++) tell_own(committee, &committee->owns[i], doc);
}

// --- Round by round -----------------------------------------------------------------------------

static void add_levels(const Committee *committee, int round, Ink *ink) {
    int count = 0;
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        const parl_part *part = &committee->scores[round].parts[parl_rubric_signal(i)];
        if (!part->offered || part->weight <= 0) continue;
        ink_add(ink, "%s%s %d", count++ > 0 ? ", " : " Levels: ", parl_rubric_title(i),
                parl_rubric_level(part->value));
    }
    if (count > 0) ink_add(ink, ".");
}

// What the author says of an answer is about the best one, where the answer is an order or a grid
// that is not right.
static bool explains(const Judged *judged) {
    bool placed = judged->kind == PARL_DECISION_RANK || judged->kind == PARL_DECISION_GRID;
    return !placed || judged->value == 1000;
}

static const char *what_of(const Judged *judged) {
    return judged->kind == PARL_DECISION_MENU || judged->kind == PARL_DECISION_DESK ? "line"
                                                                                    : "answer";
}

static void tell_label(const Committee *committee, const Judged *judged, const char *which,
                       Doc *doc) {
    Ink label = {0};
    ink_add(&label, "Your %s %s, level %d", which, what_of(judged),
            parl_rubric_level(judged->value));
    committee_tell(committee, judged, ink_text(&label), doc);
    ink_clear(&label);
}

static void tell_best(const Committee *committee, const Judged *judged, Doc *doc) {
    Ink why = {0};
    tell_label(committee, judged, "best", doc);
    if (explains(judged))
        ink_turn_why(&why, committee->request->rounds[judged->round], judged->turn);
    if (why.size > 0) doc_note(doc, "Why", ink_text(&why));
    ink_clear(&why);
}

// What was good about it is no help here.
static void tell_weakest(const Committee *committee, const Judged *judged, Doc *doc) {
    int level = parl_rubric_level(judged->value);
    if (level == PARL_LEVEL_COUNT) return;
    tell_label(committee, judged, "weakest", doc);
    doc_note(doc, "What was missing", parl_rubric_anchor(judged->row, parl_rubric_aim(level)));
}

static void tell_round(const Committee *committee, int round, Doc *doc) {
    Ink ink = {0};
    const Judged *best = committee_extreme(committee, round, true),
                 *worst = committee_extreme(committee, round, false);
    ink_title(&ink, committee_title(committee, round), "");
    ink_add(&ink, ": %d of 100.", committee->scores[round].total);
    add_levels(committee, round, &ink);
    doc_number(doc, ink_text(&ink));
    ink_clear(&ink);
    if (best) tell_best(committee, best, doc);
    if (worst && worst->turn != best->turn) tell_weakest(committee, worst, doc);
}

void packet_rounds(const Committee *committee, Doc *doc) {
    doc_heading(doc, "The rounds in short");
    for (int i = 0; i < committee->request->round_count; i++) tell_round(committee, i, doc);
}

// --- What to practise ---------------------------------------------------------------------------

static void tell_advice(const Committee *committee, const Advice *advice, Doc *doc) {
    const parl_playable *playable = &committee->request->shelf[advice->playable];
    parl_scenario_info info = parl_scenario_describe(playable->scenario);
    Ink ink = {0};
    ink_add(&ink, "“%s”, %d minute%s: for the row “%s”, level %d here.", info.title, info.minutes,
            info.minutes == 1 ? "" : "s", parl_rubric_title(advice->row),
            committee->verdict.levels[advice->row]);
    const char *begin = committee->request->begin_drill;
    if (begin) ink_add(&ink, " To begin: %s %s", begin, playable->name);
    doc_number(doc, ink_text(&ink));
    ink_clear(&ink);
}

void packet_next(const Committee *committee, Doc *doc) {
    Advice advice[ADVICE_MAX];
    int count = committee_advise(committee, advice);
    doc_heading(doc, "What to practise next");
    for (int i = 0; i < count; i++) tell_advice(committee, &advice[i], doc);
    if (count > 0) return;
    const char *begin = committee->request->begin_loop;
    Ink ink = {0};
    ink_add(&ink, "Another loop, in another world.");
    if (begin) ink_add(&ink, " To begin: %s", begin);
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
}
