// SPDX-License-Identifier: MIT
//
// The table: the week on top, the cast on the left, the conversation in the middle and the decision
// below it, the ledgers on the right. Where columns no longer
// fit they become tabs; where the window is low, conversation and decision scroll together.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/modes.h"
#include "app/room.h"
#include "base/button.h"
#include "table/gauges.h"
#include "table/parts.h"

enum {
    // A room sees the line that it answers, as long as a few of the choices are seen below it.
    ROOM_LOW = 300,
};

static int columns_of(const App *app) {
    int wide = view_points_wide(&app->view);
    if (app->room.on) return 1;
    return wide >= THREE_COLUMNS && ledger_any(app) ? 3 : wide >= TWO_COLUMNS ? 2 : 1;
}

// --- The week --------------------------------------------------------------------------

// A dot for each meeting of the week, filled while it is left; returns its right edge.
static int draw_slots(View *view, int x, SDL_Rect bar, const parl_clock *clock) {
    int side = view_px(view, 12), gap = view_px(view, SIZE_TINY);
    for (int i = 0; i < clock->slots_each_week; ++i) {
        SDL_Rect box = {x, bar.y + (bar.h - side) / 2, side, side};
        if (i < clock->slots)
            view_round(view, box, SIZE_PAD, COLOUR_ACCENT);
        else
            view_outline(view, box, SIZE_PAD, 2, COLOUR_ACCENT);
        x += side + gap;
    }
    return x;
}

static void meetings_of(const parl_clock *clock, bool brief, char *out, size_t size) {
    if (brief)
        snprintf(out, size, "%d left", clock->slots);
    else
        snprintf(out, size, "%d of %d meetings left this week", clock->slots,
                 clock->slots_each_week);
}

static int draw_meetings(View *view, int x, SDL_Rect bar, const parl_clock *clock) {
    char meetings[64];
    x = draw_slots(view, x, bar, clock) + view_px(view, SIZE_TINY);
    int y = bar.y + (bar.h - text_leading(view->text, STYLE_SMALL)) / 2;
    for (int brief = 0; brief <= 1; ++brief) {
        meetings_of(clock, brief == 1, meetings, sizeof meetings);
        int wide = text_width(view->text, STYLE_SMALL, meetings, strlen(meetings));
        if (x + wide > bar.x + bar.w) continue;
        return x + text_line(view->text, STYLE_SMALL, COLOUR_MUTED, x, y, wide, meetings);
    }
    return x;
}

// An ending runs on after the last week: then there are no meetings to plan.
static int draw_clock(App *app, SDL_Rect bar, const parl_clock *clock) {
    View *view = &app->view;
    char week[48], meetings[64], label[128];
    bool after = clock->week > clock->weeks || *clock->ending;
    int x = bar.x;
    if (after)
        snprintf(week, sizeof week, "Afterwards");
    else
        snprintf(week, sizeof week, "Week %d of %d", clock->week, clock->weeks);
    meetings_of(clock, false, meetings, sizeof meetings);
    snprintf(label, sizeof label, "%s%s%s", week, after ? "" : ", ", after ? "" : meetings);
    Style style = text_width(view->text, STYLE_HEADING, week, strlen(week)) < bar.w / 2
                      ? STYLE_HEADING
                      : STYLE_LABEL;
    int y = bar.y + (bar.h - text_leading(view->text, style)) / 2;
    x += text_line(view->text, style, COLOUR_INK, x, y, bar.w, week);
    if (!after) x = draw_meetings(view, x + view_px(view, SIZE_PAD), bar, clock);
    view_add_act(view, WIDGET_HEADING, (SDL_Rect){bar.x, bar.y, x - bar.x, bar.h}, label,
                 ACT_EXPLAIN, gauge_topic(topic_index("week")));
    return x + view_px(view, SIZE_PAD);
}

// Its words where there is room for them, else its signs alone. What the mode does not give is not
// there.
static int draw_buttons(App *app, SDL_Rect bar) {
    View *view = &app->view;
    bool roomy = view_points_wide(view) >= THREE_COLUMNS;
    const Button all[] = {
        {.icon = "hint",
         .text = roomy ? "Hint" : "",
         .spoken = "a hint",
         .tells = "What hangs on this decision, and never which line it is (h)",
         .act = ACT_HINT,
         .look = BUTTON_QUIET},
        {.icon = "why",
         .text = roomy ? "Why" : "",
         .spoken = "why",
         .tells = "What changed lately, and for what reason (w)",
         .act = ACT_WHY,
         .look = BUTTON_QUIET},
        {.icon = "undo",
         .text = roomy ? "Take back" : "",
         .spoken = "take the last answer back",
         .tells = "Takes the last answer back; the run then counts for no best and no trend (u)",
         .act = ACT_TAKE_BACK,
         .look = BUTTON_QUIET},
        {.icon = "help",
         .text = "",
         .spoken = "keys",
         .tells = "What each key does, and what the signs mean (F1)",
         .act = ACT_HELP,
         .look = BUTTON_QUIET},
        {.icon = "settings",
         .text = "",
         .spoken = "settings",
         .tells = "Theme, text size, speech, your name (F6)",
         .act = ACT_SETTINGS,
         .look = BUTTON_QUIET},
    };
    Button given[sizeof all / sizeof *all];
    int count = 0, y = bar.y + (bar.h - view_px(view, SIZE_BUTTON)) / 2;
    for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
        if (!mode_refusal(app, all[i].act)) given[count++] = all[i];
    return buttons_draw_right(view, given, count, bar.x + bar.w - view_px(view, SIZE_GAP), y);
}

static int label_wide(View *view, Style style, const char *text) {
    return text_width(view->text, style, text, strlen(text));
}

// The mode, where it is not plain practice; in many words where the title has room beside it too.
// Returns where it begins.
static int draw_mode(App *app, SDL_Rect bar, int left, int right) {
    View *view = &app->view;
    ModeChip chip;
    if (!mode_chip(app, &chip)) return right;
    int pad = view_px(view, SIZE_GAP), end = right - view_px(view, SIZE_GAP);
    int title = label_wide(view, STYLE_SMALL, parl_scenario_describe(app_scenario(app)).title);
    const char *text = chip.full;
    int wide = label_wide(view, STYLE_LABEL, text) + 2 * pad;
    if (end - wide - title - 2 * view_px(view, SIZE_PAD) < left) {
        text = chip.brief;
        wide = label_wide(view, STYLE_LABEL, text) + 2 * pad;
    }
    if (end - wide < left) return right;
    int leading = text_leading(view->text, STYLE_LABEL), tall = leading + view_px(view, SIZE_TINY);
    SDL_Rect box = {end - wide, bar.y + (bar.h - tall) / 2, wide, tall};
    Colour ground = chip.caution ? COLOUR_CAUTION_WASH : COLOUR_SUNK;
    view_round(view, box, RADIUS_SMALL, ground);
    view_outline(view, box, RADIUS_SMALL, SIZE_HAIR, chip.caution ? COLOUR_CAUTION : COLOUR_RULE);
    Colour before = view_ground(view, ground);
    text_line(view->text, STYLE_LABEL, chip.caution ? COLOUR_CAUTION : COLOUR_MUTED, box.x + pad,
              box.y + (tall - leading) / 2, wide, text);
    view_ground(view, before);
    view_add(view, WIDGET_HEADING, box, chip.spoken);
    return box.x;
}

// The title where there is room for it.
static void draw_title(App *app, SDL_Rect bar, int left, int right) {
    View *view = &app->view;
    const char *title = parl_scenario_describe(app_scenario(app)).title;
    int wide = text_width(view->text, STYLE_SMALL, title, strlen(title));
    int x = right - wide - view_px(view, SIZE_PAD);
    if (x < left) return;
    int y = bar.y + (bar.h - text_leading(view->text, STYLE_SMALL)) / 2;
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, x, y, wide, title);
    view_add(view, WIDGET_HEADING, (SDL_Rect){x, bar.y, wide, bar.h}, title);
}

// Of a round of the interview: where it stands among the others.
static int draw_round(App *app, SDL_Rect bar) {
    View *view = &app->view;
    char round[32];
    parl_scenario_info info = parl_scenario_describe(app_scenario(app));
    if (parl_report_round(&info, round, sizeof round) == 0) return bar.x;
    int wide = label_wide(view, STYLE_LABEL, round);
    if (wide > bar.w / 2) return bar.x;
    int leading = text_leading(view->text, STYLE_LABEL), y = bar.y + (bar.h - leading) / 2;
    text_line(view->text, STYLE_LABEL, COLOUR_INK, bar.x, y, wide, round);
    view_add(view, WIDGET_HEADING, (SDL_Rect){bar.x, y, wide, leading}, round);
    return bar.x + wide + view_px(view, SIZE_PAD);
}

static void draw_top(App *app, SDL_Rect bar) {
    View *view = &app->view;
    parl_clock clock = parl_session_clock(app->table.session);
    const Button home = {.icon = "library",
                         .text = "",
                         .spoken = "library",
                         .tells = "To the library (l)",
                         .act = ACT_HOME,
                         .look = BUTTON_QUIET};
    int gap = view_px(view, SIZE_GAP), y = bar.y + (bar.h - view_px(view, SIZE_BUTTON)) / 2;
    button_draw(view, &home, bar.x + gap, y);
    int left = bar.x + gap + button_width(view, &home) + gap, right = draw_buttons(app, bar);
    right = clock_draw(app, bar, right);
    if (clock.weeks > 0)
        left = draw_clock(app, (SDL_Rect){left, bar.y, right - left, bar.h}, &clock);
    else
        left = draw_round(app, (SDL_Rect){left, bar.y, right - left, bar.h});
    right = draw_mode(app, bar, left, right);
    draw_title(app, bar, left, right);
    int hair = view_px(view, SIZE_HAIR);
    view_fill(view, (SDL_Rect){bar.x, bar.y + bar.h - hair, bar.w, hair}, COLOUR_RULE);
}

// --- Tabs --------------------------------------------------------------------------------------

static const char *const tab_names[TAB_COUNT] = {"Conversation", "People", "Ledgers"};

// How much has changed behind a tab since the last answer.
static int changed_behind(const App *app, int tab) {
    return tab == TAB_LEDGER ? ledger_changed(app) : tab == TAB_PEOPLE ? people_changed(app) : 0;
}

typedef struct {
    char text[48], spoken[48];
} TabName;

// With a figure that is short: a tab that became wider could push the next one into another line.
static Button tab_button(const App *app, int tab, Tab shown, TabName *name) {
    int changed = changed_behind(app, tab);
    snprintf(name->text, sizeof name->text, "%s", tab_names[tab]);
    snprintf(name->spoken, sizeof name->spoken, "%s", tab_names[tab]);
    if (changed > 0) {
        snprintf(name->text, sizeof name->text, "%s \u00b7 %d", tab_names[tab], changed);
        snprintf(name->spoken, sizeof name->spoken, "%s: %d new", tab_names[tab], changed);
    }
    return (Button){.text = name->text,
                    .spoken = name->spoken,
                    .act = ACT_TAB,
                    .arg = tab,
                    .look = tab == (int)shown ? BUTTON_CHOSEN : BUTTON_PLAIN};
}

// A row of tabs from [from] on; returns its height.
static int draw_tabs(App *app, SDL_Rect box, int from, Tab shown) {
    View *view = &app->view;
    Button buttons[TAB_COUNT];
    TabName names[TAB_COUNT];
    int count = 0, gap = view_px(view, SIZE_GAP);
    for (int tab = from; tab < TAB_COUNT; ++tab)
        if (tab != TAB_LEDGER || ledger_any(app)) {
            buttons[count] = tab_button(app, tab, shown, &names[count]);
            ++count;
        }
    SDL_Rect inner = {box.x + gap, box.y + gap, box.w - 2 * gap, 0};
    return buttons_draw(view, buttons, count, inner) + 2 * gap;
}

// --- The middle ---------------------------------------------------------------------------------

// The lines of the conversation, as wide as can be read.
static SDL_Rect measure_of(const View *view, SDL_Rect pane) {
    int margin = view_px(view, SIZE_MARGIN), most = view_px(view, SIZE_MEASURE_CHOICE);
    int wide = pane.w - 2 * margin;
    return (SDL_Rect){pane.x + margin, pane.y, wide < most ? wide : most, 0};
}

// Where the conversation stands while it glides to its new lines.
static int gliding(const App *app) {
    int there = app->table.talk.offset, from = app->motion.talk;
    if (!app->motion.talks) return there;
    return from + (there - from) * motion_share(app, MOTION_SCROLL) / 1000;
}

static void draw_talk(App *app, SDL_Rect pane) {
    View *view = &app->view;
    Scroll *talk = &app->table.talk;
    int start = 0;
    SDL_Rect box = measure_of(view, pane);
    int content = talk_height(app, box.w, &start);
    talk_settle(
        app,
        &(TalkPlace){
            .wide = box.w, .content = content, .pane = pane.h, .start = start, .end = content});
    view_pane(view, pane, talk, content);
    box.y = pane.y - gliding(app);
    talk_lines(app, box, pane);
    view_unpane(view);
}

// Whoever writes sees what they write, and what is asked above it.
static void show_words(Table *table) {
    int length = (int)strlen(table->draft.words);
    if (length != table->words_seen && length > 0) scroll_by(&table->talk, table->talk.content);
    table->words_seen = length;
}

// Conversation and decision in one pane: after an answer the decision is seen, with as much of what
// was said as there is room for.
static void draw_joined(App *app, SDL_Rect pane) {
    View *view = &app->view;
    Scroll *talk = &app->table.talk;
    int start = 0, endless = 1 << 20;
    SDL_Rect box = measure_of(view, pane);
    int lines = talk_height(app, box.w, &start), panel = panel_height(app, pane.w, endless);
    int end = panel < pane.h * 3 / 4 ? lines + panel : lines + pane.h * 3 / 4;
    talk_settle(
        app,
        &(TalkPlace){
            .wide = box.w, .content = lines + panel, .pane = pane.h, .start = start, .end = end});
    show_words(&app->table);
    view_pane(view, pane, talk, lines + panel);
    box.y = pane.y - talk->offset;
    talk_lines(app, box, pane);
    panel_draw(app, (SDL_Rect){pane.x, box.y + lines, pane.w, panel});
    view_unpane(view);
}

// What choices leave of the conversation. A room has to see all that it answers.
static int talk_least(App *app, SDL_Rect box) {
    int least = view_px(&app->view, SIZE_TALK_MIN), most = box.h / 3;
    if (!app->room.on) return least;
    int wide = measure_of(&app->view, box).w, fresh = talk_fresh(app, wide);
    if (fresh > most) fresh = most;
    // The question itself, also where much was said before it.
    int last = talk_last(app, wide);
    if (last > box.h / 2) last = box.h / 2;
    if (fresh < last) fresh = last;
    return fresh < least ? least : fresh;
}

bool table_fits(App *app) {
    assert(app);
    View *view = &app->view;
    SDL_Rect box = {0, 0, view->width, view->height - view_px(view, SIZE_TOP) - foot_height(app)};
    if (box.h < view_px(view, ROOM_LOW)) return false;
    int most = box.h - talk_least(app, box);
    if (room_votes(app)) return room_fits(app, box.w, most);
    return panel_height(app, box.w, box.h) <= most;
}

static void draw_middle(App *app, SDL_Rect box) {
    View *view = &app->view;
    int calendar = calendar_aside(app) || app->room.on ? 0 : calendar_height(app);
    if (calendar > 0) calendar_draw(app, (SDL_Rect){box.x, box.y, box.w, calendar});
    box.y += calendar;
    box.h -= calendar;
    int low =
        app->room.on ? view_px(view, ROOM_LOW) : view_px(view, TABLE_LOW) - view_px(view, SIZE_TOP);
    if (box.h < low) {
        draw_joined(app, box);
        return;
    }
    int panel = panel_height(app, box.w, box.h - talk_least(app, box));
    draw_talk(app, (SDL_Rect){box.x, box.y, box.w, box.h - panel});
    panel_draw(app, (SDL_Rect){box.x, box.y + box.h - panel, box.w, panel});
}

// --- All of it -----------------------------------------------------------------------------

static void rule(View *view, int x, SDL_Rect box) {
    view_fill(view, (SDL_Rect){x, box.y, view_px(view, SIZE_HAIR), box.h}, COLOUR_RULE);
}

static void draw_three(App *app, SDL_Rect box) {
    View *view = &app->view;
    int people = view_px(view, SIZE_PEOPLE), ledger = view_px(view, SIZE_LEDGER);
    people_draw(app, (SDL_Rect){box.x, box.y, people, box.h});
    draw_middle(app, (SDL_Rect){box.x + people, box.y, box.w - people - ledger, box.h});
    ledger_draw(app, (SDL_Rect){box.x + box.w - ledger, box.y, ledger, box.h});
    rule(view, box.x + people, box);
    rule(view, box.x + box.w - ledger, box);
}

// The left column is the cast or the ledgers.
static void draw_two(App *app, SDL_Rect box) {
    View *view = &app->view;
    int side = view_px(view, SIZE_PEOPLE);
    Tab shown = app->table.tab == TAB_LEDGER && ledger_any(app) ? TAB_LEDGER : TAB_PEOPLE;
    int tabs =
        ledger_any(app) ? draw_tabs(app, (SDL_Rect){box.x, box.y, side, 0}, TAB_PEOPLE, shown) : 0;
    SDL_Rect column = {box.x, box.y + tabs, side, box.h - tabs};
    if (shown == TAB_LEDGER)
        ledger_draw(app, column);
    else
        people_draw(app, column);
    draw_middle(app, (SDL_Rect){box.x + side, box.y, box.w - side, box.h});
    rule(view, box.x + side, box);
}

static void draw_one(App *app, SDL_Rect box) {
    Tab shown = app->table.tab == TAB_LEDGER && !ledger_any(app) ? TAB_TALK : app->table.tab;
    int tabs = app->room.on ? 0 : draw_tabs(app, box, TAB_TALK, shown);
    SDL_Rect rest = {box.x, box.y + tabs, box.w, box.h - tabs};
    if (shown == TAB_LEDGER && !app->room.on)
        ledger_draw(app, rest);
    else if (shown == TAB_PEOPLE && !app->room.on)
        people_draw(app, rest);
    else
        draw_middle(app, rest);
}

void table_draw(App *app) {
    assert(app);
    View *view = &app->view;
    int top = view_px(view, SIZE_TOP), foot = foot_height(app), columns = columns_of(app);
    SDL_Rect box = {0, top, view->width, view->height - top - foot};
    draw_top(app, (SDL_Rect){0, 0, view->width, top});
    if (columns == 3)
        draw_three(app, box);
    else if (columns == 2)
        draw_two(app, box);
    else
        draw_one(app, box);
    foot_draw(app);
}

// How much is below the pane of the talk: lines, or in a low window what is to be answered.
static void below_of(const App *app, int pixels, char *out, size_t size) {
    int lines = app->table.lines_below;
    const char *keys = room_votes(app) ? "Page Down" : "Down or Page Down";
    if (pixels <= view_px(&app->view, SIZE_PAD)) return;
    if (lines == 0)
        snprintf(out, size, "\u25be More below: %s  \u00b7  ", keys);
    else
        snprintf(out, size, "\u25be %d more line%s below: Page Down  \u00b7  ", lines,
                 lines == 1 ? "" : "s");
}

// What stands outside of the pane of the conversation, if that has to be said: new lines above it
// that have not been on the screen, and what is below.
void table_outside(const App *app, char *out, size_t size) {
    const Table *table = &app->table;
    bool talks = columns_of(app) > 1 || app->room.on || table->tab == TAB_TALK;
    int below = table->talk.content - table->talk.pane - table->talk.offset;
    size_t used = 0;
    *out = '\0';
    if (!talks) return;
    if (room_votes(app) && *room_outside(app)) {
        snprintf(out, size, "%s", room_outside(app));
        return;
    }
    if (table->unread_above)
        used = (size_t)snprintf(out, size, "\u25b4 New lines above: Page Up  \u00b7  ");
    below_of(app, below, out + used, size - used);
}

// What the foot says of a decision, with what the mode gives behind it.
#define ALL_KEYS "F1 all keys"
#define LINES(own, why, back)                                                              \
    {                                                                                      \
        {own ALL_KEYS, own back "  \u00b7  " ALL_KEYS}, {                                  \
            own why "  \u00b7  " ALL_KEYS, own why "  \u00b7  " back "  \u00b7  " ALL_KEYS \
        }                                                                                  \
    }
#define MENU_LINES(own) LINES(own "  \u00b7  ", "w why", "Backspace takes back")
#define MARK_LINES(own) LINES(own "  \u00b7  Enter gives  \u00b7  ", "w why", "u takes back")

const char *table_keys(const App *app) {
    static const char *const lines[][2][2] = {
        [PARL_DECISION_NONE] = MENU_LINES("Enter goes on"),
        [PARL_DECISION_MENU] = MENU_LINES("Numbers choose  \u00b7  Tab explains"),
        [PARL_DECISION_DESK] = MENU_LINES("Numbers choose  \u00b7  Tab explains"),
        [PARL_DECISION_PICK] = MARK_LINES("Numbers mark"),
        [PARL_DECISION_RANK] = MARK_LINES("Numbers give the next place, or take one away"),
        [PARL_DECISION_GRID] =
            MARK_LINES("Numbers give the lit row its column  \u00b7  Up and Down"),
        [PARL_DECISION_ESTIMATE] = MARK_LINES("Type a figure, or Left and Right"),
        [PARL_DECISION_WRITE] =
            LINES("Type your words  \u00b7  Enter gives  \u00b7  ", "F2 why", "Ctrl+Z takes back"),
    };
    if (room_votes(app)) return room_keys(app);
    bool why = !mode_refusal(app, ACT_WHY), back = !mode_refusal(app, ACT_TAKE_BACK);
    const parl_decision *decision = parl_session_decision(app->table.session);
    // A pick of one is answered like a menu.
    bool one = decision->kind == PARL_DECISION_PICK && decision->take == 1;
    return lines[one ? PARL_DECISION_MENU : decision->kind][why][back];
}
