// SPDX-License-Identifier: MIT
#include "writer.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

Writer writer_on(char *out, size_t size) {
    assert(out || size == 0);
    return (Writer){.out = out, .size = size};
}

void write_char(Writer *writer, char c) {
    if (writer->needed + 1 < writer->size) writer->out[writer->needed] = c;
    writer->needed++;
}

void write_text(Writer *writer, const char *text) {
    assert(text);
    while (*text) write_char(writer, *text++);
}

void write_number(Writer *writer, int64_t number) {
    char digits[24];
    int count = 0;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (number < 0) write_char(writer, '-');
    while (count) write_char(writer, digits[--count]);
}

void write_percent(Writer *writer, int thousandths) { write_number(writer, thousandths / 10); }

void write_cell(Writer *writer, const char *row, const char *column) {
    size_t length = strlen(row);
    write_text(writer, row);
    bool ends = length > 0 && strchr(".:?!", row[length - 1]);
    write_text(writer, ends ? " " : ": ");
    write_text(writer, column);
}

size_t writer_end(Writer *writer) {
    if (writer->size == 0) return writer->needed;
    size_t end = writer->needed;
    if (end >= writer->size) {
        end = writer->size - 1;
        // A byte 10xxxxxx goes on a character that began before the cut.
        while (end > 0 && ((unsigned char)writer->out[end - 1] & 0xc0) == 0x80) end--;
        if (end > 0 && (unsigned char)writer->out[end - 1] >= 0xc0) end--;
    }
    writer->out[end] = '\0';
    return writer->needed;
}
