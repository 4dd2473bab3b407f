// SPDX-License-Identifier: MIT
//
// Whole sessions at the window, played by a hand at random: the engine alone, given the same
// answers, tells the same; and a second window, given the same events, shows the same.
//
//   desktop_sessions_test [SESSIONS]

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "hand.h"

enum { SESSIONS = 4, TURNS_MAX = 512, STEPS_MAX = 4000 };

static int sessions = SESSIONS;
static char folder[] = "/tmp/parl-sessions-XXXXXX";

// What the window heard after each answer that still stands; the first is the opening.
typedef struct {
    parl_event *events;  // owned
    int count;
} Heard;

typedef struct {
    Heard turns[TURNS_MAX + 1];
    int count;
} Record;

static void hear(Record *record, const parl_session *session) {
    assert_in_range(record->count, 0, TURNS_MAX);
    Heard *heard = &record->turns[record->count++];
    const parl_event *events = parl_session_events(session, &heard->count);
    heard->events = calloc((size_t)heard->count + 1, sizeof *events);
    assert_non_null(heard->events);
    memcpy(heard->events, events, (size_t)heard->count * sizeof *events);
}

static void drop_to(Record *record, int count) {
    while (record->count > count) free(record->turns[--record->count].events);
}

// One answer came, or one was taken back, or neither.
static void follow(Record *record, const parl_session *session) {
    int turns = parl_session_turn_count(session) + 1;
    drop_to(record, turns);
    if (turns == record->count + 1) hear(record, session);
    assert_int_equal(record->count, turns);
}

// --- By the engine alone ------------------------------------------------------------------------

static void assert_same_event(const parl_event *a, const parl_event *b) {
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->week, b->week);
    assert_int_equal(a->person, b->person);
    assert_int_equal(a->actor, b->actor);
    assert_int_equal(a->reason, b->reason);
    assert_int_equal(a->subject, b->subject);
    assert_int_equal(a->before, b->before);
    assert_int_equal(a->after, b->after);
    assert_int_equal(a->text, b->text);
    assert_int_equal(a->turn, b->turn);
    for (int i = 0; i < PARL_PLACEHOLDERS_MAX; ++i) assert_int_equal(a->values[i], b->values[i]);
}

static void assert_heard(const Heard *heard, const parl_session *session) {
    int count = 0;
    const parl_event *events = parl_session_events(session, &count);
    assert_int_equal(count, heard->count);
    for (int i = 0; i < count; ++i) assert_same_event(&events[i], &heard->events[i]);
}

static void assert_same_end(const parl_session *a, const parl_session *b) {
    parl_score mine = parl_session_score(a), theirs = parl_session_score(b);
    assert_true(parl_session_over(b));
    assert_true(parl_session_fingerprint(a) == parl_session_fingerprint(b));
    assert_int_equal(mine.total, theirs.total);
    assert_int_equal(mine.complete, theirs.complete);
}

static void assert_engine_tells_the_same(const Record *record, const Driver *driver) {
    const parl_session *played = driver->app->table.session;
    parl_session *alone = NULL;
    assert_int_equal(parl_session_new(&alone, driver->scenario, parl_session_seed(played)),
                     PARL_OK);
    assert_heard(&record->turns[0], alone);
    for (int i = 0; i < parl_session_turn_count(played); ++i) {
        parl_turn turn = parl_session_turn(played, i);
        assert_int_equal(parl_session_answer(alone, &turn.answer), PARL_OK);
        assert_heard(&record->turns[i + 1], alone);
        assert_true(parl_session_fingerprint(alone) == turn.after);
    }
    assert_same_end(played, alone);
    parl_session_free(alone);
}

// What was taken back on the way has left nothing in the conversation.
static void assert_talk_is_that_of_the_run(const Table *played) {
    Table straight = {0};
    table_go_on(&straight, played->session);
    assert_int_equal(played->story.count, straight.story.count);
    for (int i = 0; i < straight.story.count; ++i) {
        const Line *mine = &played->story.lines[i], *theirs = &straight.story.lines[i];
        assert_string_equal(mine->text, theirs->text);
        assert_int_equal(mine->kind, theirs->kind);
        assert_int_equal(mine->person, theirs->person);
        assert_int_equal(mine->turn, theirs->turn);
        assert_int_equal(mine->opens, theirs->opens);
        assert_int_equal(mine->letter, theirs->letter);
        assert_int_equal(mine->named, theirs->named);
    }
    table_clear(&straight);
}

// --- By a second window -------------------------------------------------------------------------

// What glides has always arrived when it is looked at again.
static uint64_t leaping_clock(void) {
    static uint64_t now;
    return now += 1000;
}

// Nor is there a daemon that may answer at any moment.
static void swallow(void *data, const char *text, bool interrupt) {
    (void)data;
    (void)text;
    (void)interrupt;
}

static Driver open_window(const char *path, uint64_t seed) {
    remove(getenv("PARLANCE_SETTINGS"));
    const AppOptions options = {.seeded = true,
                                .seed = seed,
                                .anew = true,
                                .clock = leaping_clock,
                                .sink = swallow,
                                .settings = settings_default()};
    Driver driver = driver_open_with(path, &options);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    return driver;
}

static void assert_same_labels(const View *a, const View *b) {
    assert_int_equal(a->widget_count, b->widget_count);
    for (int i = 0; i < a->widget_count; ++i) {
        assert_string_equal(a->widgets[i].label, b->widgets[i].label);
        assert_memory_equal(&a->widgets[i].box, &b->widgets[i].box, sizeof a->widgets[i].box);
    }
}

static void assert_window_shows_the_same(const Hand *hand, const Driver *driver, const char *path,
                                         uint64_t seed) {
    Driver second = open_window(path, seed);
    for (int i = 0; i < hand->count; ++i) {
        assert_true(hand_do(second.app, &hand->steps[i]));
        if (hand_shown(&second.app->view) != hand->steps[i].shown)
            fail_msg("the windows differ after event %d of %d", i + 1, hand->count);
    }
    assert_int_equal(parl_session_turn_count(second.app->table.session),
                     parl_session_turn_count(driver->app->table.session));
    assert_same_end(driver->app->table.session, second.app->table.session);
    assert_same_labels(&driver->app->view, &second.app->view);
    driver_close(&second);
}

// --- One session --------------------------------------------------------------------------------

static void play(const char *path, uint64_t seed) {
    static Record record;
    Hand hand = hand_new(seed);
    Driver driver = open_window(path, seed);
    bool goes_on = true;
    follow(&record, driver.app->table.session);
    while (goes_on) {
        goes_on = hand_play(&hand, &driver);
        assert_in_range(hand.count, 0, STEPS_MAX);
        follow(&record, driver.app->table.session);
    }
    assert_engine_tells_the_same(&record, &driver);
    assert_talk_is_that_of_the_run(&driver.app->table);
    assert_window_shows_the_same(&hand, &driver, path, seed);
    driver_close(&driver);
    drop_to(&record, 0);
    hand_free(&hand);
}

static void sessions_are_told_the_same_by_the_engine_and_by_a_second_window(void **state) {
    (void)state;
    static const char *const paths[] = {EIGHTEEN, COUNSEL, PARL_SOURCE_DIR "/scenarios/the-date",
                                        EVERY_DECISION};
    for (int i = 0; i < sessions; ++i) {
        print_message("session %d\n", i + 1);
        play(paths[i % 4], (uint64_t)i + 1);
    }
}

static int set_up(void **state) {
    char error[256], path[64];
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/settings", folder);
    setenv("PARLANCE_SETTINGS", path, 1);
    return view_start(error, sizeof error) == VIEW_OK ? 0 : -1;
}

static int tear_down(void **state) {
    char command[64];
    (void)state;
    view_stop();
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command);
}

int main(int argc, char **argv) {
    if (argc > 1) sessions = atoi(argv[1]);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sessions_are_told_the_same_by_the_engine_and_by_a_second_window),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down) != 0;
}
