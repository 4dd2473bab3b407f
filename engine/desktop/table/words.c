// SPDX-License-Identifier: MIT
//
// Own words: a caret that goes by letter, word and line, what is marked between it and where the
// marking began, and steps back through what was typed. All of them stand between whole letters.

#include "table/words.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "table/parts.h"

enum { LINES_MIN = 2, LINES_MAX = 6, ROWS_MAX = PARL_WORDS_MAX + 1, NEARLY_FULL = 100 };

// --- Letters ------------------------------------------------------------------------------------

static bool continues(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

static int after_point(const char *text, int at) {
    do ++at;
    while (continues(text[at]));
    return at;
}

// An accent or another mark that belongs to the letter before it.
static bool belongs(const char *text) {
    const unsigned char *bytes = (const unsigned char *)text;
    if (bytes[0] == 0xCC) return true;
    if (bytes[0] == 0xCD) return bytes[1] < 0xB0;
    return bytes[0] == 0xEF && bytes[1] == 0xB8 && bytes[2] < 0x90;
}

static bool joins(const char *text) { return strncmp(text, "\u200d", 3) == 0; }

static int letter_after(const char *text, int at) {
    if (text[at] == '\0') return at;
    at = after_point(text, at);
    while (belongs(text + at) || joins(text + at)) {
        bool joined = joins(text + at);
        at = after_point(text, at);
        if (joined && text[at] != '\0') at = after_point(text, at);
    }
    return at;
}

static int letter_before(const char *text, int at) {
    int before = 0;
    for (int next = 0; next < at; next = letter_after(text, next)) before = next;
    return before;
}

static int word_before(const char *text, int at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    while (at > 0 && text[at - 1] != ' ') --at;
    return at;
}

static int word_after(const char *text, int at) {
    at += (int)strcspn(text + at, " ");
    return at + (int)strspn(text + at, " ");
}

static int letters_in(const char *text) {
    int count = 0;
    for (int at = 0; text[at] != '\0'; at = letter_after(text, at)) ++count;
    return count;
}

// --- What is typed ------------------------------------------------------------------------------

static int first_of(const Draft *draft) {
    return draft->mark < draft->caret ? draft->mark : draft->caret;
}

static int last_of(const Draft *draft) {
    return draft->mark < draft->caret ? draft->caret : draft->mark;
}

static bool marked(const Draft *draft) { return draft->mark != draft->caret; }

// Letters of one word are taken back together.
static void remember(Draft *draft, bool typed) {
    if (typed && draft->goes_on) return;
    draft->goes_on = typed;
    if (draft->past_count == WORDS_PAST_MAX) {
        --draft->past_count;
        memmove(draft->past, draft->past + 1, (WORDS_PAST_MAX - 1) * sizeof *draft->past);
    }
    WordsPast *past = &draft->past[draft->past_count++];
    memcpy(past->words, draft->words, sizeof past->words);
    past->caret = draft->caret;
}

// Where nothing has been written any more, the same key takes the last answer back.
static bool undo(Draft *draft) {
    if (draft->past_count == 0) return draft->words[0] != '\0';
    const WordsPast *past = &draft->past[--draft->past_count];
    memcpy(draft->words, past->words, sizeof draft->words);
    draft->caret = draft->mark = past->caret;
    draft->goes_on = false;
    return true;
}

static void rub_out(Draft *draft, int from, int till) {
    memmove(draft->words + from, draft->words + till, strlen(draft->words + till) + 1);
    draft->caret = draft->mark = from;
}

// Removes what is marked, else what lies between the caret and [to].
static bool erase(Draft *draft, int to) {
    if (!marked(draft)) draft->mark = to;
    if (!marked(draft)) return true;
    remember(draft, false);
    rub_out(draft, first_of(draft), last_of(draft));
    return true;
}

// Puts in what fits of [text], in the place of what is marked; returns how many bytes that were.
static int insert(Draft *draft, const char *text) {
    int kept = (int)strlen(draft->words) - (last_of(draft) - first_of(draft));
    int room = PARL_WORDS_MAX - kept, more = (int)strlen(text), fits = 0;
    while (fits < more && letter_after(text, fits) <= room) fits = letter_after(text, fits);
    if (fits == 0) return 0;
    remember(draft, *text != ' ' && letters_in(text) == 1 && !marked(draft));
    rub_out(draft, first_of(draft), last_of(draft));
    char *at = draft->words + draft->caret;
    memmove(at + fits, at, strlen(at) + 1);
    memcpy(at, text, (size_t)fits);
    draft->caret = draft->mark = draft->caret + fits;
    return fits;
}

void words_set(Draft *draft, const char *text) {
    assert(draft);
    assert(text);
    draft->past_count = 0;
    snprintf(draft->words, sizeof draft->words, "%s", text);
    draft->caret = draft->mark = (int)strlen(draft->words);
}

bool table_text(App *app, const char *text) {
    if (!table_typing(&app->table)) return false;
    if (insert(&app->table.draft, text) < (int)strlen(text))
        app_notice(app, true, "That is as much as may be written here.");
    return true;
}

// --- The clipboard ------------------------------------------------------------------------------

// Pasted line ends become spaces: the answer is one paragraph.
static bool paste(App *app) {
    char *text = SDL_GetClipboardText(), sentence[96];
    for (char *at = text; at && *at; ++at)
        if ((unsigned char)*at < ' ') *at = ' ';
    bool pastes = text && *text;
    int fits = pastes ? insert(&app->table.draft, text) : 0;
    if (pastes && text[fits] != '\0') {
        int all = letters_in(text);
        snprintf(sentence, sizeof sentence, "%d of its %d letters fit here; the rest is left out.",
                 all - letters_in(text + fits), all);
        app_notice(app, true, sentence);
    }
    SDL_free(text);
    return pastes;
}

// Where nothing is marked the key is not the field's: it copies the page.
static bool copy(Draft *draft, bool cuts) {
    char text[PARL_WORDS_MAX + 1];
    if (!marked(draft)) return cuts;
    snprintf(text, sizeof text, "%.*s", last_of(draft) - first_of(draft),
             draft->words + first_of(draft));
    SDL_SetClipboardText(text);
    return !cuts || erase(draft, draft->caret);
}

// --- Lines --------------------------------------------------------------------------------------

typedef struct {
    int from, till;  // bytes of the words
} Row;

// The words, line by line; an empty one where there are none.
static int rows_of(const View *view, const char *words, int wide, Row rows[ROWS_MAX]) {
    int count = 0;
    const char *line = words;
    do {
        const char *next = line;
        size_t fits = *line ? text_cut(view->text, STYLE_BODY, wide, line, &next) : 0;
        // Measured as a whole a line may be wider than its words were one by one.
        while (fits > 1 && text_width(view->text, STYLE_BODY, line, fits) > wide) {
            size_t less = (size_t)letter_before(line, (int)fits);
            for (fits = less; fits > 0 && line[fits] != ' ';) --fits;
            if (fits == 0) fits = less;
            next = line + fits + strspn(line + fits, " ");
        }
        rows[count++] = (Row){(int)(line - words), (int)(line - words + (long)fits)};
        line = next;
    } while (*line && count < ROWS_MAX);
    return count;
}

static int row_at(const Row *rows, int count, int caret) {
    int row = 0;
    while (row + 1 < count && rows[row + 1].from <= caret) ++row;
    return row;
}

static int x_of(const View *view, const Draft *draft, Row row, int caret) {
    int till = caret < row.till ? caret : row.till;
    return till > row.from ? text_width(view->text, STYLE_BODY, draft->words + row.from,
                                        (size_t)(till - row.from))
                           : 0;
}

// Where a caret stands that is nearest to [x] pixels in the row.
static int nearest(const View *view, const Draft *draft, Row row, int x) {
    int at = row.from;
    while (at < row.till) {
        int next = letter_after(draft->words, at);
        if (x_of(view, draft, row, at) + x_of(view, draft, row, next) > 2 * x) break;
        at = next;
    }
    return at;
}

// --- Keys ---------------------------------------------------------------------------------------

static bool go(Draft *draft, int to, bool marks) {
    draft->caret = to;
    if (!marks) draft->mark = to;
    draft->goes_on = false;
    return true;
}

static bool go_rows(App *app, int step, bool marks) {
    Draft *draft = &app->table.draft;
    Row rows[ROWS_MAX];
    int count = rows_of(&app->view, draft->words, draft->inner.w, rows);
    int row = row_at(rows, count, draft->caret), to = row + step;
    if (to < 0) return go(draft, 0, marks);
    if (to >= count) return go(draft, (int)strlen(draft->words), marks);
    int x = x_of(&app->view, draft, rows[row], draft->caret);
    return go(draft, nearest(&app->view, draft, rows[to], x), marks);
}

static bool with_control(App *app, SDL_Keycode sym) {
    Draft *draft = &app->table.draft;
    switch (sym) {
        case SDLK_a: draft->mark = 0; return go(draft, (int)strlen(draft->words), true);
        case SDLK_c: return copy(draft, false);
        case SDLK_x: return copy(draft, true);
        case SDLK_v: return paste(app);
        case SDLK_z: return undo(draft);
        case SDLK_BACKSPACE: return erase(draft, word_before(draft->words, draft->caret));
        case SDLK_DELETE: return erase(draft, word_after(draft->words, draft->caret));
        default: return false;
    }
}

// Where a key takes the caret; -1: it is none that moves it.
static int moved(const Draft *draft, SDL_Keycode sym, bool control, bool marks) {
    const char *words = draft->words;
    bool leaves = marked(draft) && !marks && !control;
    switch (sym) {
        case SDLK_LEFT:
            if (leaves) return first_of(draft);
            return control ? word_before(words, draft->caret) : letter_before(words, draft->caret);
        case SDLK_RIGHT:
            if (leaves) return last_of(draft);
            return control ? word_after(words, draft->caret) : letter_after(words, draft->caret);
        case SDLK_HOME: return 0;
        case SDLK_END: return (int)strlen(words);
        default: return -1;
    }
}

bool words_key(App *app, const SDL_KeyboardEvent *key) {
    assert(app);
    Draft *draft = &app->table.draft;
    SDL_Keycode sym = key->keysym.sym;
    bool control = key->keysym.mod & (KMOD_CTRL | KMOD_GUI), marks = key->keysym.mod & KMOD_SHIFT;
    if (key->keysym.mod & KMOD_ALT) return false;
    int to = moved(draft, sym, control, marks);
    if (to >= 0) return go(draft, to, marks);
    if (control) return with_control(app, sym);
    switch (sym) {
        case SDLK_UP: return go_rows(app, -1, marks);
        case SDLK_DOWN: return go_rows(app, 1, marks);
        case SDLK_BACKSPACE: return erase(draft, letter_before(draft->words, draft->caret));
        case SDLK_DELETE: return erase(draft, letter_after(draft->words, draft->caret));
        default: return false;
    }
}

// --- The pointer --------------------------------------------------------------------------------

static bool over_field(const App *app, SDL_Point at) {
    const View *view = &app->view;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (widget->kind != WIDGET_FIELD || !SDL_PointInRect(&at, &widget->box)) continue;
        return widget->pane == NO_PANE || SDL_PointInRect(&at, &view->panes[widget->pane].box);
    }
    return false;
}

bool table_point(App *app, SDL_Point at, Point how) {
    assert(app);
    Draft *draft = &app->table.draft;
    bool here = app->screen == SCREEN_TABLE && app->overlay == OVERLAY_NONE && app_typing(app);
    if (!here || (how != POINT_DRAWN && !over_field(app, at))) return false;
    Row rows[ROWS_MAX];
    int count = rows_of(&app->view, draft->words, draft->inner.w, rows);
    int down = at.y - draft->inner.y, leading = text_leading(app->view.text, STYLE_BODY);
    int row = draft->top + (down < 0 ? -1 : down / leading);
    row = row < 0 ? 0 : row >= count ? count - 1 : row;
    int caret = nearest(&app->view, draft, rows[row], at.x - draft->inner.x);
    if (how != POINT_WORD) return go(draft, caret, how != POINT_PLACE);
    int end = caret + (int)strcspn(draft->words + caret, " ");
    draft->mark = word_before(draft->words, end);
    return go(draft, end, true);
}

// --- Drawing ------------------------------------------------------------------------------------

static int inner_width(const View *view, int wide) { return wide - 2 * view_px(view, SIZE_GAP); }

static int shown_of(int rows) {
    return rows < LINES_MIN ? LINES_MIN : rows > LINES_MAX ? LINES_MAX : rows;
}

int words_height(App *app, int wide) {
    assert(app);
    View *view = &app->view;
    Row rows[ROWS_MAX];
    int count = rows_of(view, app->table.draft.words, inner_width(view, wide), rows);
    return shown_of(count) * text_leading(view->text, STYLE_BODY) + 2 * view_px(view, SIZE_GAP) +
           text_leading(view->text, STYLE_SMALL);
}

// Letters [from] to [till] of the row at [y], in a colour of their own where they are marked.
static void draw_piece(App *app, Row row, int from, int till, int y, bool is_marked) {
    View *view = &app->view;
    const Draft *draft = &app->table.draft;
    char piece[PARL_WORDS_MAX + 1];
    if (from >= till) return;
    snprintf(piece, sizeof piece, "%.*s", till - from, draft->words + from);
    int left = x_of(view, draft, row, from), right = x_of(view, draft, row, till);
    int leading = text_leading(view->text, STYLE_BODY);
    SDL_Rect box = {draft->inner.x + left, y, right - left, leading};
    if (is_marked) view_fill(view, box, COLOUR_ACCENT);
    Colour before = is_marked ? view_ground(view, COLOUR_ACCENT) : COLOUR_PANEL;
    box.w = view->width;  // It is one line already.
    text_draw(view->text, STYLE_BODY, is_marked ? COLOUR_ON_ACCENT : COLOUR_INK, box, piece);
    if (is_marked) view_ground(view, before);
}

static int within(int at, Row row) {
    return at < row.from ? row.from : at > row.till ? row.till : at;
}

static void draw_rows(App *app, const Row *rows, int count) {
    const Draft *draft = &app->table.draft;
    int y = draft->inner.y, leading = text_leading(app->view.text, STYLE_BODY);
    for (int i = draft->top; i < count && i < draft->top + LINES_MAX; ++i, y += leading) {
        Row row = rows[i];
        int first = within(first_of(draft), row), last = within(last_of(draft), row);
        draw_piece(app, row, row.from, first, y, false);
        draw_piece(app, row, first, last, y, true);
        draw_piece(app, row, last, row.till, y, false);
    }
}

// It stands before the letter, not on it.
static void draw_caret(App *app, const Row *rows, int count) {
    View *view = &app->view;
    const Draft *draft = &app->table.draft;
    int row = row_at(rows, count, draft->caret), thick = view_px(view, 2);
    int leading = text_leading(view->text, STYLE_BODY);
    int x = x_of(view, draft, rows[row], draft->caret);
    if (x > draft->inner.w) x = draft->inner.w;
    SDL_Rect caret = {draft->inner.x + x - thick,
                      draft->inner.y + (row - draft->top) * leading + leading / 6, thick,
                      leading * 2 / 3};
    view_fill(view, caret, COLOUR_ACCENT);
    SDL_SetTextInputRect(&caret);
}

// A voice echoes what is marked; else the letter before the caret, and after a space the word.
static void echo(const Draft *draft, Widget *widget) {
    char news[PARL_WORDS_MAX + 16];
    int till = draft->caret, from = letter_before(draft->words, till);
    while (till > 0 && draft->words[till - 1] == ' ') --till;
    if (till < draft->caret) from = word_before(draft->words, till);
    if (marked(draft)) from = first_of(draft), till = last_of(draft);
    snprintf(news, sizeof news, "%s%.*s", marked(draft) ? "marked: " : "", till - from,
             draft->words + from);
    view_news(widget, *news ? news : "none yet");
}

static void add_field(App *app, SDL_Rect box, int left) {
    const Draft *draft = &app->table.draft;
    char label[PARL_WORDS_MAX + 80], room[48] = "";
    if (left < NEARLY_FULL) snprintf(room, sizeof room, " (room for %d more letters)", left);
    snprintf(label, sizeof label, "Your own words: %s%s", *draft->words ? draft->words : "none yet",
             room);
    Widget *widget = view_add(&app->view, WIDGET_FIELD, box, label);
    widget->selected = true;
    echo(draft, widget);
}

void words_draw(App *app, SDL_Rect box) {
    assert(app);
    View *view = &app->view;
    Draft *draft = &app->table.draft;
    Row rows[ROWS_MAX];
    char room[48];
    int gap = view_px(view, SIZE_GAP), leading = text_leading(view->text, STYLE_BODY);
    int count = rows_of(view, draft->words, inner_width(view, box.w), rows);
    int shown = shown_of(count), row = row_at(rows, count, draft->caret);
    box.h = shown * leading + 2 * gap;
    draft->inner = (SDL_Rect){box.x + gap, box.y + gap, box.w - 2 * gap, shown * leading};
    if (draft->top > row) draft->top = row;
    if (draft->top < row - shown + 1) draft->top = row - shown + 1;
    if (draft->top + shown > count) draft->top = count > shown ? count - shown : 0;
    view_outline(view, box, RADIUS_SMALL, 2, COLOUR_ACCENT);
    draw_rows(app, rows, count);
    draw_caret(app, rows, count);
    int left = PARL_WORDS_MAX - (int)strlen(draft->words);
    snprintf(room, sizeof room, "Room for %d%s letters", left, *draft->words ? " more" : "");
    int wide = text_width(view->text, STYLE_SMALL, room, strlen(room));
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x + box.w - wide, box.y + box.h, wide,
              room);
    add_field(app, box, left);
}
