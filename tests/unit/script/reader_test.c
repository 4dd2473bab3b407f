// SPDX-License-Identifier: MIT
//
// What becomes of a script: names, texts, conditions, menus and moves as tables.

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
#include "text.h"

// --- Helpers ----------------------------------------------------------------------------

static const Step *find_step(const parl_scenario *scenario, StepOp op, int number) {
    for (int i = 0; i < scenario->step_count; i++) {
        if (scenario->steps[i].op == op && number-- == 0) return &scenario->steps[i];
    }
    fail_msg("there is no such step");
    return scenario->steps;
}

// The value of the figure that [expression] makes, in the first week of seed 1.
static int32_t figure_value(const char *expression) {
    char text[2000];
    (void)snprintf(
        text, sizeof text,
        "figure 'asked' \"%s\"\n"
        "scenario { title = 'T', level = 'aspiring', minutes = 5, weeks = 4, brief = 'B.' }\n"
        "person 'imke' { name = 'Imke', role = 'ml_engineer', trust = 40 }\n"
        "figure 'seven' '7'\nvary 'only' { 'this one' }\n"
        "fact 'f' { from = imke, needs = imke, model = 'It works.' }\n"
        "scene 's' { explain(imke, 'f') } ending 'e' { imke 'Done.' }\n",
        expression);
    parl_scenario *scenario = load_fine(text);
    State state = state_start(scenario, 1);
    int32_t value = 0;
    assert_true(expr_value(scenario, &state, scenario->figures[0].expr, &value));
    parl_scenario_free(scenario);
    return value;
}

// --- Conditions -------------------------------------------------------------------------

static void expressions_follow_the_rules_of_arithmetic(void **state) {
    (void)state;
    assert_int_equal(figure_value("1 + 2 * 3"), 7);
    assert_int_equal(figure_value("(1 + 2) * 3"), 9);
    assert_int_equal(figure_value("10 - 3 - 2"), 5);
    assert_int_equal(figure_value("20 / 3 / 2"), 3);
    assert_int_equal(figure_value("-7 / 2"), -3);
    assert_int_equal(figure_value("- - 5"), 5);
    assert_int_equal(figure_value("2 * -3"), -6);
    assert_int_equal(figure_value("seven * seven - week"), 48);
}

static void conditions_read_like_sentences(void **state) {
    (void)state;
    assert_int_equal(figure_value("1 < 2 and 2 < 3"), 1);
    assert_int_equal(figure_value("1 < 2 and not 2 < 3"), 0);
    assert_int_equal(figure_value("1 > 2 or 2 = 2"), 1);
    assert_int_equal(figure_value("1 > 2 and 2 = 2 or week is 1"), 1);
    assert_int_equal(figure_value("1 > 2 and (2 = 2 or week is 1)"), 0);
    assert_int_equal(figure_value("seven is not 7"), 0);
    assert_int_equal(figure_value("not not imke.trust * seven >= 7"), 1);
    assert_int_equal(figure_value("only is 'this one'"), 1);
    assert_int_equal(figure_value("only is not 'this one'"), 0);
    assert_int_equal(figure_value("imke.trust <= 40"), 1);
    assert_int_equal(figure_value("imke.knows.f"), 1);
}

static void a_figure_keeps_the_type_of_what_it_is_made_of(void **state) {
    (void)state;
    parl_scenario *scenario =
        load_fine(in_scene("choice 'Go.' { only = 'right > 83' }, choice 'Stay.'"));
    assert_int_equal(scenario->exprs[scenario->figures[0].expr].type, VALUE_NUMBER);
    parl_scenario_free(scenario);
    parl_problems *problems = load_refused(in_scene("when 'right' { imke 'Hm.' }"));
    assert_true(has_problem(problems, "VALUE_KIND"));
    parl_problems_free(problems);
}

static void what_is_hidden_is_seen_only_where_it_may_be(void **state) {
    (void)state;
    parl_problems *problems = load_refused(in_scene("imke 'It is {works.holds}.'"));
    assert_true(has_problem(problems, "PROPERTY_HIDDEN"));
    parl_problems_free(problems);
    parl_scenario_free(load_fine(in_scene("estimate { 'Sure?', truth = 'works.holds' }")));
}

static void an_expression_may_be_as_long_as_the_limit_and_no_longer(void **state) {
    (void)state;
    char text[400] = "1";
    int terms = PARL_EXPR_MAX / 2;  // A number and a sign for each but the first.
    for (int i = 1; i < terms; i++) strcat(text, "+1");
    assert_int_equal(figure_value(text), terms);
    strcat(text, "+1");
    char steps[500];
    (void)snprintf(steps, sizeof steps, "when '%s > 0' { imke 'Hm.' }", text);
    parl_problems *problems = load_refused(in_scene(steps));
    assert_true(has_problem(problems, "EXPRESSION_TOO_LONG"));
    parl_problems_free(problems);
}

static void deep_brackets_are_refused_and_never_crash(void **state) {
    (void)state;
    char text[3000] = "";
    for (int i = 0; i < 1000; i++) strcat(text, "(");
    char steps[4000];
    (void)snprintf(steps, sizeof steps, "when '%s1' { imke 'Hm.' }", text);
    parl_problems *problems = load_refused(in_scene(steps));
    assert_true(has_problem(problems, "EXPRESSION_TOO_LONG"));
    parl_problems_free(problems);
}

// --- Texts ------------------------------------------------------------------------------

static void assert_said(const char *steps, const char *expected) {
    parl_scenario *scenario = load_fine(in_scene(steps));
    State run = state_start(scenario, 1);
    TextRef text = find_step(scenario, STEP_SAY, 0)->b;
    int32_t values[PARL_PLACEHOLDERS_MAX];
    char said[200];
    text_values(scenario, &run, text, values);
    (void)text_render(scenario, text, values, said, sizeof said);
    assert_string_equal(said, expected);
    parl_scenario_free(scenario);
}

static void placeholders_are_filled(void **state) {
    (void)state;
    assert_said("imke 'Hello.'", "Hello.");
    assert_said("imke '{imke} trusts {imke.trust} %.'", "Imke Voss trusts 40 %.");
    assert_said("imke '{{{week}}} of {4 * 2}'", "{1} of 8");
    assert_said("imke 'Known: {imke.knows.routing}, {rui.asked}.'", "Known: yes, no.");
    assert_said("imke '{launch.kind}'", "none");
    assert_said("imke '{right + wrong}'", "100");
}

static void six_placeholders_fit_and_seven_do_not(void **state) {
    (void)state;
    assert_said("imke '{1}{2}{3}{4}{5}{6}'", "123456");
    parl_problems *problems = load_refused(in_scene("imke '{1}{2}{3}{4}{5}{6}{7}'"));
    assert_true(has_problem(problems, "TOO_MANY"));
    parl_problems_free(problems);
}

// --- People and facts -------------------------------------------------------------------

static void everybody_talks_with_everybody_unless_somebody_says_so(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(in_scene("imke 'Hello.'"));
    assert_int_equal(scenario->people[0].links, 2);
    assert_int_equal(scenario->people[1].links, 1);
    assert_int_equal(scenario->people[0].kappa, 200);
    assert_int_equal(scenario->people[0].trust.value, 40);
    assert_int_equal(scenario->people[1].trust.value, 50);
    assert_true(scenario->people[0].builder);
    parl_scenario_free(scenario);
}

static void talking_is_mutual(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(
        "scenario { title = 'T', level = 'aspiring', minutes = 5, brief = 'B.' }\n"
        "person 'a' { name = 'A', role = 'legal', talks_to = { 'b' } }\n"
        "person 'b' { name = 'B', role = 'legal' } person 'c' { name = 'C', role = 'legal' }\n"
        "scene 's' { choice 'Go.' { jump 'e' } } ending 'e' { a 'Done.' }\n");
    assert_int_equal(scenario->people[0].links, 2);
    assert_int_equal(scenario->people[1].links, 1);
    assert_int_equal(scenario->people[2].links, 0);
    parl_scenario_free(scenario);
}

static void one_claim_is_one_value_whoever_reads_it(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(in_scene("imke 'Hello.'"));
    const Fact *fact = &scenario->facts[0];
    assert_int_equal(fact->faithful_count, 2);
    assert_int_equal(fact->rendering_count, 5);
    assert_int_equal(fact->renderings[0].value, 0);
    assert_int_equal(fact->renderings[2].value, 1);
    assert_int_equal(fact->renderings[3].value, 1);
    assert_int_equal(fact->renderings[4].value, 0);
    assert_string_equal(fact->renderings[4].drops, "how many");
    assert_int_equal(fact->from, 0);
    assert_int_equal(fact->needs, 2);
    parl_scenario_free(scenario);
}

static void a_promise_knows_the_question_it_hangs_on(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(in_scene(
        "estimate { 'Sure?', truth = 'works.holds' }, estimate { 'Both?', truth = 'works.holds and "
        "week > 1' }, estimate { 'How many?', truth = 'right', from = 1, till = 99 }"));
    assert_int_equal(scenario->promises[0].uncertain, 0);
    assert_int_equal(scenario->estimates[0].uncertain, 0);
    assert_int_equal(scenario->estimates[1].uncertain, NONE);
    assert_true(scenario->estimates[1].sure);
    assert_false(scenario->estimates[2].sure);
    assert_int_equal(scenario->estimates[2].till.value, 99);
    parl_scenario_free(scenario);
}

// --- Menus ------------------------------------------------------------------------------

static void neighbouring_choices_make_one_menu(void **state) {
    (void)state;
    parl_scenario *scenario =
        load_fine(in_scene("choice 'One.' { imke 'First.' }, choice 'Two.', imke 'Between.', "
                           "choice 'Three.', choice 'Four.'"));
    assert_int_equal(scenario->menu_count, 2);
    assert_int_equal(scenario->menus[0].choice_count, 2);
    assert_int_equal(scenario->menus[1].choice_count, 2);
    const Step *between = &scenario->steps[scenario->menus[0].after];
    assert_int_equal(between->op, STEP_SAY);
    assert_string_equal(scenario->texts[between->b].raw, "Between.");
    const Choice *first = &scenario->choices[scenario->menus[0].choice_first];
    assert_int_equal(scenario->steps[first->body].op, STEP_SAY);
    assert_int_equal(scenario->steps[first->body + 1].op, STEP_GOTO);
    assert_int_equal(scenario->steps[first->body + 1].to, scenario->menus[0].after);
    parl_scenario_free(scenario);
}

static void explain_without_a_frame_lets_the_player_choose(void **state) {
    (void)state;
    static const char *const ids[] = {"routing.user", "routing.business", "routing.business.2",
                                      "routing.user.2", "routing.user.3"};
    parl_scenario *scenario = load_fine(in_scene("explain(rui, 'routing')"));
    const Menu *menu = &scenario->menus[0];
    assert_int_equal(menu->choice_count, 5);
    for (int i = 0; i < 5; i++) {
        const Choice *choice = &scenario->choices[menu->choice_first + i];
        assert_string_equal(choice->id, ids[i]);
        const Step *step = &scenario->steps[choice->body];
        assert_int_equal(step->op, STEP_MOVE);
        assert_int_equal(scenario->moves[step->a].kind, MOVE_EXPLAIN);
        assert_int_equal(scenario->moves[step->a].rendering, i);
        assert_int_equal(choice->people, 2);
    }
    parl_scenario_free(scenario);
}

static void arguments_may_stand_in_any_order(void **state) {
    (void)state;
    static const char *const ways[] = {
        "explain(rui, 'routing', 'user')", "explain('user', 'routing', 'rui')",
        "explain('routing', rui, user)", "explain('routing', 'user', rui)"};
    for (int i = 0; i < 4; i++) {
        parl_scenario *scenario = load_fine(in_scene(ways[i]));
        const Move *move = &scenario->moves[0];
        assert_int_equal(move->person, 1);
        assert_int_equal(move->fact, 0);
        assert_int_equal(scenario->facts[0].renderings[move->rendering].frame, PARL_FRAME_USER);
        parl_scenario_free(scenario);
    }
}

static void ids_stay_when_other_choices_come_and_go(void **state) {
    (void)state;
    parl_scenario *one = load_fine(in_scene("choice 'What would tell us?', choice 'Go.'"));
    char id[100];
    (void)snprintf(id, sizeof id, "%s", one->choices[0].id);
    parl_scenario_free(one);
    assert_int_equal(strncmp(id, "what-would-tell-us-", 19), 0);
    parl_scenario *two = load_fine(in_scene("choice 'Before.', choice 'Then.', imke 'So.', choice "
                                            "'Go.', choice 'What would tell us?'"));
    assert_string_equal(two->choices[3].id, id);
    parl_scenario_free(two);
}

static void equal_texts_in_one_scene_keep_apart(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(
        in_scene("choice 'Go.', choice 'Stay.', imke 'Again.', choice 'Go.', choice 'Stay.'"));
    assert_string_not_equal(scenario->choices[0].id, scenario->choices[2].id);
    parl_scenario_free(scenario);
}

static void only_what_a_condition_reads_is_remembered(void **state) {
    (void)state;
    parl_scenario *scenario =
        load_fine(in_scene("choice 'Go.' { id = 'went' }, choice 'Stay.' { id = 'stayed' },\n"
                           "when 'went.chosen and monday.played' { imke 'You went.' }"));
    assert_int_equal(scenario->memo_count, 2);
    assert_int_equal(scenario->choices[0].memo, 0);
    assert_int_equal(scenario->choices[1].memo, NONE);
    assert_int_equal(scenario->scenes[0].memo, 1);
    parl_scenario_free(scenario);
}

static void set_tells_words_from_figures(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(
        in_scene("set('debt', 'debt + 1'), set('mood', 'warm and easy'), set('done', true),\n"
                 "set('plan', 'two weeks, it is'), when \"mood is 'warm and easy' and done and "
                 "debt > 0\" { imke 'Hm.' }"));
    assert_int_equal(scenario->memo_count, 4);
    assert_int_equal(scenario->memos[0].type, VALUE_NUMBER);
    assert_int_equal(scenario->memos[1].type, VALUE_WORD);
    assert_int_equal(scenario->memos[2].type, VALUE_FLAG);
    assert_int_equal(scenario->memos[3].type, VALUE_WORD);
    parl_scenario_free(scenario);
}

// --- when and otherwise -----------------------------------------------------------------

static void a_row_of_whens_with_otherwise_is_one_question(void **state) {
    (void)state;
    parl_scenario *scenario = load_fine(in_scene("when 'week = 1' { imke 'a' }, when 'week < 3' { "
                                                 "imke 'b' }, otherwise { imke 'c' }, imke 'd'"));
    // unless, a, goto; unless, b, goto; c; d
    assert_int_equal(scenario->steps[0].op, STEP_UNLESS);
    assert_int_equal(scenario->steps[0].to, 3);
    assert_int_equal(scenario->steps[2].op, STEP_GOTO);
    assert_int_equal(scenario->steps[2].to, 7);
    assert_int_equal(scenario->steps[3].to, 6);
    assert_int_equal(scenario->steps[5].to, 7);
    parl_scenario_free(scenario);
}

static void whens_without_otherwise_are_judged_one_by_one(void **state) {
    (void)state;
    parl_scenario *scenario =
        load_fine(in_scene("when 'week = 1' { imke 'a' }, when 'week < 3' { imke 'b' }, imke 'c'"));
    assert_int_equal(scenario->steps[0].to, 2);
    assert_int_equal(scenario->steps[2].op, STEP_UNLESS);
    assert_int_equal(scenario->steps[2].to, 4);
    parl_scenario_free(scenario);
}

// --- Fingerprint ------------------------------------------------------------------------

static void the_fingerprint_changes_with_the_text_and_only_then(void **state) {
    (void)state;
    parl_scenario *one = load_fine(in_scene("imke 'Hello.'"));
    parl_scenario *same = load_fine(in_scene("imke 'Hello.'"));
    parl_scenario *other = load_fine(in_scene("imke 'Hello!'"));
    assert_true(one->fingerprint == same->fingerprint);
    assert_true(one->fingerprint != other->fingerprint);
    parl_scenario_free(one);
    parl_scenario_free(same);
    parl_scenario_free(other);
}

// --- Portraits --------------------------------------------------------------------------

// A person with [portrait], beside the scene of every test.
static const char *with_portrait(const char *portrait) {
    static char text[4000];
    int size = snprintf(text, sizeof text,
                        "scenario { title = 'T', level = 'aspiring', minutes = 5, brief = 'B.' }\n"
                        "person 'imke' { name = 'Imke', role = 'ml_engineer', portrait = [[%s]] }\n"
                        "scene 'talk' { with = imke, imke 'Shall we?',\n"
                        "  choice 'Yes.' { jump 'after' }, choice 'No.' { jump 'after' } }\n"
                        "ending 'after' { imke 'Good.' }\n",
                        portrait);
    assert_true(size > 0 && (size_t)size < sizeof text);
    return text;
}

static void a_portrait_is_a_face_or_a_picture_of_the_folder(void **unused) {
    (void)unused;
    static const char *const fine[] = {"alder", "imke.svg", "imke.v2.svg"};
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        parl_scenario *scenario = load_fine(with_portrait(fine[i]));
        assert_string_equal(scenario->people[0].portrait, fine[i]);
        parl_scenario_free(scenario);
    }
}

static void a_portrait_never_leads_out_of_the_folder(void **unused) {
    (void)unused;
    static const char *const refused[] = {
        "../imke.svg", "faces/imke.svg", "faces\\imke.svg", ".svg",  ".imke.svg", "imke.png",
        "imke.",       "imke.SVG",       "c:imke.svg",      "/imke", ".."};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        parl_problems *problems = load_refused(with_portrait(refused[i]));
        if (!has_problem(problems, "PORTRAIT_PLACE")) fail_msg("%s", refused[i]);
        assert_int_equal(parl_problems_count(problems), 1);
        parl_problems_free(problems);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_follow_the_rules_of_arithmetic),
        cmocka_unit_test(conditions_read_like_sentences),
        cmocka_unit_test(a_figure_keeps_the_type_of_what_it_is_made_of),
        cmocka_unit_test(what_is_hidden_is_seen_only_where_it_may_be),
        cmocka_unit_test(an_expression_may_be_as_long_as_the_limit_and_no_longer),
        cmocka_unit_test(deep_brackets_are_refused_and_never_crash),
        cmocka_unit_test(placeholders_are_filled),
        cmocka_unit_test(six_placeholders_fit_and_seven_do_not),
        cmocka_unit_test(everybody_talks_with_everybody_unless_somebody_says_so),
        cmocka_unit_test(talking_is_mutual),
        cmocka_unit_test(one_claim_is_one_value_whoever_reads_it),
        cmocka_unit_test(a_promise_knows_the_question_it_hangs_on),
        cmocka_unit_test(neighbouring_choices_make_one_menu),
        cmocka_unit_test(explain_without_a_frame_lets_the_player_choose),
        cmocka_unit_test(arguments_may_stand_in_any_order),
        cmocka_unit_test(ids_stay_when_other_choices_come_and_go),
        cmocka_unit_test(equal_texts_in_one_scene_keep_apart),
        cmocka_unit_test(only_what_a_condition_reads_is_remembered),
        cmocka_unit_test(set_tells_words_from_figures),
        cmocka_unit_test(a_row_of_whens_with_otherwise_is_one_question),
        cmocka_unit_test(whens_without_otherwise_are_judged_one_by_one),
        cmocka_unit_test(the_fingerprint_changes_with_the_text_and_only_then),
        cmocka_unit_test(a_portrait_is_a_face_or_a_picture_of_the_folder),
        cmocka_unit_test(a_portrait_never_leads_out_of_the_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
