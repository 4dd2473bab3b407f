// SPDX-License-Identifier: MIT
#include "paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

bool paper_put(void *data, const char *text, size_t size) {
    Paper *paper = data;
    paper->text = realloc(paper->text, paper->size + size + 1);
    assert_non_null(paper->text);
    memcpy(paper->text + paper->size, text, size);
    paper->size += size;
    paper->text[paper->size] = '\0';
    return true;
}

void paper_says(const Paper *paper, const char *part) {
    if (!strstr(paper->text, part)) fail_msg("\"%s\" is missing in:\n%s", part, paper->text);
}
