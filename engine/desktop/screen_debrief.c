// SPDX-License-Identifier: MIT
//
// The last screen: the score, and the debrief as the engine writes it.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "memory.h"
#include "parlance_report.h"
#include "sheet.h"

// The window breaks lines itself, by the width of its letters.
enum { UNBROKEN = 1 << 20 };

typedef struct {
    char *text;  // owned
    size_t length;
} Report;

static bool collect(void *data, const char *text, size_t size) {
    Report *report = data;
    report->text = memory_grow(report->text, report->length + size + 1, 1);
    memcpy(report->text + report->length, text, size);
    report->length += size;
    report->text[report->length] = '\0';
    return true;
}

static const char *report_of(App *app) {
    if (app->debrief) return app->debrief;
    Report report = {0};
    collect(&report, "", 0);
    parl_lookback *lookback = NULL;
    bool over = parl_session_over(app->table.session);
    if (over &&
        parl_lookback_new(&lookback, app->table.session, SDL_GetCPUCount(), NULL, NULL) != PARL_OK)
        app_notice(app, true, "The turning points of this run cannot be found.");
    const parl_debrief_request request = {.columns = UNBROKEN, .lookback = lookback};
    parl_status status = parl_report_debrief(app->table.session, &request, collect, &report);
    if (status != PARL_OK) app_notice(app, true, parl_status_text(status));
    parl_lookback_free(lookback);
    app->debrief = report.text;
    return app->debrief;
}

void debrief_forget(App *app) {
    free(app->debrief);
    app->debrief = NULL;
}

// The total in large figures; returns its height.
static int draw_score(App *app, SDL_Rect box) {
    View *view = &app->view;
    parl_score score = parl_session_score(app->table.session);
    int tall = text_leading(view->text, STYLE_FIGURE);
    char total[16], label[64];
    snprintf(total, sizeof total, "%d", score.total);
    snprintf(label, sizeof label, "Score: %d of 100", score.total);
    int used = text_line(view->text, STYLE_FIGURE, COLOUR_ACCENT, box.x, box.y, box.w, total);
    int y = box.y + (tall - text_leading(view->text, STYLE_HEADING)) / 2 + view_px(view, 7);
    text_line(view->text, STYLE_HEADING, COLOUR_MUTED, box.x + used + view_px(view, SIZE_GAP), y,
              box.w, "of 100");
    view_add(view, WIDGET_SCORE, (SDL_Rect){box.x, box.y, box.w, tall}, label)->value = score.total;
    return tall;
}

void debrief_draw(App *app) {
    View *view = &app->view;
    const char *text = report_of(app);
    int margin = view_px(view, SIZE_MARGIN), wide = view_px(view, SIZE_MEASURE);
    if (wide > view->width - 2 * margin) wide = view->width - 2 * margin;
    SDL_Rect pane = {0, 0, view->width, view->height - view_px(view, SIZE_FOOT)};
    int head = margin + text_leading(view->text, STYLE_FIGURE);
    scroll_fit(&app->page, head + sheet_height(view, text, wide) + margin, pane.h);
    SDL_Rect box = {(view->width - wide) / 2, margin - app->page.offset, wide, 0};
    view_clip(view, pane);
    box.y += draw_score(app, box);
    sheet_draw(view, text, box);
    view_unclip(view);
    scroll_draw(&app->page, view, pane);
    foot_draw(app, "Up and Down, Page Up and Page Down scroll  ·  t back to the table"
                   "  ·  F1 all keys  ·  q leaves");
}

bool debrief_key(App *app, const SDL_KeyboardEvent *key) {
    if (key->keysym.sym == SDLK_q) {
        app_cover(app, OVERLAY_LEAVE);
        return true;
    }
    if (key->keysym.sym == SDLK_t) {
        app_show(app, SCREEN_TABLE);
        return true;
    }
    return scroll_key(&app->page, &app->view, key->keysym.sym);
}
