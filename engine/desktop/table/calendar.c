// SPDX-License-Identifier: MIT
//
// The calendar: a column for each week, and in lanes below it what takes weeks: reviews beside each
// other, trials, work. Barriers are the days on which evidence is judged, links are promises. It is
// as high in each week of a run, so that nothing jumps.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "capital.h"
#include "memory.h"
#include "table/gauges.h"
#include "table/parts.h"

enum {
    LANES_MAX = 12,
    LANE = 22,
    WEEKS_ROW = 24,
    AIR = 6,       // above the weeks, and between them and the lanes
    TICK = 5,      // between two weeks
    TICK_MIN = 8,  // weeks that are narrower have none
    NAMED_MAX = 400,
};

// Bars and marks of one lane never meet; this is where the last of each ends.
typedef struct {
    int ends[LANES_MAX];
    int lanes, hidden;
} Lanes;

typedef struct {
    App *app;
    SDL_Rect box;  // of the columns
    int lanes;     // where they begin
    parl_clock clock;
} Calendar;

static const char week_word[] = "Week";

static bool has_weeks(const App *app) {
    return parl_scenario_describe(app_scenario(app)).weeks > 0;
}

bool calendar_aside(const App *app) {
    return has_weeks(app) && !app->room.on && view_points_high(&app->view) < TABLE_LOW;
}

// As many lanes as may be needed, where the window is high enough for them, or they scroll.
static int lanes_shown(const App *app) {
    parl_scenario_info info = parl_scenario_describe(app_scenario(app));
    int needed = info.signers + info.works + info.uncertains;
    if (calendar_aside(app)) return needed < LANES_MAX ? needed : LANES_MAX;
    int high = view_points_high(&app->view);
    int most = high < 700 ? 2 : high < 900 ? 3 : high < 1040 ? 6 : 9;
    return needed < most ? needed : most;
}

int calendar_height(const App *app) {
    if (!has_weeks(app)) return 0;
    const View *view = &app->view;
    return view_px(view, WEEKS_ROW + 2 * AIR) + lanes_shown(app) * view_px(view, LANE) +
           view_px(view, SIZE_GAP);
}

// The left edge of a week's column; of the week after the last: the right end.
static int week_x(const Calendar *calendar, int week) {
    int weeks = calendar->clock.weeks;
    int at = week < 1 ? 0 : week > weeks + 1 ? weeks : week - 1;
    return calendar->box.x + calendar->box.w * at / weeks;
}

// --- Weeks --------------------------------------------------------------------------------------

// What the figures count, in one line with the conversation below.
static void draw_head(const Calendar *calendar, int x) {
    View *view = &calendar->app->view;
    int wide = calendar->box.x - x, tall = view_px(view, WEEKS_ROW);
    int y = calendar->box.y + (tall - text_leading(view->text, STYLE_LABEL)) / 2;
    text_line(view->text, STYLE_LABEL, COLOUR_MUTED, x, y, wide, week_word);
}

// A line below the weeks, and a tick between two of them.
static void draw_scale(const Calendar *calendar) {
    View *view = &calendar->app->view;
    int weeks = calendar->clock.weeks, hair = view_px(view, SIZE_HAIR);
    int y = calendar->box.y + view_px(view, WEEKS_ROW), tick = view_px(view, TICK);
    view_fill(view, (SDL_Rect){calendar->box.x, y, calendar->box.w, hair}, COLOUR_RULE);
    if (calendar->box.w < weeks * view_px(view, TICK_MIN)) return;
    for (int week = 1; week <= weeks + 1; ++week)
        view_fill(view, (SDL_Rect){week_x(calendar, week), y - tick, hair, tick}, COLOUR_RULE);
}

static void draw_week(const Calendar *calendar, int week) {
    View *view = &calendar->app->view;
    bool now = week == calendar->clock.week;
    int left = week_x(calendar, week), wide = week_x(calendar, week + 1) - left;
    int tall = view_px(view, WEEKS_ROW), leading = text_leading(view->text, STYLE_SMALL);
    Style style = now ? STYLE_LABEL : STYLE_SMALL;
    char name[16];
    snprintf(name, sizeof name, "%d", week);
    int own = text_width(view->text, style, name, strlen(name));
    // Behind its tick, as a bar begins there; the other end is for gates and promises.
    int in = (wide - own) / 2, most = view_px(view, SIZE_GAP);
    Colour before = view_ground(view, now ? COLOUR_WASH : COLOUR_PAPER);
    text_line(view->text, style, now ? COLOUR_ACCENT : COLOUR_MUTED, left + (in < most ? in : most),
              calendar->box.y + (tall - leading) / 2, own, name);
    view_ground(view, before);
}

static void draw_weeks(const Calendar *calendar) {
    View *view = &calendar->app->view;
    int weeks = calendar->clock.weeks, now = calendar->clock.week;
    int widest = text_width(view->text, STYLE_LABEL, "00", 2) + view_px(view, SIZE_TINY);
    int step = 1 + widest * weeks / (calendar->box.w > 0 ? calendar->box.w : 1);
    if (now >= 1 && now <= weeks) {
        int left = week_x(calendar, now), wide = week_x(calendar, now + 1) - left;
        bool empty = calendar->app->table.span_count == 0;
        int tall = empty ? view_px(view, WEEKS_ROW) : calendar->box.h;
        view_round(view, (SDL_Rect){left, calendar->box.y, wide, tall}, RADIUS_SMALL, COLOUR_WASH);
    }
    draw_scale(calendar);
    for (int week = 1; week <= weeks; ++week)
        if (week == now || (week - 1) % step == 0) draw_week(calendar, week);
}

// --- Marks: gates and promises ------------------------------------------------------------------

static void draw_mark(const Calendar *calendar, int week, int nth, const char *icon, Colour colour,
                      const char *label, int gauge) {
    View *view = &calendar->app->view;
    int side = view_px(view, SIZE_ICON - SIZE_TINY);
    int right = week_x(calendar, week + 1) - (nth + 1) * (side + view_px(view, 2));
    SDL_Rect box = {right, calendar->box.y + (view_px(view, WEEKS_ROW) - side) / 2, side, side};
    // Within its week, or it would be taken for one of the week before.
    if (nth > 0 && right < week_x(calendar, week)) return;
    Colour before = view_ground(view, COLOUR_PAPER);
    view_icon(view, icon, box.x, box.y, SIZE_ICON - SIZE_TINY, colour);
    view_ground(view, before);
    view_add_act(view, WIDGET_GAUGE, box, label, ACT_EXPLAIN, gauge);
}

static void draw_marks(const Calendar *calendar) {
    App *app = calendar->app;
    const parl_session *session = app->table.session;
    int used[PARL_WEEKS_MAX + 2] = {0};
    char label[400];
    for (int i = 0; i < parl_scenario_describe(app_scenario(app)).gates; ++i) {
        parl_gate gate = parl_session_gate(session, i);
        if (gate.week < 1 || gate.week > calendar->clock.weeks) continue;
        snprintf(label, sizeof label, "Week %d: %s is judged", gate.week, gate.title);
        draw_mark(calendar, gate.week, used[gate.week]++, "gate",
                  !gate.due     ? COLOUR_ACCENT
                  : gate.passed ? COLOUR_GOOD
                                : COLOUR_WARN,
                  label, gauge_pack(PARL_GAUGE_GATE, i));
    }
    for (int i = 0; i < parl_session_commit_count(session); ++i) {
        parl_commit commit = parl_session_commit(session, i);
        if (commit.kind == PARL_STOP) continue;
        if (commit.status == PARL_PROMISE_RENEGOTIATED || commit.till > calendar->clock.weeks)
            continue;
        snprintf(label, sizeof label, "Week %d: promised to %s", commit.till,
                 parl_session_person(session, commit.to).name);
        draw_mark(calendar, commit.till, used[commit.till]++, "promise",
                  commit.status == PARL_PROMISE_BROKEN ? COLOUR_WARN : COLOUR_ACCENT, label,
                  gauge_pack(PARL_GAUGE_PROMISE, i));
    }
}

// --- Lanes --------------------------------------------------------------------------------------

static const char *subject_of(const parl_session *session, const parl_span *span) {
    if (span->kind == PARL_SPAN_REVIEW) return parl_session_person(session, span->subject).name;
    if (span->kind == PARL_SPAN_WORK) return parl_session_work(session, span->subject).title;
    return parl_session_evidence(session, span->subject).title;
}

// As it stands at a bar.
static void name_of(const parl_session *session, const parl_span *span, char *out, size_t size) {
    snprintf(out, size, "%s", subject_of(session, span));
    capital_first(out);
}

static void label_of(const parl_session *session, const parl_span *span, char *out, size_t size) {
    const char *subject = subject_of(session, span);
    char till[32] = "";
    if (span->till > 0) snprintf(till, sizeof till, " to week %d", span->till);
    if (span->kind == PARL_SPAN_REVIEW)
        snprintf(out, size, "%s reviews, from week %d%s", subject, span->from, till);
    else if (span->kind == PARL_SPAN_TRIAL)
        snprintf(out, size, "%s: %d cases, from week %d%s", subject, span->cases, span->from, till);
    else
        snprintf(out, size, "Work on %s, from week %d%s", subject, span->from, till);
}

static int gauge_of(const parl_span *span) {
    static const parl_gauge_kind kinds[] = {[PARL_SPAN_REVIEW] = PARL_GAUGE_SIGN,
                                            [PARL_SPAN_TRIAL] = PARL_GAUGE_EVIDENCE,
                                            [PARL_SPAN_WORK] = PARL_GAUGE_WORK};
    return gauge_pack(kinds[span->kind], span->subject);
}

// The lane in which a bar that begins at [x] is free.
static int lane_of(Lanes *lanes, int x, int end) {
    for (int i = 0; i < LANES_MAX; ++i) {
        if (lanes->ends[i] > x) continue;
        lanes->ends[i] = end;
        if (i + 1 > lanes->lanes) lanes->lanes = i + 1;
        return i;
    }
    return LANES_MAX;
}

// The bar from the week in which it began to the end of the week in which it is over; its name
// inside, or behind it where it is short. Returns where all of it ends.
static int bar_end(const Calendar *calendar, const parl_span *span, SDL_Rect *bar) {
    View *view = &calendar->app->view;
    int now = calendar->clock.week, till = span->till > 0 ? span->till : now;
    bar->x = week_x(calendar, span->from) + view_px(view, 1);
    int right = week_x(calendar, till > span->from ? till : span->from + 1);
    bar->w = right - bar->x - view_px(view, 1);
    char name[NAMED_MAX];
    name_of(calendar->app->table.session, span, name, sizeof name);
    int wide = text_width(view->text, STYLE_SMALL, name, strlen(name));
    int inside = bar->w - 2 * view_px(view, SIZE_GAP) - view_px(view, SIZE_ICON);
    return inside >= wide ? right : right + wide + 2 * view_px(view, SIZE_GAP);
}

static const char *icon_of(const parl_span *span) {
    return span->kind == PARL_SPAN_REVIEW  ? "review"
           : span->kind == PARL_SPAN_TRIAL ? "evidence"
                                           : "work";
}

static void draw_name(const Calendar *calendar, const parl_span *span, SDL_Rect bar,
                      Colour ground) {
    View *view = &calendar->app->view;
    char name[NAMED_MAX];
    name_of(calendar->app->table.session, span, name, sizeof name);
    int wide = text_width(view->text, STYLE_SMALL, name, strlen(name));
    int gap = view_px(view, SIZE_GAP), icon = view_px(view, SIZE_PAD);
    int y = bar.y + (bar.h - text_leading(view->text, STYLE_SMALL)) / 2;
    int inside = bar.w - 2 * gap - icon;
    view_ground(view, ground);
    if (bar.w >= icon)
        view_icon(view, icon_of(span), bar.x + view_px(view, 2), bar.y + (bar.h - icon) / 2,
                  SIZE_PAD, COLOUR_INK);
    if (inside >= wide) {
        text_line(view->text, STYLE_SMALL, COLOUR_INK, bar.x + icon + gap / 2, y, wide, name);
    } else {
        int x = bar.x + bar.w + gap / 2, end = calendar->box.x + calendar->box.w;
        view_ground(view, COLOUR_PAPER);
        if (x + wide <= end) text_line(view->text, STYLE_SMALL, COLOUR_INK, x, y, wide, name);
    }
    view_ground(view, COLOUR_PAPER);
}

static void draw_span(const Calendar *calendar, const parl_span *span, Lanes *lanes) {
    View *view = &calendar->app->view;
    SDL_Rect bar = {0, 0, 0, view_px(view, LANE - SIZE_TINY)};
    int end = bar_end(calendar, span, &bar), lane = lane_of(lanes, bar.x, end);
    if (lane >= lanes_shown(calendar->app)) {
        ++lanes->hidden;
        return;
    }
    bar.y = calendar->lanes + lane * view_px(view, LANE);
    Colour ground = span->over ? COLOUR_SUNK : COLOUR_CAUTION_WASH;
    view_round(view, bar, RADIUS_SMALL, ground);
    view_outline(view, bar, RADIUS_SMALL, SIZE_HAIR, span->over ? COLOUR_RULE : COLOUR_CAUTION);
    draw_name(calendar, span, bar, ground);
    char label[300];
    label_of(calendar->app->table.session, span, label, sizeof label);
    view_add_act(view, WIDGET_GAUGE, bar, label, ACT_EXPLAIN, gauge_of(span));
}

// The bars of the run, gathered anew after each answer.
static void refresh(App *app) {
    Table *table = &app->table;
    int turns = parl_session_turn_count(table->session);
    if (table->spans_turn == turns + 1) return;
    int count = parl_session_spans(table->session, NULL, 0);
    table->spans = memory_grow(table->spans, (size_t)count, sizeof *table->spans);
    table->span_count = parl_session_spans(table->session, table->spans, count);
    table->spans_turn = turns + 1;
}

// Running bars first, so that they are in the lanes that are seen.
static void draw_spans(const Calendar *calendar, Lanes *lanes) {
    const Table *table = &calendar->app->table;
    for (int over = 0; over <= 1; ++over)
        for (int i = 0; i < table->span_count; ++i)
            if (table->spans[i].over == (over == 1)) draw_span(calendar, &table->spans[i], lanes);
}

static int head_wide(View *view) {
    int week = text_width(view->text, STYLE_LABEL, week_word, strlen(week_word));
    int more = text_width(view->text, STYLE_SMALL, "99 more", strlen("99 more"));
    return (week > more ? week : more) + 2 * view_px(view, AIR);
}

// Before the last lane, where no bar ever is.
static void draw_hidden(const Calendar *calendar, int x, int hidden) {
    View *view = &calendar->app->view;
    char more[32];
    if (hidden == 0) return;
    snprintf(more, sizeof more, "%d more", hidden);
    int lanes = lanes_shown(calendar->app), leading = text_leading(view->text, STYLE_SMALL);
    int y = calendar->lanes + (lanes > 0 ? lanes - 1 : 0) * view_px(view, LANE) +
            (view_px(view, LANE - SIZE_TINY) - leading) / 2;
    view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED,
              (SDL_Rect){x, y, calendar->box.x - x, 0}, more);
}

// Before anything is under way the lanes say what they are for.
static void draw_empty(const Calendar *calendar) {
    View *view = &calendar->app->view;
    static const char *const sentences[] = {
        "Nothing is under way. Reviews, trials and work that take weeks will stand here.",
        "Nothing is under way.", ""};
    if (calendar->app->table.span_count > 0 || lanes_shown(calendar->app) == 0) return;
    int leading = text_leading(view->text, STYLE_SMALL), i = 0;
    while (*sentences[i] && text_width(view->text, STYLE_SMALL, sentences[i],
                                       strlen(sentences[i])) > calendar->box.w)
        ++i;
    if (!*sentences[i]) return;
    int y = calendar->lanes + (view_px(view, LANE - SIZE_TINY) - leading) / 2;
    view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED,
              (SDL_Rect){calendar->box.x + view_px(view, SIZE_TINY), y, calendar->box.w, 0},
              sentences[i]);
}

void calendar_draw(App *app, SDL_Rect box) {
    assert(app);
    if (!has_weeks(app)) return;
    View *view = &app->view;
    int margin = view_px(view, SIZE_MARGIN), air = view_px(view, AIR), x = box.x + margin;
    int head = head_wide(view);
    refresh(app);
    Calendar calendar = {.app = app,
                         .box = {x + head, box.y + air, box.w - 2 * margin - head,
                                 box.h - air - view_px(view, SIZE_TINY)},
                         .clock = parl_session_clock(app->table.session)};
    calendar.lanes = calendar.box.y + view_px(view, WEEKS_ROW + AIR);
    draw_head(&calendar, x);
    Lanes lanes = {{0}, 0, 0};
    draw_weeks(&calendar);
    draw_marks(&calendar);
    draw_spans(&calendar, &lanes);
    draw_empty(&calendar);
    draw_hidden(&calendar, x, lanes.hidden);
    view_fill(view,
              (SDL_Rect){box.x, box.y + box.h - view_px(view, SIZE_HAIR), box.w,
                         view_px(view, SIZE_HAIR)},
              COLOUR_RULE);
}
