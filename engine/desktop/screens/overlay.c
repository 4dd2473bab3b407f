// SPDX-License-Identifier: MIT
//
// What lies over a screen: the keys, the why, an explanation, a question before something is lost.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/button.h"
#include "memory.h"
#include "screens/frame.h"
#include "table/gauges.h"

enum { OVERLAY_WIDTH = 720, WHY_ANSWERS = 12, CHANGES_MAX = 8 };

// --- Why ---------------------------------------------------------------------------------

// Adds what answer [turn] changed; false where it changed nothing. Lines of one answer
// stand together, from [first] on.
static bool append_answer(Sheet *sheet, const Story *story, int first, int turn) {
    bool any = false;
    for (int i = first; i < story->count && story->lines[i].turn == turn; ++i)
        any |= story->lines[i].kind == LINE_CHANGE;
    if (!any) return false;
    sheet_add(sheet, "\n");
    if (turn < 0) sheet_add(sheet, "  At the beginning\n");
    for (int i = first; i < story->count && story->lines[i].turn == turn; ++i) {
        const Line *line = &story->lines[i];
        bool yours = line->kind == LINE_YOU || line->kind == LINE_DESK;
        if (!yours && line->kind != LINE_CHANGE) continue;
        sheet_add(sheet, line->kind == LINE_DESK ? "  At your desk: "
                         : yours                 ? "  You: "
                                                 : "    - ");
        sheet_add(sheet, line->text);
        sheet_add(sheet, "\n");
    }
    return true;
}

// The last answers that changed something, the newest first. The caller frees.
static char *why_text(const Story *story) {
    Sheet sheet = {0};
    sheet_add(&sheet, "Why\n");
    int shown = 0;
    for (int i = story->count; i > 0 && shown < WHY_ANSWERS;) {
        int turn = story->lines[i - 1].turn;
        while (i > 0 && story->lines[i - 1].turn == turn) --i;
        shown += append_answer(&sheet, story, i, turn);
    }
    if (shown == 0) sheet_add(&sheet, "  Nothing has changed so far.\n");
    return sheet.text;
}

// --- An explanation ------------------------------------------------------------------------

int topic_index(const char *id) {
    for (int i = 0; i < parl_report_topic_count(); ++i)
        if (strcmp(parl_report_topic_at(i)->id, id) == 0) return i;
    return 0;
}

static void add_line(Sheet *sheet, const char *mark, const char *text) {
    if (!*text) return;
    sheet_add(sheet, mark);
    sheet_add(sheet, text);
    sheet_add(sheet, "\n");
}

// A person has no topic: what there is to say stands before it.
static void add_topic(Sheet *sheet, const parl_topic *topic) {
    if (!topic) return;
    add_line(sheet, "", topic->title);
    add_line(sheet, "  ", topic->what);
    add_line(sheet, "  ", topic->moves);
    add_line(sheet, "  ", topic->counts);
}

// Who it is, before what the gauge means.
static void add_person(Sheet *sheet, const parl_session *session, int person) {
    size_t length = parl_report_person(session, person, NULL, 0);
    char *text = memory_grow(NULL, length + 1, 1);
    parl_report_person(session, person, text, length + 1);
    add_line(sheet, "", parl_session_person(session, person).name);
    add_line(sheet, "  ", text);
    sheet_add(sheet, "\n");
    free(text);
}

// The last changes of a gauge, the newest first.
static void add_changes(Sheet *sheet, const parl_session *session, parl_gauge gauge) {
    parl_changes *changes = parl_report_changes(session, gauge);
    sheet_add(sheet, "\nWhat has changed it\n");
    if (changes->count == 0) sheet_add(sheet, "  Nothing so far.\n");
    for (int i = 0; i < changes->count && i < CHANGES_MAX; ++i) {
        char week[32] = "";
        if (changes->rows[i].week > 0)
            snprintf(week, sizeof week, "Week %d: ", changes->rows[i].week);
        sheet_add(sheet, "  - ");
        sheet_add(sheet, week);
        add_line(sheet, "", changes->rows[i].text);
    }
    parl_changes_free(changes);
}

static bool about_a_person(parl_gauge_kind kind) {
    return kind == PARL_GAUGE_PERSON || kind == PARL_GAUGE_TRUST || kind == PARL_GAUGE_PATIENCE ||
           kind == PARL_GAUGE_SIGN;
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

static void add_title(Sheet *sheet, const parl_session *session, parl_gauge gauge) {
    const char *title = title_of(session, gauge);
    bool theirs = gauge.kind == PARL_GAUGE_UNDERSTANDING && gauge.person >= 0;
    if (!*title) return;
    sheet_add(sheet, "\n  “");
    sheet_add(sheet, title);
    sheet_add(sheet, theirs ? "”, as it reached " : "”");
    if (theirs) sheet_add(sheet, parl_session_person(session, gauge.person).name);
    sheet_add(sheet, "\n");
}

// The row of a gauge in its own words, as it is spoken.
static void add_own(Sheet *sheet, const parl_session *session, parl_gauge gauge) {
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
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = (char)(text[0] - 'a' + 'A');
    add_line(sheet, "  ", text);
    free(text);
}

// A promise that nobody has made yet has no row.
static bool is_row(const parl_session *session, parl_gauge gauge) {
    return gauge.kind != PARL_GAUGE_PROMISE || gauge.subject < parl_session_commit_count(session);
}

static char *explain_text(const App *app) {
    Sheet sheet = {0};
    const parl_session *session = app->table.session;
    if ((app->gauge & 31) == GAUGE_TOPICS) {
        add_topic(&sheet, parl_report_topic_at(app->gauge >> 5));
        return sheet.text;
    }
    parl_gauge gauge = gauge_unpack(app->gauge);
    if (about_a_person(gauge.kind)) add_person(&sheet, session, gauge.subject);
    const parl_topic *topic = parl_report_topic_of_gauge(gauge.kind);
    add_topic(&sheet, topic ? topic : parl_report_topic("trust"));
    if (!is_row(session, gauge)) return sheet.text;
    add_title(&sheet, session, gauge);
    add_own(&sheet, session, gauge);
    if (app->assessed && !parl_session_over(session)) return sheet.text;
    add_changes(&sheet, session, gauge);
    return sheet.text;
}

// --- Questions ----------------------------------------------------------------------------------

// What could not be kept, and why.
static char *unsaved_text(const App *app) {
    const Keep *keep = &app->keep;
    Sheet sheet = {0};
    sheet_add(&sheet, keep->unsaved ? "That answer was not saved, so it was not taken\n  "
                      : keep->back  ? "The answer could not be taken back\n  "
                                    : "This run is not kept\n  ");
    sheet_add(&sheet, keep->trouble);
    sheet_add(&sheet, "\n");
    return sheet.text;
}

static char *leave_text(const App *app) {
    Sheet sheet = {0};
    bool playing = app->table.session != NULL;
    sheet_add(&sheet, "Leave Parlance?\n");
    if (playing && !parl_session_over(app->table.session))
        sheet_add(&sheet, app->keep.run != 0
                              ? "  The run is kept. Next time it goes on from here.\n"
                              : "  Nothing of this run is kept when the window closes.\n");
    return sheet.text;
}

static char *problems_text(const App *app) {
    bool watched = app->problems && app->broken == app->watched;
    const char *text = watched ? app->problems : app->library.entries[app->broken].problems;
    return memory_text(text ? text : "", text ? strlen(text) : 0);
}

static char *text_of(const App *app) {
    switch (app->overlay) {
        case OVERLAY_HELP: return keys_help();
        case OVERLAY_WHY: return why_text(&app->table.story);
        case OVERLAY_EXPLAIN: return explain_text(app);
        case OVERLAY_UNSAVED: return unsaved_text(app);
        case OVERLAY_PROBLEMS: return problems_text(app);
        default: return leave_text(app);
    }
}

enum { BUTTONS_MAX = 3 };

static int buttons_of(const App *app, Button out[BUTTONS_MAX]) {
    const Keep *keep = &app->keep;
    int count = 0;
    switch (app->overlay) {
        case OVERLAY_LEAVE:
            out[count++] =
                (Button){.text = "Leave (y)", .act = ACT_LEAVE, .arg = 1, .look = BUTTON_PRIMARY};
            out[count++] = (Button){.text = "Stay (n)", .act = ACT_BACK};
            break;
        case OVERLAY_UNSAVED:
            if (keep->unsaved || keep->back)
                out[count++] = (Button){.text = keep->unsaved ? "Try again (Enter)"
                                                              : "Stay where you are (Enter)",
                                        .act = ACT_UNSAVED,
                                        .arg = UNSAVED_AGAIN,
                                        .look = BUTTON_PRIMARY};
            out[count++] =
                (Button){.text = keep->unsaved || keep->back ? "Go on, and keep nothing more (g)"
                                                             : "Play, and keep nothing (g)",
                         .act = ACT_UNSAVED,
                         .arg = UNSAVED_GO_ON};
            out[count++] =
                (Button){.text = "Leave; what was saved is safe (q)", .act = ACT_LEAVE, .arg = 1};
            break;
        default: out[count++] = (Button){.text = "Close", .act = ACT_BACK}; break;
    }
    return count;
}

// --- Drawing -----------------------------------------------------------------------------

// Problems have carets below what they are about: every letter must be as wide.
static int text_tall(const App *app, View *view, const char *text, int wide) {
    if (app->overlay == OVERLAY_PROBLEMS) return text_height(view->text, STYLE_CODE, wide, text);
    return sheet_height(view, text, wide);
}

static void draw_text(const App *app, View *view, const char *text, SDL_Rect box) {
    if (app->overlay == OVERLAY_PROBLEMS)
        view_text(view, WIDGET_NOTICE, STYLE_CODE, COLOUR_INK, box, text);
    else
        sheet_draw(view, text, box);
}

void overlay_draw(App *app) {
    View *view = &app->view;
    Button buttons[BUTTONS_MAX];
    char *text = text_of(app);
    int points = app->overlay == OVERLAY_PROBLEMS ? SIZE_PAGE : OVERLAY_WIDTH;
    int margin = view_px(view, SIZE_MARGIN), wide = view_px(view, points);
    if (wide > view->width - 2 * margin) wide = view->width - 2 * margin;
    int inner = wide - 2 * margin, content = text_tall(app, view, text, inner);
    int count = buttons_of(app, buttons), gap = view_px(view, SIZE_PAD);
    int foot = buttons_height(view, buttons, count, inner) + gap;
    int pane = view->height - 4 * margin - foot;
    if (content < pane) pane = content;
    SDL_Rect box = {(view->width - wide) / 2, (view->height - pane - foot - 2 * margin) / 2, wide,
                    pane + foot + 2 * margin};
    app->overlay_box = box;
    SDL_Rect clip = {box.x + margin, box.y + margin, inner + margin / 2, pane};
    // What lies below cannot be reached, so it is not spoken of either.
    view_shade(view, COLOUR_SHADE, 140);
    view_forget(view);
    Colour before = view_card(view, box, COLOUR_PANEL, COLOUR_MUTED);
    view_pane(view, clip, &app->over, content);
    draw_text(app, view, text, (SDL_Rect){clip.x, clip.y - app->over.offset, inner, 0});
    view_unpane(view);
    buttons_draw(view, buttons, count, (SDL_Rect){clip.x, clip.y + pane + gap, inner, 0});
    view_ground(view, before);
    free(text);
}

// --- Keys -----------------------------------------------------------------------------------

static bool leave_key(App *app, SDL_Keycode sym, bool enter) {
    bool yes = sym == SDLK_y || enter, no = sym == SDLK_n || sym == SDLK_ESCAPE;
    if (yes) app_act(app, ACT_LEAVE, 1);
    if (no) app_act(app, ACT_BACK, 0);
    return yes || no;
}

static bool unsaved_key(App *app, SDL_Keycode sym, bool enter) {
    if (sym == SDLK_q) app_act(app, ACT_LEAVE, 1);
    if (sym == SDLK_g) app_act(app, ACT_UNSAVED, UNSAVED_GO_ON);
    bool asked = app->keep.unsaved || app->keep.back;
    if (enter) app_act(app, ACT_UNSAVED, asked ? UNSAVED_AGAIN : UNSAVED_GO_ON);
    return sym == SDLK_q || sym == SDLK_g || enter;
}

bool overlay_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app->overlay != OVERLAY_NONE);
    SDL_Keycode sym = key->keysym.sym;
    Act act;
    int arg;
    if (app->overlay == OVERLAY_LEAVE) return leave_key(app, sym, key_enter(key));
    if (app->overlay == OVERLAY_UNSAVED) return unsaved_key(app, sym, key_enter(key));
    if (scroll_key(&app->over, &app->view, sym)) return true;
    // The text of the window and its size can be asked for here as well.
    if (keys_find(app, key, &act, &arg) &&
        (act == ACT_COPY || act == ACT_SAY || act == ACT_ZOOM || act == ACT_FULL_SCREEN)) {
        app_act(app, act, arg);
        return true;
    }
    switch (sym) {
        case SDLK_LSHIFT:
        case SDLK_RSHIFT:
        case SDLK_LCTRL:
        case SDLK_RCTRL:
        case SDLK_LALT:
        case SDLK_RALT: return false;
        // Any other key closes it, and means nothing else.
        default: app_act(app, ACT_BACK, 0); return true;
    }
}
