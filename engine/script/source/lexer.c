// SPDX-License-Identifier: MIT
#include "lexer.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "brackets.h"
#include "utf8.h"
#include "words.h"

// Walks the text once. The tokens lie in a list that grows, and then as many as there are in the
// arena.
typedef struct {
    const char *text;
    int32_t size, at;
    int32_t line, column;
    int32_t seen;      // byte up to which [line] and [column] are counted
    int32_t count, room;
    Token *tokens;
    WordIndex words;
} Scanner;

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline char peek(const Scanner *scanner, int32_t ahead) {
    int32_t at = scanner->at + ahead;
    return at < scanner->size ? scanner->text[at] : '\0';
}

static inline bool starts(const Scanner *scanner, const char *with) {
    if (peek(scanner, 0) != *with) return false;
    int32_t length = (int32_t)strlen(with);
    return scanner->size - scanner->at >= length &&
           memcmp(scanner->text + scanner->at, with, (size_t)length) == 0;
}

// No byte of ASCII: a letter, a blank or a quote of somebody's language.
static bool is_beyond(char c) { return (unsigned char)c >= 0x80; }

int32_t lexer_blank(const char *text, size_t size) {
    static const char *const blanks[] = {"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x81\x9f",
                                         "\xe2\x81\xa0", "\xe3\x80\x80", "\xef\xbb\xbf"};
    assert(text);
    if (size < 2 || (unsigned char)*text < 0x80) return 0;
    for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
        size_t length = strlen(blanks[i]);
        if (size >= length && memcmp(text, blanks[i], length) == 0) return (int32_t)length;
    }
    // U+2000 to U+200B: spaces by their width, down to none.
    bool space = size >= 3 && memcmp(text, "\xe2\x80", 2) == 0 && (unsigned char)text[2] <= 0x8b;
    return space ? 3 : 0;
}

static int32_t blank_here(const Scanner *scanner) {
    return lexer_blank(scanner->text + scanner->at, (size_t)(scanner->size - scanner->at));
}

// --- Places ----------------------------------------------------------------------------------

static void count_to(Scanner *scanner, int32_t at) {
    while (scanner->seen < at) {
        const char *from = scanner->text + scanner->seen;
        if (*from == '\n') {
            scanner->line++;
            scanner->column = 1;
            scanner->seen++;
        } else {
            size_t left = (size_t)(scanner->size - scanner->seen);
            scanner->seen += (int32_t)utf8_next(from, left, NULL);
            scanner->column++;
        }
    }
}

// The width of the token that ends here. Where it ends on the line of its start, the column of its
// end is known with it.
static int32_t measure(Scanner *scanner, int32_t start) {
    const char *text = scanner->text + start;
    size_t size = (size_t)(scanner->at - start);
    const char *end = memchr(text, '\n', size);
    int32_t width = (int32_t)utf8_count(text, end ? (size_t)(end - text) : size);
    if (end) return width;
    scanner->seen = scanner->at;
    scanner->column += width;
    return width;
}

static void make_room(Scanner *scanner) {
    if (scanner->count < scanner->room) return;
    // A token of a page has about five bytes, with its share of the blanks.
    scanner->room = scanner->room == 0 ? scanner->size / 4 + 64 : 2 * scanner->room;
    scanner->tokens = realloc(scanner->tokens, (size_t)scanner->room * sizeof *scanner->tokens);
    if (!scanner->tokens) abort();
}

static void emit(Scanner *scanner, TokenKind kind, int marks, int32_t start) {
    make_room(scanner);
    int32_t index = scanner->count++;
    count_to(scanner, start);
    const Token *before = index > 0 ? &scanner->tokens[index - 1] : NULL;
    bool first = !before || before->line < scanner->line;
    int32_t size = scanner->at - start, column = scanner->column, line = scanner->line;
    scanner->tokens[index] = (Token){
        .kind = (uint8_t)kind,
        .marks = (uint8_t)(marks | (first ? TOKEN_FIRST : 0)),
        .line = line,
        .column = column,
        .width = measure(scanner, start),
        .start = start,
        .size = size,
        .partner = -1,
    };
}

// --- Strings and comments --------------------------------------------------------------------

// The level of the long bracket that opens at the scanner, or -1.
static int long_level(const Scanner *scanner) {
    if (peek(scanner, 0) != '[') return -1;
    int level = 0;
    while (peek(scanner, 1 + level) == '=') level++;
    return peek(scanner, 1 + level) == '[' ? level : -1;
}

// Moves behind the closing bracket of [level]. False where there is none.
static bool skip_long(Scanner *scanner, int level) {
    scanner->at += level + 2;
    for (; scanner->at < scanner->size; scanner->at++) {
        if (peek(scanner, 0) != ']') continue;
        int equals = 0;
        while (equals < level && peek(scanner, 1 + equals) == '=') equals++;
        if (equals < level || peek(scanner, 1 + level) != ']') continue;
        scanner->at += level + 2;
        return true;
    }
    return false;
}

// Bytes of the curly quote at the scanner, 0 where there is none: single or double ones.
static int32_t curly(const Scanner *scanner, bool single) {
    if (starts(scanner, "\xc2\xab") || starts(scanner, "\xc2\xbb")) return single ? 0 : 2;
    if (!starts(scanner, "\xe2\x80") || scanner->size - scanner->at < 3) return 0;
    unsigned char last = (unsigned char)peek(scanner, 2);
    if (single) return last >= 0x98 && last <= 0x9b ? 3 : 0;
    return last >= 0x9c && last <= 0x9f ? 3 : 0;
}

static void scan_curly(Scanner *scanner) {
    int32_t start = scanner->at;
    bool single = curly(scanner, true) > 0;
    scanner->at += single ? 3 : curly(scanner, false);
    while (scanner->at < scanner->size && peek(scanner, 0) != '\n') {
        int32_t closing = !single && peek(scanner, 0) == '"' ? 1 : curly(scanner, single);
        scanner->at += closing > 0 ? closing : 1;
        if (closing > 0) {
            emit(scanner, TOKEN_STRING, TOKEN_CURLY, start);
            return;
        }
    }
    emit(scanner, TOKEN_STRING, TOKEN_CURLY | TOKEN_UNCLOSED, start);
}

// A text that began with a straight quote and ran into the end of its line, from [start]:
// perhaps it was closed by a curly one.
static int close_by_curly(Scanner *scanner, int32_t start) {
    int32_t end = scanner->at;
    for (scanner->at = start + 1; scanner->at < end; scanner->at++) {
        int32_t closing = curly(scanner, false);
        if (closing == 0) continue;
        int32_t next = closing;
        while (peek(scanner, next) == ' ') next++;
        if (!memchr(",;{}()\r\n", peek(scanner, next), 9)) continue;  // and the end of the text
        scanner->at += closing;
        return TOKEN_CURLY;
    }
    return TOKEN_UNCLOSED;
}

// Behind a backslash: what it escapes, or with \z all blanks that follow.
static void skip_escaped(Scanner *scanner) {
    bool skips = peek(scanner, 0) == 'z';
    if (scanner->at < scanner->size) scanner->at++;
    while (skips && scanner->at < scanner->size && strchr(" \t\r\n", peek(scanner, 0)) &&
           peek(scanner, 0) != '\0')
        scanner->at++;
}

static void scan_string(Scanner *scanner) {
    int32_t start = scanner->at;
    char quote = peek(scanner, 0);
    scanner->at++;
    while (scanner->at < scanner->size) {
        char c = scanner->text[scanner->at];
        if (c == quote || c == '\n') break;
        scanner->at++;
        if (c == '\\') skip_escaped(scanner);
    }
    int marks = 0;
    if (scanner->at < scanner->size && peek(scanner, 0) == quote)
        scanner->at++;
    else
        marks = quote == '"' ? close_by_curly(scanner, start) : TOKEN_UNCLOSED;
    emit(scanner, TOKEN_STRING, marks, start);
}

static void scan_long(Scanner *scanner, int level) {
    int32_t start = scanner->at;
    bool closed = skip_long(scanner, level);
    emit(scanner, TOKEN_STRING, TOKEN_LONG | (closed ? 0 : TOKEN_UNCLOSED), start);
}

// A comment leaves no token, unless it is a long one that swallows the rest of the file.
static void skip_comment(Scanner *scanner) {
    int32_t start = scanner->at;
    scanner->at += 2;
    int level = long_level(scanner);
    if (level >= 0) {
        if (!skip_long(scanner, level))
            emit(scanner, TOKEN_STRING, TOKEN_LONG | TOKEN_UNCLOSED, start);
        return;
    }
    while (scanner->at < scanner->size && peek(scanner, 0) != '\n') scanner->at++;
}

// --- The rest --------------------------------------------------------------------------------

static bool is_keyword(const char *text, int32_t size) {
    static const char *const words[] = {
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if",
        "in", "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i][0] == *text && strlen(words[i]) == (size_t)size &&
            memcmp(words[i], text, (size_t)size) == 0)
            return true;
    return false;
}

// Letters beyond ASCII belong to the word they stand in, and make it one that Lua cannot
// read.
static void scan_name(Scanner *scanner) {
    int32_t start = scanner->at;
    bool foreign = false;
    while (scanner->at < scanner->size) {
        char c = scanner->text[scanner->at];
        if (is_beyond(c)) {
            if (curly(scanner, true) || curly(scanner, false) || blank_here(scanner)) break;
            foreign = true;
        } else if (!is_letter(c) && !is_digit(c)) {
            break;
        }
        scanner->at++;
    }
    const char *name = scanner->text + start;
    int32_t size = scanner->at - start;
    int word = foreign ? 0 : word_number(&scanner->words, name, size);
    bool keyword = word == 0 && is_keyword(name, size);
    emit(scanner, foreign ? TOKEN_BROKEN : keyword ? TOKEN_KEYWORD : TOKEN_NAME, 0, start);
    scanner->tokens[scanner->count - 1].word = (uint8_t)word;
}

static void scan_number(Scanner *scanner) {
    int32_t start = scanner->at;
    while (is_letter(peek(scanner, 0)) || is_digit(peek(scanner, 0)) || peek(scanner, 0) == '.') {
        bool exponent = strchr("eEpP", peek(scanner, 0)) != NULL;
        scanner->at++;
        if (exponent && (peek(scanner, 0) == '-' || peek(scanner, 0) == '+')) scanner->at++;
    }
    emit(scanner, TOKEN_NUMBER, 0, start);
}

static void scan_sign(Scanner *scanner) {
    static const char *const longer[] = {"...", "..", "==", "~=", "<=", ">=", "//",
                                         "::",  "<<", ">>"};
    int32_t start = scanner->at;
    char c = peek(scanner, 0), next = peek(scanner, 1);
    for (size_t i = 0; next != '\0' && i < sizeof longer / sizeof longer[0]; i++) {
        if (longer[i][1] != next || !starts(scanner, longer[i])) continue;
        scanner->at += (int32_t)strlen(longer[i]);
        emit(scanner, TOKEN_SIGN, 0, start);
        return;
    }
    scanner->at++;
    bool known = c != '\0' && strchr("+-*/%^#&~|<>=(){}[];:,.", c);
    emit(scanner, known ? TOKEN_SIGN : TOKEN_BROKEN, 0, start);
}

// A blank, a quote, or a letter of somebody's language.
static void scan_beyond(Scanner *scanner) {
    int32_t blank = blank_here(scanner);
    if (blank > 0)
        scanner->at += blank;
    else if (curly(scanner, true) || curly(scanner, false))
        scan_curly(scanner);
    else
        scan_name(scanner);
}

static void scan_one(Scanner *scanner) {
    char c = scanner->text[scanner->at];
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        scanner->at++;
    else if (is_letter(c))
        scan_name(scanner);
    else if (is_beyond(c))
        scan_beyond(scanner);
    else if (starts(scanner, "--"))
        skip_comment(scanner);
    else if (long_level(scanner) >= 0)
        scan_long(scanner, long_level(scanner));
    else if (c == '"' || c == '\'')
        scan_string(scanner);
    else if (is_digit(c) || (c == '.' && is_digit(peek(scanner, 1))))
        scan_number(scanner);
    else
        scan_sign(scanner);
}

static void scan_all(Scanner *scanner) {
    // What some editors put before a text to say that it is UTF-8.
    if (starts(scanner, "\xef\xbb\xbf")) scanner->at = scanner->seen = 3;
    while (scanner->at < scanner->size) scan_one(scanner);
    emit(scanner, TOKEN_END, 0, scanner->at);
}

static void index_lines(Lexed *lexed, Arena *arena) {
    lexed->line_count = lexed->tokens[lexed->count - 1].line;
    lexed->lines = arena_take_many(arena, (size_t)lexed->line_count + 2, sizeof *lexed->lines);
    int32_t token = 0;
    for (int32_t line = 1; line <= lexed->line_count; line++) {
        while (lexed->tokens[token].line < line) token++;
        lexed->lines[line] = token;
    }
    lexed->lines[lexed->line_count + 1] = lexed->count - 1;
}

Lexed lexer_scan(Arena *arena, const char *text, size_t size) {
    assert(arena);
    assert(text);
    assert(size <= INT32_MAX / 2);
    Scanner scanner = {
        .text = text, .size = (int32_t)size, .line = 1, .column = 1, .words = word_index()};
    scan_all(&scanner);
    Lexed lexed = {.text = text, .size = (int32_t)size, .count = scanner.count};
    lexed.tokens = arena_take_many(arena, (size_t)scanner.count, sizeof *lexed.tokens);
    memcpy(lexed.tokens, scanner.tokens, (size_t)scanner.count * sizeof *lexed.tokens);
    free(scanner.tokens);
    for (int i = 0; i < lexed.count; i++)
        lexed.unclosed_texts += lexed.tokens[i].kind == TOKEN_STRING &&
                                (lexed.tokens[i].marks & TOKEN_UNCLOSED) != 0;
    index_lines(&lexed, arena);
    brackets_match(&lexed, arena);
    return lexed;
}
