// SPDX-License-Identifier: MIT
//
// An explanation: who or what it is and how it stands, what moves such a thing, and what has moved
// this one.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "capital.h"
#include "memory.h"
#include "overlay/paper.h"
#include "table/face.h"
#include "table/gauges.h"

enum { CHANGES_MAX = 8, PORTRAIT = 64 };

int topic_index(const char *id) {
    for (int i = 0; i < parl_report_topic_count(); ++i)
        if (strcmp(parl_report_topic_at(i)->id, id) == 0) return i;
    return 0;
}

static bool about_a_person(parl_gauge_kind kind) {
    return kind == PARL_GAUGE_PERSON || kind == PARL_GAUGE_TRUST || kind == PARL_GAUGE_PATIENCE ||
           kind == PARL_GAUGE_SIGN;
}

static bool is_topic(const App *app) { return gauge_topic_of(app->gauge) >= 0; }

// --- A person ----------------------------------------------------------------------------------

// A gauge of a person, with its figure before it; a voice hears both in the sentence above.
static void add_gauge(Paper *paper, const char *name, int value, const char *word) {
    View *view = &paper->app->view;
    char text[80];
    snprintf(text, sizeof text, "%s %d%s%s", name, value, *word ? ", " : "", word);
    SDL_Rect box = paper->box;
    int leading = text_leading(view->text, STYLE_LABEL), bar = view_px(view, SIZE_BAR);
    if (paper->draws) {
        text_line(view->text, STYLE_LABEL, COLOUR_INK, box.x, box.y, box.w, text);
        view_gauge(view, (SDL_Rect){box.x, box.y + leading + view_px(view, 2), box.w, bar}, value,
                   COLOUR_ACCENT);
    }
    paper->box.y += leading + bar + view_px(view, SIZE_TINY);
}

// Trust and patience beside each other.
static void add_gauges(Paper *paper, const parl_person *person) {
    int gap = view_px(&paper->app->view, SIZE_MARGIN), top = paper->box.y;
    SDL_Rect box = paper->box;
    paper->box.w = (box.w - gap) / 2;
    add_gauge(paper, "Trust", person->trust, face_word(person->trust));
    paper->box.x += paper->box.w + gap;
    paper->box.y = top;
    add_gauge(paper, "Patience", person->patience, "");
    paper->box.x = box.x;
    paper->box.w = box.w;
}

static void add_person(Paper *paper, int index) {
    const parl_session *session = paper->app->table.session;
    View *view = &paper->app->view;
    parl_person person = parl_session_person(session, index);
    size_t length = parl_report_person(session, index, NULL, 0);
    char *text = memory_grow(NULL, length + 1, 1);
    parl_report_person(session, index, text, length + 1);
    int side = view_px(view, PORTRAIT), indent = side + view_px(view, SIZE_PAD);
    int least = paper->box.y + side;
    if (paper->draws) face_draw(view, session, index, paper->box.x, paper->box.y, side);
    paper->box.x += indent;
    paper->box.w -= indent;
    paper_text(paper, WIDGET_HEADING, STYLE_HEADING, COLOUR_INK, person.name);
    paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, text);
    paper_skip(paper, SIZE_GAP);
    add_gauges(paper, &person);
    paper->box.x -= indent;
    paper->box.w += indent;
    if (paper->box.y < least) paper->box.y = least;
    paper_skip(paper, SIZE_PAD);
    free(text);
}

// --- A thing -----------------------------------------------------------------------------------

static const char *icon_of(const App *app) {
    static const char *const icons[PARL_GAUGE_COUNT] = {
        [PARL_GAUGE_UNDERSTANDING] = "fact", [PARL_GAUGE_CONCERN] = "worry",
        [PARL_GAUGE_EVIDENCE] = "evidence",  [PARL_GAUGE_GATE] = "gate",
        [PARL_GAUGE_PROMISE] = "promise",    [PARL_GAUGE_PACKET] = "packet",
        [PARL_GAUGE_WORK] = "work",          [PARL_GAUGE_MATTER] = "tradeoff",
        [PARL_GAUGE_LIVE] = "live",          [PARL_GAUGE_SIGN] = "sign",
        [PARL_GAUGE_PART] = "progress",
    };
    if (is_topic(app)) return app->gauge == gauge_topic(topic_index("week")) ? "calendar" : NULL;
    return icons[gauge_unpack(app->gauge).kind];
}

// The rule: what such a thing is, what moves it, how it counts.
static void add_topic(Paper *paper, const parl_topic *topic) {
    paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, topic->what);
    if (*topic->moves) {
        paper_skip(paper, SIZE_GAP);
        paper_label(paper, "What moves it");
        paper_text(paper, WIDGET_LINE, STYLE_TIGHT, COLOUR_INK, topic->moves);
    }
    if (*topic->counts) {
        paper_skip(paper, SIZE_GAP);
        paper_label(paper, "How it counts");
        paper_text(paper, WIDGET_LINE, STYLE_TIGHT, COLOUR_INK, topic->counts);
    }
    paper_skip(paper, SIZE_PAD);
}

// What a gauge is called, where its own words below do not say so; else "".
static const char *title_of(const parl_session *session, parl_gauge gauge) {
    switch (gauge.kind) {
        case PARL_GAUGE_UNDERSTANDING: return parl_session_fact(session, gauge.subject).title;
        case PARL_GAUGE_CONCERN: return parl_session_concern(session, gauge.subject).title;
        case PARL_GAUGE_EVIDENCE: return parl_session_evidence(session, gauge.subject).title;
        case PARL_GAUGE_GATE: return parl_session_gate(session, gauge.subject).title;
        default: return "";
    }
}

static void add_title(Paper *paper, const parl_session *session, parl_gauge gauge) {
    const char *title = title_of(session, gauge);
    bool theirs = gauge.kind == PARL_GAUGE_UNDERSTANDING && gauge.person >= 0;
    if (!*title) return;
    Sheet line = {0};
    sheet_add(&line, "“");
    sheet_add(&line, title);
    sheet_add(&line, theirs ? "”, as it reached " : "”");
    if (theirs) sheet_add(&line, parl_session_person(session, gauge.person).name);
    paper_text(paper, WIDGET_LINE, STYLE_STRONG, COLOUR_INK, line.text);
    free(line.text);
}

// The row of a gauge in its own words, as it is spoken.
static void add_own(Paper *paper, const parl_session *session, parl_gauge gauge) {
    typedef size_t Phrase(const parl_session *, int, char *, size_t);
    static Phrase *const phrases[PARL_GAUGE_COUNT] = {
        [PARL_GAUGE_CONCERN] = parl_session_concern_text,
        [PARL_GAUGE_EVIDENCE] = parl_session_evidence_text,
        [PARL_GAUGE_GATE] = parl_session_gate_text,
        [PARL_GAUGE_PROMISE] = parl_report_commit,
        [PARL_GAUGE_PACKET] = parl_report_packet,
        [PARL_GAUGE_WORK] = parl_report_work,
        [PARL_GAUGE_MATTER] = parl_report_matter,
        [PARL_GAUGE_LIVE] = parl_report_live,
    };
    if (!phrases[gauge.kind]) return;
    size_t length = phrases[gauge.kind](session, gauge.subject, NULL, 0);
    char *text = memory_grow(NULL, length + 1, 1);
    phrases[gauge.kind](session, gauge.subject, text, length + 1);
    text[length] = '\0';
    capital_first(text);
    paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, text);
    free(text);
}

// --- What has changed it -----------------------------------------------------------------------

// A promise that nobody has made yet has no row.
static bool is_row(const parl_session *session, parl_gauge gauge) {
    return gauge.kind != PARL_GAUGE_PROMISE || gauge.subject < parl_session_commit_count(session);
}

parl_changes *explain_changes(const App *app) {
    assert(app);
    const parl_session *session = app->table.session;
    if (is_topic(app)) return NULL;
    parl_gauge gauge = gauge_unpack(app->gauge);
    if (!is_row(session, gauge)) return NULL;
    if (app->assessed && !parl_session_over(session)) return NULL;
    return parl_report_changes(session, gauge);
}

// The last ones, the newest first. Of a person, whose face is above, none is shown again.
static void add_changes(Paper *paper, const parl_changes *changes, bool faces) {
    int before = -2;
    paper_label(paper, "What has changed it");
    if (changes->count == 0)
        paper_text(paper, WIDGET_LINE, STYLE_BODY, COLOUR_INK, "Nothing so far.");
    for (int i = 0; i < changes->count && i < CHANGES_MAX; ++i) {
        const parl_change *row = &changes->rows[i];
        paper_change(paper, &(ChangeRow){.text = row->text,
                                         .reason = row->reason,
                                         .person = faces ? row->person : -1,
                                         .face = row->person != before,
                                         .week = row->week,
                                         .by = row->by});
        before = row->person;
    }
}

static const parl_topic *topic_of(parl_gauge gauge) {
    const parl_topic *topic = gauge.kind == PARL_GAUGE_PART
                                  ? parl_report_topic_of_signal((parl_signal)gauge.subject)
                                  : parl_report_topic_of_gauge(gauge.kind);
    return topic ? topic : parl_report_topic("trust");
}

// What was chosen, how it stands and what has changed it; the rule for all such things comes last.
void explain_page(Paper *paper, const parl_changes *changes) {
    assert(paper);
    const App *app = paper->app;
    const parl_session *session = app->table.session;
    if (is_topic(app)) {
        const parl_topic *topic = parl_report_topic_at(gauge_topic_of(app->gauge));
        paper_heading(paper, icon_of(app), topic->title);
        add_topic(paper, topic);
        return;
    }
    parl_gauge gauge = gauge_unpack(app->gauge);
    const parl_topic *topic = topic_of(gauge);
    bool person = about_a_person(gauge.kind), row = !person && is_row(session, gauge);
    if (person)
        add_person(paper, gauge.subject);
    else
        paper_heading(paper, icon_of(app), topic->title);
    if (row) {
        add_title(paper, session, gauge);
        add_own(paper, session, gauge);
        paper_skip(paper, SIZE_GAP);
    }
    if (changes) {
        add_changes(paper, changes, !person);
        paper_skip(paper, SIZE_PAD);
    }
    if (person) paper_heading(paper, NULL, topic->title);
    add_topic(paper, topic);
}
