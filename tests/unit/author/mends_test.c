// SPDX-License-Identifier: MIT
//
// Slips that were told in too many words, or with a mend that did not help: each yields so many
// problems, and this sentence.
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_author.h"

#define HEAD(more)                                                                                \
    "scenario { title = \"Small\", level = \"aspiring\", minutes = 5, brief = \"B.\"" more " }\n" \
    "person \"imke\" { name = \"Imke Sand\", role = \"ml_engineer\" }\n"                          \
    "person \"rui\" { name = \"Rui\", role = \"executive\" }\n"
#define SCENE(yes, no)                                \
    "scene \"talk\" { with = { imke, rui },\n"        \
    "  imke \"Shall we?\", rui \"Yes, shall we?\",\n" \
    "  choice \"Yes.\" { " yes " jump \"after\" },\n" \
    "  choice \"No.\" { " no " jump \"after\" },\n"   \
    "}\n"                                             \
    "ending \"after\" { imke \"Good.\" }\n"
#define PLAIN SCENE("", "")
#define TOLD SCENE("explain(rui, \"routing\"),", "")
#define FACT(fields)                                                           \
    "fact \"routing\" { needs = rui, business = \"Many land wrong.\", " fields \
    " distortion { business = \"Nearly all land right.\", drops = \"some\" } }\n"

typedef struct {
    const char *script, *name;
    int count;  // of all problems
    const char *says;
} Row;

static const Row rows[] = {
    // Quotes inside of a text; also around what Lua takes for its own word.
    {HEAD("") SCENE("why = \"It is \"not\".\",", ""), "QUOTES_INSIDE", 1, "Write “not”."},
    {HEAD("") SCENE("why = \"\"Not yet\" is no answer.\",", ""), "QUOTES_INSIDE", 1,
     "Write “Not yet”."},
    // A concern that is called as a move.
    {HEAD("") "concern \"blame\" { of = imke, weight = 2, \"Who gets it?\" }\n" SCENE(
         "ask(imke, \"blame\"),", "only = blame.found,"),
     "CONDITION_BARE", 1, "Write \"blame.found\"."},
    // Lists without braces.
    {HEAD("") "scene \"talk\" { with = imke, rui,\n  imke \"Shall we?\", rui \"Hm.\",\n"
              "  choice \"Yes.\" { jump \"after\" }, choice \"No.\" { jump \"after\" } }\n"
              "ending \"after\" { imke \"Good.\" }\n",
     "LIST_BRACES", 1, "Write with = { imke, rui }."},
    {HEAD("") "term \"MAE\" { known = \"imke\", \"rui\", \"how far off\" }\n" SCENE(
         "why = \"The MAE.\",", ""),
     "LIST_BRACES", 1, "Write known = { \"imke\", \"rui\" }."},
    // One name for two, and what would follow from it.
    {HEAD("") "person \"rui\" { name = \"Rosa\", role = \"legal\" }\n" SCENE(
         "rosa \"Hm.\", rosa \"Well.\",", ""),
     "NAME_TWICE", 1, "Choose another name"},
    {HEAD("") "person \"rosa\" { name = \"Rosa\", role = \"legal\" }\n"
              "uncertain \"rosa\" { of = imke, worked = 1, failed = 1, needed = 50, \"It works.\" "
              "}\n" SCENE("rosa \"Hm.\", experiment(\"works\", { cases = 5, weeks = 0 }),", ""),
     "NAME_TWICE", 1, "Choose another name"},
    // A distortion in a line that is none.
    {HEAD("") "fact \"routing\" { from = imke, needs = rui, business = \"Many land wrong.\",\n"
              "  distortion { says = \"Nearly all land right.\", drops = \"some\" } }\n" TOLD,
     "UNKNOWN_FRAME", 1, "A line stands under the name of its language: model, "},
    // What is set and never read, beside what is read and never set.
    {HEAD("") SCENE("set(\"bosted\", 1),", "only = \"boasted > 0\","), "NAME_CHANGED", 1,
     "used in 1 place, is declared nowhere: probably the same."},
    {HEAD("") SCENE("worth = yes,", ""), "WRONG_TYPE", 1,
     "Write a number from 0 to 100, or a condition in quotes."},
    {HEAD("") SCENE("Imke Sand \"Hm.\",", ""), "SPEAKER_SHOWN", 1, "Write imke \"…\"."},
    {HEAD("") SCENE("credit(\"phase_gates\", 30, \"asked first\"),", ""), "CREDIT_FOREIGN", 1,
     "Give it to trade_offs, ownership or hygiene"},
    // Endings.
    {HEAD(", weeks = 2") PLAIN "ending \"closed\" { imke \"Closed.\" }\n", "SCENE_UNREACHED", 1,
     "Nothing leads to the ending 'closed'.|Write jump \"closed\" somewhere, or give it when = "
     "\"…\"."},
    {HEAD("") PLAIN "ending \"closed\" { imke \"Closed.\" }\n", "SCENE_UNREACHED", 1,
     "|Write jump \"closed\" somewhere."},
    // Distortions that nobody catches.
    {HEAD("") "person \"ada\" { name = \"Ada\", role = \"legal\", talks_to = rui }\n" FACT(
         "from = imke,") SCENE("ada \"Hm.\", explain(rui, \"routing\"),", ""),
     "DISTORTION_UNCAUGHT", 2, "Let rui talk to somebody who knows it: talks_to = { imke, ada }."},
    {HEAD("") FACT("") TOLD, "DISTORTION_UNCAUGHT", 1, "|Say first who knows the fact already"},
    // A field cannot be broken into two.
    {"scenario { title = \"A title that goes on and on until nobody knows any more how it began, "
     "or "
     "wants to\", level = \"aspiring\", minutes = 5, brief = \"B.\" }\n"
     "person \"imke\" { name = \"Imke\", role = \"ml_engineer\" }\n"
     "person \"rui\" { name = \"Rui\", role = \"executive\" }\n" PLAIN,
     "TEXT_TOO_LONG", 1, "|Say it shorter."},
    // Tests that have grown old hold up nothing, and are told to the end of their sentence.
    {HEAD("") PLAIN "test \"old\" { seed = 1, answers = { }, expect = { score = { 90, 100 }, "
                    "ending = \"after\" } }\n",
     "TEST_FAILS", 1, "expected the ending \"after\", and none is reached after 0 answers.|"},
    {HEAD("") PLAIN
     "test \"old\" { seed = 1, answers = { \"Perhaps\" }, expect = { ending = \"after\" } }\n",
     "TEST_STRAYS", 1, "Write the beginning of one of the answers: "},
};

static void check(const char *script, parl_problems *problems, bool *fine) {
    char path[] = "/tmp/parlance-mends-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, script, strlen(script)), (ssize_t)strlen(script));
    assert_int_equal(close(file), 0);
    *fine = parl_check(path, problems, NULL);
    assert_int_equal(remove(path), 0);
}

static void test_row(void **state) {
    const Row *row = *state;
    parl_problems *problems = parl_problems_new();
    bool fine, said = false;
    check(row->script, problems, &fine);
    for (int i = 0; i < parl_problems_count(problems); i++) {
        const parl_problem *problem = parl_problems_at(problems, i);
        char both[4096];
        snprintf(both, sizeof both, "%s|%s", problem->message, problem->mend);
        said = said || (strcmp(problem->name, row->name) == 0 && strstr(both, row->says));
        print_message("%d: %s %s\n", problem->line, problem->name, both);
    }
    assert_true(said);
    assert_int_equal(parl_problems_count(problems), row->count);
    assert_int_equal(fine, parl_problems_errors(problems) == 0);
    parl_problems_free(problems);
}

int main(void) {
    struct CMUnitTest tests[sizeof rows / sizeof *rows];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        tests[i] = (struct CMUnitTest){
            .name = rows[i].name, .test_func = test_row, .initial_state = (void *)&rows[i]};
    return _cmocka_run_group_tests("mends", tests, sizeof rows / sizeof *rows, NULL, NULL) != 0;
}
