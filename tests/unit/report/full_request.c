// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "full_request.h"

static void look_back(Full *full) {
    full->looks[0] = (parl_look){.answers = 3,
                                 .taken = 8000,
                                 .best = 8000,
                                 .mean = 6800,
                                 .better = {.words = "kept"},
                                 .luck = 0};
    full->looks[1] = (parl_look){.answers = 2,
                                 .taken = 5900,
                                 .best = 8400,
                                 .mean = 7150,
                                 .better = {.count = 1, .values = {1}},
                                 .luck = 3110};
    full->lookback =
        (parl_lookback){.turn_count = 2, .looks = full->looks, .point_count = 2, .points = {1, 0}};
}

void full_init(Full *full, parl_format format) {
    *full = (Full){.next = {"“The date”: trade-offs stand at 31.", "“Small”: never seen."}};
    look_back(full);
    for (int i = 0; i < 100; i++) {
        full->rows[i] = (parl_world){
            .total = i + 1, .without = i, .value = 600, .faced = 2, .unfaced = i < 30 ? 1 : 0};
    }
    full->worlds = (parl_worlds){.skill = 640, .count = 100, .rows = full->rows};
    full->run =
        (parl_run){.id = 12, .profile = "Ana Lima", .mode = PARL_MODE_PRACTICE, .over = true};
    full->rating = (parl_rating){.rating = {4, 3, 2, 5, 0, 3, 3, 4}};
    full->votes[0] = (parl_vote){.turn = 0, .value = 0, .count = 12};
    full->votes[1] = (parl_vote){.turn = 1, .value = 0, .count = 5};
    full->votes[2] = (parl_vote){.turn = 1, .value = 1, .count = 7};
    full->request = (parl_debrief_request){.format = format,
                                           .columns = 80,
                                           .lookback = &full->lookback,
                                           .worlds = &full->worlds,
                                           .run = &full->run,
                                           .rating = &full->rating,
                                           .votes = full->votes,
                                           .vote_count = 3,
                                           .next = full->next,
                                           .next_count = 2};
}

Sheet written(const parl_session *session, const parl_debrief_request *request) {
    Sheet sheet = {.size = 0};
    assert_int_equal(parl_report_debrief(session, request, write_sheet, &sheet), PARL_OK);
    return sheet;
}

Sheet read_aloud(const parl_session *session, const parl_debrief_request *request) {
    Sheet sheet = written(session, request);
    squeeze(&sheet);
    return sheet;
}
