// SPDX-License-Identifier: MIT
//
// What is not met, what is remarked, and all gates in one table.

#include <string.h>

#include "author/bots.h"

static void ink_limit(Ink *ink, const parl_bot_gate *gate) {
    ink_add(ink, gate->least ? "at least " : "at most ");
    bots_ink_share(ink, gate->limit);
}

static void tell_figure(const parl_bot_gate *gate, Doc *doc) {
    Ink ink = {0};
    ink_add(&ink, "%s: ", gate->figure);
    bots_ink_share(&ink, gate->value);
    ink_add(&ink, "; ");
    ink_limit(&ink, gate);
    ink_add(&ink, " is asked");
    doc_note(doc, "Figure", ink_text(&ink));
    ink_clear(&ink);
}

static void tell_gate(const parl_bot_gate *gate, Doc *doc) {
    Ink ink = {0};
    ink_add(&ink, "Not met: %s.", gate->title);
    doc_number(doc, ink_text(&ink));
    ink_clear(&ink);
    tell_figure(gate, doc);
    if (*gate->about) doc_note(doc, "Here", gate->about);
    doc_note(doc, "What to do", gate->mend);
}

static void tell_failed(const parl_bots *bots, Doc *doc) {
    int failed = parl_bots_failed(bots);
    doc_heading(doc, failed ? "What is not met" : "All gates are met");
    if (failed == 0) doc_paragraph(doc, "Every gate that has a meaning for this scenario is met.");
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        if (gate.judged && gate.state == PARL_GATE_NOT_MET) tell_gate(&gate, doc);
    }
}

enum { WEAK_TOLD = 8 };

// Which decisions they are in which better players do no better.
static void tell_weak(const parl_bots *bots, Doc *doc) {
    int count = 0;
    Ink ink = {0};
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        if (!item.weak || ++count > WEAK_TOLD) continue;
        bots_ink_place(&ink, &item);
        ink_add(&ink, ": leverage %d.%d %%, discrimination ", item.leverage / 10,
                item.leverage % 10);
        bots_ink_share(&ink, item.discrimination);
        doc_note(doc, "Here", ink_text(&ink));
        ink_clear(&ink);
    }
    if (count <= WEAK_TOLD) return;
    ink_add(&ink, "%d more; --html and --json have the figures of every decision",
            count - WEAK_TOLD);
    doc_note(doc, "And", ink_text(&ink));
    ink_clear(&ink);
}

static void tell_remarks(const parl_bots *bots, Doc *doc) {
    bool first = true;
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        if (gate.judged || gate.state != PARL_GATE_NOT_MET) continue;
        if (first) doc_heading(doc, "Remarks");
        first = false;
        Ink ink = {0};
        ink_add(&ink, "%s. %s", gate.about, gate.mend);
        doc_bullet(doc, "", ink_text(&ink));
        ink_clear(&ink);
        if (i == PARL_BOT_GATE_DISCRIMINATION) tell_weak(bots, doc);
    }
}

static void add_gate(const parl_bot_gate *gate, Table *table) {
    bool asked = gate->state != PARL_GATE_NOT_ASKED;
    Ink value = {0}, limit = {0};
    if (asked) bots_ink_share(&value, gate->value);
    if (asked) ink_limit(&limit, gate);
    table_cell(table, "%s", bots_state_id(gate));
    table_cell(table, "%s", gate->title);
    table_cell(table, "%s", ink_text(&value));
    table_cell(table, "%s", ink_text(&limit));
    ink_clear(&value);
    ink_clear(&limit);
}

static void tell_table(const parl_bots *bots, Doc *doc) {
    const char *const heads[] = {"", "Gate", "Figure", "Asked"};
    Table *table = table_new(4, heads, 0x4);
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        add_gate(&gate, table);
    }
    doc_heading(doc, "Gate by gate");
    doc_table(doc, "What is asked of a scenario", table, true);
}

// What each figure is made of, here.
static void tell_grounds(const parl_bots *bots, Doc *doc) {
    doc_paragraph(doc, "What these figures are made of:");
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        if (*gate.about) doc_bullet(doc, gate.title, gate.about);
    }
}

void bots_tell_gates(const parl_bots *bots, Doc *doc) {
    tell_failed(bots, doc);
    tell_remarks(bots, doc);
    tell_table(bots, doc);
    tell_grounds(bots, doc);
}

// --- Words ---------------------------------------------------------------------------------------

// For who has never read such a report.
void bots_tell_words(Doc *doc) {
    static const char *const rows[][2] = {
        {"Key", "the answer that you call best, by `worth`; expert plays by it"},
        {"Habits", "hedge takes what sounds wise, myopic what scores most at once, and so on. A "
                   "bad habit that does well here does well with people, too"},
        {"Oracle, nadir",
         "the best and the worst play that a search finds; the range lies between"},
        {"Leverage", "a decision's best answer less its worst, as a share of the range. Below 2 % "
                     "it is cosmetic: nothing hangs on it"},
        {"Discrimination", "whether good players answer it better: 1 always, 0 no more often than "
                           "bad ones"},
        {"Spread", "how far a player's totals usually lie from their mean, in points"},
        {"Slip", "a decision that is answered at random; pass: 70 points or more"},
    };
    doc_heading(doc, "How to read this");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) doc_bullet(doc, rows[i][0], rows[i][1]);
}

// --- A better path -------------------------------------------------------------------------------

// A smaller lead is chance.
enum { LEAD_LEAST = 100 };

// The first answer in which two runs differ.
static int first_difference(const parl_session *one, const parl_session *other) {
    int count = parl_session_turn_count(one), rest = parl_session_turn_count(other);
    for (int i = 0; i < count && i < rest; i++) {
        if (parl_session_turn(one, i).after != parl_session_turn(other, i).after) return i;
    }
    return count < rest ? count : rest;
}

static void tell_answers(const parl_better *better, Doc *doc) {
    int differ = first_difference(better->run, better->expert);
    for (int i = 0; i < parl_session_turn_count(better->run); i++) {
        Ink ink = {0}, key = {0};
        ink_turn(&ink, better->run, i);
        doc_number(doc, ink_text(&ink));
        if (i == differ && i < parl_session_turn_count(better->expert)) {
            ink_turn(&key, better->expert, i);
            doc_quote(doc, "The key says here", ink_text(&key));
        }
        ink_clear(&ink);
        ink_clear(&key);
    }
}

void bots_tell_better(const parl_bots *bots, Doc *doc) {
    parl_better better = parl_bots_better(bots);
    parl_bot_gate gate = parl_bots_gate(bots, PARL_BOT_GATE_KEY);
    bool lead = better.mean_gain >= LEAD_LEAST || gate.state == PARL_GATE_NOT_MET;
    if (!better.found || !lead) return;
    Ink ink = {0};
    doc_heading(doc, "A better path than the key");
    ink_add(&ink, "In the world of seed %llu this wins ", (unsigned long long)better.seed);
    bots_ink_points(&ink, better.gain);
    ink_add(&ink, " points over the key; over all worlds that were searched the mean is ");
    bots_ink_points(&ink, better.mean_gain);
    ink_add(&ink, ".");
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
    tell_answers(&better, doc);
}

// --- What nobody reached -------------------------------------------------------------------------

static const char *const unseen_words[] = {
    [PARL_UNSEEN_SCENE] = "the scene",
    [PARL_UNSEEN_ENDING] = "the ending",
    [PARL_UNSEEN_CHOICE] = "the choice",
    [PARL_UNSEEN_WELL] = "done well by nobody:",
    [PARL_UNSEEN_BADLY] = "done badly by nobody:",
};

void bots_tell_unseen(const parl_bots *bots, Doc *doc) {
    int count = parl_bots_unseen_count(bots);
    if (count > 0) doc_heading(doc, "What nobody reached");
    for (int i = 0; i < count; i++) {
        parl_unseen unseen = parl_bots_unseen(bots, i);
        Ink ink = {0};
        ink_add(&ink, "%s “%s”", unseen_words[unseen.kind], unseen.name);
        if (*unseen.where) ink_add(&ink, " in “%s”", unseen.where);
        if (*unseen.file) ink_add(&ink, ", %s:%d", unseen.file, unseen.line);
        doc_bullet(doc, "", ink_text(&ink));
        ink_clear(&ink);
    }
}
