// SPDX-License-Identifier: MIT
//
// What the tests of the store share: a folder for their files, a small scenario in two versions,
// and a run of it.

#ifndef TESTS_STORE_KEPT_H
#define TESTS_STORE_KEPT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parlance_store.h"
#include "store.h"

// --- Files --------------------------------------------------------------------------------------

// A path in a folder of this test alone, which kept_clean empties. Borrowed until the next one but
// three.
const char *kept_path(const char *name);
void kept_clean(void);

// The whole file on the heap; NULL where it is not there.
unsigned char *kept_read(const char *path, size_t *size);
void kept_write(const char *path, const void *bytes, size_t size);
void kept_remove(const char *path);  // with its journal

// --- Runs ---------------------------------------------------------------------------------------

// tests/fixtures/store/NAME, loaded once.
const parl_scenario *kept_scenario(const char *name);

// The page of `first` with [what] replaced by [with]; the caller's.
parl_scenario *kept_edited(const char *what, const char *with);
void kept_forget_scenarios(void);

// A whole run of it: KEPT_ANSWERS answers, of every kind.
enum { KEPT_ANSWERS = 8 };
extern const char *const kept_answers[KEPT_ANSWERS];

parl_session *kept_session(const char *scenario, uint64_t seed);
void kept_give(parl_session *session, const char *said);

// Opens the file of that name in the folder, which has to work.
parl_store *kept_open(const char *name);

int64_t kept_begin(parl_store *store, const char *profile, const parl_session *session);

// What a room says to what [session] waits for: made up, and the same each time. Nothing to own
// words. Returns how many rows.
int kept_votes(parl_session *session, parl_vote out[PARL_OPTIONS_MAX]);

// Gives [said] and keeps it, with what the room said before: as parl_store_keep_voted.
parl_store_status kept_try(parl_store *store, int64_t run, parl_session *session, const char *said);

// The same, which has to work.
void kept_say(parl_store *store, int64_t run, parl_session *session, const char *said);

// Plays the first [answers] of the whole run and keeps them; [out], which may be NULL, is the
// caller's.
int64_t kept_play(parl_store *store, const char *profile, uint64_t seed, int answers,
                  parl_session **out);

// Replays [run] in [scenario], which has to work; the session is the caller's.
parl_session *kept_replayed(parl_store *store, int64_t run, const char *scenario);

// What is wrong with the file at [path], in which run 1 is one of kept_play: it does not open, or
// the run has not the first [acked] answers (-1: need not be there), or not at most one more, or
// it does not replay. NULL where all is well. Asserts nothing.
const char *kept_wrong(const char *path, int acked);

// Whether the votes of [run], which replays as [session], are those of kept_votes, and no others.
bool kept_votes_fit(parl_store *store, int64_t run, const parl_session *session);

// Everything that can be read from [store], as one number.
uint64_t kept_sum(parl_store *store);

#define assert_kept(status, store)                                            \
    do {                                                                      \
        parl_store_status kept_status_ = (status);                            \
        if (kept_status_ != PARL_STORE_OK)                                    \
            fail_msg("%s", (store) ? parl_store_trouble(store) : "no store"); \
    } while (0)

#endif
