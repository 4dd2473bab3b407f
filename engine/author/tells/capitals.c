// SPDX-License-Identifier: MIT
//
// Abbreviations that nobody explains: what players read, and no `term` says in plain words.
#include <string.h>

#include "tells/tells.h"
#include "utf8.h"

// What everybody who sits in such a meeting has met.
static const char *const known[] = {
    "AI", "AM",  "API", "CEO", "CFO", "COO", "CTO", "CV",  "EU", "FAQ", "HR", "ID",
    "II", "III", "IT",  "IV",  "KPI", "LLM", "ML",  "OK",  "PC", "PDF", "PM", "PR",
    "QA", "TV",  "UI",  "UK",  "UN",  "URL", "US",  "USA", "UX", "VI",  "VP",
};

enum { KNOWN_COUNT = sizeof known / sizeof *known, LONGEST = 6 };

static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "AUC", "KPIs" without its s: capitals, two at least, and one figure at most. A letter before
// figures ("F1", "B2847") is as often the number of something.
static bool is_capitals(Word *word) {
    size_t capitals = 0, digits = 0;
    if (word->size > 2 && word->text[word->size - 1] == 's') word->size--;
    for (size_t i = 0; i < word->size; i++) {
        capitals += is_upper(word->text[i]);
        digits += is_digit(word->text[i]);
    }
    return capitals + digits == word->size && capitals > 1 && digits <= 1 && word->size <= LONGEST;
}

static bool is_word(Word word, const char *text) {
    return wording_same(word, (Word){text, strlen(text)});
}

static bool stands_in(const char *at, Word word) {
    for (Word other; at && wording_next(&at, &other);)
        if (wording_same(other, word)) return true;
    return false;
}

// Of the cast, or a term.
static bool is_ours(const parl_scenario *scenario, Word word) {
    for (int i = 0; i < scenario->term_count; i++)
        if (stands_in(scenario->terms[i].word, word)) return true;
    for (int i = 0; i < scenario->person_count; i++)
        if (stands_in(scenario->people[i].name, word) || stands_in(scenario->people[i].title, word))
            return true;
    return false;
}

// Beside a bracket, "areas under the curve (AUC)" or "AUC (the area …)", it is explained; in
// small letters, it is an ordinary word that was said loud.
static bool is_explained(const parl_scenario *scenario, Word word) {
    for (int i = 0; i < scenario->text_count; i++) {
        const char *text = scenario->texts[i].raw, *at = text;
        for (Word other; wording_next(&at, &other);) {
            if (!wording_same(other, word)) continue;
            bool loud =
                is_upper(other.text[other.size - 1]) || is_digit(other.text[other.size - 1]);
            bool before = other.text > text && other.text[-1] == '(';
            if (!loud || before || strncmp(other.text + other.size, " (", 2) == 0) return true;
        }
    }
    return false;
}

static bool is_known(const parl_scenario *scenario, Word word) {
    for (int i = 0; i < KNOWN_COUNT; i++)
        if (is_word(word, known[i])) return true;
    return is_ours(scenario, word) || is_explained(scenario, word);
}

// Whether two capitals, or one and a figure, stand side by side: else no word is of capitals.
static bool may_have_capitals(const char *text) {
    for (; *text; text++) {
        bool upper = is_upper(*text), digit = is_digit(*text);
        if (upper ? is_upper(text[1]) || is_digit(text[1]) : digit && is_upper(text[1]))
            return true;
    }
    return false;
}

// In a line of capitals nothing can be told apart.
static bool is_shouted(const char *text) {
    int capitals = 0, words = 0;
    for (Word word; wording_next(&text, &word); words++) capitals += is_capitals(&word);
    return 2 * capitals > words;
}

typedef struct {
    Word words[128];
    int count;
} Said;

static bool was_said(Said *said, Word word) {
    for (int i = 0; i < said->count; i++)
        if (wording_same(said->words[i], word)) return true;
    if (said->count == sizeof said->words / sizeof *said->words) return true;
    said->words[said->count++] = word;
    return false;
}

void tell_capitals(const parl_scenario *scenario, parl_problems *problems) {
    Said said = {.count = 0};
    for (int i = 0; i < scenario->text_count; i++) {
        const char *at = scenario->texts[i].raw;
        if (!may_have_capitals(at) || is_shouted(at)) continue;
        for (Word word; wording_next(&at, &word);) {
            if (!is_capitals(&word) || was_said(&said, word) || is_known(scenario, word)) continue;
            char copy[LONGEST + 1] = {0};
            memcpy(copy, word.text, word.size);
            check_add(problems, PROBLEM_ABBREVIATION, scenario->texts[i].place, copy, NULL, NULL);
        }
    }
}
