// SPDX-License-Identifier: MIT
//
// Which attempt counts, under each rule, against a count of one's own.
#include "class.h"

#include <stdlib.h>
#include <string.h>

enum { ATTEMPTS = 4 };

// The total of each attempt, worked out here from the runs themselves.
static int totals[ATTEMPTS];

static const parl_policy played[ATTEMPTS] = {PARL_POLICY_WORST, PARL_POLICY_EXPERT,
                                             PARL_POLICY_EXPERT, PARL_POLICY_IDLE};

static parl_class *send_all(parl_attempt_rule rule, int from) {
    parl_pack *pack = class_pack(rule);
    class_clean();
    for (int i = from; i < ATTEMPTS; i++) {
        parl_session *session = class_play(pack, LONG_ONE, HERON, played[i]);
        totals[i] = parl_session_score(session).total;
        parl_session_free(session);
        class_send(pack, LONG_ONE, HERON, i + 1, played[i], NULL, 0);
    }
    parl_class *made = class_collect(pack);
    parl_pack_free(pack);
    assert_int_equal(made->run_count, ATTEMPTS - from);
    return made;
}

static int counting(const parl_class *made) {
    const parl_class_run *run = parl_class_counting(made, LONG_ONE, HERON);
    assert_null(parl_class_counting(made, LONG_ONE, MAPLE));
    int marked = 0;
    for (int i = 0; i < made->run_count; i++) marked += made->runs[i].counts;
    assert_int_equal(marked, run ? 1 : 0);
    return run ? run->attempt : 0;
}

static void each_rule_chooses_its_attempt(void **unused) {
    (void)unused;
    parl_class *made = send_all(PARL_ATTEMPT_FIRST, 0);
    assert_int_equal(counting(made), 1);
    parl_class_free(made);
    made = send_all(PARL_ATTEMPT_LAST, 0);
    assert_int_equal(counting(made), ATTEMPTS);
    parl_class_free(made);
    made = send_all(PARL_ATTEMPT_BEST, 0);
    assert_true(totals[1] > totals[0] && totals[1] == totals[2] && totals[1] > totals[3]);
    assert_int_equal(counting(made), 2);  // The earlier of two that are equally good.
    parl_class_free(made);
}

static void a_first_attempt_that_was_not_sent_is_no_other(void **unused) {
    (void)unused;
    parl_class *made = send_all(PARL_ATTEMPT_FIRST, 1);
    assert_int_equal(counting(made), 0);
    parl_class_free(made);
    made = send_all(PARL_ATTEMPT_BEST, 1);
    assert_int_equal(counting(made), 2);
    parl_class_free(made);
}

static void rules_have_words(void **unused) {
    (void)unused;
    assert_string_equal(parl_attempt_rule_id(PARL_ATTEMPT_BEST), "best");
    assert_string_equal(parl_attempt_rule_sentence(PARL_ATTEMPT_LAST), "the last attempt counts");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_chooses_its_attempt),
        cmocka_unit_test(a_first_attempt_that_was_not_sent_is_no_other),
        cmocka_unit_test(rules_have_words),
    };
    return cmocka_run_group_tests(tests, class_begin, class_end);
}
