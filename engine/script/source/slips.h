// SPDX-License-Identifier: MIT
//
// What repair.c and slips.c share: one file on its way to being mended.

#ifndef SCRIPT_SLIPS_H
#define SCRIPT_SLIPS_H

#include <assert.h>

#include "edits.h"
#include "repair.h"
#include "words.h"

// Remarks are mended first, then texts, before anything else is looked at.
enum { PASS_MARKS, PASS_TEXTS, PASS_WORDS, PASS_COUNT };

enum {
    // Where more brackets than this are not closed, guessing at each would only make noise.
    UNCLOSED_MAX = 3,
};

typedef struct Speakers Speakers;

typedef struct {
    Arena *arena;
    Speakers *speakers;  // who speaks on the page of this pass
    Lexed lexed;         // of the text of this pass, with places of the author's file
    Edits edits;         // of this pass
    Edits passes[PASS_COUNT];        // those that are made,
    const char *before[PASS_COUNT];  // and the text that each was made on
    int16_t source;
    parl_problems *problems;
    int mends;
    int curly, curly_folded;  // texts in curly quotes; the first that is only counted
    bool stopped;        // something could not be mended
    int opened, rounded; // { and ( that were put in or kept: so many } and ) close them
    int skip;            // tokens before this one have been dealt with
    uint8_t *callable;   // by token: what ends here can be called, for Lua
    uint8_t *mended;     // by token: it has been replaced, and is not to be looked at
} Repair;

// An empty table (speakers.c).
Speakers *speakers_new(Arena *arena);

// Blanks, dashes and remarks that are none for Lua (marks.c).
void slip_marks(Repair *repair);

// Texts that are not quoted as Lua wants them (quotes.c).
void slip_texts(Repair *repair);

// Looks for slips between words: commas, conditions, names that cannot be (slips.c).
void slip_look(Repair *repair, int token);

// Lua's words where ours stand: `if`, `else`, `goto`; and `otherwise` with a condition
// (branches.c). True where the token has been dealt with.
bool slip_branch(Repair *repair, int token);

// Signs and brackets as other languages write them (habits.c). True as above.
bool slip_habit(Repair *repair, int token);

// The lists of other languages, at the name of their field (lists.c). True as above.
bool slip_list(Repair *repair, int token);

// A long text that takes in the next field: it is said, and left (lists.c).
void slip_swallowed(Repair *repair, int token);

// experiment("works", cases = 20 }): the ( at [token] seems unclosed because the { of the
// details is missing. True where that was mended.
bool slip_no_details(Repair *repair, int token);

// Quotes the condition between two tokens and takes the body behind it as its own.
void slip_mend_condition(Repair *repair, int from, int till);

// The end of a condition without quotes behind the word at [token], or -1.
int slip_bare_condition(const Repair *repair, int token);

// Whether a value ends with [token].
bool slip_ends_value(const Repair *repair, int token);

// --- Tools (slip_tools.c) --------------------------------------------------------------------

// Reports at [token], with what the slots say.
void slip_report(Repair *repair, ProblemKind kind, int token, const char *a, const char *b,
                 const char *c);

// Reports the first [bytes] of [token], and what to write instead of them (or NULL).
void slip_report_part(Repair *repair, ProblemKind kind, int token, int32_t bytes,
                      const char *instead);

// A number as a text.
const char *slip_number(Repair *repair, int number);

// Counts one mend. False where there were too many, which has then been said.
bool slip_mend(Repair *repair, int token);

void slip_stop(Repair *repair);

// An edit on the line of [token].
void slip_edit(Repair *repair, int token, int32_t start, int32_t removed, const char *inserted);

// [with] in place of [token].
void slip_replace(Repair *repair, int token, const char *with);

// Quotes around the tokens from [from] to before [till].
void slip_quote(Repair *repair, int from, int till);

// Reports what stands from [from] to before [till].
void slip_report_span(Repair *repair, ProblemKind kind, int from, int till, const char *a,
                      const char *b);

// The last token, which is the end, stands for everything beyond it.
static inline const Token *slip_token(const Repair *repair, int token) {
    assert(token >= 0);
    return &repair->lexed.tokens[token < repair->lexed.count ? token : repair->lexed.count - 1];
}

static inline bool slip_reads(const Repair *repair, int token, const char *text) {
    return token_is(&repair->lexed, token, text);
}

bool slip_reads_any(const Repair *repair, int token, const char *const *texts);

// Whether the token is a sign of one byte that is one of [signs].
static inline bool slip_is_sign(const Repair *repair, int token, const char *signs) {
    const Token *at = slip_token(repair, token);
    if (at->kind != TOKEN_SIGN || at->size != 1) return false;
    char sign = repair->lexed.text[at->start];
    while (*signs && *signs != sign) signs++;
    return *signs != '\0';
}

// The word of ours that [token] is; NULL.
static inline const WordRow *slip_word(const Repair *repair, int token) {
    uint8_t word = slip_token(repair, token)->word;
    return word > 0 ? word_at(word - 1) : NULL;
}

// Whether a field or an entry of a { } may begin at [token].
bool slip_begins_entry(const Repair *repair, int token);

// Whether the file declares a person of this name.
bool slip_is_person(const Repair *repair, const char *name);

// The same, or whether somebody of this name speaks somewhere.
bool slip_is_speaker(const Repair *repair, const char *name);

// Whether somebody called as [token] reads speaks or is declared somewhere in the file.
bool slip_speaks(const Repair *repair, int token);

// The name in the script of the person whom players call [name]; NULL where the file declares
// nobody like that.
const char *slip_person_called(const Repair *repair, const char *name);

// What stands from [from] to before [till].
const char *slip_slice(const Repair *repair, int from, int till);

bool slip_same_line(const Repair *repair, int a, int b);

// Whether the next token follows without a blank.
bool slip_touches(const Repair *repair, int token);

// The first token behind the line of [token].
int slip_line_end(const Repair *repair, int token);

#endif
