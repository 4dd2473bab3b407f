// SPDX-License-Identifier: MIT
//
// From what a person or a file says to an answer, and from a refusal to a sentence that
// says what to do.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"

// A whole number without a sign at [*at], which moves behind it and the separators there.
// -1 where there is none, or none that could be a position.
static int next_position(const char **at) {
    int number = 0, digits = 0;
    const char *text = *at;
    while (*text >= '0' && *text <= '9' && digits < 4) {
        number = number * 10 + (*text++ - '0');
        digits++;
    }
    bool ends = *text == '\0' || *text == ' ' || *text == ',' || *text == ';';
    if (digits == 0 || (!ends && *text != '.')) return -1;
    if (*text == '.') text++;
    while (*text == ' ' || *text == ',' || *text == ';') text++;
    *at = text;
    return number;
}

// How many positions [said] consists of; 0 where it is anything else.
static int count_positions(const char *said) {
    int count = 0;
    while (*said) {
        if (next_position(&said) < 0) return 0;
        count++;
    }
    return count;
}

// How many numbers an answer has.
static int wanted(const parl_decision *decision) {
    bool several = decision->kind == PARL_DECISION_PICK || decision->kind == PARL_DECISION_RANK;
    if (decision->kind == PARL_DECISION_GRID) return decision->row_count;
    return several ? decision->take : 1;
}

static char *bad_count(const parl_decision *decision) {
    if (decision->kind == PARL_DECISION_RANK)
        return text_format("Write each of the numbers from 1 to %d once: the first one first.",
                           decision->option_count);
    if (decision->kind == PARL_DECISION_GRID)
        return text_format("Write %d numbers, one for each row.", decision->row_count);
    return text_format("Choose %d different ones of the %d.", decision->take,
                       decision->option_count);
}

static bool is_taken(const parl_answer *answer, int value) {
    for (int i = 0; i < answer->count; i++) {
        if (answer->values[i] == value) return true;
    }
    return false;
}

static char *add_position(const parl_decision *decision, int position, parl_answer *out) {
    if (position < 1 || position > decision->option_count) {
        return text_format("There is no %d here. Write a number from 1 to %d.", position,
                           decision->option_count);
    }
    const parl_option *option = &decision->options[position - 1];
    if (!option->open) {
        return text_format("That is not possible now: %s.",
                           option->closed ? option->closed : "closed");
    }
    bool repeats = decision->kind != PARL_DECISION_GRID && is_taken(out, option->value);
    if (repeats) return bad_count(decision);
    out->values[out->count++] = (int16_t)option->value;
    return NULL;
}

static char *read_positions(const parl_decision *decision, const char *said, parl_answer *out) {
    int take = wanted(decision);
    int count = count_positions(said);
    *out = (parl_answer){0};
    if (count != take) {
        return take > 1 ? bad_count(decision)
                        : text_format("Choose one: write a number from 1 to %d.",
                                      decision->option_count);
    }
    while (*said) {
        char *wrong = add_position(decision, next_position(&said), out);
        if (wrong) return wrong;
    }
    return NULL;
}

static bool has_options(const parl_decision *decision) {
    return decision->kind == PARL_DECISION_MENU || decision->kind == PARL_DECISION_DESK ||
           decision->kind == PARL_DECISION_PICK || decision->kind == PARL_DECISION_RANK ||
           decision->kind == PARL_DECISION_GRID;
}

bool reply_is_numbers(const Game *game, const char *said) {
    assert(game);
    assert(said);
    return has_options(parl_session_decision(game->session)) && count_positions(said) > 0;
}

// Whether an option's text begins like [said], which then means the text: "18 of 100".
static bool begins_text(Game *game, const char *said) {
    parl_answer answer;
    return parl_session_read(game->session, said, &answer) == PARL_OK;
}

char *reply_read(Game *game, const char *said, bool positions, parl_answer *out) {
    assert(said);
    assert(out);
    const parl_decision *decision = parl_session_decision(game->session);
    if (decision->kind == PARL_DECISION_WRITE && strlen(said) > PARL_WORDS_MAX) {
        return text_format("That is too long to keep: %zu bytes, at most %d. Say it shorter.",
                           strlen(said), PARL_WORDS_MAX);
    }
    if (positions && has_options(decision) && count_positions(said) > 0) {
        char *wrong = read_positions(decision, said, out);
        if (!wrong || !begins_text(game, said)) return wrong;
        free(wrong);
    }
    parl_status status = parl_session_read(game->session, said, out);
    return status == PARL_OK ? NULL : reply_refused(game, status);
}

// --- Refusals -----------------------------------------------------------

static char *no_such_answer(const parl_decision *decision) {
    switch (decision->kind) {
        case PARL_DECISION_ESTIMATE:
            return text_format("Write a whole number from %d to %d.", decision->from,
                               decision->till);
        case PARL_DECISION_PICK:
            return text_format(
                "That does not pick %d of them. Write %d numbers with a space between.",
                decision->take, decision->take);
        case PARL_DECISION_RANK:
        case PARL_DECISION_GRID: return bad_count(decision);
        case PARL_DECISION_WRITE: return text_format("Write a sentence of your own.");
        default: break;
    }
    if (decision->option_count == 1) return text_format("There is no such answer here. Write 1.");
    return text_format(
        "There is no such answer here. Write a number from 1 to %d; ? explains more.",
        decision->option_count);
}

char *reply_refused(Game *game, parl_status status) {
    if (status == PARL_ERR_ANSWER) return no_such_answer(parl_session_decision(game->session));
    return text_format("That was not taken: %s.", parl_status_text(status));
}

// --- What was offered -----------------------------------------------------------

// Of each answer so much that it can be told from the others.
enum { OFFERED_CHARACTERS = 60 };

// The bytes of the first characters of [text], never ending inside one.
static int beginning(const char *text) {
    int bytes = 0;
    for (int characters = 0; text[bytes]; bytes++) {
        if (((unsigned char)text[bytes] & 0xc0) == 0x80) continue;
        if (characters++ == OFFERED_CHARACTERS) break;
    }
    return bytes;
}

static void add_offer(char **offered, const char *text) {
    int size = beginning(text);
    char *longer = text_format("%s%s\"%.*s%s\"", *offered, **offered ? ", " : "", size, text,
                               text[size] ? "..." : "");
    free(*offered);
    *offered = longer;
}

char *reply_offered(Game *game) {
    const parl_decision *decision = parl_session_decision(game->session);
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        return text_format("a figure from %d to %d", decision->from, decision->till);
    }
    if (decision->kind == PARL_DECISION_WRITE) return text_format("own words");
    if (decision->kind == PARL_DECISION_NONE) return text_format("nothing, the run is over");
    char *offered = text_format("%s", "");
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].open) add_offer(&offered, decision->options[i].text);
    }
    return offered;
}
