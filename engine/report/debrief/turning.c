// SPDX-License-Identifier: MIT
//
// Turning points: the decisions that gave away or won most, by what could be known then.

#include <string.h>

#include "debrief/debrief.h"

// Hundredths of a point as whole points, to the nearest.
static int points(int hundredths) {
    return hundredths < 0 ? -points(-hundredths) : (hundredths + 50) / 100;
}

static const char *unit(int count) { return count == 1 || count == -1 ? "point" : "points"; }

static void tell_head(Page *page, const Point *point, int turn) {
    Ink ink = {0};
    int size = points(point->size);
    ink_add(&ink, "Answer %d", turn + 1);
    if (point->week > 0) ink_add(&ink, ", week %d", point->week);
    ink_add(&ink, ". ");
    if (point->look.capped > 0)
        ink_add(&ink, "The total was held down already; but for that, this gave away %d %s.", -size,
                unit(size));
    else if (point->size < 0)
        ink_add(&ink, "This gave away %d %s.", -size, unit(size));
    else
        ink_add(&ink, "Well done: this won %d %s over the average of what could be answered.", size,
                unit(size));
    doc_number_turn(page->doc, turn, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_effects(Page *page, const Walk *walk) {
    Ink ink = {0};
    effects_add(page, walk, walk->bent, &ink);
    if (walk->passes && ink.size == 0)
        ink_add(&ink, "It ended a week in which there was still somebody to see.");
    const char *did = ink_text(&ink);
    if (ink.size > 0) doc_note(page->doc, "What it did", did + strspn(did, " "));
    ink_clear(&ink);
}

// The author's words or the rules', and the principle behind them. Which meeting comes first
// shows no principle by itself; what it decides is said.
static void tell_reason(Page *page, const Point *point, const Walk *walk) {
    Ink ink = {0};
    reason_add(page, walk, point->signal, &ink);
    const char *principle = parl_signal_sentence(point->signal);
    bool desk = walk->kind == PARL_DECISION_DESK;
    const char *lead = desk ? "It decides most about this" : "The principle";
    if (!strstr(ink_text(&ink), principle)) ink_add(&ink, " %s: %s.", lead, principle);
    doc_note(page->doc, "Why", ink_text(&ink));
    ink_clear(&ink);
}

// What this world made of the difference beyond what could be known, in hundredths.
static int luck_beyond(const parl_look *look) { return look->luck - (look->best - look->taken); }

static void add_luck(const Point *point, Ink *ink) {
    int luck = points(luck_beyond(&point->look)), whole = points(point->look.luck);
    if (luck == 0) return;
    ink_add(ink, " In the very world of this run it would have made %d %s, %d %s by luck.", whole,
            unit(whole), luck < 0 ? -luck : luck, luck < 0 ? "fewer" : "of them");
}

static void tell_better(Page *page, const Point *point, const Walk *walk) {
    if (point->size >= 0 || point->better.size == 0) return;
    bool desk = walk->kind == PARL_DECISION_DESK;
    Ink ink = {0};
    doc_quote(page->doc, desk ? "Better there" : "The best line there", ink_text(&point->better));
    if (point->look.capped == 0)
        ink_add(&ink, "From there a good player ends at %d on average, from your line at %d.",
                points(point->look.best), points(point->look.taken));
    if (point->speaker >= 0) {
        ink_add(&ink, "%sIn this world %s answers it: “%s”", ink.size ? " " : "",
                parl_session_person(page->session, point->speaker).name, ink_text(&point->reply));
    }
    add_luck(point, &ink);
    if (ink.size > 0) doc_note(page->doc, "Where it leads", ink_text(&ink));
    ink_clear(&ink);
}

// At the desk it is about whom to see, whatever the signal.
static const char *desk_advice(bool well, bool passes) {
    if (passes && well) return "let a week pass again where nobody waits for anything.";
    if (passes) return "before you let a week pass, ask who still waits for something.";
    if (well) return "again see first whoever can still change something this week.";
    return "see first whoever can still change something this week.";
}

// What to do next time is what the better line does, and not what another good one would.
static const char *promise_advice(int kind) {
    switch ((parl_promise_kind)kind) {
        case PARL_FIRM: return "once the evidence carries a date, give it firmly.";
        case PARL_RANGE:
            return "while the evidence is thin, name the weeks between which you can stand behind "
                   "it, and nothing firmer.";
        case PARL_GATED: return "while the evidence is thin, promise the day on which you will know.";
        case PARL_STOP: return "once the evidence says no, say stop, and say why.";
    }
    return "";
}

static void tell_next_time(Page *page, const Point *point, const Walk *walk) {
    bool desk = walk->kind == PARL_DECISION_DESK;
    bool well = point->size >= 0 && (desk || !walk_falls_short(walk, point->signal));
    const char *advice =
        well ? signal_words(point->signal)->keep : reason_advice(walk, point->signal);
    if (point->promised >= 0 && !well) advice = promise_advice(point->promised);
    if (desk) advice = desk_advice(well, walk->passes);
    doc_note(page->doc, "Next time", advice);
}

static void tell_point(Page *page, int turn) {
    Walk walk = walk_turn(page, turn);
    Point point = point_of(page, &walk);
    tell_head(page, &point, turn);
    doc_quote(page->doc, effects_opening(walk.kind), ink_text(&point.said));
    tell_effects(page, &walk);
    tell_reason(page, &point, &walk);
    tell_better(page, &point, &walk);
    tell_next_time(page, &point, &walk);
    point_clear(&point);
    walk_clear(&walk);
}

// --- Every decision -----------------------------------------------------------------------------

static void add_points(Table *table, int hundredths) {
    int count = points(hundredths);
    table_cell(table, count == 0 ? "0" : "%+d", count);
}

// With what a cap hides.
static int lost_by(const parl_look *look) { return look->best - look->taken + look->capped; }

// Whether anything about the decision comes to a point.
static bool moves(const parl_look *look) {
    int given = points(lost_by(look)), won = points(look->taken - look->mean);
    return look->answers >= 2 && (given != 0 || won != 0 || points(luck_beyond(look)) != 0);
}

static void add_row(const Page *page, int turn, Table *table) {
    Walk walk = walk_turn(page, turn);
    Point point = point_of(page, &walk);
    table_cell(table, "%d. %s", turn + 1, ink_text(&point.said));
    table_cell(table, point.week > 0 ? "%d" : "–", point.week);
    table_cell(table, "%d", points(lost_by(&point.look)));
    add_points(table, point.look.taken - point.look.mean);
    add_points(table, luck_beyond(&point.look));
    point_clear(&point);
    walk_clear(&walk);
}

static void tell_decisions(Page *page) {
    const char *const heads[] = {"Your answer", "Week", "Given away", "Over the average", "Luck"};
    const parl_lookback *back = page->request->lookback;
    Table *table = table_new(5, heads, 0x1e);
    for (int i = 0; i < back->turn_count; i++) {
        if (moves(&back->looks[i])) add_row(page, i, table);
    }
    doc_table(page->doc, "The decisions that moved something, in points of the total", table,
              false);
    if (page->request->format == PARL_FORMAT_TEXT) return;
    doc_paragraph(
        page->doc,
        "Given away: what the best answer was worth beyond yours, by what could be known "
        "then; where a cap held the total down already, what it would have been without. Luck: "
        "how much more that difference was in the one world that this run was "
        "played in. Answers that moved less than a point are left out.");
}

// What a facilitator looks up in the catalogue; it stands behind everything that a player reads.
static void add_lessons(Page *page, Ink *ink) {
    const parl_lookback *back = page->request->lookback;
    for (int i = 0, n = 0; i < back->point_count; i++) {
        Walk walk = walk_turn(page, back->points[i]);
        Point point = point_of(page, &walk);
        if (point.lessons.size > 0)
            ink_add(ink, "%sanswer %d, %s", n++ ? "; " : " In the catalogue: ",
                    back->points[i] + 1, ink_text(&point.lessons));
        point_clear(&point);
        walk_clear(&walk);
    }
    if (ink->size > 0) ink_add(ink, ".");
}

static void tell_method(Page *page) {
    Ink ink = {0}, lessons = {0};
    add_lessons(page, &lessons);
    ink_add(&ink,
            "How an answer is weighed: by where a good player ends up from there, on average over "
            "%d worlds that look as this one did to you at that moment. What the world then made "
            "of it does not count.%s",
            PARL_LOOK_WORLDS, ink_text(&lessons));
    doc_paragraph(page->doc, ink_text(&ink));
    ink_clear(&lessons);
    ink_clear(&ink);
}

void debrief_turning_points(Page *page) {
    const parl_lookback *back = page->request->lookback;
    doc_heading(page->doc, "Turning points");
    for (int i = 0; i < back->point_count; i++) tell_point(page, back->points[i]);
    if (back->point_count == 0) {
        doc_paragraph(page->doc, "No single answer gave away or won more than two points.");
    }
    if (back->turn_count > 0) tell_decisions(page);
    tell_method(page);
}
