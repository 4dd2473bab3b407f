// SPDX-License-Identifier: MIT
//
// Signs and brackets out of habit: as other languages, spreadsheets and prose write them.
#include <assert.h>
#include <string.h>

#include "slips.h"

static uint8_t kind_at(const Repair *repair, int token) {
    return slip_token(repair, token)->kind;
}

static bool is_name(const Repair *repair, int token) {
    return kind_at(repair, token) == TOKEN_NAME;
}

static bool ends_entry(const Repair *repair, int token) {
    return slip_is_sign(repair, token, ",});") || kind_at(repair, token) == TOKEN_END;
}

// --- Fields ----------------------------------------------------------------------------------

// The value behind the sign of a field that is set with : := => or ==, or -1.
static int foreign_sign(const Repair *repair, int token) {
    if (kind_at(repair, token + 1) != TOKEN_SIGN) return -1;
    if (slip_reads(repair, token + 1, "==")) return token + 2;
    bool colon = slip_reads(repair, token + 1, ":"), equals = slip_reads(repair, token + 1, "=");
    bool two = (colon && slip_reads(repair, token + 2, "=")) ||
               (equals && slip_reads(repair, token + 2, ">"));
    if (two && slip_touches(repair, token + 1)) return token + 3;
    if (!colon) return -1;
    uint8_t kind = kind_at(repair, token + 2);
    bool plain = kind == TOKEN_STRING || kind == TOKEN_NUMBER || slip_reads(repair, token + 2, "{");
    bool bare = (kind == TOKEN_NAME || kind == TOKEN_KEYWORD) && ends_entry(repair, token + 3);
    return plain || bare ? token + 2 : -1;
}

static bool look_field(Repair *repair, int token) {
    int value = foreign_sign(repair, token);
    if (value < 0 || !slip_begins_entry(repair, token)) return false;
    const char *name = slip_slice(repair, token, token + 1);
    bool speech = slip_reads(repair, token + 1, ":") && kind_at(repair, value) == TOKEN_STRING &&
                  slip_speaks(repair, token);
    if (!slip_mend(repair, token)) return true;
    if (speech) {
        const char *said = slip_slice(repair, value, value + 1);
        slip_report(repair, PROBLEM_FIELD_WORD, token + 1, name, said, NULL);
    } else {
        slip_report_span(repair, PROBLEM_FIELD_SIGN, token + 1, value, name, NULL);
    }
    slip_replace(repair, token + 1, speech ? " " : "=");
    if (value == token + 3) slip_replace(repair, token + 2, "");
    repair->skip = value;
    repair->callable[value] = speech;
    return true;
}

// "fast" = "…", "fast": "…": names in quotes, as other tables have them. NULL where [token] is
// no such name.
static const char *quoted_name(Repair *repair, int token) {
    bool sign = slip_reads(repair, token + 1, "=") || slip_reads(repair, token + 1, ":");
    if (kind_at(repair, token) != TOKEN_STRING || !sign) return NULL;
    if (!slip_begins_entry(repair, token)) return NULL;
    char *name = arena_copy(repair->arena, slip_slice(repair, token, token + 1));
    size_t length = strlen(name);
    if (length < 3 || (name[0] != '"' && name[0] != '\'')) return NULL;
    name[length - 1] = '\0';
    return name_is_plain(name + 1) ? name + 1 : NULL;
}

static bool look_field_quoted(Repair *repair, int token) {
    const char *name = quoted_name(repair, token);
    uint8_t kind = name ? kind_at(repair, token + 2) : TOKEN_END;
    bool value = kind == TOKEN_STRING || kind == TOKEN_NUMBER ||
                 slip_reads(repair, token + 2, "{") ||
                 ((kind == TOKEN_NAME || kind == TOKEN_KEYWORD) && ends_entry(repair, token + 3));
    if (!name || !value || !slip_mend(repair, token)) return false;
    slip_report(repair, PROBLEM_FIELD_QUOTED, token, name, NULL, NULL);
    slip_replace(repair, token, name);
    slip_replace(repair, token + 1, "=");
    repair->skip = token + 2;
    return true;
}

// The ( around [token]; -1.
static int round_around(const Repair *repair, int token) {
    for (int i = token - 1; i >= 0; i--)
        if (slip_reads(repair, i, "(") && slip_token(repair, i)->partner > token)
            return slip_reads(repair, slip_token(repair, i)->partner, ")") ? i : -1;
    return -1;
}

// commit(rui, "launch", gate = "trial"): its details want braces. Any other call has no
// fields at all: set("mood" = "warm").
static bool look_call_sign(Repair *repair, int token) {
    bool fits = slip_reads(repair, token, "=") && token > 0 &&
                slip_token(repair, token)->inside == INSIDE_PAREN;
    if (!fits || round_around(repair, token) < 0 || !slip_mend(repair, token)) return false;
    int open = round_around(repair, token), close = slip_token(repair, open)->partner;
    const WordRow *word = open > 0 ? slip_word(repair, open - 1) : NULL;
    if (!word || !word->fields) {
        slip_report(repair, PROBLEM_CALL_SIGN, token, NULL, NULL, NULL);
        slip_replace(repair, token, ",");
        return true;
    }
    slip_report(repair, PROBLEM_DETAILS_BRACES, token - 1, word->name,
                slip_slice(repair, token - 1, close), NULL);
    slip_edit(repair, token, slip_token(repair, token - 1)->start, 0, "{ ");
    slip_edit(repair, close, slip_token(repair, close)->start, 0, " }");
    repair->skip = close;
    return true;
}

static void report_body(Repair *repair, int token, const WordRow *word) {
    bool named = word->shape == SHAPE_NAME_BODY;
    slip_report(repair, PROBLEM_BODY_BRACKETS, token, word->name, named ? "\"…\" " : "", NULL);
}

// --- What is missing -------------------------------------------------------------------------

static bool is_field(Repair *repair, int token) {
    return is_name(repair, token) && !slip_word(repair, token) &&
           field_exists(slip_slice(repair, token, token + 1));
}

// weeks 6, title "Small", covers { … }: the sign of a field is missing.
static bool look_no_sign(Repair *repair, int token) {
    if (!slip_begins_entry(repair, token)) return false;
    uint8_t kind = kind_at(repair, token + 1);
    bool value = kind == TOKEN_NUMBER || kind == TOKEN_STRING || slip_reads(repair, token + 1, "{");
    bool bare = kind == TOKEN_NAME && ends_entry(repair, token + 2);
    if ((!value && !bare) || !slip_same_line(repair, token, token + 1)) return false;
    if (!is_field(repair, token) || slip_speaks(repair, token)) return false;
    if (!slip_mend(repair, token)) return false;
    const Token *at = slip_token(repair, token);
    slip_report(repair, PROBLEM_FIELD_SIGN, token, slip_slice(repair, token, token + 1), NULL,
                NULL);
    slip_edit(repair, token, at->start + at->size, 0, " =");
    repair->skip = token + 2;
    return true;
}

// Whether what begins at [token] can only stand inside of a body.
static bool is_inner(Repair *repair, int token) {
    if (!is_name(repair, token)) return false;
    if (slip_reads(repair, token + 1, "=")) return true;
    return kind_at(repair, token + 1) == TOKEN_STRING && slip_speaks(repair, token);
}

// choice "Go." worth = 100 }: the brace that opens the body is missing.
static bool look_no_brace(Repair *repair, int token) {
    const WordRow *word = slip_word(repair, token);
    if (!word || repair->lexed.stray == 0) return false;
    bool plain = word->shape == SHAPE_BODY;
    bool named = word->shape == SHAPE_NAME_BODY || word->shape == SHAPE_TEXT_OPEN ||
                 word->shape == SHAPE_CONDITION_BODY;
    if (named && kind_at(repair, token + 1) != TOKEN_STRING) return false;
    int body = token + (plain ? 1 : 2);
    bool fits = (plain || named) && slip_same_line(repair, token, body) && is_inner(repair, body);
    if (!fits || !slip_mend(repair, token)) return false;
    report_body(repair, body, word);
    slip_edit(repair, token, slip_token(repair, body)->start, 0, "{ ");
    repair->callable[token + 1] = named;
    repair->skip = body + 1;
    repair->opened++;
    return true;
}

bool slip_no_details(Repair *repair, int token) {
    assert(repair);
    const WordRow *word = token > 0 ? slip_word(repair, token - 1) : NULL;
    int end = slip_line_end(repair, token), field = token + 1;
    if (!word || !word->fields || word->shape != SHAPE_CALL) return false;
    while (field + 1 < end && !slip_reads(repair, field, "{") &&
           !(is_name(repair, field) && slip_reads(repair, field + 1, "=")))
        field++;
    if (field + 1 >= end || slip_reads(repair, field, "{") || !slip_mend(repair, token))
        return false;
    const char *name = slip_slice(repair, field, field + 1);
    char *details = arena_take(repair->arena, strlen(name) + sizeof " = …");
    strcpy(details, name);
    slip_report(repair, PROBLEM_DETAILS_BRACES, field, word->name, strcat(details, " = …"), NULL);
    slip_edit(repair, token, slip_token(repair, field)->start, 0, "{ ");
    repair->opened++;
    repair->rounded++;
    repair->skip = end;
    return true;
}

// --- Figures ---------------------------------------------------------------------------------

static bool look_percent(Repair *repair, int token) {
    bool fits = slip_reads(repair, token, "%") && token > 0 &&
                kind_at(repair, token - 1) == TOKEN_NUMBER && ends_entry(repair, token + 1);
    if (!fits || !slip_mend(repair, token)) return false;
    const char *number = slip_slice(repair, token - 1, token);
    slip_report_span(repair, PROBLEM_PERCENT_SIGN, token - 1, token + 1, number, NULL);
    slip_replace(repair, token, "");
    return true;
}

// --- Texts without quotes --------------------------------------------------------------------

// The end of a run of words from [token] to the end of its line, its comma and brackets not
// counted; [token] where something else stands among them.
static int prose(const Repair *repair, int token, bool to_comma) {
    int end = slip_line_end(repair, token);
    for (int i = token; i < end; i++) {
        if (kind_at(repair, i) == TOKEN_STRING) return token;
        if (to_comma && ends_entry(repair, i)) return i;
    }
    while (end > token && ends_entry(repair, end - 1)) end--;
    return end;
}

// title = The chat helper, or: imke There is a chance,
static bool look_prose(Repair *repair, int token) {
    if (token == 0 || slip_token(repair, token)->inside != INSIDE_BRACE) return false;
    bool field = slip_reads(repair, token - 1, "=");
    int first = field ? token : token + 1;
    bool words = is_name(repair, first) && slip_same_line(repair, first, token) &&
                 (is_name(repair, first + 1) || kind_at(repair, first + 1) == TOKEN_KEYWORD) &&
                 slip_same_line(repair, first, first + 1);
    static const char *const signs[] = {"and", "or", "not", NULL};
    if (!words || slip_reads_any(repair, first + 1, signs)) return false;
    if (!field && (!slip_begins_entry(repair, token) || !slip_speaks(repair, token))) return false;
    int end = prose(repair, first, field);
    if (end < first + 2 || !slip_mend(repair, token)) return false;
    slip_report_span(repair, PROBLEM_TEXT_BARE, first, end, slip_slice(repair, first, end), NULL);
    slip_quote(repair, first, end);
    repair->skip = end;
    return true;
}

// "IMKE" of a screenplay: the speaker whose name is the same in small letters; NULL.
static const char *speaker_of(Repair *repair, int token) {
    const char *name = slip_slice(repair, token, token + 1);
    if (slip_speaks(repair, token)) return name;
    char *lower = arena_copy(repair->arena, name);
    for (char *c = lower; *c; c++)
        if (*c >= 'A' && *c <= 'Z') *c = (char)(*c - 'A' + 'a');
    return slip_is_speaker(repair, lower) ? lower : NULL;
}

// IMKE: There is a chance,
static bool look_screenplay(Repair *repair, int token) {
    int first = token + 2;
    bool fits = slip_is_sign(repair, token + 1, ":") && is_name(repair, first) &&
                slip_begins_entry(repair, token) && slip_same_line(repair, token, first + 1) &&
                !ends_entry(repair, first + 1);
    const char *speaker = fits ? speaker_of(repair, token) : NULL;
    int end = speaker ? prose(repair, first, false) : first;
    if (end < first + 2 || !slip_mend(repair, token)) return false;
    slip_report_span(repair, PROBLEM_TEXT_BARE, first, end, slip_slice(repair, first, end), NULL);
    slip_replace(repair, token, speaker);
    slip_replace(repair, token + 1, "");
    slip_quote(repair, first, end);
    repair->skip = end;
    return true;
}

// Imke Sand "Shall we?": as players call her, where the name in the script is wanted.
static bool look_full_name(Repair *repair, int token) {
    if (!is_name(repair, token) || !is_name(repair, token + 1)) return false;
    if (slip_word(repair, token) || !slip_begins_entry(repair, token)) return false;
    int said = token;
    while (is_name(repair, said) && slip_same_line(repair, token, said)) said++;
    if (kind_at(repair, said) != TOKEN_STRING || !slip_same_line(repair, token, said)) return false;
    const char *called = slip_slice(repair, token, said);
    const char *person = slip_person_called(repair, called);
    if (!person) person = speaker_of(repair, token);  // Declared in another file.
    if (!person || !name_is_plain(person) || !slip_mend(repair, token)) return false;
    slip_report_span(repair, PROBLEM_SPEAKER_SHOWN, token, said, called, person);
    slip_replace(repair, token, person);
    for (int i = token + 1; i < said; i++) slip_replace(repair, i, "");
    repair->callable[said] = 1;
    repair->skip = said + 1;
    return true;
}

// imke "A trial. " + "Two weeks.": Lua would say the first, and be lost with the second.
static bool look_joined(Repair *repair, int token) {
    bool plus = slip_reads(repair, token, "+"), dots = slip_reads(repair, token, "..");
    if ((!plus && !dots) || token == 0 || kind_at(repair, token - 1) != TOKEN_STRING) return false;
    bool said = repair->callable[token - 1] != 0;
    if (kind_at(repair, token + 1) != TOKEN_STRING || (dots && !said)) return false;
    const Token *before = slip_token(repair, token - 1), *behind = slip_token(repair, token + 1);
    bool alike = repair->lexed.text[before->start] == repair->lexed.text[behind->start] &&
                 before->line == behind->line && !(before->marks & TOKEN_LONG);
    if (!alike || !slip_mend(repair, token)) return false;
    slip_report(repair, PROBLEM_TEXT_JOINED, token, NULL, NULL, NULL);
    int32_t end = before->start + before->size - 1;
    slip_edit(repair, token, end, behind->start + 1 - end, "");
    repair->skip = token + 2;
    return true;
}

// --- Brackets --------------------------------------------------------------------------------

// The text behind the name is one more argument: ask imke "labels".
static int call_end(const Repair *repair, int token) {
    bool more =
        kind_at(repair, token + 2) == TOKEN_STRING && slip_same_line(repair, token, token + 2);
    return token + (more ? 3 : 2);
}

// ask imke, for ask(imke); ask imke "labels", for ask(imke, "labels").
static bool look_call(Repair *repair, int token) {
    const WordRow *word = slip_word(repair, token);
    if (!word || word->shape != SHAPE_CALL || !slip_begins_entry(repair, token)) return false;
    if (!is_name(repair, token + 1) || !slip_same_line(repair, token, token + 1)) return false;
    int end = call_end(repair, token);
    if (!ends_entry(repair, end) || !slip_mend(repair, token)) return false;
    const char *name = slip_slice(repair, token + 1, token + 2);
    const char *text = end > token + 2 ? slip_slice(repair, token + 2, end) : NULL;
    slip_report(repair, PROBLEM_CALL_BRACKETS, token, word->name, name, text);
    const Token *first = slip_token(repair, token + 1), *last = slip_token(repair, end - 1);
    slip_edit(repair, token, first->start, 0, "(");
    if (text) slip_edit(repair, token, first->start + first->size, 0, ",");
    slip_edit(repair, token, last->start + last->size, 0, ")");
    repair->skip = end;
    return true;
}

// vary "wrong" (16, 18) or [16, 18]; scenario (title = "…").
static bool look_body_brackets(Repair *repair, int token, const WordRow *word) {
    bool named = word->shape == SHAPE_NAME_BODY;
    int body = token + (named ? 2 : 1), close = slip_token(repair, body)->partner;
    bool round = slip_reads(repair, body, "(") && slip_reads(repair, close, ")");
    bool square = slip_reads(repair, body, "[") && slip_reads(repair, close, "]");
    if (named && kind_at(repair, token + 1) != TOKEN_STRING) return false;
    if (!named && !slip_reads(repair, body + 2, "=")) return false;
    if ((!round && !square) || !slip_mend(repair, token)) return false;
    report_body(repair, body, word);
    slip_replace(repair, body, "{");
    slip_replace(repair, close, "}");
    repair->callable[body] = 1;
    repair->skip = body + 1;
    return true;
}

// vary "wrong" 16, 18
static bool look_values(Repair *repair, int token, const WordRow *word) {
    int first = token + 2, end = slip_line_end(repair, token);
    bool value = kind_at(repair, first) == TOKEN_NUMBER || kind_at(repair, first) == TOKEN_STRING;
    bool fits = word->entries == ENTRIES_VALUES && kind_at(repair, token + 1) == TOKEN_STRING;
    if (!fits || !value || first >= end || !slip_mend(repair, token)) return false;
    report_body(repair, first, word);
    const Token *last = slip_token(repair, end - 1);
    slip_edit(repair, token, slip_token(repair, first)->start, 0, "{ ");
    slip_edit(repair, token, last->start + last->size, 0, " }");
    repair->skip = end;
    return true;
}

static bool look_body(Repair *repair, int token) {
    const WordRow *word = slip_word(repair, token);
    if (!word || (word->shape != SHAPE_NAME_BODY && word->shape != SHAPE_BODY)) return false;
    if (slip_token(repair, token)->kind == TOKEN_END) return false;
    return look_body_brackets(repair, token, word) || look_values(repair, token, word);
}

// --- figure ----------------------------------------------------------------------------------

// What stands between two tokens, without quotes around it.
static const char *unquoted(Repair *repair, int from, int till) {
    const char *said = slip_slice(repair, from, till);
    if (kind_at(repair, from) != TOKEN_STRING) return said;
    return arena_copy_part(repair->arena, said + 1, strlen(said) - 2);
}

// figure "right" 100 - wrong, figure right = "100 - wrong": both parts get their quotes.
static bool look_figure(Repair *repair, int token) {
    const WordRow *word = slip_word(repair, token);
    if (!word || word->shape != SHAPE_NAME_TEXT) return false;
    int end = slip_line_end(repair, token), value = token + 2;
    if (end < token + 3) return false;
    bool named = is_name(repair, token + 1), equals = slip_reads(repair, value, "=");
    bool text = kind_at(repair, token + 1) == TOKEN_STRING;
    if (equals) value++;
    bool quoted = kind_at(repair, value) == TOKEN_STRING;
    static const char *const others[] = {"{", "function", NULL};
    if ((!named && !text) || value >= end || slip_reads_any(repair, value, others)) return false;
    bool call = slip_reads(repair, value, "(") && slip_reads(repair, value + 1, "function");
    if (call || (quoted && text && !equals) || !slip_mend(repair, token)) return false;
    slip_report_span(repair, PROBLEM_FIGURE_QUOTES, token + 1, end,
                     unquoted(repair, token + 1, token + 2), unquoted(repair, value, end));
    if (named) slip_quote(repair, token + 1, token + 2);
    if (equals) slip_replace(repair, token + 2, "");
    if (!quoted) slip_quote(repair, value, end);
    repair->skip = end;
    return true;
}

// --- Commas ----------------------------------------------------------------------------------

// A comma between a name and its body, behind another one, or behind a whole declaration.
static bool look_comma_extra(Repair *repair, int token) {
    if (!slip_is_sign(repair, token, ",") || token == 0) return false;
    const Token *at = slip_token(repair, token);
    bool top = at->inside == INSIDE_NOTHING, list = at->inside == INSIDE_BRACE;
    bool round = at->inside == INSIDE_PAREN;
    bool extra = (list || round) && slip_is_sign(repair, token - 1, ",{(");
    extra = extra || (round && slip_reads(repair, token + 1, ")"));
    const WordRow *next = slip_word(repair, token + 1);
    bool item = slip_reads(repair, token - 1, "}") &&
                (kind_at(repair, token + 1) == TOKEN_END || (next && next->stands == STANDS_TOP));
    const WordRow *word = token > 1 ? slip_word(repair, token - 2) : NULL;
    bool body = word && kind_at(repair, token - 1) == TOKEN_STRING &&
                slip_reads(repair, token + 1, "{") &&
                (word->shape == SHAPE_NAME_BODY || word->shape == SHAPE_CONDITION_BODY ||
                 word->shape == SHAPE_TEXT_OPEN);
    if (!extra && !(top && item) && !((top || list) && body)) return false;
    if (!slip_mend(repair, token)) return true;
    slip_report(repair, PROBLEM_COMMA_EXTRA, token, NULL, NULL, NULL);
    slip_replace(repair, token, "");
    if (body) repair->callable[token + 1] = 1;
    repair->skip = body ? token + 2 : token + 1;
    return true;
}

// --- Capitals --------------------------------------------------------------------------------

// Scene "monday" { … }: taken as what it means, where nobody has that name.
static void look_capital(Repair *repair, int token) {
    const Token *at = slip_token(repair, token);
    bool called = kind_at(repair, token + 1) == TOKEN_STRING || slip_reads(repair, token + 1, "{");
    char first = repair->lexed.text[at->start];
    if (first < 'A' || first > 'Z' || !called) return;
    char *lower = arena_copy(repair->arena, slip_slice(repair, token, token + 1));
    for (char *c = lower; *c; c++)
        if (*c >= 'A' && *c <= 'Z') *c = (char)(*c - 'A' + 'a');
    const char *name = slip_slice(repair, token, token + 1);
    if (!word_find(lower) || slip_is_person(repair, name) || !slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_UNKNOWN_WORD, token, name, lower, NULL);
    slip_replace(repair, token, lower);
}

// --- What belongs to nothing -----------------------------------------------------------------

// weights = { … } behind the last brace of scenario { … }: Lua keeps it, and nobody reads it.
static bool look_loose(Repair *repair, int token) {
    bool fits = slip_is_sign(repair, token + 1, "=") &&
                slip_token(repair, token)->inside == INSIDE_NOTHING &&
                (token == 0 || !slip_reads(repair, token - 1, "local"));
    static const char *const parts[] = {",", ".", "<", ">", "for", NULL};
    if (!fits || (token > 0 && slip_reads_any(repair, token - 1, parts))) return false;
    const char *name = slip_slice(repair, token, token + 1);
    for (int i = 0; i < repair->lexed.count - 1; i++)
        if (i != token && is_name(repair, i) && slip_reads(repair, i, name)) return false;
    slip_report(repair, PROBLEM_NAME_LOOSE, token, name, NULL, NULL);
    return false;
}

// --- The whole -------------------------------------------------------------------------------

// At a word of ours.
static bool look_word(Repair *repair, int token) {
    return look_field(repair, token) || look_no_brace(repair, token) ||
           look_screenplay(repair, token) || look_call(repair, token) || look_body(repair, token) ||
           look_figure(repair, token) || slip_list(repair, token);
}

// At any other name.
static bool look_name(Repair *repair, int token) {
    look_capital(repair, token);
    return look_field(repair, token) || look_no_sign(repair, token) || look_prose(repair, token) ||
           look_screenplay(repair, token) || look_full_name(repair, token) ||
           slip_list(repair, token) || look_loose(repair, token);
}

static bool look_sign(Repair *repair, int token) {
    return look_percent(repair, token) || look_joined(repair, token) ||
           look_call_sign(repair, token) || look_comma_extra(repair, token);
}

bool slip_habit(Repair *repair, int token) {
    assert(repair);
    switch ((TokenKind)slip_token(repair, token)->kind) {
        case TOKEN_NAME:
            return slip_word(repair, token) ? look_word(repair, token) : look_name(repair, token);
        case TOKEN_STRING:
            if (look_field_quoted(repair, token)) return true;
            slip_swallowed(repair, token);
            return false;
        case TOKEN_SIGN: return look_sign(repair, token);
        default: return false;
    }
}
