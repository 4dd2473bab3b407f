// SPDX-License-Identifier: MIT
//
// The decision that a run waits for, put into words, and answers read from words.

#include <assert.h>
#include <string.h>

#include "judge/right.h"
#include "play/options.h"
#include "play/session.h"
#include "text.h"
#include "writer.h"

#define PASS_ID "pass"

// --- Into words ----------------------------------------------------------------------------

// The next free part of the view's text. Whatever does not fit is cut, never overrun; the
// limits of texts make it fit.
static Writer room(parl_session *session) {
    return writer_on(session->view + session->view_used, VIEW_BYTES - session->view_used);
}

static const char *keep(parl_session *session, size_t needed) {
    const char *text = session->view + session->view_used;
    size_t left = VIEW_BYTES - session->view_used;
    session->view_used += needed + 1 < left ? needed + 1 : left - 1;
    return text;
}

static const char *text_of(parl_session *session, TextRef text) {
    if (text == NONE) return "";
    int32_t values[PARL_PLACEHOLDERS_MAX];
    text_values(session->scenario, &session->state, text, values);
    Writer space = room(session);
    return keep(session, text_render(session->scenario, text, values, space.out, space.size));
}

static const char *closed_text(parl_session *session, const Option *option) {
    Writer writer = room(session);
    switch ((Closed)option->closed) {
        case CLOSED_NOT: return NULL;
        case CLOSED_LEFT:
            write_text(&writer, session->scenario->people[option->person].name);
            write_text(&writer, " has no more time for you this week");
            break;
        case CLOSED_SLOTS: write_text(&writer, "this week has too few meetings left"); break;
        case CLOSED_TAKEN: write_text(&writer, "you have this one"); break;
    }
    return keep(session, writer_end(&writer));
}

static const char *id_of(const parl_scenario *scenario, const Options *options, int value) {
    if (options->kind != PARL_DECISION_DESK) {
        return scenario->choices[options->menu->choice_first + value].id;
    }
    return value == OPTION_PASS ? PASS_ID : scenario->scenes[value].id;
}

static parl_option worded(parl_session *session, const Options *options, const Option *option) {
    bool desk = options->kind == PARL_DECISION_DESK;
    bool pass = desk && option->value == OPTION_PASS;
    return (parl_option){
        .id = id_of(session->scenario, options, option->value),
        .text = pass ? OPTION_PASS_TEXT : text_of(session, option->text),
        .value = option->value,
        .cost = desk && !pass ? session->scenario->scenes[option->value].cost : 0,
        .open = option->closed == CLOSED_NOT,
        .closed = closed_text(session, option),
    };
}

static uint64_t place_of(const parl_session *session, const Options *options, int index) {
    return options_place(session->scenario, &session->state, options, index);
}

static void order(const parl_session *session, const Options *options, int *places) {
    for (int i = 0; i < options->count; i++) {
        int at = i;
        uint64_t place = place_of(session, options, i);
        for (; at > 0 && place_of(session, options, places[at - 1]) > place; at--) {
            places[at] = places[at - 1];
        }
        places[at] = i;
    }
}

static const char *prompt_of(parl_session *session, const Options *options) {
    if (options->menu) return text_of(session, options->menu->prompt);
    if (options->estimate) return text_of(session, options->estimate->prompt);
    if (options->write) return text_of(session, options->write->prompt);
    return "";
}

static const char *own_id(const Options *options) {
    if (options->menu) return options->menu->id;
    if (options->estimate) return options->estimate->id;
    return options->write ? options->write->id : "";
}

static void word_rows(parl_session *session, const Menu *menu, parl_decision *decision) {
    const GridRow *rows = &session->scenario->rows[menu->row_first];
    decision->scale = menu->scale;
    decision->row_count = menu->row_count;
    for (int i = 0; i < menu->row_count; i++) {
        decision->rows[i] = (parl_grid_row){rows[i].id, text_of(session, rows[i].text)};
    }
}

const parl_decision *parl_session_decision(parl_session *session) {
    assert(session);
    if (session->viewed) return &session->decision;
    const Options *options = session_options(session);
    int places[PARL_OPTIONS_MAX];
    session->view_used = 0;
    parl_decision *decision = &session->decision;
    *decision = (parl_decision){
        .kind = options->kind,
        .id = own_id(options),
        .prompt = prompt_of(session, options),
        .take = options->take,
        .from = options->from,
        .till = options->till,
        .option_count = options->count,
    };
    order(session, options, places);
    for (int i = 0; i < options->count; i++) {
        decision->options[i] = worded(session, options, &options->options[places[i]]);
    }
    if (options->kind == PARL_DECISION_GRID) word_rows(session, options->menu, decision);
    session->viewed = true;
    return decision;
}

// --- From words ------------------------------------------------------------------------------

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Copies [length] bytes of what was said without white space at its ends. False where it
// is longer than any text.
static bool trim(char *out, size_t size, const char *said, size_t length) {
    while (length > 0 && is_space(*said)) said++, length--;
    while (length > 0 && is_space(said[length - 1])) length--;
    if (length == 0 || length >= size) return false;
    memcpy(out, said, length);
    out[length] = '\0';
    return true;
}

static const char *raw_of(const parl_session *session, const Options *options, int value) {
    const Option *option = NULL;
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].value == value) option = &options->options[i];
    }
    bool none = !option || option->text == NONE;
    return none ? "" : session->scenario->texts[option->text].raw;
}

// How well [said] names the option: 2 by its id or whole text, 1 by a beginning.
static int names(const parl_session *session, const Options *options, const parl_option *option,
                 const char *said) {
    const char *raw = raw_of(session, options, option->value);
    if (strcmp(option->id, said) == 0 || strcmp(option->text, said) == 0) return 2;
    if (strcmp(raw, said) == 0) return 2;
    return text_begins(option->text, said) || text_begins(raw, said) ? 1 : 0;
}

static parl_status read_option(parl_session *session, const char *said, int16_t *out) {
    const parl_decision *decision = parl_session_decision(session);
    const Options *options = session_options(session);
    const parl_option *best = NULL;
    int best_fit = 0, equals = 0;
    for (int i = 0; i < decision->option_count; i++) {
        int fit = names(session, options, &decision->options[i], said);
        if (fit == 0 || fit < best_fit) continue;
        equals = fit > best_fit ? 1 : equals + 1;
        best = &decision->options[i];
        best_fit = fit;
    }
    if (!best) return PARL_ERR_ANSWER;
    if (equals > 1) return PARL_ERR_AMBIGUOUS;
    if (!best->open) return PARL_ERR_CLOSED;
    *out = (int16_t)best->value;
    return PARL_OK;
}

static const char *skip_space(const char *said) {
    while (is_space(*said)) said++;
    return said;
}

static parl_status read_options(parl_session *session, const char *said, parl_answer *out) {
    char one[RENDERED_BYTES];
    for (said = skip_space(said); *said; said = skip_space(said)) {
        const char *end = strchr(said, ';');
        size_t length = end ? (size_t)(end - said) : strlen(said);
        if (out->count == PARL_ANSWER_MAX) return PARL_ERR_ANSWER;
        if (!trim(one, sizeof one, said, length)) return PARL_ERR_ANSWER;
        parl_status status = read_option(session, one, &out->values[out->count]);
        if (status != PARL_OK) return status;
        out->count++;
        said += length + (end ? 1 : 0);
    }
    return out->count > 0 ? PARL_OK : PARL_ERR_ANSWER;
}

// The lowest bit that is set.
static int first_of(uint32_t bits) {
    int first = 0;
    while (first < 32 && !(bits >> first & 1)) first++;
    return first;
}

// The row that [said] begins with, by its id or its whole text, which is stepped over; else
// [nth]: the next one that nothing was said of.
static int named_row(const parl_decision *decision, const char **said, int nth) {
    for (int i = 0; i < decision->row_count; i++) {
        const char *const names[] = {decision->rows[i].id, decision->rows[i].text};
        for (size_t n = 0; n < 2; n++) {
            size_t length = strlen(names[n]);
            if (length == 0 || !text_begins(*said, names[n])) continue;
            const char *rest = skip_space(*said + length);
            bool sign = strchr(".:?!", names[n][length - 1]) != NULL;
            if (*rest != ':' && !sign) continue;
            *said = skip_space(rest + (*rest == ':'));
            return i;
        }
    }
    return nth;
}

// A column for each row: in the order of the rows, or behind their names.
static parl_status read_cells(parl_session *session, const char *said, parl_answer *out) {
    const parl_decision *decision = parl_session_decision(session);
    char one[RENDERED_BYTES * 2];
    uint32_t found = 0;
    for (said = skip_space(said); *said; said = skip_space(said)) {
        const char *end = strchr(said, ';'), *column = one;
        size_t length = end ? (size_t)(end - said) : strlen(said);
        if (!trim(one, sizeof one, said, length)) return PARL_ERR_ANSWER;
        int row = named_row(decision, &column, first_of(~found));
        if (row >= decision->row_count || found >> row & 1) return PARL_ERR_ANSWER;
        parl_status status = read_option(session, column, &out->values[row]);
        if (status != PARL_OK) return status;
        found |= UINT32_C(1) << row;
        out->count++;
        said += length + (end ? 1 : 0);
    }
    return out->count == decision->row_count ? PARL_OK : PARL_ERR_ANSWER;
}

// A whole number, with a percent sign where people write one.
static parl_status read_figure(const char *said, int16_t *out) {
    bool negative = *said == '-';
    int value = 0;
    if (negative) said++;
    if (*said < '0' || *said > '9') return PARL_ERR_ANSWER;
    for (; *said >= '0' && *said <= '9'; said++) {
        value = value * 10 + (*said - '0');
        if (value > INT16_MAX) return PARL_ERR_ANSWER;
    }
    while (is_space(*said) || *said == '%') said++;
    if (*said) return PARL_ERR_ANSWER;
    *out = (int16_t)(negative ? -value : value);
    return PARL_OK;
}

static parl_status read_answer(parl_session *session, const char *said, parl_answer *out) {
    parl_decision_kind kind = parl_session_decision(session)->kind;
    char one[RENDERED_BYTES];
    if (kind == PARL_DECISION_NONE) return PARL_ERR_OVER;
    if (kind == PARL_DECISION_WRITE) {
        out->words = said;
        return PARL_OK;
    }
    if (kind == PARL_DECISION_PICK || kind == PARL_DECISION_RANK) {
        return read_options(session, said, out);
    }
    if (kind == PARL_DECISION_GRID) return read_cells(session, said, out);
    if (!trim(one, sizeof one, said, strlen(said))) return PARL_ERR_ANSWER;
    out->count = 1;
    if (kind == PARL_DECISION_ESTIMATE) return read_figure(one, &out->values[0]);
    return read_option(session, one, &out->values[0]);
}

parl_status parl_session_read(parl_session *session, const char *said, parl_answer *out) {
    assert(session);
    assert(said);
    assert(out);
    parl_answer answer = {0};
    parl_status status = read_answer(session, said, &answer);
    if (status == PARL_OK) *out = answer;
    return status;
}

// --- Answers of earlier turns ------------------------------------------------------------------

// One line behind the other.
static void write_line(Writer *writer, const char *line) {
    if (*line && writer->needed > 0) write_char(writer, ' ');
    write_text(writer, line);
}

static void write_why(Writer *writer, parl_session *early, int value) {
    const Options *options = session_options(early);
    if (!options->menu) return;
    TextRef why = early->scenario->choices[options->menu->choice_first + value].why;
    write_line(writer, text_of(early, why));
}

static void write_option(Writer *writer, parl_session *early, int value, About about) {
    const parl_decision *decision = parl_session_decision(early);
    if (about == ABOUT_WHY) {
        write_why(writer, early, value);
        return;
    }
    for (int i = 0; i < decision->option_count; i++) {
        const parl_option *option = &decision->options[i];
        if (option->value != value) continue;
        write_text(writer, about == ABOUT_ID ? option->id : option->text);
    }
}

static void write_value(Writer *writer, parl_session *early, int value, About about) {
    if (parl_session_decision(early)->kind != PARL_DECISION_ESTIMATE) {
        write_option(writer, early, value, about);
    } else if (about != ABOUT_WHY) {
        write_number(writer, value);
    }
}

// Of a rank or a grid as a whole.
static void write_whole_why(Writer *writer, parl_session *early) {
    const Options *options = session_options(early);
    if (options_placed(options->kind)) write_line(writer, text_of(early, options->menu->why));
}

// A row with its column; or the ids of both.
static void write_row(Writer *writer, parl_session *early, int row, int value, About about) {
    const parl_decision *decision = parl_session_decision(early);
    for (int i = 0; i < decision->option_count; i++) {
        const parl_option *column = &decision->options[i];
        if (column->value != value) continue;
        if (about == ABOUT_TEXT) write_cell(writer, decision->rows[row].text, column->text);
        if (about == ABOUT_ID) write_cell(writer, decision->rows[row].id, column->id);
    }
}

static void write_part(Writer *writer, parl_session *early, const parl_answer *answer, int index,
                       About about) {
    bool grid = parl_session_decision(early)->kind == PARL_DECISION_GRID;
    int value = answer->values[index];
    if (grid)
        write_row(writer, early, index, value, about);
    else
        write_value(writer, early, value, about);
}

size_t session_answer_text(parl_session *early, const parl_answer *answer, About about, char *out,
                           size_t size) {
    Writer writer = writer_on(out, size);
    if (answer->words && about != ABOUT_WHY) write_text(&writer, answer->words);
    if (about == ABOUT_WHY) write_whole_why(&writer, early);
    for (int i = 0; i < answer->count; i++) {
        if (i > 0 && about != ABOUT_WHY) write_text(&writer, "; ");
        write_part(&writer, early, answer, i, about);
    }
    return writer_end(&writer);
}

static size_t write_turn(const parl_session *session, int index, About about, char *out,
                         size_t size) {
    parl_turn turn = parl_session_turn(session, index);
    parl_session *early = session_upto(session, index);
    size_t needed = session_answer_text(early, &turn.answer, about, out, size);
    parl_session_free(early);
    return needed;
}

size_t parl_session_turn_text(const parl_session *session, int index, char *out, size_t size) {
    return write_turn(session, index, ABOUT_TEXT, out, size);
}

size_t parl_session_turn_id(const parl_session *session, int index, char *out, size_t size) {
    return write_turn(session, index, ABOUT_ID, out, size);
}

size_t parl_session_turn_why(const parl_session *session, int index, char *out, size_t size) {
    return write_turn(session, index, ABOUT_WHY, out, size);
}

size_t parl_session_say(parl_session *session, const parl_answer *answer, char *out, size_t size) {
    assert(session);
    assert(answer);
    return session_answer_text(session, answer, ABOUT_TEXT, out, size);
}

int parl_session_turn_right(const parl_session *session, int index) {
    parl_turn turn = parl_session_turn(session, index);
    parl_session *early = session_upto(session, index);
    const Options *options = session_options(early);
    int right = NONE;
    if (options_placed(options->kind))
        right = right_thousandths(early->scenario, &early->state, options, &turn.answer);
    parl_session_free(early);
    return right;
}

bool parl_session_best(parl_session *session, parl_answer *out) {
    assert(session);
    assert(out);
    return right_best(session->scenario, &session->state, session_options(session), out);
}
