// SPDX-License-Identifier: MIT

#include "vet.h"

#include <assert.h>
#include <string.h>

#include "parlance_limits.h"
#include "printable.h"
#include "room.h"

// Functions inside functions. Lua looks a name up through all of them.
enum { NESTING_MAX = 10, BLOCKS_MAX = 256 };

typedef struct {
    const char *text;
    size_t size, at;
    int line;
    int functions;  // that are open here
    int block_count;
    bool blocks[BLOCKS_MAX];  // open blocks: whether it is a function's
    HostError error;
} Vet;

static void refuse(Vet *vet, HostResult result, int line, const char *message) {
    if (vet->error.result != HOST_FINE) return;
    vet->error.result = result;
    vet->error.line = line;
    (void)printable_copy(vet->error.message, sizeof vet->error.message, message, strlen(message));
}

static int peek(const Vet *vet, size_t ahead) {
    return vet->at + ahead < vet->size ? (unsigned char)vet->text[vet->at + ahead] : -1;
}

static bool is_break(int byte) { return byte == '\n' || byte == '\r'; }

// One character on; a break of two bytes is one line, as Lua counts.
static void step(Vet *vet) {
    int byte = peek(vet, 0);
    vet->at++;
    if (!is_break(byte)) return;
    int next = peek(vet, 0);
    vet->line++;
    if (is_break(next) && next != byte) vet->at++;
}

// The level of the long bracket that opens here: `[[` is 0, `[==[` 2; -1: none.
static int bracket_level(const Vet *vet) {
    if (peek(vet, 0) != '[') return -1;
    size_t level = 0;
    while (peek(vet, level + 1) == '=') level++;
    return peek(vet, level + 1) == '[' ? (int)level : -1;
}

static bool closes(const Vet *vet, int level) {
    if (peek(vet, 0) != ']' || peek(vet, (size_t)level + 1) != ']') return false;
    for (int i = 1; i <= level; i++) {
        if (peek(vet, (size_t)i) != '=') return false;
    }
    return true;
}

static void skip_bracket(Vet *vet, int level) {
    while (vet->at < vet->size && !closes(vet, level)) step(vet);
    vet->at += (size_t)level + 2;
}

// After a backslash: `\z` swallows white space and line breaks.
static void skip_escaped(Vet *vet) {
    bool swallows = peek(vet, 0) == 'z';
    step(vet);
    while (swallows && peek(vet, 0) > 0 && strchr(" \t\n\v\f\r", peek(vet, 0))) step(vet);
}

static void skip_quoted(Vet *vet) {
    int quote = peek(vet, 0);
    step(vet);
    for (int byte; vet->at < vet->size && (byte = peek(vet, 0)) != quote && !is_break(byte);) {
        vet->at++;
        if (byte == '\\') skip_escaped(vet);
    }
    step(vet);
}

static void skip_comment(Vet *vet) {
    vet->at += 2;
    int level = bracket_level(vet);
    if (level >= 0) {
        skip_bracket(vet, level);
        return;
    }
    while (vet->at < vet->size && !is_break(peek(vet, 0))) step(vet);
}

static bool is_name(int byte) {
    return byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
}

static void open_block(Vet *vet, bool function) {
    if (vet->block_count == BLOCKS_MAX || vet->functions + function > NESTING_MAX) {
        refuse(vet, HOST_SYNTAX, vet->line,
               "blocks are nested too deeply here; name the inner function and write it "
               "outside, before this one");
        return;
    }
    vet->blocks[vet->block_count++] = function;
    vet->functions += function;
}

static void close_block(Vet *vet) {
    if (vet->block_count == 0) return;
    vet->functions -= vet->blocks[--vet->block_count];
}

static void skip_name(Vet *vet) {
    const char *name = vet->text + vet->at;
    size_t length = 0;
    while (is_name(peek(vet, length))) length++;
    vet->at += length;
#define IS(word) (length == sizeof(word) - 1 && memcmp(name, word, length) == 0)
    if (IS("function"))
        open_block(vet, true);
    else if (IS("if") || IS("do") || IS("repeat"))
        open_block(vet, false);
    else if (IS("end") || IS("until"))
        close_block(vet);
#undef IS
}

static void skip_token(Vet *vet) {
    int byte = peek(vet, 0), line = vet->line;
    if (byte == ' ') {
        vet->at++;
        return;
    }
    size_t begin = vet->at;
    if (byte == '-' && peek(vet, 1) == '-') {
        skip_comment(vet);
        return;
    }
    if (byte == '"' || byte == '\'')
        skip_quoted(vet);
    else if (bracket_level(vet) >= 0)
        skip_bracket(vet, bracket_level(vet));
    else if (is_name(byte))
        skip_name(vet);
    else
        step(vet);
    if (vet->at - begin > ROOM_TEXT_MAX) {
        refuse(vet, HOST_MEMORY, line, "this text has more than 32 KiB; make it shorter");
    }
    if (byte == '^') {
        refuse(vet, HOST_RAISED, line,
               "the sign ^ is not available, because its results differ between machines; "
               "multiply instead");
        memcpy(vet->error.near, "^", 2);
    }
}

static void vet_bytes(Vet *vet) {
    const char *zero = vet->size > 0 ? memchr(vet->text, 0, vet->size) : NULL;
    if (vet->size > 0 && vet->text[0] == LUA_SIGNATURE[0]) {
        refuse(vet, HOST_BYTECODE, 1, "this is compiled Lua; give the source instead");
    }
    if (!zero) return;
    int line = 1;
    for (const char *at = vet->text; at < zero; at++) line += *at == '\n';
    refuse(vet, HOST_BYTECODE, line, "this is not text: it has a zero byte in it");
}

HostError vet_source(const char *text, size_t size) {
    assert(text || size == 0);
    Vet vet = {.text = text, .size = size, .line = 1};
    if (size > (size_t)PARL_SOURCE_KIB_MAX * 1024) {
        refuse(&vet, HOST_MEMORY, 0,
               "the file has more than 128 KiB; split it into parts and include them");
        return vet.error;
    }
    vet_bytes(&vet);
    while (vet.at < size && vet.error.result == HOST_FINE) skip_token(&vet);
    return vet.error;
}
