// SPDX-License-Identifier: MIT
//
// The format is that of ldump.c of Lua 5.4: a header, and a function with its functions
// inside. Every read is checked, so a surprise is an answer and not a crash.

#include "seal_dump.h"

#include <assert.h>
#include <lua.h>
#include <stdint.h>
#include <string.h>

static_assert(LUA_VERSION_NUM == 504, "the format and the numbers below are those of Lua 5.4");

enum {
    OUTSIDE_MAX = 256,
    OP_SETUPVAL = 10,
    OP_SETTABUP = 15,
    LINE_IS_ABSOLUTE = -0x80,
    // Kinds of constants.
    FLOAT_KIND = 0x13,
    INTEGER_KIND = 0x03,
    SHORT_TEXT_KIND = 0x04,
    LONG_TEXT_KIND = 0x14,
};

typedef struct {
    const unsigned char *bytes;
    size_t size, at;
    bool broken;
    const DumpReader *reader;
} Dump;

// One function on the page. Its own [outside] says, for each of its outside locals, which
// one of the outermost function that is; 0: a local of a function in between.
typedef struct {
    size_t code, code_count;  // where they begin, how many
    size_t constants, constant_count;
    size_t lines, line_count;
    size_t absolutes, absolute_count;
    int first_line;
    int outside_count;
    unsigned short outside[OUTSIDE_MAX];
} Page;

// --- Reading bytes --------------------------------------------------------------------------

static const unsigned char *take(Dump *dump, size_t count) {
    static const unsigned char nothing[sizeof(lua_Integer) + sizeof(lua_Number)] = {0};
    if (dump->broken || count > dump->size - dump->at) {
        dump->broken = true;
        return nothing;
    }
    dump->at += count;
    return dump->bytes + dump->at - count;
}

static int take_byte(Dump *dump) { return *take(dump, 1); }

// Seven bits a byte, the highest first; the last byte is marked.
static size_t take_size(Dump *dump) {
    size_t size = 0;
    for (int i = 0; i < 10 && !dump->broken; i++) {
        int byte = take_byte(dump);
        size = size << 7 | (size_t)(byte & 0x7f);
        if (byte & 0x80) return size;
    }
    dump->broken = true;
    return 0;
}

// A number of things that take at least a byte each.
static size_t take_count(Dump *dump) {
    size_t count = take_size(dump);
    if (count > dump->size - dump->at) dump->broken = true;
    return dump->broken ? 0 : count;
}

// NULL where there is none.
static const char *take_text(Dump *dump, size_t *length) {
    size_t size = take_size(dump);
    *length = size > 0 ? size - 1 : 0;
    const unsigned char *text = take(dump, *length);
    return size > 0 && !dump->broken ? (const char *)text : NULL;
}

// Text constants come back, for the others NULL.
static const char *take_constant(Dump *dump, size_t *length) {
    int kind = take_byte(dump);
    if (kind == SHORT_TEXT_KIND || kind == LONG_TEXT_KIND) return take_text(dump, length);
    if (kind == FLOAT_KIND) take(dump, sizeof(lua_Number));
    if (kind == INTEGER_KIND) take(dump, sizeof(lua_Integer));
    *length = 0;
    return NULL;
}

// --- One function ---------------------------------------------------------------------------

static int line_of(Dump *dump, const Page *page, size_t instruction) {
    int line = page->first_line;
    Dump absolutes = *dump;
    absolutes.at = page->absolutes;
    for (size_t i = 0; i <= instruction && i < page->line_count; i++) {
        int step = (signed char)dump->bytes[page->lines + i];
        if (step != LINE_IS_ABSOLUTE) {
            line += step;
            continue;
        }
        take_size(&absolutes);
        line = (int)take_size(&absolutes);
    }
    return line;
}

static const char *constant_at(const Dump *dump, const Page *page, size_t index, size_t *length) {
    Dump constants = *dump;
    constants.at = page->constants;
    const char *text = NULL;
    *length = 0;
    for (size_t i = 0; i <= index && i < page->constant_count; i++) {
        text = take_constant(&constants, length);
    }
    return text;
}

// iABC: seven bits of operation, A 8, k 1, B 8, C 8.
static void read_instruction(Dump *dump, const Page *page, size_t index) {
    uint32_t code = 0;
    memcpy(&code, dump->bytes + page->code + 4 * index, sizeof code);
    unsigned op = code & 0x7f, a = code >> 7 & 0xff, b = code >> 16 & 0xff;
    if (op != OP_SETUPVAL && op != OP_SETTABUP) return;
    unsigned inner = op == OP_SETUPVAL ? b : a;
    int outside = inner < (unsigned)page->outside_count ? page->outside[inner] : 0;
    if (outside == 0) return;
    size_t length = 0;
    const char *key = op == OP_SETTABUP ? constant_at(dump, page, b, &length) : NULL;
    if (op == OP_SETTABUP && !key) key = "";
    dump->reader->assigned(dump->reader->data, outside, line_of(dump, page, index), key, length);
}

static void read_constants(Dump *dump, Page *page) {
    page->constant_count = take_count(dump);
    page->constants = dump->at;
    for (size_t i = 0; i < page->constant_count && !dump->broken; i++) {
        size_t length = 0;
        const char *text = take_constant(dump, &length);
        if (text) dump->reader->text(dump->reader->data, text, length);
    }
}

// [parent] is NULL for the outermost function, whose outside locals are the ones we count.
static void read_outsides(Dump *dump, Page *page, const Page *parent) {
    size_t count = take_count(dump);
    if (count > OUTSIDE_MAX - 1) dump->broken = true;
    if (dump->broken) return;
    page->outside_count = (int)count;
    for (size_t i = 0; i < count; i++) {
        bool in_parent = take_byte(dump) != 0;  // a local of the function around it
        int index = take_byte(dump);
        (void)take_byte(dump);
        if (!parent)
            page->outside[i] = (unsigned short)(i + 1);
        else if (in_parent || index >= parent->outside_count)
            page->outside[i] = 0;
        else
            page->outside[i] = parent->outside[index];
    }
}

static void read_debug(Dump *dump, Page *page) {
    size_t length = 0;
    page->line_count = take_count(dump);
    page->lines = dump->at;
    take(dump, page->line_count);
    page->absolute_count = take_count(dump);
    page->absolutes = dump->at;
    for (size_t i = 0; i < page->absolute_count && !dump->broken; i++) {
        take_size(dump);
        take_size(dump);
    }
    size_t locals = take_count(dump);
    for (size_t i = 0; i < locals && !dump->broken; i++) {
        (void)take_text(dump, &length);
        take_size(dump);
        take_size(dump);
    }
    size_t names = take_count(dump);
    for (size_t i = 0; i < names && !dump->broken; i++) (void)take_text(dump, &length);
}

// As deep as Lua's own parser goes, which wrote this.
static void read_function(Dump *dump, const Page *parent) {
    Page page = {0};
    size_t length = 0;
    (void)take_text(dump, &length);
    page.first_line = (int)take_size(dump);
    take_size(dump);
    take(dump, 3);
    page.code_count = take_count(dump);
    page.code = dump->at;
    if (page.code_count > SIZE_MAX / 4) dump->broken = true;
    take(dump, dump->broken ? 0 : 4 * page.code_count);
    read_constants(dump, &page);
    read_outsides(dump, &page, parent);
    size_t functions = take_count(dump);
    for (size_t i = 0; i < functions && !dump->broken; i++) read_function(dump, &page);
    read_debug(dump, &page);
    for (size_t i = 0; i < page.code_count && !dump->broken; i++) {
        read_instruction(dump, &page, i);
    }
}

static void read_header(Dump *dump) {
    static const unsigned char expected[] = {0x1b,
                                             'L',
                                             'u',
                                             'a',
                                             0x54,
                                             0,
                                             0x19,
                                             0x93,
                                             '\r',
                                             '\n',
                                             0x1a,
                                             '\n',
                                             4,
                                             sizeof(lua_Integer),
                                             sizeof(lua_Number)};
    const unsigned char *header = take(dump, sizeof expected);
    if (dump->broken || memcmp(header, expected, sizeof expected) != 0) dump->broken = true;
    take(dump, sizeof(lua_Integer));
    take(dump, sizeof(lua_Number));
    (void)take_byte(dump);
}

bool dump_read(const unsigned char *bytes, size_t size, const DumpReader *reader) {
    assert(bytes);
    assert(reader);
    Dump dump = {.bytes = bytes, .size = size, .reader = reader};
    read_header(&dump);
    if (!dump.broken) read_function(&dump, NULL);
    return !dump.broken && dump.at == size;
}
