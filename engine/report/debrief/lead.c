// SPDX-License-Identifier: MIT
//
// Who played, when in the row of runs, and whether the run counts.

#include "debrief/debrief.h"
#include "progress/progress.h"

void debrief_lead(Page *page) {
    const parl_run *run = page->request->run;
    if (!run) return;
    Ink ink = {0};
    ink_add(&ink, "Run %lld", (long long)run->id);
    if (*run->profile) ink_add(&ink, ", played by %s", run->profile);
    ink_add(&ink, ", %s.", attempt_mode(run->mode));
    Ink marks = {0};
    attempt_marks(run, &marks);
    if (marks.size > 0) {
        ink_add(&ink, " It counts for no best and no trend: %s.", ink_text(&marks));
    }
    doc_lead(page->doc, ink_text(&ink));
    ink_clear(&marks);
    ink_clear(&ink);
}
