// SPDX-License-Identifier: MIT
//
// The tests inside a script: the seed and the answers are played, then score and ending are
// compared.

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parlance_author.h"

// Adds to the message; what does not fit is cut before a character, never inside one.
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static void
tell(parl_test_result *result, const char *format, ...) {
    size_t used = strlen(result->message), room = sizeof result->message - used;
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(result->message + used, room, format, arguments);
    va_end(arguments);
    if (size < 0 || (size_t)size < room) return;
    size_t end = sizeof result->message - 1;
    while (end > used && ((unsigned char)result->message[end - 1] & 0xc0) == 0x80) end--;
    if (end > used && ((unsigned char)result->message[end - 1] & 0x80)) end--;
    result->message[end] = '\0';
}

// So much of an option's text that it can be told from the others, in bytes that end with a
// character.
static int beginning(const char *text) {
    int bytes = 0;
    while (text[bytes] && (bytes < 40 || ((unsigned char)text[bytes] & 0xc0) == 0x80)) bytes++;
    return bytes;
}

static void tell_offered(parl_test_result *result, const parl_decision *decision) {
    switch (decision->kind) {
        case PARL_DECISION_NONE: return;
        case PARL_DECISION_WRITE: tell(result, "; own words are asked for"); return;
        case PARL_DECISION_ESTIMATE:
            tell(result, "; a figure from %d to %d is asked for", decision->from, decision->till);
            return;
        default: break;
    }
    tell(result, "; offered:");
    if (decision->kind == PARL_DECISION_RANK) tell(result, " (all of them in an order, with ;)");
    if (decision->kind == PARL_DECISION_GRID)
        tell(result, " (one for each of %d rows, with ;)", decision->row_count);
    for (int i = 0; i < decision->option_count; i++) {
        const parl_option *option = &decision->options[i];
        int size = beginning(option->text);
        tell(result, "%s \"%.*s%s\"%s", i ? "," : "", size, option->text,
             option->text[size] ? "..." : "", option->open ? "" : " (closed)");
    }
}

static bool play_answer(parl_session *session, const parl_scenario_test *test, int index,
                        parl_test_result *result) {
    parl_answer answer;
    parl_status status = parl_session_read(session, test->answers[index], &answer);
    if (status == PARL_OK) status = parl_session_answer(session, &answer);
    if (status == PARL_OK) return true;
    tell(result, "answer %d, \"%s\": %s", index + 1, test->answers[index],
         parl_status_text(status));
    if (status != PARL_ERR_OVER) tell_offered(result, parl_session_decision(session));
    return false;
}

static bool play_answers(parl_session *session, const parl_scenario_test *test,
                         parl_test_result *result) {
    for (int i = 0; i < test->answer_count; i++) {
        if (!play_answer(session, test, i, result)) return false;
    }
    return true;
}

static const char *plural(int count) { return count == 1 ? "" : "s"; }

static bool judge_score(const parl_session *session, const parl_scenario_test *test,
                        parl_test_result *result) {
    if (test->score_from < 0) return true;
    parl_score score = parl_session_score(session);
    if (!score.complete) {
        tell(result, "expected a score from %d to %d, but the run is not over after %d answer%s",
             test->score_from, test->score_till, test->answer_count, plural(test->answer_count));
        return false;
    }
    if (score.total >= test->score_from && score.total <= test->score_till) return true;
    tell(result, "expected a score from %d to %d, and it is %d", test->score_from, test->score_till,
         score.total);
    return false;
}

static bool judge_ending(const parl_session *session, const parl_scenario_test *test,
                         parl_test_result *result) {
    if (!test->ending) return true;
    parl_clock clock = parl_session_clock(session);
    if (strcmp(clock.ending, test->ending) == 0) return true;
    const char *before = *result->message ? "; " : "";
    if (*clock.ending) {
        tell(result, "%sexpected the ending \"%s\", and it is \"%s\"", before, test->ending,
             clock.ending);
    } else {
        tell(result, "%sexpected the ending \"%s\", and none is reached after %d answer%s", before,
             test->ending, test->answer_count, plural(test->answer_count));
    }
    return false;
}

parl_test_result parl_test_run(const parl_scenario *scenario, int index) {
    assert(scenario);
    assert(index >= 0);
    assert(index < parl_scenario_test_count(scenario));
    parl_test_result result = {.passed = false};
    parl_scenario_test test = parl_scenario_test_at(scenario, index);
    parl_session *session = NULL;
    parl_status status = parl_session_new(&session, scenario, test.seed);
    if (status != PARL_OK) {
        tell(&result, "seed %llu does not begin: %s", (unsigned long long)test.seed,
             parl_status_text(status));
    } else if (play_answers(session, &test, &result)) {
        bool score = judge_score(session, &test, &result);
        bool ending = judge_ending(session, &test, &result);
        result.passed = score && ending;
    }
    parl_session_free(session);
    return result;
}
