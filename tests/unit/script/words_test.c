// SPDX-License-Identifier: MIT
//
// From a script to the tree of items: what is in it, where it stands, what does not fit.
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "words.h"

// --- A load, and its tree as text ------------------------------------------------------------

typedef struct {
    parl_problems *problems;
    Words *words;
    bool ran, fits;
} Load;

// Answers `include "cast"` alone.
static void include_cast(void *data, Words *words, const char *name, Place place, int width) {
    parl_problems *problems = data;
    static const char cast[] = "figure \"f\" \"1\"";
    if (strcmp(name, "cast") == 0) {
        bool ran = words_run(words, "cast.lua", cast, strlen(cast));
        if (!ran) problems_add(problems, PROBLEM_SCRIPT_ERROR, place, width, (ProblemSlots){{"?"}});
    } else {
        problems_add(problems, PROBLEM_INCLUDE_MISSING, place, width, (ProblemSlots){{name}});
    }
}

static Load load(const char *text) {
    Load made = {.problems = parl_problems_new()};
    made.words = words_new(strlen(text), made.problems, include_cast, made.problems);
    assert_non_null(made.words);
    made.ran = words_run(made.words, "scenario.lua", text, strlen(text));
    made.fits = words_check(words_tree(made.words), made.problems);
    return made;
}

static void done(Load *made) {
    words_free(made->words);
    parl_problems_free(made->problems);
}

typedef struct {
    char text[4096];
    size_t used;
    bool places;
} Shown;

static void show(Shown *shown, const char *text) {
    shown->used += (size_t)snprintf(shown->text + shown->used, sizeof shown->text - shown->used,
                                    "%s", text);
    assert_true(shown->used < sizeof shown->text);
}

static void show_item(Shown *shown, const Item *item);

static void show_place(Shown *shown, Place place) {
    char text[40];
    snprintf(text, sizeof text, "@%d:%d ", place.line, place.column);
    if (shown->places) show(shown, text);
}

static void show_list(Shown *shown, const Item *list) {
    show(shown, "{");
    for (int i = 0; i < list->field_count; i++) {
        show(shown, i > 0 ? " " : "");
        show_place(shown, list->fields[i].place);
        show(shown, list->fields[i].name);
        show(shown, "=");
        show_item(shown, list->fields[i].value);
    }
    for (int i = 0; i < list->entry_count; i++) {
        show(shown, i > 0 || list->field_count > 0 ? " " : "");
        show_item(shown, list->entries[i]);
    }
    show(shown, "}");
}

static void show_item(Shown *shown, const Item *item) {
    static const char *const before[] = {
        [ITEM_TEXT] = "'", [ITEM_FRACTION] = "~", [ITEM_NAME] = "", [ITEM_WORD] = "!",
        [ITEM_SPEECH] = ":", [ITEM_OTHER] = "?"};
    char number[32];
    show_place(shown, item->place);
    snprintf(number, sizeof number, "%s%lld", item->kind == ITEM_FLAG ? "flag " : "",
             (long long)item->number);
    if (item->kind == ITEM_LIST) {
        show_list(shown, item);
    } else if (item->kind == ITEM_NUMBER || item->kind == ITEM_FLAG) {
        show(shown, number);
    } else if (item->kind == ITEM_FUNCTION) {
        show(shown, "function");
    } else {
        show(shown, before[item->kind]);
        show(shown, item->text);
        if (item->kind == ITEM_TEXT) show(shown, "'");
    }
    for (int i = 0; i < item->arg_count; i++) {
        show(shown, i == 0 ? "(" : ", ");
        show_item(shown, item->args[i]);
    }
    if (item->arg_count > 0) show(shown, ")");
}

static void assert_tree_of(const char *text, const char *expected, bool places) {
    Load made = load(text);
    Shown shown = {.places = places};
    const ItemTree *tree = words_tree(made.words);
    for (int i = 0; i < tree->count; i++) {
        if (tree->items[i]->placed) continue;
        show(&shown, shown.used > 0 ? "; " : "");
        show_item(&shown, tree->items[i]);
    }
    assert_string_equal(shown.text, expected);
    assert_true(made.ran);
    done(&made);
}

static void assert_tree(const char *text, const char *expected) {
    assert_tree_of(text, expected, false);
}

static void assert_places(const char *text, const char *expected) {
    assert_tree_of(text, expected, true);
}

// The problems of [text] as "line:column+width NAME", in the order of the page.
static void assert_problems(const char *text, const char *expected) {
    Load made = load(text);
    Shown shown = {0};
    for (int i = 0; i < parl_problems_count(made.problems); i++) {
        const parl_problem *problem = parl_problems_at(made.problems, i);
        char line[128];
        snprintf(line, sizeof line, "%s%d:%d+%d %s", i > 0 ? "; " : "", problem->line,
                 problem->column, problem->width, problem->name);
        show(&shown, line);
    }
    assert_string_equal(shown.text, expected);
    done(&made);
}

// --- What is in the tree ---------------------------------------------------------------------

static void test_every_shape_becomes_an_item(void **state) {
    (void)state;
    assert_tree("person \"imke\" { trust = 52 }", "!person('imke', {trust=52})");
    assert_tree("figure \"right\" \"100 - wrong\"", "!figure('right', '100 - wrong')");
    assert_tree("x { choice \"Go.\" }", ":x({!choice('Go.')})");
    assert_tree("x { choice \"Go.\" { id = \"a\" } }", ":x({!choice('Go.', {id='a'})})");
    assert_tree("scenario { minutes = 5 }", "!scenario({minutes=5})");
    assert_tree("x { ask(imke, \"labels\") }", ":x({!ask(imke, 'labels')})");
    assert_tree("choice(\"Go.\", { 1 })", "!choice('Go.', {1})");
    assert_tree("x { imke \"Hello.\" }", ":x({:imke('Hello.')})");
}

static void test_every_kind_of_value_is_kept(void **state) {
    (void)state;
    assert_tree("scenario { a = 1, b = 2.0, c = 2.5, d = true, e = rui, f = [[x]], g = { 1 } }",
                "!scenario({a=1 b=2 c=~2.5 d=flag 1 e=rui f='x' g={1}})");
    assert_tree("scenario { a = function() return 1 end }", "!scenario({a=function})");
    assert_tree("scenario { 1, nil, choice, 3 }", "!scenario({1 ?nil ?choice 3})");
}

static void test_fields_keep_the_order_of_the_page(void **state) {
    (void)state;
    assert_tree("scenario { z = 1, \"x\", a = 2, [\"m\"] = 3, \"y\" }",
                "!scenario({z=1 a=2 m=3 'x' 'y'})");
    // A table that a script has made has no order: then it is that of the names.
    assert_tree("local t = {} for i, n in ipairs { \"z\", \"a\", \"m\" } do t[n] = i end "
                "scenario(t)",
                "!scenario({a=2 m=3 z=1})");
}

static void test_what_a_script_does_later_changes_nothing(void **state) {
    (void)state;
    assert_tree("local t = { minutes = 5 } scenario(t) t.minutes = 6 t.title = \"x\"",
                "!scenario({minutes=5})");
}

static void test_scripts_may_make_items_with_loops_and_functions(void **state) {
    (void)state;
    assert_tree("for i = 1, 2 do figure(\"f\" .. i, \"1\") end",
                "!figure('f1', '1'); !figure('f2', '1')");
    assert_tree("local function say(t) return imke(t) end scene \"s\" { say \"A\", say \"B\" }",
                "!scene('s', {:imke('A') :imke('B')})");
}

static void test_an_included_file_is_read_where_it_stands(void **state) {
    (void)state;
    assert_tree("include \"cast\" person \"rui\" { }",
                "!include('cast'); !figure('f', '1'); !person('rui', {})");
}

static void test_an_unknown_word_with_a_body_is_kept_whole(void **state) {
    (void)state;
    assert_tree("x { chioce \"Go.\" { imke \"Hm.\" } }", ":x({:chioce('Go.', {:imke('Hm.')})})");
}

// --- Where it stands -------------------------------------------------------------------------

static void test_everything_has_its_place(void **state) {
    (void)state;
    assert_places("person \"imke\" {\n  name = \"Imke\", talks_to = { rui },\n}",
                  "@1:1 !person(@1:8 'imke', @1:15 {@2:3 name=@2:10 'Imke' "
                  "@2:18 talks_to=@2:29 {@2:31 rui}})");
    assert_places("scene \"s\" { imke \"A\", imke \"B\", when \"x\" { imke \"A\" } }",
                  "@1:1 !scene(@1:7 's', @1:11 {@1:13 :imke(@1:18 'A') @1:23 :imke(@1:28 'B') "
                  "@1:33 !when(@1:38 'x', @1:42 {@1:44 :imke(@1:49 'A')})})");
}

static void test_places_survive_a_mend(void **state) {
    (void)state;
    assert_places("scene \"s\" { imke “A” rui \"B\" }",
                  "@1:1 !scene(@1:7 's', @1:11 {@1:13 :imke(@1:18 'A') @1:22 :rui(@1:26 'B')})");
}

static void test_what_a_script_has_made_has_its_line(void **state) {
    (void)state;
    assert_places("\nlocal t = { minutes = 5 }\nscenario(t)",
                  "@3:1 !scenario(@3:10 {@3:0 minutes=@3:0 5})");
}

// --- What does not fit -----------------------------------------------------------------------

static void test_a_complete_item_that_is_called_lacks_a_comma(void **state) {
    (void)state;
    assert_problems("scene \"s\" { imke \"A\" \"B\" }", "1:22+3 COMMA_CALLED");
    assert_problems("scene \"s\" { choice \"A\" { imke \"B\" } { imke \"C\" } }",
                    "1:37+1 COMMA_CALLED");
    assert_problems("scene \"s\" { ask(imke) { } }", "1:23+1 COMMA_CALLED");
}

static void test_a_condition_that_lua_was_asked_stands_in_quotes(void **state) {
    (void)state;
    assert_problems("scene \"s\" { choice \"A\" { only = imke.trust < 40 } }",
                    "1:33+15 CONDITION_BARE");
    assert_problems("scene \"s\" { choice \"A\" { only = rui.knows.routing } }",
                    "1:33+17 CONDITION_BARE");
    assert_problems("scene \"s\" { choice \"A\" { only = week > 2 } }", "1:33+8 CONDITION_BARE");
}

static void test_files_are_named_plainly_and_once(void **state) {
    (void)state;
    assert_problems("include \"../x\" include \"cast\" include \"cast\" include \"other\"",
                    "1:1+7 INCLUDE_OUTSIDE; 1:31+7 INCLUDE_TWICE; 1:46+7 INCLUDE_MISSING");
}

static void test_shapes_are_held(void **state) {
    (void)state;
    assert_problems("person { name = \"A\", role = \"legal\" }", "1:1+6 NAME_MISSING");
    assert_problems("person \"a\"", "1:1+6 BODY_MISSING");
    assert_problems("figure \"a\"", "1:1+6 ARGUMENT_MISSING");
    assert_problems("scenario \"a\"", "1:1+8 BODY_MISSING");
    assert_problems("scene \"s\" { when { } }", "1:13+4 ARGUMENT_MISSING");
    assert_problems("scene \"s\" { jump }", "1:13+4 BODY_MISSING");
    assert_problems("scene \"s\" { experiment(\"u\") }", "1:13+10 ARGUMENT_MISSING");
    assert_problems("scene \"s\" { ask() }", "1:13+3 ARGUMENT_MISSING");
    assert_problems("scene \"s\" { ask(a, b, c) }", "1:23+1 ARGUMENT_EXTRA");
    assert_problems("scene \"s\" { narrate(\"a\", \"b\") }", "1:26+3 ARGUMENT_EXTRA");
}

static void test_everything_stands_where_it_belongs(void **state) {
    (void)state;
    assert_problems("choice \"a\"", "1:1+6 MISPLACED");
    assert_problems("scene \"s\" { scene \"t\" { } }", "1:13+5 MISPLACED");
    assert_problems("fact \"f\" { choice \"a\" }", "1:12+6 MISPLACED");
    assert_problems("scene \"s\" { \"a\", 7, rui, { } }",
                    "1:13+3 STRAY_TEXT; 1:18+1 STRAY_VALUE; 1:21+3 STRAY_VALUE; "
                    "1:26+1 STRAY_VALUE");
    assert_problems("promise \"p\" { to = a, kept = \"b\", \"c\", \"d\" }", "1:40+3 STRAY_VALUE");
    assert_problems("promise \"p\" { to = a, kept = \"b\" }", "1:1+7 ENTRY_MISSING");
}

static void test_fields_are_those_of_their_word(void **state) {
    (void)state;
    assert_problems("term \"F1\" { known = imke, knwon = 1, \"x\" }", "1:27+5 UNKNOWN_FIELD");
    assert_problems("term \"F1\" { \"x\" }", "1:1+4 FIELD_MISSING");
    assert_problems("concern \"c\" { of = a, weight = 6, \"x\" }", "1:32+1 OUT_OF_RANGE");
    assert_problems("concern \"c\" { of = a, weight = 2.5, \"x\" }", "1:32+3 NOT_WHOLE");
    assert_problems("concern \"c\" { of = 7, weight = 2, \"x\" }", "1:20+1 WRONG_TYPE");
    assert_problems("concern \"c\" { of = a, weight = 2, breaks = \"notce\", \"x\" }",
                    "1:44+7 NONE_OF");
    assert_problems("scene \"s\" { weeks = { 3, 1 }, again = 1, desk = \"\" }",
                    "1:21+1 SPAN_REVERSED; 1:39+1 WRONG_TYPE; 1:49+2 WRONG_TYPE");
    assert_problems("scene \"s\" { desk = function() end }", "1:20+8 FUNCTION_MISPLACED");
}

static void test_names_can_be_said_everywhere(void **state) {
    (void)state;
    assert_problems("figure \"not\" \"1\" figure \"me\" \"1\"",
                    "1:8+5 NAME_RESERVED; 1:25+4 NAME_RESERVED");
    // A person speaks by being called; a thing may have the name of one of our words.
    assert_problems("figure \"share\" \"1\" person \"share\" { name = \"S\", role = \"legal\" }",
                    "1:27+7 NAME_RESERVED");
    assert_problems("figure \"a b\" \"1\" figure \"9a\" \"1\" figure \"ü\" \"1\"",
                    "1:8+5 NAME_CHARACTERS; 1:25+4 NAME_CHARACTERS; 1:41+3 NAME_CHARACTERS");
}

static void test_a_fault_of_the_script_has_its_line(void **state) {
    (void)state;
    assert_problems("local x = 1\nerror(\"no\")\n", "2:1+5 SCRIPT_ERROR");
    assert_problems("local x = \n", "2:1+1 SYNTAX_ERROR");
    assert_problems("while true do end", "1:1+5 BUDGET_SPENT");
    assert_problems("local t = {} t.t = t scenario(t)", "1:1+5 SCRIPT_ERROR");
    assert_problems("imke.trust = 3", "1:1+4 SCRIPT_ERROR");
}

static void test_kept_functions_are_counted_and_go_with_the_room(void **state) {
    (void)state;
    Load made = load("local f = function() return 1 end\n"
                     "scene \"s\" { only = f, worth = f,\n on = function() return 2 end }");
    assert_int_equal(words_function_count(made.words), 2);
    Script script = {0};
    assert_true(words_seal(made.words, &script));
    assert_non_null(script.room);
    assert_int_equal(words_function_count(made.words), 2);
    assert_int_equal(words_function_place(made.words, 0).line, 1);
    assert_int_equal(words_function_place(made.words, 1).line, 3);
    script.close(script.room);
    done(&made);
}

static void test_every_word_is_found_by_its_name_and_by_a_slip_of_it(void **state) {
    (void)state;
    for (int i = 0; word_at(i); i++) {
        assert_ptr_equal(word_find(word_at(i)->name), word_at(i));
        assert_true(strlen(word_at(i)->sentence) > 0);
    }
    assert_null(word_find("chioce"));
    assert_string_equal(word_meant("chioce"), "choice");
    assert_string_equal(word_meant("gird"), "grid");
    assert_string_equal(word_meant("order"), "rank");
    assert_string_equal(word_meant("matrix"), "grid");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_shape_becomes_an_item),
        cmocka_unit_test(test_every_kind_of_value_is_kept),
        cmocka_unit_test(test_fields_keep_the_order_of_the_page),
        cmocka_unit_test(test_what_a_script_does_later_changes_nothing),
        cmocka_unit_test(test_scripts_may_make_items_with_loops_and_functions),
        cmocka_unit_test(test_an_included_file_is_read_where_it_stands),
        cmocka_unit_test(test_an_unknown_word_with_a_body_is_kept_whole),
        cmocka_unit_test(test_everything_has_its_place),
        cmocka_unit_test(test_places_survive_a_mend),
        cmocka_unit_test(test_what_a_script_has_made_has_its_line),
        cmocka_unit_test(test_a_complete_item_that_is_called_lacks_a_comma),
        cmocka_unit_test(test_a_condition_that_lua_was_asked_stands_in_quotes),
        cmocka_unit_test(test_files_are_named_plainly_and_once),
        cmocka_unit_test(test_shapes_are_held),
        cmocka_unit_test(test_everything_stands_where_it_belongs),
        cmocka_unit_test(test_fields_are_those_of_their_word),
        cmocka_unit_test(test_names_can_be_said_everywhere),
        cmocka_unit_test(test_a_fault_of_the_script_has_its_line),
        cmocka_unit_test(test_kept_functions_are_counted_and_go_with_the_room),
        cmocka_unit_test(test_every_word_is_found_by_its_name_and_by_a_slip_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
