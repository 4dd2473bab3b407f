// SPDX-License-Identifier: MIT
//
// `parlance words`: the author's words, for an editor or for a guide.

#include "kept/kept.h"
#include "parlance_author.h"

typedef bool Writer(parl_sink sink, void *data);

static int write_page(const char *path, Writer *writer) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    return sheet_end(&sheet, writer(sheet_write, &sheet));
}

static int unknown_word(const char *name) {
    const char *names[256];
    int count = 0;
    while (count < 256 && parl_word_at(count).name) {
        names[count] = parl_word_at(count).name;
        count++;
    }
    const char *near = parl_word_nearest(name, names, count);
    return complain(EXIT_WRONG_USE, "words: there is no word '%s'%s%s%s", name,
                    near ? "; did you mean '" : "; `parlance words` has them all", near ? near : "",
                    near ? "'?" : "");
}

static int explain(const char *name) {
    int word = parl_word_find(name);
    if (word < 0 && parl_field_count(name) == 0) return unknown_word(name);
    Sheet sheet;
    if (!sheet_begin(&sheet, NULL)) return EXIT_FOUND;
    return sheet_end(&sheet, word < 0 ? parl_field_explain(name, sheet_write, &sheet)
                                      : parl_word_explain(word, sheet_write, &sheet));
}

int reference_run(const Options *options) {
    if (options->name_count > 0) return explain(options->names[0]);
    const char *luacats = options->values[OPTION_LUACATS];
    const char *markdown = options->values[OPTION_MARKDOWN];
    int code = EXIT_FINE;
    if (luacats) code = write_page(luacats, parl_words_luacats);
    if (code == EXIT_FINE && (markdown || !luacats))
        code = write_page(markdown, parl_words_markdown);
    return code;
}
