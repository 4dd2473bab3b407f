// SPDX-License-Identifier: MIT
//
// What a battery of players found, from its gates to the last answer.

#include "author/bots.h"

#include <assert.h>
#include <string.h>

void bots_ink_share(Ink *ink, int thousandths) {
    // Thousandths matter only near a limit; two figures are read faster.
    int size = thousandths < 0 ? -thousandths : thousandths;
    ink_add(ink, "%s%d.%03d", thousandths < 0 ? "-" : "", size / 1000, size % 1000);
}

void bots_ink_points(Ink *ink, int hundredths) {
    int tenths = (hundredths + (hundredths < 0 ? -5 : 5)) / 10,
        size = tenths < 0 ? -tenths : tenths;
    ink_add(ink, "%s%d.%d", tenths < 0 ? "-" : "", size / 10, size % 10);
}

static const char *file_of(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

void bots_ink_place(Ink *ink, const parl_bot_item *item) {
    if (item->kind == PARL_DECISION_DESK)
        ink_add(ink, "the desk of week %d", item->week);
    else
        ink_add(ink, "%s:%d, in %s", file_of(item->file), item->line, item->scene);
}

bool bots_is_quick(const parl_bots *bots) { return parl_bots_asked(bots).seeds < PARL_BOTS_SEEDS; }

const char *bots_state_id(const parl_bot_gate *gate) {
    assert(gate);
    switch (gate->state) {
        case PARL_GATE_MET: return "met";
        case PARL_GATE_NOT_ASKED: return "not asked";
        case PARL_GATE_NOT_MET: break;
    }
    return gate->judged ? "not met" : "remark";
}

// --- The head ------------------------------------------------------------------------------------

static int count_runs(const parl_bots *bots) {
    int runs = parl_bots_asked(bots).seeds * PARL_BOTS_ERROR_STEPS * PARL_BOTS_DICE;
    for (int i = 0; i < parl_bots_count(bots); i++) runs += parl_bots_at(bots, i).runs;
    return runs;
}

static void tell_badge(const parl_bots *bots, Doc *doc) {
    int met = 0, asked = 0;
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        if (!gate.judged || gate.state == PARL_GATE_NOT_ASKED) continue;
        asked++;
        met += gate.state == PARL_GATE_MET;
    }
    Ink ink = {0}, more = {0};
    ink_add(&ink, "%d", met);
    ink_add(&more, "of %d", asked);
    doc_badge(doc, "Gates met", ink_text(&ink), ink_text(&more));
    ink_clear(&ink);
    ink_clear(&more);
}

static void tell_head(const parl_bots *bots, Doc *doc) {
    parl_bots_options options = parl_bots_asked(bots);
    Ink ink = {0};
    ink_add(&ink, "%d worlds", options.seeds);
    doc_title(doc, "Bots", parl_scenario_describe(parl_bots_scenario(bots)).title, ink_text(&ink));
    ink_clear(&ink);
    tell_badge(bots, doc);
    unsigned long long first = options.first;
    ink_add(&ink, "%d runs in the worlds of seeds %llu to %llu.", count_runs(bots), first,
            first + (unsigned)options.seeds - 1);
    parl_bots_depth depth = parl_bots_searched(bots);
    ink_add(&ink,
            " Searching costs more than playing: best and worst play were looked for in %d of "
            "them, with %d worlds for each answer; each decision was played on from up to %d "
            "moments.",
            depth.runs, depth.worlds, depth.states);
    if (bots_is_quick(bots)) {
        ink_add(&ink, " This is a quick look: figures of fewer than %d worlds may still move.",
                PARL_BOTS_SEEDS);
    }
    doc_lead(doc, ink_text(&ink));
    ink_clear(&ink);
}

// --- All -----------------------------------------------------------------------------------------

static void tell(const parl_bots *bots, Doc *doc) {
    tell_head(bots, doc);
    bots_tell_gates(bots, doc);
    bots_tell_better(bots, doc);
    bots_tell_unseen(bots, doc);
    bots_tell_players(bots, doc);
    bots_tell_items(bots, doc);
    doc_heading(doc, "What this says");
    doc_paragraph(doc, "A scenario that meets its gates can tell better from worse play, and cheap "
                       "tricks fail in it. It does not follow that people learn from it: that, "
                       "only people can show.");
    bots_tell_words(doc);
}

void parl_report_bots(const parl_bots *bots, parl_format format, int columns, parl_sink sink,
                      void *data) {
    assert(bots);
    assert(format != PARL_FORMAT_TEXT || columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Out out = {.sink = sink, .data = data, .going = true, .columns = columns, .grid = true};
    if (format == PARL_FORMAT_JSON) {
        bots_write_json(bots, &out);
        return;
    }
    Doc doc = {0};
    tell(bots, &doc);
    doc_write(&doc, format, &out);
    doc_clear(&doc);
}
