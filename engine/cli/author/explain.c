// SPDX-License-Identifier: MIT
//
// `parlance explain`: the pages of what can be wrong, one, all as a list, or all as a handbook.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kept/kept.h"
#include "parlance_author.h"

// What a function that works as snprintf writes, in full; the caller frees it.
static char *page_text(int index) {
    size_t size =
        index < 0 ? parl_diagnostics_markdown(NULL, 0) : parl_diagnostic_text(index, NULL, 0);
    char *text = malloc(size + 1);
    if (!text) abort();
    if (index < 0)
        (void)parl_diagnostics_markdown(text, size + 1);
    else
        (void)parl_diagnostic_text(index, text, size + 1);
    return text;
}

static int explain_one(const char *code) {
    const char *nearest = NULL;
    int index = parl_diagnostic_find(code, &nearest);
    if (index < 0 && nearest)
        return complain(EXIT_WRONG_USE, "explain: there is no problem '%s'; did you mean '%s'?",
                        code, nearest);
    if (index < 0)
        return complain(EXIT_WRONG_USE,
                        "explain: there is no problem '%s'; `parlance explain` lists them", code);
    char *text = page_text(index);
    fputs(text, stdout);
    free(text);
    return EXIT_FINE;
}

static int list_all(void) {
    int hundreds = 0;
    for (int i = 0; i < parl_diagnostic_count(); i++) {
        parl_diagnostic page = parl_diagnostic_at(i);
        if (page.number / 100 != hundreds)
            printf("%s%dxx: %s\n", i > 0 ? "\n" : "", page.number / 100,
                   parl_diagnostic_range(page.number));
        hundreds = page.number / 100;
        printf("  %d  %-7s  %s\n", page.number, parl_severity_id(page.severity), page.name);
    }
    puts("\n`parlance explain NUMBER` says what it means, with a wrong and a right example.");
    return EXIT_FINE;
}

static int write_handbook(const char *path) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    char *text = page_text(-1);
    int code = sheet_end(&sheet, sheet_write(&sheet, text, strlen(text)));
    free(text);
    return code;
}

int explain_run(const Options *options) {
    const char *markdown = options->values[OPTION_MARKDOWN];
    if (markdown && options->name_count > 0)
        return complain(EXIT_WRONG_USE, "explain: --markdown writes all of them; leave out '%s'",
                        options->names[0]);
    if (markdown) return write_handbook(markdown);
    if (options->name_count == 0) return list_all();
    int code = EXIT_FINE;
    for (int i = 0; i < options->name_count; i++) {
        if (i > 0) putchar('\n');
        int one = explain_one(options->names[i]);
        if (one != EXIT_FINE) code = one;
    }
    return code;
}
