// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "made_up_run.h"
#include "parlance_report.h"

bool write_sheet(void *data, const char *text, size_t size) {
    Sheet *sheet = data;
    assert(sheet->size + size < sizeof sheet->text);
    memcpy(sheet->text + sheet->size, text, size);
    sheet->size += size;
    sheet->text[sheet->size] = '\0';
    return sheet->most == 0 || sheet->size < sheet->most;
}

void squeeze(Sheet *sheet) {
    char *to = sheet->text;
    for (const char *from = sheet->text; *from; from++) {
        char c = *from == '\n' ? ' ' : *from;
        if (c != ' ' || to == sheet->text || to[-1] != ' ') *to++ = c;
    }
    *to = '\0';
}

Sheet debrief_of(const parl_session *session) {
    Sheet sheet = {.size = 0};
    parl_status status =
        parl_report_debrief(session, &(parl_debrief_request){.columns = 80}, write_sheet, &sheet);
    assert_int_equal(status, PARL_OK);
    squeeze(&sheet);
    return sheet;
}

void assert_says(const Sheet *sheet, const char *part) {
    if (!strstr(sheet->text, part)) fail_msg("\"%s\" is missing in:\n%s", part, sheet->text);
}

void assert_silent(const Sheet *sheet, const char *part) {
    if (strstr(sheet->text, part)) fail_msg("\"%s\" should not stand in:\n%s", part, sheet->text);
}

void assert_within(const parl_session *session, int columns) {
    Sheet sheet = {.size = 0};
    parl_status status = parl_report_debrief(session, &(parl_debrief_request){.columns = columns},
                                             write_sheet, &sheet);
    assert_int_equal(status, PARL_OK);
    for (char *line = strtok(sheet.text, "\n"); line; line = strtok(NULL, "\n")) {
        assert_true(parl_report_columns(line) <= columns);
    }
}

static const parl_scenario scenario = {
    .info =
        {.title = "Two desks", .weeks = 6, .people = 2, .facts = 1, .concerns = 2, .promises = 1},
};

static void fill_people(parl_session *session) {
    session->people[IMKE] = (parl_person){
        .name = "Imke Voss", .trust = 61, .met = true, .speaks = 1U << PARL_FRAME_MODEL};
    session->people[RUI] =
        (parl_person){.name = "Rui Tavares",
                      .trust = 50,
                      .met = true,
                      .speaks = 1U << PARL_FRAME_BUSINESS | 1U << PARL_FRAME_USER};
    session->concerns[0] = (parl_concern){
        .person = IMKE, .weight = 4, .exists = true, .state = PARL_CONCERN_RAISED, .found_week = 2};
    session->concern_texts[0] = "One intern labelled half of it.";
    session->concerns[1] = (parl_concern){.person = RUI, .weight = 3, .exists = true};
    session->concern_texts[1] = "My desks do double work already.";
    session->facts[0] = (parl_fact){.from = IMKE, .needs = 1U << RUI, .known_frames = FAKE_FRAMES};
}

static void fill_turns(parl_session *session) {
    session->turn_count = 2;
    session->turns[0] = (FakeTurn){
        .said = "What would tell us?",
        .why = "You asked for evidence before you named a date.",
        .event_count = 3,
        .events = {{.kind = PARL_EVENT_ANSWERED, .week = 1, .person = -1, .text = -1},
                   {.kind = PARL_EVENT_TRUST,
                    .week = 1,
                    .person = IMKE,
                    .before = 500,
                    .after = 530,
                    .text = 1},
                   {.kind = PARL_EVENT_UNDERSTANDING, .week = 1, .person = RUI, .text = 2}},
    };
    session->turns[1] = (FakeTurn){
        .said = "Week twelve, for sure.",
        .event_count = 1,
        .events = {{.kind = PARL_EVENT_SAID, .week = 5, .person = RUI, .text = 0}},
    };
    session->commit_count = 1;
    session->commits[0] = (parl_commit){.id = "runs",
                                        .to = RUI,
                                        .kind = PARL_FIRM,
                                        .made = 5,
                                        .from = 12,
                                        .till = 12,
                                        .chance = 43,
                                        .status = PARL_PROMISE_BROKEN};
    session->commit_texts[0] = "It runs";
}

static void fill_debrief(parl_debrief *debrief) {
    parl_score *score = &debrief->score;
    score->complete = true;
    score->total = score->cap = 59;
    score->uncapped = 74;
    score->parts[PARL_SIGNAL_TRANSLATION] = (parl_part){true, 60, 910, false};
    score->parts[PARL_SIGNAL_PHASE_GATES] = (parl_part){true, 40, 400, true};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) debrief->quote[i] = -1;
    debrief->quote[PARL_SIGNAL_TRANSLATION] = 0;
    debrief->moment_count = 2;
    debrief->moments[0] = (parl_moment){1, -2250, PARL_SIGNAL_PHASE_GATES, -600};
    debrief->moments[1] = (parl_moment){0, 1130, PARL_SIGNAL_TRANSLATION, 300};
    debrief->asked[IMKE] = true;
    debrief->language_used[IMKE] = true;
    debrief->heard[RUI] = 1U << PARL_FRAME_MODEL;
}

parl_session *finished_run(void) {
    parl_session *session = calloc(1, sizeof *session);
    assert_non_null(session);
    session->scenario = &scenario;
    session->seed = 7;
    session->over = true;
    session->clock = (parl_clock){.week = 6, .weeks = 6, .scene = "", .ending = "after"};
    fill_people(session);
    fill_turns(session);
    fill_debrief(&session->debrief);
    return session;
}

// --- A run with a plan ---------------------------------------------------------------------------

static const parl_scenario planned = {
    .info = {.title = "The sheet",
             .weeks = 6,
             .people = 4,
             .facts = 1,
             .concerns = 3,
             .promises = 1,
             .uncertains = 1,
             .packets = 1,
             .works = 1,
             .matters = 1,
             .lives = 1,
             .signers = 2,
             .weights = {[PARL_SIGNAL_VALUE] = 30}},
};

static parl_person signer(const char *name, const char *role) {
    return (parl_person){.name = name,
                         .title = "counsel",
                         .role = role,
                         .met = true,
                         .law = true,
                         .signs = true,
                         .reads = true,
                         .sign = PARL_SIGN_GRANTED,
                         .sign_weeks = 4,
                         .contacted = true};
}

static void fill_plan(parl_session *session) {
    session->people[MAREN] = signer("Maren Quist", "legal");
    session->people[TOMASZ] = signer("Tomasz Wilk", "compliance");
    session->concerns[2] = (parl_concern){
        .id = "old_letters", .title = "the old letters", .person = MAREN, .weight = 5};
    session->concern_texts[2] = "They wrote to drive a van.";
    session->packets[0] = (parl_packet){.id = "sheet",
                                        .title = "the sheet",
                                        .asked = {true, true, false, true},
                                        .value = {"order", "old", NULL, "guests"}};
    session->works[0] = (parl_work){.id = "the_training",
                                    .title = "the training",
                                    .plan = 56,
                                    .weekly = 8,
                                    .spent = 56,
                                    .started = true,
                                    .finished_week = 5};
    session->matters[0] = (parl_matter){.id = "no",
                                        .title = "who says no",
                                        .among = 1U << IMKE | 1U << RUI,
                                        .joint = true,
                                        .option = "a_person",
                                        .owner = IMKE,
                                        .priced = true};
    session->lives[0] = (parl_live){.id = "ranker",
                                    .title = "the ranker",
                                    .share = 5,
                                    .starts = 92,
                                    .accuracy = 90,
                                    .owner = {IMKE, RUI, PARL_OWNER_NONE, PARL_OWNER_NONE},
                                    .alert = 5,
                                    .rollback_ready = true,
                                    .launched_week = 3};
    session->outcome = (parl_outcome){.offered = true,
                                      .launched = true,
                                      .holds = true,
                                      .accuracy = 840,
                                      .adoption = 840,
                                      .planned = 56,
                                      .gain = 840,
                                      .bound = 840,
                                      .value = 1000};
}

parl_session *planned_run(void) {
    parl_session *session = finished_run();
    session->scenario = &planned;
    fill_plan(session);
    return session;
}

parl_session *bare_run(void) {
    static parl_scenario bare;
    bare = planned;
    bare.info.uncertains = bare.info.lives = 0;
    parl_session *session = planned_run();
    session->scenario = &bare;
    return session;
}
