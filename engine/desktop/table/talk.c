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
    char speaker[PARL_KEPT_TITLE_MAX * 4 + 8];
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
    char label[4 * PARL_TEXT_MAX + 4 * PARL_KEPT_TITLE_MAX], speaker[PARL_KEPT_TITLE_MAX * 4 + 8];
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

// --- What is seen of it -------------------------------------------------------------------------

static int last_turn(const Table *table) { return parl_session_turn_count(table->session) - 1; }

static int first_new(const Table *table) {
    int i = 0;
    while (i < table->story.count && table->story.lines[i].turn < last_turn(table)) ++i;
    return i;
}

static int top_of(App *app, int wide, int index) {
    Story *story = &app->table.story;
    int y = view_px(&app->view, SIZE_GAP);
    for (int i = 0; i < index && i < story->count; ++i)
        if (in_talk(&story->lines[i])) y += line_height(app, &story->lines[i], wide);
    return y;
}

// The line on top of the pane stays there in a window of another size.
static void hold(App *app, int wide) {
    Table *table = &app->table;
    Placed *placed = &table->placed;
    int y = view_px(&app->view, SIZE_GAP);
    placed->line = placed->part = 0;
    for (int i = 0; i < table->story.count; ++i) {
        Line *line = &table->story.lines[i];
        int tall = in_talk(line) ? line_height(app, line, wide) : 0;
        if (tall > 0 && y <= table->talk.offset) {
            placed->line = i;
            placed->part = 1000 * (table->talk.offset - y) / tall;
        }
        y += tall;
    }
}

static int held(App *app, int wide) {
    const Table *table = &app->table;
    int line = table->placed.line;
    if (line >= table->story.count) return table->talk.offset;
    int tall = line_height(app, &app->table.story.lines[line], wide);
    return top_of(app, wide, line) + tall * table->placed.part / 1000;
}

// Whether the first unread line, which is [tall] and begins at [y], has been read by now: its end
// is seen, after its beginning was.
static bool is_read(Table *table, int y, int tall, int air) {
    const Scroll *talk = &table->talk;
    int edge = talk->offset + talk->pane + air;
    table->unread_begun |= y + air >= talk->offset && y < edge;
    bool ended = y + tall <= edge && y + tall > talk->offset;
    bool read = tall == 0 || (ended && table->unread_begun);
    if (read) table->unread_begun = false;
    return read;
}

// Counts what is still below, and what has been on the screen by now.
static void watch(App *app, const TalkPlace *place) {
    Table *table = &app->table;
    int y = view_px(&app->view, SIZE_GAP), air = y;
    table->lines_below = 0;
    table->unread_above = false;
    for (int i = 0; i < table->story.count; ++i) {
        Line *line = &table->story.lines[i];
        int tall = in_talk(line) ? line_height(app, line, place->wide) : 0;
        if (tall > 0 && y + tall > table->talk.offset + place->pane + air) ++table->lines_below;
        if (i == table->unread && is_read(table, y, tall, air))
            ++table->unread;
        else if (i == table->unread)
            table->unread_above = y + (table->unread_begun ? tall : air) <= table->talk.offset;
        y += tall;
    }
}

static bool resized(const View *view, const Placed *placed) {
    return placed->wide != view->width || placed->high != view->height ||
           placed->inch != view_px(view, 72);
}

// A pane that merely grows or shrinks, as while words are typed, keeps its lower edge.
void talk_settle(App *app, const TalkPlace *place) {
    Table *table = &app->table;
    Scroll *talk = &table->talk;
    Placed *placed = &table->placed;
    int below = talk->content - talk->pane - talk->offset;
    bool fresh = table->read_from != READ_ON, untouched = talk->offset == placed->offset;
    bool moved = talk->content != place->content || talk->pane != place->pane;
    bool other = resized(&app->view, placed);
    scroll_fit(talk, place->content, place->pane);
    if (fresh || (other && untouched))
        talk->offset =
            place->end - place->start > place->pane ? place->start : place->end - place->pane;
    else if (other)
        talk->offset = held(app, place->wide);
    else if (moved)
        talk->offset = place->content - place->pane - (below > 0 ? below : 0);
    scroll_by(talk, 0);
    if (fresh) table->unread = first_new(table);
    table->read_from = READ_ON;
    *placed = (Placed){.offset = fresh || untouched ? talk->offset : -1,
                       .wide = app->view.width,
                       .high = app->view.height,
                       .inch = view_px(&app->view, 72)};
    hold(app, place->wide);
    watch(app, place);
}

int talk_height(App *app, int wide, int *start) {
    Table *table = &app->table;
    int first = first_new(table), gap = view_px(&app->view, SIZE_GAP);
    *start = first == 0 ? 0 : top_of(app, wide, first);
    return top_of(app, wide, table->story.count) + gap;
}

int talk_fresh(App *app, int wide) {
    const Table *table = &app->table;
    int last = last_turn(table);
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
