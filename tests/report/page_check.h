// SPDX-License-Identifier: MIT
//
// What every page has to be, whatever it is of: the words of the same report as text, and charts
// that can be drawn and be read.

#ifndef TEST_PAGE_CHECK_H
#define TEST_PAGE_CHECK_H

#include "parlance_page.h"

// That [page] says what [text] does, in the same order and nothing else. [text]: the report in the
// format TEXT, in lines so long that none of its words is broken.
void assert_same_words(const parl_page *page, const char *text);

// That all shapes of its charts lie in their boxes, and that whatever a shape shows is said in
// words, too: beside it, and in the table. Returns how many charts there are.
int assert_charts_sound(const parl_page *page);

// The [number]th block of [kind], from 0; NULL where there are fewer.
const parl_block *block_of(const parl_page *page, parl_block_kind kind, int number);

#endif
