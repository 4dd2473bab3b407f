// SPDX-License-Identifier: MIT
//
// The window's voice: after each picture, what is new on it; then where the focus is. Everything
// that is drawn is in the list of widgets, so nothing needs to be said twice in code. At the table
// it is told as somebody would who reads aloud: what was said, what is asked and what may be
// answered; and then, shortly, what the answer before has changed.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "table/parts.h"

// Rows of the ledgers of which each is told; of more, how many they are.
enum { CHANGES_TOLD = 2 };

static void say(App *app, const char *text) { speech_say(app->speech, text, false); }

// --- What has been heard ------------------------------------------------------------------------

static uint64_t hash_of(const char *text) {
    uint64_t hash = 14695981039346656037u;
    for (; *text; ++text) hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    return hash;
}

static bool at_table(const App *app) {
    return app->screen == SCREEN_TABLE && app->overlay == OVERLAY_NONE;
}

// A line of the conversation, and not of what is asked.
static bool in_talk(const App *app, const Widget *widget) {
    return at_table(app) && widget->kind == WIDGET_LINE && widget->value > 0;
}

// What may be answered is told as a whole, also where some of it is scrolled out.
static bool is_asked(const App *app, const Widget *widget) {
    return at_table(app) && reading_asks(app, widget);
}

// What is seen; but keys are asked for with F1, and a button speaks when the focus is on it.
static bool speaks(const App *app, const Widget *widget) {
    return widget->kind != WIDGET_HINT && widget->kind != WIDGET_BUTTON &&
           widget->act != ACT_TRACK && widget->label[0] != '\0' &&
           (is_asked(app, widget) || view_seen(&app->view, widget) > 0);
}

static HeardLabels *heard_of(App *app) { return &app->voice.heard[app->overlay != OVERLAY_NONE]; }

static bool was_there(App *app, const char *label) {
    const HeardLabels *heard = heard_of(app);
    uint64_t hash = hash_of(label);
    for (int i = 0; i < heard->count; ++i)
        if (heard->hashes[i] == hash) return true;
    return false;
}

static void remember(App *app) {
    HeardLabels *heard = heard_of(app);
    const View *view = &app->view;
    // What covered the screen is forgotten with it; the screen below waits.
    if (app->overlay == OVERLAY_NONE) app->voice.heard[1].count = 0;
    heard->count = 0;
    if (heard->room < view->widget_count) {
        heard->room = 2 * view->widget_count;
        heard->hashes = memory_grow(heard->hashes, (size_t)heard->room, sizeof *heard->hashes);
    }
    for (int i = 0; i < view->widget_count; ++i)
        if (speaks(app, &view->widgets[i]))
            heard->hashes[heard->count++] = hash_of(view->widgets[i].label);
    app->voice.screen = app->screen;
}

// --- Any screen ---------------------------------------------------------------------------------

// From top to bottom. True where something was new.
static bool say_page(App *app) {
    bool said = false, first = heard_of(app)->count == 0;
    for (int i = 0; i < app->view.widget_count; ++i) {
        const Widget *widget = &app->view.widgets[i];
        if (!speaks(app, widget) || was_there(app, widget->label)) continue;
        say(app, widget->news && !first ? widget->news : widget->label);
        said = true;
    }
    return said;
}

// --- The conversation ---------------------------------------------------------------------------

// Of what the player has just chosen the beginning is enough to know it by.
static void shorten(char *text) {
    enum { LEAST = 12, MOST = 60 };
    size_t end = 0;
    if (strlen(text) <= MOST + strlen("…")) return;  // It would be no shorter.
    for (size_t i = 0; i < MOST; ++i) {
        if (text[i] == ' ') end = i;
        if (i >= LEAST && strchr(".!?", text[i]) && text[i + 1] == ' ') {
            text[i + 1] = '\0';
            return;
        }
    }
    if (end > 0) snprintf(text + end, strlen("…") + 1, "…");
}

// The name is said where another one spoke before.
static void say_line(App *app, const Line *line, bool named) {
    char speaker[PARL_KEPT_TITLE_MAX * 4 + 8] = "";
    Sheet said = {0};
    if (line->kind == LINE_CHANGE) return;
    if (named) talk_speaker(app, line, speaker, sizeof speaker);
    sheet_add(&said, speaker);
    if (*speaker) sheet_add(&said, ": ");
    size_t before = said.length;
    sheet_add(&said, line->text);
    if (line->kind == LINE_YOU) shorten(said.text + before);
    say(app, said.text);
    free(said.text);
}

// How many lines the player has given at once, from [index] on: each was spoken as it was marked.
static int own_lines(const Story *story, int index) {
    int count = 0;
    while (index + count < story->count && story->lines[index + count].kind == LINE_YOU) ++count;
    return count;
}

static void say_own(App *app, int lines) {
    char text[40];
    snprintf(text, sizeof text, "You give %d lines.", lines);
    say(app, text);
}

// Of a run that goes on only what the last answer brought.
static bool say_talk(App *app) {
    Table *table = &app->table;
    const Story *story = &table->story;
    int from = table->voiced;
    if (from == 0 || from > story->count) from = reading_newest(table);
    if (table->voiced > story->count) from = story->count;
    table->voiced = story->count;
    if (from == story->count) return false;
    table->voiced_from = from;
    for (int i = from; i < story->count; ++i) {
        int own = own_lines(story, i);
        if (own > 1)
            say_own(app, own);
        else
            say_line(app, &story->lines[i], i == from || story->lines[i].named);
        if (own > 1) i += own - 1;
    }
    return true;
}

// --- What is asked ------------------------------------------------------------------------------

static void say_week(App *app) {
    for (int i = 0; i < app->view.widget_count; ++i) {
        const Widget *widget = &app->view.widgets[i];
        if (widget->kind == WIDGET_HEADING && widget->act == ACT_EXPLAIN &&
            !was_there(app, widget->label))
            say(app, widget->label);
    }
}

// The lit row of a grid says itself with its columns.
static bool is_lit_row(const View *view, int index) {
    return index + 1 < view->widget_count && view->widgets[index].kind == WIDGET_LINE &&
           view->widgets[index + 1].kind == WIDGET_FIELD;
}

static void say_asked(App *app) {
    const View *view = &app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (is_asked(app, &view->widgets[i]) && !is_lit_row(view, i))
            say(app, view->widgets[i].label);
}

static void say_notice(App *app) {
    for (int i = 0; i < app->view.widget_count; ++i) {
        const Widget *widget = &app->view.widgets[i];
        if (widget->kind == WIDGET_NOTICE && !was_there(app, widget->label))
            say(app, widget->label);
    }
}

// --- What has changed ---------------------------------------------------------------------------

static void say_trust(App *app) {
    char moved[16], text[4 * PARL_KEPT_TITLE_MAX + 64];
    for (int i = 0; i < parl_scenario_describe(app_scenario(app)).people; ++i) {
        parl_person person = parl_session_person(app->table.session, i);
        people_moved(&app->table, i, person.trust, moved, sizeof moved);
        if (!*moved) continue;
        snprintf(text, sizeof text, "%s: trust %d, %s.", person.name, person.trust, moved);
        say(app, text);
    }
}

static void say_ledgers(App *app) {
    char text[64];
    const View *view = &app->view;
    int changed = ledger_changed(app), seen = 0;
    for (int i = 0; i < view->widget_count; ++i)
        seen += view->widgets[i].kind == WIDGET_GAUGE && view->widgets[i].news != NULL;
    if (changed == 0) return;
    if (changed > CHANGES_TOLD || seen < changed) {
        snprintf(text, sizeof text, "%d row%s of the ledgers changed.", changed,
                 changed == 1 ? "" : "s");
        say(app, text);
        return;
    }
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].kind == WIDGET_GAUGE && view->widgets[i].news)
            say(app, view->widgets[i].news);
}

// Once, so that nobody is hurried.
static void say_late(App *app) {
    Table *table = &app->table;
    char text[64];
    bool late = table->timed && clock_is_late(app);
    if (late && !table->voiced_late) {
        clock_spoken(app, text, sizeof text);
        say(app, text);
        table->voiced_late = true;
    }
}

// --- The table ----------------------------------------------------------------------------------

// Lines of before are spoken where the player scrolls to them.
static bool say_scrolled(App *app) {
    const Table *table = &app->table;
    bool said = false;
    int below = table->talk.content - table->talk.pane - table->talk.offset;
    if (below == table->voiced_below || motion_runs(app)) return false;
    for (int i = 0; i < app->view.widget_count; ++i) {
        const Widget *widget = &app->view.widgets[i];
        if (!in_talk(app, widget) || widget->value > table->voiced_from) continue;
        if (view_seen(&app->view, widget) == 0 || was_there(app, widget->label)) continue;
        say(app, widget->label);
        said = true;
    }
    return said;
}

// Between two answers: marks, notices, a column that was asked for.
static bool say_meanwhile(App *app) {
    bool said = say_scrolled(app);
    for (int i = 0; i < app->view.widget_count; ++i) {
        const Widget *widget = &app->view.widgets[i];
        if (!speaks(app, widget) || in_talk(app, widget) || was_there(app, widget->label)) continue;
        say(app, widget->news ? widget->news : widget->label);
        said = true;
    }
    return said;
}

static bool say_table(App *app) {
    Table *table = &app->table;
    int turns = 1 + parl_session_turn_count(table->session);
    bool begins = table->voiced_turns == 0, answered = turns != table->voiced_turns;
    bool said = say_talk(app);
    if (said || answered) {
        say_notice(app);
        say_week(app);
        say_asked(app);
        if (!begins || app->voice.again) say_trust(app);
        if (!begins || app->voice.again) say_ledgers(app);
        said = true;
    } else {
        said = say_meanwhile(app);
    }
    say_late(app);
    table->voiced_turns = turns;
    table->voiced_below = table->talk.content - table->talk.pane - table->talk.offset;
    return said;
}

// --- The focus ----------------------------------------------------------------------------------

// At once, unless what is new has to be heard before; a widget that was just spoken is not spoken
// again. The clock tells its minutes only to those who go there.
static void say_focus(App *app, bool said) {
    Voice *voice = &app->voice;
    const View *view = &app->view;
    const Widget *widget = view->focus_shown ? view_focused(view) : NULL;
    uint64_t hash = widget ? hash_of(widget->label) : 0;
    bool moved = !widget || widget->act != voice->focus_act || widget->arg != voice->focus_arg ||
                 view->focus_place != voice->focus_place || voice->focus == 0;
    bool changed = hash != voice->focus;
    voice->focus = hash;
    voice->focus_act = widget ? widget->act : ACT_NONE;
    voice->focus_arg = widget ? widget->arg : 0;
    voice->focus_place = view->focus_place;
    if (!widget || (!moved && (!changed || said || widget->act == ACT_CLOCK))) return;
    if (said && speaks(app, widget)) return;
    speech_say(app->speech, widget->label, !said);
}

// --- For the window -----------------------------------------------------------------------------

void voice_frame(App *app) {
    assert(app);
    Voice *voice = &app->voice;
    if (!app->speech || !app->settings.speech) return;
    // Another screen is told from its top; at the table, what is asked.
    if (voice->screen != app->screen) voice->heard[0].count = 0;
    if (voice->screen != app->screen) app->table.voiced_turns = 0;
    bool said = at_table(app) ? say_table(app) : say_page(app);
    char clock[64];
    if (voice->again && at_table(app) && app->table.timed) {
        clock_spoken(app, clock, sizeof clock);
        say(app, clock);
    }
    voice->again = false;
    remember(app);
    say_focus(app, said);
}

void voice_again(App *app) {
    assert(app);
    if (!app->settings.speech) {
        app_notice(app, false, "Speech is off. It can be switched on in the settings: F6.");
        return;
    }
    app->voice.again = true;
    heard_of(app)->count = 0;
    if (!at_table(app)) return;
    app->table.voiced = reading_newest(&app->table);
    app->table.voiced_turns = 0;
}

// What is on the screen when it is switched on has been read by whoever switched it.
void voice_apply(App *app) {
    assert(app);
    bool wanted = app->settings.speech == SETTINGS_SPEECH_ON;
    if (wanted && !app->speech) {
        app->speech = speech_new(app->sink, app->sink_data, app->speech_library);
        if (app->frames > 0) remember(app);
    } else if (!wanted && app->speech) {
        speech_free(app->speech);
        app->speech = NULL;
    }
}

bool voice_hear(App *app, const SDL_UserEvent *event) {
    assert(app);
    assert(event->code == SPEECH_NEWS);
    if (!app->speech) return false;
    const char *trouble = speech_trouble(app->speech);
    if (*trouble && app->screen != SCREEN_SETTINGS) app_notice(app, true, trouble);
    return true;
}

int voice_wait(const App *app) {
    assert(app);
    return app->speech && app->screen == SCREEN_SETTINGS ? speech_patience(app->speech) : -1;
}

void voice_free(App *app) {
    assert(app);
    speech_free(app->speech);
    for (int i = 0; i < 2; ++i) free(app->voice.heard[i].hashes);
}
