// SPDX-License-Identifier: MIT
//
// What is on the table explains itself: what it is, how it stands, and what has changed it last.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "table/gauges.h"
#include "window.h"

#define THE_DATE PARL_SOURCE_DIR "/scenarios/the-date"

// What a gauge is called; "" where it has no name of its own.
static const char *name_of(const parl_session *session, parl_gauge gauge) {
    switch (gauge.kind) {
        case PARL_GAUGE_PERSON:
        case PARL_GAUGE_TRUST:
        case PARL_GAUGE_PATIENCE:
        case PARL_GAUGE_SIGN: return parl_session_person(session, gauge.subject).name;
        case PARL_GAUGE_UNDERSTANDING: return parl_session_fact(session, gauge.subject).title;
        case PARL_GAUGE_PACKET: return parl_session_packet(session, gauge.subject).title;
        case PARL_GAUGE_WORK: return parl_session_work(session, gauge.subject).title;
        case PARL_GAUGE_MATTER: return parl_session_matter(session, gauge.subject).title;
        case PARL_GAUGE_LIVE: return parl_session_live(session, gauge.subject).title;
        case PARL_GAUGE_CONCERN: return parl_session_concern(session, gauge.subject).title;
        case PARL_GAUGE_EVIDENCE: return parl_session_evidence(session, gauge.subject).title;
        case PARL_GAUGE_GATE: return parl_session_gate(session, gauge.subject).title;
        default: return "";
    }
}

static bool is_row(const parl_session *session, parl_gauge gauge) {
    return gauge.kind != PARL_GAUGE_PROMISE || gauge.subject < parl_session_commit_count(session);
}

// The newest reason; where nothing has moved it, that.
static bool assert_reason(const Driver *driver, parl_gauge gauge) {
    parl_changes *changes = parl_report_changes(driver->app->table.session, gauge);
    bool any = changes->count > 0;
    if (!driver_shows(driver, any ? changes->rows[0].text : "Nothing so far."))
        fail_msg("no reason for gauge %d of %d", (int)gauge.kind, gauge.subject);
    parl_changes_free(changes);
    return any;
}

static bool assert_explained(const Driver *driver, int packed) {
    const parl_session *session = driver->app->table.session;
    assert_int_equal(driver->app->overlay, OVERLAY_EXPLAIN);
    assert_int_equal(driver->app->gauge, packed);
    if ((packed & 31) == GAUGE_TOPICS) {
        assert_true(driver_shows(driver, parl_report_topic_at(packed >> 5)->title));
        return false;
    }
    parl_gauge gauge = gauge_unpack(packed);
    const char *name = name_of(session, gauge);
    if (!driver_shows(driver, name)) fail_msg("“%s” is not named (kind %d)", name, (int)gauge.kind);
    if (gauge.kind == PARL_GAUGE_UNDERSTANDING && gauge.person >= 0)
        assert_true(driver_shows(driver, parl_session_person(session, gauge.person).name));
    return is_row(session, gauge) && assert_reason(driver, gauge);
}

// The number of the widget [index] of those that explain; -1 behind the last.
static int gauge_at(const Driver *driver, int index) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].act == ACT_EXPLAIN && index-- == 0) return view->widgets[i].arg;
    return -1;
}

static void explain_all(const char *path, int answers, int least) {
    Driver driver = driver_open(path, 1400, 900, 1);
    int explained = 0, moved = 0;
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, answers);
    for (int packed; (packed = gauge_at(&driver, explained)) >= 0; ++explained) {
        hand_choose(&driver, HAND_MOUSE, ACT_EXPLAIN, packed);
        moved += assert_explained(&driver, packed);
        driver_press(&driver, SDLK_ESCAPE);
        assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    }
    assert_true(explained >= least);
    assert_true(moved > 5);
    driver_close(&driver);
}

static void everything_in_the_counsel_explains_itself(void **state) {
    (void)state;
    explain_all(COUNSEL, 24, 20);
}

static void everything_in_the_date_explains_itself(void **state) {
    (void)state;
    explain_all(THE_DATE, 24, 12);
}

// By Tab and Enter, and what was said then is under it in its words.
static void a_person_says_who_they_are_and_what_moved_their_trust(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != PARL_DECISION_DESK) driver_answer(&driver);
    driver_choose(&driver, "See Rui");
    driver_choose(&driver, "That is all");
    driver_press(&driver, SDLK_TAB);
    while (view_focused(&driver.app->view)->kind != WIDGET_PERSON) driver_press(&driver, SDLK_TAB);
    driver_press(&driver, SDLK_TAB);
    driver_press(&driver, SDLK_RETURN);
    driver_picture(&driver, "explain-person");
    assert_int_equal(driver.app->overlay, OVERLAY_EXPLAIN);
    assert_true(driver_shows(&driver, "Rui Tavares"));
    assert_true(driver_shows(&driver, "Chief operating officer"));
    assert_true(driver_shows(&driver, parl_report_topic("trust")->what));
    driver_close(&driver);
}

// --- The parts of the score ---------------------------------------------------------------------

static void assert_topic(const Driver *driver, parl_signal signal) {
    const parl_topic *topic = parl_report_topic_of_signal(signal);
    assert_int_equal(driver->app->overlay, OVERLAY_EXPLAIN);
    assert_true(driver_shows(driver, topic->what));
    assert_true(driver_shows(driver, topic->moves));
    assert_true(driver_shows(driver, topic->counts));
}

static void each_part_of_the_score_tells_what_moved_it(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1280, 800, 1);
    int moved = 0;
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    const parl_score score = parl_session_score(driver.app->table.session);
    for (int i = 0; i < PARL_SIGNAL_COUNT; ++i) {
        const int gauge = gauge_pack(PARL_GAUGE_PART, i);
        const Widget *part = driver_act(&driver, ACT_EXPLAIN, gauge);
        bool shown = score.parts[i].offered && score.parts[i].weight > 0;
        assert_int_equal(part != NULL, shown);
        if (!shown) continue;
        assert_int_equal(part->kind, WIDGET_GAUGE);
        hand_choose(&driver, HAND_MOUSE, ACT_EXPLAIN, gauge);
        assert_topic(&driver, (parl_signal)i);
        moved += assert_reason(&driver, (parl_gauge){PARL_GAUGE_PART, i, -1});
        driver_press(&driver, SDLK_ESCAPE);
    }
    assert_true(moved >= 3);
    driver_close(&driver);
}

// The first Tab from the bar leads to the first part; its label is the row of the table.
static void the_keyboard_reaches_them(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1280, 800, 1);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    view_focus(&driver.app->view, ACT_NONE, 0);
    for (int i = 0; i < 6; ++i) driver_press(&driver, SDLK_TAB);
    const Widget *focused = view_focused(&driver.app->view);
    assert_int_equal(focused->arg, gauge_pack(PARL_GAUGE_PART, PARL_SIGNAL_TRANSLATION));
    assert_ptr_equal(strstr(focused->label, "Translation: Of 100 "), focused->label);
    assert_true(driver_shows(&driver, "which of your answers moved it"));
    driver_press(&driver, SDLK_RETURN);
    assert_topic(&driver, PARL_SIGNAL_TRANSLATION);
    driver_close(&driver);
}

// Of many runs: what it is, and nothing of the run that lies on the table.
static void a_signal_on_the_progress_page_says_what_it_is(void **state) {
    (void)state;
    Driver driver = window_kept(EIGHTEEN, "explained.db");
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    driver_press(&driver, SDLK_l);
    driver_press(&driver, SDLK_p);
    int topic = gauge_topic(topic_index(parl_report_topic_of_signal(PARL_SIGNAL_DISCOVERY)->id));
    hand_choose(&driver, HAND_FINGER, ACT_EXPLAIN, topic);
    assert_topic(&driver, PARL_SIGNAL_DISCOVERY);
    assert_false(driver_shows(&driver, "What has changed it"));
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->screen, SCREEN_PROGRESS);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_in_the_counsel_explains_itself),
        cmocka_unit_test(everything_in_the_date_explains_itself),
        cmocka_unit_test(each_part_of_the_score_tells_what_moved_it),
        cmocka_unit_test(the_keyboard_reaches_them),
        cmocka_unit_test(a_signal_on_the_progress_page_says_what_it_is),
        cmocka_unit_test(a_person_says_who_they_are_and_what_moved_their_trust),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
