// SPDX-License-Identifier: MIT
//
// The conversation: whoever speaks on the left with their face, the player on the right, and what
// the screen tells between them.

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "table/face.h"
#include "table/parts.h"

static bool in_talk(const Line *line) { return line->kind != LINE_CHANGE; }

// Whoever is not there writes.
void talk_speaker(const App *app, const Line *line, char *out, size_t size) {
    const char *name = line->kind == LINE_YOU    ? "You"
                       : line->kind == LINE_DESK ? "At your desk"
                                                 : "";
    if (line->kind == LINE_SAID) name = parl_session_person(app->table.session, line->person).name;
    snprintf(out, size, "%s%s", name, line->letter ? " writes" : "");
}

static bool in_bubble(const Line *line) {
    return line->kind == LINE_SAID || line->kind == LINE_YOU;
}

static bool shows_name(const Line *line) { return line->named && in_bubble(line); }

static Style style_of(const Line *line) {
    return line->kind == LINE_DESK ? STYLE_STRONG : STYLE_BODY;
}

// --- Where a line stands ------------------------------------------------------------------------

// The room beside a line: for a face on the left, and so that both sides can be told apart.
static int before_of(const View *view, const Line *line) {
    if (line->kind == LINE_SAID) return view_px(view, SIZE_FACE + SIZE_GAP);
    return line->kind == LINE_YOU ? view_px(view, SIZE_FACE + 2 * SIZE_MARGIN) : 0;
}

static int behind_of(const View *view, const Line *line) {
    return line->kind == LINE_SAID ? view_px(view, 2 * SIZE_MARGIN) : 0;
}

static int pad_of(const View *view, const Line *line) {
    return in_bubble(line) ? view_px(view, SIZE_PAD - SIZE_TINY) : 0;
}

// A scene begins with a little air, and so does what was chosen at the desk.
static int opening_of(const View *view, const Line *line) {
    return line->opens || line->kind == LINE_DESK ? view_px(view, SIZE_PAD) : 0;
}

static int most_wide(const View *view, const Line *line, int wide) {
    return wide - before_of(view, line) - behind_of(view, line) - 2 * pad_of(view, line);
}

// A short line has a short bubble.
static int text_wide(View *view, const Line *line, int wide) {
    int most = most_wide(view, line, wide);
    return in_bubble(line) ? text_widest(view->text, style_of(line), most, line->text) : most;
}

static int line_height(App *app, Line *line, int wide) {
    if (line->height > 0 && line->wide == wide) return line->height;
    View *view = &app->view;
    int gap = view_px(view, SIZE_GAP);
    line->wide = wide;
    if (line->kind == LINE_WEEK) {
        line->height = text_leading(view->text, STYLE_LABEL) + 2 * gap;
        return line->height;
    }
    line->height = text_height(view->text, style_of(line), text_wide(view, line, wide), line->text);
    if (in_bubble(line)) line->height += 2 * gap;
    if (shows_name(line)) line->height += text_leading(view->text, STYLE_LABEL);
    line->height += gap / 2 + (line->kind == LINE_TOLD ? gap : 0) + opening_of(view, line);
    if (line->named) line->height += gap;
    return line->height;
}

// --- Drawing ------------------------------------------------------------------------------------

static void draw_week(View *view, const Line *line, SDL_Rect box) {
    int wide = text_width(view->text, STYLE_LABEL, line->text, strlen(line->text));
    int gap = view_px(view, SIZE_GAP), middle = box.y + box.h / 2, hair = view_px(view, SIZE_HAIR);
    int x = box.x + (box.w - wide) / 2, side = (box.w - wide) / 2 - gap;
    view_fill(view, (SDL_Rect){box.x, middle, side, hair}, COLOUR_RULE);
    view_fill(view, (SDL_Rect){x + wide + gap, middle, side, hair}, COLOUR_RULE);
    text_line(view->text, STYLE_LABEL, COLOUR_MUTED, x, box.y + gap, wide, line->text);
}

static void draw_name(App *app, const Line *line, SDL_Rect bubble, int y) {
    View *view = &app->view;
    char speaker[PARL_NAME_MAX * 4 + 8];
    talk_speaker(app, line, speaker, sizeof speaker);
    int wide = text_width(view->text, STYLE_LABEL, speaker, strlen(speaker));
    bool you = line->kind == LINE_YOU;
    int x = you ? bubble.x + bubble.w - wide : bubble.x;
    text_line(view->text, STYLE_LABEL, you ? COLOUR_ACCENT : COLOUR_MUTED, x, y, wide, speaker);
}

// Whether it came with the last answer: these lines are the ones to be read.
static bool is_new(const parl_session *session, const Line *line) {
    return line->turn >= 0 && line->turn == parl_session_turn_count(session) - 1;
}

// What was said before the last answer lies flat on the paper.
static Colour draw_ground(View *view, const parl_session *session, const Line *line,
                          SDL_Rect bubble) {
    if (line->kind == LINE_YOU) return view_card(view, bubble, COLOUR_WASH, COLOUR_WASH);
    bool flat = line->turn < parl_session_turn_count(session) - 1;
    return view_card(view, bubble, flat ? COLOUR_PAPER : COLOUR_PANEL, COLOUR_RULE);
}

static void draw_bubble(App *app, const parl_session *session, const Line *line, SDL_Rect box) {
    View *view = &app->view;
    bool you = line->kind == LINE_YOU;
    int gap = view_px(view, SIZE_GAP), pad = pad_of(view, line);
    int wide = text_wide(view, line, box.w);
    SDL_Rect bubble = {box.x + before_of(view, line), box.y + (line->named ? gap : 0),
                       wide + 2 * pad, box.h - gap / 2 - (line->named ? gap : 0)};
    if (you) bubble.x = box.x + box.w - bubble.w;
    if (shows_name(line)) {
        int face = view_px(view, SIZE_FACE);
        if (!you)
            face_draw(view, session, line->person, box.x,
                      bubble.y + text_leading(view->text, STYLE_LABEL) / 2, face);
        draw_name(app, line, bubble, bubble.y);
        bubble.y += text_leading(view->text, STYLE_LABEL);
        bubble.h -= text_leading(view->text, STYLE_LABEL);
    }
    Colour before = draw_ground(view, session, line, bubble);
    text_draw(view->text, STYLE_BODY, COLOUR_INK,
              (SDL_Rect){bubble.x + pad, bubble.y + gap, wide, 0}, line->text);
    view_ground(view, before);
}

static void draw_line(App *app, const parl_session *session, const Line *line, SDL_Rect box) {
    View *view = &app->view;
    char label[4 * PARL_TEXT_MAX + 4 * PARL_NAME_MAX], speaker[PARL_NAME_MAX * 4 + 8];
    talk_speaker(app, line, speaker, sizeof speaker);
    int opening = line->kind == LINE_WEEK ? 0 : opening_of(view, line);
    box.y += opening;
    box.h -= opening;
    if (line->kind == LINE_WEEK) {
        draw_week(view, line, box);
    } else if (in_bubble(line)) {
        draw_bubble(app, session, line, box);
    } else {
        int gap = view_px(view, line->named ? SIZE_GAP : SIZE_TINY);
        text_draw(view->text, style_of(line), line->kind == LINE_TOLD ? COLOUR_MUTED : COLOUR_INK,
                  (SDL_Rect){box.x, box.y + gap, box.w, 0}, line->text);
    }
    snprintf(label, sizeof label, "%s%s%s", speaker, *speaker ? ": " : "", line->text);
    view_add(view, WIDGET_LINE, box, label);
}

// After an answer the last line is seen, since it is the one to be answered; where lines that are
// new stand above the pane, [new_from] says so. A pane that merely grows or shrinks keeps its lower
// edge.
void talk_settle(Table *table, int content, int start, int end, int pane) {
    Scroll *talk = &table->talk;
    int below = talk->content - talk->pane - talk->offset;
    bool moved = talk->content != content || talk->pane != pane;
    bool fresh = table->read_from != READ_ON;
    scroll_fit(talk, content, pane);
    if (fresh)
        talk->offset = end - pane;
    else if (moved)
        talk->offset = content - pane - (below > 0 ? below : 0);
    if (fresh) table->new_from = start;
    table->read_from = READ_ON;
    scroll_by(talk, 0);
    if (talk->offset <= table->new_from) table->new_from = NOTHING_NEW;
}

int talk_height(App *app, int wide, int *start) {
    Table *table = &app->table;
    int content = view_px(&app->view, SIZE_GAP);
    *start = 0;
    for (int i = 0; i < table->story.count; ++i) {
        Line *line = &table->story.lines[i];
        if (in_talk(line)) content += line_height(app, line, wide);
        if (line->turn < table->read_from) *start = content;
    }
    return content + view_px(&app->view, SIZE_GAP);
}

int talk_fresh(App *app, int wide) {
    const Table *table = &app->table;
    int last = parl_session_turn_count(table->session) - 1;
    int height = 2 * view_px(&app->view, SIZE_GAP);
    for (int i = 0; i < table->story.count; ++i) {
        Line *line = &app->table.story.lines[i];
        if (in_talk(line) && line->turn >= last) height += line_height(app, line, wide);
    }
    return height;
}

int talk_last(App *app, int wide) {
    Story *story = &app->table.story;
    int height = 2 * view_px(&app->view, SIZE_GAP);
    for (int i = story->count - 1; i >= 0; --i) {
        Line *line = &story->lines[i];
        if (in_talk(line)) height += line_height(app, line, wide);
        if (line->kind == LINE_SAID) break;
    }
    return height;
}

// Beside the lines that came with the last answer, as beside a ledger's rows that have changed. It
// takes no room, so nothing moves when it goes on to the next.
static void draw_mark(View *view, SDL_Rect box, int top, int end) {
    int gap = view_px(view, SIZE_GAP), x = box.x - view_px(view, SIZE_PAD);
    view_round(view, (SDL_Rect){x, top + gap, view_px(view, 3), end - top - gap - gap / 2}, 2,
               COLOUR_ACCENT);
}

void talk_lines(App *app, SDL_Rect box, SDL_Rect pane) {
    Table *table = &app->table;
    box.y += view_px(&app->view, SIZE_GAP);
    int top = talk_story(app, table->session, &table->story, box, pane);
    int end = box.y + talk_story_height(app, &table->story, box.w);
    if (top != INT_MIN) draw_mark(&app->view, box, top, end);
}

int talk_story_height(App *app, Story *story, int wide) {
    int tall = 0;
    for (int i = 0; i < story->count; ++i)
        if (in_talk(&story->lines[i])) tall += line_height(app, &story->lines[i], wide);
    return tall;
}

int talk_story(App *app, const parl_session *session, Story *story, SDL_Rect box, SDL_Rect pane) {
    int y = box.y, top = INT_MIN;
    for (int i = 0; i < story->count; ++i) {
        Line *line = &story->lines[i];
        if (!in_talk(line)) continue;
        SDL_Rect at = {box.x, y, box.w, line_height(app, line, box.w)};
        bool yours = line->kind == LINE_YOU || line->kind == LINE_DESK;
        if (top == INT_MIN && is_new(session, line) && !yours) top = y;
        if (y + at.h > pane.y && y < pane.y + pane.h) {
            draw_line(app, session, line, at);
            app->view.widgets[app->view.widget_count - 1].value = i + 1;
        }
        y += at.h;
    }
    return top;
}
