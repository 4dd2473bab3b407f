// SPDX-License-Identifier: MIT
//
// How players rate themselves, at the first start and later.

#include <assert.h>

#include "runs.h"
#include "seal.h"

static_assert(PARL_READINESS_COUNT == 8, "each item has a column of its own");

enum { RATING_MOST = 5 };

static void rate(parl_store *store, const char *profile, const int *is) {
    int64_t row = profile_row(store, profile);
    sqlite3_stmt *added = query_start(
        store, QUERY_RATING_ADD, "iiiiiiiii", row, (int64_t)is[0], (int64_t)is[1], (int64_t)is[2],
        (int64_t)is[3], (int64_t)is[4], (int64_t)is[5], (int64_t)is[6], (int64_t)is[7]);
    (void)seal_row(store, "ratings", added);
}

parl_store_status parl_store_rate(parl_store *store, const char *profile,
                                  const parl_rating *rating) {
    assert(profile);
    assert(rating);
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        assert(rating->rating[i] >= 0);
        assert(rating->rating[i] <= RATING_MOST);
    }
    if (work_begin(store, WORK_WRITE)) rate(store, profile, rating->rating);
    return work_end(store);
}

static parl_rating rating_of_row(parl_store *store, sqlite3_stmt *row) {
    parl_rating rating = {.after_run = row_number(store, row, 2, 0, INT64_MAX)};
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        rating.rating[i] = (int)row_number(store, row, 3 + i, 0, RATING_MOST);
    }
    return rating;
}

parl_store_status parl_store_ratings(parl_store *store, const char *profile, parl_rating *first,
                                     parl_rating *latest) {
    assert(profile);
    assert(first);
    assert(latest);
    parl_rating oldest = {0}, newest = {0};
    (void)work_begin(store, WORK_READ);
    sqlite3_stmt *row = query_start(store, QUERY_RATINGS, "t", profile);
    for (int i = 0; query_next(store, row); i++) {
        newest = rating_of_row(store, row);
        if (i == 0) oldest = newest;
    }
    parl_store_status status = work_end(store);
    if (status != PARL_STORE_OK) return status;
    *first = oldest;
    *latest = newest;
    return status;
}
