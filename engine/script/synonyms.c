// SPDX-License-Identifier: MIT
//
// What other languages for stories, and people, call our words.
#include <assert.h>
#include <string.h>

#include "words.h"

static const struct {
    const char *word, *said;  // the words for it, between spaces
} synonyms[] = {
    {"choice", " option answer reply response button alternative menu "},
    {"person", " character actor cast npc stakeholder role speaker player "},
    {"narrate", " say text print describe narrator narration line description "},
    {"scene", " chapter page knot room label passage stage part node state "},
    {"ending", " finish epilogue finale end_scene outro "},
    {"jump", " go link divert next call switch "},
    {"later", " delay schedule remind "},
    {"when", " case unless condition check whenever "},
    {"otherwise", " default "},
    {"ask", " question inquire probe "},
    {"concern", " worry fear objection "},
    {"estimate", " slider number guess forecast "},
    {"write", " input textbox "},
    {"pick", " select checkbox multiple "},
    {"rank", " order sort priority prioritize prioritise "},
    {"grid", " matrix table raci rating "},
    {"vary", " random variable define var dice "},
    {"figure", " formula calculate compute "},
    {"term", " glossary jargon abbreviation "},
    {"include", " import load use require "},
    {"set", " remember assign let flag "},
    {"credit", " points score reward "},
    {"experiment", " trial pilot "},
};

// A whole word of the row, whatever its capitals.
static bool is_among(const char *said, const char *row) {
    size_t length = strlen(said);
    char word[PARL_NAME_MAX + 1];
    if (length == 0 || length > PARL_NAME_MAX || strchr(said, ' ')) return false;
    for (size_t i = 0; i <= length; i++)
        word[i] = said[i] >= 'A' && said[i] <= 'Z' ? (char)(said[i] - 'A' + 'a') : said[i];
    for (const char *at = row; (at = strstr(at, word)); at++)
        if (at[-1] == ' ' && at[length] == ' ') return true;
    return false;
}

const char *word_meant(const char *said) {
    assert(said);
    const char *names[WORDS_MAX + 1] = {NULL};
    for (int i = 0; word_at(i); i++) names[i] = word_at(i)->name;
    const char *nearest = problems_nearest(said, names);
    for (size_t i = 0; !nearest && i < sizeof synonyms / sizeof *synonyms; i++)
        if (is_among(said, synonyms[i].said)) nearest = synonyms[i].word;
    return nearest;
}
