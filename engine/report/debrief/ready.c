// SPDX-License-Identifier: MIT
//
// The readiness check, as far as one run speaks to it: the player's own rating before, and what
// the run shows.

#include "debrief/debrief.h"
#include "progress/progress.h"

static void add_row(const Page *page, int item, Table *table) {
    Evidence evidence = evidence_of_score(&page->debrief.score, page->request->run, item);
    if (evidence.runs == 0) return;
    int own = page->request->rating->rating[item];
    table_cell(table, "%s", parl_readiness_text(item));
    if (own > 0)
        table_cell(table, "%d of 5", own);
    else
        table_cell(table, "not rated");
    table_cell(table, "%d of 5", readiness_level(evidence.value));
}

void debrief_readiness(Page *page) {
    if (!page->request->rating) return;
    const char *const heads[] = {"What you said you can do", "Your own rating", "This run"};
    Table *table = table_new(3, heads, 6);
    for (int i = 0; i < PARL_READINESS_COUNT; i++) add_row(page, i, table);
    if (table_rows(&table->seen) == 0) {
        table_free(table);
        return;
    }
    doc_heading(page->doc, "Your own rating, and this run");
    doc_table(page->doc, "Before you played, and what the run shows", table, true);
    doc_paragraph(page->doc, "One run is feedback and no measure. Your progress page holds it "
                             "beside the others.");
}
