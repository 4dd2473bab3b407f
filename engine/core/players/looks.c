// SPDX-License-Identifier: MIT
//
// What an option looks like to somebody who reads nothing but its looks.

#include <assert.h>
#include <string.h>

#include "play/session.h"
#include "players/players.h"
#include "text.h"
#include "utf8.h"
#include "wording.h"

static const Option *shown(const Offer *offer) {
    for (int i = 0; i < offer->options->count; i++) {
        const Option *option = &offer->options->options[i];
        if (option->value == offer->value) return option;
    }
    return NULL;
}

// Longer than any text; what does not fit counts neither way.
typedef struct {
    char text[RENDERED_BYTES];
} Line;

static const char *line_of(const Offer *offer, Line *line) {
    const Option *option = shown(offer);
    if (!option || option->text == NONE) return OPTION_PASS_TEXT;
    int32_t values[PARL_PLACEHOLDERS_MAX];
    text_values(offer->scenario, offer->state, option->text, values);
    (void)text_render(offer->scenario, option->text, values, line->text, sizeof line->text);
    return line->text;
}

int look_length(const Offer *offer) {
    assert(offer);
    Line line;
    const char *text = line_of(offer, &line);
    return (int)utf8_count(text, strlen(text));
}

int look_hedges(const Offer *offer) {
    assert(offer);
    Line line;
    return wording_listed(line_of(offer, &line), WORDING_HEDGE);
}

int look_place(const Offer *offer) {
    assert(offer);
    const Options *options = offer->options;
    int own = 0, before = 0;
    while (options->options[own].value != offer->value) own++;
    uint64_t place = options_place(offer->scenario, offer->state, options, own);
    for (int i = 0; i < options->count; i++) {
        uint64_t other = options_place(offer->scenario, offer->state, options, i);
        before += other < place || (other == place && i < own);
    }
    return before;
}
