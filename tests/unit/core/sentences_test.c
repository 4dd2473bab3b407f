// SPDX-License-Identifier: MIT
//
// Every change as a sentence: a handful of worlds in which everything happens that can happen,
// and what is true of each line that a player reads of it.
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "firm.h"
#include "model/chance.h"
#include "model/concerns.h"
#include "model/people.h"
#include "model/promises.h"
#include "play/moves.h"
#include "play/session.h"

enum { LINES_MAX = 2000, LINE_MAX = 320 };

static struct {
    int count;
    struct {
        uint8_t kind;
        int16_t reason;
        bool unseen;      // the drift of a model that nobody watches
        size_t needed, why;
        int by;
        char text[LINE_MAX];
    } lines[LINES_MAX];
} told;

static Small firm;
static parl_scenario *scenario;

static void begin(void) {
    scenario = firm_scenario();
    small_world(&firm, scenario);
}

// --- Taking down what happened -------------------------------------------------------------------

static void note(const parl_event *event) {
    if (!parl_event_is_change(event)) return;
    assert_in_range(told.count, 0, LINES_MAX - 1);
    char *text = told.lines[told.count].text;
    told.lines[told.count].kind = event->kind;
    told.lines[told.count].reason = event->reason;
    told.lines[told.count].unseen = event->kind == PARL_EVENT_DRIFT && !event->values[0] &&
                                    event->reason != REASON_RETRAINED;
    told.lines[told.count].needed = parl_event_text(scenario, event, NULL, 0);
    assert_int_equal(parl_event_text(scenario, event, text, LINE_MAX),
                     told.lines[told.count].needed);
    told.lines[told.count].why = parl_event_reason(scenario, event);
    told.lines[told.count].by = parl_event_by(event);
    told.count++;
}

static void note_all(const parl_event *events, int count) {
    for (int i = 0; i < count; i++) note(&events[i]);
}

static void end(void) {
    assert_int_equal(firm.world.status, PARL_OK);
    note_all(firm.events.items, firm.events.count);
}

static void act(MoveKind kind, int person, int other) {
    Move move = build_blank(kind, person);
    move.other = (int8_t)other;
    moves_do(&firm.world, &move);
}

// --- The worlds ---------------------------------------------------------------------------------

static void much_is_told(void) {
    begin();
    scenario->facts[ROUTING].renderings[IN_BUSINESS].jargon[RUI] = 1;
    small_explain(&firm, RUI, IN_BUSINESS);
    small_explain(&firm, RUI, IN_MODEL);
    small_explain(&firm, SALOME, IN_OPERATIONS);
    small_explain(&firm, SALOME, IN_BUSINESS);
    small_explain(&firm, RUI, CLAIMS_88);
    people_put_right(&firm.world, RUI, ROUTING);
    small_explain(&firm, RUI, CLAIMS_88);
    small_weeks(&firm, 1);
    small_explain(&firm, RUI, DROPS_WRONG);
    small_weeks(&firm, 1);
    end();
}

static void people_are_asked_and_used(void) {
    begin();
    concerns_hint(&firm.world, IMKE);
    concerns_ask(&firm.world, IMKE, NONE);
    concerns_ask(&firm.world, SALOME, DOUBLE_WORK);
    firm_address(&firm, LABELS);
    act(MOVE_ACKNOWLEDGE, IMKE, NONE);
    act(MOVE_OVERRIDE, IMKE, NONE);
    act(MOVE_DEFER, RUI, NONE);
    act(MOVE_BLAME, IMKE, SALOME);
    for (int i = 0; i < 3; i++) firm_share(&firm, SPONSOR);
    small_weeks(&firm, 1);
    end();
}

static void begin_where(bool holds) {
    begin();
    while (chance_holds(scenario, &firm.state, WORKS) != holds) firm.state.hidden++;
}

static void dates_come(bool holds, bool evidence) {
    begin_where(holds);
    promises_press(&firm.world, IMKE, LAUNCH);
    promises_press(&firm.world, IMKE, LAUNCH);
    promises_unanswered(&firm.world, LAUNCH);
    for (int i = 0; i < scenario->person_count; i++) scenario->people[i].signs = false;
    small_commit(&firm, PARL_GATED, 0, 0);
    if (evidence) small_experiment(&firm, 20, 1);
    small_weeks(&firm, 2);
    small_commit(&firm, PARL_RANGE, 4, 5);
    small_weeks(&firm, 2);
    small_commit(&firm, PARL_FIRM, 7, 7);
    small_weeks(&firm, 2);
    small_commit(&firm, PARL_FIRM, 9, 9);
    promises_disclose(&firm.world, RUI, LAUNCH);
    small_commit(&firm, PARL_FIRM, 40, 40);
    firm_end(&firm, 0);
    end();
}

static void packets_are_read(void) {
    begin();
    scenario->people[GOVERNANCE].sign_needs = 1u << ROUTING;
    small_world(&firm, scenario);
    firm_request(&firm, 1u << SPONSOR | 1u << GOVERNANCE);
    firm_fill(&firm, OLD);
    firm_request(&firm, 1u << LEGAL);
    firm_request(&firm, 1u << COMPLIANCE);
    small_weeks(&firm, 4);
    firm_address(&firm, NOTICE);
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    scenario->concerns[PROMISE].of = SCIENTIST;
    firm_declare(&firm, PARL_ITEM_USE, SHORTLIST);
    scenario->people[SCIENTIST].packet = NONE;
    firm_request(&firm, 1u << SCIENTIST);
    small_weeks(&firm, 2);
    end();
}

static void work_is_done_twice(void) {
    begin();
    firm_fill(&firm, OLD);
    firm_work(&firm, MOVE_START, TRAINING);
    firm_work(&firm, MOVE_START, SCREENS);
    small_weeks(&firm, 2);
    concerns_ask(&firm.world, LEGAL, PURPOSE);
    firm_address(&firm, PURPOSE);
    firm_work(&firm, MOVE_HALT, TRAINING);
    firm_work(&firm, MOVE_START, TRAINING);
    small_weeks(&firm, 9);
    firm_request(&firm, 1u << ETHICS | 1u << ENGINEER);
    firm_propose(&firm);
    firm_decide(&firm, MOST_ACCURATE, ME, 10, 8);
    firm_decide(&firm, FAST, NONE, NONE, 0);
    firm_decide(&firm, FAST, RUI, NONE, 0);
    end();
}

static void a_model_is_looked_after(void) {
    begin();
    scenario->lives[DEMAND].shocked = true;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    firm_assign(&firm, ME, PARL_TASK_ROLLBACK, 0, 0);
    firm_assign(&firm, SALOME, PARL_TASK_REVIEW, 0, 2);
    firm_assign(&firm, SCIENTIST, PARL_TASK_RETRAINING, 0, 8);
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, 1u << COMPLIANCE);
    small_weeks(&firm, 3);
    firm_rollout(&firm, 5);
    small_weeks(&firm, 5);
    firm_rollback(&firm);
    firm_retrain(&firm, 1);
    end();
}

static void a_model_is_left_alone(void) {
    begin();
    firm_rollout(&firm, 100);
    small_weeks(&firm, 1);
    firm_rollback(&firm);
    small_weeks(&firm, 5);
    firm_retrain(&firm, 0);
    end();
}

// What the author's own steps do, and an estimate that the player gives.
static void the_author_speaks(void) {
    begin();
    scenario->code[8].value = 1;  // Late is from week 1 on.
    Step steps[] = {
        {.op = STEP_SET, .a = 1, .b = firm_late()},
        {.op = STEP_CREDIT, .a = PARL_SIGNAL_HYGIENE, .b = 100, .c = NONE},
        {.op = STEP_CREDIT, .a = PARL_SIGNAL_OWNERSHIP, .b = -100, .c = NONE},
        {.op = STEP_CREDIT, .a = PARL_SIGNAL_OWNERSHIP, .b = 100, .c = 1},
        {.op = STEP_ESTIMATE, .a = 0},
        {.op = STEP_ESTIMATE, .a = 1},
        {.op = STEP_END},
        {.op = STEP_END},
    };
    Memo memos[] = {scenario->memos[0], {.id = "is_late", .thing = THING_MEMORY}};
    Estimate estimates[] = {scenario->estimates[0], scenario->estimates[0]};
    estimates[1].sure = false;
    estimates[1].uncertain = NONE;
    scenario->steps = steps;
    scenario->step_count = 8;
    scenario->scenes[0].body = 0;
    scenario->scenes[2].body = 7;
    scenario->memos = memos;
    scenario->memo_count = 2;
    scenario->estimates = estimates;
    scenario->estimate_count = 2;
    parl_session *session;
    assert_int_equal(parl_session_new(&session, scenario, 1), PARL_OK);
    note_all(session->events.items, session->events.count);
    small_give(session, "40");
    note_all(session->events.items, session->events.count);
    small_give(session, "1");
    note_all(session->events.items, session->events.count);
    parl_session_free(session);
}

static int everything_happens(void **unused) {
    (void)unused;
    told.count = 0;
    much_is_told();
    people_are_asked_and_used();
    dates_come(true, true);
    dates_come(false, false);
    packets_are_read();
    work_is_done_twice();
    a_model_is_looked_after();
    a_model_is_left_alone();
    the_author_speaks();
    return 0;
}

// --- What holds of each line -------------------------------------------------------------------

static void every_kind_of_change_has_a_sentence(void **unused) {
    (void)unused;
    static const char *const names[] = {
#define X(name) #name,
        PARL_EVENTS(X)
#undef X
    };
    bool seen[PARL_EVENT_COUNT] = {false};
    for (int i = 0; i < told.count; i++) seen[told.lines[i].kind] |= told.lines[i].needed > 0;
    for (int kind = 0; kind < PARL_EVENT_COUNT; kind++) {
        parl_event event = {.kind = (uint8_t)kind};
        if (parl_event_is_change(&event) && !seen[kind]) fail_msg("%s is not told", names[kind]);
    }
}

static void every_reason_is_used_by_something(void **unused) {
    (void)unused;
    static const char *const names[] = {
#define X(id, trust, clause) #id,
        REASONS(X)
#undef X
    };
    bool seen[REASON_COUNT] = {false};
    for (int i = 0; i < told.count; i++) seen[told.lines[i].reason] = true;
    for (int reason = 0; reason < REASON_COUNT; reason++)
        if (!seen[reason]) fail_msg("nothing happened because of %s", names[reason]);
}

static void only_what_nobody_sees_is_left_unsaid(void **unused) {
    (void)unused;
    int unseen = 0;
    for (int i = 0; i < told.count; i++) {
        assert_int_equal(told.lines[i].needed == 0, told.lines[i].unseen);
        assert_int_equal(strlen(told.lines[i].text), told.lines[i].needed);
        unseen += told.lines[i].unseen;
    }
    assert_true(unseen > 0);
}

static void no_line_shows_how_a_name_is_written_in_the_script(void **unused) {
    (void)unused;
    for (int i = 0; i < told.count; i++)
        if (strchr(told.lines[i].text, '_')) fail_msg("%s", told.lines[i].text);
}

static void every_line_is_a_sentence(void **unused) {
    (void)unused;
    for (int i = 0; i < told.count; i++) {
        const char *text = told.lines[i].text;
        size_t length = told.lines[i].needed;
        if (length == 0 || strcmp(text, "What would tell us?") == 0) continue;  // The author's own.
        bool begins = isupper((unsigned char)text[0]) || isdigit((unsigned char)text[0]) ||
                      strncmp(text, "“", strlen("“")) == 0;
        bool ends = text[length - 1] == '.' && text[length - 2] != '.' && text[length - 2] != ' ';
        bool tidy = !strstr(text, "  ") && !strstr(text, " .") && !strstr(text, " ,") &&
                    !strstr(text, "“”") && !strstr(text, ": .");
        if (!begins || !ends || !tidy) fail_msg("\"%s\"", text);
    }
}

static void every_reason_has_its_clause_or_is_told_without_one(void **unused) {
    (void)unused;
    for (int i = REASON_NONE; i < REASON_COUNT; i++) {
        const char *clause = reason_row((Reason)i)->clause;
        size_t length = strlen(clause);
        if (length == 0) continue;
        assert_true(islower((unsigned char)clause[0]));  // It ends a sentence.
        assert_int_not_equal(clause[length - 1], '.');
        assert_null(strchr(clause, '_'));
    }
    assert_string_equal(reason_row(REASON_NONE)->clause, "");
}

// A window sets the reason apart, and the points beside the sentence.
static void the_reason_and_the_points_are_those_of_the_sentence(void **unused) {
    (void)unused;
    int reasons = 0, points = 0;
    for (int i = 0; i < told.count; i++) {
        const char *text = told.lines[i].text, *from = strstr(text, " from ");
        const char *clause = reason_row((Reason)told.lines[i].reason)->clause;
        size_t why = told.lines[i].why;
        if (why > 0) {
            assert_memory_equal(text + why - 2, ": ", 2);
            assert_memory_equal(text + why, clause, strlen(clause));
            reasons++;
        } else if (*clause) {
            char end[LINE_MAX] = ": ";
            strncat(end, clause, sizeof end - 4);
            strcat(end, ".");
            size_t length = strlen(text), own = strlen(end);
            assert_true(length < own || strcmp(text + length - own, end) != 0);
        }
        bool gauge = told.lines[i].kind == PARL_EVENT_TRUST ||
                     told.lines[i].kind == PARL_EVENT_PATIENCE ||
                     told.lines[i].kind == PARL_EVENT_UNDERSTANDING;
        if (!gauge || !from) {
            assert_int_equal(gauge ? 0 : told.lines[i].by, 0);
            continue;
        }
        int before, after;
        assert_int_equal(sscanf(from, " from %d to %d", &before, &after), 2);
        assert_int_equal(told.lines[i].by, after - before);
        points++;
    }
    assert_true(reasons > 20);
    assert_true(points > 20);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_change_has_a_sentence),
        cmocka_unit_test(every_reason_is_used_by_something),
        cmocka_unit_test(only_what_nobody_sees_is_left_unsaid),
        cmocka_unit_test(no_line_shows_how_a_name_is_written_in_the_script),
        cmocka_unit_test(every_line_is_a_sentence),
        cmocka_unit_test(the_reason_and_the_points_are_those_of_the_sentence),
        cmocka_unit_test(every_reason_has_its_clause_or_is_told_without_one),
    };
    return cmocka_run_group_tests(tests, everything_happens, NULL) != 0;
}
