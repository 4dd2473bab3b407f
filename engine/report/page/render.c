// SPDX-License-Identifier: MIT

#include "page/render.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void out_bytes(Out *out, const char *text, size_t size) {
    assert(out);
    if (out->going && size > 0) out->going = out->sink(out->data, text, size);
}

void out_put(Out *out, const char *text) { out_bytes(out, text, strlen(text)); }

void out_add(Out *out, const char *format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    // For our own words around a figure or two; texts of authors go through out_put.
    assert(size >= 0);
    assert((size_t)size < sizeof text);
    out_bytes(out, text, (size_t)size);
}

static const char *entity_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return NULL;
    }
}

void out_escaped(Out *out, const char *text) {
    Ink ink = {0};
    for (const char *at = text; *at; at++) {
        // A per cent sign stays with its figure.
        const char *entity = at[0] == ' ' && at[1] == '%' ? "&#160;" : entity_of(*at);
        if (entity)
            ink_add(&ink, "%s", entity);
        else
            ink_add(&ink, "%c", *at);
    }
    out_put(out, ink_text(&ink));
    ink_clear(&ink);
}

void ink_badge(const Doc *doc, const parl_block *verdict, Ink *ink) {
    assert(verdict >= doc->blocks);
    assert(verdict < doc->blocks + doc->count);
    if (verdict == doc->blocks || verdict[-1].kind != PARL_BLOCK_BADGE) return;
    const parl_block *badge = &verdict[-1];
    ink_add(ink, "%s: %s", badge->label, badge->text);
    ink_add(ink, "%s%s.", *badge->more ? " " : "", badge->more);
}

void doc_write(const Doc *doc, parl_format format, Out *out) {
    static void (*const renderers[])(const Doc *, Out *) = {
        [PARL_FORMAT_TEXT] = text_write,
        [PARL_FORMAT_HTML] = html_write,
        [PARL_FORMAT_MARKDOWN] = markdown_write,
    };
    assert(doc);
    assert(out);
    assert((size_t)format < sizeof renderers / sizeof *renderers);
    renderers[format](doc, out);
}
