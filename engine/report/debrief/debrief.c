// SPDX-License-Identifier: MIT
//
// The debrief: one story, told from the run's own lines.

#include "debrief/debrief.h"

#include <assert.h>

#include "json/json.h"
#include "page/render.h"

bool page_is_full(const Page *page) {
    const parl_debrief_request *request = page->request;
    return request->format != PARL_FORMAT_TEXT || request->worlds;
}

bool page_is_short(const Page *page) { return page->info.kind != PARL_KIND_NEGOTIATION; }

static void tell_title(Page *page) {
    Ink more = {0};
    ink_add(&more, "seed %llu", (unsigned long long)parl_session_seed(page->session));
    doc_title(page->doc, "Debrief", page->info.title, ink_text(&more));
    ink_clear(&more);
}

static void tell(Page *page) {
    tell_title(page);
    debrief_lead(page);
    debrief_head(page);
    debrief_story(page);
    debrief_score(page);
    debrief_rubric(page);
    debrief_placed(page);
    bool answered = parl_session_turn_count(page->session) > 0;
    if (page->request->lookback)
        debrief_turning_points(page);
    else if (answered)
        debrief_moments(page);
    debrief_room(page);
    debrief_luck(page);
    if (page_is_full(page)) debrief_promises(page);
    debrief_outcome(page);
    if (page_is_full(page)) debrief_weeks(page);
    debrief_words(page);
    debrief_languages(page);
    debrief_readiness(page);
    debrief_next(page);
}

// What every debrief begins with. False where the run has none; [status] says why.
static bool begin(Page *page, parl_status *status) {
    *status = parl_session_debrief(page->session, &page->debrief);
    if (*status != PARL_OK) return false;
    page->scenario = parl_session_scenario(page->session);
    page->info = parl_scenario_describe(page->scenario);
    page->read = walk_read(page);
    return true;
}

parl_status parl_report_debrief(const parl_session *session, const parl_debrief_request *request,
                                parl_sink sink, void *data) {
    assert(session);
    assert(request);
    assert(request->format != PARL_FORMAT_TEXT || request->columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Doc doc = {0};
    Page page = {.session = session, .request = request, .doc = &doc};
    parl_status status;
    if (!begin(&page, &status)) return status;
    Out out = {.sink = sink, .data = data, .going = true, .columns = request->columns};
    if (request->format == PARL_FORMAT_JSON) {
        json_write_debrief(&page, &out);
        return PARL_OK;
    }
    tell(&page);
    if (request->format == PARL_FORMAT_HTML) doc_set(&doc);
    doc_write(&doc, request->format, &out);
    doc_clear(&doc);
    return PARL_OK;
}

parl_status parl_page_debrief(parl_page **out, const parl_session *session,
                              const parl_debrief_request *request) {
    assert(out);
    assert(session);
    assert(request);
    // A window has as much room as a browser.
    parl_debrief_request whole = *request;
    whole.format = PARL_FORMAT_HTML;
    *out = NULL;
    Page page = {.session = session, .request = &whole};
    parl_status status;
    if (!begin(&page, &status)) return status;
    page.doc = doc_new();
    tell(&page);
    doc_set(page.doc);
    *out = page.doc;
    return PARL_OK;
}
