// SPDX-License-Identifier: MIT
//
// Whether a page is well-formed HTML that asks for nothing else and can be read aloud.

#ifndef TEST_HTML_CHECK_H
#define TEST_HTML_CHECK_H

// NULL where nothing is wrong, else what is. Borrowed until the next call.
const char *html_fault(const char *page);

#endif
