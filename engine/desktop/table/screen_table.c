// SPDX-License-Identifier: MIT
//
// The table: the week on top, the cast on the left, the conversation in the middle with
// the newest line at the bottom, and the decision below it.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app.h"

// --- The week --------------------------------------------------------------------------

// A square for each meeting of the week, filled while it is left; returns its right edge.
static int draw_slots(View *view, int x, SDL_Rect bar, const parl_clock *clock) {
    int side = view_px(view, 10), gap = view_px(view, SIZE_TINY);
    for (int i = 0; i < clock->slots_each_week; ++i) {
        SDL_Rect box = {x, bar.y + (bar.h - side) / 2, side, side};
        view_frame(view, box, COLOUR_ACCENT);
        if (i < clock->slots) view_fill(view, box, COLOUR_ACCENT);
        x += side + gap;
    }
    return x;
}

static int draw_meetings(View *view, int x, SDL_Rect bar, const parl_clock *clock,
                         const char *meetings) {
    x = draw_slots(view, x, bar, clock) + view_px(view, SIZE_TINY);
    int y = bar.y + (bar.h - text_leading(view->text, STYLE_SMALL)) / 2;
    return x + text_line(view->text, STYLE_SMALL, COLOUR_MUTED, x, y, bar.w / 2, meetings);
}

// An ending runs on after the last week: then there are no meetings to plan.
static int draw_calendar(App *app, SDL_Rect bar, const parl_clock *clock) {
    View *view = &app->view;
    char week[48], meetings[64] = "", label[128];
    bool after = clock->week > clock->weeks || *clock->ending;
    int x = bar.x + view_px(view, SIZE_PAD), pad = view_px(view, SIZE_MARGIN);
    if (after)
        snprintf(week, sizeof week, "Afterwards");
    else
        snprintf(week, sizeof week, "Week %d of %d", clock->week, clock->weeks);
    if (!after)
        snprintf(meetings, sizeof meetings, "%d of %d meetings left this week", clock->slots,
                 clock->slots_each_week);
    snprintf(label, sizeof label, "%s%s%s", week, after ? "" : ", ", meetings);
    int y = bar.y + (bar.h - text_leading(view->text, STYLE_HEADING)) / 2;
    x += text_line(view->text, STYLE_HEADING, COLOUR_INK, x, y, bar.w / 2, week) + pad;
    if (!after) x = draw_meetings(view, x, bar, clock, meetings) + pad;
    view_add(view, WIDGET_HEADING, (SDL_Rect){bar.x, bar.y, x - bar.x, bar.h}, label);
    return x;
}

static void draw_top(App *app, SDL_Rect bar) {
    View *view = &app->view;
    parl_clock clock = parl_session_clock(app->table.session);
    const char *title = parl_scenario_describe(app->scenario).title;
    int pad = view_px(view, SIZE_PAD);
    int left = clock.weeks > 0 ? draw_calendar(app, bar, &clock) : bar.x + pad;
    int room = bar.x + bar.w - pad - left;
    int wide = text_width(view->text, STYLE_SMALL, title, strlen(title));
    if (wide > room) wide = room;
    int y = bar.y + (bar.h - text_leading(view->text, STYLE_SMALL)) / 2;
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, bar.x + bar.w - pad - wide, y, wide, title);
    view_add(view, WIDGET_HEADING, (SDL_Rect){bar.x + bar.w - pad - wide, bar.y, wide, bar.h},
             title);
    int hair = view_px(view, SIZE_HAIR);
    view_fill(view, (SDL_Rect){bar.x, bar.y + bar.h - hair, bar.w, hair}, COLOUR_RULE);
}

// --- The cast --------------------------------------------------------------------------

static const char *trust_word(int trust) {
    static const char *const words[] = {"lost", "wary", "reserved", "trusting", "firm"};
    return words[trust >= 100 ? 4 : trust < 0 ? 0 : trust / 20];
}

static void change_text(const Table *table, int index, int trust, char *out, size_t size) {
    int moved = table->compared ? trust - table->before[index] : 0;
    out[0] = '\0';
    if (moved > 0) snprintf(out, size, "+%d", moved);
    if (moved < 0) snprintf(out, size, "\u2212%d", -moved);
}

// Where a person is, if that is worth a word. Who is at the table is marked by a bar.
static const char *whereabouts(const parl_person *person) {
    if (person->left) return "has left";
    return person->met || person->present ? "" : "not met";
}

// "decides in: users, operations".
static void terms_of(const parl_person *person, char *out, size_t size) {
    const char *between = "decides in: ";
    size_t used = 0;
    out[0] = '\0';
    for (int i = 0; i < PARL_FRAME_COUNT && used < size; i++) {
        if (!(person->speaks >> i & 1U)) continue;
        const char *term = parl_frame_spoken((parl_frame)i);
        if (strncmp(term, "the ", 4) == 0) term += 4;
        used += (size_t)snprintf(out + used, size - used, "%s%s", between, term);
        between = ", ";
    }
}

static void add_person(View *view, const parl_person *person, const char *moved, SDL_Rect box) {
    char label[480], terms[128];
    terms_of(person, terms, sizeof terms);
    snprintf(label, sizeof label, "%s, %s. %s%sTrust %d, %s%s%s. %s", person->name, person->title,
             terms, *terms ? ". " : "", person->trust, trust_word(person->trust),
             *moved ? ", " : "", moved, person->present ? "at the table" : whereabouts(person));
    Widget *widget = view_add(view, WIDGET_PERSON, box, label);
    widget->value = person->trust;
    widget->selected = person->present;
}

// The line "Trust 52, reserved +4", and where they are.
static void draw_trust(View *view, const parl_person *person, const char *moved, int x, int y,
                       int wide) {
    char line[64];
    const char *where = whereabouts(person);
    snprintf(line, sizeof line, "Trust %d, %s%s%s", person->trust, trust_word(person->trust),
             *where ? "  \u00b7  " : "", where);
    int used = text_line(view->text, STYLE_SMALL, COLOUR_INK, x, y, wide, line);
    used += view_px(view, SIZE_GAP);
    if (*moved && used < wide)
        text_line(view->text, STYLE_LABEL, *moved == '+' ? COLOUR_GOOD : COLOUR_WARN, x + used, y,
                  wide - used, moved);
}

static void draw_presence(View *view, const parl_person *person, SDL_Rect box) {
    if (!person->present) return;
    view_fill(view, box, COLOUR_WASH);
    view_fill(view, (SDL_Rect){box.x, box.y, view_px(view, 3), box.h}, COLOUR_ACCENT);
}

static void draw_person(App *app, int index, SDL_Rect box) {
    View *view = &app->view;
    parl_person person = parl_session_person(app->table.session, index);
    char moved[16];
    change_text(&app->table, index, person.trust, moved, sizeof moved);
    draw_presence(view, &person, box);
    int pad = view_px(view, SIZE_PAD), x = box.x + pad, wide = box.w - 2 * pad;
    int y = box.y + view_px(view, SIZE_GAP) - view_px(view, 2);
    Colour colour = person.met || person.present ? COLOUR_INK : COLOUR_MUTED;
    text_line(view->text, STYLE_STRONG, colour, x, y, wide, person.name);
    y += text_leading(view->text, STYLE_STRONG);
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, x, y, wide, person.title);
    y += text_leading(view->text, STYLE_SMALL);
    char terms[128];
    terms_of(&person, terms, sizeof terms);
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, x, y, wide, terms);
    y += text_leading(view->text, STYLE_SMALL);
    draw_trust(view, &person, moved, x, y, wide);
    y += text_leading(view->text, STYLE_SMALL) + view_px(view, 2);
    view_gauge(view, (SDL_Rect){x, y, wide, view_px(view, SIZE_BAR)}, person.trust, COLOUR_ACCENT);
    add_person(view, &person, moved, box);
}

// A large cast: name and trust on one line each.
static void draw_person_short(App *app, int index, SDL_Rect box) {
    View *view = &app->view;
    parl_person person = parl_session_person(app->table.session, index);
    char moved[16], trust[32];
    change_text(&app->table, index, person.trust, moved, sizeof moved);
    snprintf(trust, sizeof trust, "%d %s", person.trust, moved);
    draw_presence(view, &person, box);
    int pad = view_px(view, SIZE_PAD), figure = view_px(view, 56);
    int y = box.y + (box.h - text_leading(view->text, STYLE_SMALL)) / 2;
    text_line(view->text, STYLE_SMALL, person.met ? COLOUR_INK : COLOUR_MUTED, box.x + pad, y,
              box.w - 2 * pad - figure - view_px(view, SIZE_TINY), person.name);
    text_line(view->text, STYLE_LABEL, COLOUR_INK, box.x + box.w - pad - figure, y, figure, trust);
    add_person(view, &person, moved, box);
}

static void draw_people(App *app, SDL_Rect column) {
    View *view = &app->view;
    int count = parl_scenario_describe(app->scenario).people;
    int row = text_leading(view->text, STYLE_STRONG) + 3 * text_leading(view->text, STYLE_SMALL) +
              view_px(view, SIZE_BAR) + 2 * view_px(view, SIZE_GAP);
    bool tall = row * count <= column.h;
    if (!tall && count > 0) row = column.h / count;
    int most = text_leading(view->text, STYLE_STRONG) + view_px(view, SIZE_GAP);
    if (!tall && row > most) row = most;
    for (int i = 0; i < count; ++i) {
        SDL_Rect box = {column.x, column.y + i * row, column.w, row};
        if (tall)
            draw_person(app, i, box);
        else
            draw_person_short(app, i, box);
    }
    int hair = view_px(view, SIZE_HAIR);
    view_fill(view, (SDL_Rect){column.x + column.w - hair, column.y, hair, column.h}, COLOUR_RULE);
}

// --- The conversation --------------------------------------------------------------------

static bool in_talk(const Line *line) { return line->kind != LINE_CHANGE; }

// Whoever is not there writes.
static void speaker_of(const App *app, const Line *line, char *out, size_t size) {
    const char *name = line->kind == LINE_YOU    ? "You"
                       : line->kind == LINE_DESK ? "At your desk"
                                                 : "";
    if (line->kind == LINE_SAID) name = parl_session_person(app->table.session, line->person).name;
    snprintf(out, size, "%s%s", name, line->letter ? " writes" : "");
}

// The screen's own lines stand without a name, and so does what was chosen at the desk.
static bool shows_name(const Line *line) {
    return line->named && line->kind != LINE_TOLD && line->kind != LINE_DESK;
}

static Style style_of(const Line *line) {
    return line->kind == LINE_DESK ? STYLE_STRONG : STYLE_BODY;
}

// How far a line's text stands from the edges of the conversation.
static int indent_of(const View *view, const Line *line) {
    return line->kind == LINE_YOU ? view_px(view, 2 * SIZE_MARGIN) : 0;
}

// A scene begins with a little air, and so does what was chosen at the desk.
static int opening_of(const View *view, const Line *line) {
    return line->opens || line->kind == LINE_DESK ? view_px(view, SIZE_PAD) : 0;
}

static int line_height(App *app, Line *line, int wide) {
    if (line->height > 0 && line->wide == wide) return line->height;
    View *view = &app->view;
    int inner = wide - indent_of(view, line);
    int gap = view_px(view, SIZE_GAP);
    line->wide = wide;
    if (line->kind == LINE_WEEK) {
        line->height = text_leading(view->text, STYLE_LABEL) + 2 * gap;
        return line->height;
    }
    line->height = text_height(view->text, style_of(line), inner - 2 * gap, line->text) + gap;
    if (shows_name(line)) line->height += text_leading(view->text, STYLE_LABEL) + gap / 2;
    if (line->kind == LINE_YOU || line->kind == LINE_DESK) line->height += gap;
    line->height += opening_of(view, line);
    return line->height;
}

static void draw_week(View *view, const Line *line, SDL_Rect box) {
    int wide = text_width(view->text, STYLE_LABEL, line->text, strlen(line->text));
    int gap = view_px(view, SIZE_GAP), middle = box.y + box.h / 2, hair = view_px(view, SIZE_HAIR);
    int x = box.x + (box.w - wide) / 2, side = (box.w - wide) / 2 - gap;
    view_fill(view, (SDL_Rect){box.x, middle, side, hair}, COLOUR_RULE);
    view_fill(view, (SDL_Rect){x + wide + gap, middle, side, hair}, COLOUR_RULE);
    text_line(view->text, STYLE_LABEL, COLOUR_MUTED, x, box.y + gap, wide, line->text);
}

static void draw_speech(App *app, const Line *line, SDL_Rect box) {
    View *view = &app->view;
    int gap = view_px(view, SIZE_GAP), indent = indent_of(view, line);
    bool you = line->kind == LINE_YOU;
    SDL_Rect inner = {box.x + indent + gap, box.y, box.w - indent - 2 * gap, 0};
    if (you)
        view_fill(view, (SDL_Rect){box.x + indent, box.y, box.w - indent, box.h - gap},
                  COLOUR_WASH);
    if (you || line->kind == LINE_DESK)
        inner.y += gap / 2;
    else if (line->named && line->kind == LINE_SAID)
        inner.y += gap / 2;
    if (shows_name(line)) {
        char speaker[PARL_NAME_MAX + 8];
        speaker_of(app, line, speaker, sizeof speaker);
        text_line(view->text, STYLE_LABEL, you ? COLOUR_ACCENT : COLOUR_MUTED, inner.x, inner.y,
                  inner.w, speaker);
        inner.y += text_leading(view->text, STYLE_LABEL);
    }
    text_draw(view->text, style_of(line), line->kind == LINE_TOLD ? COLOUR_MUTED : COLOUR_INK,
              inner, line->text);
}

static void draw_line(App *app, const Line *line, SDL_Rect box) {
    char label[PARL_TEXT_MAX + 2 * PARL_NAME_MAX], speaker[PARL_NAME_MAX + 8];
    speaker_of(app, line, speaker, sizeof speaker);
    int opening = line->kind == LINE_WEEK ? 0 : opening_of(&app->view, line);
    box.y += opening;
    box.h -= opening;
    if (line->kind == LINE_WEEK)
        draw_week(&app->view, line, box);
    else
        draw_speech(app, line, box);
    snprintf(label, sizeof label, "%s%s%s", speaker, *speaker ? ": " : "", line->text);
    view_add(&app->view, WIDGET_LINE, box, label);
}

// After an answer the first line it caused is shown, even where the rest is below the
// edge: nobody should have to scroll back to read on. A pane that merely grows or shrinks
// keeps its lower edge.
static void settle(Table *table, int content, int start, int pane) {
    Scroll *talk = &table->talk;
    int below = talk->content - talk->pane - talk->offset;
    bool moved = talk->content != content || talk->pane != pane;
    scroll_fit(talk, content, pane);
    if (table->read_from != READ_ON)
        talk->offset = content - pane < start ? content - pane : start;
    else if (moved)
        talk->offset = content - pane - (below > 0 ? below : 0);
    table->read_from = READ_ON;
    scroll_by(talk, 0);
}

// Lays out every line; [start] is where those of the answer to be read begin.
static int talk_height(App *app, int wide, int *start) {
    Table *table = &app->table;
    int content = view_px(&app->view, SIZE_PAD);
    *start = 0;
    for (int i = 0; i < table->story.count; ++i) {
        Line *line = &table->story.lines[i];
        if (in_talk(line)) content += line_height(app, line, wide);
        if (line->turn < table->read_from) *start = content;
    }
    return content + view_px(&app->view, SIZE_GAP);
}

static void draw_talk(App *app, SDL_Rect pane) {
    Table *table = &app->table;
    View *view = &app->view;
    int margin = view_px(view, SIZE_MARGIN), measure = view_px(view, SIZE_MEASURE), start;
    int wide = pane.w - 2 * margin < measure ? pane.w - 2 * margin : measure;
    int content = talk_height(app, wide, &start);
    settle(table, content, start, pane.h);
    view_clip(view, pane);
    int spare = content < pane.h ? pane.h - content : 0;
    int y = pane.y + view_px(view, SIZE_PAD) + spare - table->talk.offset;
    for (int i = 0; i < table->story.count; ++i) {
        const Line *line = &table->story.lines[i];
        if (!in_talk(line)) continue;
        SDL_Rect box = {pane.x + margin, y, wide, line->height};
        if (y + box.h > pane.y && y < pane.y + pane.h) draw_line(app, line, box);
        y += box.h;
    }
    view_unclip(view);
    scroll_draw(&table->talk, view, pane);
}

// --- All of it -----------------------------------------------------------------------------

static const char *keys_of(const App *app) {
    switch (parl_session_decision(app->table.session)->kind) {
        case PARL_DECISION_NONE: return "Enter: the debrief  ·  w why  ·  Backspace takes back";
        case PARL_DECISION_PICK:
            return "Numbers mark  ·  Enter gives  ·  w why  ·  Backspace takes back  ·  F1 all "
                   "keys";
        case PARL_DECISION_ESTIMATE:
            return "Type a figure, or Left and Right  ·  Enter gives  ·  w why  ·  F1 all keys";
        case PARL_DECISION_WRITE:
            return "Type your words  ·  Enter gives  ·  Ctrl+Z takes back  ·  F1 all keys";
        default:
            return "Numbers choose  ·  w why  ·  Backspace takes back  ·  Page Up scrolls"
                   "  ·  F1 all keys  ·  q leaves";
    }
}

void table_draw(App *app) {
    View *view = &app->view;
    int top = view_px(view, SIZE_TOP), foot = view_px(view, SIZE_FOOT);
    int people = view_px(view, SIZE_PEOPLE), height = view->height - top - foot;
    int ledger = ledger_width(app), wide = view->width - people - ledger;
    int panel = panel_height(app, wide, height - view_px(view, SIZE_TALK_MIN));
    draw_top(app, (SDL_Rect){0, 0, view->width, top});
    draw_people(app, (SDL_Rect){0, top, people, height});
    draw_talk(app, (SDL_Rect){people, top, wide, height - panel});
    panel_draw(app, (SDL_Rect){people, top + height - panel, wide, panel});
    if (ledger > 0) ledger_draw(app, (SDL_Rect){people + wide, top, ledger, height});
    foot_draw(app, keys_of(app));
}
