// SPDX-License-Identifier: MIT
//
// The keys of the table, and what they do to the run.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keep.h"
#include "app/practice.h"
#include "app/preview.h"
#include "app/room.h"
#include "table/marks.h"
#include "table/parts.h"
#include "table/words.h"
#include "parlance_report.h"

static const parl_decision *decision_of(const Table *table) {
    return parl_session_decision(table->session);
}

// --- The run -------------------------------------------------------------------------------

// Of a grid the first row is seen, however high it is.
static void begin_decision(Table *table) {
    table->draft = (Draft){.follow = decision_of(table)->kind == PARL_DECISION_GRID};
    table->menu = (Scroll){0};
}

void table_begin(Table *table, parl_session *session) {
    assert(table);
    assert(session);
    *table = (Table){.session = session, .read_from = -1};
    story_hear(&table->story, session, PARL_DECISION_NONE, 0);
    begin_decision(table);
}

void table_go_on(Table *table, const parl_session *run) {
    assert(table);
    assert(run);
    parl_session *session = NULL;
    parl_status status = parl_session_upto(&session, run, 0);
    assert(status == PARL_OK);  // [run] has begun the same way.
    table_begin(table, session);
    for (int turn = 0; turn < parl_session_turn_count(run) && status == PARL_OK; ++turn) {
        parl_turn row = parl_session_turn(run, turn);
        parl_decision_kind kind = decision_of(table)->kind;
        unsigned before = parl_report_present(session);
        status = parl_session_answer(session, &row.answer);
        story_hear(&table->story, session, kind, before);
        table->read_from = turn;
    }
    begin_decision(table);
}

void table_clear(Table *table) {
    assert(table);
    story_clear(&table->story);
    free(table->spans);
    parl_session_free(table->session);
    *table = (Table){0};
}

bool table_typing(const Table *table) {
    return table->session && decision_of(table)->kind == PARL_DECISION_WRITE;
}

bool table_marks(const App *app) {
    if (app->screen != SCREEN_TABLE) return false;
    const parl_decision *decision = decision_of(&app->table);
    if (decision->kind == PARL_DECISION_PICK) return decision->take > 1;
    return decision->kind == PARL_DECISION_RANK;
}

// How everything stands, so that what the answer changes can be seen.
static void remember(App *app) {
    Table *table = &app->table;
    int people = parl_scenario_describe(app_scenario(app)).people;
    ledger_remember(app);
    for (int i = 0; i < people; ++i)
        table->before[i] = parl_session_person(table->session, i).trust;
    // An assessed run does not say what an answer did before its end.
    table->compared = !app->assessed;
}

// The next decision; what was made of the run before is made anew.
static void after_answer(App *app) {
    debrief_forget(app);
    what_if_clear(app);
    begin_decision(&app->table);
    room_follow(app);
    view_focus(&app->view, ACT_NONE, 0);
    // Beside a conversation that is always seen, the people or the ledgers stay.
    if (view_points_wide(&app->view) < TWO_COLUMNS) app->table.tab = TAB_TALK;
    if (parl_session_over(app->table.session)) practice_forget(app);
    clock_go_on(app);
    app->table.spans_turn = 0;
    app->answered = true;
    app->dirty = true;
}

static bool give(App *app, const parl_answer *answer) {
    Table *table = &app->table;
    int turn = parl_session_turn_count(table->session);
    parl_decision_kind kind = decision_of(table)->kind;
    unsigned before = parl_report_present(table->session);
    remember(app);
    app->keep.vote_count = room_said(app, app->keep.votes);
    parl_status status = parl_session_answer(table->session, answer);
    if (status != PARL_OK) {
        table->compared = false;
        app_notice(app, true, parl_status_text(status));
        return true;
    }
    if (!keep_answer(app, answer)) {
        status = parl_session_undo(table->session);
        assert(status == PARL_OK);  // It has one answer at least.
        table->compared = false;
        return true;
    }
    story_hear(&table->story, table->session, kind, before);
    table->read_from = turn;
    table->follow = true;
    motion_begin(app);
    preview_forget(app);
    after_answer(app);
    if (app->pack.pack && parl_session_over(table->session)) pack_end(app);
    app->notice[0] = '\0';
    return true;
}

bool table_again(App *app) {
    const parl_answer answer = app->keep.answer;
    app->keep.unsaved = false;
    return give(app, &answer);
}

// What was said stands there again, to be said otherwise.
static void say_again(Draft *draft, const parl_decision *decision, const parl_turn *turn,
                      const char *words) {
    if (decision->kind == PARL_DECISION_WRITE) words_set(draft, words);
    draft->figured = decision->kind == PARL_DECISION_ESTIMATE;
    if (draft->figured) draft->figure = turn->answer.values[0];
}

bool table_back(App *app) {
    Table *table = &app->table;
    if (!table->session || !keep_back(app)) return true;
    char words[PARL_WORDS_MAX + 1] = "";
    parl_turn last = {0};
    int count = parl_session_turn_count(table->session);
    if (count > 0) last = parl_session_turn(table->session, count - 1);
    if (last.answer.words) snprintf(words, sizeof words, "%s", last.answer.words);
    parl_status status = parl_session_undo(table->session);
    if (status != PARL_OK) {
        app_notice(app, true, parl_status_text(status));
        return true;
    }
    app->keep.taken_back = true;
    int turns = parl_session_turn_count(table->session);
    story_cut(&table->story, turns);
    table->read_from = turns - 1;
    table->compared = false;
    preview_forget(app);
    after_answer(app);
    if (!app->room.on) say_again(&table->draft, decision_of(table), &last, words);
    app_notice(app, false,
               "Your last answer is taken back. A run with a step back counts for no best and no "
               "trend.");
    return true;
}

// --- Menus ---------------------------------------------------------------------------------

static bool refuse_closed(App *app, const parl_option *option) {
    if (option->open) return false;
    app_notice(app, true, option->closed ? option->closed : parl_status_text(PARL_ERR_CLOSED));
    return true;
}

static int picked_count(const Table *table) {
    int count = 0;
    for (int i = 0; i < decision_of(table)->option_count; ++i) count += table->draft.picked[i];
    return count;
}

static bool toggle(App *app, int index) {
    Table *table = &app->table;
    const parl_decision *decision = decision_of(table);
    if (refuse_closed(app, &decision->options[index])) return true;
    bool *picked = &table->draft.picked[index];
    if (!*picked && picked_count(table) == decision->take) {
        app_notice(app, true, "That is as many as you may mark; take one mark away first.");
        return true;
    }
    *picked = !*picked;
    app->notice[0] = '\0';
    return true;
}

static bool give_picked(App *app) {
    const parl_decision *decision = decision_of(&app->table);
    parl_answer answer = {0};
    for (int i = 0; i < decision->option_count && answer.count < PARL_ANSWER_MAX; ++i)
        if (app->table.draft.picked[i])
            answer.values[answer.count++] = (int16_t)decision->options[i].value;
    if (answer.count == decision->take) return give(app, &answer);
    char sentence[96];
    snprintf(sentence, sizeof sentence, "Mark %d with the numbers, then Enter; %d so far.",
             decision->take, answer.count);
    app_notice(app, true, sentence);
    return true;
}

bool table_choose(App *app, int index) {
    const parl_decision *decision = decision_of(&app->table);
    if (index < 0 || index >= decision->option_count) return false;
    // A pick of one is a plain choice.
    if (decision->kind == PARL_DECISION_PICK && decision->take > 1) return toggle(app, index);
    if (decision->kind == PARL_DECISION_RANK) return order_mark(app, index);
    if (decision->kind == PARL_DECISION_GRID) return false;
    const parl_option *option = &decision->options[index];
    if (refuse_closed(app, option)) return true;
    return give(app, &(parl_answer){.count = 1, .values = {(int16_t)option->value}});
}

bool count_tell(App *app, const char *what, const parl_decision *decision) {
    static const char *const words[] = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    int count = decision->option_count;
    char sentence[64], figure[16];
    snprintf(figure, sizeof figure, "%d", count);
    snprintf(sentence, sizeof sentence, "There %s %s %s%s here.", count == 1 ? "is" : "are",
             count < (int)(sizeof words / sizeof *words) ? words[count] : figure, what,
             count == 1 ? "" : "s");
    app_notice(app, true, sentence);
    return true;
}

// Down from nowhere is the first line, up from nowhere the last.
static bool menu_key(App *app, const SDL_KeyboardEvent *key) {
    SDL_Keycode sym = key->keysym.sym;
    parl_decision_kind kind = decision_of(&app->table)->kind;
    Act act = kind == PARL_DECISION_NONE ? practice_end(app) : ACT_OPTION;
    if (sym == SDLK_UP) return view_focus_step(&app->view, -1, act);
    if (sym == SDLK_DOWN) return view_focus_step(&app->view, 1, act);
    if (key_enter(key) && kind == PARL_DECISION_NONE) {
        app_act(app, act, 0);
        return true;
    }
    if (key_enter(key)) {
        if (table_marks(app)) return table_give(app);
        app_notice(app, true, "Choose with a number, or with the arrows and Enter.");
        return true;
    }
    int option = key_option(key);
    if (option < 0 || kind == PARL_DECISION_NONE) return false;
    return table_choose(app, option) || count_tell(app, "line", decision_of(&app->table));
}

// --- A figure ------------------------------------------------------------------------------

static bool type_digit(App *app, int digit) {
    Draft *draft = &app->table.draft;
    const parl_decision *decision = decision_of(&app->table);
    int figure = draft->typing ? draft->figure * 10 + digit : digit;
    if (figure > decision->till) {
        char sentence[64];
        snprintf(sentence, sizeof sentence, "%d is the most that can be said here.",
                 decision->till);
        app_notice(app, true, sentence);
        return true;
    }
    draft->figure = figure;
    draft->figured = draft->typing = true;
    return true;
}

static bool set_figure(App *app, int figure) {
    Draft *draft = &app->table.draft;
    const parl_decision *decision = decision_of(&app->table);
    if (figure < decision->from) figure = decision->from;
    if (figure > decision->till) figure = decision->till;
    draft->figure = figure;
    draft->figured = true;
    draft->typing = false;
    app->dirty = true;
    return true;
}

static bool estimates(const App *app) {
    return app->table.session && decision_of(&app->table)->kind == PARL_DECISION_ESTIMATE;
}

bool table_step(App *app, int step) {
    if (!estimates(app)) return false;
    const Draft *draft = &app->table.draft;
    const parl_decision *decision = decision_of(&app->table);
    return set_figure(app, draft->figured ? draft->figure + step
                                          : (decision->from + decision->till) / 2);
}

bool table_track(App *app, int share) {
    if (!estimates(app)) return false;
    const parl_decision *decision = decision_of(&app->table);
    return set_figure(app, decision->from + (decision->till - decision->from) * share / 1000);
}

static bool give_figure(App *app) {
    const Draft *draft = &app->table.draft;
    const parl_decision *decision = decision_of(&app->table);
    if (draft->figured && draft->figure >= decision->from && draft->figure <= decision->till)
        return give(app, &(parl_answer){.count = 1, .values = {(int16_t)draft->figure}});
    char sentence[64];
    snprintf(sentence, sizeof sentence, "Type a figure from %d to %d, then Enter.", decision->from,
             decision->till);
    app_notice(app, true, sentence);
    return true;
}

int figure_stride(const parl_decision *decision) {
    enum { LONG = 20 };
    return decision->till - decision->from >= LONG ? 10 : 1;
}

static bool rub_figure(App *app) {
    Draft *draft = &app->table.draft;
    draft->figure = draft->typing ? draft->figure / 10 : 0;
    draft->figured = draft->typing = draft->typing && draft->figure != 0;
    return true;
}

bool table_figure_key(App *app, const SDL_KeyboardEvent *key) {
    int digit = key_digit(key);
    if (key_enter(key)) return give_figure(app);
    // Enter gives the figure again, wherever Tab has been.
    app->view.focus_shown = false;
    if (digit >= 0) return type_digit(app, digit);
    switch (key->keysym.sym) {
        case SDLK_LEFT: return table_step(app, -1);
        case SDLK_RIGHT: return table_step(app, 1);
        case SDLK_DOWN: return table_step(app, -figure_stride(decision_of(&app->table)));
        case SDLK_UP: return table_step(app, figure_stride(decision_of(&app->table)));
        case SDLK_HOME: return table_step(app, INT16_MIN);
        case SDLK_END: return table_step(app, INT16_MAX);
        // Where a figure is asked it rubs out that, and nothing that was said before.
        case SDLK_BACKSPACE: return rub_figure(app);
        default: return false;
    }
}

// --- Own words -------------------------------------------------------------------------------

static bool give_words(App *app) {
    const char *words = app->table.draft.words;
    if (words[strspn(words, " ")] != '\0') {
        // The draft is emptied by the answer, so the words go along as a copy.
        char copy[PARL_WORDS_MAX + 1];
        memcpy(copy, words, sizeof copy);
        return give(app, &(parl_answer){.words = copy});
    }
    app_notice(app, true, "Type a few words, then Enter.");
    return true;
}

// --- All of them -----------------------------------------------------------------------------

bool table_mark(App *app, int cell) { return cells_mark(app, cell / 32, cell % 32); }

bool table_give(App *app) {
    parl_answer answer;
    switch (decision_of(&app->table)->kind) {
        case PARL_DECISION_RANK: return !order_answer(app, &answer) || give(app, &answer);
        case PARL_DECISION_GRID: return !cells_answer(app, &answer) || give(app, &answer);
        case PARL_DECISION_PICK: return give_picked(app);
        case PARL_DECISION_ESTIMATE: return give_figure(app);
        case PARL_DECISION_WRITE: return give_words(app);
        default: return false;
    }
}

// What Page Up and Page Down scroll: what is looked at.
static Scroll *looked_at(App *app) {
    bool tabs = view_points_wide(&app->view) < TWO_COLUMNS && !app->room.on;
    if (tabs && app->table.tab == TAB_PEOPLE) return &app->table.people;
    return tabs && app->table.tab == TAB_LEDGER ? &app->table.ledger : &app->table.talk;
}

static bool talk_key(App *app, SDL_Keycode sym) {
    if (sym != SDLK_PAGEUP && sym != SDLK_PAGEDOWN) return false;
    app->motion.talks = false;
    return scroll_key(looked_at(app), &app->view, sym);
}

// A line that is higher than its pane is never seen whole.
static bool fills(const View *view, const Widget *widget) {
    if (widget->pane == NO_PANE) return false;
    SDL_Rect pane = view->panes[widget->pane].box;
    return view_has_focus(view, widget->act, widget->arg) && widget->box.h >= pane.h;
}

static void ask_again(App *app, bool menu, int option) {
    static const char caps[] = "1234567890-=";
    char sentence[48] = "Here it is asked.";
    if (menu && option < (int)sizeof caps - 1)
        snprintf(sentence, sizeof sentence, "This line? Press %c again.", caps[option]);
    app_notice(app, false, sentence);
}

// Whether somebody sees what they are about to answer: a whole line, or a field. What is out of
// sight is shown first, and answered with the next key.
static bool in_sight(App *app, const SDL_KeyboardEvent *key) {
    View *view = &app->view;
    parl_decision_kind kind = decision_of(&app->table)->kind;
    if (kind == PARL_DECISION_GRID) return true;  // Its lit row is scrolled to.
    bool menu = kind != PARL_DECISION_ESTIMATE && kind != PARL_DECISION_WRITE;
    int option = key_option(key);
    if (kind == PARL_DECISION_NONE || (menu && option < 0) ||
        (!menu && key_digit(key) < 0 && !key_enter(key)))
        return true;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        bool it = menu ? widget->act == ACT_OPTION && widget->arg == option
                       : widget->kind == WIDGET_FIELD;
        if (it && (view_seen(view, widget) >= 100 || fills(view, widget))) return true;
    }
    if (menu && option >= decision_of(&app->table)->option_count) return true;
    if (view_points_wide(&app->view) < TWO_COLUMNS) app->table.tab = TAB_TALK;
    scroll_by(&app->table.talk, app->table.talk.content);
    if (menu) view_focus(view, ACT_OPTION, option);
    ask_again(app, menu, option);
    return false;
}

bool table_key(App *app, const SDL_KeyboardEvent *key) {
    if (room_votes(app) && room_scroll(app, key->keysym.sym)) return true;
    if (talk_key(app, key->keysym.sym)) return true;
    if (room_votes(app)) return room_press(app, key);
    if (!in_sight(app, key)) return true;
    switch (decision_of(&app->table)->kind) {
        case PARL_DECISION_WRITE: return key_enter(key) ? give_words(app) : words_key(app, key);
        case PARL_DECISION_ESTIMATE: return table_figure_key(app, key);
        case PARL_DECISION_GRID: return cells_key(app, key);
        default: return menu_key(app, key);
    }
}
