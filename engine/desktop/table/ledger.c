// SPDX-License-Identifier: MIT
//
// The column on the right of the table: who has signed, what the packet leaves blank, how far
// the work is. Rows are gathered first and then drawn: two lines for each sign-off where there
// is room, one where there is not, and at the end how many rows did not fit.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app.h"
#include "parlance_report.h"

typedef enum {
    ROW_HEADING,
    ROW_SIGN,  // somebody who signs
    ROW_ITEM,  // an item of a packet that is blank
    ROW_WORK,
} RowKind;

// What, and how it stands.
typedef struct {
    RowKind kind;
    parl_sign sign;  // ROW_SIGN
    int share;       // ROW_WORK: percent done
    const char *name;
    const char *brief;  // ROW_SIGN: in [state], for little room
    char state[96];
    char spoken[480];
} Row;

// Everybody who may sign, the items of each packet, each work, and their headings.
enum { ROWS_MAX = PARL_CAST_MAX + PARL_PACKETS_MAX * (PARL_ITEM_COUNT + 1) + PARL_WORKS_MAX + 2 };

typedef struct {
    Row rows[ROWS_MAX];
    int count;
} Rows;

static Row *add_row(Rows *rows, RowKind kind, const char *name) {
    assert(rows->count < ROWS_MAX);
    Row *row = &rows->rows[rows->count++];
    *row = (Row){.kind = kind, .name = name};
    return row;
}

// --- What there is -------------------------------------------------------------------------

int ledger_width(const App *app) {
    parl_scenario_info info = parl_scenario_describe(app->scenario);
    bool any = info.packets > 0 || info.works > 0 || info.signers > 0;
    return any ? view_px(&app->view, SIZE_LEDGER) : 0;
}

// The last words say it: "until week 6", "on condition".
static const char *brief_of(const Row *row) {
    bool long_one = row->sign == PARL_SIGN_ASKED || row->sign == PARL_SIGN_CONDITIONAL;
    const char *space = strchr(row->state, ' ');
    return long_one && space ? space + 1 : row->state;
}

static void add_signers(const App *app, Rows *rows) {
    const parl_session *session = app->table.session;
    if (parl_scenario_describe(app->scenario).signers == 0) return;
    add_row(rows, ROW_HEADING, "Sign-offs");
    for (int i = 0; i < parl_scenario_describe(app->scenario).people; ++i) {
        parl_person person = parl_session_person(session, i);
        if (!person.signs) continue;
        Row *row = add_row(rows, ROW_SIGN, person.name);
        row->sign = person.sign;
        parl_report_sign_short(session, i, row->state, sizeof row->state);
        row->brief = brief_of(row);
        char how[400];
        parl_report_sign(session, i, how, sizeof how);
        snprintf(row->spoken, sizeof row->spoken, "%s %s", person.name, how);
    }
}

static void add_packet(const App *app, int index, Rows *rows) {
    parl_packet packet = parl_session_packet(app->table.session, index);
    Row *heading = add_row(rows, ROW_HEADING, packet.title);
    parl_report_packet(app->table.session, index, heading->spoken, sizeof heading->spoken);
    if (packet.missing == 0) snprintf(heading->state, sizeof heading->state, "nothing blank");
    for (int i = 0; i < PARL_ITEM_COUNT; ++i) {
        if (!packet.asked[i] || packet.value[i]) continue;
        Row *row = add_row(rows, ROW_ITEM, parl_item_spoken((parl_item)i));
        snprintf(row->state, sizeof row->state, "blank");
        snprintf(row->spoken, sizeof row->spoken, "%s: blank", row->name);
    }
}

static const char *progress_of(const parl_work *work) {
    if (work->finished_week > 0) return "finished";
    if (!work->started) return "not begun";
    if (work->waits_for != 0) return "waiting";
    return work->running ? "" : "stands still";
}

static void add_work(const App *app, int index, Rows *rows) {
    parl_work work = parl_session_work(app->table.session, index);
    int whole = work.plan + work.lost;
    Row *row = add_row(rows, ROW_WORK, work.title);
    row->share = whole > 0 ? 100 * work.spent / whole : 0;
    const char *progress = progress_of(&work);
    snprintf(row->state, sizeof row->state, "%d of %d days%s%s", work.spent, whole,
             *progress ? ", " : "", progress);
    parl_report_work(app->table.session, index, row->spoken, sizeof row->spoken);
}

static void gather(const App *app, Rows *rows) {
    parl_scenario_info info = parl_scenario_describe(app->scenario);
    add_signers(app, rows);
    for (int i = 0; i < info.packets; ++i) add_packet(app, i, rows);
    if (info.works > 0) add_row(rows, ROW_HEADING, "Work");
    for (int i = 0; i < info.works; ++i) add_work(app, i, rows);
}

// --- Drawing -------------------------------------------------------------------------------

// How a sign-off stands, as a shape beside its words: an empty square, half a square, a full
// one, a full one that is framed, one that is struck through.
static void draw_mark(View *view, parl_sign sign, int x, int y, int tall) {
    int side = view_px(view, 10), bar = view_px(view, 2), inset = view_px(view, 3);
    SDL_Rect box = {x, y + (tall - side) / 2, side, side};
    Colour colour = sign == PARL_SIGN_BLOCKED ? COLOUR_WARN : COLOUR_ACCENT;
    if (sign == PARL_SIGN_GRANTED || sign == PARL_SIGN_CONDITIONAL) colour = COLOUR_GOOD;
    view_frame(view, box, colour);
    if (sign == PARL_SIGN_GRANTED) view_fill(view, box, colour);
    if (sign == PARL_SIGN_ASKED) view_fill(view, (SDL_Rect){box.x, box.y, side / 2, side}, colour);
    if (sign == PARL_SIGN_CONDITIONAL)
        view_fill(view,
                  (SDL_Rect){box.x + inset, box.y + inset, side - 2 * inset, side - 2 * inset},
                  colour);
    if (sign == PARL_SIGN_BLOCKED)
        view_fill(view, (SDL_Rect){box.x - bar, box.y + side / 2 - bar, side + 2 * bar, 2 * bar},
                  colour);
}

static int mark_width(const View *view) { return view_px(view, 10) + view_px(view, SIZE_GAP); }

static bool has_gauge(const Row *row) { return row->kind == ROW_WORK; }

static int row_height(View *view, const Row *row, bool roomy) {
    int small = text_leading(view->text, STYLE_SMALL), tiny = view_px(view, SIZE_TINY);
    if (row->kind == ROW_HEADING)
        return text_leading(view->text, STYLE_LABEL) + view_px(view, SIZE_GAP);
    if (row->kind == ROW_ITEM || (row->kind == ROW_SIGN && !roomy)) return small;
    return 2 * small + tiny + (has_gauge(row) ? view_px(view, SIZE_BAR) : 0);
}

// Name and state on one line: the state on the right, as much of the name as is left.
static void draw_short(View *view, const Row *row, SDL_Rect box) {
    const char *state = row->brief ? row->brief : row->state;
    int wide = text_width(view->text, STYLE_SMALL, state, strlen(state));
    text_line(view->text, STYLE_SMALL, COLOUR_INK, box.x, box.y,
              box.w - wide - view_px(view, SIZE_TINY), row->name);
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x + box.w - wide, box.y, wide, state);
}

static void draw_long(View *view, const Row *row, SDL_Rect box) {
    int small = text_leading(view->text, STYLE_SMALL);
    text_line(view->text, STYLE_SMALL, COLOUR_INK, box.x, box.y, box.w, row->name);
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x, box.y + small, box.w, row->state);
    if (!has_gauge(row)) return;
    SDL_Rect gauge = {box.x, box.y + 2 * small, box.w, view_px(view, SIZE_BAR)};
    view_gauge(view, gauge, row->share, COLOUR_ACCENT);
}

static void draw_heading(View *view, const Row *row, SDL_Rect box) {
    int y = box.y + box.h - text_leading(view->text, STYLE_LABEL);
    int wide = text_line(view->text, STYLE_LABEL, COLOUR_INK, box.x, y, box.w, row->name);
    wide += view_px(view, SIZE_GAP);
    if (*row->state && wide < box.w)
        text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x + wide, y, box.w - wide, row->state);
}

static void draw_row(View *view, const Row *row, SDL_Rect box, bool roomy) {
    SDL_Rect inner = box;
    bool heading = row->kind == ROW_HEADING;
    if (row->kind == ROW_SIGN) {
        draw_mark(view, row->sign, box.x, box.y, text_leading(view->text, STYLE_SMALL));
        inner.x += mark_width(view);
        inner.w -= mark_width(view);
    }
    if (heading)
        draw_heading(view, row, box);
    else if (row->kind == ROW_WORK || (row->kind == ROW_SIGN && roomy))
        draw_long(view, row, inner);
    else
        draw_short(view, row, inner);
    view_add(view, heading ? WIDGET_HEADING : WIDGET_LINE, box,
             *row->spoken ? row->spoken : row->name);
}

static int rows_height(View *view, const Rows *rows, bool roomy) {
    int height = 0;
    for (int i = 0; i < rows->count; ++i) height += row_height(view, &rows->rows[i], roomy);
    return height;
}

static void draw_rest(View *view, SDL_Rect box, int left) {
    char rest[32];
    snprintf(rest, sizeof rest, "and %d more", left);
    view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, box, rest);
}

void ledger_draw(App *app, SDL_Rect column) {
    View *view = &app->view;
    Rows rows = {.count = 0};
    gather(app, &rows);
    int pad = view_px(view, SIZE_PAD), small = text_leading(view->text, STYLE_SMALL);
    SDL_Rect box = {column.x + pad, column.y + view_px(view, SIZE_GAP), column.w - 2 * pad, 0};
    int bottom = column.y + column.h - view_px(view, SIZE_GAP);
    bool roomy = rows_height(view, &rows, true) <= bottom - box.y;
    view_fill(view, (SDL_Rect){column.x, column.y, view_px(view, SIZE_HAIR), column.h},
              COLOUR_RULE);
    for (int i = 0; i < rows.count; ++i) {
        const Row *row = &rows.rows[i];
        box.h = row_height(view, row, roomy);
        bool last = i + 1 == rows.count;
        if (box.y + box.h + (last ? 0 : small) > bottom) {
            draw_rest(view, box, rows.count - i);
            return;
        }
        draw_row(view, row, box, roomy);
        box.y += box.h;
    }
}
