// SPDX-License-Identifier: MIT
//
// What lies over a screen: the keys, the why, and the question before leaving.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "memory.h"
#include "sheet.h"

enum { OVERLAY_WIDTH = 720, WHY_ANSWERS = 12 };

static const char help_text[] =
    "Keys\n"
    "  - 1 to 9, then 0, - and =: choose that line, or mark it where several are asked for\n"
    "  - Up and Down, then Enter: the same with the arrows\n"
    "  - A figure: type it, or Left and Right by one, Up and Down by ten; Enter gives it\n"
    "  - Your own words: type, then Enter; Ctrl+Z there takes the last answer back\n"
    "  - Page Up and Page Down: the conversation\n"
    "  - w (F2 while you type): why - what changed lately, and for what reason\n"
    "  - Backspace or u: take the last answer back\n"
    "  - F1 or ?: these keys\n"
    "  - q or Escape: leave, after a question\n"
    "\n"
    "What you see\n"
    "  - Trust goes from 0 to 100: lost, wary, reserved, trusting, firm. A figure with + or "
    "\u2212 is what your last answer did to it.\n"
    "  - What a person decides in: the terms in which a fact arrives with them.\n"
    "  - A week has a few meetings. It ends when they are used up, or when you let it pass.\n"
    "  - Sign-offs, where there are some, stand on the right: an empty square was not asked, half "
    "a square reads, a full one has signed, one with a dot has signed on condition, and one that "
    "is struck through does not sign.\n"
    "  - At the end a debrief shows what each decision did.\n";

static const char leave_kept[] = "Leave Parlance?\n"
                                 "  The run is kept. Next time it goes on from here.\n"
                                 "\n"
                                 "  y or Enter: leave\n"
                                 "  n or Escape: stay\n";

static const char leave_lost[] = "Leave Parlance?\n"
                                 "  Nothing of this run is kept when the window closes.\n"
                                 "\n"
                                 "  y or Enter: leave\n"
                                 "  n or Escape: stay\n";

static const char unsaved_keys[] = "\n"
                                   "  Enter: try again\n"
                                   "  g: go on, and keep nothing more of this run\n"
                                   "  q: leave; what was saved before is safe\n";

static const char back_keys[] = "\n"
                                "  Enter: stay where you are; it can be tried again\n"
                                "  g: go on, and keep nothing more of this run\n"
                                "  q: leave; what was saved before is safe\n";

static const char unkept_keys[] = "\n"
                                  "  g or Enter: play, and keep nothing of this run\n"
                                  "  q: leave\n";

// --- Why ---------------------------------------------------------------------------------

typedef struct {
    char *text;  // owned
    size_t length;
} Sheet;

static void append(Sheet *sheet, const char *text) {
    size_t more = strlen(text);
    sheet->text = memory_grow(sheet->text, sheet->length + more + 1, 1);
    memcpy(sheet->text + sheet->length, text, more + 1);
    sheet->length += more;
}

// Adds what answer [turn] changed; false where it changed nothing. Lines of one answer
// stand together, from [first] on.
static bool append_answer(Sheet *sheet, const Story *story, int first, int turn) {
    bool any = false;
    for (int i = first; i < story->count && story->lines[i].turn == turn; ++i)
        any |= story->lines[i].kind == LINE_CHANGE;
    if (!any) return false;
    append(sheet, "\n");
    if (turn < 0) append(sheet, "  At the beginning\n");
    for (int i = first; i < story->count && story->lines[i].turn == turn; ++i) {
        const Line *line = &story->lines[i];
        bool yours = line->kind == LINE_YOU || line->kind == LINE_DESK;
        if (!yours && line->kind != LINE_CHANGE) continue;
        append(sheet, line->kind == LINE_DESK ? "  At your desk: " : yours ? "  You: " : "    - ");
        append(sheet, line->text);
        append(sheet, "\n");
    }
    return true;
}

// The last answers that changed something, the newest first. The caller frees.
static char *why_text(const Story *story) {
    Sheet sheet = {0};
    append(&sheet, "Why\n");
    int shown = 0;
    for (int i = story->count; i > 0 && shown < WHY_ANSWERS;) {
        int turn = story->lines[i - 1].turn;
        while (i > 0 && story->lines[i - 1].turn == turn) --i;
        shown += append_answer(&sheet, story, i, turn);
    }
    if (shown == 0) append(&sheet, "  Nothing has changed so far.\n");
    return sheet.text;
}

// --- Drawing -----------------------------------------------------------------------------

// What could not be kept, why, and what can be done.
static char *unsaved_text(const App *app) {
    const Keep *keep = &app->keep;
    Sheet sheet = {0};
    append(&sheet, keep->unsaved ? "That answer was not saved, so it was not taken\n  "
                   : keep->back  ? "The answer could not be taken back\n  "
                                 : "This run is not kept\n  ");
    append(&sheet, keep->trouble);
    append(&sheet, "\n");
    append(&sheet, keep->unsaved ? unsaved_keys : keep->back ? back_keys : unkept_keys);
    return sheet.text;
}

static char *text_of(const App *app) {
    const char *text = app->keep.store ? leave_kept : leave_lost;
    if (app->overlay == OVERLAY_WHY) return why_text(&app->table.story);
    if (app->overlay == OVERLAY_UNSAVED) return unsaved_text(app);
    if (app->overlay == OVERLAY_HELP) text = help_text;
    return memory_text(text, strlen(text));
}

void overlay_draw(App *app) {
    View *view = &app->view;
    char *text = text_of(app);
    int margin = view_px(view, SIZE_MARGIN), wide = view_px(view, OVERLAY_WIDTH);
    if (wide > view->width - 2 * margin) wide = view->width - 2 * margin;
    int inner = wide - 2 * margin, content = sheet_height(view, text, inner);
    int pane = view->height - 4 * margin;
    if (content < pane) pane = content;
    SDL_Rect box = {(view->width - wide) / 2, (view->height - pane) / 2 - margin, wide,
                    pane + 2 * margin};
    SDL_Rect clip = {box.x + margin, box.y + margin, inner + margin / 2, pane};
    // What lies below cannot be reached, so it is not spoken of either.
    view_shade(view, COLOUR_SHADE, 110);
    view_forget(view);
    view_fill(view, box, COLOUR_PANEL);
    view_frame(view, box, COLOUR_MUTED);
    scroll_fit(&app->over, content, pane);
    view_clip(view, clip);
    sheet_draw(view, text, (SDL_Rect){clip.x, clip.y - app->over.offset, inner, 0});
    view_unclip(view);
    scroll_draw(&app->over, view, clip);
    free(text);
}

static bool leave_key(App *app, SDL_Keycode sym, bool enter) {
    if (sym == SDLK_y || enter) {
        app->ended = true;
        return false;
    }
    if (sym != SDLK_n && sym != SDLK_ESCAPE) return false;
    app_cover(app, OVERLAY_NONE);
    return true;
}

static bool unsaved_key(App *app, SDL_Keycode sym, bool enter) {
    if (sym == SDLK_q) {
        app->ended = true;
        return false;
    }
    bool again = enter && app->keep.unsaved, stay = enter && app->keep.back;
    if (!enter && sym != SDLK_g) return false;
    app_cover(app, OVERLAY_NONE);
    app->keep.back = false;
    if (stay) return true;
    if (!again) keep_let_go(app);
    return app->keep.unsaved ? table_again(app) : true;
}

bool overlay_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app->overlay != OVERLAY_NONE);
    SDL_Keycode sym = key->keysym.sym;
    if (app->overlay == OVERLAY_LEAVE) return leave_key(app, sym, key_enter(key));
    if (app->overlay == OVERLAY_UNSAVED) return unsaved_key(app, sym, key_enter(key));
    if (scroll_key(&app->over, &app->view, sym)) return true;
    switch (sym) {
        case SDLK_LSHIFT:
        case SDLK_RSHIFT:
        case SDLK_LCTRL:
        case SDLK_RCTRL:
        case SDLK_LALT:
        case SDLK_RALT: return false;
        // Any other key closes it, and means nothing else.
        default: app_cover(app, OVERLAY_NONE); return true;
    }
}
