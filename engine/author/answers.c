// SPDX-License-Identifier: MIT
//
// A run as a file of answers: what a person or a bug report hands on.

#include "answers.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "play/session.h"

typedef struct {
    parl_sink sink;
    void *data;
    bool going;
} To;

static void put(To *to, const char *text) {
    if (to->going) to->going = to->sink(to->data, text, strlen(text));
}

static void put_head(To *to, const parl_scenario *scenario, uint64_t seed) {
    char number[48];
    put(to, "# ");
    put(to, parl_scenario_describe(scenario).title);
    snprintf(number, sizeof number, ", seed %" PRIu64 "\n", seed);
    put(to, number);
}

// A line of a file: whoever reads it skips empty lines and remarks.
static void put_line(To *to, char *text, bool words) {
    for (char *at = text; *at; at++) {
        if ((unsigned char)*at < ' ') *at = ' ';
    }
    const char *first = text + strspn(text, " ");
    if (words && (*first == '\0' || *first == '#')) put(to, "- ");
    put(to, first);
    put(to, "\n");
}

static void put_answer(To *to, parl_session *early, const parl_answer *answer) {
    size_t size = session_answer_text(early, answer, ABOUT_ID, NULL, 0) + 1;
    char *text = malloc(size);
    if (!text) abort();
    (void)session_answer_text(early, answer, ABOUT_ID, text, size);
    put_line(to, text, answer->count == 0);
    free(text);
}

bool parl_answers_write(const parl_session *run, parl_sink sink, void *data) {
    assert(run);
    assert(sink);
    To to = {.sink = sink, .data = data, .going = true};
    parl_session *early = session_upto(run, 0);
    put_head(&to, run->scenario, run->seed);
    for (int i = 0; i < run->turn_count && to.going; i++) {
        parl_turn turn = parl_session_turn(run, i);
        put_answer(&to, early, &turn.answer);
        session_repeat(early, run, i);
    }
    parl_session_free(early);
    return to.going;
}

bool answers_write_none(const parl_scenario *scenario, uint64_t seed, parl_sink sink, void *data) {
    To to = {.sink = sink, .data = data, .going = true};
    put_head(&to, scenario, seed);
    return to.going;
}

bool answers_write_one(parl_session *run, const parl_answer *answer, parl_sink sink, void *data) {
    To to = {.sink = sink, .data = data, .going = true};
    put_answer(&to, run, answer);
    return to.going;
}
