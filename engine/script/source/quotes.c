// SPDX-License-Identifier: MIT
//
// Texts whose quotes are bent, lost, or in the wrong place. They are mended before anything
// between them is looked at.
#include <assert.h>
#include <string.h>

#include "slips.h"
#include "utf8.h"

enum {
    // Where more texts than this are not closed, it is the habit of the whole file: then it
    // is no script.
    TEXTS_UNCLOSED_MAX = 10,
    CURLY_SHOWN = 3,  // how many are shown, where a word processor has bent them all
    LINES_MAX = 8,    // of a text between quotes that goes on in the next line
};

static int32_t end_of(const Repair *repair, int token) {
    return slip_token(repair, token)->start + slip_token(repair, token)->size;
}

static char quote_of(const Repair *repair, int token) {
    return repair->lexed.text[slip_token(repair, token)->start];
}

static bool is_text(const Repair *repair, int token) {
    return slip_token(repair, token)->kind == TOKEN_STRING;
}

static bool is_unclosed(const Repair *repair, int token) {
    return is_text(repair, token) && (slip_token(repair, token)->marks & TOKEN_UNCLOSED) != 0;
}

// Whether it can be told what is wrong with the text at [token].
static bool is_plain(const Repair *repair, int token) {
    return quote_of(repair, token) == '"' &&
           repair->lexed.unclosed_texts <= TEXTS_UNCLOSED_MAX;
}

// --- Curly quotes ----------------------------------------------------------------------------

static int32_t blank_at(const Lexed *lexed, int32_t at) {
    if (lexed->text[at] == ' ') return 1;
    return lexer_blank(lexed->text + at, (size_t)(lexed->size - at));
}

// The text of [token] without its quotes, and without the blanks that belong to « ».
static void inside_of(const Repair *repair, int token, int32_t *from, int32_t *till) {
    const Lexed *lexed = &repair->lexed;
    const Token *at = slip_token(repair, token);
    const char *start = lexed->text + at->start;
    *from = at->start + (*start == '"' ? 1 : (int32_t)utf8_next(start, (size_t)at->size, NULL));
    *till = at->start + at->size - 1;
    while (*till > *from && ((unsigned char)lexed->text[*till] & 0xc0) == 0x80) (*till)--;
    if (memcmp(start, "\xc2\xab", 2) != 0) return;
    while (*from < *till && blank_at(lexed, *from)) *from += blank_at(lexed, *from);
    for (int32_t i = *from; i < *till; i++) {
        int32_t after = i;
        while (after < *till && blank_at(lexed, after)) after += blank_at(lexed, after);
        if (after == *till) *till = i;
    }
}

// Both quotes become straight. Every one is mended, however many: it is one habit, of the
// word processor, and after the first few it is only counted.
static void mend_curly(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    const Token *at = slip_token(repair, token);
    int32_t from, till;
    inside_of(repair, token, &from, &till);
    if (repair->curly++ < CURLY_SHOWN) {
        const char *inside =
            arena_copy_part(repair->arena, lexed->text + from, (size_t)(till - from));
        slip_report(repair, PROBLEM_QUOTES_CURLY, token, inside, NULL, NULL);
    } else if (repair->curly_folded < 0) {
        repair->curly_folded = token;
    }
    slip_edit(repair, token, at->start, from - at->start, "\"");
    slip_edit(repair, token, till, end_of(repair, token) - till, "\"");
}

static void report_folded(Repair *repair) {
    if (repair->curly_folded < 0) return;
    const char *count = slip_number(repair, repair->curly - CURLY_SHOWN);
    slip_report(repair, PROBLEM_SAME_AGAIN, repair->curly_folded, count, NULL, NULL);
}

// --- Quotes inside of a text -----------------------------------------------------------------

static bool has_unclosed(const Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int32_t line = slip_token(repair, token)->line;
    if (lexed->unclosed_texts == 0) return false;
    for (int i = lexed->lines[line]; i < lexed->count && lexed->tokens[i].line == line; i++)
        if (is_unclosed(repair, i)) return true;
    return false;
}

static int next_text(const Repair *repair, int token) {
    int at = token + 1;
    while (at < repair->lexed.count - 1 && !is_text(repair, at)) at++;
    return at;
}

// `"It is "not". "`: what Lua takes for a word of its own is one of a text where the text before
// it ends with a blank.
static bool breaks_off(const Repair *repair, int token) {
    int32_t end = end_of(repair, token) - 1;
    return end == slip_token(repair, token)->start + 1 || repair->lexed.text[end - 1] == ' ';
}

// `"A "trial". "`: the text that goes on behind the quoted word, or -1. Nobody writes a
// quote and a word without a blank between them.
static int goes_on(const Repair *repair, int token) {
    uint8_t kind = slip_token(repair, token + 1)->kind;
    bool word = kind == TOKEN_NAME || kind == TOKEN_NUMBER || kind == TOKEN_BROKEN ||
                (kind == TOKEN_KEYWORD && breaks_off(repair, token));
    if (!word || !slip_touches(repair, token) || quote_of(repair, token) != '"') return -1;
    int next = next_text(repair, token);
    bool fits = is_text(repair, next) && slip_same_line(repair, token, next) &&
                slip_touches(repair, next - 1) && quote_of(repair, next) == '"';
    return fits && !has_unclosed(repair, token) ? next : -1;
}

// The quotes inside become single ones, so that the text is one again.
static bool mend_inside(Repair *repair, int token) {
    int next = goes_on(repair, token);
    if (next < 0 || !slip_mend(repair, token)) return false;
    const Lexed *lexed = &repair->lexed;
    int32_t from = end_of(repair, token), till = slip_token(repair, next)->start;
    const char *word = arena_copy_part(repair->arena, lexed->text + from, (size_t)(till - from));
    slip_report(repair, PROBLEM_QUOTES_INSIDE, token + 1, word, NULL, NULL);
    slip_edit(repair, token, from - 1, 1, "'");
    slip_edit(repair, token, till, 1, "'");
    return true;
}

// --- Texts that are not closed ---------------------------------------------------------------

// Whether nothing but commas and brackets stands behind the quote of [token]: it was meant
// to close a text, not to open one.
static bool only_closes(const Repair *repair, int token) {
    const char *text = repair->lexed.text + slip_token(repair, token)->start;
    for (int32_t i = 1; i < slip_token(repair, token)->size; i++)
        if (!strchr(" \t\r,;})", text[i])) return false;
    return true;
}

// 'It's a trial.': the apostrophe has ended the text, and its last quote opened another.
static bool mend_apostrophe(Repair *repair, int token) {
    int next = next_text(repair, token);
    bool fits = quote_of(repair, token) == '\'' && !is_unclosed(repair, token) &&
                slip_token(repair, token + 1)->kind == TOKEN_NAME && slip_touches(repair, token) &&
                is_unclosed(repair, next) && slip_same_line(repair, token, next) &&
                quote_of(repair, next) == '\'' && only_closes(repair, next);
    if (!fits || !slip_mend(repair, token)) return false;
    slip_report(repair, PROBLEM_QUOTES_INSIDE, token, NULL, NULL, NULL);
    slip_edit(repair, token, slip_token(repair, token)->start, 1, "\"");
    slip_edit(repair, token, slip_token(repair, next)->start, 1, "\"");
    return true;
}

// A text that was broken over lines: it is closed in one of the next. The token that closes
// it, or -1.
static int closed_below(const Repair *repair, int token) {
    int next = next_text(repair, token);
    bool fits = is_unclosed(repair, next) && only_closes(repair, next) &&
                quote_of(repair, next) == '"' && !slip_same_line(repair, token, next) &&
                slip_token(repair, next)->line <= slip_token(repair, token)->line + LINES_MAX;
    return fits ? next : -1;
}

// In the copy each line end is stepped over by \z, so that the lines stay as they are.
static void join_lines(Repair *repair, int token, int last) {
    const Lexed *lexed = &repair->lexed;
    int32_t line = slip_token(repair, token)->line, till = slip_token(repair, last)->start;
    for (int32_t at = slip_token(repair, token)->start; at < till; at++) {
        if (lexed->text[at] != '\n') continue;
        edits_add(&repair->edits, (Edit){.start = at, .line = line++, .inserted = " \\z"}, false);
    }
}

static bool mend_broken(Repair *repair, int token) {
    int last = closed_below(repair, token);
    if (last < 0 || !slip_mend(repair, token)) return false;
    slip_report(repair, PROBLEM_TEXT_BROKEN, token, NULL, NULL, NULL);
    join_lines(repair, token, last);
    repair->skip = last + 1;
    return true;
}

// Whether what stands behind the first quote of [token] can only follow a text: its quote was
// meant to close one.
static bool begins_behind(const Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int32_t from = slip_token(repair, token)->start + 1, at = from;
    while (at < lexed->size && lexed->text[at] == ' ') at++;
    if (at == lexed->size || strchr(",;})\r\n", lexed->text[at])) return true;
    return at > from && at + 1 < lexed->size && memcmp(lexed->text + at, "{ ", 2) == 0;
}

// Whether a placeholder ends at [token]: its braces touch the name.
static bool ends_placeholder(const Repair *repair, int token) {
    return token > 1 && token_is(&repair->lexed, token, "}") &&
           token_is(&repair->lexed, token - 2, "{") && slip_touches(repair, token - 2) &&
           slip_touches(repair, token - 1);
}

static bool is_capital(const Repair *repair, int token) {
    char c = repair->lexed.text[slip_token(repair, token)->start];
    return c >= 'A' && c <= 'Z';
}

// The token behind who or what is said to speak at [token], or [token] itself. Sentences
// begin with a capital, people in a script without one.
static int behind_speaker(const Repair *repair, int token, int last) {
    if (token + 1 >= last || slip_token(repair, token)->kind != TOKEN_NAME) return token;
    bool sentence = !is_capital(repair, token) && is_capital(repair, token + 1);
    bool speaks = slip_word(repair, token) || slip_speaks(repair, token) || sentence;
    return speaks ? token + 1 : token;
}

// The token before which a text must have been opened that ends at [token]: behind the sign
// of its field, behind who says it, or behind the comma of a list; -1.
static int lost_start(const Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int comma = -1;
    for (int at = token - 1; at >= 0 && slip_same_line(repair, at, token); at--) {
        if (is_text(repair, at)) return -1;
        if (token_is(lexed, at, "=")) return at + 1;
        if (token_is(lexed, at, "(")) return comma >= 0 ? comma + 1 : at + 1;
        if (token_is(lexed, at, "{")) return behind_speaker(repair, at + 1, token);
        bool ends = token_is(lexed, at, "}") || token_is(lexed, at, ")");
        if (ends_placeholder(repair, at)) at -= 2;
        else if (ends) return at + 1 + token_is(lexed, at + 1, ",");
        if (token_is(lexed, at, ",") && comma < 0) comma = at;
        bool first = at == 0 || !slip_same_line(repair, at - 1, token);
        if (first) return behind_speaker(repair, at, token);
    }
    return -1;
}

// `choice "Go. { jump …`: a text with a body behind it ends before that body; -1.
static int32_t end_of_body(const Repair *repair, int token) {
    const WordRow *word = token > 0 ? slip_word(repair, token - 1) : NULL;
    bool body = word && (word->shape == SHAPE_NAME_BODY || word->shape == SHAPE_TEXT_OPEN ||
                         word->shape == SHAPE_CONDITION_BODY);
    int32_t start = slip_token(repair, token)->start, end = end_of(repair, token);
    for (int32_t at = start + 1; body && at + 2 < end; at++) {
        if (memcmp(repair->lexed.text + at, " { ", 3) != 0) continue;
        while (at > start + 1 && repair->lexed.text[at - 1] == ' ') at--;
        return at;
    }
    return -1;
}

// The first text of the line that swallows what cannot belong to it: its own body, or all up
// to a sign behind which the next text begins: `"Rui, role = "`. -1 where none does.
static int swallowing(const Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    for (int i = lexed->lines[slip_token(repair, token)->line]; i < token; i++) {
        if (!is_text(repair, i) || quote_of(repair, i) != '"') continue;
        if (begins_behind(repair, i)) continue;
        if (end_of_body(repair, i) >= 0) return i;
        int32_t at = end_of(repair, i) - 2;
        while (at > slip_token(repair, i)->start && lexed->text[at] == ' ') at--;
        if (at > slip_token(repair, i)->start && strchr("=(,{", lexed->text[at])) return i;
    }
    return -1;
}

// The rest of the line is inside out, and is read again once the quote is there.
static bool mend_unopened(Repair *repair, int token) {
    bool closes = has_unclosed(repair, token) && begins_behind(repair, token);
    int first = closes && swallowing(repair, token) < 0 ? lost_start(repair, token) : -1;
    if (first < 0 || first >= token || !slip_mend(repair, token)) return false;
    slip_report(repair, PROBLEM_TEXT_UNOPENED, first, NULL, NULL, NULL);
    slip_edit(repair, token, slip_token(repair, first)->start, 0, "\"");
    repair->skip = token + 1;
    while (repair->skip < repair->lexed.count && slip_same_line(repair, repair->skip, token))
        repair->skip++;
    return true;
}

// Where a text that has only lost its closing quote must end: before the commas and
// brackets at the end of the line.
static int32_t end_at_line(const Repair *repair, int token) {
    int32_t end = end_of(repair, token), start = slip_token(repair, token)->start;
    while (end > start + 1 && strchr(" \t\r,;})", repair->lexed.text[end - 1])) end--;
    return end;
}

// Where a text that swallows a field or a body must end: before its comma or brace; -1.
static int32_t end_inside(const Repair *repair, int token) {
    int32_t start = slip_token(repair, token)->start, end = end_of(repair, token);
    for (int32_t at = start + 1; at < end; at++) {
        char c = repair->lexed.text[at];
        bool field = c == ',' && memchr(repair->lexed.text + at, '=', (size_t)(end - at));
        if (c != '{' && !field) continue;
        while (at > start + 1 && repair->lexed.text[at - 1] == ' ') at--;
        return at;
    }
    return -1;
}

// A text is mended where it is plain which quote it has lost.
static void mend_unclosed(Repair *repair, int token) {
    bool plain = is_plain(repair, token);
    if (plain && mend_broken(repair, token)) return;
    bool others = false;
    for (int i = token - 1; i >= 0 && slip_same_line(repair, i, token); i--)
        others = others || is_text(repair, i);
    int lost = plain && others ? swallowing(repair, token) : -1;
    int32_t end = lost >= 0 ? end_of_body(repair, lost) : -1;
    if (lost >= 0 && end < 0) end = end_inside(repair, lost);
    if (plain && !others) end = end_of_body(repair, token);
    if (plain && !others && end < 0) end = end_at_line(repair, token);
    if (lost >= 0) token = lost;
    if (end >= 0 && !slip_mend(repair, token)) return;
    const char *quote = slip_token(repair, token)->marks & TOKEN_LONG ? "]]"
                        : quote_of(repair, token) == '\''           ? "'"
                                                                    : "\"";
    slip_report(repair, PROBLEM_STRING_UNCLOSED, token, quote, NULL, NULL);
    if (end >= 0) slip_edit(repair, token, end, 0, quote);
    else slip_stop(repair);
}

// --- The whole -------------------------------------------------------------------------------

static void mend_text(Repair *repair, int token) {
    const Token *at = slip_token(repair, token);
    if (is_plain(repair, token) && mend_unopened(repair, token)) return;
    if (at->marks & TOKEN_UNCLOSED) {
        mend_unclosed(repair, token);
    } else if (at->marks & TOKEN_CURLY) {
        mend_curly(repair, token);
    } else if (!(at->marks & TOKEN_LONG)) {
        if (mend_apostrophe(repair, token)) repair->skip = next_text(repair, token) + 1;
        else (void)mend_inside(repair, token);
    }
}

void slip_texts(Repair *repair) {
    assert(repair);
    repair->curly_folded = -1;
    for (int i = 0; i < repair->lexed.count && !repair->stopped; i++)
        if (i >= repair->skip && is_text(repair, i)) mend_text(repair, i);
    report_folded(repair);
    repair->skip = 0;
}
