// SPDX-License-Identifier: MIT
//
// What is planned with, as tables: packets and sign-offs, work, trade-offs, a model in use;
// and the moves about them.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "expr.h"
#include "load_text.h"
#include "play/state.h"
#include "scenario.h"

// --- Helpers ----------------------------------------------------------------------------

// Three people and one thing of each kind; [top] beside them, and in the scene [steps].
static const char *in_plan(const char *top, const char *steps) {
    static char text[20000];
    int size = snprintf(
        text, sizeof text,
        "scenario { title = 'T', level = 'aspiring', minutes = 5, weeks = 4, clock = true,\n"
        "  brief = 'B.' }\n"
        "vary 'days' { 30, 60 }\n"
        "person 'ml' { name = 'Mila', role = 'ml_engineer' }\n"
        "person 'ada' { name = 'Ada', role = 'legal',\n"
        "  signs = { weeks = 'days / 15', packet = 'ranker', needs = { 'routing', other } } }\n"
        "person 'eda' { name = 'Eda', role = 'operations', signs = { weeks = 1 } }\n"
        "fact 'routing' { from = ml, needs = eda, operations = 'It sorts.' }\n"
        "fact 'other' { title = 'the other', from = ml, needs = eda, operations = 'So.' }\n"
        "concern 'old_data' { of = ada, weight = 3, breaks = 'purpose', 'It is old.' }\n"
        "packet 'ranker' { title = 'the packet', use = { rank = 'It ranks {days}.' },\n"
        "  data = { old = 'Old.', consented = 'New.' } }\n"
        "work 'training' { plan = 'days', weekly = 8, rests_on = 'old_data' }\n"
        "matter 'latency' { among = { ml, eda }, options = { fast = 'F.', accurate = 'A.' } }\n"
        "live 'demand' { starts = 92, tenth_lost = 'days', complaints = 80,\n"
        "  shock = { week = 6, when = 'days = 30', loses = 12 } }\n"
        "%s\nscene 'monday' { with = { ml, eda },\n%s\n}\n"
        "ending 'after' { ml 'Done.' }\n",
        top, steps);
    assert_true(size > 0 && (size_t)size < sizeof text);
    return text;
}

static parl_scenario *load_steps(const char *steps) { return load_fine(in_plan("", steps)); }

// The problems of a scenario that may be used all the same.
static parl_problems *load_warned(const char *text) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(load_bytes(text, strlen(text), &scenario, problems), PARL_OK);
    parl_scenario_free(scenario);
    return problems;
}

static void assert_refused(const char *steps, const char *name) {
    parl_problems *problems = load_refused(in_plan("", steps));
    if (!has_problem(problems, name)) print_message("no %s: %s\n", name, steps);
    assert_true(has_problem(problems, name));
    assert_int_equal(parl_problems_errors(problems), 1);
    parl_problems_free(problems);
}

// What the condition comes to before anything was done.
static int32_t at_first(const char *condition) {
    char top[400];
    (void)snprintf(top, sizeof top, "figure 'asked' \"%s\"", condition);
    parl_scenario *scenario = load_fine(in_plan(top, "ml 'Hm.'"));
    State state = state_start(scenario, 1);
    int32_t value = -1;
    assert_true(expr_value(scenario, &state, scenario->figures[0].expr, &value));
    parl_scenario_free(scenario);
    return value;
}

static const char *word_at(const parl_scenario *scenario, int word) {
    assert_in_range(word, 0, scenario->word_count - 1);
    return scenario->words[word];
}

// --- Tables -----------------------------------------------------------------------------

static void a_signer_has_a_lead_time_a_packet_and_facts(void **state) {
    (void)state;
    parl_scenario *scenario = load_steps("ml 'Hm.'");
    const Person *ada = &scenario->people[1], *eda = &scenario->people[2];
    assert_true(scenario->timed);
    assert_true(ada->signs && ada->law && !ada->users);
    assert_int_not_equal(ada->lead.expr, NONE);
    assert_int_equal(ada->packet, 0);
    assert_int_equal(ada->sign_needs, 3);
    assert_true(eda->signs && eda->users && !eda->law);
    assert_int_equal(eda->lead.value, 1);
    assert_int_equal(eda->packet, NONE);
    assert_int_equal(eda->sign_needs, 0);
    assert_false(scenario->people[0].signs);
    assert_int_equal(scenario->people[0].packet, NONE);
    parl_scenario_free(scenario);
}

static void what_has_no_title_is_called_by_its_name(void **state) {
    (void)state;
    parl_scenario *scenario = load_steps("ml 'Hm.'");
    assert_string_equal(scenario->facts[0].title, "routing");
    assert_string_equal(scenario->facts[1].title, "the other");
    assert_string_equal(scenario->concerns[0].title, "old data");
    assert_string_equal(scenario->packets[0].title, "the packet");
    assert_string_equal(scenario->works[0].title, "training");
    assert_string_equal(scenario->matters[0].title, "latency");
    assert_string_equal(scenario->lives[0].title, "demand");
    parl_scenario_free(scenario);
}

static void items_and_options_keep_their_names_and_texts(void **state) {
    (void)state;
    parl_scenario *scenario = load_steps("ml 'Hm.'");
    const Packet *packet = &scenario->packets[0];
    assert_int_equal(packet->count[PARL_ITEM_USE], 1);
    assert_int_equal(packet->count[PARL_ITEM_DATA], 2);
    assert_int_equal(packet->count[PARL_ITEM_ROLE], 0);
    const PacketValue *value = &packet->values[PARL_ITEM_DATA][1];
    assert_string_equal(word_at(scenario, value->word), "consented");
    assert_string_equal(scenario->texts[value->text].raw, "New.");
    TextRef text = packet->values[PARL_ITEM_USE][0].text;
    assert_int_equal(scenario->texts[text].piece_count, 2);
    const Matter *matter = &scenario->matters[0];
    assert_int_equal(matter->among, 5);
    assert_int_equal(matter->option_count, 2);
    assert_string_equal(word_at(scenario, matter->options[1].word), "accurate");
    assert_string_equal(scenario->texts[matter->options[0].text].raw, "F.");
    parl_scenario_free(scenario);
}

static void work_and_what_is_in_use_have_their_figures(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(in_plan("live 'calm' { starts = 70, tenth_lost = 9 }", ""));
    const Work *work = &scenario->works[0];
    assert_int_not_equal(work->plan.expr, NONE);
    assert_int_equal(work->weekly.value, 8);
    assert_int_equal(work->rests_on, 1);
    const Live *live = &scenario->lives[0], *calm = &scenario->lives[1];
    assert_int_equal(live->starts.value, 92);
    assert_int_equal(live->complaints.value, 80);
    assert_true(live->shocked);
    assert_int_equal(live->shock_week.value, 6);
    assert_int_equal(live->shock_loses.value, 12);
    assert_int_not_equal(live->shock_when, NONE);
    assert_false(calm->shocked);
    assert_int_equal(calm->shock_when, NONE);
    assert_int_equal(calm->complaints.value, 0);
    parl_scenario_free(scenario);
}

// --- Conditions -------------------------------------------------------------------------

static void conditions_ask_for_the_authors_own_words(void **state) {
    (void)state;
    assert_int_equal(at_first("ranker.data is blank"), 1);
    assert_int_equal(at_first("ranker.data is consented or ranker.use is rank"), 0);
    assert_int_equal(at_first("ranker.role is blank"), 1);
    assert_int_equal(at_first("ranker.missing"), 2);
    assert_int_equal(at_first("latency.option is none and latency.owner is none"), 1);
    assert_int_equal(at_first("latency.option is fast or latency.owner is me"), 0);
    assert_int_equal(at_first("demand.owner is ada or demand.owner is me"), 0);
    assert_int_equal(at_first("ada.sign is none"), 1);
    assert_int_equal(at_first("training.started or training.done or demand.fallen"), 0);
}

static void words_that_can_be_shown_are_in_the_table(void **state) {
    (void)state;
    static const char *const words[] = {"blank", "none", "me", "ada", "old", "accurate"};
    parl_scenario *scenario = load_steps("ml '{ranker.data} {latency.owner} {latency.option}'");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        int found = 0;
        for (int j = 0; j < scenario->word_count; j++)
            found += strcmp(scenario->words[j], words[i]) == 0;
        assert_int_equal(found, 1);
    }
    parl_scenario_free(scenario);
}

static void a_word_that_nothing_can_be_is_refused(void **state) {
    (void)state;
    assert_refused("when 'ranker.data is new' { ml 'Hm.' }", "VALUE_NEVER");
    assert_refused("when 'ranker.role is advisory' { ml 'Hm.' }", "VALUE_NEVER");
    assert_refused("when 'latency.option is slow' { ml 'Hm.' }", "VALUE_NEVER");
    assert_refused("when 'demand.owner is nobody' { ml 'Hm.' }", "VALUE_NEVER");
    assert_refused("when 'demand.joint' { ml 'Hm.' }", "PROPERTY_FOREIGN");
}

// --- Moves ------------------------------------------------------------------------------

// Everything that the first move of [steps] does not need is NONE.
static void assert_bare(const Move *move, const Move *expected) {
    assert_int_equal(move->kind, expected->kind);
    assert_int_equal(move->person, expected->person);
    assert_int_equal(move->people, expected->people);
    assert_int_equal(move->packet, expected->packet);
    assert_int_equal(move->item, expected->item);
    assert_int_equal(move->value, expected->value);
    assert_int_equal(move->work, expected->work);
    assert_int_equal(move->matter, expected->matter);
    assert_int_equal(move->owner, expected->owner);
    assert_int_equal(move->live, expected->live);
    assert_int_equal(move->task, expected->task);
    assert_int_equal(move->other, NONE);
    assert_int_equal(move->fact, NONE);
    assert_int_equal(move->concern, NONE);
    assert_int_equal(move->promise, NONE);
    assert_int_equal(move->uncertain, NONE);
    assert_int_equal(move->gate, NONE);
    assert_int_equal(move->percent.expr, NONE);
}

static Move nothing(MoveKind kind) {
    return (Move){.kind = (uint8_t)kind,
                  .person = NONE,
                  .packet = NONE,
                  .item = NONE,
                  .value = NONE,
                  .work = NONE,
                  .matter = NONE,
                  .owner = NONE,
                  .live = NONE,
                  .task = NONE};
}

static void assert_move(const char *step, Move expected) {
    parl_scenario *scenario = load_steps(step);
    assert_int_equal(scenario->move_count, 1);
    assert_bare(&scenario->moves[0], &expected);
    parl_scenario_free(scenario);
}

static void packets_are_shared_filled_in_and_signed(void **state) {
    (void)state;
    Move share = nothing(MOVE_SHARE), declare = nothing(MOVE_DECLARE);
    Move request = nothing(MOVE_REQUEST);
    share.person = 1;
    share.packet = 0;
    assert_move("share(ada, 'ranker')", share);
    assert_move("share(ranker, 'ada')", share);
    declare.packet = 0;
    declare.item = PARL_ITEM_DATA;
    declare.value = 1;
    assert_move("declare('ranker', 'data', 'consented')", declare);
    assert_move("declare(data, consented, ranker)", declare);
    assert_move("declare('data', ranker, 'consented')", declare);
    request.people = 6;
    assert_move("request(ada, eda)", request);
    request.people = 4;
    assert_move("request('eda')", request);
}

static void work_and_models_are_named(void **state) {
    (void)state;
    Move start = nothing(MOVE_START), halt = nothing(MOVE_HALT);
    Move back = nothing(MOVE_ROLLBACK), again = nothing(MOVE_RETRAIN);
    start.work = halt.work = 0;
    assert_move("start('training')", start);
    assert_move("halt(training)", halt);
    back.live = again.live = 0;
    assert_move("rollback('demand')", back);
    assert_move("retrain(demand)", again);
}

static void a_matter_is_proposed_decided_and_may_be_named_in_a_mistake(void **state) {
    (void)state;
    Move propose = nothing(MOVE_PROPOSE), decide = nothing(MOVE_DECIDE);
    Move mistake = nothing(MOVE_OVERRIDE);
    propose.matter = decide.matter = 0;
    assert_move("propose('latency')", propose);
    decide.value = 1;
    assert_move("decide('latency', accurate)", decide);
    decide.owner = ME;
    assert_move("decide('latency', 'accurate', { owner = me })", decide);
    decide.owner = 2;
    assert_move("decide('accurate', latency, { owner = 'eda' })", decide);
    mistake.person = 0;
    assert_move("override(ml)", mistake);
    mistake.matter = 0;
    assert_move("override('latency', ml)", mistake);
    mistake.kind = MOVE_DEFER;
    assert_move("defer(ml, latency)", mistake);
}

static void an_owner_may_be_the_player(void **state) {
    (void)state;
    Move assign = nothing(MOVE_ASSIGN);
    assign.live = 0;
    assign.person = ME;
    assign.task = PARL_TASK_ROLLBACK;
    assert_move("assign(me, 'rollback', { of = 'demand' })", assign);
    assert_move("assign(rollback, 'me', { of = demand })", assign);
    assign.person = 0;
    assign.task = PARL_TASK_MONITORING;
    assert_move("assign('monitoring', ml, { of = demand, alert = 5, every = 2 })", assign);
}

static void figures_and_texts_of_a_move_are_kept(void **state) {
    (void)state;
    parl_scenario *scenario = load_steps(
        "assign(ml, 'monitoring', { of = 'demand', alert = 5, every = 'days / 15' }),\n"
        "rollout('demand', 5), rollout('days / 2', demand), rollout(demand, days),\n"
        "retrain('demand', { every = 4 }),\n"
        "decide('latency', 'fast', { price = '{days} days', review = 3 }), rollout('demand', 7)");
    const Move *moves = scenario->moves;
    assert_int_equal(moves[0].alert.value, 5);
    assert_int_not_equal(moves[0].every.expr, NONE);
    assert_int_equal(moves[1].percent.value, 5);
    assert_int_not_equal(moves[2].percent.expr, NONE);
    assert_int_not_equal(moves[3].percent.expr, NONE);
    assert_int_equal(moves[4].every.value, 4);
    assert_int_equal(scenario->texts[moves[5].price].piece_count, 2);
    assert_int_equal(moves[5].review.value, 3);
    assert_int_equal(moves[6].price, NONE);
    parl_scenario_free(scenario);
}

static void a_choice_concerns_everybody_its_moves_name(void **state) {
    (void)state;
    parl_scenario *scenario = load_steps(
        "choice 'A' { request(ada, eda) }, choice 'B' { propose('latency') },\n"
        "choice 'C' { assign(me, 'review', { of = demand }) }, choice 'D' { share(ada, ranker) },\n"
        "choice 'E' { decide('latency', 'fast', { owner = eda }), start('training') }");
    static const uint32_t people[] = {6, 5, 0, 2, 0};
    for (int i = 0; i < 5; i++) assert_int_equal(scenario->choices[i].people, people[i]);
    parl_scenario_free(scenario);
}

static void one_slip_is_said_once(void **state) {
    (void)state;
    assert_refused("request(ml)", "SIGNER_FOREIGN");
    assert_refused("request(ada, edda)", "UNKNOWN_NAME");
    assert_refused("declare('rankr', 'data', 'old')", "UNKNOWN_NAME");
    assert_refused("declare('ranker', 'dta', 'old')", "NONE_OF");
    assert_refused("declare('ranker', 'role', 'advisory')", "NONE_OF");
    assert_refused("declare('ranker', 'data', 'odl')", "NONE_OF");
    assert_refused("declare('ranker', 'data')", "ARGUMENT_MISSING");
    assert_refused("decide('latency', 'fst')", "NONE_OF");
    assert_refused("decide('latncy', 'fast')", "UNKNOWN_NAME");
    assert_refused("decide('latency', 'fast', { owner = nobody })", "UNKNOWN_NAME");
    assert_refused("assign(ml, 'monitor', { of = 'demand' })", "NONE_OF");
    assert_refused("assign(mll, 'monitoring', { of = 'demand' })", "UNKNOWN_NAME");
    assert_refused("assign(ml, 'monitoring', { of = 'training' })", "WRONG_KIND");
    assert_refused("assign(ml, 'monitoring')", "ARGUMENT_MISSING");
    assert_refused("start('latency')", "WRONG_KIND");
    assert_refused("rollout('demand', 0)", "OUT_OF_RANGE");
    assert_refused("rollout('demand', 2.5)", "NOT_WHOLE");
    assert_refused("rollout('demnd', 5)", "UNKNOWN_NAME");
    assert_refused("defer(me)", "WRONG_KIND");
    assert_refused("retrain('demand', 4)", "ARGUMENT_EXTRA");
}

static void what_could_not_be_read_is_missed_nowhere_else(void **state) {
    (void)state;
    static const char *const slips[] = {
        "packet 'loose' { uses = { sort = 'It sorts.' } }",
        "packet 'loose' { use = 'It sorts.' }",
    };
    static const char steps[] =
        "declare('loose', 'use', 'sort'), when 'loose.use is sort' { ml '.' }";
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        parl_problems *problems = load_refused(in_plan(slips[i], steps));
        assert_int_equal(parl_problems_errors(problems), 1);
        parl_problems_free(problems);
    }
}

// --- Names ------------------------------------------------------------------------------

static void a_thing_may_have_the_name_of_a_word(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(in_plan(
        "figure 'share' 'days / 2' scene 'start' { ml 'On.' }\n"
        "matter 'work' { among = ml, options = { live = 'L.', share = 'S.' } }",
        "ml '{share} days', decide(work, live), decide('work', share), jump(start)"));
    assert_int_equal(scenario->moves[0].matter, 1);
    assert_int_equal(scenario->moves[0].value, 0);
    assert_int_equal(scenario->moves[1].value, 1);
    parl_scenario_free(scenario);
}

// --- Figures and their ranges -------------------------------------------------------------

static void a_figure_that_leaves_its_range_in_some_world_is_reported(void **state) {
    (void)state;
    static const struct {
        const char *top;
        bool leaves;
    } rows[] = {
        {"work 'w' { plan = 'days * 30', weekly = 'days' }", false},
        {"work 'w' { plan = 'days * 40', weekly = 'days' }", true},
        {"work 'w' { plan = 'days - days + 1', weekly = '100 - (60 - days)' }", false},
        {"figure 'twice' 'days * 2' live 'l' { starts = 'twice', tenth_lost = 5 }", true},
        {"figure 'twice' 'days * 2' live 'l' { starts = '130 - twice', tenth_lost = 5 }", false},
        {"work 'w' { plan = 'week + 1999', weekly = 'week' }", false},
        {"work 'w' { plan = 'week + 2000', weekly = 'week' }", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        parl_problems *problems = load_warned(in_plan(rows[i].top, "ml 'Hm.'"));
        bool found = has_problem(problems, "FIGURE_OUT_OF_RANGE");
        if (found != rows[i].leaves) print_message("%s\n", rows[i].top);
        assert_int_equal(found, rows[i].leaves);
        parl_problems_free(problems);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signer_has_a_lead_time_a_packet_and_facts),
        cmocka_unit_test(what_has_no_title_is_called_by_its_name),
        cmocka_unit_test(items_and_options_keep_their_names_and_texts),
        cmocka_unit_test(work_and_what_is_in_use_have_their_figures),
        cmocka_unit_test(conditions_ask_for_the_authors_own_words),
        cmocka_unit_test(words_that_can_be_shown_are_in_the_table),
        cmocka_unit_test(a_word_that_nothing_can_be_is_refused),
        cmocka_unit_test(packets_are_shared_filled_in_and_signed),
        cmocka_unit_test(work_and_models_are_named),
        cmocka_unit_test(a_matter_is_proposed_decided_and_may_be_named_in_a_mistake),
        cmocka_unit_test(an_owner_may_be_the_player),
        cmocka_unit_test(figures_and_texts_of_a_move_are_kept),
        cmocka_unit_test(a_choice_concerns_everybody_its_moves_name),
        cmocka_unit_test(one_slip_is_said_once),
        cmocka_unit_test(what_could_not_be_read_is_missed_nowhere_else),
        cmocka_unit_test(a_thing_may_have_the_name_of_a_word),
        cmocka_unit_test(a_figure_that_leaves_its_range_in_some_world_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
