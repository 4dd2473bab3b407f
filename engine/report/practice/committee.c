// SPDX-License-Identifier: MIT
//
// The committee's packet: what it decides and why, in the player's own lines.

#include "practice/committee.h"

#include <assert.h>
#include <stdlib.h>

#include "debrief/debrief.h"
#include "practice/packet.h"

// --- The head -----------------------------------------------------------------------------------

static void tell_title(const Committee *committee, Doc *doc) {
    const parl_committee_request *request = committee->request;
    Ink more = {0};
    ink_add(&more, "world %llu", (unsigned long long)request->key);
    doc_title(doc, "Committee packet",
              request->profile && *request->profile ? request->profile : "a candidate",
              ink_text(&more));
    ink_clear(&more);
}

static void tell_lead(const Committee *committee, Doc *doc) {
    Ink ink = {0};
    int count = committee->request->round_count;
    ink_add(&ink, "%d round%s: ", count, count == 1 ? "" : "s");
    for (int i = 0; i < count; i++) {
        Ink title = {0};
        ink_title(&title, committee_title(committee, i), "");
        ink_item(&ink, i, count, ink_text(&title));
        ink_clear(&title);
    }
    ink_add(&ink, ". What stands here is what was said in them, and not what somebody is like: one "
                  "loop is feedback and no measure.");
    doc_lead(doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- The decision -------------------------------------------------------------------------------

static void tell_rule(Doc *doc) {
    Ink ink = {0};
    ink_add(&ink,
            "The rule. A row is the mean over the rounds that judge it. Hire: no row at level 1, "
            "all but %d of the rows at level 3 or above, and as sure as the evidence at %d of 100 "
            "or better. Borderline: one step short of that, so at most %d row at level 1, all but "
            "%d at level 3 or above, and %d of 100. Everything else: no hire.",
            PARL_HIRE_SHORT, PARL_HIRE_SURE / 10, PARL_EDGE_LOW, PARL_EDGE_SHORT,
            PARL_EDGE_SURE / 10);
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_verdict(const parl_verdict *verdict, Doc *doc) {
    Ink ink = {0};
    doc_badge(doc, "The decision", parl_verdict_spoken(verdict->kind), "");
    ink_add(&ink, "%d of %d row%s stand%s at level 3 or above and ", verdict->good, verdict->judged,
            verdict->judged == 1 ? "" : "s", verdict->judged == 1 ? "s" : "");
    if (verdict->low == 0)
        ink_add(&ink, "none at level 1");
    else
        ink_add(&ink, "%d at level 1", verdict->low);
    if (verdict->sure >= 0)
        ink_add(&ink, "; as sure as the evidence: %d of 100", verdict->sure / 10);
    ink_add(&ink, ".");
    doc_verdict(doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_of_row(Doc *doc, int row, const char *text) {
    Ink title = {0};
    ink_capital(&title, parl_rubric_title(row));
    doc_bullet(doc, ink_text(&title), text);
    ink_clear(&title);
}

// The rows that stand in the way, each with what the committee looks for.
static void tell_wishes(const parl_verdict *verdict, Doc *doc) {
    if (verdict->kind == PARL_VERDICT_HIRE) return;
    doc_paragraph(doc, "What the committee would want to see before it decides otherwise:");
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        if (verdict->levels[i] == 0 || verdict->levels[i] >= PARL_LEVEL_WANTED) continue;
        tell_of_row(doc, i, parl_rubric_anchor(i, PARL_LEVEL_WANTED));
    }
    if (verdict->sure >= 0 && verdict->sure < PARL_HIRE_SURE)
        doc_bullet(doc, "How sure",
                   "A figure that moves when evidence comes in, and lies within "
                   "fifteen points of what it carries.");
}

static void tell_decision(const Committee *committee, Doc *doc) {
    doc_heading(doc, "How it was decided");
    tell_rule(doc);
    tell_wishes(&committee->verdict, doc);
}

// --- The rows -----------------------------------------------------------------------------------

static void add_row(const Committee *committee, int row, Table *table) {
    const parl_verdict *verdict = &committee->verdict;
    int own = committee->request->own[row];
    Ink title = {0};
    ink_capital(&title, parl_rubric_title(row));
    table_cell(table, "%s", ink_text(&title));
    ink_clear(&title);
    table_cell(table, verdict->levels[row] ? "%d" : "–", verdict->levels[row]);
    table_cell(table, verdict->levels[row] ? "%d" : "–", verdict->values[row] / 10);
    table_cell(table, own ? "%d" : "–", own);
    table_cell(table, "%d", verdict->rounds[row]);
    table_about(table, parl_rubric_signal(row));
}

static void tell_own(const Committee *committee, int row, Doc *doc) {
    int own = committee->request->own[row], level = committee->verdict.levels[row];
    if (own == 0 || own == level) return;
    Ink ink = {0};
    ink_add(&ink, "you rated yourself %d, the panel held %d. Level %d would be: %s", own, level,
            own, parl_rubric_anchor(row, own));
    doc_note(doc, own > level ? "You saw more" : "You saw less", ink_text(&ink));
    ink_clear(&ink);
}

static void tell_row(const Committee *committee, int row, Doc *doc) {
    int level = committee->verdict.levels[row];
    if (level == 0) return;
    Ink ink = {0};
    int rounds = committee->verdict.rounds[row];
    ink_add(&ink, "level %d, %d of 100 over %d round%s. %s", level,
            committee->verdict.values[row] / 10, rounds, rounds == 1 ? "" : "s",
            parl_rubric_anchor(row, level));
    tell_of_row(doc, row, ink_text(&ink));
    ink_clear(&ink);
    tell_own(committee, row, doc);
}

static void tell_rows(const Committee *committee, Doc *doc) {
    const char *const heads[] = {"Row", "Level", "Of 100", "Your own", "Rounds"};
    Table *table = table_new(5, heads, 0x1e);
    doc_heading(doc, "The six rows");
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) add_row(committee, i, table);
    doc_table(doc, "What the panel held, from 1 to 4", table, false);
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) tell_row(committee, i, doc);
}

// --- Evidence -----------------------------------------------------------------------------------

static bool same_answer(const Judged *one, const Judged *other) {
    return one->round == other->round && one->turn == other->turn;
}

// "You said", "Your order".
static const char *opening_of(const Judged *judged) { return effects_opening(judged->kind); }

// All rows that the line of [lines] at [index] speaks to.
static void tell_line(const Committee *committee, const Judged *const *lines, int count, int index,
                      Doc *doc) {
    const Judged *line = lines[index];
    Ink ink = {0}, title = {0};
    for (int i = index, n = 0; i < count; i++) {
        if (!same_answer(lines[i], line)) continue;
        ink_add(&ink, "%s%s, level %d", n++ > 0 ? "; " : "", parl_rubric_title(lines[i]->row),
                parl_rubric_level(lines[i]->value));
    }
    ink_title(&title, committee_title(committee, line->round), "");
    doc_bullet(doc, ink_text(&title), ink_text(&ink));
    committee_tell(committee, line, opening_of(line), doc);
    doc_note(doc, "By the anchor", parl_rubric_anchor(line->row, parl_rubric_level(line->value)));
    ink_clear(&title);
    ink_clear(&ink);
}

static bool was_told(const Judged *const *lines, int index) {
    for (int i = 0; i < index; i++) {
        if (same_answer(lines[i], lines[index])) return true;
    }
    return false;
}

static void tell_evidence(const Committee *committee, const char *head, const char *none,
                          bool speaks_for, Doc *doc) {
    const Judged *lines[PARL_RUBRIC_COUNT];
    int count = committee_evidence(committee, speaks_for, lines);
    doc_heading(doc, head);
    for (int i = 0; i < count; i++) {
        if (!was_told(lines, i)) tell_line(committee, lines, count, i, doc);
    }
    if (count == 0) doc_paragraph(doc, none);
}

// --- All of it ----------------------------------------------------------------------------------

static void tell(const Committee *committee, Doc *doc) {
    tell_title(committee, doc);
    tell_verdict(&committee->verdict, doc);
    tell_lead(committee, doc);
    tell_decision(committee, doc);
    tell_rows(committee, doc);
    tell_evidence(committee, "Evidence for", "No answer of these rounds reaches level 3.", true,
                  doc);
    tell_evidence(committee, "Evidence against", "No answer of these rounds stays below level 3.",
                  false, doc);
    packet_sure(committee, doc);
    packet_words(committee, doc);
    packet_rounds(committee, doc);
    packet_next(committee, doc);
}

parl_status parl_report_committee(const parl_committee_request *request, parl_sink sink,
                                  void *data) {
    assert(request);
    assert(request->format != PARL_FORMAT_TEXT || request->columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Committee *committee = committee_new(request);
    Out out = {.sink = sink, .data = data, .going = true, .columns = request->columns};
    if (request->format == PARL_FORMAT_JSON) {
        json_write_committee(committee, &out);
    } else {
        Doc doc = {0};
        tell(committee, &doc);
        if (request->format == PARL_FORMAT_HTML) doc_set(&doc);
        doc_write(&doc, request->format, &out);
        doc_clear(&doc);
    }
    committee_free(committee);
    return PARL_OK;
}

parl_status parl_page_committee(parl_page **out, const parl_committee_request *request) {
    assert(out);
    assert(request);
    Committee *committee = committee_new(request);
    *out = doc_new();
    tell(committee, *out);
    doc_set(*out);
    committee_free(committee);
    return PARL_OK;
}
